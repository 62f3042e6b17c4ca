// property, classmethod, staticmethod, member and computed-attribute descriptors, bound methods, built-in functions and methods,
// super objects, cells.
import {
  Bytes, Cell, Class, ClassId, Code, Frame, Function, Header, Kind, Member, Method, Native, NativeFlag, Property, Special, Status, Super, Thread,
  Tuple, WrappedMethod,
} from "../shared/layout.ts";
import { LocalKind } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import {
  NONE, NOT_IMPLEMENTED, addressOf, classOf, cls, fromAddress, fromBool, isSubclass, kindOf, kindOfValue, nameAt, special,
} from "../objects/object.ts";
import { argument, call2, ok, prelude1, prelude2, prelude3, result } from "../state/thread.ts";
import { outOfMemory, raise, typeError, valueError } from "../state/raise.ts";
import { visibleFrame } from "../objects/frame_objects.ts";
import { msg, name as nameIndex, prelude } from "../env.ts";
import { isClass } from "../objects/classes.ts";
import { newProperty, newValuesObject, newWrappedMethod, wrapAttributes } from "../objects/descriptors.ts";
import { instanceDict } from "../objects/shapes.ts";
import { formatMessage } from "../objects/message.ts";
import { hashValue } from "../ops/hash.ts";
import { bind, findPlain, getAttribute, raiseNoAttribute, readMember, readProperty, readStaticMethod } from "../ops/attributes.ts";
import { superStart } from "../ops/attributes_cache.ts";
import { writeDict, writeMember, writeProperty } from "../ops/attributes_set.ts";
import { addressText, attributeName, noneAfter } from "../ops/attributes_names.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }
function field(thread: u32, value: u64): i32 { return ok(thread, value == NULL ? NONE : value); }
function orNull(value: u64): u64 { return value == NONE ? NULL : value; }

// ---- property

export function propertyNew(thread: u32, args: u32, count: i32): i32 {
  const property = newProperty(thread, self(args), NULL, NULL, NULL, NULL);
  return property ? ok(thread, fromAddress(property)) : outOfMemory(thread);
}

/** property.__init__(self, fget=None, fset=None, fdel=None, doc=None) */
export function propertyInit(thread: u32, args: u32, count: i32): i32 {
  const property = self(args), doc = argument(args, 4);
  store<u64>(property, orNull(argument(args, 1)), Property.GET);
  store<u64>(property, orNull(argument(args, 2)), Property.SET);
  store<u64>(property, orNull(argument(args, 3)), Property.DELETE);
  store<u64>(property, orNull(doc), Property.DOC);
  store<u64>(property, NULL, Property.NAME);
  const getter = argument(args, 1);
  store<u8>(property, doc == NULL || doc == NONE ? 1 : 0, Header.FLAGS); // 1: the docstring is the getter's
  const exact = classOf(argument(args, 0)) == cls(ClassId.PROPERTY);
  if (doc != NULL && doc != NONE && exact) return ok(thread, NONE);
  if (kindOfValue(getter) == Kind.FUNCTION && exact) {
    store<u64>(property, orNull(load<u64>(addressOf(getter), Function.DOC)), Property.DOC);
    return ok(thread, NONE);
  }
  if (exact && (getter == NONE || getter == NULL)) return ok(thread, NONE);
  return prelude3(thread, prelude("property_take_doc"), argument(args, 0), getter == NULL ? NONE : getter, doc == NULL ? NONE : doc);
}
/** property_set_doc(property, doc) */
export function intrinsicPropertySetDoc(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args), orNull(argument(args, 1)), Property.DOC);
  return ok(thread, NONE);
}

export function propertyGet(thread: u32, args: u32, count: i32): i32 {
  const object = argument(args, 1);
  return object == NONE || object == NULL ? ok(thread, argument(args, 0)) : readProperty(thread, self(args), object);
}
export function propertySet(thread: u32, args: u32, count: i32): i32 {
  return noneAfter(thread, writeProperty(thread, self(args), argument(args, 1), argument(args, 2)));
}
export function propertyDelete(thread: u32, args: u32, count: i32): i32 {
  return noneAfter(thread, writeProperty(thread, self(args), argument(args, 1), NULL));
}

