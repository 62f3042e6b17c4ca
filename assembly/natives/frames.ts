// Frames and code objects as programs see them: reading what lies in memory. What is made of it (dicts, tuples, texts) is the
// prelude's work (frames.py).
import { finishUnstarted } from "./generators.ts";
import { Bytes,
  Cell, Class, ClassId, Code, ExceptionRow, Frame, FrameObject, FrameTraceFlag, Generator, GeneratorState, Kind, PositionRow, Thread, Tuple, Vm,
} from "../shared/layout.ts";
import { LocalKind, Op } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, addressOf, fromAddress, fromBool, fromSmall, hasKind, isInt, toInt } from "../objects/object.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory, raise, typeError, valueError } from "../state/raise.ts";
import { setTraceBusy, setTraceHook, traceAgain } from "../ops/tracing.ts";
import { newTuple, tupleOf } from "../objects/tuple.ts";
import { bytesOf } from "../objects/bytes.ts";
import { plainWords } from "../ops/fused.ts";
import { frameObjectFor, visibleFrame } from "../objects/frame_objects.ts";
import { lineOf } from "../objects/exceptions.ts";
import { lastInstruction } from "../unwind.ts";
import { isWithoutGil } from "../state/gil_off.ts";
import { msg } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }
function number(args: u32, i: u32): u32 { return <u32>toInt(argument(args, i)); }
function orNone(thread: u32, address: u32): i32 { return ok(thread, address ? fromAddress(address) : NONE); }

/** frame_at(depth): the frame so many visible calls up, None where there is none */
export function intrinsicFrameAt(thread: u32, args: u32, count: i32): i32 {
  let frame = visibleFrame(load<u32>(thread, Thread.FRAME));
  for (let depth = number(args, 0); depth && frame; depth--) frame = visibleFrame(load<u32>(frame, Frame.PREVIOUS));
  if (frame == 0) return ok(thread, NONE);
  const object = frameObjectFor(thread, frame);
  return object ? ok(thread, fromAddress(object)) : outOfMemory(thread);
}

export function frameGetBack(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), frame = load<u32>(object, FrameObject.ADDRESS);
  if (frame == 0) return orNone(thread, load<u32>(object, FrameObject.BACK));
  const back = visibleFrame(load<u32>(frame, Frame.PREVIOUS));
  if (back == 0) return ok(thread, NONE);
  const made = frameObjectFor(thread, back);
  return made ? ok(thread, fromAddress(made)) : outOfMemory(thread);
}
function lastIndex(object: u32): i32 {
  const frame = load<u32>(object, FrameObject.ADDRESS);
  return frame ? <i32>lastInstruction(frame) : load<i32>(object, FrameObject.LASTI);
}
/** Instructions before a function's first line: the call event of a tracer is given behind them. */
function isCellMaker(code: u32, index: u32): bool {
  const op = load<u32>(load<u32>(code, Code.WORDS) + (index << 2)) & 0xff;
  return op == Op.MAKE_CELL || op == Op.COPY_FREE_VARS;
}
export function frameGetLineno(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), code = load<u32>(object, FrameObject.CODE), index = lastIndex(object);
  const line = index < 0 || isCellMaker(code, index) ? <i32>load<u32>(code, Code.FIRST_LINE) : lineOf(code, index);
  return ok(thread, line < 0 ? NONE : fromSmall(line));
}
export function frameGetLasti(thread: u32, args: u32, count: i32): i32 {
  const index = lastIndex(self(args));
  return ok(thread, fromSmall(index < 0 ? index : index << 1));
}
export function frameGetTrace(thread: u32, args: u32, count: i32): i32 {
  const value = load<u64>(self(args), FrameObject.TRACE);
  return ok(thread, value == NULL || value == 0 ? NONE : value);
}
export function frameSetTrace(thread: u32, args: u32, count: i32): i32 {
  const object = self(args);
  store<u64>(object, argument(args, 1) == NULL ? NONE : argument(args, 1), FrameObject.TRACE);
  store<i32>(object, lastIndex(object) + 1, FrameObject.TRACE_LAST); // the line that it is on has begun
  return ok(thread, NONE);
}
function frameFlag(thread: u32, args: u32, flag: u32, isSetToNot: bool): i32 {
  const object = self(args), value = argument(args, 1);
  if (value != TRUE && value != FALSE) return typeError(thread, msg("attribute value type must be bool"));
  const flags = load<u32>(object, FrameObject.FLAGS);
  store<u32>(object, (value == TRUE) != isSetToNot ? flags | flag : flags & ~flag, FrameObject.FLAGS);
  return ok(thread, NONE);
}
export function frameGetTraceLines(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool((load<u32>(self(args), FrameObject.FLAGS) & FrameTraceFlag.NO_LINES) == 0)); }
export function frameSetTraceLines(thread: u32, args: u32, count: i32): i32 { return frameFlag(thread, args, FrameTraceFlag.NO_LINES, true); }
export function frameGetTraceOpcodes(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool((load<u32>(self(args), FrameObject.FLAGS) & FrameTraceFlag.OPCODES) != 0)); }
export function frameSetTraceOpcodes(thread: u32, args: u32, count: i32): i32 { return frameFlag(thread, args, FrameTraceFlag.OPCODES, false); }
/** frame.f_lineno = n: jumping is not supported, and says so */
export function frameSetLineno(thread: u32, args: u32, count: i32): i32 {
  if (argument(args, 1) == NULL) return raise(thread, ClassId.ATTRIBUTE_ERROR, msg("cannot delete attribute"));
  if (!isInt(argument(args, 1))) return valueError(thread, msg("lineno must be an integer"));
  if (load<u32>(thread, Thread.TRACE_BUSY) == 0) return valueError(thread, msg("f_lineno can only be set in a trace function"));
  return valueError(thread, msg("can't jump to another line: gilvm does not support it"));
}

