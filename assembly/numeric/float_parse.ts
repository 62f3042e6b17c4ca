// Text to doubles, always the nearest one, half to even.
//
// Three ways, from fast to sure: up to 2^53 times or over an exact power of ten is one operation; else
// 19 digits times a 128-bit power of ten bound the value from both sides, and mostly both bounds round
// to the same double; else the number is compared exactly with the midpoint between the two.
//
// floatParse(bytes, length, consumed, scratch) -> value; how many bytes made it is stored as u32 at
//     `consumed`, 0 where there is no number. Accepts what float() does after stripping blanks and
//     underscores: sign, digits with a point, exponent, inf, infinity, nan. Too large is Infinity.
// floatFromDecimal(digits, count, exponent, scratch) -> DIGITS * 10^exponent
// floatFromHex(bytes, length, status)          -> float.fromhex, blanks stripped; i32 at `status`:
//     0 it is one, 1 it is none, 2 too large
// Scratch is FloatScratch.Bytes long.
import { log2OfPowerOfTen, multiplyHigh, powerOfTen } from './powers_of_ten.ts';
import { limbsCompare } from './limbs_core.ts';
import { limbsShiftLeft } from './limbs_bits.ts';
import { limbsMultiplySmall } from './limbs_multiply.ts';

function exactPowerOfTen(exponent: i32): f64 {
  // Each partial product is a power of ten up to 10^22, so exact.
  let power: f64 = 1;
  if (exponent & 1) power = 10;
  if (exponent & 2) power *= 100;
  if (exponent & 4) power *= 10000;
  if (exponent & 8) power *= 100000000;
  if (exponent & 16) power *= 10000000000000000;
  return power;
}

/**
 * The double nearest to (top + a bit if sticky) * 2^exponent, half to even; top has its highest bit
 * set. Infinity where it is too large.
 */
function assemble(top: u64, sticky: bool, exponent: i32): f64 {
  // The highest bit's weight is 2^(exponent + 63).
  const biased = exponent + 63 + 1023;
  if (biased >= 2047) return Infinity;
  let cut = 11;
  if (biased <= 0) cut += 1 - biased;
  if (cut > 64) return 0;
  let kept = cut == 64 ? 0 : top >> <u64>cut;
  const rest = cut == 64 ? top : top << u64(64 - cut);
  const half: u64 = 0x8000000000000000;
  if (rest > half || (rest == half && (sticky || kept & 1))) kept++;
  // A carry out of the mantissa walks into the exponent, as it should, up to infinity.
  const base: u64 = biased <= 0 ? 0 : u64(biased - 1) << 52;
  return reinterpret<f64>(base + kept);
}

/** Scratch: a power of ten, the two sides of a comparison, the digits of a text. */
const enum Work {
  Power = 0,
  Left = 64,
  Right = 1536,
  Digits = 3072,
}

function timesPowerOfTen(address: u32, count: i32, exponent: i32): i32 {
  for (; exponent >= 9; exponent -= 9)
    count = limbsMultiplySmall(address, address, count, 1000000000, 0);
  let factor: u32 = 1;
  for (; exponent > 0; exponent--) factor *= 10;
  return limbsMultiplySmall(address, address, count, factor, 0);
}

const enum Limit {
  /** Digits that decide; no midpoint has as many, so a longer tail only says "a little more". */
  Digits = 800,
}

/** The double nearest to DIGITS * 10^exponent, which lies between `lower` and the next one. */
function decideExactly(digits: u32, count: i32, exponent: i32, lower: f64, scratch: u32): f64 {
  const left: u32 = scratch + Work.Left;
  const right: u32 = scratch + Work.Right;
  let sticky = false;
  if (count > Limit.Digits) {
    for (let i: i32 = Limit.Digits; i < count; i++) if (load<u8>(digits + i) != 48) sticky = true;
    exponent += count - Limit.Digits;
    count = Limit.Digits;
  }
  let leftCount = 0;
  let i = 0;
  while (i < count) {
    let chunk: u32 = 0;
    let factor: u32 = 1;
    for (const stop = min(i + 9, count); i < stop; i++) {
      chunk = chunk * 10 + load<u8>(digits + i) - 48;
      factor *= 10;
    }
    if (leftCount == 0) {
      store<u32>(left, chunk);
      leftCount = i32(chunk != 0);
    } else {
      leftCount = limbsMultiplySmall(left, left, leftCount, factor, chunk);
    }
  }
  const bits = reinterpret<u64>(lower);
  const biased = <i32>(bits >> 52);
  const fraction = bits & 0xfffffffffffff;
  const mantissa = biased == 0 ? fraction : fraction | 0x10000000000000;
  // The midpoint: an odd number of half units in the last place.
  store<u64>(right, (mantissa << 1) + 1);
  let rightCount = (mantissa << 1) >> 32 == 0 ? 1 : 2;
  const halfUnit = max(biased, 1) - 1076;
  if (exponent > 0) leftCount = timesPowerOfTen(left, leftCount, exponent);
  else rightCount = timesPowerOfTen(right, rightCount, -exponent);
  if (halfUnit > 0) rightCount = limbsShiftLeft(right, right, rightCount, halfUnit);
  else leftCount = limbsShiftLeft(left, left, leftCount, -halfUnit);
  const order = limbsCompare(left, leftCount, right, rightCount);
  const up = order > 0 || (order == 0 && (sticky || (bits & 1) != 0));
  return up ? reinterpret<f64>(bits + 1) : lower;
}

