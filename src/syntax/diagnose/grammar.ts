// Reads the grammar (grammar-text.ts) into rules that the machine can run. This happens once, at
// the first wrong program.

import * as Token from '../token-kinds.ts';
import { grammarText } from './grammar-text.ts';

export interface Rule {
  name: string;
  /** Results are remembered for each token. */
  memo: boolean;
  /** A small number of its own for each rule that is remembered. */
  memoIndex: number;
  left: boolean;
  /** Within it, and what it calls, no rule that describes errors is tried. */
  quiet: boolean;
  alternatives: Alternative[];
}

export interface Alternative {
  items: Item[];
  action: Action | null;
  /** Nothing but a rule that describes errors: left out in the first pass. */
  isWrongRule: boolean;
  /** The one item whose value is the alternative's, where it has no action. */
  onlyItem: number;
}

/** `-> label` has no arguments list at all. */
export interface Action {
  name: string;
  arguments: { label: string | null; text: string }[] | null;
}

export type Item = { label: string | null } & (
  | { type: 'token'; kind: number; text: string }
  | { type: 'softKeyword'; text: string }
  | { type: 'anySoftKeyword' }
  | { type: 'rule'; rule: Rule }
  | { type: 'optional'; item: Item }
  | { type: 'loop'; item: Item; minimum: 0 | 1 }
  | { type: 'gather'; item: Item; separator: Item }
  | { type: 'lookahead'; item: Item; positive: boolean }
  | { type: 'forced'; kind: number; text: string }
  | { type: 'cut' }
);

/** A kind that no token has: type comments are comments to us. */
const neverKind = 255;

const tokenNames: ReadonlyMap<string, number> = new Map([
  ['NAME', Token.Name],
  ['NUMBER', Token.NumberLiteral],
  ['STRING', Token.StringLiteral],
  ['NEWLINE', Token.Newline],
  ['INDENT', Token.Indent],
  ['DEDENT', Token.Dedent],
  ['ENDMARKER', Token.EndMarker],
  ['FSTRING_START', Token.FStringStart],
  ['FSTRING_MIDDLE', Token.FStringMiddle],
  ['FSTRING_END', Token.FStringEnd],
  ['TYPE_COMMENT', neverKind],
]);

let rules: ReadonlyMap<string, Rule> | null = null;

export function grammarRule(name: string): Rule {
  rules ??= new GrammarReader(grammarText).read();
  const rule = rules.get(name);
  if (rule === undefined) throw new Error(`the grammar has no rule ${name}`);
  return rule;
}

