// Real system calls from whatever thread asks: libc through koffi. A worker loads it for its first call (one that makes none pays nothing),
// the supervisor at its start, to map the snapshot.
//
// Pointers are numbers: the shared memory does not move when it grows, so an address in the heap is its base and an offset, and a call
// hands over no JavaScript object at all. A call that may block is made without the GIL, by natives in
// assembly/natives/system.ts, and only after waiting here for the descriptor *and* the thread's wake descriptor.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Base, Breaker, Thread, Vm } from '../../assembly/shared/layout.ts';
import { SystemRequest } from '../../assembly/shared/protocol.ts';
import { bufferTo } from '../image/memory.ts';
import { type Foreign, type Koffi, type Library, libcFunction, loadKoffi } from './koffi.ts';
import { systemFunctions, systemNumber } from './system_table.ts';

declare const __dirname: string; // bundles of workers are CommonJS

const { load, store } = Atomics; // a look-up less for each

const ENOSYS = 38;
const EINTR = 4;
const POLLIN = 1;
const EFD_FLAGS = 0o2004000; // EFD_NONBLOCK | EFD_CLOEXEC
export const F_DUPFD_CLOEXEC = 1030;
const OWN_DESCRIPTORS = 200;
/** Ends system calls: a real-time signal that nobody else uses. Its handler does nothing; what counts is that the call answers EINTR. */
const NUDGE_SIGNAL = 63;
/** struct sigaction of glibc: handler, mask, flags, restorer. */
const SIGACTION_BYTES = 152;
/** A signal that comes just before the call has no effect: it is sent again until the thread has left its call. */
const NUDGE_EVERY_MS = 1;
const NUDGES = 200;
const INTERRUPTED = -1000;
const READ = systemNumber('read');
const WRITE = systemNumber('write');
/** One in the machine's byte order: what is written to a wake descriptor. */
const ONE = new Uint8Array(new BigUint64Array([1n]).buffer);

/** What comes back from the wait: see SystemRequest.WAIT. */
const TIMED_OUT = 0;
const WOKEN = 0x10000;

/** Can koffi be found, without the cost of loading it? While the snapshot is made (no bundle, so no __dirname) it counts as there. */
function findKoffi(): boolean {
  if (typeof __dirname === 'undefined') return true;
  if (process.platform !== 'linux') return false;
  try { return createRequire(join(__dirname, 'worker.cjs')).resolve('koffi') !== ''; } catch { return false; }
}

/** A function that ends the process at once, also where threads sit in system calls; undefined where there is no koffi. */
export function processEnd(from: string): ((status: number) => void) | undefined {
  return libcFunction(from, '_exit', 'void', ['int']);
}

/** Has the system ignore a signal, or do what it does by default. */
export function setDisposition(from: string, signal: number, ignored: boolean): void {
  libcFunction(from, 'signal', 'int64', ['int64', 'int64'])?.(signal, ignored ? 1 : 0);
}

/** System calls of one worker. */
export class SystemCalls {
  readonly #memory: WebAssembly.Memory;
  #koffi: Koffi | undefined;
  #library: Library | undefined;
  /** why there are no system calls here; undefined until asked, '' where there are some */
  #reason: string | undefined;
  readonly #functions: (Foreign | undefined)[] = [];
  #base = 0;
  // Requests and all words that are read here lie below the heap, so that these views hold for good: memory.buffer is a slow getter.
  readonly #words: Int32Array;
  readonly #floats: Float64Array;
  /** all memory as it was when somebody last looked beyond its end: memory.buffer is a slow getter */
  #view = new DataView(new ArrayBuffer(0));
  /** room for two pollfds, a timespec and a counter that no collector moves */
  readonly #room = new DataView(new ArrayBuffer(64));
  #roomAddress = 0;

  constructor(memory: WebAssembly.Memory) {
    this.#memory = memory;
    this.#words = new Int32Array(memory.buffer, 0, Base.PAGES / 4);
    this.#floats = new Float64Array(memory.buffer, 0, Base.PAGES / 8);
  }

