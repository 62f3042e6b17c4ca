// The hash of a string: a function of its code points alone, so 'abc' hashes the same in a buffer
// of any width, and equals the hash of b'abc' (as in CPython). The seed is fixed: sets of strings
// keep their order from run to run, which CPython has only under PYTHONHASHSEED.
//
// Characters go in groups of eight (the last one padded with zeros; the length goes in as well). A
// group of Latin-1 is one word of eight bytes, one of 16-bit characters two words, any other four.
// Which form applies depends on the group's characters only. A wide buffer narrows its group by
// SIMD to find out. The mixing is MurmurHash2's (64-bit, Austin Appleby, public domain): a
// multiplication per word in the chain, as Wasm has no 64 x 64 -> 128 product.

import { readUnit } from './units.ts';

const MULTIPLIER: u64 = 0xc6a4a7935bd1e995;
const SEED: u64 = 0x9e3779b97f4a7c15;

function mixWord(hash: u64, word: u64): u64 {
  let mixed = word * MULTIPLIER;
  mixed ^= mixed >> 47;
  return (hash ^ (mixed * MULTIPLIER)) * MULTIPLIER;
}

/** A group in 16-bit lanes: one word where all are Latin-1, else two. */
function mixNarrowGroup(hash: u64, lanes: v128): u64 {
  if (!v128.any_true(v128.and(lanes, i16x8.splat(<i16>0xff00)))) {
    return mixWord(hash, i64x2.extract_lane(i8x16.narrow_i16x8_u(lanes, lanes), 0));
  }
  return mixWord(mixWord(hash, i64x2.extract_lane(lanes, 0)), i64x2.extract_lane(lanes, 1));
}

/** A group in two halves of 32-bit lanes. */
function mixWideGroup(hash: u64, low: v128, high: v128): u64 {
  const union = v128.or(low, high);
  if (!v128.any_true(v128.and(union, i32x4.splat(<i32>0xffff0000)))) {
    return mixNarrowGroup(hash, i16x8.narrow_i32x4_u(low, high));
  }
  const first = mixWord(mixWord(hash, i64x2.extract_lane(low, 0)), i64x2.extract_lane(low, 1));
  return mixWord(mixWord(first, i64x2.extract_lane(high, 0)), i64x2.extract_lane(high, 1));
}

/** Up to seven bytes as one word, padded with zeros, without reading past them. */
function loadTail(data: u32, count: u32): u64 {
  if (count >= 4) {
    const high: u64 = load<u32>(data + count - 4);
    return <u64>load<u32>(data) | ((high >> ((8 - count) << 3)) << 32);
  }
  let word: u64 = 0;
  if (count > 0) word = load<u8>(data);
  if (count > 1) word |= (<u64>load<u8>(data + 1)) << 8;
  if (count > 2) word |= (<u64>load<u8>(data + 2)) << 16;
  return word;
}

/** The last characters of a wide buffer, fewer than eight, as a group. */
function mixWideTail(hash: u64, data: u32, count: u32, width: u32): u64 {
  let union: u32 = 0;
  for (let i: u32 = 0; i < count; i++) union |= readUnit(data, i, width);
  const bits: u32 = union < 0x100 ? 8 : union < 0x10000 ? 16 : 32;
  const perWord: u32 = 64 / bits;
  for (let start: u32 = 0; start < 8; start += perWord) {
    let word: u64 = 0;
    for (let i: u32 = 0; i < perWord && start + i < count; i++) {
      word |= (<u64>readUnit(data, start + i, width)) << (i * bits);
    }
    hash = mixWord(hash, word);
  }
  return hash;
}

function finishHash(hash: u64): i64 {
  hash ^= hash >> 47;
  hash *= MULTIPLIER;
  hash ^= hash >> 47;
  // Python keeps -1 for "an error occurred"; hash('') is 0 in CPython, which shows.
  return hash == <u64>-1 ? -2 : <i64>hash;
}

/** hash() of a str or of bytes (width 1); never -1, and 0 for an empty one. */
export function hashUnits(data: u32, length: u32, width: u32): i64 {
  if (length == 0) return 0;
  let hash = SEED ^ (<u64>length * MULTIPLIER);
  const groups = length >> 3;
  const rest = length & 7;
  let cursor = data;
  if (width == 1) {
    for (let i: u32 = 0; i < groups; i++, cursor += 8) hash = mixWord(hash, load<u64>(cursor));
    if (rest != 0) hash = mixWord(hash, loadTail(cursor, rest));
    return finishHash(hash);
  }
  if (width == 2) {
    for (let i: u32 = 0; i < groups; i++, cursor += 16) {
      hash = mixNarrowGroup(hash, v128.load(cursor));
    }
  } else {
    for (let i: u32 = 0; i < groups; i++, cursor += 32) {
      hash = mixWideGroup(hash, v128.load(cursor), v128.load(cursor, 16));
    }
  }
  if (rest != 0) hash = mixWideTail(hash, cursor, rest, width);
  return finishHash(hash);
}
