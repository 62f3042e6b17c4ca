// What the program calls the locks that it waits for. A lock has no name in Python, so it is the expression at which it is waited for:
// `with self.forks[first]:` waits for `self.forks[first]`, `queue.get()` for what that call waits for. Where one expression meant
// several locks they are numbered in the order in which they were first fought over.
import type { LockWait, Place, Timeline } from './decode.ts';

export type Source = (file: string, line: number) => string | undefined;

/** The expression at a place, such as `lock.acquire()`. */
export function expressionAt(place: Place | undefined, source: Source): string {
  if (!place) return '';
  const line = source(place.file, place.line);
  if (line === undefined) return '';
  if (place.column === 0xffff) return line.trim();
  const end = place.endColumn === 0xffff || place.endColumn <= place.column /* on a later line */ ? undefined : place.endColumn;
  return Buffer.from(line, 'utf8').subarray(place.column, end).toString('utf8').trim();
}

const MOST_CHARACTERS = 40;

function expressionOf(wait: LockWait, source: Source): string {
  const expression = expressionAt(wait.where, source).replace(/^(?:async )?with (.*?):.*$/, '$1');
  const text = wait.where?.via ? expression : expression.replace(/\.(?:acquire|acquire_lock|__enter__)\(.*$/, '');
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}

/** Names all locks of a timeline; a lock that was waited for where there is no source keeps what the library calls the wait, or its address. */
export function nameLocks(timeline: Timeline, source: Source): void {
  const waits = timeline.threads.flatMap((thread) => thread.lockWaits).sort((a, b) => a.begin - b.begin);
  const numbers = new Map<string, Map<number, number>>();
  for (const wait of waits) {
    wait.name = expressionOf(wait, source) || wait.where?.via || `lock 0x${wait.lock.toString(16)}`;
    // What a library call waits for inside (a queue's condition has a lock for each waiter) is no lock that the program knows.
    if (wait.where?.via) continue;
    const known = numbers.get(wait.name) ?? new Map<number, number>();
    numbers.set(wait.name, known);
    if (!known.has(wait.lock)) known.set(wait.lock, known.size + 1);
  }
  for (const wait of waits) {
    const known = numbers.get(wait.name);
    if (known && known.size > 1 && !wait.where?.via) wait.name = `${wait.name} #${known.get(wait.lock)}`;
  }
}
