// Magnitudes as little-endian u32 limbs at raw addresses: the linear-time operations.
//
// A magnitude is (address, count). Zero has count 0; a normalised magnitude has a non-zero top limb.
// Operands are normalised unless a function says "fixed": those read and write exact counts and hand
// the carry back, which is what the recursive algorithms are made of. Inner loops move 64 bits at a
// time (Wasm loads need no alignment); the carry is found by comparing, as Wasm has no carry flag.
//
// limbsNormalize(a, n)              -> count without leading zero limbs
// limbsCompare(a, an, b, bn)        -> -1, 0, 1
// limbsAddFixed, limbsSubtractFixed -> carry / borrow; exactly leftCount limbs (leftCount >= rightCount)
// limbsAdd(d, a, an, b, bn)         -> count; d holds max(an, bn) + 1 limbs
// limbsSubtract(d, a, an, b, bn)    -> count; a >= b; d holds an limbs
// limbsAddSmall / limbsSubtractSmall(d, a, an, u64) -> count; d holds max(an, 2) + 1 / an limbs
// limbsFromU64(d, u64)              -> count; d holds 2 limbs
// limbsToU64(a, n)                  -> low 64 bits
// d may be a or b itself in all of them, but must not overlap either otherwise.

export function limbsNormalize(address: u32, count: i32): i32 {
  while (count > 0 && load<u32>(address + ((<u32>count - 1) << 2)) == 0) count--;
  return count;
}

/** Compares `count` limbs at both addresses, the most significant first. */
function compareFixed(left: u32, right: u32, count: i32): i32 {
  let offset: u32 = (<u32>count) << 2;
  while (offset != 0) {
    offset -= 4;
    const a = load<u32>(left + offset);
    const b = load<u32>(right + offset);
    if (a != b) return a < b ? -1 : 1;
  }
  return 0;
}

export function limbsCompare(left: u32, leftCount: i32, right: u32, rightCount: i32): i32 {
  if (leftCount != rightCount) return leftCount < rightCount ? -1 : 1;
  return compareFixed(left, right, leftCount);
}

/** Adds a carry of 0 or 1 to `count` limbs of `source`, from byte `offset` on; the carry out. */
function propagateCarry(destination: u32, source: u32, offset: u32, end: u32, carry: u32): u32 {
  while (carry != 0 && offset < end) {
    const sum = load<u32>(source + offset) + 1;
    store<u32>(destination + offset, sum);
    carry = u32(sum == 0);
    offset += 4;
  }
  if (offset < end && destination != source) {
    memory.copy(destination + offset, source + offset, end - offset);
  }
  return carry;
}

function propagateBorrow(destination: u32, source: u32, offset: u32, end: u32, borrow: u32): u32 {
  while (borrow != 0 && offset < end) {
    const limb = load<u32>(source + offset);
    store<u32>(destination + offset, limb - 1);
    borrow = u32(limb == 0);
    offset += 4;
  }
  if (offset < end && destination != source) {
    memory.copy(destination + offset, source + offset, end - offset);
  }
  return borrow;
}

export function limbsAddFixed(
  destination: u32,
  left: u32,
  leftCount: i32,
  right: u32,
  rightCount: i32,
): u32 {
  const pairsEnd: u32 = (<u32>(rightCount & ~1)) << 2;
  let carry: u64 = 0;
  let offset: u32 = 0;
  for (; offset < pairsEnd; offset += 8) {
    const a = load<u64>(left + offset);
    const partial = a + load<u64>(right + offset);
    const sum = partial + carry;
    carry = u64(partial < a) | u64(sum < partial);
    store<u64>(destination + offset, sum);
  }
  if (rightCount & 1) {
    const sum = <u64>load<u32>(left + offset) + <u64>load<u32>(right + offset) + carry;
    store<u32>(destination + offset, <u32>sum);
    carry = sum >> 32;
    offset += 4;
  }
  return propagateCarry(destination, left, offset, (<u32>leftCount) << 2, <u32>carry);
}

export function limbsSubtractFixed(
  destination: u32,
  left: u32,
  leftCount: i32,
  right: u32,
  rightCount: i32,
): u32 {
  const pairsEnd: u32 = (<u32>(rightCount & ~1)) << 2;
  let borrow: u64 = 0;
  let offset: u32 = 0;
  for (; offset < pairsEnd; offset += 8) {
    const a = load<u64>(left + offset);
    const b = load<u64>(right + offset);
    const partial = a - b;
    const difference = partial - borrow;
    borrow = u64(a < b) | u64(partial < borrow);
    store<u64>(destination + offset, difference);
  }
  if (rightCount & 1) {
    const difference = <u64>load<u32>(left + offset) - <u64>load<u32>(right + offset) - borrow;
    store<u32>(destination + offset, <u32>difference);
    borrow = difference >> 63;
    offset += 4;
  }
  return propagateBorrow(destination, left, offset, (<u32>leftCount) << 2, <u32>borrow);
}

export function limbsAdd(
  destination: u32,
  left: u32,
  leftCount: i32,
  right: u32,
  rightCount: i32,
): i32 {
  if (leftCount < rightCount) return limbsAdd(destination, right, rightCount, left, leftCount);
  const carry = limbsAddFixed(destination, left, leftCount, right, rightCount);
  if (carry == 0) return leftCount;
  store<u32>(destination + ((<u32>leftCount) << 2), 1);
  return leftCount + 1;
}

export function limbsSubtract(
  destination: u32,
  left: u32,
  leftCount: i32,
  right: u32,
  rightCount: i32,
): i32 {
  limbsSubtractFixed(destination, left, leftCount, right, rightCount);
  return limbsNormalize(destination, leftCount);
}

export function limbsFromU64(destination: u32, value: u64): i32 {
  store<u64>(destination, value);
  return value == 0 ? 0 : value >> 32 == 0 ? 1 : 2;
}

export function limbsToU64(address: u32, count: i32): u64 {
  if (count == 0) return 0;
  return count == 1 ? <u64>load<u32>(address) : load<u64>(address);
}

export function limbsAddSmall(destination: u32, left: u32, leftCount: i32, right: u64): i32 {
  if (leftCount <= 2) {
    const a = limbsToU64(left, leftCount);
    const sum = a + right;
    if (sum >= a) return limbsFromU64(destination, sum);
    store<u64>(destination, sum);
    store<u32>(destination + 8, 1);
    return 3;
  }
  const a = load<u64>(left);
  const sum = a + right;
  store<u64>(destination, sum);
  const end: u32 = (<u32>leftCount) << 2;
  if (propagateCarry(destination, left, 8, end, u32(sum < a)) == 0) return leftCount;
  store<u32>(destination + end, 1);
  return leftCount + 1;
}

export function limbsSubtractSmall(destination: u32, left: u32, leftCount: i32, right: u64): i32 {
  if (leftCount <= 2) {
    const difference = limbsToU64(left, leftCount) - right;
    if (leftCount == 2) store<u64>(destination, difference);
    else if (leftCount == 1) store<u32>(destination, <u32>difference);
    return limbsNormalize(destination, leftCount);
  }
  const a = load<u64>(left);
  store<u64>(destination, a - right);
  propagateBorrow(destination, left, 8, (<u32>leftCount) << 2, u32(a < right));
  return limbsNormalize(destination, leftCount);
}
