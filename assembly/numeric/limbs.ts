// Big integer kernels: everything about magnitudes, one import for their users.
//
// A magnitude is count little-endian u32 limbs at an address; count 0 is zero, and no function returns
// a leading zero limb unless it says "fixed". Signs are the caller's: where a function needs one, a
// signed count carries it. All memory, scratch too, is the caller's: `...Scratch` functions say how
// many bytes. Nothing allocates, keeps state or traps on valid input, so these run at any time, in any
// thread. Each file lists its contracts at the head:
//
// limbs_core      compare, add, subtract, with small operands
// limbs_bits      shifts, bit length, two's complement and/or/xor/not, bytes
// limbs_multiply  product, square
// limbs_divide    quotient and remainder
// limbs_theory    gcd, integer square root, modular power
// limbs_text      digits in radix 2 to 36, and u64/i64 to decimal
// limbs_float     doubles: conversion, true division, comparison, hash
import {
  limbsAdd,
  limbsAddSmall,
  limbsCompare,
  limbsFromU64,
  limbsNormalize,
  limbsSubtract,
  limbsSubtractSmall,
  limbsToU64,
} from './limbs_core.ts';
import {
  limbsAnd,
  limbsBitCount,
  limbsBitLength,
  limbsFromBytes,
  limbsFromBytesSigned,
  limbsNot,
  limbsOr,
  limbsShiftLeft,
  limbsShiftRight,
  limbsShiftRightFloor,
  limbsTestBit,
  limbsToBytes,
  limbsTrailingZeros,
  limbsXor,
} from './limbs_bits.ts';
import {
  limbsMultiply,
  limbsMultiplyScratch,
  limbsMultiplySmall,
  limbsSquare,
} from './limbs_multiply.ts';
import { limbsDivide, limbsDivideScratch, limbsDivideSmall, limbsShortQuotient } from './limbs_divide.ts';
import {
  limbsGcd,
  limbsGcdScratch,
  limbsPowerMod,
  limbsPowerModScratch,
  limbsSqrt,
  limbsSqrtScratch,
} from './limbs_theory.ts';
import {
  i64ToText,
  limbsFromText,
  limbsFromTextBound,
  limbsFromTextScratch,
  limbsTextBound,
  limbsToText,
  limbsToTextScratch,
  u64ToText,
} from './limbs_text.ts';
import {
  limbsCompareF64,
  limbsFrexp,
  limbsFromF64,
  limbsHash,
  limbsToF64,
  limbsTrueDivide,
  limbsTrueDivideScratch,
} from './limbs_float.ts';

export {
  limbsAdd,
  limbsAddSmall,
  limbsCompare,
  limbsFromU64,
  limbsNormalize,
  limbsSubtract,
  limbsSubtractSmall,
  limbsToU64,
  limbsAnd,
  limbsBitCount,
  limbsBitLength,
  limbsFromBytes,
  limbsFromBytesSigned,
  limbsNot,
  limbsOr,
  limbsShiftLeft,
  limbsShiftRight,
  limbsShiftRightFloor,
  limbsTestBit,
  limbsToBytes,
  limbsTrailingZeros,
  limbsXor,
  limbsMultiply,
  limbsMultiplyScratch,
  limbsMultiplySmall,
  limbsSquare,
  limbsDivide,
  limbsDivideScratch,
  limbsDivideSmall,
  limbsShortQuotient,
  limbsGcd,
  limbsGcdScratch,
  limbsPowerMod,
  limbsPowerModScratch,
  limbsSqrt,
  limbsSqrtScratch,
  i64ToText,
  limbsFromText,
  limbsFromTextBound,
  limbsFromTextScratch,
  limbsTextBound,
  limbsToText,
  limbsToTextScratch,
  u64ToText,
  limbsCompareF64,
  limbsFrexp,
  limbsFromF64,
  limbsHash,
  limbsToF64,
  limbsTrueDivide,
  limbsTrueDivideScratch,
};
