// Bundles the command (dist/gilvm.js) and the worker (dist/worker.cjs): one file each starts faster than many modules.
// Run: node --import tsx src/build/bundle.ts
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const common = {
  absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', legalComments: 'none', minifySyntax: true, sourcemap: false,
} as const;

await build({
  ...common, entryPoints: { gilvm: 'src/cli/main.ts' }, outdir: 'dist', format: 'esm',
  banner: { js: '#!/usr/bin/env node\nimport { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});
await build({ ...common, entryPoints: { worker: 'src/threads/worker.ts' }, outdir: 'dist', format: 'cjs', outExtension: { '.js': '.cjs' } });
await build({ ...common, entryPoints: { compiler: 'src/host/evaluate.ts' }, outdir: 'dist', format: 'cjs', outExtension: { '.js': '.cjs' } });
