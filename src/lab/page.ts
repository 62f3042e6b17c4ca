// The lab's result as one self-contained page: tables, curves as inline SVG, how each was measured. No script but a theme switch,
// no network; every curve also stands in a table.
import { LINE_STYLE, lineChart } from './chart.ts';
import { type ChartSpec, type Experiment, type FigureSpec, type TableSpec, experimentNamed, isBetter } from './experiments.ts';
import type { ExperimentResult, LabResult } from './result.ts';
import { amdahl, isClear, serialShare } from './statistics.ts';
import { grid, keyTexts, matches, parseFigure, ratioOf, sameCell, shortNumber, tooFewSamples, valueOf } from './values.ts';

export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `
:root { color-scheme: light; --bg: #fbfbf9; --panel: #fff; --ink: #1d2329; --soft: #5f6973; --line: #dfe3e6; --good: #17805f; --bad: #b4540a; --odd: #f4f5f3; --link: #2f78c4;
  --c0: #1f9d76; --c1: #3b6fd4; --c2: #d97706; --c3: #b5359c; --c4: #6b7280; --c5: #0891b2; --c6: #9a6700; --c7: #c2410c; }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { color-scheme: dark; --bg: #14181c; --panel: #1a1f24; --ink: #e6eaee; --soft: #98a3ad; --line: #2d353c; --good: #4fd1a5; --bad: #f0a35e; --odd: #1e242a; --link: #62a8ee;
  --c0: #35c295; --c1: #7aa7ff; --c2: #f0b13c; --c3: #e07bd0; --c4: #9ca3af; --c5: #4fc3dc; --c6: #d4b35a; --c7: #fb8f67; } }
:root[data-theme=dark] { color-scheme: dark; --bg: #14181c; --panel: #1a1f24; --ink: #e6eaee; --soft: #98a3ad; --line: #2d353c; --good: #4fd1a5; --bad: #f0a35e; --odd: #1e242a; --link: #62a8ee;
  --c0: #35c295; --c1: #7aa7ff; --c2: #f0b13c; --c3: #e07bd0; --c4: #9ca3af; --c5: #4fc3dc; --c6: #d4b35a; --c7: #fb8f67; }
* { box-sizing: border-box; } body { margin: 0; background: var(--bg); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.page { max-width: 1160px; margin: 0 auto; padding: 0 clamp(12px, 3vw, 32px) 60px; }
h1 { font-size: 26px; letter-spacing: -.015em; margin: 28px 0 4px; } h2 { font-size: 20px; letter-spacing: -.01em; margin: 0 0 6px; } h3 { font-size: 14px; margin: 22px 0 6px; font-weight: 600; }
.soft { color: var(--soft); } nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 14px 0 8px; } a { color: var(--link); } button { font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 2px 10px; cursor: pointer; float: right; margin-top: 30px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
section { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: clamp(14px, 2.4vw, 26px); margin: 18px 0; }
.noisy { border-left: 3px solid var(--bad); padding: 8px 12px; background: var(--panel); border-radius: 0 6px 6px 0; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 14px; min-width: min(100%, 420px); }
th, td { text-align: right; padding: 4px 14px 4px 0; white-space: nowrap; border-bottom: 1px solid var(--line); } thead th { color: var(--soft); font-weight: 500; } th:first-child { text-align: left; padding-right: 24px; } tbody th { font-weight: 500; }
tr.ideal th, tr.ideal td { color: var(--soft); font-style: italic; } .good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; } .spread { color: var(--soft); font-size: 12px; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 18px; margin-top: 18px; } figure { margin: 0; max-width: 560px; } figcaption { font-size: 14px; font-weight: 600; margin-bottom: 4px; }
.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 430px), 1fr)); gap: 0 30px; } .tables > div { min-width: 0; } .tables > .wide { grid-column: 1 / -1; }
details { margin-top: 16px; } summary { cursor: pointer; color: var(--soft); } dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 18px; margin: 6px 0; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
code { font: 13px ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
@media (max-width: 560px) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 6px; } section { border-radius: 8px; }}
${LINE_STYLE}
@media (max-width: 560px) { .chart text { font-size: 15px; } }`;

