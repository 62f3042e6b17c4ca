// Exact operations on doubles: remainders, fused multiply-add, neighbours, parts, hashes, comparisons.
//
// Nothing here approximates: a result is exact or rounded once. They are C's or Python's functions of
// the same name; which special values raise is the caller's business.
//
// fmod(x, y), remainder(x, y)      C's; nan where C says so
// floatFloorDivide(x, y), floatModulo(x, y)  Python's // and %, y not 0
// fma(x, y, z)                     x y + z with one rounding
// ldexp(x, e)                      x 2^e with one rounding, e any i32
// frexp(x, exponentAddress)        m in [1/2, 1), i32 exponent stored; 0, inf and nan as they are, 0
// modf(x, wholeAddress)            fraction, f64 whole part stored, both with x's sign
// nextAfter(x, y), nextAfterSteps(x, y, u64 steps), ulp(x)
// hypot(x, y), vectorNorm(a, n, max) CPython's: n f64 at a (they are destroyed), all >= 0 or nan, and
//                                  their maximum, as sqrt of the sum of squares
// floatCompareI64(x, i)            -1, 0, 1, or 2 for nan: order of the double x and the integer i
// floatHash(x)                     CPython's hash of a finite or infinite double
// roundHalfEven(x)                 nearest integral double
import { multiplyHigh } from './powers_of_ten.ts';

const SIGN: u64 = 0x8000000000000000;
const FRACTION: u64 = 0xfffffffffffff;
const HIDDEN: u64 = 0x10000000000000;

/** The integer mantissa and, by exponentOf, the power of two that it stands with; x finite. */
function mantissaOf(bits: u64): u64 {
  return (bits >> 52) & 0x7ff ? (bits & FRACTION) | HIDDEN : bits & FRACTION;
}

function exponentOf(bits: u64): i32 {
  return max(<i32>((bits >> 52) & 0x7ff), 1) - 1075;
}

/** mantissa 2^exponent, which is a double. */
function assembleExact(mantissa: u64, exponent: i32): f64 {
  if (mantissa == 0) return 0;
  const shift = <i32>clz<u64>(mantissa) - 11;
  mantissa <<= <u64>shift;
  exponent -= shift;
  if (exponent < -1074) return reinterpret<f64>(mantissa >> <u64>(-1074 - exponent));
  return reinterpret<f64>((u64(exponent + 1075) << 52) | (mantissa & FRACTION));
}

export function fmod(x: f64, y: f64): f64 {
  const size = abs(x);
  const modulus = abs(y);
  if (!(size < Infinity && modulus > 0)) return NaN;
  if (size < modulus) return x;
  const bitsX = reinterpret<u64>(size);
  const bitsY = reinterpret<u64>(modulus);
  const divisor = mantissaOf(bitsY);
  let rest = mantissaOf(bitsX);
  let steps = exponentOf(bitsX) - exponentOf(bitsY);
  // Eleven bits at a time, which is the room above a mantissa.
  rest %= divisor;
  while (steps > 0 && rest != 0) {
    const step = min(steps, 11);
    rest = (rest << (<u64>step)) % divisor;
    steps -= step;
  }
  return copysign<f64>(assembleExact(rest, exponentOf(bitsY)), x);
}

export function remainder(x: f64, y: f64): f64 {
  const size = abs(x);
  const modulus = abs(y);
  if (!(size < Infinity && modulus > 0)) return NaN;
  if (modulus == Infinity) return x;
  const m = fmod(size, modulus);
  const c = modulus - m;
  let r: f64;
  if (m < c) r = m;
  else if (m > c) r = -c;
  else r = m - 2.0 * fmod(0.5 * (size - m), modulus);
  return copysign<f64>(1.0, x) * r;
}

export function floatModulo(x: f64, y: f64): f64 {
  let mod = fmod(x, y);
  if (mod == 0) return copysign<f64>(0, y);
  if (y < 0 != mod < 0) mod += y;
  return mod;
}

