// int and bool: making them, their methods and text. Arguments that are no built-in numbers or texts go to the prelude, which asks
// __index__, __int__ and the like.
import { Bytes, ClassId, IntObject, Kind, Special, Status, Thread, Tuple, Vm } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  EMPTY_BYTES, FALSE, NONE, TRUE, addressOf, classOf, cls, fromAddress, fromSmall, hasKind, isInt, isObject, isSubclass, kindOf, nameAt, special,
  toFloat, toInt,
} from "../objects/object.ts";
import {
  bitLengthOf, finishInt, fitsMagnitude, heapForm, isNegative, limbsOf, magnitudeOf, newInt, plainFloat, plainInt, sizeOfInt,
} from "../objects/numbers.ts";
import { Parsed, parseInt } from "../objects/number_parse.ts";
import { digitLimit, intText } from "../objects/number_text.ts";
import { newTuple } from "../objects/tuple.ts";
import { strEqual } from "../objects/equality.ts";
import { allocate } from "../state/heap.ts";
import { argument, ok, prelude2, prelude3, prelude4, result } from "../state/thread.ts";
import { outOfMemory, overflowError, typeError, valueError } from "../state/raise.ts";
import { limbsBitCount, limbsFromBytes, limbsFromBytesSigned, limbsToBytes } from "../numeric/limbs.ts";
import { convertToF64, tooLargeForFloat } from "../ops/number_arithmetic_float.ts";
import { pairResult, wholeResult } from "../ops/number_functions.ts";
import { truth } from "../ops/compare.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { isClass } from "../objects/classes.ts";
import { msg, name, prelude } from "../env.ts";

/** int.__new__(cls, x=0, /, base=10) */
export function intNew(thread: u32, args: u32, count: i32): i32 {
  const type = argument(args, 0), value = argument(args, 1), base = argument(args, 2);
  if (!isClass(type)) return typeError(thread, msg("int.__new__(X): X is not a type object (%T)"), type);
  if (!isSubclass(addressOf(type), cls(ClassId.INT))) return typeError(thread, msg("int.__new__(%N): %N is not a subtype of int"), type, type);
  if (type == fromAddress(cls(ClassId.BOOL))) return typeError(thread, msg("int.__new__(bool) is not safe, use bool.__new__()"));
  if (value == NULL) return base == NULL ? wrapped(thread, type, fromSmall(0)) : typeError(thread, msg("int() missing string argument"));
  if (base != NULL) return fromTextWithBase(thread, type, value, base);
  if (isInt(value)) return wrapped(thread, type, value);
  const float = plainFloat(value);
  if (float != NULL && sameConversion(value, ClassId.FLOAT)) {
    const status = wholeResult(thread, toFloat(float));
    return status == Status.OK ? wrapped(thread, type, result(thread)) : status;
  }
  const plain = plainInt(value);
  if (plain != NULL && sameConversion(value, ClassId.INT)) return wrapped(thread, type, plain);
  const kind = isObject(value) ? kindOf(addressOf(value)) : <u32>0;
  if (kind == Kind.STR || kind == Kind.BYTES || kind == Kind.BYTEARRAY) {
    if (special(classOf(value), Special.INT) == NULL && special(classOf(value), Special.INDEX) == NULL) return fromText(thread, type, value, 10);
  }
  return prelude2(thread, prelude("int_from_object"), type, value);
}

/** Does the value's class convert to int as the built-in class does? */
function sameConversion(value: u64, id: u32): bool { return special(classOf(value), Special.INT) == special(cls(id), Special.INT); }

function fromTextWithBase(thread: u32, type: u64, value: u64, base: u64): i32 {
  const plain = plainInt(base);
  if (plain == NULL) return prelude3(thread, prelude("int_with_base"), type, value, base);
  if (!isInt(plain) || toInt(plain) < 0 || toInt(plain) == 1 || toInt(plain) > 36) {
    return valueError(thread, msg("int() base must be >= 2 and <= 36, or 0"));
  }
  const kind = isObject(value) ? kindOf(addressOf(value)) : <u32>0;
  if (kind == Kind.STR || kind == Kind.BYTES || kind == Kind.BYTEARRAY) return fromText(thread, type, value, <u32>toInt(plain));
  return typeError(thread, msg("int() can't convert non-string with explicit base"));
}

