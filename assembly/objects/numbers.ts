// Numbers as objects: boxing any i64, heap ints of u32 limbs in canonical form (nothing that fits the small range is in the
// heap), floats and complex numbers behind their subclasses.
import { ClassId, Complex, FloatObject, Int, IntObject, Kind } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, TRUE, addressOf, cls, fitsSmall, fromAddress, fromSmall, isFloat, isInt, isObject, kindOf, toInt } from "./object.ts";
import { allocate, allocateUncleared, freeBlock } from "../state/heap.ts";
import { limbsFromF64, limbsToF64 } from "../numeric/limbs.ts";

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
/** A heap int with room for `limbs` limbs, which hold anything and are still to be filled; 0 out of memory. */
export function newInt(thread: u32, limbs: u32): u32 {
  if (limbs > 0x2000010) return 0; // 2^30 bits: the kernels count bits in an i32
  return allocateUncleared(thread, Int.LIMBS + ((limbs + 1 & ~1) << 2), cls(ClassId.INT), Kind.INT);
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

// ---- heap ints as operands and results of the limb kernels

/** Limbs of a heap int: its count, negative for a negative number; and where they are. */
export function sizeOfInt(object: u32): i32 { return load<i32>(object, Int.SIZE); }
export function limbsOf(object: u32): u32 { return object + Int.LIMBS; }
/** Any int value as a heap int, small ones too (then not canonical: an operand only); 0 out of memory. */
export function heapForm(thread: u32, value: u64): u32 {
  if (!isInt(value)) return addressOf(value);
  const object = newInt(thread, 2), small = toInt(value);
  if (object == 0) return 0;
  const magnitude: u64 = small < 0 ? 0 - <u64>small : <u64>small;
  store<u64>(object, magnitude, Int.LIMBS);
  const count: i32 = magnitude >> 32 ? 2 : magnitude ? 1 : 0;
  store<i32>(object, small < 0 ? -count : count, Int.SIZE);
  return object;
}
/** The value of a fresh heap int whose limbs have been written: canonical, small where it fits (the object is then given back). */
export function finishInt(thread: u32, object: u32, signedCount: i32): u64 {
  const count = signedCount < 0 ? -signedCount : signedCount;
  if (count <= 2) {
    const magnitude = count == 0 ? 0 : count == 1 ? <u64>load<u32>(object, Int.LIMBS) : load<u64>(object, Int.LIMBS);
    const limit: u64 = signedCount < 0 ? 0x1000000000000 : 0xffffffffffff;
    if (magnitude <= limit) {
      freeBlock(thread, object);
      return fromSmall(signedCount < 0 ? -(<i64>magnitude) : <i64>magnitude);
    }
  }
  store<i32>(object, signedCount, Int.SIZE);
  return fromAddress(object);
}
/** An int value of a sign and a 64-bit magnitude; 0 out of memory. */
export function fromSignedMagnitude(thread: u32, magnitude: u64, negative: bool): u64 {
  if (magnitude <= 0xffffffffffff) return fromSmall(negative ? -(<i64>magnitude) : <i64>magnitude);
  if (negative && magnitude == 0x1000000000000) return fromSmall(-0x1000000000000);
  return fromMagnitude64(thread, magnitude, negative);
}
/** Is the magnitude of an int value (small or heap) below 2^64? Then magnitudeOf gives it. */
export function fitsMagnitude(value: u64): bool {
  if (isInt(value)) return true;
  const size = load<i32>(addressOf(value), Int.SIZE);
  return size <= 2 && size >= -2;
}
export function magnitudeOf(value: u64): u64 {
  if (isInt(value)) { const small = toInt(value); return small < 0 ? 0 - <u64>small : <u64>small; }
  const size = load<i32>(addressOf(value), Int.SIZE), limbs = addressOf(value) + Int.LIMBS;
  return size == 1 || size == -1 ? <u64>load<u32>(limbs) : load<u64>(limbs);
}
export function isNegative(value: u64): bool { return isInt(value) ? toInt(value) < 0 : load<i32>(addressOf(value), Int.SIZE) < 0; }
/** Bits of the magnitude of an int value. */
export function bitLengthOf(value: u64): i64 {
  if (isInt(value)) return 64 - <i64>clz<u64>(magnitudeOf(value));
  const size = load<i32>(addressOf(value), Int.SIZE), count: u32 = size < 0 ? -size : size;
  return (<i64>count << 5) - <i64>clz<u32>(load<u32>(addressOf(value) + ((count - 1) << 2), Int.LIMBS));
}

// ---- floats and complex numbers

/** The float behind a value of float or a subclass of it; NULL for anything else (no float has that word). */
export function plainFloat(value: u64): u64 {
  if (isFloat(value)) return value;
  return isObject(value) && kindOf(addressOf(value)) == Kind.FLOAT_OBJECT ? load<u64>(addressOf(value), FloatObject.VALUE) : NULL;
}
/** An int value as the nearest double; Infinity where it is too large for one. */
export function intToF64(value: u64): f64 {
  if (isInt(value)) return <f64>toInt(value);
  const size = load<i32>(addressOf(value), Int.SIZE), count: i32 = size < 0 ? -size : size;
  const magnitude = limbsToF64(addressOf(value) + Int.LIMBS, count);
  return size < 0 ? -magnitude : magnitude;
}
/** The whole part of a finite double as an int; 0 out of memory. */
export function intFromF64(thread: u32, value: f64): u64 {
  if (abs(value) < 9.2e18) return fromI64(thread, <i64>value);
  const object = newInt(thread, 34);
  if (object == 0) return 0;
  const count = limbsFromF64(object + Int.LIMBS, abs(value));
  return finishInt(thread, object, value < 0 ? -count : count);
}
/** A complex number; 0 out of memory. */
export function newComplex(thread: u32, real: f64, imaginary: f64): u64 {
  const object = allocate(thread, Complex.Size, cls(ClassId.COMPLEX), Kind.COMPLEX);
  if (object == 0) return 0;
  store<f64>(object, real, Complex.REAL);
  store<f64>(object, imaginary, Complex.IMAG);
  return fromAddress(object);
}
