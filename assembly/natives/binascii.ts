// Module binascii: the conversions that are worth a native (hexadecimal, base64, checksums); the rest is Python (src/lib/modules/binascii.py).
// Arguments have been made bytes by the Python part.
import { Bytes, Status } from "../shared/layout.ts";
import { addressOf, fromAddress, fromSmall, toInt } from "../objects/object.ts";
import { bytesOf, newBytes } from "../objects/bytes.ts";
import { textData, textLength } from "../objects/text.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { resumeWithGil, workWithoutGil } from "../state/release.ts";
import { adler32Of, crc32Of } from "../hash/checksums.ts";
import { constants } from "../hash/state.ts";
import { Constants } from "../hash/layout.ts";

function checksum(thread: u32, args: u32, isCrc: bool): i32 {
  const object = addressOf(argument(args, 0)), start = <u32>toInt(argument(args, 1)), length = textLength(object);
  let value: u32;
  if (length > 5120) {
    workWithoutGil(thread, args, 1, object);
    value = isCrc ? crc32Of(start, textData(object), length) : adler32Of(start, textData(object), length);
    resumeWithGil(thread, object);
  } else value = isCrc ? crc32Of(start, textData(object), length) : adler32Of(start, textData(object), length);
  return ok(thread, fromSmall(value));
}
/** _crc32(bytes, start), _adler32(bytes, start) */
export function intrinsicCrc32(thread: u32, args: u32, count: i32): i32 { return checksum(thread, args, true); }
export function intrinsicAdler32(thread: u32, args: u32, count: i32): i32 { return checksum(thread, args, false); }
/** _crc_hqx(bytes, start) */
export function intrinsicCrcHqx(thread: u32, args: u32, count: i32): i32 {
  const object = addressOf(argument(args, 0)), data = textData(object), length = textLength(object), table = constants() + Constants.CRC_CCITT;
  let crc = <u32>toInt(argument(args, 1)) & 0xffff;
  for (let i: u32 = 0; i < length; i++) crc = (crc << 8 & 0xff00) ^ <u32>load<u16>(table + ((crc >>> 8 ^ <u32>load<u8>(data + i)) << 1));
  return ok(thread, fromSmall(crc));
}

function letterOf(value: u32): u32 {
  if (value < 26) return 0x41 + value;
  if (value < 52) return 0x61 + value - 26;
  if (value < 62) return 0x30 + value - 52;
  return value == 62 ? 0x2b : 0x2f;
}
/** The six bits of a base64 letter, 64 for anything else. */
function valueOf(letter: u32): u32 {
  if (letter - 0x41 < 26) return letter - 0x41;
  if (letter - 0x61 < 26) return letter - 0x61 + 26;
  if (letter - 0x30 < 10) return letter - 0x30 + 52;
  return letter == 0x2b ? 62 : letter == 0x2f ? 63 : 64;
}

/** _to_base64(bytes, newline) */
export function intrinsicToBase64(thread: u32, args: u32, count: i32): i32 {
  const object = addressOf(argument(args, 0)), data = textData(object), length = textLength(object), newline = <u32>toInt(argument(args, 1));
  const size = (length + 2) / 3 * 4 + newline, made = newBytes(thread, size);
  if (made == 0) return outOfMemory(thread);
  let to = load<u32>(made, Bytes.DATA), i: u32 = 0;
  for (; i + 2 < length; i += 3, to += 4) {
    const word = <u32>load<u8>(data + i) << 16 | <u32>load<u8>(data + i, 1) << 8 | <u32>load<u8>(data + i, 2);
    store<u32>(to, letterOf(word >>> 18) | letterOf(word >>> 12 & 63) << 8 | letterOf(word >>> 6 & 63) << 16 | letterOf(word & 63) << 24);
  }
  if (i < length) {
    const two = i + 1 < length, word = <u32>load<u8>(data + i) << 16 | (two ? <u32>load<u8>(data + i, 1) << 8 : 0);
    store<u32>(to, letterOf(word >>> 18) | letterOf(word >>> 12 & 63) << 8 | (two ? letterOf(word >>> 6 & 63) : 0x3d) << 16 | <u32>0x3d << 24);
    to += 4;
  }
  if (newline) store<u8>(to, 10);
  return ok(thread, fromAddress(made));
}

