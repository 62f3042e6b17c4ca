// From the basic blocks of a code object to the code object itself.

import { LocalKind, Op } from '../../assembly/shared/opcodes.ts';
import {
  instructionWord,
  OPCODES,
  operandLimit,
  smallIntMaximum,
  smallIntMinimum,
} from '../isa/opcodes.ts';
import type { CodeObject, Constant, ExceptionEntry } from './code.ts';
import type { CodeUnit } from './codegen/unit.ts';
import { CompilerLimitError } from './errors.ts';
import { greatestDepth, labelHandlersAndDepths } from './flow/handlers.ts';
import { type Block, Instruction, isJump, Pseudo } from './flow/instruction.ts';
import { directJumps, joinPairs, moveColdBlocks } from './flow/layout.ts';
import { resolveLines } from './flow/lines.ts';
import { checkLoads } from './flow/locals.ts';
import {
  inlineSmallBlocks,
  optimizeBlocks,
  removeEmptyBlocks,
  removeNops,
  removeRedundantJumps,
  removeUnreachable,
} from './flow/optimize.ts';

/** Attribute instructions have sites of their own; all others with one name share one. */
const ownSiteOpcodes: ReadonlySet<number> = new Set([
  Op.LOAD_ATTR,
  Op.LOAD_METHOD,
  Op.LOAD_SUPER_ATTR,
  Op.LOAD_SUPER_METHOD,
  Op.STORE_ATTR,
  Op.DELETE_ATTR,
]);

const cellOpcodes: ReadonlySet<number> = new Set([
  Op.MAKE_CELL,
  Op.LOAD_DEREF,
  Op.STORE_DEREF,
  Op.DELETE_DEREF,
  Op.LOAD_FROM_DICT_OR_DEREF,
  Pseudo.LOAD_CLOSURE,
  Pseudo.LOAD_CLOSURE_AND_CLEAR,
  Pseudo.STORE_CLOSURE,
]);

function optimize(unit: CodeUnit): Block[] {
  const parameterCount = unit.scope.isFunctionLike ? unit.scope.parameters.length : 0;
  let blocks = unit.builder.blocks as Block[];
  labelHandlersAndDepths(blocks);
  blocks = removeEmptyBlocks(blocks);
  inlineSmallBlocks(blocks);
  blocks = resolveLines(removeUnreachable(blocks), unit.firstLine);
  optimizeBlocks(blocks, unit.constants);
  removeNops(blocks);
  blocks = removeEmptyBlocks(blocks);
  inlineSmallBlocks(blocks);
  blocks = removeUnreachable(blocks);
  do {
    removeNops(blocks);
    blocks = removeEmptyBlocks(blocks);
  } while (removeRedundantJumps(blocks));
  removeNops(blocks);
  blocks = removeEmptyBlocks(blocks);
  checkLoads(blocks, unit.variables.size, parameterCount);
  joinPairs(blocks);
  blocks = moveColdBlocks(blocks);
  while (removeRedundantJumps(blocks)) {
    removeNops(blocks);
    blocks = removeEmptyBlocks(blocks);
  }
  return directJumps(resolveLines(blocks, unit.firstLine));
}

/** The slot of each cell and free variable: an argument's own, or one after all locals. */
function cellSlots(unit: CodeUnit): number[] {
  const slots: number[] = [];
  let next = unit.variables.size;
  for (const name of unit.cells.keys()) slots.push(unit.variables.get(name) ?? next++);
  for (const _ of unit.freeVariables.keys()) slots.push(next++);
  return slots;
}

/**
 * What runs before the first statement: cells, and the making of a generator. It is said to stand in the first line, where tracers see
 * the call.
 */
