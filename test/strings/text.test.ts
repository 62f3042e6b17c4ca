// Programs about text whose output was recorded from CPython: `python3.13 NAME.py > NAME.expected` makes it anew.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runProgram } from '../conformance/run.ts';

const file = (name: string): string => fileURLToPath(new URL(`./${name}`, import.meta.url));

for (const name of ['everything_about_text', 'wrong_arguments']) {
  test(`${name.replaceAll('_', ' ')} as CPython prints it`, async () => {
    const outcome = await runProgram(file(`${name}.py`));
    expect(outcome.stdout).toBe(readFileSync(file(`${name}.expected`), 'utf8'));
  });
}
