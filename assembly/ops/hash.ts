// hash() of any value.
import { OnReturn, Special } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, classOf, special } from "../objects/object.ts";
import { NO_HASH, nativeHash } from "../objects/hash.ts";
import { fitsI64, fromI64, plainInt, toI64 } from "../objects/numbers.ts";
import { ok } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { callSpecial0 } from "./attributes.ts";
import { msg } from "../env.ts";

export function hashValue(thread: u32, value: u64): i32 {
  const hash = nativeHash(value);
  if (hash != NO_HASH) return intResult(thread, hash);
  const method = special(classOf(value), Special.HASH);
  if (method == NULL || method == NONE) return typeError(thread, msg("unhashable type: '%T'"), value);
  return callSpecial0(thread, method, value, OnReturn.HASH);
}

function intResult(thread: u32, hash: i64): i32 {
  const value = fromI64(thread, hash);
  return value ? ok(thread, value) : outOfMemory(thread);
}

/** What a user's __hash__ returned, as hash() gives it: -1 becomes -2, what has more than 64 bits is hashed as an int. */
export function hashFromInt(thread: u32, value: u64): i32 {
  const number = plainInt(value);
  if (!fitsI64(number)) return intResult(thread, nativeHash(number));
  const hash = toI64(number); // taken as it is, not modulo 2^61 - 1
  return intResult(thread, hash == -1 ? -2 : hash);
}
