// Files in memory as the system maps them. A page of 4 KiB costs a fault when it is first touched: 15 us on some virtual machines, 60 us where a
// mapped page is read and then written to, but 1 us where the system is asked for many pages in one call. So what the start is going to touch
// is asked for at once: whole files (mappedFile), and of a snapshot the pages that the build has seen in use (mapSnapshot).
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { Heap } from '../../assembly/shared/layout.ts';
import { PAGE_BYTES } from './changed_pages.ts';
import type { Foreign, Koffi } from './koffi.ts';

const PROT_READ_WRITE = 3;
const MAP_PRIVATE = 0x2;
const MAP_FIXED = 0x10;
const MAP_POPULATE = 0x8000;
const MADV_HUGEPAGE = 14;
const MADV_POPULATE_READ = 22; // these two: Linux 5.14; elsewhere they are refused, and the pages come one by one
const MADV_POPULATE_WRITE = 23;
/** What the memory may grow to: its address space is reserved. */
const MEMORY_BYTES = 65535 * 65536;

const mmapOf = (koffi: Koffi): Foreign => koffi.load(null).func('mmap', 'int64', ['int64', 'int64', 'int', 'int', 'int', 'int64']);

/** Pages of a mapped file that a run reads, and those that it writes to: pairs of first and end, counted in pages from the file's beginning. */
export interface UsedPages { read: number[]; written: number[] }

/** Bytes of a file, from an offset on; fewer where it ends. */
export type FileBytes = (from: number, length?: number) => Uint8Array<ArrayBuffer>;

/** A file, mapped for as long as the process lives; read where there is no koffi. */
export function mappedFile(koffi: Koffi | string, path: string): FileBytes {
  if (typeof koffi !== 'string') {
    const descriptor = openSync(path, 'r');
    const { size } = fstatSync(descriptor);
    const base = Number(mmapOf(koffi)(0, size, PROT_READ_WRITE, MAP_PRIVATE | MAP_POPULATE, descriptor, 0));
    closeSync(descriptor);
    // A view of nothing would be one of address 0.
    if (base !== -1) return (from, length = size) => from >= size ? new Uint8Array(0) : new Uint8Array(koffi.view(BigInt(base + from), Math.min(length, size - from)));
  }
  const bytes = readFileSync(path);
  return (from, length = bytes.length) => Uint8Array.from(bytes.subarray(from, from + length));
}

/**
 * Lays a file over the beginning of memory, so that the system reads, and copies, only the pages that are used: most of a snapshot never
 * is. `bytes` is a multiple of 64 KiB, within memory as it is and within the file. False where it cannot be done: then read the file.
 * Heap.MAPPED_AT then says where memory is, if its pages are those that changed_pages.ts counts.
 *
 * What lies behind it comes in pages of 2 MiB, where the system has them: the first 24 MiB that a program allocates are 6,000 of 4 KiB.
 */
export function mapSnapshot(koffi: Koffi | string, memory: WebAssembly.Memory, descriptor: number, bytes: number, used: UsedPages): boolean {
  if (typeof koffi === 'string' || bytes > memory.buffer.byteLength) return false;
  const library = koffi.load(null);
  const base = Number(koffi.address(new Uint8Array(memory.buffer)));
  if (Number(mmapOf(koffi)(base, bytes, PROT_READ_WRITE, MAP_PRIVATE | MAP_FIXED, descriptor, 0)) !== base) return false;
  const madvise = library.func('madvise', 'int', ['int64', 'int64', 'int']); // advice: may be refused
  madvise(base + bytes, MEMORY_BYTES - bytes, MADV_HUGEPAGE);
  if (Number(library.func('getpagesize', 'int', [])()) !== PAGE_BYTES) return true;
  new BigUint64Array(memory.buffer, Heap.MAPPED_AT, 1)[0] = BigInt(base);
  const ask = (ranges: number[], advice: number): void => {
    for (let i = 0; i + 1 < ranges.length; i += 2) {
      const first = ranges[i] as number;
      madvise(base + first * PAGE_BYTES, ((ranges[i + 1] as number) - first) * PAGE_BYTES, advice);
    }
  };
  ask(used.written, MADV_POPULATE_WRITE);
  ask(used.read, MADV_POPULATE_READ);
  return true;
}
