// npm run bench: the programs of programs/bench on gilvm and on each CPython given or found, turn about. The output of every run
// is checked: who prints something wrong is out of that program. Prints medians, spread and ratios; --json FILE keeps every sample.
//
// Found are pyenv's CPython 3.13, python3.13 and python3, each version once. --python names others instead, --peer others beside:
// a command that runs a Python file (quoted, with its options).
//
//   npm run bench -- [--rounds N] [--python COMMAND]... [--peer COMMAND]... [--json FILE] [--small] [NAME...]
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scriptArguments } from './arguments.ts';
import { geometricMean, median } from './statistics.ts';
import { pyenvPythons } from './variants.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'programs/bench');

interface Contender { name: string; command: string[]; version: string }
interface Row { program: string; samples: Record<string, number[]> }

const USAGE = 'usage: npm run bench -- [--rounds N] [--python COMMAND]... [--peer COMMAND]... [--json FILE] [--small] [NAME...]';
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, { default: string; small: { size: number; output: string } }>;
const { values: options, positionals: names } = scriptArguments(USAGE, {
  rounds: { type: 'string', default: '5' }, python: { type: 'string', multiple: true }, peer: { type: 'string', multiple: true }, json: { type: 'string' }, small: { type: 'boolean', default: false },
}, Object.keys(expected).sort());

function version(command: string[]): string | undefined {
  const done = spawnSync(command[0] as string, [...command.slice(1), '--version'], { encoding: 'utf8' });
  return done.status === 0 ? `${done.stdout}${done.stderr}`.trim() : undefined;
}

function contenders(): Contender[] {
  const found: Contender[] = [{ name: 'gilvm', command: [process.execPath, join(root, 'dist/gilvm.js'), 'run'], version: `Node ${process.version}` }];
  for (const text of [...(options.python ?? [...pyenvPythons().slice(0, 1), 'python3.13', 'python3']), ...(options.peer ?? [])]) {
    const command = text.split(' ').filter((word) => word !== '');
    const said = version(command);
    if (said && !found.some((other) => other.version === said)) found.push({ name: said, command, version: said });
    else if (!said && (options.peer ?? []).includes(text)) process.stderr.write(`${text} does not run: left out\n`);
  }
  return found;
}

/** Seconds that one run takes inside (the program's own clock) and what it printed. */
function run(contender: Contender, program: string, size: string[]): { seconds: number; output: string } {
  const [file = '', ...rest] = contender.command;
  const done = spawnSync(file, [...rest, join(folder, `${program}.py`), '--inner', ...size], { encoding: 'utf8', cwd: folder, timeout: 120_000 });
  const seconds = Number(/([\d.]+)\s*$/.exec(done.stderr ?? '')?.[1] ?? Number.NaN);
  return { seconds, output: done.stdout ?? '' };
}

const programs = Object.keys(expected).filter((name) => names.length === 0 || names.includes(name));
const all = contenders();
const rounds = Number(options.rounds);
const rows: Row[] = [];
process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(2)}\n`);
for (const contender of all) process.stdout.write(`${contender.name}: ${contender.command.join(' ')} (${contender.version})\n`);
process.stdout.write(`\nmedian seconds of ${rounds} rounds, [spread], ratio gilvm / other\n`);

for (const program of programs) {
  const wanted = expected[program] as { default: string; small: { size: number; output: string } };
  const size = options.small ? [String(wanted.small.size)] : [];
  const right = options.small ? wanted.small.output : wanted.default;
  const row: Row = { program, samples: Object.fromEntries(all.map((contender) => [contender.name, []])) };
  const wrong = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    for (const contender of all) {
      if (wrong.has(contender.name)) continue;
      const { seconds, output } = run(contender, program, size);
      if (output !== right || Number.isNaN(seconds)) wrong.add(contender.name);
      else row.samples[contender.name]?.push(seconds);
    }
  }
  rows.push(row);
  const ours = wrong.has('gilvm') ? Number.NaN : median(row.samples.gilvm as number[]);
  const cells = all.map((contender) => {
    const samples = row.samples[contender.name] as number[];
    if (wrong.has(contender.name)) return `${contender.name} wrong output`;
    const spread = `${Math.min(...samples).toFixed(2)}-${Math.max(...samples).toFixed(2)}`;
    const ratio = contender.name === 'gilvm' ? '' : ` ratio ${(ours / median(samples)).toFixed(2)}`;
    return `${contender.name} ${median(samples).toFixed(3)} [${spread}]${ratio}`;
  });
  process.stdout.write(`${program.padEnd(20)} ${cells.join('   ')}\n`);
}

/** Ratios of the medians to another's, and their geometric mean. */
function comparison(other: string): { mean: number; largest: number; ratios: Record<string, number> } {
  const ratios: Record<string, number> = {};
  for (const row of rows) {
    const ratio = median(row.samples.gilvm as number[]) / median(row.samples[other] as number[]);
    if (Number.isFinite(ratio) && ratio > 0) ratios[row.program] = ratio;
  }
  const values = Object.values(ratios);
  const mean = geometricMean(values);
  return { mean, largest: Math.max(...values), ratios };
}

const comparisons = Object.fromEntries(all.slice(1).map((other) => [other.name, comparison(other.name)]));
for (const [name, { mean, largest, ratios }] of Object.entries(comparisons)) {
  process.stdout.write(`geometric mean of ${Object.keys(ratios).length} ratios to ${name}: ${mean.toFixed(3)}, largest ${largest.toFixed(2)}\n`);
}
if (options.json) {
  const facts = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0], contenders: all, rounds };
  writeFileSync(options.json, `${JSON.stringify({ ...facts, comparisons, rows }, null, 1)}\n`);
}
