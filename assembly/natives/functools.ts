// functools: partial, reduce, cmp_to_key, lru_cache. The steps that follow a call are in ops/functools.ts, what needs Python code in
// src/lib/prelude/functools.py.
import { ClassId, Continuation, Dict, DictForm, Header, KeyWrapper, Kind, LruCache, Partial, Sequence, Special, Status, StrFlag, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, addressOf, classOf, cls, fromAddress, fromSmall, isExact, isInt, isObject, kindOf, shapeOf, special, toInt } from "../objects/object.ts";
import { ASK_PYTHON, dictGetStr, dictLength, dictNext, entryKey, entryValue, newDict } from "../objects/dict.ts";
import { newMethod } from "../objects/descriptors.ts";
import { newTuple, tupleOf } from "../objects/tuple.ts";
import { argument, call0, keyword, ok, prelude3, request, result, setArgument } from "../state/thread.ts";
import { outOfMemory, typeError, raise } from "../state/raise.ts";
import { andThen, askCall2 } from "../ops/continue.ts";
import { holderOf } from "../ops/collections.ts";
import { lruFind, reduce } from "../ops/functools.ts";
import { getIterator } from "../ops/iterate.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { msg, prelude } from "../env.ts";

const DIRECT: u32 = 12; // so many arguments of a request find room in the thread block

function self(args: u32): u32 { return addressOf(argument(args, 0)); }

/** Calls with arguments that stand in a tuple. */
export function callTuple(thread: u32, callee: u64, tuple: u64): i32 {
  const object = addressOf(tuple), count = load<u32>(object, Sequence.LENGTH), items = load<u32>(object, Sequence.ITEMS);
  if (count <= DIRECT) {
    for (let i: u32 = 0; i < count; i++) setArgument(thread, i, load<u64>(items + (i << 3)));
    return request(thread, callee, count);
  }
  call0(thread, callee);
  store<u32>(thread, items, Thread.CALL_ARGS);
  store<u32>(thread, count, Thread.CALL_COUNT);
  return Status.CALL;
}

// ---- partial

/** _new_partial(class, function, args, keywords) */
export function partialMake(thread: u32, args: u32, count: i32): i32 {
  const made = newBuiltinInstance(thread, self(args), Kind.OBJECT, Partial.Size);
  if (made == 0) return outOfMemory(thread);
  store<u64>(made, argument(args, 1), Partial.FUNCTION);
  store<u64>(made, argument(args, 2), Partial.ARGS);
  store<u64>(made, argument(args, 3), Partial.KEYWORDS);
  return ok(thread, fromAddress(made));
}
export function partialCall(thread: u32, args: u32, count: i32): i32 {
  const partial = self(args), keywords = keyword(thread, 0), own = load<u64>(partial, Partial.ARGS), given = <u32>count - 1;
  const kept = addressOf(load<u64>(partial, Partial.KEYWORDS));
  if (keywords != NULL || !isExact(own, ClassId.TUPLE) || dictLength(kept) != 0) {
    if (isExact(own, ClassId.TUPLE)) {
      const status = callWithKeywords(thread, partial, args + 8, given, kept, keywords == NULL ? 0 : addressOf(keywords));
      if (status != Status.AGAIN) return status;
    }
    const all = tupleOf(thread, args + 8, given);
    if (all == 0) return outOfMemory(thread);
    return prelude3(thread, prelude("partial_call"), fromAddress(partial), all, keywords == NULL ? NONE : keywords);
  }
  const first = load<u32>(addressOf(own), Sequence.LENGTH), items = load<u32>(addressOf(own), Sequence.ITEMS), total = first + given;
  if (total <= DIRECT) {
    for (let i: u32 = 0; i < first; i++) setArgument(thread, i, load<u64>(items + (i << 3)));
    for (let i: u32 = 0; i < given; i++) setArgument(thread, first + i, argument(args, i + 1));
    return request(thread, load<u64>(partial, Partial.FUNCTION), total);
  }
  const tuple = newTuple(thread, total);
  if (tuple == 0) return outOfMemory(thread);
  memory.copy(load<u32>(tuple, Sequence.ITEMS), items, first << 3);
  memory.copy(load<u32>(tuple, Sequence.ITEMS) + (first << 3), args + 8, given << 3);
  return callTuple(thread, load<u64>(partial, Partial.FUNCTION), fromAddress(tuple));
}

