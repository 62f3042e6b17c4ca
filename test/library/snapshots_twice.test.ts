// Each start-up snapshot is run twice, with other surroundings: what differs from run to run must not have been kept in it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../paths.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gilvm-snapshots-')));
const common = `
import sys, posix, time, _thread
told = {'argv': sys.argv[1:], 'path': sys.path[0], 'value': posix.environ[b'GILVM_TEST'].decode(), 'zone': time.tzname[0], 'folder': posix.getcwd(),
        'pid': posix.getpid(), 'native': _thread.get_native_id(), 'clock': time.time_ns(), 'streams': [sys.stdin.fileno(), sys.stdout.fileno()]}
`;
/** What the snapshot without library modules serves, and what the one with them does. */
const programs = {
  small: `${common}import _random\ntold['random'] = [_random.Random().random()]\nprint(told)\n`,
  library: `${common}
import os, random, tempfile, logging, threading, uuid, datetime, pathlib
loggers = list(logging.root.manager.loggerDict)
import asyncio, multiprocessing, multiprocessing.process, multiprocessing.spawn
told |= {'value': os.environ['GILVM_TEST'], 'random': [random.random(), next(tempfile._get_candidate_names()), str(uuid.uuid4())],
         'started': abs(logging._startTime / (1e9 if logging._startTime > 1e12 else 1) - time.time()) < 30, 'home': str(pathlib.Path.home()),
         'main': threading.main_thread().ident == _thread.get_ident(), 'native thread': threading.current_thread().native_id == told['native'],
         'today': abs(datetime.datetime.now().timestamp() - time.time()) < 5, 'temporary': tempfile.gettempdir(),
         'loggers': [loggers, sorted(logging.root.manager.loggerDict)], 'original': multiprocessing.process.ORIGINAL_DIR,
         'executable': multiprocessing.spawn.get_executable().decode() == sys.executable}
told['random'].append(bytes(multiprocessing.current_process().authkey).hex())
print(told)
`,
};

function run(program: string, surroundings: { cwd: string; args: string[]; env: Record<string, string> }): Record<string, unknown> {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, 'run', program, ...surroundings.args], {
    encoding: 'utf8', cwd: surroundings.cwd, env: { ...process.env, ...surroundings.env }, timeout: 60_000,
  });
  expect(`${stderr}${status}`).toBe('0');
  const json = stdout.replaceAll("'", '"').replaceAll('True', 'true').replaceAll('False', 'false');
  return JSON.parse(json) as Record<string, unknown>;
}

describe.each(Object.entries(programs))('the snapshot for %s programs', (name, text) => {
  test('keeps nothing of a run', () => {
    const path = join(folder, `${name}.py`);
    writeFileSync(path, text);
    const first = run(path, { cwd: folder, args: ['a'], env: { GILVM_TEST: 'one', TZ: 'UTC', HOME: '/home/one', TMPDIR: folder } });
    const second = run(path, { cwd: '/', args: ['b', 'c'], env: { GILVM_TEST: 'two', TZ: 'EST5', HOME: '/home/two', TMPDIR: '/tmp' } });
    expect(first).toMatchObject({ argv: ['a'], path: folder, value: 'one', zone: 'UTC', folder, streams: [0, 1] });
    expect(second).toMatchObject({ argv: ['b', 'c'], path: folder, value: 'two', zone: 'EST', folder: '/', streams: [0, 1] });
    for (const key of ['pid', 'native', 'clock']) expect(first[key]).not.toBe(second[key]);
    const [before, after] = [first.random as unknown[], second.random as unknown[]];
    before.forEach((value, index) => { expect(value).not.toBe(after[index]); });
    if (name === 'library') {
      expect(first).toMatchObject({ started: true, main: true, 'native thread': true, today: true, home: '/home/one', temporary: folder, original: folder, executable: true });
      expect(second).toMatchObject({ started: true, main: true, 'native thread': true, today: true, home: '/home/two', temporary: '/tmp', original: '/', executable: true });
      expect(first.loggers).toEqual([[], ['asyncio', 'concurrent', 'concurrent.futures']]);
    }
  }, 120_000);
});
