// The text form of code objects (.gasm): everything a code object holds, one thing a line, to be
// read by people and by `assemble`. Disassembling what was assembled gives the same text.
//
//   code "f"                        name; ends with `end`, nested code objects stand within
//     qualname "f"
//     file "hello.py" 1             file name, first line
//     flags 0x3
//     args 2 0 0                    positional, positional-only among them, keyword-only
//     stack 2
//     slot 0 "a" local              kinds: local, cell, free, hidden
//     name 0 "print"
//     site 0 0                      number of its name
//     constant 0 None               see constants below; `code 0` is the first code object within
//     L1:                           a label
//       LOAD_GLOBAL 0  @1:4-1:9     opcode, operand, place (line:column-end line:end column)
//       FOR_ITER L2
//     except L1 L2 L3 0 lasti       from, to (exclusive), handler, depth
//   end
//
// `#` begins a comment. Constants: None, Ellipsis, True, False, 42, 1.5, inf, nan,
// complex(1.0, 2.0), "text", points(55357 56832) for strings with surrogates, bytes("00ff"),
// (1, 2), frozenset(1, 2), code 0.

import { LocalKind } from '../../assembly/shared/opcodes.ts';
import type { CodeObject, Constant, Position } from '../compile/code.ts';
import { disassemble, type ListedInstruction } from './disassemble.ts';
import { floatRepr } from './repr.ts';

export const textHeader = '# gilvm assembly 1';

export const slotKinds: readonly (readonly [number, string])[] = [
  [LocalKind.HIDDEN, 'hidden'],
  [LocalKind.LOCAL, 'local'],
  [LocalKind.CELL, 'cell'],
  [LocalKind.FREE, 'free'],
];

export interface TextOptions {
  /** A line of the source, to stand before the instructions it gave. */
  readonly sourceLine?: (line: number) => string;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** JSON's strings, but ASCII only in what could be mistaken: control characters and line ends. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `nested` collects the code objects met, in their order. */
function constantText(constant: Constant, nested: CodeObject[]): string {
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
      return constant.type;
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
      return constant.value.toString();
    case 'float':
      return floatRepr(constant.value);
    case 'complex':
      return `complex(${floatRepr(constant.real)}, ${floatRepr(constant.imag)})`;
    case 'str':
      if (constant.codePoints === undefined) return quoted(constant.value);
      return `points(${Array.from(constant.codePoints).join(' ')})`;
    case 'bytes':
      return `bytes("${hex(constant.value)}")`;
    case 'tuple':
    case 'frozenset': {
      const items = constant.items.map((item) => constantText(item, nested)).join(', ');
      return constant.type === 'tuple' ? `(${items})` : `frozenset(${items})`;
    }
    case 'code':
      nested.push(constant.code);
      return `code ${nested.length - 1}`;
  }
}

function placeText(position: Position): string {
  const { line, endLine, column, endColumn } = position;
  if (line === -1 && endLine === -1 && column === -1 && endColumn === -1) return '';
  return `@${line}:${column}-${endLine}:${endColumn}`;
}

/** Names for all places that jumps and exception entries speak of, in the order of the code. */
function labelsOf(
  code: CodeObject,
  instructions: readonly ListedInstruction[],
): Map<number, string> {
  const places = new Set<number>();
  for (const { target } of instructions) if (target !== null) places.add(target);
  for (const { start, end, target } of code.exceptionTable) {
    for (const place of [start, end, target]) {
      if (place >= 0 && place <= code.words.length) places.add(place);
    }
  }
  const sorted = [...places].sort((first, second) => first - second);
  return new Map(sorted.map((place, index) => [place, `L${index + 1}`]));
}

class TextWriter {
  readonly lines: string[] = [];
  private readonly options: TextOptions;

  constructor(options: TextOptions) {
    this.options = options;
  }

