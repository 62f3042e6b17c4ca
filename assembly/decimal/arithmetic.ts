// Decimal arithmetic for the usual numbers: finite, coefficients of up to 38 digits, exponents that do not differ by much and results well inside
// the context's limits. Whatever is anything else (signals but Inexact and Rounded among it) is answered "not here" before anything has
// happened, and src/lib/modules/_decimal*.py does it. Both compute the exact result and round it once.
import { ClassId, Int, Kind, Sequence } from "../shared/layout.ts";
import { addressOf, fromAddress, fromSmall, isExact, isInt, isObject, shapeOf, toInt } from "../objects/object.ts";
import { finishInt, newInt } from "../objects/numbers.ts";
import { newValuesObject } from "../objects/descriptors.ts";
import {
  addWide, compareWide, digitsOfWide, divideWide, incrementWide, multiplyWide, powerOfTen64, scaleWide, setWide, subtractWide, wideHigh, wideIsZero, wideLow,
} from "./wide.ts";

/** Slots of class Decimal, in the order of their names; `_sign` is 0 or 1. */
const enum Slot { COEFFICIENT = 8, EXPONENT = 16, SIGN = 24 }
/** What is known of a context: a tuple that class Context keeps (_limits). CLASS is Decimal itself. */
const enum Limit { PRECISION, EMIN, EMAX, ROUNDING, CLASS }
/** Index of a rounding in _decimal_kernel.ROUNDINGS. */
const enum Rounding { UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN }
export const enum Operation { ADD, SUBTRACT, MULTIPLY, DIVIDE }

/** The operands, and what becomes of the first of them, among the thread's keyword words: coefficients of 128 bits, exponents, signs. */
const enum Work { LEFT = 368, RIGHT = 384, LEFT_EXPONENT = 400, RIGHT_EXPONENT = 408, LEFT_SIGN = 416, RIGHT_SIGN = 420 }
/** What came of an operation: nothing here, exact, digits 0 dropped, digits dropped. */
export const enum Outcome { NOT_HERE, EXACT, ROUNDED, INEXACT }

/** Exponents beyond that are left to the general code. */
const MOST_EXPONENT: i64 = 1 << 40;

function limit(limits: u32, which: u32): i64 { return toInt(load<u64>(load<u32>(limits, Sequence.ITEMS) + (which << 3))); }
export function decimalClass(limits: u32): u32 { return addressOf(load<u64>(load<u32>(limits, Sequence.ITEMS) + (Limit.CLASS << 3))); }

/** Reads a finite Decimal of exactly that class, or a small int; false where it is anything else. */
function readOperand(value: u64, klass: u32, to: u32, exponentTo: u32, signTo: u32): bool {
  if (isInt(value)) {
    const number = toInt(value);
    setWide(to, <u64>abs(number), 0);
    store<i64>(exponentTo, 0);
    store<u32>(signTo, number < 0 ? 1 : 0);
    return true;
  }
  if (!isObject(value) || shapeOf(addressOf(value)) != klass) return false;
  const object = addressOf(value), coefficient = load<u64>(object, Slot.COEFFICIENT), exponent = load<u64>(object, Slot.EXPONENT);
  if (!isInt(exponent) || abs(toInt(exponent)) > MOST_EXPONENT) return false;
  if (isInt(coefficient)) setWide(to, <u64>toInt(coefficient), 0);
  else {
    if (!isExact(coefficient, ClassId.INT)) return false;
    const limbs = addressOf(coefficient), size = load<i32>(limbs, Int.SIZE);
    if (size <= 0 || size > 4) return false;
    const low: u64 = size == 1 ? <u64>load<u32>(limbs, Int.LIMBS) : load<u64>(limbs, Int.LIMBS);
    setWide(to, low, size < 3 ? 0 : size == 3 ? <u64>load<u32>(limbs, Int.LIMBS + 8) : load<u64>(limbs, Int.LIMBS + 8));
  }
  store<i64>(exponentTo, toInt(exponent));
  store<u32>(signTo, load<u64>(object, Slot.SIGN) == fromSmall(1) ? 1 : 0);
  return true;
}
export function readLeft(thread: u32, value: u64, klass: u32): bool {
  return readOperand(value, klass, thread + Work.LEFT, thread + Work.LEFT_EXPONENT, thread + Work.LEFT_SIGN);
}
export function readRight(thread: u32, value: u64, klass: u32): bool {
  return readOperand(value, klass, thread + Work.RIGHT, thread + Work.RIGHT_EXPONENT, thread + Work.RIGHT_SIGN);
}

/** Brings both coefficients to the smaller exponent, which is then both's; false where that is far. */
function align(thread: u32): bool {
  const a = load<i64>(thread, Work.LEFT_EXPONENT), b = load<i64>(thread, Work.RIGHT_EXPONENT);
  if (a == b) return true;
  if (a > b) {
    if (a - b > 18 || !scaleWide(thread + Work.LEFT, <u32>(a - b))) return false;
    store<i64>(thread, b, Work.LEFT_EXPONENT);
  } else {
    if (b - a > 18 || !scaleWide(thread + Work.RIGHT, <u32>(b - a))) return false;
    store<i64>(thread, a, Work.RIGHT_EXPONENT);
  }
  return true;
}

