// The operators of float and of complex as methods: NotImplemented where the other side is no number they take.
import { ClassId, Complex, Kind } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, NOT_IMPLEMENTED, addressOf, fromBool, fromFloat, hasKind, toFloat } from "../objects/object.ts";
import { plainFloat, plainInt } from "../objects/numbers.ts";
import { nativeCompare } from "../objects/equality.ts";
import { argument, ok } from "../state/thread.ts";
import { raise, typeError, valueError } from "../state/raise.ts";
import { Binary } from "../ops/number_arithmetic_int.ts";
import { mixedBinary } from "../ops/number_arithmetic_float.ts";
import { complexBinary, complexResult } from "../ops/number_arithmetic_complex.ts";
import { floatDivmodOf } from "../ops/number_functions.ts";
import { hypot } from "../numeric/libm.ts";
import { msg } from "../env.ts";

/** A value of int, float or their subclasses as an int or float value; NULL for any other. */
function plainReal(value: u64): u64 {
  const float = plainFloat(value);
  return float == NULL ? plainInt(value) : float;
}
/** The same, complex numbers too. */
function plainComplex(value: u64): u64 { return hasKind(value, Kind.COMPLEX) ? value : plainReal(value); }

function binary(thread: u32, left: u64, right: u64, which: u32): i32 {
  const a = plainReal(left), b = plainReal(right);
  return a == NULL || b == NULL ? ok(thread, NOT_IMPLEMENTED) : mixedBinary(thread, which, a, b);
}
function complexOperation(thread: u32, left: u64, right: u64, which: u32): i32 {
  const a = plainComplex(left), b = plainComplex(right);
  return a == NULL || b == NULL ? ok(thread, NOT_IMPLEMENTED) : complexBinary(thread, which, a, b);
}

export function floatAdd(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 0), argument(args, 1), Binary.ADD); }
export function floatRadd(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 1), argument(args, 0), Binary.ADD); }
export function floatSub(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 0), argument(args, 1), Binary.SUBTRACT); }
export function floatRsub(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 1), argument(args, 0), Binary.SUBTRACT); }
export function floatMul(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 0), argument(args, 1), Binary.MULTIPLY); }
export function floatRmul(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 1), argument(args, 0), Binary.MULTIPLY); }
export function floatTruediv(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 0), argument(args, 1), Binary.TRUE_DIVIDE); }
export function floatRtruediv(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 1), argument(args, 0), Binary.TRUE_DIVIDE); }
export function floatFloordiv(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 0), argument(args, 1), Binary.FLOOR_DIVIDE); }
export function floatRfloordiv(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 1), argument(args, 0), Binary.FLOOR_DIVIDE); }
export function floatMod(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 0), argument(args, 1), Binary.REMAINDER); }
export function floatRmod(thread: u32, args: u32, count: i32): i32 { return binary(thread, argument(args, 1), argument(args, 0), Binary.REMAINDER); }

export function floatPow(thread: u32, args: u32, count: i32): i32 { return power(thread, argument(args, 0), argument(args, 1), argument(args, 2)); }
export function floatRpow(thread: u32, args: u32, count: i32): i32 { return power(thread, argument(args, 1), argument(args, 0), argument(args, 2)); }
function power(thread: u32, base: u64, exponent: u64, modulus: u64): i32 {
  if (modulus != NULL && modulus != NONE) return typeError(thread, msg("pow() 3rd argument not allowed unless all arguments are integers"));
  return binary(thread, base, exponent, Binary.POWER);
}
export function floatDivmod(thread: u32, args: u32, count: i32): i32 { return divmod(thread, argument(args, 0), argument(args, 1)); }
export function floatRdivmod(thread: u32, args: u32, count: i32): i32 { return divmod(thread, argument(args, 1), argument(args, 0)); }
function divmod(thread: u32, left: u64, right: u64): i32 {
  const a = plainReal(left), b = plainReal(right);
  return a == NULL || b == NULL ? ok(thread, NOT_IMPLEMENTED) : floatDivmodOf(thread, a, b);
}
export function floatNeg(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromFloat(-toFloat(plainFloat(argument(args, 0))))); }
export function floatAbs(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromFloat(abs(toFloat(plainFloat(argument(args, 0)))))); }
/** The float itself, without its subclass: __pos__, __float__, conjugate, real. */
export function floatPlain(thread: u32, args: u32, count: i32): i32 { return ok(thread, plainFloat(argument(args, 0))); }
export function floatBool(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(toFloat(plainFloat(argument(args, 0))) != 0)); }

