// array.array: the items lie in a bytearray. What needs no Python code is native; the rest (other iterables, values with
// __index__, errors) is in src/lib/prelude/array.py, on the bytes.
import { ArrayObject, ByteArray, ClassId, Iterator, Kind, List, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  NONE, addressOf, classOf, cls, fromAddress, fromBool, fromSmall, hasKind, isExact, isFloat, isInt, isObject, isSubclass, kindOf, toFloat, toInt,
} from "../objects/object.ts";
import { Hold, bytesOf, holdOn, newByteArray, resizeByteArray } from "../objects/bytes.ts";
import { Bounds, sliceBounds } from "../objects/slices.ts";
import { textData } from "../objects/text.ts";
import { newList } from "../objects/list.ts";
import { charString, strData, strLength, strWidth } from "../objects/strings.ts";
import { equalBytes, readUnit } from "../text/units.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { newIterator } from "../ops/iterate.ts";
import { argument, ok, prelude2, prelude3, prelude4 } from "../state/thread.ts";
import { indexError, outOfMemory } from "../state/raise.ts";
import { packValue, unpackValue } from "./struct.ts";
import { msg, prelude } from "../env.ts";

const UNICODE: u32 = 0x75, UCS4: u32 = 0x77; // u, w

function self(args: u32): u32 { return addressOf(argument(args, 0)); }
function dataOf(array: u32): u32 { return addressOf(load<u64>(array, ArrayObject.DATA)); }
function bytesOfArray(array: u32): u32 { return load<u32>(dataOf(array), ByteArray.DATA); }
function itemSize(array: u32): u32 { return load<u32>(array, ArrayObject.ITEM_SIZE); }
function lengthOf(array: u32): u32 { return load<u32>(dataOf(array), ByteArray.LENGTH) / itemSize(array); }

/** Item i as a value; 0 out of memory (a float may be 0 too: see isFloat in `arrived`). */
function itemAt(thread: u32, array: u32, i: u32): u64 {
  const type = load<u32>(array, ArrayObject.TYPE), at = bytesOfArray(array) + i * itemSize(array);
  if (type == UNICODE || type == UCS4) return charString(thread, load<u32>(at));
  return unpackValue(thread, type, itemSize(array), false, at);
}
function arrived(array: u32, value: u64): bool {
  const type = load<u32>(array, ArrayObject.TYPE);
  return value != 0 || type == 0x66 || type == 0x64;
}
function putAt(array: u32, i: u32, value: u64): bool {
  const type = load<u32>(array, ArrayObject.TYPE), at = bytesOfArray(array) + i * itemSize(array);
  if (type == UNICODE || type == UCS4) {
    if (!hasKind(value, Kind.STR) || strLength(addressOf(value)) != 1) return false;
    store<u32>(at, readUnit(strData(addressOf(value)), 0, strWidth(addressOf(value))));
    return true;
  }
  return packValue(type, itemSize(array), false, true, at, value);
}

/** _new_array(class, type code as int, item size) */
export function arrayMake(thread: u32, args: u32, count: i32): i32 {
  const made = newBuiltinInstance(thread, self(args), Kind.OBJECT, ArrayObject.Size), data = newByteArray(thread, 0);
  if (made == 0 || data == 0) return outOfMemory(thread);
  store<u64>(made, fromAddress(data), ArrayObject.DATA);
  store<u32>(made, <u32>toInt(argument(args, 1)), ArrayObject.TYPE);
  store<u32>(made, <u32>toInt(argument(args, 2)), ArrayObject.ITEM_SIZE);
  return ok(thread, fromAddress(made));
}
/** _array_data(array): its bytearray */
export function arrayData(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(self(args), ArrayObject.DATA)); }
export function arrayLen(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(lengthOf(self(args)))); }

