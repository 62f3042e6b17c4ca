// Waiting: for a time to pass, or for an object (a lock, a thread's end, a queue) to become available.
//
// A waiting thread sleeps on its own park word, never on the object's: whoever wants to wake it, for whatever reason, changes that word
// and notifies. An interrupt (the end of the program, a signal) sets its bit in the thread's eval breaker first; so a waiter reads
// the park word, tests its condition and its bits, and sleeps only while the park word is what it was.
//
// An object has a STATE, 0 where a thread may go on, and a queue of the threads that wait for it. The queue is changed under the GIL only:
// a thread enters it before it lets the GIL go, and leaves it when it has the GIL again. Taking is a compare-and-swap of STATE without
// the GIL, so a running thread may barge in before the woken one, as in CPython.
//
//   waiter (without the GIL)                              waker (with the GIL)
//     try to take STATE: done                               STATE = 0
//     bits, deadline: leave                                 the first of the queue with WAITING -> WOKEN: live += 1,
//     live -= 1 if for ever; note park                                                        park += 1, notify
//     WAIT_STATE = WAITING; STATE still taken, no bits: sleep
//     WAIT_STATE = ACTIVE (was still WAITING: live += 1); again
//
// Each side stores its word before it reads the other's, so either the waiter sees STATE 0 or the waker sees WAITING. Who has been
// WOKEN is ACTIVE from then on and tries STATE itself; where somebody else was faster it waits again.
//
// Vm.LIVE counts the threads that are not in such a wait for ever. A thread never takes a STATE while it counts as not live; so where
// LIVE is 0, all threads are WAITING and each STATE is taken, nobody will ever change anything: a deadlock.
import { Base, Breaker, Counter, DeadlockMode, Limit, Lock, Step, Thread, ThreadState, Vm, WaitState } from "../shared/layout.ts";
import { HostCall } from "../shared/protocol.ts";
import { futexWait, hostCall, monotonicNs } from "../env.ts";
import { TraceEvent, TraceReason } from "../shared/trace.ts";
import { gilRelease, gilTake } from "./gil.ts";
import { trace, traceReason } from "./trace.ts";
import { count, slotOf, step, ticket, unpark, unparkLater } from "./gil_common.ts";

/** What ends a wait early. */
export const INTERRUPTS: u32 = Breaker.INTERRUPTS;

/** Outcome of a wait. DEADLOCK: no thread can ever go on, and this one has found out. */
export const enum Waited { DONE, TIMED_OUT, INTERRUPTED, DEADLOCK }

/** Sleeps without the GIL. True where the time is over, false where the eval breaker wants attention first. */
export function parkFor(thread: u32, ns: f64): bool {
  const end = <f64>monotonicNs() + ns;
  traceReason(thread, TraceReason.SLEEP);
  gilRelease(thread);
  let finished = false;
  while (true) {
    const word = atomic.load<i32>(thread, Thread.PARK); // before the bits: see above
    if (isInterrupted(thread)) break;
    const left = end - <f64>monotonicNs();
    if (left <= 0) { finished = true; break; }
    futexWait(thread + Thread.PARK, word, left);
  }
  gilTake(thread);
  return finished;
}

/** Wakes a thread from whatever it waits in, so that it looks at its eval breaker, where a bit has been set before. */
export function wake(thread: u32): void {
  unpark(thread);
  // A thread that makes its wake descriptor stores it and then looks at its breaker; here the breaker's bit comes first.
  const descriptor = atomic.load<u32>(thread, Thread.WAKE_DESCRIPTOR);
  if (descriptor) hostCall(thread, HostCall.WAKE, descriptor - 1, 0);
  // The same with a thread that says that it goes into a system call.
  if (atomic.load<u32>(thread, Thread.IN_CALL)) hostCall(thread, HostCall.NUDGE, thread, 0);
}

function isInterrupted(thread: u32): bool {
  step(Step.ACCESS, thread + Thread.EVAL_BREAKER);
  return (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & INTERRUPTS) != 0; // after the park word was read: see above
}

// ---- objects

/** Makes STATE `taken` where it is 0; with `taken` 0 only looks. Acquire: what the releaser wrote before is visible. */
function take(object: u32, taken: u32): bool {
  step(Step.ACCESS, object + Lock.STATE);
  return taken == 0 ? atomic.load<u32>(object, Lock.STATE) == 0 : atomic.cmpxchg<u32>(object + Lock.STATE, 0, taken) == 0;
}

/** Takes an object that may be free at once; the GIL is held. */
export function tryTake(thread: u32, object: u32): bool { return take(object, ticket(thread)); }

