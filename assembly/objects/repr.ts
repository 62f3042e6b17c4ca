// Texts of simple values, made natively: numbers, strings, singletons. NULL where it takes more.
import { ClassId } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, NONE, TRUE, isFloat, isInt, nameAt, fromAddress, toInt, toFloat, EMPTY_STR, isExact } from "./object.ts";
import { allocateBlock, freeBlock } from "../state/heap.ts";
import { asciiString } from "./strings.ts";
import { floatRepr } from "../numeric/float_text.ts";
import { name } from "../env.ts";

/** str(value) of an exact number, str or singleton; NULL where it is something else. */
export function nativeStr(thread: u32, value: u64): u64 {
  if (isInt(value)) return smallIntText(thread, toInt(value));
  if (isFloat(value)) return floatText(thread, toFloat(value));
  if (value == NONE) return fromAddress(nameAt(name("None")));
  if (value == TRUE) return fromAddress(nameAt(name("True")));
  if (value == FALSE) return fromAddress(nameAt(name("False")));
  if (isExact(value, ClassId.STR)) return value;
  return NULL;
}

/** The text for a message, of anything: its class's name where it is not simple. */
export function nativeRepr(thread: u32, value: u64): u64 {
  const text = nativeStr(thread, value);
  return text == NULL ? EMPTY_STR : text;
}

function smallIntText(thread: u32, value: i64): u64 {
  const scratch = thread + 344; // the last of the request words
  let at = scratch + 24, rest: u64 = value < 0 ? 0 - <u64>value : <u64>value;
  do {
    at--;
    const next = rest / 10;
    store<u8>(at, <u8>(0x30 + <u32>(rest - next * 10)));
    rest = next;
  } while (rest);
  if (value < 0) { at--; store<u8>(at, 0x2d); }
  const text = asciiString(thread, at, scratch + 24 - at);
  return text;
}

function floatText(thread: u32, value: f64): u64 {
  const block = allocateBlock(thread, 4096);
  if (block == 0) return 0;
  const length = floatRepr(block + 8, value, block + 64);
  const text = asciiString(thread, block + 8, length);
  freeBlock(thread, block);
  return text;
}
