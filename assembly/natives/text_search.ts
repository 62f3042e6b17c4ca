// Searching methods of str, bytes and bytearray: find, index, count, startswith, replace, partition and their like.
import { Base, Kind, Sequence, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, TRUE, addressOf, fromAddress, fromBool, fromSmall, hasKind, kindOf } from "../objects/object.ts";
import {
  endOf, indexOf, isBound, isBytesLike, isIndex, isStr, startOf, textData, textLength, textOf, textPart, textWidth, typeWord, wholeText,
} from "../objects/text.ts";
import { finishString, newString, strData } from "../objects/strings.ts";
import { newByteArray, newBytes } from "../objects/bytes.ts";
import { newTuple } from "../objects/tuple.ts";
import { argument, ok, prelude3 } from "../state/thread.ts";
import { hugeSize, isHuge } from "../objects/indices.ts";
import { outOfMemory, typeError, valueError } from "../state/raise.ts";
import { countUnits, findUnits, findUnitsBack } from "../text/search.ts";
import { replaceCharacters, replaceUnits } from "../text/replace.ts";
import { equalUnits, readUnit, unionOfUnits, widthOf, widthShift } from "../text/units.ts";
import { tupleOf } from "../objects/tuple.ts";
import { asBuffer } from "../ops/buffers.ts";
import { msg, name, prelude } from "../env.ts";
import { nameAt } from "../objects/object.ts";

const enum Search { FIND, INDEX, RFIND, RINDEX, COUNT }

function self(args: u32): u32 { return <u32>load<u64>(args); }

/** Names by Search and what follows it, for messages and for calling again. */
function methodName(which: u32): u64 {
  switch (which) {
    case Search.FIND: return fromAddress(nameAt(name("find")));
    case Search.INDEX: return fromAddress(nameAt(name("index")));
    case Search.RFIND: return fromAddress(nameAt(name("rfind")));
    case Search.RINDEX: return fromAddress(nameAt(name("rindex")));
    default: return fromAddress(nameAt(name("count")));
  }
}

/**
 * What is searched for: its address, or that of the one-character string for a byte given as an int; 0 with the exception set
 * (or NULL as exception: Python code is needed).
 */
function needleOf(thread: u32, object: u32, value: u64, which: u32): u32 {
  if (isStr(object)) {
    if (hasKind(value, Kind.STR)) return addressOf(value);
    typeError(thread, msg("%S() argument 1 must be str, not %S"), methodName(which), typeWord(value));
    return 0;
  }
  if (isBytesLike(value)) return addressOf(value);
  if (isIndex(value)) {
    const byte = indexOf(value);
    if (<u64>byte < 256) return Base.LATIN1 + (<u32>byte << 5);
    valueError(thread, msg("byte must be in range(0, 256)"));
    return 0;
  }
  const buffer = asBuffer(thread, value);
  if (buffer == 0) typeError(thread, msg("argument should be integer or bytes-like object, not '%T'"), value);
  return buffer;
}

function search(thread: u32, args: u32, which: u32): i32 {
  const object = self(args), length = textLength(object), width = textWidth(object);
  const needle = needleOf(thread, object, argument(args, 1), which);
  if (needle == 0) return Status.RAISED;
  if (!isBound(argument(args, 2)) || !isBound(argument(args, 3))) return withIndexes(thread, args, methodName(which));
  const start = startOf(argument(args, 2), length), end = endOf(argument(args, 3), length);
  let found: i32 = -1;
  if (start <= end) {
    const data = textData(object) + (<u32>start << widthShift(width)), size = <u32>(end - start);
    const what = textData(needle), count = textLength(needle), needleWidth = textWidth(needle);
    if (which == Search.COUNT) return ok(thread, fromSmall(countUnits(data, size, width, what, count, needleWidth, 0x7fffffff)));
    found = which <= <u32>Search.INDEX ? findUnits(data, size, width, what, count, needleWidth) : findUnitsBack(data, size, width, what, count, needleWidth);
    if (found >= 0) found += <i32>start;
  }
  if (which == Search.COUNT) return ok(thread, fromSmall(0));
  if (found < 0 && (which == Search.INDEX || which == Search.RINDEX)) {
    return isStr(object) ? valueError(thread, msg("substring not found")) : valueError(thread, msg("subsection not found"));
  }
  return ok(thread, fromSmall(found));
}

