// weakref.ref, and what the prelude needs to run callbacks and finalisers. The references themselves and their table are the
// collector's (state/collector_weak.ts).
import { Class, ClassFlag, ClassId, Code, Frame, Header, Kind, Sequence, Thread, Weakref, WeakrefFlag } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  NONE, NOT_IMPLEMENTED, addressOf, classOf, cls, fromAddress, fromBool, fromSmall, hasKind, isObject, kindOf, nameAt,
} from "../objects/object.ts";
import { argument, keyword, ok, prelude1 } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { mayLookClosely } from "../state/collector.ts";
import { countWeakref, findWeakref, firstWeakref, newWeakref, nextFinalizer, nextWeakCallback, nextWeakref, queueFinalizers } from "../state/collector_weak.ts";
import { NO_HASH, nativeHash } from "../objects/hash.ts";
import { fromI64 } from "../objects/numbers.ts";
import { isHidden, isLibraryFrame } from "../objects/frame_objects.ts";
import { beginsWith, endsWith } from "./text_search.ts";
import { newList } from "../objects/list.ts";
import { compareValues } from "../ops/compare.ts";
import { msg, name as nameIndex, prelude } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }
function referentOf(ref: u32): u64 {
  const referent = load<u32>(ref, Weakref.REFERENT);
  return referent ? fromAddress(referent) : NONE;
}

function canBeReferred(value: u64): bool {
  if (!isObject(value)) return false;
  if (load<u32>(classOf(value), Class.FLAGS) & ClassFlag.MANAGED_WEAKREF) return true;
  switch (kindOf(addressOf(value))) {
    case Kind.SET: case Kind.FUNCTION: case Kind.METHOD: case Kind.CLASS: case Kind.GENERATOR: case Kind.CODE: case Kind.MODULE:
    case Kind.MEMORYVIEW: case Kind.LOCK:
      return true;
    case Kind.GENERIC_ALIAS: return classOf(value) != cls(ClassId.UNION_TYPE);
    case Kind.OBJECT: return classOf(value) == cls(ClassId.PATTERN);
    case Kind.ITERATOR: return classOf(value) == cls(ClassId.ITERTOOLS_TEE);
    case Kind.NATIVE: return classOf(value) == cls(ClassId.BUILTIN_FUNCTION);
    default: return false;
  }
}

/** ref(object[, callback]): one for all callers where there is no callback and no subclass */
export function weakrefNew(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args);
  if (klass == cls(ClassId.WEAKREF) && keyword(thread, 0) != NULL) return typeError(thread, msg("ref() takes no keyword arguments"));
  if (count < 2) return typeError(thread, msg("__new__ expected at least 1 argument, got 0"));
  if (count > 3) return typeError(thread, msg("__new__ expected at most 2 arguments, got %d"), fromSmall(count - 1));
  return makeWeakref(thread, klass, argument(args, 1), count == 3 ? argument(args, 2) : NONE);
}
function makeWeakref(thread: u32, klass: u32, value: u64, callback: u64): i32 {
  if (!canBeReferred(value)) return typeError(thread, msg("cannot create weak reference to '%T' object"), value);
  if (klass < cls(ClassId.Size) && callback == NONE) {
    const known = findWeakref(addressOf(value), klass);
    if (known) return ok(thread, fromAddress(known));
  }
  const ref = newWeakref(thread, klass, addressOf(value), callback == NONE ? NULL : callback);
  if (ref == 0) return outOfMemory(thread);
  if ((load<u32>(classOf(value), Class.FLAGS) & ClassFlag.HEAP) != 0 && !hasKind(value, Kind.CLASS) && isMadeByProgram(thread)) countWeakref(ref);
  return ok(thread, fromAddress(ref));
}
/** _new_weakref(class, object, callback): a proxy */
export function intrinsicNewWeakref(thread: u32, args: u32, count: i32): i32 { return makeWeakref(thread, self(args), argument(args, 1), argument(args, 2)); }
/** __init__ is there for subclasses to call: __new__ has done everything */
export function weakrefInit(thread: u32, args: u32, count: i32): i32 {
  return count > 3 ? typeError(thread, msg("__init__ expected at most 2 arguments, got %d"), fromSmall(count - 1)) : ok(thread, NONE);
}
export function weakrefCall(thread: u32, args: u32, count: i32): i32 {
  if (count > 1) return typeError(thread, msg("weakref expected 0 arguments, got %d"), fromSmall(count - 1));
  if ((load<u16>(self(args), Header.FLAGS) & WeakrefFlag.OWN) != 0 && mayLookClosely()) return prelude1(thread, prelude("weakref_settled"), argument(args, 0));
  return ok(thread, referentOf(self(args)));
}