export function arrayGetItem(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), key = argument(args, 1);
  if (hasKind(key, Kind.SLICE)) {
    const status = sliceOf(thread, array, addressOf(key));
    if (status != NOT_HERE) return status;
  }
  if (!isInt(key)) return prelude2(thread, prelude("array_getitem"), argument(args, 0), key);
  const length = <i64>lengthOf(array), index = toInt(key) < 0 ? toInt(key) + length : toInt(key);
  if (<u64>index >= <u64>length) return indexError(thread, msg("array index out of range"));
  const value = itemAt(thread, array, <u32>index);
  return arrived(array, value) ? ok(thread, value) : outOfMemory(thread);
}
export function arraySetItem(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), key = argument(args, 1);
  if (!isInt(key)) return prelude3(thread, prelude("array_setitem"), argument(args, 0), key, argument(args, 2));
  const length = <i64>lengthOf(array), index = toInt(key) < 0 ? toInt(key) + length : toInt(key);
  if (<u64>index >= <u64>length) return indexError(thread, msg("array assignment index out of range"));
  if (putAt(array, <u32>index, argument(args, 2))) return ok(thread, NONE);
  return prelude3(thread, prelude("array_setitem"), argument(args, 0), key, argument(args, 2));
}
/** _array_put(array, index, value): does it fit? */
export function arrayPut(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromBool(putAt(self(args), <u32>toInt(argument(args, 1)), argument(args, 2))));
}
export function arrayAppend(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), data = dataOf(array), length = load<u32>(data, ByteArray.LENGTH);
  if (load<u32>(data, ByteArray.EXPORTS) | load<u32>(data, ByteArray.VIEWS)) return prelude2(thread, prelude("array_append"), argument(args, 0), argument(args, 1));
  if (!resizeByteArray(thread, data, length + itemSize(array))) return outOfMemory(thread);
  if (putAt(array, length / itemSize(array), argument(args, 1))) return ok(thread, NONE);
  resizeByteArray(thread, data, length);
  return prelude2(thread, prelude("array_append"), argument(args, 0), argument(args, 1));
}
/** _array_set_items(array, list): appends all; the number of the first that does not fit, -1 where all do */
export function arraySetItems(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), list = addressOf(argument(args, 1)), more = load<u32>(list, List.LENGTH), data = dataOf(array);
  const before = load<u32>(data, ByteArray.LENGTH), from = before / itemSize(array);
  if (!resizeByteArray(thread, data, before + more * itemSize(array))) return outOfMemory(thread);
  for (let i: u32 = 0; i < more; i++) {
    if (putAt(array, from + i, load<u64>(load<u32>(list, List.ITEMS) + (i << 3)))) continue;
    resizeByteArray(thread, data, before + i * itemSize(array));
    return ok(thread, fromSmall(i));
  }
  return ok(thread, fromSmall(-1));
}
export function arrayToList(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), length = lengthOf(array), list = newList(thread, length);
  if (list == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < length; i++) {
    const value = itemAt(thread, array, i);
    if (!arrived(array, value)) return outOfMemory(thread);
    store<u64>(load<u32>(list, List.ITEMS) + (i << 3), value);
    store<u32>(list, i + 1, List.LENGTH);
  }
  return ok(thread, fromAddress(list));
}

/** An iterator over an array: value 0 the array (None: ended); INDEX the next item. */
export function nextInArray(thread: u32, iterator: u32): i32 {
  const over = load<u64>(iterator, Iterator.VALUES);
  if (over == NONE) return Status.STOP;
  const array = addressOf(over), index = load<u32>(iterator, Iterator.INDEX);
  if (index >= lengthOf(array)) {
    store<u64>(iterator, NONE, Iterator.VALUES);
    return Status.STOP;
  }
  const value = itemAt(thread, array, index);
  if (!arrived(array, value)) return outOfMemory(thread);
  store<u32>(iterator, index + 1, Iterator.INDEX);
  return ok(thread, value);
}
export function arrayIter(thread: u32, args: u32, count: i32): i32 {
  const iterator = newIterator(thread, ClassId.ARRAY_ITERATOR, argument(args, 0), 1);
  return iterator ? ok(thread, fromAddress(iterator)) : outOfMemory(thread);
}
export function arrayIteratorNext(thread: u32, args: u32, count: i32): i32 { return nextInArray(thread, self(args)); }
/** _array_type(array): type code, and the size of an item from bit 32 on */
export function arrayType(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromSmall(<i64>load<u32>(self(args), ArrayObject.TYPE) | (<i64>itemSize(self(args)) << 32)));
}
/** _bytearray_exported(bytearray): does anybody hold its size? */
export function bytearrayExported(thread: u32, args: u32, count: i32): i32 {
  const hold = holdOn(thread, self(args));
  return hold == Hold.PERHAPS ? <i32>Status.RETRY : ok(thread, fromBool(hold == Hold.HELD));
}

