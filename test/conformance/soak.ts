// The language scenarios under stress, too slow for every `npm test`:
//
//   npm run soak:language -- --gc-stress=1                     all of them, collecting at every safe point
//   npm run soak:language -- --gil=fair generators             those of some folders
//   npm run soak:language -- --programs --gc-stress=997        the sample programs
//
// Options of the form --name=value go to `gilvm run`; --limit=SECONDS and --width=N are the script's own. Prints what differs. GILVM_COMMAND names
// another command than the built one: high_heap.ts makes one whose heap lies above 2 GiB.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkScenario, filesBelow, inParallel, runProgram, scenarios } from './run.ts';
import { root } from '../paths.ts';

const args = process.argv.slice(2);
const own = (name: string, fallback: number): number => Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);
const limitMs = own('limit', 300) * 1000;
const width = own('width', 1);
const options = args.filter((arg) => /^--.*=/.test(arg) && !/^--(limit|width)=/.test(arg));
const folders = args.filter((arg) => !arg.startsWith('--'));
const wanted = (name: string): boolean => folders.length === 0 || folders.some((folder) => name.startsWith(folder));
const known = new Set<string>((JSON.parse(readFileSync(join(root, 'test/conformance/known-failures.json'), 'utf8')) as { language: string[] }).language);
const inputOf = (path: string): string => { const file = path.replace(/\.py$/, '.input'); return existsSync(file) ? readFileSync(file, 'utf8') : ''; };
let done = 0;
let wrong = 0;

async function check(name: string, run: () => Promise<string | undefined>): Promise<void> {
  const started = Date.now();
  const difference = await run();
  done++;
  if (difference === undefined) return;
  wrong++;
  process.stdout.write(`${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n    ${difference.slice(0, 1500).replaceAll('\n', '\n    ')}\n`);
}

if (args.includes('--programs')) {
  const programs = filesBelow(join(root, 'programs'), '.py').filter((path) => existsSync(path.replace(/\.py$/, '.expected')) && wanted(path.slice(join(root, 'programs/').length)));
  await inParallel(programs, width, (path) => check(path.slice(root.length), async () => {
    const { stdout, stderr, status } = await runProgram(path, [], inputOf(path), limitMs, options);
    return stdout === readFileSync(path.replace(/\.py$/, '.expected'), 'utf8') ? undefined : `status ${status}\n${stderr.slice(-400)}\n${stdout.slice(-400)}`;
  }));
} else {
  const all = scenarios(join(root, 'test/language')).filter((scenario) => wanted(scenario.name) && !known.has(scenario.name));
  await inParallel(all, width, (scenario) => check(scenario.name, () => checkScenario(scenario, options, limitMs)));
}
process.stdout.write(`${done} run, ${wrong} differ (${options.join(' ') || 'no options'})\n`);
process.exitCode = wrong > 0 ? 1 : 0;