// ---- sys.settrace, sys.setprofile

export function sysSetTrace(thread: u32, args: u32, count: i32): i32 { setTraceHook(thread, false, false, argument(args, 0)); return ok(thread, NONE); }
export function sysSetProfile(thread: u32, args: u32, count: i32): i32 { setTraceHook(thread, true, false, argument(args, 0)); return ok(thread, NONE); }
export function sysSetTraceAllThreads(thread: u32, args: u32, count: i32): i32 { setTraceHook(thread, false, true, argument(args, 0)); return ok(thread, NONE); }
export function sysSetProfileAllThreads(thread: u32, args: u32, count: i32): i32 { setTraceHook(thread, true, true, argument(args, 0)); return ok(thread, NONE); }
export function sysGetTrace(thread: u32, args: u32, count: i32): i32 { return valueOrNone(thread, load<u64>(thread, Thread.TRACE_FUNCTION)); }
export function sysGetProfile(thread: u32, args: u32, count: i32): i32 { return valueOrNone(thread, load<u64>(thread, Thread.PROFILE_FUNCTION)); }
function valueOrNone(thread: u32, value: u64): i32 { return ok(thread, value == NULL ? NONE : value); }
/** set_trace_busy(busy): while a trace function runs nothing is traced; answers what it was. */
export function intrinsicSetTraceBusy(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(setTraceBusy(thread, number(args, 0)))); }
/** trace_again(): what runs already is not to be told of, and the instruction whose events are being given is forgotten (sys.call_tracing) */
export function intrinsicTraceAgain(thread: u32, args: u32, count: i32): i32 { traceAgain(thread); return ok(thread, NONE); }
/** trace_place(), set_trace_place(place): how far the events of the current instruction have come */
export function intrinsicTracePlace(thread: u32, args: u32, count: i32): i32 {
  for (let i: u32 = 0; i < 3; i++) store<u64>(thread + (i << 3), fromSmall(load<u32>(thread + Thread.TRACE_PC + (i << 2))), Thread.ARGS);
  const place = tupleOf(thread, thread + Thread.ARGS, 3);
  return place ? ok(thread, place) : outOfMemory(thread);
}
export function intrinsicSetTracePlace(thread: u32, args: u32, count: i32): i32 {
  const items = load<u32>(self(args), Tuple.ITEMS);
  for (let i: u32 = 0; i < 3; i++) store<u32>(thread + (i << 2), <u32>toInt(load<u64>(items + (i << 3))), Thread.TRACE_PC);
  return ok(thread, NONE);
}

