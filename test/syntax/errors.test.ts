// Wrong programs and CPython's words for them, to the letter and to the column.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PythonSyntaxError } from '../../src/syntax/errors.ts';
import { type ParseMode, type ParseOptions, parse } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';
import { compareRecorded } from './compare.ts';
import { lookupUnicodeName } from './names.ts';
import type { Recorded } from './oracle.ts';

interface Snippet {
  name: string;
  src: string;
  line: number | null;
  col: number | null;
  msg: string;
  /** 'compile' errors are found after parsing: these snippets parse. */
  stage: 'parse' | 'compile';
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function errorOf(
  text: string,
  mode: ParseMode = 'exec',
  options: ParseOptions = {},
): PythonSyntaxError {
  try {
    parse(new Source(text, '<test>'), mode, { lookupUnicodeName, ...options });
  } catch (error) {
    if (error instanceof PythonSyntaxError) return error;
    throw error;
  }
  throw new Error(`no error: ${text}`);
}

describe('snippets', () => {
  for (const { name, src, line, col, msg, stage } of JSON.parse(
    read('syntax-errors.json'),
  ) as Snippet[]) {
    it(`${stage}: ${name}`, () => {
      if (stage === 'compile') {
        expect(parse(new Source(src, '<test>'), 'exec').tree.kind).toBe('Module');
        return;
      }
      const error = errorOf(src);
      expect([error.line, error.offset, `${error.errorType}: ${error.message}`]).toEqual([
        line,
        col,
        msg,
      ]);
    });
  }
});

it('recorded mutations: message, both ends and the text of the line', () => {
  const recorded = read('recorded-mutations.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Recorded);
  const { compared, differences } = compareRecorded(recorded);
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(200);
});

describe('carets', () => {
  const range = (text: string): (number | null)[] => {
    const { line, offset, endLine, endOffset } = errorOf(text);
    return [line, offset, endLine, endOffset];
  };

  it('span an expression', () => {
    expect(range('f(a, b c)\n')).toEqual([1, 6, 1, 9]);
  });

  it('count characters, not bytes', () => {
    expect(range('é = (“a”, b c)\n')).toEqual([1, 6, 1, 6]);
    expect(range('é = ("ü", b c)\n')).toEqual([1, 11, 1, 14]);
    expect(range('x = "😀" y\n')).toEqual([1, 9, 1, 10]);
  });

  it('are cut to the first line where the error ends on another', () => {
    expect(range('(a b\n+ccccccccccccc)')).toEqual([1, 2, 2, 5]);
  });
});

describe('text that ends too early', () => {
  const early = ['(', 'f(a,', 'if x:', 'def f():\n  x = [', '"""abc', "f'''{a", 'x = \\', '@d\n'];
  for (const text of early) {
    it(`is incomplete: ${JSON.stringify(text)}`, () => {
      expect(errorOf(text).incomplete).toBe(true);
    });
  }

  for (const text of ['a b\n', ')', 'x = "abc', 'f(a b)\n', 'if x\n', '0777', "f'{'"]) {
    it(`is wrong, not incomplete: ${JSON.stringify(text)}`, () => {
      expect(errorOf(text).incomplete).toBe(false);
    });
  }

  it('is "incomplete input" where that is asked for', () => {
    const options = { allowIncompleteInput: true, keepBlocksOpen: true };
    expect(errorOf('if x:\n  y', 'single', options).message).toBe('incomplete input');
    expect(errorOf('x = (', 'single', options).message).toBe('incomplete input');
    expect(errorOf('x = = 1\n', 'single', options).message).toBe('invalid syntax');
  });
});

describe('literals', () => {
  it('integers have a limit of decimal digits', () => {
    const digits = '9'.repeat(4301);
    expect(errorOf(digits).message).toMatch(/^Exceeds the limit \(4300 digits\) for integer/);
    expect(parse(new Source(digits, ''), 'exec', { maximumIntegerDigits: 0 }).warnings).toEqual([]);
    expect(parse(new Source('9'.repeat(4300), ''), 'exec').tree.body).toHaveLength(1);
    expect(parse(new Source(`0x${digits}`, ''), 'exec').tree.body).toHaveLength(1);
  });

  it('names of characters are looked up', () => {
    expect(errorOf("'\\N{NO SUCH NAME}'").message).toMatch(/unknown Unicode character name$/);
  });
});
