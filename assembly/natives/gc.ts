// Module gc, as far as it makes sense without reference counts: there is one generation, everything is collected by it, and
// disable() is only remembered (programs that turn CPython's cycle collector off still rely on their memory being freed).
import { ClassId, Dict, DictEntry, DictForm, Gc, Header, Heap, Kind, Sequence, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, fromAddress, fromBool, fromSmall, hasKind, isExact, isInt, isObject, nameAt, toInt } from "../objects/object.ts";
import { argument, holdArguments, ok, releaseArguments } from "../state/thread.ts";
import { outOfMemory, typeError, valueError } from "../state/raise.ts";
import { clearTransient, collect, collectAndCount } from "../state/collector.ts";
import { firstCell, isTracked, nextCell, refersTo, referents } from "../state/heap_verify.ts";
import { dictSetStr, newDict } from "../objects/dict.ts";
import { newList } from "../objects/list.ts";
import { tupleOf } from "../objects/tuple.ts";
import { msg, name } from "../env.ts";

/** Collects with the arguments of this native (which stand above the caller's SP) kept. */
function collectHolding(thread: u32, args: u32, count: i32): void {
  holdArguments(thread, args, count);
  collect(thread);
  releaseArguments(thread);
}

function three(thread: u32, a: i64, b: i64, c: i64): i32 {
  const room = thread + Thread.ARGS;
  store<u64>(room, fromSmall(a));
  store<u64>(room, fromSmall(b), 8);
  store<u64>(room, fromSmall(c), 16);
  const tuple = tupleOf(thread, room, 3);
  return tuple ? ok(thread, tuple) : outOfMemory(thread);
}

/** collect(generation=2): how many objects that can refer to others were found dead */
export function gcCollect(thread: u32, args: u32, count: i32): i32 {
  const generation = argument(args, 0);
  if (generation != NULL) {
    if (!isInt(generation)) return typeError(thread, msg("'%T' object cannot be interpreted as an integer"), generation);
    if (toInt(generation) < 0 || toInt(generation) > 2) return valueError(thread, msg("invalid generation"));
  }
  clearTransient(thread); // no request is under way, and what the last one left is not held
  return ok(thread, fromSmall(<i64>collectAndCount(thread)));
}
export function gcEnable(thread: u32, args: u32, count: i32): i32 { store<u32>(Heap.DISABLED, 0); return ok(thread, NONE); }
export function gcDisable(thread: u32, args: u32, count: i32): i32 { store<u32>(Heap.DISABLED, 1); return ok(thread, NONE); }
export function gcIsenabled(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(load<u32>(Heap.DISABLED) == 0)); }

/** get_count(): kilobytes given out since the last collection, in place of generation 0's number of objects */
export function gcGetCount(thread: u32, args: u32, count: i32): i32 { return three(thread, load<i64>(Heap.SINCE) >> 10, 0, 0); }

function threshold(i: u32): i64 {
  const set = load<u32>(Heap.THRESHOLDS + (i << 2));
  return set ? <i64>set - 1 : i ? 10 : 2000;
}
export function gcGetThreshold(thread: u32, args: u32, count: i32): i32 { return three(thread, threshold(0), threshold(1), threshold(2)); }
/** set_threshold(threshold0[, threshold1[, threshold2]]): remembered, without effect */
export function gcSetThreshold(thread: u32, args: u32, count: i32): i32 {
  for (let i = 0; i < 3; i++) {
    const value = argument(args, i);
    if (value != NULL && !isInt(value)) return typeError(thread, msg("'%T' object cannot be interpreted as an integer"), value);
  }
  for (let i = 0; i < 3; i++) {
    const value = argument(args, i);
    if (value != NULL) store<u32>(Heap.THRESHOLDS + (i << 2), <u32>toInt(value) + 1);
  }
  return ok(thread, NONE);
}

function statistics(thread: u32, collections: u32, collected: u32): u32 {
  const dict = newDict(thread);
  if (dict == 0) return 0;
  const done = dictSetStr(thread, dict, nameAt(name("collections")), fromSmall(collections)) == 0
    && dictSetStr(thread, dict, nameAt(name("collected")), fromSmall(collected)) == 0
    && dictSetStr(thread, dict, nameAt(name("uncollectable")), fromSmall(0)) == 0;
  return done ? dict : 0;
}
export function gcGetStats(thread: u32, args: u32, count: i32): i32 {
  const list = newList(thread, 3);
  if (list == 0) return outOfMemory(thread);
  const items = load<u32>(list, Sequence.ITEMS);
  for (let i: u32 = 0; i < 3; i++) {
    const dict = i == 2 ? statistics(thread, load<u32>(Heap.COLLECTIONS), load<u32>(Heap.FREED_OBJECTS)) : statistics(thread, 0, 0);
    if (dict == 0) return outOfMemory(thread);
    store<u64>(items + (i << 3), fromAddress(dict));
  }
  store<u32>(list, 3, Sequence.LENGTH);
  return ok(thread, fromAddress(list));
}

