// Dicts and sets under the collector: keys and values live as long as their table, outgrown tables are gone at once.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Class, ClassId, Dict, Heap, Kind, Set as Sets, Special, Tuple } from '../../assembly/shared/layout.ts';
import { classAddress, reference, World } from './world.ts';

const entry = `
export { newDict, dictSet, dictGet, dictDelete } from "./assembly/objects/dict";
export { addItem, containsItem, discardItem } from "./assembly/objects/set";
`;
interface Tables {
  newDict(thread: number): number;
  dictSet(thread: number, dict: number, key: bigint, hash: bigint, value: bigint): number;
  dictGet(dict: number, key: bigint, hash: bigint): bigint;
  dictDelete(thread: number, dict: number, key: bigint, hash: bigint): number;
  addItem(thread: number, set: number, key: bigint, hash: bigint): number;
  containsItem(set: number, key: bigint, hash: bigint): number;
  discardItem(set: number, key: bigint, hash: bigint): number;
}

const start = async (): Promise<{ world: World; tables: Tables }> => {
  const world = await World.start({}, entry);
  for (let id = 0; id < ClassId.Size; id++) {
    for (let special = 0; special < Special.Size; special++) world.machine.setValue(classAddress(id) + Class.SPECIAL + special * 8, reference(0));
  }
  return { world, tables: world.machine.exports as unknown as Tables };
};
beforeAll(async () => { await start(); }, 180_000);

const small = (n: number): bigint => 0xfffe000000000000n | BigInt(n);
const unsigned = (value: bigint): bigint => BigInt.asUintN(64, value);

const step = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('set' as const), key: fc.nat(300) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('delete' as const), key: fc.nat(300) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('collect' as const), key: fc.constant(0) }) },
);

test('random dicts of objects', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 600 }), async (steps) => {
    const { world, tables } = await start();
    const dict = world.at(tables.newDict(world.thread));
    world.setRoot(0, dict);
    const model = new Map<number, number>();
    const check = () => {
      world.heap.collect(world.thread);
      const block = world.machine.word(dict + Dict.BLOCK);
      const expected = new Set([dict, ...model.values(), ...(block ? [block] : [])]);
      expect([...world.cells()].sort()).toEqual([...expected].sort());
      for (const [key, value] of model) expect(unsigned(tables.dictGet(dict, small(key), BigInt(key)))).toBe(reference(value));
    };
    for (const action of steps) {
      if (action.do === 'set') {
        const value = world.tuple([]);
        expect(tables.dictSet(world.thread, dict, small(action.key), BigInt(action.key), reference(value))).toBe(0);
        model.set(action.key, value);
      } else if (action.do === 'delete') {
        tables.dictDelete(world.thread, dict, small(action.key), BigInt(action.key));
        model.delete(action.key);
      } else check();
    }
    check();
  }), { numRuns: 25 });
}, 120_000);

test('a set and a dict of 100,000 objects', async () => {
  const { world, tables } = await start();
  const { machine } = world;
  const set = world.at(world.heap.allocate(world.thread, Sets.Size, classAddress(ClassId.SET), Kind.SET)), dict = world.at(tables.newDict(world.thread));
  world.setRoot(0, set);
  world.setRoot(1, dict);
  const objects: number[] = [];
  for (let i = 0; i < 100_000; i++) {
    const object = world.at(world.heap.allocate(world.thread, Tuple.INLINE, classAddress(ClassId.OBJECT), Kind.OBJECT));
    objects.push(object);
    tables.addItem(world.thread, set, reference(object), BigInt(i * 7919));
    if (i % 2) tables.dictSet(world.thread, dict, reference(object), BigInt(i * 7919), small(i));
    else tables.discardItem(set, reference(objects[i / 2] as number), BigInt(i / 2 * 7919));
  }
  const before = machine.word(Heap.PEAK_PAGES);
  world.heap.collect(world.thread);
  expect(machine.word(Heap.PEAK_PAGES)).toBeLessThanOrEqual(before + 2); // wide tables do not flood the mark stack
  const cells = world.cells();
  objects.forEach((object, i) => {
    const inSet = tables.containsItem(set, reference(object), BigInt(i * 7919)) !== 0, inDict = i % 2 === 1;
    expect(cells.has(object)).toBe(inSet || inDict);
  });
  expect(world.at(world.heap.verifyHeap())).toBe(0);
}, 60_000);
