// Module math: sums, products and distances over sequences of numbers. Lists and tuples of numbers are worked on here; the prelude
// turns other iterables and items into them.
import { ClassId, Sequence, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, cls, fromFloat, fromSmall, isFloat, isInt, isObject, shapeOf, toFloat, toInt } from "../objects/object.ts";
import { fromI64, intToF64, plainFloat, plainInt } from "../objects/numbers.ts";
import { tupleOf } from "../objects/tuple.ts";
import { argument, ok, prelude1, prelude2, result } from "../state/thread.ts";
import { outOfMemory, overflowError, valueError } from "../state/raise.ts";
import { fma, vectorNorm } from "../numeric/libm.ts";
import { exactNumber, numberBinary } from "../ops/number_arithmetic.ts";
import { Binary, dropScratch, takeScratch } from "../ops/number_arithmetic_int.ts";
import { NOT_NATIVE } from "../ops/arithmetic.ts";
import { msg, prelude } from "../env.ts";

/** Address of the items of exactly a list or tuple, its length in the second word of `Sequence`; 0 for any other value. */
function sequenceOf(value: u64): u32 {
  if (!isObject(value)) return 0;
  const shape = shapeOf(addressOf(value));
  return shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE) ? addressOf(value) : 0;
}
/** Has the value a double? Ints beyond the doubles and other objects have not. */
function isReal(value: u64): bool {
  if (isFloat(value) || isInt(value) || plainFloat(value) != NULL) return true;
  const integer = plainInt(value);
  return integer != NULL && abs(intToF64(integer)) < Infinity;
}
function realOf(value: u64): f64 {
  if (isFloat(value)) return toFloat(value);
  if (isInt(value)) return <f64>toInt(value);
  const float = plainFloat(value);
  return float != NULL ? toFloat(float) : intToF64(plainInt(value));
}

// ---- fsum: Shewchuk's partial sums, which together are the exact sum

const PARTIALS: u32 = 64; // doubles that do not overlap: 2098 bits of range hold fewer

export function mathFsum(thread: u32, args: u32, count: i32): i32 {
  const sequence = sequenceOf(argument(args, 0));
  if (sequence == 0) return prelude1(thread, prelude("math_fsum"), argument(args, 0));
  const items = load<u32>(sequence, Sequence.ITEMS), end = items + (load<u32>(sequence, Sequence.LENGTH) << 3);
  for (let at = items; at < end; at += 8) if (!isReal(load<u64>(at))) return prelude1(thread, prelude("math_fsum"), argument(args, 0));
  const partials = takeScratch(thread, PARTIALS << 3);
  if (partials == 0) return outOfMemory(thread);
  const status = fsumOf(thread, items, end, partials);
  dropScratch(thread, partials);
  return status;
}

function fsumOf(thread: u32, items: u32, end: u32, partials: u32): i32 {
  let used = partials, special: f64 = 0, infinities: f64 = 0;
  for (let at = items; at < end; at += 8) {
    let x = realOf(load<u64>(at));
    const given = x;
    let to = partials;
    for (let from = partials; from < used; from += 8) {
      let y = load<f64>(from);
      if (abs(x) < abs(y)) { const swapped = x; x = y; y = swapped; }
      const high = x + y, low = y - (high - x);
      if (low != 0) { store<f64>(to, low); to += 8; }
      x = high;
    }
    used = to;
    if (x == 0) continue;
    if (isFinite(x)) { store<f64>(used, x); used += 8; continue; }
    if (isFinite(given)) return overflowError(thread, msg("intermediate overflow in fsum"));
    if (given == given) infinities += given;
    special += given;
    used = partials;
  }
  if (special != 0) {
    if (infinities != infinities) return valueError(thread, msg("-inf + inf in fsum"));
    return ok(thread, fromFloat(special));
  }
  return ok(thread, fromFloat(lastSum(partials, used)));
}

/** The partials added from the greatest down, and rounded half to even by what is left. */
function lastSum(partials: u32, used: u32): f64 {
  if (used == partials) return 0;
  let at = used - 8, high = load<f64>(at), low: f64 = 0;
  while (at > partials) {
    at -= 8;
    const x = high, y = load<f64>(at);
    high = x + y;
    low = y - (high - x);
    if (low != 0) break;
  }
  if (at > partials) {
    const next = load<f64>(at - 8);
    if ((low < 0 && next < 0) || (low > 0 && next > 0)) {
      const y = low * 2, x = high + y;
      if (y == x - high) high = x;
    }
  }
  return high;
}

// ---- hypot and dist

