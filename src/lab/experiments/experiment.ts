// What an experiment is: which program of programs/lab/, with which parameters, and how its figures are shown. docs/measuring.md says what
// each one means.

export interface FigureSpec { label: string; unit: string; digits: number; better: 'higher' | 'lower' | 'neither' }
/** Is a figure that is `ratio` times the other's the better one? Undefined where neither more nor less is. */
export const isBetter = (better: FigureSpec['better'], ratio: number): boolean | undefined => better === 'neither' ? undefined : ratio > 1 === (better === 'higher');
/** `where`: cells that are shown; a key with ! excludes. */
export type Where = Record<string, string | number>;
/** `figure` is a figure of the program, or `samples@percent`, a percentile of all samples. */
export interface TableSpec { title: string; figure: string; columns: string; rows?: string[]; where?: Where; hasIdeal?: boolean }
export interface ChartSpec { title: string; figure: string; x: string; where?: Where; logX?: boolean; logY?: boolean; hasIdeal?: boolean }
export interface Experiment {
  name: string;
  program: string;
  title: string;
  /** how to read it, in two or three sentences */
  reading: string;
  quick: Record<string, string>;
  full: Record<string, string>;
  needsClient?: boolean;
  /** the intervals are what it varies, so --interval is a list for the program */
  variesInterval?: boolean;
  /** name of the option that --threads sets */
  threadsOption: string;
  figures: Record<string, FigureSpec>;
  /** what is compared between variants */
  primary: string;
  tables: TableSpec[];
  charts: ChartSpec[];
}

const figure = (label: string, unit: string, digits: number, better: FigureSpec['better']): FigureSpec => ({ label, unit, digits, better });
export const more = (label: string, unit: string, digits: number): FigureSpec => figure(label, unit, digits, 'higher');
/** What says how something came about, and is no merit either way. */
export const neutral = (label: string, unit: string, digits: number): FigureSpec => figure(label, unit, digits, 'neither');
export const less = (label: string, unit: string, digits: number): FigureSpec => figure(label, unit, digits, 'lower');

/** Figures that several programs print under the same name. */
export const SPEEDUP = { speedup: more('speed-up', '×', 2), threaded_s: less('in threads', 's', 3), sequential_s: less('one after the other', 's', 3) };
export const CPU_SHARE = { cpu_share: more('CPU work', '', 2) };
export const ANSWERS = { requests_per_s: more('requests', '/s', 0), latency_us: less('latency', 'µs', 0) };

export const speedupTable = (rows?: string[], columns = 'threads'): TableSpec => ({
  title: `speed-up by ${columns} (1 = nothing gained)`, figure: 'speedup', columns, hasIdeal: true, ...(rows ? { rows } : {}),
});

/** A table for each of three percentiles of the same samples. */
export const percentileTables = (samples: string, title: string, columns: string, rest: Omit<TableSpec, 'title' | 'figure' | 'columns'> = {}): TableSpec[] =>
  [50, 90, 99].map((percent) => ({ title: `${title}, p${percent} µs`, figure: `${samples}@${percent}`, columns, ...rest }));
