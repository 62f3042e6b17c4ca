// The process's main thread: starts workers, hands out work, wakes and interrupts threads, ends the process. It never runs
// the program's bytecode and never blocks: a new worker needs its event loop.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { Base, Breaker, Thread, ThreadState, Vm } from '../../assembly/shared/layout.ts';
import type { CodeObject } from '../compile/code.ts';
import { ENDED_BY_SIGNAL, end, endingOf, prepareEnd } from './ending.ts';
import { Signals, signalBit } from './signals.ts';
import { SignalAction } from '../../assembly/shared/protocol.ts';
import { givenArguments } from '../host/given_arguments.ts';
import { loadModule } from '../host/machine_code.ts';
import { loadKoffi } from '../host/koffi.ts';
import { type FileBytes, type UsedPages, mapSnapshot, mappedFile } from '../host/mapping.ts';
import { nudgeFromOutside, wakeDescriptor } from '../host/system.ts';
import { Pool } from './pool.ts';
import { applyThreadOptions, type ThreadOptions } from './options.ts';
import type { FromWorker, Program, ToWorker, WorkerData } from './protocol.ts';

/** What ends a run and is not the program's doing, worded for the user. */
export class StartError extends Error {
  readonly status: number;
  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

/** Exit status for a failure within the VM: EX_SOFTWARE of sysexits.h. */
export const INTERNAL_ERROR_STATUS = 70;

/** Settings of a run, put into memory before it starts. */
export interface RunOptions { heapBytes?: number; gcStress?: number; threads?: ThreadOptions }

/** build/snapshot.json: what the snapshots fill. */
interface SnapshotFacts extends SnapshotPart { library: SnapshotPart; builtinModules: string[] }
interface SnapshotPart { bytes: number; ranges: number[]; used: UsedPages }

export interface Paths { wasm: string; snapshot: string; /** with modules of the library */ librarySnapshot: string; snapshotInfo: string; /** what a worker runs first */ worker: string; /** package.json */ manifest: string }

const workerDied = (error: Error): StartError =>
  new StartError(/uv_cwd/.test(error.message) ? 'the current folder is gone, and Node starts no threads without one' : `a worker of the VM died: ${error.message}`);

interface Outcome { resolve: (status: number) => void; reject: (error: Error) => void }

const SIGINT = 2;
const SIGQUIT = 'SIGQUIT';
/** Threads that have not come to a switch point for so long after a SIGQUIT are looked at from outside. */
const DUMP_PATIENCE_MS = 1000;
/** A Ctrl-C that the program has not noticed for so long makes the next one deadly. */
const UNNOTICED_MS = 100;

/**
 * When the loop goes back to its driver, so that V8 can put in its optimised code where the build has kept none (ms after the start). How long V8 takes to
 * compile the loop depends on how busy the machine is: so the slices grow, but go on for a while.
 */
const SLICE_ENDS_MS = [3, 6, 12, 20, 30, 45, 70, 100, 150, 220, 320, 470, 700, 1000, 1400, 2000, 2800, 4000, 5600, 8000, 11_000, 16_000, 30_000, 60_000];

/** Policy `timeslice`: Ruby's slice, and how often its timer looks. */
const SLICE_NS = 100e6;
const SLICE_TIMER_MS = 10;
/** Workers that start beside the main one where the program is going to have threads. */
const WARM_WORKERS = 2;
const THREAD_MODULES = /^(_?threading|_thread|queue|_queue|concurrent(\..*)?|socketserver|multiprocessing(\..*)?|asyncio(\..*)?|sched)$/;

/** How a worker ends that could not boot: it has no descriptors for its event loop, or for its bundle. */
const NO_DESCRIPTORS = new Set(['ERR_WORKER_INIT_FAILED', 'EMFILE', 'ENFILE']);

/** Does the code import something that starts threads? */
function usesThreads(code: CodeObject): boolean {
  return code.names.some((name) => THREAD_MODULES.test(name))
    || code.constants.some((constant) => constant.type === 'code' && usesThreads(constant.code));
}

export class Supervisor {
  readonly memory = new WebAssembly.Memory({ initial: 256, maximum: 65535, shared: true });
  readonly #words = new Int32Array(this.memory.buffer, 0, Base.PAGES / 4);
  readonly #paths: Paths;
  #module: WebAssembly.Module | undefined;
  #isOptimised = false;
  #workerStart: string | undefined;
  #main: Worker | undefined;
  readonly #trace: SharedArrayBuffer | undefined;
  readonly #workers: Worker[] = [];
  readonly #signals = new Signals(this.memory, () => this.interrupt(), (bits) => this.#requestOf(Base.THREADS, bits, true));
  #pool: Pool | undefined;
  #interruptible = false;
  #interruptedAt = 0;

