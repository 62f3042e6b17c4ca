// Reading attributes: object.__getattribute__ and its variants for classes, modules and super objects, chosen by the kind of the
// object; a class's own __getattribute__ and __getattr__ are called as requests.
//
// The order, for an instance: a data descriptor of the class, the instance's own, anything else of the class (bound where it is
// a descriptor), __getattr__. findAttribute answers "nothing there" with NULL and no exception: hasattr and getattr with a
// default never make one. Names are interned strings.
import {
  Sequence,  Class, ClassFlag, ClassId, Function, Kind, Member, MemberFlag, Module, Native, NativeFlag, OnRaise, OnReturn, Property, Special,
  Status, Super, Thread, AttributeErrorField, WrappedMethod,
} from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  NONE, addressOf, classOf, classOfObject, cls, fromAddress, hasKind, isInstance, isObject, isSubclass, kindOf, kindOfValue, nameAt, preludeAt, special,
} from "../objects/object.ts";
import { call1, call2, call3, ok, prelude2, prelude3, prelude4, result, setArgument, setExtra } from "../state/thread.ts";
import { outOfMemory, raise } from "../state/raise.ts";
import { msg, name as nameIndex, prelude } from "../env.ts";
import { dictGetStr } from "../objects/dict.ts";
import { readsFirst, typeLookup, typeLookupAfter } from "../objects/classes.ts";
import { instanceDict, instanceGet } from "../objects/shapes.ts";
import { localGet } from "../objects/locals.ts";
import { newMethod, newPair } from "../objects/descriptors.ts";

export { deleteAttribute, setAttribute } from "./attributes_set.ts";
export {
  cachedGetter, cachedLoad, cachedMethod, cachedStore, cachedSuper, loadAttribute, loadMethod, loadSuperAttribute, loadSuperMethod,
  storeAttribute,
} from "./attributes_cache.ts";

// ---- the entry points

/** value.name. OK with the value in RESULT, RAISED, or CALL. */
export function getAttribute(thread: u32, value: u64, name: u32): i32 {
  const status = findAttribute(thread, value, name);
  return status == Status.OK && result(thread) == NULL ? raiseNotFound(thread, value, name) : status;
}

/** The same, but where nothing of that name is there: OK with NULL. (A CALL may still end in AttributeError.) */
export function findAttribute(thread: u32, value: u64, name: u32): i32 {
  const klass = classOf(value), flags = load<u32>(klass, Class.FLAGS);
  let status: i32;
  if (flags & ClassFlag.CUSTOM_GETATTRIBUTE) {
    const local = localGet(thread, klass, value, name);
    if (local != NULL) return ok(thread, local);
    status = callSpecial1(thread, special(klass, Special.GETATTRIBUTE), value, klass, fromAddress(name));
  } else status = findPlain(thread, value, klass, name);
  return flags & ClassFlag.HAS_GETATTR ? orGetattr(thread, status, value, klass, name) : status;
}

/** Without __getattribute__ and __getattr__ of the class: what object.__getattribute__ and its built-in variants do. */
export function findPlain(thread: u32, value: u64, klass: u32, name: u32): i32 {
  if (isObject(value)) {
    const kind = kindOf(addressOf(value));
    if (kind == Kind.CLASS) return findInClass(thread, addressOf(value), klass, name);
    if (kind == Kind.MODULE) return findInModule(thread, value, klass, name);
    if (kind == Kind.SUPER) return findInSuper(thread, value, klass, name);
  }
  return findGeneric(thread, value, klass, name);
}

