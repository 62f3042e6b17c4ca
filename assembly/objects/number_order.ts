// Exact order of heap ints (see Int in shared/layout.ts) among themselves and against floats.
import { Int } from "../shared/layout.ts";

export function isNegativeInt(object: u32): bool { return load<i32>(object, Int.SIZE) < 0; }

/** -1, 0 or 1. */
export function compareHeapInts(a: u32, b: u32): i32 {
  const left = load<i32>(a, Int.SIZE), right = load<i32>(b, Int.SIZE);
  if (left != right) return left < right ? -1 : 1;
  const count = <u32>abs(left), sign: i32 = left < 0 ? -1 : 1;
  for (let i = count; i > 0; i--) {
    const x = limb(a, i - 1), y = limb(b, i - 1);
    if (x != y) return x < y ? -sign : sign;
  }
  return 0;
}

function limb(object: u32, i: u32): u32 { return load<u32>(object + (i << 2), Int.LIMBS); }

/** -1, 0, 1, or 2 where the float is not a number. */
export function compareHeapIntWithFloat(object: u32, value: f64): i32 {
  if (value != value) return 2;
  const size = load<i32>(object, Int.SIZE), sign: i32 = size < 0 ? -1 : 1;
  if (size < 0 ? value >= 0 : value <= 0) return sign;
  const count = <u32>abs(size), magnitude = abs(value);
  const bits = (count << 5) - clz<u32>(limb(object, count - 1));
  if (bits > 1024) return isFinite(value) ? sign : -sign;
  if (!isFinite(value)) return -sign;
  return compareMagnitude(object, count, bits, magnitude) * sign;
}

/** The integer's bits against those of a finite positive float: first the lengths, then the leading 53, then what is behind them. */
function compareMagnitude(object: u32, count: u32, bits: u32, magnitude: f64): i32 {
  const word = reinterpret<u64>(magnitude);
  const floatBits = <i32>(word >> 52) - 1022; // length of the whole part (denormals: far below)
  if (<i32>bits != floatBits) return <i32>bits < floatBits ? -1 : 1;
  const mantissa = (word & 0xfffffffffffff) | 0x10000000000000;
  // The float is mantissa * 2^(bits - 53). Heap ints have 49 bits at least.
  const shift = <i32>bits - 53;
  if (shift < 0) {
    const whole = ((<u64>limb(object, 1) << 32) | limb(object, 0)) << <u64>(-shift);
    return whole < mantissa ? -1 : whole == mantissa ? 0 : 1;
  }
  const low = <u32>shift >>> 5, offset = <u64>(shift & 31);
  let leading: u64 = <u64>limb(object, low) >> offset;
  if (low + 1 < count) leading |= <u64>limb(object, low + 1) << (32 - offset);
  if (low + 2 < count && offset) leading |= <u64>limb(object, low + 2) << (64 - offset);
  if (leading != mantissa) return leading < mantissa ? -1 : 1;
  if (limb(object, low) & ((<u32>1 << <u32>offset) - 1)) return 1;
  for (let i: u32 = 0; i < low; i++) if (limb(object, i)) return 1;
  return 0;
}
