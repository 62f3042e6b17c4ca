// Marking: a colour in the header of each object that was reached, and a stack of those whose references are still to be
// followed. The colours 1 and 2 take turns, so nothing is ever unmarked: what has another colour than the current one
// (new objects have 0) is dead after marking.
//
// The stack is a chain of 64 KiB chunks taken from the page pool; its first is always there (Heap.RESERVE_PAGE). Where no
// other can be had, the entry is dropped and MARK_OVERFLOW set: the collector then goes over all marked objects again.
//
//   chunk:  | previous u32 | next u32 | entry u64 ...      entry:  address of an object, or of the rest of a long table
//                                                                  (its length in the high half, see Stretch)
//
// A second stack holds objects with weak fields, which are looked at when marking is over. The same functions, with
// Heap.MARKING set to a HeapVisit, show every reference to visitOther() instead (heap_verify.ts).
//
// All other threads stand at a switch point, without the GIL, while this runs: no access here needs to be atomic.
import { Base, Gc, Header, Heap, Kind, PageRow, PageState } from "../shared/layout.ts";
import { pageState, releaseRun, rowOfAddress, takeRun, usePages } from "./heap_pages.ts";
import { visitOther } from "./heap_verify.ts";

const CHUNK_HEADER: u32 = 8, CHUNK_BYTES: u32 = 65536;
/** So many items of a long table are visited at once, the rest waits on the stack as one entry: no wide object floods it. */
export const PIECE: u32 = 128;
/** What the high half of such an entry says besides the number of items. */
export const enum Stretch { VALUES = 0, DICT = 0x40000000, SET = -0x80000000, COUNT_MASK = 0x3fffffff }

// ---- stacks: three words (chunk, top, limit) each
const MARKS: u32 = Heap.MARK_CHUNK;
const WEAKS: u32 = Heap.WEAK_CHUNK;

function useChunk(stack: u32, chunk: u32): void {
  store<u32>(stack, chunk);
  store<u32>(stack, chunk + CHUNK_HEADER, 4);
  store<u32>(stack, chunk + CHUNK_BYTES, 8);
}

function push(stack: u32, entry: u64): bool {
  let top = load<u32>(stack, 4);
  if (top == load<u32>(stack, 8)) {
    if (!nextChunk(stack)) return false;
    top = load<u32>(stack, 4);
  }
  store<u64>(top, entry);
  store<u32>(stack, top + 8, 4);
  return true;
}

function nextChunk(stack: u32): bool {
  const chunk = load<u32>(stack);
  let next: u32 = chunk ? load<u32>(chunk, 4) : 0;
  if (next == 0) {
    const page = takeRun(1, PageState.RESERVED);
    if (page == 0) return false;
    usePages(page + 1);
    next = page << 16;
    store<u32>(next, chunk);
    store<u32>(next, 0, 4);
    if (chunk) store<u32>(chunk, next, 4);
  }
  useChunk(stack, next);
  return true;
}

/** Takes the top entry off, 0 where there is none. */
function pop(stack: u32): u64 {
  let top = load<u32>(stack, 4);
  const chunk = load<u32>(stack);
  if (top == chunk + CHUNK_HEADER) {
    const previous = load<u32>(chunk);
    if (previous == 0) return 0;
    useChunk(stack, previous);
    top = previous + CHUNK_BYTES;
  }
  top -= 8;
  store<u32>(stack, top, 4);
  return load<u64>(top);
}

export function startStacks(): void {
  const reserve = load<u32>(Heap.RESERVE_PAGE);
  usePages(reserve + 1);
  store<u64>(reserve << 16, 0);
  useChunk(MARKS, reserve << 16);
  store<u32>(WEAKS, 0);
  store<u32>(WEAKS, 0, 4);
  store<u32>(WEAKS, 0, 8);
  store<u32>(Heap.MARK_OVERFLOW, 0);
}

export function endStacks(): void {
  releaseChunks(load<u32>(load<u32>(Heap.RESERVE_PAGE) << 16, 4));
  store<u32>(load<u32>(Heap.RESERVE_PAGE) << 16, 0, 4);
  let chunk = load<u32>(WEAKS);
  while (chunk && load<u32>(chunk)) chunk = load<u32>(chunk);
  releaseChunks(chunk);
}
function releaseChunks(chunk: u32): void {
  while (chunk) {
    const next = load<u32>(chunk, 4);
    releaseRun(chunk >>> 16, 1);
    chunk = next;
  }
}

/** The next entry whose references are to be followed; 0 where nothing is left. */
export function popMarked(): u64 { return pop(MARKS); }
function pushMarked(entry: u64): void { if (!push(MARKS, entry)) store<u32>(Heap.MARK_OVERFLOW, 1); }

