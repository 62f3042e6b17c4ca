// Generators and coroutines, as far as the loop sees them: making one of a frame, suspending, running on. Their frame lies in the
// generator object; running, it is linked into the thread's chain like any other. throw(), close() and the asynchronous
// kinds are built on resumeGenerator (natives/generators.ts, prelude).
import {
  ClassId, Code, ExceptionItem, Frame, FrameFlag, FrameObject, Generator, GeneratorState, Kind, OnRaise, OnReturn, Special, Status, Thread,
} from "../shared/layout.ts";
import { CodeFlag } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, classOf, cls, fromAddress, hasKind, isExact, isInstance, special } from "../objects/object.ts";
import { allocate } from "../state/heap.ts";
import { registerFinalizable } from "../state/collector_weak.ts";
import { callSpecial0 } from "./attributes.ts";
import { call1, ok, prelude1, prelude2, setArgument } from "../state/thread.ts";
import { outOfMemory, raise, raiseClass, typeError, valueError } from "../state/raise.ts";
import { exceptionValue } from "../objects/exceptions.ts";
import { recursionError } from "../calls.ts";
import { raisedInCall } from "../unwind.ts";
import { getIterator, nextValue } from "./iterate.ts";
import { newAsend } from "./async_generators.ts";
import { msg, prelude } from "../env.ts";

/** Code whose call makes a generator, a coroutine or an asynchronous generator. */
export const GENERATOR_KINDS = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;

/** Moves the running frame into a new generator object (in RESULT). The frame itself stays current until leaveToGenerator. */
export function makeGenerator(thread: u32, frame: u32): i32 {
  const code = load<u32>(frame, Frame.CODE), size = load<u32>(code, Code.FRAME_SIZE), flags = load<u32>(code, Code.FLAGS) & GENERATOR_KINDS;
  const id: u32 = flags == CodeFlag.COROUTINE ? ClassId.COROUTINE : flags == CodeFlag.ASYNC_GENERATOR ? ClassId.ASYNC_GENERATOR : ClassId.GENERATOR;
  const generator = allocate(thread, Generator.FRAME + size, cls(id), Kind.GENERATOR);
  if (generator == 0) return outOfMemory(thread);
  // One that has a `try` to leave, or that somebody should have awaited, is looked at when it dies. (Row 1 of a table ends every generator.)
  if ((flags != CodeFlag.GENERATOR || load<u32>(code, Code.EXCEPTION_COUNT) > 1) && !registerFinalizable(thread, generator)) return outOfMemory(thread);
  const functionObject = load<u32>(frame, Frame.FUNCTION);
  store<u32>(generator, GeneratorState.CREATED, Generator.STATE);
  store<u32>(generator, functionObject ? load<u32>(functionObject, 24) : load<u32>(code, Code.NAME), Generator.NAME);
  store<u32>(generator, functionObject ? load<u32>(functionObject, 28) : load<u32>(code, Code.QUALNAME), Generator.QUALNAME);
  store<u32>(generator, code, Generator.CODE);
  store<u64>(generator + Generator.HANDLED, NULL, ExceptionItem.VALUE);
  store<u64>(generator, NULL, Generator.ORIGIN);
  store<u64>(generator, NULL, Generator.FINALIZER);
  store<u32>(generator, size, Generator.FRAME_BYTES);
  const inside = generator + Generator.FRAME;
  const filled = load<u32>(frame, Frame.SP) - frame; // locals and arguments: the operand stack behind them is empty
  for (let at: u32 = 0; at < filled; at += 16) v128.store(inside + at, v128.load(frame + at));
  const frameObject = load<u32>(frame, Frame.FRAME_OBJECT);
  if (frameObject) {
    store<u32>(frameObject, inside, FrameObject.ADDRESS);
    store<u32>(frameObject, generator, FrameObject.GENERATOR); // keeps it alive: the frame lies in it
  }
  store<u32>(inside, generator, Frame.GENERATOR);
  store<u32>(inside, 0, Frame.PREVIOUS);
  store<u32>(inside, load<u32>(frame, Frame.SP) - frame + inside, Frame.SP);
  store<u32>(inside, load<u32>(frame, Frame.ON_RETURN) & 0xffff0000, Frame.ON_RETURN);
  return ok(thread, fromAddress(generator));
}

