// Makes build/vm.code, V8's optimised code of vm.wasm, with the Node that builds (src/host/machine_code.ts says why and how). It is kept only
// where a new process takes it: these are functions that V8 has for its own tests, and another Node may have others, or none.
// Run: tsx src/build/machine_code.ts
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codePath, optimisedModule, writeOptimisedCode } from '../host/machine_code.ts';

const wasm = fileURLToPath(new URL('../../build/vm.wasm', import.meta.url));

function run(what: string): boolean {
  return spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), what], { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } }).status === 0;
}

/** What a new process does in its turn: 'write' the code, or 'try' it. */
function step(what: string | undefined): void {
  if (what === 'write') writeOptimisedCode(wasm);
  else if (WebAssembly.Module.exports(optimisedModule(codePath(wasm)) as WebAssembly.Module).length === 0) throw new Error('nothing in it');
}

export function makeMachineCode(): void {
  if (existsSync(codePath(wasm)) && statSync(codePath(wasm)).mtimeMs > statSync(wasm).mtimeMs && run('try')) return;
  rmSync(codePath(wasm), { force: true });
  for (const what of ['write', 'try']) {
    if (run(what)) continue;
    rmSync(codePath(wasm), { force: true });
    process.stderr.write(`note: this Node (${process.version}) keeps no machine code of vm.wasm; programs start in baseline code\n`);
    return;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === undefined) makeMachineCode();
  else step(process.argv[2]);
}
