// `repr()` of constants, for annotations kept as text, messages and listings.

import type { Constant } from '../compile/code.ts';

/** The code points of a string constant. */
export function codePointsOf(constant: { value: string; codePoints?: Uint32Array }): Uint32Array {
  if (constant.codePoints !== undefined) return constant.codePoints;
  const points: number[] = [];
  for (const character of constant.value) points.push(character.codePointAt(0) as number);
  return Uint32Array.from(points);
}

const unprintable = /[\p{C}\p{Z}]/u;

const shortEscapes: Record<number, string> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };

function escapeCodePoint(point: number, quote: string): string {
  const short = shortEscapes[point];
  if (short !== undefined) return short;
  const character = String.fromCodePoint(point);
  if (character === quote) return `\\${quote}`;
  if (point >= 0x20 && point < 0x7f) return character;
  if (point >= 0x80 && (point < 0xd800 || point > 0xdfff) && !unprintable.test(character)) {
    return character;
  }
  if (point < 0x100) return `\\x${point.toString(16).padStart(2, '0')}`;
  if (point < 0x10000) return `\\u${point.toString(16).padStart(4, '0')}`;
  return `\\U${point.toString(16).padStart(8, '0')}`;
}

export function stringRepr(constant: { value: string; codePoints?: Uint32Array }): string {
  const points = codePointsOf(constant);
  const quote = points.includes(39) && !points.includes(34) ? '"' : "'";
  let body = '';
  for (const point of points) body += escapeCodePoint(point, quote);
  return quote + body + quote;
}

function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  let body = '';
  for (const byte of bytes) {
    if (byte >= 0x7f) body += `\\x${byte.toString(16)}`;
    else body += escapeCodePoint(byte, quote);
  }
  return `b${quote}${body}${quote}`;
}

/** As Python prints a float: the shortest digits that read back as the same. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa, exponentText] = value.toExponential().split('e') as [string, string];
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const sign = exponent < 0 ? '-' : '+';
    return `${mantissa}e${sign}${Math.abs(exponent).toString().padStart(2, '0')}`;
  }
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return `${sign}${digits.padEnd(exponent + 1, '0')}.0`;
  return `${sign}${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

function complexRepr(real: number, imag: number): string {
  const part = (value: number): string => floatRepr(value).replace(/\.0$/, '');
  if (real === 0 && !Object.is(real, -0)) return `${part(imag)}j`;
  const imagText = part(imag);
  return `(${part(real)}${imagText.startsWith('-') ? '' : '+'}${imagText}j)`;
}

export function pythonRepr(constant: Constant): string {
  switch (constant.type) {
    case 'None':
      return 'None';
    case 'Ellipsis':
      return 'Ellipsis';
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
      return constant.value.toString();
    case 'float':
      return floatRepr(constant.value);
    case 'complex':
      return complexRepr(constant.real, constant.imag);
    case 'str':
      return stringRepr(constant);
    case 'bytes':
      return bytesRepr(constant.value);
    case 'tuple': {
      const items = constant.items.map(pythonRepr);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
    }
    case 'frozenset':
      if (constant.items.length === 0) return 'frozenset()';
      return `frozenset({${constant.items.map(pythonRepr).join(', ')}})`;
    case 'code':
      return `<code object ${constant.code.name}>`;
  }
}
