// What must hold of the built module: no data segments (every instantiation would write them over live shared memory), no start
// function, one memory import, the loop's switch as a table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../conformance/run.ts';

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
  expect(names).toEqual(['futexWait', 'growMemory', 'hostCall', 'memory', 'monotonicNs']);
});

test('the prelude defines every function that natives and tables name', () => {
  const info = JSON.parse(readFileSync(join(root, 'build/snapshot.json'), 'utf8')) as { missing: string[] };
  expect(info.missing).toEqual([]);
});
