// Upper, lower, title case and case folding: by character, and for whole strings in two passes
// (measure, then fill a buffer of the measured size).
//
// One character may become up to three ('ß' -> 'SS'), so mappings are written to an address. The
// simple (one to one) mapping is the first code point of the full one, as in CPython. Only lower
// case looks around: a capital sigma at the end of a word becomes U+03C2.

import { CaseOperation } from './constants.ts';
import { CharacterFlag, CharacterRecord, Tables } from './tables_layout.ts';
import { characterRecord, isAsciiLower, isAsciiUpper } from './classify.ts';
import { readUnit, widthOf, writeUnit } from './units.ts';

const CAPITAL_SIGMA: u32 = 0x3a3;
const SMALL_SIGMA: u32 = 0x3c3;
const FINAL_SIGMA: u32 = 0x3c2;

/** Writes the mapping at `target` (u32 each, at most 3); how many. */
function expandMapping(tables: u32, codePoint: u32, mapping: i32, target: u32): u32 {
  if ((mapping & 1) == 0) {
    store<u32>(target, codePoint + (mapping >> 1));
    return 1;
  }
  const index: u32 = (mapping >> 1) & 0xffff;
  const count: u32 = mapping >> 17;
  const from = tables + load<u32>(tables, Tables.CaseExpansions) + (index << 2);
  for (let i: u32 = 0; i < count; i++) store<u32>(target + (i << 2), load<u32>(from + (i << 2)));
  return count;
}

function firstOfMapping(tables: u32, codePoint: u32, mapping: i32): u32 {
  if ((mapping & 1) == 0) return codePoint + (mapping >> 1);
  const index: u32 = (mapping >> 1) & 0xffff;
  return load<u32>(tables + load<u32>(tables, Tables.CaseExpansions) + (index << 2));
}

function asciiToLower(codePoint: u32): u32 {
  return isAsciiUpper(codePoint) ? codePoint | 0x20 : codePoint;
}

function asciiToUpper(codePoint: u32): u32 {
  return isAsciiLower(codePoint) ? codePoint ^ 0x20 : codePoint;
}

/** One to one, as the re module compares without case. */
export function simpleLower(tables: u32, codePoint: u32): u32 {
  if (codePoint < 0x80) return asciiToLower(codePoint);
  const mapping = load<i32>(characterRecord(tables, codePoint), CharacterRecord.Lower);
  return firstOfMapping(tables, codePoint, mapping);
}

export function simpleUpper(tables: u32, codePoint: u32): u32 {
  if (codePoint < 0x80) return asciiToUpper(codePoint);
  const mapping = load<i32>(characterRecord(tables, codePoint), CharacterRecord.Upper);
  return firstOfMapping(tables, codePoint, mapping);
}

export function simpleTitle(tables: u32, codePoint: u32): u32 {
  if (codePoint < 0x80) return asciiToUpper(codePoint);
  const mapping = load<i32>(characterRecord(tables, codePoint), CharacterRecord.Title);
  return firstOfMapping(tables, codePoint, mapping);
}

/** Writes the 1 to 3 code points (u32) of a full mapping, field `mapping` of the character's record, at `target`; how many. */
function fullMapping(tables: u32, codePoint: u32, mapping: CharacterRecord, target: u32): u32 {
  return expandMapping(tables, codePoint, load<i32>(characterRecord(tables, codePoint) + mapping), target);
}
function one(codePoint: u32, target: u32): u32 {
  store<u32>(target, codePoint);
  return 1;
}

/** Full mappings, as fullMapping writes them. No context. */
export function fullLower(tables: u32, codePoint: u32, target: u32): u32 {
  return codePoint < 0x80 ? one(asciiToLower(codePoint), target) : fullMapping(tables, codePoint, CharacterRecord.Lower, target);
}
export function fullUpper(tables: u32, codePoint: u32, target: u32): u32 {
  return codePoint < 0x80 ? one(asciiToUpper(codePoint), target) : fullMapping(tables, codePoint, CharacterRecord.Upper, target);
}
export function fullTitle(tables: u32, codePoint: u32, target: u32): u32 {
  return codePoint < 0x80 ? one(asciiToUpper(codePoint), target) : fullMapping(tables, codePoint, CharacterRecord.Title, target);
}
export function fullFold(tables: u32, codePoint: u32, target: u32): u32 {
  return codePoint < 0x80 ? one(asciiToLower(codePoint), target) : fullMapping(tables, codePoint, CharacterRecord.Fold, target);
}

function flagsAt(tables: u32, data: u32, index: u32, width: u32): u32 {
  const codePoint = readUnit(data, index, width);
  return load<u32>(characterRecord(tables, codePoint), CharacterRecord.Flags);
}

/**
 * Final_Sigma of The Unicode Standard, 3.13: a cased letter before (case-ignorable ones skipped),
 * none after. A character that is both cased and ignorable is skipped.
 */
function isFinalSigma(tables: u32, data: u32, length: u32, width: u32, index: u32): bool {
  let flags: u32 = CharacterFlag.CaseIgnorable;
  let i = index;
  while (i > 0 && (flags & CharacterFlag.CaseIgnorable) != 0) {
    i--;
    flags = flagsAt(tables, data, i, width);
  }
  if ((flags & CharacterFlag.CaseIgnorable) != 0 || (flags & CharacterFlag.Cased) == 0)
    return false;
  for (i = index + 1; i < length; i++) {
    flags = flagsAt(tables, data, i, width);
    if ((flags & CharacterFlag.CaseIgnorable) == 0) return (flags & CharacterFlag.Cased) == 0;
  }
  return true;
}

