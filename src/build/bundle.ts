// Bundles the command (dist/gilvm.js) and the worker (dist/worker.cjs): few files start faster than many modules.
// Run: node --import tsx src/build/bundle.ts
import { chmodSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { OPCODES } from '../isa/opcodes.ts';
import { LibraryImage } from '../image/library_image.ts';
import { NAMES_FILE } from '../unicode/names.ts';
import { makeCodeCaches } from './code_cache.ts';
import { noteUsedPages } from './used_pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = (name: string): string => join(root, 'dist', name);

/** One file per entry point, CommonJS: Node starts it some 20 ms sooner than a module. `import.meta.url` is what it would be. */
const bundle = (entryPoints: Record<string, string>, define: Record<string, string> = {}, extension = '.cjs') => build({
  absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', legalComments: 'none', minify: true, sourcemap: false, charset: 'ascii',
  outdir: 'dist', format: 'cjs', outExtension: { '.js': extension }, external: ['koffi'], entryPoints,
  supported: { 'dynamic-import': false }, // what is imported later lies in the same file
  banner: { js: `${extension === '.js' ? '#!/usr/bin/env node\n' : ''}const moduleUrl = require("node:url").pathToFileURL(__filename).href;` },
  define: { 'import.meta.url': 'moduleUrl', 'globalThis.OPCODE_ROWS': JSON.stringify(OPCODES), ...define },
});

rmSync(join(root, 'dist/parts'), { recursive: true, force: true }); // of earlier versions
// The command's first file starts the worker; the compiler and the commands with options are files that it loads when it needs them.
await bundle({ gilvm: 'src/cli/main.ts' }, {}, '.js');
await bundle({ commands: 'src/cli/commands.ts', compiler: 'src/host/compiler.ts', worker: 'src/threads/worker.ts', 'worker-start': 'src/threads/worker_start.ts' });
await bundle({ library: 'src/host/library.ts' }, { LIBRARY_DIGEST: JSON.stringify(new LibraryImage(join(root, 'build/stdlib.bin')).digest) });
// The package is made of modules, what is in dist/ is not.
writeFileSync(output('package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`);
copyFileSync(join(root, 'src/unicode', NAMES_FILE), output(NAMES_FILE));
// sys.executable of a program: it is started as a program itself.
chmodSync(output('gilvm.js'), 0o755);
makeCodeCaches(root);
noteUsedPages(root);