/** -1, 0, 1; -2 where the general code must tell. */
export function compareOperands(thread: u32): i32 {
  const left = thread + Work.LEFT, right = thread + Work.RIGHT, negative = load<u32>(thread, Work.LEFT_SIGN) != 0;
  if (wideIsZero(left)) return wideIsZero(right) ? 0 : load<u32>(thread, Work.RIGHT_SIGN) ? 1 : -1;
  if (wideIsZero(right) || negative != (load<u32>(thread, Work.RIGHT_SIGN) != 0)) return negative ? -1 : 1;
  if (!align(thread)) return -2;
  const order = compareWide(left, right);
  return negative ? -order : order;
}

/** left op right, its coefficient, exponent and sign in the place of left's. Exact but for a quotient, whose last digit then is neither 0 nor 5. */
export function operate(thread: u32, operation: u32, limits: u32): bool {
  const left = thread + Work.LEFT, right = thread + Work.RIGHT;
  if (operation == Operation.SUBTRACT) store<u32>(thread, load<u32>(thread, Work.RIGHT_SIGN) ^ 1, Work.RIGHT_SIGN);
  const leftSign = load<u32>(thread, Work.LEFT_SIGN), rightSign = load<u32>(thread, Work.RIGHT_SIGN);
  if (operation >= <u32>Operation.MULTIPLY) {
    store<u32>(thread, leftSign ^ rightSign, Work.LEFT_SIGN);
    return operation == Operation.MULTIPLY ? multiply(thread) : divide(thread, <i32>limit(limits, Limit.PRECISION));
  }
  const short = limit(limits, Limit.PRECISION) < 19;
  if (short && load<i64>(thread, Work.LEFT_EXPONENT) != load<i64>(thread, Work.RIGHT_EXPONENT) && (wideIsZero(left) || wideIsZero(right))) return false;
  if (!align(thread)) return false;
  if (leftSign == rightSign) return addWide(left, right);
  const order = compareWide(left, right);
  if (order >= 0) subtractWide(left, right);
  else {
    subtractWide(right, left);
    setWide(left, wideLow(right), wideHigh(right));
    store<u32>(thread, rightSign, Work.LEFT_SIGN);
  }
  if (order == 0) store<u32>(thread, limit(limits, Limit.ROUNDING) == Rounding.FLOOR ? 1 : 0, Work.LEFT_SIGN);
  return true;
}

function multiply(thread: u32): bool {
  const left = thread + Work.LEFT, right = thread + Work.RIGHT;
  store<i64>(thread, load<i64>(thread, Work.LEFT_EXPONENT) + load<i64>(thread, Work.RIGHT_EXPONENT), Work.LEFT_EXPONENT);
  if (wideHigh(right) == 0) return multiplyWide(left, wideLow(right));
  if (wideHigh(left)) return false;
  const factor = wideLow(left);
  setWide(left, wideLow(right), wideHigh(right));
  return multiplyWide(left, factor);
}

/** Long division of small coefficients, as many digits at a time as one word has room for: one digit more than the precision, the last one sticky. */
function divide(thread: u32, precision: i32): bool {
  const left = thread + Work.LEFT, right = thread + Work.RIGHT, divisor = wideLow(right);
  if (precision > 36 || wideIsZero(left) || divisor == 0 || wideHigh(right) || divisor >> 60 || wideHigh(left) || wideLow(left) >> 63) return false;
  const ideal = load<i64>(thread, Work.LEFT_EXPONENT) - load<i64>(thread, Work.RIGHT_EXPONENT);
  let missing = <i32>digitsOfWide(right) - <i32>digitsOfWide(left) + precision + 1, done: i32 = 0;
  if (missing < 0) return false;
  const step = <i32>min<u32>(20 - digitsOfWide(right), 18) - 1;
  if (step < 1) return false;
  let rest = wideLow(left) % divisor;
  setWide(left, wideLow(left) / divisor, 0);
  while (missing > 0 && rest) {
    const count = min(step, missing), factor = powerOfTen64(count), part = rest * factor;
    if (!multiplyWide(left, factor)) return false;
    setWide(right, part / divisor, 0);
    rest = part % divisor;
    if (!addWide(left, right)) return false;
    missing -= count;
    done += count;
  }
  store<i64>(thread, ideal - done, Work.LEFT_EXPONENT);
  if (rest) {
    // the quotient is inexact: a last digit that says so
    setWide(right, wideLow(left), wideHigh(left));
    if (divideWide(right, 5) == 0) incrementWide(left);
    return true;
  }
  while (done > 0) {
    setWide(right, wideLow(left), wideHigh(left));
    if (divideWide(right, 10)) break;
    setWide(left, wideLow(right), wideHigh(right));
    done--;
  }
  store<i64>(thread, ideal - done, Work.LEFT_EXPONENT);
  return true;
}

