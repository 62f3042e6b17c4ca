// Numeric literals: where one ends, and what is wrong with it. The value is read later
// (literals.ts), and only for those numbers that the parser reaches.

import { isAsciiNameContinue, isDigit, isHexadecimalDigit } from './characters.ts';

/** The services of the lexer that a scanner of numbers needs. */
export interface NumberReporter {
  /** Raises a SyntaxError; `cursor` is where CPython's tokenizer stands at that moment. */
  fail(message: string, cursor: number): never;
  failWithRange(message: string, cursor: number, first: number, last: number): never;
  warn(message: string, cursor: number): void;
}

const zero = 48;
const underscore = 95;
const dot = 46;
/** Lower-case letters; `code | 32` folds the case of an ASCII letter. */
const letterB = 98;
const letterE = 101;
const letterJ = 106;
const letterO = 111;
const letterX = 120;

/** The end of the number at `start`, where a digit stands, or a dot before a digit. */
export function scanNumber(text: string, start: number, reporter: NumberReporter): number {
  const first = text.charCodeAt(start);
  if (first === zero) {
    switch (text.charCodeAt(start + 1) | 32) {
      case letterX:
        return scanRadix(text, start, 'hexadecimal', isHexadecimalDigit, reporter);
      case letterO:
        return scanRadix(text, start, 'octal', (code) => code >= 48 && code < 56, reporter);
      case letterB:
        return scanRadix(text, start, 'binary', (code) => code === 48 || code === 49, reporter);
      default:
        return scanFromZero(text, start, reporter);
    }
  }
  if (first === dot) return scanFraction(text, start + 1, reporter);
  const end = scanDigits(text, start, reporter);
  return scanAfterInteger(text, end, reporter);
}

/** Digits with single underscores between them; `from` is at a digit. */
function scanDigits(text: string, from: number, reporter: NumberReporter): number {
  let at = from;
  for (;;) {
    while (isDigit(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== underscore) return at;
    at++;
    if (!isDigit(text.charCodeAt(at))) reporter.fail('invalid decimal literal', at);
  }
}

function scanRadix(
  text: string,
  start: number,
  radix: 'hexadecimal' | 'octal' | 'binary',
  isRadixDigit: (code: number) => boolean,
  reporter: NumberReporter,
): number {
  let at = start + 2;
  do {
    if (text.charCodeAt(at) === underscore) at++;
    const code = text.charCodeAt(at);
    if (!isRadixDigit(code)) {
      if (isDigit(code)) failAtDigit(text, at, radix, reporter);
      reporter.fail(`invalid ${radix} literal`, at);
    }
    while (isRadixDigit(text.charCodeAt(at))) at++;
  } while (text.charCodeAt(at) === underscore);
  if (isDigit(text.charCodeAt(at))) failAtDigit(text, at, radix, reporter);
  return verifyEnd(text, at, radix, reporter);
}

function failAtDigit(text: string, at: number, radix: string, reporter: NumberReporter): never {
  return reporter.fail(`invalid digit '${text.charAt(at)}' in ${radix} literal`, at + 1);
}

/** `0`, `000`, `0_0`, and what looks like an octal number of Python 2. */
function scanFromZero(text: string, start: number, reporter: NumberReporter): number {
  let at = start + 1;
  for (;;) {
    if (text.charCodeAt(at) === underscore) {
      at++;
      if (!isDigit(text.charCodeAt(at))) reporter.fail('invalid decimal literal', at);
    }
    if (text.charCodeAt(at) !== zero) break;
    at++;
  }
  const zerosEnd = at + 1;
  const nonzero = isDigit(text.charCodeAt(at));
  if (nonzero) at = scanDigits(text, at, reporter);
  const next = text.charCodeAt(at);
  if (nonzero && next !== dot && (next | 32) !== letterE && (next | 32) !== letterJ) {
    reporter.failWithRange(
      'leading zeros in decimal integer literals are not permitted; ' +
        'use an 0o prefix for octal integers',
      at,
      start,
      zerosEnd,
    );
  }
  return scanAfterInteger(text, at, reporter);
}

function scanAfterInteger(text: string, at: number, reporter: NumberReporter): number {
  if (text.charCodeAt(at) === dot) return scanFraction(text, at + 1, reporter);
  return scanExponent(text, at, reporter);
}

function scanFraction(text: string, afterDot: number, reporter: NumberReporter): number {
  const at = isDigit(text.charCodeAt(afterDot)) ? scanDigits(text, afterDot, reporter) : afterDot;
  return scanExponent(text, at, reporter);
}

function scanExponent(text: string, from: number, reporter: NumberReporter): number {
  let at = from;
  if ((text.charCodeAt(at) | 32) === letterE) {
    const next = text.charCodeAt(at + 1);
    if (next === 43 || next === 45) {
      if (!isDigit(text.charCodeAt(at + 2))) reporter.fail('invalid decimal literal', at + 2);
      at = scanDigits(text, at + 2, reporter);
    } else if (isDigit(next)) {
      at = scanDigits(text, at + 1, reporter);
    } else {
      // `1else` and such: the number ends before the letter.
      return verifyEnd(text, at, 'decimal', reporter);
    }
  }
  if ((text.charCodeAt(at) | 32) === letterJ) {
    return verifyEnd(text, at + 1, 'imaginary', reporter);
  }
  return verifyEnd(text, at, 'decimal', reporter);
}

/**
 * A keyword may follow a number without a space, for now, and with a warning; a name may not.
 * Letters past ASCII are left to the parser.
 */
function verifyEnd(text: string, at: number, kind: string, reporter: NumberReporter): number {
  const code = text.charCodeAt(at);
  if (!isAsciiNameContinue(code)) return at;
  if (keywordFollows(text, at)) reporter.warn(`invalid ${kind} literal`, at);
  else reporter.fail(`invalid ${kind} literal`, at);
  return at;
}

function keywordFollows(text: string, at: number): boolean {
  for (const keyword of ['and', 'else', 'for', 'or', 'not']) {
    if (text.startsWith(keyword, at)) {
      const after = text.charCodeAt(at + keyword.length);
      return !(isAsciiNameContinue(after) || after >= 128);
    }
  }
  return text.startsWith('if', at) || text.startsWith('in', at) || text.startsWith('is', at);
}