// ---- whole arrays. Python code has the rest of each method: keys and values with __index__, errors, arrays that may not change their size

function isArray(value: u64): bool { return isObject(value) && kindOf(addressOf(value)) == Kind.OBJECT && isSubclass(classOf(value), cls(ClassId.ARRAY)); }
/** An array of the same type with room for `length` items; 0 out of memory. */
function newLike(thread: u32, array: u32, length: u32): u32 {
  const made = newBuiltinInstance(thread, cls(ClassId.ARRAY), Kind.OBJECT, ArrayObject.Size), data = newByteArray(thread, length * itemSize(array));
  if (made == 0 || data == 0) return 0;
  store<u64>(made, fromAddress(data), ArrayObject.DATA);
  store<u64>(made, load<u64>(array, ArrayObject.TYPE), ArrayObject.TYPE); // and ITEM_SIZE
  return made;
}
/** Is the size the array's own to change? (Views that nobody may hold any more are for Python code to ask about.) */
function isFree(array: u32): bool { return (load<u32>(dataOf(array), ByteArray.EXPORTS) | load<u32>(dataOf(array), ByteArray.VIEWS)) == 0; }
function moveItem(to: u32, from: u32, size: u32): void {
  if (size == 8) store<u64>(to, load<u64>(from));
  else if (size == 4) store<u32>(to, load<u32>(from));
  else if (size == 2) store<u16>(to, load<u16>(from));
  else store<u8>(to, load<u8>(from));
}

/** array[slice], for __getitem__; NOT_HERE where Python has to read the bounds. */
const NOT_HERE: i32 = -1;
function sliceOf(thread: u32, array: u32, slice: u32): i32 {
  if (sliceBounds(thread, slice, lengthOf(array)) != 0) return NOT_HERE;
  const start = load<i64>(thread, Bounds.START), step = load<i64>(thread, Bounds.STEP), count = <u32>load<i64>(thread, Bounds.COUNT), size = itemSize(array);
  const made = newLike(thread, array, count);
  if (made == 0) return outOfMemory(thread);
  const to = bytesOfArray(made), from = bytesOfArray(array) + <u32>start * size;
  if (step == 1) memory.copy(to, from, count * size);
  else for (let i: u32 = 0; i < count; i++) moveItem(to + i * size, from + <u32>(<i64>i * step) * size, size);
  return ok(thread, fromAddress(made));
}

export function arrayAdd(thread: u32, args: u32, count: i32): i32 {
  const left = self(args), other = argument(args, 1);
  if (!isArray(other) || load<u32>(addressOf(other), ArrayObject.TYPE) != load<u32>(left, ArrayObject.TYPE)) return prelude2(thread, prelude("array_add"), argument(args, 0), other);
  const right = addressOf(other), size = itemSize(left), made = newLike(thread, left, lengthOf(left) + lengthOf(right));
  if (made == 0) return outOfMemory(thread);
  memory.copy(bytesOfArray(made), bytesOfArray(left), lengthOf(left) * size);
  memory.copy(bytesOfArray(made) + lengthOf(left) * size, bytesOfArray(right), lengthOf(right) * size);
  return ok(thread, fromAddress(made));
}

/** == and != of arrays of the same type of ints or characters. */
function equals(thread: u32, args: u32, wanted: bool): i32 {
  const left = self(args), other = argument(args, 1), type = load<u32>(left, ArrayObject.TYPE);
  if (!isArray(other) || load<u32>(addressOf(other), ArrayObject.TYPE) != type || type == 0x66 || type == 0x64) {
    return prelude2(thread, wanted ? prelude("array_eq") : prelude("array_ne"), argument(args, 0), other);
  }
  const bytes = lengthOf(left) * itemSize(left), right = addressOf(other);
  return ok(thread, fromBool((bytes == lengthOf(right) * itemSize(right) && equalBytes(bytesOfArray(left), bytesOfArray(right), bytes)) == wanted));
}
export function arrayEq(thread: u32, args: u32, count: i32): i32 { return equals(thread, args, true); }
export function arrayNe(thread: u32, args: u32, count: i32): i32 { return equals(thread, args, false); }

