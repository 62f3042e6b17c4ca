// Calls: from a callable and arguments to a frame that runs, or to a native's result. Nothing here re-enters the loop: a call
// of Python code pushes a frame and answers ENTERED; natives that want to call answer CALL and are served in a loop.
//
// `frame` is always the calling frame, its PC and SP saved; the result is pushed at its SP, after ON_RETURN has seen it.
import { isMethodLike } from "./ops/attributes.ts";
import {
  ClassId, Code, Frame, FrameFlag, Function, Kind, Limit, Method, Module, Native, NativeFlag, OnRaise, OnReturn, Special, Singleton,
  Status, Thread, Vm,
} from "./shared/layout.ts";
import { CodeFlag } from "./shared/opcodes.ts";
import { NULL } from "./shared/values.ts";
import { addressOf, classOf, classOfObject, cls, copyValues, fromAddress, hasKind, isObject, kindOf, nameAt, special } from "./objects/object.ts";
import { initializeFrame, takeFrame } from "./state/frames.ts";
import { raise, raiseClass, typeError } from "./state/raise.ts";
import { msg, name as nameIndex } from "./env.ts";
import { dictGetStr } from "./objects/dict.ts";
import { bindArguments, bindNativeArguments } from "./arguments.ts";
import { afterContinuation, finishReturn } from "./returns.ts";
import { continueNatively } from "./ops/continuations.ts";
import { resumeGenerator } from "./ops/generators.ts";
import { callBoundByPrelude, callClass } from "./ops/instances.ts";
import { checkOwner } from "./ops/owner_check.ts";

/** The frame to run next after ENTERED, or where a result was pushed. */
export function currentFrame(thread: u32): u32 { return load<u32>(thread, Thread.FRAME); }

/** Pushes a frame for `functionObject` whose locals are still to be filled; 0 with the exception or RETRY in RESULT's low word where it cannot. */
export function pushFunctionFrame(thread: u32, caller: u32, functionObject: u32, code: u32, filled: u32): u32 {
  const frame = takeFrame(thread, load<u32>(code, Code.FRAME_SIZE));
  if (frame == 0) return 0;
  initializeFrame(
    frame, caller, code, functionObject, load<u32>(functionObject, Function.GLOBALS), load<u32>(functionObject, Function.BUILTINS),
    load<u32>(functionObject, Function.LINK), filled,
  );
  return frame;
}

/**
 * The fast path of every call of a plain Python function with exactly its positional arguments (which are copied).
 * Returns the new frame, or 0: take the general way.
 */
export function enterSimple(thread: u32, caller: u32, functionObject: u32, args: u32, count: u32): u32 {
  const code = load<u32>(functionObject, Function.CODE);
  if (load<u32>(code, Code.SIMPLE_ARGS) != count) return 0;
  const depth = load<i32>(thread, Thread.DEPTH_LEFT);
  if (depth <= 0) return 0;
  const frame = pushFunctionFrame(thread, caller, functionObject, code, count);
  if (frame == 0) return 0;
  store<i32>(thread, depth - 1, Thread.DEPTH_LEFT);
  for (let i: u32 = 0; i < count; i++) store<u64>(frame + (i << 3), load<u64>(args + (i << 3)), Frame.LOCALS);
  store<u32>(thread, frame, Thread.FRAME);
  return frame;
}

/** Serves what a native or slow path asked for, until a frame is entered or the result stands at the caller's SP. */
export function settle(thread: u32, frame: u32, status: i32): i32 {
  while (status != Status.OK) {
    if (status == Status.CALL) status = performRequest(thread, frame);
    else if (status == Status.RESUME) status = resumeGenerator(thread, frame);
    else return status; // ENTERED, RAISED, RETRY, AGAIN, STOP
  }
  return Status.OK;
}

/**
 * A request for a plain function with exactly its positional arguments, which most are: enterFunction() in one piece, without calls. False:
 * nothing was done.
 */
