// Builds a small Wasm module out of the heap and a few functions for tests, and instantiates it over a shared memory of its own.
import { readFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';
import { TextCollector } from '../../src/build/texts.ts';
import { root } from '../paths.ts';

/** Compiles AssemblyScript text that imports from "./assembly/..." */
export async function compile(entry: string, extra: string[] = []): Promise<WebAssembly.Module> {
  let binary: Uint8Array | undefined;
  const collector = new TextCollector();
  const { error, stderr } = await asc.main(
    [
      'heap_entry.ts', '--outFile', 'heap.wasm', '--config', 'none', '--runtime', 'stub', '--importMemory', '--sharedMemory',
      '--initialMemory', '64', '--maximumMemory', '65535', '--memoryBase', '1024', '--enable', 'threads,simd',
      '-O3', '--shrinkLevel', '1', '--noAssert', ...extra,
    ],
    {
      readFile: (name: string) => {
        if (name === 'heap_entry.ts') return entry;
        let text: string;
        try { text = readFileSync(`${root}/${name}`, 'utf8'); } catch { return null; }
        if (name.includes('/shared/')) return text;
        return collector.replace(text).replace(/^(export [^;]*? from "[^"]+)\.ts"/gm, '$1"'); // asc knows ".ts" in imports only
      },
      writeFile: (_name: string, contents: string | Uint8Array) => {
        if (typeof contents !== 'string') binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !binary) throw new Error(`asc: ${error?.message}\n${stderr.toString()}`);
  return new WebAssembly.Module(binary as Uint8Array<ArrayBuffer>);
}

export interface Machine<Exports> {
  exports: Exports;
  memory: WebAssembly.Memory;
  /** u32 at an address, also above 2 GiB */
  word(address: number): number;
  setWord(address: number, value: number): void;
  value(address: number): bigint;
  setValue(address: number, value: bigint): void;
}

/** `hostPages`: what the host allows the memory to grow to. */
export function instantiate<Exports>(module: WebAssembly.Module, hostPages = 65535, initial = 64): Machine<Exports> {
  const memory = new WebAssembly.Memory({ initial, maximum: 65535, shared: true });
  const view = () => new DataView(memory.buffer);
  const env = {
    memory,
    growMemory: (pages: number) => {
      const wanted = pages >>> 0;
      if (wanted > hostPages) return 0;
      const now = memory.buffer.byteLength / 65536;
      if (wanted > now) {
        try { memory.grow(wanted - now); } catch { return 0; }
      }
      return 1;
    },
    changedPages: () => -1,
    monotonicNs: () => process.hrtime.bigint(),
    scheduleStep: () => {},
    traceEvent: () => {},
    futexWait: () => 2,
    hostCall: () => 1,
    abort: () => { throw new Error('abort'); },
  };
  const instance = new WebAssembly.Instance(module, { env });
  return {
    exports: instance.exports as Exports,
    memory,
    word: (address) => view().getUint32(address >>> 0, true),
    setWord: (address, value) => view().setUint32(address >>> 0, value, true),
    value: (address) => view().getBigUint64(address >>> 0, true),
    setValue: (address, value) => view().setBigUint64(address >>> 0, value, true),
  };
}
