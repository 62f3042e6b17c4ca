// enumerate, zip, map, filter and reversed made where they are called, for iterables that need no Python to begin: otherwise their constructors are the
// prelude's (src/lib/prelude/sequences.py), which begin anew and word the errors.
import { Class, ClassId, Iterator, Kind, Range, Sequence, Status, Thread, Tuple } from "../shared/layout.ts";
import { FALSE, NONE, addressOf, cls, fromAddress, fromSmall, isExact, isInt, toInt } from "../objects/object.ts";
import { newTuple } from "../objects/tuple.ts";
import { allocate } from "../state/heap.ts";
import { ok } from "../state/thread.ts";
import { NOT_DIRECT } from "../calls.ts";
import { getIterator, newIterator } from "./iterate.ts";

/** Iterators over `count` iterables, as a tuple; 0 where one needs Python, is none, or memory is short. */
function iteratorsOf(thread: u32, iterables: u32, count: u32): u32 {
  const tuple = newTuple(thread, count);
  if (tuple == 0) return 0;
  for (let i: u32 = 0; i < count; i++) {
    if (getIterator(thread, load<u64>(iterables + (i << 3))) != Status.OK) return 0;
    store<u64>(load<u32>(tuple, Tuple.ITEMS) + (i << 3), load<u64>(thread, Thread.RESULT));
  }
  return tuple;
}

function make(thread: u32, klass: u32, first: u64, second: u64): i32 {
  const iterator = allocate(thread, load<u32>(klass, Class.INSTANCE_SIZE), klass, Kind.ITERATOR);
  if (iterator == 0) return NOT_DIRECT;
  const room = (load<u32>(klass, Class.BASIC_SIZE) - Iterator.VALUES) >>> 3;
  store<u32>(iterator, room, Iterator.COUNT);
  store<u64>(iterator, first, Iterator.VALUES);
  store<u64>(iterator, second, Iterator.VALUES + 8);
  for (let i: u32 = 2; i < room; i++) store<u64>(iterator + (i << 3), NONE, Iterator.VALUES);
  return ok(thread, fromAddress(iterator));
}

/** Are all numbers of a range small, and so far from being long that sums of them and of products with a step below 128 stay small? */
export function isNearRange(range: u32): bool {
  const start = load<u64>(range, Range.START), stop = load<u64>(range, Range.STOP), step = load<u64>(range, Range.STEP);
  return isInt(start) && isInt(stop) && isInt(step) && abs<i64>(toInt(start)) < NEAR && abs<i64>(toInt(stop)) < NEAR && abs<i64>(toInt(step)) < NEAR;
}
const NEAR: i64 = 0x10000000000;
/** An iterator over a range's numbers from its end; 0 where these are long (or there is no memory). */
export function reversedRange(thread: u32, range: u32): u32 {
  if (!isNearRange(range)) return 0;
  const length = toInt(load<u64>(range, Range.LENGTH)), step = toInt(load<u64>(range, Range.STEP));
  const iterator = newIterator(thread, ClassId.RANGE_ITERATOR, fromSmall(length ? toInt(load<u64>(range, Range.START)) + (length - 1) * step : 0), 3);
  if (iterator == 0) return 0;
  store<u64>(iterator, fromSmall(length), Iterator.VALUES + 8);
  store<u64>(iterator, fromSmall(length ? -step : 1), Iterator.VALUES + 16);
  return iterator;
}

/** reversed(sequence) of a list, tuple, str or range. */
function makeReversed(thread: u32, klass: u32, value: u64): i32 {
  if (isExact(value, ClassId.LIST)) {
    const iterator = newIterator(thread, ClassId.LIST_REVERSE_ITERATOR, value, 1);
    if (iterator == 0) return NOT_DIRECT;
    store<u32>(iterator, load<u32>(addressOf(value), Sequence.LENGTH), Iterator.INDEX);
    return ok(thread, fromAddress(iterator));
  }
  if (isExact(value, ClassId.RANGE)) {
    const iterator = reversedRange(thread, addressOf(value));
    return iterator ? ok(thread, fromAddress(iterator)) : NOT_DIRECT;
  }
  if (!isExact(value, ClassId.TUPLE) && !isExact(value, ClassId.STR)) return NOT_DIRECT;
  return make(thread, klass, value, fromSmall(<i64>load<u32>(addressOf(value), Sequence.LENGTH) - 1));
}

/** Calls one of the five classes with `count` arguments: OK, or NOT_DIRECT. */
export function makeIterator(thread: u32, klass: u32, args: u32, count: u32): i32 {
  if (klass == cls(ClassId.ZIP)) {
    const iterators = count ? iteratorsOf(thread, args, count) : 0;
    return iterators ? make(thread, klass, fromAddress(iterators), FALSE) : NOT_DIRECT; // not strict
  }
  if (klass == cls(ClassId.MAP)) {
    const iterators = count > 1 ? iteratorsOf(thread, args + 8, count - 1) : 0;
    return iterators ? make(thread, klass, load<u64>(args), fromAddress(iterators)) : NOT_DIRECT;
  }
  if (klass == cls(ClassId.ENUMERATE)) {
    if (count != 1 || getIterator(thread, load<u64>(args)) != Status.OK) return NOT_DIRECT;
    return make(thread, klass, load<u64>(thread, Thread.RESULT), fromSmall(0));
  }
  if (klass == cls(ClassId.REVERSED)) return count == 1 ? makeReversed(thread, klass, load<u64>(args)) : NOT_DIRECT;
  if (klass == cls(ClassId.FILTER)) {
    if (count != 2 || getIterator(thread, load<u64>(args + 8)) != Status.OK) return NOT_DIRECT;
    return make(thread, klass, load<u64>(args), load<u64>(thread, Thread.RESULT));
  }
  return NOT_DIRECT;
}
