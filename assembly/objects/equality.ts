// Comparisons that need no Python code: 1 true, 0 false, -1 ask Python (a class has comparisons of its own, the nesting is deeper
// than Limit.NATIVE_DEPTH, or the comparison is a TypeError, which the operators word).
//
// `nativeEqual` is ==. `nativeSame` is what containers ask of their items: the same object, or ==. (A NaN is the same object as
// any other NaN here: floats have no identity beyond their bits.)
import {
  Bytes, Class, ClassFlag, ClassId, Complex, FloatObject, Header, IntObject, Kind, Limit, Method, Range, Sequence, Set, SetEntry,
  Singleton, Slice, Special, Str, StrFlag, Weakref,
} from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, classOfObject, cls, fromAddress, fromSmall, isFloat, isInt, isObject, kindOf, special, toFloat, toInt } from "./object.ts";
import { ASK_PYTHON, NEEDS_PYTHON, dictGet, dictLength, dictNext, entryHash, entryKey, entryValue } from "./dict.ts";
import { findItem, keyOf } from "./set.ts";
import { isBuiltIn } from "./hash.ts";
import { compareHeapInts, compareHeapIntWithFloat, isNegativeInt } from "./number_order.ts";
import { compareUnits, equalBytes, equalUnits } from "../text/units.ts";

/** The comparison operators, in the order of COMPARE_LT.. and of Special.LT... */
export const enum Comparison { LT, LE, EQ, NE, GT, GE }

/** What a value compares as; values of different families are never equal. OTHER has an __eq__ this file does not know. */
const enum Family { OTHER, NUMBER, COMPLEX, STR, BYTES, TUPLE, LIST, DICT, SET, RANGE, SLICE, METHOD, IDENTITY }

function familyOfKind(kind: u32): u32 {
  switch (kind) {
    case Kind.BOOL: case Kind.INT: case Kind.INT_OBJECT: case Kind.FLOAT_OBJECT: return Family.NUMBER;
    case Kind.COMPLEX: return Family.COMPLEX;
    case Kind.STR: return Family.STR;
    case Kind.BYTES: case Kind.BYTEARRAY: return Family.BYTES;
    case Kind.TUPLE: return Family.TUPLE;
    case Kind.LIST: return Family.LIST;
    case Kind.DICT: return Family.DICT;
    case Kind.SET: return Family.SET;
    case Kind.RANGE: return Family.RANGE;
    case Kind.SLICE: return Family.SLICE;
    case Kind.METHOD: return Family.METHOD;
    default: return Family.IDENTITY;
  }
}

/** The operator with its sides exchanged. */
function reflected(op: u32): u32 {
  switch (op) {
    case Comparison.LT: return Comparison.GT;
    case Comparison.LE: return Comparison.GE;
    case Comparison.GT: return Comparison.LT;
    case Comparison.GE: return Comparison.LE;
    default: return op;
  }
}

function family(value: u64, op: u32): u32 {
  if (isInt(value) || isFloat(value)) return Family.NUMBER;
  const object = addressOf(value), found = familyOfKind(kindOf(object));
  if (found != Family.IDENTITY && isBuiltIn(object)) return found;
  const klass = classOfObject(object);
  let base = klass;
  if (found == Family.IDENTITY) {
    if (kindOf(object) == Kind.NATIVE && op == Comparison.EQ) return found;
    if (op == Comparison.EQ && (load<u32>(klass, Class.FLAGS) & ClassFlag.IDENTITY_EQ) != 0) return found;
    base = cls(ClassId.OBJECT);
  } else while (load<u32>(base, Class.FLAGS) & ClassFlag.HEAP) base = load<u32>(base, Class.BASE);
  if (!sharesComparison(klass, base, op) || !sharesComparison(klass, base, reflected(op))) return Family.OTHER;
  if (op == Comparison.NE && !sharesComparison(klass, base, Comparison.EQ)) return Family.OTHER;
  return found;
}
function sharesComparison(klass: u32, base: u32, op: u32): bool {
  return special(klass, Special.LT + op) == special(base, Special.LT + op);
}

// ---- equality

/** left == right: 1, 0, or -1 where Python code must tell. */
export function nativeEqual(left: u64, right: u64): i32 { return equalAt(left, right, 0); }

/** left is right or left == right. */
export function nativeSame(left: u64, right: u64): i32 { return left == right ? 1 : equalAt(left, right, 0); }

function sameAt(left: u64, right: u64, depth: u32): i32 { return left == right ? 1 : equalAt(left, right, depth); }