/** Drops `count` digits (up to 18) of left's coefficient, rounding. */
function shorten(thread: u32, count: u32, rounding: i64): u32 {
  const at = thread + Work.LEFT;
  let rest: u64, unit = powerOfTen64(count);
  if (count <= 9) rest = divideWide(at, <u32>unit);
  else {
    rest = divideWide(at, 1000000000);
    rest += <u64>divideWide(at, <u32>powerOfTen64(count - 9)) * 1000000000;
  }
  if (rest == 0) return Outcome.ROUNDED;
  const negative = load<u32>(thread, Work.LEFT_SIGN) != 0, twice = rest << 1;
  let up: bool;
  switch (<u32>rounding) {
    case Rounding.UP: up = true; break;
    case Rounding.DOWN: up = false; break;
    case Rounding.CEILING: up = !negative; break;
    case Rounding.FLOOR: up = negative; break;
    case Rounding.HALF_UP: up = twice >= unit; break;
    case Rounding.HALF_DOWN: up = twice > unit; break;
    case Rounding.HALF_EVEN: up = twice > unit || (twice == unit && (wideLow(at) & 1) != 0); break;
    default: { // 05UP: away from zero where the last digit is 0 or 5
      setWide(thread + Work.RIGHT, wideLow(at), wideHigh(at));
      up = divideWide(thread + Work.RIGHT, 5) == 0;
    }
  }
  if (up) incrementWide(at);
  return Outcome.INEXACT;
}

/** Rounds left to the context. */
export function finishLeft(thread: u32, limits: u32): u32 {
  const at = thread + Work.LEFT, precision = limit(limits, Limit.PRECISION), emin = limit(limits, Limit.EMIN), emax = limit(limits, Limit.EMAX);
  let exponent = load<i64>(thread, Work.LEFT_EXPONENT);
  if (wideIsZero(at)) return exponent >= emin - precision + 1 && exponent <= emax - precision + 1 ? Outcome.EXACT : Outcome.NOT_HERE;
  const digits = <i64>digitsOfWide(at), adjusted = exponent + digits - 1;
  if (adjusted < emin || adjusted >= emax || exponent > emax - precision + 1) return Outcome.NOT_HERE;
  if (digits <= precision) return Outcome.EXACT;
  if (digits - precision > 18) return Outcome.NOT_HERE;
  const outcome = shorten(thread, <u32>(digits - precision), limit(limits, Limit.ROUNDING));
  exponent += digits - precision;
  if (<i64>digitsOfWide(at) > precision) { divideWide(at, 10); exponent++; }
  store<i64>(thread, exponent, Work.LEFT_EXPONENT);
  return outcome;
}

/** Gives left the exponent of right. */
export function quantizeLeft(thread: u32, limits: u32, rounding: i64): u32 {
  const at = thread + Work.LEFT, target = load<i64>(thread, Work.RIGHT_EXPONENT), exponent = load<i64>(thread, Work.LEFT_EXPONENT);
  const precision = limit(limits, Limit.PRECISION), emin = limit(limits, Limit.EMIN), emax = limit(limits, Limit.EMAX);
  const before = wideIsZero(at);
  if (target < emin || target > emax - precision || (!before && exponent + <i64>digitsOfWide(at) > emax)) return Outcome.NOT_HERE;
  let outcome: u32 = Outcome.EXACT;
  if (exponent >= target) {
    if (exponent - target > 38 || !scaleWide(at, <u32>(exponent - target))) return Outcome.NOT_HERE;
  } else if (!before) {
    if (target - exponent > 18) return Outcome.NOT_HERE;
    outcome = shorten(thread, <u32>(target - exponent), rounding);
  }
  if (<i64>digitsOfWide(at) > precision) return Outcome.NOT_HERE;
  store<i64>(thread, target, Work.LEFT_EXPONENT);
  return outcome;
}

/** Left as a Decimal; 0 out of memory. */
export function makeDecimal(thread: u32, klass: u32): u64 {
  const low = load<u64>(thread, Work.LEFT), high = load<u64>(thread, Work.LEFT + 8);
  return decimalOf(thread, klass, low, high, load<i64>(thread, Work.LEFT_EXPONENT), load<u32>(thread, Work.LEFT_SIGN));
}
export function decimalOf(thread: u32, klass: u32, low: u64, high: u64, exponent: i64, sign: u32): u64 {
  let coefficient: u64;
  if (high == 0 && low < 0x1000000000000) coefficient = fromSmall(low);
  else {
    const limbs = newInt(thread, 4);
    if (limbs == 0) return 0;
    store<u64>(limbs, low, Int.LIMBS);
    store<u64>(limbs, high, Int.LIMBS + 8);
    coefficient = finishInt(thread, limbs, high >> 32 ? 4 : high ? 3 : low >> 32 ? 2 : 1);
  }
  const made = newValuesObject(thread, klass, Kind.OBJECT);
  if (made == 0) return 0;
  store<u64>(made, coefficient, Slot.COEFFICIENT);
  store<u64>(made, fromSmall(exponent), Slot.EXPONENT);
  store<u64>(made, fromSmall(sign), Slot.SIGN);
  return fromAddress(made);
}
