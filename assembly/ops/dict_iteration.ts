// Views of dicts, and iterators over dicts and sets.
//
//   ITERATOR:  value 0 the dict or set (None: ended), value 1 its length when the iteration began (-1: it has changed, which is said
//              at every further step), value 2 how many are left; INDEX the last position (going backwards: the one before)
import { ClassId, Dict, DictEntry, DictForm, DictView, Iterator, Kind, Set, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, cls, fromAddress, fromSmall, isObject, shapeOf, toInt } from "../objects/object.ts";
import { dictEnd, dictLength, dictNext, dictPrevious, entryKey, entryValue } from "../objects/dict.ts";
import { itemAt, setLength, setNext } from "../objects/set.ts";
import { pairOf } from "../objects/tuple.ts";
import { allocate } from "../state/heap.ts";
import { ok } from "../state/thread.ts";
import { outOfMemory, raise } from "../state/raise.ts";
import { fastNext, newIterator, nextValue } from "./iterate.ts";
import { msg } from "../env.ts";

/** keys(), values() or items() of a dict: id DICT_KEYS, DICT_VALUES or DICT_ITEMS. */
export function newDictView(thread: u32, dict: u64, id: u32): i32 {
  const view = allocate(thread, DictView.Size, cls(id), Kind.DICT_VIEW);
  if (view == 0) return outOfMemory(thread);
  store<u64>(view, dict, DictView.DICT);
  return ok(thread, fromAddress(view));
}

/** An iterator over a dict: id DICT_KEY_ITERATOR .. DICT_REVERSE_ITEM_ITERATOR. */
export function newDictIterator(thread: u32, dict: u64, id: u32): i32 {
  const iterator = newIterator(thread, id, dict, 3);
  if (iterator == 0) return outOfMemory(thread);
  const length = fromSmall(dictLength(addressOf(dict)));
  store<u64>(iterator, length, Iterator.VALUES + 8);
  store<u64>(iterator, length, Iterator.VALUES + 16);
  if (id >= <u32>ClassId.DICT_REVERSE_KEY_ITERATOR) store<u32>(iterator, dictEnd(addressOf(dict)), Iterator.INDEX);
  return ok(thread, fromAddress(iterator));
}

export function newSetIterator(thread: u32, set: u64): i32 {
  const iterator = newIterator(thread, ClassId.SET_ITERATOR, set, 3);
  if (iterator == 0) return outOfMemory(thread);
  const length = fromSmall(setLength(addressOf(set)));
  store<u64>(iterator, length, Iterator.VALUES + 8);
  store<u64>(iterator, length, Iterator.VALUES + 16);
  return ok(thread, fromAddress(iterator));
}

/**
 * The next entry's address of an iterator that goes forward over a plain dict; 0 where it has ended or the general way is to be
 * taken. So FOR_ITER steps over dicts without a call of a native.
 */
export function nextEntry(iterator: u32): u32 {
  const over = load<u64>(iterator, Iterator.VALUES);
  if (over == NONE) return 0;
  const dict = addressOf(over), left = load<u64>(iterator, Iterator.VALUES + 16);
  if (load<u32>(dict, Dict.FORM) != DictForm.PLAIN || left == fromSmall(0)) return 0;
  if (load<u64>(iterator, Iterator.VALUES + 8) != fromSmall(load<u32>(dict, Dict.LENGTH))) return 0;
  const used = load<u32>(dict, Dict.USED);
  let position = load<u32>(iterator, Iterator.INDEX);
  for (let entry = load<u32>(dict, Dict.ENTRIES) + position * DictEntry.Size; position < used; entry += DictEntry.Size) {
    position++;
    if (load<u64>(entry) == NULL) continue;
    store<u32>(iterator, position, Iterator.INDEX);
    store<u64>(iterator, left - 1, Iterator.VALUES + 16);
    return entry;
  }
  return 0;
}

/** The same for sets: the next item, NULL where there is none or the general way is to be taken. */
export function nextItem(iterator: u32): u64 {
  const over = load<u64>(iterator, Iterator.VALUES);
  if (over == NONE) return NULL;
  const set = addressOf(over);
  if (load<u64>(iterator, Iterator.VALUES + 8) != fromSmall(load<u32>(set, Set.LENGTH))) return NULL;
  const position = setNext(set, load<u32>(iterator, Iterator.INDEX));
  if (position == 0) return NULL;
  store<u32>(iterator, position, Iterator.INDEX);
  store<u64>(iterator, load<u64>(iterator, Iterator.VALUES + 16) - 1, Iterator.VALUES + 16);
  return itemAt(set, position);
}

