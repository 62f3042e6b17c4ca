// Programs over system calls: sockets and selectors on loopback, signals, subprocesses; their output is CPython 3.13's.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { gilvm } from '../cli/gilvm.ts';

const folder = fileURLToPath(new URL('./programs/', import.meta.url));

test.each(readdirSync(folder).filter((name) => name.endsWith('.py')))('%s', async (name) => {
  const ended = await gilvm(['run', `${folder}${name}`]);
  expect({ stdout: ended.stdout, status: ended.status }).toEqual({ stdout: readFileSync(`${folder}${name.replace('.py', '.expected')}`, 'utf8'), status: 0 });
}, 40_000);
