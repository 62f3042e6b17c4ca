// Sorting natively: a stable merge sort over values whose order needs no Python code.
//
// What is sorted are records of 16 bytes, a rank and where the value stood:
//
//   | rank i64 | place u64 |
//
// A rank is a number that tells the order of two keys, or is the same for both: small ints and floats are their own ranks, a string's is made of
// its first characters, a tuple's is that of its first item. Only keys of the same rank are looked at themselves; where no rank can be given
// (other types, mixtures, NaN), all of them are.
import { Block, ClassId, List, Tuple } from "../shared/layout.ts";
import { isFloat, isInt, isExact, addressOf, toFloat, toInt } from "./object.ts";
import { nativeCompare, strOrder } from "./equality.ts";
import { strData, strLength, strWidth } from "./strings.ts";
import { haltFree } from "../state/gil_off.ts";
import { allocateRawBlock, freeBlock } from "../state/heap.ts";
import { readUnit } from "../text/units.ts";

/** What ranks are made of; FIRST is added for tuples by their first items. */
const enum Rank { NONE, INT, NUMBER, NARROW, TEXT, FIRST = 8 }
/** What two keys of the same rank are: equal, strings, or anything. */
const enum Tie { EQUAL, STRINGS, GENERAL }
const MINIMUM_RUN: u32 = 16, RECORD: u32 = 16;

/** 1 sorted, 0 a comparison needs Python (nothing has been moved), -1 out of memory. `keys` 0: the values themselves. */
export function sortNatively(thread: u32, values: u32, keys: u32, reverse: bool): i32 {
  const count = load<u32>(values, List.LENGTH);
  if (count < 2) return 1;
  haltFree(thread); // how items compare is found out before they are compared
  if (count > 0x3ffffff) return -1;
  const by = load<u32>(keys ? keys : values, List.ITEMS), rank = rankOf(by, count);
  if (rank == Rank.NONE && !allComparable(by, count)) return 0;
  const block = allocateRawBlock(thread, count * RECORD * 2);
  if (block == 0) return -1;
  const work = block + Block.PAYLOAD, spare = work + count * RECORD;
  gather(work, by, count, rank, reverse);
  const tie = rank == Rank.INT || rank == Rank.NUMBER ? Tie.EQUAL : rank == Rank.NARROW || rank == Rank.TEXT ? Tie.STRINGS : Tie.GENERAL;
  const result = mergeSort(work, spare, count, by, tie);
  if (result) scatter(result, result == work ? spare : work, load<u32>(values, List.ITEMS), count, reverse);
  freeBlock(thread, block);
  return result ? 1 : 0;
}

/** Reverse sorting keeps the order of equal items: the input is turned round, sorted, and turned round again. */
function gather(to: u32, keys: u32, count: u32, rank: u32, reverse: bool): void {
  for (let i: u32 = 0; i < count; i++) {
    const place = reverse ? count - 1 - i : i, key = load<u64>(keys + (place << 3));
    store<i64>(to, rank == Rank.INT ? <i64>(key << 15) : rank == Rank.NONE ? 0 : rankOfKey(rank & Rank.FIRST ? firstItem(key) : key, rank & 7));
    store<u64>(to, place, 8);
    to += RECORD;
  }
}
/** Puts the values into their new places, by way of room for a copy of them. */
function scatter(from: u32, room: u32, values: u32, count: u32, reverse: bool): void {
  memory.copy(room, values, count << 3);
  for (let i: u32 = 0; i < count; i++) {
    store<u64>(values + ((reverse ? count - 1 - i : i) << 3), load<u64>(room + (load<u32>(from, 8) << 3)));
    from += RECORD;
  }
}

// ---- ranks

function firstItem(tuple: u64): u64 { return load<u64>(load<u32>(addressOf(tuple), Tuple.ITEMS)); }

/** What ranks all these keys can have. */
function rankOf(items: u32, count: u32): u32 {
  if (!isExact(load<u64>(items), ClassId.TUPLE)) return rankOfItems(items, count, false);
  for (let i: u32 = 0; i < count; i++) {
    const value = load<u64>(items + (i << 3));
    if (!isExact(value, ClassId.TUPLE) || load<u32>(addressOf(value), Tuple.LENGTH) == 0) return Rank.NONE;
  }
  const rank = rankOfItems(items, count, true);
  return rank == Rank.NONE ? rank : rank | Rank.FIRST;
}
function rankOfItems(items: u32, count: u32, first: bool): u32 {
  let rank: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const item = load<u64>(items + (i << 3)), value = first ? firstItem(item) : item;
    let own: u32;
    if (isInt(value)) own = Rank.INT;
    else if (isFloat(value)) {
      if (toFloat(value) != toFloat(value)) return Rank.NONE;
      own = Rank.NUMBER;
    } else if (isExact(value, ClassId.STR)) own = strWidth(addressOf(value)) == 1 ? Rank.NARROW : Rank.TEXT;
    else return Rank.NONE;
    if (own <= <u32>Rank.NUMBER ? rank > <u32>Rank.NUMBER : rank == Rank.INT || rank == Rank.NUMBER) return Rank.NONE;
    if (own > rank) rank = own;
  }
  return rank;
}

