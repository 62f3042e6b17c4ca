// Boots an interpreter in an empty memory and writes what it leaves there: build/snapshot.bin, with which every run starts, and
// build/snapshot.json, which says what lies where. Run: node --import tsx src/build/snapshot.ts
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Base, Heap, Module } from '../../assembly/shared/layout.ts';
import { Boot, BootError } from '../boot/boot.ts';
import { world } from '../boot/world.ts';
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

export async function bootMemory(heapBase: number = Base.HEAP): Promise<{ memory: WebAssembly.Memory; info: SnapshotInfo; missing: string[] }> {
  const binary = readFileSync(join(root, 'build/vm.wasm'));
  const module = new WebAssembly.Module(binary);
  const memory = new WebAssembly.Memory({ initial: 256, maximum: 65535, shared: true });
  const context: HostContext = { memory };
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
    writeFileSync(join(root, 'build/snapshot.bin'), new Uint8Array(memory.buffer).slice(0, info.bytes));
    writeFileSync(join(root, 'build/snapshot.json'), JSON.stringify({ ...info, missing }));
  } catch (error) {
    process.stderr.write(`${error instanceof BootError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
