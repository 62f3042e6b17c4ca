// Where CPython says that an error is.
//
// CPython computes the columns of a SyntaxError from bytes, from what its tokenizer has read so
// far and from the line of text it happens to have at hand, and some of its answers are odd: an
// error that ends on another line has an end column that is cut to the length of the first; a
// token without a place has column 0 or that of the tokenizer. Tracebacks show these columns, so
// they are computed here in the same way. Columns in this file count UTF-8 bytes from 1, unless
// said otherwise; 0 and -1 are CPython's "no column".

import { PythonSyntaxError, type SyntaxErrorType } from '../errors.ts';
import { IntegerLengthError, numberValue } from '../literals.ts';
import { codePointCount, utf8Length } from '../source.ts';
import * as Token from '../token-kinds.ts';
import type { LexicalError } from '../tokens.ts';
import type { Found, MachineState } from './values.ts';

interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export class ErrorReporter {
  private readonly machine: MachineState;
  /** Whether the first pass came to the end of the text; null while it runs. */
  private cameToEnd: boolean | null = null;
  /** The error that has been thrown is not to be overruled by one of the lexer. */
  isFinal = false;
  /** No rule describes the error that has been thrown. */
  private isGeneric = false;

  constructor(machine: MachineState) {
    this.machine = machine;
  }

  /** To be called when the first pass is over. True where it came to the end of the text. */
  endFirstPass(): boolean {
    this.cameToEnd = this.isAtEnd();
    return this.cameToEnd;
  }

  /** Is the token one of those that only the end of the text gives: what follows the NEWLINE of the last line? */
  private isGivenByEnd(index: number): boolean {
    const { kinds, count } = this.machine.tokens;
    let first = count;
    while (first > 0 && [Token.Newline, Token.Dedent, Token.EndMarker].includes(kinds[first - 1] as number)) first--;
    return index > first;
  }

  /** The text has ended, or a string that the end cuts off has begun. */
  private isAtEnd(): boolean {
    const { tokens, fill } = this.machine;
    if (fill < tokens.count) return tokens.error === null && this.isGivenByEnd(fill - 1);
    if (tokens.kinds[fill - 1] === Token.EndMarker) return true;
    const { error } = tokens;
    if (error?.type === 'raised') return error.incomplete;
    return error?.type === 'unclosed' || error?.type === 'endOfFile';
  }

  // ---- CPython's ways to place an error

  /** At a node or token. */
  throwAt(found: Found, message: string): never {
    return this.throwRange(found, found, message);
  }

  throwRange(first: Found, last: Found, message: string): never {
    const start = this.startOf(first.first);
    const end = this.endOf(last.end - 1);
    return this.throwError('SyntaxError', message, {
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    });
  }

  /** From a node to where the tokenizer stands. */
  throwFrom(found: Found, message: string): never {
    const start = this.startOf(found.first);
    const cursor = this.cursor();
    return this.throwError('SyntaxError', message, {
      line: start.line,
      column: start.column,
      endLine: cursor.line,
      endColumn: cursor.column,
    });
  }

  /** At the last character of a node, with no end. */
  throwAtLastCharacter(found: Found, message: string): never {
    const start = this.startOf(found.first);
    const end = this.endOf(found.end - 1);
    return this.throwError('SyntaxError', message, {
      line: start.line,
      column: end.column - 1,
      endLine: end.line,
      endColumn: 0,
    });
  }

  /** At the last token that has been looked at. */
  throwLast(message: string, errorType: SyntaxErrorType = 'SyntaxError'): never {
    return this.throwToken(this.machine.fill - 1, message, errorType);
  }

  /** At the current token. */
  throwNext(message: string): never {
    this.machine.fetch();
    return this.throwToken(this.machine.mark, message, 'SyntaxError');
  }

  /** The end of a right first pass over a wrong program: at `token`, which it could not pass. */
  throwGeneric(token: number): never {
    const kind = this.machine.tokens.kinds[token];
    if (kind === Token.Indent || kind === Token.Dedent) {
      this.isFinal = true;
      const what = kind === Token.Indent ? 'indent' : 'unindent';
      this.throwLast(`unexpected ${what}`, 'IndentationError');
    }
    this.isGeneric = true;
    return this.throwAt(
      { kind: 'token', first: token, end: token + 1, parts: null },
      'invalid syntax',
    );
  }

  private throwToken(token: number, message: string, errorType: SyntaxErrorType): never {
    const start = this.startOf(token);
    if (start.column === 0) {
      const cursor = this.cursor();
      return this.throwError(errorType, message, {
        line: start.line,
        column: cursor.column,
        endLine: start.line,
        endColumn: -1,
      });
    }
    const end = this.endOf(token);
    return this.throwError(errorType, message, {
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    });
  }

  /** Raises the error of an integer literal that is too long. */
  checkInteger(token: number): void {
    const { tokens, options } = this.machine;
    try {
      numberValue(tokens.text(token), options.maximumIntegerDigits);
    } catch (failure) {
      if (!(failure instanceof IntegerLengthError)) throw failure;
      const { line } = this.startOf(token);
      this.throwError(
        'SyntaxError',
        `Exceeds the limit (${options.maximumIntegerDigits} digits) for integer string ` +
          `conversion: value has ${failure.digits} digits; use sys.set_int_max_str_digits() ` +
          'to increase the limit - Consider hexadecimal for huge integer literals to avoid ' +
          'decimal conversion limits.',
        { line, column: 0, endLine: line, endColumn: 0 },
      );
    }
  }

  // ---- errors of the lexer

  /** The parser has come to where the lexer stopped. */
  throwLexicalError(): never {
    const { tokens } = this.machine;
    const error = tokens.error as LexicalError;
    const { line } = this.cursor();
    const atLine = { line, column: 1, endLine: line, endColumn: 0 };
    switch (error.type) {
      case 'raised':
        return this.throwRaised(error);
      case 'unclosed':
        return this.throwUnclosed();
      case 'endOfFile':
        return this.throwLast('unexpected EOF while parsing');
      case 'dedent':
        return this.throwLast(
          'unindent does not match any outer indentation level',
          'IndentationError',
        );
      case 'tabs':
        return this.throwError(
          'TabError',
          'inconsistent use of tabs and spaces in indentation',
          atLine,
        );
      case 'tooDeep':
        return this.throwError('IndentationError', 'too many levels of indentation', atLine);
      case 'continuation': {
        const { position } = this.cursor();
        const column = utf8Length(tokens.source.text, error.bufferStart, position);
        return this.throwError(
          'SyntaxError',
          'unexpected character after line continuation character',
          { line, column, endLine: line, endColumn: 0 },
          error.bufferStart,
        );
      }
    }
  }

  /**
   * The parser has found an error before the lexer's. The lexer's is the graver one, except within
   * f-strings, and except those that CPython words only when the parser gets there.
   */
  throwLexicalErrorAfter(line: number): void {
    const { tokens } = this.machine;
    const { error, openBracket } = tokens;
    if (error === null || tokens.errorInFString) return;
    if (!this.isGeneric && this.hasSeenEnd()) return;
    if (error.type === 'raised') this.throwRaised(error);
    if (openBracket !== null && line > tokens.source.lineOf(openBracket.offset)) {
      this.throwUnclosed();
    }
  }

  /**
   * CPython's tokenizer looks one character past most tokens, and so may know of the end of a text
   * without a last newline when the parser does not.
   */
  private hasSeenEnd(): boolean {
    const { tokens, fill } = this.machine;
    if (fill === tokens.count) return true;
    const touchesEnd = tokens.ends[fill - 1] === tokens.source.text.length - 1;
    return tokens.endsBare && touchesEnd && tokens.kinds[fill - 1] !== Token.StringLiteral;
  }

  private throwUnclosed(): never {
    const { source, openBracket } = this.machine.tokens;
    const bracket = openBracket as { text: string; offset: number };
    const { line, column } = source.position(bracket.offset);
    return this.throwError('SyntaxError', `'${bracket.text}' was never closed`, {
      line,
      column: column + 1,
      endLine: line,
      endColumn: 0,
    });
  }

  private throwRaised(error: Extract<LexicalError, { type: 'raised' }>): never {
    const { source } = this.machine.tokens;
    const line = source.lineOf(error.lineStart);
    const column = codePointCount(source.text, error.lineStart, error.cursor);
    throw new PythonSyntaxError({
      errorType: 'SyntaxError',
      message: error.message,
      filename: source.filename,
      line,
      offset: error.range?.offset ?? column,
      endLine: line,
      endOffset: error.range?.endOffset ?? column,
      text: withoutNewline(source.lineText(line)),
      incomplete: this.cameToEnd ?? this.isAtEnd(),
    });
  }

  // ---- places

  /** Line, and column from 1; column 0 for a token that has none. */
  private startOf(token: number): { line: number; column: number } {
    const { tokens } = this.machine;
    const offset = tokens.starts[token] as number;
    if (this.isPlaceless(token)) return { line: this.lineOfPlaceless(token), column: 0 };
    const { line, column } = tokens.source.position(offset);
    return { line, column: column + 1 };
  }

  private endOf(token: number): { line: number; column: number } {
    const { tokens } = this.machine;
    if (this.isPlaceless(token)) return { line: this.lineOfPlaceless(token), column: 0 };
    const end = tokens.ends[token] as number;
    if (tokens.kinds[token] === Token.Newline) {
      // It ends on its own line, one after the newline.
      const { line, column } = tokens.source.position(end - 1);
      return { line, column: column + 2 };
    }
    const { line, column } = tokens.source.position(end);
    return { line, column: column + 1 };
  }

  /** The end of the text, which 'single' mode takes for a newline, has no place either. */
  private isPlaceless(token: number): boolean {
    const { tokens } = this.machine;
    return tokens.isPlaceless(token) || tokens.starts[token] === tokens.ends[token];
  }

  private lineOfPlaceless(token: number): number {
    const { tokens } = this.machine;
    const { source } = tokens;
    const position = tokens.starts[token] as number;
    const kind = tokens.kinds[token];
    if (position === 0 && kind === Token.EndMarker) return 0;
    return source.lineOf(kind === Token.ErrorToken && position > 0 ? position - 1 : position);
  }

  /** Where the tokenizer stands: after the last token that has been looked at. */
  private cursor(): { line: number; column: number; position: number } {
    const { tokens, fill } = this.machine;
    const token = fill - 1;
    const position = tokens.ends[token] as number;
    let line: number;
    if (tokens.isPlaceless(token)) line = this.lineOfPlaceless(token);
    else if (tokens.kinds[token] === Token.Newline) line = tokens.source.lineOf(position - 1);
    else line = tokens.source.lineOf(position);
    if (line === 0) return { line, column: 0, position };
    const column = utf8Length(tokens.source.text, tokens.source.lineStart(line), position);
    return { line, column, position };
  }

  private throwError(
    errorType: SyntaxErrorType,
    message: string,
    range: Range,
    bufferStart?: number,
  ): never {
    const { source } = this.machine.tokens;
    const text = this.errorText(range.line, bufferStart);
    throw new PythonSyntaxError({
      errorType,
      message,
      filename: source.filename,
      line: range.line,
      offset: characterColumn(text, range.column),
      endLine: range.endLine,
      endOffset: range.endColumn > 0 ? characterColumn(text, range.endColumn) : range.endColumn,
      text,
      incomplete: this.cameToEnd ?? this.isAtEnd(),
    });
  }

  /**
   * The text that CPython has at hand for a line: for the line where the tokenizer stands its whole
   * buffer, which begins with the line where a token or a continued line began.
   */
  private errorText(line: number, bufferStart?: number): string {
    const { tokens } = this.machine;
    const { source } = tokens;
    const cursorLine = this.cursor().line;
    if (cursorLine > line || line === 0) return withoutNewline(source.lineText(line));
    const start = bufferStart ?? this.bufferStartOf(cursorLine);
    const last = Math.min(cursorLine, source.lineCount);
    const text = source.text.slice(start, source.lineStart(last) + source.lineText(last).length);
    return last === source.lineCount && tokens.endsBare ? withoutNewline(text) : text;
  }

  private bufferStartOf(cursorLine: number): number {
    const { tokens, fill } = this.machine;
    const { source } = tokens;
    let line = cursorLine;
    let token = fill - 1;
    while (line > 1) {
      const start = source.lineStart(line);
      while (token > 0 && (tokens.starts[token] as number) >= start) token--;
      // An f-string's text ends only where the lexer has seen what comes next.
      const spans =
        (tokens.starts[token] as number) < start &&
        (tokens.ends[token] as number) >= start &&
        tokens.kinds[token] !== Token.Newline;
      if (spans) line = source.lineOf(tokens.starts[token] as number);
      else if (tokens.continuedLines.has(start)) line--;
      else break;
    }
    return source.lineStart(line);
  }
}

function withoutNewline(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}

/**
 * A byte column (from 1) as a character column, within the text that CPython has at hand: the
 * number of characters that the first `column` bytes reach into.
 */
function characterColumn(text: string, column: number): number {
  if (column <= 0) return column;
  let bytes = 0;
  let characters = 0;
  for (const character of text) {
    if (bytes >= column) return characters;
    bytes += utf8Length(character, 0, character.length);
    characters++;
  }
  return bytes >= column ? characters : characters + 1;
}
