// container[key], its assignment and deletion, slices, len().
import { Class, ClassFlag, ClassId, Kind, OnReturn, Sequence, Slice, Special } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, classOf, cls, fromAddress, fromSmall, hasKind, isExact, isInt, isObject, shapeOf, special, toInt } from "../objects/object.ts";
import { ASK_PYTHON, dictLength } from "../objects/dict.ts";
import { allocate } from "../state/heap.ts";
import { charString, strData, strLength, strWidth } from "../objects/strings.ts";
import { textPart } from "../objects/text.ts";
import { listOf, moveItems } from "../objects/list.ts";
import { tupleOf } from "../objects/tuple.ts";
import { setLength } from "../objects/set.ts";
import { readUnit } from "../text/units.ts";
import { ok, prelude2 } from "../state/thread.ts";
import { indexError, outOfMemory, raiseClass, typeError } from "../state/raise.ts";
import { callNativeAt, callSpecial0, callSpecial1, callSpecial2, isNativeMethod } from "./attributes.ts";
import { getDictItem, setDictItem } from "./containers.ts";
import { dequeItem } from "./collections.ts";
import { msg, prelude } from "../env.ts";

export function getItem(thread: u32, container: u64, key: u64): i32 {
  if (isObject(container)) {
    const object = addressOf(container), shape = shapeOf(object);
    if (shape == cls(ClassId.DICT)) {
      const value = getDictItem(object, key);
      if (value == NULL) return raiseClass(thread, cls(ClassId.KEY_ERROR), key);
      if (value != ASK_PYTHON) return ok(thread, value);
    } else if (shape == cls(ClassId.DEFAULT_DICT)) {
      const value = getDictItem(object, key);
      if (value != NULL && value != ASK_PYTHON) return ok(thread, value);
    } else if (isInt(key)) {
      let index = toInt(key);
      if (shape == cls(ClassId.DEQUE)) return dequeItem(thread, object, index);
      if (shape == cls(ClassId.STR)) {
        const length = strLength(object);
        if (index < 0) index += length;
        if (<u64>index >= <u64>length) return indexError(thread, msg("string index out of range"));
        const character = charString(thread, readUnit(strData(object), <u32>index, strWidth(object)));
        return character ? ok(thread, character) : outOfMemory(thread);
      }
      if (shape == cls(ClassId.LIST)) return indexError(thread, msg("list index out of range")); // in range: the loop has done it
      if (shape == cls(ClassId.TUPLE)) return indexError(thread, msg("tuple index out of range"));
    }
  }
  const klass = classOf(container), method = special(klass, Special.GETITEM);
  if (method == NULL) {
    if (hasKind(container, Kind.CLASS)) return classGetItem(thread, container, key);
    return typeError(thread, msg("'%T' object is not subscriptable"), container);
  }
  if (isNativeMethod(method)) return callNativeAt(thread, method, container, key, 2);
  return callSpecial1(thread, method, container, klass, key);
}

export function setItem(thread: u32, container: u64, key: u64, value: u64): i32 {
  if (isExact(container, ClassId.DICT) || isExact(container, ClassId.DEFAULT_DICT)) return setDictItem(thread, addressOf(container), key, value);
  if (isInt(key) && isExact(container, ClassId.LIST)) return indexError(thread, msg("list assignment index out of range"));
  const klass = classOf(container), method = special(klass, Special.SETITEM);
  if (method == NULL) return typeError(thread, msg("'%T' object does not support item assignment"), container);
  return callSpecial2(thread, method, container, klass, key, value);
}

export function deleteItem(thread: u32, container: u64, key: u64): i32 {
  const klass = classOf(container), method = special(klass, Special.DELITEM);
  if (method == NULL) {
    // CPython words it after which of its two protocols it has tried
    const asSequence = special(classOf(key), Special.INDEX) != NULL && (special(klass, Special.LEN) != NULL || (load<u32>(klass, Class.FLAGS) & ClassFlag.HEAP) != 0);
    if (asSequence) return typeError(thread, msg("'%T' object doesn't support item deletion"), container);
    return typeError(thread, msg("'%T' object does not support item deletion"), container);
  }
  return callSpecial1(thread, method, container, klass, key);
}

