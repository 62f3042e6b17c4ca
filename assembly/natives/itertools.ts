// What Python sees of the iterators of itertools: their __next__, and what the prelude needs to make, copy and restore them. The steps
// are in ops/itertools.ts and itertools_more.ts.
import { Iterator } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, TRUE, addressOf, fromAddress, fromSmall, isInt, toInt } from "../objects/object.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { newIterator } from "./iterators.ts";
import { nextOfItertools } from "../ops/itertools_next.ts";
import { filterNext } from "../ops/itertools.ts";
import { newTeeLink } from "../ops/itertools_more.ts";
import { markPlain, plainDepth, truthOf } from "../ops/continue.ts";
import { binaryOperation } from "../ops/arithmetic.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }

/** __next__ of all of them, also of instances of subclasses. */
export function itertoolsNext(thread: u32, args: u32, count: i32): i32 { return nextOfItertools(thread, self(args)); }
export function filterStep(thread: u32, args: u32, count: i32): i32 { return filterNext(thread, self(args)); }

/** _new_iterator(class, plain, values...): `plain`: its next() calls no Python (True, or what _is_plain() says of the iterator that it draws from). The value _null stands for no value. */
export function itertoolsMake(thread: u32, args: u32, count: i32): i32 {
  const iterator = newIterator(thread, args, count, 2, NULL);
  if (iterator == 0) return outOfMemory(thread);
  const plain = argument(args, 1);
  if (plain == TRUE) markPlain(iterator, 0);
  else if (isInt(plain) && toInt(plain)) markPlain(iterator, <u32>toInt(plain));
  return ok(thread, fromAddress(iterator));
}
/** _is_plain(iterator): how many plain iterators are nested, 0 where it is none */
export function itertoolsIsPlain(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(plainDepth(argument(args, 0)))); }
/** _iterator_value(iterator, i, default): value i, the default where there is none. */
export function itertoolsValue(thread: u32, args: u32, count: i32): i32 {
  const value = load<u64>(self(args) + (<u32>toInt(argument(args, 1)) << 3), Iterator.VALUES);
  return ok(thread, value == NULL ? argument(args, 2) : value);
}
/** _iterator_clear(iterator, i): no value */
export function itertoolsClear(thread: u32, args: u32, count: i32): i32 {
  store<u64>(self(args) + (<u32>toInt(argument(args, 1)) << 3), NULL, Iterator.VALUES);
  return ok(thread, NONE);
}
/** _tee_link(iterator) */
export function itertoolsTeeLink(thread: u32, args: u32, count: i32): i32 {
  const link = newTeeLink(thread, argument(args, 0));
  return link ? ok(thread, fromAddress(link)) : outOfMemory(thread);
}
/** _truth(value), _add(a, b): operations that native iterators ask for. */
export function intrinsicTruth(thread: u32, args: u32, count: i32): i32 { return truthOf(thread, argument(args, 0)); }
export function intrinsicAdd(thread: u32, args: u32, count: i32): i32 { return binaryOperation(thread, 0, argument(args, 0), argument(args, 1), 0); }