function tableHtml(result: ExperimentResult, table: TableSpec, experiment: Experiment, lab: LabResult): string {
  const shown = grid(result, table, lab.variants.map(({ name }) => name));
  if (shown.rows.length === 0) return '';
  const tooFew = tooFewSamples(shown, table);
  if (tooFew !== undefined) return `<div><h3>${escapeHtml(table.title)}</h3><p class="soft">${tooFew}</p></div>`;
  const spec = experiment.figures[parseFigure(table.figure).name] as FigureSpec;
  const body = shown.rows.map((row) => {
    const label = [...keyTexts(row, table), row.variant].join(' · ');
    const cells = shown.columns.map((_, i) => {
      const cell = row.cells[i];
      const value = cell && valueOf(cell, table.figure);
      if (!cell || !value) return '<td><span class="soft" title="too few samples for this percentile">–</span></td>';
      const pair = lab.pairs.find(({ ours }) => ours === row.variant);
      const against = pair && sameCell(result, pair.other, cell.cell);
      const ratio = against && ratioOf(cell, against, table.figure);
      const better = ratio && isClear(ratio) ? isBetter(spec.better, ratio.value) : undefined;
      const clear = better === undefined ? '' : better ? 'good' : 'bad';
      const title = `${shortNumber(value.low, spec.digits)} to ${shortNumber(value.high, spec.digits)} in ${value.rounds} rounds${ratio && Number.isFinite(ratio.low) ? `; ${ratio.value.toFixed(2)} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}) times ${pair?.other}` : ''}`;
      return `<td class="${clear}" title="${escapeHtml(title)}">${shortNumber(value.value, spec.digits)}${clear ? `<span aria-label="${clear === 'good' ? 'better' : 'worse'}">${clear === 'good' ? ' +' : ' −'}</span>` : ''}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(label)}</th>${cells.join('')}</tr>`;
  });
  if (table.hasIdeal) body.push(`<tr class="ideal"><th scope="row">ideal on ${lab.environment.cores} cores</th>${shown.columns.map((column) => `<td>${shortNumber(Math.min(Number(column), lab.environment.cores), spec.digits)}</td>`).join('')}</tr>`);
  // In characters, more than half of the page takes.
  const isWide = Math.max(...shown.rows.map((row) => keyTexts(row, table).join(' · ').length + row.variant.length + 6)) + shown.columns.reduce<number>((sum, column, i) => sum + Math.max(String(column).length, ...shown.rows.map((row) => { const cell = row.cells[i], value = cell && valueOf(cell, table.figure); return value ? shortNumber(value.value, spec.digits).length + 2 : 0; })) + 2, 0) > 68;
  return `<div${isWide ? ' class="wide"' : ''}><h3>${escapeHtml(table.title)}</h3><div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(table.title)}"><table><thead><tr><th scope="col"></th>${shown.columns.map((column) => `<th scope="col">${escapeHtml(typeof column === 'number' ? column.toLocaleString('en') : column)}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div></div>`;
}

function chartHtml(result: ExperimentResult, chart: ChartSpec, experiment: Experiment, lab: LabResult): string {
  const spec = experiment.figures[parseFigure(chart.figure).name] as FigureSpec;
  const series = lab.variants.map(({ name }, i) => ({
    name, colour: `var(--c${i % 8})`,
    points: result.cells.filter((cell) => cell.variant === name && chart.x in cell.cell && matches(cell.cell, chart.where)).flatMap((cell) => {
      const value = valueOf(cell, chart.figure);
      return value ? [{ x: Number(cell.cell[chart.x]), y: value.value, low: value.low, high: value.high }] : [];
    }).sort((a, b) => a.x - b.x),
  })).filter(({ points }) => points.length > 1);
  if (series.length === 0) return '';
  const [first] = series, { cores } = lab.environment;
  const serial = chart.hasIdeal && first ? serialShare(first.points.map(({ x, y }) => ({ n: x, speedup: y })), cores) : undefined;
  const law = serial === undefined ? {} : { law: { of: (x: number): number => amdahl(serial, x, cores), name: `Amdahl, ${Math.round(serial * 100)} % serial (${first?.name ?? ''})` } };
  const drawn = lineChart({
    ...law,
    series, xLabel: chart.x === 'interval_us' ? 'switch interval, µs' : chart.x === 'cpu' ? 'CPU threads' : chart.x, digits: spec.digits,
    logX: chart.logX === true, logY: chart.logY === true, ...(chart.hasIdeal ? { ideal: (x: number) => Math.min(x, lab.environment.cores) } : {}), title: chart.title,
  });
  return `<figure><figcaption>${escapeHtml(chart.title)}</figcaption>${drawn}</figure>`;
}

function experimentHtml(result: ExperimentResult, lab: LabResult): string {
  const experiment = experimentNamed(result.name);
  if (!experiment) return '';
  const charts = experiment.charts.map((chart) => chartHtml(result, chart, experiment, lab)).join('');
  const failures = result.failures.map((failure) => `<p class="bad">${escapeHtml(failure.variant)} failed in round ${failure.round + 1}: ${escapeHtml(failure.message)}</p>`).join('');
  const parameters = Object.entries(result.parameters).map(([name, value]) => `<code>--${escapeHtml(name)} ${escapeHtml(value)}</code>`).join(' ');
  return `<section id="${result.name}"><h2>${escapeHtml(experiment.title)}</h2><p class="soft">${escapeHtml(experiment.reading)}</p>${failures}
${charts ? `<div class="charts">${charts}</div>` : ''}<div class="tables">${experiment.tables.map((table) => tableHtml(result, table, experiment, lab)).join('\n')}</div>
<details><summary>How it was measured</summary><p><code>programs/lab/${experiment.program}</code> ${parameters}; ${result.seconds.toFixed(0)} s in all. Figures are medians over fresh processes, run turn about; the lowest and highest stand in each figure's tooltip.
+ and − mark where the 95 % bootstrap interval of the ratio to the peer, paired by round, excludes 1. Percentiles are of all samples and given from 10/(1 − p) samples on.</p></details></section>`;
}

export function labPage(lab: LabResult): string {
  const { environment } = lab;
  const facts: [string, string][] = [
    ['Machine', `${environment.cpu}, ${environment.cores} cores, ${environment.memoryGiB} GiB`], ['System', environment.os], ['Node', `${environment.node} (V8 ${environment.v8})`],
    ['Load at the start', environment.load.map((load) => load.toFixed(2)).join(', ')], ['Pinned to', lab.pin ?? 'nothing'], ['Build', environment.build], ['Command', `gilvm ${lab.commandLine.join(' ')}`],
    ...lab.variants.map((variant): [string, string] => [variant.name, `${variant.version}: ${variant.command.join(' ')}`]),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>gilvm lab · ${escapeHtml(lab.date.slice(0, 10))}</title><style>${STYLE}</style></head>
<body><div class="page"><button type="button" aria-label="Light or dark" onclick="const r=document.documentElement,d=r.dataset.theme?r.dataset.theme==='dark':matchMedia('(prefers-color-scheme: dark)').matches;r.dataset.theme=d?'light':'dark'">◐</button>
<h1>What threads gain and cost under a GIL</h1><p class="soft">gilvm lab, ${escapeHtml(lab.date.replace('T', ' ').slice(0, 16))} UTC · ${escapeHtml(environment.cpu)}, ${environment.cores} cores${lab.isComplete ? '' : ' · interrupted: not everything was measured'}</p>
${lab.noise.isNoisy ? `<p class="noisy"><b>A noisy machine:</b> ${escapeHtml(lab.noise.reasons.join('; '))}. Trust ratios more than absolute figures, small differences not at all.</p>` : ''}
<nav aria-label="Experiments">${lab.experiments.map(({ name }) => `<a href="#${name}">${name}</a>`).join('')}<a href="#environment">environment</a></nav>
${lab.experiments.map((result) => experimentHtml(result, lab)).join('\n')}
<section id="environment"><h2>Environment</h2><dl>${facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl></section>
</div></body></html>
`;
}
