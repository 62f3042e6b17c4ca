// Exponentials, logarithms and powers, rounded correctly in all but about one case in ten thousand.
//
// A result is made as an unevaluated sum high + low with some 15 spare bits and rounded by the last
// addition. Tables (in code) cut the argument so small that plain doubles serve for all but the first
// terms of a series; those are kept exact by splitting factors into halves of 26 bits. Pairs travel in
// v128 values (lane 0 high, lane 1 low), which Wasm functions can return where they cannot return two.
//
// exp(x), exp2(x), log(x), log2(x), pow(x, y)  as C99 has them, special cases too
// productError(a, b, product)                  a * b - product, exactly, where nothing over- or underflows
// upperHalf(x)                                 x cut to 26 bits
import { logTable, powerTable, reciprocal } from './libm_tables.ts';

/** The error of a rounded product, by Dekker's splitting. */
export function productError(a: f64, b: f64, product: f64): f64 {
  const ca = a * 134217729.0;
  const ah = ca - (ca - a);
  const al = a - ah;
  const cb = b * 134217729.0;
  const bh = cb - (cb - b);
  const bl = b - bh;
  return ah * bh - product + ah * bl + al * bh + al * bl;
}

export function upperHalf(x: f64): f64 {
  return reinterpret<f64>(reinterpret<u64>(x) & 0xfffffffff8000000);
}

function twoTo(exponent: i32): f64 {
  return reinterpret<f64>(u64(exponent + 1023) << 52);
}

/** (high + low) * 2^k with one rounding, for a sum between 1 / 2 and 4. */
function scalePair(high: f64, low: f64, k: i32): f64 {
  if (k > -1022 && k < 1023) return (high + low) * twoTo(k);
  if (k >= 1023) return (high + low) * twoTo(k - 100) * twoTo(100);
  if (k < -1100) return 0;
  const least = twoTo(-1022 - k);
  let sum = high + low;
  if (high < least) {
    // Subnormal: 2^-1074 is one unit. Adding 2^52 of them makes the hardware round there.
    sum = least + high;
    const error = least - sum + high;
    sum = sum + (error + low) - least;
  }
  return sum * twoTo(k + 100) * twoTo(-100);
}

/** 2^(n / 32) * e^(s + e), |s| < 0.011, |e| far below it. */
function expOfParts(n: i32, s: f64, e: f64): f64 {
  const entry = powerTable(n & 31);
  const th = f64x2.extract_lane(entry, 0);
  const tl = f64x2.extract_lane(entry, 1);
  const sh = upperHalf(s);
  const cubic =
    s *
    s *
    s *
    (0.16666666666666666 +
      s *
        (0.041666666666666664 +
          s *
            (0.008333333333333333 +
              s * (0.001388888888888889 + s * (0.0001984126984126984 + s * 2.48015873015873e-5)))));
  const small = 0.5 * (s + sh) * (s - sh) + cubic + e * (1 + s);
  const square = 0.5 * sh * sh;
  const u = s + square;
  const v = s - u + square + small;
  const uh = upperHalf(u);
  const product = th * uh;
  const high = th + product;
  const low = th - high + product + (tl + (tl * (u + v) + th * (u - uh + v)));
  return scalePair(high, low, n >> 5);
}

/** e^(x + xl), |x| < 750. */
function expOfPair(x: f64, xl: f64): f64 {
  const count = nearest<f64>(x * 46.16624130844683);
  const r = x - count * 0.021660849392446835;
  const t = count * 5.145609244655338e-14;
  const s = r - t;
  const back = s - r;
  const e = r - (s - back) - (t + back) + xl;
  // xl may be as large as half a unit of x: not far below s.
  const sum = s + e;
  const rest = sum - s;
  return expOfParts(<i32>count, sum, s - (sum - rest) + (e - rest));
}

export function exp(x: f64): f64 {
  if (!(abs(x) < 745.2)) return x > 0 ? Infinity : x < 0 ? 0 : x;
  if (abs(x) < 5e-17) return 1 + x;
  return expOfPair(x, 0);
}

export function exp2(x: f64): f64 {
  if (!(abs(x) < 1080)) return x > 0 ? Infinity : x < 0 ? 0 : x;
  const count = nearest<f64>(x * 32);
  const r = x - count * 0.03125;
  const s = r * 0.6931471805599453;
  const e = productError(r, 0.6931471805599453, s) + r * 2.3190468138462996e-17;
  return expOfParts(<i32>count, s, e);
}

/** The mantissa of a positive normal number, brought to [sqrt(1/2), sqrt(2)). */
function logMantissa(bits: u64): f64 {
  const m = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  return m > 1.4142135623730951 ? m * 0.5 : m;
}

function logExponent(bits: u64): f64 {
  const up = (bits & 0xfffffffffffff) > 0x6a09e667f3bcd;
  return <f64>(<i32>(bits >> 52) - 1023 + i32(up));
}