/** Falls back on __getattr__: at once where nothing was found, by a continuation where the answer comes from Python code. */
function orGetattr(thread: u32, status: i32, value: u64, klass: u32, name: u32): i32 {
  const getattr = special(klass, Special.GETATTR);
  if (status == Status.OK && result(thread) == NULL) return callSpecial1(thread, getattr, value, klass, fromAddress(name));
  if (status == Status.RAISED && isInstance(load<u64>(thread, Thread.EXCEPTION), ClassId.ATTRIBUTE_ERROR)) {
    store<u64>(thread, NULL, Thread.EXCEPTION);
    return callSpecial1(thread, getattr, value, klass, fromAddress(name));
  }
  if (status == Status.CALL) {
    // The continuation calls its function with (object, name).
    let callee = getattr;
    if (!isMethodLike(getattr)) {
      callee = bindSpecial(thread, getattr, value, klass);
      callee = fromAddress(newMethod(thread, preludeAt(prelude("getattr_bound")), callee == NULL ? getattr : callee));
    }
    const pair = newPair(thread, callee, fromAddress(name));
    if (pair == 0) return outOfMemory(thread);
    store<u32>(thread, OnRaise.GETATTR, Thread.ON_RAISE);
    setExtra(thread, value, fromAddress(pair));
  }
  return status;
}

// ---- instances

export function findGeneric(thread: u32, value: u64, klass: u32, name: u32): i32 {
  const attribute = typeLookup(klass, name);
  if (attribute != NULL && readsFirst(attribute)) return bind(thread, attribute, value, klass);
  const own = ownAttribute(value, klass, name);
  if (own != NULL) return ok(thread, own);
  if (attribute == NULL) return ok(thread, NULL);
  return bind(thread, attribute, value, klass);
}

/** What the instance's own namespace holds, or NULL. */
export function ownAttribute(value: u64, klass: u32, name: u32): u64 {
  if (load<u32>(klass, Class.DICT_OFFSET)) return instanceGet(addressOf(value), name);
  if (!isObject(value)) return NULL;
  const dict = ownDict(addressOf(value));
  return dict ? dictGetStr(dict, name) : NULL;
}

/** The dict of objects that hold theirs in a field of their own (functions, modules), 0 where there is none. */
export function ownDict(object: u32): u32 {
  const kind = kindOf(object);
  if (kind == Kind.FUNCTION) return load<u32>(object, Function.DICT);
  if (kind == Kind.MODULE) return load<u32>(object, Module.DICT);
  return 0;
}

// ---- classes, modules, super

/** `klass` is the class that is read from, `metaclass` its type. */
export function findInClass(thread: u32, klass: u32, metaclass: u32, name: u32): i32 {
  const inMeta = typeLookup(metaclass, name);
  if (inMeta != NULL && readsFirst(inMeta)) return bind(thread, inMeta, fromAddress(klass), metaclass);
  const attribute = typeLookup(klass, name);
  if (attribute != NULL) return bind(thread, attribute, NULL, klass);
  if (inMeta != NULL) return bind(thread, inMeta, fromAddress(klass), metaclass);
  return ok(thread, NULL);
}

function findInModule(thread: u32, value: u64, klass: u32, name: u32): i32 {
  const status = findGeneric(thread, value, klass, name);
  if (status != Status.OK || result(thread) != NULL) return status;
  const getattr = dictGetStr(load<u32>(addressOf(value), Module.DICT), nameAt(nameIndex("__getattr__")));
  return getattr == NULL ? ok(thread, NULL) : call1(thread, getattr, fromAddress(name));
}

function findInSuper(thread: u32, value: u64, klass: u32, name: u32): i32 {
  const proxy = addressOf(value), start = load<u64>(proxy, Super.OBJECT_TYPE);
  if (start != NULL && name != nameAt(nameIndex("__class__"))) {
    const attribute = typeLookupAfter(addressOf(start), addressOf(load<u64>(proxy, Super.TYPE)), name);
    if (attribute != NULL) {
      const object = load<u64>(proxy, Super.OBJECT);
      return bind(thread, attribute, object == start ? NULL : object, addressOf(start));
    }
  }
  return findGeneric(thread, value, klass, name);
}

// ---- descriptors

