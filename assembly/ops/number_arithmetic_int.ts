// Operators on ints of any size. Numbers of one or two limbs are words: 64-bit arithmetic on magnitude and sign, results boxed
// again in canonical form. What is longer goes to the limb kernels, with short cuts where one side is a word.
import { ClassId, Int, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, fromFloat, fromSmall, isInt, toInt } from "../objects/object.ts";
import {
  bitLengthOf, finishInt, fitsI64, fitsMagnitude, fromI64, fromSignedMagnitude, isNegative, limbsOf, magnitudeOf, newInt,
  sizeOfInt, toI64,
} from "../objects/numbers.ts";
import { allocateRawBlock, freeBlock } from "../state/heap.ts";
import { ok } from "../state/thread.ts";
import { outOfMemory, overflowError, raise, valueError } from "../state/raise.ts";
import {
  limbsAdd, limbsAddSmall, limbsAnd, limbsCompare, limbsDivide, limbsDivideScratch, limbsDivideSmall, limbsMultiply, limbsMultiplyScratch,
  limbsMultiplySmall, limbsNormalize, limbsNot, limbsOr, limbsShiftLeft, limbsShiftRightFloor, limbsShortQuotient, limbsSubtract, limbsSubtractSmall,
  limbsTrueDivide, limbsTrueDivideScratch, limbsXor,
} from "../numeric/limbs.ts";
import { multiplyHigh } from "../numeric/powers_of_ten.ts";
import { intPower } from "./number_arithmetic_power.ts";
import { NOT_NATIVE } from "./arithmetic.ts";
import { msg } from "../env.ts";

/** The binary operators by the number that the whole VM gives them (see ops/arithmetic.ts). */
export const enum Binary {
  ADD, SUBTRACT, MULTIPLY, TRUE_DIVIDE, FLOOR_DIVIDE, REMAINDER, AND, OR, XOR, LEFT_SHIFT, RIGHT_SHIFT, POWER, MATRIX_MULTIPLY,
}
/** Scratch of at most so many bytes is not worth an allocation of its own size class: one size serves all. */
const SCRATCH_STEP: u32 = 256;

/** Returns an int value, or what 0 stands for. */
export function intResult(thread: u32, value: u64): i32 { return value ? ok(thread, value) : outOfMemory(thread); }
/** Scratch memory (a block's payload); 0 out of memory. Given back by dropScratch. */
export function takeScratch(thread: u32, bytes: u32): u32 {
  const block = allocateRawBlock(thread, bytes < SCRATCH_STEP - 8 ? SCRATCH_STEP - 8 : bytes + 16);
  return block ? block + 8 : 0;
}
export function dropScratch(thread: u32, scratch: u32): void { freeBlock(thread, scratch - 8); }
function absolute(count: i32): i32 { return count < 0 ? -count : count; }

/** Room for a small int in the form of a heap int, among the words for arguments of a request (behind what divide() answers). */
const FIRST_OPERAND: u32 = Thread.ARGS + 16, SECOND_OPERAND: u32 = FIRST_OPERAND + 24;
/** Any int value as a heap int, to be read only: a small one is written to `room` (24 bytes). */
function operand(value: u64, room: u32): u32 {
  if (!isInt(value)) return addressOf(value);
  const small = toInt(value), magnitude: u64 = small < 0 ? 0 - <u64>small : <u64>small, count: i32 = magnitude >> 32 ? 2 : magnitude ? 1 : 0;
  store<u64>(room, magnitude, Int.LIMBS);
  store<i32>(room, small < 0 ? -count : count, Int.SIZE);
  return room;
}

/** a op b for int values (small or heap). NOT_NATIVE for @ only. */
export function intBinary(thread: u32, which: u32, a: u64, b: u64): i32 {
  switch (which) {
    case Binary.ADD: return add(thread, a, b, false);
    case Binary.SUBTRACT: return add(thread, a, b, true);
    case Binary.MULTIPLY: return multiply(thread, a, b);
    case Binary.TRUE_DIVIDE: return trueDivide(thread, a, b);
    case Binary.FLOOR_DIVIDE: return floorDivide(thread, a, b, false);
    case Binary.REMAINDER: return floorDivide(thread, a, b, true);
    case Binary.AND: case Binary.OR: case Binary.XOR: return bitwise(thread, which, a, b);
    case Binary.LEFT_SHIFT: return shiftLeft(thread, a, b);
    case Binary.RIGHT_SHIFT: return shiftRight(thread, a, b);
    case Binary.POWER: return intPower(thread, a, b);
    default: return NOT_NATIVE;
  }
}

// ---- + and -

