// CPython's library, from the archive that the build takes it from: all of it compiles, is accepted
// by the verifier, and uses just the stack it declares.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CodeObject } from '../../src/compile/code.ts';
import { compileModule } from '../../src/compile/compile.ts';
import { verify } from '../../src/compile/verify.ts';
import { stackDepths } from '../../src/isa/depths.ts';
import { OPCODES, stackEffect, wordOpcode, wordOperand } from '../../src/isa/opcodes.ts';
import { parse } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';
import { allCode } from './helpers.ts';

/** The Python files of a zip archive. */
function* pythonFiles(archive: Buffer): Generator<[string, string]> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (name.endsWith('.py')) {
      const local = archive.readUInt32LE(at + 42);
      const start =
        local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const data = archive.subarray(start, start + archive.readUInt32LE(at + 20));
      const isStored = archive.readUInt16LE(at + 10) === 0;
      yield [name, (isStored ? data : inflateRawSync(data)).toString('utf8')];
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

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

describe('the library', () => {
  it('compiles and verifies', () => {
    const path = createRequire(import.meta.url).resolve('pyodide/python_stdlib.zip');
    let files = 0;
    for (const [name, text] of pythonFiles(readFileSync(path))) {
      const source = new Source(text, name);
      const { code } = compileModule(parse(source, 'exec').tree, source, { mode: 'exec' });
      expect([name, verify(code)]).toEqual([name, null]);
      for (const part of allCode(code)) {
        expect([name, part.qualname, depthUsed(part)]).toEqual([
          name,
          part.qualname,
          part.stackSize,
        ]);
      }
      files++;
    }
    expect(files).toBeGreaterThan(400);
  }, 120_000);
});
