// sum() of what an iterator gives: draws from it step by step (see continue.ts). State, in a HOLDER: 0 a list of phase (0 ints, 1 floats),
// total and what additions of floats have cut off, 1 the iterator.
import { Continuation, Holder, Kind, List, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, fromFloat, fromSmall, isFloat, isInt, isObject, kindOf, toFloat, toInt } from "../objects/object.ts";
import { fitsI64, fromI64, plainInt, toI64 } from "../objects/numbers.ts";
import { ok, result } from "../state/thread.ts";
import { draw } from "./continue.ts";

/** An int of a machine word: int, bool. */
export function isWord(value: u64): bool {
  if (isInt(value)) return true;
  return isObject(value) && (kindOf(addressOf(value)) == Kind.BOOL || (kindOf(addressOf(value)) == Kind.INT && fitsI64(value)));
}
export function wordOf(value: u64): i64 { return isInt(value) ? toInt(value) : toI64(plainInt(value)); }

/** Adds what the iterator gives: the list of the state at the end, or the first item that does not fit the phase. */
export function sumAll(thread: u32, state: u32): i32 {
  const iterator = load<u64>(state, Holder.VALUES + 8);
  while (true) {
    const status = draw(thread, iterator, Continuation.SUM_DREW, state, true);
    if (status == Status.STOP) return ok(thread, load<u64>(state, Holder.VALUES));
    if (status != Status.OK) return status;
    if (!addToSum(thread, load<u64>(state, Holder.VALUES), result(thread))) return ok(thread, result(thread));
  }
}
export function sumDrew(thread: u32, state: u32, value: u64): i32 {
  if (value == NULL) return ok(thread, load<u64>(state, Holder.VALUES));
  return addToSum(thread, load<u64>(state, Holder.VALUES), value) ? sumAll(thread, state) : ok(thread, value);
}

/** False, with nothing changed, where the item does not fit the phase (or there is no memory for the sum: the operator will say so). */
export function addToSum(thread: u32, list: u64, item: u64): bool {
  const sums = load<u32>(addressOf(list), List.ITEMS), total = load<u64>(sums, 8);
  if (isFloat(total)) {
    const sum = toFloat(total);
    if (isFloat(item)) { addFloat(sums, sum, toFloat(item)); return true; }
    if (!isWord(item)) return false;
    store<u64>(sums, fromFloat(sum + <f64>wordOf(item)), 8);
    return true;
  }
  if (load<u64>(sums) != fromSmall(0) || !isWord(item) || !isWord(total)) return false;
  const a = wordOf(total), b = wordOf(item), next = a + b;
  if (((a ^ next) & (b ^ next)) < 0) return false;
  const value = fromI64(thread, next);
  if (value == 0) return false;
  store<u64>(sums, value, 8);
  return true;
}

/** total + x, with what the addition cuts off kept beside it (Neumaier). */
export function addFloat(sums: u32, total: f64, x: f64): void {
  const next = total + x, lost = toFloat(load<u64>(sums, 16));
  store<u64>(sums, fromFloat(lost + (abs(total) >= abs(x) ? (total - next) + x : (x - next) + total)), 16);
  store<u64>(sums, fromFloat(next), 8);
}