  code(code: CodeObject, indent: string): void {
    const nested: CodeObject[] = [];
    this.lines.push(`${indent}code ${quoted(code.name)}`);
    this.header(code, `${indent}  `, nested);
    this.body(code, `${indent}  `);
    for (const inner of nested) this.code(inner, `${indent}  `);
    this.lines.push(`${indent}end`);
  }

  private header(code: CodeObject, indent: string, nested: CodeObject[]): void {
    const add = (text: string): void => {
      this.lines.push(indent + text);
    };
    add(`qualname ${quoted(code.qualname)}`);
    add(`file ${quoted(code.filename)} ${code.firstLine}`);
    add(`flags 0x${code.flags.toString(16)}`);
    add(`args ${code.argCount} ${code.positionalOnlyArgCount} ${code.keywordOnlyArgCount}`);
    add(`stack ${code.stackSize}`);
    for (const [slot, name] of code.localsPlusNames.entries()) {
      const kind = code.localsPlusKinds[slot] ?? 0;
      const words = slotKinds.filter(([bit]) => kind & bit).map(([, word]) => word);
      const rest = kind & ~slotKinds.reduce((bits, [bit]) => bits | bit, 0);
      if (rest !== 0) words.push(`0x${rest.toString(16)}`);
      add(`slot ${slot} ${quoted(name)} ${words.join(' ')}`.trimEnd());
    }
    for (const [index, name] of code.names.entries()) add(`name ${index} ${quoted(name)}`);
    for (const [index, name] of code.sites.entries()) {
      add(`site ${index} ${name}  # ${commentText(code.names[name] ?? '?')}`);
    }
    for (const [index, constant] of code.constants.entries()) {
      add(`constant ${index} ${constantText(constant, nested)}`);
    }
  }

  private body(code: CodeObject, indent: string): void {
    const { instructions } = disassemble(code);
    const labels = labelsOf(code, instructions);
    let line = -1;
    for (const instruction of instructions) {
      const label = labels.get(instruction.offset);
      const { position } = instruction;
      if (position.line !== line && position.line > 0 && this.options.sourceLine) {
        const source = this.options.sourceLine(position.line).trim();
        this.lines.push(`${indent}# ${position.line}: ${commentText(source)}`);
      }
      line = position.line;
      if (label !== undefined) this.lines.push(`${indent}${label}:`);
      this.lines.push(`${indent}  ${instructionText(instruction, labels)}`);
    }
    const end = labels.get(code.words.length);
    if (end !== undefined) this.lines.push(`${indent}${end}:`);
    for (const entry of code.exceptionTable) {
      const places = [entry.start, entry.end, entry.target].map(
        (place) => labels.get(place) ?? String(place),
      );
      const lasti = entry.pushLastInstruction ? ' lasti' : '';
      this.lines.push(`${indent}except ${places.join(' ')} ${entry.depth}${lasti}`);
    }
  }
}

/** Comments end with their line. */
function commentText(text: string): string {
  const single = text.replace(/\s+/g, ' ');
  return single.length > 60 ? `${single.slice(0, 57)}...` : single;
}

function instructionText(instruction: ListedInstruction, labels: Map<number, string>): string {
  const { opcode, operand, target, word } = instruction;
  let text: string;
  if (opcode === '') {
    text = `.word 0x${word.toString(16)}`;
  } else {
    const value = (target === null ? undefined : labels.get(target)) ?? String(operand);
    text = instruction.hasOperand ? `${opcode.padEnd(24)} ${value}` : opcode;
  }
  const place = placeText(instruction.position);
  const depth = instruction.depth < 0 ? '-' : String(instruction.depth);
  const meaning = instruction.meaning === '' ? '' : `  ${commentText(instruction.meaning)}`;
  return `${text.padEnd(32)} ${place.padEnd(14)} # ${instruction.offset} [${depth}]${meaning}`;
}

/** The text form of a code object and all within it. */
export function codeToText(code: CodeObject, options: TextOptions = {}): string {
  const writer = new TextWriter(options);
  writer.lines.push(textHeader);
  writer.code(code, '');
  return `${writer.lines.join('\n')}\n`;
}
