// What the report of a deadlock needs to know (the report itself is Python, src/lib/prelude/deadlock.py): every thread's frames, and whether
// the main thread could be meant to wait for Ctrl-C.
import { Base, Code, ExceptionRow, Frame, Limit, Sequence, Thread, ThreadState, Vm } from "../shared/layout.ts";
import { Op } from "../shared/opcodes.ts";
import { plainOpcode } from "../ops/fused.ts";
import { NONE, fromAddress, fromBool, fromSmall, isInt, nameAt, toInt } from "../objects/object.ts";
import { frameObjectFor, isHidden, isLibraryFrame, visibleFrame } from "../objects/frame_objects.ts";
import { slotOf } from "../state/gil_common.ts";
import { haltFree } from "../state/gil_off.ts";
import { handlerFor, lastInstruction } from "../unwind.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { name } from "../env.ts";

/** frame_of(ident): the innermost frame of a running thread, None where it has none yet */
export function intrinsicFrameOf(thread: u32, args: u32, count: i32): i32 {
  const slot = slotOf(<u32>toInt(argument(args, 0)));
  if (<u32>toInt(argument(args, 0)) > <u32>Limit.THREADS || load<u32>(slot, Thread.STATE) != ThreadState.RUNNING) return ok(thread, NONE);
  haltFree(thread); // or its frames would come and go; it stays halted while the caller, prelude code, looks at them
  const frame = visibleFrame(load<u32>(slot, Thread.FRAME));
  if (frame == 0) return ok(thread, NONE);
  const object = frameObjectFor(thread, frame);
  return object ? ok(thread, fromAddress(object)) : outOfMemory(thread);
}

/** deadlock_word(): the DeadlockMode; deadlock_word(n): sets whether the one that there is has been reported */
export function intrinsicDeadlockWord(thread: u32, args: u32, count: i32): i32 {
  if (isInt(argument(args, 0))) store<u32>(Vm.DEADLOCK_REPORTED, <u32>toInt(argument(args, 0)));
  return ok(thread, fromSmall(load<u32>(Vm.DEADLOCK_MODE)));
}

/**
 * waits_for_interrupt(): does a frame of the main thread (not one of the library) stand inside a `try` that handles KeyboardInterrupt or has
 * a `finally`? Then the program may well be waiting for Ctrl-C.
 */
export function intrinsicWaitsForInterrupt(thread: u32, args: u32, count: i32): i32 {
  haltFree(thread);
  for (let frame = load<u32>(Base.THREADS, Thread.FRAME); frame; frame = load<u32>(frame, Frame.PREVIOUS)) {
    if (isHidden(frame) || isLibraryFrame(frame)) continue;
    if (handlesInterrupt(load<u32>(frame, Frame.CODE), lastInstruction(frame), 8)) return ok(thread, fromBool(true));
  }
  return ok(thread, fromBool(false));
}

/** The handlers around an instruction, from the inside out: an exception that one does not take is raised again inside the next. */
function handlesInterrupt(code: u32, index: u32, depth: i32): bool {
  const row = handlerFor(code, index);
  if (row == 0 || depth == 0) return false;
  const target = load<u32>(row, ExceptionRow.TARGET);
  return handlerTakesInterrupt(code, target) || handlesInterrupt(code, target, depth - 1);
}

/**
 * Reads the code of a handler. `except T:` compares with CHECK_EXC_MATCH and goes on to the next clause; where none takes it, it ends in
 * RERAISE. A `finally` and a bare `except` do something else first. A `with` calls WITH_EXCEPT_START: that does not count.
 */
function handlerTakesInterrupt(code: u32, at: u32): bool {
  const words = load<u32>(code, Code.WORDS), end = load<u32>(code, Code.WORD_COUNT);
  if (opAt(words, at) != Op.PUSH_EXC_INFO) return false; // what the compiler itself cleans up
  at = skipPoints(words, at + 1);
  while (at < end) {
    const op = opAt(words, at);
    if (op == Op.LOAD_GLOBAL || op == Op.LOAD_NAME) {
      const wanted = nameOfSite(code, load<u32>(words + (at << 2)) >>> 8);
      if (wanted == nameAt(name("KeyboardInterrupt")) || wanted == nameAt(name("BaseException"))) return true;
    } else if (op == Op.POP_JUMP_IF_FALSE) { // to the next clause
      at = skipPoints(words, at + 1 + (load<u32>(words + (at << 2)) >>> 8));
      continue;
    } else if (op == Op.RERAISE || op == Op.WITH_EXCEPT_START) return false;
    else if (op != Op.CHECK_EXC_MATCH && op != Op.CHECK_EG_MATCH && op != Op.BUILD_TUPLE && op != Op.LOAD_ATTR && op != Op.LOAD_FAST && op != Op.SWITCH_POINT
      && op != Op.COPY && op != Op.BUILD_LIST && op != Op.SWAP) return true;
    at++;
  }
  return false;
}
function opAt(words: u32, index: u32): u32 { return plainOpcode(load<u32>(words + (index << 2))); }
function skipPoints(words: u32, index: u32): u32 { return opAt(words, index) == Op.SWITCH_POINT ? index + 1 : index; }
function nameOfSite(code: u32, site: u32): u32 {
  return <u32>load<u64>(load<u32>(load<u32>(code, Code.NAMES), Sequence.ITEMS) + (load<u32>(load<u32>(code, Code.SITES) + (site << 2)) << 3));
}
