// JSON's string literals, both ways: from the character behind the opening quote to a str, and from a str to a literal.
import { EMPTY_STR } from "../objects/object.ts";
import { asciiString, isAscii, stringOf, strData, strLength, strWidth } from "../objects/strings.ts";
import { Builder, builderAdded, builderRoom, builderUnit, builderUnits, dropBuilder, finishBuilder, newBuilder } from "../objects/strings_builder.ts";
import { readUnit, widthShift } from "../text/units.ts";

/** Kinds of errors of a literal, in `outcome` with the position behind it. */
export const enum LiteralError { NONE, UNTERMINATED, CONTROL, ESCAPE, UNICODE_ESCAPE, NO_MEMORY }

/** Where the first quote, backslash or (strict) control character at or behind `at` stands; `length` where there is none. */
export function plainEnd(data: u32, width: u32, at: u32, length: u32, strict: bool): u32 {
  if (width == 1) {
    const quote = i8x16.splat(0x22), backslash = i8x16.splat(0x5c), blank = i8x16.splat(<i8>(strict ? 0x20 : 0));
    while (at + 16 <= length) {
      const block = v128.load(data + at);
      const found = v128.or(v128.or(v128.eq<u8>(block, quote), v128.eq<u8>(block, backslash)), v128.lt<u8>(block, blank));
      const bits = v128.bitmask<u8>(found);
      if (bits) return at + ctz<u32>(<u32>bits);
      at += 16;
    }
  }
  for (; at < length; at++) {
    const unit = readUnit(data, at, width);
    if (unit == 0x22 || unit == 0x5c || (strict && unit < 0x20)) break;
  }
  return at;
}

function hexDigits(data: u32, width: u32, at: u32): i32 {
  let value: i32 = 0;
  for (let i: u32 = 0; i < 4; i++) {
    const unit = readUnit(data, at + i, width), letter = unit | 0x20;
    const digit: i32 = unit - 0x30 < 10 ? <i32>unit - 0x30 : letter - 0x61 < 6 ? <i32>letter - 0x57 : -1;
    if (digit < 0) return -1;
    value = value << 4 | digit;
  }
  return value;
}
function simpleEscape(unit: u32): u32 {
  switch (unit) {
    case 0x22: case 0x5c: case 0x2f: return unit;
    case 0x62: return 8;
    case 0x66: return 12;
    case 0x6e: return 10;
    case 0x72: return 13;
    case 0x74: return 9;
    default: return 0;
  }
}

/**
 * The literal whose first character is at `begin`, as a str value. What is wrong is stored at `outcome` (a LiteralError, then the
 * position it speaks of), else NONE and the position behind the closing quote. 0 where it is wrong or memory is short.
 */
export function readLiteral(thread: u32, text: u32, begin: u32, strict: bool, outcome: u32): u64 {
  const data = strData(text), width = strWidth(text), length = strLength(text);
  let at = plainEnd(data, width, begin, length, strict);
  store<u32>(outcome, LiteralError.NONE);
  if (at < length && readUnit(data, at, width) == 0x22) {
    store<u32>(outcome, at + 1, 4);
    const value = at == begin ? EMPTY_STR : isAscii(text) && at - begin > 1 ? asciiString(thread, data + begin, at - begin) : stringOf(thread, data + (begin << widthShift(width)), at - begin, width);
    if (value == 0) store<u32>(outcome, LiteralError.NO_MEMORY);
    return value;
  }
  const builder = newBuilder(thread, (at - begin + 32) << widthShift(width));
  if (builder == 0) { store<u32>(outcome, LiteralError.NO_MEMORY); return 0; }
  let from = begin;
  while (true) {
    if (at > from && !builderUnits(thread, builder, data + (from << widthShift(width)), at - from, width)) return wrong(thread, builder, outcome, LiteralError.NO_MEMORY, 0);
    if (at >= length) return wrong(thread, builder, outcome, LiteralError.UNTERMINATED, begin - 1);
    const unit = readUnit(data, at, width);
    if (unit == 0x22) break;
    if (unit != 0x5c) return wrong(thread, builder, outcome, LiteralError.CONTROL, at);
    at++;
    if (at == length) return wrong(thread, builder, outcome, LiteralError.UNTERMINATED, begin - 1);
    const letter = readUnit(data, at, width);
    let made: u32;
    if (letter != 0x75) {
      made = simpleEscape(letter);
      if (made == 0) return wrong(thread, builder, outcome, LiteralError.ESCAPE, at - 1);
      at++;
    } else {
      at++;
      if (at + 4 >= length) return wrong(thread, builder, outcome, LiteralError.UNICODE_ESCAPE, at - 1);
      const first = hexDigits(data, width, at);
      if (first < 0) return wrong(thread, builder, outcome, LiteralError.UNICODE_ESCAPE, at - 1);
      at += 4;
      made = <u32>first;
      if (made >> 10 == 0x36 && at + 6 < length && readUnit(data, at, width) == 0x5c && readUnit(data, at + 1, width) == 0x75) {
        const second = hexDigits(data, width, at + 2);
        if (second < 0) return wrong(thread, builder, outcome, LiteralError.UNICODE_ESCAPE, at + 1);
        if (<u32>second >> 10 == 0x37) {
          made = 0x10000 + ((made & 0x3ff) << 10) + (<u32>second & 0x3ff);
          at += 6;
        }
      }
    }
    if (!builderUnit(thread, builder, made)) return wrong(thread, builder, outcome, LiteralError.NO_MEMORY, 0);
    from = at;
    at = plainEnd(data, width, at, length, strict);
  }
  store<u32>(outcome, at + 1, 4);
  // a wide source makes a wide builder, whatever the literal itself holds
  const made = load<u32>(builder, Builder.LENGTH), builtWidth = load<u32>(builder, Builder.WIDTH), builtData = load<u32>(builder, Builder.STORE) + 8;
  if (builtWidth == 1) {
    const value = finishBuilder(thread, builder);
    if (value == 0) store<u32>(outcome, LiteralError.NO_MEMORY);
    return value;
  }
  const value = stringOf(thread, builtData, made, builtWidth);
  dropBuilder(thread, builder);
  if (value == 0) store<u32>(outcome, LiteralError.NO_MEMORY);
  return value;
}
function wrong(thread: u32, builder: u32, outcome: u32, error: u32, position: u32): u64 {
  dropBuilder(thread, builder);
  store<u32>(outcome, error);
  store<u32>(outcome, position, 4);
  return 0;
}

