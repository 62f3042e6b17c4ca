// Magnitudes to and from digits in any radix from 2 to 36.
//
// Digits go in chunks: the largest power of the radix in 32 bits (10^9). Short numbers: divide by it,
// or multiply by it, chunk after chunk, four chains of divisions staggered so that one waits while the
// others compute. Long ones are split at chunk^(2^k), found by squaring: the quotient gives the upper
// digits, the remainder the lower ones. Radices that are powers of two read bits. CPython's limit on
// the number of digits is the caller's business.
//
// limbsTextBound(a, n, radix)                  -> bytes that limbsToText may write
// limbsToTextScratch(n, radix)                 -> bytes
// limbsToText(bytes, a, n, radix, s)           -> length; lower case, no sign; '0' for count 0
// limbsFromTextBound(length, radix)            -> limbs that limbsFromText may write
// limbsFromTextScratch(length, radix)          -> bytes
// limbsFromText(d, bytes, length, radix, s)    -> count; digits only (either case, no underscore,
//                                                 sign or prefix): validated by the caller
// u64ToText(bytes, value)                      -> length, decimal
// i64ToText(bytes, value)                      -> length, decimal with '-'
import { limbsAddFixed, limbsFromU64, limbsNormalize, limbsToU64 } from './limbs_core.ts';
import { limbsBitLength } from './limbs_bits.ts';
import { limbsDivide, limbsDivideScratch } from './limbs_divide.ts';
import { limbsMultiply, limbsMultiplyScratch, limbsSquare } from './limbs_multiply.ts';

const enum Threshold {
  /** Longest number, in limbs, written by repeated division. */
  ToText = 40,
  /** Most chunks read by repeated multiplication. */
  FromText = 200,
}

function chunkDigits(radix: u32): i32 {
  let digits = 0;
  let power: u64 = 1;
  while (power * <u64>radix <= 0xffffffff) {
    power *= radix;
    digits++;
  }
  return digits;
}

function chunkPower(radix: u32): u32 {
  let power: u64 = 1;
  while (power * <u64>radix <= 0xffffffff) power *= radix;
  return <u32>power;
}

/** log2(radix) from below and from above, in 1/1024 bit. */
function bitsPerDigitFloor(radix: u32): i64 {
  // radix^1024 by squaring a 64-bit fraction; each step may lose a little, always downwards.
  let exponent: i64 = 0;
  let mantissa: u64 = radix;
  for (let step = 0; step < 10; step++) {
    exponent <<= 1;
    mantissa *= mantissa;
    const shift = 32 - <i64>clz<u64>(mantissa);
    if (shift > 0) {
      mantissa >>= shift;
      exponent += shift;
    }
  }
  return exponent + 63 - <i64>clz<u64>(mantissa);
}

function isPowerOfTwo(radix: u32): bool {
  return (radix & (radix - 1)) == 0;
}

export function limbsTextBound(address: u32, count: i32, radix: u32): u32 {
  if (count == 0) return 1;
  const bits: i64 = limbsBitLength(address, count);
  return <u32>((bits << 10) / bitsPerDigitFloor(radix)) + 12;
}

function digitByte(digit: u32): u32 {
  return digit + (digit < 10 ? 48 : 87);
}

function digitValue(byte: u32): u32 {
  if (byte <= 57) return byte - 48;
  return (byte | 32) - 87;
}

/** Exactly nine decimal digits. */
export function putNine(at: u32, value: u32): void {
  const high = value / 10000;
  const low = value - high * 10000;
  putFour(at + 5, low);
  const top = high / 10000;
  putFour(at + 1, high - top * 10000);
  store<u8>(at, top + 48);
}

/** Exactly four decimal digits: two lanes of 16 bits, then four of 8. */
function putFour(at: u32, value: u32): void {
  const hundreds = (value * 5243) >> 19;
  const pairs = hundreds | ((value - hundreds * 100) << 16);
  const tens = ((pairs * 103) >> 10) & 0x000f000f;
  store<u32>(at, (tens | ((pairs - tens * 10) << 8)) + 0x30303030);
}

/** Exactly `digits` digits. */
function putChunk(at: u32, value: u32, radix: u32, digits: i32): void {
  if (radix == 10 && digits == 9) {
    putNine(at, value);
    return;
  }
  for (let i = digits - 1; i >= 0; i--) {
    const rest = value / radix;
    store<u8>(at + i, digitByte(value - rest * radix));
    value = rest;
  }
}

