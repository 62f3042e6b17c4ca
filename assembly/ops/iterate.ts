// Iteration over any value: iter(), next(), unpacking. Built-in iterators are ITERATOR objects (layout below, by class): FOR_ITER
// takes ranges, lists and tuples without a call.
//
//   ITERATOR:  | header | count u32 (values that follow from 16 on) | index u32 | value u64 | value u64 | ...
import { Base, ClassId, DictEntry, Iterator, Kind, List, OnReturn, Range, Sequence, Special, Str, Tuple } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, TRUE, addressOf, classOf, cls, fitsSmall, fromAddress, fromSmall, hasKind, isExact, isInt, isObject, kindOf, shapeOf, special, toInt } from "../objects/object.ts";
import { allocate } from "../state/heap.ts";
import { newList } from "../objects/list.ts";
import { isAscii, strData } from "../objects/strings.ts";
import { newTuple } from "../objects/tuple.ts";
import { ok, prelude1, prelude2 } from "../state/thread.ts";
import { outOfMemory, typeError, valueError } from "../state/raise.ts";
import { callSpecial0 } from "./attributes.ts";
import { nextEntry, nextItem } from "./dict_iteration.ts";
import { iterateBuiltin } from "./iterators.ts";
import { resumeRequest } from "./generators.ts";
import { msg, prelude } from "../env.ts";

/** An iterator object of class `id` over one value; 0 out of memory. */
export function newIterator(thread: u32, id: u32, over: u64, values: u32): u32 {
  const iterator = allocate(thread, Iterator.VALUES + (values << 3), cls(id), Kind.ITERATOR);
  if (iterator == 0) return 0;
  store<u32>(iterator, values, Iterator.COUNT);
  store<u64>(iterator, over, Iterator.VALUES);
  for (let i: u32 = 1; i < values; i++) store<u64>(iterator + (i << 3), NONE, Iterator.VALUES);
  return iterator;
}

/** iter(value): OK, or CALL of a __iter__. */
export function getIterator(thread: u32, value: u64): i32 {
  if (isObject(value)) {
    const object = addressOf(value), shape = shapeOf(object);
    let id: u32 = 0;
    if (shape == cls(ClassId.LIST)) id = ClassId.LIST_ITERATOR;
    else if (shape == cls(ClassId.TUPLE)) id = ClassId.TUPLE_ITERATOR;
    else if (shape == cls(ClassId.RANGE)) return rangeIterator(thread, object);
    else if (kindOf(object) == Kind.GENERATOR && shape == cls(ClassId.GENERATOR)) return ok(thread, value);
    if (id) {
      const iterator = newIterator(thread, id, value, 1);
      return iterator ? ok(thread, fromAddress(iterator)) : outOfMemory(thread);
    }
  }
  const klass = classOf(value), method = special(klass, Special.ITER);
  if (method != NULL && method != NONE) {
    return callSpecial0(thread, method, value, OnReturn.ITERATOR);
  }
  if (method == NULL && special(klass, Special.GETITEM) != NULL) {
    const iterator = newIterator(thread, ClassId.SEQUENCE_ITERATOR, value, 1);
    return iterator ? ok(thread, fromAddress(iterator)) : outOfMemory(thread);
  }
  return typeError(thread, msg("'%T' object is not iterable"), value);
}

function rangeIterator(thread: u32, range: u32): i32 {
  const start = load<u64>(range, Range.START), step = load<u64>(range, Range.STEP), length = load<u64>(range, Range.LENGTH);
  if (!isInt(start) || !isInt(step) || !isInt(length) || !isInt(load<u64>(range, Range.STOP))) {
    return prelude1(thread, prelude("long_range_iterator"), fromAddress(range));
  }
  const iterator = newIterator(thread, ClassId.RANGE_ITERATOR, start, 3);
  if (iterator == 0) return outOfMemory(thread);
  store<u64>(iterator, length, Iterator.VALUES + 8); // how many are left
  store<u64>(iterator, step, Iterator.VALUES + 16);
  return ok(thread, fromAddress(iterator));
}

