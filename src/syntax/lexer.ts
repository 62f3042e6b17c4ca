// Source text -> tokens, all of them at once.
//
// CPython's tokenizer works on demand, but what it gives depends on the text alone, so that the
// whole text can be tokenized first. An error stops the lexer; the tokens before it stay, followed
// by an ErrorToken, since CPython's parser may find something to say before it gets there.
//
// f-strings make the lexer a machine with a stack of modes (PEP 701). Each f-string that is open
// is one mode; within it the lexer goes to and fro between its literal text and the Python code of
// its replacement fields. Which brace does what is decided as CPython decides it: by the number of
// brackets open within the f-string (`bracketDepth`) and by how many of them began a field
// (`fieldDepth`).

import {
  asciiClass,
  decimalDigit,
  hexadecimalCode,
  identifierLength,
  isDigit,
  isPrintable,
  nameContinue,
  nameStart,
} from './characters.ts';
import { type FString, LexicalFailure, type LexerOptions } from './lexer-base.ts';
import { scanNumber } from './lexer-numbers.ts';
import { StringLexer } from './lexer-strings.ts';
import { maximumBracketDepth, maximumIndentationLevels } from './limits.ts';
import type { Source } from './source.ts';
import * as Token from './token-kinds.ts';
import type { Tokens } from './tokens.ts';

export type { LexerOptions, ParseMode } from './lexer-base.ts';

/** Tokenizes a text. Errors are not thrown: see `Tokens.error`. */
export function tokenize(source: Source, options: LexerOptions): Tokens {
  return new Lexer(source, options).run();
}

const tab = 9;
const newline = 10;
const formFeed = 12;
const space = 32;
const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const dot = 46;
const backslash = 92;
const leftBrace = 123;
const rightBrace = 125;
const colon = 58;
const exclamation = 33;

const closingBracketOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

// Keywords by a hash of their first two letters and their length, so that a name that is none is
// seldom compared with one.
const keywordTableSize = 512;
const keywordTexts: (string | null)[] = new Array(keywordTableSize).fill(null);
const keywordKinds = new Uint8Array(keywordTableSize);
for (const [keyword, kind] of Token.keywords) {
  let slot = keywordSlot(keyword.charCodeAt(0), keyword.charCodeAt(1), keyword.length);
  while (keywordTexts[slot] !== null) slot = (slot + 1) % keywordTableSize;
  keywordTexts[slot] = keyword;
  keywordKinds[slot] = kind;
}

function keywordSlot(first: number, second: number, length: number): number {
  return (first * 37 + second * 11 + length * 101) % keywordTableSize;
}

class Lexer extends StringLexer {
  run(): Tokens {
    try {
      for (;;) {
        const fString = this.fStrings[this.fStrings.length - 1];
        if (fString === undefined || fString.inCode) {
          if (this.scanCode(fString)) break;
        } else {
          this.scanFStringText(fString);
        }
      }
    } catch (failure) {
      if (!(failure instanceof LexicalFailure)) throw failure;
      this.tokens.error = failure.error;
      this.tokens.errorInFString = this.fStrings.length > 0;
      this.tokens.openBracket = this.brackets[this.brackets.length - 1] ?? null;
      this.tokens.push(Token.ErrorToken, this.position, this.position, this.brackets.length);
    }
    return this.tokens;
  }

  // ---- Python code

