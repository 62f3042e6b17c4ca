// System calls: natives of the module `_system`, on which src/lib/modules/ builds _socket, select, signals and subprocesses. What the
// calls are is in src/host/system_table.ts, how they are made in src/host/system.ts.
//
// A call that may block lets the GIL go, waits for its descriptor and for the thread's wake descriptor at once, and looks at the eval
// breaker after each waking: so Ctrl-C, signals and the end of the program get through. It then answers AGAIN, and is run again
// after a handler that raises nothing; deadlines are absolute for that. Bytes that a call writes to are pinned meanwhile.
import { ByteArray, Bytes, Kind, MemoryView, Status, Thread, ViewFlag } from "../shared/layout.ts";
import { HostCall, SystemRequest } from "../shared/protocol.ts";
import { EMPTY_BYTES, FALSE, NONE, TRUE, addressOf, fromAddress, fromBool, fromSmall, isFloat, isInt, isObject, kindOf, toFloat, toInt } from "../objects/object.ts";
import { fromI64, intToF64, plainInt } from "../objects/numbers.ts";
import { NULL } from "../shared/values.ts";
import { filledBytes, newByteArrayToFill, newBytesToFill } from "../objects/bytes.ts";
import { freeBlock } from "../state/heap.ts";
import { viewSize, viewStart } from "../objects/bytes_view.ts";
import { textData, textLength } from "../objects/text.ts";
import { TraceReason } from "../shared/trace.ts";
import { traceReason } from "../state/trace.ts";
import { gilRelease, gilTake } from "../state/gil.ts";
import { INTERRUPTS } from "../state/park.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { argument, holdArguments, ok, releaseArguments } from "../state/thread.ts";
import { hostCall, monotonicNs, msg } from "../env.ts";

const EAGAIN: f64 = -11;
const EINTR: f64 = -4;
const EBADF: f64 = -9;
/** No errno: past the deadline; the eval breaker wants attention. */
const TIMED_OUT: f64 = -1001, INTERRUPTED: f64 = -1000;
/** Events of a blocking call: wait before the first try, for calls that cannot be told not to block. */
const WAIT_FIRST: i64 = 0x10000;
/** The call itself waits; who wants to interrupt ends it by a signal. */
const DIRECT: i64 = 0x20000;
/** Where in the room a call stands while waits use its beginning. */
const PREPARED: u32 = 8;

/** Numbers of a request lie in the thread's keyword area, which these natives have no other use for. */
function room(thread: u32): u32 { return thread + Thread.KEYWORDS; }
function put(thread: u32, i: u32, value: f64): void { store<f64>(room(thread) + (i << 3), value); }

function serve(thread: u32, request: u32, count: u32, pointers: u32): f64 {
  hostCall(thread, HostCall.SYSTEM, room(thread), <i32>(count | (request << 8) | (pointers << 16)));
  return load<f64>(room(thread));
}

// ---- arguments: ints, floats, None and what has bytes

/** Address of the bytes of a bytes-like value, 0 where it is none (or a memoryview with gaps, or released). */
function bytesAddress(value: u64): u32 {
  if (!isObject(value)) return 0;
  const object = addressOf(value), kind = kindOf(object);
  if (kind == Kind.BYTES || kind == Kind.BYTEARRAY) return textData(object);
  if (kind != Kind.MEMORYVIEW || (toInt(load<u64>(object, MemoryView.FLAGS)) & ViewFlag.RELEASED) != 0) return 0;
  return viewStart(object);
}
function byteCount(value: u64): u32 {
  const object = addressOf(value);
  return kindOf(object) == Kind.MEMORYVIEW ? viewSize(object) : textLength(object);
}
/** The object that must not be resized while its bytes are written to: a bytearray, also the one behind a memoryview; else 0. */
function resizable(value: u64): u32 {
  if (!isObject(value)) return 0;
  let object = addressOf(value);
  if (kindOf(object) == Kind.MEMORYVIEW) {
    const owner = load<u64>(object, MemoryView.OBJECT);
    object = isObject(owner) ? addressOf(owner) : object;
  }
  return kindOf(object) == Kind.BYTEARRAY ? object : 0;
}
function pin(args: u32, count: u32, by: i32): void {
  for (let i: u32 = 0; i < count; i++) {
    const array = resizable(argument(args, i));
    if (array) store<i32>(array, load<i32>(array, ByteArray.EXPORTS) + by, ByteArray.EXPORTS);
  }
}

