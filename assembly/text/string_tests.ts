// The is...() methods over whole strings, and the scans that split, strip and splitlines are made
// of.
//
// The empty string is false in every one of them but isprintable and isascii, as in CPython.

import { BytesTest } from './constants.ts';
import { CharacterFlag } from './tables_layout.ts';
import {
  characterFlags,
  isAsciiAlpha,
  isAsciiAlphanumeric,
  isAsciiDigit,
  isAsciiLower,
  isAsciiSpace,
  isAsciiUpper,
  isIdentifierContinue,
  isIdentifierStart,
  isLineBreak,
  isPrintable,
  isSpace,
} from './classify.ts';
import { readUnit } from './units.ts';

/** CharacterFlag bits, those of letters and digits in ASCII by arithmetic. */
function caseAndAlnumFlags(tables: u32, codePoint: u32): u32 {
  if (codePoint >= 0x80) return characterFlags(tables, codePoint);
  if (isAsciiLower(codePoint)) return CharacterFlag.Alpha | CharacterFlag.Lower;
  if (isAsciiUpper(codePoint)) return CharacterFlag.Alpha | CharacterFlag.Upper;
  if (isAsciiDigit(codePoint)) {
    return CharacterFlag.Decimal | CharacterFlag.Digit | CharacterFlag.Numeric;
  }
  return 0;
}

/**
 * Has every character one of the `flags`? isalpha: Alpha; isalnum: Alphanumeric; isdecimal:
 * Decimal; isdigit: Digit; isnumeric: Numeric. (Other flags are not answered for ASCII here.)
 */
export function stringHasFlags(tables: u32, flags: u32, data: u32, length: u32, width: u32): bool {
  for (let i: u32 = 0; i < length; i++) {
    const unit = width == 1 ? <u32>load<u8>(data + i) : readUnit(data, i, width);
    if ((unit | 0x20) - 0x61 < 26) { // the commonest kinds need no call
      if ((flags & CharacterFlag.Alpha) == 0) return false;
    } else if (unit - 0x30 < 10) {
      if ((flags & (CharacterFlag.Decimal | CharacterFlag.Digit | CharacterFlag.Numeric)) == 0) return false;
    } else if (unit < 0x80 || (characterFlags(tables, unit) & flags) == 0) return false;
  }
  return length != 0;
}

export function stringIsSpace(data: u32, length: u32, width: u32): bool {
  return length != 0 && skipSpace(data, 0, length, width) == length;
}

export function stringIsPrintable(tables: u32, data: u32, length: u32, width: u32): bool {
  for (let i: u32 = 0; i < length; i++) {
    if (!isPrintable(tables, readUnit(data, i, width))) return false;
  }
  return true;
}

export function stringIsIdentifier(tables: u32, data: u32, length: u32, width: u32): bool {
  if (length == 0 || !isIdentifierStart(tables, readUnit(data, 0, width))) return false;
  for (let i: u32 = 1; i < length; i++) {
    if (!isIdentifierContinue(tables, readUnit(data, i, width))) return false;
  }
  return true;
}

/** str.islower with (Lower, Upper), str.isupper with (Upper, Lower). */
function hasOnlyCase(
  tables: u32,
  wanted: u32,
  unwanted: u32,
  data: u32,
  length: u32,
  width: u32,
): bool {
  let seen: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const flags = caseAndAlnumFlags(tables, readUnit(data, i, width));
    if ((flags & (unwanted | CharacterFlag.Title)) != 0) return false;
    seen |= flags;
  }
  return (seen & wanted) != 0;
}

export function stringIsLower(tables: u32, data: u32, length: u32, width: u32): bool {
  return hasOnlyCase(tables, CharacterFlag.Lower, CharacterFlag.Upper, data, length, width);
}

export function stringIsUpper(tables: u32, data: u32, length: u32, width: u32): bool {
  return hasOnlyCase(tables, CharacterFlag.Upper, CharacterFlag.Lower, data, length, width);
}

