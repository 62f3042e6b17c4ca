// npm run bench:library: the cases of programs/bench_library on gilvm and on CPython 3.13, turn about. Each program measures its cases
// itself (best CPU time of a few rounds) and shows what they answer: a difference is an error. Prints time ratios, and their geometric
// mean per program.
//
//   npm run bench:library -- [--python COMMAND] [--rounds N] [NAME...]
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scriptArguments } from './arguments.ts';
import { geometricMean } from './statistics.ts';
import { pyenvPythons } from './variants.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'programs/bench_library');

interface Case { seconds: number; answer: string }

const SUBJECTS = readdirSync(folder).filter((name) => name.endsWith('_cases.py')).map((name) => name.slice(0, -'_cases.py'.length)).sort();
const { values: options, positionals } = scriptArguments(
  'usage: npm run bench:library -- [--python COMMAND] [--rounds N] [NAME...]', { python: { type: 'string' }, rounds: { type: 'string', default: '3' } }, SUBJECTS,
);

function run(command: string[], program: string): Map<string, Case> {
  const [file = '', ...rest] = command;
  const done = spawnSync(file, [...rest, `${program}.py`], { encoding: 'utf8', cwd: folder, timeout: 300_000 });
  if (done.error || done.status !== 0) {
    process.stderr.write(`${program} on ${file}: ${done.error?.message ?? done.stderr}\n`);
    process.exit(1);
  }
  return new Map(done.stdout.trim().split('\n').map((line) => {
    const [name = '', seconds = '', answer = ''] = line.split('\t');
    return [name, { seconds: Number(seconds), answer }];
  }));
}

function keepBest(best: Map<string, Case>, now: Map<string, Case>): void {
  for (const [name, found] of now) if (found.seconds < (best.get(name)?.seconds ?? Number.POSITIVE_INFINITY)) best.set(name, found);
}

const python = [options.python ?? pyenvPythons()[0] ?? 'python3.13'];
const gilvm = [process.execPath, join(root, 'dist/gilvm.js'), 'run'];
let wrong = 0;
const all: { name: string; ratio: number }[] = [];
for (const program of SUBJECTS.filter((name) => positionals.length === 0 || positionals.includes(name)).map((name) => `${name}_cases`)) {
  const ours = new Map<string, Case>();
  const theirs = new Map<string, Case>();
  for (let round = 0; round < Number(options.rounds); round++) {
    keepBest(theirs, run(python, program));
    keepBest(ours, run(gilvm, program));
  }
  const ratios: number[] = [];
  for (const [name, their] of theirs) {
    const our = ours.get(name);
    if (!our || our.answer !== their.answer) {
      wrong++;
      process.stdout.write(`${name}: ${our?.answer ?? 'nothing'} instead of ${their.answer}\n`);
      continue;
    }
    const ratio = our.seconds / Math.max(their.seconds, 1e-6);
    ratios.push(ratio);
    all.push({ name, ratio });
    process.stdout.write(`  ${name.padEnd(34)} ${(their.seconds * 1000).toFixed(1).padStart(8)} ms ${(our.seconds * 1000).toFixed(1).padStart(8)} ms  x${ratio.toFixed(2)}\n`);
  }
  if (ratios.length > 0) process.stdout.write(`${program}: geometric mean x${geometricMean(ratios).toFixed(2)}\n`);
}
if (all.length > 0) {
  const above = all.filter(({ ratio }) => ratio > 4).map(({ name, ratio }) => `${name} ${ratio.toFixed(1)}`);
  process.stdout.write(`all ${all.length} cases: geometric mean x${geometricMean(all.map(({ ratio }) => ratio)).toFixed(2)}, above 4: ${above.join(', ') || 'none'}\n`);
}
if (wrong > 0) process.exitCode = 1;
