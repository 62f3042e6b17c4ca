// The warnings of the lexer and the parser, brought into CPython's form and into the order of the
// text.

import type { SyntaxWarningRecord } from './errors.ts';
import type { ParserWarning } from './parser-base.ts';
import type { Tokens } from './tokens.ts';

export function collectWarnings(
  tokens: Tokens,
  parserWarnings: readonly ParserWarning[],
): SyntaxWarningRecord[] {
  if (tokens.warnings.length === 0 && parserWarnings.length === 0) return [];
  const { source } = tokens;
  const placed: { start: number; end: number; message: string }[] = [];
  for (const { message, cursor } of tokens.warnings) {
    placed.push({ start: cursor - 1, end: cursor, message });
  }
  for (const { message, token } of parserWarnings) {
    const start = tokens.starts[token] as number;
    placed.push({ start, end: tokens.ends[token] as number, message });
  }
  placed.sort((left, right) => left.start - right.start);
  return placed.map(({ start, end, message }) => {
    const first = source.position(start);
    const last = source.position(end);
    return {
      category: 'SyntaxWarning',
      message,
      filename: source.filename,
      line: first.line,
      offset: first.characterColumn + 1,
      endLine: last.line,
      endOffset: last.characterColumn + 1,
    };
  });
}
