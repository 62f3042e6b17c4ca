// The process's main thread: starts workers, hands out work, wakes and interrupts threads, ends the process. It never runs
// bytecode and never blocks: a new worker needs its event loop.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { Base, Breaker, Thread, ThreadState, Vm } from '../../assembly/shared/layout.ts';
import type { CodeObject } from '../compile/code.ts';
import type { FromWorker, ToWorker, WorkerData } from './protocol.ts';

/** Something that keeps a program from starting, worded for the user. */
export class StartError extends Error {}

/** Settings of a run, put into memory before it starts. */
export interface RunOptions { heapBytes?: number; gcStress?: number; switchIntervalUs?: number }

export interface Paths { wasm: string; snapshot: string; worker: string }

/** When the loop goes back to its driver in the first second, so that V8 can put in its optimised code (ms after the start). */
const SLICE_ENDS_MS = [3, 6, 12, 20, 30, 45, 70, 100, 150, 220, 320, 470, 700, 1000];

// The dispatch loop is one function with thousands of virtual registers; without this V8 allocates registers for it by its quick
// method. Process-wide, so it is set before the module is compiled.
setFlagsFromString('--no-turbo-use-mid-tier-regalloc-for-huge-functions');

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

  /** Runs a program; `load` is called while the worker boots. Answers the exit status. */
  run(load: () => { code: CodeObject; argv: string[] }, options: RunOptions): Promise<number> {
    const worker = this.#worker(); // before anything else: it takes longest
    this.#load();
    this.#configure(options);
    const { code, argv } = load();
    const message: ToWorker = { type: 'main', module: this.#module as WebAssembly.Module, code, argv };
    worker.postMessage(message);
    for (const ms of SLICE_ENDS_MS) setTimeout(() => this.#request(Breaker.SLICE), ms).unref();
    process.on('SIGINT', () => this.#interrupt());
    return new Promise((resolve, reject) => this.#listen(worker, resolve, reject));
  }

  #configure(options: RunOptions): void {
    const words = new Int32Array(this.memory.buffer, 0, Base.PAGES / 4);
    if (options.heapBytes !== undefined) words[Vm.HEAP_LIMIT_PAGES / 4] = Math.min(65535, Math.floor(options.heapBytes / 65536));
    if (options.gcStress !== undefined) words[Vm.GC_STRESS / 4] = options.gcStress;
    if (options.switchIntervalUs !== undefined) words[Vm.GIL_INTERVAL_US / 4] = Math.max(1, options.switchIntervalUs);
  }

  /** A worker that runs statements one by one in __main__. */
  interactive(): { run(code: CodeObject): Promise<number | undefined> } {
    const worker = this.#worker();
    this.#load();
    worker.postMessage({ type: 'interactive', module: this.#module as WebAssembly.Module } satisfies ToWorker);
    process.on('SIGINT', () => this.#interrupt());
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'need-thread') this.#startThread(message.index, () => {}, () => {});
    });
    return {
      run: (code) => new Promise((resolve, reject) => {
        const listen = (message: FromWorker): void => {
          if (message.type !== 'statement-done') return;
          worker.off('message', listen);
          resolve(message.exit);
        };
        worker.on('message', listen);
        worker.once('error', (error) => reject(new StartError(`a worker of the VM died: ${error.message}`)));
        worker.postMessage({ type: 'statement', code } satisfies ToWorker);
      }),
    };
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
      else if (message.type === 'need-thread') this.#startThread(message.index, resolve, reject);
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
