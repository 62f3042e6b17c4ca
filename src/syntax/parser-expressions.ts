// Expressions. Each method is named for its rule in the language reference, and the order of the
// methods is the order of precedence, loosest first.
//
// Binary operators are parsed by precedence climbing rather than by a method for each level; left
// recursion of the grammar is a loop, so that a chain of any length takes no stack.

import type { Compare, CompareOperator, Expr, IfExp, Operator, UnaryOperator } from './ast.ts';
import { load } from './parser-base.ts';
import { CallParser } from './parser-calls.ts';
import { bitwiseOr } from './parser-displays.ts';
import * as Token from './token-kinds.ts';

/** How tightly the binary operators bind; 0 for every other token. */
const precedences = new Uint8Array(Token.kindCount);
const operatorOfToken: (Operator | undefined)[] = new Array(Token.kindCount).fill(undefined);

function defineOperator(token: number, precedence: number, operator: Operator): void {
  precedences[token] = precedence;
  operatorOfToken[token] = operator;
}

defineOperator(Token.VerticalBar, 1, 'BitOr');
defineOperator(Token.Circumflex, 2, 'BitXor');
defineOperator(Token.Ampersand, 3, 'BitAnd');
defineOperator(Token.LeftShift, 4, 'LShift');
defineOperator(Token.RightShift, 4, 'RShift');
defineOperator(Token.Plus, 5, 'Add');
defineOperator(Token.Minus, 5, 'Sub');
defineOperator(Token.Star, 6, 'Mult');
defineOperator(Token.Slash, 6, 'Div');
defineOperator(Token.DoubleSlash, 6, 'FloorDiv');
defineOperator(Token.Percent, 6, 'Mod');
defineOperator(Token.At, 6, 'MatMult');

export abstract class ExpressionParser extends CallParser {
  /** `from __future__ import barry_as_FLUFL`: inequality is `<>`, not `!=`. */
  protected barryAsFlufl = false;

  // ---- lists of expressions

  /** star_expressions: what may stand alone in a statement. One, or a tuple without brackets. */
  protected parseStarExpressions(): Expr {
    const start = this.start;
    const first = this.parseStarExpression();
    if (this.kind !== Token.Comma) return first;
    const elts = [first];
    while (this.accept(Token.Comma)) {
      if (!this.startsExpression(this.kind)) break;
      elts.push(this.parseStarExpression());
    }
    return { kind: 'Tuple', start, end: this.previousEnd, elts, ctx: load };
  }

  /** expressions: as star_expressions, but nothing is starred. */
  protected parseExpressions(): Expr {
    const start = this.start;
    const first = this.parseExpression();
    if (this.kind !== Token.Comma) return first;
    const elts = [first];
    while (this.accept(Token.Comma)) {
      if (!this.startsExpression(this.kind)) break;
      elts.push(this.parseExpression());
    }
    return { kind: 'Tuple', start, end: this.previousEnd, elts, ctx: load };
  }

  protected parseStarExpression(): Expr {
    return this.kind === Token.Star ? this.parseStarred() : this.parseExpression();
  }

  protected parseStarNamedExpression(): Expr {
    return this.kind === Token.Star ? this.parseStarred() : this.parseNamedExpression();
  }

  /** A right-hand side, or the content of a replacement field. */
  protected parseYieldOrStarExpressions(): Expr {
    return this.kind === Token.Yield ? this.parseYield() : this.parseStarExpressions();
  }

  protected parseFieldValue(): Expr {
    return this.parseYieldOrStarExpressions();
  }

  protected parseYield(): Expr {
    const start = this.start;
    this.index++;
    if (this.accept(Token.From)) {
      const value = this.parseExpression();
      return { kind: 'YieldFrom', start, end: this.previousEnd, value };
    }
    const value = this.startsExpression(this.kind) ? this.parseStarExpressions() : null;
    return { kind: 'Yield', start, end: this.previousEnd, value };
  }

  // ---- one expression

  protected parseNamedExpression(): Expr {
    if (this.kind !== Token.Name || this.kindAt(this.index + 1) !== Token.ColonEqual) {
      return this.parseExpression();
    }
    const start = this.start;
    const id = this.expectName();
    const targetEnd = this.previousEnd;
    this.index++;
    const value = this.parseExpression();
    const target = { kind: 'Name', start, end: targetEnd, id, ctx: 'Store' } as const;
    return { kind: 'NamedExpr', start, end: this.previousEnd, target, value };
  }

  /** expression: a conditional expression, a lambda, or what binds tighter. */
  protected parseExpression(): Expr {
    this.enter();
    const expression = this.kind === Token.Lambda ? this.parseLambda() : this.parseConditional();
    this.leave();
    return expression;
  }

  private parseConditional(): Expr {
    const start = this.start;
    const body = this.parseDisjunction();
    if (this.kind !== Token.If) return body;
    this.index++;
    const test = this.parseDisjunction();
    this.expect(Token.Else);
    const orelse = this.parseExpression();
    const conditional: IfExp = {
      kind: 'IfExp',
      start,
      end: this.previousEnd,
      test,
      body,
      orelse,
    };
    return conditional;
  }

  private parseLambda(): Expr {
    const start = this.start;
    this.index++;
    const args = this.parseParameters(Token.Colon, false);
    this.expect(Token.Colon);
    const body = this.parseExpression();
    return { kind: 'Lambda', start, end: this.previousEnd, args, body };
  }

  /** disjunction: what may follow `in` and `if` in a comprehension. */
  protected parseDisjunction(): Expr {
    const start = this.start;
    const first = this.parseConjunction();
    if (this.kind !== Token.Or) return first;
    const values = [first];
    while (this.accept(Token.Or)) values.push(this.parseConjunction());
    return { kind: 'BoolOp', start, end: this.previousEnd, op: 'Or', values };
  }

