// Continuations of calls: what becomes of a callee's result (ON_RETURN) or exception (ON_RAISE). One small function each; the
// loop comes here only for frames whose word at ON_RETURN is not zero.
import { ClassId, Frame, Kind, OnRaise, OnReturn, Special, Status, Thread, Tuple } from "./shared/layout.ts";
import { Op } from "./shared/opcodes.ts";
import { NULL } from "./shared/values.ts";
import {
  FALSE, NONE, NOT_IMPLEMENTED, TRUE, addressOf, classOf, fromBool, hasKind, isExact, isFloat, isInstance, isInt, isObject, kindOfValue,
  special, toInt,
} from "./objects/object.ts";
import { ok, prelude1, prelude2 } from "./state/thread.ts";
import { raise, typeError, valueError } from "./state/raise.ts";
import { truth } from "./ops/compare.ts";
import { nextBinaryCandidate } from "./ops/arithmetic.ts";
import { nextCompareCandidate } from "./ops/compare.ts";
import { afterLeftOperator } from "./ops/operators.ts";
import { finishNew } from "./ops/instances.ts";
import { finishRaise } from "./ops/exceptions.ts";
import { hashFromInt } from "./ops/hash.ts";
import { checkAsyncNext, isAwaitableIterator } from "./ops/generators.ts";
import { asendYielded } from "./ops/async_generators.ts";
import { continueNatively } from "./ops/continuations.ts";
import { raiseStopIteration, underRaise } from "./calls.ts";
import { raisedInCall } from "./unwind.ts";
import { isNegative, plainInt } from "./objects/numbers.ts";
import { msg, prelude } from "./env.ts";

/**
 * Looks at a callee's result for the thread's current frame (the caller). OK: the value to push is in RESULT; ENTERED: all is
 * done, nothing is pushed; or a further request.
 */
export function finishReturn(thread: u32, onReturn: u32, onRaise: u32, extra: u64, extra2: u64, value: u64): i32 {
  const status = convertResult(thread, onReturn & OnReturn.KIND_MASK, onRaise, extra, extra2, value);
  if (status == Status.CALL) store<u32>(thread, load<u32>(thread, Thread.ON_RETURN) | (onReturn & ~OnReturn.KIND_MASK), Thread.ON_RETURN);
  if (status != Status.OK || onReturn <= <u32>OnReturn.KIND_MASK) return status;
  if (onReturn & OnReturn.NEGATE) store<u64>(thread, load<u64>(thread, Thread.RESULT) ^ (TRUE ^ FALSE), Thread.RESULT);
  const frame = load<u32>(thread, Thread.FRAME), pc = load<u32>(frame, Frame.PC);
  if (onReturn & OnReturn.AGAIN) store<u32>(frame, pc - 4, Frame.PC);
  if (onReturn & OnReturn.KEEP_OR_POP) return keepOrPop(thread, frame, pc);
  return Status.OK;
}

/** The instruction of `frame` was interrupted, and what interrupted it has been served. */
function runAgain(frame: u32): i32 {
  store<u32>(frame, load<u32>(frame, Frame.PC) - 4, Frame.PC);
  return Status.ENTERED;
}

/** JUMP_IF_x_OR_POP, whose operand still stands on the stack, now that its truth is known. */
function keepOrPop(thread: u32, frame: u32, pc: u32): i32 {
  const word = load<u32>(pc - 4), outcome = load<u64>(thread, Thread.RESULT) == TRUE;
  if (outcome == ((word & 0xff) == Op.JUMP_IF_TRUE_OR_POP)) store<u32>(frame, pc + ((word >>> 8) << 2), Frame.PC);
  else store<u32>(frame, load<u32>(frame, Frame.SP) - 8, Frame.SP);
  return Status.ENTERED;
}

/** Pushes two values onto the current frame's stack. */
function pushPair(thread: u32, first: u64, second: u64): i32 {
  const frame = load<u32>(thread, Thread.FRAME), sp = load<u32>(frame, Frame.SP);
  store<u64>(sp, first);
  store<u64>(sp, second, 8);
  store<u32>(frame, sp + 16, Frame.SP);
  return Status.ENTERED;
}