/** A copy with one function replaced: an instance of the same class, made by calling it where that is a subclass. */
function copyWith(thread: u32, args: u32, get: u64, set: u64, remove: u64): i32 {
  const old = self(args), klass = classOf(argument(args, 0));
  const fromGetter = load<u8>(old, Header.FLAGS) != 0 && get != NULL, doc = fromGetter ? NULL : load<u64>(old, Property.DOC);
  if (klass != cls(ClassId.PROPERTY) || (fromGetter && kindOfValue(get) != Kind.FUNCTION)) {
    return prelude1copy(thread, fromAddress(klass), get, set, remove, doc, fromAddress(old));
  }
  const newDoc = fromGetter ? orNull(load<u64>(addressOf(get), Function.DOC)) : doc;
  const property = newProperty(thread, klass, get, set, remove, newDoc);
  if (property == 0) return outOfMemory(thread);
  store<u64>(property, load<u64>(old, Property.NAME), Property.NAME);
  store<u8>(property, load<u8>(old, Header.FLAGS), Header.FLAGS);
  return ok(thread, fromAddress(property));
}
function prelude1copy(thread: u32, klass: u64, get: u64, set: u64, remove: u64, doc: u64, old: u64): i32 {
  const property = newProperty(thread, cls(ClassId.PROPERTY), get, set, remove, doc);
  if (property == 0) return outOfMemory(thread);
  return prelude3(thread, prelude("property_copy_as"), klass, fromAddress(property), old);
}
export function propertyGetter(thread: u32, args: u32, count: i32): i32 {
  return copyWith(thread, args, orNull(argument(args, 1)), load<u64>(self(args), Property.SET), load<u64>(self(args), Property.DELETE));
}
export function propertySetter(thread: u32, args: u32, count: i32): i32 {
  return copyWith(thread, args, load<u64>(self(args), Property.GET), orNull(argument(args, 1)), load<u64>(self(args), Property.DELETE));
}
export function propertyDeleter(thread: u32, args: u32, count: i32): i32 {
  return copyWith(thread, args, load<u64>(self(args), Property.GET), load<u64>(self(args), Property.SET), orNull(argument(args, 1)));
}
export function propertySetName(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args), argument(args, 2), Property.NAME);
  return ok(thread, NONE);
}
/** __name__: as set by __set_name__ or assignment, else the getter's. */
export function propertyGetName(thread: u32, args: u32, count: i32): i32 {
  const name = load<u64>(self(args), Property.NAME), getter = load<u64>(self(args), Property.GET);
  if (name != NULL) return ok(thread, name);
  if (kindOfValue(getter) == Kind.FUNCTION && getter != NULL) return ok(thread, fromAddress(load<u32>(addressOf(getter), Function.NAME)));
  if (getter != NULL) return prelude2(thread, prelude("property_name_of_getter"), argument(args, 0), getter);
  return raiseNoAttribute(thread, argument(args, 0), nameAt(nameIndex("__name__")));
}
export function propertyAssignName(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args), argument(args, 1), Property.NAME);
  return ok(thread, NONE);
}
export function propertyIsAbstract(thread: u32, args: u32, count: i32): i32 {
  const property = self(args);
  return prelude3(thread, prelude("any_abstract"), orNone(load<u64>(property, Property.GET)), orNone(load<u64>(property, Property.SET)), orNone(load<u64>(property, Property.DELETE)));
}
function orNone(value: u64): u64 { return value == NULL ? NONE : value; }

// ---- classmethod, staticmethod