  /** `trace`: a buffer (src/host/trace.ts) in which the timeline is recorded. */
  constructor(paths: Paths, trace?: SharedArrayBuffer) {
    this.#paths = paths;
    this.#trace = trace;
    endingOf(this.memory);
  }

  /**
   * Starts the main thread's worker, which takes longest, and reads module and snapshot while it boots: the small one where all that the
   * program imports is known and built in. `module` is for the build, which has compiled vm.wasm in its own way.
   */
  boot(importsOf?: string[], module?: WebAssembly.Module): void {
    this.#main = this.#worker();
    this.#signals.act(SIGINT, SignalAction.CATCH);
    process.on(SIGQUIT, () => this.#dump());
    this.#load(importsOf, module);
  }

  #worker(): Worker {
    this.#workerStart ??= readFileSync(this.#paths.worker, 'utf8');
    // stdout, stderr: else Node would join them to the process's, and make the pipe behind those non-blocking for everybody.
    const worker = new Worker(this.#workerStart, {
      eval: true, env: SHARE_ENV, stdin: false, stdout: true, stderr: true, execArgv: [], trackUnmanagedFds: false,
      workerData: { memory: this.memory, folder: dirname(this.#paths.worker), ...(this.#trace ? { trace: this.#trace } : {}) } satisfies WorkerData,
    });
    this.#workers.push(worker);
    return worker;
  }

  /** Runs a program. Answers the exit status. */
  run(program: Program, options: RunOptions): Promise<number> {
    const worker = this.#main as Worker;
    this.#configure(options);
    return new Promise((resolve, reject) => {
      const outcome = { resolve, reject };
      this.#listen(worker, outcome);
      this.#pool = this.#makePool(outcome, options.threads?.maxThreads);
      const start = (): void => {
        this.#tell(worker, { type: 'main', program: { ...program, commandLine: givenArguments() } });
        this.#interruptible = true;
        setImmediate(prepareEnd);
        if (!this.#isOptimised) for (const ms of SLICE_ENDS_MS) setTimeout(() => this.#request(Breaker.SLICE), ms).unref();
        if (options.threads?.gil === 'timeslice') this.#timeSlices();
      };
      const { pool } = options.threads ?? {};
      if (pool !== undefined) this.#pool.warm(pool).then(start, reject); // experiments start their clock when the pool is idle
      else {
        if (!('module' in program.code) && usesThreads(program.code)) void this.#pool.warm(WARM_WORKERS);
        start();
      }
    });
  }

  /** Policy `timeslice`: a timer, not the waiters, ends slices; every 10 ms, as Ruby's does. */
  #timeSlices(): void {
    const times = new BigInt64Array(this.memory.buffer, 0, Base.PAGES / 8);
    setInterval(() => {
      if (Atomics.load(this.#words, Vm.GIL_WAITERS / 4) === 0 || Atomics.load(this.#words, Vm.GIL_LOCKED / 4) === 0) return;
      const thread = Base.THREADS + (Atomics.load(this.#words, Vm.GIL_LAST_HOLDER / 4) - 1) * Thread.Size;
      const priority = this.#words[(thread + Thread.GIL_PRIORITY) / 4] as number; // p > 0 doubles the slice p times, p < 0 halves it
      const heldNs = process.hrtime.bigint() - (times[(thread + Thread.GIL_TAKEN_AT_NS) / 8] as bigint);
      if (Number(heldNs) >= SLICE_NS * 2 ** priority) this.#requestOf(thread, Breaker.DROP_REQUEST, false);
    }, SLICE_TIMER_MS).unref();
  }

  #tell(worker: Worker, message: ToWorker): void { worker.postMessage(message); }

  #configure(options: RunOptions): void {
    if (options.heapBytes !== undefined) this.#words[Vm.HEAP_LIMIT_PAGES / 4] = Math.min(65535, Math.floor(options.heapBytes / 65536));
    if (options.gcStress !== undefined) this.#words[Vm.GC_STRESS / 4] = options.gcStress;
    if (this.#trace) this.#words[Vm.TRACE / 4] = 1;
    applyThreadOptions(this.memory, options.threads ?? {});
  }

  /** Runs statements one by one in __main__, each to its end; the answer is an exit status where it asked to end the session. */
  interactive(): { run(code: CodeObject, text: string): Promise<number | undefined>; end(status: number): Promise<number | undefined> } {
    const worker = this.#main as Worker;
    this.#configure({});
    this.#tell(worker, { type: 'interactive' });
    this.#interruptible = true;
    let statement: { resolve: (status: number | undefined) => void; reject: (error: Error) => void } | undefined;
    let failure: Error | undefined;
    const outcome: Outcome = {
      resolve: (status) => statement?.resolve(status),
      reject: (error) => { failure = error; statement?.reject(error); },
    };
    this.#listen(worker, outcome);
    this.#pool = this.#makePool(outcome);
    worker.on('message', (message: FromWorker) => { if (message.type === 'statement-done') statement?.resolve(message.exit); });
    const ask = (message: ToWorker): Promise<number | undefined> => new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      statement = { resolve, reject };
      this.#tell(worker, message);
    });
    return {
      run: (code, text) => ask({ type: 'statement', code, text }),
      end: (status) => ask({ type: 'end-interactive', status }),
    };
  }

  #load(importsOf: string[] | undefined, given: WebAssembly.Module | undefined): void {
    try {
      const koffi = loadKoffi(import.meta.url);
      const open = (path: string): FileBytes => mappedFile(koffi, path);
      const { module, isOptimised } = given ? { module: given, isOptimised: true } : loadModule(this.#paths.wasm, open);
      this.#module = module;
      this.#isOptimised = isOptimised;
      this.#tell(this.#main as Worker, { type: 'module', module });
      const info = JSON.parse(readFileSync(this.#paths.snapshotInfo, 'utf8')) as SnapshotFacts;
      const isSmall = importsOf?.every((name) => info.builtinModules.includes(name));
      const { ranges, bytes: filled, used } = isSmall ? info : info.library;
      const missingPages = (filled - this.memory.buffer.byteLength) / 65536;
      if (missingPages > 0) this.memory.grow(missingPages);
      const descriptor = openSync(isSmall ? this.#paths.snapshot : this.#paths.librarySnapshot, 'r');
      if (!mapSnapshot(koffi, this.memory, descriptor, filled, used)) this.#read(descriptor, ranges);
      closeSync(descriptor);
    } catch (error) {
      throw new StartError(`not built (${error instanceof Error ? error.message : String(error)}): run npm run build`);
    }
  }

  /** Only what the snapshot fills: the rest of memory holds zeros as it is. */
  #read(descriptor: number, ranges: number[]): void {
    const bytes = new Uint8Array(this.memory.buffer);
    for (let i = 0; i + 1 < ranges.length; i += 2) {
      const from = ranges[i] as number;
      readSync(descriptor, bytes, from, (ranges[i + 1] as number) - from, from);
    }
  }

  /** Whatever becomes of a worker ends in one of the two: a run never waits for a worker that is gone. */
  #listen(worker: Worker, outcome: Outcome, index = 0): void {
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'done') outcome.resolve(message.status);
      else if (message.type === 'signal') this.#signals.act(message.signal, message.action);
      else if (message.type === 'need-workers') this.#pool?.order(message.count);
      else if (message.type === 'failed') {
        const stack = process.env.GILVM_DEBUG ? `\n${message.stack}` : '';
        outcome.reject(new StartError(`internal error: ${message.message}${stack}`, INTERNAL_ERROR_STATUS));
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      // Before it was up: one thread fewer, where the program asked for more than the machine has.
      if (index > 0 && NO_DESCRIPTORS.has(error.code ?? '') && this.#pool?.failed(index)) worker.removeAllListeners('exit');
      else outcome.reject(workerDied(error));
    });
    worker.on('exit', (status) => outcome.reject(new StartError(`a worker of the VM died with status ${status}`)));
  }

  /** The pool of workers for threads; what becomes of one of them becomes of the run. */
  #makePool(outcome: Outcome, maximum?: number): Pool {
    return new Pool(this.memory, (index) => {
      const worker = this.#worker();
      this.#listen(worker, outcome, index);
      this.#tell(worker, { type: 'module', module: this.#module as WebAssembly.Module });
      this.#tell(worker, { type: 'thread', index });
    }, (error) => outcome.reject(workerDied(error)), maximum);
  }

  /** Sets bits of the eval breaker of every running thread. */
  #request(bits: number, wake = false): void {
    for (let i = 0; i <= this.#workers.length; i++) {
      const thread = Base.THREADS + i * Thread.Size;
      if (Atomics.load(this.#words, (thread + Thread.STATE) / 4) !== ThreadState.RUNNING) continue;
      this.#requestOf(thread, bits, wake);
    }
  }
  #requestOf(thread: number, bits: number, wake: boolean): void {
    const words = this.#words;
    Atomics.or(words, (thread + Thread.EVAL_BREAKER) / 4, bits); // the bit first, then the wake-up: see state/park.ts
    if (!wake) return;
    Atomics.add(words, (thread + Thread.PARK) / 4, 1);
    Atomics.notify(words, (thread + Thread.PARK) / 4);
    const descriptor = Atomics.load(words, (thread + Thread.WAKE_DESCRIPTOR) / 4);
    if (descriptor > 0) wakeDescriptor(descriptor - 1);
    nudgeFromOutside(import.meta.url, words, thread);
  }

  /** Ctrl-\\: where all threads are. The first that comes to a switch point prints it, and nobody is disturbed otherwise. */
  #dump(): void {
    const holder = Atomics.load(this.#words, Vm.GIL_LOCKED / 4) ? Atomics.load(this.#words, Vm.GIL_LAST_HOLDER / 4) : 0;
    Atomics.store(this.#words, Vm.DUMP_REQUEST / 4, holder + 1); // before the bits, which say: look
    this.#request(Breaker.DUMP, true);
    setTimeout(async () => {
      const request = Atomics.exchange(this.#words, Vm.DUMP_REQUEST / 4, 0); // still there: nobody has served it
      if (request > 0) (await import('./dump.ts')).dumpFromOutside(this.memory, request - 1);
    }, DUMP_PATIENCE_MS).unref();
  }

  /** Ctrl-C: KeyboardInterrupt in the main thread. Where the last one has not been noticed for a while, the process ends as without VM. */
  interrupt(): void {
    const now = Date.now();
    const isPending = (Atomics.load(this.#words, Vm.SIGNALS / 4) & signalBit(SIGINT)) !== 0 && now - this.#interruptedAt > UNNOTICED_MS;
    if (isPending || !this.#interruptible) end(ENDED_BY_SIGNAL + SIGINT);
    this.#interruptedAt = now;
    this.#signals.trip(SIGINT);
  }
}
