// The built-in functions about attributes and classes: getattr, setattr, delattr, hasattr, isinstance, issubclass, callable; and
// the steps that the prelude needs from below.
import { Class, ClassId, Frame, Kind, OnRaise, OnReturn, Special, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, NONE, TRUE, addressOf, classOf, cls, fromAddress, fromBool, hasKind, isInstance, isSubclass, kindOfValue, special, toInt,
} from "../objects/object.ts";
import { argument, ok, prelude2, prelude3, result, setExtra } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { msg, prelude } from "../env.ts";
import { isClass } from "../objects/classes.ts";
import { callersModule } from "../objects/classes_create.ts";
import { frameLocals, visibleFrame } from "../objects/frame_objects.ts";
import { tupleOf } from "../objects/tuple.ts";
import { newValuesObject } from "../objects/descriptors.ts";
import { instanceDict } from "../objects/shapes.ts";
import { bind, callSpecial1, findAttribute, getAttribute, ownDict } from "../ops/attributes.ts";
import { abstractCheck } from "../ops/abstract_checks.ts";
import { checksAsType, instanceNatively } from "../ops/instance_check.ts";
import { deleteAttribute, setAttribute } from "../ops/attributes_set.ts";
import { attributeName, noneAfter } from "../ops/attributes_names.ts";
import { superStart } from "../ops/attributes_cache.ts";

/** getattr(object, name[, default]) */
export function builtinGetattr(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), otherwise = argument(args, 2);
  const name = attributeName(thread, argument(args, 1));
  if (name == 0) return Status.RAISED;
  if (otherwise == NULL) return getAttribute(thread, value, name);
  const status = findAttribute(thread, value, name);
  if (status == Status.OK) return result(thread) == NULL ? ok(thread, otherwise) : Status.OK;
  if (status == Status.RAISED) return swallow(thread, otherwise);
  if (status != Status.CALL) return status;
  if (load<u32>(thread, Thread.ON_RAISE) != OnRaise.NONE || load<u32>(thread, Thread.ON_RETURN) != OnReturn.PUSH) {
    return prelude3(thread, prelude("getattr_default"), value, fromAddress(name), otherwise); // two continuations: as Python code
  }
  store<u32>(thread, OnRaise.DEFAULT, Thread.ON_RAISE);
  setExtra(thread, otherwise, NULL);
  return Status.CALL;
}

/** An AttributeError that is pending becomes this result. */
function swallow(thread: u32, value: u64): i32 {
  if (!isInstance(load<u64>(thread, Thread.EXCEPTION), ClassId.ATTRIBUTE_ERROR)) return Status.RAISED;
  store<u64>(thread, NULL, Thread.EXCEPTION);
  return ok(thread, value);
}

/** hasattr(object, name) */
export function builtinHasattr(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  if (!hasKind(argument(args, 1), Kind.STR)) return typeError(thread, msg("attribute name must be string, not '%T'"), argument(args, 1));
  const name = attributeName(thread, argument(args, 1));
  const status = findAttribute(thread, value, name);
  if (status == Status.OK) return ok(thread, fromBool(result(thread) != NULL));
  if (status == Status.RAISED) return swallow(thread, FALSE);
  if (status != Status.CALL) return status;
  if (load<u32>(thread, Thread.ON_RAISE) != OnRaise.NONE || load<u32>(thread, Thread.ON_RETURN) != OnReturn.PUSH) {
    return prelude2(thread, prelude("hasattr_slowly"), value, fromAddress(name));
  }
  store<u32>(thread, OnRaise.FALSE, Thread.ON_RAISE);
  return Status.CALL;
}

export function builtinSetattr(thread: u32, args: u32, count: i32): i32 {
  const name = attributeName(thread, argument(args, 1));
  if (name == 0) return Status.RAISED;
  return discard(thread, setAttribute(thread, argument(args, 0), name, argument(args, 2)));
}
export function builtinDelattr(thread: u32, args: u32, count: i32): i32 {
  const name = attributeName(thread, argument(args, 1));
  if (name == 0) return Status.RAISED;
  return discard(thread, deleteAttribute(thread, argument(args, 0), name));
}
/** None, also where a setter in Python returns something else. */
function discard(thread: u32, status: i32): i32 {
  if (status == Status.CALL && load<u32>(thread, Thread.ON_RETURN) == OnReturn.PUSH) {
    store<u32>(thread, OnReturn.DISCARD, Thread.ON_RETURN);
    setExtra(thread, NONE, NULL);
  }
  return noneAfter(thread, status);
}

export function builtinCallable(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromBool(special(classOf(argument(args, 0)), Special.CALL) != NULL));
}

// ---- isinstance, issubclass

export function builtinIsinstance(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), klass = argument(args, 1);
  const known = instanceNatively(value, klass, 0);
  if (known >= 0) return ok(thread, fromBool(known == 1));
  if (isClass(klass)) {
    if (!checksAsType(addressOf(klass), Special.INSTANCECHECK)) return callCheck(thread, klass, Special.INSTANCECHECK, value);
    return prelude2(thread, prelude("instance_by_class_attribute"), value, klass);
  }
  return prelude2(thread, prelude("isinstance_slowly"), value, klass);
}

