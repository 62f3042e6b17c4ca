// Module _pickle: trees of plain values (None, bools, ints of 64 bits, floats, exact str, bytes, tuple, list, dict, set, frozenset) to pickles of
// protocol 4 and 5, byte for byte as CPython writes them, and back. For anything else, and for pickles that are wrong, each answers None
// before anything is seen of it: pickle.py begins anew (and words the error).
import { Block, Bytes, ClassId, DictForm, Limit, List, Sequence, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  EMPTY_TUPLE, FALSE, NONE, TRUE, addressOf, cls, fromAddress, fromFloat, fromSmall, isExact, isFloat, isInt, isObject, shapeOf, toFloat, toInt,
} from "../objects/object.ts";
import { bytesOf } from "../objects/bytes.ts";
import { dictLength, dictNext, dictSet, entryKey, entryValue, formOf, newDict } from "../objects/dict.ts";
import { NO_HASH, nativeHash } from "../objects/hash.ts";
import { appendToList, newList } from "../objects/list.ts";
import { fitsI64, fromI64, toI64 } from "../objects/numbers.ts";
import { addItem, itemAt, newSet, setLength, setNext } from "../objects/set.ts";
import { asciiString, isAscii, strData, strLength, strWidth, stringOf } from "../objects/strings.ts";
import { textData, textLength } from "../objects/text.ts";
import { tupleOf } from "../objects/tuple.ts";
import { allocateRawBlock, freeBlock, reallocateBlock } from "../state/heap.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { isSurrogate } from "../text/codec.ts";
import { asciiRun, encodeUtf8 } from "../text/utf8.ts";
import { readUnit } from "../text/units.ts";
import { fromUtf8 } from "./text_codec.ts";

/** Opcodes of the pickle machine (PEP 307, PEP 3154), by pickletools' names. */
const enum Code {
  MARK = 0x28, EMPTY_TUPLE = 0x29, STOP = 0x2e, POP = 0x30, POP_MARK = 0x31, BINBYTES = 0x42, SHORT_BINBYTES = 0x43, BINFLOAT = 0x47, BININT = 0x4a,
  BININT1 = 0x4b, BININT2 = 0x4d, NONE = 0x4e, BINUNICODE = 0x58, EMPTY_LIST = 0x5d, APPEND = 0x61, APPENDS = 0x65, BINGET = 0x68, LONG_BINGET = 0x6a,
  BINPUT = 0x71, LONG_BINPUT = 0x72, SETITEM = 0x73, TUPLE = 0x74, SETITEMS = 0x75, EMPTY_DICT = 0x7d, PROTO = 0x80, TUPLE1 = 0x85, TUPLE2 = 0x86,
  TUPLE3 = 0x87, NEWTRUE = 0x88, NEWFALSE = 0x89, LONG1 = 0x8a, SHORT_BINUNICODE = 0x8c, EMPTY_SET = 0x8f, ADDITEMS = 0x90, FROZENSET = 0x91,
  MEMOIZE = 0x94, FRAME = 0x95,
}
const BATCH: u32 = 1000, FRAME_TARGET: u32 = 65536, FRAME_HEADER: u32 = 9;
/** What saving a value comes to. */
const enum Outcome { MEMORY = -1, NOT_PLAIN = 0, DONE = 1 }

// ---- writing

/**
 * A pickle under construction: bytes in a block, where the present frame's header stands (0: the next byte begins one), and a table of the objects
 * that have a number (address and number + 1, u32 each; open addressing).
 */
const enum Writer { STORE = 8, LENGTH = 12, CAPACITY = 16, FRAME = 20, MEMO = 24, MASK = 28, COUNT = 32, Size = 40 }

