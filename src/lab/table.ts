// The terminal's report: tables that fit 80 columns.
import { styleText } from 'node:util';
import { type Experiment, type FigureSpec, type TableSpec, experimentNamed, isBetter } from './experiments.ts';
import type { ExperimentResult, LabResult } from './result.ts';
import { MINIMUM_ROUNDS, isClear, serialShare } from './statistics.ts';
import { type Grid, grid, keyTexts, parseFigure, ratioOf, sameCell, shortNumber, tooFewSamples, valueOf } from './values.ts';

export const WIDTH = 80;
type Style = Parameters<typeof styleText>[0];

export interface Look { isColoured: boolean }
export const paint = (look: Look, style: Style, text: string): string => look.isColoured ? styleText(style, text, { validateStream: false }) : text;

/** Breaks words into lines. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width - indent.length) { lines.push(indent + line); line = word; }
    else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(indent + line);
  return lines;
}

/** `mark` stands behind the figure, so that figures stay in line. */
interface Shown { text: string; mark?: '+' | '-'; style?: Style | undefined }

function cellTexts(result: ExperimentResult, table: TableSpec, spec: FigureSpec, lab: LabResult, row: Grid['rows'][number], columns: number): Shown[] {
  const pair = lab.pairs.find(({ other }) => other === row.variant);
  return Array.from({ length: columns }, (_, i) => {
    const cell = row.cells[i];
    const value = cell && valueOf(cell, table.figure);
    if (!cell || !value) return { text: '-', style: 'dim' as Style };
    const text = shortNumber(value.value, spec.digits);
    // Marked where it stands beside: our figure, better or worse than the other's beyond what rounds vary.
    const mine = pair ? undefined : lab.pairs.find(({ ours }) => ours === row.variant);
    const against = mine && sameCell(result, mine.other, cell.cell);
    const ratio = against && ratioOf(cell, against, table.figure);
    const better = ratio && isClear(ratio) ? isBetter(spec.better, ratio.value) : undefined;
    if (better === undefined) return { text };
    return { text, mark: better ? '+' : '-', style: (better ? 'green' : 'yellow') as Style };
  });
}

const COLUMN_GAP = 2;

/** What was varied, once for the rows that share it, then the variant. */
function rowLabels(shown: Grid, table: TableSpec, isAligned = true): string[] {
  const keys = shown.rows.map((row) => keyTexts(row, table).join('  '));
  if (!isAligned) return shown.rows.map((row, i) => `${keys[i] ? `${keys[i]} ` : ''}${row.variant}`);
  const width = Math.max(...keys.map((text) => text.length));
  return shown.rows.map((row, i) => width === 0 ? row.variant : `${(keys[i] === keys[i - 1] ? '' : keys[i] ?? '').padEnd(width)}  ${row.variant}`);
}

function tableLines(result: ExperimentResult, table: TableSpec, experiment: Experiment, lab: LabResult, look: Look): string[] {
  const spec = experiment.figures[parseFigure(table.figure).name] as FigureSpec;
  const shown = grid(result, table, lab.variants.map(({ name }) => name));
  if (shown.rows.length === 0) return [];
  const tooFew = tooFewSamples(shown, table);
  if (tooFew !== undefined) return [`  ${paint(look, 'bold', table.title)}${paint(look, 'dim', `: ${tooFew}`)}`, ''];
  const labels = rowLabels(shown, table);
  const body: { label: string; cells: Shown[]; style?: Style }[] = shown.rows.map((row, i) => ({ label: labels[i] ?? '', cells: cellTexts(result, table, spec, lab, row, shown.columns.length) }));
  if (table.hasIdeal) {
    const ideal = shown.columns.map((column) => ({ text: shortNumber(Math.min(Number(column), lab.environment.cores), spec.digits), style: 'dim' as Style }));
    body.push({ label: `ideal on ${lab.environment.cores} cores`, cells: ideal, style: 'dim' });
  }
  const heads = shown.columns.map((column) => typeof column === 'number' ? column.toLocaleString('en') : column);
  const width = Math.max(6, ...heads.map((head) => head.length), ...body.flatMap((row) => row.cells.map((cell) => cell.text.length)));
  // Names get what the columns leave them, and are not cut below what most are long.
  const label = Math.min(Math.max(34, WIDTH - 2 - shown.columns.length * (width + COLUMN_GAP)), Math.max(...body.map((row) => row.label.length)));
  const perBlock = Math.max(1, Math.floor((WIDTH - 2 - label) / (width + COLUMN_GAP)));
  const lines = [`  ${paint(look, 'bold', table.title)}`];
  for (let from = 0; from < shown.columns.length; from += perBlock) {
    const head = heads.slice(from, from + perBlock).map((text) => `${text.padStart(width + COLUMN_GAP - 1)} `).join('');
    lines.push(`  ${paint(look, 'dim', `${''.padEnd(label)}${head}`.trimEnd())}`);
    for (const row of body) {
      const cells = row.cells.slice(from, from + perBlock).map((cell) => {
        const padded = `${cell.text.padStart(width + COLUMN_GAP - 1)}${cell.mark ?? ' '}`;
        return cell.style ? paint(look, cell.style, padded) : padded;
      });
      const name = row.label.slice(0, label).padEnd(label);
      lines.push(`  ${row.style ? paint(look, row.style, name) : name}${cells.join('')}`.trimEnd());
    }
  }
  if (table.hasIdeal) lines.push(...serialLines(shown, table, lab).map((line) => paint(look, 'dim', line)));
  lines.push('');
  return lines;
}