function enterRequested(thread: u32, caller: u32, functionObject: u32): bool {
  const code = load<u32>(functionObject, Function.CODE), count = load<u32>(thread, Thread.CALL_COUNT), flags = load<u32>(code, Code.FLAGS);
  if (load<u32>(code, Code.SIMPLE_ARGS) != count || load<u64>(thread, Thread.CALL_NAMES) != NULL || (flags & CodeFlag.OPTIMIZED) == 0) return false;
  const top = load<u32>(thread, Thread.STACK_TOP), chunk = load<u32>(thread, Thread.STACK_CHUNK), size = load<u32>(code, Code.FRAME_SIZE);
  const args = load<u32>(thread, Thread.CALL_ARGS), depth = load<i32>(thread, Thread.DEPTH_LEFT);
  if (depth <= 0 || args - top < size || top + size - chunk > load<u32>(thread, Thread.STACK_LIMIT) - chunk) return false;
  const isPrelude = (flags & CodeFlag.PRELUDE) != 0, link = load<u32>(functionObject, Function.LINK);
  if (!isPrelude) store<i32>(thread, depth - 1, Thread.DEPTH_LEFT);
  store<u32>(thread, top + size, Thread.STACK_TOP);
  store<u32>(thread, top, Thread.FRAME);
  store<u32>(top, caller, Frame.PREVIOUS);
  store<u32>(top, code, Frame.CODE);
  store<u32>(top, functionObject, Frame.FUNCTION);
  store<u32>(top, load<u32>(code, Code.WORDS), Frame.PC);
  store<u64>(top, load<u64>(functionObject, Function.GLOBALS), Frame.GLOBALS); // and BUILTINS
  store<u64>(top, <u64>link << 32, Frame.LOCALS_MAPPING); // and LINK
  store<u32>(
    top, load<u32>(thread, Thread.ON_RETURN) | (load<u32>(thread, Thread.ON_RAISE) << 8) | ((isPrelude ? <u32>FrameFlag.PRELUDE : 0) << 16),
    Frame.ON_RETURN,
  );
  store<u64>(top, load<u64>(thread, Thread.EXTRA), Frame.EXTRA);
  store<u64>(top, load<u64>(thread, Thread.EXTRA2), Frame.EXTRA2);
  store<u64>(top, 0, Frame.FRAME_OBJECT); // and GENERATOR
  let to = top + Frame.LOCALS;
  for (let from = args, end = from + (count << 3); from < end; from += 8) { store<u64>(to, load<u64>(from)); to += 8; }
  const locals = top + Frame.LOCALS + (load<u32>(code, Code.LOCAL_COUNT) << 3);
  for (; to < locals; to += 8) store<u64>(to, NULL);
  store<u32>(top, locals, Frame.SP);
  return true;
}

function performRequest(thread: u32, frame: u32): i32 {
  const callee = load<u64>(thread, Thread.CALLEE);
  if (isObject(callee) && callee != NULL && kindOf(<u32>callee) == Kind.FUNCTION && enterRequested(thread, frame, <u32>callee)) return Status.ENTERED;
  return callValue(
    thread, frame, callee, load<u32>(thread, Thread.CALL_ARGS), load<u32>(thread, Thread.CALL_COUNT),
    load<u64>(thread, Thread.CALL_NAMES), load<u32>(thread, Thread.ON_RETURN), load<u32>(thread, Thread.ON_RAISE),
    load<u64>(thread, Thread.EXTRA), load<u64>(thread, Thread.EXTRA2),
  );
}

/**
 * Calls any value. `names` is the tuple of keyword names (their values are the last of the `count` arguments) or NULL.
 * Answers OK (result in RESULT, already seen by onReturn), ENTERED, CALL/RESUME (serve again), RAISED, RETRY ...
 */
export function callValue(
  thread: u32, frame: u32, callee: u64, args: u32, count: u32, names: u64, onReturn: u32, onRaise: u32, extra: u64, extra2: u64,
): i32 {
  return callWithSelf(thread, frame, callee, NULL, args, count, names, onReturn, onRaise, extra, extra2);
}

