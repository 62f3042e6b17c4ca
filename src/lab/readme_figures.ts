// Measures what README shows and writes it there, between its markers: the lab's tables, as measured, and the picture of the timeline.
// Takes three minutes on an idle machine; on a busy one the text says so itself. Run: npm run readme-figures [-- ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabResult } from './result.ts';
import { excerpt } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = join(root, 'README.md');
const BEGIN = '<!-- figures: npm run readme-figures -->\n';
const END = '<!-- end of figures -->\n';
/** Runs of the lab, their options, and of each experiment the figures whose tables README shows. */
const RUNS: { options: string[]; shown: Record<string, string[]> }[] = [
  { options: ['--gil', 'timed,off'], shown: { cpu: ['speedup'] } },
  { options: [], shown: { processes: ['speedup', 'start_ms'], convoy: ['requests_per_s', 'latency_us@50', 'cpu_share'] } },
];

function gilvm(args: string[]): void {
  const { status, error } = spawnSync(process.execPath, [join(root, 'dist/gilvm.js'), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  if (status !== 0) throw new Error(`gilvm ${args.join(' ')} ended with status ${status}`);
}

/** The page with new figures between the markers. */
export function withFigures(page: string, labs: LabResult[]): string {
  const from = page.indexOf(BEGIN), to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md has no ${BEGIN.trim()} ... ${END.trim()}`);
  const text = labs.map((lab, i) => `\`gilvm ${lab.commandLine.join(' ')}\`, ${lab.date.slice(0, 10)}:\n\n\`\`\`text\n${excerpt(lab, RUNS[i]?.shown ?? {})}\`\`\`\n\n`);
  return page.slice(0, from + BEGIN.length) + text.join('') + page.slice(to);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = mkdtempSync(join(tmpdir(), 'gilvm-figures-'));
  const json = join(folder, 'lab.json');
  try {
    const labs = RUNS.map(({ options, shown }) => {
      gilvm(['lab', ...Object.keys(shown), ...options, '--rounds', process.argv[2] ?? '5', '--json', json]);
      const lab = JSON.parse(readFileSync(json, 'utf8')) as LabResult;
      lab.commandLine = lab.commandLine.filter((word, i, all) => word !== '--json' && all[i - 1] !== '--json');
      return lab;
    });
    writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), labs));
    gilvm(['trace', '-q', '--svg', 'docs/timeline.svg', 'programs/threads/two_and_a_sleeper.py']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
