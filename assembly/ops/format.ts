// f-strings: format(), !s !r !a.
import { ClassId, Kind, OnReturn, Special } from "../shared/layout.ts";
import { Conversion } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_STR, classOf, hasKind, isExact, special } from "../objects/object.ts";
import { call1, call2, ok, prelude1 } from "../state/thread.ts";
import { typeError } from "../state/raise.ts";
import { callNativeAt } from "./attributes.ts";
import { nativeStr } from "../objects/repr.ts";
import { msg, prelude } from "../env.ts";

/** format(value, ''). */
export function formatSimple(thread: u32, value: u64): i32 {
  const text = nativeStr(thread, value); // numbers and strings: format(v, '') is str(v)
  if (text != NULL) return ok(thread, text);
  return formatWithSpec(thread, value, EMPTY_STR);
}

export function formatWithSpec(thread: u32, value: u64, spec: u64): i32 {
  const method = special(classOf(value), Special.FORMAT);
  if (method == NULL) return typeError(thread, msg("Type %T doesn't define __format__"), value);
  if (hasKind(method, Kind.NATIVE)) return callNativeAt(thread, method, value, spec, 2);
  return call2(thread, method, value, spec, OnReturn.FORMAT);
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
  if (text != NULL) return ok(thread, text);
  const method = special(classOf(value), Special.STR);
  if (hasKind(method, Kind.NATIVE)) return callNativeAt(thread, method, value, NULL, 1);
  return call1(thread, method, value, OnReturn.STR);
}

/** repr(value). */
export function reprValue(thread: u32, value: u64): i32 {
  const method = special(classOf(value), Special.REPR);
  if (hasKind(method, Kind.NATIVE)) return callNativeAt(thread, method, value, NULL, 1);
  return call1(thread, method, value, OnReturn.REPR);
}