/** Of two keys with the same hash that are not the same object. */
export function keysEqual(stored: u64, key: u64): i32 {
  if (isObject(stored) && isObject(key)) {
    const left = addressOf(stored), right = addressOf(key);
    const shape = load<u32>(left);
    if (shape == load<u32>(right)) {
      if (shape == cls(ClassId.STR)) return strEqual(left, right) ? 1 : 0;
      if (shape == cls(ClassId.TUPLE)) return sequencesEqual(left, right, 1);
    }
  }
  return equalAt(stored, key, 0);
}

export function strEqual(left: u32, right: u32): bool {
  if (left == right) return true;
  const length = load<u32>(left, Str.LENGTH);
  if (length != load<u32>(right, Str.LENGTH)) return false;
  const leftFlags = load<u16>(left, Header.FLAGS), rightFlags = load<u16>(right, Header.FLAGS);
  if (leftFlags & rightFlags & StrFlag.INTERNED) return false;
  return equalUnits(load<u32>(left, Str.DATA), leftFlags & StrFlag.WIDTH_MASK, load<u32>(right, Str.DATA), rightFlags & StrFlag.WIDTH_MASK, length);
}

function equalAt(left: u64, right: u64, depth: u32): i32 {
  if (isInt(left) && isInt(right)) return left == right ? 1 : 0;
  const kind = family(left, Comparison.EQ), other = family(right, Comparison.EQ);
  if (kind == Family.OTHER || other == Family.OTHER) return weakrefsEqual(left, right, depth);
  if (kind != other) {
    if (kind + other == Family.NUMBER + Family.COMPLEX) return complexEqual(left, right) ? 1 : 0;
    return 0;
  }
  switch (kind) {
    case Family.NUMBER: return compareReal(left, right) == 0 ? 1 : 0;
    case Family.COMPLEX: return complexEqual(left, right) ? 1 : 0;
    case Family.IDENTITY: return left == right ? 1 : 0;
  }
  const a = addressOf(left), b = addressOf(right);
  switch (kind) {
    case Family.STR: return strEqual(a, b) ? 1 : 0;
    case Family.BYTES: return bytesEqual(a, b) ? 1 : 0;
    case Family.METHOD: return load<u64>(a, Method.SELF) == load<u64>(b, Method.SELF) ? sameAt(load<u64>(a, Method.FUNCTION), load<u64>(b, Method.FUNCTION), depth) : 0;
  }
  if (depth >= <u32>Limit.NATIVE_DEPTH) return -1;
  switch (kind) {
    case Family.TUPLE: case Family.LIST: return sequencesEqual(a, b, depth + 1);
    case Family.DICT: return dictsEqual(a, b, depth + 1);
    case Family.SET: return setsEqual(a, b);
    case Family.RANGE: return rangesEqual(a, b, depth + 1);
    default: return slicesEqual(a, b, depth + 1);
  }
}

/** Weak references compare as what they refer to, as long as it lives. -1 for anything else. */
function weakrefsEqual(left: u64, right: u64, depth: u32): i32 {
  if (!isPlainWeakref(left) || !isPlainWeakref(right) || depth >= <u32>Limit.NATIVE_DEPTH) return -1;
  const a = load<u32>(addressOf(left), Weakref.REFERENT), b = load<u32>(addressOf(right), Weakref.REFERENT);
  return a == 0 || b == 0 ? (left == right ? 1 : 0) : equalAt(fromAddress(a), fromAddress(b), depth + 1);
}
function isPlainWeakref(value: u64): bool {
  return isObject(value) && kindOf(addressOf(value)) == Kind.WEAKREF && sharesComparison(classOfObject(addressOf(value)), cls(ClassId.WEAKREF), Comparison.EQ);
}

function bytesEqual(a: u32, b: u32): bool {
  const length = load<u32>(a, Bytes.LENGTH);
  return length == load<u32>(b, Bytes.LENGTH) && equalBytes(load<u32>(a, Bytes.DATA), load<u32>(b, Bytes.DATA), length);
}

function sequencesEqual(a: u32, b: u32, depth: u32): i32 {
  const count = load<u32>(a, Sequence.LENGTH);
  if (count != load<u32>(b, Sequence.LENGTH)) return 0;
  const left = load<u32>(a, Sequence.ITEMS), right = load<u32>(b, Sequence.ITEMS), end = count << 3;
  for (let at: u32 = 0; at < end; at += 8) {
    const a = load<u64>(left + at), b = load<u64>(right + at);
    if (a == b) continue;
    const same = equalAt(a, b, depth);
    if (same != 1) return same;
  }
  return 1;
}

