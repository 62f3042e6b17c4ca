// The experiments: which program, with which parameters, and how its figures are shown. The programs are in programs/lab/ and run
// by themselves too; docs/measuring.md says what each one means.

export interface FigureSpec { label: string; unit: string; digits: number; better: 'higher' | 'lower' }
/** `figure` is a figure of the program, or `samples@percent`, a percentile of all samples. */
export interface TableSpec { title: string; figure: string; columns: string; rows?: string[]; where?: Record<string, string | number>; hasIdeal?: boolean }
export interface ChartSpec { title: string; figure: string; x: string; series?: string; where?: Record<string, string | number>; logX?: boolean; logY?: boolean; hasIdeal?: boolean }
export interface Experiment {
  name: string;
  program: string;
  title: string;
  /** how to read it, in two or three sentences */
  reading: string;
  quick: Record<string, string>;
  full: Record<string, string>;
  /** rounds with --quick; --full has FULL_ROUNDS */
  rounds: number;
  needsClient?: boolean;
  /** the intervals are what it varies, so --interval is a list for the program */
  variesInterval?: boolean;
  /** name of the option that --threads sets */
  threadsOption?: string;
  figures: Record<string, FigureSpec>;
  /** what is compared between variants */
  primary: string;
  tables: TableSpec[];
  charts: ChartSpec[];
}

export const FULL_ROUNDS = 7;
/** What `gilvm lab` runs without names. */
export const DEFAULT_SET = ['cpu', 'io', 'native', 'convoy'];

const LATENCY: FigureSpec = { label: 'latency', unit: 'µs', digits: 0, better: 'lower' };

