// Looking at the whole heap, for the verifier and for what gc.get_objects and its kin tell programs. The reference walk is the
// collector's own (collector_trace.ts) with Heap.MARKING set to a HeapVisit, so it cannot know other fields than marking does.
import { Base, Header, Heap, HeapVisit, Kind, PageRow, PageState, Shape, Thread } from "../shared/layout.ts";
import { fromAddress, kindOf } from "../objects/object.ts";
import { pageState, rowOf, rowOfAddress } from "./heap_pages.ts";
import { isLive } from "./collector_mark.ts";
import { noteBlock } from "./collector_permanent.ts";
import { traceObject } from "./collector_trace.ts";
import { markRoots } from "./collector_roots.ts";

// ---- walking

/** The first object, block or record of the heap; 0 where it is empty. */
export function firstCell(): u32 { return firstFrom(load<u32>(Heap.FIRST_PAGE)); }
/** The one behind `cell`; 0 at the end. */
export function nextCell(cell: u32): u32 {
  const page = cell >>> 16, row = rowOf(page);
  if (pageState(row) == PageState.RUN) return firstFrom(page + load<u32>(row, PageRow.PAGES));
  const next = inPage(page, row, (cell & 0xffff) + load<u32>(row, PageRow.CELL_BYTES));
  return next ? next : firstFrom(page + 1);
}

function firstFrom(page: u32): u32 {
  const end = load<u32>(Heap.END_PAGE);
  while (page < end) {
    const row = rowOf(page), state = pageState(row);
    if (state == PageState.CELLS) {
      const cell = inPage(page, row, 0);
      if (cell) return cell;
    }
    if (state == PageState.RUN) return page << 16;
    page++;
  }
  return 0;
}
function inPage(page: u32, row: u32, offset: u32): u32 {
  const bytes = load<u32>(row, PageRow.CELL_BYTES), end = load<u32>(row, PageRow.RAW);
  for (; offset < end; offset += bytes) {
    const cell = (page << 16) + offset;
    if (isInUse(cell, row)) return cell;
  }
  return 0;
}
/** Cells behind the cursor that the last collection did not mark are dead, though they do not look so. */
function isInUse(cell: u32, row: u32): bool {
  if (kindOf(cell) == Kind.FREE) return false;
  return (cell & 0xffff) < load<u32>(row, PageRow.CURSOR) || isLive(cell);
}

/** Is there an object or block at exactly this address? */
export function isCell(address: u32): bool {
  if (address >>> 16 < load<u32>(Heap.FIRST_PAGE) || address >>> 16 >= load<u32>(Heap.END_PAGE)) return false;
  const row = rowOfAddress(address), state = pageState(row);
  if (state == PageState.RUN) return (address & 0xffff) == 0 && load<u32>(row, PageRow.HEAD) == address >>> 16;
  if (state != PageState.CELLS) return false;
  const offset = address & 0xffff;
  if (offset >= load<u32>(row, PageRow.RAW) || offset % load<u32>(row, PageRow.CELL_BYTES) != 0) return false;
  return isInUse(address, row);
}

// ---- references

/** Serves a reference while MARKING is a HeapVisit. Heap.BAD_HOLDER is the object it stands in, 0 for a root. */
export function visitOther(address: u32): void {
  if (address < <u32>Base.HEAP) return; // FLOOR is 0 before the heap's first page
  const mode = load<u32>(Heap.MARKING);
  if (mode == HeapVisit.VERIFY) {
    if (load<u32>(Heap.BAD) == 0 && !isPlausible(address)) {
      store<u32>(Heap.BAD, address);
      store<u32>(Heap.FOUND, load<u32>(Heap.BAD_HOLDER));
    }
    return;
  }
  if (mode == HeapVisit.SEARCH) { // BAD: what is searched for
    if (address == load<u32>(Heap.BAD)) store<u32>(Heap.FOUND, 1);
    return;
  }
  if (mode == HeapVisit.OWNERS) { noteBlock(address); return; }
  if (!isVisible(address)) return;
  const found = load<u32>(Heap.FOUND);
  if (mode == HeapVisit.COLLECT) store<u64>(load<u32>(Heap.BAD) + (found << 3), fromAddress(address)); // BAD: where to write
  store<u32>(Heap.FOUND, found + 1);
}

