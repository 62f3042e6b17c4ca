// Built-in functions whose work is an operation on any value.
import { ClassId, Kind, OnRaise, Range, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { cls, fromAddress, fromSmall, isInt, toInt } from "../objects/object.ts";
import { allocate } from "../state/heap.ts";
import { argument, ok, prelude2, prelude3 } from "../state/thread.ts";
import { outOfMemory, valueError } from "../state/raise.ts";
import { fromI64, fromU64 } from "../objects/numbers.ts";
import { lengthOf } from "../ops/subscript.ts";
import { getIterator, nextValue } from "../ops/iterate.ts";
import { hashValue } from "../ops/hash.ts";
import { reprValue } from "../ops/format.ts";
import { msg, prelude } from "../env.ts";

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
  const fallback = argument(args, 1);
  const status = nextValue(thread, argument(args, 0));
  if (fallback == NULL) return status;
  if (status == Status.STOP) return ok(thread, fallback);
  if (status == Status.CALL || status == Status.RESUME) {
    store<u32>(thread, OnRaise.NEXT_DEFAULT, Thread.ON_RAISE);
    store<u64>(thread, fallback, Thread.EXTRA);
  }
  return status;
}

/** range(stop), range(start, stop[, step]) of small ints; others by the prelude. */
export function rangeNew(thread: u32, args: u32, count: i32): i32 {
  let start = fromSmall(0), stop = argument(args, 1), step = fromSmall(1);
  if (argument(args, 2) != NULL) {
    start = stop;
    stop = argument(args, 2);
    if (argument(args, 3) != NULL) step = argument(args, 3);
  }
  if (!isInt(start) || !isInt(stop) || !isInt(step)) return prelude3(thread, prelude("range_new"), start, stop, step);
  const by = toInt(step);
  if (by == 0) return valueError(thread, msg("range() arg 3 must not be zero"));
  const from = toInt(start), to = toInt(stop);
  let length: i64 = 0;
  if (by > 0 && from < to) length = (to - from - 1) / by + 1;
  else if (by < 0 && from > to) length = (from - to - 1) / -by + 1;
  const size = fromI64(thread, length);
  const range = allocate(thread, Range.Size, cls(ClassId.RANGE), Kind.RANGE);
  if (size == 0 || range == 0) return outOfMemory(thread);
  store<u64>(range, start, Range.START);
  store<u64>(range, stop, Range.STOP);
  store<u64>(range, step, Range.STEP);
  store<u64>(range, size, Range.LENGTH);
  return ok(thread, fromAddress(range));
}
