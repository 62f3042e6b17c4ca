// Exceptions: how instances are made and initialised, their common attributes. What has to run Python code, and the rarer classes'
// own constructors, are in the prelude (exceptions.py).
import { Class, ClassFlag, ClassId, Exception, ExceptionItem, Kind, Thread, Traceback } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  EMPTY_STR, FALSE, NONE, TRUE, addressOf, cls, fromAddress, fromBool, fromSmall, hasKind, isExact, isInt, isSubclass, toInt,
} from "../objects/object.ts";
import { allocate } from "../state/heap.ts";
import { registerFinalizable } from "../state/collector_weak.ts";
import { newPlainException } from "../ops/instances.ts";
import { argument, keyword, ok, prelude2 } from "../state/thread.ts";
import { outOfMemory, typeError, valueError } from "../state/raise.ts";
import { itemOf, lengthOfSequence, tupleOf } from "../objects/tuple.ts";
import { dictLength } from "../objects/dict.ts";
import { isClass } from "../objects/classes.ts";
import { handledException } from "../unwind.ts";
import { reprValue, strValue } from "../ops/format.ts";
import { msg, prelude } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }
function isException(value: u64): bool { return hasKind(value, Kind.EXCEPTION) && value != NULL; }

/** BaseException.__new__(cls, *args, **kwargs): an instance with these args; fields of its own are for __init__ to set. */
export function exceptionNew(thread: u32, args: u32, count: i32): i32 {
  const type = argument(args, 0);
  if (!isClass(type) || !isSubclass(addressOf(type), cls(ClassId.BASE_EXCEPTION))) {
    return typeError(thread, msg("BaseException.__new__(X): X is not a subtype of BaseException"));
  }
  const klass = addressOf(type), exception = newPlainException(thread, klass, args + 8, count - 1);
  if (exception == 0) return outOfMemory(thread);
  if ((load<u32>(klass, Class.FLAGS) & ClassFlag.HAS_FINALIZER) != 0 && !registerFinalizable(thread, exception)) return outOfMemory(thread);
  return ok(thread, fromAddress(exception));
}

/** Takes args; false where keywords were given (the exception is set), -1 out of memory. */
function setArgs(thread: u32, args: u32, count: i32): bool {
  const values = tupleOf(thread, args + 8, count - 1);
  if (values == 0) return false;
  store<u32>(self(args), addressOf(values), Exception.ARGS);
  return true;
}
function noKeywords(thread: u32, args: u32): i32 {
  return typeError(thread, msg("%T() takes no keyword arguments"), argument(args, 0));
}
function gotKeywords(thread: u32): bool { return keyword(thread, 0) != NULL && dictLength(addressOf(keyword(thread, 0))) != 0; }

export function exceptionInit(thread: u32, args: u32, count: i32): i32 {
  if (gotKeywords(thread)) return noKeywords(thread, args);
  return setArgs(thread, args, count) ? ok(thread, NONE) : outOfMemory(thread);
}
/** StopIteration(value=None, ...) */
export function stopIterationInit(thread: u32, args: u32, count: i32): i32 {
  if (gotKeywords(thread)) return noKeywords(thread, args);
  if (!setArgs(thread, args, count)) return outOfMemory(thread);
  store<u64>(self(args), count > 1 ? argument(args, 1) : NONE, Exception.FIELDS);
  return ok(thread, NONE);
}
/** SystemExit(*code): one argument is the code, several are a tuple of them. */
export function systemExitInit(thread: u32, args: u32, count: i32): i32 {
  if (gotKeywords(thread)) return noKeywords(thread, args);
  if (!setArgs(thread, args, count)) return outOfMemory(thread);
  const exception = self(args);
  store<u64>(exception, count == 1 ? NONE : count == 2 ? argument(args, 1) : fromAddress(load<u32>(exception, Exception.ARGS)), Exception.FIELDS);
  return ok(thread, NONE);
}
/** AttributeError(*args, name=None, obj=None) */
export function attributeErrorInit(thread: u32, args: u32, count: i32): i32 {
  const name = keyword(thread, 0), object = keyword(thread, 1);
  if (!setArgs(thread, args, count)) return outOfMemory(thread);
  store<u64>(self(args), name, Exception.FIELDS);
  store<u64>(self(args), object, Exception.FIELDS + 8);
  return ok(thread, NONE);
}
/** NameError(*args, name=None) */
export function nameErrorInit(thread: u32, args: u32, count: i32): i32 {
  const name = keyword(thread, 0);
  if (!setArgs(thread, args, count)) return outOfMemory(thread);
  store<u64>(self(args), name, Exception.FIELDS);
  return ok(thread, NONE);
}
/** ImportError(*args, name=None, path=None, name_from=None) */
export function importErrorInit(thread: u32, args: u32, count: i32): i32 {
  const name = keyword(thread, 0), path = keyword(thread, 1), nameFrom = keyword(thread, 2);
  if (!setArgs(thread, args, count)) return outOfMemory(thread);
  const exception = self(args);
  store<u64>(exception, count == 2 ? argument(args, 1) : NULL, Exception.FIELDS);
  store<u64>(exception, name, Exception.FIELDS + 8);
  store<u64>(exception, path, Exception.FIELDS + 16);
  store<u64>(exception, nameFrom, Exception.FIELDS + 24);
  return ok(thread, NONE);
}

