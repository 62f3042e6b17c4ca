// Sine, cosine and tangent, rounded correctly in all but about one case in ten thousand.
//
// The argument becomes n steps of pi / 128 and a rest of at most half a step, as a pair high + low. Up
// to 25,000 the steps are subtracted in four parts, whose products with n are exact. Beyond, the
// argument's 53 bits are multiplied by the 192 bits of 2 / pi that matter at its size (Payne and
// Hanek). Sine and cosine of n steps come from a table; sin(a + r) = S cos r + C sin r.
//
// sin(x), cos(x), tan(x)   nan for infinities
import { productError } from './libm_exp_log.ts';
import { piWord, sineTable } from './libm_tables.ts';
import { multiplyHigh } from './powers_of_ten.ts';

function makePair(high: f64, low: f64): v128 {
  return f64x2.replace_lane(f64x2.splat(high), 1, low);
}

/** Above this, n times a part of pi / 128 would need more than 53 bits. */
function isLarge(x: f64): bool {
  return abs(x) > 25000;
}

/** x - n pi / 128 as a pair, for an x that is not large. */
function restOfSmall(x: f64, n: f64): v128 {
  const first = x - n * 0.024543692605220713;
  const second = n * 9.495469541099947e-13;
  const sum = first - second;
  const back = sum - first;
  const error = first - (sum - back) - (second + back);
  const third = n * 3.1597910136111976e-23;
  const high = sum - third;
  const highBack = high - sum;
  const highError = sum - (high - highBack) - (third + highBack);
  const low = error + highError - n * 1.3247543219326406e-33;
  const top = high + low;
  return makePair(top, high - top + low);
}

/** 64 bits of 2 / pi from bit `at` on; bits before the first are zero. */
function piBits(at: i32): u64 {
  const index = at >> 6;
  const part: u64 = at & 63;
  const high = piWord(index);
  return part == 0 ? high : (high << part) | (piWord(index + 1) >> (64 - part));
}

/** |x| / (2 pi), its fraction as 128 bits: the upper word in lane 1. */
function turnsOfLarge(x: f64): v128 {
  const bits = reinterpret<u64>(x);
  const mantissa = (bits & 0xfffffffffffff) | 0x10000000000000;
  const exponent = <i32>((bits >> 52) & 0x7ff) - 1075;
  // Bits of 2 / pi that weigh 4 or more after the product only add whole turns.
  const at = exponent - 2;
  const g2 = piBits(at);
  const g1 = piBits(at + 64);
  const g0 = piBits(at + 128);
  let f1 = mantissa * g1;
  const carry = multiplyHigh(mantissa, g0);
  f1 += carry;
  const f2 = mantissa * g2 + multiplyHigh(mantissa, g1) + u64(f1 < carry);
  return i64x2.replace_lane(i64x2.splat(f1), 1, f2);
}

/** The nearest step, and the rest as a pair, from such a fraction; both for |x|. */
function stepOfTurns(turns: v128): i32 {
  const high = <u64>i64x2.extract_lane(turns, 1);
  return <i32>(high >> 56) + <i32>((high >> 55) & 1);
}

function restOfTurns(turns: v128): v128 {
  let high = <u64>i64x2.extract_lane(turns, 1);
  let low = <u64>i64x2.extract_lane(turns, 0);
  high = (high << 8) | (low >> 56);
  low <<= 8;
  const negative = high >> 63;
  if (negative) {
    low = 0 - low;
    high = ~high + u64(low == 0);
  }
  // 53 bits and 64 more of a fraction of a step.
  const upper = <f64>(high >> 11) * 1.1102230246251565e-16;
  const lower = <f64>(((high & 0x7ff) << 53) | (low >> 11)) * 6.018531076210112e-36;
  const steps = upper + lower;
  const stepsLow = upper - steps + lower;
  const product = steps * 0.02454369260617026;
  const productLow =
    productError(steps, 0.02454369260617026, product) +
    (steps * 9.567553118338697e-19 + stepsLow * 0.02454369260617026);
  return negative ? makePair(-product, -productLow) : makePair(product, productLow);
}

/** sin(j pi / 128) for any j. */
function sineOfSteps(j: i32): v128 {
  const folded = j & 127;
  const pair = sineTable(folded > 64 ? 128 - folded : folded);
  return j & 128 ? f64x2.neg(pair) : pair;
}

/** sin(n pi / 128 + r) as a pair. */
function sinePair(n: i32, rest: v128): v128 {
  const r = f64x2.extract_lane(rest, 0);
  const rl = f64x2.extract_lane(rest, 1);
  const sine = sineOfSteps(n);
  const cosine = sineOfSteps(n + 64);
  const s = f64x2.extract_lane(sine, 0);
  const c = f64x2.extract_lane(cosine, 0);
  const square = r * r;
  const versed =
    square *
    (0.5 -
      square *
        (0.041666666666666664 - square * (0.001388888888888889 - square * 2.48015873015873e-5)));
  const cubic =
    r *
    square *
    (0.16666666666666666 -
      square *
        (0.008333333333333333 - square * (0.0001984126984126984 - square * 2.7557319223985893e-6)));
  const product = c * r;
  const tail =
    f64x2.extract_lane(sine, 1) +
    (productError(c, r, product) + (f64x2.extract_lane(cosine, 1) * r + c * rl));
  const high = s + product;
  const low = s - high + product + (tail - (s * (versed + r * rl) + c * cubic));
  const top = high + low;
  return makePair(top, high - top + low);
}

/** sin(x + turn pi / 128), rounded. */
function sineShifted(x: f64, shift: i32): f64 {
  if (isLarge(x)) {
    const turns = turnsOfLarge(x);
    let n = stepOfTurns(turns);
    let rest = restOfTurns(turns);
    if (x < 0) {
      n = -n;
      rest = f64x2.neg(rest);
    }
    return f64x2.extract_lane(sinePair(n + shift, rest), 0);
  }
  const n = nearest<f64>(x * 40.74366543152521);
  return f64x2.extract_lane(sinePair(<i32>n + shift, restOfSmall(x, n)), 0);
}

export function sin(x: f64): f64 {
  if (abs(x) < 7e-9) return x;
  if (!(abs(x) < Infinity)) return NaN;
  return sineShifted(x, 0);
}

export function cos(x: f64): f64 {
  if (!(abs(x) < Infinity)) return NaN;
  return sineShifted(x, 64);
}

export function tan(x: f64): f64 {
  if (abs(x) < 7e-9) return x;
  if (!(abs(x) < Infinity)) return NaN;
  let n: i32;
  let rest: v128;
  if (isLarge(x)) {
    const turns = turnsOfLarge(x);
    n = stepOfTurns(turns);
    rest = restOfTurns(turns);
    if (x < 0) {
      n = -n;
      rest = f64x2.neg(rest);
    }
  } else {
    const steps = nearest<f64>(x * 40.74366543152521);
    n = <i32>steps;
    rest = restOfSmall(x, steps);
  }
  const sine = sinePair(n, rest);
  const cosine = sinePair(n + 64, rest);
  const s = f64x2.extract_lane(sine, 0);
  const c = f64x2.extract_lane(cosine, 0);
  const quotient = s / c;
  const product = quotient * c;
  const left = s - product - productError(quotient, c, product);
  const low = f64x2.extract_lane(sine, 1) - quotient * f64x2.extract_lane(cosine, 1);
  return quotient + (left + low) / c;
}