export function stringIsTitle(tables: u32, data: u32, length: u32, width: u32): bool {
  let cased = false;
  let inWord: bool = false;
  for (let i: u32 = 0; i < length; i++) {
    const flags = caseAndAlnumFlags(tables, readUnit(data, i, width));
    const starts = (flags & (CharacterFlag.Upper | CharacterFlag.Title)) != 0;
    const goesOn = (flags & CharacterFlag.Lower) != 0;
    if (starts ? inWord : goesOn && !inWord) return false;
    inWord = starts || goesOn;
    if (inWord) cased = true;
  }
  return cased;
}

/**
 * First index from `from` on that is not white space, else `length` (bytes have their own: below).
 */
export function skipSpace(data: u32, from: u32, length: u32, width: u32): u32 {
  while (from < length && isSpace(readUnit(data, from, width))) from++;
  return from;
}

/** First index from `from` on that is white space, else `length`. */
export function findSpace(data: u32, from: u32, length: u32, width: u32): u32 {
  while (from < length && !isSpace(readUnit(data, from, width))) from++;
  return from;
}

/** The end that `length` shrinks to without the white space at it, not below `from`. */
export function skipSpaceBack(data: u32, from: u32, length: u32, width: u32): u32 {
  while (length > from && isSpace(readUnit(data, length - 1, width))) length--;
  return length;
}

/** One past the last white space before `length`, or `from`: rsplit's step. */
export function findSpaceBack(data: u32, from: u32, length: u32, width: u32): u32 {
  while (length > from && !isSpace(readUnit(data, length - 1, width))) length--;
  return length;
}

/** First index from `from` on with a line break, else `length`. */
export function findLineBreak(data: u32, from: u32, length: u32, width: u32): u32 {
  while (from < length && !isLineBreak(readUnit(data, from, width))) from++;
  return from;
}

/** How many characters the line break at `index` takes: 2 for \r\n, else 1. */
export function lineBreakLength(data: u32, index: u32, length: u32, width: u32): u32 {
  return readUnit(data, index, width) == 0x0d &&
    index + 1 < length &&
    readUnit(data, index + 1, width) == 0x0a
    ? 2
    : 1;
}

// bytes and bytearray: ASCII rules only.

function byteFlags(byte: u32): u32 {
  return byte < 0x80 ? caseAndAlnumFlags(0, byte) : 0;
}

function bytesIsTitle(data: u32, length: u32): bool {
  let cased = false;
  let inWord: bool = false;
  for (let i: u32 = 0; i < length; i++) {
    const byte: u32 = load<u8>(data + i);
    if (isAsciiUpper(byte) ? inWord : isAsciiLower(byte) && !inWord) return false;
    inWord = isAsciiAlpha(byte);
    if (inWord) cased = true;
  }
  return cased;
}

/** bytes.isalpha and its like; false for empty ones. */
export function bytesTest(test: BytesTest, data: u32, length: u32): bool {
  if (test == BytesTest.Title) return bytesIsTitle(data, length);
  let seen: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const byte: u32 = load<u8>(data + i);
    if (test == BytesTest.Alpha) {
      if (!isAsciiAlpha(byte)) return false;
    } else if (test == BytesTest.Alphanumeric) {
      if (!isAsciiAlphanumeric(byte)) return false;
    } else if (test == BytesTest.Digit) {
      if (!isAsciiDigit(byte)) return false;
    } else if (test == BytesTest.Space) {
      if (!isAsciiSpace(byte)) return false;
    } else {
      const flags = byteFlags(byte);
      const unwanted: u32 = test == BytesTest.Lower ? CharacterFlag.Upper : CharacterFlag.Lower;
      if ((flags & unwanted) != 0) return false;
      seen |= flags;
    }
  }
  if (test == BytesTest.Lower) return (seen & CharacterFlag.Lower) != 0;
  if (test == BytesTest.Upper) return (seen & CharacterFlag.Upper) != 0;
  return length != 0;
}
