// Files that a command writes when its work is done.
import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandEnd } from './end.ts';

const reason = (error: unknown): string => error instanceof Error ? error.message : String(error);

/** A path that cannot be written is better known before the work than after it. */
export function checkWritable(path: string | undefined): void {
  if (path === undefined) return;
  const folder = dirname(path);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder');
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new CommandEnd(`gilvm: cannot write ${path}: ${reason(error)}`, 2);
  }
}

export function writeReport(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new CommandEnd(`gilvm: cannot write ${path}: ${reason(error)}`, 1);
  }
}
