// enumerate, zip, map, filter, reversed, iter(callable, sentinel): objects with state. Their next() works natively where what
// they draw from is a plain built-in iterator, else the prelude does the step, since Python code may run in it.
import { Class, ClassFlag, ClassId, Iterator, Kind, Sequence, Status, Thread, Tuple } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, TRUE, addressOf, cls, fromAddress, fromSmall, hasKind, isInt, shapeOf, toInt } from "../objects/object.ts";
import { fromI64 } from "../objects/numbers.ts";
import { newTuple, pairOf } from "../objects/tuple.ts";
import { argument, ok, prelude1, request, setArgument } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { fastNext, nextValue } from "../ops/iterate.ts";
import { isPlain } from "../ops/continue.ts";
import { callDirect } from "../ops/direct.ts";
import { NOT_DIRECT } from "../calls.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { indexValue } from "../ops/convert.ts";
import { prelude } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }

/** A new iterator object with the call's arguments from number `from` on as its values, `absent` for those that are not given; 0 where memory is out. */
export function newIterator(thread: u32, args: u32, count: i32, from: u32, absent: u64): u32 {
  const klass = addressOf(argument(args, 0)), values = <u32>count - from;
  let builtin = klass;
  while (load<u32>(builtin, Class.FLAGS) & ClassFlag.HEAP) builtin = load<u32>(builtin, Class.BASE);
  const iterator = newBuiltinInstance(thread, klass, Kind.ITERATOR, load<u32>(builtin, Class.BASIC_SIZE));
  if (iterator == 0) return 0;
  const room = (load<u32>(builtin, Class.BASIC_SIZE) - Iterator.VALUES) >>> 3;
  store<u32>(iterator, room, Iterator.COUNT);
  for (let i: u32 = 0; i < room; i++) store<u64>(iterator + (i << 3), i < values ? argument(args, i + from) : absent, Iterator.VALUES);
  return iterator;
}

/** _make_iterator(class, values...): an iterator object of a class with those values, made by the prelude's constructors. */
export function iteratorMake(thread: u32, args: u32, count: i32): i32 {
  const iterator = newIterator(thread, args, count, 1, NONE);
  return iterator == 0 ? outOfMemory(thread) : ok(thread, fromAddress(iterator));
}
/** _iterator_get(iterator, i), _iterator_set(iterator, i, value) */
export function iteratorGet(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, load<u64>(self(args) + (<u32>toInt(argument(args, 1)) << 3), Iterator.VALUES));
}
export function iteratorSet(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args) + (<u32>toInt(argument(args, 1)) << 3), argument(args, 2), Iterator.VALUES);
  return ok(thread, NONE);
}
export function iteratorSelf(thread: u32, args: u32, count: i32): i32 { return ok(thread, argument(args, 0)); }
/** __next__ of the iterators that only the VM makes. */
export function iteratorNext(thread: u32, args: u32, count: i32): i32 { return nextValue(thread, argument(args, 0)); }

/** enumerate: values iterator, count */
export function enumerateNext(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), inner = load<u64>(object, Iterator.VALUES), index = load<u64>(object, Iterator.VALUES + 8);
  if (!isPlain(inner) || !isInt(index)) return prelude1(thread, prelude("enumerate_next"), argument(args, 0));
  const status = nextValue(thread, inner);
  if (status != Status.OK) return status;
  const pair = pairOf(thread, index, load<u64>(thread, Thread.RESULT)), next = fromI64(thread, toInt(index) + 1);
  if (pair == 0 || next == 0) return outOfMemory(thread);
  store<u64>(object, next, Iterator.VALUES + 8);
  return ok(thread, pair);
}

/** zip: values tuple of iterators, strict */
export function zipNext(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), inner = addressOf(load<u64>(object, Iterator.VALUES)), width = load<u32>(inner, Tuple.LENGTH), items = load<u32>(inner, Tuple.ITEMS);
  if (width == 0) return Status.STOP;
  let plain: bool = load<u64>(object, Iterator.VALUES + 8) != TRUE;
  for (let i: u32 = 0; i < width; i++) plain = plain && isPlain(load<u64>(items + (i << 3)));
  if (!plain) return prelude1(thread, prelude("zip_next"), argument(args, 0));
  const tuple = newTuple(thread, width);
  if (tuple == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < width; i++) {
    const status = nextValue(thread, load<u64>(items + (i << 3)));
    if (status != Status.OK) return status;
    store<u64>(tuple + (i << 3), load<u64>(thread, Thread.RESULT), Tuple.INLINE);
  }
  return ok(thread, fromAddress(tuple));
}

/** map: values function, tuple of iterators */
export function mapNext(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), inner = addressOf(load<u64>(object, Iterator.VALUES + 8)), width = load<u32>(inner, Tuple.LENGTH), items = load<u32>(inner, Tuple.ITEMS);
  if (width > 8) return prelude1(thread, prelude("map_next"), argument(args, 0));
  for (let i: u32 = 0; i < width; i++) if (!isPlain(load<u64>(items + (i << 3)))) return prelude1(thread, prelude("map_next"), argument(args, 0));
  const room = thread + Thread.KEYWORDS; // not ARGS: the drawn values are kept out of the way of the iterators' own use of it
  for (let i: u32 = 0; i < width; i++) {
    const from = load<u64>(items + (i << 3)), quick = hasKind(from, Kind.ITERATOR) ? fastNext(addressOf(from)) : NULL;
    if (quick == NULL) {
      const status = nextValue(thread, from);
      if (status != Status.OK) return status;
    }
    store<u64>(room + (i << 3), quick == NULL ? load<u64>(thread, Thread.RESULT) : quick);
  }
  const served = callDirect(thread, load<u64>(object, Iterator.VALUES), room, width);
  if (served != NOT_DIRECT) return served;
  for (let i: u32 = 0; i < width; i++) setArgument(thread, i, load<u64>(room + (i << 3)));
  return request(thread, load<u64>(object, Iterator.VALUES), width);
}
/** __length_hint__ of list and tuple iterators and ranges */
export function iteratorLengthHint(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), over = load<u64>(object, Iterator.VALUES);
  if (shapeOf(object) == cls(ClassId.RANGE_ITERATOR)) return ok(thread, load<u64>(object, Iterator.VALUES + 8));
  if (over == NONE) return ok(thread, fromSmall(0));
  const index = load<u32>(object, Iterator.INDEX), size = load<u32>(addressOf(over), Sequence.LENGTH);
  if (shapeOf(object) == cls(ClassId.LIST_REVERSE_ITERATOR)) return ok(thread, fromSmall(index <= size ? index : 0));
  return ok(thread, fromSmall(index < size ? size - index : 0));
}
/** _iterator_position(iterator), _iterator_move(iterator, position): the index of an iterator over a sequence */
export function iteratorPosition(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(load<u32>(self(args), Iterator.INDEX))); }
export function iteratorMove(thread: u32, args: u32, count: i32): i32 {
  store<u32>(self(args), <u32>toInt(argument(args, 1)), Iterator.INDEX);
  return ok(thread, NONE);
}
/** _index(value): operator.index */
export function intrinsicIndex(thread: u32, args: u32, count: i32): i32 { return indexValue(thread, argument(args, 0)); }
