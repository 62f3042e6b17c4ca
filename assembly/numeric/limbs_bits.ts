// Magnitudes seen as bits and bytes: shifts, lengths, two's complement logic, byte strings.
//
// Python's &, |, ^, ~ and >> see a negative integer as an infinite two's complement number. They are
// computed in one pass: each operand is negated limb by limb on the way in, the result on the way
// out. Signed results and operands travel as a signed count: -3 is a negative number of 3 limbs.
//
// limbsBitLength(a, n), limbsBitCount(a, n)  -> bits (a magnitude has at most 2^30)
// limbsTestBit(a, n, bit)                    -> whether that bit of the magnitude is set
// limbsTrailingZeros(a, n)                   -> bits; n > 0
// limbsShiftLeft(d, a, n, bits)   -> count; d holds n + bits / 32 + 1 limbs; d may be a or above it
// limbsShiftRight(d, a, n, bits)  -> count, truncating; d holds n limbs; d may be a or below it
// limbsShiftRightFloor(d, a, signed, bits) -> signed count, rounding down; d holds |n| + 1 limbs
// limbsAnd/Or/Xor(d, a, an, b, bn)-> signed count from signed counts; d holds max(|an|, |bn|) + 1
//                                    limbs and may be a or b
// limbsNot(d, a, signed)          -> signed count; d holds max(|n|, 2) + 1 limbs
// limbsFromBytes(d, bytes, length, bigEndian)       -> count; d holds (length + 3) / 4 limbs
// limbsFromBytesSigned(d, bytes, length, bigEndian) -> signed count (two's complement)
// limbsToBytes(bytes, length, a, signed, bigEndian, isSigned) -> 0, or 1 where it does not fit
//                                    (a negative number needs isSigned)
import { limbsAddSmall, limbsNormalize, limbsSubtractSmall } from './limbs_core.ts';

export function limbsBitLength(address: u32, count: i32): i32 {
  if (count == 0) return 0;
  return (count << 5) - <i32>clz<u32>(load<u32>(address + ((<u32>count - 1) << 2)));
}

export function limbsBitCount(address: u32, count: i32): i32 {
  let bits: u64 = 0;
  const end: u32 = address + ((<u32>count) << 2);
  for (let at = address; at < end; at += 4) bits += popcnt<u64>(load<u32>(at));
  return <i32>bits;
}

export function limbsTestBit(address: u32, count: i32, bit: i32): bool {
  const index = bit >> 5;
  if (index >= count) return false;
  return ((load<u32>(address + ((<u32>index) << 2)) >> (bit & 31)) & 1) != 0;
}

export function limbsTrailingZeros(address: u32, count: i32): i32 {
  let index = 0;
  while (index < count - 1 && load<u32>(address + ((<u32>index) << 2)) == 0) index++;
  return (index << 5) + <i32>ctz<u32>(load<u32>(address + ((<u32>index) << 2)));
}

export function limbsShiftLeft(destination: u32, address: u32, count: i32, bits: i32): i32 {
  if (count == 0) return 0;
  const whole = bits >> 5;
  const part: u32 = bits & 31;
  const base: u32 = destination + ((<u32>whole) << 2);
  if (part == 0) {
    memory.copy(base, address, (<u32>count) << 2);
    memory.fill(destination, 0, (<u32>whole) << 2);
    return count + whole;
  }
  // From the top down, so that an overlapping destination above the source is safe.
  let offset: u32 = (<u32>count - 1) << 2;
  let high: u32 = load<u32>(address + offset);
  const top = high >> (32 - part);
  store<u32>(base + ((<u32>count) << 2), top);
  while (offset != 0) {
    const low = load<u32>(address + offset - 4);
    store<u32>(base + offset, (high << part) | (low >> (32 - part)));
    high = low;
    offset -= 4;
  }
  store<u32>(base, high << part);
  memory.fill(destination, 0, (<u32>whole) << 2);
  return count + whole + i32(top != 0);
}

export function limbsShiftRight(destination: u32, address: u32, count: i32, bits: i32): i32 {
  const whole = bits >> 5;
  if (whole >= count) return 0;
  const part: u32 = bits & 31;
  const source: u32 = address + ((<u32>whole) << 2);
  const kept = count - whole;
  if (part == 0) {
    memory.copy(destination, source, (<u32>kept) << 2);
    return kept;
  }
  const last: u32 = (<u32>kept - 1) << 2;
  for (let offset: u32 = 0; offset < last; offset += 4) {
    store<u32>(destination + offset, <u32>(load<u64>(source + offset) >> part));
  }
  const top = load<u32>(source + last) >> part;
  store<u32>(destination + last, top);
  return top == 0 ? kept - 1 : kept;
}

export function limbsShiftRightFloor(
  destination: u32,
  address: u32,
  signedCount: i32,
  bits: i32,
): i32 {
  if (signedCount >= 0) return limbsShiftRight(destination, address, signedCount, bits);
  const count = -signedCount;
  const lost = limbsTrailingZeros(address, count) < bits;
  let kept = limbsShiftRight(destination, address, count, bits);
  if (lost) {
    // One more in magnitude. limbsAddSmall would read and write two limbs of what may be one.
    let offset: u32 = 0;
    const end: u32 = (<u32>kept) << 2;
    while (offset < end && load<u32>(destination + offset) == 0xffffffff) {
      store<u32>(destination + offset, 0);
      offset += 4;
    }
    if (offset == end) {
      store<u32>(destination + end, 1);
      kept++;
    } else {
      store<u32>(destination + offset, load<u32>(destination + offset) + 1);
    }
  }
  return -kept;
}

const enum Logic {
  And,
  Or,
  Xor,
}

function combine(logic: Logic, a: u32, b: u32): u32 {
  return logic == Logic.And ? a & b : logic == Logic.Or ? a | b : a ^ b;
}

