// The collector: precise, non-moving mark and sweep by whoever holds the GIL (all other threads stand at a switch point by
// definition). Allocation never comes here; it sets Breaker.COLLECT past the soft limit, and the loop calls safePoint().
//
//   1. finish the last sweep: pages whose dead cells nobody needed are swept, or their old colour would look new
//   2. take the free cells back from all threads, turn the colour
//   3. mark from the roots; weak references and finalisers (collector_weak.ts)
//   4. sort the pages: without a live cell to the pool, with some into the class's list, full ones nowhere. Cells themselves
//      are swept when a thread next asks for some of their size (takeCells in heap.ts), so this step costs one row per page
//
// After a collection the next is asked for when as many bytes were given out again as had survived, at least 24 MiB (the
// first sooner, see setTrigger).
import { Base, Breaker, Counter, Gc, Header, Heap, Kind, PageRow, PageState, Thread, Vm } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { monotonicNs } from "../env.ts";
import { kindOf } from "../objects/object.ts";
import { TraceEvent } from "../shared/trace.ts";
import { trace } from "./trace.ts";
import { haltFree } from "./gil_off.ts";
import { requestCollection } from "./heap.ts";
import { linkFree, pageState, rowOf, trimHeap, unlinkAllFree, zeroFresh } from "./heap_pages.ts";
import { endStacks, isLive, startStacks } from "./collector_mark.ts";
import { collectedFrom, firstSweptPage, forgetPermanent, makeOwners, markChanged } from "./collector_permanent.ts";
import { traceObject } from "./collector_trace.ts";
import { markRoots } from "./collector_roots.ts";
import { clearWeakrefs, drain, finishWeak, hasPending, markLinks, queueFinalizers, reviveQueue } from "./collector_weak.ts";
import { isTracked, verifyHeap } from "./heap_verify.ts";

/** Collects. The thread holds the GIL; PC and SP of its frame are saved; nothing is held in Wasm locals only. */
export function collect(thread: u32): void { collectNow(thread, false); }

/** The same for gc.collect(): answers how many objects that can refer to others were found dead. */
export function collectAndCount(thread: u32): u32 { return collectNow(thread, true); }

/**
 * At a safe point with Breaker.COLLECT set and no request under way (between two instructions): collects, under GC_STRESS at
 * every Nth of these points.
 */
export function safePoint(thread: u32): void {
  const stress = load<u32>(Vm.GC_STRESS);
  if (stress == 0) {
    atomic.and<u32>(thread + Thread.EVAL_BREAKER, ~Breaker.COLLECT); // before the work: a request that comes later is kept
    clearTransient(thread);
    collect(thread);
    return;
  }
  // The bit stays set, so that every safe point comes here.
  const left = load<u32>(Heap.STRESS_LEFT);
  if (left > 1 && load<u64>(Heap.SINCE) < load<u64>(Heap.TRIGGER)) { store<u32>(Heap.STRESS_LEFT, left - 1); return; }
  store<u32>(Heap.STRESS_LEFT, stress);
  clearTransient(thread);
  collect(thread);
}

/** What a thread's last request has left behind would keep objects alive that the program has let go of. */
export function clearTransient(thread: u32): void {
  store<u64>(thread, NULL, Thread.RESULT);
  store<u64>(thread, NULL, Thread.CALLEE);
  store<u64>(thread, NULL, Thread.CALL_NAMES);
  for (let at = thread + Thread.EXTRA; at < thread + Thread.STATE; at += 8) store<u64>(at, NULL); // EXTRA, EXTRA2, ARGS, KEYWORDS
}

const PROMPT_BURST_NS: i64 = 500000000, PROMPT_SHARE: i64 = 8, PROMPT_MOST_NS: i64 = 25000000, LOOKS: i64 = 100, LOOK_NS: i64 = 8000000;

/**
 * An object may just have lost its last reference (`del`, a return) while objects with finalisers live: asks for a collection,
 * as CPython would finalise at once. Such collections may take half a second in all, and an eighth of the time that passes.
 */
