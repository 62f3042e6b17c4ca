// Runs the grammar over the tokens as CPython's parser runs it (PEP 617): recursive descent with
// backtracking, results remembered for some rules, left recursion by growing a seed.
//
// It builds just enough of a tree for errors to be worded and placed. It is some twenty times
// slower than the parser proper, and only ever sees programs that are wrong.

import { maximumRuleDepth } from '../limits.ts';
import type { ParserOptions } from '../parser-base.ts';
import * as Token from '../token-kinds.ts';
import type { Tokens } from '../tokens.ts';
import { runAction } from './actions.ts';
import type { Item, Rule } from './grammar.ts';
import { ErrorReporter } from './reporter.ts';
import type { Failure, Found, MachineState, Value } from './values.ts';

/** The rules nest too deep for this machine. */
export class RuleDepthFailure {}

interface Memory {
  value: Value | Failure;
  mark: number;
}

export class Machine implements MachineState {
  readonly tokens: Tokens;
  readonly options: ParserOptions;
  readonly reporter: ErrorReporter;
  /** The token that is looked at. */
  mark = 0;
  /** How many tokens have been looked at so far. The last of them is what many errors blame. */
  fill = 0;
  /** `from __future__ import barry_as_FLUFL` */
  barryAsFlufl = false;
  /** The token that the passes begin with: those before it are known to be right. */
  private readonly firstToken: number;
  private describesErrors = false;
  private depth = 0;
  /** For each token from `firstToken` on, by `memoIndex`. */
  private memories: ((Memory | undefined)[] | undefined)[] = [];

  constructor(tokens: Tokens, options: ParserOptions, firstToken: number) {
    this.tokens = tokens;
    this.options = options;
    this.firstToken = firstToken;
    this.fill = firstToken;
    this.reporter = new ErrorReporter(this);
  }

  /** One pass over the tokens. Errors that a rule describes are thrown as PythonSyntaxError. */
  run(rule: Rule, describesErrors: boolean): boolean {
    this.describesErrors = describesErrors;
    this.mark = this.firstToken;
    this.depth = 0;
    this.memories = [];
    return this.callRule(rule) !== undefined;
  }

  /** Looks at the current token. */
  fetch(): number {
    if (this.mark === this.fill) {
      this.fill++;
      if (this.tokens.kinds[this.mark] === Token.ErrorToken) this.reporter.throwLexicalError();
    }
    return this.tokens.kinds[this.mark] as number;
  }

  text(found: Found): string {
    const { starts, ends, source } = this.tokens;
    return source.text.slice(starts[found.first], ends[found.end - 1]);
  }

  // ---- rules

  private callRule(rule: Rule): Value | Failure {
    return rule.memo ? this.recall(rule) : this.callAlternatives(rule);
  }

  private recall(rule: Rule): Value | Failure {
    this.fetch();
    const start = this.mark;
    const memory = this.memories[start - this.firstToken]?.[rule.memoIndex];
    if (memory !== undefined) {
      this.mark = memory.mark;
      return memory.value;
    }
    if (rule.left) return this.growSeed(rule, start);
    const value = this.callAlternatives(rule);
    this.remember(start, rule, value, this.mark);
    return value;
  }

  private remember(start: number, rule: Rule, value: Value | Failure, mark: number): void {
    const place = start - this.firstToken;
    let memories = this.memories[place];
    if (memories === undefined) {
      memories = [];
      this.memories[place] = memories;
    }
    memories[rule.memoIndex] = { value, mark };
  }

  /** Left recursion: the rule finds its own last result, and is tried until it grows no more. */
  private growSeed(rule: Rule, start: number): Value | Failure {
    let value: Value | Failure;
    let end = start;
    for (;;) {
      this.remember(start, rule, value, end);
      this.mark = start;
      const grown = this.callAlternatives(rule);
      if (grown === undefined || this.mark <= end) break;
      end = this.mark;
      value = grown;
    }
    this.mark = end;
    return value;
  }

