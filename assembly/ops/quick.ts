// What the loop tries before an operation's general way: exact built-in types with int and str operands, answered without a thread,
// without an effect where the answer is "not here" (NULL, -1, false, 0), and without ever needing Python.
import {
  Base, ByteArray, ClassId, Dict, DictEntry, DictForm, ExceptionItem, Frame, FrameFlag, Generator, GeneratorState, Header, OnReturn, Sequence,
  Status, Str, StrFlag, Thread,
} from "../shared/layout.ts";
import { Op } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { NONE, bothInt, cls, fromAddress, fromSmall, isExact, isInt, isObject, shapeOf, toInt } from "../objects/object.ts";
import { NEEDS_PYTHON, dictSet, findEntry } from "../objects/dict.ts";
import { containsItem } from "../objects/set.ts";
import { strEqual } from "../objects/equality.ts";
import { strHash } from "../objects/hash.ts";
import { findUnits } from "../text/search.ts";

/** container[key] of a dict with a small int or str key, of a string of narrow characters, of bytes and bytearrays; else NULL. */
export function quickItem(container: u64, key: u64): u64 {
  if (!isObject(container)) return NULL;
  const object = <u32>container, shape = shapeOf(object);
  if (shape == cls(ClassId.DICT)) {
    if (load<u32>(object, Dict.FORM) != DictForm.PLAIN) return NULL;
    let hash: i64;
    if (isInt(key)) { hash = toInt(key); if (hash == -1) hash = -2; }
    else if (isExact(key, ClassId.STR)) hash = <i64>strHash(<u32>key);
    else return NULL;
    const entry = findEntry(object, key, hash);
    return entry > NEEDS_PYTHON ? load<u64>(entry, DictEntry.VALUE) : NULL;
  }
  if (!isInt(key)) return NULL;
  const isText = shape == cls(ClassId.STR);
  if (!isText && shape != cls(ClassId.BYTES) && shape != cls(ClassId.BYTEARRAY)) return NULL; // the three have LENGTH and DATA in one place
  if (isText && (load<u16>(object, Header.FLAGS) & StrFlag.WIDTH_MASK) != 1) return NULL;
  const length = load<u32>(object, Str.LENGTH);
  let index = toInt(key);
  if (index < 0) index += length;
  if (<u64>index >= <u64>length) return NULL;
  const unit: u32 = load<u8>(load<u32>(object, Str.DATA) + <u32>index);
  return isText ? fromAddress(Base.LATIN1 + (unit << 5)) : fromSmall(unit);
}

/** container[key] = value of the same dicts and of bytearrays: false where nothing was done. */
export function quickStoreItem(thread: u32, container: u64, key: u64, value: u64): bool {
  if (!isObject(container)) return false;
  const object = <u32>container, shape = shapeOf(object);
  if (shape == cls(ClassId.DICT)) {
    if (load<u32>(object, Dict.FORM) != DictForm.PLAIN) return false;
    let hash: i64;
    if (isInt(key)) { hash = toInt(key); if (hash == -1) hash = -2; }
    else if (isExact(key, ClassId.STR)) hash = <i64>strHash(<u32>key);
    else return false;
    return dictSet(thread, object, key, hash, value) == Status.OK;
  }
  if (shape != cls(ClassId.BYTEARRAY) || !bothInt(key, value) || <u64>toInt(value) > 255) return false;
  const length = load<u32>(object, ByteArray.LENGTH);
  let index = toInt(key);
  if (index < 0) index += length;
  if (<u64>index >= <u64>length) return false;
  store<u8>(load<u32>(object, ByteArray.DATA) + <u32>index, <u8>toInt(value));
  return true;
}

/** left == right of two strings: 1 or 0; else -1. */
export function quickEqual(left: u64, right: u64): i32 {
  if (!isObject(left) || !isObject(right)) return -1;
  if (shapeOf(<u32>left) != cls(ClassId.STR) || shapeOf(<u32>right) != cls(ClassId.STR)) return -1;
  if (left == right) return 1;
  return load<u32>(<u32>left, Str.LENGTH) == load<u32>(<u32>right, Str.LENGTH) && strEqual(<u32>left, <u32>right) ? 1 : 0;
}

/** Is a string a part of another? Mostly one character is looked for among few: at once, where both are narrow. */
function containsText(text: u32, part: u32): i32 {
  const length = load<u32>(text, Str.LENGTH), width = load<u16>(text, Header.FLAGS) & StrFlag.WIDTH_MASK, partWidth = load<u16>(part, Header.FLAGS) & StrFlag.WIDTH_MASK;
  const data = load<u32>(text, Str.DATA), partData = load<u32>(part, Str.DATA), partLength = load<u32>(part, Str.LENGTH);
  if (partLength == 1 && length < 16 && width == 1 && partWidth == 1) {
    const unit: u32 = load<u8>(partData);
    for (let at = data, end = data + length; at < end; at++) if (load<u8>(at) == unit) return 1;
    return 0;
  }
  return findUnits(data, length, width, partData, partLength, partWidth) >= 0 ? 1 : 0;
}

