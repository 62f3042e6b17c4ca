// Runs Python programs on the built command, several at once, and reads what the scenario programs say about themselves
// (their forms: test/language/scenarios.py).
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { command, root } from '../paths.ts';

export interface Outcome { stdout: string; stderr: string; status: number | null }

/** Runs a file in its own folder; a run that takes longer than the limit is killed and has status null. */
export function runProgram(path: string, args: string[] = [], input = '', limitMs = 60_000, options: string[] = []): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, 'run', ...options, path, ...args], {
      cwd: dirname(path), env: { ...process.env, NO_COLOR: '1' }, timeout: limitMs, killSignal: 'SIGKILL',
    });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => errors.push(data));
    child.on('error', reject);
    child.on('close', (status) => {
      const folder = `${dirname(path)}${sep}`;
      resolve({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(errors).toString().replaceAll(folder, ''), status });
    });
    child.stdin.on('error', () => {}); // a program that does not read its input
    child.stdin.end(input);
  });
}

/** Does `work` on every item, `width` at a time. */
export async function inParallel<Item>(items: Item[], width: number, work: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items];
  await Promise.all(Array.from({ length: width }, async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  }));
}

export interface Scenario { name: string; path: string; stdout: string; stdin: string; raises?: string; status: number; stderr?: string }

function readScenario(path: string, folder: string): Scenario {
  const scenario: Scenario = { name: relative(folder, path), path, stdout: '', stdin: '', status: 0 };
  let status: number | undefined;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const found = /# (expect raises|expect exit|expect|input):(?: (.*))?$/.exec(line);
    if (!found) continue;
    const text = found[2] ?? '';
    if (found[1] === 'expect') scenario.stdout += `${text}\n`;
    else if (found[1] === 'input') scenario.stdin += `${text}\n`;
    else if (found[1] === 'expect raises') scenario.raises = text;
    else status = Number(text);
  }
  scenario.status = status ?? (scenario.raises === undefined ? 0 : 1);
  const beside = path.replace(/\.py$/, '.stderr');
  if (existsSync(beside)) scenario.stderr = readFileSync(beside, 'utf8');
  return scenario;
}

export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path, ending) : path.endsWith(ending) ? [path] : [];
  }).sort();
}

export function scenarios(folder: string): Scenario[] {
  return filesBelow(folder, '.py').filter((path) => dirname(path) !== folder && basename(path) !== '__init__.py').map((path) => readScenario(path, folder));
}

/** What is wrong with a run of a scenario, or undefined. */
export async function checkScenario(scenario: Scenario, options: string[] = [], limitMs = 60_000): Promise<string | undefined> {
  const outcome = await runProgram(scenario.path, [], scenario.stdin, limitMs, options);
  if (outcome.stdout !== scenario.stdout) return `stdout:\n${outcome.stdout.slice(0, 600)}\nexpected:\n${scenario.stdout.slice(0, 600)}\nstderr:\n${outcome.stderr.slice(-400)}`;
  if (outcome.status !== scenario.status) return `status ${outcome.status}, expected ${scenario.status}; stderr:\n${outcome.stderr.slice(-400)}`;
  if (scenario.stderr !== undefined) return outcome.stderr === scenario.stderr ? undefined : `stderr:\n${outcome.stderr.slice(0, 800)}\nexpected:\n${scenario.stderr.slice(0, 800)}`;
  const last = outcome.stderr.trimEnd().split('\n').at(-1) ?? '';
  if (scenario.raises !== undefined) return last === scenario.raises ? undefined : `raised: ${last}\nexpected: ${scenario.raises}`;
  return outcome.stderr === '' ? undefined : `stderr not empty:\n${outcome.stderr.slice(0, 600)}`;
}

const BATCH = 24;
const BATCH_LIMIT_MS = 60_000;

/** May the scenario share a process with others? Not where it is about how a process ends, or what it reads or says of itself. */
const canShare = ({ name, stdin, raises, status, stderr }: Scenario): boolean =>
  stdin === '' && raises === undefined && status === 0 && stderr === undefined && !/^(exit|imports|sys|thread|tracing|limits|recursion|warnings|syntax_warnings)\b/.test(name);

/** Those of the scenarios that do what they say in one process, one after the other (batch.py). The others have to be run alone. */
async function passedInBatch(batch: Scenario[]): Promise<Set<Scenario>> {
  const passed = new Set<Scenario>();
  const { stdout } = await runProgram(join(root, 'test/conformance/batch.py'), batch.map(({ path }) => path), '', BATCH_LIMIT_MS);
  for (const line of stdout.split('\n')) {
    let answer: { path: string; ended: boolean; stdout: string; stderr: string };
    try { answer = JSON.parse(line); } catch { continue; } // the process ended in the middle of it
    const scenario = batch.find(({ path }) => path === answer.path);
    if (scenario && answer.ended && answer.stderr === '' && answer.stdout === scenario.stdout) passed.add(scenario);
  }
  return passed;
}

/** Checks scenarios, two processes at a time; tells for each that fails what is wrong with it, and how many needed a process of their own. */
export async function checkScenarios(all: Scenario[], failed: (scenario: Scenario, wrong: string) => void): Promise<number> {
  const sharing = all.filter(canShare);
  const batches = Array.from({ length: Math.ceil(sharing.length / BATCH) }, (_, i) => sharing.slice(i * BATCH, (i + 1) * BATCH));
  const passed = new Set<Scenario>();
  await inParallel(batches, 2, async (batch) => { for (const scenario of await passedInBatch(batch)) passed.add(scenario); });
  const alone = all.filter((scenario) => !passed.has(scenario));
  await inParallel(alone, 2, async (scenario) => {
    const wrong = await checkScenario(scenario);
    if (wrong !== undefined) failed(scenario, wrong);
  });
  return alone.length;
}
