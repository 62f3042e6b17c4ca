// Module math: functions of doubles. Each takes floats and ints at once; an argument that is none is converted by the prelude, which
// calls again with floats (math_again). Which results are errors is CPython's business: not a number out of numbers is a
// "math domain error", an infinity out of finite ones a "math range error", unless a function has words of its own.
import { ClassId, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, fromBool, fromFloat, fromSmall, isFloat, isInt, toFloat, toInt } from "../objects/object.ts";
import { fitsMagnitude, heapForm, intToF64, isNegative, limbsOf, magnitudeOf, plainFloat, plainInt, sizeOfInt } from "../objects/numbers.ts";
import { argument, ok, prelude1, prelude2, prelude3, prelude4, result } from "../state/thread.ts";
import { outOfMemory, overflowError, raise, typeError, valueError } from "../state/raise.ts";
import {
  acos, acosh, asin, asinh, atan, atan2, atanh, cbrt, cos, cosh, erf, erfc, exp, exp2, expm1, fma, fmod, frexp, gamma, ldexp, lgamma, log,
  log10, log1p, log2, nextAfter, nextAfterSteps, pow, remainder, sin, sinh, tan, tanh, ulp,
} from "../numeric/libm.ts";
import { limbsFrexp } from "../numeric/limbs.ts";
import { pairOf } from "../objects/tuple.ts";
import { wholeResult, floatPair } from "../ops/number_functions.ts";
import { tooLargeForFloat } from "../ops/number_arithmetic_float.ts";
import { takeScratch, dropScratch } from "../ops/number_arithmetic_int.ts";
import { msg, prelude } from "../env.ts";

/** Functions of one or two floats, by number. */
const enum Function {
  ACOS, ACOSH, ASIN, ASINH, ATAN, ATANH, CBRT, COS, COSH, DEGREES, ERF, ERFC, EXP, EXP2, EXPM1, FABS, GAMMA, LGAMMA, LOG, LOG10, LOG1P, LOG2,
  RADIANS, SIN, SINH, SQRT, TAN, TANH, ULP, ISFINITE, ISINF, ISNAN, FREXP, MODF, FLOOR, CEIL,
  ATAN2, COPYSIGN, FMOD, POW, REMAINDER,
}

/** An int or float argument as a float word, NULL for anything else, TOO_LARGE for an int beyond the doubles. */
const TOO_LARGE: u64 = 0xfffc000000000001; // the word of no float and no object
function floatOf(value: u64): u64 {
  if (isFloat(value)) return value;
  if (isInt(value)) return fromFloat(<f64>toInt(value));
  const float = plainFloat(value);
  if (float != NULL) return float;
  const integer = plainInt(value);
  if (integer == NULL) return NULL;
  const converted = intToF64(integer);
  return abs(converted) == Infinity ? TOO_LARGE : fromFloat(converted);
}

function one(thread: u32, args: u32, which: u32): i32 {
  const value = argument(args, 0), x = floatOf(value);
  if (x == NULL) return prelude2(thread, prelude("math_one"), fromSmall(which), value);
  if (x == TOO_LARGE) return tooLargeForFloat(thread);
  return oneOf(thread, which, toFloat(x));
}
function two(thread: u32, args: u32, which: u32): i32 {
  const x = floatOf(argument(args, 0)), y = floatOf(argument(args, 1));
  if (x == NULL || y == NULL) return prelude3(thread, prelude("math_two"), fromSmall(which), argument(args, 0), argument(args, 1));
  if (x == TOO_LARGE || y == TOO_LARGE) return tooLargeForFloat(thread);
  return twoOf(thread, which, toFloat(x), toFloat(y));
}
/** _math(which, x[, y]): for the prelude, with floats. */
export function mathAgain(thread: u32, args: u32, count: i32): i32 {
  const which = <u32>toInt(argument(args, 0)), x = toFloat(argument(args, 1));
  return argument(args, 2) == NULL ? oneOf(thread, which, x) : twoOf(thread, which, x, toFloat(argument(args, 2)));
}

function domainError(thread: u32): i32 { return valueError(thread, msg("math domain error")); }
function rangeError(thread: u32): i32 { return overflowError(thread, msg("math range error")); }

