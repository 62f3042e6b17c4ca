// Native work without the GIL: the buffers it reads are pinned meanwhile. What lies in the heap does not move, so pinning means that
// nothing frees or resizes it: arguments are held against the collector, a bytearray counts one export more.
import { ByteArray, Kind } from "../shared/layout.ts";
import { kindOf } from "../objects/object.ts";
import { TraceReason } from "../shared/trace.ts";
import { gilRelease, gilTake } from "./gil.ts";
import { holdArguments, releaseArguments } from "./thread.ts";
import { traceReason } from "./trace.ts";
import { futexWait } from "../env.ts";

/** Lets the GIL go; `object`, one of the arguments or reachable from them, is what is worked on. Nothing may be allocated until `resumeWithGil`. */
export function workWithoutGil(thread: u32, args: u32, count: u32, object: u32): void {
  holdArguments(thread, args, count);
  if (kindOf(object) == Kind.BYTEARRAY) store<u32>(object, load<u32>(object, ByteArray.EXPORTS) + 1, ByteArray.EXPORTS);
  traceReason(thread, TraceReason.NATIVE);
  gilRelease(thread);
}
export function resumeWithGil(thread: u32, object: u32): void {
  gilTake(thread);
  if (kindOf(object) == Kind.BYTEARRAY) store<u32>(object, load<u32>(object, ByteArray.EXPORTS) - 1, ByteArray.EXPORTS);
  releaseArguments(thread);
}

/** Takes an object's own lock, a word that is 1 while some thread works on it without the GIL; waits without the GIL. */
export function takeOwnLock(thread: u32, args: u32, count: u32, word: u32): void {
  // acquire: what the thread before did to the object is visible. Mostly free, since the GIL is held
  while (atomic.cmpxchg<u32>(word, 0, 1) != 0) {
    holdArguments(thread, args, count);
    traceReason(thread, TraceReason.BUSY);
    gilRelease(thread);
    futexWait(word, 1, 5000000); // bounded: the thread that gives it back wakes one waiter only
    gilTake(thread);
    releaseArguments(thread);
  }
}
export function dropOwnLock(word: u32): void {
  atomic.store<u32>(word, 0); // release: after all work on the object
  atomic.notify(word, 1);
}
