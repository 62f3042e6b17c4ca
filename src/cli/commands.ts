// Commands with options: run, dis, help, and gilvm alone. A wrong command prints one line and exits 2.
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Paths, type RunOptions, Supervisor } from '../threads/supervisor.ts';
import type { ThreadOptions } from '../threads/options.ts';
import { COMMAND_NAMES } from './command_names.ts';
import { compiler } from './compiler.ts';
import { CommandEnd, runToEnd } from './end.ts';
import { addThreadOptions, prepareThreads } from './thread_options.ts';
import type { Program, PythonOptions } from '../threads/protocol.ts';
import { takePythonOptions } from './python_options.ts';
import type { HowToCompile } from './source.ts';

export { runToEnd };

const MEBIBYTE = 1024 ** 2;
const UNIT_BYTES: Record<string, number> = { '': 1, K: 1024, M: MEBIBYTE, G: 1024 ** 3 };

/** '512M', '2G', '65536K' or bytes. */
function sizeOption(text: string): number {
  const found = /^(\d+)([KMG]?)$/i.exec(text);
  if (!found) throw new InvalidArgumentError('Give a number of bytes, or one with K, M or G.');
  const bytes = Number(found[1]) * (UNIT_BYTES[(found[2] ?? '').toUpperCase()] ?? 1);
  if (bytes < 32 * MEBIBYTE || bytes > 4096 * MEBIBYTE) throw new InvalidArgumentError('The heap may have 32M to 4G.');
  return bytes;
}
function countOption(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 0x7fffffff) throw new InvalidArgumentError('Give a whole number from 1.');
  return value;
}

interface RunFlags extends ThreadOptions { c?: string; m?: string; heapSize?: number; gcStress?: number; stats?: boolean; statsJson?: boolean }

function runOptions(flags: RunFlags): RunOptions {
  const options: RunOptions = { threads: flags };
  if (flags.heapSize !== undefined) options.heapBytes = flags.heapSize;
  if (flags.gcStress !== undefined) options.gcStress = flags.gcStress;
  return options;
}

async function load(file: string | undefined, args: string[], flags: RunFlags, python: PythonOptions): Promise<Program> {
  const how: HowToCompile = { optimize: python.flags.optimize ?? 0, warnings: python.warnings };
  const rest = file === undefined ? args : [file, ...args];
  if (flags.c !== undefined) return { code: compiler().compileText(`${flags.c}\n`, '<string>', 'exec', how), argv: ['-c', ...rest], folder: '', source: flags.c };
  if (flags.m !== undefined) return { code: { module: flags.m }, argv: ['-m', ...rest], folder: process.cwd() };
  return compiler().program(rest, how);
}

async function run(paths: Paths, file: string | undefined, args: string[], flags: RunFlags, python: PythonOptions): Promise<number> {
  const isFile = flags.c === undefined && flags.m === undefined;
  if (isFile && file === undefined) throw new CommandEnd('gilvm: run needs a file, -, -m MODULE or -c CODE', 2);
  if (isFile && file?.startsWith('-') && file !== '-') throw new CommandEnd(`gilvm: unknown option '${file}'`, 2);
  prepareThreads(flags);
  const supervisor = new Supervisor(paths);
  supervisor.boot();
  const loaded = await load(file, args, flags, python);
  if (python.flags.isolated || python.flags.safe_path) loaded.folder = null;
  const status = await supervisor.run({ ...loaded, options: python }, runOptions(flags));
  if (flags.stats || flags.statsJson || flags.countInstructions) {
    const { readStatistics, statistics } = await import('./statistics.ts');
    process.stderr.write(flags.statsJson ? `${JSON.stringify(readStatistics(supervisor.memory))}\n` : statistics(supervisor.memory));
  }
  return status;
}

async function dis(file: string, asJson: boolean): Promise<number> {
  const code = await compiler().programFile(file);
  let text: string;
  if (asJson) {
    const { disassemble } = await import('../isa/disassemble.ts');
    text = `${JSON.stringify(disassemble(code), null, 2)}\n`;
  } else {
    const { codeToText } = await import('../isa/text.ts');
    const lines = file === '-' || file.endsWith('.gasm') ? undefined : compiler().sourceLines(file);
    text = lines ? codeToText(code, { sourceLine: (line) => lines[line - 1] ?? '' }) : codeToText(code);
  }
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  await new Promise<void>((resolve) => { process.stdout.write(text, () => resolve()); });
  return 0;
}

