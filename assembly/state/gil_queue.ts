// GIL policies that queue: the holder picks its successor and hands the lock over to it, so nobody barges in.
//
//   fair       first come, first served, as a ticket lock: a thread that comes back from blocking stands at the end
//   timeslice  Ruby's: the same queue, but no waiter asks; a timer (the supervisor's, every 10 ms) ends slices of 100 ms
//   bfs        Nir Aides' scheduler (CPython's bpo-7946): the earliest deadline first, an expired one in order of arrival
//
// There is no list. A waiter says in its own thread block that it is QUEUED, and since when (GIL_KEY); the holder looks through
// the blocks and changes the best one from QUEUED to GRANTED. So a waiter that goes away only has to change its own word back:
// no ticket is ever left behind, and where it was GRANTED meanwhile it hands the lock on.
//
//   take: WAITERS = 0 and CAS LOCKED 0 -> 1, else  GIL_TURN = QUEUED, WAITERS += 1, try LOCKED once more, wait while QUEUED
//   drop: hand over to the best waiter (LOCKED stays 1), else LOCKED = 0 and look again
import { Base, Breaker, Counter, GilPolicy, GilTurn, Limit, Step, Thread, Vm } from "../shared/layout.ts";
import { futexWait, monotonicNs } from "../env.ts";
import { count, recordWait, request, sleepForGood, slotOf, step } from "./gil_common.ts";
import { TraceEvent } from "../shared/trace.ts";
import { trace } from "./trace.ts";

const BFS_SLICE_NS: i64 = 10000000, BFS_DEADLINE_NS: i64 = 80000000;

/** Gets the lock; what is recorded of that follows in gilTaken. */
export function takeQueued(thread: u32): void {
  step(Step.ACCESS, Vm.GIL_WAITERS);
  if (atomic.load<u32>(Vm.GIL_WAITERS) == 0) { // who comes in this very moment may be overtaken: it has not queued yet
    step(Step.ACCESS, Vm.GIL_LOCKED);
    if (atomic.cmpxchg<u32>(Vm.GIL_LOCKED, 0, 1) == 0) return; // acquire: what the last holder wrote is visible
  }
  const since = monotonicNs();
  count(thread, Counter.GIL_CONTENDED, 1);
  trace(thread, TraceEvent.WAIT, atomic.load<u32>(Vm.GIL_LAST_HOLDER)); // advisory
  store<i64>(thread, <i64>(atomic.add<u32>(Vm.GIL_ARRIVALS, 1) + 1), Thread.GIL_KEY); // a place in the queue; before QUEUED
  if (load<u32>(Vm.GIL_POLICY) == GilPolicy.BFS) preempt(thread);
  step(Step.ACCESS, thread + Thread.GIL_TURN);
  atomic.store<u32>(thread, GilTurn.QUEUED, Thread.GIL_TURN); // before WAITERS: who counts me finds me
  step(Step.ACCESS, Vm.GIL_WAITERS);
  atomic.add<u32>(Vm.GIL_WAITERS, 1); // before LOCKED is tried: the dropper stores LOCKED, then reads WAITERS
  const askedSince = waitForTurn(thread, since);
  step(Step.ACCESS, Vm.GIL_WAITERS);
  atomic.sub<u32>(Vm.GIL_WAITERS, 1);
  recordWait(thread, since, askedSince);
}

/** Until the lock is this thread's. Answers when the interval began at whose end it asked for the lock, 0 where it did not. */
function waitForTurn(thread: u32, since: i64): i64 {
  let restarted = since, askedSince: i64 = 0;
  while (true) {
    step(Step.ACCESS, thread + Thread.GIL_TURN);
    if (atomic.load<u32>(thread, Thread.GIL_TURN) == GilTurn.GRANTED) break; // acquire: the granter's writes are visible
    step(Step.ACCESS, Vm.GIL_LOCKED);
    if (atomic.cmpxchg<u32>(Vm.GIL_LOCKED, 0, 1) == 0) break; // nobody holds it, so nobody grants: GIL_TURN is still QUEUED
    if (atomic.load<u32>(Vm.EXIT_STATE) != 0 && thread != Base.THREADS) leaveQueue(thread);
    step(Step.ACCESS, Vm.GIL_SWITCH_NUMBER);
    const before = atomic.load<u32>(Vm.GIL_SWITCH_NUMBER);
    const timedOut = futexWait(thread + Thread.GIL_TURN, GilTurn.QUEUED, patienceNs()) == 2;
    const now = monotonicNs();
    step(Step.ACCESS, Vm.GIL_SWITCH_NUMBER);
    if (timedOut && atomic.load<u32>(Vm.GIL_SWITCH_NUMBER) == before) {
      if (askedSince == 0) askedSince = restarted;
      request(thread);
    } else askedSince = 0;
    restarted = now;
  }
  step(Step.ACCESS, thread + Thread.GIL_TURN);
  atomic.store<u32>(thread, GilTurn.NONE, Thread.GIL_TURN); // I hold the lock: only holders look at it
  return askedSince;
}

/** How long a waiter waits before it asks the holder. */
function patienceNs(): f64 {
  const policy = load<u32>(Vm.GIL_POLICY);
  if (policy == GilPolicy.FAIR) return <f64>load<u32>(Vm.GIL_INTERVAL_US) * 1000;
  if (policy == GilPolicy.BFS) return <f64>atomic.load<u32>(Vm.GIL_WAITERS) * <f64>BFS_SLICE_NS * 0.55;
  return -1;
}

