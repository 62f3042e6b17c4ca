// Host calls that read files and compile. Each answers a value in the heap; the caller's thread holds the GIL.
import { readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Bytes, Code, Kind, Singleton, Tuple } from '../../assembly/shared/layout.ts';
import type { CompileMode } from '../compile/compile.ts';
import type { Machine } from '../image/machine.ts';
import { fromAddress, fromSmallInt, toAddress, toSmallInt } from '../image/memory.ts';
import { Writer } from '../image/writer.ts';
import { loadBundle } from './bundle.ts';
import { readText } from './texts.ts';
import type { TreeValue } from './tree.ts';
import type { Library, openLibrary } from './library.ts';
import type { caretMarks, codeOfParts, compileSource, lookupUnicodeSequence, unicodeName } from './evaluate.ts';

interface Evaluator {
  codeOfParts: typeof codeOfParts; compileSource: typeof compileSource; caretMarks: typeof caretMarks; unicodeName: typeof unicodeName; lookupUnicodeSequence: typeof lookupUnicodeSequence;
}

const NONE = fromAddress(Singleton.NONE);
declare const __dirname: string; // the worker's bundle is CommonJS

let evaluator: Evaluator | undefined;
/** The compiler beside the worker's bundle, loaded when it is first needed: most programs never do. */
function loadEvaluator(): Evaluator {
  evaluator ??= loadBundle<Evaluator>('compiler.cjs');
  return evaluator;
}

/** None where the process has no descriptor left to open it with: a traceback that tells of just that goes without carets. */
function evaluatorOrNone(): Evaluator | undefined {
  try {
    return loadEvaluator();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  }
}

/** Where there is no bundle: the compiler itself. */
export function provideEvaluator(given: Evaluator): void { evaluator = given; }

let openedLibrary: Library | undefined;
/** The library image beside the worker's bundle. */
function library(given: Library | undefined): Library {
  openedLibrary ??= given ?? loadBundle<{ openLibrary: typeof openLibrary }>('library.cjs').openLibrary(join(__dirname, '../build/stdlib.bin'));
  return openedLibrary;
}

/** (name) -> the code of a module of the library, or in a str why there is none. */
export function libraryCodeCall(machine: Machine, thread: number, name: string, given: Library | undefined): bigint {
  const writer = new Writer(machine, thread);
  const code = library(given).code(name);
  return fromAddress(typeof code === 'string' ? writer.string(code) : writer.code(code));
}

/** (name) -> the source of a module of the library, or in a tuple why there is none. */
export function librarySourceCall(machine: Machine, thread: number, name: string, given: Library | undefined): bigint {
  const writer = new Writer(machine, thread);
  const source = library(given).source(name);
  return fromAddress(typeof source === 'string' ? writer.tuple([fromAddress(writer.string(source))]) : writer.string(source.text));
}

/** A syntax tree as nested tuples: ('n', class, place or None, field, value, ...), ('l', items ...), ('o', class), ('c', constant). */
function writeTree(writer: Writer, value: TreeValue): bigint {
  const tuple = (...items: bigint[]): bigint => fromAddress(writer.tuple(items));
  const text = (content: string): bigint => fromAddress(writer.internable(content));
  if (value === null) return NONE;
  if (typeof value === 'number') return fromSmallInt(BigInt(value));
  if (typeof value === 'string') return text(value);
  if ('constant' in value) return tuple(text('c'), writer.constant(value.constant.type === 'complex' ? { ...value.constant, real: 0 } : value.constant));
  if ('list' in value) return tuple(text('l'), ...value.list.map((item) => writeTree(writer, item)));
  if ('singleton' in value) return tuple(text('o'), text(value.singleton));
  const place = value.place === null ? NONE : tuple(...value.place.map((at) => fromSmallInt(BigInt(at))));
  return tuple(text('n'), text(value.node), place, ...value.fields.flatMap(([name, field]) => [text(name), writeTree(writer, field)]));
}

