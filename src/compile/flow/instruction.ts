// Instructions and basic blocks, as the code generator emits them and the passes of flow/ rework
// them until they are a code object.

import { Op } from '../../../assembly/shared/opcodes.ts';
import { OPCODES } from '../../isa/opcodes.ts';
import type { Position } from '../code.ts';

/** Instructions that exist only while compiling; numbered past every opcode. */
export const Pseudo = {
  /** A handler begins to be in force: it is entered with the exception alone. */
  SETUP_FINALLY: 256,
  /** The same; it is entered with the index of the raising instruction and the exception. */
  SETUP_CLEANUP: 257,
  /** As SETUP_CLEANUP, with the value of `__enter__` on the stack that the handler does not see. */
  SETUP_WITH: 258,
  /** The handler set up last ends to be in force. */
  POP_BLOCK: 259,
  /** A jump in whatever direction. */
  JUMP: 260,
  JUMP_NO_INTERRUPT: 261,
  /** Pushes a cell itself. */
  LOAD_CLOSURE: 262,
  /** STORE_FAST of what LOAD_FAST_AND_CLEAR pushed: the local may be unbound after it. */
  STORE_FAST_MAYBE_NULL: 263,
  /** LOAD_FAST_AND_CLEAR of the slot of a cell or free variable. */
  LOAD_CLOSURE_AND_CLEAR: 264,
  /** Puts such a cell back. */
  STORE_CLOSURE: 265,
} as const;

export class Instruction {
  op: number;
  operand: number;
  target: Block | null;
  /** null: artificial, takes its place from what comes before. */
  location: Position | null;
  /** The handler of what this instruction raises. */
  handler: Block | null = null;

  constructor(op: number, operand: number, target: Block | null, location: Position | null) {
    this.op = op;
    this.operand = operand;
    this.target = target;
    this.location = location;
  }

  get line(): number {
    return this.location === null ? -1 : this.location.line;
  }

  toNop(): void {
    this.op = Op.NOP;
    this.operand = 0;
    this.target = null;
  }

  copy(): Instruction {
    const copy = new Instruction(this.op, this.operand, this.target, this.location);
    copy.handler = this.handler;
    return copy;
  }
}

/** A block, and the label that stands for it while it has no place in the code yet. */
export class Block {
  instructions: Instruction[] = [];
  placed = false;
  /** Depth of the stack on entry; -1 until known. */
  startDepth = -1;
  isHandler = false;
  /** As a handler: entered with the index of the raising instruction below the exception. */
  pushesLastInstruction = false;
  predecessorCount = 0;
  isReachable = false;
  isWarm = false;
  isOnWorklist = false;
  /** Offset of the first instruction in the final code. */
  offset = -1;

  get last(): Instruction | undefined {
    return this.instructions[this.instructions.length - 1];
  }

  /** Control can run off the block's end into the next one. */
  get fallsThrough(): boolean {
    const last = this.last;
    return last === undefined || !endsFlow(last.op);
  }

  /** The block leaves the frame. */
  get exits(): boolean {
    const last = this.last;
    return last !== undefined && endsFlow(last.op) && last.target === null;
  }

  get hasNoLine(): boolean {
    return this.instructions.every((instruction) => instruction.location === null);
  }
}

export function isBlockPush(op: number): boolean {
  return op >= Pseudo.SETUP_FINALLY && op <= Pseudo.SETUP_WITH;
}

export function isUnconditionalJump(op: number): boolean {
  return op === Pseudo.JUMP || op === Pseudo.JUMP_NO_INTERRUPT;
}

export function isJump(op: number): boolean {
  return isUnconditionalJump(op) || (op < 256 && (OPCODES[op]?.isJump ?? false));
}

export function endsFlow(op: number): boolean {
  return isUnconditionalJump(op) || (op < 256 && (OPCODES[op]?.endsFlow ?? false));
}
