// Building containers from values on the operand stack, and the comprehension and `*`/`**` helpers.
import { Base, Bytes, ClassId, DictView, Kind, List, Range, Sequence, Slice, Status, Thread } from "../shared/layout.ts";
import { Op } from "../shared/opcodes.ts";
import { NONE, addressOf, cls, fromAddress, fromSmall, isExact, isInt, isObject, shapeOf, toInt } from "../objects/object.ts";
import { allocate } from "../state/heap.ts";
import { listOf, appendToList, reserveList } from "../objects/list.ts";
import { tupleOf } from "../objects/tuple.ts";
import { isAscii, joinStrings, strData, strLength } from "../objects/strings.ts";
import { dictLength, newDict } from "../objects/dict.ts";
import { newSet, setLength } from "../objects/set.ts";
import { addToSet, setDictItem, updateDict, updateSet } from "./containers.ts";
import { getIterator, nextValue } from "./iterate.ts";
import { ok, prelude2, prelude3 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { prelude } from "../env.ts";

export function buildSequence(thread: u32, opcode: u32, bottom: u32, count: u32): i32 {
  switch (opcode) {
    case Op.BUILD_TUPLE: {
      const tuple = tupleOf(thread, bottom, count);
      return tuple ? ok(thread, tuple) : outOfMemory(thread);
    }
    case Op.BUILD_LIST: {
      const list = listOf(thread, bottom, count);
      return list ? ok(thread, fromAddress(list)) : outOfMemory(thread);
    }
    case Op.BUILD_SLICE: {
      const slice = allocate(thread, Slice.Size, cls(ClassId.SLICE), Kind.SLICE);
      if (slice == 0) return outOfMemory(thread);
      store<u64>(slice, load<u64>(bottom), Slice.START);
      store<u64>(slice, load<u64>(bottom, 8), Slice.STOP);
      store<u64>(slice, count == 3 ? load<u64>(bottom, 16) : NONE, Slice.STEP);
      return ok(thread, fromAddress(slice));
    }
    case Op.BUILD_SET: return buildSet(thread, bottom, count);
    default: return joinStrings(thread, bottom, count);
  }
}

function buildSet(thread: u32, bottom: u32, count: u32): i32 {
  const set = newSet(thread);
  if (set == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < count; i++) {
    const status = addToSet(thread, set, load<u64>(bottom + (i << 3)));
    if (status == Status.CALL) { // a key needs Python: the prelude does it all
      const tuple = tupleOf(thread, bottom, count);
      return tuple ? prelude2(thread, prelude("build_set"), tuple, NONE) : outOfMemory(thread);
    }
    if (status != Status.OK) return status;
  }
  return ok(thread, fromAddress(set));
}

export function buildMap(thread: u32, bottom: u32, count: u32): i32 {
  const dict = newDict(thread);
  if (dict == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < count; i++) {
    const pair = bottom + (i << 4);
    const status = setDictItem(thread, dict, load<u64>(pair), load<u64>(pair, 8));
    if (status == Status.CALL) {
      const tuple = tupleOf(thread, bottom, count << 1);
      return tuple ? prelude2(thread, prelude("build_map"), tuple, NONE) : outOfMemory(thread);
    }
    if (status != Status.OK) return status;
  }
  return ok(thread, fromAddress(dict));
}

export function listAppendSlow(thread: u32, list: u32, value: u64): i32 {
  return appendToList(thread, list, value) ? <i32>Status.OK : outOfMemory(thread);
}

export function mapAdd(thread: u32, dict: u64, key: u64, value: u64): i32 { return setDictItem(thread, addressOf(dict), key, value); }

/** SET_ADD, LIST_EXTEND, SET_UPDATE, DICT_UPDATE, DICT_MERGE; `slot` is where on the stack the container stands. */
export function extend(thread: u32, opcode: u32, slot: u32, value: u64): i32 {
  const container = load<u64>(slot);
  switch (opcode) {
    case Op.SET_ADD: return addToSet(thread, addressOf(container), value);
    case Op.LIST_EXTEND: return extendList(thread, addressOf(container), value, prelude("list_extend_star"));
    case Op.SET_UPDATE: return updateSet(thread, addressOf(container), value);
    case Op.DICT_UPDATE:
      if (isExact(value, ClassId.DICT)) return updateDict(thread, addressOf(container), addressOf(value));
      return prelude2(thread, prelude("dict_update_star"), container, value);
    default: // DICT_MERGE: the callable stands two below the dict and the positional arguments
      if (isExact(value, ClassId.DICT) && dictLength(addressOf(container)) == 0) return updateDict(thread, addressOf(container), addressOf(value));
      return prelude3(thread, prelude("dict_merge_keywords"), load<u64>(slot - 16), container, value);
  }
}

/** Appends all of an iterable: natively where no Python code can run in it, else by a prelude function (list, iterable). */
export function extendList(thread: u32, list: u32, value: u64, otherwise: u32): i32 {
  if (!isExact(value, ClassId.LIST) && !isExact(value, ClassId.TUPLE)) {
    if (iteratesNatively(value)) return drainInto(thread, list, value);
    return prelude2(thread, otherwise, fromAddress(list), value);
  }
  const source = addressOf(value), count = load<u32>(source, Sequence.LENGTH), length = load<u32>(list, List.LENGTH);
  if (!reserveList(thread, list, length + count)) return outOfMemory(thread);
  memory.copy(load<u32>(list, List.ITEMS) + (length << 3), load<u32>(source, Sequence.ITEMS), count << 3);
  store<u32>(list, length + count, List.LENGTH);
  return ok(thread, NONE);
}

/** Is the value a built-in container whose iteration calls no Python code? */
export function iteratesNatively(value: u64): bool {
  if (!isObject(value)) return false;
  const shape = shapeOf(addressOf(value));
  if (shape == cls(ClassId.RANGE)) {
    const range = addressOf(value);
    return isInt(load<u64>(range, Range.LENGTH)) && isInt(load<u64>(range, Range.START)) && isInt(load<u64>(range, Range.STOP)) && isInt(load<u64>(range, Range.STEP));
  }
  if (shape == cls(ClassId.STR) || shape == cls(ClassId.DICT) || shape == cls(ClassId.SET) || shape == cls(ClassId.FROZENSET)) return true;
  if (shape == cls(ClassId.BYTES) || shape == cls(ClassId.BYTEARRAY)) return true;
  return shape == cls(ClassId.DICT_KEYS) || shape == cls(ClassId.DICT_VALUES) || shape == cls(ClassId.DICT_ITEMS);
}
/** Appends what a built-in container gives, one reservation for all of it. */
function drainInto(thread: u32, list: u32, value: u64): i32 {
  const source = addressOf(value), shape = shapeOf(source), before = load<u32>(list, List.LENGTH), status = getIterator(thread, value);
  if (status != Status.OK) return status;
  const iterator = addressOf(load<u64>(thread, Thread.RESULT)), count = lengthOfBuiltin(source, shape);
  if (!reserveList(thread, list, before + count)) return outOfMemory(thread);
  let at = load<u32>(list, List.ITEMS) + (before << 3);
  const end = at + (count << 3);
  if (shape == cls(ClassId.RANGE)) {
    const step = toInt(load<u64>(source, Range.STEP));
    for (let number = toInt(load<u64>(source, Range.START)); at < end; at += 8) {
      store<u64>(at, fromSmall(number));
      number += step;
    }
  } else if (shape == cls(ClassId.STR) && isAscii(source)) {
    for (let data = strData(source); at < end; at += 8) {
      store<u64>(at, fromAddress(Base.LATIN1 + (<u32>load<u8>(data) << 5)));
      data++;
    }
  } else if (shape == cls(ClassId.BYTES) || shape == cls(ClassId.BYTEARRAY)) {
    for (let data = load<u32>(source, Bytes.DATA); at < end; at += 8) store<u64>(at, fromSmall(load<u8>(data++)));
  } else {
    while (at < end) {
      const next = nextValue(thread, fromAddress(iterator));
      if (next == Status.STOP) break;
      if (next != Status.OK) return next == Status.RAISED ? next : outOfMemory(thread);
      store<u64>(at, load<u64>(thread, Thread.RESULT));
      at += 8;
    }
  }
  store<u32>(list, (at - load<u32>(list, List.ITEMS)) >>> 3, List.LENGTH);
  return ok(thread, NONE);
}
function lengthOfBuiltin(source: u32, shape: u32): u32 {
  if (shape == cls(ClassId.RANGE)) {
    const length = toInt(load<u64>(source, Range.LENGTH));
    return length > 0x20000000 ? <u32>0x20000000 : <u32>length;
  }
  if (shape == cls(ClassId.STR)) return strLength(source);
  if (shape == cls(ClassId.BYTES) || shape == cls(ClassId.BYTEARRAY)) return load<u32>(source, Bytes.LENGTH);
  if (shape == cls(ClassId.SET) || shape == cls(ClassId.FROZENSET)) return setLength(source);
  return dictLength(shape == cls(ClassId.DICT) ? source : addressOf(load<u64>(source, DictView.DICT)));
}