export function wrappedNew(thread: u32, args: u32, count: i32): i32 {
  const wrapped = newWrappedMethod(thread, self(args), NONE);
  return wrapped ? ok(thread, fromAddress(wrapped)) : outOfMemory(thread);
}
export function wrappedInit(thread: u32, args: u32, count: i32): i32 {
  const callable = argument(args, 1);
  store<u64>(self(args), callable, WrappedMethod.CALLABLE);
  const kind = kindOfValue(callable);
  if (kind == Kind.FUNCTION || kind == Kind.NATIVE) return wrapAttributes(thread, self(args), callable) ? ok(thread, NONE) : outOfMemory(thread);
  return prelude2(thread, prelude("wrap_attributes"), argument(args, 0), callable);
}
export function staticmethodGet(thread: u32, args: u32, count: i32): i32 { return readStaticMethod(thread, self(args)); }
export function classmethodGet(thread: u32, args: u32, count: i32): i32 {
  const object = argument(args, 1), owner = argument(args, 2);
  const klass = owner == NULL || owner == NONE ? classOf(object) : addressOf(owner);
  return bind(thread, argument(args, 0), object, klass);
}
export function wrappedRepr(thread: u32, args: u32, count: i32): i32 { return prelude1(thread, prelude("wrapped_method_repr"), argument(args, 0)); }
export function wrappedIsAbstract(thread: u32, args: u32, count: i32): i32 {
  return prelude3(thread, prelude("any_abstract"), load<u64>(self(args), WrappedMethod.CALLABLE), NONE, NONE);
}

// ---- members and computed attributes

export function memberGet(thread: u32, args: u32, count: i32): i32 {
  const object = argument(args, 1), owner = argument(args, 2);
  if (object == NONE && owner != NULL && owner != NONE) return ok(thread, argument(args, 0));
  return readMember(thread, self(args), object);
}
export function memberSet(thread: u32, args: u32, count: i32): i32 { return noneAfter(thread, writeMember(thread, self(args), argument(args, 1), argument(args, 2))); }
export function memberDelete(thread: u32, args: u32, count: i32): i32 { return noneAfter(thread, writeMember(thread, self(args), argument(args, 1), NULL)); }
export function memberRepr(thread: u32, args: u32, count: i32): i32 {
  const member = self(args), owner = load<u64>(member, Member.OWNER), name = load<u64>(member, Member.NAME);
  const template = classOf(argument(args, 0)) == cls(ClassId.MEMBER_DESCRIPTOR) ? msg("<member '%S' of '%N' objects>") : msg("<attribute '%S' of '%N' objects>");
  const text = formatMessage(thread, template, name, owner, NULL);
  return text ? ok(thread, text) : outOfMemory(thread);
}
export function memberGetName(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(self(args), Member.NAME)); }
export function memberGetObjclass(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(self(args), Member.OWNER)); }
export function memberGetQualname(thread: u32, args: u32, count: i32): i32 {
  const member = self(args), owner = addressOf(load<u64>(member, Member.OWNER));
  const text = formatMessage(thread, msg("%S.%S"), fromAddress(load<u32>(owner, Class.QUALNAME)), load<u64>(member, Member.NAME), NULL);
  return text ? ok(thread, text) : outOfMemory(thread);
}
export function memberGetDoc(thread: u32, args: u32, count: i32): i32 { return field(thread, load<u64>(self(args), Member.DOC)); }

// ---- bound methods

export function methodNew(thread: u32, args: u32, count: i32): i32 {
  const callable = argument(args, 1), object = argument(args, 2);
  if (special(classOf(callable), Special.CALL) == NULL) return typeError(thread, msg("first argument must be callable"));
  if (object == NONE) return typeError(thread, msg("instance must not be None"));
  const method = newValuesObject(thread, self(args), Kind.METHOD);
  if (method == 0) return outOfMemory(thread);
  store<u64>(method, callable, Method.FUNCTION);
  store<u64>(method, object, Method.SELF);
  return ok(thread, fromAddress(method));
}
export function methodGet(thread: u32, args: u32, count: i32): i32 { return ok(thread, argument(args, 0)); }
/** Attributes that a bound method has not itself are its function's. */
export function methodGetattribute(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), name = attributeName(thread, argument(args, 1));
  if (name == 0) return Status.RAISED;
  const status = findPlain(thread, value, classOf(value), name);
  return status == Status.OK && result(thread) == NULL ? getAttribute(thread, load<u64>(self(args), Method.FUNCTION), name) : status;
}
export function methodEq(thread: u32, args: u32, count: i32): i32 { return compareMethods(thread, args, true); }
export function methodNe(thread: u32, args: u32, count: i32): i32 { return compareMethods(thread, args, false); }
function compareMethods(thread: u32, args: u32, equal: bool): i32 {
  const other = argument(args, 1);
  if (kindOfValue(other) != Kind.METHOD || classOf(other) != classOf(argument(args, 0))) return ok(thread, NOT_IMPLEMENTED);
  const a = self(args), b = addressOf(other);
  const same = load<u64>(a, Method.SELF) == load<u64>(b, Method.SELF) && load<u64>(a, Method.FUNCTION) == load<u64>(b, Method.FUNCTION);
  return ok(thread, fromBool(same == equal));
}
export function methodHash(thread: u32, args: u32, count: i32): i32 { return hashValue(thread, argument(args, 0)); }
export function methodGetDoc(thread: u32, args: u32, count: i32): i32 {
  return getAttribute(thread, load<u64>(self(args), Method.FUNCTION), nameAt(nameIndex("__doc__")));
}
export function methodRepr(thread: u32, args: u32, count: i32): i32 { return prelude1(thread, prelude("method_repr"), argument(args, 0)); }

