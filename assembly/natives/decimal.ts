// Module _decimal: operations on the usual numbers. Each answers None where the general code (src/lib/modules/_decimal*.py) is to do it.
import { Kind } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, fromSmall, hasKind, isInt, toInt } from "../objects/object.ts";
import { fromI64 } from "../objects/numbers.ts";
import { pairOf } from "../objects/tuple.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import {
  Outcome, compareOperands, decimalClass, decimalOf, finishLeft, makeDecimal, operate, quantizeLeft, readLeft, readRight,
} from "../decimal/arithmetic.ts";
import { decimalFromText, plainText } from "../decimal/text.ts";

/** The result, or (result, was it inexact) where digits were dropped. */
function give(thread: u32, outcome: u32, limits: u32): i32 {
  if (outcome == Outcome.NOT_HERE) return ok(thread, NONE);
  const made = makeDecimal(thread, decimalClass(limits));
  if (made == 0) return outOfMemory(thread);
  if (outcome == Outcome.EXACT) return ok(thread, made);
  const pair = pairOf(thread, made, fromSmall(outcome == Outcome.INEXACT ? 1 : 0));
  return pair ? ok(thread, pair) : outOfMemory(thread);
}

/** _decimal_operate(operation, left, right, limits) */
export function decimalOperate(thread: u32, args: u32, count: i32): i32 {
  const limits = argument(args, 3);
  if (limits == NONE) return ok(thread, NONE);
  const known = addressOf(limits), klass = decimalClass(known);
  if (!readLeft(thread, argument(args, 1), klass) || !readRight(thread, argument(args, 2), klass)) return ok(thread, NONE);
  return give(thread, operate(thread, <u32>toInt(argument(args, 0)), known) ? finishLeft(thread, known) : Outcome.NOT_HERE, known);
}
/** _decimal_quantize(value, like, limits, rounding) */
export function decimalQuantize(thread: u32, args: u32, count: i32): i32 {
  const limits = argument(args, 2);
  if (limits == NONE) return ok(thread, NONE);
  const known = addressOf(limits), klass = decimalClass(known);
  if (!readLeft(thread, argument(args, 0), klass) || !readRight(thread, argument(args, 1), klass)) return ok(thread, NONE);
  return give(thread, quantizeLeft(thread, known, toInt(argument(args, 3))), known);
}
/** _decimal_compare(left, right, Decimal): -1, 0 or 1 */
export function decimalCompare(thread: u32, args: u32, count: i32): i32 {
  const klass = addressOf(argument(args, 2));
  if (!readLeft(thread, argument(args, 0), klass) || !readRight(thread, argument(args, 1), klass)) return ok(thread, NONE);
  const order = compareOperands(thread);
  return ok(thread, order == -2 ? NONE : fromSmall(order));
}
/** _decimal_text(coefficient, exponent, sign) */
export function decimalText(thread: u32, args: u32, count: i32): i32 {
  const text = plainText(thread, argument(args, 0), argument(args, 1), argument(args, 2) != fromSmall(0));
  if (text == 0) return outOfMemory(thread);
  return ok(thread, text == NULL ? NONE : text);
}
/** _decimal_from(Decimal, value): of a str or a small int */
export function decimalFrom(thread: u32, args: u32, count: i32): i32 {
  const klass = addressOf(argument(args, 0)), value = argument(args, 1);
  let made: u64 = NULL;
  if (isInt(value)) made = decimalOf(thread, klass, <u64>abs(toInt(value)), 0, 0, toInt(value) < 0 ? 1 : 0);
  else if (hasKind(value, Kind.STR)) made = decimalFromText(thread, klass, addressOf(value));
  if (made == 0) return outOfMemory(thread);
  return ok(thread, made == NULL ? NONE : made);
}

// ---- hashes: numbers modulo 2**61 - 1, as those of ints and floats

const MODULUS: u64 = 0x1fffffffffffffff, INVERSE_OF_TEN: u64 = 2075258708292324556;

function timesModulo(a: u64, b: u64): u64 {
  const aHigh = a >> 31, aLow = a & 0x7fffffff, bHigh = b >> 31, bLow = b & 0x7fffffff, middle = aHigh * bLow + aLow * bHigh;
  const sum = ((aHigh * bHigh) << 1) + (middle >> 30) + ((middle & 0x3fffffff) << 31) + aLow * bLow; // 2**62 is 2 here
  const folded = (sum & MODULUS) + (sum >> 61);
  return folded >= MODULUS ? folded - MODULUS : folded;
}
/** _decimal_hash(coefficient, exponent, sign); None where one of them is unusual */
export function decimalHash(thread: u32, args: u32, count: i32): i32 {
  const coefficient = argument(args, 0), exponent = argument(args, 1);
  if (!isInt(coefficient) || !isInt(exponent) || toInt(exponent) > 60 || toInt(exponent) < -60) return ok(thread, NONE);
  let hash = <u64>toInt(coefficient) % MODULUS;
  const factor: u64 = toInt(exponent) < 0 ? INVERSE_OF_TEN : 10;
  for (let left = abs<i64>(toInt(exponent)); left > 0; left--) hash = timesModulo(hash, factor);
  const signed = argument(args, 2) != fromSmall(0) ? -<i64>hash : <i64>hash, value = fromI64(thread, signed == -1 ? -2 : signed);
  return value ? ok(thread, value) : outOfMemory(thread);
}
