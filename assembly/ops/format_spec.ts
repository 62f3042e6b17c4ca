// The format specification mini-language: format(value, spec) of str, int, float and complex, as CPython's formatter_unicode.c
// does it. The parts of a specification are kept as words in the thread's keyword area, which is free between calls.
import { Block, Class, ClassId, Complex, Header, Int, Kind, StrFlag } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, TRUE, addressOf, classOf, cls, fromAddress, fromSmall, isFloat, isInt, kindOf, shapeOf, toFloat, toInt,
} from "../objects/object.ts";
import { allocateRawBlock, freeBlock } from "../state/heap.ts";
import { ok } from "../state/thread.ts";
import { outOfMemory, overflowError, valueError } from "../state/raise.ts";
import { charString, newString, strData, strLength, strWidth } from "../objects/strings.ts";
import {
  builderAdded, builderRoom, builderUnit, builderUnits, dropBuilder, finishBuilder, newBuilder, Builder,
} from "../objects/strings_builder.ts";
import { fitsI64, intToF64, plainFloat, plainInt, toI64 } from "../objects/numbers.ts";
import { digitLimit, intText } from "../objects/number_text.ts";
import { nativeStr } from "../objects/repr.ts";
import { FloatFlag, floatFormat, floatFormatBound } from "../numeric/float_text.ts";
import { limbsTextBound, limbsToText, limbsToTextScratch } from "../numeric/limbs_text.ts";
import { copyBytes, copyUnits, fillUnits, widthOf, widthShift } from "../text/units.ts";
import { decimalValue } from "../text/classify.ts";
import { unicodeTables } from "../objects/text.ts";
import { msg } from "../env.ts";

/** No native answer: the type's own __format__ decides. */
export const NOT_FORMATTED: i32 = -1;

/** Words of a parsed specification, by offset from the thread block. */
const enum Spec {
  FILL = 368, ALIGN = 376, ALTERNATE = 384, NO_NEGATIVE_ZERO = 392, SIGN = 400, WIDTH = 408, THOUSANDS = 416, PRECISION = 424, TYPE = 432,
}
const enum Thousands { NONE, COMMA, UNDERSCORE, UNDERSCORE_FOUR }

function get(thread: u32, field: u32): i64 { return load<i64>(thread + field); }
function set(thread: u32, field: u32, value: i64): void { store<i64>(thread + field, value); }

function isAlignment(unit: u32): bool { return unit == 0x3c || unit == 0x3e || unit == 0x3d || unit == 0x5e; }

/** format(value, spec) where value is of an exact built-in type; NOT_FORMATTED for others. */
export function formatNatively(thread: u32, value: u64, spec: u64): i32 {
  if (isInt(value) || isFloat(value)) return formatAny(thread, value, addressOf(spec));
  const shape = shapeOf(addressOf(value));
  if (shape == cls(ClassId.STR) || shape == cls(ClassId.INT) || shape == cls(ClassId.COMPLEX) || value == TRUE || value == FALSE) return formatAny(thread, value, addressOf(spec));
  return NOT_FORMATTED;
}

