// Calling a class: type.__call__ without a frame of its own. The common case, object.__new__ and an __init__ in Python, allocates
// and pushes the frame of __init__ with a continuation that drops its None. A __new__ that is native runs at once; one in
// Python is a request whose continuation (finishNew) goes on with __init__.
import {
  Class, ClassFlag, ClassId, Exception, Header, Kind, Native, OnRaise, OnReturn, Special, Status, Thread, Tuple,
  WrappedMethod,
} from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_TUPLE, addressOf, classOf, cls, fromAddress, hasKind, isObject, isSubclass, kindOf, preludeAt, special } from "../objects/object.ts";
import { ok, prelude3, request, result, setExtra } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { msg, prelude } from "../env.ts";
import { allocate } from "../state/heap.ts";
import { newPair } from "../objects/descriptors.ts";
import { newTuple, tupleOf } from "../objects/tuple.ts";
import { afterNative, callWithSelf, prependArgument } from "../calls.ts";
import { registerFinalizable } from "../state/collector_weak.ts";
import { bindSpecial } from "./attributes.ts";

/** An instance of an ordinary class (Kind.OBJECT below), without attributes; 0 where memory is short. */
export function newInstance(thread: u32, klass: u32): u32 {
  const object = allocate(thread, load<u32>(klass, Class.INSTANCE_SIZE), klass, load<u32>(klass, Class.INSTANCE_KIND));
  if (object == 0) return 0;
  const end = object + load<u32>(klass, Class.BASIC_SIZE);
  for (let at = object + Header.Size; at < end; at += 8) store<u64>(at, NULL); // __slots__
  if ((load<u32>(klass, Class.FLAGS) & ClassFlag.HAS_FINALIZER) && !registerFinalizable(thread, object)) return 0;
  return object;
}

/**
 * An instance of a class whose built-in base has the given kind: zeroed payload of that base (whose __new__ fills it), members of
 * __slots__ unset.
 */
export function newBuiltinInstance(thread: u32, klass: u32, kind: u32, builtinSize: u32): u32 {
  const object = allocate(thread, load<u32>(klass, Class.INSTANCE_SIZE), klass, kind);
  if (object == 0) return 0;
  const end = object + load<u32>(klass, Class.BASIC_SIZE);
  for (let at = object + builtinSize; at < end; at += 8) store<u64>(at, NULL);
  if ((load<u32>(klass, Class.FLAGS) & ClassFlag.HAS_FINALIZER) && !registerFinalizable(thread, object)) return 0;
  return object;
}

/** Is __new__ of an exception class BaseException's own? */
export function hasPlainExceptionNew(klass: u32): bool {
  const base = cls(ClassId.BASE_EXCEPTION);
  return load<u32>(klass, Class.INSTANCE_KIND) == Kind.EXCEPTION && load<u32>(klass, Header.SHAPE) == cls(ClassId.TYPE)
    && special(klass, Special.NEW) == special(base, Special.NEW) && (load<u32>(klass, Class.FLAGS) & ClassFlag.HAS_FINALIZER) == 0;
}

/** What BaseException.__new__ makes of positional arguments; 0 where memory is short. */
export function newPlainException(thread: u32, klass: u32, args: u32, count: u32): u32 {
  const values = tupleOf(thread, args, count);
  const exception = allocate(thread, load<u32>(klass, Class.INSTANCE_SIZE), klass, Kind.EXCEPTION);
  if (values == 0 || exception == 0) return 0;
  store<u32>(exception, addressOf(values), Exception.ARGS);
  const end = exception + load<u32>(klass, Class.BASIC_SIZE);
  for (let at = exception + Exception.FIELDS; at < end; at += 8) store<u64>(at, NULL); // and members of __slots__
  return exception;
}

/** An exception whose class adds nothing to BaseException's __new__ and __init__, from positional arguments; 0: take the general way. */
export function quickException(thread: u32, klass: u32, args: u32, count: u32): u32 {
  return hasPlainExceptionNew(klass) && special(klass, Special.INIT) == special(cls(ClassId.BASE_EXCEPTION), Special.INIT)
    ? newPlainException(thread, klass, args, count) : 0;
}

