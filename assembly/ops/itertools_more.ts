// The iterators of itertools with more state: groupby, tee, zip_longest, batched, and those that combine the items of pools. See
// itertools.ts.
import { ClassId, Continuation, Iterator, List, Status, Tuple } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, TRUE, addressOf, cls, fromAddress, fromSmall, preludeAt, shapeOf, toInt } from "../objects/object.ts";
import { appendToList, newList } from "../objects/list.ts";
import { nativeSame } from "../objects/equality.ts";
import { newTuple, pairOf, tupleOf } from "../objects/tuple.ts";
import { ok, result } from "../state/thread.ts";
import { outOfMemory, raise, valueError } from "../state/raise.ts";
import { newIterator } from "./iterate.ts";
import { askCall1, askCall2, draw } from "./continue.ts";
import { get, set } from "./itertools.ts";
import { callDirect2 } from "./direct.ts";
import { msg, prelude } from "../env.ts";

// ---- groupby: 0 iterator, 1 key function (None: the value itself), 2 key of the group given out, 3 present key, 4 present value,
// 5 the group given out last, 6 value whose key is being asked for. NULL: none

export function groupbyNext(thread: u32, it: u32): i32 {
  set(it, 5, NULL);
  return groupbySkip(thread, it);
}
/** Draws until the key differs from the group's. */
function groupbySkip(thread: u32, it: u32): i32 {
  while (true) {
    const present = get(it, 3), wanted = get(it, 2);
    if (present != NULL) {
      if (wanted == NULL) return groupbyGive(thread, it);
      const same = nativeSame(wanted, present);
      if (same < 0) return askCall2(thread, preludeAt(prelude("same_or_equal")), wanted, present, Continuation.GROUPBY_COMPARED, it);
      if (same == 0) return groupbyGive(thread, it);
    }
    const status = draw(thread, get(it, 0), Continuation.GROUPBY_DREW, it, false);
    if (status != Status.OK) return status;
    const outcome = groupbyStep(thread, it, result(thread));
    if (outcome != Status.AGAIN) return outcome;
  }
}
/** A value was drawn: AGAIN where its key is known. */
function groupbyStep(thread: u32, it: u32, value: u64): i32 {
  if (get(it, 1) != NONE) {
    set(it, 6, value);
    const served = callDirect2(thread, get(it, 1), value, NULL);
    if (served == Status.RAISED) return served;
    if (served != Status.OK) return askCall1(thread, get(it, 1), value, Continuation.GROUPBY_KEYED, it);
    set(it, 4, value);
    set(it, 3, result(thread));
    return Status.AGAIN;
  }
  set(it, 3, value);
  set(it, 4, value);
  return Status.AGAIN;
}
function groupbyGive(thread: u32, it: u32): i32 {
  const key = get(it, 3), group = newIterator(thread, ClassId.ITERTOOLS_GROUPER, fromAddress(it), 2);
  if (group == 0) return outOfMemory(thread);
  const pair = pairOf(thread, key, fromAddress(group));
  if (pair == 0) return outOfMemory(thread);
  set(group, 1, key);
  set(it, 2, key);
  set(it, 5, fromAddress(group));
  return ok(thread, pair);
}
export function groupbyDrew(thread: u32, it: u32, value: u64): i32 {
  const outcome = groupbyStep(thread, it, value);
  return outcome == Status.AGAIN ? groupbySkip(thread, it) : outcome;
}
export function groupbyKeyed(thread: u32, it: u32, key: u64): i32 {
  set(it, 4, get(it, 6));
  set(it, 3, key);
  return groupbySkip(thread, it);
}
export function groupbyCompared(thread: u32, it: u32, same: u64): i32 {
  if (same != TRUE) return groupbyGive(thread, it);
  set(it, 3, NULL);
  return groupbySkip(thread, it);
}

// ---- a group: 0 its groupby, 1 its key