function oneOf(thread: u32, which: u32, x: f64): i32 {
  let result: f64 = 0;
  switch (which) {
    case Function.ACOS: result = acos(x); break;
    case Function.ACOSH: result = acosh(x); break;
    case Function.ASIN: result = asin(x); break;
    case Function.ASINH: result = asinh(x); break;
    case Function.ATAN: result = atan(x); break;
    case Function.ATANH: if (abs(x) == 1) return domainError(thread); result = atanh(x); break;
    case Function.CBRT: result = cbrt(x); break;
    case Function.COS: result = cos(x); break;
    case Function.COSH: result = cosh(x); break;
    case Function.DEGREES: return ok(thread, fromFloat(x * (180.0 / 3.141592653589793)));
    case Function.ERF: result = erf(x); break;
    case Function.ERFC: result = erfc(x); break;
    case Function.EXP: result = exp(x); break;
    case Function.EXP2: result = exp2(x); break;
    case Function.EXPM1: result = expm1(x); break;
    case Function.FABS: result = abs(x); break;
    case Function.GAMMA:
      if (x == -Infinity || x == 0 || (x < 0 && x == floor(x))) return domainError(thread);
      result = gamma(x);
      break;
    case Function.LGAMMA:
      if (x <= 0 && x == floor(x) && x != -Infinity) return domainError(thread);
      result = lgamma(x);
      break;
    case Function.LOG: if (x <= 0) return domainError(thread); result = log(x); break;
    case Function.LOG10: if (x <= 0) return domainError(thread); result = log10(x); break;
    case Function.LOG1P: if (x == -1) return domainError(thread); result = log1p(x); break;
    case Function.LOG2: if (x <= 0) return domainError(thread); result = log2(x); break;
    case Function.RADIANS: return ok(thread, fromFloat(x * (3.141592653589793 / 180.0)));
    case Function.SIN: result = sin(x); break;
    case Function.SINH: result = sinh(x); break;
    case Function.SQRT: result = sqrt(x); break;
    case Function.TAN: result = tan(x); break;
    case Function.TANH: result = tanh(x); break;
    case Function.ULP: return ok(thread, fromFloat(ulp(x)));
    case Function.ISFINITE: return ok(thread, fromBool(abs(x) < Infinity));
    case Function.ISINF: return ok(thread, fromBool(abs(x) == Infinity));
    case Function.ISNAN: return ok(thread, fromBool(x != x));
    case Function.FREXP: return parts(thread, x);
    case Function.MODF: return fractionAndWhole(thread, x);
    case Function.FLOOR: return wholeResult(thread, floor(x));
    case Function.CEIL: return wholeResult(thread, ceil(x));
    default: return domainError(thread);
  }
  if (result != result && x == x) return domainError(thread);
  if (abs(result) == Infinity && abs(x) < Infinity) return rangeError(thread);
  return ok(thread, fromFloat(result));
}
function twoOf(thread: u32, which: u32, x: f64, y: f64): i32 {
  let result: f64 = 0;
  switch (which) {
    case Function.ATAN2: return ok(thread, fromFloat(atan2(x, y)));
    case Function.COPYSIGN: return ok(thread, fromFloat(copysign(x, y)));
    case Function.FMOD: result = abs(y) == Infinity && abs(x) < Infinity ? x : fmod(x, y); break;
    case Function.REMAINDER: result = remainder(x, y); break;
    default:
      result = pow(x, y);
      if (x == 0 && y < 0 && abs(y) < Infinity) return domainError(thread);
  }
  if (result != result && x == x && y == y) return domainError(thread);
  if (abs(result) == Infinity && abs(x) < Infinity && abs(y) < Infinity) return rangeError(thread);
  return ok(thread, fromFloat(result));
}

/** frexp: mantissa and exponent. */
function parts(thread: u32, x: f64): i32 {
  const scratch = takeScratch(thread, 16);
  if (scratch == 0) return outOfMemory(thread);
  const mantissa = frexp(x, scratch), exponent = load<i32>(scratch);
  dropScratch(thread, scratch);
  const pair = pairOf(thread, fromFloat(mantissa), fromSmall(exponent));
  return pair ? ok(thread, pair) : outOfMemory(thread);
}
function fractionAndWhole(thread: u32, x: f64): i32 {
  if (x != x) return floatPair(thread, x, x);
  if (abs(x) == Infinity) return floatPair(thread, copysign<f64>(0, x), x);
  const whole = trunc(x);
  return floatPair(thread, copysign<f64>(x - whole, x), whole);
}

