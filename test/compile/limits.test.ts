// Programs that are deep or large: no stack of the host runs over, and limits give clear errors.

import { describe, expect, it } from 'vitest';
import { compileModule } from '../../src/compile/compile.ts';
import { CompilerRecursionError } from '../../src/compile/errors.ts';
import { verify } from '../../src/compile/verify.ts';
import type { Expr, Module } from '../../src/syntax/ast.ts';
import { Source } from '../../src/syntax/source.ts';
import { compileText, listing } from './helpers.ts';

describe('deep trees', () => {
  const deep: [string, string][] = [
    ['a sum of 20,000 terms', `x = ${Array(20_000).fill('a').join(' + ')}\n`],
    ['a folded sum of 20,000 terms', `x = ${Array(20_000).fill('1').join(' + ')}\n`],
    ['20,000 attributes', `x = a${'.b'.repeat(20_000)}\n`],
    ['20,000 calls', `x = a${'()'.repeat(20_000)}\n`],
    ['5,000 methods', `x = a${'.b(1)'.repeat(5_000)}\n`],
    ['20,000 subscripts', `x = a${'[0]'.repeat(20_000)}\n`],
    ['3,000 elifs', `if a: b\n${'elif a: b\n'.repeat(3_000)}`],
    ['20,000 or', `x = ${Array(20_000).fill('a').join(' or ')}\n`],
    ['20,000 comparisons', `x = ${Array(20_000).fill('a').join(' < ')}\n`],
    ['10,000 statements', 'x = a\n'.repeat(10_000)],
    ['an annotation of 10,000 terms', `x: ${Array(10_000).fill('a').join(' | ')}\n`],
  ];
  for (const [name, source] of deep) {
    it(name, () => {
      expect(verify(compileText(source))).toBeNull();
      const future = `from __future__ import annotations\n${source}`;
      expect(verify(compileText(future))).toBeNull();
    });
  }

  it('that no parser gives end in a RecursionError', () => {
    const span = { start: 0, end: 1 };
    let node: Expr = { kind: 'Name', id: 'a', ctx: 'Load', ...span };
    for (let depth = 0; depth < 100_000; depth++) {
      node = { kind: 'UnaryOp', op: 'USub', operand: node, ...span };
    }
    const body: Module['body'] = [{ kind: 'Expr', value: node, ...span }];
    const tree: Module = { kind: 'Module', body, ...span };
    const source = new Source('a\n', '<string>');
    expect(() => compileModule(tree, source, { mode: 'exec' })).toThrow(CompilerRecursionError);
  });
});

describe('large code', () => {
  it('uses pairs only for the slots that fit them', () => {
    const names = Array.from({ length: 4_100 }, (_, index) => `v${index}`);
    const source = `def f(${names.join(', ')}):\n  return v0 + v1, v4098 + v4099\n`;
    const [f] = compileText(source).constants;
    if (f?.type !== 'code') throw new Error('no function');
    expect(listing(f.code)).toEqual([
      'LOAD_FAST_LOAD_FAST v0, v1',
      'BINARY_ADD 0',
      'LOAD_FAST v4098',
      'LOAD_FAST v4099',
      'BINARY_ADD 0',
      'BUILD_TUPLE 2',
      'RETURN_VALUE',
    ]);
    expect(verify(f.code)).toBeNull();
  });

  it('keeps small ints in the instruction up to 24 bits', () => {
    const opcodes = (source: string): string[] => listing(compileText(source, 'exec'));
    expect(opcodes('x = 8388607')[0]).toBe('LOAD_SMALL_INT 8388607');
    expect(opcodes('x = -8388608')[0]).toBe('LOAD_SMALL_INT -8388608');
    expect(opcodes('x = 8388608')[0]).toBe('LOAD_CONST 8388608');
    expect(opcodes('x = -8388609')[0]).toBe('LOAD_CONST -8388609');
  });

  it('refuses unpacking that an operand cannot count', () => {
    const starred = (count: number): string => `${'a, '.repeat(count)}*b`;
    const tooMany = 'too many expressions in star-unpacking assignment';
    expect(verify(compileText(`${starred(255)} = x\n`))).toBeNull();
    expect(() => compileText(`${starred(256)} = x\n`)).toThrow(tooMany);
    expect(() => compileText(`*b, ${'a, '.repeat(4_096)} = x\n`)).toThrow(tooMany);
  });
});
