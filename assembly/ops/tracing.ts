// sys.settrace and sys.setprofile. The loop exists twice: a thread that traces runs the copy that asks beforeInstruction() ahead of every
// instruction (run() in loop.ts chooses, and is entered anew because settrace() sets Breaker.SLICE), so tracing costs nothing while it is off.
//
// The events of one instruction come one after the other, each a call of the prelude's trace_event() that has the instruction run again;
// Thread.TRACE_STAGE says how far they have come. An exception's events are given while it unwinds: trace_unwinding() raises it again.
import { GENERATOR_KINDS } from "./generators.ts";
import {
  Breaker, Code, Frame, FrameObject, FrameTrace, FrameTraceFlag, Kind, Method, OnReturn, Status, Thread, ThreadState, Tracing, Base, Limit, Vm,
} from "../shared/layout.ts";
import { CodeFlag, Op } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, fromAddress, fromSmall, isObject, kindOf, preludeAt } from "../objects/object.ts";
import { frameObjectFor, isHidden } from "../objects/frame_objects.ts";
import { lineOf } from "../objects/exceptions.ts";
import { request, setArgument } from "../state/thread.ts";
import { settle } from "../calls.ts";
import { afterRetry, setBreaker } from "../breaker.ts";
import { prelude } from "../env.ts";

/** In the order in which an instruction gives them. The prelude names them (TRACE_EVENTS). */
const enum Stage { CALL, C_RETURN, LINE, OPCODE, RETURN, C_CALL, DONE }
const enum Wanted { TRACE = 1, PROFILE = 2 }
/** What trace_unwinding() shall tell. */
const enum Unwound { CALL = 1, EXCEPTION = 2, C_EXCEPTION = 4, RETURN = 8 }

function hasTrace(object: u32): bool {
  if (object == 0) return false;
  const value = load<u64>(object, FrameObject.TRACE);
  return value != 0 && value != NULL && value != NONE;
}
function pendingCall(object: u32): u64 {
  if (object == 0) return NULL;
  const value = load<u64>(object, FrameObject.C_CALLEE);
  return value == 0 ? NULL : value;
}
function isFrameFlagged(object: u32, flag: u32): bool { return (load<u32>(object, FrameObject.FLAGS) & flag) != 0; }

/** Has the frame not begun yet? What makes its cells, and its generator, comes before its call event. */
function isPrologue(frame: u32, code: u32, pc: u32, op: u32): bool {
  if (op == Op.MAKE_CELL || op == Op.COPY_FREE_VARS) return true;
  if (op == Op.POP_TOP && pc > load<u32>(code, Code.WORDS) && (load<u32>(pc - 4) & 0xff) == Op.RETURN_GENERATOR) return true;
  return (load<u32>(code, Code.FLAGS) & GENERATOR_KINDS) != 0 && load<u32>(frame, Frame.GENERATOR) == 0;
}

/** Is `pc` where a generator goes on after a yield? */
function isResumed(code: u32, pc: u32): bool { return pc > load<u32>(code, Code.WORDS) && (load<u32>(pc - 4) & 0xff) == Op.YIELD_VALUE; }

/** Does a line begin at instruction `index`, which follows the frame's last one? A jump back begins its line again. */
function beginsLine(code: u32, object: u32, index: i32, op: u32): bool {
  const line = lineOf(code, index), last = load<i32>(object, FrameObject.TRACE_LAST) - 1;
  if (line <= 0) return false;
  if (last < 0 || lineOf(code, last) != line) return true;
  return index < last || (index == last && op == Op.JUMP_BACKWARD);
}

/** The native that a call instruction is about to call, NULL where it calls something else. */
function nativeCallee(op: u32, word: u32, sp: u32): u64 {
  const count = word >>> 8;
  let callee: u64;
  if (op == Op.CALL) callee = load<u64>(sp - 8 - (count << 3));
  else if (op == Op.CALL_METHOD || op == Op.CALL_KW) callee = load<u64>(sp - 16 - (count << 3));
  else if (op == Op.CALL_METHOD_KW) callee = load<u64>(sp - 24 - (count << 3));
  else if (op == Op.CALL_FUNCTION_EX) callee = load<u64>(sp - 16 - (count << 3));
  else return NULL;
  if (!isObject(callee) || callee == NULL) return NULL;
  if (kindOf(addressOf(callee)) == Kind.METHOD) {
    const inner = load<u64>(addressOf(callee), Method.FUNCTION);
    return isObject(inner) && kindOf(addressOf(inner)) == Kind.NATIVE ? callee : NULL;
  }
  return kindOf(addressOf(callee)) == Kind.NATIVE ? callee : NULL;
}