export function mathAcos(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ACOS); }
export function mathAcosh(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ACOSH); }
export function mathAsin(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ASIN); }
export function mathAsinh(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ASINH); }
export function mathAtan(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ATAN); }
export function mathAtanh(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ATANH); }
export function mathCbrt(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.CBRT); }
export function mathCos(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.COS); }
export function mathCosh(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.COSH); }
export function mathDegrees(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.DEGREES); }
export function mathErf(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ERF); }
export function mathErfc(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ERFC); }
export function mathExp(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.EXP); }
export function mathExp2(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.EXP2); }
export function mathExpm1(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.EXPM1); }
export function mathFabs(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.FABS); }
export function mathGamma(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.GAMMA); }
export function mathLgamma(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.LGAMMA); }
export function mathLog1p(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.LOG1P); }
export function mathRadians(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.RADIANS); }
export function mathSin(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.SIN); }
export function mathSinh(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.SINH); }
export function mathSqrt(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.SQRT); }
export function mathTan(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.TAN); }
export function mathTanh(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.TANH); }
export function mathUlp(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ULP); }
export function mathIsfinite(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ISFINITE); }
export function mathIsinf(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ISINF); }
export function mathIsnan(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.ISNAN); }
export function mathFrexp(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.FREXP); }
export function mathModf(thread: u32, args: u32, count: i32): i32 { return one(thread, args, Function.MODF); }
export function mathAtan2(thread: u32, args: u32, count: i32): i32 { return two(thread, args, Function.ATAN2); }
export function mathCopysign(thread: u32, args: u32, count: i32): i32 { return two(thread, args, Function.COPYSIGN); }
export function mathFmod(thread: u32, args: u32, count: i32): i32 { return two(thread, args, Function.FMOD); }
export function mathPow(thread: u32, args: u32, count: i32): i32 { return two(thread, args, Function.POW); }
export function mathRemainder(thread: u32, args: u32, count: i32): i32 { return two(thread, args, Function.REMAINDER); }

// ---- floor, ceil, trunc: ints of any object

export function mathFloor(thread: u32, args: u32, count: i32): i32 { return whole(thread, argument(args, 0), Function.FLOOR); }
export function mathCeil(thread: u32, args: u32, count: i32): i32 { return whole(thread, argument(args, 0), Function.CEIL); }
function whole(thread: u32, value: u64, which: u32): i32 {
  if (isFloat(value)) {
    const x = which == Function.FLOOR ? floor(toFloat(value)) : ceil(toFloat(value));
    return abs(x) < 140737488355328 ? ok(thread, fromSmall(<i64>x)) : wholeResult(thread, x);
  }
  if (isInt(value)) return ok(thread, value);
  return prelude2(thread, prelude("math_whole"), fromSmall(which), value);
}
export function mathTrunc(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  if (isFloat(value)) return wholeResult(thread, trunc(toFloat(value)));
  return isInt(value) ? ok(thread, value) : prelude1(thread, prelude("math_trunc"), value);
}

// ---- logarithms, of ints of any size too

export function mathLog2(thread: u32, args: u32, count: i32): i32 { return logOf(thread, argument(args, 0), Function.LOG2); }
export function mathLog10(thread: u32, args: u32, count: i32): i32 { return logOf(thread, argument(args, 0), Function.LOG10); }
/** log(x[, base]) */
export function mathLog(thread: u32, args: u32, count: i32): i32 {
  const base = argument(args, 1);
  if (base == NULL) return logOf(thread, argument(args, 0), Function.LOG);
  const status = logOf(thread, argument(args, 0), Function.LOG);
  if (status != Status.OK) return status == Status.CALL ? prelude2(thread, prelude("math_log_base"), argument(args, 0), base) : status;
  const numerator = toFloat(result(thread)), second = logOf(thread, base, Function.LOG);
  if (second != Status.OK) return second == Status.CALL ? prelude2(thread, prelude("math_log_base"), argument(args, 0), base) : second;
  const denominator = toFloat(result(thread));
  if (denominator == 0) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("float division by zero"));
  return ok(thread, fromFloat(numerator / denominator));
}
function logOf(thread: u32, value: u64, which: u32): i32 {
  const integer = isFloat(value) ? NULL : plainInt(value);
  if (integer != NULL) {
    if (isNegative(integer) || integer == fromSmall(0)) return domainError(thread);
    const x = intToF64(integer);
    if (x < Infinity) return oneOf(thread, which, x);
    return logOfLarge(thread, integer, which);
  }
  const x = floatOf(value);
  return x == NULL ? prelude2(thread, prelude("math_one"), fromSmall(which), value) : oneOf(thread, which, toFloat(x));
}
/** An int beyond the doubles: mantissa and power of two apart. */
function logOfLarge(thread: u32, value: u64, which: u32): i32 {
  const object = heapForm(thread, value), scratch = takeScratch(thread, 16);
  if (object == 0 || scratch == 0) return outOfMemory(thread);
  const mantissa = limbsFrexp(limbsOf(object), sizeOfInt(object), scratch), exponent = <f64>load<i32>(scratch);
  dropScratch(thread, scratch);
  const first = which == Function.LOG ? log(mantissa) : which == Function.LOG2 ? log2(mantissa) : log10(mantissa);
  const unit = which == Function.LOG ? log(2.0) : which == Function.LOG2 ? 1.0 : log10(2.0);
  return ok(thread, fromFloat(first + unit * exponent));
}

