// Exception objects and tracebacks.
import { ClassId, Class, Code, Exception, Frame, Kind, PositionRow, Thread, Traceback } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_TUPLE, NONE, addressOf, cls, fromAddress, isSubclass } from "./object.ts";
import { allocate } from "../state/heap.ts";
import { tupleOf } from "./tuple.ts";
import { frameObjectFor } from "./frame_objects.ts";

/** An instance of a built-in exception class with one argument (NULL: none), made without calling anything; 0 out of memory. */
export function newException(thread: u32, klass: u32, argument: u64): u64 {
  let args = EMPTY_TUPLE;
  if (argument != NULL) {
    store<u64>(thread, argument, Thread.RESULT);
    args = tupleOf(thread, thread + Thread.RESULT, 1);
    if (args == 0) return 0;
  }
  const exception = allocate(thread, load<u32>(klass, Class.INSTANCE_SIZE), klass, Kind.EXCEPTION);
  if (exception == 0) return 0;
  store<u32>(exception, addressOf(args), Exception.ARGS);
  clearFields(exception, klass);
  if (isSubclass(klass, cls(ClassId.STOP_ITERATION)) || isSubclass(klass, cls(ClassId.SYSTEM_EXIT))) {
    store<u64>(exception, argument == NULL ? NONE : argument, Exception.FIELDS);
  }
  return fromAddress(exception);
}

/** Every field of the class's own (Exception.FIELDS up to BASIC_SIZE) holds nothing. */
export function clearFields(exception: u32, klass: u32): void {
  const end = exception + load<u32>(klass, Class.BASIC_SIZE);
  for (let at = exception + Exception.FIELDS; at < end; at += 8) store<u64>(at, NONE);
}

/** The value a StopIteration carries. */
export function exceptionValue(exception: u64): u64 { return load<u64>(addressOf(exception), Exception.FIELDS); }

/** Puts an entry for `frame` (at instruction `index`) in front of the pending exception's traceback. Without memory it is left out. */
export function addTraceback(thread: u32, frame: u32, index: u32): void {
  const exception = addressOf(load<u64>(thread, Thread.EXCEPTION));
  const frameObject = frameObjectFor(thread, frame);
  if (frameObject == 0) return;
  const entry = allocate(thread, Traceback.Size, cls(ClassId.TRACEBACK), Kind.TRACEBACK);
  if (entry == 0) return;
  store<u32>(entry, load<u32>(exception, Exception.TRACEBACK), Traceback.NEXT);
  store<u32>(entry, frameObject, Traceback.FRAME);
  store<u32>(entry, index, Traceback.LASTI);
  store<i32>(entry, lineOf(load<u32>(frame, Frame.CODE), index), Traceback.LINE);
  store<u32>(exception, entry, Exception.TRACEBACK);
}

/** Line of an instruction, -1 where it has none. */
export function lineOf(code: u32, index: u32): i32 {
  const rows = load<u32>(code, Code.POSITIONS);
  if (rows == 0 || index >= load<u32>(code, Code.WORD_COUNT)) return <i32>load<u32>(code, Code.FIRST_LINE);
  return load<i32>(rows + index * PositionRow.Size, PositionRow.LINE);
}
