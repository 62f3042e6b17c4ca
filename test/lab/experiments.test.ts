// Each experiment on gilvm with tiny parameters: its lines have the shape that the reports expect, and what must hold holds. The
// figures themselves say nothing here.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXPERIMENTS, type Experiment } from '../../src/lab/experiments.ts';
import { EchoClient, runProgram } from '../../src/lab/process.ts';
import type { Cell, Observation } from '../../src/lab/result.ts';
import { parseFigure } from '../../src/lab/values.ts';
import { command, root } from '../paths.ts';

let client: EchoClient;
beforeAll(() => { client = new EchoClient(command); });
afterAll(() => client.end());

type Line = { cell: Cell; figures: Record<string, number>; samples: Record<string, number[]> };

async function run(experiment: Experiment, parameters: Record<string, string>): Promise<Line[]> {
  const lines: Line[] = [];
  const given: Record<string, string> = { ...parameters, warm: '0.02', ...(experiment.needsClient ? { client: 'lab' } : {}) };
  const failure = await runProgram({
    command: [process.execPath, command, 'run'], program: join(root, 'programs/lab', experiment.program), args: Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]),
    cwd: join(root, 'programs/lab'), client, cores: 2, signal: new AbortController().signal,
  }, (cell, observation: Omit<Observation, 'round'>) => lines.push({ cell, figures: observation.figures, samples: observation.samples ?? {} }));
  expect(failure, experiment.name).toBeUndefined();
  return lines;
}

/** Parameters, how many cells they make, and what must hold for each. */
const TINY: Record<string, { parameters: Record<string, string>; cells: number; holds: (line: Line) => boolean }> = {
  cpu: { parameters: { threads: '1,2', seconds: '0.03' }, cells: 2, holds: ({ figures }) => (figures.threaded_s ?? 0) > 0 && (figures.speedup ?? 0) > 0 },
  io: { parameters: { threads: '1,3', seconds: '0.01' }, cells: 6, holds: ({ cell, figures }) => cell.work === 'file' || (figures.seconds ?? 0) >= 0.0099 },
  native: { parameters: { threads: '1,2', seconds: '0.03', work: 'hash,compress,hash-small,hash-locked' }, cells: 8, holds: ({ figures }) => (figures.speedup ?? 0) > 0 },
  mixed: { parameters: { cpu: '0,1', io: '1', seconds: '0.05' }, cells: 2, holds: ({ cell, figures }) => (cell.cpu === 0) === (figures.cpu_share === 0) },
  convoy: {
    parameters: { threads: '0,1', interval: '5000,500', protocol: 'tcp,udp', requests: '15', seconds: '0.5' }, cells: 6,
    holds: ({ cell, figures, samples }) => samples.latency_us?.length === figures.requests && (figures.requests ?? 0) >= 1 && ('cpu_share' in figures) === (cell.threads !== 0),
  },
  latency: { parameters: { threads: '0,1', requests: '3', pause: '0.002' }, cells: 2, holds: ({ samples }) => samples.latency_us?.length === 3 },
  bandwidth: { parameters: { threads: '0,1', requests: '10', seconds: '0.5' }, cells: 2, holds: ({ samples }) => (samples.latency_us?.every((us) => us > 0)) === true },
  processes: { parameters: { workers: '1', seconds: '0.02', tasks: '2' }, cells: 2, holds: ({ figures, samples }) => (figures.start_ms ?? 0) > 0 && (samples.task_us?.length ?? 0) === 2 },
  throughput: { parameters: { threads: '1,2', seconds: '0.03' }, cells: 6, holds: ({ figures }) => (figures.iterations_per_s ?? 0) > 0 },
  handoff: { parameters: { threads: '0,1', interval: '5000', seconds: '0.05' }, cells: 2, holds: ({ samples }) => (samples.delay_us?.length ?? 0) > 0 },
  locks: {
    parameters: { threads: '2', seconds: '0.03' }, cells: 8,
    holds: ({ figures }) => figures.jain === undefined || (figures.jain >= 0.4999 && figures.jain <= 1.0001),
  },
  threads: { parameters: { threads: '3', count: '10' }, cells: 3, holds: ({ figures }) => (figures.start_join_us ?? figures.start_us ?? 0) > 0 },
  switch: { parameters: { interval: '1000', seconds: '0.05', threads: '2' }, cells: 1, holds: ({ figures }) => (figures.slowdown ?? 0) > 0 },
  race: {
    parameters: { interval: '100', threads: '2', count: '4000' }, cells: 3,
    // CPython's switch points: nothing is lost between two instructions without a call, nor under a lock
    holds: ({ cell, figures }) => cell.case === 'call' ? (figures.lost ?? -1) >= 0 : figures.lost === 0,
  },
};

test.each(EXPERIMENTS.map((experiment) => [experiment.name, experiment] as const))('%s', { timeout: 60_000 }, async (name, experiment) => {
  const tiny = TINY[name];
  if (!tiny) throw new Error(`no tiny parameters for ${name}`);
  const lines = await run(experiment, tiny.parameters);
  expect(lines.length).toBe(tiny.cells);
  for (const line of lines) {
    for (const value of Object.values(line.figures)) expect(Number.isFinite(value), JSON.stringify(line)).toBe(true);
    expect(tiny.holds(line), JSON.stringify({ ...line, samples: undefined })).toBe(true);
  }
  for (const table of experiment.tables) {
    const { name: figure } = parseFigure(table.figure);
    if (table.where?.protocol === 'udp' && name !== 'convoy') continue;
    expect(lines.some((line) => table.columns in line.cell && (figure in line.figures || figure in line.samples)) || figure === 'memory_kib', `${name}: nothing for ${table.title}`).toBe(true);
  }
});
