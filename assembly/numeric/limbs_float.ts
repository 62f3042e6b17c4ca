// Between magnitudes and doubles, exactly: every conversion rounds once, half to even.
//
// limbsToF64(a, n)                    -> nearest double; Infinity means it overflows
// limbsFrexp(a, n, exponentAddress)   -> m in [0.5, 1) rounded, i32 exponent stored; a = m * 2^exponent
// limbsTrueDivideScratch(an, bn), limbsTrueDivide(a, an, b, bn, s)
//                                     -> nearest double to a / b; b > 0; Infinity means it overflows
// limbsCompareF64(a, n, x)            -> -1, 0, 1 for x >= 0, also infinite; x not nan
// limbsFromF64(d, x)                  -> count of trunc(|x|), x finite; d holds 34 limbs
// limbsHash(a, n)                     -> a mod 2^61 - 1 (sign and -1 -> -2 are the caller's)
import { limbsNormalize } from './limbs_core.ts';
import { limbsBitLength, limbsShiftLeft, limbsTrailingZeros } from './limbs_bits.ts';
import { limbsDivide, limbsDivideScratch } from './limbs_divide.ts';

const enum Double {
  MantissaBits = 53,
  MaxExponent = 1024,
  /** Exponent (as frexp counts) of the lowest bit of a subnormal. */
  LowestBit = -1074,
}

/** 2^exponent for a normal result. */
function powerOfTwo(exponent: i32): f64 {
  return reinterpret<f64>(u64(exponent + 1023) << 52);
}

/** bits * 2^exponent, bits below 2^54: the product of a double and two powers, exact or overflowing. */
function scale(bits: u64, exponent: i32): f64 {
  const value = <f64>bits;
  if (exponent > 971) return value * powerOfTwo(971) * powerOfTwo(min(exponent - 971, 1023));
  if (exponent >= -1022) return value * powerOfTwo(exponent);
  return value * powerOfTwo(exponent + 100) * powerOfTwo(-100);
}

/** The top 64 bits of the magnitude, left-justified. */
function topBits(address: u32, count: i32): u64 {
  const at: u32 = address + ((<u32>count) << 2);
  if (count == 1) return (<u64>load<u32>(at - 4)) << clz<u64>(<u64>load<u32>(at - 4));
  const high = load<u64>(at - 8);
  const shift = clz<u64>(high);
  if (shift == 0 || count == 2) return high << shift;
  return (high << shift) | (<u64>load<u32>(at - 12) >> <u32>(32 - shift));
}

/** The magnitude's top 53 bits, rounded half to even: 2^53 where that carries. */
function roundTop(address: u32, count: i32, bits: i32): u64 {
  const top = topBits(address, count);
  const kept = top >> 11;
  const cut = top & 0x7ff;
  if (cut < 0x400) return kept;
  if (cut > 0x400 || kept & 1) return kept + 1;
  return limbsTrailingZeros(address, count) < bits - 54 ? kept + 1 : kept;
}

export function limbsToF64(address: u32, count: i32): f64 {
  if (count == 0) return 0;
  if (count <= 2) return count == 1 ? <f64>load<u32>(address) : <f64>load<u64>(address);
  const bits = limbsBitLength(address, count);
  if (bits > Double.MaxExponent) return Infinity;
  return scale(roundTop(address, count, bits), bits - Double.MantissaBits);
}

export function limbsFrexp(address: u32, count: i32, exponentAddress: u32): f64 {
  if (count == 0) {
    store<i32>(exponentAddress, 0);
    return 0;
  }
  let bits = limbsBitLength(address, count);
  let mantissa = roundTop(address, count, bits);
  if (mantissa >> 53) {
    mantissa >>= 1;
    bits++;
  }
  store<i32>(exponentAddress, bits);
  return scale(mantissa, -53);
}

export function limbsTrueDivideScratch(leftCount: i32, rightCount: i32): u32 {
  const dividend = max(leftCount, rightCount + 4) + 4;
  return ((<u32>(dividend * 3)) << 2) + limbsDivideScratch(dividend, rightCount + 4);
}

