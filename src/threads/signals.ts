// Signals as the process gets them. Node's handlers run in the supervisor, which never blocks: it puts the signal into Vm.SIGNALS, where the main
// Python thread finds it at its next switch point. What is ignored is ignored by the system itself, as children inherit that.
import { writeSync } from 'node:fs';
import { constants } from 'node:os';
import { Base, Breaker, Vm } from '../../assembly/shared/layout.ts';
import { SignalAction } from '../../assembly/shared/protocol.ts';
import { setDisposition } from '../host/system.ts';

const SIGINT = 2;
const names = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name as NodeJS.Signals]));
/** V8 lives on these (traps of Wasm), the last two cannot be caught at all. */
const UNTOUCHABLE = new Set<NodeJS.Signals>(['SIGSEGV', 'SIGBUS', 'SIGFPE', 'SIGILL', 'SIGKILL', 'SIGSTOP']);

export const signalBit = (signal: number): number => 1 << ((signal - 1) & 31);

export class Signals {
  readonly #words: Int32Array;
  readonly #interrupt: () => void;
  readonly #wakeMain: (bits: number) => void;

  /** `interrupt` is what a Ctrl-C does, `wakeMain` sets bits of the main thread's eval breaker and wakes it. */
  constructor(memory: WebAssembly.Memory, interrupt: () => void, wakeMain: (bits: number) => void) {
    this.#words = new Int32Array(memory.buffer, 0, Base.PAGES / 4);
    this.#interrupt = interrupt;
    this.#wakeMain = wakeMain;
  }

  /** Makes the process do with a signal what was asked for, and tells who asked. */
  act(signal: number, action: number): void {
    const name = names.get(signal);
    if (name !== undefined && !UNTOUCHABLE.has(name)) {
      process.removeAllListeners(name); // the system's default from here on
      if (action === SignalAction.CATCH) process.on(name, () => (signal === SIGINT ? this.#interrupt() : this.trip(signal)));
      else setDisposition(import.meta.url, signal, action === SignalAction.IGNORE);
    }
    Atomics.add(this.#words, Vm.SIGNAL_ANSWER / 4, 1); // after the deed: the asker goes on when it sees this
    Atomics.notify(this.#words, Vm.SIGNAL_ANSWER / 4);
  }

  /** A signal has come: its handler runs in the main thread, at the next switch point. */
  trip(signal: number): void {
    Atomics.or(this.#words, (Vm.SIGNALS >>> 2) + ((signal - 1) >>> 5), signalBit(signal)); // before the breaker's bit, which says: look
    const wakeup = Atomics.load(this.#words, Vm.SIGNAL_WAKEUP / 4);
    if (wakeup > 0) {
      try { writeSync(wakeup - 1, Uint8Array.of(signal)); } catch { /* full or closed: the handler runs all the same */ }
    }
    this.#wakeMain(Breaker.SIGNAL);
  }
}
