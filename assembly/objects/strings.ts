// Strings: code points in 1, 2 or 4 bytes each (the narrowest that holds them), by address and length; see Str in layout.ts.
// Characters lie behind the header, or in a buffer that several strings share: `a + b` appends in place where `a` ends at the
// buffer's watermark, so building a string piece by piece is linear. Only a string that is a sum itself gets such a buffer when something is
// added to it: most sums are never added to, and then room to grow is wasted.
import { Base, ClassId, Header, Heap, Kind, Str, StrBuffer, StrFlag, Vm } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_STR, addressOf, cls, fromAddress } from "./object.ts";
import { dictGetStr, dictSetStr } from "./dict.ts";
import { allocateUncleared, takeFreeCell } from "../state/heap.ts";
import { ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { copyBytes, copyUnits, isAsciiUnits, narrowestWidth, widthShift } from "../text/units.ts";

export function strLength(text: u32): u32 { return load<u32>(text, Str.LENGTH); }
export function strData(text: u32): u32 { return load<u32>(text, Str.DATA); }
export function strWidth(text: u32): u32 { return load<u16>(text, Header.FLAGS) & StrFlag.WIDTH_MASK; }
export function isAscii(text: u32): bool { return (load<u16>(text, Header.FLAGS) & StrFlag.ASCII) != 0; }

/** A string of `length` characters still to be written (at its DATA); then finishString where it may be ASCII. 0 out of memory. */
export function newString(thread: u32, length: u32, width: u32): u32 {
  const bytes = <u64>length << widthShift(width);
  if (bytes <= <u64>Heap.SMALL_MAX - Str.INLINE) {
    const cell = takeFreeCell(thread, <u32>bytes + Str.INLINE);
    if (cell) {
      store<u64>(cell, <u64>cls(ClassId.STR) | <u64>Kind.STR << 32 | <u64>width << 48);
      store<u64>(cell, length, Str.LENGTH); // and no hash
      store<u64>(cell, cell + Str.INLINE, Str.DATA); // and no buffer
      return cell;
    }
  }
  if (bytes > 0x7fffffff) return 0;
  const text = allocateUncleared(thread, Str.INLINE + <u32>bytes, cls(ClassId.STR), Kind.STR);
  if (text == 0) return 0;
  store<u16>(text, <u16>width, Header.FLAGS);
  store<u64>(text, length, Str.LENGTH); // and no hash
  store<u64>(text, text + Str.INLINE, Str.DATA); // and no buffer
  return text;
}
/** Notes whether a freshly written string of width 1 is ASCII. */
export function finishString(text: u32): u32 {
  if (strWidth(text) == 1 && isAsciiUnits(strData(text), strLength(text), 1)) store<u16>(text, 1 | StrFlag.ASCII, Header.FLAGS);
  return text;
}
/** A string of characters at an address, in the narrowest width; shared ones for 0 and 1 characters. 0 (not a value) out of memory. */
export function stringOf(thread: u32, data: u32, length: u32, width: u32): u64 {
  if (length == 0) return EMPTY_STR;
  const narrow = width == 1 ? 1 : narrowestWidth(data, length, width);
  if (length == 1 && narrow == 1) return charString(thread, load<u8>(data));
  const text = newString(thread, length, narrow);
  if (text == 0) return 0;
  copyUnits(strData(text), narrow, data, width, length);
  return fromAddress(finishString(text));
}
/** ASCII bytes as a string; 0 out of memory. */
export function asciiString(thread: u32, data: u32, length: u32): u64 {
  const text = newAscii(thread, length);
  if (text == 0) return 0;
  copyBytes(text + Str.INLINE, data, length);
  return fromAddress(text);
}
/** A string of `length` ASCII characters still to be written behind its header (Str.INLINE). 0 out of memory. */
export function newAscii(thread: u32, length: u32): u32 {
  if (length <= <u32>Heap.SMALL_MAX - Str.INLINE) {
    const cell = takeFreeCell(thread, length + Str.INLINE);
    if (cell) {
      store<u64>(cell, <u64>cls(ClassId.STR) | <u64>Kind.STR << 32 | <u64>(1 | StrFlag.ASCII) << 48);
      store<u64>(cell, length, Str.LENGTH);
      store<u64>(cell, cell + Str.INLINE, Str.DATA);
      return cell;
    }
  }
  const text = newString(thread, length, 1);
  if (text) store<u16>(text, 1 | StrFlag.ASCII, Header.FLAGS);
  return text;
}
/** The string of one code point; Latin-1 ones are shared. 0 out of memory. */
export function charString(thread: u32, codePoint: u32): u64 {
  if (codePoint < 256) return fromAddress(Base.LATIN1 + (codePoint << 5));
  const width: u32 = codePoint < 0x10000 ? 2 : 4;
  const text = newString(thread, 1, width);
  if (text == 0) return 0;
  if (width == 2) store<u16>(text, <u16>codePoint, Str.INLINE);
  else store<u32>(text, codePoint, Str.INLINE);
  return fromAddress(text);
}

/** The one string of these characters (pointer-equal for equal names). The text itself where it could not be entered. */
export function internString(thread: u32, text: u32): u32 {
  const flags = load<u16>(text, Header.FLAGS);
  if (flags & StrFlag.INTERNED) return text;
  if (load<u32>(text) != cls(ClassId.STR)) return text;
  const table = addressOf(load<u64>(Vm.INTERNED));
  const known = dictGetStr(table, text);
  if (known != NULL) return addressOf(known);
  if (dictSetStr(thread, table, text, fromAddress(text)) != 0) return text;
  store<u16>(text, flags | StrFlag.INTERNED, Header.FLAGS);
  return text;
}

/** The characters of an instance of a subclass of str as a str; the text itself where it is one, or where there is no memory. */
export function plainString(thread: u32, text: u32): u32 {
  if (load<u32>(text) == cls(ClassId.STR)) return text;
  const length = strLength(text), width = strWidth(text), plain = newString(thread, length, width);
  if (plain == 0) return text;
  copyUnits(plain + Str.INLINE, width, strData(text), width, length);
  store<u16>(plain, load<u16>(text, Header.FLAGS) & (StrFlag.WIDTH_MASK | StrFlag.ASCII), Header.FLAGS);
  return plain;
}

/** left + right, both of kind STR; 0 (not a value) out of memory. */
export function concatenate(thread: u32, left: u32, right: u32): u64 {
  const leftLength = strLength(left), rightLength = strLength(right);
  if (leftLength == 0 && load<u32>(right) == cls(ClassId.STR)) return fromAddress(right);
  if (rightLength == 0 && load<u32>(left) == cls(ClassId.STR)) return fromAddress(left);
  const total = <u64>leftLength + rightLength;
  if (total > 0x3fffffff) return 0;
  const leftWidth = strWidth(left), rightWidth = strWidth(right);
  if (leftLength >= 32 && rightWidth <= leftWidth && (load<u16>(left, Header.FLAGS) & StrFlag.SUM) != 0 && load<u32>(left) == cls(ClassId.STR)) {
    return appendInPlace(thread, left, right, leftWidth);
  }
  const width = leftWidth > rightWidth ? leftWidth : rightWidth;
  const text = newString(thread, <u32>total, width);
  if (text == 0) return 0;
  const data = text + Str.INLINE;
  if (leftWidth + rightWidth == 2) { // one byte to a character in both
    copyBytes(data, strData(left), leftLength);
    copyBytes(data + leftLength, strData(right), rightLength);
  } else {
    copyUnits(data, width, strData(left), leftWidth, leftLength);
    copyUnits(data + (leftLength << widthShift(width)), width, strData(right), rightWidth, rightLength);
  }
  store<u16>(text, <u16>(width | StrFlag.SUM | (load<u16>(left, Header.FLAGS) & load<u16>(right, Header.FLAGS) & StrFlag.ASCII)), Header.FLAGS);
  return fromAddress(text);
}

/**
 * The sum shares left's buffer where left ends at the buffer's watermark and there is room, else it gets a buffer with as much
 * room again. The watermark moves by compare-and-swap: two threads without a GIL must not both append there.
 */
function appendInPlace(thread: u32, left: u32, right: u32, width: u32): u64 {
  const shift = widthShift(width);
  const leftBytes = strLength(left) << shift, addedBytes = strLength(right) << shift, total = leftBytes + addedBytes;
  let buffer = load<u32>(left, Str.BUFFER);
  if (buffer) {
    const end = strData(left) - (buffer + StrBuffer.DATA) + leftBytes;
    if (end + addedBytes > load<u32>(buffer, StrBuffer.CAPACITY)
      || atomic.cmpxchg<u32>(buffer + StrBuffer.WATERMARK, end, end + addedBytes) != end) buffer = 0;
  }
  let data: u32;
  if (buffer) data = strData(left);
  else {
    const capacity = total + (total >>> 1) + 64;
    buffer = allocateUncleared(thread, StrBuffer.DATA + capacity, 0, Kind.BLOCK);
    if (buffer == 0) return 0;
    store<u32>(buffer, total, StrBuffer.WATERMARK);
    store<u32>(buffer, capacity, StrBuffer.CAPACITY);
    data = buffer + StrBuffer.DATA;
    memory.copy(data, strData(left), leftBytes);
  }
  copyUnits(data + leftBytes, width, strData(right), strWidth(right), strLength(right));
  const text = allocateUncleared(thread, Str.INLINE, cls(ClassId.STR), Kind.STR);
  if (text == 0) return 0;
  store<u16>(text, <u16>(width | StrFlag.SUM | (load<u16>(left, Header.FLAGS) & load<u16>(right, Header.FLAGS) & StrFlag.ASCII)), Header.FLAGS);
  store<u64>(text, strLength(left) + strLength(right), Str.LENGTH); // and no hash
  store<u32>(text, data, Str.DATA);
  store<u32>(text, buffer, Str.BUFFER);
  return fromAddress(text);
}

/** BUILD_STRING: joins `count` str values at an address. */
export function joinStrings(thread: u32, from: u32, count: u32): i32 {
  let total: u64 = 0, width: u32 = 1, ascii: bool = true;
  for (let i: u32 = 0; i < count; i++) {
    const part = addressOf(load<u64>(from + (i << 3)));
    total += strLength(part);
    if (strWidth(part) > width) width = strWidth(part);
    ascii = ascii && isAscii(part);
  }
  if (total == 0) return ok(thread, EMPTY_STR);
  if (total > 0x3fffffff) return outOfMemory(thread);
  const text = newString(thread, <u32>total, width);
  if (text == 0) return outOfMemory(thread);
  let data = text + Str.INLINE;
  for (let i: u32 = 0; i < count; i++) {
    const part = addressOf(load<u64>(from + (i << 3))), length = strLength(part);
    copyUnits(data, width, strData(part), strWidth(part), length);
    data += length << widthShift(width);
  }
  if (ascii) store<u16>(text, 1 | StrFlag.ASCII, Header.FLAGS);
  return ok(thread, fromAddress(text));
}
