// Hashes that need no Python code. They are CPython's for numbers, None, tuples, frozensets and ranges (sets of these then show
// the same order); strings and bytes have a hash of their own with a fixed seed, cached in 32 bits.
import {
  Bytes, Class, ClassFlag, ClassId, Complex, FloatObject, Header, Int, IntObject, Kind, Limit, Method, Range, Sequence, Set, SetEntry,
  Singleton, Slice, Special, Str, StrFlag,
} from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, classOfObject, cls, isFloat, isInt, kindOf, special, toFloat, toInt } from "./object.ts";
import { keyOf } from "./set.ts";
import { hashUnits } from "../text/hash.ts";

/** No valid hash: the value is unhashable, or hashing it needs Python code. */
export const NO_HASH: i64 = -1;

const MODULUS: u64 = (1 << 61) - 1; // numbers are hashed modulo this prime
const NONE_HASH: i64 = 0xfca86420;

/** Hash of a value where no Python code is needed, else NO_HASH. */
export function nativeHash(value: u64): i64 {
  if (isInt(value)) {
    const number = toInt(value);
    return number == -1 ? -2 : number;
  }
  if (isFloat(value)) return floatHash(toFloat(value));
  const object = addressOf(value), shape = load<u32>(object);
  if (shape == cls(ClassId.STR)) return <i64>strHash(object);
  return shape == cls(ClassId.TUPLE) ? tupleHash(object, 1) : objectHash(object, 0);
}

/** The hash of a string, computed once: never 0 but for the empty one. */
export function strHash(text: u32): u32 {
  const known = load<u32>(text, Str.HASH);
  return known ? known : computeHash(text, load<u16>(text, Header.FLAGS) & StrFlag.WIDTH_MASK);
}

function computeHash(text: u32, width: u32): u32 {
  const length = load<u32>(text, Str.LENGTH);
  if (length == 0) return 0;
  const full = <u64>hashUnits(load<u32>(text, Str.DATA), length, width);
  let hash = <u32>(full ^ (full >> 32));
  if (hash == 0) hash = 1;
  store<u32>(text, hash, Str.HASH);
  return hash;
}

/** Is the object directly of a built-in class (no subclass made by a program)? */
export function isBuiltIn(object: u32): bool {
  return load<u32>(object) - cls(0) < <u32>ClassId.Size * Class.Size;
}
/** Does the object's class hash and compare as the built-in class `id` does? */
function keepsHash(object: u32, id: u32): bool {
  const klass = classOfObject(object);
  return special(klass, Special.HASH) == special(cls(id), Special.HASH);
}
function hasIdentity(object: u32): bool {
  const klass = classOfObject(object);
  return (load<u32>(klass, Class.FLAGS) & ClassFlag.IDENTITY_EQ) != 0
    || special(klass, Special.HASH) == special(cls(ClassId.OBJECT), Special.HASH);
}
/** The built-in class whose kind of object this is, as far as it has a hash of its own: else ClassId.OBJECT. */
function hashingClass(kind: u32, object: u32): u32 {
  switch (kind) {
    case Kind.NONE: return ClassId.NONE_TYPE;
    case Kind.BOOL: return ClassId.BOOL;
    case Kind.INT: case Kind.INT_OBJECT: return ClassId.INT;
    case Kind.FLOAT_OBJECT: return ClassId.FLOAT;
    case Kind.COMPLEX: return ClassId.COMPLEX;
    case Kind.STR: return ClassId.STR;
    case Kind.BYTES: return ClassId.BYTES;
    case Kind.TUPLE: return ClassId.TUPLE;
    case Kind.SET: return ClassId.FROZENSET;
    case Kind.RANGE: return ClassId.RANGE;
    case Kind.SLICE: return ClassId.SLICE;
    case Kind.METHOD: return ClassId.METHOD;
    default: return ClassId.OBJECT;
  }
}