function newWriter(thread: u32): u32 {
  const writer = allocateRawBlock(thread, Writer.Size), store0 = allocateRawBlock(thread, 248), memo = newMemo(thread, 16);
  if (writer == 0 || store0 == 0 || memo == 0) return 0;
  store<u32>(writer, store0, Writer.STORE);
  store<u32>(writer, 0, Writer.LENGTH);
  store<u32>(writer, 248, Writer.CAPACITY);
  store<u32>(writer, 0, Writer.FRAME);
  store<u32>(writer, memo, Writer.MEMO);
  store<u32>(writer, 15, Writer.MASK);
  store<u32>(writer, 0, Writer.COUNT);
  return writer;
}
function dropWriter(thread: u32, writer: u32): void {
  freeBlock(thread, load<u32>(writer, Writer.STORE));
  freeBlock(thread, load<u32>(writer, Writer.MEMO));
  freeBlock(thread, writer);
}
function newMemo(thread: u32, places: u32): u32 {
  const memo = allocateRawBlock(thread, places << 3);
  if (memo) memory.fill(memo + Block.PAYLOAD, 0, places << 3);
  return memo;
}

/** Room for `count` bytes, behind a frame's header where one begins; 0 out of memory. */
function room(thread: u32, writer: u32, count: u32): u32 {
  const length = load<u32>(writer, Writer.LENGTH), header: u32 = load<u32>(writer, Writer.FRAME) ? 0 : FRAME_HEADER, end = length + header + count;
  if (end > load<u32>(writer, Writer.CAPACITY)) {
    const capacity = (end << 1) - 8, moved = end < 0x20000000 ? reallocateBlock(thread, load<u32>(writer, Writer.STORE), capacity) : 0;
    if (moved == 0) return 0;
    store<u32>(writer, moved, Writer.STORE);
    store<u32>(writer, capacity, Writer.CAPACITY);
  }
  if (header) store<u32>(writer, length, Writer.FRAME);
  store<u32>(writer, end, Writer.LENGTH);
  return load<u32>(writer, Writer.STORE) + Block.PAYLOAD + length + header;
}
function put(thread: u32, writer: u32, code: u32): i32 {
  const at = room(thread, writer, 1);
  if (at == 0) return Outcome.MEMORY;
  store<u8>(at, <u8>code);
  return Outcome.DONE;
}
/** A code and a number of `bytes` bytes, the lowest first. */
function putNumber(thread: u32, writer: u32, code: u32, number: u64, bytes: u32): i32 {
  const at = room(thread, writer, bytes + 1);
  if (at == 0) return Outcome.MEMORY;
  store<u8>(at, <u8>code);
  for (let i: u32 = 0; i < bytes; i++) store<u8>(at + 1 + i, <u8>(number >> (i << 3)));
  return Outcome.DONE;
}

/** Ends the present frame: notes its length, or takes the header out where it has fewer than four bytes. */
function closeFrame(writer: u32): void {
  const frame = load<u32>(writer, Writer.FRAME), length = load<u32>(writer, Writer.LENGTH);
  if (frame == 0) return;
  const at = load<u32>(writer, Writer.STORE) + Block.PAYLOAD + frame, size = length - frame - FRAME_HEADER;
  if (size < 4) {
    memory.copy(at, at + FRAME_HEADER, size);
    store<u32>(writer, length - FRAME_HEADER, Writer.LENGTH);
  } else {
    store<u8>(at, Code.FRAME);
    store<u64>(at + 1, size);
  }
  store<u32>(writer, 0, Writer.FRAME);
}

/** Where an object stands in the memo, or the free place for it. */
function memoPlace(memo: u32, mask: u32, object: u32): u32 {
  let slot = (object >>> 4) * 0x9e3779b1 & mask;
  while (true) {
    const place = memo + Block.PAYLOAD + (slot << 3), known = load<u32>(place);
    if (known == object || known == 0) return place;
    slot = (slot + 1) & mask;
  }
}
/** The object's number + 1, 0 where it has none. */
function memoNumber(writer: u32, object: u32): u32 {
  const place = memoPlace(load<u32>(writer, Writer.MEMO), load<u32>(writer, Writer.MASK), object);
  return load<u32>(place) ? load<u32>(place, 4) : 0;
}
function memoize(thread: u32, writer: u32, object: u32): i32 {
  const count = load<u32>(writer, Writer.COUNT) + 1, mask = load<u32>(writer, Writer.MASK), memo = load<u32>(writer, Writer.MEMO);
  const place = memoPlace(memo, mask, object);
  store<u32>(place, object);
  store<u32>(place, count, 4);
  store<u32>(writer, count, Writer.COUNT);
  if (count * 2 > mask) {
    const wider = newMemo(thread, (mask + 1) << 2);
    if (wider == 0) return Outcome.MEMORY;
    for (let at = memo + Block.PAYLOAD, end = at + ((mask + 1) << 3); at < end; at += 8) {
      if (load<u32>(at)) store<u64>(memoPlace(wider, (mask << 2) | 3, load<u32>(at)), load<u64>(at));
    }
    store<u32>(writer, wider, Writer.MEMO);
    store<u32>(writer, (mask << 2) | 3, Writer.MASK);
    freeBlock(thread, memo);
  }
  return put(thread, writer, Code.MEMOIZE);
}