export function floatFloorDivide(x: f64, y: f64): f64 {
  const mod = fmod(x, y);
  let quotient = (x - mod) / y;
  if (mod != 0 && y < 0 != mod < 0) quotient -= 1.0;
  if (quotient == 0) return copysign<f64>(0, x / y);
  let whole = floor<f64>(quotient);
  if (quotient - whole > 0.5) whole += 1.0;
  return whole;
}

/**
 * (high 2^64 + low) 2^exponent, half to even; the lowest bit stands for all that lies below. high is
 * not 0.
 */
function roundWide(high: u64, low: u64, exponent: i32): f64 {
  const shift = clz<u64>(high);
  if (shift != 0) {
    high = (high << shift) | (low >> (64 - shift));
    low <<= shift;
  }
  // high's top bit weighs 2^(exponent + 127 - shift).
  const biased = exponent + 127 - <i32>shift + 1023;
  if (biased >= 2047) return Infinity;
  let cut = 11;
  if (biased <= 0) cut += 1 - biased;
  if (cut > 64) return 0;
  let kept = cut == 64 ? 0 : high >> <u64>cut;
  const rest = cut == 64 ? high : high << u64(64 - cut);
  if (rest > SIGN || (rest == SIGN && (low != 0 || kept & 1))) kept++;
  const base: u64 = biased <= 0 ? 0 : u64(biased - 1) << 52;
  return reinterpret<f64>(base + kept);
}

export function fma(x: f64, y: f64, z: f64): f64 {
  if (!(abs(x) < Infinity && abs(y) < Infinity) || x == 0 || y == 0) return x * y + z;
  if (!(abs(z) < Infinity)) return z;
  if (z == 0) {
    // Only the product rounds. Where it underflows to 0, its sign stays.
    const product = x * y;
    return product == 0 ? product : product + z;
  }
  const bitsX = reinterpret<u64>(x);
  const bitsY = reinterpret<u64>(y);
  const bitsZ = reinterpret<u64>(z);
  const mx = mantissaOf(bitsX);
  const my = mantissaOf(bitsY);
  // The product, its top bit at 125 or 124 of 128, so that a sum has room.
  const shiftX = clz<u64>(mx) - 1;
  const shiftY = clz<u64>(my) - 1;
  let high = multiplyHigh(mx << shiftX, my << shiftY);
  let low = (mx << shiftX) * (my << shiftY);
  let exponent = exponentOf(bitsX) + exponentOf(bitsY) - <i32>(shiftX + shiftY);
  // The addend, its top bit at 125.
  const mz = mantissaOf(bitsZ);
  const shiftZ = clz<u64>(mz) - 2;
  let addHigh = mz << shiftZ;
  let addLow: u64 = 0;
  const addExponent = exponentOf(bitsZ) - <i32>shiftZ - 64;
  // The one with the smaller exponent is shifted down; what falls off stays in the lowest bit.
  const distance = exponent - addExponent;
  if (distance >= 0) {
    addLow = shiftRightSticky(addHigh, addLow, distance);
    addHigh = distance < 64 ? addHigh >> <u64>distance : 0;
  } else {
    low = shiftRightSticky(high, low, -distance);
    high = -distance < 64 ? high >> u64(-distance) : 0;
    exponent = addExponent;
  }
  let negative = (bitsX ^ bitsY) >> 63 != 0;
  if (((bitsX ^ bitsY ^ bitsZ) & SIGN) == 0) {
    low += addLow;
    high += addHigh + u64(low < addLow);
  } else {
    const borrow = u64(low < addLow);
    low -= addLow;
    high = high - addHigh - borrow;
    if (high >> 63) {
      negative = !negative;
      low = 0 - low;
      high = ~high + u64(low == 0);
    }
    if (high == 0) {
      // Deep cancellation happens between near exponents, where nothing has fallen off.
      if (low == 0) return 0;
      high = low;
      low = 0;
      exponent -= 64;
    }
  }
  const result = roundWide(high, low, exponent);
  return negative ? -result : result;
}

