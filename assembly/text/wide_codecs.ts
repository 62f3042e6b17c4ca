// UTF-16 and UTF-32, in either byte order; the byte order mark is the caller's business.
//
// CPython's error positions. Of the modes (codec.ts) Ignore, Replace and SurrogatePass are settled
// here; at an error the others stop as Strict does, and the caller asks the handler. Replacements
// are encoded like any character, so encoding gives back what the handler's text takes.

import { decodingError, isSurrogate, setResult } from './codec.ts';
import { CodecReason, ErrorMode } from './constants.ts';
import { readUnit, writeUnit } from './units.ts';

const REPLACEMENT: u32 = 0xfffd;

function loadPair(cursor: u32, bigEndian: bool): u32 {
  const unit: u32 = load<u16>(cursor);
  return bigEndian ? (unit >> 8) | ((unit & 0xff) << 8) : unit;
}

function loadQuad(cursor: u32, bigEndian: bool): u32 {
  const unit = load<u32>(cursor);
  return bigEndian ? bswap<u32>(unit) : unit;
}

function isLowSurrogate(unit: u32): bool {
  return unit - 0xdc00 < 0x400;
}

/** The code point at `cursor`, or -(reason | error length << 4). */
function decodeUtf16Sequence(cursor: u32, available: u32, bigEndian: bool): i32 {
  if (available < 2) return decodingError(CodecReason.TruncatedData, available);
  const unit = loadPair(cursor, bigEndian);
  if (!isSurrogate(unit)) return unit;
  if (isLowSurrogate(unit)) return decodingError(CodecReason.IllegalEncoding, 2);
  if (available < 4) return decodingError(CodecReason.UnexpectedEndOfData, available);
  const low = loadPair(cursor + 2, bigEndian);
  if (!isLowSurrogate(low)) return decodingError(CodecReason.IllegalUtf16Surrogate, 2);
  return 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
}

function decodeUtf32Unit(cursor: u32, available: u32, bigEndian: bool): i32 {
  if (available < 4) return decodingError(CodecReason.TruncatedData, available);
  const codePoint = loadQuad(cursor, bigEndian);
  if (codePoint > 0x10ffff) return decodingError(CodecReason.CodePointNotInRange, 4);
  if (isSurrogate(codePoint)) return decodingError(CodecReason.CodePointInSurrogateRange, 4);
  return codePoint;
}

function decodeOne(cursor: u32, available: u32, unitSize: u32, bigEndian: bool): i32 {
  return unitSize == 2
    ? decodeUtf16Sequence(cursor, available, bigEndian)
    : decodeUtf32Unit(cursor, available, bigEndian);
}

/** The surrogate that stands alone at `cursor`, or 0. */
function loneSurrogate(cursor: u32, available: u32, unitSize: u32, bigEndian: bool): u32 {
  if (available < unitSize) return 0;
  const unit = unitSize == 2 ? loadPair(cursor, bigEndian) : loadQuad(cursor, bigEndian);
  return isSurrogate(unit) ? unit : 0;
}

/** `unitSize` is 2 for UTF-16, 4 for UTF-32. Otherwise as measureUtf8Decoding. */
export function measureWideDecoding(
  source: u32,
  length: u32,
  unitSize: u32,
  bigEndian: bool,
  mode: ErrorMode,
  final: bool,
  result: u32,
): CodecReason {
  let units: u32 = 0;
  let union: u32 = 0;
  let i: u32 = 0;
  while (i < length) {
    const codePoint = decodeOne(source + i, length - i, unitSize, bigEndian);
    if (codePoint >= 0) {
      i += codePoint < 0x10000 ? unitSize : 4;
      union |= codePoint;
      units++;
      continue;
    }
    const reason: u32 = -codePoint & 15;
    const size: u32 = -codePoint >> 4;
    const incomplete =
      reason == CodecReason.TruncatedData || reason == CodecReason.UnexpectedEndOfData;
    if (!final && incomplete) break;
    if (
      mode == ErrorMode.SurrogatePass &&
      loneSurrogate(source + i, length - i, unitSize, bigEndian) != 0
    ) {
      units++;
      union |= 0xffff;
      i += unitSize;
      continue;
    }
    if (mode == ErrorMode.Replace) {
      units++;
      union |= REPLACEMENT;
    } else if (mode != ErrorMode.Ignore) {
      setResult(result, units, union, i, i + size);
      return reason;
    }
    i += size;
  }
  setResult(result, units, union, i, i);
  return CodecReason.None;
}

/** As decodeUtf8. */
export function decodeWide(
  source: u32,
  length: u32,
  unitSize: u32,
  bigEndian: bool,
  mode: ErrorMode,
  destination: u32,
  width: u32,
): u32 {
  let index: u32 = 0;
  let i: u32 = 0;
  while (i < length) {
    const codePoint = decodeOne(source + i, length - i, unitSize, bigEndian);
    if (codePoint >= 0) {
      writeUnit(destination, index++, width, codePoint);
      i += codePoint < 0x10000 ? unitSize : 4;
      continue;
    }
    const surrogate =
      mode == ErrorMode.SurrogatePass
        ? loneSurrogate(source + i, length - i, unitSize, bigEndian)
        : 0;
    if (surrogate != 0) {
      writeUnit(destination, index++, width, surrogate);
      i += unitSize;
      continue;
    }
    if (mode == ErrorMode.Replace) writeUnit(destination, index++, width, REPLACEMENT);
    i += -codePoint >> 4;
  }
  return index;
}

/** As measureUtf8Encoding; an error covers one surrogate. */
export function measureWideEncoding(
  data: u32,
  length: u32,
  width: u32,
  unitSize: u32,
  mode: ErrorMode,
  result: u32,
): CodecReason {
  let bytes: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const codePoint = readUnit(data, i, width);
    if (!isSurrogate(codePoint)) bytes += codePoint < 0x10000 ? unitSize : 4;
    else if (mode == ErrorMode.SurrogatePass || mode == ErrorMode.Replace) bytes += unitSize;
    else if (mode != ErrorMode.Ignore) {
      setResult(result, bytes, 0, i, i + 1);
      return CodecReason.SurrogatesNotAllowed;
    }
  }
  setResult(result, bytes, 0, length, length);
  return CodecReason.None;
}

function writeWideUnit(target: u32, unit: u32, unitSize: u32, bigEndian: bool): u32 {
  if (unitSize == 2) {
    store<u16>(target, bigEndian ? (unit >> 8) | ((unit & 0xff) << 8) : unit);
  } else {
    store<u32>(target, bigEndian ? bswap<u32>(unit) : unit);
  }
  return target + unitSize;
}

/** As encodeUtf8. */
export function encodeWide(
  data: u32,
  length: u32,
  width: u32,
  unitSize: u32,
  bigEndian: bool,
  mode: ErrorMode,
  destination: u32,
): u32 {
  let target = destination;
  for (let i: u32 = 0; i < length; i++) {
    let codePoint = readUnit(data, i, width);
    if (isSurrogate(codePoint) && mode != ErrorMode.SurrogatePass) {
      if (mode != ErrorMode.Replace) continue;
      codePoint = 0x3f;
    }
    if (unitSize == 2 && codePoint >= 0x10000) {
      target = writeWideUnit(target, 0xd7c0 + (codePoint >> 10), 2, bigEndian);
      codePoint = 0xdc00 | (codePoint & 0x3ff);
    }
    target = writeWideUnit(target, codePoint, unitSize, bigEndian);
  }
  return target - destination;
}
