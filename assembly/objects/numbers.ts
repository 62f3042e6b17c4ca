// Integers beyond the small range: boxing any i64, heap ints of u32 limbs in canonical form.
import { ClassId, Int, IntObject, Kind } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, TRUE, addressOf, cls, fitsSmall, fromAddress, fromSmall, isInt, isObject, kindOf, toInt } from "./object.ts";
import { allocate } from "../state/heap.ts";

/** An int value of any i64; 0 (not a value) out of memory. */
export function fromI64(thread: u32, value: i64): u64 {
  if (fitsSmall(value)) return fromSmall(value);
  const magnitude: u64 = value < 0 ? 0 - <u64>value : <u64>value;
  return fromMagnitude64(thread, magnitude, value < 0);
}
export function fromU64(thread: u32, value: u64): u64 {
  return value <= 0xffffffffffff ? fromSmall(<i64>value) : fromMagnitude64(thread, value, false);
}
function fromMagnitude64(thread: u32, magnitude: u64, negative: bool): u64 {
  const object = newInt(thread, 2);
  if (object == 0) return 0;
  store<u64>(object, magnitude, Int.LIMBS);
  const count: i32 = magnitude >> 32 ? 2 : 1;
  store<i32>(object, negative ? -count : count, Int.SIZE);
  return fromAddress(object);
}
/** A heap int with room for `limbs` limbs, still to be filled; 0 out of memory. */
export function newInt(thread: u32, limbs: u32): u32 {
  if (limbs > 0x10000000) return 0;
  return allocate(thread, Int.LIMBS + ((limbs + 1 & ~1) << 2), cls(ClassId.INT), Kind.INT);
}
/** The int behind a value of int, bool or an int subclass, as a small or heap int value; NULL for anything else. */
export function plainInt(value: u64): u64 {
  if (isInt(value)) return value;
  if (value == TRUE) return fromSmall(1);
  if (value == FALSE) return fromSmall(0);
  if (!isObject(value)) return NULL;
  const kind = kindOf(addressOf(value));
  if (kind == Kind.INT) return value;
  return kind == Kind.INT_OBJECT ? load<u64>(addressOf(value), IntObject.VALUE) : NULL;
}
/** Does an int value (small or heap) fit i64? Then toI64 gives it. */
export function fitsI64(value: u64): bool {
  if (isInt(value)) return true;
  const size = load<i32>(addressOf(value), Int.SIZE), count = size < 0 ? -size : size;
  if (count > 2) return false;
  const magnitude = load<u64>(addressOf(value), Int.LIMBS) & (count == 1 ? 0xffffffff : 0xffffffffffffffff);
  return magnitude <= (size < 0 ? 0x8000000000000000 : 0x7fffffffffffffff);
}
export function toI64(value: u64): i64 {
  if (isInt(value)) return toInt(value);
  const size = load<i32>(addressOf(value), Int.SIZE), count = size < 0 ? -size : size;
  const magnitude = load<u64>(addressOf(value), Int.LIMBS) & (count == 1 ? 0xffffffff : 0xffffffffffffffff);
  return size < 0 ? <i64>(0 - magnitude) : <i64>magnitude;
}