/** Drops the stack frame a generator was made of; the caller is current. */
export function leaveToGenerator(thread: u32, frame: u32): u32 {
  const previous = load<u32>(frame, Frame.PREVIOUS);
  store<u32>(thread, frame, Thread.STACK_TOP);
  if ((load<u8>(frame, Frame.FLAGS) & FrameFlag.PRELUDE) == 0) store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) + 1, Thread.DEPTH_LEFT);
  store<u32>(thread, previous, Thread.FRAME);
  return previous;
}

/** A yield: the generator's frame leaves the chain with its state; answers the resumer's frame. */
export function suspend(thread: u32, frame: u32, generator: u32): u32 {
  const previous = load<u32>(frame, Frame.PREVIOUS);
  store<u32>(generator, GeneratorState.SUSPENDED, Generator.STATE);
  store<u32>(thread, load<u32>(generator + Generator.HANDLED, ExceptionItem.PREVIOUS), Thread.HANDLED);
  store<u32>(generator + Generator.HANDLED, 0, ExceptionItem.PREVIOUS);
  store<u32>(frame, 0, Frame.PREVIOUS);
  if ((load<u8>(frame, Frame.FLAGS) & FrameFlag.PRELUDE) == 0) store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) + 1, Thread.DEPTH_LEFT);
  store<u32>(thread, previous, Thread.FRAME);
  return previous;
}

/** Asks for a generator to be run on with a value. */
export function resumeRequest(thread: u32, generator: u32, value: u64): i32 {
  store<u64>(thread, fromAddress(generator), Thread.CALLEE);
  setArgument(thread, 0, value);
  store<u32>(thread, 1, Thread.CALL_COUNT);
  store<u32>(thread, OnReturn.PUSH, Thread.ON_RETURN);
  store<u32>(thread, OnRaise.NONE, Thread.ON_RAISE);
  return Status.RESUME;
}

/** Asks for an exception (in EXCEPTION) to be raised where the generator stands. */
export function throwRequest(thread: u32, generator: u32, exception: u64): i32 {
  resumeRequest(thread, generator, exception);
  store<u32>(thread, 0, Thread.CALL_COUNT);
  return Status.RESUME;
}

function kindName(generator: u32): u32 {
  const flags = load<u32>(load<u32>(generator, Generator.CODE), Code.FLAGS);
  if (flags & CodeFlag.COROUTINE) return msg("coroutine already executing");
  return flags & CodeFlag.ASYNC_GENERATOR ? msg("async generator already executing") : msg("generator already executing");
}

/**
 * Serves Status.RESUME: links the generator's frame above `caller` and enters it. Where the generator cannot run, the caller's
 * ON_RAISE sees the exception (a finished generator is a StopIteration).
 */
