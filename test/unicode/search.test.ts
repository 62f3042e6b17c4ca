// Search, replace, compare, copy and hash against naive models on the same strings, in all pairs of
// widths.

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernels, loadKernels, type Placed, type Width, widthFor } from './kernels.ts';

const NO_LIMIT = 0xffffffff;
const allWidths: readonly Width[] = [1, 2, 4];
let kernels: Kernels;

beforeAll(async () => {
  kernels = await loadKernels(1024);
});

function matchesAt(text: readonly number[], needle: readonly number[], at: number): boolean {
  return needle.every((unit, i) => text[at + i] === unit);
}

function naiveFind(text: readonly number[], needle: readonly number[], from = 0): number {
  for (let at = from; at + needle.length <= text.length; at++) {
    if (matchesAt(text, needle, at)) return at;
  }
  return -1;
}

function naiveFindBack(text: readonly number[], needle: readonly number[]): number {
  for (let at = text.length - needle.length; at >= 0; at--) {
    if (matchesAt(text, needle, at)) return at;
  }
  return -1;
}

/** Starts of the occurrences that str.replace and str.count see. */
function naiveOccurrences(text: readonly number[], needle: readonly number[]): number[] {
  if (needle.length === 0) return Array.from({ length: text.length + 1 }, (_, i) => i);
  const found: number[] = [];
  for (
    let at = naiveFind(text, needle);
    at >= 0;
    at = naiveFind(text, needle, at + needle.length)
  ) {
    found.push(at);
  }
  return found;
}

function naiveReplace(
  text: readonly number[],
  old: readonly number[],
  added: readonly number[],
  maximum: number,
): number[] {
  const result: number[] = [];
  let from = 0;
  for (const at of naiveOccurrences(text, old).slice(0, maximum)) {
    result.push(...text.slice(from, at), ...added);
    from = at + old.length;
  }
  return [...result, ...text.slice(from)];
}

/**
 * Few characters, so that near misses are common; the wide ones agree with narrow ones in their low
 * bytes.
 */
function textOf(longest: number) {
  const alphabets = [
    [0x61, 0x62],
    [0x61, 0x62, 0xe9],
    [0x61, 0x161, 0x2161],
    [0x61, 0x10061, 0x161, 0x1f600],
  ];
  return fc.oneof(
    ...alphabets.map((units) =>
      fc.array(fc.constantFrom(...units), { maxLength: longest, size: 'max' }),
    ),
  );
}

function someWidth(units: readonly number[], choice: number): Width {
  const possible = allWidths.filter((width) => width >= widthFor(units));
  return possible[choice % possible.length] ?? 4;
}

function operands({ data, length, width }: Placed): [number, number, number] {
  return [data, length, width];
}

function expectSearches(text: number[], needle: number[], choice: number): void {
  kernels.clear();
  const placed = kernels.put(text, someWidth(text, choice));
  const pattern = kernels.put(needle, someWidth(needle, choice >> 2));
  const all = [...operands(placed), ...operands(pattern)];
  expect(kernels.call('findUnits', ...all)).toBe(naiveFind(text, needle));
  expect(kernels.call('findUnitsBack', ...all)).toBe(naiveFindBack(text, needle));
  const occurrences = naiveOccurrences(text, needle).length;
  expect(kernels.call('countUnits', ...all, NO_LIMIT)).toBe(occurrences);
  expect(kernels.call('countUnits', ...all, 2)).toBe(Math.min(2, occurrences));
}