const lexeme = /\s*(?:(->|=>|&&|[A-Za-z_]+|'[^']*'|"(?:[^"]|"")*"|[:|=()[\]?*+.&!~,]))/y;

class GrammarReader {
  private readonly lexemes: string[] = [];
  /** Lexemes that begin a line without indentation: the names of rules. */
  private readonly ruleStarts = new Set<number>();
  private position = 0;
  private readonly rules = new Map<string, Rule>();
  private memoCount = 0;

  constructor(text: string) {
    for (const line of text.split('\n')) {
      if (/^\S/.test(line)) this.ruleStarts.add(this.lexemes.length);
      lexeme.lastIndex = 0;
      const trimmed = line.trimEnd();
      while (lexeme.lastIndex < trimmed.length) {
        const found = lexeme.exec(trimmed);
        if (found === null) throw new Error(`the grammar is wrong at: ${line}`);
        this.lexemes.push(found[1] as string);
      }
    }
  }

  read(): ReadonlyMap<string, Rule> {
    while (this.position < this.lexemes.length) {
      const rule = this.rule(this.next());
      if (this.accept('(')) {
        const flag = this.next();
        rule.left = flag === 'left';
        rule.memo = flag === 'memo' || rule.left;
        rule.quiet = flag === 'quiet';
        if (rule.memo) rule.memoIndex = this.memoCount++;
        this.expect(')');
      }
      this.expect(':');
      rule.alternatives = this.alternatives();
    }
    for (const rule of this.rules.values()) {
      if (rule.alternatives.length === 0) throw new Error(`the grammar lacks ${rule.name}`);
    }
    return this.rules;
  }

  private rule(name: string): Rule {
    let rule = this.rules.get(name);
    if (rule === undefined) {
      rule = this.newRule(name);
      this.rules.set(name, rule);
    }
    return rule;
  }

  private newRule(name: string): Rule {
    return { name, memo: false, memoIndex: -1, left: false, quiet: false, alternatives: [] };
  }

  private peek(): string | null {
    if (this.ruleStarts.has(this.position)) return null;
    return this.lexemes[this.position] ?? null;
  }

  private next(): string {
    const found = this.lexemes[this.position++];
    if (found === undefined) throw new Error('the grammar ends early');
    return found;
  }

  private accept(text: string): boolean {
    if (this.peek() !== text) return false;
    this.position++;
    return true;
  }

  private expect(text: string): void {
    const found = this.next();
    if (found !== text) throw new Error(`the grammar has ${found} instead of ${text}`);
  }

  private alternatives(): Alternative[] {
    this.accept('|');
    const alternatives: Alternative[] = [];
    do {
      alternatives.push(this.alternative());
    } while (this.accept('|'));
    return alternatives;
  }

  private alternative(): Alternative {
    const items: Item[] = [];
    let action: Action | null = null;
    for (let lookahead = this.peek(); lookahead !== null; lookahead = this.peek()) {
      if (lookahead === '|' || lookahead === ')' || lookahead === ']') break;
      if (this.accept('->') || this.accept('=>')) {
        action = this.action();
        break;
      }
      items.push(this.item());
    }
    const first = items[0];
    const isWrongRule =
      items.length === 1 && first?.type === 'rule' && first.rule.name.startsWith('wrong_');
    const valued = items.filter((item) => item.type !== 'lookahead' && item.type !== 'cut');
    const onlyItem = valued.length === 1 ? items.indexOf(valued[0] as Item) : -1;
    return { items, action, isWrongRule, onlyItem };
  }

  private action(): Action {
    const name = this.next();
    if (!this.accept('(')) return { name, arguments: null };
    const parameters: { label: string | null; text: string }[] = [];
    while (!this.accept(')')) {
      const text = this.next();
      if (text.startsWith('"')) {
        parameters.push({ label: null, text: text.slice(1, -1).replaceAll('""', '"') });
      } else if (text.startsWith("'")) {
        parameters.push({ label: null, text: text.slice(1, -1) });
      } else {
        parameters.push({ label: text, text: '' });
      }
      this.accept(',');
    }
    return { name, arguments: parameters };
  }

  private item(): Item {
    if (this.accept('~')) return { label: null, type: 'cut' };
    if (this.accept('&&')) {
      const text = this.next().slice(1, -1);
      return { label: null, type: 'forced', kind: literalKind(text), text };
    }
    if (this.accept('&')) {
      return { label: null, type: 'lookahead', item: this.atom(), positive: true };
    }
    if (this.accept('!')) {
      return { label: null, type: 'lookahead', item: this.atom(), positive: false };
    }
    let label: string | null = null;
    if (this.lexemes[this.position + 1] === '=') {
      label = this.next();
      this.expect('=');
    }
    const item = this.suffixed(this.atom());
    item.label = label;
    return item;
  }

  private suffixed(atom: Item): Item {
    if (this.accept('?')) return { label: null, type: 'optional', item: atom };
    if (this.accept('*')) return { label: null, type: 'loop', item: atom, minimum: 0 };
    if (this.accept('+')) return { label: null, type: 'loop', item: atom, minimum: 1 };
    if (this.accept('.')) {
      const item = this.atom();
      this.expect('+');
      return { label: null, type: 'gather', item, separator: atom };
    }
    return atom;
  }

  private atom(): Item {
    const text = this.next();
    if (text === '(') {
      const item = this.group();
      this.expect(')');
      return item;
    }
    if (text === '[') {
      const item = this.group();
      this.expect(']');
      return { label: null, type: 'optional', item };
    }
    if (text.startsWith("'")) {
      const literal = text.slice(1, -1);
      return { label: null, type: 'token', kind: literalKind(literal), text: literal };
    }
    if (text.startsWith('"')) {
      return { label: null, type: 'softKeyword', text: text.slice(1, -1) };
    }
    if (text === 'SOFT_KEYWORD') return { label: null, type: 'anySoftKeyword' };
    const kind = tokenNames.get(text);
    if (kind !== undefined) return { label: null, type: 'token', kind, text };
    return { label: null, type: 'rule', rule: this.rule(text) };
  }

  private group(): Item {
    const rule = this.newRule('(group)');
    rule.alternatives = this.alternatives();
    const only = rule.alternatives[0] as Alternative;
    const plain = rule.alternatives.length === 1 && only.items.length === 1;
    if (plain && only.action === null && only.items[0]?.type === 'rule') return only.items[0];
    return { label: null, type: 'rule', rule };
  }
}

function literalKind(text: string): number {
  const kind = Token.keywords.get(text) ?? Token.operators.get(text);
  if (kind === undefined) throw new Error(`the grammar has an unknown token ${text}`);
  return kind;
}
