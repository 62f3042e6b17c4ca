// What makes bytes and bytearrays: the constructors, fromhex, maketrans, translate, hex. Natively for arguments of the exact built-in types in which
// nothing is wrong; the rest, errors too, is in src/lib/prelude/bytes.py.
import { ByteArray, Bytes, ClassId, Kind, MemoryView, Sequence, Thread, ViewFlag } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_BYTES, NONE, addressOf, cls, fromAddress, fromSmall, hasKind, isExact, isInt, kindOf, toInt } from "../objects/object.ts";
import { bytesOf, newByteArray, newBytes, newBytesToFill, resizeByteArray } from "../objects/bytes.ts";
import { isAscii, newAscii, strData, strLength } from "../objects/strings.ts";
import { textData, textLength } from "../objects/text.ts";
import { asBuffer } from "../ops/buffers.ts";
import { argument, ok, prelude2, prelude3, prelude4 } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { copyBytes } from "../text/units.ts";
import { msg, prelude } from "../env.ts";

const MOST: i64 = 0x3fffffff, NOT_PLAIN: i64 = -1;

function made(thread: u32, value: u64): i32 { return value ? ok(thread, value) : outOfMemory(thread); }
function isBuffer(value: u64): bool {
  if (isExact(value, ClassId.BYTES) || isExact(value, ClassId.BYTEARRAY)) return true;
  return hasKind(value, Kind.MEMORYVIEW) && (toInt(load<u64>(addressOf(value), MemoryView.FLAGS)) & ViewFlag.RELEASED) == 0;
}
function isSequence(value: u64): bool { return isExact(value, ClassId.LIST) || isExact(value, ClassId.TUPLE); }

/** How many bytes a constructor's argument makes; NOT_PLAIN where it takes Python. */
function sizeOf(source: u64): i64 {
  if (isInt(source)) return toInt(source) >= 0 && toInt(source) <= MOST ? toInt(source) : NOT_PLAIN;
  if (!isSequence(source)) return NOT_PLAIN;
  const length = load<u32>(addressOf(source), Sequence.LENGTH), items = load<u32>(addressOf(source), Sequence.ITEMS);
  for (let i: u32 = 0; i < length; i++) {
    const item = load<u64>(items + (i << 3));
    if (!isInt(item) || <u64>toInt(item) > 255) return NOT_PLAIN;
  }
  return length;
}
/** Writes them: zeros for a number. */
function fill(to: u32, source: u64, size: u32): void {
  if (isInt(source)) {
    memory.fill(to, 0, size);
    return;
  }
  const items = load<u32>(addressOf(source), Sequence.ITEMS);
  for (let i: u32 = 0; i < size; i++) store<u8>(to + i, <u8>toInt(load<u64>(items + (i << 3))));
}

/** bytes(source=b'', encoding, errors) */
export function bytesNew(thread: u32, args: u32, count: i32): i32 {
  if (argument(args, 2) == NONE || argument(args, 3) == NONE) {
    return typeError(thread, argument(args, 2) == NONE ? msg("bytes() argument 'encoding' must be str, not None") : msg("bytes() argument 'errors' must be str, not None"));
  }
  const source = argument(args, 1), plain = argument(args, 0) == fromAddress(cls(ClassId.BYTES)) && argument(args, 2) == NULL && argument(args, 3) == NULL;
  if (plain && source != NULL) {
    if (isExact(source, ClassId.BYTES)) return ok(thread, source);
    if (isBuffer(source)) {
      const buffer = asBuffer(thread, source);
      if (buffer == 0) return outOfMemory(thread);
      return kindOf(buffer) == Kind.BYTES ? ok(thread, fromAddress(buffer)) : made(thread, bytesOf(thread, textData(buffer), textLength(buffer)));
    }
    const size = sizeOf(source);
    if (size == 0) return ok(thread, EMPTY_BYTES);
    if (size > 0) {
      const bytes = isInt(source) ? newBytes(thread, <u32>size) : newBytesToFill(thread, <u32>size);
      if (bytes == 0) return outOfMemory(thread);
      if (!isInt(source)) fill(bytes + Bytes.INLINE, source, <u32>size);
      return ok(thread, fromAddress(bytes));
    }
  } else if (plain) return ok(thread, EMPTY_BYTES);
  return prelude4(thread, source == NULL ? prelude("bytes_new_of_nothing") : prelude("bytes_new"), argument(args, 0), source == NULL ? NONE : source,
    argument(args, 2) == NULL ? NONE : argument(args, 2), argument(args, 3) == NULL ? NONE : argument(args, 3));
}

