// Products of magnitudes: schoolbook by rows, squares by the half triangle, Karatsuba above.
//
// The row loop is the heart: it multiplies the whole left operand by several right limbs at once, so a
// partial sum is loaded and stored once per several products. Each step is product + limb + carry,
// which never overflows 64 bits. Thresholds were measured on V8 with the timing script of the tests.
//
// limbsMultiplyScratch(an, bn)          -> bytes of scratch for the next two (0 for small operands)
// limbsMultiply(d, a, an, b, bn, s)     -> count; d holds an + bn limbs, overlaps no operand
// limbsSquare(d, a, n, s)               -> count; d holds 2n limbs
// limbsMultiplySmall(d, a, n, u32, u32) -> count of a * factor + addend; d holds n + 1 limbs, may be a
// Fixed forms (exact counts, leading zeros allowed, an >= bn >= 1, all an + bn limbs written):
// multiplyFixed, squareFixed. Rows of them: addToRow, subtractRow.
import { limbsAddFixed, limbsNormalize, limbsSubtractFixed } from './limbs_core.ts';

const enum Threshold {
  /** Smallest right operand, in limbs, that Karatsuba splits. */
  Multiply = 48,
  /** The same for squares, whose schoolbook form does about half the work. */
  Square = 72,
}

/** d[0..n) += a[0..n) * factor; what is still to be added to d[n]. */
export function addToRow(destination: u32, address: u32, count: i32, factor: u64): u64 {
  let carry: u64 = 0;
  const end: u32 = address + ((<u32>count) << 2);
  while (address < end) {
    carry += <u64>load<u32>(address) * factor + <u64>load<u32>(destination);
    store<u32>(destination, <u32>carry);
    carry >>= 32;
    address += 4;
    destination += 4;
  }
  return carry;
}

/** d[0..n+1] += a[0..n) * (b0 + b1 * 2^32), the limbs at n and n + 1 being set; n >= 1. */
function addTwoRows(destination: u32, left: u32, leftCount: i32, b0: u64, b1: u64): void {
  let previous: u64 = load<u32>(left);
  let carry0: u64 = previous * b0 + <u64>load<u32>(destination);
  store<u32>(destination, <u32>carry0);
  carry0 >>= 32;
  let carry1: u64 = 0;
  const end: u32 = left + ((<u32>leftCount) << 2);
  left += 4;
  destination += 4;
  while (left < end) {
    const limb: u64 = load<u32>(left);
    carry0 += limb * b0 + <u64>load<u32>(destination);
    carry1 += previous * b1 + <u64>(<u32>carry0);
    store<u32>(destination, <u32>carry1);
    carry0 >>= 32;
    carry1 >>= 32;
    previous = limb;
    left += 4;
    destination += 4;
  }
  carry1 += previous * b1 + carry0;
  store<u64>(destination, carry1);
}

/** d[0..n+3] += a[0..n) * four limbs, the top four limbs being set; n >= 3. */
function addFourRows(destination: u32, left: u32, leftCount: i32, right: u32): void {
  const b0: u64 = load<u32>(right);
  const b1: u64 = load<u32>(right + 4);
  const b2: u64 = load<u32>(right + 8);
  const b3: u64 = load<u32>(right + 12);
  let a3: u64 = load<u32>(left);
  let a2: u64 = load<u32>(left + 4);
  let a1: u64 = load<u32>(left + 8);
  let c0: u64 = a3 * b0 + <u64>load<u32>(destination);
  store<u32>(destination, <u32>c0);
  c0 = (c0 >> 32) + a2 * b0 + <u64>load<u32>(destination + 4);
  let c1: u64 = a3 * b1 + <u64>(<u32>c0);
  store<u32>(destination + 4, <u32>c1);
  c0 = (c0 >> 32) + a1 * b0 + <u64>load<u32>(destination + 8);
  c1 = (c1 >> 32) + a2 * b1 + <u64>(<u32>c0);
  let c2: u64 = a3 * b2 + <u64>(<u32>c1);
  store<u32>(destination + 8, <u32>c2);
  c0 >>= 32;
  c1 >>= 32;
  c2 >>= 32;
  let c3: u64 = 0;
  const end: u32 = left + ((<u32>leftCount) << 2);
  left += 12;
  destination += 12;
  while (left < end) {
    const limb: u64 = load<u32>(left);
    c0 += limb * b0 + <u64>load<u32>(destination);
    c1 += a1 * b1 + <u64>(<u32>c0);
    c2 += a2 * b2 + <u64>(<u32>c1);
    c3 += a3 * b3 + <u64>(<u32>c2);
    store<u32>(destination, <u32>c3);
    c0 >>= 32;
    c1 >>= 32;
    c2 >>= 32;
    c3 >>= 32;
    a3 = a2;
    a2 = a1;
    a1 = limb;
    left += 4;
    destination += 4;
  }
  c1 += a1 * b1 + c0;
  c2 += a2 * b2 + <u64>(<u32>c1);
  c3 += a3 * b3 + <u64>(<u32>c2);
  store<u32>(destination, <u32>c3);
  c2 = (c2 >> 32) + a1 * b2 + (c1 >> 32);
  c3 = (c3 >> 32) + a2 * b3 + <u64>(<u32>c2);
  store<u32>(destination + 4, <u32>c3);
  c3 = (c3 >> 32) + a1 * b3 + (c2 >> 32);
  store<u64>(destination + 8, c3);
}

