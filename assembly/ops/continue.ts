// How a native goes on after a call. It asks for the call as always (Status.CALL) and says which Continuation is to get the result,
// over which state; the state is an object in the heap, so nothing is on the Wasm stack meanwhile. So built-in iterators draw from any
// iterator, and call any function, without a frame of their own.
//
// A request can hold one continuation. What may set one itself (isCompound, a truth value that needs __bool__, an operator that tries
// several methods) is therefore asked by a call of its native, which the machine of calls.ts joins to ours by a shim.
import { ClassId, Header, Iterator, Kind, OnRaise, OnReturn, Sequence, Special, Status, Thread, Tuple } from "../shared/layout.ts";
import { Continuation } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, addressOf, classOf, cls, flagsOf, fromAddress, fromSmall, hasKind, isFloat, isInt, isObject, kindOf, preludeAt, shapeOf, special, toFloat, toInt } from "../objects/object.ts";
import { call1, ok, request, setArgument, setExtra } from "../state/thread.ts";
import { fastNext, getIterator, nextValue } from "./iterate.ts";
import { truth } from "./compare.ts";
import { prelude } from "../env.ts";

/** Flag of an ITERATOR: its next() never calls Python. How many plain ones are nested in it stands above. */
export const PLAIN: u16 = 1;
const DEPTH_SHIFT: u16 = 8;

/** The request just made goes on with a continuation; `catches`: so does StopIteration, with NULL. */
export function andThen(thread: u32, status: i32, which: Continuation, state: u32, catches: bool = false): i32 {
  store<u32>(thread, OnReturn.NATIVE, Thread.ON_RETURN);
  store<u32>(thread, catches ? <u32>OnRaise.NATIVE : <u32>OnRaise.NONE, Thread.ON_RAISE);
  setExtra(thread, fromAddress(state), fromSmall(which));
  return status;
}

/** Plain iterators within plain ones are drawn from natively, a call deep each: further than this Python goes between them. */
const DEEPEST: u32 = 50;

/** Is next() of this certain to run no Python code? */
export function isPlain(iterator: u64): bool { return plainDepth(iterator) != 0; }

/** How many iterators stand within each other, where next() of all is certain to run no Python code; 0: it is not, or they are too many. */
export function plainDepth(iterator: u64, room: u32 = DEEPEST): u32 {
  if (room == 0 || !isObject(iterator)) return 0;
  const object = addressOf(iterator);
  if (kindOf(object) != Kind.ITERATOR) return 0;
  const shape = shapeOf(object);
  if (shape >= cls(ClassId.DICT_KEY_ITERATOR) && shape <= cls(ClassId.RANGE_ITERATOR)) return 1;
  let depth: u32 = 0;
  if (shape == cls(ClassId.ENUMERATE)) {
    if (!isInt(load<u64>(object, Iterator.VALUES + 8))) return 0;
    depth = plainDepth(load<u64>(object, Iterator.VALUES), room - 1);
    return depth ? depth + 1 : 0;
  }
  if (shape == cls(ClassId.ZIP)) return plainZip(object, room);
  if (shape < cls(ClassId.ITERTOOLS_COUNT) || shape > cls(ClassId.DEQUE_REVERSE_ITERATOR) || (flagsOf(object) & PLAIN) == 0) return 0;
  depth = (flagsOf(object) >>> DEPTH_SHIFT) + 1;
  return depth <= room ? depth : 0;
}

function plainZip(zip: u32, room: u32): u32 {
  if (load<u64>(zip, Iterator.VALUES + 8) == TRUE) return 0; // strict
  const inner = addressOf(load<u64>(zip, Iterator.VALUES)), items = load<u32>(inner, Tuple.ITEMS);
  let deepest: u32 = 0;
  for (let i: u32 = 0, width = load<u32>(inner, Tuple.LENGTH); i < width; i++) {
    const depth = plainDepth(load<u64>(items + (i << 3)), room - 1);
    if (depth == 0) return 0;
    deepest = max<u32>(deepest, depth);
  }
  return deepest + 1;
}

