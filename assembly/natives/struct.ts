// struct: packing and unpacking by a compiled format. A format is compiled once, by the prelude (src/lib/prelude/struct.py), to bytes of
// 12 per item: | char u8 | big-endian u8 | native u8 | - u8 | size u32 | offset u32 |. What a value cannot be packed as is worded there too.
//
// _struct_pack_into(codes, target, offset, values): None, or the number of the value that did not fit; `target`: a bytearray, or bytes
// that nobody else has seen yet.
import { ByteArray, Bytes, Kind, Sequence, Status } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, NONE, TRUE, addressOf, fromAddress, fromFloat, fromSmall, hasKind, isFloat, isInt, isObject, kindOf, preludeAt, toFloat, toInt,
} from "../objects/object.ts";
import { bytesOf, newBytes } from "../objects/bytes.ts";
import { fitsI64, fitsMagnitude, fromI64, fromU64, intToF64, isNegative, magnitudeOf, plainFloat, plainInt, toI64 } from "../objects/numbers.ts";
import { dictGetStr } from "../objects/dict.ts";
import { newTuple, tupleOf } from "../objects/tuple.ts";
import { asBuffer } from "../ops/buffers.ts";
import { plainTruth } from "../ops/continue.ts";
import { argument, ok, prelude2, prelude3 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { prelude } from "../env.ts";

const enum Code { CHAR = 0, BIG = 1, NATIVE = 2, SIZE = 4, OFFSET = 8, Size = 12 }

function swap16(v: u32): u32 { return ((v & 0xff) << 8) | ((v >> 8) & 0xff); }
function swap32(v: u32): u32 { return bswap<u32>(v); }

// ---- half precision: 1 sign, 5 exponent, 10 fraction bits

function halfToFloat(bits: u32): f64 {
  const sign = bits & 0x8000 ? -1.0 : 1.0, exponent = (bits >> 10) & 31, fraction = <f64>(bits & 1023);
  if (exponent == 31) return fraction ? NaN : sign * Infinity;
  if (exponent == 0) return sign * fraction * (1.0 / 16777216.0);
  let scale: f64 = 1.0;
  for (let e = <i32>exponent - 15; e > 0; e--) scale *= 2.0;
  for (let e = <i32>exponent - 15; e < 0; e++) scale *= 0.5;
  return sign * (1.0 + fraction / 1024.0) * scale;
}
/** Rounded to nearest, ties to even; -1 where it is too large. */
function floatToHalf(value: f64): i32 {
  const bits = reinterpret<u64>(value), sign = <i32>(bits >> 48) & 0x8000;
  if (value != value) return sign | 0x7e00;
  const size = abs<f64>(value);
  if (size == Infinity) return sign | 0x7c00;
  if (size >= 65520.0) return -1;
  if (size < 6.103515625e-05) return sign | <i32>nearest<f64>(size * 16777216.0);
  let exponent = <i32>((bits >> 52) & 2047) - 1023;
  let scale: f64 = 1024.0;
  for (let e = exponent; e > 0; e--) scale *= 0.5;
  for (let e = exponent; e < 0; e++) scale *= 2.0;
  const fraction = <i32>nearest<f64>(size * scale); // 1024 .. 2048
  if (fraction == 2048) return sign | ((exponent + 16) << 10);
  return sign | ((exponent + 15) << 10) | (fraction - 1024);
}

// ---- one item

function storeInt(at: u32, size: u32, big: bool, bits: u64): void {
  switch (size) {
    case 1: store<u8>(at, <u8>bits); return;
    case 2: store<u16>(at, big ? <u16>swap16(<u32>bits) : <u16>bits); return;
    case 4: store<u32>(at, big ? swap32(<u32>bits) : <u32>bits); return;
    default: store<u64>(at, big ? bswap<u64>(bits) : bits);
  }
}
function isSigned(char: u32): bool { return char >= 0x61 && char != 0x70 && char <= 0x7a; } // lower case, 'P' is not; 'p' is no number

/** Packs one value; false where it does not fit or is of another type. */
function packItem(code: u32, to: u32, value: u64): bool {
  return packValue(load<u8>(code, Code.CHAR), load<u32>(code, Code.SIZE), load<u8>(code, Code.BIG) != 0, load<u8>(code, Code.NATIVE) != 0, to, value);
}
export function packValue(char: u32, size: u32, big: bool, native: bool, to: u32, value: u64): bool {
  switch (char) {
    case 0x63: { // c
      if (!hasKind(value, Kind.BYTES) && !hasKind(value, Kind.BYTEARRAY)) return false;
      const bytes = addressOf(value);
      if (load<u32>(bytes, Bytes.LENGTH) != 1) return false;
      store<u8>(to, load<u8>(load<u32>(bytes, Bytes.DATA)));
      return true;
    }
    case 0x73: case 0x70: { // s p
      if (!hasKind(value, Kind.BYTES) && !hasKind(value, Kind.BYTEARRAY)) return false;
      const bytes = addressOf(value), room = char == 0x70 ? size - 1 : size;
      let length = load<u32>(bytes, Bytes.LENGTH);
      if (char == 0x70 && size == 0) return true;
      if (length > room) length = room;
      const at = char == 0x70 ? to + 1 : to;
      memory.copy(at, load<u32>(bytes, Bytes.DATA), length);
      memory.fill(at + length, 0, room - length);
      if (char == 0x70) store<u8>(to, <u8>(length > 255 ? 255 : length));
      return true;
    }
    case 0x3f: { // ?
      const truth = plainTruth(value);
      if (truth < 0) return false;
      store<u8>(to, <u8>truth);
      return true;
    }
    case 0x65: case 0x66: case 0x64: { // e f d
      let number: f64;
      if (isFloat(value)) number = toFloat(value);
      else {
        const plain = plainInt(value);
        if (plain != NULL) {
          number = intToF64(plain);
          if (!(abs<f64>(number) < Infinity)) return false;
        } else {
          const float = plainFloat(value);
          if (float == NULL) return false;
          number = toFloat(float);
        }
      }
      if (char == 0x64) { storeInt(to, 8, big, reinterpret<u64>(number)); return true; }
      if (char == 0x66) {
        const single = <f32>number;
        if (!native && abs<f32>(single) == <f32>Infinity && abs<f64>(number) != Infinity) return false;
        storeInt(to, 4, big, <u64>reinterpret<u32>(single));
        return true;
      }
      const half = floatToHalf(number);
      if (half < 0) return false;
      storeInt(to, 2, big, <u64>half);
      return true;
    }
    default: {
      const plain = plainInt(value);
      if (plain == NULL) return false;
      if (isSigned(char)) {
        if (!isInt(plain) && !fitsI64(plain)) return false;
        const number = toI64(plain);
        if (size < 8) {
          const limit: i64 = <i64>1 << <i64>((size << 3) - 1);
          if (number < -limit || number >= limit) return false;
        }
        storeInt(to, size, big, <u64>number);
        return true;
      }
      if (isNegative(plain) && char != 0x50) return false;
      if (isNegative(plain)) { // P takes negative addresses too
        if (!fitsI64(plain)) return false;
        storeInt(to, size, big, <u64>toI64(plain));
        return true;
      }
      if (!fitsMagnitude(plain)) return false;
      const number = magnitudeOf(plain);
      if (size < 8 && number >> <u64>(size << 3)) return false;
      storeInt(to, size, big, number);
      return true;
    }
  }
}

/** The value of one item; 0 out of memory. */
function unpackItem(thread: u32, code: u32, at: u32): u64 {
  return unpackValue(thread, load<u8>(code, Code.CHAR), load<u32>(code, Code.SIZE), load<u8>(code, Code.BIG) != 0, at);
}
export function unpackValue(thread: u32, char: u32, size: u32, big: bool, at: u32): u64 {
  switch (char) {
    case 0x63: return bytesOf(thread, at, 1);
    case 0x73: return bytesOf(thread, at, size);
    case 0x70: {
      if (size == 0) return bytesOf(thread, at, 0);
      const length = <u32>load<u8>(at);
      return bytesOf(thread, at + 1, length < size ? length : size - 1);
    }
    case 0x3f: return load<u8>(at) ? TRUE : FALSE;
    case 0x65: return fromFloat(halfToFloat(big ? swap16(load<u16>(at)) : load<u16>(at)));
    case 0x66: return fromFloat(<f64>reinterpret<f32>(big ? swap32(load<u32>(at)) : load<u32>(at)));
    case 0x64: return fromFloat(reinterpret<f64>(big ? bswap<u64>(load<u64>(at)) : load<u64>(at)));
    default: break;
  }
  const signed = isSigned(char);
  switch (size) {
    case 1: return fromSmall(signed ? <i64>load<i8>(at) : <i64>load<u8>(at));
    case 2: {
      const bits: u32 = big ? swap16(load<u16>(at)) : load<u16>(at);
      return fromSmall(signed ? <i64><i16>bits : <i64>bits);
    }
    case 4: {
      const bits = big ? swap32(load<u32>(at)) : load<u32>(at);
      return fromSmall(signed ? <i64><i32>bits : <i64>bits);
    }
    default: {
      const bits = big ? bswap<u64>(load<u64>(at)) : load<u64>(at);
      return signed ? fromI64(thread, <i64>bits) : fromU64(thread, bits);
    }
  }
}

// ---- whole formats. A compiled format is a tuple (codes, size, number of items)

function codesOf(format: u32): u32 { return addressOf(load<u64>(load<u32>(format, Sequence.ITEMS))); }
function sizeOf(format: u32): u32 { return <u32>toInt(load<u64>(load<u32>(format, Sequence.ITEMS) + 8)); }
function itemsOf(format: u32): u32 { return <u32>toInt(load<u64>(load<u32>(format, Sequence.ITEMS) + 16)); }

/** The compiled form of a format that was used before, 0 where it is none. */
function known(format: u64): u32 {
  if (!hasKind(format, Kind.STR)) return 0;
  const found = dictGetStr(addressOf(preludeAt(prelude("STRUCT_FORMATS"))), addressOf(format));
  return found == NULL ? 0 : addressOf(found);
}

/** Packs `values` at an address: the number of the one that does not fit, -1 where all do. */
function packAll(format: u32, to: u32, values: u32): i32 {
  const count = itemsOf(format);
  let code = load<u32>(codesOf(format), Bytes.DATA);
  for (let i: u32 = 0; i < count; i++, code += Code.Size) {
    if (!packItem(code, to + load<u32>(code, Code.OFFSET), load<u64>(values + (i << 3)))) return <i32>i;
  }
  return -1;
}

function packBytes(thread: u32, format: u32, values: u32): i32 {
  const made = newBytes(thread, sizeOf(format));
  if (made == 0) return outOfMemory(thread);
  memory.fill(load<u32>(made, Bytes.DATA), 0, sizeOf(format));
  return packAll(format, load<u32>(made, Bytes.DATA), values) < 0 ? ok(thread, fromAddress(made)) : <i32>Status.NEEDS_PYTHON;
}

/** pack(format, *values) */
export function structPack(thread: u32, args: u32, count: i32): i32 {
  const format = count ? known(argument(args, 0)) : 0;
  if (format && itemsOf(format) == <u32>count - 1) {
    const status = packBytes(thread, format, args + 8);
    if (status != Status.NEEDS_PYTHON) return status;
  }
  const all = tupleOf(thread, args, count);
  return all ? prelude2(thread, prelude("struct_pack"), all, NONE) : outOfMemory(thread);
}
/** Struct.pack(*values); the compiled format at 8 */
export function structPackMethod(thread: u32, args: u32, count: i32): i32 {
  const compiled = load<u64>(addressOf(argument(args, 0)), 8);
  if (compiled != NULL && itemsOf(addressOf(compiled)) == <u32>count - 1) {
    const status = packBytes(thread, addressOf(compiled), args + 8);
    if (status != Status.NEEDS_PYTHON) return status;
  }
  const all = tupleOf(thread, args + 8, count - 1);
  return all ? prelude2(thread, prelude("struct_pack_by"), argument(args, 0), all) : outOfMemory(thread);
}
/** _struct_pack_at(compiled, bytearray, offset, values): the number of the value that does not fit, -1 where all do */
export function structPackAt(thread: u32, args: u32, count: i32): i32 {
  const target = addressOf(argument(args, 1)), offset = <u32>toInt(argument(args, 2)), format = addressOf(argument(args, 0));
  const to = load<u32>(target, ByteArray.DATA) + offset;
  return ok(thread, fromSmall(packAll(format, to, load<u32>(addressOf(argument(args, 3)), Sequence.ITEMS))));
}

function unpackAt(thread: u32, format: u32, at: u32): i32 {
  const count = itemsOf(format), tuple = newTuple(thread, count);
  if (tuple == 0) return outOfMemory(thread);
  let code = load<u32>(codesOf(format), Bytes.DATA), to = load<u32>(tuple, Sequence.ITEMS);
  for (let i: u32 = 0; i < count; i++, code += Code.Size, to += 8) {
    const value = unpackItem(thread, code, at + load<u32>(code, Code.OFFSET));
    if (value == 0 && load<u8>(code, Code.CHAR) != 0x64 && load<u8>(code, Code.CHAR) != 0x66 && load<u8>(code, Code.CHAR) != 0x65) return outOfMemory(thread);
    store<u64>(to, value);
  }
  return ok(thread, fromAddress(tuple));
}
function plainData(value: u64): u32 {
  return isObject(value) && (kindOf(addressOf(value)) == Kind.BYTES || kindOf(addressOf(value)) == Kind.BYTEARRAY) ? addressOf(value) : 0;
}
/** unpack(format, buffer) */
export function structUnpack(thread: u32, args: u32, count: i32): i32 {
  const format = known(argument(args, 0)), data = plainData(argument(args, 1));
  if (format && data && load<u32>(data, Bytes.LENGTH) == sizeOf(format)) return unpackAt(thread, format, load<u32>(data, Bytes.DATA));
  return prelude2(thread, prelude("struct_unpack"), argument(args, 0), argument(args, 1));
}
export function structUnpackMethod(thread: u32, args: u32, count: i32): i32 {
  const compiled = load<u64>(addressOf(argument(args, 0)), 8), data = plainData(argument(args, 1));
  if (compiled != NULL && data && load<u32>(data, Bytes.LENGTH) == sizeOf(addressOf(compiled))) return unpackAt(thread, addressOf(compiled), load<u32>(data, Bytes.DATA));
  return prelude2(thread, prelude("struct_unpack_by"), argument(args, 0), argument(args, 1));
}
/** unpack_from(format, buffer, offset=0) */
export function structUnpackFrom(thread: u32, args: u32, count: i32): i32 {
  const format = known(argument(args, 0));
  return unpackFrom(thread, format, argument(args, 0), argument(args, 1), argument(args, 2), false);
}
export function structUnpackFromMethod(thread: u32, args: u32, count: i32): i32 {
  const compiled = load<u64>(addressOf(argument(args, 0)), 8);
  return unpackFrom(thread, compiled == NULL ? 0 : addressOf(compiled), argument(args, 0), argument(args, 1), argument(args, 2), true);
}
function unpackFrom(thread: u32, format: u32, first: u64, buffer: u64, offsetValue: u64, byMethod: bool): i32 {
  const data = plainData(buffer), offset: i64 = offsetValue == NULL ? 0 : isInt(offsetValue) ? toInt(offsetValue) : -1;
  if (format && data && offset >= 0 && offset + sizeOf(format) <= <i64>load<u32>(data, Bytes.LENGTH)) {
    return unpackAt(thread, format, load<u32>(data, Bytes.DATA) + <u32>offset);
  }
  const at = offsetValue == NULL ? fromSmall(0) : offsetValue;
  return byMethod ? prelude3(thread, prelude("struct_unpack_from_by"), first, buffer, at) : prelude3(thread, prelude("struct_unpack_from"), first, buffer, at);
}
/** _struct_unpack_at(compiled, data, offset): of bytes or a bytearray, where there is enough */
export function structUnpackAt(thread: u32, args: u32, count: i32): i32 {
  return unpackAt(thread, addressOf(argument(args, 0)), load<u32>(addressOf(argument(args, 1)), Bytes.DATA) + <u32>toInt(argument(args, 2)));
}
/** _plain_bytes(value): bytes or a bytearray as it is, a copy of what a memoryview shows, None where it is no buffer */
export function intrinsicPlainBytes(thread: u32, args: u32, count: i32): i32 {
  const buffer = asBuffer(thread, argument(args, 0));
  return ok(thread, buffer ? fromAddress(buffer) : NONE);
}

