// The parser's hold on the tokens: where it stands, how deep it is, and how it gives up.
//
// The parser proper (this file and the parser-*.ts after it, one class that grows in layers) knows
// only right programs. Where a program is wrong it throws a ParseFailure without a word, and
// `diagnose` reads the tokens again, slowly, to find CPython's words for it. This keeps the fast
// path free of the hundred special cases that good messages need.

import type { Expr, ExprContext } from './ast.ts';
import { isAscii } from './characters.ts';
import { maximumTreeDepth } from './limits.ts';
import type { UnicodeNameLookup } from './literals.ts';
import * as Token from './token-kinds.ts';
import type { Tokens } from './tokens.ts';

export interface ParserOptions {
  lookupUnicodeName: UnicodeNameLookup;
  /** 0: no limit. */
  maximumIntegerDigits: number;
}

/** The program is wrong; `diagnose` says how. */
export class ParseFailure {}

/** The program nests deeper than `maximumTreeDepth`. */
export class TreeDepthFailure {}

export interface ParserWarning {
  message: string;
  /** Index of the token that CPython blames. */
  token: number;
}

export class ParserBase {
  protected readonly tokens: Tokens;
  protected readonly options: ParserOptions;
  protected readonly text: string;
  protected readonly kinds: Uint8Array;
  protected readonly starts: Uint32Array;
  protected readonly ends: Uint32Array;
  /** The current token. */
  protected index = 0;
  private depth = 0;
  /**
   * Where the last line of simple statements ends, a last semicolon included: there, too, end the
   * compound statements that end with it.
   */
  protected statementEnd = 0;
  readonly warnings: ParserWarning[] = [];

  constructor(tokens: Tokens, options: ParserOptions) {
    this.tokens = tokens;
    this.options = options;
    this.text = tokens.source.text;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
  }

  protected fail(): never {
    throw new ParseFailure();
  }

  /** Goes `levels` deeper into the tree; `leave` comes back up. */
  protected enter(levels = 1): void {
    this.depth += levels;
    if (this.depth > maximumTreeDepth) throw new TreeDepthFailure();
  }

  protected leave(levels = 1): void {
    this.depth -= levels;
  }

  /** Parses by `attempt`, or comes back to where it was and gives null. */
  protected attempt<Result>(attempt: () => Result | null): Result | null {
    const { index, depth } = this;
    const warningCount = this.warnings.length;
    let result: Result | null = null;
    try {
      result = attempt();
    } catch (failure) {
      if (!(failure instanceof ParseFailure)) throw failure;
    }
    if (result === null) {
      this.index = index;
      this.depth = depth;
      this.warnings.length = warningCount;
    }
    return result;
  }

  // ---- tokens

  protected get kind(): number {
    return this.kinds[this.index] as number;
  }

  protected at(kind: number): boolean {
    return this.kinds[this.index] === kind;
  }

  protected kindAt(index: number): number {
    return this.kinds[index] as number;
  }

  protected get start(): number {
    return this.starts[this.index] as number;
  }

  /** Where the token before the current one ends: the end of what has been parsed. */
  protected get previousEnd(): number {
    return this.ends[this.index - 1] as number;
  }

  protected accept(kind: number): boolean {
    if (this.kinds[this.index] !== kind) return false;
    this.index++;
    return true;
  }

  protected expect(kind: number): void {
    if (this.kinds[this.index] !== kind) throw new ParseFailure();
    this.index++;
  }

  protected expectName(): string {
    if (this.kinds[this.index] !== Token.Name) throw new ParseFailure();
    return this.nameAt(this.index++);
  }

  /** The identifier that a Name token stands for: PEP 3131 compares names by their NFKC form. */
  protected nameAt(index: number): string {
    const name = this.text.slice(this.starts[index], this.ends[index]);
    return isAscii(name) ? name : name.normalize('NFKC');
  }

  protected isSoftKeyword(index: number, keyword: string): boolean {
    return (
      this.kinds[index] === Token.Name &&
      (this.ends[index] as number) - (this.starts[index] as number) === keyword.length &&
      this.text.startsWith(keyword, this.starts[index])
    );
  }

  // ---- assignment targets

  /** Makes an expression a target, in place; fails where it cannot be one. */
  protected setContext(target: Expr, context: 'Store' | 'Del'): void {
    switch (target.kind) {
      case 'Name':
      case 'Attribute':
      case 'Subscript':
        target.ctx = context;
        return;
      case 'Starred':
        if (context === 'Del' || target.value.kind === 'Starred') this.fail();
        target.ctx = context;
        this.setContext(target.value, context);
        return;
      case 'Tuple':
      case 'List':
        target.ctx = context;
        for (const element of target.elts) this.setContext(element, context);
        return;
      default:
        this.fail();
    }
  }
}

/** What a node is made with before anything is stored to it. */
export const load: ExprContext = 'Load';
