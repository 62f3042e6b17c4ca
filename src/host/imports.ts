// The VM's imports: waiting, the clock, growing memory, and the services of hostCall. A host call may touch the heap only while
// its thread holds the GIL.
import { writeSync } from 'node:fs';
import { Bytes, Kind, Singleton, Status, Thread } from '../../assembly/shared/layout.ts';
import { HostCall } from '../../assembly/shared/protocol.ts';
import { EAGAIN, fileCall, mayWait, readInto, writeFrom } from './files.ts';
import { readText } from './texts.ts';
import { changedPages } from './changed_pages.ts';
import { SystemCalls, wakeDescriptor } from './system.ts';
import { caretsCall, compileCall, makeCodeCall, libraryCodeCall, librarySourceCall, readFileCall, readLineCall, unicodeLookupCall, unicodeNameCall } from './services.ts';
import type { Library } from './library.ts';
import type { TraceWriter } from './trace.ts';
import type { HostImports, Machine } from '../image/machine.ts';
import { bufferTo, fromAddress, fromFloat, fromSmallInt, growMemory, isObjectValue, toAddress, toSmallInt } from '../image/memory.ts';

/** The machine is made with the imports, so it is put in afterwards. */
export interface HostContext {
  machine?: Machine;
  memory: WebAssembly.Memory;
  /** the library image, where it is not the one beside the worker's bundle */
  library?: Library;
  /** writes the timeline, where one is asked for */
  trace?: TraceWriter;
  /** tells the supervisor what becomes of a signal, and waits until it is so */
  signalAction?: (signal: number, action: number) => void;
  /** asks for more workers for threads */
  orderWorkers?: (count: number) => void;
}

/** Ends the whole program at once, from whatever thread: thrown through the VM's frames to the worker's first function. */
export class ProgramEnd extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`the program ends with status ${status}`);
    this.status = status;
  }
}

/** As a shell shows a filter that SIGPIPE ended. */
const BROKEN_PIPE_STATUS = 141;

/** Less than a pipe holds: so much standard output never waits for its reader, and does without koffi. */
const PIPE_BYTES = 32768;

/** Looked up once: `process` is a getter of the global object. */
const monotonicNs = process.hrtime.bigint;

