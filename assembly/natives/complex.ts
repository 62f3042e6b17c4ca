// complex: making them, text, methods.
import { Bytes, ClassId, Complex, Kind, Special, Tuple } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, classOf, cls, fromAddress, fromFloat, fromSmall, hasKind, isObject, isSubclass, shapeOf, special, toFloat } from "../objects/object.ts";
import { asciiForm, dropUnderscores } from "../objects/number_parse.ts";
import { intToF64, plainFloat, plainInt } from "../objects/numbers.ts";
import { complexText } from "../objects/number_text.ts";
import { isClass } from "../objects/classes.ts";
import { newTuple } from "../objects/tuple.ts";
import { freeBlock } from "../state/heap.ts";
import { argument, ok, prelude3 } from "../state/thread.ts";
import { outOfMemory, typeError, valueError } from "../state/raise.ts";
import { floatParse } from "../numeric/float_parse.ts";
import { tooLargeForFloat } from "../ops/number_arithmetic_float.ts";
import { newBuiltinInstance } from "../ops/instances.ts";
import { msg, prelude } from "../env.ts";

/** complex.__new__(cls, real=0, imag=0) */
export function complexNew(thread: u32, args: u32, count: i32): i32 {
  const type = argument(args, 0), real = argument(args, 1), imaginary = argument(args, 2);
  if (!isClass(type)) return typeError(thread, msg("complex.__new__(X): X is not a type object (%T)"), type);
  if (!isSubclass(addressOf(type), cls(ClassId.COMPLEX))) return typeError(thread, msg("complex.__new__(%N): %N is not a subtype of complex"), type, type);
  if (real != NULL && hasKind(real, Kind.STR)) {
    if (imaginary != NULL) return typeError(thread, msg("complex() can't take second arg if first is a string"));
    return fromText(thread, type, real);
  }
  if (imaginary != NULL && hasKind(imaginary, Kind.STR)) return typeError(thread, msg("complex() second arg can't be a string"));
  if (real != NULL && imaginary == NULL && isObject(real) && shapeOf(addressOf(real)) == cls(ClassId.COMPLEX) && addressOf(type) == cls(ClassId.COMPLEX)) {
    return ok(thread, real);
  }
  const a = real == NULL ? fromSmall(0) : plainNumber(real), b = imaginary == NULL ? fromSmall(0) : plainNumber(imaginary);
  if (a == NULL || b == NULL) return prelude3(thread, prelude("complex_from_objects"), type, real == NULL ? fromSmall(0) : real, imaginary == NULL ? type : imaginary);
  let x = realOf(a), y = hasKind(a, Kind.COMPLEX) ? load<f64>(addressOf(a), Complex.IMAG) : 0;
  if (abs(x) == Infinity && plainInt(a) != NULL) return tooLargeForFloat(thread);
  const z = realOf(b);
  if (abs(z) == Infinity && plainInt(b) != NULL) return tooLargeForFloat(thread);
  if (hasKind(b, Kind.COMPLEX)) x -= load<f64>(addressOf(b), Complex.IMAG);
  if (imaginary != NULL) y = hasKind(a, Kind.COMPLEX) ? y + z : z;
  return wrapped(thread, type, x, y);
}
/** A number whose class has no __complex__ or __float__ of its own: an int, float or complex value; else NULL. */
function plainNumber(value: u64): u64 {
  if (hasKind(value, Kind.COMPLEX)) return special(classOf(value), Special.COMPLEX) == special(cls(ClassId.COMPLEX), Special.COMPLEX) ? value : NULL;
  const klass = classOf(value);
  if (special(klass, Special.COMPLEX) != NULL) return NULL;
  const float = plainFloat(value);
  if (float != NULL) return special(klass, Special.FLOAT) == special(cls(ClassId.FLOAT), Special.FLOAT) ? float : NULL;
  const integer = plainInt(value);
  return integer != NULL && special(klass, Special.FLOAT) == special(cls(ClassId.INT), Special.FLOAT) ? integer : NULL;
}
function realOf(value: u64): f64 {
  if (hasKind(value, Kind.COMPLEX)) return load<f64>(addressOf(value), Complex.REAL);
  return plainFloat(value) != NULL ? toFloat(value) : intToF64(value);
}

function wrapped(thread: u32, type: u64, real: f64, imaginary: f64): i32 {
  const object = newBuiltinInstance(thread, addressOf(type), Kind.COMPLEX, Complex.Size);
  if (object == 0) return outOfMemory(thread);
  store<f64>(object, real, Complex.REAL);
  store<f64>(object, imaginary, Complex.IMAG);
  return ok(thread, fromAddress(object));
}

/** <float>, <float>j, <float><sign><float>j, [<sign>]j, each perhaps in brackets. */
function fromText(thread: u32, type: u64, text: u64): i32 {
  const original = load<u32>(addressOf(text), Bytes.LENGTH), block = asciiForm(thread, addressOf(text), 5248 + 16);
  if (block == 0) return outOfMemory(thread);
  const used = block + 8, scratch = block + 16 + original + 15 & ~7;
  let at = block + 16, end = dropUnderscores(at, at + load<u32>(used));
  if (end <= at && load<u32>(used) != 0) {
    freeBlock(thread, block);
    return valueError(thread, msg("could not convert string to complex: %R"), text);
  }
  let valid = end > at, real: f64 = 0, imaginary: f64 = 0;
  if (valid && load<u8>(at) == 0x28) { // '('
    valid = end - at > 2 && load<u8>(end - 1) == 0x29;
    at++;
    end--;
    while (at < end && load<u8>(at) == 0x20) at++;
    while (end > at && load<u8>(end - 1) == 0x20) end--;
    if (at == end) valid = false;
  }
  if (valid) {
    const first = floatParse(at, <i32>(end - at), used, scratch);
    const next = at + load<u32>(used);
    if (next == end) real = first;
    else {
      if (next == at) imaginary = 1; // no number in front: j, +j or -j
      else if (isSign(load<u8>(next))) real = first;
      else imaginary = first;
      at = next;
      if (isSign(load<u8>(at))) {
        imaginary = floatParse(at, <i32>(end - at), used, scratch);
        if (load<u32>(used)) at += load<u32>(used);
        else { imaginary = load<u8>(at) == 0x2d ? -1 : 1; at++; }
      }
      valid = at + 1 == end && (load<u8>(at) | 32) == 0x6a; // 'j'
    }
  }
  freeBlock(thread, block);
  return valid ? wrapped(thread, type, real, imaginary) : valueError(thread, msg("complex() arg is a malformed string"));
}
function isSign(unit: u32): bool { return unit == 0x2b || unit == 0x2d; }

export function complexRepr(thread: u32, args: u32, count: i32): i32 {
  const text = complexText(thread, addressOf(argument(args, 0)));
  return text ? ok(thread, text) : outOfMemory(thread);
}
export function complexGetnewargs(thread: u32, args: u32, count: i32): i32 {
  const object = addressOf(argument(args, 0)), tuple = newTuple(thread, 2);
  if (tuple == 0) return outOfMemory(thread);
  store<u64>(load<u32>(tuple, Tuple.ITEMS), fromFloat(load<f64>(object, Complex.REAL)));
  store<u64>(load<u32>(tuple, Tuple.ITEMS), fromFloat(load<f64>(object, Complex.IMAG)), 8);
  return ok(thread, fromAddress(tuple));
}
