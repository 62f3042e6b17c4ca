// Compiles the text kernels to a module of their own, puts the Unicode tables into its memory, and
// gives the tests strings in it.
//
// Every file of assembly/text is an entry, so all they export can be called. The binary is kept in
// the system's temporary folder under a hash of its sources: the test files compile it once
// together.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackTables } from '../../src/unicode/tables.ts';
import { root } from '../paths.ts';

const sources = readdirSync(join(root, 'assembly/text'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((name) => `assembly/text/${name}`);

// The release options of the VM's own build.
const options = [
  ...['--config', 'none', '--runtime', 'stub', '--importMemory', '--sharedMemory'],
  ...['--initialMemory', '256', '--maximumMemory', '65535', '--memoryBase', '1024'],
  ...['--enable', 'threads,simd', '--noAssert', '-O3'],
];

/** Where things stand in the tests' memory. Tables and scratch are left alone by `put`. */
export const tablesAddress = 0x1000;
export const scratchAddress = 0x80000;
export const resultAddress = 0x80100;
const ARENA = 0x100000;
const GUARD_SIZE = 64;
const GUARD_BYTE = 0xa5;

export type Width = 1 | 2 | 4;

/** A string in memory: the operands that the kernels take. */
export interface Placed {
  readonly data: number;
  readonly length: number;
  readonly width: Width;
}

async function compile(): Promise<Uint8Array<ArrayBuffer>> {
  const hash = createHash('sha256').update(options.join(' '));
  for (const name of sources) hash.update(name).update(readFileSync(join(root, name)));
  const kept = join(tmpdir(), `gilvm-text-${hash.digest('hex').slice(0, 24)}.wasm`);
  if (existsSync(kept)) return Uint8Array.from(readFileSync(kept));
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array<ArrayBuffer> | undefined;
  const { error, stderr } = await asc.main(
    [...sources, ...options, '--outFile', 'kernels.wasm', '--baseDir', root],
    {
      writeFile: (name: string, contents: string | Uint8Array) => {
        if (name.endsWith('.wasm')) binary = Uint8Array.from(contents as Uint8Array);
      },
    },
  );
  if (error || !binary) throw new Error(`the kernels do not compile\n${String(stderr)}`);
  // Renamed into place, so that a test file beside this one never reads half of it.
  const partial = `${kept}.${process.pid}`;
  writeFileSync(partial, binary);
  renameSync(partial, kept);
  return binary;
}

/** The narrowest width for a text. */
export function widthFor(codePoints: readonly number[]): Width {
  let union = 0;
  for (const codePoint of codePoints) union |= codePoint;
  return union < 0x100 ? 1 : union < 0x10000 ? 2 : 4;
}

export class Kernels {
  readonly binary: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly #exports: WebAssembly.Exports;
  #next = ARENA;
  #guards: number[] = [];

  constructor(binary: Uint8Array<ArrayBuffer>, memory: WebAssembly.Memory) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), { env: { memory } });
    this.binary = binary;
    this.#exports = instance.exports;
    this.bytes = new Uint8Array(memory.buffer);
    this.view = new DataView(memory.buffer);
  }

  /** Calls a kernel that returns 32 bits (as unsigned, unless the caller asks `| 0`) or nothing. */
  call(name: string, ...operands: (number | boolean)[]): number {
    return Number(this.function(name)(...operands));
  }

  function(name: string): (...operands: (number | boolean)[]) => number | bigint {
    const found = this.#exports[name];
    if (typeof found !== 'function') throw new Error(`no kernel named ${name}`);
    return found as (...operands: (number | boolean)[]) => number | bigint;
  }

  /** Forgets all areas; the next ones begin at `start`. */
  clear(start = ARENA): void {
    this.#next = start;
    this.#guards = [];
  }

  /** An area of that many bytes at an address of no alignment; the bytes after it are guarded. */
  area(size: number): number {
    const data = this.#next + 1;
    const end = data + size;
    if (end + GUARD_SIZE > this.bytes.length) throw new Error('the tests need more memory');
    this.bytes.fill(GUARD_BYTE, data, end + GUARD_SIZE);
    this.#guards.push(end);
    this.#next = end + GUARD_SIZE;
    return data;
  }

  /** Throws if a kernel wrote past the end of an area. */
  check(): void {
    for (const end of this.#guards) {
      for (let at = end; at < end + GUARD_SIZE; at++) {
        if (this.bytes[at] !== GUARD_BYTE) throw new Error(`written past an area's end at ${at}`);
      }
    }
  }

  put(codePoints: readonly number[], width: Width = widthFor(codePoints)): Placed {
    const data = this.area(codePoints.length * width);
    codePoints.forEach((codePoint, index) => {
      if (width === 1) this.view.setUint8(data + index, codePoint);
      else if (width === 2) this.view.setUint16(data + index * 2, codePoint, true);
      else this.view.setUint32(data + index * 4, codePoint, true);
    });
    return { data, length: codePoints.length, width };
  }

  putText(text: string, width?: Width): Placed {
    return this.put(toCodePoints(text), width);
  }

  putBytes(bytes: Uint8Array): Placed {
    return this.put([...bytes], 1);
  }

  read(data: number, length: number, width: Width): number[] {
    this.check();
    return Array.from({ length }, (_, index) => {
      if (width === 1) return this.view.getUint8(data + index);
      if (width === 2) return this.view.getUint16(data + index * 2, true);
      return this.view.getUint32(data + index * 4, true);
    });
  }
}

/** Code points of a JavaScript string; lone surrogates stay what they are. */
export function toCodePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

export async function loadKernels(pages = 256): Promise<Kernels> {
  const memory = new WebAssembly.Memory({ initial: pages, maximum: 65535, shared: true });
  const kernels = new Kernels(await compile(), memory);
  const packed = readFileSync(join(root, 'src/unicode/unicode-15.1.bin'));
  kernels.bytes.set(unpackTables(packed), tablesAddress);
  return kernels;
}
