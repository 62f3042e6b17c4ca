// Methods of deque. What needs Python code to compare, iterate or convert is in src/lib/prelude/collections.py.
import { ClassId, Deque, Iterator, Kind, Sequence, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, NONE, NOT_IMPLEMENTED, TRUE, addressOf, cls, fromAddress, fromBool, fromSmall, isInt, isObject, shapeOf, toInt,
} from "../objects/object.ts";
import {
  dequeAppend, dequeAppendLeft, dequeAt, dequeChanged, dequeClear, dequeLength, dequeMaxlen, dequePlace, dequePop, dequePopLeft, dequeRemoveAt,
  dequeRotate, dequeVersion, isDeque,
} from "../objects/deque.ts";
import { nativeCompare, nativeSame } from "../objects/equality.ts";
import { plainInt, toI64 } from "../objects/numbers.ts";
import { argument, ok, prelude2, prelude3, prelude4, result } from "../state/thread.ts";
import { hugeSize, isHuge } from "../objects/indices.ts";
import { indexError, outOfMemory, overflowError, typeError, valueError } from "../state/raise.ts";
import { dequeExtend, dequeItem, holderOf, nextInDeque } from "../ops/collections.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { getIterator, newIterator } from "../ops/iterate.ts";
import { msg, prelude } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }

function newDeque(thread: u32, klass: u32): u32 {
  const deque = newBuiltinInstance(thread, klass, Kind.OBJECT, Deque.Size);
  if (deque == 0) return 0;
  store<u64>(deque, NULL, Deque.RING);
  store<i32>(deque, -1, Deque.MAXLEN);
  return deque;
}
export function dequeNew(thread: u32, args: u32, count: i32): i32 {
  const deque = newDeque(thread, self(args));
  return deque ? ok(thread, fromAddress(deque)) : outOfMemory(thread);
}
/** __init__(iterable=(), maxlen=None) */
export function dequeInit(thread: u32, args: u32, count: i32): i32 {
  const deque = self(args), maxlen = argument(args, 2);
  let limit: i64 = -1;
  if (maxlen != NULL && maxlen != NONE) {
    const plain = plainInt(maxlen);
    if (plain == NULL) return typeError(thread, msg("an integer is required"));
    if (!isInt(plain)) return overflowError(thread, msg("Python int too large to convert to C ssize_t"));
    limit = toInt(plain);
    if (limit < 0) return valueError(thread, msg("maxlen must be non-negative"));
    if (limit > i32.MAX_VALUE) limit = i32.MAX_VALUE;
  }
  store<i32>(deque, <i32>limit, Deque.MAXLEN);
  if (dequeLength(deque)) dequeClear(deque);
  return argument(args, 1) == NULL ? ok(thread, NONE) : extend(thread, argument(args, 0), argument(args, 1), false, NONE);
}