/** The same with a first argument that does not stand before the others (NULL: none). */
export function callWithSelf(
  thread: u32, frame: u32, callee: u64, self: u64, args: u32, count: u32, names: u64, onReturn: u32, onRaise: u32, extra: u64, extra2: u64,
): i32 {
  let depth = 0; // of instances whose class's __call__ is an instance whose ...
  while (true) {
    if (depth++ >= load<i32>(Vm.RECURSION_LIMIT)) return recursionError(thread);
    if (!isObject(callee) || callee == NULL) return notCallable(thread, callee);
    const object = addressOf(callee), kind = kindOf(object);
    if (kind == Kind.FUNCTION) return enterFunction(thread, frame, object, object, self, args, count, names, onReturn, onRaise, extra, extra2);
    if (kind == Kind.NATIVE) return callNative(thread, frame, object, self, args, count, names, onReturn, onRaise, extra, extra2);
    if (self != NULL) { // make the arguments contiguous, in the free room above the stack
      args = prependArgument(thread, self, args, count);
      count++;
      self = NULL;
    }
    if (kind == Kind.METHOD) {
      self = load<u64>(object, Method.SELF);
      callee = load<u64>(object, Method.FUNCTION);
      continue;
    }
    if (kind == Kind.CLASS) {
      const status = callClass(thread, frame, object, args, count, names, onReturn, onRaise, extra, extra2);
      return status;
    }
    const call = special(classOfObject(object), Special.CALL);
    if (call == NULL) return notCallable(thread, callee);
    self = callee;
    callee = call;
    if (isObject(callee)) {
      const callKind = kindOf(addressOf(callee));
      if (callKind != Kind.FUNCTION && callKind != Kind.NATIVE && callKind != Kind.METHOD && special(classOfObject(addressOf(callee)), Special.GET) != NULL) {
        return callBoundByPrelude(thread, frame, callee, self, classOfObject(object), args, count, names, onReturn, onRaise, extra, extra2);
      }
      if (!isMethodLike(callee)) self = NULL; // a __call__ that is no method: not bound here
    }
  }
}

function notCallable(thread: u32, callee: u64): i32 {
  const name = nameOfOwnCallable(callee);
  return name == NULL
    ? typeError(thread, msg("'%T' object is not callable"), callee)
    : raise(thread, ClassId.TYPE_ERROR, msg("'module' object is not callable. Did you mean: '%S.%S(...)'?"), name, name);
}

/** `import pprint; pprint(thing)`: the module's name where it holds something of that name that can be called, else NULL. */
function nameOfOwnCallable(callee: u64): u64 {
  if (!hasKind(callee, Kind.MODULE) || classOf(callee) != cls(ClassId.MODULE)) return NULL;
  const dict = load<u32>(addressOf(callee), Module.DICT), name = dictGetStr(dict, nameAt(nameIndex("__name__")));
  if (!hasKind(name, Kind.STR)) return NULL;
  const own = dictGetStr(dict, addressOf(name));
  return own != NULL && special(classOf(own), Special.CALL) != NULL ? name : NULL;
}

/** Copies self and the arguments to the room above the stack top (STACK_RESERVE, or checked) and returns its address. */
export function prependArgument(thread: u32, self: u64, args: u32, count: u32): u32 {
  const room = roomAboveStack(thread, count + 1);
  memory.copy(room + 8, args, count << 3);
  store<u64>(room, self);
  return room;
}

/** Address of `count` free words above the stack. Arguments that already lie there are moved by memory.copy, which allows overlap, or clear of themselves. */
export function roomAboveStack(thread: u32, count: u32): u32 {
  // Chunks end with STACK_RESERVE bytes that no frame uses; for more, a frame is taken and given back to make sure of the room.
  const top = load<u32>(thread, Thread.STACK_TOP);
  if (count << 3 <= <u32>Limit.STACK_RESERVE) return top; // (STACK_LIMIT may be another chunk's: takeFrame finds out)
  const room = takeFrame(thread, count << 3);
  if (room) store<u32>(thread, room, Thread.STACK_TOP);
  return room ? room : top;
}

