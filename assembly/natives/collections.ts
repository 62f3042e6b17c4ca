// defaultdict, Counter's counting loop and the getters of named tuples.
import { newDictView } from "../ops/dict_iteration.ts";
import { Class, ClassFlag, ClassId, Continuation, DefaultDict, Dict, DictEntry, DictForm, Kind, Sequence, Special, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, NONE, TRUE, addressOf, classOf, cls, fromAddress, fromSmall, hasKind, isObject, nameAt, special, toInt,
} from "../objects/object.ts";
import { dictEnd, dictNext, findEntry, dictPrevious, insertEntry, newDict, rebuild, removeEntry } from "../objects/dict.ts";
import { NO_HASH, nativeHash } from "../objects/hash.ts";
import { newList } from "../objects/list.ts";
import { argument, call0, ok, prelude2, prelude3, result } from "../state/thread.ts";
import { indexError, outOfMemory, raiseClass } from "../state/raise.ts";
import { countElements, defaultMade, holderOf } from "../ops/collections.ts";
import { andThen } from "../ops/continue.ts";
import { getIterator } from "../ops/iterate.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { typeLookup } from "../objects/classes.ts";
import { msg, name, prelude } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }

export function defaultNew(thread: u32, args: u32, count: i32): i32 {
  const dict = newBuiltinInstance(thread, self(args), Kind.DICT, DefaultDict.Size);
  if (dict == 0) return outOfMemory(thread);
  store<u64>(dict, NONE, DefaultDict.FACTORY);
  return ok(thread, fromAddress(dict));
}
/** _default_set_factory(dict, factory) */
export function defaultSetFactory(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args), argument(args, 1), DefaultDict.FACTORY);
  return ok(thread, NONE);
}
/** __missing__(key): the factory's value, stored. */
export function defaultMissing(thread: u32, args: u32, count: i32): i32 {
  const dict = argument(args, 0), key = argument(args, 1), factory = load<u64>(addressOf(dict), DefaultDict.FACTORY);
  if (factory == NONE || factory == NULL) return raiseClass(thread, cls(ClassId.KEY_ERROR), key);
  const state = holderOf(thread, dict, key, NONE, NONE);
  if (state == 0) return outOfMemory(thread);
  if (isObject(factory)) { // what is made without a call
    const klass = addressOf(factory);
    let made: u32 = 0;
    if (klass == cls(ClassId.INT)) return defaultMade(thread, state, fromSmall(0));
    if (klass == cls(ClassId.LIST)) made = newList(thread, 0);
    else if (klass == cls(ClassId.DICT)) made = newDict(thread);
    if (made) return defaultMade(thread, state, fromAddress(made));
  }
  return andThen(thread, call0(thread, factory), Continuation.DEFAULT_MADE, state);
}

/** _count_elements(mapping, iterable): natively where the mapping gets and stores items as dict does. */
export function countElementsOf(thread: u32, args: u32, count: i32): i32 {
  const mapping = argument(args, 0), iterable = argument(args, 1);
  if (!hasKind(mapping, Kind.DICT) || !countsNatively(classOf(mapping))) return prelude2(thread, prelude("count_elements"), mapping, iterable);
  const status = getIterator(thread, iterable);
  if (status == Status.RAISED || status == Status.RETRY) return status;
  if (status != Status.OK) return prelude2(thread, prelude("count_elements_of"), mapping, iterable);
  const state = holderOf(thread, mapping, result(thread), NONE, NONE);
  return state ? countElements(thread, state) : outOfMemory(thread);
}
/** _count_elements_by(mapping, iterator) */
export function countElementsBy(thread: u32, args: u32, count: i32): i32 {
  const state = holderOf(thread, argument(args, 0), argument(args, 1), NONE, NONE);
  return state ? countElements(thread, state) : outOfMemory(thread);
}
function countsNatively(klass: u32): bool {
  const dict = cls(ClassId.DICT);
  return special(klass, Special.SETITEM) == special(dict, Special.SETITEM) && typeLookup(klass, nameAt(name("get"))) == typeLookup(dict, nameAt(name("get")));
}

/** _tuplegetter.__get__(self, instance, owner): item `index` of a tuple. Values: 0 index, 1 doc (Kind.OBJECT, behind the header). */
export function tupleGetterGet(thread: u32, args: u32, count: i32): i32 {
  const instance = argument(args, 1);
  if (instance == NULL || instance == NONE) return ok(thread, argument(args, 0));
  if (!hasKind(instance, Kind.TUPLE)) return prelude3(thread, prelude("tuple_getter_wrong"), argument(args, 0), instance, NONE);
  const index = toInt(load<u64>(self(args), 8)), tuple = addressOf(instance);
  if (<u64>index >= <u64>load<u32>(tuple, Sequence.LENGTH)) return indexError(thread, msg("tuple index out of range"));
  return ok(thread, load<u64>(load<u32>(tuple, Sequence.ITEMS) + (<u32>index << 3)));
}

