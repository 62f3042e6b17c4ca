// Functions that C libraries compute a little off the correctly rounded result, nearly all of them by the
// same published methods, so that the digits that programs print are the same with these.
//
// The methods and coefficients are those of Sun's fdlibm (Copyright (C) 1993 by Sun Microsystems, Inc.
// Developed at SunPro; permission to use, copy, modify and distribute is freely granted, provided that
// this notice is preserved), the polynomials evaluated in even and odd halves. The cube root is correctly
// rounded instead.
//
// expm1(x), log1p(x), log10(x), sinh(x), cosh(x), tanh(x), asinh(x), acosh(x), atanh(x), cbrt(x)
//                          as C99 has them, special cases too
import { exp, log, productError } from './libm_exp_log.ts';

/** Adds k to the exponent of a normal number. */
function shiftExponent(x: f64, k: i32): f64 {
  return reinterpret<f64>(reinterpret<u64>(x) + ((<u64>k) << 52));
}

function highWord(x: f64): u32 {
  return <u32>(reinterpret<u64>(x) >> 32);
}

export function expm1(x: f64): f64 {
  const size = highWord(abs(x));
  const negative = x < 0;
  if (size >= 0x4043687a) {
    // |x| >= 56 log(2), or nan.
    if (x != x || x == Infinity) return x;
    if (x > 709.782712893384) return Infinity;
    if (negative) return -1;
  }
  let k = 0;
  let correction: f64 = 0;
  if (size > 0x3fd62e42) {
    // |x| > log(2) / 2
    let steps: f64;
    if (size < 0x3ff0a2b2) steps = negative ? -1 : 1;
    else steps = trunc<f64>(1.4426950408889634 * x + (negative ? -0.5 : 0.5));
    k = <i32>steps;
    const high = x - steps * 0.6931471803691238;
    const low = steps * 1.9082149292705877e-10;
    x = high - low;
    correction = high - x - low;
  } else if (size < 0x3c900000) {
    return x;
  }
  const half = 0.5 * x;
  const z = x * half;
  const z2 = z * z;
  const series =
    1.0 +
    z * -0.03333333333333313 +
    z2 * (0.0015873015872548146 + z * -0.0000793650757867488) +
    z2 * z2 * (4.008217827329362e-6 + z * -2.0109921818362437e-7);
  const t = 3.0 - series * half;
  let e = z * ((series - t) / (6.0 - x * t));
  if (k == 0) return x - (x * e - z);
  e = x * (e - correction) - correction;
  e -= z;
  if (k == -1) return 0.5 * (x - e) - 0.5;
  if (k == 1) return x < -0.25 ? -2.0 * (e - (x + 0.5)) : 1.0 + 2.0 * (x - e);
  if (k <= -2 || k > 56) {
    const y = 1.0 - (e - x);
    // 2^1024 is no double, though what it scales may still be finite.
    if (k == 1024) return y * 2.0 * 8.98846567431158e307 - 1.0;
    return shiftExponent(y, k) - 1.0;
  }
  const least = reinterpret<f64>(u64(1023 - k) << 52);
  if (k < 20) return shiftExponent(1.0 - least - (e - x), k);
  return shiftExponent(x - (e + least) + 1.0, k);
}

export function log1p(x: f64): f64 {
  const high = <i32>highWord(x);
  const size = high & 0x7fffffff;
  let k = 1;
  let f: f64 = 0;
  let correction: f64 = 0;
  let fraction: u32 = 1;
  if (high < 0x3fda827a) {
    // x < 0.41422
    if (size >= 0x3ff00000) return x == -1 ? -Infinity : NaN;
    if (size < 0x3e200000) return size < 0x3c900000 ? x : x - x * x * 0.5;
    if (high > 0 || high <= <i32>0xbfd2bec3) {
      k = 0;
      f = x;
    }
  } else if (high >= 0x7ff00000) {
    return x;
  }
  if (k != 0) {
    let u = x;
    if (high < 0x43400000) {
      u = 1.0 + x;
      k = <i32>(highWord(u) >> 20) - 1023;
      correction = (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
    } else {
      k = <i32>(highWord(u) >> 20) - 1023;
    }
    fraction = highWord(u) & 0xfffff;
    const rest = reinterpret<u64>(u) & 0xfffffffffffff;
    if (fraction < 0x6a09e) {
      u = reinterpret<f64>(rest | 0x3ff0000000000000);
    } else {
      k++;
      u = reinterpret<f64>(rest | 0x3fe0000000000000);
      fraction = (0x100000 - fraction) >> 2;
    }
    f = u - 1.0;
  }
  const steps = <f64>k;
  const halfSquare = 0.5 * f * f;
  if (fraction == 0) {
    // |f| < 2^-20
    if (f == 0) {
      return k == 0
        ? 0
        : steps * 0.6931471803691238 + (correction + steps * 1.9082149292705877e-10);
    }
    const r = halfSquare * (1.0 - 0.6666666666666666 * f);
    if (k == 0) return f - r;
    return steps * 0.6931471803691238 - (r - (steps * 1.9082149292705877e-10 + correction) - f);
  }
  const s = f / (2.0 + f);
  const z = s * s;
  const z2 = z * z;
  const z4 = z2 * z2;
  const r =
    z * 0.6666666666666735 +
    z2 * (0.3999999999940942 + z * 0.2857142874366239) +
    z4 * (0.22222198432149784 + z * 0.1818357216161805) +
    z4 * z2 * (0.15313837699209373 + z * 0.14798198605116586);
  const inner = s * (halfSquare + r);
  if (k == 0) return f - (halfSquare - inner);
  return (
    steps * 0.6931471803691238 -
    (halfSquare - (inner + (steps * 1.9082149292705877e-10 + correction)) - f)
  );
}

export function log10(x: f64): f64 {
  if (!(x > 0 && x < Infinity)) return x == 0 ? -Infinity : x < 0 ? NaN : x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984.0;
    k = -54;
  }
  const bits = reinterpret<u64>(x);
  k += <i32>(bits >> 52) - 1023;
  // x between 1 and 2, or 1/2 and 1 where the exponent is negative.
  const below = k < 0 ? 1 : 0;
  const y = <f64>(k + below);
  const biased = u64(1023 - below) << 52;
  const m = reinterpret<f64>((bits & 0xfffffffffffff) | biased);
  const z = y * 3.694239077158931e-13 + 0.4342944819032518 * log(m);
  return z + y * 0.30102999566361177;
}

