// Sorting natively: a stable merge sort with runs found first (as timsort does it), over values whose order needs no Python code.
// Homogeneous small ints, floats and strings have comparisons of their own.
import { Block, ClassId, List } from "../shared/layout.ts";
import { isFloat, isInt, isExact, addressOf, toFloat } from "./object.ts";
import { nativeCompare, strOrder } from "./equality.ts";
import { allocateRawBlock, freeBlock } from "../state/heap.ts";

const enum Order { INTS, FLOATS, STRINGS, GENERAL }
const MINIMUM_RUN: u32 = 24;

/** 1 sorted, 0 a comparison needs Python (nothing has been moved), -1 out of memory. `keys` 0: the values themselves. */
export function sortNatively(thread: u32, values: u32, keys: u32, reverse: bool): i32 {
  const count = load<u32>(values, List.LENGTH);
  if (count < 2) return 1;
  const by = keys ? keys : values;
  const order = orderOf(load<u32>(by, List.ITEMS), count);
  if (order == Order.GENERAL && !allComparable(load<u32>(by, List.ITEMS), count)) return 0;
  // the work is done on copies: keys, values, and as much again to merge into
  const width: u32 = keys ? 2 : 1;
  if (count > 0x3ffffff) return -1;
  const block = allocateRawBlock(thread, (count * width << 3) * 2);
  if (block == 0) return -1;
  const work = block + Block.PAYLOAD, spare = work + (count * width << 3);
  gather(work, load<u32>(by, List.ITEMS), load<u32>(values, List.ITEMS), count, width, reverse);
  const result = mergeSort(work, spare, count, width, order);
  const finished = result != 0;
  if (finished) scatter(result, load<u32>(values, List.ITEMS), count, width, reverse);
  freeBlock(thread, block);
  return finished ? 1 : 0;
}

/** Reverse sorting keeps the order of equal items: the input is turned round, sorted, and turned round again. */
function gather(to: u32, keys: u32, values: u32, count: u32, width: u32, reverse: bool): void {
  for (let i: u32 = 0; i < count; i++) {
    const from = (reverse ? count - 1 - i : i) << 3, at = to + (i * width << 3);
    store<u64>(at, load<u64>(keys + from));
    if (width == 2) store<u64>(at, load<u64>(values + from), 8);
  }
}
function scatter(from: u32, values: u32, count: u32, width: u32, reverse: bool): void {
  for (let i: u32 = 0; i < count; i++) {
    store<u64>(values + ((reverse ? count - 1 - i : i) << 3), load<u64>(from + (i * width << 3) + (width == 2 ? 8 : 0)));
  }
}

function orderOf(items: u32, count: u32): u32 {
  let ints: bool = true, floats: bool = true, strings: bool = true;
  for (let i: u32 = 0; i < count && (ints || floats || strings); i++) {
    const value = load<u64>(items + (i << 3));
    ints = ints && isInt(value);
    floats = floats && isFloat(value);
    strings = strings && isExact(value, ClassId.STR);
  }
  return ints ? Order.INTS : floats ? Order.FLOATS : strings ? Order.STRINGS : Order.GENERAL;
}
/** Can neighbours be compared natively? (Values that pass here may still fail in pairs: merge then gives up.) */
function allComparable(items: u32, count: u32): bool {
  for (let i: u32 = 1; i < count; i++) if (nativeCompare(load<u64>(items + (i << 3)), load<u64>(items + (i - 1 << 3)), 0) < 0) return false;
  return true;
}

/** left < right: 1, 0, or -1 unknown. */
function less(left: u64, right: u64, order: u32): i32 {
  switch (order) {
    case Order.INTS: return i32(<i64>(left << 15) < <i64>(right << 15));
    case Order.FLOATS: return i32(toFloat(left) < toFloat(right));
    case Order.STRINGS: return i32(strOrder(addressOf(left), addressOf(right)) < 0);
    default: return nativeCompare(left, right, 0);
  }
}

/** Bottom-up: short runs by binary insertion, then merges of neighbours. Answers where the sorted values lie, 0 given up. */
function mergeSort(work: u32, spare: u32, count: u32, width: u32, order: u32): u32 {
  for (let from: u32 = 0; from < count; from += MINIMUM_RUN) {
    if (!insertionSort(work, from, from + MINIMUM_RUN < count ? from + MINIMUM_RUN : count, width, order)) return 0;
  }
  let source = work, target = spare;
  for (let run = MINIMUM_RUN; run < count; run <<= 1) {
    for (let low: u32 = 0; low < count; low += run * 2) {
      const middle = low + run < count ? low + run : count, high = low + run * 2 < count ? low + run * 2 : count;
      if (!merge(source, target, low, middle, high, width, order)) return 0;
    }
    const swap = source;
    source = target;
    target = swap;
  }
  return source;
}

function insertionSort(work: u32, from: u32, to: u32, width: u32, order: u32): bool {
  for (let i = from + 1; i < to; i++) {
    const at = work + (i * width << 3), key = load<u64>(at), value = width == 2 ? load<u64>(at, 8) : 0;
    let hole = i;
    while (hole > from) {
      const before = work + ((hole - 1) * width << 3);
      const outcome = less(key, load<u64>(before), order);
      if (outcome < 0) return false;
      if (outcome == 0) break;
      store<u64>(before + (width << 3), load<u64>(before));
      if (width == 2) store<u64>(before + 16, load<u64>(before, 8), 8);
      hole--;
    }
    const to0 = work + (hole * width << 3);
    store<u64>(to0, key);
    if (width == 2) store<u64>(to0, value, 8);
  }
  return true;
}

function merge(source: u32, target: u32, low: u32, middle: u32, high: u32, width: u32, order: u32): bool {
  const size = width << 3;
  let left = source + low * size, right = source + middle * size, to = target + low * size;
  const leftEnd = right, rightEnd = source + high * size;
  if (left < leftEnd && right < rightEnd) { // already in order: one comparison
    const outcome = less(load<u64>(right), load<u64>(leftEnd - size), order);
    if (outcome < 0) return false;
    if (outcome == 0) { memory.copy(to, left, rightEnd - left); return true; }
  }
  while (left < leftEnd && right < rightEnd) {
    const outcome = less(load<u64>(right), load<u64>(left), order);
    if (outcome < 0) return false;
    const from = outcome ? right : left;
    store<u64>(to, load<u64>(from));
    if (width == 2) store<u64>(to, load<u64>(from, 8), 8);
    to += size;
    if (outcome) right += size;
    else left += size;
  }
  memory.copy(to, left, leftEnd - left);
  to += leftEnd - left;
  memory.copy(to, right, rightEnd - right);
  return true;
}
