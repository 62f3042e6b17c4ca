// What the pages say about the lab is so: links lead somewhere, the experiments are those that exist, commands name files that exist.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EXPERIMENTS } from '../../src/lab/experiments.ts';
import { gilvm } from '../cli/gilvm.ts';
import type { LabResult } from '../../src/lab/result.ts';
import { command, root } from '../paths.ts';

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

test('a peer may be this VM on another Node; a path from here holds in the programs\' folder too; a crash of Node is told by its error', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gilvm-peers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const json = join(folder, 'out.json');
  const crash = `${process.execPath} ./${relative(process.cwd(), join(root, 'test/lab/fake_python.mjs'))} crash`;
  const { stdout, status } = await gilvm(['lab', 'cpu', '--rounds', '1', '--seconds', '0.01', '--threads', '1', '--set', 'warm=0.01', '--json', json, '--peer', `${process.execPath} ${relative(process.cwd(), command)} run`, '--peer', crash]);
  expect(status).toBe(0);
  expect(stdout).toContain(`gilvm on Node ${process.version}`);
  expect(stdout).toMatch(/failed in round 1: Error: as\s+asked/);
  const { variants, experiments } = JSON.parse(readFileSync(json, 'utf8')) as LabResult;
  expect(variants.map(({ version }) => version).slice(0, 2)).toEqual(Array(2).fill(expect.stringMatching(`^gilvm [\\d.]+, Node ${process.version}$`)));
  expect(experiments[0]?.cells.map(({ variant }) => variant)).toEqual(['gilvm', `gilvm on Node ${process.version}`]);
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
