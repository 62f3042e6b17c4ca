// A text under construction: a buffer that grows and widens as units are appended, then becomes a string. While repr() of nested
// containers is written, the builder also knows which containers it is inside of.
import { Block } from "../shared/layout.ts";
import { EMPTY_STR, fromAddress } from "./object.ts";
import { charString, finishString, newString, strData, strLength, strWidth } from "./strings.ts";
import { allocateRawBlock, freeBlock } from "../state/heap.ts";
import { copyUnits, readUnit, widthOf, widthShift, writeUnit } from "../text/units.ts";

/** Offsets in the builder's block; ACTIVE holds the addresses of the containers being written. */
export const enum Builder { WIDTH = 8, LENGTH = 12, CAPACITY = 16 /* bytes */, STORE = 20, DEPTH = 24, ACTIVE = 32, ActiveCount = 64, Size = 288 }

/** A new builder with room for `bytes` bytes; 0 out of memory. */
export function newBuilder(thread: u32, bytes: u32): u32 {
  const builder = allocateRawBlock(thread, Builder.Size - Block.PAYLOAD), room = allocateRawBlock(thread, bytes);
  if (builder == 0 || room == 0) return 0;
  store<u32>(builder, 1, Builder.WIDTH);
  store<u32>(builder, 0, Builder.LENGTH);
  store<u32>(builder, bytes, Builder.CAPACITY);
  store<u32>(builder, room, Builder.STORE);
  store<u32>(builder, 0, Builder.DEPTH);
  return builder;
}

/** Where `count` more units of at most `width` bytes go (in the builder's own width); 0 out of memory. LENGTH is the caller's to raise. */
export function builderRoom(thread: u32, builder: u32, count: u32, width: u32): u32 {
  const own = load<u32>(builder, Builder.WIDTH), length = load<u32>(builder, Builder.LENGTH);
  const wanted = width > own ? width : own, needed = (<u64>length + count) << widthShift(wanted);
  if (wanted != own || needed > <u64>load<u32>(builder, Builder.CAPACITY)) {
    if (needed > 0x3fffffff) return 0;
    const capacity = <u32>needed + (<u32>needed >>> 1) + 64, old = load<u32>(builder, Builder.STORE);
    const room = allocateRawBlock(thread, capacity);
    if (room == 0) return 0;
    copyUnits(room + Block.PAYLOAD, wanted, old + Block.PAYLOAD, own, length);
    freeBlock(thread, old);
    store<u32>(builder, wanted, Builder.WIDTH);
    store<u32>(builder, capacity, Builder.CAPACITY);
    store<u32>(builder, room, Builder.STORE);
  }
  return load<u32>(builder, Builder.STORE) + Block.PAYLOAD + (length << widthShift(wanted));
}
/** Notes that `count` units were written at builderRoom's address. */
export function builderAdded(builder: u32, count: u32): void { store<u32>(builder, load<u32>(builder, Builder.LENGTH) + count, Builder.LENGTH); }

export function builderUnits(thread: u32, builder: u32, data: u32, count: u32, width: u32): bool {
  const room = builderRoom(thread, builder, count, width);
  if (room == 0) return false;
  copyUnits(room, load<u32>(builder, Builder.WIDTH), data, width, count);
  builderAdded(builder, count);
  return true;
}
export function builderText(thread: u32, builder: u32, text: u32): bool { return builderUnits(thread, builder, strData(text), strLength(text), strWidth(text)); }
export function builderUnit(thread: u32, builder: u32, codePoint: u32): bool {
  const room = builderRoom(thread, builder, 1, widthOf(codePoint));
  if (room == 0) return false;
  writeUnit(room, 0, load<u32>(builder, Builder.WIDTH), codePoint);
  builderAdded(builder, 1);
  return true;
}
export function builderPair(thread: u32, builder: u32, first: u32, second: u32): bool {
  return builderUnit(thread, builder, first) && builderUnit(thread, builder, second);
}

/** Drops a builder that came to nothing. */
export function dropBuilder(thread: u32, builder: u32): void {
  freeBlock(thread, load<u32>(builder, Builder.STORE));
  freeBlock(thread, builder);
}
/** The text as a string value; 0 out of memory. The builder is gone. */
export function finishBuilder(thread: u32, builder: u32): u64 {
  const length = load<u32>(builder, Builder.LENGTH), width = load<u32>(builder, Builder.WIDTH), data = load<u32>(builder, Builder.STORE) + Block.PAYLOAD;
  let value: u64 = EMPTY_STR;
  if (length == 1) value = charString(thread, readUnit(data, 0, width));
  else if (length) {
    const text = newString(thread, length, width);
    if (text) copyUnits(strData(text), width, data, width, length);
    value = text ? fromAddress(finishString(text)) : 0;
  }
  dropBuilder(thread, builder);
  return value;
}
