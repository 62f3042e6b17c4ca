// Module math: functions of ints. Arguments with an __index__ of their own go to the prelude, which calls again with ints.
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, fromSmall, isInt, toInt } from "../objects/object.ts";
import {
  fitsMagnitude, finishInt, fromSignedMagnitude, fromU64, heapForm, isNegative, limbsOf, magnitudeOf, newInt, plainInt, sizeOfInt,
} from "../objects/numbers.ts";
import { tupleOf } from "../objects/tuple.ts";
import { argument, ok, prelude1, prelude2, result } from "../state/thread.ts";
import { outOfMemory, overflowError, valueError } from "../state/raise.ts";
import { limbsGcd, limbsGcdScratch, limbsSqrt, limbsSqrtScratch } from "../numeric/limbs.ts";
import { Binary, dropScratch, intBinary, intNegate, intResult, takeScratch } from "../ops/number_arithmetic_int.ts";
import { msg, prelude } from "../env.ts";

function absolute(count: i32): i32 { return count < 0 ? -count : count; }

/** The product of the ints low .. high as an int value; 0 out of memory. Halves of about the same length are multiplied last. */
function productOf(thread: u32, low: u64, high: u64): u64 {
  if (high - low >= 16) {
    const middle = low + (high - low >> 1), left = productOf(thread, low, middle);
    if (left == 0) return 0;
    const right = productOf(thread, middle + 1, high);
    return right ? times(thread, left, right) : 0;
  }
  let total = fromSmall(1), part: u64 = 1, bits: u64 = 0;
  const each = 64 - clz<u64>(high);
  for (let factor = low; factor <= high; factor++) {
    if (bits + each > 64) {
      total = timesWord(thread, total, part);
      if (total == 0) return 0;
      part = 1;
      bits = 0;
    }
    part *= factor;
    bits += each;
  }
  return timesWord(thread, total, part);
}
function timesWord(thread: u32, total: u64, part: u64): u64 {
  const value = fromU64(thread, part);
  return value == 0 ? 0 : total == fromSmall(1) ? value : times(thread, total, value);
}
function times(thread: u32, left: u64, right: u64): u64 {
  return intBinary(thread, Binary.MULTIPLY, left, right) == 0 ? result(thread) : 0;
}

export function mathFactorial(thread: u32, args: u32, count: i32): i32 {
  const n = plainInt(argument(args, 0));
  if (n == NULL) return prelude1(thread, prelude("math_factorial"), argument(args, 0));
  if (isNegative(n)) return valueError(thread, msg("factorial() not defined for negative values"));
  if (!isInt(n)) {
    if (!fitsMagnitude(n) || magnitudeOf(n) > 0x7fffffffffffffff) {
      return overflowError(thread, msg("factorial() argument should not exceed %d"), fromU64(thread, 0x7fffffffffffffff));
    }
    return outOfMemory(thread);
  }
  const high = <u64>toInt(n);
  if (high > 0x4000000) return outOfMemory(thread); // its factorial has more than 2^30 bits
  return intResult(thread, high < 2 ? fromSmall(1) : productOf(thread, 2, high));
}

/** comb(n, k) */
export function mathComb(thread: u32, args: u32, count: i32): i32 {
  const n = plainInt(argument(args, 0)), k = plainInt(argument(args, 1));
  if (n == NULL || k == NULL) return prelude2(thread, prelude("math_comb"), argument(args, 0), argument(args, 1));
  if (isNegative(n)) return valueError(thread, msg("n must be a non-negative integer"));
  if (isNegative(k)) return valueError(thread, msg("k must be a non-negative integer"));
  if (!isInt(n) || !isInt(k)) return prelude2(thread, prelude("math_comb_large"), n, k);
  const from = toInt(n);
  let by = toInt(k);
  if (by > from) return ok(thread, fromSmall(0));
  by = min(by, from - by);
  if (by == 0) return ok(thread, fromSmall(1));
  if (by == 1) return ok(thread, n);
  if (by > 0x2000000) return outOfMemory(thread);
  const above = productOf(thread, <u64>(from - by + 1), <u64>from), below = productOf(thread, 2, <u64>by);
  return above == 0 || below == 0 ? outOfMemory(thread) : intBinary(thread, Binary.FLOOR_DIVIDE, above, below);
}