/** k log(2) + log(m) to some 80 bits; m between sqrt(1/2) and sqrt(2). */
function logOfParts(k: f64, m: f64): v128 {
  const i = <i32>nearest<f64>(m * 128);
  const c = reciprocal(i);
  const entry = logTable(i);
  // r = m c - 1 exactly: c has 11 bits.
  const mh = reinterpret<f64>(reinterpret<u64>(m) & 0xfffffffffffff800);
  const rh = mh * c - 1;
  const rl = (m - mh) * c;
  const s = rh + rl;
  const back = s - rh;
  const e = rh - (s - back) + (rl - back);
  // s^2 (-1/2 + s / 3) in twice the precision.
  const square = s * s;
  const squareLow = productError(s, s, square);
  const third = s * 0.3333333333333333;
  const factor = third - 0.5;
  const factorLow =
    -0.5 -
    factor +
    third +
    (productError(s, 0.3333333333333333, third) + s * 1.850371707708594e-17);
  const product = square * factor;
  const productLow =
    productError(square, factor, product) + (square * factorLow + squareLow * factor);
  const rest =
    square *
    square *
    (-0.25 +
      s *
        (0.2 +
          s *
            (-0.16666666666666666 +
              s * (0.14285714285714285 + s * (-0.125 + s * (0.1111111111111111 - s * 0.1))))));
  const whole = k * 0.6931471805598903 + f64x2.extract_lane(entry, 0);
  const wholeLow = k * 5.497923018708371e-14 + f64x2.extract_lane(entry, 1);
  const sum = whole + s;
  const sumLow = whole - sum + s;
  const high = sum + product;
  const highLow = sum - high + product;
  const low = productLow + rest + (e * (1 - s + square) + wholeLow) + (sumLow + highLow);
  const top = high + low;
  return f64x2.replace_lane(f64x2.splat(top), 1, high - top + low);
}

function isSubnormal(x: f64): bool {
  return x < 2.2250738585072014e-308;
}

export function log(x: f64): f64 {
  if (!(x > 0 && x < Infinity)) return x == 0 ? -Infinity : x < 0 ? NaN : x;
  let k: f64 = 0;
  if (isSubnormal(x)) {
    x *= 18014398509481984.0;
    k = -54;
  }
  const bits = reinterpret<u64>(x);
  return f64x2.extract_lane(logOfParts(k + logExponent(bits), logMantissa(bits)), 0);
}

export function log2(x: f64): f64 {
  if (!(x > 0 && x < Infinity)) return x == 0 ? -Infinity : x < 0 ? NaN : x;
  let k: f64 = 0;
  if (isSubnormal(x)) {
    x *= 18014398509481984.0;
    k = -54;
  }
  const bits = reinterpret<u64>(x);
  k += logExponent(bits);
  const pair = logOfParts(0, logMantissa(bits));
  const h = f64x2.extract_lane(pair, 0);
  const product = h * 1.4426950408889634;
  const low =
    productError(h, 1.4426950408889634, product) +
    (h * 2.0355273740931033e-17 + f64x2.extract_lane(pair, 1) * 1.4426950408889634);
  const high = k + product;
  return high + (k - high + product + low);
}

/** 0: y is no integer, 1: odd, 2: even. */
function integerKind(y: f64): i32 {
  const size = abs(y);
  if (size >= 9007199254740992.0) return 2;
  if (floor(size) != size) return 0;
  return <u64>size & 1 ? 1 : 2;
}

/**
 * size^y where that is an integer below 2^63 times a power of two, else 0. These are the only powers
 * that can lie half way between two doubles, where no spare bits help.
 */
function powExact(size: f64, y: f64): f64 {
  const bits = reinterpret<u64>(size);
  const full = (bits & 0xfffffffffffff) | 0x10000000000000;
  const zeros = ctz<u64>(full);
  let base = full >> zeros;
  let count = <i32>y;
  const width = 64 - <i32>clz<u64>(base);
  const exponent = (<i32>(bits >> 52) - 1075 + <i32>zeros) * count;
  if (<f64>count != y || width * count > 63 || abs(exponent) > 900) return 0;
  let result: u64 = 1;
  while (count > 0) {
    if (count & 1) result *= base;
    base *= base;
    count >>= 1;
  }
  return <f64>result * twoTo(exponent);
}

function powSpecial(x: f64, y: f64): f64 {
  if (x != x || y != y) return NaN;
  const size = abs(x);
  if (abs(y) == Infinity) {
    if (size == 1) return 1;
    return size > 1 == y > 0 ? Infinity : 0;
  }
  // x is 0 or infinite.
  const odd = integerKind(y) == 1;
  const result: f64 = (size == 0) == y > 0 ? 0 : Infinity;
  return odd ? copysign<f64>(result, x) : result;
}

export function pow(x: f64, y: f64): f64 {
  if (y == 0 || x == 1) return 1;
  let size = abs(x);
  if (!(size > 0 && size < Infinity && abs(y) < Infinity)) return powSpecial(x, y);
  let negative = false;
  if (x < 0) {
    const kind = integerKind(y);
    if (kind == 0) return NaN;
    negative = kind == 1;
  }
  if (y == 1) return x;
  if (y == 2) return x * x;
  if (y == -1) return 1 / x;
  if (y > 0 && y < 64) {
    const exact = powExact(size, y);
    if (exact != 0) return negative ? -exact : exact;
  }
  let k: f64 = 0;
  if (isSubnormal(size)) {
    size *= 18014398509481984.0;
    k = -54;
  }
  const bits = reinterpret<u64>(size);
  const pair = logOfParts(k + logExponent(bits), logMantissa(bits));
  const h = f64x2.extract_lane(pair, 0);
  const product = y * h;
  let result: f64;
  if (product > 710) result = Infinity;
  else if (product < -746) result = 0;
  else if (abs(product) < 1e-20) result = 1;
  else {
    const low = productError(y, h, product) + y * f64x2.extract_lane(pair, 1);
    result = expOfPair(product, low);
  }
  return negative ? -result : result;
}
