// What --stats prints: the counters of the thread blocks, added up and per thread. Instructions are counted with --count-instructions
// only: it costs every one of them a load and a store. A slot's counters go on when its worker runs a next thread.
import { Base, Counter, type GilPolicy, Limit, Thread, ThreadState, Vm } from '../../assembly/shared/layout.ts';
import { OPCODES } from '../isa/opcodes.ts';
import { POLICIES } from '../threads/options.ts';

interface Row { label: string; counter: Counter; isTime?: boolean }

const ROWS: Row[] = [
  { label: 'allocations', counter: Counter.ALLOCATIONS },
  { label: 'bytes allocated', counter: Counter.ALLOCATED_BYTES },
  { label: 'collections', counter: Counter.COLLECTIONS },
  { label: 'time in collections', counter: Counter.PAUSE_NS, isTime: true },
  { label: 'cache misses', counter: Counter.CACHE_MISSES },
  { label: 'waits for locks', counter: Counter.LOCK_WAITS },
  { label: 'GIL taken', counter: Counter.GIL_TAKEN },
  { label: 'GIL waited for', counter: Counter.GIL_CONTENDED },
  { label: 'GIL given up to block', counter: Counter.GIL_VOLUNTARY },
  { label: 'GIL given up when asked', counter: Counter.GIL_FORCED },
  { label: 'GIL drop requests made', counter: Counter.GIL_REQUESTS_MADE },
  { label: 'GIL drop requests received', counter: Counter.GIL_REQUESTS_RECEIVED },
  { label: 'GIL drop requests honoured', counter: Counter.GIL_REQUESTS_HONOURED },
  { label: 'time holding the GIL', counter: Counter.GIL_HELD_NS, isTime: true },
  { label: 'time waiting for the GIL', counter: Counter.GIL_WAITED_NS, isTime: true },
];

/** A wait took at least 2^i ns and less than 2^(i+1). */
export interface WaitBucket { fromNs: number; count: number }

/** The GIL's figures of one thread slot, or of all together. Times in ns. */
export interface GilFigures {
  taken: number; contended: number; forced: number; voluntary: number;
  requestsMade: number; requestsReceived: number; requestsHonoured: number;
  heldNs: number; waitedNs: number; lockWaits: number;
  waits: WaitBucket[];
  /** mean time from the start of an interval whose end made a thread ask for the GIL until it had it, and how often that was */
  achievedIntervalNs: number | null; achieved: number;
}
export interface Statistics {
  gil: { policy: string; switchIntervalUs: number; checkInterval: number; total: GilFigures; threads: ({ slot: number; threadsRun: number } & GilFigures)[] };
  totals: Record<string, number>;
  threads: number;
  /** with --count-instructions */
  instructions?: InstructionFigures;
}
export interface InstructionFigures {
  /** All that the loop's head has seen. Where a case does the work of the next instruction too, the two count as one. */
  total: number;
  /** of Python functions, built-in functions and classes, as instructions ask for them */
  calls: number;
  /** reads and writes of attributes by an instruction with an inline cache, and how many of them found what they needed there */
  attributes: number; cacheHits: number;
  byOpcode: Record<string, number>;
}

const WAIT_BUCKETS = 32;
/** Opcodes whose attribute has an inline cache that counts its misses. */
const CACHED = /^(LOAD_ATTR|LOAD_METHOD|STORE_ATTR)$/;
const CALLS = /^CALL(_METHOD)?(_KW)?$|^CALL_FUNCTION_EX$/;
/** So many opcodes are listed, the commonest first. */
const LISTED_OPCODES = 20;