// ---- built-in functions and methods: unbound (Kind.NATIVE) or bound (Kind.METHOD around one)

/** The Native of a built-in function or method, bound or not. */
function nativeOf(value: u64): u32 {
  const object = addressOf(value);
  return kindOf(object) == Kind.METHOD ? addressOf(load<u64>(object, Method.FUNCTION)) : object;
}
export function nativeGetName(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromAddress(load<u32>(nativeOf(argument(args, 0)), Native.NAME))); }
/** __self__: the object it is bound to, the class of a static method, the module of a function. */
export function nativeGetSelf(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  if (kindOfValue(value) == Kind.METHOD) return ok(thread, load<u64>(addressOf(value), Method.SELF));
  const native = addressOf(value), owner = load<u32>(native, Native.OWNER);
  if (load<u32>(native, Native.FLAGS) & NativeFlag.STATIC_METHOD) return ok(thread, owner ? fromAddress(owner) : NONE);
  return field(thread, load<u64>(native, Native.SELF));
}
export function nativeGetObjclass(thread: u32, args: u32, count: i32): i32 {
  const owner = load<u32>(nativeOf(argument(args, 0)), Native.OWNER);
  return owner ? ok(thread, fromAddress(owner)) : raiseNoAttribute(thread, argument(args, 0), nameAt(nameIndex("__objclass__")));
}
export function nativeGetModule(thread: u32, args: u32, count: i32): i32 {
  const native = nativeOf(argument(args, 0));
  return load<u32>(native, Native.OWNER) ? ok(thread, NONE) : field(thread, load<u64>(native, Native.MODULE));
}
export function nativeGetDoc(thread: u32, args: u32, count: i32): i32 {
  const doc = load<u32>(nativeOf(argument(args, 0)), Native.DOC);
  return ok(thread, doc ? fromAddress(doc) : NONE);
}
export function nativeGetSignature(thread: u32, args: u32, count: i32): i32 {
  const native = nativeOf(argument(args, 0)), signature = load<u32>(native, Native.SIGNATURE);
  return ok(thread, signature && (load<u32>(native, Native.FLAGS) & NativeFlag.HIDDEN_SIGNATURE) == 0 ? fromAddress(signature) : NONE);
}
/** list.append, of a bound one too; a class method and a static method of a subclass by the class it was read from. */
export function nativeGetQualname(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), native = nativeOf(value), name = fromAddress(load<u32>(native, Native.NAME));
  let owner = load<u32>(native, Native.OWNER);
  if (owner == 0) return ok(thread, name);
  if (kindOfValue(value) == Kind.METHOD) {
    const object = load<u64>(addressOf(value), Method.SELF);
    owner = isClass(object) ? addressOf(object) : classOf(object);
    if ((load<u32>(native, Native.FLAGS) & NativeFlag.WRAPPER) != 0) owner = load<u32>(native, Native.OWNER);
  }
  const text = formatMessage(thread, msg("%S.%S"), fromAddress(load<u32>(owner, Class.QUALNAME)), name, NULL);
  return text ? ok(thread, text) : outOfMemory(thread);
}
export function nativeRepr(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), native = nativeOf(value), flags = load<u32>(native, Native.FLAGS);
  const name = fromAddress(load<u32>(native, Native.NAME));
  let text: u64 = 0;
  if (kindOfValue(value) == Kind.METHOD) {
    const object = load<u64>(addressOf(value), Method.SELF), address = addressText(thread, object);
    if (address == 0) return outOfMemory(thread);
    const template = flags & NativeFlag.WRAPPER ? msg("<method-wrapper '%S' of %T object at %S>") : msg("<built-in method %S of %T object at %S>");
    text = formatMessage(thread, template, name, object, address);
  } else if (flags & NativeFlag.STATIC_METHOD) {
    const address = addressText(thread, fromAddress(load<u32>(native, Native.OWNER)));
    if (address == 0) return outOfMemory(thread);
    text = formatMessage(thread, msg("<built-in method %S of type object at %S>"), name, address, NULL);
  } else if (load<u32>(native, Native.OWNER) == 0) text = formatMessage(thread, msg("<built-in function %S>"), name, NULL, NULL);
  else {
    const template = flags & NativeFlag.WRAPPER ? msg("<slot wrapper '%S' of '%N' objects>") : msg("<method '%S' of '%N' objects>");
    text = formatMessage(thread, template, name, fromAddress(load<u32>(native, Native.OWNER)), NULL);
  }
  return text ? ok(thread, text) : outOfMemory(thread);
}
/** __get__ of built-in methods and functions in Python */
export function functionGet(thread: u32, args: u32, count: i32): i32 {
  const object = argument(args, 1), owner = argument(args, 2);
  if (object == NONE || object == NULL) {
    if (owner == NONE || owner == NULL) return typeError(thread, msg("__get__(None, None) is invalid"));
    return bind(thread, argument(args, 0), NULL, addressOf(owner));
  }
  const native = self(args);
  if (kindOf(native) == Kind.NATIVE && (load<u32>(native, Native.FLAGS) & NativeFlag.METHOD) != 0 && !isSubclass(classOf(object), load<u32>(native, Native.OWNER))) {
    return typeError(
      thread, msg("descriptor '%S' for '%N' objects doesn't apply to a '%T' object"), fromAddress(load<u32>(native, Native.NAME)),
      fromAddress(load<u32>(native, Native.OWNER)), object,
    );
  }
  return bind(thread, argument(args, 0), object, owner == NONE || owner == NULL ? classOf(object) : addressOf(owner));
}

