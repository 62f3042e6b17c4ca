// Quotients and remainders of magnitudes.
//
// One limb: a chain of 64-bit divisions. Otherwise Knuth's algorithm D (TAOCP 4.3.1) on a divisor
// shifted so that its top bit is set; above a threshold the quotient is found in halves (Burnikel and
// Ziegler): divide the tops, multiply the quotient half by the rest of the divisor, correct.
//
// limbsDivideSmall(q, a, n, divisor)     -> remainder; q holds n limbs (normalise it), may be a
// limbsShortQuotient(a, an, b, bn)       -> the quotient, truncated, where the top limbs alone say it; else -1
// limbsDivideScratch(an, bn)             -> bytes of scratch for limbsDivide
// limbsDivide(q, r, a, an, b, bn, s)     -> count of the quotient, truncated; bn > 0
//     q holds max(an - bn + 1, 0) limbs; r gets exactly bn limbs (normalise it) and may be a;
//     q overlaps no operand. r = 0: the remainder is not stored.
// Python's floor division: where the signs differ and r is not 0, add 1 to q and take b - r.
import { limbsAddFixed, limbsCompare, limbsNormalize, limbsSubtractFixed } from './limbs_core.ts';
import { limbsMultiplyScratch, multiplyFixed, subtractRow } from './limbs_multiply.ts';
import { limbsShiftLeft, limbsShiftRight } from './limbs_bits.ts';

const enum Threshold {
  /** Shortest quotient, in limbs, that is found in halves. */
  Halves = 60,
}

export function limbsDivideSmall(quotient: u32, address: u32, count: i32, divisor: u32): u32 {
  let remainder: u64 = 0;
  const wide: u64 = divisor;
  for (let offset: u32 = (<u32>count) << 2; offset != 0; ) {
    offset -= 4;
    const dividend = (remainder << 32) | <u64>load<u32>(address + offset);
    const digit = dividend / wide;
    store<u32>(quotient + offset, <u32>digit);
    remainder = dividend - digit * wide;
  }
  return <u32>remainder;
}

/**
 * Algorithm D in place: dividend[0..dn) by divisor[0..vn), whose top bit is set; vn >= 2, dn >= vn.
 * Writes dn - vn quotient limbs, leaves the remainder in dividend[0..vn); returns the quotient's bit
 * above these limbs.
 */
function divideBase(quotient: u32, dividend: u32, dn: i32, divisor: u32, vn: i32): u32 {
  const divisorBytes: u32 = (<u32>vn) << 2;
  const v1: u64 = load<u32>(divisor + divisorBytes - 4);
  const v0: u64 = load<u32>(divisor + divisorBytes - 8);
  let offset: u32 = (<u32>(dn - vn)) << 2;
  let high: u32 = 0;
  if (limbsCompare(dividend + offset, vn, divisor, vn) >= 0) {
    limbsSubtractFixed(dividend + offset, dividend + offset, vn, divisor, vn);
    high = 1;
  }
  while (offset != 0) {
    offset -= 4;
    const at: u32 = dividend + offset;
    const top = load<u32>(at + divisorBytes);
    const upper = load<u64>(at + divisorBytes - 4);
    const next: u64 = load<u32>(at + divisorBytes - 8);
    let digit: u64;
    let rest: u64;
    if (<u64>top >= v1) {
      digit = 0xffffffff;
      rest = upper - digit * v1;
    } else {
      digit = upper / v1;
      rest = upper - digit * v1;
    }
    while (rest >> 32 == 0 && digit * v0 > ((rest << 32) | next)) {
      digit--;
      rest += v1;
    }
    if (subtractRow(at, divisor, vn, digit) > <u64>top) {
      digit--;
      limbsAddFixed(at, at, vn, divisor, vn);
    }
    store<u32>(quotient + offset, <u32>digit);
  }
  return high;
}

/** As divideBase for dn = vn + k, k <= vn; temporary holds vn limbs and a product's scratch. */
function divideBlock(
  quotient: u32,
  dividend: u32,
  divisor: u32,
  vn: i32,
  k: i32,
  temporary: u32,
): u32 {
  if (k < Threshold.Halves) return divideBase(quotient, dividend, vn + k, divisor, vn);
  if (k == vn) {
    const low = k >> 1;
    const lowBytes: u32 = (<u32>low) << 2;
    const top = divideBlock(
      quotient + lowBytes,
      dividend + lowBytes,
      divisor,
      vn,
      k - low,
      temporary,
    );
    divideBlock(quotient, dividend, divisor, vn, low, temporary);
    return top;
  }
  const rest = vn - k;
  const restBytes: u32 = (<u32>rest) << 2;
  let top: i32 = divideBlock(quotient, dividend + restBytes, divisor + restBytes, k, k, temporary);
  const scratch: u32 = temporary + ((<u32>vn) << 2);
  if (k >= rest) multiplyFixed(temporary, quotient, k, divisor, rest, scratch);
  else multiplyFixed(temporary, divisor, rest, quotient, k, scratch);
  let borrow: i32 = limbsSubtractFixed(dividend, dividend, vn, temporary, vn);
  if (top != 0) {
    const upper: u32 = dividend + ((<u32>k) << 2);
    borrow += limbsSubtractFixed(upper, upper, rest, divisor, rest);
  }
  while (borrow != 0) {
    // The divisor's top bit is set, so this runs at most twice.
    let at = quotient;
    let index = 0;
    while (index < k && load<u32>(at) == 0) {
      store<u32>(at, 0xffffffff);
      at += 4;
      index++;
    }
    if (index < k) store<u32>(at, load<u32>(at) - 1);
    else top--;
    borrow -= limbsAddFixed(dividend, dividend, vn, divisor, vn);
  }
  return top;
}

