// Writing JSON: one loop over values, the open containers on the state's list (three values each: container, what is gone through, position).
// The text under way is a builder; where Python must be asked it becomes a part on the state's list, since no collector knows a builder.
import { ClassId, Kind, List, Sequence, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_STR, FALSE, NONE, TRUE, addressOf, cls, fromAddress, fromSmall, hasKind, isExact, isFloat, isInt, isObject, kindOf, nameAt, toFloat, toInt } from "../objects/object.ts";
import { dictEnd, dictNext, entryKey, entryValue } from "../objects/dict.ts";
import { appendToList } from "../objects/list.ts";
import { plainFloat, plainInt } from "../objects/numbers.ts";
import { Written, nativeReprOf, writeRepr } from "../objects/repr.ts";
import { builderText, builderUnit, dropBuilder, finishBuilder, newBuilder } from "../objects/strings_builder.ts";
import { ok } from "../state/thread.ts";
import { outOfMemory, raise, typeError, valueError } from "../state/raise.ts";
import { JsonEncoder, JsonLimit, JsonPhase, JsonState, NEEDS_CALL } from "./layout.ts";
import { writeLiteral } from "./strings.ts";
import { msg, name } from "../env.ts";

const WORD_NULL: u64 = 0x6c6c756e; // letters, the first lowest
const WORD_TRUE: u64 = 0x65757274;
const WORD_FALSE: u64 = 0x65736c6166;

function writeWord(thread: u32, builder: u32, word: u64): bool {
  for (; word != 0; word >>= 8) if (!builderUnit(thread, builder, <u32>word & 0xff)) return false;
  return true;
}

/** Suspends: what is written so far becomes a part, and the prelude is to call `callee` with `argument`. */
function ask(thread: u32, state: u32, builder: u32, phase: u32, callee: u64, argument: u64): i32 {
  const text = finishBuilder(thread, builder);
  if (text == 0 || (text != EMPTY_STR && !appendToList(thread, addressOf(load<u64>(state, JsonState.PARTS)), text))) return outOfMemory(thread);
  store<u64>(state, callee, JsonState.FUNCTION);
  store<u64>(state, argument, JsonState.ARGUMENT);
  store<u64>(state, fromSmall(phase), JsonState.PHASE);
  return NEEDS_CALL;
}

/** With an indent: a new line and the indent, once per open container and `less` times less. Containers are what is not a default's value. */
function newLine(thread: u32, state: u32, builder: u32, less: u32): bool {
  const indent = load<u64>(addressOf(load<u64>(state, JsonState.OWNER)), JsonEncoder.INDENT);
  if (indent == NONE) return true;
  const stack = addressOf(load<u64>(state, JsonState.STACK)), depth = load<u32>(stack, List.LENGTH), items = load<u32>(stack, List.ITEMS);
  let level: u32 = <u32>toInt(load<u64>(state, JsonState.LEVEL));
  for (let i: u32 = 0; i < depth; i += 3) if (toInt(load<u64>(items + (i << 3), 16)) >= 0) level++;
  if (!builderUnit(thread, builder, 10)) return false;
  for (let i = less; i < level; i++) if (!builderText(thread, builder, addressOf(indent))) return false;
  return true;
}

function push(thread: u32, state: u32, container: u64, items: u64, position: i64): bool {
  const stack = addressOf(load<u64>(state, JsonState.STACK));
  return appendToList(thread, stack, container) && appendToList(thread, stack, items) && appendToList(thread, stack, fromSmall(position));
}
/** Is a container inside of itself, or too deep? RAISED then. */
function checkDepth(thread: u32, state: u32, container: u64): i32 {
  const stack = addressOf(load<u64>(state, JsonState.STACK)), depth = load<u32>(stack, List.LENGTH), items = load<u32>(stack, List.ITEMS);
  if (load<u64>(addressOf(load<u64>(state, JsonState.OWNER)), JsonEncoder.MARKERS) != NONE) {
    for (let i: u32 = 0; i < depth; i += 3) if (load<u64>(items + (i << 3)) == container) return valueError(thread, msg("Circular reference detected"));
  }
  if (depth >= <u32>JsonLimit.DEPTH * 3) return raise(thread, ClassId.RECURSION_ERROR, msg("maximum recursion depth exceeded while encoding a JSON object"));
  return Status.OK;
}

