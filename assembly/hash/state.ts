// A hash from start to digest: blocks out of the bytes that come in, padding at the end. Works without the GIL: nothing here allocates or
// looks at anything but the hash object, the bytes and the table of constants.
import { Base, Table } from "../shared/layout.ts";
import { md5Blocks, sha1Blocks, sha256Blocks, sha512Blocks } from "./kernels.ts";
import { Constants, Hash, HashAlgorithm } from "./layout.ts";
import { blake2bBlock, blake2sBlock, keccakBlocks, keccakPermute } from "./sponge.ts";

export function constants(): u32 { return load<u32>(Base.TABLES + (Table.CONSTANTS << 2)); }

/** Sets a hash to its start. For SHA-2 the digest's size tells which start; `suffix` is Keccak's domain bits. */
export function beginHash(object: u32, algorithm: u32, digestSize: u32, blockSize: u32, suffix: u32): void {
  const h = object + Hash.STATE, roots = constants() + Constants.SQUARE_ROOTS;
  memory.fill(object + Hash.ALGORITHM, 0, Hash.Size - Hash.ALGORITHM);
  store<u64>(object, Hash.Size - 16, Hash.BYTES);
  store<u32>(object, algorithm, Hash.ALGORITHM);
  store<u32>(object, digestSize, Hash.DIGEST_SIZE);
  store<u32>(object, blockSize, Hash.BLOCK_SIZE);
  store<u32>(object, suffix, Hash.SUFFIX);
  if (algorithm <= <u32>HashAlgorithm.SHA1) {
    store<u32>(h, 0x67452301); store<u32>(h, 0xefcdab89, 4); store<u32>(h, 0x98badcfe, 8); store<u32>(h, 0x10325476, 12); store<u32>(h, 0xc3d2e1f0, 16);
  } else if (algorithm == HashAlgorithm.SHA256) {
    // SHA-256 has the high halves of SHA-512's start, SHA-224 the low halves of SHA-384's
    for (let i: u32 = 0; i < 8; i++) store<u32>(h + (i << 2), digestSize == 32 ? load<u32>(roots + (i << 3), 4) : load<u32>(roots + 64 + (i << 3)));
  } else if (algorithm == HashAlgorithm.SHA512) memory.copy(h, digestSize == 64 ? roots : roots + 64, 64);
}
/** BLAKE2 starts from its parameter block. */
export function beginBlake(object: u32, parameters: u32): void {
  const h = object + Hash.STATE, roots = constants() + Constants.SQUARE_ROOTS;
  if (load<u32>(object, Hash.ALGORITHM) == HashAlgorithm.BLAKE2B) for (let i: u32 = 0; i < 64; i += 8) store<u64>(h + i, load<u64>(roots + i) ^ load<u64>(parameters + i));
  else for (let i: u32 = 0; i < 8; i++) store<u32>(h + (i << 2), load<u32>(roots + (i << 3), 4) ^ load<u32>(parameters + (i << 2)));
}

function blocks(object: u32, data: u32, count: u32): void {
  const h = object + Hash.STATE, w = object + Hash.SCHEDULE, table = constants(), algorithm = load<u32>(object, Hash.ALGORITHM);
  switch (algorithm) {
    case HashAlgorithm.MD5: md5Blocks(h, data, count, table); return;
    case HashAlgorithm.SHA1: sha1Blocks(h, data, count, w); return;
    case HashAlgorithm.SHA256: sha256Blocks(h, data, count, w, table); return;
    case HashAlgorithm.SHA512: sha512Blocks(h, data, count, w, table); return;
    case HashAlgorithm.KECCAK: keccakBlocks(h, data, count, load<u32>(object, Hash.BLOCK_SIZE), w, table); return;
    default: {
      const size = load<u32>(object, Hash.BLOCK_SIZE);
      for (; count > 0; count--, data += size) {
        store<u64>(object, load<u64>(object, Hash.TOTAL) + size, Hash.TOTAL);
        if (algorithm == HashAlgorithm.BLAKE2B) blake2bBlock(h, data, load<u64>(object, Hash.TOTAL), false, false, w, table);
        else blake2sBlock(h, data, load<u64>(object, Hash.TOTAL), false, false, w, table);
      }
    }
  }
}
function isBlake(object: u32): bool { return load<u32>(object, Hash.ALGORITHM) >= <u32>HashAlgorithm.BLAKE2B; }

