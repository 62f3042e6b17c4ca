// The timeline on a terminal: a table per thread, the longest waits with file and line, what is sick, and the last moments as a
// coloured chart of the terminal's width.
import { styleText } from 'node:util';
import { wrap } from '../table.ts';
import { placeText } from './chrome.ts';
import { type Span, type Timeline, type TracedThread, wordedFor } from './decode.ts';
import { expressionAt, type Source } from './lock_names.ts';
import { type Summary, duration } from './summary.ts';

export interface Screen { width: number; isColoured: boolean; /** source text of a line of a file */ source: Source }
type Style = Parameters<typeof styleText>[0];
const paint = (screen: Screen, style: Style, text: string): string => screen.isColoured ? styleText(style, text, { validateStream: false }) : text;

/** Thread-1 (work): where that has no room, without what is in brackets. */
const shortName = (name: string): string => name.replace(/ \(.*\)$/, '');
const fitted = (name: string, width: number): string => (name.length > width ? shortName(name) : name).slice(0, width).padEnd(width);

const COLUMNS = [['ran', 9], ['waited', 9], ['blocked', 9], ['turns', 7], ['asked', 7], ['mean turn', 10], ['longest', 9]] as const;

function threadTable(summary: Summary, screen: Screen): string[] {
  const most = 14;
  const shown = summary.threads.slice(0, most);
  const label = Math.min(Math.max(10, ...shown.map(({ name }) => name.length)), screen.width - 61);
  const lines = [paint(screen, 'bold', `${'thread'.padEnd(label)}${COLUMNS.map(([name, width]) => name.padStart(width)).join('')}`)];
  for (const thread of shown) {
    const cells = [duration(thread.ran), duration(thread.waited), duration(thread.blocked), String(thread.turns), String(thread.forced), duration(thread.meanTurn), duration(thread.longestWait)];
    const painted = cells.map((cell, i) => {
      const padded = cell.padStart(COLUMNS[i]?.[1] ?? 8);
      return i === 0 ? paint(screen, 'green', padded) : i === 1 && thread.waited > thread.ran ? paint(screen, 'red', padded) : padded;
    });
    lines.push(`${fitted(thread.name, label)}${painted.join('')}`);
  }
  if (summary.threads.length > most) lines.push(paint(screen, 'dim', `... and ${summary.threads.length - most} more threads`));
  return lines;
}

/** What has no room goes first: the code, what stands in brackets behind names; the place stays. */
function waitLines(summary: Summary, screen: Screen): string[] {
  return summary.longest.filter((wait) => wait.ns > 0).map((wait) => {
    const line = (name: (text: string) => string): string => {
      const what = wait.state === 'wait' ? 'for the GIL' : wait.where?.via ? `in ${wait.where.via}` : `for the lock ${wait.lock}`;
      const where = placeText(wait.where);
      return `${duration(wait.ns).padStart(9)}  ${name(wait.thread)} ${what}${wait.holder ? `, held by ${name(wait.holder)}` : ''}${where ? ` at ${where}` : ''}`;
    };
    const code = expressionAt(wait.where, screen.source), full = line((name) => name), short = line(shortName);
    const found = [`${full}  ${code}`, full, `${short}  ${code}`, short].find((text) => text.trimEnd().length <= screen.width);
    return found?.trimEnd() ?? `${short.slice(0, screen.width - 1)}…`;
  });
}

// ---- the chart

const GLYPHS: { [state in Span['state']]: { glyph: string; plain: string; style: Style } } = {
  run: { glyph: '█', plain: '#', style: 'green' }, wait: { glyph: '▒', plain: '-', style: 'red' }, block: { glyph: '·', plain: '.', style: 'dim' },
};

