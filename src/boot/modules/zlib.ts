// Module zlib: natives for its Python part (src/lib/modules/zlib.py).
import type { Attribute } from '../registry.ts';
import { nativeFunction } from '../registry.ts';

export const intrinsics: Record<string, Attribute> = {
  _inflate_new: nativeFunction('inflateNew', '(wrap, /)'),
  _inflate: nativeFunction('inflateStep', '(stream, data, limit, /)'),
  _inflate_dictionary: nativeFunction('inflateDictionary', '(stream, data, /)'),
  _deflate_new: nativeFunction('deflateNew', '(level, wrap, /)'),
  _deflate: nativeFunction('deflateStep', '(stream, data, start, flush, dictionary, /)'),
  _stream_copy: nativeFunction('streamCopy', '(stream, /)'),
};