/** bytearray.__init__(self, source=b'', encoding, errors), of a new one: it is empty, and nobody holds its bytes. */
export function bytearrayInit(thread: u32, args: u32, count: i32): i32 {
  if (argument(args, 2) == NONE || argument(args, 3) == NONE) {
    return typeError(thread, argument(args, 2) == NONE ? msg("bytearray() argument 'encoding' must be str, not None") : msg("bytearray() argument 'errors' must be str, not None"));
  }
  const array = addressOf(argument(args, 0)), source = argument(args, 1);
  const isNew = load<u32>(array, ByteArray.LENGTH) == 0 && (load<u32>(array, ByteArray.EXPORTS) | load<u32>(array, ByteArray.VIEWS)) == 0;
  if (isNew && argument(args, 2) == NULL && argument(args, 3) == NULL) {
    if (source == NULL) return ok(thread, NONE);
    if (isBuffer(source)) {
      const buffer = asBuffer(thread, source);
      if (buffer == 0 || !resizeByteArray(thread, array, textLength(buffer))) return outOfMemory(thread);
      copyBytes(textData(array), textData(buffer), textLength(buffer));
      return ok(thread, NONE);
    }
    const size = sizeOf(source);
    if (size >= 0) {
      if (!resizeByteArray(thread, array, <u32>size)) return outOfMemory(thread);
      fill(textData(array), source, <u32>size);
      return ok(thread, NONE);
    }
  }
  return prelude4(thread, source == NULL ? prelude("bytearray_init_of_nothing") : prelude("bytearray_init"), argument(args, 0), source == NULL ? NONE : source,
    argument(args, 2) == NULL ? NONE : argument(args, 2), argument(args, 3) == NULL ? NONE : argument(args, 3));
}

// ---- hexadecimal digits

function isBlank(unit: u32): bool { return unit == 0x20 || unit - 9 < 5; }
function digitOf(unit: u32): u32 {
  if (unit - 0x30 < 10) return unit - 0x30;
  const letter = (unit | 0x20) - 0x61;
  return letter < 6 ? letter + 10 : 16;
}
/** How many bytes the text makes, written to `to` where that is not 0; -1 where something is no digit. */
function parseHex(data: u32, length: u32, to: u32): i32 {
  let size: i32 = 0, at: u32 = 0;
  while (at < length) {
    if (isBlank(load<u8>(data + at))) { at++; continue; }
    if (at + 1 == length) return -1;
    const high = digitOf(load<u8>(data + at)), low = digitOf(load<u8>(data + at + 1));
    if ((high | low) > 15) return -1;
    if (to) store<u8>(to + size, <u8>(high << 4 | low));
    size++;
    at += 2;
  }
  return size;
}
/** bytes.fromhex(string), bytearray.fromhex(string) */
export function bytesFromhex(thread: u32, args: u32, count: i32): i32 {
  const klass = argument(args, 0), text = argument(args, 1), array = klass == fromAddress(cls(ClassId.BYTEARRAY));
  if ((array || klass == fromAddress(cls(ClassId.BYTES))) && isExact(text, ClassId.STR) && isAscii(addressOf(text))) {
    const data = strData(addressOf(text)), length = strLength(addressOf(text)), size = parseHex(data, length, 0);
    if (size == 0 && !array) return ok(thread, EMPTY_BYTES);
    if (size >= 0) {
      const result = array ? newByteArray(thread, size) : newBytesToFill(thread, size);
      if (result == 0) return outOfMemory(thread);
      parseHex(data, length, textData(result));
      return ok(thread, fromAddress(result));
    }
  }
  return prelude2(thread, prelude("bytes_fromhex"), klass, text);
}