  /** Reads tokens until an f-string is entered or resumed (false) or the text ends (true). */
  private scanCode(fString: FString | undefined): boolean {
    const { text, tokens, end } = this;
    for (;;) {
      if (this.atLineStart) this.scanIndentation();
      let at = this.position;
      let code = text.charCodeAt(at);
      while (code === space || code === tab || code === formFeed) code = text.charCodeAt(++at);
      const start = at;
      if (code === hash) {
        at = text.indexOf('\n', at);
        if (at < 0 || at > end) at = end;
        code = newline;
      }
      this.position = at;
      if (at >= end) return this.scanEnd();

      if (code >= 128 || ((asciiClass[code] as number) & nameStart) !== 0) {
        if (this.scanName(at)) return false;
        continue;
      }
      if (code === newline) {
        this.position = at + 1;
        this.atLineStart = true;
        this.bufferStart = at + 1;
        if (this.brackets.length === 0) tokens.push(Token.Newline, start, at + 1, 0);
        else this.atLineStart = false;
        continue;
      }
      if (
        ((asciiClass[code] as number) & decimalDigit) !== 0 ||
        (code === dot && isDigit(text.charCodeAt(at + 1)))
      ) {
        const numberEnd = scanNumber(text, at, this);
        tokens.push(Token.NumberLiteral, at, numberEnd, this.brackets.length);
        this.position = numberEnd;
        continue;
      }
      if (code === doubleQuote || code === singleQuote) {
        this.scanString(at, at);
        continue;
      }
      if (code === backslash) {
        this.scanContinuation(at);
        if (/[^ \t\f]/.test(text.slice(this.bufferStart, at))) {
          tokens.continuedLines.add(this.position);
        } else {
          this.bufferStart = this.position;
        }
        continue;
      }
      if (this.scanPunctuation(at, code, fString)) return false;
    }
  }