/** STATE = 0, and whoever waits first is woken; the GIL is held. */
export function makeAvailable(thread: u32, object: u32): void {
  step(Step.ACCESS, object + Lock.STATE);
  atomic.store<u32>(object, 0, Lock.STATE); // release; before the queue's WAIT_STATEs are read
  if (load<u32>(object, Lock.FIRST_WAITER)) wakeFirst(thread, object);
}
/** The same for what all may pass from now on. */
export function makeAvailableToAll(thread: u32, object: u32): void {
  step(Step.ACCESS, object + Lock.STATE);
  atomic.store<u32>(object, 0, Lock.STATE);
  for (let waiter = load<u32>(object, Lock.FIRST_WAITER); waiter; waiter = load<u32>(waiter, Thread.WAIT_NEXT)) wakeWaiting(thread, waiter);
}
/** Wakes the first of the queue that sleeps or is about to. */
function wakeFirst(thread: u32, object: u32): void {
  for (let waiter = load<u32>(object, Lock.FIRST_WAITER); waiter; waiter = load<u32>(waiter, Thread.WAIT_NEXT)) {
    if (!wakeWaiting(thread, waiter)) continue;
    trace(thread, TraceEvent.LOCK_GIVE, object, ticket(waiter));
    return;
  }
}
function wakeWaiting(thread: u32, waiter: u32): bool {
  step(Step.ACCESS, waiter + Thread.WAIT_STATE);
  if (atomic.cmpxchg<u32>(waiter + Thread.WAIT_STATE, WaitState.WAITING, WaitState.WOKEN) != WaitState.WAITING) return false; // it is at it by itself
  if (load<u32>(waiter, Thread.WAIT_UNTIMED)) atomic.add<u32>(Vm.LIVE, 1); // before the notify, or it could be thought to wait for ever
  unparkLater(thread, waiter);
  return true;
}

/**
 * Waits until STATE is 0 and takes it (`taken` != 0), at most until `endNs` (negative: for ever). The GIL is held before and after, not
 * meanwhile; what keeps the object alive is the caller's business (holdArguments).
 */
export function waitFor(thread: u32, object: u32, taken: u32, endNs: i64): i32 {
  count(thread, Counter.LOCK_WAITS, 1);
  store<u32>(thread, object, Thread.WAIT_OBJECT);
  store<u32>(thread, endNs < 0 ? 1 : 0, Thread.WAIT_UNTIMED);
  enqueue(thread, object);
  trace(thread, TraceEvent.LOCK_WAIT, object, atomic.load<u32>(object, Lock.STATE));
  traceReason(thread, TraceReason.LOCK);
  gilRelease(thread);
  let outcome: i32 = Waited.DONE;
  if (spin(object, taken)) spinForGil();
  else outcome = sleepFor(thread, object, taken, endNs);
  gilTake(thread);
  dequeue(thread, object);
  store<u32>(thread, 0, Thread.WAIT_OBJECT);
  if (outcome == Waited.DONE) trace(thread, TraceEvent.LOCK_GOT, object);
  return outcome;
}

function sleepFor(thread: u32, object: u32, taken: u32, endNs: i64): i32 {
  const isUntimed = endNs < 0;
  while (true) {
    if (take(object, taken)) return Waited.DONE; // also after a time-out: a wake-up that came with it is not lost
    if (isInterrupted(thread)) return Waited.INTERRUPTED;
    let left: f64 = -1;
    if (!isUntimed) {
      left = <f64>(endNs - monotonicNs());
      if (left <= 0) return Waited.TIMED_OUT;
    }
    if (isUntimed) atomic.sub<u32>(Vm.LIVE, 1); // before WAITING: who sees all WAITING sees 0
    step(Step.ACCESS, thread + Thread.PARK);
    // Before WAITING: who is WOKEN from here on does not fall asleep. (Else it could be woken, overtaken by a barging thread, and then
    // sleep without being WAITING, where no release would look for it.) And before the bits are read.
    const word = atomic.load<i32>(thread, Thread.PARK);
    step(Step.ACCESS, thread + Thread.WAIT_STATE);
    atomic.store<u32>(thread, WaitState.WAITING, Thread.WAIT_STATE); // before STATE is read: see above
    step(Step.ACCESS, object + Lock.STATE);
    if (atomic.load<u32>(object, Lock.STATE) != 0 && !isInterrupted(thread)) {
      if (isUntimed && atomic.load<u32>(Vm.LIVE) == 0 && isDeadlock()) {
        stopWaiting(thread, isUntimed);
        return Waited.DEADLOCK;
      }
      futexWait(thread + Thread.PARK, word, left);
    }
    stopWaiting(thread, isUntimed);
  }
}

/** WAITING, or WOKEN by somebody who has counted the thread as live: ACTIVE, and live. */
function stopWaiting(thread: u32, isUntimed: bool): void {
  step(Step.ACCESS, thread + Thread.WAIT_STATE);
  const was = atomic.xchg<u32>(thread + Thread.WAIT_STATE, WaitState.ACTIVE); // exchange: a waker's change must not be overwritten unseen
  if (was == WaitState.WAITING && isUntimed) atomic.add<u32>(Vm.LIVE, 1);
}

