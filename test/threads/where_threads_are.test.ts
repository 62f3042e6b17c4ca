// Ctrl-\ (SIGQUIT): where every thread is, from a thread that comes to a switch point, or from outside; the program goes on.
import { expect, test } from 'vitest';
import { gilvm } from '../cli/gilvm.ts';

const THREADS = `
import sys, threading, time
lock = threading.Lock()
lock.acquire()
def stuck():
    with lock: pass
def sleeper(): time.sleep(20)
for target in (stuck, sleeper): threading.Thread(target=target, name=target.__name__, daemon=True).start()
printed = threading.Event()
def reader():
    sys.stdin.readline()
    printed.set()
threading.Thread(target=reader, daemon=True).start()
time.sleep(.1)
print('ready', flush=True)
`;

function quit(code: string): ReturnType<typeof gilvm> {
  let isSent = false;
  return gilvm(['run', '-c', THREADS + code], '', (child, stdout) => {
    if (isSent || !stdout.includes('ready')) return;
    isSent = true;
    child.stderr.once('data', () => child.stdin.write('printed\n'));
    setTimeout(() => child.kill('SIGQUIT'), 50);
  });
}

test('while a thread computes it says who holds the GIL, who waits for what, and goes on', async () => {
  const ended = await quit('while not printed.is_set(): pass\nprint("end")');
  expect(ended).toMatchObject({ status: 0, stdout: 'ready\nend\n' });
  expect(ended.stderr).toMatch(/^\nWhere the threads are \(SIGQUIT\); MainThread \(thread 1\) holds the GIL\.\n/);
  // A thread that has just come back from the wait to say where it is does not wait at that moment.
  expect(ended.stderr).toMatch(/^stuck \(thread \d\)( waits for a lock at 0x\w+, taken by MainThread \(thread 1\))?$/m);
  expect(ended.stderr).toMatch(/line 7, in sleeper$/m);
});

test('while all of them wait nobody holds the GIL, and their waits go on', async () => {
  const ended = await quit('printed.wait()\nprint("end")');
  expect(ended).toMatchObject({ status: 0, stdout: 'ready\nend\n' });
  expect(ended.stderr).toMatch(/; nobody holds the GIL\.\n/);
  expect(ended.stderr).toMatch(/line 6, in stuck$/m);
});

test('while a native keeps the GIL they are read from outside, approximately', async () => {
  const ended = await quit('max(range(2 * 10 ** 8))\nprint("end")');
  expect(ended).toMatchObject({ status: 0, stdout: 'ready\nend\n' });
  expect(ended.stderr).toMatch(/^\nWhere the threads are \(SIGQUIT\), approximately: .*; thread 1 holds the GIL\.\n/);
  expect(ended.stderr).toMatch(/^Thread \d waits for a lock, a thread or a queue$/m);
  expect(ended.stderr).toMatch(/line 7, in sleeper$/m);
});

test('a program that has said what SIGQUIT does is asked itself', async () => {
  const ended = await quit('import signal\nsignal.signal(signal.SIGQUIT, lambda *a: print("mine"))\ntime.sleep(.5)\nprint("end")');
  expect(ended).toMatchObject({ status: 0, stdout: 'ready\nmine\nend\n', stderr: '' });
});
