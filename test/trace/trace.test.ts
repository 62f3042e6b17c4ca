// The timeline of real runs: what must hold whatever the threads did.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromeEvent, type ChromeTrace, chromeTrace } from '../../src/lab/trace/chrome.ts';
import type { Span } from '../../src/lab/trace/decode.ts';
import { type Ended, gilvm } from '../cli/gilvm.ts';
import { fractions } from '../random.ts';
import { perfettoProblems, speedscopeDepth } from './readers.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gilvm-trace-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function traced(name: string, options: string[], program: string): Promise<{ ended: Ended; trace: ChromeTrace }> {
  const out = join(folder, `${name}.json`);
  const ended = await gilvm(['trace', '-o', out, ...options, join(here, program)]);
  return { ended, trace: JSON.parse(readFileSync(out, 'utf8')) as ChromeTrace };
}
const end = (event: ChromeEvent): number => (event.ts ?? 0) + (event.dur ?? 0);
const slices = (trace: ChromeTrace, name: string): ChromeEvent[] => trace.traceEvents.filter((event) => event.ph === 'X' && event.name === name);

let work: { ended: Ended; trace: ChromeTrace };
let stress: { ended: Ended; trace: ChromeTrace };
beforeAll(async () => {
  work = await traced('work', ['--switch-interval', '1000', '--html', join(folder, 'work.html'), '--svg', join(folder, 'work.svg')], 'hard_work.py');
  stress = await traced('stress', ['--gil-stress', '50', '--gil-witness', '-q'], 'hard_work.py');
});

test('the program runs as it would without', () => {
  for (const { ended } of [work, stress]) expect(ended).toMatchObject({ status: 0, stdout: 'ended: [0, 1, 2, 3]\n' });
  expect(stress.ended.stderr.split('\n').filter((line) => !line.startsWith('written:')).join('')).toBe('');
});

test('no two threads ever hold the GIL at once', () => {
  for (const { trace } of [work, stress]) {
    const held = slices(trace, 'holds GIL').sort((a, b) => (a.ts ?? 0) - (b.ts ?? 0));
    expect(held.length).toBeGreaterThan(20);
    for (let i = 1; i < held.length; i++) expect(held[i]?.ts ?? 0).toBeGreaterThanOrEqual(end(held[i - 1] as ChromeEvent) - 0.0015); // µs of doubles
  }
});

test('every wait for the GIL ends in holding it, or with the trace', () => {
  for (const { trace } of [work, stress]) {
    const last = Math.max(...trace.traceEvents.map(end));
    const begins = trace.traceEvents.filter((event) => event.ph === 'b' && event.cat === 'gil');
    expect(begins.length).toBeGreaterThan(5);
    for (const begin of begins) {
      const over = trace.traceEvents.find((event) => event.ph === 'e' && event.cat === 'gil' && event.id === begin.id) as ChromeEvent;
      const isTaken = slices(trace, 'holds GIL').some((slice) => slice.tid === begin.tid && Math.abs((slice.ts ?? 0) - (over.ts ?? 0)) < 0.0015);
      expect(isTaken || Math.abs((over.ts ?? 0) - last) < 0.0015).toBe(true);
    }
  }
});

test('the format is what its readers want: slices that nest to the nanosecond, pairs with ids, flows inside slices, named threads, times in order', () => {
  for (const { trace } of [work, stress]) {
    expect(perfettoProblems(trace)).toEqual([]);
    expect(speedscopeDepth(trace)).toBeLessThanOrEqual(2); // a collection within a turn
    const events = trace.traceEvents, timed = events.filter((event) => event.ph !== 'M');
    for (let i = 1; i < timed.length; i++) expect(timed[i]?.ts ?? 0).toBeGreaterThanOrEqual(timed[i - 1]?.ts ?? 0);
    for (const tid of new Set(events.filter((event) => event.ph === 'X').map((event) => event.tid))) expect(events.some((event) => event.ph === 'M' && event.name === 'thread_name' && event.tid === tid)).toBe(true);
    expect(events.filter((event) => event.ph === 'C').at(-1)?.args).toEqual({ threads: 0 });
  }
});