  /** '' where system calls can be made, else why not. */
  reason(): string {
    if (this.#reason !== undefined) return this.#reason;
    const koffi = typeof __dirname === 'undefined' ? 'no system calls while the snapshot is made' : loadKoffi(join(__dirname, 'worker.cjs'));
    if (typeof koffi === 'string') {
      this.#reason = koffi;
      return koffi;
    }
    this.#koffi = koffi;
    this.#library = koffi.load(null);
    this.#base = Number(koffi.address(new Uint8Array(this.#memory.buffer)));
    this.#roomAddress = Number(koffi.address(this.#room));
    this.#reason = '';
    Atomics.store(this.#words, Vm.SYSTEM_CALLS / 4, 1);
    return '';
  }

  #function(number: number): Foreign | undefined {
    let found = this.#functions[number];
    if (found === undefined && this.reason() === '') {
      const row = systemFunctions()[number];
      try {
        if (row) found = this.#library?.func(row.name, row.result, Array<string>(row.parameters).fill('int64'));
      } catch { /* this libc has no such function: the call answers ENOSYS */ }
      if (found) this.#functions[number] = found;
    }
    return found;
  }

  /**
   * Serves one request of the VM: `at` is the address of its numbers (f64), where the answer goes too; of `form` the low byte is the number
   * of arguments, the next one a SystemRequest, the upper half a bit per argument that is an address in the heap.
   */
  serve(thread: number, at: number, form: number): void {
    const place = at >>> 3;
    let answer: number;
    switch ((form >>> 8) & 0xff) {
      case SystemRequest.CALL: answer = this.#call(place, form & 0xff, form >>> 16); break;
      case SystemRequest.DIRECT: answer = this.#enterCall(thread) ? this.#call(place, form & 0xff, form >>> 16) : INTERRUPTED; this.#leaveCall(thread); break;
      case SystemRequest.WAIT: answer = this.#wait(thread, place); break;
      case SystemRequest.POLL: answer = this.#poll(thread, place); break;
      case SystemRequest.ADDRESS: answer = this.reason() === '' ? this.#base + this.#number(place) : 0; break;
      default: answer = findKoffi() ? 1 : 0;
    }
    this.#floats[place] = answer;
  }

  #number(place: number): number { return this.#floats[place] as number; }

  /** arguments: the function's number, then its own. Answers its result, -errno where that is -1. */
  #call(place: number, count: number, pointers: number): number {
    const call = this.#function(this.#number(place));
    if (call === undefined) return -ENOSYS;
    const floats = this.#floats;
    const base = this.#base;
    const argument = (i: number): number => ((pointers >>> i) & 1 ? base : 0) + (floats[place + i] as number);
    let result: number;
    switch (count) {
      case 1: result = call(); break;
      case 2: result = call(argument(1)); break;
      case 3: result = call(argument(1), argument(2)); break;
      case 4: result = call(argument(1), argument(2), argument(3)); break;
      case 5: result = call(argument(1), argument(2), argument(3), argument(4)); break;
      case 6: result = call(argument(1), argument(2), argument(3), argument(4), argument(5)); break;
      case 7: result = call(argument(1), argument(2), argument(3), argument(4), argument(5), argument(6)); break;
      default: result = call(argument(1), argument(2), argument(3), argument(4), argument(5), argument(6), argument(7));
    }
    return this.#result(result);
  }
  #result(result: number): number { return result === -1 ? -(this.#koffi as Koffi).errno() : Number(result); }