  /** The blanks at the start of a line, and the INDENT or DEDENT they mean. */
  private scanIndentation(): void {
    const { text, end } = this;
    this.atLineStart = false;
    let column = 0;
    let tabOneColumn = 0;
    // A backslash before the first word goes on to the next line; the first one's column counts.
    let continuedColumn = 0;
    let at = this.position;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === space) {
        column++;
        tabOneColumn++;
      } else if (code === tab) {
        column = ((column >> 3) << 3) + 8;
        tabOneColumn++;
      } else if (code === backslash) {
        continuedColumn = continuedColumn !== 0 ? continuedColumn : column;
        this.scanContinuation(at);
        this.bufferStart = this.position;
        at = this.position - 1;
      } else if (code === formFeed) {
        column = 0;
        tabOneColumn = 0;
      } else if (code === hash || code === newline) {
        // A line with nothing but a comment means nothing.
        const lineEnd = text.indexOf('\n', at);
        if (lineEnd < 0 || lineEnd >= end) {
          this.position = end;
          return;
        }
        at = lineEnd;
        this.bufferStart = lineEnd + 1;
        column = 0;
        tabOneColumn = 0;
        continuedColumn = 0;
      } else {
        break;
      }
    }
    this.position = at;
    if (continuedColumn !== 0) {
      column = continuedColumn;
      tabOneColumn = continuedColumn;
    }
    this.changeIndentation(column, tabOneColumn);
  }

  private changeIndentation(column: number, tabOneColumn: number): void {
    const { indents, tabOneIndents, tokens } = this;
    const current = indents[indents.length - 1] as number;
    if (column > current) {
      if (indents.length >= maximumIndentationLevels) this.failLine({ type: 'tooDeep' });
      if (tabOneColumn <= (tabOneIndents[indents.length - 1] as number)) {
        this.failLine({ type: 'tabs' });
      }
      indents.push(column);
      tabOneIndents.push(tabOneColumn);
      tokens.push(Token.Indent, this.position, this.position, 0);
      return;
    }
    let closed = 0;
    while (column < (indents[indents.length - 1] as number)) {
      indents.pop();
      tabOneIndents.pop();
      closed++;
    }
    if (column !== indents[indents.length - 1]) this.failLine({ type: 'dedent' });
    if (tabOneColumn !== tabOneIndents[indents.length - 1]) this.failLine({ type: 'tabs' });
    this.pushDedents(closed);
  }

  private pushDedents(count: number): void {
    for (let index = 0; index < count; index++) {
      this.tokens.push(Token.Dedent, this.position, this.position, 0);
    }
  }

  /** The end of the text. In 'single' mode CPython adds a newline, and ends the open blocks. */
  private scanEnd(): true {
    const { tokens, end } = this;
    this.position = end;
    if (this.brackets.length > 0) this.failWith({ type: 'unclosed' });
    if (this.mode === 'single' && tokens.count > 0) {
      tokens.push(Token.Newline, end, end, 0);
      if (!this.keepBlocksOpen && this.indents.length > 1) {
        this.pushDedents(this.indents.length - 1);
        tokens.push(Token.Newline, end, end, 0);
      }
    }
    tokens.push(Token.EndMarker, end, end, 0);
    return true;
  }

  /** A backslash at the end of a line. */
  private scanContinuation(at: number): void {
    if (at + 1 >= this.end || this.text.charCodeAt(at + 1) !== newline) {
      this.position = Math.min(at + 2, this.end);
      this.failWith({ type: 'continuation', bufferStart: this.bufferStart });
    }
    this.position = at + 2;
    if (at + 2 >= this.end) {
      this.failWith({ type: this.brackets.length > 0 ? 'unclosed' : 'endOfFile' });
    }
  }

  /** A name, a keyword, or a string with a prefix. True where an f-string begins. */
  private scanName(start: number): boolean {
    const { text, tokens } = this;
    let at = start;
    let code = text.charCodeAt(at);
    while (code < 128 && ((asciiClass[code] as number) & nameContinue) !== 0) {
      code = text.charCodeAt(++at);
    }
    if (code >= 128) {
      this.scanUnicodeName(start);
      return false;
    }
    const length = at - start;
    if ((code === singleQuote || code === doubleQuote) && length <= 2) {
      const prefix = text.slice(start, at).toLowerCase();
      if (prefix === 'f' || prefix === 'fr' || prefix === 'rf') {
        this.enterFString(start, at);
        return true;
      }
      if (/^(?:[rbu]|br|rb)$/.test(prefix)) {
        this.scanString(start, at);
        return false;
      }
    }
    let kind: number = Token.Name;
    if (length >= 2 && length <= 8) {
      let slot = keywordSlot(text.charCodeAt(start), text.charCodeAt(start + 1), length);
      for (let keyword = keywordTexts[slot]; keyword != null; keyword = keywordTexts[slot]) {
        if (keyword.length === length && text.startsWith(keyword, start)) {
          kind = keywordKinds[slot] as number;
          break;
        }
        slot = (slot + 1) % keywordTableSize;
      }
    }
    tokens.push(kind, start, at, this.brackets.length);
    this.position = at;
    return false;
  }

  /** A name with letters past ASCII. CPython takes any such character first, then checks. */
  private scanUnicodeName(start: number): void {
    const { text } = this;
    let at = start;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code < 128 && ((asciiClass[code] as number) & nameContinue) === 0) break;
      at++;
    }
    const name = text.slice(start, at);
    const valid = identifierLength(name);
    if (valid < name.length) {
      const codePoint = name.codePointAt(valid) as number;
      const character = String.fromCodePoint(codePoint);
      const cursor = start + valid + character.length;
      const code = hexadecimalCode(codePoint);
      if (isPrintable(character)) this.fail(`invalid character '${character}' (U+${code})`, cursor);
      this.fail(`invalid non-printable character U+${code}`, cursor);
    }
    this.tokens.push(Token.Name, start, at, this.brackets.length);
    this.position = at;
  }

  /** Operators, brackets and stray characters. True where an f-string's text resumes. */
  private scanPunctuation(at: number, code: number, fString: FString | undefined): boolean {
    const { text, tokens, brackets } = this;
    if (
      fString !== undefined &&
      code === colon &&
      fString.bracketDepth - 1 === fString.fieldDepth
    ) {
      // Also before `=`: there is no `:=` at the top of a field.
      fString.inCode = false;
      fString.inFormatSpec = true;
      tokens.push(Token.Colon, at, at + 1, brackets.length);
      this.position = at + 1;
      return true;
    }
    const length = operatorLength(code, text.charCodeAt(at + 1), text.charCodeAt(at + 2));
    let resumes = false;
    if (length === 1) {
      if (code === 40 || code === 91 || code === leftBrace) this.openBracket(at, fString);
      else if (code === 41 || code === 93 || code === rightBrace) {
        resumes = this.closeBracket(at, code, fString);
      }
    }
    const kind = operatorKind(text, at, length);
    if (kind === Token.Unknown && !isPrintable(text.charAt(at))) {
      this.fail(`invalid non-printable character U+${hexadecimalCode(code)}`, at + 1);
    }
    tokens.push(kind, at, at + length, brackets.length);
    this.position = at + length;
    return resumes;
  }

  private openBracket(at: number, fString: FString | undefined): void {
    if (this.brackets.length >= maximumBracketDepth) {
      this.fail('too many nested parentheses', at + 1);
    }
    this.brackets.push({ text: this.text.charAt(at), offset: at });
    if (fString !== undefined) fString.bracketDepth++;
  }

  /** True where the bracket ends a field. */
  private closeBracket(at: number, code: number, fString: FString | undefined): boolean {
    const closing = this.text.charAt(at);
    if (fString !== undefined && fString.bracketDepth === 0 && code === rightBrace) {
      this.fail("f-string: single '}' is not allowed", at + 1);
    }
    const opening = this.brackets.pop();
    if (opening === undefined) this.fail(`unmatched '${closing}'`, at + 1);
    if (closingBracketOf[opening.text] !== closing) {
      if (fString !== undefined && opening.text === '{') {
        if (fString.bracketDepth - 1 === fString.fieldDepth) {
          this.fail(`f-string: unmatched '${closing}'`, at + 1);
        }
      }
      const line = this.source.lineOf(opening.offset);
      const onLine = line !== this.source.lineOf(at) ? ` on line ${line}` : '';
      this.fail(
        `closing parenthesis '${closing}' does not match ` +
          `opening parenthesis '${opening.text}'${onLine}`,
        at + 1,
      );
    }
    if (fString === undefined) return false;
    fString.bracketDepth--;
    if (fString.bracketDepth < 0) this.fail(`f-string: unmatched '${closing}'`, at + 1);
    if (code !== rightBrace || fString.bracketDepth !== fString.fieldDepth) return false;
    fString.fieldDepth--;
    fString.inCode = false;
    fString.inFormatSpec = false;
    return true;
  }
}