export function resumeGenerator(thread: u32, caller: u32): i32 {
  const generator = addressOf(load<u64>(thread, Thread.CALLEE)), state = load<u32>(generator, Generator.STATE);
  const value = load<u64>(thread, Thread.ARGS), throwing = load<u32>(thread, Thread.CALL_COUNT) == 0;
  const onReturn = load<u32>(thread, Thread.ON_RETURN), onRaise = load<u32>(thread, Thread.ON_RAISE);
  const extra = load<u64>(thread, Thread.EXTRA), extra2 = load<u64>(thread, Thread.EXTRA2);
  let status: i32 = Status.OK;
  if (state == GeneratorState.RUNNING) status = valueError(thread, kindName(generator));
  else if (state == GeneratorState.CLOSED) {
    const flags = load<u32>(load<u32>(generator, Generator.CODE), Code.FLAGS);
    if ((flags & CodeFlag.COROUTINE) != 0) status = raise(thread, ClassId.RUNTIME_ERROR, msg("cannot reuse already awaited coroutine"));
    else if (throwing) { store<u64>(thread, value, Thread.EXCEPTION); status = Status.RAISED; }
    else status = raiseClass(thread, cls(flags & CodeFlag.ASYNC_GENERATOR ? ClassId.STOP_ASYNC_ITERATION : ClassId.STOP_ITERATION), NULL);
  } else if (state == GeneratorState.CREATED && !throwing && value != NONE) {
    const flags = load<u32>(load<u32>(generator, Generator.CODE), Code.FLAGS);
    status = typeError(thread, flags & CodeFlag.COROUTINE ? msg("can't send non-None value to a just-started coroutine")
      : flags & CodeFlag.ASYNC_GENERATOR ? msg("can't send non-None value to a just-started async generator")
      : msg("can't send non-None value to a just-started generator"));
  } else if (load<i32>(thread, Thread.DEPTH_LEFT) <= 0) status = recursionError(thread);
  if (status == Status.RAISED && (onRaise | onReturn)) return raisedInCall(thread, caller, onReturn, onRaise, extra, extra2);
  if (status != Status.OK) return status;

  const frame = generator + Generator.FRAME;
  store<u32>(frame, caller, Frame.PREVIOUS);
  store<u32>(frame, (load<u32>(frame, Frame.ON_RETURN) & 0x00ff0000) | onReturn | (onRaise << 8), Frame.ON_RETURN); // and Frame.TRACE
  store<u64>(frame, extra, Frame.EXTRA);
  store<u64>(frame, extra2, Frame.EXTRA2);
  store<u32>(generator, GeneratorState.RUNNING, Generator.STATE);
  store<u32>(generator + Generator.HANDLED, load<u32>(thread, Thread.HANDLED), ExceptionItem.PREVIOUS);
  store<u32>(thread, generator + Generator.HANDLED, Thread.HANDLED);
  if ((load<u8>(frame, Frame.FLAGS) & FrameFlag.PRELUDE) == 0) store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) - 1, Thread.DEPTH_LEFT);
  store<u32>(thread, frame, Thread.FRAME);
  if (throwing) {
    store<u64>(thread, value, Thread.EXCEPTION);
    store<u32>(thread, frame, Thread.THROWN_INTO);
    return Status.RAISED;
  }
  const sp = load<u32>(frame, Frame.SP);
  store<u64>(sp, value);
  store<u32>(frame, sp + 8, Frame.SP);
  return Status.ENTERED;
}

/** SEND: value to a generator, or next()/send() of anything else. STOP: it has returned, its value is in RESULT. */
export function send(thread: u32, receiver: u64, value: u64): i32 {
  if (hasKind(receiver, Kind.GENERATOR) && classOf(receiver) != cls(ClassId.ASYNC_GENERATOR)) return resumeRequest(thread, addressOf(receiver), value);
  if (value == NONE) {
    const status = nextValue(thread, receiver);
    if (status == Status.STOP) store<u64>(thread, NONE, Thread.RESULT);
    else if (status == Status.RAISED && isInstance(load<u64>(thread, Thread.EXCEPTION), ClassId.STOP_ITERATION)) {
      store<u64>(thread, exceptionValue(load<u64>(thread, Thread.EXCEPTION)), Thread.RESULT);
      store<u64>(thread, NULL, Thread.EXCEPTION);
      return Status.STOP;
    }
    return status;
  }
  return prelude2(thread, prelude("send_to"), receiver, value);
}

/** yield from: coroutines only in coroutines, generators stay, everything else iter(). */
export function yieldFromIterator(thread: u32, frame: u32, value: u64): i32 {
  if (hasKind(value, Kind.GENERATOR)) {
    const klass = classOf(value);
    if (klass == cls(ClassId.GENERATOR)) return ok(thread, value);
    if (klass == cls(ClassId.COROUTINE)) {
      const flags = load<u32>(load<u32>(frame, Frame.CODE), Code.FLAGS);
      if (flags & (CodeFlag.COROUTINE | CodeFlag.ITERABLE_COROUTINE)) return ok(thread, value);
      return typeError(thread, msg("cannot 'yield from' a coroutine object in a non-coroutine generator"));
    }
  }
  return getIterator(thread, value);
}

