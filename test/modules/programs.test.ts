// Programs about modules that CPython writes in C, against what CPython 3.13 printed, with and without a collection at every 997th safe
// point. (Record: python3.13 programs/x.py > programs/x.out.)
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runProgram } from '../conformance/run.ts';

const folder = fileURLToPath(new URL('./programs/', import.meta.url));

const names = readdirSync(folder).filter((name) => name.endsWith('.py'));

test.each(names.flatMap((name) => [[name, []], [name, ['--gc-stress=997']]] as [string, string[]][]))('%s %s', async (name, options) => {
  const outcome = await runProgram(`${folder}${name}`, [], '', 60_000, options);
  expect(outcome.stderr).toBe('');
  expect(outcome.stdout).toBe(readFileSync(`${folder}${name.replace('.py', '.out')}`, 'utf8'));
}, 60_000);