/** e^size / 2 for size from 22 up, as two factors where e^size alone would overflow. */
function halfExp(size: f64): f64 {
  if (highWord(size) < 0x40862e42) return 0.5 * exp(size);
  if (size <= 710.4758600739439) {
    const w = exp(0.5 * size);
    return 0.5 * w * w;
  }
  return Infinity;
}

export function sinh(x: f64): f64 {
  const size = abs(x);
  if (!(size < Infinity)) return x;
  if (size >= 22) return copysign<f64>(halfExp(size), x);
  if (highWord(size) < 0x3e300000) return x;
  const half = copysign<f64>(0.5, x);
  const t = expm1(size);
  if (size < 1) return half * (2.0 * t - (t * t) / (t + 1.0));
  return half * (t + t / (t + 1.0));
}

export function cosh(x: f64): f64 {
  const size = abs(x);
  if (!(size < Infinity)) return size;
  if (size >= 22) return halfExp(size);
  if (highWord(size) < 0x3fd62e43) {
    const t = expm1(size);
    const w = 1.0 + t;
    return highWord(size) < 0x3c800000 ? w : 1.0 + (t * t) / (w + w);
  }
  const t = exp(size);
  return 0.5 * t + 0.5 / t;
}

export function tanh(x: f64): f64 {
  const size = abs(x);
  if (x != x || highWord(size) < 0x3c800000) return x;
  let z: f64 = 1;
  if (size < 1) {
    const t = expm1(-2.0 * size);
    z = -t / (t + 2.0);
  } else if (size < 22) {
    z = 1.0 - 2.0 / (expm1(2.0 * size) + 2.0);
  }
  return copysign<f64>(z, x);
}

export function asinh(x: f64): f64 {
  const size = abs(x);
  const high = highWord(size);
  if (high < 0x3e300000 || !(size < Infinity)) return x;
  let w: f64;
  if (high > 0x41b00000) {
    w = log(size) + 0.6931471805599453;
  } else if (high > 0x40000000) {
    w = log(2.0 * size + 1.0 / (sqrt<f64>(size * size + 1.0) + size));
  } else {
    const t = size * size;
    w = log1p(size + t / (1.0 + sqrt<f64>(1.0 + t)));
  }
  return copysign<f64>(w, x);
}

export function acosh(x: f64): f64 {
  if (!(x >= 1)) return NaN;
  if (x == Infinity) return x;
  if (x >= 268435456.0) return log(x) + 0.6931471805599453;
  if (x == 1) return 0;
  if (highWord(x) > 0x40000000) {
    return log(2.0 * x - 1.0 / (x + sqrt<f64>(x * x - 1.0)));
  }
  const t = x - 1.0;
  return log1p(t + sqrt<f64>(2.0 * t + t * t));
}

export function atanh(x: f64): f64 {
  const size = abs(x);
  if (!(size <= 1)) return NaN;
  if (size == 1) return copysign<f64>(Infinity, x);
  if (size < 3.725290298461914e-9) return x;
  const twice = size + size;
  const t =
    size < 0.5
      ? 0.5 * log1p(twice + (twice * size) / (1.0 - size))
      : 0.5 * log1p(twice / (1.0 - size));
  return copysign<f64>(t, x);
}

/**
 * Halley's iteration on r in [1, 8), where size = r 8^k, then one step with the exact residue: the result is rounded correctly
 * but for roots nearer than some 2^-100 to the middle of two doubles.
 */
export function cbrt(x: f64): f64 {
  let size = abs(x);
  if (!(size > 0 && size < Infinity)) return x;
  let exponent = -1023;
  if (size < 2.2250738585072014e-308) {
    size *= 18014398509481984.0;
    exponent -= 54;
  }
  const bits = reinterpret<u64>(size);
  exponent += <i32>(bits >> 52);
  // Rounded down, so that the rest of the exponent is 0, 1 or 2.
  const third = exponent >= 0 ? exponent / 3 : -((2 - exponent) / 3);
  const rest = exponent - third * 3;
  const r = reinterpret<f64>((bits & 0xfffffffffffff) | (u64(1023 + rest) << 52));
  let root = 0.8 + 0.16 * r;
  for (let i = 0; i < 3; i++) {
    const cube = root * root * root;
    root *= (cube + 2.0 * r) / (2.0 * cube + r);
  }
  const square = root * root;
  const cube = square * root;
  const lost = productError(square, root, cube) + productError(root, root, square) * root;
  root += (r - cube - lost) / (3.0 * square);
  return copysign<f64>(shiftExponent(root, third), x);
}
