// A heap with the least of the machine's static area around it, and ways to make and link objects from tests.
import { Base, Class, ClassId, Heap, Kind, List, Sequence, Thread, ThreadState, Tuple, Vm } from '../../assembly/shared/layout.ts';
import { compile, instantiate, type Machine } from './harness.ts';

// Re-exports come without ".ts": asc resolves such a path only in imports.
const entry = `
export * from "./assembly/state/heap";
export { collect, collectAndCount, prepareSnapshot, safePoint, promptCollection } from "./assembly/state/collector";
export { verifyHeap, firstCell, nextCell, isCell, referents, refersTo } from "./assembly/state/heap_verify";
export {
  findWeakref, firstWeakref, nextWeakref, newWeakref, nextWeakCallback, registerFinalizable, nextFinalizer, queueFinalizers,
} from "./assembly/state/collector_weak";
import { allocate } from "./assembly/state/heap.ts";
/** Allocates until the thread is asked to collect or has made n; answers how many. */
export function allocateMany(thread: u32, size: u32, shape: u32, kind: u32, n: u32): u32 {
  for (let i: u32 = 0; i < n; i++) if (allocate(thread, size, shape, kind) == 0) return i;
  return n;
}
/** A chain of n cells, the newest first. */
export function chain(thread: u32, n: u32, shape: u32, kind: u32): u32 {
  let last: u64 = 0xfffc000000000000;
  for (let i: u32 = 0; i < n; i++) {
    const cell = allocate(thread, 24, shape, kind);
    if (cell == 0) return 0;
    store<u64>(cell, last, 8);
    last = 0xfffc000000000000 | <u64>cell;
  }
  return <u32>last;
}
`;

export interface HeapExports {
  allocate(thread: number, size: number, shape: number, kind: number): number;
  allocateBlock(thread: number, bytes: number): number;
  reallocateBlock(thread: number, block: number, bytes: number): number;
  freeBlock(thread: number, block: number): void;
  blockCapacity(block: number): number;
  sizeClass(size: number): number;
  cellBytes(sizeClass: number): number;
  allocateMany(thread: number, size: number, shape: number, kind: number, n: number): number;
  chain(thread: number, n: number, shape: number, kind: number): number;
  collect(thread: number): void;
  collectAndCount(thread: number): number;
  prepareSnapshot(thread: number): number;
  safePoint(thread: number): void;
  promptCollection(thread: number): void;
  verifyHeap(): number;
  firstCell(): number;
  nextCell(cell: number): number;
  isCell(address: number): number;
  referents(object: number, into: number): number;
  refersTo(holder: number, object: number): number;
  findWeakref(referent: number, klass: number): number;
  firstWeakref(referent: number): number;
  nextWeakref(ref: number, referent: number): number;
  newWeakref(thread: number, klass: number, referent: number, callback: bigint): number;
  nextWeakCallback(): number;
  registerFinalizable(thread: number, object: number): number;
  nextFinalizer(): number;
  queueFinalizers(all: number): void;
}

const compiled = new Map<string, Promise<WebAssembly.Module>>();

export const classAddress = (id: ClassId): number => Base.CLASSES + id * Class.Size;
/** A reference as a value word; address 0 is NULL. */
export const reference = (address: number): bigint => 0xfffc000000000000n | BigInt(address >>> 0);

export interface Options { base?: number; limitPages?: number; hostPages?: number; threads?: number; initialPages?: number }

export class World {
  readonly machine: Machine<HeapExports>;
  readonly heap: HeapExports;
  readonly thread = Base.THREADS;

  /** `more`: further text of the entry file. */
  static async start(options: Options = {}, more = ''): Promise<World> {
    let module = compiled.get(more);
    if (!module) {
      module = compile(entry + more);
      compiled.set(more, module);
    }
    return new World(await module, options);
  }

