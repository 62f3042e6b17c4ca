// Reads the text form of code objects; text.ts says what it looks like. Numbers before names,
// sites, slots and constants may not be left out, and must count up from 0. Operands are numbers
// or labels; a local may also be given by its name (`LOAD_FAST "x"`).

import type { CodeObject, Constant, ExceptionEntry } from '../compile/code.ts';
import { PythonSyntaxError } from '../syntax/errors.ts';
import { instructionWord, opcodeByName, operandLimit } from './opcodes.ts';
import { slotKinds } from './text.ts';

interface Token {
  kind: 'word' | 'string' | 'punctuation';
  text: string;
  column: number;
}

/** A jump or exception entry whose label may come later. */
interface PendingWord {
  offset: number;
  opcode: number;
  label: Token;
  line: number;
}

interface PendingEntry {
  tokens: readonly [Token, Token, Token];
  depth: number;
  pushLastInstruction: boolean;
  line: number;
}

/** A code object whose end has not been read yet. */
class OpenCode {
  qualname = '';
  filename = '';
  firstLine = 1;
  flags = 0;
  args: [number, number, number] = [0, 0, 0];
  stackSize = 0;
  readonly slotNames: string[] = [];
  readonly slotKinds: number[] = [];
  readonly names: string[] = [];
  readonly sites: number[] = [];
  readonly constants: { tokens: Token[]; line: number }[] = [];
  readonly words: number[] = [];
  readonly positions: number[] = [];
  readonly labels = new Map<string, number>();
  readonly pendingWords: PendingWord[] = [];
  readonly pendingEntries: PendingEntry[] = [];
  readonly nested: CodeObject[] = [];
  readonly name: string;
  readonly line: number;

  constructor(name: string, line: number) {
    this.name = name;
    this.line = line;
  }
}

