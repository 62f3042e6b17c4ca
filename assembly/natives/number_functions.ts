// The built-in functions abs, divmod, pow and round: numbers of the built-in classes at once, all else by the special methods.
import { Kind, Special } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, classOf, fromFloat, fromSmall, hasKind, isFloat, isInt, special, toFloat, toInt } from "../objects/object.ts";
import { isNegative } from "../objects/numbers.ts";
import { argument, call1, call2, ok, prelude2, prelude3 } from "../state/thread.ts";
import { typeError } from "../state/raise.ts";
import { roundHalfEven } from "../numeric/libm.ts";
import { exactNumber } from "../ops/number_arithmetic.ts";
import { Binary, intNegate } from "../ops/number_arithmetic_int.ts";
import { intPowerMod } from "../ops/number_arithmetic_power.ts";
import { floatDivmodOf, intDivmodOf, wholeResult } from "../ops/number_functions.ts";
import { binaryOperation } from "../ops/arithmetic.ts";
import { callNativeAt, callSpecial0 } from "../ops/attributes.ts";
import { msg, prelude } from "../env.ts";

export function builtinAbs(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  if (isFloat(value)) return ok(thread, fromFloat(abs(toFloat(value))));
  const number = exactNumber(value);
  if (number != NULL && !hasKind(number, Kind.COMPLEX)) return isNegative(number) ? intNegate(thread, number) : ok(thread, number);
  const method = special(classOf(value), Special.ABS);
  if (method == NULL) return typeError(thread, msg("bad operand type for abs(): '%T'"), value);
  return callSpecial0(thread, method, value);
}

export function builtinDivmod(thread: u32, args: u32, count: i32): i32 {
  const left = argument(args, 0), right = argument(args, 1), a = exactNumber(left), b = exactNumber(right);
  if (a == NULL || b == NULL || hasKind(a, Kind.COMPLEX) || hasKind(b, Kind.COMPLEX)) return prelude2(thread, prelude("divmod_of"), left, right);
  return isFloat(a) || isFloat(b) ? floatDivmodOf(thread, a, b) : intDivmodOf(thread, a, b);
}

/** pow(base, exp, mod=None) */
export function builtinPow(thread: u32, args: u32, count: i32): i32 {
  const base = argument(args, 0), exponent = argument(args, 1), modulus = argument(args, 2);
  if (modulus == NULL || modulus == NONE) return binaryOperation(thread, Binary.POWER, base, exponent, 0);
  const a = exactInt(base), b = exactInt(exponent), m = exactInt(modulus);
  if (a == NULL || b == NULL || m == NULL) return prelude3(thread, prelude("pow_of_three"), base, exponent, modulus);
  return intPowerMod(thread, a, b, m);
}
function exactInt(value: u64): u64 {
  const number = exactNumber(value);
  return number == NULL || isFloat(number) || hasKind(number, Kind.COMPLEX) ? NULL : number;
}

/** round(number, ndigits=None) */
export function builtinRound(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), digits = argument(args, 1), none = digits == NULL || digits == NONE;
  if (isFloat(value) && none) {
    const number = toFloat(value);
    if (abs(number) < 140737488355328) return ok(thread, fromSmall(<i64>roundHalfEven(number)));
    return wholeResult(thread, number);
  }
  if (isInt(value) && (none || (isInt(digits) && toInt(digits) >= 0))) return ok(thread, value);
  const method = special(classOf(value), Special.ROUND);
  if (method == NULL) return typeError(thread, msg("type %T doesn't define __round__ method"), value);
  if (hasKind(method, Kind.NATIVE)) return callNativeAt(thread, method, value, none ? NULL : digits, 2);
  if (!hasKind(method, Kind.FUNCTION)) return prelude2(thread, prelude("round_by_method"), value, none ? NONE : digits);
  return none ? call1(thread, method, value) : call2(thread, method, value, digits);
}
