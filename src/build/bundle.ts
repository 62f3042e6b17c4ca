// Bundles the command (dist/gilvm.js) and the worker (dist/worker.cjs): few files start faster than many modules.
// Run: node --import tsx src/build/bundle.ts
import { chmodSync, copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { LibraryImage } from '../image/library_image.ts';
import { NAMES_FILE } from '../unicode/names.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const common = {
  absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', legalComments: 'none', minify: true, sourcemap: false,
} as const;

// The command's first file starts the worker; the compiler and the rarer commands are files that it loads when it needs them.
const { metafile } = await build({
  ...common, metafile: true, entryPoints: { gilvm: 'src/cli/main.ts' }, outdir: 'dist', format: 'esm', splitting: true, chunkNames: 'parts/[name]-[hash]',
  banner: { js: '#!/usr/bin/env node\nimport { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});
// Parts of earlier builds go last: a command that is just starting finds its own.
for (const name of readdirSync(join(root, 'dist/parts'))) {
  if (!(`dist/parts/${name}` in metafile.outputs)) rmSync(join(root, 'dist/parts', name));
}
const commonjs = {
  ...common, outdir: 'dist', format: 'cjs', outExtension: { '.js': '.cjs' },
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
} as const;
const moduleUrl = { 'import.meta.url': 'moduleUrl' };
await build({ ...commonjs, define: moduleUrl, entryPoints: { worker: 'src/threads/worker.ts' } });
await build({
  ...commonjs, entryPoints: { library: 'src/host/library.ts' },
  define: { ...moduleUrl, LIBRARY_DIGEST: JSON.stringify(new LibraryImage(join(root, 'build/stdlib.bin')).digest) },
});
await build({ ...commonjs, define: moduleUrl, entryPoints: { compiler: 'src/host/evaluate.ts' } });
copyFileSync(join(root, 'src/unicode', NAMES_FILE), join(root, 'dist', NAMES_FILE));
// sys.executable of a program: it is started as a program itself.
chmodSync(join(root, 'dist/gilvm.js'), 0o755);
