// Every limit of the front end, from both sides; and that depth never overflows the host's stack.

import { describe, expect, it } from 'vitest';
import { ParserOverflowError, PythonSyntaxError } from '../../src/syntax/errors.ts';
import {
  maximumBracketDepth,
  maximumFieldDepth,
  maximumFStringDepth,
  maximumIndentationLevels,
  maximumTreeDepth,
} from '../../src/syntax/limits.ts';
import { parse } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';

/** 'ok', or the error. */
function outcome(text: string): string {
  try {
    parse(new Source(text, '<test>'), 'exec');
    return 'ok';
  } catch (error) {
    if (error instanceof ParserOverflowError) return error.errorType;
    if (error instanceof PythonSyntaxError) return `${error.errorType}: ${error.message}`;
    throw error;
  }
}

function nest(open: string, inner: string, close: string, count: number): string {
  return open.repeat(count) + inner + close.repeat(count);
}

function nestedIfs(count: number, inner: string): string {
  const lines = Array.from({ length: count }, (_, level) => `${' '.repeat(level)}if a:\n`);
  return `${lines.join('')}${' '.repeat(count)}${inner}\n`;
}

describe('limits', () => {
  it('brackets', () => {
    for (const [open, close] of ['()', '[]', '{}']) {
      expect(outcome(nest(open as string, '1', close as string, maximumBracketDepth))).toBe('ok');
      expect(outcome(nest(open as string, '1', close as string, maximumBracketDepth + 1))).toBe(
        'SyntaxError: too many nested parentheses',
      );
    }
  });

  it('indentation', () => {
    expect(outcome(nestedIfs(maximumIndentationLevels - 1, 'pass'))).toBe('ok');
    expect(outcome(nestedIfs(maximumIndentationLevels, 'pass'))).toBe(
      'IndentationError: too many levels of indentation',
    );
  });

  it('f-strings within f-strings', () => {
    expect(outcome(nest("f'{", '1', "}'", maximumFStringDepth - 1))).toBe('ok');
    expect(outcome(nest("f'{", '1', "}'", maximumFStringDepth))).toBe(
      'SyntaxError: too many nested f-strings',
    );
  });

  it('fields within format specs', () => {
    const field = (depth: number): string => nest('{a:', '', '}', depth);
    expect(outcome(`f'${field(maximumFieldDepth)}'`)).toBe('ok');
    expect(outcome(`f'${field(maximumFieldDepth + 1)}'`)).toBe(
      'SyntaxError: f-string: expressions nested too deeply',
    );
  });

  it('depth of the tree', () => {
    const prefixes = ['-', 'not ', 'lambda: ', 'a ** ', 'a if b else '];
    for (const prefix of prefixes) {
      expect(outcome(`${prefix.repeat(maximumTreeDepth - 10)}1`)).toBe('ok');
      expect(outcome(`${prefix.repeat(5000)}1`)).toBe('MemoryError');
      expect(outcome(`${prefix.repeat(500_000)}1`)).toBe('MemoryError');
    }
  });
});

describe('no stack overflow', () => {
  it('in what nests as deep as it may', () => {
    const deep = [
      nest('f(a, *b, k=', '1', ')', maximumBracketDepth),
      nest('{a: ', '1', '}', maximumBracketDepth),
      nest('[a for a in ', 'b', ']', maximumBracketDepth),
      nest('(lambda x=(1): ', '1', ')', maximumBracketDepth - 1),
      nest('a[b:', '1', ']', maximumBracketDepth),
      nestedIfs(99, nest('f(', `${'-'.repeat(600)}1`, ')', maximumBracketDepth)),
      `match a:\n case ${nest('[', 'x', ']', maximumBracketDepth)}: pass\n`,
    ];
    for (const text of deep) expect(outcome(text)).toBe('ok');
  });

  it('in long chains', () => {
    const length = 20_000;
    const chains = [
      `${'a + '.repeat(length)}a`,
      `a${'.b'.repeat(length)}`,
      `a${'()'.repeat(length)}`,
      `a${'[0]'.repeat(length)}`,
      `${'a and '.repeat(length)}a`,
      `${'a < '.repeat(length)}a`,
      `${'a = '.repeat(length)}a`,
      `${'a, '.repeat(length)}a`,
      `if a: pass\n${'elif a: pass\n'.repeat(length)}else: pass\n`,
      "'a' ".repeat(length),
      '\n'.repeat(length),
      '# a\n'.repeat(length),
    ];
    for (const text of chains) expect(outcome(text)).toBe('ok');
  });

  it('in wrong programs, which still have an error in its place', () => {
    expect(outcome(`${'a + '.repeat(20_000)}*`)).toBe('SyntaxError: invalid syntax');
    expect(outcome(`if a: pass\n${'elif a: pass\n'.repeat(20_000)}elif`)).toBe(
      'SyntaxError: invalid syntax',
    );
    expect(outcome(nest('(', 'a b', ')', 40))).toBe(
      'SyntaxError: invalid syntax. Perhaps you forgot a comma?',
    );
    const deepest = nest('(', 'a b', ')', maximumBracketDepth);
    try {
      parse(new Source(deepest, '<test>'), 'exec');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PythonSyntaxError);
      const { line, offset } = error as PythonSyntaxError;
      expect(line).toBe(1);
      expect([maximumBracketDepth + 1, maximumBracketDepth + 3]).toContain(offset);
    }
  });

  it('where the stack is nearly used up before', () => {
    const text = nest('f(', '1', ')', maximumBracketDepth);
    const outcomes = new Set<string>();
    const descend = (): void => {
      try {
        descend();
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
      if (outcomes.size < 2) outcomes.add(outcome(text));
    };
    try {
      descend();
    } catch (error) {
      // Where not even a call is left, the overflow is the caller's.
      expect(error).toBeInstanceOf(RangeError);
    }
    expect(outcome(text)).toBe('ok');
    for (const found of outcomes) expect(['ok', 'MemoryError']).toContain(found);
  });
});
