// _imp: what the build knows of it; the rest is in src/lib/modules/_imp.py.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModuleSpec } from '../registry.ts';
import { constant } from '../registry.ts';

/**
 * The number that .pyc files begin with: another one for each compiler and opcode table, so that a file that another build has
 * written is compiled anew. It ends in a carriage return and a line feed, as CPython's does.
 */
function magicNumber(): number {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const hash = createHash('sha256');
  const folders = ['src/compile', 'src/isa'].flatMap((folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts')).sort().map((name) => join(folder, name)));
  for (const path of [...folders, 'assembly/shared/opcodes.ts', 'src/lib/modules/marshal.py']) hash.update(readFileSync(join(root, path)));
  return hash.digest().readUInt16LE() + 0x0a0d0000;
}

export const module: ModuleSpec = { name: '_imp', attributes: { pyc_magic_number_token: constant(magicNumber()) } };
