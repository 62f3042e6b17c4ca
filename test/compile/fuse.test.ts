// Fused instructions (assembly/shared/opcodes.ts): what the loop does in one turn exists in memory only, and the way back is exact.
import { expect, test } from 'vitest';
import { Fused, Op } from '../../assembly/shared/opcodes.ts';
import { fused, unfused } from '../../src/image/fuse.ts';

const word = (opcode: number, operand = 0): number => ((operand << 8) | opcode) >>> 0;

test('sequences become fused instructions that keep the operand and leave the words behind them', () => {
  const words = Uint32Array.from([word(Op.LOAD_FAST, 3), word(Op.LOAD_SMALL_INT, 7), word(Op.BINARY_ADD), word(Op.STORE_FAST, 3)]);
  expect([...fused(words)]).toEqual([word(Fused.FAST_INT_ADD, 3), ...words.slice(1)]);
});

test('a global before a fused instruction stays as it is: the word behind GLOBAL_FAST is a plain LOAD_FAST', () => {
  const before = Uint32Array.from([word(Op.LOAD_GLOBAL, 1), word(Op.LOAD_FAST, 2), word(Op.LOAD_ATTR, 4)]);
  expect([...fused(before)].map((each) => each & 0xff)).toEqual([Op.LOAD_GLOBAL, Fused.FAST_ATTR, Op.LOAD_ATTR]);
  const call = Uint32Array.from([word(Op.LOAD_GLOBAL, 1), word(Op.LOAD_FAST, 2), word(Op.CALL, 1)]);
  expect([...fused(call)].map((each) => each & 0xff)).toEqual([Fused.GLOBAL_FAST, Op.LOAD_FAST, Op.CALL]);
});

test('every pair and triple of instructions comes back as it was, and every fused instruction is made of some', () => {
  const made = new Set<number>();
  for (let first = 0; first < Op.Size; first++) {
    for (let second = 0; second < Op.Size; second++) {
      for (const third of [Op.NOP, Op.BINARY_ADD, Op.BINARY_SUBTRACT, Op.BINARY_REMAINDER, Op.BINARY_AND, Op.BINARY_SUBSCR, Op.COMPARE_LT, Op.COMPARE_GE]) {
        const words = Uint32Array.from([word(first, 0xabcdef), word(second, 5), word(third)]);
        const result = fused(words);
        for (const each of result) if ((each & 0xff) >= Op.Size) made.add(each & 0xff);
        expect(unfused(result)).toEqual(words);
      }
    }
  }
  expect([...made].sort((a, b) => a - b)).toEqual(Array.from({ length: Fused.Size - Op.Size }, (_, i) => Op.Size + i));
});
