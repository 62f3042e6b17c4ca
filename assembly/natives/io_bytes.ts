// BytesIO: a bytearray and a position. What is no plain argument goes to src/lib/prelude/io_memory.py.
import { ByteArray, BytesIo, Kind, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_BYTES, NONE, addressOf, fromSmall, hasKind, isInt, toInt } from "../objects/object.ts";
import { bytesOf, resizeByteArray } from "../objects/bytes.ts";
import { isBytesLike, textData, textLength } from "../objects/text.ts";
import { argument, ok, prelude1, prelude2, result } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { findCharacter } from "../text/search.ts";
import { prelude } from "../env.ts";

function isReady(stream: u32): bool { return hasKind(load<u64>(stream, BytesIo.DATA), Kind.BYTEARRAY); }

/** write(buffer) */
export function bytesIoWrite(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), value = argument(args, 1), stream = addressOf(self);
  if (!isBytesLike(value) || !isReady(stream)) return prelude2(thread, prelude("io_bytes_write"), self, value);
  const array = addressOf(load<u64>(stream, BytesIo.DATA)), pos = toInt(load<u64>(stream, BytesIo.POS));
  const size = textLength(addressOf(value)), length = <i64>load<u32>(array, ByteArray.LENGTH), end = pos + size;
  if ((load<u32>(array, ByteArray.EXPORTS) | load<u32>(array, ByteArray.VIEWS)) != 0 || end > 0x7fffffff) return prelude2(thread, prelude("io_bytes_write"), self, value);
  if (size == 0) return ok(thread, fromSmall(0));
  if (end > length) {
    if (end > <i64>load<u32>(array, ByteArray.CAPACITY) && !grow(thread, array, <u32>end)) return outOfMemory(thread);
    store<u32>(array, <u32>end, ByteArray.LENGTH);
    if (pos > length) memory.fill(load<u32>(array, ByteArray.DATA) + <u32>length, 0, <u32>(pos - length));
  }
  memory.copy(load<u32>(array, ByteArray.DATA) + <u32>pos, textData(addressOf(value)), size);
  store<u64>(stream, fromSmall(end), BytesIo.POS);
  return ok(thread, fromSmall(size));
}
/** Room for `length` and half as much again: a stream is written piece by piece. */
function grow(thread: u32, array: u32, length: u32): bool {
  const room = length + (length >>> 1);
  return resizeByteArray(thread, array, room < length ? length : room);
}

function take(thread: u32, stream: u32, most: u32): i32 {
  const array = addressOf(load<u64>(stream, BytesIo.DATA)), pos = toInt(load<u64>(stream, BytesIo.POS)), length = <i64>load<u32>(array, ByteArray.LENGTH);
  if (pos >= length || most == 0) return ok(thread, EMPTY_BYTES);
  const size = <u32>min<i64>(length - pos, most), value = bytesOf(thread, load<u32>(array, ByteArray.DATA) + <u32>pos, size);
  if (value == 0) return outOfMemory(thread);
  store<u64>(stream, fromSmall(pos + size), BytesIo.POS);
  return ok(thread, value);
}
function given(value: u64): u64 { return value == NULL ? NONE : value; }
function sizeOf(value: u64): i64 {
  if (value == NULL || value == NONE) return -1;
  if (!isInt(value)) return -2;
  return toInt(value) < 0 ? -1 : min<i64>(toInt(value), 0x7fffffff);
}
/** read(size=-1) */
export function bytesIoRead(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0)), size = sizeOf(argument(args, 1));
  if (size == -2 || !isReady(stream)) return prelude2(thread, prelude("io_bytes_read"), argument(args, 0), given(argument(args, 1)));
  return take(thread, stream, size < 0 ? 0x7fffffff : <u32>size);
}
/** readline(size=-1) */
export function bytesIoReadline(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0)), size = sizeOf(argument(args, 1));
  if (size == -2 || !isReady(stream)) return prelude2(thread, prelude("io_bytes_readline"), argument(args, 0), given(argument(args, 1)));
  return line(thread, stream, size < 0 ? <u32>0x7fffffff : <u32>size);
}
/** __next__() */
export function bytesIoNext(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0));
  if (!isReady(stream)) return prelude1(thread, prelude("io_bytes_next"), argument(args, 0));
  const status = line(thread, stream, 0x7fffffff);
  return status == Status.OK && result(thread) == EMPTY_BYTES ? <i32>Status.STOP : status;
}
function line(thread: u32, stream: u32, most: u32): i32 {
  const array = addressOf(load<u64>(stream, BytesIo.DATA)), pos = toInt(load<u64>(stream, BytesIo.POS)), length = <i64>load<u32>(array, ByteArray.LENGTH);
  if (pos >= length) return ok(thread, EMPTY_BYTES);
  const found = findCharacter(load<u32>(array, ByteArray.DATA) + <u32>pos, <u32>(length - pos), 1, 10);
  return take(thread, stream, found < 0 ? most : min<u32>(most, <u32>found + 1));
}
/** getvalue() */
export function bytesIoGetvalue(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0));
  if (!isReady(stream)) return prelude1(thread, prelude("io_bytes_check"), argument(args, 0));
  const array = addressOf(load<u64>(stream, BytesIo.DATA)), value = bytesOf(thread, load<u32>(array, ByteArray.DATA), load<u32>(array, ByteArray.LENGTH));
  return value ? ok(thread, value) : outOfMemory(thread);
}
export function bytesIoTell(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0));
  return isReady(stream) ? ok(thread, load<u64>(stream, BytesIo.POS)) : prelude1(thread, prelude("io_bytes_check"), argument(args, 0));
}
