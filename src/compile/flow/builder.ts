// Collects the instructions of one code object into basic blocks.

import type { Position } from '../code.ts';
import { Block, endsFlow, Instruction, isJump, Pseudo } from './instruction.ts';

export class BlockBuilder {
  readonly blocks: Block[] = [];
  private current: Block;

  constructor() {
    this.current = new Block();
    this.place(this.current);
  }

  get entry(): Block {
    return this.blocks[0] as Block;
  }

  private place(block: Block): void {
    if (block.placed) throw new Error('a label is placed twice');
    block.placed = true;
    this.blocks.push(block);
    this.current = block;
  }

  newLabel(): Block {
    return new Block();
  }

  /** What is emitted next is what jumps to `label` reach. */
  useLabel(label: Block): void {
    this.place(label);
  }

  emit(op: number, operand: number, location: Position | null, target: Block | null = null): void {
    const last = this.current.last;
    if (last !== undefined && (isJump(last.op) || endsFlow(last.op))) this.place(new Block());
    this.current.instructions.push(new Instruction(op, operand, target, location));
  }

  /** Puts the whole code under a handler. */
  coverAll(handler: Block): void {
    this.entry.instructions.unshift(new Instruction(Pseudo.SETUP_CLEANUP, 0, handler, null));
  }
}
