// What module _decimal (src/lib/modules/_decimal*.py) does natively: operations on the usual numbers, None where the general code is to do it.
import type { Attribute } from '../registry.ts';
import { nativeFunction } from '../registry.ts';

export const intrinsics: Record<string, Attribute> = {
  _decimal_operate: nativeFunction('decimalOperate', '(operation, left, right, limits, /)'),
  _decimal_quantize: nativeFunction('decimalQuantize', '(value, like, limits, rounding, /)'),
  _decimal_compare: nativeFunction('decimalCompare', '(left, right, cls, /)'),
  _decimal_hash: nativeFunction('decimalHash', '(coefficient, exponent, sign, /)'),
  _decimal_text: nativeFunction('decimalText', '(coefficient, exponent, sign, /)'),
  _decimal_from: nativeFunction('decimalFrom', '(cls, value, /)'),
};
