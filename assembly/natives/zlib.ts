// Module zlib: steps of streams, without the GIL where there is much to do. The classes and functions are Python (src/lib/modules/zlib.py).
import { Block, ClassId, Kind, Tuple } from "../shared/layout.ts";
import { NONE, addressOf, cls, fromAddress, fromSmall, toInt } from "../objects/object.ts";
import { bytesOf } from "../objects/bytes.ts";
import { newTuple } from "../objects/tuple.ts";
import { textData, textLength } from "../objects/text.ts";
import { allocate, allocateBlock, freeBlock, reallocateBlock } from "../state/heap.ts";
import { dropOwnLock, resumeWithGil, takeOwnLock, workWithoutGil } from "../state/release.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { adler32Of, crc32Of } from "../hash/checksums.ts";
import { Deflate, Inflate, InflateMode, InflateOutcome, Work } from "../zlib/layout.ts";
import { alignBits, deflateBound, deflateRun, emptyBlock } from "../zlib/deflate.ts";
import { inflateRun, keepWindow, sumUp } from "../zlib/inflate.ts";

const GIL_FREE_BYTES: u32 = 1024;

function opaque(thread: u32, size: u32): u32 {
  const object = allocate(thread, size, cls(ClassId.OPAQUE), Kind.OPAQUE);
  if (object) store<u64>(object, size - 16, Inflate.BYTES);
  return object;
}
/** _inflate_new(wrap) */
export function inflateNew(thread: u32, args: u32, count: i32): i32 {
  const z = opaque(thread, Inflate.Size);
  if (z == 0) return outOfMemory(thread);
  store<u32>(z, <u32>toInt(argument(args, 0)), Inflate.WRAP);
  return ok(thread, fromAddress(z));
}
/** _deflate_new(level, wrap) */
export function deflateNew(thread: u32, args: u32, count: i32): i32 {
  const z = opaque(thread, Deflate.Size);
  if (z == 0) return outOfMemory(thread);
  store<u32>(z, <u32>toInt(argument(args, 0)), Deflate.LEVEL);
  store<u32>(z, <u32>toInt(argument(args, 1)), Deflate.WRAP);
  store<u32>(z, toInt(argument(args, 1)) == 1 ? 1 : 0, Deflate.CHECK);
  return ok(thread, fromAddress(z));
}
/** _stream_copy(stream) */
export function streamCopy(thread: u32, args: u32, count: i32): i32 {
  const from = addressOf(argument(args, 0)), size = <u32>load<u64>(from, Inflate.BYTES) + 16, copy = opaque(thread, size);
  if (copy == 0) return outOfMemory(thread);
  memory.copy(copy + 16, from + 16, size - 16);
  return ok(thread, fromAddress(copy));
}

/** _inflate(stream, data, limit): (bytes, how many bytes of data were used, InflateOutcome). No limit: -1. */
export function inflateStep(thread: u32, args: u32, count: i32): i32 {
  const z = addressOf(argument(args, 0)), data = addressOf(argument(args, 1)), limit = toInt(argument(args, 2)), length = textLength(data);
  takeOwnLock(thread, args, 3, z + Inflate.BUSY);
  let room: u32 = length < 0x8000000 ? length * 4 + 1024 : 0x20000000;
  if (limit >= 0 && <i64>room > limit) room = <u32>limit;
  let block = allocateBlock(thread, room);
  if (block == 0) { dropOwnLock(z + Inflate.BUSY); return outOfMemory(thread); }
  setRoom(z, block, 0, room);
  store<u32>(z, textData(data), Inflate.IN);
  store<u32>(z, textData(data) + length, Inflate.IN_END);
  let outcome: u32;
  while (true) {
    if (length >= GIL_FREE_BYTES) workWithoutGil(thread, args, 3, data);
    outcome = inflateRun(z);
    sumUp(z, load<u32>(z, Inflate.OUT));
    if (length >= GIL_FREE_BYTES) resumeWithGil(thread, data);
    const made = load<u32>(z, Inflate.OUT) - load<u32>(z, Inflate.OUT_START);
    if (outcome != InflateOutcome.NEEDS_OUTPUT || (limit >= 0 && <i64>made >= limit)) break;
    const wanted = room < 0x18000000 ? room * 2 : room + 0x8000000, larger = reallocateBlock(thread, block, limit >= 0 && <i64>wanted > limit ? <u32>limit : wanted);
    if (larger == 0) { // the stream has moved on: it cannot be run again
      store<u32>(z, InflateMode.FAILED, Inflate.MODE);
      outcome = InflateOutcome.NO_MEMORY;
      break;
    }
    block = larger;
    room = limit >= 0 && <i64>wanted > limit ? <u32>limit : wanted;
    setRoom(z, block, made, room);
  }
  const made = load<u32>(z, Inflate.OUT) - load<u32>(z, Inflate.OUT_START);
  keepWindow(z);
  dropOwnLock(z + Inflate.BUSY);
  const bytes = bytesOf(thread, block + Block.PAYLOAD, made), answer = newTuple(thread, 3);
  freeBlock(thread, block);
  if (answer == 0) return outOfMemory(thread);
  if (bytes == 0) outcome = InflateOutcome.NO_MEMORY;
  store<u64>(answer, bytes ? bytes : NONE, Tuple.INLINE);
  store<u64>(answer, fromSmall(load<u32>(z, Inflate.IN) - textData(data)), Tuple.INLINE + 8);
  store<u64>(answer, fromSmall(outcome), Tuple.INLINE + 16);
  return ok(thread, fromAddress(answer));
}
function setRoom(z: u32, block: u32, made: u32, room: u32): void {
  const start = block + Block.PAYLOAD;
  store<u32>(z, start, Inflate.OUT_START);
  store<u32>(z, start + made, Inflate.OUT);
  store<u32>(z, start + made, Inflate.SUMMED);
  store<u32>(z, start + room, Inflate.OUT_END);
}
/** _inflate_dictionary(stream, data): 1 where it is the one the stream asks for (or the stream is raw) */
export function inflateDictionary(thread: u32, args: u32, count: i32): i32 {
  const z = addressOf(argument(args, 0)), data = addressOf(argument(args, 1)), length = textLength(data), kept = min<u32>(length, Inflate.WindowSize);
  if (load<u32>(z, Inflate.MODE) == InflateMode.DICTIONARY) {
    if (adler32Of(1, textData(data), length) != load<u32>(z, Inflate.WANTED)) return ok(thread, fromSmall(0));
    store<u32>(z, InflateMode.BLOCK, Inflate.MODE);
  }
  memory.copy(z + Inflate.WINDOW, textData(data) + length - kept, kept);
  store<u32>(z, kept, Inflate.HISTORY);
  return ok(thread, fromSmall(1));
}

