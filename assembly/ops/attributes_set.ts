// Setting and deleting attributes. `newValue` NULL deletes. A data descriptor of the class goes first, then the object's own
// namespace; classes tell their subclasses and the caches.
import { Class, ClassFlag, ClassId, Function, Kind, Member, MemberFlag, Module, Property, Special, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  NONE, addressOf, classOf, classOfObject, cls, fromAddress, isSubclass, kindOf, kindOfValue, special,
} from "../objects/object.ts";
import { call1, call2, ok } from "../state/thread.ts";
import { outOfMemory, raise, raiseClass, typeError } from "../state/raise.ts";
import { msg } from "../env.ts";
import { dictDelStr, dictGetStr, dictSetStr, newDict } from "../objects/dict.ts";
import { classChanged, classReassigned, hasFlag, isDataDescriptor, typeLookup } from "../objects/classes.ts";
import { localSet } from "../objects/locals.ts";
import { dropInstanceDict, instanceDelete, instanceSet, setInstanceDict } from "../objects/shapes.ts";
import {
  callNativeAt, callSpecial1, callSpecial2, raiseAttributeError, raiseDoesNotApply, raiseNoAttribute, raisePropertyError, sameSpecial,
} from "./attributes.ts";

/** value.name = newValue. OK, RAISED, or CALL (whose result is to be dropped). */
export function setAttribute(thread: u32, value: u64, name: u32, newValue: u64): i32 {
  const klass = classOf(value);
  if (hasFlag(klass, ClassFlag.CUSTOM_SETATTR)) {
    const status = localSet(thread, klass, value, name, newValue);
    if (status != Status.NEEDS_PYTHON) return status == Status.OK ? ok(thread, NONE) : status;
    return callSpecial2(thread, special(klass, Special.SETATTR), value, klass, fromAddress(name), newValue);
  }
  return setPlain(thread, value, klass, name, newValue);
}

/** del value.name */
export function deleteAttribute(thread: u32, value: u64, name: u32): i32 {
  const klass = classOf(value);
  if (hasFlag(klass, ClassFlag.CUSTOM_SETATTR)) return callSpecial1(thread, special(klass, Special.DELATTR), value, klass, fromAddress(name));
  return setPlain(thread, value, klass, name, NULL);
}

/** What object.__setattr__, type.__setattr__ and their __delattr__ do, by the kind of the object. */
export function setPlain(thread: u32, value: u64, klass: u32, name: u32, newValue: u64): i32 {
  if (kindOfValue(value) == Kind.CLASS) return setInClass(thread, addressOf(value), klass, name, newValue);
  return setGeneric(thread, value, klass, name, newValue);
}

export function setGeneric(thread: u32, value: u64, klass: u32, name: u32, newValue: u64): i32 {
  const attribute = typeLookup(klass, name);
  if (attribute != NULL && isDataDescriptor(attribute)) return setThrough(thread, attribute, value, newValue);
  if (load<u32>(klass, Class.DICT_OFFSET)) return setOwn(thread, addressOf(value), name, newValue);
  const kind = kindOfValue(value);
  if (kind == Kind.FUNCTION) return setInDictAt(thread, value, addressOf(value) + Function.DICT, name, newValue);
  if (kind == Kind.MODULE) return setInDictAt(thread, value, addressOf(value) + Module.DICT, name, newValue);
  if (attribute != NULL) return raiseAttributeError(thread, value, name, msg("'%T' object attribute '%S' is read-only"), value, fromAddress(name));
  return raiseAttributeError(
    thread, value, name, msg("'%T' object has no attribute '%S' and no __dict__ for setting new attributes"), value, fromAddress(name),
  );
}

function setOwn(thread: u32, object: u32, name: u32, newValue: u64): i32 {
  if (newValue != NULL) return instanceSet(thread, object, name, newValue);
  const status = instanceDelete(thread, object, name);
  return status == Status.STOP ? raiseNoAttribute(thread, fromAddress(object), name) : status;
}

/** Objects that hold their dict in a field: functions (made when needed) and modules. */
function setInDictAt(thread: u32, value: u64, field: u32, name: u32, newValue: u64): i32 {
  let dict = load<u32>(field);
  if (newValue == NULL) return dict != 0 && dictDelStr(thread, dict, name) == Status.OK ? <i32>Status.OK : raiseNoAttribute(thread, value, name);
  if (dict == 0) {
    dict = newDict(thread);
    if (dict == 0) return outOfMemory(thread);
    store<u32>(field, dict);
  }
  return dictSetStr(thread, dict, name, newValue);
}

// ---- classes

function setInClass(thread: u32, klass: u32, metaclass: u32, name: u32, newValue: u64): i32 {
  if (hasFlag(klass, ClassFlag.IMMUTABLE)) {
    return typeError(thread, msg("cannot set '%S' attribute of immutable type '%N'"), fromAddress(name), fromAddress(klass));
  }
  const inMeta = typeLookup(metaclass, name);
  if (inMeta != NULL && isDataDescriptor(inMeta)) return setThrough(thread, inMeta, fromAddress(klass), newValue);
  return setInClassDict(thread, klass, name, newValue);
}

