// Texts of values of built-in types, made natively: str() and repr() of numbers, strings, bytes, singletons, and of lists, tuples,
// dicts and sets whose items are such values again. What holds anything else is Python code's to show (src/lib/prelude/repr.py).
import { ClassId, Header, Kind, Sequence, Set, SetEntry, StrFlag } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  ELLIPSIS, EMPTY_STR, FALSE, NONE, NOT_IMPLEMENTED, TRUE, addressOf, cls, fromAddress, isFloat, isInt, kindOf, nameAt, shapeOf, toFloat, toInt,
} from "./object.ts";
import { dictNext, entryKey, entryValue } from "./dict.ts";
import { keyOf } from "./set.ts";
import { asciiString, charString, isAscii, newString, strData, strLength, strWidth } from "./strings.ts";
import {
  Builder, builderPair, builderText, builderUnit, builderUnits, dropBuilder, finishBuilder, newBuilder,
} from "./strings_builder.ts";
import { textData, textLength, unicodeTables } from "./text.ts";
import { complexText, floatText, intText } from "./number_text.ts";
import { isPrintable } from "../text/classify.ts";
import { copyBytes, readUnit } from "../text/units.ts";
import { name } from "../env.ts";

/** What writing a value into a builder came to. */
export const enum Written { OK = 0, NEEDS_PYTHON = 1, NO_MEMORY = 2 }

/** str(value) of an exact built-in value; NULL where it is something else, 0 out of memory. */
export function nativeStr(thread: u32, value: u64): u64 {
  if (isInt(value)) return smallIntText(thread, toInt(value));
  if (isFloat(value)) return floatRepr(thread, toFloat(value));
  if (shapeOf(addressOf(value)) == cls(ClassId.STR)) return value;
  return nativeReprOf(thread, value);
}

/** repr(value) of an exact built-in value; NULL where it is something else, 0 out of memory. */
export function nativeReprOf(thread: u32, value: u64): u64 {
  if (isInt(value)) return smallIntText(thread, toInt(value));
  if (isFloat(value)) return floatRepr(thread, toFloat(value));
  if (shapeOf(addressOf(value)) == cls(ClassId.STR) && isSimple(addressOf(value))) return simpleLiteral(thread, addressOf(value));
  const word = singletonName(value);
  if (word != NULL) return word;
  const builder = newBuilder(thread, 120);
  if (builder == 0) return 0;
  const outcome = writeRepr(thread, builder, value);
  if (outcome == Written.OK) return finishBuilder(thread, builder);
  dropBuilder(thread, builder);
  return outcome == Written.NEEDS_PYTHON ? NULL : 0;
}

/** The text for a message, of anything: nothing where it is not simple. */
export function nativeRepr(thread: u32, value: u64): u64 {
  const text = nativeStr(thread, value);
  return text == NULL ? EMPTY_STR : text;
}

function singletonName(value: u64): u64 {
  if (value == NONE) return fromAddress(nameAt(name("None")));
  if (value == TRUE) return fromAddress(nameAt(name("True")));
  if (value == FALSE) return fromAddress(nameAt(name("False")));
  if (value == ELLIPSIS) return fromAddress(nameAt(name("Ellipsis")));
  if (value == NOT_IMPLEMENTED) return fromAddress(nameAt(name("NotImplemented")));
  return NULL;
}

// ---- numbers

/** Writes an i64 in decimal so that it ends at `end`; where it begins. At most 20 bytes. */
export function putDecimal(end: u32, value: i64): u32 {
  let rest: u64 = value < 0 ? 0 - <u64>value : <u64>value;
  while (rest > 0xffffffff) {
    const next = rest / 10;
    store<u8>(--end, <u8>(0x30 + <u32>(rest - next * 10)));
    rest = next;
  }
  let word = <u32>rest;
  do {
    const next = word / 10;
    store<u8>(--end, <u8>(0x30 + (word - next * 10)));
    word = next;
  } while (word);
  if (value < 0) store<u8>(--end, 0x2d);
  return end;
}

