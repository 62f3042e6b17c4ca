// _heapq and _bisect where items are compared natively. A comparison that needs Python hands the rest of the work to the prelude
// (src/lib/prelude/heapq.py) with the heap in a state from which it can go on.
import { ClassId, Kind, List, Sequence, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, fromBool, fromSmall, hasKind, isExact, isInt, preludeAt, toInt } from "../objects/object.ts";
import { nativeCompare } from "../objects/equality.ts";
import { appendToList, moveItems, reserveList } from "../objects/list.ts";
import { argument, call4, ok, prelude4 } from "../state/thread.ts";
import { indexError, outOfMemory, typeError } from "../state/raise.ts";
import { tupleOf } from "../objects/tuple.ts";
import { msg, prelude } from "../env.ts";

function items(list: u32): u32 { return load<u32>(list, List.ITEMS); }
function length(list: u32): u32 { return load<u32>(list, List.LENGTH); }
function at(list: u32, i: u32): u64 { return load<u64>(items(list) + (i << 3)); }
function put(list: u32, i: u32, value: u64): void { store<u64>(items(list) + (i << 3), value); }

/** Does a go above b? 1, 0, -1: ask Python. `max`: the largest is on top. */
function above(a: u64, b: u64, max: bool): i32 {
  if (isInt(a) && isInt(b)) return i32(max ? toInt(b) < toInt(a) : toInt(a) < toInt(b));
  return max ? nativeCompare(b, a, 0) : nativeCompare(a, b, 0);
}

/** Moves the item at `position` towards the root; answers where it lies, | 0x80000000 where Python must go on. */
function siftDown(heap: u32, start: u32, position: u32, max: bool): u32 {
  const item = at(heap, position);
  while (position > start) {
    const parent = (position - 1) >> 1, over = at(heap, parent);
    const outcome = above(item, over, max);
    if (outcome < 0) { put(heap, position, item); return position | 0x80000000; }
    if (outcome == 0) break;
    put(heap, position, over);
    position = parent;
  }
  put(heap, position, item);
  return position;
}
/** Moves the item at `position` to a leaf and from there to its place; | 0x80000000 where Python must go on from there. */
function siftUp(heap: u32, start: u32, max: bool): u32 {
  const end = length(heap), item = at(heap, start);
  let position = start, child = position * 2 + 1;
  while (child < end) {
    if (child + 1 < end) {
      const outcome = above(at(heap, child), at(heap, child + 1), max);
      if (outcome < 0) { put(heap, position, item); return position | 0x80000000; }
      if (outcome == 0) child++;
    }
    put(heap, position, at(heap, child));
    position = child;
    child = position * 2 + 1;
  }
  put(heap, position, item);
  const place = siftDown(heap, start, position, max);
  return place & 0x80000000 ? (place & 0x7fffffff) | 0xc0000000 : place; // the second bit: on the way down
}

function notList(thread: u32, value: u64, template: u32): i32 { return typeError(thread, template, value); }

function siftUpThen(thread: u32, heapValue: u64, start: u32, max: bool, outcome: u64): i32 {
  const place = siftUp(addressOf(heapValue), start, max);
  if ((place & 0x80000000) == 0) return ok(thread, outcome);
  const state = stateOf(thread, start, place & 0x3fffffff, max, (place & 0x40000000) != 0);
  return state ? prelude4(thread, prelude("heap_go_on"), heapValue, state, outcome, NONE) : outOfMemory(thread);
}
function stateOf(thread: u32, start: u32, position: u32, max: bool, down: bool): u64 {
  const room = thread + Thread.ARGS;
  store<u64>(room, fromSmall(start));
  store<u64>(room, fromSmall(position), 8);
  store<u64>(room, fromBool(max), 16);
  store<u64>(room, fromBool(down), 24);
  return tupleOf(thread, room, 4);
}

