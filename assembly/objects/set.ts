// Sets: open addressing as CPython's setobject.c does it, to the letter, because the order of a set's items shows. Runs of ten
// neighbouring entries are searched before the probe jumps; deleted entries stay as dummies until the table is rebuilt.
//
// find*  answer an entry's address, 0 or NEEDS_PYTHON; the others a Status: OK, RETRY (nothing changed), NEEDS_PYTHON (nothing
// changed), STOP (not found). Items come with their hash.
import { Block, ClassId, Kind, Set, SetEntry, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { allocate, allocateBlock, freeBlock } from "../state/heap.ts";
import { cls, fromAddress } from "./object.ts";
import { nativeHash } from "./hash.ts";
import { NEEDS_PYTHON } from "./dict.ts";
import { keysEqual } from "./equality.ts";

const MINIMUM_ENTRIES: u32 = 8;
const MAXIMUM_ENTRIES: u32 = 1 << 27;
const LINEAR_PROBES: u32 = 9;
const RUN_BYTES: u32 = LINEAR_PROBES * SetEntry.Size;
const DUMMY_HASH: i64 = -1;

/** A new empty set of class SET or FROZENSET (or a subclass without instance attributes); 0 where memory is short. */
export function newSet(thread: u32, klass: u32 = cls(ClassId.SET)): u32 { return allocate(thread, Set.Size, klass, Kind.SET); }

export function setLength(set: u32): u32 { return load<u32>(set, Set.LENGTH); }

/** The key of an entry, NULL where it is unused or deleted. */
export function keyOf(entry: u32): u64 { return load<u64>(entry) ^ NULL; }
function setKey(entry: u32, key: u64): void { store<u64>(entry, key ^ NULL); }

/** The entry of a key. */
export function findItem(set: u32, key: u64, hash: i64): u32 {
  const table = load<u32>(set, Set.TABLE), mask = load<u32>(set, Set.MASK);
  if (table == 0) return 0;
  let slot = <u32>hash & mask, perturb = <u64>hash;
  while (true) {
    let entry = table + (slot << 4);
    const last = slot + LINEAR_PROBES <= mask ? entry + RUN_BYTES : entry;
    do {
      const stored = keyOf(entry);
      if (stored == key) return entry;
      const storedHash = load<i64>(entry, SetEntry.HASH);
      if (stored == NULL) {
        if (storedHash == 0) return 0;
      } else if (storedHash == hash) {
        const same = keysEqual(stored, key);
        if (same) return same > 0 ? entry : NEEDS_PYTHON;
      }
      entry += SetEntry.Size;
    } while (entry <= last);
    perturb >>= 5;
    slot = (slot * 5 + 1 + <u32>perturb) & mask;
  }
}

/** Is the key in the set? 1, 0, or -1 where Python must tell. */
export function containsItem(set: u32, key: u64, hash: i64): i32 {
  const entry = findItem(set, key, hash);
  return entry == 0 ? 0 : entry == NEEDS_PYTHON ? -1 : 1;
}

/** Adds a key unless it is there: OK, RETRY or NEEDS_PYTHON. */
export function addItem(thread: u32, set: u32, key: u64, hash: i64): i32 {
  let table = load<u32>(set, Set.TABLE);
  if (table == 0) {
    if (!makeTable(thread, set, MINIMUM_ENTRIES)) return Status.RETRY;
    table = load<u32>(set, Set.TABLE);
  }
  const mask = load<u32>(set, Set.MASK);
  let slot = <u32>hash & mask, perturb = <u64>hash, dummy: u32 = 0;
  while (true) {
    let entry = table + (slot << 4);
    const last = slot + LINEAR_PROBES <= mask ? entry + RUN_BYTES : entry;
    do {
      const stored = keyOf(entry);
      if (stored == key) return Status.OK;
      const storedHash = load<i64>(entry, SetEntry.HASH);
      if (stored == NULL) {
        if (storedHash == 0) return dummy ? reuseDummy(set, dummy, key, hash) : fillEntry(thread, set, entry, key, hash);
        dummy = entry; // the last one on the way will be taken
      } else if (storedHash == hash) {
        const same = keysEqual(stored, key);
        if (same) return same > 0 ? Status.OK : Status.NEEDS_PYTHON;
      }
      entry += SetEntry.Size;
    } while (entry <= last);
    perturb >>= 5;
    slot = (slot * 5 + 1 + <u32>perturb) & mask;
  }
}

function reuseDummy(set: u32, entry: u32, key: u64, hash: i64): i32 {
  setKey(entry, key);
  store<i64>(entry, hash, SetEntry.HASH);
  store<u32>(set, load<u32>(set, Set.LENGTH) + 1, Set.LENGTH);
  return Status.OK;
}

/** Adds a key that is known not to be there, to a table without dummies. */
export function insertItem(thread: u32, set: u32, key: u64, hash: i64): i32 {
  if (load<u32>(set, Set.TABLE) == 0 && !makeTable(thread, set, MINIMUM_ENTRIES)) return Status.RETRY;
  const table = load<u32>(set, Set.TABLE), mask = load<u32>(set, Set.MASK);
  return fillEntry(thread, set, unusedEntry(table, mask, hash), key, hash);
}

/** Adds a key that a search by Python code has not found, to any table. */
export function fillItem(thread: u32, set: u32, key: u64, hash: i64): i32 {
  if (load<u32>(set, Set.TABLE) == 0 && !makeTable(thread, set, MINIMUM_ENTRIES)) return Status.RETRY;
  const table = load<u32>(set, Set.TABLE), mask = load<u32>(set, Set.MASK);
  let slot = <u32>hash & mask, perturb = <u64>hash, dummy: u32 = 0;
  while (true) {
    let entry = table + (slot << 4);
    const last = slot + LINEAR_PROBES <= mask ? entry + RUN_BYTES : entry;
    do {
      if (keyOf(entry) == NULL) {
        if (load<i64>(entry, SetEntry.HASH) == 0) return dummy ? reuseDummy(set, dummy, key, hash) : fillEntry(thread, set, entry, key, hash);
        dummy = entry;
      }
      entry += SetEntry.Size;
    } while (entry <= last);
    perturb >>= 5;
    slot = (slot * 5 + 1 + <u32>perturb) & mask;
  }
}

/** Puts a key into an unused entry; a table that is three fifths full then is rebuilt. */
function fillEntry(thread: u32, set: u32, entry: u32, key: u64, hash: i64): i32 {
  const used = load<u32>(set, Set.LENGTH) + 1, fill = load<u32>(set, Set.FILL) + 1, mask = load<u32>(set, Set.MASK);
  let block: u32 = 0, entries: u32 = 0;
  if (fill * 5 >= mask * 3) { // before anything changes, since memory may be short
    entries = entriesFor(grown(used));
    block = newTable(thread, entries);
    if (block == 0) return Status.RETRY;
  }
  setKey(entry, key);
  store<i64>(entry, hash, SetEntry.HASH);
  store<u32>(set, used, Set.LENGTH);
  store<u32>(set, fill, Set.FILL);
  if (block) moveTo(thread, set, block, entries);
  return Status.OK;
}

/** How many items the table of a set that outgrew its own is made for. */
function grown(used: u32): u32 { return used > 50000 ? used << 1 : used << 2; }

/** The smallest size above `items`; 0 where that is beyond the limit. */
function entriesFor(items: u32): u32 {
  let entries = MINIMUM_ENTRIES;
  while (entries <= items) entries <<= 1;
  return entries > MAXIMUM_ENTRIES ? 0 : entries;
}

/** A block of unused entries, 0 where memory is short. */
function newTable(thread: u32, entries: u32): u32 {
  if (entries == 0) return 0;
  return allocateBlock(thread, entries << 4); // all zero
}

function makeTable(thread: u32, set: u32, entries: u32): bool {
  const block = newTable(thread, entries);
  if (block == 0) return false;
  store<u32>(set, entries - 1, Set.MASK);
  store<u32>(set, block + Block.PAYLOAD, Set.TABLE);
  return true;
}

/** The first unused entry of a key's probe sequence, in a table without dummies or for a key that is not in it. */
function unusedEntry(table: u32, mask: u32, hash: i64): u32 {
  let slot = <u32>hash & mask, perturb = <u64>hash;
  while (true) {
    let entry = table + (slot << 4);
    const last = slot + LINEAR_PROBES <= mask ? entry + RUN_BYTES : entry;
    do {
      if (keyOf(entry) == NULL && load<i64>(entry, SetEntry.HASH) == 0) return entry;
      entry += SetEntry.Size;
    } while (entry <= last);
    perturb >>= 5;
    slot = (slot * 5 + 1 + <u32>perturb) & mask;
  }
}

/** Moves the items to a new table, in the order of the old one; dummies stay behind. */
function moveTo(thread: u32, set: u32, block: u32, entries: u32): void {
  const old = load<u32>(set, Set.TABLE), table = block + Block.PAYLOAD, mask = entries - 1;
  if (old) {
    const end = old + ((load<u32>(set, Set.MASK) + 1) << 4);
    for (let entry = old; entry < end; entry += SetEntry.Size) {
      const key = keyOf(entry);
      if (key == NULL) continue;
      const hash = load<i64>(entry, SetEntry.HASH), place = unusedEntry(table, mask, hash);
      setKey(place, key);
      store<i64>(place, hash, SetEntry.HASH);
    }
  }
  store<u32>(set, load<u32>(set, Set.LENGTH), Set.FILL);
  store<u32>(set, mask, Set.MASK);
  store<u32>(set, table, Set.TABLE);
  store<u32>(set, load<u32>(set, Set.VERSION) + 1, Set.VERSION);
  if (old) freeBlock(thread, old - Block.PAYLOAD);
}

/** Rebuilds the table for more than `items` items. False where memory is short. */
export function resizeSet(thread: u32, set: u32, items: u32): bool {
  const entries = entriesFor(items);
  if (entries == MINIMUM_ENTRIES && load<u32>(set, Set.MASK) < MINIMUM_ENTRIES && load<u32>(set, Set.FILL) == load<u32>(set, Set.LENGTH)) {
    return load<u32>(set, Set.TABLE) != 0 || makeTable(thread, set, MINIMUM_ENTRIES);
  }
  const block = newTable(thread, entries);
  if (block == 0) return false;
  moveTo(thread, set, block, entries);
  return true;
}

/** Before `count` further items are merged in: one resize at the start, as update() does it. */
export function reserveItems(thread: u32, set: u32, count: u32): bool {
  const mask = load<u32>(set, Set.TABLE) ? load<u32>(set, Set.MASK) : MINIMUM_ENTRIES - 1;
  if (count * 5 < mask * 3 && load<u32>(set, Set.TABLE) == 0) return makeTable(thread, set, MINIMUM_ENTRIES);
  if ((load<u32>(set, Set.FILL) + count) * 5 < mask * 3) return true;
  return resizeSet(thread, set, (load<u32>(set, Set.LENGTH) + count) << 1);
}

/** Removes a key: OK, STOP or NEEDS_PYTHON. */
export function discardItem(set: u32, key: u64, hash: i64): i32 {
  const entry = findItem(set, key, hash);
  if (entry <= NEEDS_PYTHON) return entry ? Status.NEEDS_PYTHON : Status.STOP;
  makeDummy(set, entry);
  return Status.OK;
}

export function makeDummy(set: u32, entry: u32): void {
  setKey(entry, NULL);
  store<i64>(entry, DUMMY_HASH, SetEntry.HASH);
  store<u32>(set, load<u32>(set, Set.LENGTH) - 1, Set.LENGTH);
}

/** After a series of removals: a table more than a quarter dummies is rebuilt. */
export function purgeDummies(thread: u32, set: u32): bool {
  const used = load<u32>(set, Set.LENGTH);
  if (load<u32>(set, Set.FILL) - used <= load<u32>(set, Set.MASK) >> 2) return true;
  return resizeSet(thread, set, grown(used));
}

/** Takes some item out, going round the table; NULL where the set is empty. */
export function popItem(set: u32): u64 {
  if (load<u32>(set, Set.LENGTH) == 0) return NULL;
  const table = load<u32>(set, Set.TABLE), mask = load<u32>(set, Set.MASK);
  let slot = load<u32>(set, Set.FINGER) & mask;
  while (keyOf(table + (slot << 4)) == NULL) slot = (slot + 1) & mask;
  const key = keyOf(table + (slot << 4));
  makeDummy(set, table + (slot << 4));
  store<u32>(set, slot + 1, Set.FINGER);
  return key;
}

export function clearSet(thread: u32, set: u32): void {
  const table = load<u32>(set, Set.TABLE);
  store<u32>(set, 0, Set.LENGTH);
  store<u32>(set, 0, Set.FILL);
  store<u32>(set, 0, Set.MASK);
  store<u32>(set, 0, Set.TABLE);
  store<u32>(set, load<u32>(set, Set.VERSION) + 1, Set.VERSION);
  store<i64>(set, 0, Set.HASH);
  if (table) freeBlock(thread, table - Block.PAYLOAD);
}

/** A set with a copy of the table as it is, dummies and all; 0 where memory is short. */
export function cloneSet(thread: u32, set: u32): u32 {
  const clone = newSet(thread), table = load<u32>(set, Set.TABLE);
  if (clone == 0 || table == 0) return clone;
  if (!makeTable(thread, clone, load<u32>(set, Set.MASK) + 1)) return 0;
  memory.copy(load<u32>(clone, Set.TABLE), table, (load<u32>(set, Set.MASK) + 1) << 4);
  store<u32>(clone, load<u32>(set, Set.LENGTH), Set.LENGTH);
  store<u32>(clone, load<u32>(set, Set.FILL), Set.FILL);
  return clone;
}

/** Exchanges the tables of two sets. */
export function swapSets(a: u32, b: u32): void {
  for (let at: u32 = Set.LENGTH; at < <u32>Set.FINGER; at += 4) {
    const word = load<u32>(a + at);
    store<u32>(a + at, load<u32>(b + at));
    store<u32>(b + at, word);
  }
  const version = max(load<u32>(a, Set.VERSION), load<u32>(b, Set.VERSION)) + 1;
  store<u32>(a, version, Set.VERSION);
  store<u32>(b, version, Set.VERSION);
  store<i64>(a, 0, Set.HASH);
  store<i64>(b, 0, Set.HASH);
}

// ---- going through a set: for (p = setNext(s, 0); p; p = setNext(s, p)) itemAt(s, p)

/** The first position behind `position` that holds an item, 0 where there is none. Positions start at 1. */
export function setNext(set: u32, position: u32): u32 {
  const table = load<u32>(set, Set.TABLE);
  if (table == 0) return 0;
  const mask = load<u32>(set, Set.MASK);
  for (; position <= mask; position++) if (keyOf(table + (position << 4)) != NULL) return position + 1;
  return 0;
}
export function itemAt(set: u32, position: u32): u64 { return keyOf(load<u32>(set, Set.TABLE) + (position << 4) - SetEntry.Size); }
export function itemHash(set: u32, position: u32): i64 {
  return load<i64>(load<u32>(set, Set.TABLE) + (position << 4) - SetEntry.Size, SetEntry.HASH);
}

/**
 * A frozenset constant of `count` values with native hashes, at an address; 0 (not a value) out of memory. CPython's compiler builds it
 * twice: from the values as they are written, then from the items in the order of the first one. That shows in the order.
 */
export function frozensetOf(thread: u32, items: u32, count: u32): u64 {
  const first = newSet(thread, cls(ClassId.FROZENSET)), set = newSet(thread, cls(ClassId.FROZENSET));
  if (first == 0 || set == 0) return 0;
  for (let i: u32 = 0; i < count; i++) {
    const item = load<u64>(items + (i << 3));
    if (addItem(thread, first, item, nativeHash(item)) != Status.OK) return 0;
  }
  for (let position = setNext(first, 0); position; position = setNext(first, position)) {
    if (addItem(thread, set, itemAt(first, position), itemHash(first, position)) != Status.OK) return 0;
  }
  return fromAddress(set);
}
