// Finds CPython's words for what is wrong with a program.
//
// CPython parses a wrong program twice: once to see that it is wrong, and how far the parser came;
// then again with rules that describe common errors. Whatever comes of it, an error of the
// tokenizer further down the text may overrule it. The same is done here, with CPython's grammar.

import { PythonSyntaxError } from '../errors.ts';
import type { ParseMode } from '../lexer.ts';
import type { ParserOptions } from '../parser-base.ts';
import type { Tokens } from '../tokens.ts';
import { grammarRule } from './grammar.ts';
import { Machine, RuleDepthFailure } from './machine.ts';

export interface DiagnoseOptions extends ParserOptions {
  allowIncompleteInput: boolean;
}

/** What the parser proper knows of a program that it has rejected. */
export interface Rejection {
  /** The first token of the statement of the module that is wrong. */
  statement: number;
  /** The token that the parser could not pass. */
  token: number;
  barryAsFlufl: boolean;
}

const startRules = { exec: 'file', eval: 'eval', single: 'interactive' } as const;

/** Throws the PythonSyntaxError of a wrong program. No `rejection`: the lexer has rejected it. */
export function diagnose(
  tokens: Tokens,
  mode: ParseMode,
  options: DiagnoseOptions,
  rejection: Rejection | null,
): never {
  if (tokens.source.text.includes('\0')) throw nullByteError(tokens);
  const machine = new Machine(tokens, options, rejection?.statement ?? 0);
  machine.barryAsFlufl = rejection?.barryAsFlufl ?? false;
  let parserError: unknown;
  try {
    runPasses(machine, mode, options, rejection);
  } catch (error) {
    parserError = error;
  }
  if (!(parserError instanceof PythonSyntaxError)) throw parserError;
  if (machine.reporter.isFinal) throw parserError;
  // The parser did not get to the end: what comes after may hold an error of the tokenizer.
  const lastLine = tokens.source.lineOf(tokens.starts[machine.fill - 1] as number);
  machine.reporter.throwLexicalErrorAfter(lastLine);
  throw parserError;
}

function runPasses(
  machine: Machine,
  mode: ParseMode,
  options: DiagnoseOptions,
  rejection: Rejection | null,
): never {
  const { reporter } = machine;
  const rule = grammarRule(startRules[mode]);
  try {
    const matched = machine.run(rule, false);
    const cameToEnd = reporter.endFirstPass();
    if (matched && mode === 'single') {
      reporter.isFinal = true;
      reporter.throwLast('multiple statements found while compiling a single statement');
    }
    if (matched) throw new Error('the parser rejects a program that the grammar accepts');
    const lastToken = machine.fill - 1;
    if (cameToEnd && options.allowIncompleteInput) reporter.throwLast('incomplete input');
    machine.run(rule, true);
    return reporter.throwGeneric(lastToken);
  } catch (failure) {
    if (failure instanceof PythonSyntaxError) {
      if (options.allowIncompleteInput && failure.incomplete)
        reporter.throwLast('incomplete input');
      throw failure;
    }
    // A RangeError is the end of the thread's stack.
    if (!(failure instanceof RuleDepthFailure || failure instanceof RangeError)) throw failure;
    // Too deep to look closer: what the lexer or the parser proper could not pass is to blame.
    machine.fill = rejection === null ? machine.tokens.count : rejection.token + 1;
    if (rejection !== null) return reporter.throwGeneric(rejection.token);
    return reporter.throwLexicalError();
  }
}

function nullByteError(tokens: Tokens): PythonSyntaxError {
  return new PythonSyntaxError({
    errorType: 'SyntaxError',
    message: 'source code string cannot contain null bytes',
    filename: tokens.source.filename,
    line: null,
    offset: null,
    endLine: null,
    endOffset: null,
    text: null,
    incomplete: false,
  });
}
