// CPython's library as the build has compiled it (build/stdlib.bin): every module is accepted by the verifier, and uses just the stack it
// declares. The build itself fails where a module does not compile.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CodeObject } from '../../src/compile/code.ts';
import { verify } from '../../src/compile/verify.ts';
import { LibraryImage } from '../../src/image/library_image.ts';
import { stackDepths } from '../../src/isa/depths.ts';
import { OPCODES, stackEffect, wordOpcode, wordOperand } from '../../src/isa/opcodes.ts';
import { root } from '../paths.ts';
import { allCode } from './helpers.ts';

/** The most values on the stack, found apart from the compiler's own count. */
function depthUsed(code: CodeObject): number {
  const depths = stackDepths(code);
  let most = 0;
  for (const [offset, depth] of depths.entries()) {
    if (depth < 0) continue;
    const word = code.words[offset] as number;
    const opcode = wordOpcode(word);
    most = Math.max(most, depth, depth + stackEffect(opcode, wordOperand(word)));
    if (OPCODES[opcode]?.isJump) {
      most = Math.max(most, depth + stackEffect(opcode, wordOperand(word), true));
    }
  }
  return most;
}

it('the library is valid code', { timeout: 120_000 }, () => {
  const image = new LibraryImage(join(root, 'build/stdlib.bin'));
  const wrong: string[] = [];
  const names = Object.keys(image.index.modules);
  for (const name of names) {
    const code = image.code(name);
    const violation = verify(code);
    if (violation !== null) wrong.push(`${name}: ${violation}`);
    for (const part of allCode(code)) {
      const used = depthUsed(part);
      if (used !== part.stackSize) wrong.push(`${name}, ${part.qualname}: declares a stack of ${part.stackSize}, uses ${used}`);
    }
  }
  expect(names.length).toBeGreaterThan(400);
  expect(wrong).toEqual([]);
});
