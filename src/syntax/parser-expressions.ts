// Expressions. Each method is named for its rule in the language reference, and the order of the
// methods is the order of precedence, loosest first.
//
// Binary operators are parsed by precedence climbing rather than by a method for each level; left
// recursion of the grammar is a loop, so that a chain of any length takes no stack.

import type {
  Arg,
  Arguments,
  Call,
  Compare,
  CompareOperator,
  Comprehension,
  Constant,
  ConstantValue,
  Dict,
  Expr,
  GeneratorExp,
  IfExp,
  Keyword,
  Operator,
  Starred,
  UnaryOperator,
} from './ast.ts';
import { load } from './parser-base.ts';
import { StringParser } from './parser-strings.ts';
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

/** The precedence of `|`, the loosest operator that a target or an operand of `*` may hold. */
const bitwiseOr = 1;

export abstract class ExpressionParser extends StringParser {
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

  /** Whether an element may follow a comma, where else a list may end. */
  private startsExpression(kind: number): boolean {
    switch (kind) {
      case Token.Name:
      case Token.Number:
      case Token.String:
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

  protected parseStarExpression(): Expr {
    return this.kind === Token.Star ? this.parseStarred() : this.parseExpression();
  }

  protected parseStarNamedExpression(): Expr {
    return this.kind === Token.Star ? this.parseStarred() : this.parseNamedExpression();
  }

  private parseStarred(): Starred {
    const start = this.start;
    this.index++;
    const value = this.parseBinary(bitwiseOr);
    return { kind: 'Starred', start, end: this.previousEnd, value, ctx: load };
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

  /** Brackets leave no trace in the tree, but what stands in them starts after them. */
  private isBareNamedExpression(expression: Expr, start: number): boolean {
    return expression.kind === 'NamedExpr' && expression.start === start;
  }

  /** expression: a conditional expression, a lambda, or what binds tighter. */
  protected parseExpression(): Expr {
    this.enter();
    const expression =
      this.kind === Token.Lambda ? this.parseLambda() : this.parseConditional();
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

  // ---- calls and subscripts

  private parseCall(start: number, func: Expr): Call {
    const argumentsStart = this.start;
    this.index++;
    const args: Expr[] = [];
    const keywords: Keyword[] = [];
    if (this.kind !== Token.RightParenthesis) {
      const first = this.parseFirstArgument(argumentsStart);
      if (first === null) this.parseArguments(args, keywords);
      else if (first.kind === 'GeneratorExp' && first.start === argumentsStart) {
        // A lone generator expression needs no brackets of its own: it takes those of the call.
        args.push(first);
        return { kind: 'Call', start, end: this.previousEnd, func, args, keywords };
      } else {
        args.push(first);
        if (this.accept(Token.Comma)) this.parseArguments(args, keywords);
      }
      this.expect(Token.RightParenthesis);
    } else this.index++;
    return { kind: 'Call', start, end: this.previousEnd, func, args, keywords };
  }

  /** A plain first argument, or the generator expression it begins; null for any other sort. */
  private parseFirstArgument(argumentsStart: number): Expr | null {
    const { kind } = this;
    if (kind === Token.Star || kind === Token.DoubleStar) return null;
    if (kind === Token.Name && this.kindAt(this.index + 1) === Token.Equal) return null;
    const element = this.parseNamedExpression();
    if (!this.startsComprehension()) return element;
    const generators = this.parseComprehensions();
    this.expect(Token.RightParenthesis);
    const end = this.previousEnd;
    return { kind: 'GeneratorExp', start: argumentsStart, end, elt: element, generators };
  }

  /** arguments: of a call or a class, up to the closing bracket, which is left. */
  protected parseArguments(args: Expr[], keywords: Keyword[]): void {
    let afterDoubleStar = false;
    while (this.kind !== Token.RightParenthesis) {
      const start = this.start;
      if (this.accept(Token.DoubleStar)) {
        const value = this.parseExpression();
        keywords.push({ kind: 'keyword', start, end: this.previousEnd, arg: null, value });
        afterDoubleStar = true;
      } else if (this.accept(Token.Star)) {
        if (afterDoubleStar) this.fail();
        const value = this.parseExpression();
        args.push({ kind: 'Starred', start, end: this.previousEnd, value, ctx: load });
      } else if (this.kind === Token.Name && this.kindAt(this.index + 1) === Token.Equal) {
        const arg = this.expectName();
        this.index++;
        const value = this.parseExpression();
        keywords.push({ kind: 'keyword', start, end: this.previousEnd, arg, value });
      } else {
        if (keywords.length > 0) this.fail();
        args.push(this.parseNamedExpression());
      }
      if (!this.accept(Token.Comma)) return;
    }
  }

  private parseSlices(): Expr {
    const start = this.start;
    const first = this.parseSlice();
    if (this.kind !== Token.Comma) {
      if (first.kind !== 'Starred') return first;
      return { kind: 'Tuple', start, end: this.previousEnd, elts: [first], ctx: load };
    }
    const elts = [first];
    while (this.accept(Token.Comma)) {
      if (this.at(Token.RightBracket)) break;
      elts.push(this.parseSlice());
    }
    return { kind: 'Tuple', start, end: this.previousEnd, elts, ctx: load };
  }

  private parseSlice(): Expr {
    const start = this.start;
    if (this.accept(Token.Star)) {
      const value = this.parseExpression();
      return { kind: 'Starred', start, end: this.previousEnd, value, ctx: load };
    }
    let lower: Expr | null = null;
    if (this.kind !== Token.Colon) {
      lower = this.parseNamedExpression();
      if (this.kind !== Token.Colon) return lower;
      if (this.isBareNamedExpression(lower, start)) this.fail();
    }
    this.index++;
    const upper = this.startsExpression(this.kind) ? this.parseExpression() : null;
    let step: Expr | null = null;
    if (this.accept(Token.Colon) && this.startsExpression(this.kind)) {
      step = this.parseExpression();
    }
    return { kind: 'Slice', start, end: this.previousEnd, lower, upper, step };
  }

  // ---- atoms

  private parseAtom(): Expr {
    const { start } = this;
    switch (this.kind) {
      case Token.Name: {
        const id = this.nameAt(this.index);
        const end = this.ends[this.index++] as number;
        return { kind: 'Name', start, end, id, ctx: load };
      }
      case Token.Number:
        return this.parseNumber();
      case Token.String:
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

  private startsComprehension(): boolean {
    return (
      this.kind === Token.For ||
      (this.kind === Token.Async && this.kindAt(this.index + 1) === Token.For)
    );
  }

  private parseComprehensions(): Comprehension[] {
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

  // ---- parameters

  /** The parameters of a function (`closing` is its bracket) or of a lambda (a colon). */
  protected parseParameters(closing: number, annotated: boolean): Arguments {
    const args: Arguments = {
      kind: 'arguments',
      start: this.start,
      end: this.start,
      posonlyargs: [],
      args: [],
      vararg: null,
      kwonlyargs: [],
      kw_defaults: [],
      kwarg: null,
      defaults: [],
    };
    let afterStar = false;
    while (this.kind !== closing) {
      if (args.kwarg !== null) this.fail();
      if (this.accept(Token.DoubleStar)) {
        args.kwarg = this.parseParameter(annotated, false);
      } else if (this.kind === Token.Star) {
        if (afterStar) this.fail();
        afterStar = true;
        this.parseStarParameter(args, annotated);
      } else if (this.kind === Token.Slash) {
        if (afterStar || args.posonlyargs.length > 0 || args.args.length === 0) this.fail();
        this.index++;
        args.posonlyargs = args.args;
        args.args = [];
      } else {
        const parameter = this.parseParameter(annotated, false);
        const defaultValue = this.accept(Token.Equal) ? this.parseExpression() : null;
        if (afterStar) {
          args.kwonlyargs.push(parameter);
          args.kw_defaults.push(defaultValue);
        } else {
          args.args.push(parameter);
          if (defaultValue !== null) args.defaults.push(defaultValue);
          else if (args.defaults.length > 0) this.fail();
        }
      }
      if (!this.accept(Token.Comma)) break;
    }
    args.end = this.index > 0 ? Math.max(args.start, this.previousEnd) : args.start;
    return args;
  }

  /** `*name`, or a bare `*`, which keyword-only parameters must follow. */
  private parseStarParameter(args: Arguments, annotated: boolean): void {
    this.index++;
    if (this.kind !== Token.Comma) {
      args.vararg = this.parseParameter(annotated, true);
    } else if (this.kindAt(this.index + 1) !== Token.Name) {
      this.fail();
    }
  }

  private parseParameter(annotated: boolean, starAnnotation: boolean): Arg {
    const start = this.start;
    const arg = this.expectName();
    let annotation: Expr | null = null;
    if (annotated && this.accept(Token.Colon)) {
      annotation = starAnnotation ? this.parseStarExpression() : this.parseExpression();
    }
    return { kind: 'arg', start, end: this.previousEnd, arg, annotation };
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
