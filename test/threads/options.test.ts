// What the options of threads do, and what --stats says of it.
import { expect, test } from 'vitest';
import { gilvm } from '../cli/gilvm.ts';
import type { InstructionFigures, Statistics } from '../../src/cli/statistics.ts';

const BUSY = `
import _thread, sys
def countdown(n):
    while n > 0: n -= 1
handles = [_thread.start_joinable_thread(lambda: countdown(3_000_000)) for _ in range(2)]
for handle in handles: handle.join()
print(sys.getswitchinterval())`;

interface Gil { policy: string; switchIntervalUs: number; total: Record<string, number>; threads: { slot: number; threadsRun: number; heldNs: number }[] }

test('--stats=json: policy, interval, and figures that add up', async () => {
  const ended = await gilvm(['run', '--pool=2', '--switch-interval=500', '--stats=json', '-c', BUSY]);
  expect(ended).toMatchObject({ status: 0, stdout: '0.0005\n' });
  const { gil, threads } = JSON.parse(ended.stderr) as { gil: Gil; threads: number };
  expect(gil).toMatchObject({ policy: 'timed', switchIntervalUs: 500 });
  expect(threads).toBe(3);
  expect(gil.threads.map(({ slot }) => slot)).toEqual([0, 1, 2]);
  const { taken, contended, forced, requestsMade, requestsHonoured, achievedIntervalNs, heldNs } = gil.total as Record<string, number>;
  expect(taken).toBeGreaterThanOrEqual(contended as number);
  expect(forced).toBeGreaterThan(0);
  expect(requestsMade).toBeGreaterThanOrEqual(requestsHonoured as number);
  expect(requestsHonoured).toBeGreaterThan(0);
  expect(achievedIntervalNs).toBeGreaterThan(500_000); // timers overshoot, they never come early
  expect(heldNs).toBe(gil.threads.reduce((sum, thread) => sum + thread.heldNs, 0));
});

test('under tick nobody asks, and the lock is let go at switch points all the same', async () => {
  const ended = await gilvm(['run', '--pool=2', '--gil=tick', '--check-interval=1000', '--stats=json', '-c', BUSY]);
  const { gil } = JSON.parse(ended.stderr) as { gil: Gil };
  expect(gil.total.requestsMade).toBe(0);
  expect(gil.total.forced).toBeGreaterThan(100);
});

test('finished threads give their workers back', async () => {
  const code = 'import _thread\nfor _ in range(30): _thread.start_joinable_thread(int).join()';
  const ended = await gilvm(['run', '--pool=1', '--stats=json', '-c', code]);
  expect((JSON.parse(ended.stderr) as { gil: Gil }).gil.threads).toMatchObject([{ slot: 0 }, { slot: 1, threadsRun: 30 }]);
});

test.each([
  [['run', '--gil=fast', '-c', '0'], /^gilvm: option '--gil <policy>' argument 'fast' is invalid\./],
  [['run', '--pool=1000', '-c', '0'], /^gilvm: option '--pool <n>' argument '1000' is invalid\. Give a whole number from 0 to 511\./],
  [['run', '--switch-points=never', '-c', '0'], /^gilvm: option '--switch-points <where>' argument 'never' is invalid\./],
])('a wrong option: %s', async (args, message) => {
  const ended = await gilvm(args as string[]);
  expect(ended).toMatchObject({ status: 2, stdout: '' });
  expect(ended.stderr).toMatch(message as RegExp);
});

test('--count-instructions counts in all threads, and changes nothing else', async () => {
  const code = `import _thread
class Counter:
    value = 0
counter = Counter()
done = _thread.allocate_lock()
done.acquire()
def work():
    for _ in range(500): counter.value += 1
    done.release()
_thread.start_new_thread(work, ())
done.acquire()
work_again = [counter.value for _ in range(500)]
print(counter.value)`;
  const ended = await gilvm(['run', '--count-instructions', '--stats=json', '-c', code]);
  expect(ended).toMatchObject({ status: 0, stdout: '500\n' });
  const { total, calls, attributes, cacheHits, byOpcode } = (JSON.parse(ended.stderr) as Statistics).instructions as InstructionFigures;
  expect(byOpcode.FOR_ITER).toBeGreaterThanOrEqual(1000);
  expect(byOpcode.STORE_ATTR).toBeGreaterThanOrEqual(500);
  expect(attributes).toBeGreaterThanOrEqual(1500);
  expect(cacheHits).toBeGreaterThanOrEqual(1400);
  expect(cacheHits).toBeLessThan(attributes); // the first of each is none
  expect(calls).toBeGreaterThanOrEqual(4);
  expect(total).toBe(Object.values(byOpcode).reduce((sum, count) => sum + count, 0));
  expect(JSON.parse((await gilvm(['run', '--stats=json', '-c', '1'])).stderr)).not.toHaveProperty('instructions');
});