function prologue(unit: CodeUnit, slots: readonly number[]): Instruction[] {
  const instructions: Instruction[] = [], line = unit.firstLine;
  const location = { line, endLine: line, column: -1, endColumn: -1 };
  if (unit.freeVariables.size > 0) {
    instructions.push(new Instruction(Op.COPY_FREE_VARS, unit.freeVariables.size, null, location));
  }
  const cells = Array.from(unit.cells.values()).sort(
    (first, second) => (slots[first] as number) - (slots[second] as number),
  );
  for (const cell of cells) instructions.push(new Instruction(Op.MAKE_CELL, cell, null, location));
  if (unit.makesGenerator) {
    instructions.push(new Instruction(Op.RETURN_GENERATOR, 0, null, location));
    instructions.push(new Instruction(Op.POP_TOP, 0, null, location));
  }
  return instructions;
}

class Assembler {
  private readonly unit: CodeUnit;
  private readonly slots: number[];
  private readonly instructions: Instruction[] = [];
  private readonly sites: number[] = [];
  private readonly sharedSites = new Map<number, number>();
  private readonly constants: Constant[] = [];
  private readonly constantIndexes = new Map<number, number>();

  constructor(unit: CodeUnit) {
    this.unit = unit;
    this.slots = cellSlots(unit);
  }

  assemble(): CodeObject {
    const { unit } = this;
    const blocks = optimize(unit);
    // Not part of the first block, which may be the target of a loop.
    this.instructions.push(...prologue(unit, this.slots));
    for (const block of blocks) {
      block.offset = this.instructions.length;
      for (const instruction of block.instructions) this.instructions.push(instruction); // more than a call takes arguments
    }
    this.numberConstants();
    const words = this.words();
    return {
      name: unit.name,
      qualname: unit.qualname,
      filename: unit.filename,
      firstLine: unit.firstLine,
      flags: unit.flags,
      argCount: unit.argCount,
      positionalOnlyArgCount: unit.positionalOnlyArgCount,
      keywordOnlyArgCount: unit.keywordOnlyArgCount,
      ...this.localsPlus(),
      stackSize: Math.max(greatestDepth(blocks), unit.makesGenerator ? 1 : 0),
      words,
      constants: this.constants,
      names: Array.from(unit.names.keys()),
      sites: this.sites,
      exceptionTable: exceptionTable(this.instructions),
      positions: this.positions(),
    };
  }

  private localsPlus(): { localsPlusNames: string[]; localsPlusKinds: number[] } {
    const { unit } = this;
    const localsPlusNames = Array.from(unit.variables.keys());
    const localsPlusKinds: number[] = localsPlusNames.map((name) => {
      let kind: number = LocalKind.LOCAL;
      if (unit.hiddenVariables.has(name)) kind |= LocalKind.HIDDEN;
      if (unit.cells.has(name)) kind |= LocalKind.CELL;
      return kind;
    });
    for (const name of unit.cells.keys()) {
      if (unit.variables.has(name)) continue;
      localsPlusNames.push(name);
      localsPlusKinds.push(LocalKind.CELL);
    }
    for (const name of unit.freeVariables.keys()) {
      localsPlusNames.push(name);
      localsPlusKinds.push(LocalKind.FREE);
    }
    return { localsPlusNames, localsPlusKinds };
  }

  private words(): Uint32Array {
    const words = new Uint32Array(this.instructions.length);
    for (let offset = 0; offset < words.length; offset++) {
      const instruction = this.instructions[offset] as Instruction;
      const operand = this.operandOf(instruction, offset);
      const limit = isJump(instruction.op) ? operandLimit / 2 : operandLimit;
      if (operand >= limit || operand < -operandLimit / 2) this.limitExceeded(instruction.op);
      words[offset] = instructionWord(instruction.op, operand);
    }
    return words;
  }

