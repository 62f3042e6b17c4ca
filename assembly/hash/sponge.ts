// Keccak (FIPS 202: SHA-3 and SHAKE) and BLAKE2 (RFC 7693).
import { Constants } from "./layout.ts";

/** The permutation Keccak-f[1600] of the 25 lanes at `s`, with room for 25 more at `b`. */
export function keccakPermute(s: u32, b: u32, table: u32): void {
  for (let round: u32 = 0; round < 24; round++) {
    const c0 = load<u64>(s) ^ load<u64>(s, 40) ^ load<u64>(s, 80) ^ load<u64>(s, 120) ^ load<u64>(s, 160);
    const c1 = load<u64>(s, 8) ^ load<u64>(s, 48) ^ load<u64>(s, 88) ^ load<u64>(s, 128) ^ load<u64>(s, 168);
    const c2 = load<u64>(s, 16) ^ load<u64>(s, 56) ^ load<u64>(s, 96) ^ load<u64>(s, 136) ^ load<u64>(s, 176);
    const c3 = load<u64>(s, 24) ^ load<u64>(s, 64) ^ load<u64>(s, 104) ^ load<u64>(s, 144) ^ load<u64>(s, 184);
    const c4 = load<u64>(s, 32) ^ load<u64>(s, 72) ^ load<u64>(s, 112) ^ load<u64>(s, 152) ^ load<u64>(s, 192);
    const d0 = c4 ^ rotl<u64>(c1, 1), d1 = c0 ^ rotl<u64>(c2, 1), d2 = c1 ^ rotl<u64>(c3, 1), d3 = c2 ^ rotl<u64>(c4, 1), d4 = c3 ^ rotl<u64>(c0, 1);
    for (let y: u32 = 0; y < 200; y += 40) {
      store<u64>(s + y, load<u64>(s + y) ^ d0);
      store<u64>(s + y, load<u64>(s + y, 8) ^ d1, 8);
      store<u64>(s + y, load<u64>(s + y, 16) ^ d2, 16);
      store<u64>(s + y, load<u64>(s + y, 24) ^ d3, 24);
      store<u64>(s + y, load<u64>(s + y, 32) ^ d4, 32);
    }
    // rho and pi: each lane turned, and moved to where the path through the 24 lanes leads next
    store<u64>(b, load<u64>(s));
    let x: u32 = 1, y: u32 = 0;
    for (let t: u32 = 0; t < 24; t++) {
      const nextX = y, nextY = (2 * x + 3 * y) % 5;
      store<u64>(b + (nextX + 5 * nextY << 3), rotl<u64>(load<u64>(s + (x + 5 * y << 3)), (t + 1) * (t + 2) / 2 & 63));
      x = nextX;
      y = nextY;
    }
    for (let row: u32 = 0; row < 200; row += 40) {
      const r0 = load<u64>(b + row), r1 = load<u64>(b + row, 8), r2 = load<u64>(b + row, 16), r3 = load<u64>(b + row, 24), r4 = load<u64>(b + row, 32);
      store<u64>(s + row, r0 ^ (~r1 & r2));
      store<u64>(s + row, r1 ^ (~r2 & r3), 8);
      store<u64>(s + row, r2 ^ (~r3 & r4), 16);
      store<u64>(s + row, r3 ^ (~r4 & r0), 24);
      store<u64>(s + row, r4 ^ (~r0 & r1), 32);
    }
    store<u64>(s, load<u64>(s) ^ load<u64>(table + Constants.KECCAK + (round << 3)));
  }
}
/** Absorbs `count` blocks of `rate` bytes. */
export function keccakBlocks(s: u32, data: u32, count: u32, rate: u32, b: u32, table: u32): void {
  for (; count > 0; count--, data += rate) {
    for (let i: u32 = 0; i < rate; i += 8) store<u64>(s + i, load<u64>(s + i) ^ load<u64>(data + i));
    keccakPermute(s, b, table);
  }
}

/** Which message word comes when, a nibble each, for the ten rounds. */
function sigma(round: u32): u64 {
  switch (round % 10) {
    case 0: return 0xfedcba9876543210;
    case 1: return 0x357b20c16df984ae;
    case 2: return 0x491763eadf250c8b;
    case 3: return 0x8f04a562ebcd1397;
    case 4: return 0xd386cb1efa427509;
    case 5: return 0x91ef57d438b0a6c2;
    case 6: return 0xb8293670a4def15c;
    case 7: return 0xa2684f05931ce7bd;
    case 8: return 0x5a417d2c803b9ef6;
    default: return 0x0dc3e9bf5167482a;
  }
}

