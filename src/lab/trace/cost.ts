// What recording the timeline costs: processor time of a CPU-bound program in two threads with and without it, turn about, and
// nanoseconds of a record. Processor time, not wall time: on a busy machine the latter says nothing. Run on the build:
// npx tsx src/lab/trace/cost.ts [PAIRS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrapMedian, median } from '../statistics.ts';

const command = fileURLToPath(new URL('../../../dist/gilvm.js', import.meta.url));
const pairs = Number(process.argv[2] ?? 9);
const folder = mkdtempSync(join(tmpdir(), 'gilvm-cost-'));

/** Two threads that compute for some seconds; before, so long that V8 has put in its optimised code. */
const COMPUTE = `
import _thread, time
def count(n, done):
    while n > 0: n -= 1
    done.release()
def run(n):
    locks = [_thread.allocate_lock() for _ in range(2)]
    for lock in locks:
        lock.acquire()
        _thread.start_new_thread(count, (n, lock))
    for lock in locks: lock.acquire()
run(3000000)
begin = time.process_time()
run(60000000)
print(time.process_time() - begin)
`;
/** A sleep of nothing lets the GIL go and takes it again: two records. */
const RECORDS = `
import time
def run(n):
    begin = time.thread_time()
    for _ in range(n): time.sleep(0)
    return (time.thread_time() - begin) / n
run(50000)
print(min(run(20000) for _ in range(7)))
`;

function cpuSeconds(verb: string[], program: string): number {
  const path = join(folder, 'program.py');
  writeFileSync(path, program);
  const done = spawnSync(process.execPath, [command, ...verb, path], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return Number(done.stdout.trim());
}

/** Each of the two first in half of the pairs. */
function measure(program: string): { off: number[]; on: number[] } {
  const off: number[] = [], on: number[] = [];
  const both = [(): void => { off.push(cpuSeconds(['run'], program)); }, (): void => { on.push(cpuSeconds(['trace', '-q'], program)); }];
  for (let pair = 0; pair < pairs; pair++) for (const one of pair % 2 ? both.toReversed() : both) one();
  return { off, on };
}

try {
  const compute = measure(COMPUTE);
  const ratio = bootstrapMedian(compute.on.map((value, i) => value / (compute.off[i] as number)));
  const percent = (value: number): string => `${((value - 1) * 100).toFixed(1)} %`;
  process.stdout.write(`two CPU-bound threads: ${median(compute.off).toFixed(3)} CPU seconds without, ${median(compute.on).toFixed(3)} with the timeline: `
    + `${percent(ratio.value)} (95 % interval ${percent(ratio.low)} to ${percent(ratio.high)}, ${pairs} pairs; the limit is 3 %)\n`);
  const records = measure(RECORDS);
  const each = records.on.map((value, i) => (value - (records.off[i] as number)) / 2 * 1e9);
  process.stdout.write(`a sleep of nothing: ${(median(records.off) * 1e9).toFixed(0)} ns without, ${(median(records.on) * 1e9).toFixed(0)} ns with: ${median(each).toFixed(0)} ns a record `
    + `(${Math.min(...each).toFixed(0)} to ${Math.max(...each).toFixed(0)} in ${pairs} pairs; the limit is 100 ns)\n`);
} finally {
  rmSync(folder, { recursive: true });
}
