// The text form: disassembling what was assembled gives the same code object and the same text.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CodeObject, Constant } from '../../src/compile/code.ts';
import { assemble } from '../../src/isa/assemble.ts';
import { disassemble } from '../../src/isa/disassemble.ts';
import { instructionWord } from '../../src/isa/opcodes.ts';
import { codeToText } from '../../src/isa/text.ts';
import { PythonSyntaxError } from '../../src/syntax/errors.ts';
import { splitCases } from './golden_format.ts';
import { compileText, recorded } from './helpers.ts';

const goldenFolder = new URL('./golden/', import.meta.url);

function sources(): string[] {
  const golden = readdirSync(goldenFolder).flatMap((name) =>
    splitCases(readFileSync(new URL(name, goldenFolder), 'utf8')),
  );
  return [
    ...golden.map(({ source }) => source),
    ...recorded<{ source: string }>('shapes').map(({ source }) => source),
  ];
}

describe('disassemble and assemble', () => {
  it('are each other’s inverse on compiled code', () => {
    for (const source of sources()) {
      const code = compileText(source);
      const text = codeToText(code);
      const again = assemble(text, 'x.gasm');
      expect(again).toEqual(code);
      expect(codeToText(again)).toBe(text);
    }
  });

  it('keep every kind of constant', () => {
    const constants: Constant[] = [
      { type: 'None' },
      { type: 'Ellipsis' },
      { type: 'bool', value: true },
      { type: 'int', value: -(2n ** 100n) },
      { type: 'float', value: -0 },
      { type: 'float', value: 1e300 },
      { type: 'float', value: Number.NEGATIVE_INFINITY },
      { type: 'float', value: Number.NaN },
      { type: 'complex', real: 0.5, imag: Number.POSITIVE_INFINITY },
      { type: 'str', value: 'a "quoted" \\ text # no comment\n\u2028\u{1F600}' },
      { type: 'str', value: '\ud83d\ude00', codePoints: Uint32Array.of(0xd83d, 0xde00) },
      { type: 'bytes', value: Uint8Array.of(0, 127, 255) },
      { type: 'tuple', items: [] },
      { type: 'tuple', items: [{ type: 'tuple', items: [{ type: 'int', value: 1n }] }] },
      { type: 'frozenset', items: [{ type: 'str', value: 'x' }] },
      { type: 'code', code: compileText('x = 1') },
    ];
    const code: CodeObject = { ...compileText('pass'), constants };
    const again = assemble(codeToText(code), 'x.gasm');
    expect(again.constants).toEqual(constants);
    expect(codeToText(again)).toBe(codeToText(code));
  });

  it('keep code that the verifier refuses', () => {
    const code: CodeObject = {
      ...compileText('x'),
      words: Uint32Array.of(0xffffffff, instructionWord(60, 5000), instructionWord(0, 7)),
      positions: new Int32Array(12).fill(3),
      exceptionTable: [{ start: 2, end: 900, target: 77, depth: 5, pushLastInstruction: true }],
      localsPlusNames: ['a'],
      localsPlusKinds: [0x21],
    };
    const again = assemble(codeToText(code), 'x.gasm');
    expect(again).toEqual(code);
  });

  it('show source lines as comments', () => {
    const text = codeToText(compileText('x = 1\n'), { sourceLine: () => 'x = 1\n' });
    expect(text).toContain('# 1: x = 1');
    expect(assemble(text, 'x.gasm')).toEqual(compileText('x = 1\n'));
  });
});

describe('the structured listing', () => {
  it('tells targets, meanings and depths', () => {
    const [loop] = disassemble(compileText('def f(a):\n  for x in a: print(x)\n')).nested;
    const found = loop?.instructions.map(({ opcode, target, meaning, depth }) => [
      opcode,
      target,
      meaning,
      depth,
    ]);
    expect(found).toEqual([
      ['LOAD_FAST', null, 'a', 0],
      ['GET_ITER', null, '', 1],
      ['FOR_ITER', 9, '', 1],
      ['STORE_FAST', null, 'x', 2],
      ['LOAD_GLOBAL', null, 'print', 1],
      ['LOAD_FAST', null, 'x', 2],
      ['CALL', null, '', 3],
      ['POP_TOP', null, '', 2],
      ['JUMP_BACKWARD', 2, '', 1],
      ['RETURN_CONST', null, 'None', 0],
    ]);
  });
});

describe('hand-written text', () => {
  const program = `
    code "main"            # the module
      file "x.py" 1
      stack 1
      slot 0 "a" local
      constant 0 None
      start:
        STORE_FAST "a"
        JUMP_BACKWARD start
    end`;

  it('may leave out what has a default, and name its slots', () => {
    const code = assemble(program, 'x.gasm');
    expect(code.qualname).toBe('main');
    expect(disassemble(code).instructions.map(({ opcode, target }) => [opcode, target])).toEqual([
      ['STORE_FAST', null],
      ['JUMP_BACKWARD', 0],
    ]);
  });

  const wrong: [string, string, number][] = [
    ['LOAD_FOO 1', "'LOAD_FOO' is neither opcode nor keyword", 2],
    ['LOAD_CONST', 'LOAD_CONST needs an operand', 2],
    ['LOAD_CONST x', "the operand must be a number, not 'x'", 2],
    ['LOAD_CONST 16777216', 'the operand must be from 0 to 16777215', 2],
    ['JUMP_FORWARD nowhere', 'there is no label nowhere', 2],
    ['NOP NOP', "the operand must be a number, not 'NOP'", 2],
    ['NOP 0 1', "'1' is no place like @1:0-1:5", 2],
    ['POP_TOP @1', "'@1' is no place like @1:0-1:5", 2],
    ['name 1 "x"', 'this is name 0, not 1', 2],
    ['name 0 x', 'the name must be a string', 2],
    ['name 0 "x', 'a string without an end', 2],
    ['constant 0 1.2.3', "'1.2.3' is no constant", 2],
    ['constant 0 (1, 2', "',' is missing", 2],
    ['constant 0 code 0', 'there is no code 0 within', 2],
    ['constant 0 bytes("f")', 'bytes are written as hex digits', 2],
    ['slot 0 "x" global', "a kind of slot must be a number, not 'global'", 2],
    ['LOAD_FAST "x"', 'no slot is called "x"', 2],
    ['a:\na:', 'label a is here twice', 3],
    ['except a b c 0', 'there is no label a', 2],
    ['end\nNOP', "'NOP' outside of code", 3],
    ['end\ncode "b"', 'a text holds one code object', 3],
    ['code "inner"', 'code "m" has no end', 1],
  ];
  for (const [text, message, line] of wrong) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      let raised: unknown = null;
      try {
        assemble(`code "m"\n${text}\nend\n`, 'x.gasm');
      } catch (error) {
        raised = error;
      }
      expect(raised).toBeInstanceOf(PythonSyntaxError);
      const { message: found, line: place, filename } = raised as PythonSyntaxError;
      expect([found, place, filename]).toEqual([message, line, 'x.gasm']);
    });
  }
});
