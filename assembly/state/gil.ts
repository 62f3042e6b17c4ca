// The global interpreter lock: one word, LOCKED, and a policy that says who waits how and when a holder is asked to let go.
//
// Every policy consists of the same parts, so the loop and everything that blocks know gilTake, gilRelease, gilYield and gilDrop only:
//
//   waiting      how long until a waiter asks, and whom: `timed` and `priority` by timed waits, `tick` never, the queued
//                policies as gil_queue.ts has it
//   asking       a drop request in the holder's eval breaker
//   dropping     who is next: whoever the operating system wakes (`timed`, `tick`, `priority`: barging is possible, as in CPython),
//                or the one that the holder picks (gil_queue.ts)
//   switching    whether a holder that was asked waits until somebody else has had the lock (`timed`, `priority`)
//
// `timed` is CPython's since 3.2 (Python/ceval_gil.c), step by step:
//
//   take: while LOCKED: note SWITCH_NUMBER, wait for LOCKED at most the interval; where that timed out, the lock is still held and
//         nobody switched meanwhile, put a drop request on the holder. So any switch restarts everybody's interval.
//   drop: LOCKED = 0, wake one waiter; where a drop was asked for, also in a voluntary release, wait until somebody else has had
//         the lock (forced switching); a thread's final release never waits.
//
// `tick` is CPython's up to 3.1: waiters wait without asking, the holder lets go and takes again every so many ticks.
// `priority` is Beazley's proposal: a thread that gave the lock up by itself outranks one that had to be asked.
//
// The model of this file that test/gil/model.test.ts explores has the same steps under the same names. Waits go through the host
// (env.futexWait), never memory.atomic.wait32.
import { Base, Breaker, Counter, GilCheck, GilPolicy, Step, Thread, Vm } from "../shared/layout.ts";
import { futexWait, monotonicNs } from "../env.ts";
import { TraceEvent, TraceReason } from "../shared/trace.ts";
import { trace, traceDrop, traceReason } from "./trace.ts";
import { count, notifySwitchLater, recordWait, request, sleepForGood, slotOf, step, ticket, unparkNow } from "./gil_common.ts";
import { dropQueued, takeQueued } from "./gil_queue.ts";
import { dropOff, takeOff } from "./gil_off.ts";

/** Takes the GIL; the thread must not hold it. */
export function gilTake(thread: u32): void {
  const policy = load<u32>(Vm.GIL_POLICY);
  if (policy == GilPolicy.OFF) { takeOff(thread); offTaken(thread); return; }
  if (policy >= <u32>GilPolicy.FAIR) takeQueued(thread);
  else {
    step(Step.ACCESS, Vm.GIL_LOCKED);
    // acquire: everything the last holder wrote is visible after this succeeds
    if (atomic.cmpxchg<u32>(Vm.GIL_LOCKED, 0, 1) != 0) waitForGil(thread);
  }
  gilTaken(thread);
}

/** `off`: the thread runs again, beside others: what is recorded of that stands where it would of the GIL. */
function offTaken(thread: u32): void {
  trace(thread, TraceEvent.TAKE);
  store<i64>(thread, monotonicNs(), Thread.GIL_TAKEN_AT_NS);
  count(thread, Counter.GIL_TAKEN, 1);
}