function writeAll(descriptor: number, bytes: Uint8Array): void {
  let from = 0;
  while (from < bytes.length) {
    try {
      from += writeSync(descriptor, bytes, from, bytes.length - from);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') throw new ProgramEnd(BROKEN_PIPE_STATUS);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

export { readText };

export function hostImports(context: HostContext): HostImports {
  const machine = () => context.machine as Machine;
  const result = (thread: number, value: bigint): number => {
    machine().memory.setU64(thread + Thread.RESULT, value);
    return Status.OK;
  };
  const argument = (args: number, i: number): bigint => machine().memory.u64((args >>> 0) + i * 8);

  const system = new SystemCalls(context.memory);
  let words = new Int32Array(context.memory.buffer);
  /** An argument that is an int of 32 bits: the lower half of the word. No BigInt is made where memory was long enough at the start: a tenth of what a read costs. */
  const word = (args: number, i: number): number => words[(args >>> 2) + i * 2] ?? Number(BigInt.asIntN(32, argument(args, i)));

  let written = 0;
  return {
    futexWait(address: number, expected: number, timeoutNs: number): number {
      if (address >>> 0 >= words.byteLength) words = new Int32Array(bufferTo(context.memory, (address >>> 0) + 4)); // of an object in memory that has come since
      const outcome = Atomics.wait(words, address >>> 2, expected, timeoutNs < 0 ? Number.POSITIVE_INFINITY : timeoutNs / 1e6);
      return outcome === 'ok' ? 0 : outcome === 'not-equal' ? 1 : 2;
    },
    monotonicNs: (): bigint => monotonicNs(),
    traceEvent(thread: number, event: number, reason: number, a: number, b: number): void { context.trace?.record(thread >>> 0, event, reason, a >>> 0, b >>> 0); },
    scheduleStep(): void {},
    changedPages: (from: number, count: number, at: number): number => changedPages(context.memory, from >>> 0, count, at >>> 0),
    growMemory: (pages: number): number => growMemory(context.memory, pages),
    hostCall(thread: number, id: number, args: number, count: number): number {
      switch (id) {
        case HostCall.SYSTEM: system.serve(thread, args, count); return Status.OK;
        case HostCall.SIGNAL_ACTION: context.signalAction?.(args, count); return Status.OK;
        case HostCall.WAKE: wakeDescriptor(args); return Status.OK;
        case HostCall.NUDGE: system.nudge(args); return Status.OK;
        case HostCall.WRITE: {
          const descriptor = Number(toSmallInt(argument(args, 0)));
          const text = argument(args, 1);
          const address = toAddress(text);
          const { memory } = machine();
          const bytes = isObjectValue(text) && memory.u8(address + 4) === Kind.BYTES
            ? memory.slice(memory.u32(address + Bytes.DATA), memory.u32(address + Bytes.LENGTH))
            : Buffer.from(readText(machine(), address), 'utf8');
          writeAll(descriptor, bytes);
          return result(thread, fromSmallInt(BigInt(bytes.length)));
        }
        case HostCall.TIME: return result(thread, fromFloat((performance.timeOrigin + performance.now()) / 1000));
        case HostCall.ORDER_WORKERS: context.orderWorkers?.(count); return Status.OK;
        case HostCall.COMPILE: return result(thread, compileCall(machine(), thread, (i) => argument(args, i)));
        case HostCall.CARETS: return result(thread, caretsCall(machine(), thread, (i) => argument(args, i)));
        case HostCall.MAKE_CODE: return result(thread, makeCodeCall(machine(), thread, toAddress(argument(args, 0))));
        case HostCall.UNICODE_NAME: return result(thread, unicodeNameCall(machine(), thread, word(args, 0)));
        case HostCall.UNICODE_LOOKUP: return result(thread, unicodeLookupCall(machine(), thread, readText(machine(), toAddress(argument(args, 0)))));
        case HostCall.LIBRARY_CODE: return result(thread, libraryCodeCall(machine(), thread, readText(machine(), toAddress(argument(args, 0))), context.library));
        case HostCall.LIBRARY_SOURCE: return result(thread, librarySourceCall(machine(), thread, readText(machine(), toAddress(argument(args, 0))), context.library));
        case HostCall.READ_FILE: return result(thread, readFileCall(machine(), thread, readText(machine(), toAddress(argument(args, 0)))));
        case HostCall.READ_LINE: return result(thread, readLineCall(machine(), thread));
        case HostCall.FILE: return result(thread, fileCall(machine(), thread, count, (i) => argument(args, i)));
        case HostCall.READ: {
          const descriptor = word(args, 0);
          // What may take any time is read so that it can be interrupted; where koffi is not loaded yet, only that.
          if (system.isInUse() || (mayWait(descriptor, word(args, 3)) && system.reason() === '')) return system.read(thread, descriptor, word(args, 1), word(args, 2));
          return readInto(machine(), descriptor, word(args, 1), word(args, 2));
        }
        case HostCall.WRITE_BYTES: {
          const descriptor = word(args, 0);
          const count = word(args, 2);
          // Where there are pipes and sockets, or standard output may be a pipe that is full by now, a write may block: then so that it can be interrupted.
          if (descriptor <= 2) written += count;
          if (descriptor > 2 ? system.isInUse() : written > PIPE_BYTES && system.reason() === '') {
            const done = system.write(thread, descriptor, word(args, 1), count);
            if (done !== -EAGAIN || descriptor > 2) return done;
          }
          return writeFrom(machine(), descriptor, word(args, 1), count);
        }
        case HostCall.EXIT: throw new ProgramEnd(Number(toSmallInt(argument(args, 0))));
      }
      return result(thread, fromAddress(Singleton.NONE));
    },
  } as unknown as HostImports;
}