function convertResult(thread: u32, onReturn: u32, onRaise: u32, extra: u64, extra2: u64, value: u64): i32 {
  switch (onReturn) {
    case OnReturn.PUSH:
      if (onRaise == OnRaise.FALSE) return ok(thread, TRUE); // hasattr
      return ok(thread, value);
    case OnReturn.DISCARD: return ok(thread, extra);
    case OnReturn.DROP: return Status.ENTERED;
    case OnReturn.RUN_AGAIN: return runAgain(load<u32>(thread, Thread.FRAME));
    case OnReturn.METHOD_PAIR: return pushPair(thread, value, NULL);
    case OnReturn.UNPACK_PAIR: {
      const items = load<u32>(addressOf(value), Tuple.ITEMS);
      return pushPair(thread, load<u64>(items), load<u64>(items, 8));
    }
    case OnReturn.TO_BOOL:
      if (value != TRUE && value != FALSE) return typeError(thread, msg("__bool__ should return bool, returned %T"), value);
      return ok(thread, value);
    case OnReturn.TO_BOOL_LENGTH: {
      const status = toLength(thread, value);
      if (status == Status.CALL) store<u32>(thread, OnReturn.TO_BOOL_LENGTH, Thread.ON_RETURN);
      return status == Status.OK ? ok(thread, fromBool(load<u64>(thread, Thread.RESULT) != 0xfffe000000000000)) : status;
    }
    case OnReturn.INIT:
      if (value != NONE) return typeError(thread, msg("__init__() should return None, not '%T'"), value);
      return ok(thread, extra);
    case OnReturn.ITERATOR:
      if (special(classOf(value), Special.NEXT) == NULL) return typeError(thread, msg("iter() returned non-iterator of type '%T'"), value);
      return ok(thread, value);
    case OnReturn.LENGTH: return toLength(thread, value);
    case OnReturn.INDEX: return mustBeInt(thread, value, msg("__index__ returned non-int (type %T)"), prelude("warn_index_subclass"));
    case OnReturn.INT: return mustBeInt(thread, value, msg("__int__ returned non-int (type %T)"), prelude("warn_int_subclass"));
    case OnReturn.FLOAT:
      if (!isFloat(value) && kindOfValue(value) != Kind.FLOAT_OBJECT) return typeError(thread, msg("%T.__float__ returned non-float (type %T)"), extra, value);
      return isFloat(value) ? ok(thread, value) : prelude2(thread, prelude("warn_float_subclass"), value, extra);
    case OnReturn.COMPLEX:
      if (!hasKind(value, Kind.COMPLEX)) return typeError(thread, msg("__complex__ returned non-complex (type %T)"), value);
      return isExact(value, ClassId.COMPLEX) ? ok(thread, value) : prelude1(thread, prelude("warn_complex_subclass"), value);
    case OnReturn.STR: return mustBeStr(thread, value, msg("__str__ returned non-string (type %T)"));
    case OnReturn.REPR: return mustBeStr(thread, value, msg("__repr__ returned non-string (type %T)"));
    case OnReturn.FORMAT: return mustBeStr(thread, value, msg("__format__ must return a str, not %T"));
    case OnReturn.BYTES:
      if (!hasKind(value, Kind.BYTES)) return typeError(thread, msg("__bytes__ returned non-bytes (type %T)"), value);
      return ok(thread, value);
    case OnReturn.HASH:
      if (!isInstance(value, ClassId.INT)) return typeError(thread, msg("__hash__ method should return an integer"));
      return hashFromInt(thread, value);
    case OnReturn.NEW: return finishNew(thread, value, extra, extra2);
    case OnReturn.BINARY_NEXT: return value == NOT_IMPLEMENTED ? nextBinaryCandidate(thread, extra) : ok(thread, value);
    case OnReturn.COMPARE_NEXT: return value == NOT_IMPLEMENTED ? nextCompareCandidate(thread, extra) : ok(thread, value);
    case OnReturn.OPERATOR: return value == NOT_IMPLEMENTED ? afterLeftOperator(thread, extra, extra2) : ok(thread, value);
    case OnReturn.CONTAINS: return truth(thread, value);
    case OnReturn.EXCEPTION: return finishRaise(thread, value, extra, extra2);
    case OnReturn.AWAIT_ITERATOR:
      if (isAwaitableIterator(value)) return typeError(thread, msg("__await__() returned a coroutine"));
      if (special(classOf(value), Special.NEXT) == NULL) return typeError(thread, msg("__await__() returned non-iterator of type '%T'"), value);
      return ok(thread, value);
    case OnReturn.AITER:
      if (special(classOf(value), Special.ANEXT) == NULL) {
        return typeError(thread, msg("'async for' received an object from __aiter__ that does not implement __anext__: %T"), value);
      }
      return ok(thread, value);
    case OnReturn.LENGTH_HINT:
      if (value == NOT_IMPLEMENTED) return ok(thread, extra);
      if (!isInstance(value, ClassId.INT)) return typeError(thread, msg("__length_hint__ must be an integer, not %T"), value);
      if (isInt(value) && toInt(value) < 0) return valueError(thread, msg("__length_hint__() should return >= 0"));
      return ok(thread, value);
    case OnReturn.ASEND: return asendYielded(thread, addressOf(extra), value);
    case OnReturn.ANEXT: return checkAsyncNext(thread, value);
    case OnReturn.NATIVE: return afterContinuation(thread, continueNatively(thread, <u32>toInt(extra2), extra, value), onRaise);
    default: return ok(thread, value);
  }
}

