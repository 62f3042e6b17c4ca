// Statements with blocks, and the three ways to parse a whole text.

import type {
  AsyncFor,
  AsyncFunctionDef,
  AsyncWith,
  ClassDef,
  ExceptHandler,
  Expr,
  Expression,
  For,
  FunctionDef,
  If,
  Interactive,
  Keyword,
  Match,
  MatchCase,
  Module,
  Stmt,
  Try,
  TryStar,
  While,
  With,
  WithItem,
} from './ast.ts';
import type { Rejection } from './diagnose/diagnose.ts';
import { SimpleStatementParser } from './parser-simple-statements.ts';
import * as Token from './token-kinds.ts';

export class Parser extends SimpleStatementParser {
  /** The first token of the current statement of the module. */
  private moduleStatement = 0;
  private barryAsFluflBefore = false;

  // ---- whole texts

  parseModule(): Module {
    const body: Stmt[] = [];
    while (this.kind !== Token.EndMarker) {
      this.moduleStatement = this.index;
      this.barryAsFluflBefore = this.barryAsFlufl;
      this.parseStatement(body);
    }
    return { kind: 'Module', start: 0, end: this.text.length, body };
  }

  parseExpressionText(): Expression {
    const body = this.parseExpressions();
    while (this.accept(Token.Newline));
    if (this.kind !== Token.EndMarker) this.fail();
    return { kind: 'Expression', start: 0, end: this.text.length, body };
  }

  /** One statement of a dialogue. See `hasMoreStatements`. */
  parseInteractive(): Interactive {
    const body: Stmt[] = [];
    const start = this.start;
    if (this.startsCompoundStatement()) {
      this.parseStatement(body);
      this.expect(Token.Newline);
    } else if (this.accept(Token.Newline)) {
      body.push({ kind: 'Pass', start, end: start });
    } else {
      this.parseSimpleStatements(body);
    }
    return { kind: 'Interactive', start: 0, end: this.text.length, body };
  }

  /** After a failure: what has been found right, and how far the parser came. */
  rejection(): Rejection {
    return {
      statement: this.moduleStatement,
      token: this.index,
      barryAsFlufl: this.barryAsFluflBefore,
    };
  }

