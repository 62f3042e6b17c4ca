// The command line.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileModule } from '../compile/compile.ts';
import { PythonSyntaxError } from '../syntax/errors.ts';
import { parse } from '../syntax/parse.ts';
import { Source } from '../syntax/source.ts';
import { StartError, Supervisor } from '../threads/supervisor.ts';

const built = (name: string): string => fileURLToPath(new URL(`../build/${name}`, import.meta.url));

async function runFile(path: string, args: string[]): Promise<number> {
  const supervisor = new Supervisor({ wasm: built('vm.wasm'), snapshot: built('snapshot.bin'), worker: fileURLToPath(new URL('./worker.cjs', import.meta.url)) });
  return supervisor.run(() => {
    const source = new Source(readFileSync(path, 'utf8'), path);
    return compileModule(parse(source, 'exec').tree, source, { mode: 'exec' }).code;
  }, [path, ...args]);
}

const [command, ...rest] = process.argv.slice(2);
const args = command === 'run' ? rest : [command ?? '', ...rest];
try {
  process.exit(await runFile(args[0] ?? '', args.slice(1)));
} catch (error) {
  if (error instanceof StartError || error instanceof PythonSyntaxError) process.stderr.write(`gilvm: ${error.message}\n`);
  else throw error;
  process.exit(1);
}
