// Powers of ints: x ** y and pow(x, y, z).
import { ClassId } from "../shared/layout.ts";
import { fromSmall, isFloat, isInt, toInt } from "../objects/object.ts";
import {
  bitLengthOf, finishInt, fitsMagnitude, fromSignedMagnitude, heapForm, intToF64, isNegative, limbsOf, magnitudeOf, newInt, sizeOfInt,
} from "../objects/numbers.ts";
import { ok, prelude3, result } from "../state/thread.ts";
import { outOfMemory, raise, valueError } from "../state/raise.ts";
import {
  limbsMultiply, limbsMultiplyScratch, limbsMultiplySmall, limbsPowerMod, limbsPowerModScratch, limbsSquare, limbsSubtract,
} from "../numeric/limbs.ts";
import { Binary, divide, dropScratch, intBinary, intNegate, intResult, takeScratch } from "./number_arithmetic_int.ts";
import { convertToF64, floatBinary } from "./number_arithmetic_float.ts";
import { msg, prelude } from "../env.ts";

function absolute(count: i32): i32 { return count < 0 ? -count : count; }

/** a ** b for int values. */
export function intPower(thread: u32, a: u64, b: u64): i32 {
  if (isNegative(b)) {
    const base = convertToF64(thread, a);
    if (!isFloat(base)) return convertFailed(thread);
    const exponent = convertToF64(thread, b);
    if (!isFloat(exponent)) return convertFailed(thread);
    return floatBinary(thread, Binary.POWER, intToF64(a), intToF64(b));
  }
  if (b == fromSmall(0)) return ok(thread, fromSmall(1));
  if (isInt(a) && toInt(a) >= -1 && toInt(a) <= 1) {
    const odd = (isInt(b) ? <u32>toInt(b) : load<u32>(limbsOf(<u32>b))) & 1;
    return ok(thread, toInt(a) < 0 && !odd ? fromSmall(1) : a);
  }
  const bits = bitLengthOf(a);
  if (!isInt(b) || (bits - 1) * toInt(b) > 0x40000000) return outOfMemory(thread);
  const exponent = <u32>toInt(b), negative = isNegative(a) && (exponent & 1) != 0;
  if (bits * exponent <= 64) {
    let power: u64 = 1, square = magnitudeOf(a);
    for (let rest = exponent; ;) {
      if (rest & 1) power *= square;
      rest >>>= 1;
      if (rest == 0) break;
      square *= square;
    }
    return intResult(thread, fromSignedMagnitude(thread, power, negative));
  }
  if (fitsMagnitude(a) && popcnt<u64>(magnitudeOf(a)) == 1) { // a power of two
    const status = intBinary(thread, Binary.LEFT_SHIFT, fromSmall(1), fromSmall((bits - 1) * exponent));
    return status == 0 && negative ? intNegate(thread, result(thread)) : status;
  }
  return longPower(thread, a, exponent, bits, negative);
}

function convertFailed(thread: u32): i32 { return raise(thread, ClassId.OVERFLOW_ERROR, msg("int too large to convert to float")); }

/** By squaring, from the highest bit of the exponent down, in two rooms that change places. */
function longPower(thread: u32, a: u64, exponent: u32, bits: i64, negative: bool): i32 {
  const base = heapForm(thread, a);
  if (base == 0) return outOfMemory(thread);
  const baseCount = absolute(sizeOfInt(base)), limbs = <u32>((bits * exponent + 31) >> 5) + 4 + <u32>baseCount;
  const half = <i32>(limbs >> 1) + 1;
  const bytes = max(limbsMultiplyScratch(half, half), limbsMultiplyScratch(<i32>limbs, baseCount));
  const made = newInt(thread, limbs), scratch = takeScratch(thread, (limbs << 2) + bytes + 16);
  if (made == 0 || scratch == 0) return outOfMemory(thread);
  const work = scratch + ((limbs << 2) + 8 & ~7);
  let from = limbsOf(made), to = scratch, count = baseCount;
  memory.copy(from, limbsOf(base), <u32>baseCount << 2);
  for (let bit = 30 - <i32>clz<u32>(exponent); bit >= 0; bit--) {
    count = limbsSquare(to, from, count, work);
    let other = from; from = to; to = other;
    if ((exponent >> bit & 1) == 0) continue;
    if (baseCount == 1) count = limbsMultiplySmall(from, from, count, load<u32>(limbsOf(base)), 0);
    else {
      count = limbsMultiply(to, from, count, limbsOf(base), baseCount, work);
      other = from; from = to; to = other;
    }
  }
  if (from != limbsOf(made)) memory.copy(limbsOf(made), from, <u32>count << 2);
  dropScratch(thread, scratch);
  return ok(thread, finishInt(thread, made, negative ? -count : count));
}

/** pow(a, b, modulus) for int values; the result has the sign of the modulus. */
export function intPowerMod(thread: u32, a: u64, b: u64, modulus: u64): i32 {
  if (modulus == fromSmall(0)) return valueError(thread, msg("pow() 3rd argument cannot be 0"));
  if (isNegative(b)) return prelude3(thread, prelude("int_power_mod_inverse"), a, b, modulus);
  const positive = isNegative(modulus) ? intNegate(thread, modulus) : ok(thread, modulus);
  if (positive != 0) return positive;
  const m = result(thread);
  const pair = divide(thread, a, m, false, true);
  if (pair == 0) return outOfMemory(thread);
  const base = heapForm(thread, load<u64>(pair, 8)), exponent = heapForm(thread, b), by = heapForm(thread, m);
  if (base == 0 || exponent == 0 || by == 0) return outOfMemory(thread);
  const count = sizeOfInt(by), scratch = takeScratch(thread, limbsPowerModScratch(sizeOfInt(exponent), count)), made = newInt(thread, <u32>count + 1);
  if (scratch == 0 || made == 0) return outOfMemory(thread);
  let size = limbsPowerMod(
    limbsOf(made), limbsOf(base), sizeOfInt(base), limbsOf(exponent), sizeOfInt(exponent), limbsOf(by), count, scratch,
  );
  dropScratch(thread, scratch);
  if (size && isNegative(modulus)) {
    size = limbsSubtract(limbsOf(made), limbsOf(by), count, limbsOf(made), size);
    return ok(thread, finishInt(thread, made, -size));
  }
  return ok(thread, finishInt(thread, made, size));
}
