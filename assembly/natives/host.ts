// Intrinsics of the prelude that go to the host: writing, reading, clocks, exit. Each lets the GIL go where it may block.
import { HostCall } from "../shared/protocol.ts";
import { Status, Thread } from "../shared/layout.ts";
import { argument, ok, prelude1 } from "../state/thread.ts";
import { fromFloat, isFloat, isInt, toFloat, toInt, NONE } from "../objects/object.ts";
import { fromI64 } from "../objects/numbers.ts";
import { outOfMemory, overflowError, valueError } from "../state/raise.ts";
import { hostCall, monotonicNs, msg, prelude } from "../env.ts";
import { parkFor } from "../state/park.ts";

/** _write(descriptor, text): writes a str as UTF-8. */
export function hostWrite(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.WRITE, args, count); }
/** _exit(status): the process ends at once. */
export function hostExit(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.EXIT, args, count); }

export function timeMonotonicNs(thread: u32, args: u32, count: i32): i32 {
  const value = fromI64(thread, monotonicNs());
  return value ? ok(thread, value) : outOfMemory(thread);
}
export function timeMonotonic(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromFloat(<f64>monotonicNs() * 1e-9)); }
export function timeTime(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.TIME, args, count); }
/** time.time_ns(): as exact as the host's clock, which counts in floats. */
export function timeTimeNs(thread: u32, args: u32, count: i32): i32 {
  const status = hostCall(thread, HostCall.TIME, args, count);
  if (status != Status.OK) return status;
  const value = fromI64(thread, <i64>(toFloat(load<u64>(thread, Thread.RESULT)) * 1e9));
  return value ? ok(thread, value) : outOfMemory(thread);
}

/** 2^63 ns. */
const LONGEST_SLEEP_SECONDS: f64 = 9223372036.854775;
/** time.sleep(seconds) of an int or float. */
export function timeSleep(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  if (!isFloat(value) && !isInt(value)) return prelude1(thread, prelude("sleep_for"), value);
  const seconds = isFloat(value) ? toFloat(value) : <f64>toInt(value);
  if (seconds != seconds) return valueError(thread, msg("Invalid value NaN (not a number)"));
  if (seconds > LONGEST_SLEEP_SECONDS || seconds < -LONGEST_SLEEP_SECONDS) {
    return isFloat(value) ? overflowError(thread, msg("timestamp out of range for platform time_t")) : overflowError(thread, msg("timestamp too large to convert to C PyTime_t"));
  }
  if (seconds < 0) return valueError(thread, msg("sleep length must be non-negative"));
  const end = <f64>monotonicNs() + seconds * 1e9;
  if (parkFor(thread, seconds * 1e9)) return ok(thread, NONE);
  const left = (end - <f64>monotonicNs()) * 1e-9;
  store<u64>(args, fromFloat(left > 0 ? left : 0)); // after an interruption, the rest of the time
  return Status.AGAIN;
}