/** hex(sep, bytes_per_sep=1) of bytes and bytearray */
export function bytesHex(thread: u32, args: u32, count: i32): i32 {
  const bytes = addressOf(argument(args, 0)), sep = argument(args, 1), every = argument(args, 2), length = textLength(bytes);
  let between: i64 = 0;
  if (sep != NULL) {
    const given = isExact(sep, ClassId.STR) && isAscii(addressOf(sep)) && strLength(addressOf(sep)) == 1 && (every == NULL || isInt(every));
    between = !given || every == NULL ? 1 : toInt(every);
    if (!given || between < -0xffffff || between > 0xffffff) return prelude3(thread, prelude("bytes_hex"), argument(args, 0), sep, every == NULL ? fromSmall(1) : every);
  } else if (every != NULL && !isInt(every)) return prelude2(thread, prelude("bytes_hex_every"), argument(args, 0), every);
  const group = <u32>abs<i64>(between), gaps: u32 = group && length ? (length - 1) / group : 0;
  if (length > 0x0fffffff) return outOfMemory(thread);
  const text = newAscii(thread, length * 2 + gaps);
  if (text == 0) return outOfMemory(thread);
  const data = textData(bytes), unit = gaps ? load<u8>(strData(addressOf(sep))) : 0;
  let to = strData(text), left = gaps == 0 ? 0xffffffff : between < 0 ? group : length - gaps * group; // counted from the end where it is positive
  for (let i: u32 = 0; i < length; i++) {
    if (left == 0) {
      store<u8>(to++, unit);
      left = group;
    }
    left--;
    const byte: u32 = load<u8>(data + i), high = byte >> 4, low = byte & 15;
    store<u8>(to, high < 10 ? 0x30 + high : 0x57 + high);
    store<u8>(to, low < 10 ? 0x30 + low : 0x57 + low, 1);
    to += 2;
  }
  return ok(thread, fromAddress(text));
}

// ---- translation

/** bytes.maketrans(from, to) */
export function bytesMaketrans(thread: u32, args: u32, count: i32): i32 {
  const from = argument(args, 0), to = argument(args, 1);
  if (!isBuffer(from) || !isBuffer(to)) return prelude2(thread, prelude("bytes_maketrans"), from, to);
  const source = asBuffer(thread, from), target = asBuffer(thread, to);
  if (source == 0 || target == 0) return outOfMemory(thread);
  if (textLength(source) != textLength(target)) return prelude2(thread, prelude("bytes_maketrans"), from, to);
  const table = newBytesToFill(thread, 256);
  if (table == 0) return outOfMemory(thread);
  const data = table + Bytes.INLINE;
  for (let i: u32 = 0; i < 256; i++) store<u8>(data + i, <u8>i);
  for (let i: u32 = 0; i < textLength(source); i++) store<u8>(data + load<u8>(textData(source) + i), load<u8>(textData(target) + i));
  return ok(thread, fromAddress(table));
}

/** translate(table, delete=b''): which bytes go is a set of 256 bits in the thread's spare words. */
export function bytesTranslate(thread: u32, args: u32, count: i32): i32 {
  const object = addressOf(argument(args, 0)), table = argument(args, 1), gone = argument(args, 2), length = textLength(object), set = thread + Thread.KEYWORDS;
  if ((table != NONE && !isBuffer(table)) || (gone != NULL && !isBuffer(gone))) return handOver(thread, args);
  const map = table == NONE ? 0 : asBuffer(thread, table), drop = gone == NULL ? 0 : asBuffer(thread, gone);
  if (map != 0 && textLength(map) != 256) return handOver(thread, args);
  const array = kindOf(object) == Kind.BYTEARRAY, result = array ? newByteArray(thread, length) : newBytesToFill(thread, length);
  if (result == 0 || (map == 0 && table != NONE) || (drop == 0 && gone != NULL)) return outOfMemory(thread);
  const data = textData(object), to = textData(result), by = map ? textData(map) : 0;
  let kept: u32 = 0;
  if (drop == 0 || textLength(drop) == 0) {
    if (by == 0) copyBytes(to, data, length);
    else for (let i: u32 = 0; i < length; i++) store<u8>(to + i, load<u8>(by + load<u8>(data + i)));
    kept = length;
  } else {
    for (let at = set; at < set + 32; at += 8) store<u64>(at, 0);
    for (let i: u32 = 0; i < textLength(drop); i++) {
      const byte = <u32>load<u8>(textData(drop) + i);
      store<u8>(set + (byte >> 3), load<u8>(set + (byte >> 3)) | <u8>(<u32>1 << (byte & 7)));
    }
    for (let i: u32 = 0; i < length; i++) {
      const byte = <u32>load<u8>(data + i);
      if ((load<u8>(set + (byte >> 3)) >> (byte & 7)) & 1) continue;
      store<u8>(to + kept++, by ? load<u8>(by + byte) : <u8>byte);
    }
    for (let at = set; at < set + 32; at += 8) store<u64>(at, NULL); // no bits that look like a reference
  }
  if (array) store<u32>(result, kept, ByteArray.LENGTH);
  else if (kept == 0) return ok(thread, EMPTY_BYTES);
  else store<u32>(result, kept, Bytes.LENGTH);
  return ok(thread, fromAddress(result));
}
function handOver(thread: u32, args: u32): i32 {
  return prelude3(thread, prelude("bytes_translate"), argument(args, 0), argument(args, 1), argument(args, 2) == NULL ? EMPTY_BYTES : argument(args, 2));
}