export function floatFromDecimal(digits: u32, count: i32, exponent: i32, scratch: u32): f64 {
  while (count > 0 && load<u8>(digits) == 48) {
    digits++;
    count--;
  }
  let word: u64 = 0;
  const taken = min(count, 19);
  for (let i = 0; i < taken; i++) word = word * 10 + <u64>(load<u8>(digits + i) - 48);
  if (word == 0) return 0;
  const cut = count - taken;
  if (cut == 0 && word >> 53 == 0 && exponent >= -22 && exponent <= 22) {
    const value = <f64>word;
    return exponent < 0 ? value / exactPowerOfTen(-exponent) : value * exactPowerOfTen(exponent);
  }
  const power: i64 = <i64>exponent + <i64>cut;
  if (power > 310) return Infinity;
  if (power < -345) return 0;
  const k = <i32>power;
  powerOfTen(k, scratch + Work.Power);
  const high = load<u64>(scratch + Work.Power + 8);
  const shift = clz<u64>(word);
  const left = word << shift;
  // left * P, its upper 128 bits: truth lies less than 2 units above (one for P, one for this cut),
  // and up to one unit of the word more where digits were cut.
  let middle = left * high;
  let top = multiplyHigh(left, high);
  const carry = multiplyHigh(left, load<u64>(scratch + Work.Power));
  middle += carry;
  top += u64(middle < carry);
  let upperMiddle = middle + 2;
  let upperTop = top + u64(upperMiddle < middle);
  // P / 2^64 <= 2^64, times one unit of the word, which lies `shift` bits up.
  if (cut != 0) upperTop += (<u64>1) << shift;
  // Past the top: the power of two there is the double that both bounds round to.
  if (upperTop < top) upperTop = 0xffffffffffffffff;
  const binary = log2OfPowerOfTen(k) + 1 - <i32>shift;
  const lower = assembleProduct(top, middle, binary);
  const upper = assembleProduct(upperTop, upperMiddle, binary);
  if (lower == upper) return lower;
  return decideExactly(digits, count, exponent, lower, scratch);
}

/** (top, middle) * 2^(exponent - 64) for a product whose highest bit may be one down. */
function assembleProduct(top: u64, middle: u64, exponent: i32): f64 {
  if (top >> 63) return assemble(top, middle != 0, exponent);
  return assemble((top << 1) | (middle >> 63), middle << 1 != 0, exponent - 1);
}

/** Whether the bytes are the lower-case word, in either case. */
function isWord(bytes: u32, length: u32, first: u64, letters: u32): bool {
  if (length < letters) return false;
  for (let i: u32 = 0; i < letters; i++) {
    if ((<u64>load<u8>(bytes + i) | 32) != ((first >> <u64>(i << 3)) & 0xff)) return false;
  }
  return true;
}

const enum Word {
  Inf = 0x666e69,
  Nan = 0x6e616e,
}

/** Infinity or nan at the bytes; the letters it took, 0 for neither. */
function wordLength(bytes: u32, length: u32): u32 {
  // 'infinity', its first letter lowest.
  if (isWord(bytes, length, 0x7974696e69666e69, 8)) return 8;
  if (isWord(bytes, length, Word.Inf, 3) || isWord(bytes, length, Word.Nan, 3)) return 3;
  return 0;
}

function isDigit(byte: u32): bool {
  return byte - 48 < 10;
}

/** A decimal exponent's digits, saturating; the caller has seen that there is one. */
function readExponent(bytes: u32, end: u32): i64 {
  let value: i64 = 0;
  for (; bytes < end && isDigit(load<u8>(bytes)); bytes++) {
    if (value < 1000000000000000) value = value * 10 + <i64>load<u8>(bytes) - 48;
  }
  return value;
}

function skipDigits(bytes: u32, end: u32): u32 {
  while (bytes < end && isDigit(load<u8>(bytes))) bytes++;
  return bytes;
}