/** The next value of a range, list, tuple, str, dict or set iterator, or of reversed() of some; NULL where it has ended or is something else. */
export function fastNext(iterator: u32): u64 {
  const shape = shapeOf(iterator);
  if (shape == cls(ClassId.RANGE_ITERATOR)) {
    const left = load<u64>(iterator, Iterator.VALUES + 8);
    if (left == fromSmall(0)) return NULL;
    const value = load<u64>(iterator, Iterator.VALUES);
    store<u64>(iterator, left - 1, Iterator.VALUES + 8);
    const next = toInt(value) + toInt(load<u64>(iterator, Iterator.VALUES + 16));
    store<u64>(iterator, fromSmall(next), Iterator.VALUES);
    return value;
  }
  if (shape == cls(ClassId.LIST_ITERATOR) || shape == cls(ClassId.TUPLE_ITERATOR)) {
    const over = load<u64>(iterator, Iterator.VALUES);
    if (over == NONE) return NULL;
    const index = load<u32>(iterator, Iterator.INDEX), sequence = <u32>over;
    if (index >= load<u32>(sequence, Sequence.LENGTH)) return NULL;
    store<u32>(iterator, index + 1, Iterator.INDEX);
    return load<u64>(load<u32>(sequence, Sequence.ITEMS) + (index << 3));
  }
  if (shape == cls(ClassId.STR_ASCII_ITERATOR)) { // characters that exist already
    const over = load<u64>(iterator, Iterator.VALUES);
    if (over == NONE) return NULL;
    const index = load<u32>(iterator, Iterator.INDEX), text = <u32>over;
    if (index >= load<u32>(text, Str.LENGTH)) return NULL;
    store<u32>(iterator, index + 1, Iterator.INDEX);
    return fromAddress(Base.LATIN1 + (<u32>load<u8>(load<u32>(text, Str.DATA) + index) << 5));
  }
  if (shape == cls(ClassId.DICT_KEY_ITERATOR) || shape == cls(ClassId.DICT_VALUE_ITERATOR)) {
    const entry = nextEntry(iterator);
    if (entry == 0) return NULL;
    return shape == cls(ClassId.DICT_KEY_ITERATOR) ? load<u64>(entry, DictEntry.KEY) : load<u64>(entry, DictEntry.VALUE);
  }
  if (shape == cls(ClassId.BYTES_ITERATOR) || shape == cls(ClassId.BYTEARRAY_ITERATOR)) { // LENGTH and DATA lie as in a str
    const over = load<u64>(iterator, Iterator.VALUES);
    if (over == NONE) return NULL;
    const index = load<u32>(iterator, Iterator.INDEX), bytes = <u32>over;
    if (index >= load<u32>(bytes, Str.LENGTH)) return NULL;
    store<u32>(iterator, index + 1, Iterator.INDEX);
    return fromSmall(load<u8>(load<u32>(bytes, Str.DATA) + index));
  }
  return shape == cls(ClassId.SET_ITERATOR) ? nextItem(iterator) : nextBackwards(iterator, shape);
}
/** reversed() of a list, a tuple or ASCII text. */
function nextBackwards(iterator: u32, shape: u32): u64 {
  const over = load<u64>(iterator, Iterator.VALUES);
  if (shape == cls(ClassId.LIST_REVERSE_ITERATOR)) {
    const left = load<u32>(iterator, Iterator.INDEX);
    if (over == NONE || left == 0 || left > load<u32>(addressOf(over), Sequence.LENGTH)) return NULL;
    store<u32>(iterator, left - 1, Iterator.INDEX);
    return load<u64>(load<u32>(addressOf(over), Sequence.ITEMS) + (left - 1 << 3));
  }
  if (shape != cls(ClassId.REVERSED)) return NULL;
  const index = load<u64>(iterator, Iterator.VALUES + 8);
  if (!isInt(index) || toInt(index) < 0) return NULL;
  const isText = isExact(over, ClassId.STR) && isAscii(addressOf(over));
  if ((!isText && !isExact(over, ClassId.TUPLE)) || toInt(index) >= <i64>load<u32>(addressOf(over), Sequence.LENGTH)) return NULL;
  store<u64>(iterator, fromSmall(toInt(index) - 1), Iterator.VALUES + 8);
  if (isText) return fromAddress(Base.LATIN1 + (<u32>load<u8>(strData(addressOf(over)) + <u32>toInt(index)) << 5));
  return load<u64>(load<u32>(addressOf(over), Sequence.ITEMS) + (<u32>toInt(index) << 3));
}