/** Puts `count` arguments into the room as numbers from `at` on. Answers the bits of those that are addresses in the heap, -1 with the exception. */
function convert(thread: u32, args: u32, count: u32, at: u32): i32 {
  let pointers = 0;
  for (let i: u32 = 0; i < count; i++) {
    const value = argument(args, i);
    if (isInt(value)) put(thread, at + i, <f64>toInt(value));
    else if (isFloat(value)) put(thread, at + i, toFloat(value));
    else if (value == NONE || value == FALSE) put(thread, at + i, 0);
    else if (value == TRUE) put(thread, at + i, 1);
    else if (plainInt(value) != NULL) put(thread, at + i, intToF64(plainInt(value)));
    else {
      const address = bytesAddress(value);
      if (address == 0) {
        typeError(thread, msg("a bytes-like object is required, not '%T'"), value);
        return -1;
      }
      put(thread, at + i, <f64>address);
      pointers |= 1 << (at + i);
    }
  }
  return pointers;
}

function number(value: u64): f64 { return isFloat(value) ? toFloat(value) : isInt(value) ? <f64>toInt(value) : -1; }
/** ns until an absolute deadline (None: for ever, -1); 0 where it has passed. */
function remaining(deadline: u64): f64 {
  if (deadline == NONE || deadline == NULL) return -1;
  const left = number(deadline) - <f64>monotonicNs();
  return left > 0 ? left : 0;
}
function answer(thread: u32, value: f64): i32 {
  const result = fromI64(thread, <i64>value);
  return result ? ok(thread, result) : outOfMemory(thread);
}
function isInterrupted(thread: u32): bool { return (atomic.load<u32>(thread, Thread.EVAL_BREAKER) & INTERRUPTS) != 0; }

// ---- natives

/** available(): can system calls be made here? */
export function systemAvailable(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromBool(serve(thread, SystemRequest.AVAILABLE, 0, 0) != 0)); }

/** call(function, *arguments): keeps the GIL. The result, or -errno. */
export function systemCall(thread: u32, args: u32, count: i32): i32 {
  const pointers = convert(thread, args, count, 0);
  if (pointers < 0) return Status.RAISED;
  return answer(thread, serve(thread, SystemRequest.CALL, count, pointers));
}
/** call_without_gil(function, *arguments): for what takes its time and waits for no descriptor (name look-ups). Not to be interrupted. */
export function systemCallWithoutGil(thread: u32, args: u32, count: i32): i32 {
  const pointers = convert(thread, args, count, 0);
  if (pointers < 0) return Status.RAISED;
  traceReason(thread, TraceReason.SYSTEM + <u32>toInt(argument(args, 0)));
  begin(thread, args, count);
  const result = serve(thread, SystemRequest.CALL, count, pointers);
  end(thread, args, count);
  return answer(thread, result);
}
/** address(bytes): where they are in the process, for structures that point to others. They must not be resized. */
export function systemAddress(thread: u32, args: u32, count: i32): i32 {
  const address = bytesAddress(argument(args, 0));
  if (address == 0) return typeError(thread, msg("a bytes-like object is required, not '%T'"), argument(args, 0));
  put(thread, 0, <f64>address);
  return answer(thread, serve(thread, SystemRequest.ADDRESS, 1, 0));
}
/** room(size): a bytearray that nobody has cleared, for a file to be mapped over: clearing touches every page */
export function systemRoom(thread: u32, args: u32, count: i32): i32 {
  const size = toInt(argument(args, 0));
  const object = size < 0x7ffff000 ? newByteArrayToFill(thread, <u32>size) : 0;
  return object ? ok(thread, fromAddress(object)) : outOfMemory(thread);
}
/** size(bytes): how many bytes a bytes-like object has */
export function systemSize(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 0);
  if (bytesAddress(value) == 0) return typeError(thread, msg("a bytes-like object is required, not '%T'"), value);
  return ok(thread, fromSmall(byteCount(value)));
}

