// next() of the built-in iterators that FOR_ITER does not take itself, by class.
import { ClassId, Iterator, Kind, Shape, Special, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, cls, fromAddress, fromSmall, hasKind, shapeOf, special } from "../objects/object.ts";
import { charString, strData, strLength, strWidth } from "../objects/strings.ts";
import { textData, textLength } from "../objects/text.ts";
import { readUnit } from "../text/units.ts";
import { call1, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { callNativeAt } from "./attributes.ts";
import { nextInDeque } from "./collections.ts";
import { nextInArray } from "../natives/array.ts";
import { nextOfItertools } from "./itertools_next.ts";
import { nextInDict, nextInSet } from "./dict_iteration.ts";

/** OK with the value in RESULT, STOP, or CALL. */
export function iterateBuiltin(thread: u32, iterator: u32): i32 {
  const shape = shapeOf(iterator);
  if (shape == cls(ClassId.LIST_ITERATOR) || shape == cls(ClassId.TUPLE_ITERATOR)) {
    store<u64>(iterator, NONE, Iterator.VALUES); // ended for good, also where the list grows later
    return Status.STOP;
  }
  if (shape == cls(ClassId.RANGE_ITERATOR)) return Status.STOP;
  if (shape >= cls(ClassId.DICT_KEY_ITERATOR) && shape <= cls(ClassId.DICT_REVERSE_ITEM_ITERATOR)) return nextInDict(thread, iterator);
  if (shape == cls(ClassId.SET_ITERATOR)) return nextInSet(thread, iterator);
  if (shape == cls(ClassId.STR_ITERATOR) || shape == cls(ClassId.STR_ASCII_ITERATOR)) return nextCharacter(thread, iterator);
  if (shape == cls(ClassId.BYTES_ITERATOR) || shape == cls(ClassId.BYTEARRAY_ITERATOR)) return nextByte(thread, iterator);
  if (shape >= cls(ClassId.ITERTOOLS_COUNT) && shape <= cls(ClassId.ITERTOOLS_BATCHED)) return nextOfItertools(thread, iterator);
  if (shape == cls(ClassId.DEQUE_ITERATOR) || shape == cls(ClassId.DEQUE_REVERSE_ITERATOR)) return nextInDeque(thread, iterator);
  if (shape == cls(ClassId.ARRAY_ITERATOR)) return nextInArray(thread, iterator);
  const method = special(load<u32>(shape, Shape.CLASS), Special.NEXT);
  if (!hasKind(method, Kind.NATIVE)) return call1(thread, method, fromAddress(iterator));
  return callNativeAt(thread, method, fromAddress(iterator), NULL, 1);
}

function nextByte(thread: u32, iterator: u32): i32 {
  const over = load<u64>(iterator, Iterator.VALUES), index = load<u32>(iterator, Iterator.INDEX);
  if (over == NONE) return Status.STOP;
  if (index >= textLength(addressOf(over))) {
    store<u64>(iterator, NONE, Iterator.VALUES);
    return Status.STOP;
  }
  store<u32>(iterator, index + 1, Iterator.INDEX);
  return ok(thread, fromSmall(load<u8>(textData(addressOf(over)) + index)));
}

function nextCharacter(thread: u32, iterator: u32): i32 {
  const over = load<u64>(iterator, Iterator.VALUES);
  if (over == NONE) return Status.STOP;
  const text = addressOf(over), index = load<u32>(iterator, Iterator.INDEX);
  if (index >= strLength(text)) {
    store<u64>(iterator, NONE, Iterator.VALUES);
    return Status.STOP;
  }
  const character = charString(thread, readUnit(strData(text), index, strWidth(text)));
  if (character == 0) return outOfMemory(thread);
  store<u32>(iterator, index + 1, Iterator.INDEX);
  return ok(thread, character);
}
