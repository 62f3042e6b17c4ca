// Tables of numbers that natives read from memory, since vm.wasm holds no data: computed at build time. Offsets: Constants in
// assembly/hash/layout.ts.
import { Constants } from '../../assembly/hash/layout.ts';

function primes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n++) if (found.every((p) => n % p !== 0n)) found.push(n);
  return found;
}

/** The largest integer whose power is at most n. */
function root(n: bigint, power: bigint): bigint {
  let low = 0n;
  let high = 1n << (BigInt(n.toString(2).length) / power + 1n);
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** power <= n) low = middle;
    else high = middle - 1n;
  }
  return low;
}
/** The first 64 bits behind the point of a root. */
const fraction = (n: bigint, power: bigint): bigint => BigInt.asUintN(64, root(n << (64n * power), power));

/** Keccak's round constants, from its shift register. */
function keccakRounds(): bigint[] {
  let register = 1;
  const bit = (): boolean => {
    const out = (register & 1) === 1;
    register <<= 1;
    if (register & 0x100) register ^= 0x171;
    return out;
  };
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let j = 0; j <= 6; j++) if (bit()) constant |= 1n << BigInt((1 << j) - 1);
    return constant;
  });
}

/** Slicing-by-eight tables of a reflected CRC-32. */
function crcTables(polynomial: number): Uint32Array {
  const tables = new Uint32Array(8 * 256);
  for (let i = 0; i < 256; i++) {
    let value = i;
    for (let k = 0; k < 8; k++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    tables[i] = value;
  }
  for (let i = 0; i < 256; i++) {
    for (let t = 1; t < 8; t++) {
      const before = tables[(t - 1) * 256 + i] as number;
      tables[t * 256 + i] = (before >>> 8) ^ (tables[before & 255] as number);
    }
  }
  return tables;
}

export function constantTables(): Uint8Array {
  const bytes = new Uint8Array(Constants.Size);
  const view = new DataView(bytes.buffer);
  primes(80).forEach((p, i) => view.setBigUint64(Constants.CUBE_ROOTS + i * 8, fraction(p, 3n), true));
  primes(16).forEach((p, i) => view.setBigUint64(Constants.SQUARE_ROOTS + i * 8, fraction(p, 2n), true));
  for (let i = 0; i < 64; i++) view.setUint32(Constants.SINES + i * 4, Math.floor(Math.abs(Math.sin(i + 1)) * 0x100000000), true);
  keccakRounds().forEach((value, i) => view.setBigUint64(Constants.KECCAK + i * 8, value, true));
  crcTables(0xedb88320).forEach((value, i) => view.setUint32(Constants.CRC + i * 4, value, true));
  for (let i = 0; i < 256; i++) {
    let value = i << 8;
    for (let k = 0; k < 8; k++) value = value & 0x8000 ? (value << 1) ^ 0x1021 : value << 1;
    view.setUint16(Constants.CRC_CCITT + i * 2, value & 0xffff, true);
  }
  return bytes;
}
