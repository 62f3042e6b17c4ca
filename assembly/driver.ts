// How a driver (worker) starts calls and threads: exports beside run().
import { Base, Breaker, ExceptionItem, Frame, FrameFlag, GilPolicy, Kind, Method, Module, Singleton, Status, Thread, ThreadState, Tracing, Vm, WaitState } from "./shared/layout.ts";
import { NULL } from "./shared/values.ts";
import { NONE, addressOf, hasKind, preludeAt } from "./objects/object.ts";
import { finishHandle } from "./objects/locks.ts";
import { tupleOf } from "./objects/tuple.ts";
import { collect, prepareSnapshot } from "./state/collector.ts";
import { gilDrop, gilTake } from "./state/gil.ts";
import { wake } from "./state/park.ts";
import { instanceGet } from "./objects/shapes.ts";
import { name, prelude } from "./env.ts";
import { settle } from "./calls.ts";
import { callFunctionEx } from "./ops/calls.ts";
import { initializeFrame, takeFrame } from "./state/frames.ts";

/** Makes a thread block fit to run: no frame, nothing pending. Its stack, if it has one from an earlier use, is kept. */
export function vmResetThread(thread: u32, index: u32): void {
  store<u32>(thread, 0, Thread.FRAME);
  store<i32>(thread, <i32>load<u32>(Vm.RECURSION_LIMIT), Thread.DEPTH_LEFT);
  store<u32>(thread, index, Thread.INDEX);
  store<u64>(thread, NULL, Thread.RESULT);
  store<u64>(thread, NULL, Thread.EXCEPTION);
  store<u64>(thread + Thread.BASE_HANDLED, NULL, ExceptionItem.VALUE);
  store<u32>(thread + Thread.BASE_HANDLED, 0, ExceptionItem.PREVIOUS);
  store<u32>(thread, thread + Thread.BASE_HANDLED, Thread.HANDLED);
  store<u64>(thread, NULL, Thread.CALLEE);
  store<u64>(thread, NULL, Thread.CALL_NAMES);
  store<u64>(thread, NULL, Thread.EXTRA);
  store<u64>(thread, NULL, Thread.EXTRA2);
  for (let i: u32 = 0; i < 16; i++) {
    store<u64>(thread + (i << 3), NULL, Thread.ARGS);
    store<u64>(thread + (i << 3), NULL, Thread.KEYWORDS);
  }
  store<u64>(thread, NULL, Thread.EXIT_VALUE);
  store<u64>(thread, NULL, Thread.LOCALS);
  store<u64>(thread, NULL, Thread.ASYNC_HOOKS);
  store<u64>(thread, NULL, Thread.ASYNC_HOOKS + 8);
  store<u64>(thread, NULL, Thread.TRACE_FUNCTION);
  store<u64>(thread, NULL, Thread.PROFILE_FUNCTION);
  const policy = load<u32>(Vm.GIL_POLICY);
  store<u64>(thread, load<u32>(Vm.COUNT_OPCODES) && policy != GilPolicy.OFF ? Tracing.COUNTS : 0, Thread.TRACING); // and TRACE_BUSY
  store<u32>(thread, 0, Thread.TRACE_PC);
  store<u32>(thread, 0, Thread.TRACE_UNWOUND);
  store<u32>(thread, 0, Thread.RETRY_PC);
  store<u32>(thread, 0, Thread.STEPS_LEFT);
  // Where every switch point counts, the bit stays set for as long as the thread lives.
  if (policy == GilPolicy.TICK || (load<u32>(Vm.GIL_STRESS) != 0 && policy != GilPolicy.OFF)) atomic.or<u32>(thread, Breaker.TICK, Thread.EVAL_BREAKER);
}

/**
 * Begins a call of any value with a tuple and a dict (or NULL) of arguments, on top of whatever the thread runs; run() then works
 * until it has ended. The GIL is held. Returns a Status: ENTERED (call run()) or RETRY (no memory for a frame).
 */
