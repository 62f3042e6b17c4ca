// No thread can ever go on: said at once, with who waits for what, and status 1; never where somebody may still come. (Which thread gets which
// number depends on whose worker is ready first.)
import { expect, test } from 'vitest';
import { gilvm } from '../cli/gilvm.ts';

const CROSSED = `
import threading
a, b, both = threading.Lock(), threading.RLock(), threading.Barrier(2)
def first():
    with a:
        both.wait()
        with b: pass
def second():
    with b:
        both.wait()
        with a: pass
threads = [threading.Thread(target=first, name='one'), threading.Thread(target=second, name='two')]
for thread in threads: thread.start()
`;

test('two locks taken crosswise, the main thread joins', async () => {
  const ended = await gilvm(['run', '-c', `${CROSSED}for thread in threads: thread.join()\nprint('never')`]);
  expect(ended.status).toBe(1);
  expect(ended.stdout).toBe('');
  expect(ended.stderr).toMatch(/^\nDeadlock: no thread can ever go on\.\n/);
  expect(ended.stderr).toMatch(/^MainThread \(thread 1\) waits for one \(thread \d\) to end$/m);
  expect(ended.stderr).toMatch(/^one \(thread \d\) waits for an RLock at 0x\w+, taken by two \(thread \d\)$/m);
  expect(ended.stderr).toMatch(/^two \(thread \d\) waits for a lock at 0x\w+, taken by one \(thread \d\)$/m);
  expect(ended.stderr).toMatch(/line 11, in second$/m);
});

test.each([
  ['a lock taken twice', 'import _thread\nlock = _thread.allocate_lock()\nlock.acquire()\nlock.acquire()', /MainThread \(thread 1\) waits for a lock at 0x\w+, taken by itself/],
  ['an empty queue', 'import _queue\n_queue.SimpleQueue().get()', /waits for an item of SimpleQueue/],
  ['a condition that nobody notifies', 'import threading\nc = threading.Condition()\nwith c: c.wait()', /MainThread \(thread 1\) waits for a notification, in Condition\.wait\n/],
  ['a queue that nobody fills', 'import queue\nqueue.Queue().get()', /MainThread \(thread 1\) waits for a notification, in Queue\.get\n/],
  ['a thread that ends with the lock', 'import _thread\nlock = _thread.allocate_lock()\n_thread.start_joinable_thread(lock.acquire).join()\nlock.acquire()', /taken by Thread \d/],
  ['a thread that ends later than the wait began', 'import _thread, time\nlock = _thread.allocate_lock()\nlock.acquire()\n_thread.start_new_thread(time.sleep, (.3,))\nlock.acquire()', /taken by itself/],
  ['the end waits for a thread that waits', 'import threading\nthreading.Thread(target=threading.Event().wait).start()', /Thread-1 \(wait\) \(thread \d\) waits for a notification, in Event\.wait\n/],
])('%s', async (_name, code, report) => {
  const ended = await gilvm(['run', '-c', code]);
  expect(ended).toMatchObject({ status: 1, stdout: '' });
  expect(ended.stderr).toMatch(report);
});

test.each([
  ['a sleeping thread', 'import _thread, time\nlock = _thread.allocate_lock()\nlock.acquire()\ndef later():\n    time.sleep(.2)\n    lock.release()\n_thread.start_new_thread(later, ())\nlock.acquire()\nprint("ok")'],
  ['a wait with a time limit', 'import _thread\nlock = _thread.allocate_lock()\nlock.acquire()\nprint("ok" if not lock.acquire(timeout=.2) else "no")'],
  ['a timer whose handler releases', 'import signal, threading\nlock = threading.Lock()\nlock.acquire()\nsignal.signal(signal.SIGALRM, lambda *a: lock.release())\nsignal.setitimer(signal.ITIMER_REAL, .3)\nlock.acquire()\nprint("ok")'],
  ['an executor that nobody refers to any more ends its threads', 'from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor(2)\nlist(pool.map(abs, [1]))\nthreads = pool._threads\ndel pool\nfor thread in threads: thread.join()\nprint("ok")'],
  ['daemons that wait', 'import threading\nlock = threading.Lock()\nlock.acquire()\nthreading.Thread(target=lock.acquire, daemon=True).start()\nprint("ok")'],
])('no deadlock: %s', async (_name, code) => {
  expect(await gilvm(['run', '-c', code])).toEqual({ status: 0, signal: null, stdout: 'ok\n', stderr: '' });
});

test('where Ctrl-C is handled the program is told of and goes on waiting', async () => {
  const code = `
import _thread
lock = _thread.allocate_lock()
lock.acquire()
print('ready', flush=True)
try:
    lock.acquire()
except KeyboardInterrupt:
    print('interrupted')`;
  let isSent = false;
  const ended = await gilvm(['run', '-c', code], '', (child, stdout) => {
    if (isSent || !stdout.includes('ready')) return;
    isSent = true;
    setTimeout(() => child.kill('SIGINT'), 1000);
  });
  expect(ended).toMatchObject({ status: 0, stdout: 'ready\ninterrupted\n' });
  expect(ended.stderr).toMatch(/Deadlock: .*The program waits on/s);
});

test('a finally does not count where it is the library\'s, and --deadlock=off says nothing', async () => {
  const code = 'import threading\nprint("ready", flush=True)\nthreading.Event().wait()';
  expect(await gilvm(['run', '-c', code])).toMatchObject({ status: 1 });
  const ended = await gilvm(['run', '--deadlock=off', '-c', code], '', (child, stdout) => { if (stdout.includes('ready')) setTimeout(() => child.kill('SIGINT'), 500); });
  expect(ended.stderr).not.toMatch(/Deadlock/);
  expect(ended.stderr).toMatch(/KeyboardInterrupt/);
});
