// The depth of the stack before each instruction, for listings. Tolerant: of code that the
// verifier would refuse it tells what it can.

import type { CodeObject } from '../compile/code.ts';
import { OPCODES, stackEffect, wordOpcode, wordOperand, wordSignedOperand } from './opcodes.ts';

/** -1 for instructions that are never reached. */
export function stackDepths(code: CodeObject): Int32Array {
  const { words } = code;
  const depths = new Int32Array(words.length).fill(-1);
  const pending: number[] = [];
  const reach = (offset: number, depth: number): void => {
    if (offset < 0 || offset >= words.length || depth < 0 || depths[offset] !== -1) return;
    depths[offset] = depth;
    pending.push(offset);
  };
  reach(0, 0);
  for (const entry of code.exceptionTable) {
    reach(entry.target, entry.depth + (entry.pushLastInstruction ? 2 : 1));
  }
  for (let offset = pending.pop(); offset !== undefined; offset = pending.pop()) {
    const word = words[offset] as number;
    const row = OPCODES[wordOpcode(word)];
    if (row === undefined) continue;
    const operand = wordOperand(word);
    const depth = depths[offset] as number;
    if (row.isJump) {
      const target = offset + 1 + wordSignedOperand(word);
      reach(target, depth + stackEffect(row.opcode, operand, true));
    }
    if (!row.endsFlow) reach(offset + 1, depth + stackEffect(row.opcode, operand));
  }
  return depths;
}
