// Methods and attributes of `type`, and the native steps of making a class that the prelude puts together.
import { Class, ClassFlag, ClassId, Header, Kind, List, Special, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  EMPTY_TUPLE, NONE, TRUE, addressOf, classOf, cls, fromAddress, fromBool, fromSmall, hasKind, isSubclass, nameAt, special,
} from "../objects/object.ts";
import { argument, call0, keyword, ok, prelude2, result, setExtra } from "../state/thread.ts";
import { outOfMemory, raise, typeError } from "../state/raise.ts";
import { msg, name as nameIndex, prelude } from "../env.ts";
import { addSubclass, computeFlags, hasFlag, isClass, killRecords, liveSubclasses, removeSubclass, renewVersions, typeLookup, typeLookupAfter } from "../objects/classes.ts";
import { bestBase, computeMro, solidBase, tupleItem, tupleLength } from "../objects/classes_mro.ts";
import { completeClass, createClass, instancesHaveDict } from "../objects/classes_create.ts";
import { layoutsAgree } from "../objects/classes_layout.ts";
import { newMappingProxy } from "../objects/descriptors.ts";
import { dictGetStr, dictLength, dictNext, entryKey, entryValue, newDict } from "../objects/dict.ts";
import { appendToList, newList } from "../objects/list.ts";
import { formatMessage } from "../objects/message.ts";
import { pairOf } from "../objects/tuple.ts";
import { forgetAbstractChecks } from "../ops/abstract_checks.ts";
import { bind, findInClass, raiseAttributeError } from "../ops/attributes.ts";
import { setInClassDict, setPlain } from "../ops/attributes_set.ts";
import { attributeName, noneAfter } from "../ops/attributes_names.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }

// ---- steps of type.__new__

/** class_create(metaclass, name, bases, namespace, slots or None, wants_dict, wants_weakref) -> class */
export function classCreate(thread: u32, args: u32, count: i32): i32 {
  const slots = argument(args, 4);
  return createClass(
    thread, self(args), addressOf(argument(args, 1)), addressOf(argument(args, 2)), addressOf(argument(args, 3)), slots == NONE ? NULL : slots,
    argument(args, 5) == TRUE, argument(args, 6) == TRUE,
  );
}

/** class_complete(class, mro tuple): for a metaclass with an mro() of its own, and again where __bases__ is assigned. */
export function classComplete(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), mro = addressOf(argument(args, 1)), solid = solidBase(klass);
  for (let i: u32 = 0; i < tupleLength(mro); i++) {
    const item = tupleItem(mro, i);
    if (!isClass(item)) return typeError(thread, msg("mro() returned a non-class ('%T')"), item);
    if (addressOf(item) != klass && !isSubclass(solid, solidBase(addressOf(item)))) {
      return typeError(thread, msg("mro() returned base with unsuitable layout ('%N')"), item);
    }
  }
  return completeClass(thread, klass, mro);
}

/** class_set_name_items(class) -> list of (name, value) whose class has __set_name__, as a list made beforehand */
export function classSetNameItems(thread: u32, args: u32, count: i32): i32 {
  const dict = load<u32>(self(args), Class.DICT);
  const list = newList(thread, 0);
  if (list == 0) return outOfMemory(thread);
  for (let p = dictNext(dict, 0); p; p = dictNext(dict, p)) {
    const value = entryValue(dict, p);
    if (special(classOf(value), Special.SET_NAME) == NULL) continue;
    const pair = pairOf(thread, entryKey(dict, p), value);
    if (pair == 0 || !appendToList(thread, list, pair)) return outOfMemory(thread);
  }
  return ok(thread, fromAddress(list));
}

/** class_lookup_after(class, after, name): what super(after, ...) finds, unbound; None where nothing */
export function classLookupAfter(thread: u32, args: u32, count: i32): i32 {
  const found = typeLookupAfter(self(args), addressOf(argument(args, 1)), addressOf(argument(args, 2)));
  return ok(thread, found == NULL ? NONE : found);
}

/**
 * run_class_body(function, namespace) -> what the body returns: its __class__ cell or None. The namespace is the frame's locals
 * mapping: calls.ts takes it from EXTRA2 for code that is not optimised.
 */