function bitwise(
  logic: Logic,
  destination: u32,
  left: u32,
  leftSigned: i32,
  right: u32,
  rightSigned: i32,
): i32 {
  const leftMask: u32 = leftSigned >> 31;
  const rightMask: u32 = rightSigned >> 31;
  const resultMask: u32 = combine(logic, leftMask, rightMask);
  const leftEnd: u32 = (<u32>abs(leftSigned)) << 2;
  const rightEnd: u32 = (<u32>abs(rightSigned)) << 2;
  const end: u32 = max(leftEnd, rightEnd) + 4;
  // -x is ~x + 1: a mask of ones and a carry of one negate, zeros leave alone.
  let leftCarry: u64 = leftMask & 1;
  let rightCarry: u64 = rightMask & 1;
  let resultCarry: u64 = resultMask & 1;
  for (let offset: u32 = 0; offset < end; offset += 4) {
    const a = <u64>((offset < leftEnd ? load<u32>(left + offset) : 0) ^ leftMask) + leftCarry;
    const b = <u64>((offset < rightEnd ? load<u32>(right + offset) : 0) ^ rightMask) + rightCarry;
    const r = <u64>(combine(logic, <u32>a, <u32>b) ^ resultMask) + resultCarry;
    leftCarry = a >> 32;
    rightCarry = b >> 32;
    resultCarry = r >> 32;
    store<u32>(destination + offset, <u32>r);
  }
  const count = limbsNormalize(destination, <i32>(end >> 2));
  return resultMask != 0 ? -count : count;
}

export function limbsAnd(
  destination: u32,
  left: u32,
  leftSigned: i32,
  right: u32,
  rightSigned: i32,
): i32 {
  return bitwise(Logic.And, destination, left, leftSigned, right, rightSigned);
}

export function limbsOr(
  destination: u32,
  left: u32,
  leftSigned: i32,
  right: u32,
  rightSigned: i32,
): i32 {
  return bitwise(Logic.Or, destination, left, leftSigned, right, rightSigned);
}

export function limbsXor(
  destination: u32,
  left: u32,
  leftSigned: i32,
  right: u32,
  rightSigned: i32,
): i32 {
  return bitwise(Logic.Xor, destination, left, leftSigned, right, rightSigned);
}

export function limbsNot(destination: u32, address: u32, signedCount: i32): i32 {
  if (signedCount >= 0) return -limbsAddSmall(destination, address, signedCount, 1);
  return limbsSubtractSmall(destination, address, -signedCount, 1);
}

export function limbsFromBytes(destination: u32, bytes: u32, length: i32, bigEndian: bool): i32 {
  const count = (length + 3) >> 2;
  const whole: u32 = <u32>length & ~3;
  if (!bigEndian) {
    if (count != 0) store<u32>(destination + ((<u32>count - 1) << 2), 0);
    memory.copy(destination, bytes, length);
    return limbsNormalize(destination, count);
  }
  for (let offset: u32 = 0; offset < whole; offset += 4) {
    store<u32>(destination + offset, bswap<u32>(load<u32>(bytes + length - 4 - offset)));
  }
  if (whole != <u32>length) {
    let top: u32 = 0;
    for (let i: u32 = 0; i < <u32>length - whole; i++) top = (top << 8) | load<u8>(bytes + i);
    store<u32>(destination + whole, top);
  }
  return limbsNormalize(destination, count);
}

export function limbsFromBytesSigned(
  destination: u32,
  bytes: u32,
  length: i32,
  bigEndian: bool,
): i32 {
  if (length == 0) return 0;
  const negative = load<i8>(bigEndian ? bytes : bytes + length - 1) < 0;
  let count = limbsFromBytes(destination, bytes, length, bigEndian);
  if (!negative) return count;
  // The magnitude is 2^(8 * length) - value: negate, then drop what lies above the top byte.
  let carry: u64 = 1;
  for (let offset: u32 = 0; offset < (<u32>count) << 2; offset += 4) {
    // asc loads straight into the wanted width, so the complement needs its own cast.
    const limb = <u64>(<u32>~load<u32>(destination + offset)) + carry;
    store<u32>(destination + offset, <u32>limb);
    carry = limb >> 32;
  }
  const spare: u32 = (<u32>((count << 2) - length)) << 3;
  if (spare != 0) {
    const top: u32 = destination + ((<u32>count - 1) << 2);
    store<u32>(top, (load<u32>(top) << spare) >> spare);
  }
  count = limbsNormalize(destination, count);
  return -count;
}

export function limbsToBytes(
  bytes: u32,
  length: i32,
  address: u32,
  signedCount: i32,
  bigEndian: bool,
  isSigned: bool,
): i32 {
  const negative = signedCount < 0;
  const count = abs(signedCount);
  if (negative && !isSigned) return 1;
  const bits: i64 = limbsBitLength(address, count);
  const room: i64 = (<i64>length) << 3;
  if (isSigned && count != 0) {
    // -2^(room - 1) still fits, 2^(room - 1) does not.
    const exactPower = negative && <i64>limbsTrailingZeros(address, count) == bits - 1;
    if (bits + (exactPower ? 0 : 1) > room) return 1;
  } else if (bits > room) {
    return 1;
  }
  const mask: u32 = negative ? 0xff : 0;
  let carry: u32 = mask & 1;
  const end: u32 = (<u32>count) << 2;
  for (let i: u32 = 0; i < <u32>length; i++) {
    const byte = ((i < end ? <u32>load<u8>(address + i) : 0) ^ mask) + carry;
    carry = byte >> 8;
    store<u8>(bytes + (bigEndian ? <u32>length - 1 - i : i), byte);
  }
  return 0;
}
