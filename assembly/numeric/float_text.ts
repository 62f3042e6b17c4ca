// Doubles as text, byte for byte as CPython writes them: repr, % and format codes, hex, and round().
//
// floatFormat is CPython's PyOS_double_to_string: sign, digits, point, exponent. Width, fill, grouping
// and '%' are the caller's, on its result. Bytes go to `out`, the length is returned.
// floatRepr(out, x, scratch)                               -> length, at most 25
// floatFormatBound(x, code, precision)                     -> bytes that floatFormat may write
// floatFormat(out, x, code, precision, flags, scratch)     -> length; code one of 'eEfFgGr' (ASCII),
//                                                             precision >= 0, 0 for 'r'
// floatHex(out, x)                                         -> length of float.hex(x), at most 24
// floatRound(x, places, scratch)                           -> round(x, places); Infinity for finite x:
//                                                             it overflows
// Scratch is FloatScratch.Bytes + FloatScratch.Digits long, here and in float_parse.
import { DigitMode, exactDigits, FloatScratch, shortestDigits } from './float_digits.ts';
import { floatFromDecimal } from './float_parse.ts';
import { u64ToText } from './limbs_text.ts';

/** The flags of CPython's Py_DTSF_*, same numbers. */
export const enum FloatFlag {
  /** Write a '+' where there is no '-'. */
  Sign = 1,
  /** Write '.0' after what would look like an integer. */
  AddDotZero = 2,
  /** '#': keep the point and, for 'g', the trailing zeros. */
  Alternate = 4,
  /** 'z': no minus before a zero. */
  NoNegativeZero = 8,
}

const enum Ascii {
  Plus = 43,
  Minus = 45,
  Point = 46,
  Zero = 48,
}

/** A range that may be empty. */
function fillZeros(at: u32, count: i32): u32 {
  if (count <= 0) return at;
  memory.fill(at, <u8>Ascii.Zero, count);
  return at + count;
}

function putSpecial(out: u32, value: f64, flags: i32, upperCase: bool): i32 {
  let at = out;
  const fold: u32 = upperCase ? 32 : 0;
  let word: u32 = 0x6e616e; // 'nan', the first letter lowest
  if (value == value) {
    word = 0x666e69; // 'inf'
    if (value < 0) store<u8>(at++, Ascii.Minus);
  }
  if (at == out && flags & FloatFlag.Sign) store<u8>(at++, Ascii.Plus);
  store<u8>(at, (word & 0xff) - fold);
  store<u8>(at + 1, ((word >> 8) & 0xff) - fold);
  store<u8>(at + 2, ((word >> 16) & 0xff) - fold);
  return <i32>(at + 3 - out);
}

/** 'e+16', 'e-05': a sign and at least two digits. */
function putExponent(at: u32, exponent: i32, letter: u32): u32 {
  store<u8>(at, letter);
  store<u8>(at + 1, exponent < 0 ? Ascii.Minus : Ascii.Plus);
  const size = abs(exponent);
  at += 2;
  if (size < 10) store<u8>(at++, Ascii.Zero);
  return at + u64ToText(at, size);
}

/**
 * The digits laid out with a point before digits[point]; the number goes on to `end` digits, with
 * zeros. Exactly one of the three branches below writes the point.
 */
function layOut(at: u32, digits: u32, count: i32, point: i32, end: i32): u32 {
  if (point <= 0) {
    store<u8>(at++, Ascii.Zero);
    store<u8>(at++, Ascii.Point);
    at = fillZeros(at, -point);
  }
  if (point > 0 && point <= count) {
    memory.copy(at, digits, point);
    at += point;
    store<u8>(at++, Ascii.Point);
    memory.copy(at, digits + point, count - point);
    at += count - point;
  } else {
    memory.copy(at, digits, count);
    at += count;
  }
  if (count < point) {
    at = fillZeros(at, point - count);
    store<u8>(at++, Ascii.Point);
    return fillZeros(at, end - point);
  }
  return fillZeros(at, end - count);
}

function isUpper(code: u32): bool {
  return code < 97;
}

export function floatFormatBound(value: f64, code: u32, precision: i32): u32 {
  const kind = code | 32;
  let whole: u32 = 1;
  if (kind == 102 && abs(value) >= 1 && abs(value) < Infinity) {
    const exponent = <u32>(reinterpret<u64>(abs(value)) >> 52) - 1023;
    whole = ((exponent * 1234) >> 12) + 2;
  }
  return whole + 40 + <u32>precision;
}

