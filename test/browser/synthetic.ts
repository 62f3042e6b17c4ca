// A timeline that no program made, of any size, for looking at the page.
import type { Handoff, Request, Span, Timeline, TracedThread } from '../../src/lab/trace/decode.ts';
import { fractions } from '../random.ts';

/** Threads that hand the lock round, with waits and sleeps of many lengths. */
export function syntheticTimeline(spanCount: number, threadCount: number): Timeline {
  const random = fractions(1);
  const where = Array.from({ length: 40 }, (_, i) => ({ file: `/home/user/program${i % 5}.py`, function: `step${i}`, via: '', line: 10 + i, column: 4, endColumn: 20 }));
  const threads: TracedThread[] = Array.from({ length: threadCount }, (_, index) => ({ index, slot: index, name: `Thread-${index} (work)`, begin: 0, end: 0, spans: [], lockWaits: [] }));
  const handoffs: Handoff[] = [];
  const requests: Request[] = [];
  const free = new Float64Array(threadCount);
  let now = 0, holder = 0, count = 0;
  while (count < spanCount) {
    const index = Math.floor(random() * threadCount), thread = threads[index] as TracedThread, place = where[Math.floor(random() * 40)];
    const since = free[index] as number, ran = 2000 + random() ** 6 * 8e5;
    const add = (span: Span): void => { if (span.end > span.begin) { thread.spans.push(span); count++; } };
    const wants = Math.max(since, now - random() ** 3 * 4e5);
    const lock = random() < 0.2 ? { begin: since, end: wants, lock: 0x400000, name: 'self.forks[left] #2', holder, where: place, gotIt: true } : undefined;
    add({ begin: since, end: wants, state: 'block', reason: lock ? 'lock' : 'sleep', where: place, ...(lock ? { lock, from: holder } : {}) });
    add({ begin: wants, end: now, state: 'wait', reason: '', from: holder, where: place, requests: 1 });
    add({ begin: Math.max(now, since), end: now + ran, state: 'run', reason: 'asked to', where: place });
    if (holder !== index) { handoffs.push({ from: holder, to: index, at: now, took: now + 500, isForced: random() < 0.5 }); requests.push({ by: index, to: holder, at: now }); }
    now += ran;
    free[index] = now;
    thread.end = now;
    holder = index;
  }
  return { program: 'synthetic.py', startNs: '0', duration: now, threads, handoffs, requests, collections: [], records: count * 2, lost: 0 };
}