export function heapPush(thread: u32, args: u32, count: i32): i32 {
  const heap = argument(args, 0);
  if (!hasKind(heap, Kind.LIST)) return notList(thread, heap, msg("heappush() argument 1 must be list, not %T"));
  if (!appendToList(thread, addressOf(heap), argument(args, 1))) return outOfMemory(thread);
  const place = siftDown(addressOf(heap), 0, length(addressOf(heap)) - 1, false);
  if ((place & 0x80000000) == 0) return ok(thread, NONE);
  const state = stateOf(thread, 0, place & 0x7fffffff, false, true);
  return state ? prelude4(thread, prelude("heap_go_on"), heap, state, NONE, NONE) : outOfMemory(thread);
}
function pop(thread: u32, args: u32, max: bool): i32 {
  const heap = argument(args, 0);
  if (!hasKind(heap, Kind.LIST)) return notList(thread, heap, max ? msg("_heappop_max() argument must be list, not %T") : msg("heappop() argument must be list, not %T"));
  const list = addressOf(heap), size = length(list);
  if (size == 0) return indexError(thread, msg("index out of range"));
  const last = at(list, size - 1);
  store<u32>(list, size - 1, List.LENGTH);
  if (size == 1) return ok(thread, last);
  const top = at(list, 0);
  put(list, 0, last);
  return siftUpThen(thread, heap, 0, max, top);
}
export function heapPop(thread: u32, args: u32, count: i32): i32 { return pop(thread, args, false); }
export function heapPopMax(thread: u32, args: u32, count: i32): i32 { return pop(thread, args, true); }
function replace(thread: u32, args: u32, max: bool): i32 {
  const heap = argument(args, 0);
  if (!hasKind(heap, Kind.LIST)) {
    return notList(thread, heap, max ? msg("_heapreplace_max() argument 1 must be list, not %T") : msg("heapreplace() argument 1 must be list, not %T"));
  }
  if (length(addressOf(heap)) == 0) return indexError(thread, msg("index out of range"));
  const top = at(addressOf(heap), 0);
  put(addressOf(heap), 0, argument(args, 1));
  return siftUpThen(thread, heap, 0, max, top);
}
export function heapReplace(thread: u32, args: u32, count: i32): i32 { return replace(thread, args, false); }
export function heapReplaceMax(thread: u32, args: u32, count: i32): i32 { return replace(thread, args, true); }
export function heapPushPop(thread: u32, args: u32, count: i32): i32 {
  const heap = argument(args, 0), item = argument(args, 1);
  if (!hasKind(heap, Kind.LIST)) return notList(thread, heap, msg("heappushpop() argument 1 must be list, not %T"));
  if (length(addressOf(heap)) == 0) return ok(thread, item);
  const outcome = above(at(addressOf(heap), 0), item, false);
  if (outcome < 0) return prelude4(thread, prelude("heap_pushpop"), heap, item, NONE, NONE);
  return outcome ? replace(thread, args, false) : ok(thread, item);
}
function heapify(thread: u32, args: u32, max: bool): i32 {
  const heap = argument(args, 0);
  if (!hasKind(heap, Kind.LIST)) return notList(thread, heap, max ? msg("_heapify_max() argument must be list, not %T") : msg("heapify() argument must be list, not %T"));
  for (let i = <i32>(length(addressOf(heap)) >> 1) - 1; i >= 0; i--) {
    const place = siftUp(addressOf(heap), i, max);
    if ((place & 0x80000000) == 0) continue;
    const state = stateOf(thread, i, place & 0x3fffffff, max, (place & 0x40000000) != 0);
    return state ? call4(thread, preludeAt(prelude("heap_go_on")), heap, state, NONE, fromSmall(i)) : outOfMemory(thread);
  }
  return ok(thread, NONE);
}
export function heapHeapify(thread: u32, args: u32, count: i32): i32 { return heapify(thread, args, false); }
export function heapHeapifyMax(thread: u32, args: u32, count: i32): i32 { return heapify(thread, args, true); }

// ---- bisect: (a, x, lo=0, hi=None, *, key=None)

/** Where x goes: in [low, high], or -1 where Python has to find it. */
function bisect(args: u32, right: bool): i64 {
  const sequence = argument(args, 0), x = argument(args, 1), lo = argument(args, 2), hi = argument(args, 3), key = argument(args, 4);
  if (!isExact(sequence, ClassId.LIST) && !isExact(sequence, ClassId.TUPLE)) return -1;
  if ((key != NULL && key != NONE) || (lo != NULL && (!isInt(lo) || toInt(lo) < 0)) || (hi != NULL && hi != NONE && !isInt(hi))) return -1;
  const object = addressOf(sequence), from = load<u32>(object, Sequence.ITEMS), size = <i64>load<u32>(object, Sequence.LENGTH);
  let low: i64 = lo == NULL ? 0 : toInt(lo), high = hi == NULL || hi == NONE ? size : toInt(hi);
  if (high > size) return -1;
  while (low < high) {
    const middle = (low + high) >> 1, value = load<u64>(from + (<u32>middle << 3));
    const outcome = right ? above(x, value, false) : above(value, x, false);
    if (outcome < 0) return -1;
    if ((outcome == 1) == right) high = middle;
    else low = middle + 1;
  }
  return low;
}
function bisectOr(thread: u32, args: u32, right: bool, insert: bool): i32 {
  const place = bisect(args, right);
  if (place < 0 || (insert && !isExact(argument(args, 0), ClassId.LIST))) {
    const all = tupleOf(thread, args, 5);
    if (all == 0) return outOfMemory(thread);
    for (let i: u32 = 2; i < 5; i++) {
      const slot = load<u32>(addressOf(all), Sequence.ITEMS) + (i << 3);
      if (load<u64>(slot) == NULL) store<u64>(slot, i == 2 ? fromSmall(0) : NONE);
    }
    return prelude4(thread, prelude("bisect_slowly"), all, fromBool(right), fromBool(insert), NONE);
  }
  if (!insert) return ok(thread, fromSmall(place));
  const list = addressOf(argument(args, 0)), size = length(list);
  if (!reserveList(thread, list, size + 1)) return outOfMemory(thread);
  const to = items(list) + (<u32>place << 3);
  moveItems(to + 8, to, size - <u32>place);
  store<u64>(to, argument(args, 1));
  store<u32>(list, size + 1, List.LENGTH);
  return ok(thread, NONE);
}
export function bisectLeft(thread: u32, args: u32, count: i32): i32 { return bisectOr(thread, args, false, false); }
export function bisectRight(thread: u32, args: u32, count: i32): i32 { return bisectOr(thread, args, true, false); }
export function insortLeft(thread: u32, args: u32, count: i32): i32 { return bisectOr(thread, args, false, true); }
export function insortRight(thread: u32, args: u32, count: i32): i32 { return bisectOr(thread, args, true, true); }
