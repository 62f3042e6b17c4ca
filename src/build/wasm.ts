// Compiles assembly/ to build/vm.wasm and writes the texts it refers to beside it (build/texts.json).
// asc runs in a process of its own, as plain JavaScript, over a copy of the sources in build/sources/ in which texts are
// numbers and imports have no ending (asc appends one): under tsx, which transforms every module that is loaded, the compiler
// alone takes 15 s to load.
// Where the sources, their texts and the compiler are those of the last build (build/TARGET.sum), there is nothing to do.
// Run: tsx src/build/wasm.ts [release|debug]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codePath } from '../host/machine_code.ts';
import { FIRST_NATIVE, NATIVES_SECTION, isNative } from '../image/machine.ts';
import { movedMap, tableNatives } from './natives.ts';
import { TextCollector } from './texts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = join(root, 'build/sources');

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesBelow(path) : path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  }).sort();
}

const withoutEndings = (source: string): string => source.replace(/(from\s+"\.[^"]*)\.ts"/g, '$1"');

export function buildWasm(target: 'release' | 'debug'): void {
  const collector = new TextCollector();
  const files = new Map<string, string>([['asconfig.json', readFileSync(join(root, 'asconfig.json'), 'utf8')]]);
  for (const path of sourcesBelow(join(root, 'assembly'))) {
    const source = readFileSync(path, 'utf8');
    files.set(relative(root, path), withoutEndings(path.includes('/shared/') ? source : collector.replace(source)));
  }
  const texts = JSON.stringify(collector.texts);
  const manifest = createRequire(import.meta.url).resolve('assemblyscript/package.json');
  const rewriting = ['src/build/natives.ts', 'src/image/machine.ts'].map((name) => readFileSync(join(root, name), 'utf8'));
  const sum = createHash('sha256').update(JSON.stringify([[...files], texts, readFileSync(manifest, 'utf8'), rewriting])).digest('hex');
  const sumFile = join(root, 'build', `${target}.sum`);
  const binary = join(root, 'build', target === 'release' ? 'vm.wasm' : 'vm.debug.wasm');
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(join(root, 'build/texts.json'), texts);
  if (existsSync(binary) && existsSync(sumFile) && readFileSync(sumFile, 'utf8') === sum) return;
  rmSync(sumFile, { force: true });
  compile(target, binary, files, join(dirname(manifest), 'bin/asc.js'));
  writeFileSync(sumFile, sum);
}

function compile(target: string, file: string, files: Map<string, string>, asc: string): void {
  rmSync(sources, { recursive: true, force: true });
  rmSync(codePath(file), { force: true }); // it holds the module of the build before
  for (const [name, text] of files) {
    const copy = join(sources, name);
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, text);
  }
  const { status, error } = spawnSync(process.execPath, ['--enable-source-maps', asc, '--target', target], { cwd: sources, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`asc ended with status ${status}`);
  for (const name of readdirSync(join(sources, 'build'))) writeFileSync(join(root, 'build', name), readFileSync(join(sources, 'build', name)));
  const { binary, moved } = tableNatives(readFileSync(file), isNative, FIRST_NATIVE, NATIVES_SECTION);
  writeFileSync(file, binary);
  writeFileSync(`${file}.map`, movedMap(readFileSync(`${file}.map`, 'utf8'), moved));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    buildWasm(process.argv[2] === 'debug' ? 'debug' : 'release');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
