// Methods of list. What calls Python (comparisons, keys, iteration of any iterable) is in src/lib/prelude/sequences.py.
import { ClassId, Int, Kind, List, Sequence, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, NONE, TRUE, addressOf, cls, fromAddress, fromBool, fromSmall, hasKind, isExact, isInt, toInt, isObject, kindOf, shapeOf,
} from "../objects/object.ts";
import { appendToList, exchangeStore, listOf, moveItems, newList, reserveList } from "../objects/list.ts";
import { nativeSame } from "../objects/equality.ts";
import { fitsI64, plainInt } from "../objects/numbers.ts";
import { hugeIndex, hugeSize, isHuge } from "../objects/indices.ts";
import { Bounds, sliceBounds } from "../objects/slices.ts";
import { freeBlock } from "../state/heap.ts";
import { isWithoutGil } from "../state/gil_off.ts";
import { argument, ok, prelude2, prelude3, prelude4 } from "../state/thread.ts";
import { indexError, outOfMemory, raise, typeError, valueError } from "../state/raise.ts";
import { extendList } from "../ops/build.ts";
import { drainIntoList, holderOf } from "../ops/collections.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { newIterator } from "../ops/iterate.ts";
import { entersFrames } from "../ops/mapped.ts";
import { sortNatively } from "../objects/sort.ts";
import { msg, prelude } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }
function length(list: u32): u32 { return load<u32>(list, List.LENGTH); }
function items(list: u32): u32 { return load<u32>(list, List.ITEMS); }

export function listNew(thread: u32, args: u32, count: i32): i32 {
  const klass = addressOf(argument(args, 0));
  if (klass == cls(ClassId.LIST)) {
    const list = newList(thread, 0);
    return list ? ok(thread, fromAddress(list)) : outOfMemory(thread);
  }
  const list = newBuiltinInstance(thread, klass, Kind.LIST, List.Size);
  return list ? ok(thread, fromAddress(list)) : outOfMemory(thread);
}
/** list.__init__(iterable=()) */
export function listInit(thread: u32, args: u32, count: i32): i32 {
  store<u32>(self(args), 0, List.LENGTH);
  if (argument(args, 1) == NULL) return ok(thread, NONE);
  return extend(thread, self(args), argument(args, 1));
}
/** What gives its values by itself (built-in iterators) is drawn from here; all else as extendList does it. */
function extend(thread: u32, list: u32, value: u64): i32 {
  if (isObject(value)) {
    const object = addressOf(value), kind = kindOf(object), shape = shapeOf(object);
    if (kind == Kind.ITERATOR && shape < cls(ClassId.Size) && !entersFrames(value)) {
      const state = holderOf(thread, fromAddress(list), value, NONE, NONE);
      return state ? drainIntoList(thread, state) : outOfMemory(thread);
    }
  }
  return extendList(thread, list, value, prelude("list_extend"));
}
export function listAppend(thread: u32, args: u32, count: i32): i32 {
  return appendToList(thread, self(args), argument(args, 1)) ? ok(thread, NONE) : outOfMemory(thread);
}
export function listExtend(thread: u32, args: u32, count: i32): i32 { return extend(thread, self(args), argument(args, 1)); }
export function listLength(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(length(self(args)))); }
export function listClear(thread: u32, args: u32, count: i32): i32 {
  const list = self(args), store0 = items(list);
  exchangeStore(list, 0, 0, 0);
  if (store0 && !isWithoutGil()) freeBlock(thread, store0 - 8); // else somebody may be reading it: the next collection frees it
  return ok(thread, NONE);
}
export function listCopy(thread: u32, args: u32, count: i32): i32 {
  const list = listOf(thread, items(self(args)), length(self(args)));
  return list ? ok(thread, fromAddress(list)) : outOfMemory(thread);
}
export function listReverse(thread: u32, args: u32, count: i32): i32 {
  let low = items(self(args)), high = low + (length(self(args)) << 3);
  while (low + 8 < high) {
    high -= 8;
    const value = load<u64>(low);
    store<u64>(low, load<u64>(high));
    store<u64>(high, value);
    low += 8;
  }
  return ok(thread, NONE);
}

