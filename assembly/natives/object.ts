// Methods of `object`.
import { Class, ClassFlag, ClassId, Kind, Special, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, NONE, NOT_IMPLEMENTED, TRUE, addressOf, classOf, cls, fromAddress, fromSmall, hasKind, isObject, isSubclass, kindOfValue, special,
} from "../objects/object.ts";
import { argument, call1, keyword, ok, prelude1, prelude2, result } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { recursionError } from "../calls.ts";
import { msg, prelude } from "../env.ts";
import { pointerHash } from "../objects/hash.ts";
import { hasFlag, isClass } from "../objects/classes.ts";
import { layoutsAgree } from "../objects/classes_layout.ts";
import { changeClass } from "../objects/shapes.ts";
import { dictLength } from "../objects/dict.ts";
import { formatMessage } from "../objects/message.ts";
import { strLength } from "../objects/strings.ts";
import { findPlain, raiseNoAttribute } from "../ops/attributes.ts";
import { setPlain } from "../ops/attributes_set.ts";
import { addressText, attributeName, noneAfter } from "../ops/attributes_names.ts";
import { newInstance } from "../ops/instances.ts";

/** object.__new__(cls, *args, **kwargs) */
export function objectNew(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  if (!isClass(value)) return typeError(thread, msg("object.__new__(X): X is not a type object (%T)"), value);
  const klass = addressOf(value);
  if (count > 1 || hasKeywords(thread)) {
    if (special(klass, Special.NEW) != special(cls(ClassId.OBJECT), Special.NEW)) {
      return typeError(thread, msg("object.__new__() takes exactly one argument (the type to instantiate)"));
    }
    if (special(klass, Special.INIT) == special(cls(ClassId.OBJECT), Special.INIT)) return typeError(thread, msg("%N() takes no arguments"), value);
  }
  if (hasFlag(klass, ClassFlag.ABSTRACT)) return prelude1(thread, prelude("abstract_instantiation"), value);
  if (load<u32>(klass, Class.INSTANCE_KIND) != Kind.OBJECT) return notSafe(thread, klass);
  if (hasFlag(klass, ClassFlag.NO_NEW)) return typeError(thread, msg("cannot create '%N' instances"), value);
  const object = newInstance(thread, klass);
  return object ? ok(thread, fromAddress(object)) : outOfMemory(thread);
}

/** object.__new__ for a class whose layout another __new__ has to fill. */
function notSafe(thread: u32, klass: u32): i32 {
  let owner = klass;
  while (hasFlag(owner, ClassFlag.HEAP)) owner = load<u32>(owner, Class.BASE);
  return typeError(thread, msg("object.__new__(%N) is not safe, use %N.__new__()"), fromAddress(klass), fromAddress(owner));
}

/** object.__init__(self, *args, **kwargs) */
export function objectInit(thread: u32, args: u32, count: i32): i32 {
  if (count > 1 || hasKeywords(thread)) {
    const klass = classOf(argument(args, 0));
    if (special(klass, Special.INIT) != special(cls(ClassId.OBJECT), Special.INIT)) {
      return typeError(thread, msg("object.__init__() takes exactly one argument (the instance to initialize)"));
    }
    if (special(klass, Special.NEW) == special(cls(ClassId.OBJECT), Special.NEW)) {
      return typeError(thread, msg("%N.__init__() takes exactly one argument (the instance to initialize)"), fromAddress(klass));
    }
  }
  return ok(thread, NONE);
}

export function objectEq(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, argument(args, 0) == argument(args, 1) ? TRUE : NOT_IMPLEMENTED);
}
/** Inverts what __eq__ answers. */
export function objectNe(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0);
  if (special(classOf(self), Special.EQ) == special(cls(ClassId.OBJECT), Special.EQ)) {
    return ok(thread, self == argument(args, 1) ? FALSE : NOT_IMPLEMENTED);
  }
  return prelude2(thread, prelude("object_ne"), self, argument(args, 1));
}
/** <, <=, > and >= of object */
export function objectOrder(thread: u32, args: u32, count: i32): i32 { return ok(thread, NOT_IMPLEMENTED); }

/** By identity. The address is shifted, as objects lie on a 16-byte grid. */
export function objectHash(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0);
  return ok(thread, fromSmall(isObject(self) ? pointerHash(addressOf(self)) : <i64>(<u32>(self >> 4))));
}