function save(thread: u32, writer: u32, value: u64, depth: u32): i32 {
  const frame = load<u32>(writer, Writer.FRAME);
  if (frame != 0 && load<u32>(writer, Writer.LENGTH) - frame - FRAME_HEADER >= FRAME_TARGET) closeFrame(writer);
  if (isInt(value)) return saveInt(thread, writer, toInt(value));
  if (isFloat(value)) {
    const at = room(thread, writer, 9);
    if (at == 0) return Outcome.MEMORY;
    store<u8>(at, Code.BINFLOAT);
    store<u64>(at + 1, bswap<u64>(reinterpret<u64>(toFloat(value))));
    return Outcome.DONE;
  }
  if (value == NONE) return put(thread, writer, Code.NONE);
  if (value == TRUE || value == FALSE) return put(thread, writer, value == TRUE ? Code.NEWTRUE : Code.NEWFALSE);
  const object = addressOf(value), shape = shapeOf(object);
  if (shape == cls(ClassId.INT)) return fitsI64(value) ? saveInt(thread, writer, toI64(value)) : <i32>Outcome.NOT_PLAIN;
  const number = memoNumber(writer, object);
  if (number) return putNumber(thread, writer, number <= 256 ? Code.BINGET : Code.LONG_BINGET, number - 1, number <= 256 ? 1 : 4);
  if (shape == cls(ClassId.STR)) return saveText(thread, writer, object);
  if (shape == cls(ClassId.BYTES)) return saveBytes(thread, writer, object);
  if (depth >= <u32>Limit.NATIVE_DEPTH) return Outcome.NOT_PLAIN;
  if (shape == cls(ClassId.TUPLE)) return saveTuple(thread, writer, object, depth + 1);
  if (shape == cls(ClassId.LIST)) return saveList(thread, writer, object, depth + 1);
  if (shape == cls(ClassId.DICT)) return formOf(object) == DictForm.PLAIN ? saveDict(thread, writer, object, depth + 1) : <i32>Outcome.NOT_PLAIN;
  if (shape == cls(ClassId.SET)) return saveSet(thread, writer, object, depth + 1);
  return shape == cls(ClassId.FROZENSET) ? saveFrozenset(thread, writer, object, depth + 1) : <i32>Outcome.NOT_PLAIN;
}

function saveInt(thread: u32, writer: u32, number: i64): i32 {
  if (number >= 0 && number <= 0xffff) return putNumber(thread, writer, number <= 0xff ? Code.BININT1 : Code.BININT2, number, number <= 0xff ? 1 : 2);
  if (number >= i32.MIN_VALUE && number <= i32.MAX_VALUE) return putNumber(thread, writer, Code.BININT, number, 4);
  let bytes: u32 = 5; // of two's complement, as few as do
  while (bytes < 8 && number >> ((bytes << 3) - 1) != number >> 63) bytes++;
  const at = room(thread, writer, bytes + 2);
  if (at == 0) return Outcome.MEMORY;
  store<u8>(at, Code.LONG1);
  store<u8>(at + 1, <u8>bytes);
  for (let i: u32 = 0; i < bytes; i++) store<u8>(at + 2 + i, <u8>(number >> (i << 3)));
  return Outcome.DONE;
}

