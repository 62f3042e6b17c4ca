// str: construction, operators, iteration, translation. Methods that str shares with bytes are in text_*.ts.
import { Block, ClassId, Header, Kind, Sequence, Special, Status, Str, StrFlag, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  EMPTY_STR, NONE, NOT_IMPLEMENTED, addressOf, classOf, cls, fromAddress, fromBool, fromSmall, hasKind, isExact, isInt, isObject,
  kindOf, special, toInt,
} from "../objects/object.ts";
import { allocateBlock, freeBlock } from "../state/heap.ts";
import { argument, keyword, ok, prelude1, prelude2, prelude3, prelude4 } from "../state/thread.ts";
import { indexError, outOfMemory, overflowError, typeError, valueError } from "../state/raise.ts";
import { fitsI64, plainInt } from "../objects/numbers.ts";
import { hugeIndex, isHuge } from "../objects/indices.ts";
import { charString, concatenate, finishString, isAscii, newString, strData, strLength, strWidth, stringOf } from "../objects/strings.ts";
import { Builder, builderRoom, builderText, builderUnit, dropBuilder, finishBuilder, newBuilder } from "../objects/strings_builder.ts";
import { indexOf, isIndex, wholeText } from "../objects/text.ts";
import { Bounds, sliceBounds } from "../objects/slices.ts";
import { Comparison, strEqual } from "../objects/equality.ts";
import { dictGet } from "../objects/dict.ts";
import { writeStr } from "../objects/repr.ts";
import { strHash as hashOfStr } from "../objects/hash.ts";
import { compareUnits, fillUnits, readUnit, repeatBytes, widthShift, writeUnit } from "../text/units.ts";
import { newIterator } from "../ops/iterate.ts";
import { strValue } from "../ops/format.ts";
import { fieldsNatively, percent } from "../ops/format_templates.ts";
import { subclassText } from "../ops/text.ts";
import { tupleOf } from "../objects/tuple.ts";
import { msg, prelude } from "../env.ts";

function self(args: u32): u32 { return <u32>load<u64>(args); }

/** str(object='', encoding, errors) */
export function strNew(thread: u32, args: u32, count: i32): i32 {
  const klass = addressOf(argument(args, 0)), object = argument(args, 1) == NULL ? EMPTY_STR : argument(args, 1);
  if (argument(args, 1) == NULL) { // str(errors='strict') is ''
    store<u64>(args + 16, NULL);
    store<u64>(args + 24, NULL);
  }
  if (klass == cls(ClassId.STR)) {
    if (argument(args, 2) == NULL && argument(args, 3) == NULL) return strValue(thread, object);
    return prelude3(thread, prelude("str_decode"), object, argument(args, 2) == NULL ? NONE : argument(args, 2), argument(args, 3) == NULL ? NONE : argument(args, 3));
  }
  if (argument(args, 2) == NULL && argument(args, 3) == NULL) {
    if (isExact(object, ClassId.STR)) return madeText(thread, subclassText(thread, klass, addressOf(object)));
  }
  return prelude4(
    thread, prelude("str_new"), argument(args, 0), object, argument(args, 2) == NULL ? NONE : argument(args, 2), argument(args, 3) == NULL ? NONE : argument(args, 3),
  );
}
function madeText(thread: u32, text: u64): i32 { return text ? ok(thread, text) : outOfMemory(thread); }
/** _str_subclass(class, text): an instance of a subclass of str or bytes. */
export function strOfSubclass(thread: u32, args: u32, count: i32): i32 {
  return madeText(thread, subclassText(thread, addressOf(argument(args, 0)), addressOf(argument(args, 1))));
}

