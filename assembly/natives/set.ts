// Methods of set and frozenset, and of their iterator. Where an operand is no set or dict, or an item's hash or equality needs
// Python code, the method hands itself over to the prelude function of its name (src/lib/prelude/set.py).
import { ClassId, Kind, Sequence, Set, Special, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  NONE, NOT_IMPLEMENTED, addressOf, classOfObject, cls, fromAddress, fromBool, fromSmall, hasKind, isExact, isSubclass, special,
} from "../objects/object.ts";
import { Comparison, isSubsetOf } from "../objects/equality.ts";
import { NO_HASH, frozensetHash, nativeHash, setHash as hashOfSet } from "../objects/hash.ts";
import { fromI64 } from "../objects/numbers.ts";
import { dictLength } from "../objects/dict.ts";
import { addItem, clearSet, cloneSet, containsItem, discardItem, newSet, popItem, setLength, swapSets } from "../objects/set.ts";
import {
  areDisjoint, exchangeSets, intersectSets, mergeSet, removeDictKeys, removeSet, subtractDictKeys, subtractSets,
} from "../objects/set_algebra.ts";
import { addAllToSet, addToSet } from "../ops/containers.ts";
import { lengthHint, newSetIterator, nextInSet } from "../ops/dict_iteration.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { argument, keyword, ok, prelude1, prelude2, prelude3 } from "../state/thread.ts";
import { outOfMemory, raise, raiseClass, typeError } from "../state/raise.ts";
import { tupleOf } from "../objects/tuple.ts";
import { msg, prelude } from "../env.ts";

function self(args: u32): u32 { return <u32>load<u64>(args); }
function done(thread: u32, status: i32): i32 { return status == Status.OK ? ok(thread, NONE) : outOfMemory(thread); }
function isSet(value: u64): bool { return hasKind(value, Kind.SET); }
function isDict(value: u64): bool { return isExact(value, ClassId.DICT); }
/** set or frozenset: what operations on instances of subclasses make. */
function baseOf(set: u32): u32 { return isSubclass(classOfObject(set), cls(ClassId.FROZENSET)) ? cls(ClassId.FROZENSET) : cls(ClassId.SET); }
function finish(thread: u32, status: i32, made: u32): i32 { return status == Status.OK ? ok(thread, fromAddress(made)) : outOfMemory(thread); }
/** The positional arguments behind self, as a tuple for the prelude. */
function rest(thread: u32, args: u32, count: i32): u64 { return tupleOf(thread, args + 8, count - 1); }

/** Hands a method with any number of operands over: (self, operands). */
function handOver(thread: u32, args: u32, count: i32, index: u32): i32 {
  const operands = rest(thread, args, count);
  return operands ? prelude2(thread, index, argument(args, 0), operands) : outOfMemory(thread);
}

// ---- making

function newOfClass(thread: u32, klass: u32): u32 {
  if (klass == cls(ClassId.SET) || klass == cls(ClassId.FROZENSET)) return newSet(thread, klass);
  return newBuiltinInstance(thread, klass, Kind.SET, Set.Size);
}

/** set.__new__: the items come with __init__. */
export function setNew(thread: u32, args: u32, count: i32): i32 {
  const set = newOfClass(thread, self(args));
  return set ? ok(thread, fromAddress(set)) : outOfMemory(thread);
}

function hasKeywords(thread: u32): bool { return keyword(thread, 0) != NULL && dictLength(addressOf(keyword(thread, 0))) != 0; }

export function setInit(thread: u32, args: u32, count: i32): i32 {
  if (count > 2) return typeError(thread, msg("set expected at most 1 argument, got %d"), fromSmall(count - 1));
  if (hasKeywords(thread)) return typeError(thread, msg("set() takes no keyword arguments"));
  const set = self(args);
  if (load<u32>(set, Set.FILL) != 0) clearSet(thread, set);
  if (count < 2) return ok(thread, NONE);
  const status = addAllToSet(thread, set, argument(args, 1));
  if (status != Status.NEEDS_PYTHON) return done(thread, status);
  return prelude2(thread, prelude("set_update_one"), argument(args, 0), argument(args, 1));
}

