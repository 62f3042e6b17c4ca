// Case methods and is...() methods of whole strings and of bytes, against results that CPython
// recorded.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { BytesTest, CaseOperation } from '../../assembly/text/constants.ts';
import { CharacterFlag } from '../../assembly/text/tables_layout.ts';
import {
  type Kernels,
  loadKernels,
  type Placed,
  scratchAddress,
  tablesAddress,
  toCodePoints,
  type Width,
  widthFor,
} from './kernels.ts';

interface StringCase {
  readonly text: string;
  readonly methods: readonly string[];
  readonly tests: string;
}
interface BytesCase {
  readonly bytes: string;
  readonly methods: readonly string[];
  readonly tests: string;
}

const cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as {
  strings: StringCase[];
  bytes: BytesCase[];
};
const operations = [
  CaseOperation.Lower,
  CaseOperation.Upper,
  CaseOperation.Title,
  CaseOperation.Fold,
  CaseOperation.Capitalize,
  CaseOperation.SwapCase,
];
let kernels: Kernels;

beforeAll(async () => {
  kernels = await loadKernels();
});

function changeCase(
  operation: CaseOperation,
  text: Placed,
): { codePoints: number[]; width: number } {
  const operands = [text.data, text.length, text.width, scratchAddress];
  const measured = kernels.function('measureCase')(tablesAddress, operation, ...operands) as bigint;
  const length = Number(measured & 0xffffffffn);
  const width = Number(measured >> 32n) as Width;
  const destination = kernels.area(length * width);
  kernels.call('fillCase', tablesAddress, operation, destination, width, ...operands);
  return { codePoints: kernels.read(destination, length, width), width };
}

function testString({ data, length, width }: Placed): string {
  const flags = (wanted: number) =>
    kernels.call('stringHasFlags', tablesAddress, wanted, data, length, width);
  const withTables = (name: string) => kernels.call(name, tablesAddress, data, length, width);
  return [
    flags(CharacterFlag.Alpha),
    flags(CharacterFlag.Alphanumeric),
    flags(CharacterFlag.Decimal),
    flags(CharacterFlag.Digit),
    flags(CharacterFlag.Numeric),
    kernels.call('stringIsSpace', data, length, width),
    withTables('stringIsPrintable'),
    withTables('stringIsIdentifier'),
    withTables('stringIsLower'),
    withTables('stringIsUpper'),
    withTables('stringIsTitle'),
    kernels.call('isAsciiUnits', data, length, width),
  ].join('');
}

/** Each text in its own width and in every wider one. */
function widthsOf(text: string): Width[] {
  return ([1, 2, 4] as const).filter((width) => width >= widthFor(toCodePoints(text)));
}

describe('strings', () => {
  it('case methods, in every width that holds the text', () => {
    for (const { text, methods } of cases.strings) {
      for (const width of widthsOf(text)) {
        kernels.clear();
        const placed = kernels.putText(text, width);
        operations.forEach((operation, index) => {
          const expected = toCodePoints(methods[index] ?? '');
          const { codePoints, width: resultWidth } = changeCase(operation, placed);
          expect(codePoints, `${JSON.stringify(text)} operation ${operation}`).toEqual(expected);
          expect(resultWidth).toBe(widthFor(expected));
        });
      }
    }
  });

  it('is...() methods, in every width that holds the text', () => {
    for (const { text, tests } of cases.strings) {
      for (const width of widthsOf(text)) {
        kernels.clear();
        expect(testString(kernels.putText(text, width)), JSON.stringify(text)).toBe(tests);
      }
    }
  });

  it('white space is skipped from both ends and found from both', () => {
    kernels.clear();
    const { data, length, width } = kernels.putText(' \t\u3000ab c\x85\n');
    expect(kernels.call('skipSpace', data, 0, length, width)).toBe(3);
    expect(kernels.call('skipSpaceBack', data, 0, length, width)).toBe(7);
    expect(kernels.call('findSpace', data, 3, length, width)).toBe(5);
    expect(kernels.call('findSpaceBack', data, 0, 7, width)).toBe(6);
    expect(kernels.call('skipSpace', data, 7, length, width)).toBe(length);
    expect(kernels.call('skipSpaceBack', data, 7, length, width)).toBe(7);
  });

  it('line breaks are found and measured', () => {
    kernels.clear();
    const { data, length, width } = kernels.putText('a\r\nb\u2028c\r');
    const breaks: number[][] = [];
    const next = (from: number) => kernels.call('findLineBreak', data, from, length, width);
    for (let at = next(0); at < length; ) {
      const size = kernels.call('lineBreakLength', data, at, length, width);
      breaks.push([at, size]);
      at = next(at + size);
    }
    expect(breaks).toEqual([
      [1, 2],
      [4, 1],
      [6, 1],
    ]);
  });
});

describe('bytes', () => {
  it('case methods, also in place', () => {
    const names = ['asciiLower', 'asciiUpper', 'asciiTitle', 'asciiCapitalize', 'asciiSwapCase'];
    for (const { bytes, methods } of cases.bytes) {
      names.forEach((name, index) => {
        kernels.clear();
        const source = kernels.putBytes(Buffer.from(bytes, 'hex'));
        const destination = kernels.area(source.length);
        kernels.call(name, destination, source.data, source.length);
        kernels.call(name, source.data, source.data, source.length);
        for (const place of [destination, source.data]) {
          const result = Buffer.from(kernels.read(place, source.length, 1)).toString('hex');
          expect(result, `${name} of ${bytes}`).toBe(methods[index]);
        }
      });
    }
  });

  it('is...() methods', () => {
    const tests = [
      BytesTest.Alpha,
      BytesTest.Alphanumeric,
      BytesTest.Digit,
      BytesTest.Space,
      BytesTest.Lower,
      BytesTest.Upper,
      BytesTest.Title,
    ];
    for (const { bytes, tests: expected } of cases.bytes) {
      kernels.clear();
      const { data, length } = kernels.putBytes(Buffer.from(bytes, 'hex'));
      const results = tests.map((test) => kernels.call('bytesTest', test, data, length)).join('');
      expect(results, bytes).toBe(expected);
    }
  });
});
