// Locks of _thread: lock and RLock. Taking a free one and releasing one that nobody waits for is a compare-and-swap and a store; waiting is
// in state/park.ts. Timed waits and unusual arguments go through the prelude (threads.py), which keeps the deadline over interruptions.
import { ClassId, Lock, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, addressOf, cls, fromAddress, fromBool, fromSmall, isFloat, isInt, toFloat, toInt } from "../objects/object.ts";
import { enterLock, newWaitable, taken } from "../objects/locks.ts";
import { makeAvailable, tryTake, waitFor, Waited } from "../state/park.ts";
import { ticket } from "../state/gil_common.ts";
import { argument, holdArguments, keyword, ok, prelude1, prelude3, releaseArguments } from "../state/thread.ts";
import { outOfMemory, raise, typeError } from "../state/raise.ts";
import { monotonicNs, msg, prelude } from "../env.ts";

/** lock.__new__(type): the arguments of a class are its own business to count. */
export function lockNewOfType(thread: u32, args: u32, count: i32): i32 {
  if (keyword(thread, 0) != NULL) return typeError(thread, msg("lock() takes no keyword arguments"));
  if (count > 1) return typeError(thread, msg("lock expected 0 arguments, got %d"), fromSmall(count - 1));
  return lockNew(thread, args, count);
}
export function lockNew(thread: u32, args: u32, count: i32): i32 {
  const lock = newWaitable(thread, cls(ClassId.LOCK));
  return lock ? ok(thread, fromAddress(lock)) : outOfMemory(thread);
}
/** RLock(*args, **kwargs): of a subclass as well, whose __init__ may take arguments. */
export function rlockNew(thread: u32, args: u32, count: i32): i32 {
  const lock = newWaitable(thread, addressOf(argument(args, 0)));
  return lock ? ok(thread, fromAddress(lock)) : outOfMemory(thread);
}

/** RLock.__init__(*args, **kwargs): __new__ has done everything. */
export function rlockInit(thread: u32, args: u32, count: i32): i32 { return ok(thread, NONE); }

// ---- arguments of acquire(blocking=True, timeout=-1)

const enum Wish { FOR_EVER, NOT_AT_ALL, UNTIL, OTHER }

/** What the arguments ask for, OTHER where Python has to look at them; the timeout in seconds of UNTIL is a float or an int then. */
function wishOf(blocking: u64, timeout: u64): Wish {
  let isBlocking = true;
  if (blocking == FALSE || blocking == NONE || blocking == fromSmall(0)) isBlocking = false;
  else if (blocking != NULL && blocking != TRUE && !isInt(blocking)) return Wish.OTHER;
  if (timeout != NULL && !isFloat(timeout) && !isInt(timeout)) return Wish.OTHER;
  const seconds = timeout == NULL ? <f64>-1 : secondsOf(timeout);
  if (seconds == -1) return isBlocking ? Wish.FOR_EVER : Wish.NOT_AT_ALL;
  return isBlocking && seconds >= 0 && seconds <= 9223372036.0 ? Wish.UNTIL : Wish.OTHER;
}
function secondsOf(timeout: u64): f64 { return isFloat(timeout) ? toFloat(timeout) : <f64>toInt(timeout); }

/** acquire() of a lock that is taken, or whose arguments are unusual. */
function acquireSlowly(thread: u32, args: u32): i32 {
  const blocking = argument(args, 1), timeout = argument(args, 2), wish = wishOf(blocking, timeout);
  if (wish == Wish.OTHER) return prelude3(thread, prelude("lock_acquire"), argument(args, 0), blocking == NULL ? TRUE : blocking, timeout == NULL ? fromSmall(-1) : timeout);
  const lock = addressOf(argument(args, 0));
  if (enterLock(thread, lock)) return ok(thread, TRUE);
  if (wish == Wish.NOT_AT_ALL || (wish == Wish.UNTIL && secondsOf(timeout) == 0)) return ok(thread, FALSE);
  if (wish == Wish.FOR_EVER) return waitForLock(thread, args, -1);
  const end = monotonicNs() + <i64>Math.ceil(secondsOf(timeout) * 1e9);
  return prelude3(thread, prelude("lock_acquire_until"), argument(args, 0), fromSmall(end), TRUE);
}

