// The timeline as one self-contained page: data (deflated, base64), styles and the script of client.ts. No network.
import { deflateRawSync } from 'node:zlib';
import { placeText } from './chrome.ts';
import { type ClientData, timelineClient } from './client.ts';
import { type Place, type Timeline, wordedFor } from './decode.ts';
import { type Summary, duration } from './summary.ts';
import { expressionAt, type Source } from './lock_names.ts';
import { PAGE_STYLE } from './page_style.ts';

const STATES = ['run', 'wait', 'block'];

/** Places and reasons by number, so that a span is four numbers. */
class Numbers<Key> {
  readonly list: Key[] = [];
  readonly #known = new Map<string, number>();
  of(key: Key, text: string): number {
    let number = this.#known.get(text);
    if (number === undefined) { number = this.list.length; this.#known.set(text, number); this.list.push(key); }
    return number;
  }
}

function pack(timeline: Timeline, source: Source): { data: Omit<ClientData, 'packed'>; bytes: Buffer } {
  const reasons = new Numbers<string>();
  const places = new Numbers<{ where: Place | undefined; lock: string }>(); // with the lock that is waited for there
  places.of({ where: undefined, lock: '' }, '');
  const parts: Buffer[] = [];
  const add = (array: Float64Array | Uint32Array): void => { parts.push(Buffer.from(array.buffer)); };
  for (const { spans } of timeline.threads) {
    const times = new Float64Array(spans.length * 2);
    const words = new Uint32Array(spans.length * 2);
    spans.forEach((span, i) => {
      times[i] = span.begin;
      times[spans.length + i] = span.end;
      const where = span.where, lock = span.lock?.name ?? '';
      words[i] = places.of({ where, lock }, where || lock ? `${lock}:${where?.file}:${where?.line}:${where?.column}:${where?.via}:${where?.function}` : '');
      words[spans.length + i] = (STATES.indexOf(span.state) | reasons.of(span.reason, span.reason) << 2 | ((span.from ?? -1) + 1 & 0xfff) << 10 | Math.min(255, span.requests ?? 0) << 24) >>> 0;
    });
    add(times);
    add(words);
  }
  const { handoffs, requests, collections } = timeline;
  add(Float64Array.from(handoffs.flatMap((handoff) => [handoff.at, handoff.took])));
  add(Float64Array.from(requests.map((request) => request.at)));
  add(Float64Array.from(collections.flatMap((collection) => [collection.begin, collection.end])));
  add(Uint32Array.from(handoffs.map(({ from, to, isForced, lock }) => from | to << 12 | (lock ? 2 : Number(isForced)) << 24)));
  add(Uint32Array.from(requests.map(({ by, to }) => (by & 0xfff) | (to & 0xfff) << 12)));
  add(Uint32Array.from(collections.map(({ thread, liveKiB }) => (thread & 0x3ff) | Math.min(liveKiB, 0x3fffff) << 10)));
  return {
    bytes: Buffer.concat(parts),
    data: {
      duration: timeline.duration, threads: timeline.threads.map(({ name, spans, begin, end }) => ({ name, count: spans.length, begin, end })),
      handoffs: handoffs.length, requests: requests.length, collections: collections.length, reasons: reasons.list,
      places: places.list.map(({ where, lock }) => where || lock
        ? { short: placeText(where), function: where?.function ?? '', via: where?.via ?? '', code: expressionAt(where, source), line: where ? (source(where.file, where.line) ?? '').trim() : '', lock } : null),
    },
  };
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function share(part: number, whole: number): string { return `${whole > 0 ? Math.min(100, part / whole * 100).toFixed(1) : 0}%`; }

function threadRows(told: Summary): string {
  return told.threads.map((thread) => {
    const life = thread.ran + thread.waited + thread.blocked;
    return `<tr><th scope="row">${escape(thread.name)}</th><td class="bar"><span class="share" role="img" aria-label="${escape(`ran ${share(thread.ran, life)}, waited ${share(thread.waited, life)}`)}"><i class="run" style="width:${share(thread.ran, life)}"></i><i class="wait" style="width:${share(thread.waited, life)}"></i></span></td>`
      + `<td>${duration(thread.ran)}</td><td>${duration(thread.waited)}</td><td>${duration(thread.blocked)}</td><td>${thread.turns.toLocaleString('en')}</td><td>${thread.forced.toLocaleString('en')}</td><td>${duration(thread.meanTurn)}</td><td>${duration(thread.longestWait)}</td></tr>`;
  }).join('\n');
}

const FINDING_NAMES = { convoy: 'Convoy', starvation: 'Starvation', idle: 'Idle', lost: 'Lost records' };

export function timelinePage(timeline: Timeline, told: Summary, source: Source): string {
  const { data, bytes } = pack(timeline, source);
  const packed = deflateRawSync(bytes, { level: 6 }).toString('base64');
  const findings = told.findings.map(({ kind, text }) => `<p class="finding ${kind}"><b>${FINDING_NAMES[kind]}</b> ${escape(text)}.</p>`).join('\n');
  const hasLocks = timeline.threads.some(({ spans }) => spans.some(({ lock }) => lock !== undefined));
  const legend = `${hasLocks ? ' <span><i class="lock"></i>waits for a lock</span>' : ''}${timeline.collections.length ? ' <span><i class="gc"></i>collection</span>' : ''}`;
  const json = JSON.stringify({ ...data, packed } satisfies ClientData).replaceAll('<', '\\u003c');
  return wordedFor(timeline, `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(timeline.program)} · GIL timeline</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
  <h1>${escape(timeline.program)} <small>who held the GIL, who waited, why</small></h1>
  <ul class="facts">
    <li><b>${duration(timeline.duration)}</b> long</li>
    <li><b>${timeline.threads.length}</b> thread${timeline.threads.length === 1 ? '' : 's'}</li>
    <li>GIL held <b>${share(told.held, told.duration)}</b></li>
    <li><b>${timeline.handoffs.length.toLocaleString('en')}</b> hand-offs</li>
    <li><b>${timeline.records.toLocaleString('en')}</b> records${timeline.lost ? `, <b class="bad">${timeline.lost.toLocaleString('en')} lost</b>` : ', none lost'}</li>
  </ul>
  ${findings}
</header>
<main>
  <div class="tools" role="toolbar" aria-label="Timeline">
    <button type="button" data-do="fit" title="Everything (0)">Fit</button>
    <button type="button" data-do="in" title="Zoom in (+)" aria-label="Zoom in">+</button>
    <button type="button" data-do="out" title="Zoom out (-)" aria-label="Zoom out">−</button>
    <button type="button" data-do="left" title="Left (←)" aria-label="Left">◀</button>
    <button type="button" data-do="right" title="Right (→)" aria-label="Right">▶</button>
    <button type="button" data-do="longest" title="The longest wait for the GIL (w)">Longest wait</button>
    <button type="button" data-do="theme" title="Light or dark" aria-label="Light or dark">◐</button>
    <span class="legend"><span><i class="run"></i>holds the GIL</span> <span><i class="wait"></i>waits for it</span> <span><i class="block"></i>blocked</span>${legend}</span>
  </div>
  <canvas id="overview" height="44" aria-hidden="true"></canvas>
  <canvas id="timeline" tabindex="0" role="application" aria-label="Timeline: arrows move and choose threads, plus and minus zoom, n and p go from span to span, m sets the marker" aria-describedby="detail"></canvas>
  <div id="detail" aria-live="polite"></div>
  <details class="threads" open>
    <summary>Threads</summary>
    <div class="scroll"><table>
      <thead><tr><th scope="col">thread</th><th scope="col"></th><th scope="col">ran</th><th scope="col">waited</th><th scope="col">blocked</th><th scope="col">turns</th><th scope="col">asked to stop</th><th scope="col">mean turn</th><th scope="col">longest wait</th></tr></thead>
      <tbody>${threadRows(told)}</tbody>
    </table></div>
  </details>
  <p class="help">Drag to move, wheel or pinch to zoom, click to set the marker. Keys: <kbd>←</kbd> <kbd>→</kbd> move, <kbd>+</kbd> <kbd>−</kbd> zoom, <kbd>↑</kbd> <kbd>↓</kbd> choose a thread, <kbd>n</kbd> <kbd>p</kbd> next and previous span, <kbd>m</kbd> marker, <kbd>w</kbd> longest wait, <kbd>0</kbd> everything.
  Arrows are hand-offs of the GIL: orange where the holder was asked to let go (the small triangles say when), blue where it let go by itself; violet for a lock of the program's. Dashed lines lead from who waits
  to who has what it waits for: for locks always, for the GIL at the bar under the pointer. Recorded by gilvm on one clock (CLOCK_MONOTONIC).</p>
</main>
<script>var __name = (f) => f; const DATA = ${json};
(${timelineClient.toString()})(DATA);</script>
</body>
</html>
`);
}
