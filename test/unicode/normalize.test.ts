// Normalisation against CPython: every code point in all forms, mixed cases, long runs of marks;
// the decompositions themselves; and the same for Unicode 3.2.0.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { NormalizationForm, QuickCheck } from '../../assembly/text/constants.ts';
import {
  bidirectionalClasses,
  decompositionTags,
  eastAsianWidths,
  generalCategories,
} from '../../src/unicode/property_values.ts';
import { differenceFromCpython } from './digests.ts';
import {
  type Kernels,
  loadKernels,
  tablesAddress,
  toCodePoints,
  type Width,
  widthFor,
} from './kernels.ts';

interface NormalizationCase {
  readonly text: string;
  readonly forms: readonly string[];
  readonly normal: string;
}

const COUNT = 0x110000;
const forms = [
  NormalizationForm.Nfc,
  NormalizationForm.Nfd,
  NormalizationForm.Nfkc,
  NormalizationForm.Nfkd,
];
const formNames = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;
const { normalization: cases } = JSON.parse(
  readFileSync(new URL('cases.json', import.meta.url), 'utf8'),
) as { normalization: NormalizationCase[] };
let kernels: Kernels;

beforeAll(async () => {
  kernels = await loadKernels(512);
});

function normalize(form: NormalizationForm, codePoints: number[], width?: Width): number[] {
  kernels.clear();
  const text = kernels.put(codePoints, width);
  const operands = [text.data, text.length, text.width];
  const capacity = kernels.call('normalizationCapacity', tablesAddress, form, false, ...operands);
  const target = kernels.area(capacity * 4);
  const length = kernels.call('normalizeUnits', tablesAddress, form, false, ...operands, target);
  return kernels.read(target, length, 4);
}

/** 19 words a code point, as record.py packs them. */
function everyNormalized(form: NormalizationForm, old: boolean): Uint8Array {
  const words = new Uint32Array(COUNT * 19);
  const capacity = kernels.function('normalizationCapacity');
  const normalizeUnits = kernels.function('normalizeUnits');
  kernels.clear();
  const text = kernels.put([0], 4);
  const target = kernels.area(32 * 4);
  for (let codePoint = 0; codePoint < COUNT; codePoint++) {
    kernels.view.setUint32(text.data, codePoint, true);
    const needed = Number(capacity(tablesAddress, form, old, text.data, 1, 4));
    const length = Number(normalizeUnits(tablesAddress, form, old, text.data, 1, 4, target));
    if (length > needed) throw new Error(`U+${codePoint.toString(16)} overflows its buffer`);
    words[codePoint * 19] = length;
    for (let i = 0; i < length; i++) {
      words[codePoint * 19 + 1 + i] = kernels.view.getUint32(target + i * 4, true);
    }
  }
  return new Uint8Array(words.buffer);
}

