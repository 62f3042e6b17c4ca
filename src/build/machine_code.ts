// Makes build/vm.code, V8's optimised code of vm.wasm, with the Node that builds (src/host/machine_code.ts says why). Programs run in a process
// in which V8 compiles each function with its optimising compiler when it is first called (training.py): the file holds what they used, a third of
// the VM. Other functions are compiled when a program calls them. All of them would be 2.3 MB, and 10 ms of every start.
//
// The file is kept only where a new process takes it: these are functions that V8 has for its own tests, and another Node may have others, or none.
// Run after the bundles are made: tsx src/build/machine_code.ts
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { program } from '../cli/source.ts';
import { loadKoffi } from '../host/koffi.ts';
import { codeKey, codePath, loadModule, setCompilerFlags, v8Function } from '../host/machine_code.ts';
import { mappedFile } from '../host/mapping.ts';
import { Supervisor } from '../threads/supervisor.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const paths = {
  wasm: at('build/vm.wasm'), snapshot: at('build/snapshot.bin'), librarySnapshot: at('build/snapshot-library.bin'), snapshotInfo: at('build/snapshot.json'),
  worker: at('dist/worker-start.cjs'), manifest: at('package.json'),
};

/** Of V8's serialized code: magic, version, processor's features, flags; a word each. */
const V8_HEADER_WORDS = 4;
/** A module with one function: (func (export "f")). */
const SMALLEST = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 0x66, 0, 0, 10, 4, 1, 2, 0, 0x0b]);
/** Under the GIL: everything; without it: the dispatch loop that is used then. */
const POLICIES = ['timed', 'off'];

async function write(): Promise<void> {
  const serialize = v8Function(['module'], 'SerializeWasmModule(module)') as (module: WebAssembly.Module) => ArrayBuffer;
  const tierUp = v8Function(['exported'], 'WasmTierUpFunction(exported)');
  // The header of code made under the flags of a run: with what makes V8 optimise at the first call the flags are others, the code is not.
  const smallest = new WebAssembly.Module(SMALLEST);
  tierUp(new WebAssembly.Instance(smallest).exports.f);
  const header = new Uint32Array(serialize(smallest), 0, V8_HEADER_WORDS);
  setCompilerFlags();
  setFlagsFromString('--no-liftoff');
  const binary = readFileSync(paths.wasm);
  const module = new WebAssembly.Module(binary);
  for (const gil of POLICIES) {
    const supervisor = new Supervisor(paths);
    supervisor.boot(undefined, module);
    const status = await supervisor.run(await program([at('src/build/training.py'), at('programs')]), { threads: { gil } });
    if (status !== 0) throw new Error(`the training ended with status ${status}`);
  }
  const code = serialize(module);
  new Uint32Array(code, 0, V8_HEADER_WORDS).set(header);
  const name = Buffer.from(codeKey());
  writeFileSync(codePath(paths.wasm), Buffer.concat([new Uint8Array(new Uint32Array([name.length, binary.length, code.byteLength]).buffer), name, binary, new Uint8Array(code)]));
}

function run(what: string): boolean {
  const { status, stderr } = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), what], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  if (status !== 0 && process.env.GILVM_DEBUG) process.stderr.write(stderr);
  return status === 0;
}

/** What a new process does in its turn: 'write' the code, or 'try' it. */
async function step(what: string | undefined): Promise<void> {
  if (what === 'write') await write();
  else if (!loadModule(paths.wasm, (path) => mappedFile(loadKoffi(import.meta.url), path)).isOptimised) throw new Error('refused');
  process.exit(0);
}

export function makeMachineCode(): void {
  const file = codePath(paths.wasm);
  const madeFrom = [paths.wasm, at('src/build/training.py'), fileURLToPath(import.meta.url)];
  if (existsSync(file) && madeFrom.every((path) => statSync(file).mtimeMs > statSync(path).mtimeMs) && run('try')) return;
  rmSync(file, { force: true });
  for (const what of ['write', 'try']) {
    if (run(what)) continue;
    rmSync(file, { force: true });
    process.stderr.write(`note: this Node (${process.version}) keeps no machine code of vm.wasm; programs start in baseline code\n`);
    return;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === undefined) makeMachineCode();
  else await step(process.argv[2]);
}
