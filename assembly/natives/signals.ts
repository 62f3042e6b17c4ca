// Signals that have come: a bit each in Vm.SIGNALS, set by the supervisor (or by a thread that signals its own process) before the bit SIGNAL
// of the main thread's eval breaker. The handlers, in Python, run in the main thread at its next switch point.
import { Base, Breaker, Status, Thread, Vm } from "../shared/layout.ts";
import { HostCall } from "../shared/protocol.ts";
import { TraceReason } from "../shared/trace.ts";
import { NONE, TRUE, fromBool, fromSmall, toInt } from "../objects/object.ts";
import { argument, ok } from "../state/thread.ts";
import { INTERRUPTS, wake } from "../state/park.ts";
import { gilRelease, gilTake } from "../state/gil.ts";
import { traceReason } from "../state/trace.ts";
import { futexWait, hostCall } from "../env.ts";

/** take_signal(): the lowest signal that has come, 0 where none has. The breaker stays set as long as there are more. */
export function signalTake(thread: u32, args: u32, count: i32): i32 {
  let number: u32 = 0;
  for (let word: u32 = 0; word < 2; word++) {
    const at: u32 = Vm.SIGNALS + (word << 2), bits = atomic.load<u32>(at);
    if (bits == 0) continue;
    if (number == 0) {
      const bit = ctz<u32>(bits);
      number = (word << 5) + bit + 1;
      if ((atomic.and<u32>(at, ~(<u32>1 << bit)) & ~(<u32>1 << bit)) == 0) continue; // others may have come meanwhile: what `and` saw counts
    }
    atomic.or<u32>(thread, Breaker.SIGNAL, Thread.EVAL_BREAKER);
    break;
  }
  return ok(thread, fromSmall(number));
}

/** trip(number): as if the signal had come. */
export function signalTrip(thread: u32, args: u32, count: i32): i32 {
  const bit = <u32>toInt(argument(args, 0)) - 1;
  atomic.or<u32>(Vm.SIGNALS + ((bit >>> 5) << 2), <u32>1 << (bit & 31)); // before the breaker's bit, which says that there is something to look at
  atomic.or<u32>(Base.THREADS, Breaker.SIGNAL, Thread.EVAL_BREAKER);
  wake(Base.THREADS);
  return ok(thread, NONE);
}

/** signal_action(number, action): what the process does when the signal comes, a SignalAction. In force on return. */
export function signalAction(thread: u32, args: u32, count: i32): i32 {
  hostCall(thread, HostCall.SIGNAL_ACTION, <u32>toInt(argument(args, 0)), <i32>toInt(argument(args, 1)));
  return ok(thread, NONE);
}
/** wakeup_descriptor(descriptor or -1): the one before */
export function signalWakeup(thread: u32, args: u32, count: i32): i32 {
  const before = atomic.xchg<u32>(Vm.SIGNAL_WAKEUP, <u32>(toInt(argument(args, 0)) + 1)); // the supervisor reads it when a signal comes
  return ok(thread, fromSmall(<i64>before - 1));
}
/** os.getpid(): written down at the start. asyncio asks at each of its steps (and there is no fork). */
export function posixGetpid(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(Vm.PROCESS_ID))); }
/** is_main_thread() */
export function signalIsMainThread(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(thread == <u32>Base.THREADS)); }

/**
 * pause(seen): waits until a signal comes. `seen` is False; when one has come it becomes True in the caller's operands, and the run that
 * follows the handler returns.
 */
export function signalPause(thread: u32, args: u32, count: i32): i32 {
  if (argument(args, 0) == TRUE) return ok(thread, NONE);
  traceReason(thread, TraceReason.SIGNAL);
  gilRelease(thread);
  while (true) {
    const word = atomic.load<i32>(thread, Thread.PARK); // before the bits: see state/park.ts
    if (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & INTERRUPTS) break;
    futexWait(thread + Thread.PARK, word, -1);
  }
  gilTake(thread);
  if (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & Breaker.SIGNAL) store<u64>(args, TRUE);
  return Status.AGAIN;
}