  /** The operand in the final code; makes the opcode a real one on the way. */
  private operandOf(instruction: Instruction, offset: number): number {
    const { op, operand, target } = instruction;
    if (target !== null) return target.offset - (offset + 1);
    if (cellOpcodes.has(op)) {
      if (op === Pseudo.LOAD_CLOSURE) instruction.op = Op.LOAD_FAST;
      if (op === Pseudo.LOAD_CLOSURE_AND_CLEAR) instruction.op = Op.LOAD_FAST_AND_CLEAR;
      if (op === Pseudo.STORE_CLOSURE) instruction.op = Op.STORE_FAST;
      return this.slots[operand] as number;
    }
    if (op === Pseudo.STORE_FAST_MAYBE_NULL) {
      instruction.op = Op.STORE_FAST;
      return operand;
    }
    if (op === Op.LOAD_CONST) {
      const constant = this.unit.constants[operand] as Constant;
      if (isSmallInt(constant)) {
        instruction.op = Op.LOAD_SMALL_INT;
        return Number(constant.value);
      }
      return this.constantIndexes.get(operand) as number;
    }
    if (op === Op.RETURN_CONST) return this.constantIndexes.get(operand) as number;
    if (OPCODES[op]?.operand === 'site') return this.site(op, operand);
    return operand;
  }

  /** Keeps the constants that are used, in the order in which the program has them (small ints too, though instructions hold those: co_consts shows them). */
  private numberConstants(): void {
    const { constants } = this.unit;
    const used = new Set<number>();
    // The first constant of a function is its docstring, or stands for its lack.
    if (this.unit.keepsFirstConstant) used.add(0);
    for (const { op, operand } of this.instructions) {
      if (op === Op.RETURN_CONST || op === Op.LOAD_CONST) used.add(operand);
    }
    const { lateConstants } = this.unit;
    const rank = (index: number): number => index + (lateConstants.has(index) ? constants.length : 0);
    for (const old of [...used].sort((first, second) => rank(first) - rank(second))) {
      this.constantIndexes.set(old, this.constants.length);
      this.constants.push(constants[old] as Constant);
    }
  }

  private site(op: number, name: number): number {
    const known = this.sharedSites.get(name);
    const shares = !ownSiteOpcodes.has(op);
    if (shares && known !== undefined) return known;
    const site = this.sites.length;
    this.sites.push(name);
    if (shares) this.sharedSites.set(name, site);
    return site;
  }

  private positions(): Int32Array {
    const positions = new Int32Array(this.instructions.length * 4).fill(-1);
    for (let offset = 0; offset < this.instructions.length; offset++) {
      const { location } = this.instructions[offset] as Instruction;
      if (location === null) continue;
      positions[4 * offset] = location.line;
      positions[4 * offset + 1] = location.endLine;
      positions[4 * offset + 2] = location.column;
      positions[4 * offset + 3] = location.endColumn;
    }
    return positions;
  }

  private limitExceeded(op: number): never {
    const what = OPCODES[op]?.name ?? 'an instruction';
    throw new CompilerLimitError(
      `code of '${this.unit.qualname}' is too large: the operand of ${what} needs more than 24 bits`,
    );
  }
}

/** An int that fits an instruction. */
function isSmallInt(constant: Constant): constant is Constant & { type: 'int' } {
  if (constant.type !== 'int') return false;
  return constant.value >= smallIntMinimum && constant.value <= smallIntMaximum;
}

function exceptionTable(instructions: readonly Instruction[]): ExceptionEntry[] {
  const table: ExceptionEntry[] = [];
  let start = 0;
  let handler: Block | null = null;
  const close = (end: number): void => {
    if (handler === null) return;
    const pushLastInstruction = handler.pushesLastInstruction;
    table.push({
      start,
      end,
      target: handler.offset,
      depth: handler.startDepth - 1 - (pushLastInstruction ? 1 : 0),
      pushLastInstruction,
    });
  };
  for (let offset = 0; offset < instructions.length; offset++) {
    const instruction = instructions[offset] as Instruction;
    if (instruction.handler === handler) continue;
    close(offset);
    start = offset;
    handler = instruction.handler;
  }
  close(instructions.length);
  return table;
}

export function assembleUnit(unit: CodeUnit): CodeObject {
  return new Assembler(unit).assemble();
}