/** isinstance and issubclass through the metaclass's own method; the truth of its answer counts. */
function callCheck(thread: u32, klass: u64, which: u32, value: u64): i32 {
  const metaclass = classOf(klass);
  const status = callSpecial1(thread, special(metaclass, which), klass, metaclass, value);
  if (status == Status.CALL && load<u32>(thread, Thread.ON_RETURN) == OnReturn.PUSH) store<u32>(thread, OnReturn.CONTAINS, Thread.ON_RETURN);
  return status;
}

export function builtinIssubclass(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), klass = argument(args, 1);
  if (isClass(klass)) {
    if (!checksAsType(addressOf(klass), Special.SUBCLASSCHECK)) {
      if (value == klass && classOf(klass) == cls(ClassId.TYPE)) return ok(thread, TRUE);
      const known = isClass(value) ? abstractCheck(addressOf(value), addressOf(klass)) : -1;
      if (known >= 0) return ok(thread, fromBool(known == 1));
      return callCheck(thread, klass, Special.SUBCLASSCHECK, value);
    }
    if (isClass(value)) return ok(thread, fromBool(isSubclass(addressOf(value), addressOf(klass))));
    return prelude2(thread, prelude("subclass_by_bases"), value, klass);
  }
  return prelude2(thread, prelude("issubclass_slowly"), value, klass);
}

/** is_real_subclass(class, base): by the MRO alone */
export function classIsRealSubclass(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromBool(isSubclass(addressOf(argument(args, 0)), addressOf(argument(args, 1)))));
}

// ---- for the prelude

/** type_of(value) */
export function intrinsicTypeOf(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromAddress(classOf(argument(args, 0)))); }
/** is_class(value) */
export function intrinsicIsClass(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(isClass(argument(args, 0)))); }

/** own_dict(value) -> the live namespace of an object, None where it has none */
export function intrinsicOwnDict(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), klass = classOf(value);
  if (load<u32>(klass, Class.DICT_OFFSET)) {
    const dict = instanceDict(thread, addressOf(value));
    return dict ? ok(thread, fromAddress(dict)) : outOfMemory(thread);
  }
  const kind = kindOfValue(value);
  const dict = kind == Kind.FUNCTION || kind == Kind.MODULE ? ownDict(addressOf(value)) : kind == Kind.CLASS ? load<u32>(addressOf(value), Class.DICT) : 0;
  return ok(thread, dict ? fromAddress(dict) : NONE);
}

/** bind_attribute(attribute, object or None, class): what reading it through the class gives */
export function intrinsicBind(thread: u32, args: u32, count: i32): i32 {
  const object = argument(args, 1), klass = addressOf(argument(args, 2));
  return bind(thread, argument(args, 0), object == NONE && klass != classOf(NONE) ? NULL : object, klass); // None is an instance of its own class
}
/** super_start(class, object) -> the class whose MRO super searches, None where the object does not belong to it */
export function intrinsicSuperStart(thread: u32, args: u32, count: i32): i32 {
  const start = superStart(addressOf(argument(args, 0)), argument(args, 1));
  return ok(thread, start ? fromAddress(start) : NONE);
}

/** new_fields(class, *values): an instance of a small built-in class whose fields are values, in order */
export function intrinsicNewFields(thread: u32, args: u32, count: i32): i32 {
  const klass = addressOf(argument(args, 0));
  const object = newValuesObject(thread, klass, load<u32>(klass, Class.INSTANCE_KIND));
  if (object == 0) return outOfMemory(thread);
  for (let i = 1; i < count; i++) store<u64>(object + (i << 3), argument(args, i));
  return ok(thread, fromAddress(object));
}
/** field(object, index), None where nothing is there; set_field(object, index, value) */
export function intrinsicField(thread: u32, args: u32, count: i32): i32 {
  const value = load<u64>(addressOf(argument(args, 0)) + 8 + (<u32>toInt(argument(args, 1)) << 3));
  return ok(thread, value == NULL ? NONE : value);
}
export function intrinsicSetField(thread: u32, args: u32, count: i32): i32 {
  store<u64>(addressOf(argument(args, 0)) + 8 + (<u32>toInt(argument(args, 1)) << 3), argument(args, 2));
  return ok(thread, NONE);
}
/** caller_module() -> __name__ of the program's globals; caller_locals() -> its namespace */
export function intrinsicCallerModule(thread: u32, args: u32, count: i32): i32 {
  const name = callersModule(thread);
  return ok(thread, name == NULL ? NONE : name);
}
export function intrinsicCallerLocals(thread: u32, args: u32, count: i32): i32 {
  const frame = visibleFrame(load<u32>(thread, Thread.FRAME));
  if (frame == 0) return ok(thread, NONE);
  const mapping = load<u32>(frame, Frame.LOCALS_MAPPING);
  return mapping ? ok(thread, fromAddress(mapping)) : frameLocals(thread, frame);
}
/** generic_alias(cls, item): what __class_getitem__ of most built-in classes does */
export function genericAliasOf(thread: u32, args: u32, count: i32): i32 {
  const alias = newValuesObject(thread, cls(ClassId.GENERIC_ALIAS), Kind.GENERIC_ALIAS);
  if (alias == 0) return outOfMemory(thread);
  let item = argument(args, 1);
  if (classOf(item) != cls(ClassId.TUPLE)) item = tupleOf(thread, args + 8, 1);
  if (item == 0) return outOfMemory(thread);
  store<u64>(alias, argument(args, 0), 8);
  store<u64>(alias, item, 16);
  store<u64>(alias, FALSE, 32);
  return ok(thread, fromAddress(alias));
}
