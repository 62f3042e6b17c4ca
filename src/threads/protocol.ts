// What supervisor and workers tell each other by messages. Everything that matters while a program runs goes through shared
// memory; messages only start workers, hand them code and report ends.
import type { CodeObject } from '../compile/code.ts';

/** Given to each worker at its start: before the module is compiled, so that both happen at once. */
export interface WorkerData { memory: WebAssembly.Memory; /** where the bundles are */ folder: string; /** records the timeline, see assembly/shared/trace.ts */ trace?: SharedArrayBuffer }

/** What a run executes as `__main__`, and what sys shows of the command line. */
export interface Program {
  /** code, or the name of a module that is to be found as `-m` finds it */
  code: CodeObject | { module: string };
  argv: string[];
  /** sys.path[0]: the folder that the program's own modules come from; null where there is none */
  folder: string | null;
  options?: PythonOptions;
  /** the text of -c, which tracebacks show lines of */
  source?: string;
  /** what the command line said; the supervisor fills it in */
  commandLine?: string[];
}
/** CPython's own options, as far as a program can see them. */
export interface PythonOptions { flags: Record<string, number>; warnings: string[]; implementation: string[] }

export type ToWorker =
  /** first of all, before memory is filled: an instance can be made of it meanwhile */
  | { type: 'module'; module: WebAssembly.Module }
  | { type: 'main'; program: Program }
  | { type: 'thread'; index: number }
  | { type: 'interactive' }
  /** one statement of a REPL, with its text for tracebacks */
  | { type: 'statement'; code: CodeObject; text: string }
  /** the session is over: exit functions run, answered by 'statement-done' */
  | { type: 'end-interactive'; status: number };

export type FromWorker =
  /** a program found no worker for a thread: so many more */
  | { type: 'need-workers'; count: number }
  /** answered by Vm.SIGNAL_ANSWER; see SignalAction */
  | { type: 'signal'; signal: number; action: number }
  | { type: 'done'; status: number }
  /** the VM itself failed: no Python exception, something it must never meet */
  | { type: 'failed'; message: string; stack: string }
  /** an interactive statement has ended; a status where it asked to exit */
  | { type: 'statement-done'; exit?: number };