export function promptCollection(thread: u32): void {
  if (mayCollectPromptly()) requestCollection(thread);
}
/** Do objects with finalisers live, and has the time for such collections not been used up? */
export function mayCollectPromptly(): bool {
  if (load<u32>(Vm.FINALIZERS) == 0) return false;
  const now = monotonicNs(), budget = load<i64>(Heap.PROMPT_NS) + (now - load<i64>(Heap.PROMPT_AT_NS)) / PROMPT_SHARE;
  store<i64>(Heap.PROMPT_NS, budget < PROMPT_BURST_NS ? budget : PROMPT_BURST_NS);
  store<i64>(Heap.PROMPT_AT_NS, now);
  return budget > 0;
}

/**
 * The same for a weak reference of the program's that is called: a hundred such looks may collect, and one for each 8 ms that pass. Programs call them in
 * loops, and where nothing was let go of by `del` or a return meanwhile there is seldom anything to find.
 */
export function mayLookClosely(): bool {
  if (!settlesBeforeOutput()) return false;
  const now = load<i64>(Heap.PROMPT_AT_NS), saved = load<i64>(Heap.LOOKS_NS) + (now - load<i64>(Heap.LOOKED_AT_NS)), most = LOOKS * LOOK_NS;
  const budget = saved < most ? saved : most;
  store<i64>(Heap.LOOKED_AT_NS, now);
  store<i64>(Heap.LOOKS_NS, budget < LOOK_NS ? budget : budget - LOOK_NS);
  return budget >= LOOK_NS;
}

/** The same for output: what the program prints may depend on its own finalisers and weak references, less on its open files. */
export function settlesBeforeOutput(): bool { return load<u32>(Vm.OWN_FINALIZERS) != 0 && mayCollectPromptly(); }

function collectNow(thread: u32, counting: bool): u32 {
  if (load<u32>(Heap.FIRST_PAGE) == 0) return 0;
  haltFree(thread);
  const start = monotonicNs();
  trace(thread, TraceEvent.COLLECT);
  if (load<u32>(Heap.VERIFY) != 0 && verifyHeap() != 0) unreachable(); // Heap.BAD, Heap.BAD_HOLDER say what is wrong
  finishSweep();
  takeFreeCellsBack();
  store<u32>(Heap.COLOUR, 3 - load<u32>(Heap.COLOUR));
  store<u32>(Heap.MARKING, load<u32>(Heap.COLOUR));
  startStacks();
  store<u32>(Heap.FLOOR, collectedFrom());
  markRoots();
  markChanged();
  markRest();
  if (load<u32>(Heap.WEAK_TABLE)) clearWeakrefs();
  if (load<u32>(Heap.CANDIDATE_COUNT)) queueFinalizers(false);
  if (reviveQueue()) markRest();
  finishWeak();
  store<u32>(Heap.FLOOR, Base.HEAP);
  endStacks();
  const found: u32 = counting ? countDead() : 0;
  store<u32>(Heap.FREED_OBJECTS, load<u32>(Heap.FREED_OBJECTS) + found);
  sortPages();
  setTrigger();
  if (hasPending()) atomic.or<u32>(thread + Thread.EVAL_BREAKER, Breaker.PENDING);
  finishStatistics(thread, monotonicNs() - start);
  trace(thread, TraceEvent.COLLECTED, <u32>(load<u64>(Heap.LIVE_BYTES) >> 10)); // KiB
  return found;
}

function finishStatistics(thread: u32, pauseNs: i64): void {
  const counters = thread + Thread.COUNTERS;
  store<u32>(Heap.COLLECTIONS, load<u32>(Heap.COLLECTIONS) + 1);
  store<u64>(counters, load<u64>(counters, Counter.COLLECTIONS << 3) + 1, Counter.COLLECTIONS << 3);
  store<u64>(counters, load<u64>(counters, Counter.PAUSE_NS << 3) + pauseNs, Counter.PAUSE_NS << 3);
  if (<u64>pauseNs > load<u64>(Heap.MAX_PAUSE_NS)) store<u64>(Heap.MAX_PAUSE_NS, pauseNs);
  // Where other programs held the processor meanwhile, that is not this collection's fault.
  store<i64>(Heap.PROMPT_NS, load<i64>(Heap.PROMPT_NS) - (pauseNs < PROMPT_MOST_NS ? pauseNs : PROMPT_MOST_NS));
}

