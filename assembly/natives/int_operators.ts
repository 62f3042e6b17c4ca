// The operators of int as methods: __add__, __radd__ and so on for ints of any class, NotImplemented for everything else. Here
// also instances of subclasses end up, as the operators themselves only know numbers of the built-in classes.
import { Complex } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, NOT_IMPLEMENTED, TRUE, addressOf, fromBool, fromSmall, isObject, toFloat } from "../objects/object.ts";
import { fromI64, isNegative, newComplex, plainFloat, plainInt } from "../objects/numbers.ts";
import { nativeCompare } from "../objects/equality.ts";
import { nativeHash, pointerHash } from "../objects/hash.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { Binary, intBinary, intInvert, intNegate, intResult } from "../ops/number_arithmetic_int.ts";
import { intPowerMod } from "../ops/number_arithmetic_power.ts";
import { boolBinary } from "../ops/number_arithmetic.ts";
import { intDivmodOf } from "../ops/number_functions.ts";

function binary(thread: u32, args: u32, which: u32): i32 {
  const a = plainInt(argument(args, 0)), b = plainInt(argument(args, 1));
  return a == NULL || b == NULL ? ok(thread, NOT_IMPLEMENTED) : intBinary(thread, which, a, b);
}
function reflected(thread: u32, args: u32, which: u32): i32 {
  const a = plainInt(argument(args, 0)), b = plainInt(argument(args, 1));
  return a == NULL || b == NULL ? ok(thread, NOT_IMPLEMENTED) : intBinary(thread, which, b, a);
}

export function intAdd(thread: u32, args: u32, count: i32): i32 { return binary(thread, args, Binary.ADD); }
export function intRadd(thread: u32, args: u32, count: i32): i32 { return reflected(thread, args, Binary.ADD); }
export function intSub(thread: u32, args: u32, count: i32): i32 { return binary(thread, args, Binary.SUBTRACT); }
export function intRsub(thread: u32, args: u32, count: i32): i32 { return reflected(thread, args, Binary.SUBTRACT); }
export function intMul(thread: u32, args: u32, count: i32): i32 { return binary(thread, args, Binary.MULTIPLY); }
export function intRmul(thread: u32, args: u32, count: i32): i32 { return reflected(thread, args, Binary.MULTIPLY); }
export function intTruediv(thread: u32, args: u32, count: i32): i32 { return binary(thread, args, Binary.TRUE_DIVIDE); }
export function intRtruediv(thread: u32, args: u32, count: i32): i32 { return reflected(thread, args, Binary.TRUE_DIVIDE); }
export function intFloordiv(thread: u32, args: u32, count: i32): i32 { return binary(thread, args, Binary.FLOOR_DIVIDE); }
export function intRfloordiv(thread: u32, args: u32, count: i32): i32 { return reflected(thread, args, Binary.FLOOR_DIVIDE); }
export function intMod(thread: u32, args: u32, count: i32): i32 { return binary(thread, args, Binary.REMAINDER); }
export function intRmod(thread: u32, args: u32, count: i32): i32 { return reflected(thread, args, Binary.REMAINDER); }
export function intAnd(thread: u32, args: u32, count: i32): i32 { return binary(thread, args, Binary.AND); }
export function intRand(thread: u32, args: u32, count: i32): i32 { return reflected(thread, args, Binary.AND); }
export function intOr(thread: u32, args: u32, count: i32): i32 { return binary(thread, args, Binary.OR); }
export function intRor(thread: u32, args: u32, count: i32): i32 { return reflected(thread, args, Binary.OR); }
export function intXor(thread: u32, args: u32, count: i32): i32 { return binary(thread, args, Binary.XOR); }
export function intRxor(thread: u32, args: u32, count: i32): i32 { return reflected(thread, args, Binary.XOR); }
export function intLshift(thread: u32, args: u32, count: i32): i32 { return binary(thread, args, Binary.LEFT_SHIFT); }
export function intRlshift(thread: u32, args: u32, count: i32): i32 { return reflected(thread, args, Binary.LEFT_SHIFT); }
export function intRshift(thread: u32, args: u32, count: i32): i32 { return binary(thread, args, Binary.RIGHT_SHIFT); }
export function intRrshift(thread: u32, args: u32, count: i32): i32 { return reflected(thread, args, Binary.RIGHT_SHIFT); }