export function arrayReverse(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), size = itemSize(array);
  let low = bytesOfArray(array), high = low + lengthOf(array) * size;
  while (low + size < high) {
    high -= size;
    const item: u64 = size == 8 ? load<u64>(low) : size == 4 ? load<u32>(low) : size == 2 ? load<u16>(low) : load<u8>(low);
    moveItem(low, high, size);
    if (size == 8) store<u64>(high, item);
    else if (size == 4) store<u32>(high, <u32>item);
    else if (size == 2) store<u16>(high, <u16>item);
    else store<u8>(high, <u8>item);
    low += size;
  }
  return ok(thread, NONE);
}
export function arrayByteswap(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), size = itemSize(array), end = bytesOfArray(array) + lengthOf(array) * size;
  for (let at = bytesOfArray(array); at < end; at += size) {
    if (size == 8) store<u64>(at, bswap<u64>(load<u64>(at)));
    else if (size == 4) store<u32>(at, bswap<u32>(load<u32>(at)));
    else if (size == 2) store<u16>(at, bswap<u16>(load<u16>(at)));
  }
  return ok(thread, NONE);
}
export function arrayToBytes(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), bytes = bytesOf(thread, bytesOfArray(array), lengthOf(array) * itemSize(array));
  return bytes ? ok(thread, bytes) : outOfMemory(thread);
}

/** insert(i, v): the item is put at the end first, where it is found out whether it is one. */
export function arrayInsert(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), key = argument(args, 1), length = lengthOf(array), size = itemSize(array), data = dataOf(array);
  if (!isInt(key) || !isFree(array)) return prelude3(thread, prelude("array_insert"), argument(args, 0), key, argument(args, 2));
  if (!resizeByteArray(thread, data, (length + 1) * size)) return outOfMemory(thread);
  if (!putAt(array, length, argument(args, 2))) {
    resizeByteArray(thread, data, length * size);
    return prelude3(thread, prelude("array_insert"), argument(args, 0), key, argument(args, 2));
  }
  const index = toInt(key) < 0 ? max<i64>(toInt(key) + length, 0) : min<i64>(toInt(key), length), place = bytesOfArray(array) + <u32>index * size;
  memory.copy(place + size, place, (length - <u32>index) * size);
  putAt(array, <u32>index, argument(args, 2));
  return ok(thread, NONE);
}
/** pop(i=-1) */
export function arrayPop(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), key = argument(args, 1) == NULL ? fromSmall(-1) : argument(args, 1), length = lengthOf(array), size = itemSize(array);
  const index = isInt(key) ? (toInt(key) < 0 ? toInt(key) + length : toInt(key)) : -1;
  if (<u64>index >= <u64>length || !isFree(array)) return prelude2(thread, prelude("array_pop"), argument(args, 0), key);
  const value = itemAt(thread, array, <u32>index), place = bytesOfArray(array) + <u32>index * size;
  if (!arrived(array, value)) return outOfMemory(thread);
  memory.copy(place, place + size, (length - 1 - <u32>index) * size);
  resizeByteArray(thread, dataOf(array), (length - 1) * size);
  return ok(thread, value);
}
/** Where a number lies in an array of numbers from `from` on: -1 nowhere, -2 where the items have to be compared by Python. */
function placeOf(thread: u32, array: u32, value: u64, from: u32): i64 {
  const type = load<u32>(array, ArrayObject.TYPE), length = lengthOf(array), scratch = thread + Thread.KEYWORDS;
  if (type == UNICODE || type == UCS4) return -2;
  if (type == 0x66 || type == 0x64) {
    if (!isInt(value) && !isFloat(value)) return -2;
    const number: f64 = isInt(value) ? <f64>toInt(value) : toFloat(value);
    for (let i = from; i < length; i++) if ((type == 0x64 ? load<f64>(bytesOfArray(array) + (i << 3)) : <f64>load<f32>(bytesOfArray(array) + (i << 2))) == number) return i;
    return -1;
  }
  if (!isInt(value)) return -2;
  const size = itemSize(array);
  if (!packValue(type, size, false, true, scratch, value)) return -1; // no item of this type can be it
  const bits: u64 = size == 8 ? load<u64>(scratch) : size == 4 ? load<u32>(scratch) : size == 2 ? load<u16>(scratch) : load<u8>(scratch);
  store<u64>(scratch, NULL);
  for (let i = from; i < length; i++) {
    const at = bytesOfArray(array) + i * size, item: u64 = size == 8 ? load<u64>(at) : size == 4 ? load<u32>(at) : size == 2 ? load<u16>(at) : load<u8>(at);
    if (item == bits) return i;
  }
  return -1;
}
export function arrayIndex(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), value = argument(args, 1);
  const place = argument(args, 2) == NULL && argument(args, 3) == NULL ? placeOf(thread, array, value, 0) : -2;
  if (place >= 0) return ok(thread, fromSmall(place));
  const start = argument(args, 2) == NULL ? fromSmall(0) : argument(args, 2);
  if (argument(args, 3) == NULL) return prelude3(thread, prelude("array_index"), argument(args, 0), value, start);
  return prelude4(thread, prelude("array_index"), argument(args, 0), value, start, argument(args, 3));
}
export function arrayContains(thread: u32, args: u32, count: i32): i32 {
  const place = placeOf(thread, self(args), argument(args, 1), 0);
  return place > -2 ? ok(thread, fromBool(place >= 0)) : prelude2(thread, prelude("array_contains"), argument(args, 0), argument(args, 1));
}
export function arrayCount(thread: u32, args: u32, count: i32): i32 {
  let found: i64 = 0, place = placeOf(thread, self(args), argument(args, 1), 0);
  if (place == -2) return prelude2(thread, prelude("array_count"), argument(args, 0), argument(args, 1));
  for (; place >= 0; place = placeOf(thread, self(args), argument(args, 1), <u32>place + 1)) found++;
  return ok(thread, fromSmall(found));
}

