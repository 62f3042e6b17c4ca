// Two results against each other. The machine may have been faster or slower on the other day, so each of our figures is divided by
// that of a peer which both results hold; without one, nothing is compared.
import { styleText } from 'node:util';
import { experimentNamed, isBetter } from './experiments.ts';
import type { ExperimentResult, LabResult, VariantInfo } from './result.ts';
import { type Interval, bootstrapMedian, isClear } from './statistics.ts';
import { WIDTH, wrap } from './table.ts';
import { parseFigure, perRound, sameCell } from './values.ts';

export interface Change { experiment: string; variant: string; cell: string; figure: string; ratio: Interval; /** undefined: neither way is a merit */ isBetter: boolean | undefined; isClear: boolean }
export interface Comparison { peer: VariantInfo | undefined; changes: Change[]; warnings: string[] }

/** A peer of the same name and version in both. */
function commonPeer(before: LabResult, after: LabResult): VariantInfo | undefined {
  return before.variants.find((variant) => !variant.isOurs && after.variants.some((other) => !other.isOurs && other.name === variant.name && other.version === variant.version));
}

/** Ours by the peer's, per round. */
function normalised(result: ExperimentResult, variant: string, peer: string, cell: ExperimentResult['cells'][number], figure: string): number[] {
  const mine = sameCell(result, variant, cell.cell);
  const theirs = sameCell(result, peer, cell.cell);
  if (!mine || !theirs) return [];
  const against = perRound(theirs, figure);
  return [...perRound(mine, figure)].flatMap(([round, value]) => { const other = against.get(round); return other && value > 0 ? [value / other] : []; });
}

export function compareResults(before: LabResult, after: LabResult): Comparison {
  const peer = commonPeer(before, after);
  const warnings: string[] = [];
  const differ = (what: string, a: unknown, b: unknown): void => { if (a !== b) warnings.push(`${what}: ${String(a)} before, ${String(b)} after`); };
  differ('CPU', before.environment.cpu, after.environment.cpu);
  differ('cores', before.environment.cores, after.environment.cores);
  differ('Node', before.environment.node, after.environment.node);
  differ('pinned to', before.pin ?? 'nothing', after.pin ?? 'nothing');
  for (const [name, result] of [['before', before], ['after', after]] as const) if (result.noise.isNoisy) warnings.push(`${name} was noisy: ${result.noise.reasons.join('; ')}`);
  if (!peer) return { peer, changes: [], warnings };
  const changes: Change[] = [];
  for (const result of after.experiments) {
    const old = before.experiments.find(({ name }) => name === result.name);
    const experiment = experimentNamed(result.name);
    if (!old || !experiment) continue;
    for (const cell of result.cells) {
      if (!after.variants.find(({ name }) => name === cell.variant)?.isOurs) continue;
      for (const figure of new Set([experiment.primary, ...experiment.tables.map((table) => table.figure)])) {
        const now = normalised(result, cell.variant, peer.name, cell, figure);
        const then = normalised(old, cell.variant, peer.name, cell, figure);
        if (now.length === 0 || then.length === 0) continue;
        // Rounds of the two runs are not paired: every round of one against every round of the other would feign more data, so each
        // against the other's median, both ways.
        const ratio = ratioOfMedians(now, then);
        const better = experiment.figures[parseFigure(figure).name]?.better ?? 'higher';
        changes.push({
          experiment: result.name, variant: cell.variant, cell: Object.entries(cell.cell).map(([k, v]) => `${k} ${v}`).join(', '), figure, ratio,
          isBetter: isBetter(better, ratio.value), isClear: isClear(ratio),
        });
      }
    }
  }
  return { peer, changes, warnings };
}

/** Ratio of two independent medians with its bootstrap interval: the wider of both sides' relative intervals, put together. */
function ratioOfMedians(now: number[], then: number[]): Interval {
  const a = bootstrapMedian(now, 1);
  const b = bootstrapMedian(then, 2);
  return { value: a.value / b.value, low: a.low / b.high, high: b.low > 0 ? a.high / b.low : Number.POSITIVE_INFINITY, n: Math.min(a.n, b.n) };
}

export function compareReport(before: LabResult, after: LabResult, look: { isColoured: boolean }): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string => look.isColoured ? styleText(style, text, { validateStream: false }) : text;
  const { peer, changes, warnings } = compareResults(before, after);
  const lines = warnings.flatMap((warning) => wrap(warning, WIDTH)).map((line) => paint('yellow', line));
  if (!peer) return `${[...lines, 'not comparable: no peer of the same name and version is in both results'].join('\n')}\n`;
  lines.push(`ratios after / before, each divided by that of ${peer.name} (${peer.version})`, '');
  const clear = changes.filter((change) => change.isClear);
  for (const change of clear) {
    const name = `${change.experiment} · ${change.variant} · ${change.cell} · ${change.figure}`;
    const [verdict, colour] = change.isBetter === undefined ? ['changed', 'yellow'] as const : change.isBetter ? ['better', 'green'] as const : ['worse', 'red'] as const;
    lines.push(name, `  ${paint(colour, `${change.ratio.value.toFixed(2)} (${change.ratio.low.toFixed(2)} to ${change.ratio.high.toFixed(2)}) ${verdict}`)}`);
  }
  lines.push(clear.length === 0 ? `nothing changed by more than noise (${changes.length} figures compared)` : `${changes.length - clear.length} other figures: no more than noise`);
  if (changes.some((change) => !Number.isFinite(change.ratio.high))) lines.push('fewer than three rounds: intervals are not known, so nothing can be called a change');
  return `${lines.join('\n')}\n`;
}