export const EXPERIMENTS: Experiment[] = [
  {
    name: 'cpu', program: 'cpu.py', title: 'CPU-bound work in threads: speed-up over one after the other',
    reading: 'The same countdown first one after the other, then in n threads. 1.0 means that the threads gained nothing, below 1 that they cost time. Without a lock the limit is the number of cores.',
    quick: { threads: '1,2,4,8', seconds: '0.4' }, full: { threads: '1,2,3,4,8', seconds: '1' }, rounds: 3, threadsOption: 'threads',
    figures: {
      speedup: { label: 'speed-up', unit: '×', digits: 2, better: 'higher' }, threaded_s: { label: 'in threads', unit: 's', digits: 3, better: 'lower' },
      sequential_s: { label: 'one after the other', unit: 's', digits: 3, better: 'lower' }, cores_used: { label: 'cores used', unit: '', digits: 2, better: 'higher' },
    },
    primary: 'speedup',
    tables: [{ title: 'speed-up by threads (1 = nothing gained)', figure: 'speedup', columns: 'threads', hasIdeal: true }],
    charts: [{ title: 'Speed-up by threads', figure: 'speedup', x: 'threads', hasIdeal: true }],
  },
  {
    name: 'io', program: 'waiting.py', title: 'Waiting in threads: how well the waits overlap',
    reading: 'Sleeps, downloads from a local server that takes its time, files. Waits let the lock go, so n threads should need about as long as one: the figure is what they need beyond that. Files in the page cache cost time and no waiting: there is little to overlap.',
    quick: { threads: '1,10,50', seconds: '0.05' }, full: { threads: '1,10,50,100', seconds: '0.2' }, rounds: 3, threadsOption: 'threads',
    figures: {
      over_ideal_ms: { label: 'over ideal', unit: 'ms', digits: 1, better: 'lower' }, cold_over_ideal_ms: { label: 'over ideal, threads new', unit: 'ms', digits: 1, better: 'lower' },
      seconds: { label: 'wall time', unit: 's', digits: 3, better: 'lower' }, overlap: { label: 'overlap', unit: '×', digits: 1, better: 'higher' },
    },
    primary: 'seconds',
    tables: [
      { title: 'ms over one thread\'s wait, by threads', figure: 'over_ideal_ms', columns: 'threads', rows: ['work'] },
      { title: 'the same where the threads must be made first', figure: 'cold_over_ideal_ms', columns: 'threads', rows: ['work'] },
    ],
    charts: [{ title: 'Overlap of sleeps', figure: 'overlap', x: 'threads', where: { work: 'sleep' } }],
  },
  {
    name: 'native', program: 'native.py', title: 'Native code in threads: hashing and compression',
    reading: 'Blocks of 1 MiB are hashed and compressed without the lock, so the speed-up goes towards the number of cores. Blocks of 2,000 bytes keep the lock (hash-small), and a lock of the program\'s own around the large ones takes the gain away again (hash-locked).',
    quick: { threads: '1,2,4', seconds: '0.25' }, full: { threads: '1,2,3,4,8', seconds: '0.6' }, rounds: 3, threadsOption: 'threads',
    figures: { speedup: { label: 'speed-up', unit: '×', digits: 2, better: 'higher' }, threaded_s: { label: 'in threads', unit: 's', digits: 3, better: 'lower' } },
    primary: 'speedup',
    tables: [{ title: 'speed-up by threads', figure: 'speedup', columns: 'threads', rows: ['work'], hasIdeal: true }],
    charts: [{ title: 'Speed-up of hashing large blocks', figure: 'speedup', x: 'threads', where: { work: 'hash' }, hasIdeal: true }],
  },
  {
    name: 'mixed', program: 'mixed.py', title: 'CPU-bound and I/O-bound threads together',
    reading: 'What the CPU-bound threads still get done (1 = as much as one alone) and how late the I/O-bound ones are done with a small piece of work after a wait of 2 ms.',
    quick: { cpu: '0,1,2,4', io: '1,4', seconds: '0.4' }, full: { cpu: '0,1,2,4', io: '1,4,8', seconds: '2' }, rounds: 3, threadsOption: 'cpu',
    figures: { latency_us: LATENCY, cpu_share: { label: 'CPU work', unit: '', digits: 2, better: 'higher' }, requests_per_s: { label: 'requests', unit: '/s', digits: 0, better: 'higher' } },
    primary: 'requests_per_s',
    tables: [
      { title: 'latency of the I/O threads, p50 µs, by CPU threads', figure: 'latency_us@50', columns: 'cpu', rows: ['io'] },
      { title: 'requests a second', figure: 'requests_per_s', columns: 'cpu', rows: ['io'] },
      { title: 'CPU work done, as a share of one thread alone', figure: 'cpu_share', columns: 'cpu', rows: ['io'] },
    ],
    charts: [{ title: 'Latency of one I/O thread (p50, µs)', figure: 'latency_us@50', x: 'cpu', where: { io: 1 }, logY: true }],
  },
  {
    name: 'convoy', program: 'convoy.py', title: 'The convoy: an echo server beside CPU-bound threads', needsClient: true, variesInterval: true,
    reading: 'A one-byte echo over a local socket; the client is another process. Each request waits for the lock twice, about a switch interval each time. Shorter intervals bring requests and cost the CPU-bound threads. Alone, where the two processes run matters more than anything else.',
    quick: { threads: '0,1,4', interval: '5000,500,100', protocol: 'tcp', requests: '2000', seconds: '0.4' },
    full: { threads: '0,1,2,4', interval: '100000,10000,5000,1000,500,100,10', protocol: 'tcp,udp', requests: '10000', seconds: '2' }, rounds: 3, threadsOption: 'threads',
    figures: {
      requests_per_s: { label: 'requests', unit: '/s', digits: 0, better: 'higher' }, latency_us: LATENCY, cpu_share: { label: 'CPU work', unit: '', digits: 2, better: 'higher' },
      server_cpu_s: { label: 'server CPU', unit: 's', digits: 3, better: 'lower' }, client_cpu_s: { label: 'client CPU', unit: 's', digits: 3, better: 'lower' },
      server_queue_s: { label: 'server in run queue', unit: 's', digits: 3, better: 'lower' }, client_queue_s: { label: 'client in run queue', unit: 's', digits: 3, better: 'lower' },
      stolen_s: { label: 'stolen', unit: 's', digits: 3, better: 'lower' },
    },
    primary: 'requests_per_s',
    tables: [
      { title: 'TCP requests a second beside CPU threads, by switch interval in µs', figure: 'requests_per_s', columns: 'interval_us', rows: ['threads'], where: { protocol: 'tcp', '!threads': 0 } },
      { title: 'latency of a request, p50 µs', figure: 'latency_us@50', columns: 'interval_us', rows: ['threads'], where: { protocol: 'tcp', '!threads': 0 } },
      { title: 'latency of a request, p99 µs', figure: 'latency_us@99', columns: 'interval_us', rows: ['threads'], where: { protocol: 'tcp', '!threads': 0 } },
      { title: 'CPU work done meanwhile, as a share of one thread alone', figure: 'cpu_share', columns: 'interval_us', rows: ['threads'], where: { protocol: 'tcp', '!threads': 0 } },
      { title: 'alone (no CPU thread): requests a second, by where client and server run', figure: 'requests_per_s', columns: 'placement', where: { protocol: 'tcp', threads: 0 } },
      { title: 'UDP requests a second, by switch interval in µs', figure: 'requests_per_s', columns: 'interval_us', rows: ['threads'], where: { protocol: 'udp', '!threads': 0 } },
    ],
    charts: [
      { title: 'Requests a second beside one CPU thread', figure: 'requests_per_s', x: 'interval_us', where: { protocol: 'tcp', threads: 1 }, logX: true, logY: true },
      { title: 'Latency of a request (p50, µs) beside one CPU thread', figure: 'latency_us@50', x: 'interval_us', where: { protocol: 'tcp', threads: 1 }, logX: true, logY: true },
      { title: 'CPU work done beside the echo, one CPU thread', figure: 'cpu_share', x: 'interval_us', where: { protocol: 'tcp', threads: 1 }, logX: true },
    ],
  },
  {
    name: 'latency', program: 'latency.py', title: 'Latency of an answer beside CPU-bound threads (ccbench)', needsClient: true,
    reading: 'Another process sends a small UDP packet now and then and waits for the main thread\'s answer.',
    quick: { threads: '0,1,2,4', requests: '40', pause: '0.02', seconds: '2' }, full: { threads: '0,1,2,3,4', requests: '100', pause: '0.1', seconds: '20' }, rounds: 3, threadsOption: 'threads',
    figures: { latency_us: LATENCY, requests_per_s: { label: 'requests', unit: '/s', digits: 0, better: 'higher' }, cpu_share: { label: 'CPU work', unit: '', digits: 2, better: 'higher' } },
    primary: 'latency_us@50',
    tables: [
      { title: 'latency by CPU threads, p50 µs', figure: 'latency_us@50', columns: 'threads' }, { title: 'p90 µs', figure: 'latency_us@90', columns: 'threads' },
      { title: 'p99 µs', figure: 'latency_us@99', columns: 'threads' },
    ],
    charts: [{ title: 'Latency by CPU threads (p50, µs)', figure: 'latency_us@50', x: 'threads', logY: true }],
  },
  {
    name: 'bandwidth', program: 'bandwidth.py', title: 'UDP packets echoed beside CPU-bound threads (ccbench)', needsClient: true,
    reading: 'Packets of 1,024 bytes, one after the other.',
    quick: { threads: '0,1,2,4', requests: '3000', seconds: '0.4' }, full: { threads: '0,1,2,3,4', requests: '20000', seconds: '2' }, rounds: 3, threadsOption: 'threads',
    figures: { requests_per_s: { label: 'packets', unit: '/s', digits: 0, better: 'higher' }, latency_us: LATENCY, cpu_share: { label: 'CPU work', unit: '', digits: 2, better: 'higher' } },
    primary: 'requests_per_s',
    tables: [{ title: 'packets a second by CPU threads', figure: 'requests_per_s', columns: 'threads' }, { title: 'p50 µs', figure: 'latency_us@50', columns: 'threads' }],
    charts: [{ title: 'Packets a second by CPU threads', figure: 'requests_per_s', x: 'threads', logY: true }],
  },
  {
    name: 'throughput', program: 'throughput.py', title: 'Iterations in 1 to 4 threads, as a share of one thread\'s (ccbench)',
    reading: 'Three tasks: bytecode; one long native call that keeps the lock (sorting); native calls that let it go (compression).',
    quick: { threads: '1,2,4', seconds: '0.3' }, full: { threads: '1,2,3,4', seconds: '1' }, rounds: 3, threadsOption: 'threads',
    figures: { share: { label: 'share', unit: '×', digits: 2, better: 'higher' }, iterations_per_s: { label: 'iterations', unit: '/s', digits: 0, better: 'higher' } },
    primary: 'share',
    tables: [{ title: 'iterations by threads, one thread = 1', figure: 'share', columns: 'threads', rows: ['work'], hasIdeal: true }],
    charts: [{ title: 'Bytecode iterations by threads (one thread = 1)', figure: 'share', x: 'threads', where: { work: 'bytecode' }, hasIdeal: true }],
  },
  {
    name: 'handoff', program: 'handoff.py', title: 'How late a 1 ms sleeper runs again beside CPU-bound threads', variesInterval: true,
    reading: 'The sleep is over in time; then the thread must get the lock. Under a timed lock that takes the switch interval.',
    quick: { threads: '0,1,2', interval: '5000', seconds: '0.6' }, full: { threads: '0,1,2,4', interval: '5000,500,100', seconds: '3' }, rounds: 3, threadsOption: 'threads',
    figures: { delay_us: { label: 'delay', unit: 'µs', digits: 0, better: 'lower' }, wakeups_per_s: { label: 'wake-ups', unit: '/s', digits: 0, better: 'higher' } },
    primary: 'delay_us@50',
    tables: [
      { title: 'delay by CPU threads, p50 µs', figure: 'delay_us@50', columns: 'threads', rows: ['interval_us'] },
      { title: 'p90 µs', figure: 'delay_us@90', columns: 'threads', rows: ['interval_us'] },
      { title: 'p99 µs', figure: 'delay_us@99', columns: 'threads', rows: ['interval_us'] },
    ],
    charts: [{ title: 'Delay of the sleeper (p50, µs)', figure: 'delay_us@50', x: 'threads', logY: true }],
  },
  {
    name: 'locks', program: 'locks.py', title: 'What locks cost, and how fair they are',
    reading: 'Nanoseconds for one thread alone; microseconds for a full turn of two threads that hand each other the word; Jain\'s index (1 = all got the same) of threads that do nothing but take one lock.',
    quick: { threads: '2,4,8', seconds: '0.25' }, full: { threads: '2,4,8', seconds: '1' }, rounds: 3, threadsOption: 'threads',
    figures: {
      ns: { label: 'uncontended', unit: 'ns', digits: 0, better: 'lower' }, round_trip_us: { label: 'round trip', unit: 'µs', digits: 1, better: 'lower' },
      jain: { label: 'fairness', unit: '', digits: 2, better: 'higher' }, acquisitions_per_s: { label: 'acquisitions', unit: '/s', digits: 0, better: 'higher' },
      round_trips_per_s: { label: 'round trips', unit: '/s', digits: 0, better: 'higher' },
    },
    primary: 'ns',
    tables: [
      { title: 'uncontended, ns', figure: 'ns', columns: 'case' }, { title: 'round trip, p50 µs', figure: 'round_trip_us@50', columns: 'case' },
      { title: 'round trip, p99 µs', figure: 'round_trip_us@99', columns: 'case' },
      { title: 'fairness by threads', figure: 'jain', columns: 'threads' }, { title: 'acquisitions a second by threads', figure: 'acquisitions_per_s', columns: 'threads' },
    ],
    charts: [{ title: 'Fairness by threads (Jain)', figure: 'jain', x: 'threads' }],
  },
  {
    name: 'threads', program: 'threads.py', title: 'What a thread costs',
    reading: 'Start and join of a thread that does nothing (the median of a warm series, and the first), and the time and resident memory of each of many that are alive together.',
    quick: { threads: '10,50', count: '300' }, full: { threads: '10,50,100,200', count: '1000' }, rounds: 3, threadsOption: 'threads',
    figures: {
      start_join_us: { label: 'start and join', unit: 'µs', digits: 0, better: 'lower' }, start_us: { label: 'start', unit: 'µs', digits: 0, better: 'lower' },
      memory_kib: { label: 'memory', unit: 'KiB', digits: 0, better: 'lower' },
    },
    primary: 'start_join_us',
    tables: [
      { title: 'start and join, µs', figure: 'start_join_us', columns: 'case' }, { title: 'start of each of n, µs', figure: 'start_us', columns: 'threads' },
      { title: 'memory of each of n, KiB', figure: 'memory_kib', columns: 'threads' },
    ],
    charts: [],
  },
  {
    name: 'switch', program: 'switch.py', title: 'The switch interval: asked for, achieved, and its cost', variesInterval: true,
    reading: 'Two CPU-bound threads note when the other one ran. A timed wait overshoots, so turns last longer than asked for; the cost of a switch is what the two take longer than one after the other, by the number of switches.',
    quick: { interval: '10000,5000,1000,500,100', seconds: '0.4', threads: '2' }, full: { interval: '100000,10000,5000,1000,500,100,10', seconds: '2', threads: '2,4' }, rounds: 3, threadsOption: 'threads',
    figures: {
      turn_us: { label: 'turn', unit: 'µs', digits: 0, better: 'lower' }, cost_us: { label: 'cost of a switch', unit: 'µs', digits: 1, better: 'lower' },
      achieved_us: { label: 'time per switch', unit: 'µs', digits: 0, better: 'lower' }, slowdown: { label: 'time over sequential', unit: '×', digits: 2, better: 'lower' },
      switches_per_s: { label: 'switches', unit: '/s', digits: 0, better: 'higher' },
    },
    primary: 'slowdown',
    tables: [
      { title: 'length of a turn, p50 µs, by interval in µs', figure: 'turn_us@50', columns: 'interval_us', rows: ['threads'] },
      { title: 'cost of a switch, µs', figure: 'cost_us', columns: 'interval_us', rows: ['threads'] },
      { title: 'time over one after the other', figure: 'slowdown', columns: 'interval_us', rows: ['threads'] },
    ],
    charts: [
      { title: 'Length of a turn (p50, µs) by interval', figure: 'turn_us@50', x: 'interval_us', where: { threads: 2 }, logX: true, logY: true },
      { title: 'Time over one after the other, by interval', figure: 'slowdown', x: 'interval_us', where: { threads: 2 }, logX: true },
    ],
  },
  {
    name: 'race', program: 'race.py', title: 'How often an unprotected counter loses updates', variesInterval: true,
    reading: '`bare` is n += 1, `call` has a call between reading and writing, `locked` uses a lock. CPython since 3.10 loses nothing in the first: it does not switch there. Try --variant --switch-points=every-op.',
    quick: { interval: '5000,100', threads: '2,4', count: '400000' }, full: { interval: '5000,500,100,10', threads: '2,4,8', count: '1000000' }, rounds: 3, threadsOption: 'threads',
    figures: { lost_share: { label: 'lost', unit: '', digits: 3, better: 'lower' }, lost: { label: 'lost', unit: '', digits: 0, better: 'lower' }, seconds: { label: 'time', unit: 's', digits: 3, better: 'lower' } },
    primary: 'seconds',
    tables: [{ title: 'share of updates lost, by case', figure: 'lost_share', columns: 'case', rows: ['interval_us', 'threads'] }],
    charts: [],
  },
];

export const experimentNamed = (name: string): Experiment | undefined => EXPERIMENTS.find((experiment) => experiment.name === name);
