// One instance of vm.wasm over the shared memory, and the exports that the host uses. All state is in the memory; an instance
// only runs. Natives are put into its table in the order of their names, so that indices mean the same in every instance.
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

/** Names of the natives a module exports, in table order (index = FIRST_NATIVE + position). */
export function nativeNames(module: WebAssembly.Module): string[] {
  return WebAssembly.Module.exports(module)
    .filter((entry) => entry.kind === 'function' && !NOT_NATIVE.test(entry.name))
    .map((entry) => entry.name)
    .sort();
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
    // The raw exports: the loader's are wrapped, and only raw functions may stand in the table.
    this.exports = instance.instance.exports as unknown as VmExports;
    const names = nativeNames(module);
    const table = this.exports.table;
    const missing = FIRST_NATIVE + names.length - table.length;
    if (missing > 0) table.grow(missing);
    const exported = instance.instance.exports as unknown as Record<string, () => unknown>;
    names.forEach((name, position) => table.set(FIRST_NATIVE + position, exported[name] ?? null));
  }
}
