// The error function and the gamma function, by the methods whose digits CPython prints.
//
// erf and erfc: rational approximations on four ranges, methods and coefficients those of Sun's fdlibm
// (Copyright (C) 1993 by Sun Microsystems, Inc. Developed at SunPro; permission to use, copy, modify and
// distribute is freely granted, provided that this notice is preserved), their polynomials evaluated
// in pairs of coefficients. gamma and lgamma: Lanczos' sum with CPython's parameters and
// corrections (math.gamma does not use the C library's).
//
// erf(x), erfc(x)      as C99 has them
// gamma(x), lgamma(x)  nan or an infinity where CPython raises: gamma of -inf, 0 and negative integers
//                      (ValueError) and overflow (OverflowError) are the caller's to tell apart
// sinOfPi(x)           sin(pi x)
import { exp, log, pow } from './libm_exp_log.ts';
import { cos, sin } from './libm_trig.ts';
import { fmod } from './float_ops.ts';

/** (erf(x) - x) / x for |x| < 0.84375, from z = x^2. */
function erfSmall(z: f64): f64 {
  const z2 = z * z;
  const z4 = z2 * z2;
  const above =
    1.28379167095512558561e-1 +
    z * -3.2504210724700149937e-1 +
    z2 * (-2.84817495755985104766e-2 + z * -5.77027029648944159157e-3) +
    z4 * -2.37630166566501626084e-5;
  const below =
    1.0 +
    z * 3.97917223959155352819e-1 +
    z2 * (6.50222499887672944485e-2 + z * 5.08130628187576562776e-3) +
    z4 * (1.32494738004321644526e-4 + z * -3.9602282787753681232e-6);
  return above / below;
}

/** erf(1 + s) - 0.845..., |s| <= 1/4 */
function erfNearOne(s: f64): f64 {
  const s2 = s * s;
  const s4 = s2 * s2;
  const s6 = s4 * s2;
  const above =
    -2.36211856075265944077e-3 +
    s * 4.14856118683748331666e-1 +
    s2 * (-3.72207876035701323847e-1 + s * 3.18346619901161753674e-1) +
    s4 * (-1.10894694282396677476e-1 + s * 3.54783043256182359371e-2) +
    s6 * -2.166375594868790843e-3;
  const below =
    1.0 +
    s * 1.06420880400844228286e-1 +
    s2 * (5.40397917702171048937e-1 + s * 7.18286544141962662868e-2) +
    s4 * (1.26171219808761642112e-1 + s * 1.36370839120290507362e-2) +
    s6 * 1.1984499846799107417e-2;
  return above / below;
}

/** log(x erfc(x)) + x^2 + 0.5625 for 1.25 <= x < 2.857, from s = 1 / x^2. */
function erfcMiddle(s: f64): f64 {
  const s2 = s * s;
  const s4 = s2 * s2;
  const s6 = s4 * s2;
  const above =
    -9.86494403484714822705e-3 +
    s * -6.93858572707181764372e-1 +
    s2 * (-1.05586262253232909814e1 + s * -6.23753324503260060396e1) +
    s4 * (-1.62396669462573470355e2 + s * -1.84605092906711035994e2) +
    s6 * (-8.12874355063065934246e1 + s * -9.81432934416914548592);
  const below =
    1.0 +
    s * 1.96512716674392571292e1 +
    s2 * (1.376577541435190426e2 + s * 4.34565877475229228821e2) +
    s4 * (6.45387271733267880336e2 + s * 4.29008140027567833386e2) +
    s6 * (1.08635005541779435134e2 + s * 6.57024977031928170135) +
    s4 * s4 * -6.04244152148580987438e-2;
  return above / below;
}

/** The same beyond. */
function erfcFar(s: f64): f64 {
  const s2 = s * s;
  const s4 = s2 * s2;
  const s6 = s4 * s2;
  const above =
    -9.86494292470009928597e-3 +
    s * -7.99283237680523006574e-1 +
    s2 * (-1.77579549177547519889e1 + s * -1.60636384855821916062e2) +
    s4 * (-6.37566443368389627722e2 + s * -1.02509513161107724954e3) +
    s6 * -4.83519191608651397019e2;
  const below =
    1.0 +
    s * 3.03380607434824582924e1 +
    s2 * (3.25792512996573918826e2 + s * 1.53672958608443695994e3) +
    s4 * (3.19985821950859553908e3 + s * 2.55305040643316442583e3) +
    s6 * (4.74528541206955367215e2 + s * -2.24409524465858183362e1);
  return above / below;
}

/** x erfc(x) for x >= 1.25; x^2 is split so that its exponential keeps its digits. */
function erfcTimesX(x: f64): f64 {
  const s = 1.0 / (x * x);
  const high = <u32>(reinterpret<u64>(x) >> 32);
  const ratio = high < 0x4006db6e ? erfcMiddle(s) : erfcFar(s);
  const z = reinterpret<f64>(reinterpret<u64>(x) & 0xffffffff00000000);
  return exp(-z * z - 0.5625) * exp((z - x) * (z + x) + ratio);
}

export function erf(x: f64): f64 {
  const size = abs(x);
  if (size < 0.84375) {
    if (size < 3.725290298461914e-9) {
      // Where x is below 2^-1015, the product would lose bits to underflow.
      if (size < 2.848094538889218e-306) return 0.0625 * (16.0 * x + 16.0 * 0.1283791670955126 * x);
      return x + 0.1283791670955126 * x;
    }
    return x + x * erfSmall(x * x);
  }
  if (x != x) return x;
  let result: f64 = 1;
  if (size < 1.25) result = 0.8450629115104675 + erfNearOne(size - 1.0);
  else if (size < 6) result = 1.0 - erfcTimesX(size) / size;
  return copysign<f64>(result, x);
}

