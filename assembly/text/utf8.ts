// UTF-8, with CPython's error positions: which bytes an error covers decides how many U+FFFD a
// reader sees, and programs print the positions.
//
// An error covers the longest prefix that could still begin a valid sequence (The Unicode Standard,
// "maximal subpart"), or one byte where there is none. Two passes: measureUtf8Decoding or
// -Encoding, then decodeUtf8 or encodeUtf8 into a buffer of the measured size and width. ErrorMode
// is explained in codec.ts.

import {
  backslashLength,
  decodingError,
  ESCAPED_BYTE_LENGTH,
  isSurrogate,
  setResult,
  writeBackslash,
  writeXmlReference,
  xmlReferenceLength,
} from './codec.ts';
import { CodecReason, ErrorMode } from './constants.ts';
import { copyUnits, readUnit, widthShift, writeUnit } from './units.ts';

const REPLACEMENT: u32 = 0xfffd;

/** Bytes from `cursor` on that are ASCII, sixteen at a time while that goes. */
export function asciiRun(cursor: u32, end: u32): u32 {
  const start = cursor;
  while (cursor + 16 <= end) {
    const mask = <u32>i8x16.bitmask(v128.load(cursor));
    if (mask != 0) return cursor - start + ctz<u32>(mask);
    cursor += 16;
  }
  while (cursor < end && load<u8>(cursor) < 0x80) cursor++;
  return cursor - start;
}

function isContinuation(byte: u32): bool {
  return (byte & 0xc0) == 0x80;
}

/**
 * May `second` follow the lead byte? Excludes overlong forms, surrogates and what is past U+10FFFF.
 */
function isSecondByte(lead: u32, second: u32): bool {
  if (!isContinuation(second)) return false;
  if (lead == 0xe0) return second >= 0xa0;
  if (lead == 0xed) return second < 0xa0;
  if (lead == 0xf0) return second >= 0x90;
  if (lead == 0xf4) return second < 0x90;
  return true;
}