/**
 * _deflate(stream, data, start, flush, dictionary): the bytes that come out for data[start:], data[:start] being history. flush: 0 none, 2 sync, 3 full,
 * 4 finish. `dictionary`: its Adler-32, or -1.
 */
export function deflateStep(thread: u32, args: u32, count: i32): i32 {
  const z = addressOf(argument(args, 0)), data = addressOf(argument(args, 1)), start = <u32>toInt(argument(args, 2)), flush = <u32>toInt(argument(args, 3));
  const length = textLength(data), block = allocateBlock(thread, deflateBound(length - start) + 64), work = allocateBlock(thread, Work.Size);
  if (block == 0 || work == 0) return outOfMemory(thread);
  takeOwnLock(thread, args, 4, z + Deflate.BUSY);
  store<u32>(z, block + Block.PAYLOAD, Deflate.OUT);
  if (load<u32>(z, Deflate.STARTED) == 0) writeHeader(z, toInt(argument(args, 4)));
  if (length - start >= GIL_FREE_BYTES) {
    workWithoutGil(thread, args, 2, data);
    deflatePart(z, work + Block.PAYLOAD, textData(data), start, length, flush);
    resumeWithGil(thread, data);
  } else deflatePart(z, work + Block.PAYLOAD, textData(data), start, length, flush);
  const made = load<u32>(z, Deflate.OUT) - (block + Block.PAYLOAD);
  dropOwnLock(z + Deflate.BUSY);
  const bytes = bytesOf(thread, block + Block.PAYLOAD, made);
  freeBlock(thread, block);
  freeBlock(thread, work);
  return bytes ? ok(thread, bytes) : outOfMemory(thread);
}

function putByte(z: u32, byte: u32): void {
  const out = load<u32>(z, Deflate.OUT);
  store<u8>(out, <u8>byte);
  store<u32>(z, out + 1, Deflate.OUT);
}
function putWord(z: u32, word: u32): void { for (let i: u32 = 0; i < 32; i += 8) putByte(z, word >>> i & 255); }

function writeHeader(z: u32, dictionary: i64): void {
  const wrap = load<u32>(z, Deflate.WRAP), level = load<u32>(z, Deflate.LEVEL);
  store<u32>(z, 1, Deflate.STARTED);
  if (wrap == 2) {
    putWord(z, 0x00088b1f);
    putWord(z, 0);
    putByte(z, level >= 9 ? 2 : level == 1 ? 4 : 0);
    putByte(z, 3);
  } else if (wrap == 1) {
    const grade: u32 = level < 2 ? 0 : level < 6 ? 1 : level == 6 ? 2 : 3;
    let head: u32 = 0x7800 | grade << 6 | (dictionary >= 0 ? <u32>0x20 : 0);
    head += 31 - head % 31;
    putByte(z, head >>> 8);
    putByte(z, head & 255);
    if (dictionary >= 0) putWord(z, bswap<u32>(<u32>dictionary));
  }
}

function deflatePart(z: u32, work: u32, data: u32, start: u32, end: u32, flush: u32): void {
  const wrap = load<u32>(z, Deflate.WRAP), length = end - start;
  if (wrap == 1) store<u32>(z, adler32Of(load<u32>(z, Deflate.CHECK), data + start, length), Deflate.CHECK);
  else if (wrap == 2) store<u32>(z, crc32Of(load<u32>(z, Deflate.CHECK), data + start, length), Deflate.CHECK);
  store<u32>(z, load<u32>(z, Deflate.TOTAL) + length, Deflate.TOTAL);
  if (length || flush == 4) deflateRun(z, work, data, start, end, flush == 4);
  if (flush == 2 || flush == 3) emptyBlock(z);
  if (flush != 4) return;
  alignBits(z);
  if (wrap == 1) putWord(z, bswap<u32>(load<u32>(z, Deflate.CHECK)));
  else if (wrap == 2) {
    putWord(z, load<u32>(z, Deflate.CHECK));
    putWord(z, load<u32>(z, Deflate.TOTAL));
  }
}