export function erfc(x: f64): f64 {
  const size = abs(x);
  if (size < 0.84375) {
    if (size < 1.3877787807814457e-17) return 1.0 - x;
    const y = erfSmall(x * x);
    if (x < 0.25) return 1.0 - (x + x * y);
    return 0.5 - (x * y + (x - 0.5));
  }
  if (x != x) return x;
  if (size < 1.25) {
    const p = erfNearOne(size - 1.0);
    return x >= 0 ? 1.0 - 0.8450629115104675 - p : 1.0 + (0.8450629115104675 + p);
  }
  if (x < -6) return 2;
  if (x >= 28) return 0;
  const r = erfcTimesX(size) / size;
  return x > 0 ? r : 2.0 - r;
}

export function sinOfPi(x: f64): f64 {
  const y = fmod(abs(x), 2.0);
  const pi = 3.141592653589793;
  const quarters = <i32>floor<f64>(2.0 * y + 0.5);
  let result: f64;
  if (quarters == 0) result = sin(pi * y);
  else if (quarters == 1) result = cos(pi * (y - 0.5));
  else if (quarters == 2) result = sin(pi * (1.0 - y));
  else if (quarters == 3) result = -cos(pi * (y - 1.5));
  else result = sin(pi * (y - 2.0));
  return copysign<f64>(1.0, x) * result;
}

function lanczosAbove(i: i32): f64 {
  switch (i) {
    case 0:
      return 23531376880.41075968857200767445163675473484680494;
    case 1:
      return 42919803642.649098768957899047001988850926355848959;
    case 2:
      return 35711959237.355668049440185451547166705960488635843;
    case 3:
      return 17921034426.03720969991975575445893111267140326539;
    case 4:
      return 6039542586.3520280050642916443072979210699388420708;
    case 5:
      return 1439720407.3117216736632230727949123939715485786372;
    case 6:
      return 248874557.86205415651146038641322942321632125127801;
    case 7:
      return 31426415.58540019438061423162831820536287468498764;
    case 8:
      return 2876370.6289353724412254090516208496135991145378768;
    case 9:
      return 186056.26539522349504029498971604569928220784236328;
    case 10:
      return 8071.6720023658162106380029022722506138218516325024;
    case 11:
      return 210.82427775157934587250973392071336271166969580291;
    default:
      return 2.5066282746310002701649081771338373386264310793408;
  }
}

/** The coefficients of x (x + 1) ... (x + 11). */
function lanczosBelow(i: i32): f64 {
  switch (i) {
    case 0:
      return 0.0;
    case 1:
      return 39916800.0;
    case 2:
      return 120543840.0;
    case 3:
      return 150917976.0;
    case 4:
      return 105258076.0;
    case 5:
      return 45995730.0;
    case 6:
      return 13339535.0;
    case 7:
      return 2637558.0;
    case 8:
      return 357423.0;
    case 9:
      return 32670.0;
    case 10:
      return 1925.0;
    case 11:
      return 66.0;
    default:
      return 1.0;
  }
}

function lanczosSum(x: f64): f64 {
  let above: f64 = 0;
  let below: f64 = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      above = above * x + lanczosAbove(i);
      below = below * x + lanczosBelow(i);
    }
  } else {
    for (let i = 0; i <= 12; i++) {
      above = above / x + lanczosAbove(i);
      below = below / x + lanczosBelow(i);
    }
  }
  return above / below;
}

const LANCZOS_G: f64 = 6.024680040776729583740234375;
const LANCZOS_G_MINUS_HALF: f64 = 5.524680040776729583740234375;

export function gamma(x: f64): f64 {
  if (!(abs(x) < Infinity)) return x == -Infinity ? NaN : x;
  if (x == 0) return copysign<f64>(Infinity, x);
  if (x == floor<f64>(x)) {
    if (x < 0) return NaN;
    if (x <= 23) {
      // 22! is the last factorial that is a double; each product on the way is one, too.
      let product: f64 = 1;
      for (let i: f64 = 2; i < x; i += 1) product *= i;
      return product;
    }
  }
  const size = abs(x);
  if (size < 1e-20) return 1.0 / x;
  if (size > 200) return x < 0 ? 0.0 / sinOfPi(x) : Infinity;
  const y = size + LANCZOS_G_MINUS_HALF;
  // What the sum lost to rounding.
  let z =
    size > LANCZOS_G_MINUS_HALF ? y - size - LANCZOS_G_MINUS_HALF : y - LANCZOS_G_MINUS_HALF - size;
  z = (z * LANCZOS_G) / y;
  let r: f64;
  if (x < 0) {
    r = ((-3.141592653589793 / sinOfPi(size) / size) * exp(y)) / lanczosSum(size);
    r -= z * r;
    if (size < 140) {
      r /= pow(y, size - 0.5);
    } else {
      const root = pow(y, size / 2.0 - 0.25);
      r /= root;
      r /= root;
    }
    return r;
  }
  r = lanczosSum(size) / exp(y);
  r += z * r;
  if (size < 140) return r * pow(y, size - 0.5);
  const root = pow(y, size / 2.0 - 0.25);
  return r * root * root;
}

export function lgamma(x: f64): f64 {
  if (!(abs(x) < Infinity)) return x != x ? x : Infinity;
  if (x == floor<f64>(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const size = abs(x);
  if (size < 1e-20) return -log(size);
  let r = log(lanczosSum(size)) - LANCZOS_G;
  r += (size - 0.5) * (log(size + LANCZOS_G - 0.5) - 1);
  if (x < 0) r = 1.1447298858494002 - log(abs(sinOfPi(size))) - log(size) - r;
  return r;
}
