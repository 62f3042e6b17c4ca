// How long the timeline page needs for a frame with a million spans, while one pans and zooms. It takes the time within the page's own
// requestAnimationFrame callbacks, which a busy machine disturbs less than the time between frames. Run: npx tsx test/browser/smoothness.ts [SPANS]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quantile } from '../../src/lab/statistics.ts';
import { timelinePage } from '../../src/lab/trace/page.ts';
import { summary } from '../../src/lab/trace/summary.ts';
import { Chromium, chromiumCommand } from './chromium.ts';
import { syntheticTimeline } from './synthetic.ts';

const MOVE = `(async () => {
  const canvas = document.getElementById('timeline'), box = canvas.getBoundingClientRect();
  const wheel = (dy, shift) => canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: shift ? 0 : dy, deltaX: shift ? dy : 0, clientX: box.left + box.width * 0.6, clientY: box.top + 80, bubbles: true, cancelable: true }));
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  window.frameTimes.length = 0;
  const times = {};
  for (const [name, dy, shift, n] of [['pan, all of it', 40, true, 30], ['zoom in', -160, false, 40], ['pan, zoomed in', 120, true, 60], ['zoom out', 160, false, 40]]) {
    const before = window.frameTimes.length;
    for (let i = 0; i < n; i++) { wheel(dy, shift); await frame(); }
    times[name] = window.frameTimes.slice(before).filter((t) => t > 0.02);
  }
  return times;
})()`;

async function main(): Promise<void> {
  const command = chromiumCommand();
  if (command === undefined) throw new Error('no chromium here');
  const spans = Number(process.argv[2] ?? 1_000_000);
  const folder = mkdtempSync(join(tmpdir(), 'gilvm-smooth-'));
  const path = join(folder, 'page.html');
  const timeline = syntheticTimeline(spans, 8);
  writeFileSync(path, timelinePage(timeline, summary(timeline), () => undefined));
  const browser = new Chromium(command);
  try {
    await browser.send('Target.getTargets');
    await browser.open('about:blank', { width: 1280, height: 800, isDark: false });
    await browser.send('Page.addScriptToEvaluateOnNewDocument', { source: `window.frameTimes = []; const raf = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (f) => raf((t) => { const begin = performance.now(); f(t); window.frameTimes.push(performance.now() - begin); });` });
    const begin = performance.now();
    await browser.open(`file://${path}`, { width: 1280, height: 800, isDark: false });
    await browser.evaluate('new Promise((done) => { const look = () => document.body.dataset.ready ? done(true) : setTimeout(look, 20); look(); })');
    process.stdout.write(`${spans.toLocaleString('en')} spans, ready after ${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
    const times = await browser.evaluate(MOVE) as Record<string, number[]>;
    for (const [name, list] of Object.entries(times)) {
      process.stdout.write(`${name.padEnd(16)} ${list.length} frames, ms of a frame: p50 ${quantile(list, 0.5).toFixed(1)}, p95 ${quantile(list, 0.95).toFixed(1)}, longest ${Math.max(...list).toFixed(1)}\n`);
    }
    for (const error of browser.errors) process.stdout.write(`error: ${error}\n`);
  } finally {
    await browser.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
await main();