export function u64ToText(bytes: u32, value: u64): i32 {
  if (value < 10) {
    store<u8>(bytes, <u32>value + 48);
    return 1;
  }
  let length = 1;
  if (value >> 32 == 0) {
    let small = <u32>value;
    let power: u32 = 10;
    while (length < 10 && small >= power) {
      length++;
      if (length == 10) break;
      power *= 10;
    }
    let at: u32 = bytes + length;
    while (small >= 10000) {
      const rest = small / 10000;
      at -= 4;
      putFour(at, small - rest * 10000);
      small = rest;
    }
    while (at > bytes) {
      const rest = small / 10;
      at--;
      store<u8>(at, small - rest * 10 + 48);
      small = rest;
    }
    return length;
  }
  const high = value / 1000000000;
  length = u64ToText(bytes, high);
  putNine(bytes + length, <u32>(value - high * 1000000000));
  return length + 9;
}

export function i64ToText(bytes: u32, value: i64): i32 {
  if (value >= 0) return u64ToText(bytes, <u64>value);
  store<u8>(bytes, 45);
  return 1 + u64ToText(bytes + 1, 0 - <u64>value);
}

/** a[0..n) /= divisor in place, the remainder returned. */
function divideChunk(address: u32, count: i32, divisor: u64): u32 {
  let remainder: u64 = 0;
  for (let at: u32 = address + ((<u32>count) << 2); at != address; ) {
    at -= 4;
    const dividend = (remainder << 32) | <u64>load<u32>(at);
    const digit = dividend / divisor;
    store<u32>(at, <u32>digit);
    remainder = dividend - digit * divisor;
  }
  return <u32>remainder;
}

/**
 * Divides in place by the divisor four times in one pass and writes the four remainders' digits, the
 * first of them last. The chains are independent enough that the processor overlaps them: chain k of
 * one limb runs beside chain k - 1 of the next.
 */
function divideFourChunks(address: u32, count: i32, divisor: u64, at: u32, radix: u32): void {
  const digits = chunkDigits(radix);
  let r0: u64 = 0;
  let r1: u64 = 0;
  let r2: u64 = 0;
  let r3: u64 = 0;
  for (let limb: u32 = address + ((<u32>count) << 2); limb != address; ) {
    limb -= 4;
    const d0 = (r0 << 32) | <u64>load<u32>(limb);
    const q0 = d0 / divisor;
    r0 = d0 - q0 * divisor;
    const d1 = (r1 << 32) | q0;
    const q1 = d1 / divisor;
    r1 = d1 - q1 * divisor;
    const d2 = (r2 << 32) | q1;
    const q2 = d2 / divisor;
    r2 = d2 - q2 * divisor;
    const d3 = (r3 << 32) | q2;
    const q3 = d3 / divisor;
    r3 = d3 - q3 * divisor;
    store<u32>(limb, <u32>q3);
  }
  putChunk(at, <u32>r3, radix, digits);
  putChunk(at + digits, <u32>r2, radix, digits);
  putChunk(at + 2 * digits, <u32>r1, radix, digits);
  putChunk(at + 3 * digits, <u32>r0, radix, digits);
}

/** Writes the digits so that they end before `end`, destroying the limbs; where they start. */
function toTextBase(end: u32, address: u32, count: i32, radix: u32): u32 {
  const digits = chunkDigits(radix);
  const divisor: u64 = chunkPower(radix);
  // Five limbs are more than four chunks, two more than one: no leading zero is ever written.
  while (count >= 5) {
    end -= digits << 2;
    divideFourChunks(address, count, divisor, end, radix);
    count = limbsNormalize(address, count);
  }
  while (count >= 2) {
    end -= digits;
    putChunk(end, divideChunk(address, count, divisor), radix, digits);
    count = limbsNormalize(address, count);
  }
  if (count == 0) return end;
  let value = load<u32>(address);
  while (value != 0) {
    const rest = value / radix;
    end--;
    store<u8>(end, digitByte(value - rest * radix));
    value = rest;
  }
  return end;
}

function toTextPowerOfTwo(bytes: u32, address: u32, count: i32, radix: u32): i32 {
  const width: i32 = ctz<u32>(radix);
  const length = (limbsBitLength(address, count) + width - 1) / width;
  let held: u64 = 0;
  let heldBits = 0;
  let next = address;
  let left = count;
  for (let at: u32 = bytes + length; at != bytes; ) {
    if (heldBits < width && left > 0) {
      held |= (<u64>load<u32>(next)) << heldBits;
      heldBits += 32;
      next += 4;
      left--;
    }
    at--;
    store<u8>(at, digitByte(<u32>held & (radix - 1)));
    held >>= width;
    heldBits -= width;
  }
  return length;
}

// The table of powers: entry k is { u32 address, i32 count, u32 digits } of chunk^(2^(k + some k0)).
const enum Power {
  Address = 0,
  Count = 4,
  Digits = 8,
  Size = 12,
  TableSize = 384,
}