/** perm(n, k=None) */
export function mathPerm(thread: u32, args: u32, count: i32): i32 {
  const second = argument(args, 1);
  if (second == NULL || second == NONE) return mathFactorial(thread, args, 1);
  const n = plainInt(argument(args, 0)), k = plainInt(second);
  if (n == NULL || k == NULL) return prelude2(thread, prelude("math_perm"), argument(args, 0), second);
  if (isNegative(n)) return valueError(thread, msg("n must be a non-negative integer"));
  if (isNegative(k)) return valueError(thread, msg("k must be a non-negative integer"));
  if (!isInt(n) || !isInt(k)) return prelude2(thread, prelude("math_perm_large"), n, k);
  const from = toInt(n), by = toInt(k);
  if (by > from) return ok(thread, fromSmall(0));
  if (by == 0) return ok(thread, fromSmall(1));
  if (by > 0x4000000) return outOfMemory(thread);
  return intResult(thread, productOf(thread, <u64>(from - by + 1), <u64>from));
}

/** isqrt(n) */
export function mathIsqrt(thread: u32, args: u32, count: i32): i32 {
  const n = plainInt(argument(args, 0));
  if (n == NULL) return prelude1(thread, prelude("math_isqrt"), argument(args, 0));
  if (isNegative(n)) return valueError(thread, msg("isqrt() argument must be nonnegative"));
  if (isInt(n)) return ok(thread, fromSmall(<i64>sqrt(<f64>toInt(n)))); // below 2^48: the root of a double is near enough
  const object = addressOf(n), size = sizeOfInt(object), made = newInt(thread, <u32>(size >> 1) + 4), scratch = takeScratch(thread, limbsSqrtScratch(size));
  if (made == 0 || scratch == 0) return outOfMemory(thread);
  const root = limbsSqrt(limbsOf(made), limbsOf(object), size, scratch);
  dropScratch(thread, scratch);
  return ok(thread, finishInt(thread, made, root));
}

/** The greatest common divisor of two ints: OK, or RETRY. */
function gcdOf(thread: u32, a: u64, b: u64): i32 {
  if (fitsMagnitude(a) && fitsMagnitude(b)) {
    let x = magnitudeOf(a), y = magnitudeOf(b);
    while (y) {
      if ((x | y) >> 32 == 0) return ok(thread, fromSmall(<i64>gcdOfWords(<u32>x, <u32>y)));
      const rest = x % y;
      x = y;
      y = rest;
    }
    return intResult(thread, fromSignedMagnitude(thread, x, false));
  }
  const left = heapForm(thread, a), right = heapForm(thread, b);
  if (left == 0 || right == 0) return outOfMemory(thread);
  const leftCount = absolute(sizeOfInt(left)), rightCount = absolute(sizeOfInt(right));
  const made = newInt(thread, <u32>max(leftCount, rightCount) + 2), scratch = takeScratch(thread, limbsGcdScratch(leftCount, rightCount));
  if (made == 0 || scratch == 0) return outOfMemory(thread);
  const size = limbsGcd(limbsOf(made), limbsOf(left), leftCount, limbsOf(right), rightCount, scratch);
  dropScratch(thread, scratch);
  return ok(thread, finishInt(thread, made, size));
}
function gcdOfWords(x: u32, y: u32): u32 {
  while (y) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** gcd(*integers) */
export function mathGcd(thread: u32, args: u32, count: i32): i32 {
  let total = fromSmall(0);
  for (let i = 0; i < count; i++) {
    const value = plainInt(argument(args, i));
    if (value == NULL) return withIndices(thread, args, count, prelude("math_gcd"));
    const status = gcdOf(thread, total, value);
    if (status != 0) return status;
    total = result(thread);
  }
  return ok(thread, total);
}
/** lcm(*integers) */
export function mathLcm(thread: u32, args: u32, count: i32): i32 {
  let total = fromSmall(1);
  for (let i = 0; i < count; i++) if (plainInt(argument(args, i)) == NULL) return withIndices(thread, args, count, prelude("math_lcm"));
  for (let i = 0; i < count; i++) {
    const value = plainInt(argument(args, i));
    if (value == fromSmall(0)) return ok(thread, value);
    let status = gcdOf(thread, total, value);
    if (status == 0) status = intBinary(thread, Binary.FLOOR_DIVIDE, total, result(thread));
    if (status == 0) status = intBinary(thread, Binary.MULTIPLY, result(thread), value);
    if (status == 0 && isNegative(result(thread))) status = intNegate(thread, result(thread));
    if (status != 0) return status;
    total = result(thread);
  }
  return ok(thread, total);
}
function withIndices(thread: u32, args: u32, count: i32, then: u32): i32 {
  const items = tupleOf(thread, args, <u32>count);
  return items ? prelude1(thread, then, items) : outOfMemory(thread);
}
