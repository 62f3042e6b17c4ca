// The heap's pages: 64 KiB each, described by rows of the page table, given out in runs. Free runs are coalesced with their
// neighbours at once and kept in bins by length (1..8 pages exactly, then doubling), so that taking one is a short search and
// the heap's end grows only where no hole is long enough.
//
//   row of the first free page   STATE FREE, PAGES, NEXT and CURSOR (previous): the bin's list
//   row of the last free page    STATE FREE, HEAD: number of the first, so that the run behind finds it
//
// Everything here is called by the holder of the GIL alone, so plain loads and stores do. (Without the GIL these functions
// would stand behind one lock: they run once per 4 KiB of cells or per large object.) Addresses are unsigned throughout, the
// heap may lie above 2 GiB; its end is at most 0xffff0000, so `address + size` of what lies inside never wraps.
import { Base, Heap, PageRow, PageState, Vm } from "../shared/layout.ts";
import { growMemory } from "../env.ts";

export function rowOf(page: u32): u32 { return Base.PAGES + page * PageRow.Size; }
export function rowOfAddress(address: u32): u32 { return Base.PAGES + ((address >>> 16) << 5); }
export function pageState(row: u32): u32 { return load<u8>(row, PageRow.STATE); }

/** The first page that the heap may not use. */
export function limitPage(): u32 {
  const setting = load<u32>(Vm.HEAP_LIMIT_PAGES);
  const limit = load<u32>(Heap.FIRST_PAGE) + (setting ? setting : <u32>Heap.DEFAULT_LIMIT_PAGES);
  return limit < 65535 ? limit : 65535;
}

function startHeap(): void {
  let base = load<u32>(Heap.BASE);
  if (base == 0) base = Base.HEAP;
  const first = base >>> 16;
  store<u32>(Heap.BASE, first << 16);
  store<u32>(Heap.FIRST_PAGE, first);
  store<u32>(Heap.END_PAGE, first);
  store<u32>(Heap.VIRGIN_PAGE, first);
  store<u32>(Heap.FLOOR, Base.HEAP);
  store<u64>(Heap.TRIGGER, Heap.FIRST_TRIGGER);
  store<u32>(Heap.COLOUR, 1);
  store<u32>(Heap.RESERVE_PAGE, takeRun(1, PageState.RESERVED)); // so that even a full heap can be collected
}

function binOf(pages: u32): u32 {
  if (pages <= 8) return pages - 1;
  const bin: u32 = 36 - clz(pages); // 9..15 -> 8, 16..31 -> 9, ...
  return bin < <u32>Heap.BIN_COUNT ? bin : Heap.BIN_COUNT - 1;
}

/** Empties all bins, for the collector to fill them anew. */
export function unlinkAllFree(): void { memory.fill(Heap.BINS, 0, Heap.BIN_COUNT << 2); }

/** Puts a free run, all of whose rows say FREE, into its bin. */
export function linkFree(page: u32, pages: u32): void {
  const row = rowOf(page), bin = Heap.BINS + (binOf(pages) << 2), next = load<u32>(bin);
  store<u8>(row, PageState.FREE, PageRow.STATE);
  store<u32>(row, pages, PageRow.PAGES);
  store<u32>(row, 0, PageRow.CURSOR);
  store<u32>(row, next, PageRow.NEXT);
  if (next) store<u32>(rowOf(next), page, PageRow.CURSOR);
  store<u32>(bin, page);
  const last = rowOf(page + pages - 1);
  store<u8>(last, PageState.FREE, PageRow.STATE);
  store<u32>(last, page, PageRow.HEAD);
}

function unlinkFree(page: u32): void {
  const row = rowOf(page), previous = load<u32>(row, PageRow.CURSOR), next = load<u32>(row, PageRow.NEXT);
  if (previous) store<u32>(rowOf(previous), next, PageRow.NEXT);
  else store<u32>(Heap.BINS + (binOf(load<u32>(row, PageRow.PAGES)) << 2), next);
  if (next) store<u32>(rowOf(next), previous, PageRow.CURSOR);
}

/** Gives `pages` pages from `page` on back. */
export function releaseRun(page: u32, pages: u32): void {
  store<u32>(Heap.USED_PAGES, load<u32>(Heap.USED_PAGES) - pages);
  freeRun(page, pages);
}

function freeRun(page: u32, pages: u32): void {
  for (let i: u32 = 0; i < pages; i++) store<u8>(rowOf(page + i), PageState.FREE, PageRow.STATE);
  const after = page + pages;
  if (after < load<u32>(Heap.END_PAGE) && pageState(rowOf(after)) == PageState.FREE) {
    unlinkFree(after);
    pages += load<u32>(rowOf(after), PageRow.PAGES);
  }
  if (page > load<u32>(Heap.FIRST_PAGE) && pageState(rowOf(page - 1)) == PageState.FREE) {
    const before = load<u32>(rowOf(page - 1), PageRow.HEAD);
    unlinkFree(before);
    pages += page - before;
    page = before;
  }
  linkFree(page, pages);
}

