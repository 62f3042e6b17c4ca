// What more threads, or processes, gain.
import { type Experiment, SPEEDUP, less, more, neutral, speedupTable } from './experiment.ts';

export const SCALING: Experiment[] = [
  {
    name: 'cpu', program: 'cpu.py', title: 'CPU-bound work in threads: speed-up over one after the other',
    reading: 'The same countdown first one after the other, then in n threads. 1.0 means that the threads gained nothing, below 1 that they cost time. Without a lock the limit is the number of cores.',
    quick: { threads: '1,2,4,8', seconds: '0.25' }, full: { threads: '1,2,3,4,8', seconds: '1' }, threadsOption: 'threads',
    figures: { ...SPEEDUP, cores_used: neutral('cores used', '', 2) },
    primary: 'speedup',
    tables: [speedupTable(), { title: 'cores kept busy meanwhile', figure: 'cores_used', columns: 'threads' }],
    charts: [{ title: 'Speed-up by threads', figure: 'speedup', x: 'threads', hasIdeal: true }],
  },
  {
    name: 'io', program: 'waiting.py', title: 'Waiting in threads: how well the waits overlap',
    reading: 'Sleeps, downloads from a local server that takes its time, files. Waits let the lock go, so n threads should need about as long as one: the figure is what they need beyond that. Files in the page cache cost time and no waiting: there is little to overlap.',
    quick: { threads: '1,10,50', seconds: '0.05' }, full: { threads: '1,10,50,100', seconds: '0.2' }, threadsOption: 'threads',
    figures: {
      over_ideal_ms: less('over ideal', 'ms', 1), cold_over_ideal_ms: less('over ideal, threads new', 'ms', 1), seconds: less('wall time', 's', 3), overlap: more('overlap', '×', 1),
    },
    primary: 'seconds',
    tables: [
      { title: 'ms beyond one thread\'s wait, by threads', figure: 'over_ideal_ms', columns: 'threads', rows: ['work'] },
      { title: 'the same where the threads must be made first', figure: 'cold_over_ideal_ms', columns: 'threads', rows: ['work'] },
    ],
    charts: [{ title: 'Overlap of sleeps', figure: 'overlap', x: 'threads', where: { work: 'sleep' } }],
  },
  {
    name: 'native', program: 'native.py', title: 'Native code in threads: hashing and compression',
    reading: 'Blocks of 1 MiB are hashed and compressed without the lock, so the speed-up goes towards the number of cores. Blocks of 2,000 bytes keep the lock (hash-small), and a lock of the program\'s own around the large ones takes the gain away again (hash-locked).',
    quick: { threads: '1,2,4', seconds: '0.15' }, full: { threads: '1,2,3,4,8', seconds: '0.6' }, threadsOption: 'threads',
    figures: SPEEDUP,
    primary: 'speedup',
    tables: [speedupTable(['work'])],
    charts: [{ title: 'Speed-up of hashing large blocks', figure: 'speedup', x: 'threads', where: { work: 'hash' }, hasIdeal: true }],
  },
  {
    name: 'processes', program: 'processes.py', title: 'The lock taken away: processes instead of threads',
    reading: 'The same countdown in a pool of threads and in a pool of processes, each with an interpreter and a lock of its own: they use the cores where threads take turns. The price: starting them, and pickling what is handed over.',
    quick: { workers: '1,2,4', seconds: '0.4', tasks: '100' }, full: { workers: '1,2,3,4,8', seconds: '1', tasks: '1000' }, threadsOption: 'workers',
    figures: {
      speedup: SPEEDUP.speedup, sequential_s: SPEEDUP.sequential_s, pool_s: less('in the pool', 's', 3), start_ms: less('start', 'ms', 0), task_us: less('a task', 'µs', 0), list_us: less('a list', 'µs', 0),
    },
    primary: 'speedup',
    tables: [
      speedupTable(['kind'], 'workers'),
      { title: 'start of the pool until its first answer, ms', figure: 'start_ms', columns: 'workers', rows: ['kind'] },
      { title: 'a task that does nothing, p50 µs', figure: 'task_us@50', columns: 'workers', rows: ['kind'] },
      { title: 'a list of 10,000 numbers there and back, p50 µs', figure: 'list_us@50', columns: 'workers', rows: ['kind'] },
    ],
    charts: [
      { title: 'Speed-up in processes', figure: 'speedup', x: 'workers', where: { kind: 'processes' }, hasIdeal: true },
      { title: 'Speed-up in threads', figure: 'speedup', x: 'workers', where: { kind: 'threads' }, hasIdeal: true },
    ],
  },
  {
    name: 'throughput', program: 'throughput.py', title: 'Iterations in 1 to 4 threads, as a share of one thread\'s (ccbench)',
    reading: 'Three tasks: bytecode; one long native call that keeps the lock (sorting); native calls that let it go (compression).',
    quick: { threads: '1,2,4', seconds: '0.3' }, full: { threads: '1,2,3,4', seconds: '1' }, threadsOption: 'threads',
    figures: { share: more('share', '×', 2), iterations_per_s: more('iterations', '/s', 0) },
    primary: 'share',
    tables: [{ title: 'iterations by threads, one thread = 1', figure: 'share', columns: 'threads', rows: ['work'], hasIdeal: true }],
    charts: [{ title: 'Bytecode iterations by threads (one thread = 1)', figure: 'share', x: 'threads', where: { work: 'bytecode' }, hasIdeal: true }],
  },
];