/** Step 1. Full pages and those swept to their end have nothing left (their CURSOR says so). */
function finishSweep(): void {
  const colour = load<u32>(Heap.COLOUR);
  for (let page = firstSweptPage(), end = load<u32>(Heap.END_PAGE); page < end; page++) {
    const row = rowOf(page);
    if (pageState(row) != PageState.CELLS) continue;
    const bytes = load<u32>(row, PageRow.CELL_BYTES), raw = load<u32>(row, PageRow.RAW);
    for (let offset = load<u32>(row, PageRow.CURSOR); offset < raw; offset += bytes) {
      const cell = (page << 16) + offset;
      if ((load<u8>(cell, Header.GC) & Gc.COLOURS) != colour) store<u32>(cell, 0, Header.KIND);
    }
    store<u32>(row, raw, PageRow.CURSOR); // so that isCell() knows, while marking
    store<u32>(row, 0, PageRow.LIVE);
  }
}

/** Step 2: the cells in threads' lists are free cells of their pages again. Block 0 stands for work on behalf of no thread. */
function takeFreeCellsBack(): void {
  memory.fill(Thread.FREE_LISTS, 0, Heap.CLASS_COUNT << 2);
  for (let thread: u32 = Base.THREADS, last = load<u32>(Heap.LAST_THREAD); thread <= last; thread += Thread.Size) {
    memory.fill(thread + Thread.FREE_LISTS, 0, Heap.CLASS_COUNT << 2);
  }
}

/** Follows all references, then links of code, as long as anything is found. */
function markRest(): void {
  drain();
  while (load<u32>(Heap.MARK_OVERFLOW)) markAgain();
  markLinks();
  while (load<u32>(Heap.MARK_OVERFLOW)) markAgain();
}

/** Some marked object's references were not followed, for want of memory: follows those of all marked objects. */
function markAgain(): void {
  store<u32>(Heap.MARK_OVERFLOW, 0);
  store<u32>(Heap.RESCANS, load<u32>(Heap.RESCANS) + 1);
  const colour = load<u32>(Heap.COLOUR);
  markChanged();
  for (let page = firstSweptPage(), end = load<u32>(Heap.END_PAGE); page < end; page++) {
    const row = rowOf(page), state = pageState(row);
    if (state != PageState.CELLS && (state != PageState.RUN || load<u32>(row, PageRow.HEAD) != page)) continue;
    const bytes: u32 = state == PageState.CELLS ? load<u32>(row, PageRow.CELL_BYTES) : 65536;
    const raw: u32 = state == PageState.CELLS ? load<u32>(row, PageRow.RAW) : 65536;
    for (let offset: u32 = 0; offset < raw; offset += bytes) {
      const cell = (page << 16) + offset;
      if ((load<u8>(cell, Header.GC) & Gc.COLOURS) != colour || kindOf(cell) == Kind.BLOCK) continue;
      traceObject(cell);
      drain();
    }
  }
}

function countDead(): u32 {
  let dead: u32 = 0;
  for (let page = firstSweptPage(), end = load<u32>(Heap.END_PAGE); page < end; page++) {
    const row = rowOf(page);
    if (pageState(row) != PageState.CELLS) continue;
    const bytes = load<u32>(row, PageRow.CELL_BYTES), raw = load<u32>(row, PageRow.RAW);
    for (let offset: u32 = 0; offset < raw; offset += bytes) {
      const cell = (page << 16) + offset;
      if (kindOf(cell) != Kind.FREE && !isLive(cell) && isTracked(cell)) dead++;
    }
  }
  return dead;
}

/**
 * Step 4. From the end to the beginning, so that lists come out with low addresses first: what lives long gathers there and
 * the pages behind it become free as a whole.
 */