export function strRepr(thread: u32, args: u32, count: i32): i32 { return literal(thread, self(args), false); }
/** ascii() of a str that is not a repr yet: _ascii_text(text) escapes what is not ASCII in it. */
export function strEscapeNonAscii(thread: u32, args: u32, count: i32): i32 {
  const text = self(args), data = strData(text), length = strLength(text), width = strWidth(text);
  if (isAscii(text)) return ok(thread, argument(args, 0));
  const builder = newBuilder(thread, length * 2 + 32);
  if (builder == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < length; i++) {
    const unit = readUnit(data, i, width);
    if (unit < 0x80) { if (!builderUnit(thread, builder, unit)) return outOfMemory(thread); continue; }
    const digits: u32 = unit < 0x100 ? 2 : unit < 0x10000 ? 4 : 8, room = builderRoom(thread, builder, digits + 2, 1);
    if (room == 0) return outOfMemory(thread);
    store<u8>(room, 0x5c);
    store<u8>(room, digits == 2 ? 0x78 : digits == 4 ? 0x75 : 0x55, 1);
    for (let k: u32 = 0; k < digits; k++) {
      const digit = unit >> ((digits - 1 - k) << 2) & 15;
      store<u8>(room + 2 + k, digit < 10 ? 0x30 + digit : 0x57 + digit);
    }
    store<u32>(builder, load<u32>(builder, Builder.LENGTH) + digits + 2, Builder.LENGTH);
  }
  return madeText(thread, finishBuilder(thread, builder));
}
function literal(thread: u32, text: u32, asciiOnly: bool): i32 {
  const builder = newBuilder(thread, strLength(text) + (strLength(text) >>> 2) + 24);
  if (builder == 0) return outOfMemory(thread);
  if (writeStr(thread, builder, text, asciiOnly)) return madeText(thread, finishBuilder(thread, builder));
  dropBuilder(thread, builder);
  return outOfMemory(thread);
}
export function strStr(thread: u32, args: u32, count: i32): i32 { return madeText(thread, wholeText(thread, self(args))); }
export function strHash(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(<i64>hashOfStr(self(args)))); }
export function textLen(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(self(args), Str.LENGTH))); }
export function strSizeof(thread: u32, args: u32, count: i32): i32 {
  const text = self(args);
  return ok(thread, fromSmall((isAscii(text) ? 41 : 57 + strWidth(text) - 1) + <i64>strLength(text) * strWidth(text)));
}
export function textGetnewargs(thread: u32, args: u32, count: i32): i32 {
  const whole = wholeText(thread, self(args));
  if (whole == 0) return outOfMemory(thread);
  store<u64>(thread, whole, Thread.RESULT);
  return madeText(thread, tupleOf(thread, thread + Thread.RESULT, 1));
}

export function strIter(thread: u32, args: u32, count: i32): i32 {
  const iterator = newIterator(thread, isAscii(self(args)) ? ClassId.STR_ASCII_ITERATOR : ClassId.STR_ITERATOR, argument(args, 0), 1);
  return iterator ? ok(thread, fromAddress(iterator)) : outOfMemory(thread);
}

export function strGetitem(thread: u32, args: u32, count: i32): i32 {
  const text = self(args), key = argument(args, 1), length = strLength(text);
  if (hasKind(key, Kind.SLICE)) return sliceOf(thread, text, key);
  if (!isIndex(key)) {
    if (!hasIndex(key)) return typeError(thread, msg("string indices must be integers, not '%T'"), key);
    return prelude2(thread, prelude("getitem_by_index"), argument(args, 0), key);
  }
  let index = indexOf(key);
  if (isHuge(key)) return hugeIndex(thread, key);
  if (index < 0) index += length;
  if (<u64>index >= <u64>length) return indexError(thread, msg("string index out of range"));
  return madeText(thread, charString(thread, readUnit(strData(text), <u32>index, strWidth(text))));
}
function hasIndex(value: u64): bool { return special(classOf(value), Special.INDEX) != NULL; }

function sliceOf(thread: u32, text: u32, key: u64): i32 {
  const outcome = sliceBounds(thread, addressOf(key), strLength(text));
  if (outcome == 1) return valueError(thread, msg("slice step cannot be zero"));
  if (outcome == 2) return prelude2(thread, prelude("getitem_plain_slice"), fromAddress(text), key);
  const start = load<i64>(thread, Bounds.START), step = load<i64>(thread, Bounds.STEP), count = <u32>load<i64>(thread, Bounds.COUNT);
  const width = strWidth(text), data = strData(text);
  if (count == 0) return ok(thread, EMPTY_STR);
  if (step == 1) {
    if (count == strLength(text)) return madeText(thread, wholeText(thread, text));
    return madeText(thread, stringOf(thread, data + (<u32>start << widthShift(width)), count, width));
  }
  const result = newString(thread, count, width);
  if (result == 0) return outOfMemory(thread);
  const to = strData(result);
  if (width == 1) for (let i: u32 = 0, at = data + <u32>start; i < count; i++, at += <u32>step) store<u8>(to + i, load<u8>(at));
  else for (let i: u32 = 0; i < count; i++) writeUnit(to, i, width, readUnit(data, <u32>(start + step * i), width));
  if (width == 1 && count > 1) return ok(thread, fromAddress(finishString(result)));
  return madeText(thread, stringOf(thread, to, count, width));
}

