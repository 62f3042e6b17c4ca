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
import { scanNumber } from './lexer-numbers.ts';
import {
  maximumBracketDepth,
  maximumFieldDepth,
  maximumFStringDepth,
  maximumIndentationLevels,
} from './limits.ts';
import type { Source } from './source.ts';
import * as Token from './token-kinds.ts';
import { type LexicalError, Tokens } from './tokens.ts';

export type ParseMode = 'exec' | 'eval' | 'single';

export interface LexerOptions {
  mode: ParseMode;
  /** In 'single' mode: the end of the text does not end the blocks that are open. */
  keepBlocksOpen: boolean;
}

/** Tokenizes a text. Errors are not thrown: see `Tokens.error`. */
export function tokenize(source: Source, options: LexerOptions): Tokens {
  return new Lexer(source, options).run();
}

interface FString {
  /** Offset of the prefix. */
  start: number;
  quote: number;
  quoteSize: 1 | 3;
  raw: boolean;
  /** Within a field: the tokens of Python code. Else literal text, of the string or of a spec. */
  inCode: boolean;
  /** Brackets that are open within this f-string, those of the fields included. */
  bracketDepth: number;
  /** -1 outside fields, 0 in a field, 1 in a field of its format spec, and so on. */
  fieldDepth: number;
  inFormatSpec: boolean;
}

/** Carries a LexicalError to `run`. */
class LexicalFailure {
  readonly error: LexicalError;
  constructor(error: LexicalError) {
    this.error = error;
  }
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

class Lexer {
  private readonly source: Source;
  private readonly text: string;
  private readonly tokens: Tokens;
  /** Where the text ends for the tokenizer: without the newline that only `Source` added. */
  private readonly end: number;
  private readonly mode: ParseMode;
  private readonly keepBlocksOpen: boolean;

  private position = 0;
  private atLineStart = true;
  /** Where CPython's line buffer begins: the line in which the current token began. */
  private bufferStart = 0;
  /** The widths of the open blocks: with tabs to the next eighth column, and with tabs of one. */
  private readonly indents = [0];
  private readonly tabOneIndents = [0];
  private readonly brackets: { text: string; offset: number }[] = [];
  private readonly fStrings: FString[] = [];

  constructor(source: Source, options: LexerOptions) {
    this.source = source;
    this.text = source.text;
    this.tokens = new Tokens(source);
    this.mode = options.mode;
    this.keepBlocksOpen = options.keepBlocksOpen;
    this.tokens.endsBare = source.addedNewline && options.mode !== 'exec';
    this.end = this.tokens.endsBare ? source.text.length - 1 : source.text.length;
  }

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
        tokens.push(Token.Number, at, numberEnd, this.brackets.length);
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
    if (fString !== undefined && code === colon && fString.bracketDepth - 1 === fString.fieldDepth) {
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

  // ---- strings

  /** A string that is no f-string. `quoteAt` is where its prefix ends. */
  private scanString(start: number, quoteAt: number): void {
    const { text, end } = this;
    const quote = text.charCodeAt(quoteAt);
    const triple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote;
    let at = quoteAt + (triple ? 3 : 1);
    let escapedQuote = false;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (at >= end || (code === newline && !triple)) {
        this.failString(start, Math.min(at, end), quote, triple, escapedQuote);
      }
      if (code === backslash) {
        at++;
        if (text.charCodeAt(at) === quote) escapedQuote = true;
      } else if (code === quote) {
        if (!triple) break;
        if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) {
          at += 2;
          break;
        }
      }
    }
    this.tokens.push(Token.String, start, at + 1, this.brackets.length);
    this.position = at + 1;
  }

  private failString(
    start: number,
    at: number,
    quote: number,
    triple: boolean,
    escapedQuote: boolean,
  ): never {
    const fString = this.fStrings[this.fStrings.length - 1];
    if (fString?.quote === quote && fString.quoteSize === (triple ? 3 : 1)) {
      this.fail("f-string: expecting '}'", start + 1);
    }
    const detected = `(detected at line ${this.source.lineOf(at)})`;
    const incomplete = at >= this.end;
    if (triple) {
      this.fail(`unterminated triple-quoted string literal ${detected}`, start + 1, incomplete);
    }
    const hint = escapedQuote ? '; perhaps you escaped the end quote?' : '';
    this.fail(`unterminated string literal ${detected}${hint}`, start + 1, incomplete);
  }

  private enterFString(start: number, quoteAt: number): void {
    const { text } = this;
    const quote = text.charCodeAt(quoteAt);
    const triple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote;
    const end = quoteAt + (triple ? 3 : 1);
    if (this.fStrings.length + 2 > maximumFStringDepth) {
      this.fail('too many nested f-strings', end);
    }
    this.fStrings.push({
      start,
      quote,
      quoteSize: triple ? 3 : 1,
      raw: /[rR]/.test(text.slice(start, quoteAt)),
      inCode: false,
      bracketDepth: 0,
      fieldDepth: -1,
      inFormatSpec: false,
    });
    this.tokens.push(Token.FStringStart, start, end, this.brackets.length);
    this.position = end;
  }