function begin(thread: u32, args: u32, count: u32): void {
  pin(args, count, 1);
  holdArguments(thread, args, count);
  gilRelease(thread);
}
function end(thread: u32, args: u32, count: u32): void {
  gilTake(thread);
  releaseArguments(thread);
  pin(args, count, -1);
}

/** Without the GIL: waits for events of a descriptor. Its revents, TIMED_OUT, INTERRUPTED or another -errno. */
function waitFor(thread: u32, descriptor: f64, events: i64, deadline: u64): f64 {
  if (descriptor < 0) return EBADF; // poll would pass it over and wait for ever
  while (true) {
    if (isInterrupted(thread)) return INTERRUPTED; // before each wait: who interrupts sets the bit first, then wakes
    put(thread, 0, descriptor);
    put(thread, 1, <f64>(events & 0xffff));
    put(thread, 2, remaining(deadline));
    const result = serve(thread, SystemRequest.WAIT, 3, 0);
    if (result == 0) return TIMED_OUT;
    if (result != <f64>SystemRequest.WOKEN) return result;
    if (remaining(deadline) == 0) return isInterrupted(thread) ? INTERRUPTED : TIMED_OUT;
  }
}

/**
 * Without the GIL: the call that stands ready in the room from PREPARED on, again and again, with waits for the descriptor between, until it
 * no longer would block. `events` 0: the call is not to be waited for.
 */
function attempt(thread: u32, descriptor: f64, events: i64, deadline: u64, count: u32, pointers: u32): f64 {
  let waits = (events & WAIT_FIRST) != 0;
  const request: u32 = events & DIRECT ? SystemRequest.DIRECT : SystemRequest.CALL;
  while (true) {
    if (waits) {
      const ready = waitFor(thread, descriptor, events, deadline);
      if (ready < 0) return ready;
    }
    memory.copy(room(thread), room(thread) + (PREPARED << 3), count << 3);
    const result = serve(thread, request, count, pointers);
    if (result == EINTR) {
      if (isInterrupted(thread)) return INTERRUPTED;
    } else if (result != EAGAIN || (events & 0xffff) == 0) return result;
    else waits = true;
  }
}

/** block(descriptor, events, deadline, function, *arguments): the call, which by itself does not block; see attempt(). */
export function systemBlock(thread: u32, args: u32, count: i32): i32 {
  const pointers = convert(thread, args + 24, count - 3, PREPARED);
  if (pointers < 0) return Status.RAISED;
  traceReason(thread, TraceReason.SYSTEM + <u32>toInt(argument(args, 3)));
  begin(thread, args, count);
  const result = attempt(thread, number(argument(args, 0)), toInt(argument(args, 1)), argument(args, 2), count - 3, pointers >>> PREPARED);
  end(thread, args, count);
  return result == INTERRUPTED ? <i32>Status.AGAIN : answer(thread, result);
}

/** wait(descriptor, events, deadline): revents, or -errno, -1001 past the deadline. */
export function systemWait(thread: u32, args: u32, count: i32): i32 {
  traceReason(thread, TraceReason.POLL);
  begin(thread, args, count);
  const result = waitFor(thread, number(argument(args, 0)), toInt(argument(args, 1)), argument(args, 2));
  end(thread, args, count);
  return result == INTERRUPTED ? <i32>Status.AGAIN : answer(thread, result);
}

