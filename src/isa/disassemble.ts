// A code object as a structured listing: what `gilvm dis --json` prints, and what the text form is
// made from.

import type { CodeObject, ExceptionEntry, Position } from '../compile/code.ts';
import { stackDepths } from './depths.ts';
import {
  OPCODES,
  type OpcodeRow,
  operandEnums,
  wordOpcode,
  wordOperand,
  wordSignedOperand,
} from './opcodes.ts';
import { pythonRepr } from './repr.ts';

export interface ListedInstruction {
  offset: number;
  /** The opcode's name; '' for a word that is no instruction. */
  opcode: string;
  word: number;
  /** Signed for jumps and small ints. */
  operand: number;
  hasOperand: boolean;
  /** What the operand stands for: a name, a constant, an enum's member; '' where nothing. */
  meaning: string;
  /** Of a jump: where to; null where that is outside of the code. */
  target: number | null;
  position: Position;
  /** Depth of the stack before it; -1 where it is never reached. */
  depth: number;
}

export interface Listing {
  name: string;
  qualname: string;
  filename: string;
  firstLine: number;
  flags: number;
  stackSize: number;
  instructions: ListedInstruction[];
  exceptionTable: ExceptionEntry[];
  /** The code objects among the constants, in their order. */
  nested: Listing[];
}

function localName(code: CodeObject, slot: number): string {
  return code.localsPlusNames[slot] ?? '?';
}

function operandMeaning(code: CodeObject, row: OpcodeRow, operand: number): string {
  switch (row.operand) {
    case 'local':
      return localName(code, operand);
    case 'pair':
      return `${localName(code, operand & 0xfff)}, ${localName(code, operand >>> 12)}`;
    case 'const': {
      const constant = code.constants[operand];
      return constant === undefined ? '?' : pythonRepr(constant);
    }
    case 'name':
      return code.names[operand] ?? '?';
    case 'site':
      return code.names[code.sites[operand] ?? -1] ?? '?';
    case 'enum':
      return operandEnums[row.enumName]?.[operand] ?? '?';
    case 'unpack':
      return `${operand & 0xfff} before, ${operand >>> 12} after`;
    default:
      return '';
  }
}

export function positionAt(code: CodeObject, offset: number): Position {
  const at = (index: number): number => code.positions[4 * offset + index] ?? -1;
  return { line: at(0), endLine: at(1), column: at(2), endColumn: at(3) };
}

function listInstruction(code: CodeObject, offset: number, depth: number): ListedInstruction {
  const word = code.words[offset] as number;
  const row = OPCODES[wordOpcode(word)];
  const signed = row?.operand === 'jump' || row?.operand === 'int';
  const operand = signed ? wordSignedOperand(word) : wordOperand(word);
  let target: number | null = null;
  if (row?.isJump === true) {
    const place = offset + 1 + operand;
    if (place >= 0 && place <= code.words.length) target = place;
  }
  return {
    offset,
    opcode: row?.name ?? '',
    word,
    operand,
    hasOperand: row === undefined || row.operand !== 'none' || operand !== 0,
    meaning: row === undefined ? '' : operandMeaning(code, row, operand),
    target,
    position: positionAt(code, offset),
    depth,
  };
}

export function disassemble(code: CodeObject): Listing {
  const depths = stackDepths(code);
  const instructions: ListedInstruction[] = [];
  for (let offset = 0; offset < code.words.length; offset++) {
    instructions.push(listInstruction(code, offset, depths[offset] as number));
  }
  const nested: Listing[] = [];
  for (const constant of code.constants) {
    if (constant.type === 'code') nested.push(disassemble(constant.code));
  }
  return {
    name: code.name,
    qualname: code.qualname,
    filename: code.filename,
    firstLine: code.firstLine,
    flags: code.flags,
    stackSize: code.stackSize,
    instructions,
    exceptionTable: code.exceptionTable,
    nested,
  };
}