/** Waits for the lock that is the first argument. DONE: True; an interruption runs the native again. */
function waitForLock(thread: u32, args: u32, endNs: i64): i32 {
  const lock = addressOf(argument(args, 0));
  holdArguments(thread, args, 1); // the lock must outlive the wait
  const outcome = waitFor(thread, lock, ticket(thread), endNs);
  releaseArguments(thread);
  if (outcome == Waited.DONE) { taken(lock); return ok(thread, TRUE); }
  if (outcome == Waited.TIMED_OUT) return ok(thread, FALSE);
  return outcome == Waited.DEADLOCK ? prelude1(thread, prelude("deadlock_in_lock"), argument(args, 0)) : <i32>Status.AGAIN;
}

/** lock_wait_until(lock, end in ns): True where it was taken, False past the end. */
export function intrinsicLockWaitUntil(thread: u32, args: u32, count: i32): i32 {
  const lock = addressOf(argument(args, 0));
  if (enterLock(thread, lock)) return ok(thread, TRUE);
  return waitForLock(thread, args, toInt(argument(args, 1)));
}

// ---- methods

export function lockAcquire(thread: u32, args: u32, count: i32): i32 {
  if (argument(args, 1) == NULL && argument(args, 2) == NULL && tryTake(thread, addressOf(argument(args, 0)))) return ok(thread, TRUE);
  return acquireSlowly(thread, args);
}
export function rlockAcquire(thread: u32, args: u32, count: i32): i32 { return acquireSlowly(thread, args); }

export function lockRelease(thread: u32, args: u32, count: i32): i32 {
  const lock = addressOf(argument(args, 0));
  if (load<u32>(lock, Lock.STATE) == 0) return raise(thread, ClassId.RUNTIME_ERROR, msg("release unlocked lock"));
  makeAvailable(thread, lock);
  return ok(thread, NONE);
}
export function rlockRelease(thread: u32, args: u32, count: i32): i32 {
  const lock = addressOf(argument(args, 0));
  if (load<u32>(lock, Lock.STATE) != ticket(thread)) return notAcquired(thread);
  const left = load<u32>(lock, Lock.COUNT) - 1;
  store<u32>(lock, left, Lock.COUNT);
  if (left == 0) makeAvailable(thread, lock);
  return ok(thread, NONE);
}
function notAcquired(thread: u32): i32 { return raise(thread, ClassId.RUNTIME_ERROR, msg("cannot release un-acquired lock")); }

export function lockLocked(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromBool(atomic.load<u32>(addressOf(argument(args, 0)), Lock.STATE) != 0));
}
export function lockEnter(thread: u32, args: u32, count: i32): i32 {
  const lock = addressOf(argument(args, 0));
  if (enterLock(thread, lock)) return ok(thread, TRUE);
  return waitForLock(thread, args, -1);
}
export function lockExit(thread: u32, args: u32, count: i32): i32 { return lockRelease(thread, args, 1); }
export function rlockExit(thread: u32, args: u32, count: i32): i32 { return rlockRelease(thread, args, 1); }

/** _at_fork_reinit(): as new. */
export function lockReset(thread: u32, args: u32, count: i32): i32 {
  const lock = addressOf(argument(args, 0));
  store<u32>(lock, 0, Lock.COUNT);
  makeAvailable(thread, lock);
  return ok(thread, NONE);
}

export function rlockIsOwned(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromBool(load<u32>(addressOf(argument(args, 0)), Lock.STATE) == ticket(thread)));
}
export function rlockRecursionCount(thread: u32, args: u32, count: i32): i32 {
  const lock = addressOf(argument(args, 0));
  return ok(thread, fromSmall(load<u32>(lock, Lock.STATE) == ticket(thread) ? load<u32>(lock, Lock.COUNT) : 0));
}
/** rlock_give_up(lock): releases however often it was taken; the count, which rlock_take_again() gets back. */
export function intrinsicRlockGiveUp(thread: u32, args: u32, count: i32): i32 {
  const lock = addressOf(argument(args, 0));
  if (load<u32>(lock, Lock.STATE) != ticket(thread)) return notAcquired(thread);
  const times = load<u32>(lock, Lock.COUNT);
  store<u32>(lock, 0, Lock.COUNT);
  makeAvailable(thread, lock);
  return ok(thread, fromSmall(times));
}
/** rlock_set_count(lock, count): of a lock that the thread has. */
export function intrinsicRlockSetCount(thread: u32, args: u32, count: i32): i32 {
  store<u32>(addressOf(argument(args, 0)), <u32>toInt(argument(args, 1)), Lock.COUNT);
  return ok(thread, NONE);
}
/** lock_owner(lock), lock_count(lock): 0 or the ident of who took it, and how often; for repr and reports. */
export function intrinsicLockOwner(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(addressOf(argument(args, 0)), Lock.STATE))); }
export function intrinsicLockCount(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(addressOf(argument(args, 0)), Lock.COUNT))); }
