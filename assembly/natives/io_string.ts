// StringIO: a text of one width in a block of its own, which grows and widens as it is written. What is no plain argument goes to
// src/lib/prelude/io_memory.py.
import { Block, ClassId, Kind, Status, StringIo, TextFlag } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, classOfObject, cls, fromAddress, fromBool, fromSmall, hasKind, isInt, toInt, EMPTY_STR } from "../objects/object.ts";
import { stringOf, strData, strLength, strWidth } from "../objects/strings.ts";
import { argument, ok, prelude1, prelude2, prelude3, result } from "../state/thread.ts";
import { allocateBlock, allocateRawBlock, freeBlock, reallocateBlock } from "../state/heap.ts";
import { outOfMemory } from "../state/raise.ts";
import { copyUnits, fillUnits, widthShift } from "../text/units.ts";
import { findLineEnd } from "../ops/text_streams.ts";
import { prelude } from "../env.ts";

function word(stream: u32, field: u32): u32 { return <u32>toInt(load<u64>(stream + field)); }
function setWord(stream: u32, field: u32, value: u32): void { store<u64>(stream + field, fromSmall(value)); }
function isReady(stream: u32): bool { const width = load<u64>(stream, StringIo.WIDTH); return isInt(width) && toInt(width) != 0; }
function units(stream: u32): u32 { return addressOf(load<u64>(stream, StringIo.UNITS)) + Block.PAYLOAD; }

/** _stringio_start(stream, flags): empty and open; flags: TextFlag, LineEnd << 8. _stringio_close(stream) */
export function stringIoStart(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0)), block = allocateBlock(thread, 64);
  if (block == 0) return outOfMemory(thread);
  store<u64>(stream, fromAddress(block), StringIo.UNITS);
  setWord(stream, StringIo.LENGTH, 0);
  setWord(stream, StringIo.POS, 0);
  setWord(stream, StringIo.WIDTH, 1);
  setWord(stream, StringIo.CAPACITY, 64);
  store<u64>(stream, argument(args, 1), StringIo.FLAGS);
  return ok(thread, NONE);
}
export function stringIoClose(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0));
  if (isReady(stream)) freeBlock(thread, addressOf(load<u64>(stream, StringIo.UNITS)));
  store<u64>(stream, NULL, StringIo.UNITS);
  setWord(stream, StringIo.WIDTH, 0);
  return ok(thread, NONE);
}
/** _stringio_state(stream): 0 not initialised, 1 closed, 2 open */
export function stringIoState(thread: u32, args: u32, count: i32): i32 {
  const width = load<u64>(addressOf(argument(args, 0)), StringIo.WIDTH);
  return ok(thread, fromSmall(!isInt(width) ? 0 : toInt(width) == 0 ? 1 : 2));
}

/** Makes room for `length` characters of at most `width` bytes; false where memory is short. */
function makeRoom(thread: u32, stream: u32, length: u32, width: u32): bool {
  const own = word(stream, StringIo.WIDTH), wanted = max<u32>(own, width), needed = <u64>length << widthShift(wanted);
  if (wanted == own && needed <= <u64>word(stream, StringIo.CAPACITY)) return true;
  if (needed > 0x3fffffff) return false;
  const capacity = <u32>needed + (<u32>needed >>> 1) + 64, old = addressOf(load<u64>(stream, StringIo.UNITS));
  let block: u32;
  if (wanted == own) {
    block = reallocateBlock(thread, old, capacity);
    if (block == 0) return false;
  } else {
    block = allocateRawBlock(thread, capacity);
    if (block == 0) return false;
    copyUnits(block + Block.PAYLOAD, wanted, old + Block.PAYLOAD, own, word(stream, StringIo.LENGTH));
    freeBlock(thread, old);
  }
  store<u64>(stream, fromAddress(block), StringIo.UNITS);
  setWord(stream, StringIo.WIDTH, wanted);
  setWord(stream, StringIo.CAPACITY, capacity);
  return true;
}

function put(thread: u32, stream: u32, text: u32): bool {
  const count = strLength(text), pos = word(stream, StringIo.POS), length = word(stream, StringIo.LENGTH);
  if (count == 0) return true;
  if (!makeRoom(thread, stream, pos + count, strWidth(text))) return false;
  const width = word(stream, StringIo.WIDTH), shift = widthShift(width);
  if (pos > length) fillUnits(units(stream) + (length << shift), width, 0, pos - length);
  copyUnits(units(stream) + (pos << shift), width, strData(text), strWidth(text), count);
  setWord(stream, StringIo.POS, pos + count);
  if (pos + count > length) setWord(stream, StringIo.LENGTH, pos + count);
  return true;
}
/** _stringio_put(stream, text): writes it as it is. */
export function stringIoPut(thread: u32, args: u32, count: i32): i32 {
  return put(thread, addressOf(argument(args, 0)), addressOf(argument(args, 1))) ? ok(thread, NONE) : outOfMemory(thread);
}
/** write(text) */
export function stringIoWrite(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0)), text = argument(args, 1);
  if (!hasKind(text, Kind.STR) || !isReady(stream) || (word(stream, StringIo.FLAGS) & TextFlag.PLAIN_WRITE) == 0) {
    return prelude2(thread, prelude("io_string_write"), argument(args, 0), text);
  }
  if (!put(thread, stream, addressOf(text))) return outOfMemory(thread);
  return ok(thread, fromSmall(strLength(addressOf(text))));
}

