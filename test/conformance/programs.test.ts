// The sample programs and, at a small size, the benchmark programs: their output is CPython's.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, inParallel, runProgram } from './run.ts';
import { root } from '../paths.ts';

const programs = join(root, 'programs');
const known = new Set<string>((JSON.parse(readFileSync(join(root, 'test/conformance/known-failures.json'), 'utf8')) as { programs: string[] }).programs);

async function check(name: string, path: string, args: string[], input: string, expected: string, failures: string[]): Promise<void> {
  const outcome = await runProgram(path, args, input);
  const wrong = outcome.stdout !== expected || outcome.status !== 0;
  if (wrong && !known.has(name)) failures.push(`${name}: status ${outcome.status}\n${outcome.stdout.slice(-500)}\n${outcome.stderr.slice(-500)}`);
}

test('sample programs print what CPython prints', { timeout: 300_000 }, async () => {
  const failures: string[] = [];
  const files = filesBelow(programs, '.py').filter((path) => existsSync(path.replace(/\.py$/, '.expected')));
  await inParallel(files, 2, async (path) => {
    const input = path.replace(/\.py$/, '.input');
    await check(relative(programs, path), path, [], existsSync(input) ? readFileSync(input, 'utf8') : '', readFileSync(path.replace(/\.py$/, '.expected'), 'utf8'), failures);
  });
  expect(files.length).toBeGreaterThan(25);
  expect(failures).toEqual([]);
});

test('benchmark programs print what CPython prints, at a small size', { timeout: 300_000 }, async () => {
  const expected = JSON.parse(readFileSync(join(programs, 'bench/expected.json'), 'utf8')) as Record<string, { small: { size: number; output: string } }>;
  const failures: string[] = [];
  await inParallel(Object.entries(expected), 2, async ([name, { small }]) => {
    await check(`bench/${name}.py`, join(programs, 'bench', `${name}.py`), [String(small.size)], '', small.output, failures);
  });
  expect(Object.keys(expected).length).toBeGreaterThan(20);
  expect(failures).toEqual([]);
});

test('two threads count down, two threads sleep', { timeout: 120_000 }, async () => {
  const countdown = await runProgram(join(programs, 'threads/countdown.py'), ['100000']);
  expect(countdown).toMatchObject({ status: 0, stderr: '' });
  expect(countdown.stdout).toMatch(/in two threads:/);
  const sleep = await runProgram(join(programs, 'threads/sleep.py'), ['0.1']);
  expect(sleep).toMatchObject({ status: 0, stderr: '' });
});