/** The call with what was kept and what is given, keywords in the order of both; AGAIN where they find no room or are not all plain names. */
function callWithKeywords(thread: u32, partial: u32, args: u32, given: u32, kept: u32, keywords: u32): i32 {
  const own = addressOf(load<u64>(partial, Partial.ARGS)), first = load<u32>(own, Sequence.LENGTH), positional = first + given;
  if (positional + dictLength(kept) + (keywords ? dictLength(keywords) : 0) > DIRECT || !hasPlainKeys(kept) || (keywords && !hasPlainKeys(keywords))) return Status.AGAIN;
  let count: u32 = dictLength(kept);
  if (keywords) for (let entry = dictNext(keywords, 0); entry; entry = dictNext(keywords, entry)) if (dictGetStr(kept, addressOf(entryKey(keywords, entry))) == NULL) count++;
  const names = newTuple(thread, count);
  if (names == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < first; i++) setArgument(thread, i, load<u64>(load<u32>(own, Sequence.ITEMS) + (i << 3)));
  for (let i: u32 = 0; i < given; i++) setArgument(thread, first + i, load<u64>(args + (i << 3)));
  let at: u32 = 0;
  for (let entry = dictNext(kept, 0); entry; entry = dictNext(kept, entry)) {
    const over = keywords ? dictGetStr(keywords, addressOf(entryKey(kept, entry))) : NULL;
    store<u64>(load<u32>(names, Sequence.ITEMS) + (at << 3), entryKey(kept, entry));
    setArgument(thread, positional + at++, over == NULL ? entryValue(kept, entry) : over);
  }
  if (keywords) {
    for (let entry = dictNext(keywords, 0); entry; entry = dictNext(keywords, entry)) {
      if (dictGetStr(kept, addressOf(entryKey(keywords, entry))) != NULL) continue;
      store<u64>(load<u32>(names, Sequence.ITEMS) + (at << 3), entryKey(keywords, entry));
      setArgument(thread, positional + at++, entryValue(keywords, entry));
    }
  }
  const status = request(thread, load<u64>(partial, Partial.FUNCTION), positional + count);
  store<u64>(thread, fromAddress(names), Thread.CALL_NAMES);
  return status;
}
/** Exact strings, interned as names of parameters are: what __setstate__ put there may be anything. */
function hasPlainKeys(dict: u32): bool {
  if (load<u32>(dict, Dict.FORM) != DictForm.PLAIN) return false;
  for (let entry = dictNext(dict, 0); entry; entry = dictNext(dict, entry)) {
    const key = entryKey(dict, entry);
    if (!isExact(key, ClassId.STR) || (load<u16>(addressOf(key), Header.FLAGS) & StrFlag.INTERNED) == 0) return false;
  }
  return true;
}

// ---- reduce(function, iterable, initial)

export function functoolsReduce(thread: u32, args: u32, count: i32): i32 {
  const klass = classOf(argument(args, 1));
  if (special(klass, Special.ITER) == NULL && special(klass, Special.GETITEM) == NULL) return typeError(thread, msg("reduce() arg 2 must support iteration"));
  const status = getIterator(thread, argument(args, 1));
  if (status == Status.RAISED) return status;
  if (status == Status.RETRY) return status;
  if (status != Status.OK) return prelude3(thread, prelude("reduce_of"), argument(args, 0), argument(args, 1), argument(args, 2) == NULL ? FALSE : pairOrNone(thread, argument(args, 2)));
  const state = holderOf(thread, argument(args, 0), result(thread), argument(args, 2), NONE);
  return state ? reduce(thread, state) : outOfMemory(thread);
}
function pairOrNone(thread: u32, value: u64): u64 {
  const tuple = newTuple(thread, 1);
  if (tuple) store<u64>(load<u32>(tuple, Sequence.ITEMS), value);
  return tuple ? fromAddress(tuple) : FALSE;
}
/** _reduce(function, iterator, (initial,) or False) */
export function reduceBy(thread: u32, args: u32, count: i32): i32 {
  const initial = argument(args, 2);
  const state = holderOf(thread, argument(args, 0), argument(args, 1), initial == FALSE ? NULL : load<u64>(load<u32>(addressOf(initial), Sequence.ITEMS)), NONE);
  return state ? reduce(thread, state) : outOfMemory(thread);
}

// ---- cmp_to_key

