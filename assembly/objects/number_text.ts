// Numbers as text: str() and repr() of ints, floats and complex numbers.
import { Complex, Vm } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, isInt } from "./object.ts";
import { bitLengthOf, fitsMagnitude, isNegative, limbsOf, magnitudeOf, sizeOfInt } from "./numbers.ts";
import { asciiString } from "./strings.ts";
import { allocateRawBlock, freeBlock } from "../state/heap.ts";
import { limbsTextBound, limbsToText, limbsToTextScratch, u64ToText } from "../numeric/limbs.ts";
import { FloatFlag, floatFormat, floatRepr } from "../numeric/float_text.ts";

/** Scratch of the float kernels: FloatScratch.Bytes and .Digits, and room in front for the text. */
const FLOAT_ROOM: u32 = 5248 + 96;
const MINUS: u32 = 0x2d;

/** How many decimal digits an int's text may have, 0 = any number. */
export function digitLimit(): u32 {
  const set = load<u32>(Vm.INT_DIGIT_LIMIT);
  return set ? set - 1 : 4300;
}

/** str of an int value (small or heap): NULL where it has too many digits (nothing is raised), 0 out of memory. */
export function intText(thread: u32, value: u64): u64 {
  if (isInt(value) || fitsMagnitude(value)) {
    const scratch = thread + 344; // the last of the request's words: 24 bytes hold the longest
    let at = scratch;
    if (isNegative(value)) { store<u8>(at, <u8>MINUS); at++; }
    return asciiString(thread, scratch, at - scratch + <u32>u64ToText(at, magnitudeOf(value)));
  }
  const limit = digitLimit();
  if (limit && bitLengthOf(value) > <i64>limit * 3322 / 1000 + 4) return NULL;
  const object = addressOf(value), size = sizeOfInt(object), count = size < 0 ? -size : size;
  const room = (limbsTextBound(limbsOf(object), count, 10) + 24) & ~7;
  const block = allocateRawBlock(thread, room + limbsToTextScratch(count, 10) + 16);
  if (block == 0) return 0;
  const from = block + 8;
  store<u8>(from, <u8>MINUS);
  const length = <u32>limbsToText(from + 1, limbsOf(object), count, 10, from + room);
  const text = limit && length > limit ? NULL : asciiString(thread, size < 0 ? from : from + 1, size < 0 ? length + 1 : length);
  freeBlock(thread, block);
  return text;
}

/** repr of a float; 0 out of memory. */
export function floatText(thread: u32, value: f64): u64 {
  const block = allocateRawBlock(thread, FLOAT_ROOM);
  if (block == 0) return 0;
  const text = asciiString(thread, block + 8, floatRepr(block + 8, value, block + 104));
  freeBlock(thread, block);
  return text;
}

/** repr of a complex number; 0 out of memory. */
export function complexText(thread: u32, object: u32): u64 {
  const real = load<f64>(object, Complex.REAL), imaginary = load<f64>(object, Complex.IMAG);
  const block = allocateRawBlock(thread, FLOAT_ROOM);
  if (block == 0) return 0;
  const from = block + 8, scratch = block + 104, alone = reinterpret<u64>(real) == 0; // a positive zero is left out
  let at = from;
  if (!alone) {
    store<u8>(at, 0x28); // '('
    at++;
    at += <u32>floatFormat(at, real, 0x72, 0, 0, scratch);
  }
  at += <u32>floatFormat(at, imaginary, 0x72, 0, alone ? 0 : FloatFlag.Sign, scratch);
  store<u8>(at, 0x6a); // 'j'
  at++;
  if (!alone) { store<u8>(at, 0x29); at++; }
  const text = asciiString(thread, from, at - from);
  freeBlock(thread, block);
  return text;
}