/** Where the digits of an exponent begin, past its letter and sign; 0 where there is none. */
function exponentDigits(at: u32, end: u32, letter: u32): u32 {
  if (at >= end || (<u32>load<u8>(at) | 32) != letter) return 0;
  at++;
  if (at < end && (load<u8>(at) == 43 || load<u8>(at) == 45)) at++;
  return at < end && isDigit(load<u8>(at)) ? at : 0;
}

export function floatParse(bytes: u32, length: i32, consumed: u32, scratch: u32): f64 {
  const end: u32 = bytes + length;
  let at = bytes;
  store<u32>(consumed, 0);
  let sign: f64 = 1;
  if (at < end && (load<u8>(at) == 43 || load<u8>(at) == 45)) {
    if (load<u8>(at) == 45) sign = -1;
    at++;
  }
  const letters = wordLength(at, end - at);
  if (letters != 0) {
    store<u32>(consumed, at + letters - bytes);
    return (<u32>load<u8>(at) | 32) == 110 ? copysign<f64>(NaN, sign) : sign * Infinity;
  }
  const digits: u32 = scratch + Work.Digits;
  let count = 0;
  let scale: i64 = 0;
  let seen = false;
  let afterPoint = false;
  let tail = false;
  for (; at < end; at++) {
    const byte: u32 = load<u8>(at);
    if (!isDigit(byte)) {
      if (byte != 46 || afterPoint) break;
      afterPoint = true;
      continue;
    }
    seen = true;
    if (count < Limit.Digits) {
      if (afterPoint) scale--;
      if (byte != 48 || count != 0) {
        store<u8>(digits + count, byte);
        count++;
      }
    } else {
      if (!afterPoint) scale++;
      if (byte != 48) tail = true;
    }
  }
  if (!seen) return 0;
  const exponent = exponentDigits(at, end, 101);
  if (exponent != 0) {
    const size = readExponent(exponent, end);
    scale += load<u8>(exponent - 1) == 45 ? -size : size;
    at = skipDigits(exponent, end);
  }
  store<u32>(consumed, at - bytes);
  if (tail) {
    // One digit more says that the rest is not zero.
    store<u8>(digits + count, 49);
    count++;
    scale--;
  }
  const power = <i32>min<i64>(max<i64>(scale, -1000000), 1000000);
  return sign * floatFromDecimal(digits, count, power, scratch);
}

const enum HexStatus {
  Valid,
  Invalid,
  TooLarge,
}

function hexValue(byte: u32): i32 {
  if (isDigit(byte)) return byte - 48;
  const letter = (byte | 32) - 97;
  return letter < 6 ? <i32>letter + 10 : -1;
}

export function floatFromHex(bytes: u32, length: i32, status: u32): f64 {
  const end: u32 = bytes + length;
  let at = bytes;
  store<i32>(status, HexStatus.Invalid);
  let sign: f64 = 1;
  if (at < end && (load<u8>(at) == 43 || load<u8>(at) == 45)) {
    if (load<u8>(at) == 45) sign = -1;
    at++;
  }
  const letters = wordLength(at, end - at);
  if (letters != 0) {
    if (at + letters != end) return 0;
    store<i32>(status, HexStatus.Valid);
    return (<u32>load<u8>(at) | 32) == 110 ? copysign<f64>(NaN, sign) : sign * Infinity;
  }
  if (at + 1 < end && load<u8>(at) == 48 && (<u32>load<u8>(at + 1) | 32) == 120) at += 2;
  let mantissa: u64 = 0;
  let scale: i64 = 0;
  let seen = false;
  let afterPoint = false;
  let sticky = false;
  for (; at < end; at++) {
    const byte: u32 = load<u8>(at);
    const digit = hexValue(byte);
    if (digit < 0) {
      if (byte != 46 || afterPoint) break;
      afterPoint = true;
      continue;
    }
    seen = true;
    if (mantissa >> 60 == 0) {
      mantissa = (mantissa << 4) | <u64>digit;
      if (afterPoint) scale -= 4;
    } else {
      if (digit != 0) sticky = true;
      if (!afterPoint) scale += 4;
    }
  }
  if (!seen) return 0;
  if (at < end) {
    const exponent = exponentDigits(at, end, 112);
    if (exponent == 0 || skipDigits(exponent, end) != end) return 0;
    const size = readExponent(exponent, end);
    scale += load<u8>(exponent - 1) == 45 ? -size : size;
  }
  store<i32>(status, HexStatus.Valid);
  if (mantissa == 0) return sign * 0;
  const shift = clz<u64>(mantissa);
  const power = <i32>min<i64>(max<i64>(scale - <i64>shift, -1000000), 1000000);
  const value = assemble(mantissa << shift, sticky, power);
  if (value == Infinity) store<i32>(status, HexStatus.TooLarge);
  return sign * value;
}
