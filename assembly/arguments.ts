// Binding arguments to parameters, for Python functions and for natives that take keywords. Only success is decided here: what
// a wrong call's message says is worked out by prelude functions, in Python, from the callable and what it was given.
import { Code, Frame, Function, Kind, Native, NativeFlag, Sequence, Status, Thread, Tuple } from "./shared/layout.ts";
import { CodeFlag } from "./shared/opcodes.ts";
import { NULL } from "./shared/values.ts";
import { EMPTY_TUPLE, addressOf, copyValues, fromAddress, kindOf } from "./objects/object.ts";
import { newTuple, tupleOf } from "./objects/tuple.ts";
import { dictGetStr, dictSetStr, newDict } from "./objects/dict.ts";
import { prelude3 } from "./state/thread.ts";
import { prelude } from "./env.ts";
import { roomAboveStack } from "./calls.ts";

/** Fills `frame`'s locals from `total` values at `args`. OK, RETRY, or CALL of the function that raises the TypeError. */
export function bindArguments(
  thread: u32, functionObject: u32, shown: u32, code: u32, frame: u32, args: u32, total: u32, names: u64,
): i32 {
  const locals = frame + Frame.LOCALS;
  const parameters = <u32>load<u16>(code, Code.ARG_COUNT), keywordOnly = <u32>load<u16>(code, Code.KEYWORD_ONLY);
  const flags = load<u32>(code, Code.FLAGS);
  const nameCount: u32 = names == NULL ? 0 : load<u32>(addressOf(names), Tuple.LENGTH);
  const positional = total - nameCount;
  const copied = positional < parameters ? positional : parameters;
  copyValues(locals, args, copied);
  let next = parameters + keywordOnly;
  if (flags & CodeFlag.VARARGS) {
    let rest = EMPTY_TUPLE;
    if (positional > parameters) {
      rest = tupleOf(thread, args + (parameters << 3), positional - parameters);
      if (rest == 0) return Status.RETRY;
    }
    store<u64>(locals + (next << 3), rest);
    next++;
  } else if (positional > parameters) return wrongArguments(thread, shown, args, total, names);
  let extraKeywords: u32 = 0;
  if (flags & CodeFlag.VARKEYWORDS) {
    extraKeywords = newDict(thread);
    if (extraKeywords == 0) return Status.RETRY;
    store<u64>(locals + (next << 3), fromAddress(extraKeywords));
  }
  const localNames = load<u32>(load<u32>(code, Code.LOCAL_NAMES), Tuple.ITEMS);
  for (let i: u32 = 0; i < nameCount; i++) {
    const name = <u32>load<u64>(load<u32>(addressOf(names), Tuple.ITEMS) + (i << 3));
    const value = load<u64>(args + ((positional + i) << 3));
    const index = findParameter(localNames, name, firstNamed(shown, code, parameters), parameters + keywordOnly);
    if (index >= 0) {
      const slot = locals + (<u32>index << 3);
      if (load<u64>(slot) != NULL) return wrongArguments(thread, shown, args, total, names);
      store<u64>(slot, value);
    } else if (extraKeywords) {
      const status = dictSetStr(thread, extraKeywords, name, value);
      if (status != Status.OK) return status;
    } else return wrongArguments(thread, shown, args, total, names);
  }
  if (!fillDefaults(functionObject, code, locals, copied, parameters, keywordOnly, localNames)) {
    return wrongArguments(thread, shown, args, total, names);
  }
  return Status.OK;
}

/** The first parameter that may be given by name. A built-in function's signature decides, whatever its body in the prelude would take. */
function firstNamed(shown: u32, code: u32, parameters: u32): u32 {
  const ofCode = <u32>load<u16>(code, Code.POSITIONAL_ONLY);
  if (kindOf(shown) != Kind.NATIVE) return ofCode;
  const declared = <u32>load<u16>(shown, Native.POSITIONAL_ONLY);
  return max(ofCode, declared < parameters ? declared : parameters);
}

/** Index of a parameter that may be named, or -1. Names are interned on both sides. */
function findParameter(localNames: u32, name: u32, from: u32, to: u32): i32 {
  for (let i = from; i < to; i++) if (<u32>load<u64>(localNames + (i << 3)) == name) return <i32>i;
  return -1;
}

function fillDefaults(
  functionObject: u32, code: u32, locals: u32, copied: u32, parameters: u32, keywordOnly: u32, localNames: u32,
): bool {
  if (copied < parameters) {
    const defaults = load<u32>(functionObject, Function.DEFAULTS);
    const count: u32 = defaults ? load<u32>(defaults, Tuple.LENGTH) : 0;
    for (let i = copied; i < parameters; i++) {
      const slot = locals + (i << 3);
      if (load<u64>(slot) != NULL) continue;
      if (i + count < parameters) return false;
      store<u64>(slot, load<u64>(load<u32>(defaults, Tuple.ITEMS) + ((i + count - parameters) << 3)));
    }
  }
  const keywordDefaults = keywordOnly ? load<u32>(functionObject, Function.KWDEFAULTS) : 0;
  for (let i = parameters; i < parameters + keywordOnly; i++) {
    const slot = locals + (i << 3);
    if (load<u64>(slot) != NULL) continue;
    const value = keywordDefaults ? dictGetStr(keywordDefaults, <u32>load<u64>(localNames + (i << 3))) : NULL;
    if (value == NULL) return false;
    store<u64>(slot, value);
  }
  return true;
}

