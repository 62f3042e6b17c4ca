// What only bytearray has: changing it. While something holds its bytes (EXPORTS) its length stays as it is.
import { ByteArray, ClassId, Kind, Special, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, classOf, fromAddress, fromSmall, hasKind, special } from "../objects/object.ts";
import { Hold, byteArrayOf, bytesOf, holdOn, resizeByteArray } from "../objects/bytes.ts";
import { indexOf, isIndex, textData, textLength } from "../objects/text.ts";
import { Bounds, sliceBounds } from "../objects/slices.ts";
import { argument, ok, prelude2, prelude3 } from "../state/thread.ts";
import { hugeIndex, hugeSize, isHuge } from "../objects/indices.ts";
import { indexError, outOfMemory, raise, typeError, valueError } from "../state/raise.ts";
import { repeatBytes } from "../text/units.ts";
import { asBuffer } from "../ops/buffers.ts";
import { msg, prelude } from "../env.ts";

function self(args: u32): u32 { return <u32>load<u64>(args); }
function hasIndex(value: u64): bool { return special(classOf(value), Special.INDEX) != NULL; }

/** 0 where the length may change, else the status of the BufferError, or RETRY. */
function locked(thread: u32, array: u32): i32 {
  const hold = holdOn(thread, array);
  if (hold == Hold.NONE) return 0;
  if (hold == Hold.PERHAPS) return Status.RETRY;
  return raise(thread, ClassId.BUFFER_ERROR, msg("Existing exports of data: object cannot be re-sized"));
}
/** A byte, or -1 with the exception set. */
function byteOf(thread: u32, value: u64): i32 {
  if (!isIndex(value)) {
    typeError(thread, msg("'%T' object cannot be interpreted as an integer"), value);
    return -1;
  }
  const byte = indexOf(value);
  if (<u64>byte < 256) return <i32>byte;
  valueError(thread, msg("byte must be in range(0, 256)"));
  return -1;
}

export function bytearrayAppend(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), value = argument(args, 1), length = textLength(array);
  if (!isIndex(value) && hasIndex(value)) return prelude2(thread, prelude("bytearray_append"), argument(args, 0), value);
  const byte = byteOf(thread, value);
  if (byte < 0) return 1;
  const held = locked(thread, array);
  if (held) return held;
  if (!resizeByteArray(thread, array, length + 1)) return outOfMemory(thread);
  store<u8>(textData(array) + length, <u8>byte);
  return ok(thread, NONE);
}

/** Replaces [start, start + removed) by `added` bytes at `from` (which is no part of the array). Status 0 is done. */
function splice(thread: u32, array: u32, start: u32, removed: u32, from: u32, added: u32): i32 {
  const length = textLength(array), tail = length - start - removed;
  if (added != removed) {
    const held = locked(thread, array);
    if (held) return held;
    if (added > removed && !resizeByteArray(thread, array, length - removed + added)) return outOfMemory(thread);
  }
  const data = textData(array);
  memory.copy(data + start + added, data + start + removed, tail);
  memory.copy(data + start, from, added);
  store<u32>(array, length - removed + added, ByteArray.LENGTH);
  return ok(thread, NONE);
}
/** The bytes of an operand, copied where they are the array's own; 0 where it is not bytes-like. */
function foreign(thread: u32, array: u32, value: u64): u32 {
  const buffer = asBuffer(thread, value);
  return buffer == array ? addressOf(bytesOf(thread, textData(array), textLength(array))) : buffer;
}