/** The text of a number; 0 with an exception set, or NULL: the number is not allowed; NONE: it has no number's type. */
function numberText(thread: u32, encoder: u32, value: u64): u64 {
  const float = isFloat(value) ? value : plainFloat(value);
  if (float != NULL) {
    const number = toFloat(float);
    if (number - number != 0) {
      const text = nativeReprOf(thread, float);
      if (load<u64>(encoder, JsonEncoder.ALLOW_NAN) == FALSE) {
        valueError(thread, msg("Out of range float values are not JSON compliant: %S"), text);
        return 0;
      }
      return number != number ? fromAddress(nameAt(name("NaN"))) : number > 0 ? fromAddress(nameAt(name("Infinity"))) : fromAddress(nameAt(name("-Infinity")));
    }
    return nativeReprOf(thread, float);
  }
  const integer = plainInt(value);
  if (integer == NULL) return NONE;
  return nativeReprOf(thread, integer);
}

/** Writes a value that is no container: OK, RAISED, RETRY, NEEDS_CALL, or STOP where it is a container or unknown. */
function writeSimple(thread: u32, state: u32, builder: u32, value: u64): i32 {
  const encoder = addressOf(load<u64>(state, JsonState.OWNER));
  let done: bool;
  if (value == NONE) done = writeWord(thread, builder, WORD_NULL);
  else if (value == TRUE) done = writeWord(thread, builder, WORD_TRUE);
  else if (value == FALSE) done = writeWord(thread, builder, WORD_FALSE);
  else if (isInt(value)) done = writeRepr(thread, builder, value) == Written.OK;
  else if (hasKind(value, Kind.STR)) {
    const fast = load<u64>(encoder, JsonEncoder.FAST);
    if (fast == fromSmall(0)) return ask(thread, state, builder, JsonPhase.TEXT, load<u64>(encoder, JsonEncoder.ENCODER), value);
    done = writeLiteral(thread, builder, addressOf(value), fast == fromSmall(1));
  } else if (isFloat(value) && toFloat(value) - toFloat(value) == 0) done = writeRepr(thread, builder, value) == Written.OK;
  else {
    const text = numberText(thread, encoder, value);
    if (text == NONE) return Status.STOP;
    if (text == 0) return Status.RAISED;
    if (text == NULL) return ask(thread, state, builder, JsonPhase.TEXT + 8, fromAddress(cls(ClassId.STR)), value); // too many digits: str() says so
    done = builderText(thread, builder, addressOf(text));
  }
  return done ? Status.OK : outOfMemory(thread);
}

/** Begins a value: writes it, or opens its container. */
function beginValue(thread: u32, state: u32, builder: u32, value: u64): i32 {
  const simple = writeSimple(thread, state, builder, value);
  if (simple != Status.STOP) return simple;
  const kind: u32 = isObject(value) ? kindOf(addressOf(value)) : 0, encoder = addressOf(load<u64>(state, JsonState.OWNER));
  if (kind == Kind.LIST || kind == Kind.TUPLE) {
    if (load<u32>(addressOf(value), Sequence.LENGTH) == 0) return builderUnit(thread, builder, 0x5b) && builderUnit(thread, builder, 0x5d) ? Status.OK : outOfMemory(thread);
    const status = checkDepth(thread, state, value);
    if (status != Status.OK) return status;
    return builderUnit(thread, builder, 0x5b) && push(thread, state, value, value, 0) && newLine(thread, state, builder, 0) ? Status.OK : outOfMemory(thread);
  }
  if (kind == Kind.DICT) {
    if (dictNext(addressOf(value), 0) == 0) return builderUnit(thread, builder, 0x7b) && builderUnit(thread, builder, 0x7d) ? Status.OK : outOfMemory(thread);
    const status = checkDepth(thread, state, value);
    if (status != Status.OK) return status;
    if (!builderUnit(thread, builder, 0x7b)) return outOfMemory(thread);
    if (!isExact(value, ClassId.DICT) || load<u64>(encoder, JsonEncoder.SORT_KEYS) != FALSE) {
      if (!push(thread, state, value, NONE, 0) || !newLine(thread, state, builder, 0)) return outOfMemory(thread);
      return ask(thread, state, builder, JsonPhase.ITEMS, load<u64>(encoder, JsonEncoder.SORT_KEYS) != FALSE ? TRUE : FALSE, value);
    }
    return push(thread, state, value, value, 0) && newLine(thread, state, builder, 0) ? Status.OK : outOfMemory(thread);
  }
  const status = checkDepth(thread, state, value);
  if (status != Status.OK) return status;
  if (!push(thread, state, value, NONE, -1)) return outOfMemory(thread);
  return ask(thread, state, builder, JsonPhase.DEFAULT, load<u64>(encoder, JsonEncoder.DEFAULT), value);
}

