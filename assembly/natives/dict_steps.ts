// What the prelude's dict and set functions are made of: single steps on a table, between which Python code compares keys. A step
// finds the table as it is then: where another step (a user's __eq__) has replaced it, the search starts over.
//
// A probe is a list [position, candidate, steps, version]: how far a search has come. `steps` entries of the key's probe sequence have
// been looked at; `candidate` is the stored key at `position` that Python has to compare.
import { ClassId, Dict, DictEntry, DictForm, Frame, List, Set, SetEntry, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, fromBool, fromSmall, toInt } from "../objects/object.ts";
import { ASK_PYTHON, dictDelete, dictEnd, dictGet, dictNext, dictSet, entryHash, entryKey, entryValue } from "../objects/dict.ts";
import { addEntry, deleteEntry, setEntry } from "../objects/dict_forms.ts";
import { keysEqual } from "../objects/equality.ts";
import { fromI64, toI64 } from "../objects/numbers.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory, raise } from "../state/raise.ts";
import { msg } from "../env.ts";
import { addItem, fillItem, itemAt, itemHash, keyOf, makeDummy, purgeDummies, reserveItems, setNext } from "../objects/set.ts";

function object(args: u32, i: u32): u32 { return <u32>argument(args, i); }
function integer(args: u32, i: u32): u32 { return <u32>toInt(argument(args, i)); }
function done(thread: u32, status: i32): i32 { return status == Status.OK ? ok(thread, NONE) : outOfMemory(thread); }

/** The items of a probe. */
const enum Probe { POSITION = 0, CANDIDATE = 8, STEPS = 16, VERSION = 24 }
function wordAt(probe: u32, offset: u32): u32 { return <u32>toInt(load<u64>(probe + offset)); }

function note(probe: u32, position: u32, candidate: u64, steps: u32, version: u32): void {
  store<u64>(probe, fromSmall(position), Probe.POSITION);
  store<u64>(probe, candidate, Probe.CANDIDATE);
  store<u64>(probe, fromSmall(steps), Probe.STEPS);
  store<u64>(probe, fromSmall(version), Probe.VERSION);
}

// ---- dicts

/** Does the probe's candidate still stand where it was found? */
function dictHolds(dict: u32, probe: u32): bool {
  const position = wordAt(probe, Probe.POSITION);
  return position != 0 && wordAt(probe, Probe.VERSION) == load<u32>(dict, Dict.VERSION) && position < dictEnd(dict)
    && entryKey(dict, position) == load<u64>(probe, Probe.CANDIDATE);
}

/** The same for the dict of an instance whose attributes lie in the instance: it has no table, its keys are looked at one after the other. */
function probeInstance(thread: u32, dict: u32, key: u64, hash: i64, probe: u32, skip: u32): i32 {
  const version = load<u32>(dict, Dict.VERSION);
  let steps: u32 = 0;
  for (let position = dictNext(dict, 0); position != 0; position = dictNext(dict, position)) {
    if (++steps <= skip || entryHash(dict, position) != hash) continue;
    const stored = entryKey(dict, position), same = stored == key ? 1 : keysEqual(stored, key);
    if (same == 0) continue;
    note(probe, position, same > 0 ? NONE : stored, same > 0 ? 0 : steps, version);
    return ok(thread, fromBool(same < 0));
  }
  note(probe, 0, NONE, 0, version);
  return ok(thread, fromBool(false));
}

/**
 * (dict, key, hash, probe): goes on with a search. True: Python must compare the probe's candidate. False: the search has ended,
 * the probe's position is the key's, or 0 where it is not there.
 */
export function dictProbe(thread: u32, args: u32, count: i32): i32 {
  const dict = object(args, 0), key = argument(args, 1), hash = toI64(argument(args, 2));
  const probe = load<u32>(object(args, 3), List.ITEMS), version = load<u32>(dict, Dict.VERSION);
  const skip: u32 = dictHolds(dict, probe) ? wordAt(probe, Probe.STEPS) : 0;
  if (load<u32>(dict, Dict.FORM) == DictForm.INSTANCE) return probeInstance(thread, dict, key, hash, probe, skip);
  const mask = load<u32>(dict, Dict.MASK), index = load<u32>(dict, Dict.INDEX), isWide = mask >= 0xffff;
  let slot = <u32>hash & mask, perturb = <u64>hash, steps: u32 = 0;
  while (true) {
    const position: u32 = isWide ? load<u32>(index + (slot << 2)) : load<u16>(index + (slot << 1));
    if (position == 0) break;
    const entry = load<u32>(dict, Dict.ENTRIES) + (position - 1) * DictEntry.Size;
    steps++;
    if (steps > skip && load<i64>(entry, DictEntry.HASH) == hash) {
      const stored = load<u64>(entry), same = stored == key ? 1 : keysEqual(stored, key);
      if (same > 0) {
        note(probe, isThere(dict, position) ? position : 0, NONE, 0, version);
        return ok(thread, fromBool(false));
      }
      if (same < 0 && isThere(dict, position)) {
        note(probe, position, stored, steps, version);
        return ok(thread, fromBool(true));
      }
    }
    perturb >>= 5;
    slot = (slot * 5 + <u32>perturb + 1) & mask;
  }
  note(probe, 0, NONE, 0, version);
  return ok(thread, fromBool(false));
}
/** Does the program see the entry (no empty global)? */
function isThere(dict: u32, position: u32): bool { return load<u32>(dict, Dict.FORM) == DictForm.PLAIN || entryValue(dict, position) != NULL; }