/** Hands callable, arguments and keyword names to the prelude, which raises the TypeError that CPython would. */
function wrongArguments(thread: u32, shown: u32, args: u32, total: u32, names: u64): i32 {
  const tuple = newTuple(thread, total);
  if (tuple == 0) return Status.RETRY;
  memory.copy(load<u32>(tuple, Tuple.ITEMS), args, total << 3);
  return prelude3(thread, prelude("wrong_arguments"), fromAddress(shown), fromAddress(tuple), names == NULL ? EMPTY_TUPLE : names);
}

/**
 * Lays out a native's arguments above the stack: MAXIMUM values with NULL for what is missing, or for VARARGS the positional
 * ones, with keyword-only values in the thread's KEYWORDS. Leaves their address in CALL_ARGS and the count in CALL_COUNT.
 */
export function bindNativeArguments(thread: u32, native: u32, self: u64, args: u32, count: u32, names: u64): i32 {
  const flags = load<u32>(native, Native.FLAGS);
  const minimum = <u32>load<u16>(native, Native.MINIMUM), maximum = <u32>load<u16>(native, Native.MAXIMUM);
  const hasSelf: u32 = self != NULL ? 1 : 0;
  const nameCount: u32 = names == NULL ? 0 : load<u32>(addressOf(names), Tuple.LENGTH);
  const positional = count - nameCount + hasSelf, total = count + hasSelf;
  const varargs = (flags & NativeFlag.VARARGS) != 0;
  const keywordOnly = <u32>load<u16>(native, Native.KEYWORD_ONLY);
  // What was given goes behind the place where the bound arguments will stand.
  const width = (varargs ? positional : maximum) + 1;
  const room = roomAboveStack(thread, width + total);
  const given = room + (width << 3);
  memory.copy(given + (hasSelf << 3), args, count << 3);
  if (hasSelf) store<u64>(given, self);
  const limit = varargs ? positional : maximum - keywordOnly;
  if (positional > limit || (varargs && positional < minimum)) return wrongArguments(thread, native, given, total, names);
  memory.copy(room, given, positional << 3);
  const keywordsAt = varargs ? thread + Thread.KEYWORDS : room + ((maximum - keywordOnly) << 3);
  if (!varargs) for (let i = positional; i <= maximum; i++) store<u64>(room + (i << 3), NULL);
  else for (let i: u32 = 0; i <= keywordOnly; i++) store<u64>(keywordsAt + (i << 3), NULL);
  if (nameCount) {
    const status = bindNativeKeywords(thread, native, room, given, keywordsAt, positional, total, nameCount, names);
    if (status != Status.OK) return status;
  }
  if (!varargs) {
    for (let i: u32 = positional; i < minimum; i++) {
      if (load<u64>(room + (i << 3)) == NULL) return wrongArguments(thread, native, given, total, names);
    }
  }
  store<u32>(thread, room, Thread.CALL_ARGS);
  store<u32>(thread, varargs ? positional : maximum, Thread.CALL_COUNT);
  return Status.OK;
}

function bindNativeKeywords(
  thread: u32, native: u32, room: u32, given: u32, keywordsAt: u32, positional: u32, total: u32, nameCount: u32, names: u64,
): i32 {
  const flags = load<u32>(native, Native.FLAGS);
  const parameters = load<u32>(native, Native.PARAMETERS), keywordOnly = <u32>load<u16>(native, Native.KEYWORD_ONLY);
  const varargs = (flags & NativeFlag.VARARGS) != 0;
  const parameterItems: u32 = parameters ? load<u32>(parameters, Tuple.ITEMS) : 0;
  const parameterCount: u32 = parameters ? load<u32>(parameters, Tuple.LENGTH) : 0;
  const firstKeywordOnly = parameterCount - keywordOnly;
  let rest: u32 = 0;
  for (let i: u32 = 0; i < nameCount; i++) {
    const name = <u32>load<u64>(load<u32>(addressOf(names), Sequence.ITEMS) + (i << 3));
    const value = load<u64>(given + ((positional + i) << 3));
    const from: u32 = varargs ? firstKeywordOnly : load<u16>(native, Native.POSITIONAL_ONLY);
    const index = (flags & NativeFlag.KEYWORDS) != 0 ? findParameter(parameterItems, name, from, parameterCount) : -1;
    if (index >= 0) {
      const slot = varargs ? keywordsAt + ((<u32>index - firstKeywordOnly) << 3) : room + (<u32>index << 3);
      if (load<u64>(slot) != NULL) return wrongArguments(thread, native, given, total, names);
      store<u64>(slot, value);
    } else if (flags & NativeFlag.VARKEYWORDS) {
      if (rest == 0) {
        rest = newDict(thread);
        if (rest == 0) return Status.RETRY;
        store<u64>(keywordsAt + (keywordOnly << 3), fromAddress(rest));
      }
      const status = dictSetStr(thread, rest, name, value);
      if (status != Status.OK) return status;
    } else return wrongArguments(thread, native, given, total, names);
  }
  return Status.OK;
}
