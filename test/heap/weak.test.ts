// Weak references, finalisers, and the machine's own weak fields.
import { beforeAll, expect, test } from 'vitest';
import {
  Breaker, Cache, CacheKind, Class, ClassId, Code, Dict, DictArea, Generator, GeneratorState, Heap, Kind, Link, Sequence, Shape, Vm, Weakref,
} from '../../assembly/shared/layout.ts';
import { classAddress, reference, World } from './world.ts';

beforeAll(async () => { await World.start(); }, 120_000); // compiles

const NULL = reference(0);

async function weakWorld(): Promise<{ world: World; ref: number }> {
  const world = await World.start();
  const ref = classAddress(ClassId.WEAKREF);
  world.machine.setWord(ref + Class.BASIC_SIZE, Weakref.Size);
  world.machine.setWord(ref + Class.INSTANCE_SIZE, Weakref.Size);
  return { world, ref };
}

test('a weak reference finds its referent until nothing else refers to it', async () => {
  const { world, ref } = await weakWorld();
  const object = world.tuple([]);
  world.setRoot(0, object);
  const weak = world.at(world.heap.newWeakref(world.thread, ref, object, NULL));
  world.setRoot(1, weak);
  expect(world.at(world.heap.findWeakref(object, ref))).toBe(weak);
  world.heap.collect(world.thread);
  expect(world.machine.word(weak + Weakref.REFERENT)).toBe(object);
  world.setRoot(0, 0);
  world.heap.collect(world.thread);
  expect(world.machine.word(weak + Weakref.REFERENT)).toBe(0);
  expect(world.heap.findWeakref(object, ref)).toBe(0);
  expect(world.heap.nextWeakCallback()).toBe(0);
  expect(world.heap.verifyHeap()).toBe(0);
});

test('references with callbacks are apart from the shared one, and run newest first', async () => {
  const { world, ref } = await weakWorld();
  const object = world.tuple([]);
  world.setRoot(0, object);
  const first = world.at(world.heap.newWeakref(world.thread, ref, object, reference(classAddress(ClassId.LIST))));
  expect(world.heap.findWeakref(object, ref)).toBe(0);
  const second = world.at(world.heap.newWeakref(world.thread, ref, object, reference(classAddress(ClassId.LIST))));
  const forgotten = world.at(world.heap.newWeakref(world.thread, ref, object, reference(classAddress(ClassId.LIST))));
  expect([world.heap.firstWeakref(object), world.heap.nextWeakref(forgotten, object), world.heap.nextWeakref(second, object)].map((x) => x >>> 0))
    .toEqual([forgotten, second, first]);
  world.setRoot(1, world.tuple([first, second]));
  world.setRoot(0, 0);
  world.heap.collect(world.thread);
  expect(world.machine.word(world.thread) & Breaker.PENDING).toBe(Breaker.PENDING);
  world.setRoot(1, 0);
  world.heap.collect(world.thread); // the list of callbacks keeps them now
  expect(world.at(world.heap.nextWeakCallback())).toBe(second);
  expect(world.at(world.heap.nextWeakCallback())).toBe(first);
  expect(world.heap.nextWeakCallback()).toBe(0);
});

test('ten thousand weak references: half of the referents die', async () => {
  const { world, ref } = await weakWorld();
  const objects = Array.from({ length: 10_000 }, () => world.tuple([]));
  const refs = objects.map((object) => world.at(world.heap.newWeakref(world.thread, ref, object, NULL)));
  world.setRoot(0, world.list(objects.filter((_, i) => i % 2 === 0)));
  world.setRoot(1, world.list(refs.filter((_, i) => i % 3 !== 0)));
  world.heap.collect(world.thread);
  objects.forEach((object, i) => {
    const alive = i % 2 === 0, held = i % 3 !== 0;
    if (held) expect(world.machine.word((refs[i] as number) + Weakref.REFERENT)).toBe(alive ? object : 0);
    if (alive) expect(world.at(world.heap.findWeakref(object, ref))).toBe(held ? refs[i] : 0);
  });
  expect(world.machine.word(Heap.WEAK_COUNT)).toBe(objects.filter((_, i) => i % 2 === 0 && i % 3 !== 0).length);
});

