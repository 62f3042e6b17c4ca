// Methods of tuple (index and count are shared with list: natives/list.ts).
import { ClassId, Kind, Sequence, Tuple } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_TUPLE, TRUE, addressOf, cls, fromAddress, fromBool, fromSmall, hasKind, isExact, isInt, toInt } from "../objects/object.ts";
import { newTuple, tupleOf } from "../objects/tuple.ts";
import { fitsI64, fromI64, plainInt, toI64 } from "../objects/numbers.ts";
import { tupleHashEnd, tupleHashStart, tupleHashStep } from "../objects/hash.ts";
import { Bounds, sliceBounds } from "../objects/slices.ts";
import { allocateBlock } from "../state/heap.ts";
import { hugeIndex, isHuge } from "../objects/indices.ts";
import { argument, ok, prelude2, prelude3 } from "../state/thread.ts";
import { indexError, outOfMemory, raise, typeError, valueError } from "../state/raise.ts";
import { newIterator } from "../ops/iterate.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { msg, prelude } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }

/** tuple(iterable=()) */
export function tupleNew(thread: u32, args: u32, count: i32): i32 {
  const klass = addressOf(argument(args, 0)), value = argument(args, 1);
  if (value != NULL && !isExact(value, ClassId.LIST) && !isExact(value, ClassId.TUPLE)) return prelude2(thread, prelude("tuple_new"), argument(args, 0), value);
  if (klass == cls(ClassId.TUPLE)) {
    if (value == NULL) return ok(thread, EMPTY_TUPLE);
    if (isExact(value, ClassId.TUPLE)) return ok(thread, value);
    const tuple = tupleOf(thread, load<u32>(addressOf(value), Sequence.ITEMS), load<u32>(addressOf(value), Sequence.LENGTH));
    return tuple ? ok(thread, tuple) : outOfMemory(thread);
  }
  const size: u32 = value == NULL ? 0 : load<u32>(addressOf(value), Sequence.LENGTH);
  const block = allocateBlock(thread, (size + 1) << 3), made = newBuiltinInstance(thread, klass, Kind.TUPLE, Tuple.INLINE);
  if (block == 0 || made == 0) return outOfMemory(thread);
  if (size) memory.copy(block + 8, load<u32>(addressOf(value), Sequence.ITEMS), size << 3);
  store<u32>(made, size, Tuple.LENGTH);
  store<u32>(made, block + 8, Tuple.ITEMS);
  return ok(thread, fromAddress(made));
}

export function tupleGetItem(thread: u32, args: u32, count: i32): i32 {
  const tuple = self(args), key = argument(args, 1), size = load<u32>(tuple, Tuple.LENGTH), items = load<u32>(tuple, Tuple.ITEMS);
  if (hasKind(key, Kind.SLICE)) {
    const outcome = sliceBounds(thread, addressOf(key), size);
    if (outcome == 1) return valueError(thread, msg("slice step cannot be zero"));
    if (outcome == 2) return prelude2(thread, prelude("getitem_plain_slice"), argument(args, 0), key);
    const wanted = <u32>load<i64>(thread, Bounds.COUNT);
    if (wanted == 0) return ok(thread, EMPTY_TUPLE);
    if (wanted == size && load<i64>(thread, Bounds.STEP) == 1 && isExact(argument(args, 0), ClassId.TUPLE)) return ok(thread, argument(args, 0));
    const made = newTuple(thread, wanted), start = load<i64>(thread, Bounds.START), step = load<i64>(thread, Bounds.STEP);
    if (made == 0) return outOfMemory(thread);
    for (let i: u32 = 0; i < wanted; i++) store<u64>(load<u32>(made, Tuple.ITEMS) + (i << 3), load<u64>(items + (<u32>(start + step * i) << 3)));
    return ok(thread, fromAddress(made));
  }
  let plain = plainInt(key);
  if (plain == NULL) return prelude3(thread, prelude("index_item"), argument(args, 0), key, fromBool(true));
  if (isHuge(plain)) return hugeIndex(thread, key);
  let index = isInt(plain) ? toInt(plain) : 0x4000000000000000;
  if (index < 0) index += size;
  if (<u64>index >= <u64>size) return indexError(thread, msg("tuple index out of range"));
  return ok(thread, load<u64>(items + (<u32>index << 3)));
}

