// The command line: gilvm run, gilvm dis, gilvm alone (the REPL). A wrong command prints one line and exits 2.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { codeToText } from '../isa/text.ts';
import { disassemble } from '../isa/disassemble.ts';
import { StartError, Supervisor, type RunOptions } from '../threads/supervisor.ts';
import { CommandEnd, type Program, compileText, programFile } from './source.ts';
import { repl } from './repl.ts';

const built = (name: string): string => fileURLToPath(new URL(`../build/${name}`, import.meta.url));
const supervisor = (): Supervisor =>
  new Supervisor({ wasm: built('vm.wasm'), snapshot: built('snapshot.bin'), worker: fileURLToPath(new URL('./worker.cjs', import.meta.url)) });

/** '512M', '2G', '65536K' or bytes. */
function sizeOption(text: string): number {
  const found = /^(\d+)([KMG]?)$/i.exec(text);
  if (!found) throw new InvalidArgumentError('give a number of bytes, or one with K, M or G');
  const bytes = Number(found[1]) * { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }[(found[2] ?? '').toUpperCase() as '' | 'K' | 'M' | 'G'];
  if (bytes < 16 * 1024 ** 2 || bytes > 4 * 1024 ** 3) throw new InvalidArgumentError('the heap may have 16M to 4G');
  return bytes;
}
function countOption(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('give a whole number');
  return Number(text);
}

const program = new Command('gilvm')
  .description('Runs Python programs on a bytecode VM in WebAssembly, with real threads under a real GIL.')
  .version((JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version)
  .enablePositionalOptions()
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(`gilvm: ${text.replace(/^error: /, '').split('\n')[0]}\n`) });

interface RunFlags { c?: string; heapSize?: number; gcStress?: number; switchInterval?: number }

program.command('run')
  .description('run a program: a .py or .gasm file, - for standard input, or -c CODE')
  .argument('[file]', 'the program')
  .argument('[args...]', 'its arguments (sys.argv)')
  .option('-c <code>', 'run this code; what follows are its arguments')
  .addOption(new Option('--heap-size <size>', 'largest heap, such as 512M').argParser(sizeOption))
  .addOption(new Option('--gc-stress <n>', 'collect garbage at every n-th safe point').argParser(countOption))
  .addOption(new Option('--switch-interval <us>', 'switch interval of the GIL in microseconds').argParser(countOption))
  .passThroughOptions()
  .allowUnknownOption()
  .action(async (file: string | undefined, args: string[], flags: RunFlags) => {
    if (flags.c === undefined && file === undefined) throw new CommandEnd('gilvm: run needs a file, - or -c CODE', 2);
    if (flags.c === undefined && file?.startsWith('-') && file !== '-') throw new CommandEnd(`gilvm: unknown option '${file}'`, 2);
    const options: RunOptions = {};
    if (flags.heapSize !== undefined) options.heapBytes = flags.heapSize;
    if (flags.gcStress !== undefined) options.gcStress = flags.gcStress;
    if (flags.switchInterval !== undefined) options.switchIntervalUs = flags.switchInterval;
    const load = (): Program => {
      if (flags.c === undefined) return { code: programFile(file as string), argv: [file as string, ...args] };
      return { code: compileText(`${flags.c}\n`, '<string>', 'exec'), argv: ['-c', ...(file === undefined ? [] : [file]), ...args] };
    };
    process.exit(await supervisor().run(load, options));
  });

program.command('dis')
  .description('list the bytecode of a file')
  .argument('<file>', 'a .py or .gasm file')
  .option('--json', 'as JSON')
  .action((file: string, flags: { json?: boolean }) => {
    const code = programFile(file);
    process.stdout.write(flags.json ? `${JSON.stringify(disassemble(code), null, 2)}\n` : codeToText(code));
  });

program.action(async () => {
  if (process.stdin.isTTY) process.exit(await repl(supervisor()));
  const load = (): Program => ({ code: programFile('-'), argv: ['-'] });
  process.exit(await supervisor().run(load, {}));
});

/** `gilvm FILE ...` is short for `gilvm run FILE ...`. */
function expandShortForm(argv: string[]): string[] {
  const [first] = argv;
  if (first === undefined || ['run', 'dis', 'help', '--help', '-h', '--version', '-V'].includes(first)) return argv;
  return ['run', ...argv];
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(0); });
try {
  await program.parseAsync(expandShortForm(process.argv.slice(2)), { from: 'user' });
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  if (error instanceof CommandEnd) {
    process.stderr.write(`${error.message}\n`);
    process.exit(error.status);
  }
  if (error instanceof StartError) {
    process.stderr.write(`gilvm: ${error.message}\n`);
    process.exit(1);
  }
  throw error;
}
