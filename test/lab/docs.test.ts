// What the pages say about the lab is so: links lead somewhere, the experiments are those that exist, commands name files that exist.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { EXPERIMENTS } from '../../src/lab/experiments.ts';
import { gilvm } from '../cli/gilvm.ts';
import { root } from '../paths.ts';

const pages = ['README.md', 'docs/measuring.md', 'docs/trace-format.md', 'docs/course.md'];
const read = (page: string): string => readFileSync(join(root, page), 'utf8');

test('links and programs that the pages name exist', () => {
  for (const page of pages) {
    for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)) expect(existsSync(join(root, dirname(page), target)), `${page}: ${target}`).toBe(true);
    for (const [program] of read(page).matchAll(/\bprograms\/[\w/]+\.py\b/g)) expect(existsSync(join(root, program)), `${page}: ${program}`).toBe(true);
  }
});

test.each([
  [['lab', 'nosuch'], /no experiment 'nosuch'; there are cpu, io,/],
  [['lab', 'cpu', '--threads', '0'], /cpu needs --threads of 1 or more/],
  [['lab', 'cpu', '--threads', '501'], /takes 500 at most/],
  [['lab', '--gil', 'fastest'], /no policy 'fastest'; there are timed,/],
  [['lab', '--set', 'sceonds=1'], /no experiment has a parameter 'sceonds'/],
  [['lab', '--json', '/nonexistent/out.json'], /cannot write \/nonexistent\/out\.json/],
  [['lab', '--peer', 'no-such-python'], /the peer 'no-such-python' does not answer/],
  [['trace', '--html', '/', 'programs/hello.py'], /cannot write \/: it is a folder/],
])('gilvm %j is told in one line, before anything runs', async (args, message) => {
  const { status, stdout, stderr } = await gilvm(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n').length).toBe(1);
});

test('docs/measuring.md has every experiment', () => {
  const rows = [...read('docs/measuring.md').matchAll(/^\| (`[a-z`, ]+`) \|/gm)].flatMap(([, names = '']) => names.replaceAll('`', '').split(', '));
  for (const { name } of EXPERIMENTS) expect(rows).toContain(name);
});

test('gilvm lab --list names them, and what is wrong is said in one line', async () => {
  const { stdout, status } = await gilvm(['lab', '--list']);
  expect(status).toBe(0);
  for (const { name } of EXPERIMENTS) expect(stdout).toMatch(new RegExp(`^${name} `, 'm'));
  expect(await gilvm(['lab', 'nothing'])).toMatchObject({ status: 2, stdout: '' });
  expect(await gilvm(['lab', 'cpu', '--peer', '/no/such/python'])).toMatchObject({ status: 2, stdout: '', stderr: "gilvm: the peer '/no/such/python' does not answer --version\n" });
});
