// The command line's first step. The worker boots while everything else is still being read, so this file imports little: the
// plain form (`gilvm FILE`, `gilvm run FILE`) goes straight on; options, other commands and the REPL load their own files.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommandEnd } from './end.ts';
import { end } from '../threads/ending.ts';
import { StartError, Supervisor, type Paths } from '../threads/supervisor.ts';

const built = (name: string): string => fileURLToPath(new URL(`../build/${name}`, import.meta.url));
const paths: Paths = {
  wasm: built('vm.wasm'),
  snapshot: built('snapshot.bin'),
  librarySnapshot: built('snapshot-library.bin'),
  snapshotInfo: built('snapshot.json'),
  worker: fileURLToPath(new URL('./worker.cjs', import.meta.url)),
  manifest: built('../package.json'),
};

/** The file of the plain form and its arguments; undefined for everything else. */
function plainForm(args: string[]): string[] | undefined {
  const rest = args[0] === 'run' ? args.slice(1) : args;
  const [file] = rest;
  if (file === undefined || file === '' || file.startsWith('-')) return undefined;
  return rest === args && ['dis', 'doctor', 'help', 'lab', 'lab-client', 'trace'].includes(file) ? undefined : rest;
}

/** What a program's text says it imports; undefined where that cannot be told. A word too many costs a millisecond, no more. */
function importedNames(path: string): string[] | undefined {
  try {
    const text = readFileSync(path, 'latin1');
    if (/__import__|importlib|\bexec\b|\beval\b/.test(text)) return undefined;
    return [...text.matchAll(/\b(?:from|import)[ \t]+(.*)/g)].flatMap(([, names]) => (names as string).split(',').map((name) => /^[\w.]*/.exec(name.trim())?.[0] ?? ''));
  } catch {
    return undefined;
  }
}

async function runPlain(argv: string[]): Promise<number> {
  const supervisor = new Supervisor(paths);
  supervisor.boot(importedNames(argv[0] as string));
  const { program } = await import('./source.ts');
  return supervisor.run(await program(argv), {});
}

try {
  const args = process.argv.slice(2);
  const argv = plainForm(args);
  end(argv ? await runPlain(argv) : await (await import('./commands.ts')).runCommand(args, paths));
} catch (error) {
  if (error instanceof CommandEnd) {
    if (error.message !== '') process.stderr.write(`${error.message}\n`);
    end(error.status);
  }
  if (error instanceof StartError) {
    process.stderr.write(`gilvm: ${error.message}\n`);
    end(error.status);
  }
  process.stderr.write(`gilvm: internal error: ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.GILVM_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  end(70);
}
