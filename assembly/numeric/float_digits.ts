// The decimal digits of a double: the shortest that read back as it, and as many exact ones as wanted.
//
// Shortest: Schubfach (Raffaello Giulietti, "The Schubfach way to render doubles", 2020): one product
// with a 126-bit power of ten per end of the rounding interval decides; it needs no fallback.
// Exact: the integer part as a big number, the fraction by multiplying with 10^9 and taking what
// overflows; rounded half to even on the double's true value, as David Gay's modes 2 and 3 do it.
//
// Both write ASCII digits without leading or trailing zeros at `digits`, return how many, and store
// the place of the decimal point as i32 at `point`: value = 0.DIGITS * 10^point. value > 0, finite.
// shortestDigits(value, digits, point, scratch)                -> count, at most 17
// exactDigits(value, mode, wanted, digits, point, scratch)     -> count, at most 767
//     mode Significant: `wanted` digits; mode Decimals: digits up to 10^-wanted (may be negative).
//     count 0 (point -wanted): it rounds to zero. `digits` holds FloatScratch.Digits bytes.
// Scratch is FloatScratch.Bytes long and separate from `digits`.
import { limbsShiftLeft } from './limbs_bits.ts';
import { limbsNormalize } from './limbs_core.ts';
import { limbsToText, putNine, u64ToText } from './limbs_text.ts';
import { log10OfPowerOfTwo, log2OfPowerOfTen, multiplyHigh, powerOfTen } from './powers_of_ten.ts';

export const enum FloatScratch {
  Bytes = 4096,
  /** Room for the digits of any double, and the chunk in which they end. */
  Digits = 1152,
}

export const enum DigitMode {
  Significant,
  Decimals,
}

/** value * g / 2^127 with a sticky lowest bit; g is 126 bits, in two words of 63. */
function roundToOdd(g1: u64, g0: u64, value: u64): u64 {
  const low = multiplyHigh(g0, value);
  const y0 = g1 * value;
  const z = (y0 >> 1) + low;
  const w = multiplyHigh(g1, value) + (z >> 63);
  return w | (((z & 0x7fffffffffffffff) + 0x7fffffffffffffff) >> 63);
}

/** The integer of at most 17 digits and, at `point`, the power of ten that it is to be multiplied by. */
function shortestDecimal(mantissa: u64, exponent: i32, irregular: bool, to: u32, power: u32): u64 {
  const odd: u64 = mantissa & 1;
  const middle = mantissa << 2;
  const lower = middle - (irregular ? 1 : 2);
  const upper = middle + 2;
  // floor(log10(2^e)), or of 3/4 2^e where the interval below is only half as wide.
  const k = irregular
    ? <i32>((<i64>exponent * 661971961083 - 274743187321) >> 41)
    : log10OfPowerOfTwo(exponent);
  const shift: u64 = exponent + log2OfPowerOfTen(-k) + 2;
  powerOfTen(-k, power);
  const high = load<u64>(power + 8);
  // g = floor(P / 4) + 1 in two words of 63 bits.
  let g0 = ((high << 62) | (load<u64>(power) >> 2)) & 0x7fffffffffffffff;
  let g1 = high >> 1;
  g0++;
  if (g0 >> 63) {
    g0 = 0;
    g1++;
  }
  const v = roundToOdd(g1, g0, middle << shift);
  const vLower = roundToOdd(g1, g0, lower << shift) + odd;
  const vUpper = roundToOdd(g1, g0, upper << shift);
  const s = v >> 2;
  store<i32>(to, k);
  if (s >= 10) {
    const tens = (s / 10) * 10;
    const lowerInside = vLower <= tens << 2;
    const upperInside = ((tens + 10) << 2) + odd <= vUpper;
    if (lowerInside != upperInside) return lowerInside ? tens : tens + 10;
  }
  const lowerInside = vLower <= s << 2;
  const upperInside = ((s + 1) << 2) + odd <= vUpper;
  if (lowerInside != upperInside) return lowerInside ? s : s + 1;
  const half = (s << 2) + 2;
  return v < half || (v == half && (s & 1) == 0) ? s : s + 1;
}

