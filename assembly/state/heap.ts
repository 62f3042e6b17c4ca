// The heap: cells of 43 sizes in 64 KiB pages, larger objects in runs of pages (heap_pages.ts). Allocation never collects; past
// the soft limit it asks for a collection (Breaker.COLLECT), at the hard limit it answers 0.
//
//   size class  1..16   16, 32 ... 256 bytes: the class is the size in 16-byte steps
//              17..36   320, 384, 448, 512, 640 ... 8192: four per doubling
//              37..42   65536 / 7, 6, 5, 4, 3, 2
//
// Each thread holds a list of free cells per class (Thread.FREE_LISTS), linked through their first word and taken 4 KiB at a time
// out of a page of that class: the fast path is a pop and a few stores, and threads do not meet in it. Cells are swept as they are
// taken: the collector only marks, and puts each page with dead cells into its class's list (Heap.CLASSES). A page is taken
// apart by its CURSOR: cells before it are in use or in some thread's list, cells behind it are still to be looked at.
//
// Free cells have Kind.FREE. Callers hold the GIL, so all of it is plain loads and stores; only the eval breaker is shared
// with threads that do not hold it. Without the GIL the fast path would stay as it is, refill() would need a lock.
import { Breaker, Counter, Gc, GilPolicy, Header, Heap, Kind, PageRow, PageState, Thread, Vm } from "../shared/layout.ts";
import { pageState, resizeRun, rowOf, rowOfAddress, releaseRun, takeRun, usePages, zeroFresh } from "./heap_pages.ts";

/** Allocates `size` bytes (header included), zeroed but for the header; 0 where the hard limit is reached: return outOfMemory(thread). */
export function allocate(thread: u32, size: u32, shape: u32, kind: u32): u32 {
  if (size <= <u32>Heap.SMALL_MAX) {
    const list = thread + (((size + 15) >>> 2) & 0x7c);
    const cell = load<u32>(list, Thread.FREE_LISTS);
    if (cell) {
      store<u32>(list, load<u32>(cell), Thread.FREE_LISTS);
      store<u32>(cell, shape, Header.SHAPE);
      store<u32>(cell, kind, Header.KIND);
      store<u64>(cell, 0, Header.Size);
      const end = cell + size;
      for (let at = cell + 16; at < end; at += 16) v128.store(at, i64x2.splat(0));
      return cell;
    }
  }
  return allocateSlowly(thread, size, shape, kind);
}
/** The same for a leaf object that its maker fills: nothing behind the header is zeroed. */
export function allocateUncleared(thread: u32, size: u32, shape: u32, kind: u32): u32 {
  if (size > <u32>Heap.CELL_MAX) return allocateRun(thread, size, shape, kind, false);
  const which = size <= <u32>Heap.SMALL_MAX ? (size + 15) >>> 4 : sizeClass(size), list = thread + (which << 2);
  let cell = load<u32>(list, Thread.FREE_LISTS);
  if (cell == 0) {
    cell = refill(thread, which);
    if (cell == 0) return 0;
  }
  store<u32>(list, load<u32>(cell), Thread.FREE_LISTS);
  store<u32>(cell, shape, Header.SHAPE);
  store<u32>(cell, kind, Header.KIND);
  return cell;
}
/**
 * A free cell of the thread for `size` bytes (header included), at most Heap.SMALL_MAX, with nothing written in it; 0 where it has none: allocate in
 * the general way. For makers that write the whole header by one store.
 */
export function takeFreeCell(thread: u32, size: u32): u32 {
  const list = thread + (((size + 15) >>> 2) & 0x7c), cell = load<u32>(list, Thread.FREE_LISTS);
  if (cell) store<u32>(list, load<u32>(cell), Thread.FREE_LISTS);
  return cell;
}
/** Does the thread have a free cell for so many bytes (header included)? Then it may allocate them without a GIL and without its lock: the list is its own. */
export function hasFreeCell(thread: u32, bytes: u32): bool {
  return bytes <= <u32>Heap.SMALL_MAX && load<u32>(thread + (((bytes + 15) >>> 2) & 0x7c), Thread.FREE_LISTS) != 0;
}
/** A raw block of `bytes` bytes of payload (at block + 8). */
export function allocateBlock(thread: u32, bytes: u32): u32 {
  return bytes < 0xffff0000 ? allocate(thread, bytes + Header.Size, 0, Kind.BLOCK) : 0;
}

/** The same with undefined contents, for what is written whole or is read only where it was written. */
export function allocateRawBlock(thread: u32, bytes: u32): u32 {
  return bytes < 0xffff0000 ? allocateUncleared(thread, bytes + Header.Size, 0, Kind.BLOCK) : 0;
}