export function frozensetNew(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), isPlain = klass == cls(ClassId.FROZENSET);
  if (count > 2) return typeError(thread, msg("%N expected at most 1 argument, got %d"), fromAddress(klass), fromSmall(count - 1));
  const hasPlainInit = special(klass, Special.INIT) == special(cls(ClassId.FROZENSET), Special.INIT);
  if (hasPlainInit && hasKeywords(thread)) return typeError(thread, msg("frozenset() takes no keyword arguments"));
  if (count == 2 && isPlain && isExact(argument(args, 1), ClassId.FROZENSET)) return ok(thread, argument(args, 1));
  const set = newOfClass(thread, klass);
  if (set == 0) return outOfMemory(thread);
  if (count < 2) return ok(thread, fromAddress(set));
  const status = addAllToSet(thread, set, argument(args, 1));
  if (status != Status.NEEDS_PYTHON) return finish(thread, status, set);
  return prelude2(thread, prelude("set_filled"), fromAddress(set), argument(args, 1));
}

export function setCopy(thread: u32, args: u32, count: i32): i32 { return copyAs(thread, self(args), baseOf(self(args))); }
export function frozensetCopy(thread: u32, args: u32, count: i32): i32 {
  return isExact(argument(args, 0), ClassId.FROZENSET) ? ok(thread, argument(args, 0)) : copyAs(thread, self(args), cls(ClassId.FROZENSET));
}
function copyAs(thread: u32, set: u32, klass: u32): i32 {
  const copy = newSet(thread, klass);
  return copy ? finish(thread, mergeSet(thread, copy, set), copy) : outOfMemory(thread);
}

// ---- items

export function setLen(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(setLength(self(args)))); }
export function setClear(thread: u32, args: u32, count: i32): i32 { clearSet(thread, self(args)); return ok(thread, NONE); }
export function setPop(thread: u32, args: u32, count: i32): i32 {
  const item = popItem(self(args));
  return item == NULL ? raise(thread, ClassId.KEY_ERROR, msg("pop from an empty set")) : ok(thread, item);
}

export function setAdd(thread: u32, args: u32, count: i32): i32 {
  const status = addToSet(thread, self(args), argument(args, 1));
  return status == Status.OK ? ok(thread, NONE) : status;
}

/** The hash to look for: of a set (which has none) that of a frozenset with its items. */
function hashToFind(item: u64): i64 {
  const hash = nativeHash(item);
  return hash == NO_HASH && isExact(item, ClassId.SET) ? hashOfSet(addressOf(item)) : hash;
}

export function setContains(thread: u32, args: u32, count: i32): i32 {
  const item = argument(args, 1), hash = hashToFind(item);
  if (hash != NO_HASH) {
    const found = containsItem(self(args), item, hash);
    if (found >= 0) return ok(thread, fromBool(found == 1));
  }
  return prelude2(thread, prelude("set_contains"), argument(args, 0), item);
}

export function setDiscard(thread: u32, args: u32, count: i32): i32 { return takeOut(thread, args, prelude("set_discard"), false); }
export function setRemove(thread: u32, args: u32, count: i32): i32 { return takeOut(thread, args, prelude("set_remove"), true); }
function takeOut(thread: u32, args: u32, otherwise: u32, mustBeThere: bool): i32 {
  const item = argument(args, 1), hash = hashToFind(item);
  if (hash != NO_HASH) {
    const status = discardItem(self(args), item, hash);
    if (status == Status.STOP && mustBeThere) return raiseClass(thread, cls(ClassId.KEY_ERROR), item);
    if (status != Status.NEEDS_PYTHON) return ok(thread, NONE);
  }
  return prelude2(thread, otherwise, argument(args, 0), item);
}

// ---- algebra

export function setUpdate(thread: u32, args: u32, count: i32): i32 {
  for (let i = 1; i < count; i++) {
    const status = addAllToSet(thread, self(args), argument(args, i));
    if (status == Status.NEEDS_PYTHON) return handOver(thread, args, count, prelude("set_update"));
    if (status != Status.OK) return outOfMemory(thread);
  }
  return ok(thread, NONE);
}

export function setUnion(thread: u32, args: u32, count: i32): i32 {
  const result = newSet(thread, baseOf(self(args)));
  if (result == 0) return outOfMemory(thread);
  let status = mergeSet(thread, result, self(args));
  for (let i = 1; i < count && status == Status.OK; i++) {
    if (argument(args, i) != argument(args, 0)) status = addAllToSet(thread, result, argument(args, i));
  }
  if (status == Status.NEEDS_PYTHON) return handOver(thread, args, count, prelude("set_union"));
  return finish(thread, status, result);
}

