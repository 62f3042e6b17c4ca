// How the process ends. process.exit waits for its workers, and one that sits in a system call does not hear it: where that can be,
// the process ends by _exit (everything has been written by then). Where a signal ended the program, the process ends by that signal.
import { Base, Vm } from '../../assembly/shared/layout.ts';
import { endProcess } from '../host/system.ts';

/** Exit statuses from here on stand for "ended by this signal", as an uncaught KeyboardInterrupt does it. */
export const ENDED_BY_SIGNAL = 256;
const SHELL_SIGNAL_STATUS = 128;
const SIGNAL_PATIENCE_MS = 1000;

let memory: WebAssembly.Memory | undefined;

/** Tells whose workers are to be thought of. */
export function endingOf(shared: WebAssembly.Memory): void { memory = shared; }

function makesSystemCalls(): boolean {
  return memory !== undefined && Atomics.load(new Int32Array(memory.buffer, 0, Base.PAGES / 4), Vm.SYSTEM_CALLS / 4) !== 0;
}

/** Ends the process by a signal that does what it does by default. Returns only where it does nothing. */
function endBySignal(signal: number): void {
  for (const name of process.eventNames()) if (typeof name === 'string' && /^SIG[A-Z]/.test(name)) process.removeAllListeners(name);
  process.kill(process.pid, signal);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SIGNAL_PATIENCE_MS);
}

export function end(status: number): never {
  if (status >= ENDED_BY_SIGNAL) endBySignal(status - ENDED_BY_SIGNAL);
  const code = status >= ENDED_BY_SIGNAL ? SHELL_SIGNAL_STATUS + status - ENDED_BY_SIGNAL : status;
  if (makesSystemCalls()) endProcess(import.meta.url, code);
  process.exit(code);
}