function add(thread: u32, a: u64, b: u64, subtract: bool): i32 {
  if (fitsI64(a) && fitsI64(b)) {
    const x = toI64(a), y = toI64(b), sum = subtract ? x - y : x + y;
    if (((subtract ? (x ^ y) & (x ^ sum) : (x ^ sum) & (y ^ sum)) >= 0)) return intResult(thread, fromI64(thread, sum));
  }
  if (isInt(b)) return addSmall(thread, addressOf(a), isNegative(a), subtract ? -toInt(b) : toInt(b));
  if (isInt(a)) return addSmall(thread, addressOf(b), isNegative(b) != subtract, toInt(a));
  const left = addressOf(a), right = addressOf(b), leftSize = sizeOfInt(left), leftCount = absolute(leftSize), rightCount = absolute(sizeOfInt(right));
  const rightNegative = (sizeOfInt(right) < 0) != subtract, sum = newInt(thread, <u32>max(leftCount, rightCount) + 1);
  if (sum == 0) return outOfMemory(thread);
  let count: i32, negative = leftSize < 0;
  if (negative == rightNegative) count = limbsAdd(limbsOf(sum), limbsOf(left), leftCount, limbsOf(right), rightCount);
  else if (limbsCompare(limbsOf(left), leftCount, limbsOf(right), rightCount) >= 0) {
    count = limbsSubtract(limbsOf(sum), limbsOf(left), leftCount, limbsOf(right), rightCount);
  } else {
    count = limbsSubtract(limbsOf(sum), limbsOf(right), rightCount, limbsOf(left), leftCount);
    negative = rightNegative;
  }
  return ok(thread, finishInt(thread, sum, negative ? -count : count));
}

/** A heap int, taken with the given sign, plus a small one: the heap int's magnitude is never the lesser one. */
function addSmall(thread: u32, object: u32, negative: bool, small: i64): i32 {
  const count = absolute(sizeOfInt(object)), sum = newInt(thread, <u32>max(count, 2) + 1);
  if (sum == 0) return outOfMemory(thread);
  const magnitude: u64 = small < 0 ? 0 - <u64>small : <u64>small;
  const total = (small < 0) == negative || small == 0 ? limbsAddSmall(limbsOf(sum), limbsOf(object), count, magnitude)
    : limbsSubtractSmall(limbsOf(sum), limbsOf(object), count, magnitude);
  return ok(thread, finishInt(thread, sum, negative ? -total : total));
}

// ---- *

function multiply(thread: u32, a: u64, b: u64): i32 {
  const negative = isNegative(a) != isNegative(b), aIsWord = fitsMagnitude(a), bIsWord = fitsMagnitude(b);
  if (aIsWord && bIsWord) {
    const x = magnitudeOf(a), y = magnitudeOf(b), high = (x | y) >> 32 ? multiplyHigh(x, y) : 0;
    if (high == 0) return intResult(thread, fromSignedMagnitude(thread, x * y, negative));
    const product = newInt(thread, 4);
    if (product == 0) return outOfMemory(thread);
    store<u64>(limbsOf(product), x * y);
    store<u64>(limbsOf(product), high, 8);
    const count: i32 = high >> 32 ? 4 : 3;
    return ok(thread, finishInt(thread, product, negative ? -count : count));
  }
  if (bIsWord && magnitudeOf(b) >> 32 == 0) return multiplySmall(thread, addressOf(a), <u32>magnitudeOf(b), negative);
  if (aIsWord && magnitudeOf(a) >> 32 == 0) return multiplySmall(thread, addressOf(b), <u32>magnitudeOf(a), negative);
  const left = operand(a, thread + FIRST_OPERAND), right = a == b ? left : operand(b, thread + SECOND_OPERAND);
  const leftCount = absolute(sizeOfInt(left)), rightCount = absolute(sizeOfInt(right));
  const product = newInt(thread, <u32>(leftCount + rightCount));
  if (product == 0) return outOfMemory(thread);
  const bytes = limbsMultiplyScratch(leftCount, rightCount), scratch = bytes ? takeScratch(thread, bytes) : 0;
  if (bytes && scratch == 0) return outOfMemory(thread);
  const count = limbsMultiply(limbsOf(product), limbsOf(left), leftCount, limbsOf(right), rightCount, scratch);
  if (scratch) dropScratch(thread, scratch);
  return ok(thread, finishInt(thread, product, negative ? -count : count));
}

function multiplySmall(thread: u32, object: u32, factor: u32, negative: bool): i32 {
  if (factor == 0) return ok(thread, fromSmall(0));
  const size = absolute(sizeOfInt(object)), product = newInt(thread, <u32>size + 1);
  if (product == 0) return outOfMemory(thread);
  const count = limbsMultiplySmall(limbsOf(product), limbsOf(object), size, factor, 0);
  return ok(thread, finishInt(thread, product, negative ? -count : count));
}

// ---- / // %

