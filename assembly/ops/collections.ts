// Steps of deque, defaultdict and Counter that draw from iterators or call functions (see continue.ts).
//
// dequeExtend and countElements keep in a HOLDER: 0 the container, 1 the iterator, 2 what to do (deque: True at the left), 3 the result
import { ClassId, Continuation, Iterator, Kind, Holder, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, TRUE, addressOf, cls, fromSmall, isInt, preludeAt, shapeOf, toInt } from "../objects/object.ts";
import { dequeAppend, dequeAppendLeft, dequeAt, dequeLength, dequeVersion } from "../objects/deque.ts";
import { ASK_PYTHON, dictGet, dictSet } from "../objects/dict.ts";
import { NO_HASH, nativeHash } from "../objects/hash.ts";
import { fromI64 } from "../objects/numbers.ts";
import { appendToList } from "../objects/list.ts";
import { allocate } from "../state/heap.ts";
import { call3, ok, result } from "../state/thread.ts";
import { indexError, outOfMemory, raise } from "../state/raise.ts";

import { draw } from "./continue.ts";
import { msg, prelude } from "../env.ts";

export function holderOf(thread: u32, a: u64, b: u64, c: u64, d: u64): u32 {
  const holder = allocate(thread, Holder.VALUES + 4 * 8, 0, Kind.HOLDER);
  if (holder == 0) return 0;
  store<u32>(holder, 4, Holder.COUNT);
  store<u64>(holder, a, Holder.VALUES);
  store<u64>(holder, b, Holder.VALUES + 8);
  store<u64>(holder, c, Holder.VALUES + 16);
  store<u64>(holder, d, Holder.VALUES + 24);
  return holder;
}
function held(holder: u32, i: u32): u64 { return load<u64>(holder + (i << 3), Holder.VALUES); }

// ---- deque

export function dequeItem(thread: u32, deque: u32, index: i64): i32 {
  const length = dequeLength(deque);
  if (index < 0) index += length;
  if (<u64>index >= <u64>length) return indexError(thread, msg("deque index out of range"));
  return ok(thread, dequeAt(deque, <u32>index));
}

/** An iterator over a deque: value 0 the deque, 1 its version when it began; INDEX how many it has given. */
export function nextInDeque(thread: u32, iterator: u32): i32 {
  const over = load<u64>(iterator, Iterator.VALUES), index = load<u32>(iterator, Iterator.INDEX);
  const deque = addressOf(over), length = dequeLength(deque);
  if (load<u64>(iterator, Iterator.VALUES + 8) != fromSmall(dequeVersion(deque))) {
    store<u32>(iterator, <u32>i32.MAX_VALUE, Iterator.INDEX);
    return raise(thread, ClassId.RUNTIME_ERROR, msg("deque mutated during iteration"));
  }
  if (index >= length) return Status.STOP;
  store<u32>(iterator, index + 1, Iterator.INDEX);
  return ok(thread, dequeAt(deque, shapeOf(iterator) == cls(ClassId.DEQUE_ITERATOR) ? index : length - 1 - index));
}

/** Draws all of the iterator into the deque. */
export function dequeExtend(thread: u32, state: u32): i32 {
  const deque = addressOf(held(state, 0)), atLeft = held(state, 2) == TRUE;
  while (true) {
    const status = draw(thread, held(state, 1), Continuation.DEQUE_EXTEND_DREW, state, true);
    if (status == Status.STOP) return ok(thread, held(state, 3));
    if (status != Status.OK) return status;
    const value = result(thread);
    if (!(atLeft ? dequeAppendLeft(thread, deque, value) : dequeAppend(thread, deque, value))) return raise(thread, ClassId.MEMORY_ERROR, msg(""));
  }
}
export function dequeExtendDrew(thread: u32, state: u32, value: u64): i32 {
  if (value == NULL) return ok(thread, held(state, 3));
  const deque = addressOf(held(state, 0)), atLeft = held(state, 2) == TRUE;
  if (!(atLeft ? dequeAppendLeft(thread, deque, value) : dequeAppend(thread, deque, value))) return outOfMemory(thread);
  return dequeExtend(thread, state);
}

// ---- defaultdict: the factory has made a value. State: 0 dict, 1 key

export function defaultMade(thread: u32, state: u32, value: u64): i32 {
  const dict = addressOf(held(state, 0)), key = held(state, 1);
  const hash = nativeHash(key);
  if (hash != NO_HASH && shapeOf(dict) == cls(ClassId.DEFAULT_DICT)) {
    const status = dictSet(thread, dict, key, hash, value);
    if (status == Status.OK) return ok(thread, value);
    if (status != Status.NEEDS_PYTHON) return status;
  }
  return call3(thread, preludeAt(prelude("default_store")), held(state, 0), key, value);
}

// ---- Counter: mapping[x] = mapping.get(x, 0) + 1 for all x. State: 0 dict, 1 iterator

export function countElements(thread: u32, state: u32): i32 {
  while (true) {
    const status = draw(thread, held(state, 1), Continuation.COUNT_ELEMENTS_DREW, state, true);
    if (status == Status.STOP) return ok(thread, NONE);
    if (status != Status.OK) return status;
    const outcome = countOne(thread, state, result(thread));
    if (outcome != Status.OK) return outcome;
  }
}
/** OK, or a call of the prelude that counts this one and all that follow. */
function countOne(thread: u32, state: u32, key: u64): i32 {
  const dict = addressOf(held(state, 0)), hash = nativeHash(key);
  if (hash != NO_HASH) {
    const known = dictGet(dict, key, hash);
    if (known == NULL || (known != ASK_PYTHON && isInt(known))) {
      const counted = known == NULL ? fromSmall(1) : fromI64(thread, toInt(known) + 1);
      if (counted == 0) return raise(thread, ClassId.MEMORY_ERROR, msg(""));
      const status = dictSet(thread, dict, key, hash, counted);
      if (status == Status.OK) return status;
      if (status == Status.RETRY) return raise(thread, ClassId.MEMORY_ERROR, msg(""));
    }
  }
  return call3(thread, preludeAt(prelude("count_rest")), held(state, 0), key, held(state, 1));
}
export function countElementsDrew(thread: u32, state: u32, value: u64): i32 {
  if (value == NULL) return ok(thread, NONE);
  const outcome = countOne(thread, state, value);
  return outcome == Status.OK ? countElements(thread, state) : outcome;
}


// ---- list(iterator), list.extend(iterator). State: 0 list, 1 iterator

export function drainIntoList(thread: u32, state: u32): i32 {
  const list = addressOf(held(state, 0)), iterator = held(state, 1);
  while (true) {
    const status = draw(thread, iterator, Continuation.LIST_DREW, state, true);
    if (status == Status.STOP) return ok(thread, NONE);
    if (status != Status.OK) return status;
    if (!appendToList(thread, list, result(thread))) return raise(thread, ClassId.MEMORY_ERROR, msg(""));
  }
}
export function listDrew(thread: u32, state: u32, value: u64): i32 {
  if (value == NULL) return ok(thread, NONE);
  if (!appendToList(thread, addressOf(held(state, 0)), value)) return outOfMemory(thread);
  return drainIntoList(thread, state);
}
