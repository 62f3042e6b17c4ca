// The global interpreter lock, policy `timed`: CPython's since 3.2 (Python/ceval_gil.c), on four words in shared memory.
//
//   take: while LOCKED: note SWITCH_NUMBER, wait for LOCKED at most the interval; where that timed out, the lock is still held and
//         nobody switched meanwhile, put a drop request on the holder. So any switch restarts everybody's interval.
//   drop: LOCKED = 0, wake one waiter; where the drop was asked for, wait until somebody else has had the lock (a forced switch).
//
// Which waiter gets the lock is the operating system's choice; barging is possible and stays so. Waits go through the host
// (env.futexWait), never memory.atomic.wait32.
import { Breaker, Counter, Thread, Vm } from "../shared/layout.ts";
import { futexWait, monotonicNs } from "../env.ts";

function count(thread: u32, counter: u32, by: u64): void {
  const at = thread + Thread.COUNTERS + (counter << 3);
  store<u64>(at, load<u64>(at) + by);
}
/** Slot index + 1 of a thread, as LAST_HOLDER holds it: 0 is nobody. */
function ticket(thread: u32): u32 { return load<u32>(thread, Thread.INDEX) + 1; }

/** Takes the GIL; the thread must not hold it. */
export function gilTake(thread: u32): void {
  // acquire: everything the last holder wrote is visible after this succeeds
  if (atomic.cmpxchg<u32>(Vm.GIL_LOCKED, 0, 1) != 0) waitForGil(thread);
  count(thread, Counter.GIL_TAKEN, 1);
  if (atomic.load<u32>(Vm.GIL_LAST_HOLDER) != ticket(thread)) {
    atomic.store<u32>(Vm.GIL_LAST_HOLDER, ticket(thread)); // before the number: who waits for a switch tests both
    atomic.add<u32>(Vm.GIL_SWITCH_NUMBER, 1);
    atomic.notify(Vm.GIL_SWITCH_NUMBER, -1);
  }
  // after the CAS: a request that lands now is for this hold, an older one is void
  atomic.and<u32>(thread, ~<u32>Breaker.DROP_REQUEST, Thread.EVAL_BREAKER);
}

function waitForGil(thread: u32): void {
  const since = monotonicNs();
  count(thread, Counter.GIL_CONTENDED, 1);
  // Dekker with drop: here WAITERS first, then LOCKED is tested again; there LOCKED first, then WAITERS is read
  atomic.add<u32>(Vm.GIL_WAITERS, 1);
  while (atomic.cmpxchg<u32>(Vm.GIL_LOCKED, 0, 1) != 0) {
    const before = atomic.load<u32>(Vm.GIL_SWITCH_NUMBER);
    const timedOut = futexWait(Vm.GIL_LOCKED, 1, <f64>load<u32>(Vm.GIL_INTERVAL_US) * 1000) == 2;
    if (timedOut && atomic.load<u32>(Vm.GIL_LOCKED) != 0 && atomic.load<u32>(Vm.GIL_SWITCH_NUMBER) == before) {
      const holder = atomic.load<u32>(Vm.GIL_LAST_HOLDER); // the holder while LOCKED; a late request costs one early switch, never a hang
      if (holder) {
        atomic.or<u32>(<u32>0x10000 + (holder - 1) * <u32>Thread.Size, Breaker.DROP_REQUEST, Thread.EVAL_BREAKER);
        count(thread, Counter.GIL_REQUESTS_MADE, 1);
      }
    }
  }
  atomic.sub<u32>(Vm.GIL_WAITERS, 1);
  count(thread, Counter.GIL_WAITED_NS, <u64>(monotonicNs() - since));
}

/** Gives the GIL up. `last`: the thread's final release, which never waits for a forced switch (CPython gh-104341). */
export function gilDrop(thread: u32, last: bool): void {
  const number = atomic.load<u32>(Vm.GIL_SWITCH_NUMBER); // while still holding: the number of my own hold
  const asked = (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & Breaker.DROP_REQUEST) != 0;
  if (asked) count(thread, Counter.GIL_REQUESTS_RECEIVED, 1);
  atomic.store<u32>(Vm.GIL_LOCKED, 0); // release: what this thread wrote is visible to the next holder; before WAITERS is read
  if (atomic.load<u32>(Vm.GIL_WAITERS) != 0) {
    atomic.notify(Vm.GIL_LOCKED, 1);
    if (asked && !last) waitForSwitch(thread, number);
  }
}

/** Forced switching: until somebody else has taken the lock. Bounded waits, since a waiter may go away without taking it. */
function waitForSwitch(thread: u32, number: u32): void {
  count(thread, Counter.GIL_FORCED, 1);
  while (atomic.load<u32>(Vm.GIL_LAST_HOLDER) == ticket(thread) && atomic.load<u32>(Vm.GIL_WAITERS) != 0) {
    futexWait(Vm.GIL_SWITCH_NUMBER, number, 1000000);
    if (atomic.load<u32>(Vm.GIL_SWITCH_NUMBER) != number) return;
  }
}

/** At a switch point with a drop request: gives the lock to whoever waits and takes it again. */
export function gilYield(thread: u32): void {
  gilDrop(thread, false);
  gilTake(thread);
}

/** Around everything that blocks. */
export function gilRelease(thread: u32): void {
  count(thread, Counter.GIL_VOLUNTARY, 1);
  gilDrop(thread, false);
}