/** Start and length of a slice without step over `length` items, packed as start << 32 | count; -1 where a bound needs more. */
function plainBounds(start: u64, stop: u64, length: u32): i64 {
  let from: i64 = 0, to: i64 = length;
  if (isInt(start)) from = toInt(start);
  else if (start != NONE) return -1;
  if (isInt(stop)) to = toInt(stop);
  else if (stop != NONE) return -1;
  if (from < 0) { from += length; if (from < 0) from = 0; } else if (from > <i64>length) from = length;
  if (to < 0) { to += length; if (to < 0) to = 0; } else if (to > <i64>length) to = length;
  const count = to > from ? to - from : 0;
  return (from << 32) | count;
}

function newSlice(thread: u32, start: u64, stop: u64): u32 {
  const slice = allocate(thread, Slice.Size, cls(ClassId.SLICE), Kind.SLICE);
  if (slice == 0) return 0;
  store<u64>(slice, start, Slice.START);
  store<u64>(slice, stop, Slice.STOP);
  store<u64>(slice, NONE, Slice.STEP);
  return slice;
}

export function getSlice(thread: u32, container: u64, start: u64, stop: u64): i32 {
  if (isObject(container)) {
    const object = addressOf(container), shape = shapeOf(object);
    if (shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE) || shape == cls(ClassId.STR)) {
      const bounds = plainBounds(start, stop, load<u32>(object, Sequence.LENGTH));
      if (bounds >= 0) {
        const from = <u32>(bounds >> 32), count = <u32>bounds;
        if (count == load<u32>(object, Sequence.LENGTH) && shape != cls(ClassId.LIST)) return ok(thread, container);
        let value: u64;
        if (shape == cls(ClassId.STR)) {
          value = textPart(thread, object, from, from + count);
        } else {
          const items = load<u32>(object, Sequence.ITEMS) + (from << 3);
          if (shape == cls(ClassId.TUPLE)) value = tupleOf(thread, items, count);
          else { const list = listOf(thread, items, count); value = list ? fromAddress(list) : 0; }
        }
        return value ? ok(thread, value) : outOfMemory(thread);
      }
    }
  }
  const slice = newSlice(thread, start, stop);
  return slice ? getItem(thread, container, fromAddress(slice)) : outOfMemory(thread);
}

export function setSlice(thread: u32, container: u64, start: u64, stop: u64, value: u64): i32 {
  if (isExact(container, ClassId.LIST) && (isExact(value, ClassId.LIST) || isExact(value, ClassId.TUPLE))) {
    const bounds = plainBounds(start, stop, load<u32>(addressOf(container), Sequence.LENGTH));
    if (bounds >= 0 && <u32>bounds == load<u32>(addressOf(value), Sequence.LENGTH)) { // as many items as there were
      const to = load<u32>(addressOf(container), Sequence.ITEMS) + (<u32>(bounds >> 32) << 3);
      moveItems(to, load<u32>(addressOf(value), Sequence.ITEMS), <u32>bounds);
      return ok(thread, NONE);
    }
  }
  const slice = newSlice(thread, start, stop);
  return slice ? setItem(thread, container, fromAddress(slice), value) : outOfMemory(thread);
}

/** len(value). */
export function lengthOf(thread: u32, value: u64): i32 {
  if (isObject(value)) {
    const object = addressOf(value), shape = shapeOf(object);
    if (shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE) || shape == cls(ClassId.STR) || shape == cls(ClassId.BYTES) || shape == cls(ClassId.BYTEARRAY)) {
      return ok(thread, fromSmall(load<u32>(object, Sequence.LENGTH)));
    }
    if (shape == cls(ClassId.DICT)) return ok(thread, fromSmall(dictLength(object)));
    if (shape == cls(ClassId.SET) || shape == cls(ClassId.FROZENSET)) return ok(thread, fromSmall(setLength(object)));
  }
  const klass = classOf(value), method = special(klass, Special.LEN);
  if (method == NULL) return typeError(thread, msg("object of type '%T' has no len()"), value);
  return callSpecial0(thread, method, value, OnReturn.LENGTH);
}

/** C[key] of a class whose metaclass has no __getitem__: __class_getitem__, or type[key]. */
function classGetItem(thread: u32, container: u64, key: u64): i32 { return prelude2(thread, prelude("class_getitem"), container, key); }
