// Literals that take more than one token: strings that stand side by side, and f-strings.
//
// The shape of a JoinedStr is CPython's: neighbouring pieces of text are one Constant, from the
// start of the first to the end of the last, empty pieces vanish, and the text of `{x = }` is a
// piece like any other.

import type { Constant, Expr, FormattedValue, JoinedStr } from './ast.ts';
import {
  concatenateBytes,
  concatenateTexts,
  numberValue,
  type StringContext,
  stringValue,
  textBody,
} from './literals.ts';
import { ParserBase } from './parser-base.ts';
import * as Token from './token-kinds.ts';

/** A piece of an f-string, or of several strings side by side. */
type Piece = Constant | FormattedValue;

export abstract class StringParser extends ParserBase {
  /** What stands in a replacement field: a yield expression or star expressions. */
  protected abstract parseFieldValue(): Expr;

  protected parseNumber(): Constant {
    const start = this.start;
    const value = numberValue(this.tokens.text(this.index), this.options.maximumIntegerDigits);
    this.index++;
    return { kind: 'Constant', start, end: this.previousEnd, value, kindU: false };
  }

  /** One string or f-string or more, side by side. */
  protected parseStrings(): Constant | JoinedStr {
    const start = this.start;
    const pieces: Piece[] = [];
    let hasFString = false;
    if (this.kind === Token.StringLiteral) {
      const first = this.parsePlainString();
      if (!this.at(Token.StringLiteral) && !this.at(Token.FStringStart)) return first;
      pieces.push(first);
    }
    for (;;) {
      if (this.at(Token.StringLiteral)) pieces.push(this.parsePlainString());
      else if (this.at(Token.FStringStart)) {
        hasFString = true;
        this.parseFString(pieces);
      } else break;
    }
    if (hasFString) {
      return { kind: 'JoinedStr', start, end: this.previousEnd, values: this.joinPieces(pieces) };
    }
    return this.concatenate(pieces as Constant[]);
  }

  private parsePlainString(): Constant {
    const { index, start } = this;
    const token = this.tokens.text(index);
    const value = stringValue(token, this.stringContext(index));
    this.index++;
    const kindU = token.charCodeAt(0) === 117;
    return { kind: 'Constant', start, end: this.previousEnd, value, kindU };
  }

  /** Wrong escapes are blamed on `token`. */
  private stringContext(token: number): StringContext {
    return {
      lookupUnicodeName: this.options.lookupUnicodeName,
      warn: (message) => {
        this.warnings.push({ message, token });
      },
    };
  }

  /** Constants side by side become one; all of them are bytes, or none is. */
  private concatenate(constants: readonly Constant[]): Constant {
    const first = constants[0] as Constant;
    const last = constants[constants.length - 1] as Constant;
    const texts = [];
    const byteStrings = [];
    for (const { value } of constants) {
      if (value.type === 'str') texts.push(value);
      else if (value.type === 'bytes') byteStrings.push(value);
    }
    if (texts.length > 0 && byteStrings.length > 0) this.fail();
    const value = texts.length > 0 ? concatenateTexts(texts) : concatenateBytes(byteStrings);
    return { kind: 'Constant', start: first.start, end: last.end, value, kindU: first.kindU };
  }

  private joinPieces(pieces: readonly Piece[]): Piece[] {
    const joined: Piece[] = [];
    let run: Constant[] = [];
    const endRun = (): void => {
      if (run.length === 0) return;
      const constant = run.length === 1 ? (run[0] as Constant) : this.concatenate(run);
      run = [];
      if (constant.value.type === 'bytes') this.fail();
      if (!isEmptyText(constant)) joined.push(constant);
    };
    for (const piece of pieces) {
      if (piece.kind === 'Constant') {
        run.push(piece);
      } else {
        endRun();
        joined.push(piece);
      }
    }
    endRun();
    return joined;
  }

  private parseFString(pieces: Piece[]): void {
    const raw = /[rR]/.test(this.tokens.text(this.index));
    this.enter();
    this.index++;
    const own: Piece[] = [];
    this.parseFStringPieces(own, false);
    if (this.kind !== Token.FStringEnd) this.fail();
    // The texts are decoded only now: CPython blames their wrong escapes on the closing quotes.
    const context = this.stringContext(this.index);
    for (const piece of own) {
      if (piece.kind === 'Constant' && piece.value.type === 'str') {
        piece.value = textBody(piece.value.value, raw, context);
        if (isEmptyText(piece)) continue;
      }
      pieces.push(piece);
    }
    this.index++;
    this.leave();
  }

  private parseFStringPieces(pieces: Piece[], inFormatSpec: boolean): void {
    for (;;) {
      const { kind, index, start } = this;
      if (kind === Token.FStringMiddle) {
        const text = this.tokens.fStringText(index);
        this.index++;
        // CPython 3.13 decodes escapes in a format spec even where the f-string is raw.
        const value = inFormatSpec
          ? textBody(text, false, this.stringContext(index))
          : ({ type: 'str', value: text } as const);
        pieces.push({ kind: 'Constant', start, end: this.previousEnd, value, kindU: false });
      } else if (kind === Token.LeftBrace) {
        this.parseField(pieces);
      } else {
        return;
      }
    }
  }

  /** `{value = !r:spec}` */
  private parseField(pieces: Piece[]): void {
    const start = this.start;
    this.index++;
    const value = this.parseFieldValue();
    const debug = this.accept(Token.Equal);
    const valueEnd = this.start;
    let conversion: FormattedValue['conversion'] = -1;
    if (this.accept(Token.Exclamation)) conversion = this.parseConversion();
    let format_spec: JoinedStr | null = null;
    if (this.kind === Token.Colon) format_spec = this.parseFormatSpec();
    this.expect(Token.RightBrace);
    if (debug) {
      const text = withoutComments(this.text.slice(start + 1, valueEnd));
      const constant = { type: 'str', value: text } as const;
      pieces.push({
        kind: 'Constant',
        start: start + 1,
        end: valueEnd,
        value: constant,
        kindU: false,
      });
      if (conversion === -1 && format_spec === null) conversion = 114;
    }
    const end = this.previousEnd;
    pieces.push({ kind: 'FormattedValue', start, end, value, conversion, format_spec });
  }

  private parseConversion(): FormattedValue['conversion'] {
    if (this.start !== this.previousEnd) this.fail();
    switch (this.expectName()) {
      case 's':
        return 115;
      case 'r':
        return 114;
      case 'a':
        return 97;
      default:
        return this.fail();
    }
  }

  private parseFormatSpec(): JoinedStr {
    const start = this.start;
    this.index++;
    const pieces: Piece[] = [];
    this.parseFStringPieces(pieces, true);
    return { kind: 'JoinedStr', start, end: this.previousEnd, values: this.joinPieces(pieces) };
  }
}

function isEmptyText(constant: Constant): boolean {
  return constant.value.type === 'str' && constant.value.value === '';
}

/** CPython drops from `#` to the end of the line, also where the `#` stands in a string. */
function withoutComments(text: string): string {
  return text.includes('#') ? text.replace(/#[^\n]*/g, '') : text;
}
