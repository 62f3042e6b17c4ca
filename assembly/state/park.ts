// Waiting: a thread's park word counts wake-ups. Whoever wants to wake it (an interrupt, the end of the program) changes the
// word and notifies, so a waiter that read the word before looking at its bits cannot miss it.
import { Breaker, Thread } from "../shared/layout.ts";
import { TraceReason } from "../shared/trace.ts";
import { traceReason } from "./trace.ts";
import { gilRelease, gilTake } from "./gil.ts";
import { HostCall } from "../shared/protocol.ts";
import { futexWait, hostCall, monotonicNs } from "../env.ts";

/** What ends a wait early. */
export const INTERRUPTS: u32 = Breaker.STOP | Breaker.ASYNC_EXCEPTION | Breaker.PENDING | Breaker.SIGNAL;

/** Sleeps without the GIL. True where the time is over, false where the eval breaker wants attention first. */
export function parkFor(thread: u32, ns: f64): bool {
  const end = <f64>monotonicNs() + ns;
  traceReason(thread, TraceReason.SLEEP);
  gilRelease(thread);
  let finished = false;
  while (true) {
    const word = atomic.load<i32>(thread, Thread.PARK); // before the bits: see above
    if (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & INTERRUPTS) break;
    const left = end - <f64>monotonicNs();
    if (left <= 0) { finished = true; break; }
    futexWait(thread + Thread.PARK, word, left);
  }
  gilTake(thread);
  return finished;
}

/** Wakes a thread from whatever it waits in, so that it looks at its eval breaker, where a bit has been set before. */
export function wake(thread: u32): void {
  atomic.add<u32>(thread, 1, Thread.PARK); // changed before the notify, or a waiter between its test and its wait sleeps on
  atomic.notify(thread + Thread.PARK, 1);
  // A thread that makes its wake descriptor stores it and then looks at its breaker; here the breaker's bit comes first.
  const descriptor = atomic.load<u32>(thread, Thread.WAKE_DESCRIPTOR);
  if (descriptor) hostCall(thread, HostCall.WAKE, descriptor - 1, 0);
}