export function mathHypot(thread: u32, args: u32, count: i32): i32 {
  for (let i = 0; i < count; i++) {
    if (isReal(argument(args, i))) continue;
    const items = tupleOf(thread, args, <u32>count);
    return items ? prelude1(thread, prelude("math_hypot"), items) : outOfMemory(thread);
  }
  return normOf(thread, args, 0, <u32>count);
}
/** dist(p, q) */
export function mathDist(thread: u32, args: u32, count: i32): i32 {
  const p = sequenceOf(argument(args, 0)), q = sequenceOf(argument(args, 1));
  if (p == 0 || q == 0) return prelude2(thread, prelude("math_dist"), argument(args, 0), argument(args, 1));
  const length = load<u32>(p, Sequence.LENGTH), left = load<u32>(p, Sequence.ITEMS), right = load<u32>(q, Sequence.ITEMS);
  if (length != load<u32>(q, Sequence.LENGTH)) return valueError(thread, msg("both points must have the same number of dimensions"));
  for (let i: u32 = 0; i < length << 3; i += 8) {
    if (!isReal(load<u64>(left + i)) || !isReal(load<u64>(right + i))) return prelude2(thread, prelude("math_dist"), argument(args, 0), argument(args, 1));
  }
  return normOf(thread, left, right, length);
}
function normOf(thread: u32, left: u32, right: u32, length: u32): i32 {
  const room = takeScratch(thread, (length << 3) + 8);
  if (room == 0) return outOfMemory(thread);
  let largest: f64 = 0;
  for (let i: u32 = 0; i < length << 3; i += 8) {
    const x = abs(right ? realOf(load<u64>(left + i)) - realOf(load<u64>(right + i)) : realOf(load<u64>(left + i)));
    store<f64>(room + i, x);
    if (x > largest) largest = x;
  }
  const norm = vectorNorm(room, <i32>length, largest);
  dropScratch(thread, room);
  return ok(thread, fromFloat(norm));
}

// ---- prod and sumprod

/** prod(iterable, /, *, start=1) */
export function mathProd(thread: u32, args: u32, count: i32): i32 {
  const sequence = sequenceOf(argument(args, 0)), start = argument(args, 1) == NULL ? fromSmall(1) : argument(args, 1);
  if (sequence == 0) return prelude2(thread, prelude("math_prod"), argument(args, 0), start);
  let total = start;
  const items = load<u32>(sequence, Sequence.ITEMS), end = items + (load<u32>(sequence, Sequence.LENGTH) << 3);
  for (let at = items; at < end; at += 8) {
    const item = load<u64>(at);
    if (isFloat(item) && isFloat(total)) { total = fromFloat(toFloat(total) * toFloat(item)); continue; }
    const status = numberBinary(thread, Binary.MULTIPLY, total, item);
    if (status == NOT_NATIVE || status == Status.CALL) return prelude2(thread, prelude("math_prod"), argument(args, 0), start);
    if (status != Status.OK) return status;
    total = result(thread);
  }
  return ok(thread, total);
}

/**
 * sumprod(p, q): exact sums of ints; products of floats are added with three words' precision, as long as they are finite; then by
 * the operators.
 */
export function mathSumprod(thread: u32, args: u32, count: i32): i32 {
  const p = sequenceOf(argument(args, 0)), q = sequenceOf(argument(args, 1));
  if (p == 0 || q == 0) return prelude2(thread, prelude("math_sumprod"), argument(args, 0), argument(args, 1));
  const length = load<u32>(p, Sequence.LENGTH) << 3, left = load<u32>(p, Sequence.ITEMS), right = load<u32>(q, Sequence.ITEMS);
  if (length != load<u32>(q, Sequence.LENGTH) << 3) return valueError(thread, msg("Inputs are not the same length"));
  for (let i: u32 = 0; i < length; i += 8) {
    if (exactNumber(load<u64>(left + i)) == NULL || exactNumber(load<u64>(right + i)) == NULL) {
      return prelude2(thread, prelude("math_sumprod"), argument(args, 0), argument(args, 1));
    }
  }
  let i: u32 = 0, whole: i64 = 0;
  for (; i < length; i += 8) { // ints whose products fit a word
    const x = load<u64>(left + i), y = load<u64>(right + i);
    if (!isInt(x) || !isInt(y)) break;
    const a = toInt(x), b = toInt(y);
    if (<i64><i32>a != a || <i64><i32>b != b) break;
    const next = whole + a * b;
    if (((whole ^ next) & (a * b ^ next)) < 0) break;
    whole = next;
  }
  const start = fromI64(thread, whole);
  if (start == 0) return outOfMemory(thread);
  if (i == length) return ok(thread, start);
  return sumFloatProducts(thread, left, right, i, length, start);
}

function sumFloatProducts(thread: u32, left: u32, right: u32, i: u32, length: u32, start: u64): i32 {
  let high: f64 = 0, low: f64 = 0, tiny: f64 = 0, used = false, total = start;
  for (; i < length; i += 8) {
    const x = load<u64>(left + i), y = load<u64>(right + i);
    if ((!isFloat(x) && !isFloat(y)) || !isReal(x) || !isReal(y)) break;
    const a = realOf(x), b = realOf(y), product = a * b, productLow = fma(a, b, -product);
    const sum = high + product, sumLow = twoSumLow(high, product, sum);
    if (!isFinite(sum)) break;
    const first = low + productLow, firstLow = twoSumLow(low, productLow, first);
    const second = first + sumLow, secondLow = twoSumLow(first, sumLow, second);
    high = sum;
    low = second;
    tiny += firstLow + secondLow;
    used = true;
  }
  if (used) {
    const last = low + tiny;
    const status = numberBinary(thread, Binary.ADD, total, fromFloat(high + last));
    if (status != Status.OK) return status;
    total = result(thread);
  }
  for (; i < length; i += 8) {
    let status = numberBinary(thread, Binary.MULTIPLY, load<u64>(left + i), load<u64>(right + i));
    if (status == Status.OK) status = numberBinary(thread, Binary.ADD, total, result(thread));
    if (status != Status.OK) return status;
    total = result(thread);
  }
  return ok(thread, total);
}
/** What the sum of a and b loses. */
function twoSumLow(a: f64, b: f64, sum: f64): f64 {
  const z = sum - a;
  return (a - (sum - z)) + (b - z);
}
