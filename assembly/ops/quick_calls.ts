// The built-ins that programs call most, answered without a frame, a status or the thread block: len of a list, min of two ints, a list's
// append with room. Each is the case of its native that can neither raise nor call nor allocate; NULL: nothing was done, call the
// native. A native has its number (Native.QUICK) from boot, so that whatever name it goes by is quick.
import { Base, ClassId, Dict, DictEntry, DictForm, Header, List, Quick, Sequence, Str, StrFlag } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  NONE, TRUE, addressOf, classOf, cls, fitsSmall, fromAddress, fromBool, fromFloat, fromSmall, isExact, isFloat, isInt, isObject, shapeOf, toFloat, toInt,
} from "../objects/object.ts";
import { NEEDS_PYTHON, dictLength, findEntry } from "../objects/dict.ts";
import { setLength } from "../objects/set.ts";
import { NO_HASH, nativeHash, strHash } from "../objects/hash.ts";
import { instanceNatively } from "./instance_check.ts";
import { quickText } from "./quick_texts.ts";
import { addFloat } from "./sums.ts";

/** A native with a number, called with `count` positional arguments at `args` (a method's self the first). */
export function quickCall(which: u32, args: u32, count: u32): u64 {
  const first = load<u64>(args); // (without arguments, what stands behind them: not looked at)
  switch (which) {
    case Quick.LEN: return count == 1 ? quickLength(first) : NULL;
    case Quick.MIN: return quickExtreme(args, count, false);
    case Quick.MAX: return quickExtreme(args, count, true);
    case Quick.ORD: {
      if (count != 1 || !isExact(first, ClassId.STR)) return NULL;
      const text = addressOf(first);
      return load<u32>(text, Str.LENGTH) == 1 && (load<u16>(text, Header.FLAGS) & StrFlag.WIDTH_MASK) == 1
        ? fromSmall(load<u8>(load<u32>(text, Str.DATA))) : NULL;
    }
    case Quick.CHR: return count == 1 && isInt(first) && <u64>toInt(first) < 256 ? fromAddress(Base.LATIN1 + (<u32>toInt(first) << 5)) : NULL;
    case Quick.ABS: {
      if (count != 1) return NULL;
      if (isFloat(first)) return fromFloat(abs(toFloat(first)));
      return isInt(first) && fitsSmall(-toInt(first)) ? fromSmall(abs(toInt(first))) : NULL;
    }
    case Quick.ISINSTANCE: {
      const known = count == 2 ? instanceNatively(first, load<u64>(args, 8), 0) : -1;
      return known < 0 ? NULL : fromBool(known == 1);
    }
    case Quick.LIST_APPEND: {
      if (count != 2 || !isExact(first, ClassId.LIST)) return NULL;
      const list = addressOf(first), length = load<u32>(list, List.LENGTH);
      if (length >= load<u32>(list, List.CAPACITY)) return NULL;
      store<u64>(load<u32>(list, List.ITEMS) + (length << 3), load<u64>(args, 8));
      store<u32>(list, length + 1, List.LENGTH);
      return NONE;
    }
    case Quick.LIST_POP: {
      if (count != 1 || !isExact(first, ClassId.LIST)) return NULL;
      const list = addressOf(first), length = load<u32>(list, List.LENGTH);
      if (length == 0) return NULL;
      store<u32>(list, length - 1, List.LENGTH);
      return load<u64>(load<u32>(list, List.ITEMS) + (length << 3) - 8);
    }
    case Quick.DICT_GET: return count == 2 ? quickGet(first, load<u64>(args, 8), NONE) : count == 3 ? quickGet(first, load<u64>(args, 8), load<u64>(args, 16)) : NULL;
    case Quick.SUM_STEP: return quickSum(first, load<u64>(args, 8));
    default: return which >= <u32>Quick.STR_STARTSWITH ? quickText(which, args, count) : NULL;
  }
}

/** One more small int or float in the state of sum(), see sums.ts. */
function quickSum(state: u64, item: u64): u64 {
  const sums = load<u32>(addressOf(state), List.ITEMS), total = load<u64>(sums, 8);
  if (isInt(total) && isInt(item) && load<u64>(sums) == fromSmall(0)) {
    const sum = toInt(total) + toInt(item);
    if (!fitsSmall(sum)) return NULL;
    store<u64>(sums, fromSmall(sum), 8);
    return TRUE;
  }
  if (!isFloat(total) || !isFloat(item)) return NULL;
  addFloat(sums, toFloat(total), toFloat(item));
  return TRUE;
}

/** int, float and type called with one plain number (type: with anything). */
export function quickClass(klass: u32, args: u32, count: u32): u64 {
  if (count != 1) return NULL;
  const value = load<u64>(args);
  if (klass == cls(ClassId.TYPE)) return fromAddress(classOf(value));
  if (klass == cls(ClassId.INT)) {
    if (isInt(value)) return value;
    if (!isFloat(value)) return NULL;
    const number = toFloat(value);
    return abs(number) < 140737488355328.0 ? fromSmall(<i64>number) : NULL; // 2^47
  }
  if (klass == cls(ClassId.FLOAT)) {
    if (isFloat(value)) return value;
    return isInt(value) ? fromFloat(<f64>toInt(value)) : NULL;
  }
  return NULL;
}

function quickLength(value: u64): u64 {
  if (!isObject(value)) return NULL;
  const object = addressOf(value), shape = shapeOf(object);
  if (shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE) || shape == cls(ClassId.STR) || shape == cls(ClassId.BYTES) || shape == cls(ClassId.BYTEARRAY)) {
    return fromSmall(load<u32>(object, Sequence.LENGTH));
  }
  if (shape == cls(ClassId.DICT)) return fromSmall(dictLength(object));
  return shape == cls(ClassId.SET) || shape == cls(ClassId.FROZENSET) ? fromSmall(setLength(object)) : NULL;
}

/** The first of the least or greatest of two or more ints, or of two or more floats. */
function quickExtreme(args: u32, count: u32, greatest: bool): u64 {
  if (count < 2) return NULL;
  let best = load<u64>(args);
  for (let at = args + 8, end = args + (count << 3); at < end; at += 8) {
    const item = load<u64>(at);
    if (isInt(item) && isInt(best)) {
      if (greatest ? toInt(item) > toInt(best) : toInt(item) < toInt(best)) best = item;
    } else if (isFloat(item) && isFloat(best)) {
      if (greatest ? toFloat(item) > toFloat(best) : toFloat(item) < toFloat(best)) best = item;
    } else return NULL;
  }
  return best;
}

function quickGet(dict: u64, key: u64, fallback: u64): u64 {
  if (!isExact(dict, ClassId.DICT) || load<u32>(addressOf(dict), Dict.FORM) != DictForm.PLAIN) return NULL;
  let hash: i64;
  if (isInt(key)) { hash = toInt(key); if (hash == -1) hash = -2; }
  else if (isExact(key, ClassId.STR)) hash = <i64>strHash(<u32>key);
  else {
    hash = nativeHash(key);
    if (hash == NO_HASH) return NULL;
  }
  const entry = findEntry(addressOf(dict), key, hash);
  return entry == NEEDS_PYTHON ? NULL : entry ? load<u64>(entry, DictEntry.VALUE) : fallback;
}
