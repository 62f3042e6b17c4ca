// float: making them, text, methods.
import { Bytes, ClassId, FloatObject, Kind, Special, Status, Thread, Tuple } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  NONE, addressOf, classOf, cls, fromAddress, fromBool, fromFloat, fromSmall, hasKind, isInt, isObject, isSubclass, kindOf, special, toFloat,
  toInt,
} from "../objects/object.ts";
import { asciiForm, dropUnderscores } from "../objects/number_parse.ts";
import { intFromF64, isNegative, plainFloat, plainInt } from "../objects/numbers.ts";
import { isClass } from "../objects/classes.ts";
import { nativeStr } from "../objects/repr.ts";
import { asciiString, strData, strLength, strWidth } from "../objects/strings.ts";
import { isAsciiUnits } from "../text/units.ts";
import { newTuple } from "../objects/tuple.ts";
import { freeBlock } from "../state/heap.ts";
import { argument, ok, prelude1, prelude2, result } from "../state/thread.ts";
import { outOfMemory, overflowError, typeError, valueError } from "../state/raise.ts";
import { floatFromHex, floatParse } from "../numeric/float_parse.ts";
import { floatHex, floatRound } from "../numeric/float_text.ts";
import { roundHalfEven } from "../numeric/libm.ts";
import { Binary, dropScratch, intBinary, takeScratch } from "../ops/number_arithmetic_int.ts";
import { convertToF64, tooLargeForFloat } from "../ops/number_arithmetic_float.ts";
import { pairResult, wholeResult } from "../ops/number_functions.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { msg, prelude } from "../env.ts";

/** FloatScratch.Bytes + FloatScratch.Digits */
const SCRATCH: u32 = 5248;

function self(args: u32): f64 { return toFloat(plainFloat(argument(args, 0))); }

/** float.__new__(cls, x=0, /) */
export function floatNew(thread: u32, args: u32, count: i32): i32 {
  const type = argument(args, 0), value = argument(args, 1);
  if (!isClass(type)) return typeError(thread, msg("float.__new__(X): X is not a type object (%T)"), type);
  if (!isSubclass(addressOf(type), cls(ClassId.FLOAT))) return typeError(thread, msg("float.__new__(%N): %N is not a subtype of float"), type, type);
  if (value == NULL) return wrapped(thread, type, 0);
  const plain = plainFloat(value);
  if (plain != NULL && sameConversion(value, ClassId.FLOAT)) return wrapped(thread, type, toFloat(plain));
  const integer = plainInt(value);
  if (integer != NULL && sameConversion(value, ClassId.INT)) {
    const converted = convertToF64(thread, integer);
    return converted == NULL ? tooLargeForFloat(thread) : wrapped(thread, type, toFloat(converted));
  }
  const kind = isObject(value) ? kindOf(addressOf(value)) : <u32>0;
  if ((kind == Kind.STR || kind == Kind.BYTES || kind == Kind.BYTEARRAY) && special(classOf(value), Special.FLOAT) == NULL) {
    return fromText(thread, type, value);
  }
  return prelude2(thread, prelude("float_from_object"), type, value);
}
function sameConversion(value: u64, id: u32): bool { return special(classOf(value), Special.FLOAT) == special(cls(id), Special.FLOAT); }

/** A float as an instance of `type`: float itself or a subclass. */
function wrapped(thread: u32, type: u64, value: f64): i32 {
  if (addressOf(type) == cls(ClassId.FLOAT)) return ok(thread, fromFloat(value));
  const object = newBuiltinInstance(thread, addressOf(type), Kind.FLOAT_OBJECT, FloatObject.Size);
  if (object == 0) return outOfMemory(thread);
  store<u64>(object, fromFloat(value), FloatObject.VALUE);
  return ok(thread, fromAddress(object));
}
/** _float_wrap(type, value): for the prelude. */
export function floatWrap(thread: u32, args: u32, count: i32): i32 { return wrapped(thread, argument(args, 0), toFloat(plainFloat(argument(args, 1)))); }

function fromText(thread: u32, type: u64, text: u64): i32 {
  const original = load<u32>(addressOf(text), Bytes.LENGTH), block = asciiForm(thread, addressOf(text), SCRATCH + 16);
  if (block == 0) return outOfMemory(thread);
  const from = block + 16, end = dropUnderscores(from, from + load<u32>(block, 8)), length = end - from;
  let value: f64 = 0, valid = false;
  if (end > from) {
    value = floatParse(from, <i32>length, block + 8, from + original + 15 & ~7);
    valid = load<u32>(block, 8) == length;
  }
  freeBlock(thread, block);
  return valid ? wrapped(thread, type, value) : prelude1(thread, prelude("float_literal_error"), text);
}
/** _float_parse(type, text): for the prelude. */
export function floatParseText(thread: u32, args: u32, count: i32): i32 { return fromText(thread, argument(args, 0), argument(args, 1)); }

