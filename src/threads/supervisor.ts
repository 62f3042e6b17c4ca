// The process's main thread: starts workers, hands out work, wakes and interrupts threads, ends the process. It never runs
// bytecode and never blocks: a new worker needs its event loop.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Base, Breaker, Thread, ThreadState } from '../../assembly/shared/layout.ts';
import type { CodeObject } from '../compile/code.ts';
import type { FromWorker, ToWorker, WorkerData } from './protocol.ts';

/** Something that keeps a program from starting, worded for the user. */
export class StartError extends Error {}

export interface Paths { wasm: string; snapshot: string; worker: string }

/** When the loop goes back to its driver in the first second, so that V8 can put in its optimised code (ms after the start). */
const SLICE_ENDS_MS = [3, 6, 12, 20, 30, 45, 70, 100, 150, 220, 320, 470, 700, 1000];

export class Supervisor {
  readonly memory = new WebAssembly.Memory({ initial: 256, maximum: 65535, shared: true });
  readonly #paths: Paths;
  #module: WebAssembly.Module | undefined;
  readonly #workers: Worker[] = [];
  #interrupts = 0;

  constructor(paths: Paths) { this.#paths = paths; }

  #worker(): Worker {
    const worker = new Worker(this.#paths.worker, { workerData: { memory: this.memory } satisfies WorkerData, stdin: false, execArgv: [] });
    this.#workers.push(worker);
    return worker;
  }

  /** Runs a program; `compile` is called while the worker boots. Answers the exit status. */
  run(compile: () => CodeObject, argv: string[]): Promise<number> {
    const worker = this.#worker(); // before anything else: it takes longest
    this.#load();
    const code = compile();
    const message: ToWorker = { type: 'main', module: this.#module as WebAssembly.Module, code, argv };
    worker.postMessage(message);
    for (const ms of SLICE_ENDS_MS) setTimeout(() => this.#request(Breaker.SLICE), ms).unref();
    process.on('SIGINT', () => this.#interrupt());
    return new Promise((resolve, reject) => this.#listen(worker, resolve, reject));
  }

  #load(): void {
    try {
      this.#module = new WebAssembly.Module(readFileSync(this.#paths.wasm));
      const descriptor = openSync(this.#paths.snapshot, 'r');
      readSync(descriptor, new Uint8Array(this.memory.buffer));
      closeSync(descriptor);
    } catch (error) {
      throw new StartError(`gilvm is not built (${error instanceof Error ? error.message : String(error)}): run npm run build`);
    }
  }

  #listen(worker: Worker, resolve: (status: number) => void, reject: (error: Error) => void): void {
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'done') resolve(message.status);
      else this.#startThread(message.index, resolve, reject);
    });
    worker.on('error', (error) => reject(new StartError(`a worker of the VM died: ${error.message}`)));
  }

  #startThread(index: number, resolve: (status: number) => void, reject: (error: Error) => void): void {
    const worker = this.#worker();
    this.#listen(worker, resolve, reject);
    const message: ToWorker = { type: 'thread', module: this.#module as WebAssembly.Module, index };
    worker.postMessage(message);
  }

  /** Sets bits of the eval breaker of every running thread. */
  #request(bits: number, wake = false): void {
    const words = new Int32Array(this.memory.buffer, 0, Base.PAGES / 4);
    for (let i = 0; i <= this.#workers.length; i++) {
      const thread = Base.THREADS + i * Thread.Size;
      if (Atomics.load(words, (thread + Thread.STATE) / 4) !== ThreadState.RUNNING) continue;
      this.#requestOf(words, thread, bits, wake);
    }
  }
  #requestOf(words: Int32Array, thread: number, bits: number, wake: boolean): void {
    Atomics.or(words, (thread + Thread.EVAL_BREAKER) / 4, bits); // the bit first, then the wake-up: see state/park.ts
    if (!wake) return;
    Atomics.add(words, (thread + Thread.PARK) / 4, 1);
    Atomics.notify(words, (thread + Thread.PARK) / 4);
  }

  /** Ctrl-C: KeyboardInterrupt in the main thread; the second one within a program that does not react ends the process. */
  #interrupt(): void {
    if (++this.#interrupts > 1) process.exit(130);
    setTimeout(() => { this.#interrupts = 0; }, 1000).unref();
    this.#requestOf(new Int32Array(this.memory.buffer, 0, Base.PAGES / 4), Base.THREADS, Breaker.ASYNC_EXCEPTION, true);
  }
}