/** Writes a separator, where `first` is false, and the key with its separator. STOP: the pair is skipped. */
function writeKey(thread: u32, state: u32, builder: u32, key: u64, first: bool): i32 {
  const encoder = addressOf(load<u64>(state, JsonState.OWNER)), fast = load<u64>(encoder, JsonEncoder.FAST);
  let text = key;
  if (!hasKind(key, Kind.STR)) {
    if (key == TRUE) text = fromAddress(nameAt(name("true")));
    else if (key == FALSE) text = fromAddress(nameAt(name("false")));
    else if (key == NONE) text = fromAddress(nameAt(name("null")));
    else {
      text = numberText(thread, encoder, key);
      if (text == 0) return Status.RAISED;
      if (text == NULL) return ask(thread, state, builder, JsonPhase.TEXT + 8, fromAddress(cls(ClassId.STR)), key);
      if (text == NONE) {
        if (load<u64>(encoder, JsonEncoder.SKIP_KEYS) != FALSE) return Status.STOP;
        return typeError(thread, msg("keys must be str, int, float, bool or None, not %T"), key);
      }
    }
  }
  if (!first && !(builderText(thread, builder, addressOf(load<u64>(encoder, JsonEncoder.ITEM_SEPARATOR))) && newLine(thread, state, builder, 0))) return outOfMemory(thread);
  if (fast == fromSmall(0)) return ask(thread, state, builder, JsonPhase.KEY_TEXT, load<u64>(encoder, JsonEncoder.ENCODER), text);
  if (!writeLiteral(thread, builder, addressOf(text), fast == fromSmall(1))) return outOfMemory(thread);
  return builderText(thread, builder, addressOf(load<u64>(encoder, JsonEncoder.KEY_SEPARATOR))) ? Status.OK : outOfMemory(thread);
}

/**
 * Writes on, after `value`: at first the value to be written (PHASE is VALUE), later what the call that was asked for has given. OK with
 * the state's PARTS complete; NEEDS_CALL; or another Status.
 */
