// The REPL on a pseudo terminal, which `script` of util-linux makes.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { command } from '../paths.ts';

const hasScript = spawnSync('script', ['-qec', 'true', '/dev/null'], { timeout: 10_000 }).status === 0;

/** Types a line whenever a prompt has come; answers what the terminal shows, without control sequences. */
function type(lines: string[]): Promise<{ status: number | null; shown: string }> {
  return new Promise((resolve) => {
    const child = spawn('script', ['-qec', `"${process.execPath}" "${command}"`, '/dev/null'], { timeout: 30_000, killSignal: 'SIGKILL' });
    const waiting = [...lines];
    let shown = '';
    let seen = 0;
    child.stdout.on('data', (data: Buffer) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
      shown = (shown + data.toString()).replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
      const prompts = shown.split(/>>> |\.\.\. |name\? /).length - 1;
      if (prompts <= seen) return;
      seen = prompts;
      const line = waiting.shift();
      if (line !== undefined) child.stdin.write(line === '^D' ? '\u0004' : `${line}\r`);
    });
    child.on('close', (status) => resolve({ status, shown: shown.replaceAll('\r', '') }));
  });
}

test.skipIf(!hasScript)('expressions echo, blocks take lines, errors do not end it', { timeout: 40_000 }, async () => {
  const { status, shown } = await type([
    '6 * 7', '_ + 1', 'def f(x):', '    return x * 2', '', 'f(8)', '1/0', 'x = = 1', 'n = input("na" + "me? ")', 'Ada', 'n', 'import sys', 'sys.exit(3)',
  ]);
  expect(shown).toMatch(/6 \* 7\n+42\n/);
  expect(shown).toMatch(/_ \+ 1\n+43\n/);
  expect(shown).toMatch(/f\(8\)\n+16\n/);
  expect(shown).toContain('ZeroDivisionError: division by zero\n');
  expect(shown).toContain('SyntaxError: invalid syntax\n');
  expect(shown).toMatch(/>>> n\n+'Ada'\n/);
  expect(status).toBe(3);
});

test.skipIf(!hasScript)('statements know each other: their lines, future imports, exit functions', { timeout: 40_000 }, async () => {
  const { status, shown } = await type([
    'from __future__ import annotations', 'def f(x: nowhere):', '    return 1 / x', '', 'f.__annotations__', 'f(0)', '1 is 1',
    'import atexit; _ = atexit.register(print, "at the end")', 'quit()',
  ]);
  expect(shown).toContain("{'x': 'nowhere'}\n");
  expect(shown).toContain('File "<stdin>", line 2, in f\n    return 1 / x\n           ~~^~~\nZeroDivisionError');
  expect(shown).toContain('SyntaxWarning: "is" with \'int\' literal. Did you mean "=="?\n');
  expect(shown).toMatch(/quit\(\)\n+at the end\n/);
  expect(status).toBe(0);
});

// Recorded by transcripts/record.py: CPython's own session, key by key.
test.skipIf(!hasScript).each(['statements', 'errors', 'ends_of_input'])('a whole session is CPython\'s: %s', { timeout: 60_000 }, async (name) => {
  const read = (kind: string): string => readFileSync(new URL(`./transcripts/${name}.${kind}`, import.meta.url), 'utf8');
  const { shown } = await type(read('keys').split('\n').slice(0, -1));
  const session = shown.slice(shown.indexOf('>>> ')).replaceAll(/0x[0-9a-f]{5,}/g, '0x').replace(/\n+$/, '\n');
  expect(session).toBe(read('shown').replaceAll(/0x[0-9a-f]{5,}/g, '0x').replace(/\n+$/, '\n'));
});