export function isAwaitableIterator(value: u64): bool {
  return hasKind(value, Kind.GENERATOR) && classOf(value) == cls(ClassId.COROUTINE);
}

/** await: the iterator to SEND to. `where` 1 and 2 word the error of `async with`. */
export function getAwaitable(thread: u32, value: u64, where: u32): i32 {
  if (hasKind(value, Kind.GENERATOR)) {
    const generator = addressOf(value), flags = load<u32>(load<u32>(generator, Generator.CODE), Code.FLAGS);
    if (classOf(value) == cls(ClassId.COROUTINE)) {
      if (load<u32>(generator, Generator.STATE) != GeneratorState.CREATED) return prelude2(thread, prelude("check_not_awaited"), value, NONE);
      return ok(thread, value);
    }
    if (flags & CodeFlag.ITERABLE_COROUTINE) return ok(thread, value);
  }
  if (isExact(value, ClassId.ASYNC_GENERATOR_ASEND)) return ok(thread, value);
  const method = special(classOf(value), Special.AWAIT);
  if (method == NULL) {
    if (where == 1) return typeError(thread, msg("'async with' received an object from __aenter__ that does not implement __await__: %T"), value);
    if (where == 2) return typeError(thread, msg("'async with' received an object from __aexit__ that does not implement __await__: %T"), value);
    return typeError(thread, msg("object %T can't be used in 'await' expression"), value);
  }
  return callSpecial0(thread, method, value, OnReturn.AWAIT_ITERATOR);
}

export function getAsyncIterator(thread: u32, value: u64): i32 {
  if (isExact(value, ClassId.ASYNC_GENERATOR)) return ok(thread, value);
  const method = special(classOf(value), Special.AITER);
  if (method == NULL) return typeError(thread, msg("'async for' requires an object with __aiter__ method, got %T"), value);
  return callSpecial0(thread, method, value, OnReturn.AITER);
}

export function getAsyncNext(thread: u32, iterator: u64): i32 {
  if (isExact(iterator, ClassId.ASYNC_GENERATOR)) {
    const asend = newAsend(thread, addressOf(iterator));
    if (asend != NULL) return ok(thread, asend);
  }
  const method = special(classOf(iterator), Special.ANEXT);
  if (method == NULL) return typeError(thread, msg("'async for' requires an iterator with __anext__ method, got %T"), iterator);
  if (hasKind(method, Kind.FUNCTION)) return call1(thread, method, iterator, OnReturn.ANEXT);
  return prelude2(thread, prelude("anext_awaitable"), method, iterator);
}

/** What a Python __anext__ returned: a fresh coroutine is the iterator to SEND to, the prelude sees to the rest. */
export function checkAsyncNext(thread: u32, awaitable: u64): i32 {
  const isFresh = isAwaitableIterator(awaitable) && load<u32>(addressOf(awaitable), Generator.STATE) == GeneratorState.CREATED;
  if (isFresh || isExact(awaitable, ClassId.ASYNC_GENERATOR_ASEND)) return ok(thread, awaitable);
  return prelude1(thread, prelude("anext_checked"), awaitable);
}

/** The exception that ends an async for: StopAsyncIteration is its normal end, all else goes on. */
export function endAsyncFor(thread: u32, exception: u64): i32 {
  if (isInstance(exception, ClassId.STOP_ASYNC_ITERATION)) return Status.OK;
  store<u64>(thread, exception, Thread.EXCEPTION);
  return Status.RAISED;
}

export function cleanupThrow(thread: u32, exception: u64): i32 {
  if (isInstance(exception, ClassId.STOP_ITERATION)) return ok(thread, exceptionValue(exception));
  store<u64>(thread, exception, Thread.EXCEPTION);
  return Status.RAISED;
}