/** frame_mapping(frame): its namespace where it is no optimised code's, else None */
export function intrinsicFrameMapping(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), frame = load<u32>(object, FrameObject.ADDRESS);
  if (frame) return orNone(thread, load<u32>(frame, Frame.LOCALS_MAPPING));
  const locals = load<u32>(object, FrameObject.LOCALS);
  return locals && !hasKind(fromAddress(locals), Kind.TUPLE) ? ok(thread, fromAddress(locals)) : ok(thread, NONE);
}
/** Address of a frame's local slot, 0 where its values are gone. */
function slotOf(object: u32, index: u32): u32 {
  const frame = load<u32>(object, FrameObject.ADDRESS);
  if (frame) return frame + Frame.LOCALS + (index << 3);
  const locals = load<u32>(object, FrameObject.LOCALS);
  if (locals == 0 || !hasKind(fromAddress(locals), Kind.TUPLE) || index >= load<u32>(locals, Tuple.LENGTH)) return 0;
  return load<u32>(locals, Tuple.ITEMS) + (index << 3);
}
function isCellKind(kind: u32): bool { return (kind & (LocalKind.CELL | LocalKind.FREE)) != 0; }
/** frame_local(frame, index, kind, default): a variable's value, also through its cell */
export function intrinsicFrameLocal(thread: u32, args: u32, count: i32): i32 {
  const slot = slotOf(self(args), number(args, 1));
  let value = slot ? load<u64>(slot) : NULL;
  if (value != NULL && isCellKind(number(args, 2)) && hasKind(value, Kind.CELL)) value = load<u64>(addressOf(value), Cell.VALUE);
  return ok(thread, value == NULL ? argument(args, 3) : value);
}
/** set_frame_local(frame, index, kind, value) */
export function intrinsicSetFrameLocal(thread: u32, args: u32, count: i32): i32 {
  const slot = slotOf(self(args), number(args, 1));
  if (slot == 0) return ok(thread, NONE);
  const value = load<u64>(slot);
  if (value != NULL && isCellKind(number(args, 2)) && hasKind(value, Kind.CELL)) store<u64>(addressOf(value), argument(args, 3), Cell.VALUE);
  else store<u64>(slot, argument(args, 3));
  return ok(thread, NONE);
}
/** frame_extra(frame): the dict of names that programs put into f_locals beyond the variables, None; set_frame_extra(frame, dict) */
export function intrinsicFrameExtra(thread: u32, args: u32, count: i32): i32 { return orNone(thread, load<u32>(self(args), FrameObject.EXTRA_LOCALS)); }
export function intrinsicSetFrameExtra(thread: u32, args: u32, count: i32): i32 {
  store<u32>(self(args), addressOf(argument(args, 1)), FrameObject.EXTRA_LOCALS);
  return ok(thread, NONE);
}
/** frame.clear() */
export function frameClear(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), frame = load<u32>(object, FrameObject.ADDRESS), generator = load<u32>(object, FrameObject.GENERATOR);
  if (frame != 0) {
    if (generator == 0 || load<u32>(generator, Generator.STATE) == GeneratorState.RUNNING) {
      return raise(thread, ClassId.RUNTIME_ERROR, msg("cannot clear an executing frame"));
    }
    if (load<u32>(generator, Generator.STATE) != GeneratorState.CREATED) return raise(thread, ClassId.RUNTIME_ERROR, msg("cannot clear a suspended frame"));
    finishUnstarted(generator);
    return ok(thread, NONE);
  }
  const locals = load<u32>(object, FrameObject.LOCALS);
  if (locals && hasKind(fromAddress(locals), Kind.TUPLE)) store<u32>(object, 0, FrameObject.LOCALS);
  return ok(thread, NONE);
}
// ---- code

