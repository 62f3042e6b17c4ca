// Number theory on magnitudes: gcd, integer square root, modular power.
//
// gcd is Lehmer's: the quotients of Euclid's algorithm are found on the top 61 bits, and applied to
// the whole numbers many at a time. The square root doubles its precision with each division, so it
// costs about as much as the last one. The power reads the exponent by windows; an odd modulus takes
// Montgomery's form, where reducing is multiplying.
//
// limbsGcdScratch(an, bn), limbsGcd(d, a, an, b, bn, s) -> count; d holds max(an, bn) limbs
// limbsSqrtScratch(n), limbsSqrt(d, a, n, s)            -> count of floor(sqrt(a)); d: n / 2 + 2 limbs
// limbsPowerModScratch(en, mn)
// limbsPowerMod(d, base, bn, e, en, m, mn, s)           -> count of base^e mod m; base < m, m > 0;
//                                                          d holds mn limbs
import {
  limbsAdd,
  limbsCompare,
  limbsFromU64,
  limbsNormalize,
  limbsSubtractFixed,
  limbsSubtractSmall,
  limbsToU64,
} from './limbs_core.ts';
import { limbsBitLength, limbsShiftLeft, limbsShiftRight, limbsTestBit } from './limbs_bits.ts';
import { limbsDivide, limbsDivideScratch } from './limbs_divide.ts';
import {
  addToRow,
  limbsMultiplyScratch,
  limbsSquare,
  multiplyFixed,
  squareFixed,
} from './limbs_multiply.ts';

/** 64 bits of the magnitude from bit `from` on (zeros past its end). */
function bitsAt(address: u32, count: i32, from: i32): u64 {
  const index = from >> 5;
  const part: u64 = from & 31;
  const at: u32 = address + ((<u32>index) << 2);
  let bits: u64 = 0;
  if (index < count) bits = <u64>load<u32>(at);
  if (index + 1 < count) bits |= (<u64>load<u32>(at + 4)) << 32;
  bits >>= part;
  if (part != 0 && index + 2 < count) bits |= (<u64>load<u32>(at + 8)) << (64 - part);
  return bits;
}