/** The items of a list or tuple that are in the set, as a new one; 0 where it takes Python (or there is no memory). */
function intersectSequence(thread: u32, set: u32, value: u64): u32 {
  if (!isExact(value, ClassId.LIST) && !isExact(value, ClassId.TUPLE)) return 0;
  const result = newSet(thread, baseOf(set)), length = load<u32>(addressOf(value), Sequence.LENGTH), items = load<u32>(addressOf(value), Sequence.ITEMS);
  if (result == 0) return 0;
  for (let i: u32 = 0; i < length; i++) {
    const item = load<u64>(items + (i << 3)), hash = nativeHash(item);
    if (hash == NO_HASH) return 0;
    const within = containsItem(set, item, hash);
    if (within < 0 || (within == 1 && addItem(thread, result, item, hash) != Status.OK)) return 0;
  }
  return result;
}

export function setIntersection(thread: u32, args: u32, count: i32): i32 {
  if (count == 1) return copyAs(thread, self(args), baseOf(self(args)));
  if (count != 2 || !isSet(argument(args, 1))) {
    const made = count == 2 ? intersectSequence(thread, self(args), argument(args, 1)) : 0;
    return made ? ok(thread, fromAddress(made)) : handOver(thread, args, count, prelude("set_intersection"));
  }
  const result = newSet(thread, baseOf(self(args)));
  if (result == 0) return outOfMemory(thread);
  const status = intersectSets(thread, result, self(args), addressOf(argument(args, 1)));
  if (status == Status.NEEDS_PYTHON) return handOver(thread, args, count, prelude("set_intersection"));
  return finish(thread, status, result);
}

export function setIntersectionUpdate(thread: u32, args: u32, count: i32): i32 {
  if (count != 2 || !isSet(argument(args, 1))) return handOver(thread, args, count, prelude("set_intersection_update"));
  const result = newSet(thread);
  if (result == 0) return outOfMemory(thread);
  const status = intersectSets(thread, result, self(args), addressOf(argument(args, 1)));
  if (status == Status.NEEDS_PYTHON) return handOver(thread, args, count, prelude("set_intersection_update"));
  if (status == Status.OK) swapSets(self(args), result);
  return done(thread, status);
}

function subtract(thread: u32, result: u32, set: u32, other: u64): i32 {
  if (isSet(other)) return subtractSets(thread, result, set, addressOf(other));
  return isDict(other) ? subtractDictKeys(thread, result, set, addressOf(other)) : <i32>Status.NEEDS_PYTHON;
}

export function setDifference(thread: u32, args: u32, count: i32): i32 {
  if (count == 1) return copyAs(thread, self(args), baseOf(self(args)));
  if (count != 2) return handOver(thread, args, count, prelude("set_difference"));
  const result = newSet(thread, baseOf(self(args)));
  if (result == 0) return outOfMemory(thread);
  const status = subtract(thread, result, self(args), argument(args, 1));
  if (status == Status.NEEDS_PYTHON) return handOver(thread, args, count, prelude("set_difference"));
  return finish(thread, status, result);
}

export function setDifferenceUpdate(thread: u32, args: u32, count: i32): i32 {
  for (let i = 1; i < count; i++) {
    const other = argument(args, i);
    let status: i32 = Status.NEEDS_PYTHON;
    if (isSet(other)) status = removeSet(thread, self(args), addressOf(other));
    else if (isDict(other)) status = removeDictKeys(thread, self(args), addressOf(other));
    if (status == Status.NEEDS_PYTHON) return handOver(thread, args, count, prelude("set_difference_update"));
    if (status != Status.OK) return outOfMemory(thread);
  }
  return ok(thread, NONE);
}

export function setSymmetricDifference(thread: u32, args: u32, count: i32): i32 {
  const other = argument(args, 1), result = newSet(thread, baseOf(self(args)));
  if (result == 0) return outOfMemory(thread);
  let status = addAllToSet(thread, result, other);
  if (status == Status.OK) status = exchangeSets(thread, result, self(args));
  if (status == Status.NEEDS_PYTHON) return prelude2(thread, prelude("set_symmetric_difference"), argument(args, 0), other);
  return finish(thread, status, result);
}

