// Reading JSON: one loop over values, the open containers on the state's list. Compiled once per width of characters.
import { Base, Block, ClassId, Kind, List, Method, Special, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, addressOf, cls, fromAddress, fromFloat, fromSmall, hasKind, isExact, special, toInt } from "../objects/object.ts";
import { dictGetStr, dictSetStr, newDict } from "../objects/dict.ts";
import { appendToList, newList } from "../objects/list.ts";
import { fromI64 } from "../objects/numbers.ts";
import { pairOf } from "../objects/tuple.ts";
import { asciiString, isAscii, strData, strLength, strWidth, stringOf } from "../objects/strings.ts";
import { equalUnits } from "../text/units.ts";
import { floatParse } from "../numeric/float_parse.ts";
import { allocateRawBlock } from "../state/heap.ts";
import { ok, prelude3 } from "../state/thread.ts";
import { outOfMemory, raise, raiseClass } from "../state/raise.ts";
import { JsonLimit, JsonScanner, JsonState, NEEDS_CALL } from "./layout.ts";
import { LiteralError, plainEnd, readLiteral } from "./strings.ts";
import { msg, prelude } from "../env.ts";

/** Instead of a value: a call is needed, or memory is short (the word 0 is the float 0.0). No value has these bits. */
const FAILED: u64 = NULL | 1;

/** Where natives put two words of an outcome: the last of the thread's keyword words. */
export function outcomeAt(thread: u32): u32 { return thread + 480; }

function isBlank(unit: u32): bool { return unit == 0x20 || unit == 10 || unit == 13 || unit == 9; }

function decodeError(thread: u32, message: u32, text: u32, position: u32): i32 {
  return prelude3(thread, prelude("json_decode_error"), fromAddress(load<u32>(Base.MESSAGES + (message << 2))), fromAddress(text), fromSmall(position));
}
/** The error that readLiteral has found. */
export function literalError(thread: u32, text: u32): i32 {
  const outcome = outcomeAt(thread), position = load<u32>(outcome, 4);
  switch (load<u32>(outcome)) {
    case LiteralError.UNTERMINATED: return decodeError(thread, msg("Unterminated string starting at"), text, position);
    case LiteralError.CONTROL: return decodeError(thread, msg("Invalid control character at"), text, position);
    case LiteralError.ESCAPE: return decodeError(thread, msg("Invalid \\escape"), text, position);
    case LiteralError.UNICODE_ESCAPE: return decodeError(thread, msg("Invalid \\uXXXX escape"), text, position);
    default: return outOfMemory(thread);
  }
}
function stopAt(thread: u32, index: u32): i32 { return raiseClass(thread, cls(ClassId.STOP_ITERATION), fromSmall(index)); }

/** A key's text without escapes: the same object as before where it has been seen. 0: not so simple, or no memory. */
function knownKey<T>(thread: u32, state: u32, text: u32, begin: u32, end: u32): u64 {
  const memo = addressOf(load<u64>(state, JsonState.MEMO)) + Block.PAYLOAD, data = strData(text) + begin * sizeof<T>(), length = end - begin;
  if (length == 0) return 0;
  const slot = (length * 31 + <u32>load<T>(data) * 7 + <u32>load<T>(data + (length - 1) * sizeof<T>()) * 17 + <u32>load<T>(data + (length >> 1) * sizeof<T>())) & (JsonLimit.MEMO_SLOTS - 1);
  const known = load<u32>(memo + (slot << 2));
  if (known != 0 && strLength(known) == length && equalUnits(strData(known), strWidth(known), data, sizeof<T>(), length)) return fromAddress(known);
  const made = sizeof<T>() == 1 && isAscii(text) && length > 1 ? asciiString(thread, data, length) : stringOf(thread, data, length, sizeof<T>());
  if (made) store<u32>(memo + (slot << 2), addressOf(made));
  return made;
}