export function vmStartCall(thread: u32, callee: u64, args: u64, kwargs: u64): i32 {
  const shim = takeFrame(thread, Frame.LOCALS + 32);
  if (shim == 0) return Status.RETRY;
  const builtins = load<u32>(addressOf(load<u64>(Vm.BUILTINS_MODULE)), Module.DICT);
  initializeFrame(shim, load<u32>(thread, Thread.FRAME), Singleton.SHIM_CODE, 0, builtins, builtins, 0, 0);
  store<u8>(shim, FrameFlag.ENTRY | FrameFlag.SHIM | FrameFlag.PRELUDE, Frame.FLAGS);
  store<u64>(shim, NULL, Frame.EXTRA);
  store<u64>(shim, NULL, Frame.EXTRA2);
  store<u32>(thread, shim, Thread.FRAME);
  const status = settle(thread, shim, callFunctionEx(thread, shim, callee, args, kwargs));
  if (status == Status.OK) {
    const sp = load<u32>(shim, Frame.SP);
    store<u64>(sp, load<u64>(thread, Thread.RESULT));
    store<u32>(shim, sp + 8, Frame.SP);
  } else if (status == Status.RAISED) store<u32>(thread, 1, Thread.SLICE_FLAGS); // run() begins by unwinding
  return Status.ENTERED;
}

/** Collects and leaves memory fit to be saved: answers where the heap ends. Nothing runs. */
export function vmPrepareSnapshot(thread: u32): u32 {
  const end = prepareSnapshot(thread);
  atomic.store<u32>(thread, 0, Thread.EVAL_BREAKER); // nobody else has seen this memory yet: what was asked for is done
  return end;
}

/** Address of the str that is the `_name` of the object whose method `callee` is (a threading.Thread's, then), 0 where it is no such thing. */
export function vmThreadName(callee: u64): u32 {
  if (!hasKind(callee, Kind.METHOD)) return 0;
  const self = load<u64>(addressOf(callee), Method.SELF);
  if (!hasKind(self, Kind.OBJECT)) return 0;
  const found = instanceGet(addressOf(self), load<u32>(Base.NAMES + (name("_name") << 2)));
  return hasKind(found, Kind.STR) ? addressOf(found) : 0;
}

/**
 * A worker's slot has got work (STARTING): takes the GIL and begins the call of the prelude's run_thread(function, args, kwargs).
 * False where memory is used up: the thread ends before it began.
 */
export function vmBeginThread(thread: u32): bool {
  gilTake(thread);
  atomic.store<u32>(thread, ThreadState.RUNNING, Thread.STATE); // nobody waits for it: reports and signals look at running threads only
  if (beginThread(thread)) return true;
  collect(thread);
  return beginThread(thread);
}

function beginThread(thread: u32): bool {
  const kwargs = load<u64>(thread, Thread.EXTRA2), room = thread + Thread.ARGS;
  store<u64>(room, load<u64>(thread, Thread.CALLEE));
  store<u64>(room, load<u64>(thread, Thread.EXTRA), 8);
  store<u64>(room, kwargs == NULL ? NONE : kwargs, 16);
  const args = tupleOf(thread, room, 3);
  return args != 0 && vmStartCall(thread, preludeAt(prelude("run_thread")), args, NULL) != Status.RETRY;
}

/** The work of a slot is done: whoever waits for the thread may go on, and the slot is free for the next one. */
export function vmEndThread(thread: u32): void {
  const handle = load<u64>(thread, Thread.HANDLE);
  vmResetThread(thread, load<u32>(thread, Thread.INDEX));
  store<u64>(thread, NULL, Thread.HANDLE);
  store<u32>(thread, load<u32>(thread, Thread.STARTED_COUNT) + 1, Thread.STARTED_COUNT);
  atomic.sub<u32>(Vm.THREAD_COUNT, 1);
  atomic.store<u32>(thread, ThreadState.IDLE, Thread.STATE); // before anybody is woken who may start the next thread
  if (handle != NULL) finishHandle(thread, addressOf(handle));
  // After it has woken whom it could. Where all others wait for ever, one of them has to find out.
  if (atomic.sub<u32>(Vm.LIVE, 1) == 1 && atomic.load<u32>(Base.THREADS, Thread.WAIT_STATE) == WaitState.WAITING) wake(Base.THREADS);
  gilDrop(thread, true);
}