/** Characters from POS on, at most `most`; moves POS. */
function take(thread: u32, stream: u32, most: u32): i32 {
  const pos = word(stream, StringIo.POS), length = word(stream, StringIo.LENGTH);
  if (pos >= length || most == 0) return ok(thread, EMPTY_STR);
  const count = min<u32>(length - pos, most), width = word(stream, StringIo.WIDTH);
  const text = stringOf(thread, units(stream) + (pos << widthShift(width)), count, width);
  if (text == 0) return outOfMemory(thread);
  setWord(stream, StringIo.POS, pos + count);
  return ok(thread, text);
}
function given(value: u64): u64 { return value == NULL ? NONE : value; }
/** A size argument: not given or None or negative is all; -2 where it is no small int. */
function sizeOf(value: u64): i64 {
  if (value == NULL || value == NONE) return -1;
  if (!isInt(value)) return -2;
  return toInt(value) < 0 ? -1 : min<i64>(toInt(value), 0x7fffffff);
}
/** read(size=-1) */
export function stringIoRead(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0)), size = sizeOf(argument(args, 1));
  if (size == -2 || !isReady(stream)) return prelude2(thread, prelude("io_string_read"), argument(args, 0), given(argument(args, 1)));
  return take(thread, stream, size < 0 ? 0x7fffffff : <u32>size);
}
function line(thread: u32, stream: u32, most: u32): i32 {
  const pos = word(stream, StringIo.POS), length = word(stream, StringIo.LENGTH);
  if (pos >= length) return ok(thread, EMPTY_STR);
  const width = word(stream, StringIo.WIDTH);
  const end = findLineEnd(units(stream) + (pos << widthShift(width)), length - pos, width, word(stream, StringIo.FLAGS) >>> 8, true);
  return take(thread, stream, end < 0 ? most : min<u32>(most, end));
}
/** readline(size=-1) */
export function stringIoReadline(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0)), size = sizeOf(argument(args, 1));
  if (size == -2 || !isReady(stream)) return prelude2(thread, prelude("io_string_readline"), argument(args, 0), given(argument(args, 1)));
  return line(thread, stream, size < 0 ? 0x7fffffff : <u32>size);
}
/** __next__() */
export function stringIoNext(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0));
  if (classOfObject(stream) != cls(ClassId.STRING_IO) || !isReady(stream)) return prelude1(thread, prelude("io_string_next"), argument(args, 0));
  const status = line(thread, stream, 0x7fffffff);
  return status == Status.OK && result(thread) == EMPTY_STR ? <i32>Status.STOP : status;
}
/** getvalue() */
export function stringIoGetvalue(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0));
  if (!isReady(stream)) return prelude1(thread, prelude("io_string_check"), argument(args, 0));
  const text = stringOf(thread, units(stream), word(stream, StringIo.LENGTH), word(stream, StringIo.WIDTH));
  return text ? ok(thread, text) : outOfMemory(thread);
}
export function stringIoTell(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0));
  if (!isReady(stream)) return prelude1(thread, prelude("io_string_check"), argument(args, 0));
  return ok(thread, load<u64>(stream, StringIo.POS));
}
/** seek(position, whence=0) */
export function stringIoSeek(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0)), position = argument(args, 1), whence = argument(args, 2);
  if (isReady(stream) && isInt(position) && toInt(position) >= 0 && toInt(position) < 0x3fffffff && (whence == NULL || whence == fromSmall(0))) {
    store<u64>(stream, position, StringIo.POS);
    return ok(thread, position);
  }
  return prelude3(thread, prelude("io_string_seek"), argument(args, 0), position, whence == NULL ? fromSmall(0) : whence);
}
/** _stringio_length(stream), _stringio_cut(stream, length) */
export function stringIoLength(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(addressOf(argument(args, 0)), StringIo.LENGTH)); }
export function stringIoCut(thread: u32, args: u32, count: i32): i32 {
  const stream = addressOf(argument(args, 0));
  if (toInt(argument(args, 1)) < <i64>word(stream, StringIo.LENGTH)) store<u64>(stream, argument(args, 1), StringIo.LENGTH);
  return ok(thread, NONE);
}
export function stringIoClosed(thread: u32, args: u32, count: i32): i32 {
  const width = load<u64>(addressOf(argument(args, 0)), StringIo.WIDTH);
  if (!isInt(width)) return prelude1(thread, prelude("io_string_check"), argument(args, 0));
  return ok(thread, fromBool(toInt(width) == 0));
}

/** _find_line_end(text, start, mode, final): where the line that starts there ends, or -1; modes: LineEnd */
export function findTextLineEnd(thread: u32, args: u32, count: i32): i32 {
  const text = addressOf(argument(args, 0)), from = <u32>toInt(argument(args, 1)), width = strWidth(text);
  const end = findLineEnd(strData(text) + (from << widthShift(width)), strLength(text) - from, width, <u32>toInt(argument(args, 2)), toInt(argument(args, 3)) != 0);
  return ok(thread, fromSmall(end < 0 ? -1 : <i64>from + end));
}