function smallIntText(thread: u32, value: i64): u64 {
  if (<u64>value < 10) return charString(thread, 0x30 + <u32>value);
  const end = thread + 496, from = putDecimal(end, value); // the last of the keyword words: arguments may stand at the end of the request words
  return asciiString(thread, from, end - from);
}

/** repr of a float; 0 out of memory. */
function floatRepr(thread: u32, value: f64): u64 {
  const end = thread + 496, integer = <i64>value;
  if (<f64>integer != value || abs(value) >= 1e15 || (integer == 0 && reinterpret<i64>(value) != 0)) return floatText(thread, value);
  store<u8>(end - 1, 0x30); // a whole number: no digits to search for
  store<u8>(end - 2, 0x2e);
  const from = putDecimal(end - 2, integer);
  return asciiString(thread, from, end - from);
}

// ---- any value

/** Appends repr(value); of exact built-in types only. */
export function writeRepr(thread: u32, builder: u32, value: u64): Written {
  if (isInt(value)) {
    const end = thread + 496, from = putDecimal(end, toInt(value));
    return written(builderUnits(thread, builder, from, end - from, 1));
  }
  if (isFloat(value)) return writeText(thread, builder, floatRepr(thread, toFloat(value)));
  const object = addressOf(value), shape = shapeOf(object);
  if (shape == cls(ClassId.STR)) return written(writeStr(thread, builder, object, false));
  const word = singletonName(value);
  if (word != NULL) return writeText(thread, builder, word);
  if (shape == cls(ClassId.BYTES)) return written(writeBytes(thread, builder, object));
  if (shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE) || shape == cls(ClassId.DICT) || shape == cls(ClassId.SET) || shape == cls(ClassId.FROZENSET)) {
    return writeContainer(thread, builder, object, shape);
  }
  if (shape == cls(ClassId.INT)) {
    const text = intText(thread, value);
    return text == NULL ? Written.NEEDS_PYTHON : writeText(thread, builder, text); // too many digits: int.__repr__ raises
  }
  if (shape == cls(ClassId.COMPLEX)) return writeText(thread, builder, complexText(thread, object));
  if (shape == cls(ClassId.BYTEARRAY)) {
    const head = writeText(thread, builder, fromAddress(nameAt(name("bytearray("))));
    if (head != Written.OK) return head;
    return written(writeBytes(thread, builder, object) && builderUnit(thread, builder, 0x29));
  }
  return Written.NEEDS_PYTHON;
}
function written(done: bool): Written { return done ? Written.OK : Written.NO_MEMORY; }
function writeText(thread: u32, builder: u32, text: u64): Written {
  return text == 0 ? Written.NO_MEMORY : written(builderText(thread, builder, addressOf(text)));
}

// ---- containers

/** Enters a container; false where it is being written already (or too deep: then DEPTH is at its end). */
function enter(builder: u32, object: u32): bool {
  const depth = load<u32>(builder, Builder.DEPTH);
  for (let i: u32 = 0; i < depth; i++) if (load<u32>(builder + (i << 2), Builder.ACTIVE) == object) return false;
  if (depth < <u32>Builder.ActiveCount) store<u32>(builder + (depth << 2), object, Builder.ACTIVE);
  store<u32>(builder, depth + 1, Builder.DEPTH);
  return true;
}