/** Calls the functions that want to know. `isStart`: the frame stands before its first instruction, not at this one. */
function deliver(thread: u32, frame: u32, pc: u32, sp: u32, stage: u32, value: u64, wanted: u32, isStart: bool): i32 {
  store<u32>(frame, sp, Frame.SP);
  store<u32>(frame, isStart ? pc : pc + 4, Frame.PC);
  const object = frameObjectFor(thread, frame);
  let status: i32 = Status.RETRY;
  if (object) {
    setArgument(thread, 0, fromAddress(object));
    setArgument(thread, 1, fromSmall(stage));
    setArgument(thread, 2, value);
    setArgument(thread, 3, fromSmall(wanted));
    status = settle(thread, frame, request(thread, preludeAt(prelude("trace_event")), 4, isStart ? OnReturn.DROP : OnReturn.RUN_AGAIN));
  }
  if (status != Status.RETRY) {
    store<u32>(thread, stage + 1, Thread.TRACE_STAGE);
    return status;
  }
  status = afterRetry(thread, frame, status, pc + 4);
  if (status == Status.OK) store<u32>(frame, pc, Frame.PC);
  return status == Status.OK ? Status.ENTERED : status;
}

/** OK: the instruction at `pc` may run. ENTERED: the thread's current frame goes on (its PC and SP are saved). RAISED. */
export function beforeInstruction(thread: u32, frame: u32, pc: u32, sp: u32): i32 {
  const code = load<u32>(frame, Frame.CODE);
  if (load<u32>(thread, Thread.TRACE_BUSY) != 0 || (load<u32>(code, Code.FLAGS) & CodeFlag.PRELUDE) != 0) return Status.OK;
  let stage: i32 = Stage.CALL;
  if (load<u32>(thread, Thread.TRACE_PC) == pc && load<u32>(thread, Thread.TRACE_FRAME) == frame) stage = load<i32>(thread, Thread.TRACE_STAGE);
  else { store<u32>(thread, pc, Thread.TRACE_PC); store<u32>(thread, frame, Thread.TRACE_FRAME); store<u32>(thread, 0, Thread.TRACE_STAGE); }
  const isTraced = load<u64>(thread, Thread.TRACE_FUNCTION) != NULL, isProfiled = load<u64>(thread, Thread.PROFILE_FUNCTION) != NULL;
  const word = load<u32>(pc), op = word & 0xff, profile: u32 = isProfiled ? Wanted.PROFILE : 0;
  if (stage == Stage.CALL && (load<u8>(frame, Frame.TRACE) & FrameTrace.STARTED) == 0) {
    if (isPrologue(frame, code, pc, op)) return Status.OK;
    store<u8>(frame, FrameTrace.STARTED, Frame.TRACE);
    if (isTraced || isProfiled) {
      return deliver(thread, frame, pc, sp, Stage.CALL, NONE, (isTraced ? <u32>Wanted.TRACE : 0) | profile, true);
    }
  }
  const object = load<u32>(frame, Frame.FRAME_OBJECT);
  if (stage == Stage.C_RETURN && object != 0 && !isResumed(code, pc)) store<i32>(object, 0, FrameObject.TRACE_LAST); // it has just begun
  const isLocal = isTraced && hasTrace(object);
  const index = <i32>((pc - load<u32>(code, Code.WORDS)) >>> 2);
  const called = pendingCall(object), isRepeated = called != NULL && load<i32>(object, FrameObject.TRACE_LAST) - 1 == index; // after RETRY or AGAIN
  if (stage <= Stage.C_RETURN && called != NULL && !isRepeated) {
    store<u64>(object, NULL, FrameObject.C_CALLEE);
    if (isProfiled) return deliver(thread, frame, pc, sp, Stage.C_RETURN, called, profile, true);
  }
  if (isLocal && stage <= Stage.LINE && !isFrameFlagged(object, FrameTraceFlag.NO_LINES) && beginsLine(code, object, index, op)) {
    return deliver(thread, frame, pc, sp, Stage.LINE, NONE, Wanted.TRACE, false);
  }
  if (isLocal && stage <= Stage.OPCODE && isFrameFlagged(object, FrameTraceFlag.OPCODES)) {
    return deliver(thread, frame, pc, sp, Stage.OPCODE, NONE, Wanted.TRACE, false);
  }
  if (stage <= Stage.RETURN && (op == Op.RETURN_VALUE || op == Op.RETURN_CONST || op == Op.YIELD_VALUE)) {
    if (op == Op.YIELD_VALUE) store<u8>(frame, 0, Frame.TRACE);
    if (isLocal || isProfiled) {
      const value = op == Op.RETURN_CONST ? load<u64>(load<u32>(code, Code.CONSTANT_ITEMS) + ((word >>> 8) << 3)) : load<u64>(sp - 8);
      return deliver(thread, frame, pc, sp, Stage.RETURN, value, (isLocal ? <u32>Wanted.TRACE : 0) | profile, false);
    }
  }
  if (isProfiled && stage <= Stage.C_CALL && !isRepeated) {
    const native = nativeCallee(op, word, sp);
    if (native != NULL && object != 0) {
      store<u64>(object, native, FrameObject.C_CALLEE);
      return deliver(thread, frame, pc, sp, Stage.C_CALL, native, profile, false);
    }
  }
  store<u32>(thread, 0, Thread.TRACE_PC);
  if (object) store<i32>(object, index + 1, FrameObject.TRACE_LAST);
  return Status.OK;
}

