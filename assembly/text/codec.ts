// What the codecs have in common: how a caller says what to do with an error, and how a kernel says
// where it met one.
//
// Decoding and encoding take two passes: measure (validates, counts, finds the width) and fill.
// Measuring stops at an error that the mode does not settle, with CodecResult.Stop and ErrorEnd as
// in the UnicodeError that CPython would raise; what lies before Stop is good and can be filled.
// The caller raises, or asks the registered handler and goes on from where that says. The modes
// (ErrorMode in constants.ts) are the handlers that CPython has built in; all but Strict are
// settled inside the kernels, in both passes alike.

import { CodecReason, CodecResult } from './constants.ts';

const HIGH_SURROGATES: u32 = 0xd800;

export function isSurrogate(codePoint: u32): bool {
  return codePoint - HIGH_SURROGATES < 0x800;
}

/** '\xNN': what backslashreplace makes of a byte that cannot be decoded. */
export const ESCAPED_BYTE_LENGTH: u32 = 4;

function hexDigit(value: u32): u32 {
  return value < 10 ? 0x30 + value : 0x57 + value;
}

/** Bytes that backslashreplace writes for a character: \xNN, \uNNNN or \UNNNNNNNN. */
export function backslashLength(codePoint: u32): u32 {
  return codePoint < 0x100 ? 4 : codePoint < 0x10000 ? 6 : 10;
}

/** Writes the escape as ASCII bytes; the address after it. */
export function writeBackslash(target: u32, codePoint: u32): u32 {
  const digits = backslashLength(codePoint) - 2;
  store<u8>(target, 0x5c);
  store<u8>(target, digits == 2 ? 0x78 : digits == 4 ? 0x75 : 0x55, 1);
  for (let i: u32 = 0; i < digits; i++) {
    store<u8>(target + 2 + i, hexDigit((codePoint >> ((digits - 1 - i) << 2)) & 15));
  }
  return target + 2 + digits;
}

function decimalDigits(value: u32): u32 {
  let count: u32 = 1;
  while (value >= 10) {
    value /= 10;
    count++;
  }
  return count;
}

/** Bytes that xmlcharrefreplace writes: &#NNN; */
export function xmlReferenceLength(codePoint: u32): u32 {
  return 3 + decimalDigits(codePoint);
}

/** Writes the reference as ASCII bytes; the address after it. */
export function writeXmlReference(target: u32, codePoint: u32): u32 {
  const digits = decimalDigits(codePoint);
  store<u8>(target, 0x26);
  store<u8>(target, 0x23, 1);
  for (let i: u32 = digits; i > 0; i--) {
    store<u8>(target + 1 + i, 0x30 + (codePoint % 10));
    codePoint /= 10;
  }
  store<u8>(target + 2 + digits, 0x3b);
  return target + 3 + digits;
}

/** What a decoding step returns instead of a code point: -(reason | length in bytes << 4). */
export function decodingError(reason: CodecReason, length: u32): i32 {
  return -(<i32>(reason | (length << 4)));
}

/** Sets the four fields of a result. */
export function setResult(result: u32, units: u32, union: u32, stop: u32, errorEnd: u32): void {
  store<u32>(result, units, CodecResult.Units);
  store<u32>(result, union, CodecResult.Union);
  store<u32>(result, stop, CodecResult.Stop);
  store<u32>(result, errorEnd, CodecResult.ErrorEnd);
}
