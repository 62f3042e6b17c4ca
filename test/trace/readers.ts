// What two readers of the Chrome Trace Event format make of a file, by their own rules and without any tolerance.
import type { ChromeEvent, ChromeTrace } from '../../src/lab/trace/chrome.ts';

/** Times as Perfetto's trace processor has them: whole nanoseconds, the rest cut off. */
const ns = (us: number | undefined): number => Math.trunc((us ?? 0) * 1000);

/**
 * Perfetto (src/trace_processor/importers/json): events in order of time, those of the same time as they come in the file. A slice that does not
 * fit into the one that is open on its thread is dropped; a flow needs an open slice; an async begin and its end have category, name and id in common.
 */
export function perfettoProblems({ traceEvents }: ChromeTrace): string[] {
  const problems: string[] = [];
  const open = new Map<number, number[]>(); // per thread the ends of the open slices
  const pairs = new Set<string>(), flows = new Map<string, 's' | 'f'>();
  const key = ({ cat, name, id }: ChromeEvent): string => `${cat}/${name}/${id}`;
  const stack = (tid: number, now: number): number[] => {
    const ends = open.get(tid) ?? [];
    while (ends.length && (ends.at(-1) as number) <= now) ends.pop();
    open.set(tid, ends);
    return ends;
  };
  for (const event of traceEvents.map((each, i) => ({ ...each, i })).sort((a, b) => ns(a.ts) - ns(b.ts) || a.i - b.i)) {
    const now = ns(event.ts), tell = (what: string): void => { problems.push(`${what}: ${JSON.stringify(event)}`); };
    if (typeof event.name !== 'string' || !Number.isInteger(event.pid) || !Number.isInteger(event.tid)) tell('without name, pid or tid');
    if (event.ph !== 'M' && !((event.ts ?? -1) >= 0)) tell('without a time');
    switch (event.ph) {
      case 'X': {
        const ends = stack(event.tid, now), end = now + ns(event.dur);
        if (!((event.dur ?? -1) >= 0)) tell('a slice without length');
        if (ends.length && end > (ends.at(-1) as number)) tell('a slice that overlaps');
        else ends.push(end);
        break;
      }
      case 'b': if (event.id === undefined || event.cat === undefined || pairs.has(key(event))) tell('a begin with no id of its own'); pairs.add(key(event)); break;
      case 'e': if (!pairs.delete(key(event))) tell('an end without begin'); break;
      case 's': case 'f':
        if (stack(event.tid, now).length === 0) tell('a flow outside of slices');
        if (event.ph === 's' ? flows.has(key(event)) : flows.get(key(event)) !== 's') tell('a flow without its other half');
        if (event.ph === 'f' && event.bp !== 'e') tell('a flow that would bind to the next slice');
        flows.set(key(event), event.ph);
        break;
      case 'C': if (Object.values(event.args ?? {}).some((value) => typeof value !== 'number')) tell('a counter without number'); break;
      case 'M': if (event.name.endsWith('_name') && typeof event.args?.name !== 'string') tell('a name without text'); break;
      default: tell('an event of another kind');
    }
  }
  for (const left of pairs) problems.push(`a begin without end: ${left}`);
  for (const [flow, last] of flows) if (last === 's') problems.push(`a flow without end: ${flow}`);
  return problems;
}

/** speedscope makes a begin and an end at `ts + dur`, in doubles, of each slice: where the next begins before that end it is drawn below, to the end of the trace. */
export function speedscopeDepth({ traceEvents }: ChromeTrace): number {
  let deepest = 0;
  for (const tid of new Set(traceEvents.map((event) => event.tid))) {
    const ends: number[] = [];
    for (const { ts = 0, dur = 0 } of traceEvents.filter((event) => event.ph === 'X' && event.tid === tid)) {
      while (ends.length && (ends.at(-1) as number) <= ts) ends.pop();
      ends.push(ts + dur);
      deepest = Math.max(deepest, ends.length);
    }
  }
  return deepest;
}
