// The two other forms of a dict.
//
// GLOBALS: the namespace of module code. Each value stands in a Cell of its own, so that compiled code reads a global with one load
// of the cell it knows. A name that was looked up but never stored has an empty cell: the table holds it, the program does not
// see it. Whoever fills an empty cell does it through dictSet, which counts the key and gives it the last place in the order.
//
// INSTANCE: what `instance.__dict__` is while the instance's attributes lie in its slots (see shapes.ts). It has no table; all
// reads and writes go to the instance, whose shape keeps the names in order. Where a shape cannot follow (a key that is no
// str, clear) the attributes move into a plain dict for good, and this object becomes that dict.
import { Cell, ClassId, Dict, DictEntry, DictForm, Header, Kind, Shape, Status, StrFlag, Vm } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { allocate } from "../state/heap.ts";
import { addressOf, cls, fromAddress, isObject, kindOf } from "./object.ts";
import { NEEDS_PYTHON, dictNext, dictSet, entryValue, findEntry, findStr, insertEntry, newDict, removeEntry } from "./dict.ts";
import { strHash } from "./hash.ts";
import { instanceDelete, instanceGet, instanceSet, moveToDictionary, shapeName, slotAddress } from "./shapes.ts";
import { internString } from "./strings.ts";

// ---- GLOBALS

function newGlobalCell(thread: u32, name: u64, value: u64): u32 {
  const cell = allocate(thread, Cell.Size, cls(ClassId.CELL), Kind.CELL);
  if (cell == 0) return 0;
  store<u64>(cell, value, Cell.VALUE);
  store<u32>(cell, isObject(name) && kindOf(addressOf(name)) == Kind.STR ? addressOf(name) : 0, Cell.NAME);
  return cell;
}

/** Gives a dict the form that compiled code's globals have: OK or RETRY. */
export function dictToGlobals(thread: u32, dict: u32): i32 {
  if (load<u32>(dict, Dict.FORM) == DictForm.GLOBALS) return Status.OK;
  if (load<u32>(dict, Dict.FORM) == DictForm.INSTANCE) {
    const status = instanceDictToPlain(thread, dict);
    if (status != Status.OK) return status;
  }
  const used = load<u32>(dict, Dict.USED);
  const cells = newDict(thread); // holds the cells until all of them are made
  if (cells == 0) return Status.RETRY;
  for (let i: u32 = 0, entry = load<u32>(dict, Dict.ENTRIES); i < used; i++, entry += DictEntry.Size) {
    const key = load<u64>(entry);
    if (key == NULL) continue;
    const cell = newGlobalCell(thread, key, load<u64>(entry, DictEntry.VALUE));
    if (cell == 0 || insertEntry(thread, cells, key, load<i64>(entry, DictEntry.HASH), fromAddress(cell)) != Status.OK) return Status.RETRY;
  }
  let position = dictNext(cells, 0);
  for (let i: u32 = 0, entry = load<u32>(dict, Dict.ENTRIES); i < used; i++, entry += DictEntry.Size) {
    if (load<u64>(entry) == NULL) continue;
    store<u64>(entry, entryValue(cells, position), DictEntry.VALUE);
    position = dictNext(cells, position);
  }
  store<u32>(dict, DictForm.GLOBALS, Dict.FORM);
  return Status.OK;
}

/** The cell of a name (str address), made empty where the dict has no such key; 0 where memory is short. Turns the dict into GLOBALS form. */
export function globalCell(thread: u32, dict: u32, name: u32): u32 {
  if (load<u32>(dict, Dict.FORM) != DictForm.GLOBALS && dictToGlobals(thread, dict) != Status.OK) return 0;
  const entry = findStr(dict, name);
  if (entry) return addressOf(load<u64>(entry, DictEntry.VALUE));
  const cell = newGlobalCell(thread, fromAddress(name), NULL);
  if (cell == 0 || insertEntry(thread, dict, fromAddress(name), <i64>strHash(name), fromAddress(cell)) != Status.OK) return 0;
  store<u32>(dict, load<u32>(dict, Dict.LENGTH) - 1, Dict.LENGTH);
  return cell;
}

