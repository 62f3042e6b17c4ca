// range and slice objects. Ranges of small ints (and their items, lengths and slices' bounds) are worked out here; anything with
// longer ints, or with __index__ to ask, by src/lib/prelude/ranges.py.
import { ClassId, Kind, Range, Slice, Tuple } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, addressOf, cls, fromAddress, fromBool, fromSmall, hasKind, isInt, toInt } from "../objects/object.ts";
import { fromI64, plainInt } from "../objects/numbers.ts";
import { allocate } from "../state/heap.ts";
import { argument, ok, prelude1, prelude2, prelude3 } from "../state/thread.ts";
import { indexError, outOfMemory, valueError } from "../state/raise.ts";
import { Bounds, sliceBounds } from "../objects/slices.ts";
import { newTuple } from "../objects/tuple.ts";
import { getIterator } from "../ops/iterate.ts";
import { isNearRange, reversedRange } from "../ops/quick_iterators.ts";
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
  if (key == NULL && hasKind(argument(args, 1), Kind.SLICE) && isNearRange(range)) {
    const slice = addressOf(argument(args, 1));
    if (sliceBounds(thread, slice, toInt(load<u64>(range, Range.LENGTH))) == 0) return sliceRange(thread, range, slice);
  }
  if (key == NULL || !isInt(key) || !isSmall(range)) return prelude2(thread, prelude("range_getitem"), argument(args, 0), argument(args, 1));
  const size = toInt(load<u64>(range, Range.LENGTH));
  let index = toInt(key);
  if (index < 0) index += size;
  if (<u64>index >= <u64>size) return indexError(thread, msg("range object index out of range"));
  return ok(thread, fromSmall(toInt(load<u64>(range, Range.START)) + index * toInt(load<u64>(range, Range.STEP))));
}
/** The part of a range that sliceBounds has just found. The end is where the slice ends, not behind its last number. */
function sliceRange(thread: u32, range: u32, slice: u32): i32 {
  const length = toInt(load<u64>(range, Range.LENGTH)), first = toInt(load<u64>(range, Range.START)), by = toInt(load<u64>(range, Range.STEP));
  const start = load<i64>(thread, Bounds.START), step = load<i64>(thread, Bounds.STEP), size = load<i64>(thread, Bounds.COUNT), stop = load<u64>(slice, Slice.STOP);
  let end: i64 = step > 0 ? length : -1;
  if (stop != NONE) {
    const low: i64 = step > 0 ? 0 : -1, high = step > 0 ? length : length - 1;
    if (!isInt(stop)) return prelude2(thread, prelude("range_getitem"), fromAddress(range), fromAddress(slice));
    end = toInt(stop) < 0 ? max<i64>(toInt(stop) + length, low) : min<i64>(toInt(stop), high);
  }
  if (abs<i64>(step) >= 128) return prelude2(thread, prelude("range_getitem"), fromAddress(range), fromAddress(slice));
  return newRange(thread, fromSmall(first + start * by), fromSmall(first + end * by), fromSmall(step * by), fromSmall(size));
}
/** The place of an int in a range of small ones: -1 where it is none of them, -2 where something else has to look. */
function placeIn(range: u32, item: u64): i64 {
  if ((!isInt(item) && item != TRUE && item != FALSE) || !isSmall(range)) return -2;
  const value: i64 = isInt(item) ? toInt(item) : item == TRUE ? 1 : 0;
  const start = toInt(load<u64>(range, Range.START)), stop = toInt(load<u64>(range, Range.STOP)), step = toInt(load<u64>(range, Range.STEP));
  const within = step > 0 ? value >= start && value < stop : value <= start && value > stop;
  return within && (value - start) % step == 0 ? (value - start) / step : -1;
}
export function rangeIndex(thread: u32, args: u32, count: i32): i32 {
  const place = placeIn(self(args), argument(args, 1));
  return place >= 0 ? ok(thread, fromSmall(place)) : prelude2(thread, prelude("range_index"), argument(args, 0), argument(args, 1));
}
export function rangeCount(thread: u32, args: u32, count: i32): i32 {
  const place = placeIn(self(args), argument(args, 1));
  return place > -2 ? ok(thread, fromSmall(place >= 0 ? 1 : 0)) : prelude2(thread, prelude("range_count"), argument(args, 0), argument(args, 1));
}
export function rangeContains(thread: u32, args: u32, count: i32): i32 {
  const place = placeIn(self(args), argument(args, 1));
  return place > -2 ? ok(thread, fromBool(place >= 0)) : prelude2(thread, prelude("range_contains"), argument(args, 0), argument(args, 1));
}
export function rangeIter(thread: u32, args: u32, count: i32): i32 { return getIterator(thread, argument(args, 0)); }
export function rangeReversed(thread: u32, args: u32, count: i32): i32 {
  const iterator = reversedRange(thread, self(args));
  return iterator ? ok(thread, fromAddress(iterator)) : prelude1(thread, prelude("range_reversed"), argument(args, 0));
}
/** slice.indices(length) */
export function sliceIndices(thread: u32, args: u32, count: i32): i32 {
  const slice = self(args), size = argument(args, 1), stop = load<u64>(slice, Slice.STOP);
  if (isInt(size) && toInt(size) >= 0 && (stop == NONE || isInt(stop)) && sliceBounds(thread, slice, toInt(size)) == 0) {
    const length = toInt(size), step = load<i64>(thread, Bounds.STEP), tuple = newTuple(thread, 3);
    const low: i64 = step > 0 ? 0 : -1, high = step > 0 ? length : length - 1;
    if (tuple == 0) return outOfMemory(thread);
    let end: i64 = step > 0 ? length : -1;
    if (stop != NONE) end = toInt(stop) < 0 ? max<i64>(toInt(stop) + length, low) : min<i64>(toInt(stop), high);
    store<u64>(tuple, fromSmall(load<i64>(thread, Bounds.START)), Tuple.INLINE);
    store<u64>(tuple, fromSmall(end), Tuple.INLINE + 8);
    store<u64>(tuple, load<u64>(slice, Slice.STEP) == NONE ? fromSmall(1) : load<u64>(slice, Slice.STEP), Tuple.INLINE + 16);
    if (isInt(load<u64>(tuple, Tuple.INLINE + 16))) return ok(thread, fromAddress(tuple));
  }
  return prelude2(thread, prelude("slice_indices"), argument(args, 0), size);
}

/** slice(stop), slice(start, stop[, step]): of any values. */
export function sliceNew(thread: u32, args: u32, count: i32): i32 {
  const slice = allocate(thread, Slice.Size, cls(ClassId.SLICE), Kind.SLICE), alone = argument(args, 2) == NULL;
  if (slice == 0) return outOfMemory(thread);
  store<u64>(slice, alone ? NONE : argument(args, 1), Slice.START);
  store<u64>(slice, alone ? argument(args, 1) : argument(args, 2), Slice.STOP);
  store<u64>(slice, argument(args, 3) == NULL ? NONE : argument(args, 3), Slice.STEP);
  return ok(thread, fromAddress(slice));
}
