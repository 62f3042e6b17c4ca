// Module _codecs: the registry of codecs and the codecs that CPython has in C; src/lib/prelude/codecs.py.
import type { Attribute, ModuleSpec } from '../registry.ts';
import { preludeFunction as f } from '../registry.ts';

const encode = (body: string): Attribute => f(body, '($module, str, errors=None, /)');
const decode = (body: string): Attribute => f(body, '($module, data, errors=None, final=False, /)');
const whole = (body: string): Attribute => f(body, '($module, data, errors=None, /)');
const marked = (body: string): Attribute => f(body, '($module, str, errors=None, byteorder=0, /)');
const extended = (body: string): Attribute => f(body, '($module, data, errors=None, byteorder=0, final=False, /)');

export const codecs: ModuleSpec = {
  name: '_codecs',
  attributes: {
    register: f('codec_register', '($module, search_function, /)', 'Register a codec search function.'),
    unregister: f('codec_unregister', '($module, search_function, /)', 'Unregister a codec search function and clear the registry\'s cache.'),
    lookup: f('codec_lookup', '($module, encoding, /)', 'Looks up a codec tuple in the Python codec registry and returns a CodecInfo object.'),
    encode: f('codec_encode', "($module, /, obj, encoding='utf-8', errors='strict')", 'Encodes obj using the codec registered for encoding.'),
    decode: f('codec_decode_any', "($module, /, obj, encoding='utf-8', errors='strict')", 'Decodes obj using the codec registered for encoding.'),
    register_error: f('codec_register_error', '($module, errors, handler, /)', 'Register the specified error handler under the name errors.'),
    lookup_error: f('codec_lookup_error', '($module, name, /)', 'lookup_error(errors) -> handler'),
    utf_8_encode: encode('utf_8_encode'), utf_8_decode: decode('utf_8_decode'),
    ascii_encode: encode('ascii_encode'), ascii_decode: whole('ascii_decode'),
    latin_1_encode: encode('latin_1_encode'), latin_1_decode: whole('latin_1_decode'),
    utf_16_le_encode: encode('utf_16_le_encode'), utf_16_le_decode: decode('utf_16_le_decode'),
    utf_16_be_encode: encode('utf_16_be_encode'), utf_16_be_decode: decode('utf_16_be_decode'),
    utf_32_le_encode: encode('utf_32_le_encode'), utf_32_le_decode: decode('utf_32_le_decode'),
    utf_32_be_encode: encode('utf_32_be_encode'), utf_32_be_decode: decode('utf_32_be_decode'),
    utf_16_encode: marked('utf_16_encode'), utf_16_decode: decode('utf_16_decode'), utf_16_ex_decode: extended('utf_16_ex_decode'),
    utf_32_encode: marked('utf_32_encode'), utf_32_decode: decode('utf_32_decode'), utf_32_ex_decode: extended('utf_32_ex_decode'),
    utf_7_encode: encode('utf_7_encode'), utf_7_decode: decode('utf_7_decode'),
    charmap_build: f('charmap_build', '($module, map, /)'),
    charmap_encode: f('charmap_encode', '($module, str, errors=None, mapping=None, /)'),
    charmap_decode: f('charmap_decode', '($module, data, errors=None, mapping=None, /)'),
    escape_encode: whole('escape_encode'), escape_decode: whole('escape_decode'),
    unicode_escape_encode: encode('unicode_escape_encode'),
    unicode_escape_decode: f('unicode_escape_decode', '($module, data, errors=None, final=True, /)'),
    raw_unicode_escape_encode: encode('raw_unicode_escape_encode'),
    raw_unicode_escape_decode: f('raw_unicode_escape_decode', '($module, data, errors=None, final=True, /)'),
    readbuffer_encode: whole('readbuffer_encode'),
    strict_errors: f('strict_errors', '($module, error, /)'),
    ignore_errors: f('ignore_errors', '($module, error, /)'),
    replace_errors: f('replace_errors', '($module, error, /)'),
    backslashreplace_errors: f('backslashreplace_errors', '($module, error, /)'),
    xmlcharrefreplace_errors: f('xmlcharrefreplace_errors', '($module, error, /)'),
    namereplace_errors: f('namereplace_errors', '($module, error, /)'),
    surrogateescape_errors: f('surrogateescape_errors', '($module, error, /)'),
    surrogatepass_errors: f('surrogatepass_errors', '($module, error, /)'),
  },
};