/** (source str or bytes, filename, mode, flags, optimize) -> a tuple whose first item says what follows (see evaluation.py). */
export function compileCall(machine: Machine, thread: number, argument: (i: number) => bigint): bigint {
  const { memory } = machine;
  const given = toAddress(argument(0));
  const source = memory.u8(given + 4) === Kind.STR
    ? readText(machine, given)
    : memory.slice(memory.u32(given + Bytes.DATA), memory.u32(given + Bytes.LENGTH));
  const outcome = loadEvaluator().compileSource({
    source, filename: readText(machine, toAddress(argument(1))), mode: readText(machine, toAddress(argument(2))) as CompileMode,
    flags: Number(toSmallInt(argument(3))), optimize: Number(toSmallInt(argument(4))),
  });
  const writer = new Writer(machine, thread);
  const text = (value: string | null): bigint => value === null ? NONE : fromAddress(writer.string(value));
  const number = (value: number | null): bigint => value === null ? NONE : fromSmallInt(BigInt(value));
  const tuple = (...items: bigint[]): bigint => fromAddress(writer.tuple(items));
  if ('code' in outcome || 'tree' in outcome) {
    const warnings = outcome.warnings.map(({ category, message, filename, line, offset, endLine, endOffset }) =>
      tuple(text(message), text(filename), number(line), text(category), number(offset), number(endLine), number(endOffset)));
    if ('tree' in outcome) return tuple(text('tree'), writeTree(writer, outcome.tree), tuple(...warnings));
    return tuple(text('code'), fromAddress(writer.code(outcome.code)), tuple(...warnings));
  }
  if ('errorType' in outcome) return tuple(text(outcome.errorType), text(outcome.message));
  const { errorType, message, filename, line, offset, text: sourceLine, endLine, endOffset, incomplete } = outcome.syntaxError;
  return tuple(text(errorType), text(message), text(filename), number(line), number(offset), text(sourceLine), number(endLine), number(endOffset),
    fromAddress(incomplete ? Singleton.TRUE : Singleton.FALSE));
}

/** (parts) -> a code object of these parts, or in a str what the verifier has against it. */
export function makeCodeCall(machine: Machine, thread: number, parts: number): bigint {
  const writer = new Writer(machine, thread);
  const made = loadEvaluator().codeOfParts(machine.memory, parts);
  if (typeof made === 'string') return fromAddress(writer.string(made));
  const { constants } = made;
  const code = writer.code({ ...made.code, constants: [] });
  machine.memory.setU32(code + Code.CONSTANTS, constants);
  machine.memory.setU32(code + Code.CONSTANT_ITEMS, machine.memory.u32(constants + Tuple.ITEMS));
  return fromAddress(code);
}

/** (lines, start, end) -> (are carets shown, four numbers of the inner marks or None), see caretMarks(). */
export function caretsCall(machine: Machine, thread: number, argument: (i: number) => bigint): bigint {
  const text = readText(machine, toAddress(argument(0)));
  const { shown, anchors } = evaluatorOrNone()?.caretMarks(text, Number(toSmallInt(argument(1))), Number(toSmallInt(argument(2)))) ?? { shown: false, anchors: null };
  const writer = new Writer(machine, thread);
  const inner = anchors === null ? NONE : fromAddress(writer.tuple(anchors.map((number) => fromSmallInt(BigInt(number)))));
  return fromAddress(writer.tuple([fromAddress(shown ? Singleton.TRUE : Singleton.FALSE), inner]));
}

/** (code point) -> the character's name, or None. */
export function unicodeNameCall(machine: Machine, thread: number, codePoint: number): bigint {
  const name = loadEvaluator().unicodeName(codePoint);
  return name === undefined ? NONE : fromAddress(new Writer(machine, thread).string(name));
}
/** (name) -> the characters of that name, or None. */
export function unicodeLookupCall(machine: Machine, thread: number, name: string): bigint {
  const found = loadEvaluator().lookupUnicodeSequence(name);
  return found === undefined ? NONE : fromAddress(new Writer(machine, thread).string(found));
}

/** The text of a source file, None where it cannot be read. */
export function readFileCall(machine: Machine, thread: number, path: string): bigint {
  let text: string;
  try {
    const bytes = readFileSync(path);
    text = bytes.toString('utf8');
    if (text.includes('\ufffd')) text = bytes.toString('latin1');
  } catch {
    return NONE;
  }
  return fromAddress(new Writer(machine, thread).string(text));
}

let input = Buffer.alloc(0);
/** A line of standard input with its end, '' at the end of the input. */
export function readLineCall(machine: Machine, thread: number): bigint {
  const chunk = Buffer.alloc(65536);
  for (;;) {
    const end = input.indexOf(10);
    if (end >= 0) return line(end + 1);
    let count = 0;
    try {
      count = readSync(0, chunk, 0, chunk.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10); continue; }
      if (code !== 'EOF') throw error;
    }
    if (count === 0) return line(input.length);
    input = Buffer.concat([input, chunk.subarray(0, count)]);
  }
  function line(length: number): bigint {
    const text = input.subarray(0, length).toString('utf8');
    input = input.subarray(length);
    return fromAddress(new Writer(machine, thread).string(text));
  }
}
