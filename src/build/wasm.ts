// Compiles assembly/ to build/vm.wasm and writes the texts it refers to beside it (build/texts.json).
// Run: node --import tsx src/build/wasm.ts [release|debug]
import { mkdirSync, readFileSync, writeFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { TextCollector } from './texts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesBelow(path) : path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  }).sort();
}

export async function buildWasm(target: 'release' | 'debug'): Promise<void> {
  const collector = new TextCollector();
  const sources = new Map<string, string>();
  for (const path of sourcesBelow(join(root, 'assembly'))) {
    if (path.includes('/shared/')) sources.set(relative(root, path), readFileSync(path, 'utf8'));
    else sources.set(relative(root, path), collector.replace(readFileSync(path, 'utf8')));
  }
  mkdirSync(join(root, 'build'), { recursive: true });
  const { error, stderr } = await asc.main(
    ['--config', 'asconfig.json', '--target', target],
    {
      readFile: (name: string) => {
        const path = name.replaceAll('\\', '/').replace(/\.ts\.ts$/, '.ts'); // asc appends .ts to imports that have it
        const known = sources.get(path);
        if (known !== undefined) return known;
        try { return collector.replace(readFileSync(join(root, path), 'utf8')); } catch { return null; }
      },
      writeFile: (name: string, contents: string | Uint8Array) => writeFileSync(join(root, name), contents),
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`asc: ${error.message}\n${stderr.toString()}`);
  const warnings = stderr.toString().trim();
  if (warnings) process.stderr.write(`${warnings}\n`);
  writeFileSync(join(root, 'build/texts.json'), JSON.stringify(collector.texts));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildWasm(process.argv[2] === 'debug' ? 'debug' : 'release');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
