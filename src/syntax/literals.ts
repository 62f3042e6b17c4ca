// The values of literals: numbers, and strings with their escapes.
//
// What can go wrong here is found late, when the parser reaches the token, and CPython words it as
// the codec does that it calls; so do we, with the positions that this codec counts.

import type { ConstantValue } from './ast.ts';
import { isAscii } from './characters.ts';

/** Resolves `\N{NAME}` to a code point, `undefined` for a name that Unicode does not know. */
export type UnicodeNameLookup = (name: string) => number | undefined;

/** An integer literal with too many decimal digits. */
export class IntegerLengthError {
  readonly digits: number;
  constructor(digits: number) {
    this.digits = digits;
  }
}

/** A string literal that cannot be decoded. */
export class StringDecodeError {
  /** 'ascii' is a non-ASCII character in a bytes literal. */
  readonly type: 'unicode error' | 'value error' | 'ascii';
  readonly message: string;
  constructor(type: 'unicode error' | 'value error' | 'ascii', message: string) {
    this.type = type;
    this.message = message;
  }
}

export interface StringContext {
  lookupUnicodeName: UnicodeNameLookup;
  /** Told of the first wrong escape of each literal: the message of the SyntaxWarning. */
  warn(message: string): void;
}

type TextValue = Extract<ConstantValue, { type: 'str' }>;
type BytesValue = Extract<ConstantValue, { type: 'bytes' }>;

// ---- numbers

/** The value of a number that the lexer has found well formed. */
export function numberValue(literal: string, maximumDigits: number): ConstantValue {
  const text = literal.includes('_') ? literal.replaceAll('_', '') : literal;
  const last = text.charCodeAt(text.length - 1) | 32;
  const second = text.charCodeAt(1) | 32;
  const isRadix = text.charCodeAt(0) === 48 && (second === 120 || second === 111 || second === 98);
  if (!isRadix) {
    if (last === 106) return { type: 'complex', imag: Number(text.slice(0, -1)) };
    if (/[.eE]/.test(text)) return { type: 'float', value: Number(text) };
    if (maximumDigits > 0 && text.length > maximumDigits) throw new IntegerLengthError(text.length);
  }
  return { type: 'int', value: BigInt(text) };
}

// ---- strings

/** The value of a whole string token that is no f-string: prefix, quotes and all. */
export function stringValue(token: string, context: StringContext): TextValue | BytesValue {
  let at = 0;
  let raw = false;
  let bytes = false;
  for (; ; at++) {
    const code = token.charCodeAt(at);
    if (code === 34 || code === 39) break;
    const letter = code | 32;
    if (letter === 114) raw = true;
    else if (letter === 98) bytes = true;
  }
  const quote = token.charCodeAt(at);
  const triple =
    token.length - at >= 6 &&
    token.charCodeAt(at + 1) === quote &&
    token.charCodeAt(at + 2) === quote;
  const size = triple ? 3 : 1;
  const body = token.slice(at + size, token.length - size);
  if (bytes) return bytesBody(body, raw, context);
  return textBody(body, raw, context);
}

/** The value of text between quotes, or of a part of an f-string's text. */
export function textBody(body: string, raw: boolean, context: StringContext): TextValue {
  if (raw || !body.includes('\\')) return { type: 'str', value: body };
  return decodeText(body, context);
}

/** One text of several; the kind of value that `"a" "b"` has. */
export function concatenateTexts(parts: readonly TextValue[]): TextValue {
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) return only;
  const value = parts.map((part) => part.value).join('');
  if (parts.every((part) => part.codePoints === undefined)) return { type: 'str', value };
  const codePoints = parts.flatMap((part) => [...(part.codePoints ?? codePointsOf(part.value))]);
  return { type: 'str', value, codePoints: Uint32Array.from(codePoints) };
}

export function concatenateBytes(parts: readonly BytesValue[]): BytesValue {
  const length = parts.reduce((sum, part) => sum + part.value.length, 0);
  const value = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    value.set(part.value, at);
    at += part.value.length;
  }
  return { type: 'bytes', value };
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) as number);
}

function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}

/** Escapes of one character, for text and bytes alike. An escaped newline is nothing. */
const simpleEscapes: ReadonlyMap<number, string> = new Map([
  [10, ''],
  [92, '\\'],
  [39, "'"],
  [34, '"'],
  [97, '\x07'],
  [98, '\b'],
  [102, '\f'],
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
  [118, '\v'],
]);

const letterN = 78;
const letterU = 85;
const letterSmallU = 117;
const letterSmallX = 120;
const leftBrace = 123;

function isOctalDigit(code: number): boolean {
  return code >= 48 && code <= 55;
}

/** The octal escape whose first digit is at `at`: up to three digits. */
function octalDigits(body: string, at: number): string {
  let end = at + 1;
  while (end < at + 3 && isOctalDigit(body.charCodeAt(end))) end++;
  return body.slice(at, end);
}

function hexadecimalDigits(body: string, at: number, maximum: number): string {
  return /^[\da-fA-F]*/.exec(body.slice(at, at + maximum))?.[0] ?? '';
}

