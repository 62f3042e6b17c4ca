// Steps of functools that call functions: reduce, cmp_to_key, lru_cache (see continue.ts).
//
// reduce, in a HOLDER: 0 function, 1 iterator, 2 total (NULL: none yet)
// lru_cache, in a HOLDER: 0 wrapper, 1 key
import { Continuation, Dict, DictEntry, Holder, LruCache, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, fromBool, fromSmall, isInt, toInt } from "../objects/object.ts";
import { ASK_PYTHON, dictGet, dictNext, findEntry, insertEntry, rebuild, removeEntry } from "../objects/dict.ts";
import { NO_HASH, nativeHash } from "../objects/hash.ts";
import { nativeCompare } from "../objects/equality.ts";
import { ok, prelude4, result } from "../state/thread.ts";
import { typeError } from "../state/raise.ts";
import { askCall2, draw } from "./continue.ts";
import { callDirect2 } from "./direct.ts";
import { msg, prelude } from "../env.ts";

function held(holder: u32, i: u32): u64 { return load<u64>(holder + (i << 3), Holder.VALUES); }
function hold(holder: u32, i: u32, value: u64): void { store<u64>(holder + (i << 3), value, Holder.VALUES); }

// ---- reduce

export function reduce(thread: u32, state: u32): i32 {
  while (true) {
    const status = draw(thread, held(state, 1), Continuation.REDUCE_DREW, state, true);
    if (status == Status.STOP) return reduceEnd(thread, state);
    if (status != Status.OK) return status;
    const total = held(state, 2), value = result(thread);
    if (total != NULL) {
      const served = callDirect2(thread, held(state, 0), total, value);
      if (served == Status.RAISED) return served;
      if (served != Status.OK) return askCall2(thread, held(state, 0), total, value, Continuation.REDUCE_CALLED, state);
    }
    hold(state, 2, total == NULL ? value : result(thread));
  }
}
function reduceEnd(thread: u32, state: u32): i32 {
  const total = held(state, 2);
  return total == NULL ? typeError(thread, msg("reduce() of empty iterable with no initial value")) : ok(thread, total);
}
export function reduceDrew(thread: u32, state: u32, value: u64): i32 {
  if (value == NULL) return reduceEnd(thread, state);
  const total = held(state, 2);
  if (total != NULL) return askCall2(thread, held(state, 0), total, value, Continuation.REDUCE_CALLED, state);
  hold(state, 2, value);
  return reduce(thread, state);
}
export function reduceCalled(thread: u32, state: u32, value: u64): i32 {
  hold(state, 2, value);
  return reduce(thread, state);
}

// ---- cmp_to_key: what the comparison function said, against 0. State: 0 the operator

export function keyCompared(thread: u32, state: u32, value: u64): i32 {
  const op = <u32>toInt(held(state, 0));
  if (isInt(value)) {
    const order = toInt(value);
    let holds: bool = false;
    switch (op) {
      case 0: holds = order < 0; break;
      case 1: holds = order <= 0; break;
      case 2: holds = order == 0; break;
      case 3: holds = order != 0; break;
      case 4: holds = order > 0; break;
      default: holds = order >= 0; break;
    }
    return ok(thread, fromBool(holds));
  }
  const outcome = nativeCompare(value, fromSmall(0), op);
  return outcome >= 0 ? ok(thread, fromBool(outcome != 0)) : prelude4(thread, prelude("compare_with_zero"), value, fromSmall(op), NONE, NONE);
}

// ---- lru_cache

/** The value known for a key, which becomes the newest one; NULL none, ASK_PYTHON. */
export function lruFind(thread: u32, wrapper: u32, key: u64): u64 {
  const dict = addressOf(load<u64>(wrapper, LruCache.CACHE)), hash = nativeHash(key);
  if (hash == NO_HASH) return ASK_PYTHON;
  const value = dictGet(dict, key, hash);
  if (value == NULL || value == ASK_PYTHON || load<u64>(wrapper, LruCache.MAXSIZE) == NONE) return value;
  const entry = findEntry(dict, key, hash);
  if (entry <= 1) return value;
  if (entry == load<u32>(dict, Dict.ENTRIES) + (load<u32>(dict, Dict.USED) - 1) * DictEntry.Size) return value; // it is the newest
  const stored = load<u64>(entry);
  if (load<u32>(dict, Dict.USABLE) == 0 && !rebuild(thread, dict, load<u32>(dict, Dict.MASK) + 1)) return value;
  const again = findEntry(dict, key, hash);
  removeEntry(dict, again);
  insertEntry(thread, dict, stored, hash, value);
  return value;
}

/** The function's result is stored; the oldest entry leaves a full cache. */
export function lruComputed(thread: u32, state: u32, value: u64): i32 {
  const wrapper = addressOf(held(state, 0)), key = held(state, 1), dict = addressOf(load<u64>(wrapper, LruCache.CACHE)), hash = nativeHash(key);
  const known = hash == NO_HASH ? ASK_PYTHON : dictGet(dict, key, hash);
  if (known == ASK_PYTHON) return prelude4(thread, prelude("lru_store"), held(state, 0), key, value, NONE);
  if (known != NULL) return ok(thread, value); // the call has filled it itself
  const maxsize = load<u64>(wrapper, LruCache.MAXSIZE);
  if (maxsize != NONE && <i64>load<u32>(dict, Dict.LENGTH) >= toInt(maxsize)) {
    let position = dictNext(dict, 0);
    if (position > 64 && <u64>position * position > <u64>load<u32>(dict, Dict.LENGTH) * 2) { // see orderedPosition
      if (rebuild(thread, dict, load<u32>(dict, Dict.MASK) + 1)) position = dictNext(dict, 0);
    }
    removeEntry(dict, load<u32>(dict, Dict.ENTRIES) + (position - 1) * DictEntry.Size);
  }
  const status = insertEntry(thread, dict, key, hash, value);
  return status == Status.OK ? ok(thread, value) : status;
}