export function grouperNext(thread: u32, group: u32): i32 {
  const it = addressOf(get(group, 0));
  if (get(it, 5) != fromAddress(group)) return Status.STOP;
  if (get(it, 4) != NULL) return grouperCompare(thread, group, it);
  const status = draw(thread, get(it, 0), Continuation.GROUPER_DREW, group, false);
  return status == Status.OK ? grouperDrew(thread, group, result(thread)) : status;
}
export function grouperDrew(thread: u32, group: u32, value: u64): i32 {
  const it = addressOf(get(group, 0));
  if (get(it, 1) != NONE) {
    set(it, 6, value);
    return askCall1(thread, get(it, 1), value, Continuation.GROUPER_KEYED, group);
  }
  set(it, 3, value);
  set(it, 4, value);
  return grouperCompare(thread, group, it);
}
export function grouperKeyed(thread: u32, group: u32, key: u64): i32 {
  const it = addressOf(get(group, 0));
  set(it, 4, get(it, 6));
  set(it, 3, key);
  return grouperCompare(thread, group, it);
}
function grouperCompare(thread: u32, group: u32, it: u32): i32 {
  const wanted = get(group, 1), present = get(it, 3), same = nativeSame(wanted, present);
  if (same < 0) return askCall2(thread, preludeAt(prelude("same_or_equal")), wanted, present, Continuation.GROUPER_COMPARED, group);
  return same ? grouperGive(thread, it) : <i32>Status.STOP;
}
export function grouperCompared(thread: u32, group: u32, same: u64): i32 {
  return same == TRUE ? grouperGive(thread, addressOf(get(group, 0))) : <i32>Status.STOP;
}
function grouperGive(thread: u32, it: u32): i32 {
  const value = get(it, 4);
  if (value == NULL) return Status.STOP; // another step of the same groupby took it meanwhile
  set(it, 3, NULL);
  set(it, 4, NULL);
  return ok(thread, value);
}

// ---- tee: 0 a link of the chain of what was drawn; INDEX how far it has come in it.
// A link: 0 iterator, 1 list of up to LINK_VALUES values, 2 the next link or None; INDEX 1: a value is being drawn

export const LINK_VALUES: u32 = 57;

export function newTeeLink(thread: u32, iterator: u64): u32 {
  const link = newIterator(thread, ClassId.ITERTOOLS_TEE_DATA, iterator, 3), values = newList(thread, 0);
  if (link == 0 || values == 0) return 0;
  set(link, 1, fromAddress(values));
  return link;
}

export function teeNext(thread: u32, it: u32): i32 {
  let link = addressOf(get(it, 0)), index = load<u32>(it, Iterator.INDEX);
  if (index >= LINK_VALUES) {
    if (get(link, 2) == NONE) {
      const next = newTeeLink(thread, get(link, 0));
      if (next == 0) return outOfMemory(thread);
      set(link, 2, fromAddress(next));
    }
    link = addressOf(get(link, 2));
    index = 0;
    set(it, 0, fromAddress(link));
    store<u32>(it, 0, Iterator.INDEX);
  }
  const values = addressOf(get(link, 1));
  if (index < load<u32>(values, List.LENGTH)) {
    store<u32>(it, index + 1, Iterator.INDEX);
    return ok(thread, load<u64>(load<u32>(values, List.ITEMS) + (index << 3)));
  }
  if (load<u32>(link, Iterator.INDEX)) return raise(thread, ClassId.RUNTIME_ERROR, msg("cannot re-enter the tee iterator"));
  store<u32>(link, 1, Iterator.INDEX);
  const status = draw(thread, get(link, 0), Continuation.TEE_DREW, it, true);
  if (status == Status.CALL || status == Status.RESUME) return status;
  store<u32>(link, 0, Iterator.INDEX);
  return status == Status.OK ? teeDrew(thread, it, result(thread)) : status;
}
export function teeDrew(thread: u32, it: u32, value: u64): i32 {
  const link = addressOf(get(it, 0));
  store<u32>(link, 0, Iterator.INDEX);
  if (value == NULL) return Status.STOP;
  if (!appendToList(thread, addressOf(get(link, 1)), value)) return outOfMemory(thread);
  store<u32>(it, load<u32>(it, Iterator.INDEX) + 1, Iterator.INDEX);
  return ok(thread, value);
}
export function teeAbandoned(it: u32): void { store<u32>(addressOf(get(it, 0)), 0, Iterator.INDEX); }

// ---- zip_longest: 0 list of iterators (None: ended), 1 fill value, 2 how many go on, 3 list of values so far