/**
 * An exception has come to `frame`. OK: go on unwinding; ENTERED: trace_unwinding() tells of it first and raises it again, which comes here
 * once more (`wasTold`, see unwind()).
 */
export function traceUnwinding(thread: u32, frame: u32, isRaise: bool, leaves: bool): i32 {
  if (load<u32>(thread, Thread.TRACE_BUSY) != 0 || isHidden(frame)) return Status.OK;
  const isTraced = load<u64>(thread, Thread.TRACE_FUNCTION) != NULL, isProfiled = load<u64>(thread, Thread.PROFILE_FUNCTION) != NULL;
  const object = load<u32>(frame, Frame.FRAME_OBJECT), called = pendingCall(object);
  let events: u32 = 0;
  if ((load<u8>(frame, Frame.TRACE) & FrameTrace.STARTED) == 0) events = Unwound.CALL; // thrown into a generator
  const isLocal = isTraced && (hasTrace(object) || events != 0);
  if (isLocal && isRaise) events |= Unwound.EXCEPTION;
  if (isProfiled && called != NULL) events |= Unwound.C_EXCEPTION;
  if (leaves && (isLocal || isProfiled)) events |= Unwound.RETURN;
  if (events == 0) return Status.OK;
  const made = frameObjectFor(thread, frame), exception = load<u64>(thread, Thread.EXCEPTION);
  if (made == 0) return Status.OK;
  store<u8>(frame, FrameTrace.STARTED, Frame.TRACE);
  setArgument(thread, 0, fromAddress(made));
  setArgument(thread, 1, exception);
  setArgument(thread, 2, fromSmall(events));
  setArgument(thread, 3, called == NULL ? NONE : called);
  store<u64>(thread, NULL, Thread.EXCEPTION);
  const status = settle(thread, frame, request(thread, preludeAt(prelude("trace_unwinding")), 4, OnReturn.DROP));
  if (status == Status.RETRY) { store<u64>(thread, exception, Thread.EXCEPTION); return Status.OK; } // no memory: nobody is told
  store<u64>(made, NULL, FrameObject.C_CALLEE);
  store<u32>(thread, frame, Thread.TRACE_UNWOUND);
  return status;
}

// ---- counting

/** One more of an opcode. What a case does of the next instruction's work (see docs/performance.md) is counted with its own. */
export function countInstruction(op: u32): void {
  const at = Vm.OPCODE_COUNTS + (op << 3);
  store<u64>(at, load<u64>(at) + 1); // an ordinary store: whoever runs instructions holds the GIL
}

// ---- switching it on and off

/** Frames that run already give no call event any more. */
function markStarted(thread: u32): void {
  for (let frame = load<u32>(thread, Thread.FRAME); frame; frame = load<u32>(frame, Frame.PREVIOUS)) store<u8>(frame, FrameTrace.STARTED, Frame.TRACE);
}
/** Sets the function at `offset` of a thread block, None takes it away; the thread changes over to the other loop at its next switch point. */
function setHook(thread: u32, offset: u32, value: u64): void {
  store<u64>(thread + offset, value == NONE ? NULL : value);
  const isOn = load<u64>(thread, Thread.TRACE_FUNCTION) != NULL || load<u64>(thread, Thread.PROFILE_FUNCTION) != NULL;
  const tracing = load<u32>(thread, Thread.TRACING);
  if (isOn && (tracing & Tracing.EVENTS) == 0) markStarted(thread);
  store<u32>(thread, isOn ? tracing | Tracing.EVENTS : tracing & ~(<u32>Tracing.EVENTS), Thread.TRACING);
  setBreaker(thread, Breaker.SLICE);
}
export function setTraceHook(thread: u32, isProfile: bool, isForAll: bool, value: u64): void {
  const offset: u32 = isProfile ? Thread.PROFILE_FUNCTION : Thread.TRACE_FUNCTION;
  if (!isForAll) { setHook(thread, offset, value); return; }
  for (let i: u32 = 0; i < <u32>Limit.THREADS; i++) {
    const slot = Base.THREADS + i * Thread.Size;
    // Relaxed would do: threads change their state to RUNNING and back while they hold the GIL, as the caller does.
    if (slot == thread || atomic.load<u32>(slot, Thread.STATE) == ThreadState.RUNNING) setHook(slot, offset, value);
  }
}
/** While a trace function runs nothing is traced. Answers what was set before. */
export function setTraceBusy(thread: u32, busy: u32): u32 {
  const before = load<u32>(thread, Thread.TRACE_BUSY);
  store<u32>(thread, busy, Thread.TRACE_BUSY);
  return before;
}
export function traceAgain(thread: u32): void { markStarted(thread); store<u32>(thread, 0, Thread.TRACE_PC); }