/** `shown` is the callable that error messages speak of (a built-in whose body is a prelude function). */
export function enterFunction(
  thread: u32, frame: u32, functionObject: u32, shown: u32, self: u64, args: u32, count: u32, names: u64,
  onReturn: u32, onRaise: u32, extra: u64, extra2: u64,
): i32 {
  const code = load<u32>(functionObject, Function.CODE);
  const isPrelude = (load<u32>(code, Code.FLAGS) & CodeFlag.PRELUDE) != 0;
  if (!isPrelude) {
    const depth = load<i32>(thread, Thread.DEPTH_LEFT);
    if (depth <= 0) return recursionError(thread);
    store<i32>(thread, depth - 1, Thread.DEPTH_LEFT);
  }
  const hasSelf: u32 = self != NULL ? 1 : 0;
  const isAboveStack = args - load<u32>(thread, Thread.STACK_TOP) < load<u32>(code, Code.FRAME_SIZE) && count != 0; // the new frame would lie on them
  if (load<u32>(code, Code.SIMPLE_ARGS) == count + hasSelf && names == NULL && !isAboveStack) {
    const simple = pushFunctionFrame(thread, frame, functionObject, code, count + hasSelf);
    if (simple == 0) return giveBackDepth(thread, isPrelude, Status.RETRY);
    if (hasSelf) store<u64>(simple, self, Frame.LOCALS);
    copyValues(simple + Frame.LOCALS + (hasSelf << 3), args, count);
    return entered(thread, simple, isPrelude, onReturn, onRaise, extra, extra2);
  }
  // The arguments may lie just above the stack top, where the new frame goes: move them behind it first.
  const size = load<u32>(code, Code.FRAME_SIZE);
  const total = count + hasSelf;
  const hold = takeFrame(thread, size + (total << 3) + 64);
  if (hold == 0) return giveBackDepth(thread, isPrelude, Status.RETRY);
  const moved = hold + size;
  copyValues(moved + (hasSelf << 3), args, count);
  if (hasSelf) store<u64>(moved, self);
  initializeFrame(
    hold, frame, code, functionObject, load<u32>(functionObject, Function.GLOBALS), load<u32>(functionObject, Function.BUILTINS),
    load<u32>(functionObject, Function.LINK), 0,
  );
  const status = bindArguments(thread, functionObject, shown, code, hold, moved, total, names);
  if (status != Status.OK) {
    store<u32>(thread, hold, Thread.STACK_TOP);
    giveBackDepth(thread, isPrelude, status);
    return afterNative(thread, frame, status, onReturn, onRaise, extra, extra2);
  }
  store<u32>(thread, hold + size, Thread.STACK_TOP);
  if ((load<u32>(code, Code.FLAGS) & CodeFlag.OPTIMIZED) == 0) { // a class body: the request says over which namespace
    store<u32>(hold, extra2 == NULL ? load<u32>(hold, Frame.GLOBALS) : addressOf(extra2), Frame.LOCALS_MAPPING);
  }
  return entered(thread, hold, isPrelude, onReturn, onRaise, extra, extra2);
}

function giveBackDepth(thread: u32, isPrelude: bool, status: i32): i32 {
  if (!isPrelude) store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) + 1, Thread.DEPTH_LEFT);
  return status;
}

function entered(thread: u32, frame: u32, isPrelude: bool, onReturn: u32, onRaise: u32, extra: u64, extra2: u64): i32 {
  store<u32>(frame, onReturn | (onRaise << 8) | ((isPrelude ? <u32>FrameFlag.PRELUDE : 0) << 16), Frame.ON_RETURN);
  store<u64>(frame, extra, Frame.EXTRA);
  store<u64>(frame, extra2, Frame.EXTRA2);
  store<u32>(thread, frame, Thread.FRAME);
  return Status.ENTERED;
}

export function recursionError(thread: u32): i32 {
  return raise(thread, ClassId.RECURSION_ERROR, msg("maximum recursion depth exceeded"));
}

