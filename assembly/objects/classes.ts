// Classes: looking names up in the MRO, the table of special methods, flags that say what the fast paths may assume, versions.
//
// Everything cached about a class hangs on its VERSION: a number that is given out once, and changes for the class and all its
// subclasses whenever an attribute of one in the MRO changes. What an instance's shape alone decides (a plain attribute at an
// offset) has no version to look at; a data descriptor that comes to a class later kills such records one by one.
import { Cache, CacheKind, Class, ClassFlag, ClassId, Kind, List, Sequence, Shape, Special, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { allocateBlock } from "../state/heap.ts";
import { outOfMemory } from "../state/raise.ts";
import { addressOf, classOf, cls, fromAddress, isObject, kindOf, nameAt, nextClassVersion, special } from "./object.ts";
import { dictGetStr } from "./dict.ts";
import { allocate } from "../state/heap.ts";

// ---- lookup

/** What a name is in a class's MRO, unbound; NULL where it is nothing. The name is a str (interned or not). */
export function typeLookup(klass: u32, name: u32): u64 {
  const mro = load<u32>(klass, Class.MRO);
  if (mro == 0) return dictGetStr(load<u32>(klass, Class.DICT), name); // a class whose mro() is still running
  const count = load<u32>(mro, Sequence.LENGTH), items = load<u32>(mro, Sequence.ITEMS);
  for (let i: u32 = 0; i < count; i++) {
    const value = dictGetStr(load<u32>(<u32>load<u64>(items + (i << 3)), Class.DICT), name);
    if (value != NULL) return value;
  }
  return NULL;
}

/** The same, beginning after `after` in the MRO of `klass` (what super() looks at). */
export function typeLookupAfter(klass: u32, after: u32, name: u32): u64 {
  const mro = load<u32>(klass, Class.MRO);
  if (mro == 0) return NULL;
  const count = load<u32>(mro, Sequence.LENGTH), items = load<u32>(mro, Sequence.ITEMS);
  let i: u32 = 0;
  while (i < count && <u32>load<u64>(items + (i << 3)) != after) i++;
  for (i++; i < count; i++) {
    const value = dictGetStr(load<u32>(<u32>load<u64>(items + (i << 3)), Class.DICT), name);
    if (value != NULL) return value;
  }
  return NULL;
}

/** Index of a special method's name, or -1. Their names are the first of the name table. */
export function specialIndex(name: u32): i32 {
  for (let i = 0; i < <i32>Special.Size; i++) if (nameAt(i) == name) return i;
  return -1;
}

export function isClass(value: u64): bool { return isObject(value) && value != NULL && kindOf(addressOf(value)) == Kind.CLASS; }
export function hasFlag(klass: u32, flag: u32): bool { return (load<u32>(klass, Class.FLAGS) & flag) != 0; }
/** The class built in below a class: itself, or the nearest of its bases by layout that Python code did not make. */
export function builtinBase(klass: u32): u32 {
  while (hasFlag(klass, ClassFlag.HEAP)) klass = load<u32>(klass, Class.BASE);
  return klass;
}

// ---- the table of special methods and the flags that follow from it

/** Fills the table and the flags of a class whose DICT and MRO are there, gives it a version, and enters it with its bases. */
export function finishClass(thread: u32, klass: u32): i32 {
  for (let i: u32 = 0; i < <u32>Special.Size; i++) store<u64>(klass + Class.SPECIAL + (i << 3), typeLookup(klass, nameAt(i)));
  computeFlags(klass);
  const bases = load<u32>(klass, Class.BASES);
  for (let i: u32 = 0; i < load<u32>(bases, Sequence.LENGTH); i++) {
    if (!addSubclass(thread, <u32>load<u64>(load<u32>(bases, Sequence.ITEMS) + (i << 3)), klass)) return outOfMemory(thread);
  }
  store<u32>(klass, klass, Class.CLASS); // a class is its own empty shape
  store<u32>(klass, nextClassVersion(), Class.VERSION);
  if (load<u32>(klass, Class.INSTANCE_SIZE) == 0) computeInstanceSize(klass);
  return Status.OK;
}

/** Bytes of an instance: a dict area, where there is one, gets as many inline values as fit the 16-byte grid. */
export function computeInstanceSize(klass: u32): void {
  const basic = load<u32>(klass, Class.BASIC_SIZE);
  if (load<u32>(klass, Class.DICT_OFFSET) == 0) {
    store<u32>(klass, basic, Class.INSTANCE_SIZE);
    return;
  }
  const size = (basic + 8 + (load<u32>(klass, Class.INLINE_CAPACITY) << 3) + 15) & ~15;
  store<u32>(klass, (size - basic - 8) >>> 3, Class.INLINE_CAPACITY);
  store<u32>(klass, size, Class.INSTANCE_SIZE);
}

const COMPUTED_FLAGS: u32 =
  ClassFlag.HAS_FINALIZER | ClassFlag.CUSTOM_GETATTRIBUTE | ClassFlag.CUSTOM_SETATTR | ClassFlag.HAS_GETATTR |
  ClassFlag.IDENTITY_EQ | ClassFlag.DESCRIPTOR_GET | ClassFlag.DESCRIPTOR_DATA | ClassFlag.PLAIN_NEW;

/** The flags that follow from the special methods (and ABSTRACT), anew. */
export function computeFlags(klass: u32): void {
  const object = cls(ClassId.OBJECT);
  let flags = load<u32>(klass, Class.FLAGS) & ~COMPUTED_FLAGS;
  // built-in classes (of streams) say themselves which instances are to be finalised
  if (special(klass, Special.DEL) != NULL && (flags & ClassFlag.HEAP) != 0) flags |= ClassFlag.HAS_FINALIZER;
  if (!isNativeGetattribute(special(klass, Special.GETATTRIBUTE))) flags |= ClassFlag.CUSTOM_GETATTRIBUTE;
  if (!isNativeSetattr(klass)) flags |= ClassFlag.CUSTOM_SETATTR;
  if (special(klass, Special.GETATTR) != NULL) flags |= ClassFlag.HAS_GETATTR;
  if (special(klass, Special.EQ) == special(object, Special.EQ) && special(klass, Special.HASH) == special(object, Special.HASH)) {
    flags |= ClassFlag.IDENTITY_EQ;
  }
  if (special(klass, Special.GET) != NULL) flags |= ClassFlag.DESCRIPTOR_GET;
  if (special(klass, Special.SET) != NULL || special(klass, Special.DELETE) != NULL) flags |= ClassFlag.DESCRIPTOR_DATA;
  if ((flags & (ClassFlag.ABSTRACT | ClassFlag.NO_NEW)) == 0 && load<u32>(klass, Class.INSTANCE_KIND) == Kind.OBJECT &&
      special(klass, Special.NEW) == special(object, Special.NEW)) flags |= ClassFlag.PLAIN_NEW;
  if ((flags & ClassFlag.HEAP) == 0) flags |= ClassFlag.IMMUTABLE;
  flags |= inheritedFlags(klass);
  store<u32>(klass, flags, Class.FLAGS);
}

/** Flags that a class takes over from its layout base or any other in the MRO. */
function inheritedFlags(klass: u32): u32 {
  const base = load<u32>(klass, Class.BASE);
  if (base == 0) return 0;
  const fromBase = ClassFlag.EXCEPTION | ClassFlag.METACLASS | ClassFlag.INT | ClassFlag.STR | ClassFlag.LIST | ClassFlag.TUPLE |
    ClassFlag.DICT | ClassFlag.BYTES | ClassFlag.MANAGED_WEAKREF;
  let flags = load<u32>(base, Class.FLAGS) & fromBase;
  const bases = load<u32>(klass, Class.BASES);
  const own = load<u32>(klass, Class.FLAGS) & (ClassFlag.SEQUENCE | ClassFlag.MAPPING);
  if (bases == 0 || own) return flags;
  for (let i: u32 = 0; i < load<u32>(bases, Sequence.LENGTH); i++) {
    const patterns = load<u32>(<u32>load<u64>(load<u32>(bases, Sequence.ITEMS) + (i << 3)), Class.FLAGS) & (ClassFlag.SEQUENCE | ClassFlag.MAPPING);
    if (patterns) return flags | patterns;
  }
  return flags;
}

/** Is it one of the __getattribute__ that getAttribute itself does, by the kind of the object? */
function isNativeGetattribute(value: u64): bool {
  return value == special(cls(ClassId.OBJECT), Special.GETATTRIBUTE) || value == special(cls(ClassId.TYPE), Special.GETATTRIBUTE) ||
    value == special(cls(ClassId.MODULE), Special.GETATTRIBUTE) || value == special(cls(ClassId.SUPER), Special.GETATTRIBUTE) || value == NULL;
}

function isNativeSetattr(klass: u32): bool {
  const object = cls(ClassId.OBJECT), type = cls(ClassId.TYPE);
  const set = special(klass, Special.SETATTR), remove = special(klass, Special.DELATTR);
  return (set == special(object, Special.SETATTR) || set == special(type, Special.SETATTR) || set == NULL) &&
    (remove == special(object, Special.DELATTR) || remove == special(type, Special.DELATTR) || remove == NULL);
}

// ---- changes

/**
 * An attribute of a class was set or deleted: new versions for it and its subclasses, their special methods and flags. `value`
 * is what the name is now in this class (NULL: deleted).
 */
export function classChanged(klass: u32, name: u32, value: u64): void {
  const index = specialIndex(name);
  renewVersions(klass, index);
  if (index == Special.GET || index == Special.SET || index == Special.DELETE) return invalidateEverything();
  // a deletion may let a data descriptor further along the MRO come to light
  const hides = value == NULL || index == Special.GETATTRIBUTE || index == Special.SETATTR || index == Special.DELATTR || isDataDescriptor(value);
  if (!hides) return;
  if (hasFlag(klass, ClassFlag.METACLASS)) invalidateEverything();
  else killRecords(klass);
}

/**
 * A name that the class's own dict held got another value. Where both are plain data (nothing that binds), nobody caches the value
 * once the name is known to be reassigned, and the versions may stay: counters kept in a class cost no cache its records.
 */
export function classReassigned(klass: u32, name: u32, old: u64, value: u64): void {
  if (binds(old) || binds(value) || specialIndex(name) >= 0) return classChanged(klass, name, value);
  const bit = reassignedBit(name), bits = load<u32>(klass, Class.REASSIGNED);
  if (bits & bit) return;
  store<u32>(klass, bits | bit, Class.REASSIGNED);
  classChanged(klass, name, value);
}
function reassignedBit(name: u32): u32 { return <u32>1 << (((name >>> 4) ^ (name >>> 9)) & 31); }
/** Does reading it through a class give something else than itself, or may it? */
function binds(value: u64): bool { return isObject(value) && hasFlag(classOf(value), ClassFlag.DESCRIPTOR_GET | ClassFlag.DESCRIPTOR_DATA); }
/** Has the name been given another value in one of the classes that `klass` inherits from? */
export function isReassigned(klass: u32, name: u32): bool {
  const mro = load<u32>(klass, Class.MRO), bit = reassignedBit(name);
  const count = load<u32>(mro, Sequence.LENGTH), items = load<u32>(mro, Sequence.ITEMS);
  for (let i: u32 = 0; i < count; i++) if (load<u32>(<u32>load<u64>(items + (i << 3)), Class.REASSIGNED) & bit) return true;
  return false;
}

/** Is this value, found in a class, a data descriptor? */
export function isDataDescriptor(value: u64): bool {
  return isObject(value) && value != NULL && hasFlag(classOf(value), ClassFlag.DESCRIPTOR_DATA);
}

/** Does it, found in a class, go before what the instance holds when the attribute is read? (One with only __set__ does not.) */
export function readsFirst(value: u64): bool {
  const both = ClassFlag.DESCRIPTOR_DATA | ClassFlag.DESCRIPTOR_GET;
  return isObject(value) && value != NULL && (load<u32>(classOf(value), Class.FLAGS) & both) == both;
}

/** New versions for a class and all below; `index` is the special method that changed, -1 for none, -2 for all. */
export function renewVersions(klass: u32, index: i32): void {
  if (load<u32>(klass, Class.VERSION) == 0) return; // not finished yet
  store<u32>(klass, nextClassVersion(), Class.VERSION);
  if (index >= 0) {
    store<u64>(klass + Class.SPECIAL + (<u32>index << 3), typeLookup(klass, nameAt(index)));
    computeFlags(klass);
  } else if (index == -2) {
    for (let i: u32 = 0; i < <u32>Special.Size; i++) store<u64>(klass + Class.SPECIAL + (i << 3), typeLookup(klass, nameAt(i)));
    computeFlags(klass);
  }
  const list = load<u32>(klass, Class.SUBCLASSES);
  if (list == 0) return;
  for (let i: u32 = 0; i < load<u32>(list, List.LENGTH); i++) {
    const subclass = subclassAt(list, i);
    if (subclass) renewVersions(subclass, index);
  }
}

/** Kills the records that lead past the class to an attribute of the instance, for it and all below. */
export function killRecords(klass: u32): void {
  for (let shape = load<u32>(klass, Class.TRANSITIONS); shape; shape = load<u32>(shape, Shape.NEXT)) killBelow(shape);
  const list = load<u32>(klass, Class.SUBCLASSES);
  if (list == 0) return;
  for (let i: u32 = 0; i < load<u32>(list, List.LENGTH); i++) {
    const subclass = subclassAt(list, i);
    if (subclass) killRecords(subclass);
  }
}

function killBelow(shape: u32): void {
  for (let record = load<u32>(shape, Shape.CACHES); record; record = load<u32>(record, Cache.NEXT)) {
    const kind = load<u32>(record, Cache.KIND);
    // An aligned 32-bit store: a reader sees the old shape or 0, which no object has.
    if (kind == CacheKind.INLINE || kind == CacheKind.OVERFLOW || kind == CacheKind.ADD) atomic.store<u32>(record + Cache.SHAPE, 0);
  }
  store<u32>(shape, 0, Shape.CACHES);
  for (let child = load<u32>(shape, Shape.TRANSITIONS); child; child = load<u32>(child, Shape.NEXT)) killBelow(child);
}

/** What was no descriptor may be one now: every class may be concerned. Rare. */
function invalidateEverything(): void {
  renewVersions(cls(ClassId.OBJECT), -1);
  killRecords(cls(ClassId.OBJECT));
}

// ---- subclasses: a list whose items the collector may clear

function subclassAt(list: u32, i: u32): u32 {
  const value = load<u64>(load<u32>(list, List.ITEMS) + (i << 3));
  return isClass(value) ? addressOf(value) : 0;
}

/** Enters a class with one of its bases. False where memory is short. */
export function addSubclass(thread: u32, base: u32, klass: u32): bool {
  let list = load<u32>(base, Class.SUBCLASSES);
  if (list == 0) {
    list = allocate(thread, List.Size, cls(ClassId.LIST), Kind.LIST);
    if (list == 0) return false;
    store<u32>(base, list, Class.SUBCLASSES);
  }
  const count = load<u32>(list, List.LENGTH);
  for (let i: u32 = 0; i < count; i++) { // a place that became free
    if (subclassAt(list, i) == 0) {
      store<u64>(load<u32>(list, List.ITEMS) + (i << 3), fromAddress(klass));
      return true;
    }
  }
  if (count == load<u32>(list, List.CAPACITY)) {
    const capacity: u32 = count ? count << 1 : 4;
    const block = allocateBlock(thread, capacity << 3);
    if (block == 0) return false;
    memory.copy(block + 8, load<u32>(list, List.ITEMS), count << 3);
    store<u32>(list, block + 8, List.ITEMS);
    store<u32>(list, capacity, List.CAPACITY);
  }
  store<u64>(load<u32>(list, List.ITEMS) + (count << 3), fromAddress(klass));
  store<u32>(list, count + 1, List.LENGTH);
  return true;
}

export function removeSubclass(base: u32, klass: u32): void {
  const list = load<u32>(base, Class.SUBCLASSES);
  if (list == 0) return;
  const count = load<u32>(list, List.LENGTH), items = load<u32>(list, List.ITEMS);
  for (let i: u32 = 0; i < count; i++) {
    if (subclassAt(list, i) != klass) continue;
    memory.copy(items + (i << 3), items + ((i + 1) << 3), (count - i - 1) << 3);
    store<u32>(list, count - 1, List.LENGTH);
    return;
  }
}

/** Number of live subclasses, or, with `into` (address of room), stores them there too. */
export function liveSubclasses(klass: u32, into: u32): u32 {
  const list = load<u32>(klass, Class.SUBCLASSES);
  if (list == 0) return 0;
  let live: u32 = 0;
  for (let i: u32 = 0; i < load<u32>(list, List.LENGTH); i++) {
    const subclass = subclassAt(list, i);
    if (subclass == 0) continue;
    if (into) store<u64>(into + (live << 3), fromAddress(subclass));
    live++;
  }
  return live;
}
