// `gilvm trace`: runs a program, records who held the GIL, who waited and why, and shows it.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { newTraceBuffer } from '../host/trace.ts';
import { chromeTrace } from '../lab/trace/chrome.ts';
import { timeline } from '../lab/trace/decode.ts';
import { timelinePage } from '../lab/trace/page.ts';
import { nameLocks } from '../lab/trace/lock_names.ts';
import { summary } from '../lab/trace/summary.ts';
import { traceReport } from '../lab/trace/terminal.ts';
import { timelinePicture } from '../lab/trace/picture.ts';
import type { ThreadOptions } from '../threads/options.ts';
import { type Paths, Supervisor } from '../threads/supervisor.ts';
import { compiler } from './compiler.ts';
import { checkWritable, writeReport } from './reports.ts';
import { addThreadOptions, prepareThreads } from './thread_options.ts';

interface TraceFlags extends ThreadOptions { out?: string; html?: string; svg?: string; buffer: number; quiet?: boolean; colour?: boolean }

const MEBIBYTE = 1024 ** 2;

function bufferOption(text: string): number {
  const found = /^(\d+)M?$/i.exec(text);
  const size = Number(found?.[1]);
  if (!found || size < 1 || size > 2000) throw new InvalidArgumentError('Give MiB, 1 to 2000.');
  return size * MEBIBYTE;
}

/** Lines of source files, read when first asked for. */
export function sourceReader(): (file: string, line: number) => string | undefined {
  const files = new Map<string, string[] | undefined>();
  return (file, line) => {
    if (!files.has(file)) {
      try { files.set(file, readFileSync(file, 'utf8').split('\n')); } catch { files.set(file, undefined); }
    }
    return files.get(file)?.[line - 1];
  };
}

async function trace(paths: Paths, file: string, args: string[], flags: TraceFlags): Promise<number> {
  for (const path of [flags.out, flags.html, flags.svg]) checkWritable(path);
  const buffer = newTraceBuffer(flags.buffer);
  prepareThreads(flags);
  const supervisor = new Supervisor(paths, buffer);
  supervisor.boot();
  const status = await supervisor.run(await compiler().program([file, ...args]), { threads: flags });
  const recorded = timeline(buffer, basename(file));
  if (flags.gil === 'off') recorded.isWithoutGil = true;
  const source = sourceReader();
  nameLocks(recorded, source);
  const told = summary(recorded);
  if (!flags.quiet) {
    const isTerminal = process.stderr.isTTY === true;
    process.stderr.write(`\n${traceReport(recorded, told, {
      width: Math.max(60, Math.min(200, process.stderr.columns ?? 80)), isColoured: flags.colour ?? (isTerminal && !process.env.NO_COLOR), source,
    })}`);
  }
  const written: string[] = [];
  if (flags.out !== undefined) { writeReport(flags.out, JSON.stringify(chromeTrace(recorded))); written.push(`${flags.out} (ui.perfetto.dev, speedscope.app and profiler.firefox.com open it)`); }
  if (flags.html !== undefined) { writeReport(flags.html, timelinePage(recorded, told, source)); written.push(flags.html); }
  if (flags.svg !== undefined) { writeReport(flags.svg, timelinePicture(recorded)); written.push(flags.svg); }
  for (const path of written) process.stderr.write(`written: ${path}\n`);
  return status;
}

export function addTraceCommand(program: Command, paths: Paths, ended: (status: Promise<number>) => Promise<void>): void {
  addThreadOptions(program.command('trace'))
    .description('run a program and show on a timeline who held the GIL, who waited and why')
    .argument('<file>', 'the program')
    .argument('[args...]', 'its arguments (sys.argv)')
    .option('-o, --out <file>', 'write Chrome Trace Event JSON: Perfetto, speedscope, Firefox Profiler')
    .option('--html <file>', 'write the timeline as one page to zoom in')
    .addOption(new Option('--svg <file>', 'write a picture of the last moments'))
    .addOption(new Option('--buffer <size>', 'room for records, in MiB; when it is full the oldest go').argParser(bufferOption).default(256 * MEBIBYTE, '256M'))
    .option('-q, --quiet', 'no report on standard error')
    .addOption(new Option('--colour', 'colours also where standard error is no terminal').hideHelp())
    .passThroughOptions()
    .action((file: string, args: string[], flags: TraceFlags) => ended(trace(paths, file, args, flags)));
}
