// `gilvm lab`: runs the experiments and reports; `gilvm lab compare` holds two results against each other.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { compareReport } from '../lab/compare.ts';
import { echoClient } from '../lab/echo_client.ts';
import { commandExists, noiseBefore } from '../lab/environment.ts';
import { DEFAULT_SET, EXPERIMENTS, type Experiment, experimentNamed } from '../lab/experiments.ts';
import { csvReport, markdownReport } from '../lab/exports.ts';
import { labPage } from '../lab/page.ts';
import { type LabResult, SCHEMA } from '../lab/result.ts';
import { Lab, type LabOptions, type Progress } from '../lab/run.ts';
import { WIDTH, experimentLines, footLines, headLines, paint, wrap } from '../lab/table.ts';
import { type VariantRequest, variants } from '../lab/variants.ts';
import { POLICIES } from '../threads/options.ts';
import type { Paths } from '../threads/supervisor.ts';
import { CommandEnd } from './end.ts';
import { checkWritable, writeReport } from './reports.ts';

interface LabFlags {
  full?: boolean; quick?: boolean; threads?: string; interval?: string; seconds?: string; rounds?: number; gil: string[]; variant: string[]; peer: string[]; peers: boolean;
  pin?: string; json?: string; csv?: string; markdown?: string; html?: string; set: string[]; list?: boolean;
}

const collect = (value: string, before: string[]): string[] => [...before, value];
function listOption(text: string): string {
  if (!/^\d+(,\d+)*$/.test(text)) throw new InvalidArgumentError('Give whole numbers with commas between them.');
  return text;
}
function secondsOption(text: string): string {
  if (!(Number(text) > 0)) throw new InvalidArgumentError('Give a number of seconds.');
  return text;
}
function roundsOption(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > 1000) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}
function policiesOption(text: string): string[] {
  const names = text.split(',');
  for (const name of names) if (!(name in POLICIES)) throw new InvalidArgumentError(`There is no policy '${name}'; there are ${Object.keys(POLICIES).join(', ')}.`);
  return names;
}
function pinOption(text: string): string {
  if (!/^\d+([-,]\d+)*$/.test(text)) throw new InvalidArgumentError('Give cores as taskset takes them, such as 0 or 0-1.');
  if (!commandExists('taskset')) throw new InvalidArgumentError('There is no taskset here.');
  return text;
}

function chosen(names: string[]): Experiment[] {
  return (names.length ? names : DEFAULT_SET).flatMap((name) => {
    if (name === 'all') return EXPERIMENTS;
    const found = experimentNamed(name);
    if (!found) throw new CommandEnd(`gilvm: there is no experiment '${name}'; there are ${EXPERIMENTS.map((each) => each.name).join(', ')}`, 2);
    return [found];
  });
}

function parametersOption(set: string[]): Record<string, string> {
  return Object.fromEntries(set.map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw new CommandEnd(`gilvm: --set takes NAME=VALUE, not '${text}'`, 2);
    return [text.slice(0, at), text.slice(at + 1)];
  }));
}

const MOST_THREADS = 500;

/** What the programs would choke on, or silently not look at, is said before anything runs. */
function checkParameters(experiments: Experiment[], flags: LabFlags, parameters: Record<string, string>): void {
  const counts = (flags.threads ?? '').split(',').filter(Boolean).map(Number);
  for (const experiment of experiments) {
    const takesNone = (experiment.quick[experiment.threadsOption] ?? '').split(',').includes('0');
    for (const count of counts) {
      if (count > MOST_THREADS) throw new CommandEnd(`gilvm: --threads takes ${MOST_THREADS} at most, not ${count}`, 2);
      if (count === 0 && !takesNone) throw new CommandEnd(`gilvm: the experiment ${experiment.name} needs --threads of 1 or more`, 2);
    }
  }
  const known = new Set(['warm', ...EXPERIMENTS.flatMap((experiment) => Object.keys(experiment.quick))]);
  for (const name of Object.keys(parameters)) {
    if (!known.has(name)) throw new CommandEnd(`gilvm: no experiment has a parameter '${name}'; there are ${[...known].join(', ')}`, 2);
  }
}

/** One line that is written over while work goes on. */
function progressLine(now: Progress, begin: number): string {
  const share = now.done / Math.max(1, now.total);
  const seconds = (performance.now() - begin) / 1000;
  const leftSeconds = (seconds / now.done) * (now.total - now.done);
  const left = now.done > 1 ? `, about ${leftSeconds > 90 ? `${Math.round(leftSeconds / 60)} min` : `${Math.ceil(leftSeconds)} s`} left` : '';
  const width = 20;
  const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
  return `${bar} ${now.experiment} · ${now.variant} · round ${now.round + 1}/${now.rounds}${left}`.slice(0, (process.stderr.columns ?? 80) - 1);
}

function save(path: string | undefined, text: () => string): void {
  if (path === undefined) return;
  writeReport(path, text());
  process.stderr.write(`written: ${path}\n`);
}

