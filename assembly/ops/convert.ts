// Conversions that operators and built-in functions ask of any value.
import { OnReturn, Special } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { classOf, special } from "../objects/object.ts";
import { plainInt } from "../objects/numbers.ts";
import { ok } from "../state/thread.ts";
import { typeError } from "../state/raise.ts";
import { callSpecial0 } from "./attributes.ts";
import { msg } from "../env.ts";

/** operator.index(value): an int (small or heap); CALL of __index__. */
export function indexValue(thread: u32, value: u64): i32 {
  const plain = plainInt(value);
  if (plain != NULL) return ok(thread, plain);
  const method = special(classOf(value), Special.INDEX);
  if (method == NULL) return typeError(thread, msg("'%T' object cannot be interpreted as an integer"), value);
  return callSpecial0(thread, method, value, OnReturn.INDEX);
}
