// _thread: starting threads and locks, by means of thread slots, park words and the GIL.
import { Base, ClassId, Kind, Limit, Lock, Status, Thread, ThreadState, Vm } from "../shared/layout.ts";
import { HostCall } from "../shared/protocol.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, addressOf, cls, fromAddress, fromBool, fromSmall, hasKind, isFloat, isInt, toFloat, toInt } from "../objects/object.ts";
import { allocate } from "../state/heap.ts";
import { TraceEvent, TraceReason } from "../shared/trace.ts";
import { gilRelease, gilTake } from "../state/gil.ts";
import { trace, traceReason } from "../state/trace.ts";
import { INTERRUPTS } from "../state/park.ts";
import { argument, holdArguments, ok, releaseArguments } from "../state/thread.ts";
import { outOfMemory, raise, typeError, valueError } from "../state/raise.ts";
import { futexWait, hostCall, monotonicNs, msg } from "../env.ts";
import { vmResetThread } from "../driver.ts";

/** start_new_thread(function, args, kwargs): takes an idle worker's slot, else a free one for which the host starts a worker. */
export function threadStart(thread: u32, args: u32, count: i32): i32 {
  if (!hasKind(argument(args, 1), Kind.TUPLE)) return typeError(thread, msg("2nd arg must be a tuple"));
  let slot = findSlot(ThreadState.IDLE);
  const isNew = slot == 0;
  if (isNew) slot = findSlot(ThreadState.FREE);
  if (slot == 0) return raise(thread, ClassId.RUNTIME_ERROR, msg("can't start new thread"));
  const index = (slot - Base.THREADS) / <u32>Thread.Size;
  if (isNew) vmResetThread(slot, index);
  store<u64>(slot, argument(args, 0), Thread.CALLEE);
  store<u64>(slot, argument(args, 1), Thread.EXTRA);
  store<u64>(slot, argument(args, 2), Thread.EXTRA2);
  store<u64>(slot, <u64>index + 1, Thread.IDENT);
  atomic.store<u32>(slot + Thread.STATE, ThreadState.STARTING); // after the arguments: the worker reads them once it sees this
  atomic.add<u32>(Vm.THREAD_COUNT, 1);
  trace(thread, TraceEvent.SPAWN, index);
  if (isNew) {
    const status = hostCall(thread, HostCall.START_THREAD, slot, <i32>index);
    if (status != Status.OK) return status;
  } else {
    atomic.add<u32>(slot, 1, Thread.PARK);
    atomic.notify(slot + Thread.PARK, 1);
  }
  return ok(thread, fromSmall(<i64>index + 1));
}

function findSlot(state: u32): u32 {
  for (let i: u32 = 1; i < <u32>Limit.THREADS; i++) {
    const slot = <u32>Base.THREADS + i * <u32>Thread.Size;
    if (atomic.load<u32>(slot, Thread.STATE) == state) return slot;
  }
  return 0;
}

export function threadIdent(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(<i64>load<u32>(thread, Thread.INDEX) + 1)); }
export function threadCount(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(atomic.load<u32>(Vm.THREAD_COUNT))); }

// ---- locks: a word that is 0 or 1 and a count of waiters, taken by compare-and-swap; waiting is without the GIL

export function lockNew(thread: u32, args: u32, count: i32): i32 {
  const lock = allocate(thread, Lock.Size, cls(ClassId.LOCK), Kind.LOCK);
  return lock ? ok(thread, fromAddress(lock)) : outOfMemory(thread);
}

/** acquire(blocking=True, timeout=-1) */
export function lockAcquire(thread: u32, args: u32, count: i32): i32 {
  const lock = addressOf(argument(args, 0));
  const blocking = argument(args, 1) == NULL || argument(args, 1) == TRUE || argument(args, 1) == fromSmall(1);
  let timeoutNs: f64 = -1;
  const timeout = argument(args, 2);
  if (timeout != NULL) {
    const seconds = isFloat(timeout) ? toFloat(timeout) : isInt(timeout) ? <f64>toInt(timeout) : -1;
    if (!blocking && seconds != -1) return valueError(thread, msg("can't specify a timeout for a non-blocking call"));
    if (seconds < 0 && seconds != -1) return valueError(thread, msg("timeout value must be a non-negative number"));
    if (seconds >= 0) timeoutNs = seconds * 1e9;
  }
  if (atomic.cmpxchg<u32>(lock + Lock.STATE, 0, 1) == 0) return ok(thread, TRUE);
  if (!blocking || timeoutNs == 0) return ok(thread, FALSE);
  return waitForLock(thread, lock, args, timeoutNs);
}

function waitForLock(thread: u32, lock: u32, args: u32, timeoutNs: f64): i32 {
  const end = timeoutNs < 0 ? -1 : <f64>monotonicNs() + timeoutNs;
  holdArguments(thread, args, 1); // the lock must outlive the wait
  trace(thread, TraceEvent.LOCK_WAIT, lock);
  traceReason(thread, TraceReason.LOCK);
  gilRelease(thread);
  // Dekker with release: here WAITERS before the test of STATE, there STATE before the test of WAITERS
  atomic.add<u32>(lock + Lock.WAITERS, 1);
  let outcome: i32 = -1;
  while (outcome < 0) {
    if (atomic.cmpxchg<u32>(lock + Lock.STATE, 0, 1) == 0) { outcome = 1; break; }
    if (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & INTERRUPTS) { outcome = 2; break; }
    const left = end < 0 ? -1.0 : end - <f64>monotonicNs();
    if (end >= 0 && left <= 0) { outcome = 0; break; }
    // bounded, so that an interrupt, which cannot know what lock this waits for, is seen
    futexWait(lock + Lock.STATE, 1, left < 0 || left > 50000000 ? 50000000 : left);
  }
  atomic.sub<u32>(lock + Lock.WAITERS, 1);
  gilTake(thread);
  if (outcome == 1) trace(thread, TraceEvent.LOCK_GOT, lock);
  releaseArguments(thread);
  return outcome == 2 ? <i32>Status.AGAIN : ok(thread, fromBool(outcome == 1));
}

export function lockRelease(thread: u32, args: u32, count: i32): i32 {
  const lock = addressOf(argument(args, 0));
  if (atomic.cmpxchg<u32>(lock + Lock.STATE, 1, 0) != 1) return raise(thread, ClassId.RUNTIME_ERROR, msg("release unlocked lock"));
  if (atomic.load<u32>(lock, Lock.WAITERS) != 0) {
    trace(thread, TraceEvent.LOCK_GIVE, lock);
    atomic.notify(lock + Lock.STATE, 1);
  }
  return ok(thread, NONE);
}
export function lockLocked(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromBool(atomic.load<u32>(addressOf(argument(args, 0)), Lock.STATE) != 0));
}
/** __enter__ */
export function lockEnter(thread: u32, args: u32, count: i32): i32 {
  const lock = addressOf(argument(args, 0));
  if (atomic.cmpxchg<u32>(lock + Lock.STATE, 0, 1) == 0) return ok(thread, TRUE);
  return waitForLock(thread, lock, args, -1);
}
/** __exit__ */
export function lockExit(thread: u32, args: u32, count: i32): i32 { return lockRelease(thread, args, 1); }
