// Built-in functions whose work is an operation on any value.
import { OnRaise, OnReturn, Special, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { argument, ok, prelude2, request, setArgument, setExtra } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { fromU64 } from "../objects/numbers.ts";
import { lengthOf } from "../ops/subscript.ts";
import { getIterator, nextValue } from "../ops/iterate.ts";
import { isCompound } from "../ops/continue.ts";
import { classOf, special } from "../objects/object.ts";
import { hashValue } from "../ops/hash.ts";
import { reprValue } from "../ops/format.ts";
import { prelude } from "../env.ts";

export function builtinLen(thread: u32, args: u32, count: i32): i32 { return lengthOf(thread, argument(args, 0)); }
export function builtinHash(thread: u32, args: u32, count: i32): i32 { return hashValue(thread, argument(args, 0)); }
export function builtinRepr(thread: u32, args: u32, count: i32): i32 { return reprValue(thread, argument(args, 0)); }
export function builtinId(thread: u32, args: u32, count: i32): i32 {
  const value = fromU64(thread, argument(args, 0) & 0xffffffffffff);
  return value ? ok(thread, value) : outOfMemory(thread);
}

/** iter(object), iter(callable, sentinel). */
export function builtinIter(thread: u32, args: u32, count: i32): i32 {
  if (argument(args, 1) == NULL) return getIterator(thread, argument(args, 0));
  return prelude2(thread, prelude("callable_iterator"), argument(args, 0), argument(args, 1));
}

/** next(iterator), next(iterator, default). */
export function builtinNext(thread: u32, args: u32, count: i32): i32 {
  const fallback = argument(args, 1), iterator = argument(args, 0);
  if (fallback != NULL && isCompound(iterator)) { // its own continuation, if any, comes first
    setExtra(thread, fallback, NULL);
    setArgument(thread, 0, iterator);
    return request(thread, special(classOf(iterator), Special.NEXT), 1, OnReturn.PUSH, OnRaise.NEXT_DEFAULT);
  }
  const status = nextValue(thread, iterator);
  if (fallback == NULL) return status;
  if (status == Status.STOP) return ok(thread, fallback);
  if (status == Status.CALL || status == Status.RESUME) {
    store<u32>(thread, OnRaise.NEXT_DEFAULT, Thread.ON_RAISE);
    store<u64>(thread, fallback, Thread.EXTRA);
  }
  return status;
}