/** The same for instances of subclasses, too: what str, int, float and complex have as __format__ (with a spec that is not empty). */
export function formatAny(thread: u32, value: u64, spec: u32): i32 {
  if (strLength(spec) == 0) {
    const text = nativeStr(thread, value);
    if (text == NULL) return NOT_FORMATTED;
    return text ? ok(thread, text) : outOfMemory(thread);
  }
  const number = plainInt(value);
  if (number != NULL) {
    if (!parse(thread, value, spec, 0x64, 0x3e)) return 1;
    switch (<u32>get(thread, Spec.TYPE)) {
      case 0x62: case 0x63: case 0x64: case 0x6f: case 0x78: case 0x58: case 0x6e: return formatInt(thread, number);
      case 0x65: case 0x45: case 0x66: case 0x46: case 0x67: case 0x47: case 0x25: {
        const float = intToF64(number);
        if (float == Infinity || float == -Infinity) return overflowError(thread, msg("int too large to convert to float"));
        return formatFloat(thread, float);
      }
      default: return unknownCode(thread, value);
    }
  }
  const float = plainFloat(value);
  if (float != NULL) {
    if (!parse(thread, value, spec, 0, 0x3e)) return 1;
    switch (<u32>get(thread, Spec.TYPE)) {
      case 0: case 0x65: case 0x45: case 0x66: case 0x46: case 0x67: case 0x47: case 0x6e: case 0x25: return formatFloat(thread, toFloat(float));
      default: return unknownCode(thread, value);
    }
  }
  if (kindOf(addressOf(value)) == Kind.STR) {
    if (!parse(thread, value, spec, 0x73, 0x3c)) return 1;
    return get(thread, Spec.TYPE) == 0x73 ? formatStr(thread, addressOf(value)) : unknownCode(thread, value);
  }
  if (!parse(thread, value, spec, 0, 0x3e)) return 1;
  switch (<u32>get(thread, Spec.TYPE)) {
    case 0: case 0x65: case 0x45: case 0x66: case 0x46: case 0x67: case 0x47: case 0x6e: return formatComplex(thread, addressOf(value));
    default: return unknownCode(thread, value);
  }
}

function typeName(value: u64): u64 { return fromAddress(load<u32>(classOf(value), Class.NAME)); }
function unknownCode(thread: u32, value: u64): i32 {
  const code = <u32>get(thread, Spec.TYPE);
  if (code > 32 && code < 128) return valueError(thread, msg("Unknown format code '%S' for object of type '%S'"), charString(thread, code), typeName(value));
  return valueError(thread, msg("Unknown format code '\\x%S' for object of type '%S'"), hexText(thread, code), typeName(value));
}
function hexText(thread: u32, code: u32): u64 {
  const end = thread + 496;
  let at = end, rest = code;
  do {
    const digit = rest & 15;
    store<u8>(--at, digit < 10 ? 0x30 + digit : 0x57 + digit);
    rest >>= 4;
  } while (rest);
  const builder = newBuilder(thread, 16);
  if (builder == 0 || !builderUnits(thread, builder, at, end - at, 1)) return 0;
  return finishBuilder(thread, builder);
}

/**
 * format() of a number by a specification given in its parts: what the % operator needs. `code` is a format code of ints for an
 * int value, else one of floats. Status as of formatNatively.
 */
export function formatByParts(
  thread: u32, value: u64, left: bool, zero: bool, sign: u32, alternate: bool, width: i64, precision: i64, code: u32,
): i32 {
  set(thread, Spec.FILL, zero && !left ? 0x30 : 0x20);
  set(thread, Spec.ALIGN, left ? 0x3c : zero ? 0x3d : 0x3e);
  set(thread, Spec.ALTERNATE, alternate ? 1 : 0);
  set(thread, Spec.NO_NEGATIVE_ZERO, 0);
  set(thread, Spec.SIGN, sign);
  set(thread, Spec.WIDTH, width);
  set(thread, Spec.THOUSANDS, 0);
  set(thread, Spec.PRECISION, precision);
  set(thread, Spec.TYPE, code);
  return isFloat(value) ? formatFloat(thread, toFloat(value)) : formatInt(thread, value);
}

// ---- parsing

function unitOf<T>(data: u32, at: u32): u32 { return <u32>load<T>(data + at * <u32>sizeof<T>()); }

