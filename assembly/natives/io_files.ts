// Reading and writing of descriptors, and the file calls of the host. The GIL is let go around what may block; what the call works on
// is held meanwhile: arguments by holdArguments, new objects as the thread's RESULT, bytearrays by a count of exports (no resizing).
import { ByteArray, Bytes, Kind, Status, Thread } from "../shared/layout.ts";
import { HostCall } from "../shared/protocol.ts";
import { TraceReason } from "../shared/trace.ts";
import { addressOf, fromAddress, fromSmall, hasKind, isInt, isObject, kindOf, toInt, EMPTY_BYTES, FALSE, TRUE, NONE, fromBool } from "../objects/object.ts";
import { filledBytes, newBytesToFill } from "../objects/bytes.ts";
import { freeBlock } from "../state/heap.ts";
import { NULL } from "../shared/values.ts";
import { viewSize, viewStart } from "../objects/bytes_view.ts";
import { textData, textLength } from "../objects/text.ts";
import { argument, holdArguments, ok, prelude2, prelude3, releaseArguments, result } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { gilRelease, gilTake } from "../state/gil.ts";
import { traceReason } from "../state/trace.ts";
import { clearTransient, collect, mayCollectPromptly, settlesBeforeOutput } from "../state/collector.ts";
import { forgetFinalizable, hasPending, registerFinalizable } from "../state/collector_weak.ts";
import { hostCall, prelude } from "../env.ts";

/** _file_call(operation, *args): see src/host/files.ts. A negative result is an error number. */
export function fileCall(thread: u32, args: u32, count: i32): i32 {
  holdArguments(thread, args, count);
  traceReason(thread, TraceReason.FILE); // the host lets the GIL go
  const status = hostCall(thread, HostCall.FILE, args, count);
  releaseArguments(thread);
  return status;
}

/** Answer of a write that has written nothing: the eval breaker wants attention. */
const INTERRUPTED: i32 = -1000;

/** A call of the host on raw memory, without the GIL: its number of bytes, or an error number below 0. `waits`: see mayWait in src/host/files.ts. */
function transfer(thread: u32, call: u32, descriptor: u64, address: u32, count: u32, waits: i32): i32 {
  const words = thread + Thread.ARGS;
  store<u64>(words, descriptor);
  store<u64>(words, fromSmall(address), 8);
  store<u64>(words, fromSmall(count), 16);
  store<u64>(words, fromSmall(waits), 24);
  traceReason(thread, TraceReason.FILE);
  gilRelease(thread);
  const done = hostCall(thread, call, words, 4);
  gilTake(thread);
  return done;
}

/** Whether a descriptor may keep its reader waiting: True, False, or None where the caller does not know. */
function waitsOf(value: u64): i32 { return value == TRUE ? 1 : value == FALSE ? 0 : -1; }

/** _read(descriptor, count, waits): bytes, or an error number below 0. */
export function fileRead(thread: u32, args: u32, count: i32): i32 {
  return readBytes(thread, argument(args, 0), <u32>toInt(argument(args, 1)), waitsOf(argument(args, 2)));
}
function readBytes(thread: u32, descriptor: u64, wanted: u32, waits: i32): i32 {
  const bytes = wanted ? newBytesToFill(thread, wanted) : addressOf(EMPTY_BYTES);
  if (bytes == 0) return outOfMemory(thread);
  store<u64>(thread, fromAddress(bytes), Thread.RESULT);
  const done = transfer(thread, HostCall.READ, descriptor, load<u32>(bytes, Bytes.DATA), wanted, waits);
  store<u64>(thread, NULL, Thread.RESULT);
  if (done >= 0) return ok(thread, wanted ? filledBytes(thread, bytes, done) : EMPTY_BYTES);
  if (wanted) freeBlock(thread, bytes);
  return answer(thread, done);
}

