// Which pages of the mapped snapshot the process has written to: the collector's write barrier, kept by the processor
// (assembly/state/collector_permanent.ts). Linux tells by /proc/self/pagemap, a word of 64 bits per page: a page that was written to is no
// page of the file any more, it is a copy that belongs to this process.
import { closeSync, openSync, readSync } from 'node:fs';
import { Heap } from '../../assembly/shared/layout.ts';

export const PAGE_BYTES = 4096;
// Bits of a word's upper half.
const PRESENT_OR_SWAPPED = 0xc0000000;
const OF_A_FILE = 0x20000000;

/** What was read last, of this worker. */
let words = new Uint32Array(0);

/**
 * Writes the numbers (from 0) of those of the `count` pages from address `from` on that have changed to `at`, as u32, and answers how many there
 * are; -1 where nothing is mapped, or the system does not tell.
 */
export function changedPages(memory: WebAssembly.Memory, from: number, count: number, at: number): number {
  const base = Number(new BigUint64Array(memory.buffer, Heap.MAPPED_AT, 1)[0]);
  if (base === 0) return -1;
  if (words.length !== count * 2) words = new Uint32Array(count * 2);
  let descriptor: number | undefined;
  try {
    descriptor = openSync('/proc/self/pagemap', 'r');
    if (readSync(descriptor, words, 0, words.byteLength, (base + from) / PAGE_BYTES * 8) !== words.byteLength) return -1;
  } catch {
    return -1;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  const numbers = new Uint32Array(memory.buffer, at, count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    const state = words[i * 2 + 1] as number;
    if ((state & OF_A_FILE) === 0 && (state & PRESENT_OR_SWAPPED) !== 0) numbers[found++] = i;
  }
  return found;
}
