// bytes and bytearray: construction steps, items, slices, operators, iteration. What they share with str is in text_*.ts.
import { ByteArray, Bytes, ClassId, Iterator, Kind, Sequence, Special } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  EMPTY_BYTES, NONE, NOT_IMPLEMENTED, addressOf, classOf, cls, fromAddress, fromBool, fromSmall, hasKind, isExact, isInt,
  kindOf, special, toInt,
} from "../objects/object.ts";
import { bytesOf, newByteArray, newBytes, resizeByteArray } from "../objects/bytes.ts";
import { indexOf, isIndex, isBytesLike, textData, textLength, textOf, wholeText } from "../objects/text.ts";
import { asciiString } from "../objects/strings.ts";
import { Bounds, sliceBounds } from "../objects/slices.ts";
import { Comparison } from "../objects/equality.ts";
import { argument, ok, prelude2 } from "../state/thread.ts";
import { hugeIndex, isHuge } from "../objects/indices.ts";
import { indexError, outOfMemory, overflowError, typeError, valueError } from "../state/raise.ts";
import { compareUnits, repeatBytes } from "../text/units.ts";
import { hashUnits } from "../text/hash.ts";
import { fitsI64, fromI64, plainInt } from "../objects/numbers.ts";
import { newIterator } from "../ops/iterate.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { asBuffer } from "../ops/buffers.ts";
import { percentBytes } from "../ops/format_templates.ts";
import { subclassText } from "../ops/text.ts";
import { msg, prelude } from "../env.ts";

function self(args: u32): u32 { return <u32>load<u64>(args); }
function made(thread: u32, value: u64): i32 { return value ? ok(thread, value) : outOfMemory(thread); }
function hasIndex(value: u64): bool { return special(classOf(value), Special.INDEX) != NULL; }
function bytesRequired(thread: u32, value: u64): i32 { return typeError(thread, msg("a bytes-like object is required, not '%T'"), value); }

/** _bytes_zero(type, count), _bytes_of(type, bytes-like): bytes of a class, for the prelude's constructor. */
export function bytesZero(thread: u32, args: u32, count: i32): i32 {
  if (!isInt(argument(args, 1))) return outOfMemory(thread); // more than any memory holds
  const length = toInt(argument(args, 1));
  if (length == 0) return bytesOfClass(thread, addressOf(argument(args, 0)), addressOf(EMPTY_BYTES));
  const bytes = length > 0x3fffffff ? 0 : newBytes(thread, <u32>length);
  return bytes ? bytesOfClass(thread, addressOf(argument(args, 0)), bytes) : outOfMemory(thread);
}
export function bytesCopy(thread: u32, args: u32, count: i32): i32 {
  const buffer = asBuffer(thread, argument(args, 1));
  if (buffer == 0) return bytesRequired(thread, argument(args, 1));
  if (kindOf(buffer) == Kind.BYTES) return bytesOfClass(thread, addressOf(argument(args, 0)), addressOf(wholeText(thread, buffer)));
  const bytes = bytesOf(thread, textData(buffer), textLength(buffer));
  return bytes ? bytesOfClass(thread, addressOf(argument(args, 0)), addressOf(bytes)) : outOfMemory(thread);
}
/** _bytes_packed(type, values): bytes of a list or tuple of small ints; None where it is something else. */
export function bytesPacked(thread: u32, args: u32, count: i32): i32 {
  const values = argument(args, 1);
  if (!isExact(values, ClassId.LIST) && !isExact(values, ClassId.TUPLE)) return ok(thread, NONE);
  const length = load<u32>(addressOf(values), Sequence.LENGTH), items = load<u32>(addressOf(values), Sequence.ITEMS);
  for (let i: u32 = 0; i < length; i++) {
    const item = load<u64>(items + (i << 3));
    if (!isInt(item) || <u64>toInt(item) > 255) return ok(thread, NONE);
  }
  if (length == 0) return ok(thread, NONE);
  const bytes = newBytes(thread, length);
  if (bytes == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < length; i++) store<u8>(textData(bytes) + i, <u8>toInt(load<u64>(items + (i << 3))));
  return bytesOfClass(thread, addressOf(argument(args, 0)), bytes);
}
function bytesOfClass(thread: u32, klass: u32, bytes: u32): i32 {
  if (bytes == 0) return outOfMemory(thread);
  return klass == cls(ClassId.BYTES) ? ok(thread, fromAddress(bytes)) : made(thread, subclassText(thread, klass, bytes));
}

