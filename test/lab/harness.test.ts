// The harness with interpreters that are no interpreters: turns, failures, reports, comparison.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { compareReport, compareResults } from '../../src/lab/compare.ts';
import { experimentNamed, EXPERIMENTS, type Experiment } from '../../src/lab/experiments.ts';
import { csvReport, markdownReport } from '../../src/lab/exports.ts';
import { withFigures } from '../../src/lab/readme_figures.ts';
import { labPage } from '../../src/lab/page.ts';
import { parametersOf } from '../../src/lab/run.ts';
import type { LabResult, VariantInfo } from '../../src/lab/result.ts';
import { Lab } from '../../src/lab/run.ts';
import { terminalReport } from '../../src/lab/table.ts';
import { words } from '../../src/lab/variants.ts';
import { labResult } from '../browser/lab_result.ts';

const here = dirname(fileURLToPath(import.meta.url));
const cpu = experimentNamed('cpu') as Experiment;
const fake = (kind: string, isOurs: boolean): VariantInfo => ({ name: kind, command: [process.execPath, join(here, 'fake_python.mjs'), kind], version: `Fake ${kind}`, isOurs });

function lab(variants: VariantInfo[], rounds = 3): Lab {
  const [ours, other] = variants as [VariantInfo, VariantInfo];
  return new Lab({
    experiments: [cpu], variants, pairs: [{ ours: ours.name, other: other.name }], isFull: false, rounds, threads: '1,2,4', programs: join(here, '../../programs/lab'), script: '', version: '0', build: 'test',
  }, ['lab', 'cpu']);
}

let result: LabResult;
beforeAll(async () => { result = await lab([fake('fast', true), fake('slow', false)]).run(() => {}); });

test('every variant runs every cell once a round, whoever begins changing from round to round', async () => {
  const order: string[] = [];
  const again = await lab([fake('fast', true), fake('slow', false)], 2).run((now) => order.push(`${now.variant}${now.round}`));
  expect(order).toEqual(['fast0', 'slow0', 'slow1', 'fast1']);
  expect(again.experiments[0]?.cells.map((cell) => [cell.variant, cell.cell.threads, cell.observations.map(({ round }) => round)])).toContainEqual(['slow', 4, [0, 1]]);
  expect(again.isComplete).toBe(true);
});

test('a variant that fails is named with what it said, keeps what it had measured, and is not started again', async () => {
  const starts: string[] = [];
  const broken = await lab([fake('broken', true), fake('slow', false)]).run((now) => starts.push(now.variant));
  const [experiment] = broken.experiments;
  expect(experiment?.failures).toEqual([{ variant: 'broken', round: 0, message: 'ValueError: no more threads' }]);
  expect(experiment?.cells.filter((cell) => cell.variant === 'broken').map((cell) => cell.observations.length)).toEqual([1]);
  expect(terminalReport(broken, { isColoured: false })).toContain('broken failed in round 1: ValueError: no more threads');
});

test('a run that is stopped keeps what it has and says that it is not complete', async () => {
  const work = lab([fake('fast', true), fake('slow', false)], 50);
  const stopped = await work.run((now) => { if (now.round === 1) work.stop(); });
  expect(stopped.isComplete).toBe(false);
  expect(stopped.experiments[0]?.cells.length).toBeGreaterThan(0);
  expect(terminalReport(stopped, { isColoured: false })).toContain('Interrupted');
});

test('the terminal report fits 80 columns and marks what is clearly better', () => {
  const report = terminalReport(result, { isColoured: false });
  for (const line of report.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  expect(report).toMatch(/fast +2\.00\+ +2\.00\+ +2\.00\+/);
  expect(report).toMatch(/slow +1\.00 +1\.00 +1\.00/);
  expect(report).toContain('ideal on');
});

test('many variants and rows fit 80 columns too; what is shared is said once, a percentile of too few samples is not given', () => {
  const lines = terminalReport(labResult(), { isColoured: false }).split('\n');
  for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80);
  expect(lines).toContain('  latency of a request, p99 µs: too few samples, it takes 1,000');
  const at = lines.findIndex((line) => line.startsWith('  threads 4  gilvm timed'));
  expect(lines[at + 1]).toMatch(/^ {13}gilvm priority /);
});

test('the figures of README are put between its markers, twice as well as once', () => {
  const page = readFileSync(join(here, '../../README.md'), 'utf8');
  const once = withFigures(page, [labResult()]);
  expect(once).toContain('gilvm timed');
  expect(once).toContain('`gilvm lab cpu convoy locks`, 2026-01-02:');
  expect(withFigures(once, [labResult()])).toBe(once);
  expect(once.split('\n').filter((line) => !page.includes(line)).every((line) => line.length <= 80)).toBe(true);
});

test('CSV has a line per cell, round and figure; Markdown and page have the tables and no network', () => {
  const lines = csvReport(result).trim().split('\n');
  expect(lines[0]).toBe('experiment,variant,round,cell,figure,value');
  expect(lines.length).toBe(1 + 2 * 3 * 3 * 4);
  expect(lines).toContain('cpu,fast,0,threads=2,speedup,2');
  expect(markdownReport(result)).toContain('| fast | 2.00 | 2.00 | 2.00 |');
  const page = labPage(result);
  expect(page).toContain('<svg class="chart"');
  expect(page).not.toMatch(/(src|href)="(?!#)/);
  expect(page).not.toContain('http');
});

test('comparison: what doubled is found, normalised by the common peer; without one nothing is compared', () => {
  const slower = structuredClone(result);
  for (const cell of slower.experiments[0]?.cells ?? []) {
    for (const { figures } of cell.observations) { if (cell.variant === 'fast') figures.speedup = 1; for (const name of Object.keys(figures)) figures[name] = (figures[name] ?? 0) * 3; }
  }
  const { changes } = compareResults(slower, result);
  const clear = changes.filter((change) => change.isClear);
  expect(clear.map((change) => [change.figure, change.ratio.value, change.isBetter])).toEqual([1, 2, 4].map(() => ['speedup', 2, true]));
  expect(compareReport(result, structuredClone(result), { isColoured: false })).toContain('nothing changed by more than noise');
  const alone = structuredClone(result);
  alone.variants = alone.variants.filter((variant) => variant.isOurs);
  expect(compareReport(result, alone, { isColoured: false })).toContain('not comparable');
});

test('options reach the programs that know them', () => {
  const options = { isFull: false, threads: '3', interval: '700,800', seconds: '0.2', parameters: { requests: '9' } };
  expect(parametersOf(cpu, options, 2)).toEqual({ threads: '3', seconds: '0.2', interval: '700' });
  expect(parametersOf(experimentNamed('convoy') as Experiment, options, 1)).toMatchObject({ threads: '3', interval: '700,800', requests: '9', client: 'lab', placements: 'as it comes' });
  expect(words('taskset -c 0 "my python" -u')).toEqual(['taskset', '-c', '0', 'my python', '-u']);
});

test('every table and curve names a figure that its experiment declares', () => {
  for (const experiment of EXPERIMENTS) {
    const figures = [experiment.primary, ...experiment.tables.map(({ figure }) => figure), ...experiment.charts.map(({ figure }) => figure)];
    for (const figure of figures) expect(experiment.figures, `${experiment.name} ${figure}`).toHaveProperty(figure.split('@')[0] ?? '');
  }
});
