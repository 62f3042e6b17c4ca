// What the front end can say about a wrong program: CPython's SyntaxError with CPython's words and
// places, and the SyntaxWarnings that a right program may draw.
//
// Both are plain records of the host. The machine that runs Python turns them into Python
// exceptions and warnings; nothing here knows about it.

export type SyntaxErrorType = 'SyntaxError' | 'IndentationError' | 'TabError';

/** Lines count from 1; offsets count characters (code points) from 1, as in CPython. */
export interface ErrorPlace {
  line: number;
  offset: number;
  endLine: number;
  endOffset: number;
}

export interface SyntaxErrorDetails {
  errorType: SyntaxErrorType;
  message: string;
  filename: string;
  /** null only where CPython gives no line: a null byte, an undecodable source. */
  line: number | null;
  offset: number | null;
  endLine: number | null;
  endOffset: number | null;
  /** The line of source that `line` names, with its newline, as CPython's `text`. */
  text: string | null;
  /** The text ended before the statement did: a REPL asks for another line. */
  incomplete: boolean;
}

export class PythonSyntaxError extends Error implements SyntaxErrorDetails {
  readonly errorType: SyntaxErrorType;
  readonly filename: string;
  readonly line: number | null;
  readonly offset: number | null;
  readonly endLine: number | null;
  readonly endOffset: number | null;
  readonly text: string | null;
  readonly incomplete: boolean;

  constructor(details: SyntaxErrorDetails) {
    super(details.message);
    this.name = details.errorType;
    this.errorType = details.errorType;
    this.filename = details.filename;
    this.line = details.line;
    this.offset = details.offset;
    this.endLine = details.endLine;
    this.endOffset = details.endOffset;
    this.text = details.text;
    this.incomplete = details.incomplete;
  }
}

/** The source nests too deep to be parsed: a MemoryError in Python. */
export class ParserOverflowError extends Error {
  readonly errorType = 'MemoryError';
}

export type SyntaxWarningCategory = 'SyntaxWarning' | 'DeprecationWarning';

/**
 * A warning to be issued by `warnings.warn_explicit(category, message, filename, line)`. Where the
 * warnings filter turns it into an error, CPython raises a SyntaxError with the same words at
 * `offset` instead.
 */
export interface SyntaxWarningRecord extends ErrorPlace {
  category: SyntaxWarningCategory;
  message: string;
  filename: string;
}
