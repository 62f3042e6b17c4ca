// Statements that fit on one line, and the headers' small parts: names to import, type parameters.

import type {
  Alias,
  AnnAssign,
  Delete,
  Expr,
  ExprStmt,
  Import,
  ImportFrom,
  Operator,
  Stmt,
  TypeAlias,
  TypeParam,
} from './ast.ts';
import { PatternParser } from './parser-patterns.ts';
import * as Token from './token-kinds.ts';

const augmentedOperators: ReadonlyMap<number, Operator> = new Map([
  [Token.PlusEqual, 'Add'],
  [Token.MinusEqual, 'Sub'],
  [Token.StarEqual, 'Mult'],
  [Token.SlashEqual, 'Div'],
  [Token.DoubleSlashEqual, 'FloorDiv'],
  [Token.PercentEqual, 'Mod'],
  [Token.AtEqual, 'MatMult'],
  [Token.DoubleStarEqual, 'Pow'],
  [Token.LeftShiftEqual, 'LShift'],
  [Token.RightShiftEqual, 'RShift'],
  [Token.AmpersandEqual, 'BitAnd'],
  [Token.VerticalBarEqual, 'BitOr'],
  [Token.CircumflexEqual, 'BitXor'],
]);

export abstract class SimpleStatementParser extends PatternParser {
  /** A logical line of simple statements, its NEWLINE included. */
  protected parseSimpleStatements(body: Stmt[]): void {
    do {
      body.push(this.parseSimpleStatement());
    } while (this.accept(Token.Semicolon) && this.kind !== Token.Newline);
    this.statementEnd = this.previousEnd;
    this.expect(Token.Newline);
  }

  private parseSimpleStatement(): Stmt {
    const start = this.start;
    switch (this.kind) {
      case Token.Pass:
        this.index++;
        return { kind: 'Pass', start, end: this.previousEnd };
      case Token.Break:
        this.index++;
        return { kind: 'Break', start, end: this.previousEnd };
      case Token.Continue:
        this.index++;
        return { kind: 'Continue', start, end: this.previousEnd };
      case Token.Return: {
        this.index++;
        const value = this.endsSimpleStatement() ? null : this.parseStarExpressions();
        return { kind: 'Return', start, end: this.previousEnd, value };
      }
      case Token.Import:
        return this.parseImport();
      case Token.From:
        return this.parseImportFrom();
      case Token.Raise:
        return this.parseRaise();
      case Token.Del:
        return this.parseDelete();
      case Token.Assert: {
        this.index++;
        const test = this.parseExpression();
        const msg = this.accept(Token.Comma) ? this.parseExpression() : null;
        return { kind: 'Assert', start, end: this.previousEnd, test, msg };
      }
      case Token.Global:
        this.index++;
        return { kind: 'Global', start, names: this.parseNameList(), end: this.previousEnd };
      case Token.Nonlocal:
        this.index++;
        return { kind: 'Nonlocal', start, names: this.parseNameList(), end: this.previousEnd };
      case Token.Yield: {
        const value = this.parseYield();
        const statement: ExprStmt = { kind: 'Expr', start, end: this.previousEnd, value };
        return statement;
      }
      case Token.Name:
        if (this.kindAt(this.index + 1) === Token.Name && this.isSoftKeyword(this.index, 'type')) {
          return this.parseTypeAlias();
        }
        return this.parseExpressionStatement();
      default:
        return this.parseExpressionStatement();
    }
  }

  private endsSimpleStatement(): boolean {
    return this.kind === Token.Newline || this.kind === Token.Semicolon;
  }

  /** An assignment of any sort, or a lone expression. */
  private parseExpressionStatement(): Stmt {
    const start = this.start;
    const firstIndex = this.index;
    const first = this.parseStarExpressions();
    const { kind } = this;
    if (kind === Token.Equal) return this.parseAssign(start, first);
    if (kind === Token.Colon) return this.parseAnnAssign(start, firstIndex, first);
    const op = augmentedOperators.get(kind);
    if (op === undefined) return { kind: 'Expr', start, end: this.previousEnd, value: first };
    this.setContext(first, 'Store');
    if (first.kind !== 'Name' && first.kind !== 'Attribute' && first.kind !== 'Subscript') {
      this.fail();
    }
    this.index++;
    const value = this.parseYieldOrStarExpressions();
    return { kind: 'AugAssign', start, end: this.previousEnd, target: first, op, value };
  }

  private parseAssign(start: number, first: Expr): Stmt {
    const targets: Expr[] = [];
    let value = first;
    while (this.accept(Token.Equal)) {
      this.setContext(value, 'Store');
      targets.push(value);
      value = this.parseYieldOrStarExpressions();
    }
    return { kind: 'Assign', start, end: this.previousEnd, targets, value };
  }

