// What all policies of the GIL share: counting, asking the holder to let go, and the places where tests take over.
import { Base, Breaker, Counter, GilCheck, Step, Thread, Vm } from "../shared/layout.ts";
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