export function setSymmetricDifferenceUpdate(thread: u32, args: u32, count: i32): i32 {
  const status = symmetricUpdate(thread, args);
  if (status != Status.NEEDS_PYTHON) return done(thread, status);
  return prelude2(thread, prelude("set_symmetric_difference_update"), argument(args, 0), argument(args, 1));
}
/**
 * ^= by a set; NEEDS_PYTHON, with nothing changed, where Python code is needed. Done on a clone: what is done twice (memory was short, the
 * instruction runs again) would undo itself.
 */
function symmetricUpdate(thread: u32, args: u32): i32 {
  const other = argument(args, 1), set = self(args);
  if (!isSet(other)) return Status.NEEDS_PYTHON;
  if (addressOf(other) == set) {
    clearSet(thread, set);
    return Status.OK;
  }
  const clone = cloneSet(thread, set);
  if (clone == 0) return Status.RETRY;
  const status = exchangeSets(thread, clone, addressOf(other));
  if (status == Status.OK) swapSets(set, clone);
  return status;
}

export function setIsdisjoint(thread: u32, args: u32, count: i32): i32 {
  const other = argument(args, 1);
  if (isSet(other)) {
    const disjoint = areDisjoint(self(args), addressOf(other));
    if (disjoint >= 0) return ok(thread, fromBool(disjoint == 1));
  }
  return prelude2(thread, prelude("set_isdisjoint"), argument(args, 0), other);
}
export function setIssubset(thread: u32, args: u32, count: i32): i32 {
  const other = argument(args, 1), answer = isSet(other) ? isSubsetOf(self(args), addressOf(other)) : -1;
  return answer >= 0 ? ok(thread, fromBool(answer == 1)) : prelude2(thread, prelude("set_issubset"), argument(args, 0), other);
}
export function setIssuperset(thread: u32, args: u32, count: i32): i32 {
  const other = argument(args, 1), answer = isSet(other) ? isSubsetOf(addressOf(other), self(args)) : -1;
  return answer >= 0 ? ok(thread, fromBool(answer == 1)) : prelude2(thread, prelude("set_issuperset"), argument(args, 0), other);
}

// ---- operators: both sides must be sets

function bothSets(args: u32): bool { return isSet(argument(args, 0)) && isSet(argument(args, 1)); }
function notImplemented(thread: u32): i32 { return ok(thread, NOT_IMPLEMENTED); }
/** The result of a method that answers None, as an in-place operator gives it. */
function inPlace(thread: u32, args: u32, status: i32, otherwise: u32): i32 {
  if (status == Status.OK) return ok(thread, argument(args, 0));
  return status == Status.NEEDS_PYTHON ? prelude2(thread, otherwise, argument(args, 0), argument(args, 1)) : outOfMemory(thread);
}

export function setOr(thread: u32, args: u32, count: i32): i32 { return bothSets(args) ? setUnion(thread, args, 2) : notImplemented(thread); }
export function setAnd(thread: u32, args: u32, count: i32): i32 { return bothSets(args) ? setIntersection(thread, args, 2) : notImplemented(thread); }
export function setSub(thread: u32, args: u32, count: i32): i32 { return bothSets(args) ? setDifference(thread, args, 2) : notImplemented(thread); }
export function setXor(thread: u32, args: u32, count: i32): i32 { return bothSets(args) ? setSymmetricDifference(thread, args, 2) : notImplemented(thread); }

/** The reflected operators: natives see (self, other), the left operand is `other`. */
function exchanged(thread: u32, args: u32): u32 {
  const pair = tupleOf(thread, args, 2);
  if (pair == 0) return 0;
  const items = load<u32>(addressOf(pair), Sequence.ITEMS);
  store<u64>(items, argument(args, 1));
  store<u64>(items, argument(args, 0), 8);
  return items;
}
export function setRor(thread: u32, args: u32, count: i32): i32 {
  if (!bothSets(args)) return notImplemented(thread);
  const turned = exchanged(thread, args);
  return turned ? setUnion(thread, turned, 2) : outOfMemory(thread);
}
export function setRand(thread: u32, args: u32, count: i32): i32 {
  if (!bothSets(args)) return notImplemented(thread);
  const turned = exchanged(thread, args);
  return turned ? setIntersection(thread, turned, 2) : outOfMemory(thread);
}
export function setRsub(thread: u32, args: u32, count: i32): i32 {
  if (!bothSets(args)) return notImplemented(thread);
  const turned = exchanged(thread, args);
  return turned ? setDifference(thread, turned, 2) : outOfMemory(thread);
}
export function setRxor(thread: u32, args: u32, count: i32): i32 {
  if (!bothSets(args)) return notImplemented(thread);
  const turned = exchanged(thread, args);
  return turned ? setSymmetricDifference(thread, turned, 2) : outOfMemory(thread);
}

