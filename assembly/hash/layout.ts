// Hash objects: a raw payload (Kind.OPAQUE), so that a hash under way is in the heap and any thread can go on with it. While one thread
// hashes without the GIL, BUSY keeps others out of the same object.
//
//   | header | length u64 | parameters | 200 bytes of state | 168 bytes of block not yet full | 640 bytes of message schedule |
export const enum Hash {
  BYTES = 8, // u64: length of the payload, as of every OPAQUE
  ALGORITHM = 16, DIGEST_SIZE = 20, BLOCK_SIZE = 24, FILL = 28 /* bytes in BLOCK */, TOTAL = 32 /* u64 */, BUSY = 40,
  SUFFIX = 44, // Keccak: domain bits; BLAKE2: 1 = last node
  STATE = 48, BLOCK = 256, SCHEDULE = 432, Size = 1080,
}
export const enum HashAlgorithm { MD5, SHA1, SHA256, SHA512, KECCAK, BLAKE2B, BLAKE2S }
/** Offsets in the table of constants (Table.CONSTANTS), made by src/boot/constants.ts. */
export const enum Constants {
  CUBE_ROOTS = 0, // u64 x 80: SHA-512's; the high halves of the first 64 are SHA-256's
  SQUARE_ROOTS = 640, // u64 x 16: start of SHA-512 and SHA-256 (8), of SHA-384 and SHA-224 (8)
  SINES = 768, // u32 x 64: MD5's
  KECCAK = 1024, // u64 x 24: round constants
  CRC = 1216, // u32 x 8 x 256: CRC-32, eight bytes at a time
  CRC_CCITT = 9408, // u16 x 256: binascii.crc_hqx
  Size = 9920,
}
