// Deflating: earlier places with the same three bytes are found through chains, the longest match wins if the next place has no longer one;
// tokens become blocks, each in whichever of the three forms is the shortest. The bytes are not those of the zlib library, but any inflate
// reads them.
import { Deflate, Work } from "./layout.ts";
import { makeCodes, makeLengths, orderOf } from "./huffman.ts";

const MOST_TOKENS: u32 = 32000; // of room for 32768: a row of ever better matches adds some before the block can end
const WINDOW: u32 = 32768;

function putBits(z: u32, value: u32, count: u32): void {
  let bits = load<u64>(z, Deflate.BITS) | <u64>value << load<u32>(z, Deflate.BIT_COUNT), held = load<u32>(z, Deflate.BIT_COUNT) + count, out = load<u32>(z, Deflate.OUT);
  while (held >= 8) {
    store<u8>(out, <u8>bits);
    out++;
    bits >>= 8;
    held -= 8;
  }
  store<u64>(z, bits, Deflate.BITS);
  store<u32>(z, held, Deflate.BIT_COUNT);
  store<u32>(z, out, Deflate.OUT);
}
/** Up to the next byte. */
export function alignBits(z: u32): void { if (load<u32>(z, Deflate.BIT_COUNT)) putBits(z, 0, 8 - load<u32>(z, Deflate.BIT_COUNT)); }

// length and distance codes with their extra bits
function lengthCode(length: u32): u32 {
  const l = length - 3;
  if (l < 8) return l;
  if (length == 258) return 28;
  const extra = 29 - clz<u32>(l);
  return (extra << 2) + (l >>> extra);
}
function lengthExtra(code: u32): u32 { return code < 8 || code == 28 ? 0 : (code >>> 2) - 1; }
function distanceCode(distance: u32): u32 {
  const d = distance - 1;
  if (d < 4) return d;
  const high = 31 - clz<u32>(d);
  return (high << 1) + (d >>> (high - 1) & 1);
}
function distanceExtra(code: u32): u32 { return code < 4 ? 0 : (code >>> 1) - 1; }

function hashAt(at: u32): u32 { return (load<u32>(at) & 0xffffff) * 0x9e3779b1 >>> 17; }

/** Length of what is equal at two places, at most `most`. */
function equalLength(a: u32, b: u32, most: u32): u32 {
  let length: u32 = 0;
  while (length + 8 <= most) {
    const difference = load<u64>(a + length) ^ load<u64>(b + length);
    if (difference) return length + <u32>(ctz<u64>(difference) >> 3);
    length += 8;
  }
  while (length < most && load<u8>(a + length) == load<u8>(b + length)) length++;
  return length;
}

/** The longest earlier match at `place`, as length << 16 | distance; 0 for none of at least three bytes. */
function longestMatch(work: u32, data: u32, place: u32, end: u32, tries: u32, nice: u32): u32 {
  const most = end - place < 258 ? end - place : 258;
  let best: u32 = 2, distance: u32 = 0, candidate = load<u32>(work + (hashAt(data + place) << 2));
  while (candidate > 0 && tries > 0) {
    const at = candidate - 1;
    if (at >= place || place - at > WINDOW - 1) break;
    if (best >= most) break;
    if (load<u8>(data + at + best) == load<u8>(data + place + best)) {
      const length = equalLength(data + at, data + place, most);
      if (length > best) {
        best = length;
        distance = place - at;
        if (length >= nice) break;
      }
    }
    candidate = load<u32>(work + Work.CHAIN + ((at & WINDOW - 1) << 2));
    tries--;
  }
  if (best == 3 && distance > 4096) return 0; // longer than three literals
  return best >= 3 ? best << 16 | distance : 0;
}
function enter(work: u32, data: u32, place: u32): void {
  const head = work + (hashAt(data + place) << 2);
  store<u32>(work + Work.CHAIN + ((place & WINDOW - 1) << 2), load<u32>(head));
  store<u32>(head, place + 1);
}

