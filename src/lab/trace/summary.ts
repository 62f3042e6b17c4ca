// What a timeline says in a few lines: per thread how long it ran, waited and was blocked; the longest waits; and, by name, the
// two sicknesses that a GIL has: the convoy and starvation.
import { placeText } from './chrome.ts';
import type { Place, Span, Timeline, TracedThread } from './decode.ts';

export interface ThreadSummary { name: string; ran: number; waited: number; blocked: number; turns: number; forced: number; meanTurn: number; longestWait: number; cpuBound: boolean }
export interface Finding { kind: 'convoy' | 'starvation' | 'idle' | 'lost'; text: string }
export interface LongWait { thread: string; ns: number; at: number; holder: string; where: Place | undefined; state: 'wait' | 'lock'; /** name of the lock */ lock?: string }
export interface Summary { threads: ThreadSummary[]; longest: LongWait[]; findings: Finding[]; held: number; duration: number }

const length = (span: Span): number => span.end - span.begin;
const total = (thread: TracedThread, state: Span['state']): number => thread.spans.reduce((sum, span) => span.state === state ? sum + length(span) : sum, 0);

function summarize(thread: TracedThread): ThreadSummary {
  const runs = thread.spans.filter((span) => span.state === 'run');
  const waits = thread.spans.filter((span) => span.state === 'wait');
  const forced = runs.filter((span) => span.reason === 'asked to').length;
  const ran = total(thread, 'run');
  return {
    name: thread.name, ran, waited: total(thread, 'wait'), blocked: total(thread, 'block'), turns: runs.length, forced, meanTurn: runs.length ? ran / runs.length : 0,
    longestWait: Math.max(0, ...waits.map(length)), cpuBound: runs.length > 0 && forced >= runs.length / 2,
  };
}

export const duration = (ns: number): string => ns >= 1e9 ? `${(ns / 1e9).toFixed(2)} s` : ns >= 1e6 ? `${(ns / 1e6).toFixed(ns >= 1e8 ? 0 : 1)} ms` : `${(ns / 1e3).toFixed(ns >= 1e5 ? 0 : 1)} µs`;

const CONVOY_MINIMUM = 10;
/** A wait that is no mere collision. */
const QUEUED_NS = 200_000;
const STARVED_SHARE = 0.05;

/**
 * A convoy: a thread that lets the lock go by itself, over and over, and each time has to wait for CPU-bound threads to be told to
 * let go. Starvation: a thread that wanted to run for most of its life and hardly did, while others took many turns.
 */
function findings(timeline: Timeline, threads: ThreadSummary[]): Finding[] {
  const found: Finding[] = [];
  const cpuBound = threads.filter((thread) => thread.cpuBound);
  timeline.threads.forEach((thread, i) => {
    const summary = threads[i] as ThreadSummary;
    const requested = thread.spans.filter((span) => span.state === 'wait' && length(span) > QUEUED_NS);
    if (!summary.cpuBound && cpuBound.length > 0 && requested.length >= CONVOY_MINIMUM && summary.waited > 2 * summary.ran) {
      const mean = requested.reduce((sum, span) => sum + length(span), 0) / requested.length;
      const place = mostFrequent(requested.map((span) => placeText(span.where)).filter(Boolean));
      found.push({ kind: 'convoy', text: `${thread.name} ran ${duration(summary.ran)} and waited ${duration(summary.waited)}: after each blocking call it queues behind ${names(cpuBound)}; ${requested.length} waits of ${duration(mean)} each${place ? `, mostly at ${place}` : ''}` });
    }
    const life = thread.end - thread.begin;
    if (summary.waited > 0.5 * life && summary.ran < STARVED_SHARE * life && life > 50e6 && !found.some((other) => other.text.startsWith(`${thread.name} `))) {
      found.push({ kind: 'starvation', text: `${thread.name} wanted to run for ${duration(summary.waited)} of its ${duration(life)} and ran ${duration(summary.ran)}; its longest wait was ${duration(summary.longestWait)}` });
    }
  });
  if (timeline.lost > 0) found.push({ kind: 'lost', text: `${timeline.lost} records were lost: the buffer was full, the oldest went first (--buffer makes it larger)` });
  return found;
}
const names = (threads: ThreadSummary[]): string => threads.length > 3 ? `${threads.length} CPU-bound threads` : threads.map(({ name }) => name).join(', ');
function mostFrequent(texts: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const LONGEST = 5;

function longestWaits(timeline: Timeline): LongWait[] {
  const waits: LongWait[] = [];
  for (const thread of timeline.threads) {
    for (const span of thread.spans) {
      if (span.state === 'wait') waits.push({ thread: thread.name, ns: length(span), at: span.begin, holder: timeline.threads[span.from ?? -1]?.name ?? '', where: span.where, state: 'wait' });
    }
    for (const wait of thread.lockWaits) waits.push({ thread: thread.name, ns: wait.end - wait.begin, at: wait.begin, holder: timeline.threads[wait.holder]?.name ?? '', where: wait.where, state: 'lock', lock: wait.name });
  }
  return waits.sort((a, b) => b.ns - a.ns).slice(0, LONGEST);
}

export function summary(timeline: Timeline): Summary {
  const threads = timeline.threads.map(summarize);
  return { threads, longest: longestWaits(timeline), findings: findings(timeline, threads), held: threads.reduce((sum, { ran }) => sum + ran, 0), duration: timeline.duration };
}
