// The entry to the front end: source text -> syntax tree, or CPython's SyntaxError.

import type { Expression, Interactive, Mod, Module } from './ast.ts';
import { diagnose, type Rejection } from './diagnose/diagnose.ts';
import { ParserOverflowError, type SyntaxWarningRecord } from './errors.ts';
import { type ParseMode, tokenize } from './lexer.ts';
import { defaultMaximumIntegerDigits } from './limits.ts';
import { IntegerLengthError, StringDecodeError, type UnicodeNameLookup } from './literals.ts';
import { ParseFailure, type ParserOptions, TreeDepthFailure } from './parser-base.ts';
import { Parser } from './parser-statements.ts';
import type { Source } from './source.ts';
import type { Tokens } from './tokens.ts';
import { collectWarnings } from './warnings.ts';

export type { ParseMode } from './lexer.ts';

export interface ParseOptions {
  /** Resolves `\N{NAME}`; without it every name is unknown. */
  lookupUnicodeName?: UnicodeNameLookup;
  /** `sys.get_int_max_str_digits()`: of decimal integer literals; 0 is no limit. */
  maximumIntegerDigits?: number;
  /** For 'single': the end of the text does not end an open block (`PyCF_DONT_IMPLY_DEDENT`). */
  keepBlocksOpen?: boolean;
  /**
   * Where the text ends too early, the error is "incomplete input" (`PyCF_ALLOW_INCOMPLETE_INPUT`),
   * as codeop wants it. `PythonSyntaxError.incomplete` is set with or without it.
   */
  allowIncompleteInput?: boolean;
}

export interface ParseResult<Tree extends Mod> {
  tree: Tree;
  /** In the order of the text. */
  warnings: SyntaxWarningRecord[];
}

export function parse(source: Source, mode: 'exec', options?: ParseOptions): ParseResult<Module>;
export function parse(
  source: Source,
  mode: 'eval',
  options?: ParseOptions,
): ParseResult<Expression>;
export function parse(
  source: Source,
  mode: 'single',
  options?: ParseOptions,
): ParseResult<Interactive>;
export function parse(source: Source, mode: ParseMode, options?: ParseOptions): ParseResult<Mod>;
/**
 * Parses a source text.
 *
 * Throws a PythonSyntaxError, or a ParserOverflowError where the text nests too deep.
 */
export function parse(
  source: Source,
  mode: ParseMode,
  options: ParseOptions = {},
): ParseResult<Mod> {
  const parserOptions: ParserOptions = {
    lookupUnicodeName: options.lookupUnicodeName ?? (() => undefined),
    maximumIntegerDigits: options.maximumIntegerDigits ?? defaultMaximumIntegerDigits,
  };
  const tokens = tokenize(source, { mode, keepBlocksOpen: options.keepBlocksOpen ?? false });
  const allowIncompleteInput = options.allowIncompleteInput ?? false;
  let rejection: Rejection | null = null;
  if (tokens.error === null && !source.text.includes('\0')) {
    const result = attemptTree(tokens, mode, parserOptions);
    if ('tree' in result) return result;
    rejection = result;
  }
  return diagnose(tokens, mode, { ...parserOptions, allowIncompleteInput }, rejection);
}

function attemptTree(
  tokens: Tokens,
  mode: ParseMode,
  options: ParserOptions,
): ParseResult<Mod> | Rejection {
  const parser = new Parser(tokens, options);
  try {
    const tree = parseWhole(parser, mode);
    if (mode === 'single' && parser.hasMoreStatements()) return parser.rejection();
    return { tree, warnings: collectWarnings(tokens, parser.warnings) };
  } catch (failure) {
    // A RangeError is the end of the thread's stack, where `parse` is called far down in it.
    if (failure instanceof TreeDepthFailure || failure instanceof RangeError) {
      throw new ParserOverflowError('Parser stack overflowed - Python source too complex to parse');
    }
    const isWrongProgram =
      failure instanceof ParseFailure ||
      failure instanceof StringDecodeError ||
      failure instanceof IntegerLengthError;
    if (!isWrongProgram) throw failure;
    return parser.rejection();
  }
}

function parseWhole(parser: Parser, mode: ParseMode): Mod {
  switch (mode) {
    case 'exec':
      return parser.parseModule();
    case 'eval':
      return parser.parseExpressionText();
    case 'single':
      return parser.parseInteractive();
  }
}
