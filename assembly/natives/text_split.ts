// Splitting, stripping and joining of str, bytes and bytearray.
import { ClassId, Header, Kind, List, Sequence, Status, StrFlag } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, addressOf, fromAddress, fromSmall, hasKind, isExact, kindOf } from "../objects/object.ts";
import { appendPart, indexOf, isIndex, isStr, textData, textLength, textOf, textPart, textWidth } from "../objects/text.ts";
import { asciiString, isAscii, newString, strData, strLength, strWidth } from "../objects/strings.ts";
import { newByteArray, newBytes } from "../objects/bytes.ts";
import { appendToList, newList } from "../objects/list.ts";
import { tupleOf } from "../objects/tuple.ts";
import { argument, ok, prelude2, prelude3 } from "../state/thread.ts";
import { hugeSize, isHuge } from "../objects/indices.ts";
import { outOfMemory, typeError, valueError } from "../state/raise.ts";
import { findCharacter, findUnits, findUnitsBack } from "../text/search.ts";
import { isAsciiSpace, isLineBreak, isSpace } from "../text/classify.ts";
import { copyBytes, copyUnits, readUnit, widthShift } from "../text/units.ts";
import { asBuffer } from "../ops/buffers.ts";
import { truth } from "../ops/compare.ts";
import { haltFree } from "../state/gil_off.ts";
import { msg, name, prelude } from "../env.ts";
import { nameAt } from "../objects/object.ts";

function self(args: u32): u32 { return <u32>load<u64>(args); }

/** White space as the family sees it. */
function blank(unit: u32, text: bool): bool { return text ? isSpace(unit) : isAsciiSpace(unit); }

// ---- split, rsplit

function listResult(thread: u32, list: u32): i32 { return list ? ok(thread, fromAddress(list)) : outOfMemory(thread); }

/** At white space, runs of it counting as one. 0 out of memory. */
function splitBlanks(thread: u32, object: u32, limit: i64): u32 {
  const list = newList(thread, 8), data = textData(object), length = textLength(object), width = textWidth(object), text = isStr(object);
  if (list == 0) return 0;
  if (width == 1 && limit > 0x7fffffff) return splitNarrowBlanks(thread, object, list, text);
  let at: u32 = 0;
  while (true) {
    while (at < length && blank(readUnit(data, at, width), text)) at++;
    if (at == length) return list;
    const from = at;
    if (limit-- <= 0) return appendPart(thread, list, object, from, length) ? list : 0; // blanks at the end stay
    while (at < length && !blank(readUnit(data, at, width), text)) at++;
    if (!appendPart(thread, list, object, from, at)) return 0;
  }
}

/** The common case: one byte to a character, no limit. */
function splitNarrowBlanks(thread: u32, object: u32, list: u32, text: bool): u32 {
  const data = textData(object), length = textLength(object);
  let at: u32 = 0;
  while (true) {
    while (at < length && <u32>load<u8>(data + at) - 0x21 >= 0x5f && narrowBlank(load<u8>(data + at), text)) at++;
    if (at == length) return list;
    const from = at++;
    for (; at < length; at++) {
      const unit: u32 = load<u8>(data + at);
      if (unit - 0x21 >= 0x5f && narrowBlank(unit, text)) break; // most characters need no call
    }
    if (text && isAscii(object) && at - from > 1 && at - from < length) { // what appendPart comes to
      const part = asciiString(thread, data + from, at - from);
      if (part == 0 || !appendToList(thread, list, part)) return 0;
    } else if (!appendPart(thread, list, object, from, at)) return 0;
  }
}
function narrowBlank(unit: u32, text: bool): bool {
  if (unit > 0x20) return text && (unit == 0x85 || unit == 0xa0);
  return unit == 0x20 || unit - 9 < 5 || (text && unit >= 0x1c);
}

function splitBlanksBack(thread: u32, object: u32, limit: i64): u32 {
  const list = newList(thread, 8), data = textData(object), length = textLength(object), width = textWidth(object), text = isStr(object);
  if (list == 0) return 0;
  let end = length;
  while (true) {
    while (end > 0 && blank(readUnit(data, end - 1, width), text)) end--;
    if (end == 0) break;
    let from = end;
    if (limit-- <= 0) {
      if (!appendPart(thread, list, object, 0, end)) return 0;
      break;
    }
    while (from > 0 && !blank(readUnit(data, from - 1, width), text)) from--;
    if (!appendPart(thread, list, object, from, end)) return 0;
    end = from;
  }
  reverseItems(list);
  return list;
}

function reverseItems(list: u32): void {
  let low = load<u32>(list, List.ITEMS), high = low + (load<u32>(list, List.LENGTH) << 3);
  while (low + 8 < high) {
    high -= 8;
    const item = load<u64>(low);
    store<u64>(low, load<u64>(high));
    store<u64>(high, item);
    low += 8;
  }
}

