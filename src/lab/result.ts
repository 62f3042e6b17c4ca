// What a run of the lab leaves behind: the JSON of `--json` (docs/measuring.md describes it) and what all reports are made from.
import type { Environment, Noise } from './environment.ts';

export const SCHEMA = 'gilvm-lab/1';

export type Cell = Record<string, number | string>;
/** One process's figures for one cell. */
export interface Observation { round: number; figures: Record<string, number>; samples?: Record<string, number[]> }
/** All rounds of one variant and one cell. */
export interface CellResult { variant: string; cell: Cell; observations: Observation[] }
export interface Failure { variant: string; round: number; message: string }
export interface ExperimentResult { name: string; parameters: Record<string, string>; seconds: number; cells: CellResult[]; failures: Failure[] }
export interface VariantInfo { name: string; command: string[]; version: string; isOurs: boolean }
/** Two variants whose paired ratio is reported: declared before anything runs. */
export interface Pair { ours: string; other: string }
export interface LabResult {
  schema: typeof SCHEMA;
  date: string;
  commandLine: string[];
  isComplete: boolean;
  rounds: number;
  pin: string | null;
  environment: Environment;
  noise: Noise;
  variants: VariantInfo[];
  pairs: Pair[];
  experiments: ExperimentResult[];
}

export const cellKey = (cell: Cell): string => Object.keys(cell).sort().map((key) => `${key}=${cell[key]}`).join(' ');

/** Adds what one process said about one cell. */
export function addObservation(result: ExperimentResult, variant: string, cell: Cell, observation: Observation): void {
  const key = cellKey(cell);
  let found = result.cells.find((other) => other.variant === variant && cellKey(other.cell) === key);
  if (!found) { found = { variant, cell, observations: [] }; result.cells.push(found); }
  found.observations.push(observation);
}
