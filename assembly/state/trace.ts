// The timeline: every place where the GIL or a lock changes hands says so here. Off (Vm.TRACE is 0) that is one load and one
// branch on paths that take tens of nanoseconds anyway; nothing in the dispatch loop asks. On, the host writes the record with the
// time and the place in the program (src/host/trace.ts), about as dear as reading the clock.
import { TraceEvent, TraceReason } from "../shared/trace.ts";
import { Thread, Vm } from "../shared/layout.ts";
import { traceEvent } from "../env.ts";

/** Records what a thread does. */
export function trace(thread: u32, event: u32, a: u32 = 0, b: u32 = 0): void {
  if (load<u32>(Vm.TRACE) != 0) traceEvent(thread, event, TraceReason.BLOCK, a, b);
}

/** Says why the GIL is about to be let go; the drop that follows tells. */
export function traceReason(thread: u32, reason: u32): void { store<u32>(thread, reason, Thread.TRACE_REASON); }

/** The GIL is about to be let go. */
export function traceDrop(thread: u32): void {
  if (load<u32>(Vm.TRACE) != 0) traceEvent(thread, TraceEvent.DROP, load<u32>(thread, Thread.TRACE_REASON), 0, 0);
  store<u32>(thread, TraceReason.BLOCK, Thread.TRACE_REASON);
}