/**
 * What reading through a class gives for `attribute`, found in the MRO of `klass`; `value` is the instance, NULL where the
 * class itself is read from.
 */
export function bind(thread: u32, attribute: u64, value: u64, klass: u32): i32 {
  if (!isObject(attribute)) return ok(thread, attribute);
  const object = addressOf(attribute);
  switch (kindOf(object)) {
    case Kind.FUNCTION: return value == NULL ? ok(thread, attribute) : okMethod(thread, attribute, value);
    case Kind.NATIVE: return bindNative(thread, attribute, value, klass);
    case Kind.MEMBER: return value == NULL ? ok(thread, attribute) : readMember(thread, object, value);
    case Kind.PROPERTY:
      if (!sameSpecial(object, ClassId.PROPERTY, Special.GET)) break;
      return value == NULL ? ok(thread, attribute) : readProperty(thread, object, value);
    case Kind.WRAPPED_METHOD:
      if (sameSpecial(object, ClassId.STATICMETHOD, Special.GET)) return readStaticMethod(thread, object);
      if (sameSpecial(object, ClassId.CLASSMETHOD, Special.GET)) return readClassMethod(thread, object, klass);
      break;
  }
  const type = classOfObject(object);
  if (type == cls(ClassId.TUPLE_GETTER) && hasKind(value, Kind.TUPLE)) { // a field of a named tuple
    const index = load<u32>(object, 8), tuple = addressOf(value);
    if (index < load<u32>(tuple, Sequence.LENGTH)) return ok(thread, load<u64>(load<u32>(tuple, Sequence.ITEMS) + (index << 3)));
  }
  const get = special(type, Special.GET);
  if (get == NULL) return ok(thread, attribute);
  return callSpecial2(thread, get, attribute, type, value == NULL ? NONE : value, fromAddress(klass));
}

/** Has the object's class the special method of this built-in class? */
export function sameSpecial(object: u32, id: u32, which: u32): bool {
  const klass = classOfObject(object);
  return klass == cls(id) || special(klass, which) == special(cls(id), which);
}

function okMethod(thread: u32, callable: u64, self: u64): i32 {
  const method = newMethod(thread, callable, self);
  return method ? ok(thread, fromAddress(method)) : outOfMemory(thread);
}

function bindNative(thread: u32, attribute: u64, value: u64, klass: u32): i32 {
  const flags = load<u32>(addressOf(attribute), Native.FLAGS);
  if (flags & NativeFlag.CLASS_METHOD) return okMethod(thread, attribute, fromAddress(klass));
  if (value == NULL || (flags & (NativeFlag.METHOD | NativeFlag.WRAPPER)) == 0) return ok(thread, attribute);
  return okMethod(thread, attribute, value);
}

export function readStaticMethod(thread: u32, object: u32): i32 {
  const callable = load<u64>(object, WrappedMethod.CALLABLE);
  return callable == NULL ? raise(thread, ClassId.RUNTIME_ERROR, msg("uninitialized staticmethod object")) : ok(thread, callable);
}

export function readClassMethod(thread: u32, object: u32, klass: u32): i32 {
  const callable = load<u64>(object, WrappedMethod.CALLABLE);
  if (callable == NULL) return raise(thread, ClassId.RUNTIME_ERROR, msg("uninitialized classmethod object"));
  return okMethod(thread, callable, fromAddress(klass));
}

export function readProperty(thread: u32, property: u32, value: u64): i32 {
  const getter = load<u64>(property, Property.GET);
  if (getter == NULL || getter == NONE) return raisePropertyError(thread, property, value, msg("property %R of '%Q' object has no getter"), msg("property of '%Q' object has no getter"));
  return call1(thread, getter, value);
}

