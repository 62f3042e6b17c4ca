// What follows a callable or a container in brackets, and the parameters that arguments meet.

import type { Arg, Arguments, Call, Expr, Keyword } from './ast.ts';
import { load } from './parser-base.ts';
import { DisplayParser } from './parser-displays.ts';
import * as Token from './token-kinds.ts';

export abstract class CallParser extends DisplayParser {
  protected abstract parseStarExpression(): Expr;

  // ---- calls and subscripts

  protected parseCall(start: number, func: Expr): Call {
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

  protected parseSlices(): Expr {
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
