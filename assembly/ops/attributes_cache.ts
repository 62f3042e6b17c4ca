// Inline caches of LOAD_ATTR, LOAD_METHOD, STORE_ATTR and the super forms. A site's word holds the address of a record that says
// for one shape where the attribute is; the loop tries the plainest kind itself, everything else comes here:
//
//   1. the record of the site, all kinds     2. the records already made for this shape (polymorphic sites share them)
//   3. look it up, make a record             4. no record fits: the general way
//
// A record of instances looks at the shape, and where the class takes part at the class's version too. A plain attribute at an
// offset has no version to look at: classes.ts kills such records when a data descriptor comes to hide the attribute.
import {
  Base, Block, Cache, CacheKind, Cell, Class, ClassFlag, ClassId, Counter, DictArea, Header, Kind, Member, MemberFlag, Module, Native, NativeFlag,
  Property, Shape, Special, Status, Thread, WrappedMethod,
} from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, classOf, classOfObject, cls, fromAddress, isFloat, isInt, isObject, isSubclass, kindOf, nameAt, special } from "../objects/object.ts";
import { call1, ok, prelude4 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { name as nameIndex, prelude } from "../env.ts";
import { allocate } from "../state/heap.ts";
import { hasFlag, isClass, isReassigned, isDataDescriptor, readsFirst, typeLookup, typeLookupAfter } from "../objects/classes.ts";
import { addSlot, isDictionary, shapeLookup, shapeWith } from "../objects/shapes.ts";
import { newMethod, newSuper } from "../objects/descriptors.ts";
import { dictGetStr, globalCell } from "../objects/dict.ts";
import { bind, callNativeAt, getAttribute, sameSpecial, isMethodLike } from "./attributes.ts";
import { setAttribute } from "./attributes_set.ts";

/** What a record compares with: the header word of an object, the class of a number. */
export function shapeOfValue(value: u64): u32 {
  if (isInt(value)) return cls(ClassId.INT);
  if (isFloat(value)) return cls(ClassId.FLOAT);
  return load<u32>(addressOf(value), Header.SHAPE);
}

/**
 * The fast paths of the loop. A site that sees another shape than its record's looks in the table of records (the record
 * it has tells the name) and takes over what it finds: `site` is the address of its word, `record` what stands there, not 0.
 * This one: the value where the record leads to one without a call, NULL where another way must be taken.
 */
export function cachedLoad(object: u32, record: u32, site: u32): u64 {
  if (load<u32>(object, Header.SHAPE) == load<u32>(record, Cache.SHAPE) && load<u32>(record, Cache.KIND) == CacheKind.INLINE) {
    return load<u64>(object + load<u32>(record, Cache.OFFSET));
  }
  return cachedLoadOther(object, record, site);
}
function cachedLoadOther(object: u32, record: u32, site: u32): u64 {
  const shape = load<u32>(object, Header.SHAPE);
  let expected = load<u32>(record, Cache.SHAPE);
  if (expected != shape && expected != object) {
    record = takeOver(site, shape, load<u32>(record, Cache.NAME), Flavour.LOAD);
    if (record == 0) return NULL;
    expected = shape;
  }
  const kind = load<u32>(record, Cache.KIND);
  if (expected == shape) {
    if (kind == CacheKind.INLINE) return load<u64>(object + load<u32>(record, Cache.OFFSET));
    if (kind == CacheKind.OVERFLOW) return load<u64>(load<u32>(object + load<u32>(record, Cache.VERSION)) + load<u32>(record, Cache.OFFSET));
    if (!guardHolds(record)) return NULL;
    if (kind == CacheKind.SLOT) return load<u64>(object + load<u32>(record, Cache.OFFSET));
    return kind == CacheKind.CLASS_VALUE ? load<u64>(record, Cache.VALUE) : NULL;
  }
  if (kind == CacheKind.CLASS_ATTRIBUTE && guardHolds(record)) return load<u64>(record, Cache.VALUE);
  if (kind == CacheKind.MODULE && shape == cls(ClassId.MODULE)) return load<u64>(<u32>load<u64>(record, Cache.VALUE), Cell.VALUE);
  return NULL;
}

/** The record of the table for this shape and name, put into the site's word; 0 where there is none. */
function takeOver(site: u32, shape: u32, name: u32, flavour: u32): u32 {
  const entry = tableEntry(shape, name, flavour);
  let known = load<u32>(entry); // an entry of this shape and name has this flavour, or it would stand elsewhere
  if (load<u32>(known, Cache.SHAPE) != shape || load<u32>(known, Cache.NAME) != name) {
    known = load<u32>(entry ^ 4);
    if (load<u32>(known, Cache.SHAPE) != shape || load<u32>(known, Cache.NAME) != name) return 0;
  }
  store<u32>(site, known); // no fence: the record was published before
  return known;
}

/** The getter of a property in Python that the site's record leads to, 0 where it leads elsewhere. */
export function cachedGetter(object: u32, record: u32): u32 {
  if (load<u32>(object, Header.SHAPE) != load<u32>(record, Cache.SHAPE) || load<u32>(record, Cache.KIND) != CacheKind.PROPERTY) return 0;
  if (!guardHolds(record)) return 0;
  const getter = addressOf(load<u64>(record, Cache.VALUE));
  return kindOf(getter) == Kind.FUNCTION ? getter : 0;
}

/** LOAD_SUPER_METHOD: the method of the class after `type` in the MRO of the object's, NULL where that is not known. */
export function cachedSuper(callee: u64, type: u64, object: u64, record: u32): u64 {
  if (callee != fromAddress(cls(ClassId.SUPER)) || !isObject(object)) return NULL;
  if (load<u32>(record, Cache.NEXT_SHAPE) != addressOf(type) || load<u32>(addressOf(object), Header.SHAPE) != load<u32>(record, Cache.SHAPE)) return NULL;
  return guardHolds(record) ? load<u64>(record, Cache.VALUE) : NULL;
}

/** LOAD_METHOD: a function or native to call with the object, NULL where another way must be taken. */
export function cachedMethod(object: u32, record: u32, site: u32): u64 {
  if (load<u32>(object, Header.SHAPE) != load<u32>(record, Cache.SHAPE)) {
    record = takeOver(site, load<u32>(object, Header.SHAPE), load<u32>(record, Cache.NAME), Flavour.LOAD);
    if (record == 0) return NULL;
  }
  return load<u32>(record, Cache.KIND) == CacheKind.METHOD && guardHolds(record) ? load<u64>(record, Cache.VALUE) : NULL;
}

/** STORE_ATTR: true where the value is stored. */
export function cachedStore(object: u32, record: u32, value: u64, site: u32): bool {
  if (load<u32>(object, Header.SHAPE) != load<u32>(record, Cache.SHAPE)) {
    record = takeOver(site, load<u32>(object, Header.SHAPE), load<u32>(record, Cache.NAME), Flavour.STORE);
    if (record == 0) return false;
  }
  const kind = load<u32>(record, Cache.KIND), at = object + load<u32>(record, Cache.OFFSET);
  if (kind == CacheKind.INLINE) {
    store<u64>(at, value);
    return true;
  }
  if (!guardHolds(record)) return false;
  if (kind == CacheKind.ADD) {
    store<u64>(at, value);
    store<u32>(object, load<u32>(record, Cache.NEXT_SHAPE), Header.SHAPE);
    return true;
  }
  if (kind != CacheKind.SLOT) return false;
  store<u64>(at, value);
  return true;
}

/** Has the class of the record's shape stayed as it was? */
function guardHolds(record: u32): bool {
  return load<u32>(load<u32>(record, Cache.OWNER), Class.VERSION) == load<u32>(record, Cache.VERSION);
}

// ---- reading

/** LOAD_ATTR past the fast path. `word` is the address of the site's word. */
export function loadAttribute(thread: u32, word: u32, value: u64, name: u32): i32 {
  let record = load<u32>(word);
  if (record == 0 || !fits(record, value)) {
    countMiss(thread);
    record = recordForLoad(thread, value, name);
    if (record == 0) return getAttribute(thread, value, name);
    publish(word, record);
  }
  const object = addressOf(value);
  switch (load<u32>(record, Cache.KIND)) {
    case CacheKind.INLINE: return ok(thread, load<u64>(object + load<u32>(record, Cache.OFFSET)));
    case CacheKind.OVERFLOW: return ok(thread, load<u64>(load<u32>(object + load<u32>(record, Cache.VERSION)) + load<u32>(record, Cache.OFFSET)));
    case CacheKind.CLASS_VALUE:
    case CacheKind.CLASS_ATTRIBUTE: return ok(thread, load<u64>(record, Cache.VALUE));
    case CacheKind.METHOD: return bound(thread, load<u64>(record, Cache.VALUE), value);
    case CacheKind.CLASS_METHOD: return bound(thread, load<u64>(record, Cache.VALUE), value);
    case CacheKind.BOUND_TO_CLASS: return bound(thread, load<u64>(record, Cache.VALUE), fromAddress(load<u32>(record, Cache.OWNER)));
    case CacheKind.PROPERTY: return callNativeOrPython(thread, load<u64>(record, Cache.VALUE), value);
    case CacheKind.MODULE: {
      const held = load<u64>(<u32>load<u64>(record, Cache.VALUE), Cell.VALUE);
      if (held != NULL) return ok(thread, held);
      break;
    }
    case CacheKind.SLOT: {
      const held = load<u64>(object + load<u32>(record, Cache.OFFSET));
      if (held != NULL) return ok(thread, held);
      break;
    }
  }
  return getAttribute(thread, value, name);
}

/** LOAD_METHOD: the callable in RESULT, what to pass before the arguments (or NULL) in the thread's EXTRA. */
export function loadMethod(thread: u32, word: u32, value: u64, name: u32): i32 {
  let record = load<u32>(word);
  if (record == 0 || !fits(record, value)) {
    countMiss(thread);
    record = recordForLoad(thread, value, name);
    if (record) publish(word, record);
  }
  let self = NULL;
  switch (record ? load<u32>(record, Cache.KIND) : 0) {
    case CacheKind.METHOD:
    case CacheKind.CLASS_METHOD: self = value; break;
    case CacheKind.BOUND_TO_CLASS: self = fromAddress(load<u32>(record, Cache.OWNER)); break;
    case 0:
      store<u64>(thread, NULL, Thread.EXTRA);
      return getAttribute(thread, value, name);
    default: {
      const status = loadAttribute(thread, word, value, name);
      if (status == Status.OK) store<u64>(thread, NULL, Thread.EXTRA);
      return status;
    }
  }
  store<u64>(thread, self, Thread.EXTRA);
  return ok(thread, load<u64>(record, Cache.VALUE));
}

function bound(thread: u32, callable: u64, self: u64): i32 {
  const method = newMethod(thread, callable, self);
  return method ? ok(thread, fromAddress(method)) : outOfMemory(thread);
}

function callNativeOrPython(thread: u32, getter: u64, value: u64): i32 {
  return isObject(getter) && kindOf(addressOf(getter)) == Kind.NATIVE ? callNativeAt(thread, getter, value, NULL, 1) : call1(thread, getter, value);
}

/** Does the record hold for this value now? */
function fits(record: u32, value: u64): bool {
  const kind = load<u32>(record, Cache.KIND), shape = load<u32>(record, Cache.SHAPE);
  if (kind == CacheKind.CLASS_ATTRIBUTE || kind == CacheKind.CLASS_METHOD) return fromAddress(shape) == value && guardHolds(record);
  if (kind == CacheKind.MODULE) return fromAddress(shape) == value && load<u32>(shape, Header.SHAPE) == cls(ClassId.MODULE);
  if (shape != shapeOfValue(value)) return false;
  return kind == CacheKind.INLINE || kind == CacheKind.OVERFLOW || guardHolds(record);
}

function publish(word: u32, record: u32): void {
  // The record is complete before its address can be seen, and a reader that still sees the old one finds it complete too.
  atomic.store<u32>(word, record);
}

function countMiss(thread: u32): void {
  const at = thread + Thread.COUNTERS + (Counter.CACHE_MISSES << 3);
  store<u64>(at, load<u64>(at) + 1);
}

// ---- records

/** First of the records of a shape: a class keeps those of its empty shape in a field of its own. */
function chainOf(shape: u32): u32 { return kindOf(shape) == Kind.CLASS ? shape + Class.CACHES : shape + Shape.CACHES; }

/** Where the table of records has room for this shape and name. What was there gives way to the entry's neighbour. */
function tableEntry(shape: u32, name: u32, flavour: u32): u32 {
  return Base.RECORDS + (((((shape >>> 4) * 0x9e3779b1) ^ ((name >>> 4) * 0x85ebca6b)) >>> 20 ^ flavour) << 2);
}
const enum Flavour { LOAD = 0, STORE = 0x3a5, CLASS = 0x6c3 }

function isOfClass(kind: u32): bool { return kind == CacheKind.CLASS_ATTRIBUTE || kind == CacheKind.CLASS_METHOD; }
function holds(record: u32, shape: u32): bool {
  const kind = load<u32>(record, Cache.KIND);
  return load<u32>(record, Cache.SHAPE) == shape && (kind == CacheKind.INLINE || kind == CacheKind.OVERFLOW || guardHolds(record));
}

/**
 * A record made before for this shape and name, or 0. The table answers at once for places that see many shapes; the shape's
 * chain knows all, and drops those that no longer hold.
 */
function findRecord(shape: u32, name: u32, flavour: u32): u32 {
  const entry = tableEntry(shape, name, flavour);
  const known = load<u32>(entry);
  if (known != 0 && load<u32>(known, Cache.NAME) == name && holds(known, shape)) return known;
  const beside = load<u32>(entry ^ 4);
  if (beside != 0 && load<u32>(beside, Cache.NAME) == name && holds(beside, shape)) return beside;
  let link = chainOf(shape);
  for (let record = load<u32>(link); record; record = load<u32>(record, Cache.NEXT)) {
    if (load<u32>(record, Cache.NAME) == name && flavourOf(record) == flavour) {
      if (holds(record, shape)) {
        store<u32>(entry ^ 4, known);
        store<u32>(entry, record);
        return record;
      }
      store<u32>(link, load<u32>(record, Cache.NEXT));
    } else link = record + Cache.NEXT;
  }
  return 0;
}
function flavourOf(record: u32): u32 {
  if (load<u32>(record, Cache.NEXT_SHAPE)) return Flavour.STORE;
  return isOfClass(load<u32>(record, Cache.KIND)) ? Flavour.CLASS : Flavour.LOAD;
}

function newRecord(thread: u32, shape: u32, name: u32, kind: u32, offset: u32, value: u64, owner: u32): u32 {
  const record = allocate(thread, Cache.Size, cls(ClassId.INTERNAL), Kind.CACHE);
  if (record == 0) return 0;
  store<u32>(record, shape, Cache.SHAPE);
  store<u32>(record, kind, Cache.KIND);
  store<u32>(record, load<u32>(owner, Class.VERSION), Cache.VERSION);
  store<u32>(record, offset, Cache.OFFSET);
  store<u64>(record, value, Cache.VALUE);
  store<u32>(record, owner, Cache.OWNER);
  store<u32>(record, name, Cache.NAME);
  if (kind != CacheKind.MODULE) {
    const chain = chainOf(shape);
    store<u32>(record, load<u32>(chain), Cache.NEXT);
    store<u32>(chain, record);
  }
  return record;
}

/** A record for reading `name` from `value`, or 0 where none can be made. */
function recordForLoad(thread: u32, value: u64, name: u32): u32 {
  const klass = classOf(value);
  if (hasFlag(klass, ClassFlag.CUSTOM_GETATTRIBUTE)) return 0;
  const shape = shapeOfValue(value);
  const kind = isObject(value) ? kindOf(addressOf(value)) : <u32>Kind.INT;
  const known = findRecord(shape, name, Flavour.LOAD);
  if (known) return known;
  const attribute = typeLookup(klass, name);
  if (attribute != NULL && readsFirst(attribute)) return recordForData(thread, shape, klass, name, attribute);
  switch (kind) {
    case Kind.CLASS: return recordForClass(thread, addressOf(value), name);
    case Kind.MODULE: return recordForModule(thread, addressOf(value), name);
    case Kind.SUPER:
    case Kind.FUNCTION: return 0;
  }
  if (load<u32>(klass, Class.DICT_OFFSET)) {
    if (isDictionary(shape)) return 0;
    const slot = shapeLookup(shape, name);
    if (slot >= 0) return recordForSlot(thread, shape, klass, name, slot);
  }
  if (attribute == NULL) return 0;
  return recordForClassValue(thread, shape, klass, name, attribute, CacheKind.METHOD, CacheKind.BOUND_TO_CLASS, CacheKind.CLASS_VALUE);
}

function recordForSlot(thread: u32, shape: u32, klass: u32, name: u32, slot: u32): u32 {
  const capacity = load<u32>(klass, Class.INLINE_CAPACITY), area = load<u32>(klass, Class.DICT_OFFSET);
  if (slot < capacity) return newRecord(thread, shape, name, CacheKind.INLINE, area + DictArea.VALUES + (slot << 3), NULL, klass);
  const record = newRecord(thread, shape, name, CacheKind.OVERFLOW, Block.PAYLOAD + ((slot - capacity) << 3), NULL, klass);
  if (record) store<u32>(record, area + DictArea.OVERFLOW, Cache.VERSION);
  return record;
}

/** Data descriptors of the class: __slots__ members, computed attributes, properties. */
function recordForData(thread: u32, shape: u32, klass: u32, name: u32, attribute: u64): u32 {
  const object = addressOf(attribute), kind = kindOf(object);
  if (kind == Kind.MEMBER) {
    const flags = load<u32>(object, Member.FLAGS);
    if (flags & MemberFlag.SLOT) return newRecord(thread, shape, name, CacheKind.SLOT, load<u32>(object, Member.OFFSET), NULL, klass);
    if ((flags & MemberFlag.COMPUTED) == 0 || hasFlag(klass, ClassFlag.HAS_GETATTR)) return 0;
    return newRecord(thread, shape, name, CacheKind.PROPERTY, 0, load<u64>(object, Member.GETTER), klass);
  }
  if (kind != Kind.PROPERTY || !sameSpecial(object, ClassId.PROPERTY, Special.GET) || hasFlag(klass, ClassFlag.HAS_GETATTR)) return 0;
  const getter = load<u64>(object, Property.GET);
  if (getter == NULL || getter == NONE) return 0;
  return newRecord(thread, shape, name, CacheKind.PROPERTY, 0, getter, klass);
}

/** An attribute that is a class's, not a data descriptor: how it is bound decides the kind. */
function recordForClassValue(
  thread: u32, shape: u32, klass: u32, name: u32, attribute: u64, method: u32, classMethod: u32, plain: u32,
): u32 {
  if (!isObject(attribute)) return isReassigned(klass, name) ? 0 : newRecord(thread, shape, name, plain, 0, attribute, klass);
  const object = addressOf(attribute);
  switch (kindOf(object)) {
    case Kind.FUNCTION: return newRecord(thread, shape, name, method, 0, attribute, klass);
    case Kind.NATIVE: {
      const flags = load<u32>(object, Native.FLAGS);
      if (flags & NativeFlag.CLASS_METHOD) return newRecord(thread, shape, name, classMethod, 0, attribute, klass);
      const binds = (flags & (NativeFlag.METHOD | NativeFlag.WRAPPER)) != 0;
      return newRecord(thread, shape, name, binds ? method : plain, 0, attribute, klass);
    }
    case Kind.WRAPPED_METHOD: {
      const callable = load<u64>(object, WrappedMethod.CALLABLE);
      if (callable == NULL) return 0;
      if (sameSpecial(object, ClassId.CLASSMETHOD, Special.GET)) return newRecord(thread, shape, name, classMethod, 0, callable, klass);
      if (sameSpecial(object, ClassId.STATICMETHOD, Special.GET)) return newRecord(thread, shape, name, plain, 0, callable, klass);
      return 0;
    }
  }
  if (special(classOfObject(object), Special.GET) != NULL || isReassigned(klass, name)) return 0;
  return newRecord(thread, shape, name, plain, 0, attribute, klass);
}

/** Reading from a class itself, where its metaclass has no data descriptor of that name. */
function recordForClass(thread: u32, klass: u32, name: u32): u32 {
  const known = findRecord(klass, name, Flavour.CLASS);
  if (known) return known;
  const attribute = typeLookup(klass, name);
  if (attribute == NULL) return 0;
  if (isObject(attribute)) { // read from the class, these are themselves
    const kind = kindOf(addressOf(attribute));
    if (kind == Kind.MEMBER || (kind == Kind.PROPERTY && sameSpecial(addressOf(attribute), ClassId.PROPERTY, Special.GET))) {
      return newRecord(thread, klass, name, CacheKind.CLASS_ATTRIBUTE, 0, attribute, klass);
    }
  }
  return recordForClassValue(
    thread, klass, klass, name, attribute, CacheKind.CLASS_ATTRIBUTE, CacheKind.CLASS_METHOD, CacheKind.CLASS_ATTRIBUTE,
  );
}

/** Reading from a module object: the cell of the name in its dict. */
function recordForModule(thread: u32, module: u32, name: u32): u32 {
  if (load<u32>(module, Header.SHAPE) != cls(ClassId.MODULE)) return 0;
  const dict = load<u32>(module, Module.DICT);
  if (dictGetStr(dict, name) == NULL) return 0;
  const cell = globalCell(thread, dict, name);
  return cell ? newRecord(thread, module, name, CacheKind.MODULE, 0, <u64>cell, cls(ClassId.MODULE)) : 0;
}

// ---- storing

/** STORE_ATTR past the fast path. A CALL's result is to be dropped. */
export function storeAttribute(thread: u32, word: u32, value: u64, name: u32, newValue: u64): i32 {
  if (!isObject(value)) return setAttribute(thread, value, name, newValue);
  const object = addressOf(value);
  let record = load<u32>(word);
  if (record == 0 || !fits(record, value)) {
    countMiss(thread);
    record = recordForStore(thread, object, name);
    if (record == 0) return setAttribute(thread, value, name, newValue);
    publish(word, record);
  }
  const offset = load<u32>(record, Cache.OFFSET);
  switch (load<u32>(record, Cache.KIND)) {
    case CacheKind.INLINE:
    case CacheKind.SLOT: store<u64>(object + offset, newValue); break;
    case CacheKind.OVERFLOW: store<u64>(load<u32>(object + load<u32>(record, Cache.VERSION)) + offset, newValue); break;
    default: return addSlot(thread, object, load<u32>(record, Cache.NEXT_SHAPE), newValue); // ADD
  }
  return Status.OK;
}

function recordForStore(thread: u32, object: u32, name: u32): u32 {
  const klass = classOfObject(object), shape = load<u32>(object, Header.SHAPE);
  if (hasFlag(klass, ClassFlag.CUSTOM_SETATTR) || kindOf(object) == Kind.CLASS) return 0;
  const known = findRecord(shape, name, Flavour.STORE);
  if (known) return known;
  const attribute = typeLookup(klass, name);
  let record: u32 = 0;
  if (attribute != NULL && isDataDescriptor(attribute)) {
    const member = addressOf(attribute);
    if (kindOf(member) != Kind.MEMBER || (load<u32>(member, Member.FLAGS) & MemberFlag.SLOT) == 0) return 0;
    record = newRecord(thread, shape, name, CacheKind.SLOT, load<u32>(member, Member.OFFSET), NULL, klass);
  } else {
    if (load<u32>(klass, Class.DICT_OFFSET) == 0 || isDictionary(shape)) return 0;
    const slot = shapeLookup(shape, name);
    if (slot < 0) return recordForAdd(thread, shape, klass, name);
    record = recordForSlot(thread, shape, klass, name, slot);
  }
  if (record) store<u32>(record, shape, Cache.NEXT_SHAPE);
  return record;
}

function recordForAdd(thread: u32, shape: u32, klass: u32, name: u32): u32 {
  const slot = load<u32>(shape, Shape.SLOT_COUNT);
  if (slot >= load<u32>(klass, Class.INLINE_CAPACITY)) return 0; // the overflow block may have to grow
  const next = shapeWith(thread, shape, name);
  if (next == 0) return 0;
  const offset = load<u32>(klass, Class.DICT_OFFSET) + DictArea.VALUES + (slot << 3);
  const record = newRecord(thread, shape, name, CacheKind.ADD, offset, NULL, klass);
  if (record) store<u32>(record, next, Cache.NEXT_SHAPE);
  return record;
}

// ---- super

/** Where an instance (or a class) stands for super(type, object): the class whose MRO is searched; 0 where it does not belong to `type`. */
export function superStart(type: u32, object: u64): u32 {
  if (isObject(object) && kindOf(addressOf(object)) == Kind.CLASS && isSubclass(addressOf(object), type)) return addressOf(object);
  const klass = classOf(object);
  return isSubclass(klass, type) ? klass : 0;
}

/** LOAD_SUPER_ATTR: super(type, object).name, without the super object where it is the built-in super. */
export function loadSuperAttribute(thread: u32, word: u32, callee: u64, type: u64, object: u64, name: u32): i32 {
  return loadSuper(thread, word, callee, type, object, name, false);
}
/** LOAD_SUPER_METHOD: the same for a call; leaves the pair as loadMethod does. */
export function loadSuperMethod(thread: u32, word: u32, callee: u64, type: u64, object: u64, name: u32): i32 {
  return loadSuper(thread, word, callee, type, object, name, true);
}

function loadSuper(thread: u32, word: u32, callee: u64, type: u64, object: u64, name: u32, isMethod: bool): i32 {
  store<u64>(thread, NULL, Thread.EXTRA);
  if (callee != fromAddress(cls(ClassId.SUPER)) || !isClass(type)) {
    return prelude4(thread, prelude("load_super"), callee, type, object, fromAddress(name));
  }
  const record = load<u32>(word);
  // super's records are no part of the shapes' chains: NEXT_SHAPE holds the class they were made for
  if (record != 0 && load<u32>(record, Cache.NEXT_SHAPE) == addressOf(type) && fits(record, object)) {
    return superFound(thread, load<u64>(record, Cache.VALUE), object, isMethod);
  }
  const start = superStart(addressOf(type), object);
  if (start == 0) return prelude4(thread, prelude("load_super"), callee, type, object, fromAddress(name));
  const attribute = typeLookupAfter(start, addressOf(type), name);
  if (attribute == NULL || name == nameAt(nameIndex("__class__"))) {
    const proxy = newSuper(thread, cls(ClassId.SUPER), type, object, fromAddress(start));
    return proxy ? getAttribute(thread, fromAddress(proxy), name) : outOfMemory(thread);
  }
  const isInstance = start == classOf(object);
  if (isInstance && isMethodLike(attribute)) {
    publishSuper(thread, word, object, start, addressOf(type), attribute);
    return superFound(thread, attribute, object, isMethod);
  }
  return bind(thread, attribute, isInstance ? object : NULL, start);
}

function superFound(thread: u32, callable: u64, self: u64, isMethod: bool): i32 {
  if (!isMethod) return bound(thread, callable, self);
  store<u64>(thread, self, Thread.EXTRA);
  return ok(thread, callable);
}

function publishSuper(thread: u32, word: u32, object: u64, start: u32, type: u32, attribute: u64): void {
  const record = allocate(thread, Cache.Size, cls(ClassId.INTERNAL), Kind.CACHE);
  if (record == 0) return;
  store<u32>(record, shapeOfValue(object), Cache.SHAPE);
  store<u32>(record, CacheKind.METHOD, Cache.KIND);
  store<u32>(record, load<u32>(start, Class.VERSION), Cache.VERSION);
  store<u64>(record, attribute, Cache.VALUE);
  store<u32>(record, start, Cache.OWNER);
  store<u32>(record, type, Cache.NEXT_SHAPE);
  publish(word, record);
}
