// What supervisor and workers tell each other by messages. Everything that matters while a program runs goes through shared
// memory; messages only start workers, hand them code and report ends.
import type { CodeObject } from '../compile/code.ts';

/** Given to each worker at its start: before the module is compiled, so that both happen at once. */
export interface WorkerData { memory: WebAssembly.Memory; /** records the timeline, see assembly/shared/trace.ts */ trace?: SharedArrayBuffer }

export type ToWorker =
  | { type: 'main'; module: WebAssembly.Module; code: CodeObject; argv: string[] }
  | { type: 'thread'; module: WebAssembly.Module; index: number }
  | { type: 'interactive'; module: WebAssembly.Module }
  | { type: 'statement'; code: CodeObject };

export type FromWorker =
  | { type: 'need-thread'; index: number }
  | { type: 'done'; status: number }
  /** the VM itself failed: no Python exception, something it must never meet */
  | { type: 'failed'; message: string; stack: string }
  /** an interactive statement has ended; a status where it asked to exit */
  | { type: 'statement-done'; exit?: number };
