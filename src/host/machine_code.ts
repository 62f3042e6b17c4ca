// V8's optimised machine code of vm.wasm, made by the build and taken over at the start. Without it every process begins in baseline code,
// three to four times slower, while V8 compiles the loop anew on another core: 100 ms of processor time, longer than many a program runs.
//
// V8 serializes compiled modules for browsers, which cache them; Node has no call for it (nodejs/node#36671), but V8's own test functions
// reach it behind a flag: %SerializeWasmModule and %DeserializeWasmModule. V8 refuses code of another version, processor or set of flags;
// everything that it does not check itself, this file does. Where there is no code that fits, the module is compiled as usual.
//
// build/vm.code (src/build/machine_code.ts makes it):
//   u32 length of the key | u32 length of the module | u32 length of the code | key | module | code
// The module lies in the same file, because V8 does not check that code belongs to it.
import { setFlagsFromString } from 'node:v8';
import type { FileBytes } from './mapping.ts';

const HEADER_BYTES = 12;

/** What the code was made by; the build tries the file in a new process before it keeps it. */
export const codeKey = (): string => `${process.version} ${process.versions.v8} ${process.platform} ${process.arch}`;

/** A function of V8's own, by a text that only it can parse. The flag is back to what it was before code is looked at: it counts in V8's check. */
export function v8Function(parameters: string[], call: string): (...given: unknown[]) => unknown {
  setFlagsFromString('--allow-natives-syntax');
  try {
    return new Function(...parameters, `return %${call}`) as (...given: unknown[]) => unknown;
  } finally {
    setFlagsFromString('--no-allow-natives-syntax');
  }
}

/** The module with its optimised code; undefined where the file does not fit this Node. */
function optimisedModule(bytes: FileBytes): WebAssembly.Module | undefined {
  const lengths = new Uint32Array(3);
  new Uint8Array(lengths.buffer).set(bytes(0, HEADER_BYTES));
  const [keyLength, moduleLength, codeLength] = lengths as unknown as [number, number, number];
  if (keyLength > 1000 || Buffer.from(bytes(HEADER_BYTES, keyLength)).toString() !== codeKey()) return undefined;
  const binary = bytes(HEADER_BYTES + keyLength, moduleLength);
  const code = bytes(HEADER_BYTES + keyLength + moduleLength, codeLength);
  if (binary.length !== moduleLength || code.length !== codeLength || codeLength === 0) return undefined;
  return v8Function(['code', 'binary'], 'DeserializeWasmModule(code, binary)')(code.buffer, binary) as WebAssembly.Module | undefined;
}

export interface LoadedModule { module: WebAssembly.Module; /** else V8 begins with baseline code */ isOptimised: boolean }

/** vm.wasm as a module, with the code that lies beside it (vm.code) where that fits. */
export function loadModule(path: string, open: (path: string) => FileBytes): LoadedModule {
  let module: WebAssembly.Module | undefined;
  try { module = optimisedModule(open(codePath(path))); } catch { /* no such file */ }
  if (module) return { module, isOptimised: true };
  setCompilerFlags();
  return { module: new WebAssembly.Module(open(path)(0)), isOptimised: false };
}

/**
 * Flags for V8 where it compiles vm.wasm: not set where it need not, since with other flags than usual V8 refuses the code that Node keeps of its
 * own JavaScript, and a worker boots 45 ms later.
 */
export function setCompilerFlags(): void {
  // The dispatch loop is one function with thousands of virtual registers; without this V8 11 allocates registers for it by its quick method.
  if (Number(process.versions.v8.split('.')[0]) < 12) setFlagsFromString('--no-turbo-use-mid-tier-regalloc-for-huge-functions');
}

export const codePath = (wasm: string): string => wasm.replace(/\.wasm$/, '.code');
