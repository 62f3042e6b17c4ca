// What the comparisons with CPython share: our verdict on a program in the form in which mutate.py
// and dump_library.py write CPython's, and a Python 3.13 to ask, if the machine has one.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Node } from '../../src/syntax/ast.ts';
import { dumpTree } from '../../src/syntax/dump.ts';
import { PythonSyntaxError } from '../../src/syntax/errors.ts';
import type { UnicodeNameLookup } from '../../src/syntax/literals.ts';
import { type ParseMode, parse } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';

/** Type, message, line, offset, end line, end offset, text. */
export type RecordedError = (string | number | null)[];

export interface Verdict {
  error?: RecordedError;
  /** A hash of the tree with its places. */
  tree?: string;
  /** Message and line, sorted. */
  warnings?: [string, number][];
}

export interface Recorded extends Verdict {
  source: string;
  mode: ParseMode;
  /** What `\N{NAME}` means in it. */
  characters: Record<string, number>;
  /** An exception that is no SyntaxError: CPython 3.13.0 raises a few by mistake. */
  other?: string;
}

export function judge(
  text: string,
  mode: ParseMode,
  filename: string,
  lookupUnicodeName: UnicodeNameLookup,
): Verdict {
  const source = new Source(text, filename);
  try {
    const { tree, warnings } = parse(source, mode, { lookupUnicodeName });
    const found = warnings.map(({ message, line }): [string, number] => [message, line]);
    return { tree: hashTree(tree, source), warnings: found.sort(compareWarnings) };
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return { error: errorFields(error) };
  }
}

export function errorFields(error: PythonSyntaxError): RecordedError {
  const { errorType, message, line, offset, endLine, endOffset, text } = error;
  return [errorType, message, line, offset, endLine, endOffset, text];
}

function compareWarnings(left: [string, number], right: [string, number]): number {
  if (left[0] !== right[0]) return left[0] < right[0] ? -1 : 1;
  return left[1] - right[1];
}

export function hashTree(node: Node, source: Source): string {
  const dump = escapeNonAscii(dumpTree(node, { source }));
  return createHash('md5').update(dump).digest('hex');
}

/** As Python's `text.encode("ascii", "backslashreplace")`: hosts differ in what is printable. */
function escapeNonAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    const code = (character.codePointAt(0) as number).toString(16);
    if (code.length <= 2) return `\\x${code.padStart(2, '0')}`;
    if (code.length <= 4) return `\\u${code.padStart(4, '0')}`;
    return `\\U${code.padStart(8, '0')}`;
  });
}

/** The command of a CPython 3.13: `$PYTHON`, or what the path has; null for none. */
export function findPython(): string | null {
  const candidates = [process.env.PYTHON, 'python3.13', 'python3', 'python'];
  for (const command of candidates) {
    if (command === undefined) continue;
    try {
      const code = 'import sys; print(sys.implementation.name, *sys.version_info[:2])';
      const version = runPython(command, ['-c', code]).trim();
      if (version === 'cpython 3 13') return command;
    } catch {
      // Not there, or not working.
    }
  }
  return null;
}

export function runPython(command: string, args: readonly string[]): string {
  return execFileSync(command, ['-W', 'ignore', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
