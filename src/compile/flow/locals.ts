// Which loads of locals can find them unbound: a LOAD_FAST stays only where the local is bound on
// every way to it, all others become LOAD_FAST_CHECK.

import { Op } from '../../../assembly/shared/opcodes.ts';
import { type Block, Pseudo } from './instruction.ts';

/** Sets of locals as bits; set: perhaps unbound. */
type LocalSet = Uint32Array;

export function checkLoads(
  blocks: readonly Block[],
  localCount: number,
  parameterCount: number,
): void {
  if (localCount === 0) return;
  const wordCount = (localCount + 31) >>> 5;
  const unboundOnEntry = new Map<Block, LocalSet>();
  const nextOf = new Map<Block, Block>();
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    unboundOnEntry.set(block, new Uint32Array(wordCount));
    if (index + 1 < blocks.length) nextOf.set(block, blocks[index + 1] as Block);
    block.isOnWorklist = true;
  }
  const entry = unboundOnEntry.get(blocks[0] as Block) as LocalSet;
  for (let local = parameterCount; local < localCount; local++) {
    (entry[local >>> 5] as number) |= 1 << (local & 31);
  }
  // All blocks are scanned at least once: any of them may hold a DELETE_FAST.
  const pending = [...blocks].reverse();
  const merge = (block: Block, unbound: LocalSet): void => {
    const known = unboundOnEntry.get(block) as LocalSet;
    let changed = false;
    for (let word = 0; word < wordCount; word++) {
      const both = ((known[word] as number) | (unbound[word] as number)) >>> 0;
      if (both !== known[word]) {
        known[word] = both;
        changed = true;
      }
    }
    if (changed && !block.isOnWorklist) {
      block.isOnWorklist = true;
      pending.push(block);
    }
  };
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    block.isOnWorklist = false;
    const unbound = (unboundOnEntry.get(block) as LocalSet).slice();
    scanBlock(block, unbound, merge);
    const next = nextOf.get(block);
    if (block.fallsThrough && next !== undefined) merge(next, unbound);
    const target = block.last?.target;
    if (target !== null && target !== undefined) merge(target, unbound);
  }
}

function scanBlock(
  block: Block,
  unbound: LocalSet,
  merge: (block: Block, unbound: LocalSet) => void,
): void {
  // The handler needs to be told again only after the set has changed.
  let toldHandler: Block | null = null;
  for (const instruction of block.instructions) {
    const { handler, op, operand } = instruction;
    if (handler !== null && handler !== toldHandler) {
      merge(handler, unbound);
      toldHandler = handler;
    }
    const word = operand >>> 5;
    const bit = 1 << (operand & 31);
    switch (op) {
      case Op.LOAD_FAST:
        if ((unbound[word] as number) & bit) instruction.op = Op.LOAD_FAST_CHECK;
        (unbound[word] as number) &= ~bit;
        break;
      case Op.LOAD_FAST_CHECK:
      case Op.STORE_FAST:
        (unbound[word] as number) &= ~bit;
        break;
      case Op.DELETE_FAST:
      case Op.LOAD_FAST_AND_CLEAR:
      case Pseudo.STORE_FAST_MAYBE_NULL:
        (unbound[word] as number) |= bit;
        toldHandler = null;
        break;
    }
  }
}
