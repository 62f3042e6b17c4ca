// print() to any file and of any values: by print_values (src/lib/prelude/core.py), with the same arguments.
import { NULL } from "../shared/values.ts";
import { NONE } from "../objects/object.ts";
import { tupleOf } from "../objects/tuple.ts";
import { keyword, request, setArgument } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { preludeAt } from "../objects/object.ts";
import { prelude } from "../env.ts";

function given(value: u64): u64 { return value == NULL ? NONE : value; }

export function printGenerally(thread: u32, args: u32, count: i32): i32 {
  const values = tupleOf(thread, args, count);
  if (values == 0) return outOfMemory(thread);
  const sep = given(keyword(thread, 0)), end = given(keyword(thread, 1)), file = given(keyword(thread, 2)), flush = keyword(thread, 3);
  setArgument(thread, 0, values);
  setArgument(thread, 1, sep);
  setArgument(thread, 2, end);
  setArgument(thread, 3, file);
  setArgument(thread, 4, flush == NULL ? NONE : flush);
  return request(thread, preludeAt(prelude("print_values")), 5);
}