function schoolbook(
  destination: u32,
  left: u32,
  leftCount: i32,
  right: u32,
  rightCount: i32,
): void {
  memory.fill(destination, 0, (<u32>leftCount) << 2);
  let done = 0;
  if (leftCount >= 3) {
    for (; done + 4 <= rightCount; done += 4) {
      addFourRows(destination, left, leftCount, right);
      right += 16;
      destination += 16;
    }
  }
  for (; done + 2 <= rightCount; done += 2) {
    addTwoRows(destination, left, leftCount, load<u32>(right), load<u32>(right + 4));
    right += 8;
    destination += 8;
  }
  if (done < rightCount) {
    const carry = addToRow(destination, left, leftCount, load<u32>(right));
    store<u32>(destination + ((<u32>leftCount) << 2), <u32>carry);
  }
}

/** The products of different limbs once, doubled, and the squares of the limbs added. */
function schoolbookSquare(destination: u32, address: u32, count: i32): void {
  const end: u32 = (<u32>count) << 2;
  memory.fill(destination, 0, end);
  store<u32>(destination + end, 0);
  let offset: u32 = 0;
  let row = 0;
  // Two rows at once: a[row] * a[row + 1] apart, then both times everything above.
  for (; row + 2 < count; row += 2) {
    const a0: u64 = load<u32>(address + offset);
    const a1: u64 = load<u32>(address + offset + 4);
    const target: u32 = destination + (offset << 1) + 4;
    // Both limbs of the pair's own product lie below the first of the rows' sum plus one limb.
    let carry: u64 = a0 * a1 + <u64>load<u32>(target);
    store<u32>(target, <u32>carry);
    carry >>= 32;
    let at: u32 = target + 4;
    addTwoRows(at, address + offset + 8, count - row - 2, a0, a1);
    while (carry != 0) {
      carry += <u64>load<u32>(at);
      store<u32>(at, <u32>carry);
      carry >>= 32;
      at += 4;
    }
    offset += 8;
  }
  if (row + 2 == count) {
    const target: u32 = destination + (offset << 1) + 4;
    const carry: u64 =
      <u64>load<u32>(address + offset) * <u64>load<u32>(address + offset + 4) +
      <u64>load<u32>(target);
    store<u64>(target, carry);
    store<u32>(target + 8, 0);
  } else {
    store<u32>(destination + (end << 1) - 4, 0);
  }
  let carry: u64 = 0;
  let spill: u64 = 0;
  for (let at: u32 = 0; at < end; at += 4) {
    const limb: u64 = load<u32>(address + at);
    const target: u32 = destination + (at << 1);
    const cross = load<u64>(target);
    const doubled = (cross << 1) | spill;
    spill = cross >> 63;
    const square = limb * limb;
    const partial = doubled + square;
    const sum = partial + carry;
    carry = u64(partial < doubled) | u64(sum < partial);
    store<u64>(target, sum);
  }
}