export function zipLongestNext(thread: u32, it: u32): i32 {
  const iterators = addressOf(get(it, 0)), width = load<u32>(iterators, List.LENGTH);
  if (width == 0 || get(it, 2) == fromSmall(0)) return Status.STOP;
  const values = newList(thread, width);
  if (values == 0) return outOfMemory(thread);
  set(it, 3, fromAddress(values));
  return zipLongestGo(thread, it);
}
function zipLongestGo(thread: u32, it: u32): i32 {
  const iterators = addressOf(get(it, 0)), width = load<u32>(iterators, List.LENGTH), values = addressOf(get(it, 3));
  for (let i = load<u32>(values, List.LENGTH); i < width; i++) {
    const inner = load<u64>(load<u32>(iterators, List.ITEMS) + (i << 3));
    if (inner == NONE) { appendToList(thread, values, get(it, 1)); continue; }
    const status = draw(thread, inner, Continuation.ZIP_LONGEST_DREW, it, true);
    if (status == Status.STOP) {
      if (zipLongestEnded(it, i)) return Status.STOP;
      appendToList(thread, values, get(it, 1));
    } else if (status == Status.OK) appendToList(thread, values, result(thread));
    else {
      if (status == Status.RAISED) zipLongestAbandoned(it);
      return status;
    }
  }
  const tuple = tupleOf(thread, load<u32>(values, List.ITEMS), width);
  return tuple ? ok(thread, tuple) : outOfMemory(thread);
}
/** Iterator i has ended; true where it was the last. */
function zipLongestEnded(it: u32, i: u32): bool {
  const left = toInt(get(it, 2)) - 1;
  set(it, 2, fromSmall(left));
  store<u64>(load<u32>(addressOf(get(it, 0)), List.ITEMS) + (i << 3), NONE);
  return left == 0;
}
export function zipLongestDrew(thread: u32, it: u32, value: u64): i32 {
  const values = addressOf(get(it, 3));
  if (value == NULL && zipLongestEnded(it, load<u32>(values, List.LENGTH))) return Status.STOP;
  appendToList(thread, values, value == NULL ? get(it, 1) : value);
  return zipLongestGo(thread, it);
}
export function zipLongestAbandoned(it: u32): void { set(it, 2, fromSmall(0)); }

// ---- batched: 0 iterator (None: ended), 1 size of a batch, 2 strict, 3 list of values so far

export function batchedNext(thread: u32, it: u32): i32 {
  if (get(it, 0) == NONE) return Status.STOP;
  const size = toInt(get(it, 1)), values = newList(thread, size < 64 ? <u32>size : 0);
  if (values == 0) return outOfMemory(thread);
  set(it, 3, fromAddress(values));
  return batchedGo(thread, it);
}
function batchedGo(thread: u32, it: u32): i32 {
  const values = addressOf(get(it, 3)), size = toInt(get(it, 1));
  while (<i64>load<u32>(values, List.LENGTH) < size) {
    const status = draw(thread, get(it, 0), Continuation.BATCHED_DREW, it, true);
    if (status == Status.STOP) return batchedEnd(thread, it);
    if (status != Status.OK) return status;
    if (!appendToList(thread, values, result(thread))) return outOfMemory(thread);
  }
  return batchedGive(thread, values);
}
function batchedGive(thread: u32, values: u32): i32 {
  const tuple = tupleOf(thread, load<u32>(values, List.ITEMS), load<u32>(values, List.LENGTH));
  return tuple ? ok(thread, tuple) : outOfMemory(thread);
}
function batchedEnd(thread: u32, it: u32): i32 {
  const values = addressOf(get(it, 3));
  set(it, 0, NONE);
  if (load<u32>(values, List.LENGTH) == 0) return Status.STOP;
  if (get(it, 2) == TRUE) return valueError(thread, msg("batched(): incomplete batch"));
  return batchedGive(thread, values);
}
export function batchedDrew(thread: u32, it: u32, value: u64): i32 {
  if (value == NULL) return batchedEnd(thread, it);
  if (!appendToList(thread, addressOf(get(it, 3)), value)) return outOfMemory(thread);
  return batchedGo(thread, it);
}

// ---- product: 0 tuple of pools, 1 list of indices, 2 the result before (None: none yet); INDEX 1: ended
// ---- combinations, combinations_with_replacement: 0 pool, 1 list of indices, 2 the result before, 3 how many; INDEX 1: ended
// ---- permutations: the same, 4 list of cycles

function items(sequence: u32): u32 { return load<u32>(sequence, Tuple.ITEMS); }
function lengthOf(sequence: u32): u32 { return load<u32>(sequence, Tuple.LENGTH); }
function indexAt(indices: u32, i: u32): u32 { return <u32>toInt(load<u64>(indices + (i << 3))); }
function putIndex(indices: u32, i: u32, value: u32): void { store<u64>(indices + (i << 3), fromSmall(value)); }

/** A copy of the result before, to be changed and given out. */
function nextResult(thread: u32, it: u32, width: u32): u32 {
  if (width == 0) return addressOf(get(it, 2));
  const tuple = newTuple(thread, width);
  if (tuple) memory.copy(items(tuple), items(addressOf(get(it, 2))), width << 3);
  return tuple;
}
function give(thread: u32, it: u32, tuple: u32): i32 {
  set(it, 2, fromAddress(tuple));
  return ok(thread, fromAddress(tuple));
}
function end(it: u32): i32 {
  store<u32>(it, 1, Iterator.INDEX);
  return Status.STOP;
}