function labOptions(paths: Paths, names: string[], flags: LabFlags): LabOptions {
  const experiments = chosen(names), parameters = parametersOption(flags.set);
  checkParameters(experiments, flags, parameters);
  for (const path of [flags.json, flags.csv, flags.markdown, flags.html]) checkWritable(path);
  const script = fileURLToPath(new URL(`file://${process.argv[1] as string}`));
  const request: VariantRequest = {
    gil: flags.gil, variants: flags.variant, peers: flags.peer, noPeers: !flags.peers, isFull: flags.full === true, pin: flags.pin,
  };
  const found = variants(script, request);
  for (const missing of found.missing) throw new CommandEnd(`gilvm: the peer '${missing}' does not answer --version`, 2);
  const { version } = JSON.parse(readFileSync(paths.manifest, 'utf8')) as { version: string };
  return {
    experiments, variants: found.variants, pairs: found.pairs, isFull: flags.full === true, rounds: flags.rounds, threads: flags.threads,
    interval: flags.interval, seconds: flags.seconds, pin: flags.pin, parameters, programs: join(dirname(paths.manifest), 'programs/lab'),
    script, version, build: statSync(paths.wasm).mtime.toISOString(),
  };
}

async function lab(paths: Paths, names: string[], flags: LabFlags): Promise<number> {
  if (flags.list) {
    for (const { name, title } of EXPERIMENTS) process.stdout.write(`${name.padEnd(12)}${title}${DEFAULT_SET.includes(name) ? ' *' : ''}\n`);
    process.stdout.write('* in the default set; `all` is every one of them\n');
    return 0;
  }
  const work = new Lab(labOptions(paths, names, flags), process.argv.slice(2));
  const look = { isColoured: process.stdout.isTTY === true && !process.env.NO_COLOR };
  const print = (lines: string[]): void => { process.stdout.write(`${lines.join('\n')}\n`); };
  print([...headLines(work.result, look), '']);
  const noise = await noiseBefore();
  if (noise !== undefined) print([...wrap(noise, WIDTH).map((line) => paint(look, 'yellow', line)), '']);
  // The first one ends what runs and prints what there is; the second ends all at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { if (work.isStopped) process.exit(130); work.stop(); });
  const begin = performance.now();
  let printed = 0;
  const clear = (): void => { if (process.stderr.isTTY) process.stderr.write('\r\x1b[K'); };
  /** Experiments are printed as they are done. */
  const printDone = (): void => {
    for (const finished = work.result.experiments.length - (work.result.isComplete || work.isStopped ? 0 : 1); printed < finished; printed++) {
      clear();
      const result = work.result.experiments[printed];
      if (result) print(experimentLines(result, work.result, look));
    }
  };
  const result = await work.run((now) => {
    printDone();
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${progressLine(now, begin)}`);
  });
  printDone();
  clear();
  print(footLines(result, look));
  save(flags.json, () => `${JSON.stringify(result, null, 1)}\n`);
  save(flags.csv, () => csvReport(result));
  save(flags.markdown, () => markdownReport(result));
  save(flags.html, () => labPage(result));
  if (work.isStopped) return 130;
  return result.experiments.some((each) => each.failures.some((failure) => result.variants.find(({ name }) => name === failure.variant)?.isOurs)) ? 1 : 0;
}

function readResult(path: string): LabResult {
  let result: LabResult;
  try {
    result = JSON.parse(readFileSync(path, 'utf8')) as LabResult;
  } catch (error) {
    throw new CommandEnd(`gilvm: cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`, 2);
  }
  if (result.schema !== SCHEMA) throw new CommandEnd(`gilvm: ${path} is no result of gilvm lab (schema ${SCHEMA})`, 2);
  return result;
}

async function compare(before: string, after: string): Promise<number> {
  process.stdout.write(compareReport(readResult(before), readResult(after), { isColoured: process.stdout.isTTY === true && !process.env.NO_COLOR }));
  return 0;
}

export function addLabCommand(program: Command, paths: Paths, ended: (status: Promise<number>) => Promise<void>): void {
  program.command('lab-client', { hidden: true }).action(() => ended(echoClient()));
  const command = program.command('lab')
    .description('measure what threads gain and cost under a GIL, beside CPython on the same machine')
    .argument('[names...]', `experiments (default: ${DEFAULT_SET.join(', ')}; --list shows all)`)
    .option('--list', 'what experiments there are')
    .option('--quick', 'half a minute per experiment on a calm machine (the default)')
    .option('--full', 'more cells, longer, seven rounds, every CPython that is found')
    .addOption(new Option('--threads <list>', 'numbers of threads, such as 1,2,4').argParser(listOption))
    .addOption(new Option('--interval <list>', 'switch intervals in microseconds').argParser(listOption))
    .addOption(new Option('--seconds <s>', 'how long a cell may take').argParser(secondsOption))
    .addOption(new Option('--rounds <n>', 'fresh processes per variant').argParser(roundsOption))
    .addOption(new Option('--gil <list>', 'our policies, each a row, such as timed,tick').argParser(policiesOption).default([], 'timed'))
    .addOption(new Option('--variant <options>', 'another row: gilvm with these options of run (repeatable)').argParser(collect).default([], 'none'))
    .addOption(new Option('--peer <command>', 'a command that runs a .py file (repeatable)').argParser(collect).default([], 'a CPython, if one is found'))
    .option('--no-peers', 'only gilvm')
    .addOption(new Option('--pin <cores>', 'keep all processes on these cores (taskset)').argParser(pinOption))
    .addOption(new Option('--set <name=value>', 'another parameter of the programs (repeatable)').argParser(collect).default([], 'none'))
    .option('--json <file>', 'every figure and sample')
    .option('--csv <file>', 'one line per cell and round')
    .option('--markdown <file>', 'the tables')
    .option('--html <file>', 'one page with tables and curves')
    .action((names: string[], flags: LabFlags) => ended(lab(paths, names, flags)));
  command.command('compare')
    .description('what changed between two results of --json, and whether it is more than noise')
    .argument('<before>').argument('<after>')
    .action((before: string, after: string) => ended(compare(before, after)));
}