export function floatFormat(
  out: u32,
  value: f64,
  code: u32,
  precision: i32,
  flags: i32,
  scratch: u32,
): i32 {
  const kind = code | 32;
  const upperCase = isUpper(code);
  if (!(abs(value) < Infinity)) return putSpecial(out, value, flags, upperCase);
  let negative = reinterpret<i64>(value) < 0;
  const digits: u32 = scratch + FloatScratch.Bytes;
  const magnitude = abs(value);
  if (kind == 103 && precision == 0) precision = 1;
  let count = 0;
  let point = 1;
  if (magnitude == 0) {
    store<u8>(digits, Ascii.Zero);
    count = 1;
  } else {
    // The point's place is kept in the first word of scratch, behind which digit makers work.
    const work: u32 = scratch + 8;
    if (kind == 114) count = shortestDigits(magnitude, digits, scratch, work);
    else if (kind == 102) {
      count = exactDigits(magnitude, DigitMode.Decimals, precision, digits, scratch, work);
    } else {
      // 'e' counts the digits after the first one. No double has more than 767 digits.
      const wanted = min(precision, 2000) + i32(kind == 101);
      count = exactDigits(magnitude, DigitMode.Significant, wanted, digits, scratch, work);
    }
    point = load<i32>(scratch);
  }
  if (flags & FloatFlag.NoNegativeZero && (count == 0 || magnitude == 0)) negative = false;
  const addDot = (flags & FloatFlag.AddDotZero) != 0;
  let end: i64 = count;
  let scientific = false;
  if (kind == 101) {
    scientific = true;
    end = <i64>precision + 1;
  } else if (kind == 102) {
    end = <i64>point + <i64>precision;
  } else if (kind == 103) {
    scientific = point <= -4 || point > (addDot ? precision - 1 : precision);
    if (flags & FloatFlag.Alternate) end = precision;
  } else {
    scientific = point <= -4 || point > 16;
  }
  const exponent = point - 1;
  if (scientific) point = 1;
  end = max(end, <i64>point + i64(addDot && !scientific));
  let at = out;
  if (negative) store<u8>(at++, Ascii.Minus);
  else if (flags & FloatFlag.Sign) store<u8>(at++, Ascii.Plus);
  at = layOut(at, digits, count, point, <i32>end);
  if (load<u8>(at - 1) == Ascii.Point && !(flags & FloatFlag.Alternate)) at--;
  if (scientific) at = putExponent(at, exponent, upperCase ? 69 : 101);
  return <i32>(at - out);
}

export function floatRepr(out: u32, value: f64, scratch: u32): i32 {
  return floatFormat(out, value, 114, 0, FloatFlag.AddDotZero, scratch);
}

export function floatHex(out: u32, value: f64): i32 {
  if (!(abs(value) < Infinity)) return putSpecial(out, value, 0, false);
  const bits = reinterpret<u64>(value);
  let at = out;
  if (bits >> 63) store<u8>(at++, Ascii.Minus);
  const biased = <i32>((bits >> 52) & 0x7ff);
  store<u8>(at, Ascii.Zero);
  store<u8>(at + 1, 120);
  store<u8>(at + 2, Ascii.Zero + u32(biased != 0));
  store<u8>(at + 3, Ascii.Point);
  at += 4;
  let exponent = biased == 0 ? -1022 : biased - 1023;
  if (value == 0) {
    store<u8>(at++, Ascii.Zero);
    exponent = 0;
  } else {
    for (let shift = 48; shift >= 0; shift -= 4) {
      const digit = <u32>(bits >> <u64>shift) & 15;
      store<u8>(at++, digit + (digit < 10 ? 48 : 87));
    }
  }
  store<u8>(at, 112);
  store<u8>(at + 1, exponent < 0 ? Ascii.Minus : Ascii.Plus);
  return <i32>(at + 2 - out) + u64ToText(at + 2, abs(exponent));
}

const enum RoundLimit {
  /** More places than this change no double, fewer than that leave zero. */
  Most = 323,
  Least = -308,
}

export function floatRound(value: f64, places: i32, scratch: u32): f64 {
  if (places > RoundLimit.Most || value == 0 || !(abs(value) < Infinity)) return value;
  if (places < RoundLimit.Least) return 0 * value;
  const digits: u32 = scratch + FloatScratch.Bytes;
  const work: u32 = scratch + 8;
  const magnitude = abs(value);
  const count = exactDigits(magnitude, DigitMode.Decimals, places, digits, scratch, work);
  if (count == 0) return 0 * value;
  const point = load<i32>(scratch);
  return copysign<f64>(floatFromDecimal(digits, count, point - count, scratch), value);
}
