// A result of the lab that nobody measured, with several experiments, variants and rounds, for looking at the reports.
import { EXPERIMENTS } from '../../src/lab/experiments.ts';
import { type LabResult, SCHEMA, addObservation } from '../../src/lab/result.ts';
import { fractions } from '../random.ts';

const VARIANTS = ['gilvm timed', 'gilvm priority', 'Python 3.13.0', 'Python 2.7.18'];

export function labResult(): LabResult {
  const fraction = fractions(7);
  const random = (): number => 0.9 + 0.2 * fraction();
  const result: LabResult = {
    schema: SCHEMA, date: '2026-01-02T03:04:05.000Z', commandLine: ['lab', 'cpu', 'convoy', 'locks'], isComplete: true, rounds: 3, pin: null,
    environment: { cpu: 'Some Processor 9000', cores: 2, memoryGiB: 8, os: 'linux 6.1 x64', node: 'v20.19.0', v8: '11.3', gilvm: '0.1.0', build: '2026-01-01', load: [0.1, 0.2, 0.3], date: '2026-01-02' },
    noise: { isNoisy: true, reasons: ['other programs used 31 % of the cores between the runs', 'rounds differ by 27 % (median of all cells)'], foreignCpuShare: 0.31, stolenShare: 0, medianSpread: 0.27 },
    variants: VARIANTS.map((name, i) => ({ name, command: ['node', 'gilvm.js', 'run', name], version: `version of ${name}`, isOurs: i < 2 })),
    pairs: [{ ours: 'gilvm timed', other: 'Python 3.13.0' }, { ours: 'gilvm priority', other: 'Python 3.13.0' }],
    experiments: ['cpu', 'convoy', 'locks'].map((name) => ({ name, parameters: EXPERIMENTS.find((each) => each.name === name)?.quick ?? {}, seconds: 30, cells: [], failures: [] })),
  };
  const [cpu, convoy, locks] = result.experiments;
  for (let round = 0; round < 3; round++) {
    for (const [i, variant] of VARIANTS.entries()) {
      const share = variant === 'gilvm priority' ? 1.3 : 1;
      for (const threads of [1, 2, 4, 8]) if (cpu) addObservation(cpu, variant, { threads }, { round, figures: { speedup: (i === 3 ? 0.5 : 1) * random(), cores_used: 1.01 } });
      for (const interval of i === 3 ? [0] : [5000, 500, 100]) for (const threads of [1, 4]) {
        const latency = Array.from({ length: 120 }, () => (interval || 40) * 2 * threads * random());
        if (convoy) addObservation(convoy, variant, { protocol: 'tcp', threads, interval_us: interval }, { round, figures: { requests_per_s: 1e6 / (interval || 40) / 2 / threads * share * random(), cpu_share: 0.9 * random() }, samples: { latency_us: latency } });
      }
      for (const placement of ['as it comes', 'one core', 'two cores', 'two cores awake']) if (convoy) addObservation(convoy, variant, { protocol: 'tcp', threads: 0, interval_us: 0, placement }, { round, figures: { requests_per_s: 20000 * random() } });
      for (const name of ['with Lock', 'Lock acquire+release', 'with RLock', 'with Condition']) if (locks) addObservation(locks, variant, { case: name }, { round, figures: { ns: 120 * random() } });
    }
  }
  return result;
}