export function intrinsicRunBody(thread: u32, args: u32, count: i32): i32 {
  const status = call0(thread, argument(args, 0));
  setExtra(thread, NULL, argument(args, 1));
  return status;
}

/** class_layout(class) -> (instances have __dict__, can be weakly referenced, have variable size, hold state that only C code knows, messages spell the module) as bits of an int */
export function classLayout(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), kind = load<u32>(klass, Class.INSTANCE_KIND);
  let bits: i64 = instancesHaveDict(klass) ? 1 : 0;
  if (hasFlag(klass, ClassFlag.MANAGED_WEAKREF)) bits |= 2;
  if (kind == Kind.INT || kind == Kind.INT_OBJECT || kind == Kind.TUPLE || kind == Kind.BYTES || kind == Kind.CLASS) bits |= 4;
  if (holdsState(klass)) bits |= 8;
  if (klass < cls(ClassId.Size) || hasFlag(klass, ClassFlag.C_TYPE)) bits |= 16;
  return ok(thread, fromSmall(bits));
}

/** Do instances hold more than attributes, __slots__ and the items of a list or dict? Then copying them takes a method of their own. */
function holdsState(klass: u32): bool {
  for (; hasFlag(klass, ClassFlag.HEAP); klass = load<u32>(klass, Class.BASE)) if (hasFlag(klass, ClassFlag.C_TYPE)) return true;
  const kind = load<u32>(klass, Class.INSTANCE_KIND);
  return kind != Kind.LIST && kind != Kind.DICT && load<u32>(klass, Class.BASIC_SIZE) > <u32>Header.Size;
}

/** class_base(bases) -> the base whose layout a class with these bases extends */
export function classBestBase(thread: u32, args: u32, count: i32): i32 { return bestBase(thread, self(args)); }

/** class_lookup(class, name[, default]): what the name is in the MRO, unbound */
export function classLookup(thread: u32, args: u32, count: i32): i32 {
  const found = typeLookup(self(args), addressOf(argument(args, 1)));
  if (found != NULL) return ok(thread, found);
  const otherwise = argument(args, 2);
  return ok(thread, otherwise == NULL ? NONE : otherwise);
}

/** class_dict(class) -> its dict itself (for the prelude only: it must call class_changed) */
export function classDict(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromAddress(load<u32>(self(args), Class.DICT))); }

/** class_set(class, name, value): sets in the class's own dict, past metaclass and immutability */
export function classSet(thread: u32, args: u32, count: i32): i32 {
  return noneAfter(thread, setInClassDict(thread, self(args), addressOf(argument(args, 1)), argument(args, 2)));
}

// ---- methods

/** type.mro(cls) -> list */
export function typeMro(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), status = computeMro(thread, klass, load<u32>(klass, Class.BASES));
  if (status != Status.OK) return status;
  const mro = addressOf(result(thread)), list = newList(thread, tupleLength(mro));
  if (list == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < tupleLength(mro); i++) if (!appendToList(thread, list, tupleItem(mro, i))) return outOfMemory(thread);
  return ok(thread, fromAddress(list));
}

export function typeSubclasses(thread: u32, args: u32, count: i32): i32 {
  const live = liveSubclasses(self(args), 0), list = newList(thread, live);
  if (list == 0) return outOfMemory(thread);
  if (live) liveSubclasses(self(args), load<u32>(list, List.ITEMS));
  store<u32>(list, live, List.LENGTH);
  return ok(thread, fromAddress(list));
}

export function typeInit(thread: u32, args: u32, count: i32): i32 {
  if (count == 2 && keyword(thread, 0) != NULL && dictLength(addressOf(keyword(thread, 0))) != 0) return typeError(thread, msg("type.__init__() takes no keyword arguments"));
  if (count != 2 && count != 4) return typeError(thread, msg("type.__init__() takes 1 or 3 arguments"));
  return ok(thread, NONE);
}