export function bytearrayNew(thread: u32, args: u32, count: i32): i32 {
  const array = newBuiltinInstance(thread, addressOf(argument(args, 0)), Kind.BYTEARRAY, ByteArray.Size);
  return array && resizeByteArray(thread, array, 0) ? ok(thread, fromAddress(array)) : outOfMemory(thread);
}

export function bytesIter(thread: u32, args: u32, count: i32): i32 {
  const id: u32 = kindOf(self(args)) == Kind.BYTES ? ClassId.BYTES_ITERATOR : ClassId.BYTEARRAY_ITERATOR;
  const iterator = newIterator(thread, id, argument(args, 0), 1);
  return iterator ? ok(thread, fromAddress(iterator)) : outOfMemory(thread);
}
export function bytesHash(thread: u32, args: u32, count: i32): i32 {
  return made(thread, fromI64(thread, hashUnits(textData(self(args)), textLength(self(args)), 1)));
}
export function bytesSizeof(thread: u32, args: u32, count: i32): i32 {
  const object = self(args);
  return ok(thread, fromSmall(kindOf(object) == Kind.BYTES ? 33 + textLength(object) : 56 + (textLength(object) ? load<u32>(object, ByteArray.CAPACITY) : 0)));
}
export function bytesWhole(thread: u32, args: u32, count: i32): i32 { return made(thread, wholeText(thread, self(args))); }

/** An index that is in range, or -1 with the exception set, or -2: Python code is needed. */
function itemIndex(thread: u32, object: u32, key: u64): i64 {
  if (!isIndex(key)) {
    if (hasIndex(key)) return -2;
    typeError(thread, kindOf(object) == Kind.BYTES ? msg("byte indices must be integers or slices, not %T") : msg("bytearray indices must be integers or slices, not %T"), key);
    return -1;
  }
  let index = indexOf(key);
  if (isHuge(key)) {
    hugeIndex(thread, key);
    return -1;
  }
  const length = textLength(object);
  if (index < 0) index += length;
  if (<u64>index < <u64>length) return index;
  indexError(thread, kindOf(object) == Kind.BYTES ? msg("index out of range") : msg("bytearray index out of range"));
  return -1;
}

export function bytesGetitem(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), key = argument(args, 1), data = textData(object);
  if (hasKind(key, Kind.SLICE)) {
    const outcome = sliceBounds(thread, addressOf(key), textLength(object));
    if (outcome == 1) return valueError(thread, msg("slice step cannot be zero"));
    if (outcome == 2) return prelude2(thread, prelude("getitem_plain_slice"), argument(args, 0), key);
    const start = load<i64>(thread, Bounds.START), step = load<i64>(thread, Bounds.STEP), size = <u32>load<i64>(thread, Bounds.COUNT);
    if (step == 1) {
      if (size == textLength(object)) return made(thread, wholeText(thread, object));
      return made(thread, textOf(thread, object, data + <u32>start, size, 1));
    }
    const result = kindOf(object) == Kind.BYTES ? newBytes(thread, size) : newByteArray(thread, size);
    if (result == 0) return outOfMemory(thread);
    for (let i: u32 = 0; i < size; i++) store<u8>(textData(result) + i, load<u8>(data + <u32>(start + step * i)));
    return ok(thread, fromAddress(result));
  }
  const index = itemIndex(thread, object, key);
  if (index == -1) return 1;
  if (index == -2) return prelude2(thread, prelude("getitem_by_index"), argument(args, 0), key);
  return ok(thread, fromSmall(load<u8>(data + <u32>index)));
}

export function bytesAdd(thread: u32, args: u32, count: i32): i32 {
  const left = self(args), right = asBuffer(thread, argument(args, 1));
  if (right == 0) {
    return typeError(thread, kindOf(left) == Kind.BYTES ? msg("can't concat %T to bytes") : msg("can't concat %T to bytearray"), argument(args, 1));
  }
  const length = textLength(left), added = textLength(right);
  if (<u64>length + added > 0x3fffffff) return outOfMemory(thread);
  const result = kindOf(left) == Kind.BYTES ? newBytes(thread, length + added) : newByteArray(thread, length + added);
  if (result == 0) return outOfMemory(thread);
  memory.copy(textData(result), textData(left), length);
  memory.copy(textData(result) + length, textData(right), added);
  return ok(thread, fromAddress(result));
}

/** How often to repeat: -1 with a status to return in RESULT's place (see the callers). */
function timesOf(thread: u32, value: u64): i64 {
  if (!isIndex(value)) {
    typeError(thread, msg("can't multiply sequence by non-int of type '%T'"), value);
    return -1;
  }
  const times = indexOf(value);
  if (!fitsI64(plainInt(value))) {
    overflowError(thread, msg("cannot fit '%T' into an index-sized integer"), value);
    return -1;
  }
  return max<i64>(times, 0);
}

