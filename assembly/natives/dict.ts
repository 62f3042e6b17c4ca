// Methods of dict. Each does its work natively where hash and equality of the keys need no Python code; else it hands itself over
// to the prelude function of its name (src/lib/prelude/dict.py), before anything has changed.
import { ClassId, Dict, DictForm, Iterator, Kind, Special, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, NONE, NOT_IMPLEMENTED, TRUE, addressOf, classOfObject, cls, fromAddress, fromBool, fromSmall, hasKind, isExact, shapeOf, special,
} from "../objects/object.ts";
import {
  ASK_PYTHON, dictDelete, dictEnd, dictGet as findValue, dictLength, dictPrevious, dictSet as setValue, entryKey, entryValue,
  insertEntry, newDict,
} from "../objects/dict.ts";
import { clearDict, copyDict, mergeDict, takeLast } from "../objects/dict_whole.ts";
import { NO_HASH, nativeHash } from "../objects/hash.ts";
import { nativeEqual } from "../objects/equality.ts";
import { itemOf, lengthOfSequence, pairOf, tupleOf } from "../objects/tuple.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { isPlain } from "../ops/continue.ts";
import { getIterator, nextValue } from "../ops/iterate.ts";
import { appendToList, newList } from "../objects/list.ts";
import { getDictItem, setDictItem } from "../ops/containers.ts";
import { isPlainContainer, newDictIterator, newDictView, nextOfContainer } from "../ops/dict_iteration.ts";
import { argument, call2, keyword, ok, result, prelude1, prelude2, prelude3 } from "../state/thread.ts";
import { outOfMemory, raise, raiseClass, typeError } from "../state/raise.ts";
import { msg, prelude } from "../env.ts";

function self(args: u32): u32 { return <u32>load<u64>(args); }
function keyError(thread: u32, key: u64): i32 { return raiseClass(thread, cls(ClassId.KEY_ERROR), key); }
function done(thread: u32, status: i32): i32 { return status == Status.OK ? ok(thread, NONE) : outOfMemory(thread); }

// ---- making

/** A new empty dict of the class; the arguments are __init__'s. */
export function dictNew(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args);
  const dict = klass == cls(ClassId.DICT) ? newDict(thread) : newBuiltinInstance(thread, klass, Kind.DICT, Dict.Size);
  return dict ? ok(thread, fromAddress(dict)) : outOfMemory(thread);
}

export function dictInit(thread: u32, args: u32, count: i32): i32 {
  return updateWith(thread, args, count, msg("dict expected at most 1 argument, got %d"));
}
export function dictUpdate(thread: u32, args: u32, count: i32): i32 {
  return updateWith(thread, args, count, msg("update expected at most 1 argument, got %d"));
}

function updateWith(thread: u32, args: u32, count: i32, tooMany: u32): i32 {
  if (count > 2) return typeError(thread, tooMany, fromSmall(count - 1));
  const keywords = keyword(thread, 0);
  let other = count == 2 ? argument(args, 1) : NULL;
  if (other != NULL && givesPairs(other)) { // as a list first: nobody sees the difference where drawing runs no Python code
    const pairs = listOfPlain(thread, other);
    if (pairs == 0) return raiseClass(thread, cls(ClassId.MEMORY_ERROR), NULL);
    other = fromAddress(pairs);
    store<u64>(args, other, 8);
  }
  if (other == NULL || isExact(other, ClassId.DICT) || isExact(other, ClassId.LIST) || isExact(other, ClassId.TUPLE)) {
    let status: i32 = Status.OK;
    if (other != NULL) status = isExact(other, ClassId.DICT) ? mergeDict(thread, self(args), addressOf(other)) : addPairs(thread, self(args), addressOf(other));
    if (status == Status.OK && keywords != NULL) status = mergeDict(thread, self(args), addressOf(keywords));
    if (status != Status.NEEDS_PYTHON) return done(thread, status);
  }
  const others = tupleOf(thread, args + 8, count - 1);
  if (others == 0) return outOfMemory(thread);
  return prelude3(thread, prelude("dict_update"), argument(args, 0), others, keywords == NULL ? NONE : keywords);
}

