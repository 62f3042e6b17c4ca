// The rarer halves of calls and returns.
import {
  ClassId, Code, Frame, FrameFlag, Generator, Kind, OnRaise, OnReturn, Sequence, Status, Thread, Tuple,
} from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, cls, fromAddress, isExact, isObject, kindOf } from "../objects/object.ts";

import { CodeFlag } from "../shared/opcodes.ts";
import { callValue, roomAboveStack } from "../calls.ts";
import { enterBinding } from "./enter.ts";
import { leaveFrame, raisedInCall } from "../unwind.ts";
import { afterContinuation, finishReturn } from "../returns.ts";
import { continueNatively } from "./continuations.ts";
import { raiseClass } from "../state/raise.ts";
import { ok, prelude3 } from "../state/thread.ts";
import { dictLength, dictNext, entryKey, entryValue } from "../objects/dict.ts";
import { internString, plainString } from "../objects/strings.ts";
import { newTuple } from "../objects/tuple.ts";
import { prelude } from "../env.ts";

/**
 * RETURN_VALUE of a frame that is special: it ends a generator, somebody holds its frame object, its caller set ON_RETURN, or it
 * is the entry frame. Leaves it; the outcome is for the new current frame (LEAVE: there is none).
 */
export function returnSlow(thread: u32, frame: u32, value: u64): i32 {
  const onReturn = <u32>load<u8>(frame, Frame.ON_RETURN), onRaise = <u32>load<u8>(frame, Frame.ON_RAISE);
  const extra = load<u64>(frame, Frame.EXTRA), extra2 = load<u64>(frame, Frame.EXTRA2);
  const flags = load<u8>(frame, Frame.FLAGS), generator = load<u32>(frame, Frame.GENERATOR);
  const caller = leaveFrame(thread, frame);
  store<u64>(thread, value, Thread.RESULT);
  if (flags & FrameFlag.ENTRY) return Status.LEAVE;
  if (generator) return endGenerator(thread, caller, generator, onReturn, onRaise, extra, extra2, value);
  if ((onReturn | onRaise) == 0) return Status.OK;
  return finishReturn(thread, onReturn, onRaise, extra, extra2, value);
}

/** A generator has returned: to FOR_ITER and SEND directly, to everybody else by StopIteration. */
function endGenerator(
  thread: u32, caller: u32, generator: u32, onReturn: u32, onRaise: u32, extra: u64, extra2: u64, value: u64,
): i32 {
  const pc = load<u32>(caller, Frame.PC), distance = (<i32>load<u32>(pc - 4) >> 8) << 2;
  const isAsync = (load<u32>(load<u32>(generator, Generator.CODE), Code.FLAGS) & CodeFlag.ASYNC_GENERATOR) != 0;
  if (!isAsync) {
    if (onRaise == OnRaise.FOR_ITER) {
      store<u32>(caller, pc + distance, Frame.PC);
      store<u32>(caller, load<u32>(caller, Frame.SP) - 8, Frame.SP);
      return Status.ENTERED;
    }
    if (onRaise == OnRaise.SEND) {
      store<u32>(caller, pc + distance, Frame.PC);
      return ok(thread, value);
    }
    if (onRaise == OnRaise.NATIVE) return afterContinuation(thread, continueNatively(thread, <u32>extra2, extra, NULL), OnRaise.NONE);
    if (onRaise == OnRaise.NEXT_DEFAULT) return finishReturn(thread, onReturn, OnRaise.NONE, NULL, NULL, extra);
  }
  // The raise belongs to no frame: what the caller said about exceptions is looked at by a shim that is unwound at once.
  const status = raiseClass(thread, cls(isAsync ? ClassId.STOP_ASYNC_ITERATION : ClassId.STOP_ITERATION), value == NONE ? NULL : value);
  if (status == Status.RAISED && (onRaise | onReturn)) return raisedInCall(thread, caller, onReturn, onRaise, extra, extra2);
  return status;
}

/** f(*args, **kwargs): `args` any iterable, `kwargs` any mapping or NULL; made a tuple and a dict of interned names first. */
export function callFunctionEx(thread: u32, frame: u32, callee: u64, args: u64, kwargs: u64): i32 {
  if (kwargs == NULL && isExact(args, ClassId.LIST)) { // f(*values): copied at once, since the callee may change the list
    const list = addressOf(args), length = load<u32>(list, Sequence.LENGTH), above = roomAboveStack(thread, length);
    memory.copy(above, load<u32>(list, Sequence.ITEMS), length << 3);
    return callValue(thread, frame, callee, above, length, NULL, OnReturn.PUSH, OnRaise.NONE, NULL, NULL);
  }
  if (!isExact(args, ClassId.TUPLE) || (kwargs != NULL && !isExact(kwargs, ClassId.DICT))) {
    return prelude3(thread, prelude("call_with"), callee, args, kwargs == NULL ? NONE : kwargs);
  }
  const tuple = addressOf(args), count = load<u32>(tuple, Tuple.LENGTH);
  if (kwargs == NULL || dictLength(addressOf(kwargs)) == 0) {
    if (isObject(callee) && kindOf(addressOf(callee)) == Kind.FUNCTION && enterBinding(thread, frame, addressOf(callee), load<u32>(tuple, Tuple.ITEMS), count, NULL)) return Status.ENTERED;
    return callValue(thread, frame, callee, load<u32>(tuple, Tuple.ITEMS), count, NULL, OnReturn.PUSH, OnRaise.NONE, NULL, NULL);
  }
  const dict = addressOf(kwargs), nameCount = dictLength(dict);
  const names = newTuple(thread, nameCount);
  if (names == 0) return Status.RETRY;
  const room = roomAboveStack(thread, count + nameCount);
  memory.copy(room, load<u32>(tuple, Tuple.ITEMS), count << 3);
  let position = dictNext(dict, 0), i: u32 = 0;
  while (position > 0 && i < nameCount) {
    const key = entryKey(dict, position);
    if (!isObject(key) || load<u8>(addressOf(key), 4) != Kind.STR) {
      return prelude3(thread, prelude("keywords_must_be_strings"), callee, args, kwargs);
    }
    store<u64>(load<u32>(names, Tuple.ITEMS) + (i << 3), fromAddress(internString(thread, plainString(thread, addressOf(key)))));
    store<u64>(room + ((count + i) << 3), entryValue(dict, position));
    i++;
    position = dictNext(dict, position);
  }
  return callValue(thread, frame, callee, room, count + nameCount, fromAddress(names), OnReturn.PUSH, OnRaise.NONE, NULL, NULL);
}

