// The import system and the library: programs against what CPython 3.13 printed (NAME.out, recorded by `python3.13 -B NAME.py`).
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../conformance/run.ts';
import { root } from '../paths.ts';

const folder = join(root, 'test/library/programs');
const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.py') && existsSync(join(folder, name.replace(/\.py$/, '.out'))));

describe('programs', () => {
  test.each(programs)('%s prints what CPython prints', async (name) => {
    const path = join(folder, name);
    const { stdout, stderr } = await runProgram(path);
    expect(stdout + stderr).toBe(readFileSync(path.replace(/\.py$/, '.out'), 'utf8'));
  });
});
