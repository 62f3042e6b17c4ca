// sum, min and max over lists, tuples and ranges whose items are simple; other iterables and items are the prelude's.
//
// sum adds in three phases, as CPython does: ints in a machine word; floats with a compensation for what each addition
// cuts off (Neumaier's form of Kahan's sum); anything by the operator. A phase is left when an item does not fit it: ints may go
// on as floats, nothing comes back.
import { ClassId, Kind, Range, Sequence, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  NONE, addressOf, cls, fromBool, fromFloat, fromSmall, isFloat, isInt, isObject, kindOf, shapeOf, toFloat, toInt,
} from "../objects/object.ts";
import { fromI64 } from "../objects/numbers.ts";
import { nativeCompare } from "../objects/equality.ts";
import { tupleOf } from "../objects/tuple.ts";
import { argument, keyword, ok, prelude2, prelude4, result } from "../state/thread.ts";
import { outOfMemory, typeError, valueError } from "../state/raise.ts";
import { exactNumber, numberBinary } from "../ops/number_arithmetic.ts";
import { Binary, intResult } from "../ops/number_arithmetic_int.ts";
import { NOT_NATIVE } from "../ops/arithmetic.ts";
import { holderOf } from "../ops/collections.ts";
import { addToSum, isWord, sumAll, wordOf } from "../ops/sums.ts";
import { msg, prelude } from "../env.ts";

/** Is it exactly a list or tuple? */
function isPlainSequence(value: u64): bool {
  if (!isObject(value)) return false;
  const shape = shapeOf(addressOf(value));
  return shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE);
}

/** sum(iterable, /, start=0) */
export function builtinSum(thread: u32, args: u32, count: i32): i32 {
  const iterable = argument(args, 0), start = argument(args, 1) == NULL ? fromSmall(0) : argument(args, 1);
  if (isPlainSequence(iterable) && exactNumber(start) != NULL) {
    const sequence = addressOf(iterable);
    const status = sumItems(thread, load<u32>(sequence, Sequence.ITEMS), load<u32>(sequence, Sequence.LENGTH), start);
    if (status != NOT_NATIVE) return status;
  } else if (isObject(iterable) && kindOf(addressOf(iterable)) == Kind.RANGE && isInt(start)) {
    const status = sumRange(thread, addressOf(iterable), toInt(start));
    if (status != NOT_NATIVE) return status;
  }
  return prelude2(thread, prelude("sum_of"), iterable, start);
}

function sumItems(thread: u32, at: u32, length: u32, start: u64): i32 {
  if (length == 0) return ok(thread, start); // as it is: False stays False
  const end = at + (length << 3);
  let total = start;
  if (isWord(total)) {
    let sum = wordOf(total);
    for (; at < end; at += 8) {
      const item = load<u64>(at);
      if (isInt(item)) {
        const next = sum + toInt(item);
        if (((sum ^ next) & (toInt(item) ^ next)) < 0) break;
        sum = next;
      } else {
        if (!isWord(item)) break;
        const word = wordOf(item), next = sum + word;
        if (((sum ^ next) & (word ^ next)) < 0) break;
        sum = next;
      }
    }
    total = fromI64(thread, sum);
    if (total == 0) return outOfMemory(thread);
    if (at == end) return ok(thread, total);
    const status = numberBinary(thread, Binary.ADD, total, load<u64>(at));
    if (status != Status.OK) return status;
    total = result(thread);
    at += 8;
  }
  if (isFloat(total)) {
    let sum = toFloat(total), lost: f64 = 0;
    for (; at < end; at += 8) {
      const item = load<u64>(at);
      if (isFloat(item)) {
        const x = toFloat(item), next = sum + x;
        lost += abs(sum) >= abs(x) ? (sum - next) + x : (x - next) + sum;
        sum = next;
      } else {
        if (!isWord(item)) break;
        sum += <f64>wordOf(item);
      }
    }
    if (lost != 0 && isFinite(lost)) sum += lost;
    total = fromFloat(sum);
  }
  for (; at < end; at += 8) {
    const status = numberBinary(thread, Binary.ADD, total, load<u64>(at));
    if (status != Status.OK) return status;
    total = result(thread);
  }
  return ok(thread, total);
}