function objectHash(object: u32, depth: u32): i64 {
  const kind = kindOf(object), id = hashingClass(kind, object);
  if (id == ClassId.OBJECT) return kind == Kind.NATIVE || hasIdentity(object) ? pointerHash(object) : NO_HASH; // functions: their __hash__ is methodHash, which leads here
  if (kind == Kind.SET) {
    if (!keepsHash(object, ClassId.FROZENSET)) return NO_HASH;
  } else if (!isBuiltIn(object) && !keepsHash(object, id)) {
    return hasIdentity(object) ? pointerHash(object) : NO_HASH;
  }
  switch (kind) {
    case Kind.NONE: return NONE_HASH;
    case Kind.BOOL: return object == Singleton.TRUE ? 1 : 0;
    case Kind.INT: return heapIntHash(object);
    case Kind.INT_OBJECT: return valueHash(load<u64>(object, IntObject.VALUE), depth);
    case Kind.FLOAT_OBJECT: return floatHash(load<f64>(object, FloatObject.VALUE));
    case Kind.COMPLEX: return complexHash(load<f64>(object, Complex.REAL), load<f64>(object, Complex.IMAG));
    case Kind.STR: return <i64>strHash(object);
    case Kind.BYTES: return bytesHash(object);
    case Kind.TUPLE: return depth < <u32>Limit.NATIVE_DEPTH ? tupleHash(object, depth + 1) : NO_HASH;
    case Kind.SET: return frozensetHash(object);
    case Kind.RANGE: return rangeHash(object, depth);
    case Kind.SLICE: return itemsHash(object + Slice.START, 3, depth + 1, false);
    default: return methodHash(object, depth);
  }
}

function valueHash(value: u64, depth: u32): i64 {
  if (isInt(value)) {
    const number = toInt(value);
    return number == -1 ? -2 : number;
  }
  if (isFloat(value)) return floatHash(toFloat(value));
  const object = addressOf(value);
  return load<u32>(object) == cls(ClassId.STR) ? <i64>strHash(object) : objectHash(object, depth);
}

/** CPython's hash of an address: rotated by four bits, since the low ones are 0. */
export function pointerHash(object: u32): i64 { return <i64>rotr<u64>(<u64>object, 4); }

function reduce(value: u64): u64 { // modulo 2^61 - 1
  let folded = (value & MODULUS) + (value >> 61);
  if (folded >= MODULUS) folded -= MODULUS;
  return folded;
}

function heapIntHash(object: u32): i64 {
  const size = load<i32>(object, Int.SIZE), count = <u32>(size < 0 ? -size : size);
  let hash: u64 = 0;
  for (let i = count; i > 0; i--) {
    // hash * 2^32 modulo 2^61 - 1 is a rotation of 61 bits
    hash = ((hash << 32) & MODULUS) | (hash >> 29);
    hash = reduce(hash + load<u32>(object + ((i - 1) << 2), Int.LIMBS));
  }
  const signed = size < 0 ? -(<i64>hash) : <i64>hash;
  return signed == -1 ? -2 : signed;
}

/** CPython's hash of a double: that of the rational number it stands for, modulo 2^61 - 1. */
export function floatHash(value: f64): i64 {
  const whole = <i64>value; // saturates
  if (<f64>whole == value && whole > -0x1000000000000000 && whole < 0x1000000000000000) return whole == -1 ? -2 : whole;
  const bits = reinterpret<u64>(value);
  const exponentBits = <i32>(bits >> 52) & 0x7ff;
  if (exponentBits == 0x7ff) return value != value ? 0 : value > 0 ? 314159 : -314159;
  let mantissa = bits & 0xfffffffffffff, exponent = exponentBits - 1075;
  if (exponentBits) mantissa |= 0x10000000000000;
  else exponent = -1074;
  exponent %= 61; // mantissa * 2^exponent is a rotation
  if (exponent < 0) exponent += 61;
  const shift = <u64>exponent;
  const rotated = reduce(((mantissa << shift) & MODULUS) | (mantissa >> (61 - shift)));
  const signed = value < 0 ? -(<i64>rotated) : <i64>rotated;
  return signed == -1 ? -2 : signed;
}

function complexHash(real: f64, imaginary: f64): i64 {
  const hash = floatHash(real) + 1000003 * floatHash(imaginary);
  return hash == -1 ? -2 : hash;
}

