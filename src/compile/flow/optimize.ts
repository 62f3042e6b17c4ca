// The peephole passes over basic blocks: constant conditions, jumps to jumps, unreachable code,
// instructions that do nothing. Their extent is CPython's, so that the lines a debugger would stop
// at are CPython's too: a NOP stays where it alone bears its line.

import { Op } from '../../../assembly/shared/opcodes.ts';
import type { Constant } from '../code.ts';
import { constantIsTrue } from '../constants.ts';
import {
  type Block,
  type Instruction,
  isJump,
  isUnconditionalJump,
  Pseudo,
} from './instruction.ts';
import { applyStaticSwaps, simplifySwaps } from './swaps.ts';

/** Exits up to this length are copied to where they are jumped to from. */
const inlinedExitLimit = 4;

export function countPredecessors(blocks: readonly Block[]): void {
  for (const block of blocks) block.predecessorCount = 0;
  if (blocks[0] !== undefined) blocks[0].predecessorCount = 1;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const handlers = new Set<Block>();
    for (const { handler, target, op } of block.instructions) {
      if (target !== null) target.predecessorCount++;
      if (handler !== null && op !== Op.NOP) handlers.add(handler);
    }
    for (const handler of handlers) handler.predecessorCount++;
    const next = blocks[index + 1];
    if (block.fallsThrough && next !== undefined) next.predecessorCount++;
  }
}

/** Without the blocks that nothing leads to. */
export function removeUnreachable(blocks: readonly Block[]): Block[] {
  const indexOf = new Map<Block, number>();
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    block.isReachable = false;
    indexOf.set(block, index);
  }
  const pending: Block[] = [];
  const reach = (block: Block | null | undefined): void => {
    if (block === null || block === undefined || block.isReachable) return;
    block.isReachable = true;
    pending.push(block);
  };
  reach(blocks[0]);
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    for (const { target, handler, op } of block.instructions) {
      reach(target);
      if (op !== Op.NOP) reach(handler);
    }
    if (block.fallsThrough) reach(blocks[(indexOf.get(block) as number) + 1]);
  }
  const kept = blocks.filter((block) => block.isReachable);
  // A handler of NOPs alone is gone.
  for (const block of kept) {
    for (const instruction of block.instructions) {
      if (instruction.handler?.isReachable === false) instruction.handler = null;
    }
  }
  countPredecessors(kept);
  return kept;
}

/** Without empty blocks; jumps to them go to what follows. */
export function removeEmptyBlocks(blocks: readonly Block[]): Block[] {
  const replacement = new Map<Block, Block>();
  let next: Block | undefined;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as Block;
    if (block.instructions.length > 0 || next === undefined) {
      next = block;
    } else {
      replacement.set(block, next);
      if (block.isHandler) {
        next.isHandler = true;
        next.pushesLastInstruction = block.pushesLastInstruction;
      }
    }
  }
  if (replacement.size === 0) return [...blocks];
  for (const block of blocks) {
    for (const instruction of block.instructions) {
      const { target, handler } = instruction;
      if (target !== null) instruction.target = replacement.get(target) ?? target;
      if (handler !== null) instruction.handler = replacement.get(handler) ?? handler;
    }
  }
  return blocks.filter((block) => !replacement.has(block));
}

/** Chains of jumps are followed so many times; real programs need two or three. */
const inliningRounds = 10;

/** Copies small exits, and jumps that bear no line, to where they are jumped to from. */
export function inlineSmallBlocks(blocks: readonly Block[]): void {
  for (let round = 0; round < inliningRounds; round++) if (!inlineOnce(blocks)) return;
}

function inlineOnce(blocks: readonly Block[]): boolean {
  let changed = false;
  for (const block of blocks) {
    const last = block.last;
    if (last === undefined || !isUnconditionalJump(last.op)) continue;
    const target = last.target as Block;
    const smallExit = target.exits && target.instructions.length <= inlinedExitLimit;
    if (!smallExit && !(target.hasNoLine && !target.fallsThrough)) continue;
    if (target === block || target.instructions.length === 0) continue;
    last.toNop();
    for (const instruction of target.instructions) block.instructions.push(instruction.copy());
    changed = true;
  }
  return changed;
}

/** Drops NOPs whose line is told by a neighbour. */
export function removeNops(blocks: readonly Block[]): void {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const { instructions } = block;
    const kept: Instruction[] = [];
    let previousLine = -1;
    for (let place = 0; place < instructions.length; place++) {
      const instruction = instructions[place] as Instruction;
      if (instruction.op === Op.NOP) {
        const { line } = instruction;
        if (line < 0 || line === previousLine) continue;
        const next = instructions[place + 1];
        if (next !== undefined) {
          if (next.line === line) continue;
          if (next.line < 0) {
            next.location = instruction.location;
            continue;
          }
        } else if (lineAfter(blocks, index) === line) {
          continue;
        }
      }
      kept.push(instruction);
      previousLine = instruction.line;
    }
    block.instructions = kept;
  }
}

/** The line at which execution goes on after a block; -1 where there is none. */
function lineAfter(blocks: readonly Block[], index: number): number {
  for (let next = index + 1; next < blocks.length; next++) {
    for (const instruction of (blocks[next] as Block).instructions) {
      if (instruction.op === Op.NOP && instruction.line < 0) continue;
      return instruction.line;
    }
  }
  return -1;
}