/** An index argument: small int, or NO_INDEX where __index__ has to be asked (or it is no index). */
const NO_INDEX: i64 = i64.MIN_VALUE;
function indexOf(value: u64): i64 {
  if (isInt(value)) return toInt(value);
  const plain = plainInt(value);
  if (plain == NULL) return NO_INDEX;
  if (isInt(plain)) return toInt(plain);
  return load<i32>(addressOf(plain), Int.SIZE) < 0 ? -0x4000000000000000 : 0x4000000000000000;
}

export function listInsert(thread: u32, args: u32, count: i32): i32 {
  const list = self(args), size = length(list);
  let index = indexOf(argument(args, 1));
  if (index == NO_INDEX) return prelude3(thread, prelude("list_insert"), argument(args, 0), argument(args, 1), argument(args, 2));
  if (isHuge(argument(args, 1))) return hugeSize(thread);
  if (index < 0) { index += size; if (index < 0) index = 0; } else if (index > <i64>size) index = size;
  if (!reserveList(thread, list, size + 1)) return outOfMemory(thread);
  const at = items(list) + (<u32>index << 3);
  moveItems(at + 8, at, size - <u32>index);
  store<u64>(at, argument(args, 2));
  store<u32>(list, size + 1, List.LENGTH);
  return ok(thread, NONE);
}
export function listPop(thread: u32, args: u32, count: i32): i32 {
  const list = self(args), size = length(list);
  let index: i64 = -1;
  if (argument(args, 1) != NULL) {
    index = indexOf(argument(args, 1));
    if (index == NO_INDEX) return prelude2(thread, prelude("list_pop"), argument(args, 0), argument(args, 1));
    if (isHuge(argument(args, 1))) return hugeSize(thread);
  }
  if (size == 0) return indexError(thread, msg("pop from empty list"));
  if (index < 0) index += size;
  if (<u64>index >= <u64>size) return indexError(thread, msg("pop index out of range"));
  const at = items(list) + (<u32>index << 3), value = load<u64>(at);
  moveItems(at, at + 8, size - 1 - <u32>index);
  store<u32>(list, size - 1, List.LENGTH);
  return ok(thread, value);
}

/** First index of a value from `from` to `to`; -1 none, -2 Python has to compare. */
function find(sequence: u32, value: u64, from: u32, to: u32): i32 {
  const at = load<u32>(sequence, Sequence.ITEMS);
  for (let i = from; i < to; i++) {
    const same = nativeSame(load<u64>(at + (i << 3)), value);
    if (same == 1) return <i32>i;
    if (same < 0) return -2;
  }
  return -1;
}
export function listRemove(thread: u32, args: u32, count: i32): i32 {
  const list = self(args), index = find(list, argument(args, 1), 0, length(list));
  if (index == -2) return prelude2(thread, prelude("list_remove"), argument(args, 0), argument(args, 1));
  if (index < 0) return valueError(thread, msg("list.remove(x): x not in list"));
  const at = items(list) + (<u32>index << 3);
  moveItems(at, at + 8, length(list) - 1 - <u32>index);
  store<u32>(list, length(list) - 1, List.LENGTH);
  return ok(thread, NONE);
}
/** index(value, start=0, stop=maxsize) of lists and tuples. */
export function sequenceIndex(thread: u32, args: u32, count: i32): i32 {
  const sequence = self(args), size = <i64>load<u32>(sequence, Sequence.LENGTH);
  let from: i64 = argument(args, 2) == NULL ? 0 : indexOf(argument(args, 2)), to: i64 = argument(args, 3) == NULL ? size : indexOf(argument(args, 3));
  if (from == NO_INDEX || to == NO_INDEX) return sequenceIndexSlowly(thread, args);
  if (from < 0) { from += size; if (from < 0) from = 0; }
  if (to < 0) to += size;
  if (to > size) to = size;
  const index = from < to ? find(sequence, argument(args, 1), <u32>from, <u32>to) : -1;
  if (index == -2) return sequenceIndexSlowly(thread, args);
  if (index >= 0) return ok(thread, fromSmall(index));
  if (hasKind(argument(args, 0), Kind.TUPLE)) return valueError(thread, msg("tuple.index(x): x not in tuple"));
  return prelude2(thread, prelude("not_in_list"), argument(args, 0), argument(args, 1));
}
function sequenceIndexSlowly(thread: u32, args: u32): i32 {
  return prelude4(thread, prelude("sequence_index"), argument(args, 0), argument(args, 1), argument(args, 2) == NULL ? fromSmall(0) : argument(args, 2),
    argument(args, 3) == NULL ? fromSmall(0x7fffffffffff) : argument(args, 3));
}
export function sequenceCount(thread: u32, args: u32, count: i32): i32 {
  const sequence = self(args), size = load<u32>(sequence, Sequence.LENGTH), at = load<u32>(sequence, Sequence.ITEMS);
  let found: i64 = 0;
  for (let i: u32 = 0; i < size; i++) {
    const same = nativeSame(load<u64>(at + (i << 3)), argument(args, 1));
    if (same < 0) return prelude2(thread, prelude("sequence_count"), argument(args, 0), argument(args, 1));
    if (same == 1) found++;
  }
  return ok(thread, fromSmall(found));
}