/** Adds all of an iterable; `outcome` is the result. */
function extend(thread: u32, dequeValue: u64, iterable: u64, atLeft: bool, outcome: u64): i32 {
  const deque = addressOf(dequeValue);
  if (isObject(iterable) && (shapeOf(addressOf(iterable)) == cls(ClassId.LIST) || shapeOf(addressOf(iterable)) == cls(ClassId.TUPLE))) {
    const sequence = addressOf(iterable), length = load<u32>(sequence, Sequence.LENGTH);
    for (let i: u32 = 0; i < length; i++) {
      const value = load<u64>(load<u32>(sequence, Sequence.ITEMS) + (i << 3));
      if (!(atLeft ? dequeAppendLeft(thread, deque, value) : dequeAppend(thread, deque, value))) {
        for (; i > 0; i--) if (atLeft) dequePopLeft(deque); else dequePop(deque);
        return outOfMemory(thread);
      }
    }
    return ok(thread, outcome);
  }
  if (iterable == dequeValue) { // a copy is what is gone through
    const copy = copyDeque(thread, deque);
    if (copy == 0) return outOfMemory(thread);
    const length = dequeLength(copy);
    for (let i: u32 = 0; i < length; i++) {
      const value = dequeAt(copy, i);
      if (!(atLeft ? dequeAppendLeft(thread, deque, value) : dequeAppend(thread, deque, value))) return outOfMemory(thread);
    }
    return ok(thread, outcome);
  }
  const status = getIterator(thread, iterable);
  if (status == Status.RAISED || status == Status.RETRY) return status;
  if (status != Status.OK) return prelude4(thread, prelude("deque_extend"), dequeValue, iterable, fromBool(atLeft), outcome);
  const state = holderOf(thread, dequeValue, result(thread), fromBool(atLeft), outcome);
  return state ? dequeExtend(thread, state) : outOfMemory(thread);
}
/** _deque_extend(deque, iterator, at_left, outcome) */
export function dequeExtendBy(thread: u32, args: u32, count: i32): i32 {
  const state = holderOf(thread, argument(args, 0), argument(args, 1), argument(args, 2), argument(args, 3));
  return state ? dequeExtend(thread, state) : outOfMemory(thread);
}

export function dequeAppendValue(thread: u32, args: u32, count: i32): i32 {
  return dequeAppend(thread, self(args), argument(args, 1)) ? ok(thread, NONE) : outOfMemory(thread);
}
export function dequeAppendLeftValue(thread: u32, args: u32, count: i32): i32 {
  return dequeAppendLeft(thread, self(args), argument(args, 1)) ? ok(thread, NONE) : outOfMemory(thread);
}
export function dequePopValue(thread: u32, args: u32, count: i32): i32 {
  if (dequeLength(self(args)) == 0) return indexError(thread, msg("pop from an empty deque"));
  return ok(thread, dequePop(self(args)));
}
export function dequePopLeftValue(thread: u32, args: u32, count: i32): i32 {
  if (dequeLength(self(args)) == 0) return indexError(thread, msg("pop from an empty deque"));
  return ok(thread, dequePopLeft(self(args)));
}
export function dequeExtendRight(thread: u32, args: u32, count: i32): i32 { return extend(thread, argument(args, 0), argument(args, 1), false, NONE); }
export function dequeExtendLeft(thread: u32, args: u32, count: i32): i32 { return extend(thread, argument(args, 0), argument(args, 1), true, NONE); }
export function dequeIadd(thread: u32, args: u32, count: i32): i32 { return extend(thread, argument(args, 0), argument(args, 1), false, argument(args, 0)); }
export function dequeClearAll(thread: u32, args: u32, count: i32): i32 { dequeClear(self(args)); return ok(thread, NONE); }
export function dequeLen(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(dequeLength(self(args)))); }
export function dequeGetMaxlen(thread: u32, args: u32, count: i32): i32 {
  const maxlen = dequeMaxlen(self(args));
  return ok(thread, maxlen < 0 ? NONE : fromSmall(maxlen));
}

/** copy() of an exact deque; subclasses are called by the prelude. */
export function dequeCopy(thread: u32, args: u32, count: i32): i32 {
  if (shapeOf(self(args)) != cls(ClassId.DEQUE)) return prelude2(thread, prelude("deque_copy"), argument(args, 0), NONE);
  const copy = copyDeque(thread, self(args));
  return copy ? ok(thread, fromAddress(copy)) : outOfMemory(thread);
}
function copyDeque(thread: u32, deque: u32): u32 {
  const copy = newDeque(thread, cls(ClassId.DEQUE));
  if (copy == 0) return 0;
  store<i32>(copy, dequeMaxlen(deque), Deque.MAXLEN);
  return appendAll(thread, copy, deque) ? copy : 0;
}
function appendAll(thread: u32, to: u32, from: u32): bool {
  const length = dequeLength(from);
  for (let i: u32 = 0; i < length; i++) if (!dequeAppend(thread, to, dequeAt(from, i))) return false;
  return true;
}