/** The value of a number at `at`; the position behind it goes to the outcome. NULL: no number. */
function number<T>(thread: u32, state: u32, text: u32, at: u32, length: u32): u64 {
  const data = strData(text), start = at, outcome = outcomeAt(thread), scanner = addressOf(load<u64>(state, JsonState.OWNER));
  const negative = <u32>load<T>(data + at * sizeof<T>()) == 0x2d;
  if (negative) at++;
  if (at >= length) return NULL;
  let mantissa: i64 = 0, digits: u32 = 0, scale: i32 = 0;
  let unit = <u32>load<T>(data + at * sizeof<T>());
  if (unit == 0x30) at++;
  else if (unit - 0x31 < 9) {
    do {
      if (digits < 18) mantissa = mantissa * 10 + (unit - 0x30);
      digits++;
      at++;
      unit = at < length ? <u32>load<T>(data + at * sizeof<T>()) : 0;
    } while (unit - 0x30 < 10);
  } else return NULL;
  let isFloat = false;
  if (at + 1 < length && <u32>load<T>(data + at * sizeof<T>()) == 0x2e && <u32>load<T>(data + (at + 1) * sizeof<T>()) - 0x30 < 10) {
    isFloat = true;
    at++;
    while (at < length) {
      unit = <u32>load<T>(data + at * sizeof<T>());
      if (unit - 0x30 >= 10) break;
      if (digits < 18) { mantissa = mantissa * 10 + (unit - 0x30); scale--; }
      if (mantissa != 0) digits++;
      at++;
    }
  }
  if (at + 1 < length && (<u32>load<T>(data + at * sizeof<T>()) | 0x20) == 0x65) {
    let behind = at + 1;
    const sign = <u32>load<T>(data + behind * sizeof<T>());
    if (sign == 0x2b || sign == 0x2d) behind++;
    if (behind < length && <u32>load<T>(data + behind * sizeof<T>()) - 0x30 < 10) {
      let exponent: i32 = 0;
      while (behind < length && <u32>load<T>(data + behind * sizeof<T>()) - 0x30 < 10) {
        if (exponent < 10000) exponent = exponent * 10 + <i32>(<u32>load<T>(data + behind * sizeof<T>()) - 0x30);
        behind++;
      }
      scale += sign == 0x2d ? -exponent : exponent;
      isFloat = true;
      at = behind;
    }
  }
  store<u32>(outcome, at, 4);
  store<u32>(outcome, 0);
  const convert = isFloat ? load<u64>(scanner, JsonScanner.FLOAT) : load<u64>(scanner, JsonScanner.INT);
  if (convert == fromAddress(cls(isFloat ? ClassId.FLOAT : ClassId.INT))) {
    if (!isFloat && digits < 18) {
      const made = fromI64(thread, negative ? -mantissa : mantissa);
      return made ? made : FAILED;
    }
    if (isFloat && digits < 16 && mantissa < 0x20000000000000 && scale >= -22 && scale <= 22) { // exact: both are doubles, one rounding
      let power: f64 = 1;
      for (let i = scale < 0 ? -scale : scale; i > 0; i--) power *= 10;
      const value = scale < 0 ? <f64>mantissa / power : <f64>mantissa * power;
      return fromFloat(negative ? -value : value);
    }
    if (isFloat) return slowFloat<T>(thread, state, data, start, at);
  }
  const digitsText = stringOf(thread, data + start * sizeof<T>(), at - start, sizeof<T>());
  if (digitsText == 0) return FAILED;
  store<u64>(state, convert, JsonState.FUNCTION);
  store<u64>(state, digitsText, JsonState.ARGUMENT);
  store<u32>(outcome, 1);
  return FAILED;
}

function slowFloat<T>(thread: u32, state: u32, data: u32, start: u32, end: u32): u64 {
  const length = end - start, block = allocateRawBlock(thread, JsonLimit.SCRATCH_BYTES + 16 + length);
  if (block == 0) return FAILED;
  const bytes = block + Block.PAYLOAD + 8, scratch = bytes + length + 7 & ~7;
  for (let i: u32 = 0; i < length; i++) store<u8>(bytes + i, <u8>load<T>(data + (start + i) * sizeof<T>()));
  return fromFloat(floatParse(bytes, <i32>length, block + Block.PAYLOAD, scratch));
}

/** Are these letters at `at`? The word is given as up to eight bytes, the first lowest. */
function isWord<T>(data: u32, at: u32, length: u32, word: u64, count: u32): bool {
  if (at + count > length) return false;
  for (let i: u32 = 0; i < count; i++) if (<u32>load<T>(data + (at + i) * sizeof<T>()) != <u32>(word >> (i << 3) & 0xff)) return false;
  return true;
}