export function bytesMultiply(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), length = textLength(object), value = argument(args, 1);
  if (!isIndex(value) && hasIndex(value)) return prelude2(thread, prelude("multiply_by_index"), argument(args, 0), value);
  const times = timesOf(thread, value);
  if (times < 0) return 1;
  if (times == 1) return made(thread, wholeText(thread, object));
  if (times > 0x3fffffff || times * length > 0x3fffffff) return length ? outOfMemory(thread) : made(thread, textOf(thread, object, 0, 0, 1));
  const total = <u32>times * length, result = kindOf(object) == Kind.BYTES ? newBytes(thread, total) : newByteArray(thread, total);
  if (result == 0) return outOfMemory(thread);
  if (total) {
    memory.copy(textData(result), textData(object), length);
    repeatBytes(textData(result), length, total);
  }
  return ok(thread, fromAddress(result));
}
export function bytesModulo(thread: u32, args: u32, count: i32): i32 { return percentBytes(thread, argument(args, 0), argument(args, 1)); }
export function bytesRmodulo(thread: u32, args: u32, count: i32): i32 {
  if (!isBytesLike(argument(args, 1))) return ok(thread, NOT_IMPLEMENTED);
  return prelude2(thread, prelude("bytes_modulo"), argument(args, 1), argument(args, 0));
}

function compare(thread: u32, args: u32, op: u32): i32 {
  const left = self(args), right = asBuffer(thread, argument(args, 1));
  // bytes leaves other lenders to their own methods, a bytearray compares itself with any of them
  if (right == 0 || (kindOf(left) == Kind.BYTES && right != <u32>argument(args, 1))) return ok(thread, NOT_IMPLEMENTED);
  const order = compareUnits(textData(left), textLength(left), 1, textData(right), textLength(right), 1);
  switch (op) {
    case Comparison.LT: return ok(thread, fromBool(order < 0));
    case Comparison.LE: return ok(thread, fromBool(order <= 0));
    case Comparison.EQ: return ok(thread, fromBool(order == 0));
    case Comparison.NE: return ok(thread, fromBool(order != 0));
    case Comparison.GT: return ok(thread, fromBool(order > 0));
    default: return ok(thread, fromBool(order >= 0));
  }
}
export function bytesLt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.LT); }
export function bytesLe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.LE); }
export function bytesEq(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.EQ); }
export function bytesNe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.NE); }
export function bytesGt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.GT); }
export function bytesGe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.GE); }

/** _hex(bytes-like): two digits for each byte */
export function bytesHexDigits(thread: u32, args: u32, count: i32): i32 {
  const buffer = asBuffer(thread, argument(args, 0));
  if (buffer == 0) return bytesRequired(thread, argument(args, 0));
  const length = textLength(buffer), data = textData(buffer), digits = newBytes(thread, length << 1);
  if (digits == 0) return outOfMemory(thread);
  const to = load<u32>(digits, Bytes.DATA);
  for (let i: u32 = 0; i < length; i++) {
    const byte: u32 = load<u8>(data + i), high = byte >> 4, low = byte & 15;
    store<u8>(to + (i << 1), high < 10 ? 0x30 + high : 0x57 + high);
    store<u8>(to + (i << 1), low < 10 ? 0x30 + low : 0x57 + low, 1);
  }
  return made(thread, asciiString(thread, to, length << 1));
}

/** _bytes_translate(bytes, table of 256 bytes or None, bytes to leave out) */
export function bytesMap(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), table = argument(args, 1) == NONE ? 0 : textData(addressOf(argument(args, 1))), gone = addressOf(argument(args, 2));
  const length = textLength(object), data = textData(object), room = newBytes(thread, length);
  if (room == 0) return outOfMemory(thread);
  const to = load<u32>(room, Bytes.DATA);
  let kept: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const byte = load<u8>(data + i);
    let drop = false;
    for (let k: u32 = 0; k < textLength(gone); k++) drop = drop || load<u8>(textData(gone) + k) == byte;
    if (drop) continue;
    store<u8>(to + kept, table ? load<u8>(table + byte) : byte);
    kept++;
  }
  return made(thread, textOf(thread, object, to, kept, 1));
}

/** __length_hint__ of the iterators over str, bytes and bytearray */
export function textIteratorHint(thread: u32, args: u32, count: i32): i32 {
  const over = load<u64>(self(args), Iterator.VALUES), index = load<u32>(self(args), Iterator.INDEX);
  if (over == NONE) return ok(thread, fromSmall(0));
  const length = textLength(addressOf(over));
  return ok(thread, fromSmall(index < length ? length - index : 0));
}
