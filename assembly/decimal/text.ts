// Decimals as plain digits with a point, both ways; other notations are src/lib/modules/_decimal_text.py's.
import { ClassId, Int } from "../shared/layout.ts";
import { addressOf, isExact, isInt, toInt } from "../objects/object.ts";
import { asciiString, isAscii, strData, strLength } from "../objects/strings.ts";
import { u64ToText } from "../numeric/limbs_text.ts";
import { copyBytes } from "../text/units.ts";
import { decimalOf } from "./arithmetic.ts";
import { NULL } from "../shared/values.ts";

/** str() of coefficient, exponent and sign where no power of ten is shown; NULL where one is, 0 out of memory. */
export function plainText(thread: u32, coefficient: u64, exponent: u64, negative: bool): u64 {
  if (!isInt(exponent) || toInt(exponent) > 0 || toInt(exponent) < -24) return NULL;
  let number: u64;
  if (isInt(coefficient)) number = <u64>toInt(coefficient);
  else {
    if (!isExact(coefficient, ClassId.INT) || load<i32>(addressOf(coefficient), Int.SIZE) != 2) return NULL;
    number = load<u64>(addressOf(coefficient), Int.LIMBS);
  }
  const digits = thread + 368, count = <u32>u64ToText(digits, number), places = <u32>-toInt(exponent), out = thread + 400;
  if (places > count + 5) return NULL; // below 0.000001 a power of ten is shown
  let at = out;
  if (negative) store<u8>(at++, 0x2d);
  const whole: u32 = count > places ? count - places : 0;
  if (whole) { copyBytes(at, digits, whole); at += whole; } else store<u8>(at++, 0x30);
  if (places) {
    store<u8>(at++, 0x2e);
    for (let i = count; i < places; i++) store<u8>(at++, 0x30);
    copyBytes(at, digits + whole, count - whole);
    at += count - whole;
  }
  return asciiString(thread, out, at - out);
}

/** A Decimal of digits with a sign and a point at most, up to 18 digits; NULL where the text is anything else, 0 out of memory. */
export function decimalFromText(thread: u32, klass: u32, text: u32): u64 {
  if (!isAscii(text)) return NULL;
  let at = strData(text), digits: u32 = 0, places: i64 = 0, value: u64 = 0, sign: u32 = 0, point = false;
  const end = at + strLength(text);
  if (at < end && (load<u8>(at) == 0x2d || load<u8>(at) == 0x2b)) { sign = load<u8>(at) == 0x2d ? 1 : 0; at++; }
  for (; at < end; at++) {
    const unit: u32 = load<u8>(at);
    if (unit == 0x2e && !point) { point = true; continue; }
    if (unit - 0x30 >= 10 || ++digits > 18) return NULL;
    value = value * 10 + unit - 0x30;
    if (point) places++;
  }
  return digits ? decimalOf(thread, klass, value, 0, -places, sign) : NULL;
}
