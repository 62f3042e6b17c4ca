// range and slice objects. Ranges of small ints (and their items, lengths and slices' bounds) are worked out here; anything with
// longer ints, or with __index__ to ask, by src/lib/prelude/ranges.py.
import { ClassId, Kind, Range, Slice } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, addressOf, cls, fromAddress, fromBool, fromSmall, isInt, toInt } from "../objects/object.ts";
import { fromI64, plainInt } from "../objects/numbers.ts";
import { allocate } from "../state/heap.ts";
import { argument, ok, prelude1, prelude2, prelude3 } from "../state/thread.ts";
import { indexError, outOfMemory, valueError } from "../state/raise.ts";
import { getIterator } from "../ops/iterate.ts";
import { msg, prelude } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }

function newRange(thread: u32, start: u64, stop: u64, step: u64, length: u64): i32 {
  const range = allocate(thread, Range.Size, cls(ClassId.RANGE), Kind.RANGE);
  if (range == 0) return outOfMemory(thread);
  store<u64>(range, start, Range.START);
  store<u64>(range, stop, Range.STOP);
  store<u64>(range, step, Range.STEP);
  store<u64>(range, length, Range.LENGTH);
  return ok(thread, fromAddress(range));
}

/** range(stop), range(start, stop[, step]). */
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
  return size ? newRange(thread, start, stop, step, size) : outOfMemory(thread);
}
/** _make_range(start, stop, step, length) of ints, _range_length(range) as an int of any size */
export function rangeMake(thread: u32, args: u32, count: i32): i32 {
  return newRange(thread, argument(args, 0), argument(args, 1), argument(args, 2), argument(args, 3));
}
export function rangeLengthValue(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(self(args), Range.LENGTH)); }

function isSmall(range: u32): bool {
  return isInt(load<u64>(range, Range.START)) && isInt(load<u64>(range, Range.STOP)) && isInt(load<u64>(range, Range.STEP)) &&
    isInt(load<u64>(range, Range.LENGTH));
}

export function rangeLength(thread: u32, args: u32, count: i32): i32 {
  const length = load<u64>(self(args), Range.LENGTH);
  return isInt(length) ? ok(thread, length) : prelude1(thread, prelude("range_len"), argument(args, 0));
}
export function rangeTruth(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromBool(load<u64>(self(args), Range.LENGTH) != fromSmall(0)));
}
export function rangeGetItem(thread: u32, args: u32, count: i32): i32 {
  const range = self(args), key = plainInt(argument(args, 1));
  if (key == NULL || !isInt(key) || !isSmall(range)) return prelude2(thread, prelude("range_getitem"), argument(args, 0), argument(args, 1));
  const size = toInt(load<u64>(range, Range.LENGTH));
  let index = toInt(key);
  if (index < 0) index += size;
  if (<u64>index >= <u64>size) return indexError(thread, msg("range object index out of range"));
  return ok(thread, fromSmall(toInt(load<u64>(range, Range.START)) + index * toInt(load<u64>(range, Range.STEP))));
}
export function rangeContains(thread: u32, args: u32, count: i32): i32 {
  const range = self(args), item = argument(args, 1);
  if ((!isInt(item) && item != TRUE && item != FALSE) || !isSmall(range)) return prelude2(thread, prelude("range_contains"), argument(args, 0), item);
  const value: i64 = isInt(item) ? toInt(item) : item == TRUE ? 1 : 0;
  const start = toInt(load<u64>(range, Range.START)), stop = toInt(load<u64>(range, Range.STOP)), step = toInt(load<u64>(range, Range.STEP));
  const within = step > 0 ? value >= start && value < stop : value <= start && value > stop;
  return ok(thread, fromBool(within && (value - start) % step == 0));
}
export function rangeIter(thread: u32, args: u32, count: i32): i32 { return getIterator(thread, argument(args, 0)); }
export function rangeReversed(thread: u32, args: u32, count: i32): i32 { return prelude1(thread, prelude("range_reversed"), argument(args, 0)); }

/** slice(stop), slice(start, stop[, step]): of any values. */
export function sliceNew(thread: u32, args: u32, count: i32): i32 {
  const slice = allocate(thread, Slice.Size, cls(ClassId.SLICE), Kind.SLICE), alone = argument(args, 2) == NULL;
  if (slice == 0) return outOfMemory(thread);
  store<u64>(slice, alone ? NONE : argument(args, 1), Slice.START);
  store<u64>(slice, alone ? argument(args, 1) : argument(args, 2), Slice.STOP);
  store<u64>(slice, argument(args, 3) == NULL ? NONE : argument(args, 3), Slice.STEP);
  return ok(thread, fromAddress(slice));
}