/** bytes hash as the str of the same Latin-1 characters. */
function bytesHash(object: u32): i64 {
  let hash = load<u32>(object, Bytes.HASH);
  if (hash == 0) {
    const length = load<u32>(object, Bytes.LENGTH);
    if (length == 0) return 0;
    const full = <u64>hashUnits(load<u32>(object, Bytes.DATA), length, 1);
    hash = <u32>(full ^ (full >> 32));
    if (hash == 0) hash = 1;
    store<u32>(object, hash, Bytes.HASH);
  }
  return <i64>hash;
}

// xxHash's steps, as CPython uses them for tuples.
const PRIME_1: u64 = 11400714785074694791;
const PRIME_2: u64 = 14029467366897019727;
const PRIME_5: u64 = 2870177450012600261;

export function tupleHashStart(): u64 { return PRIME_5; }
export function tupleHashStep(hash: u64, item: i64): u64 {
  return rotl<u64>(hash + <u64>item * PRIME_2, 31) * PRIME_1;
}
export function tupleHashEnd(hash: u64, count: u32): i64 {
  const total = hash + (<u64>count ^ (PRIME_5 ^ 3527539));
  return total == <u64>-1 ? 1546275796 : <i64>total;
}

function tupleHash(tuple: u32, depth: u32): i64 {
  return itemsHash(load<u32>(tuple, Sequence.ITEMS), load<u32>(tuple, Sequence.LENGTH), depth, true);
}
/** Slices hash as tuples do, but for the length at the end. */
function itemsHash(items: u32, count: u32, depth: u32, withLength: bool): i64 {
  let hash = PRIME_5;
  for (let i: u32 = 0; i < count; i++) {
    const item = valueHash(load<u64>(items + (i << 3)), depth);
    if (item == NO_HASH) return NO_HASH;
    hash = tupleHashStep(hash, item);
  }
  if (withLength) return tupleHashEnd(hash, count);
  return hash == <u64>-1 ? 1546275796 : <i64>hash;
}

/** The hash of a frozenset, computed once. The items' hashes are kept in the table, so this never needs Python. */
export function frozensetHash(set: u32): i64 {
  const known = load<i64>(set, Set.HASH);
  if (known) return known;
  const hash = setHash(set);
  store<i64>(set, hash, Set.HASH);
  return hash;
}

/** What a set would hash to as a frozenset. Order must not matter: the items' hashes are shuffled and xor-ed. */
export function setHash(set: u32): i64 {
  const table = load<u32>(set, Set.TABLE);
  let hash: u64 = 0;
  if (table) {
    const end = table + (load<u32>(set, Set.MASK) + 1) * SetEntry.Size;
    for (let entry = table; entry < end; entry += SetEntry.Size) {
      if (keyOf(entry) == NULL) continue;
      const item = load<u64>(entry, SetEntry.HASH);
      hash ^= ((item ^ 89869747) ^ (item << 16)) * 3644798167;
    }
  }
  hash ^= (<u64>load<u32>(set, Set.LENGTH) + 1) * 1927868237;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069 + 907133923;
  return hash == <u64>-1 ? 590923713 : <i64>hash;
}

/** range hashes as the tuple (length, start, step), with None for what does not matter. */
function rangeHash(range: u32, depth: u32): i64 {
  const length = load<u64>(range, Range.LENGTH);
  let hash = tupleHashStep(PRIME_5, valueHash(length, depth));
  const isEmpty = isInt(length) && toInt(length) == 0, isSingle = isInt(length) && toInt(length) == 1;
  hash = tupleHashStep(hash, isEmpty ? NONE_HASH : valueHash(load<u64>(range, Range.START), depth));
  hash = tupleHashStep(hash, isEmpty || isSingle ? NONE_HASH : valueHash(load<u64>(range, Range.STEP), depth));
  return tupleHashEnd(hash, 3);
}

/** A bound method: which object (not what it equals), and the function's own hash. */
function methodHash(method: u32, depth: u32): i64 {
  const self = load<u64>(method, Method.SELF);
  const inner = valueHash(load<u64>(method, Method.FUNCTION), depth);
  if (inner == NO_HASH) return NO_HASH;
  const hash = (isInt(self) || isFloat(self) ? <i64>(self ^ (self >> 32)) : pointerHash(addressOf(self))) ^ inner;
  return hash == -1 ? -2 : hash;
}