/**
 * One step of `for a, b in iterator` where the pair need not be made: items of a dict, enumerate, zip of two. Puts b at `at` and a behind
 * it (as UNPACK_SEQUENCE does) and answers true; false, with nothing changed, where the general way is to be taken.
 */
export function nextPair(iterator: u32, at: u32): bool {
  const shape = shapeOf(iterator);
  if (shape == cls(ClassId.DICT_ITEM_ITERATOR)) {
    const entry = nextEntry(iterator);
    if (entry == 0) return false;
    store<u64>(at, load<u64>(entry, DictEntry.VALUE));
    store<u64>(at, load<u64>(entry, DictEntry.KEY), 8);
    return true;
  }
  if (shape == cls(ClassId.ENUMERATE)) {
    const inner = load<u64>(iterator, Iterator.VALUES), index = load<u64>(iterator, Iterator.VALUES + 8);
    if (!hasKind(inner, Kind.ITERATOR) || !isInt(index) || !fitsSmall(toInt(index) + 1)) return false;
    const value = fastNext(addressOf(inner));
    if (value == NULL) return false;
    store<u64>(iterator, fromSmall(toInt(index) + 1), Iterator.VALUES + 8);
    store<u64>(at, value);
    store<u64>(at, index, 8);
    return true;
  }
  if (shape != cls(ClassId.ZIP) || load<u64>(iterator, Iterator.VALUES + 8) == TRUE) return false;
  const inner = addressOf(load<u64>(iterator, Iterator.VALUES)), items = load<u32>(inner, Tuple.ITEMS);
  if (load<u32>(inner, Tuple.LENGTH) != 2 || !hasNext(load<u64>(items)) || !hasNext(load<u64>(items, 8)) || load<u64>(items) == load<u64>(items, 8)) return false;
  store<u64>(at, fastNext(addressOf(load<u64>(items))), 8);
  store<u64>(at, fastNext(addressOf(load<u64>(items, 8))));
  return true;
}

/** Is it certain that fastNext will give a value? (Ranges, lists and tuples only.) */
function hasNext(value: u64): bool {
  if (!hasKind(value, Kind.ITERATOR)) return false;
  const iterator = addressOf(value), shape = shapeOf(iterator);
  if (shape == cls(ClassId.RANGE_ITERATOR)) return load<u64>(iterator, Iterator.VALUES + 8) != fromSmall(0);
  if (shape != cls(ClassId.LIST_ITERATOR) && shape != cls(ClassId.TUPLE_ITERATOR)) return false;
  const over = load<u64>(iterator, Iterator.VALUES);
  return over != NONE && load<u32>(iterator, Iterator.INDEX) < load<u32>(addressOf(over), Sequence.LENGTH);
}