function callNative(
  thread: u32, frame: u32, native: u32, self: u64, args: u32, count: u32, names: u64,
  onReturn: u32, onRaise: u32, extra: u64, extra2: u64,
): i32 {
  const owner = load<u32>(native, Native.OWNER);
  if (owner != 0 && (self != NULL || count != 0)) {
    const first = self != NULL ? self : load<u64>(args);
    if (classOf(first) != owner && checkOwner(thread, native, owner, load<u32>(native, Native.FLAGS), first) != Status.OK) {
      return afterNative(thread, frame, Status.RAISED, onReturn, onRaise, extra, extra2);
    }
  }
  const body = load<u32>(native, Native.FUNCTION);
  if (body) { // a body in the prelude: its own parameters are the signature
    return enterFunction(thread, frame, body, native, self, args, count, names, onReturn, onRaise, extra, extra2);
  }
  const flags = load<u32>(native, Native.FLAGS);
  const total = count + (self != NULL ? 1 : 0);
  let start = args;
  if (self != NULL || names != NULL || ((flags & NativeFlag.VARARGS) == 0 && total != load<u16>(native, Native.MAXIMUM)) ||
      (flags & (NativeFlag.KEYWORDS | NativeFlag.VARARGS | NativeFlag.VARKEYWORDS)) != 0) {
    const status = bindNativeArguments(thread, native, self, args, count, names);
    if (status != Status.OK) return status;
    start = load<u32>(thread, Thread.CALL_ARGS);
  }
  if (start == thread + Thread.ARGS) { // the native may make a request of its own there
    start = roomAboveStack(thread, total);
    memory.copy(start, thread + Thread.ARGS, total << 3);
  }
  const passed = (flags & NativeFlag.VARARGS) != 0 ? load<u32>(thread, Thread.CALL_COUNT) : load<u16>(native, Native.MAXIMUM);
  const status = call_indirect<i32>(load<u32>(native, Native.TABLE_INDEX), thread, start, <i32>passed);
  return afterNative(thread, frame, status, onReturn, onRaise, extra, extra2);
}

/** What callNativeDirect answers where it did nothing. */
export const NOT_DIRECT: i32 = -1;

/**
 * The fast path of calls of natives from the loop: positional arguments only, to a native with a body in Wasm. The arguments are
 * passed where they lie; only where some are left out they are copied above the stack, NULL behind them.
 */
export function callNativeDirect(thread: u32, native: u32, args: u32, count: u32): i32 {
  const index = load<u32>(native, Native.TABLE_INDEX), flags = load<u32>(native, Native.FLAGS);
  if (index == 0 || count < <u32>load<u16>(native, Native.MINIMUM)) return NOT_DIRECT;
  const owner = load<u32>(native, Native.OWNER);
  if ((flags & NativeFlag.PLAIN) != 0 && count == load<u16>(native, Native.MAXIMUM) && (owner == 0 || (count != 0 && classOf(load<u64>(args)) == owner))) {
    const status = call_indirect<i32>(index, thread, args, <i32>count); // what the rest comes to in the commonest case
    return status == Status.STOP ? raiseStopIteration(thread) : status;
  }
  if (owner != 0) {
    if (count == 0) return NOT_DIRECT;
    const first = load<u64>(args); // self, or the class for __new__
    if ((flags & NativeFlag.STATIC_METHOD) != 0 ? first != fromAddress(owner) : classOf(first) != owner) return NOT_DIRECT;
  }
  let start = args, passed = count;
  const keywordOnly: u32 = load<u16>(native, Native.KEYWORD_ONLY);
  if (flags & NativeFlag.VARARGS) {
    for (let i: u32 = 0; i <= keywordOnly; i++) store<u64>(thread + (i << 3), NULL, Thread.KEYWORDS);
  } else {
    passed = load<u16>(native, Native.MAXIMUM);
    if (count > passed - keywordOnly || (flags & NativeFlag.VARKEYWORDS) != 0) return NOT_DIRECT;
    if (count < passed) {
      if (passed << 3 > <u32>Limit.STACK_RESERVE) return NOT_DIRECT;
      start = load<u32>(thread, Thread.STACK_TOP);
      for (let i: u32 = 0; i < count; i++) store<u64>(start + (i << 3), load<u64>(args + (i << 3)));
      for (let i = count; i < passed; i++) store<u64>(start + (i << 3), NULL);
    }
  }
  const status = call_indirect<i32>(index, thread, start, <i32>passed);
  return status == Status.STOP ? raiseStopIteration(thread) : status;
}

