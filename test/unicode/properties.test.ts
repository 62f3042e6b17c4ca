// Every code point, for each predicate, mapping and property, against CPython's recorded answers.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bidirectionalClasses,
  eastAsianWidths,
  generalCategories,
} from '../../src/unicode/property_values.ts';
import { UnicodeTables, unpackTables } from '../../src/unicode/tables.ts';
import { differenceFromCpython } from './digests.ts';
import { type Kernels, loadKernels, scratchAddress, tablesAddress } from './kernels.ts';

const COUNT = 0x110000;
let kernels: Kernels;

beforeAll(async () => {
  kernels = await loadKernels();
});

/** One element per code point, filled in by `write`. */
function everyCodePoint(
  elementSize: number,
  write: (view: DataView, offset: number, codePoint: number) => void,
): Uint8Array {
  const bytes = new Uint8Array(COUNT * elementSize);
  const view = new DataView(bytes.buffer);
  for (let codePoint = 0; codePoint < COUNT; codePoint++) {
    write(view, codePoint * elementSize, codePoint);
  }
  return bytes;
}

describe('predicates of every code point', () => {
  it.each([
    'isAlpha',
    'isDecimal',
    'isDigit',
    'isNumeric',
    'isAlphanumeric',
    'isLower',
    'isUpper',
    'isTitle',
    'isCased',
    'isCaseIgnorable',
    'isPrintable',
    'isIdentifierStart',
    'isIdentifierContinue',
    'isMirrored',
  ])('%s', (name) => {
    const test = kernels.function(name);
    const ours = everyCodePoint(1, (view, at, codePoint) => {
      view.setUint8(at, Number(test(tablesAddress, codePoint)));
    });
    expect(differenceFromCpython(name, ours)).toBeUndefined();
  });

  it.each(['isSpace', 'isLineBreak'])('%s, which needs no tables', (name) => {
    const test = kernels.function(name);
    const ours = everyCodePoint(1, (view, at, codePoint) => {
      view.setUint8(at, Number(test(codePoint)));
    });
    expect(differenceFromCpython(name, ours)).toBeUndefined();
  });

  it('ASCII is answered without tables', () => {
    const noTables = 0xf00000;
    for (let codePoint = 0; codePoint < 0x80; codePoint++) {
      for (const name of ['isAlpha', 'isLower', 'isUpper', 'isPrintable', 'isIdentifierContinue']) {
        expect(kernels.call(name, noTables, codePoint)).toBe(
          kernels.call(name, tablesAddress, codePoint),
        );
      }
    }
  });
});

describe('values of every code point', () => {
  it.each(['decimalValue', 'digitValue', 'combiningClass'])('%s', (name) => {
    const value = kernels.function(name);
    const ours = everyCodePoint(1, (view, at, codePoint) => {
      view.setUint8(at, Number(value(tablesAddress, codePoint)));
    });
    expect(differenceFromCpython(name, ours)).toBeUndefined();
  });

  it('numericValue', () => {
    const value = kernels.function('numericValue');
    const ours = everyCodePoint(8, (view, at, codePoint) => {
      view.setFloat64(at, Number(value(tablesAddress, codePoint)), true);
    });
    expect(differenceFromCpython('numericValue', ours)).toBeUndefined();
  });

  it.each([
    ['generalCategory', generalCategories],
    ['bidirectionalClass', bidirectionalClasses],
    ['eastAsianWidth', eastAsianWidths],
  ] as const)('%s', (name, values) => {
    const encoded = values.map((value) => Buffer.from(value.padEnd(4, '\0')).readUInt32LE());
    const index = kernels.function(name);
    const ours = everyCodePoint(4, (view, at, codePoint) => {
      view.setUint32(at, encoded[Number(index(tablesAddress, codePoint))] ?? 0, true);
    });
    expect(differenceFromCpython(name, ours)).toBeUndefined();
  });
});

describe('case mappings of every code point', () => {
  it.each(['fullLower', 'fullUpper', 'fullTitle', 'fullFold'])('%s', (name) => {
    const map = kernels.function(name);
    const ours = everyCodePoint(16, (view, at, codePoint) => {
      const count = Number(map(tablesAddress, codePoint, scratchAddress));
      view.setUint32(at, count, true);
      for (let i = 0; i < count; i++) {
        view.setUint32(at + 4 + i * 4, kernels.view.getUint32(scratchAddress + i * 4, true), true);
      }
    });
    expect(differenceFromCpython(name, ours)).toBeUndefined();
  });

  it('simpleLower', () => {
    const map = kernels.function('simpleLower');
    const ours = everyCodePoint(4, (view, at, codePoint) => {
      view.setUint32(at, Number(map(tablesAddress, codePoint)), true);
    });
    expect(differenceFromCpython('simpleLower', ours)).toBeUndefined();
  });

  it.each([
    ['simpleUpper', 'fullUpper'],
    ['simpleTitle', 'fullTitle'],
  ])('%s is the first of %s', (simple, full) => {
    const [one, all] = [kernels.function(simple), kernels.function(full)];
    for (let codePoint = 0; codePoint < COUNT; codePoint++) {
      all(tablesAddress, codePoint, scratchAddress);
      if (one(tablesAddress, codePoint) !== kernels.view.getUint32(scratchAddress, true)) {
        expect.fail(`U+${codePoint.toString(16)}`);
      }
    }
  });
});

describe('the tables read from TypeScript', () => {
  const packed = readFileSync(new URL('../../src/unicode/unicode-15.1.bin', import.meta.url));

  it.each(['isIdentifierStart', 'isIdentifierContinue', 'isPrintable'] as const)('%s', (name) => {
    const tables = new UnicodeTables(unpackTables(packed));
    const ours = everyCodePoint(1, (view, at, codePoint) => {
      view.setUint8(at, Number(tables[name](codePoint)));
    });
    expect(differenceFromCpython(name, ours)).toBeUndefined();
  });

  it('decimalValue', () => {
    const tables = new UnicodeTables(unpackTables(packed));
    expect(
      ['7', '٢', '９', 'x', '½'].map((digit) => tables.decimalValue(digit.codePointAt(0) ?? 0)),
    ).toEqual([7, 2, 9, -1, -1]);
  });

  it('a damaged file is refused', () => {
    const damaged = Uint8Array.from(packed);
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 0x55;
    expect(() => unpackTables(damaged)).toThrow();
  });
});

describe('the binary', () => {
  /** Ids of the sections of a Wasm module. */
  function sectionIds(binary: Uint8Array): number[] {
    const ids: number[] = [];
    let at = 8;
    while (at < binary.length) {
      ids.push(binary[at++] ?? 0);
      let size = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = binary[at++] ?? 0;
        size |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      at += size;
    }
    return ids;
  }

  it('has code, and neither data segments nor a start function', () => {
    const ids = sectionIds(kernels.binary);
    expect(ids).toContain(10);
    expect(ids).not.toContain(11);
    expect(ids).not.toContain(8);
  });

  it('has no imports but the memory', () => {
    expect(WebAssembly.Module.imports(new WebAssembly.Module(kernels.binary))).toEqual([
      { module: 'env', name: 'memory', kind: 'memory' },
    ]);
  });
});