function isPlausible(address: u32): bool {
  if (!isCell(address)) return false;
  const kind = kindOf(address), shape = load<u32>(address, Header.SHAPE);
  if (kind >= <u32>Kind.Size) return false;
  if (shape == 0) return true;
  if (shape < <u32>Base.STATIC) return false;
  const kindOfShape = shape < <u32>Base.HEAP || isCell(shape) ? kindOf(shape) : 0;
  return kindOfShape == Kind.SHAPE || kindOfShape == Kind.CLASS;
}

/** An object a program can hold (not a block, shape, link or cache record). */
function isVisible(address: u32): bool {
  const kind = kindOf(address);
  return load<u32>(address, Header.SHAPE) != 0 && kind != Kind.HOLDER && kind != Kind.LINK && kind != Kind.CACHE && kind != Kind.SHAPE;
}
/** What gc.is_tracked says: an object that can refer to others. */
export function isTracked(address: u32): bool {
  if (!isVisible(address)) return false;
  switch (kindOf(address)) {
    case Kind.STR: case Kind.BYTES: case Kind.BYTEARRAY: case Kind.INT: case Kind.COMPLEX: case Kind.RANGE: case Kind.CODE: case Kind.NONE:
    case Kind.BOOL: case Kind.ELLIPSIS: case Kind.NOT_IMPLEMENTED: case Kind.OPAQUE: case Kind.LOCK:
      return false;
    case Kind.INT_OBJECT: case Kind.FLOAT_OBJECT:
      return load<u32>(load<u32>(address), Shape.CLASS) >= <u32>Base.HEAP;
    default: return true;
  }
}

/**
 * Checks every reference of every root and object: it must be the address of an object that is there. Answers 0, or the
 * first bad reference (the object it stands in is in Heap.BAD_HOLDER, 0 where that is a root).
 */
export function verifyHeap(): u32 {
  const marking = load<u32>(Heap.MARKING);
  store<u32>(Heap.MARKING, HeapVisit.VERIFY);
  store<u32>(Heap.BAD, 0);
  store<u32>(Heap.BAD_HOLDER, 0);
  store<u32>(Heap.FOUND, 0);
  markRoots();
  for (let cell = firstCell(); cell && load<u32>(Heap.BAD) == 0; cell = nextCell(cell)) {
    store<u32>(Heap.BAD_HOLDER, cell);
    traceObject(cell);
  }
  if (load<u32>(Heap.BAD) == 0) verifyFreeLists();
  store<u32>(Heap.BAD_HOLDER, load<u32>(Heap.FOUND));
  store<u32>(Heap.MARKING, marking);
  return load<u32>(Heap.BAD);
}

/** Cells in threads' lists must be free, of the list's size, and before their page's cursor. */
function verifyFreeLists(): void {
  for (let thread: u32 = Base.THREADS, last = load<u32>(Heap.LAST_THREAD); thread <= last; thread += Thread.Size) {
    for (let which: u32 = 1; which < <u32>Heap.CLASS_COUNT; which++) {
      for (let cell = load<u32>(thread + (which << 2), Thread.FREE_LISTS); cell; cell = load<u32>(cell)) {
        const row = rowOfAddress(cell);
        if (pageState(row) == PageState.CELLS && load<u8>(row, PageRow.CLASS) == which && kindOf(cell) == Kind.FREE
          && (cell & 0xffff) < load<u32>(row, PageRow.CURSOR)) continue;
        store<u32>(Heap.BAD, cell);
        return;
      }
    }
  }
}

/** Counts the visible objects that `object` refers to, or writes them as values to `into` (room for as many as were counted). */
export function referents(object: u32, into: u32): u32 {
  const marking = load<u32>(Heap.MARKING);
  store<u32>(Heap.MARKING, into ? HeapVisit.COLLECT : HeapVisit.COUNT);
  store<u32>(Heap.BAD, into);
  store<u32>(Heap.FOUND, 0);
  traceObject(object);
  store<u32>(Heap.MARKING, marking);
  return load<u32>(Heap.FOUND);
}
/** Does `holder` refer to the object (itself, not through others)? */
export function refersTo(holder: u32, object: u32): bool {
  const marking = load<u32>(Heap.MARKING);
  store<u32>(Heap.MARKING, HeapVisit.SEARCH);
  store<u32>(Heap.BAD, object);
  store<u32>(Heap.FOUND, 0);
  traceObject(holder);
  store<u32>(Heap.MARKING, marking);
  return load<u32>(Heap.FOUND) != 0;
}