/** The lower word of (high, low) >> distance, its lowest bit set if ones were lost. */
function shiftRightSticky(high: u64, low: u64, distance: i32): u64 {
  const d = <u64>distance;
  if (d == 0) return low;
  if (d >= 128) return u64((high | low) != 0);
  if (d > 64) {
    const part = d - 64;
    return (high >> part) | u64(high << (64 - part) != 0 || low != 0);
  }
  if (d == 64) return high | u64(low != 0);
  return (low >> d) | (high << (64 - d)) | u64(low << (64 - d) != 0);
}

export function ldexp(x: f64, exponent: i32): f64 {
  if (x == 0 || !(abs(x) < Infinity)) return x;
  const bits = reinterpret<u64>(x);
  const e = max(min(exponent, 5000), -5000);
  const result = roundWide(mantissaOf(bits), 0, exponentOf(bits) + e - 64);
  return copysign<f64>(result, x);
}

export function frexp(x: f64, exponentAddress: u32): f64 {
  store<i32>(exponentAddress, 0);
  if (x == 0 || !(abs(x) < Infinity)) return x;
  let bits = reinterpret<u64>(x);
  let exponent = -1022;
  if (abs(x) < 2.2250738585072014e-308) {
    bits = reinterpret<u64>(x * 18014398509481984.0);
    exponent -= 54;
  }
  store<i32>(exponentAddress, <i32>((bits >> 52) & 0x7ff) + exponent);
  return reinterpret<f64>((bits & (SIGN | FRACTION)) | 0x3fe0000000000000);
}

export function modf(x: f64, wholeAddress: u32): f64 {
  const whole = trunc<f64>(x);
  store<f64>(wholeAddress, whole);
  return copysign<f64>(abs(x) == Infinity ? 0 : x - whole, x);
}

export function nextAfter(x: f64, y: f64): f64 {
  if (x != x || y != y) return NaN;
  if (x == y) return y;
  if (x == 0) return copysign<f64>(5e-324, y);
  const bits = reinterpret<u64>(x);
  return reinterpret<f64>(x < y == x > 0 ? bits + 1 : bits - 1);
}

/** Doubles in order: 0 for zero, n for the nth above, -n for the nth below. */
function orderOf(x: f64): i64 {
  const size = reinterpret<i64>(abs(x));
  return reinterpret<i64>(x) < 0 ? -size : size;
}

export function nextAfterSteps(x: f64, y: f64, steps: u64): f64 {
  if (x != x || y != y) return NaN;
  if (steps == 0) return x;
  if (x == y) return y;
  const from = orderOf(x);
  const to = orderOf(y);
  const distance = <u64>(to > from ? to - from : from - to);
  if (steps >= distance) return y;
  const place = to > from ? from + <i64>steps : from - <i64>steps;
  if (place == 0) return copysign<f64>(0, x);
  return place < 0 ? reinterpret<f64>(u64(-place) | SIGN) : reinterpret<f64>(place);
}

export function ulp(x: f64): f64 {
  const size = abs(x);
  if (!(size < Infinity)) return size;
  const next = reinterpret<f64>(reinterpret<u64>(size) + 1);
  if (next == Infinity) return size - reinterpret<f64>(reinterpret<u64>(size) - 1);
  return next - size;
}

/** The error of x x = square. */
function squareError(x: f64, square: f64): f64 {
  const c = x * 134217729.0;
  const high = c - (c - x);
  const low = x - high;
  return high * high - square + 2.0 * high * low + low * low;
}

