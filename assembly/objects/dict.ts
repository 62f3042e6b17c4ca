// Dicts: compact tables in order of insertion (see Dict in shared/layout.ts), probed and grown as CPython does it.
//
// The functions here know all three forms of a dict. What they answer:
//   find*        address of an entry, 0 where there is none, NEEDS_PYTHON where a stored key must be asked by its __eq__
//   get*         the value, NULL where there is none
//   set*, del*   a Status: OK; RETRY (no memory, nothing changed); STOP (no such key); NEEDS_PYTHON (nothing changed)
// Keys come with their hash, so that the caller decides what to do where hashing needs Python. Functions with `Str` in their
// name take the address of an exact str and never need Python for the key itself; where a stored key of another type has the
// same hash and an __eq__ of its own they go by identity: namespaces hold str keys only.
import { Block, Cell, ClassId, Dict, DictEntry, DictForm, Kind, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { allocate, allocateBlock, allocateRawBlock, freeBlock } from "../state/heap.ts";
import { addressOf, cls, fromAddress } from "./object.ts";
import { keysEqual } from "./equality.ts";
import { strHash } from "./hash.ts";
import {
  dictToGlobals, globalCell, globalsDelete, globalsSet, instanceDictDelete, instanceDictGet, instanceDictKey, instanceDictLength,
  instanceDictSet, instanceDictValue, newInstanceDict,
} from "./dict_forms.ts";

export { dictToGlobals, globalCell, newInstanceDict };

/** Instead of an entry's address: a key in the table has the same hash, and only Python code can tell whether it is equal. */
export const NEEDS_PYTHON: u32 = 1;
/** Instead of a value: the same. No value has these bits. */
export const ASK_PYTHON: u64 = NULL | 1;
const NO_ENTRY_HASH: i64 = -1; // of holes: no key hashes to it

const MINIMUM_SLOTS: u32 = 8;
const WIDE_FROM: u32 = 0x10000; // from so many slots on, index words are u32
const MAXIMUM_SLOTS: u32 = 1 << 27;

/** A new empty dict; 0 where memory is short. */
export function newDict(thread: u32): u32 { return allocate(thread, Dict.Size, cls(ClassId.DICT), Kind.DICT); }

// ---- finding

export function formOf(dict: u32): u32 { return load<u32>(dict, Dict.FORM); }

/** The entry of a key in the dict's own table (for GLOBALS its value is a cell; INSTANCE has no table). */
export function findEntry(dict: u32, key: u64, hash: i64): u32 {
  const mask = load<u32>(dict, Dict.MASK);
  if (mask >= WIDE_FROM - 1) return findWide(dict, key, hash, mask);
  const index = load<u32>(dict, Dict.INDEX), entries = load<u32>(dict, Dict.ENTRIES) - DictEntry.Size;
  let slot = <u32>hash & mask, perturb = <u64>hash;
  while (true) {
    const position: u32 = load<u16>(index + (slot << 1));
    if (position == 0) return 0;
    const entry = entries + position * DictEntry.Size;
    if (load<u64>(entry) == key) return entry;
    if (load<i64>(entry, DictEntry.HASH) == hash) {
      const same = keysEqual(load<u64>(entry), key);
      if (same) return same > 0 ? entry : NEEDS_PYTHON;
    }
    perturb >>= 5;
    slot = (slot * 5 + <u32>perturb + 1) & mask;
  }
}

function findWide(dict: u32, key: u64, hash: i64, mask: u32): u32 {
  const index = load<u32>(dict, Dict.INDEX), entries = load<u32>(dict, Dict.ENTRIES) - DictEntry.Size;
  let slot = <u32>hash & mask, perturb = <u64>hash;
  while (true) {
    const position = load<u32>(index + (slot << 2));
    if (position == 0) return 0;
    const entry = entries + position * DictEntry.Size;
    if (load<u64>(entry) == key) return entry;
    if (load<i64>(entry, DictEntry.HASH) == hash) {
      const same = keysEqual(load<u64>(entry), key);
      if (same) return same > 0 ? entry : NEEDS_PYTHON;
    }
    perturb >>= 5;
    slot = (slot * 5 + <u32>perturb + 1) & mask;
  }
}

export function findStr(dict: u32, key: u32): u32 {
  const entry = findEntry(dict, fromAddress(key), <i64>strHash(key));
  return entry == NEEDS_PYTHON ? 0 : entry;
}

/** The value of a str key, NULL where the dict has none. */
export function dictGetStr(dict: u32, key: u32): u64 {
  const form = load<u32>(dict, Dict.FORM);
  if (form == DictForm.INSTANCE) return instanceDictGet(dict, fromAddress(key));
  const entry = findStr(dict, key);
  if (entry == 0) return NULL;
  const value = load<u64>(entry, DictEntry.VALUE);
  return form == DictForm.PLAIN ? value : load<u64>(addressOf(value), Cell.VALUE);
}

// ---- changing

/** Sets the value of a str key: OK or RETRY. */
export function dictSetStr(thread: u32, dict: u32, key: u32, value: u64): i32 {
  const status = dictSet(thread, dict, fromAddress(key), <i64>strHash(key), value);
  if (status == Status.NEEDS_PYTHON) return insertEntry(thread, dict, fromAddress(key), <i64>strHash(key), value);
  return status;
}

/** Removes a str key: OK, STOP where it is not there, or RETRY. */
export function dictDelStr(thread: u32, dict: u32, key: u32): i32 {
  const status = dictDelete(thread, dict, fromAddress(key), <i64>strHash(key));
  return status == Status.NEEDS_PYTHON ? Status.STOP : status;
}

/** Sets the value of a key: OK, RETRY or NEEDS_PYTHON. */
export function dictSet(thread: u32, dict: u32, key: u64, hash: i64, value: u64): i32 {
  const form = load<u32>(dict, Dict.FORM);
  if (form != DictForm.PLAIN) {
    return form == DictForm.GLOBALS ? globalsSet(thread, dict, key, hash, value) : instanceDictSet(thread, dict, key, hash, value);
  }
  const entry = findEntry(dict, key, hash);
  if (entry > NEEDS_PYTHON) {
    store<u64>(entry, value, DictEntry.VALUE);
    return Status.OK;
  }
  return entry ? Status.NEEDS_PYTHON : insertEntry(thread, dict, key, hash, value);
}

/** The value of a key, NULL where there is none, ASK_PYTHON where a stored key's __eq__ must be called. */
export function dictGet(dict: u32, key: u64, hash: i64): u64 {
  const form = load<u32>(dict, Dict.FORM);
  if (form == DictForm.INSTANCE) return instanceDictGet(dict, key);
  const entry = findEntry(dict, key, hash);
  if (entry <= NEEDS_PYTHON) return entry ? ASK_PYTHON : NULL;
  const value = load<u64>(entry, DictEntry.VALUE);
  return form == DictForm.PLAIN ? value : load<u64>(addressOf(value), Cell.VALUE);
}

/** Removes a key: OK, STOP, RETRY or NEEDS_PYTHON. */
export function dictDelete(thread: u32, dict: u32, key: u64, hash: i64): i32 {
  const form = load<u32>(dict, Dict.FORM);
  if (form != DictForm.PLAIN) {
    return form == DictForm.GLOBALS ? globalsDelete(dict, key, hash) : instanceDictDelete(thread, dict, key, hash);
  }
  const entry = findEntry(dict, key, hash);
  if (entry <= NEEDS_PYTHON) return entry ? Status.NEEDS_PYTHON : Status.STOP;
  removeEntry(dict, entry);
  return Status.OK;
}

/** Makes an entry of the table a hole. */
export function removeEntry(dict: u32, entry: u32): void {
  store<u64>(entry, NULL);
  store<u64>(entry, NULL, DictEntry.VALUE);
  store<i64>(entry, NO_ENTRY_HASH, DictEntry.HASH);
  store<u32>(dict, load<u32>(dict, Dict.LENGTH) - 1, Dict.LENGTH);
}

/** Adds a key that is known not to be there: OK or RETRY. */
export function insertEntry(thread: u32, dict: u32, key: u64, hash: i64, value: u64): i32 {
  if (load<u32>(dict, Dict.USABLE) == 0 && !rebuild(thread, dict, countEntries(dict) * 3)) return Status.RETRY;
  const position = load<u32>(dict, Dict.USED);
  const entry = load<u32>(dict, Dict.ENTRIES) + position * DictEntry.Size;
  store<u64>(entry, key);
  store<u64>(entry, value, DictEntry.VALUE);
  store<i64>(entry, hash, DictEntry.HASH);
  const mask = load<u32>(dict, Dict.MASK);
  store<u32>(dict, position + 1, Dict.USED);
  store<u32>(dict, load<u32>(dict, Dict.USABLE) - 1, Dict.USABLE);
  store<u32>(dict, load<u32>(dict, Dict.LENGTH) + 1, Dict.LENGTH);
  // last: whoever probes finds a complete entry
  link(load<u32>(dict, Dict.INDEX), mask, load<u32>(dict, Dict.ENTRIES) - DictEntry.Size, hash, position + 1);
  return Status.OK;
}

/** Writes a position to the first slot of a key's probe sequence that is empty or leads to a hole. `base`: address of entry -1. */
function link(index: u32, mask: u32, base: u32, hash: i64, word: u32): void {
  let slot = <u32>hash & mask, perturb = <u64>hash;
  if (mask < WIDE_FROM - 1) {
    while (true) {
      const taken: u32 = load<u16>(index + (slot << 1));
      if (taken == 0 || load<i64>(base + taken * DictEntry.Size, DictEntry.HASH) == NO_ENTRY_HASH) break;
      perturb >>= 5;
      slot = (slot * 5 + <u32>perturb + 1) & mask;
    }
    store<u16>(index + (slot << 1), <u16>word);
    return;
  }
  while (true) {
    const taken = load<u32>(index + (slot << 2));
    if (taken == 0 || load<i64>(base + taken * DictEntry.Size, DictEntry.HASH) == NO_ENTRY_HASH) break;
    perturb >>= 5;
    slot = (slot * 5 + <u32>perturb + 1) & mask;
  }
  store<u32>(index + (slot << 2), word);
}

// ---- tables

/** Entries that fit an index of so many slots: two thirds. */
function usableOf(slots: u32): u32 { return slots <= 0x8000 ? (slots << 1) / 3 : <u32>((<u64>slots << 1) / 3); }

/** Entries in use that are no holes: more than LENGTH for GLOBALS, where cells may be empty. */
function countEntries(dict: u32): u32 {
  if (load<u32>(dict, Dict.FORM) == DictForm.PLAIN) return load<u32>(dict, Dict.LENGTH);
  const end = load<u32>(dict, Dict.USED);
  let count: u32 = 0;
  for (let i: u32 = 0, entry = load<u32>(dict, Dict.ENTRIES); i < end; i++, entry += DictEntry.Size) {
    if (load<u64>(entry) != NULL) count++;
  }
  return count;
}

/** Moves the entries to a new table with room for `wanted` slots at least, without holes. False where memory is short. */
export function rebuild(thread: u32, dict: u32, wanted: u32): bool {
  const count = countEntries(dict);
  let slots = MINIMUM_SLOTS;
  while (slots < wanted || usableOf(slots) <= count) {
    if (slots == MAXIMUM_SLOTS) return false;
    slots <<= 1;
  }
  const usable = usableOf(slots);
  const indexBytes = slots >= WIDE_FROM ? slots << 2 : slots << 1;
  const block = allocateBlock(thread, indexBytes + usable * DictEntry.Size);
  if (block == 0) return false;
  const index = block + Block.PAYLOAD, entries = index + indexBytes, mask = slots - 1;
  const oldBlock = load<u32>(dict, Dict.BLOCK), used = load<u32>(dict, Dict.USED);
  copyEntries(load<u32>(dict, Dict.ENTRIES), used, entries, count);
  for (let i: u32 = 0, entry = entries; i < count; i++, entry += DictEntry.Size) {
    link(index, mask, entries - DictEntry.Size, load<i64>(entry, DictEntry.HASH), i + 1);
  }
  store<u32>(dict, block, Dict.BLOCK);
  store<u32>(dict, index, Dict.INDEX);
  store<u32>(dict, entries, Dict.ENTRIES);
  store<u32>(dict, mask, Dict.MASK);
  store<u32>(dict, count, Dict.USED);
  store<u32>(dict, usable - count, Dict.USABLE);
  store<u32>(dict, load<u32>(dict, Dict.VERSION) + 1, Dict.VERSION);
  if (oldBlock) freeBlock(thread, oldBlock);
  return true;
}

/** Copies `used` entries, without holes where there are any. */
function copyEntries(from: u32, used: u32, to: u32, count: u32): void {
  if (used == count) {
    memory.copy(to, from, used * DictEntry.Size);
    return;
  }
  for (let i: u32 = 0; i < used; i++, from += DictEntry.Size) {
    if (load<u64>(from) == NULL) continue;
    memory.copy(to, from, DictEntry.Size);
    to += DictEntry.Size;
  }
}

/** Makes room for `count` keys in all, so that adding them does not rebuild the table on the way. False where memory is short. */
export function reserve(thread: u32, dict: u32, count: u32): bool {
  if (load<u32>(dict, Dict.LENGTH) + load<u32>(dict, Dict.USABLE) >= count) return true;
  return rebuild(thread, dict, (count * 3 + 1) >> 1);
}

/** Takes all keys out of a dict's own table. */
export function dropTable(thread: u32, dict: u32): void {
  const block = load<u32>(dict, Dict.BLOCK);
  const version = load<u32>(dict, Dict.VERSION);
  memory.fill(dict + Dict.LENGTH, 0, Dict.FORM - Dict.LENGTH);
  store<u32>(dict, version + 1, Dict.VERSION);
  if (block) freeBlock(thread, block);
}

/** Moves the table of one plain dict to another, which becomes plain and keeps nothing of its own; the giver is empty then. */
export function dictTakeTable(thread: u32, taker: u32, giver: u32): void {
  dropTable(thread, taker);
  memory.copy(taker + Dict.LENGTH, giver + Dict.LENGTH, Dict.FORM - Dict.LENGTH);
  store<u32>(taker, DictForm.PLAIN, Dict.FORM);
  store<u32>(taker, 0, Dict.OWNER);
  memory.fill(giver + Dict.LENGTH, 0, Dict.FORM - Dict.LENGTH);
  store<u32>(giver, load<u32>(giver, Dict.VERSION) + 1, Dict.VERSION);
}

/** Makes the empty plain dict `copy` hold what the plain dict `dict` holds. False where memory is short. */
export function copyTable(thread: u32, copy: u32, dict: u32): bool {
  const count = load<u32>(dict, Dict.LENGTH);
  if (count == 0) return true;
  const used = load<u32>(dict, Dict.USED), oldBlock = load<u32>(copy, Dict.BLOCK);
  // Many holes: a table of the right size is better. Entries taken off the end (popitem): the index has words that lead beyond.
  if (used - count > count >> 1 || used + load<u32>(dict, Dict.USABLE) != usableOf(load<u32>(dict, Dict.MASK) + 1)) {
    if (!reserve(thread, copy, count)) return false;
    for (let i: u32 = 0, entry = load<u32>(dict, Dict.ENTRIES); i < used; i++, entry += DictEntry.Size) {
      if (load<u64>(entry) == NULL) continue;
      insertEntry(thread, copy, load<u64>(entry), load<i64>(entry, DictEntry.HASH), load<u64>(entry, DictEntry.VALUE));
    }
    return true;
  }
  const entries = load<u32>(dict, Dict.ENTRIES), from = load<u32>(dict, Dict.INDEX);
  const bytes = entries - from + usableOf(load<u32>(dict, Dict.MASK) + 1) * DictEntry.Size;
  const block = allocateRawBlock(thread, bytes);
  if (block == 0) return false;
  memory.copy(block + Block.PAYLOAD, from, entries - from + used * DictEntry.Size);
  const version = load<u32>(copy, Dict.VERSION);
  memory.copy(copy + Dict.LENGTH, dict + Dict.LENGTH, Dict.FORM - Dict.LENGTH);
  store<u32>(copy, block, Dict.BLOCK);
  store<u32>(copy, block + Block.PAYLOAD, Dict.INDEX);
  store<u32>(copy, block + Block.PAYLOAD + (entries - from), Dict.ENTRIES);
  store<u32>(copy, version + 1, Dict.VERSION);
  if (oldBlock) freeBlock(thread, oldBlock);
  return true;
}

// ---- going through a dict. Positions start at 1: for (p = dictNext(d, 0); p; p = dictNext(d, p)) entryKey(d, p) ...

export function dictLength(dict: u32): u32 {
  return load<u32>(dict, Dict.FORM) == DictForm.INSTANCE ? instanceDictLength(dict) : load<u32>(dict, Dict.LENGTH);
}
/** Address of the entry at a position, in the dict's own table. */
function entryAt(dict: u32, position: u32): u32 { return load<u32>(dict, Dict.ENTRIES) + position * DictEntry.Size - DictEntry.Size; }

/** Does the program see the entry? */
function isLive(entry: u32, form: u32): bool {
  if (load<u64>(entry) == NULL) return false;
  return form == DictForm.PLAIN || load<u64>(addressOf(load<u64>(entry, DictEntry.VALUE)), Cell.VALUE) != NULL;
}

/** The first position behind `position` that holds a key, 0 where there is none. */
export function dictNext(dict: u32, position: u32): u32 {
  const form = load<u32>(dict, Dict.FORM);
  if (form == DictForm.INSTANCE) return position < instanceDictLength(dict) ? position + 1 : 0;
  const used = load<u32>(dict, Dict.USED);
  for (let entry = entryAt(dict, position + 1); position < used; entry += DictEntry.Size) {
    position++;
    if (isLive(entry, form)) return position;
  }
  return 0;
}

/** One more than the last position. */
export function dictEnd(dict: u32): u32 {
  return (load<u32>(dict, Dict.FORM) == DictForm.INSTANCE ? instanceDictLength(dict) : load<u32>(dict, Dict.USED)) + 1;
}

/** The last position before `position` that holds a key, 0 where there is none. */
export function dictPrevious(dict: u32, position: u32): u32 {
  const form = load<u32>(dict, Dict.FORM), end = dictEnd(dict);
  if (position > end) position = end;
  if (form == DictForm.INSTANCE) return position - 1;
  for (let i = position - 1; i > 0; i--) {
    if (isLive(entryAt(dict, i), form)) return i;
  }
  return 0;
}

export function entryKey(dict: u32, position: u32): u64 {
  if (load<u32>(dict, Dict.FORM) == DictForm.INSTANCE) return instanceDictKey(dict, position - 1);
  return load<u64>(entryAt(dict, position));
}
export function entryValue(dict: u32, position: u32): u64 {
  const form = load<u32>(dict, Dict.FORM);
  if (form == DictForm.INSTANCE) return instanceDictValue(dict, position - 1);
  const value = load<u64>(entryAt(dict, position), DictEntry.VALUE);
  return form == DictForm.PLAIN ? value : load<u64>(addressOf(value), Cell.VALUE);
}
export function entryHash(dict: u32, position: u32): i64 {
  if (load<u32>(dict, Dict.FORM) == DictForm.INSTANCE) return <i64>strHash(addressOf(instanceDictKey(dict, position - 1)));
  return load<i64>(entryAt(dict, position), DictEntry.HASH);
}
