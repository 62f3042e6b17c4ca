// Values of literals, and the warnings they draw.

import { describe, expect, it } from 'vitest';
import type { Constant, ConstantValue } from '../../src/syntax/ast.ts';
import { parse } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';
import { lookupUnicodeName } from './names.ts';

function literalValue(text: string): ConstantValue {
  const { tree } = parse(new Source(text, '<test>'), 'eval', { lookupUnicodeName });
  return (tree.body as Constant).value;
}

function warningsOf(text: string): [string, number][] {
  const { warnings } = parse(new Source(text, '<test>'), 'exec', { lookupUnicodeName });
  return warnings.map(({ message, line }) => [message, line]);
}

describe('values', () => {
  it('integers are exact', () => {
    expect(literalValue('123456789012345678901')).toEqual({
      type: 'int',
      value: 123456789012345678901n,
    });
    expect(literalValue('0x_ff')).toEqual({ type: 'int', value: 255n });
    expect(literalValue('0B1010')).toEqual({ type: 'int', value: 10n });
  });

  it('floats and imaginary numbers', () => {
    expect(literalValue('1_0.5e-1_0')).toEqual({ type: 'float', value: 10.5e-10 });
    expect(literalValue('0e0')).toEqual({ type: 'float', value: 0 });
    expect(literalValue('1e999')).toEqual({ type: 'float', value: Number.POSITIVE_INFINITY });
    expect(literalValue('1_0J')).toEqual({ type: 'complex', imag: 10 });
  });

  it('text', () => {
    expect(
      literalValue(String.raw`"\x41\101\u00e9\N{SNOWMAN}\
b"`),
    ).toEqual({ type: 'str', value: 'AAé☃b' });
    expect(literalValue(String.raw`r"\x41"`)).toEqual({ type: 'str', value: '\\x41' });
    expect(literalValue("'''a\n\"b'''")).toEqual({ type: 'str', value: 'a\n"b' });
  });

  it('surrogates written as escapes stay what they are', () => {
    expect(literalValue(String.raw`"\ud83d\ude00"`)).toEqual({
      type: 'str',
      value: '😀',
      codePoints: Uint32Array.of(0xd83d, 0xde00),
    });
    expect(literalValue(String.raw`"a" "\ud800"`)).toEqual({
      type: 'str',
      value: 'a\ud800',
      codePoints: Uint32Array.of(0x61, 0xd800),
    });
    expect(literalValue(String.raw`"\U0001F600"`)).toEqual({ type: 'str', value: '😀' });
  });

  it('bytes', () => {
    expect(literalValue(String.raw`b"a\x00\377\n" rb"\n"`)).toEqual({
      type: 'bytes',
      value: Uint8Array.of(97, 0, 255, 10, 92, 110),
    });
  });

  it('names are compared by their NFKC form', () => {
    const { tree } = parse(new Source('ﬁ', '<test>'), 'eval');
    expect(tree.body).toMatchObject({ kind: 'Name', id: 'fi', start: 0, end: 1 });
  });
});

describe('warnings', () => {
  it('of wrong escapes, the first in each literal', () => {
    expect(warningsOf(String.raw`x = "\d\e" '\q'`)).toEqual([
      ["invalid escape sequence '\\d'", 1],
      ["invalid escape sequence '\\q'", 1],
    ]);
    expect(warningsOf(String.raw`b"\d"; r"\d"; "\\d"`)).toEqual([
      ["invalid escape sequence '\\d'", 1],
    ]);
    expect(warningsOf(String.raw`"\477"; b"\400"`)).toEqual([
      ["invalid octal escape sequence '\\477'", 1],
      ["invalid octal escape sequence '\\400'", 1],
    ]);
  });

  it('of wrong escapes in f-strings', () => {
    expect(warningsOf(String.raw`f"\{1}\d{2:\e}"`)).toEqual([
      ["invalid escape sequence '\\{'", 1],
      ["invalid escape sequence '\\e'", 1],
      ["invalid escape sequence '\\d'", 1],
    ]);
    expect(warningsOf('f"""\n\n\\d{1}"""')).toEqual([["invalid escape sequence '\\d'", 3]]);
  });

  it('of keywords that touch a number', () => {
    expect(warningsOf('1if 0x1or 1jor 2else 3')).toEqual([
      ['invalid decimal literal', 1],
      ['invalid hexadecimal literal', 1],
      ['invalid imaginary literal', 1],
      ['invalid decimal literal', 1],
    ]);
  });

  it('are not repeated where the parser tries twice', () => {
    expect(warningsOf(String.raw`with ("\d")(x): pass`)).toHaveLength(1);
    expect(warningsOf(String.raw`with ("\d", x): pass`)).toHaveLength(1);
    expect(warningsOf(String.raw`with (yield "\d"): pass`)).toHaveLength(1);
  });
});
