// Module time, as far as clocks and sleeping go.
import type { ModuleSpec } from '../registry.ts';
import { nativeFunction } from '../registry.ts';

export const time: ModuleSpec = {
  name: 'time',
  attributes: {
    time: nativeFunction('timeTime', '()'),
    time_ns: nativeFunction('timeTimeNs', '()'),
    monotonic: nativeFunction('timeMonotonic', '()'),
    monotonic_ns: nativeFunction('timeMonotonicNs', '()'),
    perf_counter: nativeFunction('timeMonotonic', '()'),
    perf_counter_ns: nativeFunction('timeMonotonicNs', '()'),
    sleep: nativeFunction('timeSleep', '(seconds, /)'),
  },
};
