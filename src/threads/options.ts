// What a run may be told about its threads: the GIL's policy and its constants, where a thread may be switched, spinning, the
// pool of workers, deadlocks. Put into memory before the program starts.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Base, Breaker, DeadlockMode, GilCheck, GilPolicy, Thread, Tracing, Vm } from '../../assembly/shared/layout.ts';

export interface ThreadOptions {
  gil?: string;
  switchInterval?: number;
  checkInterval?: number;
  switchPoints?: string;
  spin?: string;
  pool?: number;
  maxThreads?: number;
  deadlock?: string;
  gilStress?: number;
  gilSeed?: number;
  gilWitness?: boolean;
  countInstructions?: boolean;
  /** ns; see setTimerSlack */
  timerSlack?: number;
}

/** By the names of --gil. */
export const POLICIES: Record<string, GilPolicy> = {
  timed: GilPolicy.TIMED, tick: GilPolicy.TICK, priority: GilPolicy.PRIORITY, fair: GilPolicy.FAIR, timeslice: GilPolicy.TIMESLICE, bfs: GilPolicy.BFS,
  off: GilPolicy.OFF,
};
export const DEADLOCK_MODES: Record<string, DeadlockMode> = { exit: DeadlockMode.EXIT, report: DeadlockMode.REPORT, off: DeadlockMode.OFF };

/** Slots of threads beside the main one. */
export const POOL_MAXIMUM = 511;
/** How long a wait for a lock may spin at most (see assembly/state/park.ts), where the process may run on two processors. */
const SPIN_NS = 20_000;

/**
 * By how much the system may end a timed wait late, to join it with others (50 µs by default). Threads inherit it from the one that starts
 * them, processes too: so it is set before the first worker. False where the system has no such setting.
 */
export function setTimerSlack(ns: number): boolean {
  try {
    writeFileSync('/proc/self/timerslack_ns', String(ns));
    return true;
  } catch { return false; }
}

/** Puts the options into memory; the workers start after this. */
export function applyThreadOptions(memory: WebAssembly.Memory, options: ThreadOptions): void {
  const words = new Int32Array(memory.buffer, 0, Base.PAGES / 4);
  const set = (address: number, value: number): void => { words[address / 4] = value; };
  const policy = POLICIES[options.gil ?? 'timed'] as GilPolicy;
  set(Vm.GIL_POLICY, policy);
  if (options.switchInterval !== undefined) set(Vm.GIL_INTERVAL_US, options.switchInterval);
  if (options.checkInterval !== undefined) {
    set(Vm.GIL_TICK_INTERVAL, options.checkInterval);
    set(Vm.GIL_TICKS, options.checkInterval);
  }
  set(Vm.SWITCH_EVERY_OP, options.switchPoints === 'every-op' ? 1 : 0);
  set(Vm.SPIN_NS, options.spin === 'off' || availableParallelism() < 2 ? 0 : SPIN_NS);
  set(Vm.PROCESS_ID, process.pid);
  set(Vm.DEADLOCK_MODE, DEADLOCK_MODES[options.deadlock ?? 'exit'] as DeadlockMode);
  set(Vm.GIL_STRESS, options.gilStress ?? 0);
  set(Vm.STRESS_STATE, (options.gilSeed ?? 1) * 2 + 1); // xorshift must not start from 0
  set(Vm.STRESS_STATE + 4, 0x9e3779b9 | 0);
  set(Vm.GIL_CHECKS, options.gilWitness ? GilCheck.WITNESS : 0);
  set(Vm.COUNT_OPCODES, options.countInstructions ? 1 : 0);
  // Without a GIL what is counted is what asked for the lock (assembly/run.ts), with one every instruction.
  set(Base.THREADS + Thread.TRACING, options.countInstructions && policy !== GilPolicy.OFF ? Tracing.COUNTS : 0);
  if (policy === GilPolicy.TICK || (options.gilStress !== undefined && policy !== GilPolicy.OFF)) Atomics.or(words, (Base.THREADS + Thread.EVAL_BREAKER) / 4, Breaker.TICK);
}