/** Fills in the Spec words; false with the exception set. */
function parse(thread: u32, value: u64, spec: u32, defaultType: u32, defaultAlign: u32): bool {
  const width = strWidth(spec);
  if (width == 1) return parseUnits<u8>(thread, value, spec, defaultType, defaultAlign);
  return width == 2 ? parseUnits<u16>(thread, value, spec, defaultType, defaultAlign) : parseUnits<u32>(thread, value, spec, defaultType, defaultAlign);
}
function parseUnits<T>(thread: u32, value: u64, spec: u32, defaultType: u32, defaultAlign: u32): bool {
  const data = strData(spec), end = strLength(spec);
  let at: u32 = 0, fillGiven = false, alignGiven = false;
  set(thread, Spec.FILL, 0x20);
  set(thread, Spec.ALIGN, defaultAlign);
  for (let field: u32 = Spec.ALTERNATE; field <= <u32>Spec.TYPE; field += 8) set(thread, field, 0);
  set(thread, Spec.WIDTH, -1);
  set(thread, Spec.PRECISION, -1);
  set(thread, Spec.TYPE, defaultType);
  if (end >= 2 && isAlignment(unitOf<T>(data, 1))) {
    set(thread, Spec.ALIGN, unitOf<T>(data, 1));
    set(thread, Spec.FILL, unitOf<T>(data, 0));
    fillGiven = alignGiven = true;
    at = 2;
  } else if (isAlignment(unitOf<T>(data, 0))) {
    set(thread, Spec.ALIGN, unitOf<T>(data, 0));
    alignGiven = true;
    at = 1;
  }
  let unit = at < end ? unitOf<T>(data, at) : 0;
  if (at < end && (unit == 0x2b || unit == 0x2d || unit == 0x20)) { set(thread, Spec.SIGN, unit); at++; unit = at < end ? unitOf<T>(data, at) : 0; }
  if (unit == 0x7a) { set(thread, Spec.NO_NEGATIVE_ZERO, 1); at++; unit = at < end ? unitOf<T>(data, at) : 0; }
  if (unit == 0x23) { set(thread, Spec.ALTERNATE, 1); at++; unit = at < end ? unitOf<T>(data, at) : 0; }
  if (!fillGiven && unit == 0x30) {
    set(thread, Spec.FILL, 0x30);
    if (!alignGiven && defaultAlign == 0x3e) set(thread, Spec.ALIGN, 0x3d);
    at++;
  }
  at = parseNumber<T>(thread, data, at, end, Spec.WIDTH);
  if (at == 0xffffffff) return false;
  if (at < end && unitOf<T>(data, at) == 0x2c) { set(thread, Spec.THOUSANDS, Thousands.COMMA); at++; }
  if (at < end && unitOf<T>(data, at) == 0x5f) {
    if (get(thread, Spec.THOUSANDS)) return bothSeparators(thread);
    set(thread, Spec.THOUSANDS, Thousands.UNDERSCORE);
    at++;
  }
  if (at < end && unitOf<T>(data, at) == 0x2c && get(thread, Spec.THOUSANDS) == Thousands.UNDERSCORE) return bothSeparators(thread);
  if (at < end && unitOf<T>(data, at) == 0x2e) {
    const from = at + 1;
    at = parseNumber<T>(thread, data, from, end, Spec.PRECISION);
    if (at == 0xffffffff) return false;
    if (at == from) {
      valueError(thread, msg("Format specifier missing precision"));
      return false;
    }
  }
  if (end - at > 1) {
    valueError(thread, msg("Invalid format specifier '%S' for object of type '%S'"), fromAddress(spec), typeName(value));
    return false;
  }
  if (at < end) set(thread, Spec.TYPE, unitOf<T>(data, at));
  return separatorAllowed(thread);
}

