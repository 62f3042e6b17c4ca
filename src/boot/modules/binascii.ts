// Module binascii: natives for its Python part (src/lib/modules/binascii.py), which zlib uses too.
import type { Attribute } from '../registry.ts';
import { nativeFunction } from '../registry.ts';

export const intrinsics: Record<string, Attribute> = {
  _crc32: nativeFunction('intrinsicCrc32', '(data, start, /)'),
  _adler32: nativeFunction('intrinsicAdler32', '(data, start, /)'),
  _crc_hqx: nativeFunction('intrinsicCrcHqx', '(data, start, /)'),
  _to_base64: nativeFunction('intrinsicToBase64', '(data, newline, /)'),
  _from_base64: nativeFunction('intrinsicFromBase64', '(data, strict, /)'),
  _from_hex: nativeFunction('intrinsicFromHex', '(data, /)'),
};
