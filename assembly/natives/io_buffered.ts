// BufferedReader, BufferedWriter and BufferedRandom where what is asked for lies in the buffer, or fits into it. The rest is Python
// (src/lib/prelude/io_buffered*.py), which takes DATA and PENDING away while the stream below is at work.
import { BufferedIo, ByteArray, Bytes, ClassId, FileIo, Kind } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, classOfObject, cls, fromSmall, hasKind, isInt, isObject, toInt } from "../objects/object.ts";
import { bytesOf, resizeByteArray } from "../objects/bytes.ts";
import { isBytesLike, textData, textLength } from "../objects/text.ts";
import { argument, ok, prelude1, prelude2 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { findCharacter } from "../text/search.ts";
import { prelude } from "../env.ts";

const LINE_FEED: u32 = 10;

function isOpen(stream: u32): bool {
  const raw = load<u64>(stream, BufferedIo.RAW);
  return isObject(raw) && raw != NULL && classOfObject(addressOf(raw)) == cls(ClassId.FILE_IO) && toInt(load<u64>(addressOf(raw), FileIo.FD)) >= 0;
}
/** Is there data that was read, in an open file? */
function hasData(stream: u32): bool { return hasKind(load<u64>(stream, BufferedIo.DATA), Kind.BYTES) && isOpen(stream); }

/** The next `size` bytes of DATA; false where memory is short. */
function take(thread: u32, stream: u32, data: u32, from: u32, size: u32): i32 {
  const value = bytesOf(thread, load<u32>(data, Bytes.DATA) + from, size);
  if (value == 0) return outOfMemory(thread);
  store<u64>(stream, fromSmall(from + size), BufferedIo.POS);
  return ok(thread, value);
}

/** read(size=-1) */
export function bufferedRead(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), size = argument(args, 1), stream = addressOf(self);
  if (isInt(size) && toInt(size) >= 0 && hasData(stream)) {
    const data = addressOf(load<u64>(stream, BufferedIo.DATA)), from = <u32>toInt(load<u64>(stream, BufferedIo.POS));
    if (toInt(size) <= <i64>(load<u32>(data, Bytes.LENGTH) - from)) return take(thread, stream, data, from, <u32>toInt(size));
  }
  return prelude2(thread, prelude("io_buffered_read"), self, size == NULL ? NONE : size);
}

/** The next line where all of it is in DATA; -1 where it is not. */
function takeLine(thread: u32, stream: u32): i32 {
  if (!hasData(stream)) return -1;
  const data = addressOf(load<u64>(stream, BufferedIo.DATA)), from = <u32>toInt(load<u64>(stream, BufferedIo.POS));
  const found = findCharacter(load<u32>(data, Bytes.DATA) + from, load<u32>(data, Bytes.LENGTH) - from, 1, LINE_FEED);
  return found < 0 ? -1 : take(thread, stream, data, from, <u32>found + 1);
}
/** readline(size=-1) */
export function bufferedReadline(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), size = argument(args, 1);
  if (size == NULL || size == NONE || size == fromSmall(-1)) {
    const status = takeLine(thread, addressOf(self));
    if (status >= 0) return status;
  }
  return prelude2(thread, prelude("io_buffered_readline"), self, size == NULL ? NONE : size);
}
/** __next__() */
export function bufferedNext(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), klass = classOfObject(addressOf(self));
  if (klass == cls(ClassId.BUFFERED_READER) || klass == cls(ClassId.BUFFERED_RANDOM)) {
    const status = takeLine(thread, addressOf(self));
    if (status >= 0) return status;
  }
  return prelude1(thread, prelude("io_buffered_next"), self);
}

/** write(buffer) */
export function bufferedWrite(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), value = argument(args, 1), stream = addressOf(self);
  const target = load<u64>(stream, BufferedIo.PENDING);
  if (isBytesLike(value) && hasKind(target, Kind.BYTEARRAY) && !hasKind(load<u64>(stream, BufferedIo.DATA), Kind.BYTES) && isOpen(stream)) {
    const pending = addressOf(target), length = load<u32>(pending, ByteArray.LENGTH), size = textLength(addressOf(value));
    if (<i64>length + size <= toInt(load<u64>(stream, BufferedIo.SIZE))) {
      if (length + size > load<u32>(pending, ByteArray.CAPACITY) && !resizeByteArray(thread, pending, length + size)) return outOfMemory(thread);
      store<u32>(pending, length + size, ByteArray.LENGTH);
      memory.copy(load<u32>(pending, ByteArray.DATA) + length, textData(addressOf(value)), size);
      return ok(thread, fromSmall(size));
    }
  }
  return prelude2(thread, prelude("io_buffered_write"), self, value);
}