/** May next() of this set a continuation of its own? */
export function isCompound(iterator: u64): bool {
  if (!isObject(iterator)) return false;
  const object = addressOf(iterator), kind = kindOf(object);
  if (kind == Kind.GENERATOR) return false;
  if (kind == Kind.ITERATOR) {
    const shape = shapeOf(object);
    if (shape >= cls(ClassId.DICT_KEY_ITERATOR) && shape <= cls(ClassId.RANGE_ITERATOR)) return false;
    if (shape == cls(ClassId.ENUMERATE) || shape == cls(ClassId.ZIP) || shape == cls(ClassId.MAP)) return false; // they hand over, or ask for one call
    if (shape == cls(ClassId.ITERTOOLS_STARMAP)) return !isPlain(load<u64>(object, Iterator.VALUES + 8));
    return !isPlain(iterator);
  }
  return hasKind(special(classOf(iterator), Special.NEXT), Kind.NATIVE);
}

/**
 * next(iterator) on behalf of the native iterator `state`. OK (value in RESULT), STOP and RAISED are answers; CALL and RESUME are to be
 * returned, continuation `which` gets the value (and NULL at the end where it `catches`).
 */
export function draw(thread: u32, iterator: u64, which: Continuation, state: u32, catches: bool): i32 {
  if (hasKind(iterator, Kind.ITERATOR)) {
    const value = fastNext(addressOf(iterator));
    if (value != NULL) return ok(thread, value);
  }
  if (isCompound(iterator)) return andThen(thread, call1(thread, special(classOf(iterator), Special.NEXT), iterator), which, state, catches);
  const status = nextValue(thread, iterator);
  return status == Status.CALL || status == Status.RESUME ? andThen(thread, status, which, state, catches) : status;
}

/** iter(value): OK, RAISED, or a call to be returned. */
export function open(thread: u32, value: u64, which: Continuation, state: u32): i32 {
  const method = special(classOf(value), Special.ITER);
  if (method == NULL || hasKind(method, Kind.NATIVE)) {
    const status = getIterator(thread, value);
    return status == Status.CALL ? andThen(thread, status, which, state) : status;
  }
  return andThen(thread, call1(thread, preludeAt(prelude("_iter")), value), which, state);
}

/** bool(value) where that needs no Python: 1, 0, else -1. */
export function plainTruth(value: u64): i32 {
  if (isInt(value)) return i32(toInt(value) != 0);
  if (isFloat(value)) return i32(toFloat(value) != 0);
  if (value == TRUE) return 1;
  if (value == FALSE || value == NONE) return 0;
  const shape = shapeOf(addressOf(value));
  if (shape == cls(ClassId.STR) || shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE) || shape == cls(ClassId.BYTES)) {
    return i32(load<u32>(addressOf(value), Sequence.LENGTH) != 0);
  }
  const klass = classOf(value);
  return special(klass, Special.BOOL) == NULL && special(klass, Special.LEN) == NULL ? 1 : -1;
}

/** Asks for bool(value). */
export function askTruth(thread: u32, value: u64, which: Continuation, state: u32): i32 {
  return andThen(thread, call1(thread, preludeAt(prelude("_truth")), value), which, state);
}

/** Asks for function(a, b). */
export function askCall2(thread: u32, callee: u64, a: u64, b: u64, which: Continuation, state: u32): i32 {
  setArgument(thread, 0, a);
  setArgument(thread, 1, b);
  return andThen(thread, request(thread, callee, 2), which, state);
}
export function askCall1(thread: u32, callee: u64, a: u64, which: Continuation, state: u32): i32 {
  return andThen(thread, call1(thread, callee, a), which, state);
}

export function markPlain(iterator: u32, depth: u32): void { store<u16>(iterator, flagsOf(iterator) | PLAIN | <u16>(depth << DEPTH_SHIFT), Header.FLAGS); }

/** _truth(value): what the continuations above call. */
export function truthOf(thread: u32, value: u64): i32 { return truth(thread, value); }