/** The end of the queue: first come, first woken. */
function enqueue(thread: u32, object: u32): void {
  store<u32>(thread, 0, Thread.WAIT_NEXT);
  let last = load<u32>(object, Lock.FIRST_WAITER);
  if (last == 0) { store<u32>(object, thread, Lock.FIRST_WAITER); return; }
  while (load<u32>(last, Thread.WAIT_NEXT)) last = load<u32>(last, Thread.WAIT_NEXT);
  store<u32>(last, thread, Thread.WAIT_NEXT);
}
function dequeue(thread: u32, object: u32): void {
  const next = load<u32>(thread, Thread.WAIT_NEXT);
  let at = load<u32>(object, Lock.FIRST_WAITER);
  if (at == thread) { store<u32>(object, next, Lock.FIRST_WAITER); return; }
  while (at && load<u32>(at, Thread.WAIT_NEXT) != thread) at = load<u32>(at, Thread.WAIT_NEXT);
  if (at) store<u32>(at, next, Thread.WAIT_NEXT);
}

// ---- spinning

const SPIN_BATCH: i32 = 16, SPIN_SCORE_LIMIT: i32 = 8, SPIN_PAUSE_NS: i64 = 50000000;

/**
 * Tries for a short while before it sleeps, since waking takes tens of µs: at most Vm.SPIN_NS (0 on one core, or where --spin=off),
 * only where nobody else waits for the object, and where its recent spins succeeded more often than not. Who was taken off its processor
 * meanwhile shares it with others: then nobody spins for a while.
 */
function spin(object: u32, taken: u32): bool {
  const limit = <i64>load<u32>(Vm.SPIN_NS);
  if (limit == 0) return false;
  const first = load<u32>(object, Lock.FIRST_WAITER); // advisory without the GIL: a wrong answer costs one spin
  if (first == 0 || load<u32>(first, Thread.WAIT_NEXT) != 0) return false;
  const score = load<i32>(object, Lock.SPINS);
  if (score < 0) { // earlier spins were in vain: only after as many waits is it tried again
    store<i32>(object, score + 1, Lock.SPINS);
    return false;
  }
  const start = monotonicNs();
  if (start < load<i64>(Vm.SPIN_AFTER_NS)) return false;
  let now = start;
  while (now < start + limit) {
    for (let i = 0; i < SPIN_BATCH; i++) {
      if (atomic.load<u32>(object, Lock.STATE) != 0) continue;
      if (!take(object, taken)) break;
      if (score < SPIN_SCORE_LIMIT) store<i32>(object, score + 1, Lock.SPINS);
      return true;
    }
    now = monotonicNs();
  }
  if (now - start > limit << 1) store<i64>(Vm.SPIN_AFTER_NS, now + SPIN_PAUSE_NS);
  store<i32>(object, score > 0 ? score - 2 : -4 * SPIN_SCORE_LIMIT, Lock.SPINS);
  return false;
}

/**
 * After a lock was got by spinning: who released it is still running and about to wait itself, more often than not. Never behind a thread that
 * had to be asked for the GIL, and not where others wait for it.
 */
function spinForGil(): void {
  const holder = atomic.load<u32>(Vm.GIL_LAST_HOLDER); // advisory, as all of this: gilTake follows
  if (holder == 0 || load<u32>(slotOf(holder), Thread.GIL_IS_CPU_BOUND) != 0) return;
  const end = monotonicNs() + (<i64>load<u32>(Vm.SPIN_NS) >> 2);
  while (monotonicNs() < end) {
    for (let i = 0; i < SPIN_BATCH; i++) if (atomic.load<u32>(Vm.GIL_LOCKED) == 0 || atomic.load<u32>(Vm.GIL_WAITERS) != 0) return;
  }
}

// ---- deadlocks

/**
 * Is every thread in a wait for ever, for something that only another of them could give? LIVE is 0. Exact: none of these threads
 * runs, and who wakes threads from outside sets bits in their breakers first.
 */
function isDeadlock(): bool {
  if (load<u32>(Vm.DEADLOCK_MODE) == DeadlockMode.OFF || load<u32>(Vm.SIGNAL_WAKEUP) != 0 || load<u32>(Vm.DEADLOCK_REPORTED) != 0) return false;
  for (let i: u32 = 0; i < <u32>Limit.THREADS; i++) {
    const thread: u32 = Base.THREADS + i * Thread.Size, state = atomic.load<u32>(thread, Thread.STATE);
    if (state == ThreadState.STARTING) return false;
    if (state != ThreadState.RUNNING) continue;
    if (atomic.load<u32>(thread, Thread.WAIT_STATE) != WaitState.WAITING || load<u32>(thread, Thread.WAIT_UNTIMED) == 0) return false;
    if (atomic.load<u32>(load<u32>(thread, Thread.WAIT_OBJECT), Lock.STATE) == 0) return false;
    if (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & INTERRUPTS) return false;
  }
  return atomic.load<u32>(Vm.LIVE) == 0;
}