function sortPages(): void {
  const first = firstSweptPage(), colour = load<u32>(Heap.COLOUR);
  memory.fill(Heap.CLASSES, 0, Heap.CLASS_COUNT << 2);
  unlinkAllFree();
  let freeEnd: u32 = 0, used: u32 = 0, liveBytes: u64 = 0; // pages from `page` up to freeEnd are free, where it is not 0
  for (let page = load<u32>(Heap.END_PAGE); page > first; ) {
    const last = page - 1;
    let row = rowOf(last), pages: u32 = 1, live = true;
    const state = pageState(row);
    if (state == PageState.FREE) live = false;
    else if (state == PageState.RUN) {
      const head = load<u32>(row, PageRow.HEAD);
      pages = page - head;
      live = (load<u8>(head << 16, Header.GC) & Gc.COLOURS) == colour;
      if (live) liveBytes += <u64>pages << 16;
    } else if (state == PageState.CELLS) {
      const count = load<u32>(row, PageRow.LIVE);
      live = count != 0;
      if (live) liveBytes += <u64>count * load<u32>(row, PageRow.CELL_BYTES);
    }
    page -= pages;
    if (!live) {
      if (freeEnd == 0) freeEnd = page + pages;
      for (let i: u32 = 0; i < pages; i++) store<u8>(rowOf(page + i), PageState.FREE, PageRow.STATE);
      continue;
    }
    if (freeEnd) linkFree(page + pages, freeEnd - page - pages);
    freeEnd = 0;
    used += pages;
    if (state == PageState.CELLS) offerPage(page, row);
  }
  if (freeEnd) linkFree(first, freeEnd - first);
  store<u32>(Heap.USED_PAGES, used + first - load<u32>(Heap.FIRST_PAGE));
  store<u64>(Heap.LIVE_BYTES, liveBytes);
}

/** Puts a page with free cells into its class's list, to be swept from its beginning. */
function offerPage(page: u32, row: u32): void {
  const bytes = load<u32>(row, PageRow.CELL_BYTES);
  if (load<u32>(row, PageRow.LIVE) == <u32>65536 / bytes) {
    store<u32>(row, 65536, PageRow.CURSOR);
    return;
  }
  const list = Heap.CLASSES + (<u32>load<u8>(row, PageRow.CLASS) << 2);
  store<u32>(row, 0, PageRow.CURSOR);
  store<u32>(row, load<u32>(list), PageRow.NEXT);
  store<u32>(list, page);
}

function setTrigger(): void {
  const live = load<u64>(Heap.LIVE_BYTES), collections = load<u32>(Heap.COLLECTIONS);
  let least: u64 = Heap.MINIMUM_TRIGGER;
  // A short program need not touch as much memory as a long one may: new memory costs more than collections that find little alive.
  if (collections < 2 || (collections < 32 && live < <u64>Heap.FEW_LIVE_BYTES)) least = <u64>Heap.FIRST_TRIGGER << (collections ? 1 : 0);
  store<u64>(Heap.SINCE, 0);
  store<u64>(Heap.TRIGGER, live > least ? live : least);
}

/**
 * Makes memory ready to be written as a snapshot: collects, sets dead cells to zero, cuts the free end off and counts from nothing
 * again. Answers the address of the heap's end: what lies before it is the snapshot, permanent from now on.
 */
export function prepareSnapshot(thread: u32): u32 {
  forgetPermanent();
  collect(thread);
  for (let page = load<u32>(Heap.FIRST_PAGE), end = load<u32>(Heap.END_PAGE); page < end; page++) {
    const row = rowOf(page), state = pageState(row);
    if (state == PageState.FREE) zeroFresh(page << 16, (page + 1) << 16);
    if (state != PageState.CELLS) continue;
    const bytes = load<u32>(row, PageRow.CELL_BYTES);
    for (let offset: u32 = 0; offset + bytes <= 65536; offset += bytes) {
      const cell = (page << 16) + offset;
      if (offset >= load<u32>(row, PageRow.RAW) || !isLive(cell)) memory.fill(cell, 0, bytes);
    }
  }
  memory.fill(load<u32>(Heap.RESERVE_PAGE) << 16, 0, 65536);
  memory.fill(thread + Thread.COUNTERS, 0, Counter.Size << 3);
  const isPermanent = load<u32>(Heap.BASE) == <u32>Base.HEAP && makeOwners(thread, trimHeap());
  takeFreeCellsBack();
  // Holes among the permanent objects are never used: who takes one has a page copied.
  memory.fill(Heap.CLASSES, 0, Heap.CLASS_COUNT << 2);
  const end = trimHeap();
  if (isPermanent) {
    unlinkAllFree();
    store<u32>(Heap.PERMANENT_END, end);
  }
  store<u32>(Heap.COLLECTIONS, 0);
  store<u32>(Heap.RESCANS, 0);
  store<u64>(Heap.MAX_PAUSE_NS, 0);
  store<u64>(Heap.PROMPT_AT_NS, 0);
  setTrigger();
  store<u32>(Heap.PEAK_PAGES, load<u32>(Heap.USED_PAGES));
  return end;
}
