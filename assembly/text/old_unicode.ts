// Unicode 3.2.0 as the differences from 15.1: unicodedata.ucd_3_2_0, which stringprep and so IDNA
// are made of.
//
// What was not assigned then has category Cn here, and with it no numeric value, no decomposition
// and combining class 0. unicodedata.digit, east_asian_width of unchanged characters, and the like
// are the present ones.

import {
  bidirectionalClass,
  combiningClass,
  decimalValue,
  eastAsianWidth,
  generalCategory,
  isMirrored,
} from './classify.ts';
import { OldCorrection, OldRecord, Tables } from './tables_layout.ts';

/** Address of the difference for `codePoint`, or 0. */
export function oldRecord(tables: u32, codePoint: u32): u32 {
  const records = tables + load<u32>(tables, Tables.OldRecords);
  let low: u32 = 0;
  let high = load<u32>(tables, Tables.OldRecordCount);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(records + middle * OldRecord.Size, OldRecord.Last) < codePoint) low = middle + 1;
    else high = middle;
  }
  if (low == load<u32>(tables, Tables.OldRecordCount)) return 0;
  const record = records + low * OldRecord.Size;
  return load<u32>(record, OldRecord.First) <= codePoint ? record : 0;
}

export function oldGeneralCategory(tables: u32, codePoint: u32): u32 {
  const record = oldRecord(tables, codePoint);
  return record == 0 ? generalCategory(tables, codePoint) : load<u8>(record, OldRecord.Category);
}

export function oldBidirectionalClass(tables: u32, codePoint: u32): u32 {
  const record = oldRecord(tables, codePoint);
  if (record == 0) return bidirectionalClass(tables, codePoint);
  return load<u8>(record, OldRecord.Bidirectional);
}

export function oldEastAsianWidth(tables: u32, codePoint: u32): u32 {
  const record = oldRecord(tables, codePoint);
  return record == 0
    ? eastAsianWidth(tables, codePoint)
    : load<u8>(record, OldRecord.EastAsianWidth);
}

export function oldIsMirrored(tables: u32, codePoint: u32): bool {
  const record = oldRecord(tables, codePoint);
  return record == 0 ? isMirrored(tables, codePoint) : load<u8>(record, OldRecord.Mirrored) != 0;
}

export function oldDecimalValue(tables: u32, codePoint: u32): i32 {
  const record = oldRecord(tables, codePoint);
  return record == 0 ? decimalValue(tables, codePoint) : load<i8>(record, OldRecord.DecimalValue);
}

/** Was the code point assigned in 3.2.0? (Where not, it has no numeric value either.) */
export function wasAssigned(tables: u32, codePoint: u32): bool {
  return oldGeneralCategory(tables, codePoint) != 0;
}

export function oldCombiningClass(tables: u32, codePoint: u32): u32 {
  return wasAssigned(tables, codePoint) ? combiningClass(tables, codePoint) : 0;
}

/** What 3.2.0 decomposed the code point to where that was put right later, or 0. */
export function oldCorrection(tables: u32, codePoint: u32): u32 {
  const count = load<u32>(tables, Tables.OldCorrectionCount);
  let correction = tables + load<u32>(tables, Tables.OldCorrections);
  for (let i: u32 = 0; i < count; i++) {
    if (load<u32>(correction, OldCorrection.CodePoint) == codePoint) {
      return load<u32>(correction, OldCorrection.DecomposesTo);
    }
    correction += OldCorrection.Size;
  }
  return 0;
}