/** next(iterator): OK, STOP, or CALL / RESUME. */
export function nextValue(thread: u32, iterator: u64): i32 {
  const object = addressOf(iterator), kind = isObject(iterator) ? kindOf(object) : <u32>Kind.FREE;
  if (kind == Kind.ITERATOR) {
    const value = fastNext(object);
    if (value != NULL) return ok(thread, value);
    return iterateBuiltin(thread, object);
  }
  if (kind == Kind.GENERATOR && shapeOf(object) == cls(ClassId.GENERATOR)) return resumeRequest(thread, object, NONE);
  const method = special(classOf(iterator), Special.NEXT);
  if (method == NULL) return typeError(thread, msg("'%T' object is not an iterator"), iterator);
  return callSpecial0(thread, method, iterator);
}

/** A tuple or list that iterates as they do: also a named tuple. */
function isPlainSequence(value: u64): bool {
  if (isExact(value, ClassId.TUPLE) || isExact(value, ClassId.LIST)) return true;
  if (!isObject(value)) return false;
  const kind = kindOf(addressOf(value)), iter = special(classOf(value), Special.ITER);
  return (kind == Kind.TUPLE && iter == special(cls(ClassId.TUPLE), Special.ITER)) || (kind == Kind.LIST && iter == special(cls(ClassId.LIST), Special.ITER));
}

/** Unpacks into exactly `count` values: a tuple (or list) of them in RESULT, for pushUnpacked. */
export function unpackSequence(thread: u32, value: u64, count: u32): i32 {
  if (isPlainSequence(value)) {
    const length = load<u32>(addressOf(value), Sequence.LENGTH);
    if (length == count) return ok(thread, value);
    if (length > count) return valueError(thread, msg("too many values to unpack (expected %d)"), fromSmall(count));
    return valueError(thread, msg("not enough values to unpack (expected %d, got %d)"), fromSmall(count), fromSmall(length));
  }
  if (special(classOf(value), Special.ITER) == NULL && special(classOf(value), Special.GETITEM) == NULL) {
    return typeError(thread, msg("cannot unpack non-iterable %T object"), value);
  }
  return prelude2(thread, prelude("unpack_exact"), value, fromSmall(count));
}

/** a, *b, c = value: a tuple of the parts, the starred one a list, in RESULT. Anything but a list or tuple is made a list first. */
export function unpackEx(thread: u32, value: u64, before: u32, after: u32): i32 {
  if (!isExact(value, ClassId.TUPLE) && !isExact(value, ClassId.LIST)) {
    if (special(classOf(value), Special.ITER) == NULL && special(classOf(value), Special.GETITEM) == NULL) {
      return typeError(thread, msg("cannot unpack non-iterable %T object"), value);
    }
    return prelude1(thread, prelude("list_from_iterable"), value);
  }
  const sequence = addressOf(value), length = load<u32>(sequence, Sequence.LENGTH), items = load<u32>(sequence, Sequence.ITEMS);
  if (length < before + after) {
    return valueError(thread, msg("not enough values to unpack (expected at least %d, got %d)"), fromSmall(before + after), fromSmall(length));
  }
  const middle = length - before - after;
  const parts = newTuple(thread, before + 1 + after), list = newList(thread, middle);
  if (parts == 0 || list == 0) return outOfMemory(thread);
  memory.copy(load<u32>(list, List.ITEMS), items + (before << 3), middle << 3);
  store<u32>(list, middle, List.LENGTH);
  const to = load<u32>(parts, Tuple.ITEMS);
  memory.copy(to, items, before << 3);
  store<u64>(to + (before << 3), fromAddress(list));
  memory.copy(to + (before + 1 << 3), items + (before + middle << 3), after << 3);
  return ok(thread, fromAddress(parts));
}

/** Pushes the items of a tuple or list, the first on top; returns the new stack pointer. */
export function pushUnpacked(sp: u32, sequence: u64): u32 {
  const items = load<u32>(addressOf(sequence), Sequence.ITEMS);
  for (let i = load<u32>(addressOf(sequence), Sequence.LENGTH); i > 0; i--) {
    store<u64>(sp, load<u64>(items + (i << 3) - 8));
    sp += 8;
  }
  return sp;
}
