// Runs experiments: rounds interleaved over all variants in fresh processes, turn about, so that what disturbs the machine
// disturbs all alike; which variant begins changes from round to round.
import { join } from 'node:path';
import { cpuTimes, environment, foreignShare, verdict } from './environment.ts';
import { FULL_ROUNDS, QUICK_ROUNDS, type Experiment, experimentNamed } from './experiments.ts';
import { EchoClient, placements, runProgram } from './process.ts';
import { type ExperimentResult, type LabResult, type Pair, SCHEMA, type VariantInfo, addObservation } from './result.ts';
import { medianSpread } from './values.ts';

export interface LabOptions {
  experiments: Experiment[];
  variants: VariantInfo[];
  pairs: Pair[];
  isFull: boolean;
  rounds?: number | undefined;
  threads?: string | undefined;
  interval?: string | undefined;
  seconds?: string | undefined;
  pin?: string | undefined;
  /** further parameters of the programs, by name */
  parameters?: Record<string, string>;
  programs: string;
  script: string;
  version: string;
  build: string;
}
export interface Progress { experiment: string; variant: string; round: number; rounds: number; done: number; total: number }

/** What the program of an experiment is given. */
export function parametersOf(experiment: Experiment, options: Pick<LabOptions, 'isFull' | 'threads' | 'interval' | 'seconds' | 'parameters'>, cores: number): Record<string, string> {
  const parameters: Record<string, string> = { ...(options.isFull ? experiment.full : experiment.quick) };
  if (options.threads !== undefined) parameters[experiment.threadsOption] = options.threads;
  if (options.interval !== undefined) parameters.interval = experiment.variesInterval ? options.interval : (options.interval.split(',')[0] ?? '');
  if (options.seconds !== undefined && 'seconds' in parameters) parameters.seconds = options.seconds;
  for (const [name, value] of Object.entries(options.parameters ?? {})) if (name in parameters || name === 'warm') parameters[name] = value;
  if (experiment.needsClient) parameters.client = 'lab';
  if (experiment.name === 'convoy') parameters.placements = placements(cores).join(',');
  return parameters;
}

export class Lab {
  readonly result: LabResult;
  readonly #options: LabOptions;
  readonly #abort = new AbortController();
  readonly #foreign: number[] = [];
  #client: EchoClient | undefined;

  constructor(options: LabOptions, commandLine: string[]) {
    this.#options = options;
    const machine = environment(options.version, options.build);
    this.result = {
      schema: SCHEMA, date: machine.date, commandLine, isComplete: false, rounds: 0, pin: options.pin ?? null, environment: machine,
      noise: verdict([], 0, null), variants: options.variants, pairs: options.pairs, experiments: [],
    };
  }

  /** Ends the run early; what has been measured stays. */
  stop(): void { this.#abort.abort(); }
  get isStopped(): boolean { return this.#abort.signal.aborted; }

  async run(progress: (now: Progress) => void): Promise<LabResult> {
    const { experiments, variants, isFull } = this.#options;
    const rounds = this.#options.rounds ?? (isFull ? FULL_ROUNDS : QUICK_ROUNDS);
    const total = experiments.length * rounds * variants.length;
    const before = cpuTimes();
    let done = 0;
    for (const experiment of experiments) {
      if (this.isStopped) break;
      await this.#runExperiment(experiment, rounds, (variant, round) => {
        progress({ experiment: experiment.name, variant, round, rounds, done: done++, total });
      });
    }
    this.#client?.end();
    const after = cpuTimes();
    const ticks = before && after ? after.busy + after.idle + after.stolen - before.busy - before.idle - before.stolen : 0;
    const stolen = before && after && ticks > 0 ? (after.stolen - before.stolen) / ticks : 0;
    this.result.rounds = rounds;
    this.result.isComplete = !this.isStopped;
    this.result.noise = verdict(this.#foreign, stolen, medianSpread(this.result.experiments, (name) => experimentNamed(name)?.primary ?? ''));
    return this.result;
  }

  async #runExperiment(experiment: Experiment, rounds: number, progress: (variant: string, round: number) => void): Promise<void> {
    const { variants, programs, script } = this.#options;
    const { cores } = this.result.environment;
    const parameters = parametersOf(experiment, this.#options, cores);
    const result: ExperimentResult = { name: experiment.name, parameters, seconds: 0, cells: [], failures: [] };
    this.result.experiments.push(result);
    if (experiment.needsClient) this.#client ??= new EchoClient(script);
    const args = Object.entries(parameters).flatMap(([name, value]) => [`--${name}`, value]);
    const begin = performance.now();
    for (let round = 0; round < rounds; round++) {
      this.#foreign.push(await foreignShare());
      const turn = variants.map((_, i) => variants[(i + round) % variants.length] as VariantInfo);
      for (const variant of turn) {
        if (this.isStopped) break;
        progress(variant.name, round);
        if (result.failures.some((failure) => failure.variant === variant.name)) continue; // it would fail again
        const failure = await runProgram({
          command: variant.command, program: join(programs, experiment.program), args, cwd: programs, client: this.#client, cores, signal: this.#abort.signal,
        }, (cell, observation) => addObservation(result, variant.name, cell, { round, ...observation }));
        if (failure !== undefined && !this.isStopped) result.failures.push({ variant: variant.name, round, message: failure });
      }
    }
    result.seconds = (performance.now() - begin) / 1000;
  }
}