/** NaN, Infinity, -Infinity: parse_constant's answer; natively where that is the lookup in a dict, as json.decoder has it. */
function constantValue(thread: u32, state: u32, name: u64): u64 {
  const parse = load<u64>(addressOf(load<u64>(state, JsonState.OWNER)), JsonScanner.CONSTANT);
  if (hasKind(parse, Kind.METHOD)) {
    const self = load<u64>(addressOf(parse), Method.SELF);
    if (isExact(self, ClassId.DICT) && load<u64>(addressOf(parse), Method.FUNCTION) == special(cls(ClassId.DICT), Special.GETITEM)) {
      const found = dictGetStr(addressOf(self), addressOf(name));
      if (found != NULL) return found;
    }
  }
  store<u64>(state, parse, JsonState.FUNCTION);
  store<u64>(state, name, JsonState.ARGUMENT);
  store<u32>(outcomeAt(thread), 1);
  return FAILED;
}

/**
 * Reads on from the state's INDEX, or goes on with `value`, the result of a call (NULL: none). OK with the value in RESULT and the
 * position behind it in INDEX; NEEDS_CALL; or another Status.
 */
export function scan<T>(thread: u32, state: u32, value: u64): i32 {
  const text = addressOf(load<u64>(state, JsonState.TEXT)), data = strData(text), length = strLength(text), scanner = addressOf(load<u64>(state, JsonState.OWNER));
  const stack = addressOf(load<u64>(state, JsonState.STACK)), strict = load<u64>(scanner, JsonScanner.STRICT) != FALSE, outcome = outcomeAt(thread);
  const pairsHook = load<u64>(scanner, JsonScanner.PAIRS_HOOK), objectHook = load<u64>(scanner, JsonScanner.OBJECT_HOOK);
  let at = <u32>toInt(load<u64>(state, JsonState.INDEX));
  let unit: u32 = 0, keyWanted = false;
  while (true) {
    if (keyWanted) { // at the opening quote of a key, the object on top of the stack
      keyWanted = false;
      if (at >= length || <u32>load<T>(data + at * sizeof<T>()) != 0x22) return decodeError(thread, msg("Expecting property name enclosed in double quotes"), text, at);
      const end = plainEnd(data, sizeof<T>(), at + 1, length, strict);
      let key: u64 = 0;
      if (end < length && <u32>load<T>(data + end * sizeof<T>()) == 0x22) {
        key = knownKey<T>(thread, state, text, at + 1, end);
        store<u32>(outcome, end + 1, 4);
      }
      if (key == 0) {
        key = readLiteral(thread, text, at + 1, strict, outcome);
        if (key == 0) return literalError(thread, text);
      }
      at = load<u32>(outcome, 4);
      store<u64>(load<u32>(stack, List.ITEMS) + (load<u32>(stack, List.LENGTH) << 3) - 8, key);
      while (at < length && isBlank(<u32>load<T>(data + at * sizeof<T>()))) at++;
      if (at >= length || <u32>load<T>(data + at * sizeof<T>()) != 0x3a) return decodeError(thread, msg("Expecting ':' delimiter"), text, at);
      at++;
      while (at < length && isBlank(<u32>load<T>(data + at * sizeof<T>()))) at++;
    }
    if (value == NULL) {
      if (at >= length) return stopAt(thread, at);
      unit = <u32>load<T>(data + at * sizeof<T>());
      if (unit == 0x22) {
        value = readLiteral(thread, text, at + 1, strict, outcome);
        if (value == 0) return literalError(thread, text);
        at = load<u32>(outcome, 4);
      } else if (unit == 0x7b || unit == 0x5b) {
        const isObject = unit == 0x7b;
        if (load<u32>(stack, List.LENGTH) >= <u32>JsonLimit.DEPTH * 2) {
          return raise(thread, ClassId.RECURSION_ERROR, isObject ? msg("maximum recursion depth exceeded while decoding a JSON object from a unicode string")
            : msg("maximum recursion depth exceeded while decoding a JSON array from a unicode string"));
        }
        const container = isObject && pairsHook == NONE ? newDict(thread) : newList(thread, 0);
        if (container == 0) return outOfMemory(thread);
        at++;
        while (at < length && isBlank(<u32>load<T>(data + at * sizeof<T>()))) at++;
        value = fromAddress(container);
        if (at >= length || <u32>load<T>(data + at * sizeof<T>()) != unit + 2) {
          // FALSE marks an array of pairs, until its first key is known
          if (!appendToList(thread, stack, value) || !appendToList(thread, stack, isObject ? FALSE : NONE)) return outOfMemory(thread);
          value = NULL;
          keyWanted = isObject;
          continue;
        }
        at++;
        if (isObject) {
          const hook = pairsHook != NONE ? pairsHook : objectHook;
          if (hook != NONE) return callHook(state, hook, value, at);
        }
      } else if (unit == 0x2d || unit - 0x30 < 10) {
        if (unit == 0x2d && isWord<T>(data, at + 1, length, 0x7974696e69666e49, 8)) { // Infinity
          value = constantValue(thread, state, stringOf(thread, data + at * sizeof<T>(), 9, sizeof<T>()));
          store<u32>(outcome, at + 9, 4);
        } else value = number<T>(thread, state, text, at, length);
        if (value == NULL) return stopAt(thread, at);
        at = load<u32>(outcome, 4);
        if (value == FAILED) {
          if (load<u32>(outcome) == 0) return outOfMemory(thread);
          store<u64>(state, fromSmall(at), JsonState.INDEX);
          return NEEDS_CALL;
        }
      } else if (unit == 0x6e && isWord<T>(data, at, length, 0x6c6c756e, 4)) { value = NONE; at += 4; }
      else if (unit == 0x74 && isWord<T>(data, at, length, 0x65757274, 4)) { value = TRUE; at += 4; }
      else if (unit == 0x66 && isWord<T>(data, at, length, 0x65736c6166, 5)) { value = FALSE; at += 5; }
      else {
        let count: u32 = 0;
        if (unit == 0x4e && isWord<T>(data, at, length, 0x4e614e, 3)) count = 3; // NaN
        else if (unit == 0x49 && isWord<T>(data, at, length, 0x7974696e69666e49, 8)) count = 8;
        if (count == 0) return stopAt(thread, at);
        value = constantValue(thread, state, stringOf(thread, data + at * sizeof<T>(), count, sizeof<T>()));
        at += count;
        if (value == FAILED) {
          store<u64>(state, fromSmall(at), JsonState.INDEX);
          return NEEDS_CALL;
        }
      }
    }
    // ---- the value goes into the container on top
    while (value != NULL) {
      const depth = load<u32>(stack, List.LENGTH);
      if (depth == 0) {
        store<u64>(state, fromSmall(at), JsonState.INDEX);
        store<u64>(state, value, JsonState.RESULT);
        return ok(thread, value);
      }
      const top = load<u32>(stack, List.ITEMS) + (depth << 3) - 16, key = load<u64>(top, 8), container = addressOf(load<u64>(top)), isArray = key == NONE;
      if (isArray) {
        if (!appendToList(thread, container, value)) return outOfMemory(thread);
      } else if (pairsHook != NONE) {
        const pair = pairOf(thread, key, value);
        if (pair == 0 || !appendToList(thread, container, pair)) return outOfMemory(thread);
      } else if (dictSetStr(thread, container, addressOf(key), value) != Status.OK) return outOfMemory(thread);
      while (at < length && isBlank(<u32>load<T>(data + at * sizeof<T>()))) at++;
      unit = at < length ? <u32>load<T>(data + at * sizeof<T>()) : 0;
      const closing: u32 = isArray ? 0x5d : 0x7d;
      if (unit == closing) {
        at++;
        store<u32>(stack, depth - 2, List.LENGTH);
        value = load<u64>(top);
        if (!isArray) {
          const hook = pairsHook != NONE ? pairsHook : objectHook;
          if (hook != NONE) return callHook(state, hook, value, at);
        }
        continue;
      }
      if (unit != 0x2c) return decodeError(thread, msg("Expecting ',' delimiter"), text, at);
      const comma = at;
      at++;
      while (at < length && isBlank(<u32>load<T>(data + at * sizeof<T>()))) at++;
      if (at < length && <u32>load<T>(data + at * sizeof<T>()) == closing) {
        return decodeError(thread, isArray ? msg("Illegal trailing comma before end of array") : msg("Illegal trailing comma before end of object"), text, comma);
      }
      keyWanted = !isArray;
      value = NULL;
    }
  }
}

function callHook(state: u32, hook: u64, argument: u64, at: u32): i32 {
  store<u64>(state, hook, JsonState.FUNCTION);
  store<u64>(state, argument, JsonState.ARGUMENT);
  store<u64>(state, fromSmall(at), JsonState.INDEX);
  return NEEDS_CALL;
}

/** Goes on in the width of the text. */
export function scanText(thread: u32, state: u32, value: u64): i32 {
  const width = strWidth(addressOf(load<u64>(state, JsonState.TEXT)));
  if (width == 1) return scan<u8>(thread, state, value);
  return width == 2 ? scan<u16>(thread, state, value) : scan<u32>(thread, state, value);
}