/** Calls a class (see callValue for the parameters): its metaclass's __call__, or what type.__call__ does. */
export function callClass(
  thread: u32, frame: u32, klass: u32, args: u32, count: u32, names: u64, onReturn: u32, onRaise: u32, extra: u64, extra2: u64,
): i32 {
  const metaclass = load<u32>(klass, Header.SHAPE);
  if (metaclass != cls(ClassId.TYPE)) {
    const call = special(metaclass, Special.CALL);
    if (call != special(cls(ClassId.TYPE), Special.CALL)) {
      const kind = isObject(call) ? kindOf(addressOf(call)) : <u32>0;
      if (kind == Kind.FUNCTION || kind == Kind.NATIVE) {
        return callWithSelf(thread, frame, call, fromAddress(klass), args, count, names, onReturn, onRaise, extra, extra2);
      }
      const bound = bindSpecial(thread, call, fromAddress(klass), metaclass);
      if (bound == NULL) return callBoundByPrelude(thread, frame, call, fromAddress(klass), metaclass, args, count, names, onReturn, onRaise, extra, extra2);
      return callWithSelf(thread, frame, bound, NULL, args, count, names, onReturn, onRaise, extra, extra2);
    }
  }
  return construct(thread, frame, klass, args, count, names, onReturn, onRaise, extra, extra2);
}

/** Calls what the __get__ of `method`, found in `klass`, gives for `self`: the prelude binds and calls. */
export function callBoundByPrelude(
  thread: u32, frame: u32, method: u64, self: u64, klass: u32, args: u32, count: u32, names: u64, onReturn: u32, onRaise: u32, extra: u64, extra2: u64,
): i32 {
  const all = prependBinding(thread, method, self, klass, args, count);
  return callWithSelf(thread, frame, preludeAt(prelude("call_bound_special")), NULL, all, count + 3, names, onReturn, onRaise, extra, extra2);
}
/** The arguments with those of call_bound_special() before them. */
function prependBinding(thread: u32, method: u64, self: u64, klass: u32, args: u32, count: u32): u32 {
  const withClass = prependArgument(thread, fromAddress(klass), args, count), withSelf = prependArgument(thread, self, withClass, count + 1);
  return prependArgument(thread, method, withSelf, count + 2);
}

