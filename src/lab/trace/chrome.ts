// Chrome Trace Event JSON, which Perfetto, speedscope and the Firefox Profiler open. X slices nest within a tid; waits are async
// pairs, since they lie beside the slices; hand-offs are flows that begin and end inside slices; the number of waiters is a counter.
import type { Place, Span, Timeline, TracedThread } from './decode.ts';

export interface ChromeEvent {
  ph: 'M' | 'X' | 'b' | 'e' | 's' | 'f' | 'C' | 'i'; name: string; pid: number; tid: number; ts?: number; dur?: number; cat?: string; id?: number; bp?: 'e'; s?: 't';
  args?: { [key: string]: unknown };
}
export interface ChromeTrace { traceEvents: ChromeEvent[]; displayTimeUnit: 'ns'; otherData: { [key: string]: string | number } }

const PID = 1;
/** More than what cutting off costs a slice's begin and length together. */
const FLOW_INSIDE_NS = 3;

/** The next smaller or larger double. */
const beside = (value: number, by: number): number => value + by * Math.abs(value) * 2 ** -53 * 1.5;

/** Microseconds that are the same number of nanoseconds again whether a reader rounds (the Firefox Profiler) or cuts off (Perfetto). */
function us(ns: number): number {
  const value = ns / 1000;
  return Math.trunc(value * 1000) < ns ? beside(value, 1) : value;
}
/** A slice's times. In doubles too it ends no later than the next one begins: else speedscope would nest the next in it, and Perfetto drop it. */
function slice(begin: number, end: number): { ts: number; dur: number } {
  const ts = us(begin), over = us(end);
  let dur = over - ts;
  while (ts + dur > over) dur = beside(dur, -1);
  return { ts, dur };
}

export const placeText = (place: Place | undefined): string => place ? `${place.file.split('/').at(-1)}:${place.line}` : '';
const fullPlace = (place: Place | undefined): string => place ? `${place.file}:${place.line} in ${place.function}${place.via ? ` (${place.via})` : ''}` : '';

/** Firefox shows only args.detail. */
function sliceArgs(span: Span, thread: string): { [key: string]: unknown } {
  const where = fullPlace(span.where);
  const lock = span.lock?.name;
  return { detail: [thread, span.reason, lock, where].filter(Boolean).join(' · '), reason: span.reason, ...(lock ? { lock } : {}), ...(where ? { where } : {}) };
}

function spanEvents(span: Span, thread: TracedThread, nextId: () => number): ChromeEvent[] {
  const tid = thread.index + 1;
  const base = { pid: PID, tid };
  if (span.state === 'wait') {
    const id = nextId();
    return [
      { ...base, ph: 'b', cat: 'gil', id, name: 'GIL wait', ts: us(span.begin), args: { ...sliceArgs(span, thread.name), requests: span.requests ?? 0 } },
      { ...base, ph: 'e', cat: 'gil', id, name: 'GIL wait', ts: us(span.end) },
    ];
  }
  const name = span.state === 'run' ? 'holds GIL' : `blocked: ${span.reason}`;
  return [{ ...base, ph: 'X', cat: span.state, name, ...slice(span.begin, span.end), args: sliceArgs(span, thread.name) }];
}

/** How many threads wait for the lock, whenever that changes. */
function waiterCounts(timeline: Timeline): ChromeEvent[] {
  const changes = timeline.threads.flatMap((thread) => thread.spans.filter((span) => span.state === 'wait').flatMap((span) => [[span.begin, 1], [span.end, -1]] as [number, number][]));
  changes.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let waiting = 0;
  return changes.map(([time, change]) => {
    waiting += change;
    return { ph: 'C', name: 'waiting for the GIL', pid: PID, tid: 0, ts: us(time), args: { threads: waiting } };
  });
}

export function chromeTrace(timeline: Timeline): ChromeTrace {
  let id = 0;
  const nextId = (): number => ++id;
  const events: ChromeEvent[] = [{ ph: 'M', name: 'process_name', pid: PID, tid: 0, args: { name: `gilvm ${timeline.program}` } }];
  for (const thread of timeline.threads) {
    events.push({ ph: 'M', name: 'thread_name', pid: PID, tid: thread.index + 1, args: { name: thread.name } });
    events.push({ ph: 'M', name: 'thread_sort_index', pid: PID, tid: thread.index + 1, args: { sort_index: thread.index } });
  }
  const body: ChromeEvent[] = [];
  for (const thread of timeline.threads) {
    for (const span of thread.spans) body.push(...spanEvents(span, thread, nextId));
    for (const wait of thread.lockWaits) {
      const lock = nextId();
      const base = { pid: PID, tid: thread.index + 1, cat: 'lock', id: lock, name: 'lock wait' };
      body.push({ ...base, ph: 'b', ts: us(wait.begin), args: { detail: [wait.name, fullPlace(wait.where)].join(' · '), lock: wait.name, address: `0x${wait.lock.toString(16)}`, holder: timeline.threads[wait.holder]?.name ?? '', acquired: wait.gotIt } }, { ...base, ph: 'e', ts: us(wait.end) });
    }
  }
  for (const handoff of timeline.handoffs) {
    const base = { pid: PID, cat: 'handoff', name: handoff.lock ? 'lock hand-off' : handoff.isForced ? 'forced hand-off' : 'hand-off', id: nextId() };
    // A flow binds to the slice around it: just inside the end of the one and the begin of the other.
    body.push({ ...base, ph: 's', tid: handoff.from + 1, ts: us(Math.max(0, handoff.at - FLOW_INSIDE_NS)), ...(handoff.lock ? { args: { lock: handoff.lock.name } } : {}) }, { ...base, ph: 'f', bp: 'e', tid: handoff.to + 1, ts: us(handoff.took + 1) });
  }
  for (const collection of timeline.collections) {
    body.push({ ph: 'X', cat: 'gc', name: 'collection', pid: PID, tid: collection.thread + 1, ...slice(collection.begin, collection.end), args: { detail: `${collection.liveKiB} KiB alive` } });
  }
  body.push(...waiterCounts(timeline));
  body.sort((a, b) => (a.ts ?? 0) - (b.ts ?? 0) || (b.dur ?? 0) - (a.dur ?? 0));
  return { traceEvents: [...events, ...body], displayTimeUnit: 'ns', otherData: { program: timeline.program, records: timeline.records, lost: timeline.lost, clock: 'CLOCK_MONOTONIC', startNs: timeline.startNs } };
}