/** Bounds with an __index__ of their own (or none): Python code makes ints of them and calls the method again. */
function withIndexes(thread: u32, args: u32, methodName: u64): i32 {
  const given = tupleOf(thread, args + 8, argument(args, 3) != NULL ? 3 : 2);
  return given ? prelude3(thread, prelude("text_with_indexes"), argument(args, 0), methodName, given) : outOfMemory(thread);
}

export function textFind(thread: u32, args: u32, count: i32): i32 { return search(thread, args, Search.FIND); }
export function textIndex(thread: u32, args: u32, count: i32): i32 { return search(thread, args, Search.INDEX); }
export function textRfind(thread: u32, args: u32, count: i32): i32 { return search(thread, args, Search.RFIND); }
export function textRindex(thread: u32, args: u32, count: i32): i32 { return search(thread, args, Search.RINDEX); }
export function textCount(thread: u32, args: u32, count: i32): i32 { return search(thread, args, Search.COUNT); }

/** item in self */
export function textContains(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), value = argument(args, 1);
  let needle: u32;
  if (isStr(object)) {
    if (!hasKind(value, Kind.STR)) return typeError(thread, msg("'in <string>' requires string as left operand, not %T"), value);
    needle = addressOf(value);
  } else if (isBytesLike(value)) needle = addressOf(value);
  else if (isIndex(value)) {
    const byte = indexOf(value);
    if (<u64>byte >= 256) return valueError(thread, msg("byte must be in range(0, 256)"));
    needle = Base.LATIN1 + (<u32>byte << 5);
  } else {
    needle = asBuffer(thread, value);
    if (needle == 0) return typeError(thread, msg("a bytes-like object is required, not '%T'"), value);
  }
  const found = findUnits(textData(object), textLength(object), textWidth(object), textData(needle), textLength(needle), textWidth(needle));
  return ok(thread, fromBool(found >= 0));
}

// ---- startswith, endswith

function matchesAt(object: u32, part: u32, start: i64, end: i64, atEnd: bool): bool {
  const length = textLength(part), width = textWidth(object);
  if (end - start < <i64>length || start > <i64>textLength(object)) return false;
  const from = atEnd ? <u32>(end - length) : <u32>start;
  return equalUnits(textData(object) + (from << widthShift(width)), width, textData(part), textWidth(part), length);
}

/** Does a str begin, or end, with another? */
export function beginsWith(object: u32, part: u32): bool { return matchesAt(object, part, 0, textLength(object), false); }
export function endsWith(object: u32, part: u32): bool { return matchesAt(object, part, 0, textLength(object), true); }