function trueDivide(thread: u32, a: u64, b: u64): i32 {
  if (b == fromSmall(0)) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("division by zero"));
  if (isInt(a) && isInt(b)) return ok(thread, fromFloat(<f64>toInt(a) / <f64>toInt(b))); // below 2^53: rounded once
  const left = operand(a, thread + FIRST_OPERAND), right = operand(b, thread + SECOND_OPERAND);
  const leftCount = absolute(sizeOfInt(left)), rightCount = absolute(sizeOfInt(right));
  const scratch = takeScratch(thread, limbsTrueDivideScratch(leftCount, rightCount));
  if (scratch == 0) return outOfMemory(thread);
  const quotient = limbsTrueDivide(limbsOf(left), leftCount, limbsOf(right), rightCount, scratch);
  dropScratch(thread, scratch);
  if (quotient == Infinity) return overflowError(thread, msg("integer division result too large for a float"));
  return ok(thread, fromFloat(isNegative(a) != isNegative(b) ? -quotient : quotient));
}

/** a // b or a % b: the quotient rounds down, the remainder has the sign of b. */
function floorDivide(thread: u32, a: u64, b: u64, remainder: bool): i32 {
  if (b == fromSmall(0)) {
    return raise(thread, ClassId.ZERO_DIVISION_ERROR, remainder ? msg("integer modulo by zero") : msg("integer division or modulo by zero"));
  }
  if (fitsMagnitude(a) && fitsMagnitude(b)) {
    const x = magnitudeOf(a), y = magnitudeOf(b);
    let quotient: u64, rest: u64;
    if ((x | y) >> 32) { quotient = x / y; rest = x - quotient * y; }
    else { quotient = <u32>x / <u32>y; rest = <u32>x % <u32>y; }
    const differ = isNegative(a) != isNegative(b);
    if (differ && rest) { quotient++; rest = y - rest; } // y is 2 at least: no overflow
    return intResult(thread, remainder ? fromSignedMagnitude(thread, rest, isNegative(b)) : fromSignedMagnitude(thread, quotient, differ));
  }
  const pair = divide(thread, a, b, !remainder, remainder);
  return pair ? ok(thread, load<u64>(remainder ? pair + 8 : pair)) : outOfMemory(thread);
}

/**
 * Floor division of ints, b not 0: address of quotient and remainder (where asked for) as two values, good until the next
 * request for a call; 0 out of memory.
 */
export function divide(thread: u32, a: u64, b: u64, wantQuotient: bool, wantRemainder: bool): u32 {
  const left = operand(a, thread + FIRST_OPERAND), right = operand(b, thread + SECOND_OPERAND);
  const leftCount = absolute(sizeOfInt(left)), rightCount = absolute(sizeOfInt(right)), differ = isNegative(a) != isNegative(b);
  if (!wantRemainder && !differ) {
    const short = limbsShortQuotient(limbsOf(left), leftCount, limbsOf(right), rightCount);
    if (short >= 0) { store<u64>(pairAt(thread), fromSmall(short)); return pairAt(thread); }
  }
  const quotient = newInt(thread, <u32>max(leftCount - rightCount + 1, 0) + 3), rest = newInt(thread, <u32>rightCount + 1);
  if (quotient == 0 || rest == 0) return 0;
  let count: i32;
  if (rightCount == 1) {
    store<u32>(limbsOf(rest), limbsDivideSmall(limbsOf(quotient), limbsOf(left), leftCount, load<u32>(limbsOf(right))));
    count = limbsNormalize(limbsOf(quotient), leftCount);
  } else {
    const scratch = takeScratch(thread, limbsDivideScratch(leftCount, rightCount));
    if (scratch == 0) return 0;
    count = limbsDivide(limbsOf(quotient), limbsOf(rest), limbsOf(left), leftCount, limbsOf(right), rightCount, scratch);
    dropScratch(thread, scratch);
  }
  let restCount = limbsNormalize(limbsOf(rest), rightCount);
  if (differ && restCount) {
    if (wantQuotient) count = limbsAddSmall(limbsOf(quotient), limbsOf(quotient), count, 1);
    if (wantRemainder) restCount = limbsSubtract(limbsOf(rest), limbsOf(right), rightCount, limbsOf(rest), restCount);
  }
  const at = pairAt(thread);
  store<u64>(at, wantQuotient ? finishInt(thread, quotient, differ ? -count : count) : dropInt(thread, quotient));
  store<u64>(at, wantRemainder ? finishInt(thread, rest, isNegative(b) ? -restCount : restCount) : dropInt(thread, rest), 8);
  return at;
}
function dropInt(thread: u32, object: u32): u64 { freeBlock(thread, object); return NULL; }
/** The first two words for the arguments of a request. */
function pairAt(thread: u32): u32 { return thread + Thread.ARGS; }

// ---- & | ^ ~

