// --switch-points=every-op: code that is put into memory gets a SWITCH_POINT before every instruction, so that the default costs
// nothing. Instruction i comes to stand at 2 i + 1 behind its switch point at 2 i; so all jumps, which count from the next
// instruction, become twice as long, and so do the ranges of exception handlers.
import { Op } from '../../assembly/shared/opcodes.ts';
import type { CodeObject } from '../compile/code.ts';

/** All that `isJump` names in the opcode table, which the worker's bundle does without. */
export const JUMPS = new Set<number>([
  Op.JUMP_FORWARD, Op.JUMP_BACKWARD, Op.JUMP_BACKWARD_NO_INTERRUPT, Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE, Op.POP_JUMP_IF_NONE,
  Op.POP_JUMP_IF_NOT_NONE, Op.POP_JUMP_BACKWARD_IF_FALSE, Op.POP_JUMP_BACKWARD_IF_TRUE, Op.JUMP_IF_FALSE_OR_POP, Op.JUMP_IF_TRUE_OR_POP,
  Op.FOR_ITER, Op.SEND,
]);

function stretched(word: number): number {
  return JUMPS.has(word & 0xff) ? ((word & 0xff) | ((word >> 8) * 2 << 8)) >>> 0 : word;
}

/** The same code with a switch point before each instruction. Code objects among its constants are not changed here. */
export function withSwitchPoints(code: CodeObject): CodeObject {
  const words = new Uint32Array(code.words.length * 2);
  const positions = new Int32Array(code.positions.length * 2);
  code.words.forEach((word, i) => {
    words[2 * i] = Op.SWITCH_POINT;
    words[2 * i + 1] = stretched(word | 0);
    const position = code.positions.subarray(i * 4, i * 4 + 4);
    positions.set(position, i * 8);
    positions.set(position, i * 8 + 4);
  });
  const exceptionTable = code.exceptionTable.map((row) => ({ ...row, start: row.start * 2, end: row.end * 2, target: row.target * 2 }));
  return { ...code, words, positions, exceptionTable };
}