export function objectRepr(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), klass = classOf(self);
  const address = addressText(thread, self);
  if (address == 0) return outOfMemory(thread);
  const module = load<u64>(klass, Class.MODULE_NAME), qualname = fromAddress(load<u32>(klass, Class.QUALNAME));
  const text = hasKind(module, Kind.STR) && module != NULL && !isBuiltins(module)
    ? formatMessage(thread, msg("<%S.%S object at %S>"), module, qualname, address)
    : formatMessage(thread, msg("<%S object at %S>"), qualname, address, NULL);
  return text ? ok(thread, text) : outOfMemory(thread);
}
/** Names are interned: it is the builtins module's where it is that of object. */
function isBuiltins(module: u64): bool { return module == load<u64>(cls(ClassId.OBJECT), Class.MODULE_NAME); }

export function objectStr(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), repr = special(classOf(self), Special.REPR);
  if (repr == special(cls(ClassId.OBJECT), Special.STR)) return recursionError(thread); // itself
  return call1(thread, repr, self);
}

export function objectFormat(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), spec = argument(args, 1);
  if (!hasKind(spec, Kind.STR)) return typeError(thread, msg("__format__() argument must be str, not %T"), spec);
  if (strLength(addressOf(spec)) != 0) return typeError(thread, msg("unsupported format string passed to %T.__format__"), self);
  return call1(thread, special(classOf(self), Special.STR), self);
}

export function objectSizeof(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromSmall(<i64>load<u32>(classOf(argument(args, 0)), Class.INSTANCE_SIZE)));
}

export function objectInitSubclass(thread: u32, args: u32, count: i32): i32 {
  const klass = argument(args, 0);
  if (hasKeywords(thread)) return typeError(thread, msg("%N.__init_subclass__() takes no keyword arguments"), klass);
  if (count > 1) return typeError(thread, msg("%N.__init_subclass__() takes no arguments (%d given)"), klass, fromSmall(count - 1));
  return ok(thread, NONE);
}
/** Did a native of signature (*args, **kwargs) get keywords? */
function hasKeywords(thread: u32): bool {
  const keywords = keyword(thread, 0);
  return keywords != NULL && dictLength(addressOf(keywords)) != 0;
}
export function objectSubclasshook(thread: u32, args: u32, count: i32): i32 { return ok(thread, NOT_IMPLEMENTED); }

export function objectGetattribute(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), name = attributeName(thread, argument(args, 1));
  if (name == 0) return Status.RAISED;
  const status = findPlain(thread, self, classOf(self), name);
  return status == Status.OK && result(thread) == NULL ? raiseNoAttribute(thread, self, name) : status;
}

export function objectSetattr(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), name = attributeName(thread, argument(args, 1));
  if (name == 0) return Status.RAISED;
  if (kindOfValue(self) == Kind.CLASS) return typeError(thread, msg("can't apply this __setattr__ to %T object"), self);
  return noneAfter(thread, setPlain(thread, self, classOf(self), name, argument(args, 2)));
}

export function objectDelattr(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), name = attributeName(thread, argument(args, 1));
  if (name == 0) return Status.RAISED;
  if (kindOfValue(self) == Kind.CLASS) return typeError(thread, msg("can't apply this __delattr__ to %T object"), self);
  return noneAfter(thread, setPlain(thread, self, classOf(self), name, NULL));
}
export function objectGetClass(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromAddress(classOf(argument(args, 0)))); }

/** object.__class__ = C */
export function objectSetClass(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), value = argument(args, 1);
  if (value == NULL) return typeError(thread, msg("can't delete __class__ attribute"));
  if (!isClass(value)) return typeError(thread, msg("__class__ must be set to a class, not '%T' object"), value);
  const to = addressOf(value), from = classOf(self);
  if (!isObject(self)) return onlyMutable(thread);
  const modules = isSubclass(to, cls(ClassId.MODULE)) && isSubclass(from, cls(ClassId.MODULE));
  if (!modules && (!hasFlag(to, ClassFlag.HEAP) || !hasFlag(from, ClassFlag.HEAP))) return onlyMutable(thread);
  if (!layoutsAgree(from, to)) {
    return typeError(thread, msg("__class__ assignment: '%N' object layout differs from '%N'"), value, fromAddress(from));
  }
  return noneAfter(thread, changeClass(thread, addressOf(self), to));
}
function onlyMutable(thread: u32): i32 {
  return typeError(thread, msg("__class__ assignment only supported for mutable types or ModuleType subclasses"));
}
