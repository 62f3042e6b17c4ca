// A command whose heap begins above 2 GiB, where addresses that come out of WebAssembly are negative: a copy of the built one with snapshots that
// were booted there.
//
//   npx tsx test/conformance/high_heap.ts FOLDER [MIB]       makes it (MIB of the heap's base, 2200); then
//   GILVM_COMMAND=FOLDER/dist/gilvm.js npm run soak:language
import { closeSync, copyFileSync, cpSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, realpathSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Base } from '../../assembly/shared/layout.ts';
import { PRELOADED, bootMemory } from '../../src/build/snapshot.ts';
import { root } from '../paths.ts';

const [folder = '', mib = '2200'] = process.argv.slice(2);
if (folder === '') throw new Error('usage: high_heap.ts FOLDER [MIB]');
const heapBase = Number(mib) * 0x100000;
const build = join(resolve(folder), 'build');
const BLOCK = 4096;
/** Pages come as they are touched. */
const UNKNOWN = { read: [], written: [] };

/** What is filled, as pairs of start and end: below the heap's usual place, and from its base on. */
function filled(bytes: Uint8Array): number[] {
  const ranges: number[] = [];
  const scan = (from: number, to: number): void => {
    for (let at = from; at < to; at += BLOCK) if (bytes.subarray(at, at + BLOCK).some((byte) => byte !== 0)) ranges.push(at, Math.min(at + BLOCK, bytes.length));
  };
  scan(0, Base.HEAP);
  scan(heapBase, bytes.length);
  return ranges;
}
/** Writes a file with a hole where nothing is. */
function save(name: string, bytes: Uint8Array): number[] {
  const ranges = filled(bytes);
  const descriptor = openSync(join(build, name), 'w');
  for (let i = 0; i < ranges.length; i += 2) {
    const from = ranges[i] as number;
    writeSync(descriptor, Buffer.from(bytes.subarray(from, ranges[i + 1])), 0, (ranges[i + 1] as number) - from, from);
  }
  ftruncateSync(descriptor, bytes.length);
  closeSync(descriptor);
  return ranges;
}

mkdirSync(build, { recursive: true });
cpSync(join(root, 'dist'), join(resolve(folder), 'dist'), { recursive: true });
for (const name of ['vm.wasm', 'stdlib.bin', 'texts.json']) copyFileSync(join(root, 'build', name), join(build, name));
copyFileSync(join(root, 'package.json'), join(resolve(folder), 'package.json'));
if (!existsSync(join(resolve(folder), 'node_modules'))) symlinkSync(realpathSync(join(root, 'node_modules')), join(resolve(folder), 'node_modules'));
const plain = JSON.parse(readFileSync(join(root, 'build/snapshot.json'), 'utf8')) as Record<string, unknown>;
const { memory, info } = await bootMemory(heapBase, {
  names: PRELOADED,
  ready({ info: small, bytes }) { Object.assign(plain, small, { ranges: save('snapshot.bin', bytes), used: UNKNOWN }); },
});
plain.library = { bytes: info.bytes, ranges: save('snapshot-library.bin', new Uint8Array(memory.buffer, 0, info.bytes)), used: UNKNOWN };
writeFileSync(join(build, 'snapshot.json'), JSON.stringify(plain));
process.stdout.write(`the heap of ${join(folder, 'dist/gilvm.js')} begins at 0x${heapBase.toString(16)}\n`);