export function typeGetattribute(thread: u32, args: u32, count: i32): i32 {
  const name = attributeName(thread, argument(args, 1)), klass = argument(args, 0);
  if (name == 0) return Status.RAISED;
  const status = findInClass(thread, addressOf(klass), classOf(klass), name);
  if (status != Status.OK || result(thread) != NULL) return status;
  return raiseAttributeError(thread, klass, name, msg("type object '%N' has no attribute '%S'"), klass, fromAddress(name));
}
export function typeSetattr(thread: u32, args: u32, count: i32): i32 {
  const name = attributeName(thread, argument(args, 1)), klass = argument(args, 0);
  return name == 0 ? <i32>Status.RAISED : noneAfter(thread, setPlain(thread, klass, classOf(klass), name, argument(args, 2)));
}
export function typeDelattr(thread: u32, args: u32, count: i32): i32 {
  const name = attributeName(thread, argument(args, 1)), klass = argument(args, 0);
  return name == 0 ? <i32>Status.RAISED : noneAfter(thread, setPlain(thread, klass, classOf(klass), name, NULL));
}

export function typePrepare(thread: u32, args: u32, count: i32): i32 {
  const dict = newDict(thread);
  return dict ? ok(thread, fromAddress(dict)) : outOfMemory(thread);
}

export function typeRepr(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), module = moduleOf(klass), qualname = fromAddress(load<u32>(klass, Class.QUALNAME));
  const text = hasKind(module, Kind.STR) && module != load<u64>(cls(ClassId.OBJECT), Class.MODULE_NAME)
    ? formatMessage(thread, msg("<class '%S.%S'>"), module, qualname, NULL)
    : formatMessage(thread, msg("<class '%S'>"), hasKind(module, Kind.STR) ? qualname : fromAddress(load<u32>(klass, Class.NAME)), NULL, NULL);
  return text ? ok(thread, text) : outOfMemory(thread);
}

export function typeSizeof(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(Class.Size)); }

/** type.__instancecheck__(cls, instance): by the class, then by what __class__ says */
export function typeInstancecheck(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (isSubclass(classOf(value), self(args))) return ok(thread, TRUE);
  return prelude2(thread, prelude("instance_by_class_attribute"), value, argument(args, 0));
}
export function typeSubclasscheck(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (isClass(value)) return ok(thread, fromBool(isSubclass(addressOf(value), self(args))));
  return prelude2(thread, prelude("subclass_by_bases"), value, argument(args, 0));
}

// ---- attributes

/** An entry of a class's own dict; a built-in class's may be a descriptor for its instances instead, so those do not count. */
function own(klass: u32, key: u32): u64 {
  if (!hasFlag(klass, ClassFlag.HEAP)) return NULL;
  return dictGetStr(load<u32>(klass, Class.DICT), nameAt(key));
}

/** Classes that Python code made may be changed; the others say so. */
function refuse(thread: u32, klass: u32, key: u32, newValue: u64): i32 {
  if (hasFlag(klass, ClassFlag.IMMUTABLE)) {
    return typeError(thread, msg("cannot set '%S' attribute of immutable type '%N'"), fromAddress(nameAt(key)), fromAddress(klass));
  }
  if (newValue == NULL) return typeError(thread, msg("cannot delete '%S' attribute of immutable type '%N'"), fromAddress(nameAt(key)), fromAddress(klass));
  return Status.OK;
}

export function typeGetName(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromAddress(load<u32>(self(args), Class.NAME))); }
export function typeSetName(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1), klass = self(args);
  const refused = refuse(thread, klass, nameIndex("__name__"), value);
  if (refused) return refused;
  if (!hasKind(value, Kind.STR)) return typeError(thread, msg("can only assign string to %N.__name__, not '%T'"), fromAddress(klass), value);
  store<u32>(klass, addressOf(value), Class.NAME);
  return ok(thread, NONE);
}
export function typeGetQualname(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromAddress(load<u32>(self(args), Class.QUALNAME))); }
export function typeSetQualname(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1), klass = self(args);
  const refused = refuse(thread, klass, nameIndex("__qualname__"), value);
  if (refused) return refused;
  if (!hasKind(value, Kind.STR)) return typeError(thread, msg("can only assign string to %N.__qualname__, not '%T'"), fromAddress(klass), value);
  store<u32>(klass, addressOf(value), Class.QUALNAME);
  return ok(thread, NONE);
}

