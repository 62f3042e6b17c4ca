// Unsigned 128-bit numbers for the coefficients of decimals: 38 digits, so the 28 of the usual context and most products of two. One is two
// words in memory (low, high); what does not fit answers false, and the caller leaves the operation to the general code.
import { multiplyHigh } from "../numeric/powers_of_ten.ts";

export function wideLow(at: u32): u64 { return load<u64>(at); }
export function wideHigh(at: u32): u64 { return load<u64>(at, 8); }
export function setWide(at: u32, low: u64, high: u64): void { store<u64>(at, low); store<u64>(at, high, 8); }
export function wideIsZero(at: u32): bool { return (load<u64>(at) | load<u64>(at, 8)) == 0; }

/** 10^n for n < 20. */
export function powerOfTen64(n: u32): u64 {
  let power: u64 = 1;
  if (n & 1) power = 10;
  if (n & 2) power *= 100;
  if (n & 4) power *= 10000;
  if (n & 8) power *= 100000000;
  if (n & 16) power *= 10000000000000000;
  return power;
}

/** at *= factor; false where that needs more bits. */
export function multiplyWide(at: u32, factor: u64): bool {
  const low = load<u64>(at), high = load<u64>(at, 8), carry = multiplyHigh(low, factor);
  if (high && multiplyHigh(high, factor)) return false;
  const top = high * factor + carry;
  if (top < carry) return false;
  setWide(at, low * factor, top);
  return true;
}
/** at *= 10^n */
export function scaleWide(at: u32, n: u32): bool {
  if (n > 38) return wideIsZero(at);
  for (; n > 19; n -= 19) if (!multiplyWide(at, powerOfTen64(19))) return false;
  return n == 0 || multiplyWide(at, powerOfTen64(n));
}
/** at += 1 */
export function incrementWide(at: u32): void {
  const low = load<u64>(at) + 1;
  store<u64>(at, low);
  if (low == 0) store<u64>(at, load<u64>(at, 8) + 1, 8);
}
/** at /= divisor; the rest. */
export function divideWide(at: u32, divisor: u32): u32 {
  let rest: u64 = 0;
  for (let i: u32 = 16; i > 0;) {
    i -= 4;
    const part = (rest << 32) | load<u32>(at + i), quotient = part / divisor;
    store<u32>(at + i, <u32>quotient);
    rest = part - quotient * divisor;
  }
  return <u32>rest;
}
export function compareWide(left: u32, right: u32): i32 {
  const a = load<u64>(left, 8), b = load<u64>(right, 8);
  if (a != b) return a < b ? -1 : 1;
  const c = load<u64>(left), d = load<u64>(right);
  return c == d ? 0 : c < d ? -1 : 1;
}
/** left += right; false where that needs more bits. */
export function addWide(left: u32, right: u32): bool {
  const low = load<u64>(left) + load<u64>(right), carry: u64 = low < load<u64>(right) ? 1 : 0;
  const a = load<u64>(left, 8), high = a + load<u64>(right, 8);
  if (high < a || high + carry < high) return false;
  setWide(left, low, high + carry);
  return true;
}
/** left -= right, which is not larger. */
export function subtractWide(left: u32, right: u32): void {
  const borrow: u64 = load<u64>(left) < load<u64>(right) ? 1 : 0;
  setWide(left, load<u64>(left) - load<u64>(right), load<u64>(left, 8) - load<u64>(right, 8) - borrow);
}

/** Decimal digits; 1 for 0. */
export function digitsOfWide(at: u32): u32 {
  const low = load<u64>(at), high = load<u64>(at, 8);
  if (high == 0) return digitsOf64(low);
  // 2^64 has 20 digits: compare with 10^n as 128 bits
  const bits = 128 - <u32>clz<u64>(high);
  let digits = (bits * 1233) >>> 12; // of log10, rounded down: at most one too few
  const rest = digits - 19, factor = powerOfTen64(rest), power = powerOfTen64(19), top = multiplyHigh(power, factor), bottom = power * factor;
  if (high > top || (high == top && low >= bottom)) digits++;
  return digits;
}
function digitsOf64(value: u64): u32 {
  if (value == 0) return 1;
  const digits = ((64 - <u32>clz<u64>(value)) * 1233) >>> 12;
  return value >= powerOfTen64(digits) ? digits + 1 : digits;
}
