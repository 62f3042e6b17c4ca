// Curves as inline SVG: linear or logarithmic axes, a band from the lowest to the highest round, names at the ends of the lines.
export interface Point { x: number; y: number; low: number; high: number }
export interface Series { name: string; colour: string; points: Point[] }
export interface Chart { series: Series[]; title: string; xLabel: string; digits: number; logX: boolean; logY: boolean; ideal?: (x: number) => number; /** a second dashed line, and what it is */ law?: { of: (x: number) => number; name: string } }

const WIDTH = 480, HEIGHT = 290, LEFT = 58, RIGHT = 16, TOP = 12, BOTTOM = 42;

export const LINE_STYLE = '.chart { width: 100%; height: auto; display: block; } .chart text { font: 12px system-ui, sans-serif; fill: var(--soft); } .chart .grid { stroke: var(--line); } .chart .line { fill: none; stroke-width: 2; stroke-linejoin: round; } .chart .ideal { stroke: var(--soft); stroke-dasharray: 5 4; fill: none; } .chart .law { stroke-dasharray: 1 4; stroke-width: 2; stroke-linecap: round; } .keys { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 13px; color: var(--soft); } .keys i { display: inline-block; width: 16px; height: 3px; border-radius: 2px; vertical-align: middle; margin-right: 6px; } .keys i.dash { border-top: 2px dashed var(--soft); height: 0; } .keys i.dots { border-top: 2px dotted var(--soft); height: 0; }';

interface Scale { at: (value: number) => number; ticks: number[] }

function linearScale(low: number, high: number, from: number, to: number): Scale {
  const span = high - low || 1, rough = span / 5, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((k) => k * power).find((s) => s >= rough - 1e-12) ?? rough;
  const first = Math.floor(low / step + 1e-9) * step, last = Math.ceil(high / step - 1e-9) * step;
  const ticks: number[] = [];
  for (let i = 0; first + i * step <= last + step * 1e-6; i++) ticks.push(first + i * step);
  return { at: (value) => from + (value - first) / (last - first || 1) * (to - from), ticks };
}

function logScale(low: number, high: number, from: number, to: number): Scale {
  const first = Math.log10(low) - 0.04, last = Math.log10(high) + 0.04;
  const ticks: number[] = [];
  for (let power = Math.floor(first); power <= Math.ceil(last); power++) {
    const few = last - first > 3 ? [1] : last - first > 1.2 ? [1, 3] : [1, 2, 5];
    for (const k of few) { const tick = k * 10 ** power; if (Math.log10(tick) >= first && Math.log10(tick) <= last) ticks.push(tick); }
  }
  return { at: (value) => from + (Math.log10(Math.max(value, low)) - first) / (last - first || 1) * (to - from), ticks };
}

const compact = (value: number): string => value >= 1e6 ? `${+(value / 1e6).toPrecision(3)}M` : value >= 10_000 ? `${+(value / 1e3).toPrecision(3)}k` : `${+value.toPrecision(3)}`;
const path = (points: [number, number][]): string => points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function lineChart(chart: Chart): string {
  const points = chart.series.flatMap((series) => series.points);
  const xs = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);
  const lows = points.map((point) => chart.logY ? Math.max(point.low, point.y / 20, 1e-9) : Math.min(point.low, point.y)), highs = points.map((point) => point.high);
  if (chart.ideal) highs.push(...xs.map(chart.ideal));
  const x = chart.logX ? logScale(Math.max(1e-9, xs[0] ?? 1), xs.at(-1) ?? 1, LEFT, WIDTH - RIGHT) : linearScale(Math.min(0, xs[0] ?? 0), xs.at(-1) ?? 1, LEFT, WIDTH - RIGHT);
  const y = chart.logY ? logScale(Math.min(...lows), Math.max(...highs), HEIGHT - BOTTOM, TOP) : linearScale(0, Math.max(...highs), HEIGHT - BOTTOM, TOP);
  const xTicks = chart.logX && xs.length <= 8 ? xs : x.ticks;
  const parts: string[] = [];
  for (const tick of y.ticks) parts.push(`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.at(tick).toFixed(1)}" y2="${y.at(tick).toFixed(1)}"/><text x="${LEFT - 8}" y="${(y.at(tick) + 4).toFixed(1)}" text-anchor="end">${compact(tick)}</text>`);
  for (const tick of xTicks) parts.push(`<text x="${x.at(tick).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${compact(tick)}</text>`);
  parts.push(`<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 4}" text-anchor="middle">${escape(chart.xLabel)}</text>`);
  const { ideal, law } = chart;
  const last = xs.at(-1) ?? 1;
  const corners = Array.from({ length: 41 }, (_, i) => (xs[0] ?? 1) + (last - (xs[0] ?? 1)) * i / 40);
  if (ideal) parts.push(`<path class="ideal" d="${path(corners.map((at) => [x.at(at), y.at(ideal(at))]))}"/>`);
  if (law) parts.push(`<path class="ideal law" d="${path(corners.map((at) => [x.at(at), y.at(law.of(at))]))}"/>`);
  for (const series of chart.series) {
    const band = [...series.points.map((point): [number, number] => [x.at(point.x), y.at(point.high)]), ...[...series.points].reverse().map((point): [number, number] => [x.at(point.x), y.at(point.low)])];
    parts.push(`<path d="${path(band)}Z" fill="${series.colour}" opacity=".13"/><path class="line" stroke="${series.colour}" d="${path(series.points.map((point) => [x.at(point.x), y.at(point.y)]))}"/>`);
    for (const point of series.points) parts.push(`<circle cx="${x.at(point.x).toFixed(1)}" cy="${y.at(point.y).toFixed(1)}" r="3.5" fill="${series.colour}"><title>${escape(series.name)}: ${compact(point.y)} at ${compact(point.x)} (${compact(point.low)} to ${compact(point.high)})</title></circle>`);
  }
  const keys = chart.series.map((series) => `<span><i style="background:${series.colour}"></i>${escape(series.name)}</span>`);
  if (ideal) keys.push('<span><i class="dash"></i>ideal</span>');
  if (law) keys.push(`<span><i class="dots"></i>${escape(law.name)}</span>`);
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(chart.title)}">${parts.join('')}</svg><div class="keys">${keys.join('')}</div>`;
}