/** The thread has just got the GIL: what is recorded, and what its predecessor may wait for. */
export function gilTaken(thread: u32): void {
  if (load<u32>(Vm.GIL_CHECKS) & GilCheck.WITNESS) enterWitnessed(thread);
  trace(thread, TraceEvent.TAKE); // after the exchange, as the drop is recorded before the store: held times cannot overlap
  store<i64>(thread, monotonicNs(), Thread.GIL_TAKEN_AT_NS);
  count(thread, Counter.GIL_TAKEN, 1);
  step(Step.ACCESS, Vm.GIL_LAST_HOLDER);
  const before = atomic.load<u32>(Vm.GIL_LAST_HOLDER); // only holders write it: whatever order, it is the last holder's
  if (before != ticket(thread)) {
    step(Step.ACCESS, Vm.GIL_LAST_HOLDER);
    atomic.store<u32>(Vm.GIL_LAST_HOLDER, ticket(thread)); // before the number changes: who waits for a switch tests both
    step(Step.ACCESS, Vm.GIL_SWITCH_NUMBER);
    atomic.add<u32>(Vm.GIL_SWITCH_NUMBER, 1); // before the notify, or a dropper between its test and its wait sleeps on
    if (before != 0) {
      // Only a holder that was asked waits for the switch. It looks at its bit, then whether it is still LAST_HOLDER, before it sleeps; here
      // LAST_HOLDER changes before the bit is read: so whoever sleeps is seen.
      step(Step.ACCESS, slotOf(before) + Thread.EVAL_BREAKER);
      if (atomic.load<u32>(slotOf(before) + Thread.EVAL_BREAKER) & Breaker.DROP_REQUEST) notifySwitchLater(thread);
    }
  }
  step(Step.ACCESS, thread + Thread.EVAL_BREAKER);
  // after the exchange: a request that lands now is for this hold, an older one is void
  atomic.and<u32>(thread, ~<u32>Breaker.DROP_REQUEST, Thread.EVAL_BREAKER);
}

function enterWitnessed(thread: u32): void { if (atomic.xchg<u32>(Vm.GIL_WITNESS, ticket(thread)) != 0) unreachable(); }
function leaveWitnessed(thread: u32): void { if (atomic.xchg<u32>(Vm.GIL_WITNESS, 0) != ticket(thread)) unreachable(); }

/** Slow path of `timed`, `tick` and `priority`. */
function waitForGil(thread: u32): void {
  const since = monotonicNs(), policy = load<u32>(Vm.GIL_POLICY);
  let restarted = since, asked: u32 = 0, askedSince: i64 = 0, askedNumber: u32 = 0;
  count(thread, Counter.GIL_CONTENDED, 1);
  trace(thread, TraceEvent.WAIT, atomic.load<u32>(Vm.GIL_LAST_HOLDER)); // advisory
  step(Step.ACCESS, Vm.GIL_WAITERS);
  // Dekker with drop: here WAITERS first, then LOCKED is tested again; there LOCKED first, then WAITERS is read. All of it
  // sequentially consistent: with a plain store either side could miss the other.
  atomic.add<u32>(Vm.GIL_WAITERS, 1);
  while (true) {
    step(Step.ACCESS, Vm.GIL_LOCKED);
    if (atomic.cmpxchg<u32>(Vm.GIL_LOCKED, 0, 1) == 0) break; // acquire, as in gilTake
    if (atomic.load<u32>(Vm.EXIT_STATE) != 0 && mustLeave(thread)) leaveForGood(thread);
    step(Step.ACCESS, Vm.GIL_SWITCH_NUMBER);
    const before = atomic.load<u32>(Vm.GIL_SWITCH_NUMBER); // before the wait: a switch during it must show
    if (asked != 0 && before != askedNumber) asked = 0; // somebody had the lock meanwhile: what was asked is settled
    if (policy == GilPolicy.PRIORITY && asked == 0 && outranks(thread)) {
      asked = request(thread);
      askedSince = restarted; askedNumber = before;
    }
    const timedOut = futexWait(Vm.GIL_LOCKED, 1, policy == GilPolicy.TICK ? -1 : <f64>load<u32>(Vm.GIL_INTERVAL_US) * 1000) == 2;
    const now = monotonicNs();
    if (timedOut) {
      step(Step.ACCESS, Vm.GIL_LOCKED);
      const isHeld = atomic.load<u32>(Vm.GIL_LOCKED) != 0;
      step(Step.ACCESS, Vm.GIL_SWITCH_NUMBER);
      if (isHeld && atomic.load<u32>(Vm.GIL_SWITCH_NUMBER) == before) {
        if (asked == 0) askedSince = restarted;
        asked = request(thread);
        askedNumber = before;
      } else trace(thread, TraceEvent.EXPIRED);
    }
    restarted = now;
  }
  step(Step.ACCESS, Vm.GIL_WAITERS);
  atomic.sub<u32>(Vm.GIL_WAITERS, 1);
  recordWait(thread, since, asked != 0 ? askedSince : 0);
}