/** Sets a name in a class's own dict and lets everybody know who has cached something. */
export function setInClassDict(thread: u32, klass: u32, name: u32, newValue: u64): i32 {
  const dict = load<u32>(klass, Class.DICT), old = dictGetStr(dict, name);
  if (newValue == NULL) {
    if (dictDelStr(thread, dict, name) != Status.OK) return raiseNoAttribute(thread, fromAddress(klass), name);
  } else {
    const status = dictSetStr(thread, dict, name, newValue);
    if (status != Status.OK) return status;
  }
  if (old != NULL && newValue != NULL) classReassigned(klass, name, old, newValue);
  else classChanged(klass, name, newValue);
  return Status.OK;
}

// ---- descriptors

/** Sets (or deletes) through a data descriptor found in the object's class. */
function setThrough(thread: u32, attribute: u64, value: u64, newValue: u64): i32 {
  const object = addressOf(attribute), kind = kindOf(object);
  if (kind == Kind.MEMBER) return writeMember(thread, object, value, newValue);
  if (kind == Kind.PROPERTY && sameSpecial(object, ClassId.PROPERTY, newValue == NULL ? Special.DELETE : Special.SET)) {
    return writeProperty(thread, object, value, newValue);
  }
  const type = classOfObject(object);
  if (newValue == NULL) {
    const remove = special(type, Special.DELETE);
    return remove == NULL ? raise(thread, ClassId.ATTRIBUTE_ERROR, msg("__delete__")) : callSpecial1(thread, remove, attribute, type, value);
  }
  const set = special(type, Special.SET);
  return set == NULL ? raise(thread, ClassId.ATTRIBUTE_ERROR, msg("__set__")) : callSpecial2(thread, set, attribute, type, value, newValue);
}

export function writeProperty(thread: u32, property: u32, value: u64, newValue: u64): i32 {
  const setter = newValue == NULL ? load<u64>(property, Property.DELETE) : load<u64>(property, Property.SET);
  if (setter == NULL || setter == NONE) {
    return newValue == NULL
      ? raisePropertyError(thread, property, value, msg("property %R of '%Q' object has no deleter"), msg("property of '%Q' object has no deleter"))
      : raisePropertyError(thread, property, value, msg("property %R of '%Q' object has no setter"), msg("property of '%Q' object has no setter"));
  }
  return newValue == NULL ? call1(thread, setter, value) : call2(thread, setter, value, newValue);
}

export function writeMember(thread: u32, member: u32, value: u64, newValue: u64): i32 {
  const owner = load<u64>(member, Member.OWNER), flags = load<u32>(member, Member.FLAGS);
  if (!isSubclass(classOf(value), addressOf(owner))) return raiseDoesNotApply(thread, member, value);
  if (flags & MemberFlag.COMPUTED) {
    const setter = load<u64>(member, Member.SETTER);
    if (setter == NULL) {
      return raise(thread, ClassId.ATTRIBUTE_ERROR, msg("attribute '%S' of '%N' objects is not writable"), load<u64>(member, Member.NAME), owner);
    }
    return callNativeAt(thread, setter, value, newValue, 2);
  }
  if (flags & MemberFlag.DICT) return writeDict(thread, addressOf(value), newValue);
  if (flags & MemberFlag.WEAKREF) {
    return raise(thread, ClassId.ATTRIBUTE_ERROR, msg("attribute '%S' of '%N' objects is not writable"), load<u64>(member, Member.NAME), owner);
  }
  if (flags & MemberFlag.READONLY) return raise(thread, ClassId.ATTRIBUTE_ERROR, msg("readonly attribute"));
  const at = addressOf(value) + load<u32>(member, Member.OFFSET);
  if (flags & (MemberFlag.ADDRESS | MemberFlag.ADDRESS_OR_NONE)) {
    if (newValue == NULL) return typeError(thread, msg("can't delete numeric/char attribute"));
    store<u32>(at, newValue == NONE ? 0 : addressOf(newValue));
    return Status.OK;
  }
  if (newValue == NULL && (flags & MemberFlag.SLOT) != 0 && load<u64>(at) == NULL) {
    return raiseClass(thread, cls(ClassId.ATTRIBUTE_ERROR), load<u64>(member, Member.NAME));
  }
  store<u64>(at, newValue);
  return Status.OK;
}

export function writeDict(thread: u32, object: u32, newValue: u64): i32 {
  if (newValue == NULL) return dropInstanceDict(thread, object);
  if (kindOfValue(newValue) != Kind.DICT) return typeError(thread, msg("__dict__ must be set to a dictionary, not a '%T'"), newValue);
  return setInstanceDict(thread, object, addressOf(newValue));
}