/** A zip of two or an enumerate whose next() runs no Python code. */
function givesPairs(value: u64): bool {
  if (!hasKind(value, Kind.ITERATOR)) return false;
  const iterator = addressOf(value), shape = shapeOf(iterator);
  if (shape != cls(ClassId.ENUMERATE) && (shape != cls(ClassId.ZIP) || lengthOfSequence(addressOf(load<u64>(iterator, Iterator.VALUES))) != 2)) return false;
  return isPlain(value);
}
/** All that is left of an iterator whose next() runs no Python code; 0 out of memory, when a part of it is gone. */
function listOfPlain(thread: u32, iterator: u64): u32 {
  const list = newList(thread, 0);
  if (list == 0) return 0;
  while (true) {
    const status = nextValue(thread, iterator);
    if (status == Status.STOP) return list;
    if (status != Status.OK || !appendToList(thread, list, result(thread))) return 0;
  }
}

/** Sets the items of a list or tuple of pairs: OK, RETRY or NEEDS_PYTHON (also for what is no pair: the prelude says why). */
function addPairs(thread: u32, dict: u32, pairs: u32): i32 {
  const count = lengthOfSequence(pairs);
  for (let i: u32 = 0; i < count; i++) {
    const pair = itemOf(pairs, i);
    if (!isExact(pair, ClassId.TUPLE) && !isExact(pair, ClassId.LIST)) return Status.NEEDS_PYTHON;
    if (lengthOfSequence(addressOf(pair)) != 2) return Status.NEEDS_PYTHON;
    const key = itemOf(addressOf(pair), 0), hash = nativeHash(key);
    const status = hash == NO_HASH ? Status.NEEDS_PYTHON : setValue(thread, dict, key, hash, itemOf(addressOf(pair), 1));
    if (status != Status.OK) return status;
  }
  return Status.OK;
}

/** dict.fromkeys(iterable, value=None): the class is called for the new dict, so the prelude does it but for the plainest cases. */
export function dictFromkeys(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 2) == NULL ? NONE : argument(args, 2), from = argument(args, 1);
  if (self(args) == cls(ClassId.DICT) && (isPlainContainer(from) || isExact(from, ClassId.LIST) || isExact(from, ClassId.TUPLE))) {
    const made = newDict(thread);
    if (made == 0) return outOfMemory(thread);
    const status = addKeys(thread, made, from, value);
    if (status == Status.RETRY) return outOfMemory(thread);
    if (status == Status.OK) return ok(thread, fromAddress(made));
  }
  return prelude3(thread, prelude("dict_fromkeys"), argument(args, 0), argument(args, 1), value);
}

/** Sets all items of a container to one value: OK, RETRY or NEEDS_PYTHON (then the prelude does it over again). */
function addKeys(thread: u32, dict: u32, from: u64, value: u64): i32 {
  let status = getIterator(thread, from);
  if (status != Status.OK) return status == Status.RETRY ? status : <i32>Status.NEEDS_PYTHON;
  const iterator = result(thread);
  for (status = nextOfContainer(thread, iterator); status == Status.OK; status = nextOfContainer(thread, iterator)) {
    const key = result(thread), hash = nativeHash(key);
    const added = hash == NO_HASH ? Status.NEEDS_PYTHON : setValue(thread, dict, key, hash, value);
    if (added != Status.OK) return added;
  }
  return status == Status.STOP ? <i32>Status.OK : status;
}

/** Does the dict's class iterate in its own way? Then it is copied through its keys() and [], as any mapping. */
function iteratesItself(dict: u32): bool {
  return shapeOf(dict) != cls(ClassId.DICT) && special(classOfObject(dict), Special.ITER) != special(cls(ClassId.DICT), Special.ITER);
}

export function dictCopy(thread: u32, args: u32, count: i32): i32 {
  if (iteratesItself(self(args)) && dictLength(self(args)) != 0) return prelude1(thread, prelude("dict_copy_mapping"), argument(args, 0));
  const copy = copyDict(thread, self(args));
  return copy ? ok(thread, fromAddress(copy)) : outOfMemory(thread);
}