function gcdU64(a: u64, b: u64): u64 {
  while (b != 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

export function limbsGcdScratch(leftCount: i32, rightCount: i32): u32 {
  const large = max(leftCount, rightCount) + 2;
  return ((<u32>(large * 5)) << 2) + limbsDivideScratch(large, large);
}

/** c = A a - B b and d = D b - C a, limb by limb; all four factors are below 2^31. */
function lehmerStep(
  c: u32,
  d: u32,
  a: u32,
  aCount: i32,
  b: u32,
  bCount: i32,
  A: i64,
  B: i64,
  C: i64,
  D: i64,
): void {
  let carryC: i64 = 0;
  let carryD: i64 = 0;
  let offset: u32 = 0;
  const bEnd: u32 = (<u32>bCount) << 2;
  const aEnd: u32 = (<u32>aCount) << 2;
  for (; offset < bEnd; offset += 4) {
    const x = <i64>load<u32>(a + offset);
    const y = <i64>load<u32>(b + offset);
    carryC += A * x - B * y;
    carryD += D * y - C * x;
    store<u32>(c + offset, <u32>carryC);
    store<u32>(d + offset, <u32>carryD);
    carryC >>= 32;
    carryD >>= 32;
  }
  for (; offset < aEnd; offset += 4) {
    const x = <i64>load<u32>(a + offset);
    carryC += A * x;
    carryD -= C * x;
    store<u32>(c + offset, <u32>carryC);
    store<u32>(d + offset, <u32>carryD);
    carryC >>= 32;
    carryD >>= 32;
  }
}

export function limbsGcd(
  destination: u32,
  left: u32,
  leftCount: i32,
  right: u32,
  rightCount: i32,
  scratch: u32,
): i32 {
  if (limbsCompare(left, leftCount, right, rightCount) < 0) {
    return limbsGcd(destination, right, rightCount, left, leftCount, scratch);
  }
  const size: u32 = (<u32>leftCount + 2) << 2;
  let a = scratch;
  let b: u32 = a + size;
  let c: u32 = b + size;
  let d: u32 = c + size;
  const quotient: u32 = d + size;
  const divideScratch: u32 = quotient + size;
  memory.copy(a, left, (<u32>leftCount) << 2);
  memory.copy(b, right, (<u32>rightCount) << 2);
  let aCount = leftCount;
  let bCount = rightCount;
  while (aCount > 2 && bCount != 0) {
    const from = limbsBitLength(a, aCount) - 61;
    let x = <i64>(bitsAt(a, aCount, from) & 0x1fffffffffffffff);
    let y = <i64>(bitsAt(b, bCount, from) & 0x1fffffffffffffff);
    let A: i64 = 1;
    let B: i64 = 0;
    let C: i64 = 0;
    let D: i64 = 1;
    let steps = 0;
    while (y != C) {
      const q = (x + (A - 1)) / (y - C);
      const s = B + q * D;
      const t = x - q * y;
      if (s > t) break;
      x = y;
      y = t;
      const next = A + q * C;
      A = D;
      B = C;
      C = s;
      D = next;
      steps++;
    }
    if (steps == 0) {
      limbsDivide(quotient, c, a, aCount, b, bCount, divideScratch);
      const spare = a;
      a = b;
      b = c;
      c = spare;
      aCount = bCount;
      bCount = limbsNormalize(b, bCount);
      continue;
    }
    if (steps & 1) lehmerStep(c, d, a, aCount, b, bCount, -B, -A, -D, -C);
    else lehmerStep(c, d, a, aCount, b, bCount, A, B, C, D);
    const spareA = a;
    const spareB = b;
    a = c;
    b = d;
    c = spareA;
    d = spareB;
    bCount = limbsNormalize(b, aCount);
    aCount = limbsNormalize(a, aCount);
  }
  if (bCount == 0) {
    memory.copy(destination, a, (<u32>aCount) << 2);
    return aCount;
  }
  const result = gcdU64(limbsToU64(a, aCount), limbsToU64(b, bCount));
  if (result >> 32 == 0) {
    store<u32>(destination, <u32>result);
    return 1;
  }
  return limbsFromU64(destination, result);
}

function sqrtU64(value: u64): u64 {
  let root = <u64>sqrt<f64>(<f64>value);
  // The conversion and the root round: at most one off, and 2^32 where value is near 2^64.
  if (root > 0xffffffff) root = 0xffffffff;
  if (root * root > value) root--;
  else if (root < 0xffffffff && (root + 1) * (root + 1) <= value) root++;
  return root;
}

export function limbsSqrtScratch(count: i32): u32 {
  const half = (count >> 1) + 4;
  return (
    ((<u32>(count * 3 + 32)) << 2) +
    max(limbsDivideScratch(count + 4, half), limbsMultiplyScratch(half, half))
  );
}

export function limbsSqrt(destination: u32, address: u32, count: i32, scratch: u32): i32 {
  if (count <= 2) return limbsFromU64(destination, sqrtU64(limbsToU64(address, count)));
  const halfBits = (limbsBitLength(address, count) - 1) >> 1;
  let stage = 32 - <i32>clz<u32>(halfBits);
  // (root - 1)^2 < a >> 2 (halfBits - d) < (root + 1)^2 throughout; up to 32 bits of root, in a word.
  let root: u64 = 1;
  let d = 0;
  while (stage > 0 && halfBits >> (stage - 1) <= 31) {
    stage--;
    const e = d;
    d = halfBits >> stage;
    const top = bitsAt(address, count, 2 * halfBits - e - d + 1);
    root = (root << (d - e - 1)) + top / root;
  }
  const size: u32 = (<u32>count + 8) << 2;
  const part = scratch;
  const quotient: u32 = part + size;
  const shifted: u32 = quotient + size;
  const rest: u32 = shifted + size;
  let rootCount = limbsFromU64(destination, root);
  while (stage > 0) {
    stage--;
    const e = d;
    d = halfBits >> stage;
    const partCount = limbsShiftRight(part, address, count, 2 * halfBits - e - d + 1);
    const quotientCount = limbsDivide(quotient, 0, part, partCount, destination, rootCount, rest);
    const shiftedCount = limbsShiftLeft(shifted, destination, rootCount, d - e - 1);
    rootCount = limbsAdd(destination, shifted, shiftedCount, quotient, quotientCount);
  }
  const squareCount = limbsSquare(part, destination, rootCount, rest);
  if (limbsCompare(part, squareCount, address, count) > 0) {
    rootCount = limbsSubtractSmall(destination, destination, rootCount, 1);
  }
  return rootCount;
}

/** -1 / modulus mod 2^32, by Newton's iteration; modulus odd. */
function negativeInverse(modulus: u32): u32 {
  let inverse: u32 = (modulus * 3) ^ 2;
  inverse *= 2 - modulus * inverse;
  inverse *= 2 - modulus * inverse;
  inverse *= 2 - modulus * inverse;
  return 0 - inverse;
}

/** product[0..2n) * 2^(-32n) mod m into d[0..n), fixed; the product is destroyed. */
function montgomeryReduce(destination: u32, product: u32, m: u32, n: i32, inverse: u32): void {
  let carry: u64 = 0;
  const bytes: u32 = (<u32>n) << 2;
  for (let offset: u32 = 0; offset < bytes; offset += 4) {
    const at: u32 = product + offset;
    const out = addToRow(at, m, n, <u32>(load<u32>(at) * inverse));
    const top = <u64>load<u32>(at + bytes) + out + carry;
    store<u32>(at + bytes, <u32>top);
    carry = top >> 32;
  }
  const high: u32 = product + bytes;
  if (carry != 0 || limbsCompare(high, n, m, n) >= 0) {
    limbsSubtractFixed(destination, high, n, m, n);
  } else {
    memory.copy(destination, high, bytes);
  }
}

/** The product's 2n limbs reduced into d[0..n), fixed, one way or the other. */
function reduce(destination: u32, product: u32, m: u32, n: i32, inverse: u32, scratch: u32): void {
  if (inverse != 0) {
    montgomeryReduce(destination, product, m, n, inverse);
    return;
  }
  const quotient = scratch;
  const rest: u32 = scratch + ((<u32>n + 4) << 2);
  const count = limbsNormalize(product, n << 1);
  limbsDivide(quotient, destination, product, count, m, n, rest);
}

function windowBits(exponentBits: i32): i32 {
  return exponentBits > 600 ? 5 : exponentBits > 120 ? 4 : exponentBits > 24 ? 3 : 1;
}

export function limbsPowerModScratch(exponentCount: i32, modulusCount: i32): u32 {
  const table = 1 << (windowBits(exponentCount << 5) - 1);
  return (
    ((<u32>((table + 6) * (modulusCount + 2) + 16)) << 2) +
    max(
      limbsMultiplyScratch(modulusCount, modulusCount),
      limbsDivideScratch((modulusCount << 1) + 1, modulusCount),
    )
  );
}

function powerModSmall(base: u32, exponent: u32, exponentCount: i32, modulus: u32): u32 {
  const m: u64 = modulus;
  let result: u64 = 1 % m;
  for (let bit = limbsBitLength(exponent, exponentCount) - 1; bit >= 0; bit--) {
    result = (result * result) % m;
    if (limbsTestBit(exponent, exponentCount, bit)) result = (result * <u64>base) % m;
  }
  return <u32>result;
}

export function limbsPowerMod(
  destination: u32,
  base: u32,
  baseCount: i32,
  exponent: u32,
  exponentCount: i32,
  modulus: u32,
  n: i32,
  scratch: u32,
): i32 {
  if (n == 1) {
    const small = baseCount == 0 ? 0 : load<u32>(base);
    store<u32>(destination, powerModSmall(small, exponent, exponentCount, load<u32>(modulus)));
    return limbsNormalize(destination, 1);
  }
  if (exponentCount == 0) {
    store<u32>(destination, 1);
    return 1;
  }
  if (baseCount == 0) return 0;
  const bytes: u32 = (<u32>n) << 2;
  const bits = limbsBitLength(exponent, exponentCount);
  const window = windowBits(bits);
  const odd = load<u32>(modulus) & 1;
  const inverse = odd ? negativeInverse(load<u32>(modulus)) : 0;
  const product = scratch;
  const table: u32 = product + ((<u32>n + 2) << 3);
  const rest: u32 = table + (bytes << (window - 1));
  // table[i] = base^(2i + 1), in Montgomery's form (times 2^32n) where the modulus is odd.
  memory.fill(product, 0, bytes << 1);
  if (odd) {
    memory.copy(product + bytes, base, (<u32>baseCount) << 2);
    const quotient = rest;
    const divideScratch: u32 = rest + ((<u32>n + 4) << 2);
    limbsDivide(quotient, table, product, n + baseCount, modulus, n, divideScratch);
  } else {
    memory.copy(table, base, (<u32>baseCount) << 2);
    memory.fill(table + ((<u32>baseCount) << 2), 0, bytes - ((<u32>baseCount) << 2));
  }
  if (window > 1) {
    squareFixed(product, table, n, rest);
    reduce(destination, product, modulus, n, inverse, rest);
    for (let i: u32 = 1; i < 1 << (window - 1); i++) {
      const entry: u32 = table + bytes * i;
      multiplyFixed(product, destination, n, entry - bytes, n, rest);
      reduce(entry, product, modulus, n, inverse, rest);
    }
  }
  let started = false;
  let bit = bits - 1;
  while (bit >= 0) {
    if (!limbsTestBit(exponent, exponentCount, bit)) {
      squareFixed(product, destination, n, rest);
      reduce(destination, product, modulus, n, inverse, rest);
      bit--;
      continue;
    }
    // The longest window from here that ends in a one.
    let low = max(bit - window + 1, 0);
    while (!limbsTestBit(exponent, exponentCount, low)) low++;
    let digit: u32 = 0;
    for (let i = bit; i >= low; i--) {
      digit = (digit << 1) | u32(limbsTestBit(exponent, exponentCount, i));
    }
    const entry: u32 = table + bytes * (digit >> 1);
    if (!started) {
      memory.copy(destination, entry, bytes);
      started = true;
    } else {
      for (let i = bit; i >= low; i--) {
        squareFixed(product, destination, n, rest);
        reduce(destination, product, modulus, n, inverse, rest);
      }
      multiplyFixed(product, destination, n, entry, n, rest);
      reduce(destination, product, modulus, n, inverse, rest);
    }
    bit = low - 1;
  }
  if (odd) {
    memory.copy(product, destination, bytes);
    memory.fill(product + bytes, 0, bytes);
    montgomeryReduce(destination, product, modulus, n, inverse);
  }
  return limbsNormalize(destination, n);
}