  private parseAnnAssign(start: number, firstIndex: number, target: Expr): AnnAssign {
    if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
      this.fail();
    }
    const simple = target.kind === 'Name' && this.kindAt(firstIndex) === Token.Name ? 1 : 0;
    this.setContext(target, 'Store');
    this.index++;
    const annotation = this.parseExpression();
    const value = this.accept(Token.Equal) ? this.parseYieldOrStarExpressions() : null;
    const end = this.previousEnd;
    return { kind: 'AnnAssign', start, end, target, annotation, value, simple };
  }

  private parseRaise(): Stmt {
    const start = this.start;
    this.index++;
    let exc: Expr | null = null;
    let cause: Expr | null = null;
    if (!this.endsSimpleStatement()) {
      exc = this.parseExpression();
      if (this.accept(Token.From)) cause = this.parseExpression();
    }
    return { kind: 'Raise', start, end: this.previousEnd, exc, cause };
  }

  private parseDelete(): Delete {
    const start = this.start;
    this.index++;
    const targets: Expr[] = [];
    do {
      const target = this.parseTarget();
      this.setContext(target, 'Del');
      targets.push(target);
    } while (this.accept(Token.Comma) && !this.endsSimpleStatement());
    return { kind: 'Delete', start, end: this.previousEnd, targets };
  }

  private parseNameList(): string[] {
    const names = [this.expectName()];
    while (this.accept(Token.Comma)) names.push(this.expectName());
    return names;
  }

  // ---- imports

  private parseImport(): Import {
    const start = this.start;
    this.index++;
    const names: Alias[] = [];
    do {
      const aliasStart = this.start;
      const name = this.parseDottedModule();
      const asname = this.accept(Token.As) ? this.expectName() : null;
      names.push({ kind: 'alias', start: aliasStart, end: this.previousEnd, name, asname });
    } while (this.accept(Token.Comma));
    return { kind: 'Import', start, end: this.previousEnd, names };
  }

  private parseDottedModule(): string {
    let name = this.expectName();
    while (this.accept(Token.Dot)) name += `.${this.expectName()}`;
    return name;
  }

  private parseImportFrom(): ImportFrom {
    const start = this.start;
    this.index++;
    let level = 0;
    for (;;) {
      if (this.accept(Token.Dot)) level += 1;
      else if (this.accept(Token.Ellipsis)) level += 3;
      else break;
    }
    const module = this.kind === Token.Import && level > 0 ? null : this.parseDottedModule();
    this.expect(Token.Import);
    const names = this.parseImportedNames();
    if (module === '__future__') {
      this.barryAsFlufl ||= names.some((alias) => alias.name === 'barry_as_FLUFL');
    }
    return { kind: 'ImportFrom', start, end: this.previousEnd, module, names, level };
  }

  private parseImportedNames(): Alias[] {
    const start = this.start;
    if (this.accept(Token.Star)) {
      return [{ kind: 'alias', start, end: this.previousEnd, name: '*', asname: null }];
    }
    const bracketed = this.accept(Token.LeftParenthesis);
    const names = [this.parseImportedName()];
    while (this.accept(Token.Comma)) {
      if (bracketed && this.kind === Token.RightParenthesis) break;
      names.push(this.parseImportedName());
    }
    if (bracketed) this.expect(Token.RightParenthesis);
    return names;
  }

  private parseImportedName(): Alias {
    const start = this.start;
    const name = this.expectName();
    const asname = this.accept(Token.As) ? this.expectName() : null;
    return { kind: 'alias', start, end: this.previousEnd, name, asname };
  }

  // ---- types

  private parseTypeAlias(): TypeAlias {
    const start = this.start;
    this.index++;
    const nameStart = this.start;
    const id = this.expectName();
    const end = this.previousEnd;
    const name = { kind: 'Name', start: nameStart, end, id, ctx: 'Store' } as const;
    const type_params = this.parseTypeParameters();
    this.expect(Token.Equal);
    const value = this.parseExpression();
    return { kind: 'TypeAlias', start, end: this.previousEnd, name, type_params, value };
  }

  /** `[T: bound = default, *Ts, **P]`, or nothing. */
  protected parseTypeParameters(): TypeParam[] {
    const parameters: TypeParam[] = [];
    if (!this.accept(Token.LeftBracket)) return parameters;
    do {
      if (parameters.length > 0 && this.kind === Token.RightBracket) break;
      parameters.push(this.parseTypeParameter());
    } while (this.accept(Token.Comma));
    this.expect(Token.RightBracket);
    return parameters;
  }

  private parseTypeParameter(): TypeParam {
    const start = this.start;
    if (this.accept(Token.Star)) {
      const name = this.expectName();
      const default_value = this.accept(Token.Equal) ? this.parseStarExpression() : null;
      return { kind: 'TypeVarTuple', start, end: this.previousEnd, name, default_value };
    }
    if (this.accept(Token.DoubleStar)) {
      const name = this.expectName();
      const default_value = this.accept(Token.Equal) ? this.parseExpression() : null;
      return { kind: 'ParamSpec', start, end: this.previousEnd, name, default_value };
    }
    const name = this.expectName();
    const bound = this.accept(Token.Colon) ? this.parseExpression() : null;
    const default_value = this.accept(Token.Equal) ? this.parseExpression() : null;
    return { kind: 'TypeVar', start, end: this.previousEnd, name, bound, default_value };
  }
}
