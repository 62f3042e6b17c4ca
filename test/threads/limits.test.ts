// Past what the machine allows: `can't start new thread`, and nothing is lost by it; a worker that dies ends the program.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gilvm } from '../cli/gilvm.ts';
import { SOAK } from '../gil/soak.ts';
import { type Paths, Supervisor } from '../../src/threads/supervisor.ts';
import { command, root } from '../paths.ts';

test('a thread too many is refused; the others go on, and the next one can be started when one of them has ended', async () => {
  const code = `
import threading
go = [threading.Event() for _ in range(3)]
threads = [threading.Thread(target=event.wait) for event in go]
for thread in threads: thread.start()
try: threading.Thread(target=print).start()
except RuntimeError as error: print(error, threading.active_count())
go[0].set()
threads[0].join()
late = threading.Thread(target=print, args=('late',))
late.start()
late.join()
for event in go: event.set()
for thread in threads: thread.join()
print(threading.active_count())`;
  expect(await gilvm(['run', '--max-threads=3', '-c', code])).toEqual({ status: 0, signal: null, stdout: "can't start new thread 4\nlate\n1\n", stderr: '' });
});

test(`${SOAK ? 200 : 24} threads are alive at once`, async () => {
  const code = `
import threading
COUNT = ${SOAK ? 200 : 24}
all_there, total, lock = threading.Barrier(COUNT + 1), [0], threading.Lock()
def work(number):
    all_there.wait()
    with lock: total[0] += number
threads = [threading.Thread(target=work, args=(number,)) for number in range(COUNT)]
for thread in threads: thread.start()
print(threading.active_count())
all_there.wait()
for thread in threads: thread.join()
print(total[0] == COUNT * (COUNT - 1) // 2, len({thread.native_id for thread in threads}) == COUNT)`;
  expect(await gilvm(['run', '-c', code])).toEqual({ status: 0, signal: null, stdout: `${(SOAK ? 200 : 24) + 1}\nTrue True\n`, stderr: '' });
}, 120_000);

test('where descriptors run out a thread is refused, and nothing is lost', async () => {
  const code = `
import threading
stop, threads = threading.Event(), []
try:
    while len(threads) < 30:
        threads.append(threading.Thread(target=stop.wait))
        threads[-1].start()
except RuntimeError as error: print(error)
count = threading.active_count()
stop.set()
for thread in threads[:count - 1]: thread.join()
print(4 <= count < 30, threading.active_count())`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', 'ulimit -n 90; exec "$0" "$@"', process.execPath, command, 'run', '-c', code], { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "can't start new thread\nTrue 1\n", stderr: '' });
});

test.each([
  ['ends', 'process.exit(3)', 'a worker of the VM died with status 3'],
  ['throws what is no error', 'throw 5', /^a worker of the VM died/],
  ['fails', 'throw new Error("no more")', 'a worker of the VM died: no more'],
])('a worker that %s ends the program with a clear message', async (_name, script, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'gilvm-worker-'));
  try {
    const worker = join(folder, 'worker.cjs');
    writeFileSync(worker, script);
    const build = join(root, 'build');
    const paths: Paths = {
      wasm: join(build, 'vm.wasm'), snapshot: join(build, 'snapshot.bin'), librarySnapshot: join(build, 'snapshot-library.bin'),
      snapshotInfo: join(build, 'snapshot.json'), worker, manifest: join(root, 'package.json'),
    };
    const supervisor = new Supervisor(paths);
    supervisor.boot();
    await expect(supervisor.run({ code: { module: 'none' }, argv: [], folder: null }, {})).rejects.toThrow(message);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