// ---- items

export function dictLen(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(dictLength(self(args)))); }

export function dictGetitem(thread: u32, args: u32, count: i32): i32 {
  const dict = self(args), key = argument(args, 1), value = getDictItem(dict, key);
  if (value == ASK_PYTHON) return prelude2(thread, prelude("dict_getitem"), argument(args, 0), key);
  if (value != NULL) return ok(thread, value);
  if (shapeOf(dict) != cls(ClassId.DICT)) {
    const missing = special(classOfObject(dict), Special.MISSING);
    if (missing != NULL) return call2(thread, missing, argument(args, 0), key);
  }
  return keyError(thread, key);
}

export function dictSetitem(thread: u32, args: u32, count: i32): i32 {
  const status = setDictItem(thread, self(args), argument(args, 1), argument(args, 2));
  return status == Status.OK ? ok(thread, NONE) : status;
}

export function dictDelitem(thread: u32, args: u32, count: i32): i32 {
  const key = argument(args, 1), hash = nativeHash(key);
  if (hash != NO_HASH) {
    const status = dictDelete(thread, self(args), key, hash);
    if (status == Status.STOP) return keyError(thread, key);
    if (status != Status.NEEDS_PYTHON) return done(thread, status);
  }
  return prelude2(thread, prelude("dict_delitem"), argument(args, 0), key);
}

export function dictContains(thread: u32, args: u32, count: i32): i32 {
  const value = getDictItem(self(args), argument(args, 1));
  if (value == ASK_PYTHON) return prelude2(thread, prelude("dict_contains"), argument(args, 0), argument(args, 1));
  return ok(thread, fromBool(value != NULL));
}

export function dictGet(thread: u32, args: u32, count: i32): i32 {
  const value = getDictItem(self(args), argument(args, 1));
  if (value != NULL && value != ASK_PYTHON) return ok(thread, value);
  const fallback = argument(args, 2) == NULL ? NONE : argument(args, 2);
  if (value == NULL) return ok(thread, fallback);
  return prelude3(thread, prelude("dict_get"), argument(args, 0), argument(args, 1), fallback);
}

export function dictSetdefault(thread: u32, args: u32, count: i32): i32 {
  const dict = self(args), key = argument(args, 1), hash = nativeHash(key);
  const fallback = argument(args, 2) == NULL ? NONE : argument(args, 2);
  const value = hash == NO_HASH ? ASK_PYTHON : findValue(dict, key, hash);
  if (value == ASK_PYTHON) return prelude3(thread, prelude("dict_setdefault"), argument(args, 0), key, fallback);
  if (value != NULL) return ok(thread, value);
  const status = load<u32>(dict, Dict.FORM) == DictForm.PLAIN ? insertEntry(thread, dict, key, hash, fallback) : setValue(thread, dict, key, hash, fallback);
  return status == Status.OK ? ok(thread, fallback) : outOfMemory(thread);
}

export function dictPop(thread: u32, args: u32, count: i32): i32 {
  const dict = self(args), key = argument(args, 1), fallback = argument(args, 2);
  const hash = nativeHash(key), value = hash == NO_HASH ? ASK_PYTHON : findValue(dict, key, hash);
  if (value == ASK_PYTHON) {
    if (fallback == NULL) return prelude2(thread, prelude("dict_pop"), argument(args, 0), key);
    return prelude3(thread, prelude("dict_pop"), argument(args, 0), key, fallback);
  }
  if (value == NULL) return fallback == NULL ? keyError(thread, key) : ok(thread, fallback);
  return dictDelete(thread, dict, key, hash) == Status.OK ? ok(thread, value) : outOfMemory(thread);
}

export function dictPopitem(thread: u32, args: u32, count: i32): i32 {
  const dict = self(args), position = dictPrevious(dict, dictEnd(dict));
  if (position == 0) return raise(thread, ClassId.KEY_ERROR, msg("popitem(): dictionary is empty"));
  const pair = pairOf(thread, entryKey(dict, position), entryValue(dict, position));
  if (pair == 0) return outOfMemory(thread);
  return takeLast(thread, dict, position) ? ok(thread, pair) : outOfMemory(thread);
}