function splitAt(thread: u32, object: u32, separator: u32, limit: i64): u32 {
  const list = newList(thread, 8), data = textData(object), length = textLength(object), width = textWidth(object), shift = widthShift(width);
  const what = textData(separator), size = textLength(separator), whatWidth = textWidth(separator);
  if (list == 0) return 0;
  let from: u32 = 0;
  if (width == 1 && size == 1 && whatWidth == 1 && limit > 0x7fffffff) return splitAtByte(thread, object, list, load<u8>(what));
  while (limit-- > 0) {
    const found = findUnits(data + (from << shift), length - from, width, what, size, whatWidth);
    if (found < 0) break;
    if (!appendPart(thread, list, object, from, from + found)) return 0;
    from += found + size;
  }
  return appendPart(thread, list, object, from, length) ? list : 0;
}

/** The common case: one byte to a character, one character between the parts, no limit. Sixteen of them at a time are looked through. */
function splitAtByte(thread: u32, object: u32, list: u32, separator: u32): u32 {
  const data = textData(object), length = textLength(object), pattern = i8x16.splat(<i8>separator);
  let from: u32 = 0, at: u32 = 0;
  for (; at + 16 <= length; at += 16) {
    for (let mask = <u32>i8x16.bitmask(i8x16.eq(v128.load(data + at), pattern)); mask; mask &= mask - 1) {
      const found = at + ctz<u32>(mask);
      if (!appendPart(thread, list, object, from, found)) return 0;
      from = found + 1;
    }
  }
  for (; at < length; at++) {
    if (load<u8>(data + at) != separator) continue;
    if (!appendPart(thread, list, object, from, at)) return 0;
    from = at + 1;
  }
  return appendPart(thread, list, object, from, length) ? list : 0;
}

function splitAtBack(thread: u32, object: u32, separator: u32, limit: i64): u32 {
  const list = newList(thread, 8), data = textData(object), width = textWidth(object);
  const what = textData(separator), size = textLength(separator), whatWidth = textWidth(separator);
  if (list == 0) return 0;
  let end = textLength(object);
  while (limit-- > 0) {
    const found = findUnitsBack(data, end, width, what, size, whatWidth);
    if (found < 0) break;
    if (!appendPart(thread, list, object, found + size, end)) return 0;
    end = <u32>found;
  }
  if (!appendPart(thread, list, object, 0, end)) return 0;
  reverseItems(list);
  return list;
}

function split(thread: u32, args: u32, back: bool): i32 {
  const object = self(args), separatorValue = argument(args, 1), limitValue = argument(args, 2);
  let limit: i64 = 0xffffffff;
  if (limitValue != NULL) {
    if (!isIndex(limitValue)) return splitAgain(thread, args, back);
    if (isHuge(limitValue)) return hugeSize(thread);
    limit = indexOf(limitValue);
    if (limit < 0) limit = 0xffffffff;
  }
  if (separatorValue == NULL || separatorValue == NONE) {
    return listResult(thread, back ? splitBlanksBack(thread, object, limit) : splitBlanks(thread, object, limit));
  }
  const text = isStr(object);
  const separator = text ? (hasKind(separatorValue, Kind.STR) ? addressOf(separatorValue) : 0) : asBuffer(thread, separatorValue);
  if (separator == 0) {
    if (text) return typeError(thread, msg("must be str or None, not %T"), separatorValue);
    return typeError(thread, msg("a bytes-like object is required, not '%T'"), separatorValue);
  }
  if (textLength(separator) == 0) return valueError(thread, msg("empty separator"));
  return listResult(thread, back ? splitAtBack(thread, object, separator, limit) : splitAt(thread, object, separator, limit));
}
function splitAgain(thread: u32, args: u32, back: bool): i32 {
  const separator = argument(args, 1), given = tupleOf(thread, args + 8, 2);
  if (given == 0) return outOfMemory(thread);
  if (separator == NULL) store<u64>(load<u32>(addressOf(given), Sequence.ITEMS), NONE);
  return prelude3(thread, prelude("text_with_indexes"), argument(args, 0), fromAddress(back ? nameAt(name("rsplit")) : nameAt(name("split"))), given);
}
export function textSplit(thread: u32, args: u32, count: i32): i32 { return split(thread, args, false); }
export function textRsplit(thread: u32, args: u32, count: i32): i32 { return split(thread, args, true); }

