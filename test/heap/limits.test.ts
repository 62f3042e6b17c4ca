// The ends of memory: hard limit, host that refuses, large objects, bases above 2 GiB, collecting when nothing is left.
import { beforeAll, expect, test } from 'vitest';
import { Base, Breaker, ClassId, Counter, Frame, Heap, Kind, Limit, PageRow, Thread, Vm } from '../../assembly/shared/layout.ts';
import { classAddress, reference, World } from './world.ts';

beforeAll(async () => { await World.start(); }, 120_000); // compiles

test('size classes: the smallest cell that fits, at most a third of it unused from 256 bytes on', async () => {
  const { heap } = await World.start();
  const wrong: number[] = [];
  for (let size = 8; size <= 32768; size++) {
    const which = heap.sizeClass(size), bytes = heap.cellBytes(which);
    const fits = bytes >= size && bytes % 16 === 0, smallest = which === 1 || heap.cellBytes(which - 1) < size;
    if (!fits || !smallest || (size > 256 && bytes - size > bytes / 3 + 16)) wrong.push(size);
  }
  expect(wrong).toEqual([]);
  expect(heap.sizeClass(32768)).toBe(Heap.CLASS_COUNT - 1);
});

test('cells come zeroed, also used ones', async () => {
  const world = await World.start();
  const { heap, machine } = world;
  for (const size of [8, 16, 24, 40, 100, 256, 300, 1000, 5000, 30000, 70000]) {
    for (let round = 0; round < 3; round++) {
      const cell = world.at(heap.allocate(world.thread, size, 0x314000, Kind.BLOCK));
      expect(machine.word(cell)).toBe(0x314000);
      expect(machine.word(cell + 4)).toBe(Kind.BLOCK);
      const bytes = new Uint8Array(machine.memory.buffer, cell + 8, size - 8);
      expect(bytes.every((byte) => byte === 0)).toBe(true);
      bytes.fill(0xa5);
      heap.collect(world.thread);
    }
  }
});

test('the hard limit: 0, then room again after a collection', async () => {
  const world = await World.start({ limitPages: 64 });
  const { heap } = world;
  expect(heap.allocateMany(world.thread, 64, 0, Kind.BLOCK, 1_000_000)).toBe(63 * 1024); // one page is the collector's
  expect(heap.allocate(world.thread, 64, 0, Kind.BLOCK)).toBe(0);
  expect(heap.allocate(world.thread, 40000, 0, Kind.BLOCK)).toBe(0);
  heap.collect(world.thread);
  expect(heap.allocateMany(world.thread, 64, 0, Kind.BLOCK, 1000)).toBe(1000);
  expect(heap.allocate(world.thread, 40 * 65536, 0, Kind.BLOCK)).not.toBe(0);
  expect(heap.allocate(world.thread, 30 * 65536, 0, Kind.BLOCK)).toBe(0);
});

test('the host refuses to grow: the same', async () => {
  const world = await World.start({ hostPages: 200 });
  expect(world.heap.allocateMany(world.thread, 4096, 0, Kind.BLOCK, 1_000_000)).toBe((200 - 64 - 1) * 16);
  expect(world.heap.allocate(world.thread, 100, 0, Kind.BLOCK)).toBe(0);
});

test('sizes near 4 GiB answer 0', async () => {
  const { heap, thread } = await World.start();
  for (const bytes of [0xffffffff, 0xfffffff8, 0xffff0000, 0xfffeffff, 0x80000000, 0x7fffffff]) expect(heap.allocateBlock(thread, bytes)).toBe(0);
  const block = heap.allocateBlock(thread, 100000);
  for (const bytes of [0xffffffff, 0xffff0000, 0xfffe0000]) expect(heap.reallocateBlock(thread, block, bytes)).toBe(0);
});