/** In each cell the state that fills most of it; a run shows where it fills an eighth, or short turns would never be seen. */
function chartRow(thread: TracedThread, from: number, to: number, cells: number): (Span['state'] | undefined)[] {
  const shares = Array.from({ length: cells }, () => ({ run: 0, wait: 0, block: 0 }));
  const size = (to - from) / cells;
  for (const span of thread.spans) {
    if (span.end <= from || span.begin >= to) continue;
    const first = Math.max(0, Math.floor((span.begin - from) / size));
    const last = Math.min(cells - 1, Math.floor((span.end - from) / size));
    for (let i = first; i <= last; i++) {
      const overlap = Math.min(span.end, from + (i + 1) * size) - Math.max(span.begin, from + i * size);
      const share = shares[i];
      if (share && overlap > 0) share[span.state] += overlap;
    }
  }
  return shares.map(({ run, wait, block }) => {
    if (run + wait + block < size / 4) return run > 0 ? 'run' : undefined;
    if (run >= size / 8 && run >= block / 4) return run >= wait / 3 ? 'run' : 'wait';
    return wait >= block ? 'wait' : 'block';
  });
}

/** About this many turns are to be seen. */
const TURNS_SHOWN = 24;

/** The last moments: so long that some turns of the lock can be told apart. */
export function lastMoments(timeline: Timeline): { from: number; to: number } {
  const ends = timeline.threads.flatMap((thread) => thread.spans.filter((span) => span.state === 'run').map((span) => span.begin)).sort((a, b) => b - a);
  const to = timeline.duration;
  // The run's tidying up at the end has little to show: the last moment that two threads wanted the lock, if there is one.
  const contended = timeline.threads.flatMap((thread) => thread.spans.filter((span) => span.state === 'wait').map((span) => span.end));
  const last = contended.reduce((latest, end) => Math.max(latest, end), 0) || to;
  const before = ends.filter((begin) => begin <= last);
  const from = before[Math.min(before.length - 1, TURNS_SHOWN)] ?? 0;
  const end = Math.min(to, last + (last - from) * 0.05);
  return { from, to: end > from ? end : to };
}

const ROWS_SHOWN = 12;

export function chart(timeline: Timeline, screen: Screen): string[] {
  const { from, to } = lastMoments(timeline);
  const threads = timeline.threads.filter((thread) => thread.end > from && thread.begin < to).slice(0, ROWS_SHOWN);
  const label = Math.min(16, Math.max(4, ...threads.map(({ name }) => name.length)));
  const cells = Math.max(20, screen.width - label - 1);
  const lines: string[] = [];
  for (const thread of threads) {
    const row = chartRow(thread, from, to, cells);
    let text = '';
    for (let i = 0; i < row.length;) {
      let end = i;
      while (end < row.length && row[end] === row[i]) end++;
      const state = row[i];
      const look = state && GLYPHS[state];
      text += look ? paint(screen, look.style, (screen.isColoured ? look.glyph : look.plain).repeat(end - i)) : ' '.repeat(end - i);
      i = end;
    }
    lines.push(`${fitted(thread.name, label)} ${text}`.trimEnd());
  }
  const left = `${duration(from)}`;
  const right = duration(to);
  lines.push(paint(screen, 'dim', `${''.padEnd(label)} ${left}${right.padStart(Math.max(1, cells - left.length))}`));
  const legend = (['run', 'wait', 'block'] as const).map((state) => {
    const { glyph, plain, style } = GLYPHS[state];
    return `${paint(screen, style, screen.isColoured ? glyph : plain)} ${{ run: wordedFor(timeline, 'holds the GIL'), wait: 'waits for it', block: 'blocked, does not want it' }[state]}`;
  });
  lines.push(`${''.padEnd(label)} ${legend.join('   ')}`);
  return lines;
}

export function traceReport(timeline: Timeline, summary: Summary, screen: Screen): string {
  const lines = [...threadTable(summary, screen), ''];
  const waits = waitLines(summary, screen);
  if (waits.length > 0) lines.push(paint(screen, 'bold', 'longest waits'), ...waits, '');
  for (const finding of summary.findings) {
    const name = { convoy: 'Convoy', starvation: 'Starvation', idle: 'Idle', lost: 'Lost records' }[finding.kind];
    lines.push(...wrap(`${name}: ${finding.text}.`, screen.width).map((line) => paint(screen, 'yellow', line)), '');
  }
  if (timeline.threads.length > 0) lines.push(paint(screen, 'bold', 'the last moments with more than one thread at it'), ...chart(timeline, screen));
  return `${lines.join('\n')}\n`;
}