/** code_number(code, offset, size): a number of the code object */
export function intrinsicCodeNumber(thread: u32, args: u32, count: i32): i32 {
  const at = self(args) + number(args, 1);
  return ok(thread, fromSmall(number(args, 2) == 2 ? <i64>load<u16>(at) : <i64>load<u32>(at)));
}
function nonNegative(value: i32): u64 { return value < 0 ? NONE : fromSmall(value); }
/** code_position(code, index): (line, end line, column, end column), None for what is not known */
export function intrinsicCodePosition(thread: u32, args: u32, count: i32): i32 {
  const code = self(args), index = number(args, 1), rows = load<u32>(code, Code.POSITIONS);
  const tuple = newTuple(thread, 4);
  if (tuple == 0) return outOfMemory(thread);
  const items = load<u32>(tuple, Tuple.ITEMS);
  const known = rows != 0 && index < load<u32>(code, Code.WORD_COUNT), row = rows + index * PositionRow.Size;
  const line = known ? load<i32>(row, PositionRow.LINE) : -1;
  store<u64>(items, nonNegative(line));
  store<u64>(items, known && line >= 0 ? nonNegative(load<i32>(row, PositionRow.END_LINE)) : NONE, 8);
  store<u64>(items, known && line >= 0 ? nonNegative(load<i16>(row, PositionRow.COLUMN)) : NONE, 16);
  store<u64>(items, known && line >= 0 ? nonNegative(load<i16>(row, PositionRow.END_COLUMN)) : NONE, 24);
  return ok(thread, fromAddress(tuple));
}
/** code_bytes(code, which): 0 the instructions, 1 the exception table, 2 the positions, 3 the sites, as they lie in memory */
export function intrinsicCodeBytes(thread: u32, args: u32, count: i32): i32 {
  const code = self(args), which = number(args, 1);
  let from: u32, length: u32;
  if (which == 0) { from = load<u32>(code, Code.WORDS); length = load<u32>(code, Code.WORD_COUNT) << 2; }
  else if (which == 1) { from = load<u32>(code, Code.EXCEPTIONS); length = load<u32>(code, Code.EXCEPTION_COUNT) * ExceptionRow.Size; }
  else if (which == 3) { from = load<u32>(code, Code.SITES); length = load<u32>(code, Code.SITE_COUNT) << 2; }
  else { from = load<u32>(code, Code.POSITIONS); length = from ? load<u32>(code, Code.WORD_COUNT) * PositionRow.Size : 0; }
  const value = bytesOf(thread, from, length);
  if (value && which == 0) plainWords(<u32>value + Bytes.INLINE, length);
  return value ? ok(thread, value) : outOfMemory(thread);
}
/** set_code_address(code, offset, object); the constants' items follow their tuple */
export function intrinsicSetCodeAddress(thread: u32, args: u32, count: i32): i32 {
  const code = self(args), offset = number(args, 1), object = addressOf(argument(args, 2));
  store<u32>(code + offset, object);
  if (offset == Code.CONSTANTS) store<u32>(code, load<u32>(object, Tuple.ITEMS), Code.CONSTANT_ITEMS);
  return ok(thread, NONE);
}

// ---- sys

/** recursion_limit(): the limit and how many calls deep this thread is */
export function intrinsicRecursionLimit(thread: u32, args: u32, count: i32): i32 {
  const limit = load<i32>(Vm.RECURSION_LIMIT);
  store<u64>(thread, fromSmall(limit), Thread.ARGS);
  store<u64>(thread, fromSmall(limit - load<i32>(thread, Thread.DEPTH_LEFT)), Thread.ARGS + 8);
  const pair = tupleOf(thread, thread + Thread.ARGS, 2);
  return pair ? ok(thread, pair) : outOfMemory(thread);
}
/** set_recursion_limit(limit): for this thread at once, for others when they start */
export function intrinsicSetRecursionLimit(thread: u32, args: u32, count: i32): i32 {
  const limit = <i32>toInt(argument(args, 0)), before = load<i32>(Vm.RECURSION_LIMIT);
  store<i32>(Vm.RECURSION_LIMIT, limit);
  store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) + limit - before, Thread.DEPTH_LEFT);
  return ok(thread, NONE);
}
/** instance_size(cls): bytes of an instance */
export function intrinsicInstanceSize(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(self(args), Class.INSTANCE_SIZE))); }
/** async_hooks(which): firstiter (0) or finalizer (1); set_async_hook(which, hook) */
export function intrinsicAsyncHook(thread: u32, args: u32, count: i32): i32 {
  const value = load<u64>(thread + Thread.ASYNC_HOOKS + (number(args, 0) << 3));
  return ok(thread, value == NULL ? NONE : value);
}
export function intrinsicSetAsyncHook(thread: u32, args: u32, count: i32): i32 {
  const hook = argument(args, 1);
  store<u64>(thread + Thread.ASYNC_HOOKS + (number(args, 0) << 3), hook == NONE ? NULL : hook);
  return ok(thread, NONE);
}
/** switch_interval(), set_switch_interval(us): how long a thread keeps the GIL while others wait */
export function intrinsicSwitchInterval(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(<i64>load<u32>(Vm.GIL_INTERVAL_US))); }
export function intrinsicSetSwitchInterval(thread: u32, args: u32, count: i32): i32 {
  store<u32>(Vm.GIL_INTERVAL_US, number(args, 0));
  return ok(thread, NONE);
}
/** is_gil_enabled() */
export function intrinsicIsGilEnabled(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(!isWithoutGil())); }