function writeContainer(thread: u32, builder: u32, object: u32, shape: u32): Written {
  const list = shape == cls(ClassId.LIST), tuple = shape == cls(ClassId.TUPLE), dict = shape == cls(ClassId.DICT);
  const open: u32 = list ? 0x5b : tuple ? 0x28 : 0x7b, close: u32 = list ? 0x5d : tuple ? 0x29 : 0x7d;
  if (!list && !tuple && !dict && load<u32>(object, Set.LENGTH) == 0) {
    return writeText(thread, builder, fromAddress(shape == cls(ClassId.SET) ? nameAt(name("set()")) : nameAt(name("frozenset()"))));
  }
  if (!enter(builder, object)) {
    if (!list && !tuple && !dict) return Written.NEEDS_PYTHON;
    const dots = fromAddress(list ? nameAt(name("[...]")) : tuple ? nameAt(name("(...)")) : nameAt(name("{...}")));
    return writeText(thread, builder, dots);
  }
  if (load<u32>(builder, Builder.DEPTH) > <u32>Builder.ActiveCount) return Written.NEEDS_PYTHON;
  const frozen = shape == cls(ClassId.FROZENSET);
  if (frozen) {
    const head = writeText(thread, builder, fromAddress(nameAt(name("frozenset("))));
    if (head != Written.OK) return head;
  }
  if (!builderUnit(thread, builder, open)) return Written.NO_MEMORY;
  const outcome = dict ? writeDictItems(thread, builder, object)
    : list || tuple ? writeItems(thread, builder, object, tuple) : writeSetItems(thread, builder, object);
  if (outcome != Written.OK) return outcome;
  store<u32>(builder, load<u32>(builder, Builder.DEPTH) - 1, Builder.DEPTH);
  if (!builderUnit(thread, builder, close)) return Written.NO_MEMORY;
  return written(!frozen || builderUnit(thread, builder, 0x29));
}

function writeItems(thread: u32, builder: u32, object: u32, tuple: bool): Written {
  const count = load<u32>(object, Sequence.LENGTH), items = load<u32>(object, Sequence.ITEMS);
  for (let i: u32 = 0; i < count; i++) {
    if (i && !builderPair(thread, builder, 0x2c, 0x20)) return Written.NO_MEMORY;
    const outcome = writeRepr(thread, builder, load<u64>(items + (i << 3)));
    if (outcome != Written.OK) return outcome;
  }
  return written(!tuple || count != 1 || builderUnit(thread, builder, 0x2c));
}

function writeDictItems(thread: u32, builder: u32, dict: u32): Written {
  let first = true;
  for (let at = dictNext(dict, 0); at; at = dictNext(dict, at)) {
    if (!first && !builderPair(thread, builder, 0x2c, 0x20)) return Written.NO_MEMORY;
    first = false;
    let outcome = writeRepr(thread, builder, entryKey(dict, at));
    if (outcome == Written.OK && !builderPair(thread, builder, 0x3a, 0x20)) return Written.NO_MEMORY;
    if (outcome == Written.OK) outcome = writeRepr(thread, builder, entryValue(dict, at));
    if (outcome != Written.OK) return outcome;
  }
  return Written.OK;
}

function writeSetItems(thread: u32, builder: u32, set: u32): Written {
  const table = load<u32>(set, Set.TABLE), end = table + (load<u32>(set, Set.MASK) + 1) * SetEntry.Size;
  let first = true;
  for (let entry = table; entry < end; entry += SetEntry.Size) {
    const key = keyOf(entry);
    if (key == NULL) continue;
    if (!first && !builderPair(thread, builder, 0x2c, 0x20)) return Written.NO_MEMORY;
    first = false;
    const outcome = writeRepr(thread, builder, key);
    if (outcome != Written.OK) return outcome;
  }
  return Written.OK;
}

// ---- strings and bytes

function hexDigit(value: u32): u32 { return value < 10 ? 0x30 + value : 0x57 + value; }

/** \xNN, \uNNNN or \UNNNNNNNN */
function writeEscape(thread: u32, builder: u32, unit: u32): bool {
  const digits: u32 = unit < 0x100 ? 2 : unit < 0x10000 ? 4 : 8;
  if (!builderPair(thread, builder, 0x5c, digits == 2 ? 0x78 : digits == 4 ? 0x75 : 0x55)) return false;
  for (let i = digits; i > 0; i--) if (!builderUnit(thread, builder, hexDigit(unit >> ((i - 1) << 2) & 15))) return false;
  return true;
}

