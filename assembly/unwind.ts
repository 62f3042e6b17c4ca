// Unwinding: from a raised exception to the handler that takes it, frame by frame (tables cost nothing on the way in). Each user
// frame passed adds a traceback entry; frames of the prelude and shims are passed in silence.
//
// CPython's exception tables: rows (start, end, target, depth, lasti) by instruction index. To handle: cut the operand
// stack to `depth`, push the raising instruction's index where asked, push the exception, go to `target`.
import {
  ClassId, Code, Exception, ExceptionItem, ExceptionRow, Frame, FrameFlag, Generator, GeneratorState, OnRaise, OnReturn, Status, Thread, Tracing,
} from "./shared/layout.ts";
import { CodeFlag, Op } from "./shared/opcodes.ts";
import { NULL } from "./shared/values.ts";
import { FALSE, NONE, addressOf, fromSmall, isInstance, isInt, toInt } from "./objects/object.ts";
import { addTraceback, exceptionValue } from "./objects/exceptions.ts";
import { leaveFrameObject } from "./objects/frame_objects.ts";
import { forgetLastFinalizable } from "./state/collector_weak.ts";
import { call2 } from "./state/thread.ts";
import { afterContinuation, finishReturn } from "./returns.ts";
import { abandonNatively, continueNatively } from "./ops/continuations.ts";
import { endAsend } from "./ops/async_generators.ts";
import { settle } from "./calls.ts";
import { traceUnwinding } from "./ops/tracing.ts";

/** The exception handled in this frame, by the chain of items (a generator has its own): NULL where there is none. */
export function handledException(thread: u32): u64 {
  let item = load<u32>(thread, Thread.HANDLED);
  while (item) {
    const value = load<u64>(item, ExceptionItem.VALUE);
    if (value != NULL && value != NONE) return value;
    item = load<u32>(item, ExceptionItem.PREVIOUS);
  }
  return NULL;
}

/** A raise (not a re-raise) chains what is being handled as __context__, without making a cycle. */
export function chainContext(thread: u32): void {
  const exception = load<u64>(thread, Thread.EXCEPTION), handled = handledException(thread);
  if (handled == NULL || handled == exception) return;
  const object = addressOf(exception);
  if (load<u32>(object, Exception.CONTEXT) == addressOf(handled)) return;
  let link = addressOf(handled), slow = link, step = 0; // break the chain where it leads back to this exception
  while (true) {
    const next = load<u32>(link, Exception.CONTEXT);
    if (next == 0) break;
    if (next == object) { store<u32>(link, 0, Exception.CONTEXT); break; }
    link = next;
    if (++step & 1) continue;
    slow = load<u32>(slow, Exception.CONTEXT);
    if (slow == link) break; // a cycle that was there before
  }
  store<u32>(object, addressOf(handled), Exception.CONTEXT);
}

/** throw() raises what has a context of its own: only what the generator itself is handling becomes that, not what its caller is. */
function isThrownHere(thread: u32, frame: u32): bool {
  if (load<u32>(thread, Thread.THROWN_INTO) != frame) return false;
  store<u32>(thread, 0, Thread.THROWN_INTO);
  const own = load<u64>(load<u32>(thread, Thread.HANDLED), ExceptionItem.VALUE);
  return own == NULL || own == NONE;
}

/** Takes a frame off the chain: its generator is over, its frame object keeps its locals. */
export function leaveFrame(thread: u32, frame: u32): u32 {
  const previous = load<u32>(frame, Frame.PREVIOUS);
  if (load<u32>(frame, Frame.FRAME_OBJECT)) leaveFrameObject(thread, frame);
  const generator = load<u32>(frame, Frame.GENERATOR);
  if (generator) {
    store<u32>(generator, GeneratorState.CLOSED, Generator.STATE);
    forgetLastFinalizable(generator);
    store<u32>(thread, load<u32>(generator + Generator.HANDLED, ExceptionItem.PREVIOUS), Thread.HANDLED);
    store<u32>(frame, frame + Frame.LOCALS, Frame.SP);
    store<u32>(frame, 0, Frame.PREVIOUS);
  } else store<u32>(thread, frame, Thread.STACK_TOP);
  if ((load<u8>(frame, Frame.FLAGS) & FrameFlag.PRELUDE) == 0) store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) + 1, Thread.DEPTH_LEFT);
  store<u32>(thread, previous, Thread.FRAME);
  return previous;
}