/** A decimal number: the index after it, the value in `field` where there were digits; 0xffffffff with the exception set. */
function parseNumber<T>(thread: u32, data: u32, at: u32, end: u32, field: u32): u32 {
  const from = at;
  let number: i64 = 0;
  for (; at < end; at++) {
    const unit = unitOf<T>(data, at), digit = unit < 128 ? (unit - 0x30 < 10 ? <i32>unit - 0x30 : -1) : decimalValue(unicodeTables(), unit);
    if (digit < 0) break;
    if (number > (0x7fffffffffffffff - digit) / 10) {
      valueError(thread, msg("Too many decimal digits in format string"));
      return 0xffffffff;
    }
    number = number * 10 + digit;
  }
  if (at > from) set(thread, field, number > 0x3fffffffffff ? 0x3fffffffffff : number);
  return at;
}
function bothSeparators(thread: u32): bool {
  valueError(thread, msg("Cannot specify both ',' and '_'."));
  return false;
}
/** Thousands separators go with decimal numbers; '_' also with other bases, in fours. */
function separatorAllowed(thread: u32): bool {
  const thousands = <u32>get(thread, Spec.THOUSANDS);
  if (thousands == Thousands.NONE) return true;
  const code = <u32>get(thread, Spec.TYPE);
  switch (code) {
    case 0x64: case 0x65: case 0x66: case 0x67: case 0x45: case 0x47: case 0x25: case 0x46: case 0: return true;
    case 0x62: case 0x6f: case 0x78: case 0x58:
      if (thousands == Thousands.UNDERSCORE) {
        set(thread, Spec.THOUSANDS, Thousands.UNDERSCORE_FOUR);
        return true;
      }
  }
  const separator = charString(thread, thousands == Thousands.COMMA ? 0x2c : 0x5f);
  if (code > 32 && code < 128) valueError(thread, msg("Cannot specify '%S' with '%S'."), separator, charString(thread, code));
  else valueError(thread, msg("Cannot specify '%S' with '\\x%S'."), separator, hexText(thread, code));
  return false;
}

// ---- str

function fill(thread: u32, builder: u32, count: i64): bool {
  if (count <= 0) return true;
  if (count > 0x3fffffff) return false;
  const unit = <u32>get(thread, Spec.FILL), room = builderRoom(thread, builder, <u32>count, widthOf(unit));
  if (room == 0) return false;
  fillUnits(room, load<u32>(builder, Builder.WIDTH), unit, <u32>count);
  builderAdded(builder, <u32>count);
  return true;
}
function finish(thread: u32, builder: u32, written: bool): i32 {
  if (!written) {
    dropBuilder(thread, builder);
    return outOfMemory(thread);
  }
  const text = finishBuilder(thread, builder);
  return text ? ok(thread, text) : outOfMemory(thread);
}

/** A string cut to `precision` (-1: whole) and padded to `width` characters, as % does it. */
export function textByParts(thread: u32, text: u32, left: bool, width: i64, precision: i64): i32 {
  set(thread, Spec.FILL, 0x20);
  set(thread, Spec.ALIGN, left ? 0x3c : 0x3e);
  set(thread, Spec.ALTERNATE, 0);
  set(thread, Spec.NO_NEGATIVE_ZERO, 0);
  set(thread, Spec.SIGN, 0);
  set(thread, Spec.WIDTH, width);
  set(thread, Spec.PRECISION, precision);
  return formatStr(thread, text);
}

