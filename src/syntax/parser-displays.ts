// Atoms: names, literals, and what stands in brackets, comprehensions among them.

import type {
  Comprehension,
  Constant,
  ConstantValue,
  Dict,
  Expr,
  GeneratorExp,
  Starred,
} from './ast.ts';
import { load } from './parser-base.ts';
import { StringParser } from './parser-strings.ts';
import * as Token from './token-kinds.ts';

/** The precedence of `|`, the loosest operator that a target or an operand of `*` may hold. */
export const bitwiseOr = 1;

export abstract class DisplayParser extends StringParser {
  protected abstract parseExpression(): Expr;
  protected abstract parseNamedExpression(): Expr;
  protected abstract parseStarNamedExpression(): Expr;
  protected abstract parseDisjunction(): Expr;
  protected abstract parseBinary(minimumPrecedence: number): Expr;
  protected abstract parseYield(): Expr;

  /** Whether an element may follow a comma, where else a list may end. */
  protected startsExpression(kind: number): boolean {
    switch (kind) {
      case Token.Name:
      case Token.NumberLiteral:
      case Token.StringLiteral:
      case Token.FStringStart:
      case Token.LeftParenthesis:
      case Token.LeftBracket:
      case Token.LeftBrace:
      case Token.Plus:
      case Token.Minus:
      case Token.Tilde:
      case Token.Star:
      case Token.Ellipsis:
      case Token.None:
      case Token.True:
      case Token.False:
      case Token.Not:
      case Token.Await:
      case Token.Lambda:
        return true;
      default:
        return false;
    }
  }

  protected parseStarred(): Starred {
    const start = this.start;
    this.index++;
    const value = this.parseBinary(bitwiseOr);
    return { kind: 'Starred', start, end: this.previousEnd, value, ctx: load };
  }

  /** Brackets leave no trace in the tree, but what stands in them starts after them. */
  protected isBareNamedExpression(expression: Expr, start: number): boolean {
    return expression.kind === 'NamedExpr' && expression.start === start;
  }

  // ---- atoms

  protected parseAtom(): Expr {
    const { start } = this;
    switch (this.kind) {
      case Token.Name: {
        const id = this.nameAt(this.index);
        const end = this.ends[this.index++] as number;
        return { kind: 'Name', start, end, id, ctx: load };
      }
      case Token.NumberLiteral:
        return this.parseNumber();
      case Token.StringLiteral:
      case Token.FStringStart:
        return this.parseStrings();
      case Token.LeftParenthesis:
        return this.parseParenthesized();
      case Token.LeftBracket:
        return this.parseList();
      case Token.LeftBrace:
        return this.parseDictOrSet();
      case Token.None:
        return this.parseConstant({ type: 'None' });
      case Token.True:
        return this.parseConstant({ type: 'bool', value: true });
      case Token.False:
        return this.parseConstant({ type: 'bool', value: false });
      case Token.Ellipsis:
        return this.parseConstant({ type: 'Ellipsis' });
      default:
        return this.fail();
    }
  }

  protected parseConstant(value: ConstantValue): Constant {
    const start = this.start;
    this.index++;
    return { kind: 'Constant', start, end: this.previousEnd, value, kindU: false };
  }

  /** A tuple, a generator expression, or an expression in brackets, which leave no trace. */
  private parseParenthesized(): Expr {
    const start = this.start;
    this.index++;
    if (this.accept(Token.RightParenthesis)) {
      return { kind: 'Tuple', start, end: this.previousEnd, elts: [], ctx: load };
    }
    if (this.kind === Token.Yield) {
      const value = this.parseYield();
      this.expect(Token.RightParenthesis);
      return value;
    }
    const first = this.parseStarNamedExpression();
    if (this.kind === Token.Comma) {
      const elts = this.parseElements(first, Token.RightParenthesis);
      return { kind: 'Tuple', start, end: this.previousEnd, elts, ctx: load };
    }
    if (first.kind === 'Starred') this.fail();
    if (this.startsComprehension()) {
      const generators = this.parseComprehensions();
      this.expect(Token.RightParenthesis);
      const end = this.previousEnd;
      const generator: GeneratorExp = { kind: 'GeneratorExp', start, end, elt: first, generators };
      return generator;
    }
    this.expect(Token.RightParenthesis);
    return first;
  }