/** Row of the exception table that covers an instruction, or 0. */
export function handlerFor(code: u32, index: u32): u32 {
  let row = load<u32>(code, Code.EXCEPTIONS);
  if (row == 0) return 0;
  let low: u32 = 0, high = load<u32>(code, Code.EXCEPTION_COUNT);
  while (low < high) {
    const middle = (low + high) >>> 1, candidate = row + middle * ExceptionRow.Size;
    if (load<u32>(candidate, ExceptionRow.END) <= index) low = middle + 1;
    else high = middle;
  }
  if (low >= load<u32>(code, Code.EXCEPTION_COUNT)) return 0;
  row += low * ExceptionRow.Size;
  return load<u32>(row, ExceptionRow.START) <= index ? row : 0;
}

/** The index of the instruction a frame has reached (the one before PC). */
export function lastInstruction(frame: u32): u32 {
  return (load<u32>(frame, Frame.PC) - load<u32>(load<u32>(frame, Frame.CODE), Code.WORDS) >>> 2) - 1;
}

/** The frame ends by a RERAISE that knows where its exception came from (its word lies at SP): its frame object shall say so. */
function reportFirstRaise(frame: u32, code: u32, index: u32): void {
  const words = load<u32>(code, Code.WORDS), word = load<u32>(words + (index << 2));
  if ((word & 0xff) != Op.RERAISE || (word >>> 8) == 0) return;
  const first = load<u64>(load<u32>(frame, Frame.SP) - 8);
  if (isInt(first)) store<u32>(frame, words + (<u32>toInt(first) + 1 << 2), Frame.PC);
}

/**
 * Finds the handler for the thread's EXCEPTION from its current frame on. Answers OK where a frame goes on (its PC and SP are
 * set), LEAVE where the exception leaves the entry frame (EXCEPTION stays set, FRAME is the one before the entry).
 */
export function unwind(thread: u32, fresh: bool): i32 {
  let frame = load<u32>(thread, Thread.FRAME);
  if (fresh && load<u32>(thread, Thread.TRACE_UNWOUND) == 0 && !isThrownHere(thread, frame)) chainContext(thread);
  let addEntry = fresh;
  while (true) {
    const code = load<u32>(frame, Frame.CODE), flags = load<u8>(frame, Frame.FLAGS);
    const index = lastInstruction(frame);
    const wasTold = frame == load<u32>(thread, Thread.TRACE_UNWOUND);
    if (wasTold) { addEntry = false; store<u32>(thread, 0, Thread.TRACE_UNWOUND); }
    if (addEntry && (load<u32>(code, Code.FLAGS) & (CodeFlag.PRELUDE | CodeFlag.UNTRACED)) == 0) addTraceback(thread, frame, index);
    const row = handlerFor(code, index);
    if (load<u32>(thread, Thread.TRACING) & Tracing.EVENTS && !wasTold && traceUnwinding(thread, frame, addEntry, row == 0) == Status.ENTERED) return Status.OK;
    if (row) {
      const depthLasti = load<u32>(row, ExceptionRow.DEPTH_LASTI);
      let sp = frame + Frame.LOCALS + ((load<u32>(code, Code.LOCAL_COUNT) + (depthLasti >>> 1)) << 3);
      if (depthLasti & 1) { store<u64>(sp, fromSmall(index)); sp += 8; }
      store<u64>(sp, load<u64>(thread, Thread.EXCEPTION));
      store<u64>(thread, NULL, Thread.EXCEPTION);
      store<u32>(frame, sp + 8, Frame.SP);
      store<u32>(frame, load<u32>(code, Code.WORDS) + (load<u32>(row, ExceptionRow.TARGET) << 2), Frame.PC);
      return Status.OK;
    }
    if (!addEntry) reportFirstRaise(frame, code, index);
    const onRaise = load<u8>(frame, Frame.ON_RAISE), onReturn = load<u8>(frame, Frame.ON_RETURN);
    const extra = load<u64>(frame, Frame.EXTRA), extra2 = load<u64>(frame, Frame.EXTRA2);
    frame = leaveFrame(thread, frame);
    if (flags & FrameFlag.ENTRY) return Status.LEAVE;
    addEntry = true;
    if (onRaise) {
      const status = continueAfterRaise(thread, frame, onReturn, onRaise, extra, extra2);
      if (status == Status.OK) return Status.OK;
      if (status == Status.ENTERED) return Status.OK;
      frame = load<u32>(thread, Thread.FRAME);
      // RAISED: goes on with the same or a new exception
    }
  }
}

