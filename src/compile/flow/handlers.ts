// Follows the control flow once to find, for each instruction, the handler in force and, for each
// block, the depth of the stack. Blocks that are never reached keep a depth of -1.

import { Op } from '../../../assembly/shared/opcodes.ts';
import { stackEffect } from '../../isa/opcodes.ts';
import { type Block, type Instruction, isBlockPush, isJump, Pseudo } from './instruction.ts';

/** The handlers in force, innermost first. */
interface HandlerList {
  readonly handler: Block;
  readonly outer: HandlerList | null;
}

interface Visit {
  readonly index: number;
  readonly handlers: HandlerList | null;
}

/** The effect on the depth of any instruction, pseudo ones included. */
export function depthEffect(instruction: Instruction, jump: boolean): number {
  switch (instruction.op) {
    case Pseudo.SETUP_FINALLY:
    case Pseudo.SETUP_CLEANUP:
    case Pseudo.SETUP_WITH:
    case Pseudo.POP_BLOCK:
    case Pseudo.JUMP:
    case Pseudo.JUMP_NO_INTERRUPT:
      return 0;
    case Pseudo.LOAD_CLOSURE:
    case Pseudo.LOAD_CLOSURE_AND_CLEAR:
      return 1;
    case Pseudo.STORE_FAST_MAYBE_NULL:
    case Pseudo.STORE_CLOSURE:
      return -1;
    default:
      return stackEffect(instruction.op, instruction.operand, jump);
  }
}

function handlerDepth(op: number, depth: number): number {
  if (op === Pseudo.SETUP_CLEANUP) return depth + 2;
  return depth + 1;
}

export function labelHandlersAndDepths(blocks: readonly Block[]): void {
  const indexOf = new Map<Block, number>(blocks.map((block, index) => [block, index]));
  const pending: Visit[] = [];
  const reach = (block: Block, depth: number, handlers: HandlerList | null): void => {
    if (block.startDepth >= 0) {
      if (block.startDepth !== depth) {
        throw new Error(`compiler: stack depths ${block.startDepth} and ${depth} meet`);
      }
      return;
    }
    const index = indexOf.get(block);
    if (index === undefined) throw new Error('compiler: jump to a label that is nowhere');
    block.startDepth = depth;
    pending.push({ index, handlers });
  };
  reach(blocks[0] as Block, 0, null);
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    const block = blocks[visit.index] as Block;
    let depth = block.startDepth;
    let handlers = visit.handlers;
    for (const instruction of block.instructions) {
      const { op, target } = instruction;
      instruction.handler = handlers === null ? null : handlers.handler;
      if (isBlockPush(op)) {
        const handler = target as Block;
        handler.isHandler = true;
        handler.pushesLastInstruction = op !== Pseudo.SETUP_FINALLY;
        reach(handler, handlerDepth(op, depth), handlers);
        handlers = { handler, outer: handlers };
      } else if (op === Pseudo.POP_BLOCK) {
        if (handlers === null) throw new Error('compiler: POP_BLOCK without a handler');
        handlers = handlers.outer;
      } else {
        if (isJump(op)) {
          reach(target as Block, depth + depthEffect(instruction, true), handlers);
        }
        depth += depthEffect(instruction, false);
        if (depth < 0) throw new Error('compiler: the stack underflows');
      }
    }
    const next = blocks[visit.index + 1];
    if (block.fallsThrough && next !== undefined) reach(next, depth, handlers);
  }
  // What the pseudo instructions said is known now; their lines may still count.
  for (const block of blocks) {
    for (const instruction of block.instructions) {
      if (isBlockPush(instruction.op) || instruction.op === Pseudo.POP_BLOCK) instruction.toNop();
    }
  }
}

/** The most values on the stack at once. */
export function greatestDepth(blocks: readonly Block[]): number {
  let greatest = 0;
  for (const block of blocks) {
    let depth = block.startDepth;
    greatest = Math.max(greatest, depth);
    for (const instruction of block.instructions) {
      if (instruction.op === Op.NOP) continue;
      if (isJump(instruction.op)) {
        greatest = Math.max(greatest, depth + depthEffect(instruction, true));
      }
      depth += depthEffect(instruction, false);
      greatest = Math.max(greatest, depth);
    }
  }
  return greatest;
}
