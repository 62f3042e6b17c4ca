// Making the small objects that stand between a class and its instances: bound methods, properties, classmethods, members,
// super objects. What reading through them gives is in ops/attributes*.ts.
import {
  Class, ClassId, Function, Header, Kind, MappingProxy, Member, MemberFlag, Method, Module, Native, NativeFlag, Property, Sequence, Status, Super, WrappedMethod,
} from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { allocate } from "../state/heap.ts";
import { name as nameIndex } from "../env.ts";
import { dictSetStr, newDict } from "./dict.ts";
import { instanceSet } from "./shapes.ts";
import { NONE, addressOf, classOf, classOfObject, cls, fromAddress, kindOfValue, nameAt } from "./object.ts";

/** A bound method, or 0 where memory is short; so for all that follow. */
export function newMethod(thread: u32, callable: u64, self: u64): u32 {
  let id: u32 = ClassId.METHOD;
  if (kindOfValue(callable) == Kind.NATIVE) {
    id = load<u32>(addressOf(callable), Native.FLAGS) & NativeFlag.WRAPPER ? ClassId.METHOD_WRAPPER : ClassId.BUILTIN_FUNCTION;
  }
  const method = allocate(thread, Method.Size, cls(id), Kind.METHOD);
  if (method == 0) return 0;
  store<u64>(method, callable, Method.FUNCTION);
  store<u64>(method, self, Method.SELF);
  return method;
}

/** Room of `size` bytes or more for an object of a built-in kind whose class may be a subclass: payload NULL up to BASIC_SIZE. */
export function newValuesObject(thread: u32, klass: u32, kind: u32): u32 {
  const object = allocate(thread, load<u32>(klass, Class.INSTANCE_SIZE), klass, kind);
  if (object == 0) return 0;
  const end = object + load<u32>(klass, Class.BASIC_SIZE);
  for (let at = object + Header.Size; at < end; at += 8) store<u64>(at, NULL);
  return object;
}

export function newProperty(thread: u32, klass: u32, get: u64, set: u64, remove: u64, doc: u64): u32 {
  const property = newValuesObject(thread, klass, Kind.PROPERTY);
  if (property == 0) return 0;
  store<u64>(property, get, Property.GET);
  store<u64>(property, set, Property.SET);
  store<u64>(property, remove, Property.DELETE);
  store<u64>(property, doc, Property.DOC);
  return property;
}

/** `klass`: classmethod, staticmethod or a subclass of one. */
export function newWrappedMethod(thread: u32, klass: u32, callable: u64): u32 {
  const wrapped = newValuesObject(thread, klass, Kind.WRAPPED_METHOD);
  if (wrapped) store<u64>(wrapped, callable, WrappedMethod.CALLABLE);
  return wrapped;
}

/** Gives a new classmethod or staticmethod the names, module and docstring of the function it wraps. False where memory is short. */
export function wrapAttributes(thread: u32, wrapped: u32, callable: u64): bool {
  if (load<u32>(classOfObject(wrapped), Class.DICT_OFFSET) == 0) return true;
  const object = addressOf(callable), kind = kindOfValue(callable);
  if (kind == Kind.FUNCTION) {
    return copyOne(thread, wrapped, nameAt(nameIndex("__module__")), load<u64>(object, Function.MODULE)) &&
      copyOne(thread, wrapped, nameAt(nameIndex("__name__")), fromAddress(load<u32>(object, Function.NAME))) &&
      copyOne(thread, wrapped, nameAt(nameIndex("__qualname__")), fromAddress(load<u32>(object, Function.QUALNAME))) &&
      copyOne(thread, wrapped, nameAt(nameIndex("__doc__")), load<u64>(object, Function.DOC)) &&
      copyOne(thread, wrapped, nameAt(nameIndex("__annotations__")), functionAnnotations(thread, object));
  }
  if (kind != Kind.NATIVE) return true;
  return copyOne(thread, wrapped, nameAt(nameIndex("__name__")), fromAddress(load<u32>(object, Native.NAME)));
}
function copyOne(thread: u32, wrapped: u32, name: u32, value: u64): bool { return value != NULL && instanceSet(thread, wrapped, name, value) == Status.OK; }

/**
 * __annotations__ of a function: the compiler leaves a flat tuple of names and values, the dict is made when first asked for.
 * NULL where memory is short.
 */
export function functionAnnotations(thread: u32, object: u32): u64 {
  const value = load<u64>(object, Function.ANNOTATIONS);
  if (kindOfValue(value) == Kind.DICT && value != NULL) return value;
  const dict = newDict(thread);
  if (dict == 0) return NULL;
  if (value != NULL && kindOfValue(value) == Kind.TUPLE) {
    const items = load<u32>(addressOf(value), Sequence.ITEMS), count = load<u32>(addressOf(value), Sequence.LENGTH);
    for (let i: u32 = 0; i + 1 < count; i += 2) {
      if (dictSetStr(thread, dict, <u32>load<u64>(items + (i << 3)), load<u64>(items + ((i + 1) << 3))) != Status.OK) return NULL;
    }
  }
  store<u64>(object, fromAddress(dict), Function.ANNOTATIONS);
  return fromAddress(dict);
}

/** A member of __slots__ (or, by flags, the __dict__ and __weakref__ that a class gives its instances). */
export function newMember(thread: u32, owner: u32, name: u32, offset: u32, flags: u32): u32 {
  const computed = (flags & MemberFlag.SLOT) == 0;
  const member = allocate(thread, Member.Size, cls(computed ? ClassId.GETSET_DESCRIPTOR : ClassId.MEMBER_DESCRIPTOR), Kind.MEMBER);
  if (member == 0) return 0;
  store<u64>(member, fromAddress(owner), Member.OWNER);
  store<u64>(member, fromAddress(name), Member.NAME);
  store<u32>(member, offset, Member.OFFSET);
  store<u32>(member, flags, Member.FLAGS);
  store<u64>(member, NULL, Member.GETTER);
  store<u64>(member, NULL, Member.SETTER);
  store<u64>(member, NONE, Member.DOC);
  return member;
}

export function newSuper(thread: u32, klass: u32, type: u64, object: u64, objectType: u64): u32 {
  const proxy = newValuesObject(thread, klass, Kind.SUPER);
  if (proxy == 0) return 0;
  store<u64>(proxy, type, Super.TYPE);
  store<u64>(proxy, object, Super.OBJECT);
  store<u64>(proxy, objectType, Super.OBJECT_TYPE);
  return proxy;
}

export function newMappingProxy(thread: u32, mapping: u64): u32 {
  const proxy = allocate(thread, MappingProxy.Size, cls(ClassId.MAPPING_PROXY), Kind.MAPPING_PROXY);
  if (proxy) store<u64>(proxy, mapping, MappingProxy.MAPPING);
  return proxy;
}

/** Two values that a continuation needs: the payload of a HOLDER is a count and values from offset 16 on. */
export function newPair(thread: u32, first: u64, second: u64): u32 {
  const holder = allocate(thread, 32, cls(ClassId.INTERNAL), Kind.HOLDER);
  if (holder == 0) return 0;
  store<u32>(holder, 2, 8);
  store<u64>(holder, first, 16);
  store<u64>(holder, second, 24);
  return holder;
}

export function isMethodKind(value: u64): bool {
  const kind = kindOfValue(value);
  return kind == Kind.FUNCTION || kind == Kind.NATIVE;
}
export function isExactly(value: u64, id: u32): bool { return classOf(value) == cls(id); }
/** Namespace of a module object. */
export function moduleDict(module: u32): u32 { return load<u32>(module, Module.DICT); }