// ---- super objects

export function superNew(thread: u32, args: u32, count: i32): i32 {
  const proxy = newValuesObject(thread, self(args), Kind.SUPER);
  return proxy ? ok(thread, fromAddress(proxy)) : outOfMemory(thread);
}
/** super.__init__(self, type=..., object=...): without arguments from the frame of the method that calls. */
export function superInit(thread: u32, args: u32, count: i32): i32 {
  let type = argument(args, 1), object = argument(args, 2);
  if (type == NULL) {
    const status = superFromFrame(thread);
    if (status != Status.OK) return status;
    type = load<u64>(thread, Thread.RESULT);
    object = load<u64>(thread, Thread.EXTRA);
  }
  if (!isClass(type)) return typeError(thread, msg("super() argument 1 must be a type, not %T"), type);
  const proxy = self(args);
  store<u64>(proxy, type, Super.TYPE);
  if (object == NULL || object == NONE) return ok(thread, NONE);
  const start = superStart(addressOf(type), object);
  if (start == 0) return prelude3(thread, prelude("super_by_class_attribute"), argument(args, 0), type, object);
  store<u64>(proxy, object, Super.OBJECT);
  store<u64>(proxy, fromAddress(start), Super.OBJECT_TYPE);
  return ok(thread, NONE);
}
/** super_fill(super, object, start): the object's __class__ says where it stands */
export function intrinsicSuperFill(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args), argument(args, 1), Super.OBJECT);
  store<u64>(self(args), argument(args, 2), Super.OBJECT_TYPE);
  return ok(thread, NONE);
}