const tokenPattern = /\s*(?:#.*$|("(?:[^"\\]|\\.)*")|([(),])|([^\s"(),#]+)|(\S))/gy;

/** Assembles a text; throws a PythonSyntaxError that says where it is wrong. */
export function assemble(text: string, filename: string): CodeObject {
  return new TextReader(text, filename).read();
}

class TextReader {
  private readonly lines: string[];
  private readonly filename: string;
  private readonly open: OpenCode[] = [];
  private result: CodeObject | null = null;
  private line = 0;
  private tokens: Token[] = [];
  private next = 0;

  constructor(text: string, filename: string) {
    this.lines = text.split(/\r\n?|\n/);
    this.filename = filename;
  }

  read(): CodeObject {
    for (const [index, line] of this.lines.entries()) {
      this.line = index + 1;
      this.tokens = this.tokenize(line);
      this.next = 0;
      if (this.tokens.length > 0) this.statement();
    }
    const unfinished = this.open.at(-1);
    if (unfinished !== undefined) {
      this.fail(`code "${unfinished.name}" has no end`, unfinished.line);
    }
    if (this.result === null) this.fail('no code here', 1);
    return this.result;
  }

  private fail(message: string, line = this.line, column = 0): never {
    throw new PythonSyntaxError({
      errorType: 'SyntaxError',
      message,
      filename: this.filename,
      line,
      offset: column + 1,
      endLine: line,
      endOffset: column + 1,
      text: `${this.lines[line - 1] ?? ''}\n`,
      incomplete: false,
    });
  }

  private failAt(token: Token | undefined, message: string): never {
    this.fail(message, this.line, token?.column ?? (this.lines[this.line - 1] ?? '').length);
  }

  // ---- tokens

  private tokenize(line: string): Token[] {
    const tokens: Token[] = [];
    tokenPattern.lastIndex = 0;
    for (;;) {
      const match = tokenPattern.exec(line);
      if (match === null) return tokens;
      const [whole, string, punctuation, word, other] = match;
      const text = string ?? punctuation ?? word ?? other;
      if (text === undefined) return tokens;
      const column = match.index + whole.length - text.length;
      if (other !== undefined) this.fail('a string without an end', this.line, column);
      const kind = string !== undefined ? 'string' : word !== undefined ? 'word' : 'punctuation';
      tokens.push({ kind, text, column });
    }
  }

  private take(what: string): Token {
    const token = this.tokens[this.next];
    if (token === undefined) this.failAt(undefined, `${what} is missing`);
    this.next++;
    return token;
  }

  private endLine(): void {
    const token = this.tokens[this.next];
    if (token !== undefined) this.failAt(token, `'${token.text}' is too much here`);
  }

  private string(what: string): string {
    const token = this.take(what);
    if (token.kind !== 'string') this.failAt(token, `${what} must be a string`);
    return this.stringValue(token);
  }

  private stringValue(token: Token): string {
    try {
      return JSON.parse(token.text) as string;
    } catch {
      return this.failAt(token, `${token.text} is no string`);
    }
  }

  private integer(what: string, minimum = 0, maximum = 0xffffffff): number {
    const token = this.take(what);
    return this.integerValue(token, what, minimum, maximum);
  }

  private integerValue(token: Token, what: string, minimum: number, maximum: number): number {
    if (!/^(-?\d+|0x[0-9a-fA-F]+)$/.test(token.text)) {
      this.failAt(token, `${what} must be a number, not '${token.text}'`);
    }
    const value = Number(token.text);
    if (value < minimum || value > maximum) {
      this.failAt(token, `${what} must be from ${minimum} to ${maximum}`);
    }
    return value;
  }

  /** The number that lists count up. */
  private index(expected: number, what: string): void {
    const token = this.tokens[this.next];
    const index = this.integer(`the number of the ${what}`);
    if (index !== expected) this.failAt(token, `this is ${what} ${expected}, not ${index}`);
  }

  // ---- statements

  private statement(): void {
    const first = this.take('a statement');
    if (first.text === 'code') {
      if (this.open.length === 0 && this.result !== null) {
        this.failAt(first, 'a text holds one code object');
      }
      this.open.push(new OpenCode(this.string('the name'), this.line));
    } else {
      const code = this.open.at(-1);
      if (code === undefined) this.failAt(first, `'${first.text}' outside of code`);
      if (first.text === 'end') this.close(code);
      else this.part(code, first);
    }
    this.endLine();
  }

  private part(code: OpenCode, first: Token): void {
    switch (first.text) {
      case 'qualname':
        code.qualname = this.string('the qualified name');
        return;
      case 'file':
        code.filename = this.string('the file name');
        code.firstLine = this.integer('the first line', -0x80000000, 0x7fffffff);
        return;
      case 'flags':
        code.flags = this.integer('flags', 0, 0x7fffffff);
        return;
      case 'args':
        code.args = [
          this.integer('the number of arguments'),
          this.integer('the number of positional-only arguments'),
          this.integer('the number of keyword-only arguments'),
        ];
        return;
      case 'stack':
        code.stackSize = this.integer('the size of the stack');
        return;
      case 'slot':
        this.slot(code);
        return;
      case 'name':
        this.index(code.names.length, 'name');
        code.names.push(this.string('the name'));
        return;
      case 'site':
        this.index(code.sites.length, 'site');
        code.sites.push(this.integer("the number of the site's name"));
        return;
      case 'constant':
        this.index(code.constants.length, 'constant');
        code.constants.push({ tokens: this.tokens.slice(this.next), line: this.line });
        this.next = this.tokens.length;
        return;
      case 'except':
        this.exceptionEntry(code);
        return;
      case '.word':
        code.words.push(this.integer('the word') >>> 0);
        this.position(code);
        return;
      default:
        if (first.text.endsWith(':')) this.label(code, first);
        else this.instruction(code, first);
    }
  }

  private slot(code: OpenCode): void {
    this.index(code.slotNames.length, 'slot');
    code.slotNames.push(this.string('the name'));
    let kind = 0;
    while (this.next < this.tokens.length) {
      const token = this.take('a kind');
      const known = slotKinds.find(([, word]) => word === token.text);
      if (known !== undefined) kind |= known[0];
      else kind |= this.integerValue(token, 'a kind of slot', 0, 0xff);
    }
    code.slotKinds.push(kind);
  }

  private label(code: OpenCode, token: Token): void {
    const name = token.text.slice(0, -1);
    if (!/^[A-Za-z_]\w*$/.test(name)) this.failAt(token, `'${name}' is no name for a label`);
    if (code.labels.has(name)) this.failAt(token, `label ${name} is here twice`);
    code.labels.set(name, code.words.length);
  }

  private instruction(code: OpenCode, first: Token): void {
    const row = opcodeByName.get(first.text);
    if (row === undefined) this.failAt(first, `'${first.text}' is neither opcode nor keyword`);
    const offset = code.words.length;
    const operand = this.tokens[this.next];
    let value = 0;
    if (operand === undefined || operand.text.startsWith('@')) {
      if (row.operand !== 'none') this.failAt(operand, `${row.name} needs an operand`);
    } else {
      this.next++;
      if (operand.kind === 'string' && row.operand === 'local') {
        value = code.slotNames.indexOf(this.stringValue(operand));
        if (value < 0) this.failAt(operand, `no slot is called ${operand.text}`);
      } else if (row.isJump && !/^[-\d]/.test(operand.text)) {
        code.pendingWords.push({ offset, opcode: row.opcode, label: operand, line: this.line });
      } else {
        const signed = row.operand === 'jump' || row.operand === 'int';
        const [minimum, maximum] = signed
          ? [-operandLimit / 2, operandLimit / 2 - 1]
          : [0, operandLimit - 1];
        value = this.integerValue(operand, 'the operand', minimum, maximum);
      }
    }
    code.words.push(instructionWord(row.opcode, value));
    this.position(code);
  }

  private position(code: OpenCode): void {
    const token = this.tokens[this.next];
    if (token === undefined) {
      code.positions.push(-1, -1, -1, -1);
      return;
    }
    const match = /^@(-?\d+):(-?\d+)-(-?\d+):(-?\d+)$/.exec(token.text);
    if (match === null) this.failAt(token, `'${token.text}' is no place like @1:0-1:5`);
    this.next++;
    const [line, column, endLine, endColumn] = match.slice(1).map(Number);
    code.positions.push(line as number, endLine as number, column as number, endColumn as number);
  }

  private exceptionEntry(code: OpenCode): void {
    const tokens = [
      this.take('the start'),
      this.take('the end'),
      this.take('the handler'),
    ] as const;
    const depth = this.integer('the depth');
    const last = this.tokens[this.next];
    if (last?.text === 'lasti') this.next++;
    const pushLastInstruction = last?.text === 'lasti';
    code.pendingEntries.push({ tokens, depth, pushLastInstruction, line: this.line });
  }

  // ---- the end of a code object: labels and constants are known

  private close(code: OpenCode): void {
    const endLine = this.line;
    for (const { offset, opcode, label, line } of code.pendingWords) {
      this.line = line;
      const distance = this.place(code, label) - (offset + 1);
      code.words[offset] = instructionWord(opcode, distance);
    }
    const exceptionTable: ExceptionEntry[] = [];
    for (const { tokens, depth, pushLastInstruction, line } of code.pendingEntries) {
      this.line = line;
      const [start, end, target] = tokens.map((token) => this.place(code, token));
      exceptionTable.push({
        start: start as number,
        end: end as number,
        target: target as number,
        depth,
        pushLastInstruction,
      });
    }
    const constants: Constant[] = [];
    for (const { tokens, line } of code.constants) {
      this.line = line;
      this.tokens = tokens;
      this.next = 0;
      constants.push(this.constant(code));
      this.endLine();
    }
    this.line = endLine;
    this.tokens = [];
    this.next = 0;
    this.open.pop();
    const finished: CodeObject = {
      name: code.name,
      qualname: code.qualname === '' ? code.name : code.qualname,
      filename: code.filename,
      firstLine: code.firstLine,
      flags: code.flags,
      argCount: code.args[0],
      positionalOnlyArgCount: code.args[1],
      keywordOnlyArgCount: code.args[2],
      localsPlusNames: code.slotNames,
      localsPlusKinds: code.slotKinds,
      stackSize: code.stackSize,
      words: Uint32Array.from(code.words),
      constants,
      names: code.names,
      sites: code.sites,
      exceptionTable,
      positions: Int32Array.from(code.positions),
    };
    const outer = this.open.at(-1);
    if (outer === undefined) this.result = finished;
    else outer.nested.push(finished);
  }

  private place(code: OpenCode, token: Token): number {
    const place = code.labels.get(token.text);
    if (place !== undefined) return place;
    if (/^-?\d+$/.test(token.text)) return Number(token.text);
    return this.failAt(token, `there is no label ${token.text}`);
  }

  private constant(code: OpenCode): Constant {
    const token = this.take('a constant');
    if (token.kind === 'string') return { type: 'str', value: this.stringValue(token) };
    switch (token.text) {
      case 'None':
      case 'Ellipsis':
        return { type: token.text };
      case 'True':
      case 'False':
        return { type: 'bool', value: token.text === 'True' };
      case 'inf':
        return { type: 'float', value: Number.POSITIVE_INFINITY };
      case '-inf':
        return { type: 'float', value: Number.NEGATIVE_INFINITY };
      case 'nan':
        return { type: 'float', value: Number.NaN };
      case '(':
        return { type: 'tuple', items: this.items(code) };
      case 'frozenset':
        this.punctuation('(');
        return { type: 'frozenset', items: this.items(code) };
      case 'complex':
        return this.complex(code, token);
      case 'bytes':
        return this.bytes(token);
      case 'points':
        return this.points();
      case 'code': {
        const number = this.integer('the number of the code');
        const nested = code.nested[number];
        if (nested === undefined) return this.failAt(token, `there is no code ${number} within`);
        return { type: 'code', code: nested };
      }
      default:
        return this.number(token);
    }
  }

  private number(token: Token): Constant {
    if (/^-?\d+$/.test(token.text)) return { type: 'int', value: BigInt(token.text) };
    if (/^-?\d+(\.\d+)?(e[-+]\d+)?$/.test(token.text)) {
      return { type: 'float', value: Number(token.text) };
    }
    return this.failAt(token, `'${token.text}' is no constant`);
  }

  private punctuation(expected: string): void {
    const token = this.take(`'${expected}'`);
    if (token.text !== expected) this.failAt(token, `'${expected}' is missing`);
  }

  /** What stands in brackets, the first of which has been read. */
  private items(code: OpenCode): Constant[] {
    const items: Constant[] = [];
    while (this.tokens[this.next]?.text !== ')') {
      if (items.length > 0) this.punctuation(',');
      items.push(this.constant(code));
    }
    this.next++;
    return items;
  }

  private complex(code: OpenCode, token: Token): Constant {
    this.punctuation('(');
    const [real, imag, ...rest] = this.items(code);
    if (real?.type !== 'float' || imag?.type !== 'float' || rest.length > 0) {
      return this.failAt(token, 'complex takes two floats');
    }
    return { type: 'complex', real: real.value, imag: imag.value };
  }

  private bytes(token: Token): Constant {
    this.punctuation('(');
    const digits = this.string('the bytes');
    if (!/^([0-9a-f]{2})*$/.test(digits)) this.failAt(token, 'bytes are written as hex digits');
    this.punctuation(')');
    const pairs = digits.match(/../g) ?? [];
    return { type: 'bytes', value: Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)) };
  }

  private points(): Constant {
    this.punctuation('(');
    const points: number[] = [];
    while (this.tokens[this.next]?.text !== ')') {
      points.push(this.integer('a code point', 0, 0x10ffff));
    }
    this.next++;
    const value = points.map((point) => String.fromCodePoint(point)).join('');
    return { type: 'str', value, codePoints: Uint32Array.from(points) };
  }
}
