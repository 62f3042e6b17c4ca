// CPython's own test files, unmodified, from an installed CPython 3.13, each in its own process on our VM:
//
//   npm run cpython-tests                 those of the ledger (test/conformance/cpython-ledger.json), against it
//   npm run cpython-tests -- NAME ...     some files, with what fails
//   npm run cpython-tests -- --record     writes the ledger anew: it may only grow
//
// --limit=S ends a file after S seconds, --total=S all of them together (what does not run then is not looked at), --details shows tracebacks.
// C test modules of CPython that many files import stand in stand_ins/: tests of the C API are skipped, their neighbours run.
//
// What fails on CPython itself with this library (its Lib is 3.13.2, the tests are the installed CPython's) stands in `skew` of its entry, found by
//   PYTHONPATH=<archive, unzipped>:<folder with test> python3.13 -X frozen_modules=off test/conformance/run_cpython_test.py NAME
// and has the cause "version skew".
//
// The ledger holds per file how many tests pass, fail and are skipped, and the names of what passes. What fails stands in `reviewed` with its cause in a
// few words, once somebody has looked for it, and in `failures` with the first line of its exception until then.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { writeLibraryPage } from '../../src/build/library_docs.ts';
import { command, root } from '../paths.ts';

const ledgerPath = join(root, 'test/conformance/cpython-ledger.json');
const LIMIT_MS = 300_000;

/** What the ledger covers, by subject. */
const FILES = `test_grammar test_generators test_scope test_exceptions test_class test_list test_tuple test_dict test_set test_int test_long
  test_float test_complex test_bool test_str test_bytes test_range test_slice test_iter test_enumerate test_with test_decorators test_unpack
  test_patma test_fstring test_format test_named_expressions test_augassign test_compare test_contains test_descr test_super test_property
  test_coroutines test_asyncgen test_traceback test_builtin test_sort test_math test_cmath test_keyword
  test_os test_posixpath test_pathlib test_shutil test_tempfile test_glob test_fnmatch test_io test_abc test_types test_enum test_functools
  test_itertools test_collections test_contextlib test_dataclasses test_typing test_heapq test_bisect test_copy test_pprint test_reprlib
  test_operator test_random test_statistics test_fractions test_string test_textwrap test_re test_difflib test_json test_struct test_array test_time
  test_datetime test_calendar test_hashlib test_hmac test_secrets test_zlib test_base64 test_binascii test_uuid test_argparse test_logging
  test_warnings test_inspect test_tokenize test_unittest test_doctest test_timeit test_sys test_gc test_weakref test_atexit test_signal
  test_platform test_context test_graphlib test_shlex test_sched test_importlib test_threading test_threading_local test_queue test_thread
  test_concurrent_futures.test_thread_pool test_concurrent_futures.test_future test_concurrent_futures.test_init
  test_asyncio.test_locks test_asyncio.test_queues test_asyncio.test_futures test_asyncio.test_tasks test_asyncio.test_streams test_asyncio.test_events
  test_asyncio.test_subprocess test_asyncio.test_threads test_asyncio.test_timeouts test_asyncio.test_taskgroups test_asyncio.test_runners
  test_asyncio.test_base_events test_asyncio.test_waitfor test_asyncio.test_context test_asyncio.test_protocols test_asyncio.test_buffered_proto
  test_asyncio.test_eager_task_factory test_asyncio.test_pep492 test_asyncio.test_selector_events test_asyncio.test_sendfile test_asyncio.test_server
  test_asyncio.test_sock_lowlevel test_asyncio.test_staggered test_asyncio.test_transports test_asyncio.test_unix_events
  test_concurrent_futures.test_as_completed test_concurrent_futures.test_wait test_concurrent_futures.test_shutdown test_concurrent_futures.test_process_pool
  test_concurrent_futures.test_deadlock test_threadsignals test_threadedtempfile test_mmap test_socket test_select test_poll test_epoll test_socketserver test_selectors test_subprocess test_deque test_defaultdict test_ordered_dict test_userdict test_userlist
  test_userstring test_memoryview test_memoryio test_fileio test_bufio test_codecs test_linecache test_stat test_copyreg test_numeric_tower
  test_abstract_numbers test_opcodes test_pow test_print test_raise test_richcmp test_string_literals test_syntax test_unary test_yield_from test_global
  test_funcattrs test_genericalias test_getopt test_index test_isinstance test_metaclass test_module test_pkgutil test_runpy test_type_params
  test_typechecks test_weakset test_zipimport`.split(/\s+/);

type Outcome = 'passed' | 'failed' | 'skipped';
interface FileResult { tests: Map<string, [Outcome, string]>; problem: string }
interface LedgerEntry { passed: number; failed: number; skipped: number; problem?: string; failures: Record<string, string>; reviewed?: Record<string, string>; passes: string[]; skew?: string[] }
type Ledger = Record<string, LedgerEntry>;