/** Remembers an object with weak fields until marking is over. False where that cannot be: then follow them like any other. */
export function pushWeak(object: u32): bool { return load<u32>(Heap.MARKING) <= 2 && push(WEAKS, object); }
export function popWeak(): u32 { return load<u32>(WEAKS) ? <u32>pop(WEAKS) : 0; }
/** Entry `i` of the weak stack counted from the top, 0 behind the last: for looking at all of them more than once. */
export function weakChunk(): u32 { return load<u32>(WEAKS); }
export function weakChunkStart(chunk: u32): u32 { return chunk + CHUNK_HEADER; }
export function weakChunkEnd(chunk: u32): u32 { return chunk == load<u32>(WEAKS) ? load<u32>(WEAKS, 4) : chunk + CHUNK_BYTES; }

// ---- references

/** Kinds that refer to nothing but their class, but for subclasses' attributes. */
export const LEAVES: u64 = (<u64>1 << Kind.INT) | (<u64>1 << Kind.STR) | (<u64>1 << Kind.BYTES)
  | (<u64>1 << Kind.FLOAT_OBJECT) | (<u64>1 << Kind.COMPLEX) | (<u64>1 << Kind.OPAQUE) | (<u64>1 << Kind.BLOCK);

/** Is the object (or block) alive after marking? What lies below the heap, or is permanent, always is. */
export function isLive(address: u32): bool {
  if (address < <u32>Base.HEAP || address < load<u32>(Heap.PERMANENT_END)) return true;
  return (load<u8>(address, Header.GC) & Gc.COLOURS) == load<u32>(Heap.COLOUR);
}

/** Visits a reference to an object; 0 and what lies below the heap, or is permanent, are left alone. */
export function markObject(address: u32): void {
  if (address < load<u32>(Heap.FLOOR)) return;
  const colour = load<u32>(Heap.MARKING);
  if (colour > 2) { visitOther(address); return; }
  const header = load<u64>(address), gc = <u32>(header >> 40);
  if ((gc & Gc.COLOURS) == colour) return;
  store<u8>(address, (gc & ~Gc.COLOURS) | colour, Header.GC);
  const row = rowOfAddress(address);
  store<u32>(row, load<u32>(row, PageRow.LIVE) + 1, PageRow.LIVE);
  const kind = <u64>(header >> 32) & 0xff;
  if ((LEAVES >> kind) & 1 && <u32>header < <u32>Base.HEAP) {
    if (kind == Kind.STR || kind == Kind.BYTES) markBlock(load<u32>(address, 20)); // Str.BUFFER, Bytes.BUFFER
    return;
  }
  pushMarked(address);
}

/** Visits a block that its owner refers to by its start. */
export function markBlock(block: u32): void {
  if (block < load<u32>(Heap.FLOOR)) return;
  const colour = load<u32>(Heap.MARKING);
  if (colour > 2) { visitOther(block); return; }
  const gc = load<u8>(block, Header.GC);
  if ((gc & Gc.COLOURS) == colour) return;
  store<u8>(block, colour, Header.GC);
  const row = rowOfAddress(block);
  store<u32>(row, load<u32>(row, PageRow.LIVE) + 1, PageRow.LIVE);
}

/** Visits the cell or run that an address points into; anything else is left alone. */
export function markInterior(address: u32): void {
  if (address < load<u32>(Heap.FLOOR)) return;
  const cell = cellAt(address);
  if (cell) markBlock(cell);
}
/** Start of the cell or run around an address, 0 where there is none (a free cell is one). */
export function cellAt(address: u32): u32 {
  const row = rowOfAddress(address), state = pageState(row);
  if (state == PageState.RUN) return load<u32>(row, PageRow.HEAD) << 16;
  if (state != PageState.CELLS) return 0;
  const offset = address & 0xffff, bytes = load<u32>(row, PageRow.CELL_BYTES), start = offset - offset % bytes;
  return start < load<u32>(row, PageRow.RAW) ? (address & 0xffff0000) + start : 0;
}

export function markValue(value: u64): void { if (value >> 49 == 0x7ffe) markObject(<u32>value); }

/** Leaves the rest of a table for later; false where it must be visited now. */
export function postpone(at: u32, count: u32, tag: u32): bool {
  if (load<u32>(Heap.MARKING) > 2) return false;
  pushMarked((<u64>(count | tag) << 32) | at);
  return true;
}

/** Visits `count` values; of many only the first now. */
export function markValues(at: u32, count: u32): void {
  if (count > PIECE && postpone(at + (PIECE << 3), count - PIECE, Stretch.VALUES)) count = PIECE;
  for (const end = at + (count << 3); at < end; at += 8) markValue(load<u64>(at));
}

/** Visits u32 references from `from` up to (without) `to`. */
export function markAddresses(from: u32, to: u32): void {
  for (; from < to; from += 4) markObject(load<u32>(from));
}
