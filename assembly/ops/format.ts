// str(), repr(), format() of any value, and what f-strings do with them.
import { ClassId, OnReturn, Special, Status, Thread } from "../shared/layout.ts";
import { Conversion } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_STR, classOf, isExact, special } from "../objects/object.ts";
import { ok, prelude1 } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { callNativeAt, callSpecial0, callSpecial1, isNativeMethod } from "./attributes.ts";
import { nativeReprOf, nativeStr } from "../objects/repr.ts";
import { formatNatively } from "./format_spec.ts";
import { msg, prelude } from "../env.ts";

/** A text that may be NULL (no native answer) or 0 (out of memory). */
function done(thread: u32, text: u64): i32 { return text ? ok(thread, text) : outOfMemory(thread); }

/** format(value, ''). */
export function formatSimple(thread: u32, value: u64): i32 {
  const text = nativeStr(thread, value); // built-in types: format(v, '') is str(v)
  if (text != NULL) return done(thread, text);
  return formatWithSpec(thread, value, EMPTY_STR);
}

export function formatWithSpec(thread: u32, value: u64, spec: u64): i32 {
  const status = formatNatively(thread, value, spec);
  if (status >= 0) return status;
  const klass = classOf(value), method = special(klass, Special.FORMAT);
  if (method == NULL) return typeError(thread, msg("Type %T doesn't define __format__"), value);
  if (isNativeMethod(method)) return callNativeAt(thread, method, value, spec, 2);
  const called = callSpecial1(thread, method, value, klass, spec);
  store<u32>(thread, OnReturn.FORMAT, 216);
  return called;
}

export function convertValue(thread: u32, value: u64, how: u32): i32 {
  if (how == Conversion.STR) return strValue(thread, value);
  if (how == Conversion.REPR) return reprValue(thread, value);
  return prelude1(thread, prelude("ascii_of"), value);
}

/** str(value). */
export function strValue(thread: u32, value: u64): i32 {
  if (isExact(value, ClassId.STR)) return ok(thread, value);
  const text = nativeStr(thread, value);
  if (text != NULL) return done(thread, text);
  const method = special(classOf(value), Special.STR);
  if (isNativeMethod(method)) {
    const status = callNativeAt(thread, method, value, NULL, 1);
    if (status == Status.CALL && load<u32>(thread, Thread.ON_RETURN) == OnReturn.PUSH) store<u32>(thread, OnReturn.STR, Thread.ON_RETURN);
    return status;
  }
  return callSpecial0(thread, method, value, OnReturn.STR);
}

/** repr(value). */
export function reprValue(thread: u32, value: u64): i32 {
  const text = nativeReprOf(thread, value);
  if (text != NULL) return done(thread, text);
  const method = special(classOf(value), Special.REPR);
  return callSpecial0(thread, method, value, OnReturn.REPR);
}
