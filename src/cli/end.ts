// How a command ends: with a status, or with a message and a status; never with a stack trace that nobody asked for.
import { end } from '../threads/ending.ts';
import { INTERNAL_ERROR_STATUS, StartError } from '../threads/supervisor.ts';

/** Ends the command with a message and a status: nothing more to say than that. */
export class CommandEnd extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.name = 'CommandEnd';
    this.status = status;
  }
}

/** By name: each bundle has a class of its own. */
const isCommandEnd = (error: unknown): error is CommandEnd => error instanceof Error && error.name === 'CommandEnd';

/** Does what a command does and ends the process. */
export async function runToEnd(command: () => Promise<number>): Promise<never> {
  try {
    end(await command());
  } catch (error) {
    if (isCommandEnd(error)) {
      if (error.message !== '') process.stderr.write(`${error.message}\n`);
      end(error.status);
    }
    if (error instanceof StartError) {
      process.stderr.write(`gilvm: ${error.message}\n`);
      end(error.status);
    }
    process.stderr.write(`gilvm: internal error: ${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env.GILVM_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    end(INTERNAL_ERROR_STATUS);
  }
}
