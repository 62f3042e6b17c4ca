// Arithmetic on constants, for folding: CPython's results, or null where the program itself had
// better compute them (errors, results too large, floats that JavaScript might round otherwise).

import type { Operator } from '../syntax/ast.ts';
import type { Constant } from './code.ts';
import { codePointsOf, stringOfCodePoints } from './constants.ts';

// CPython's limits: results larger than this are left to run time.
const intSizeLimitBits = 128;
const collectionSizeLimit = 256;
const stringSizeLimit = 4096;
const totalItemsLimit = 1024;

export function foldArithmetic(op: Operator, left: Constant, right: Constant): Constant | null {
  const leftInt = intOf(left);
  const rightInt = intOf(right);
  if (leftInt !== null && rightInt !== null) {
    if (left.type === 'bool' && right.type === 'bool') {
      const both = foldBools(op, left.value, right.value);
      if (both !== null) return both;
    }
    return foldInts(op, leftInt, rightInt);
  }
  if (op === 'Mult') {
    if (leftInt !== null) return repeat(right, leftInt);
    if (rightInt !== null) {
      const repeated = repeat(left, rightInt);
      if (repeated !== null) return repeated;
    }
  }
  if (left.type === 'complex' || right.type === 'complex') return foldComplex(op, left, right);
  const leftFloat = floatOf(left);
  const rightFloat = floatOf(right);
  if (leftFloat !== null && rightFloat !== null) return foldFloats(op, leftFloat, rightFloat);
  return op === 'Add' ? concatenate(left, right) : null;
}

function intOf(constant: Constant): bigint | null {
  if (constant.type === 'int') return constant.value;
  if (constant.type === 'bool') return constant.value ? 1n : 0n;
  return null;
}

