// The command line's first step. The worker boots while everything else is still being read, so this file imports little: the
// plain form (`gilvm FILE`, `gilvm run FILE`) goes straight on; options, other commands and the REPL load their own files.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadBundle } from '../host/bundle.ts';
import { givenArguments } from '../host/given_arguments.ts';
import { Supervisor, type Paths } from '../threads/supervisor.ts';
import { COMMAND_NAMES } from './command_names.ts';
import { compiler } from './compiler.ts';
import { runToEnd } from './end.ts';

const built = (name: string): string => fileURLToPath(new URL(`../build/${name}`, import.meta.url));
const paths: Paths = {
  wasm: built('vm.wasm'),
  snapshot: built('snapshot.bin'),
  librarySnapshot: built('snapshot-library.bin'),
  snapshotInfo: built('snapshot.json'),
  worker: fileURLToPath(new URL('./worker-start.cjs', import.meta.url)),
  manifest: built('../package.json'),
};

/** The file of the plain form and its arguments; undefined for everything else. */
function plainForm(args: string[]): string[] | undefined {
  const rest = args[0] === 'run' ? args.slice(1) : args;
  const [file] = rest;
  if (file === undefined || file === '' || file.startsWith('-')) return undefined;
  return rest === args && COMMAND_NAMES.includes(file) ? undefined : rest;
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
  return supervisor.run(await compiler().program(argv), {});
}

const args = givenArguments();
const argv = plainForm(args);
if (argv) void runToEnd(() => runPlain(argv));
else {
  // Everything of that bundle, its way to end included: it has supervisors of its own.
  const commands = loadBundle<typeof import('./commands.ts')>('commands.cjs');
  void commands.runToEnd(() => commands.runCommand(args, paths));
}