export function strAdd(thread: u32, args: u32, count: i32): i32 {
  const right = argument(args, 1);
  if (!hasKind(right, Kind.STR)) return typeError(thread, msg("can only concatenate str (not \"%T\") to str"), right);
  return madeText(thread, concatenate(thread, self(args), addressOf(right)));
}

/** str * int and int * str: `text` is the str. */
export function strMultiply(thread: u32, args: u32, count: i32): i32 {
  const text = self(args), times = argument(args, 1), length = strLength(text), width = strWidth(text);
  if (!isIndex(times)) {
    if (hasIndex(times)) return prelude2(thread, prelude("multiply_by_index"), argument(args, 0), times);
    return typeError(thread, msg("can't multiply sequence by non-int of type '%T'"), times);
  }
  const factor = indexOf(times);
  if (!fitsI64(plainInt(times))) return overflowError(thread, msg("cannot fit '%T' into an index-sized integer"), times);
  if (factor <= 0 || length == 0) return ok(thread, EMPTY_STR);
  if (factor == 1) return madeText(thread, wholeText(thread, text));
  if (factor > 0x3fffffff || <i64>length * factor > 0x3fffffff) return outOfMemory(thread);
  const total = length * <u32>factor, result = newString(thread, total, width);
  if (result == 0) return outOfMemory(thread);
  if (length == 1) fillUnits(strData(result), width, readUnit(strData(text), 0, width), total);
  else {
    const size = length << widthShift(width);
    memory.copy(strData(result), strData(text), size);
    repeatBytes(strData(result), size, total << widthShift(width));
  }
  if (isAscii(text)) store<u16>(result, 1 | StrFlag.ASCII, Header.FLAGS);
  return ok(thread, fromAddress(result));
}

/** text % values */
export function strModulo(thread: u32, args: u32, count: i32): i32 {
  return percent(thread, argument(args, 0), argument(args, 1));
}
export function strRmodulo(thread: u32, args: u32, count: i32): i32 {
  if (!hasKind(argument(args, 1), Kind.STR)) return ok(thread, NOT_IMPLEMENTED);
  return prelude2(thread, prelude("str_modulo"), argument(args, 1), argument(args, 0));
}

// ---- comparison

function compare(thread: u32, args: u32, op: u32): i32 {
  const other = argument(args, 1), left = self(args);
  if (!hasKind(other, Kind.STR)) return ok(thread, NOT_IMPLEMENTED);
  const right = addressOf(other);
  if (op == Comparison.EQ) return ok(thread, fromBool(strEqual(left, right)));
  if (op == Comparison.NE) return ok(thread, fromBool(!strEqual(left, right)));
  const order = compareUnits(strData(left), strLength(left), strWidth(left), strData(right), strLength(right), strWidth(right));
  return ok(thread, fromBool(op == Comparison.LT ? order < 0 : op == Comparison.LE ? order <= 0 : op == Comparison.GT ? order > 0 : order >= 0));
}
export function strLt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.LT); }
export function strLe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.LE); }
export function strEq(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.EQ); }
export function strNe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.NE); }
export function strGt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.GT); }
export function strGe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.GE); }

// ---- translate, chr, ord