// ---- the rest of the arithmetic

/** ldexp(x, i): an int of any size. */
export function mathLdexp(thread: u32, args: u32, count: i32): i32 {
  const value = floatOf(argument(args, 0)), by = plainInt(argument(args, 1));
  if (by == NULL) return typeError(thread, msg("Expected an int as second argument to ldexp."));
  if (value == NULL) return prelude2(thread, prelude("math_ldexp"), argument(args, 0), argument(args, 1));
  if (value == TOO_LARGE) return tooLargeForFloat(thread);
  const x = toFloat(value);
  if (x == 0 || !isFinite(x)) return ok(thread, value);
  const exponent = isInt(by) ? max<i64>(min<i64>(toInt(by), 10000), -10000) : isNegative(by) ? -10000 : 10000;
  const scaled = ldexp(x, <i32>exponent);
  return abs(scaled) == Infinity ? rangeError(thread) : ok(thread, fromFloat(scaled));
}
export function mathFma(thread: u32, args: u32, count: i32): i32 {
  const x = floatOf(argument(args, 0)), y = floatOf(argument(args, 1)), z = floatOf(argument(args, 2));
  if (x == NULL || y == NULL || z == NULL) return prelude3(thread, prelude("math_fma"), argument(args, 0), argument(args, 1), argument(args, 2));
  if (x == TOO_LARGE || y == TOO_LARGE || z == TOO_LARGE) return tooLargeForFloat(thread);
  const a = toFloat(x), b = toFloat(y), c = toFloat(z), made = fma(a, b, c);
  if (isFinite(made)) return ok(thread, fromFloat(made));
  if (made != made) {
    if (a == a && b == b && c == c) return valueError(thread, msg("invalid operation in fma"));
  } else if (isFinite(a) && isFinite(b) && isFinite(c)) return overflowError(thread, msg("overflow in fma"));
  return ok(thread, fromFloat(made));
}
/** nextafter(x, y, /, *, steps=None) */
export function mathNextafter(thread: u32, args: u32, count: i32): i32 {
  const x = floatOf(argument(args, 0)), y = floatOf(argument(args, 1)), steps = argument(args, 2), none = steps == NULL || steps == NONE;
  const by = none ? fromSmall(1) : plainInt(steps);
  if (x == NULL || y == NULL || by == NULL) return prelude3(thread, prelude("math_nextafter"), argument(args, 0), argument(args, 1), none ? NONE : steps);
  if (x == TOO_LARGE || y == TOO_LARGE) return tooLargeForFloat(thread);
  if (none) return ok(thread, fromFloat(nextAfter(toFloat(x), toFloat(y))));
  if (isNegative(by)) return valueError(thread, msg("steps must be a non-negative integer"));
  return ok(thread, fromFloat(nextAfterSteps(toFloat(x), toFloat(y), fitsMagnitude(by) ? magnitudeOf(by) : 0xffffffffffffffff)));
}
/** isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0) */
export function mathIsclose(thread: u32, args: u32, count: i32): i32 {
  const given = argument(args, 2) == NULL ? fromFloat(1e-9) : argument(args, 2), least = argument(args, 3) == NULL ? fromFloat(0) : argument(args, 3);
  const x = floatOf(argument(args, 0)), y = floatOf(argument(args, 1)), relative = floatOf(given), absolute = floatOf(least);
  if (x == NULL || y == NULL || relative == NULL || absolute == NULL) {
    return prelude4(thread, prelude("math_isclose"), argument(args, 0), argument(args, 1), given, least);
  }
  if (x == TOO_LARGE || y == TOO_LARGE || relative == TOO_LARGE || absolute == TOO_LARGE) return tooLargeForFloat(thread);
  const a = toFloat(x), b = toFloat(y), r = toFloat(relative), t = toFloat(absolute);
  if (r < 0 || t < 0) return valueError(thread, msg("tolerances must be non-negative"));
  if (a == b) return ok(thread, TRUE);
  if (abs(a) == Infinity || abs(b) == Infinity) return ok(thread, FALSE);
  const difference = abs(b - a);
  return ok(thread, fromBool(difference <= abs(r * b) || difference <= abs(r * a) || difference <= t));
}