/** extend() and += of bytes-like objects; other iterables by the prelude. */
export function bytearrayExtend(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), added = foreign(thread, array, argument(args, 1));
  if (added == 0) return prelude2(thread, prelude("bytearray_extend"), argument(args, 0), argument(args, 1));
  return splice(thread, array, textLength(array), 0, textData(added), textLength(added));
}
export function bytearrayIadd(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), added = foreign(thread, array, argument(args, 1));
  if (added == 0) return typeError(thread, msg("can't concat %T to bytearray"), argument(args, 1));
  const status = splice(thread, array, textLength(array), 0, textData(added), textLength(added));
  return status ? status : ok(thread, fromAddress(array));
}
export function bytearrayImultiply(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), value = argument(args, 1), length = textLength(array);
  if (!isIndex(value)) {
    if (hasIndex(value)) return prelude2(thread, prelude("bytearray_imul"), argument(args, 0), value);
    return typeError(thread, msg("can't multiply sequence by non-int of type '%T'"), value);
  }
  const times = indexOf(value) < 0 ? 0 : indexOf(value);
  if (times == 1) return ok(thread, fromAddress(array));
  const held = locked(thread, array);
  if (held) return held;
  if (length && (times > 0x3fffffff || times * length > 0x3fffffff)) return outOfMemory(thread);
  if (!resizeByteArray(thread, array, length * <u32>times)) return outOfMemory(thread);
  if (length && times) repeatBytes(textData(array), length, length * <u32>times);
  return ok(thread, fromAddress(array));
}

/** self[key] = value, of a byte or of a slice by bytes-like objects. */
export function bytearraySetitem(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), key = argument(args, 1), value = argument(args, 2), length = textLength(array);
  if (hasKind(key, Kind.SLICE)) {
    const added = foreign(thread, array, value);
    if (added == 0) return prelude3(thread, prelude("bytearray_set_slice"), argument(args, 0), key, value);
    const outcome = sliceBounds(thread, addressOf(key), length);
    if (outcome == 1) return valueError(thread, msg("slice step cannot be zero"));
    if (outcome == 2) return prelude3(thread, prelude("setitem_plain_slice"), argument(args, 0), key, value);
    const start = load<i64>(thread, Bounds.START), step = load<i64>(thread, Bounds.STEP), replaced = <u32>load<i64>(thread, Bounds.COUNT);
    const size = textLength(added);
    if (step == 1) return splice(thread, array, <u32>start, replaced, textData(added), size);
    if (size == 0) return removeSlice(thread, array, start, step, replaced);
    if (size != replaced) {
      return valueError(thread, msg("attempt to assign bytes of size %d to extended slice of size %d"), fromSmall(size), fromSmall(replaced));
    }
    for (let i: u32 = 0; i < size; i++) store<u8>(textData(array) + <u32>(start + step * i), load<u8>(textData(added) + i));
    return ok(thread, NONE);
  }
  if (!isIndex(key) || (!isIndex(value) && hasIndex(value))) {
    if (!isIndex(key) && !hasIndex(key)) return typeError(thread, msg("bytearray indices must be integers or slices, not %T"), key);
    return prelude3(thread, prelude("bytearray_setitem"), argument(args, 0), key, value);
  }
  if (isHuge(key)) return hugeIndex(thread, key);
  let index = indexOf(key);
  if (index < 0) index += length;
  if (<u64>index >= <u64>length) return indexError(thread, msg("bytearray index out of range"));
  const byte = byteOf(thread, value);
  if (byte < 0) return 1;
  store<u8>(textData(array) + <u32>index, <u8>byte);
  return ok(thread, NONE);
}

function removeSlice(thread: u32, array: u32, from: i64, by: i64, gone: u32): i32 {
  if (gone == 0) return ok(thread, NONE);
  const held = locked(thread, array);
  if (held) return held;
  let start = from, step = by;
  if (step < 0) { start += step * (gone - 1); step = -step; }
  const length = textLength(array), data = textData(array);
  let to = <u32>start, next = start, left = gone;
  for (let at = <u32>start; at < length; at++) {
    if (left && <i64>at == next) { next += step; left--; continue; }
    store<u8>(data + to, load<u8>(data + at));
    to++;
  }
  store<u32>(array, to, ByteArray.LENGTH);
  return ok(thread, NONE);
}

