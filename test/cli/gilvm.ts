// Runs the built command for the tests.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { command } from '../paths.ts';

const LIMIT_MS = 30_000;
const INTERNAL_ERROR_STATUS = 70;

export interface Ended { status: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }

/** `during` acts on the running process, such as sending a signal once it has printed something. */
export function gilvm(args: string[], input = '', during?: (process: ChildProcessWithoutNullStreams, stdout: string) => void, cwd?: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd, env: { ...process.env, GILVM_DEBUG: '1' }, timeout: LIMIT_MS, killSignal: 'SIGKILL' }); // where an internal error happened
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => { stdout += data.toString(); during?.(child, stdout); });
    child.stderr.on('data', (data: Buffer) => { stderr += data.toString(); });
    child.stdin.on('error', () => {}); // a program may end without having read its input
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status === INTERNAL_ERROR_STATUS) console.error(`gilvm ${args.join(' ')}\n${stderr}`); // never expected: say all of it
      resolve({ status, signal, stdout, stderr });
    });
    if (during === undefined || input !== '') child.stdin.end(input);
  });
}

export const run = (code: string, input = ''): Promise<Ended> => gilvm(['run', '-c', code], input);