export function dictClear(thread: u32, args: u32, count: i32): i32 { return done(thread, clearDict(thread, self(args))); }

// ---- comparing and joining

export function dictEq(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, false); }
export function dictNe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, true); }
function compare(thread: u32, args: u32, negated: bool): i32 {
  if (!hasKind(argument(args, 1), Kind.DICT)) return ok(thread, NOT_IMPLEMENTED);
  const equal = isExact(argument(args, 0), ClassId.DICT) && isExact(argument(args, 1), ClassId.DICT) ? nativeEqual(argument(args, 0), argument(args, 1)) : -1;
  if (equal >= 0) return ok(thread, fromBool((equal != 0) != negated));
  return prelude3(thread, prelude("dict_equals"), argument(args, 0), argument(args, 1), negated ? TRUE : FALSE);
}
/** Dicts have no order: <, <=, > and >= are left to the other side. */
export function dictOrder(thread: u32, args: u32, count: i32): i32 { return ok(thread, NOT_IMPLEMENTED); }

export function dictOr(thread: u32, args: u32, count: i32): i32 { return join(thread, argument(args, 0), argument(args, 1)); }
export function dictRor(thread: u32, args: u32, count: i32): i32 { return join(thread, argument(args, 1), argument(args, 0)); }
function join(thread: u32, left: u64, right: u64): i32 {
  if (!hasKind(left, Kind.DICT) || !hasKind(right, Kind.DICT)) return ok(thread, NOT_IMPLEMENTED);
  if (isExact(right, ClassId.DICT) && !iteratesItself(addressOf(left))) {
    const joined = copyDict(thread, addressOf(left));
    if (joined == 0) return outOfMemory(thread);
    const status = mergeDict(thread, joined, addressOf(right));
    if (status != Status.NEEDS_PYTHON) return status == Status.OK ? ok(thread, fromAddress(joined)) : outOfMemory(thread);
  }
  return prelude2(thread, prelude("dict_or"), left, right);
}

export function dictIor(thread: u32, args: u32, count: i32): i32 {
  const other = argument(args, 1);
  if (isExact(other, ClassId.DICT)) {
    const status = mergeDict(thread, self(args), addressOf(other));
    if (status != Status.NEEDS_PYTHON) return status == Status.OK ? ok(thread, argument(args, 0)) : outOfMemory(thread);
  }
  return prelude2(thread, prelude("dict_ior"), argument(args, 0), other);
}

// ---- iteration and views

export function dictIter(thread: u32, args: u32, count: i32): i32 { return newDictIterator(thread, argument(args, 0), ClassId.DICT_KEY_ITERATOR); }
export function dictReversed(thread: u32, args: u32, count: i32): i32 {
  return newDictIterator(thread, argument(args, 0), ClassId.DICT_REVERSE_KEY_ITERATOR);
}
export function dictKeys(thread: u32, args: u32, count: i32): i32 { return newDictView(thread, argument(args, 0), ClassId.DICT_KEYS); }
export function dictValues(thread: u32, args: u32, count: i32): i32 { return newDictView(thread, argument(args, 0), ClassId.DICT_VALUES); }
export function dictItems(thread: u32, args: u32, count: i32): i32 { return newDictView(thread, argument(args, 0), ClassId.DICT_ITEMS); }

export function dictSizeof(thread: u32, args: u32, count: i32): i32 {
  const dict = self(args), mask = load<u32>(dict, Dict.MASK);
  if (mask == 0) return ok(thread, fromSmall(64));
  const slots = mask + 1, usable = (slots << 1) / 3; // what CPython's own tables take
  const indexBytes: u32 = slots < 256 ? slots : slots < 65536 ? slots << 1 : slots << 2;
  return ok(thread, fromSmall(<i64>(64 + 32 + indexBytes + usable * 24)));
}

/** The hash that lists, dicts and sets lack is None in their classes. */
export function dictRepr(thread: u32, args: u32, count: i32): i32 { return prelude1(thread, prelude("dict_repr"), argument(args, 0)); }
