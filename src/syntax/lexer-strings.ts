// The strings of the lexer: plain ones, and the texts of f-strings; see lexer.ts.

import { type FString, LexerBase } from './lexer-base.ts';
import { maximumFieldDepth, maximumFStringDepth } from './limits.ts';
import * as Token from './token-kinds.ts';

const newline = 10;
const backslash = 92;
const leftBrace = 123;
const rightBrace = 125;

export abstract class StringLexer extends LexerBase {
  /** A string that is no f-string. `quoteAt` is where its prefix ends. */
  protected scanString(start: number, quoteAt: number): void {
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
    this.tokens.push(Token.StringLiteral, start, at + 1, this.brackets.length);
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

  protected enterFString(start: number, quoteAt: number): void {
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
  protected scanFStringText(fString: FString): void {
    const { text } = this;
    const start = this.position;
    if (text.charCodeAt(start) === leftBrace && text.charCodeAt(start + 1) !== leftBrace) {
      this.enterField(fString, start);
      return;
    }
    if (this.startsWithQuotes(fString, start)) {
      this.tokens.push(Token.FStringEnd, start, start + fString.quoteSize, this.brackets.length);
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
}