function dataOf(value: u64): u32 { return kindOf(addressOf(value)) == Kind.MEMORYVIEW ? viewStart(addressOf(value)) : textData(addressOf(value)); }
function sizeOf(value: u64): u32 { return kindOf(addressOf(value)) == Kind.MEMORYVIEW ? viewSize(addressOf(value)) : textLength(addressOf(value)); }
function pin(value: u64, by: i32): void {
  if (isObject(value) && hasKind(value, Kind.BYTEARRAY)) store<u32>(addressOf(value), load<u32>(addressOf(value), ByteArray.EXPORTS) + by, ByteArray.EXPORTS);
}
/** The number of bytes, or an error number below 0. The buffer is from `from` on read into or written. */
function onBuffer(thread: u32, call: u32, args: u32, from: u32, waits: i32): i32 {
  const buffer = argument(args, 1), size = sizeOf(buffer);
  holdArguments(thread, args, 2);
  pin(buffer, 1);
  const done = transfer(thread, call, argument(args, 0), dataOf(buffer) + from, size - from, waits);
  pin(buffer, -1);
  releaseArguments(thread);
  return done;
}
function answer(thread: u32, done: i32): i32 { return done == INTERRUPTED ? <i32>Status.AGAIN : ok(thread, fromSmall(done)); }
/** _read_into(descriptor, buffer, from, waits), _write_bytes(descriptor, buffer, from): how many bytes, or an error number below 0. */
export function fileReadInto(thread: u32, args: u32, count: i32): i32 {
  return answer(thread, onBuffer(thread, HostCall.READ, args, <u32>toInt(argument(args, 2)), waitsOf(argument(args, 3))));
}
export function fileWrite(thread: u32, args: u32, count: i32): i32 {
  return answer(thread, onBuffer(thread, HostCall.WRITE_BYTES, args, <u32>toInt(argument(args, 2)), 0));
}

const MOST_BYTES: i64 = 0x7ffff000;
function isDescriptor(value: u64): bool { return isInt(value) && toInt(value) >= 0 && toInt(value) <= 0x7fffffff; }

/** os.read(fd, length): what is no plain int, and failures, are the prelude's. */
export function posixRead(thread: u32, args: u32, count: i32): i32 {
  const descriptor = argument(args, 0), length = argument(args, 1);
  if (!isDescriptor(descriptor) || !isInt(length) || toInt(length) < 0 || toInt(length) > MOST_BYTES) return prelude2(thread, prelude("posix_read"), descriptor, length);
  const status = readBytes(thread, descriptor, <u32>toInt(length), -1);
  if (status != Status.OK || isObject(result(thread))) return status;
  return prelude3(thread, prelude("posix_read_failed"), descriptor, length, result(thread));
}
/** os.write(fd, data): what is not bytes or a bytearray, and failures, are the prelude's. */
export function posixWrite(thread: u32, args: u32, count: i32): i32 {
  const descriptor = argument(args, 0), data = argument(args, 1);
  if (!isDescriptor(descriptor) || !isObject(data) || (kindOf(addressOf(data)) != Kind.BYTES && kindOf(addressOf(data)) != Kind.BYTEARRAY)) {
    return prelude2(thread, prelude("posix_write"), descriptor, data);
  }
  const done = onBuffer(thread, HostCall.WRITE_BYTES, args, 0, 0);
  if (done >= 0 || done == INTERRUPTED) return answer(thread, done);
  return prelude2(thread, prelude("posix_write_failed"), descriptor, fromSmall(done));
}

/**
 * _collect_open_files(output): before a file is looked up by its name, where streams are open: one that nobody refers to any more is to be closed first
 * (`open(name, "w").write(text)`), as CPython would have done at once. `output`:
 * before something is printed, for which only finalisers of the program's own matter. True where finalisers may wait.
 */
export function streamCollect(thread: u32, args: u32, count: i32): i32 {
  if (argument(args, 0) == TRUE ? !settlesBeforeOutput() : !mayCollectPromptly()) return ok(thread, FALSE);
  clearTransient(thread); // no request is under way
  collect(thread);
  return ok(thread, fromBool(hasPending()));
}
/** _finalize_later(stream), _finalize_never(stream): whether a built-in stream's __del__ is to run when it is gone. */
export function streamFinalizeLater(thread: u32, args: u32, count: i32): i32 {
  return registerFinalizable(thread, addressOf(argument(args, 0))) ? ok(thread, NONE) : outOfMemory(thread);
}
export function streamFinalizeNever(thread: u32, args: u32, count: i32): i32 {
  forgetFinalizable(addressOf(argument(args, 0)));
  return ok(thread, NONE);
}
