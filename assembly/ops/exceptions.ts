// raise, except, with: what the loop needs of exceptions.
import { ClassId, Code, Exception, ExceptionItem, Frame, Kind, OnReturn, Sequence, Special, Status, Thread } from "../shared/layout.ts";
import { CodeFlag } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, NONE, TRUE, addressOf, classOf, cls, fromAddress, fromBool, hasKind, isObject, isSubclass, kindOf, special,
} from "../objects/object.ts";
import { call0, call1, call3, ok, prelude1, prelude2, request, setExtra } from "../state/thread.ts";
import { outOfMemory, raise, raiseClass, raiseValue, typeError } from "../state/raise.ts";
import { handledException } from "../unwind.ts";
import { bindSpecial } from "./attributes.ts";
import { formatMessage } from "../objects/message.ts";
import { newException } from "../objects/exceptions.ts";
import { quickException } from "./instances.ts";
import { msg, prelude } from "../env.ts";
import { enterLock, isPlainLock, lockExitMethod } from "../objects/locks.ts";

/** NameError with its `name`. */
export function raiseNameError(thread: u32, text: u32): i32 {
  const message = formatMessage(thread, msg("name '%S' is not defined"), fromAddress(text), NULL, NULL);
  if (message == 0) return outOfMemory(thread);
  const exception = newException(thread, cls(ClassId.NAME_ERROR), message);
  if (exception == 0) return outOfMemory(thread);
  store<u64>(addressOf(exception), fromAddress(text), Exception.FIELDS);
  return raiseValue(thread, exception);
}

function isExceptionClass(value: u64): bool {
  return hasKind(value, Kind.CLASS) && value != NULL && isSubclass(addressOf(value), cls(ClassId.BASE_EXCEPTION));
}
function isException(value: u64): bool { return isObject(value) && kindOf(addressOf(value)) == Kind.EXCEPTION; }

/** raise without an exception: makes the handled one pending again; false where there is none. */
export function reraiseHandled(thread: u32): bool {
  const handled = handledException(thread);
  if (handled == NULL) return false;
  store<u64>(thread, handled, Thread.EXCEPTION);
  return true;
}

/** raise, raise x, raise x from y. */
export function raiseVarargs(thread: u32, bottom: u32, count: u32): i32 {
  if (count == 0) return raise(thread, ClassId.RUNTIME_ERROR, msg("No active exception to reraise"));
  const what = load<u64>(bottom);
  let cause: u64 = NULL;
  if (count == 2) {
    cause = load<u64>(bottom, 8);
    if (isExceptionClass(cause)) return prelude2(thread, prelude("raise_from_class"), what, cause);
    if (cause != NONE && !isException(cause)) return typeError(thread, msg("exception causes must derive from BaseException"));
  }
  if (isException(what)) return finishRaise(thread, what, cause, NULL);
  if (isExceptionClass(what)) {
    const made = quickException(thread, addressOf(what), bottom, 0);
    if (made) return finishRaise(thread, fromAddress(made), cause, what);
    request(thread, what, 0, OnReturn.EXCEPTION);
    setExtra(thread, cause, what);
    return Status.CALL;
  }
  return typeError(thread, msg("exceptions must derive from BaseException"));
}

/** The instance to raise is there (`klass`: the class it was made of, NULL where it was given). */
export function finishRaise(thread: u32, exception: u64, cause: u64, klass: u64): i32 {
  if (!isException(exception)) {
    return typeError(thread, msg("calling %R should have returned an instance of BaseException, not %T"), klass, exception);
  }
  if (cause != NULL) {
    store<u32>(addressOf(exception), cause == NONE ? 0 : addressOf(cause), Exception.CAUSE);
    store<u32>(addressOf(exception), 1, Exception.SUPPRESS_CONTEXT);
  }
  return raiseValue(thread, exception);
}

function isPrelude(frame: u32): bool { return (load<u32>(load<u32>(frame, Frame.CODE), Code.FLAGS) & CodeFlag.PRELUDE) != 0; }

/** Makes an exception the handled one; answers the one before. Prelude code neither sets nor sees it. */
export function pushHandled(thread: u32, frame: u32, exception: u64): u64 {
  const item = load<u32>(thread, Thread.HANDLED), previous = load<u64>(item, ExceptionItem.VALUE);
  if (!isPrelude(frame)) store<u64>(item, exception, ExceptionItem.VALUE);
  return previous == NULL ? NONE : previous;
}
export function popHandled(thread: u32, frame: u32, previous: u64): void {
  if (!isPrelude(frame)) store<u64>(load<u32>(thread, Thread.HANDLED), previous == NONE ? NULL : previous, ExceptionItem.VALUE);
}