export function globalsSet(thread: u32, dict: u32, key: u64, hash: i64, value: u64): i32 {
  const entry = findEntry(dict, key, hash);
  if (entry == NEEDS_PYTHON) return Status.NEEDS_PYTHON;
  if (entry == 0) {
    const cell = newGlobalCell(thread, key, value);
    return cell ? insertEntry(thread, dict, key, hash, fromAddress(cell)) : Status.RETRY;
  }
  return setEntry(thread, dict, entry, value);
}

/** Sets the value of an entry that a search has found, in a PLAIN or GLOBALS dict: OK or RETRY. */
export function setEntry(thread: u32, dict: u32, entry: u32, value: u64): i32 {
  if (load<u32>(dict, Dict.FORM) == DictForm.PLAIN) {
    store<u64>(entry, value, DictEntry.VALUE);
    return Status.OK;
  }
  const cell = addressOf(load<u64>(entry, DictEntry.VALUE));
  return load<u64>(cell, Cell.VALUE) == NULL ? fillCell(thread, dict, entry, cell, value) : setCell(cell, value);
}

/** Removes an entry that a search has found, in a PLAIN or GLOBALS dict. */
export function deleteEntry(dict: u32, entry: u32): void {
  if (load<u32>(dict, Dict.FORM) == DictForm.PLAIN) removeEntry(dict, entry);
  else emptyCell(dict, entry);
}

/** Adds a key that a search has not found, to a dict of any form: OK or RETRY. */
export function addEntry(thread: u32, dict: u32, key: u64, hash: i64, value: u64): i32 {
  const form = load<u32>(dict, Dict.FORM);
  if (form != DictForm.PLAIN) {
    const status = dictSet(thread, dict, key, hash, value);
    if (status != Status.NEEDS_PYTHON) return status;
    if (load<u32>(dict, Dict.FORM) == DictForm.GLOBALS) {
      const cell = newGlobalCell(thread, key, value);
      return cell ? insertEntry(thread, dict, key, hash, fromAddress(cell)) : Status.RETRY;
    }
  }
  return insertEntry(thread, dict, key, hash, value);
}

function setCell(cell: u32, value: u64): i32 {
  store<u64>(cell, value, Cell.VALUE);
  return Status.OK;
}

/** An empty cell gets a value: the key comes to be, at the end of the order. */
function fillCell(thread: u32, dict: u32, entry: u32, cell: u32, value: u64): i32 {
  const last = load<u32>(dict, Dict.ENTRIES) + (load<u32>(dict, Dict.USED) - 1) * DictEntry.Size;
  if (entry != last) {
    const key = load<u64>(entry), hash = load<i64>(entry, DictEntry.HASH);
    store<u32>(dict, load<u32>(dict, Dict.LENGTH) + 1, Dict.LENGTH); // removeEntry counts a key off
    removeEntry(dict, entry);
    const status = insertEntry(thread, dict, key, hash, fromAddress(cell));
    if (status != Status.OK) { // the table could not grow: put the entry back
      store<u64>(entry, key);
      store<u64>(entry, fromAddress(cell), DictEntry.VALUE);
      store<i64>(entry, hash, DictEntry.HASH);
      return status;
    }
  } else store<u32>(dict, load<u32>(dict, Dict.LENGTH) + 1, Dict.LENGTH);
  return setCell(cell, value);
}

export function globalsDelete(dict: u32, key: u64, hash: i64): i32 {
  const entry = findEntry(dict, key, hash);
  if (entry <= NEEDS_PYTHON) return entry ? Status.NEEDS_PYTHON : Status.STOP;
  return emptyCell(dict, entry);
}