/** The code point whose sequence begins at `cursor`, or -(reason | error length << 4). */
function decodeSequence(cursor: u32, available: u32): i32 {
  const lead: u32 = load<u8>(cursor);
  if (lead < 0x80) return lead;
  if (lead < 0xc2 || lead > 0xf4) return decodingError(CodecReason.InvalidStartByte, 1);
  if (available < 2) return decodingError(CodecReason.UnexpectedEndOfData, available);
  const second: u32 = load<u8>(cursor, 1);
  if (!isSecondByte(lead, second)) return decodingError(CodecReason.InvalidContinuationByte, 1);
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | (second & 0x3f);
  if (available < 3) return decodingError(CodecReason.UnexpectedEndOfData, available);
  const third: u32 = load<u8>(cursor, 2);
  if (!isContinuation(third)) return decodingError(CodecReason.InvalidContinuationByte, 2);
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  if (available < 4) return decodingError(CodecReason.UnexpectedEndOfData, available);
  const fourth: u32 = load<u8>(cursor, 3);
  if (!isContinuation(fourth)) return decodingError(CodecReason.InvalidContinuationByte, 3);
  return ((lead & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
}

function sequenceLength(codePoint: u32): u32 {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

/** The surrogate that three bytes at `cursor` spell, or 0. */
function spelledSurrogate(cursor: u32, available: u32): u32 {
  if (available < 3 || load<u8>(cursor) != 0xed) return 0;
  const second: u32 = load<u8>(cursor, 1);
  const third: u32 = load<u8>(cursor, 2);
  if (!isContinuation(second) || !isContinuation(third) || second < 0xa0) return 0;
  return 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
}

/** Waits for more input instead of reporting an error: the sequence may go on in the next chunk. */
function isIncomplete(cursor: u32, available: u32, reason: u32): bool {
  if (reason == CodecReason.UnexpectedEndOfData) return true;
  if (available != 2 || load<u8>(cursor) != 0xed) return false;
  // Half of a surrogate: surrogatepass could still take it.
  const second: u32 = load<u8>(cursor, 1);
  return second - 0xa0 < 0x20;
}

/**
 * Validates up to `length` bytes at `source` and fills in `result` (CodecResult). Where `final` is
 * false, an incomplete sequence at the end is left for the next chunk. Returns CodecReason.None, or
 * why it stopped at CodecResult.Stop.
 */
export function measureUtf8Decoding(
  source: u32,
  length: u32,
  mode: ErrorMode,
  final: bool,
  result: u32,
): CodecReason {
  const end = source + length;
  let cursor = source;
  let units: u32 = 0;
  let union: u32 = 0;
  while (cursor < end) {
    const lead: u32 = load<u8>(cursor);
    if (lead < 0x80) {
      const run = asciiRun(cursor, end);
      cursor += run;
      units += run;
      union |= 0x7f;
      continue;
    }
    // Most of what is not ASCII: valid sequences of two and three bytes.
    if (lead - 0xc2 < 0x1e && end - cursor >= 2 && isContinuation(load<u8>(cursor, 1))) {
      union |= ((lead & 0x1f) << 6) | 0x3f;
      cursor += 2;
      units++;
      continue;
    }
    if (lead - 0xe1 < 0x0c && end - cursor >= 3 && (load<u16>(cursor, 1) & 0xc0c0) == 0x8080) {
      union |= 0xffff;
      cursor += 3;
      units++;
      continue;
    }
    const codePoint = decodeSequence(cursor, end - cursor);
    if (codePoint >= 0) {
      cursor += sequenceLength(codePoint);
      union |= codePoint;
      units++;
      continue;
    }
    const reason: u32 = -codePoint & 15;
    const size: u32 = -codePoint >> 4;
    if (!final && isIncomplete(cursor, end - cursor, reason)) break;
    if (mode == ErrorMode.SurrogatePass && spelledSurrogate(cursor, end - cursor) != 0) {
      cursor += 3;
      units++;
      union |= 0xffff;
      continue;
    }
    if (mode == ErrorMode.Replace) {
      units++;
      union |= REPLACEMENT;
    } else if (mode == ErrorMode.SurrogateEscape) {
      units += size;
      union |= 0xdcff;
    } else if (mode == ErrorMode.BackslashReplace) {
      units += size * ESCAPED_BYTE_LENGTH;
      union |= 0x7f;
    } else if (mode != ErrorMode.Ignore) {
      setResult(result, units, union, cursor - source, cursor - source + size);
      return reason;
    }
    cursor += size;
  }
  setResult(result, units, union, cursor - source, cursor - source);
  return CodecReason.None;
}

/** Writes what the mode makes of `size` wrong bytes at `cursor`; how many characters. */
function writeDecodingError(
  mode: ErrorMode,
  cursor: u32,
  size: u32,
  destination: u32,
  index: u32,
  width: u32,
): u32 {
  if (mode == ErrorMode.Ignore) return 0;
  if (mode == ErrorMode.Replace) {
    writeUnit(destination, index, width, REPLACEMENT);
    return 1;
  }
  const start = index;
  for (let i: u32 = 0; i < size; i++) {
    const byte: u32 = load<u8>(cursor + i);
    if (mode == ErrorMode.SurrogateEscape) {
      writeUnit(destination, index++, width, 0xdc00 + byte);
    } else {
      index = writeEscapedByte(destination, index, width, byte);
    }
  }
  return index - start;
}

/** Writes \xNN as characters of any width; the index after it. */
export function writeEscapedByte(destination: u32, index: u32, width: u32, byte: u32): u32 {
  const high = byte >> 4;
  const low = byte & 15;
  writeUnit(destination, index, width, 0x5c);
  writeUnit(destination, index + 1, width, 0x78);
  writeUnit(destination, index + 2, width, high < 10 ? 0x30 + high : 0x57 + high);
  writeUnit(destination, index + 3, width, low < 10 ? 0x30 + low : 0x57 + low);
  return index + ESCAPED_BYTE_LENGTH;
}

/** A sequence that is known to be valid and not ASCII. */
function decodeValidSequence(cursor: u32): u32 {
  const lead: u32 = load<u8>(cursor);
  const second: u32 = load<u8>(cursor, 1) & 0x3f;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second;
  const third: u32 = load<u8>(cursor, 2) & 0x3f;
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | (second << 6) | third;
  return ((lead & 0x07) << 18) | (second << 12) | (third << 6) | (load<u8>(cursor, 3) & 0x3f);
}

/** As decodeUtf8, of bytes that the strict measuring pass let through. */
function decodeValidUtf8(source: u32, length: u32, destination: u32, width: u32): u32 {
  const end = source + length;
  const shift = widthShift(width);
  let cursor = source;
  let index: u32 = 0;
  while (cursor < end) {
    if (load<u8>(cursor) >= 0x80) {
      const codePoint = decodeValidSequence(cursor);
      cursor += codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      writeUnit(destination, index++, width, codePoint);
      continue;
    }
    const run = asciiRun(cursor, end);
    if (run < 8) {
      for (let i: u32 = 0; i < run; i++)
        writeUnit(destination, index + i, width, load<u8>(cursor + i));
    } else copyUnits(destination + (index << shift), width, cursor, 1, run);
    cursor += run;
    index += run;
  }
  return index;
}

/**
 * Fills `destination` from the `length` bytes (CodecResult.Stop of the measuring pass, same mode)
 * at `source`; how many characters.
 */
export function decodeUtf8(
  source: u32,
  length: u32,
  mode: ErrorMode,
  destination: u32,
  width: u32,
): u32 {
  if (mode == ErrorMode.Strict) return decodeValidUtf8(source, length, destination, width);
  const end = source + length;
  const shift = widthShift(width);
  let cursor = source;
  let index: u32 = 0;
  while (cursor < end) {
    if (load<u8>(cursor) < 0x80) {
      const run = asciiRun(cursor, end);
      copyUnits(destination + (index << shift), width, cursor, 1, run);
      cursor += run;
      index += run;
      continue;
    }
    const codePoint = decodeSequence(cursor, end - cursor);
    if (codePoint >= 0) {
      cursor += sequenceLength(codePoint);
      writeUnit(destination, index++, width, codePoint);
      continue;
    }
    const surrogate = mode == ErrorMode.SurrogatePass ? spelledSurrogate(cursor, end - cursor) : 0;
    if (surrogate != 0) {
      writeUnit(destination, index++, width, surrogate);
      cursor += 3;
      continue;
    }
    const size: u32 = -codePoint >> 4;
    index += writeDecodingError(mode, cursor, size, destination, index, width);
    cursor += size;
  }
  return index;
}

/**
 * Bytes that an encoder writes for a character it cannot encode, or -1: the mode does not settle
 * it.
 */
export function settledLength(mode: ErrorMode, codePoint: u32, plain: u32): i32 {
  switch (mode) {
    case ErrorMode.Ignore:
      return 0;
    case ErrorMode.Replace:
      return 1;
    case ErrorMode.SurrogateEscape:
      return codePoint - 0xdc80 < 0x80 ? 1 : -1;
    case ErrorMode.SurrogatePass:
      return plain == 0 ? -1 : <i32>plain;
    case ErrorMode.BackslashReplace:
      return backslashLength(codePoint);
    case ErrorMode.XmlCharRefReplace:
      return xmlReferenceLength(codePoint);
    default:
      return -1;
  }
}

/** Writes what settledLength counted (surrogatepass is the caller's); the address after it. */
export function writeSettled(mode: ErrorMode, codePoint: u32, target: u32): u32 {
  switch (mode) {
    case ErrorMode.Replace:
      store<u8>(target, 0x3f);
      return target + 1;
    case ErrorMode.SurrogateEscape:
      store<u8>(target, codePoint & 0xff);
      return target + 1;
    case ErrorMode.BackslashReplace:
      return writeBackslash(target, codePoint);
    case ErrorMode.XmlCharRefReplace:
      return writeXmlReference(target, codePoint);
    default:
      return target;
  }
}

/** Latin-1 characters above ASCII take two bytes: their number. */
function countHighBytes(data: u32, length: u32): u32 {
  let count: u32 = 0;
  let i: u32 = 0;
  for (; i + 16 <= length; i += 16) {
    count += popcnt<u32>(<u32>i8x16.bitmask(v128.load(data + i)));
  }
  for (; i < length; i++) count += <u32>load<u8>(data + i) >> 7;
  return count;
}

/**
 * Counts the bytes of a string in UTF-8 and fills in `result` (CodecResult). Stops at surrogates
 * that the mode does not settle: ErrorEnd is after the last of the surrogates in a row.
 */
export function measureUtf8Encoding(
  data: u32,
  length: u32,
  width: u32,
  mode: ErrorMode,
  result: u32,
): CodecReason {
  let bytes: u32 = 0;
  if (width == 1) {
    setResult(result, length + countHighBytes(data, length), 0, length, length);
    return CodecReason.None;
  }
  for (let i: u32 = 0; i < length; i++) {
    const codePoint = readUnit(data, i, width);
    if (!isSurrogate(codePoint)) {
      bytes += sequenceLength(codePoint);
      continue;
    }
    const settled = settledLength(mode, codePoint, 3);
    if (settled < 0) {
      let errorEnd = i + 1;
      while (errorEnd < length && isSurrogate(readUnit(data, errorEnd, width))) errorEnd++;
      setResult(result, bytes, 0, i, errorEnd);
      return CodecReason.SurrogatesNotAllowed;
    }
    bytes += settled;
  }
  setResult(result, bytes, 0, length, length);
  return CodecReason.None;
}

function writeSequence(target: u32, codePoint: u32): u32 {
  if (codePoint < 0x80) {
    store<u8>(target, codePoint);
    return target + 1;
  }
  if (codePoint < 0x800) {
    store<u8>(target, 0xc0 | (codePoint >> 6));
    store<u8>(target, 0x80 | (codePoint & 0x3f), 1);
    return target + 2;
  }
  if (codePoint < 0x10000) {
    store<u8>(target, 0xe0 | (codePoint >> 12));
    store<u8>(target, 0x80 | ((codePoint >> 6) & 0x3f), 1);
    store<u8>(target, 0x80 | (codePoint & 0x3f), 2);
    return target + 3;
  }
  store<u8>(target, 0xf0 | (codePoint >> 18));
  store<u8>(target, 0x80 | ((codePoint >> 12) & 0x3f), 1);
  store<u8>(target, 0x80 | ((codePoint >> 6) & 0x3f), 2);
  store<u8>(target, 0x80 | (codePoint & 0x3f), 3);
  return target + 4;
}

/**
 * Writes `length` characters (CodecResult.Stop of the measuring pass, same mode); how many bytes.
 */
export function encodeUtf8(
  data: u32,
  length: u32,
  width: u32,
  mode: ErrorMode,
  destination: u32,
): u32 {
  let target = destination;
  let i: u32 = 0;
  while (i < length) {
    if (width == 1) {
      const run = asciiRun(data + i, data + length);
      memory.copy(target, data + i, run);
      target += run;
      i += run;
      if (i == length) break;
    }
    const codePoint = readUnit(data, i, width);
    if (isSurrogate(codePoint) && mode != ErrorMode.SurrogatePass) {
      target = writeSettled(mode, codePoint, target);
    } else {
      target = writeSequence(target, codePoint);
    }
    i++;
  }
  return target - destination;
}
