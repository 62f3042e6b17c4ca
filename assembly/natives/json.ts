// Module _json: scanstring, encode_basestring and encode_basestring_ascii, and the calls of scanners and encoders. A call that has to ask
// Python goes on in the prelude (src/lib/prelude/json.py), which calls and steps in turn.
import { Block, ClassId, Holder, Kind, Sequence, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, addressOf, cls, fromAddress, fromSmall, hasKind, isInt, toInt } from "../objects/object.ts";
import { newList } from "../objects/list.ts";
import { pairOf, tupleOf } from "../objects/tuple.ts";
import { joinStrings, strLength } from "../objects/strings.ts";
import { dropBuilder, finishBuilder, newBuilder } from "../objects/strings_builder.ts";
import { indexOf, isIndex } from "../objects/text.ts";
import { allocate, allocateBlock } from "../state/heap.ts";
import { argument, call1, ok, prelude1 } from "../state/thread.ts";
import { outOfMemory, raiseClass, typeError, valueError } from "../state/raise.ts";
import { JsonEncoder, JsonLimit, JsonPhase, JsonScanner, JsonState, NEEDS_CALL } from "../json/layout.ts";
import { encode } from "../json/encode.ts";
import { literalError, outcomeAt, scanText } from "../json/scan.ts";
import { readLiteral, writeLiteral } from "../json/strings.ts";
import { msg, prelude } from "../env.ts";

/** scanstring(string, end, strict=True): (text, position behind it) */
export function jsonScanstring(thread: u32, args: u32, count: i32): i32 {
  const text = argument(args, 0), end = argument(args, 1), strict = argument(args, 2);
  if (!hasKind(text, Kind.STR)) return typeError(thread, msg("first argument must be a string, not %T"), text);
  if (!isIndex(end)) return typeError(thread, msg("'%T' object cannot be interpreted as an integer"), end);
  const begin = indexOf(end);
  if (begin < 0 || begin > <i64>strLength(addressOf(text))) return valueError(thread, msg("end is out of bounds"));
  const outcome = outcomeAt(thread), isStrict = strict == NULL || !(strict == FALSE || strict == NONE || strict == fromSmall(0));
  const value = readLiteral(thread, addressOf(text), <u32>begin, isStrict, outcome);
  if (value == 0) return literalError(thread, addressOf(text));
  const pair = pairOf(thread, value, fromSmall(load<u32>(outcome, 4)));
  return pair ? ok(thread, pair) : outOfMemory(thread);
}

function literalOf(thread: u32, text: u64, ascii: bool): i32 {
  if (!hasKind(text, Kind.STR)) return typeError(thread, msg("first argument must be a string, not %T"), text);
  const builder = newBuilder(thread, strLength(addressOf(text)) + 16);
  if (builder == 0) return outOfMemory(thread);
  if (!writeLiteral(thread, builder, addressOf(text), ascii)) {
    dropBuilder(thread, builder);
    return outOfMemory(thread);
  }
  const literal = finishBuilder(thread, builder);
  return literal ? ok(thread, literal) : outOfMemory(thread);
}
export function jsonEncodeBasestring(thread: u32, args: u32, count: i32): i32 { return literalOf(thread, argument(args, 0), false); }
export function jsonEncodeBasestringAscii(thread: u32, args: u32, count: i32): i32 { return literalOf(thread, argument(args, 0), true); }

/** _json_make(class, values...): a scanner or encoder with these attributes, for the prelude's constructors. */
export function jsonMake(thread: u32, args: u32, count: i32): i32 {
  const klass = addressOf(argument(args, 0)), size: u32 = klass == cls(ClassId.JSON_SCANNER) ? JsonScanner.Size : JsonEncoder.Size;
  const object = allocate(thread, size, klass, Kind.OBJECT);
  if (object == 0) return outOfMemory(thread);
  for (let i: u32 = 8; i < size; i += 8) store<u64>(object + i, (i >> 3) < <u32>count ? argument(args, i >> 3) : NONE);
  return ok(thread, fromAddress(object));
}

function newState(thread: u32, owner: u64, text: u64): u32 {
  const state = allocate(thread, Holder.VALUES + (JsonState.COUNT << 3), cls(ClassId.INTERNAL), Kind.HOLDER), stack = newList(thread, 0);
  if (state == 0 || stack == 0) return 0;
  store<u32>(state, JsonState.COUNT, Holder.COUNT);
  for (let i: u32 = 0; i < <u32>JsonState.COUNT; i++) store<u64>(state + (i << 3), NONE, Holder.VALUES);
  store<u64>(state, owner, JsonState.OWNER);
  store<u64>(state, text, JsonState.TEXT);
  store<u64>(state, fromAddress(stack), JsonState.STACK);
  return state;
}