/** Bytes of a string in UTF-8; -1 where it has surrogates. */
function utf8Size(text: u32): i32 {
  const length = strLength(text), data = strData(text), width = strWidth(text);
  if (isAscii(text)) return length;
  let size: u32 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const unit = readUnit(data, i, width);
    if (isSurrogate(unit)) return -1;
    size += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit < 0x10000 ? 3 : 4;
  }
  return size;
}
function saveText(thread: u32, writer: u32, text: u32): i32 {
  const size = utf8Size(text);
  if (size < 0 || <u32>size >= FRAME_TARGET) return Outcome.NOT_PLAIN;
  if (putNumber(thread, writer, size < 256 ? Code.SHORT_BINUNICODE : Code.BINUNICODE, size, size < 256 ? 1 : 4) < 0) return Outcome.MEMORY;
  const at = room(thread, writer, size);
  if (at == 0) return Outcome.MEMORY;
  if (isAscii(text)) memory.copy(at, strData(text), size);
  else encodeUtf8(strData(text), strLength(text), strWidth(text), 0, at);
  return memoize(thread, writer, text);
}
function saveBytes(thread: u32, writer: u32, bytes: u32): i32 {
  const size = load<u32>(bytes, Bytes.LENGTH);
  if (size >= FRAME_TARGET) return Outcome.NOT_PLAIN;
  if (putNumber(thread, writer, size < 256 ? Code.SHORT_BINBYTES : Code.BINBYTES, size, size < 256 ? 1 : 4) < 0) return Outcome.MEMORY;
  const at = room(thread, writer, size);
  if (at == 0) return Outcome.MEMORY;
  memory.copy(at, load<u32>(bytes, Bytes.DATA), size);
  return memoize(thread, writer, bytes);
}

function saveTuple(thread: u32, writer: u32, tuple: u32, depth: u32): i32 {
  const count = load<u32>(tuple, Sequence.LENGTH), items = load<u32>(tuple, Sequence.ITEMS);
  if (count == 0) return put(thread, writer, Code.EMPTY_TUPLE);
  if (count > 3 && put(thread, writer, Code.MARK) < 0) return Outcome.MEMORY;
  for (let i: u32 = 0; i < count; i++) {
    const outcome = save(thread, writer, load<u64>(items + (i << 3)), depth);
    if (outcome <= 0) return outcome;
  }
  if (memoNumber(writer, tuple)) return Outcome.NOT_PLAIN; // it holds itself
  if (put(thread, writer, count > 3 ? <u32>Code.TUPLE : Code.TUPLE1 + count - 1) < 0) return Outcome.MEMORY;
  return memoize(thread, writer, tuple);
}

function saveList(thread: u32, writer: u32, list: u32, depth: u32): i32 {
  const count = load<u32>(list, List.LENGTH), items = load<u32>(list, List.ITEMS);
  if (put(thread, writer, Code.EMPTY_LIST) < 0 || memoize(thread, writer, list) < 0) return Outcome.MEMORY;
  for (let from: u32 = 0; from < count; from += BATCH) {
    const to = from + BATCH < count ? from + BATCH : count;
    if (count > 1 && put(thread, writer, Code.MARK) < 0) return Outcome.MEMORY;
    for (let i = from; i < to; i++) {
      const outcome = save(thread, writer, load<u64>(items + (i << 3)), depth);
      if (outcome <= 0) return outcome;
    }
    if (put(thread, writer, count > 1 ? Code.APPENDS : Code.APPEND) < 0) return Outcome.MEMORY;
  }
  return Outcome.DONE;
}

function saveDict(thread: u32, writer: u32, dict: u32, depth: u32): i32 {
  const count = dictLength(dict);
  if (put(thread, writer, Code.EMPTY_DICT) < 0 || memoize(thread, writer, dict) < 0) return Outcome.MEMORY;
  if (count == 0) return Outcome.DONE;
  let position = dictNext(dict, 0), done: u32 = 0;
  do { // after a full batch another one follows, as CPython has it, and be it empty
    if (count > 1 && put(thread, writer, Code.MARK) < 0) return Outcome.MEMORY;
    for (done = 0; position != 0 && done < BATCH; done++) {
      let outcome = save(thread, writer, entryKey(dict, position), depth);
      if (outcome > 0) outcome = save(thread, writer, entryValue(dict, position), depth);
      if (outcome <= 0) return outcome;
      position = dictNext(dict, position);
    }
    if (put(thread, writer, count > 1 ? Code.SETITEMS : Code.SETITEM) < 0) return Outcome.MEMORY;
  } while (done == BATCH);
  return Outcome.DONE;
}