test('a full heap is collected though the mark stack cannot grow', async () => {
  const world = await World.start({ limitPages: 200 });
  const { heap, machine } = world;
  // A comb: the last reference of each object leads on, the 99 before it wait on the stack: more than its one chunk holds.
  let comb = 0, cells = 0;
  for (let level = 0; level < 200; level++) {
    comb = world.tuple([...Array.from({ length: 99 }, () => world.tuple([])), comb]);
    cells += 100;
  }
  expect(comb).not.toBe(0);
  world.setRoot(0, comb);
  while (heap.allocate(world.thread, 60000, 0, Kind.BLOCK) !== 0) { /* use up every page */ }
  heap.collect(world.thread);
  expect(machine.word(Heap.RESCANS)).toBeGreaterThan(0);
  expect(world.cells().size).toBe(cells);
  expect(world.at(heap.verifyHeap())).toBe(0);
  const before = machine.word(Heap.RESCANS);
  heap.collect(world.thread); // now there is room
  expect(machine.word(Heap.RESCANS)).toBe(before);
  expect(world.cells().size).toBe(cells);
});

test('large objects: holes are joined, the best one is taken', async () => {
  const world = await World.start({ limitPages: 400 });
  const { heap } = world;
  const page = 65536;
  const runs = Array.from({ length: 20 }, (_, i) => world.at(heap.allocateBlock(world.thread, (i % 5 + 1) * page - 8)));
  for (const i of [3, 4, 5, 10, 12]) heap.freeBlock(world.thread, runs[i] as number);
  // 3, 4, 5 together are 4 + 5 + 1 pages; 10 is 1, 12 is 3
  expect(world.at(heap.allocateBlock(world.thread, 3 * page - 8))).toBe(runs[12]);
  expect(world.at(heap.allocateBlock(world.thread, 10 * page - 8))).toBe(runs[3]);
  expect(world.at(heap.allocateBlock(world.thread, page - 8))).toBe(runs[10]);
});

test('a block grows where it stands, and moves with its contents where it cannot', async () => {
  const world = await World.start();
  const { heap, machine } = world;
  const block = world.at(heap.allocateBlock(world.thread, 100_000));
  machine.setWord(block + 8, 4711);
  machine.setWord(block + 100_000, 4712);
  const grown = world.at(heap.reallocateBlock(world.thread, block, 3_000_000));
  expect(grown).toBe(block);
  expect(heap.blockCapacity(grown)).toBeGreaterThanOrEqual(3_000_000);
  world.at(heap.allocateBlock(world.thread, 50_000)); // may lie behind it
  const neighbour = world.at(heap.allocateBlock(world.thread, 10 * 65536));
  let moved = grown;
  for (let size = 3_000_000; size < 12_000_000; size += 1_000_000) moved = world.at(heap.reallocateBlock(world.thread, moved, size));
  expect(machine.word(moved + 8)).toBe(4711);
  expect(machine.word(moved + 100_000)).toBe(4712);
  expect(world.at(heap.reallocateBlock(world.thread, moved, 100_000))).toBe(moved);
  expect(heap.blockCapacity(moved)).toBe(2 * 65536 - 8);
  const small = world.at(heap.reallocateBlock(world.thread, moved, 40));
  expect(machine.word(small + 8)).toBe(4711);
  expect(neighbour).not.toBe(0);
});

test('ten million appends leave no dead stores behind', async () => {
  const world = await World.start();
  const { heap } = world;
  let capacity = 4, block = world.at(heap.allocateBlock(world.thread, capacity * 8));
  while (capacity < 10_000_000) {
    capacity = (capacity + (capacity >>> 3) + 6) & ~3;
    block = world.at(heap.reallocateBlock(world.thread, block, capacity * 8));
    expect(block).not.toBe(0);
  }
  const needed = Math.ceil(capacity * 8 / 65536);
  expect(world.machine.word(Heap.PEAK_PAGES)).toBeLessThan(needed * 1.2 + 60);
});