/**
 * With d = the top 32 bits of b and n = the bits of a above the same place, the quotient is at least n / (d + 1) and at most n / d.
 * Where both round down to the same, that is it: two divisions instead of passes over all limbs. Fails for one quotient q in 2^32 / q.
 */
export function limbsShortQuotient(left: u32, leftCount: i32, right: u32, rightCount: i32): i64 {
  const longer = leftCount - rightCount;
  if (longer < 0 || longer > 1 || rightCount < 3) return -1;
  const top: u32 = right + ((<u32>rightCount) << 2), shift: u64 = clz<u32>(load<u32>(top - 4));
  const divisor: u64 = <u64>(<u32>((load<u64>(top - 8) << shift) >> 32));
  // The limbs of a from b's top place on, then one below it, for the bits that the shift brings up.
  const at: u32 = left + ((<u32>rightCount) << 2), below: u64 = load<u32>(at - 8);
  const upper: u64 = longer == 1 ? load<u64>(at - 4) : <u64>load<u32>(at - 4);
  if (shift != 0 && upper >> (64 - shift) != 0) return -1;
  const dividend = (upper << shift) | (below >> (32 - shift));
  const most = dividend / divisor;
  return most == dividend / (divisor + 1) ? <i64>most : -1;
}

export function limbsDivideScratch(leftCount: i32, rightCount: i32): u32 {
  if (rightCount < 2 || leftCount < rightCount) return 0;
  const copies: u32 = (<u32>(leftCount + rightCount + 4)) << 2;
  if (rightCount < Threshold.Halves) return copies;
  return copies + ((<u32>rightCount) << 2) + limbsMultiplyScratch(rightCount, rightCount);
}

export function limbsDivide(
  quotient: u32,
  remainder: u32,
  left: u32,
  leftCount: i32,
  right: u32,
  rightCount: i32,
  scratch: u32,
): i32 {
  if (leftCount < rightCount) {
    if (remainder != 0) {
      memory.copy(remainder, left, (<u32>leftCount) << 2);
      memory.fill(remainder + ((<u32>leftCount) << 2), 0, (<u32>(rightCount - leftCount)) << 2);
    }
    return 0;
  }
  if (rightCount == 1) {
    const rest = limbsDivideSmall(quotient, left, leftCount, load<u32>(right));
    if (remainder != 0) store<u32>(remainder, rest);
    return limbsNormalize(quotient, leftCount);
  }
  if (leftCount == 2) {
    const dividend = load<u64>(left);
    const divisor = load<u64>(right);
    const digit = dividend / divisor;
    if (remainder != 0) store<u64>(remainder, dividend - digit * divisor);
    store<u32>(quotient, <u32>digit);
    return i32(digit != 0);
  }
  const shift: i32 = clz<u32>(load<u32>(right + ((<u32>rightCount - 1) << 2)));
  const dividend = scratch;
  const divisor: u32 = scratch + ((<u32>leftCount + 2) << 2);
  const temporary: u32 = divisor + ((<u32>rightCount + 2) << 2);
  store<u32>(dividend + ((<u32>leftCount) << 2), 0);
  limbsShiftLeft(dividend, left, leftCount, shift);
  limbsShiftLeft(divisor, right, rightCount, shift);
  const quotientCount = leftCount + 1 - rightCount;
  if (quotientCount < Threshold.Halves || rightCount < Threshold.Halves) {
    divideBase(quotient, dividend, leftCount + 1, divisor, rightCount);
  } else {
    let block = quotientCount % rightCount;
    if (block == 0) block = rightCount;
    let done = quotientCount - block;
    for (;;) {
      const offset: u32 = (<u32>done) << 2;
      divideBlock(quotient + offset, dividend + offset, divisor, rightCount, block, temporary);
      if (done == 0) break;
      block = rightCount;
      done -= block;
    }
  }
  if (remainder != 0) {
    const count = limbsShiftRight(dividend, dividend, limbsNormalize(dividend, rightCount), shift);
    memory.copy(remainder, dividend, (<u32>count) << 2);
    memory.fill(remainder + ((<u32>count) << 2), 0, (<u32>(rightCount - count)) << 2);
  }
  return limbsNormalize(quotient, quotientCount);
}