export function limbsTrueDivide(
  left: u32,
  leftCount: i32,
  right: u32,
  rightCount: i32,
  scratch: u32,
): f64 {
  if (leftCount == 0) return 0;
  const leftBits = limbsBitLength(left, leftCount);
  const rightBits = limbsBitLength(right, rightCount);
  if (leftBits <= Double.MantissaBits && rightBits <= Double.MantissaBits) {
    // Both are doubles, so the hardware's one rounding is ours.
    return limbsToF64(left, leftCount) / limbsToF64(right, rightCount);
  }
  const difference = leftBits - rightBits;
  if (difference > Double.MaxExponent) return Infinity;
  if (difference < Double.LowestBit - 1) return 0;
  // a / 2^shift / b has 55 or 56 bits, or as many fewer as a subnormal result lacks.
  const shift = max(difference, -1021) - 55;
  let dividend = scratch;
  let dividendCount: i32;
  const size: u32 = (<u32>(max(leftCount, rightCount + 4) + 4)) << 2;
  let sticky = false;
  if (shift <= 0) {
    dividendCount = limbsShiftLeft(dividend, left, leftCount, -shift);
  } else {
    // Drop whole limbs only and note whether they held anything; the rest of the shift goes into b.
    const whole: u32 = shift >> 5;
    sticky = limbsTrailingZeros(left, leftCount) < <i32>(whole << 5);
    dividend = left + (whole << 2);
    dividendCount = leftCount - <i32>whole;
  }
  const part = shift > 0 ? shift & 31 : 0;
  const quotient: u32 = scratch + size;
  let divisor = right;
  let divisorCount = rightCount;
  let rest: u32 = quotient + size;
  if (part != 0) {
    divisor = scratch;
    divisorCount = limbsShiftLeft(divisor, right, rightCount, part);
  }
  const remainder = rest;
  rest += (<u32>divisorCount) << 2;
  const count = limbsDivide(
    quotient,
    remainder,
    dividend,
    dividendCount,
    divisor,
    divisorCount,
    rest,
  );
  if (limbsNormalize(remainder, divisorCount) != 0) sticky = true;
  let bits: u64 = 0;
  if (count > 0) bits = load<u32>(quotient);
  if (count > 1) bits |= (<u64>load<u32>(quotient + 4)) << 32;
  const length = 64 - <i32>clz<u64>(bits);
  // Bits of the quotient that the result cannot hold: 2 or 3, more where it is subnormal.
  const extra = max(length - Double.MantissaBits, Double.LowestBit - shift);
  const half: u64 = 1 << u64(extra - 1);
  const cut = bits & ((half << 1) - 1);
  let kept = bits >> <u64>extra;
  if (cut > half || (cut == half && (sticky || kept & 1))) kept++;
  return scale(kept, shift + extra);
}

export function limbsFromF64(destination: u32, value: f64): i32 {
  const bits = reinterpret<u64>(value);
  const exponent = <i32>((bits >> 52) & 0x7ff) - 1075;
  const mantissa = (bits & 0xfffffffffffff) | 0x10000000000000;
  if (exponent < -52) return 0;
  if (exponent <= 0) {
    store<u64>(destination, mantissa >> u64(-exponent));
    return limbsNormalize(destination, 2);
  }
  store<u64>(destination, mantissa);
  return limbsShiftLeft(destination, destination, 2, exponent);
}

export function limbsCompareF64(address: u32, count: i32, value: f64): i32 {
  if (value == Infinity) return -1;
  if (count == 0) return value > 0 ? -1 : 0;
  const bits = limbsBitLength(address, count);
  if (value < 1) return 1;
  const exponent = <i32>((reinterpret<u64>(value) >> 52) & 0x7ff) - 1022;
  if (bits != exponent) return bits < exponent ? -1 : 1;
  const top = topBits(address, count);
  const mantissa = (reinterpret<u64>(value) << 11) | 0x8000000000000000;
  // Both are left-justified at the same exponent; what is below 64 bits can only make us larger.
  if (top != mantissa) return top < mantissa ? -1 : 1;
  return bits > 64 && limbsTrailingZeros(address, count) < bits - 64 ? 1 : 0;
}

export function limbsHash(address: u32, count: i32): u64 {
  const modulus: u64 = 0x1fffffffffffffff;
  let hash: u64 = 0;
  for (let offset: u32 = (<u32>count) << 2; offset != 0; ) {
    offset -= 4;
    hash = ((hash << 32) & modulus) | (hash >> 29);
    hash += load<u32>(address + offset);
    if (hash >= modulus) hash -= modulus;
  }
  return hash;
}