export function productNext(thread: u32, it: u32): i32 {
  if (load<u32>(it, Iterator.INDEX)) return Status.STOP;
  const pools = addressOf(get(it, 0)), width = lengthOf(pools);
  if (get(it, 2) == NONE) return firstProduct(thread, it, pools, width);
  const indices = items(addressOf(get(it, 1)));
  const tuple = nextResult(thread, it, width);
  if (tuple == 0) return outOfMemory(thread);
  let i = width;
  while (i > 0) {
    i--;
    const pool = addressOf(load<u64>(items(pools) + (i << 3)));
    let index = indexAt(indices, i) + 1;
    const wraps = index == lengthOf(pool);
    if (wraps) index = 0;
    putIndex(indices, i, index);
    store<u64>(items(tuple) + (i << 3), load<u64>(items(pool) + (index << 3)));
    if (!wraps) return give(thread, it, tuple);
  }
  return end(it);
}
function firstProduct(thread: u32, it: u32, pools: u32, width: u32): i32 {
  const tuple = newTuple(thread, width);
  if (tuple == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < width; i++) {
    const pool = addressOf(load<u64>(items(pools) + (i << 3)));
    if (lengthOf(pool) == 0) return end(it);
    store<u64>(items(tuple) + (i << 3), load<u64>(items(pool)));
  }
  return give(thread, it, tuple);
}

/** combinations (`repeats` false) and combinations_with_replacement. */
function combine(thread: u32, it: u32, repeats: bool): i32 {
  if (load<u32>(it, Iterator.INDEX)) return Status.STOP;
  const pool = addressOf(get(it, 0)), size = lengthOf(pool), width = <u32>toInt(get(it, 3)), indices = items(addressOf(get(it, 1)));
  if (get(it, 2) == NONE) return chosen(thread, it, pool, indices, width);
  let i = width;
  while (i > 0 && indexAt(indices, i - 1) == (repeats ? size - 1 : i - 1 + size - width)) i--;
  if (i == 0) return end(it);
  const tuple = nextResult(thread, it, width);
  if (tuple == 0) return outOfMemory(thread);
  let index = indexAt(indices, --i) + 1;
  for (; i < width; i++) {
    putIndex(indices, i, index);
    store<u64>(items(tuple) + (i << 3), load<u64>(items(pool) + (index << 3)));
    if (!repeats) index++;
  }
  return give(thread, it, tuple);
}
/** The first result: what the indices say. */
function chosen(thread: u32, it: u32, pool: u32, indices: u32, width: u32): i32 {
  const tuple = newTuple(thread, width);
  if (tuple == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < width; i++) store<u64>(items(tuple) + (i << 3), load<u64>(items(pool) + (indexAt(indices, i) << 3)));
  return give(thread, it, tuple);
}
export function combinationsNext(thread: u32, it: u32): i32 { return combine(thread, it, false); }
export function replacementsNext(thread: u32, it: u32): i32 { return combine(thread, it, true); }

export function permutationsNext(thread: u32, it: u32): i32 {
  if (load<u32>(it, Iterator.INDEX)) return Status.STOP;
  const pool = addressOf(get(it, 0)), size = lengthOf(pool), width = <u32>toInt(get(it, 3));
  const indices = items(addressOf(get(it, 1))), cycles = items(addressOf(get(it, 4)));
  if (get(it, 2) == NONE) return chosen(thread, it, pool, indices, width);
  if (size == 0) return end(it);
  const tuple = nextResult(thread, it, width);
  if (tuple == 0) return outOfMemory(thread);
  for (let i = <i32>width - 1; i >= 0; i--) {
    const left = indexAt(cycles, i) - 1;
    putIndex(cycles, i, left);
    if (left == 0) { // this place has had them all: its index goes to the end
      const index = load<u64>(indices + (i << 3));
      memory.copy(indices + (i << 3), indices + (i + 1 << 3), (size - 1 - i) << 3);
      store<u64>(indices + (size - 1 << 3), index);
      putIndex(cycles, i, size - i);
      continue;
    }
    const other = size - left, index = load<u64>(indices + (i << 3));
    store<u64>(indices + (i << 3), load<u64>(indices + (other << 3)));
    store<u64>(indices + (other << 3), index);
    for (let k = <u32>i; k < width; k++) store<u64>(items(tuple) + (k << 3), load<u64>(items(pool) + (indexAt(indices, k) << 3)));
    return give(thread, it, tuple);
  }
  return end(it);
}

export function isTeeLink(value: u64): bool { return shapeOf(addressOf(value)) == cls(ClassId.ITERTOOLS_TEE_DATA); }