/** __module__ as the class's dict has it; built-in classes keep it in a field. */
function moduleOf(klass: u32): u64 {
  const value = own(klass, nameIndex("__module__"));
  return value != NULL ? value : load<u64>(klass, Class.MODULE_NAME);
}
export function typeGetModule(thread: u32, args: u32, count: i32): i32 {
  const value = moduleOf(self(args));
  if (value != NULL) return ok(thread, value);
  return raise(thread, ClassId.ATTRIBUTE_ERROR, msg("__module__"));
}
export function typeSetModule(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1), klass = self(args);
  const refused = refuse(thread, klass, nameIndex("__module__"), value);
  if (refused) return refused;
  store<u64>(klass, value, Class.MODULE_NAME);
  if (own(klass, nameIndex("__firstlineno__")) != NULL) setInClassDict(thread, klass, nameAt(nameIndex("__firstlineno__")), NULL); // of another file now
  return noneAfter(thread, setInClassDict(thread, klass, nameAt(nameIndex("__module__")), value));
}

export function typeGetDoc(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), value = hasFlag(klass, ClassFlag.HEAP) ? own(klass, nameIndex("__doc__")) : load<u64>(klass, Class.DOC);
  if (value == NULL) return ok(thread, NONE);
  return bind(thread, value, NULL, klass);
}
export function typeSetDoc(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1), klass = self(args);
  const refused = refuse(thread, klass, nameIndex("__doc__"), value);
  return refused ? refused : noneAfter(thread, setInClassDict(thread, klass, nameAt(nameIndex("__doc__")), value));
}

export function typeGetDict(thread: u32, args: u32, count: i32): i32 {
  const proxy = newMappingProxy(thread, fromAddress(load<u32>(self(args), Class.DICT)));
  return proxy ? ok(thread, fromAddress(proxy)) : outOfMemory(thread);
}
export function typeGetMro(thread: u32, args: u32, count: i32): i32 {
  const mro = load<u32>(self(args), Class.MRO);
  return ok(thread, mro ? fromAddress(mro) : NONE);
}
export function typeGetBases(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromAddress(load<u32>(self(args), Class.BASES))); }
export function typeGetBase(thread: u32, args: u32, count: i32): i32 {
  const base = load<u32>(self(args), Class.BASE);
  return ok(thread, base ? fromAddress(base) : NONE);
}
export function typeGetFlags(thread: u32, args: u32, count: i32): i32 {
  // the bits that programs look at, with CPython's values: HEAPTYPE, BASETYPE, IMMUTABLETYPE, IS_ABSTRACT, SEQUENCE, MAPPING and the *_SUBCLASS bits
  const klass = self(args), flags = load<u32>(klass, Class.FLAGS);
  let bits: i64 = 0x5000; // READY, HAVE_GC
  if (flags & ClassFlag.HEAP) bits |= 1 << 9;
  if (flags & ClassFlag.SUBCLASSABLE) bits |= 1 << 10;
  if (flags & ClassFlag.IMMUTABLE) bits |= 1 << 8;
  if (flags & ClassFlag.ABSTRACT) bits |= 1 << 20;
  if (flags & ClassFlag.SEQUENCE) bits |= 1 << 5;
  if (flags & ClassFlag.MAPPING) bits |= 1 << 6;
  if (flags & ClassFlag.INT) bits |= 1 << 24;
  if (flags & ClassFlag.LIST) bits |= 1 << 25;
  if (flags & ClassFlag.TUPLE) bits |= 1 << 26;
  if (flags & ClassFlag.BYTES) bits |= 1 << 27;
  if (flags & ClassFlag.STR) bits |= 1 << 28;
  if (flags & ClassFlag.DICT) bits |= 1 << 29;
  if (flags & ClassFlag.EXCEPTION) bits |= 1 << 30;
  if (isSubclass(klass, cls(ClassId.TYPE))) bits |= <i64>1 << 31;
  return ok(thread, fromSmall(bits));
}
export function typeGetBasicsize(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(<i64>load<u32>(self(args), Class.BASIC_SIZE) + 8)); }
export function typeGetItemsize(thread: u32, args: u32, count: i32): i32 {
  const kind = load<u32>(self(args), Class.INSTANCE_KIND);
  return ok(thread, fromSmall(kind == Kind.TUPLE || kind == Kind.CLASS ? 8 : kind == Kind.INT || kind == Kind.INT_OBJECT ? 4 : kind == Kind.BYTES ? 1 : 0));
}
export function typeGetDictoffset(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(<i64>load<u32>(self(args), Class.DICT_OFFSET))); }
export function typeGetWeakrefoffset(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromSmall(hasFlag(self(args), ClassFlag.MANAGED_WEAKREF) ? 8 : 0));
}

