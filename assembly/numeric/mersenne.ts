// The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998) on 625 words at an address: 624 of state, then the index of the next one.
// Seeding by an array and the making of floats are as in their reference implementation, so that numbers agree with everybody's.

const N: u32 = 624, M: u32 = 397;
export const MERSENNE_WORDS: u32 = 625;

function word(state: u32, i: u32): u32 { return load<u32>(state + (i << 2)); }
function put(state: u32, i: u32, value: u32): void { store<u32>(state + (i << 2), value); }

function seedByWord(state: u32, seed: u32): void {
  let value = seed;
  put(state, 0, value);
  for (let i: u32 = 1; i < N; i++) {
    value = 1812433253 * (value ^ (value >> 30)) + i;
    put(state, i, value);
  }
  put(state, N, N);
}

/** Seeds by `count` words at `key`; none count as one word of 0. */
export function mersenneSeed(state: u32, key: u32, count: u32): void {
  seedByWord(state, 19650218);
  const length: u32 = count ? count : 1;
  let i: u32 = 1, j: u32 = 0;
  for (let k = N > length ? N : length; k > 0; k--) {
    const before = word(state, i - 1);
    put(state, i, (word(state, i) ^ ((before ^ (before >> 30)) * 1664525)) + (count ? word(key, j) : 0) + j);
    i++;
    j++;
    if (i >= N) { put(state, 0, word(state, N - 1)); i = 1; }
    if (j >= length) j = 0;
  }
  for (let k = N - 1; k > 0; k--) {
    const before = word(state, i - 1);
    put(state, i, (word(state, i) ^ ((before ^ (before >> 30)) * 1566083941)) - i);
    i++;
    if (i >= N) { put(state, 0, word(state, N - 1)); i = 1; }
  }
  put(state, 0, 0x80000000);
}

function twist(high: u32, low: u32): u32 {
  const mixed = (high & 0x80000000) | (low & 0x7fffffff);
  return (mixed >> 1) ^ (low & 1 ? 0x9908b0df : 0);
}
function refill(state: u32): void {
  for (let i: u32 = 0; i < N; i++) {
    const from = i + M < N ? i + M : i + M - N;
    put(state, i, word(state, from) ^ twist(word(state, i), word(state, i + 1 < N ? i + 1 : 0)));
  }
  put(state, N, 0);
}

/** The next 32 random bits. */
export function mersenneNext(state: u32): u32 {
  if (word(state, N) >= N) refill(state);
  const index = word(state, N);
  put(state, N, index + 1);
  let y = word(state, index);
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return y ^ (y >> 18);
}

/** A float of 53 random bits, from 0 up to and without 1. */
export function mersenneFloat(state: u32): f64 {
  const a = mersenneNext(state) >> 5, b = mersenneNext(state) >> 6;
  return (<f64>a * 67108864.0 + <f64>b) * (1.0 / 9007199254740992.0);
}
