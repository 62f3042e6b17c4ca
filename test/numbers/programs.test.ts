// Programs about numbers against what CPython 3.13 printed: all operators on random values of all sizes, errors with their texts,
// module math, cube roots. (Record: python3.13 programs/x.py > programs/x.out.)
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runProgram } from '../conformance/run.ts';

const folder = fileURLToPath(new URL('./programs/', import.meta.url));

test.each(readdirSync(folder).filter((name) => name.endsWith('.py')))('%s', async (name) => {
  const outcome = await runProgram(`${folder}${name}`);
  expect(outcome.stderr).toBe('');
  expect(outcome.stdout).toBe(readFileSync(`${folder}${name.replace('.py', '.out')}`, 'utf8'));
}, 60_000);