/** ASCII that the table turns into ASCII, a character into at most one: each is looked up once. NEEDS_PYTHON: something else in the table. */
function translateAscii(thread: u32, data: u32, length: u32, dict: u32): i32 {
  const made = newString(thread, length, 1), block = allocateBlock(thread, 256), known = block + Block.PAYLOAD; // u16 each, zeroed: 0 not looked up, 1 dropped, else character + 2
  if (made == 0 || block == 0) return outOfMemory(thread);
  let to = strData(made);
  for (const end = data + length; data < end; data++) {
    const unit: u32 = load<u8>(data);
    let becomes: u32 = load<u16>(known + (unit << 1));
    if (becomes == 0) {
      const value = dictGet(dict, fromSmall(unit), <i64>unit);
      if (value == NULL) becomes = unit + 2;
      else if (value == NONE) becomes = 1;
      else if (isInt(value) && <u64>toInt(value) < 0x80) becomes = <u32>toInt(value) + 2;
      else if (isExact(value, ClassId.STR) && strLength(addressOf(value)) == 1 && isAscii(addressOf(value))) becomes = <u32>load<u8>(strData(addressOf(value))) + 2;
      else { freeBlock(thread, block); return Status.NEEDS_PYTHON; }
      store<u16>(known + (unit << 1), becomes);
    }
    if (becomes == 1) continue;
    store<u8>(to, becomes - 2);
    to++;
  }
  freeBlock(thread, block);
  const size = to - strData(made);
  return madeText(thread, size == length && length > 1 ? fromAddress(finishString(made)) : stringOf(thread, strData(made), size, 1));
}

/** str.translate by an exact dict of ints, strs and None; other tables by the prelude. */
export function strTranslate(thread: u32, args: u32, count: i32): i32 {
  const text = self(args), table = argument(args, 1), data = strData(text), length = strLength(text), width = strWidth(text);
  if (!isExact(table, ClassId.DICT)) return prelude2(thread, prelude("str_translate"), argument(args, 0), table);
  const dict = addressOf(table);
  if (isAscii(addressOf(argument(args, 0)))) {
    const status = translateAscii(thread, data, length, dict);
    if (status != Status.NEEDS_PYTHON) return status;
  }
  const builder = newBuilder(thread, (length << widthShift(width)) + 32);
  if (builder == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < length; i++) {
    const unit = readUnit(data, i, width), value = dictGet(dict, fromSmall(unit), <i64>unit);
    let done: bool;
    if (value == NONE) continue;
    if (value == NULL) done = builderUnit(thread, builder, unit);
    else if (isInt(value) && <u64>toInt(value) < 0x110000) done = builderUnit(thread, builder, <u32>toInt(value));
    else if (isExact(value, ClassId.STR)) done = builderText(thread, builder, addressOf(value));
    else {
      dropBuilder(thread, builder);
      return prelude2(thread, prelude("str_translate"), argument(args, 0), table);
    }
    if (!done) return outOfMemory(thread);
  }
  return madeText(thread, finishBuilder(thread, builder));
}

/** chr(i) */
export function builtinChr(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  if (!isIndex(value)) {
    if (hasIndex(value)) return prelude1(thread, prelude("chr_of_index"), value);
    return typeError(thread, msg("'%T' object cannot be interpreted as an integer"), value);
  }
  const code = indexOf(value);
  if (<u64>code >= 0x110000) return valueError(thread, msg("chr() arg not in range(0x110000)"));
  return madeText(thread, charString(thread, <u32>code));
}

/** ord(c) of a str, bytes or bytearray of length 1 */
export function builtinOrd(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  if (isObject(value)) {
    const object = addressOf(value), kind = kindOf(object);
    if (kind == Kind.STR || kind == Kind.BYTES || kind == Kind.BYTEARRAY) {
      const length = load<u32>(object, Str.LENGTH);
      if (length != 1) return typeError(thread, msg("ord() expected a character, but string of length %d found"), fromSmall(length));
      return ok(thread, fromSmall(kind == Kind.STR ? readUnit(strData(object), 0, strWidth(object)) : load<u8>(load<u32>(object, Str.DATA))));
    }
  }
  return typeError(thread, msg("ord() expected string of length 1, but %T found"), value);
}

/** str.format(*args, **kwargs) */
export function strFormat(thread: u32, args: u32, count: i32): i32 {
  const keywords = keyword(thread, 0), text = argument(args, 0), given = tupleOf(thread, args + 8, count - 1);
  if (given == 0) return outOfMemory(thread);
  const status = fieldsNatively(thread, addressOf(text), load<u32>(addressOf(given), Sequence.ITEMS), <u32>count - 1, keywords == NULL ? 0 : addressOf(keywords));
  if (status >= 0) return status;
  return prelude3(thread, prelude("str_format"), text, given, keywords == NULL ? NONE : keywords);
}
