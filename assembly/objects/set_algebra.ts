// What two sets make together, building each table as CPython's setobject.c builds it (the order of the result shows). All items
// come with their hashes; whatever meets an item that only Python can compare answers NEEDS_PYTHON, and the prelude does the whole
// operation over again. Results are fresh sets, so nothing is seen of a half-done one; the updating forms add or remove
// items one by one, and doing that twice changes nothing.
import { ClassId, Dict, DictForm, Set, SetEntry, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { cls } from "./object.ts";
import { NEEDS_PYTHON, dictLength, dictNext, entryHash, entryKey, findEntry } from "./dict.ts";
import { addItem, clearSet, containsItem, discardItem, insertItem, keyOf, newSet, purgeDummies, reserveItems, setNext } from "./set.ts";

/** The end of a set's table. */
function limitOf(set: u32): u32 { return load<u32>(set, Set.TABLE) + (load<u32>(set, Set.MASK) + 1) * SetEntry.Size; }

/** Adds all items of `other`: OK, RETRY or NEEDS_PYTHON (with a part of them added). */
export function mergeSet(thread: u32, set: u32, other: u32): i32 {
  if (set == other || load<u32>(other, Set.LENGTH) == 0) return Status.OK;
  if (!reserveItems(thread, set, load<u32>(other, Set.LENGTH))) return Status.RETRY;
  const from = load<u32>(other, Set.TABLE), end = limitOf(other);
  if (load<u32>(set, Set.FILL) == 0) {
    if (load<u32>(set, Set.MASK) == load<u32>(other, Set.MASK) && load<u32>(other, Set.FILL) == load<u32>(other, Set.LENGTH)) {
      memory.copy(load<u32>(set, Set.TABLE), from, end - from);
      store<u32>(set, load<u32>(other, Set.FILL), Set.FILL);
      store<u32>(set, load<u32>(other, Set.LENGTH), Set.LENGTH);
      return Status.OK;
    }
    for (let entry = from; entry < end; entry += SetEntry.Size) {
      if (keyOf(entry) == NULL) continue;
      const status = insertItem(thread, set, keyOf(entry), load<i64>(entry, SetEntry.HASH));
      if (status != Status.OK) return status;
    }
    return Status.OK;
  }
  for (let entry = from; entry < end; entry += SetEntry.Size) {
    if (keyOf(entry) == NULL) continue;
    const status = addItem(thread, set, keyOf(entry), load<i64>(entry, SetEntry.HASH));
    if (status != Status.OK) return status;
  }
  return Status.OK;
}

/** Adds all keys of a dict. */
export function mergeDictKeys(thread: u32, set: u32, dict: u32): i32 {
  if (!reserveItems(thread, set, dictLength(dict))) return Status.RETRY;
  for (let position = dictNext(dict, 0); position; position = dictNext(dict, position)) {
    const status = addItem(thread, set, entryKey(dict, position), entryHash(dict, position));
    if (status != Status.OK) return status;
  }
  return Status.OK;
}

/** Makes the empty set `result` hold what both hold. */
export function intersectSets(thread: u32, result: u32, set: u32, other: u32): i32 {
  if (set == other) return mergeSet(thread, result, set);
  if (load<u32>(other, Set.LENGTH) > load<u32>(set, Set.LENGTH)) {
    const larger = other;
    other = set;
    set = larger;
  }
  return keepWhere(thread, result, other, set, true);
}

/** Makes the empty set `result` hold the items of `set` that are not in `other`. */
export function subtractSets(thread: u32, result: u32, set: u32, other: u32): i32 {
  if (load<u32>(set, Set.LENGTH) >> 2 > load<u32>(other, Set.LENGTH)) {
    const status = mergeSet(thread, result, set);
    return status == Status.OK ? removeSet(thread, result, other) : status;
  }
  return keepWhere(thread, result, set, other, false);
}

/** Adds those items of `from` to `result` that are (or are not) in `other`. */
function keepWhere(thread: u32, result: u32, from: u32, other: u32, wanted: bool): i32 {
  const table = load<u32>(from, Set.TABLE);
  if (table == 0) return Status.OK;
  const end = limitOf(from);
  for (let entry = table; entry < end; entry += SetEntry.Size) {
    const key = keyOf(entry);
    if (key == NULL) continue;
    const hash = load<i64>(entry, SetEntry.HASH), found = containsItem(other, key, hash);
    if (found < 0) return Status.NEEDS_PYTHON;
    if ((found != 0) != wanted) continue;
    const status = addItem(thread, result, key, hash);
    if (status != Status.OK) return status;
  }
  return Status.OK;
}

/** The same for the keys of a dict. */
export function subtractDictKeys(thread: u32, result: u32, set: u32, dict: u32): i32 {
  if (load<u32>(set, Set.LENGTH) >> 2 > dictLength(dict)) {
    const status = mergeSet(thread, result, set);
    return status == Status.OK ? removeDictKeys(thread, result, dict) : status;
  }
  if (load<u32>(dict, Dict.FORM) != DictForm.PLAIN) return Status.NEEDS_PYTHON;
  const table = load<u32>(set, Set.TABLE);
  if (table == 0) return Status.OK;
  const end = limitOf(set);
  for (let entry = table; entry < end; entry += SetEntry.Size) {
    const key = keyOf(entry);
    if (key == NULL) continue;
    const hash = load<i64>(entry, SetEntry.HASH), found = findEntry(dict, key, hash);
    if (found == NEEDS_PYTHON) return Status.NEEDS_PYTHON;
    if (found) continue;
    const status = addItem(thread, result, key, hash);
    if (status != Status.OK) return status;
  }
  return Status.OK;
}

/** Removes all items of `other` from `set`: OK, RETRY or NEEDS_PYTHON (with a part of them removed). */
export function removeSet(thread: u32, set: u32, other: u32): i32 {
  if (set == other) {
    clearSet(thread, set);
    return Status.OK;
  }
  let from = other;
  if (load<u32>(other, Set.LENGTH) >> 3 > load<u32>(set, Set.LENGTH)) { // far larger: only what both hold is of interest
    from = newSet(thread, cls(ClassId.SET));
    if (from == 0) return Status.RETRY;
    const status = intersectSets(thread, from, set, other);
    if (status != Status.OK) return status;
  }
  const table = load<u32>(from, Set.TABLE);
  if (table) {
    const end = limitOf(from);
    for (let entry = table; entry < end; entry += SetEntry.Size) {
      if (keyOf(entry) == NULL) continue;
      if (discardItem(set, keyOf(entry), load<i64>(entry, SetEntry.HASH)) == Status.NEEDS_PYTHON) return Status.NEEDS_PYTHON;
    }
  }
  return purgeDummies(thread, set) ? <i32>Status.OK : Status.RETRY;
}

export function removeDictKeys(thread: u32, set: u32, dict: u32): i32 {
  for (let position = dictNext(dict, 0); position; position = dictNext(dict, position)) {
    if (discardItem(set, entryKey(dict, position), entryHash(dict, position)) == Status.NEEDS_PYTHON) return Status.NEEDS_PYTHON;
  }
  return purgeDummies(thread, set) ? <i32>Status.OK : Status.RETRY;
}

/** Removes from `set` what is in `other` too and adds what is only there: OK, RETRY or NEEDS_PYTHON, then with a part done. */
export function exchangeSets(thread: u32, set: u32, other: u32): i32 {
  if (set == other) {
    clearSet(thread, set);
    return Status.OK;
  }
  const table = load<u32>(other, Set.TABLE);
  if (table == 0) return Status.OK;
  const end = limitOf(other);
  for (let entry = table; entry < end; entry += SetEntry.Size) {
    const key = keyOf(entry);
    if (key == NULL) continue;
    const hash = load<i64>(entry, SetEntry.HASH);
    let status = discardItem(set, key, hash);
    if (status == Status.STOP) status = addItem(thread, set, key, hash);
    if (status != Status.OK) return status;
  }
  return Status.OK;
}

/** Have two sets no item in common? 1, 0 or -1. */
export function areDisjoint(set: u32, other: u32): i32 {
  if (set == other) return load<u32>(set, Set.LENGTH) == 0 ? 1 : 0;
  if (load<u32>(other, Set.LENGTH) > load<u32>(set, Set.LENGTH)) {
    const larger = other;
    other = set;
    set = larger;
  }
  for (let position = setNext(other, 0); position; position = setNext(other, position)) {
    const entry = load<u32>(other, Set.TABLE) + (position << 4) - SetEntry.Size;
    const found = containsItem(set, keyOf(entry), load<i64>(entry, SetEntry.HASH));
    if (found) return found < 0 ? -1 : 0;
  }
  return 1;
}