function dictsEqual(a: u32, b: u32, depth: u32): i32 {
  if (dictLength(a) != dictLength(b)) return 0;
  for (let position = dictNext(a, 0); position; position = dictNext(a, position)) {
    const value = dictGet(b, entryKey(a, position), entryHash(a, position));
    if (value == NULL) return 0;
    if (value == ASK_PYTHON) return -1;
    const same = sameAt(entryValue(a, position), value, depth);
    if (same != 1) return same;
  }
  return 1;
}

function setsEqual(a: u32, b: u32): i32 {
  if (load<u32>(a, Set.LENGTH) != load<u32>(b, Set.LENGTH)) return 0;
  const left = load<i64>(a, Set.HASH), right = load<i64>(b, Set.HASH);
  if (left && right && left != right) return 0;
  return isSubsetOf(a, b);
}

/** Are all items of a set in another? */
export function isSubsetOf(a: u32, b: u32): i32 {
  if (load<u32>(a, Set.LENGTH) > load<u32>(b, Set.LENGTH)) return 0;
  const table = load<u32>(a, Set.TABLE);
  if (table == 0) return 1;
  const end = table + (load<u32>(a, Set.MASK) + 1) * SetEntry.Size;
  for (let entry = table; entry < end; entry += SetEntry.Size) {
    const key = keyOf(entry);
    if (key == NULL) continue;
    const found = findItem(b, key, load<i64>(entry, SetEntry.HASH));
    if (found <= NEEDS_PYTHON) return found ? -1 : 0;
  }
  return 1;
}

function rangesEqual(a: u32, b: u32, depth: u32): i32 {
  const length = load<u64>(a, Range.LENGTH);
  if (sameAt(length, load<u64>(b, Range.LENGTH), depth) != 1) return 0;
  if (length == fromSmall(0)) return 1;
  if (sameAt(load<u64>(a, Range.START), load<u64>(b, Range.START), depth) != 1) return 0;
  if (length == fromSmall(1)) return 1;
  return sameAt(load<u64>(a, Range.STEP), load<u64>(b, Range.STEP), depth);
}

function slicesEqual(a: u32, b: u32, depth: u32): i32 {
  for (let at: u32 = Slice.START; at <= <u32>Slice.STEP; at += 8) {
    const same = sameAt(load<u64>(a + at), load<u64>(b + at), depth);
    if (same != 1) return same;
  }
  return 1;
}

// ---- numbers

/** A number as a small int, a heap int's address value or a float: bools and instances of subclasses are unwrapped. */
function plainNumber(value: u64): u64 {
  if (!isObject(value)) return value;
  const object = addressOf(value);
  switch (kindOf(object)) {
    case Kind.BOOL: return fromSmall(object == Singleton.TRUE ? 1 : 0);
    case Kind.INT_OBJECT: return load<u64>(object, IntObject.VALUE);
    case Kind.FLOAT_OBJECT: return load<u64>(object, FloatObject.VALUE);
    default: return value;
  }
}

const UNORDERED: i32 = 2;

/** Order of two real numbers by their exact values: -1, 0, 1, or UNORDERED where one is not a number. */
export function compareReal(left: u64, right: u64): i32 {
  const a = plainNumber(left), b = plainNumber(right);
  if (isInt(a)) {
    if (isInt(b)) return <i64>(a << 15) < <i64>(b << 15) ? -1 : a == b ? 0 : 1; // without the tag: the sign bit lies below it
    if (isFloat(b)) return compareFloats(<f64>toInt(a), toFloat(b));
    return isNegativeInt(addressOf(b)) ? 1 : -1;
  }
  if (isFloat(a)) {
    if (isFloat(b)) return compareFloats(toFloat(a), toFloat(b));
    if (isInt(b)) return compareFloats(toFloat(a), <f64>toInt(b));
    const order = compareHeapIntWithFloat(addressOf(b), toFloat(a));
    return order == UNORDERED ? order : -order;
  }
  if (isFloat(b)) return compareHeapIntWithFloat(addressOf(a), toFloat(b));
  if (isInt(b)) return isNegativeInt(addressOf(a)) ? -1 : 1;
  return compareHeapInts(addressOf(a), addressOf(b));
}

function compareFloats(a: f64, b: f64): i32 {
  if (a < b) return -1;
  if (a > b) return 1;
  return a == b ? 0 : UNORDERED;
}

