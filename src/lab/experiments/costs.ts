// What locks, threads and switches cost, and what a missing lock costs.
import { type Experiment, less, more } from './experiment.ts';

export const COSTS: Experiment[] = [
  {
    name: 'locks', program: 'locks.py', title: 'What locks cost, and how fair they are',
    reading: 'Nanoseconds for one thread alone; microseconds for a full turn of two threads that hand each other the word; Jain\'s index (1 = all got the same) of threads that do nothing but take one lock.',
    quick: { threads: '2,4,8', seconds: '0.25' }, full: { threads: '2,4,8', seconds: '1' }, threadsOption: 'threads',
    figures: {
      ns: less('uncontended', 'ns', 0), round_trip_us: less('round trip', 'µs', 1), jain: more('fairness', '', 2), acquisitions_per_s: more('acquisitions', '/s', 0), round_trips_per_s: more('round trips', '/s', 0),
    },
    primary: 'ns',
    tables: [
      { title: 'uncontended, ns', figure: 'ns', columns: 'case' },
      { title: 'round trip, p50 µs', figure: 'round_trip_us@50', columns: 'case' }, { title: 'round trip, p99 µs', figure: 'round_trip_us@99', columns: 'case' },
      { title: 'fairness by threads', figure: 'jain', columns: 'threads' }, { title: 'acquisitions a second by threads', figure: 'acquisitions_per_s', columns: 'threads' },
    ],
    charts: [{ title: 'Fairness by threads (Jain)', figure: 'jain', x: 'threads' }],
  },
  {
    name: 'threads', program: 'threads.py', title: 'What a thread costs',
    reading: 'Start and join of a thread that does nothing (the median of a warm series, and the first), and the time and resident memory of each of many that are alive together.',
    quick: { threads: '10,50', count: '300' }, full: { threads: '10,50,100,200', count: '1000' }, threadsOption: 'threads',
    figures: { start_join_us: less('start and join', 'µs', 0), start_us: less('start', 'µs', 0), memory_kib: less('memory', 'KiB', 0) },
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
    quick: { interval: '10000,5000,1000,500,100', seconds: '0.4', threads: '2' }, full: { interval: '100000,10000,5000,1000,500,100,10', seconds: '2', threads: '2,4' }, threadsOption: 'threads',
    figures: {
      turn_us: less('turn', 'µs', 0), cost_us: less('cost of a switch', 'µs', 1), cpu_cost_us: less('processor time of a switch', 'µs', 1), achieved_us: less('time per switch', 'µs', 0), slowdown: less('time over sequential', '×', 2), switches_per_s: more('switches', '/s', 0),
    },
    primary: 'slowdown',
    tables: [
      { title: 'length of a turn, p50 µs, by interval in µs', figure: 'turn_us@50', columns: 'interval_us', rows: ['threads'] },
      { title: 'cost of a switch, µs', figure: 'cost_us', columns: 'interval_us', rows: ['threads'] },
      { title: 'processor time of a switch, µs', figure: 'cpu_cost_us', columns: 'interval_us', rows: ['threads'] },
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
    quick: { interval: '5000,100', threads: '2,4', count: '400000' }, full: { interval: '5000,500,100,10', threads: '2,4,8', count: '1000000' }, threadsOption: 'threads',
    figures: { lost_share: less('lost', '', 3), lost: less('lost', '', 0), seconds: less('time', 's', 3) },
    primary: 'seconds',
    tables: [{ title: 'share of updates lost, by case', figure: 'lost_share', columns: 'case', rows: ['interval_us', 'threads'] }],
    charts: [],
  },
];
