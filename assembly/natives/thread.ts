// _thread: starting threads, their handles, and what a thread can say of itself. A thread is a slot (a thread block and the worker
// that belongs to it); workers come from the supervisor's pool, so starting a thread on a ready one is a store and a notify.
import { Base, Breaker, ClassId, HandleState, Limit, Lock, Status, Thread, ThreadState, Vm } from "../shared/layout.ts";
import { TraceEvent, TraceReason } from "../shared/trace.ts";
import { HostCall } from "../shared/protocol.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, cls, fromAddress, fromBool, fromSmall, isInt, toInt } from "../objects/object.ts";
import { finishHandle, newWaitable } from "../objects/locks.ts";
import { setLocalClass } from "../objects/locals.ts";
import { gilRelease, gilTake } from "../state/gil.ts";
import { INTERRUPTS, waitFor, Waited, wake } from "../state/park.ts";
import { slotOf, unparkLater } from "../state/gil_common.ts";
import { trace, traceReason } from "../state/trace.ts";
import { argument, holdArguments, ok, prelude1, releaseArguments } from "../state/thread.ts";
import { outOfMemory, raise } from "../state/raise.ts";
import { futexWait, hostCall, msg, prelude } from "../env.ts";
import { vmResetThread } from "../driver.ts";

function slotAt(index: u32): u32 { return Base.THREADS + index * Thread.Size; }
function stateOf(slot: u32): u32 { return atomic.load<u32>(slot, Thread.STATE); }
function isAlive(slot: u32): bool {
  const state = stateOf(slot);
  return state == ThreadState.RUNNING || state == ThreadState.STARTING;
}

// ---- starting

/**
 * start_thread(function, args, kwargs or NULL, handle or None, daemon): the ident. Types have been checked by the prelude's wrapper. Waits
 * for a worker where none is ready, without the GIL.
 */
export function intrinsicStartThread(thread: u32, args: u32, count: i32): i32 {
  if (atomic.load<u32>(Vm.EXIT_STATE) != 0) return raise(thread, ClassId.PYTHON_FINALIZATION_ERROR, msg("can't create new thread at interpreter shutdown"));
  const slot = findWorker(thread, args);
  if (slot == 0) return atomic.load<u32>(thread, Thread.EVAL_BREAKER) & INTERRUPTS ? <i32>Status.AGAIN : raise(thread, ClassId.RUNTIME_ERROR, msg("can't start new thread"));
  const index = (slot - Base.THREADS) / <u32>Thread.Size, ident = fromSmall(<i64>index + 1), handle = argument(args, 3);
  vmResetThread(slot, index);
  store<u64>(slot, argument(args, 0), Thread.CALLEE);
  store<u64>(slot, argument(args, 1), Thread.EXTRA);
  store<u64>(slot, argument(args, 2), Thread.EXTRA2);
  store<u64>(slot, <u64>index + 1, Thread.IDENT);
  store<u64>(slot, handle == NONE ? NULL : handle, Thread.HANDLE);
  store<u32>(slot, toInt(argument(args, 4)) != 0 ? 1 : 0, Thread.IS_DAEMON);
  const serial = load<u64>(Vm.THREAD_SERIAL) + 1;
  store<u64>(Vm.THREAD_SERIAL, serial);
  store<u64>(slot, serial, Thread.SERIAL);
  if (handle != NONE) {
    store<u64>(addressOf(handle), ident, Lock.VALUE);
    store<u32>(addressOf(handle), HandleState.RUNNING, Lock.COUNT);
  }
  atomic.add<u32>(Vm.THREAD_COUNT, 1);
  trace(thread, TraceEvent.SPAWN, index);
  atomic.add<u32>(Vm.LIVE, 1); // before it can run
  atomic.store<u32>(slot, ThreadState.STARTING, Thread.STATE); // after what it reads; the worker changes WARMING to IDLE only, never this
  unparkLater(thread, slot);
  return ok(thread, ident);
}

/**
 * A slot whose worker is there or on its way, claimed (nobody else claims: the GIL is held); 0 where there is none to be had, or where the
 * wait for one was interrupted.
 */
