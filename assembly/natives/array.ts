// array.array: the items lie in a bytearray. Reading, writing, appending and iterating are native; the rest (slices, other iterables,
// errors) is in src/lib/prelude/array.py, on the bytes.
import { ArrayObject, ByteArray, ClassId, Iterator, Kind, List, Status } from "../shared/layout.ts";
import { NONE, addressOf, fromAddress, fromBool, fromSmall, hasKind, isInt, toInt } from "../objects/object.ts";
import { Hold, holdOn, newByteArray, resizeByteArray } from "../objects/bytes.ts";
import { newList } from "../objects/list.ts";
import { charString, strData, strLength, strWidth } from "../objects/strings.ts";
import { readUnit } from "../text/units.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { newIterator } from "../ops/iterate.ts";
import { argument, ok, prelude2, prelude3 } from "../state/thread.ts";
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
