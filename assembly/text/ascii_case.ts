// Case of ASCII text, sixteen bytes at a time: for str whose characters are all ASCII, and for
// bytes and bytearray, whose methods change ASCII letters only and leave the bytes above 0x7f
// alone. Source and destination may be the same.

import { isAsciiAlpha, isAsciiLower, isAsciiUpper } from './classify.ts';

/** 0x20 in each lane that holds a letter first..first+25, else 0. */
function caseBits(lanes: v128, first: u8): v128 {
  const fromFirst = i8x16.sub(lanes, i8x16.splat(<i8>first));
  return v128.and(i8x16.lt_u(fromFirst, i8x16.splat(26)), i8x16.splat(0x20));
}

export function asciiLower(destination: u32, source: u32, length: u32): void {
  let i: u32 = 0;
  for (; i + 16 <= length; i += 16) {
    const lanes = v128.load(source + i);
    v128.store(destination + i, v128.xor(lanes, caseBits(lanes, 0x41)));
  }
  for (; i < length; i++) {
    const byte: u32 = load<u8>(source + i);
    store<u8>(destination + i, isAsciiUpper(byte) ? byte ^ 0x20 : byte);
  }
}

export function asciiUpper(destination: u32, source: u32, length: u32): void {
  let i: u32 = 0;
  for (; i + 16 <= length; i += 16) {
    const lanes = v128.load(source + i);
    v128.store(destination + i, v128.xor(lanes, caseBits(lanes, 0x61)));
  }
  for (; i < length; i++) {
    const byte: u32 = load<u8>(source + i);
    store<u8>(destination + i, isAsciiLower(byte) ? byte ^ 0x20 : byte);
  }
}

export function asciiSwapCase(destination: u32, source: u32, length: u32): void {
  let i: u32 = 0;
  for (; i + 16 <= length; i += 16) {
    const lanes = v128.load(source + i);
    const bits = v128.or(caseBits(lanes, 0x41), caseBits(lanes, 0x61));
    v128.store(destination + i, v128.xor(lanes, bits));
  }
  for (; i < length; i++) {
    const byte: u32 = load<u8>(source + i);
    store<u8>(destination + i, isAsciiAlpha(byte) ? byte ^ 0x20 : byte);
  }
}

export function asciiCapitalize(destination: u32, source: u32, length: u32): void {
  asciiLower(destination, source, length);
  if (length == 0) return;
  const first: u32 = load<u8>(destination);
  if (isAsciiLower(first)) store<u8>(destination, first ^ 0x20);
}

/** A letter is upper case where none stands just before it, else lower case. */
export function asciiTitle(destination: u32, source: u32, length: u32): void {
  let inWord: bool = false;
  for (let i: u32 = 0; i < length; i++) {
    const byte: u32 = load<u8>(source + i);
    const isLetter = isAsciiAlpha(byte);
    store<u8>(destination + i, isLetter ? (inWord ? byte | 0x20 : byte & 0xdf) : byte);
    inWord = isLetter;
  }
}
