// The compression functions of MD5, SHA-1 and SHA-2 (RFC 1321, FIPS 180-4): `count` blocks at `data` into the state at `h`. Constants come
// from a table in memory, the message schedule goes to `w`.
import { Constants } from "./layout.ts";

export function md5Blocks(h: u32, data: u32, count: u32, table: u32): void {
  let a0 = load<u32>(h), b0 = load<u32>(h, 4), c0 = load<u32>(h, 8), d0 = load<u32>(h, 12);
  const sines = table + Constants.SINES;
  for (; count > 0; count--, data += 64) {
    let a = a0, b = b0, c = c0, d = d0;
    for (let i: u32 = 0; i < 16; i += 4) {
      a = b + rotl<u32>(a + (d ^ (b & (c ^ d))) + load<u32>(sines + (i << 2)) + load<u32>(data + (i << 2)), 7);
      d = a + rotl<u32>(d + (c ^ (a & (b ^ c))) + load<u32>(sines + (i << 2), 4) + load<u32>(data + (i << 2), 4), 12);
      c = d + rotl<u32>(c + (b ^ (d & (a ^ b))) + load<u32>(sines + (i << 2), 8) + load<u32>(data + (i << 2), 8), 17);
      b = c + rotl<u32>(b + (a ^ (c & (d ^ a))) + load<u32>(sines + (i << 2), 12) + load<u32>(data + (i << 2), 12), 22);
    }
    for (let i: u32 = 16; i < 32; i += 4) {
      const g = i * 5 + 1;
      a = b + rotl<u32>(a + (c ^ (d & (b ^ c))) + load<u32>(sines + (i << 2)) + load<u32>(data + ((g & 15) << 2)), 5);
      d = a + rotl<u32>(d + (b ^ (c & (a ^ b))) + load<u32>(sines + (i << 2), 4) + load<u32>(data + ((g + 5 & 15) << 2)), 9);
      c = d + rotl<u32>(c + (a ^ (b & (d ^ a))) + load<u32>(sines + (i << 2), 8) + load<u32>(data + ((g + 10 & 15) << 2)), 14);
      b = c + rotl<u32>(b + (d ^ (a & (c ^ d))) + load<u32>(sines + (i << 2), 12) + load<u32>(data + ((g + 15 & 15) << 2)), 20);
    }
    for (let i: u32 = 32; i < 48; i += 4) {
      const g = i * 3 + 5;
      a = b + rotl<u32>(a + (b ^ c ^ d) + load<u32>(sines + (i << 2)) + load<u32>(data + ((g & 15) << 2)), 4);
      d = a + rotl<u32>(d + (a ^ b ^ c) + load<u32>(sines + (i << 2), 4) + load<u32>(data + ((g + 3 & 15) << 2)), 11);
      c = d + rotl<u32>(c + (d ^ a ^ b) + load<u32>(sines + (i << 2), 8) + load<u32>(data + ((g + 6 & 15) << 2)), 16);
      b = c + rotl<u32>(b + (c ^ d ^ a) + load<u32>(sines + (i << 2), 12) + load<u32>(data + ((g + 9 & 15) << 2)), 23);
    }
    for (let i: u32 = 48; i < 64; i += 4) {
      const g = i * 7;
      a = b + rotl<u32>(a + (c ^ (b | ~d)) + load<u32>(sines + (i << 2)) + load<u32>(data + ((g & 15) << 2)), 6);
      d = a + rotl<u32>(d + (b ^ (a | ~c)) + load<u32>(sines + (i << 2), 4) + load<u32>(data + ((g + 7 & 15) << 2)), 10);
      c = d + rotl<u32>(c + (a ^ (d | ~b)) + load<u32>(sines + (i << 2), 8) + load<u32>(data + ((g + 14 & 15) << 2)), 15);
      b = c + rotl<u32>(b + (d ^ (c | ~a)) + load<u32>(sines + (i << 2), 12) + load<u32>(data + ((g + 21 & 15) << 2)), 21);
    }
    a0 += a; b0 += b; c0 += c; d0 += d;
  }
  store<u32>(h, a0); store<u32>(h, b0, 4); store<u32>(h, c0, 8); store<u32>(h, d0, 12);
}

export function sha1Blocks(h: u32, data: u32, count: u32, w: u32): void {
  let a0 = load<u32>(h), b0 = load<u32>(h, 4), c0 = load<u32>(h, 8), d0 = load<u32>(h, 12), e0 = load<u32>(h, 16);
  for (; count > 0; count--, data += 64) {
    for (let i: u32 = 0; i < 64; i += 4) store<u32>(w + i, bswap<u32>(load<u32>(data + i)));
    for (let i: u32 = 64; i < 320; i += 4) {
      const at = w + i;
      store<u32>(at, rotl<u32>(load<u32>(at - 12) ^ load<u32>(at - 32) ^ load<u32>(at - 56) ^ load<u32>(at - 64), 1));
    }
    let a = a0, b = b0, c = c0, d = d0, e = e0;
    for (let i: u32 = 0; i < 320; i += 4) {
      let f: u32;
      if (i < 80) f = (d ^ (b & (c ^ d))) + 0x5a827999;
      else if (i < 160) f = (b ^ c ^ d) + 0x6ed9eba1;
      else if (i < 240) f = ((b & c) | (d & (b | c))) + 0x8f1bbcdc;
      else f = (b ^ c ^ d) + 0xca62c1d6;
      const next = rotl<u32>(a, 5) + f + e + load<u32>(w + i);
      e = d; d = c; c = rotl<u32>(b, 30); b = a; a = next;
    }
    a0 += a; b0 += b; c0 += c; d0 += d; e0 += e;
  }
  store<u32>(h, a0); store<u32>(h, b0, 4); store<u32>(h, c0, 8); store<u32>(h, d0, 12); store<u32>(h, e0, 16);
}

