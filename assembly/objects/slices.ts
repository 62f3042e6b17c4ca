// Slice arithmetic: from a slice object of small ints and None to start, stop, step and count over a length (PySlice_AdjustIndices).
import { Int, Slice } from "../shared/layout.ts";
import { NONE, addressOf, isInt, toInt } from "./object.ts";
import { plainInt } from "./numbers.ts";
import { NULL } from "../shared/values.ts";

/** Where bounds() leaves its answer: in the thread block's spare request words. */
export const enum Bounds { START = 240, STEP = 248, COUNT = 256 }

/** A bound as an i64, clamped; `missing` for None; NO_BOUND where it is no int (an __index__ has to be called). */
const NO_BOUND: i64 = i64.MIN_VALUE;
function bound(value: u64, missing: i64): i64 {
  if (isInt(value)) return toInt(value);
  if (value == NONE) return missing;
  const plain = plainInt(value);
  if (plain == NULL) return NO_BOUND;
  if (isInt(plain)) return toInt(plain);
  return load<i32>(addressOf(plain), Int.SIZE) < 0 ? -0x4000000000000000 : 0x4000000000000000;
}

/** Fills Bounds for a slice over `length` items. 0 done, 1 the step is zero, 2 a part is no int. */
export function sliceBounds(thread: u32, slice: u32, length: i64): i32 {
  const step = bound(load<u64>(slice, Slice.STEP), 1);
  if (step == NO_BOUND) return 2;
  if (step == 0) return 1;
  let start = bound(load<u64>(slice, Slice.START), step > 0 ? 0 : length - 1);
  let stop = bound(load<u64>(slice, Slice.STOP), step > 0 ? length : -1);
  if (start == NO_BOUND || stop == NO_BOUND) return 2;
  const low: i64 = step > 0 ? 0 : -1, high = step > 0 ? length : length - 1;
  if (load<u64>(slice, Slice.START) != NONE) {
    if (start < 0) { start += length; if (start < low) start = low; } else if (start > high) start = high;
  }
  if (load<u64>(slice, Slice.STOP) != NONE) {
    if (stop < 0) { stop += length; if (stop < low) stop = low; } else if (stop > high) stop = high;
  }
  let count: i64 = 0;
  if (step > 0 && start < stop) count = (stop - start - 1) / step + 1;
  else if (step < 0 && stop < start) count = (start - stop - 1) / -step + 1;
  store<i64>(thread, start, Bounds.START);
  store<i64>(thread, step, Bounds.STEP);
  store<i64>(thread, count, Bounds.COUNT);
  return 0;
}
