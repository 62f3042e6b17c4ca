// Help, listings, options and wrong commands.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { gilvm } from './gilvm.ts';

const folder = mkdtempSync(join(tmpdir(), 'gilvm-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hello = join(folder, 'hello.py');
writeFileSync(hello, 'print("hello")\n');

test.each([[['--help'], 'run [options]'], [['help', 'run'], '--gc-stress'], [['run', '--help'], '--heap-size'], [['dis', '--help'], '--json']])(
  'help: %s', async (args, text) => {
    const ended = await gilvm(args);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain(text);
    expect(ended.stdout).not.toContain('\u001b');
  });

test.each([
  [['run'], 'gilvm: run needs a file, -, -m MODULE or -c CODE\n'],
  [['run', '-c'], "gilvm: option '-c <code>' argument missing\n"],
  [['run', '--bogus', hello], "gilvm: unknown option '--bogus'\n"],
  [['--bogus'], "gilvm: unknown option '--bogus'\n"],
  [['dis'], "gilvm: missing required argument 'file'\n"],
  [['dis', '--bogus', hello], "gilvm: unknown option '--bogus'\n"],
  [['run', '--heap-size=1M', hello], "gilvm: option '--heap-size <size>' argument '1M' is invalid. The heap may have 32M to 4G.\n"],
  [['run', '--heap-size=big', hello], "gilvm: option '--heap-size <size>' argument 'big' is invalid. Give a number of bytes, or one with K, M or G.\n"],
  [['run', '--gc-stress=0', hello], "gilvm: option '--gc-stress <n>' argument '0' is invalid. Give a whole number from 1.\n"],
  [['run', '--switch-interval=-5', hello], "gilvm: option '--switch-interval <us>' argument '-5' is invalid. Give a whole number from 1.\n"],
])('a wrong command: %s', async (args, stderr) => {
  expect(await gilvm(args)).toMatchObject({ status: 2, stdout: '', stderr });
});

test('the options of run', async () => {
  const ended = await gilvm(['run', '--heap-size=64M', '--gc-stress=100', '--switch-interval=1000', '--stats', hello]);
  expect(ended).toMatchObject({ status: 0, stdout: 'hello\n' });
  expect(ended.stderr).toMatch(/^threads +1\n/);
  expect(ended.stderr).toMatch(/^allocations +[\d,]+$/m);
  expect(ended.stderr).toMatch(/^GIL taken +\d+$/m);
});

test('a heap that is used up is a MemoryError, and the program goes on', async () => {
  const code = 'x = []\ntry:\n    while True: x.append("a" * 100000 + str(len(x)))\nexcept MemoryError:\n    x = None\n    print("full")\nprint(sum(range(10)))';
  expect(await gilvm(['run', '--heap-size=32M', '-c', code])).toMatchObject({ status: 0, stdout: 'full\n45\n', stderr: '' });
});

test('an instruction that meets the largest heap in each turn of a loop goes on as often as a collection helps', async () => {
  const code = 'n = 0\nfor i in range(30):\n    s = bytes(20_000_000)\n    n += len(s)\nprint(n)';
  expect(await gilvm(['run', '--heap-size=64M', '-c', code])).toMatchObject({ status: 0, stdout: '600000000\n', stderr: '' });
});

test('tracebacks show the lines of -c, and sys.orig_argv the whole command', async () => {
  const ended = await gilvm(['run', '-I', '-c', 'import sys\nprint(sys.orig_argv[1:4], sys.flags.isolated)\n1 / 0', 'word']);
  expect(ended).toMatchObject({ status: 1, stdout: "['run', '-I', '-c'] 1\n" });
  expect(ended.stderr).toContain('line 3, in <module>\n    1 / 0\n    ~~^~~\nZeroDivisionError');
});

test.each([['-O', 'False doc d 1\n'], ['-OO', 'False None None 2\n']])('%s leaves assertions out', async (option, stdout) => {
  const file = join(folder, 'optimized.py');
  writeFileSync(file, '"""doc"""\nimport sys\nassert 0\ndef f():\n    "d"\nexec("assert 0")\nprint(__debug__, __doc__, f.__doc__, sys.flags.optimize)\n');
  expect(await gilvm([option, file])).toMatchObject({ status: 0, stdout, stderr: '' });
});

test('dis', async () => {
  const text = await gilvm(['dis', hello]);
  expect(text).toMatchObject({ status: 0, stderr: '' });
  expect(text.stdout).toMatch(/LOAD_CONST +0 .*'hello'/);
  const json = await gilvm(['dis', '--json', hello]);
  const listing = JSON.parse(json.stdout) as { name: string; instructions: { opcode: string }[] };
  expect(listing.name).toBe('<module>');
  expect(listing.instructions.map(({ opcode }) => opcode)).toContain('CALL');
});
