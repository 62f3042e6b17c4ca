// One interpreter thread's worker: an instance of the VM over the shared memory. The first worker runs the program's main thread,
// the others take a thread slot each, run what was put there, and wait on the slot's park word for the next.
import { readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Base, Class, Exception, Kind, RunResult, Singleton, Thread, ThreadState, Traceback, Tuple, Vm } from '../../assembly/shared/layout.ts';
import { TraceEvent } from '../../assembly/shared/trace.ts';
import { writeCaches } from '../host/bundle.ts';
import { PAGE_BYTES, usedPages } from '../host/changed_pages.ts';
import { type HostContext, ProgramEnd, hostImports, readText } from '../host/imports.ts';
import { TraceWriter, isLibraryFile } from '../host/trace.ts';
import { Machine } from '../image/machine.ts';
import { NULL_VALUE, fromAddress, fromSmallInt, isSmallInt, toAddress, toSmallInt } from '../image/memory.ts';
import { Writer } from '../image/writer.ts';
import type { CodeObject } from '../compile/code.ts';
import type { FromWorker, Program, ToWorker, WorkerData } from './protocol.ts';

const data = workerData as WorkerData;
const port = parentPort as NonNullable<typeof parentPort>;
const send = (message: FromWorker): void => port.postMessage(message);
const trace = data.trace ? new TraceWriter(data.trace, data.memory, isLibraryFile) : undefined;

/** Waits until the supervisor, which never blocks, has done it. The GIL is held: nobody else can ask meanwhile. */
function signalAction(signal: number, action: number): void {
  const words = new Int32Array(data.memory.buffer, 0, Base.PAGES / 4);
  const before = Atomics.load(words, Vm.SIGNAL_ANSWER / 4);
  send({ type: 'signal', signal, action });
  Atomics.wait(words, Vm.SIGNAL_ANSWER / 4, before);
}

const context: HostContext = { ...(trace ? { trace } : {}), memory: data.memory, orderWorkers: (count) => send({ type: 'need-workers', count }), signalAction };

declare const __dirname: string; // the bundle is CommonJS

/** Once the module has come. */
function theMachine(): Machine {
  if (!context.machine) throw new Error('the worker was given work before it was given the module');
  return context.machine;
}

/** Puts down what the system calls this worker's thread: get_native_id() asks that of every new thread. */
function noteNativeId(machine: Machine, thread: number): void {
  try {
    machine.memory.setU32(thread + Thread.NATIVE_ID, Number(readlinkSync('/proc/thread-self').split('/').pop()));
  } catch { /* no such thing here: the thread's ident stands for it */ }
}

/** Runs what was begun until it has ended; goes back to it after each slice, so that V8 can exchange the loop's code. */
function runToEnd(machine: Machine, thread: number): number {
  for (;;) {
    const outcome = machine.exports.run(thread);
    if (outcome !== RunResult.SLICE) return outcome;
    if (machine.memory.u32(Vm.EXIT_STATE) !== 0 && thread !== Base.THREADS) return RunResult.RETURNED;
  }
}

function call(machine: Machine, thread: number, callee: bigint, args: bigint[], writer: Writer): number {
  machine.exports.vmStartCall(thread, callee, fromAddress(writer.tuple(args)), NULL_VALUE);
  return runToEnd(machine, thread);
}

/** sys.executable. */
const commandPath = join(__dirname, 'gilvm.js');

/** The main thread: the program as module __main__, then the end of the run by the prelude. Answers the exit status. */
function runMain(machine: Machine, program: Program): number {
  const thread = Base.THREADS;
  const { exports, memory } = machine;
  noteNativeId(machine, thread);
  exports.gilTake(thread);
  const writer = new Writer(machine, thread);
  const text = (value: string): bigint => fromAddress(writer.string(value));
  const texts = (values: string[]): bigint => fromAddress(writer.tuple(values.map(text)));
  const { code, argv, folder, options, source, commandLine } = program;
  const what = 'module' in code ? text(code.module) : fromAddress(writer.code(code));
  const flags = Object.entries(options?.flags ?? {}).flatMap(([name, value]) => [text(name), fromSmallInt(BigInt(value))]);
  const settings = [
    what, texts(argv), folder === null ? fromAddress(Singleton.NONE) : text(folder), text(commandPath), texts([commandPath, ...(commandLine ?? [])]),
    fromAddress(writer.tuple(flags)), texts(options?.warnings ?? []), texts(options?.implementation ?? []),
    source === undefined ? fromAddress(Singleton.NONE) : text(source),
  ];
  trace?.name(thread, 'MainThread');
  trace?.record(thread, TraceEvent.START, 0, 0, 0);
  const outcome = call(machine, thread, writer.prelude('run_main'), settings, writer);
  if (outcome === RunResult.RAISED) throw new Error(`the prelude failed: ${describeException(machine, thread)}`);
  const status = memory.u64(thread + Thread.RESULT);
  return Number(BigInt.asIntN(49, status));
}