export function raisePropertyError(thread: u32, property: u32, value: u64, named: u32, unnamed: u32): i32 {
  let name = load<u64>(property, Property.NAME);
  const getter = load<u64>(property, Property.GET);
  if (name == NULL && hasKind(getter, Kind.FUNCTION)) name = fromAddress(load<u32>(addressOf(getter), Function.NAME));
  if (name != NULL && name != NONE) return raise(thread, ClassId.ATTRIBUTE_ERROR, named, name, value);
  return raise(thread, ClassId.ATTRIBUTE_ERROR, unnamed, value);
}

/** A member descriptor applied to an instance. */
export function readMember(thread: u32, member: u32, value: u64): i32 {
  if (!isSubclass(classOf(value), addressOf(load<u64>(member, Member.OWNER)))) return raiseDoesNotApply(thread, member, value);
  const flags = load<u32>(member, Member.FLAGS);
  if (flags & MemberFlag.COMPUTED) return callNativeAt(thread, load<u64>(member, Member.GETTER), value, NULL, 1);
  if (flags & MemberFlag.DICT) return readDict(thread, value);
  if (flags & MemberFlag.WEAKREF) return call1(thread, preludeAt(prelude("instance_weakref")), value);
  const at = addressOf(value) + load<u32>(member, Member.OFFSET);
  if (flags & (MemberFlag.ADDRESS | MemberFlag.ADDRESS_OR_NONE)) {
    const address = load<u32>(at);
    return ok(thread, address ? fromAddress(address) : NONE);
  }
  const found = load<u64>(at);
  if (found != NULL) return ok(thread, found);
  return flags & MemberFlag.SLOT ? raiseNoAttribute(thread, value, addressOf(load<u64>(member, Member.NAME))) : ok(thread, NONE);
}

/** __dict__ of an instance, made when first asked for. */
function readDict(thread: u32, value: u64): i32 {
  const dict = instanceDict(thread, addressOf(value));
  return dict ? ok(thread, fromAddress(dict)) : outOfMemory(thread);
}

export function raiseDoesNotApply(thread: u32, member: u32, value: u64): i32 {
  return raise(
    thread, ClassId.TYPE_ERROR, msg("descriptor %R for '%N' objects doesn't apply to a '%T' object"), load<u64>(member, Member.NAME),
    load<u64>(member, Member.OWNER), value,
  );
}

/** Calls a getter or setter: a native at once, a prelude function by request. */
export function callNativeAt(thread: u32, callee: u64, a: u64, b: u64, count: i32): i32 {
  const native = addressOf(callee);
  if (kindOf(native) == Kind.NATIVE && load<u32>(native, Native.FUNCTION) == 0) {
    setArgument(thread, 13, a); // the last of the request's words: a native that makes a request fills them from the first
    setArgument(thread, 14, b);
    setArgument(thread, 15, NULL); // the third parameter of __pow__
    return call_indirect<i32>(load<u32>(native, Native.TABLE_INDEX), thread, thread + Thread.ARGS + (13 << 3), count);
  }
  return count == 1 || b == NULL ? call1(thread, callee, a) : call2(thread, callee, a, b); // NULL: the attribute is deleted
}

// ---- calling special methods found in a class

/** Calls a special method that takes nothing but self. What is no method of its class (a built-in function, a static method) gets no self. */
export function callSpecial0(thread: u32, method: u64, self: u64, onReturn: u32 = OnReturn.PUSH): i32 {
  if (hasKind(method, Kind.FUNCTION)) return call1(thread, method, self, onReturn);
  if (isNativeMethod(method)) return callNativeAt(thread, method, self, NULL, 1);
  const status = prelude3(thread, prelude("call_bound_special"), method, self, fromAddress(classOf(self)));
  store<u32>(thread, onReturn, Thread.ON_RETURN);
  return status;
}

/** Calls `method` (found in the MRO of `klass`) with self and one argument more. */
export function callSpecial1(thread: u32, method: u64, self: u64, klass: u32, a: u64): i32 {
  if (isMethodLike(method)) return call2(thread, method, self, a);
  const bound = bindSpecial(thread, method, self, klass);
  if (bound == NULL) return callUnbindable(thread, method, self, klass, a, NULL);
  return call1(thread, bound, a);
}

