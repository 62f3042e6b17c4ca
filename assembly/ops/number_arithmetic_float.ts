// Operators on floats, as C's doubles behave and Python's errors say.
import { ClassId } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { fromFloat, isFloat, toFloat } from "../objects/object.ts";
import { intToF64 } from "../objects/numbers.ts";
import { ok, prelude0 } from "../state/thread.ts";
import { raise } from "../state/raise.ts";
import { floatFloorDivide, floatModulo, pow } from "../numeric/libm.ts";
import { Binary } from "./number_arithmetic_int.ts";
import { complexPower } from "./number_arithmetic_complex.ts";
import { NOT_NATIVE } from "./arithmetic.ts";
import { msg, prelude } from "../env.ts";

/** An int or float value as a float value; NULL for an int that is too large (nothing is raised yet). */
export function convertToF64(thread: u32, value: u64): u64 {
  if (isFloat(value)) return value;
  const converted = intToF64(value);
  return abs(converted) == Infinity ? NULL : fromFloat(converted);
}
export function tooLargeForFloat(thread: u32): i32 { return raise(thread, ClassId.OVERFLOW_ERROR, msg("int too large to convert to float")); }

/** Int or float values of which one is a float. */
export function mixedBinary(thread: u32, which: u32, left: u64, right: u64): i32 {
  const a = convertToF64(thread, left), b = convertToF64(thread, right);
  if (a == NULL || b == NULL) return floatKnows(which) ? tooLargeForFloat(thread) : NOT_NATIVE;
  return floatBinary(thread, which, toFloat(a), toFloat(b));
}
/** Is it an operator that floats have? */
export function floatKnows(which: u32): bool { return which <= <u32>Binary.REMAINDER || which == Binary.POWER; }

export function floatBinary(thread: u32, which: u32, a: f64, b: f64): i32 {
  switch (which) {
    case Binary.ADD: return ok(thread, fromFloat(a + b));
    case Binary.SUBTRACT: return ok(thread, fromFloat(a - b));
    case Binary.MULTIPLY: return ok(thread, fromFloat(a * b));
    case Binary.TRUE_DIVIDE:
      if (b == 0) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("float division by zero"));
      return ok(thread, fromFloat(a / b));
    case Binary.FLOOR_DIVIDE:
      if (b == 0) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("float floor division by zero"));
      return ok(thread, fromFloat(floatFloorDivide(a, b)));
    case Binary.REMAINDER:
      if (b == 0) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("float modulo by zero"));
      return ok(thread, fromFloat(floatModulo(a, b)));
    case Binary.POWER: return floatPower(thread, a, b);
    default: return NOT_NATIVE;
  }
}

function floatPower(thread: u32, a: f64, b: f64): i32 {
  if (isFinite(a) && isFinite(b)) {
    if (a == 0 && b < 0) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("0.0 cannot be raised to a negative power"));
    if (a < 0 && b != floor(b)) return complexPower(thread, a, 0, b, 0);
    const power = pow(a, b);
    return isFinite(power) ? ok(thread, fromFloat(power)) : prelude0(thread, prelude("raise_out_of_range"));
  }
  return ok(thread, fromFloat(pow(a, b)));
}