/**
 * (dict, key, hash, missing): the key's value, `missing` where it is not there, the dict itself where Python must compare keys: always in dicts whose names lie in
 * a shape or in cells, which are found by their addresses.
 */
export function dictLookup(thread: u32, args: u32, count: i32): i32 {
  if (load<u32>(object(args, 0), Dict.FORM) != DictForm.PLAIN) return ok(thread, argument(args, 0));
  const value = dictGet(object(args, 0), argument(args, 1), toI64(argument(args, 2)));
  return ok(thread, value == ASK_PYTHON ? argument(args, 0) : value == NULL ? argument(args, 3) : value);
}
/** (dict, key, hash, value): sets it and answers True; False, with nothing done, where Python must compare keys. */
export function dictPut(thread: u32, args: u32, count: i32): i32 {
  if (load<u32>(object(args, 0), Dict.FORM) != DictForm.PLAIN) return ok(thread, FALSE);
  const status = dictSet(thread, object(args, 0), argument(args, 1), toI64(argument(args, 2)), argument(args, 3));
  return status == Status.OK ? ok(thread, TRUE) : status == Status.NEEDS_PYTHON ? ok(thread, FALSE) : outOfMemory(thread);
}

/** (dict, probe): after Python found the candidate equal: is it still where it was? */
export function dictConfirm(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromBool(dictHolds(object(args, 0), load<u32>(object(args, 1), List.ITEMS))));
}

/** (dict, position): the next position that holds a key, 0 at the end. */
export function dictStep(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(dictNext(object(args, 0), integer(args, 1)))); }
export function dictKeyAt(thread: u32, args: u32, count: i32): i32 { return ok(thread, entryKey(object(args, 0), integer(args, 1))); }
export function dictValueAt(thread: u32, args: u32, count: i32): i32 { return ok(thread, entryValue(object(args, 0), integer(args, 1))); }
export function dictHashAt(thread: u32, args: u32, count: i32): i32 {
  const hash = fromI64(thread, entryHash(object(args, 0), integer(args, 1)));
  return hash ? ok(thread, hash) : outOfMemory(thread);
}

function entryAt(dict: u32, position: u32): u32 { return load<u32>(dict, Dict.ENTRIES) + (position - 1) * DictEntry.Size; }

/** (dict, position, value): for a position that a search has just found. */
export function dictSetAt(thread: u32, args: u32, count: i32): i32 {
  const dict = object(args, 0), position = integer(args, 1);
  if (load<u32>(dict, Dict.FORM) == DictForm.INSTANCE) return done(thread, dictSet(thread, dict, entryKey(dict, position), entryHash(dict, position), argument(args, 2)));
  return done(thread, setEntry(thread, dict, entryAt(dict, position), argument(args, 2)));
}

/** (dict, key, hash, value): for a key that a search has just not found. */
export function dictInsert(thread: u32, args: u32, count: i32): i32 {
  return done(thread, addEntry(thread, object(args, 0), argument(args, 1), toI64(argument(args, 2)), argument(args, 3)));
}

/** (dict, position): removes what a search has just found. */
export function dictDeleteAt(thread: u32, args: u32, count: i32): i32 {
  const dict = object(args, 0), position = integer(args, 1);
  if (load<u32>(dict, Dict.FORM) == DictForm.INSTANCE) return done(thread, dictDelete(thread, dict, entryKey(dict, position), entryHash(dict, position)));
  deleteEntry(dict, entryAt(dict, position));
  return ok(thread, NONE);
}

// ---- sets

function setHolds(set: u32, probe: u32): bool {
  const position = wordAt(probe, Probe.POSITION);
  return position != 0 && wordAt(probe, Probe.VERSION) == load<u32>(set, Set.VERSION) && load<u32>(set, Set.TABLE) != 0
    && itemAt(set, position) == load<u64>(probe, Probe.CANDIDATE);
}