/** next() of any iterator over a dict: OK, STOP, RAISED or RETRY. */
export function nextInDict(thread: u32, iterator: u32): i32 {
  const over = load<u64>(iterator, Iterator.VALUES);
  if (over == NONE) return Status.STOP;
  const dict = addressOf(over);
  if (load<u64>(iterator, Iterator.VALUES + 8) != fromSmall(dictLength(dict))) {
    store<u64>(iterator, fromSmall(-1), Iterator.VALUES + 8);
    return raise(thread, ClassId.RUNTIME_ERROR, msg("dictionary changed size during iteration"));
  }
  const shape = shapeOf(iterator), isReverse = shape >= cls(ClassId.DICT_REVERSE_KEY_ITERATOR);
  const index = load<u32>(iterator, Iterator.INDEX);
  const position = isReverse ? dictPrevious(dict, index) : dictNext(dict, index);
  if (position == 0) {
    store<u64>(iterator, NONE, Iterator.VALUES);
    return Status.STOP;
  }
  const left = toInt(load<u64>(iterator, Iterator.VALUES + 16));
  if (left == 0 && !isReverse) {
    store<u64>(iterator, NONE, Iterator.VALUES);
    return raise(thread, ClassId.RUNTIME_ERROR, msg("dictionary keys changed during iteration"));
  }
  let value: u64;
  if (shape == cls(ClassId.DICT_KEY_ITERATOR) || shape == cls(ClassId.DICT_REVERSE_KEY_ITERATOR)) value = entryKey(dict, position);
  else if (shape == cls(ClassId.DICT_VALUE_ITERATOR) || shape == cls(ClassId.DICT_REVERSE_VALUE_ITERATOR)) value = entryValue(dict, position);
  else {
    value = pairOf(thread, entryKey(dict, position), entryValue(dict, position));
    if (value == 0) return outOfMemory(thread);
  }
  store<u32>(iterator, position, Iterator.INDEX);
  store<u64>(iterator, fromSmall(left - 1), Iterator.VALUES + 16);
  return ok(thread, value);
}

/** next() of an iterator over a set. */
export function nextInSet(thread: u32, iterator: u32): i32 {
  const over = load<u64>(iterator, Iterator.VALUES);
  if (over == NONE) return Status.STOP;
  const set = addressOf(over);
  if (load<u64>(iterator, Iterator.VALUES + 8) != fromSmall(setLength(set))) {
    store<u64>(iterator, fromSmall(-1), Iterator.VALUES + 8);
    return raise(thread, ClassId.RUNTIME_ERROR, msg("Set changed size during iteration"));
  }
  const position = setNext(set, load<u32>(iterator, Iterator.INDEX));
  if (position == 0) {
    store<u64>(iterator, NONE, Iterator.VALUES);
    return Status.STOP;
  }
  store<u32>(iterator, position, Iterator.INDEX);
  store<u64>(iterator, fromSmall(toInt(load<u64>(iterator, Iterator.VALUES + 16)) - 1), Iterator.VALUES + 16);
  return ok(thread, itemAt(set, position));
}

/** How many values an iterator over a dict or set will still give. */
export function lengthHint(iterator: u32): i64 {
  const over = load<u64>(iterator, Iterator.VALUES);
  if (over == NONE) return 0;
  const object = addressOf(over);
  const length = shapeOf(iterator) == cls(ClassId.SET_ITERATOR) ? setLength(object) : dictLength(object);
  if (load<u64>(iterator, Iterator.VALUES + 8) != fromSmall(length)) return 0;
  return toInt(load<u64>(iterator, Iterator.VALUES + 16));
}

/** Ranges, strings and views of dicts: built-in containers that can be gone through a second time, with the same items. */
export function isPlainContainer(value: u64): bool {
  if (!isObject(value)) return false;
  const shape = shapeOf(addressOf(value));
  return shape == cls(ClassId.RANGE) || shape == cls(ClassId.STR) || (shape >= cls(ClassId.DICT_KEYS) && shape <= cls(ClassId.DICT_ITEMS));
}

/** The next item of an iterator over one of these: OK, STOP, RETRY or NEEDS_PYTHON. */
export function nextOfContainer(thread: u32, iterator: u64): i32 {
  const value = fastNext(addressOf(iterator));
  if (value != NULL) return ok(thread, value);
  const status = nextValue(thread, iterator);
  return status == Status.OK || status == Status.STOP || status == Status.RETRY ? status : <i32>Status.NEEDS_PYTHON;
}