/** __pow__(self, value, mod=None) */
export function intPow(thread: u32, args: u32, count: i32): i32 { return power(thread, argument(args, 0), argument(args, 1), argument(args, 2)); }
export function intRpow(thread: u32, args: u32, count: i32): i32 { return power(thread, argument(args, 1), argument(args, 0), argument(args, 2)); }
function power(thread: u32, base: u64, exponent: u64, modulus: u64): i32 {
  const a = plainInt(base), b = plainInt(exponent);
  if (a == NULL || b == NULL) return ok(thread, NOT_IMPLEMENTED);
  if (modulus == NULL || modulus == NONE) return intBinary(thread, Binary.POWER, a, b);
  const m = plainInt(modulus);
  return m == NULL ? ok(thread, NOT_IMPLEMENTED) : intPowerMod(thread, a, b, m);
}

export function intDivmod(thread: u32, args: u32, count: i32): i32 { return divmod(thread, argument(args, 0), argument(args, 1)); }
export function intRdivmod(thread: u32, args: u32, count: i32): i32 { return divmod(thread, argument(args, 1), argument(args, 0)); }
function divmod(thread: u32, left: u64, right: u64): i32 {
  const a = plainInt(left), b = plainInt(right);
  return a == NULL || b == NULL ? ok(thread, NOT_IMPLEMENTED) : intDivmodOf(thread, a, b);
}

export function intNeg(thread: u32, args: u32, count: i32): i32 { return intNegate(thread, plainInt(argument(args, 0))); }
export function intInvertMethod(thread: u32, args: u32, count: i32): i32 { return intInvert(thread, plainInt(argument(args, 0))); }
export function intAbs(thread: u32, args: u32, count: i32): i32 {
  const value = plainInt(argument(args, 0));
  return isNegative(value) ? intNegate(thread, value) : ok(thread, value);
}
/** The int itself, without its subclass: __pos__, __int__, __index__, __trunc__, __floor__, __ceil__, conjugate, real, numerator. */
export function intPlain(thread: u32, args: u32, count: i32): i32 { return ok(thread, plainInt(argument(args, 0))); }
export function intBool(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(plainInt(argument(args, 0)) != fromSmall(0))); }

function compare(thread: u32, args: u32, op: u32): i32 {
  const a = plainInt(argument(args, 0)), b = plainInt(argument(args, 1));
  return a == NULL || b == NULL ? ok(thread, NOT_IMPLEMENTED) : ok(thread, fromBool(nativeCompare(a, b, op) == 1));
}
export function intLt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 0); }
export function intLe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 1); }
export function intEq(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 2); }
export function intNe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 3); }
export function intGt(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 4); }
export function intGe(thread: u32, args: u32, count: i32): i32 { return compare(thread, args, 5); }

// ---- bool: & | ^ of two bools are bools

function bools(thread: u32, args: u32, which: u32): i32 {
  const left = argument(args, 0), right = argument(args, 1);
  if ((left == TRUE || left == FALSE) && (right == TRUE || right == FALSE)) return boolBinary(thread, which, left, right);
  return binary(thread, args, which);
}
export function boolAnd(thread: u32, args: u32, count: i32): i32 { return bools(thread, args, Binary.AND); }
export function boolOr(thread: u32, args: u32, count: i32): i32 { return bools(thread, args, Binary.OR); }
export function boolXor(thread: u32, args: u32, count: i32): i32 { return bools(thread, args, Binary.XOR); }

// ---- hashes of all numbers

function numberHash(thread: u32, value: u64): i32 { return intResult(thread, fromI64(thread, nativeHash(value))); }
export function intHash(thread: u32, args: u32, count: i32): i32 { return numberHash(thread, plainInt(argument(args, 0))); }
export function floatHash(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), plain = plainFloat(value), number = toFloat(plain);
  // not a number: by identity, as it is equal to nothing
  return number != number && isObject(value) ? numberHash(thread, fromSmall(pointerHash(addressOf(value)))) : numberHash(thread, plain);
}
export function complexHash(thread: u32, args: u32, count: i32): i32 {
  const object = addressOf(argument(args, 0)), real = load<f64>(object, Complex.REAL), imaginary = load<f64>(object, Complex.IMAG);
  const made = newComplex(thread, real, imaginary);
  return made ? numberHash(thread, made) : outOfMemory(thread);
}
