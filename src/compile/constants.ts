// Constants of code objects: when two are the same constant, and how they print.

import type { ConstantValue } from '../syntax/ast.ts';
import type { Constant } from './code.ts';

export { codePointsOf } from '../isa/repr.ts';

export const noneConstant: Constant = { type: 'None' };

/** Makes a code object's constant of a literal's value. */
export function constantOfLiteral(value: ConstantValue): Constant {
  if (value.type === 'complex') return { type: 'complex', real: 0, imag: value.imag };
  return value;
}

export function stringConstant(value: string): Constant {
  return { type: 'str', value };
}

export function intConstant(value: number | bigint): Constant {
  return { type: 'int', value: BigInt(value) };
}

export function tupleOfStrings(names: readonly string[]): Constant {
  return { type: 'tuple', items: names.map(stringConstant) };
}

const floatBits = new DataView(new ArrayBuffer(8));

function floatKey(value: number): string {
  floatBits.setFloat64(0, value);
  return floatBits.getBigUint64(0).toString(16);
}

export function bytesToHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A text that is the same for two constants exactly where they may share a place in the table:
 * same type, same value, zeros of the same sign. Code objects are never shared: null.
 */
export function constantKey(constant: Constant): string | null {
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
      return constant.type;
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
      return `i${constant.value}`;
    case 'float':
      return `f${floatKey(constant.value)}`;
    case 'complex':
      return `c${floatKey(constant.real)},${floatKey(constant.imag)}`;
    case 'str':
      return constant.codePoints === undefined
        ? `s${constant.value.length}:${constant.value}`
        : `S${Array.from(constant.codePoints).join(',')};`;
    case 'bytes':
      return `b${bytesToHex(constant.value)};`;
    case 'tuple':
    case 'frozenset': {
      const keys = constant.items.map(constantKey);
      if (keys.includes(null)) return null;
      if (constant.type === 'frozenset') keys.sort();
      return `${constant.type}(${keys.join(' ')})`;
    }
    case 'code':
      return null;
  }
}

/** Whether `bool(constant)` is true. */
export function constantIsTrue(constant: Constant): boolean {
  switch (constant.type) {
    case 'None':
      return false;
    case 'Ellipsis':
    case 'code':
      return true;
    case 'bool':
      return constant.value;
    case 'int':
      return constant.value !== 0n;
    case 'float':
      return constant.value !== 0;
    case 'complex':
      return constant.real !== 0 || constant.imag !== 0;
    case 'str':
    case 'bytes':
      return constant.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
  }
}

/** The name of the constant's Python type, as messages have it. */
export function constantTypeName(constant: Constant): string {
  switch (constant.type) {
    case 'None':
      return 'NoneType';
    case 'Ellipsis':
      return 'ellipsis';
    default:
      return constant.type;
  }
}

/** A string constant of code points; `codePoints` is kept only where surrogates need it. */
export function stringOfCodePoints(points: ArrayLike<number>): Constant {
  let value = '';
  let surrogates = false;
  for (let index = 0; index < points.length; index++) {
    const point = points[index] as number;
    if (point >= 0xd800 && point < 0xe000) surrogates = true;
    value += String.fromCodePoint(point);
  }
  if (!surrogates) return { type: 'str', value };
  return { type: 'str', value, codePoints: Uint32Array.from(points) };
}
