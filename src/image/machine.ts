// One instance of vm.wasm over the shared memory, and the exports that the host uses. All state is in the memory; an instance
// only runs. The build has put the natives into its table, in the order of their names (src/build/natives.ts).
import { instantiateSync } from '@assemblyscript/loader';
import { SharedMemory } from './memory.ts';

/** Exports of assembly/index.ts that are not natives. */
export interface VmExports {
  table: WebAssembly.Table;
  run(thread: number): number;
  bootAllocate(thread: number, size: number, shape: number, kind: number): number;
  bootDict(thread: number): number;
  bootDictSet(thread: number, dict: number, key: number, value: bigint): number;
  bootDictGet(dict: number, key: number): bigint;
  bootIntern(thread: number, text: number): number;
  bootFrozenset(thread: number, items: number): bigint;
  bootFinishClass(thread: number, klass: number): number;
  bootFunction(thread: number, code: number, globals: number, builtins: number): number;
  bootFrame(thread: number, functionObject: number, localsMapping: number): number;
  bootHeap(heapBase: number): void;
  vmPrepareSnapshot(thread: number): number;
  vmResetThread(thread: number, index: number): void;
  vmBeginThread(thread: number): number;
  vmEndThread(thread: number): void;
  vmStartCall(thread: number, callee: bigint, args: bigint, kwargs: bigint): number;
  vmThreadName(callee: bigint): number;
  gilTake(thread: number): void;
  gilDrop(thread: number, last: number): void;
  gilRelease(thread: number): void;
  bootMro(thread: number, klass: number): number;
  bootToGlobals(thread: number, dict: number): number;
}
export type HostImports = Record<string, (...args: never[]) => unknown>;

const NOT_NATIVE = /^(run|boot[A-Z]\w*|vm[A-Z]\w*|gil[A-Z]\w*|memory|table|__\w+)$/;
/** Is an exported function of assembly/index.ts a native, which stands in the table? */
export const isNative = (name: string): boolean => !NOT_NATIVE.test(name);
/** The custom section with the names of the natives, in table order (index = FIRST_NATIVE + position). */
export const NATIVES_SECTION = 'natives';

export function nativeNames(module: WebAssembly.Module): string[] {
  const [section] = WebAssembly.Module.customSections(module, NATIVES_SECTION);
  return section ? Buffer.from(section).toString().split('\n') : [];
}

/** Index 0 stays empty: a native's TABLE_INDEX is never 0. */
export const FIRST_NATIVE = 1;

export class Machine {
  readonly memory: SharedMemory;
  readonly exports: VmExports;

  constructor(module: WebAssembly.Module, memory: WebAssembly.Memory, imports: HostImports) {
    this.memory = new SharedMemory(memory);
    const instance = instantiateSync(module, {
      env: { ...imports, memory, abort: () => { throw new Error('the VM met a broken invariant'); } },
    } as never);
    // The raw exports, not those that the loader has wrapped.
    this.exports = instance.instance.exports as unknown as VmExports;
  }
}