/**
 * _from_base64(bytes, strict): bytes, or an int that says what is wrong: 1 excess data after padding, 2 leading padding, 3 discontinuous padding,
 * 4 only base64 data, 5 excess padding, 6 incorrect padding, 16 + n: n data characters, one more than a multiple of four.
 */
export function intrinsicFromBase64(thread: u32, args: u32, count: i32): i32 {
  const object = addressOf(argument(args, 0)), data = textData(object), length = textLength(object), strict = toInt(argument(args, 1)) != 0;
  const made = newBytes(thread, (length + 3) / 4 * 3 + 3);
  if (made == 0) return outOfMemory(thread);
  const out = load<u32>(made, Bytes.DATA);
  let size: u32 = 0, quad: u32 = 0, left: u32 = 0, pads: u32 = 0, padding = false;
  let i: u32 = 0;
  if (strict && length > 0 && load<u8>(data) == 0x3d) return ok(thread, fromSmall(2));
  for (; i < length; i++) {
    const letter = <u32>load<u8>(data + i);
    if (letter == 0x3d) {
      padding = true;
      if (strict && quad == 0) return ok(thread, fromSmall(5));
      if (quad >= 2 && quad + ++pads >= 4) {
        if (strict && i + 1 < length) return ok(thread, fromSmall(1));
        return finished(thread, out, size);
      }
      continue;
    }
    const value = valueOf(letter);
    if (value == 64) {
      if (strict) return ok(thread, fromSmall(4));
      continue;
    }
    if (strict && padding) return ok(thread, fromSmall(3));
    pads = 0;
    if (quad == 0) { quad = 1; left = value; }
    else if (quad == 1) { quad = 2; store<u8>(out + size, <u8>(left << 2 | value >>> 4)); size++; left = value & 15; }
    else if (quad == 2) { quad = 3; store<u8>(out + size, <u8>(left << 4 | value >>> 2)); size++; left = value & 3; }
    else { quad = 0; store<u8>(out + size, <u8>(left << 6 | value)); size++; left = 0; }
  }
  if (quad == 1) return ok(thread, fromSmall(16 + <i64>(size / 3 * 4 + 1)));
  return quad ? ok(thread, fromSmall(6)) : finished(thread, out, size);
}
function finished(thread: u32, out: u32, size: u32): i32 {
  const bytes = bytesOf(thread, out, size);
  return bytes ? ok(thread, bytes) : <i32>Status.RETRY;
}

/** _from_hex(bytes): bytes, or an int: 1 odd length, 2 not a digit */
export function intrinsicFromHex(thread: u32, args: u32, count: i32): i32 {
  const object = addressOf(argument(args, 0)), data = textData(object), length = textLength(object);
  if (length & 1) return ok(thread, fromSmall(1));
  const made = newBytes(thread, length >>> 1);
  if (made == 0) return outOfMemory(thread);
  const out = load<u32>(made, Bytes.DATA);
  for (let i: u32 = 0; i < length; i += 2) {
    const high = hexValue(load<u8>(data + i)), low = hexValue(load<u8>(data + i, 1));
    if (high > 15 || low > 15) return ok(thread, fromSmall(2));
    store<u8>(out + (i >>> 1), <u8>(high << 4 | low));
  }
  return ok(thread, fromAddress(made));
}
function hexValue(letter: u32): u32 {
  if (letter - 0x30 < 10) return letter - 0x30;
  const low = letter | 0x20;
  return low - 0x61 < 6 ? low - 0x57 : 99;
}
