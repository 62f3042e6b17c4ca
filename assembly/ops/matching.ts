// match statements: what kind of thing the subject is, keys of mappings, attributes of classes. What takes Python code, and every
// error, is left to matching.py.
import { Class, ClassFlag, ClassId, Header, Kind, Status, StrFlag, Thread, Tuple } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_TUPLE, NONE, addressOf, classOf, cls, fromAddress, fromBool, fromSmall, isExact, isObject, isSubclass, kindOf, nameAt } from "../objects/object.ts";
import { isClass, typeLookup } from "../objects/classes.ts";
import { tupleItem, tupleLength } from "../objects/classes_mro.ts";
import { newTuple } from "../objects/tuple.ts";
import { ok, prelude2, prelude4, result } from "../state/thread.ts";
import { findGeneric } from "./attributes.ts";
import { instanceNatively } from "./instance_check.ts";
import { quickContains, quickItem } from "./quick.ts";
import { name as nameIndex, prelude } from "../env.ts";

export function isMapping(value: u64): u64 { return fromBool((load<u32>(classOf(value), Class.FLAGS) & ClassFlag.MAPPING) != 0); }
export function isSequence(value: u64): u64 { return fromBool((load<u32>(classOf(value), Class.FLAGS) & ClassFlag.SEQUENCE) != 0); }

/** A tuple of the values of all keys, or None. */
export function matchKeys(thread: u32, subject: u64, keys: u64): i32 {
  const values = keysNatively(thread, subject, addressOf(keys));
  return values == NULL ? prelude2(thread, prelude("match_keys"), subject, keys) : ok(thread, values);
}

/** The same for an exact dict and keys that are all different, ints or interned strings; NULL else. */
function keysNatively(thread: u32, subject: u64, keys: u32): u64 {
  const count = tupleLength(keys);
  if (!isExact(subject, ClassId.DICT) || count == 0) return NULL;
  const values = newTuple(thread, count);
  if (values == 0) return NULL;
  let isWhole = true;
  for (let i: u32 = 0; i < count; i++) {
    const key = tupleItem(keys, i);
    if (isRepeated(keys, i)) return NULL;
    const found = quickContains(key, subject), value = found == 1 ? quickItem(subject, key) : NULL;
    if (found < 0 || (found == 1 && value == NULL) || (isObject(key) && !isInterned(key))) return NULL;
    if (found == 0) isWhole = false;
    store<u64>(load<u32>(values, Tuple.ITEMS) + (i << 3), value);
  }
  return isWhole ? fromAddress(values) : NONE;
}
function isInterned(value: u64): bool {
  return isExact(value, ClassId.STR) && (load<u16>(addressOf(value), Header.FLAGS) & StrFlag.INTERNED) != 0;
}
function isRepeated(names: u32, i: u32): bool {
  for (let j: u32 = 0; j < i; j++) if (tupleItem(names, j) == tupleItem(names, i)) return true;
  return false;
}

/** A tuple of attributes for `count` positional patterns and the names, or None. */
export function matchClass(thread: u32, subject: u64, klass: u64, names: u64, count: u32): i32 {
  const values = classNatively(thread, subject, klass, addressOf(names), count);
  return values == NULL ? prelude4(thread, prelude("match_class"), subject, klass, fromSmall(count), names) : ok(thread, values);
}

/** The same where no Python code has a say in it; NULL else. */
function classNatively(thread: u32, subject: u64, klass: u64, names: u32, count: u32): u64 {
  if (!isClass(klass)) return NULL;
  const isInstance = instanceNatively(subject, klass, 0), named = tupleLength(names);
  if (isInstance <= 0) return isInstance == 0 ? NONE : NULL;
  if (count + named == 0) return EMPTY_TUPLE;
  let positional: u32 = 0; // __match_args__
  if (count) {
    if (classOf(klass) != cls(ClassId.TYPE)) return NULL; // a metaclass may have one of its own
    const found = typeLookup(addressOf(klass), nameAt(nameIndex("__match_args__")));
    if (found == NULL) return count == 1 && named == 0 && matchesItself(addressOf(klass)) ? tupleOfOne(thread, subject) : NULL;
    if (!isExact(found, ClassId.TUPLE)) return NULL;
    positional = addressOf(found);
    if (tupleLength(positional) < count) return NULL;
  }
  const own = classOf(subject);
  if (!isObject(subject) || kindOf(addressOf(subject)) != Kind.OBJECT || (load<u32>(own, Class.FLAGS) & (ClassFlag.CUSTOM_GETATTRIBUTE | ClassFlag.HAS_GETATTR)) != 0) return NULL;
  const values = newTuple(thread, count + named);
  if (values == 0) return NULL;
  const items = load<u32>(values, Tuple.ITEMS);
  for (let i: u32 = 0; i < count + named; i++) {
    const name = i < count ? tupleItem(positional, i) : tupleItem(names, i - count);
    if (!isInterned(name) || (i < count ? isRepeated(positional, i) : isRepeated(names, i - count))) return NULL;
    for (let j: u32 = 0; j < count && i >= count; j++) if (tupleItem(positional, j) == name) return NULL; // named twice: an error
    const status = findGeneric(thread, subject, own, addressOf(name));
    if (status == Status.RAISED) store<u64>(thread, NULL, Thread.EXCEPTION); // it will be raised again
    if (status != Status.OK) return NULL;
    if (result(thread) == NULL) return NONE;
    store<u64>(items + (i << 3), result(thread));
  }
  return fromAddress(values);
}
/** Of these types (and their subclasses) one positional pattern is the subject itself. */
function matchesItself(klass: u32): bool {
  return isSubclass(klass, cls(ClassId.INT)) || isSubclass(klass, cls(ClassId.STR)) || isSubclass(klass, cls(ClassId.FLOAT))
    || isSubclass(klass, cls(ClassId.LIST)) || isSubclass(klass, cls(ClassId.TUPLE)) || isSubclass(klass, cls(ClassId.DICT))
    || isSubclass(klass, cls(ClassId.BYTES)) || isSubclass(klass, cls(ClassId.BYTEARRAY)) || isSubclass(klass, cls(ClassId.SET))
    || isSubclass(klass, cls(ClassId.FROZENSET));
}
function tupleOfOne(thread: u32, value: u64): u64 {
  const tuple = newTuple(thread, 1);
  if (tuple == 0) return NULL;
  store<u64>(load<u32>(tuple, Tuple.ITEMS), value);
  return fromAddress(tuple);
}