/** freeze(), unfreeze(): nothing is ever moved to a permanent generation */
export function gcFreeze(thread: u32, args: u32, count: i32): i32 { return ok(thread, NONE); }
export function gcUnfreeze(thread: u32, args: u32, count: i32): i32 { return ok(thread, NONE); }
export function gcGetFreezeCount(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(0)); }
export function gcGetDebug(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(Heap.DEBUG_FLAGS))); }
/** set_debug(flags): remembered, without effect */
export function gcSetDebug(thread: u32, args: u32, count: i32): i32 {
  const flags = argument(args, 0);
  if (!isInt(flags)) return typeError(thread, msg("'%T' object cannot be interpreted as an integer"), flags);
  store<u32>(Heap.DEBUG_FLAGS, <u32>toInt(flags));
  return ok(thread, NONE);
}

/** is_tracked(obj): an empty dict, or one of nothing but numbers and strings, is not, as in CPython */
export function gcIsTracked(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  if (!isObject(value)) return ok(thread, fromBool(false));
  const object = addressOf(value);
  if (!isTracked(object)) return ok(thread, fromBool(false));
  if (hasKind(value, Kind.TUPLE)) return ok(thread, fromBool(load<u32>(object, Sequence.LENGTH) != 0));
  if (!isExact(value, ClassId.DICT) || load<u32>(object, Dict.FORM) != DictForm.PLAIN) return ok(thread, fromBool(true));
  let at = load<u32>(object, Dict.ENTRIES);
  for (const end = at + load<u32>(object, Dict.USED) * DictEntry.Size; at < end; at += DictEntry.Size) {
    const key = load<u64>(at), held = load<u64>(at, DictEntry.VALUE);
    if (key == NULL) continue;
    if ((isObject(key) && isTracked(addressOf(key))) || (isObject(held) && isTracked(addressOf(held)))) return ok(thread, fromBool(true));
  }
  return ok(thread, fromBool(false));
}
export function gcIsFinalized(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  return ok(thread, fromBool(isObject(value) && (load<u8>(addressOf(value), Header.GC) & Gc.FINALIZED) != 0));
}

/** get_objects(generation=None): everything lives in the oldest generation */
export function gcGetObjects(thread: u32, args: u32, count: i32): i32 {
  const generation = argument(args, 0);
  if (generation != NULL && generation != NONE) {
    if (!isInt(generation)) return typeError(thread, msg("argument should be integer or None, not '%T'"), generation);
    if (toInt(generation) < 0) return valueError(thread, msg("generation parameter cannot be negative"));
    if (toInt(generation) > 2) return valueError(thread, msg("generation parameter must be less than the number of available generations (3)"));
    if (toInt(generation) < 2) return holdersOf(thread, 0, 0, 0);
  }
  collect(thread);
  let number: u32 = 0;
  for (let cell = firstCell(); cell; cell = nextCell(cell)) if (isTracked(cell)) number++;
  return holdersOf(thread, 0, 0, number);
}

/** A list of up to `room` tracked objects: all (count 0), or those that refer to one of `count` arguments. */
function holdersOf(thread: u32, args: u32, count: u32, room: u32): i32 {
  const list = newList(thread, room);
  if (list == 0) return outOfMemory(thread);
  const items = load<u32>(list, Sequence.ITEMS);
  let found: u32 = 0;
  for (let cell = firstCell(); cell && found < room; cell = nextCell(cell)) {
    if (cell == list || !isTracked(cell) || (count && !holdsAny(cell, args, count))) continue;
    store<u64>(items + (found << 3), fromAddress(cell));
    found++;
  }
  store<u32>(list, found, Sequence.LENGTH);
  return ok(thread, fromAddress(list));
}
function holdsAny(holder: u32, args: u32, count: u32): bool {
  for (let i: u32 = 0; i < count; i++) {
    const value = argument(args, i);
    if (isObject(value) && refersTo(holder, addressOf(value))) return true;
  }
  return false;
}

/** get_referrers(*objs): objects of the heap that refer to one of them (not frames, which are no objects until asked for) */
export function gcGetReferrers(thread: u32, args: u32, count: i32): i32 {
  collectHolding(thread, args, count);
  let number: u32 = 0;
  for (let cell = firstCell(); cell; cell = nextCell(cell)) if (isTracked(cell) && holdsAny(cell, args, count)) number++;
  return holdersOf(thread, args, count, number);
}

/** get_referents(*objs) */
export function gcGetReferents(thread: u32, args: u32, count: i32): i32 {
  let number: u32 = 0;
  for (let i = 0; i < count; i++) {
    const value = argument(args, i);
    if (isObject(value)) number += referents(addressOf(value), 0);
  }
  const list = newList(thread, number);
  if (list == 0) return outOfMemory(thread);
  let into = load<u32>(list, Sequence.ITEMS);
  for (let i = 0; i < count && number; i++) {
    const value = argument(args, i);
    if (isObject(value)) into += referents(addressOf(value), into) << 3;
  }
  store<u32>(list, number, Sequence.LENGTH);
  return ok(thread, fromAddress(list));
}
