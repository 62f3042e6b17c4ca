// Text to numbers, as int() and float() read it: blanks around it, single underscores between digits, digits of any script. Text
// is first laid out as ASCII in a block: what is no digit, blank or ASCII becomes a byte that nothing accepts.
import { Base, Bytes, Kind, Str, Table } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { kindOf } from "./object.ts";
import { finishInt, fromI64, limbsOf, newInt } from "./numbers.ts";
import { digitLimit } from "./number_text.ts";
import { strWidth } from "./strings.ts";
import { allocateRawBlock, freeBlock } from "../state/heap.ts";
import { limbsFromText, limbsFromTextBound, limbsFromTextScratch } from "../numeric/limbs.ts";
import { decimalValue, isSpace } from "../text/classify.ts";
import { readUnit } from "../text/units.ts";

/** Stands for a character that no number has. */
const FOREIGN: u32 = 0x3f;
const UNDERSCORE: u32 = 0x5f;

/**
 * The characters of a str, bytes or bytearray as ASCII: a block (its length in the first word of the payload, bytes from payload
 * + 8 on, blanks cut off at both ends). 0 out of memory. The caller frees it.
 */
export function asciiForm(thread: u32, text: u32, extra: u32): u32 {
  const length = load<u32>(text, Bytes.LENGTH), data = load<u32>(text, Str.DATA), isText = kindOf(text) == Kind.STR;
  const width: u32 = isText ? strWidth(text) : 1, tables = load<u32>(Base.TABLES + (Table.UNICODE << 2));
  const block = allocateRawBlock(thread, length + 24 + extra);
  if (block == 0) return 0;
  let to = block + 16;
  const start = to;
  for (let i: u32 = 0; i < length; i++) {
    let unit = readUnit(data, i, width);
    if (unit >= 128) {
      const digit = isText ? decimalValue(tables, unit) : -1;
      unit = digit >= 0 ? 0x30 + <u32>digit : isText && isSpace(unit) ? 0x20 : FOREIGN;
    } else if (isBlank(unit)) unit = 0x20;
    else if (unit == 0) unit = FOREIGN;
    if (unit == 0x20 && to == start) continue;
    store<u8>(to, <u8>unit);
    to++;
  }
  while (to > start && load<u8>(to - 1) == 0x20) to--;
  store<u32>(block, to - start, 8);
  return block;
}
function isBlank(unit: u32): bool { return unit == 0x20 || unit - 9 < 5 || unit - 28 < 4; }

function digitOf(unit: u32): u32 {
  if (unit - 0x30 < 10) return unit - 0x30;
  const letter = (unit | 32) - 0x61;
  return letter < 26 ? letter + 10 : 99;
}

/** What reading an int came to. */
export const enum Parsed { INVALID = 1, TOO_LONG = 2, NO_MEMORY = 3 }

/**
 * int(text, base), base 0 or 2..36: the value, or NULL with what was wrong at `outcome` (a Parsed) and for TOO_LONG the number of
 * digits behind it.
 */
export function parseInt(thread: u32, text: u32, base: u32, outcome: u32): u64 {
  const block = asciiForm(thread, text, 0);
  if (block == 0) { store<u32>(outcome, Parsed.NO_MEMORY); return NULL; }
  const value = parseDigits(thread, block + 16, block + 16 + load<u32>(block, 8), base, outcome);
  freeBlock(thread, block);
  return value;
}

function parseDigits(thread: u32, at: u32, end: u32, base: u32, outcome: u32): u64 {
  let negative = false;
  store<u32>(outcome, Parsed.INVALID);
  if (at < end && (load<u8>(at) == 0x2d || load<u8>(at) == 0x2b)) {
    negative = load<u8>(at) == 0x2d;
    at++;
  }
  let mustBeZero = false;
  if (at < end && load<u8>(at) == 0x30) {
    const letter: u32 = at + 1 < end ? load<u8>(at + 1) | 32 : 0;
    const meant: u32 = letter == 0x78 ? 16 : letter == 0x6f ? 8 : letter == 0x62 ? 2 : 0;
    if (meant != 0 && (base == 0 || base == meant)) {
      base = meant;
      at += 2;
      if (at < end && load<u8>(at) == UNDERSCORE) at++; // one may follow the prefix
    } else if (base == 0) mustBeZero = true; // '010' is no literal, '00' is
  }
  if (base == 0) base = 10;
  // The digits move together, underscores out.
  const first = at;
  let to = at, afterDigit = false;
  for (; at < end; at++) {
    const unit: u32 = load<u8>(at);
    if (unit == UNDERSCORE) {
      if (!afterDigit) return NULL;
      afterDigit = false;
      continue;
    }
    if (digitOf(unit) >= base) break;
    afterDigit = true;
    store<u8>(to, <u8>unit);
    to++;
  }
  if (!afterDigit) return NULL;
  const count = to - first, limit = digitLimit();
  if (limit && count > limit && (base & (base - 1)) != 0) {
    store<u32>(outcome, Parsed.TOO_LONG);
    store<u32>(outcome, count, 4);
    return NULL;
  }
  if (at != end) return NULL;
  if (mustBeZero) for (let i = first; i < to; i++) if (load<u8>(i) != 0x30) return NULL;
  if (count <= 12 || (base <= 10 && count <= 18)) {
    let value: i64 = 0;
    for (let i = first; i < to; i++) value = value * base + digitOf(load<u8>(i));
    return memoryChecked(fromI64(thread, negative ? -value : value), outcome);
  }
  const made = newInt(thread, limbsFromTextBound(<i32>count, base) + 1), scratch = allocateRawBlock(thread, limbsFromTextScratch(<i32>count, base) + 16);
  if (made == 0 || scratch == 0) return memoryChecked(0, outcome);
  const size = limbsFromText(limbsOf(made), first, <i32>count, base, scratch + 8);
  freeBlock(thread, scratch);
  return finishInt(thread, made, negative ? -size : size);
}
function memoryChecked(value: u64, outcome: u32): u64 {
  if (value) return value;
  store<u32>(outcome, Parsed.NO_MEMORY);
  return NULL;
}

/** Takes the underscores out of a float's text at [at, end): where it ends now, 0 where one stands elsewhere than between digits. */
export function dropUnderscores(at: u32, end: u32): u32 {
  let to = at;
  for (let i = at; i < end; i++) {
    const unit: u32 = load<u8>(i);
    if (unit != UNDERSCORE) { store<u8>(to, <u8>unit); to++; continue; }
    if (i == at || i + 1 == end || !isDigit(load<u8>(i - 1)) || !isDigit(load<u8>(i + 1))) return 0;
  }
  return to;
}
function isDigit(unit: u32): bool { return unit - 0x30 < 10; }