function pushResult(frame: u32, value: u64): void {
  const sp = load<u32>(frame, Frame.SP);
  store<u64>(sp, value);
  store<u32>(frame, sp + 8, Frame.SP);
}

/** An exception came out of a call whose caller had said what it means. */
function continueAfterRaise(thread: u32, frame: u32, onReturn: u32, onRaise: u32, extra: u64, extra2: u64): i32 {
  const exception = load<u64>(thread, Thread.EXCEPTION);
  let value = extra;
  switch (onRaise) {
    case OnRaise.FOR_ITER: {
      if (!isInstance(exception, ClassId.STOP_ITERATION)) return Status.RAISED;
      const pc = load<u32>(frame, Frame.PC), distance = <i32>load<u32>(pc - 4) >> 8;
      store<u32>(frame, pc + (distance << 2), Frame.PC);
      store<u32>(frame, load<u32>(frame, Frame.SP) - 8, Frame.SP); // the iterator
      store<u64>(thread, NULL, Thread.EXCEPTION);
      return Status.OK;
    }
    case OnRaise.SEND: {
      if (!isInstance(exception, ClassId.STOP_ITERATION)) return Status.RAISED;
      const pc = load<u32>(frame, Frame.PC), distance = <i32>load<u32>(pc - 4) >> 8;
      store<u32>(frame, pc + (distance << 2), Frame.PC);
      value = exceptionValue(exception);
      break;
    }
    case OnRaise.GETATTR: {
      if (!isInstance(exception, ClassId.ATTRIBUTE_ERROR)) return Status.RAISED;
      store<u64>(thread, NULL, Thread.EXCEPTION);
      return settleInto(thread, frame, call2(thread, load<u64>(addressOf(extra2), 16), extra, load<u64>(addressOf(extra2), 24), onReturn));
    }
    case OnRaise.DEFAULT:
      if (!isInstance(exception, ClassId.ATTRIBUTE_ERROR)) return Status.RAISED;
      break;
    case OnRaise.FALSE:
      if (!isInstance(exception, ClassId.ATTRIBUTE_ERROR)) return Status.RAISED;
      value = FALSE;
      break;
    case OnRaise.NEXT_DEFAULT:
      if (!isInstance(exception, ClassId.STOP_ITERATION)) return Status.RAISED;
      break;
    case OnRaise.LENGTH_HINT:
      if (!isInstance(exception, ClassId.TYPE_ERROR)) return Status.RAISED;
      break;
    case OnRaise.NATIVE: {
      const which = <u32>toInt(extra2);
      if (!isInstance(exception, ClassId.STOP_ITERATION)) { abandonNatively(which, extra); return Status.RAISED; }
      store<u64>(thread, NULL, Thread.EXCEPTION);
      return settleInto(thread, frame, afterContinuation(thread, continueNatively(thread, which, extra, NULL), OnRaise.NONE));
    }
    case OnRaise.ASEND: endAsend(addressOf(extra)); return Status.RAISED;
    default: return Status.RAISED;
  }
  store<u64>(thread, NULL, Thread.EXCEPTION);
  if (onRaise != OnRaise.SEND && onReturn != OnReturn.PUSH) { // the replacement is seen as a result would be
    return settleInto(thread, frame, finishReturn(thread, onReturn, OnRaise.NONE, NULL, NULL, value));
  }
  pushResult(frame, value);
  return Status.OK;
}

/** Serves a request made while unwinding; its result goes to the frame's stack. */
function settleInto(thread: u32, frame: u32, request: i32): i32 {
  const status = settle(thread, frame, request);
  if (status == Status.OK) pushResult(frame, load<u64>(thread, Thread.RESULT));
  return status;
}

/**
 * A native raised under a caller's ON_RAISE with no frame in between: RAISED where the exception goes on; else what the
 * continuation makes of it (OK with the value in RESULT, ENTERED).
 */
export function raisedInCall(thread: u32, frame: u32, onReturn: u32, onRaise: u32, extra: u64, extra2: u64): i32 {
  const status = continueAfterRaise(thread, frame, onReturn, onRaise, extra, extra2);
  return status == Status.OK ? Status.ENTERED : status; // the result, if any, was pushed
}