function saveSet(thread: u32, writer: u32, set: u32, depth: u32): i32 {
  if (put(thread, writer, Code.EMPTY_SET) < 0 || memoize(thread, writer, set) < 0) return Outcome.MEMORY;
  let position = setLength(set) ? setNext(set, 0) : 0, done: u32 = 0;
  if (position == 0) return Outcome.DONE;
  do { // batches as those of a dict
    if (put(thread, writer, Code.MARK) < 0) return Outcome.MEMORY;
    for (done = 0; position != 0 && done < BATCH; done++) {
      const outcome = save(thread, writer, itemAt(set, position), depth);
      if (outcome <= 0) return outcome;
      position = setNext(set, position);
    }
    if (put(thread, writer, Code.ADDITEMS) < 0) return Outcome.MEMORY;
  } while (done == BATCH);
  return Outcome.DONE;
}
function saveFrozenset(thread: u32, writer: u32, set: u32, depth: u32): i32 {
  if (put(thread, writer, Code.MARK) < 0) return Outcome.MEMORY;
  for (let position = setNext(set, 0); position; position = setNext(set, position)) {
    const outcome = save(thread, writer, itemAt(set, position), depth);
    if (outcome <= 0) return outcome;
  }
  if (memoNumber(writer, set)) return Outcome.NOT_PLAIN;
  return put(thread, writer, Code.FROZENSET) < 0 ? <i32>Outcome.MEMORY : memoize(thread, writer, set);
}

/** _pickle_plain(value, protocol): the pickle, or None */
export function picklePlain(thread: u32, args: u32, count: i32): i32 {
  const writer = newWriter(thread);
  if (writer == 0) return outOfMemory(thread);
  store<u8>(load<u32>(writer, Writer.STORE) + Block.PAYLOAD, Code.PROTO);
  store<u8>(load<u32>(writer, Writer.STORE) + Block.PAYLOAD + 1, <u8>toInt(argument(args, 1)));
  store<u32>(writer, 2, Writer.LENGTH);
  let outcome = save(thread, writer, argument(args, 0), 0);
  if (outcome > 0) outcome = put(thread, writer, Code.STOP);
  let result: u64 = NONE;
  if (outcome > 0) {
    closeFrame(writer);
    result = bytesOf(thread, load<u32>(writer, Writer.STORE) + Block.PAYLOAD, load<u32>(writer, Writer.LENGTH));
  }
  dropWriter(thread, writer);
  return outcome < 0 || result == 0 ? outOfMemory(thread) : ok(thread, result);
}

// ---- reading

/** The machine that reads: its stack and memo are lists, marks are heights of the stack. */
const enum Reader { AT = 8, END = 12, STACK = 16, MEMO = 20, MARKS = 24, MARK_0 = 28, MOST_MARKS = 200, Size = 840 }