/** What share of the work behaves as if it were serial, by Amdahl's law. */
function serialLines(shown: Grid, table: TableSpec, lab: LabResult): string[] {
  const labels = rowLabels(shown, table, false);
  const shares = shown.rows.flatMap((row, i) => {
    const points = shown.columns.flatMap((column, k) => { const cell = row.cells[k], value = cell && valueOf(cell, table.figure); return value ? [{ n: Number(column), speedup: value.value }] : []; });
    const share = serialShare(points, lab.environment.cores);
    return share === undefined ? [] : [`${labels[i]} ${Math.round(share * 100)} %`];
  });
  return shares.length ? wrap(`serial share by Amdahl's law: ${shares.join(', ')}`, WIDTH, '  ') : [];
}

export function experimentLines(result: ExperimentResult, lab: LabResult, look: Look): string[] {
  const experiment = experimentNamed(result.name);
  if (!experiment) return [];
  const lines = [paint(look, ['bold', 'cyan'], `${result.name} · ${experiment.title}`)];
  lines.push(...wrap(experiment.reading, WIDTH, '  ').map((line) => paint(look, 'dim', line)), '');
  for (const table of experiment.tables) lines.push(...tableLines(result, table, experiment, lab, look));
  for (const failure of result.failures) {
    lines.push(...wrap(`${failure.variant} failed in round ${failure.round + 1}: ${failure.message}`, WIDTH, '  ').map((line) => paint(look, 'red', line)));
  }
  if (result.failures.length > 0) lines.push('');
  return lines;
}

export function headLines(lab: LabResult, look: Look): string[] {
  const { environment } = lab;
  const lines = [`${environment.cpu}, ${environment.cores} cores, ${environment.memoryGiB} GiB, ${environment.os}`];
  for (const variant of lab.variants) lines.push(...wrap(`${variant.name}: ${variant.version}`, WIDTH));
  return lines.map((line) => paint(look, 'dim', line.slice(0, WIDTH)));
}

export function footLines(lab: LabResult, look: Look): string[] {
  const lines: string[] = [];
  const [pair] = lab.pairs;
  const rounds = Math.max(0, ...lab.experiments.flatMap((result) => result.cells.map((cell) => cell.observations.length)));
  lines.push(rounds > 1 ? `Medians of ${rounds} fresh processes each, run turn about.` : `${rounds === 1 ? 'One fresh process each' : 'No process ended'}: nothing is known of how much they vary.`);
  if (pair && rounds >= MINIMUM_ROUNDS) lines.push('+ better, - worse than its peer: the 95 % interval of the paired ratio excludes 1.');
  if (lab.pin !== null) lines.push(`All processes were kept on cores ${lab.pin} (taskset, all their threads).`);
  if (!lab.isComplete) lines.push('Interrupted: what had been measured until then.');
  const text = lines.flatMap((line) => wrap(line, WIDTH)).map((line) => paint(look, 'dim', line));
  if (lab.noise.isNoisy) text.push(...wrap(`Noisy machine: ${lab.noise.reasons.join('; ')}. Trust ratios more than absolute figures, small differences not at all.`, WIDTH).map((line) => paint(look, 'yellow', line)));
  return text;
}

/** Some tables only, by experiment and figure: what README shows. */
export function excerpt(lab: LabResult, shown: Record<string, string[]>): string {
  const look = { isColoured: false };
  const tables = lab.experiments.flatMap((result) => {
    const experiment = experimentNamed(result.name);
    if (!experiment || !(result.name in shown)) return [];
    return [`${result.name} · ${experiment.title}`, ...experiment.tables.filter(({ figure }) => shown[result.name]?.includes(figure)).flatMap((table) => tableLines(result, table, experiment, lab, look))];
  });
  return `${[...headLines(lab, look), '', ...tables, ...footLines(lab, look)].join('\n')}\n`;
}

/** The whole report. */
export function terminalReport(lab: LabResult, look: Look): string {
  const lines = [...headLines(lab, look), '', ...lab.experiments.flatMap((result) => experimentLines(result, lab, look)), ...footLines(lab, look)];
  return `${lines.join('\n')}\n`;
}