/** The class of cells that hold `size` bytes, at most Heap.CELL_MAX. */
export function sizeClass(size: u32): u32 {
  if (size <= <u32>Heap.SMALL_MAX) return (size + 15) >>> 4;
  if (size <= 8192) {
    const bits = 31 - clz(size - 1); // 8..12
    return 17 + ((bits - 8) << 2) + (((size - 1) >>> (bits - 2)) & 3);
  }
  let cells: u32 = 65536 / size;
  if (((<u32>65536 / cells) & ~15) < size) cells--;
  return 44 - cells;
}
/** Bytes of the cells of a class. */
export function cellBytes(sizeClass: u32): u32 {
  if (sizeClass <= 16) return sizeClass << 4;
  if (sizeClass <= 36) {
    const bits = 8 + ((sizeClass - 17) >>> 2);
    return (1 << bits) + ((((sizeClass - 17) & 3) + 1) << (bits - 2));
  }
  return (<u32>65536 / (44 - sizeClass)) & ~15;
}

function allocateSlowly(thread: u32, size: u32, shape: u32, kind: u32): u32 {
  if (size > <u32>Heap.CELL_MAX) return allocateRun(thread, size, shape, kind, true);
  const which = sizeClass(size), list = thread + (which << 2);
  let cell = load<u32>(list, Thread.FREE_LISTS);
  if (cell == 0) {
    cell = refill(thread, which);
    if (cell == 0) return 0;
  }
  store<u32>(list, load<u32>(cell), Thread.FREE_LISTS);
  if (size <= 1024) for (let at = cell, end = cell + size; at < end; at += 16) v128.store(at, i64x2.splat(0));
  else memory.fill(cell, 0, size);
  store<u32>(cell, shape, Header.SHAPE);
  store<u32>(cell, kind, Header.KIND);
  return cell;
}

function allocateRun(thread: u32, size: u32, shape: u32, kind: u32, clear: bool): u32 {
  if (size > 0xffff0000) return 0;
  const pages = (size + 65535) >>> 16;
  const page = takeRun(pages, PageState.RUN);
  if (page == 0) return 0;
  const at = page << 16;
  if (clear) zeroFresh(at, at + size);
  usePages(page + pages);
  store<u32>(at, shape, Header.SHAPE);
  store<u32>(at, kind, Header.KIND);
  countAllocated(thread, 1, pages << 16);
  return at;
}

/** Counts what was given out and asks for a collection when it is time. */
function countAllocated(thread: u32, objects: u32, bytes: u32): void {
  const counters = thread + Thread.COUNTERS;
  store<u64>(counters, load<u64>(counters, Counter.ALLOCATIONS << 3) + objects, Counter.ALLOCATIONS << 3);
  store<u64>(counters, load<u64>(counters, Counter.ALLOCATED_BYTES << 3) + bytes, Counter.ALLOCATED_BYTES << 3);
  const since = load<u64>(Heap.SINCE) + bytes;
  store<u64>(Heap.SINCE, since);
  if (since >= load<u64>(Heap.TRIGGER)) requestCollection(thread);
}

/** Asks the thread to collect at its next safe point. Atomic: other threads set their bits of the same word at any time. */
export function requestCollection(thread: u32): void { atomic.or<u32>(thread + Thread.EVAL_BREAKER, Breaker.COLLECT); }

/** Fills the thread's empty list of a class: about 4 KiB of free cells of one page. Answers the first cell, 0 where the heap is used up. */
function refill(thread: u32, which: u32): u32 {
  const pages = Heap.CLASSES + (which << 2);
  while (true) {
    let page = load<u32>(pages);
    if (page == 0) {
      page = takeRun(1, PageState.CELLS);
      if (page == 0) return 0;
      usePages(page + 1);
      const row = rowOf(page);
      store<u8>(row, which, PageRow.CLASS);
      store<u32>(row, cellBytes(which), PageRow.CELL_BYTES);
      store<u32>(row, 0, PageRow.CURSOR);
      store<u32>(row, 0, PageRow.RAW);
      store<u32>(row, 0, PageRow.NEXT);
      store<u32>(pages, page);
    }
    const row = rowOf(page);
    const first = takeCells(thread, page, row);
    if (load<u32>(row, PageRow.CURSOR) + load<u32>(row, PageRow.CELL_BYTES) > 65536) store<u32>(pages, load<u32>(row, PageRow.NEXT));
    if (first) {
      if (thread > load<u32>(Heap.LAST_THREAD)) store<u32>(Heap.LAST_THREAD, thread);
      store<u32>(thread + (which << 2), first, Thread.FREE_LISTS);
      return first;
    }
  }
}