function rankOfKey(key: u64, rank: u32): i64 {
  if (rank == Rank.INT) return toInt(key);
  if (rank == Rank.NUMBER) {
    const bits = reinterpret<i64>((isInt(key) ? <f64>toInt(key) : toFloat(key)) + 0.0); // -0.0 becomes 0.0
    return bits < 0 ? bits ^ i64.MAX_VALUE : bits;
  }
  const text = addressOf(key), length = strLength(text), data = strData(text);
  let number: u64 = 0;
  if (rank == Rank.NARROW) {
    if (length >= 8) number = bswap<u64>(load<u64>(data));
    else for (let i: u32 = 0; i < length; i++) number |= <u64>load<u8>(data + i) << (56 - (i << 3));
    return <i64>(number ^ 0x8000000000000000);
  }
  for (let i: u32 = 0; i < 3; i++) number = number << 21 | (i < length ? readUnit(data, i, strWidth(text)) : 0);
  return <i64>number;
}

/** Can neighbours be compared natively? (Values that pass here may still fail in pairs: merge then gives up.) */
function allComparable(items: u32, count: u32): bool {
  for (let i: u32 = 1; i < count; i++) if (nativeCompare(load<u64>(items + (i << 3)), load<u64>(items + (i - 1 << 3)), 0) < 0) return false;
  return true;
}

/** left < right of two records with the same rank: 1, 0, or -1 unknown. */
function tieLess(left: u32, right: u32, keys: u32, tie: u32): i32 {
  const a = load<u64>(keys + (load<u32>(left, 8) << 3)), b = load<u64>(keys + (load<u32>(right, 8) << 3));
  return tie == Tie.STRINGS ? i32(strOrder(addressOf(a), addressOf(b)) < 0) : nativeCompare(a, b, 0);
}

// ---- the sort

/** Bottom-up: short runs by insertion, then merges of neighbours. Answers where the sorted records lie, 0 given up. */
function mergeSort(work: u32, spare: u32, count: u32, keys: u32, tie: u32): u32 {
  const end = work + count * RECORD;
  for (let from = work; from < end; from += MINIMUM_RUN * RECORD) {
    const to = from + MINIMUM_RUN * RECORD;
    if (!insertionSort(from, to < end ? to : end, keys, tie)) return 0;
  }
  let source = work, target = spare;
  for (let run = MINIMUM_RUN; run < count; run <<= 1) {
    for (let low: u32 = 0; low < count; low += run * 2) {
      const middle = low + run < count ? low + run : count, high = low + run * 2 < count ? low + run * 2 : count;
      if (!merge(source + low * RECORD, source + middle * RECORD, source + high * RECORD, target + low * RECORD, keys, tie)) return 0;
    }
    const swap = source;
    source = target;
    target = swap;
  }
  return source;
}

function insertionSort(from: u32, to: u32, keys: u32, tie: u32): bool {
  for (let at = from + RECORD; at < to; at += RECORD) {
    const record = v128.load(at), rank = load<i64>(at);
    let hole = at;
    while (hole > from) {
      const before = hole - RECORD, other = load<i64>(before);
      if (rank > other) break;
      if (rank == other) {
        if (tie == Tie.EQUAL) break;
        v128.store(hole, record); // where tieLess finds its place
        const outcome = tieLess(hole, before, keys, tie);
        if (outcome < 0) return false;
        if (outcome == 0) break;
      }
      v128.store(hole, v128.load(before));
      hole = before;
    }
    v128.store(hole, record);
  }
  return true;
}

function merge(left: u32, middle: u32, end: u32, to: u32, keys: u32, tie: u32): bool {
  let right = middle;
  if (left < middle && right < end) { // already in order: one comparison
    const last = middle - RECORD, a = load<i64>(last), b = load<i64>(right);
    let outcome = i32(b < a);
    if (a == b && tie != Tie.EQUAL) outcome = tieLess(right, last, keys, tie);
    if (outcome < 0) return false;
    if (outcome == 0) { memory.copy(to, left, end - left); return true; }
  }
  while (left < middle && right < end) {
    const a = load<i64>(left), b = load<i64>(right);
    let takesRight = u32(b < a);
    if (a == b && tie != Tie.EQUAL) {
      const outcome = tieLess(right, left, keys, tie);
      if (outcome < 0) return false;
      takesRight = outcome;
    }
    v128.store(to, v128.load(select<u32>(right, left, takesRight != 0)));
    to += RECORD;
    right += takesRight << 4;
    left += RECORD - (takesRight << 4);
  }
  memory.copy(to, left, middle - left);
  to += middle - left;
  memory.copy(to, right, end - right);
  return true;
}