/** |a - b| into `high` limbs, an = high >= bn; returns 1 where a < b. */
function subtractAbsolute(destination: u32, a: u32, high: i32, b: u32, bCount: i32): u32 {
  let i = high;
  let less = false;
  while (i > 0) {
    i--;
    const x = load<u32>(a + ((<u32>i) << 2));
    const y = i < bCount ? load<u32>(b + ((<u32>i) << 2)) : 0;
    if (x != y) {
      less = x < y;
      break;
    }
  }
  if (!less) {
    limbsSubtractFixed(destination, a, high, b, bCount);
    return 0;
  }
  // a < b: the limbs of a above bn are zero.
  limbsSubtractFixed(destination, b, bCount, a, bCount);
  memory.fill(destination + ((<u32>bCount) << 2), 0, (<u32>(high - bCount)) << 2);
  return 1;
}

/** Adds n limbs of source at the address, carrying on as far as needed (the caller knows it ends). */
function addInPlace(destination: u32, source: u32, count: i32): void {
  let carry = limbsAddFixed(destination, destination, count, source, count);
  let at: u32 = destination + ((<u32>count) << 2);
  while (carry != 0) {
    const sum = load<u32>(at) + 1;
    store<u32>(at, sum);
    carry = u32(sum == 0);
    at += 4;
  }
}

/**
 * dest[0..2h) = z0, dest[2h..) = z2, scratch[0..2h) = |a0 - a1| * |b0 - b1|: adds the middle term
 * z0 + z2 - (a0 - a1)(b0 - b1) at h.
 */
function addMiddle(destination: u32, half: i32, topCount: i32, negative: bool, scratch: u32): void {
  const middle: u32 = scratch + ((<u32>half) << 3);
  const doubled = half << 1;
  const doubledBytes: u32 = (<u32>half) << 3;
  const carry = limbsAddFixed(middle, destination, doubled, destination + doubledBytes, topCount);
  store<u32>(middle + doubledBytes, carry);
  if (negative) limbsAddFixed(middle, middle, doubled + 1, scratch, doubled);
  else limbsSubtractFixed(middle, middle, doubled + 1, scratch, doubled);
  const count = limbsNormalize(middle, doubled + 1);
  addInPlace(destination + ((<u32>half) << 2), middle, count);
}

/** an >= bn > an / 2 (both at least 2): one Karatsuba step. */
function karatsuba(
  destination: u32,
  left: u32,
  leftCount: i32,
  right: u32,
  rightCount: i32,
  scratch: u32,
): void {
  const half = (leftCount + 1) >> 1;
  const halfBytes: u32 = (<u32>half) << 2;
  const leftHigh = leftCount - half;
  const rightHigh = rightCount - half;
  const rest: u32 = scratch + (halfBytes << 1);
  const leftSign = subtractAbsolute(destination, left, half, left + halfBytes, leftHigh);
  const rightSign = subtractAbsolute(
    destination + halfBytes,
    right,
    half,
    right + halfBytes,
    rightHigh,
  );
  multiplyFixed(scratch, destination, half, destination + halfBytes, half, rest);
  multiplyFixed(destination, left, half, right, half, rest);
  const top: u32 = destination + (halfBytes << 1);
  multiplyFixed(top, left + halfBytes, leftHigh, right + halfBytes, rightHigh, rest);
  addMiddle(destination, half, leftHigh + rightHigh, leftSign != rightSign, scratch);
}

export function multiplyFixed(
  destination: u32,
  left: u32,
  leftCount: i32,
  right: u32,
  rightCount: i32,
  scratch: u32,
): void {
  if (rightCount < Threshold.Multiply) {
    schoolbook(destination, left, leftCount, right, rightCount);
    return;
  }
  if (rightCount << 1 > leftCount + 1) {
    karatsuba(destination, left, leftCount, right, rightCount, scratch);
    return;
  }
  // Lopsided: slices of the left operand, each as long as the right one.
  const sliceBytes: u32 = (<u32>rightCount) << 2;
  memory.fill(destination, 0, sliceBytes);
  while (leftCount > 0) {
    const slice = min(leftCount, rightCount);
    const rest: u32 = scratch + (sliceBytes << 1);
    if (slice == rightCount) multiplyFixed(scratch, left, slice, right, rightCount, rest);
    else multiplyFixed(scratch, right, rightCount, left, slice, rest);
    // A product of these lengths has room for the upper half of the one before: nothing carries out.
    limbsAddFixed(destination, scratch, rightCount + slice, destination, rightCount);
    left += sliceBytes;
    destination += sliceBytes;
    leftCount -= slice;
  }
}

