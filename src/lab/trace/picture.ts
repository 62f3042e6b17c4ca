// The last contended moments of a timeline as a small SVG that needs nothing around it: for a README, a slide, a report. Follows
// the reader's light or dark setting.
import { type Span, type Timeline, type TracedThread, wordedFor } from './decode.ts';
import { duration } from './summary.ts';
import { lastMoments } from './terminal.ts';

const WIDTH = 960, LABELS = 130, ROW = 34, TOP = 46, MOST_ROWS = 10;
const STYLE = `text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:#1d2329}.s{fill:#66707a;font-size:12px}.bg{fill:#fbfbf9}.g{stroke:#dfe3e6}.odd{fill:#f1f2f0}
.run{fill:#1f9d76}.wait{fill:#d9482b}.block{fill:#b9c2ca}.f{stroke:#d98a00}.v{stroke:#2f78c4}.fh{fill:#d98a00}.vh{fill:#2f78c4}.t{fill:#fff;font-size:11px}path{fill:none;stroke-width:1.5}
@media(prefers-color-scheme:dark){text{fill:#e6eaee}.s{fill:#98a3ad}.bg{fill:#14181c}.g{stroke:#2d353c}.odd{fill:#1b2126}.run{fill:#35c295}.wait{fill:#f0694a}.block{fill:#48535d}.f{stroke:#f0b13c}.v{stroke:#62a8ee}.fh{fill:#f0b13c}.vh{fill:#62a8ee}.t{fill:#14181c}}`;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const round = (n: number): string => n.toFixed(1).replace(/\.0$/, '');

function bar(span: Span, x: (t: number) => number, y: number): string {
  const left = Math.max(LABELS, x(span.begin)), right = Math.min(WIDTH - 12, x(span.end));
  if (right < LABELS || left > WIDTH - 12) return '';
  const [top, height] = span.state === 'run' ? [6, ROW - 12] : span.state === 'wait' ? [ROW / 2 - 5, 10] : [ROW / 2 - 1, 2];
  const width = Math.max(0.8, right - left - (right - left > 3 ? 1 : 0));
  return `<rect class="${span.state}" x="${round(left)}" y="${round(y + top)}" width="${round(width)}" height="${round(height)}" rx="${round(Math.min(3, width / 3, height / 2))}"/>`;
}

/** Round numbers of a unit that fits. */
function ticks(from: number, to: number): number[] {
  const rough = (to - from) / 7, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((k) => k * power).find((s) => s >= rough) ?? rough;
  const found: number[] = [];
  for (let t = Math.ceil(from / step) * step; t <= to; t += step) found.push(t);
  return found;
}

function shownThreads(timeline: Timeline, from: number, to: number): TracedThread[] {
  return timeline.threads.filter((thread) => thread.spans.some((span) => span.begin < to && span.end > from)).slice(0, MOST_ROWS);
}

export function timelinePicture(timeline: Timeline): string {
  const { from, to } = lastMoments(timeline);
  const threads = shownThreads(timeline, from, to);
  const x = (t: number): number => LABELS + (t - from) / Math.max(1, to - from) * (WIDTH - LABELS - 12);
  const y = (index: number): number => TOP + threads.findIndex((thread) => thread.index === index) * ROW;
  const height = TOP + threads.length * ROW + 34;
  const parts = [`<rect class="bg" width="${WIDTH}" height="${height}" rx="8"/>`];
  threads.forEach((_, i) => { if (i % 2 === 0) parts.push(`<rect class="odd" x="${LABELS}" y="${TOP + i * ROW}" width="${WIDTH - LABELS - 12}" height="${ROW}"/>`); });
  for (const t of ticks(0, to - from)) parts.push(`<line class="g" x1="${round(x(from + t))}" x2="${round(x(from + t))}" y1="${TOP - 6}" y2="${height - 34}"/><text class="s" x="${round(x(from + t) + 3)}" y="${TOP - 12}">${+(t / 1e6).toPrecision(4)} ms</text>`);
  for (const thread of threads) {
    parts.push(`<text x="14" y="${y(thread.index) + ROW / 2 + 4}">${escape(thread.name.slice(0, 16))}</text>`);
    for (const span of thread.spans) parts.push(bar(span, x, y(thread.index)));
  }
  for (const handoff of timeline.handoffs) {
    if (handoff.took < from || handoff.at > to || handoff.lock) continue;
    const x1 = x(handoff.at), x2 = x(handoff.took), isDown = y(handoff.to) > y(handoff.from), sign = isDown ? 1 : -1;
    if (y(handoff.to) < TOP || y(handoff.from) < TOP || x1 < LABELS) continue;
    const y1 = y(handoff.from) + (isDown ? ROW - 6 : 6), y2 = y(handoff.to) + (isDown ? 6 : ROW - 6), bend = Math.max(8, (x2 - x1) / 2);
    const kind = handoff.isForced ? 'f' : 'v';
    parts.push(`<path class="${kind}" d="M${round(x1)} ${round(y1)}C${round(x1 + bend)} ${round(y1 + sign * 5)} ${round(x2 - bend)} ${round(y2 - sign * 12)} ${round(x2)} ${round(y2 - sign * 4)}"/>`
      + `<polygon class="${kind}h" points="${round(x2)},${round(y2)} ${round(x2 - 3)},${round(y2 - sign * 5)} ${round(x2 + 3)},${round(y2 - sign * 5)}"/>`);
  }
  const foot = height - 12;
  parts.push(`<rect class="run" x="${LABELS}" y="${foot - 11}" width="14" height="13" rx="2"/><text class="s" x="${LABELS + 20}" y="${foot}">holds the GIL</text>`
    + `<rect class="wait" x="${LABELS + 120}" y="${foot - 9}" width="14" height="9" rx="2"/><text class="s" x="${LABELS + 140}" y="${foot}">waits for it</text>`
    + `<rect class="block" x="${LABELS + 226}" y="${foot - 5}" width="14" height="2"/><text class="s" x="${LABELS + 246}" y="${foot}">blocked</text>`
    + `<text class="s" x="${LABELS + 316}" y="${foot}">arrows: the lock changes hands, <tspan class="fh">asked for</tspan> or <tspan class="vh">let go</tspan></text>`);
  parts.push(`<text x="14" y="20" style="font-weight:600">${escape(timeline.program)}</text><text class="s" x="${Math.max(LABELS, 28 + timeline.program.length * 8)}" y="20">the last ${duration(to - from)} in which threads fought for the lock</text>`);
  return wordedFor(timeline, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Timeline of ${escape(timeline.program)}"><style>${STYLE}</style>${parts.join('\n')}</svg>\n`);
}
