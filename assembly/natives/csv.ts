// Module _csv: the two functions that its readers and writers (src/lib/modules/_csv.py) are made of.
import { ClassId, Kind } from "../shared/layout.ts";
import { NONE, addressOf, fromSmall, hasKind, isExact, toInt } from "../objects/object.ts";
import { Written } from "../objects/repr.ts";
import { pairOf } from "../objects/tuple.ts";
import { dropBuilder, finishBuilder, newBuilder } from "../objects/strings_builder.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { Wrong, pendingField, scanLine } from "../csv/scan.ts";
import { joinRow } from "../csv/join.ts";

/**
 * _csv_scan(line, fields, pending, state, config, limit): 0 where the record ended with the line, (state, pending) where it did not, a
 * negative int (Wrong) where it is wrong, None where the line is no str.
 */
export function csvScan(thread: u32, args: u32, count: i32): i32 {
  const line = argument(args, 0);
  if (!hasKind(line, Kind.STR)) return ok(thread, NONE);
  const outcome = scanLine(
    thread, addressOf(line), addressOf(argument(args, 1)), addressOf(argument(args, 2)), <i32>toInt(argument(args, 3)), addressOf(argument(args, 4)),
    toInt(argument(args, 5)),
  );
  if (outcome == Wrong.NO_MEMORY) return outOfMemory(thread);
  if (outcome <= 0) return ok(thread, fromSmall(outcome));
  const pending = pendingField(thread), pair = pending ? pairOf(thread, fromSmall(outcome), pending) : 0;
  return pair ? ok(thread, pair) : outOfMemory(thread);
}

/** _csv_join(row, config, lineterminator): the line, or None where Python has to write it. */
export function csvJoin(thread: u32, args: u32, count: i32): i32 {
  const row = argument(args, 0);
  if (!isExact(row, ClassId.LIST) && !isExact(row, ClassId.TUPLE)) return ok(thread, NONE);
  const builder = newBuilder(thread, 248);
  if (builder == 0) return outOfMemory(thread);
  const joined = joinRow(thread, builder, addressOf(row), addressOf(argument(args, 1)), addressOf(argument(args, 2)));
  if (joined == Written.OK) {
    const line = finishBuilder(thread, builder);
    return line ? ok(thread, line) : outOfMemory(thread);
  }
  dropBuilder(thread, builder);
  return joined == Written.NEEDS_PYTHON ? ok(thread, NONE) : outOfMemory(thread);
}