export function vectorNorm(address: u32, count: i32, largest: f64): f64 {
  let foundNan = false;
  const end: u32 = address + ((<u32>count) << 3);
  for (let at = address; at < end; at += 8) if (load<f64>(at) != load<f64>(at)) foundNan = true;
  if (largest == Infinity) return largest;
  if (foundNan) return NaN;
  if (largest == 0 || count <= 1) return largest;
  let factor: f64 = 1;
  if (largest < 1.1125369292536007e-308) {
    // Its scale would overflow: from subnormals to normals first.
    factor = 2.2250738585072014e-308;
    for (let at = address; at < end; at += 8) store<f64>(at, load<f64>(at) / factor);
    largest /= factor;
  }
  // 2^-e with largest = m 2^e, m in [1/2, 1)
  const biased = reinterpret<u64>(largest) >> 52;
  const scale = ldexp(1.0, 1022 - <i32>biased);
  // The sum starts at 1, so that each addition's error is found by the short way.
  let sum: f64 = 1.0;
  let squares: f64 = 0.0;
  let sums: f64 = 0.0;
  for (let at = address; at < end; at += 8) {
    const x = load<f64>(at) * scale;
    const square = x * x;
    const next = sum + square;
    sums += sum - next + square;
    squares += squareError(x, square);
    sum = next;
  }
  let h = sqrt<f64>(sum - 1.0 + (squares + sums));
  // One step of correction with the root's own square, exactly.
  const square = h * h;
  const next = sum - square;
  sums += sum - next - square;
  squares -= squareError(h, square);
  h += (next - 1.0 + (squares + sums)) / (2.0 * h);
  return (factor * h) / scale;
}

/** math.hypot of two: as vectorNorm, without memory. */
export function hypot(x: f64, y: f64): f64 {
  let a = abs(x);
  let b = abs(y);
  if (a == Infinity || b == Infinity) return Infinity;
  if (a != a || b != b) return NaN;
  let largest = max<f64>(a, b);
  if (largest == 0) return 0;
  let factor: f64 = 1;
  if (largest < 1.1125369292536007e-308) {
    factor = 2.2250738585072014e-308;
    a /= factor;
    b /= factor;
    largest /= factor;
  }
  const biased = reinterpret<u64>(largest) >> 52;
  const scale = ldexp(1.0, 1022 - <i32>biased);
  a *= scale;
  b *= scale;
  const squareA = a * a;
  const squareB = b * b;
  const first = 1.0 + squareA;
  const sum = first + squareB;
  let sums: f64 = 1.0 - first + squareA + (first - sum + squareB);
  let squares = squareError(a, squareA) + squareError(b, squareB);
  let h = sqrt<f64>(sum - 1.0 + (squares + sums));
  const square = h * h;
  const next = sum - square;
  sums += sum - next - square;
  squares -= squareError(h, square);
  h += (next - 1.0 + (squares + sums)) / (2.0 * h);
  return (factor * h) / scale;
}

export function floatCompareI64(x: f64, i: i64): i32 {
  if (x != x) return 2;
  if (x >= 9223372036854775808.0) return 1;
  if (x < -9223372036854775808.0) return -1;
  const whole = trunc<f64>(x);
  const integer = <i64>whole;
  if (integer != i) return integer < i ? -1 : 1;
  return x > whole ? 1 : x < whole ? -1 : 0;
}

export function floatHash(x: f64): i64 {
  if (abs(x) == Infinity) return x > 0 ? 314159 : -314159;
  const bits = reinterpret<u64>(x);
  const modulus: u64 = 0x1fffffffffffffff;
  let power = exponentOf(bits) % 61;
  if (power < 0) power += 61;
  const mantissa = mantissaOf(bits);
  // Modulo 2^61 - 1, multiplying by a power of two rotates 61 bits.
  const turn = <u64>power;
  const hash = <i64>(((mantissa << turn) & modulus) | (mantissa >> (61 - turn)));
  if (x >= 0) return hash;
  return hash == 1 ? -2 : -hash;
}

export function roundHalfEven(x: f64): f64 {
  return nearest<f64>(x);
}