/** Lower case of the character at `index`, in its context. */
function lowerInContext(
  tables: u32,
  data: u32,
  length: u32,
  width: u32,
  index: u32,
  target: u32,
): u32 {
  const codePoint = readUnit(data, index, width);
  if (codePoint == CAPITAL_SIGMA) {
    store<u32>(
      target,
      isFinalSigma(tables, data, length, width, index) ? FINAL_SIGMA : SMALL_SIGMA,
    );
    return 1;
  }
  return fullLower(tables, codePoint, target);
}

function swapInContext(
  tables: u32,
  data: u32,
  length: u32,
  width: u32,
  index: u32,
  target: u32,
): u32 {
  const codePoint = readUnit(data, index, width);
  const flags = load<u32>(characterRecord(tables, codePoint), CharacterRecord.Flags);
  if (flags & CharacterFlag.Upper) {
    return lowerInContext(tables, data, length, width, index, target);
  }
  if (flags & CharacterFlag.Lower) return fullUpper(tables, codePoint, target);
  store<u32>(target, codePoint);
  return 1;
}

/** `startsWord`: no cased character stands just before. */
function mapCharacter(
  tables: u32,
  operation: CaseOperation,
  data: u32,
  length: u32,
  width: u32,
  index: u32,
  startsWord: bool,
  target: u32,
): u32 {
  switch (operation) {
    case CaseOperation.Upper:
      return fullUpper(tables, readUnit(data, index, width), target);
    case CaseOperation.Fold:
      return fullFold(tables, readUnit(data, index, width), target);
    case CaseOperation.SwapCase:
      return swapInContext(tables, data, length, width, index, target);
    case CaseOperation.Title:
      if (startsWord) return fullTitle(tables, readUnit(data, index, width), target);
      break;
    case CaseOperation.Capitalize:
      if (index == 0) return fullTitle(tables, readUnit(data, index, width), target);
      break;
    default:
      break;
  }
  return lowerInContext(tables, data, length, width, index, target);
}

/**
 * Where a record has the mapping, for the operations that map each character by itself (lower case
 * but for the sigma); 0 for the others. Lets whole strings go without a call per character.
 */
function mappingOffset(operation: CaseOperation): u32 {
  if (operation == CaseOperation.Lower) return CharacterRecord.Lower;
  if (operation == CaseOperation.Upper) return CharacterRecord.Upper;
  if (operation == CaseOperation.Fold) return CharacterRecord.Fold;
  return 0;
}

/** Odd (see CharacterRecord) where the character does not map by itself to a single one. */
function plainMapping(tables: u32, codePoint: u32, offset: u32): i32 {
  if (offset == 0) return 1;
  if (codePoint == CAPITAL_SIGMA && offset == CharacterRecord.Lower) return 1;
  return load<i32>(characterRecord(tables, codePoint) + offset);
}

/**
 * How long the result of a case operation is: length in code points, with its width (1 | 2 | 4) in
 * the upper 32 bits. `scratch` has room for 3 u32.
 */
export function measureCase(
  tables: u32,
  operation: CaseOperation,
  data: u32,
  length: u32,
  width: u32,
  scratch: u32,
): u64 {
  let total: u32 = 0;
  let union: u32 = 0;
  let startsWord = true;
  const offset = mappingOffset(operation);
  for (let i: u32 = 0; i < length; i++) {
    const codePoint = readUnit(data, i, width);
    const mapping = plainMapping(tables, codePoint, offset);
    if ((mapping & 1) == 0) {
      total++;
      union |= codePoint + (mapping >> 1);
      continue;
    }
    const count = mapCharacter(tables, operation, data, length, width, i, startsWord, scratch);
    total += count;
    union |= load<u32>(scratch);
    if (count > 1) union |= load<u32>(scratch, 4);
    if (count > 2) union |= load<u32>(scratch, 8);
    if (operation == CaseOperation.Title) {
      startsWord = (flagsAt(tables, data, i, width) & CharacterFlag.Cased) == 0;
    }
  }
  return ((<u64>widthOf(union)) << 32) | <u64>total;
}

/** Fills `destination` with what measureCase measured. `scratch` has room for 3 u32. */
export function fillCase(
  tables: u32,
  operation: CaseOperation,
  destination: u32,
  destinationWidth: u32,
  data: u32,
  length: u32,
  width: u32,
  scratch: u32,
): void {
  let position: u32 = 0;
  let startsWord = true;
  const offset = mappingOffset(operation);
  for (let i: u32 = 0; i < length; i++) {
    const codePoint = readUnit(data, i, width);
    const mapping = plainMapping(tables, codePoint, offset);
    if ((mapping & 1) == 0) {
      writeUnit(destination, position++, destinationWidth, codePoint + (mapping >> 1));
      continue;
    }
    const count = mapCharacter(tables, operation, data, length, width, i, startsWord, scratch);
    for (let k: u32 = 0; k < count; k++) {
      writeUnit(destination, position++, destinationWidth, load<u32>(scratch + (k << 2)));
    }
    if (operation == CaseOperation.Title) {
      startsWord = (flagsAt(tables, data, i, width) & CharacterFlag.Cased) == 0;
    }
  }
}
