// V8's optimised machine code of vm.wasm, made by the build and taken over at the start. Without it every process begins in baseline code,
// three to four times slower, while V8 compiles the loop anew on another core: 100 ms of processor time, longer than many a program runs.
//
// V8 serializes compiled modules for browsers, which cache them; Node has no call for it (nodejs/node#36671), but V8's own test functions
// reach it behind a flag: %SerializeWasmModule and %DeserializeWasmModule. V8 refuses code of another version, processor or set of flags;
// everything that it does not check itself, this file does. Where there is no code that fits, the module is compiled as usual.
//
// build/vm.code:   u32 length of the key | u32 length of the module | u32 length of the code | key | module | code
// The module lies in the same file, because V8 does not check that code belongs to it.
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

const HEADER_BYTES = 12;
/** Of V8's serialized code: magic, version, processor's features, flags; a word each. */
const V8_HEADER_WORDS = 4;

/** What the code was made by; the build tries the file in a new process before it keeps it. */
const key = (): string => `${process.version} ${process.versions.v8} ${process.platform} ${process.arch}`;

/** A function of V8's own, by a text that only it can parse. The flag is back to what it was before code is looked at: it counts in V8's check. */
function native(parameters: string[], call: string): (...given: unknown[]) => unknown {
  setFlagsFromString('--allow-natives-syntax');
  try {
    return new Function(...parameters, `return %${call}`) as (...given: unknown[]) => unknown;
  } finally {
    setFlagsFromString('--no-allow-natives-syntax');
  }
}

/** The module with its optimised code; undefined where the file does not fit this Node, or is not there. */
export function optimisedModule(path: string): WebAssembly.Module | undefined {
  let descriptor: number;
  try { descriptor = openSync(path, 'r'); } catch { return undefined; }
  try {
    const lengths = new Uint32Array(3);
    let at = readSync(descriptor, lengths);
    if (at !== HEADER_BYTES) return undefined;
    const next = (length: number): Uint8Array => {
      const bytes = new Uint8Array(new ArrayBuffer(length));
      const read = readSync(descriptor, bytes, 0, length, at);
      at += read;
      return read === length ? bytes : new Uint8Array(0);
    };
    const [keyLength, moduleLength, codeLength] = lengths as unknown as [number, number, number];
    if (keyLength > 1000 || Buffer.from(next(keyLength)).toString() !== key()) return undefined;
    const binary = next(moduleLength);
    const code = next(codeLength);
    if (binary.length !== moduleLength || code.length !== codeLength || codeLength === 0) return undefined;
    return native(['code', 'binary'], 'DeserializeWasmModule(code, binary)')(code.buffer, binary) as WebAssembly.Module | undefined;
  } finally {
    closeSync(descriptor);
  }
}

export interface LoadedModule { module: WebAssembly.Module; /** else V8 begins with baseline code */ isOptimised: boolean }

/** vm.wasm as a module, with the code that lies beside it (vm.code) where that fits. */
export function loadModule(path: string): LoadedModule {
  const module = optimisedModule(codePath(path));
  if (module) return { module, isOptimised: true };
  setCompilerFlags();
  return { module: new WebAssembly.Module(readFileSync(path)), isOptimised: false };
}

/**
 * Flags for V8 where it compiles vm.wasm: not set where it need not, since with other flags than usual V8 refuses the code that Node keeps of its
 * own JavaScript, and a worker boots 45 ms later.
 */
function setCompilerFlags(): void {
  // The dispatch loop is one function with thousands of virtual registers; without this V8 11 allocates registers for it by its quick method.
  if (Number(process.versions.v8.split('.')[0]) < 12) setFlagsFromString('--no-turbo-use-mid-tier-regalloc-for-huge-functions');
}

export const codePath = (wasm: string): string => wasm.replace(/\.wasm$/, '.code');

/** A module with one function: (func (export "f")). */
const SMALLEST = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 0x66, 0, 0, 10, 4, 1, 2, 0, 0x0b]);

/** For the build: compiles everything at once and writes the code. Leaves V8's flags changed. */
export function writeOptimisedCode(wasm: string): void {
  const serialize = native(['module'], 'SerializeWasmModule(module)') as (module: WebAssembly.Module) => ArrayBuffer;
  const tierUp = native(['exported'], 'WasmTierUpFunction(exported)');
  // The header of code made under the flags of a run: with what makes V8 compile everything at once the flags are others, the code is not.
  const smallest = new WebAssembly.Module(SMALLEST);
  tierUp(new WebAssembly.Instance(smallest).exports.f);
  const header = new Uint32Array(serialize(smallest), 0, V8_HEADER_WORDS);
  setCompilerFlags();
  setFlagsFromString('--no-liftoff');
  setFlagsFromString('--no-wasm-lazy-compilation');
  const binary = readFileSync(wasm);
  const code = serialize(new WebAssembly.Module(binary));
  new Uint32Array(code, 0, V8_HEADER_WORDS).set(header);
  const name = Buffer.from(key());
  writeFileSync(codePath(wasm), Buffer.concat([new Uint8Array(new Uint32Array([name.length, binary.length, code.byteLength]).buffer), name, binary, new Uint8Array(code)]));
}