/** str(): nothing, the one argument, or the tuple of all. */
export function exceptionStr(thread: u32, args: u32, count: i32): i32 {
  const values = load<u32>(self(args), Exception.ARGS), length = lengthOfSequence(values);
  if (length == 0) return ok(thread, EMPTY_STR);
  return length == 1 ? strValue(thread, itemOf(values, 0)) : strValue(thread, fromAddress(values));
}
/** KeyError shows its one argument by repr: an empty string would show nothing. */
export function keyErrorStr(thread: u32, args: u32, count: i32): i32 {
  const values = load<u32>(self(args), Exception.ARGS);
  return lengthOfSequence(values) == 1 ? reprValue(thread, itemOf(values, 0)) : exceptionStr(thread, args, count);
}
/** ImportError shows its msg where that is a str. */
export function importErrorStr(thread: u32, args: u32, count: i32): i32 {
  const text = load<u64>(self(args), Exception.FIELDS);
  return isExact(text, ClassId.STR) ? ok(thread, text) : exceptionStr(thread, args, count);
}

export function exceptionGetArgs(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromAddress(load<u32>(self(args), Exception.ARGS))); }
export function exceptionSetArgs(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value == NULL) return typeError(thread, msg("args may not be deleted"));
  if (!isExact(value, ClassId.TUPLE)) return prelude2(thread, prelude("exception_set_args"), argument(args, 0), value);
  store<u32>(self(args), addressOf(value), Exception.ARGS);
  return ok(thread, NONE);
}

function addressOrNone(thread: u32, args: u32, offset: u32): i32 {
  const address = load<u32>(self(args) + offset);
  return ok(thread, address ? fromAddress(address) : NONE);
}
export function exceptionGetTraceback(thread: u32, args: u32, count: i32): i32 { return addressOrNone(thread, args, Exception.TRACEBACK); }
export function exceptionGetCause(thread: u32, args: u32, count: i32): i32 { return addressOrNone(thread, args, Exception.CAUSE); }
export function exceptionGetContext(thread: u32, args: u32, count: i32): i32 { return addressOrNone(thread, args, Exception.CONTEXT); }
export function exceptionGetSuppress(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromBool(load<u32>(self(args), Exception.SUPPRESS_CONTEXT) != 0));
}
export function exceptionSetTraceback(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value == NULL) return typeError(thread, msg("__traceback__ may not be deleted"));
  if (value != NONE && !hasKind(value, Kind.TRACEBACK)) return typeError(thread, msg("__traceback__ must be a traceback or None"));
  store<u32>(self(args), value == NONE ? 0 : addressOf(value), Exception.TRACEBACK);
  return ok(thread, NONE);
}
export function exceptionSetCause(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value == NULL) return typeError(thread, msg("__cause__ may not be deleted"));
  if (value != NONE && !isException(value)) return typeError(thread, msg("exception cause must be None or derive from BaseException"));
  store<u32>(self(args), value == NONE ? 0 : addressOf(value), Exception.CAUSE);
  store<u32>(self(args), 1, Exception.SUPPRESS_CONTEXT);
  return ok(thread, NONE);
}
export function exceptionSetContext(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value == NULL) return typeError(thread, msg("__context__ may not be deleted"));
  if (value != NONE && !isException(value)) return typeError(thread, msg("exception context must be None or derive from BaseException"));
  store<u32>(self(args), value == NONE ? 0 : addressOf(value), Exception.CONTEXT);
  return ok(thread, NONE);
}
export function exceptionSetSuppress(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value == NULL) return typeError(thread, msg("can't delete numeric/char attribute"));
  if (value != TRUE && value != FALSE) return typeError(thread, msg("attribute value type must be bool"));
  store<u32>(self(args), value == TRUE ? 1 : 0, Exception.SUPPRESS_CONTEXT);
  return ok(thread, NONE);
}
export function exceptionWithTraceback(thread: u32, args: u32, count: i32): i32 {
  const status = exceptionSetTraceback(thread, args, 2);
  return status == 0 ? ok(thread, argument(args, 0)) : status;
}