export function dequeAdd(thread: u32, args: u32, count: i32): i32 {
  if (!isDeque(argument(args, 1))) return typeError(thread, msg("can only concatenate deque (not \"%T\") to deque"), argument(args, 1));
  if (shapeOf(self(args)) != cls(ClassId.DEQUE)) return prelude2(thread, prelude("deque_add"), argument(args, 0), argument(args, 1));
  const copy = copyDeque(thread, self(args));
  if (copy == 0 || !appendAll(thread, copy, addressOf(argument(args, 1)))) return outOfMemory(thread);
  return ok(thread, fromAddress(copy));
}
/** deque *= n: the values again and again (`_deque_repeat`) */
export function dequeRepeat(thread: u32, args: u32, count: i32): i32 {
  const deque = self(args), length = dequeLength(deque), times = toInt(argument(args, 1)), maxlen = dequeMaxlen(deque);
  if (times <= 0) { dequeClear(deque); return ok(thread, argument(args, 0)); }
  if (length == 0 || times == 1) return ok(thread, argument(args, 0));
  let more = <i64>length * (times - 1);
  if (more > 0x8000000) {
    if (maxlen < 0) return overflowError(thread, msg("cannot fit 'int' into an index-sized integer"));
    const whole = <i64>length * times;
    more = whole % length + (<i64>maxlen / length + 1) * length; // only what falls out at last counts
  }
  const copy = copyDeque(thread, deque);
  if (copy == 0) return outOfMemory(thread);
  for (let i: i64 = 0; i < more; i++) if (!dequeAppend(thread, deque, dequeAt(copy, <u32>(i % length)))) return outOfMemory(thread);
  return ok(thread, argument(args, 0));
}

export function dequeReverse(thread: u32, args: u32, count: i32): i32 {
  const deque = self(args);
  let low: u32 = 0, high = dequeLength(deque);
  while (low + 1 < high) {
    high--;
    const a = dequePlace(deque, low), b = dequePlace(deque, high), value = load<u64>(a);
    store<u64>(a, load<u64>(b));
    store<u64>(b, value);
    low++;
  }
  return ok(thread, NONE);
}
export function dequeRotateBy(thread: u32, args: u32, count: i32): i32 {
  const given = argument(args, 1), n = given == NULL ? fromSmall(1) : plainInt(given);
  if (n == NULL) return prelude2(thread, prelude("deque_rotate"), argument(args, 0), given);
  if (isHuge(n)) return hugeSize(thread);
  if (dequeLength(self(args)) > 1) {
    dequeRotate(self(args), toI64(n));
    dequeChanged(self(args));
  }
  return ok(thread, NONE);
}

