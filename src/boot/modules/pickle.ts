// What module _pickle (src/lib/modules/_pickle.py) does natively: trees of plain values, None where pickle.py is to do it.
import type { Attribute } from '../registry.ts';
import { nativeFunction } from '../registry.ts';

export const intrinsics: Record<string, Attribute> = {
  _pickle_plain: nativeFunction('picklePlain', '(value, protocol, /)'),
  _unpickle_plain: nativeFunction('unpicklePlain', '(data, /)'),
};
