// The result as CSV (one line per cell and round) and as Markdown (the tables).
import { type FigureSpec, experimentNamed } from './experiments.ts';
import type { LabResult } from './result.ts';
import { grid, keyTexts, parseFigure, ratioOf, sameCell, shortNumber, valueOf } from './values.ts';

const field = (text: string | number): string => /[",\n]/.test(String(text)) ? `"${String(text).replaceAll('"', '""')}"` : String(text);

/** Long form, so that any tool can pivot it: experiment, variant, round, cell, figure, value. Samples are in the JSON only. */
export function csvReport(lab: LabResult): string {
  const lines = ['experiment,variant,round,cell,figure,value'];
  for (const { name, cells } of lab.experiments) {
    for (const { variant, cell, observations } of cells) {
      const key = Object.entries(cell).map(([k, v]) => `${k}=${v}`).join(' ');
      for (const { round, figures } of observations) {
        for (const [figure, value] of Object.entries(figures)) lines.push([name, variant, round, key, figure, value].map(field).join(','));
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

export function markdownReport(lab: LabResult): string {
  const { environment } = lab;
  const lines = [
    '# gilvm lab', '', `${environment.cpu}, ${environment.cores} cores, ${environment.os}, ${lab.date}`, '',
    ...lab.variants.map((variant) => `- ${variant.name}: ${variant.version}`), '',
  ];
  for (const result of lab.experiments) {
    const experiment = experimentNamed(result.name);
    if (!experiment) continue;
    lines.push(`## ${result.name}: ${experiment.title}`, '', experiment.reading, '');
    for (const table of experiment.tables) {
      const { columns, rows } = grid(result, table, lab.variants.map(({ name }) => name));
      if (rows.length === 0) continue;
      const spec = experiment.figures[parseFigure(table.figure).name] as FigureSpec;
      lines.push(`**${table.title}**`, '', `| | ${columns.join(' | ')} |`, `|---|${columns.map(() => '--:').join('|')}|`);
      for (const row of rows) {
        const cells = columns.map((_, i) => {
          const cell = row.cells[i];
          const value = cell && valueOf(cell, table.figure);
          return value ? shortNumber(value.value, spec.digits) : '-';
        });
        lines.push(`| ${[...keyTexts(row, table), row.variant].join(' ')} | ${cells.join(' | ')} |`);
      }
      lines.push('');
    }
    const pairs = lab.pairs.flatMap(({ ours, other }) => result.cells.filter((cell) => cell.variant === ours).flatMap((cell) => {
      const against = sameCell(result, other, cell.cell);
      const ratio = against && ratioOf(cell, against, experiment.primary);
      return ratio && Number.isFinite(ratio.low) ? [`| ${ours} / ${other} | ${Object.entries(cell.cell).map(([k, v]) => `${k} ${v}`).join(', ')} | ${ratio.value.toFixed(2)} | ${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)} |`] : [];
    }));
    if (pairs.length > 0) lines.push(`Ratios of ${experiment.primary}, paired by round, with 95 % bootstrap intervals:`, '', '| | cell | ratio | interval |', '|---|---|--:|---|', ...pairs, '');
    for (const failure of result.failures) lines.push(`${failure.variant} failed in round ${failure.round + 1}: ${failure.message}`, '');
  }
  lines.push(`Medians over ${lab.rounds} rounds of fresh processes.${lab.noise.isNoisy ? ` Noisy machine: ${lab.noise.reasons.join('; ')}.` : ''}`);
  return `${lines.join('\n')}\n`;
}