/** The key goes, its cell stays: compiled code knows it. OK, or STOP where it was empty. */
export function emptyCell(dict: u32, entry: u32): i32 {
  const cell = addressOf(load<u64>(entry, DictEntry.VALUE));
  if (load<u64>(cell, Cell.VALUE) == NULL) return Status.STOP;
  store<u64>(cell, NULL, Cell.VALUE);
  store<u32>(dict, load<u32>(dict, Dict.LENGTH) - 1, Dict.LENGTH);
  return Status.OK;
}

/** Empties all cells (clear). */
export function globalsClear(dict: u32): void {
  const used = load<u32>(dict, Dict.USED);
  for (let i: u32 = 0, entry = load<u32>(dict, Dict.ENTRIES); i < used; i++, entry += DictEntry.Size) {
    if (load<u64>(entry) != NULL) store<u64>(addressOf(load<u64>(entry, DictEntry.VALUE)), NULL, Cell.VALUE);
  }
  store<u32>(dict, 0, Dict.LENGTH);
}

// ---- INSTANCE

/** The dict that stands for an instance's attributes; 0 where memory is short. The instance must not be DICTIONARY-shaped. */
export function newInstanceDict(thread: u32, instance: u32): u32 {
  const dict = newDict(thread);
  if (dict == 0) return 0;
  store<u32>(dict, DictForm.INSTANCE, Dict.FORM);
  store<u32>(dict, instance, Dict.OWNER);
  return dict;
}

function ownerShape(dict: u32): u32 { return load<u32>(load<u32>(dict, Dict.OWNER), Header.SHAPE); }

export function instanceDictLength(dict: u32): u32 { return load<u32>(ownerShape(dict), Shape.SLOT_COUNT); }
export function instanceDictKey(dict: u32, slot: u32): u64 { return fromAddress(shapeName(ownerShape(dict), slot)); }
export function instanceDictValue(dict: u32, slot: u32): u64 { return load<u64>(slotAddress(load<u32>(dict, Dict.OWNER), slot)); }

/** The interned string equal to a key, 0 where the key is no str or no such string is interned (so it is no attribute's name). */
function internedName(key: u64): u32 {
  if (!isObject(key)) return 0;
  const text = addressOf(key);
  if (kindOf(text) != Kind.STR) return 0;
  if (load<u16>(text, Header.FLAGS) & StrFlag.INTERNED) return text;
  const known = load<u64>(Vm.INTERNED);
  const entry = findStr(addressOf(known), text);
  return entry ? addressOf(load<u64>(entry)) : 0;
}

export function instanceDictGet(dict: u32, key: u64): u64 {
  const name = internedName(key);
  return name ? instanceGet(load<u32>(dict, Dict.OWNER), name) : NULL;
}

/** Is the key one that a shape can hold? A str by class: a subclass of str keeps its own identity as a key. */
function isPlainStr(key: u64): bool { return isObject(key) && load<u32>(addressOf(key)) == cls(ClassId.STR); }

export function instanceDictSet(thread: u32, dict: u32, key: u64, hash: i64, value: u64): i32 {
  if (isPlainStr(key)) {
    const name = internString(thread, addressOf(key));
    return name ? instanceSet(thread, load<u32>(dict, Dict.OWNER), name, value) : Status.RETRY;
  }
  const status = instanceDictToPlain(thread, dict);
  return status == Status.OK ? dictSet(thread, dict, key, hash, value) : status;
}

export function instanceDictDelete(thread: u32, dict: u32, key: u64, hash: i64): i32 {
  const name = internedName(key);
  return name ? instanceDelete(thread, load<u32>(dict, Dict.OWNER), name) : Status.STOP;
}

/** Moves the owner's attributes into this dict for good: OK or RETRY. */
export function instanceDictToPlain(thread: u32, dict: u32): i32 {
  if (load<u32>(dict, Dict.FORM) != DictForm.INSTANCE) return Status.OK;
  return moveToDictionary(thread, load<u32>(dict, Dict.OWNER));
}
