// gilvm run: where programs come from, what they are given, and how they end.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { gilvm, run } from './gilvm.ts';
import { command } from '../paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'gilvm-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const arguments_ = file('arguments.py', 'import sys\nprint(sys.argv[1:])\n');

describe('sources', () => {
  test('a file, by the short and the long form, with its arguments', async () => {
    const expected = { status: 0, stdout: "['a', '--stats', '-c']\n", stderr: '' };
    expect(await gilvm([arguments_, 'a', '--stats', '-c'])).toMatchObject(expected);
    expect(await gilvm(['run', arguments_, 'a', '--stats', '-c'])).toMatchObject(expected);
  });
  test('-c', async () => {
    const expected = { status: 0, stdout: "['-c', 'x', '-y']\n", stderr: '' };
    expect(await gilvm(['run', '-c', 'import sys; print(sys.argv)', 'x', '-y'])).toMatchObject(expected);
  });
  test('standard input', async () => {
    expect(await gilvm([], 'import sys\nprint(sys.argv)\n')).toMatchObject({ status: 0, stdout: "['']\n" });
    expect(await gilvm(['run', '-', 'x'], 'import sys\nprint(sys.argv)\n')).toMatchObject({ status: 0, stdout: "['-', 'x']\n" });
  });
  test('the text form, as dis prints it', async () => {
    const listing = await gilvm(['dis', file('listed.py', 'def double(x):\n    return x * 2\nprint(double(21))\n')]);
    expect(listing).toMatchObject({ status: 0, stderr: '' });
    expect(listing.stdout).toContain('# 2: ');
    expect(await gilvm(['run', file('listed.gasm', listing.stdout)])).toMatchObject({ status: 0, stdout: '42\n', stderr: '' });
  });
  test('standard input is the program\'s', async () => {
    expect(await run('print(input() + input())', 'one\ntwo')).toMatchObject({ status: 0, stdout: 'onetwo\n' });
  });
  test('standard input keeps its carriage returns', async () => {
    expect(await run('import sys\nprint(repr(input()), sys.stdin.readlines())', 'one\r\ntwo\r\n')).toMatchObject({ stdout: "'one\\r' ['two\\r\\n']\n" });
  });
  test('a program that hides a module of the library is told so', async () => {
    const hidden = file('random.py', '');
    const ended = await gilvm([file('throws_dice.py', 'import random\nrandom.randint(1, 6)\n')]);
    expect(ended.stderr).toContain(`module 'random' has no attribute 'randint' (consider renaming '${hidden}' since it has the same name as the standard library module`);
  });
});

describe('options of CPython', () => {
  const asserts = file('asserts.py', 'assert False, "not kept"\nexec("assert 0")\nprint(__debug__)\nx = 1 is 1\n');
  test('-O leaves asserts out, of what the program compiles too; -W filters warnings about the program', async () => {
    expect(await gilvm(['-O', '-W', 'ignore', asserts])).toMatchObject({ status: 0, stdout: 'False\n', stderr: '' });
    const refused = await gilvm(['-W', 'error::SyntaxWarning', asserts]);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('SyntaxError: "is" with \'int\' literal. Did you mean "=="?');
  });
});

describe('ends', () => {
  test.each([['sys.exit()', 0, ''], ['sys.exit(7)', 7, ''], ['sys.exit("bye")', 1, 'bye\n'], ['sys.exit(True)', 1, '']])('%s', async (code, status, stderr) => {
    expect(await run(`import sys\nprint(1)\n${code}`)).toMatchObject({ status, stderr, stdout: '1\n' });
  });
  test('an uncaught exception', async () => {
    const ended = await gilvm([file('wrong.py', 'print("before")\n1 / 0\n')]);
    expect(ended).toMatchObject({ status: 1, stdout: 'before\n' });
    expect(ended.stderr).toBe(`Traceback (most recent call last):\n  File "${folder}/wrong.py", line 2, in <module>\n    1 / 0\n    ~~^~~\n`
      + 'ZeroDivisionError: division by zero\n');
  });
  test('a SyntaxError', async () => {
    const stderr = '  File "<string>", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n';
    expect(await run('x = = 1')).toMatchObject({ status: 1, stdout: '', stderr });
  });
  test('a missing file and a directory', async () => {
    const missing = join(folder, 'missing.py');
    const stderr = `gilvm: can't open file '${missing}': [Errno 2] No such file or directory\n`;
    expect(await gilvm([missing])).toMatchObject({ status: 2, stdout: '', stderr });
    expect(await gilvm([folder])).toMatchObject({ status: 1, stderr: `${command}: can't find '__main__' module in '${folder}'\n` });
  });
  test('threads that are left over do not keep the program', async () => {
    const code = 'import _thread, time\ndef spin():\n    while True: pass\n_thread.start_new_thread(spin, ())\n'
      + '_thread.start_new_thread(time.sleep, (1000,))\ntime.sleep(.1)\nprint("end")';
    expect(await run(code)).toMatchObject({ status: 0, stdout: 'end\n', stderr: '' });
  });
  test('a reader that has seen enough', async () => {
    const code = 'i = 0\nwhile True:\n    print(i)\n    i += 1';
    const ended = await gilvm(['run', '-c', code], '', (process, stdout) => { if (stdout.length > 100) process.stdout.destroy(); });
    expect(ended).toMatchObject({ status: 141, stderr: '' });
  });
});

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  test('is a KeyboardInterrupt, finally blocks run, the process ends by the signal', async () => {
    const spin = file('spin.py', 'try:\n    print("ready", flush=True)\n    while True: pass\nfinally:\n    print("cleaned")\n');
    const ended = await gilvm([spin], '', (process, stdout) => { if (stdout === 'ready\n') process.kill('SIGINT'); });
    expect(ended).toMatchObject({ signal: 'SIGINT', stdout: 'ready\ncleaned\n' });
    expect(ended.stderr).toMatch(/^Traceback[\s\S]*\nKeyboardInterrupt\n$/);
  });
  test('wakes a sleeper, and can be caught again and again', async () => {
    const code = 'import time\nfor _ in range(2):\n    try:\n        print("ready", flush=True)\n        time.sleep(100)\n'
      + '    except KeyboardInterrupt: print("caught", flush=True)';
    let sent = 0;
    const ended = await gilvm(['run', '-c', code], '', (process, stdout) => {
      if (stdout.split('ready').length - 1 > sent) { sent++; setTimeout(() => process.kill('SIGINT'), sent * 100); }
    });
    expect(ended).toMatchObject({ status: 0, stdout: 'ready\ncaught\nready\ncaught\n', stderr: '' });
  });
  test('a second one ends a program that does not notice', async () => {
    // A power of ints is one native that looks at nothing until it is done, here in about ten seconds.
    const ended = await gilvm(['run', '-c', 'print("ready", flush=True)\n3 ** (3 * 10 ** 7)'], '', (process, stdout) => {
      if (stdout !== 'ready\n') return;
      setTimeout(() => process.kill('SIGINT'), 300);
      setTimeout(() => process.kill('SIGINT'), 600);
    });
    expect(ended).toEqual({ status: null, signal: 'SIGINT', stdout: 'ready\n', stderr: '' }); // no KeyboardInterrupt: nobody has seen the first
  });
});
