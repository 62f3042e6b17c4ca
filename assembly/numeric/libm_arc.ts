// Inverse trigonometric functions, rounded correctly in all but about one case in ten thousand.
//
// All are atan(u / v) for 0 <= u <= v, both pairs high + low: with c the nearest 1/64 to u / v,
// atan(u / v) = atan(c) + atan((u - c v) / (v + c u)), the first from a table, the second a short
// series. asin and acos take v = sqrt((1 - x)(1 + x)) as a pair.
//
// asin(x), acos(x), atan(x), atan2(y, x)   as C99 has them, special cases too
import { productError } from './libm_exp_log.ts';
import { arcTable } from './libm_tables.ts';

function makePair(high: f64, low: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(high), 1, low);
}

function sumPair(high: f64, low: f64): v128 {
  const top = high + low;
  return makePair(top, high - top + low);
}

/** 42 bits, so that a product with 7 more is exact. */
function upperPart(x: f64): f64 {
  return reinterpret<f64>(reinterpret<u64>(x) & 0xfffffffffffff800);
}

/** atan((u + ul) / (v + vl)) as a pair, 0 <= u <= v, v not 0 and of moderate size. */
function arcOfRatio(u: f64, ul: f64, v: f64, vl: f64): v128 {
  const steps = nearest<f64>((u / v) * 64);
  const c = steps * 0.015625;
  const entry = arcTable(<i32>steps);
  const vh = upperPart(v);
  const above = u - c * vh;
  const aboveLow = ul - c * (v - vh) - c * vl;
  const numerator = above + aboveLow;
  const back = numerator - above;
  const numeratorLow = above - (numerator - back) + (aboveLow - back);
  const uh = upperPart(u);
  const part = c * uh;
  const below = v + part;
  const belowLow = v - below + part + (c * (u - uh) + (vl + c * ul));
  const t = numerator / below;
  const product = t * below;
  const tl =
    (numerator - product - productError(t, below, product) + (numeratorLow - t * belowLow)) / below;
  const square = t * t;
  const cubic =
    t *
    square *
    (0.3333333333333333 -
      square * (0.2 - square * (0.14285714285714285 - square * 0.1111111111111111)));
  const a = f64x2.extract_lane(entry, 0);
  const high = a + t;
  const low = a - high + t + (f64x2.extract_lane(entry, 1) + (tl - tl * square - cubic));
  return makePair(high, low);
}

/** quarters * pi / 2 + sign * arc, rounded. */
function combine(quarters: f64, sign: f64, arc: v128): f64 {
  const a = sign * f64x2.extract_lane(arc, 0);
  const al = sign * f64x2.extract_lane(arc, 1);
  const base = quarters * 1.5707963267948966;
  const high = base + a;
  return high + (base - high + a + (quarters * 6.123233995736766e-17 + al));
}

export function atan(x: f64): f64 {
  const size = abs(x);
  if (size < 7e-9 || x != x) return x;
  let result: f64;
  if (size <= 1) result = combine(0, 1, arcOfRatio(size, 0, 1, 0));
  else if (size < 1e18) result = combine(1, -1, arcOfRatio(1, 0, size, 0));
  else result = 1.5707963267948966;
  return copysign<f64>(result, x);
}

function atan2Special(y: f64, x: f64): f64 {
  if (x != x || y != y) return NaN;
  let result: f64;
  if (abs(x) == Infinity && abs(y) == Infinity) {
    result = x > 0 ? 0.7853981633974483 : 2.356194490192345;
  } else if (y == 0 || abs(x) == Infinity) {
    result = reinterpret<i64>(x) < 0 ? 3.141592653589793 : 0;
  } else {
    result = 1.5707963267948966;
  }
  return copysign<f64>(result, y);
}

export function atan2(y: f64, x: f64): f64 {
  let u = abs(y);
  let v = abs(x);
  if (!(u > 0 && v > 0 && u < Infinity && v < Infinity)) return atan2Special(y, x);
  const swapped = u > v;
  if (swapped) {
    const other = u;
    u = v;
    v = other;
  }
  let arc: v128;
  const ratio = u / v;
  if (ratio < 1e-18) {
    // The arc is the ratio itself, to the last bit.
    if (!swapped && x > 0) return copysign<f64>(ratio, y);
    arc = makePair(ratio, 0);
  } else {
    // v between 1 and 2; u loses nothing, being no further below than 1e-18.
    let exponent = (reinterpret<u64>(v) >> 52) & 0x7ff;
    if (exponent < 100 || exponent > 2000) {
      const step: f64 = exponent < 100 ? 1.2676506002282294e30 : 7.888609052210118e-31;
      u *= step;
      v *= step;
      exponent = (reinterpret<u64>(v) >> 52) & 0x7ff;
    }
    const scale = reinterpret<f64>((2046 - exponent) << 52);
    arc = arcOfRatio(u * scale, 0, v * scale, 0);
  }
  let result: f64;
  if (swapped) result = combine(1, x > 0 ? -1 : 1, arc);
  else if (x > 0) result = combine(0, 1, arc);
  else result = combine(2, -1, arc);
  return copysign<f64>(result, y);
}

/** sqrt((1 - x)(1 + x)) as a pair, 0 <= x <= 1. */
function otherLeg(x: f64): v128 {
  const a = 1 - x;
  const al = 1 - a - x;
  const b = 1 + x;
  const bl = 1 - b + x;
  const w = a * b;
  const wl = productError(a, b, w) + (a * bl + al * b);
  const root = sqrt<f64>(w);
  if (root == 0) return f64x2.splat(0);
  const square = root * root;
  return sumPair(root, (w - square - productError(root, root, square) + wl) / (2 * root));
}

export function asin(x: f64): f64 {
  const size = abs(x);
  if (!(size <= 1)) return NaN;
  if (size < 7e-9) return x;
  const leg = otherLeg(size);
  const v = f64x2.extract_lane(leg, 0);
  const vl = f64x2.extract_lane(leg, 1);
  const result =
    size <= v
      ? combine(0, 1, arcOfRatio(size, 0, v, vl))
      : combine(1, -1, arcOfRatio(v, vl, size, 0));
  return copysign<f64>(result, x);
}

export function acos(x: f64): f64 {
  const size = abs(x);
  if (!(size <= 1)) return NaN;
  const leg = otherLeg(size);
  const v = f64x2.extract_lane(leg, 0);
  const vl = f64x2.extract_lane(leg, 1);
  if (size < v) return combine(1, x < 0 ? 1 : -1, arcOfRatio(size, 0, v, vl));
  if (x > 0) return combine(0, 1, arcOfRatio(v, vl, size, 0));
  return combine(2, -1, arcOfRatio(v, vl, size, 0));
}