/** except T: T a class or a tuple of classes. */
export function checkMatch(thread: u32, exception: u64, type: u64): i32 {
  if (isExceptionClass(type)) return ok(thread, fromBool(isSubclass(classOf(exception), addressOf(type))));
  if (hasKind(type, Kind.TUPLE)) {
    const count = load<u32>(addressOf(type), Sequence.LENGTH), items = load<u32>(addressOf(type), Sequence.ITEMS);
    for (let i: u32 = 0; i < count; i++) {
      if (!isExceptionClass(load<u64>(items + (i << 3)))) return notAnException(thread);
    }
    for (let i: u32 = 0; i < count; i++) {
      if (isSubclass(classOf(exception), <u32>load<u64>(items + (i << 3)))) return ok(thread, TRUE);
    }
    return ok(thread, FALSE);
  }
  return notAnException(thread);
}
function notAnException(thread: u32): i32 { return typeError(thread, msg("catching classes that do not inherit from BaseException is not allowed")); }

/** except* T: a tuple of what remains and what matches. */
export function checkGroupMatch(thread: u32, group: u64, type: u64): i32 { return prelude2(thread, prelude("exception_group_match"), group, type); }

export function stopIteration(thread: u32): i32 { return raiseClass(thread, cls(ClassId.STOP_ITERATION), NULL); }

/** with: pushes the bound exit method in the manager's place, then asks for enter(). */
export function beforeWith(thread: u32, frame: u32, manager: u64, isAsync: bool): i32 {
  if (!isAsync && isPlainLock(manager)) {
    const exit = lockExitMethod(thread, addressOf(manager));
    if (exit != NULL && enterLock(thread, addressOf(manager))) {
      const sp = load<u32>(frame, Frame.SP);
      store<u64>(sp, exit);
      store<u32>(frame, sp + 8, Frame.SP);
      return ok(thread, TRUE);
    }
  }
  const klass = classOf(manager);
  const enter = special(klass, isAsync ? Special.AENTER : Special.ENTER), exit = special(klass, isAsync ? Special.AEXIT : Special.EXIT);
  if (enter == NULL) {
    return typeError(thread, isAsync ? msg("'%T' object does not support the asynchronous context manager protocol")
      : msg("'%T' object does not support the context manager protocol"), manager);
  }
  if (exit == NULL) {
    return typeError(thread, isAsync
      ? msg("'%T' object does not support the asynchronous context manager protocol (missed __aexit__ method)")
      : msg("'%T' object does not support the context manager protocol (missed __exit__ method)"), manager);
  }
  const boundExit = bindSpecial(thread, exit, manager, klass);
  if (boundExit == NULL) return withDescriptors(thread, manager, isAsync);
  const isPlain = hasKind(enter, Kind.FUNCTION), boundEnter = isPlain ? enter : bindSpecial(thread, enter, manager, klass);
  if (boundEnter == NULL) return withDescriptors(thread, manager, isAsync);
  const sp = load<u32>(frame, Frame.SP);
  store<u64>(sp, boundExit);
  store<u32>(frame, sp + 8, Frame.SP);
  // A lock's wait may be interrupted and run again. This instruction cannot be, now that exit stands in the manager's place.
  if (!isPlain && hasKind(manager, Kind.LOCK)) return prelude1(thread, prelude("lock_enter"), manager);
  return isPlain ? call1(thread, enter, manager) : call0(thread, boundEnter);
}

/** Methods bound by descriptors in Python: the prelude answers exit and what enter() gave, both are pushed. */
function withDescriptors(thread: u32, manager: u64, isAsync: bool): i32 {
  prelude2(thread, prelude("with_descriptors"), manager, fromBool(isAsync));
  store<u32>(thread, OnReturn.UNPACK_PAIR, Thread.ON_RETURN);
  return Status.CALL;
}

/** exit(type, exception, traceback) while an exception leaves a with block. */
export function withExceptStart(thread: u32, exit: u64, exception: u64): i32 {
  const traceback = load<u32>(addressOf(exception), Exception.TRACEBACK);
  return call3(thread, exit, fromAddress(classOf(exception)), exception, traceback ? fromAddress(traceback) : NONE);
}
