// `for` over map() and filter() with a function in Python: FOR_ITER enters its frame as it enters a generator's, without a request.
import { ClassId, Code, Continuation, Frame, Function, Iterator, Kind, OnRaise, OnReturn, Thread, Tuple } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, addressOf, cls, fromAddress, fromBool, fromSmall, hasKind, isExact, isInt, shapeOf, toInt } from "../objects/object.ts";
import { argument, ok } from "../state/thread.ts";
import { enterSimple } from "../calls.ts";
import { fastNext } from "./iterate.ts";

/** Does FOR_ITER enter a frame for each of its values: a generator, map() or filter() with a function in Python? A loop in the prelude then draws faster than a native. */
export function entersFrames(iterator: u64): bool {
  if (isExact(iterator, ClassId.GENERATOR)) return true;
  return (isExact(iterator, ClassId.MAP) || isExact(iterator, ClassId.FILTER)) && hasKind(load<u64>(addressOf(iterator), Iterator.VALUES), Kind.FUNCTION);
}
/** enters_frames(iterator) */
export function intrinsicEntersFrames(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(entersFrames(argument(args, 0)))); }

/**
 * The next value of map(f, x) or filter(f, x) for FOR_ITER, where f is a plain function in Python and x a built-in iterator that has one: enters f's
 * frame, or answers 0 with nothing done. `room` is above the caller's operands; its PC and SP are saved. A filter's verdict goes to the loop's
 * RETURN_VALUE, and in general to the continuation.
 */
export function enterMapped(thread: u32, caller: u32, iterator: u32, room: u32): u32 {
  const isMap = shapeOf(iterator) == cls(ClassId.MAP);
  const callee = load<u64>(iterator, Iterator.VALUES);
  let from = load<u64>(iterator, Iterator.VALUES + 8);
  if (!hasKind(callee, Kind.FUNCTION) || load<i32>(thread, Thread.DEPTH_LEFT) <= 0) return 0;
  if (isMap) {
    if (load<u32>(addressOf(from), Tuple.LENGTH) != 1) return 0;
    from = load<u64>(load<u32>(addressOf(from), Tuple.ITEMS));
  }
  const code = load<u32>(addressOf(callee), Function.CODE), chunk = load<u32>(thread, Thread.STACK_CHUNK);
  const end = load<u32>(thread, Thread.STACK_TOP) + load<u32>(code, Code.FRAME_SIZE);
  if (load<u32>(code, Code.SIMPLE_ARGS) != 1 || end - chunk > load<u32>(thread, Thread.STACK_LIMIT) - chunk || !hasKind(from, Kind.ITERATOR)) return 0;
  const value = fastNext(addressOf(from));
  if (value == NULL) return 0;
  store<u64>(room, value);
  const frame = enterSimple(thread, caller, addressOf(callee), room, 1); // has depth and room
  if (isMap) store<u8>(frame, OnRaise.FOR_ITER, Frame.ON_RAISE);
  else {
    store<u64>(iterator, value, Iterator.VALUES + 16);
    store<u16>(frame, OnReturn.NATIVE | (OnRaise.FOR_ITER << 8), Frame.ON_RETURN);
    store<u64>(frame, fromAddress(iterator), Frame.EXTRA);
    store<u64>(frame, fromSmall(Continuation.FILTER_CALLED), Frame.EXTRA2);
  }
  return frame;
}

/** A frame that FOR_ITER entered ends with `value`: is it filter's, and its verdict plain? 1 true, 0 false, -1 neither. */
export function filterVerdict(frame: u32, value: u64): i32 {
  const state = load<u64>(frame, Frame.EXTRA);
  if (load<u64>(frame, Frame.EXTRA2) != fromSmall(Continuation.FILTER_CALLED) || shapeOf(addressOf(state)) != cls(ClassId.FILTER)) return -1;
  return value == TRUE ? 1 : value == FALSE || value == NONE ? 0 : isInt(value) ? i32(toInt(value) != 0) : -1;
}
