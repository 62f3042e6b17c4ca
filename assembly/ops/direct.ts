// Calls of built-ins by built-ins, served on the spot: map(str, ...), an itemgetter as key, reduce(operator.add, ...). A native never
// calls Python, so it may be called from within another one; what would need Python is asked for anew, as a request (continue.ts).
//
// The arguments stand above the stack, out of the way of those of the native that is running, and STACK_TOP is moved behind them
// meanwhile, since the one called may use the room above it too.
//
// Not served: natives that draw from iterators and may ask for a call in the midst of that (NativeFlag.STEPS, methods of iterators and
// deques). A request of theirs could be neither combined with another continuation nor made a second time.
import { Class, ClassFlag, ClassId, Header, Kind, Limit, Method, Native, NativeFlag, OnRaise, OnReturn, Special, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  addressOf, cls, copyValues, fromAddress, fromFloat, fromSmall, isExact, isFloat, isInt, isObject, kindOf, shapeOf, special, toFloat, toInt,
} from "../objects/object.ts";
import { intText } from "../objects/number_text.ts";
import { isAscii, strData, strLength } from "../objects/strings.ts";
import { newList } from "../objects/list.ts";
import { newSet } from "../objects/set.ts";
import { outOfMemory } from "../state/raise.ts";
import { extendList, iteratesNatively } from "./build.ts";
import { addAllToSet } from "./containers.ts";
import { NOT_DIRECT, callNativeDirect } from "../calls.ts";
import { ok, prelude1 } from "../state/thread.ts";
import { prelude } from "../env.ts";
import { quickException } from "./instances.ts";
import { entersFrames } from "./mapped.ts";
import { makeIterator } from "./quick_iterators.ts";

/** Bytes kept clear for the arguments of the native that is running, and room for those of the one called (with its self). */
const CLEAR: u32 = 96, ROOM: u32 = 96;
const MOST_ARGUMENTS: u32 = 8, DEEPEST: u32 = <u32>Limit.STACK_RESERVE / (CLEAR + ROOM) - 1;

/** Do calls of methods of this class never draw from an iterator in steps? */
function isSettled(owner: u32): bool {
  return owner == 0 || owner == cls(ClassId.STR) || owner == cls(ClassId.INT) || owner == cls(ClassId.FLOAT) || owner == cls(ClassId.TUPLE)
    || owner == cls(ClassId.DICT) || owner == cls(ClassId.BYTES) || owner == cls(ClassId.BYTEARRAY) || owner == cls(ClassId.COMPLEX)
    || owner == cls(ClassId.ITEM_GETTER) || owner == cls(ClassId.ATTR_GETTER);
}

/** The native that a call of this object comes to (with the object before the arguments, where that is not the native itself); 0: none known. */
function nativeBehind(object: u32): u32 {
  const kind = kindOf(object);
  if (kind == Kind.NATIVE) return object;
  if (kind == Kind.CLASS) return nativeConstructor(object);
  if (kind != Kind.OBJECT) return 0;
  const call = special(load<u32>(shapeOf(object), Class.CLASS), Special.CALL);
  return call != NULL && isObject(call) && kindOf(addressOf(call)) == Kind.NATIVE ? addressOf(call) : 0;
}

/** __new__ of a built-in class whose instances need no __init__: int, str, float, tuple ...; else 0. */
function nativeConstructor(klass: u32): u32 {
  if ((load<u32>(klass, Class.FLAGS) & (ClassFlag.PLAIN_NEW | ClassFlag.NO_NEW | ClassFlag.HEAP)) != 0) return 0;
  if (load<u32>(klass, Header.SHAPE) != cls(ClassId.TYPE) || klass == cls(ClassId.TYPE)) return 0;
  const object = cls(ClassId.OBJECT), create = special(klass, Special.NEW);
  if (special(klass, Special.INIT) != special(object, Special.INIT) || create == NULL || create == special(object, Special.NEW)) return 0;
  return isObject(create) && kindOf(addressOf(create)) == Kind.NATIVE ? addressOf(create) : 0;
}

