// Programs about dicts and sets against what CPython 3.13 printed: the order of calls of __hash__ and __eq__, tables that
// change while they are searched, long random series. (Record: python3.13 programs/x.py > programs/x.out.)
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
