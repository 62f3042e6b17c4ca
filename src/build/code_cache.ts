// Makes V8's code caches of the bundles: dist/NAME.cache beside dist/NAME.cjs. A cache holds what has been compiled when it is made, so
// the compiler first compiles the sample programs.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { bundleScript, cachePath, runBundle } from '../host/bundle.ts';

function samplePrograms(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py')).map((entry) => join(entry.parentPath, entry.name));
}

const TIERS = ['opt', 'sparkplug'];

/** What a bundle does before its cache is made, where that is no worker's. */
const EXERCISES: Record<string, (exports: unknown, root: string) => void> = {
  'compiler.cjs': (exports, root) => {
    const { compileText } = exports as typeof import('../host/compiler.ts');
    for (const path of samplePrograms(join(root, 'programs'))) compileText(readFileSync(path), path, 'exec');
  },
  'commands.cjs': () => {},
};

/** For the worker's bundles: a module that is in no snapshot, a file, threads, an exception. */
const WORKER_EXERCISE = `import colorsys, threading
threading.Thread(target=len, args=('',)).start()
try:
    open('/nowhere')
except OSError as error:
    print(error)`;

export function makeCodeCaches(root: string): void {
  // V8 takes the cache of another text of the same length for the right one: old caches go first.
  for (const name of readdirSync(join(root, 'dist'))) if (name.endsWith('.cache')) rmSync(join(root, 'dist', name));
  const command = [join(root, 'dist/gilvm.js'), 'run', '-c', WORKER_EXERCISE];
  const { status, stderr } = spawnSync(process.execPath, command, { env: { ...process.env, NODE_OPTIONS: '', GILVM_WRITE_CODE_CACHE: '1' }, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the exercise for the code caches failed: ${stderr}`);
  for (const [name, exercise] of Object.entries(EXERCISES)) {
    const path = join(root, 'dist', name);
    const script = bundleScript(path);
    // A cache remembers which functions were hot, and V8 compiles those better at their first call: 5 ms that a short program does not get back.
    for (const tier of TIERS) setFlagsFromString(`--no-${tier}`);
    exercise(runBundle(script, path), root);
    for (const tier of TIERS) setFlagsFromString(`--${tier}`); // a cache is made for these flags
    writeFileSync(cachePath(path), script.createCachedData());
  }
}