/** The low 64 bits of an int in two's complement. */
function lowWord(value: u64): u64 {
  if (isInt(value)) return <u64>toInt(value);
  const object = addressOf(value), size = sizeOfInt(object);
  const word = absolute(size) == 1 ? <u64>load<u32>(limbsOf(object)) : load<u64>(limbsOf(object));
  return size < 0 ? 0 - word : word;
}

function bitwise(thread: u32, which: u32, a: u64, b: u64): i32 {
  if (which == Binary.AND) { // a mask of 64 bits leaves no more
    if (!isNegative(b) && fitsMagnitude(b)) return intResult(thread, fromSignedMagnitude(thread, lowWord(a) & magnitudeOf(b), false));
    if (!isNegative(a) && fitsMagnitude(a)) return intResult(thread, fromSignedMagnitude(thread, lowWord(b) & magnitudeOf(a), false));
  } else if (fitsMagnitude(a) && fitsMagnitude(b) && !isNegative(a) && !isNegative(b)) {
    const x = magnitudeOf(a), y = magnitudeOf(b);
    return intResult(thread, fromSignedMagnitude(thread, which == Binary.OR ? x | y : x ^ y, false));
  }
  if (fitsI64(a) && fitsI64(b)) {
    const x = toI64(a), y = toI64(b);
    return intResult(thread, fromI64(thread, which == Binary.AND ? x & y : which == Binary.OR ? x | y : x ^ y));
  }
  const left = operand(a, thread + FIRST_OPERAND), right = operand(b, thread + SECOND_OPERAND);
  const leftSize = sizeOfInt(left), rightSize = sizeOfInt(right), made = newInt(thread, <u32>max(absolute(leftSize), absolute(rightSize)) + 1);
  if (made == 0) return outOfMemory(thread);
  const to = limbsOf(made), x = limbsOf(left), y = limbsOf(right);
  const size = which == Binary.AND ? limbsAnd(to, x, leftSize, y, rightSize)
    : which == Binary.OR ? limbsOr(to, x, leftSize, y, rightSize) : limbsXor(to, x, leftSize, y, rightSize);
  return ok(thread, finishInt(thread, made, size));
}

/** ~value */
export function intInvert(thread: u32, value: u64): i32 {
  if (isInt(value)) return intResult(thread, fromI64(thread, ~toInt(value)));
  const object = addressOf(value), size = sizeOfInt(object), made = newInt(thread, <u32>max(absolute(size), 2) + 1);
  return made ? ok(thread, finishInt(thread, made, limbsNot(limbsOf(made), limbsOf(object), size))) : outOfMemory(thread);
}
/** -value */
export function intNegate(thread: u32, value: u64): i32 {
  if (isInt(value)) return intResult(thread, fromI64(thread, -toInt(value)));
  const object = addressOf(value), size = sizeOfInt(object), made = newInt(thread, <u32>absolute(size));
  if (made == 0) return outOfMemory(thread);
  memory.copy(limbsOf(made), limbsOf(object), <u32>absolute(size) << 2);
  return ok(thread, finishInt(thread, made, -size));
}

// ---- << >>

function shiftLeft(thread: u32, a: u64, b: u64): i32 {
  if (isNegative(b)) return valueError(thread, msg("negative shift count"));
  if (a == fromSmall(0)) return ok(thread, a);
  if (!isInt(b) || toInt(b) > 0x7fffffff00) return overflowError(thread, msg("too many digits in integer"));
  const by = toInt(b), bits = bitLengthOf(a);
  if (bits + by <= 64) return intResult(thread, fromSignedMagnitude(thread, magnitudeOf(a) << <u64>by, isNegative(a)));
  if (bits + by > 0x40000000) return outOfMemory(thread); // more than an int can have here
  const object = operand(a, thread + FIRST_OPERAND);
  const size = sizeOfInt(object), made = newInt(thread, <u32>absolute(size) + <u32>(by >> 5) + 2);
  if (made == 0) return outOfMemory(thread);
  const count = limbsShiftLeft(limbsOf(made), limbsOf(object), absolute(size), <i32>by);
  return ok(thread, finishInt(thread, made, size < 0 ? -count : count));
}

function shiftRight(thread: u32, a: u64, b: u64): i32 {
  if (isNegative(b)) return valueError(thread, msg("negative shift count"));
  if (!isInt(b) || toInt(b) >= bitLengthOf(a)) return ok(thread, fromSmall(isNegative(a) ? -1 : 0));
  if (fitsI64(a)) return intResult(thread, fromI64(thread, toI64(a) >> toInt(b)));
  const object = addressOf(a), size = sizeOfInt(object), made = newInt(thread, <u32>absolute(size) + 2);
  if (made == 0) return outOfMemory(thread);
  return ok(thread, finishInt(thread, made, limbsShiftRightFloor(limbsOf(made), limbsOf(object), size, <i32>toInt(b))));
}
