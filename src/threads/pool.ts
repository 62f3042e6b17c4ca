// The pool of workers. A worker costs 30 ms and 8 MiB to start, so one whose thread has ended is kept for the next, and each order
// from a program that found none ready starts as many again as there are. A slot's state says how far its worker is:
//
//   FREE -> WARMING (ordered) -> IDLE (waits for work) -> STARTING (work is there) -> RUNNING -> IDLE ...
//
// A thread may be started on a WARMING slot too: STARTING then, and the worker finds its work when it has booted.
import { readFileSync, readdirSync } from 'node:fs';
import { POOL_MAXIMUM } from './options.ts';
import { Base, Thread, ThreadState, Vm } from '../../assembly/shared/layout.ts';

/** What a worker takes, as measured (resident memory with a compiled instance), and what is left for everybody else. */
const WORKER_BYTES = 12 * 1024 ** 2;
const RESERVE_BYTES = 64 * 1024 ** 2;
/** Descriptors that a worker opens (its event loop has three, a wake descriptor comes with its first wait for one), and those left for the program. */
const WORKER_DESCRIPTORS = 6;
const RESERVE_DESCRIPTORS = 16;
/** A worker that could not boot although its thread has been promised: it is tried again for two seconds. */
const BOOT_AGAIN_MS = 50;
const BOOT_ATTEMPTS = 40;
/** At most so many are ordered at once: booting takes the processor away from the program. */
const ORDER_MAXIMUM = 16;

/** How many descriptors the process may open at once. */
function descriptorLimit(): number {
  try { return Number(/^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'latin1'))?.[1] ?? Infinity); } catch { return Infinity; }
}
function openDescriptors(): number {
  try { return readdirSync('/proc/self/fd').length; } catch { return 0; }
}

export class Pool {
  readonly #words: Int32Array;
  readonly #startWorker: (index: number) => void;
  readonly #lost: (error: Error) => void;
  readonly #maximum: number;
  #descriptorLimit: number | undefined;
  readonly #attempts = new Map<number, number>();

  /**
   * `startWorker` starts the worker of a slot; it throws where the machine refuses. `lost` is told why there is none for a thread that was
   * promised one. At most `maximum` are started.
   */
  constructor(memory: WebAssembly.Memory, startWorker: (index: number) => void, lost: (error: Error) => void, maximum: number = POOL_MAXIMUM) {
    this.#words = new Int32Array(memory.buffer, 0, Base.PAGES / 4);
    this.#startWorker = startWorker;
    this.#lost = lost;
    this.#maximum = maximum;
  }

  #state(index: number): number { return (Base.THREADS + index * Thread.Size + Thread.STATE) / 4; }

  /** Starts up to `count` workers; a program's order says so to whoever waits, also where not one could be had. */
  order(count: number): void {
    const started = this.#start(Math.min(count, ORDER_MAXIMUM));
    Atomics.store(this.#words, Vm.POOL_ORDERS / 4, 0);
    if (started === 0) Atomics.add(this.#words, Vm.POOL_REFUSALS / 4, 1); // before the event: who is woken looks at it
    this.#announce();
  }

  #announce(): void {
    Atomics.add(this.#words, Vm.POOL_EVENTS / 4, 1);
    Atomics.notify(this.#words, Vm.POOL_EVENTS / 4);
  }

  /** Workers that the machine has room for, as far as can be told: those that boot have not yet taken all they need. */
  #room(): number {
    this.#descriptorLimit ??= descriptorLimit();
    const warming = this.#warming();
    return Math.min(
      Math.floor((process.availableMemory() - RESERVE_BYTES) / WORKER_BYTES),
      Math.floor((this.#descriptorLimit - openDescriptors() - RESERVE_DESCRIPTORS) / WORKER_DESCRIPTORS),
    ) - warming;
  }
  #warming(): number {
    let warming = 0;
    for (let index = 1; index <= this.#maximum; index++) if (Atomics.load(this.#words, this.#state(index)) === ThreadState.WARMING) warming++;
    return warming;
  }

  /**
   * A worker could not boot: its slot is free again, and whoever waits for one is told. Where a thread has been put on it already, which was
   * promised to run, it is tried again; false where that has been done for long enough.
   */
  failed(index: number): boolean {
    if (Atomics.compareExchange(this.#words, this.#state(index), ThreadState.WARMING, ThreadState.FREE) === ThreadState.WARMING) {
      Atomics.add(this.#words, Vm.POOL_REFUSALS / 4, 1); // before the event: who is woken looks at it
      this.#announce();
      return true;
    }
    const attempts = (this.#attempts.get(index) ?? 0) + 1;
    this.#attempts.set(index, attempts);
    if (attempts > BOOT_ATTEMPTS) return false;
    setTimeout(() => {
      try { this.#startWorker(index); } catch (error) { if (!this.failed(index)) this.#lost(error as Error); }
    }, BOOT_AGAIN_MS);
    return true;
  }

  #start(count: number): number {
    let started = 0;
    const room = Math.min(count, this.#room());
    for (let index = 1; index <= this.#maximum && started < room; index++) {
      if (Atomics.load(this.#words, this.#state(index)) !== ThreadState.FREE) continue;
      Atomics.store(this.#words, this.#state(index), ThreadState.WARMING);
      try {
        this.#startWorker(index);
      } catch {
        Atomics.store(this.#words, this.#state(index), ThreadState.FREE);
        break;
      }
      started++;
    }
    return started;
  }

  /** Has `count` workers ready before a program starts; ends when they wait for work, or as many as could be had. */
  async warm(count: number): Promise<void> {
    let wanted = count;
    while (wanted > 0) {
      const started = this.#start(Math.min(wanted, ORDER_MAXIMUM)); // not all at once: they would only hinder each other
      if (started === 0) break;
      wanted -= started;
      await this.#settled();
    }
    await this.#settled();
  }

  /** When no worker is booting any more. */
  async #settled(): Promise<void> {
    for (;;) {
      const events = Atomics.load(this.#words, Vm.POOL_EVENTS / 4);
      if (this.#warming() === 0) return;
      const wait = Atomics.waitAsync(this.#words, Vm.POOL_EVENTS / 4, events, 1000); // never a blocking wait: workers need the event loop
      if (wait.async) await wait.value;
    }
  }
}