/** Moves the page's cursor on until a batch of free cells is linked together, or to the end: dead cells become free here. */
function takeCells(thread: u32, page: u32, row: u32): u32 {
  const bytes = load<u32>(row, PageRow.CELL_BYTES), colour = load<u32>(Heap.COLOUR), raw = load<u32>(row, PageRow.RAW);
  const wanted: u32 = bytes < <u32>Heap.BATCH_BYTES ? <u32>Heap.BATCH_BYTES / bytes : 1;
  const start = page << 16;
  let cursor = load<u32>(row, PageRow.CURSOR), count: u32 = 0, first: u32 = 0, last: u32 = 0;
  while (count < wanted && cursor + bytes <= 65536) {
    const cell = start + cursor;
    const own: u32 = cursor < raw ? load<u8>(cell, Header.GC) & Gc.COLOURS : 0;
    if (own != colour) {
      store<u64>(cell, 0); // Kind.FREE, end of the list
      if (last) store<u32>(last, cell);
      else first = cell;
      last = cell;
      count++;
    }
    cursor += bytes;
  }
  store<u32>(row, cursor, PageRow.CURSOR);
  if (cursor > raw) store<u32>(row, cursor, PageRow.RAW);
  if (count) countAllocated(thread, count, count * bytes);
  return first;
}

/** Bytes that an object or block takes up. */
export function bytesOf(cell: u32): u32 {
  const row = rowOfAddress(cell);
  return pageState(row) == PageState.RUN ? load<u32>(row, PageRow.PAGES) << 16 : load<u32>(row, PageRow.CELL_BYTES);
}
/** Payload bytes that a block has room for (at least those it was made for). */
export function blockCapacity(block: u32): u32 { return bytesOf(block) - Header.Size; }

/**
 * Gives a block back that nothing refers to any more (an outgrown store, under the GIL: another thread must not be reading it).
 * A cell that its page's cursor has not reached is only marked free: the sweep will find it, and must not find it twice.
 * A permanent one stays as it is.
 */
export function freeBlock(thread: u32, block: u32): void {
  if (block < load<u32>(Heap.PERMANENT_END)) return;
  const row = rowOfAddress(block);
  if (pageState(row) == PageState.RUN) {
    const pages = load<u32>(row, PageRow.PAGES), since = load<u64>(Heap.SINCE), bytes = <u64>pages << 16;
    store<u64>(Heap.SINCE, since > bytes ? since - bytes : 0); // what is given back at once is no reason to collect
    releaseRun(block >>> 16, pages);
    return;
  }
  const list = thread + (<u32>load<u8>(row, PageRow.CLASS) << 2);
  if (thread > load<u32>(Heap.LAST_THREAD)) store<u32>(Heap.LAST_THREAD, thread);
  store<u64>(block, 0);
  if ((block & 0xffff) < load<u32>(row, PageRow.CURSOR)) {
    store<u32>(block, load<u32>(list, Thread.FREE_LISTS));
    store<u32>(list, block, Thread.FREE_LISTS);
  }
}

/** Makes a block `bytes` bytes of payload long where it stands; false where it cannot be. */
function resizeInPlace(thread: u32, block: u32, bytes: u32): bool {
  const row = rowOfAddress(block), size = bytes + Header.Size;
  if (pageState(row) != PageState.RUN) return size <= <u32>Heap.CELL_MAX && sizeClass(size) == load<u8>(row, PageRow.CLASS);
  const pages = (size + 65535) >>> 16, now = load<u32>(row, PageRow.PAGES);
  if (size <= <u32>Heap.CELL_MAX || block < load<u32>(Heap.PERMANENT_END) || !resizeRun(block >>> 16, pages)) return false;
  usePages((block >>> 16) + pages);
  if (pages > now) countAllocated(thread, 0, pages - now << 16);
  return true;
}

/**
 * Makes a block `bytes` bytes of payload long, where it stands or elsewhere, and answers where; 0 where the heap is used up (the
 * block is then as it was). Its old contents are kept, what lies behind them is undefined. The old address is no longer a block.
 */
export function reallocateBlock(thread: u32, block: u32, bytes: u32): u32 {
  if (bytes >= 0xffff0000) return 0;
  if (resizeInPlace(thread, block, bytes)) return block;
  const moved = copyBlock(thread, block, bytes);
  if (moved) freeBlock(thread, block);
  return moved;
}

/**
 * The same for a store that threads without a GIL may be reading: it never gets shorter, and where it moves it is not freed. The next
 * collection, which halts them, finds it dead.
 */
export function reallocateShared(thread: u32, block: u32, bytes: u32): u32 {
  if (load<u32>(Vm.GIL_POLICY) != GilPolicy.OFF) return reallocateBlock(thread, block, bytes);
  if (bytes <= blockCapacity(block)) return block;
  if (bytes >= 0xffff0000) return 0;
  return resizeInPlace(thread, block, bytes) ? block : copyBlock(thread, block, bytes);
}

function copyBlock(thread: u32, block: u32, bytes: u32): u32 {
  const moved = allocateRawBlock(thread, bytes), now = blockCapacity(block);
  if (moved) memory.copy(moved + Header.Size, block + Header.Size, bytes < now ? bytes : now);
  return moved;
}