function mixB(v: u32, a: u32, b: u32, c: u32, d: u32, x: u64, y: u64): void {
  let va = load<u64>(v + a), vb = load<u64>(v + b), vc = load<u64>(v + c), vd = load<u64>(v + d);
  va += vb + x; vd = rotr<u64>(vd ^ va, 32); vc += vd; vb = rotr<u64>(vb ^ vc, 24);
  va += vb + y; vd = rotr<u64>(vd ^ va, 16); vc += vd; vb = rotr<u64>(vb ^ vc, 63);
  store<u64>(v + a, va); store<u64>(v + b, vb); store<u64>(v + c, vc); store<u64>(v + d, vd);
}
/** One block of BLAKE2b; `total` bytes are hashed with it, `last` and `lastNode` close the hash. `v` has room for 16 words. */
export function blake2bBlock(h: u32, data: u32, total: u64, last: bool, lastNode: bool, v: u32, table: u32): void {
  const iv = table + Constants.SQUARE_ROOTS;
  memory.copy(v, h, 64);
  memory.copy(v + 64, iv, 64);
  store<u64>(v, load<u64>(v, 96) ^ total, 96);
  if (last) store<u64>(v, ~load<u64>(v, 112), 112);
  if (last && lastNode) store<u64>(v, ~load<u64>(v, 120), 120);
  for (let round: u32 = 0; round < 12; round++) {
    const s = sigma(round);
    mixB(v, 0, 32, 64, 96, wordB(data, s, 0), wordB(data, s, 4));
    mixB(v, 8, 40, 72, 104, wordB(data, s, 8), wordB(data, s, 12));
    mixB(v, 16, 48, 80, 112, wordB(data, s, 16), wordB(data, s, 20));
    mixB(v, 24, 56, 88, 120, wordB(data, s, 24), wordB(data, s, 28));
    mixB(v, 0, 40, 80, 120, wordB(data, s, 32), wordB(data, s, 36));
    mixB(v, 8, 48, 88, 96, wordB(data, s, 40), wordB(data, s, 44));
    mixB(v, 16, 56, 64, 104, wordB(data, s, 48), wordB(data, s, 52));
    mixB(v, 24, 32, 72, 112, wordB(data, s, 56), wordB(data, s, 60));
  }
  for (let i: u32 = 0; i < 64; i += 8) store<u64>(h + i, load<u64>(h + i) ^ load<u64>(v + i) ^ load<u64>(v + i, 64));
}
function wordB(data: u32, s: u64, at: u32): u64 { return load<u64>(data + (<u32>(s >> at & 15) << 3)); }

function mixS(v: u32, a: u32, b: u32, c: u32, d: u32, x: u32, y: u32): void {
  let va = load<u32>(v + a), vb = load<u32>(v + b), vc = load<u32>(v + c), vd = load<u32>(v + d);
  va += vb + x; vd = rotr<u32>(vd ^ va, 16); vc += vd; vb = rotr<u32>(vb ^ vc, 12);
  va += vb + y; vd = rotr<u32>(vd ^ va, 8); vc += vd; vb = rotr<u32>(vb ^ vc, 7);
  store<u32>(v + a, va); store<u32>(v + b, vb); store<u32>(v + c, vc); store<u32>(v + d, vd);
}
/** The same of BLAKE2s: words of 32 bits, ten rounds. */
export function blake2sBlock(h: u32, data: u32, total: u64, last: bool, lastNode: bool, v: u32, table: u32): void {
  memory.copy(v, h, 32);
  for (let i: u32 = 0; i < 8; i++) store<u32>(v + (i << 2), load<u32>(table + Constants.SQUARE_ROOTS + (i << 3), 4), 32); // high halves
  store<u32>(v, load<u32>(v, 48) ^ <u32>total, 48);
  store<u32>(v, load<u32>(v, 52) ^ <u32>(total >> 32), 52);
  if (last) store<u32>(v, ~load<u32>(v, 56), 56);
  if (last && lastNode) store<u32>(v, ~load<u32>(v, 60), 60);
  for (let round: u32 = 0; round < 10; round++) {
    const s = sigma(round);
    mixS(v, 0, 16, 32, 48, wordS(data, s, 0), wordS(data, s, 4));
    mixS(v, 4, 20, 36, 52, wordS(data, s, 8), wordS(data, s, 12));
    mixS(v, 8, 24, 40, 56, wordS(data, s, 16), wordS(data, s, 20));
    mixS(v, 12, 28, 44, 60, wordS(data, s, 24), wordS(data, s, 28));
    mixS(v, 0, 20, 40, 60, wordS(data, s, 32), wordS(data, s, 36));
    mixS(v, 4, 24, 44, 48, wordS(data, s, 40), wordS(data, s, 44));
    mixS(v, 8, 28, 32, 52, wordS(data, s, 48), wordS(data, s, 52));
    mixS(v, 12, 16, 36, 56, wordS(data, s, 56), wordS(data, s, 60));
  }
  for (let i: u32 = 0; i < 32; i += 4) store<u32>(h + i, load<u32>(h + i) ^ load<u32>(v + i) ^ load<u32>(v + i, 32));
}
function wordS(data: u32, s: u64, at: u32): u32 { return load<u32>(data + (<u32>(s >> at & 15) << 2)); }
