// One thread of steps.test.ts: the real vm.wasm, whose every atomic step waits for the scheduler. Plain JavaScript: it runs as a worker.
import { workerData } from 'node:worker_threads';

const { module, memory, control, index, rounds, layout } = workerData;
const words = new Int32Array(memory.buffer);
const at = index * layout.CONTROL_WORDS;
const { STATE, POINT, ADDRESS, OUTCOME } = layout;

/** Says what it is about to do and waits for its turn. */
function turn(state, point, address) {
  control[at + POINT] = point;
  control[at + ADDRESS] = address;
  Atomics.store(control, at + STATE, state);
  Atomics.add(control, layout.SCHEDULER, 1);
  Atomics.notify(control, layout.SCHEDULER);
  while (Atomics.load(control, at + STATE) !== layout.RUNNING) Atomics.wait(control, at + STATE, state);
}
let clock = 0n;
const { exports } = new WebAssembly.Instance(module, {
  env: {
    memory,
    abort() { throw new Error('a broken invariant'); },
    scheduleStep(point, address) { turn(layout.READY, point, address >>> 0); },
    futexWait(address, expected, timeoutNs) {
      turn(layout.READY, 0, address >>> 0);
      if (Atomics.load(words, address >>> 2) !== expected) return 1;
      turn(timeoutNs < 0 ? layout.ASLEEP : layout.ASLEEP_FOR_A_TIME, 0, address >>> 0);
      return control[at + OUTCOME];
    },
    monotonicNs() { return clock += 1000n; },
    growMemory: () => 0, hostCall: () => 0, traceEvent() {}, changedPages: () => -1,
  },
});
const thread = layout.THREADS + index * layout.THREAD_SIZE;
try {
  for (let round = 1; round <= rounds; round++) {
    exports.gilTake(thread);
    const before = words[layout.SHARED / 4]; // plain reads and writes: whoever is inside is alone
    turn(layout.READY, 0, layout.SHARED);
    words[layout.SHARED / 4] = before + 1;
    if (Atomics.load(words, thread / 4) & layout.DROP_REQUEST) {
      exports.gilDrop(thread, 0);
      exports.gilTake(thread);
    }
    exports.gilDrop(thread, round === rounds ? 1 : 0);
  }
  Atomics.store(control, at + STATE, layout.DONE);
} catch {
  Atomics.store(control, at + STATE, layout.FAILED);
}
Atomics.add(control, layout.SCHEDULER, 1);
Atomics.notify(control, layout.SCHEDULER);
