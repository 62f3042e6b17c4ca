// What unicodedata asks of the Unicode tables; its functions are Python (src/lib/modules/unicodedata.py), names of characters come from the host.
import { Status } from "../shared/layout.ts";
import { HostCall } from "../shared/protocol.ts";
import { EMPTY_TUPLE, FALSE, NONE, addressOf, fromAddress, fromFloat, fromSmall, toInt } from "../objects/object.ts";
import { newTuple } from "../objects/tuple.ts";
import { stringOf, strData, strLength, strWidth } from "../objects/strings.ts";
import { unicodeTables } from "../objects/text.ts";
import { allocateBlock, freeBlock } from "../state/heap.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { bidirectionalClass, combiningClass, decimalValue, digitValue, eastAsianWidth, generalCategory, isMirrored, isNumeric, numericValue } from "../text/classify.ts";
import { NormalizationForm } from "../text/constants.ts";
import { decompositionOf, normalizationCapacity, normalizeUnits, quickCheck } from "../text/normalize.ts";
import { oldBidirectionalClass, oldCombiningClass, oldDecimalValue, oldEastAsianWidth, oldGeneralCategory, oldIsMirrored, wasAssigned } from "../text/old_unicode.ts";
import { hostCall } from "../env.ts";

const enum Property { CATEGORY, BIDIRECTIONAL, EAST_ASIAN_WIDTH, COMBINING, MIRRORED, DECIMAL, DIGIT }

function propertyOf(tables: u32, which: u32, ch: u32, old: bool): i64 {
  switch (which) {
    case Property.CATEGORY: return old ? oldGeneralCategory(tables, ch) : generalCategory(tables, ch);
    case Property.BIDIRECTIONAL: return old ? oldBidirectionalClass(tables, ch) : bidirectionalClass(tables, ch);
    case Property.EAST_ASIAN_WIDTH: return old ? oldEastAsianWidth(tables, ch) : eastAsianWidth(tables, ch);
    case Property.COMBINING: return old ? oldCombiningClass(tables, ch) : combiningClass(tables, ch);
    case Property.MIRRORED: return (old ? oldIsMirrored(tables, ch) : isMirrored(tables, ch)) ? 1 : 0;
    case Property.DECIMAL: return old ? oldDecimalValue(tables, ch) : decimalValue(tables, ch);
    default: return digitValue(tables, ch);
  }
}
/** _ucd_property(which, code point, old): an int; -1 for no value */
export function ucdProperty(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromSmall(propertyOf(unicodeTables(), <u32>toInt(argument(args, 0)), <u32>toInt(argument(args, 1)), argument(args, 2) != FALSE)));
}
/** _ucd_numeric(code point, old): a float or None */
export function ucdNumeric(thread: u32, args: u32, count: i32): i32 {
  const ch = <u32>toInt(argument(args, 0)), tables = unicodeTables();
  if (!isNumeric(tables, ch) || (argument(args, 1) != FALSE && !wasAssigned(tables, ch))) return ok(thread, NONE);
  return ok(thread, fromFloat(ch - 0x30 < 10 ? <f64>(ch - 0x30) : numericValue(tables, ch)));
}
/** _ucd_decomposition(code point, old): (number of the tag, code points ...), () where it has none */
export function ucdDecomposition(thread: u32, args: u32, count: i32): i32 {
  const ch = <u32>toInt(argument(args, 0)), tables = unicodeTables(), parts = decompositionOf(tables, ch);
  if (parts == 0 || (argument(args, 1) != FALSE && !wasAssigned(tables, ch))) return ok(thread, EMPTY_TUPLE);
  const head = load<u32>(parts), length = head & 255, tuple = newTuple(thread, length + 1);
  if (tuple == 0) return outOfMemory(thread);
  store<u64>(tuple, fromSmall(head >> 8), 16);
  for (let i: u32 = 1; i <= length; i++) store<u64>(tuple + (i << 3), fromSmall(load<u32>(parts + (i << 2))), 16);
  return ok(thread, fromAddress(tuple));
}
/** _ucd_quick_check(form, text): 0 not normalised, 1 normalised, 2 maybe */
export function ucdQuickCheck(thread: u32, args: u32, count: i32): i32 {
  const text = addressOf(argument(args, 1));
  return ok(thread, fromSmall(quickCheck(unicodeTables(), <NormalizationForm>toInt(argument(args, 0)), strData(text), strLength(text), strWidth(text))));
}
/** _ucd_normalize(form, text, old) */
export function ucdNormalize(thread: u32, args: u32, count: i32): i32 {
  const form = <NormalizationForm>toInt(argument(args, 0)), text = addressOf(argument(args, 1)), old = argument(args, 2) != FALSE, tables = unicodeTables();
  const capacity = normalizationCapacity(tables, form, old, strData(text), strLength(text), strWidth(text));
  const block = allocateBlock(thread, (capacity + 1) << 2);
  if (block == 0) return outOfMemory(thread);
  const length = normalizeUnits(tables, form, old, strData(text), strLength(text), strWidth(text), block + 8);
  const made = stringOf(thread, block + 8, length, 4);
  freeBlock(thread, block);
  return made ? ok(thread, made) : <i32>Status.RETRY;
}
/** _ucd_name(code point), _ucd_lookup(name): None where there is none */
export function ucdName(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.UNICODE_NAME, args, count); }
export function ucdLookup(thread: u32, args: u32, count: i32): i32 { return hostCall(thread, HostCall.UNICODE_LOOKUP, args, count); }