/**
 * For the loop: calls a class, a bound native method or an object with a native __call__, which lies at `args` before its arguments (`count` with it), or
 * answers NOT_DIRECT.
 */
export function callObjectDirect(thread: u32, object: u32, args: u32, count: u32): i32 {
  if (kindOf(object) == Kind.METHOD) { // of a native: self takes the method's place, for as long as the call is not to be made again
    const inner = load<u64>(object, Method.FUNCTION);
    if (!isObject(inner) || kindOf(addressOf(inner)) != Kind.NATIVE) return NOT_DIRECT;
    store<u64>(args, load<u64>(object, Method.SELF));
    const status = callNativeDirect(thread, addressOf(inner), args, count);
    if (status == NOT_DIRECT || status == Status.RETRY || status == Status.AGAIN) store<u64>(args, fromAddress(object));
    return status;
  }
  if (count == 2 && object >= cls(ClassId.INT) && object <= cls(ClassId.STR)) {
    const made = convertQuickly(thread, object, load<u64>(args + 8));
    if (made != NULL) return made ? ok(thread, made) : outOfMemory(thread);
  }
  if (object == cls(ClassId.LIST) && count <= 2) return makeList(thread, count == 2 ? load<u64>(args + 8) : NULL);
  if (object == cls(ClassId.SET) && count <= 2) return makeSet(thread, count == 2 ? load<u64>(args + 8) : NULL);
  if (object >= cls(ClassId.REVERSED) && object <= cls(ClassId.FILTER)) return makeIterator(thread, object, args + 8, count - 1);
  if (kindOf(object) == Kind.CLASS && load<u32>(object, Class.INSTANCE_KIND) == Kind.EXCEPTION) {
    const exception = quickException(thread, object, args + 8, count - 1);
    return exception ? ok(thread, fromAddress(exception)) : NOT_DIRECT;
  }
  const native = nativeBehind(object);
  return native && native != object ? callNativeDirect(thread, native, args, count) : NOT_DIRECT;
}

/** str, int or float of a number or a short text of digits; NULL where the class's __new__ is to do it, 0 out of memory. */
function convertQuickly(thread: u32, klass: u32, value: u64): u64 {
  if (klass == cls(ClassId.STR)) {
    if (isInt(value)) return intText(thread, value);
    return isExact(value, ClassId.STR) ? value : NULL;
  }
  if (klass == cls(ClassId.INT)) {
    if (isInt(value)) return value;
    if (isFloat(value)) return Math.abs(toFloat(value)) < 281474976710656 ? fromSmall(<i64>toFloat(value)) : NULL; // 2^48
    return isExact(value, ClassId.STR) ? shortDecimal(addressOf(value)) : NULL;
  }
  if (klass != cls(ClassId.FLOAT)) return NULL;
  return isFloat(value) ? value : isInt(value) ? fromFloat(<f64>toInt(value)) : NULL;
}
/** The int of a text of 1 to 14 ASCII digits with or without a minus; NULL for any other. */
function shortDecimal(text: u32): u64 {
  const length = strLength(text), data = strData(text);
  if (!isAscii(text) || length == 0 || length > 14) return NULL;
  const negative = load<u8>(data) == 0x2d && length > 1;
  let number: i64 = 0;
  for (let i: u32 = negative ? 1 : 0; i < length; i++) {
    const digit = <u32>load<u8>(data + i) - 0x30;
    if (digit > 9) return NULL;
    number = number * 10 + digit;
  }
  return fromSmall(negative ? -number : number);
}

