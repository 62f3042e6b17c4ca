// What natives do to a TextIOWrapper: is it one that text can be put into just so, room in PENDING, must it go on below. See TextIo in
// layout.ts; the stream's other half is src/lib/prelude/io_text*.py.
import { BufferedIo, ByteArray, ClassId, FileIo, Kind, TextFlag, TextIo } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, classOfObject, cls, hasKind, isInt, isObject, toInt } from "../objects/object.ts";
import { resizeByteArray } from "../objects/bytes.ts";
import { isAscii, strData, strLength, strWidth } from "../objects/strings.ts";
import { findCharacter } from "../text/search.ts";
import { encodeUtf8 } from "../text/utf8.ts";
import { isSurrogate } from "../text/codec.ts";
import { readUnit } from "../text/units.ts";

const UTF8: i64 = 0;
export const LINE_FEED: u32 = 10;

/** Is the stream's file open, as far as that can be said here? */
export function isOpen(stream: u32): bool {
  const buffer = load<u64>(stream, TextIo.BUFFER);
  if (!isObject(buffer) || buffer == NULL) return false;
  const klass = classOfObject(addressOf(buffer));
  if (klass != cls(ClassId.BUFFERED_WRITER) && klass != cls(ClassId.BUFFERED_READER) && klass != cls(ClassId.BUFFERED_RANDOM)) return false;
  const raw = load<u64>(addressOf(buffer), BufferedIo.RAW);
  return isObject(raw) && raw != NULL && classOfObject(addressOf(raw)) == cls(ClassId.FILE_IO) && toInt(load<u64>(addressOf(raw), FileIo.FD)) >= 0;
}
export function flagsOf(stream: u32): u32 { return <u32>toInt(load<u64>(stream, TextIo.FLAGS)); }

/** Can text be written natively: no newline translation, nothing read, an encoding of ours? */
export function takesText(stream: u32): bool {
  const flag = load<u64>(stream, TextIo.FLAGS);
  if (!isInt(flag) || (toInt(flag) & TextFlag.PLAIN_WRITE) == 0) return false;
  const snapshot = load<u64>(stream, TextIo.SNAPSHOT);
  if (hasKind(load<u64>(stream, TextIo.DECODED), Kind.STR) || (snapshot != NULL && snapshot != NONE)) return false;
  return hasKind(load<u64>(stream, TextIo.PENDING), Kind.BYTEARRAY) && isOpen(stream);
}

/** Bytes that a text takes in the stream's encoding; -1 where it is not for here. */
export function encodedSize(stream: u32, text: u32): i32 {
  const length = strLength(text);
  if (isAscii(text)) return length;
  if (toInt(load<u64>(stream, TextIo.CODEC)) != UTF8) return -1;
  const data = strData(text), width = strWidth(text);
  let size: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const unit = readUnit(data, i, width);
    if (isSurrogate(unit)) return -1;
    size += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit < 0x10000 ? 3 : 4;
  }
  return size;
}
/** Makes room for `size` more bytes of PENDING; where they go, 0 out of memory. LENGTH is raised. */
export function pendingRoom(thread: u32, stream: u32, size: u32): u32 {
  const pending = addressOf(load<u64>(stream, TextIo.PENDING)), length = load<u32>(pending, ByteArray.LENGTH);
  if (length + size > load<u32>(pending, ByteArray.CAPACITY) && !resizeByteArray(thread, pending, length + size)) return 0;
  store<u32>(pending, length + size, ByteArray.LENGTH);
  return load<u32>(pending, ByteArray.DATA) + length;
}
export function putText(target: u32, text: u32): u32 {
  if (isAscii(text)) {
    const length = strLength(text), data = strData(text);
    if (length <= 16) for (let i: u32 = 0; i < length; i++) store<u8>(target + i, load<u8>(data + i)); // cheaper than the instruction
    else memory.copy(target, data, length);
    return target + length;
  }
  return target + encodeUtf8(strData(text), strLength(text), strWidth(text), 0, target);
}
/** After text was put into PENDING: does it have to go on to the stream below now? */
export function mustFlush(stream: u32, hasLineEnd: bool): bool {
  const flag = flagsOf(stream);
  if (flag & TextFlag.WRITE_THROUGH) return true;
  if (hasLineEnd && (flag & TextFlag.LINE_BUFFERING) != 0) return true;
  return load<u32>(addressOf(load<u64>(stream, TextIo.PENDING)), ByteArray.LENGTH) > <u32>toInt(load<u64>(stream, TextIo.CHUNK));
}
export function hasLineEnd(text: u32): bool {
  const data = strData(text), length = strLength(text), width = strWidth(text);
  return findCharacter(data, length, width, LINE_FEED) >= 0 || findCharacter(data, length, width, 13) >= 0;
}

// ---- ends of lines

/** Which characters end a line: '\n' alone; any of '\n', '\r', '\r\n'; '\r' alone; '\r\n' alone. */
export const enum LineEnd { FEED, ANY, RETURN, BOTH }

/** Where the first line of these characters ends, its end included; -1 where none does. ANY: an '\r' at the very end counts where `final`. */
export function findLineEnd(data: u32, length: u32, width: u32, mode: u32, final: bool): i32 {
  if (mode == LineEnd.FEED || mode == LineEnd.RETURN) {
    const found = findCharacter(data, length, width, mode == LineEnd.FEED ? 10 : 13);
    return found < 0 ? -1 : found + 1;
  }
  for (let from: u32 = 0; from < length; ) {
    const rest = data + from * width, left = length - from;
    let found = findCharacter(rest, left, width, 13);
    if (mode == LineEnd.ANY) {
      const feed = findCharacter(rest, found < 0 ? left : <u32>found, width, 10);
      if (feed >= 0) return from + feed + 1;
      if (found < 0) return -1;
      if (<u32>found + 1 == left) return final ? from + found + 1 : -1;
      return from + found + (readUnit(rest, found + 1, width) == 10 ? 2 : 1);
    }
    if (found < 0 || <u32>found + 1 == left) return -1;
    if (readUnit(rest, found + 1, width) == 10) return from + found + 2;
    from += found + 1;
  }
  return -1;
}
