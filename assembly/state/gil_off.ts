// `off`: no GIL. Threads run at the same time; what the other policies hold for whole turns is here a lock for single instructions.
//
// A thread that is not blocked is in one of three states:
//
//   free       runs instructions of loop_free.ts, which touch only what is its own, what never changes, and words that may be read and
//              written by one instruction of the processor each (variables, items, attributes). FREE_RUNNING is 1.
//   locked     holds LOCKED and does anything: one instruction, or prelude code to its end, then it is free again
//   alone      the only thread that is not blocked: keeps LOCKED and runs the common loop at its full speed, until somebody wants the lock
//
//        free --- an instruction that needs the lock: FREE_RUNNING = 0, take LOCKED ---> locked
//        locked --- FREE_RUNNING = 1, LOCKED = 0 ---> free
//
// So natives, the prelude, allocation, imports, dicts and the collector are what they are under a GIL. What moves or takes away memory that
// free threads read without asking (a collection, items that change their places, an instance's slots) first calls haltFree(): who holds
// the lock puts Breaker.HALT on every thread that is free and waits until it has left its free stretch; it cannot begin another, since that
// takes the lock. Free stretches look at the breaker at every backward jump and call, so this takes a microsecond where the thread has a
// processor.
//
// Blocking calls leave all of it through gilRelease() and come back through gilTake(), as under a GIL.
import { Base, Breaker, Counter, GilPolicy, Step, Thread, Vm } from "../shared/layout.ts";
import { futexWait, monotonicNs } from "../env.ts";
import { count, recordWait, request, sleepForGood, step, ticket } from "./gil_common.ts";

/** How often a thread looks at a word before it sleeps: a few microseconds. */
const SPINS: u32 = 2000;
/** The one waiter that spins for the lock looks so often: about HELD_NS. */
const LONG_SPINS: u32 = 80000;
/** ... and how often it looks whether the holder has to be asked. */
const ASK_EVERY: u32 = 64;
/** How often tryLock() looks: another thread's few loads and stores are soon over. */
const TRIES: u32 = 40;
/**
 * Where threads take the lock from each other again and again, each hand-over of its cache line costs more than the instruction it is for. So
 * a thread counts them (TRANSFERS), and looks at the clock at every COUNTED-th: where so many have taken less than PRESSING_NS it keeps the lock for
 * HELD_NS when it next has it. Rarer ones are worth their price: between them all threads run.
 */
const COUNTED: u32 = 8;
const PRESSING_NS: i64 = 30000, HELD_NS: i64 = 300000;

export function isWithoutGil(): bool { return load<u32>(Vm.GIL_POLICY) == GilPolicy.OFF; }

/** gilTake() of this policy: the thread is no longer blocked. */
export function takeOff(thread: u32): void {
  step(Step.ACCESS, Vm.OFF_ACTIVE);
  atomic.add<u32>(Vm.OFF_ACTIVE, 1); // before the lock is tried: who holds it and finds itself alone is asked for it, see isAlone()
  lock(thread);
  if (load<u32>(thread, Thread.KEEPS_LOCK)) keepLock(thread, 0); // it blocked within the loop that keeps it
}
/** gilDrop() of this policy. */
export function dropOff(thread: u32): void {
  step(Step.ACCESS, Vm.OFF_ACTIVE);
  atomic.sub<u32>(Vm.OFF_ACTIVE, 1);
  if (load<u32>(thread, Thread.KEEPS_LOCK)) atomic.store<u32>(Vm.OFF_IS_KEPT, 0);
  atomic.store<u32>(thread, 0, Thread.FREE_RUNNING); // a native that a free thread has called under tryLock() blocks; before the lock is free
  unlock();
}

/**
 * Is every other thread blocked? The thread holds the lock and keeps it then. Sequentially consistent: lock() has written LAST_HOLDER before this
 * reads OFF_ACTIVE; whoever comes later has added itself before it reads LAST_HOLDER, so it asks the right thread.
 */
export function isAlone(): bool { return atomic.load<u32>(Vm.OFF_ACTIVE) == 1; }
/**
 * The thread, which holds the lock, keeps it until it is asked, which nobody shall do before some time is over. It says so, or nobody would ask. A blocking
 * call takes it back for as long as it takes.
 */
