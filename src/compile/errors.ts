// How the compiler says that a program is wrong.

import type { Span } from '../syntax/ast.ts';
import { PythonSyntaxError, type SyntaxWarningRecord } from '../syntax/errors.ts';
import type { Source } from '../syntax/source.ts';
import type { Position } from './code.ts';

/** The program nests too deep for the compiler: CPython raises a RecursionError in these words. */
export class CompilerRecursionError extends Error {
  readonly errorType = 'RecursionError';
  constructor() {
    super('maximum recursion depth exceeded during compilation');
  }
}

/** More locals, constants, names or instructions than an operand can count. */
export class CompilerLimitError extends Error {
  readonly errorType = 'OverflowError';
}

export function positionOfSpan(source: Source, span: Span): Position {
  const start = source.position(span.start);
  const end = source.position(span.end);
  return { line: start.line, endLine: end.line, column: start.column, endColumn: end.column };
}

/** The compiler's errors count columns in bytes, unlike the parser's: CPython has it so. */
export function syntaxErrorAt(
  source: Source,
  place: Position,
  message: string,
  hasEnd = true,
): PythonSyntaxError {
  return new PythonSyntaxError({
    errorType: 'SyntaxError',
    message,
    filename: source.filename,
    line: place.line,
    offset: place.column + 1,
    endLine: hasEnd ? place.endLine : place.line,
    endOffset: hasEnd ? place.endColumn + 1 : null,
    text: source.lineText(place.line),
    incomplete: false,
  });
}

export function syntaxWarningAt(
  source: Source,
  place: Position,
  message: string,
): SyntaxWarningRecord {
  return {
    category: 'SyntaxWarning',
    message,
    filename: source.filename,
    line: place.line,
    offset: place.column + 1,
    endLine: place.endLine,
    endOffset: place.endColumn + 1,
  };
}