export function updateHash(object: u32, data: u32, length: u32): void {
  const size = load<u32>(object, Hash.BLOCK_SIZE), blake: u32 = isBlake(object) ? 1 : 0; // BLAKE2 keeps its last block back: it is marked
  let fill = load<u32>(object, Hash.FILL);
  if (!blake) store<u64>(object, load<u64>(object, Hash.TOTAL) + length, Hash.TOTAL);
  if (fill) {
    const part = size - fill < length ? size - fill : length;
    memory.copy(object + Hash.BLOCK + fill, data, part);
    fill += part; data += part; length -= part;
    if (fill < size || (blake && length == 0)) { store<u32>(object, fill, Hash.FILL); return; }
    blocks(object, object + Hash.BLOCK, 1);
    fill = 0;
  }
  if (length) {
    const whole = (length - blake) / size;
    if (whole) {
      blocks(object, data, whole);
      data += whole * size; length -= whole * size;
    }
    memory.copy(object + Hash.BLOCK, data, length);
  }
  store<u32>(object, length, Hash.FILL);
}

/** Ends a hash (a copy of the program's): `length` bytes of digest at `out`. */
export function finishHash(object: u32, out: u32, length: u32): void {
  const algorithm = load<u32>(object, Hash.ALGORITHM), size = load<u32>(object, Hash.BLOCK_SIZE), h = object + Hash.STATE, block = object + Hash.BLOCK;
  let fill = load<u32>(object, Hash.FILL);
  const total = load<u64>(object, Hash.TOTAL);
  if (isBlake(object)) {
    memory.fill(block + fill, 0, size - fill);
    const lastNode = load<u32>(object, Hash.SUFFIX) != 0;
    if (algorithm == HashAlgorithm.BLAKE2B) blake2bBlock(h, block, total + fill, true, lastNode, object + Hash.SCHEDULE, constants());
    else blake2sBlock(h, block, total + fill, true, lastNode, object + Hash.SCHEDULE, constants());
    memory.copy(out, h, length);
    return;
  }
  if (algorithm == HashAlgorithm.KECCAK) {
    memory.fill(block + fill, 0, size - fill);
    store<u8>(block + fill, <u8>load<u32>(object, Hash.SUFFIX));
    store<u8>(block + size - 1, load<u8>(block + size - 1) | 0x80);
    blocks(object, block, 1);
    while (length > size) {
      memory.copy(out, h, size);
      out += size; length -= size;
      keccakPermute(h, object + Hash.SCHEDULE, constants());
    }
    memory.copy(out, h, length);
    return;
  }
  const lengthBytes: u32 = algorithm == HashAlgorithm.SHA512 ? 16 : 8;
  store<u8>(block + fill, 0x80);
  fill++;
  if (fill > size - lengthBytes) {
    memory.fill(block + fill, 0, size - fill);
    blocks(object, block, 1);
    fill = 0;
  }
  memory.fill(block + fill, 0, size - fill);
  if (algorithm == HashAlgorithm.MD5) store<u64>(block + size - 8, total << 3);
  else {
    store<u64>(block + size - 8, bswap<u64>(total << 3));
    if (lengthBytes == 16) store<u8>(block + size - 9, <u8>(total >> 61));
  }
  blocks(object, block, 1);
  if (algorithm == HashAlgorithm.MD5) memory.copy(out, h, length);
  else if (algorithm == HashAlgorithm.SHA512) for (let i: u32 = 0; i < length; i += 8) store<u64>(out + i, bswap<u64>(load<u64>(h + i)));
  else for (let i: u32 = 0; i < length; i += 4) store<u32>(out + i, bswap<u32>(load<u32>(h + i)));
}