function triesOf(level: u32): u32 { return level >= 9 ? 4096 : level == 8 ? 1024 : level == 7 ? 256 : level == 6 ? 128 : level == 5 ? 32 : level == 4 ? 16 : level == 3 ? 6 : 4; }
function niceOf(level: u32): u32 { return level >= 8 ? 258 : level >= 6 ? 128 : level == 5 ? 32 : level == 4 ? 16 : level == 3 ? 32 : 8; }

/**
 * Deflates places `start` .. `end` of the bytes at `data` (what lies before `start` is history). `last`: the stream's last part. The output
 * goes to OUT, where there is room for deflateBound(end - start).
 */
export function deflateRun(z: u32, work: u32, data: u32, start: u32, end: u32, last: bool): void {
  const level = load<u32>(z, Deflate.LEVEL), tries = triesOf(level), nice = niceOf(level), lazy = level >= 4;
  if (level == 0) {
    storedBlocks(z, data + start, end - start, last);
    return;
  }
  for (let place: u32 = 0; place + 4 <= start; place++) enter(work, data, place);
  const tokens = work + Work.TOKENS, hashEnd = end >= 4 ? end - 3 : 0; // hashing reads four bytes
  let place = start, blockStart = start, count: u32 = 0, pending: u32 = 0; // pending: a match at place - 1 that this place may better
  clearCounts(work);
  while (place < end || pending) {
    let match: u32 = 0;
    if (place < hashEnd) {
      match = longestMatch(work, data, place, end, pending && pending >>> 16 >= 32 ? tries >>> 2 : tries, nice);
      enter(work, data, place);
    }
    if (pending && (match >>> 16) <= (pending >>> 16)) { // the one before stays
      addToken(work, tokens, count, pending);
      count++;
      const until = place - 1 + (pending >>> 16);
      for (place++; place < until; place++) if (place < hashEnd) enter(work, data, place);
      pending = 0;
    } else {
      if (pending) {
        addToken(work, tokens, count, <u32>load<u8>(data + place - 1));
        count++;
        pending = 0;
      }
      if (match == 0) {
        addToken(work, tokens, count, <u32>load<u8>(data + place));
        count++;
        place++;
      } else if (lazy && match >>> 16 < nice && place + 1 < end) {
        pending = match;
        place++;
      } else {
        addToken(work, tokens, count, match);
        count++;
        const until = place + (match >>> 16);
        for (place++; place < until; place++) if (place < hashEnd) enter(work, data, place);
      }
    }
    if (count >= MOST_TOKENS - 1 && pending == 0) {
      writeBlock(z, work, count, data + blockStart, place - blockStart, last && place >= end);
      if (last && place >= end) return;
      blockStart = place;
      count = 0;
      clearCounts(work);
    }
  }
  if (count || last) writeBlock(z, work, count, data + blockStart, place - blockStart, last);
}
export function deflateBound(length: u32): u32 { return length + (length >>> 8) + 1024; }

function clearCounts(work: u32): void { memory.fill(work + Work.LITERAL_COUNTS, 0, Work.LITERAL_LENGTHS - Work.LITERAL_COUNTS); }
function raise(at: u32): void { store<u32>(at, load<u32>(at) + 1); }
function addToken(work: u32, tokens: u32, count: u32, token: u32): void {
  store<u32>(tokens + (count << 2), token);
  if (token < 0x10000) raise(work + Work.LITERAL_COUNTS + (token << 2));
  else {
    raise(work + Work.LITERAL_COUNTS + (257 + lengthCode(token >>> 16) << 2));
    raise(work + Work.DISTANCE_COUNTS + (distanceCode(token & 0xffff) << 2));
  }
}