/** Appends one unit of a literal, escaped where it must be. */
function writeLiteralUnit(thread: u32, builder: u32, unit: u32, quote: u32): bool {
  if (unit == quote || unit == 0x5c) return builderPair(thread, builder, 0x5c, unit);
  if (unit == 10) return builderPair(thread, builder, 0x5c, 0x6e);
  if (unit == 13) return builderPair(thread, builder, 0x5c, 0x72);
  if (unit == 9) return builderPair(thread, builder, 0x5c, 0x74);
  return writeEscape(thread, builder, unit);
}

/** ' unless there is one inside and no ". */
function quoteFor(data: u32, length: u32, width: u32): u32 {
  let single = false;
  for (let i: u32 = 0; i < length; i++) {
    const unit = readUnit(data, i, width);
    if (unit == 0x22) return 0x27;
    if (unit == 0x27) single = true;
  }
  return single ? 0x22 : 0x27;
}

/** Is the literal of a str its characters between two '? */
function isSimple(text: u32): bool {
  if (!isAscii(text)) return false;
  const data = strData(text), end = data + strLength(text);
  for (let at = data; at < end; at++) {
    const unit: u32 = load<u8>(at);
    if (unit - 0x20 >= 0x5f || unit == 0x27 || unit == 0x5c) return false;
  }
  return true;
}
function simpleLiteral(thread: u32, text: u32): u64 {
  const length = strLength(text), literal = newString(thread, length + 2, 1);
  if (literal == 0) return 0;
  store<u8>(strData(literal), 0x27);
  copyBytes(strData(literal) + 1, strData(text), length);
  store<u8>(strData(literal) + length + 1, 0x27);
  store<u16>(literal, 1 | StrFlag.ASCII, Header.FLAGS);
  return fromAddress(literal);
}

/** Appends the literal of a str; with `asciiOnly` as ascii() shows it. */
export function writeStr(thread: u32, builder: u32, text: u32, asciiOnly: bool): bool {
  if (isSimple(text)) {
    return builderUnit(thread, builder, 0x27) && builderUnits(thread, builder, strData(text), strLength(text), 1) && builderUnit(thread, builder, 0x27);
  }
  const data = strData(text), length = strLength(text), width = strWidth(text), quote = quoteFor(data, length, width), tables = unicodeTables();
  if (!builderUnit(thread, builder, quote)) return false;
  let from: u32 = 0; // units from here on are plain and not yet copied
  for (let i: u32 = 0; i < length; i++) {
    const unit = readUnit(data, i, width);
    if (unit < 0x7f ? unit >= 0x20 && unit != quote && unit != 0x5c : unit != 0x7f && !asciiOnly && isPrintable(tables, unit)) continue;
    if (i > from && !builderUnits(thread, builder, data + from * width, i - from, width)) return false;
    if (!writeLiteralUnit(thread, builder, unit, quote)) return false;
    from = i + 1;
  }
  if (length > from && !builderUnits(thread, builder, data + from * width, length - from, width)) return false;
  return builderUnit(thread, builder, quote);
}

/** Appends the literal of bytes (or of a bytearray's contents): b'...' */
export function writeBytes(thread: u32, builder: u32, object: u32): bool {
  const data = textData(object), length = textLength(object), bytes = kindOf(object) == Kind.BYTES, quote = quoteFor(data, length, 1);
  if (!builderPair(thread, builder, 0x62, quote)) return false;
  for (let i: u32 = 0; i < length; i++) {
    const unit: u32 = load<u8>(data + i);
    if (unit >= 0x20 && unit < 0x7f && unit != quote && unit != 0x5c && (bytes || unit != 0x27)) {
      if (!builderUnit(thread, builder, unit)) return false;
    } else if (unit == 0x27) { // a bytearray's literal escapes it always
      if (!builderPair(thread, builder, 0x5c, unit)) return false;
    } else if (!writeLiteralUnit(thread, builder, unit, quote)) return false;
  }
  return builderUnit(thread, builder, quote);
}
