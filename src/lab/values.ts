// From observations to the numbers that reports show: medians over rounds, percentiles of samples, paired ratios.
import type { TableSpec } from './experiments.ts';
import { type Cell, type CellResult, type ExperimentResult, cellKey } from './result.ts';
import { type Interval, bootstrapMedian, median, percentile, quantile, samplesFor } from './statistics.ts';

export interface Value { value: number; low: number; high: number; rounds: number; samples: number }

/** 'latency_us@99' is percentile 99 of the samples latency_us. */
export function parseFigure(figure: string): { name: string; percent: number | undefined } {
  const [name = '', percent] = figure.split('@');
  return { name, percent: percent === undefined ? undefined : Number(percent) };
}

/** One figure per round (process); a percentile only where that process had samples enough. */
export function perRound(cell: CellResult, figure: string): Map<number, number> {
  const { name, percent } = parseFigure(figure);
  const values = new Map<number, number>();
  for (const observation of cell.observations) {
    const value = percent === undefined ? observation.figures[name] : percentile(observation.samples?.[name] ?? [], percent / 100);
    if (value !== undefined && Number.isFinite(value)) values.set(observation.round, value);
  }
  return values;
}

/** Median over rounds with the lowest and highest; percentiles are of all rounds' samples together. */
export function valueOf(cell: CellResult, figure: string): Value | undefined {
  const { name, percent } = parseFigure(figure);
  const values = [...perRound(cell, figure).values()];
  if (percent === undefined) {
    if (values.length === 0) return undefined;
    return { value: median(values), low: Math.min(...values), high: Math.max(...values), rounds: values.length, samples: values.length };
  }
  const samples = cell.observations.flatMap((observation) => observation.samples?.[name] ?? []);
  const value = percentile(samples, percent / 100);
  if (value === undefined) return undefined;
  const inEach = cell.observations.map((observation) => quantile(observation.samples?.[name] ?? [], percent / 100)).filter((each) => !Number.isNaN(each));
  return { value, low: Math.min(...inEach), high: Math.max(...inEach), rounds: inEach.length, samples: samples.length };
}

/** Ratio ours / other of one cell, paired by round, with its bootstrap interval. */
export function ratioOf(ours: CellResult, other: CellResult, figure: string): Interval | undefined {
  const mine = perRound(ours, figure);
  const theirs = perRound(other, figure);
  const ratios = [...mine].flatMap(([round, value]) => {
    const against = theirs.get(round);
    return against === undefined || against === 0 || value <= 0 ? [] : [value / against];
  });
  return ratios.length === 0 ? undefined : bootstrapMedian(ratios);
}

export function matches(cell: Cell, where: Record<string, string | number> | undefined): boolean {
  return Object.entries(where ?? {}).every(([key, wanted]) => key.startsWith('!') ? cell[key.slice(1)] !== wanted : cell[key] === wanted);
}

export interface Grid {
  columns: (string | number)[];
  /** one per variant and combination of row keys, in order */
  rows: { variant: string; keys: (string | number)[]; cells: (CellResult | undefined)[] }[];
}

/** What was varied and how far, such as `threads 4` or `interval 5,000 µs`; words stand for themselves. */
function keyText(name: string, value: string | number): string {
  if (typeof value === 'string') return value;
  const number = value.toLocaleString('en');
  return name.endsWith('_us') ? `${name.slice(0, -3)} ${number} µs` : `${name} ${number}`;
}

/** The texts of a row's keys. */
export const keyTexts = (row: Grid['rows'][number], table: TableSpec): string[] => row.keys.map((key, i) => keyText(table.rows?.[i] ?? '', key));

/** Did the program say anything of it, be it too little for a percentile? */
const hasFigure = (cell: CellResult, name: string): boolean => cell.observations.some((observation) => name in observation.figures || (observation.samples?.[name]?.length ?? 0) > 0);

/** The cells of a table, sorted as they came. */
export function grid(result: ExperimentResult, table: TableSpec, variants: string[]): Grid {
  const matching = result.cells.filter((cell) => table.columns in cell.cell && matches(cell.cell, table.where));
  const chosen = matching.filter((cell) => hasFigure(cell, parseFigure(table.figure).name));
  // In the order of the programs' lines, also where the first cells have no value.
  const columns = [...new Set(matching.map((cell) => cell.cell[table.columns] as string | number))].filter((column) => chosen.some((cell) => cell.cell[table.columns] === column));
  if (columns.every((column) => typeof column === 'number') && table.columns === 'threads') columns.sort((a, b) => Number(a) - Number(b));
  const rowKeys = table.rows ?? [];
  const rows: Grid['rows'] = [];
  for (const cell of chosen) {
    const keys = rowKeys.map((key) => cell.cell[key] as string | number);
    let row = rows.find((other) => other.variant === cell.variant && other.keys.every((key, i) => key === keys[i]));
    if (!row) { row = { variant: cell.variant, keys, cells: [] }; rows.push(row); }
    row.cells[columns.indexOf(cell.cell[table.columns] as string | number)] = cell;
  }
  const orders = new Map<string, number>();
  for (const row of rows) { const key = row.keys.join('|'); if (!orders.has(key)) orders.set(key, orders.size); }
  rows.sort((a, b) => (orders.get(a.keys.join('|')) as number) - (orders.get(b.keys.join('|')) as number) || variants.indexOf(a.variant) - variants.indexOf(b.variant));
  return { columns, rows };
}

/** Where no cell has the samples that the table's percentile takes: what to say instead of a table of dashes. */
export function tooFewSamples(shown: Grid, table: TableSpec): string | undefined {
  const { percent } = parseFigure(table.figure);
  if (percent === undefined || shown.rows.some((row) => row.cells.some((cell) => cell && valueOf(cell, table.figure) !== undefined))) return undefined;
  return `too few samples, it takes ${samplesFor(percent / 100).toLocaleString('en')}`;
}

/** The same cell of another variant. */
export function sameCell(result: ExperimentResult, variant: string, cell: Cell): CellResult | undefined {
  const key = cellKey(cell);
  return result.cells.find((other) => other.variant === variant && cellKey(other.cell) === key);
}

/** Median over all cells of (highest - lowest) / median: how much rounds differ. */
export function medianSpread(results: ExperimentResult[], primary: (name: string) => string): number | null {
  const spreads = results.flatMap((result) => result.cells.flatMap((cell) => {
    const value = valueOf(cell, primary(result.name));
    return value && value.rounds > 1 && value.value > 0 ? [(value.high - value.low) / value.value] : [];
  }));
  return spreads.length ? median(spreads) : null;
}

/** At most so many characters: 3 significant digits, thousands with a comma. */
export function shortNumber(value: number, digits: number): string {
  if (!Number.isFinite(value)) return '-';
  const fixed = Math.abs(value) >= 1000 ? Math.round(value).toString() : value.toFixed(Math.abs(value) >= 100 ? Math.min(digits, 1) : digits);
  return fixed.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}
