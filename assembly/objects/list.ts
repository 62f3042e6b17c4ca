// Lists: items in a block of their own, which grows by about an eighth as CPython's does.
import { Block, ClassId, Kind, List } from "../shared/layout.ts";
import { cls, copyValues } from "./object.ts";
import { allocate, allocateRawBlock, reallocateShared } from "../state/heap.ts";
import { isWithoutGil } from "../state/gil_off.ts";

/** A new list with room for `capacity` items and no item; 0 out of memory. */
export function newList(thread: u32, capacity: u32): u32 {
  let items: u32 = 0;
  if (capacity) {
    if (capacity > 0x1fffffff) return 0;
    const block = allocateRawBlock(thread, capacity << 3);
    if (block == 0) return 0;
    items = block + Block.PAYLOAD;
  }
  const list = allocate(thread, List.Size, cls(ClassId.LIST), Kind.LIST);
  if (list == 0) return 0;
  store<u32>(list, items, List.ITEMS);
  store<u32>(list, capacity, List.CAPACITY);
  return list;
}

/**
 * Gives the list another store. Threads without a GIL may be reading it (itemAt in loop_free.ts): they take what they found for true where ITEMS has not
 * changed meanwhile, so it is 0 while the rest does not fit it.
 */
export function exchangeStore(list: u32, items: u32, capacity: u32, length: u32): void {
  if (load<u32>(list, List.ITEMS) != items) atomic.store<u32>(list + List.ITEMS, 0);
  store<u32>(list, length, List.LENGTH);
  store<u32>(list, capacity, List.CAPACITY);
  atomic.store<u32>(list + List.ITEMS, items);
}

/** Moves items within a list, or into it, by whole items: threads without a GIL may be reading it, and must not see half of one. */
export function moveItems(to: u32, from: u32, count: u32): void {
  const bytes = count << 3;
  if (!isWithoutGil()) memory.copy(to, from, bytes);
  else if (to < from) for (let at: u32 = 0; at < bytes; at += 8) store<u64>(to + at, load<u64>(from + at));
  else for (let at = bytes; at > 0; at -= 8) store<u64>(to + at - 8, load<u64>(from + at - 8));
}

/** Makes room for `needed` items, over-allocating as CPython's list_resize; false out of memory. */
export function reserveList(thread: u32, list: u32, needed: u32): bool {
  const capacity = load<u32>(list, List.CAPACITY);
  if (needed <= capacity) return true;
  if (needed > 0x1fffffff) return false;
  const wanted = (needed + (needed >>> 3) + 6) & ~3;
  const items = load<u32>(list, List.ITEMS);
  if (items && isWithoutGil()) atomic.store<u32>(list + List.ITEMS, 0); // before the items are copied: see setItem in loop_free.ts
  const block = items ? reallocateShared(thread, items - Block.PAYLOAD, wanted << 3) : allocateRawBlock(thread, wanted << 3);
  if (block == 0) { store<u32>(list, items, List.ITEMS); return false; }
  exchangeStore(list, block + Block.PAYLOAD, wanted, load<u32>(list, List.LENGTH));
  return true;
}

/** Appends; false out of memory. */
export function appendToList(thread: u32, list: u32, value: u64): bool {
  const length = load<u32>(list, List.LENGTH);
  if (length == load<u32>(list, List.CAPACITY) && !reserveList(thread, list, length + 1)) return false;
  store<u64>(load<u32>(list, List.ITEMS) + (length << 3), value);
  store<u32>(list, length + 1, List.LENGTH);
  return true;
}

/** A list of `count` values at an address; 0 out of memory. */
export function listOf(thread: u32, from: u32, count: u32): u32 {
  const list = newList(thread, count);
  if (list == 0) return 0;
  copyValues(load<u32>(list, List.ITEMS), from, count);
  store<u32>(list, count, List.LENGTH);
  return list;
}