/** list(value) of a built-in container, list() where there is none. */
function makeList(thread: u32, value: u64): i32 {
  if (value != NULL && !isExact(value, ClassId.LIST) && !isExact(value, ClassId.TUPLE) && !iteratesNatively(value)) {
    if (isExact(value, ClassId.MEMORYVIEW)) return prelude1(thread, prelude("memoryview_list"), value);
    return entersFrames(value) ? prelude1(thread, prelude("list_from_iterable"), value) : NOT_DIRECT;
  }
  const list = newList(thread, 0);
  if (list == 0) return outOfMemory(thread);
  const status = value == NULL ? <i32>Status.OK : extendList(thread, list, value, 0);
  return status == Status.OK ? ok(thread, fromAddress(list)) : status;
}
/** set(value) of a built-in container whose items need no Python, set() where there is none. */
function makeSet(thread: u32, value: u64): i32 {
  const set = newSet(thread);
  if (set == 0) return outOfMemory(thread);
  const status = value == NULL ? <i32>Status.OK : addAllToSet(thread, set, value);
  if (status == Status.NEEDS_PYTHON) return NOT_DIRECT;
  return status == Status.OK ? ok(thread, fromAddress(set)) : outOfMemory(thread);
}

/** callee(*items), `count` values at `items`: OK, RAISED, a plain CALL or RESUME, or NOT_DIRECT (ask for it; the items are as they were). */
export function callDirect(thread: u32, callee: u64, items: u32, count: u32): i32 {
  if (!isObject(callee) || count > MOST_ARGUMENTS || load<u32>(thread, Thread.DIRECT_DEPTH) >= DEEPEST) return NOT_DIRECT;
  const object = addressOf(callee);
  let native: u32, self = NULL;
  if (kindOf(object) == Kind.METHOD) {
    const inner = load<u64>(object, Method.FUNCTION);
    if (!isObject(inner) || kindOf(addressOf(inner)) != Kind.NATIVE) return NOT_DIRECT;
    native = addressOf(inner);
    self = load<u64>(object, Method.SELF);
  } else {
    native = nativeBehind(object);
    if (native == 0) return NOT_DIRECT;
    if (native != object) self = callee;
  }
  if ((load<u32>(native, Native.FLAGS) & NativeFlag.STEPS) != 0 || !isSettled(load<u32>(native, Native.OWNER))) return NOT_DIRECT;
  const top = load<u32>(thread, Thread.STACK_TOP), chunk = load<u32>(thread, Thread.STACK_CHUNK), depth = load<u32>(thread, Thread.DIRECT_DEPTH);
  const room = top + CLEAR, before: u32 = self == NULL ? 0 : 8;
  if (before) store<u64>(room, self);
  copyValues(room + before, items, count);
  store<u32>(thread, room + ROOM, Thread.STACK_TOP);
  store<u32>(thread, depth + 1, Thread.DIRECT_DEPTH);
  const status = callNativeDirect(thread, native, room, count + (before >>> 3));
  store<u32>(thread, depth, Thread.DIRECT_DEPTH);
  if (load<u32>(thread, Thread.STACK_CHUNK) == chunk) store<u32>(thread, top, Thread.STACK_TOP);
  if (status == Status.OK || status == Status.RAISED) return status;
  if ((status == Status.CALL || status == Status.RESUME) && load<u32>(thread, Thread.ON_RETURN) == OnReturn.PUSH
    && load<u32>(thread, Thread.ON_RAISE) == OnRaise.NONE && load<u32>(thread, Thread.CALL_ARGS) - room >= CLEAR + ROOM) return status;
  copyValues(items, room + before, count); // a VARARGS native has used the room for keywords, where they may have been
  return NOT_DIRECT;
}
/** callee(a, b), or callee(a) where b is NULL. */
export function callDirect2(thread: u32, callee: u64, a: u64, b: u64): i32 {
  store<u64>(thread, a, Thread.KEYWORDS);
  store<u64>(thread, b, Thread.KEYWORDS + 8);
  return callDirect(thread, callee, thread + Thread.KEYWORDS, b == NULL ? 1 : 2);
}