export function bytearrayDelitem(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), key = argument(args, 1), length = textLength(array);
  if (hasKind(key, Kind.SLICE)) {
    const outcome = sliceBounds(thread, addressOf(key), length);
    if (outcome == 1) return valueError(thread, msg("slice step cannot be zero"));
    if (outcome == 2) return prelude2(thread, prelude("delitem_plain_slice"), argument(args, 0), key);
    const start = load<i64>(thread, Bounds.START), step = load<i64>(thread, Bounds.STEP), gone = <u32>load<i64>(thread, Bounds.COUNT);
    if (step == 1) return splice(thread, array, <u32>start, gone, 0, 0);
    return removeSlice(thread, array, start, step, gone);
  }
  if (!isIndex(key)) {
    if (!hasIndex(key)) return typeError(thread, msg("bytearray indices must be integers or slices, not %T"), key);
    return prelude2(thread, prelude("delitem_by_index"), argument(args, 0), key);
  }
  if (isHuge(key)) return hugeIndex(thread, key);
  let index = indexOf(key);
  if (index < 0) index += length;
  if (<u64>index >= <u64>length) return indexError(thread, msg("bytearray index out of range"));
  return splice(thread, array, <u32>index, 1, 0, 0);
}

export function bytearrayInsert(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), length = textLength(array);
  if (!isIndex(argument(args, 1)) || (!isIndex(argument(args, 2)) && hasIndex(argument(args, 2)))) {
    return prelude3(thread, prelude("bytearray_insert"), argument(args, 0), argument(args, 1), argument(args, 2));
  }
  const byte = byteOf(thread, argument(args, 2));
  if (byte < 0) return 1;
  if (isHuge(argument(args, 1))) return hugeSize(thread);
  let index = indexOf(argument(args, 1));
  if (index < 0) index = max<i64>(index + length, 0);
  store<u8>(thread + 472, <u8>byte); // a spare keyword word
  return splice(thread, array, <u32>min<i64>(index, length), 0, thread + 472, 1);
}
export function bytearrayPop(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), length = textLength(array), value = argument(args, 1);
  if (value != NULL && !isIndex(value)) return prelude2(thread, prelude("bytearray_pop"), argument(args, 0), value);
  if (value != NULL && isHuge(value)) return hugeSize(thread);
  if (length == 0) return indexError(thread, msg("pop from empty bytearray"));
  let index = value == NULL ? -1 : indexOf(value);
  if (index < 0) index += length;
  if (<u64>index >= <u64>length) return indexError(thread, msg("pop index out of range"));
  const byte = load<u8>(textData(array) + <u32>index), status = splice(thread, array, <u32>index, 1, 0, 0);
  return status ? status : ok(thread, fromSmall(byte));
}
export function bytearrayRemove(thread: u32, args: u32, count: i32): i32 {
  const array = self(args), length = textLength(array), value = argument(args, 1);
  if (!isIndex(value) && hasIndex(value)) return prelude2(thread, prelude("bytearray_remove"), argument(args, 0), value);
  const byte = byteOf(thread, value);
  if (byte < 0) return 1;
  for (let i: u32 = 0; i < length; i++) if (load<u8>(textData(array) + i) == <u8>byte) return splice(thread, array, i, 1, 0, 0);
  return valueError(thread, msg("value not found in bytearray"));
}
export function bytearrayReverse(thread: u32, args: u32, count: i32): i32 {
  const data = textData(self(args)), length = textLength(self(args));
  for (let i: u32 = 0; i < length >>> 1; i++) {
    const byte = load<u8>(data + i);
    store<u8>(data + i, load<u8>(data + length - 1 - i));
    store<u8>(data + length - 1 - i, byte);
  }
  return ok(thread, NONE);
}
export function bytearrayClear(thread: u32, args: u32, count: i32): i32 { return splice(thread, self(args), 0, textLength(self(args)), 0, 0); }
export function bytearrayCopy(thread: u32, args: u32, count: i32): i32 {
  const copy = byteArrayOf(thread, textData(self(args)), textLength(self(args)));
  return copy ? ok(thread, copy) : outOfMemory(thread);
}
export function bytearrayAlloc(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromSmall(textLength(self(args)) ? load<u32>(self(args), ByteArray.CAPACITY) : 0));
}
