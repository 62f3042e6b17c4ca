// Dicts and sets with any key, as instructions use them: natively where hash and equality of the key are native, else by a
// function of the prelude.
import { ClassId, Kind, Sequence, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, cls, fromAddress, hasKind, isExact, isObject, shapeOf } from "../objects/object.ts";
import { ASK_PYTHON, dictGet, dictSet } from "../objects/dict.ts";
import { mergeDict } from "../objects/dict_whole.ts";
import { addItem, containsItem } from "../objects/set.ts";
import { mergeDictKeys, mergeSet } from "../objects/set_algebra.ts";
import { NO_HASH, nativeHash } from "../objects/hash.ts";
import { nativeSame } from "../objects/equality.ts";
import { strData, strLength, strWidth } from "../objects/strings.ts";
import { findUnits } from "../text/search.ts";
import { isPlainContainer, nextOfContainer } from "./dict_iteration.ts";
import { getIterator } from "./iterate.ts";
import { prelude2, prelude3, result } from "../state/thread.ts";
import { typeError } from "../state/raise.ts";
import { msg, prelude } from "../env.ts";

/** dict[key] = value; CALL where Python code must hash or compare. */
export function setDictItem(thread: u32, dict: u32, key: u64, value: u64): i32 {
  const hash = nativeHash(key);
  if (hash != NO_HASH) {
    const status = dictSet(thread, dict, key, hash, value);
    if (status != Status.NEEDS_PYTHON) return status;
  }
  return prelude3(thread, prelude("dict_set"), fromAddress(dict), key, value);
}

/** dict[key] or NULL; ASK_PYTHON where Python code must hash or compare. */
export function getDictItem(dict: u32, key: u64): u64 {
  const hash = nativeHash(key);
  return hash == NO_HASH ? ASK_PYTHON : dictGet(dict, key, hash);
}

/** Adds all of `from` to `dict`. */
export function updateDict(thread: u32, dict: u32, from: u32): i32 {
  const status = mergeDict(thread, dict, from);
  return status == Status.NEEDS_PYTHON ? prelude2(thread, prelude("dict_update_from_dict"), fromAddress(dict), fromAddress(from)) : status;
}

export function addToSet(thread: u32, set: u32, item: u64): i32 {
  const hash = nativeHash(item);
  if (hash != NO_HASH) {
    const status = addItem(thread, set, item, hash);
    if (status != Status.NEEDS_PYTHON) return status;
  }
  return prelude2(thread, prelude("set_add"), fromAddress(set), item);
}

/** Adds all items of a set; anything else by the prelude. */
export function updateSet(thread: u32, set: u32, value: u64): i32 {
  if (hasKind(value, Kind.SET)) {
    const status = mergeSet(thread, set, addressOf(value)); // builds the table as CPython does: the order shows
    if (status != Status.NEEDS_PYTHON) return status;
  }
  return prelude2(thread, prelude("set_update_one"), fromAddress(set), value);
}

/** Adds the items of a built-in container natively; NEEDS_PYTHON for everything else (with a part of them added). */
export function addAllToSet(thread: u32, set: u32, from: u64): i32 {
  if (hasKind(from, Kind.SET)) return mergeSet(thread, set, addressOf(from));
  if (isExact(from, ClassId.DICT)) return mergeDictKeys(thread, set, addressOf(from));
  if (isPlainContainer(from)) return addByIteration(thread, set, from);
  if (!isExact(from, ClassId.LIST) && !isExact(from, ClassId.TUPLE)) return Status.NEEDS_PYTHON;
  const sequence = addressOf(from), count = load<u32>(sequence, Sequence.LENGTH), items = load<u32>(sequence, Sequence.ITEMS);
  for (let i: u32 = 0; i < count; i++) {
    const item = load<u64>(items + (i << 3)), hash = nativeHash(item);
    const status = hash == NO_HASH ? Status.NEEDS_PYTHON : addItem(thread, set, item, hash);
    if (status != Status.OK) return status;
  }
  return Status.OK;
}

function addByIteration(thread: u32, set: u32, from: u64): i32 {
  let status = getIterator(thread, from);
  if (status != Status.OK) return status == Status.CALL ? <i32>Status.NEEDS_PYTHON : status;
  const iterator = result(thread);
  for (status = nextOfContainer(thread, iterator); status == Status.OK; status = nextOfContainer(thread, iterator)) {
    const item = result(thread), hash = nativeHash(item);
    const added = hash == NO_HASH ? Status.NEEDS_PYTHON : addItem(thread, set, item, hash);
    if (added != Status.OK) return added;
  }
  return status == Status.STOP ? <i32>Status.OK : status;
}

/** item in container for built-in containers: 0, 1; -1 something else decides (a method, Python); -2 an exception is raised. */
export function containsNative(thread: u32, item: u64, container: u64): i32 {
  if (!isObject(container)) return -1;
  const object = addressOf(container), shape = shapeOf(object);
  if (shape == cls(ClassId.STR)) {
    if (!hasKind(item, Kind.STR)) {
      typeError(thread, msg("'in <string>' requires string as left operand, not %T"), item);
      return -2;
    }
    const needle = addressOf(item);
    return findUnits(strData(object), strLength(object), strWidth(object), strData(needle), strLength(needle), strWidth(needle)) >= 0 ? 1 : 0;
  }
  if (shape == cls(ClassId.DICT)) {
    const value = getDictItem(object, item);
    return value == ASK_PYTHON ? -1 : value == NULL ? 0 : 1;
  }
  if (shape == cls(ClassId.SET) || shape == cls(ClassId.FROZENSET)) {
    const hash = nativeHash(item);
    if (hash == NO_HASH) return -1;
    const found = containsItem(object, item, hash);
    return found == 0 || found == 1 ? found : -1;
  }
  if (shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE)) return containsInSequence(object, item);
  return -1;
}

function containsInSequence(sequence: u32, item: u64): i32 {
  const count = load<u32>(sequence, Sequence.LENGTH), items = load<u32>(sequence, Sequence.ITEMS);
  for (let i: u32 = 0; i < count; i++) {
    const same = nativeSame(load<u64>(items + (i << 3)), item);
    if (same == 1) return 1;
    if (same < 0) return -1; // Python decides from here on, and from the start, for the order of comparisons
  }
  return 0;
}
