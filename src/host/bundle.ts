// Loads a bundle of dist/ together with the code cache that the build made for it (src/build/code_cache.ts): V8 then neither parses nor
// compiles what the bundle's first uses need. A cache of another V8, or of other flags, is refused by V8 and does no harm.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

declare const __dirname: string; // bundles are CommonJS

interface Loaded { path: string; script: Script; exports: unknown }
/** Of the process or worker, not of this copy of the file: every bundle has one. */
const registry = globalThis as { gilvmBundles?: Map<string, Loaded> };
registry.gilvmBundles ??= new Map();
const loaded = registry.gilvmBundles;

export const cachePath = (bundle: string): string => `${bundle.slice(0, bundle.lastIndexOf('.'))}.cache`;

/** How files are read: the command has a faster way than the worker (mapping.ts). */
type Read = (path: string) => Buffer;

function readCache(path: string, read: Read): Buffer | undefined {
  try { return read(cachePath(path)); } catch { return undefined; }
}

/** The script of a bundle: a function of what Node gives a CommonJS module. */
export function bundleScript(path: string, cachedData?: Buffer, read: Read = readFileSync): Script {
  const source = `(function (exports, require, module, __filename, __dirname) {${read(path).toString('latin1')}\n})`;
  return new Script(source, cachedData ? { filename: path, cachedData } : { filename: path });
}

export function runBundle(script: Script, path: string): unknown {
  const module = { exports: {} };
  const run = script.runInThisContext() as (...given: unknown[]) => void;
  run(module.exports, createRequire(path), module, path, join(path, '..'));
  return module.exports;
}

/** What a bundle exports that lies beside this one, or in `folder`; loaded once. */
export function loadBundle<T>(name: string, folder = __dirname, read: Read = readFileSync): T {
  let found = loaded.get(name);
  if (!found) {
    const path = join(folder, name);
    const script = bundleScript(path, readCache(path, read), read);
    found = { path, script, exports: runBundle(script, path) };
    loaded.set(name, found);
  }
  return found.exports as T;
}

/** For the build: makes caches of what has been loaded and compiled so far. */
export function writeCaches(): void {
  for (const { path, script } of loaded.values()) writeFileSync(cachePath(path), script.createCachedData());
}
