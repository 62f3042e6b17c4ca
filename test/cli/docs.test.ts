// docs/bytecode.md is what the opcode table says.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytecodePage, bytecodePagePath } from '../../src/build/docs.ts';

test('the page on the bytecode is up to date', () => {
  expect(readFileSync(bytecodePagePath, 'utf8')).toBe(bytecodePage());
});
