// Above 2 GiB an address is a negative i32: every kind of kernel gives there what it gives below.

import { beforeAll, describe, expect, it } from 'vitest';
import { CaseOperation, CodecResult, ErrorMode } from '../../assembly/text/constants.ts';
import { type Kernels, loadKernels, tablesAddress } from './kernels.ts';

const LOW = 0x100000;
const HIGH = 0x8000_0000;
const TABLES_ROOM = 0x80000;
const NO_LIMIT = 0xffffffff;
let kernels: Kernels;

beforeAll(async () => {
  kernels = await loadKernels(HIGH / 0x10000 + 64);
  const tables = kernels.bytes.slice(tablesAddress, tablesAddress + TABLES_ROOM);
  kernels.bytes.set(tables, LOW);
  kernels.bytes.set(tables, HIGH);
});

/** What `run` gives with tables and strings from `base` on. */
function at<Result>(base: number, run: (tables: number) => Result): Result {
  kernels.clear(base + TABLES_ROOM);
  return run(base);
}

function expectSame(run: (tables: number) => unknown): void {
  expect(at(HIGH, run)).toEqual(at(LOW, run));
}

const text = `${'Στίχος ΑΣ. '.repeat(20)}ÅÅ각 ﬁn 😀`;

describe('above 2 GiB', () => {
  it('properties', () => {
    expectSame((tables) =>
      ['isAlpha', 'generalCategory', 'simpleUpper', 'oldGeneralCategory', 'numericValue'].map(
        (name) =>
          [0x41, 0xe9, 0x3a3, 0xbd, 0x1f600, 0x10ffff].map((unit) =>
            kernels.call(name, tables, unit),
          ),
      ),
    );
  });

  it('case', () => {
    expectSame((tables) => {
      const { data, length, width } = kernels.putText(text);
      const scratch = kernels.area(12);
      const target = kernels.area(length * 3 * 4);
      const operands = [data, length, width, scratch];
      const measured = kernels.function('measureCase')(tables, CaseOperation.Lower, ...operands);
      kernels.call('fillCase', tables, CaseOperation.Lower, target, 4, ...operands);
      return kernels.read(target, Number(BigInt(measured) & 0xffffffffn), 4);
    });
  });

  it('normalisation', () => {
    expectSame((tables) => {
      const { data, length, width } = kernels.putText(text);
      return [0, 1, 2, 3].map((form) => {
        const operands = [data, length, width];
        const capacity = kernels.call('normalizationCapacity', tables, form, false, ...operands);
        const target = kernels.area(capacity * 4);
        const count = kernels.call('normalizeUnits', tables, form, false, ...operands, target);
        return kernels.read(target, count, 4);
      });
    });
  });

  it('searches, also by the two-way algorithm, and replacing', () => {
    expectSame(() => {
      const repeated = kernels.putText('a'.repeat(5000));
      const flawed = kernels.putText(`${'a'.repeat(500)}b${'a'.repeat(500)}`);
      const long = kernels.putText(`${'a'.repeat(2000)}${text}${'a'.repeat(2000)}`, 4);
      const short = kernels.putText('ΑΣ', 2);
      const pairs = [
        [repeated, flawed],
        [long, short],
        [long, flawed],
      ] as const;
      const found = pairs.map(([hay, needle]) => {
        const operands = [
          hay.data,
          hay.length,
          hay.width,
          needle.data,
          needle.length,
          needle.width,
        ];
        return [
          kernels.call('findUnits', ...operands),
          kernels.call('findUnitsBack', ...operands),
          kernels.call('countUnits', ...operands, NO_LIMIT),
        ];
      });
      const target = kernels.area(long.length * 4);
      kernels.call(
        'replaceUnits',
        target,
        4,
        long.data,
        long.length,
        4,
        short.data,
        short.length,
        2,
        flawed.data,
        2,
        1,
        3,
      );
      return [found, kernels.read(target, long.length, 4)];
    });
  });

  it('codecs', () => {
    expectSame(() => {
      const { data, length, width } = kernels.putText(text);
      const result = kernels.area(CodecResult.Size);
      const field = (offset: number) => kernels.view.getUint32(result + offset, true);
      kernels.call('measureUtf8Encoding', data, length, width, ErrorMode.Strict, result);
      const size = field(CodecResult.Units);
      const encoded = kernels.area(size);
      kernels.call('encodeUtf8', data, length, width, ErrorMode.Strict, encoded);
      kernels.bytes[encoded + 3] = 0xff;
      const stops = [ErrorMode.Strict, ErrorMode.Replace].map((mode) => {
        const reason = kernels.call('measureUtf8Decoding', encoded, size, mode, true, result);
        return [reason, field(CodecResult.Stop), field(CodecResult.ErrorEnd)];
      });
      const count = field(CodecResult.Units);
      const decoded = kernels.area(count * 4);
      kernels.call('decodeUtf8', encoded, size, ErrorMode.Replace, decoded, 4);
      return [stops, kernels.read(decoded, count, 4)];
    });
  });

  it('hash and comparison', () => {
    expectSame(() => {
      const [a, b] = [kernels.putText(text), kernels.putText(text.replace('😀', '😁'))];
      return [
        kernels.function('hashUnits')(a.data, a.length, a.width),
        kernels.call('compareUnits', a.data, a.length, a.width, b.data, b.length, b.width),
      ];
    });
  });
});
