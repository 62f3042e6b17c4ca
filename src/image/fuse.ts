// Where code is laid into memory, common sequences of instructions become fused ones (Fused in assembly/shared/opcodes.ts), which the loop does in one
// turn. Images, listings and co_code know the plain ones only: unfused() is the way back.
import { Fused, Op } from '../../assembly/shared/opcodes.ts';

const ATTRIBUTES: Partial<Record<number, number>> = { [Op.LOAD_ATTR]: Fused.FAST_ATTR, [Op.LOAD_METHOD]: Fused.FAST_METHOD };
const WITH_INT: Partial<Record<number, number>> = {
  [Op.BINARY_ADD]: Fused.FAST_INT_ADD, [Op.BINARY_SUBTRACT]: Fused.FAST_INT_SUBTRACT, [Op.BINARY_REMAINDER]: Fused.FAST_INT_REMAINDER,
  [Op.BINARY_AND]: Fused.FAST_INT_AND, [Op.BINARY_SUBSCR]: Fused.FAST_INT_SUBSCR,
  ...compared(Fused.FAST_INT_COMPARE),
};
const WITH_BELOW: Partial<Record<number, number>> = {
  [Op.BINARY_ADD]: Fused.FAST_ADD, [Op.BINARY_SUBTRACT]: Fused.FAST_SUBTRACT, [Op.BINARY_MULTIPLY]: Fused.FAST_MULTIPLY, [Op.BINARY_SUBSCR]: Fused.FAST_SUBSCR,
};
const PAIRS: Partial<Record<number, number>> = {
  [Op.BINARY_ADD]: Fused.PAIR_ADD, [Op.BINARY_SUBTRACT]: Fused.PAIR_SUBTRACT, [Op.BINARY_MULTIPLY]: Fused.PAIR_MULTIPLY, [Op.BINARY_SUBSCR]: Fused.PAIR_SUBSCR,
  ...compared(Fused.PAIR_COMPARE),
};

function compared(fused: number): Partial<Record<number, number>> {
  return Object.fromEntries([Op.COMPARE_LT, Op.COMPARE_LE, Op.COMPARE_EQ, Op.COMPARE_NE, Op.COMPARE_GT, Op.COMPARE_GE].map((op) => [op, fused]));
}

function fusedOpcode(first: number, second: number, third: number): number | undefined {
  switch (first) {
    case Op.LOAD_FAST: return second === Op.LOAD_SMALL_INT ? WITH_INT[third] : ATTRIBUTES[second] ?? WITH_BELOW[second];
    case Op.LOAD_FAST_LOAD_FAST: return PAIRS[second];
    case Op.LOAD_GLOBAL: return second === Op.LOAD_FAST ? Fused.GLOBAL_FAST : undefined;
    default: return undefined;
  }
}

/** The words with fused opcodes. From the end on: the word behind GLOBAL_FAST must be a plain LOAD_FAST, which a fused one comes before. */
export function fused(words: Uint32Array): Uint32Array {
  const result = Uint32Array.from(words);
  const opcode = (place: number): number => (result[place] ?? 0xff) & 0xff;
  for (let place = words.length - 2; place >= 0; place--) {
    const replaced = fusedOpcode(opcode(place), opcode(place + 1), opcode(place + 2));
    if (replaced !== undefined) result[place] = ((result[place] as number) & ~0xff | replaced) >>> 0;
  }
  return result;
}

/** The words as they were before fused(). */
export function unfused(words: Uint32Array): Uint32Array { return words.map((word) => ((word & ~0xff) | plainOpcode(word & 0xff)) >>> 0); }

function plainOpcode(opcode: number): number {
  if (opcode < Op.Size) return opcode;
  return opcode <= Fused.FAST_SUBSCR ? Op.LOAD_FAST : opcode <= Fused.PAIR_COMPARE ? Op.LOAD_FAST_LOAD_FAST : Op.LOAD_GLOBAL;
}
