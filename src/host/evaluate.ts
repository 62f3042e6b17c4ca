// The compiler as a running program needs it: for eval, exec and compile(), and to find what a traceback points at. Bundled as a
// file of its own (dist/compiler.cjs), which a worker loads when it is first asked.
import { CompilerLimitError, CompilerRecursionError } from '../compile/errors.ts';
import { type CompileMode, compileModule } from '../compile/compile.ts';
import type { CodeObject } from '../compile/code.ts';
import type { Expr } from '../syntax/ast.ts';
import { sourceFromBytes } from '../syntax/decode-source.ts';
import { ParserOverflowError, PythonSyntaxError, type SyntaxWarningRecord } from '../syntax/errors.ts';
import { parse } from '../syntax/parse.ts';
import { Source } from '../syntax/source.ts';
import { type TreeValue, treeValue } from './tree.ts';
import { lookupUnicodeName, lookupUnicodeSequence, unicodeName } from '../unicode/names.ts';

// The names of characters come with the compiler, which needs them for \N{...}.
export { lookupUnicodeSequence, unicodeName };
export { codeOfParts } from './code_make.ts';

const ONLY_AST = 0x400;
const DONT_IMPLY_DEDENT = 0x200;
const ALLOW_INCOMPLETE_INPUT = 0x4000;

export interface CompileRequest {
  source: string | Uint8Array;
  filename: string;
  mode: CompileMode;
  flags: number;
  optimize: number;
}
export type CompileOutcome =
  | { code: CodeObject; warnings: SyntaxWarningRecord[] }
  | { tree: TreeValue; warnings: SyntaxWarningRecord[] }
  | { syntaxError: PythonSyntaxError }
  | { errorType: 'MemoryError' | 'RecursionError' | 'OverflowError'; message: string };

export function compileSource(request: CompileRequest): CompileOutcome {
  const { filename, mode, flags } = request;
  try {
    const source = typeof request.source === 'string' ? new Source(request.source, filename) : sourceFromBytes(request.source, filename, 'bytes');
    const { tree, warnings } = parse(source, mode, {
      keepBlocksOpen: (flags & DONT_IMPLY_DEDENT) !== 0, allowIncompleteInput: (flags & ALLOW_INCOMPLETE_INPUT) !== 0, lookupUnicodeName,
    });
    if (flags & ONLY_AST) return { tree: treeValue(tree, source), warnings: [...warnings] };
    const compiled = compileModule(tree, source, { mode, flags, optimize: request.optimize });
    return { code: compiled.code, warnings: [...warnings, ...compiled.warnings] };
  } catch (error) {
    if (error instanceof PythonSyntaxError) return { syntaxError: error };
    if (error instanceof ParserOverflowError) return { errorType: 'MemoryError', message: error.message };
    if (error instanceof CompilerRecursionError) return { errorType: 'RecursionError', message: error.message };
    if (error instanceof CompilerLimitError) return { errorType: 'OverflowError', message: error.message };
    throw error;
  }
}

/**
 * What a traceback marks by `^` within an expression: line and column (characters, from 0) of the start and the end of a binary
 * operator, or of the brackets of a subscript or call. As traceback.py of CPython 3.13 finds it; null where it marks everything.
 */
export function caretAnchors(segment: string): [number, number, number, number] | null {
  const lines = segment.split('\n');
  const source = new Source(`(\n${segment}\n)`, '<segment>');
  let expression: Expr;
  try {
    const { body } = parse(source, 'exec').tree;
    const [statement] = body;
    if (body.length !== 1 || statement?.kind !== 'Expr') return null;
    expression = statement.value;
  } catch {
    return null;
  }
  const characters = lines.map((line) => [...line]);
  const place = (offset: number): [number, number] => {
    const { line, characterColumn } = source.position(offset);
    return [line - 2, characterColumn];
  };
  const valid = ([line, column]: [number, number]): [number, number] => {
    while (line < lines.length && column >= (characters[line] as string[]).length) { column = 0; line++; }
    return [line, column];
  };
  const until = (start: [number, number], stop: (character: string) => boolean): [number, number] => {
    let [line, column] = start;
    for (;;) {
      const character = characters[line]?.[column];
      if (character === undefined) return [line, column];
      if (character === '\\' || character === '#') [line, column] = valid([line + 1, 0]);
      else if (!stop(character)) [line, column] = valid([line, column + 1]);
      else return [line, column];
    }
  };
  const bracketed = (inner: Expr, bracket: string): [number, number, number, number] =>
    [...until(valid(place(inner.end)), (character) => character === bracket), ...place(expression.end)];
  if (expression.kind === 'Call') return bracketed(expression.func, '(');
  if (expression.kind === 'Subscript') return bracketed(expression.value, '[');
  if (expression.kind !== 'BinOp') return null;
  const [line, column] = until(valid(place(expression.left.end)), (character) => !/\s/.test(character) && character !== ')');
  const [rightLine, rightColumn] = place(expression.right.start);
  const next = characters[line]?.[column + 1];
  const second = next !== undefined && (rightLine > line || column + 1 < rightColumn) && !/\s/.test(next) && next !== '\\' && next !== '#';
  return [line, column, line, column + (second ? 2 : 1)];
}

/** Of a traceback's lines: are carets shown, and where do the inner marks stand. `start` and `end` count characters in the first and last line. */
export function caretMarks(text: string, start: number, end: number): { shown: boolean; anchors: [number, number, number, number] | null } {
  const lines = text.split('\n').map((line) => [...line]);
  const first = lines[0] as string[];
  const last = lines[lines.length - 1] as string[];
  const characters = [...text];
  const segment = characters.slice(start, characters.length - (last.length - end)).join('');
  const anchors = caretAnchors(segment);
  if (isWholeCall(text, lines.length, start, end)) return { shown: false, anchors };
  const shown = anchors !== null || first.slice(0, start).join('').trim() !== '' || last.slice(end).join('').trim() !== '';
  return { shown, anchors };
}

function isOneName(targets: readonly Expr[]): boolean {
  return targets.length === 1 && targets[0]?.kind === 'Name';
}

/** Does the instruction span all of the one call that the statement returns or assigns? Then carets would say nothing. */
function isWholeCall(text: string, lineCount: number, start: number, end: number): boolean {
  try {
    const source = new Source(text, '<segment>');
    const [statement] = parse(source, 'exec').tree.body;
    let value: Expr | null | undefined;
    if (statement?.kind === 'Return' && statement.value?.kind === 'Call' && statement.value.func.kind === 'Name') value = statement.value;
    else if (statement?.kind === 'Assign' && statement.value.kind === 'Call' && isOneName(statement.targets)) value = statement.value;
    if (!value) return false;
    const from = source.position(value.start);
    const to = source.position(value.end);
    return from.line === 1 && to.line === lineCount && from.column === start && to.column === end;
  } catch {
    return false;
  }
}
