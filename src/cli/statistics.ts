// What --stats prints: the counters of the thread blocks, added up. Instructions are not counted: that would cost every one of
// them a store.
import { Base, Counter, Thread, ThreadState } from '../../assembly/shared/layout.ts';

interface Row { label: string; counter: number; isTime?: boolean }

const ROWS: Row[] = [
  { label: 'calls', counter: Counter.CALLS },
  { label: 'allocations', counter: Counter.ALLOCATIONS },
  { label: 'bytes allocated', counter: Counter.ALLOCATED_BYTES },
  { label: 'collections', counter: Counter.COLLECTIONS },
  { label: 'time in collections', counter: Counter.PAUSE_NS, isTime: true },
  { label: 'cache misses', counter: Counter.CACHE_MISSES },
  { label: 'GIL taken', counter: Counter.GIL_TAKEN },
  { label: 'GIL waited for', counter: Counter.GIL_CONTENDED },
  { label: 'GIL given up to block', counter: Counter.GIL_VOLUNTARY },
  { label: 'GIL drop requests made', counter: Counter.GIL_REQUESTS_MADE },
  { label: 'GIL drop requests followed', counter: Counter.GIL_REQUESTS_RECEIVED },
  { label: 'GIL switches forced', counter: Counter.GIL_FORCED },
  { label: 'time waiting for the GIL', counter: Counter.GIL_WAITED_NS, isTime: true },
];

const THREAD_SLOTS = 256;

function shown(total: bigint, isTime: boolean): string {
  return isTime ? `${(Number(total) / 1e6).toFixed(3)} ms` : total.toString().replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A table with one line per counter; counters that nothing counts are left out. */
export function statistics(memory: WebAssembly.Memory): string {
  const words = new Uint32Array(memory.buffer);
  const counters = new BigUint64Array(memory.buffer);
  const totals = new BigUint64Array(Counter.Size);
  let threads = 0;
  for (let i = 0; i < THREAD_SLOTS; i++) {
    const thread = Base.THREADS + i * Thread.Size;
    if (words[(thread + Thread.STATE) / 4] !== ThreadState.FREE) threads++;
    for (let k = 0; k < Counter.Size; k++) {
      totals[k] = (totals[k] as bigint) + (counters[(thread + Thread.COUNTERS) / 8 + k] as bigint);
    }
  }
  const lines = ROWS.filter(({ counter }) => totals[counter] !== 0n)
    .map(({ label, counter, isTime = false }) => [label, shown(totals[counter] as bigint, isTime)] as const);
  lines.unshift(['threads', String(Math.max(1, threads))]);
  const width = Math.max(...lines.map(([, value]) => value.length));
  return `${lines.map(([label, value]) => `${label.padEnd(28)}${value.padStart(width)}`).join('\n')}\n`;
}
