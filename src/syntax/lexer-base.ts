// The state of the lexer and its ways to fail; see lexer.ts.

import type { Source } from './source.ts';
import { type LexicalError, Tokens } from './tokens.ts';

export type ParseMode = 'exec' | 'eval' | 'single';

export interface LexerOptions {
  mode: ParseMode;
  /** In 'single' mode: the end of the text does not end the blocks that are open. */
  keepBlocksOpen: boolean;
}

export interface FString {
  /** Offset of the prefix. */
  start: number;
  quote: number;
  quoteSize: 1 | 3;
  raw: boolean;
  /** Within a field: the tokens of Python code. Else literal text, of the string or of a spec. */
  inCode: boolean;
  /** Brackets that are open within this f-string, those of the fields included. */
  bracketDepth: number;
  /** -1 outside fields, 0 in a field, 1 in a field of its format spec, and so on. */
  fieldDepth: number;
  inFormatSpec: boolean;
}

/** Carries a LexicalError out of the lexer. */
export class LexicalFailure {
  readonly error: LexicalError;
  constructor(error: LexicalError) {
    this.error = error;
  }
}

export abstract class LexerBase {
  protected readonly source: Source;
  protected readonly text: string;
  protected readonly tokens: Tokens;
  /** Where the text ends for the tokenizer: without the newline that only `Source` added. */
  protected readonly end: number;
  protected readonly mode: ParseMode;
  protected readonly keepBlocksOpen: boolean;

  protected position = 0;
  protected atLineStart = true;
  /** Where CPython's line buffer begins: the line in which the current token began. */
  protected bufferStart = 0;
  /** The widths of the open blocks: with tabs to the next eighth column, and with tabs of one. */
  protected readonly indents = [0];
  protected readonly tabOneIndents = [0];
  protected readonly brackets: { text: string; offset: number }[] = [];
  protected readonly fStrings: FString[] = [];

  constructor(source: Source, options: LexerOptions) {
    this.source = source;
    this.text = source.text;
    this.tokens = new Tokens(source);
    this.mode = options.mode;
    this.keepBlocksOpen = options.keepBlocksOpen;
    this.tokens.endsBare = source.addedNewline && options.mode !== 'exec';
    this.end = this.tokens.endsBare ? source.text.length - 1 : source.text.length;
  }

  // ---- errors and warnings

  /** Raises a SyntaxError at `cursor`, which is where CPython's tokenizer stands then. */
  fail(message: string, cursor: number, incomplete = false): never {
    const lineStart = this.lineStartBefore(cursor);
    throw new LexicalFailure({ type: 'raised', message, lineStart, cursor, incomplete });
  }

  failWithRange(message: string, cursor: number, first: number, last: number): never {
    const lineStart = this.lineStartBefore(cursor);
    // CPython counts bytes here, not characters.
    const offset = this.source.position(first).column + 1;
    const endOffset = offset - 1 + (last - first);
    throw new LexicalFailure({
      type: 'raised',
      message,
      lineStart,
      cursor,
      range: { offset, endOffset },
      incomplete: false,
    });
  }

  /** For the errors after which CPython's tokenizer skips the rest of the line. */
  protected failLine(error: LexicalError): never {
    const lineEnd = this.text.indexOf('\n', this.position);
    this.position = lineEnd < 0 || lineEnd >= this.end ? this.end : lineEnd + 1;
    this.failWith(error);
  }

  protected failWith(error: LexicalError): never {
    throw new LexicalFailure(error);
  }

  warn(message: string, cursor: number): void {
    this.tokens.warnings.push({ category: 'SyntaxWarning', message, cursor });
  }

  /** Start of the line of the character before `cursor`. */
  private lineStartBefore(cursor: number): number {
    return cursor < 2 ? 0 : this.text.lastIndexOf('\n', cursor - 2) + 1;
  }
}