/** Does code of the program make the weak reference, maybe through module weakref, and not the library for a purpose of its own? */
function isMadeByProgram(thread: u32): bool {
  for (let frame = load<u32>(thread, Thread.FRAME); frame; frame = load<u32>(frame, Frame.PREVIOUS)) {
    if (isHidden(frame)) continue;
    const file = load<u32>(load<u32>(frame, Frame.CODE), Code.FILENAME);
    if (beginsWith(file, nameAt(nameIndex("<frozen ")))) return false; // importlib's locks
    if (!isLibraryFrame(frame)) return true;
    if (!endsWith(file, nameAt(nameIndex("/weakref.py"))) && !endsWith(file, nameAt(nameIndex("/_weakrefset.py")))) return false;
  }
  return false;
}
export function weakrefGetCallback(thread: u32, args: u32, count: i32): i32 {
  const ref = self(args), callback = load<u64>(ref, Weakref.CALLBACK);
  return ok(thread, load<u32>(ref, Weakref.REFERENT) == 0 || callback == NULL ? NONE : callback);
}
/** The referent's hash, kept for when it is gone. */
export function weakrefHash(thread: u32, args: u32, count: i32): i32 {
  const ref = self(args), known = load<u64>(ref, Weakref.HASH);
  if (known != NULL) return ok(thread, known);
  if (load<u32>(ref, Weakref.REFERENT) == 0) return typeError(thread, msg("weak object has gone away"));
  const hash = nativeHash(referentOf(ref));
  if (hash == NO_HASH) return prelude1(thread, prelude("weakref_hash"), fromAddress(ref));
  const value = fromI64(thread, hash);
  if (value == 0) return outOfMemory(thread);
  store<u64>(ref, value, Weakref.HASH);
  return ok(thread, value);
}

function compareReferents(thread: u32, args: u32, op: u32): i32 {
  const left = argument(args, 0), right = argument(args, 1);
  if (!hasKind(left, Kind.WEAKREF) || !hasKind(right, Kind.WEAKREF)) return ok(thread, NOT_IMPLEMENTED);
  const a = referentOf(addressOf(left)), b = referentOf(addressOf(right));
  if (a == NONE || b == NONE) return ok(thread, fromBool((left == right) == (op == 2)));
  return compareValues(thread, op, a, b);
}
export function weakrefEq(thread: u32, args: u32, count: i32): i32 { return compareReferents(thread, args, 2); }
export function weakrefNe(thread: u32, args: u32, count: i32): i32 { return compareReferents(thread, args, 3); }

// ---- module _weakref

/** getweakrefcount(object) */
export function weakrefCount(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  return ok(thread, fromSmall(isObject(value) ? <i64>numberOf(addressOf(value)) : 0));
}
function numberOf(object: u32): u32 {
  let number: u32 = 0;
  for (let ref = firstWeakref(object); ref; ref = nextWeakref(ref, object)) number++;
  return number;
}
/** getweakrefs(object): the newest first */
export function weakrefList(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0), object: u32 = isObject(value) ? addressOf(value) : 0;
  const number: u32 = object ? numberOf(object) : 0, list = newList(thread, number);
  if (list == 0) return outOfMemory(thread);
  let at = load<u32>(list, Sequence.ITEMS);
  for (let ref = object ? firstWeakref(object) : 0; ref; ref = nextWeakref(ref, object), at += 8) store<u64>(at, fromAddress(ref));
  store<u32>(list, number, Sequence.LENGTH);
  return ok(thread, fromAddress(list));
}

// ---- for the prelude

/** _weakref_get(ref): the referent or None, whatever a subclass makes of calling it */
export function intrinsicWeakrefGet(thread: u32, args: u32, count: i32): i32 { return ok(thread, referentOf(self(args))); }
/** _weakref_set_hash(ref, hash) */
export function intrinsicWeakrefSetHash(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args), argument(args, 1), Weakref.HASH);
  return ok(thread, NONE);
}
/** _next_weak_callback(): the next reference whose referent is gone and whose callback is to be called, or None */
export function intrinsicNextWeakCallback(thread: u32, args: u32, count: i32): i32 {
  const ref = nextWeakCallback();
  return ok(thread, ref ? fromAddress(ref) : NONE);
}
/** _take_callback(ref): its callback, once */
export function intrinsicTakeCallback(thread: u32, args: u32, count: i32): i32 {
  const callback = load<u64>(self(args), Weakref.CALLBACK);
  store<u64>(self(args), NULL, Weakref.CALLBACK);
  return ok(thread, callback == NULL ? NONE : callback);
}
/** _next_finalizer(): the next object to finalise, None where there is none (which is no object with a finaliser) */
export function intrinsicNextFinalizer(thread: u32, args: u32, count: i32): i32 {
  const object = nextFinalizer();
  return ok(thread, object ? fromAddress(object) : NONE);
}
/** _queue_all_finalizers(): at exit, the finalisers of living objects too */
export function intrinsicQueueFinalizers(thread: u32, args: u32, count: i32): i32 {
  queueFinalizers(true);
  return ok(thread, NONE);
}
