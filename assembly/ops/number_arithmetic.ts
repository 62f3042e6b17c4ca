// Operators where both sides are numbers: of exactly the classes int, bool, float and complex at once, all others by the special
// methods of their classes. NOT_NATIVE where an operand is none of these, or the numbers have no such operator.
import { ClassId, Complex, Kind } from "../shared/layout.ts";
import { Op } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, TRUE, addressOf, bothInt, cls, fromBool, fromFloat, fromSmall, hasKind, isFloat, isInt, isObject, kindOf, shapeOf, toFloat,
} from "../objects/object.ts";
import { ok } from "../state/thread.ts";
import { Binary, intBinary, intInvert, intNegate } from "./number_arithmetic_int.ts";
import { floatBinary, mixedBinary } from "./number_arithmetic_float.ts";
import { complexBinary, complexResult } from "./number_arithmetic_complex.ts";
import { NOT_NATIVE } from "./arithmetic.ts";

/** A value of exactly int, bool, float or complex, bool as an int; NULL for any other. */
export function exactNumber(value: u64): u64 {
  if (!isObject(value)) return value;
  const object = addressOf(value);
  switch (kindOf(object)) {
    case Kind.INT: return value;
    case Kind.BOOL: return fromSmall(value == TRUE ? 1 : 0);
    case Kind.COMPLEX: return shapeOf(object) == cls(ClassId.COMPLEX) ? value : NULL;
    default: return NULL;
  }
}
/** Small ints and those in the heap: no bools, no instances of subclasses. */
export function isExactInt(value: u64): bool { return isInt(value) || (isObject(value) && kindOf(addressOf(value)) == Kind.INT); }
function isBool(value: u64): bool { return value == TRUE || value == FALSE; }

export function numberBinary(thread: u32, which: u32, left: u64, right: u64): i32 {
  if (bothInt(left, right)) return intBinary(thread, which, left, right);
  if (isFloat(left) && isFloat(right)) return floatBinary(thread, which, toFloat(left), toFloat(right));
  if (isExactInt(left) && isExactInt(right)) return intBinary(thread, which, left, right);
  const a = exactNumber(left);
  if (a == NULL) return NOT_NATIVE;
  const b = exactNumber(right);
  if (b == NULL) return NOT_NATIVE;
  if (which >= <u32>Binary.AND && which <= <u32>Binary.XOR && isBool(left) && isBool(right)) return boolBinary(thread, which, left, right);
  return plainBinary(thread, which, a, b);
}

/** The same for values that are ints (small or heap), floats and complex numbers, whatever class they came from. */
export function plainBinary(thread: u32, which: u32, a: u64, b: u64): i32 {
  if (hasKind(a, Kind.COMPLEX) || hasKind(b, Kind.COMPLEX)) return complexBinary(thread, which, a, b);
  if (isFloat(a) || isFloat(b)) return mixedBinary(thread, which, a, b);
  return intBinary(thread, which, a, b);
}

/** & | ^ of two bools. */
export function boolBinary(thread: u32, which: u32, left: u64, right: u64): i32 {
  const a = left == TRUE, b = right == TRUE;
  return ok(thread, fromBool(which == Binary.AND ? a && b : which == Binary.OR ? a || b : a != b));
}

/** UNARY_NEGATIVE, UNARY_POSITIVE, UNARY_INVERT. */
export function numberUnary(thread: u32, opcode: u32, value: u64): i32 {
  const number = exactNumber(value);
  if (number == NULL || (opcode == Op.UNARY_INVERT && isBool(value))) return NOT_NATIVE; // ~True warns
  if (opcode == Op.UNARY_POSITIVE) return ok(thread, number);
  if (hasKind(number, Kind.COMPLEX)) {
    if (opcode == Op.UNARY_INVERT) return NOT_NATIVE;
    return complexResult(thread, -load<f64>(addressOf(number), Complex.REAL), -load<f64>(addressOf(number), Complex.IMAG));
  }
  if (isFloat(number)) return opcode == Op.UNARY_NEGATIVE ? ok(thread, fromFloat(-toFloat(number))) : NOT_NATIVE;
  return opcode == Op.UNARY_NEGATIVE ? intNegate(thread, number) : intInvert(thread, number);
}