/** A class's own __annotations__, made empty where it has none. */
export function typeGetAnnotations(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), key = nameAt(nameIndex("__annotations__"));
  const value = own(klass, nameIndex("__annotations__"));
  if (value != NULL) return bind(thread, value, NULL, klass);
  if (!hasFlag(klass, ClassFlag.HEAP)) {
    return raiseAttributeError(thread, fromAddress(klass), key, msg("type object '%N' has no attribute '%S'"), fromAddress(klass), fromAddress(key));
  }
  const dict = newDict(thread);
  if (dict == 0) return outOfMemory(thread);
  const status = setInClassDict(thread, klass, key, fromAddress(dict));
  return status == Status.OK ? ok(thread, fromAddress(dict)) : status;
}
export function typeSetAnnotations(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), key = nameAt(nameIndex("__annotations__"));
  if (hasFlag(klass, ClassFlag.IMMUTABLE)) {
    return typeError(thread, msg("cannot set '%S' attribute of immutable type '%N'"), fromAddress(key), fromAddress(klass));
  }
  if (argument(args, 1) == NULL && own(klass, nameIndex("__annotations__")) == NULL) return raise(thread, ClassId.ATTRIBUTE_ERROR, msg("__annotations__"));
  return noneAfter(thread, setInClassDict(thread, klass, key, argument(args, 1)));
}

export function typeGetTypeParams(thread: u32, args: u32, count: i32): i32 {
  const value = own(self(args), nameIndex("__type_params__"));
  return ok(thread, value == NULL ? EMPTY_TUPLE : value);
}
export function typeSetTypeParams(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args);
  const refused = refuse(thread, klass, nameIndex("__type_params__"), argument(args, 1));
  return refused ? refused : noneAfter(thread, setInClassDict(thread, klass, nameAt(nameIndex("__type_params__")), argument(args, 1)));
}

export function typeGetAbstractmethods(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), value = klass == cls(ClassId.TYPE) ? NULL : own(klass, nameIndex("__abstractmethods__"));
  return value != NULL ? ok(thread, value) : raise(thread, ClassId.ATTRIBUTE_ERROR, msg("__abstractmethods__"));
}
/** type_set_abstract(class, value, is_abstract): the setter is the prelude's, which asks for the truth of the value */
export function classSetAbstract(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), value = argument(args, 1);
  const flags = load<u32>(klass, Class.FLAGS) & ~ClassFlag.ABSTRACT;
  store<u32>(klass, argument(args, 2) == TRUE ? flags | ClassFlag.ABSTRACT : flags, Class.FLAGS);
  computeFlags(klass); // an abstract class is not called the short way
  return noneAfter(thread, setInClassDict(thread, klass, nameAt(nameIndex("__abstractmethods__")), value));
}
export function typeSetAbstractmethods(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1), klass = self(args);
  if (value != NULL) return prelude2(thread, prelude("set_abstractmethods"), argument(args, 0), value);
  if (own(klass, nameIndex("__abstractmethods__")) == NULL) return raise(thread, ClassId.ATTRIBUTE_ERROR, msg("__abstractmethods__"));
  store<u32>(klass, load<u32>(klass, Class.FLAGS) & ~ClassFlag.ABSTRACT, Class.FLAGS);
  computeFlags(klass);
  return noneAfter(thread, setInClassDict(thread, klass, nameAt(nameIndex("__abstractmethods__")), NULL));
}

