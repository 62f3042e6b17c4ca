// The memory of a thread's searches (layout.ts: State): one block per thread, used again and again, since clearing a fresh one would
// cost more than most searches. A HOLDER keeps it, with the list of what a findall, split or sub that was interrupted has found so far.
import { Block, ClassId, Frame, Holder, Kind, Thread } from "../shared/layout.ts";
import { NONE, addressOf, cls, fromAddress } from "../objects/object.ts";
import { allocate, allocateBlock, blockCapacity, freeBlock, reallocateBlock } from "../state/heap.ts";
import { INTERRUPTS } from "../state/park.ts";
import { Arena, Entry, State } from "./layout.ts";

/** Where the thread's state is, 0 where it has none yet. */
export function arenaState(thread: u32): u32 {
  const holder = load<u32>(thread, Thread.REGEX);
  return holder ? addressOf(load<u64>(holder, Holder.VALUES)) + Block.PAYLOAD : 0;
}
function setBlock(thread: u32, block: u32): void {
  store<u64>(load<u32>(thread, Thread.REGEX), fromAddress(block), Holder.VALUES);
  const state = block + Block.PAYLOAD;
  store<u32>(state, blockCapacity(block), State.LIMIT);
  store<u32>(state, thread, State.THREAD);
}

/** A state with room for these marks; what it holds is undefined but for THREAD and LIMIT. 0 out of memory. */
export function openArena(thread: u32, marks: u32): u32 {
  const needed: u32 = State.MARKS + (marks << 3) + Entry.Size * 8;
  let state = arenaState(thread);
  if (state != 0 && load<u32>(state, State.LIMIT) >= needed) return state;
  if (state == 0) {
    const holder = allocate(thread, Holder.VALUES + 16, cls(ClassId.INTERNAL), Kind.HOLDER);
    const block = allocateBlock(thread, needed > <u32>Arena.FIRST_BYTES ? needed : <u32>Arena.FIRST_BYTES);
    if (holder == 0 || block == 0) return 0;
    store<u32>(holder, 2, Holder.COUNT);
    store<u64>(holder, NONE, Holder.VALUES + 8);
    store<u32>(thread, holder, Thread.REGEX);
    setBlock(thread, block);
    return arenaState(thread);
  }
  const larger = reallocateBlock(thread, state - Block.PAYLOAD, needed * 2);
  if (larger == 0) return 0;
  setBlock(thread, larger);
  return larger + Block.PAYLOAD;
}

/** Doubles the stack; answers where the state now is, 0 out of memory (the state is then as it was). */
export function growStack(state: u32, top: u32): u32 {
  const thread = load<u32>(state, State.THREAD), now = load<u32>(state, State.LIMIT);
  if (now > 0x30000000) return 0;
  const larger = reallocateBlock(thread, state - Block.PAYLOAD, now << 1);
  if (larger == 0) return 0;
  setBlock(thread, larger);
  return larger + Block.PAYLOAD;
}

/** After a search: a stack that grew large is given back. */
export function closeArena(thread: u32): void {
  const state = arenaState(thread);
  store<u32>(state, 0, State.PENDING);
  store<u64>(load<u32>(thread, Thread.REGEX), NONE, Holder.VALUES + 8);
  if (load<u32>(state, State.LIMIT) <= <u32>Arena.KEPT_BYTES) return;
  freeBlock(thread, state - Block.PAYLOAD);
  store<u32>(thread, 0, Thread.REGEX);
}

/** The steps of the budget are used up: has something come that must be served, such as Ctrl-C? */
export function interrupted(state: u32): bool {
  store<i32>(state, Arena.CHECK_STEPS, State.BUDGET);
  // a plain poll: whoever sets the bit also makes what it announces visible; seen late, it is seen at the next poll
  return (atomic.load<u32>(load<u32>(state, State.THREAD), Thread.EVAL_BREAKER) & INTERRUPTS) != 0;
}

/** Notes who was searching, so that the same call, run again, goes on; `list` is what it has found so far. */
export function suspend(thread: u32, method: u32, pattern: u64, subject: u64, start: u32, end: u32, list: u64): void {
  const state = arenaState(thread), frame = load<u32>(thread, Thread.FRAME);
  store<u32>(state, 1, State.PENDING);
  store<u32>(state, frame, State.KEY_FRAME);
  store<u32>(state, load<u32>(frame, Frame.PC), State.KEY_PC);
  store<u64>(state, pattern, State.KEY_PATTERN);
  store<u64>(state, subject, State.KEY_SUBJECT);
  store<u32>(state, method, State.KEY_METHOD);
  store<u32>(state, start, State.KEY_START);
  store<u32>(state, end, State.KEY_END);
  store<u64>(load<u32>(thread, Thread.REGEX), list, Holder.VALUES + 8);
}
/** Is this the call that was interrupted? */
export function isSuspended(thread: u32, method: u32, pattern: u64, subject: u64, start: u32, end: u32): bool {
  const state = arenaState(thread);
  if (state == 0 || load<u32>(state, State.PENDING) == 0) return false;
  store<u32>(state, 0, State.PENDING);
  const frame = load<u32>(thread, Thread.FRAME);
  return load<u32>(state, State.KEY_FRAME) == frame && load<u32>(state, State.KEY_PC) == load<u32>(frame, Frame.PC)
    && load<u64>(state, State.KEY_PATTERN) == pattern && load<u64>(state, State.KEY_SUBJECT) == subject
    && load<u32>(state, State.KEY_METHOD) == method && load<u32>(state, State.KEY_START) == start && load<u32>(state, State.KEY_END) == end;
}
export function suspendedList(thread: u32): u64 { return load<u64>(load<u32>(thread, Thread.REGEX), Holder.VALUES + 8); }
