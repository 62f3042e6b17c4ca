// From what the command line names to code: a file, standard input, a string, assembly text; and what is said where it is wrong.
import { readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { CodeObject } from '../compile/code.ts';
import { type CompileMode, compileModule } from '../compile/compile.ts';
import { ParserOverflowError, PythonSyntaxError, type SyntaxWarningRecord } from '../syntax/errors.ts';
import { parse } from '../syntax/parse.ts';
import { sourceFromBytes } from '../syntax/decode-source.ts';
import { Source } from '../syntax/source.ts';
import type { Program } from '../threads/protocol.ts';
import { decodeEscaped, escapedPath } from '../host/given_arguments.ts';
import { CommandEnd } from './end.ts';
import { lookupUnicodeName } from '../unicode/names.ts';


const PIECE_BYTES = 65536;

/** All of standard input. Read by hand: where it does not block, readFileSync fails instead of waiting. */
function readStandardInput(): Buffer {
  const pieces: Buffer[] = [];
  for (;;) {
    const piece = Buffer.alloc(PIECE_BYTES);
    let count = 0;
    try {
      count = readSync(0, piece, 0, PIECE_BYTES, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5); continue; }
      if (code !== 'EOF') throw error;
    }
    if (count === 0) return Buffer.concat(pieces);
    pieces.push(piece.subarray(0, count));
  }
}

/** As CPython makes a name absolute: put after the current folder, otherwise as it is. */
const absolute = (path: string): string => (isAbsolute(path) ? path : `${process.cwd()}/${path}`);

/** The file behind links. */
function realPath(path: string): string {
  const name = escapedPath(path);
  return typeof name === 'string' ? realpathSync(name) : decodeEscaped(realpathSync.native(name, { encoding: 'buffer' }));
}

