// Random programs (generate.py) print what CPython prints. Recorded: a digest of CPython 3.13's output per seed; compare.py runs
// any number of seeds where a CPython is installed and shows what differs.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from '../conformance/run.ts';
import { root } from '../paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'gilvm-random-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recorded = JSON.parse(readFileSync(join(root, 'test/random/recorded.json'), 'utf8')) as { seed: number; program: string; output: string }[];
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

test('random programs print what CPython prints', { timeout: 300_000 }, async () => {
  const failures: number[] = [];
  for (const { seed, program, output } of recorded) {
    const generated = await runProgram(join(root, 'test/random/generate.py'), [String(seed)]); // the generator is a Python program too
    expect(digest(generated.stdout), `program of seed ${seed}`).toBe(program);
    const path = join(folder, `${seed}.py`);
    writeFileSync(path, generated.stdout);
    const outcome = await runProgram(path, []);
    if (digest(outcome.stdout) !== output) failures.push(seed);
  }
  expect(recorded.length).toBeGreaterThan(10);
  expect(failures).toEqual([]);
});