describe('find, rfind, count', () => {
  it('agree with the naive search on random texts and needles', () => {
    fc.assert(fc.property(textOf(120), textOf(6), fc.nat(15), expectSearches), { numRuns: 4000 });
  });

  it('agree where the needle is cut out of the text', () => {
    fc.assert(
      fc.property(textOf(200), fc.nat(200), fc.nat(60), fc.nat(15), (text, start, size, choice) => {
        expectSearches(text, text.slice(start, start + size), choice);
      }),
      { numRuns: 3000 },
    );
  });

  it('agree on repetitive texts, where the search goes over to the two-way algorithm', () => {
    const period = fc.array(fc.constantFrom(0x61, 0x62), { minLength: 1, maxLength: 5 });
    const flaws = fc.array(fc.nat(3000), { maxLength: 4 });
    fc.assert(
      fc.property(
        period,
        flaws,
        fc.nat(80),
        fc.nat(80),
        fc.nat(15),
        (unit, at, head, tail, choice) => {
          const text: number[] = Array.from({ length: 3000 }, (_, i) => unit[i % unit.length] ?? 0);
          for (const place of at) text[place] = 0x63;
          const needle = [...text.slice(0, head), 0x63, ...text.slice(head, head + tail)];
          expectSearches(text, needle, choice);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('the two-way algorithm alone agrees, forwards and backwards', () => {
    const two = fc.constantFrom(0x61, 0x62);
    const needles = fc.oneof(
      fc.array(two, { minLength: 1, maxLength: 12 }),
      // Periodic: a unit repeated, with something before and after.
      fc
        .tuple(
          fc.array(two, { maxLength: 2 }),
          fc.array(two, { minLength: 1, maxLength: 4 }),
          fc.nat(4),
        )
        .map(([head, unit, times]) => [
          ...head,
          ...Array.from({ length: times + 2 }, () => unit).flat(),
        ]),
    );
    fc.assert(
      fc.property(
        fc.array(two, { maxLength: 150, size: 'max' }),
        needles,
        fc.nat(15),
        (noise, needle, choice) => {
          // Beginnings of the needle run together, so that partial matches overlap.
          const text = noise.flatMap((unit, i) =>
            i % 10 === 9 ? needle.slice(0, i % (needle.length + 1)) : [unit],
          );
          if (needle.length > text.length) return;
          kernels.clear();
          const a = kernels.put(text, someWidth(text, choice));
          const b = kernels.put(needle, someWidth(needle, choice >> 2));
          const forwards = kernels.call(
            'twoWayFind',
            a.data,
            a.width,
            a.width,
            a.length,
            b.data,
            b.width,
            b.width,
            b.length,
          );
          expect(forwards).toBe(naiveFind(text, needle));
          const backwards = kernels.call(
            'twoWayFind',
            a.data + (a.length - 1) * a.width,
            a.width,
            -a.width,
            a.length,
            b.data + (b.length - 1) * b.width,
            b.width,
            -b.width,
            b.length,
          );
          const last = naiveFindBack(text, needle);
          expect(backwards).toBe(last < 0 ? -1 : text.length - needle.length - last);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('are linear where the naive search is quadratic', () => {
    kernels.clear();
    const size = 400_000;
    const text = kernels.put(new Array<number>(size).fill(0x61));
    // Both ends match everywhere, the flaw stands in the middle: size * 10,000 comparisons naively.
    const needle = new Array<number>(20_000).fill(0x61);
    needle[10_000] = 0x62;
    const pattern = kernels.put(needle);
    const operandsOfBoth = [...operands(text), ...operands(pattern)];
    let fastestMs = Infinity;
    for (let attempt = 0; attempt < 5; attempt++) {
      const start = performance.now();
      expect(kernels.call('findUnits', ...operandsOfBoth)).toBe(-1);
      expect(kernels.call('findUnitsBack', ...operandsOfBoth)).toBe(-1);
      expect(kernels.call('countUnits', ...operandsOfBoth, NO_LIMIT)).toBe(0);
      fastestMs = Math.min(fastestMs, performance.now() - start);
    }
    // 2 ms where this was written; a quadratic search takes over 400.
    expect(fastestMs).toBeLessThan(200);
  });

  it('single characters at every place and distance from the ends', () => {
    for (const width of allWidths) {
      for (let length = 1; length < 70; length++) {
        kernels.clear();
        const text = kernels.put(new Array<number>(length).fill(0x61), width);
        for (let at = 0; at < length; at++) {
          kernels.bytes[text.data + at * width] = 0x62;
          expect(kernels.call('findCharacter', ...operands(text), 0x62)).toBe(at);
          expect(kernels.call('findCharacterBack', ...operands(text), 0x62)).toBe(at);
          expect(kernels.call('countCharacter', ...operands(text), 0x61)).toBe(length - 1);
          kernels.bytes[text.data + at * width] = 0x61;
        }
      }
    }
  });

  it('a character that the width cannot hold is not found', () => {
    kernels.clear();
    const narrow = kernels.put([0x61, 0x62], 1);
    expect(kernels.call('findCharacter', ...operands(narrow), 0x161)).toBe(-1);
    expect(kernels.call('countCharacter', ...operands(narrow), 0x161)).toBe(0);
    const middle = kernels.put([0x61, 0x62], 2);
    expect(kernels.call('findCharacterBack', ...operands(middle), 0x10061)).toBe(-1);
  });
});

describe('replace', () => {
  it('agrees with the naive one, in all widths', () => {
    fc.assert(
      fc.property(
        textOf(80),
        textOf(3),
        textOf(5),
        fc.nat(6),
        fc.nat(63),
        (text, old, added, maximum, choice) => {
          kernels.clear();
          const placed = kernels.put(text, someWidth(text, choice));
          const from = kernels.put(old, someWidth(old, choice >> 2));
          const to = kernels.put(added, someWidth(added, choice >> 4));
          const limit = maximum === 6 ? NO_LIMIT : maximum;
          const count = kernels.call('countUnits', ...operands(placed), ...operands(from), limit);
          const length = text.length + count * (added.length - old.length);
          const width = Math.max(placed.width, to.width) as Width;
          const target = kernels.area(length * width);
          kernels.call(
            'replaceUnits',
            target,
            width,
            ...operands(placed),
            ...operands(from),
            ...operands(to),
            count,
          );
          expect(kernels.read(target, length, width)).toEqual(
            naiveReplace(text, old, added, limit),
          );
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('of single characters', () => {
    fc.assert(
      fc.property(textOf(70), fc.nat(3), fc.nat(3), (text, choice, other) => {
        kernels.clear();
        const placed = kernels.put(text, someWidth(text, choice));
        const width = Math.max(placed.width, allWidths[other % 3] ?? 1) as Width;
        const target = kernels.area(text.length * width);
        kernels.call('replaceCharacters', target, width, ...operands(placed), 0x61, 0x7a);
        const expected = text.map((unit) => (unit === 0x61 ? 0x7a : unit));
        expect(kernels.read(target, text.length, width)).toEqual(expected);
      }),
    );
  });
});

describe('compare', () => {
  it('orders by code points, whatever the widths', () => {
    fc.assert(
      fc.property(textOf(50), textOf(50), fc.nat(50), fc.nat(15), (left, tail, shared, choice) => {
        kernels.clear();
        const right = [...left.slice(0, shared), ...tail];
        const a = kernels.put(left, someWidth(left, choice));
        const b = kernels.put(right, someWidth(right, choice >> 2));
        const at = left.findIndex((unit, i) => unit !== right[i]);
        const order =
          at < 0
            ? Math.sign(left.length - right.length)
            : Math.sign((left[at] ?? 0) - (right[at] ?? -1));
        expect(kernels.call('compareUnits', ...operands(a), ...operands(b))).toBe(order);
        if (left.length === right.length) {
          const equal = kernels.call('equalUnits', a.data, a.width, b.data, b.width, left.length);
          expect(equal).toBe(order === 0 ? 1 : 0);
        }
      }),
      { numRuns: 4000 },
    );
  });

  it('a difference at any place of any length is seen', () => {
    for (let length = 1; length < 70; length++) {
      kernels.clear();
      const left = kernels.put(new Array<number>(length).fill(0x80));
      const right = kernels.put(new Array<number>(length).fill(0x80));
      expect(kernels.call('equalBytes', left.data, right.data, length)).toBe(1);
      for (let at = 0; at < length; at++) {
        kernels.bytes[right.data + at] = 0x7f;
        expect(kernels.call('equalBytes', left.data, right.data, length)).toBe(0);
        expect(kernels.call('compareUnits', ...operands(left), ...operands(right))).toBe(1);
        kernels.bytes[right.data + at] = 0x80;
      }
    }
  });
});

describe('widths', () => {
  it('copies between all widths, all lengths', () => {
    const pool = [0x61, 0xff, 0x100, 0xffff, 0x10000, 0x10ffff];
    for (const from of allWidths) {
      for (const to of allWidths) {
        const fitting = pool.filter((unit) => widthFor([unit]) <= Math.min(from, to));
        for (let length = 0; length < 70; length++) {
          kernels.clear();
          const units = Array.from({ length }, (_, i) => fitting[(i * 7) % fitting.length] ?? 0);
          const source = kernels.put(units, from);
          const target = kernels.area(length * to);
          kernels.call('copyUnits', target, to, source.data, from, length);
          expect(kernels.read(target, length, to)).toEqual(units);
        }
      }
    }
  });

  it('the narrowest width and the maximum, with the widest character anywhere', () => {
    for (const widest of [0x7f, 0x80, 0xff, 0x100, 0xffff, 0x10000, 0x10ffff]) {
      for (const width of allWidths.filter((candidate) => candidate >= widthFor([widest]))) {
        for (let length = 1; length < 40; length++) {
          kernels.clear();
          const units = new Array<number>(length).fill(0x20);
          units[(length * 5) % length] = widest;
          units[(length * 13 + 3) % length] = widest;
          const text = kernels.put(units, width);
          expect(kernels.call('narrowestWidth', ...operands(text))).toBe(widthFor([widest]));
          expect(kernels.call('maximumUnit', ...operands(text))).toBe(widest);
          expect(kernels.call('isAsciiUnits', ...operands(text))).toBe(widest < 0x80 ? 1 : 0);
        }
      }
    }
  });

  it('fills and repeats', () => {
    for (const width of allWidths) {
      for (let length = 0; length < 40; length++) {
        kernels.clear();
        const target = kernels.area(length * width);
        kernels.call('fillUnits', target, width, 0x7e, length);
        expect(kernels.read(target, length, width)).toEqual(new Array<number>(length).fill(0x7e));
      }
    }
    kernels.clear();
    const repeated = kernels.area(3 * 7);
    kernels.bytes.set([1, 2, 3], repeated);
    kernels.call('repeatBytes', repeated, 3, 3 * 7);
    expect(kernels.read(repeated, 21, 1)).toEqual(
      Array.from({ length: 21 }, (_, i) => (i % 3) + 1),
    );
  });
});

describe('hash', () => {
  function hash(units: number[], width: Width): bigint {
    kernels.clear();
    const { data, length } = kernels.put(units, width);
    return kernels.function('hashUnits')(data, length, width) as bigint;
  }

  it('depends on the code points alone', () => {
    fc.assert(
      fc.property(textOf(40), (units) => {
        const results = allWidths
          .filter((width) => width >= widthFor(units))
          .map((width) => hash(units, width));
        expect(new Set(results).size).toBe(1);
      }),
      { numRuns: 3000 },
    );
  });

  it('tells strings apart: lengths, padding, order, single bits', () => {
    const seen = new Map<bigint, string>();
    const add = (units: number[]) => {
      const key = units.join();
      const value = hash(units, widthFor(units));
      expect(seen.get(value) ?? key).toBe(key);
      seen.set(value, key);
    };
    for (let length = 0; length < 40; length++) {
      add(new Array<number>(length).fill(0));
      add(new Array<number>(length).fill(0x61));
      for (let at = 0; at < length; at++) {
        for (let bit = 0; bit < 21; bit++) {
          const units = new Array<number>(length).fill(0x20);
          units[at] = (units[at] ?? 0) ^ (1 << bit);
          add(units);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(16_000);
  });

  it('spreads over the low bits, which tables use, and over the high ones', () => {
    const buckets = 1024;
    for (const shift of [0n, 54n]) {
      const counts = new Array<number>(buckets).fill(0);
      for (let i = 0; i < buckets * 16; i++) {
        const units = Array.from(`name_${i}`, (character) => character.charCodeAt(0));
        const index = Number((BigInt.asUintN(64, hash(units, 1)) >> shift) & 1023n);
        counts[index] = (counts[index] ?? 0) + 1;
      }
      // 16 a bucket, standard deviation 4.
      expect(Math.max(...counts)).toBeLessThan(40);
      expect(Math.min(...counts)).toBeGreaterThan(1);
    }
  });

  it('is 0 for the empty string, as in CPython', () => {
    for (const width of allWidths) expect(hash([], width)).toBe(0n);
  });
});