// ---- OrderedDict: a dict whose first entry is found fast, and whose entries can go to either end

/** _ordered_position(dict, last): position of the last or first entry, 0 where there is none. */
export function orderedPosition(thread: u32, args: u32, count: i32): i32 {
  const dict = self(args);
  if (argument(args, 1) == TRUE) return ok(thread, fromSmall(dictPrevious(dict, dictEnd(dict))));
  let position = dictNext(dict, 0);
  // popitem(last=False) again and again leaves holes in front: they are closed now and then, so that finding the first stays cheap
  if (position > 64 && <u64>position * position > <u64>load<u32>(dict, Dict.LENGTH) * 2 && load<u32>(dict, Dict.FORM) == DictForm.PLAIN) {
    if (!rebuild(thread, dict, load<u32>(dict, Dict.MASK) + 1)) return outOfMemory(thread);
    position = dictNext(dict, 0);
  }
  return ok(thread, fromSmall(position));
}
/** _ordered_view(dict, which): odict_keys, odict_values or odict_items. */
export function orderedView(thread: u32, args: u32, count: i32): i32 {
  return newDictView(thread, argument(args, 0), ClassId.ODICT_KEYS + <u32>toInt(argument(args, 1)));
}
/** _ordered_move_key(dict, key, last): as _ordered_move by the key, KeyError where it is not there; False where Python must find it. */
export function orderedMoveKey(thread: u32, args: u32, count: i32): i32 {
  const dict = self(args), key = argument(args, 1), hash = nativeHash(key);
  if (hash == NO_HASH || load<u32>(dict, Dict.FORM) != DictForm.PLAIN) return ok(thread, FALSE);
  const entry = findEntry(dict, key, hash);
  if (entry == 0) return raiseClass(thread, cls(ClassId.KEY_ERROR), key);
  if (entry == 1) return ok(thread, FALSE); // a stored key's __eq__ has to be asked
  return moveEntry(thread, dict, (entry - load<u32>(dict, Dict.ENTRIES)) / DictEntry.Size + 1, argument(args, 2) == TRUE);
}
/** _ordered_move(dict, position, last): the entry becomes the last or the first. */
export function orderedMove(thread: u32, args: u32, count: i32): i32 {
  return moveEntry(thread, self(args), <u32>toInt(argument(args, 1)), argument(args, 2) == TRUE);
}
function moveEntry(thread: u32, dict: u32, position: u32, last: bool): i32 {
  const entry = load<u32>(dict, Dict.ENTRIES) + (position - 1) * DictEntry.Size;
  const key = load<u64>(entry), hash = load<i64>(entry, DictEntry.HASH), value = load<u64>(entry, DictEntry.VALUE);
  if (last) {
    if (position == dictPrevious(dict, dictEnd(dict))) return ok(thread, NONE);
    if (load<u32>(dict, Dict.USABLE) == 0) { // adding would make a new table: before the entry is taken out
      if (!rebuild(thread, dict, load<u32>(dict, Dict.MASK) + 1)) return outOfMemory(thread);
      return ok(thread, FALSE); // its position is another now
    }
    removeEntry(dict, entry);
    const status = insertEntry(thread, dict, key, hash, value);
    return status == Status.OK ? ok(thread, NONE) : status;
  }
  if (position == dictNext(dict, 0)) return ok(thread, NONE);
  // All entries before it move up by one place; then the index is made anew.
  const first = load<u32>(dict, Dict.ENTRIES);
  memory.copy(first + DictEntry.Size, first, entry - first);
  store<u64>(first, key);
  store<u64>(first, value, DictEntry.VALUE);
  store<i64>(first, hash, DictEntry.HASH);
  return rebuild(thread, dict, load<u32>(dict, Dict.MASK) + 1) ? ok(thread, NONE) : outOfMemory(thread);
}

/** _collection_flags(class, flags): adds 1 (a sequence for `match`) and 2 (a mapping) to a class; what it has then. */
export function collectionFlags(thread: u32, args: u32, count: i32): i32 {
  const klass = self(args), add = <u32>toInt(argument(args, 1));
  const flags = load<u32>(klass, Class.FLAGS) | (add & 1 ? <u32>ClassFlag.SEQUENCE : 0) | (add & 2 ? <u32>ClassFlag.MAPPING : 0);
  store<u32>(klass, flags, Class.FLAGS);
  return ok(thread, fromSmall((flags & ClassFlag.SEQUENCE ? 1 : 0) | (flags & ClassFlag.MAPPING ? 2 : 0)));
}