/** Null where it is no number, or an int too large for a float. */
function floatOf(constant: Constant): number | null {
  if (constant.type === 'float') return constant.value;
  const value = intOf(constant);
  if (value === null) return null;
  const converted = Number(value);
  return Number.isFinite(converted) ? converted : null;
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

function foldBools(op: Operator, left: boolean, right: boolean): Constant | null {
  switch (op) {
    case 'BitAnd':
      return { type: 'bool', value: left && right };
    case 'BitOr':
      return { type: 'bool', value: left || right };
    case 'BitXor':
      return { type: 'bool', value: left !== right };
    default:
      return null;
  }
}

function foldInts(op: Operator, left: bigint, right: bigint): Constant | null {
  const value = intResult(op, left, right);
  if (value !== null) return { type: 'int', value };
  if (op !== 'Div' || right === 0n) return null;
  // Both operands exact as floats: then the quotient is rounded once, as CPython does it.
  const exact = 2n ** 53n;
  if (left > exact || left < -exact || right > exact || right < -exact) return null;
  return { type: 'float', value: Number(left) / Number(right) };
}

function intResult(op: Operator, left: bigint, right: bigint): bigint | null {
  switch (op) {
    case 'Add':
      return left + right;
    case 'Sub':
      return left - right;
    case 'Mult':
      if (left !== 0n && right !== 0n && bitLength(left) + bitLength(right) > intSizeLimitBits) {
        return null;
      }
      return left * right;
    case 'FloorDiv':
      return right === 0n ? null : floorDivide(left, right);
    case 'Mod':
      return right === 0n ? null : left - floorDivide(left, right) * right;
    case 'Pow': {
      if (right < 0n) return null;
      if (left !== 0n && right > 0n) {
        if (right > BigInt(Math.floor(intSizeLimitBits / bitLength(left)))) return null;
      }
      return left ** right;
    }
    case 'LShift':
      if (right < 0n) return null;
      if (left !== 0n && BigInt(bitLength(left)) + right > BigInt(intSizeLimitBits)) return null;
      return left === 0n ? 0n : left << right;
    case 'RShift':
      if (right < 0n) return null;
      return right > 1n << 31n ? (left < 0n ? -1n : 0n) : left >> right;
    case 'BitAnd':
      return left & right;
    case 'BitOr':
      return left | right;
    case 'BitXor':
      return left ^ right;
    default:
      return null;
  }
}

function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

function foldFloats(op: Operator, left: number, right: number): Constant | null {
  switch (op) {
    case 'Add':
      return { type: 'float', value: left + right };
    case 'Sub':
      return { type: 'float', value: left - right };
    case 'Mult':
      return { type: 'float', value: left * right };
    case 'Div':
      return right === 0 ? null : { type: 'float', value: left / right };
    case 'Mod':
      return right === 0 ? null : { type: 'float', value: floatModulo(left, right) };
    default:
      return null;
  }
}

function floatModulo(left: number, right: number): number {
  const remainder = left % right;
  if (remainder === 0) return right < 0 ? -0 : 0;
  return right < 0 !== remainder < 0 ? remainder + right : remainder;
}

function foldComplex(op: Operator, left: Constant, right: Constant): Constant | null {
  const leftParts = complexOf(left);
  const rightParts = complexOf(right);
  if (leftParts === null || rightParts === null) return null;
  const [leftReal, leftImag] = leftParts;
  const [rightReal, rightImag] = rightParts;
  if (op === 'Add') {
    return { type: 'complex', real: leftReal + rightReal, imag: leftImag + rightImag };
  }
  if (op === 'Sub') {
    return { type: 'complex', real: leftReal - rightReal, imag: leftImag - rightImag };
  }
  return null;
}

function complexOf(constant: Constant): [number, number] | null {
  if (constant.type === 'complex') return [constant.real, constant.imag];
  const real = floatOf(constant);
  return real === null ? null : [real, 0];
}

function concatenate(left: Constant, right: Constant): Constant | null {
  if (left.type === 'str' && right.type === 'str') {
    if (left.codePoints === undefined && right.codePoints === undefined) {
      return { type: 'str', value: left.value + right.value };
    }
    return stringOfCodePoints([...codePointsOf(left), ...codePointsOf(right)]);
  }
  if (left.type === 'bytes' && right.type === 'bytes') {
    return { type: 'bytes', value: Uint8Array.from([...left.value, ...right.value]) };
  }
  if (left.type === 'tuple' && right.type === 'tuple') {
    return { type: 'tuple', items: [...left.items, ...right.items] };
  }
  return null;
}

/** Items in nested tuples, up to `limit`; a negative result says that there are more. */
function remainingItems(constant: Constant, limit: number): number {
  if (constant.type !== 'tuple') return limit;
  let left = limit - constant.items.length;
  for (const item of constant.items) {
    if (left < 0) break;
    left = remainingItems(item, left);
  }
  return left;
}

function repeat(sequence: Constant, times: bigint): Constant | null {
  if (sequence.type === 'tuple') {
    const size = sequence.items.length;
    if (size > 0) {
      if (times < 0n || times > BigInt(Math.floor(collectionSizeLimit / size))) return null;
      if (times > 0n && remainingItems(sequence, Math.floor(totalItemsLimit / Number(times))) < 0) {
        return null;
      }
    }
    const items: Constant[] = [];
    for (let count = size === 0 ? 0 : Number(times); count > 0; count--) {
      items.push(...sequence.items);
    }
    return { type: 'tuple', items };
  }
  if (sequence.type !== 'str' && sequence.type !== 'bytes') return null;
  const points = sequence.type === 'str' ? codePointsOf(sequence) : sequence.value;
  if (points.length > 0) {
    if (times < 0n || times > BigInt(Math.floor(stringSizeLimit / points.length))) return null;
  }
  const count = points.length === 0 ? 0 : Number(times);
  const repeated: number[] = [];
  for (let round = 0; round < count; round++) repeated.push(...points);
  if (sequence.type === 'str') return stringOfCodePoints(repeated);
  return { type: 'bytes', value: Uint8Array.from(repeated) };
}