export function shortestDigits(value: f64, digits: u32, point: u32, scratch: u32): i32 {
  const bits = reinterpret<u64>(value);
  const fraction = bits & 0xfffffffffffff;
  const biased = <i32>(bits >> 52);
  const mantissa = biased == 0 ? fraction : fraction | 0x10000000000000;
  const exponent = max(biased, 1) - 1075;
  let decimal: u64;
  store<i32>(scratch, 0);
  if (exponent <= 0 && exponent > -53 && (mantissa & ((u64(1) << u64(-exponent)) - 1)) == 0) {
    decimal = mantissa >> u64(-exponent);
  } else {
    const irregular = fraction == 0 && biased > 1;
    decimal = shortestDecimal(mantissa, exponent, irregular, scratch, scratch + 8);
  }
  let count = u64ToText(digits, decimal);
  store<i32>(point, count + load<i32>(scratch));
  while (load<u8>(digits + count - 1) == 48) count--;
  return count;
}

const enum Layout {
  /** The integer part's limbs, and those of a copy that is divided away. */
  Integer = 0,
  Copy = 160,
  /** The fraction's limbs, with one above them for what overflows. */
  Fraction = 320,
}

/** The fraction's limbs (`count` at the address, the point above them) times 10^9; the integer part. */
function multiplyFraction(address: u32, first: i32, count: i32): u32 {
  let carry: u64 = 0;
  for (let i: u32 = first; i < <u32>count; i++) {
    const at: u32 = address + (i << 2);
    carry += <u64>load<u32>(at) * 1000000000;
    store<u32>(at, <u32>carry);
    carry >>= 32;
  }
  return <u32>carry;
}

/** Rounds digits[0..length) to `keep` of them, half to even; the new length, -1 for one digit more. */
function roundDigits(digits: u32, length: i32, keep: i32, sticky: bool): i32 {
  const cut = load<u8>(digits + keep);
  let up: bool = cut > 53;
  if (cut == 53) {
    up = sticky;
    for (let i = keep + 1; !up && i < length; i++) up = load<u8>(digits + i) != 48;
    if (!up) up = keep > 0 && (load<u8>(digits + keep - 1) & 1) != 0;
  }
  if (!up) return keep;
  let last = keep;
  while (last > 0 && load<u8>(digits + last - 1) == 57) last--;
  if (last == 0) {
    store<u8>(digits, 49);
    return -1;
  }
  store<u8>(digits + last - 1, load<u8>(digits + last - 1) + 1);
  return last;
}

/**
 * mantissa 2^exponent to 1 to 17 significant digits by one product with a power of ten to 128 bits, its
 * error below two units; -1 where that does not decide the rounding.
 */
function roundedDigits(
  mantissa: u64,
  exponent: i32,
  wanted: i32,
  digits: u32,
  point: u32,
  power: u32,
): i32 {
  const shift = clz<u64>(mantissa);
  const left = mantissa << shift;
  exponent -= <i32>shift;
  let limit: u64 = 1;
  for (let i = 0; i < wanted; i++) limit *= 10;
  // value < 10^place, or place is one too small: then there is one digit too many.
  let place = log10OfPowerOfTwo(exponent + 63) + 1;
  for (;;) {
    const scale = wanted - place;
    powerOfTen(scale, power);
    const high = load<u64>(power + 8);
    let low = left * high;
    let top = multiplyHigh(left, high);
    const carry = multiplyHigh(left, load<u64>(power));
    low += carry;
    top += u64(low < carry);
    const cut: u64 = -1 - exponent - log2OfPowerOfTen(scale);
    let value = top >> cut;
    if (value >= limit) {
      place++;
      continue;
    }
    const rest = top & ((u64(1) << cut) - 1);
    const half = u64(1) << (cut - 1);
    if (rest == half && low < 4) return -1;
    if (rest == half - 1 && low > 0xfffffffffffffff0) return -1;
    if (rest >= half) value++;
    if (value == limit) {
      value = 1;
      place++;
    }
    let count = u64ToText(digits, value);
    while (load<u8>(digits + count - 1) == 48) count--;
    store<i32>(point, place);
    return count;
  }
  return -1;
}

/**
 * mantissa 2^-places to `wanted` decimals (at most 15, places at most 120) by one product of 128 bits, which is exact; -1 where the digits do
 * not fit 64 bits.
 */
