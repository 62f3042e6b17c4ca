// Generated inputs for modules with a native core (inputs.py) give what CPython gives. Recorded: a digest of CPython 3.13's lines per subject
// and seed. compare.py tries any number beside an installed CPython; `npm run soak` does so here for many seeds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../conformance/run.ts';
import { root } from '../paths.ts';

const recorded = JSON.parse(readFileSync(join(root, 'test/fuzz/recorded.json'), 'utf8')) as { subject: string; seed: number; count: number; output: string }[];
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

test.each(recorded)('$count inputs for $subject, seed $seed', { timeout: 60_000 }, async ({ subject, seed, count, output }) => {
  const outcome = await runProgram(join(root, 'test/fuzz/inputs.py'), [subject, String(seed), String(count)]);
  expect(outcome.stderr).toBe('');
  expect(outcome.stdout.split('\n').length).toBe(count + 1);
  expect(digest(outcome.stdout)).toBe(output);
});

test.skipIf(!process.env.GILVM_SOAK)('many seeds, beside the CPython on this machine', { timeout: 3_600_000 }, () => {
  const python = process.env.PYTHON313 ?? 'python3.13';
  for (let seed = 100; seed < 110; seed++) {
    const run = spawnSync(python, [join(root, 'test/fuzz/compare.py'), '--seed', String(seed), '--count', '2000'], { encoding: 'utf8' });
    process.stdout.write(run.stdout);
    expect(run.status, run.stdout.slice(-2000)).toBe(0);
  }
});
