// A native method trusts the kind of its first argument. Here that is made sure of, before any call of one.
import { Class, ClassFlag, Native, NativeFlag, Special, Status } from "../shared/layout.ts";
import { addressOf, classOf, fromAddress, isSubclass, nameAt, special } from "../objects/object.ts";
import { isClass } from "../objects/classes.ts";
import { typeError } from "../state/raise.ts";
import { msg, name } from "../env.ts";

/** May a native of the class `owner` be called with this first argument? OK, or RAISED. */
export function checkOwner(thread: u32, native: u32, owner: u32, flags: u32, first: u64): i32 {
  if (flags & (NativeFlag.STATIC_METHOD | NativeFlag.CLASS_METHOD)) {
    return (flags & NativeFlag.STATIC_METHOD) != 0 && load<u32>(native, Native.NAME) == nameAt(name("__new__")) ? checkNew(thread, owner, first) : Status.OK;
  }
  if (isSubclass(classOf(first), owner)) return Status.OK;
  const text = fromAddress(load<u32>(native, Native.NAME)), klass = fromAddress(owner);
  if (flags & NativeFlag.WRAPPER) return typeError(thread, msg("descriptor '%S' requires a '%N' object but received a '%T'"), text, klass, first);
  return typeError(thread, msg("descriptor '%S' for '%N' objects doesn't apply to a '%T' object"), text, klass, first);
}

/** T.__new__(C): C must be a class below T, and T's __new__ the one that knows how C's instances are laid out. */
function checkNew(thread: u32, owner: u32, first: u64): i32 {
  const type = fromAddress(owner);
  if (!isClass(first)) return typeError(thread, msg("%N.__new__(X): X is not a type object (%T)"), type, first);
  const klass = addressOf(first);
  if (klass == owner) return Status.OK;
  if (!isSubclass(klass, owner)) return typeError(thread, msg("%N.__new__(%N): %N is not a subtype of %N"), type, first, first, type);
  let builtin = klass;
  while (load<u32>(builtin, Class.FLAGS) & ClassFlag.HEAP) builtin = load<u32>(builtin, Class.BASE);
  if (special(builtin, Special.NEW) == special(owner, Special.NEW)) return Status.OK;
  return typeError(thread, msg("%N.__new__(%N) is not safe, use %N.__new__()"), type, first, fromAddress(builtin));
}
