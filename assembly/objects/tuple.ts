// Tuples: length, and a pointer to the items (behind the header for plain tuples, in a block for instances of subclasses, whose
// attributes follow the header instead).
import { ClassId, Kind, Sequence, Tuple } from "../shared/layout.ts";
import { EMPTY_TUPLE, NONE, cls, copyValues, fromAddress } from "./object.ts";
import { allocateUncleared } from "../state/heap.ts";

/** A new tuple whose items the caller writes before anybody else looks. */
function newUnfilled(thread: u32, count: u32): u32 {
  if (count > 0x1fffffff) return 0;
  const tuple = allocateUncleared(thread, Tuple.INLINE + (count << 3), cls(ClassId.TUPLE), Kind.TUPLE);
  if (tuple == 0) return 0;
  store<u32>(tuple, count, Tuple.LENGTH);
  store<u32>(tuple, tuple + Tuple.INLINE, Tuple.ITEMS);
  return tuple;
}
/** A new tuple of `count` items, all None; 0 out of memory. Never the shared empty tuple. */
export function newTuple(thread: u32, count: u32): u32 {
  const tuple = newUnfilled(thread, count);
  if (tuple == 0) return 0;
  const items = tuple + Tuple.INLINE;
  for (let i: u32 = 0; i < count; i++) store<u64>(items + (i << 3), NONE);
  return tuple;
}
/** A tuple of values at an address: the value, or 0 (not a value) out of memory. */
export function tupleOf(thread: u32, from: u32, count: u32): u64 {
  if (count == 0) return EMPTY_TUPLE;
  const tuple = newUnfilled(thread, count);
  if (tuple == 0) return 0;
  copyValues(tuple + Tuple.INLINE, from, count);
  return fromAddress(tuple);
}
export function pairOf(thread: u32, first: u64, second: u64): u64 {
  const tuple = newUnfilled(thread, 2);
  if (tuple == 0) return 0;
  store<u64>(tuple, first, Tuple.INLINE);
  store<u64>(tuple, second, Tuple.INLINE + 8);
  return fromAddress(tuple);
}
/** Length and item of a tuple or list. */
export function lengthOfSequence(object: u32): u32 { return load<u32>(object, Sequence.LENGTH); }
export function itemOf(object: u32, index: u32): u64 { return load<u64>(load<u32>(object, Sequence.ITEMS) + (index << 3)); }