function heightOf(reader: u32): u32 { return load<u32>(load<u32>(reader, Reader.STACK), List.LENGTH); }
function itemsFrom(reader: u32, height: u32): u32 { return load<u32>(load<u32>(reader, Reader.STACK), List.ITEMS) + (height << 3); }
function cutTo(reader: u32, height: u32): void { store<u32>(load<u32>(reader, Reader.STACK), height, List.LENGTH); }
/** Pushes any value (0 is the float 0.0). */
function pushValue(thread: u32, reader: u32, value: u64): i32 {
  return appendToList(thread, load<u32>(reader, Reader.STACK), value) ? <i32>Outcome.DONE : Outcome.MEMORY;
}
/** Pushes what was just made; 0: memory was short. */
function push(thread: u32, reader: u32, value: u64): i32 { return value != 0 ? pushValue(thread, reader, value) : <i32>Outcome.MEMORY; }
function pushObject(thread: u32, reader: u32, object: u32): i32 { return object ? push(thread, reader, fromAddress(object)) : <i32>Outcome.MEMORY; }
/** Takes the last mark: the height of the stack then; -1 where there is none, or the stack has fallen below it. */
function popMark(reader: u32): i32 {
  const marks = load<u32>(reader, Reader.MARKS);
  if (marks == 0) return -1;
  store<u32>(reader, marks - 1, Reader.MARKS);
  const height = load<u32>(reader + (marks - 1 << 2), Reader.MARK_0);
  return height <= heightOf(reader) ? height : -1;
}
function lastMark(reader: u32): u32 {
  const marks = load<u32>(reader, Reader.MARKS);
  return marks ? load<u32>(reader + (marks - 1 << 2), Reader.MARK_0) : 0;
}
/** The container below `height`, where it is one of this class; 0. */
function containerAt(reader: u32, height: u32, id: u32): u32 {
  if (height == 0 || height > heightOf(reader) || height - 1 < lastMark(reader)) return 0;
  const value = load<u64>(itemsFrom(reader, height - 1));
  return isExact(value, id) ? addressOf(value) : 0;
}

function addToContainer(thread: u32, reader: u32, height: u32, id: u32): i32 {
  const container = containerAt(reader, height, id), count = heightOf(reader) - height, items = itemsFrom(reader, height);
  if (container == 0 || (id == ClassId.DICT && (count & 1) != 0)) return Outcome.NOT_PLAIN;
  for (let i: u32 = 0; i < count; i++) {
    const item = load<u64>(items + (i << 3));
    if (id == ClassId.LIST) {
      if (!appendToList(thread, container, item)) return Outcome.MEMORY;
      continue;
    }
    const hash = nativeHash(item);
    if (hash == NO_HASH) return Outcome.NOT_PLAIN;
    const status = id == ClassId.DICT ? dictSet(thread, container, item, hash, load<u64>(items + (++i << 3))) : addItem(thread, container, item, hash);
    if (status != Status.OK) return status == Status.RETRY ? Outcome.MEMORY : Outcome.NOT_PLAIN;
  }
  cutTo(reader, height);
  return Outcome.DONE;
}
function makeTuple(thread: u32, reader: u32, height: i32): i32 {
  if (height < 0 || <u32>height > heightOf(reader) || <u32>height < lastMark(reader)) return Outcome.NOT_PLAIN;
  const tuple = tupleOf(thread, itemsFrom(reader, height), heightOf(reader) - height);
  cutTo(reader, height);
  return push(thread, reader, tuple);
}
function makeFrozenset(thread: u32, reader: u32): i32 {
  const height = popMark(reader), set = newSet(thread, cls(ClassId.FROZENSET));
  if (height < 0) return Outcome.NOT_PLAIN;
  if (set == 0) return Outcome.MEMORY;
  for (let at = itemsFrom(reader, height), end = itemsFrom(reader, heightOf(reader)); at < end; at += 8) {
    const item = load<u64>(at), hash = nativeHash(item);
    const status = hash == NO_HASH ? <i32>Status.NEEDS_PYTHON : addItem(thread, set, item, hash);
    if (status != Status.OK) return status == Status.RETRY ? Outcome.MEMORY : Outcome.NOT_PLAIN;
  }
  cutTo(reader, height);
  return pushObject(thread, reader, set);
}

