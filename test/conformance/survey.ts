// Runs all scenarios and programs and writes what fails to known-failures.json. By hand: node --import tsx test/conformance/survey.ts [--write]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkScenario, filesBelow, inParallel, runProgram, scenarios } from './run.ts';
import { root } from '../paths.ts';

const programs = join(root, 'programs');
const failing = { language: [] as string[], programs: [] as string[] };
const all = scenarios(join(root, 'test/language'));
await inParallel(all, 2, async (scenario) => {
  const wrong = await checkScenario(scenario);
  if (wrong !== undefined) { failing.language.push(scenario.name); if (process.argv.includes('--show')) console.log(`## ${scenario.name}\n${wrong}`); }
});
const expected = JSON.parse(readFileSync(join(programs, 'bench/expected.json'), 'utf8')) as Record<string, { small: { size: number; output: string } }>;
const runs = Object.entries(expected).map(([name, { small }]) => ({ name: `bench/${name}.py`, path: join(programs, 'bench', `${name}.py`), args: [String(small.size)], input: '', output: small.output }));
for (const path of filesBelow(programs, '.py')) {
  const record = path.replace(/\.py$/, '.expected');
  if (!existsSync(record)) continue;
  const input = path.replace(/\.py$/, '.input');
  runs.push({ name: relative(programs, path), path, args: [], input: existsSync(input) ? readFileSync(input, 'utf8') : '', output: readFileSync(record, 'utf8') });
}
await inParallel(runs, 2, async ({ name, path, args, input, output }) => {
  const outcome = await runProgram(path, args, input);
  if (outcome.stdout === output && outcome.status === 0) return;
  failing.programs.push(name);
  if (process.argv.includes('--show')) console.log(`## ${name} ${outcome.status}\n${outcome.stdout.slice(-200)}\n${outcome.stderr.slice(-300)}`);
});
failing.language.sort();
failing.programs.sort();
console.log(`language: ${all.length - failing.language.length} of ${all.length} pass; programs: ${runs.length - failing.programs.length} of ${runs.length}`);
if (process.argv.includes('--write')) writeFileSync(join(root, 'test/conformance/known-failures.json'), `${JSON.stringify(failing, null, 1)}\n`);
