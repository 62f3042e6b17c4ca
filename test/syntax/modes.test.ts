// The three modes of `compile`, and the dialogue.

import { describe, expect, it } from 'vitest';
import { dumpTree } from '../../src/syntax/dump.ts';
import { type ParseMode, type ParseOptions, parse } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';

function outcome(text: string, mode: ParseMode, options: ParseOptions = {}): string {
  try {
    return dumpTree(parse(new Source(text, '<test>'), mode, options).tree);
  } catch (error) {
    return (error as Error).message;
  }
}

describe('eval', () => {
  it('takes one expression', () => {
    expect(outcome('a, b\n\n', 'eval')).toMatch(/^Expression\(body=Tuple\(/);
    expect(outcome('# comment\na', 'eval')).toMatch(/^Expression\(body=Name\(/);
  });

  it('takes no statement, and nothing after the expression', () => {
    expect(outcome('a = 1', 'eval')).toBe('invalid syntax');
    expect(outcome('a\nb', 'eval')).toBe('invalid syntax');
    expect(outcome('', 'eval')).toBe('invalid syntax');
    expect(outcome(' a', 'eval')).toBe('unexpected indent');
  });
});

describe('single', () => {
  it('takes a line of simple statements', () => {
    expect(outcome('a; b\n', 'single')).toMatch(/^Interactive\(body=\[Expr.*Expr/);
    expect(outcome('a', 'single')).toMatch(/^Interactive\(/);
  });

  it('takes a compound statement, whose end the text may be', () => {
    expect(outcome('if a:\n  b\n', 'single')).toMatch(/^Interactive\(body=\[If/);
    expect(outcome('if a:\n  b', 'single')).toMatch(/^Interactive\(body=\[If/);
    expect(outcome('if a:\n  if b:\n    c', 'single')).toMatch(/^Interactive\(body=\[If/);
  });

  it('can leave the block open for more lines', () => {
    const options = { keepBlocksOpen: true };
    expect(outcome('if a:\n  b', 'single', options)).toBe('invalid syntax');
    expect(outcome('if a:\n  b\n', 'single', options)).toMatch(/^Interactive\(body=\[If/);
    expect(outcome('a', 'single', options)).toMatch(/^Interactive\(/);
  });

  it('takes one statement only', () => {
    const message = 'multiple statements found while compiling a single statement';
    expect(outcome('a\nb\n', 'single')).toBe(message);
    expect(outcome('a\n # comment\n\n', 'single')).toMatch(/^Interactive\(/);
    expect(outcome('if a:\n  b\nc\n', 'single')).toBe('invalid syntax');
  });
});

describe('exec', () => {
  it('takes an empty text', () => {
    expect(outcome('', 'exec')).toBe('Module()');
    expect(outcome('  # comment', 'exec')).toBe('Module()');
  });

  it('takes Barry for what he is', () => {
    const future = 'from __future__ import barry_as_FLUFL\n';
    expect(outcome(`${future}a <> b`, 'exec')).toMatch(/NotEq/);
    expect(outcome(`${future}a != b`, 'exec')).toBe("with Barry as BDFL, use '<>' instead of '!='");
    expect(outcome('a <> b', 'exec')).toBe('invalid syntax');
  });
});