function compare(thread: u32, args: u32, op: u32): i32 {
  const a = plainReal(argument(args, 0)), b = plainReal(argument(args, 1));
  return a == NULL || b == NULL ? ok(thread, NOT_IMPLEMENTED) : ok(thread, fromBool(nativeCompare(a, b, op) == 1));
}
export function floatLt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 0); }
export function floatLe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 1); }
export function floatEq(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 2); }
export function floatNe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 3); }
export function floatGt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 4); }
export function floatGe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 5); }

// ---- complex

export function complexAdd(thread: u32, args: u32, count: i32): i32 { return complexOperation(thread, argument(args, 0), argument(args, 1), Binary.ADD); }
export function complexRadd(thread: u32, args: u32, count: i32): i32 { return complexOperation(thread, argument(args, 1), argument(args, 0), Binary.ADD); }
export function complexSub(thread: u32, args: u32, count: i32): i32 { return complexOperation(thread, argument(args, 0), argument(args, 1), Binary.SUBTRACT); }
export function complexRsub(thread: u32, args: u32, count: i32): i32 { return complexOperation(thread, argument(args, 1), argument(args, 0), Binary.SUBTRACT); }
export function complexMul(thread: u32, args: u32, count: i32): i32 { return complexOperation(thread, argument(args, 0), argument(args, 1), Binary.MULTIPLY); }
export function complexRmul(thread: u32, args: u32, count: i32): i32 { return complexOperation(thread, argument(args, 1), argument(args, 0), Binary.MULTIPLY); }
export function complexTruediv(thread: u32, args: u32, count: i32): i32 { return complexOperation(thread, argument(args, 0), argument(args, 1), Binary.TRUE_DIVIDE); }
export function complexRtruediv(thread: u32, args: u32, count: i32): i32 { return complexOperation(thread, argument(args, 1), argument(args, 0), Binary.TRUE_DIVIDE); }

export function complexPow(thread: u32, args: u32, count: i32): i32 { return powerOfComplex(thread, argument(args, 0), argument(args, 1), argument(args, 2)); }
export function complexRpow(thread: u32, args: u32, count: i32): i32 { return powerOfComplex(thread, argument(args, 1), argument(args, 0), argument(args, 2)); }
function powerOfComplex(thread: u32, base: u64, exponent: u64, modulus: u64): i32 {
  if (modulus != NULL && modulus != NONE) return valueError(thread, msg("complex modulo"));
  return complexOperation(thread, base, exponent, Binary.POWER);
}
function realPart(args: u32): f64 { return load<f64>(addressOf(argument(args, 0)), Complex.REAL); }
function imaginaryPart(args: u32): f64 { return load<f64>(addressOf(argument(args, 0)), Complex.IMAG); }
export function complexNeg(thread: u32, args: u32, count: i32): i32 { return complexResult(thread, -realPart(args), -imaginaryPart(args)); }
export function complexConjugate(thread: u32, args: u32, count: i32): i32 { return complexResult(thread, realPart(args), -imaginaryPart(args)); }
/** The number itself, without its subclass: __pos__, __complex__. */
export function complexPlain(thread: u32, args: u32, count: i32): i32 { return complexResult(thread, realPart(args), imaginaryPart(args)); }
export function complexBool(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(realPart(args) != 0 || imaginaryPart(args) != 0)); }
export function complexReal(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromFloat(realPart(args))); }
export function complexImag(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromFloat(imaginaryPart(args))); }
export function complexAbs(thread: u32, args: u32, count: i32): i32 {
  const real = realPart(args), imaginary = imaginaryPart(args), size = hypot(real, imaginary);
  if (size == Infinity && abs(real) < Infinity && abs(imaginary) < Infinity) return raise(thread, ClassId.OVERFLOW_ERROR, msg("absolute value too large"));
  return ok(thread, fromFloat(size));
}
function complexCompare(thread: u32, args: u32, op: u32): i32 {
  const a = plainComplex(argument(args, 0)), b = plainComplex(argument(args, 1));
  return a == NULL || b == NULL ? ok(thread, NOT_IMPLEMENTED) : ok(thread, fromBool(nativeCompare(a, b, op) == 1));
}
export function complexEq(thread: u32, args: u32, count: i32): i32 { return complexCompare(thread, args, 2); }
export function complexNe(thread: u32, args: u32, count: i32): i32 { return complexCompare(thread, args, 3); }
/** < <= > >=: complex numbers have no order. */
export function complexOrder(thread: u32, args: u32, count: i32): i32 { return ok(thread, NOT_IMPLEMENTED); }