  /** One FStringMiddle (or FStringEnd), or the step into a field. */
  private scanFStringText(fString: FString): void {
    const { text } = this;
    const start = this.position;
    if (text.charCodeAt(start) === leftBrace && text.charCodeAt(start + 1) !== leftBrace) {
      this.enterField(fString, start);
      return;
    }
    if (this.startsWithQuotes(fString, start)) {
      this.tokens.push(
        Token.FStringEnd,
        start,
        start + fString.quoteSize,
        this.brackets.length,
      );
      this.position = start + fString.quoteSize;
      this.fStrings.pop();
      return;
    }
    const end = this.findFStringTextEnd(fString, start);
    this.tokens.push(Token.FStringMiddle, start, end, this.brackets.length);
  }

  private startsWithQuotes(fString: FString, at: number): boolean {
    const { text } = this;
    if (at >= this.end) return false;
    for (let index = 0; index < fString.quoteSize; index++) {
      if (text.charCodeAt(at + index) !== fString.quote) return false;
    }
    return true;
  }

  private enterField(fString: FString, braceAt: number): void {
    fString.fieldDepth++;
    if (fString.fieldDepth >= maximumFieldDepth) {
      this.fail('f-string: expressions nested too deeply', braceAt);
    }
    fString.inCode = true;
    fString.inFormatSpec = false;
    this.position = braceAt;
  }

  /**
   * Where the literal text from `start` ends; sets `position` to where the lexer goes on. A doubled
   * brace ends a token, too: it is the token's last character (`Tokens.fStringText`).
   */
  private findFStringTextEnd(fString: FString, start: number): number {
    const { text, end } = this;
    const inFormatSpec = fString.inFormatSpec && fString.fieldDepth >= 0;
    let inCharacterName = false;
    for (let at = start; ; at++) {
      const code = text.charCodeAt(at);
      if (at >= end || (code === newline && fString.quoteSize === 1)) {
        if (!inFormatSpec || at >= end) this.failFString(fString, Math.min(at, end));
        fString.inCode = true;
        fString.inFormatSpec = false;
        this.position = at;
        return at;
      }
      if (code === fString.quote && this.startsWithQuotes(fString, at)) {
        this.position = at;
        return at;
      }
      if (code === leftBrace) {
        if (text.charCodeAt(at + 1) === leftBrace && !inFormatSpec) {
          this.position = at + 2;
          return at + 2;
        }
        this.enterField(fString, at);
        return at;
      }
      if (code === rightBrace) {
        if (inCharacterName) {
          this.position = at + 1;
          return at + 1;
        }
        const doubled = text.charCodeAt(at + 1) === rightBrace;
        if (doubled && !inFormatSpec && fString.bracketDepth === 0) {
          this.position = at + 2;
          return at + 2;
        }
        fString.inCode = true;
        fString.inFormatSpec = false;
        this.position = at;
        return at;
      }
      if (code === backslash) {
        const next = text.charCodeAt(at + 1);
        if (next === leftBrace || next === rightBrace) {
          if (!fString.raw) {
            this.warn(`invalid escape sequence '\\${String.fromCharCode(next)}'`, at + 2);
          }
          continue;
        }
        at++;
        if (!fString.raw && next === 78 && text.charCodeAt(at + 1) === leftBrace) {
          inCharacterName = true;
          at++;
        }
      }
    }
  }

  private failFString(fString: FString, at: number): never {
    const detected = `(detected at line ${this.source.lineOf(at)})`;
    const triple = fString.quoteSize === 3 ? 'triple-quoted ' : '';
    this.fail(
      `unterminated ${triple}f-string literal ${detected}`,
      fString.start + 1,
      fString.quoteSize === 3 && at >= this.end,
    );
  }

  // ---- errors and warnings

  /** Raises a SyntaxError at `cursor`, which is where CPython's tokenizer stands then. */
  fail(message: string, cursor: number, incomplete = false): never {
    const lineStart = this.lineStartBefore(cursor);
    throw new LexicalFailure({ type: 'raised', message, lineStart, cursor, incomplete });
  }

  failWithRange(message: string, cursor: number, first: number, last: number): never {
    const lineStart = this.lineStartBefore(cursor);
    // CPython counts bytes here, not characters.
    const offset = this.source.position(first).column + 1;
    const endOffset = offset - 1 + (last - first);
    throw new LexicalFailure({
      type: 'raised',
      message,
      lineStart,
      cursor,
      range: { offset, endOffset },
      incomplete: false,
    });
  }

  /** For the errors after which CPython's tokenizer skips the rest of the line. */
  private failLine(error: LexicalError): never {
    const lineEnd = this.text.indexOf('\n', this.position);
    this.position = lineEnd < 0 || lineEnd >= this.end ? this.end : lineEnd + 1;
    this.failWith(error);
  }

  private failWith(error: LexicalError): never {
    throw new LexicalFailure(error);
  }

  warn(message: string, cursor: number): void {
    this.tokens.warnings.push({ category: 'SyntaxWarning', message, cursor });
  }

  /** Start of the line of the character before `cursor`. */
  private lineStartBefore(cursor: number): number {
    return cursor < 2 ? 0 : this.text.lastIndexOf('\n', cursor - 2) + 1;
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