/** __class__ in RESULT and the first argument in EXTRA, from the nearest frame of the program. */
function superFromFrame(thread: u32): i32 {
  const frame = visibleFrame(load<u32>(thread, Thread.FRAME));
  if (frame == 0) return raise(thread, ClassId.RUNTIME_ERROR, msg("super(): no current frame"));
  const code = load<u32>(frame, Frame.CODE);
  if (load<u16>(code, Code.ARG_COUNT) == 0) return raise(thread, ClassId.RUNTIME_ERROR, msg("super(): no arguments"));
  const kinds = load<u32>(load<u32>(code, Code.LOCAL_KINDS), Bytes.DATA), names = load<u32>(code, Code.LOCAL_NAMES);
  let first = load<u64>(frame, Frame.LOCALS);
  if ((load<u8>(kinds) & LocalKind.CELL) != 0 && kindOfValue(first) == Kind.CELL) first = load<u64>(addressOf(first), Cell.VALUE);
  if (first == NULL) return raise(thread, ClassId.RUNTIME_ERROR, msg("super(): arg[0] deleted"));
  const wanted = fromAddress(nameAt(nameIndex("__class__")));
  for (let i: u32 = 0; i < load<u32>(code, Code.LOCAL_COUNT); i++) {
    if ((load<u8>(kinds + i) & LocalKind.FREE) == 0 || load<u64>(load<u32>(names, Tuple.ITEMS) + (i << 3)) != wanted) continue;
    const value = load<u64>(addressOf(load<u64>(frame + (i << 3), Frame.LOCALS)), Cell.VALUE);
    if (value == NULL) return raise(thread, ClassId.RUNTIME_ERROR, msg("super(): empty __class__ cell"));
    store<u64>(thread, first, Thread.EXTRA);
    return ok(thread, value);
  }
  return raise(thread, ClassId.RUNTIME_ERROR, msg("super(): __class__ cell not found"));
}
export function superGet(thread: u32, args: u32, count: i32): i32 {
  const proxy = self(args), object = argument(args, 1), type = load<u64>(proxy, Super.TYPE);
  if (object == NULL || object == NONE || load<u64>(proxy, Super.OBJECT) != NULL) return ok(thread, argument(args, 0));
  return call2(thread, fromAddress(classOf(argument(args, 0))), type, object);
}
export function superGetattribute(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), name = attributeName(thread, argument(args, 1));
  if (name == 0) return Status.RAISED;
  const status = findPlain(thread, value, classOf(value), name);
  return status == Status.OK && result(thread) == NULL ? raiseNoAttribute(thread, value, name) : status;
}

// ---- __dict__ of instances of built-in classes that have one

export function instanceGetDict(thread: u32, args: u32, count: i32): i32 {
  const dict = instanceDict(thread, self(args));
  return dict ? ok(thread, fromAddress(dict)) : outOfMemory(thread);
}
export function instanceSetDict(thread: u32, args: u32, count: i32): i32 { return noneAfter(thread, writeDict(thread, self(args), argument(args, 1))); }

// ---- cells

export function cellNew(thread: u32, args: u32, count: i32): i32 {
  const cell = newValuesObject(thread, self(args), Kind.CELL);
  if (cell == 0) return outOfMemory(thread);
  store<u64>(cell, argument(args, 1), Cell.VALUE);
  store<u64>(cell, 0, Cell.FALLBACK);
  return ok(thread, fromAddress(cell));
}
export function cellGetContents(thread: u32, args: u32, count: i32): i32 {
  const value = load<u64>(self(args), Cell.VALUE);
  return value == NULL ? valueError(thread, msg("Cell is empty")) : ok(thread, value);
}
export function cellSetContents(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args), argument(args, 1), Cell.VALUE);
  return ok(thread, NONE);
}
/** cell_is_empty(cell) */
export function intrinsicCellIsEmpty(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(load<u64>(self(args), Cell.VALUE) == NULL)); }
export function cellRepr(thread: u32, args: u32, count: i32): i32 {
  const address = addressText(thread, argument(args, 0)), value = load<u64>(self(args), Cell.VALUE);
  if (address == 0) return outOfMemory(thread);
  if (value == NULL) {
    const text = formatMessage(thread, msg("<cell at %S: empty>"), address, NULL, NULL);
    return text ? ok(thread, text) : outOfMemory(thread);
  }
  const inner = addressText(thread, value);
  if (inner == 0) return outOfMemory(thread);
  const text = formatMessage(thread, msg("<cell at %S: %T object at %S>"), address, value, inner);
  return text ? ok(thread, text) : outOfMemory(thread);
}