test('a dead object with a finaliser is queued once, kept with all it refers to, then freed', async () => {
  const { world } = await weakWorld();
  const klass = world.klass(1);
  world.setRoot(7, klass);
  const inner = world.tuple([]);
  const object = world.instance(klass, [inner]);
  expect(world.heap.registerFinalizable(world.thread, object)).toBe(1);
  expect(world.machine.word(Vm.FINALIZERS)).toBe(1);
  world.setRoot(0, object);
  world.heap.collect(world.thread);
  expect(world.heap.nextFinalizer()).toBe(0);
  world.setRoot(0, 0);
  world.heap.collect(world.thread);
  world.heap.collect(world.thread);
  expect(world.machine.word(Vm.FINALIZERS)).toBe(0);
  expect(world.cells().has(inner)).toBe(true);
  expect(world.at(world.heap.nextFinalizer())).toBe(object);
  expect(world.heap.nextFinalizer()).toBe(0);
  world.setRoot(0, object); // the finaliser brought it back
  world.heap.collect(world.thread);
  world.setRoot(0, 0);
  expect(world.cells().has(object)).toBe(true);
  world.heap.collect(world.thread);
  expect(world.heap.nextFinalizer()).toBe(0);
  expect(world.cells().has(object) || world.cells().has(inner)).toBe(false);
});

test('weak references to what only a finaliser brings back are cleared first', async () => {
  const { world, ref } = await weakWorld();
  const klass = world.klass(1);
  world.setRoot(7, klass);
  const inner = world.tuple([]), object = world.instance(klass, [inner]);
  world.heap.registerFinalizable(world.thread, object);
  const weak = world.at(world.heap.newWeakref(world.thread, ref, inner, NULL));
  world.setRoot(1, weak);
  world.heap.collect(world.thread);
  expect(world.machine.word(weak + Weakref.REFERENT)).toBe(0);
  expect(world.cells().has(inner)).toBe(true);
});

test('many finalisers come in the order of registration, at exit also those of living objects', async () => {
  const { world } = await weakWorld();
  const klass = world.klass(0);
  world.setRoot(7, klass);
  const objects = Array.from({ length: 3000 }, () => world.instance(klass));
  for (const object of objects) world.heap.registerFinalizable(world.thread, object);
  world.setRoot(0, world.list(objects.slice(1500)));
  world.heap.collect(world.thread);
  for (const object of objects.slice(0, 1000)) expect(world.at(world.heap.nextFinalizer())).toBe(object);
  world.heap.queueFinalizers(1);
  for (const object of objects.slice(1000)) expect(world.at(world.heap.nextFinalizer())).toBe(object);
  expect(world.heap.nextFinalizer()).toBe(0);
  expect(world.machine.word(Vm.FINALIZERS)).toBe(0);
});

test('a dead generator is closed only where it is suspended', async () => {
  const { world } = await weakWorld();
  const make = (state: GeneratorState): number => {
    const generator = world.at(world.heap.allocate(world.thread, Generator.FRAME + 96, classAddress(ClassId.GENERATOR), Kind.GENERATOR));
    world.machine.setWord(generator + Generator.STATE, state);
    world.heap.registerFinalizable(world.thread, generator);
    return generator;
  };
  make(GeneratorState.CREATED);
  const suspended = make(GeneratorState.SUSPENDED);
  make(GeneratorState.CLOSED);
  world.heap.collect(world.thread);
  expect(world.at(world.heap.nextFinalizer())).toBe(suspended);
  expect(world.heap.nextFinalizer()).toBe(0);
  expect(world.machine.word(Vm.FINALIZERS)).toBe(0);
});

/** An object of the machine without a class. */
function internal(world: World, kind: Kind, size: number, words: Record<number, number>): number {
  const object = world.at(world.heap.allocate(world.thread, size, 0, kind));
  for (const [offset, word] of Object.entries(words)) world.machine.setWord(object + Number(offset), word);
  return object;
}

test('a subclass that is gone leaves its base', async () => {
  const { world } = await weakWorld();
  const base = world.klass(0), kept = world.klass(0), dropped = world.klass(0);
  const subclasses = world.list([kept, dropped]);
  world.machine.setWord(base + Class.SUBCLASSES, subclasses);
  world.setRoot(0, base);
  world.setRoot(1, kept);
  world.heap.collect(world.thread);
  expect(world.machine.word(subclasses + Sequence.LENGTH)).toBe(1);
  expect(world.machine.value(world.machine.word(subclasses + Sequence.ITEMS))).toBe(reference(kept));
  expect(world.cells().has(dropped)).toBe(false);
});

