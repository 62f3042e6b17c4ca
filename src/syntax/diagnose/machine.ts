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
import type { Alternative, Item, Rule } from './grammar.ts';
import { ErrorReporter } from './reporter.ts';

/** What a rule or a token has matched: tokens from `first` up to `end`, exclusive. */
export interface Found {
  /** As in the tree, 'token' for a token. */
  kind: string;
  first: number;
  end: number;
  parts: Record<string, Value> | null;
}

/** null is an optional item that is absent; true is a match of which nobody asks more. */
export type Value = Found | Value[] | true | null;

/** No match. */
export type Failure = undefined;

/** The rules nest too deep for this machine. */
export class RuleDepthFailure {}

interface Memory {
  value: Value | Failure;
  mark: number;
}

export class Machine {
  readonly tokens: Tokens;
  readonly options: ParserOptions;
  readonly reporter: ErrorReporter;
  /** The token that is looked at. */
  mark = 0;
  /** How many tokens have been looked at so far. The last of them is what many errors blame. */
  fill = 0;
  /** `from __future__ import barry_as_FLUFL` */
  barryAsFlufl = false;
  private describesErrors = false;
  private depth = 0;
  private memories: (Map<number, Memory> | undefined)[] = [];

  constructor(tokens: Tokens, options: ParserOptions) {
    this.tokens = tokens;
    this.options = options;
    this.reporter = new ErrorReporter(this);
  }

  /** One pass over the tokens. Errors that a rule describes are thrown as PythonSyntaxError. */
  run(rule: Rule, describesErrors: boolean): boolean {
    this.describesErrors = describesErrors;
    this.mark = 0;
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
    if (!rule.memo) return this.callAlternatives(rule);
    this.fetch();
    const start = this.mark;
    const memory = this.memories[start]?.get(rule.index);
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
    let memories = this.memories[start];
    if (memories === undefined) {
      memories = new Map();
      this.memories[start] = memories;
    }
    memories.set(rule.index, { value, mark });
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

  private callAlternatives(rule: Rule): Value | Failure {
    if (++this.depth > maximumRuleDepth) throw new RuleDepthFailure();
    const describesErrors = this.describesErrors;
    if (rule.quiet) this.describesErrors = false;
    const value = this.tryAlternatives(rule.alternatives);
    this.describesErrors = describesErrors;
    this.depth--;
    return value;
  }

  private tryAlternatives(alternatives: readonly Alternative[]): Value | Failure {
    const start = this.mark;
    for (const alternative of alternatives) {
      if (alternative.isWrongRule && !this.describesErrors) continue;
      const { items, action } = alternative;
      let captures: Record<string, Value> | null = null;
      let value: Value | Failure = true;
      let isCut = false;
      for (let index = 0; index < items.length; index++) {
        const item = items[index] as Item;
        if (item.type === 'cut') {
          isCut = true;
          continue;
        }
        const matched = item.type === 'rule' ? this.callRule(item.rule) : this.match(item);
        if (matched === undefined) {
          value = undefined;
          break;
        }
        if (item.label !== null) {
          captures ??= {};
          captures[item.label] = matched;
        }
        if (index === alternative.onlyItem) value = matched;
      }
      if (value !== undefined) {
        return action === null ? value : runAction(this, action, captures ?? {}, start);
      }
      this.mark = start;
      if (isCut) return undefined;
    }
    return undefined;
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
    if (kind !== Token.Number) return this.takeToken('token');
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
