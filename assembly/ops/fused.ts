// Code in memory may hold fused instructions (Fused in shared/opcodes.ts); whoever reads it asks here what stands there.
import { Fused, Op } from "../shared/opcodes.ts";

/** The opcode of an instruction: of a fused one, that of its first. */
export function plainOpcode(word: u32): u32 {
  const opcode = word & 0xff;
  if (opcode < <u32>Op.Size) return opcode;
  return opcode <= <u32>Fused.FAST_SUBSCR ? Op.LOAD_FAST : opcode <= <u32>Fused.PAIR_COMPARE ? Op.LOAD_FAST_LOAD_FAST : Op.LOAD_GLOBAL;
}

/** Puts plain instructions in the place of fused ones. */
export function plainWords(words: u32, bytes: u32): void {
  for (const end = words + bytes; words < end; words += 4) { const word = load<u32>(words); store<u32>(words, word & ~0xff | plainOpcode(word)); }
}
