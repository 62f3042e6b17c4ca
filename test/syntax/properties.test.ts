// What holds for every text: the parser ends with a tree or with a Python error, the places it
// gives lie in the text, and nodes lie within one another.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/syntax/ast.ts';
import { dumpTree } from '../../src/syntax/dump.ts';
import { ParserOverflowError, PythonSyntaxError } from '../../src/syntax/errors.ts';
import { parse } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';
import { keywords, operators } from '../../src/syntax/token-kinds.ts';

const word = fc.constantFrom(
  ...keywords.keys(),
  ...operators.keys(),
  ...['a', 'b', 'match', 'case', 'type', '_', 'print', '0', '1.5', '0x', '1_', '07', '2j'],
  ...["'s'", "b'b'", "f'{", "}'", "f'{a!r:>{b}}'", "'", '"""', "'\\x4'", "'\\d'", '{{', '}}'],
  ...['\n', '\n    ', '\n\t', '\\\n', '#', '\f', 'é', '“', '$', '\0'],
);

const soup = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ')), { maxLength: 30 })
  .map((parts) => parts.map(([text, blank]) => text + blank).join(''));

/** Expressions that are right by construction. */
const expression = fc.letrec<Record<'any' | 'atom', string>>((tie) => ({
  atom: fc.constantFrom('a', '1', '0.5', "'s'", 'None', 'f"{a!r:>{b}}"', '()', '[]', '{}', '...'),
  any: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    tie('atom'),
    fc
      .tuple(
        tie('any'),
        fc.constantFrom('+', '*', '**', '-', '|', '<<', 'and', 'or', 'in', 'not in', 'is', '<'),
        tie('any'),
      )
      .map((parts) => parts.join(' ')),
    fc.tuple(fc.constantFrom('-', '~', 'not '), tie('any')).map(([op, e]) => `(${op}(${e}))`),
    tie('any').map((e) => `(${e})`),
    tie('any').map((e) => `f(${e}, *${e.length > 40 ? 'x' : `(${e})`}, k=${e})`),
    tie('any').map((e) => `(${e})[${e}:, ${e}]`),
    tie('any').map((e) => `[x for x, *y in (${e}) if (${e})]`),
    tie('any').map((e) => `(lambda x=${e}: ${e})`),
    tie('any').map((e) => `(${e} if ${e} else ${e})`),
    tie('any').map((e) => `{(${e}): (${e}), **(${e})}`),
    tie('any').map((e) => `(x := ${e})`),
  ),
})).any;

function children(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter(
      (value): value is Node => typeof value === 'object' && value !== null && 'kind' in value,
    );
}

function checkPlaces(node: Node, text: string): void {
  expect(node.start).toBeGreaterThanOrEqual(0);
  expect(node.end).toBeGreaterThanOrEqual(node.start);
  expect(node.end).toBeLessThanOrEqual(text.length);
  if (node.kind === 'Name') expect(text.slice(node.start, node.end)).toBe(node.id);
  for (const child of children(node)) {
    if (child.kind === 'arguments') continue;
    // Decorators stand before the span of what they decorate.
    const isDecorator = 'decorator_list' in node && node.decorator_list.includes(child as never);
    if (!isDecorator) expect(child.start).toBeGreaterThanOrEqual(node.start);
    expect(child.end).toBeLessThanOrEqual(node.end);
    checkPlaces(child, text);
  }
}

describe('any text', () => {
  it('gives a tree or a Python error, with places in the text', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom('exec', 'eval', 'single'), (text, mode) => {
        const source = new Source(text, '<test>');
        try {
          const { tree, warnings } = parse(source, mode as 'exec' | 'eval' | 'single');
          checkPlaces(tree, source.text);
          for (const { line } of warnings) expect(line).toBeLessThanOrEqual(source.lineCount);
        } catch (error) {
          if (error instanceof ParserOverflowError) return;
          expect(error).toBeInstanceOf(PythonSyntaxError);
          const { line, offset, message } = error as PythonSyntaxError;
          expect(message).not.toBe('');
          if (line === null || offset === null) return;
          expect(line).toBeLessThanOrEqual(source.lineCount);
          expect(offset).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('any expression', () => {
  it('parses; brackets and blanks do not change it', () => {
    fc.assert(
      fc.property(expression, (text) => {
        const shape = (variant: string): string =>
          dumpTree(parse(new Source(variant, '<test>'), 'eval').tree);
        const source = new Source(text, '<test>');
        checkPlaces(parse(source, 'eval').tree, source.text);
        const plain = shape(text);
        expect(shape(`(${text})`)).toBe(plain);
        expect(shape(`(\n\t${text} # comment\n)\n\n`)).toBe(plain);
      }),
      { numRuns: 500 },
    );
  });

  it('is rejected with a piece cut off, or parses as something else', () => {
    fc.assert(
      fc.property(expression, fc.nat(), (text, seed) => {
        const cut = text.slice(0, seed % text.length);
        try {
          parse(new Source(cut, '<test>'), 'eval');
        } catch (error) {
          expect(error).toBeInstanceOf(PythonSyntaxError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