class Reader {
  readonly #words: Uint32Array;
  readonly #counters: BigUint64Array;
  constructor(memory: WebAssembly.Memory) {
    this.#words = new Uint32Array(memory.buffer, 0, Base.PAGES / 4);
    this.#counters = new BigUint64Array(memory.buffer, 0, Base.PAGES / 8);
  }
  word(address: number): number { return this.#words[address / 4] as number; }
  /** Threads that have run in a slot; the main thread's is 1. */
  threadsRun(slot: number): number {
    const thread = Base.THREADS + slot * Thread.Size;
    if (slot === 0) return 1;
    return this.word(thread + Thread.STARTED_COUNT);
  }
  counter(slots: number[], counter: Counter): number {
    return slots.reduce((sum, slot) => sum + Number(this.#counters[(Base.THREADS + slot * Thread.Size + Thread.COUNTERS) / 8 + counter] as bigint), 0);
  }
  waits(slots: number[]): WaitBucket[] {
    const buckets: WaitBucket[] = [];
    for (let i = 0; i < WAIT_BUCKETS; i++) {
      const count = slots.reduce((sum, slot) => sum + this.word(Base.THREADS + slot * Thread.Size + Thread.GIL_WAITS + i * 4), 0);
      if (count) buckets.push({ fromNs: 2 ** i, count });
    }
    return buckets;
  }
  /** Undefined where nobody counted. */
  instructions(): InstructionFigures | undefined {
    if (this.word(Vm.COUNT_OPCODES) === 0) return undefined;
    const rows = OPCODES.map(({ name, opcode }) => ({ name, count: Number(this.#counters[Vm.OPCODE_COUNTS / 8 + opcode] as bigint) }))
      .filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
    const sum = (which: RegExp): number => rows.reduce((total, { name, count }) => (which.test(name) ? total + count : total), 0);
    const attributes = sum(CACHED);
    return {
      total: sum(/./), calls: sum(CALLS), attributes, cacheHits: attributes - this.counter(this.usedSlots(), Counter.CACHE_MISSES),
      byOpcode: Object.fromEntries(rows.map(({ name, count }) => [name, count])),
    };
  }
  usedSlots(): number[] {
    const slots: number[] = [];
    for (let slot = 0; slot < Limit.THREADS; slot++) {
      const state = this.word(Base.THREADS + slot * Thread.Size + Thread.STATE);
      if (slot === 0 || (state !== ThreadState.FREE && this.threadsRun(slot) > 0)) slots.push(slot);
    }
    return slots;
  }
  figures(slots: number[]): GilFigures {
    const counter = (which: Counter): number => this.counter(slots, which);
    const achieved = counter(Counter.GIL_ACHIEVED);
    return {
      taken: counter(Counter.GIL_TAKEN), contended: counter(Counter.GIL_CONTENDED), forced: counter(Counter.GIL_FORCED),
      voluntary: counter(Counter.GIL_VOLUNTARY), requestsMade: counter(Counter.GIL_REQUESTS_MADE),
      requestsReceived: counter(Counter.GIL_REQUESTS_RECEIVED), requestsHonoured: counter(Counter.GIL_REQUESTS_HONOURED),
      heldNs: counter(Counter.GIL_HELD_NS), waitedNs: counter(Counter.GIL_WAITED_NS), lockWaits: counter(Counter.LOCK_WAITS),
      waits: this.waits(slots),
      achievedIntervalNs: achieved ? counter(Counter.GIL_ACHIEVED_NS) / achieved : null, achieved,
    };
  }
}

/** All figures of a run, for --stats=json and for experiments. */
export function readStatistics(memory: WebAssembly.Memory): Statistics {
  const reader = new Reader(memory);
  const slots = reader.usedSlots();
  const policy = reader.word(Vm.GIL_POLICY) as GilPolicy;
  const totals: Record<string, number> = {};
  const instructions = reader.instructions();
  for (const { label, counter, isTime } of ROWS) totals[`${label.replace(/ /g, '_')}${isTime ? '_ns' : ''}`] = reader.counter(slots, counter);
  return {
    gil: {
      policy: Object.keys(POLICIES).find((name) => POLICIES[name] === policy) ?? String(policy),
      switchIntervalUs: reader.word(Vm.GIL_INTERVAL_US), checkInterval: reader.word(Vm.GIL_TICK_INTERVAL),
      total: reader.figures(slots),
      threads: slots.map((slot) => ({ slot, threadsRun: reader.threadsRun(slot), ...reader.figures([slot]) })),
    },
    totals,
    threads: slots.reduce((sum, slot) => sum + reader.threadsRun(slot), 0),
    ...(instructions ? { instructions } : {}),
  };
}

/** The wait below which `share` of the waits lie, to a factor of 2: the upper end of its bucket. */
export function waitPercentileNs(waits: WaitBucket[], share: number): number {
  const total = waits.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  for (const { fromNs, count } of waits) {
    seen += count;
    if (seen >= share * total) return fromNs * 2;
  }
  return 0;
}

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const milliseconds = (ns: number, digits = 3): string => (ns / 1e6).toFixed(digits);

/** The interval asked for beside the one achieved: timers overshoot. */
function intervalLine({ gil }: Statistics): string {
  const achieved = gil.total.achievedIntervalNs;
  const asked = gil.policy === 'tick' ? `check interval ${gil.checkInterval} ticks` : `switch interval ${gil.switchIntervalUs / 1000} ms`;
  return `GIL policy ${gil.policy}, ${asked}${achieved === null ? '' : `, achieved ${milliseconds(achieved)} ms (mean of ${gil.total.achieved})`}`;
}

const COLUMNS: [string, (figures: GilFigures) => string][] = [
  ['taken', (f) => grouped(f.taken)], ['contended', (f) => grouped(f.contended)], ['forced', (f) => grouped(f.forced)],
  ['voluntary', (f) => grouped(f.voluntary)], ['made', (f) => grouped(f.requestsMade)], ['received', (f) => grouped(f.requestsReceived)],
  ['honoured', (f) => grouped(f.requestsHonoured)], ['held ms', (f) => milliseconds(f.heldNs, 1)], ['waited ms', (f) => milliseconds(f.waitedNs, 1)],
  ['wait p50 ms', (f) => (f.waits.length ? `<${milliseconds(waitPercentileNs(f.waits, 0.5))}` : '-')],
  ['wait p99 ms', (f) => (f.waits.length ? `<${milliseconds(waitPercentileNs(f.waits, 0.99))}` : '-')],
];

function threadTable({ gil }: Statistics): string[] {
  const rows = [['thread', ...COLUMNS.map(([head]) => head)]];
  for (const figures of gil.threads) {
    const label = figures.slot === 0 ? 'main' : `slot ${figures.slot}${figures.threadsRun > 1 ? ` (${figures.threadsRun} threads)` : ''}`;
    rows.push([label, ...COLUMNS.map(([, text]) => text(figures))]);
  }
  const widths = (rows[0] as string[]).map((_, column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  return rows.map((row) => row.map((text, column) => (column ? text.padStart(widths[column] as number) : text.padEnd(widths[column] as number))).join('  '));
}

function instructionLines({ total, calls, attributes, cacheHits, byOpcode }: InstructionFigures): string[] {
  const share = (part: number, whole: number): string => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '-').padStart(8);
  const opcodes: [string, number][] = Object.entries(byOpcode).slice(0, LISTED_OPCODES);
  const rest = total - opcodes.reduce((sum, [, count]) => sum + count, 0);
  if (rest) opcodes.push(['others', rest]);
  /** With what each is a share of. */
  const totals: [string, number, number?][] = [['instructions', total], ['calls', calls, total], ['attributes', attributes, total], ['found in inline caches', cacheHits, attributes]];
  const width = Math.max(...[...totals, ...opcodes].map(([, count]) => grouped(count).length));
  const line = (label: string, count: number, of?: number): string => `${label.padEnd(28)}${grouped(count).padStart(width)}${of === undefined ? '' : `  ${share(count, of)}`}`;
  return [...totals.map((row) => line(...row)), '', ...opcodes.map(([name, count]) => line(name, count, total))];
}

/** A table with one line per counter (those that nothing counts are left out), then one with a line per thread slot. */
export function statistics(memory: WebAssembly.Memory): string {
  const reader = new Reader(memory);
  const slots = reader.usedSlots();
  const figures = readStatistics(memory);
  const lines = ROWS.map(({ label, counter, isTime = false }) => [label, reader.counter(slots, counter), isTime] as const)
    .filter(([, value]) => value !== 0)
    .map(([label, value, isTime]) => [label, isTime ? `${milliseconds(value)} ms` : grouped(value)] as const);
  lines.unshift(['threads', String(figures.threads)]);
  const width = Math.max(...lines.map(([, value]) => value.length));
  const text = lines.map(([label, value]) => `${label.padEnd(28)}${value.padStart(width)}`);
  const instructions = figures.instructions ? ['', ...instructionLines(figures.instructions)] : [];
  return `${[...text, ...instructions, '', intervalLine(figures), ...threadTable(figures)].join('\n')}\n`;
}
