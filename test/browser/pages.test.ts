// The two pages in a real Chromium, where one is installed: they draw, ask for nothing from the network, can be used by keyboard alone, and do not
// run out of the window at the width of a phone. GILVM_PICTURES=FOLDER keeps a picture of each look.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labPage } from '../../src/lab/page.ts';
import { summary } from '../../src/lab/trace/summary.ts';
import { timelinePage } from '../../src/lab/trace/page.ts';
import { Chromium, chromiumCommand, type Look } from './chromium.ts';
import { labResult } from './lab_result.ts';
import { syntheticTimeline } from './synthetic.ts';

const command = chromiumCommand();
const pictures = process.env.GILVM_PICTURES;
const folder = mkdtempSync(join(tmpdir(), 'gilvm-pages-'));
const looks: [string, Look][] = [
  ['desktop light', { width: 1280, height: 900, isDark: false }], ['desktop dark', { width: 1280, height: 900, isDark: true }],
  ['phone light', { width: 390, height: 844, isDark: false, scale: 2 }], ['phone dark', { width: 390, height: 844, isDark: true, scale: 2 }],
];

describe.skipIf(command === undefined)('in Chromium', () => {
  let browser: Chromium;
  const page = (name: string): string => `file://${join(folder, name)}.html`;
  beforeAll(() => {
    if (pictures !== undefined && !existsSync(pictures)) mkdirSync(pictures, { recursive: true });
    browser = new Chromium(command as string);
    const timeline = syntheticTimeline(3000, 5);
    const source = fileURLToPath(import.meta.url);
    for (const thread of timeline.threads) for (const span of thread.spans) if (span.where) span.where.file = join(dirname(source), 'program.py');
    writeFileSync(join(folder, 'timeline.html'), timelinePage(timeline, summary(timeline), () => 'while n > 0: n -= 1'));
    writeFileSync(join(folder, 'lab.html'), labPage(labResult()));
  });
  afterAll(async () => {
    await browser.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const ready = (): Promise<unknown> => browser.evaluate('new Promise((done) => { const look = () => document.body.dataset.ready ? requestAnimationFrame(() => requestAnimationFrame(done)) : setTimeout(look, 10); look(); })');
  const drawn = (): Promise<string> => browser.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(document.getElementById("timeline").toDataURL()))))');
  const detail = (): Promise<string> => browser.evaluate('document.getElementById("detail").innerText');

  test.each(looks)('the timeline, %s', async (name, look) => {
    await browser.open(`${page('timeline')}#w`, look);
    await ready();
    expect(await detail()).toContain('waits for the GIL');
    expect(await browser.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    if (pictures) await browser.picture(join(pictures, `timeline ${name}.png`), true);
    expect(browser.errors).toEqual([]);
  });

  test.each(looks)('the lab, %s', async (name, look) => {
    await browser.open(page('lab'), look);
    expect(await browser.evaluate('document.querySelectorAll("svg.chart circle").length')).toBeGreaterThan(10);
    expect(await browser.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    if (pictures) await browser.picture(join(pictures, `lab ${name}.png`), true);
    expect(browser.errors).toEqual([]);
  });

  test('the timeline by keyboard alone', async () => {
    await browser.open(page('timeline'), { width: 900, height: 700, isDark: false });
    await ready();
    for (let i = 0; i < 20 && await browser.evaluate('document.activeElement.id') !== 'timeline'; i++) await browser.key('Tab');
    expect(await browser.evaluate('document.activeElement.id')).toBe('timeline');
    const whole = await drawn();
    for (let i = 0; i < 6; i++) await browser.key('+');
    const near = await drawn();
    expect(near).not.toBe(whole);
    await browser.key('ArrowRight');
    expect(await drawn()).not.toBe(near);
    await browser.key('ArrowDown');
    const first = await detail();
    await browser.key('n');
    expect(await detail()).not.toBe(first);
    await browser.key('w');
    expect(await detail()).toContain('waits for the GIL');
    await browser.key('Escape');
    await browser.key('0');
    expect(await drawn()).toBe(whole);
    expect(browser.errors).toEqual([]);
  });
});
