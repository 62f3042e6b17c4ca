// Operators on complex numbers: CPython's formulas, so that the last digits agree.
import { ClassId, Complex, Kind } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, hasKind, toFloat } from "../objects/object.ts";
import { newComplex } from "../objects/numbers.ts";
import { ok } from "../state/thread.ts";
import { outOfMemory, raise } from "../state/raise.ts";
import { atan2, cos, exp, hypot, log, pow, sin } from "../numeric/libm.ts";
import { Binary } from "./number_arithmetic_int.ts";
import { convertToF64, tooLargeForFloat } from "./number_arithmetic_float.ts";
import { NOT_NATIVE } from "./arithmetic.ts";
import { msg } from "../env.ts";

export function complexResult(thread: u32, real: f64, imaginary: f64): i32 {
  const value = newComplex(thread, real, imaginary);
  return value ? ok(thread, value) : outOfMemory(thread);
}

/** Int, float or complex values of which one is complex. */
export function complexBinary(thread: u32, which: u32, left: u64, right: u64): i32 {
  if (which > <u32>Binary.TRUE_DIVIDE && which != Binary.POWER) return NOT_NATIVE;
  let ar: f64 = 0, ai: f64 = 0, br: f64 = 0, bi: f64 = 0;
  if (hasKind(left, Kind.COMPLEX)) { ar = load<f64>(addressOf(left), Complex.REAL); ai = load<f64>(addressOf(left), Complex.IMAG); }
  else {
    const real = convertToF64(thread, left);
    if (real == NULL) return tooLargeForFloat(thread);
    ar = toFloat(real);
  }
  if (hasKind(right, Kind.COMPLEX)) { br = load<f64>(addressOf(right), Complex.REAL); bi = load<f64>(addressOf(right), Complex.IMAG); }
  else {
    const real = convertToF64(thread, right);
    if (real == NULL) return tooLargeForFloat(thread);
    br = toFloat(real);
  }
  switch (which) {
    case Binary.ADD: return complexResult(thread, ar + br, ai + bi);
    case Binary.SUBTRACT: return complexResult(thread, ar - br, ai - bi);
    case Binary.MULTIPLY: return complexResult(thread, ar * br - ai * bi, ar * bi + ai * br);
    case Binary.TRUE_DIVIDE:
      if (br == 0 && bi == 0) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("complex division by zero"));
      return complexResult(thread, quotientReal(ar, ai, br, bi), quotientImaginary(ar, ai, br, bi));
    default: return complexPower(thread, ar, ai, br, bi);
  }
}

/** Smith's division: by the ratio of the divisor's parts, so that nothing overflows on the way. */
function quotientReal(ar: f64, ai: f64, br: f64, bi: f64): f64 {
  if (abs(br) >= abs(bi)) { const ratio = bi / br; return (ar + ai * ratio) / (br + bi * ratio); }
  if (abs(bi) >= abs(br)) { const ratio = br / bi; return (ar * ratio + ai) / (br * ratio + bi); }
  return NaN;
}
function quotientImaginary(ar: f64, ai: f64, br: f64, bi: f64): f64 {
  if (abs(br) >= abs(bi)) { const ratio = bi / br; return (ai - ar * ratio) / (br + bi * ratio); }
  if (abs(bi) >= abs(br)) { const ratio = br / bi; return (ai * ratio - ar) / (br * ratio + bi); }
  return NaN;
}

export function complexPower(thread: u32, ar: f64, ai: f64, br: f64, bi: f64): i32 {
  if (bi == 0 && br == floor(br) && abs(br) <= 100) return smallPower(thread, ar, ai, <i32>br);
  if (br == 0 && bi == 0) return complexResult(thread, 1, 0);
  if (ar == 0 && ai == 0) {
    if (bi != 0 || br < 0) return zeroPower(thread);
    return complexResult(thread, 0, 0);
  }
  const size = hypot(ar, ai);
  const phase = atan2(ai, ar);
  let length = pow(size, br), angle = phase * br;
  if (bi != 0) {
    length *= exp(-phase * bi);
    angle += bi * log(size);
  }
  return checked(thread, length * cos(angle), length * sin(angle));
}

/** Whole exponents up to 100: by squaring. */
function smallPower(thread: u32, ar: f64, ai: f64, exponent: i32): i32 {
  let real: f64 = 1, imaginary: f64 = 0, pr = ar, pi = ai, n = exponent < 0 ? -exponent : exponent;
  while (n) {
    if (n & 1) {
      const r = real * pr - imaginary * pi;
      imaginary = real * pi + imaginary * pr;
      real = r;
    }
    n >>= 1;
    const r = pr * pr - pi * pi;
    pi = pr * pi + pi * pr;
    pr = r;
  }
  if (exponent <= 0) {
    if (real == 0 && imaginary == 0) return zeroPower(thread);
    const r = quotientReal(1, 0, real, imaginary);
    imaginary = quotientImaginary(1, 0, real, imaginary);
    real = r;
  }
  return checked(thread, real, imaginary);
}

function zeroPower(thread: u32): i32 { return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("0.0 to a negative or complex power")); }
function checked(thread: u32, real: f64, imaginary: f64): i32 {
  if (abs(real) == Infinity || abs(imaginary) == Infinity) return raise(thread, ClassId.OVERFLOW_ERROR, msg("complex exponentiation"));
  return complexResult(thread, real, imaginary);
}