  /** Whether more than blanks and comments follow what has been parsed. */
  hasMoreStatements(): boolean {
    return !/^(?:[ \t\n\f]|#[^\n]*)*$/.test(this.text.slice(this.previousEnd));
  }

  // ---- statements and blocks

  /** A compound statement, or a line of simple ones. */
  private parseStatement(body: Stmt[]): void {
    if (!this.startsCompoundStatement()) {
      this.parseSimpleStatements(body);
      return;
    }
    this.enter();
    body.push(this.parseCompoundStatement());
    this.leave();
  }

  private startsCompoundStatement(): boolean {
    switch (this.kind) {
      case Token.If:
      case Token.While:
      case Token.For:
      case Token.Try:
      case Token.With:
      case Token.Def:
      case Token.Class:
      case Token.Async:
      case Token.At:
        return true;
      case Token.Name:
        return this.isSoftKeyword(this.index, 'match') && this.isMatchStatement();
      default:
        return false;
    }
  }

  private parseCompoundStatement(): Stmt {
    const start = this.start;
    switch (this.kind) {
      case Token.If:
        return this.parseIf();
      case Token.While:
        return this.parseWhile();
      case Token.For:
        return this.parseFor(start, 'For');
      case Token.Try:
        return this.parseTry();
      case Token.With:
        return this.parseWith(start, 'With');
      case Token.Def:
        return this.parseFunction(start, 'FunctionDef', []);
      case Token.Class:
        return this.parseClassDefinition([]);
      case Token.At:
        return this.parseDecorated();
      case Token.Async:
        this.index++;
        if (this.at(Token.Def)) return this.parseFunction(start, 'AsyncFunctionDef', []);
        if (this.at(Token.For)) return this.parseFor(start, 'AsyncFor');
        if (this.at(Token.With)) return this.parseWith(start, 'AsyncWith');
        return this.fail();
      default:
        return this.parseMatch();
    }
  }

  /** The colon and what belongs to it: an indented block, or simple statements on the line. */
  private parseBlock(): Stmt[] {
    this.expect(Token.Colon);
    const body: Stmt[] = [];
    if (!this.accept(Token.Newline)) {
      this.parseSimpleStatements(body);
      return body;
    }
    this.expect(Token.Indent);
    do {
      this.parseStatement(body);
    } while (this.kind !== Token.Dedent);
    this.index++;
    return body;
  }

  private parseElse(): Stmt[] {
    return this.accept(Token.Else) ? this.parseBlock() : [];
  }

  // ---- control flow

  /** A chain of `elif` is built by a loop, and each link's end is that of the whole chain. */
  private parseIf(): If {
    const chain: If[] = [];
    do {
      const start = this.start;
      this.index++;
      const test = this.parseNamedExpression();
      const body = this.parseBlock();
      const link: If = { kind: 'If', start, end: start, test, body, orelse: [] };
      chain[chain.length - 1]?.orelse.push(link);
      chain.push(link);
    } while (this.kind === Token.Elif);
    const last = chain[chain.length - 1] as If;
    last.orelse = this.parseElse();
    for (const link of chain) link.end = this.statementEnd;
    return chain[0] as If;
  }

  private parseWhile(): While {
    const start = this.start;
    this.index++;
    const test = this.parseNamedExpression();
    const body = this.parseBlock();
    const orelse = this.parseElse();
    return { kind: 'While', start, end: this.statementEnd, test, body, orelse };
  }

  private parseFor(start: number, kind: 'For' | 'AsyncFor'): For | AsyncFor {
    this.index++;
    const target = this.parseTargets();
    this.expect(Token.In);
    const iter = this.parseStarExpressions();
    const body = this.parseBlock();
    const orelse = this.parseElse();
    return { kind, start, end: this.statementEnd, target, iter, body, orelse };
  }

  private parseTry(): Try | TryStar {
    const start = this.start;
    this.index++;
    const body = this.parseBlock();
    const handlers: ExceptHandler[] = [];
    const isStar = this.kindAt(this.index + 1) === Token.Star;
    while (this.kind === Token.Except) handlers.push(this.parseExceptHandler(isStar));
    const orelse = handlers.length > 0 ? this.parseElse() : [];
    const finalbody = this.accept(Token.Finally) ? this.parseBlock() : [];
    if (handlers.length === 0 && finalbody.length === 0) this.fail();
    const kind = isStar && handlers.length > 0 ? 'TryStar' : 'Try';
    const end = this.statementEnd;
    return { kind, start, end, body, handlers, orelse, finalbody };
  }

  private parseExceptHandler(isStar: boolean): ExceptHandler {
    const start = this.start;
    this.index++;
    if (this.accept(Token.Star) !== isStar) this.fail();
    let type: Expr | null = null;
    let name: string | null = null;
    if (isStar || this.kind !== Token.Colon) {
      type = this.parseExpression();
      if (this.accept(Token.As)) name = this.expectName();
    }
    const body = this.parseBlock();
    return { kind: 'ExceptHandler', start, end: this.statementEnd, type, name, body };
  }

  private parseWith(start: number, kind: 'With' | 'AsyncWith'): With | AsyncWith {
    this.index++;
    const items = this.attemptBracketedItems() ?? this.parseWithItems();
    const body = this.parseBlock();
    return { kind, start, end: this.statementEnd, items, body };
  }

  /**
   * `with (a as b, c):`. The bracket may as well open an expression; it belongs to the statement
   * if its match stands before the colon and all within are items.
   */
  private attemptBracketedItems(): WithItem[] | null {
    if (this.kind !== Token.LeftParenthesis) return null;
    const { depths } = this.tokens;
    const outerDepth = (depths[this.index] as number) - 1;
    let closing = this.index + 1;
    while (depths[closing] !== outerDepth) closing++;
    if (this.kindAt(closing + 1) !== Token.Colon) return null;
    return this.attempt(() => {
      this.index++;
      const items: WithItem[] = [];
      do {
        if (items.length > 0 && this.kind === Token.RightParenthesis) break;
        items.push(this.parseWithItem());
      } while (this.accept(Token.Comma));
      return this.accept(Token.RightParenthesis) && this.kind === Token.Colon ? items : null;
    });
  }

  private parseWithItems(): WithItem[] {
    const items: WithItem[] = [];
    do {
      items.push(this.parseWithItem());
    } while (this.accept(Token.Comma));
    return items;
  }

  private parseWithItem(): WithItem {
    const start = this.start;
    const context_expr = this.parseExpression();
    let optional_vars: Expr | null = null;
    if (this.accept(Token.As)) {
      optional_vars = this.parseTarget();
      this.setContext(optional_vars, 'Store');
    }
    return { kind: 'withitem', start, end: this.previousEnd, context_expr, optional_vars };
  }

  // ---- match

  /** `match` is a keyword where a colon ends its line and the block after it begins with `case`. */
  private isMatchStatement(): boolean {
    const next = this.kindAt(this.index + 1);
    if (next === Token.Equal || next === Token.Dot || next === Token.Newline) return false;
    let end = this.index + 1;
    while (this.kindAt(end) !== Token.Newline) {
      if (this.kindAt(end) <= Token.ErrorToken) return false;
      end++;
    }
    return (
      this.kindAt(end - 1) === Token.Colon &&
      this.kindAt(end + 1) === Token.Indent &&
      this.isSoftKeyword(end + 2, 'case')
    );
  }

  private parseMatch(): Match {
    const start = this.start;
    this.index++;
    const subject = this.parseSubject();
    this.expect(Token.Colon);
    this.expect(Token.Newline);
    this.expect(Token.Indent);
    const cases: MatchCase[] = [];
    do {
      if (!this.isSoftKeyword(this.index, 'case')) this.fail();
      const caseStart = this.start;
      this.index++;
      const pattern = this.parsePatterns();
      const guard = this.accept(Token.If) ? this.parseNamedExpression() : null;
      const body = this.parseBlock();
      const end = this.statementEnd;
      cases.push({ kind: 'match_case', start: caseStart, end, pattern, guard, body });
    } while (this.kind !== Token.Dedent);
    this.index++;
    return { kind: 'Match', start, end: this.statementEnd, subject, cases };
  }

  private parseSubject(): Expr {
    const start = this.start;
    const first = this.parseStarNamedExpression();
    if (this.kind !== Token.Comma) {
      if (first.kind === 'Starred') this.fail();
      return first;
    }
    const elts = [first];
    while (this.accept(Token.Comma)) {
      if (this.at(Token.Colon)) break;
      elts.push(this.parseStarNamedExpression());
    }
    return { kind: 'Tuple', start, end: this.previousEnd, elts, ctx: 'Load' };
  }

  // ---- definitions

  private parseDecorated(): Stmt {
    const decorators: Expr[] = [];
    while (this.accept(Token.At)) {
      decorators.push(this.parseNamedExpression());
      this.expect(Token.Newline);
    }
    const start = this.start;
    if (this.kind === Token.Def) return this.parseFunction(start, 'FunctionDef', decorators);
    if (this.kind === Token.Class) return this.parseClassDefinition(decorators);
    this.expect(Token.Async);
    if (this.kind !== Token.Def) this.fail();
    return this.parseFunction(start, 'AsyncFunctionDef', decorators);
  }

  private parseFunction(
    start: number,
    kind: 'FunctionDef' | 'AsyncFunctionDef',
    decorator_list: Expr[],
  ): FunctionDef | AsyncFunctionDef {
    this.index++;
    const name = this.expectName();
    const type_params = this.parseTypeParameters();
    this.expect(Token.LeftParenthesis);
    const args = this.parseParameters(Token.RightParenthesis, true);
    this.expect(Token.RightParenthesis);
    const returns = this.accept(Token.Arrow) ? this.parseExpression() : null;
    const body = this.parseBlock();
    const end = this.statementEnd;
    return { kind, start, end, name, args, body, decorator_list, returns, type_params };
  }

  private parseClassDefinition(decorator_list: Expr[]): ClassDef {
    const start = this.start;
    this.index++;
    const name = this.expectName();
    const type_params = this.parseTypeParameters();
    const bases: Expr[] = [];
    const keywords: Keyword[] = [];
    if (this.accept(Token.LeftParenthesis)) {
      this.parseArguments(bases, keywords);
      this.expect(Token.RightParenthesis);
    }
    const body = this.parseBlock();
    const end = this.statementEnd;
    const kind = 'ClassDef';
    return { kind, start, end, name, bases, keywords, body, decorator_list, type_params };
  }
}