/** The next `count` bytes as a number, the lowest first; -1 where they are not there. */
function takeNumber(reader: u32, count: u32): i64 {
  const at = load<u32>(reader, Reader.AT);
  if (load<u32>(reader, Reader.END) - at < count) return -1;
  let number: u64 = 0;
  for (let i: u32 = 0; i < count; i++) number |= <u64>load<u8>(at + i) << (i << 3);
  store<u32>(reader, at + count, Reader.AT);
  return number;
}
function readText(thread: u32, reader: u32, length: i64, text: bool): i32 {
  const at = load<u32>(reader, Reader.AT);
  if (length < 0 || length > <i64>(load<u32>(reader, Reader.END) - at)) return Outcome.NOT_PLAIN;
  const size = <u32>length;
  store<u32>(reader, at + size, Reader.AT);
  if (!text) return push(thread, reader, bytesOf(thread, at, size));
  if (asciiRun(at, at + size) == size) return push(thread, reader, size < 2 ? stringOf(thread, at, size, 1) : asciiString(thread, at, size));
  const value = fromUtf8(thread, at, size);
  return value == NULL ? <i32>Outcome.NOT_PLAIN : push(thread, reader, value);
}
function readLong(thread: u32, reader: u32): i32 {
  const bytes = takeNumber(reader, 1);
  if (bytes < 0 || bytes > 8) return Outcome.NOT_PLAIN;
  const at = load<u32>(reader, Reader.AT);
  if (load<u32>(reader, Reader.END) - at < <u32>bytes) return Outcome.NOT_PLAIN;
  let number: i64 = 0;
  for (let i: u32 = 0; i < <u32>bytes; i++) number |= <i64>load<u8>(at + i) << (i << 3);
  store<u32>(reader, at + <u32>bytes, Reader.AT);
  const unused = 64 - (bytes << 3);
  return push(thread, reader, bytes ? fromI64(thread, number << unused >> unused) : fromSmall(0));
}
function readFloat(thread: u32, reader: u32): i32 {
  const at = load<u32>(reader, Reader.AT);
  if (load<u32>(reader, Reader.END) - at < 8) return Outcome.NOT_PLAIN;
  store<u32>(reader, at + 8, Reader.AT);
  const number = reinterpret<f64>(bswap<u64>(load<u64>(at)));
  return number != number ? <i32>Outcome.NOT_PLAIN : pushValue(thread, reader, fromFloat(number));
}
/** Notes the value on top as number `number` (-1: the next). */
function note(thread: u32, reader: u32, number: i64): i32 {
  const height = heightOf(reader), memo = load<u32>(reader, Reader.MEMO), count = load<u32>(memo, List.LENGTH);
  if (height == 0 || (number >= 0 && number != <i64>count)) return Outcome.NOT_PLAIN;
  return appendToList(thread, memo, load<u64>(itemsFrom(reader, height - 1))) ? <i32>Outcome.DONE : Outcome.MEMORY;
}
function recall(thread: u32, reader: u32, number: i64): i32 {
  const memo = load<u32>(reader, Reader.MEMO);
  if (number < 0 || number >= <i64>load<u32>(memo, List.LENGTH)) return Outcome.NOT_PLAIN;
  return pushValue(thread, reader, load<u64>(load<u32>(memo, List.ITEMS) + (<u32>number << 3)));
}
function mark(reader: u32): i32 {
  const marks = load<u32>(reader, Reader.MARKS);
  if (marks == Reader.MOST_MARKS) return Outcome.NOT_PLAIN;
  store<u32>(reader + (marks << 2), heightOf(reader), Reader.MARK_0);
  store<u32>(reader, marks + 1, Reader.MARKS);
  return Outcome.DONE;
}
function markedHeight(reader: u32): u32 {
  const height = popMark(reader);
  return height < 0 ? 0 : <u32>height; // below the first place there is no container
}