export function encode(thread: u32, state: u32, value: u64): i32 {
  const builder = newBuilder(thread, 200), encoder = addressOf(load<u64>(state, JsonState.OWNER)), stack = addressOf(load<u64>(state, JsonState.STACK));
  if (builder == 0) return outOfMemory(thread);
  const phase = <u32>toInt(load<u64>(state, JsonState.PHASE));
  let pending = NULL, status: i32 = Status.OK; // pending: the value of a pair whose key has been written
  if (phase == JsonPhase.VALUE || phase == JsonPhase.DEFAULT) status = beginValue(thread, state, builder, value);
  else if (phase == JsonPhase.ITEMS) {
    store<u64>(load<u32>(stack, List.ITEMS) + (load<u32>(stack, List.LENGTH) << 3) - 16, value);
  } else if (phase == JsonPhase.TEXT || phase == JsonPhase.KEY_TEXT) {
    if (!hasKind(value, Kind.STR)) return typeError(thread, msg("encoder() must return a string, not %T"), value);
    if (!builderText(thread, builder, addressOf(value))) return outOfMemory(thread);
    if (phase == JsonPhase.KEY_TEXT) {
      if (!builderText(thread, builder, addressOf(load<u64>(encoder, JsonEncoder.KEY_SEPARATOR)))) return outOfMemory(thread);
      const top = load<u32>(stack, List.ITEMS) + (load<u32>(stack, List.LENGTH) << 3) - 24;
      pending = pairValue(load<u64>(top, 8), <u32>toInt(load<u64>(top, 16)));
    }
  }
  while (status == Status.OK) {
    if (pending != NULL) {
      const next = pending;
      pending = NULL;
      status = beginValue(thread, state, builder, next);
      continue;
    }
    const depth = load<u32>(stack, List.LENGTH);
    if (depth == 0) return finishPart(thread, state, builder);
    const top = load<u32>(stack, List.ITEMS) + (depth << 3) - 24, container = load<u64>(top), items = load<u64>(top, 8), position = toInt(load<u64>(top, 16));
    if (position < 0) { store<u32>(stack, depth - 3, List.LENGTH); continue; } // a default's value is written
    const isArray = kindOf(addressOf(container)) != Kind.DICT;
    if (isArray) {
      if (<u32>position >= load<u32>(addressOf(items), Sequence.LENGTH)) {
        if (!newLine(thread, state, builder, 1) || !builderUnit(thread, builder, 0x5d)) return outOfMemory(thread);
        store<u32>(stack, depth - 3, List.LENGTH);
        continue;
      }
      if (position > 0 && !(builderText(thread, builder, addressOf(load<u64>(encoder, JsonEncoder.ITEM_SEPARATOR))) && newLine(thread, state, builder, 0))) return outOfMemory(thread);
      store<u64>(top, fromSmall(position + 1), 16);
      status = beginValue(thread, state, builder, load<u64>(load<u32>(addressOf(items), Sequence.ITEMS) + (<u32>position << 3)));
      continue;
    }
    // bit 40 of the position: a pair has been written before
    const before = (position & FIRST_DONE) != 0, at = <u32>position, following = nextPair(items, at);
    if (following == 0) {
      if (!newLine(thread, state, builder, 1) || !builderUnit(thread, builder, 0x7d)) return outOfMemory(thread);
      store<u32>(stack, depth - 3, List.LENGTH);
      continue;
    }
    const key = pairKey(items, following);
    if (key == NULL) return valueError(thread, msg("items must return 2-tuples"));
    store<u64>(top, fromSmall(<i64>following | FIRST_DONE), 16);
    status = writeKey(thread, state, builder, key, !before);
    if (status == Status.OK) pending = pairValue(items, following);
    else if (status == Status.STOP) {
      if (!before) store<u64>(top, fromSmall(<i64>following), 16);
      status = Status.OK;
    }
  }
  if (status != NEEDS_CALL) dropBuilder(thread, builder);
  return status;
}
const FIRST_DONE: i64 = 0x10000000000;

/** Pairs of a dict or of a list of pairs by position, from 1 on; 0: no further one. */
function nextPair(items: u64, position: u32): u32 {
  if (isExact(items, ClassId.DICT)) return position >= dictEnd(addressOf(items)) ? 0 : dictNext(addressOf(items), position);
  return position < load<u32>(addressOf(items), Sequence.LENGTH) ? position + 1 : 0;
}
function pairOfItems(items: u64, position: u32): u32 {
  const pair = load<u64>(load<u32>(addressOf(items), Sequence.ITEMS) + (position - 1 << 3));
  return hasKind(pair, Kind.TUPLE) && load<u32>(addressOf(pair), Sequence.LENGTH) == 2 ? load<u32>(addressOf(pair), Sequence.ITEMS) : 0;
}
function pairKey(items: u64, position: u32): u64 {
  if (isExact(items, ClassId.DICT)) return entryKey(addressOf(items), position);
  const pair = pairOfItems(items, position);
  return pair ? load<u64>(pair) : NULL;
}
function pairValue(items: u64, position: u32): u64 {
  if (isExact(items, ClassId.DICT)) return entryValue(addressOf(items), position);
  return load<u64>(pairOfItems(items, position), 8);
}

function finishPart(thread: u32, state: u32, builder: u32): i32 {
  const text = finishBuilder(thread, builder);
  if (text == 0 || !appendToList(thread, addressOf(load<u64>(state, JsonState.PARTS)), text)) return outOfMemory(thread);
  return ok(thread, NONE);
}