export function sha256Blocks(h: u32, data: u32, count: u32, w: u32, table: u32): void {
  const k = table + Constants.CUBE_ROOTS + 4; // high halves
  for (; count > 0; count--, data += 64) {
    for (let i: u32 = 0; i < 64; i += 4) store<u32>(w + i, bswap<u32>(load<u32>(data + i)));
    for (let i: u32 = 64; i < 256; i += 4) {
      const at = w + i, x = load<u32>(at - 60), y = load<u32>(at - 8);
      store<u32>(at, load<u32>(at - 64) + (rotr<u32>(x, 7) ^ rotr<u32>(x, 18) ^ x >>> 3) + load<u32>(at - 28) + (rotr<u32>(y, 17) ^ rotr<u32>(y, 19) ^ y >>> 10));
    }
    let a = load<u32>(h), b = load<u32>(h, 4), c = load<u32>(h, 8), d = load<u32>(h, 12), e = load<u32>(h, 16), f = load<u32>(h, 20), g = load<u32>(h, 24), i7 = load<u32>(h, 28);
    for (let i: u32 = 0; i < 256; i += 4) {
      const t1 = i7 + (rotr<u32>(e, 6) ^ rotr<u32>(e, 11) ^ rotr<u32>(e, 25)) + (g ^ (e & (f ^ g))) + load<u32>(k + (i << 1)) + load<u32>(w + i);
      const t2 = (rotr<u32>(a, 2) ^ rotr<u32>(a, 13) ^ rotr<u32>(a, 22)) + ((a & b) | (c & (a | b)));
      i7 = g; g = f; f = e; e = d + t1; d = c; c = b; b = a; a = t1 + t2;
    }
    store<u32>(h, load<u32>(h) + a); store<u32>(h, load<u32>(h, 4) + b, 4); store<u32>(h, load<u32>(h, 8) + c, 8); store<u32>(h, load<u32>(h, 12) + d, 12);
    store<u32>(h, load<u32>(h, 16) + e, 16); store<u32>(h, load<u32>(h, 20) + f, 20); store<u32>(h, load<u32>(h, 24) + g, 24); store<u32>(h, load<u32>(h, 28) + i7, 28);
  }
}

export function sha512Blocks(h: u32, data: u32, count: u32, w: u32, table: u32): void {
  const k = table + Constants.CUBE_ROOTS;
  for (; count > 0; count--, data += 128) {
    for (let i: u32 = 0; i < 128; i += 8) store<u64>(w + i, bswap<u64>(load<u64>(data + i)));
    for (let i: u32 = 128; i < 640; i += 8) {
      const at = w + i, x = load<u64>(at - 120), y = load<u64>(at - 16);
      store<u64>(at, load<u64>(at - 128) + (rotr<u64>(x, 1) ^ rotr<u64>(x, 8) ^ x >> 7) + load<u64>(at - 56) + (rotr<u64>(y, 19) ^ rotr<u64>(y, 61) ^ y >> 6));
    }
    let a = load<u64>(h), b = load<u64>(h, 8), c = load<u64>(h, 16), d = load<u64>(h, 24), e = load<u64>(h, 32), f = load<u64>(h, 40), g = load<u64>(h, 48), i7 = load<u64>(h, 56);
    for (let i: u32 = 0; i < 640; i += 8) {
      const t1 = i7 + (rotr<u64>(e, 14) ^ rotr<u64>(e, 18) ^ rotr<u64>(e, 41)) + (g ^ (e & (f ^ g))) + load<u64>(k + i) + load<u64>(w + i);
      const t2 = (rotr<u64>(a, 28) ^ rotr<u64>(a, 34) ^ rotr<u64>(a, 39)) + ((a & b) | (c & (a | b)));
      i7 = g; g = f; f = e; e = d + t1; d = c; c = b; b = a; a = t1 + t2;
    }
    store<u64>(h, load<u64>(h) + a); store<u64>(h, load<u64>(h, 8) + b, 8); store<u64>(h, load<u64>(h, 16) + c, 16); store<u64>(h, load<u64>(h, 24) + d, 24);
    store<u64>(h, load<u64>(h, 32) + e, 32); store<u64>(h, load<u64>(h, 40) + f, 40); store<u64>(h, load<u64>(h, 48) + g, 48); store<u64>(h, load<u64>(h, 56) + i7, 56);
  }
}