/** Stored blocks of at most 65535 bytes; at least one where it is the last. */
function storedBlocks(z: u32, data: u32, length: u32, last: bool): void {
  if (length == 0 && !last) return;
  do {
    const part: u32 = length < 65535 ? length : 65535;
    putBits(z, last && part == length ? 1 : 0, 3);
    alignBits(z);
    putBits(z, part, 16);
    putBits(z, part ^ 0xffff, 16);
    memory.copy(load<u32>(z, Deflate.OUT), data, part);
    store<u32>(z, load<u32>(z, Deflate.OUT) + part, Deflate.OUT);
    data += part;
    length -= part;
  } while (length > 0);
}
/** What Z_SYNC_FLUSH ends with: an empty stored block. */
export function emptyBlock(z: u32): void {
  putBits(z, 0, 3);
  alignBits(z);
  putBits(z, 0xffff0000, 32);
}

function fixedLength(symbol: u32): u32 { return symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8; }
/** Bits of all tokens with these lengths (0: the fixed ones), extra bits not counted. */
function sizeWith(work: u32, lengths: u32, distances: u32): u32 {
  let size: u32 = 0;
  for (let i: u32 = 0; i < 286; i++) size += load<u32>(work + Work.LITERAL_COUNTS + (i << 2)) * (lengths ? <u32>load<u8>(lengths + i) : fixedLength(i));
  for (let i: u32 = 0; i < 30; i++) size += load<u32>(work + Work.DISTANCE_COUNTS + (i << 2)) * (distances ? <u32>load<u8>(distances + i) : 5);
  return size;
}

