// The real vm.wasm under a scheduler: before each atomic step of the GIL a thread waits for its turn (GilCheck.STEP), and the turns are
// chosen by chance, the same for the same seed. Sleeping and notifying are the scheduler's as well, time-outs come when it likes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { Base, Breaker, GilCheck, GilPolicy, Step, Thread, ThreadState, Vm } from '../../assembly/shared/layout.ts';
import { root } from '../paths.ts';
import { Random } from '../random.ts';
import { ROUNDS } from './soak.ts';

const module = new WebAssembly.Module(readFileSync(join(root, 'build/vm.wasm')));
const SHARED = 0x3000;
const layout = {
  STATE: 0, POINT: 1, ADDRESS: 2, OUTCOME: 3, CONTROL_WORDS: 16, SCHEDULER: 15,
  RUNNING: 1, READY: 2, ASLEEP: 3, ASLEEP_FOR_A_TIME: 4, DONE: 5, FAILED: 6,
  THREADS: Base.THREADS as number, THREAD_SIZE: Thread.Size as number, SHARED, DROP_REQUEST: Breaker.DROP_REQUEST as number,
};
const WOKEN = 0;
const TIMED_OUT = 2;
const STEP_LIMIT = 5000;

async function run(policy: GilPolicy, threads: number, rounds: number, seed: number): Promise<{ shared: number; states: number[] }> {
  const memory = new WebAssembly.Memory({ initial: 256, maximum: 65535, shared: true });
  const words = new Int32Array(memory.buffer);
  words[Vm.GIL_INTERVAL_US / 4] = 5000;
  words[Vm.GIL_TICK_INTERVAL / 4] = 100;
  words[Vm.GIL_POLICY / 4] = policy;
  words[Vm.GIL_CHECKS / 4] = GilCheck.WITNESS | GilCheck.STEP;
  const control = new Int32Array(new SharedArrayBuffer(4 * layout.CONTROL_WORDS * threads));
  const workers = Array.from({ length: threads }, (_, index) => {
    const block = Base.THREADS + index * Thread.Size;
    words[(block + Thread.INDEX) / 4] = index;
    words[(block + Thread.STATE) / 4] = ThreadState.RUNNING;
    return new Worker(join(import.meta.dirname, 'steps_worker.mjs'), { workerData: { module, memory, control, index, rounds, layout }, execArgv: [] });
  });
  const failure = new Promise<never>((_, reject) => { for (const worker of workers) worker.on('error', reject); });
  failure.catch(() => {}); // met below, where the scheduler waits
  const random = new Random(seed * 2654435761 >>> 0 || 1);
  const get = (thread: number, field: number): number => Atomics.load(control, thread * layout.CONTROL_WORDS + field);
  const resume = (thread: number, outcome: number): void => {
    control[thread * layout.CONTROL_WORDS + layout.OUTCOME] = outcome;
    Atomics.store(control, thread * layout.CONTROL_WORDS + layout.STATE, layout.RUNNING);
    Atomics.notify(control, thread * layout.CONTROL_WORDS + layout.STATE);
  };
  const all = [...Array(threads).keys()];
  const isAsleep = (thread: number): boolean => [layout.ASLEEP, layout.ASLEEP_FOR_A_TIME].includes(get(thread, layout.STATE));
  const woken = new Set<number>(); // notified, and not yet given a turn
  for (let steps = 0; steps < STEP_LIMIT; steps++) {
    // Everybody stands somewhere: nobody runs but whom the scheduler lets.
    for (;;) {
      const events = Atomics.load(control, layout.SCHEDULER);
      if (all.every((thread) => get(thread, layout.STATE) > layout.RUNNING)) break;
      const wait = Atomics.waitAsync(control, layout.SCHEDULER, events, 2000); // workers start by the event loop
      if (wait.async) await Promise.race([wait.value, failure]);
    }
    const ready = all.filter((thread) => get(thread, layout.STATE) === layout.READY || woken.has(thread));
    const timed = all.filter((thread) => get(thread, layout.STATE) === layout.ASLEEP_FOR_A_TIME && !woken.has(thread));
    const choices = ready.length > 0 && random.below(8) > 0 ? ready : [...ready, ...timed];
    if (choices.length === 0) break;
    const chosen = choices[random.below(choices.length)] as number;
    if (isAsleep(chosen)) { resume(chosen, woken.delete(chosen) ? WOKEN : TIMED_OUT); continue; }
    const point = get(chosen, layout.POINT);
    if (point !== Step.ACCESS) {
      const sleepers = all.filter((thread) => isAsleep(thread) && !woken.has(thread) && get(thread, layout.ADDRESS) === get(chosen, layout.ADDRESS));
      if (point === Step.NOTIFY && sleepers.length > 0) woken.add(sleepers[random.below(sleepers.length)] as number);
      if (point === Step.NOTIFY_ALL) for (const thread of sleepers) woken.add(thread);
    }
    resume(chosen, WOKEN);
  }
  const states = all.map((thread) => get(thread, layout.STATE));
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { shared: words[SHARED / 4] as number, states };
}

test.each([['timed', GilPolicy.TIMED], ['tick', GilPolicy.TICK], ['fair', GilPolicy.FAIR], ['off', GilPolicy.OFF]])('under %s nobody is inside with another, and all come to their end', async (_name, policy) => {
  for (let seed = 1; seed <= 4 * ROUNDS; seed++) {
    const threads = 2 + (seed % 2);
    const ended = await run(policy as GilPolicy, threads, 3, seed);
    expect({ seed, ...ended }).toEqual({ seed, shared: 3 * threads, states: Array<number>(threads).fill(layout.DONE) });
  }
}, 600_000);