function step(thread: u32, reader: u32, code: u32): i32 {
  switch (code) {
    case Code.PROTO: { const version = takeNumber(reader, 1); return version >= 0 && version <= 5 ? Outcome.DONE : Outcome.NOT_PLAIN; }
    case Code.FRAME: {
      const size = takeNumber(reader, 8);
      return size >= 0 && size <= <i64>(load<u32>(reader, Reader.END) - load<u32>(reader, Reader.AT)) ? Outcome.DONE : Outcome.NOT_PLAIN;
    }
    case Code.NONE: return push(thread, reader, NONE);
    case Code.NEWTRUE: return push(thread, reader, TRUE);
    case Code.NEWFALSE: return push(thread, reader, FALSE);
    case Code.BININT1: { const number = takeNumber(reader, 1); return number < 0 ? <i32>Outcome.NOT_PLAIN : push(thread, reader, fromSmall(number)); }
    case Code.BININT2: { const number = takeNumber(reader, 2); return number < 0 ? <i32>Outcome.NOT_PLAIN : push(thread, reader, fromSmall(number)); }
    case Code.BININT: { const number = takeNumber(reader, 4); return number < 0 ? <i32>Outcome.NOT_PLAIN : push(thread, reader, fromSmall(<i64><i32>number)); }
    case Code.LONG1: return readLong(thread, reader);
    case Code.BINFLOAT: return readFloat(thread, reader);
    case Code.SHORT_BINUNICODE: return readText(thread, reader, takeNumber(reader, 1), true);
    case Code.BINUNICODE: return readText(thread, reader, takeNumber(reader, 4), true);
    case Code.SHORT_BINBYTES: return readText(thread, reader, takeNumber(reader, 1), false);
    case Code.BINBYTES: return readText(thread, reader, takeNumber(reader, 4), false);
    case Code.EMPTY_TUPLE: return push(thread, reader, EMPTY_TUPLE);
    case Code.EMPTY_LIST: return pushObject(thread, reader, newList(thread, 0));
    case Code.EMPTY_DICT: return pushObject(thread, reader, newDict(thread));
    case Code.EMPTY_SET: return pushObject(thread, reader, newSet(thread));
    case Code.MARK: return mark(reader);
    case Code.APPEND: return heightOf(reader) ? addToContainer(thread, reader, heightOf(reader) - 1, ClassId.LIST) : Outcome.NOT_PLAIN;
    case Code.APPENDS: return addToContainer(thread, reader, markedHeight(reader), ClassId.LIST);
    case Code.SETITEM: return heightOf(reader) > 1 ? addToContainer(thread, reader, heightOf(reader) - 2, ClassId.DICT) : Outcome.NOT_PLAIN;
    case Code.SETITEMS: return addToContainer(thread, reader, markedHeight(reader), ClassId.DICT);
    case Code.ADDITEMS: return addToContainer(thread, reader, markedHeight(reader), ClassId.SET);
    case Code.FROZENSET: return makeFrozenset(thread, reader);
    case Code.TUPLE: return makeTuple(thread, reader, popMark(reader));
    case Code.TUPLE1: return makeTuple(thread, reader, heightOf(reader) - 1);
    case Code.TUPLE2: return makeTuple(thread, reader, heightOf(reader) - 2);
    case Code.TUPLE3: return makeTuple(thread, reader, heightOf(reader) - 3);
    case Code.MEMOIZE: return note(thread, reader, -1);
    case Code.BINGET: return recall(thread, reader, takeNumber(reader, 1));
    case Code.LONG_BINGET: return recall(thread, reader, takeNumber(reader, 4));
    default: return Outcome.NOT_PLAIN;
  }
}

/** _unpickle_plain(bytes): (value,), or None */
export function unpicklePlain(thread: u32, args: u32, count: i32): i32 {
  if (!isObject(argument(args, 0)) || !isExact(argument(args, 0), ClassId.BYTES)) return ok(thread, NONE);
  const bytes = addressOf(argument(args, 0)), reader = allocateRawBlock(thread, Reader.Size), stack = newList(thread, 16), memo = newList(thread, 16);
  if (reader == 0 || stack == 0 || memo == 0) return outOfMemory(thread);
  store<u32>(reader, textData(bytes), Reader.AT);
  store<u32>(reader, textData(bytes) + textLength(bytes), Reader.END);
  store<u32>(reader, stack, Reader.STACK);
  store<u32>(reader, memo, Reader.MEMO);
  store<u32>(reader, 0, Reader.MARKS);
  let outcome: i32 = Outcome.DONE, result: u64 = NONE;
  while (outcome > 0) {
    const code = takeNumber(reader, 1);
    if (code == Code.STOP) {
      if (heightOf(reader) == 1 && load<u32>(reader, Reader.MARKS) == 0) result = tupleOf(thread, itemsFrom(reader, 0), 1);
      break;
    }
    outcome = code < 0 ? <i32>Outcome.NOT_PLAIN : step(thread, reader, <u32>code);
  }
  freeBlock(thread, reader);
  return outcome < 0 || result == 0 ? outOfMemory(thread) : ok(thread, result);
}