/** The same with two arguments more. */
export function callSpecial2(thread: u32, method: u64, self: u64, klass: u32, a: u64, b: u64): i32 {
  if (isMethodLike(method)) return call3(thread, method, self, a, b);
  const bound = bindSpecial(thread, method, self, klass);
  if (bound == NULL) return callUnbindable(thread, method, self, klass, a, b);
  return call2(thread, bound, a, b);
}

/** Is it a native that wants the instance as its first argument? */
export function isNativeMethod(method: u64): bool { return hasKind(method, Kind.NATIVE) && (load<u32>(addressOf(method), Native.FLAGS) & (NativeFlag.METHOD | NativeFlag.WRAPPER)) != 0; }

/** A function, or such a native: found in a class it is a method. */
export function isMethodLike(method: u64): bool { return hasKind(method, Kind.FUNCTION) || isNativeMethod(method); }

/** A special method bound to its object, where that needs no Python code; else NULL. */
export function bindSpecial(thread: u32, method: u64, self: u64, klass: u32): u64 {
  const kind = kindOfValue(method);
  if (kind == Kind.FUNCTION || kind == Kind.NATIVE || kind == Kind.WRAPPED_METHOD ||
      (isObject(method) && special(classOf(method), Special.GET) == NULL)) {
    if (bind(thread, method, self, klass) == Status.OK) return result(thread);
  }
  return NULL;
}

/** The special method is a descriptor with a __get__ in Python: the prelude binds and calls. */
function callUnbindable(thread: u32, method: u64, self: u64, klass: u32, a: u64, b: u64): i32 {
  setArgument(thread, 4, b);
  const status = prelude4(thread, prelude("call_bound_special"), method, self, fromAddress(klass), a);
  if (b != NULL) store<u32>(thread, 5, Thread.CALL_COUNT);
  return status;
}

// ---- errors

/** AttributeError with name and obj set, for the suggestion that tracebacks print. */
export function raiseAttributeError(thread: u32, value: u64, name: u32, template: u32, a: u64, b: u64): i32 {
  const status = raise(thread, ClassId.ATTRIBUTE_ERROR, template, a, b);
  if (status == Status.RAISED) {
    const exception = addressOf(load<u64>(thread, Thread.EXCEPTION));
    store<u64>(exception, fromAddress(name), AttributeErrorField.NAME);
    store<u64>(exception, value, AttributeErrorField.OBJECT);
  }
  return status;
}

/** Reading found nothing. A module that was imported may hide one of the library's or be half done: the prelude words that. */
export function raiseNotFound(thread: u32, value: u64, name: u32): i32 {
  if (kindOfValue(value) == Kind.MODULE) {
    const spec = dictGetStr(load<u32>(addressOf(value), Module.DICT), nameAt(nameIndex("__spec__")));
    if (spec != NULL && spec != NONE) return prelude2(thread, prelude("raise_not_in_module"), value, fromAddress(name));
  }
  return raiseNoAttribute(thread, value, name);
}

export function raiseNoAttribute(thread: u32, value: u64, name: u32): i32 {
  const kind = kindOfValue(value), text = fromAddress(name);
  if (kind == Kind.CLASS) return raiseAttributeError(thread, value, name, msg("type object '%N' has no attribute '%S'"), value, text);
  if (kind == Kind.MODULE) {
    const own = dictGetStr(load<u32>(addressOf(value), Module.DICT), nameAt(nameIndex("__name__")));
    if (!hasKind(own, Kind.STR)) return raiseAttributeError(thread, value, name, msg("module has no attribute '%S'"), text, NULL);
    return raiseAttributeError(thread, value, name, msg("module '%S' has no attribute '%S'"), own, text);
  }
  return raiseAttributeError(thread, value, name, msg("'%T' object has no attribute '%S'"), value, text);
}
