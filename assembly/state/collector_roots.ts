// Where marking starts: everything a program can reach without going through the heap.
//
//   thread blocks    what is raised, handled, requested; its arguments; thread-local state
//   frames           from each thread's current frame along PREVIOUS
//   the VM block     modules, interned strings, what waits for a finaliser or callback
//   the static area  built-in classes, tables of names, messages, prelude functions
//
// Below the heap nothing is coloured (markObject leaves it alone), so what lies there is followed from here, every time.
import {
  Base, Block, Class, ClassId, ExceptionItem, Frame, Heap, Kind, Limit, Singleton, Table, Thread, ThreadState, Vm, Weakref,
} from "../shared/layout.ts";
import { kindOf } from "../objects/object.ts";
import { markBlock, markInterior, markObject, markValue, markValues } from "./collector_mark.ts";
import { traceFrame, traceObject } from "./collector_trace.ts";
import { isCell } from "./heap_verify.ts";

export function markRoots(): void {
  markValues(Vm.ROOTS, (Vm.ROOTS_END - Vm.ROOTS) >>> 3);
  markStatic();
  for (let i: u32 = 0; i < <u32>Limit.THREADS; i++) {
    const thread: u32 = Base.THREADS + i * Thread.Size;
    if (load<u32>(thread, Thread.STATE) != ThreadState.FREE || load<u32>(thread, Thread.FRAME) != 0) markThread(thread);
  }
  markPending();
}

function markStatic(): void {
  if (load<u32>(Heap.PERMANENT_END) == 0 || load<u32>(Heap.MARKING) > 2) { // else they are permanent
    for (let at: u32 = Base.NAMES; at < <u32>Base.PRELUDE; at += 4) markObject(load<u32>(at)); // names, then messages
  }
  markValues(Base.PRELUDE, (Base.TABLES - Base.PRELUDE) >>> 3);
  for (let i: u32 = 0; i < <u32>Table.Size; i++) markInterior(load<u32>(Base.TABLES + (i << 2)));
  for (let id: u32 = 0; id < <u32>ClassId.Size; id++) {
    const klass: u32 = Base.CLASSES + id * Class.Size;
    if (kindOf(klass) == Kind.CLASS) traceObject(klass);
  }
  if (kindOf(Singleton.SHIM_CODE) == Kind.CODE) traceObject(Singleton.SHIM_CODE);
}

function markThread(thread: u32): void {
  markValue(load<u64>(thread, Thread.RESULT));
  markValue(load<u64>(thread, Thread.EXCEPTION));
  markValue(load<u64>(thread + Thread.BASE_HANDLED, ExceptionItem.VALUE));
  markValue(load<u64>(thread, Thread.CALLEE));
  markValue(load<u64>(thread, Thread.CALL_NAMES));
  markScratch(thread + Thread.EXTRA, thread + Thread.STATE); // EXTRA, EXTRA2, ARGS, KEYWORDS
  markValues(load<u32>(thread, Thread.BLOCKED_ARGS), load<u32>(thread, Thread.BLOCKED_COUNT));
  markValue(load<u64>(thread, Thread.EXIT_VALUE));
  markValues(thread + Thread.HANDLE, 6); // and LOCALS, two ASYNC_HOOKS, TRACE_FUNCTION, PROFILE_FUNCTION
  markObject(load<u32>(thread, Thread.REGEX));
  markFrames(thread);
}

/**
 * The room for requests also holds what natives use it for meanwhile (digits of a number, text of a message): only what is
 * the address of an object that is there counts as a reference.
 */
function markScratch(from: u32, to: u32): void {
  for (; from < to; from += 8) {
    const value = load<u64>(from);
    if (value >> 49 == 0x7ffe && <u32>value >= <u32>Base.HEAP && isCell(<u32>value)) markObject(<u32>value);
  }
}

function markFrames(thread: u32): void {
  // Chunks of the frame stack: the current one, those before it, and the next one of those that a deeper call has left.
  const current = load<u32>(thread, Thread.STACK_CHUNK);
  for (let chunk = current; chunk; chunk = load<u32>(chunk, Block.PAYLOAD)) markBlock(chunk);
  if (current) {
    const next = load<u32>(current, Block.PAYLOAD + 4);
    if (next) { markBlock(next); store<u32>(next, 0, Block.PAYLOAD + 4); } // one in reserve is enough
  }
  for (let frame = load<u32>(thread, Thread.FRAME); frame; frame = load<u32>(frame, Frame.PREVIOUS)) {
    if (load<u32>(frame, Frame.GENERATOR) == 0) markInterior(frame);
    traceFrame(frame, true);
  }
}

/** Objects whose finaliser and weak references whose callback is to run, and the tables that remember them. */
function markPending(): void {
  markBlock(load<u32>(Heap.CANDIDATES));
  markBlock(load<u32>(Heap.WEAK_TABLE));
  for (let ref = load<u32>(Heap.CALLBACKS); ref; ref = load<u32>(ref, Weakref.NEXT)) markObject(ref);
  const queue = load<u32>(Heap.QUEUE);
  markBlock(queue);
  const items = queue + Block.PAYLOAD;
  for (let i = load<u32>(Heap.QUEUE_HEAD), count = load<u32>(Heap.QUEUE_COUNT); i < count; i++) markObject(load<u32>(items + (i << 2)));
}