function findWorker(thread: u32, args: u32): u32 {
  while (true) {
    const events = atomic.load<i32>(Vm.POOL_EVENTS), refusals = atomic.load<u32>(Vm.POOL_REFUSALS); // before the slots are looked at
    const slot = claimSlot();
    if (slot != 0) return slot;
    if (atomic.load<u32>(Vm.POOL_ORDERS) == 0) {
      // As many again as there are, so that many starts need few orders.
      atomic.add<u32>(Vm.POOL_ORDERS, 1);
      hostCall(thread, HostCall.ORDER_WORKERS, 0, <i32>(load<u32>(Vm.THREAD_COUNT) + 1));
    }
    holdArguments(thread, args, 5);
    traceReason(thread, TraceReason.WORKER);
    gilRelease(thread);
    if ((atomic.load<u32>(thread, Thread.EVAL_BREAKER) & INTERRUPTS) == 0) futexWait(Vm.POOL_EVENTS, events, 1000000000);
    gilTake(thread);
    releaseArguments(thread);
    if (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & INTERRUPTS) return 0;
    if (atomic.load<u32>(Vm.POOL_REFUSALS) != refusals) return claimSlot();
  }
}

/** An idle worker's slot, else one whose worker boots. */
function claimSlot(): u32 {
  let warming: u32 = 0;
  for (let i: u32 = 1; i < <u32>Limit.THREADS; i++) {
    const slot = slotAt(i), state = stateOf(slot);
    if (state == ThreadState.IDLE) return slot;
    if (state == ThreadState.WARMING && warming == 0) warming = slot;
  }
  return warming;
}

// ---- handles

export function handleNew(thread: u32, args: u32, count: i32): i32 {
  const handle = newHandle(thread, HandleState.NOT_STARTED, fromSmall(0));
  return handle ? ok(thread, fromAddress(handle)) : outOfMemory(thread);
}
/** make_handle(ident): of a thread that somebody else has started */
export function intrinsicMakeHandle(thread: u32, args: u32, count: i32): i32 {
  const handle = newHandle(thread, HandleState.RUNNING, argument(args, 0));
  return handle ? ok(thread, fromAddress(handle)) : outOfMemory(thread);
}
function newHandle(thread: u32, state: u32, ident: u64): u32 {
  const handle = newWaitable(thread, cls(ClassId.THREAD_HANDLE));
  if (handle == 0) return 0;
  store<u32>(handle, 1, Lock.STATE);
  store<u32>(handle, state, Lock.COUNT);
  store<u64>(handle, ident, Lock.VALUE);
  return handle;
}
/** handle_state(handle), handle_set_state(handle, state): a HandleState; DONE wakes who waits */
export function intrinsicHandleState(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(addressOf(argument(args, 0)), Lock.COUNT))); }
export function intrinsicHandleSetState(thread: u32, args: u32, count: i32): i32 {
  const state = <u32>toInt(argument(args, 1));
  if (state == HandleState.DONE) finishHandle(thread, addressOf(argument(args, 0)));
  else store<u32>(addressOf(argument(args, 0)), state, Lock.COUNT);
  return ok(thread, NONE);
}
export function handleIsDone(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromBool(load<u32>(addressOf(argument(args, 0)), Lock.COUNT) == HandleState.DONE));
}
export function handleIdent(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(addressOf(argument(args, 0)), Lock.VALUE)); }

/** wait_available(object, end in ns or None): until STATE is 0, which it leaves so. False past the end. */
export function intrinsicWaitAvailable(thread: u32, args: u32, count: i32): i32 {
  const object = addressOf(argument(args, 0)), end = argument(args, 1);
  if (atomic.load<u32>(object, Lock.STATE) == 0) return ok(thread, fromBool(true));
  holdArguments(thread, args, 1);
  const outcome = waitFor(thread, object, 0, isInt(end) ? toInt(end) : -1);
  releaseArguments(thread);
  if (outcome == Waited.INTERRUPTED) return Status.AGAIN;
  if (outcome == Waited.DEADLOCK) return prelude1(thread, prelude("deadlock_in_wait"), argument(args, 0));
  return ok(thread, fromBool(outcome == Waited.DONE));
}