/** A file as it is, or standard input; what cannot be read ends the command in CPython's words. */
export function readProgram(path: string): Buffer {
  try {
    return path === '-' ? readStandardInput() : readFileSync(escapedPath(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR') throw new CommandEnd(`gilvm: can't find '__main__' module in '${path}'`, 1);
    const reasons: Record<string, string> = {
      ENOENT: '[Errno 2] No such file or directory', EACCES: '[Errno 13] Permission denied', ENOTDIR: '[Errno 20] Not a directory',
    };
    throw new CommandEnd(`gilvm: can't open file '${absolute(path)}': ${reasons[code ?? ''] ?? (error as Error).message}`, 2);
  }
}

/** SyntaxWarnings as CPython prints them. */
export function warningText(warning: SyntaxWarningRecord, line: string): string {
  return `${warning.filename}:${warning.line}: ${warning.category}: ${warning.message}\n${line ? `  ${line.trim()}\n` : ''}`;
}

/** What options say about compiling: the level of -O, the filters of -W. */
export interface HowToCompile { optimize: number; warnings: string[] }

/** What the filters of -W say of a SyntaxWarning in the program itself. The last one that fits decides. */
function warningAction(filters: readonly string[], message: string): string {
  for (const filter of [...filters].reverse()) {
    const [action = '', start = '', category = ''] = filter.split(':');
    if (message.startsWith(start) && ['', 'Warning', 'SyntaxWarning'].includes(category)) return action;
  }
  return 'default';
}

/** Compiles text; a SyntaxError ends the command as CPython ends, warnings go to standard error. */
export function compileText(text: string | Uint8Array, filename: string, mode: CompileMode, how: HowToCompile = { optimize: 0, warnings: [] }): CodeObject {
  try {
    const source = typeof text === 'string' ? new Source(text, filename) : sourceFromBytes(text, filename, 'file');
    const parsed = parse(source, mode as 'exec', { lookupUnicodeName });
    const { code, warnings } = compileModule(parsed.tree, source, { mode, optimize: how.optimize });
    for (const warning of [...parsed.warnings, ...warnings]) {
      if (warning.category !== 'SyntaxWarning') continue;
      const action = warningAction(how.warnings, warning.message);
      if (action === 'error') throw asError(warning, source);
      if (action !== 'ignore') process.stderr.write(warningText(warning, source.lineText(warning.line)));
    }
    return code;
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw new CommandEnd(syntaxErrorText(error, typeof text !== 'string'), 1);
    if (error instanceof ParserOverflowError) throw new CommandEnd(`${error.errorType}: ${error.message}`.trim(), 1);
    throw error;
  }
}

function asError(warning: SyntaxWarningRecord, source: Source): PythonSyntaxError {
  const { filename, message, line, offset, endLine, endOffset } = warning;
  return new PythonSyntaxError({ errorType: 'SyntaxError', message, filename, line, offset, endLine, endOffset, text: source.lineText(line), incomplete: false });
}

/**
 * A SyntaxError as CPython prints it: place, line, carets, message. `isFile`: CPython has let go of a file's last line where it finds that a
 * block is missing at its end, and marks nothing.
 */
export function syntaxErrorText(error: PythonSyntaxError, isFile = false): string {
  const lines: string[] = [];
  if (error.line) lines.push(`  File "${error.filename}", line ${error.line}`);
  if (error.text !== null) {
    // Columns count characters. A tab before the statement stays, as in CPython, and stands above the caret's margin.
    const whole = [...error.text.replace(/\n+$/, '')];
    const shown = [...whole.join('').replace(/^[ \n\f]+/, '')];
    const cut = whole.length - shown.length;
    lines.push(`    ${shown.join('')}`);
    const isMissingBlock = isFile && error.message.startsWith('expected an indented block') && error.endOffset === -1;
    if (error.offset !== null && !isMissingBlock) {
      const offset = error.offset > whole.length + 1 ? whole.length + 1 : error.offset;
      let end = error.endLine !== null && error.endLine !== error.line ? whole.length + 1 : error.endOffset || offset;
      if (end > whole.length + 1) end = whole.length + 1;
      if (offset >= end) end = offset + 1;
      const from = offset - 1 - cut;
      if (from >= 0) {
        const before = shown.slice(0, from).map((character) => (/\s/.test(character) ? character : ' ')).join('').padEnd(from);
        lines.push(`    ${before}${'^'.repeat(end - offset)}`);
      }
    }
  }
  lines.push(`${error.errorType}: ${error.message}`);
  return lines.join('\n');
}

/** The lines of a Python file, for listings. */
export function sourceLines(path: string): string[] {
  return sourceFromBytes(new Uint8Array(readProgram(path)), path, 'file').text.split('\n');
}

/** The program that a command line names: a file, a folder with a `__main__.py`, or standard input; its arguments follow. */
export async function program(argv: string[], how?: HowToCompile): Promise<Program> {
  const [path = '-'] = argv;
  if (path === '-') return { code: await programFile(path, how), argv, folder: '' };
  if (statSync(escapedPath(path), { throwIfNoEntry: false })?.isDirectory()) return { code: { module: '__main__' }, argv, folder: resolve(path) };
  const code = await programFile(path, how);
  return { code, argv, folder: dirname(realPath(path)) };
}

/** The code of a file: Python, or the text form where its name ends in .gasm. `-` is standard input. */
export async function programFile(path: string, how?: HowToCompile): Promise<CodeObject> {
  const bytes = readProgram(path);
  const filename = path === '-' ? '<stdin>' : absolute(path); // sys.argv[0] stays as it was given
  if (!path.endsWith('.gasm')) return compileText(new Uint8Array(bytes), filename, 'exec', how);
  const { assemble } = await import('../isa/assemble.ts');
  const { verify } = await import('../compile/verify.ts');
  let code: CodeObject;
  try {
    code = assemble(bytes.toString('utf8'), filename);
  } catch (error) {
    throw new CommandEnd(error instanceof PythonSyntaxError ? syntaxErrorText(error) : `${filename}: ${(error as Error).message}`, 1);
  }
  const wrong = verify(code);
  if (wrong) throw new CommandEnd(`gilvm: ${filename} is not valid code: ${wrong}`, 1);
  return code;
}
