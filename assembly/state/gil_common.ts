// What all policies of the GIL share: counting, asking the holder to let go, and the places where tests take over.
import { Base, Breaker, Counter, GilCheck, GilPolicy, Step, Thread, Vm } from "../shared/layout.ts";
import { TraceEvent } from "../shared/trace.ts";
import { futexWait, monotonicNs, scheduleStep } from "../env.ts";
import { trace } from "./trace.ts";

export function count(thread: u32, counter: u32, by: u64): void {
  const at = thread + Thread.COUNTERS + (counter << 3);
  store<u64>(at, load<u64>(at) + by);
}
/** Slot index + 1 of a thread, as LAST_HOLDER holds it: 0 is nobody. */
export function ticket(thread: u32): u32 { return load<u32>(thread, Thread.INDEX) + 1; }
/** Where tests choose which thread goes on: before every atomic step on a word at `address`, under GilCheck.STEP only. */
export function step(point: u32, address: u32): void {
  if (load<u32>(Vm.GIL_CHECKS) & GilCheck.STEP) scheduleStep(point, address);
}
/**
 * Puts a drop request on whoever holds the lock; answers its ticket (0: nobody has held it yet). The test and this are not one
 * step, so it may land after the drop, or on the slot's next thread: one early switch, never a hang, since the requester stays
 * in its loop until it has the lock.
 */
export function request(thread: u32): u32 {
  step(Step.ACCESS, Vm.GIL_LAST_HOLDER);
  const holder = atomic.load<u32>(Vm.GIL_LAST_HOLDER); // the holder, while LOCKED
  if (holder == 0) return 0;
  const breaker = slotOf(holder) + Thread.EVAL_BREAKER;
  step(Step.ACCESS, breaker);
  atomic.or<u32>(breaker, Breaker.DROP_REQUEST); // by or: other bits of the word are other people's
  count(thread, Counter.GIL_REQUESTS_MADE, 1);
  trace(thread, TraceEvent.REQUEST, holder);
  return holder;
}
export function slotOf(holder: u32): u32 { return Base.THREADS + (holder - 1) * Thread.Size; }

// ---- waking a thread
//
// Whom a holder of the GIL wakes needs the GIL to go on, so woken at once it would mostly sleep again: two wake-ups for one hand-over. A holder
// therefore puts the wake-up off until it lets the GIL go, which a thread that has just released a lock, or has come back from a system call, often
// does soon. It comes at the latest after so many switch points, or at one of every fourth where so much time has passed: a few microseconds, so
// that the other's switch interval begins.
const LATER_POINTS: u32 = 64, LATER_CHECKS: u32 = 4, LATER_NS: i64 = 20000;

/** Changes the thread's park word and notifies. */
export function unpark(thread: u32): void {
  step(Step.ACCESS, thread + Thread.PARK);
  atomic.add<u32>(thread, 1, Thread.PARK); // changed before the notify, or a waiter between its test and its wait sleeps on
  step(Step.NOTIFY, thread + Thread.PARK);
  atomic.notify(thread + Thread.PARK, 1);
}

/** Has `sleeper` unparked when `thread`, which holds the GIL, lets it go, or soon. */
export function unparkLater(thread: u32, sleeper: u32): void {
  if (load<u32>(Vm.GIL_POLICY) >= <u32>GilPolicy.FAIR) { unpark(sleeper); return; } // it has to queue for the GIL now
  wakeLater(thread, sleeper);
}
/** The same for whoever waits for the switch that `thread` has just made: SWITCH_NUMBER has changed, only the notify is put off. */
export function notifySwitchLater(thread: u32): void { wakeLater(thread, Vm.GIL_SWITCH_NUMBER); }

function wakeLater(thread: u32, whom: u32): void {
  unparkNow(thread); // one at a time
  store<u32>(thread, whom, Thread.LATER_WAKE);
  store<u32>(thread, LATER_POINTS, Thread.LATER_POINTS);
  step(Step.ACCESS, thread + Thread.EVAL_BREAKER);
  atomic.or<u32>(thread, Breaker.WAKE, Thread.EVAL_BREAKER); // by or: other bits of the word are other people's
}
/** What was put off, done: in every drop of the GIL after the lock is free, so before this thread can sleep. */
export function unparkNow(thread: u32): void {
  const whom = load<u32>(thread, Thread.LATER_WAKE);
  if (whom == 0) return;
  store<u32>(thread, 0, Thread.LATER_WAKE);
  step(Step.ACCESS, thread + Thread.EVAL_BREAKER);
  atomic.and<u32>(thread, ~<u32>Breaker.WAKE, Thread.EVAL_BREAKER);
  if (whom != Vm.GIL_SWITCH_NUMBER) { unpark(whom); return; }
  step(Step.NOTIFY_ALL, Vm.GIL_SWITCH_NUMBER);
  atomic.notify(Vm.GIL_SWITCH_NUMBER, -1);
}
/** At a switch point with Breaker.WAKE. */
export function countDownWake(thread: u32): void {
  const left = load<u32>(thread, Thread.LATER_POINTS) - 1;
  store<u32>(thread, left, Thread.LATER_POINTS);
  if (left % LATER_CHECKS != 0) return;
  // From the first look at the clock on: a native may have run for long between two switch points.
  const now = monotonicNs();
  if (left == LATER_POINTS - LATER_CHECKS) store<i64>(thread, now, Thread.LATER_SINCE_NS);
  else if (left == 0 || now - load<i64>(thread, Thread.LATER_SINCE_NS) >= LATER_NS) unparkNow(thread);
}

/** What a wait has cost; `askedSince`: when the interval began whose end made this thread ask, 0 where it did not. */
export function recordWait(thread: u32, since: i64, askedSince: i64): void {
  const now = monotonicNs(), waited = now - since;
  count(thread, Counter.GIL_WAITED_NS, <u64>waited);
  const bucket = thread + Thread.GIL_WAITS + ((waited > 1 ? 63 - <u32>clz<i64>(waited) : 0) << 2);
  store<u32>(bucket, load<u32>(bucket) + 1);
  if (askedSince == 0) return;
  count(thread, Counter.GIL_ACHIEVED, 1);
  count(thread, Counter.GIL_ACHIEVED_NS, <u64>(now - askedSince));
}

/** Ends a worker's part in the program without ending the worker: the process goes away under it. */
export function sleepForGood(thread: u32): void {
  while (true) {
    const word = atomic.load<i32>(thread, Thread.PARK); // any value will do: nobody wakes it for good
    futexWait(thread + Thread.PARK, word, -1);
  }
}