test('outgrown cells are used again at once', async () => {
  const world = await World.start();
  const { heap } = world;
  const block = heap.allocateBlock(world.thread, 56);
  heap.freeBlock(world.thread, block);
  expect(heap.allocateBlock(world.thread, 56)).toBe(block);
  heap.collect(world.thread); // the page is given back: its free cells must not be handed out twice
  const seen = new Set<number>();
  for (let i = 0; i < 3000; i++) {
    const cell = world.at(heap.allocateBlock(world.thread, 56));
    expect(seen.has(cell)).toBe(false);
    seen.add(cell);
    if (i % 3 === 0) { heap.freeBlock(world.thread, cell); seen.delete(cell); }
    if (i === 1500) {
      world.setRoot(0, 0);
      expect(heap.verifyHeap()).toBe(0);
    }
  }
});

test('threads take cells of their own, and get new ones after a collection', async () => {
  const world = await World.start({ threads: 3 });
  const { heap } = world;
  const threads = [0, 1, 2].map((i) => Base.THREADS + i * Thread.Size);
  const seen = new Set<number>();
  for (let i = 0; i < 2000; i++) for (const thread of threads) {
    const cell = world.at(heap.allocate(thread, 48, 0, Kind.BLOCK));
    expect(seen.has(cell)).toBe(false);
    seen.add(cell);
    if (i === 1000) { heap.collect(thread); seen.clear(); }
  }
  expect(world.at(heap.verifyHeap())).toBe(0);
  expect(threads.map((thread) => Number(world.counter(Counter.COLLECTIONS, thread)))).toEqual([1, 1, 1]);
});

test('frames: locals and operands up to SP are roots, what lies behind is not', async () => {
  const world = await World.start();
  const { heap, machine } = world;
  const chunk = world.at(heap.allocateBlock(world.thread, Limit.STACK_CHUNK_BYTES));
  machine.setWord(world.thread + Thread.STACK_CHUNK, chunk);
  const outer = chunk + 24, inner = outer + 200;
  const [a, b, c, d] = [0, 1, 2, 3].map(() => world.tuple([])) as [number, number, number, number];
  for (const frame of [outer, inner]) for (let at = 0; at < 200; at += 4) machine.setWord(frame + at, 0);
  machine.setWord(inner + Frame.PREVIOUS, outer);
  machine.setValue(outer + Frame.LOCALS, reference(a));
  machine.setWord(outer + Frame.SP, outer + Frame.LOCALS + 8);
  machine.setValue(outer + Frame.LOCALS + 8, reference(b));
  machine.setValue(inner + Frame.LOCALS, reference(c));
  machine.setValue(inner + Frame.LOCALS + 8, 0xfffe000000000000n | BigInt(d)); // an int that looks like an address
  machine.setWord(inner + Frame.SP, inner + Frame.LOCALS + 16);
  machine.setWord(world.thread + Thread.FRAME, inner);
  heap.collect(world.thread);
  const cells = world.cells();
  expect([a, b, c, d, chunk].map((cell) => cells.has(cell))).toEqual([true, false, true, false, true]);
});

test('arguments of a native that waits without the GIL are roots of its thread', async () => {
  const world = await World.start({ threads: 2 });
  const { heap, machine } = world;
  const waiting = Base.THREADS + Thread.Size;
  const block = world.at(heap.allocateBlock(world.thread, 64));
  world.setRoot(0, 0);
  const held = world.tuple([]);
  machine.setWord(waiting + Thread.STACK_CHUNK, block);
  machine.setValue(block + 32, reference(held));
  machine.setWord(waiting + Thread.BLOCKED_ARGS, block + 32);
  machine.setWord(waiting + Thread.BLOCKED_COUNT, 1);
  heap.collect(world.thread);
  expect(world.cells().has(held)).toBe(true);
  machine.setWord(waiting + Thread.BLOCKED_COUNT, 0);
  heap.collect(world.thread);
  expect(world.cells().has(held)).toBe(false);
});

