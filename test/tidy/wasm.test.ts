// What must hold of the built module: no data segments (every instantiation would write them over live shared memory), no start
// function, one memory import, the loop's switch as a table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Base } from '../../assembly/shared/layout.ts';
import { Fused } from '../../assembly/shared/opcodes.ts';
import { root } from '../paths.ts';

/** Section ids of a Wasm binary, with their sizes. */
function sections(binary: Uint8Array): Map<number, number> {
  const found = new Map<number, number>();
  let at = 8;
  const leb = (): number => {
    let result = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = binary[at++] as number;
      result |= (byte & 127) << shift;
      if (byte < 128) return result >>> 0;
    }
  };
  while (at < binary.length) {
    const id = binary[at++] as number;
    const size = leb();
    found.set(id, size);
    at += size;
  }
  return found;
}

const binary = readFileSync(join(root, 'build/vm.wasm'));

test('vm.wasm has no data segments and no start function', () => {
  const found = sections(binary);
  expect(found.has(11)).toBe(false); // data
  expect(found.has(12)).toBe(false); // data count
  expect(found.has(8)).toBe(false); // start
  expect(found.get(10)).toBeGreaterThan(50_000); // code
});

test('vm.wasm asks the host for its memory and the functions of assembly/env.ts only', () => {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(binary));
  const names = imports.map((entry) => entry.name).filter((name) => name !== 'abort').sort();
  expect(names).toEqual(['changedPages', 'futexWait', 'growMemory', 'hostCall', 'memory', 'monotonicNs', 'scheduleStep', 'traceEvent']);
});

/** Jump tables of the code section with exactly `entries` targets beside the default. */
function jumpTables(entries: number): number {
  const brTable = [0x0e, (entries & 127) | 128, entries >> 7];
  let count = 0;
  for (let at = binary.indexOf(0x0e); at >= 0; at = binary.indexOf(0x0e, at + 1)) {
    if (!brTable.every((byte, i) => binary[at + i] === byte)) continue;
    const targets = new Set<number>();
    for (let from = at + brTable.length, i = 0; i <= entries; i++) {
      let label = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = binary[from++] as number;
        label |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      targets.add(label);
    }
    if (targets.size > entries * 0.9) count++;
  }
  return count;
}

// Two opcodes that share a body (`case A: case B:`) are enough to break the table up into comparisons: they cost a third of the
// time of a program of calls.
test('the dispatch loop is one jump table over all opcodes', () => {
  expect(jumpTables(Fused.Size)).toBe(2); // the plain loop and the one that traces
});

test('nothing is ever written below the VM block: who allocates says for which thread', () => {
  expect(readFileSync(join(root, 'build/snapshot-library.bin')).subarray(0, Base.VM).every((byte) => byte === 0)).toBe(true);
});

test('the prelude defines every function that natives and tables name', () => {
  const info = JSON.parse(readFileSync(join(root, 'build/snapshot.json'), 'utf8')) as { missing: string[] };
  expect(info.missing).toEqual([]);
});