/** First place of a value from `from` to `to`; -1 none, -2 Python has to compare. */
function find(deque: u32, value: u64, from: u32, to: u32): i32 {
  for (let i = from; i < to; i++) {
    const same = nativeSame(dequeAt(deque, i), value);
    if (same == 1) return <i32>i;
    if (same < 0) return -2;
  }
  return -1;
}
export function dequeContains(thread: u32, args: u32, count: i32): i32 {
  const found = find(self(args), argument(args, 1), 0, dequeLength(self(args)));
  return found == -2 ? prelude2(thread, prelude("deque_contains"), argument(args, 0), argument(args, 1)) : ok(thread, fromBool(found >= 0));
}
export function dequeCount(thread: u32, args: u32, count: i32): i32 {
  const deque = self(args), length = dequeLength(deque);
  let found: i64 = 0;
  for (let i: u32 = 0; i < length; i++) {
    const same = nativeSame(dequeAt(deque, i), argument(args, 1));
    if (same < 0) return prelude2(thread, prelude("deque_count"), argument(args, 0), argument(args, 1));
    found += same;
  }
  return ok(thread, fromSmall(found));
}
/** index(value, start, stop) with plain ints; the rest, and the error, by the prelude. */
export function dequeIndex(thread: u32, args: u32, count: i32): i32 {
  const deque = self(args), length = <i64>dequeLength(deque), first = argument(args, 2), last = argument(args, 3);
  if ((first == NULL || isInt(first)) && (last == NULL || isInt(last))) {
    let start = first == NULL ? 0 : toInt(first), stop = last == NULL ? length : toInt(last);
    if (start < 0) { start += length; if (start < 0) start = 0; }
    if (stop < 0) { stop += length; if (stop < 0) stop = 0; }
    if (stop > length) stop = length;
    if (start > stop) start = stop;
    const found = find(deque, argument(args, 1), <u32>start, <u32>stop);
    if (found >= 0) return ok(thread, fromSmall(found));
  }
  return prelude4(
    thread, prelude("deque_index"), argument(args, 0), argument(args, 1), first == NULL ? fromSmall(0) : first, last == NULL ? fromSmall(0x7fffffffffff) : last,
  );
}
export function dequeRemove(thread: u32, args: u32, count: i32): i32 {
  const deque = self(args), found = find(deque, argument(args, 1), 0, dequeLength(deque));
  if (found < 0) return prelude2(thread, prelude("deque_remove"), argument(args, 0), argument(args, 1));
  dequeRemoveAt(deque, found);
  return ok(thread, NONE);
}
export function dequeInsert(thread: u32, args: u32, count: i32): i32 {
  const deque = self(args), length = <i64>dequeLength(deque), given = plainInt(argument(args, 1));
  if (given == NULL || !isInt(given)) return prelude3(thread, prelude("deque_insert"), argument(args, 0), argument(args, 1), argument(args, 2));
  if (dequeMaxlen(deque) >= 0 && length >= <i64>dequeMaxlen(deque)) return indexError(thread, msg("deque already at its maximum size"));
  let index = toInt(given);
  if (index < 0) { index += length; if (index < 0) index = 0; }
  if (index > length) index = length;
  if (index * 2 < length) {
    if (!dequeAppendLeft(thread, deque, argument(args, 2))) return outOfMemory(thread);
    for (let i: u32 = 0; i < <u32>index; i++) store<u64>(dequePlace(deque, i), dequeAt(deque, i + 1));
  } else {
    if (!dequeAppend(thread, deque, argument(args, 2))) return outOfMemory(thread);
    for (let i = <u32>length; i > <u32>index; i--) store<u64>(dequePlace(deque, i), dequeAt(deque, i - 1));
  }
  store<u64>(dequePlace(deque, <u32>index), argument(args, 2));
  return ok(thread, NONE);
}

function place(thread: u32, deque: u32, key: u64): u32 {
  let index = toInt(key);
  const length = <i64>dequeLength(deque);
  if (index < 0) index += length;
  if (<u64>index >= <u64>length) { indexError(thread, msg("deque index out of range")); return <u32>-1; }
  return <u32>index;
}
export function dequeGetItem(thread: u32, args: u32, count: i32): i32 {
  const key = plainInt(argument(args, 1));
  if (key == NULL || !isInt(key)) return prelude2(thread, prelude("deque_getitem"), argument(args, 0), argument(args, 1));
  return dequeItem(thread, self(args), toInt(key));
}
export function dequeSetItem(thread: u32, args: u32, count: i32): i32 {
  const key = plainInt(argument(args, 1));
  if (key == NULL || !isInt(key)) return prelude3(thread, prelude("deque_setitem"), argument(args, 0), argument(args, 1), argument(args, 2));
  const index = place(thread, self(args), key);
  if (index == <u32>-1) return Status.RAISED;
  store<u64>(dequePlace(self(args), index), argument(args, 2));
  return ok(thread, NONE);
}
export function dequeDelItem(thread: u32, args: u32, count: i32): i32 {
  const key = plainInt(argument(args, 1));
  if (key == NULL || !isInt(key)) return prelude2(thread, prelude("deque_delitem"), argument(args, 0), argument(args, 1));
  const index = place(thread, self(args), key);
  if (index == <u32>-1) return Status.RAISED;
  dequeRemoveAt(self(args), index);
  return ok(thread, NONE);
}