function testFolder(): string {
  for (const python of [process.env.PYTHON313, 'python3.13', join(process.env.HOME ?? '', '.pyenv/versions/3.13.0/bin/python3.13')]) {
    if (!python) continue;
    const { stdout, status } = spawnSync(python, ['-c', 'import test; print(list(test.__path__)[0])'], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  process.stderr.write('cpython-tests: no python3.13 with its tests was found; set PYTHON313 to one\n');
  process.exit(2);
}

function runFile(name: string, path: string, limitMs: number): Promise<FileResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, 'run', join(root, 'test/conformance/run_cpython_test.py'), name, ...(details ? ['--details'] : [])], {
      // PYTHONHOME has test.support start interpreters without -I, which here would not find the package test.
      env: { ...process.env, PYTHONPATH: `${path}${delimiter}${join(root, 'test/conformance/stand_ins')}`, PYTHONHOME: path, NO_COLOR: '1' },
      cwd: path, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
    });
    // With all that the tests have started: else the pipes stay open, and a process that hangs stays for good.
    const kill = (): void => { try { process.kill(-(child.pid as number), 'SIGKILL'); } catch { /* nobody is left */ } };
    const timer = setTimeout(kill, limitMs);
    child.on('exit', () => { clearTimeout(timer); kill(); });
    let out = '';
    let errors = '';
    child.stdout.on('data', (data: Buffer) => { out += data.toString(); });
    child.stderr.on('data', (data: Buffer) => { errors = (errors + data.toString()).slice(details ? -400_000 : -4000); });
    child.on('close', (_status, signal) => {
      const tests: FileResult['tests'] = new Map();
      for (const line of out.split('\n')) {
        const at = line.indexOf('@ ["');
        if (at < 0) continue;
        try {
          const [id, outcome, detail] = JSON.parse(line.slice(at + 2)) as [string, Outcome, string];
          tests.set(id, [outcome, detail]);
        } catch { /* a line that a test's own output broke */ }
      }
      if (details) process.stdout.write(errors);
      const ended = out.includes('@end');
      resolve({ tests, problem: ended ? '' : signal ? `did not end within ${limitMs / 1000} s` : errors.trim().split('\n').pop() ?? 'ended early' });
    });
  });
}

function entryOf({ tests, problem }: FileResult): LedgerEntry {
  const of = (wanted: Outcome): string[] => [...tests].filter(([, [outcome]]) => outcome === wanted).map(([id]) => id).sort();
  const failures = Object.fromEntries(of('failed').map((id) => [id, tests.get(id)?.[1] ?? '']));
  return { passed: of('passed').length, failed: of('failed').length, skipped: of('skipped').length, ...(problem ? { problem } : {}), failures, passes: of('passed') };
}

const args = process.argv.slice(2);
const details = args.includes('--details');
const records = args.includes('--record');
const names = args.filter((name) => !name.startsWith('--'));
if (args.includes('--help')) {
  process.stdout.write('npm run cpython-tests -- [FILES...] [--record] [--details] [--limit=SECONDS of a file] [--total=SECONDS of all]; all files of the ledger where none is named\n');
  process.exit(0);
}
const ledger: Ledger = (() => { try { return JSON.parse(readFileSync(ledgerPath, 'utf8')) as Ledger; } catch { return {}; } })();
const limitMs = Number(/--limit=(\d+)/.exec(args.join(' '))?.[1] ?? LIMIT_MS / 1000) * 1000;
const totalMs = Number(/--total=(\d+)/.exec(args.join(' '))?.[1] ?? Infinity) * 1000;
const startedMs = Date.now();
const path = mkdtempSync(join(tmpdir(), 'gilvm-tests-'));
symlinkSync(testFolder(), join(path, 'test'));
// What tests import of CPython's library and our archive lacks: the decimals in Python, which test_decimal holds beside those in C.
for (const name of ['_pydecimal.py', 'dbm']) symlinkSync(join(testFolder(), '..', name), join(path, name));
const totals = { passed: 0, failed: 0, skipped: 0 };
let lost = 0;
try {
  for (const name of names.length > 0 ? names : FILES) {
    const leftMs = totalMs - (Date.now() - startedMs);
    if (leftMs < 1000) { process.stdout.write(`${name.padEnd(28)} not run: the time for all is over\n`); continue; }
    const entry = entryOf(await runFile(name, path, Math.min(limitMs, leftMs)));
    totals.passed += entry.passed; totals.failed += entry.failed; totals.skipped += entry.skipped;
    process.stdout.write(`${name.padEnd(28)} ${String(entry.passed).padStart(5)} passed ${String(entry.failed).padStart(5)} failed ${String(entry.skipped).padStart(5)} skipped  ${entry.problem ?? ''}\n`);
    if (names.length > 0 && !records) for (const [id, cause] of Object.entries(entry.failures)) process.stdout.write(`    ${id.replace(/^test\.[^.]*\./, '')}: ${cause}\n`);
    const passes = new Set(entry.passes);
    const gone = ledger[name]?.passes.filter((id) => !passes.has(id)) ?? [];
    lost += gone.length;
    for (const id of gone) process.stdout.write(`    NO LONGER PASSES: ${id}\n`);
    if (records) {
      const skew = ledger[name]?.skew;
      for (const id of skew ?? []) if (entry.failures[id] !== undefined) entry.failures[id] = `version skew: ${entry.failures[id]}`;
      const reviewed = Object.fromEntries(Object.entries(ledger[name]?.reviewed ?? {}).filter(([id]) => entry.failures[id] !== undefined));
      for (const id of Object.keys(reviewed)) delete entry.failures[id];
      ledger[name] = { ...entry, ...(Object.keys(reviewed).length > 0 ? { reviewed } : {}), ...(skew ? { skew } : {}), passes: [...new Set([...entry.passes, ...gone])].sort() };
      writeFileSync(ledgerPath, `${JSON.stringify(ledger, null, 1)}\n`);
    }
  }
} finally {
  rmSync(path, { recursive: true });
}
const { passed, failed, skipped } = totals;
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped: ${((100 * passed) / Math.max(1, passed + failed)).toFixed(1)} % of what ran\n`);
if (records) writeLibraryPage();
if (lost > 0) process.exitCode = 1;
