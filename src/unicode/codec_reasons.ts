// The `reason` of a UnicodeDecodeError or UnicodeEncodeError, by CodecReason
// (assembly/text/constants.ts).

export const codecReasons = [
  '',
  'invalid start byte',
  'invalid continuation byte',
  'unexpected end of data',
  'surrogates not allowed',
  'truncated data',
  'illegal encoding',
  'illegal UTF-16 surrogate',
  'code point in surrogate code point range(0xd800, 0xe000)',
  'code point not in range(0x110000)',
  'ordinal not in range(128)',
  'ordinal not in range(256)',
] as const;
