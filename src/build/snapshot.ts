// Boots an interpreter in an empty memory and writes what it leaves there: build/snapshot.bin, with which every run starts, and
// build/snapshot.json, which says what lies where. Run: node --import tsx src/build/snapshot.ts
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Base, Heap, Module } from '../../assembly/shared/layout.ts';
import { Boot, BootError } from '../boot/boot.ts';
import { world } from '../boot/world.ts';
import { openLibrary } from '../host/library.ts';
import { hostImports, type HostContext } from '../host/imports.ts';
import { Machine } from '../image/machine.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Facts about a booted memory that the host needs to start a program in it. */
export interface SnapshotInfo {
  /** bytes of memory that the snapshot fills, from address 0 */
  bytes: number;
  /** dict of the module builtins */
  builtins: number;
  /** hash of vm.wasm the snapshot belongs to */
  wasm: string;
}

const BLOCK_BYTES = 4096;

/** Where the snapshot holds anything, as pairs of start and end: most of it is zeros, which a run need not read. */
function filledRanges(snapshot: Uint8Array): number[] {
  const ranges: number[] = [];
  for (let from = 0; from < snapshot.length; from += BLOCK_BYTES) {
    if (!snapshot.subarray(from, from + BLOCK_BYTES).some((byte) => byte !== 0)) continue;
    if (ranges[ranges.length - 1] === from) ranges.pop();
    else ranges.push(from);
    ranges.push(Math.min(from + BLOCK_BYTES, snapshot.length));
  }
  return ranges;
}

export async function bootMemory(heapBase: number = Base.HEAP): Promise<{ memory: WebAssembly.Memory; info: SnapshotInfo; missing: string[] }> {
  const binary = readFileSync(join(root, 'build/vm.wasm'));
  const module = new WebAssembly.Module(binary);
  const memory = new WebAssembly.Memory({ initial: 256, maximum: 65535, shared: true });
  const context: HostContext = { memory, library: openLibrary(join(root, 'build/stdlib.bin')) };
  const machine = new Machine(module, memory, hostImports(context));
  context.machine = machine;
  const boot = new Boot(machine, module, await world(root), heapBase);
  boot.run();
  const bytes = machine.memory.u32(Heap.END_PAGE) * 65536;
  const builtins = machine.memory.u32((boot.modules.get('builtins') ?? 0) + Module.DICT);
  return { memory, info: { bytes, builtins, wasm: createHash('sha256').update(binary).digest('hex') }, missing: boot.missing };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { memory, info, missing } = await bootMemory();
    for (const name of missing) process.stderr.write(`warning: the prelude does not define ${name}\n`);
    const snapshot = new Uint8Array(memory.buffer).slice(0, info.bytes);
    writeFileSync(join(root, 'build/snapshot.bin'), snapshot);
    writeFileSync(join(root, 'build/snapshot.json'), JSON.stringify({ ...info, missing, ranges: filledRanges(snapshot) }));
  } catch (error) {
    process.stderr.write(`${error instanceof BootError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
