// Encoding and decoding, in the steps that src/lib/prelude/bytes.py calls: each goes as far as the codec gets with an error mode;
// where it stops Python code asks an error handler and goes on behind it. What is all ASCII is encoded and decoded without these steps.
import { Block, Bytes, ClassId, Sequence } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, fromAddress, fromSmall, isExact, nameAt, toInt } from "../objects/object.ts";
import { bytesOf, newBytes } from "../objects/bytes.ts";
import { strEqual } from "../objects/equality.ts";
import { asciiString, finishString, isAscii, newString, strData, strLength, strWidth, stringOf } from "../objects/strings.ts";
import { textData, textLength } from "../objects/text.ts";
import { newTuple } from "../objects/tuple.ts";
import { allocateRawBlock, freeBlock } from "../state/heap.ts";
import { argument, ok, prelude3 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { asciiRun, decodeUtf8, encodeUtf8, measureUtf8Decoding, measureUtf8Encoding } from "../text/utf8.ts";
import { decodeAscii, encodeNarrow, measureAsciiDecoding, measureNarrowEncoding } from "../text/narrow_codecs.ts";
import { decodeWide, encodeWide, measureWideDecoding, measureWideEncoding } from "../text/wide_codecs.ts";
import { CodecReason, CodecResult, ErrorMode } from "../text/constants.ts";
import { widthOf, widthShift } from "../text/units.ts";
import { name, prelude } from "../env.ts";

/** Codecs by number, as bytes.py knows them. */
const enum Codec { UTF8, ASCII, LATIN1, UTF16_LITTLE, UTF16_BIG, UTF32_LITTLE, UTF32_BIG }

function unitSize(codec: u32): u32 { return codec >= <u32>Codec.UTF32_LITTLE ? 4 : 2; }
function isBig(codec: u32): bool { return codec == Codec.UTF16_BIG || codec == Codec.UTF32_BIG; }

/** A tuple of a result and where, why and how far the codec stopped: (result, stop, error end, reason), reason 0 for none. */
function outcome(thread: u32, value: u64, stop: u32, errorEnd: u32, reason: u32): i32 {
  const tuple = newTuple(thread, 4);
  if (tuple == 0 || value == 0) return outOfMemory(thread);
  const items = load<u32>(tuple, Sequence.ITEMS);
  store<u64>(items, value);
  store<u64>(items, fromSmall(stop), 8);
  store<u64>(items, fromSmall(errorEnd), 16);
  store<u64>(items, fromSmall(reason), 24);
  return ok(thread, fromAddress(tuple));
}

/** _encode(text, codec, mode, start): what of the text from `start` on can be encoded. */
export function codecEncode(thread: u32, args: u32, count: i32): i32 {
  const text = addressOf(argument(args, 0)), codec = <u32>toInt(argument(args, 1)), mode = <u32>toInt(argument(args, 2));
  const from = <u32>toInt(argument(args, 3)), width = strWidth(text), data = strData(text) + (from << widthShift(width)), length = strLength(text) - from;
  if (isAscii(text) && codec <= <u32>Codec.LATIN1) {
    const bytes = newBytes(thread, length);
    if (bytes == 0) return outOfMemory(thread);
    memory.copy(load<u32>(bytes, Bytes.DATA), data, length);
    return outcome(thread, fromAddress(bytes), from + length, 0, 0);
  }
  const result = allocateRawBlock(thread, CodecResult.Size);
  if (result == 0) return outOfMemory(thread);
  const at = result + Block.PAYLOAD;
  let reason: u32;
  if (codec == Codec.UTF8) reason = measureUtf8Encoding(data, length, width, mode, at);
  else if (codec == Codec.ASCII || codec == Codec.LATIN1) reason = measureNarrowEncoding(data, length, width, codec == Codec.ASCII ? 0x80 : 0x100, mode, at);
  else reason = measureWideEncoding(data, length, width, unitSize(codec), mode, at);
  const stop = load<u32>(at, CodecResult.Stop), errorEnd = load<u32>(at, CodecResult.ErrorEnd), bytes = newBytes(thread, load<u32>(at, CodecResult.Units));
  freeBlock(thread, result);
  if (bytes == 0) return outOfMemory(thread);
  const to = load<u32>(bytes, Bytes.DATA);
  if (codec == Codec.UTF8) encodeUtf8(data, stop, width, mode, to);
  else if (codec == Codec.ASCII || codec == Codec.LATIN1) encodeNarrow(data, stop, width, codec == Codec.ASCII ? 0x80 : 0x100, mode, to);
  else encodeWide(data, stop, width, unitSize(codec), isBig(codec), mode, to);
  return outcome(thread, fromAddress(bytes), from + stop, from + errorEnd, reason);
}

/** _decode(bytes, codec, mode, start, final): what of the bytes from `start` on can be decoded. */
export function codecDecode(thread: u32, args: u32, count: i32): i32 {
  const bytes = addressOf(argument(args, 0)), codec = <u32>toInt(argument(args, 1)), mode = <u32>toInt(argument(args, 2));
  const from = <u32>toInt(argument(args, 3)), final = argument(args, 4) != fromSmall(0), data = textData(bytes) + from, length = textLength(bytes) - from;
  if (codec == Codec.LATIN1) return outcome(thread, stringOf(thread, data, length, 1), from + length, 0, 0);
  const result = allocateRawBlock(thread, CodecResult.Size);
  if (result == 0) return outOfMemory(thread);
  const at = result + Block.PAYLOAD;
  let reason: u32;
  if (codec == Codec.UTF8) reason = measureUtf8Decoding(data, length, mode, final, at);
  else if (codec == Codec.ASCII) reason = measureAsciiDecoding(data, length, mode, at);
  else reason = measureWideDecoding(data, length, unitSize(codec), isBig(codec), mode, final, at);
  const stop = load<u32>(at, CodecResult.Stop), errorEnd = load<u32>(at, CodecResult.ErrorEnd), units = load<u32>(at, CodecResult.Units);
  const width = widthOf(load<u32>(at, CodecResult.Union)), text = newString(thread, units, width);
  freeBlock(thread, result);
  if (text == 0) return outOfMemory(thread);
  const to = strData(text);
  if (codec == Codec.UTF8) decodeUtf8(data, stop, mode, to, width);
  else if (codec == Codec.ASCII) decodeAscii(data, stop, mode, to, width);
  else decodeWide(data, stop, unitSize(codec), isBig(codec), mode, to, width);
  const value = units < 2 || width > 1 ? stringOf(thread, to, units, width) : fromAddress(finishString(text));
  return outcome(thread, value, from + stop, from + errorEnd, reason);
}

// ---- str.encode and bytes.decode: ASCII, and UTF-8 without errors, at once, anything else by the prelude

/** Is the encoding one that leaves ASCII as it is, under a name that needs no looking up, and are errors strict or not given? */
function keepsAscii(encoding: u64, errors: u64): bool {
  return isStrict(errors) && (isUtf8(encoding) || isName(encoding, name("ascii")) || isName(encoding, name("latin-1")) || isName(encoding, name("latin1")));
}
function isStrict(errors: u64): bool { return errors == NULL || isName(errors, name("strict")); }
function isUtf8(encoding: u64): bool { return encoding == NULL || isName(encoding, name("utf-8")) || isName(encoding, name("utf8")); }
function isName(value: u64, index: u32): bool { return isExact(value, ClassId.STR) && strEqual(addressOf(value), nameAt(index)); }
function orName(value: u64, index: u32): u64 { return value == NULL ? fromAddress(nameAt(index)) : value; }

/** str.encode(encoding='utf-8', errors='strict') */
export function strEncode(thread: u32, args: u32, count: i32): i32 {
  const text = addressOf(argument(args, 0)), encoding = argument(args, 1), errors = argument(args, 2);
  let bytes = NULL;
  if (isAscii(text) && keepsAscii(encoding, errors)) bytes = bytesOf(thread, strData(text), strLength(text));
  else {
    if (isUtf8(encoding) && isStrict(errors)) bytes = utf8Of(thread, text);
    else if (strWidth(text) == 1 && isStrict(errors) && (isName(encoding, name("latin-1")) || isName(encoding, name("latin1")) || isName(encoding, name("iso-8859-1")))) {
      bytes = bytesOf(thread, strData(text), strLength(text));
    }
    if (bytes == NULL) return prelude3(thread, prelude("str_encode"), argument(args, 0), orName(encoding, name("utf-8")), orName(errors, name("strict")));
  }
  return bytes ? ok(thread, bytes) : outOfMemory(thread);
}
/** A string in UTF-8, NULL where it has surrogates, 0 out of memory. */
function utf8Of(thread: u32, text: u32): u64 {
  const result = allocateRawBlock(thread, CodecResult.Size);
  if (result == 0) return 0;
  const at = result + Block.PAYLOAD, data = strData(text), length = strLength(text), width = strWidth(text);
  const reason = measureUtf8Encoding(data, length, width, ErrorMode.Strict, at), units = load<u32>(at, CodecResult.Units);
  freeBlock(thread, result);
  if (reason != CodecReason.None) return NULL;
  const bytes = newBytes(thread, units);
  if (bytes == 0) return 0;
  encodeUtf8(data, length, width, ErrorMode.Strict, load<u32>(bytes, Bytes.DATA));
  return fromAddress(bytes);
}

/** bytes.decode and bytearray.decode, with the same parameters */
export function bytesDecode(thread: u32, args: u32, count: i32): i32 {
  const bytes = addressOf(argument(args, 0)), encoding = argument(args, 1), errors = argument(args, 2);
  const data = textData(bytes), length = textLength(bytes);
  let text = NULL;
  if (keepsAscii(encoding, errors) && asciiRun(data, data + length) == length) {
    text = length < 2 ? stringOf(thread, data, length, 1) : asciiString(thread, data, length);
  } else if (isStrict(errors) && (isName(encoding, name("latin-1")) || isName(encoding, name("latin1")))) text = stringOf(thread, data, length, 1);
  else if (isUtf8(encoding) && isStrict(errors)) text = fromUtf8(thread, data, length);
  if (text == NULL) return prelude3(thread, prelude("bytes_decode"), argument(args, 0), orName(encoding, name("utf-8")), orName(errors, name("strict")));
  return text ? ok(thread, text) : outOfMemory(thread);
}
/** The string of UTF-8 bytes, NULL where these are none, 0 out of memory. */
export function fromUtf8(thread: u32, data: u32, length: u32): u64 {
  const result = allocateRawBlock(thread, CodecResult.Size);
  if (result == 0) return 0;
  const at = result + Block.PAYLOAD, reason = measureUtf8Decoding(data, length, ErrorMode.Strict, true, at);
  const units = load<u32>(at, CodecResult.Units), width = widthOf(load<u32>(at, CodecResult.Union));
  freeBlock(thread, result);
  if (reason != CodecReason.None) return NULL;
  const text = newString(thread, units, width);
  if (text == 0) return 0;
  decodeUtf8(data, length, ErrorMode.Strict, strData(text), width);
  return units < 2 || width > 1 ? stringOf(thread, strData(text), units, width) : fromAddress(finishString(text));
}
