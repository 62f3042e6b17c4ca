// What several natives for numbers share: divmod, whole parts of floats, tuples of results.
import { ClassId } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { fromFloat, fromSmall, isInt, toFloat, toInt } from "../objects/object.ts";
import { intFromF64 } from "../objects/numbers.ts";
import { pairOf } from "../objects/tuple.ts";
import { ok } from "../state/thread.ts";
import { outOfMemory, raise, valueError } from "../state/raise.ts";
import { floatFloorDivide, floatModulo } from "../numeric/libm.ts";
import { divide, intResult } from "./number_arithmetic_int.ts";
import { convertToF64, tooLargeForFloat } from "./number_arithmetic_float.ts";
import { msg } from "../env.ts";

/** Returns a tuple of two values of which neither is 0. */
export function pairResult(thread: u32, first: u64, second: u64): i32 {
  if (first == 0 || second == 0) return outOfMemory(thread);
  const pair = pairOf(thread, first, second);
  return pair ? ok(thread, pair) : outOfMemory(thread);
}

/** divmod of int values. */
export function intDivmodOf(thread: u32, a: u64, b: u64): i32 {
  if (b == fromSmall(0)) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("integer division or modulo by zero"));
  if (isInt(a) && isInt(b) && toInt(b) > 0) {
    const x = toInt(a), y = toInt(b);
    let quotient = x / y;
    if (x - quotient * y < 0) quotient--;
    return pairResult(thread, fromSmall(quotient), fromSmall(x - quotient * y));
  }
  const at = divide(thread, a, b, true, true);
  return at ? pairResult(thread, load<u64>(at), load<u64>(at, 8)) : outOfMemory(thread);
}

/** divmod of int or float values of which one is a float. */
export function floatDivmodOf(thread: u32, a: u64, b: u64): i32 {
  const left = convertToF64(thread, a), right = convertToF64(thread, b);
  if (left == NULL || right == NULL) return tooLargeForFloat(thread);
  if (toFloat(right) == 0) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("float divmod()"));
  return floatPair(thread, floatFloorDivide(toFloat(left), toFloat(right)), floatModulo(toFloat(left), toFloat(right)));
}

/** Returns a tuple of two floats (0.0 is the word 0, which pairResult would take for want of memory). */
export function floatPair(thread: u32, first: f64, second: f64): i32 {
  const pair = pairOf(thread, fromFloat(first), fromFloat(second));
  return pair ? ok(thread, pair) : outOfMemory(thread);
}

/** Returns the whole part of a float as an int; ValueError or OverflowError where it has none. */
export function wholeResult(thread: u32, value: f64): i32 {
  if (value != value) return valueError(thread, msg("cannot convert float NaN to integer"));
  if (abs(value) == Infinity) return raise(thread, ClassId.OVERFLOW_ERROR, msg("cannot convert float infinity to integer"));
  return intResult(thread, intFromF64(thread, value));
}
