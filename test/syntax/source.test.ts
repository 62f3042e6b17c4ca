// Places in a text, and the way from bytes to a text.

import { describe, expect, it } from 'vitest';
import { sourceFromBytes } from '../../src/syntax/decode-source.ts';
import { PythonSyntaxError } from '../../src/syntax/errors.ts';
import { Source } from '../../src/syntax/source.ts';

describe('Source', () => {
  it('counts lines, UTF-8 bytes and characters', () => {
    const source = new Source('ab\né😀x\n', 'f');
    expect(source.lineCount).toBe(2);
    expect(source.position(0)).toEqual({ line: 1, column: 0, characterColumn: 0 });
    expect(source.position(2)).toEqual({ line: 1, column: 2, characterColumn: 2 });
    expect(source.position(3)).toEqual({ line: 2, column: 0, characterColumn: 0 });
    expect(source.position(4)).toEqual({ line: 2, column: 2, characterColumn: 1 });
    expect(source.position(6)).toEqual({ line: 2, column: 6, characterColumn: 2 });
    expect(source.position(7)).toEqual({ line: 2, column: 7, characterColumn: 3 });
  });

  it('gives lines', () => {
    const source = new Source('a\n\nb', 'f');
    expect([0, 1, 2, 3, 4].map((line) => source.lineText(line))).toEqual([
      '',
      'a\n',
      '\n',
      'b\n',
      '',
    ]);
  });

  it('takes all sorts of newlines, and adds the last', () => {
    expect(new Source('a\r\nb\rc\n\r', 'f').text).toBe('a\nb\nc\n\n');
    expect(new Source('a', 'f')).toMatchObject({ text: 'a\n', addedNewline: true, lineCount: 1 });
    expect(new Source('a\n', 'f').addedNewline).toBe(false);
  });

  it('finds every line of a long text, in any order', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => 'x'.repeat(index % 7));
    const source = new Source(`${lines.join('\n')}\n`, 'f');
    expect(source.lineCount).toBe(5000);
    for (const line of [1, 5000, 2500, 2501, 7, 4999]) {
      expect(source.lineOf(source.lineStart(line))).toBe(line);
      expect(source.lineText(line)).toBe(`${lines[line - 1]}\n`);
    }
  });
});

describe('sourceFromBytes', () => {
  const bytes = (...parts: (string | number)[]): Uint8Array =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])),
    );
  const messageOf = (input: Uint8Array, origin?: 'file' | 'bytes'): string => {
    try {
      sourceFromBytes(input, 'x.py', origin);
    } catch (error) {
      if (error instanceof PythonSyntaxError) return error.message;
      throw error;
    }
    return 'none';
  };

  it('takes UTF-8 by default', () => {
    expect(sourceFromBytes(bytes('é = "€😀"\n'), 'f').text).toBe('é = "€😀"\n');
  });

  it('drops a byte order mark', () => {
    expect(sourceFromBytes(bytes(0xef, 0xbb, 0xbf, 'a\n'), 'f').text).toBe('a\n');
    expect(sourceFromBytes(bytes(0xef, 0xbb, 0xbf, '# coding: utf-8\n'), 'f').lineCount).toBe(1);
  });

  it('obeys an encoding declaration on the first two lines', () => {
    expect(sourceFromBytes(bytes('# -*- coding: latin-1 -*-\n', 0xe9), 'f').lineText(2)).toBe(
      'é\n',
    );
    expect(
      sourceFromBytes(bytes('#!x\n# vim: set fileencoding=koi8-r :\n', 0xc1), 'f').text,
    ).toMatch(/а\n$/);
    expect(sourceFromBytes(bytes('\n# coding=cp1252\n', 0x80), 'f').lineText(3)).toBe('€\n');
    expect(messageOf(bytes('x\n# coding: latin-1\n', 0xe9))).toMatch(/^Non-UTF-8 code/);
    expect(messageOf(bytes('\n\n# coding: latin-1\n', 0xe9))).toMatch(/^Non-UTF-8 code/);
  });

  it('words its errors as CPython does', () => {
    expect(messageOf(bytes('\n\nx="', 0xe9, '"\n'))).toBe(
      "Non-UTF-8 code starting with '\\xe9' in file x.py on line 3, but no encoding declared; " +
        'see https://peps.python.org/pep-0263/ for details',
    );
    expect(messageOf(bytes('# coding: foo\n'))).toBe('encoding problem: foo');
    expect(messageOf(bytes('# coding: foo\n'), 'bytes')).toBe('unknown encoding: foo');
    expect(messageOf(bytes('# coding: ascii\nx="', 0xe9, '"\n'), 'bytes')).toBe(
      "'ascii' codec can't decode byte 0xe9 in position 19: ordinal not in range(128)",
    );
    expect(messageOf(bytes(0xef, 0xbb, 0xbf, '# coding: latin-1\n'))).toBe(
      'encoding problem: iso-8859-1 with BOM',
    );
    expect(messageOf(bytes('# coding: utf8\nx="', 0xe9, '"\n'), 'bytes')).toBe(
      "'utf-8' codec can't decode byte 0xe9 in position 18: invalid continuation byte",
    );
    expect(messageOf(bytes('a\0b'))).toBe('source code cannot contain null bytes');
  });

  it('rejects what is no UTF-8', () => {
    for (const wrong of [
      [0x80],
      [0xc1, 0x81],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xe2],
    ]) {
      expect(messageOf(bytes('#', ...wrong))).toMatch(/^Non-UTF-8 code starting with/);
    }
  });
});