/** list[index], list[slice] */
export function listGetItem(thread: u32, args: u32, count: i32): i32 {
  const list = self(args), key = argument(args, 1), size = length(list);
  if (hasKind(key, Kind.SLICE)) {
    const outcome = sliceBounds(thread, addressOf(key), size);
    if (outcome == 1) return valueError(thread, msg("slice step cannot be zero"));
    if (outcome == 2) return prelude2(thread, prelude("getitem_plain_slice"), argument(args, 0), key);
    const wanted = <u32>load<i64>(thread, Bounds.COUNT), step = load<i64>(thread, Bounds.STEP);
    const made = newList(thread, wanted);
    if (made == 0) return outOfMemory(thread);
    copySlice(items(made), items(list), load<i64>(thread, Bounds.START), step, wanted);
    store<u32>(made, wanted, List.LENGTH);
    return ok(thread, fromAddress(made));
  }
  let index = indexOf(key);
  if (index == NO_INDEX) return prelude3(thread, prelude("index_item"), argument(args, 0), key, fromBool(false));
  if (isHuge(key)) return hugeIndex(thread, key);
  if (index < 0) index += size;
  if (<u64>index >= <u64>size) return indexError(thread, msg("list index out of range"));
  return ok(thread, load<u64>(items(list) + (<u32>index << 3)));
}
/** Copies every step-th value. */
export function copySlice(to: u32, from: u32, start: i64, step: i64, count: u32): void {
  if (step == 1) { memory.copy(to, from + (<u32>start << 3), count << 3); return; }
  if (step == -1) { // turned round, two at a time
    let at = from + (<u32>start << 3) - 8;
    const end = to + (count << 3);
    for (; to + 16 <= end; to += 16) {
      const pair = v128.load(at);
      v128.store(to, v128.shuffle<u64>(pair, pair, 1, 0));
      at -= 16;
    }
    if (to < end) store<u64>(to, load<u64>(at, 8));
    return;
  }
  for (let i: u32 = 0; i < count; i++) store<u64>(to + (i << 3), load<u64>(from + (<u32>(start + step * i) << 3)));
}

