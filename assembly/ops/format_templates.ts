// The % operator and str.format where all values are of built-in types and the template has no surprise in it. Everything else,
// errors too, is left to src/lib/prelude/formatting.py: nothing has happened by then.
import { Block, ClassId, Kind, Sequence, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, fromFloat, isExact, isFloat, isInt, isObject, kindOf, toInt } from "../objects/object.ts";
import { strData, strLength, strWidth, stringOf } from "../objects/strings.ts";
import { Builder, builderText, builderUnit, builderUnits, dropBuilder, finishBuilder, newBuilder } from "../objects/strings_builder.ts";
import { nativeReprOf, nativeStr } from "../objects/repr.ts";
import { textData, textLength, textOf, textWidth } from "../objects/text.ts";
import { dictGetStr } from "../objects/dict.ts";
import { ok, prelude2 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { readUnit } from "../text/units.ts";
import { prelude } from "../env.ts";
import { formatByParts, formatNatively, textByParts } from "./format_spec.ts";

/** Python code has to do it. */
const NOT_NATIVE: i32 = -1;

function give(thread: u32, builder: u32): i32 {
  const text = finishBuilder(thread, builder);
  return text ? ok(thread, text) : outOfMemory(thread);
}
function giveUp(thread: u32, builder: u32): i32 {
  dropBuilder(thread, builder);
  return NOT_NATIVE;
}
function unitAt(text: u32, at: u32): u32 {
  if (at >= textLength(text)) return 0;
  return textWidth(text) == 1 ? load<u8>(textData(text) + at) : readUnit(textData(text), at, textWidth(text));
}

/** template % values. */
export function percent(thread: u32, template: u64, values: u64): i32 {
  const status = percentNatively(thread, addressOf(template), values, false);
  return status == NOT_NATIVE ? prelude2(thread, prelude("str_modulo"), template, values) : status;
}
/** The same of bytes and bytearrays: what comes out of it has one byte to a character. */
export function percentBytes(thread: u32, template: u64, values: u64): i32 {
  const status = percentNatively(thread, addressOf(template), values, true);
  return status == NOT_NATIVE ? prelude2(thread, prelude("bytes_modulo"), template, values) : status;
}
function giveBytes(thread: u32, builder: u32, like: u32): i32 {
  const value = textOf(thread, like, load<u32>(builder, Builder.STORE) + Block.PAYLOAD, load<u32>(builder, Builder.LENGTH), 1);
  dropBuilder(thread, builder);
  return value ? ok(thread, value) : outOfMemory(thread);
}
/**
 * NOT_NATIVE where it takes Python code. A dict or list on the right is one value, of which need not be made use; `%(name)s` takes an item of a dict.
 */
function percentNatively(thread: u32, template: u32, values: u64, binary: bool): i32 {
  const tuple = isExact(values, ClassId.TUPLE), mapping = !binary && isExact(values, ClassId.DICT), spare = mapping || (!binary && isExact(values, ClassId.LIST));
  if (!tuple && !spare && isObject(values) && (binary ? !isBytes(values) : kindOf(addressOf(values)) != Kind.STR)) return NOT_NATIVE;
  const count: u32 = tuple ? load<u32>(addressOf(values), Sequence.LENGTH) : 1, items: u32 = tuple ? load<u32>(addressOf(values), Sequence.ITEMS) : 0;
  const data = textData(template), length = textLength(template), width = textWidth(template), builder = newBuilder(thread, length * width + 64);
  if (builder == 0) return outOfMemory(thread);
  let used: u32 = 0, at: u32 = 0;
  while (at < length) {
    const from = at;
    while (at < length && (width == 1 ? <u32>load<u8>(data + at) : readUnit(data, at, width)) != 0x25) at++;
    if (at > from && !builderUnits(thread, builder, data + from * width, at - from, width)) return outOfMemory(thread);
    if (at == length) break;
    at++;
    let code = unitAt(template, at++), left = false, zero = false, alternate = false, sign: u32 = 0, size: i64 = -1, precision: i64 = -1, plain = true;
    if (code == 0x25) {
      if (!builderUnit(thread, builder, 0x25)) return outOfMemory(thread);
      continue;
    }
    let keyed = NULL;
    if (code == 0x28) { // (name)
      const start = at;
      for (code = unitAt(template, at++); code != 0x29; code = unitAt(template, at++)) if (code == 0x28 || at > length) return giveUp(thread, builder);
      if (!mapping) return giveUp(thread, builder);
      const key = stringOf(thread, data + start * width, at - 1 - start, width);
      if (key == 0) return outOfMemory(thread);
      keyed = dictGetStr(addressOf(values), addressOf(key));
      if (keyed == NULL) return giveUp(thread, builder);
      code = unitAt(template, at++);
      used = 0; // as CPython has it: the item is the one value from here on
    }
    for (;; code = unitAt(template, at++)) {
      if (code == 0x2d) left = true;
      else if (code == 0x30) zero = true;
      else if (code == 0x23) alternate = true;
      else if (code == 0x2b) sign = 0x2b;
      else if (code == 0x20) { if (sign == 0) sign = 0x20; }
      else break;
      plain = false;
    }
    for (; code - 0x30 < 10; code = unitAt(template, at++)) { size = (size < 0 ? 0 : size * 10) + code - 0x30; plain = false; if (size > 0xffffff) return giveUp(thread, builder); }
    if (code == 0x2e) {
      plain = false;
      precision = 0;
      for (code = unitAt(template, at++); code - 0x30 < 10; code = unitAt(template, at++)) { precision = precision * 10 + code - 0x30; if (precision > 0xffff) return giveUp(thread, builder); }
    }
    if (used == count || at > length) return giveUp(thread, builder);
    const value = keyed != NULL ? keyed : tuple ? load<u64>(items + (used << 3)) : values;
    used++;
    const outcome = binary && (code == 0x73 || code == 0x62 || code == 0x72 || code == 0x61)
      ? bytesValue(thread, value, code, plain, left, size, precision) : percentValue(thread, value, code, plain, left, zero, sign, alternate, size, precision);
    if (outcome == NOT_NATIVE) return giveUp(thread, builder);
    if (outcome != Status.OK) return outcome;
    if (!builderText(thread, builder, <u32>load<u64>(thread, Thread.RESULT))) return outOfMemory(thread);
  }
  if (used != count && !spare) return giveUp(thread, builder);
  return binary ? giveBytes(thread, builder, template) : give(thread, builder);
}

function isBytes(value: u64): bool { return isExact(value, ClassId.BYTES) || isExact(value, ClassId.BYTEARRAY); }
/** %s and %b of bytes, as text of one byte to a character. */
function bytesValue(thread: u32, value: u64, code: u32, plain: bool, left: bool, size: i64, precision: i64): i32 {
  if (code == 0x72 || code == 0x61 || !isBytes(value)) return NOT_NATIVE; // r a
  const text = stringOf(thread, textData(addressOf(value)), textLength(addressOf(value)), 1);
  if (text == 0) return outOfMemory(thread);
  return plain ? ok(thread, text) : textByParts(thread, addressOf(text), left, size, precision);
}

function percentValue(
  thread: u32, value: u64, code: u32, plain: bool, left: bool, zero: bool, sign: u32, alternate: bool, size: i64, precision: i64,
): i32 {
  switch (code) {
    case 0x73: case 0x72: { // s r
      const text = code == 0x73 ? nativeStr(thread, value) : nativeReprOf(thread, value);
      if (text == NULL || text == 0) return text ? NOT_NATIVE : outOfMemory(thread);
      return plain ? ok(thread, text) : textByParts(thread, addressOf(text), left, size, precision);
    }
    case 0x64: case 0x69: case 0x75: // d i u
      if (!isInt(value) || precision >= 0) return NOT_NATIVE;
      if (plain) { const text = nativeStr(thread, value); return text ? ok(thread, text) : outOfMemory(thread); }
      return formatByParts(thread, value, left, zero, sign, false, size, -1, 0x64);
    case 0x78: case 0x58: case 0x6f: // x X o
      if (!isInt(value) || precision >= 0) return NOT_NATIVE;
      return formatByParts(thread, value, left, zero, sign, alternate, size, -1, code);
    case 0x65: case 0x45: case 0x66: case 0x46: case 0x67: case 0x47: { // e E f F g G
      const number = isInt(value) ? fromFloat(<f64>toInt(value)) : value;
      if (!isFloat(number)) return NOT_NATIVE;
      return formatByParts(thread, number, left, zero, sign, alternate, size, precision, code);
    }
    default: return NOT_NATIVE;
  }
}

/** Ends a field's name: one of . [ : ! { } */
function endsName(unit: u32): bool { return unit == 0x2e || unit == 0x5b || unit == 0x3a || unit == 0x21 || unit == 0x7b || unit == 0x7d; }

/**
 * template.format(*values, **keywords) for fields {}, {0}, {name}, {0[1]}, each with !r, !s and :spec; NOT_NATIVE where it takes Python
 * code. `keywords` is a dict or 0.
 */
export function fieldsNatively(thread: u32, template: u32, values: u32, count: u32, keywords: u32): i32 {
  const data = strData(template), length = strLength(template), width = strWidth(template), builder = newBuilder(thread, length * width + 64);
  if (builder == 0) return outOfMemory(thread);
  let at: u32 = 0, next: u32 = 0, numbered = false;
  while (at < length) {
    const from = at;
    let unit: u32 = 0;
    while (at < length) {
      unit = width == 1 ? <u32>load<u8>(data + at) : readUnit(data, at, width);
      if (unit == 0x7b || unit == 0x7d) break;
      at++;
    }
    if (at > from && !builderUnits(thread, builder, data + from * width, at - from, width)) return outOfMemory(thread);
    if (at == length) break;
    at++;
    let code = unitAt(template, at++);
    if (code == unit && at <= length) { // {{ or }}
      if (!builderUnit(thread, builder, unit)) return outOfMemory(thread);
      continue;
    }
    if (unit == 0x7d) return giveUp(thread, builder);
    let value: u64;
    if (code - 0x30 >= 10 && !endsName(code)) {
      const start = at - 1;
      while (!endsName(code)) { code = unitAt(template, at++); if (at > length) return giveUp(thread, builder); }
      const name = stringOf(thread, data + start * width, at - 1 - start, width);
      if (name == 0) return outOfMemory(thread);
      value = keywords ? dictGetStr(keywords, addressOf(name)) : NULL;
      if (value == NULL) return giveUp(thread, builder);
    } else {
      let index: u32 = 0;
      if (code - 0x30 < 10) {
        if (next) return giveUp(thread, builder);
        numbered = true;
        for (; code - 0x30 < 10; code = unitAt(template, at++)) { index = index * 10 + code - 0x30; if (index > 0xffff) return giveUp(thread, builder); }
      } else {
        if (numbered) return giveUp(thread, builder);
        index = next++;
      }
      if (index >= count) return giveUp(thread, builder);
      value = load<u64>(values + (index << 3));
    }
    if (code == 0x5b) { // [digits] of a list or tuple
      const first = at;
      let index: u32 = 0;
      for (code = unitAt(template, at++); code - 0x30 < 10; code = unitAt(template, at++)) { index = index * 10 + code - 0x30; if (index > 0xffffff) return giveUp(thread, builder); }
      if (code != 0x5d || at - first < 2 || (!isExact(value, ClassId.LIST) && !isExact(value, ClassId.TUPLE))) return giveUp(thread, builder);
      if (index >= load<u32>(addressOf(value), Sequence.LENGTH)) return giveUp(thread, builder);
      value = load<u64>(load<u32>(addressOf(value), Sequence.ITEMS) + (index << 3));
      code = unitAt(template, at++);
    }
    if (code == 0x21) { // !r and !s
      const conversion = unitAt(template, at++);
      if (conversion != 0x72 && conversion != 0x73) return giveUp(thread, builder);
      value = conversion == 0x72 ? nativeReprOf(thread, value) : nativeStr(thread, value);
      if (value == NULL) return giveUp(thread, builder);
      if (value == 0) return outOfMemory(thread);
      code = unitAt(template, at++);
    }
    const start = at;
    let text: u64;
    if (code == 0x3a) {
      for (code = unitAt(template, at++); code != 0x7d; code = unitAt(template, at++)) if (code == 0x7b || at > length) return giveUp(thread, builder);
      const spec = stringOf(thread, data + start * width, at - 1 - start, width);
      if (spec == 0) return outOfMemory(thread);
      const status = formatNatively(thread, value, spec);
      if (status != Status.OK) {
        dropBuilder(thread, builder);
        return status;
      }
      text = load<u64>(thread, Thread.RESULT);
    } else if (code == 0x7d && at <= length) text = nativeStr(thread, value);
    else return giveUp(thread, builder);
    if (text == NULL) return giveUp(thread, builder);
    if (text == 0 || !builderText(thread, builder, addressOf(text))) return outOfMemory(thread);
  }
  return give(thread, builder);
}
