// The experiments, in the order of their list. The programs are in programs/lab/ and run by themselves too.
import { CONTENTION } from './experiments/contention.ts';
import { COSTS } from './experiments/costs.ts';
import type { Experiment } from './experiments/experiment.ts';
import { SCALING } from './experiments/scaling.ts';

export type { ChartSpec, Experiment, FigureSpec, TableSpec } from './experiments/experiment.ts';
export { isBetter } from './experiments/experiment.ts';

/** Fresh processes per variant. */
export const QUICK_ROUNDS = 3;
export const FULL_ROUNDS = 7;
/** What `gilvm lab` runs without names. */
export const DEFAULT_SET = ['cpu', 'processes', 'io', 'native', 'convoy'];

export const EXPERIMENTS: Experiment[] = [...SCALING, ...CONTENTION, ...COSTS];

export const experimentNamed = (name: string): Experiment | undefined => EXPERIMENTS.find((experiment) => experiment.name === name);