  /** Deep recursion goes through here, so that calls of rules are spelt out and save a frame. */
  private callAlternatives(rule: Rule): Value | Failure {
    if (++this.depth > maximumRuleDepth) throw new RuleDepthFailure();
    const describesErrors = this.describesErrors;
    if (rule.quiet) this.describesErrors = false;
    const start = this.mark;
    let result: Value | Failure;
    for (const alternative of rule.alternatives) {
      if (alternative.isWrongRule && !this.describesErrors) continue;
      const { items, action } = alternative;
      let captures: Record<string, Value> | null = null;
      let value: Value | Failure = true;
      let isCut = false;
      for (let index = 0; index < items.length; index++) {
        const item = items[index] as Item;
        let matched: Value | Failure;
        if (item.type !== 'rule') matched = this.match(item);
        else if (item.rule.memo) matched = this.recall(item.rule);
        else matched = this.callAlternatives(item.rule);
        if (matched === undefined) {
          value = undefined;
          break;
        }
        if (item.type === 'cut') isCut = true;
        if (item.label !== null) {
          captures ??= {};
          captures[item.label] = matched;
        }
        if (index === alternative.onlyItem) value = matched;
      }
      if (value !== undefined) {
        result = action === null ? value : runAction(this, action, captures ?? {}, start);
        break;
      }
      this.mark = start;
      if (isCut) break;
    }
    this.describesErrors = describesErrors;
    this.depth--;
    return result;
  }

  // ---- items

  private match(item: Item): Value | Failure {
    switch (item.type) {
      case 'token':
        return this.matchToken(item.kind);
      case 'rule':
        return this.callRule(item.rule);
      case 'softKeyword':
        if (this.fetch() !== Token.Name || this.tokens.text(this.mark) !== item.text) {
          return undefined;
        }
        return this.takeToken('Name');
      case 'anySoftKeyword':
        return this.fetch() === Token.Name && this.beginsSoftKeyword()
          ? this.takeToken('Name')
          : undefined;
      case 'optional': {
        const start = this.mark;
        const value = this.match(item.item);
        if (value !== undefined) return value;
        this.mark = start;
        return null;
      }
      case 'loop':
        return this.matchLoop(item.item, item.minimum);
      case 'gather':
        return this.matchGather(item.item, item.separator);
      case 'lookahead': {
        const start = this.mark;
        const value = this.match(item.item);
        this.mark = start;
        return (value !== undefined) === item.positive ? true : undefined;
      }
      case 'forced':
        if (this.fetch() !== item.kind) {
          this.reporter.throwAt(this.takeToken('token'), `expected '${item.text}'`);
        }
        return this.takeToken('token');
      case 'cut':
        return true;
    }
  }

  private matchToken(kind: number): Value | Failure {
    if (this.fetch() !== kind) return undefined;
    if (kind === Token.Name) return this.takeToken('Name');
    if (kind !== Token.NumberLiteral) return this.takeToken('token');
    this.reporter.checkInteger(this.mark);
    return this.takeToken('Constant');
  }

  /** CPython compares no more letters than the name has: `c` and `ty` are soft keywords to it. */
  private beginsSoftKeyword(): boolean {
    const name = this.tokens.text(this.mark);
    return Token.softKeywords.some((keyword) => keyword.startsWith(name));
  }

  private takeToken(kind: string): Found {
    const first = this.mark++;
    return { kind, first, end: first + 1, parts: null };
  }

  private matchLoop(item: Item, minimum: 0 | 1): Value[] | Failure {
    const values: Value[] = [];
    for (;;) {
      const start = this.mark;
      const value = this.match(item);
      if (value === undefined) {
        this.mark = start;
        break;
      }
      values.push(value);
    }
    return values.length < minimum ? undefined : values;
  }

  private matchGather(item: Item, separator: Item): Value[] | Failure {
    const first = this.match(item);
    if (first === undefined) return undefined;
    const values = [first];
    for (;;) {
      const start = this.mark;
      const value = this.match(separator) === undefined ? undefined : this.match(item);
      if (value === undefined) {
        this.mark = start;
        break;
      }
      values.push(value);
    }
    return values;
  }
}