  constructor(module: WebAssembly.Module, options: Options) {
    this.machine = instantiate<HeapExports>(module, options.hostPages, options.initialPages);
    this.heap = this.machine.exports;
    const m = this.machine;
    if (options.base) m.setWord(Heap.BASE, options.base);
    if (options.limitPages) m.setWord(Vm.HEAP_LIMIT_PAGES, options.limitPages);
    for (let i = 0; i < (options.threads ?? 1); i++) m.setWord(Base.THREADS + i * Thread.Size + Thread.STATE, ThreadState.RUNNING);
    for (let id = 0; id < ClassId.Size; id++) {
      const klass = classAddress(id);
      m.setWord(klass, classAddress(ClassId.TYPE));
      m.setWord(klass + 4, Kind.CLASS);
      m.setWord(klass + Class.CLASS, klass);
      m.setWord(klass + Class.BASIC_SIZE, 8);
      m.setWord(klass + Class.INSTANCE_SIZE, 8);
    }
  }

  /** An unsigned address from what an export returned. */
  at(address: number): number { return address >>> 0; }
  setRoot(index: number, address: number): void { this.machine.setValue(Vm.ROOTS + index * 8, reference(address)); }

  tuple(references: number[]): number {
    const tuple = this.at(this.heap.allocate(this.thread, Tuple.INLINE + references.length * 8, classAddress(ClassId.TUPLE), Kind.TUPLE));
    if (tuple === 0) return 0;
    this.machine.setWord(tuple + Sequence.LENGTH, references.length);
    this.machine.setWord(tuple + Sequence.ITEMS, tuple + Tuple.INLINE);
    references.forEach((to, i) => { this.machine.setValue(tuple + Tuple.INLINE + i * 8, reference(to)); });
    return tuple;
  }

  /** A list with its items in a block of their own. */
  list(references: number[], capacity = references.length): number {
    const list = this.at(this.heap.allocate(this.thread, List.Size, classAddress(ClassId.LIST), Kind.LIST));
    const block = capacity ? this.at(this.heap.allocateBlock(this.thread, capacity * 8)) : 0;
    if (list === 0 || (capacity && block === 0)) return 0;
    this.machine.setWord(list + List.LENGTH, references.length);
    this.machine.setWord(list + List.ITEMS, block ? block + 8 : 0);
    this.machine.setWord(list + List.CAPACITY, capacity);
    references.forEach((to, i) => { this.machine.setValue(block + 8 + i * 8, reference(to)); });
    return list;
  }

  /** A user's class: instances of `kind` with `slots` values. */
  klass(slots: number, kind: Kind = Kind.OBJECT): number {
    const m = this.machine;
    const klass = this.at(this.heap.allocate(this.thread, Class.Size, classAddress(ClassId.TYPE), Kind.CLASS));
    m.setWord(klass + Class.CLASS, klass);
    m.setWord(klass + Class.BASE, classAddress(ClassId.OBJECT));
    m.setWord(klass + Class.BASIC_SIZE, 8 + slots * 8);
    m.setWord(klass + Class.INSTANCE_SIZE, 8 + slots * 8);
    m.setWord(klass + Class.INSTANCE_KIND, kind);
    return klass;
  }
  instance(klass: number, references: number[] = []): number {
    const object = this.at(this.heap.allocate(this.thread, this.machine.word(klass + Class.INSTANCE_SIZE), klass, Kind.OBJECT));
    references.forEach((to, i) => { this.machine.setValue(object + 8 + i * 8, reference(to)); });
    return object;
  }

  /** Everything in the heap that is in use, by address. */
  cells(): Set<number> {
    const found = new Set<number>();
    for (let cell = this.at(this.heap.firstCell()); cell !== 0; cell = this.at(this.heap.nextCell(cell))) found.add(cell);
    return found;
  }
  usedPages(): number { return this.machine.word(Heap.USED_PAGES); }
  counter(which: number, thread = this.thread): bigint { return this.machine.value(thread + Thread.COUNTERS + which * 8); }
}
