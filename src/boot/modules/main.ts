// Module __main__, in which the program runs.
import type { ModuleSpec } from '../registry.ts';

export const main: ModuleSpec = { name: '__main__', attributes: {} };
