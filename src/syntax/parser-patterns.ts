// The patterns of `case` (PEP 634).

import type {
  BinOp,
  Constant,
  Expr,
  MatchClass,
  MatchMapping,
  MatchSequence,
  MatchStar,
  Pattern,
} from './ast.ts';
import { load } from './parser-base.ts';
import { ExpressionParser } from './parser-expressions.ts';
import * as Token from './token-kinds.ts';

export abstract class PatternParser extends ExpressionParser {
  /** patterns: after `case`. A sequence needs no brackets here. */
  protected parsePatterns(): Pattern {
    const start = this.start;
    const first = this.parseMaybeStarPattern();
    if (this.kind !== Token.Comma) {
      if (first.kind === 'MatchStar') this.fail();
      return first;
    }
    const patterns = this.parseMorePatterns(first);
    return { kind: 'MatchSequence', start, end: this.previousEnd, patterns };
  }

  /** The patterns after the first of a sequence. */
  private parseMorePatterns(first: Pattern): Pattern[] {
    const patterns = [first];
    while (this.accept(Token.Comma)) {
      if (!this.startsPattern()) break;
      patterns.push(this.parseMaybeStarPattern());
    }
    return patterns;
  }

  private startsPattern(): boolean {
    switch (this.kind) {
      case Token.Name:
      case Token.NumberLiteral:
      case Token.Minus:
      case Token.StringLiteral:
      case Token.FStringStart:
      case Token.None:
      case Token.True:
      case Token.False:
      case Token.LeftParenthesis:
      case Token.LeftBracket:
      case Token.LeftBrace:
      case Token.Star:
        return true;
      default:
        return false;
    }
  }

  private parseMaybeStarPattern(): Pattern {
    return this.kind === Token.Star ? this.parseStarPattern() : this.parsePattern();
  }

  private parseStarPattern(): MatchStar {
    const start = this.start;
    this.index++;
    const name = this.isWildcard() ? this.skipWildcard() : this.parseCaptureName();
    return { kind: 'MatchStar', start, end: this.previousEnd, name };
  }

  private isWildcard(): boolean {
    return this.isSoftKeyword(this.index, '_');
  }

  private skipWildcard(): null {
    this.index++;
    return null;
  }

  /** A name that a value is bound to; `_` is none. */
  private parseCaptureName(): string {
    if (this.isWildcard()) this.fail();
    const name = this.expectName();
    const { kind } = this;
    if (kind === Token.Dot || kind === Token.LeftParenthesis || kind === Token.Equal) this.fail();
    return name;
  }

  private parsePattern(): Pattern {
    this.enter();
    const start = this.start;
    let pattern = this.parseOrPattern();
    if (this.accept(Token.As)) {
      const name = this.parseCaptureName();
      pattern = { kind: 'MatchAs', start, end: this.previousEnd, pattern, name };
    }
    this.leave();
    return pattern;
  }

  private parseOrPattern(): Pattern {
    const start = this.start;
    const first = this.parseClosedPattern();
    if (this.kind !== Token.VerticalBar) return first;
    const patterns = [first];
    while (this.accept(Token.VerticalBar)) patterns.push(this.parseClosedPattern());
    return { kind: 'MatchOr', start, end: this.previousEnd, patterns };
  }

  private parseClosedPattern(): Pattern {
    const start = this.start;
    switch (this.kind) {
      case Token.None:
        this.index++;
        return { kind: 'MatchSingleton', start, end: this.previousEnd, value: { type: 'None' } };
      case Token.True:
      case Token.False: {
        const value = { type: 'bool', value: this.kind === Token.True } as const;
        this.index++;
        return { kind: 'MatchSingleton', start, end: this.previousEnd, value };
      }
      case Token.NumberLiteral:
      case Token.Minus:
      case Token.StringLiteral:
      case Token.FStringStart: {
        const value = this.parseLiteral();
        return { kind: 'MatchValue', start, end: this.previousEnd, value };
      }
      case Token.LeftParenthesis:
        return this.parseGroupOrSequence();
      case Token.LeftBracket:
        return this.parseBracketedSequence();
      case Token.LeftBrace:
        return this.parseMapping();
      case Token.Name:
        return this.parseNamePattern();
      default:
        return this.fail();
    }
  }

  /** A number, signed or complex, or strings. */
  private parseLiteral(): Expr {
    if (this.kind === Token.StringLiteral || this.kind === Token.FStringStart)
      return this.parseStrings();
    const start = this.start;
    const real = this.parseSignedNumber();
    if (this.kind !== Token.Plus && this.kind !== Token.Minus) return real;
    const op = this.kind === Token.Plus ? 'Add' : 'Sub';
    this.index++;
    if (!this.at(Token.NumberLiteral)) this.fail();
    const imaginary = this.parseNumber();
    const constant = real.kind === 'UnaryOp' ? (real.operand as Constant) : (real as Constant);
    if (constant.value.type === 'complex' || imaginary.value.type !== 'complex') this.fail();
    const end = this.previousEnd;
    const sum: BinOp = { kind: 'BinOp', start, end, left: real, op, right: imaginary };
    return sum;
  }

