// What CPU-bound threads do to those that wait for something, and the other way round.
import { ANSWERS, CPU_SHARE, type Experiment, type TableSpec, type Where, less, more, percentileTables } from './experiment.ts';

const BESIDE: Where = { protocol: 'tcp', '!threads': 0 };
const beside = (title: string, figure: string): TableSpec => ({ title, figure, columns: 'interval_us', rows: ['threads'], where: BESIDE });
const ONE: Where = { protocol: 'tcp', threads: 1 };

export const CONTENTION: Experiment[] = [
  {
    name: 'convoy', program: 'convoy.py', title: 'The convoy: an echo server beside CPU-bound threads', needsClient: true, variesInterval: true,
    reading: 'A one-byte echo over a local socket; the client is another process. Each request waits for the lock twice, about a switch interval each time. Shorter intervals bring requests and cost the CPU-bound threads. Alone, where the two processes run matters more than anything else.',
    quick: { threads: '0,1,4', interval: '5000,500,100', protocol: 'tcp', requests: '2000', seconds: '0.4' },
    full: { threads: '0,1,2,4', interval: '100000,10000,5000,1000,500,100,10', protocol: 'tcp,udp', requests: '10000', seconds: '2' }, threadsOption: 'threads',
    figures: {
      ...ANSWERS, ...CPU_SHARE, server_cpu_s: less('server CPU', 's', 3), client_cpu_s: less('client CPU', 's', 3), server_queue_s: less('server in run queue', 's', 3),
      client_queue_s: less('client in run queue', 's', 3), stolen_s: less('stolen', 's', 3),
    },
    primary: 'requests_per_s',
    tables: [
      beside('TCP requests a second beside CPU threads, by switch interval in µs', 'requests_per_s'),
      ...percentileTables('latency_us', 'latency of a request', 'interval_us', { rows: ['threads'], where: BESIDE }),
      beside('CPU work done meanwhile, as a share of one thread alone', 'cpu_share'),
      { title: 'alone (no CPU thread): requests a second, by where client and server run', figure: 'requests_per_s', columns: 'placement', where: { protocol: 'tcp', threads: 0 } },
      { ...beside('UDP requests a second, by switch interval in µs', 'requests_per_s'), where: { protocol: 'udp', '!threads': 0 } },
    ],
    charts: [
      { title: 'Requests a second beside one CPU thread', figure: 'requests_per_s', x: 'interval_us', where: ONE, logX: true, logY: true },
      { title: 'Latency of a request (p50, µs) beside one CPU thread', figure: 'latency_us@50', x: 'interval_us', where: ONE, logX: true, logY: true },
      { title: 'CPU work done beside the echo, one CPU thread', figure: 'cpu_share', x: 'interval_us', where: ONE, logX: true },
    ],
  },
  {
    name: 'mixed', program: 'mixed.py', title: 'CPU-bound and I/O-bound threads together',
    reading: 'What the CPU-bound threads still get done (1 = as much as one alone) and how late the I/O-bound ones are done with a small piece of work after a wait of 2 ms.',
    quick: { cpu: '0,1,2,4', io: '1,4', seconds: '0.4' }, full: { cpu: '0,1,2,4', io: '1,4,8', seconds: '2' }, threadsOption: 'cpu',
    figures: { ...ANSWERS, ...CPU_SHARE },
    primary: 'requests_per_s',
    tables: [
      { title: 'latency of the I/O threads, p50 µs, by CPU threads', figure: 'latency_us@50', columns: 'cpu', rows: ['io'] },
      { title: 'requests a second', figure: 'requests_per_s', columns: 'cpu', rows: ['io'] },
      { title: 'CPU work done, as a share of one thread alone', figure: 'cpu_share', columns: 'cpu', rows: ['io'] },
    ],
    charts: [{ title: 'Latency of one I/O thread (p50, µs)', figure: 'latency_us@50', x: 'cpu', where: { io: 1 }, logY: true }],
  },
  {
    name: 'latency', program: 'latency.py', title: 'Latency of an answer beside CPU-bound threads (ccbench)', needsClient: true,
    reading: 'Another process sends a small UDP packet now and then and waits for the main thread\'s answer.',
    quick: { threads: '0,1,2,4', requests: '40', pause: '0.02', seconds: '2' }, full: { threads: '0,1,2,3,4', requests: '100', pause: '0.1', seconds: '20' }, threadsOption: 'threads',
    figures: { ...ANSWERS, ...CPU_SHARE },
    primary: 'latency_us@50',
    tables: percentileTables('latency_us', 'latency by CPU threads', 'threads'),
    charts: [{ title: 'Latency by CPU threads (p50, µs)', figure: 'latency_us@50', x: 'threads', logY: true }],
  },
  {
    name: 'bandwidth', program: 'bandwidth.py', title: 'UDP packets echoed beside CPU-bound threads (ccbench)', needsClient: true,
    reading: 'Packets of 1,024 bytes, one after the other.',
    quick: { threads: '0,1,2,4', requests: '3000', seconds: '0.4' }, full: { threads: '0,1,2,3,4', requests: '20000', seconds: '2' }, threadsOption: 'threads',
    figures: { ...ANSWERS, ...CPU_SHARE },
    primary: 'requests_per_s',
    tables: [{ title: 'packets a second by CPU threads', figure: 'requests_per_s', columns: 'threads' }, { title: 'time of a packet, p50 µs', figure: 'latency_us@50', columns: 'threads' }],
    charts: [{ title: 'Packets a second by CPU threads', figure: 'requests_per_s', x: 'threads', logY: true }],
  },
  {
    name: 'handoff', program: 'handoff.py', title: 'How late a 1 ms sleeper runs again beside CPU-bound threads', variesInterval: true,
    reading: 'The sleep is over in time; then the thread must get the lock. Under a timed lock that takes the switch interval.',
    quick: { threads: '0,1,2', interval: '5000,100', seconds: '0.5' }, full: { threads: '0,1,2,4', interval: '5000,500,100', seconds: '3' }, threadsOption: 'threads',
    figures: { delay_us: less('delay', 'µs', 0), wakeups_per_s: more('wake-ups', '/s', 0) },
    primary: 'delay_us@50',
    tables: percentileTables('delay_us', 'delay by CPU threads', 'threads', { rows: ['interval_us'] }),
    charts: [{ title: 'Delay of the sleeper (p50, µs)', figure: 'delay_us@50', x: 'threads', where: { interval_us: 5000 }, logY: true }],
  },
];
