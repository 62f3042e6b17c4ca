// Artificial instructions take their place in the source from what runs before them. An exit that
// is reached from several places (the implicit `return None`) is copied for each of them, so that
// each copy can bear the line it is reached from.

import { Op } from '../../../assembly/shared/opcodes.ts';
import { Block } from './instruction.ts';
import { countPredecessors } from './optimize.ts';

function isExitWithoutLine(block: Block): boolean {
  return block.exits && block.hasNoLine;
}

function copyOf(block: Block): Block {
  const copy = new Block();
  copy.instructions = block.instructions.map((instruction) => instruction.copy());
  copy.placed = true;
  copy.startDepth = block.startDepth;
  copy.isReachable = true;
  copy.predecessorCount = 1;
  return copy;
}

function duplicateExits(blocks: Block[]): Block[] {
  const copies = new Map<Block, Block[]>();
  for (const block of blocks) {
    const last = block.last;
    const target = last?.target;
    if (last === undefined || target === null || target === undefined) continue;
    if (!isExitWithoutLine(target) || target.predecessorCount < 2) continue;
    const copy = copyOf(target);
    const first = copy.instructions[0];
    if (first !== undefined) first.location = last.location;
    last.target = copy;
    target.predecessorCount--;
    const known = copies.get(target);
    if (known === undefined) copies.set(target, [copy]);
    else known.unshift(copy);
  }
  if (copies.size === 0) return blocks;
  return blocks.flatMap((block) => [block, ...(copies.get(block) ?? [])]);
}

/** A return that is reached from no line (after a docstring alone) has that of what is before it. */
function giveReturnsALine(blocks: readonly Block[], firstLine: number): void {
  let line = firstLine;
  for (const block of blocks) {
    const last = block.last;
    if (last === undefined) continue;
    if (last.location !== null) {
      line = last.location.line;
    } else if (last.op === Op.RETURN_VALUE || last.op === Op.RETURN_CONST) {
      const location = { line, endLine: line, column: 0, endColumn: 0 };
      for (const instruction of block.instructions) instruction.location ??= location;
    }
  }
}

export function resolveLines(blocks: Block[], firstLine: number): Block[] {
  countPredecessors(blocks);
  const result = duplicateExits(blocks);
  for (let index = 0; index < result.length; index++) {
    const block = result[index] as Block;
    const next = result[index + 1];
    const last = block.last;
    const first = next?.instructions[0];
    if (block.fallsThrough && next !== undefined && isExitWithoutLine(next) && last && first) {
      first.location = last.location;
    }
  }
  for (let index = 0; index < result.length; index++) {
    const block = result[index] as Block;
    let location = null;
    for (const instruction of block.instructions) {
      if (instruction.location === null) instruction.location = location;
      else location = instruction.location;
    }
    const next = result[index + 1];
    const successors = [block.fallsThrough ? next : undefined, block.last?.target ?? undefined];
    for (const successor of successors) {
      if (successor?.predecessorCount !== 1) continue;
      const first = successor.instructions[0];
      if (first !== undefined && first.location === null) first.location = location;
    }
  }
  giveReturnsALine(result, firstLine);
  return result;
}