export function textSplitlines(thread: u32, args: u32, count: i32): i32 {
  const keep = argument(args, 1);
  if (keep == NULL || keep == FALSE) return splitLines(thread, self(args), false);
  const status = truth(thread, keep);
  if (status == Status.CALL) return prelude3(thread, prelude("text_splitlines"), argument(args, 0), keep, NONE);
  if (status != Status.OK) return status;
  return splitLines(thread, self(args), load<u64>(thread, 152) != FALSE);
}

function splitLines(thread: u32, object: u32, keep: bool): i32 {
  const list = newList(thread, 8), data = textData(object), length = textLength(object), width = textWidth(object), text = isStr(object);
  if (list == 0) return outOfMemory(thread);
  let at: u32 = 0;
  while (at < length) {
    const from = at;
    let end = length;
    for (; at < length; at++) {
      const unit: u32 = width == 1 ? load<u8>(data + at) : readUnit(data, at, width);
      if (unit - 0x20 < 0x60) continue; // most need no more
      if (unit == 10 || unit == 13 || (text && isLineBreak(unit))) {
        end = at;
        at += unit == 13 && at + 1 < length && readUnit(data, at + 1, width) == 10 ? 2 : 1;
        break;
      }
    }
    if (!appendPart(thread, list, object, from, keep ? at : end)) return outOfMemory(thread);
  }
  return ok(thread, fromAddress(list));
}

// ---- strip

const enum Side { LEFT = 1, RIGHT = 2 }

function strip(thread: u32, args: u32, sides: u32): i32 {
  const object = self(args), value = argument(args, 1), data = textData(object), width = textWidth(object), text = isStr(object);
  let from: u32 = 0, to = textLength(object);
  if (value == NULL || value == NONE) {
    if (width == 1) { // (most characters need no call)
      if (sides & Side.LEFT) while (from < to && <u32>load<u8>(data + from) - 0x21 >= 0x5f && narrowBlank(load<u8>(data + from), text)) from++;
      if (sides & Side.RIGHT) while (to > from && <u32>load<u8>(data + to - 1) - 0x21 >= 0x5f && narrowBlank(load<u8>(data + to - 1), text)) to--;
    } else {
      if (sides & Side.LEFT) while (from < to && blank(readUnit(data, from, width), text)) from++;
      if (sides & Side.RIGHT) while (to > from && blank(readUnit(data, to - 1, width), text)) to--;
    }
  } else {
    const set = text ? (hasKind(value, Kind.STR) ? addressOf(value) : 0) : asBuffer(thread, value);
    if (set == 0) {
      if (!text) return typeError(thread, msg("a bytes-like object is required, not '%T'"), value);
      return typeError(thread, sides == 3 ? msg("strip arg must be None or str") : sides == 1 ? msg("lstrip arg must be None or str") : msg("rstrip arg must be None or str"));
    }
    const members = textData(set), count = textLength(set), setWidth = textWidth(set);
    if (width == 1 && setWidth == 1 && count <= 16) {
      let low: u64 = 0, high: u64 = 0; // a bit for each ASCII character of the set
      for (let i: u32 = 0; i < count; i++) {
        const member = <u32>load<u8>(members + i);
        if (member < 64) low |= <u64>1 << member;
        else if (member < 128) high |= <u64>1 << (member - 64);
      }
      if (((text ? load<u16>(object, Header.FLAGS) : 0) & StrFlag.ASCII) != 0) {
        if (sides & Side.LEFT) while (from < to && isAsciiMember(load<u8>(data + from), low, high)) from++;
        if (sides & Side.RIGHT) while (to > from && isAsciiMember(load<u8>(data + to - 1), low, high)) to--;
      } else {
        if (sides & Side.LEFT) while (from < to && isMember(load<u8>(data + from), low, high, members, count)) from++;
        if (sides & Side.RIGHT) while (to > from && isMember(load<u8>(data + to - 1), low, high, members, count)) to--;
      }
    } else {
      if (sides & Side.LEFT) while (from < to && findCharacter(members, count, setWidth, readUnit(data, from, width)) >= 0) from++;
      if (sides & Side.RIGHT) while (to > from && findCharacter(members, count, setWidth, readUnit(data, to - 1, width)) >= 0) to--;
    }
  }
  const rest = textPart(thread, object, from, to);
  return rest ? ok(thread, rest) : outOfMemory(thread);
}
function isAsciiMember(unit: u32, low: u64, high: u64): bool { return (((unit < 64 ? low : high) >> (unit & 63)) & 1) != 0; }
function isMember(unit: u32, low: u64, high: u64, members: u32, count: u32): bool {
  if (unit < 128) return isAsciiMember(unit, low, high);
  return findCharacter(members, count, 1, unit) >= 0;
}
export function textStrip(thread: u32, args: u32, count: i32): i32 { return strip(thread, args, 3); }
export function textLstrip(thread: u32, args: u32, count: i32): i32 { return strip(thread, args, Side.LEFT); }
export function textRstrip(thread: u32, args: u32, count: i32): i32 { return strip(thread, args, Side.RIGHT); }

