// Compiles CPython's pure-Python library (the archive of the development dependency pyodide) into build/stdlib.bin, and writes its
// licence beside it. What must differ here comes from src/lib/overlay/. Done again only where the archive, the overlay, the compiler or the
// opcode table have changed. Run: tsx src/build/library.ts
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodeFlag } from '../../assembly/shared/opcodes.ts';
import type { CodeObject } from '../compile/code.ts';
import { compileModule } from '../compile/compile.ts';
import { verify } from '../compile/verify.ts';
import { encodeCode } from '../image/code_format.ts';
import { LIBRARY_FOLDER, LibraryImage, writeLibraryImage } from '../image/library_image.ts';
import { sourceFromBytes } from '../syntax/decode-source.ts';
import { parse } from '../syntax/parse.ts';
import { lookupUnicodeName } from '../unicode/names.ts';
import { unzip } from './zip.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const libraryPath = join(root, 'build/stdlib.bin');
const overlayFolder = join(root, 'src/lib/overlay');

/** Of the archive, what is not CPython's or makes no sense here. */
const LEFT_OUT = /^(pyodide|_pyodide|site-packages|__phello__)\/|^(_sysconfigdata_.*|webbrowser|__hello__|_android_support|_apple_support|_ios_support)\.py$/;

/** Where a file of the archive differs in a few words, it is changed on its way: [file, words, what stands for them]. */
const CHANGES: readonly (readonly [file: string, old: string, now: string])[] = [
  ['platform.py', "name = 'CPython'", 'name = sys.implementation.name'],
  // There is no fork: nothing of ours can run between it and an exec. So processes are spawned, as on Windows and macOS.
  ['multiprocessing/context.py', "        'fork': ForkContext(),\n", ''],
  ['multiprocessing/context.py', "        'forkserver': ForkServerContext(),\n", ''],
  ['multiprocessing/context.py', "DefaultContext(_concrete_contexts['fork'])", "DefaultContext(_concrete_contexts['spawn'])"],
  ['multiprocessing/context.py', "methods = ['spawn', 'fork'] if sys.platform == 'darwin' else ['fork', 'spawn']", "return ['spawn']"],
  // A view that has just gone out of use keeps a bytearray from being resized until a collection has found it dead: one for each read.
  ['asyncio/streams.py', 'bytes(memoryview(self._buffer)[:n])', 'bytes(self._buffer[:n])'],
  // what C's pickle says
  ['pickle.py', `"Can't pickle %r: it's not found as %s.%s" %\n                (obj, module_name, name)`, `"Can't pickle %r: attribute lookup %s on %s failed" %\n                (obj, name, module_name)`],
  ['pickle.py', '        module_name = whichmodule(obj, name)\n', `        module_name = whichmodule(obj, name)\n        if '<locals>' in name.split('.'):\n            raise AttributeError("Can't get local object %r" % name)\n`],
  ['pickle.py', '                    raise EOFError\n', "                    raise EOFError('Ran out of input')\n"],
  // Pyodide's own advice
  ['zoneinfo/_common.py', 'if "tzdata" not in sys.modules:', 'if False:'],
  // as the C type shows itself
  ['zoneinfo/_zoneinfo.py', 'f"{self.__class__.__name__}(key=', `f"{'zoneinfo.' * (type(self) is ZoneInfo)}{self.__class__.__name__}(key=`],
];

/** Functions that CPython has in C as well and takes from there: their Python form leaves no entry in tracebacks. */
const UNTRACED: ReadonlyMap<string, readonly string[]> = new Map([
  ['asyncio/futures.py', ['Future.result', 'Future.__await__']],
  ['asyncio/tasks.py', ['Task.__step', 'Task.__step_run_and_handle_result', 'Task.__wakeup']],
]);

function hideFromTracebacks(code: CodeObject, names: readonly string[]): void {
  if (names.includes(code.qualname)) code.flags |= CodeFlag.UNTRACED;
  for (const constant of code.constants) if (constant.type === 'code') hideFromTracebacks(constant.code, names);
}

function changed(file: string, bytes: Buffer): Buffer {
  let text: string | undefined;
  for (const [name, old, now] of CHANGES) {
    if (name !== file) continue;
    text ??= bytes.toString('utf8');
    if (!text.includes(old)) throw new Error(`${file} has no ${old} to change`);
    text = text.replaceAll(old, now);
  }
  return text === undefined ? bytes : Buffer.from(text, 'utf8');
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  }).sort();
}

function archivePath(): string {
  return join(dirname(createRequire(import.meta.url).resolve('pyodide/package.json')), 'python_stdlib.zip');
}

/** A hash of everything that the image is made of. */
function inputsHash(archive: string): string {
  const hash = createHash('sha256');
  const { size, mtimeMs } = statSync(archive);
  hash.update(`${size} ${mtimeMs}`);
  const sources = ['src/syntax', 'src/compile', 'src/isa', 'src/image', 'src/unicode', 'src/lib/overlay', 'assembly/shared/opcodes.ts', 'src/build/library.ts'];
  for (const path of sources.flatMap((name) => name.endsWith('.ts') ? [join(root, name)] : filesBelow(join(root, name)))) {
    if (/\.(ts|py)$/.test(path)) hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** The library's sources by file name. */
function sources(archive: string): Map<string, Buffer> {
  const files = new Map([...unzip(readFileSync(archive))].filter(([name]) => name.endsWith('.py') && !LEFT_OUT.test(name)).map(([name, bytes]) => [name, changed(name, bytes)]));
  for (const path of filesBelow(overlayFolder)) if (path.endsWith('.py')) files.set(path.slice(overlayFolder.length + 1), readFileSync(path));
  return files;
}

function compileFile(file: string, bytes: Buffer): { name: string; isPackage: boolean; code: Uint8Array; source: Uint8Array } {
  const isPackage = /(^|\/)__init__\.py$/.test(file);
  const name = file.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
  const frozen = /^importlib\/(_bootstrap(_external)?)\.py$/.exec(file);
  const source = sourceFromBytes(new Uint8Array(bytes), frozen ? `<frozen importlib.${frozen[1]}>` : `${LIBRARY_FOLDER}/${file}`, 'file');
  const { tree } = parse(source, 'exec', { lookupUnicodeName });
  const { code } = compileModule(tree, source, { mode: 'exec' });
  hideFromTracebacks(code, UNTRACED.get(file) ?? []);
  const wrong = verify(code);
  if (wrong !== null) throw new Error(`${file}: the verifier refuses what the compiler made: ${wrong}`);
  return { name, isPackage, code: encodeCode(code), source: Buffer.from(source.text, 'utf8') };
}

function currentInputs(): string | undefined {
  try {
    const image = new LibraryImage(libraryPath);
    image.close();
    return image.index.inputs;
  } catch {
    return undefined;
  }
}

export function buildLibrary(): void {
  const archive = archivePath();
  const inputs = inputsHash(archive);
  copyFileSync(join(root, 'src/build/python-licence.txt'), join(root, 'build/LICENCE-PYTHON.txt'));
  if (currentInputs() === inputs) return;
  const modules = [...sources(archive)].map(([file, bytes]) => compileFile(file, bytes));
  writeFileSync(`${libraryPath}.new`, writeLibraryImage(inputs, modules));
  renameSync(`${libraryPath}.new`, libraryPath); // whoever has the old one open goes on reading it
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    buildLibrary();
  } catch (error) {
    process.stderr.write(`the library could not be built: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