/** `priority`: a waiter that last gave the lock up by itself does not wait for a holder that had to be asked. */
function outranks(thread: u32): bool {
  if (load<u32>(thread, Thread.GIL_IS_CPU_BOUND) != 0) return false;
  const holder = atomic.load<u32>(Vm.GIL_LAST_HOLDER); // advisory: a stale answer costs one early or late request
  return holder != 0 && load<u32>(slotOf(holder), Thread.GIL_IS_CPU_BOUND) != 0;
}

/** The program has ended, and this thread is not the one that ends it. */
function mustLeave(thread: u32): bool { return thread != Base.THREADS; }

/**
 * A daemon thread that still wanted the lock when the program ended: it takes back what was asked of the holder (CPython gh-96387),
 * or that would wait for ever for a switch that nobody makes; who else asked asks again. It passes on a wake-up that was meant for
 * it, and sleeps until the process is gone.
 */
function leaveForGood(thread: u32): void {
  step(Step.ACCESS, Vm.GIL_LAST_HOLDER);
  const holder = atomic.load<u32>(Vm.GIL_LAST_HOLDER); // whoever waits for a switch is the last holder
  if (holder != 0) {
    step(Step.ACCESS, slotOf(holder) + Thread.EVAL_BREAKER);
    atomic.and<u32>(slotOf(holder) + Thread.EVAL_BREAKER, ~<u32>Breaker.DROP_REQUEST);
    step(Step.ACCESS, Vm.GIL_SWITCH_NUMBER);
    atomic.add<u32>(Vm.GIL_SWITCH_NUMBER, 1); // changed before the notify: the dropper may be just before its wait
    step(Step.NOTIFY_ALL, Vm.GIL_SWITCH_NUMBER);
    atomic.notify(Vm.GIL_SWITCH_NUMBER, -1);
  }
  step(Step.ACCESS, Vm.GIL_WAITERS);
  atomic.sub<u32>(Vm.GIL_WAITERS, 1);
  step(Step.NOTIFY, Vm.GIL_LOCKED);
  atomic.notify(Vm.GIL_LOCKED, 1);
  sleepForGood(thread);
}

/** Gives the GIL up. `last`: the thread's final release, which never waits for a forced switch (CPython gh-104341). */
export function gilDrop(thread: u32, last: bool): void {
  if (last) traceReason(thread, TraceReason.END);
  traceDrop(thread);
  count(thread, Counter.GIL_HELD_NS, <u64>(monotonicNs() - load<i64>(thread, Thread.GIL_TAKEN_AT_NS)));
  const policy = load<u32>(Vm.GIL_POLICY);
  if (policy == GilPolicy.OFF) { dropOff(thread); return; }
  if (load<u32>(Vm.GIL_CHECKS) & GilCheck.WITNESS) leaveWitnessed(thread);
  if (policy >= <u32>GilPolicy.FAIR) { dropQueued(thread); return; }
  step(Step.ACCESS, Vm.GIL_SWITCH_NUMBER);
  const number = atomic.load<u32>(Vm.GIL_SWITCH_NUMBER); // while still holding: afterwards it may already be the next holder's
  step(Step.ACCESS, Vm.GIL_LOCKED);
  atomic.store<u32>(Vm.GIL_LOCKED, 0); // release: what this thread wrote is visible to the next holder; before WAITERS is read
  step(Step.ACCESS, Vm.GIL_WAITERS);
  if (atomic.load<u32>(Vm.GIL_WAITERS) != 0) {
    step(Step.NOTIFY, Vm.GIL_LOCKED);
    atomic.notify(Vm.GIL_LOCKED, 1); // after the store, or the woken thread finds the lock held and sleeps again
  }
  unparkNow(thread); // after the store too: who is woken finds the lock free
  if (!last && policy != GilPolicy.TICK) waitForSwitch(thread, number);
}