/** item in container: 1 or 0; -1 where another way must tell. */
export function quickContains(item: u64, container: u64): i32 {
  if (!isObject(container)) return -1;
  const isText = isObject(item) && shapeOf(<u32>item) == cls(ClassId.STR);
  if (!isText && !isInt(item)) return -1;
  const object = <u32>container, shape = shapeOf(object);
  if (shape == cls(ClassId.TUPLE) || shape == cls(ClassId.LIST)) {
    const items = load<u32>(object, Sequence.ITEMS), end = items + (load<u32>(object, Sequence.LENGTH) << 3);
    for (let at = items; at < end; at += 8) {
      const other = load<u64>(at);
      if (other == item) return 1;
      if (bothInt(other, item)) continue;
      if (!isText || !isExact(other, ClassId.STR)) return -1;
      if (strEqual(<u32>other, <u32>item)) return 1;
    }
    return 0;
  }
  if (isText && shape == cls(ClassId.STR)) return containsText(object, <u32>item);
  let hash: i64;
  if (isText) hash = <i64>strHash(<u32>item);
  else { hash = toInt(item); if (hash == -1) hash = -2; }
  if (shape == cls(ClassId.SET) || shape == cls(ClassId.FROZENSET)) return containsItem(object, item, hash);
  if (shape != cls(ClassId.DICT) || load<u32>(object, Dict.FORM) != DictForm.PLAIN) return -1;
  const entry = findEntry(object, item, hash);
  return entry == NEEDS_PYTHON ? -1 : entry != 0 ? 1 : 0;
}

function loadsConstant(word: u32): bool { return (word & 0xff) == Op.LOAD_CONST || (word & 0xff) == Op.LOAD_SMALL_INT; }
function constantOf(word: u32, constants: u32): u64 {
  return (word & 0xff) == Op.LOAD_CONST ? load<u64>(constants + ((word >>> 8) << 3)) : fromSmall(<i64>(<i32>word >> 8));
}

/**
 * How many bytes of instructions behind a product make it small again: `& m` or `% m`, perhaps after `+ c`, all constants, as
 * generators of random numbers do; 0 where it is something else.
 */
export function reductionBytes(pc: u32): u32 {
  let at = pc;
  if (loadsConstant(load<u32>(at)) && (load<u32>(at, 4) & 0xff) == Op.BINARY_ADD) at += 8;
  if (!loadsConstant(load<u32>(at))) return 0;
  const operation = load<u32>(at, 4) & 0xff;
  return operation == Op.BINARY_AND || operation == Op.BINARY_REMAINDER ? at + 8 - pc : 0;
}

/** The value after those instructions, without the big product in the heap; NULL where 64 bits do not hold it. */
export function reducedProduct(a: i64, b: i64, pc: u32, bytes: u32, constants: u32): u64 {
  if (128 - clz<i64>(a < 0 ? -a : a) - clz<i64>(b < 0 ? -b : b) > 62) return NULL;
  let number = a * b;
  if (bytes == 16) {
    const addend = constantOf(load<u32>(pc), constants);
    if (!isInt(addend)) return NULL;
    number += toInt(addend);
  }
  const modulus = constantOf(load<u32>(pc + bytes - 8), constants);
  if (!isInt(modulus) || toInt(modulus) <= 0) return NULL;
  if ((load<u32>(pc + bytes - 4) & 0xff) == Op.BINARY_AND) return fromSmall(number & toInt(modulus));
  const remainder = number % toInt(modulus);
  return fromSmall(remainder < 0 ? remainder + toInt(modulus) : remainder);
}

/**
 * What resumeGenerator() does for FOR_ITER and SEND where nothing can go wrong: runs a generator or coroutine on with a value, above
 * `caller` (its PC and SP are saved), what it raises seen by `onRaise`. Answers its frame, now current, or 0.
 */
export function enterGenerator(thread: u32, caller: u32, generator: u32, value: u64, onRaise: u32): u32 {
  const state = load<u32>(generator, Generator.STATE), depth = load<i32>(thread, Thread.DEPTH_LEFT);
  if (depth <= 0 || (state != GeneratorState.SUSPENDED && (state != GeneratorState.CREATED || value != NONE))) return 0;
  const frame = generator + Generator.FRAME;
  store<u32>(frame, caller, Frame.PREVIOUS);
  store<u32>(frame, (load<u32>(frame, Frame.ON_RETURN) & 0xffff0000) | OnReturn.PUSH | (onRaise << 8), Frame.ON_RETURN);
  store<u64>(frame, NULL, Frame.EXTRA);
  store<u64>(frame, NULL, Frame.EXTRA2);
  store<u32>(generator, GeneratorState.RUNNING, Generator.STATE);
  store<u32>(generator + Generator.HANDLED, load<u32>(thread, Thread.HANDLED), ExceptionItem.PREVIOUS);
  store<u32>(thread, generator + Generator.HANDLED, Thread.HANDLED);
  if ((load<u8>(frame, Frame.FLAGS) & FrameFlag.PRELUDE) == 0) store<i32>(thread, depth - 1, Thread.DEPTH_LEFT);
  store<u32>(thread, frame, Thread.FRAME);
  const sp = load<u32>(frame, Frame.SP);
  store<u64>(sp, value);
  store<u32>(frame, sp + 8, Frame.SP);
  return frame;
}
