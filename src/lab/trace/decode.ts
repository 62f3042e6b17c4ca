// From the buffer that the workers wrote to records in order of time, and from these to what each thread did when: it ran (held the
// GIL), waited for it, or was blocked without wanting it.
import { TraceBuffer, TraceChunk, TraceEvent, TraceReason, TraceRecord } from '../../../assembly/shared/trace.ts';
import { systemFunctions } from '../../host/system_table.ts';
import { TEXT_SEPARATOR } from '../../host/trace.ts';

export interface Place { file: string; function: string; /** the library function that the program called */ via: string; line: number; column: number; endColumn: number }
export interface Record { time: number; slot: number; event: TraceEvent; reason: number; place: number; line: number; column: number; endColumn: number; a: number; b: number }

export type State = 'run' | 'wait' | 'block';
/** A stretch of time of one thread. Times in ns from the first record on. */
export interface Span {
  begin: number; end: number; state: State;
  /** run: why it ended. block: why it began */
  reason: string;
  /** run: who had the GIL before. wait: who had it when the wait began. block: who had the lock that it waits for */
  from?: number;
  where?: Place | undefined;
  /** wait: drop requests made meanwhile */
  requests?: number;
  /** block: the lock that it waits for */
  lock?: LockWait;
}
export interface LockWait {
  begin: number; end: number; /** its address */ lock: number; /** what the program calls it (lock_names.ts) */ name: string;
  /** index of the thread that had it, -1 not known */ holder: number; where: Place | undefined; gotIt: boolean;
}
export interface TracedThread { index: number; slot: number; name: string; begin: number; end: number; spans: Span[]; lockWaits: LockWait[] }
export interface Collection { thread: number; begin: number; end: number; liveKiB: number }
/** The GIL, or a lock of the program's, went from one thread to another that waited for it. */
export interface Handoff { from: number; to: number; at: number; took: number; isForced: boolean; lock?: LockWait }
export interface Request { by: number; to: number; at: number }
export interface Timeline {
  program: string; startNs: string; duration: number; threads: TracedThread[]; handoffs: Handoff[]; requests: Request[]; collections: Collection[];
  records: number; lost: number;
  /** there was no GIL to hold (--gil=off): what is drawn as holding is running, and threads do it at the same time */
  isWithoutGil?: boolean;
}

/** A text about holding the GIL, as it has to be where there was none. */
export const wordedFor = (timeline: Timeline, text: string): string => timeline.isWithoutGil
  ? text.replaceAll('holds the GIL', 'runs').replaceAll('who held the GIL, who waited, why', 'who ran, who waited, why') : text;

const SYSTEM_NAMES = systemFunctions().map(({ name }) => name);
const REASONS: { [reason: number]: string } = {
  [TraceReason.BLOCK]: 'blocking call', [TraceReason.FORCED]: 'asked to', [TraceReason.END]: 'end', [TraceReason.SLEEP]: 'sleep', [TraceReason.LOCK]: 'lock',
  [TraceReason.POLL]: 'poll', [TraceReason.FILE]: 'file', [TraceReason.NATIVE]: 'native work',
  [TraceReason.BUSY]: 'object in use', [TraceReason.WORKER]: 'new worker', [TraceReason.SIGNAL]: 'signal',
};
export const reasonText = (reason: number): string => reason >= TraceReason.SYSTEM ? SYSTEM_NAMES[reason - TraceReason.SYSTEM] ?? 'system call' : REASONS[reason] ?? 'blocking call';

export interface Decoded { records: Record[]; text: (offset: number) => string; lost: number; startNs: bigint }

