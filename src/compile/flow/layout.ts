// The final order of blocks: what only exceptions reach goes to the end, out of the way of the
// rest; then every jump gets the instruction for its direction.

import { Op } from '../../../assembly/shared/opcodes.ts';
import { pairLimit } from '../../isa/opcodes.ts';
import { Block, Instruction, isJump, Pseudo } from './instruction.ts';

/** Moves the blocks that only exceptions lead to behind all others. */
export function moveColdBlocks(blocks: readonly Block[]): Block[] {
  const indexOf = new Map<Block, number>();
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    block.isWarm = false;
    indexOf.set(block, index);
  }
  const pending: Block[] = [];
  const warm = (block: Block | null | undefined): void => {
    if (block === null || block === undefined || block.isWarm) return;
    block.isWarm = true;
    pending.push(block);
  };
  warm(blocks[0]);
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    for (const { target } of block.instructions) warm(target);
    if (block.fallsThrough) warm(blocks[(indexOf.get(block) as number) + 1]);
  }
  const result = blocks.filter((block) => block.isWarm);
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.isWarm) continue;
    result.push(block);
    const next = blocks[index + 1];
    if (!block.fallsThrough || next === undefined || !next.isWarm) continue;
    const jump = new Block();
    jump.placed = true;
    jump.isReachable = true;
    const instruction = new Instruction(Pseudo.JUMP_NO_INTERRUPT, 0, next, null);
    instruction.location = block.last?.location ?? null;
    instruction.handler = block.last?.handler ?? null;
    jump.instructions.push(instruction);
    jump.startDepth = next.startDepth;
    result.push(jump);
  }
  return result;
}

const inverted: Partial<Record<number, number>> = {
  [Op.POP_JUMP_IF_NONE]: Op.POP_JUMP_IF_NOT_NONE,
  [Op.POP_JUMP_IF_NOT_NONE]: Op.POP_JUMP_IF_NONE,
};

/** Chooses forward and backward instructions; adds blocks where there is no backward one. */
export function directJumps(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  const detours: Block[] = [];
  const seen = new Set<Block>();
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    seen.add(block);
    result.push(block);
    const last = block.last;
    if (last === undefined || !isJump(last.op)) continue;
    const isBackward = seen.has(last.target as Block);
    if (last.op === Pseudo.JUMP) {
      last.op = isBackward ? Op.JUMP_BACKWARD : Op.JUMP_FORWARD;
    } else if (last.op === Pseudo.JUMP_NO_INTERRUPT) {
      last.op = isBackward ? Op.JUMP_BACKWARD_NO_INTERRUPT : Op.JUMP_FORWARD;
    } else if (isBackward) {
      if (last.op === Op.POP_JUMP_IF_FALSE) last.op = Op.POP_JUMP_BACKWARD_IF_FALSE;
      else if (last.op === Op.POP_JUMP_IF_TRUE) last.op = Op.POP_JUMP_BACKWARD_IF_TRUE;
      else {
        const jump = detour(last);
        const opposite = inverted[last.op];
        const next = blocks[index + 1];
        if (opposite !== undefined && next !== undefined) {
          last.op = opposite;
          last.target = next;
          result.push(jump);
        } else {
          last.target = jump;
          detours.push(jump);
        }
      }
    }
  }
  return [...result, ...detours];
}

/** A block that jumps back to where `jump` leads. */
function detour(jump: Instruction): Block {
  const block = new Block();
  block.placed = true;
  const instruction = new Instruction(Op.JUMP_BACKWARD, 0, jump.target, jump.location);
  instruction.handler = jump.handler;
  block.instructions.push(instruction);
  block.startDepth = (jump.target as Block).startDepth;
  return block;
}

/** Joins loads and stores of two locals on the same line into one instruction. */
export function joinPairs(blocks: readonly Block[]): void {
  for (const block of blocks) {
    const { instructions } = block;
    let joined = false;
    for (let place = 0; place + 1 < instructions.length; place++) {
      const first = instructions[place] as Instruction;
      const second = instructions[place + 1] as Instruction;
      const op = pairOf(first.op, second.op);
      if (op < 0 || first.operand >= pairLimit || second.operand >= pairLimit) continue;
      if (second.line >= 0 && first.line !== second.line) continue;
      first.op = op;
      first.operand |= second.operand << 12;
      second.toNop();
      second.location = null;
      joined = true;
      place++;
    }
    if (joined) {
      block.instructions = instructions.filter(
        (instruction) => instruction.op !== Op.NOP || instruction.location !== null,
      );
    }
  }
}

function pairOf(first: number, second: number): number {
  if (first === Op.LOAD_FAST && second === Op.LOAD_FAST) return Op.LOAD_FAST_LOAD_FAST;
  if (first === Op.STORE_FAST && second === Op.LOAD_FAST) return Op.STORE_FAST_LOAD_FAST;
  if (first === Op.STORE_FAST && second === Op.STORE_FAST) return Op.STORE_FAST_STORE_FAST;
  return -1;
}
