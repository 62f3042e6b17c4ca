// The lab's statistics on numbers whose answers are known.
import { expect, test } from 'vitest';
import { amdahl, bootstrapMedian, isClear, jain, median, percentile, quantile, serialShare } from '../../src/lab/statistics.ts';

test('median and quantiles interpolate', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
  expect(quantile([0, 10], 0.25)).toBe(2.5);
  expect(quantile([5], 0.99)).toBe(5);
});

test('a percentile needs 10 / (1 - p) samples', () => {
  const samples = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
  expect(percentile(samples(19), 0.5)).toBeUndefined();
  expect(percentile(samples(20), 0.5)).toBe(9.5);
  expect(percentile(samples(99), 0.9)).toBeUndefined();
  expect(percentile(samples(100), 0.9)).toBeCloseTo(89.1);
  expect(percentile(samples(999), 0.99)).toBeUndefined();
  expect(percentile(samples(1000), 0.99)).toBeDefined();
});

test('fairness: equal shares are 1, one who gets all is 1/n', () => {
  expect(jain([7, 7, 7])).toBeCloseTo(1);
  expect(jain([9, 0, 0])).toBeCloseTo(1 / 3);
  expect(jain([0, 0])).toBeNaN();
});

test("Amdahl's law: what is all serial gains nothing, what is all parallel gains the cores; the share is found again", () => {
  expect(amdahl(1, 8, 4)).toBe(1);
  expect(amdahl(0, 8, 4)).toBe(4);
  for (const serial of [0, 0.25, 0.9, 1]) expect(serialShare([1, 2, 4, 8].map((n) => ({ n, speedup: amdahl(serial, n, 4) })), 4)).toBe(serial);
  expect(serialShare([{ n: 1, speedup: 1 }], 4)).toBeUndefined();
});

test('bootstrap: a clear difference is clear, noise around 1 is not, two rounds never are, and the same data gives the same interval', () => {
  expect(isClear(bootstrapMedian([1.5, 1.6, 1.55, 1.52, 1.58]))).toBe(true);
  expect(isClear(bootstrapMedian([0.9, 1.1, 1.02, 0.97, 1.05]))).toBe(false);
  expect(isClear(bootstrapMedian([5, 5]))).toBe(false);
  expect(bootstrapMedian([1, 2, 3, 4])).toEqual(bootstrapMedian([1, 2, 3, 4]));
});