/** The length of the operator that starts with these characters; 1 where there is none. */
function operatorLength(first: number, second: number, third: number): number {
  const equals = second === 61;
  switch (first) {
    case 42: // *
    case 47: // /
    case 62: // >
      if (second === first) return third === 61 ? 3 : 2;
      return equals ? 2 : 1;
    case 60: // <
      if (second === first) return third === 61 ? 3 : 2;
      return equals || second === 62 ? 2 : 1;
    case 45: // -
      return equals || second === 62 ? 2 : 1;
    case dot:
      return second === dot && third === dot ? 3 : 1;
    case exclamation:
    case 37: // %
    case 38: // &
    case 43: // +
    case colon:
    case 61: // =
    case 64: // @
    case 94: // ^
    case 124: // |
      return equals ? 2 : 1;
    default:
      return 1;
  }
}

const singleCharacterKinds = new Uint8Array(128).fill(Token.Unknown);
for (const [operator, kind] of Token.operators) {
  if (operator.length === 1) singleCharacterKinds[operator.charCodeAt(0)] = kind;
}

function operatorKind(text: string, at: number, length: number): number {
  if (length === 1) return singleCharacterKinds[text.charCodeAt(at)] as number;
  const operator = text.slice(at, at + length);
  return operator === '<>' ? Token.NotEqual : (Token.operators.get(operator) as number);
}