// ---- __bases__

export function typeSetBases(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), value = argument(args, 1);
  const refused = refuse(thread, klass, nameIndex("__bases__"), value);
  if (refused) return refused;
  if (!hasKind(value, Kind.TUPLE)) return typeError(thread, msg("can only assign tuple to %N.__bases__, not %T"), fromAddress(klass), value);
  const bases = addressOf(value);
  if (tupleLength(bases) == 0) return typeError(thread, msg("can only assign non-empty tuple to %N.__bases__, not ()"), fromAddress(klass));
  for (let i: u32 = 0; i < tupleLength(bases); i++) {
    const base = tupleItem(bases, i);
    if (!isClass(base)) return typeError(thread, msg("%N.__bases__ must be tuple of classes, not '%T'"), fromAddress(klass), base);
    if (isSubclass(addressOf(base), klass)) return typeError(thread, msg("a __bases__ item causes an inheritance cycle"));
  }
  let status = bestBase(thread, bases);
  if (status != Status.OK) return status;
  const base = addressOf(result(thread)), old = load<u32>(klass, Class.BASE);
  if (isCollected(old) != isCollected(base)) {
    return typeError(thread, msg("__bases__ assignment: '%N' deallocator differs from '%N'"), fromAddress(base), fromAddress(old));
  }
  if (!layoutsAgree(old, base)) {
    return typeError(thread, msg("__bases__ assignment: '%N' object layout differs from '%N'"), fromAddress(base), fromAddress(old));
  }
  const oldBases = load<u32>(klass, Class.BASES);
  store<u32>(klass, bases, Class.BASES);
  store<u32>(klass, base, Class.BASE);
  status = renewMro(thread, klass);
  if (status != Status.OK) {
    store<u32>(klass, oldBases, Class.BASES);
    store<u32>(klass, old, Class.BASE);
    const exception = load<u64>(thread, Thread.EXCEPTION);
    renewMro(thread, klass); // those below that had a new one already get the old one back
    store<u64>(thread, exception, Thread.EXCEPTION);
    return status;
  }
  for (let i: u32 = 0; i < tupleLength(oldBases); i++) removeSubclass(<u32>tupleItem(oldBases, i), klass);
  for (let i: u32 = 0; i < tupleLength(bases); i++) if (!addSubclass(thread, <u32>tupleItem(bases, i), klass)) return outOfMemory(thread);
  renewVersions(klass, -2);
  killRecords(klass);
  forgetAbstractChecks(); // __class__ of its instances may be another one's now
  return ok(thread, NONE);
}

/** New MROs for a class and all below it, as far as they have one: the rest keep theirs. */
function renewMro(thread: u32, klass: u32): i32 {
  let status = computeMro(thread, klass, load<u32>(klass, Class.BASES));
  if (status != Status.OK) return status;
  store<u32>(klass, addressOf(result(thread)), Class.MRO);
  const list = load<u32>(klass, Class.SUBCLASSES);
  if (list == 0) return Status.OK;
  for (let i: u32 = 0; i < load<u32>(list, List.LENGTH); i++) {
    const subclass = load<u64>(load<u32>(list, List.ITEMS) + (i << 3));
    if (!isClass(subclass)) continue;
    status = renewMro(thread, addressOf(subclass));
    if (status != Status.OK) return status;
  }
  return Status.OK;
}

/** Would CPython's collector look after the instances? After those of every class made by a program. */
function isCollected(klass: u32): bool {
  if (hasFlag(klass, ClassFlag.HEAP)) return true;
  switch (load<u32>(klass, Class.INSTANCE_KIND)) {
    case Kind.OBJECT: case Kind.NONE: case Kind.BOOL: case Kind.INT: case Kind.INT_OBJECT: case Kind.FLOAT_OBJECT: case Kind.COMPLEX:
    case Kind.STR: case Kind.BYTES: case Kind.BYTEARRAY: case Kind.RANGE: return false;
  }
  return true;
}
