// ASCII and Latin-1: one byte, one character. Decoding Latin-1 is a copy (copyUnits) and cannot
// fail.
//
// Errors as in CPython: decoding ASCII covers one byte at a time, encoding covers all characters in
// a row that do not fit. ErrorMode and CodecResult are explained in codec.ts.

import { ESCAPED_BYTE_LENGTH, setResult } from './codec.ts';
import { CodecReason, ErrorMode } from './constants.ts';
import { copyUnits, readUnit, widthShift, writeUnit } from './units.ts';
import { asciiRun, settledLength, writeEscapedByte, writeSettled } from './utf8.ts';

export function measureAsciiDecoding(
  source: u32,
  length: u32,
  mode: ErrorMode,
  result: u32,
): CodecReason {
  let units: u32 = 0;
  let union: u32 = 0x7f;
  let i: u32 = 0;
  while (i < length) {
    const run = asciiRun(source + i, source + length);
    units += run;
    i += run;
    if (i == length) break;
    if (mode == ErrorMode.Replace) {
      units++;
      union |= 0xfffd;
    } else if (mode == ErrorMode.SurrogateEscape) {
      units++;
      union |= 0xdcff;
    } else if (mode == ErrorMode.BackslashReplace) {
      units += ESCAPED_BYTE_LENGTH;
    } else if (mode != ErrorMode.Ignore) {
      setResult(result, units, union, i, i + 1);
      return CodecReason.OrdinalNotInRange128;
    }
    i++;
  }
  setResult(result, units, union, length, length);
  return CodecReason.None;
}

export function decodeAscii(
  source: u32,
  length: u32,
  mode: ErrorMode,
  destination: u32,
  width: u32,
): u32 {
  let index: u32 = 0;
  let i: u32 = 0;
  while (i < length) {
    const run = asciiRun(source + i, source + length);
    copyUnits(destination + (index << widthShift(width)), width, source + i, 1, run);
    index += run;
    i += run;
    if (i == length) break;
    const byte: u32 = load<u8>(source + i);
    if (mode == ErrorMode.Replace) writeUnit(destination, index++, width, 0xfffd);
    else if (mode == ErrorMode.SurrogateEscape) {
      writeUnit(destination, index++, width, 0xdc00 + byte);
    } else if (mode == ErrorMode.BackslashReplace) {
      index = writeEscapedByte(destination, index, width, byte);
    }
    i++;
  }
  return index;
}

/** For ASCII (`limit` 0x80) and Latin-1 (`limit` 0x100). */
export function measureNarrowEncoding(
  data: u32,
  length: u32,
  width: u32,
  limit: u32,
  mode: ErrorMode,
  result: u32,
): CodecReason {
  let bytes: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const codePoint = readUnit(data, i, width);
    if (codePoint < limit) {
      bytes++;
      continue;
    }
    const settled = settledLength(mode, codePoint, 0);
    if (settled < 0) {
      let errorEnd = i + 1;
      while (errorEnd < length && readUnit(data, errorEnd, width) >= limit) errorEnd++;
      setResult(result, bytes, 0, i, errorEnd);
      return limit == 0x80 ? CodecReason.OrdinalNotInRange128 : CodecReason.OrdinalNotInRange256;
    }
    bytes += settled;
  }
  setResult(result, bytes, 0, length, length);
  return CodecReason.None;
}

export function encodeNarrow(
  data: u32,
  length: u32,
  width: u32,
  limit: u32,
  mode: ErrorMode,
  destination: u32,
): u32 {
  let target = destination;
  for (let i: u32 = 0; i < length; i++) {
    const codePoint = readUnit(data, i, width);
    if (codePoint < limit) store<u8>(target++, codePoint);
    else target = writeSettled(mode, codePoint, target);
  }
  return target - destination;
}