export function setIor(thread: u32, args: u32, count: i32): i32 {
  if (!isSet(argument(args, 1))) return notImplemented(thread);
  return inPlace(thread, args, mergeSet(thread, self(args), addressOf(argument(args, 1))), prelude("set_ior"));
}
export function setIand(thread: u32, args: u32, count: i32): i32 {
  if (!isSet(argument(args, 1))) return notImplemented(thread);
  const result = newSet(thread);
  if (result == 0) return outOfMemory(thread);
  const status = intersectSets(thread, result, self(args), addressOf(argument(args, 1)));
  if (status == Status.OK) swapSets(self(args), result);
  return inPlace(thread, args, status, prelude("set_iand"));
}
export function setIsub(thread: u32, args: u32, count: i32): i32 {
  if (!isSet(argument(args, 1))) return notImplemented(thread);
  return inPlace(thread, args, removeSet(thread, self(args), addressOf(argument(args, 1))), prelude("set_isub"));
}
export function setIxor(thread: u32, args: u32, count: i32): i32 {
  if (!isSet(argument(args, 1))) return notImplemented(thread);
  return inPlace(thread, args, symmetricUpdate(thread, args), prelude("set_ixor"));
}

// ---- comparing, hashing, iterating

function compare(thread: u32, args: u32, op: u32): i32 {
  if (!isSet(argument(args, 1))) return notImplemented(thread);
  const a = self(args), b = addressOf(argument(args, 1)), left = load<u32>(a, Set.LENGTH), right = load<u32>(b, Set.LENGTH);
  let answer: i32;
  switch (op) {
    case Comparison.LT: answer = left < right ? isSubsetOf(a, b) : 0; break;
    case Comparison.LE: answer = isSubsetOf(a, b); break;
    case Comparison.GT: answer = right < left ? isSubsetOf(b, a) : 0; break;
    case Comparison.GE: answer = isSubsetOf(b, a); break;
    default: {
      answer = left == right ? isSubsetOf(a, b) : 0;
      if (answer >= 0 && op == Comparison.NE) answer = 1 - answer;
    }
  }
  if (answer >= 0) return ok(thread, fromBool(answer == 1));
  return prelude3(thread, prelude("set_compare"), argument(args, 0), argument(args, 1), fromSmall(op));
}
export function setLt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.LT); }
export function setLe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.LE); }
export function setEq(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.EQ); }
export function setNe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.NE); }
export function setGt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.GT); }
export function setGe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, Comparison.GE); }

function hashResult(thread: u32, hash: i64): i32 {
  const value = fromI64(thread, hash);
  return value ? ok(thread, value) : outOfMemory(thread);
}
export function frozensetHashMethod(thread: u32, args: u32, count: i32): i32 { return hashResult(thread, frozensetHash(self(args))); }

export function setIter(thread: u32, args: u32, count: i32): i32 { return newSetIterator(thread, argument(args, 0)); }
export function setIteratorNext(thread: u32, args: u32, count: i32): i32 { return nextInSet(thread, self(args)); }
export function setIteratorIter(thread: u32, args: u32, count: i32): i32 { return ok(thread, argument(args, 0)); }
export function setIteratorLengthHint(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(lengthHint(self(args)))); }

export function setRepr(thread: u32, args: u32, count: i32): i32 { return prelude1(thread, prelude("set_repr"), argument(args, 0)); }
export function setReduce(thread: u32, args: u32, count: i32): i32 { return prelude1(thread, prelude("set_reduce"), argument(args, 0)); }
export function setSizeof(thread: u32, args: u32, count: i32): i32 {
  const entries = load<u32>(self(args), Set.MASK) + 1;
  return ok(thread, fromSmall(entries <= 8 ? 200 : <i64>(200 + (entries << 4)))); // what CPython's own tables take
}

/** (set, other): exchanges what two sets hold, for the prelude. */
export function setSwap(thread: u32, args: u32, count: i32): i32 { swapSets(self(args), addressOf(argument(args, 1))); return ok(thread, NONE); }
