// Programs with threads against what CPython 3.13 printed, and the same under other policies, with switches forced everywhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gilvm } from '../cli/gilvm.ts';
import { ROUNDS, SOAK } from '../gil/soak.ts';

const folder = join(import.meta.dirname, 'scenarios');
const LIMIT_MS = SOAK ? 600_000 : 60_000;

async function same(name: string, options: string[], args: string[] = []): Promise<void> {
  const ended = await gilvm(['run', ...options, join(folder, `${name}.py`), ...args]);
  expect(ended).toEqual({ status: 0, signal: null, stdout: readFileSync(join(folder, `${name}.out`), 'utf8'), stderr: '' });
}

test.each([
  'locks_and_misuse', 'misuse_of_primitives', 'threading_primitives', 'queues_and_pools', 'print_in_pieces', 'end_of_program', 'no_lost_wakeup', 'without_gil',
])('%s', (name) => same(name, []), LIMIT_MS);

// The program's own watchdog says where nobody gets on.
test.each([
  ['--gil=fair', '--switch-interval=100'], ['--gil=tick', '--spin=off'], ['--switch-points=every-op', '--gil-stress=20', '--gil-witness'], ['--gil-stress=5', '--gc-stress=200', '--pool=1'],
  ['--gil=off'], ['--gil=off', '--gil-stress=1'],
].map((options) => [options.join(' '), options]))('no wake-up is lost under %s', async (_name, options) => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const ended = await gilvm(['run', `--gil-seed=${seed}`, ...(options as string[]), join(folder, 'no_lost_wakeup.py'), SOAK ? '200' : '40']);
    expect({ seed, ...ended }).toEqual({ seed, status: 0, signal: null, stdout: readFileSync(join(folder, 'no_lost_wakeup.out'), 'utf8'), stderr: '' });
  }
}, LIMIT_MS);

test('queues and pools, switched by chance before any instruction', () =>
  same('queues_and_pools', ['--switch-points=every-op', '--gil-stress=100', '--gil-witness']), LIMIT_MS);

// --gil-stress has every thread give the lock up wherever it can, also where it is alone.
test.each([
  ['without_gil', ['--gil=off']], ['without_gil', ['--gil=off', '--gil-stress=1']], ['without_gil', ['--gil=off', '--gc-stress=300', '--spin=off']],
  ['threading_primitives', ['--gil=off']], ['queues_and_pools', ['--gil=off', '--gil-stress=1']], ['end_of_program', ['--gil=off']],
])('%s without a GIL, %s', async (name, options) => {
  for (let round = 0; round < ROUNDS; round++) await same(name, options as string[]);
}, LIMIT_MS);

// What threads may do to the same things at once, by subject; argv: rounds, threads.
test.each(['without_gil_containers', 'without_gil_objects', 'without_gil_life'])('%s', async (name) => {
  await same(name, ['--gil=off'], ['60']);
  for (const options of SOAK ? [['--gil=off'], ['--gil=off', '--gil-stress=1'], ['--gil=off', '--gc-stress=2000'], ['--switch-points=every-op', '--gil-stress=20']] : []) {
    for (const threads of ['3', '8']) await same(name, options, ['1000', threads]);
  }
}, SOAK ? 3_600_000 : LIMIT_MS);

// One holder at a time (the witness traps), nothing lost, and every run ends: a lost wake-up would hang.
const POLICIES = ['timed', 'tick', 'priority', 'fair', 'timeslice', 'bfs', 'off'];
const STRESS = [
  ...POLICIES.map((policy) => [`--gil=${policy}`, '--switch-interval=100']),
  ['--switch-points=every-op', '--gil-stress=3'],
  ['--gil-stress=20', '--gc-stress=50', '--spin=off'],
  ['--gil=fair', '--switch-points=every-op', '--gil-stress=5'],
];
test.each(STRESS.map((options) => [options.join(' '), options]))('invariants hold under %s', async (_name, options) => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const ended = await gilvm(['run', '--gil-witness', `--gil-seed=${seed}`, ...(options as string[]), join(folder, 'invariants.py'), '40']);
    expect({ seed, ...ended }).toEqual({ seed, status: 0, signal: null, stdout: 'all held\n', stderr: '' });
  }
}, LIMIT_MS);

test('an increment of a global loses updates where every instruction is a switch point, and a lock mends it', async () => {
  // Again, up to so many rounds, until one loses something: where the system keeps the others off the processors, a thread is done before anybody else is there to be switched to.
  const program = (guarded: boolean, times: number, rounds = 1): string => `
import _thread
lock = _thread.allocate_lock()
def add():
    global n
    ready.append(1)
    while len(ready) < 3: pass # or one could be done before the next has begun
    for _ in range(${times}):
        ${guarded ? 'with lock: n += 1' : 'n += 1'}
for _ in range(${rounds}):
    n = 0
    ready = []
    handles = [_thread.start_joinable_thread(add) for _ in range(3)]
    for handle in handles: handle.join()
    if n != ${3 * times}: break
print(n == ${3 * times})`;
  const options = ['--gil=fair', '--switch-points=every-op', '--gil-stress=20', '--pool=3']; // fair: who gives the lock up has given it to somebody else
  expect((await gilvm(['run', ...options, '-c', program(false, 30_000, 50)])).stdout).toBe('False\n');
  expect((await gilvm(['run', ...options, '-c', program(true, 3000)])).stdout).toBe('True\n');
  expect((await gilvm(['run', '--pool=3', '--switch-interval=50', '-c', program(false, 30_000)])).stdout).toBe('True\n'); // no switch point inside
}, LIMIT_MS);