/**
 * Fills the table at `table` with powers that have at least `first` limbs, squaring while the last has
 * fewer than `digitsLimit` digits and at most `countLimit` limbs. Returns the number of entries.
 */
function buildPowers(
  table: u32,
  radix: u32,
  first: i32,
  digitsLimit: u32,
  countLimit: i32,
  scratch: u32,
): i32 {
  let address: u32 = table + Power.TableSize;
  let count = limbsFromU64(address, chunkPower(radix));
  let digits: u32 = chunkDigits(radix);
  let entries = 0;
  for (;;) {
    if (count >= first) {
      const entry: u32 = table + <u32>entries * Power.Size;
      store<u32>(entry + Power.Address, address);
      store<i32>(entry + Power.Count, count);
      store<u32>(entry + Power.Digits, digits);
      entries++;
    }
    if (digits << 1 >= digitsLimit || (count << 1) - 1 > countLimit) break;
    // Below the first entry powers replace each other; later ones stay.
    const square: u32 = address + ((<u32>count) << 2);
    const squareCount = limbsSquare(square, address, count, scratch);
    if (count >= first) {
      address = square;
    } else {
      memory.copy(address, square, (<u32>squareCount) << 2);
    }
    count = squareCount;
    digits <<= 1;
  }
  return entries;
}

function toTextSplit(
  end: u32,
  address: u32,
  count: i32,
  radix: u32,
  table: u32,
  level: i32,
  scratch: u32,
): u32 {
  if (count <= Threshold.ToText) return toTextBase(end, address, count, radix);
  let entry: u32 = table + <u32>level * Power.Size;
  while (level >= 0 && load<i32>(entry + Power.Count) > count) {
    level--;
    entry -= Power.Size;
  }
  if (level < 0) return toTextBase(end, address, count, radix);
  const powerCount = load<i32>(entry + Power.Count);
  const remainder = scratch;
  const quotient: u32 = scratch + ((<u32>powerCount) << 2);
  const rest: u32 = quotient + ((<u32>(count - powerCount + 1)) << 2);
  const power = load<u32>(entry + Power.Address);
  const quotientCount = limbsDivide(quotient, remainder, address, count, power, powerCount, rest);
  const remainderCount = limbsNormalize(remainder, powerCount);
  const start = toTextSplit(end, remainder, remainderCount, radix, table, level - 1, rest);
  if (quotientCount == 0) return start;
  const padded: u32 = end - load<u32>(entry + Power.Digits);
  memory.fill(padded, 48, start - padded);
  return toTextSplit(padded, quotient, quotientCount, radix, table, level - 1, rest);
}

export function limbsToTextScratch(count: i32, radix: u32): u32 {
  if (isPowerOfTwo(radix)) return 0;
  const all: u32 = (<u32>count) << 2;
  if (count <= Threshold.ToText) return all;
  return (
    all * 4 + 4096 + limbsDivideScratch(count + 2, count + 2) + limbsMultiplyScratch(count, count)
  );
}

export function limbsToText(bytes: u32, address: u32, count: i32, radix: u32, scratch: u32): i32 {
  if (radix == 10 && count <= 2) return u64ToText(bytes, limbsToU64(address, count));
  if (count == 0) {
    store<u8>(bytes, 48);
    return 1;
  }
  if (isPowerOfTwo(radix)) return toTextPowerOfTwo(bytes, address, count, radix);
  const end: u32 = bytes + limbsTextBound(address, count, radix);
  let start: u32;
  if (count <= Threshold.ToText) {
    memory.copy(scratch, address, (<u32>count) << 2);
    start = toTextBase(end, scratch, count, radix);
  } else {
    const table = scratch;
    const squares: u32 = scratch + Power.TableSize + ((<u32>(count + 64)) << 3);
    const entries = buildPowers(table, radix, Threshold.ToText >> 1, <u32>-1, count, squares);
    start = toTextSplit(end, address, count, radix, table, entries - 1, squares);
  }
  const length = <i32>(end - start);
  memory.copy(bytes, start, length);
  return length;
}

function readChunk(bytes: u32, digits: i32, radix: u32): u32 {
  let value: u32 = 0;
  for (let i = 0; i < digits; i++) value = value * radix + digitValue(load<u8>(bytes + i));
  return value;
}

