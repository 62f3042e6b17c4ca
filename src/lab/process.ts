// One run of one experiment's program: a fresh process, its JSON lines, and for the echo experiments the client at the other end.
import { type ChildProcess, type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { CLOCK_TICKS, commandExists, cpuTimes, schedule } from './environment.ts';
import type { EchoAnswer, EchoTask } from './echo_client.ts';
import type { Cell, Observation } from './result.ts';

export interface Line { cell: Cell; figures: Record<string, number>; samples?: Record<string, number[]> }
interface ServeLine { serve: EchoTask; cell: Cell }

export const PLACEMENTS = ['as it comes', 'one core', 'two cores', 'two cores awake'];
const RUN_LIMIT_MS = 900_000;

/** Which placements this machine can do. */
export function placements(cores: number): string[] {
  if (cores < 2 || !commandExists('taskset')) return PLACEMENTS.slice(0, 1);
  return commandExists('chrt') ? PLACEMENTS : PLACEMENTS.slice(0, 3);
}

function move(pid: number | undefined, cores: string): void {
  if (pid === undefined) return;
  try { execFileSync('taskset', ['-acp', cores, String(pid)], { stdio: 'ignore' }); } catch { /* it has ended */ }
}

/** The client process of the echo experiments: one for a whole run of the lab, so that it is warm. */
export class EchoClient {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting: ((answer: EchoAnswer) => void)[] = [];
  constructor(script: string) {
    this.#process = spawn(process.execPath, [script, 'lab-client'], { stdio: ['pipe', 'pipe', 'inherit'] }) as unknown as ChildProcessWithoutNullStreams;
    createInterface({ input: this.#process.stdout }).on('line', (line) => this.#waiting.shift()?.(JSON.parse(line) as EchoAnswer));
    this.#process.on('close', () => { for (const done of this.#waiting.splice(0)) done({ error: 'the client has ended' } as EchoAnswer); });
  }
  get pid(): number { return this.#process.pid as number; }
  serve(task: EchoTask): Promise<EchoAnswer> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#process.stdin.write(`${JSON.stringify(task)}\n`);
    });
  }
  end(): void { this.#process.stdin.end(); this.#process.kill(); }
}

/** Puts server and client where a cell wants them; answers what undoes it. */
function place(placement: string, server: number | undefined, client: number, cores: number): () => void {
  if (placement === 'as it comes') return () => {};
  const spinners: ChildProcess[] = [];
  move(server, '0');
  move(client, placement === 'one core' ? '0' : '1');
  if (placement === 'two cores awake') {
    // At idle priority they run only where a core would sleep, and keep it from doing so.
    for (const core of ['0', '1']) spinners.push(spawn('chrt', ['--idle', '0', 'taskset', '-c', core, process.execPath, '-e', 'for(;;);'], { stdio: 'ignore' }));
  }
  return () => {
    for (const spinner of spinners) spinner.kill('SIGKILL');
    move(server, `0-${cores - 1}`);
    move(client, `0-${cores - 1}`);
  };
}

/** The client's part of a cell: its figures, and what the operating system says about both processes meanwhile. */
async function serveCell(line: ServeLine, client: EchoClient, server: number, cores: number): Promise<{ figures: Record<string, number>; samples: Record<string, number[]> }> {
  const undo = place(String(line.cell.placement ?? 'as it comes'), server, client.pid, cores);
  const before = { server: schedule(server), client: schedule(client.pid), all: cpuTimes() };
  const answer = await client.serve(line.serve);
  const after = { server: schedule(server), client: schedule(client.pid), all: cpuTimes() };
  undo();
  if (answer.error !== undefined) throw new Error(answer.error);
  const figures: Record<string, number> = { ...answer.figures, client_cpu_s: answer.cpu_s };
  if (before.server && after.server) {
    figures.server_cpu_s = after.server.cpu - before.server.cpu;
    figures.server_queue_s = after.server.waiting - before.server.waiting;
  }
  if (before.client && after.client) figures.client_queue_s = after.client.waiting - before.client.waiting;
  if (before.all && after.all) figures.stolen_s = (after.all.stolen - before.all.stolen) / CLOCK_TICKS;
  return { figures, samples: { latency_us: answer.latency_us } };
}

export interface RunRequest { command: string[]; program: string; args: string[]; cwd: string; client?: EchoClient | undefined; cores: number; signal: AbortSignal }

/** Runs it to its end. Observations come as the program prints them, so what came before a failure is kept. */
export async function runProgram(request: RunRequest, observe: (cell: Cell, observation: Omit<Observation, 'round'>) => void): Promise<string | undefined> {
  const [file = '', ...rest] = request.command;
  const child = spawn(file, [...rest, request.program, ...request.args], {
    cwd: request.cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', NO_COLOR: '1' }, timeout: RUN_LIMIT_MS, killSignal: 'SIGKILL',
  });
  const stop = (): void => { child.kill('SIGKILL'); };
  request.signal.addEventListener('abort', stop);
  let errors = '';
  child.stderr.on('data', (data: Buffer) => { errors = (errors + data.toString()).slice(-4000); });
  const serving = new Map<string, Promise<Awaited<ReturnType<typeof serveCell>>>>();
  const work: Promise<void>[] = [];
  let failure: string | undefined;
  const take = async (text: string): Promise<void> => {
    const line = JSON.parse(text) as Line | ServeLine;
    const key = JSON.stringify(line.cell);
    if ('serve' in line) {
      if (!request.client) throw new Error('the program asks for a client');
      serving.set(key, serveCell(line, request.client, child.pid as number, request.cores));
      await serving.get(key);
      return;
    }
    const served = await serving.get(key);
    observe(line.cell, { figures: { ...line.figures, ...served?.figures }, ...(line.samples || served ? { samples: { ...line.samples, ...served?.samples } } : {}) });
  };
  const begin = performance.now();
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (text) => {
    work.push(take(text).catch((error: unknown) => { failure ??= error instanceof Error ? error.message : String(error); stop(); }));
  });
  const status = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => { failure = error.message; resolve(1); });
    child.on('close', resolve);
  });
  await Promise.all(work);
  request.signal.removeEventListener('abort', stop);
  if (failure !== undefined) return failure;
  if (status === null && performance.now() - begin >= RUN_LIMIT_MS) return `not done after ${RUN_LIMIT_MS / 60_000} minutes`;
  if (status !== 0) return lastLine(errors) ?? `ended with status ${status}`;
  return undefined;
}

/** What an interpreter said last: the error behind the last traceback (warnings may follow it). Of its own crashes Node says first what it was, then where. */
function lastLine(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const traceback = lines.findLastIndex((line) => line.startsWith('Traceback'));
  const found = /^Node\.js v/.test(lines.at(-1) ?? '') ? lines.find((line) => /^\w*Error\b/.test(line)) : traceback >= 0 ? lines.slice(traceback + 1).find((line) => !/^\s/.test(line)) : undefined;
  return (found ?? lines.at(-1))?.trim();
}
