// bytes and bytearray: making and resizing them. A bytearray's bytes lie in a block of their own; while somebody holds them
// (memoryviews, blocking calls: holdOn) it must not be resized.
import { Block, ByteArray, Bytes, ClassId, Heap, Kind, Thread } from "../shared/layout.ts";
import { EMPTY_BYTES, cls, fromAddress } from "./object.ts";
import { allocate, allocateRawBlock, allocateUncleared, freeBlock, reallocateBlock } from "../state/heap.ts";
import { copyBytes } from "../text/units.ts";

const MOST: u32 = 0x7fffffff;

/** bytes of `length`, zeros to be filled in; 0 out of memory. */
export function newBytes(thread: u32, length: u32): u32 {
  if (length > MOST) return 0;
  const object = allocate(thread, Bytes.INLINE + length, cls(ClassId.BYTES), Kind.BYTES);
  if (object == 0) return 0;
  store<u32>(object, length, Bytes.LENGTH);
  store<u32>(object, object + Bytes.INLINE, Bytes.DATA);
  return object;
}
/** bytes of `length` for a system call to fill, undefined so far; 0 out of memory. */
export function newBytesToFill(thread: u32, length: u32): u32 {
  if (length > MOST) return 0;
  const object = allocateUncleared(thread, Bytes.INLINE + length, cls(ClassId.BYTES), Kind.BYTES);
  if (object == 0) return 0;
  store<u64>(object, length, Bytes.LENGTH); // and no HASH yet
  store<u64>(object, object + Bytes.INLINE, Bytes.DATA); // and no BUFFER
  return object;
}
/**
 * The same when `filled` of its bytes have come, as a value. Where that is little, a copy: the object is given back at once, so nobody may refer
 * to it any more.
 */
export function filledBytes(thread: u32, object: u32, filled: u32): u64 {
  if (filled < load<u32>(object, Bytes.LENGTH) >> 1) {
    const exact = bytesOf(thread, object + Bytes.INLINE, filled);
    if (exact) {
      freeBlock(thread, object);
      return exact;
    }
  }
  store<u32>(object, filled, Bytes.LENGTH);
  return fromAddress(object);
}
/** bytes with these contents, as a value; 0 out of memory. */
export function bytesOf(thread: u32, data: u32, length: u32): u64 {
  if (length == 0) return EMPTY_BYTES;
  const object = newBytesToFill(thread, length);
  if (object == 0) return 0;
  copyBytes(object + Bytes.INLINE, data, length);
  return fromAddress(object);
}

/** A bytearray of `length` zeros; 0 out of memory. */
export function newByteArray(thread: u32, length: u32): u32 {
  const object = newByteArrayToFill(thread, length);
  if (object) memory.fill(load<u32>(object, ByteArray.DATA), 0, length);
  return object;
}
/** The same with whatever memory holds. */
export function newByteArrayToFill(thread: u32, length: u32): u32 {
  const object = allocate(thread, ByteArray.Size, cls(ClassId.BYTEARRAY), Kind.BYTEARRAY);
  return object == 0 || !resizeByteArray(thread, object, length) ? 0 : object;
}
export function byteArrayOf(thread: u32, data: u32, length: u32): u64 {
  const object = newByteArray(thread, length);
  if (object == 0) return 0;
  memory.copy(load<u32>(object, ByteArray.DATA), data, length);
  return fromAddress(object);
}
/** What holds a bytearray's size. PERHAPS: views were made of it; who gets that answers RETRY, and the collection tells which of them live. */
export const enum Hold { NONE, HELD, PERHAPS }
export function holdOn(thread: u32, array: u32): Hold {
  if (load<u32>(array, ByteArray.EXPORTS)) return Hold.HELD;
  if (load<u32>(array, ByteArray.VIEWS) == 0) return Hold.NONE;
  const collections = load<u32>(Heap.COLLECTIONS);
  if (load<u32>(array, ByteArray.VIEWED_IN) != collections) {
    store<u32>(array, 0, ByteArray.VIEWS);
    return Hold.NONE;
  }
  if (load<u32>(array, ByteArray.ASKED_IN) == collections + 1) { // + 1, since 0 says "nobody has asked". This collection is the one asked for
    store<u32>(array, 0, ByteArray.ASKED_IN);
    return Hold.HELD;
  }
  store<u32>(array, collections + 2, ByteArray.ASKED_IN);
  store<u32>(thread, 0, Thread.RETRY_PC); // or asking twice at one instruction would look like a lack of memory
  return Hold.PERHAPS;
}
/** A view of the bytearray has been made. */
export function addView(array: u32): void {
  const collections = load<u32>(Heap.COLLECTIONS), stale = load<u32>(array, ByteArray.VIEWED_IN) != collections;
  store<u32>(array, stale ? 1 : load<u32>(array, ByteArray.VIEWS) + 1, ByteArray.VIEWS);
  store<u32>(array, collections, ByteArray.VIEWED_IN);
  store<u32>(array, 0, ByteArray.ASKED_IN); // what the last collection said is no news of this one
}
/** A view has been released. */
export function dropView(array: u32): void {
  const views = load<u32>(array, ByteArray.VIEWS);
  if (views) store<u32>(array, views - 1, ByteArray.VIEWS);
}

/** Makes a bytearray `length` long (new bytes are undefined), with room to grow as CPython leaves it; false out of memory. */
export function resizeByteArray(thread: u32, array: u32, length: u32): bool {
  const capacity = load<u32>(array, ByteArray.CAPACITY);
  if (length > capacity || capacity == 0) {
    if (length > MOST - (MOST >> 3)) return false;
    const old = load<u32>(array, ByteArray.BUFFER), wanted = old == 0 ? length + 1 : length + (length >>> 3) + 7;
    const block = old ? reallocateBlock(thread, old, wanted) : allocateRawBlock(thread, wanted);
    if (block == 0) return false;
    store<u32>(array, block, ByteArray.BUFFER);
    store<u32>(array, block + Block.PAYLOAD, ByteArray.DATA);
    store<u32>(array, wanted, ByteArray.CAPACITY);
  }
  store<u32>(array, length, ByteArray.LENGTH);
  return true;
}