/** The arithmetic series, where it fits a word. */
function sumRange(thread: u32, range: u32, start: i64): i32 {
  const length = load<u64>(range, Range.LENGTH), first = load<u64>(range, Range.START), step = load<u64>(range, Range.STEP);
  if (!isInt(length) || !isInt(first) || !isInt(step)) return NOT_NATIVE;
  const n = toInt(length), a = toInt(first), d = toInt(step), limit: i64 = 0x40000000;
  if (n > limit || a > limit || a < -limit || d > 0x20000000 / max<i64>(n, 1) || d < -0x20000000 / max<i64>(n, 1)) {
    if (n > 0x1000000 || a > 0xffffffffff || a < -0xffffffffff || d > 0x10000 || d < -0x10000) return NOT_NATIVE;
  }
  return intResult(thread, fromI64(thread, start + n * a + d * (n * (n - 1) / 2)));
}

/** _sum_step(state, item): adds one item to the state of _sum_run; False where it does not fit the phase. */
export function sumStep(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(addToSum(thread, argument(args, 0), argument(args, 1)))); }
/**
 * _sum_run(state, iterator): adds items to `state`, a list of phase (0 ints, 1 floats), total and what was cut off, as long as they fit the
 * phase. Answers the first that does not, or the state where the iterator has ended.
 */
export function sumRun(thread: u32, args: u32, count: i32): i32 {
  const state = holderOf(thread, argument(args, 0), argument(args, 1), NONE, NONE);
  return state ? sumAll(thread, state) : outOfMemory(thread);
}

// ---- min and max

export function builtinMin(thread: u32, args: u32, count: i32): i32 { return extreme(thread, args, count, 0); }
export function builtinMax(thread: u32, args: u32, count: i32): i32 { return extreme(thread, args, count, 4); }

/** (iterable, *, key=None, default) or (first, second, *rest, key=None): the first of the least (op 0: <) or greatest (op 4: >). */
function extreme(thread: u32, args: u32, count: i32, op: u32): i32 {
  const key = keyword(thread, 0), fallback = keyword(thread, 1);
  if (count == 0) return typeError(thread, op ? msg("max expected at least 1 argument, got 0") : msg("min expected at least 1 argument, got 0"));
  if (count > 1 && fallback != NULL) {
    return typeError(thread, op ? msg("Cannot specify a default for max() with multiple positional arguments")
      : msg("Cannot specify a default for min() with multiple positional arguments"));
  }
  let at = args, length = <u32>count;
  if (count == 1) {
    const iterable = argument(args, 0);
    if (!isPlainSequence(iterable)) return slowly(thread, iterable, key, fallback, op);
    at = load<u32>(addressOf(iterable), Sequence.ITEMS);
    length = load<u32>(addressOf(iterable), Sequence.LENGTH);
    if (length == 0) {
      if (fallback != NULL) return ok(thread, fallback);
      return valueError(thread, op ? msg("max() iterable argument is empty") : msg("min() iterable argument is empty"));
    }
  }
  if (key == NULL || key == NONE) {
    const best = bestOf(at, at + (length << 3), op);
    if (best != NULL) return ok(thread, best);
  }
  if (count == 1) return slowly(thread, argument(args, 0), key, fallback, op);
  const items = tupleOf(thread, args, <u32>count);
  return items ? slowly(thread, items, key, NULL, op) : outOfMemory(thread);
}

/** NULL where a comparison needs Python code. */
function bestOf(at: u32, end: u32, op: u32): u64 {
  let best = load<u64>(at);
  for (at += 8; at < end; at += 8) {
    const item = load<u64>(at);
    if (isInt(item) && isInt(best)) {
      if (op ? toInt(item) > toInt(best) : toInt(item) < toInt(best)) best = item;
    } else if (isFloat(item) && isFloat(best)) {
      if (op ? toFloat(item) > toFloat(best) : toFloat(item) < toFloat(best)) best = item;
    } else {
      const outcome = nativeCompare(item, best, op);
      if (outcome < 0) return NULL;
      if (outcome) best = item;
    }
  }
  return best;
}

function slowly(thread: u32, iterable: u64, key: u64, fallback: u64, op: u32): i32 {
  store<u64>(thread, fallback, Thread.RESULT);
  const options = tupleOf(thread, thread + Thread.RESULT, fallback == NULL ? 0 : 1); // () or (default,)
  if (options == 0) return outOfMemory(thread);
  return prelude4(thread, prelude("extreme_of"), iterable, key == NULL ? NONE : key, options, fromBool(op != 0));
}
