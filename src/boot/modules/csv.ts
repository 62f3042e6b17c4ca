// What module _csv (src/lib/modules/_csv.py) does natively.
import type { Attribute } from '../registry.ts';
import { nativeFunction } from '../registry.ts';

export const intrinsics: Record<string, Attribute> = {
  _csv_scan: nativeFunction('csvScan', '(line, fields, pending, state, config, limit, /)'),
  _csv_join: nativeFunction('csvJoin', '(row, config, lineterminator, /)'),
};