/** type.__call__(klass, ...): __new__, then __init__ where that gave an instance. */
export function construct(
  thread: u32, frame: u32, klass: u32, args: u32, count: u32, names: u64, onReturn: u32, onRaise: u32, extra: u64, extra2: u64,
): i32 {
  const flags = load<u32>(klass, Class.FLAGS), init = special(klass, Special.INIT);
  const plainInit = init == special(cls(ClassId.OBJECT), Special.INIT);
  if (flags & ClassFlag.PLAIN_NEW) {
    if (plainInit && count != 0) return afterNative(thread, frame, typeError(thread, msg("%N() takes no arguments"), fromAddress(klass)), onReturn, onRaise, extra, extra2);
    const instance = newInstance(thread, klass);
    if (instance == 0) return outOfMemory(thread);
    if (plainInit) return afterNative(thread, frame, ok(thread, fromAddress(instance)), onReturn, onRaise, extra, extra2);
    return initialize(thread, frame, fromAddress(instance), klass, init, args, count, names, onReturn, onRaise, extra, extra2);
  }
  if (klass == cls(ClassId.TYPE) && count - (names == NULL ? 0 : load<u32>(addressOf(names), Tuple.LENGTH)) != 3) {
    const status = count == 1 && names == NULL ? ok(thread, fromAddress(classOf(load<u64>(args)))) : typeError(thread, msg("type() takes 1 or 3 arguments"));
    return afterNative(thread, frame, status, onReturn, onRaise, extra, extra2);
  }
  const create = unwrapNew(special(klass, Special.NEW));
  if (create == NULL || (flags & ClassFlag.NO_NEW) != 0) {
    return afterNative(thread, frame, typeError(thread, msg("cannot create '%N' instances"), fromAddress(klass)), onReturn, onRaise, extra, extra2);
  }
  if (isBoundByPython(create)) {
    return callWithSelf(thread, frame, preludeAt(prelude("type_call")), fromAddress(klass), args, count, names, onReturn, onRaise, extra, extra2);
  }
  // object.__init__ has nothing to do where __new__ is another's; a __new__ in Python may give an instance of a class below, which has its own
  if (plainInit && create != special(cls(ClassId.OBJECT), Special.NEW) && (kindOf(addressOf(create)) == Kind.NATIVE || load<u32>(klass, Class.SUBCLASSES) == 0)) {
    return callWithSelf(thread, frame, create, fromAddress(klass), args, count, names, onReturn, onRaise, extra, extra2);
  }
  // Both are called with the same arguments: those above the stack or in the thread block would not survive the first call.
  const tuple = tupleOf(thread, args, count);
  if (tuple == 0) return outOfMemory(thread);
  const items = count ? load<u32>(addressOf(tuple), Tuple.ITEMS) : args;
  if (kindOf(addressOf(create)) != Kind.NATIVE || load<u32>(addressOf(create), Native.FUNCTION) != 0) {
    return requestNew(thread, frame, klass, create, items, count, names, tuple, onReturn, onRaise, extra, extra2);
  }
  const status = callWithSelf(thread, frame, create, fromAddress(klass), items, count, names, OnReturn.PUSH, OnRaise.NONE, NULL, NULL);
  if (status == Status.OK) {
    const made = result(thread);
    if (!isSubclass(classOf(made), klass)) return afterNative(thread, frame, Status.OK, onReturn, onRaise, extra, extra2);
    const madeClass = classOf(made);
    return initialize(thread, frame, made, madeClass, special(madeClass, Special.INIT), items, count, names, onReturn, onRaise, extra, extra2);
  }
  if (status != Status.CALL) return afterNative(thread, frame, status, onReturn, onRaise, extra, extra2);
  const pair = newPair(thread, tuple, names); // the native handed over to Python code: __init__ follows as a continuation
  if (pair == 0) return outOfMemory(thread);
  if (load<u32>(thread, Thread.ON_RETURN) == OnReturn.PUSH && load<u32>(thread, Thread.ON_RAISE) == OnRaise.NONE) {
    store<u32>(thread, OnReturn.NEW, Thread.ON_RETURN);
    setExtra(thread, fromAddress(klass), fromAddress(pair));
    return afterNative(thread, frame, Status.CALL, onReturn, onRaise, extra, extra2);
  }
  if ((onReturn | onRaise) == 0) return afterNative(thread, frame, Status.CALL, OnReturn.NEW, OnRaise.NONE, fromAddress(klass), fromAddress(pair));
  const again = prelude3(thread, prelude("construct_slowly"), fromAddress(klass), tuple, names == NULL ? EMPTY_TUPLE : names);
  return afterNative(thread, frame, again, onReturn, onRaise, extra, extra2);
}

/** What a class holds as __new__, made callable: the staticmethod around a Python function is taken off. */
function unwrapNew(value: u64): u64 {
  if (!hasKind(value, Kind.WRAPPED_METHOD) || isSubclass(classOf(value), cls(ClassId.CLASSMETHOD))) return value;
  return load<u64>(addressOf(value), WrappedMethod.CALLABLE);
}
/** A __new__ that is no function but a descriptor of another kind, as a classmethod. */
function isBoundByPython(create: u64): bool {
  const kind = isObject(create) ? kindOf(addressOf(create)) : <u32>0;
  return kind != Kind.FUNCTION && kind != Kind.NATIVE && kind != Kind.METHOD && special(classOf(create), Special.GET) != NULL;
}

