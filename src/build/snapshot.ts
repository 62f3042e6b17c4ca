// Boots an interpreter in an empty memory and writes what it leaves there: build/snapshot.bin, with which every run starts, and
// build/snapshot.json, which says what lies where. Run: node --import tsx src/build/snapshot.ts
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Base, Module } from '../../assembly/shared/layout.ts';
import { Boot, BootError } from '../boot/boot.ts';
import { world } from '../boot/world.ts';
import * as evaluator from '../host/evaluate.ts';
import { provideEvaluator } from '../host/services.ts';
import { openLibrary } from '../host/library.ts';
import { hostImports, type HostContext } from '../host/imports.ts';
import type { UsedPages } from '../host/mapping.ts';
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

/** Under a new name first: programs that run have the old file in their memory (mapFile). */
function replaceFile(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
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

/** Boots in a new memory. `preload` names library modules that the memory is to hold initialised, `ready` is told when it holds none yet. */
export async function bootMemory(heapBase: number = Base.HEAP, preload?: { names: string; ready(snapshot: Snapshot): void }): Promise<Booted> {
  const binary = readFileSync(join(root, 'build/vm.wasm'));
  const module = new WebAssembly.Module(binary);
  const memory = new WebAssembly.Memory({ initial: 256, maximum: 65535, shared: true });
  provideEvaluator(evaluator);
  const context: HostContext = { memory, library: openLibrary(join(root, 'build/stdlib.bin')) };
  const machine = new Machine(module, memory, hostImports(context));
  context.machine = machine;
  const boot = new Boot(machine, module, await world(root), heapBase);
  boot.run();
  const builtins = machine.memory.u32((boot.modules.get('builtins') ?? 0) + Module.DICT);
  const info = (): SnapshotInfo => ({ bytes: machine.exports.vmPrepareSnapshot(Base.THREADS) >>> 0, builtins, wasm: createHash('sha256').update(binary).digest('hex') });
  const failures: string[] = [];
  if (preload) {
    const small = info();
    preload.ready({ info: small, bytes: new Uint8Array(memory.buffer, 0, small.bytes), builtinModules: [...boot.modules.keys()] });
    failures.push(...boot.preload(preload.names));
  }
  return { memory, info: info(), missing: boot.missing, failures };
}

export interface Snapshot { info: SnapshotInfo; bytes: Uint8Array; builtinModules: string[] }
export interface Booted { memory: WebAssembly.Memory; info: SnapshotInfo; missing: string[]; failures: string[] }

/** Which pages a run uses is seen when there are bundles that run (used_pages.ts). */
const NOT_KNOWN: UsedPages = { read: [], written: [] };

/**
 * Modules that programs import often. The snapshot with them is read where a program imports anything but built-in modules; what they need is
 * initialised as well. None may hold anything that differs from run to run, unless RESTORERS of preload.py put it right.
 */
export const PRELOADED = `os io abc types typing enum functools itertools collections contextlib dataclasses re json random string threading queue
  operator copy heapq bisect math time datetime traceback warnings weakref logging argparse pathlib inspect textwrap importlib importlib.util
  runpy collections.abc concurrent.futures concurrent.futures.thread struct statistics fractions numbers tempfile shutil subprocess unittest
  socket asyncio multiprocessing multiprocessing.pool multiprocessing.managers multiprocessing.spawn concurrent.futures.process`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const path = (name: string): string => join(root, 'build', name);
    const facts: Record<string, unknown> = {};
    const { memory, info, missing, failures } = await bootMemory(Base.HEAP, {
      names: PRELOADED,
      ready({ info: small, bytes, builtinModules }) {
        replaceFile(path('snapshot.bin'), bytes);
        Object.assign(facts, { ...small, ranges: filledRanges(bytes), builtinModules, used: NOT_KNOWN });
      },
    });
    for (const name of missing) process.stderr.write(`warning: the prelude does not define ${name}\n`);
    for (const failure of failures) process.stderr.write(`note: not in the snapshot: ${failure}\n`);
    const snapshot = new Uint8Array(memory.buffer).slice(0, info.bytes);
    replaceFile(path('snapshot-library.bin'), snapshot);
    writeFileSync(path('snapshot.json'), JSON.stringify({ ...facts, missing, library: { bytes: info.bytes, ranges: filledRanges(snapshot), used: NOT_KNOWN } }));
  } catch (error) {
    process.stderr.write(`${error instanceof BootError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