export function listSetItem(thread: u32, args: u32, count: i32): i32 {
  const list = self(args), key = argument(args, 1), value = argument(args, 2), size = length(list);
  if (hasKind(key, Kind.SLICE)) return setListSlice(thread, list, key, value);
  let index = indexOf(key);
  if (index == NO_INDEX) return prelude3(thread, prelude("list_setitem"), argument(args, 0), key, value);
  if (isHuge(key)) return hugeIndex(thread, key);
  if (index < 0) index += size;
  if (<u64>index >= <u64>size) return indexError(thread, msg("list assignment index out of range"));
  store<u64>(items(list) + (<u32>index << 3), value);
  return ok(thread, NONE);
}
/** list[slice] = list or tuple (another iterable is made a list first, by the prelude). */
function setListSlice(thread: u32, list: u32, key: u64, value: u64): i32 {
  if (!isExact(value, ClassId.LIST) && !isExact(value, ClassId.TUPLE)) return prelude3(thread, prelude("list_set_slice"), fromAddress(list), key, value);
  let source = addressOf(value);
  if (source == list) {
    source = listOf(thread, items(list), length(list));
    if (source == 0) return outOfMemory(thread);
  }
  const outcome = sliceBounds(thread, addressOf(key), length(list));
  if (outcome == 1) return valueError(thread, msg("slice step cannot be zero"));
  if (outcome == 2) return prelude3(thread, prelude("setitem_plain_slice"), fromAddress(list), key, value);
  const start = load<i64>(thread, Bounds.START), step = load<i64>(thread, Bounds.STEP), replaced = <u32>load<i64>(thread, Bounds.COUNT);
  const added = load<u32>(source, Sequence.LENGTH);
  if (step != 1) {
    if (added != replaced) {
      return valueError(thread, msg("attempt to assign sequence of size %d to extended slice of size %d"), fromSmall(added), fromSmall(replaced));
    }
    for (let i: u32 = 0; i < added; i++) store<u64>(items(list) + (<u32>(start + step * i) << 3), load<u64>(load<u32>(source, Sequence.ITEMS) + (i << 3)));
    return ok(thread, NONE);
  }
  const size = length(list), tail = size - <u32>start - replaced;
  if (!reserveList(thread, list, size - replaced + added)) return outOfMemory(thread);
  const at = items(list) + (<u32>start << 3);
  moveItems(at + (added << 3), at + (replaced << 3), tail);
  moveItems(at, load<u32>(source, Sequence.ITEMS), added);
  store<u32>(list, size - replaced + added, List.LENGTH);
  return ok(thread, NONE);
}
export function listDelItem(thread: u32, args: u32, count: i32): i32 {
  const list = self(args), key = argument(args, 1), size = length(list);
  if (hasKind(key, Kind.SLICE)) {
    const outcome = sliceBounds(thread, addressOf(key), size);
    if (outcome == 1) return valueError(thread, msg("slice step cannot be zero"));
    if (outcome == 2) return prelude2(thread, prelude("delitem_plain_slice"), argument(args, 0), key);
    const gone = <u32>load<i64>(thread, Bounds.COUNT);
    if (gone == 0) return ok(thread, NONE);
    let step = load<i64>(thread, Bounds.STEP), start = load<i64>(thread, Bounds.START);
    if (step < 0) { start += step * (gone - 1); step = -step; }
    let to = <u32>start, next = start;
    let left = gone;
    for (let from = <u32>start; from < size; from++) { // keeps what is not named, in one pass
      if (left && <i64>from == next) { next += step; left--; continue; }
      store<u64>(items(list) + (to << 3), load<u64>(items(list) + (from << 3)));
      to++;
    }
    store<u32>(list, to, List.LENGTH);
    return ok(thread, NONE);
  }
  let index = indexOf(key);
  if (index == NO_INDEX) return prelude2(thread, prelude("list_delitem"), argument(args, 0), key);
  if (isHuge(key)) return hugeIndex(thread, key);
  if (index < 0) index += size;
  if (<u64>index >= <u64>size) return indexError(thread, msg("list assignment index out of range"));
  const at = items(list) + (<u32>index << 3);
  moveItems(at, at + 8, size - 1 - <u32>index);
  store<u32>(list, size - 1, List.LENGTH);
  return ok(thread, NONE);
}

