// Compiles assembly/ to build/vm.wasm and writes the texts it refers to beside it (build/texts.json).
// asc runs in a process of its own, as plain JavaScript, over a copy of the sources in build/sources/ in which texts are
// numbers and imports have no ending (asc appends one): under tsx, which transforms every module that is loaded, the compiler
// alone takes 15 s to load.
// Run: tsx src/build/wasm.ts [release|debug]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  rmSync(sources, { recursive: true, force: true });
  for (const path of sourcesBelow(join(root, 'assembly'))) {
    const source = readFileSync(path, 'utf8');
    const copy = join(sources, relative(root, path));
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, withoutEndings(path.includes('/shared/') ? source : collector.replace(source)));
  }
  writeFileSync(join(sources, 'asconfig.json'), readFileSync(join(root, 'asconfig.json')));
  const asc = join(dirname(createRequire(import.meta.url).resolve('assemblyscript/package.json')), 'bin/asc.js');
  const { status, error } = spawnSync(process.execPath, [asc, '--target', target], { cwd: sources, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`asc ended with status ${status}`);
  for (const name of readdirSync(join(sources, 'build'))) writeFileSync(join(root, 'build', name), readFileSync(join(sources, 'build', name)));
  writeFileSync(join(root, 'build/texts.json'), JSON.stringify(collector.texts));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    buildWasm(process.argv[2] === 'debug' ? 'debug' : 'release');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