/** Class and first argument of the thread's pending exception, for messages about the VM's own failures. */
function describeException(machine: Machine, thread: number): string {
  const { memory } = machine;
  const exception = toAddress(memory.u64(thread + Thread.EXCEPTION));
  const klass = memory.u32(memory.u32(exception) + Class.CLASS);
  const args = memory.u32(exception + Exception.ARGS);
  const first = memory.u32(args + Tuple.LENGTH) > 0 ? toAddress(memory.u64(memory.u32(args + Tuple.ITEMS))) : 0;
  const lines: number[] = [];
  for (let entry = memory.u32(exception + Exception.TRACEBACK); entry; entry = memory.u32(entry + Traceback.NEXT)) lines.push(memory.i32(entry + Traceback.LINE));
  return `${readText(machine, memory.u32(klass + Class.NAME))}: ${first && memory.u8(first + 4) === Kind.STR ? readText(machine, first) : ''} (${lines})`;
}

/** A thread begins on the timeline, with its name where it is a threading.Thread. */
function traceStart(machine: Machine, thread: number, callee: bigint): void {
  if (!trace) return;
  const name = machine.exports.vmThreadName(callee) >>> 0;
  if (name) trace.name(thread, readText(machine, name));
  trace.record(thread, TraceEvent.START, 0, 0, 0);
}

/** A thread slot: runs what is put there, again and again. */
function runThread(machine: Machine, index: number): void {
  const thread = Base.THREADS + index * Thread.Size;
  const { exports } = machine;
  const words = new Int32Array(data.memory.buffer, 0, Base.PAGES / 4);
  const state = (thread + Thread.STATE) / 4;
  noteNativeId(machine, thread);
  const park = (thread + Thread.PARK) / 4;
  // Work may have come while the worker booted: then the state stays STARTING.
  if (Atomics.compareExchange(words, state, ThreadState.WARMING, ThreadState.IDLE) === ThreadState.WARMING) {
    Atomics.add(words, Vm.POOL_EVENTS / 4, 1);
    Atomics.notify(words, Vm.POOL_EVENTS / 4);
  }
  for (;;) {
    for (;;) {
      const parked = Atomics.load(words, park); // before STATE: who starts us changes STATE, then this
      if (Atomics.load(words, state) === ThreadState.STARTING) break;
      Atomics.wait(words, park, parked);
    }
    const callee = trace ? machine.memory.u64(thread + Thread.CALLEE) : 0n;
    const isBegun = exports.vmBeginThread(thread);
    traceStart(machine, thread, callee);
    if (isBegun) runToEnd(machine, thread);
    trace?.record(thread, TraceEvent.END, 0, 0, 0);
    exports.vmEndThread(thread);
  }
}

/** A function of the prelude in the main thread, between taking the GIL and giving it up. */
function callPrelude(machine: Machine, name: string, args: (writer: Writer) => bigint[]): bigint {
  const thread = Base.THREADS;
  machine.exports.gilTake(thread);
  const writer = new Writer(machine, thread);
  const outcome = call(machine, thread, writer.prelude(name), args(writer), writer);
  if (outcome === RunResult.RAISED) throw new Error(`the prelude failed: ${describeException(machine, thread)}`);
  const value = machine.memory.u64(thread + Thread.RESULT);
  machine.exports.gilDrop(thread, 1);
  return value;
}

/** One statement of a REPL. */
function runStatement(machine: Machine, code: CodeObject, text: string): void {
  const value = callPrelude(machine, 'run_interactive', (writer) => [fromAddress(writer.code(code)), fromAddress(writer.string(text))]);
  if (isSmallInt(value)) send({ type: 'statement-done', exit: Number(toSmallInt(value)) });
  else send({ type: 'statement-done' });
}

/** The end of a REPL: exit functions, finalisers, files. */
function endInteractive(machine: Machine, status: number): void {
  send({ type: 'statement-done', exit: Number(toSmallInt(callPrelude(machine, 'end_program', () => [fromSmallInt(BigInt(status))]))) });
}

/** What the build asks for after a program: code caches, and which pages of the snapshot it has used. */
function writeForBuild(): void {
  if (process.env.GILVM_WRITE_CODE_CACHE) writeCaches();
  const path = process.env.GILVM_WRITE_USED_PAGES;
  if (path) writeFileSync(path, JSON.stringify(usedPages(data.memory, data.memory.buffer.byteLength / PAGE_BYTES)));
}

function serve(message: ToWorker): void {
  switch (message.type) {
    case 'module': context.machine = new Machine(message.module, data.memory, hostImports(context)); break;
    case 'main': {
      const status = runMain(theMachine(), message.program);
      writeForBuild();
      send({ type: 'done', status });
      break;
    }
    case 'thread': runThread(theMachine(), message.index); break;
    case 'interactive': callPrelude(theMachine(), 'start_interactive', () => []); break;
    case 'statement': runStatement(theMachine(), message.code, message.text); break;
    case 'end-interactive': endInteractive(theMachine(), message.status); break;
  }
}

port.on('message', (message: ToWorker) => {
  try {
    serve(message);
  } catch (error) {
    if (error instanceof ProgramEnd) send({ type: 'done', status: error.status });
    else if (error instanceof Error) send({ type: 'failed', message: error.message, stack: error.stack ?? '' });
    else send({ type: 'failed', message: String(error), stack: '' });
  }
});