export function keepLock(thread: u32, forNs: i64): void {
  store<u32>(thread, 1, Thread.KEEPS_LOCK);
  store<i64>(Vm.OFF_KEPT_UNTIL_NS, forNs ? monotonicNs() + forNs : 0);
  atomic.store<u32>(Vm.OFF_IS_KEPT, 1); // after the time, before isAlone() is asked again
}
export function endKeeping(thread: u32): void {
  store<u32>(thread, 0, Thread.KEEPS_LOCK);
  atomic.store<u32>(Vm.OFF_IS_KEPT, 0); // the lock is held: it is this thread's word
}
/** Does somebody keep the lock who has had it for long enough? */
function isToBeAsked(): bool { return atomic.load<u32>(Vm.OFF_IS_KEPT) != 0 && monotonicNs() >= load<i64>(Vm.OFF_KEPT_UNTIL_NS); }

/** Is the lock taken from this thread so often that it should keep it for a while (HELD_NS)? */
export function isPressed(thread: u32): bool { return load<u32>(thread, Thread.IS_PRESSED) != 0; }
/** The thread holds the lock for some time from now on. */
export function beginHeld(thread: u32): void {
  store<u32>(thread, 0, Thread.IS_PRESSED);
  keepLock(thread, HELD_NS);
}
/** It has been asked for it: gives it up, and gives the others the time to take it. */
export function passLock(thread: u32): void {
  endKeeping(thread);
  atomic.store<u32>(thread, 1, Thread.FREE_RUNNING); // as in goFree()
  unlock();
  for (let i: u32 = 0; i < SPINS && atomic.load<u32>(Vm.OFF_LAST_USER) == ticket(thread); i++) {} // advisory
}

/** From locked to free. */
export function goFree(thread: u32): void {
  atomic.store<u32>(thread, 1, Thread.FREE_RUNNING); // before the lock is free: its next holder must see it
  unlock();
}
/** From free to locked: after this nobody else changes anything, but for what free threads may change. */
export function endFree(thread: u32): void {
  step(Step.ACCESS, thread + Thread.FREE_RUNNING);
  atomic.store<u32>(thread, 0, Thread.FREE_RUNNING); // after all that the free stretch has done; before the breaker is read
  step(Step.ACCESS, thread + Thread.EVAL_BREAKER);
  if (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & Breaker.HALT) {
    step(Step.NOTIFY, thread + Thread.FREE_RUNNING);
    atomic.notify(thread + Thread.FREE_RUNNING, 1);
  }
  lock(thread);
}

/** Waits until no other thread runs freely; none will before the lock is given up. Nothing to do under a GIL. The thread holds the lock. */
export function haltFree(thread: u32): void {
  if (!isWithoutGil() || isAlone()) return;
  const last = load<u32>(Vm.OFF_LAST_THREAD);
  for (let other: u32 = Base.THREADS; other <= last; other += Thread.Size) {
    if (other == thread || atomic.load<u32>(other, Thread.FREE_RUNNING) == 0) continue;
    step(Step.ACCESS, other + Thread.EVAL_BREAKER);
    atomic.or<u32>(other, Breaker.HALT, Thread.EVAL_BREAKER); // Dekker with endFree(): the bit first, then FREE_RUNNING; there the other way round
  }
  for (let other: u32 = Base.THREADS; other <= last; other += Thread.Size) {
    if (other == thread) continue;
    for (let i: u32 = 0; i < SPINS && atomic.load<u32>(other, Thread.FREE_RUNNING) != 0; i++) {}
    while (true) {
      step(Step.ACCESS, other + Thread.FREE_RUNNING);
      if (atomic.load<u32>(other, Thread.FREE_RUNNING) == 0) break; // acquire: what its free stretch wrote is seen
      futexWait(other + Thread.FREE_RUNNING, 1, -1);
    }
  }
}

function lock(thread: u32): void {
  step(Step.ACCESS, Vm.GIL_LOCKED);
  // acquire: all that the last holder did is seen
  if (atomic.cmpxchg<u32>(Vm.GIL_LOCKED, 0, 1) != 0) waitForLock(thread);
  countTransfer(thread);
  step(Step.ACCESS, Vm.GIL_LAST_HOLDER);
  atomic.store<u32>(Vm.GIL_LAST_HOLDER, ticket(thread)); // before isAlone()
  if (thread > load<u32>(Vm.OFF_LAST_THREAD)) store<u32>(Vm.OFF_LAST_THREAD, thread);
}

