// The commands of README and docs, run as they stand there. Measurements get tiny parameters behind them: what they print is tested elsewhere,
// here only that the command works. What is not run is named with the reason, so a new line in a page needs a decision.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { command as gilvmPath, root } from '../paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'gilvm-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
symlinkSync(join(root, 'programs'), join(folder, 'programs'));

const NOT_RUN: Record<string, string> = {
  'npm ci': 'installs from the registry; CI begins with it',
  'npm test': 'is what runs this',
  'npm run bench': 'takes minutes; its parts are tested in test/lab',
  'gilvm lab processes': '`gilvm lab` has this experiment',
  'gilvm lab processes --rounds 3': '`gilvm lab` has this experiment',
  'gilvm lab io --rounds 3': '`gilvm lab` above it has this experiment',
  'gilvm lab convoy --rounds 3': '`gilvm lab` above it has this experiment',
  'gilvm lab convoy locks --full': 'takes minutes by its nature; test/lab/harness.test.ts has what --full gives the programs',
};
/** Words of a synopsis, and what stands for them here. */
const EXAMPLES: [pattern: RegExp, instead: string][] = [
  [/ FILE \[ARGS\.\.\.\]/, ' programs/hello.py one two'], [/ FILE\b/, ' programs/hello.py'], [/ \[NAMES\.\.\.\]/, ' race'], [/A\.json B\.json/, 'a.json a.json'], [/--peer python2\.7/, `--peer "${process.execPath} ${gilvmPath} run"`],
];
const TINY = ['--rounds', '1', '--seconds', '0.02', '--no-peers', ...['warm=0.01', 'count=2000', 'requests=5', 'tasks=2', 'io=1', 'cpu=1', 'workers=1', 'pause=0.001'].flatMap((set) => ['--set', set])];
/** Where it is not 0: a deadlock that is found ends the program. */
const STATUS: Record<string, number> = { 'gilvm run programs/threads/philosophers_deadlock.py forever': 1 };

function commandsOf(page: string): string[] {
  const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, text = '']) => text);
  return blocks.flatMap((text) => text.split('\n')).map((line) => line.replace(/\s+(#|\| ).*$/, '').replace(/^npx gilvm/, 'gilvm').trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

function words(command: string): string[] {
  const text = EXAMPLES.reduce((now, [pattern, instead]) => now.replace(pattern, instead), command);
  const list = [...text.matchAll(/"([^"]*)"|(\S+)/g)].map((found) => found[1] ?? found[2] ?? '');
  return list[1] === 'lab' && list[2] !== 'compare' && !list.includes('--list') ? [...list, ...(list.includes('--peer') ? TINY.filter((word) => word !== '--no-peers') : TINY), '--threads', '1', '--json', 'a.json'] : list;
}

function run(list: string[]): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [gilvmPath, ...list.slice(1)], { cwd: folder, timeout: 100_000, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code ?? -1) : 0, output: stdout + stderr });
    });
    child.stdin?.end('1 + 1\n');
  });
}

const PAGES = ['README.md', 'docs/measuring.md', 'docs/trace-format.md', 'docs/course.md'];
const commands = [...new Set(PAGES.flatMap(commandsOf))];

test('what is not run is still in a page', () => {
  for (const command of [...Object.keys(NOT_RUN), ...Object.keys(STATUS)]) expect(commands).toContain(command);
});

// One after the other: `lab compare` reads what `lab` wrote.
test.each(commands.filter((command) => !(command in NOT_RUN)))('%s', async (command) => {
  const list = words(command);
  if (list[0] === 'gilvm') {
    const { status, output } = await run(list);
    expect(status, output).toBe(STATUS[command] ?? 0);
    expect(output).not.toMatch(/^\s+at .*\.(js|ts):\d+/m);
    const written = list.findIndex((word) => word === '--html' || word === '-o');
    if (written > 0) expect(existsSync(join(folder, list[written + 1] ?? ''))).toBe(true);
    return;
  }
  // Scripts of package.json and files that tsx runs: that they are there.
  const script = /^npm run ([\w:-]+)/.exec(command)?.[1];
  if (script) expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts).toHaveProperty(script);
  else expect(existsSync(join(root, /(\S+\.(ts|py))/.exec(command)?.[1] ?? '')), command).toBe(true);
}, 120_000);