test('what natives leave in the room for requests is no reference unless an object is there', async () => {
  const world = await World.start();
  const { heap, machine } = world;
  const kept = world.tuple([]), dead = world.tuple([]);
  heap.collect(world.thread);
  const object = world.tuple([]);
  const room = world.thread + Thread.ARGS;
  [0x64376134, 0xfffffff0, kept, dead, object + 8, Base.HEAP + 65536 * 40, object].forEach((address, i) => {
    machine.setValue(room + i * 8, reference(address));
  });
  expect(world.at(heap.verifyHeap())).toBe(0);
  heap.collect(world.thread);
  expect([...world.cells()]).toEqual([object]);
});

test('gc stress: every Nth safe point collects, the request stays', async () => {
  const world = await World.start();
  const { heap, machine } = world;
  machine.setWord(Vm.GC_STRESS, 3);
  machine.setWord(world.thread, Breaker.COLLECT);
  for (let i = 0; i < 30; i++) {
    heap.allocate(world.thread, 32, 0, Kind.BLOCK);
    heap.safePoint(world.thread);
  }
  expect(machine.word(Heap.COLLECTIONS)).toBe(10);
  expect(machine.word(world.thread) & Breaker.COLLECT).toBe(Breaker.COLLECT);
});

test('prompt collections are asked for only where finalisers wait, and within a budget of time', async () => {
  const world = await World.start();
  const { heap, machine } = world;
  heap.promptCollection(world.thread);
  expect(machine.word(world.thread)).toBe(0);
  const klass = world.klass(0);
  world.setRoot(0, world.instance(klass));
  heap.registerFinalizable(world.thread, world.instance(klass));
  heap.promptCollection(world.thread);
  expect(machine.word(world.thread)).toBe(Breaker.COLLECT);
  machine.setWord(world.thread, 0);
  machine.setValue(Heap.PROMPT_NS, BigInt.asUintN(64, -10_000_000_000n));
  heap.promptCollection(world.thread);
  expect(machine.word(world.thread)).toBe(0);
});

test('the end of the heap is cut off for a snapshot, and a restored one goes on', async () => {
  const world = await World.start();
  const { heap, machine } = world;
  const kept = world.list([world.tuple([])]);
  world.setRoot(0, kept);
  heap.allocateMany(world.thread, 500, 0, Kind.BLOCK, 20_000);
  const end = world.at(heap.prepareSnapshot(world.thread));
  expect(end).toBeLessThan(Base.HEAP + 10 * 65536);
  expect(new Uint8Array(machine.memory.buffer, end).every((byte) => byte === 0)).toBe(true);
  const image = new Uint8Array(machine.memory.buffer).slice(0, end);
  const other = await World.start({ initialPages: end / 65536 + 3 });
  new Uint8Array(other.machine.memory.buffer).set(image);
  expect(other.at(other.heap.verifyHeap())).toBe(0);
  expect(other.cells()).toEqual(world.cells());
  expect(other.heap.allocateMany(other.thread, 500, 0, Kind.BLOCK, 20_000)).toBe(20_000);
  other.heap.collect(other.thread);
  expect(other.cells()).toEqual(world.cells());
});

test('a damaged reference is found', async () => {
  const world = await World.start();
  const { heap, machine } = world;
  const good = world.tuple([]), holder = world.tuple([good]);
  world.setRoot(0, holder);
  expect(heap.verifyHeap()).toBe(0);
  for (const bad of [good + 8, good + 32 * 65536, 0xfff00010, 0x100]) {
    if (bad < Base.HEAP) continue;
    machine.setValue(holder + 16, reference(bad));
    expect(world.at(heap.verifyHeap())).toBe(bad);
    expect(machine.word(Heap.BAD_HOLDER)).toBe(holder);
  }
  expect(machine.word(Base.PAGES + (holder >>> 16) * PageRow.Size)).not.toBe(0);
  expect(classAddress(ClassId.TUPLE)).toBeLessThan(Base.HEAP);
});