/** Makes the heap longer by at least `pages`, as one free run at its end; false where the limit or the host forbids. */
function extendHeap(pages: u32): bool {
  const end = load<u32>(Heap.END_PAGE), limit = limitPage();
  let needed = pages;
  if (end > load<u32>(Heap.FIRST_PAGE) && pageState(rowOf(end - 1)) == PageState.FREE) {
    needed -= end - load<u32>(rowOf(end - 1), PageRow.HEAD); // the free run there was too short
  }
  if (needed > limit || end > limit - needed) return false;
  // Grown memory costs nothing until it is touched, growing costs a call of the host. It ends where a page of the system's larger kind
  // (2 MiB) does: such a page is given only where all of it may be used.
  let step = (end - load<u32>(Heap.FIRST_PAGE)) >>> 3;
  if (step < 256) step = 256;
  if (step < needed) step = needed;
  step += 31 - ((<u32>(load<u64>(Heap.MAPPED_AT) >>> 16) + end + step - 1) & 31);
  if (step > limit - end) step = limit - end;
  if (end + step > <u32>memory.size() && !growMemory(end + step)) {
    if (step == needed || (end + needed > <u32>memory.size() && !growMemory(end + needed))) return false;
    step = needed;
  }
  store<u32>(Heap.END_PAGE, end + step);
  freeRun(end, step);
  return true;
}

/** The shortest free run of its bin that is long enough, 0 where there is none. */
function findRun(pages: u32): u32 {
  for (let bin = binOf(pages); bin < <u32>Heap.BIN_COUNT; bin++) {
    let best: u32 = 0, bestPages: u32 = 0xffffffff;
    for (let at = load<u32>(Heap.BINS + (bin << 2)); at; at = load<u32>(rowOf(at), PageRow.NEXT)) {
      const length = load<u32>(rowOf(at), PageRow.PAGES);
      if (length >= pages && length < bestPages) {
        best = at;
        bestPages = length;
        if (length == pages) break;
      }
    }
    if (best) return best;
  }
  return 0;
}

/** Takes a run of `pages` pages for use as `state`; answers its first page, 0 where the heap is used up. */
export function takeRun(pages: u32, state: u32): u32 {
  if (load<u32>(Heap.FIRST_PAGE) == 0) startHeap();
  let page = findRun(pages);
  if (page == 0) {
    if (!extendHeap(pages)) return 0;
    page = findRun(pages);
  }
  const length = load<u32>(rowOf(page), PageRow.PAGES);
  unlinkFree(page);
  if (length > pages) linkFree(page + pages, length - pages);
  useRun(page, page, pages, state);
  return page;
}

/** Rows of `pages` pages from `from` on become part of the run at `head`. */
function useRun(head: u32, from: u32, pages: u32, state: u32): void {
  store<u32>(rowOf(head), from + pages - head, PageRow.PAGES);
  store<u32>(rowOf(head), 0, PageRow.LIVE);
  for (let i: u32 = 0; i < pages; i++) {
    store<u8>(rowOf(from + i), state, PageRow.STATE);
    store<u32>(rowOf(from + i), head, PageRow.HEAD);
  }
  const used = load<u32>(Heap.USED_PAGES) + pages;
  store<u32>(Heap.USED_PAGES, used);
  if (used > load<u32>(Heap.PEAK_PAGES)) store<u32>(Heap.PEAK_PAGES, used);
}

/** Sets the bytes from `from` to `to` to zero, leaving alone pages that were never used. */
export function zeroFresh(from: u32, to: u32): void {
  const virgin = load<u32>(Heap.VIRGIN_PAGE) << 16;
  const end = to < virgin ? to : virgin;
  if (from < end) memory.fill(from, 0, end - from);
}
/** Says that pages up to `page` are about to be written to. */
export function usePages(page: u32): void {
  if (page > load<u32>(Heap.VIRGIN_PAGE)) store<u32>(Heap.VIRGIN_PAGE, page);
}

/** Makes the run at `head` `pages` long where it stands: cut off, or extended into free pages behind it. */
export function resizeRun(head: u32, pages: u32): bool {
  const row = rowOf(head), now = load<u32>(row, PageRow.PAGES);
  if (pages == now) return true;
  if (pages < now) {
    store<u32>(row, pages, PageRow.PAGES);
    releaseRun(head + pages, now - pages);
    return true;
  }
  const after = head + now, more = pages - now;
  let free: u32 = 0;
  if (after < load<u32>(Heap.END_PAGE)) {
    if (pageState(rowOf(after)) != PageState.FREE) return false;
    free = load<u32>(rowOf(after), PageRow.PAGES);
  }
  if (free < more) {
    if (after + free != load<u32>(Heap.END_PAGE) || !extendHeap(more)) return false;
    free = load<u32>(rowOf(after), PageRow.PAGES);
  }
  unlinkFree(after);
  if (free > more) linkFree(after + more, free - more);
  useRun(head, after, more, PageState.RUN);
  return true;
}

/** Cuts free pages off the heap's end (before a snapshot of the memory is written); answers the address of the end. */
export function trimHeap(): u32 {
  let end = load<u32>(Heap.END_PAGE);
  if (end > load<u32>(Heap.FIRST_PAGE) && pageState(rowOf(end - 1)) == PageState.FREE) {
    const head = load<u32>(rowOf(end - 1), PageRow.HEAD);
    unlinkFree(head);
    for (let page = head; page < end; page++) memory.fill(rowOf(page), 0, PageRow.Size);
    const virgin = load<u32>(Heap.VIRGIN_PAGE);
    if (virgin > head) {
      memory.fill(head << 16, 0, (virgin - head) << 16);
      store<u32>(Heap.VIRGIN_PAGE, head);
    }
    store<u32>(Heap.END_PAGE, head);
    end = head;
  }
  return end << 16;
}