/** All records, oldest first; times relative to the first. */
export function decode(buffer: SharedArrayBuffer): Decoded {
  const view = new DataView(buffer);
  const bytes = new Uint8Array(buffer);
  const used = Math.min(view.getUint32(TraceBuffer.NEXT_CHUNK, true), view.getUint32(TraceBuffer.CHUNK_COUNT, true));
  let lost = view.getUint32(TraceBuffer.LOST, true);
  const raw: { time: bigint; at: number; slot: number }[] = [];
  for (let index = 0; index < used; index++) {
    const chunk = TraceBuffer.CHUNKS + index * TraceBuffer.CHUNK_BYTES;
    const slot = view.getUint32(chunk + TraceChunk.SLOT, true) - 1;
    if (slot < 0) continue;
    lost += view.getUint32(chunk + TraceChunk.OVERWRITTEN, true);
    const count = view.getUint32(chunk + TraceChunk.COUNT, true);
    for (let i = 0; i < count; i++) {
      const at = chunk + TraceChunk.Size + i * TraceRecord.Size;
      raw.push({ time: view.getBigUint64(at + TraceRecord.TIME, true), at, slot });
    }
  }
  const startNs = raw.reduce((first, { time }) => time < first ? time : first, raw[0]?.time ?? 0n);
  const records = raw.map(({ time, at, slot }): Record => ({
    time: Number(time - startNs), slot, event: view.getUint8(at + TraceRecord.EVENT), reason: view.getUint8(at + TraceRecord.REASON),
    place: view.getUint32(at + TraceRecord.PLACE, true), line: view.getUint32(at + TraceRecord.LINE, true), column: view.getUint16(at + TraceRecord.COLUMN, true),
    endColumn: view.getUint16(at + TraceRecord.END_COLUMN, true), a: view.getUint32(at + TraceRecord.A, true), b: view.getUint32(at + TraceRecord.B, true),
  }));
  records.sort((a, b) => a.time - b.time);
  const texts = new Map<number, string>();
  const text = (offset: number): string => {
    if (offset === 0) return '';
    let known = texts.get(offset);
    if (known === undefined) {
      const length = Math.min(1000, view.getUint32(offset, true));
      known = Buffer.from(bytes.slice(offset + 4, offset + 4 + length)).toString('utf8');
      texts.set(offset, known);
    }
    return known;
  };
  return { records, text, lost, startNs };
}

function placeOf(record: Record, text: (offset: number) => string): Place | undefined {
  if (record.place === 0) return undefined;
  const [file = '', name = '', via = ''] = text(record.place).split(TEXT_SEPARATOR);
  return { file, function: name, via, line: record.line, column: record.column, endColumn: record.endColumn };
}

/** What the walk over the records knows of a slot. */
interface Open { thread: TracedThread; run?: Span | undefined; wait?: Span | undefined; block?: Span | undefined; lockWait?: LockWait | undefined; isEnding?: boolean }

class Builder {
  readonly threads: TracedThread[] = [];
  readonly handoffs: Handoff[] = [];
  readonly requests: Request[] = [];
  readonly collections: Collection[] = [];
  readonly #slots = new Map<number, Open>();
  readonly #text: (offset: number) => string;
  /** who let the lock go last, and when */
  #dropped: { thread: number; at: number; isForced: boolean } | undefined;
  readonly #collecting = new Map<number, number>();
  /** by slot of who was woken: who gave which lock away, and when */
  readonly #given = new Map<number, { from: number; lock: number; at: number }>();

  constructor(text: (offset: number) => string) { this.#text = text; }

  #open(slot: number, time: number): Open {
    let open = this.#slots.get(slot);
    if (!open) {
      const thread: TracedThread = { index: this.threads.length, slot, name: slot === 0 ? 'MainThread' : `slot ${slot}`, begin: time, end: time, spans: [], lockWaits: [] };
      open = { thread };
      this.threads.push(thread);
      this.#slots.set(slot, open);
    }
    return open;
  }
  #indexOf(ticket: number): number { return this.#slots.get(ticket - 1)?.thread.index ?? -1; }

