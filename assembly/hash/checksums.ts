// CRC-32 and Adler-32, for binascii and zlib.
import { Constants } from "./layout.ts";
import { constants } from "./state.ts";

/** CRC-32 (reflected, 0xedb88320) of bytes, going on from `crc`: eight at a time. */
export function crc32Of(crc: u32, data: u32, length: u32): u32 {
  const table = constants() + Constants.CRC;
  crc = ~crc;
  while (length >= 8) {
    const low = load<u32>(data) ^ crc, high = load<u32>(data, 4);
    crc = load<u32>(table + ((low & 255) << 2), 7168) ^ load<u32>(table + ((low >>> 8 & 255) << 2), 6144) ^ load<u32>(table + ((low >>> 16 & 255) << 2), 5120)
      ^ load<u32>(table + (low >>> 24 << 2), 4096) ^ load<u32>(table + ((high & 255) << 2), 3072) ^ load<u32>(table + ((high >>> 8 & 255) << 2), 2048)
      ^ load<u32>(table + ((high >>> 16 & 255) << 2), 1024) ^ load<u32>(table + (high >>> 24 << 2));
    data += 8;
    length -= 8;
  }
  for (; length > 0; length--, data++) crc = crc >>> 8 ^ load<u32>(table + (((crc ^ <u32>load<u8>(data)) & 255) << 2));
  return ~crc;
}
/** Adler-32, going on from `adler`. */
export function adler32Of(adler: u32, data: u32, length: u32): u32 {
  let a = adler & 0xffff, b = adler >>> 16;
  while (length > 0) {
    const part: u32 = length < 5552 ? length : 5552; // as many as cannot overflow 32 bits
    for (let end = data + part; data < end; data++) {
      a += load<u8>(data);
      b += a;
    }
    a %= 65521;
    b %= 65521;
    length -= part;
  }
  return b << 16 | a;
}