function fromText(thread: u32, type: u64, text: u64, base: u32): i32 {
  const outcome = thread + Thread.ARGS;
  const value = parseInt(thread, addressOf(text), base, outcome);
  if (value != NULL) return wrapped(thread, type, value);
  const what = load<u32>(outcome);
  if (what == Parsed.NO_MEMORY) return outOfMemory(thread);
  if (what == Parsed.TOO_LONG) {
    return valueError(thread, msg("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit"),
      fromSmall(digitLimit()), fromSmall(load<u32>(outcome, 4)));
  }
  return prelude2(thread, prelude("int_literal_error"), text, fromSmall(base));
}

/** An int as an instance of `type`: int itself or a subclass. */
function wrapped(thread: u32, type: u64, value: u64): i32 {
  if (addressOf(type) == cls(ClassId.INT)) return ok(thread, value);
  const object = newBuiltinInstance(thread, addressOf(type), Kind.INT_OBJECT, IntObject.Size);
  if (object == 0) return outOfMemory(thread);
  store<u64>(object, value, IntObject.VALUE);
  return ok(thread, fromAddress(object));
}
/** _int_wrap(type, value): for the prelude. */
export function intWrap(thread: u32, args: u32, count: i32): i32 { return wrapped(thread, argument(args, 0), plainInt(argument(args, 1))); }
export function intParse(thread: u32, args: u32, count: i32): i32 {
  return fromText(thread, argument(args, 0), argument(args, 1), <u32>toInt(argument(args, 2)));
}

export function boolNew(thread: u32, args: u32, count: i32): i32 {
  if (argument(args, 1) == NULL) return ok(thread, FALSE);
  return truth(thread, argument(args, 1));
}
export function boolRepr(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, fromAddress(argument(args, 0) == TRUE ? nameAt(name("True")) : nameAt(name("False"))));
}

/** __repr__ and __str__ */
export function intRepr(thread: u32, args: u32, count: i32): i32 {
  const text = intText(thread, plainInt(argument(args, 0)));
  if (text == NULL) {
    return valueError(thread, msg("Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"), fromSmall(digitLimit()));
  }
  return text ? ok(thread, text) : outOfMemory(thread);
}

// ---- methods

export function intBitLength(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(bitLengthOf(plainInt(argument(args, 0))))); }
export function intBitCount(thread: u32, args: u32, count: i32): i32 {
  const value = plainInt(argument(args, 0));
  if (fitsMagnitude(value)) return ok(thread, fromSmall(<i64>popcnt<u64>(magnitudeOf(value))));
  const object = addressOf(value);
  return ok(thread, fromSmall(<i64>limbsBitCount(limbsOf(object), abs<i32>(sizeOfInt(object)))));
}
export function intAsIntegerRatio(thread: u32, args: u32, count: i32): i32 { return pairResult(thread, plainInt(argument(args, 0)), fromSmall(1)); }
export function intIsInteger(thread: u32, args: u32, count: i32): i32 { return ok(thread, TRUE); }
export function intZero(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(0)); }
export function intOne(thread: u32, args: u32, count: i32): i32 { return ok(thread, fromSmall(1)); }
export function intFloat(thread: u32, args: u32, count: i32): i32 { return floatOf(thread, plainInt(argument(args, 0))); }
function floatOf(thread: u32, value: u64): i32 {
  const converted = convertToF64(thread, value);
  return converted == NULL ? tooLargeForFloat(thread) : ok(thread, converted);
}
export function intSizeof(thread: u32, args: u32, count: i32): i32 { // as CPython counts: digits of 30 bits behind 24 bytes
  const bits = bitLengthOf(plainInt(argument(args, 0)));
  return ok(thread, fromSmall(24 + 4 * max<i64>((bits + 29) / 30, 1)));
}
export function intGetnewargs(thread: u32, args: u32, count: i32): i32 {
  const tuple = newTuple(thread, 1);
  if (tuple == 0) return outOfMemory(thread);
  store<u64>(load<u32>(tuple, Tuple.ITEMS), plainInt(argument(args, 0)));
  return ok(thread, fromAddress(tuple));
}
/** __round__(self, ndigits): ndigits of 0 and more change nothing. */
export function intRound(thread: u32, args: u32, count: i32): i32 {
  const value = plainInt(argument(args, 0)), digits = argument(args, 1);
  if (digits == NULL) return ok(thread, value);
  const plain = plainInt(digits);
  if (plain == NULL || isNegative(plain)) return prelude2(thread, prelude("int_round"), value, digits);
  return ok(thread, value);
}