function decodeText(body: string, context: StringContext): TextValue {
  const parts: TextValue[] = [];
  let surrogates = false;
  let warning: string | null = null;
  const add = (codePoint: number): void => {
    if (!isSurrogate(codePoint)) {
      parts.push({ type: 'str', value: String.fromCodePoint(codePoint) });
      return;
    }
    surrogates = true;
    const value = String.fromCharCode(codePoint);
    parts.push({ type: 'str', value, codePoints: Uint32Array.of(codePoint) });
  };
  let from = 0;
  for (;;) {
    const at = body.indexOf('\\', from);
    const plainEnd = at < 0 ? body.length : at;
    if (plainEnd > from) parts.push({ type: 'str', value: body.slice(from, plainEnd) });
    if (at < 0) break;
    const code = body.charCodeAt(at + 1);
    const simple = simpleEscapes.get(code);
    from = at + 2;
    if (simple !== undefined) {
      parts.push({ type: 'str', value: simple });
    } else if (isOctalDigit(code)) {
      const digits = octalDigits(body, at + 1);
      const codePoint = Number.parseInt(digits, 8);
      if (codePoint > 0o377) warning ??= `invalid octal escape sequence '\\${digits}'`;
      add(codePoint);
      from = at + 1 + digits.length;
    } else if (code === letterSmallX || code === letterSmallU || code === letterU) {
      const width = code === letterSmallX ? 2 : code === letterSmallU ? 4 : 8;
      const digits = hexadecimalDigits(body, at + 2, width);
      const letter = body.charAt(at + 1);
      from = at + 2 + digits.length;
      if (digits.length < width) {
        failText(body, at, from, `truncated \\${letter}${'X'.repeat(width)} escape`);
      }
      const codePoint = Number.parseInt(digits, 16);
      if (codePoint > 0x10ffff) failText(body, at, from, 'illegal Unicode character');
      add(codePoint);
    } else if (code === letterN) {
      const named = namedCharacter(body, at, context.lookupUnicodeName);
      add(named.codePoint);
      from = named.end;
    } else {
      // A backslash that escapes nothing stays. CPython warns of ASCII characters only.
      if (code < 128) warning ??= `invalid escape sequence '\\${body.charAt(at + 1)}'`;
      parts.push({ type: 'str', value: '\\' });
      from = at + 1;
    }
  }
  if (warning !== null) context.warn(warning);
  if (!surrogates) return { type: 'str', value: parts.map((part) => part.value).join('') };
  return parts.length === 0 ? { type: 'str', value: '' } : concatenateTexts(parts);
}

function namedCharacter(
  body: string,
  at: number,
  lookup: UnicodeNameLookup,
): { codePoint: number; end: number } {
  if (body.charCodeAt(at + 2) !== leftBrace) {
    failText(body, at, at + 2, 'malformed \\N character escape');
  }
  const close = body.indexOf('}', at + 3);
  if (close < 0) failText(body, at, body.length, 'malformed \\N character escape');
  if (close === at + 3) failText(body, at, close, 'malformed \\N character escape');
  const codePoint = lookup(body.slice(at + 3, close));
  if (codePoint === undefined) failText(body, at, close + 1, 'unknown Unicode character name');
  return { codePoint, end: close + 1 };
}

function failText(body: string, start: number, end: number, reason: string): never {
  const first = codecLength(body, start);
  const last = codecLength(body, end) - 1;
  const place =
    first === last ? `byte 0x5c in position ${first}` : `bytes in position ${first}-${last}`;
  throw new StringDecodeError(
    'unicode error',
    `'unicodeescape' codec can't decode ${place}: ${reason}`,
  );
}

/**
 * How many bytes body[0, end) takes in the form that CPython gives to its codec: characters past
 * ASCII are written as `\U0000xxxx` there, and a backslash before one as `\u005c`.
 */
function codecLength(body: string, end: number): number {
  let length = 0;
  for (let at = 0; at < end; at++) {
    const code = body.charCodeAt(at);
    if (code === 92) {
      const next = body.charCodeAt(at + 1);
      if (next >= 128) length += 6;
      else {
        length += at + 1 < end ? 2 : 1;
        at++;
      }
    } else if (code < 128) {
      length += 1;
    } else {
      length += 10;
      if ((body.codePointAt(at) as number) > 0xffff) at++;
    }
  }
  return length;
}

function bytesBody(body: string, raw: boolean, context: StringContext): BytesValue {
  if (!isAscii(body)) {
    throw new StringDecodeError('ascii', 'bytes can only contain ASCII literal characters');
  }
  if (raw || !body.includes('\\')) return { type: 'bytes', value: asciiBytes(body) };
  const out = new Uint8Array(body.length);
  let length = 0;
  let warning: string | null = null;
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at);
    if (code !== 92) {
      out[length++] = code;
      continue;
    }
    const escaped = body.charCodeAt(at + 1);
    const simple = simpleEscapes.get(escaped);
    if (simple !== undefined) {
      if (simple !== '') out[length++] = simple.charCodeAt(0);
      at++;
    } else if (isOctalDigit(escaped)) {
      const digits = octalDigits(body, at + 1);
      const value = Number.parseInt(digits, 8);
      if (value > 0o377) warning ??= `invalid octal escape sequence '\\${digits}'`;
      out[length++] = value & 0xff;
      at += digits.length;
    } else if (escaped === letterSmallX) {
      const digits = hexadecimalDigits(body, at + 2, 2);
      if (digits.length < 2) {
        throw new StringDecodeError('value error', `invalid \\x escape at position ${at}`);
      }
      out[length++] = Number.parseInt(digits, 16);
      at += 3;
    } else {
      warning ??= `invalid escape sequence '\\${body.charAt(at + 1)}'`;
      out[length++] = code;
    }
  }
  if (warning !== null) context.warn(warning);
  return { type: 'bytes', value: out.slice(0, length) };
}

function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