/** scanner(string, index): (value, position behind it) */
export function jsonScan(thread: u32, args: u32, count: i32): i32 {
  const text = argument(args, 1), index = argument(args, 2);
  if (!hasKind(text, Kind.STR)) return typeError(thread, msg("first argument must be a string, not %T"), text);
  if (!isIndex(index)) return typeError(thread, msg("'%T' object cannot be interpreted as an integer"), index);
  if (indexOf(index) < 0) return valueError(thread, msg("idx cannot be negative"));
  const state = newState(thread, argument(args, 0), text), memo = allocateBlock(thread, JsonLimit.MEMO_SLOTS << 2);
  if (state == 0 || memo == 0) return outOfMemory(thread);
  memory.fill(memo + Block.PAYLOAD, 0, JsonLimit.MEMO_SLOTS << 2);
  store<u64>(state, fromAddress(memo), JsonState.MEMO);
  store<u64>(state, fromSmall(min<i64>(indexOf(index), 0x3fffffff)), JsonState.INDEX);
  const status = scanText(thread, state, NULL);
  if (status == NEEDS_CALL) return prelude1(thread, prelude("json_scan_on"), fromAddress(state));
  return status == Status.OK ? scanned(thread, state) : status;
}
function scanned(thread: u32, state: u32): i32 {
  const pair = pairOf(thread, load<u64>(state, JsonState.RESULT), load<u64>(state, JsonState.INDEX));
  return pair ? ok(thread, pair) : outOfMemory(thread);
}
/** _json_scan_step(state, value): goes on with the result of a call; True where another call is needed. */
export function jsonScanStep(thread: u32, args: u32, count: i32): i32 {
  // keys seen before may be gone: the memo's addresses keep nothing alive
  const state = addressOf(argument(args, 0));
  memory.fill(addressOf(load<u64>(state, JsonState.MEMO)) + Block.PAYLOAD, 0, JsonLimit.MEMO_SLOTS << 2);
  return stepped(thread, scanText(thread, state, argument(args, 1)));
}
/** A step changes its state as it goes, so one that ran out of memory cannot be run again. */
function stepped(thread: u32, status: i32): i32 {
  if (status == Status.RETRY) return raiseClass(thread, cls(ClassId.MEMORY_ERROR), NULL);
  return status == NEEDS_CALL ? ok(thread, TRUE) : status == Status.OK ? ok(thread, FALSE) : status;
}
/** _json_scanned(state): the pair that the scan came to */
export function jsonScanned(thread: u32, args: u32, count: i32): i32 { return scanned(thread, addressOf(argument(args, 0))); }
/** _json_call(state): the call that the state asks for */
export function jsonCall(thread: u32, args: u32, count: i32): i32 {
  const state = addressOf(argument(args, 0));
  return call1(thread, load<u64>(state, JsonState.FUNCTION), load<u64>(state, JsonState.ARGUMENT));
}

/** encoder(value, indent level): a tuple of texts */
export function jsonEncode(thread: u32, args: u32, count: i32): i32 {
  const state = newState(thread, argument(args, 0), NONE), parts = newList(thread, 0);
  if (state == 0 || parts == 0) return outOfMemory(thread);
  store<u64>(state, fromAddress(parts), JsonState.PARTS);
  store<u64>(state, fromSmall(JsonPhase.VALUE), JsonState.PHASE);
  store<u64>(state, isInt(argument(args, 2)) ? argument(args, 2) : fromSmall(0), JsonState.LEVEL);
  const status = encode(thread, state, argument(args, 1));
  if (status == NEEDS_CALL) return prelude1(thread, prelude("json_encode_on"), fromAddress(state));
  return status == Status.OK ? encoded(thread, state) : status;
}
function encoded(thread: u32, state: u32): i32 {
  const parts = addressOf(load<u64>(state, JsonState.PARTS));
  const status = joinStrings(thread, load<u32>(parts, Sequence.ITEMS), load<u32>(parts, Sequence.LENGTH));
  if (status != Status.OK) return status;
  const tuple = tupleOf(thread, thread + Thread.RESULT, 1);
  return tuple ? ok(thread, tuple) : outOfMemory(thread);
}
export function jsonEncodeStep(thread: u32, args: u32, count: i32): i32 {
  return stepped(thread, encode(thread, addressOf(argument(args, 0)), argument(args, 1)));
}
export function jsonEncoded(thread: u32, args: u32, count: i32): i32 { return encoded(thread, addressOf(argument(args, 0))); }
/** _json_request(state): (phase, function, argument) */
export function jsonRequest(thread: u32, args: u32, count: i32): i32 {
  const state = addressOf(argument(args, 0));
  return ok(thread, isInt(load<u64>(state, JsonState.PHASE)) && toInt(load<u64>(state, JsonState.PHASE)) == JsonPhase.ITEMS ? load<u64>(state, JsonState.ARGUMENT) : NONE);
}
/** _json_sorts(state): are the pairs to be sorted? */
export function jsonSorts(thread: u32, args: u32, count: i32): i32 { return ok(thread, load<u64>(addressOf(argument(args, 0)), JsonState.FUNCTION)); }
