// The machine code that the build keeps (src/host/machine_code.ts): a process takes it, and does without where it does not fit.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'gilvm-code-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const wasm = join(folder, 'vm.wasm');
const code = join(folder, 'vm.code');
copyFileSync(join(root, 'build/vm.wasm'), wasm);
const kept = readFileSync(join(root, 'build/vm.code'));

/** What a new process finds, with each of the files in vm.code in turn. */
function find(files: (Uint8Array | undefined)[]): boolean[] {
  files.forEach((bytes, i) => { if (bytes) writeFileSync(`${code}.${i}`, bytes); });
  const program = `import { existsSync, copyFileSync, rmSync } from 'node:fs';
    import { loadModule } from './src/host/machine_code.ts';
    import { loadKoffi } from './src/host/koffi.ts';
    import { mappedFile } from './src/host/mapping.ts';
    const [wasm, code, count] = ${JSON.stringify([wasm, code, files.length])};
    const found = [];
    for (let i = 0; i < count; i++) {
      rmSync(code, { force: true });
      if (existsSync(code + '.' + i)) copyFileSync(code + '.' + i, code);
      const { module, isOptimised } = loadModule(wasm, (path) => mappedFile(loadKoffi(import.meta.url), path));
      if (!WebAssembly.Module.exports(module).some(({ name }) => name === 'run')) throw new Error('not the VM');
      found.push(isOptimised);
    }
    console.log(JSON.stringify(found));`;
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })) as boolean[];
}

test('code of this build and this Node is taken, anything else passed over', () => {
  const ofOtherNode = Buffer.from(kept);
  ofOtherNode[12] = 'w'.charCodeAt(0); // the key, v20.19.0 ..., begins here
  expect(find([kept, undefined, Buffer.alloc(0), Buffer.from('not code'), kept.subarray(0, kept.length / 2), ofOtherNode])).toEqual([true, false, false, false, false, false]);
});