/** 0 little, 1 big, -1 neither (raised). */
function byteOrder(thread: u32, order: u64): i32 {
  if (order == NULL) return 1;
  if (hasKind(order, Kind.STR)) {
    if (strEqual(addressOf(order), nameAt(name("big")))) return 1;
    if (strEqual(addressOf(order), nameAt(name("little")))) return 0;
    valueError(thread, msg("byteorder must be either 'little' or 'big'"));
    return -1;
  }
  typeError(thread, msg("to_bytes() argument 'byteorder' must be str, not %T"), order);
  return -1;
}

/** to_bytes(self, length=1, byteorder='big', *, signed=False) */
export function intToBytes(thread: u32, args: u32, count: i32): i32 {
  const value = plainInt(argument(args, 0)), signed = argument(args, 3);
  if (signed != NULL && signed != TRUE && signed != FALSE) {
    return prelude4(thread, prelude("int_to_bytes"), value, orDefault(argument(args, 1), fromSmall(1)), orBig(argument(args, 2)), signed);
  }
  const length = argument(args, 1) == NULL ? fromSmall(1) : plainInt(argument(args, 1));
  if (length == NULL) return prelude4(thread, prelude("int_to_bytes"), value, argument(args, 1), orBig(argument(args, 2)), orDefault(signed, FALSE));
  const big = byteOrder(thread, argument(args, 2));
  if (big < 0) return Status.RAISED;
  if (isNegative(length)) return valueError(thread, msg("length argument must be non-negative"));
  if (!isInt(length) || toInt(length) > 0x7fffffff) return overflowError(thread, msg("Python int too large to convert to C ssize_t"));
  if (isNegative(value) && signed != TRUE) return overflowError(thread, msg("can't convert negative int to unsigned"));
  const bytes = <u32>toInt(length), object = heapForm(thread, value);
  const made = allocate(thread, Bytes.INLINE + bytes, cls(ClassId.BYTES), Kind.BYTES);
  if (made == 0 || object == 0) return outOfMemory(thread);
  store<u32>(made, bytes, Bytes.LENGTH);
  store<u32>(made, made + Bytes.INLINE, Bytes.DATA);
  if (limbsToBytes(made + Bytes.INLINE, <i32>bytes, limbsOf(object), sizeOfInt(object), big == 1, signed == TRUE)) {
    return overflowError(thread, msg("int too big to convert"));
  }
  return ok(thread, bytes ? fromAddress(made) : EMPTY_BYTES);
}
function orDefault(value: u64, otherwise: u64): u64 { return value == NULL ? otherwise : value; }
function orBig(value: u64): u64 { return value == NULL ? fromAddress(nameAt(name("big"))) : value; }

/** from_bytes(cls, bytes, byteorder='big', *, signed=False) of bytes and bytearray; anything else by the prelude. */
export function intFromBytes(thread: u32, args: u32, count: i32): i32 {
  const type = argument(args, 0), from = argument(args, 1), signed = argument(args, 3);
  const kind = isObject(from) ? kindOf(addressOf(from)) : <u32>0;
  if ((kind != Kind.BYTES && kind != Kind.BYTEARRAY) || (signed != NULL && signed != TRUE && signed != FALSE) || type != fromAddress(cls(ClassId.INT))) {
    return prelude4(thread, prelude("int_from_bytes"), type, from, orBig(argument(args, 2)), orDefault(signed, FALSE));
  }
  const big = byteOrder(thread, argument(args, 2));
  if (big < 0) return Status.RAISED;
  const length = load<u32>(addressOf(from), Bytes.LENGTH), data = load<u32>(addressOf(from), Bytes.DATA);
  const made = newInt(thread, (length + 3 >> 2) + 1);
  if (made == 0) return outOfMemory(thread);
  const size = signed == TRUE ? limbsFromBytesSigned(limbsOf(made), data, <i32>length, big == 1) : limbsFromBytes(limbsOf(made), data, <i32>length, big == 1);
  return ok(thread, finishInt(thread, made, size));
}

// ---- the limit on digits, for module sys

/** _int_digit_limit(new): the limit in force; a new one is set where it is not None. */
export function intDigitLimit(thread: u32, args: u32, count: i32): i32 {
  if (argument(args, 0) != NONE) store<u32>(Vm.INT_DIGIT_LIMIT, <u32>toInt(argument(args, 0)) + 1);
  return ok(thread, fromSmall(digitLimit()));
}