/** Gives the lock to the waiter whose turn it is, or frees it. */
export function dropQueued(thread: u32): void {
  if (load<u32>(Vm.GIL_POLICY) == GilPolicy.BFS) endRun(thread);
  if (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & Breaker.DROP_REQUEST) count(thread, Counter.GIL_REQUESTS_RECEIVED, 1);
  while (true) {
    step(Step.ACCESS, Vm.GIL_WAITERS);
    if (atomic.load<u32>(Vm.GIL_WAITERS) != 0 && handOver(thread)) {
      if (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & Breaker.DROP_REQUEST) count(thread, Counter.GIL_REQUESTS_HONOURED, 1);
      return;
    }
    step(Step.ACCESS, Vm.GIL_LOCKED);
    atomic.store<u32>(Vm.GIL_LOCKED, 0); // release; before WAITERS is read: see takeQueued
    step(Step.ACCESS, Vm.GIL_WAITERS);
    if (atomic.load<u32>(Vm.GIL_WAITERS) == 0) return;
    step(Step.ACCESS, Vm.GIL_LOCKED);
    if (atomic.cmpxchg<u32>(Vm.GIL_LOCKED, 0, 1) != 0) return; // a waiter, or somebody else, has it: it looks after the queue
  }
}

function handOver(thread: u32): bool {
  while (true) {
    const next = pick();
    if (next == 0) return false;
    step(Step.ACCESS, next + Thread.GIL_TURN);
    if (atomic.cmpxchg<u32>(next + Thread.GIL_TURN, GilTurn.QUEUED, GilTurn.GRANTED) != GilTurn.QUEUED) continue; // it has just left
    // Release and acquire in one: the new holder reads GRANTED. The word has changed before the notify.
    step(Step.NOTIFY, next + Thread.GIL_TURN);
    atomic.notify(next + Thread.GIL_TURN, 1);
    return true;
  }
}

/** The queued thread whose turn it is, 0 where none is queued. */
function pick(): u32 {
  const isBfs = load<u32>(Vm.GIL_POLICY) == GilPolicy.BFS, now = load<i64>(Vm.GIL_PYTHON_NS);
  let best: u32 = 0, bestKey: i64 = i64.MAX_VALUE, seen: u32 = 0;
  const waiters = atomic.load<u32>(Vm.GIL_WAITERS);
  for (let i: u32 = 0; i < <u32>Limit.THREADS && seen < waiters; i++) {
    const thread: u32 = Base.THREADS + i * Thread.Size;
    if (atomic.load<u32>(thread, Thread.GIL_TURN) != GilTurn.QUEUED) continue;
    seen++;
    let key = load<i64>(thread, Thread.GIL_KEY);
    if (isBfs) {
      const deadline = load<i64>(thread, Thread.GIL_DEADLINE_NS);
      if (deadline > now) key = deadline + 0x100000000; // expired ones come first, by their numbers of arrival
    }
    if (key < bestKey) { bestKey = key; best = thread; }
  }
  return best;
}

/** A daemon thread that still wanted the lock when the program ended. */
function leaveQueue(thread: u32): void {
  step(Step.ACCESS, thread + Thread.GIL_TURN);
  const was = atomic.cmpxchg<u32>(thread + Thread.GIL_TURN, GilTurn.QUEUED, GilTurn.NONE);
  step(Step.ACCESS, Vm.GIL_WAITERS);
  atomic.sub<u32>(Vm.GIL_WAITERS, 1);
  if (was == GilTurn.GRANTED) dropQueued(thread); // the lock came all the same: on to the next
  sleepForGood(thread);
}

// ---- bfs: a thread has a slice of 10 ms and a deadline, both renewed when the slice is used up. Time here is Python time: what
// all threads together have run (GIL_PYTHON_NS, which only holders write).

/** A newcomer that is more urgent than the runner has it preempted; so has any where the runner's slice is over. */
function preempt(thread: u32): void {
  const runner = atomic.load<u32>(Vm.GIL_LAST_HOLDER); // advisory, as all that is read of the runner: it decides about a request
  if (runner == 0) return;
  const block = slotOf(runner), deadline = load<i64>(block, Thread.GIL_DEADLINE_NS);
  const isUrgent = load<i64>(thread, Thread.GIL_DEADLINE_NS) <= deadline && deadline > load<i64>(Vm.GIL_PYTHON_NS);
  if (isUrgent || monotonicNs() - load<i64>(block, Thread.GIL_TAKEN_AT_NS) >= BFS_SLICE_NS) request(thread);
}

/** What the run has used of the slice. */
function endRun(thread: u32): void {
  let ran = monotonicNs() - load<i64>(thread, Thread.GIL_TAKEN_AT_NS);
  if (ran > BFS_SLICE_NS) ran = BFS_SLICE_NS;
  const now = load<i64>(Vm.GIL_PYTHON_NS) + ran, left = load<i64>(thread, Thread.GIL_SLICE_NS) - ran;
  store<i64>(Vm.GIL_PYTHON_NS, now);
  if (left > 0) { store<i64>(thread, left, Thread.GIL_SLICE_NS); return; }
  store<i64>(thread, BFS_SLICE_NS, Thread.GIL_SLICE_NS);
  store<i64>(thread, now + BFS_DEADLINE_NS, Thread.GIL_DEADLINE_NS);
}
