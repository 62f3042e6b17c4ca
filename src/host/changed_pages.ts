// Which pages of the mapped snapshot the process has written to: the collector's write barrier, kept by the processor
// (assembly/state/collector_permanent.ts). Linux tells by /proc/self/pagemap, a word of 64 bits per page: a page that was written to is no
// page of the file any more, it is a copy that belongs to this process.
import { closeSync, openSync, readSync } from 'node:fs';
import { Heap } from '../../assembly/shared/layout.ts';
import type { UsedPages } from './mapping.ts';

export const PAGE_BYTES = 4096;
// Bits of a word's upper half.
const PRESENT_OR_SWAPPED = 0xc0000000;
const OF_A_FILE = 0x20000000;

/** What was read last, of this worker. */
let words = new Uint32Array(0);

/** Reads the words of `count` pages from an address of the process on; false where the system does not tell. */
function readWords(address: number, count: number): boolean {
  if (words.length !== count * 2) words = new Uint32Array(count * 2);
  let descriptor: number | undefined;
  try {
    descriptor = openSync('/proc/self/pagemap', 'r');
    return readSync(descriptor, words, 0, words.byteLength, address / PAGE_BYTES * 8) === words.byteLength;
  } catch {
    return false;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Is the page whose word is number `i` a copy that belongs to the process? */
const isChanged = (i: number): boolean => {
  const state = words[i * 2 + 1] as number;
  return (state & OF_A_FILE) === 0 && (state & PRESENT_OR_SWAPPED) !== 0;
};

/**
 * Writes the numbers (from 0) of those of the `count` pages from address `from` on that have changed to `at`, as u32, and answers how many there
 * are; -1 where nothing is mapped, or the system does not tell.
 */
export function changedPages(memory: WebAssembly.Memory, from: number, count: number, at: number): number {
  const base = Number(new BigUint64Array(memory.buffer, Heap.MAPPED_AT, 1)[0]);
  if (base === 0) return -1;
  if (!readWords(base + from, count)) return -1;
  const numbers = new Uint32Array(memory.buffer, at, count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (isChanged(i)) numbers[found++] = i;
  }
  return found;
}

/** For the build: the pages of the mapped snapshot that this process has read, or written to, so far (mapping.ts asks the system for them at once). */
export function usedPages(memory: WebAssembly.Memory, count: number): UsedPages {
  const used: UsedPages = { read: [], written: [] };
  const base = Number(new BigUint64Array(memory.buffer, Heap.MAPPED_AT, 1)[0]);
  if (base === 0 || !readWords(base, count)) return used;
  for (let i = 0; i < count; i++) {
    if (((words[i * 2 + 1] as number) & PRESENT_OR_SWAPPED) === 0) continue;
    const ranges = isChanged(i) ? used.written : used.read;
    if (ranges[ranges.length - 1] === i) ranges.pop();
    else ranges.push(i);
    ranges.push(i + 1);
  }
  return used;
}
