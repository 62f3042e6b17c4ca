// Compiles the number kernels to a module of their own and gives the tests a way to call them.
//
// Every file of assembly/numeric is an entry, so all they export can be called. The binary is kept in
// the system's temporary folder under a hash of its sources: the test files compile it once together.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../paths.ts';

const sources = readdirSync(join(root, 'assembly/numeric'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((name) => `assembly/numeric/${name}`);

const options = [
  ...['--config', 'none', '--runtime', 'stub', '--importMemory', '--sharedMemory'],
  ...['--initialMemory', '256', '--maximumMemory', '65535', '--memoryBase', '1024'],
  ...['--enable', 'threads,simd', '--noAssert', '--optimizeLevel', '3', '--shrinkLevel', '0'],
];

async function compile(): Promise<Uint8Array<ArrayBuffer>> {
  const hash = createHash('sha256').update(options.join(' '));
  for (const name of sources) hash.update(name).update(readFileSync(join(root, name)));
  const kept = join(tmpdir(), `gilvm-numeric-${hash.digest('hex').slice(0, 24)}.wasm`);
  if (existsSync(kept)) return Uint8Array.from(readFileSync(kept));
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array<ArrayBuffer> | undefined;
  const messages: string[] = [];
  const { error } = await asc.main(
    [...sources, ...options, '--outFile', 'kernels.wasm', '--baseDir', root],
    {
      stderr: {
        write: (text: string | Uint8Array) => {
          messages.push(String(text));
        },
      },
      writeFile: (name: string, contents: string | Uint8Array) => {
        if (name.endsWith('.wasm')) binary = Uint8Array.from(contents as Uint8Array);
      },
    },
  );
  if (error || !binary) throw new Error(`the kernels do not compile\n${messages.join('')}`);
  // Renamed into place, so that a test file beside this one never reads half of it.
  const partial = `${kept}.${process.pid}`;
  writeFileSync(partial, binary);
  renameSync(partial, kept);
  return binary;
}

/** A kernel called from JavaScript: addresses and counts are numbers, u64 and i64 bigints. */
export type Kernel = (...operands: (number | bigint | boolean)[]) => number;

export interface Kernels {
  readonly binary: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** The kernel of that name; throws where there is none. */
  get(name: string): Kernel;
  /** As `get`, for kernels that return a 64-bit integer. */
  getWide(name: string): (...operands: (number | bigint | boolean)[]) => bigint;
}

export async function loadKernels(pages = 2048): Promise<Kernels> {
  const binary = await compile();
  const memory = new WebAssembly.Memory({ initial: pages, maximum: 65535, shared: true });
  const { instance } = await WebAssembly.instantiate(binary, { env: { memory } });
  const get = (name: string) => {
    const found = instance.exports[name];
    if (typeof found !== 'function') throw new Error(`no kernel named ${name}`);
    return found as (...operands: unknown[]) => unknown;
  };
  return {
    binary,
    bytes: new Uint8Array(memory.buffer),
    view: new DataView(memory.buffer),
    get: get as (name: string) => Kernel,
    getWide: get as (name: string) => (...operands: (number | bigint | boolean)[]) => bigint,
  };
}

/** Hands out areas of the kernels' memory one after another, filled with a pattern that shows misuse. */
export class Arena {
  private next = 4096;
  private readonly kernels: Kernels;

  constructor(kernels: Kernels) {
    this.kernels = kernels;
  }

  /** An area of that many bytes; 64 bytes after it are guarded. */
  area(bytes: number): number {
    const address = this.next;
    const end = address + ((bytes + 3) & ~3);
    this.kernels.bytes.fill(0xa5, address, end + 64);
    this.guards.push(end);
    this.next = end + 64;
    return address;
  }

  limbs(count: number): number {
    return this.area(count * 4);
  }

  private readonly guards: number[] = [];

  /** Throws if a kernel wrote past the end of an area. */
  check(): void {
    for (const end of this.guards) {
      for (let at = end; at < end + 64; at++) {
        if (this.kernels.bytes[at] !== 0xa5)
          throw new Error(`written past the area's end at ${at}`);
      }
    }
  }

  /** Places a magnitude: [address, count]. */
  put(value: bigint): [number, number] {
    if (value < 0n) throw new Error('a magnitude is not negative');
    const text = value === 0n ? '' : value.toString(16);
    const count = Math.ceil(text.length / 8);
    const address = this.limbs(count);
    for (let i = 0; i < count; i++) {
      const end = text.length - i * 8;
      const limb = Number.parseInt(text.slice(Math.max(0, end - 8), end), 16);
      this.kernels.view.setUint32(address + i * 4, limb, true);
    }
    return [address, count];
  }

  putSigned(value: bigint): [number, number] {
    const [address, count] = this.put(value < 0n ? -value : value);
    return [address, value < 0n ? -count : count];
  }

  text(value: string): number {
    const address = this.area(value.length);
    for (let i = 0; i < value.length; i++) this.kernels.bytes[address + i] = value.charCodeAt(i);
    return address;
  }

  /** Reads a magnitude; a leading zero limb is an error. */
  read(address: number, count: number): bigint {
    this.check();
    if (count > 0 && this.kernels.view.getUint32(address + (count - 1) * 4, true) === 0) {
      throw new Error('a leading zero limb');
    }
    return this.readFixed(address, count);
  }

  readSigned(address: number, signed: number): bigint {
    const value = this.read(address, Math.abs(signed));
    return signed < 0 ? -value : value;
  }

  readFixed(address: number, count: number): bigint {
    let text = '0x0';
    for (let i = count - 1; i >= 0; i--) {
      text += this.kernels.view
        .getUint32(address + i * 4, true)
        .toString(16)
        .padStart(8, '0');
    }
    return BigInt(text);
  }

  readText(address: number, length: number): string {
    this.check();
    return Buffer.from(this.kernels.bytes.slice(address, address + length)).toString('latin1');
  }
}
