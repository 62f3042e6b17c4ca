// The collector against a model: what is reachable stays, with its contents; everything else goes.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Counter, Heap, List, Sequence, Tuple } from '../../assembly/shared/layout.ts';
import { reference, World } from './world.ts';

beforeAll(async () => { await World.start(); }, 120_000); // compiles

interface Node { address: number; block: number; references: Node[]; form: 'tuple' | 'list' }
const ROOTS = 8;

/** A random program over a heap: makes, links, drops, resizes, collects, and checks after each collection. */
class Model {
  readonly roots: (Node | undefined)[] = new Array(ROOTS).fill(undefined);
  constructor(readonly world: World) {}

  reachable(): Node[] {
    const found = new Set<Node>();
    const rest = this.roots.filter((node) => node !== undefined);
    for (let node = rest.pop(); node; node = rest.pop()) {
      if (found.has(node)) continue;
      found.add(node);
      rest.push(...node.references);
    }
    return [...found];
  }

  make(form: Node['form'], references: Node[], capacity: number): Node {
    const { world } = this;
    const addresses = references.map((node) => node.address);
    const address = form === 'tuple' ? world.tuple(addresses) : world.list(addresses, Math.max(capacity, references.length));
    const items = form === 'list' ? world.machine.word(address + List.ITEMS) : 0;
    return { address, block: items ? items - 8 : 0, references, form };
  }

  /** Gives a list another store, as append would. */
  resize(node: Node, capacity: number): void {
    if (node.form !== 'list' || node.block === 0) return;
    const { machine, heap } = this.world;
    const room = Math.max(capacity, node.references.length, 1);
    node.block = this.world.at(heap.reallocateBlock(this.world.thread, node.block, room * 8));
    machine.setWord(node.address + List.ITEMS, node.block + 8);
    machine.setWord(node.address + List.CAPACITY, room);
  }

  check(): void {
    const { world } = this, { machine } = world;
    const nodes = this.reachable();
    const expected = new Set<number>();
    for (const node of nodes) {
      expected.add(node.address);
      if (node.block) expected.add(node.block);
      expect(machine.word(node.address + Sequence.LENGTH)).toBe(node.references.length);
      const items = machine.word(node.address + Sequence.ITEMS);
      if (node.form === 'tuple') expect(items).toBe(node.address + Tuple.INLINE);
      node.references.forEach((other, i) => { expect(Number(machine.value(items + i * 8) & 0xffffffffn)).toBe(other.address); });
    }
    expect([...world.cells()].sort()).toEqual([...expected].sort());
    expect(world.at(world.heap.verifyHeap())).toBe(0);
  }
}

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('make' as const), form: fc.constantFrom('tuple' as const, 'list' as const), from: fc.array(fc.nat(), { maxLength: 6 }), root: fc.nat(ROOTS - 1), capacity: fc.oneof(fc.nat(40), fc.nat(20000)) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('link' as const), from: fc.nat(), to: fc.nat(), at: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('drop' as const), root: fc.nat(ROOTS - 1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('resize' as const), which: fc.nat(), capacity: fc.oneof(fc.nat(60), fc.nat(40000)) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('garbage' as const), size: fc.integer({ min: 8, max: 40000 }), n: fc.integer({ min: 1, max: 200 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('collect' as const) }) },
);

async function play(steps: (typeof step extends fc.Arbitrary<infer T> ? T : never)[], base?: number): Promise<void> {
  const world = await World.start(base ? { base, limitPages: 4096 } : {});
  const model = new Model(world);
  for (const action of steps) {
    const nodes = model.reachable();
    const pick = (n: number) => nodes[n % nodes.length] as Node;
    if (action.do === 'make') {
      const references = nodes.length ? action.from.map(pick) : [];
      const node = model.make(action.form, references, action.capacity);
      model.roots[action.root] = node;
      world.setRoot(action.root, node.address);
    } else if (action.do === 'link' && nodes.length) {
      const from = pick(action.from), to = pick(action.to);
      if (from.references.length) {
        const at = action.at % from.references.length;
        from.references = from.references.with(at, to);
        world.machine.setValue(world.machine.word(from.address + Sequence.ITEMS) + at * 8, reference(to.address));
      }
    } else if (action.do === 'drop') {
      model.roots[action.root] = undefined;
      world.setRoot(action.root, 0);
    } else if (action.do === 'resize' && nodes.length) model.resize(pick(action.which), action.capacity);
    else if (action.do === 'garbage') world.heap.allocateMany(world.thread, action.size, 0, 1, action.n);
    else if (action.do === 'collect') {
      world.heap.collect(world.thread);
      model.check();
    }
  }
  world.heap.collect(world.thread);
  model.check();
}

test('random graphs: nothing reachable is freed, everything else is', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 120 }), (steps) => play(steps)), { numRuns: 60 });
}, 120_000);

test('random graphs above 2 GiB', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 100 }), (steps) => play(steps, 0xa0000000)), { numRuns: 15 });
}, 120_000);

test('a chain of 300,000 cells is marked without recursion and freed as a whole', async () => {
  const world = await World.start();
  const { heap } = world;
  world.setRoot(0, world.at(heap.chain(world.thread, 300_000, 0x314000, 24 /* Kind of a method: never visited by class */)));
  const before = world.usedPages();
  world.setRoot(0, 0);
  heap.collect(world.thread);
  expect(world.cells().size).toBe(0);
  expect(world.usedPages()).toBeLessThan(before / 10);
});

test('a wide list does not flood the mark stack', async () => {
  const world = await World.start();
  const items = Array.from({ length: 50_000 }, () => world.tuple([]));
  const list = world.list(items);
  world.setRoot(0, list);
  const before = world.usedPages();
  world.heap.collect(world.thread);
  expect(world.cells().size).toBe(items.length + 2);
  expect(world.machine.word(Heap.PEAK_PAGES)).toBeLessThanOrEqual(before + 2);
});

test('garbage without end leaves memory flat', async () => {
  const world = await World.start();
  let high = 0;
  for (let round = 0; round < 40; round++) {
    world.heap.allocateMany(world.thread, 16 + (round % 20) * 24, 0, 1, 50_000);
    if (world.machine.word(world.thread) !== 0) {
      world.heap.safePoint(world.thread);
      expect(world.machine.word(world.thread)).toBe(0);
    }
    if (round === 10) high = world.usedPages();
    if (round > 10) expect(world.usedPages()).toBeLessThan(high + 600);
  }
  expect(world.counter(Counter.ALLOCATIONS)).toBeGreaterThanOrEqual(2_000_000n);
  expect(world.machine.word(Heap.COLLECTIONS)).toBeGreaterThan(5);
});
