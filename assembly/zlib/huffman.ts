// Code lengths from frequencies, at most `limit` bits, and canonical codes with their bits reversed (deflate writes the highest first).
import { Work } from "./layout.ts";

/** Sorts words upwards (a few hundred at most). */
function sortWords(at: u32, count: u32): void {
  let gap = count >>> 1;
  while (gap > 0) {
    for (let i = gap; i < count; i++) {
      const word = load<u32>(at + (i << 2));
      let k = i;
      for (; k >= gap && load<u32>(at + (k - gap << 2)) > word; k -= gap) store<u32>(at + (k << 2), load<u32>(at + (k - gap << 2)));
      store<u32>(at + (k << 2), word);
    }
    gap >>>= 1;
  }
}

/** Fills `lengths` (u8 each) for `count` symbols with these frequencies (u32 each, below 2^22). At least two codes are made. */
export function makeLengths(work: u32, frequencies: u32, count: u32, limit: u32, lengths: u32): void {
  const sorted = work + Work.SORT, parents = sorted + 2400; // nodes: leaves in order of frequency, then inner ones as they are made
  let used: u32 = 0;
  memory.fill(lengths, 0, count);
  for (let i: u32 = 0; i < count; i++) {
    const frequency = load<u32>(frequencies + (i << 2));
    if (frequency) { store<u32>(sorted + (used << 2), frequency << 9 | i); used++; }
  }
  for (let i: u32 = 0; used < 2; i++) {
    if (load<u32>(frequencies + (i << 2)) == 0) { store<u32>(sorted + (used << 2), 1 << 9 | i); used++; }
  }
  sortWords(sorted, used);
  // two queues: leaves not yet joined, inner nodes in the order they are made (their weights rise)
  const inner = work + Work.SORT + 1200;
  let leaf: u32 = 0, node: u32 = 0, made: u32 = 0;
  for (; made < used - 1; made++) {
    let sum: u32 = 0;
    for (let half: u32 = 0; half < 2; half++) {
      const takesLeaf = leaf < used && (node >= made || load<u32>(sorted + (leaf << 2)) >>> 9 <= load<u32>(inner + (node << 2)));
      if (takesLeaf) {
        sum += load<u32>(sorted + (leaf << 2)) >>> 9;
        store<u16>(parents + (leaf << 1), <u16>made);
        leaf++;
      } else {
        sum += load<u32>(inner + (node << 2));
        store<u16>(parents + 600 + (node << 1), <u16>made);
        node++;
      }
    }
    store<u32>(inner + (made << 2), sum);
  }
  // depths: an inner node's is its parent's and one; the weights' room takes them
  const counts = parents + 1300; // u16 x 64: how many leaves are so deep
  memory.fill(counts, 0, 128);
  store<u32>(inner + (made - 1 << 2), 0);
  for (let i = <i32>made - 2; i >= 0; i--) store<u32>(inner + (<u32>i << 2), load<u32>(inner + (<u32>load<u16>(parents + 600 + (<u32>i << 1)) << 2)) + 1);
  for (let i: u32 = 0; i < used; i++) {
    const depth = min<u32>(load<u32>(inner + (<u32>load<u16>(parents + (i << 1)) << 2)) + 1, limit);
    store<u16>(counts + (depth << 1), load<u16>(counts + (depth << 1)) + 1);
  }
  // cutting at the limit has made too many codes: one of the longest goes, a shorter one is split
  let total: u32 = 0;
  for (let depth: u32 = 1; depth <= limit; depth++) total += <u32>load<u16>(counts + (depth << 1)) << limit - depth;
  while (total > 1 << limit) {
    store<u16>(counts + (limit << 1), load<u16>(counts + (limit << 1)) - 1);
    for (let depth = limit - 1; depth > 0; depth--) {
      if (load<u16>(counts + (depth << 1)) == 0) continue;
      store<u16>(counts + (depth << 1), load<u16>(counts + (depth << 1)) - 1);
      store<u16>(counts + (depth + 1 << 1), load<u16>(counts + (depth + 1 << 1)) + 2);
      break;
    }
    total--;
  }
  let next: u32 = 0;
  for (let depth = limit; depth > 0; depth--) {
    for (let left = <u32>load<u16>(counts + (depth << 1)); left > 0; left--, next++) store<u8>(lengths + (load<u32>(sorted + (next << 2)) & 511), <u8>depth);
  }
}

/** The order in which the lengths of the code for code lengths are written: entry i (RFC 1951, 3.2.7). */
export function orderOf(i: u32): u32 { return i < 3 ? 16 + i : i == 3 ? 0 : i & 1 ? 8 - (i - 3 >>> 1) : 8 + (i - 4 >>> 1); }

/** A code with its bits the other way round, as they stand in the stream. */
export function reversed(code: u32, length: u32): u32 {
  let result: u32 = 0;
  for (let bit: u32 = 0; bit < length; bit++) if (code >>> bit & 1) result |= 1 << (length - 1 - bit);
  return result;
}

/** Canonical codes (u16 each, reversed) of `count` lengths. */
export function makeCodes(lengths: u32, count: u32, codes: u32): void {
  let code: u32 = 0;
  for (let length: u32 = 1; length <= 15; length++) {
    for (let i: u32 = 0; i < count; i++) {
      if (<u32>load<u8>(lengths + i) != length) continue;
      store<u16>(codes + (i << 1), <u16>reversed(code, length));
      code++;
    }
    code <<= 1;
  }
}
