// `gilvm doctor FILE`: what a program imports that is not there, found without running it: in the file, in the modules beside it, and in
// the library modules they need. Imports within `try` or `if` are the program's own business and only mentioned.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LIBRARY_FOLDER, LibraryImage } from '../image/library_image.ts';
import type { Stmt } from '../syntax/ast.ts';
import { sourceFromBytes } from '../syntax/decode-source.ts';
import { PythonSyntaxError } from '../syntax/errors.ts';
import { parse } from '../syntax/parse.ts';
import type { Paths } from '../threads/supervisor.ts';
import { lookupUnicodeName } from '../unicode/names.ts';
import { CommandEnd } from './end.ts';
import { readProgram, syntaxErrorText } from './source.ts';

interface Needed { name: string; line: number; isGuarded: boolean; isLater: boolean }

/** All import statements below some statements. */
function importsIn(statements: readonly Stmt[], line: (offset: number) => number, packageName: string, found: Needed[], isGuarded = false, isLater = false): void {
  for (const statement of statements) {
    if (statement.kind === 'Import') for (const { name } of statement.names) found.push({ name, line: line(statement.start), isGuarded, isLater });
    else if (statement.kind === 'ImportFrom') {
      const parts = packageName.split('.');
      const base = statement.level > 0 ? parts.slice(0, parts.length - statement.level + 1).join('.') : '';
      const name = [base, statement.module ?? ''].filter((part) => part !== '').join('.');
      if (name !== '') found.push({ name, line: line(statement.start), isGuarded, isLater });
    }
    const isFunction = statement.kind === 'FunctionDef' || statement.kind === 'AsyncFunctionDef';
    for (const [key, value] of Object.entries(statement)) {
      if (!Array.isArray(value)) continue;
      const guarded = isGuarded || ((statement.kind === 'Try' || statement.kind === 'TryStar') && key === 'body') || statement.kind === 'If';
      const inner = value.flatMap((item: unknown) => bodyOf(item));
      importsIn(inner, line, packageName, found, guarded, isLater || isFunction);
    }
  }
}
function bodyOf(item: unknown): Stmt[] {
  if (typeof item !== 'object' || item === null || !('kind' in item)) return [];
  if ('body' in item && (item.kind === 'ExceptHandler' || item.kind === 'match_case') && Array.isArray(item.body)) return item.body as Stmt[];
  return 'start' in item && /^[A-Z]/.test(String(item.kind)) ? [item as Stmt] : [];
}

class Doctor {
  readonly #folder: string;
  readonly #builtin: Set<string>;
  readonly #image: LibraryImage;
  readonly #done = new Map<string, string | undefined>();

  constructor(folder: string, builtin: string[], image: LibraryImage) {
    this.#folder = folder;
    this.#builtin = new Set(builtin);
    this.#image = image;
  }

  /** The import statements of a source; `name` is that of its module, '' for the program. */
  imports(bytes: Uint8Array, filename: string, packageName: string): Needed[] {
    const source = sourceFromBytes(bytes, filename, 'file');
    const found: Needed[] = [];
    importsIn(parse(source, 'exec', { lookupUnicodeName }).tree.body as Stmt[], (offset) => source.position(offset).line, packageName, found);
    return found;
  }

  /** Why a module cannot be imported; undefined where it can. */
  trouble(name: string): string | undefined {
    if (this.#done.has(name)) return this.#done.get(name);
    this.#done.set(name, undefined); // circles are no trouble
    const dot = name.lastIndexOf('.');
    let answer = dot > 0 ? this.trouble(name.slice(0, dot)) : undefined;
    answer ??= this.#look(name);
    this.#done.set(name, answer);
    return answer;
  }

  #look(name: string): string | undefined {
    if (this.#builtin.has(name) || name === 'os.path') return undefined;
    const local = join(this.#folder, ...name.split('.'));
    const entry = this.#image.index.modules[name];
    let needed: Needed[];
    let why: string;
    if (existsSync(`${local}.py`) || existsSync(join(local, '__init__.py'))) {
      const isPackage = !existsSync(`${local}.py`);
      const path = isPackage ? join(local, '__init__.py') : `${local}.py`;
      why = path;
      try {
        needed = this.imports(readFileSync(path), path, isPackage ? name : name.replace(/\.?[^.]*$/, ''));
      } catch (error) {
        if (error instanceof PythonSyntaxError) return `${path} does not parse: ${error.message}`;
        throw error;
      }
    } else if (existsSync(local) && statSync(local).isDirectory()) return undefined; // a namespace package
    else if (entry) {
      const isPackage = entry[5] === 1;
      why = 'the library';
      needed = this.imports(this.#image.source(name), `${LIBRARY_FOLDER}/${name}`, isPackage ? name : name.replace(/\.?[^.]*$/, ''));
    } else return name.includes('.') ? undefined : 'it is not there'; // a.b may be an attribute of the module a
    for (const { name: other, isGuarded, isLater } of needed) {
      if (isGuarded || isLater) continue;
      const trouble = this.trouble(other);
      if (trouble !== undefined) return trouble === 'it is not there' ? `${why === 'the library' ? 'it' : why} needs ${other}, which is not there` : trouble;
    }
    return undefined;
  }
}

/** Prints what is missing; answers 0 where nothing is, 1 where something is. */
export function doctor(paths: Paths, file: string): number {
  const bytes = readProgram(file);
  const { builtinModules } = JSON.parse(readFileSync(paths.snapshotInfo, 'utf8')) as { builtinModules: string[] };
  const examiner = new Doctor(dirname(resolve(file)), builtinModules, new LibraryImage(join(dirname(paths.snapshotInfo), 'stdlib.bin')));
  let needed: Needed[];
  try {
    needed = examiner.imports(bytes, file, '');
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw new CommandEnd(syntaxErrorText(error), 1);
    throw error;
  }
  let missing = 0;
  for (const { name, line, isGuarded, isLater } of needed) {
    const trouble = examiner.trouble(name);
    if (trouble === undefined) continue;
    const note = isGuarded ? ' (within try or if: the program may do without)' : isLater ? ' (when the function is called)' : '';
    if (!isGuarded) missing++;
    process.stdout.write(`${file}:${line}: ${name}: ${trouble}${note}\n`);
  }
  if (missing === 0) process.stdout.write(`${file}: everything it imports is there\n`);
  return missing === 0 ? 0 : 1;
}