export function listAdd(thread: u32, args: u32, count: i32): i32 {
  const left = self(args);
  if (!hasKind(argument(args, 1), Kind.LIST)) return typeError(thread, msg("can only concatenate list (not \"%T\") to list"), argument(args, 1));
  const right = addressOf(argument(args, 1)), made = newList(thread, length(left) + length(right));
  if (made == 0) return outOfMemory(thread);
  memory.copy(items(made), items(left), length(left) << 3);
  memory.copy(items(made) + (length(left) << 3), items(right), length(right) << 3);
  store<u32>(made, length(left) + length(right), List.LENGTH);
  return ok(thread, fromAddress(made));
}
export function listIadd(thread: u32, args: u32, count: i32): i32 {
  const list = argument(args, 0); // (the arguments' room is used by what is iterated)
  const status = extendList(thread, self(args), argument(args, 1), prelude("list_iadd"));
  return status == Status.OK ? ok(thread, list) : status;
}
/** list * n; n * list; list *= n is in the prelude's hands only where n is no int */
export function listMultiply(thread: u32, args: u32, count: i32): i32 { return multiply(thread, argument(args, 0), argument(args, 1), false); }
export function listImultiply(thread: u32, args: u32, count: i32): i32 { return multiply(thread, argument(args, 0), argument(args, 1), true); }
function multiply(thread: u32, value: u64, times: u64, inPlace: bool): i32 {
  let by = indexOf(times);
  if (by == NO_INDEX) return prelude3(thread, prelude("multiply_sequence"), value, times, fromBool(inPlace));
  const list = addressOf(value), size = length(list);
  if (by < 0) by = 0;
  if (!fitsI64(plainInt(times))) return raise(thread, ClassId.OVERFLOW_ERROR, msg("cannot fit '%T' into an index-sized integer"), times);
  if (size && (by > 0x1fffffff || by * size > 0x1fffffff)) return outOfMemory(thread);
  const total = <u32>by * size;
  let made = list;
  if (inPlace) { if (!reserveList(thread, list, total)) return outOfMemory(thread); }
  else {
    made = newList(thread, total);
    if (made == 0) return outOfMemory(thread);
    if (total) memory.copy(items(made), items(list), size << 3);
  }
  let filled = size;
  while (filled && filled < total) { // doubles what is there
    const more = filled * 2 <= total ? filled : total - filled;
    memory.copy(items(made) + (filled << 3), items(made), more << 3);
    filled += more;
  }
  store<u32>(made, total, List.LENGTH);
  return ok(thread, fromAddress(made));
}
export function listIter(thread: u32, args: u32, count: i32): i32 {
  const iterator = newIterator(thread, ClassId.LIST_ITERATOR, argument(args, 0), 1);
  return iterator ? ok(thread, fromAddress(iterator)) : outOfMemory(thread);
}
export function listReversed(thread: u32, args: u32, count: i32): i32 {
  const iterator = newIterator(thread, ClassId.LIST_REVERSE_ITERATOR, argument(args, 0), 1);
  if (iterator == 0) return outOfMemory(thread);
  store<u32>(iterator, length(self(args)), 12);
  return ok(thread, fromAddress(iterator));
}
export function listReverseNext(thread: u32, args: u32, count: i32): i32 {
  const iterator = self(args), over = load<u64>(iterator, 16);
  const index = load<u32>(iterator, 12);
  if (over == NONE || index == 0 || index > length(addressOf(over))) { store<u64>(iterator, NONE, 16); return Status.STOP; }
  store<u32>(iterator, index - 1, 12);
  return ok(thread, load<u64>(items(addressOf(over)) + (index - 1 << 3)));
}

/**
 * _sort_list(values, keys or None, reverse): sorts `values` (a list nobody else sees) by `keys`, natively. True, or False where a
 * comparison needs Python: nothing has been moved then.
 */
export function sortList(thread: u32, args: u32, count: i32): i32 {
  const keys = argument(args, 1) == NONE ? 0 : addressOf(argument(args, 1));
  const outcome = sortNatively(thread, self(args), keys, argument(args, 2) == TRUE);
  return outcome < 0 ? outOfMemory(thread) : ok(thread, fromBool(outcome == 1));
}
/** sort(): natively where neither the order nor a key needs Python, else by the prelude. */
export function listSort(thread: u32, args: u32, count: i32): i32 {
  const key = argument(args, 1), reverse = argument(args, 2);
  const tried = (key == NULL || key == NONE) && (reverse == NULL || reverse == FALSE || reverse == TRUE);
  if (tried) {
    const outcome = sortNatively(thread, self(args), 0, reverse == TRUE);
    if (outcome < 0) return outOfMemory(thread);
    if (outcome == 1) return ok(thread, NONE);
  }
  return prelude4(thread, prelude("list_sort"), argument(args, 0), key == NULL ? NONE : key, reverse == NULL ? FALSE : reverse, fromBool(tried));
}
/** _take_items(list): a new list with all its items; the list is empty then. */
export function listTakeItems(thread: u32, args: u32, count: i32): i32 {
  const list = self(args), taken = newList(thread, 0);
  if (taken == 0) return outOfMemory(thread);
  exchangeItems(list, taken);
  return ok(thread, fromAddress(taken));
}
/** _is_untouched(list): nothing has been put into it since _take_items, also nothing that is gone again */
export function listIsUntouched(thread: u32, args: u32, count: i32): i32 {
  const list = self(args);
  return ok(thread, fromBool(length(list) == 0 && load<u32>(list, List.CAPACITY) == 0));
}
/** _put_items(list, source): the list gets the source's items, the source the list's. */
export function listPutItems(thread: u32, args: u32, count: i32): i32 {
  exchangeItems(self(args), addressOf(argument(args, 1)));
  return ok(thread, NONE);
}
function exchangeItems(a: u32, b: u32): void {
  const store0 = items(a), size = length(a), capacity = load<u32>(a, List.CAPACITY);
  exchangeStore(a, items(b), load<u32>(b, List.CAPACITY), length(b));
  exchangeStore(b, store0, capacity, size);
}