  private parseConjunction(): Expr {
    const start = this.start;
    const first = this.parseInversion();
    if (this.kind !== Token.And) return first;
    const values = [first];
    while (this.accept(Token.And)) values.push(this.parseInversion());
    return { kind: 'BoolOp', start, end: this.previousEnd, op: 'And', values };
  }

  private parseInversion(): Expr {
    if (this.kind !== Token.Not) return this.parseComparison();
    const firstIndex = this.index;
    while (this.kind === Token.Not) this.index++;
    const count = this.index - firstIndex;
    this.enter(count);
    const operand = this.parseComparison();
    this.leave(count);
    return this.wrapInUnary(firstIndex, count, operand);
  }

  /** The prefix operators from token `firstIndex` on, put round the operand, inmost first. */
  private wrapInUnary(firstIndex: number, count: number, operand: Expr): Expr {
    let wrapped = operand;
    const end = this.previousEnd;
    for (let index = firstIndex + count - 1; index >= firstIndex; index--) {
      const start = this.starts[index] as number;
      const op = unaryOperator(this.kindAt(index)) as UnaryOperator;
      wrapped = { kind: 'UnaryOp', start, end, op, operand: wrapped };
    }
    return wrapped;
  }

  private parseComparison(): Expr {
    const start = this.start;
    const left = this.parseBinary(bitwiseOr);
    let op = this.acceptCompareOperator();
    if (op === null) return left;
    const ops: CompareOperator[] = [];
    const comparators: Expr[] = [];
    while (op !== null) {
      ops.push(op);
      comparators.push(this.parseBinary(bitwiseOr));
      op = this.acceptCompareOperator();
    }
    const comparison: Compare = {
      kind: 'Compare',
      start,
      end: this.previousEnd,
      left,
      ops,
      comparators,
    };
    return comparison;
  }

  private acceptCompareOperator(): CompareOperator | null {
    switch (this.kind) {
      case Token.EqualEqual:
        this.index++;
        return 'Eq';
      case Token.NotEqual: {
        const isArrowForm = this.text.charCodeAt(this.start) === 60;
        if (isArrowForm !== this.barryAsFlufl) this.fail();
        this.index++;
        return 'NotEq';
      }
      case Token.Less:
        this.index++;
        return 'Lt';
      case Token.LessEqual:
        this.index++;
        return 'LtE';
      case Token.Greater:
        this.index++;
        return 'Gt';
      case Token.GreaterEqual:
        this.index++;
        return 'GtE';
      case Token.In:
        this.index++;
        return 'In';
      case Token.Not:
        if (this.kindAt(this.index + 1) !== Token.In) return null;
        this.index += 2;
        return 'NotIn';
      case Token.Is:
        this.index++;
        return this.accept(Token.Not) ? 'IsNot' : 'Is';
      default:
        return null;
    }
  }

  /** Operators of at least the given precedence, the left ones first. */
  protected parseBinary(minimumPrecedence: number): Expr {
    const start = this.start;
    let left = this.parseFactor();
    for (;;) {
      const token = this.kind;
      const precedence = precedences[token] as number;
      if (precedence === 0 || precedence < minimumPrecedence) return left;
      this.index++;
      const right = this.parseBinary(precedence + 1);
      const op = operatorOfToken[token] as Operator;
      left = { kind: 'BinOp', start, end: this.previousEnd, left, op, right };
    }
  }

  private parseFactor(): Expr {
    const { kind } = this;
    if (kind !== Token.Minus && kind !== Token.Plus && kind !== Token.Tilde) {
      return this.parsePower();
    }
    const firstIndex = this.index;
    while (unaryOperator(this.kind) !== null && this.kind !== Token.Not) this.index++;
    const count = this.index - firstIndex;
    this.enter(count);
    const operand = this.parsePower();
    this.leave(count);
    return this.wrapInUnary(firstIndex, count, operand);
  }

  private parsePower(): Expr {
    const start = this.start;
    const left = this.parseAwaitPrimary();
    if (this.kind !== Token.DoubleStar) return left;
    this.index++;
    this.enter();
    const right = this.parseFactor();
    this.leave();
    return { kind: 'BinOp', start, end: this.previousEnd, left, op: 'Pow', right };
  }

  private parseAwaitPrimary(): Expr {
    if (this.kind !== Token.Await) return this.parsePrimary();
    const start = this.start;
    this.index++;
    const value = this.parsePrimary();
    return { kind: 'Await', start, end: this.previousEnd, value };
  }

  /** An atom and the attributes, calls and subscripts that follow it. */
  protected parsePrimary(): Expr {
    const start = this.start;
    let value = this.parseAtom();
    for (;;) {
      switch (this.kind) {
        case Token.Dot: {
          this.index++;
          const attr = this.expectName();
          value = { kind: 'Attribute', start, end: this.previousEnd, value, attr, ctx: load };
          break;
        }
        case Token.LeftParenthesis:
          value = this.parseCall(start, value);
          break;
        case Token.LeftBracket: {
          this.index++;
          const slice = this.parseSlices();
          this.expect(Token.RightBracket);
          value = { kind: 'Subscript', start, end: this.previousEnd, value, slice, ctx: load };
          break;
        }
        default:
          return value;
      }
    }
  }
}

function unaryOperator(token: number): UnaryOperator | null {
  switch (token) {
    case Token.Minus:
      return 'USub';
    case Token.Plus:
      return 'UAdd';
    case Token.Tilde:
      return 'Invert';
    case Token.Not:
      return 'Not';
    default:
      return null;
  }
}
