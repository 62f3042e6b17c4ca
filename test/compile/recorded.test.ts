// The compiler against what CPython 3.13 was recorded to do: errors, warnings, folded constants,
// the text of annotations, the shape of code objects and the places of what can raise.

import { describe, expect, it } from 'vitest';
import { CodeFlag } from '../../assembly/shared/opcodes.ts';
import type { CodeObject } from '../../src/compile/code.ts';
import { compileModule } from '../../src/compile/compile.ts';
import { verify } from '../../src/compile/verify.ts';
import { disassemble, type ListedInstruction } from '../../src/isa/disassemble.ts';
import { pythonRepr } from '../../src/isa/repr.ts';
import { PythonSyntaxError } from '../../src/syntax/errors.ts';
import { parse } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';
import { CELL, compileText, FREE, LOCAL, namesOfKind, recorded } from './helpers.ts';

interface ErrorCase {
  source: string;
  error: [string, string, number, number, number, number | null] | null;
}

describe('errors', () => {
  for (const { source, error } of recorded<ErrorCase>('errors')) {
    it(source.trim(), () => {
      let found: unknown = null;
      try {
        compileText(source);
      } catch (raised) {
        if (!(raised instanceof PythonSyntaxError)) throw raised;
        const { errorType, message, line, offset, endLine, endOffset } = raised;
        found = [errorType, message, line, offset, endLine, endOffset];
      }
      expect(found).toEqual(error);
    });
  }
});

describe('warnings', () => {
  for (const { source, warnings } of recorded<{ source: string; warnings: unknown[] }>(
    'warnings',
  )) {
    it(source, () => {
      const text = new Source(source, '<string>');
      const result = compileModule(parse(text, 'exec').tree, text, { mode: 'exec' });
      expect(result.warnings.map(({ line, message }) => [line, message])).toEqual(warnings);
    });
  }
});

/** The constant that the whole expression is; null where it is computed. */
function foldedConstant(source: string): string | null {
  const code = compileText(source, 'eval');
  const [first, ...rest] = disassemble(code).instructions;
  if (rest.length > 0 || first?.opcode !== 'RETURN_CONST') return null;
  return first.meaning;
}

describe('folded constants', () => {
  // Powers of floats and large quotients are left to the machine, which must round them exactly.
  const notFolded = new Set(['1.0 ** 2', '2 ** -1', '10 ** 30 / 3', '-7 // 2.0']);
  for (const { source, constant } of recorded<{ source: string; constant: string | null }>(
    'constants',
  )) {
    it(source, () => {
      const folded = foldedConstant(source);
      expect(folded).toBe(notFolded.has(source) ? null : constant);
    });
  }
});

describe('annotations as text', () => {
  for (const { source, text } of recorded<{ source: string; text: string }>('annotations')) {
    it(source, () => {
      const code = compileText(`from __future__ import annotations\nx: ${source}\n`);
      const store = disassemble(code).instructions.findIndex(
        ({ opcode }) => opcode === 'STORE_SUBSCR',
      );
      const loads = disassemble(code)
        .instructions.slice(0, store)
        .filter(({ opcode }) => opcode === 'LOAD_CONST');
      expect(loads.at(-2)?.meaning).toBe(pythonRepr({ type: 'str', value: text }));
    });
  }
});

interface Shape {
  qualname: string;
  firstLine: number;
  flags: number;
  args: number[];
  variables: string[];
  cells: string[];
  free: string[];
  places: Record<string, number[][]>;
  nested: Shape[];
}

const cpythonNames: Record<string, string> = {
  LOAD_METHOD: 'LOAD_ATTR',
  LOAD_SUPER_METHOD: 'LOAD_SUPER_ATTR',
  CALL_METHOD: 'CALL',
  CALL_KW: 'CALL',
  CALL_METHOD_KW: 'CALL',
  CALL_FUNCTION_EX: 'CALL',
};

function placesOf(code: CodeObject, names: ReadonlySet<string>): Record<string, number[][]> {
  const places: Record<string, Map<string, number[]>> = {};
  for (const { opcode, position } of disassemble(code).instructions as ListedInstruction[]) {
    const name = cpythonNames[opcode] ?? opcode;
    if (!names.has(name)) continue;
    const { line, endLine, column, endColumn } = position;
    const place = [line, endLine, column, endColumn];
    places[name] ??= new Map();
    places[name].set(place.join(), place);
  }
  return Object.fromEntries(
    Object.entries(places).map(([name, found]) => [name, [...found.values()].sort(comparePlaces)]),
  );
}

function comparePlaces(first: number[], second: number[]): number {
  for (let index = 0; index < 4; index++) {
    const difference = (first[index] as number) - (second[index] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function namesIn(shape: Shape, names: Set<string>): Set<string> {
  for (const name of Object.keys(shape.places)) names.add(name);
  for (const nested of shape.nested) namesIn(nested, names);
  return names;
}

function compareShapes(code: CodeObject, expected: Shape, names: ReadonlySet<string>): void {
  const byName = (first: { qualname: string; firstLine: number }, second: typeof first): number =>
    first.qualname < second.qualname
      ? -1
      : first.qualname > second.qualname
        ? 1
        : first.firstLine - second.firstLine;
  const nested = code.constants
    .flatMap((constant) => (constant.type === 'code' ? [constant.code] : []))
    .sort(byName);
  expect({
    qualname: code.qualname,
    firstLine: code.firstLine,
    // CPython marks docstrings from 3.14 on.
    flags: code.flags & ~CodeFlag.HAS_DOCSTRING,
    args: [code.argCount, code.positionalOnlyArgCount, code.keywordOnlyArgCount],
    cells: namesOfKind(code, CELL),
    free: namesOfKind(code, FREE),
    places: placesOf(code, names),
    nested: nested.map(({ qualname }) => qualname),
  }).toEqual({
    qualname: expected.qualname,
    firstLine: expected.firstLine,
    flags: expected.flags,
    args: expected.args,
    cells: expected.cells,
    free: expected.free,
    places: expected.places,
    nested: expected.nested.sort(byName).map(({ qualname }) => qualname),
  });
  // In a class body CPython also lists the comprehension's parameter and what it only reads.
  const isFunction = (code.flags & CodeFlag.OPTIMIZED) !== 0;
  // Its generic functions have a slot for defaults also where there are none.
  const variables = expected.variables.filter((name) => name !== '.defaults');
  if (isFunction) {
    expect(namesOfKind(code, LOCAL).filter((name) => name !== '.defaults')).toEqual(variables);
  }
  for (const [index, inner] of nested.entries()) {
    compareShapes(inner, expected.nested[index] as Shape, names);
  }
}

describe('code objects', () => {
  for (const { source, code: shape } of recorded<{ source: string; code: Shape }>('shapes')) {
    it(source, () => {
      const code = compileText(source);
      compareShapes(code, shape, namesIn(shape, new Set()));
      expect(verify(code)).toBeNull();
    });
  }
});