// ---- writing

/** Does the character stand for itself in a literal? */
function isPlain(unit: u32, ascii: bool): bool { return unit >= 0x20 && unit != 0x22 && unit != 0x5c && (!ascii || unit < 0x7f); }

function firstEscape(data: u32, width: u32, length: u32, ascii: bool): u32 {
  let at: u32 = 0;
  if (width == 1) {
    const quote = i8x16.splat(0x22), backslash = i8x16.splat(0x5c), blank = i8x16.splat(0x20), last = i8x16.splat(<i8>(ascii ? 0x7e : 0xff));
    while (at + 16 <= length) {
      const block = v128.load(data + at);
      const found = v128.or(v128.or(v128.eq<u8>(block, quote), v128.eq<u8>(block, backslash)), v128.or(v128.lt<u8>(block, blank), v128.gt<u8>(block, last)));
      const bits = v128.bitmask<u8>(found);
      if (bits) return at + ctz<u32>(<u32>bits);
      at += 16;
    }
  }
  while (at < length && isPlain(readUnit(data, at, width), ascii)) at++;
  return at;
}

function escapeLetter(unit: u32): u32 {
  switch (unit) {
    case 0x22: case 0x5c: return unit;
    case 8: return 0x62;
    case 12: return 0x66;
    case 10: return 0x6e;
    case 13: return 0x72;
    case 9: return 0x74;
    default: return 0;
  }
}
function putHex(thread: u32, builder: u32, unit: u32): bool {
  const room = builderRoom(thread, builder, 6, 1);
  if (room == 0) return false;
  const width = load<u32>(builder, Builder.WIDTH), shift = widthShift(width);
  for (let i: u32 = 0; i < 6; i++) {
    const digit = unit >> (5 - i << 2) & 15, character: u32 = i == 0 ? 0x5c : i == 1 ? 0x75 : digit < 10 ? 0x30 + digit : 0x57 + digit;
    if (width == 1) store<u8>(room + i, <u8>character);
    else if (width == 2) store<u16>(room + (i << shift), <u16>character);
    else store<u32>(room + (i << shift), character);
  }
  builderAdded(builder, 6);
  return true;
}

/** Appends ASCII characters of a wide text, which would widen the builder if they were copied as they lie. */
function asciiRun(thread: u32, builder: u32, data: u32, from: u32, to: u32, width: u32): bool {
  for (let i = from; i < to; i++) if (!builderUnit(thread, builder, readUnit(data, i, width))) return false;
  return true;
}

/** Appends the literal of a str to a builder; false out of memory. */
export function writeLiteral(thread: u32, builder: u32, text: u32, ascii: bool): bool {
  const data = strData(text), width = strWidth(text), length = strLength(text), shift = widthShift(width);
  let at = firstEscape(data, width, length, ascii);
  if (at == length && load<u32>(builder, Builder.WIDTH) == 1 && width == 1) {
    const room = builderRoom(thread, builder, length + 2, 1);
    if (room == 0) return false;
    store<u8>(room, 0x22);
    memory.copy(room + 1, data, length);
    store<u8>(room + length, 0x22, 1);
    builderAdded(builder, length + 2);
    return true;
  }
  if (!builderUnit(thread, builder, 0x22)) return false;
  let from: u32 = 0;
  while (true) {
    if (at > from && !(ascii && width > 1 ? asciiRun(thread, builder, data, from, at, width) : builderUnits(thread, builder, data + (from << shift), at - from, width))) return false;
    if (at == length) break;
    const unit = readUnit(data, at, width), letter = escapeLetter(unit);
    if (letter) {
      if (!builderUnit(thread, builder, 0x5c) || !builderUnit(thread, builder, letter)) return false;
    } else if (unit > 0xffff) {
      if (!putHex(thread, builder, 0xd800 + (unit - 0x10000 >> 10)) || !putHex(thread, builder, 0xdc00 + (unit - 0x10000 & 0x3ff))) return false;
    } else if (!putHex(thread, builder, unit)) return false;
    at++;
    from = at;
    while (at < length && isPlain(readUnit(data, at, width), ascii)) at++;
  }
  return builderUnit(thread, builder, 0x22);
}