/** Calls `init` (of the class of `instance`) so that the instance is the result. */
function initialize(
  thread: u32, frame: u32, instance: u64, klass: u32, init: u64, args: u32, count: u32, names: u64,
  onReturn: u32, onRaise: u32, extra: u64, extra2: u64,
): i32 {
  const kind = isObject(init) ? kindOf(addressOf(init)) : <u32>0;
  const direct = kind == Kind.FUNCTION || kind == Kind.NATIVE;
  let callee = direct ? init : bindSpecial(thread, init, instance, klass);
  if (callee == NULL) {
    callee = preludeAt(prelude("call_bound_special"));
    args = prependBinding(thread, init, instance, klass, args, count);
    count += 3;
  }
  const self = direct ? instance : NULL;
  if ((onReturn | onRaise) == 0) return callWithSelf(thread, frame, callee, self, args, count, names, OnReturn.INIT, OnRaise.NONE, instance, NULL);
  const first: u32 = direct ? 1 : 0, tuple = newTuple(thread, count + first);
  if (tuple == 0) return outOfMemory(thread);
  const items = load<u32>(tuple, Tuple.ITEMS);
  if (direct) store<u64>(items, instance);
  memory.copy(items + (first << 3), args, count << 3);
  request(thread, callee, count + first, OnReturn.INIT);
  store<u32>(thread, items, Thread.CALL_ARGS);
  store<u64>(thread, names, Thread.CALL_NAMES);
  setExtra(thread, instance, NULL);
  return afterNative(thread, frame, Status.CALL, onReturn, onRaise, extra, extra2);
}

/** Calls a __new__ in Python; finishNew goes on. */
function requestNew(
  thread: u32, frame: u32, klass: u32, create: u64, items: u32, count: u32, names: u64, tuple: u64,
  onReturn: u32, onRaise: u32, extra: u64, extra2: u64,
): i32 {
  const pair = newPair(thread, tuple, names);
  if (pair == 0) return outOfMemory(thread);
  if ((onReturn | onRaise) == 0) {
    return callWithSelf(thread, frame, create, fromAddress(klass), items, count, names, OnReturn.NEW, OnRaise.NONE, fromAddress(klass), fromAddress(pair));
  }
  const all = newTuple(thread, count + 1);
  if (all == 0) return outOfMemory(thread);
  store<u64>(load<u32>(all, Tuple.ITEMS), fromAddress(klass));
  memory.copy(load<u32>(all, Tuple.ITEMS) + 8, items, count << 3);
  request(thread, create, count + 1, OnReturn.NEW);
  store<u32>(thread, load<u32>(all, Tuple.ITEMS), Thread.CALL_ARGS);
  store<u64>(thread, names, Thread.CALL_NAMES);
  setExtra(thread, fromAddress(klass), fromAddress(pair));
  return afterNative(thread, frame, Status.CALL, onReturn, onRaise, extra, extra2);
}

/** OnReturn.NEW: `made` came from __new__ of `klass`; `pair` holds the arguments (a tuple) and the keyword names or NULL. */
export function finishNew(thread: u32, made: u64, klass: u64, pair: u64): i32 {
  const madeClass = classOf(made);
  if (!isSubclass(madeClass, addressOf(klass))) return ok(thread, made);
  const init = special(madeClass, Special.INIT);
  if (init == special(cls(ClassId.OBJECT), Special.INIT)) return ok(thread, made);
  const tuple = addressOf(load<u64>(addressOf(pair), 16)), names = load<u64>(addressOf(pair), 24);
  const count = load<u32>(tuple, Tuple.LENGTH);
  const all = newTuple(thread, count + 3);
  if (all == 0) return outOfMemory(thread);
  const items = load<u32>(all, Tuple.ITEMS);
  const kind = isObject(init) ? kindOf(addressOf(init)) : <u32>0, direct = kind == Kind.FUNCTION || kind == Kind.NATIVE;
  let callee = direct ? init : bindSpecial(thread, init, made, madeClass), first: u32 = direct ? 1 : 0;
  store<u64>(items, made);
  if (callee == NULL) { // the prelude binds it
    callee = preludeAt(prelude("call_bound_special"));
    store<u64>(items, init);
    store<u64>(items + 8, made);
    store<u64>(items + 16, fromAddress(madeClass));
    first = 3;
  }
  memory.copy(items + (first << 3), load<u32>(tuple, Tuple.ITEMS), count << 3);
  request(thread, callee, count + first, OnReturn.INIT);
  store<u32>(thread, items, Thread.CALL_ARGS);
  store<u64>(thread, names, Thread.CALL_NAMES);
  setExtra(thread, made, NULL);
  return Status.CALL;
}