function newKey(thread: u32, compare: u64, object: u64): i32 {
  const key = newBuiltinInstance(thread, cls(ClassId.KEY_WRAPPER), Kind.OBJECT, KeyWrapper.Size);
  if (key == 0) return outOfMemory(thread);
  store<u64>(key, compare, KeyWrapper.COMPARE);
  store<u64>(key, object, KeyWrapper.OBJECT);
  return ok(thread, fromAddress(key));
}
export function cmpToKey(thread: u32, args: u32, count: i32): i32 { return newKey(thread, argument(args, 0), NULL); }
export function keyCall(thread: u32, args: u32, count: i32): i32 { return newKey(thread, load<u64>(self(args), KeyWrapper.COMPARE), argument(args, 1)); }
function compareKeys(thread: u32, args: u32, op: i64): i32 {
  if (!isExact(argument(args, 1), ClassId.KEY_WRAPPER)) return typeError(thread, msg("other argument must be K instance"));
  const a = load<u64>(self(args), KeyWrapper.OBJECT), b = load<u64>(addressOf(argument(args, 1)), KeyWrapper.OBJECT);
  if (a == NULL || b == NULL) return raise(thread, ClassId.ATTRIBUTE_ERROR, msg("object"));
  const state = holderOf(thread, fromSmall(op), NONE, NONE, NONE);
  return state ? askCall2(thread, load<u64>(self(args), KeyWrapper.COMPARE), a, b, Continuation.KEY_COMPARED, state) : outOfMemory(thread);
}
export function keyLt(thread: u32, args: u32, count: i32): i32 { return compareKeys(thread, args, 0); }
export function keyLe(thread: u32, args: u32, count: i32): i32 { return compareKeys(thread, args, 1); }
export function keyEq(thread: u32, args: u32, count: i32): i32 { return compareKeys(thread, args, 2); }
export function keyNe(thread: u32, args: u32, count: i32): i32 { return compareKeys(thread, args, 3); }
export function keyGt(thread: u32, args: u32, count: i32): i32 { return compareKeys(thread, args, 4); }
export function keyGe(thread: u32, args: u32, count: i32): i32 { return compareKeys(thread, args, 5); }

// ---- lru_cache

/** _new_lru(class, function, maxsize or None, typed, info) */
export function lruMake(thread: u32, args: u32, count: i32): i32 {
  const made = newBuiltinInstance(thread, self(args), Kind.OBJECT, LruCache.Size), cache = newDict(thread);
  if (made == 0 || cache == 0) return outOfMemory(thread);
  store<u64>(made, argument(args, 1), LruCache.FUNCTION);
  store<u64>(made, fromAddress(cache), LruCache.CACHE);
  store<u64>(made, argument(args, 2), LruCache.MAXSIZE);
  store<u64>(made, argument(args, 3), LruCache.TYPED);
  store<u64>(made, fromSmall(0), LruCache.HITS);
  store<u64>(made, fromSmall(0), LruCache.MISSES);
  store<u64>(made, argument(args, 4), LruCache.INFO);
  return ok(thread, fromAddress(made));
}
function increment(at: u32): void { store<u64>(at, fromSmall(toInt(load<u64>(at)) + 1)); }

export function lruCall(thread: u32, args: u32, count: i32): i32 {
  const wrapper = self(args), keywords = keyword(thread, 0), given = <u32>count - 1, maxsize = load<u64>(wrapper, LruCache.MAXSIZE);
  if (keywords == NULL && load<u64>(wrapper, LruCache.TYPED) != TRUE && maxsize != fromSmall(0)) {
    const first = given ? argument(args, 1) : NULL;
    const alone = given == 1 && (isInt(first) || (isObject(first) && (shapeOf(addressOf(first)) == cls(ClassId.STR) || kindOf(addressOf(first)) == Kind.INT)));
    const key = alone ? first : tupleOf(thread, args + 8, given);
    if (key == 0) return outOfMemory(thread);
    const value = lruFind(thread, wrapper, key);
    if (value != NULL && value != ASK_PYTHON) {
      increment(wrapper + LruCache.HITS);
      return ok(thread, value);
    }
    if (value == NULL) {
      const state = holderOf(thread, fromAddress(wrapper), key, NONE, NONE);
      if (state == 0) return outOfMemory(thread);
      increment(wrapper + LruCache.MISSES);
      if (alone) setArgument(thread, 0, key);
      const call = alone ? request(thread, load<u64>(wrapper, LruCache.FUNCTION), 1) : callTuple(thread, load<u64>(wrapper, LruCache.FUNCTION), key);
      return andThen(thread, call, Continuation.LRU_COMPUTED, state);
    }
  }
  const all = tupleOf(thread, args + 8, given);
  return all ? prelude3(thread, prelude("lru_call"), fromAddress(wrapper), all, keywords == NULL ? NONE : keywords) : outOfMemory(thread);
}
/** __get__(instance, owner): as a method of the instance */
export function lruGet(thread: u32, args: u32, count: i32): i32 {
  const instance = argument(args, 1);
  if (instance == NULL || instance == NONE) return ok(thread, argument(args, 0));
  const method = newMethod(thread, argument(args, 0), instance);
  return method ? ok(thread, fromAddress(method)) : outOfMemory(thread);
}
export function lruClear(thread: u32, args: u32, count: i32): i32 {
  const wrapper = self(args);
  store<u64>(wrapper, fromSmall(0), LruCache.HITS);
  store<u64>(wrapper, fromSmall(0), LruCache.MISSES);
  const cache = newDict(thread);
  if (cache == 0) return outOfMemory(thread);
  store<u64>(wrapper, fromAddress(cache), LruCache.CACHE);
  return ok(thread, NONE);
}
