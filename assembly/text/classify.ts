// What a character is: the predicates of str by code point, and the properties of unicodedata.
//
// ASCII is answered by arithmetic, without touching the tables; so callers may pass `tables` = 0 as
// long as they know their text is ASCII. Everything above it is a record: two stages, three
// dependent loads.

import { CharacterFlag, CharacterRecord, Tables, TablesFormat } from './tables_layout.ts';

/** Address of the record of `codePoint` (0..0x10ffff). */
export function characterRecord(tables: u32, codePoint: u32): u32 {
  const block: u32 = load<u16>(
    tables + ((codePoint >> TablesFormat.BlockShift) << 1),
    Tables.CharacterStage,
  );
  const place = tables + (block << 8) + ((codePoint & TablesFormat.BlockMask) << 1);
  return tables + ((<u32>load<u16>(place)) << 3);
}

/** CharacterFlag bits of `codePoint`. */
export function characterFlags(tables: u32, codePoint: u32): u32 {
  return load<u32>(characterRecord(tables, codePoint), CharacterRecord.Flags);
}

export function isAsciiLower(codePoint: u32): bool {
  return codePoint - 0x61 < 26;
}

export function isAsciiUpper(codePoint: u32): bool {
  return codePoint - 0x41 < 26;
}

export function isAsciiAlpha(codePoint: u32): bool {
  return (codePoint | 0x20) - 0x61 < 26;
}

export function isAsciiDigit(codePoint: u32): bool {
  return codePoint - 0x30 < 10;
}

export function isAsciiAlphanumeric(codePoint: u32): bool {
  return isAsciiAlpha(codePoint) || isAsciiDigit(codePoint);
}

/** \t \n \v \f \r and space: the white space of bytes; str has \x1c..\x1f as well. */
export function isAsciiSpace(codePoint: u32): bool {
  return codePoint == 0x20 || codePoint - 0x09 < 5;
}

export function isAlpha(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return isAsciiAlpha(codePoint);
  return (characterFlags(tables, codePoint) & CharacterFlag.Alpha) != 0;
}

export function isDecimal(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return isAsciiDigit(codePoint);
  return (characterFlags(tables, codePoint) & CharacterFlag.Decimal) != 0;
}

export function isDigit(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return isAsciiDigit(codePoint);
  return (characterFlags(tables, codePoint) & CharacterFlag.Digit) != 0;
}

export function isNumeric(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return isAsciiDigit(codePoint);
  return (characterFlags(tables, codePoint) & CharacterFlag.Numeric) != 0;
}

export function isAlphanumeric(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return isAsciiAlphanumeric(codePoint);
  return (characterFlags(tables, codePoint) & CharacterFlag.Alphanumeric) != 0;
}

/** White space as str.isspace, str.split and str.strip see it. Few enough to need no table. */
export function isSpace(codePoint: u32): bool {
  if (codePoint < 0x80) {
    return codePoint == 0x20 || codePoint - 0x09 < 5 || codePoint - 0x1c < 4;
  }
  if (codePoint < 0x1680) return codePoint == 0x85 || codePoint == 0xa0;
  return (
    codePoint == 0x1680 ||
    codePoint - 0x2000 < 11 ||
    codePoint - 0x2028 < 2 ||
    codePoint == 0x202f ||
    codePoint == 0x205f ||
    codePoint == 0x3000
  );
}

/** Where str.splitlines breaks (bytes.splitlines breaks at \n and \r only). */
export function isLineBreak(codePoint: u32): bool {
  if (codePoint < 0x80) return codePoint - 0x0a < 4 || codePoint - 0x1c < 3;
  return codePoint == 0x85 || codePoint - 0x2028 < 2;
}

export function isLower(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return isAsciiLower(codePoint);
  return (characterFlags(tables, codePoint) & CharacterFlag.Lower) != 0;
}

export function isUpper(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return isAsciiUpper(codePoint);
  return (characterFlags(tables, codePoint) & CharacterFlag.Upper) != 0;
}

/**
 * A title-case letter proper (Lt, such as U+01C5); str.istitle of one character is also true of
 * upper case.
 */
export function isTitle(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return false;
  return (characterFlags(tables, codePoint) & CharacterFlag.Title) != 0;
}

export function isCased(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return isAsciiAlpha(codePoint);
  return (characterFlags(tables, codePoint) & CharacterFlag.Cased) != 0;
}

export function isCaseIgnorable(tables: u32, codePoint: u32): bool {
  return (characterFlags(tables, codePoint) & CharacterFlag.CaseIgnorable) != 0;
}

export function isPrintable(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return codePoint - 0x20 < 0x5f;
  return (characterFlags(tables, codePoint) & CharacterFlag.Printable) != 0;
}

export function isIdentifierStart(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return isAsciiAlpha(codePoint) || codePoint == 0x5f;
  return (characterFlags(tables, codePoint) & CharacterFlag.IdentifierStart) != 0;
}

export function isIdentifierContinue(tables: u32, codePoint: u32): bool {
  if (codePoint < 0x80) return isAsciiAlphanumeric(codePoint) || codePoint == 0x5f;
  return (characterFlags(tables, codePoint) & CharacterFlag.IdentifierContinue) != 0;
}

/** 0..9, or -1: what int() and float() accept as a digit. */
export function decimalValue(tables: u32, codePoint: u32): i32 {
  if (codePoint < 0x80) return isAsciiDigit(codePoint) ? <i32>(codePoint - 0x30) : -1;
  return load<i8>(characterRecord(tables, codePoint), CharacterRecord.DecimalValue);
}

/** 0..9, or -1: as unicodedata.digit. */
export function digitValue(tables: u32, codePoint: u32): i32 {
  if (codePoint < 0x80) return isAsciiDigit(codePoint) ? <i32>(codePoint - 0x30) : -1;
  return load<i8>(characterRecord(tables, codePoint), CharacterRecord.DigitValue);
}

/** As unicodedata.numeric; meaningful only where isNumeric. */
export function numericValue(tables: u32, codePoint: u32): f64 {
  const index: u32 = load<u16>(characterRecord(tables, codePoint), CharacterRecord.NumericIndex);
  return load<f64>(tables + load<u32>(tables, Tables.NumericValues) + (index << 3));
}

/** Index in generalCategories (src/unicode/property_values.ts, as the next two). */
export function generalCategory(tables: u32, codePoint: u32): u32 {
  return load<u8>(characterRecord(tables, codePoint), CharacterRecord.Category);
}

export function bidirectionalClass(tables: u32, codePoint: u32): u32 {
  return load<u8>(characterRecord(tables, codePoint), CharacterRecord.Bidirectional);
}

export function eastAsianWidth(tables: u32, codePoint: u32): u32 {
  return load<u8>(characterRecord(tables, codePoint), CharacterRecord.EastAsianWidth);
}

/** Canonical combining class, 0..240. */
export function combiningClass(tables: u32, codePoint: u32): u32 {
  return load<u8>(characterRecord(tables, codePoint), CharacterRecord.CombiningClass);
}

export function isMirrored(tables: u32, codePoint: u32): bool {
  return (characterFlags(tables, codePoint) & CharacterFlag.Mirrored) != 0;
}