export function tupleAdd(thread: u32, args: u32, count: i32): i32 {
  if (!hasKind(argument(args, 1), Kind.TUPLE)) return typeError(thread, msg("can only concatenate tuple (not \"%T\") to tuple"), argument(args, 1));
  const left = self(args), right = addressOf(argument(args, 1));
  const leftCount = load<u32>(left, Tuple.LENGTH), rightCount = load<u32>(right, Tuple.LENGTH);
  if (rightCount == 0 && isExact(argument(args, 0), ClassId.TUPLE)) return ok(thread, argument(args, 0));
  if (leftCount == 0 && isExact(argument(args, 1), ClassId.TUPLE)) return ok(thread, argument(args, 1));
  const made = newTuple(thread, leftCount + rightCount);
  if (made == 0) return outOfMemory(thread);
  memory.copy(made + Tuple.INLINE, load<u32>(left, Tuple.ITEMS), leftCount << 3);
  memory.copy(made + Tuple.INLINE + (leftCount << 3), load<u32>(right, Tuple.ITEMS), rightCount << 3);
  return ok(thread, fromAddress(made));
}
export function tupleMultiply(thread: u32, args: u32, count: i32): i32 {
  const plain = plainInt(argument(args, 1));
  if (plain == NULL) return prelude3(thread, prelude("multiply_sequence"), argument(args, 0), argument(args, 1), fromBool(false));
  if (!fitsI64(plain)) return raise(thread, ClassId.OVERFLOW_ERROR, msg("cannot fit '%T' into an index-sized integer"), argument(args, 1));
  const times = toI64(plain), size = load<u32>(self(args), Tuple.LENGTH);
  if (times <= 0 || size == 0) return ok(thread, EMPTY_TUPLE);
  if (times == 1 && isExact(argument(args, 0), ClassId.TUPLE)) return ok(thread, argument(args, 0));
  if (<u64>times > 0x0fffffff || <u64>times * size > 0x0fffffff) return outOfMemory(thread);
  const made = newTuple(thread, <u32>times * size);
  if (made == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < <u32>times; i++) memory.copy(made + Tuple.INLINE + (i * size << 3), load<u32>(self(args), Tuple.ITEMS), size << 3);
  return ok(thread, fromAddress(made));
}
export function tupleIter(thread: u32, args: u32, count: i32): i32 {
  const iterator = newIterator(thread, ClassId.TUPLE_ITERATOR, argument(args, 0), 1);
  return iterator ? ok(thread, fromAddress(iterator)) : outOfMemory(thread);
}
export function sequenceLength(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(self(args), Sequence.LENGTH))); }
/** _items(list or tuple): an iterator over the items themselves, whatever a subclass says in __iter__. */
export function sequenceItems(thread: u32, args: u32, count: i32): i32 {
  const id: u32 = hasKind(argument(args, 0), Kind.TUPLE) ? ClassId.TUPLE_ITERATOR : ClassId.LIST_ITERATOR;
  const iterator = newIterator(thread, id, argument(args, 0), 1);
  return iterator ? ok(thread, fromAddress(iterator)) : outOfMemory(thread);
}
/** _hash_of_items(hashes, with_length): the hash of a tuple (or, without length, a slice) whose items have these hashes. */
export function tupleHashOf(thread: u32, args: u32, count: i32): i32 {
  const hashes = self(args), size = load<u32>(hashes, Sequence.LENGTH), items = load<u32>(hashes, Sequence.ITEMS);
  let hash = tupleHashStart();
  for (let i: u32 = 0; i < size; i++) hash = tupleHashStep(hash, toI64(load<u64>(items + (i << 3))));
  let whole = <i64>hash;
  if (argument(args, 1) == TRUE) whole = tupleHashEnd(hash, size);
  else if (whole == -1) whole = 1546275796;
  const value = fromI64(thread, whole);
  return value ? ok(thread, value) : outOfMemory(thread);
}