/** gilvm alone: a REPL on a terminal, else standard input is the program. */
async function alone(paths: Paths): Promise<number> {
  const { isatty } = await import('node:tty');
  const supervisor = new Supervisor(paths);
  supervisor.boot();
  if (isatty(0)) return (await import('./repl.ts')).repl(supervisor);
  return supervisor.run({ code: await compiler().programFile('-'), argv: [''], folder: '' }, {});
}

function version(manifest: string): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

async function parser(paths: Paths, ended: (status: Promise<number>) => Promise<void>, first: string | undefined, python: PythonOptions): Promise<Command> {
  const program = new Command('gilvm')
    .description('Runs Python programs on a bytecode VM in WebAssembly, with real threads under a real GIL.')
    .usage('[command] [options]')
    .helpCommand('help [command]', 'help for a command')
    .addHelpText('after', '\n`gilvm FILE` is short for `gilvm run FILE`. Alone on a terminal, gilvm is a REPL.')
    .version(version(paths.manifest), '-V, --version')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`gilvm: ${text.replace(/^error: /, '').split('\n')[0]}\n`) });
  addThreadOptions(program.command('run'))
    .description('run a program: a .py or .gasm file, a folder with a __main__.py, - for standard input, -m MODULE or -c CODE')
    .addHelpText('after', "\nCPython's options -B -b -d -E -I -i -O -P -q -s -S -u -v -x -W and -X are accepted, as far as they mean something here.")
    .argument('[file]', 'the program')
    .argument('[args...]', 'its arguments (sys.argv)')
    .option('-c <code>', 'run this code; what follows are its arguments')
    .option('-m <module>', 'run a module of the library or of the current folder; what follows are its arguments')
    .addOption(new Option('--heap-size <size>', 'largest heap, such as 512M (32M to 4G)').argParser(sizeOption))
    .addOption(new Option('--gc-stress <n>', 'collect garbage at every n-th safe point').argParser(countOption))
    .option('--stats', 'at the end, print what the threads did to standard error; --stats=json for programs')
    .addOption(new Option('--stats-json', 'what --stats=json stands for').hideHelp())
    .option('--count-instructions', 'as --stats, and how many instructions of each opcode ran: the program is slower')
    .passThroughOptions()
    .allowUnknownOption()
    .action((file: string | undefined, args: string[], flags: RunFlags) => ended(run(paths, file, args, flags, python)));
  program.command('dis')
    .description('list the bytecode of a file')
    .argument('<file>', 'a .py or .gasm file, or - for standard input')
    .option('--json', 'as JSON')
    .action((file: string, flags: { json?: boolean }) => ended(dis(file, flags.json === true)));
  program.command('doctor')
    .description('say, without running it, what a program imports that is not there')
    .argument('<file>', 'a .py file')
    .action((file: string) => ended(import('./doctor.ts').then(({ doctor }) => doctor(paths, file))));
  // The lab and its reports are set up only where they are asked for.
  if (first !== undefined && ['lab', 'lab-client', 'trace', 'help', '--help', '-h'].includes(first)) {
    (await import('./lab_command.ts')).addLabCommand(program, paths, ended);
    (await import('./trace_command.ts')).addTraceCommand(program, paths, ended);
  }
  program.action(() => ended(alone(paths)));
  return program;
}

/** `gilvm [options of run] FILE ...` is short for `gilvm run ...`. */
function expandShortForm(argv: string[]): string[] {
  const [first] = argv;
  if (first === undefined || ['run', ...COMMAND_NAMES, '--help', '-h', '--version', '-V'].includes(first)) return argv;
  return ['run', ...argv];
}

/** An option that may have a value would take the program's name for it: `--stats=json` becomes an option of its own. */
function expandStatsFormat(argv: string[], run: Command | undefined): string[] {
  const takesValue = (text: string): boolean => run?.options.some((option) => option.required && (option.short === text || option.long === text)) === true;
  for (let i = 1; i < argv.length && argv[i]?.startsWith('-') && argv[i] !== '-'; i++) {
    if (takesValue(argv[i] as string)) i++;
    else if (argv[i] === '--stats=json') return argv.with(i, '--stats-json');
  }
  return argv;
}

/** Runs a command line; answers the exit status. */
export async function runCommand(argv: string[], paths: Paths): Promise<number> {
  let status = 0;
  try {
    const { rest, python } = takePythonOptions(argv);
    const commands = await parser(paths, async (ending) => { status = await ending; }, rest[0], python);
    const run = commands.commands.find((command) => command.name() === 'run');
    await commands.parseAsync(expandStatsFormat(expandShortForm(rest), run), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return status;
}
