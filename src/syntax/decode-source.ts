// The bytes of a file -> its text: byte order mark, encoding declaration (PEP 263), null bytes.

import { PythonSyntaxError } from './errors.ts';
import { Source } from './source.ts';

/** A program file is read by the tokenizer, which words its errors differently from `compile`. */
export type BytesOrigin = 'file' | 'bytes';

const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const blankOrComment = /^[ \t\f]*(?:#.*)?$/;

/** Reads a source file. Throws a PythonSyntaxError where CPython raises a SyntaxError. */
export function sourceFromBytes(
  bytes: Uint8Array,
  filename: string,
  origin: BytesOrigin = 'file',
): Source {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const declared = declaredEncoding(body);
  const encoding = declared === null ? null : normalizeEncoding(declared);
  if (hasMark && encoding !== null && encoding !== 'utf-8') {
    throw wholeFileError(`encoding problem: ${encoding} with BOM`, filename);
  }
  const source = new Source(decode(body, encoding, filename, origin), filename);
  const nullAt = source.text.indexOf('\0');
  if (nullAt >= 0 && origin === 'file') throw nullByteError(source, nullAt);
  return source;
}

/** The encoding named in a comment on one of the first two lines; null for none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  let start = 0;
  for (let line = 0; line < 2; line++) {
    let end = start;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++;
    const text = latin1(bytes.subarray(start, end));
    const found = cookie.exec(text);
    if (found !== null) return found[1] as string;
    if (!blankOrComment.test(text)) return null;
    start = end + (bytes[end] === 13 && bytes[end + 1] === 10 ? 2 : 1);
  }
  return null;
}

/** The two names that the tokenizer itself knows; any other is looked up among the codecs. */
function normalizeEncoding(name: string): string {
  const normal = name.slice(0, 12).toLowerCase().replaceAll('_', '-');
  if (/^utf-8(?:-|$)/.test(normal)) return 'utf-8';
  if (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(normal)) return 'iso-8859-1';
  return name;
}

/** The host's names of Python's codecs, where they differ. */
const hostEncodings: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  cp1251: 'windows-1251',
  cp1250: 'windows-1250',
  cp866: 'ibm866',
  eucjp: 'euc-jp',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  cp932: 'shift_jis',
  gb2312: 'gbk',
  cp949: 'euc-kr',
};

/** What windows-1252 has where Latin-1 has control characters; undefined bytes are spaces here. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const latin1Names: ReadonlySet<string> = new Set(['iso-8859-1', 'latin1', 'l1', 'latin-1']);
const asciiNames: ReadonlySet<string> = new Set(['ascii', 'us-ascii', '646']);
const otherNames =
  /^(?:euc-jp|shift_jis|big5|gbk|gb18030|euc-kr|koi8-[ru]|windows-125\d|ibm866|iso-8859-\d+)$/;
const windows1252Names: ReadonlySet<string> = new Set(['cp1252', 'windows-1252', '1252']);

function decode(
  bytes: Uint8Array,
  encoding: string | null,
  filename: string,
  origin: BytesOrigin,
): string {
  const name = (encoding ?? 'utf-8').toLowerCase().replaceAll('_', '-');
  const fail = (message: string): never => {
    const isOwn = encoding === null || encoding === 'utf-8';
    const worded = origin === 'file' && !isOwn ? `encoding problem: ${encoding}` : message;
    throw wholeFileError(worded, filename);
  };
  if (latin1Names.has(name)) return latin1(bytes);
  if (asciiNames.has(name)) {
    const wrong = bytes.findIndex((byte) => byte >= 0x80);
    if (wrong < 0) return latin1(bytes);
    const place = `${byteName(bytes, wrong)} in position ${wrong}`;
    return fail(`'ascii' codec can't decode byte 0x${place}: ordinal not in range(128)`);
  }
  if (windows1252Names.has(name)) {
    // Some versions of the host take it for Latin-1.
    return latin1(bytes).replace(/[\x80-\x9f]/g, (character, position: number) => {
      const decoded = windows1252.charAt(character.charCodeAt(0) - 0x80);
      if (decoded !== ' ') return decoded;
      const place = `${byteName(bytes, position)} in position ${position}`;
      return fail(`'charmap' codec can't decode byte 0x${place}: character maps to <undefined>`);
    });
  }
  const hostName = hostEncodings[name] ?? name;
  if (hostName === 'utf-8') {
    const wrong = findWrongUtf8(bytes);
    if (wrong === null) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (encoding !== null) {
      const place = `${byteName(bytes, wrong.offset)} in position ${wrong.offset}`;
      return fail(`'utf-8' codec can't decode byte 0x${place}: ${wrong.reason}`);
    }
    return fail(notUtf8Message(bytes, wrong.offset, filename));
  }
  if (!otherNames.test(hostName)) return fail(`unknown encoding: ${encoding}`);
  try {
    return new TextDecoder(hostName, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail(`'${encoding}' codec can't decode the source`);
  }
}

function byteName(bytes: Uint8Array, at: number): string {
  return (bytes[at] as number).toString(16).padStart(2, '0');
}

function latin1(bytes: Uint8Array): string {
  const chunkSize = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += chunkSize) {
    text += String.fromCharCode(...bytes.subarray(at, at + chunkSize));
  }
  return text;
}

function notUtf8Message(bytes: Uint8Array, at: number, filename: string): string {
  let line = 1;
  for (let index = 0; index < at; index++) {
    if (bytes[index] === 10) line++;
  }
  return (
    `Non-UTF-8 code starting with '\\x${byteName(bytes, at)}' in file ${filename} ` +
    `on line ${line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details`
  );
}

/** The first byte that begins no sequence of UTF-8, and why not; null if there is none. */
function findWrongUtf8(bytes: Uint8Array): { offset: number; reason: string } | null {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at++;
      continue;
    }
    if (lead < 0xc2 || lead > 0xf4) return { offset: at, reason: 'invalid start byte' };
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    for (let index = 1; index < length; index++) {
      const byte = bytes[at + index];
      if (byte === undefined) return { offset: at, reason: 'unexpected end of data' };
      let first = 0x80;
      let last = 0xbf;
      // Overlong forms, surrogates and code points past the last one show in the second byte.
      if (index === 1) {
        if (lead === 0xe0) first = 0xa0;
        else if (lead === 0xed) last = 0x9f;
        else if (lead === 0xf0) first = 0x90;
        else if (lead === 0xf4) last = 0x8f;
      }
      if (byte < first || byte > last) return { offset: at, reason: 'invalid continuation byte' };
    }
    at += length;
  }
  return null;
}

/** An error of the file as a whole: CPython prints no line for it. */
function wholeFileError(message: string, filename: string): PythonSyntaxError {
  return new PythonSyntaxError({
    errorType: 'SyntaxError',
    message,
    filename,
    line: 0,
    offset: -1,
    endLine: null,
    endOffset: null,
    text: null,
    incomplete: false,
  });
}

function nullByteError(source: Source, at: number): PythonSyntaxError {
  const line = source.lineOf(at);
  const text = source.lineText(line);
  return new PythonSyntaxError({
    errorType: 'SyntaxError',
    message: 'source code cannot contain null bytes',
    filename: source.filename,
    line,
    offset: null,
    endLine: line,
    endOffset: null,
    text: text.slice(0, text.indexOf('\0')),
    incomplete: false,
  });
}