/** extend(iterable) by an array of the same type or a list, frombytes(buffer) */
export function arrayExtend(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), more = argument(args, 1);
  if (isFree(array)) {
    if (isArray(more) && load<u32>(addressOf(more), ArrayObject.TYPE) == load<u32>(array, ArrayObject.TYPE)) {
      const other = addressOf(more), before = load<u32>(dataOf(array), ByteArray.LENGTH), added = load<u32>(dataOf(other), ByteArray.LENGTH);
      if (!resizeByteArray(thread, dataOf(array), before + added)) return outOfMemory(thread);
      memory.copy(bytesOfArray(array) + before, bytesOfArray(other), added);
      return ok(thread, NONE);
    }
    if (isExact(more, ClassId.LIST)) {
      const status = arraySetItems(thread, args, count);
      if (status != Status.OK) return status;
      const wrong = load<u64>(thread, Thread.RESULT);
      if (wrong == fromSmall(-1)) return ok(thread, NONE);
      resizeByteArray(thread, dataOf(array), load<u32>(dataOf(array), ByteArray.LENGTH) - <u32>toInt(wrong) * itemSize(array)); // Python begins anew
    }
  }
  return prelude2(thread, prelude("array_extend"), argument(args, 0), more);
}
export function arrayFromBytes(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), buffer = argument(args, 1);
  if (isFree(array) && (isExact(buffer, ClassId.BYTES) || isExact(buffer, ClassId.BYTEARRAY))) {
    const bytes = addressOf(buffer), before = load<u32>(dataOf(array), ByteArray.LENGTH), added = load<u32>(bytes, ByteArray.LENGTH);
    if (added % itemSize(array) == 0) {
      if (!resizeByteArray(thread, dataOf(array), before + added)) return outOfMemory(thread);
      memory.copy(bytesOfArray(array) + before, textData(bytes), added);
      return ok(thread, NONE);
    }
  }
  return prelude2(thread, prelude("array_frombytes"), argument(args, 0), buffer);
}