test('any time in nanoseconds survives: rounded, cut off, and as begin and length', () => {
  const random = fractions(7);
  const spans: Span[] = [];
  for (let begin = 0, i = 0; i < 20_000; i++) {
    const end = begin + 1 + Math.floor(random() ** 8 * 5e8);
    spans.push({ begin, end, state: 'run', reason: 'sleep' });
    begin = end;
  }
  const { traceEvents } = chromeTrace({
    program: 'p', startNs: '0', duration: 0, records: 0, lost: 0, handoffs: [], requests: [], collections: [], threads: [{ index: 0, slot: 0, name: 'MainThread', begin: 0, end: 0, spans, lockWaits: [] }],
  });
  const sorted = { traceEvents, displayTimeUnit: 'ns' as const, otherData: {} };
  expect(perfettoProblems(sorted)).toEqual([]);
  expect(speedscopeDepth(sorted)).toBe(1);
  const found = traceEvents.filter((event) => event.ph === 'X');
  found.forEach(({ ts = 0 }, i) => { expect([Math.trunc(ts * 1000), Math.round(ts * 1000)]).toEqual([spans[i]?.begin, spans[i]?.begin]); });
});

test('records carry file and line of the program', () => {
  const places = work.trace.traceEvents.filter((event) => event.name === 'blocked: sleep').map((event) => String(event.args?.where));
  expect(places.filter((place) => place === `${join(here, 'hard_work.py')}:24 in work`).length).toBe(24);
  expect(new Set(places).size).toBe(2);
});

test('the report says who ran, who waited, and draws the last moments in the width of the terminal', () => {
  const report = work.ended.stderr;
  expect(report).toMatch(/thread +ran +waited +blocked +turns +asked +mean turn +longest/);
  expect(report).toMatch(/MainThread/);
  expect(report).toContain('longest waits');
  expect(report).toContain('holds the GIL');
  for (const line of report.split('\n')) if (!line.startsWith('written:')) expect(line.length).toBeLessThanOrEqual(80);
});

test('page and picture stand by themselves', () => {
  const page = readFileSync(join(folder, 'work.html'), 'utf8');
  expect(page).not.toMatch(/(src|href)=/);
  expect(page).toContain('"packed":"');
  expect(() => new Function(/<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? 'throw 0')).not.toThrow();
  expect(readFileSync(join(folder, 'work.svg'), 'utf8')).toMatch(/^<svg [^>]*viewBox[\s\S]*class="run"[\s\S]*<\/svg>\n$/);
});

test('records that do not fit are counted and shown', async () => {
  const { ended, trace } = await traced('many', ['--buffer', '1'], 'many_events.py');
  expect(ended).toMatchObject({ status: 0, stdout: 'done\n' });
  expect(ended.stderr).toMatch(/Lost records: \d+ records were lost/);
  expect(Number(trace.otherData.lost)).toBeGreaterThan(1000);
  expect(Number(trace.otherData.lost) + Number(trace.otherData.records)).toBeGreaterThanOrEqual(16000);
});

/** ms of a thread within two moments of the clock, by state. */
function within(trace: ChromeTrace, name: string, begin: number, end: number): { held: number; waited: number; blocked: number } {
  const from = (begin - Number(trace.otherData.startNs)) / 1000, to = (end - Number(trace.otherData.startNs)) / 1000;
  const tid = trace.traceEvents.find((event) => event.name === 'thread_name' && event.args?.name === name)?.tid;
  const mine = trace.traceEvents.filter((event) => event.tid === tid);
  const sum = (spans: [number, number][]): number => spans.reduce((total, [a, b]) => total + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0) / 1000;
  const slicesOf = (start: string): [number, number][] => mine.filter((event) => event.ph === 'X' && event.name.startsWith(start)).map((event) => [event.ts ?? 0, (event.ts ?? 0) + (event.dur ?? 0)]);
  const waits = mine.filter((event) => event.ph === 'b' && event.cat === 'gil').map((event): [number, number] => [event.ts ?? 0, mine.find((other) => other.ph === 'e' && other.cat === 'gil' && other.id === event.id)?.ts ?? 0]);
  return { held: sum(slicesOf('holds GIL')), waited: sum(waits), blocked: sum(slicesOf('blocked')) };
}