/** (set, key, hash, probe): as dictProbe. */
export function setProbe(thread: u32, args: u32, count: i32): i32 {
  const set = object(args, 0), key = argument(args, 1), hash = toI64(argument(args, 2));
  const probe = load<u32>(object(args, 3), List.ITEMS), version = load<u32>(set, Set.VERSION);
  const skip: u32 = setHolds(set, probe) ? wordAt(probe, Probe.STEPS) : 0;
  const table = load<u32>(set, Set.TABLE), mask = load<u32>(set, Set.MASK);
  let slot = <u32>hash & mask, perturb = <u64>hash, steps: u32 = 0;
  while (table != 0) {
    let at = slot;
    const last = slot + 9 <= mask ? slot + 9 : slot;
    for (; at <= last; at++) {
      const entry = table + at * SetEntry.Size, stored = keyOf(entry), storedHash = load<i64>(entry, SetEntry.HASH);
      if (stored == NULL && storedHash == 0) {
        note(probe, 0, NONE, 0, version);
        return ok(thread, fromBool(false));
      }
      steps++;
      if (steps <= skip || stored == NULL || storedHash != hash) continue;
      const same = stored == key ? 1 : keysEqual(stored, key);
      if (same == 0) continue;
      note(probe, at + 1, same > 0 ? NONE : stored, steps, version);
      return ok(thread, fromBool(same < 0));
    }
    perturb >>= 5;
    slot = (slot * 5 + 1 + <u32>perturb) & mask;
  }
  note(probe, 0, NONE, 0, version);
  return ok(thread, fromBool(false));
}

/** (set, item, hash): adds it and answers True; False, with nothing done, where Python must compare items. */
export function setPut(thread: u32, args: u32, count: i32): i32 {
  const status = addItem(thread, object(args, 0), argument(args, 1), toI64(argument(args, 2)));
  return status == Status.OK ? ok(thread, TRUE) : status == Status.NEEDS_PYTHON ? ok(thread, FALSE) : outOfMemory(thread);
}

export function setConfirm(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromBool(setHolds(object(args, 0), load<u32>(object(args, 1), List.ITEMS))));
}
export function setStep(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(setNext(object(args, 0), integer(args, 1)))); }
export function setItemAt(thread: u32, args: u32, count: i32): i32 { return ok(thread, itemAt(object(args, 0), integer(args, 1))); }
export function setHashAt(thread: u32, args: u32, count: i32): i32 {
  const hash = fromI64(thread, itemHash(object(args, 0), integer(args, 1)));
  return hash ? ok(thread, hash) : outOfMemory(thread);
}

/** (set, key, hash): for a key that a search has just not found. */
export function setInsert(thread: u32, args: u32, count: i32): i32 {
  return done(thread, fillItem(thread, object(args, 0), argument(args, 1), toI64(argument(args, 2))));
}
/** (set, position): removes what a search has just found. */
export function setDeleteAt(thread: u32, args: u32, count: i32): i32 {
  const set = object(args, 0);
  makeDummy(set, load<u32>(set, Set.TABLE) + (integer(args, 1) - 1) * SetEntry.Size);
  return ok(thread, NONE);
}
/** (set, count): makes room before `count` items are merged in. */
export function setReserve(thread: u32, args: u32, count: i32): i32 {
  return reserveItems(thread, object(args, 0), integer(args, 1)) ? ok(thread, NONE) : outOfMemory(thread);
}
/** (set): rebuilds the table where it is full of dummies. */
export function setPurge(thread: u32, args: u32, count: i32): i32 {
  return purgeDummies(thread, object(args, 0)) ? ok(thread, NONE) : outOfMemory(thread);
}

// ---- containers that hold themselves

/** Calls of one prelude function within one another that count as endless recursion. */
const DEEPEST_NESTING: u32 = 3000;

/**
 * (container): is its repr being made already? Called by a prelude function with the container as its first argument: then a frame
 * of the same function further up has the same first argument.
 */
export function reprIsActive(thread: u32, args: u32, count: i32): i32 {
  const frame = load<u32>(thread, Thread.FRAME), code = load<u32>(frame, Frame.CODE), container = argument(args, 0);
  let nesting: u32 = 0;
  for (let at = load<u32>(frame, Frame.PREVIOUS); at; at = load<u32>(at, Frame.PREVIOUS)) {
    if (load<u32>(at, Frame.CODE) != code) continue;
    if (load<u64>(at, Frame.LOCALS) == container) return ok(thread, fromBool(true));
    nesting++;
  }
  if (nesting > DEEPEST_NESTING) return raise(thread, ClassId.RECURSION_ERROR, msg("maximum recursion depth exceeded while getting the repr of an object"));
  return ok(thread, fromBool(false));
}

/**
 * Raises RecursionError where the calling prelude function stands too often among the thread's frames: prelude code has no
 * recursion limit of its own, and a comparison of containers that hold themselves would not end.
 */
export function checkNesting(thread: u32, args: u32, count: i32): i32 {
  const frame = load<u32>(thread, Thread.FRAME), code = load<u32>(frame, Frame.CODE);
  let nesting: u32 = 0;
  for (let at = frame; at; at = load<u32>(at, Frame.PREVIOUS)) if (load<u32>(at, Frame.CODE) == code) nesting++;
  if (nesting > DEEPEST_NESTING) return raise(thread, ClassId.RECURSION_ERROR, msg("maximum recursion depth exceeded in comparison"));
  return ok(thread, NONE);
}