function edge(thread: u32, args: u32, atEnd: bool): i32 {
  const object = self(args), length = textLength(object), value = argument(args, 1);
  const methodName = fromAddress(atEnd ? nameAt(name("endswith")) : nameAt(name("startswith")));
  if (!isBound(argument(args, 2)) || !isBound(argument(args, 3))) return withIndexes(thread, args, methodName);
  const start = startOf(argument(args, 2), length), end = endOf(argument(args, 3), length), text = isStr(object);
  if (text ? hasKind(value, Kind.STR) : isBytesLike(value)) return ok(thread, fromBool(matchesAt(object, addressOf(value), start, end, atEnd)));
  if (!hasKind(value, Kind.TUPLE)) {
    const buffer = text ? 0 : asBuffer(thread, value);
    if (buffer) return ok(thread, fromBool(matchesAt(object, buffer, start, end, atEnd)));
    if (text) return typeError(thread, msg("%S first arg must be str or a tuple of str, not %T"), methodName, value);
    return typeError(thread, msg("%S first arg must be bytes or a tuple of bytes, not %T"), methodName, value);
  }
  const items = load<u32>(addressOf(value), Sequence.ITEMS), count = load<u32>(addressOf(value), Sequence.LENGTH);
  for (let i: u32 = 0; i < count; i++) {
    const item = load<u64>(items + (i << 3));
    if (text && !hasKind(item, Kind.STR)) return typeError(thread, msg("tuple for %S must only contain str, not %T"), methodName, item);
    const part = text || isBytesLike(item) ? addressOf(item) : asBuffer(thread, item);
    if (part == 0) return typeError(thread, msg("a bytes-like object is required, not '%T'"), item);
    if (matchesAt(object, part, start, end, atEnd)) return ok(thread, TRUE);
  }
  return ok(thread, FALSE);
}
export function textStartswith(thread: u32, args: u32, count: i32): i32 { return edge(thread, args, false); }
export function textEndswith(thread: u32, args: u32, count: i32): i32 { return edge(thread, args, true); }

/** An operand of the same family: its address, or 0. */
function operand(thread: u32, object: u32, value: u64): u32 {
  if (isStr(object)) return hasKind(value, Kind.STR) ? addressOf(value) : 0;
  return isBytesLike(value) ? addressOf(value) : asBuffer(thread, value);
}
function bytesRequired(thread: u32, value: u64): i32 { return typeError(thread, msg("a bytes-like object is required, not '%T'"), value); }

export function textRemoveprefix(thread: u32, args: u32, count: i32): i32 { return removeEdge(thread, args, false); }
export function textRemovesuffix(thread: u32, args: u32, count: i32): i32 { return removeEdge(thread, args, true); }
function removeEdge(thread: u32, args: u32, atEnd: bool): i32 {
  const object = self(args), length = textLength(object), part = operand(thread, object, argument(args, 1));
  if (part == 0) {
    if (!isStr(object)) return bytesRequired(thread, argument(args, 1));
    return typeError(thread, atEnd ? msg("removesuffix() argument must be str, not %S") : msg("removeprefix() argument must be str, not %S"), typeWord(argument(args, 1)));
  }
  const size = textLength(part);
  let from: u32 = 0, to = length;
  if (size != 0 && matchesAt(object, part, 0, length, atEnd)) {
    if (atEnd) to -= size;
    else from = size;
  }
  const rest = textPart(thread, object, from, to);
  return rest ? ok(thread, rest) : outOfMemory(thread);
}

// ---- replace

/** A new text of the family of `object` of `length` units, to be filled in; 0 out of memory. */
function newText(thread: u32, object: u32, length: u32, width: u32): u32 {
  const kind = kindOf(object);
  if (kind == Kind.STR) return newString(thread, length, width);
  return kind == Kind.BYTES ? newBytes(thread, length) : newByteArray(thread, length);
}

export function textReplace(thread: u32, args: u32, count: i32): i32 {
  const object = self(args), limitValue = argument(args, 3);
  const old = operand(thread, object, argument(args, 1));
  if (old == 0) return wrongReplace(thread, object, argument(args, 1), 1);
  const added = operand(thread, object, argument(args, 2));
  if (added == 0) return wrongReplace(thread, object, argument(args, 2), 2);
  if (limitValue != NULL && !isIndex(limitValue)) return withIndexes(thread, args, fromAddress(nameAt(name("replace"))));
  if (limitValue != NULL && isHuge(limitValue)) return hugeSize(thread);
  const limit = limitValue == NULL ? -1 : indexOf(limitValue);
  return replaceIn(thread, object, old, added, limit < 0 || limit > 0x7fffffff ? 0x7fffffff : <u32>limit);
}
function wrongReplace(thread: u32, object: u32, value: u64, position: u32): i32 {
  if (!isStr(object)) return bytesRequired(thread, value);
  return typeError(thread, msg("replace() argument %d must be str, not %S"), fromSmall(position), typeWord(value));
}