/** Horner's rule, two chunks to a pass over the limbs. */
function fromTextBase(destination: u32, bytes: u32, length: i32, radix: u32): i32 {
  const digits = chunkDigits(radix);
  const power: u64 = chunkPower(radix);
  let chunks = (length + digits - 1) / digits;
  const headDigits = length - (chunks - 1) * digits;
  store<u32>(destination, readChunk(bytes, headDigits, radix));
  bytes += headDigits;
  chunks--;
  let count = 1;
  if (chunks & 1) {
    const next = <u64>load<u32>(destination) * power + <u64>readChunk(bytes, digits, radix);
    store<u64>(destination, next);
    count = 2;
    bytes += digits;
    chunks--;
  }
  for (; chunks != 0; chunks -= 2) {
    let carry0: u64 = readChunk(bytes, digits, radix);
    let carry1: u64 = readChunk(bytes + digits, digits, radix);
    bytes += digits << 1;
    const end: u32 = destination + ((<u32>count) << 2);
    for (let at = destination; at != end; at += 4) {
      carry0 += <u64>load<u32>(at) * power;
      carry1 += <u64>(<u32>carry0) * power;
      store<u32>(at, <u32>carry1);
      carry0 >>= 32;
      carry1 >>= 32;
    }
    store<u64>(end, carry0 * power + carry1);
    count = limbsNormalize(destination, count + 2);
    // A leading zero digit leaves nothing: one limb is kept to multiply.
    if (count == 0) count = 1;
  }
  return limbsNormalize(destination, count);
}

function fromTextSplit(
  destination: u32,
  bytes: u32,
  length: i32,
  radix: u32,
  table: u32,
  level: i32,
  scratch: u32,
): i32 {
  let entry: u32 = table + <u32>level * Power.Size;
  while (level >= 0 && load<u32>(entry + Power.Digits) >= <u32>length) {
    level--;
    entry -= Power.Size;
  }
  if (level < 0) return fromTextBase(destination, bytes, length, radix);
  const lowDigits = load<i32>(entry + Power.Digits);
  const highDigits = length - lowDigits;
  const low = scratch;
  const high: u32 = low + (limbsFromTextBound(lowDigits, radix) << 2);
  const rest: u32 = high + (limbsFromTextBound(highDigits, radix) << 2);
  const highCount = fromTextSplit(high, bytes, highDigits, radix, table, level, rest);
  const tail: u32 = bytes + highDigits;
  const lowCount = fromTextSplit(low, tail, lowDigits, radix, table, level - 1, rest);
  const powerCount = load<i32>(entry + Power.Count);
  const power = load<u32>(entry + Power.Address);
  const count = limbsMultiply(destination, high, highCount, power, powerCount, rest);
  if (count < lowCount) {
    memory.copy(destination, low, (<u32>lowCount) << 2);
    return lowCount;
  }
  // high * power + low has no more limbs than high * power could have had.
  if (limbsAddFixed(destination, destination, count, low, lowCount) == 0) return count;
  store<u32>(destination + ((<u32>count) << 2), 1);
  return count + 1;
}

function fromTextPowerOfTwo(destination: u32, bytes: u32, length: i32, radix: u32): i32 {
  const width: i32 = ctz<u32>(radix);
  let held: u64 = 0;
  let heldBits = 0;
  let count = 0;
  for (let at: u32 = bytes + length; at != bytes; ) {
    at--;
    held |= (<u64>digitValue(load<u8>(at))) << heldBits;
    heldBits += width;
    if (heldBits >= 32) {
      store<u32>(destination + ((<u32>count) << 2), <u32>held);
      held >>= 32;
      heldBits -= 32;
      count++;
    }
  }
  if (heldBits > 0) {
    store<u32>(destination + ((<u32>count) << 2), <u32>held);
    count++;
  }
  return limbsNormalize(destination, count);
}

export function limbsFromTextBound(length: i32, radix: u32): u32 {
  return <u32>((<i64>length * (bitsPerDigitFloor(radix) + 1)) >> 15) + 3;
}

export function limbsFromTextScratch(length: i32, radix: u32): u32 {
  if (isPowerOfTwo(radix)) return 0;
  if (length <= chunkDigits(radix) * Threshold.FromText) return 0;
  const count = <i32>limbsFromTextBound(length, radix);
  return <u32>(count * 5 + 1024) * 4 + limbsMultiplyScratch(count, count);
}

export function limbsFromText(
  destination: u32,
  bytes: u32,
  length: i32,
  radix: u32,
  scratch: u32,
): i32 {
  if (length == 0) return 0;
  if (isPowerOfTwo(radix)) return fromTextPowerOfTwo(destination, bytes, length, radix);
  if (length <= chunkDigits(radix) * Threshold.FromText) {
    return fromTextBase(destination, bytes, length, radix);
  }
  const table = scratch;
  const limbs = <i32>limbsFromTextBound(length, radix);
  const rest: u32 = scratch + Power.TableSize + ((<u32>(limbs + 64)) << 3);
  const entries = buildPowers(table, radix, Threshold.FromText >> 1, length, limbs, rest);
  return fromTextSplit(destination, bytes, length, radix, table, entries - 1, rest);
}