/** Puts a call of (descriptor, address, length, *more) into the room. Answers its pointer bits, -1 with the exception. */
function prepareTransfer(thread: u32, args: u32, address: u32, length: u32, more: u32, count: u32): i32 {
  const pointers = convert(thread, args + (more << 3), count - more, PREPARED + 4);
  if (pointers < 0) return -1;
  put(thread, PREPARED, number(argument(args, 3)));
  put(thread, PREPARED + 1, number(argument(args, 0)));
  put(thread, PREPARED + 2, <f64>address);
  put(thread, PREPARED + 3, <f64>length);
  return (pointers >>> PREPARED) | 4;
}

/**
 * transfer(descriptor, events, deadline, function, bytes, offset, length, *more): block() with (descriptor, address of bytes + offset, length,
 * *more). A length of -1 is up to the end.
 */
export function systemTransfer(thread: u32, args: u32, count: i32): i32 {
  const value = argument(args, 4), address = bytesAddress(value);
  if (address == 0) return typeError(thread, msg("a bytes-like object is required, not '%T'"), value);
  const offset = toInt(argument(args, 5)), wanted = toInt(argument(args, 6)), most = <i64>byteCount(value) - offset;
  const length = wanted < 0 || wanted > most ? most : wanted;
  const pointers = prepareTransfer(thread, args, address + <u32>offset, <u32>(length < 0 ? 0 : length), 7, count);
  if (pointers < 0) return Status.RAISED;
  traceReason(thread, TraceReason.SYSTEM + <u32>toInt(argument(args, 3)));
  begin(thread, args, count);
  const result = attempt(thread, number(argument(args, 0)), toInt(argument(args, 1)), argument(args, 2), <u32>count - 3, pointers);
  end(thread, args, count);
  return result == INTERRUPTED ? <i32>Status.AGAIN : answer(thread, result);
}

/** receive(descriptor, events, deadline, function, size, *more): as transfer() into new bytes of that size. The bytes that came, or -errno. */
export function systemReceive(thread: u32, args: u32, count: i32): i32 {
  const size = <u32>toInt(argument(args, 4));
  const bytes = size ? newBytesToFill(thread, size) : addressOf(EMPTY_BYTES);
  if (bytes == 0) return outOfMemory(thread);
  const pointers = prepareTransfer(thread, args, load<u32>(bytes, Bytes.DATA), size, 5, count);
  if (pointers < 0) return Status.RAISED;
  store<u64>(thread + Thread.ARGS + 64, fromAddress(bytes)); // seen by the collector there, behind what a request would hold
  traceReason(thread, TraceReason.SYSTEM + <u32>toInt(argument(args, 3)));
  begin(thread, args, count);
  const result = attempt(thread, number(argument(args, 0)), toInt(argument(args, 1)), argument(args, 2), <u32>count - 1, pointers);
  end(thread, args, count);
  store<u64>(thread + Thread.ARGS + 64, NULL);
  if (result >= 0) return ok(thread, size ? filledBytes(thread, bytes, <u32>result) : EMPTY_BYTES);
  if (size) freeBlock(thread, bytes);
  return result == INTERRUPTED ? <i32>Status.AGAIN : answer(thread, result);
}

/** poll(pollfds, count, deadline): over `count` pollfds, behind which room for one more is left. How many are ready, 0 past the deadline, -errno. */
export function systemPoll(thread: u32, args: u32, count: i32): i32 {
  const address = bytesAddress(argument(args, 0)), entries = number(argument(args, 1)), deadline = argument(args, 2);
  traceReason(thread, TraceReason.POLL);
  begin(thread, args, count);
  let result: f64 = INTERRUPTED;
  while (!isInterrupted(thread)) {
    put(thread, 0, <f64>address);
    put(thread, 1, entries);
    put(thread, 2, remaining(deadline));
    const ready = serve(thread, SystemRequest.POLL, 3, 0);
    if (ready != <f64>SystemRequest.WOKEN) { result = ready; break; }
    if (remaining(deadline) == 0 && !isInterrupted(thread)) { result = 0; break; }
  }
  end(thread, args, count);
  return result == INTERRUPTED ? <i32>Status.AGAIN : answer(thread, result);
}