function complexEqual(left: u64, right: u64): bool {
  const leftIsComplex = isObject(left) && kindOf(addressOf(left)) == Kind.COMPLEX;
  const rightIsComplex = isObject(right) && kindOf(addressOf(right)) == Kind.COMPLEX;
  if (leftIsComplex && rightIsComplex) {
    const a = addressOf(left), b = addressOf(right);
    return load<f64>(a, Complex.REAL) == load<f64>(b, Complex.REAL) && load<f64>(a, Complex.IMAG) == load<f64>(b, Complex.IMAG);
  }
  const complex = addressOf(leftIsComplex ? left : right), real = leftIsComplex ? right : left;
  if (load<f64>(complex, Complex.IMAG) != 0) return false;
  const part = load<f64>(complex, Complex.REAL);
  return part == part && compareReal(load<u64>(complex, Complex.REAL), real) == 0;
}

// ---- order

/** `left op right` as a truth value, for Comparison `op`. */
export function nativeCompare(left: u64, right: u64, op: u32): i32 { return compareAt(left, right, op, 0); }

function compareAt(left: u64, right: u64, op: u32, depth: u32): i32 {
  if (op == Comparison.EQ) return equalAt(left, right, depth);
  const kind = family(left, op), other = family(right, op);
  if (kind == Family.OTHER || other == Family.OTHER) return -1;
  if (op == Comparison.NE) {
    const equal = equalAt(left, right, depth);
    return equal < 0 ? equal : 1 - equal;
  }
  if (kind != other) return -1;
  if (kind == Family.NUMBER) {
    const order = compareReal(left, right);
    return order == UNORDERED ? 0 : holds(order, op);
  }
  const a = addressOf(left), b = addressOf(right);
  switch (kind) {
    case Family.STR: return holds(strOrder(a, b), op);
    case Family.BYTES:
      return holds(compareUnits(load<u32>(a, Bytes.DATA), load<u32>(a, Bytes.LENGTH), 1, load<u32>(b, Bytes.DATA), load<u32>(b, Bytes.LENGTH), 1), op);
    case Family.TUPLE: case Family.LIST:
      if (depth >= <u32>Limit.NATIVE_DEPTH) return -1;
      return itemsOrder(
        load<u32>(a, Sequence.ITEMS), load<u32>(a, Sequence.LENGTH), load<u32>(b, Sequence.ITEMS), load<u32>(b, Sequence.LENGTH), op, depth + 1,
      );
    case Family.SLICE: return itemsOrder(a + Slice.START, 3, b + Slice.START, 3, op, depth + 1);
    case Family.SET: return setsOrder(a, b, op);
    default: return -1;
  }
}

export function strOrder(a: u32, b: u32): i32 {
  return compareUnits(
    load<u32>(a, Str.DATA), load<u32>(a, Str.LENGTH), load<u16>(a, Header.FLAGS) & StrFlag.WIDTH_MASK,
    load<u32>(b, Str.DATA), load<u32>(b, Str.LENGTH), load<u16>(b, Header.FLAGS) & StrFlag.WIDTH_MASK,
  );
}

/** left op right of two strings. */
export function strCompare(left: u32, right: u32, op: u32): bool { return holds(strOrder(left, right), op) != 0; }

/** Is an order of -1, 0 or 1 what the operator asks for? */
function holds(order: i32, op: u32): i32 {
  switch (op) {
    case Comparison.LT: return order < 0 ? 1 : 0;
    case Comparison.LE: return order <= 0 ? 1 : 0;
    case Comparison.EQ: return order == 0 ? 1 : 0;
    case Comparison.NE: return order != 0 ? 1 : 0;
    case Comparison.GT: return order > 0 ? 1 : 0;
    default: return order >= 0 ? 1 : 0;
  }
}

/** Sequences are ordered by their first items that differ, else by length. */
function itemsOrder(left: u32, leftCount: u32, right: u32, rightCount: u32, op: u32, depth: u32): i32 {
  const common = min(leftCount, rightCount);
  for (let i: u32 = 0; i < common; i++) {
    const a = load<u64>(left + (i << 3)), b = load<u64>(right + (i << 3));
    const same = sameAt(a, b, depth);
    if (same < 0) return -1;
    if (same == 0) return compareAt(a, b, op, depth);
  }
  return holds(leftCount < rightCount ? -1 : leftCount == rightCount ? 0 : 1, op);
}

/** Sets are ordered by inclusion. */
function setsOrder(a: u32, b: u32, op: u32): i32 {
  const left = load<u32>(a, Set.LENGTH), right = load<u32>(b, Set.LENGTH);
  switch (op) {
    case Comparison.LT: return left < right ? isSubsetOf(a, b) : 0;
    case Comparison.LE: return isSubsetOf(a, b);
    case Comparison.GT: return right < left ? isSubsetOf(b, a) : 0;
    default: return isSubsetOf(b, a);
  }
}
