// Statistics of the lab. The unit of replication is a fresh process: intervals are over rounds, never over the samples within one.
// Percentiles are given only where enough samples stand behind them.

export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] as number : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Quantile p of 0..1, interpolated between neighbours. */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const at = p * (sorted.length - 1);
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below + (above - below) * (at - Math.floor(at));
}

/** How many samples quantile p takes: 10 beyond it. (In floating point 10 / (1 - 0.9) is a hair above 100.) */
export const samplesFor = (p: number): number => Math.ceil(10 / (1 - p) - 1e-6);

/** The same where n >= 10 / (1 - p): below that a high percentile is the luck of a few samples. */
export function percentile(values: readonly number[], p: number): number | undefined {
  return values.length >= samplesFor(p) ? quantile(values, p) : undefined;
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Jain's index of fairness: 1 where all got the same, 1/n where one got everything. */
export function jain(values: readonly number[]): number {
  const sum = values.reduce((a, b) => a + b, 0);
  const squares = values.reduce((a, b) => a + b * b, 0);
  return squares === 0 ? Number.NaN : sum ** 2 / (values.length * squares);
}

/** Amdahl's law: the speed-up of n workers where a share of the work is serial, on so many cores. */
export const amdahl = (serial: number, n: number, cores: number): number => 1 / (serial + (1 - serial) / Math.min(n, cores));

/** The serial share, in hundredths, that explains measured speed-ups best (least squares); undefined where nothing has more than one worker. */
export function serialShare(points: readonly { n: number; speedup: number }[], cores: number): number | undefined {
  if (cores < 2 || !points.some(({ n }) => n > 1)) return undefined;
  let best = 0, least = Number.POSITIVE_INFINITY;
  for (let percent = 0; percent <= 100; percent++) {
    const error = points.reduce((sum, { n, speedup }) => sum + (amdahl(percent / 100, n, cores) - speedup) ** 2, 0);
    if (error < least) { least = error; best = percent / 100; }
  }
  return best;
}

/** Random numbers in 0..1 that are the same in every run (mulberry32): a report of the same data reads the same. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Interval { value: number; low: number; high: number; n: number }

const RESAMPLES = 2000;
/** Fewer rounds than this say nothing about how much they vary. */
export const MINIMUM_ROUNDS = 3;

/** Median of the ratios and its 95 % bootstrap interval (percentile method). With fewer than three the interval is the line. */
export function bootstrapMedian(ratios: readonly number[], seed = 1): Interval {
  const value = median(ratios);
  if (ratios.length < MINIMUM_ROUNDS) return { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, n: ratios.length };
  const random = randomFrom(seed);
  const medians = Array.from({ length: RESAMPLES }, () => median(ratios.map(() => ratios[Math.floor(random() * ratios.length)] as number)));
  return { value, low: quantile(medians, 0.025), high: quantile(medians, 0.975), n: ratios.length };
}

/** Is the ratio surely not 1? */
export const isClear = (interval: Interval): boolean => interval.low > 1 || interval.high < 1;