/** exception_field(exception, index): a field as it is; set_exception_field(exception, index, value) */
export function intrinsicExceptionField(thread: u32, args: u32, count: i32): i32 {
  const value = load<u64>(self(args) + Exception.FIELDS + (<u32>toInt(argument(args, 1)) << 3));
  return ok(thread, value == NULL ? NONE : value);
}
export function intrinsicSetExceptionField(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args) + Exception.FIELDS + (<u32>toInt(argument(args, 1)) << 3), argument(args, 2));
  return ok(thread, NONE);
}
/** handled_exception(): what sys.exception() answers; None where nothing is handled */
export function intrinsicHandledException(thread: u32, args: u32, count: i32): i32 {
  const handled = handledException(thread);
  return ok(thread, handled == NULL ? NONE : handled);
}

/** set_handled_exception(exception): what sys.exception() answers from now on in this except* clause */
export function intrinsicSetHandledException(thread: u32, args: u32, count: i32): i32 {
  store<u64>(load<u32>(thread, Thread.HANDLED), argument(args, 0), ExceptionItem.VALUE);
  return ok(thread, NONE);
}

// ---- tracebacks

/** new_traceback(next, frame, lasti, lineno) */
export function intrinsicNewTraceback(thread: u32, args: u32, count: i32): i32 { return tracebackNew(thread, args - 8, count + 1); }
/** traceback(next, frame, lasti, lineno) */
export function tracebackNew(thread: u32, args: u32, count: i32): i32 {
  const next = argument(args, 1), frame = argument(args, 2), lasti = argument(args, 3), line = argument(args, 4);
  if (next != NONE && !hasKind(next, Kind.TRACEBACK)) return typeError(thread, msg("expected traceback object or None, got '%T'"), next);
  if (!hasKind(frame, Kind.FRAME)) return typeError(thread, msg("TracebackType() argument 'tb_frame' must be frame, not %T"), frame);
  if (!isInt(lasti)) return typeError(thread, msg("'%T' object cannot be interpreted as an integer"), lasti);
  if (!isInt(line)) return typeError(thread, msg("'%T' object cannot be interpreted as an integer"), line);
  const entry = allocate(thread, Traceback.Size, cls(ClassId.TRACEBACK), Kind.TRACEBACK);
  if (entry == 0) return outOfMemory(thread);
  store<u32>(entry, next == NONE ? 0 : addressOf(next), Traceback.NEXT);
  store<u32>(entry, addressOf(frame), Traceback.FRAME);
  store<u32>(entry, <u32>(toInt(lasti) >> 1), Traceback.LASTI);
  store<i32>(entry, <i32>toInt(line), Traceback.LINE);
  return ok(thread, fromAddress(entry));
}
export function tracebackGetNext(thread: u32, args: u32, count: i32): i32 { return addressOrNone(thread, args, Traceback.NEXT); }
export function tracebackSetNext(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 1);
  if (value == NULL) return typeError(thread, msg("can't delete tb_next attribute"));
  if (value != NONE && !hasKind(value, Kind.TRACEBACK)) return typeError(thread, msg("expected traceback object or None, got '%T'"), value);
  const entry = self(args);
  if (value != NONE) {
    for (let link = addressOf(value); link; link = load<u32>(link, Traceback.NEXT)) {
      if (link == entry) return valueError(thread, msg("traceback loop detected"));
    }
  }
  store<u32>(entry, value == NONE ? 0 : addressOf(value), Traceback.NEXT);
  return ok(thread, NONE);
}
export function tracebackGetFrame(thread: u32, args: u32, count: i32): i32 { return addressOrNone(thread, args, Traceback.FRAME); }
export function tracebackGetLasti(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(<i64>load<i32>(self(args), Traceback.LASTI) << 1)); }
export function tracebackGetLineno(thread: u32, args: u32, count: i32): i32 {
  const line = load<i32>(self(args), Traceback.LINE);
  return ok(thread, line < 0 ? NONE : fromSmall(line));
}
