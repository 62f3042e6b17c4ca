// A source text and the arithmetic of places in it.
//
// Every place in the front end is a UTF-16 offset into `Source.text`, which is cheap to keep.
// CPython counts differently, and in two ways: `ast` columns and code object positions count UTF-8
// bytes from 0, the offsets of a SyntaxError count characters from 1. Here one is turned into the
// others. Nearly all lines are ASCII, where all of them agree; only for the rest a line is walked.

const newline = 10;

export interface Position {
  /** Counts from 1. */
  line: number;
  /** UTF-8 bytes from the start of the line, from 0: CPython's `col_offset`. */
  column: number;
  /** Code points from the start of the line, from 0. */
  characterColumn: number;
}

export class Source {
  /** Each line is ended by a single '\n', the last one too. */
  readonly text: string;
  readonly filename: string;
  /** The last newline of `text` is not in the original. */
  readonly addedNewline: boolean;
  readonly lineCount: number;
  /** Offset of the first character of each line; one more entry closes the last line. */
  private readonly lineStarts: Uint32Array;
  /** For each line: 1 where it is ASCII only. */
  private readonly asciiLines: Uint8Array;
  /** The last line asked for: places are mostly asked for in order. */
  private recentLine = 0;

  constructor(text: string, filename: string) {
    const normalized = normalizeNewlines(text);
    this.addedNewline = !normalized.endsWith('\n');
    this.text = this.addedNewline ? `${normalized}\n` : normalized;
    this.filename = filename;
    const { lineStarts, asciiLines, lineCount } = scanLines(this.text);
    this.lineStarts = lineStarts;
    this.asciiLines = asciiLines;
    this.lineCount = lineCount;
  }

  /**
   * The line (from 1) that holds `offset`. A newline belongs to the line it ends; the end of the
   * text belongs to the last line.
   */
  lineOf(offset: number): number {
    const starts = this.lineStarts;
    const recent = this.recentLine;
    if ((starts[recent] as number) <= offset && offset < (starts[recent + 1] as number)) {
      return recent + 1;
    }
    let low = 0;
    let high = this.lineCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    this.recentLine = low;
    return low + 1;
  }

  /** Offset of the first character of a line (from 1). */
  lineStart(line: number): number {
    return this.lineStarts[line - 1] as number;
  }

  position(offset: number): Position {
    const line = this.lineOf(offset);
    const start = this.lineStarts[line - 1] as number;
    if (this.asciiLines[line - 1] === 1) {
      return { line, column: offset - start, characterColumn: offset - start };
    }
    return {
      line,
      column: utf8Length(this.text, start, offset),
      characterColumn: codePointCount(this.text, start, offset),
    };
  }

  /** A line (from 1) with its newline, if it has one; '' past the end. */
  lineText(line: number): string {
    if (line < 1 || line > this.lineCount) return '';
    return this.text.slice(this.lineStarts[line - 1] as number, this.lineStarts[line] as number);
  }
}

/** Turns CRLF and lone CR into '\n', as CPython's reader does. */
function normalizeNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The number of UTF-8 bytes of text[start, end). A lone surrogate counts three. */
export function utf8Length(text: string, start: number, end: number): number {
  let count = 0;
  for (let offset = start; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit < 0x80) count += 1;
    else if (unit < 0x800) count += 2;
    else if (isLeadSurrogate(unit) && offset + 1 < end) {
      if (isTrailSurrogate(text.charCodeAt(offset + 1))) {
        count += 4;
        offset++;
      } else count += 3;
    } else count += 3;
  }
  return count;
}

export function codePointCount(text: string, start: number, end: number): number {
  let count = 0;
  for (let offset = start; offset < end; offset++) {
    if (
      isLeadSurrogate(text.charCodeAt(offset)) &&
      offset + 1 < end &&
      isTrailSurrogate(text.charCodeAt(offset + 1))
    ) {
      offset++;
    }
    count++;
  }
  return count;
}

export function isLeadSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

export function isTrailSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}

function scanLines(text: string): {
  lineStarts: Uint32Array;
  asciiLines: Uint8Array;
  lineCount: number;
} {
  let starts = new Uint32Array(64 + (text.length >> 4));
  let ascii = new Uint8Array(starts.length);
  let count = 0;
  let bits = 0;
  const length = text.length;
  for (let offset = 0; offset < length; offset++) {
    const unit = text.charCodeAt(offset);
    bits |= unit;
    if (unit === newline) {
      if (count + 2 > starts.length) {
        const moreStarts = new Uint32Array(starts.length * 2);
        moreStarts.set(starts);
        starts = moreStarts;
        const moreAscii = new Uint8Array(starts.length);
        moreAscii.set(ascii);
        ascii = moreAscii;
      }
      ascii[count] = bits < 0x80 ? 1 : 0;
      starts[++count] = offset + 1;
      bits = 0;
    }
  }
  // starts[count] is the end of the text, which closes the last line.
  return { lineStarts: starts, asciiLines: ascii, lineCount: count };
}
