// Frames on a thread's stack: chunks of memory that frames are pushed onto. A frame is its header (Frame in layout.ts), its
// locals, its operand stack. Generators' frames lie in the generator object; they are linked into the chain while they run.
//
//   chunk:  | previous chunk u32 | next chunk u32 | frame | frame | ...            | reserve |
//
// A frame that does not fit goes to the next chunk. Popping only puts STACK_TOP to the frame's own address, so after a deep
// recursion STACK_CHUNK may still be a later chunk than the one STACK_TOP lies in; the next push finds out, since it tests both
// ends of the chunk by one unsigned comparison.
import { Code, Frame, Limit, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { allocateBlock } from "./heap.ts";

const CHUNK_HEADER: u32 = 16;

/** Takes `size` bytes for a frame; 0 where the heap is used up. */
export function takeFrame(thread: u32, size: u32): u32 {
  const top = load<u32>(thread, Thread.STACK_TOP), chunk = load<u32>(thread, Thread.STACK_CHUNK);
  const next = top + size;
  if (next - chunk > load<u32>(thread, Thread.STACK_LIMIT) - chunk) return takeFrameElsewhere(thread, top, size);
  store<u32>(thread, next, Thread.STACK_TOP);
  return top;
}

function limitOf(chunk: u32): u32 { return chunk + 8 + load<u32>(chunk, 16) - Limit.STACK_RESERVE; }

/** Goes back to the chunk that STACK_TOP lies in, and on from there where the frame does not fit. */
function takeFrameElsewhere(thread: u32, top: u32, size: u32): u32 {
  let chunk = load<u32>(thread, Thread.STACK_CHUNK);
  while (chunk && top - chunk > limitOf(chunk) - chunk) chunk = load<u32>(chunk, 8);
  if (chunk) {
    store<u32>(thread, chunk, Thread.STACK_CHUNK);
    store<u32>(thread, limitOf(chunk), Thread.STACK_LIMIT);
    if (top + size <= limitOf(chunk)) {
      store<u32>(thread, top + size, Thread.STACK_TOP);
      return top;
    }
  }
  return takeFrameInNextChunk(thread, size);
}

function takeFrameInNextChunk(thread: u32, size: u32): u32 {
  let chunk = load<u32>(thread, Thread.STACK_CHUNK);
  const needed = size + CHUNK_HEADER + Limit.STACK_RESERVE;
  let next: u32 = chunk ? load<u32>(chunk, 12) : 0;
  if (next != 0 && load<u32>(next, 16) < needed) next = 0;
  if (next == 0) {
    const bytes: u32 = needed > <u32>Limit.STACK_CHUNK_BYTES ? needed : Limit.STACK_CHUNK_BYTES;
    next = allocateBlock(thread, bytes + 16);
    if (next == 0) return 0;
    store<u32>(next, chunk, 8);
    store<u32>(next, 0, 12);
    store<u32>(next, bytes, 16);
    if (chunk) store<u32>(chunk, next, 12);
  }
  store<u32>(thread, next, Thread.STACK_CHUNK);
  const start = (next + 8 + CHUNK_HEADER + 7) & ~7;
  store<u32>(thread, limitOf(next), Thread.STACK_LIMIT);
  store<u32>(thread, start + size, Thread.STACK_TOP);
  return start;
}

/** Fills a frame's header; locals from `from` on become unbound. */
export function initializeFrame(
  frame: u32, previous: u32, code: u32, functionObject: u32, globals: u32, builtins: u32, link: u32, from: u32,
): void {
  store<u32>(frame, previous, Frame.PREVIOUS);
  store<u32>(frame, code, Frame.CODE);
  store<u32>(frame, functionObject, Frame.FUNCTION);
  store<u32>(frame, load<u32>(code, Code.WORDS), Frame.PC);
  store<u32>(frame, globals, Frame.GLOBALS);
  store<u32>(frame, builtins, Frame.BUILTINS);
  store<u32>(frame, 0, Frame.LOCALS_MAPPING);
  store<u32>(frame, link, Frame.LINK);
  store<u32>(frame, 0, Frame.ON_RETURN);
  store<u64>(frame, 0, Frame.FRAME_OBJECT); // and GENERATOR
  const count = load<u32>(code, Code.LOCAL_COUNT);
  for (let i = from; i < count; i++) store<u64>(frame + (i << 3), NULL, Frame.LOCALS);
  store<u32>(frame, frame + Frame.LOCALS + (count << 3), Frame.SP);
}