test('inline caches keep no class alive, and never match again when it is gone', async () => {
  const { world } = await weakWorld();
  const { machine } = world;
  const code = world.at(world.heap.allocate(world.thread, Code.Size, classAddress(ClassId.CODE), Kind.CODE));
  machine.setWord(code + Code.SITE_COUNT, 3);
  const globals = world.at(world.heap.allocate(world.thread, Dict.Size, classAddress(ClassId.DICT), Kind.DICT));
  const alive = world.klass(0), dead = world.klass(0);
  const shape = internal(world, Kind.SHAPE, Shape.Size, { [Shape.CLASS]: alive });
  machine.setWord(alive + Class.TRANSITIONS, shape);
  const cache = (klass: number, next = 0) => {
    const record = internal(world, Kind.CACHE, Cache.Size, { [Cache.SHAPE]: klass, [Cache.KIND]: CacheKind.METHOD, [Cache.OWNER]: klass, [Cache.NEXT]: next });
    machine.setValue(record + Cache.VALUE, NULL);
    return record;
  };
  const unused = cache(shape), ofAlive = cache(shape, unused), ofDead = cache(dead);
  machine.setWord(shape + Shape.CACHES, ofAlive);
  const link = internal(world, Kind.LINK, Link.SITES + 12, { [Link.CODE]: code, [Link.GLOBALS]: globals, [Link.SITES]: ofAlive, [Link.SITES + 4]: ofDead });
  machine.setWord(code + Code.LINK, link);
  world.setRoot(0, code);
  world.setRoot(1, globals);
  world.setRoot(2, alive);
  world.heap.collect(world.thread);
  const cells = world.cells();
  expect([link, ofAlive, ofDead, shape].every((cell) => cells.has(cell))).toBe(true);
  expect(cells.has(dead) || cells.has(unused)).toBe(false);
  expect(machine.word(ofAlive + Cache.SHAPE)).toBe(shape);
  expect(machine.word(ofAlive + Cache.NEXT)).toBe(0);
  expect(machine.word(ofDead + Cache.SHAPE)).toBe(0);
  expect(world.heap.verifyHeap()).toBe(0);
  world.setRoot(1, 0); // the globals go, and with them the link
  world.heap.collect(world.thread);
  expect(machine.word(code + Code.LINK)).toBe(0);
  expect(world.cells().has(link) || world.cells().has(ofAlive)).toBe(false);
});

test('attributes: inline values, overflow block, dict, slots', async () => {
  const { world } = await weakWorld();
  const { machine } = world;
  const klass = world.klass(1);
  machine.setWord(klass + Class.DICT_OFFSET, 16);
  machine.setWord(klass + Class.INLINE_CAPACITY, 2);
  machine.setWord(klass + Class.INSTANCE_SIZE, 16 + DictArea.VALUES + 16);
  const shape = internal(world, Kind.SHAPE, Shape.Size, { [Shape.CLASS]: klass, [Shape.SLOT_COUNT]: 3 });
  const things = Array.from({ length: 6 }, () => world.tuple([])) as [number, number, number, number, number, number];
  const object = world.at(world.heap.allocate(world.thread, machine.word(klass + Class.INSTANCE_SIZE), shape, Kind.OBJECT));
  const block = world.at(world.heap.allocateBlock(world.thread, 32));
  machine.setValue(object + 8, reference(things[0]));
  machine.setWord(object + 16 + DictArea.OVERFLOW, block);
  machine.setWord(object + 16 + DictArea.DICT, things[1]);
  machine.setValue(object + 16 + DictArea.VALUES, reference(things[2]));
  machine.setValue(object + 24 + DictArea.VALUES, reference(things[3]));
  machine.setValue(block + 8, reference(things[4]));
  machine.setValue(block + 16, reference(things[5])); // behind the shape's slots: not an attribute
  world.setRoot(0, object);
  world.heap.collect(world.thread);
  const cells = world.cells();
  expect(things.map((thing) => cells.has(thing))).toEqual([true, true, true, true, true, false]);
  expect([klass, shape, block].every((cell) => cells.has(cell))).toBe(true);
  expect([...things.slice(0, 4), klass].every((thing) => world.heap.refersTo(object, thing) || thing === klass)).toBe(true);
  expect(world.heap.referents(object, 0)).toBe(5);
});