function replaceIn(thread: u32, object: u32, old: u32, added: u32, limit: u32): i32 {
  const data = textData(object), length = textLength(object), width = textWidth(object);
  const oldLength = textLength(old), addedLength = textLength(added);
  const found = countUnits(data, length, width, textData(old), oldLength, textWidth(old), limit);
  if (found == 0) {
    const same = wholeText(thread, object);
    return same ? ok(thread, same) : outOfMemory(thread);
  }
  const total = <i64>length + (<i64>addedLength - <i64>oldLength) * <i64>found;
  if (total > 0x3fffffff) return outOfMemory(thread);
  if (total == 0) {
    const empty = textOf(thread, object, data, 0, 1);
    return empty ? ok(thread, empty) : outOfMemory(thread);
  }
  const addedWidth = textWidth(added), room = width > addedWidth ? width : addedWidth;
  const result = newText(thread, object, <u32>total, room);
  if (result == 0) return outOfMemory(thread);
  const to = textData(result);
  if (oldLength == 1 && addedLength == 1 && found < limit) {
    replaceCharacters(to, room, data, length, width, readUnit(textData(old), 0, textWidth(old)), readUnit(textData(added), 0, addedWidth));
  } else replaceUnits(to, room, data, length, width, textData(old), oldLength, textWidth(old), textData(added), addedLength, addedWidth, found);
  return settleWidth(thread, result, <u32>total, room);
}

/** A string just written may be narrower than it was made for; ASCII-ness is noted. */
function settleWidth(thread: u32, result: u32, length: u32, width: u32): i32 {
  if (!isStr(result)) return ok(thread, fromAddress(result));
  if (width == 1) return ok(thread, fromAddress(finishString(result)));
  if (widthOf(unionOfUnits(strData(result), length, width)) == width) return ok(thread, fromAddress(result));
  const narrow = textOf(thread, result, strData(result), length, width);
  return narrow ? ok(thread, narrow) : outOfMemory(thread);
}

// ---- partition

function partition(thread: u32, args: u32, back: bool): i32 {
  const object = self(args), separator = operand(thread, object, argument(args, 1));
  if (separator == 0) return isStr(object) ? typeError(thread, msg("must be str, not %T"), argument(args, 1)) : bytesRequired(thread, argument(args, 1));
  const size = textLength(separator), length = textLength(object), width = textWidth(object);
  if (size == 0) return valueError(thread, msg("empty separator"));
  const what = textData(separator), whatWidth = textWidth(separator);
  const found = back ? findUnitsBack(textData(object), length, width, what, size, whatWidth) : findUnits(textData(object), length, width, what, size, whatWidth);
  const triple = newTuple(thread, 3);
  if (triple == 0) return outOfMemory(thread);
  const empty = textOf(thread, object, 0, 0, 1);
  let first: u64, middle: u64, last: u64;
  if (found < 0) {
    const whole = wholeText(thread, object), other = textOf(thread, object, 0, 0, 1);
    first = back ? empty : whole;
    middle = other;
    last = back ? whole : kindOf(object) == Kind.BYTEARRAY ? textOf(thread, object, 0, 0, 1) : empty;
  } else {
    first = textPart(thread, object, 0, <u32>found);
    middle = textPart(thread, object, <u32>found, <u32>found + size);
    last = textPart(thread, object, <u32>found + size, length);
  }
  if (first == 0 || middle == 0 || last == 0) return outOfMemory(thread);
  const items = load<u32>(triple, Sequence.ITEMS);
  store<u64>(items, first);
  store<u64>(items, middle, 8);
  store<u64>(items, last, 16);
  return ok(thread, fromAddress(triple));
}
export function textPartition(thread: u32, args: u32, count: i32): i32 { return partition(thread, args, false); }
export function textRpartition(thread: u32, args: u32, count: i32): i32 { return partition(thread, args, true); }
