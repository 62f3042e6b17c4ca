// What no collection looks at: the objects of the start-up snapshot, all that lies below Heap.PERMANENT_END. They are never coloured, swept
// or freed, so collections leave their memory alone: it stays the file that was laid over it (mapFile), of which the system copies the
// pages that are written to. Marking, even looking at, tens of thousands of objects was a third of the time of programs that make much garbage.
//
// An object there can refer to a young one only if it has been written to since the start. The system knows: env.changedPages tells which
// of its pages it has copied. What lies on these, and what owns blocks there, is followed from here as if it were a root. Nothing but the
// hardware keeps the record, so no store of the VM can be forgotten. Where the host cannot tell (memory that was read instead
// of mapped), all of them are followed.
//
//   Heap.OWNERS   | header | pages | index: u32 per page and one more | changed: u32 per page | owners: u32 addresses, page by page ... |
//
// An owner marked AGAIN stands at the page before already; one marked PART is a dict whose table has several pages, of which this one is followed alone:
// the dict of interned strings has twenty thousand entries, of which a program changes some.
import { Base, Block, Class, ClassId, Dict, Gc, Header, Heap, HeapVisit, Kind, PageRow, PageState, Sequence } from "../shared/layout.ts";
import { changedPages } from "../env.ts";
import { cls, kindOf } from "../objects/object.ts";
import { allocateBlock, bytesOf } from "./heap.ts";
import { pageState, rowOf } from "./heap_pages.ts";
import { firstCell, nextCell } from "./heap_verify.ts";
import { traceDictPart, traceObject } from "./collector_trace.ts";
import { LEAVES } from "./collector_mark.ts";
import { drain } from "./collector_weak.ts";

const PAGE_BITS: u32 = 12;
const AGAIN: u32 = 1, PART: u32 = 2;
const COUNT: u32 = Block.PAYLOAD, INDEX: u32 = Block.PAYLOAD + 4;

/** The first address that collections look at: nothing below it is ever freed. */
export function collectedFrom(): u32 {
  const end = load<u32>(Heap.PERMANENT_END);
  return end ? end : <u32>Base.HEAP;
}
/** The first page of the heap that is swept. */
export function firstSweptPage(): u32 {
  const end = load<u32>(Heap.PERMANENT_END);
  return end ? end >>> 16 : load<u32>(Heap.FIRST_PAGE);
}

/** Follows the references of permanent objects that may have changed. */
export function markChanged(): void {
  const table = load<u32>(Heap.OWNERS);
  if (table == 0) return;
  const count = load<u32>(table, COUNT), index = table + INDEX, changed = index + ((count + 1) << 2);
  const owners = changed + (count << 2);
  const found = changedPages(Base.HEAP, count, changed);
  if (found < 0) {
    for (let at = owners, end = owners + (load<u32>(index + (count << 2)) << 2); at < end; at += 4) {
      const owner = load<u32>(at);
      if ((owner & (AGAIN | PART)) == 0) traceObject(owner); // each stands at the page of its own header
    }
    drain();
    return;
  }
  let last: u32 = 0xffffffff;
  for (let at = changed, end = changed + (<u32>found << 2); at < end; at += 4) {
    const page = load<u32>(at), entry = index + (page << 2);
    markOwners(owners + (load<u32>(entry) << 2), owners + (load<u32>(entry, 4) << 2), Base.HEAP + (page << PAGE_BITS), page == last + 1);
    last = page;
  }
}

/** Follows what stands at one page; `next`: the page before has been followed just now. */
function markOwners(from: u32, to: u32, page: u32, next: bool): void {
  for (; from < to; from += 4) {
    const entry = load<u32>(from), owner = entry & ~(AGAIN | PART);
    if (entry & PART) {
      const block = load<u32>(owner, Dict.BLOCK); // another one than then is young, and followed with the dict
      if (block < load<u32>(Heap.PERMANENT_END)) traceDictPart(owner, page, page + (1 << PAGE_BITS));
    } else if (isInParts(owner)) traceDictPart(owner, 0, 0);
    else if ((entry & AGAIN) == 0 || !next) traceObject(owner);
  }
  drain();
}

/** A dict whose table stands, page by page, in the table of owners. */
function isInParts(owner: u32): bool {
  if (load<u32>(owner) != cls(ClassId.DICT)) return false;
  const block = load<u32>(owner, Dict.BLOCK);
  return block != 0 && block < load<u32>(Heap.PERMANENT_END) && block >>> PAGE_BITS != (block + bytesOf(block) - 1) >>> PAGE_BITS;
}

// ---- while the snapshot is made

function isOwner(cell: u32): bool {
  const kind = kindOf(cell);
  if (kind == Kind.BLOCK || (load<u8>(cell, Header.GC) & Gc.WEAK_LIST) != 0) return false;
  return (LEAVES >> kind & 1) == 0 || load<u32>(cell, Header.SHAPE) >= <u32>Base.HEAP;
}

