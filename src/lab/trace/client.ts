// The script of the timeline page. It runs in the browser and nowhere else: page.ts puts the text of `timelineClient` into the page,
// so the function uses nothing from outside itself.
//
// Level of detail: per thread the running sums of its run and wait time are kept, so what fills a pixel column is two binary
// searches, however many spans lie in it. Only where spans are wider than pixels are they drawn one by one.

export interface ClientPlace { short: string; function: string; via: string; code: string; line: string; /** the lock that is waited for */ lock: string }
export interface ClientData {
  duration: number; threads: { name: string; count: number; begin: number; end: number }[]; handoffs: number; requests: number; collections: number; reasons: string[];
  places: (ClientPlace | null)[]; packed: string;
}

export function timelineClient(data: ClientData): void {
  interface Row { name: string; count: number; begin: Float64Array; end: Float64Array; where: Uint32Array; meta: Uint32Array; ran: Float64Array; waited: Float64Array; blocked: Float64Array }
  const RUN = 0, WAIT = 1, BLOCK = 2;
  const canvas = document.getElementById('timeline') as HTMLCanvasElement;
  const overview = document.getElementById('overview') as HTMLCanvasElement;
  const detail = document.getElementById('detail') as HTMLElement;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const small = overview.getContext('2d') as CanvasRenderingContext2D;
  const rows: Row[] = [];
  let handoffTimes = new Float64Array(0), requestTimes = new Float64Array(0), collectionTimes = new Float64Array(0);
  let handoffWords = new Uint32Array(0), requestWords = new Uint32Array(0), collectionWords = new Uint32Array(0);
  const view = { from: 0, to: data.duration || 1 };
  let width = 0, height = 0, labels = 120, rowHeight = 30, scroll = 0;
  let hover: { row: number; span: number } | undefined;
  let chosen: { row: number; span: number } | undefined;
  let pointer: { x: number; y: number } | undefined;
  let marker: number | undefined;
  let colours: { [name: string]: string } = {};
  let isQueued = false;
  let everything: HTMLCanvasElement | undefined;
  const AXIS = 26;

  const time = (ns: number): string => {
    const a = Math.abs(ns);
    if (a >= 1e9) return `${(ns / 1e9).toFixed(3)} s`;
    if (a >= 1e6) return `${(ns / 1e6).toFixed(a >= 1e8 ? 1 : 2)} ms`;
    if (a >= 1e3) return `${(ns / 1e3).toFixed(1)} µs`;
    return `${Math.round(ns)} ns`;
  };
  const xOf = (t: number): number => labels + (t - view.from) / (view.to - view.from) * (width - labels);
  const tOf = (x: number): number => view.from + (x - labels) / (width - labels) * (view.to - view.from);
  const yOf = (row: number): number => AXIS + row * rowHeight - scroll;
  /** Last span that begins at or before t; -1 before the first. */
  const at = (row: Row, t: number): number => {
    let low = 0, high = row.count;
    while (low < high) { const middle = (low + high) >> 1; if ((row.begin[middle] as number) <= t) low = middle + 1; else high = middle; }
    return low - 1;
  };
  const state = (row: Row, i: number): number => (row.meta[i] as number) & 3;
  /** The same where it is not before `from`, and probably near it: columns are asked for from left to right. */
  const atFrom = (row: Row, t: number, from: number): number => {
    if (from < 0) return at(row, t);
    let low = from, step = 1;
    while (low + step < row.count && (row.begin[low + step] as number) <= t) { low += step; step *= 2; }
    let high = Math.min(row.count, low + step);
    low++;
    while (low < high) { const middle = (low + high) >> 1; if ((row.begin[middle] as number) <= t) low = middle + 1; else high = middle; }
    return low - 1;
  };
  /** Time in each state before t; the span at t is not before `from`. Answers that span. */
  const sums = (row: Row, t: number, into: Float64Array, from: number): number => {
    const i = atFrom(row, t, from);
    if (i < 0) { into[0] = into[1] = into[2] = 0; return i; }
    into[0] = row.ran[i] as number; into[1] = row.waited[i] as number; into[2] = row.blocked[i] as number;
    const s = state(row, i);
    into[s] = (into[s] as number) + Math.min(t, row.end[i] as number) - (row.begin[i] as number);
    return i;
  };

  async function unpack(): Promise<void> {
    const text = atob(data.packed), bytes = new Uint8Array(text.length);
    data.packed = '';
    for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const buffer = await new Response(stream).arrayBuffer();
    let offset = 0;
    const doubles = (n: number): Float64Array<ArrayBuffer> => { const array = new Float64Array(buffer.slice(offset, offset + n * 8)); offset += n * 8; return array; };
    const words = (n: number): Uint32Array<ArrayBuffer> => { const array = new Uint32Array(buffer.slice(offset, offset + n * 4)); offset += n * 4; return array; };
    for (const { name, count } of data.threads) {
      const begin = doubles(count), end = doubles(count), where = words(count), meta = words(count);
      const row: Row = { name, count, begin, end, where, meta, ran: new Float64Array(count + 1), waited: new Float64Array(count + 1), blocked: new Float64Array(count + 1) };
      const lists = [row.ran, row.waited, row.blocked];
      for (let i = 0; i < count; i++) {
        const s = state(row, i), length = (end[i] as number) - (begin[i] as number);
        lists.forEach((list, k) => { list[i + 1] = (list[i] as number) + (k === s ? length : 0); });
      }
      rows.push(row);
    }
    handoffTimes = doubles(data.handoffs * 2); requestTimes = doubles(data.requests); collectionTimes = doubles(data.collections * 2);
    handoffWords = words(data.handoffs); requestWords = words(data.requests); collectionWords = words(data.collections);
  }

  function resize(): void {
    const scale = window.devicePixelRatio || 1;
    width = canvas.clientWidth;
    labels = width < 640 ? 92 : 132;
    rowHeight = width < 640 ? 30 : Math.max(22, Math.min(46, Math.floor(window.innerHeight * 0.5 / Math.max(1, rows.length))));
    height = AXIS + Math.min(rows.length * rowHeight + 8, Math.max(240, Math.min(760, window.innerHeight * 0.62)));
    canvas.style.height = `${height}px`;
    for (const [element, h] of [[canvas, height], [overview, 44]] as const) {
      element.width = Math.round(width * scale);
      element.height = Math.round(h * scale);
      (element.getContext('2d') as CanvasRenderingContext2D).setTransform(scale, 0, 0, scale, 0, 0);
    }
    overview.style.height = '44px';
    everything = undefined;
    const style = getComputedStyle(document.documentElement);
    colours = Object.fromEntries(['bg', 'panel', 'ink', 'soft', 'line', 'run', 'wait', 'block', 'forced', 'free', 'mark', 'lock', 'gc', 'hover', 'row'].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
    draw();
  }

  function draw(): void {
    if (isQueued) return;
    isQueued = true;
    requestAnimationFrame(() => { isQueued = false; paint(); });
  }

  function paint(): void {
    if (width <= labels) return; // the page is not laid out yet
    context.clearRect(0, 0, width, height);
    context.font = '12px system-ui, sans-serif';
    context.textBaseline = 'middle';
    paintGrid();
    const first = Math.max(0, Math.floor(scroll / rowHeight)), last = Math.min(rows.length - 1, Math.ceil((scroll + height - AXIS) / rowHeight));
    context.save();
    context.beginPath();
    context.rect(labels, AXIS, width - labels, height - AXIS);
    context.clip();
    for (let i = first; i <= last; i++) paintRow(i);
    paintCollections();
    paintRequests();
    paintHandoffs();
    paintWaitArrows();
    context.restore();
    paintLabels(first, last);
    paintLines();
    paintOverview();
  }

  function paintGrid(): void {
    const span = view.to - view.from, target = span / Math.max(2, (width - labels) / 110);
    const power = 10 ** Math.floor(Math.log10(target));
    const step = [1, 2, 5, 10].map((k) => k * power).find((s) => s >= target) ?? target;
    for (let i = 0; i < rows.length; i += 2) { const y = yOf(i); if (y > -rowHeight && y < height) { context.fillStyle = colours.row as string; context.fillRect(0, Math.max(AXIS, y), width, rowHeight); } }
    context.strokeStyle = colours.line as string;
    context.fillStyle = colours.soft as string;
    context.lineWidth = 1;
    context.beginPath();
    for (let t = Math.ceil(view.from / step) * step; t <= view.to; t += step) {
      const x = Math.round(xOf(t)) + 0.5;
      if (x < labels) continue;
      context.moveTo(x, AXIS - 6);
      context.lineTo(x, height);
      if (x < width - 46) context.fillText(axisTime(t, step), x + 4, AXIS / 2);
    }
    context.moveTo(0, AXIS - 0.5);
    context.lineTo(width, AXIS - 0.5);
    context.stroke();
  }
  function axisTime(t: number, step: number): string {
    const [unit, size] = view.to >= 1e9 && step >= 1e6 ? ['s', 1e9] : view.to >= 1e6 && step >= 1e3 ? ['ms', 1e6] : ['µs', 1e3];
    const digits = Math.max(0, Math.min(6, Math.ceil(-Math.log10(step / (size as number)) - 1e-9)));
    return `${(t / (size as number)).toFixed(digits)} ${unit}`;
  }

  function paintRow(index: number): void {
    const row = rows[index] as Row, y = yOf(index);
    if (hover?.row === index) { context.fillStyle = colours.hover as string; context.fillRect(labels, y, width - labels, rowHeight); }
    const first = Math.max(0, at(row, view.from)), last = at(row, view.to);
    if (last < 0) return;
    if (last - first > (width - labels) / 3) paintColumns(row, y);
    else for (let i = first; i <= last; i++) paintSpan(row, i, y, index);
  }

  /** The lock that a blocked thread waits for, '' for none. */
  const lockOf = (row: Row, i: number): string => state(row, i) === BLOCK ? data.places[row.where[i] as number]?.lock ?? '' : '';
  const bar = (s: number, isLock: boolean): [top: number, size: number] => s === RUN ? [4, rowHeight - 8] : s === WAIT ? [rowHeight / 2 - rowHeight * 0.16, rowHeight * 0.32] : isLock ? [rowHeight / 2 - 2, 4] : [rowHeight / 2 - 1, 2];
  const colourOf = (s: number, isLock: boolean): string => (s === RUN ? colours.run : s === WAIT ? colours.wait : isLock ? colours.lock : colours.block) as string;

  /** Zoomed out: in each pixel column as much height of each colour as the states have of its time. */
  function paintColumns(row: Row, y: number): void {
    const inner = rowHeight - 8, count = Math.ceil(width - labels), shares = columnShares(row, tOf(labels), tOf(labels + 1) - tOf(labels), count);
    const [runs, waits, blocks] = shares as [Float64Array, Float64Array, Float64Array];
    const paint = (colour: string | undefined, top: (x: number) => number, size: (x: number) => number): void => {
      context.fillStyle = colour as string;
      for (let x = 0; x < count; x++) { const h = size(x); if (h > 0) context.fillRect(labels + x, top(x), 1, h); }
    };
    const runHeight = (x: number): number => (runs[x] as number) > 0 ? Math.max(1.5, (runs[x] as number) * inner) : 0;
    const waitHeight = (x: number): number => (waits[x] as number) * inner > 0.3 ? (waits[x] as number) * inner : 0;
    paint(colours.block, () => y + rowHeight / 2 - 1, (x) => (blocks[x] as number) > 0.02 ? 2 : 0);
    context.globalAlpha = 0.75;
    paint(colours.wait, (x) => y + 4 + inner - runHeight(x) - waitHeight(x), waitHeight);
    context.globalAlpha = 1;
    paint(colours.run, (x) => y + 4 + inner - runHeight(x), runHeight);
  }
  /** What share of each of `count` stretches of time, `step` long, a thread spent in each state. */
  function columnShares(row: Row, from: number, step: number, count: number): Float64Array[] {
    const shares = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
    const before = new Float64Array(3), after = new Float64Array(3);
    let near = sums(row, from, before, -1);
    for (let x = 0; x < count; x++) {
      near = sums(row, from + (x + 1) * step, after, near);
      for (let k = 0; k < 3; k++) (shares[k] as Float64Array)[x] = ((after[k] as number) - (before[k] as number)) / step;
      before.set(after);
    }
    return shares;
  }

  function paintSpan(row: Row, i: number, y: number, index: number): void {
    const s = state(row, i), left = Math.max(labels - 1, xOf(row.begin[i] as number)), right = Math.min(width + 1, xOf(row.end[i] as number));
    const isLock = lockOf(row, i) !== '', [top, size] = bar(s, isLock);
    context.fillStyle = colourOf(s, isLock);
    const w = Math.max(s === BLOCK ? 0.5 : 1, right - left - (right - left > 4 ? 1 : 0));
    context.beginPath();
    context.roundRect(left, y + top, w, size, Math.min(3, w / 3, size / 2));
    context.fill();
    if ((chosen?.row === index && chosen.span === i) || (hover?.row === index && hover.span === i)) {
      context.strokeStyle = colours.ink as string;
      context.lineWidth = 1.5;
      context.stroke();
    }
    if (right - left < 46) return;
    const full = label(row, i), text = s === RUN && context.measureText(full).width > right - left - 10 ? full.replace(/^.*:/, 'line ') : full;
    if (text === '') return;
    context.save();
    context.beginPath();
    context.rect(left, y, right - left - 4, rowHeight);
    context.clip();
    if (s === RUN) { context.fillStyle = '#fff'; context.fillText(text, left + 6, y + rowHeight / 2 + 0.5); }
    else {
      // Beside the thin bar the text needs its background to be read.
      const wide = Math.min(context.measureText(text).width + 8, right - left - 10);
      context.fillStyle = colours.panel as string;
      context.fillRect(left + 6, y + rowHeight / 2 - 8, wide, 16);
      context.fillStyle = colours.soft as string;
      context.fillText(text, left + 10, y + rowHeight / 2 + 0.5);
    }
    context.restore();
  }
  function label(row: Row, i: number): string {
    const place = data.places[row.where[i] as number], reason = data.reasons[(row.meta[i] as number) >>> 2 & 255] ?? '', s = state(row, i);
    if (s === WAIT) return ''; // its bar is thin: the details have it
    if (s === BLOCK) return (place?.via ? '' : place?.lock) || place?.code || (place ? `${reason} ${place.short}` : reason);
    return place ? place.short : '';
  }

  function paintCollections(): void {
    context.fillStyle = colours.gc as string;
    for (let i = 0; i < data.collections; i++) {
      const begin = collectionTimes[i * 2] as number, end = collectionTimes[i * 2 + 1] as number;
      if (end < view.from || begin > view.to) continue;
      const y = yOf((collectionWords[i] as number) & 0x3ff);
      context.fillRect(xOf(begin), y + 4, Math.max(1, xOf(end) - xOf(begin)), 3);
    }
  }
  const firstFrom = (times: Float64Array, stride: number, count: number, t: number): number => {
    let low = 0, high = count;
    while (low < high) { const middle = (low + high) >> 1; if ((times[middle * stride] as number) < t) low = middle + 1; else high = middle; }
    return low;
  };
  const MOST_ARROWS = 400;

  function paintRequests(): void {
    const first = firstFrom(requestTimes, 1, data.requests, view.from), last = firstFrom(requestTimes, 1, data.requests, view.to);
    if (last - first > Math.min(MOST_ARROWS, (width - labels) / 12)) return;
    context.fillStyle = colours.forced as string;
    for (let i = first; i < last; i++) {
      const x = xOf(requestTimes[i] as number), y = yOf((requestWords[i] as number) >>> 12 & 0xfff);
      context.beginPath();
      context.moveTo(x, y + 6); context.lineTo(x - 4, y); context.lineTo(x + 4, y);
      context.fill();
    }
  }
  function arrow(x1: number, y1: number, x2: number, y2: number, colour: string, dashed: boolean): void {
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = 1.5;
    context.setLineDash(dashed ? [4, 3] : []);
    const down = y2 > y1 ? 1 : -1, bend = Math.max(10, Math.abs(x2 - x1) / 2);
    context.beginPath();
    context.moveTo(x1, y1);
    context.bezierCurveTo(x1 + bend, y1 + down * 6, x2 - bend, y2 - down * 14, x2, y2 - down * 4);
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    context.moveTo(x2, y2); context.lineTo(x2 - 3.5, y2 - down * 6); context.lineTo(x2 + 3.5, y2 - down * 6);
    context.fill();
  }
  function paintHandoffs(): void {
    const first = firstFrom(handoffTimes, 2, data.handoffs, view.from), last = firstFrom(handoffTimes, 2, data.handoffs, view.to);
    if (last - first > Math.min(MOST_ARROWS, (width - labels) / 9)) return;
    context.globalAlpha = 0.85;
    for (let i = first; i < last; i++) {
      const word = handoffWords[i] as number, from = word & 0xfff, to = word >>> 12 & 0xfff, down = to > from;
      arrow(xOf(handoffTimes[i * 2] as number), yOf(from) + (down ? rowHeight - 4 : 4), xOf(handoffTimes[i * 2 + 1] as number), yOf(to) + (down ? 4 : rowHeight - 4), ([colours.free, colours.forced, colours.lock][word >>> 24] ?? colours.free) as string, false);
    }
    context.globalAlpha = 1;
  }
  /** From who waits to who has it: a dashed line where the wait begins. */
  function waitArrow(index: number, i: number): void {
    const row = rows[index] as Row, holder = holderOf(row, i);
    if (state(row, i) === RUN || holder < 0 || holder === index) return;
    const x = Math.max(labels + 2, xOf(row.begin[i] as number)), down = holder > index;
    arrow(x, yOf(index) + rowHeight / 2, x, yOf(holder) + (down ? 4 : rowHeight - 4), (state(row, i) === WAIT ? colours.wait : colours.lock) as string, true);
  }
  const holderOf = (row: Row, i: number): number => ((row.meta[i] as number) >>> 10 & 0xfff) - 1;
  /** Whom the span under the pointer waits for; of waits for locks all, where they can be told apart. */
  function paintWaitArrows(): void {
    const target = hover ?? chosen;
    if (target) waitArrow(target.row, target.span);
    const found: [row: number, span: number][] = [], most = (width - labels) / 12;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as Row, first = Math.max(0, at(row, view.from)), last = at(row, view.to);
      if (last - first > (width - labels) / 3) return;
      for (let i = first; i <= last; i++) if (lockOf(row, i) !== '' && holderOf(row, i) >= 0 && !(target?.row === index && target.span === i)) found.push([index, i]);
      if (found.length > most) return;
    }
    for (const [index, i] of found) waitArrow(index, i);
  }

  function paintLabels(first: number, last: number): void {
    context.fillStyle = colours.panel as string;
    context.fillRect(0, AXIS, labels - 4, height - AXIS);
    for (let i = first; i <= last; i++) {
      const y = yOf(i);
      if (y < AXIS - rowHeight / 2) continue;
      context.fillStyle = (i === (chosen ?? hover)?.row ? colours.free : colours.ink) as string;
      context.save();
      context.beginPath();
      context.rect(0, AXIS, labels - 8, height - AXIS);
      context.clip();
      const name = rows[i]?.name ?? '';
      // Thread-1 (work): where that has no room, the number alone.
      context.fillText(context.measureText(name).width > labels - 16 ? name.replace(/ \(.*\)$/, '') : name, 8, y + rowHeight / 2);
      context.restore();
    }
    context.fillStyle = colours.panel as string;
    context.fillRect(0, 0, labels - 4, AXIS - 1);
  }

  function paintLines(): void {
    const vertical = (t: number, colour: string, text: string): void => {
      const x = Math.round(xOf(t)) + 0.5;
      if (x < labels || x > width) return;
      context.strokeStyle = colour;
      context.lineWidth = 1;
      context.beginPath(); context.moveTo(x, 0); context.lineTo(x, height); context.stroke();
      const wide = context.measureText(text).width + 10, left = x + wide > width ? x - wide : x;
      context.fillStyle = colour;
      context.fillRect(left, 3, wide, 18);
      context.fillStyle = colours.panel as string;
      context.fillText(text, left + 5, 12.5);
    };
    if (marker !== undefined) vertical(marker, colours.mark as string, time(marker));
    if (pointer && pointer.x >= labels) {
      const t = tOf(pointer.x);
      vertical(t, colours.soft as string, marker === undefined ? time(t) : `${t >= marker ? '+' : '−'}${time(Math.abs(t - marker))}`);
    }
  }

  /** All of it, small: how many threads ran in each column, above it how many waited. It is the same for every frame. */
  function drawEverything(): HTMLCanvasElement {
    const picture = document.createElement('canvas'), inner = Math.ceil(width - labels);
    picture.width = overview.width;
    picture.height = overview.height;
    const all = picture.getContext('2d') as CanvasRenderingContext2D;
    all.setTransform(small.getTransform());
    all.fillStyle = colours.soft as string;
    all.font = '11px system-ui, sans-serif';
    all.textBaseline = 'middle';
    all.fillText(width < 640 ? 'all' : 'everything', 8, 22);
    const runs = new Float64Array(inner), waits = new Float64Array(inner);
    for (const row of rows) {
      const [run, wait] = columnShares(row, 0, data.duration / inner, inner) as [Float64Array, Float64Array];
      for (let x = 0; x < inner; x++) { runs[x] = (runs[x] as number) + (run[x] as number); waits[x] = (waits[x] as number) + (wait[x] as number); }
    }
    const most = Math.max(1, ...waits.map((w, i) => w + (runs[i] as number)));
    for (let x = 0; x < inner; x++) {
      const run = (runs[x] as number) / most * 36, wait = (waits[x] as number) / most * 36;
      all.fillStyle = colours.run as string;
      all.fillRect(labels + x, 40 - run, 1, run);
      all.fillStyle = colours.wait as string;
      all.fillRect(labels + x, 40 - run - wait, 1, wait);
    }
    return picture;
  }
  function paintOverview(): void {
    small.clearRect(0, 0, width, 44);
    everything ??= drawEverything();
    small.drawImage(everything, 0, 0, width, 44);
    const inner = width - labels;
    const left = labels + view.from / data.duration * inner, right = labels + view.to / data.duration * inner;
    small.fillStyle = colours.hover as string;
    small.fillRect(left, 0, right - left, 44);
    small.strokeStyle = colours.free as string;
    small.lineWidth = 1.5;
    small.strokeRect(left + 0.75, 0.75, Math.max(2, right - left - 1.5), 42.5);
  }

  // ---- moving about

  const SHORTEST = 500;
  function show(from: number, to: number): void {
    const size = Math.min(data.duration, Math.max(SHORTEST, to - from));
    const middle = (from + to) / 2;
    view.from = Math.max(0, Math.min(data.duration - size, middle - size / 2));
    view.to = view.from + size;
    draw();
  }
  function zoom(factor: number, around: number): void {
    const size = Math.min(data.duration, Math.max(SHORTEST, (view.to - view.from) * factor));
    const share = (around - view.from) / (view.to - view.from);
    const from = around - share * size;
    show(from, from + size);
  }
  const pan = (share: number): void => { const by = (view.to - view.from) * share; show(view.from + by, view.to + by); };

  function find(x: number, y: number): { row: number; span: number } | undefined {
    const index = Math.floor((y - AXIS + scroll) / rowHeight), row = rows[index];
    if (!row || x < labels || y < AXIS) return undefined;
    const t = tOf(x), near = (view.to - view.from) / (width - labels) * 3;
    let span = at(row, t);
    if (span + 1 < row.count && (row.begin[span + 1] as number) - t < near && (span < 0 || (row.end[span] as number) < t)) span++;
    return span < 0 || (row.end[span] as number) + near < t ? undefined : { row: index, span };
  }

  const safe = (text: string): string => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] as string);

  function describe(target: { row: number; span: number } | undefined): void {
    const row = target && rows[target.row];
    if (!target || !row) { detail.innerHTML = '<span class="soft">Point at a bar for its details.</span>'; return; }
    const i = target.span, s = state(row, i), meta = row.meta[i] as number;
    const reason = data.reasons[meta >>> 2 & 255] ?? '', from = (meta >>> 10 & 0xfff) - 1, requests = meta >>> 24;
    const other = from >= 0 && from !== target.row ? safe(rows[from]?.name ?? '') : '';
    const place = data.places[row.where[i] as number];
    const length = time((row.end[i] as number) - (row.begin[i] as number));
    const what = s === RUN
      ? `<span class="tag run">holds the GIL</span><b>${safe(row.name)}</b> for <b>${length}</b>${other ? `, after ${other}` : ''}${reason ? `; it ended by: ${safe(reason === 'asked to' ? 'it was asked to let go' : reason)}` : ''}`
      : s === WAIT
        ? `<span class="tag wait">waits for the GIL</span><b>${safe(row.name)}</b> for <b>${length}</b>${other ? `, held by ${other} when it began` : ''}${requests ? `; asked for it ${requests === 1 ? 'once' : `${requests} times`}` : ''}`
        : place?.lock
          ? `<span class="tag lock">waits for a lock</span><b>${safe(row.name)}</b> for <b>${length}</b>: <code>${safe(place.lock)}</code>${other ? `, held by ${other}` : ''}`
          : `<span class="tag block">blocked</span><b>${safe(row.name)}</b> for <b>${length}</b>: ${safe(reason)}`;
    const where = place ? `<div>at <b>${safe(place.short)}</b> in ${safe(place.function)}${place.via ? ` through ${safe(place.via)}` : ''} <code>${safe(place.line || place.code)}</code></div>` : '';
    detail.innerHTML = `<div>${what}</div>${where}<div class="soft">from ${time(row.begin[i] as number)} to ${time(row.end[i] as number)}${s === RUN ? '' : safe(handedOver(target.row, row.end[i] as number, s))}</div>`;
  }
  /** Who gave a thread what it had waited for until t. */
  function handedOver(index: number, t: number, s: number): string {
    for (let k = firstFrom(handoffTimes, 2, data.handoffs, t) - 1, tries = 0; k >= 0 && tries < 64; k--, tries++) {
      const word = handoffWords[k] as number, isLock = word >>> 24 === 2, took = handoffTimes[k * 2 + 1] as number;
      if ((word >>> 12 & 0xfff) !== index || isLock !== (s === BLOCK) || took < t || (!isLock && took > t)) continue;
      return ` · given by ${rows[word & 0xfff]?.name ?? ''}${word >>> 24 === 1 ? ', which was asked to' : ''}; the hand-over took ${time(took - (handoffTimes[k * 2] as number))}`;
    }
    return '';
  }

  function choose(row: number, span: number): void {
    const target = rows[row];
    if (!target) return;
    chosen = { row, span: Math.max(0, Math.min(target.count - 1, span)) };
    const begin = target.begin[chosen.span] as number, end = target.end[chosen.span] as number;
    const y = yOf(row);
    if (y < AXIS) scroll = row * rowHeight;
    else if (y + rowHeight > height) scroll = (row + 1) * rowHeight - (height - AXIS);
    if (begin < view.from || end > view.to || (end - begin) / (view.to - view.from) * (width - labels) < 3) {
      const size = Math.max((end - begin) * 6, Math.min(view.to - view.from, (end - begin) * 60), SHORTEST);
      show((begin + end) / 2 - size / 2, (begin + end) / 2 + size / 2);
    }
    hover = undefined;
    describe(chosen);
    draw();
  }
  function longest(): void {
    let best = { row: 0, span: 0 }, most = -1;
    rows.forEach((row, index) => {
      for (let i = 0; i < row.count; i++) {
        const length = (row.end[i] as number) - (row.begin[i] as number);
        if (state(row, i) === WAIT && length > most) { most = length; best = { row: index, span: i }; }
      }
    });
    if (most < 0) return;
    const begin = rows[best.row]?.begin[best.span] ?? 0;
    show(begin - most, begin + 2 * most);
    choose(best.row, best.span);
  }
  function toggleTheme(): void {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
    resize();
  }

  const middle = (): number => (view.from + view.to) / 2;
  const actions: { [name: string]: () => void } = {
    fit: () => show(0, data.duration), in: () => zoom(1 / 2, middle()), out: () => zoom(2, middle()), left: () => pan(-0.4), right: () => pan(0.4), longest, theme: toggleTheme,
  };
  const keys: { [key: string]: () => void } = {
    '0': () => actions.fit?.(), '+': () => actions.in?.(), '=': () => actions.in?.(), '-': () => actions.out?.(), ArrowLeft: () => pan(-0.15), ArrowRight: () => pan(0.15), w: longest,
    ArrowUp: () => step(-1), ArrowDown: () => step(1), n: () => along(1), p: () => along(-1),
    m: () => { marker = marker === undefined ? (chosen ? rows[chosen.row]?.begin[chosen.span] : pointer ? tOf(pointer.x) : middle()) : undefined; draw(); },
    Escape: () => { chosen = undefined; marker = undefined; describe(undefined); draw(); },
  };
  function step(by: number): void {
    const index = chosen ? Math.max(0, Math.min(rows.length - 1, chosen.row + by)) : 0, row = rows[index];
    if (row) choose(index, at(row, chosen ? rows[chosen.row]?.begin[chosen.span] ?? middle() : middle()));
  }
  function along(by: number): void { if (chosen) choose(chosen.row, chosen.span + by); else step(0); }

  const touches = new Map<number, { x: number; y: number }>();
  let drag: { x: number; y: number; from: number; scroll: number; moved: boolean } | undefined;
  let pinch: { distance: number; size: number; centre: number } | undefined;
  const place = (event: PointerEvent | WheelEvent): { x: number; y: number } => { const box = canvas.getBoundingClientRect(); return { x: event.clientX - box.left, y: event.clientY - box.top }; };

  function down(event: PointerEvent): void {
    canvas.setPointerCapture(event.pointerId);
    touches.set(event.pointerId, place(event));
    const { x, y } = place(event);
    drag = { x, y, from: view.from, scroll, moved: false };
    if (touches.size === 2) {
      const [a, b] = [...touches.values()] as [{ x: number; y: number }, { x: number; y: number }];
      pinch = { distance: Math.max(10, Math.abs(a.x - b.x)), size: view.to - view.from, centre: tOf((a.x + b.x) / 2) };
    }
  }
  function move(event: PointerEvent): void {
    pointer = place(event);
    if (touches.has(event.pointerId)) touches.set(event.pointerId, pointer);
    if (pinch && touches.size === 2) {
      const [a, b] = [...touches.values()] as [{ x: number; y: number }, { x: number; y: number }];
      const size = Math.max(SHORTEST, Math.min(data.duration, pinch.size * pinch.distance / Math.max(10, Math.abs(a.x - b.x))));
      const share = ((a.x + b.x) / 2 - labels) / (width - labels);
      show(pinch.centre - share * size, pinch.centre + (1 - share) * size);
      return;
    }
    if (drag && touches.size === 1) {
      const by = (pointer.x - drag.x) / (width - labels) * (view.to - view.from);
      if (Math.abs(pointer.x - drag.x) > 3 || Math.abs(pointer.y - drag.y) > 3) { drag.moved = true; canvas.classList.add('dragging'); }
      if (drag.moved) { const size = view.to - view.from; show(drag.from - by, drag.from - by + size); scroll = Math.max(0, Math.min(rows.length * rowHeight - (height - AXIS) + 8, drag.scroll - (pointer.y - drag.y))); }
    }
    hover = find(pointer.x, pointer.y);
    describe(hover ?? chosen);
    draw();
  }
  function up(event: PointerEvent): void {
    touches.delete(event.pointerId);
    pinch = undefined;
    canvas.classList.remove('dragging');
    if (drag && !drag.moved && pointer) {
      const { x, y } = place(event);
      chosen = find(x, y);
      marker = x >= labels ? tOf(x) : undefined;
      describe(chosen);
    }
    drag = undefined;
    draw();
  }

  function listen(): void {
    canvas.addEventListener('pointerdown', down);
    canvas.addEventListener('pointermove', move);
    canvas.addEventListener('pointerup', up);
    canvas.addEventListener('pointercancel', up);
    canvas.addEventListener('pointerleave', () => { pointer = undefined; hover = undefined; describe(chosen); draw(); });
    canvas.addEventListener('dblclick', (event) => zoom(1 / 3, tOf(event.offsetX)));
    canvas.addEventListener('wheel', (event) => {
      const { x } = place(event);
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan((event.deltaX || event.deltaY) / 900);
      else zoom(Math.exp(event.deltaY / 350), tOf(Math.max(labels, x)));
      event.preventDefault();
    }, { passive: false });
    const centre = (event: PointerEvent): void => {
      const t = (event.offsetX - labels) / (width - labels) * data.duration, half = (view.to - view.from) / 2;
      show(t - half, t + half);
    };
    overview.addEventListener('pointerdown', (event) => { overview.setPointerCapture(event.pointerId); centre(event); });
    overview.addEventListener('pointermove', (event) => { if (event.buttons) centre(event); });
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-do]')) button.addEventListener('click', () => actions[button.dataset.do ?? '']?.());
    canvas.addEventListener('keydown', (event) => {
      const action = keys[event.key];
      if (!action || event.ctrlKey || event.metaKey) return;
      action();
      event.preventDefault();
    });
    window.addEventListener('resize', resize);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', resize);
  }

  /** `#from-to` in ns opens a part, `#w` the longest wait: links and screenshots. */
  function openAt(hash: string): void {
    const range = /^#(\d+)-(\d+)$/.exec(hash);
    if (range) show(Number(range[1]), Number(range[2]));
    else if (hash === '#w') longest();
  }

  unpack().then(() => { listen(); describe(undefined); resize(); openAt(location.hash); document.body.dataset.ready = 'yes'; });
}
