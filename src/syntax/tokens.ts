// What the lexer hands to the parser: the tokens of a whole source text, column by column, so that
// a file of a hundred thousand tokens costs four arrays and not a hundred thousand objects.

import type { Source } from './source.ts';
import * as Token from './token-kinds.ts';

/**
 * Why the lexer stopped. CPython's tokenizer knows two sorts of failure, and they differ in rank
 * and place: `raised` is a finished SyntaxError; the others are codes that the parser words only
 * when it gets there.
 */
export type LexicalError =
  | {
      type: 'raised';
      message: string;
      /** Offset of the line that is named, and offset where the tokenizer stood. */
      lineStart: number;
      cursor: number;
      /** Explicit columns (from 1), for the one error that has a range. */
      range?: { offset: number; endOffset: number };
      /** The text ended within a string. */
      incomplete: boolean;
    }
  | { type: 'unclosed' }
  | { type: 'endOfFile' }
  | { type: 'dedent' }
  | { type: 'tabs' }
  | { type: 'tooDeep' }
  /** `bufferStart` is where CPython's buffer begins: its column counts from there. */
  | { type: 'continuation'; bufferStart: number };

export interface LexicalWarning {
  category: 'SyntaxWarning';
  message: string;
  /** Where the tokenizer stood. */
  cursor: number;
}

export class Tokens {
  readonly source: Source;
  count = 0;
  kinds: Uint8Array;
  /**
   * INDENT, DEDENT and ENDMARKER have no text: start and end are where the lexer stood. NEWLINE
   * begins with the comment before it.
   */
  starts: Uint32Array;
  ends: Uint32Array;
  /** How many brackets are open after the token. */
  depths: Uint8Array;
  /** Why the last token is an ErrorToken. */
  error: LexicalError | null = null;
  errorInFString = false;
  /** The inmost bracket that was open there. */
  openBracket: { text: string; offset: number } | null = null;
  /** The text does not end in a newline, and the mode gives it none. */
  endsBare = false;
  readonly warnings: LexicalWarning[] = [];
  /** Where the lines begin that continue a line with tokens by a backslash. */
  readonly continuedLines = new Set<number>();

  constructor(source: Source) {
    this.source = source;
    const capacity = 64 + (source.text.length >> 2);
    this.kinds = new Uint8Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
    this.depths = new Uint8Array(capacity);
  }

  push(kind: number, start: number, end: number, depth: number): void {
    const index = this.count++;
    if (index === this.kinds.length) this.grow();
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
    this.depths[index] = depth;
  }

  text(index: number): string {
    return this.source.text.slice(this.starts[index], this.ends[index]);
  }

  /** The text that an FStringMiddle stands for: of a doubled brace, one. */
  fStringText(index: number): string {
    const text = this.text(index);
    return text.endsWith('{{') || text.endsWith('}}') ? text.slice(0, -1) : text;
  }

  /** The tokens that CPython's tokenizer gives no columns. */
  isPlaceless(index: number): boolean {
    const kind = this.kinds[index];
    return (
      kind === Token.Indent ||
      kind === Token.Dedent ||
      kind === Token.EndMarker ||
      kind === Token.ErrorToken
    );
  }

  private grow(): void {
    const capacity = this.kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    const starts = new Uint32Array(capacity);
    const ends = new Uint32Array(capacity);
    const depths = new Uint8Array(capacity);
    kinds.set(this.kinds);
    starts.set(this.starts);
    ends.set(this.ends);
    depths.set(this.depths);
    this.kinds = kinds;
    this.starts = starts;
    this.ends = ends;
    this.depths = depths;
  }
}