/** Forced switching: where a drop was asked for, until somebody else has taken the lock or the requester has gone away. */
function waitForSwitch(thread: u32, number: u32): void {
  step(Step.ACCESS, thread + Thread.EVAL_BREAKER);
  if ((atomic.load<u32>(thread, Thread.EVAL_BREAKER) & Breaker.DROP_REQUEST) == 0) return; // after the drop: a late request counts
  count(thread, Counter.GIL_REQUESTS_RECEIVED, 1);
  while (true) {
    step(Step.ACCESS, Vm.GIL_LAST_HOLDER);
    if (atomic.load<u32>(Vm.GIL_LAST_HOLDER) != ticket(thread)) { count(thread, Counter.GIL_REQUESTS_HONOURED, 1); return; }
    step(Step.ACCESS, thread + Thread.EVAL_BREAKER);
    if ((atomic.load<u32>(thread, Thread.EVAL_BREAKER) & Breaker.DROP_REQUEST) == 0) return; // the requester has left
    step(Step.ACCESS, Vm.GIL_SWITCH_NUMBER);
    const now = atomic.load<u32>(Vm.GIL_SWITCH_NUMBER);
    if (now == number) futexWait(Vm.GIL_SWITCH_NUMBER, number, -1);
    else number = now; // a requester that leaves changes the number too: test both again before sleeping on the new one
  }
}

/** At a switch point with a drop request: gives the lock to whoever waits and takes it again. */
export function gilYield(thread: u32): void {
  count(thread, Counter.GIL_FORCED, 1);
  store<u32>(thread, 1, Thread.GIL_IS_CPU_BOUND);
  traceReason(thread, TraceReason.FORCED);
  gilDrop(thread, false);
  gilTake(thread);
}

/** Around everything that blocks; gilTake follows. */
export function gilRelease(thread: u32): void {
  count(thread, Counter.GIL_VOLUNTARY, 1);
  store<u32>(thread, 0, Thread.GIL_IS_CPU_BOUND);
  gilDrop(thread, false);
}

/** What a switch point costs under `tick`: about as many instructions of CPython 2.7 tick in a turn of a short loop. */
const TICKS_PER_POINT: i32 = 3;

/**
 * At every switch point, under `tick` and under stress (Breaker.TICK stays set): counts down, and at 0 lets the GIL go and takes
 * it again at once. Under stress one of GIL_STRESS points, by chance, is a forced switch to whoever waits.
 */
export function gilTick(thread: u32): void {
  const stress = load<u32>(Vm.GIL_STRESS);
  if (stress != 0 && atomic.load<u32>(Vm.GIL_WAITERS) != 0 && random() % stress == 0) {
    atomic.or<u32>(thread, Breaker.DROP_REQUEST, Thread.EVAL_BREAKER); // who waits cannot go away without taking the lock
    gilYield(thread);
  }
  if (load<u32>(Vm.GIL_POLICY) != GilPolicy.TICK) return;
  const left = load<i32>(Vm.GIL_TICKS) - (load<u32>(Vm.SWITCH_EVERY_OP) ? 1 : TICKS_PER_POINT); // the holder's alone
  store<i32>(Vm.GIL_TICKS, left);
  if (left > 0) return;
  store<i32>(Vm.GIL_TICKS, load<i32>(Vm.GIL_TICK_INTERVAL));
  gilYield(thread);
}

/** Numbers for GIL_STRESS, the same for the same seed (xorshift64*); only the holder of the GIL draws. */
function random(): u32 {
  let x = load<u64>(Vm.STRESS_STATE);
  x ^= x >>> 12; x ^= x << 25; x ^= x >>> 27;
  store<u64>(Vm.STRESS_STATE, x);
  return <u32>(x * 0x2545f4914f6cdd1d >>> 33);
}
