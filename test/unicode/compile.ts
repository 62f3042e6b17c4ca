// Compiles the text kernels alone, each exported by its own name, and puts the Unicode tables into memory.
//
// The entry is written here from the kernels' source (asc reads no `export ... from` with a `.ts` path).

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unpackTables } from '../../src/unicode/tables.ts';

const textFolder = new URL('../../assembly/text/', import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the tests put things: below 1024 nothing may stand. */
export const addresses = {
  tables: 0x1000,
  scratch: 0x80000,
  result: 0x80100,
  input: 0x100000,
  needle: 0x400000,
  added: 0x500000,
  output: 0x600000,
} as const;

/** Kernel by name. 64-bit integers are bigint. */
export type Kernel = (...operands: (number | bigint)[]) => number;

export interface Kernels {
  readonly call: Readonly<Record<string, Kernel>>;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly binary: Uint8Array<ArrayBuffer>;
}

function entryText(): string {
  let text = '';
  for (const file of readdirSync(textFolder).sort()) {
    const source = readFileSync(new URL(file, textFolder), 'utf8');
    const names = [...source.matchAll(/^export function (\w+)\(/gm)].map((match) => match[1]);
    if (names.length === 0) continue;
    text += `import { ${names.join(', ')} } from './assembly/text/${file}';\n`;
    text += `export { ${names.join(', ')} };\n`;
  }
  return text;
}

/** The release options of the VM, as its own build uses them. */
export async function compileKernels(): Promise<Uint8Array<ArrayBuffer>> {
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      'entry.ts', '--config', 'none', '--outFile', 'kernels.wasm', '-O3', '--noAssert',
      '--runtime', 'stub', '--importMemory', '--sharedMemory', '--memoryBase', '1024',
      '--initialMemory', '256', '--maximumMemory', '65535', '--enable', 'threads,simd',
    ],
    {
      readFile: (name, base) => {
        if (name === 'entry.ts') return entryText();
        try {
          return readFileSync(new URL(name, `file://${root}${base === '.' ? '' : base}`), 'utf8');
        } catch {
          return null;
        }
      },
      writeFile: (_name, contents) => {
        if (contents instanceof Uint8Array) binary = contents;
      },
    },
  );
  if (error !== null || binary === undefined) throw new Error(`asc: ${String(stderr)}`);
  return new Uint8Array(binary);
}

export async function loadKernels(): Promise<Kernels> {
  const binary = await compileKernels();
  const memory = new WebAssembly.Memory({ initial: 256, maximum: 65535, shared: true });
  const { instance } = await WebAssembly.instantiate(binary, { env: { memory } });
  const bytes = new Uint8Array(memory.buffer);
  const packed = readFileSync(new URL('../../src/unicode/unicode-15.1.bin', import.meta.url));
  bytes.set(unpackTables(packed), addresses.tables);
  return {
    call: instance.exports as Record<string, Kernel>,
    bytes,
    view: new DataView(memory.buffer),
    binary,
  };
}