/** Jumps to what follows anyway become NOPs; there must be no empty blocks. */
export function removeRedundantJumps(blocks: readonly Block[]): boolean {
  let changed = false;
  for (let index = 0; index + 1 < blocks.length; index++) {
    const last = (blocks[index] as Block).last;
    if (last === undefined || !isUnconditionalJump(last.op)) continue;
    if (last.target !== blocks[index + 1]) continue;
    last.toNop();
    changed = true;
  }
  return changed;
}

/** The peepholes within each block. */
export function optimizeBlocks(blocks: readonly Block[], constants: readonly Constant[]): void {
  for (const block of blocks) {
    foldConditions(block, constants);
    simplifyPairs(block);
    simplifySwaps(block);
    threadJumps(block);
    applyStaticSwaps(block);
  }
}

/** LOAD_CONST before a conditional jump decides it; `is None` and a jump are one instruction. */
function foldConditions(block: Block, constants: readonly Constant[]): void {
  const { instructions } = block;
  for (let place = 0; place + 1 < instructions.length; place++) {
    const load = instructions[place] as Instruction;
    if (load.op !== Op.LOAD_CONST) continue;
    const constant = constants[load.operand] as Constant;
    const next = instructions[place + 1] as Instruction;
    switch (next.op) {
      case Op.POP_JUMP_IF_FALSE:
      case Op.POP_JUMP_IF_TRUE: {
        const jumps = constantIsTrue(constant) === (next.op === Op.POP_JUMP_IF_TRUE);
        load.toNop();
        if (jumps) next.op = Pseudo.JUMP;
        else next.toNop();
        break;
      }
      case Op.JUMP_IF_FALSE_OR_POP:
      case Op.JUMP_IF_TRUE_OR_POP: {
        const jumps = constantIsTrue(constant) === (next.op === Op.JUMP_IF_TRUE_OR_POP);
        if (jumps) {
          next.op = Pseudo.JUMP;
        } else {
          load.toNop();
          next.toNop();
        }
        break;
      }
      case Op.IS_OP: {
        const jump = instructions[place + 2];
        if (constant.type !== 'None' || jump === undefined) break;
        if (jump.op !== Op.POP_JUMP_IF_FALSE && jump.op !== Op.POP_JUMP_IF_TRUE) break;
        const ifNone = (jump.op === Op.POP_JUMP_IF_TRUE) === (next.operand === 0);
        jump.op = ifNone ? Op.POP_JUMP_IF_NONE : Op.POP_JUMP_IF_NOT_NONE;
        load.toNop();
        next.toNop();
        break;
      }
      case Op.RETURN_VALUE:
        next.op = Op.RETURN_CONST;
        next.operand = load.operand;
        load.toNop();
        break;
      case Op.POP_TOP:
        load.toNop();
        next.toNop();
        break;
    }
  }
}

function simplifyPairs(block: Block): void {
  const { instructions } = block;
  for (let place = 0; place + 1 < instructions.length; place++) {
    const first = instructions[place] as Instruction;
    const second = instructions[place + 1] as Instruction;
    if (first.op === Op.BUILD_TUPLE && second.op === Op.UNPACK_SEQUENCE) {
      if (first.operand !== second.operand) continue;
      if (first.operand === 1) {
        first.toNop();
        second.toNop();
      } else if (first.operand === 2 || first.operand === 3) {
        const { operand } = first;
        first.toNop();
        second.op = Op.SWAP;
        second.operand = operand;
      }
    } else if (first.op === Op.COPY && first.operand === 1 && second.op === Op.POP_TOP) {
      first.toNop();
      second.toNop();
    } else if (first.op === Op.UNARY_NOT && second.op === Op.POP_JUMP_IF_FALSE) {
      first.toNop();
      second.op = Op.POP_JUMP_IF_TRUE;
    } else if (first.op === Op.UNARY_NOT && second.op === Op.POP_JUMP_IF_TRUE) {
      first.toNop();
      second.op = Op.POP_JUMP_IF_FALSE;
    } else if (
      first.op === Op.STORE_FAST &&
      second.op === Op.STORE_FAST &&
      first.operand === second.operand &&
      first.line === second.line
    ) {
      // Only the value stored last stays.
      first.op = Op.POP_TOP;
      first.operand = 0;
    }
  }
}

function threadJumps(block: Block): void {
  for (let rounds = 0; rounds < 8; rounds++) {
    const last = block.last;
    if (last === undefined || !isJump(last.op) || last.op === Op.FOR_ITER || last.op === Op.SEND) {
      return;
    }
    const next = last.target?.instructions[0];
    if (next === undefined || !isUnconditionalJump(next.op) || next === last) return;
    if (next.target === last.target) return;
    // Where one of the two lets a switch happen, so must the result.
    const op = isUnconditionalJump(last.op) && next.op === Pseudo.JUMP ? Pseudo.JUMP : last.op;
    if (!isUnconditionalJump(op)) {
      last.target = next.target;
      continue;
    }
    // The first jump's line stays on a NOP; the new jump bears the second one's.
    const jump = last.copy();
    jump.op = op;
    jump.target = next.target;
    jump.location = next.location ?? last.location;
    last.toNop();
    block.instructions.push(jump);
  }
}