function formatStr(thread: u32, text: u32): i32 {
  const sign = get(thread, Spec.SIGN), align = <u32>get(thread, Spec.ALIGN), precision = get(thread, Spec.PRECISION);
  if (sign) return sign == 0x20 ? valueError(thread, msg("Space not allowed in string format specifier")) : valueError(thread, msg("Sign not allowed in string format specifier"));
  if (get(thread, Spec.NO_NEGATIVE_ZERO)) return valueError(thread, msg("Negative zero coercion (z) not allowed in string format specifier"));
  if (get(thread, Spec.ALTERNATE)) return valueError(thread, msg("Alternate form (#) not allowed in string format specifier"));
  if (align == 0x3d) return valueError(thread, msg("'=' alignment not allowed in string format specifier"));
  const length = precision >= 0 && precision < <i64>strLength(text) ? <u32>precision : strLength(text);
  const missing = get(thread, Spec.WIDTH) - length;
  const left: i64 = missing <= 0 ? 0 : align == 0x3e ? missing : align == 0x5e ? missing / 2 : 0;
  const width = strWidth(text), fillUnit = <u32>get(thread, Spec.FILL);
  if (missing <= 0 && length == strLength(text) && shapeOf(text) == cls(ClassId.STR)) return ok(thread, fromAddress(text));
  if (fillUnit < 128 && missing < 0xffffff && length > 1 && length == strLength(text)) {
    const gap: u32 = missing > 0 ? <u32>missing : 0, padded = newString(thread, length + gap, width);
    if (padded == 0) return outOfMemory(thread);
    const data = strData(padded), middle = data + (<u32>left << widthShift(width)), after = middle + (length << widthShift(width));
    fillUnits(data, width, fillUnit, <u32>left);
    copyUnits(middle, width, strData(text), width, length);
    fillUnits(after, width, fillUnit, gap - <u32>left);
    store<u16>(padded, <u16>(width | (load<u16>(text, Header.FLAGS) & StrFlag.ASCII)), Header.FLAGS);
    return ok(thread, fromAddress(padded));
  }
  const builder = newBuilder(thread, length * width + (missing > 0 && missing < 0xfffff ? <u32>missing : 0) + 8);
  if (builder == 0) return outOfMemory(thread);
  return finish(thread, builder, fill(thread, builder, left) && builderUnits(thread, builder, strData(text), length, width) && fill(thread, builder, missing - left));
}

// ---- numbers

/** The common cases at once: ASCII to fill with, no separators. The parts as of writeNumber. */
function numberText(thread: u32, sign: u32, prefix: u32, prefixLength: u32, digits: u32, digitCount: u32, rest: u32, restLength: u32): i32 {
  const width = get(thread, Spec.WIDTH), fillUnit = <u32>get(thread, Spec.FILL), align = <u32>get(thread, Spec.ALIGN);
  if (get(thread, Spec.THOUSANDS) != Thousands.NONE || fillUnit >= 128 || width > 0xffffff) {
    const builder = newBuilder(thread, prefixLength + digitCount + restLength + 40);
    if (builder == 0) return outOfMemory(thread);
    return finish(thread, builder, writeNumber(thread, builder, sign, prefix, prefixLength, digits, digitCount, rest, restLength));
  }
  const used = (sign ? 1 : 0) + prefixLength + digitCount + restLength, missing: u32 = width > <i64>used ? <u32>width - used : 0;
  const left: u32 = align == 0x3e ? missing : align == 0x5e ? missing >>> 1 : 0, middle: u32 = align == 0x3d ? missing : 0;
  if (used + missing == 1) return ok(thread, charString(thread, digitCount ? load<u8>(digits) : load<u8>(rest)));
  const text = newString(thread, used + missing, 1);
  if (text == 0) return outOfMemory(thread);
  let at = strData(text);
  fillUnits(at, 1, fillUnit, left);
  at += left;
  if (sign) store<u8>(at++, <u8>sign);
  if (prefixLength) { copyBytes(at, prefix, prefixLength); at += prefixLength; }
  fillUnits(at, 1, fillUnit, middle);
  at += middle;
  copyBytes(at, digits, digitCount);
  at += digitCount;
  copyBytes(at, rest, restLength);
  fillUnits(at + restLength, 1, fillUnit, missing - left - middle);
  store<u16>(text, 1 | StrFlag.ASCII, Header.FLAGS);
  return ok(thread, fromAddress(text));
}
/**
 * Appends a number in its parts: sign (0: none), `prefixLength` characters of prefix, digits with separators, the rest (point,
 * decimals, exponent); padded as the specification says.
 */