/** What a native continuation answered, under the ON_RAISE that was said together with it. */
export function afterContinuation(thread: u32, status: i32, onRaise: u32): i32 {
  if (status == Status.OK) return status;
  if (status == Status.RETRY) status = raise(thread, ClassId.MEMORY_ERROR, msg("")); // the call cannot be made a second time
  if (status == Status.STOP) status = raiseStopIteration(thread);
  if (onRaise == OnRaise.NONE || onRaise == OnRaise.NATIVE) return status; // NATIVE looked at the drawing only
  const frame = load<u32>(thread, Thread.FRAME);
  if (status == Status.RAISED) return raisedInCall(thread, frame, OnReturn.PUSH, onRaise, NULL, NULL);
  return status == Status.CALL || status == Status.RESUME ? underRaise(thread, frame, status, onRaise) : status;
}

function toLength(thread: u32, value: u64): i32 {
  if (value == TRUE) return ok(thread, 0xfffe000000000001);
  if (value == FALSE) return ok(thread, 0xfffe000000000000);
  if (isInt(value)) {
    if (toInt(value) < 0) return valueError(thread, msg("__len__() should return >= 0"));
    return ok(thread, value);
  }
  if (isObject(value) && isInstance(value, ClassId.INT)) {
    const plain = plainInt(value);
    if (isInt(plain) && toInt(plain) >= 0) return ok(thread, plain); // of a subclass of int
    if (isNegative(plain)) return valueError(thread, msg("__len__() should return >= 0"));
    return raise(thread, ClassId.OVERFLOW_ERROR, msg("cannot fit 'int' into an index-sized integer"));
  }
  if (special(classOf(value), Special.INDEX) == NULL) return typeError(thread, msg("'%T' object cannot be interpreted as an integer"), value);
  const status = prelude1(thread, prelude("number_index"), value);
  store<u32>(thread, OnReturn.LENGTH, Thread.ON_RETURN);
  return status;
}

function mustBeInt(thread: u32, value: u64, template: u32, warning: u32): i32 {
  if (!isInstance(value, ClassId.INT)) return typeError(thread, template, value);
  return isInt(value) || isExact(value, ClassId.INT) ? ok(thread, value) : prelude1(thread, warning, value);
}

function mustBeStr(thread: u32, value: u64, template: u32): i32 {
  if (!hasKind(value, Kind.STR)) return typeError(thread, template, value);
  return ok(thread, value);
}