test.skipIf(!existsSync('/proc/thread-self/schedstat'))('times held, waited and blocked fit what the operating system says of each thread', async () => {
  const { ended, trace } = await traced('schedstat', ['-q', '--gil-witness'], 'schedstat.py');
  const observed = JSON.parse(ended.stdout) as { name: string; begin: number; end: number; cpu: number; queue: number }[];
  expect(observed.map(({ name }) => name).sort()).toEqual(['first', 'second', 'sleeper']);
  for (const { name, begin, end: last, cpu, queue } of observed) {
    const { held, waited, blocked } = within(trace, name, begin, last), life = (last - begin) / 1e6, [onCpu, inQueue] = [cpu / 1e6, queue / 1e6];
    const told = JSON.stringify({ name, held, waited, blocked, life, onCpu, inQueue });
    // every moment is one of the three
    expect(Math.abs(held + waited + blocked - life), told).toBeLessThan(1);
    // whoever holds the lock is on a processor or in its queue: more cannot have been held
    expect(held, told).toBeLessThan((onCpu + inQueue) * 1.05 + 10);
    // and whoever computes does so only while holding it; waiting for it costs next to nothing
    if (name !== 'sleeper') expect(onCpu, told).toBeLessThan(held * 1.05 + 10);
    else expect(blocked, told).toBeGreaterThan(120);
  }
});

test('why the lock was let go: native work on large blocks, files', async () => {
  const { trace } = await traced('reasons', ['-q'], 'reasons.py');
  const reasons = trace.traceEvents.filter((event) => event.ph === 'X' && String(event.args?.where).startsWith(join(here, 'reasons.py'))).map(({ name, args }) => `${name} ${String(args?.where).split(':').at(-1)}`);
  for (const wanted of ['blocked: native work 7 in <module>', 'blocked: native work 8 in <module>', 'blocked: file 10 in <module>', 'blocked: file 12 in <module>']) expect(reasons).toContain(wanted);
  expect(reasons.filter((reason) => reason.startsWith('blocked: blocking call'))).toEqual([]);
});

test('waits for locks have the lock\'s name, its holder, and whether it was got', async () => {
  const { ended, trace } = await traced('locks', ['--html', join(folder, 'locks.html')], 'locks.py');
  expect(ended).toMatchObject({ status: 0, stdout: 'in vain: False\n' });
  const waits = trace.traceEvents.filter((event) => event.ph === 'b' && event.cat === 'lock');
  const threads = new Map(trace.traceEvents.filter((event) => event.name === 'thread_name').map((event) => [event.tid, event.args?.name]));
  const told = waits.map(({ tid, args }) => `${threads.get(tid)}: ${args?.lock}, ${args?.holder || 'nobody'}, ${args?.acquired}`);
  for (const wanted of ['waiter: forks[number] #1, MainThread, true', 'waiter: forks[number] #2, MainThread, true', 'waiter: again, MainThread, true', 'waiter: basket.get(), nobody, true', 'MainThread: forks[0], nobody, false']) {
    expect(told).toContain(wanted);
  }
  // The one with a time limit ended when its time was over, not when somebody let go.
  const begin = waits.find(({ args }) => args?.acquired === false) as ChromeEvent;
  const over = trace.traceEvents.find((event) => event.ph === 'e' && event.cat === 'lock' && event.id === begin.id) as ChromeEvent;
  const slice = trace.traceEvents.find((event) => event.name === 'blocked: lock' && event.args?.lock === 'forks[0]') as ChromeEvent;
  expect(Math.abs((over.ts ?? 0) - end(slice))).toBeLessThan(0.0015);
  expect((over.ts ?? 0) - (begin.ts ?? 0)).toBeGreaterThan(19_000);
  expect(trace.traceEvents.filter((event) => event.ph === 's' && event.name === 'lock hand-off').map(({ args }) => args?.lock)).toEqual(expect.arrayContaining(['forks[number] #1', 'forks[number] #2', 'again']));
  expect(ended.stderr).toMatch(/waiter for the lock (forks\[number\] #\d|again), held by MainThread at locks\.py:1[2-5]/);
  expect(readFileSync(join(folder, 'locks.html'), 'utf8')).toContain('"lock":"forks[number] #2"');
});

test('wrong command lines are one line and status 2', async () => {
  expect(await gilvm(['trace'])).toMatchObject({ status: 2, stdout: '' });
  expect(await gilvm(['trace', '--buffer', '0', 'x.py'])).toMatchObject({ status: 2 });
  expect((await gilvm(['trace', join(folder, 'missing.py')])).status).toBe(2);
});