export function floatRepr(thread: u32, args: u32, count: i32): i32 {
  const text = nativeStr(thread, plainFloat(argument(args, 0)));
  return text ? ok(thread, text) : outOfMemory(thread);
}

// ---- whole parts and rounding

export function floatTrunc(thread: u32, args: u32, count: i32): i32 { return wholeResult(thread, trunc(self(args))); }
export function floatFloor(thread: u32, args: u32, count: i32): i32 { return wholeResult(thread, floor(self(args))); }
export function floatCeil(thread: u32, args: u32, count: i32): i32 { return wholeResult(thread, ceil(self(args))); }
export function floatIsInteger(thread: u32, args: u32, count: i32): i32 {
  const value = self(args);
  return ok(thread, fromBool(abs(value) < Infinity && floor(value) == value));
}

/** __round__(self, ndigits=None) */
export function floatRoundMethod(thread: u32, args: u32, count: i32): i32 {
  const value = self(args), digits = argument(args, 1);
  if (digits == NULL || digits == NONE) return wholeResult(thread, roundHalfEven(value));
  const plain = plainInt(digits);
  if (plain == NULL) return prelude2(thread, prelude("round_to_index"), argument(args, 0), digits);
  const places = isInt(plain) ? toInt(plain) : isNegative(plain) ? -1000 : 1000;
  return roundTo(thread, value, <i32>max<i64>(min<i64>(places, 1000), -1000));
}
function roundTo(thread: u32, value: f64, places: i32): i32 {
  const scratch = takeScratch(thread, SCRATCH);
  if (scratch == 0) return outOfMemory(thread);
  const rounded = floatRound(value, places, scratch);
  dropScratch(thread, scratch);
  if (abs(rounded) == Infinity && abs(value) < Infinity) return overflowError(thread, msg("rounded value too large to represent"));
  return ok(thread, fromFloat(rounded));
}

/** as_integer_ratio(self): mantissa and power of two, in lowest terms. */
export function floatAsIntegerRatio(thread: u32, args: u32, count: i32): i32 {
  const value = self(args);
  if (value != value) return valueError(thread, msg("cannot convert NaN to integer ratio"));
  if (abs(value) == Infinity) return overflowError(thread, msg("cannot convert Infinity to integer ratio"));
  if (floor(value) == value) return pairResult(thread, intFromF64(thread, value), fromSmall(1));
  const bits = reinterpret<u64>(value), biased = <i32>(bits >> 52 & 0x7ff);
  let mantissa = biased ? (bits & 0xfffffffffffff) | 0x10000000000000 : bits & 0xfffffffffffff;
  const zeros = ctz<u64>(mantissa), exponent = max(biased, 1) - 1075 + <i32>zeros; // below 0, as the value is not whole
  mantissa >>= zeros;
  const status = intBinary(thread, Binary.LEFT_SHIFT, fromSmall(1), fromSmall(-exponent));
  if (status != Status.OK) return status;
  const denominator = result(thread), numerator = intFromF64(thread, value < 0 ? -(<f64>mantissa) : <f64>mantissa);
  return pairResult(thread, numerator, denominator);
}

// ---- hexadecimal

export function floatHexMethod(thread: u32, args: u32, count: i32): i32 {
  const at = thread + Thread.ARGS + 64; // 24 bytes at most, behind what a request would hold
  const text = asciiString(thread, at, floatHex(at, self(args)));
  return text ? ok(thread, text) : outOfMemory(thread);
}

/** fromhex(cls, string, /) */
export function floatFromhex(thread: u32, args: u32, count: i32): i32 {
  const type = argument(args, 0), text = argument(args, 1);
  if (!hasKind(text, Kind.STR)) return typeError(thread, msg("bad argument type for built-in operation"));
  if (!isAsciiUnits(strData(addressOf(text)), strLength(addressOf(text)), strWidth(addressOf(text)))) return valueError(thread, msg("invalid hexadecimal floating-point string"));
  const block = asciiForm(thread, addressOf(text), 16);
  if (block == 0) return outOfMemory(thread);
  const status = block + 8, length = load<u32>(status);
  const value = floatFromHex(block + 16, <i32>length, status), outcome = load<i32>(status);
  freeBlock(thread, block);
  if (outcome == 1) return valueError(thread, msg("invalid hexadecimal floating-point string"));
  if (outcome == 2) return overflowError(thread, msg("hexadecimal value too large to represent as a float"));
  if (type != fromAddress(cls(ClassId.FLOAT))) return prelude2(thread, prelude("call_class"), type, fromFloat(value));
  return ok(thread, fromFloat(value));
}

export function floatZero(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromFloat(0)); }
export function floatGetnewargs(thread: u32, args: u32, count: i32): i32 {
  const tuple = newTuple(thread, 1);
  if (tuple == 0) return outOfMemory(thread);
  store<u64>(load<u32>(tuple, Tuple.ITEMS), plainFloat(argument(args, 0)));
  return ok(thread, fromAddress(tuple));
}