/** The thread has just got the lock: was it another's before? */
function countTransfer(thread: u32): void {
  if (load<u32>(Vm.OFF_LAST_USER) == ticket(thread)) return;
  store<u32>(Vm.OFF_LAST_USER, ticket(thread));
  const transfers = load<u32>(thread, Thread.TRANSFERS) + 1;
  store<u32>(thread, transfers, Thread.TRANSFERS);
  if (transfers % COUNTED != 0) return;
  const now = monotonicNs();
  if (now - load<i64>(thread, Thread.TRANSFERS_SINCE_NS) < PRESSING_NS) store<u32>(thread, 1, Thread.IS_PRESSED);
  store<i64>(thread, now, Thread.TRANSFERS_SINCE_NS);
}

/** Takes the lock where it is free, for one instruction of a thread that is free and stays so; unlock() follows. */
export function tryLock(thread: u32): bool {
  if (isPressed(thread)) return false; // it shall have it for longer
  for (let i: u32 = 0; i < TRIES; i++) {
    if (atomic.load<u32>(Vm.GIL_LOCKED) != 0 || atomic.cmpxchg<u32>(Vm.GIL_LOCKED, 0, 1) != 0) continue;
    countTransfer(thread); // acquired
    return true;
  }
  return false;
}

export function unlock(): void {
  step(Step.ACCESS, Vm.GIL_LOCKED);
  atomic.store<u32>(Vm.GIL_LOCKED, 0); // release; before WAITERS is read
  step(Step.ACCESS, Vm.GIL_WAITERS);
  if (atomic.load<u32>(Vm.GIL_WAITERS) != 0) {
    step(Step.NOTIFY, Vm.GIL_LOCKED);
    atomic.notify(Vm.GIL_LOCKED, 1); // after the store, or the woken thread finds the lock held and sleeps again
  }
}

/** Spins (one of the waiters for longer), asks, sleeps. The lock goes to whoever comes first. */
function waitForLock(thread: u32): void {
  count(thread, Counter.GIL_CONTENDED, 1);
  const isSpinner = atomic.cmpxchg<u32>(Vm.OFF_SPINNER, 0, 1) == 0; // advisory: two would only waste a processor
  const got = spinForLock(thread, isSpinner ? LONG_SPINS : SPINS);
  if (isSpinner) atomic.store<u32>(Vm.OFF_SPINNER, 0);
  if (got) return;
  const since = monotonicNs();
  step(Step.ACCESS, Vm.GIL_WAITERS);
  atomic.add<u32>(Vm.GIL_WAITERS, 1); // Dekker with unlock(): WAITERS first, then LOCKED; there LOCKED first, then WAITERS
  while (true) {
    step(Step.ACCESS, Vm.GIL_LOCKED);
    if (atomic.cmpxchg<u32>(Vm.GIL_LOCKED, 0, 1) == 0) break; // acquire
    if (atomic.load<u32>(Vm.EXIT_STATE) != 0 && thread != Base.THREADS) leaveForGood(thread);
    if (isToBeAsked()) request(thread);
    futexWait(Vm.GIL_LOCKED, 1, <f64>HELD_NS); // not for ever: somebody may have begun to keep it after the question
  }
  step(Step.ACCESS, Vm.GIL_WAITERS);
  atomic.sub<u32>(Vm.GIL_WAITERS, 1);
  recordWait(thread, since, 0);
}

function spinForLock(thread: u32, times: u32): bool {
  for (let i: u32 = 0; i < times; i++) {
    if (atomic.load<u32>(Vm.GIL_LOCKED) == 0 && atomic.cmpxchg<u32>(Vm.GIL_LOCKED, 0, 1) == 0) return true; // acquire
    if (i % ASK_EVERY == 0 && isToBeAsked()) request(thread);
  }
  return false;
}

/** A daemon thread that wants the lock when the program has ended: it passes on a wake-up that was meant for it, and sleeps until the process is gone. */
function leaveForGood(thread: u32): void {
  step(Step.ACCESS, Vm.GIL_WAITERS);
  atomic.sub<u32>(Vm.GIL_WAITERS, 1);
  step(Step.ACCESS, Vm.OFF_ACTIVE);
  atomic.sub<u32>(Vm.OFF_ACTIVE, 1); // or the last thread would never be alone again
  step(Step.NOTIFY, Vm.GIL_LOCKED);
  atomic.notify(Vm.GIL_LOCKED, 1);
  sleepForGood(thread);
}