/** What a native answered, under the ON_RETURN of whoever called it. */
export function afterNative(thread: u32, frame: u32, status: i32, onReturn: u32, onRaise: u32, extra: u64, extra2: u64): i32 {
  if ((onReturn | onRaise) == 0) return status == Status.STOP ? raiseStopIteration(thread) : status;
  if (status == Status.OK) return finishReturn(thread, onReturn, onRaise, extra, extra2, load<u64>(thread, Thread.RESULT));
  if (status == Status.CALL || status == Status.RESUME || status == Status.RAISED || status == Status.STOP) {
    if (status == Status.STOP && onRaise == OnRaise.NATIVE) {
      return afterContinuation(thread, continueNatively(thread, <u32>extra2, extra, NULL), OnRaise.NONE);
    }
    // Two continuations follow one another: a shim frame holds the outer one. Its code is a single RETURN_VALUE.
    if (status == Status.STOP) status = raiseStopIteration(thread);
    return throughShim(thread, frame, status, onReturn, onRaise, extra, extra2);
  }
  return status;
}

export function raiseStopIteration(thread: u32): i32 { return raiseClass(thread, cls(ClassId.STOP_ITERATION), NULL); }

/** A request is to be seen under `onRaise`: said with it where it has none of its own, else by a shim. */
export function underRaise(thread: u32, frame: u32, status: i32, onRaise: u32): i32 {
  if (load<u32>(thread, Thread.ON_RAISE) == OnRaise.NONE) {
    store<u32>(thread, onRaise, Thread.ON_RAISE);
    return status;
  }
  return throughShim(thread, frame, status, OnReturn.PUSH, onRaise, NULL, NULL);
}

/** Natives that serve each other's requests nest on the Wasm stack: iterators of iterators of iterators ... */
const MOST_JOINED_CALLS: u32 = 1500;

function throughShim(thread: u32, frame: u32, given: i32, onReturn: u32, onRaise: u32, extra: u64, extra2: u64): i32 {
  const joined = load<u32>(thread, Thread.JOINED_CALLS);
  const status = joined < MOST_JOINED_CALLS ? given : recursionError(thread);
  const shim = takeFrame(thread, Frame.LOCALS + 16);
  if (shim == 0) return Status.RETRY;
  initializeFrame(shim, frame, Singleton.SHIM_CODE, 0, load<u32>(frame, Frame.GLOBALS), load<u32>(frame, Frame.BUILTINS), load<u32>(frame, Frame.LINK), 0);
  store<u32>(shim, onReturn | (onRaise << 8) | ((<u32>FrameFlag.SHIM | FrameFlag.PRELUDE) << 16), Frame.ON_RETURN);
  store<u64>(shim, extra, Frame.EXTRA);
  store<u64>(shim, extra2, Frame.EXTRA2);
  store<u32>(thread, shim, Thread.FRAME);
  if (status == Status.RAISED) return Status.RAISED; // the unwinder meets the shim's ON_RAISE
  store<u32>(thread, joined + 1, Thread.JOINED_CALLS);
  const inner = settle(thread, shim, status);
  store<u32>(thread, joined, Thread.JOINED_CALLS);
  if (inner == Status.RETRY || inner == Status.AGAIN) { // nothing has happened yet: the whole instruction runs again
    store<u32>(thread, shim, Thread.STACK_TOP);
    store<u32>(thread, frame, Thread.FRAME);
  } else if (inner == Status.OK) { // a native served it: let the shim return the value through the loop
    const sp = load<u32>(shim, Frame.SP);
    store<u64>(sp, load<u64>(thread, Thread.RESULT));
    store<u32>(shim, sp + 8, Frame.SP);
    return Status.ENTERED;
  }
  return inner;
}