/** A class's list of subclasses keeps nothing alive: it is followed by way of the class alone. */
function tellWeakList(klass: u32): void {
  const list = load<u32>(klass, Class.SUBCLASSES);
  if (list) store<u8>(list, load<u8>(list, Header.GC) | Gc.WEAK_LIST, Header.GC);
}

/** Notes that `owner` is to be followed where a page of the object or block at `address` has changed: counts, or writes into the table. */
function note(owner: u32, address: u32): void {
  const table = load<u32>(Heap.OWNERS), bytes = bytesOf(address);
  const first = (address - Base.HEAP) >>> PAGE_BITS, last = (address - Base.HEAP + bytes - 1) >>> PAGE_BITS;
  const pages = load<u32>(table, COUNT), positions = table + INDEX + ((pages + 1) << 2), owners = positions + (pages << 2);
  const isPart = address != owner && last > first && load<u32>(owner) == cls(ClassId.DICT);
  for (let page = first; page <= last && page < pages; page++) {
    const position = load<u32>(positions + (page << 2));
    store<u32>(positions + (page << 2), position + 1);
    if (load<u32>(Heap.FOUND)) store<u32>(owners + (position << 2), isPart ? owner | PART : page == first ? owner : owner | AGAIN);
  }
}
/** Serves a reference of Heap.BAD_HOLDER while MARKING is HeapVisit.OWNERS. */
export function noteBlock(address: u32): void { if (kindOf(address) == Kind.BLOCK) note(load<u32>(Heap.BAD_HOLDER), address); }

function noteAll(): void {
  for (let cell = firstCell(); cell; cell = nextCell(cell)) {
    if (!isOwner(cell)) continue;
    note(cell, cell);
    store<u32>(Heap.BAD_HOLDER, cell);
    traceObject(cell);
    if (kindOf(cell) != Kind.CLASS) continue;
    const list = load<u32>(cell, Class.SUBCLASSES);
    if (list == 0) continue;
    note(cell, list);
    if (load<u32>(list, Sequence.ITEMS)) note(cell, load<u32>(list, Sequence.ITEMS) - Block.PAYLOAD);
  }
}

/** Everything may be collected again: a snapshot is made of a memory that began as one. */
export function forgetPermanent(): void {
  for (let page = load<u32>(Heap.FIRST_PAGE), end = load<u32>(Heap.PERMANENT_END) >>> 16; page < end; page++) {
    const row = rowOf(page), state = pageState(row), raw = load<u32>(row, PageRow.RAW);
    if (state == PageState.CELLS) store<u32>(row, raw, PageRow.CURSOR); // dead cells are free already
  }
  for (let cell = firstCell(); cell && cell < load<u32>(Heap.PERMANENT_END); cell = nextCell(cell)) {
    store<u8>(cell, load<u8>(cell, Header.GC) & ~(Gc.COLOURS | Gc.WEAK_LIST), Header.GC);
  }
  store<u32>(Heap.PERMANENT_END, 0);
  store<u32>(Heap.OWNERS, 0);
}

/** Makes the table of owners of everything up to `end`, after a collection with dead cells cleared. False where memory is short. */
export function makeOwners(thread: u32, end: u32): bool {
  const pages = (end - Base.HEAP) >>> PAGE_BITS;
  for (let id: u32 = 0; id < <u32>ClassId.Size; id++) {
    const klass: u32 = Base.CLASSES + id * Class.Size;
    if (kindOf(klass) == Kind.CLASS) tellWeakList(klass);
  }
  for (let cell = firstCell(); cell; cell = nextCell(cell)) if (kindOf(cell) == Kind.CLASS) tellWeakList(cell);
  const marking = load<u32>(Heap.MARKING);
  store<u32>(Heap.MARKING, HeapVisit.OWNERS);
  // First into a table without owners, to count them.
  const made = fillOwners(thread, pages, 0);
  const total = made ? load<u32>(made + INDEX + (pages << 2)) : 0;
  const table = made ? fillOwners(thread, pages, total) : 0;
  store<u32>(Heap.MARKING, marking);
  store<u32>(Heap.BAD_HOLDER, 0);
  store<u32>(Heap.FOUND, 0);
  return table != 0;
}

/** A table with room for `total` owners (0: they are counted only); 0 where memory is short. */
function fillOwners(thread: u32, pages: u32, total: u32): u32 {
  const counted = load<u32>(Heap.OWNERS);
  const table = allocateBlock(thread, 4 + ((pages + 1 + pages + total) << 2));
  if (table == 0) return 0;
  store<u32>(Heap.OWNERS, table);
  store<u32>(table, pages, COUNT);
  const index = table + INDEX, positions = index + ((pages + 1) << 2);
  if (total) {
    memory.copy(index, counted + INDEX, (pages + 1) << 2);
    memory.copy(positions, index, pages << 2);
  }
  store<u32>(Heap.FOUND, total);
  noteAll();
  if (total == 0) { // numbers become positions
    let position: u32 = 0;
    for (let page: u32 = 0; page < pages; page++) {
      store<u32>(index + (page << 2), position);
      position += load<u32>(positions + (page << 2));
    }
    store<u32>(index + (pages << 2), position);
  }
  return table;
}