// ---- what a thread knows of threads

export function threadIdent(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(<i64>load<u32>(thread, Thread.INDEX) + 1)); }
/** get_native_id(): the worker's thread, as the system calls it; where that is not known, the ident */
export function threadNativeId(thread: u32, args: u32, count: i32): i32 {
  const id = load<u32>(thread, Thread.NATIVE_ID);
  return id ? ok(thread, fromSmall(id)) : threadIdent(thread, args, count);
}
export function threadCount(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(atomic.load<u32>(Vm.THREAD_COUNT))); }
/** thread_serial(): a number that no other thread of this process has had */
export function intrinsicThreadSerial(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(<i64>load<u64>(thread, Thread.SERIAL))); }
/** set_local_class(class, descriptor of its slot _parts): see objects/locals.ts */
export function intrinsicSetLocalClass(thread: u32, args: u32, count: i32): i32 {
  setLocalClass(addressOf(argument(args, 0)), argument(args, 1));
  return ok(thread, NONE);
}
/** thread_locals(), set_thread_locals(value): the thread's own value, see _thread.py; None at first */
export function intrinsicThreadLocals(thread: u32, args: u32, count: i32): i32 {
  const value = load<u64>(thread, Thread.LOCALS);
  return ok(thread, value == NULL ? NONE : value);
}
export function intrinsicSetThreadLocals(thread: u32, args: u32, count: i32): i32 {
  store<u64>(thread, argument(args, 0) == NONE ? NULL : argument(args, 0), Thread.LOCALS);
  return ok(thread, NONE);
}

/** next_joinable(): the handle of a thread that the end of the program waits for, None where there is none (any more) */
export function intrinsicNextJoinable(thread: u32, args: u32, count: i32): i32 {
  for (let i: u32 = 1; i < <u32>Limit.THREADS; i++) {
    const slot = slotAt(i);
    if (slot == thread || !isAlive(slot)) continue;
    if (load<u32>(slot, Thread.IS_DAEMON) == 0 && load<u64>(slot, Thread.HANDLE) != NULL) return ok(thread, load<u64>(slot, Thread.HANDLE));
  }
  return ok(thread, NONE);
}

/** next_thread(ident): the ident of the next thread that runs or starts, 0 at the end */
export function intrinsicNextThread(thread: u32, args: u32, count: i32): i32 {
  for (let i = <u32>toInt(argument(args, 0)); i < <u32>Limit.THREADS; i++) {
    if (isAlive(slotAt(i))) return ok(thread, fromSmall(<i64>i + 1));
  }
  return ok(thread, fromSmall(0));
}
/** waits_for(ident): what the thread waits for, None where it does not */
export function intrinsicWaitsFor(thread: u32, args: u32, count: i32): i32 {
  const object = load<u32>(slotOf(<u32>toInt(argument(args, 0))), Thread.WAIT_OBJECT);
  return ok(thread, object ? fromAddress(object) : NONE);
}

// ---- the end of the program

/** stop_threads(): from here on every other thread stops at its next switch point, and in whatever it waits. */
export function intrinsicStopThreads(thread: u32, args: u32, count: i32): i32 {
  atomic.store<u32>(Vm.EXIT_STATE, 1); // before the bits: who is woken and wants the GIL back sees it
  for (let i: u32 = 1; i < <u32>Limit.THREADS; i++) {
    const slot = slotAt(i);
    if (slot == thread || !isAlive(slot)) continue;
    atomic.or<u32>(slot, Breaker.STOP, Thread.EVAL_BREAKER); // before the wake-up: see state/park.ts
    wake(slot);
  }
  return ok(thread, NONE);
}

/** every_op(): does code get switch points before every instruction? */
export function intrinsicEveryOp(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(load<u32>(Vm.SWITCH_EVERY_OP) != 0)); }