  /**
   * Before a call that waits by itself: false where it must not be made. IN_CALL says so before the breaker is looked at; whoever interrupts
   * sets the breaker's bit before it looks at IN_CALL, and then sends signals until that is 0.
   */
  #enterCall(thread: number): boolean {
    if (!isPrepared && this.reason() === '') prepareSignal(this.#koffi as Koffi);
    const slot = thread >>> 2;
    store(this.#words, slot + Thread.IN_CALL / 4, this.#words[slot + Thread.NATIVE_ID / 4] as number);
    return !this.#isInterrupted(thread);
  }
  #leaveCall(thread: number): void { store(this.#words, (thread >>> 2) + Thread.IN_CALL / 4, 0); }

  /** Are there pipes, sockets and the like, as far as this program has made them? */
  isInUse(): boolean { return Atomics.load(this.#words, Vm.SYSTEM_CALLS / 4) !== 0 && this.reason() === ''; }

  /** read(2) into the heap, write(2) from it: how many bytes, -1000 interrupted, or -errno. */
  read(thread: number, descriptor: number, address: number, count: number): number { return this.#transfer(thread, READ, descriptor, address, count); }
  write(thread: number, descriptor: number, address: number, count: number): number { return this.#transfer(thread, WRITE, descriptor, address, count); }

  #transfer(thread: number, number: number, descriptor: number, address: number, count: number): number {
    const call = this.#function(number) as Foreign;
    let done = INTERRUPTED;
    while (this.#enterCall(thread)) {
      done = this.#result(call(descriptor, this.#base + (address >>> 0), count));
      if (done !== -EINTR) break;
      done = INTERRUPTED; // or a signal that was not for this thread: again
    }
    this.#leaveCall(thread);
    return done;
  }

  /** Ends the system call that the thread says it is in. Waits until it has: that thread needs nothing of this one for that. */
  nudge(thread: number): void {
    const word = ((thread >>> 0) + Thread.IN_CALL) / 4;
    for (let i = 0; i < NUDGES; i++) {
      const id = nudged(this.#words, thread >>> 0);
      if (id === 0 || this.reason() !== '') return;
      sendNudge(this.#koffi as Koffi, id);
      Atomics.wait(this.#words, word, id, NUDGE_EVERY_MS);
    }
  }

  /**
   * The thread's wake descriptor, made when it first waits for one. `made` tells that it is new: whoever wanted to wake the thread just now has
   * not seen it, so the thread looks at its eval breaker before it waits.
   */
  #wakeDescriptor(thread: number): { descriptor: number; made: boolean } {
    const word = ((thread >>> 0) + Thread.WAKE_DESCRIPTOR) / 4;
    const known = Atomics.load(this.#words, word);
    if (known > 0) return { descriptor: known - 1, made: false };
    const eventfd = this.#function(systemNumber('eventfd'));
    const lowest = eventfd ? eventfd(0, EFD_FLAGS) : -1;
    if (lowest < 0) return { descriptor: -1, made: false }; // out of descriptors: poll without it, in steps
    const descriptor = this.#moveUp(lowest);
    Atomics.store(this.#words, word, descriptor + 1); // before the look at the breaker that `made` asks for
    return { descriptor, made: true };
  }

  /** A descriptor of our own must not get the number of one that the program has just closed, and asks about. */
  #moveUp(descriptor: number): number {
    const moved = this.#function(systemNumber('fcntl'))?.(descriptor, F_DUPFD_CLOEXEC, OWN_DESCRIPTORS) ?? -1;
    if (moved < 0) return descriptor; // so many are not allowed
    this.#function(systemNumber('close'))?.(descriptor);
    return moved;
  }

  #isInterrupted(thread: number): boolean { return (load(this.#words, (thread >>> 2) + Thread.EVAL_BREAKER / 4) & Breaker.INTERRUPTS) !== 0; }

  #drain(descriptor: number): void {
    const read = this.#function(systemNumber('read'));
    if (read) read(descriptor, this.#roomAddress + 48, 8);
  }

  /** Polls the pollfds at an absolute address for `left` ns (negative: for ever). Answers poll's result or -errno. */
  #ppoll(address: number, count: number, left: number): number {
    const ppoll = this.#function(systemNumber('ppoll'));
    if (ppoll === undefined) return -ENOSYS;
    if (left >= 0) {
      this.#room.setBigInt64(16, BigInt(Math.floor(left / 1e9)), true);
      this.#room.setBigInt64(24, BigInt(Math.floor(left % 1e9)), true);
    }
    const result = ppoll(address, count, left >= 0 ? this.#roomAddress + 16 : 0, 0);
    return result < 0 ? -(this.#koffi as Koffi).errno() : result;
  }

  /** (descriptor, events, ns or -1) -> revents, 0 timed out, WOKEN look at the eval breaker, or -errno. */
  #wait(thread: number, place: number): number {
    if (this.reason() !== '') return -ENOSYS;
    const { descriptor, made } = this.#wakeDescriptor(thread);
    if (made && this.#isInterrupted(thread)) return WOKEN;
    const room = this.#room;
    room.setInt32(0, this.#number(place), true);
    room.setInt16(4, this.#number(place + 1), true);
    room.setInt16(6, 0, true);
    room.setInt32(8, descriptor, true);
    room.setInt16(12, POLLIN, true);
    room.setInt16(14, 0, true);
    const result = this.#ppoll(this.#roomAddress, 2, descriptor < 0 ? shortened(this.#number(place + 2)) : this.#number(place + 2));
    if (result < 0) return result === -EINTR ? WOKEN : result;
    if (room.getInt16(14, true) !== 0) this.#drain(descriptor);
    const events = room.getInt16(6, true);
    if (events !== 0) return events & 0xffff;
    return result > 0 || descriptor < 0 ? WOKEN : TIMED_OUT;
  }

  /** (address of pollfds in the heap, how many before one left free for the wake descriptor, ns or -1) -> how many are ready, WOKEN, -errno. */
  #poll(thread: number, place: number): number {
    if (this.reason() !== '') return -ENOSYS;
    const address = this.#number(place);
    const count = this.#number(place + 1);
    const left = this.#number(place + 2);
    if (left === 0) { // only looks
      const ready = this.#ppoll(this.#base + address, count, 0);
      return ready === -EINTR ? WOKEN : ready;
    }
    const { descriptor, made } = this.#wakeDescriptor(thread);
    if (made && this.#isInterrupted(thread)) return WOKEN;
    const last = address + count * 8;
    if (last + 8 > this.#view.byteLength) this.#view = new DataView(bufferTo(this.#memory, last + 8));
    const view = this.#view;
    view.setInt32(last, descriptor, true);
    view.setInt32(last + 4, POLLIN, true);
    const result = this.#ppoll(this.#base + address, count + 1, descriptor < 0 ? shortened(left) : left);
    if (result < 0) return result === -EINTR ? WOKEN : result;
    const wasWoken = view.getInt16(last + 6, true) !== 0;
    if (wasWoken) this.#drain(descriptor);
    const ready = wasWoken ? result - 1 : result;
    if (ready > 0) return ready;
    return wasWoken || descriptor < 0 ? WOKEN : TIMED_OUT;
  }
}

/** Without a wake descriptor a wait goes in steps, so that a Ctrl-C is seen. */
const STEP_NS = 50e6;
const shortened = (left: number): number => (left < 0 || left > STEP_NS ? STEP_NS : left);

/** Wakes whoever polls a wake descriptor: from any thread, the supervisor's too. */
export function wakeDescriptor(descriptor: number): number {
  try { return writeSync(descriptor, ONE); } catch { return 0; } // full: it is awake already
}

let isPrepared = false;
/** Installs the handler that does nothing, for all threads: any function of libc that takes a number and touches nothing. */
function prepareSignal(koffi: Koffi): void {
  const library = koffi.load(null);
  const name = Buffer.from('abs\0');
  const action = Buffer.alloc(SIGACTION_BYTES);
  const handler = library.func('dlsym', 'int64', ['int64', 'int64'])(0, Number(koffi.address(name)));
  action.writeBigInt64LE(BigInt(handler)); // no SA_RESTART: the call is to end
  library.func('sigaction', 'int', ['int64', 'int64', 'int64'])(NUDGE_SIGNAL, Number(koffi.address(action)), 0);
  isPrepared = true;
}

/** Who is to be sent a signal: 0 where the thread is in no call, or in its next one already and nothing is wanted of it any more. */
function nudged(words: Int32Array, thread: number): number {
  return Atomics.load(words, (thread + Thread.EVAL_BREAKER) / 4) & Breaker.INTERRUPTS ? Atomics.load(words, (thread + Thread.IN_CALL) / 4) : 0;
}
let tgkill: Foreign | undefined;
function sendNudge(koffi: Koffi, id: number): void {
  tgkill ??= koffi.load(null).func('tgkill', 'int', ['int64', 'int64', 'int64']);
  tgkill(process.pid, id, NUDGE_SIGNAL);
}

/** The same from the supervisor, which must not wait. */
export function nudgeFromOutside(from: string, words: Int32Array, thread: number, left = NUDGES): void {
  const id = nudged(words, thread);
  if (id === 0 || left === 0) return;
  const koffi = loadKoffi(from);
  if (typeof koffi === 'string') return;
  sendNudge(koffi, id);
  setTimeout(() => nudgeFromOutside(from, words, thread, left - 1), NUDGE_EVERY_MS).unref();
}