describe('normalisation', () => {
  it.each(formNames.map((name, index) => [name, forms[index] ?? 0] as const))(
    '%s of every code point',
    (name, form) => {
      expect(differenceFromCpython(name, everyNormalized(form, false))).toBeUndefined();
    },
  );

  it('mixed marks, Hangul, composites, compatibility forms, in every width that holds them', () => {
    for (const { text, forms: expected } of cases) {
      const codePoints = toCodePoints(text);
      for (const width of ([1, 2, 4] as const).filter((each) => each >= widthFor(codePoints))) {
        forms.forEach((form, index) => {
          const result = normalize(form, codePoints, width);
          const message = `${formNames[index]} of ${codePoints.map((unit) => unit.toString(16))}`;
          expect(result, message).toEqual(toCodePoints(expected[index] ?? ''));
        });
      }
    }
  });

  it('the quick check never errs, and knows most', () => {
    let known = 0;
    for (const { text, normal } of cases) {
      const codePoints = toCodePoints(text);
      forms.forEach((form, index) => {
        kernels.clear();
        const { data, length, width } = kernels.put(codePoints);
        const answer = kernels.call('quickCheck', tablesAddress, form, data, length, width);
        if (answer === QuickCheck.Maybe) return;
        known++;
        expect(answer === QuickCheck.Yes, `${formNames[index]} of ${text}`).toBe(
          normal[index] === '1',
        );
      });
    }
    expect(known).toBeGreaterThan(cases.length * forms.length * 0.75);
  });

  it('long runs of marks get into canonical order, equal classes kept in order', () => {
    // Classes 230, 220, 202, 230, 240, and one that is no mark itself but decomposes to two.
    const marks = [0x301, 0x323, 0x327, 0x302, 0x345, 0xf73];
    for (const length of [31, 32, 33, 40, 500, 5000]) {
      const run = Array.from({ length }, (_, i) => marks[(i * 7 + (i >> 3)) % marks.length] ?? 0);
      const text = [0x71, ...run, 0x72];
      const expected = String.fromCodePoint(...text).normalize('NFD');
      expect(normalize(NormalizationForm.Nfd, text)).toEqual(toCodePoints(expected));
      const composed = String.fromCodePoint(...text).normalize('NFC');
      expect(normalize(NormalizationForm.Nfc, text)).toEqual(toCodePoints(composed));
    }
  });

  it('decompositions of every code point', () => {
    const lines: string[] = [];
    const decompositionOf = kernels.function('decompositionOf');
    for (let codePoint = 0; codePoint < COUNT; codePoint++) {
      const address = Number(decompositionOf(tablesAddress, codePoint));
      if (address !== 0) {
        const header = kernels.view.getUint32(address, true);
        const tag = decompositionTags[header >> 8] ?? '?';
        const parts = Array.from({ length: header & 0xff }, (_, i) =>
          kernels.view
            .getUint32(address + 4 + i * 4, true)
            .toString(16)
            .toUpperCase()
            .padStart(4, '0'),
        );
        lines.push(tag === '' ? parts.join(' ') : [tag, ...parts].join(' '));
      }
      lines.push('\n');
    }
    expect(differenceFromCpython('decompositions', Buffer.from(lines.join('')))).toBeUndefined();
  });
});

describe('Unicode 3.2.0', () => {
  it.each([
    ['oldNFC', NormalizationForm.Nfc],
    ['oldNFKC', NormalizationForm.Nfkc],
    ['oldNFKD', NormalizationForm.Nfkd],
  ] as const)('%s of every code point', (name, form) => {
    expect(differenceFromCpython(name, everyNormalized(form, true))).toBeUndefined();
  });

  it.each([
    ['oldGeneralCategory', generalCategories],
    ['oldBidirectionalClass', bidirectionalClasses],
    ['oldEastAsianWidth', eastAsianWidths],
  ] as const)('%s', (name, values) => {
    const encoded = values.map((value) => Buffer.from(value.padEnd(4, '\0')).readUInt32LE());
    const index = kernels.function(name);
    const ours = Uint32Array.from(
      { length: COUNT },
      (_, codePoint) => encoded[Number(index(tablesAddress, codePoint))] ?? 0,
    );
    expect(differenceFromCpython(name, new Uint8Array(ours.buffer))).toBeUndefined();
  });

  it.each(['oldIsMirrored', 'oldCombiningClass', 'oldDecimalValue'])('%s', (name) => {
    const value = kernels.function(name);
    const ours = Uint8Array.from({ length: COUNT }, (_, codePoint) =>
      Number(value(tablesAddress, codePoint)),
    );
    expect(differenceFromCpython(name, ours)).toBeUndefined();
  });

  it('numeric values are the present ones where the character was assigned', () => {
    const [isNumeric, wasAssigned, numericValue] = ['isNumeric', 'wasAssigned', 'numericValue'].map(
      (name) => kernels.function(name),
    );
    const ours = Float64Array.from({ length: COUNT }, (_, codePoint) =>
      isNumeric?.(tablesAddress, codePoint) && wasAssigned?.(tablesAddress, codePoint)
        ? Number(numericValue?.(tablesAddress, codePoint))
        : -1,
    );
    expect(differenceFromCpython('oldNumericValue', new Uint8Array(ours.buffer))).toBeUndefined();
  });
});