// ---- iteration

function iterate(thread: u32, value: u64, id: u32, index: u32): i32 {
  const iterator = newIterator(thread, id, value, 2);
  if (iterator == 0) return outOfMemory(thread);
  store<u64>(iterator, fromSmall(dequeVersion(addressOf(value))), Iterator.VALUES + 8);
  store<u32>(iterator, index, Iterator.INDEX);
  store<u16>(iterator, 1, 6); // PLAIN
  return ok(thread, fromAddress(iterator));
}
export function dequeIter(thread: u32, args: u32, count: i32): i32 { return iterate(thread, argument(args, 0), ClassId.DEQUE_ITERATOR, 0); }
export function dequeReversed(thread: u32, args: u32, count: i32): i32 { return iterate(thread, argument(args, 0), ClassId.DEQUE_REVERSE_ITERATOR, 0); }
export function dequeIteratorNext(thread: u32, args: u32, count: i32): i32 { return nextInDeque(thread, self(args)); }
export function dequeIteratorHint(thread: u32, args: u32, count: i32): i32 {
  const index = load<u32>(self(args), Iterator.INDEX), length = dequeLength(addressOf(load<u64>(self(args), Iterator.VALUES)));
  return ok(thread, fromSmall(index < length ? length - index : 0));
}
/** (class, deque, index=0): __new__ of both iterators */
export function dequeIteratorNew(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), index = argument(args, 2);
  if (!isDeque(argument(args, 1))) {
    return typeError(thread, klass == cls(ClassId.DEQUE_ITERATOR) ? msg("_deque_iterator() argument 1 must be collections.deque, not %T")
      : msg("_deque_reverse_iterator() argument 1 must be collections.deque, not %T"), argument(args, 1));
  }
  const start = index != NULL && isInt(index) && toInt(index) > 0 ? toInt(index) : 0, length = <i64>dequeLength(addressOf(argument(args, 1)));
  return iterate(thread, argument(args, 1), klass == cls(ClassId.DEQUE_ITERATOR) ? ClassId.DEQUE_ITERATOR : ClassId.DEQUE_REVERSE_ITERATOR, <u32>(start < length ? start : length));
}
export function dequeIteratorPosition(thread: u32, args: u32, count: i32): i32 {
  const index = load<u32>(self(args), Iterator.INDEX), length = dequeLength(addressOf(load<u64>(self(args), Iterator.VALUES)));
  return ok(thread, fromSmall(index < length ? index : length));
}

// ---- comparison: item by item natively, else by the prelude

function compare(thread: u32, args: u32, op: u32): i32 {
  const other = argument(args, 1);
  if (!isDeque(other)) return ok(thread, NOT_IMPLEMENTED);
  const left = self(args), right = addressOf(other), a = dequeLength(left), b = dequeLength(right);
  if ((op == 2 || op == 3) && a != b) return ok(thread, op == 3 ? TRUE : FALSE);
  const shorter = a < b ? a : b;
  for (let i: u32 = 0; i < shorter; i++) {
    const same = nativeSame(dequeAt(left, i), dequeAt(right, i));
    if (same == 1) continue;
    const outcome = same < 0 ? -1 : nativeCompare(dequeAt(left, i), dequeAt(right, i), op);
    return outcome < 0 ? prelude3(thread, prelude("deque_compare"), argument(args, 0), other, fromSmall(op)) : ok(thread, fromBool(outcome != 0));
  }
  return ok(thread, fromBool(nativeCompare(fromSmall(a), fromSmall(b), op) == 1));
}
export function dequeLt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 0); }
export function dequeLe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 1); }
export function dequeEq(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 2); }
export function dequeNe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 3); }
export function dequeGt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 4); }
export function dequeGe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 5); }