function writeBlock(z: u32, work: u32, count: u32, data: u32, length: u32, last: bool): void {
  const literals = work + Work.LITERAL_LENGTHS, distances = work + Work.DISTANCE_LENGTHS;
  store<u32>(work, 1, Work.LITERAL_COUNTS + (256 << 2));
  makeLengths(work, work + Work.LITERAL_COUNTS, 286, 15, literals);
  makeLengths(work, work + Work.DISTANCE_COUNTS, 30, 15, distances);
  let literalCount: u32 = 286, distanceCount: u32 = 30;
  while (literalCount > 257 && load<u8>(literals + literalCount - 1) == 0) literalCount--;
  while (distanceCount > 1 && load<u8>(distances + distanceCount - 1) == 0) distanceCount--;
  const runs = codeRuns(work, literalCount, distanceCount);
  makeLengths(work, work + Work.RUN_COUNTS, 19, 7, work + Work.RUN_LENGTHS);
  let orderCount: u32 = 19;
  while (orderCount > 4 && load<u8>(work + Work.RUN_LENGTHS + orderOf(orderCount - 1)) == 0) orderCount--;
  let head: u32 = 14 + orderCount * 3;
  for (let i: u32 = 0; i < 19; i++) head += load<u32>(work + Work.RUN_COUNTS + (i << 2)) * (<u32>load<u8>(work + Work.RUN_LENGTHS + i) + (i < 16 ? 0 : i == 16 ? 2 : i == 17 ? 3 : 7));
  let extras: u32 = 0;
  for (let i: u32 = 8; i < 28; i++) extras += load<u32>(work + Work.LITERAL_COUNTS + (257 + i << 2)) * lengthExtra(i);
  for (let i: u32 = 4; i < 30; i++) extras += load<u32>(work + Work.DISTANCE_COUNTS + (i << 2)) * distanceExtra(i);
  const dynamic = head + sizeWith(work, literals, distances) + extras, fixed = sizeWith(work, 0, 0) + extras;
  if ((length << 3) + 40 <= (dynamic < fixed ? dynamic : fixed)) {
    storedBlocks(z, data, length, last);
    return;
  }
  putBits(z, last ? 1 : 0, 1);
  if (fixed <= dynamic) {
    putBits(z, 1, 2);
    for (let i: u32 = 0; i < 288; i++) store<u8>(literals + i, <u8>fixedLength(i));
    memory.fill(distances, 5, 30);
    makeCodes(literals, 288, work + Work.LITERAL_CODES);
  } else {
    putBits(z, 2, 2);
    putBits(z, literalCount - 257 | (distanceCount - 1) << 5 | (orderCount - 4) << 10, 14);
    for (let i: u32 = 0; i < orderCount; i++) putBits(z, load<u8>(work + Work.RUN_LENGTHS + orderOf(i)), 3);
    makeCodes(work + Work.RUN_LENGTHS, 19, work + Work.RUN_CODES);
    for (let i: u32 = 0; i < runs; i++) {
      const run = <u32>load<u16>(work + Work.RUNS + (i << 1)), symbol = run & 31;
      putBits(z, load<u16>(work + Work.RUN_CODES + (symbol << 1)), load<u8>(work + Work.RUN_LENGTHS + symbol));
      if (symbol >= 16) putBits(z, run >>> 5, symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
    }
    makeCodes(literals, 286, work + Work.LITERAL_CODES);
  }
  makeCodes(distances, 30, work + Work.DISTANCE_CODES);
  writeTokens(z, work, count);
}

/** All code lengths as runs: symbol | extra << 5; how many. */
function codeRuns(work: u32, literalCount: u32, distanceCount: u32): u32 {
  const total = literalCount + distanceCount;
  let runs: u32 = 0, i: u32 = 0;
  memory.fill(work + Work.RUN_COUNTS, 0, 76);
  while (i < total) {
    const length = lengthAt(work, literalCount, i);
    let times: u32 = 1;
    while (i + times < total && lengthAt(work, literalCount, i + times) == length) times++;
    i += times;
    if (length != 0) { runs = addRun(work, runs, length); times--; }
    while (times >= 3) {
      if (length) {
        const part: u32 = times < 6 ? times : 6;
        runs = addRun(work, runs, 16 | (part - 3) << 5);
        times -= part;
      } else {
        const part: u32 = times < 138 ? times : 138;
        runs = addRun(work, runs, part <= 10 ? 17 | (part - 3) << 5 : 18 | (part - 11) << 5);
        times -= part;
      }
    }
    for (; times > 0; times--) runs = addRun(work, runs, length);
  }
  return runs;
}
function lengthAt(work: u32, literalCount: u32, i: u32): u32 {
  return i < literalCount ? load<u8>(work + Work.LITERAL_LENGTHS + i) : load<u8>(work + Work.DISTANCE_LENGTHS + i - literalCount);
}
function addRun(work: u32, runs: u32, run: u32): u32 {
  store<u16>(work + Work.RUNS + (runs << 1), <u16>run);
  raise(work + Work.RUN_COUNTS + ((run & 31) << 2));
  return runs + 1;
}

function writeTokens(z: u32, work: u32, count: u32): void {
  const literals = work + Work.LITERAL_LENGTHS, distances = work + Work.DISTANCE_LENGTHS, literalCodes = work + Work.LITERAL_CODES, distanceCodes = work + Work.DISTANCE_CODES;
  for (let i: u32 = 0; i < count; i++) {
    const token = load<u32>(work + Work.TOKENS + (i << 2));
    if (token < 0x10000) {
      putBits(z, load<u16>(literalCodes + (token << 1)), load<u8>(literals + token));
      continue;
    }
    const length = token >>> 16, distance = token & 0xffff, code = lengthCode(length), extra = lengthExtra(code), second = distanceCode(distance), more = distanceExtra(second);
    putBits(z, load<u16>(literalCodes + (257 + code << 1)), load<u8>(literals + 257 + code));
    if (extra) putBits(z, length - 3 & (1 << extra) - 1, extra);
    putBits(z, load<u16>(distanceCodes + (second << 1)), load<u8>(distances + second));
    if (more) putBits(z, distance - 1 & (1 << more) - 1, more);
  }
  putBits(z, load<u16>(literalCodes + (256 << 1)), load<u8>(literals + 256));
}
