// How the process ends. process.exit waits for its workers, and one that sits in a system call does not hear it; it also waits for
// V8's compiler threads, which for a short program are just optimising the dispatch loop (100 ms). So where koffi is there, the process
// ends by _exit: everything has been written by then. Where a signal ended the program, the process ends by that signal.
import { Base, Vm } from '../../assembly/shared/layout.ts';
import { processEnd } from '../host/system.ts';

/** Exit statuses from here on stand for "ended by this signal", as an uncaught KeyboardInterrupt does it. */
export const ENDED_BY_SIGNAL = 256;
const SHELL_SIGNAL_STATUS = 128;
const SIGNAL_PATIENCE_MS = 1000;

/** Who gives Node options, for a profile say, wants Node's own way to end. */
const hasNodeOptions = process.execArgv.length > 0 || (process.env.NODE_OPTIONS ?? '') !== '';

let memory: WebAssembly.Memory | undefined;

/** Tells whose workers are to be thought of. */
export function endingOf(shared: WebAssembly.Memory): void { memory = shared; }

function makesSystemCalls(): boolean {
  return memory !== undefined && Atomics.load(new Int32Array(memory.buffer, 0, Base.PAGES / 4), Vm.SYSTEM_CALLS / 4) !== 0;
}

let endNow: ((status: number) => void) | undefined;

/** Finds what `end` needs, while there is nothing else to do. */
export function prepareEnd(): void { endNow ??= processEnd(import.meta.url); }

/** Ends the process by a signal that does what it does by default. Returns only where it does nothing. */
function endBySignal(signal: number): void {
  for (const name of process.eventNames()) if (typeof name === 'string' && /^SIG[A-Z]/.test(name)) process.removeAllListeners(name);
  process.kill(process.pid, signal);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SIGNAL_PATIENCE_MS);
}

export function end(status: number): never {
  if (status >= ENDED_BY_SIGNAL) endBySignal(status - ENDED_BY_SIGNAL);
  const code = status >= ENDED_BY_SIGNAL ? SHELL_SIGNAL_STATUS + status - ENDED_BY_SIGNAL : status;
  if (makesSystemCalls()) prepareEnd();
  else if (hasNodeOptions) endNow = undefined;
  endNow?.(code);
  process.exit(code);
}