  private parseSignedNumber(): Expr {
    const start = this.start;
    const negative = this.accept(Token.Minus);
    if (this.kind !== Token.NumberLiteral) this.fail();
    const operand = this.parseNumber();
    if (!negative) return operand;
    return { kind: 'UnaryOp', start, end: this.previousEnd, op: 'USub', operand };
  }

  /** A capture, the wildcard, a dotted value, or a class. */
  private parseNamePattern(): Pattern {
    const start = this.start;
    const next = this.kindAt(this.index + 1);
    if (next !== Token.Dot && next !== Token.LeftParenthesis) {
      const name = this.isWildcard() ? this.skipWildcard() : this.parseCaptureName();
      return { kind: 'MatchAs', start, end: this.previousEnd, pattern: null, name };
    }
    const value = this.parseDottedName();
    if (this.kind === Token.LeftParenthesis) return this.parseClass(start, value);
    if (this.kind === Token.Equal) this.fail();
    return { kind: 'MatchValue', start, end: this.previousEnd, value };
  }

  private parseDottedName(): Expr {
    const start = this.start;
    const id = this.expectName();
    let value: Expr = { kind: 'Name', start, end: this.previousEnd, id, ctx: load };
    while (this.accept(Token.Dot)) {
      const attr = this.expectName();
      value = { kind: 'Attribute', start, end: this.previousEnd, value, attr, ctx: load };
    }
    return value;
  }

  private parseGroupOrSequence(): Pattern {
    const start = this.start;
    this.index++;
    if (this.accept(Token.RightParenthesis)) {
      return { kind: 'MatchSequence', start, end: this.previousEnd, patterns: [] };
    }
    const first = this.parseMaybeStarPattern();
    if (this.kind === Token.Comma) {
      const patterns = this.parseMorePatterns(first);
      this.expect(Token.RightParenthesis);
      return { kind: 'MatchSequence', start, end: this.previousEnd, patterns };
    }
    if (first.kind === 'MatchStar') this.fail();
    this.expect(Token.RightParenthesis);
    return first;
  }

  private parseBracketedSequence(): MatchSequence {
    const start = this.start;
    this.index++;
    const patterns = this.startsPattern()
      ? this.parseMorePatterns(this.parseMaybeStarPattern())
      : [];
    this.expect(Token.RightBracket);
    return { kind: 'MatchSequence', start, end: this.previousEnd, patterns };
  }

  private parseMapping(): MatchMapping {
    const mapping: MatchMapping = {
      kind: 'MatchMapping',
      start: this.start,
      end: this.start,
      keys: [],
      patterns: [],
      rest: null,
    };
    this.index++;
    while (this.kind !== Token.RightBrace) {
      if (mapping.rest !== null) this.fail();
      if (this.accept(Token.DoubleStar)) {
        mapping.rest = this.parseCaptureName();
      } else {
        mapping.keys.push(this.parseMappingKey());
        this.expect(Token.Colon);
        mapping.patterns.push(this.parsePattern());
      }
      if (!this.accept(Token.Comma)) break;
    }
    this.expect(Token.RightBrace);
    mapping.end = this.previousEnd;
    return mapping;
  }

  private parseMappingKey(): Expr {
    switch (this.kind) {
      case Token.None:
        return this.parseConstant({ type: 'None' });
      case Token.True:
        return this.parseConstant({ type: 'bool', value: true });
      case Token.False:
        return this.parseConstant({ type: 'bool', value: false });
      case Token.Name: {
        const name = this.parseDottedName();
        if (name.kind === 'Name') this.fail();
        return name;
      }
      default:
        return this.parseLiteral();
    }
  }

  private parseClass(start: number, cls: Expr): MatchClass {
    const pattern: MatchClass = {
      kind: 'MatchClass',
      start,
      end: start,
      cls,
      patterns: [],
      kwd_attrs: [],
      kwd_patterns: [],
    };
    this.index++;
    while (this.kind !== Token.RightParenthesis) {
      if (this.kind === Token.Name && this.kindAt(this.index + 1) === Token.Equal) {
        pattern.kwd_attrs.push(this.expectName());
        this.index++;
        pattern.kwd_patterns.push(this.parsePattern());
      } else {
        if (pattern.kwd_attrs.length > 0) this.fail();
        pattern.patterns.push(this.parsePattern());
      }
      if (!this.accept(Token.Comma)) break;
    }
    this.expect(Token.RightParenthesis);
    pattern.end = this.previousEnd;
    return pattern;
  }
}