  take(record: Record): void {
    const open = this.#open(record.slot, record.time);
    const { thread } = open;
    thread.end = record.time;
    const where = (): Place | undefined => placeOf(record, this.#text);
    switch (record.event) {
      case TraceEvent.WAIT:
        if (open.wait) { open.wait.from = this.#indexOf(record.a); break; } // it has waited since it was asked to let go
        this.#close(open, record.time);
        open.wait = { begin: record.time, end: record.time, state: 'wait', reason: '', from: this.#indexOf(record.a), where: where(), requests: 0 };
        break;
      case TraceEvent.TAKE: this.#taken(open, record.time); break;
      case TraceEvent.REQUEST:
        if (open.wait) open.wait.requests = (open.wait.requests ?? 0) + 1;
        this.requests.push({ by: thread.index, to: this.#indexOf(record.a), at: record.time });
        break;
      case TraceEvent.DROP: this.#dropLock(open, record, where()); break;
      case TraceEvent.COLLECT: this.#collecting.set(record.slot, record.time); break;
      case TraceEvent.COLLECTED:
        this.collections.push({ thread: thread.index, begin: this.#collecting.get(record.slot) ?? record.time, end: record.time, liveKiB: record.a });
        break;
      case TraceEvent.LOCK_WAIT: {
        this.#lockWaitOver(open); // the one before had a time limit, and nobody says that it was reached
        const holder = record.b - 1 === record.slot ? -1 : this.#indexOf(record.b); // itself: waits for what it made itself, such as a thread's end
        open.lockWait = { begin: record.time, end: record.time, lock: record.a, name: '', holder, where: where(), gotIt: false };
        break;
      }
      case TraceEvent.LOCK_GIVE: if (record.b) this.#given.set(record.b - 1, { from: thread.index, lock: record.a, at: record.time }); break;
      case TraceEvent.LOCK_GOT: this.#lockGot(open, record.time); break;
      case TraceEvent.NAME: if (record.place) thread.name = this.#text(record.place); break;
      case TraceEvent.END: open.isEnding = true; break;
    }
  }

  #taken(open: Open, time: number): void {
    if (open.wait && this.#dropped && this.#dropped.thread !== open.thread.index) {
      this.handoffs.push({ from: this.#dropped.thread, to: open.thread.index, at: this.#dropped.at, took: time, isForced: this.#dropped.isForced });
    }
    this.#close(open, time);
    open.run = { begin: time, end: time, state: 'run', reason: '', ...(this.#dropped ? { from: this.#dropped.thread } : {}) };
  }
  #dropLock(open: Open, record: Record, where: Place | undefined): void {
    if (open.run) { open.run.reason = reasonText(record.reason); open.run.where = where; }
    this.#close(open, record.time);
    this.#dropped = { thread: open.thread.index, at: record.time, isForced: record.reason === TraceReason.FORCED };
    if (record.reason === TraceReason.END) {
      this.#lockWaitOver(open);
      if (open.isEnding) this.#slots.delete(open.thread.slot); // what the slot runs next is another thread
      return;
    }
    if (record.reason === TraceReason.FORCED) { // it wants to go on
      open.wait = { begin: record.time, end: record.time, state: 'wait', reason: '', where, requests: 0 };
      return;
    }
    const lock = record.reason === TraceReason.LOCK ? open.lockWait : undefined;
    open.block = { begin: record.time, end: record.time, state: 'block', reason: reasonText(record.reason), where, ...(lock ? { lock } : {}), ...(lock && lock.holder >= 0 ? { from: lock.holder } : {}) };
  }
  #lockGot(open: Open, time: number): void {
    const wait = open.lockWait;
    if (!wait) return;
    const given = this.#given.get(open.thread.slot);
    if (given && given.lock === wait.lock) this.handoffs.push({ from: given.from, to: open.thread.index, at: given.at, took: time, isForced: false, lock: wait });
    this.#given.delete(open.thread.slot);
    wait.end = time;
    wait.gotIt = true;
    this.#lockWaitOver(open);
  }
  #lockWaitOver(open: Open): void {
    if (open.lockWait) open.thread.lockWaits.push(open.lockWait);
    open.lockWait = undefined;
  }
  #close(open: Open, time: number): void {
    for (const span of [open.run, open.wait, open.block]) {
      if (!span) continue;
      span.end = time;
      if (span.lock) span.lock.end = time; // as far as is known: it got the lock, or its time was over
      open.thread.spans.push(span);
    }
    open.run = open.wait = open.block = undefined;
  }
  finish(time: number): void {
    for (const open of this.#slots.values()) {
      this.#close(open, time);
      this.#lockWaitOver(open);
      open.thread.end = Math.max(open.thread.end, time);
    }
  }
}

/** Everything the reports need. */
export function timeline(buffer: SharedArrayBuffer, program: string): Timeline {
  const { records, text, lost, startNs } = decode(buffer);
  const builder = new Builder(text);
  for (const record of records) builder.take(record);
  const duration = records.at(-1)?.time ?? 0;
  builder.finish(duration);
  const threads = builder.threads.filter((thread) => thread.spans.length > 0);
  const indices = new Map(threads.map((thread, i) => [thread.index, i]));
  const moved = (index: number): number => indices.get(index) ?? -1;
  for (const thread of threads) for (const span of thread.spans) if (span.from !== undefined) span.from = moved(span.from);
  threads.forEach((thread, i) => { thread.index = i; for (const wait of thread.lockWaits) wait.holder = moved(wait.holder); });
  builder.handoffs.sort((a, b) => a.at - b.at);
  return {
    program, startNs: startNs.toString(), duration, threads,
    handoffs: builder.handoffs.map((handoff) => ({ ...handoff, from: moved(handoff.from), to: moved(handoff.to) })).filter(({ from, to }) => from >= 0 && to >= 0),
    requests: builder.requests.map((request) => ({ ...request, by: moved(request.by), to: moved(request.to) })).filter(({ by }) => by >= 0),
    collections: builder.collections.map((collection) => ({ ...collection, thread: moved(collection.thread) })),
    records: records.length, lost,
  };
}