function writeNumber(thread: u32, builder: u32, sign: u32, prefix: u32, prefixLength: u32, digits: u32, digitCount: u32, rest: u32, restLength: u32): bool {
  const align = <u32>get(thread, Spec.ALIGN), width = get(thread, Spec.WIDTH), thousands = <u32>get(thread, Spec.THOUSANDS);
  const other = <i64>(sign ? 1 : 0) + prefixLength + restLength;
  const minimum: i64 = get(thread, Spec.FILL) == 0x30 && align == 0x3d ? width - other : 0;
  const grouped = digitCount == 0 ? 0 : groupedLength(digitCount, minimum, thousands);
  const missing = max<i64>(width - other - grouped, 0);
  const left: i64 = align == 0x3e ? missing : align == 0x5e ? missing / 2 : 0;
  if (!fill(thread, builder, left)) return false;
  if (sign && !builderUnit(thread, builder, sign)) return false;
  if (prefixLength && !builderUnits(thread, builder, prefix, prefixLength, 1)) return false;
  if (align == 0x3d && !fill(thread, builder, missing)) return false;
  if (digitCount && !writeGrouped(thread, builder, digits, digitCount, grouped, thousands)) return false;
  if (restLength && !builderUnits(thread, builder, rest, restLength, 1)) return false;
  return align == 0x3d || fill(thread, builder, missing - left);
}

/** Digits with separators and, to fill `minimum`, zeros in front: how many characters. */
function groupedLength(count: u32, minimum: i64, thousands: u32): i64 {
  if (thousands == Thousands.NONE) return max<i64>(count, minimum);
  const group: i64 = thousands == Thousands.UNDERSCORE_FOUR ? 4 : 3;
  let remaining: i64 = count, total: i64 = 0;
  while (true) {
    const length = min<i64>(group, max<i64>(max<i64>(remaining, minimum), 1));
    if (total) total++;
    total += length;
    remaining -= min<i64>(remaining, length);
    minimum -= length;
    if (remaining <= 0 && minimum <= 0) return total;
    minimum--;
  }
}
function writeGrouped(thread: u32, builder: u32, digits: u32, count: u32, total: i64, thousands: u32): bool {
  if (total == <i64>count) return builderUnits(thread, builder, digits, count, 1);
  if (total > 0x3fffffff) return false;
  const room = builderRoom(thread, builder, <u32>total, 1), width = load<u32>(builder, Builder.WIDTH);
  if (room == 0) return false;
  const group: u32 = thousands == Thousands.UNDERSCORE_FOUR ? 4 : thousands == Thousands.NONE ? 0 : 3;
  let left = count, inGroup: u32 = 0;
  for (let at = <i32>total - 1; at >= 0; at--) {
    let unit: u32 = 0x30;
    if (group && inGroup == group) { unit = thousands == Thousands.COMMA ? 0x2c : 0x5f; inGroup = 0; }
    else { inGroup++; if (left) { left--; unit = load<u8>(digits + left); } }
    fillUnits(room + at * width, width, unit, 1);
  }
  builderAdded(builder, <u32>total);
  return true;
}

function signFor(thread: u32, negative: bool): u32 {
  if (negative) return 0x2d;
  const sign = <u32>get(thread, Spec.SIGN);
  return sign == 0x2b || sign == 0x20 ? sign : 0;
}