  /** The elements after the first, and the closing bracket. */
  private parseElements(first: Expr, closing: number): Expr[] {
    const elements = [first];
    while (this.accept(Token.Comma)) {
      if (this.kind === closing) break;
      elements.push(this.parseStarNamedExpression());
    }
    this.expect(closing);
    return elements;
  }

  private parseList(): Expr {
    const start = this.start;
    this.index++;
    if (this.accept(Token.RightBracket)) {
      return { kind: 'List', start, end: this.previousEnd, elts: [], ctx: load };
    }
    const first = this.parseStarNamedExpression();
    if (this.startsComprehension()) {
      if (first.kind === 'Starred') this.fail();
      const generators = this.parseComprehensions();
      this.expect(Token.RightBracket);
      return { kind: 'ListComp', start, end: this.previousEnd, elt: first, generators };
    }
    const elts = this.parseElements(first, Token.RightBracket);
    return { kind: 'List', start, end: this.previousEnd, elts, ctx: load };
  }

  private parseDictOrSet(): Expr {
    const start = this.start;
    this.index++;
    if (this.accept(Token.RightBrace)) {
      return { kind: 'Dict', start, end: this.previousEnd, keys: [], values: [] };
    }
    if (this.kind === Token.DoubleStar) return this.parseDict(start, null);
    const firstStart = this.start;
    const first = this.parseStarNamedExpression();
    if (this.kind === Token.Colon) {
      if (first.kind === 'Starred' || this.isBareNamedExpression(first, firstStart)) this.fail();
      return this.parseDict(start, first);
    }
    if (this.startsComprehension()) {
      if (first.kind === 'Starred') this.fail();
      const generators = this.parseComprehensions();
      this.expect(Token.RightBrace);
      return { kind: 'SetComp', start, end: this.previousEnd, elt: first, generators };
    }
    const elts = this.parseElements(first, Token.RightBrace);
    return { kind: 'Set', start, end: this.previousEnd, elts };
  }

  /** From the colon after the first key on, or from `**` where that key is null. */
  private parseDict(start: number, firstKey: Expr | null): Expr {
    const dict: Dict = { kind: 'Dict', start, end: start, keys: [], values: [] };
    let key = firstKey;
    for (;;) {
      if (key === null && this.accept(Token.DoubleStar)) {
        dict.keys.push(null);
        dict.values.push(this.parseBinary(bitwiseOr));
      } else {
        key ??= this.parseExpression();
        this.expect(Token.Colon);
        const value = this.parseExpression();
        if (dict.keys.length === 0 && this.startsComprehension()) {
          const generators = this.parseComprehensions();
          this.expect(Token.RightBrace);
          return { kind: 'DictComp', start, end: this.previousEnd, key, value, generators };
        }
        dict.keys.push(key);
        dict.values.push(value);
        key = null;
      }
      if (!this.accept(Token.Comma) || this.kind === Token.RightBrace) break;
    }
    this.expect(Token.RightBrace);
    dict.end = this.previousEnd;
    return dict;
  }

  // ---- comprehensions

  protected startsComprehension(): boolean {
    return (
      this.kind === Token.For ||
      (this.kind === Token.Async && this.kindAt(this.index + 1) === Token.For)
    );
  }

  protected parseComprehensions(): Comprehension[] {
    const generators: Comprehension[] = [];
    while (this.startsComprehension()) {
      const start = this.start;
      const is_async = this.accept(Token.Async) ? 1 : 0;
      this.expect(Token.For);
      const target = this.parseTargets();
      this.expect(Token.In);
      const iter = this.parseDisjunction();
      const ifs: Expr[] = [];
      while (this.accept(Token.If)) ifs.push(this.parseDisjunction());
      const end = this.previousEnd;
      generators.push({ kind: 'comprehension', start, end, target, iter, ifs, is_async });
    }
    return generators;
  }

  /** star_targets: what stands between `for` and `in`. */
  protected parseTargets(): Expr {
    const start = this.start;
    const first = this.parseTarget();
    let target = first;
    if (this.kind === Token.Comma) {
      const elts = [first];
      while (this.accept(Token.Comma)) {
        if (!this.startsExpression(this.kind)) break;
        elts.push(this.parseTarget());
      }
      target = { kind: 'Tuple', start, end: this.previousEnd, elts, ctx: 'Store' };
    }
    this.setContext(target, 'Store');
    return target;
  }

  /** One target, not yet known to be one. */
  protected parseTarget(): Expr {
    return this.kind === Token.Star ? this.parseStarred() : this.parseBinary(bitwiseOr);
  }
}