// ---- join

/** str.join: of a list or tuple at once; other iterables become a list first. */
export function strJoin(thread: u32, args: u32, count: i32): i32 {
  const separator = self(args), iterable = argument(args, 1);
  if (!hasKind(iterable, Kind.LIST) && !hasKind(iterable, Kind.TUPLE)) {
    return prelude2(thread, isExact(iterable, ClassId.GENERATOR) ? prelude("str_join_generator") : prelude("str_join"), argument(args, 0), iterable);
  }
  const sequence = addressOf(iterable), parts = load<u32>(sequence, Sequence.LENGTH), items = load<u32>(sequence, Sequence.ITEMS);
  haltFree(thread); // the items are looked at twice
  const gap = strLength(separator);
  let total: u64 = 0, width: u32 = parts > 1 ? strWidth(separator) : 1, ascii = parts < 2 || isAscii(separator);
  for (let i: u32 = 0; i < parts; i++) {
    const item = load<u64>(items + (i << 3));
    if (!hasKind(item, Kind.STR)) return typeError(thread, msg("sequence item %d: expected str instance, %T found"), fromSmall(i), item);
    const flags = <u32>load<u16>(addressOf(item), Header.FLAGS);
    total += strLength(addressOf(item)) + (i ? gap : 0);
    if ((flags & StrFlag.WIDTH_MASK) > width) width = flags & StrFlag.WIDTH_MASK;
    ascii = ascii && (flags & StrFlag.ASCII) != 0;
  }
  if (parts == 1 && isExact(load<u64>(items), ClassId.STR)) return ok(thread, load<u64>(items));
  if (total > 0x3fffffff) return outOfMemory(thread); // CPython counts up to 2^63 before it says that it is too long
  if (total == 0) return ok(thread, textOf(thread, separator, 0, 0, 1));
  const text = newString(thread, <u32>total, width);
  if (text == 0) return outOfMemory(thread);
  const shift = widthShift(width);
  let to = strData(text);
  const single = gap == 1 && width == 1, gapUnit = single ? load<u8>(strData(separator)) : 0;
  for (let i: u32 = 0; i < parts; i++) {
    if (i) {
      if (single) store<u8>(to, gapUnit);
      else copyUnits(to, width, strData(separator), strWidth(separator), gap);
      to += gap << shift;
    }
    const part = <u32>load<u64>(items + (i << 3)), length = strLength(part);
    if (width == 1) copyBytes(to, strData(part), length);
    else copyUnits(to, width, strData(part), strWidth(part), length);
    to += length << shift;
  }
  if (ascii) store<u16>(text, 1 | StrFlag.ASCII, Header.FLAGS);
  return ok(thread, fromAddress(text));
}

/** bytes.join, bytearray.join */
export function bytesJoin(thread: u32, args: u32, count: i32): i32 {
  const separator = self(args), iterable = argument(args, 1);
  if (!hasKind(iterable, Kind.LIST) && !hasKind(iterable, Kind.TUPLE)) return prelude2(thread, prelude("bytes_join"), argument(args, 0), iterable);
  const sequence = addressOf(iterable), parts = load<u32>(sequence, Sequence.LENGTH), items = load<u32>(sequence, Sequence.ITEMS);
  haltFree(thread); // the items are looked at twice
  const gap = textLength(separator);
  let total: u64 = 0;
  for (let i: u32 = 0; i < parts; i++) {
    const item = load<u64>(items + (i << 3)), part = asBuffer(thread, item);
    if (part == 0) return prelude2(thread, prelude("bytes_join_lent"), argument(args, 0), iterable);
    total += textLength(part) + (i ? gap : 0);
  }
  if (total > 0x3fffffff) return outOfMemory(thread);
  if (parts == 1 && isExact(load<u64>(items), ClassId.BYTES) && kindOf(separator) == Kind.BYTES) return ok(thread, load<u64>(items));
  const result = kindOf(separator) == Kind.BYTES ? newBytes(thread, <u32>total) : newByteArray(thread, <u32>total);
  if (result == 0) return outOfMemory(thread);
  let to = textData(result);
  for (let i: u32 = 0; i < parts; i++) {
    if (i) {
      memory.copy(to, textData(separator), gap);
      to += gap;
    }
    const part = asBuffer(thread, load<u64>(items + (i << 3))), length = textLength(part);
    if (part == 0) return outOfMemory(thread);
    memory.copy(to, textData(part), length);
    to += length;
  }
  return ok(thread, fromAddress(result));
}
