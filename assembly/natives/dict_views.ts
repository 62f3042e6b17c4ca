// Methods of dict_keys, dict_values, dict_items and of the iterators over dicts. What views do as sets is in the prelude.
import { ClassId, DictView, Header, Iterator, Kind } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, cls, fromAddress, fromBool, fromSmall, hasKind, shapeOf } from "../objects/object.ts";
import { ASK_PYTHON, dictGet, dictLength } from "../objects/dict.ts";
import { nativeSame } from "../objects/equality.ts";
import { newMappingProxy } from "../objects/descriptors.ts";
import { NO_HASH, nativeHash } from "../objects/hash.ts";
import { itemOf, lengthOfSequence } from "../objects/tuple.ts";
import { lengthHint, newDictIterator, nextInDict } from "../ops/dict_iteration.ts";
import { newIterator } from "../ops/iterate.ts";
import { getDictItem } from "../ops/containers.ts";
import { argument, ok, prelude2 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { prelude } from "../env.ts";

function viewed(args: u32): u64 { return load<u64>(<u32>load<u64>(args), DictView.DICT); }

export function dictViewLen(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(dictLength(addressOf(viewed(args))))); }

/** The iterator classes follow each other as the views do. */
export function dictViewIter(thread: u32, args: u32, count: i32): i32 { return iterate(thread, args, ClassId.DICT_KEY_ITERATOR); }
export function dictViewReversed(thread: u32, args: u32, count: i32): i32 { return iterate(thread, args, ClassId.DICT_REVERSE_KEY_ITERATOR); }
function iterate(thread: u32, args: u32, keys: u32): i32 {
  const shape = shapeOf(<u32>load<u64>(args));
  const which: u32 = shape == cls(ClassId.DICT_KEYS) || shape == cls(ClassId.ODICT_KEYS) ? 0 : shape == cls(ClassId.DICT_VALUES) || shape == cls(ClassId.ODICT_VALUES) ? 1 : 2;
  return newDictIterator(thread, viewed(args), keys + which);
}

export function dictKeysContains(thread: u32, args: u32, count: i32): i32 {
  const dict = viewed(args), value = getDictItem(addressOf(dict), argument(args, 1));
  if (value == ASK_PYTHON) return prelude2(thread, prelude("dict_contains"), dict, argument(args, 1));
  return ok(thread, fromBool(value != NULL));
}

/** (key, value) in d.items(): pairs only. */
export function dictItemsContains(thread: u32, args: u32, count: i32): i32 {
  const item = argument(args, 1), dict = viewed(args);
  if (!hasKind(item, Kind.TUPLE) || lengthOfSequence(addressOf(item)) != 2) return ok(thread, fromBool(false));
  const key = itemOf(addressOf(item), 0), hash = nativeHash(key);
  const value = hash == NO_HASH ? ASK_PYTHON : dictGet(addressOf(dict), key, hash);
  if (value == NULL) return ok(thread, fromBool(false));
  const same = value == ASK_PYTHON ? -1 : nativeSame(value, itemOf(addressOf(item), 1));
  if (same >= 0) return ok(thread, fromBool(same == 1));
  return prelude2(thread, prelude("dict_items_contains"), dict, item);
}

/** view.mapping: a read-only proxy of the dict. */
export function dictViewMapping(thread: u32, args: u32, count: i32): i32 {
  const proxy = newMappingProxy(thread, viewed(args));
  return proxy ? ok(thread, fromAddress(proxy)) : outOfMemory(thread);
}

/** The dict behind a view, for the prelude. */
export function dictViewDict(thread: u32, args: u32, count: i32): i32 { return ok(thread, viewed(args)); }

/** A second iterator at the same place, for the prelude. */
export function dictIteratorCopy(thread: u32, args: u32, count: i32): i32 {
  const iterator = <u32>load<u64>(args), copy = newIterator(thread, ClassId.SET_ITERATOR, NONE, 3);
  if (copy == 0) return outOfMemory(thread);
  store<u32>(copy, shapeOf(iterator), Header.SHAPE);
  memory.copy(copy + Iterator.COUNT, iterator + Iterator.COUNT, Iterator.VALUES - Iterator.COUNT + 24);
  return ok(thread, fromAddress(copy));
}

export function dictIteratorNext(thread: u32, args: u32, count: i32): i32 { return nextInDict(thread, <u32>load<u64>(args)); }
export function dictIteratorIter(thread: u32, args: u32, count: i32): i32 { return ok(thread, argument(args, 0)); }
export function dictIteratorLengthHint(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(lengthHint(<u32>load<u64>(args)))); }