function exactDecimals(mantissa: u64, places: i32, wanted: i32, digits: u32, point: u32): i32 {
  let power: u64 = 1;
  for (let i = 0; i < wanted; i++) power *= 10;
  const low = mantissa * power, high = multiplyHigh(mantissa, power);
  let kept: u64, rest: u64, half: u64, sticky: bool;
  if (places <= 63) {
    if (high >> <u64>places || (places > 0 && (high << <u64>(64 - places)) >> 63)) return -1;
    kept = places ? (high << <u64>(64 - places)) | (low >> <u64>places) : low;
    rest = places ? low & ((u64(1) << <u64>places) - 1) : 0;
    half = places ? u64(1) << <u64>(places - 1) : 1;
    sticky = false;
  } else {
    const shift = <u64>(places - 64);
    kept = high >> shift;
    rest = high & ((u64(1) << shift) - 1);
    if (shift == 0) {
      rest = low >> 1;
      half = u64(1) << 62;
      sticky = (low & 1) != 0;
    } else {
      half = u64(1) << (shift - 1);
      sticky = low != 0;
    }
  }
  if (rest > half || (rest == half && (sticky || (kept & 1) != 0))) kept++;
  if (kept == 0) {
    store<i32>(point, -wanted);
    return 0;
  }
  let count = u64ToText(digits, kept);
  store<i32>(point, count - wanted);
  while (load<u8>(digits + count - 1) == 48) count--;
  return count;
}

export function exactDigits(
  value: f64,
  mode: DigitMode,
  wanted: i32,
  digits: u32,
  point: u32,
  scratch: u32,
): i32 {
  const bits = reinterpret<u64>(value);
  const biased = <i32>(bits >> 52);
  const mantissa = biased == 0 ? bits : (bits & 0xfffffffffffff) | 0x10000000000000;
  const exponent = max(biased, 1) - 1075;
  if (mode == DigitMode.Significant && wanted <= 17 && (exponent > 11 || exponent < -116)) {
    const count = roundedDigits(mantissa, exponent, wanted, digits, point, scratch);
    if (count > 0) return count;
  }
  if (mode == DigitMode.Decimals && wanted >= 0 && wanted <= 15 && exponent <= 0 && exponent >= -120) {
    const count = exactDecimals(mantissa, -exponent, wanted, digits, point);
    if (count >= 0) return count;
  }
  // digits[0..length) with the point before digits[whole]; leading zeros only in the fraction.
  let length = 0;
  let limbs = 0;
  let first = 0;
  const fraction: u32 = scratch + Layout.Fraction;
  if (exponent >= 0) {
    const integer: u32 = scratch + Layout.Integer;
    store<u64>(integer, mantissa);
    const count = limbsShiftLeft(integer, integer, limbsNormalize(integer, 2), exponent);
    length = limbsToText(digits, integer, count, 10, scratch + Layout.Copy);
  } else {
    const places = -exponent;
    const integer = places > 52 ? 0 : mantissa >> <u64>places;
    if (integer != 0) length = u64ToText(digits, integer);
    // The point lies between two limbs: the mantissa's lowest bit is 2^-places.
    limbs = (places + 31) >> 5;
    const part = (limbs << 5) - places;
    const rest = places > 52 ? mantissa : mantissa & ((u64(1) << (<u64>places)) - 1);
    memory.fill(fraction, 0, (<u32>(limbs + 3)) << 2);
    store<u64>(fraction, rest << (<u64>part));
    if (part != 0) store<u32>(fraction + 8, <u32>(rest >> <u64>(64 - part)));
  }
  const whole = length;
  let zeros = 0;
  for (;;) {
    while (first < limbs && load<u32>(fraction + ((<u32>first) << 2)) == 0) first++;
    if (first == limbs) break;
    const have = mode == DigitMode.Decimals ? length - whole : length - zeros;
    if (have > wanted) break;
    putNine(digits + length, multiplyFraction(fraction, first, limbs));
    if (zeros == length) while (zeros < length + 9 && load<u8>(digits + zeros) == 48) zeros++;
    length += 9;
  }
  const sticky = first < limbs;
  const keep: i64 =
    mode == DigitMode.Decimals ? <i64>whole + <i64>wanted : <i64>zeros + <i64>wanted;
  let decimalPoint = whole;
  if (keep < 0) {
    store<i32>(point, -wanted);
    return 0;
  }
  if (keep < <i64>length) {
    length = roundDigits(digits, length, <i32>keep, sticky);
    if (length < 0) {
      // 99.6 became 1, one place higher; what lay before it in the fraction were nines, no zeros.
      store<i32>(point, decimalPoint + 1);
      return 1;
    }
  }
  while (length > 0 && load<u8>(digits + length - 1) == 48) length--;
  if (length == 0) {
    store<i32>(point, -wanted);
    return 0;
  }
  // A carry may have run into the leading zeros, so they are counted again.
  zeros = 0;
  while (load<u8>(digits + zeros) == 48) zeros++;
  if (zeros > 0) memory.copy(digits, digits + zeros, length - zeros);
  decimalPoint -= zeros;
  store<i32>(point, decimalPoint);
  return length - zeros;
}