function formatInt(thread: u32, number: u64): i32 {
  const code = <u32>get(thread, Spec.TYPE), alternate = get(thread, Spec.ALTERNATE) != 0;
  if (get(thread, Spec.PRECISION) != -1) return valueError(thread, msg("Precision not allowed in integer format specifier"));
  if (get(thread, Spec.NO_NEGATIVE_ZERO)) return valueError(thread, msg("Negative zero coercion (z) not allowed in integer format specifier"));
  if (code == 0x63) return formatCharacter(thread, number);
  const radix: u32 = code == 0x62 ? 2 : code == 0x6f ? 8 : code == 0x78 || code == 0x58 ? 16 : 10;
  let negative: bool, room: u32, length: u32, digits: u32;
  if (isInt(number)) {
    const value = toInt(number);
    negative = value < 0;
    let end = thread + 496; // for at most 17 digits, behind the prefix
    room = 0;
    if (radix == 2) {
      room = allocateRawBlock(thread, 80);
      if (room == 0) return outOfMemory(thread);
      end = room + 88;
    }
    digits = putRadix(end, negative ? 0 - <u64>value : <u64>value, radix);
    length = end - digits;
  } else {
    const object = addressOf(number), size = load<i32>(object, Int.SIZE), count = abs(size);
    negative = size < 0;
    if (radix == 10 && intText(thread, number) == NULL) return tooManyDigits(thread);
    const bound = limbsTextBound(object + Int.LIMBS, count, radix) + 23 & ~7;
    room = allocateRawBlock(thread, bound + limbsToTextScratch(count, radix) + 16);
    if (room == 0) return outOfMemory(thread);
    digits = room + 8;
    length = limbsToText(digits, object + Int.LIMBS, count, radix, room + 8 + bound);
  }
  const prefix = thread + 472;
  store<u8>(prefix, 0x30);
  store<u8>(prefix, <u8>code, 1);
  if (code == 0x58) for (let i: u32 = 0; i < length; i++) { const unit = load<u8>(digits + i); if (unit >= 0x61) store<u8>(digits + i, unit - 32); }
  const status = numberText(thread, signFor(thread, negative), prefix, alternate && radix != 10 ? 2 : 0, digits, length, 0, 0);
  if (room) freeBlock(thread, room);
  return status;
}
/** ValueError of int texts above sys.get_int_max_str_digits(). */
export function tooManyDigits(thread: u32): i32 {
  return valueError(thread, msg("Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"), fromSmall(digitLimit()));
}
function putRadix(end: u32, value: u64, radix: u32): u32 {
  let at = end;
  if (radix == 10) {
    do {
      const next = value / 10;
      store<u8>(--at, <u8>(0x30 + <u32>(value - next * 10)));
      value = next;
    } while (value);
    return at;
  }
  const shift: u64 = radix == 16 ? 4 : radix == 8 ? 3 : 1;
  do {
    const digit = <u32>value & (radix - 1);
    store<u8>(--at, digit < 10 ? 0x30 + digit : 0x57 + digit);
    value >>= shift;
  } while (value);
  return at;
}
function formatCharacter(thread: u32, number: u64): i32 {
  if (get(thread, Spec.SIGN)) return valueError(thread, msg("Sign not allowed with integer format specifier 'c'"));
  if (get(thread, Spec.ALTERNATE)) return valueError(thread, msg("Alternate form (#) not allowed with integer format specifier 'c'"));
  if (!fitsI64(number)) return overflowError(thread, msg("Python int too large to convert to C long"));
  const code = toI64(number);
  if (<u64>code > 0x10ffff) return overflowError(thread, msg("%%c arg not in range(0x110000)"));
  const builder = newBuilder(thread, 64);
  if (builder == 0) return outOfMemory(thread);
  const align = <u32>get(thread, Spec.ALIGN), missing = max<i64>(get(thread, Spec.WIDTH) - 1, 0);
  const left: i64 = align == 0x3e || align == 0x3d ? missing : align == 0x5e ? missing / 2 : 0;
  return finish(thread, builder, fill(thread, builder, left) && builderUnit(thread, builder, <u32>code) && fill(thread, builder, missing - left));
}

/** Length of the leading digits of a text. */
function leadingDigits(data: u32, length: u32): u32 {
  let count: u32 = 0;
  while (count < length && load<u8>(data + count) - 0x30 < 10) count++;
  return count;
}
function floatFlags(thread: u32): i32 {
  return (get(thread, Spec.ALTERNATE) ? FloatFlag.Alternate : 0) | (get(thread, Spec.NO_NEGATIVE_ZERO) ? FloatFlag.NoNegativeZero : 0);
}
function tooPrecise(thread: u32): i32 { return valueError(thread, msg("precision too big")); }

