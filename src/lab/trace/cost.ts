// What recording the timeline costs: nanoseconds of a record, and the time of a CPU-bound program in two threads with and without, turn
// about. Run on the build: npx tsx src/lab/trace/cost.ts [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../statistics.ts';

const command = fileURLToPath(new URL('../../../dist/gilvm.js', import.meta.url));
const rounds = Number(process.argv[2] ?? 7);
const folder = mkdtempSync(join(tmpdir(), 'gilvm-cost-'));

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
run(1000000)
begin = time.perf_counter()
run(10000000)
print(time.perf_counter() - begin)
`;
/** A sleep of nothing lets the GIL go and takes it again: two records. */
const RECORDS = `
import time
def run(n):
    begin = time.perf_counter()
    for _ in range(n): time.sleep(0)
    return (time.perf_counter() - begin) / n
run(20000)
print(min(run(20000) for _ in range(5)))
`;

function seconds(verb: string[], program: string): number {
  const path = join(folder, 'program.py');
  writeFileSync(path, program);
  const done = spawnSync(process.execPath, [command, ...verb, path], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return Number(done.stdout.trim());
}

for (const [name, program, unit] of [['two CPU-bound threads', COMPUTE, 1], ['sleep(0), two records', RECORDS, 1e9]] as const) {
  const off: number[] = [], on: number[] = [];
  for (let round = 0; round < rounds; round++) {
    off.push(seconds(['run'], program));
    on.push(seconds(['trace', '-q'], program));
  }
  const [a, b] = [median(off) * unit, median(on) * unit];
  process.stdout.write(unit === 1
    ? `${name}: ${a.toFixed(3)} s without, ${b.toFixed(3)} s with the timeline: ${((median(on.map((value, i) => value / (off[i] as number))) - 1) * 100).toFixed(1)} % (median of ${rounds} pairs)\n`
    : `${name}: ${a.toFixed(0)} ns without, ${b.toFixed(0)} ns with: ${((b - a) / 2).toFixed(0)} ns a record\n`);
}
rmSync(folder, { recursive: true });