export function squareFixed(destination: u32, address: u32, count: i32, scratch: u32): void {
  if (count < Threshold.Square) {
    schoolbookSquare(destination, address, count);
    return;
  }
  const half = (count + 1) >> 1;
  const halfBytes: u32 = (<u32>half) << 2;
  const high = count - half;
  const rest: u32 = scratch + (halfBytes << 1);
  subtractAbsolute(destination, address, half, address + halfBytes, high);
  squareFixed(scratch, destination, half, rest);
  squareFixed(destination, address, half, rest);
  squareFixed(destination + (halfBytes << 1), address + halfBytes, high, rest);
  addMiddle(destination, half, high << 1, false, scratch);
}

/** Scratch of one Karatsuba tower on `count` limbs, in limbs. */
function towerLimbs(count: i32): i32 {
  let limbs = 0;
  while (count >= Threshold.Multiply) {
    const half = (count + 1) >> 1;
    limbs += half << 1;
    count = half;
  }
  return limbs + (count << 2) + 8;
}

export function limbsMultiplyScratch(leftCount: i32, rightCount: i32): u32 {
  const large = max(leftCount, rightCount);
  const small = min(leftCount, rightCount);
  if (small < Threshold.Multiply) return 0;
  if (small << 1 > large + 1) return (<u32>(towerLimbs(large) + large + 8)) << 2;
  // A slice's product, then a tower, or a last slice shorter than the right operand: lopsided again.
  return (<u32>((small << 2) + towerLimbs(small) + small + 16)) << 2;
}

export function limbsMultiply(
  destination: u32,
  left: u32,
  leftCount: i32,
  right: u32,
  rightCount: i32,
  scratch: u32,
): i32 {
  if (leftCount == 0 || rightCount == 0) return 0;
  if (left == right && leftCount == rightCount) {
    return limbsSquare(destination, left, leftCount, scratch);
  }
  if (leftCount >= rightCount) {
    multiplyFixed(destination, left, leftCount, right, rightCount, scratch);
  } else {
    multiplyFixed(destination, right, rightCount, left, leftCount, scratch);
  }
  return limbsNormalize(destination, leftCount + rightCount);
}

export function limbsSquare(destination: u32, address: u32, count: i32, scratch: u32): i32 {
  if (count == 0) return 0;
  squareFixed(destination, address, count, scratch);
  return limbsNormalize(destination, count << 1);
}

export function limbsMultiplySmall(
  destination: u32,
  address: u32,
  count: i32,
  factor: u32,
  addend: u32,
): i32 {
  let carry: u64 = addend;
  const end: u32 = (<u32>count) << 2;
  let offset: u32 = 0;
  for (const pairsEnd: u32 = end & ~15; offset < pairsEnd; offset += 16) {
    const limbs = load<u64>(address + offset), next = load<u64>(address + offset, 8);
    carry += (limbs & 0xffffffff) * <u64>factor;
    const middle = (limbs >> 32) * <u64>factor + (carry >> 32);
    store<u64>(destination + offset, (middle << 32) | (carry & 0xffffffff));
    carry = (next & 0xffffffff) * <u64>factor + (middle >> 32);
    const high = (next >> 32) * <u64>factor + (carry >> 32);
    store<u64>(destination + offset, (high << 32) | (carry & 0xffffffff), 8);
    carry = high >> 32;
  }
  for (; offset < end; offset += 4) {
    carry += <u64>load<u32>(address + offset) * <u64>factor;
    store<u32>(destination + offset, <u32>carry);
    carry >>= 32;
  }
  if (carry == 0) return limbsNormalize(destination, count);
  store<u32>(destination + end, <u32>carry);
  return count + 1;
}

/** d[0..n) -= a[0..n) * factor; what is still to be subtracted from d[n]. */
export function subtractRow(destination: u32, address: u32, count: i32, factor: u64): u64 {
  let carry: u64 = 0;
  const end: u32 = address + ((<u32>count) << 2);
  while (address < end) {
    carry += <u64>load<u32>(address) * factor;
    const limb = load<u32>(destination);
    const low = <u32>carry;
    store<u32>(destination, limb - low);
    carry = (carry >> 32) + u64(limb < low);
    address += 4;
    destination += 4;
  }
  return carry;
}