function formatFloat(thread: u32, number: f64): i32 {
  let code = <u32>get(thread, Spec.TYPE), precision = get(thread, Spec.PRECISION), flags = floatFlags(thread), missing: i64 = 6;
  if (precision > 0x7fffffff) return tooPrecise(thread);
  if (code == 0) { flags |= FloatFlag.AddDotZero; code = 0x72; missing = 0; }
  else if (code == 0x6e) code = 0x67;
  const percent = code == 0x25;
  if (percent) { code = 0x66; number *= 100; }
  if (precision < 0) precision = missing;
  else if (code == 0x72) code = 0x67;
  if (precision > 0x1fffffff) return outOfMemory(thread);
  const bound = floatFormatBound(number, code, <i32>precision) + 15 & ~7, room = allocateRawBlock(thread, bound + 5264);
  if (room == 0) return outOfMemory(thread);
  let data = room + Block.PAYLOAD, length = <u32>floatFormat(data, number, code, <i32>precision, flags, data + bound);
  if (percent) { store<u8>(data + length, 0x25); length++; }
  const negative = load<u8>(data) == 0x2d;
  if (negative) { data++; length--; }
  const digits = leadingDigits(data, length), status = numberText(thread, signFor(thread, negative), 0, 0, data, digits, data + digits, length - digits);
  freeBlock(thread, room);
  return status;
}

function formatComplex(thread: u32, object: u32): i32 {
  let code = <u32>get(thread, Spec.TYPE), precision = get(thread, Spec.PRECISION), missing: i64 = 6;
  const flags = floatFlags(thread), real = load<f64>(object, Complex.REAL), imaginary = load<f64>(object, Complex.IMAG);
  if (precision > 0x7fffffff) return tooPrecise(thread);
  if (get(thread, Spec.FILL) == 0x30) return valueError(thread, msg("Zero padding is not allowed in complex format specifier"));
  const align = <u32>get(thread, Spec.ALIGN);
  if (align == 0x3d) return valueError(thread, msg("'=' alignment flag is not allowed in complex format specifier"));
  const plain = code == 0, alone = plain && reinterpret<u64>(real) == 0;
  if (plain) { code = 0x72; missing = 0; } else if (code == 0x6e) code = 0x67;
  if (precision < 0) precision = missing;
  else if (code == 0x72) code = 0x67;
  if (precision > 0xfffffff) return outOfMemory(thread);
  const width = get(thread, Spec.WIDTH), inner = newBuilder(thread, 64);
  if (inner == 0) return outOfMemory(thread);
  set(thread, Spec.WIDTH, -1);
  let written = !plain || alone || builderUnit(thread, inner, 0x28);
  if (written && !alone) written = writeFloatPart(thread, inner, real, code, <i32>precision, flags);
  if (!alone) set(thread, Spec.SIGN, 0x2b);
  written = written && writeFloatPart(thread, inner, imaginary, code, <i32>precision, flags) && builderUnit(thread, inner, 0x6a);
  written = written && (!plain || alone || builderUnit(thread, inner, 0x29));
  if (!written) return finish(thread, inner, false);
  const text = finishBuilder(thread, inner), outer = newBuilder(thread, 64);
  if (text == 0 || outer == 0) return outOfMemory(thread);
  const length = strLength(addressOf(text)), gap = max<i64>(width - length, 0), left: i64 = align == 0x3e ? gap : align == 0x5e ? gap / 2 : 0;
  return finish(thread, outer, fill(thread, outer, left) && builderUnits(thread, outer, strData(addressOf(text)), length, 1) && fill(thread, outer, gap - left));
}
function writeFloatPart(thread: u32, builder: u32, number: f64, code: u32, precision: i32, flags: i32): bool {
  const bound = floatFormatBound(number, code, precision) + 15 & ~7, room = allocateRawBlock(thread, bound + 5264);
  if (room == 0) return false;
  let data = room + Block.PAYLOAD, length = <u32>floatFormat(data, number, code, precision, flags, data + bound);
  const negative = load<u8>(data) == 0x2d;
  if (negative) { data++; length--; }
  const digits = leadingDigits(data, length);
  const written = writeNumber(thread, builder, signFor(thread, negative), 0, 0, data, digits, data + digits, length - digits);
  freeBlock(thread, room);
  return written;
}
