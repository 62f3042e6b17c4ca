// Dicts against a JavaScript Map: any series of operations leaves the same keys in the same order, whatever the form.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Cell, ClassId, Class, Dict, DictArea, DictForm, Header, Kind, Shape, Status } from '../../assembly/shared/layout.ts';
import { Machine, NULL, THREAD, type Value, compile } from './harness.ts';

let machine: Machine;
beforeAll(async () => {
  machine = new Machine(await compile(`
    import { Status } from "./assembly/shared/layout";
    import { copyDict, mergeDict, clearDict, takeLast } from "./assembly/objects/dict_whole.ts";
    import { dictGet, dictSet } from "./assembly/objects/dict.ts";
    import { nativeHash } from "./assembly/objects/hash.ts";
    export { copyDict, mergeDict, clearDict, takeLast };
    export function countUp(thread: u32, dict: u32, keys: u32, count: u32, rounds: u32): i32 {
      for (let i: u32 = 0; i < rounds; i++) {
        for (let k: u32 = 0; k < count; k++) {
          const key = load<u64>(keys + (k << 3)), hash = nativeHash(key), value = dictGet(dict, key, hash);
          if (dictSet(thread, dict, key, hash, value + 1) != Status.OK) return 0;
        }
      }
      return 1;
    }
  `.replace('"./assembly/shared/layout"', '"./assembly/shared/layout.ts"')));
}, 120_000);

const call = (name: string, ...operands: (number | bigint)[]): number => machine.call(name, ...operands) >>> 0;
const newDict = (): number => call('newDict', THREAD);

function set(dict: number, key: Value, value: number): void {
  const word = machine.encode(key);
  expect(machine.call('dictSet', THREAD, dict, word, machine.hash(word), machine.encode(value))).toBe(Status.OK);
}
function remove(dict: number, key: Value): number {
  const word = machine.encode(key);
  return machine.call('dictDelete', THREAD, dict, word, machine.hash(word));
}
function get(dict: number, key: Value): Value | undefined {
  const word = machine.encode(key), value = machine.callWide('dictGet', dict, word, machine.hash(word));
  return value === NULL ? undefined : machine.decode(value);
}
function entries(dict: number): [Value, Value][] {
  const found: [Value, Value][] = [];
  for (let p = call('dictNext', dict, 0); p; p = call('dictNext', dict, p)) {
    found.push([machine.decode(machine.callWide('entryKey', dict, p)), machine.decode(machine.callWide('entryValue', dict, p))]);
  }
  expect(call('dictLength', dict)).toBe(found.length);
  const backwards: Value[] = [];
  for (let p = call('dictPrevious', dict, call('dictEnd', dict)); p; p = call('dictPrevious', dict, p)) backwards.push(machine.decode(machine.callWide('entryKey', dict, p)));
  expect(backwards.reverse()).toEqual(found.map(([key]) => key));
  return found;
}

const key = fc.oneof(
  fc.integer({ min: -5, max: 30 }), fc.integer({ min: -(2 ** 47), max: 2 ** 47 }), fc.string({ unit: 'grapheme-ascii', maxLength: 3 }),
  fc.constantFrom('name', 'value', 'self'),
);
const operation = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('set' as const), key, value: fc.integer({ min: 0, max: 1000 }) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('delete' as const), key }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('popitem' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('clear' as const, 'copy' as const, 'merge' as const, 'convert' as const) }) },
);

function check(dict: number, model: Map<Value, number>): void {
  expect(entries(dict)).toEqual([...model]);
  for (const [name, value] of model) expect(get(dict, name)).toBe(value);
}

test('a dict holds what a Map holds, in the same order, plain or as globals', () => {
  fc.assert(fc.property(fc.array(operation, { maxLength: 150 }), (operations) => {
    let dict = newDict();
    const model = new Map<Value, number>();
    for (const step of operations) {
      if (step.what === 'set') {
        set(dict, step.key, step.value);
        model.set(step.key, step.value);
      } else if (step.what === 'delete') {
        expect(remove(dict, step.key)).toBe(model.delete(step.key) ? Status.OK : Status.STOP);
      } else if (step.what === 'popitem') {
        const last = [...model.keys()].at(-1);
        if (last === undefined) continue;
        model.delete(last);
        expect(call('takeLast', THREAD, dict, call('dictPrevious', dict, call('dictEnd', dict)))).toBe(1);
      } else if (step.what === 'clear') {
        if (model.size % 3) continue;
        call('clearDict', THREAD, dict);
        model.clear();
      } else if (step.what === 'copy') dict = call('copyDict', THREAD, dict);
      else if (step.what === 'merge') {
        const into = newDict();
        set(into, 'first', -1);
        call('mergeDict', THREAD, into, dict);
        const before = [...model];
        model.clear();
        model.set('first', -1);
        for (const [name, value] of before) model.set(name, value);
        dict = into;
      } else {
        expect(call('dictToGlobals', THREAD, dict)).toBe(Status.OK);
        expect(machine.word(dict + Dict.FORM)).toBe(DictForm.GLOBALS);
      }
      expect(entries(dict)).toEqual([...model]);
    }
    check(dict, model);
  }), { numRuns: 300 });
});

test('keys that are equal across types are one key', () => {
  const dict = newDict();
  set(dict, 1, 10);
  set(dict, true, 11);
  set(dict, { float: 1 }, 12);
  expect(entries(dict)).toEqual([[1, 12]]);
  set(dict, { tuple: [1, 'a', { tuple: [null] }] }, 3);
  expect(get(dict, { tuple: [{ float: 1 }, 'a', { tuple: [null] }] })).toBe(3);
  set(dict, { float: 0 }, 4);
  expect([get(dict, 0), get(dict, { float: -0 }), get(dict, false)]).toEqual([4, 4, 4]);
  set(dict, 2n ** 80n, 5);
  expect([get(dict, 2n ** 80n), get(dict, { float: 2 ** 80 }), get(dict, 2n ** 80n + 2n ** 61n - 1n)]).toEqual([5, 5, undefined]);
  set(dict, { float: NaN }, 6);
  expect(get(dict, { float: NaN })).toBe(6);
});

test('strings are found by their characters, interned or not', () => {
  const dict = newDict();
  for (let i = 0; i < 2000; i++) set(dict, { at: machine.freshString(`key ${i}`) }, i);
  for (let i = 0; i < 2000; i += 7) expect(get(dict, { at: machine.freshString(`key ${i}`) })).toBe(i);
  expect(get(dict, 'key 2000')).toBeUndefined();
});

test('a popped key does not come back in a copy', () => {
  const dict = newDict();
  for (const name of ['a', 'b', 'c']) set(dict, name, 1);
  call('takeLast', THREAD, dict, 3);
  const copy = call('copyDict', THREAD, dict);
  expect([get(copy, { float: 0 }), get(copy, 0), get(copy, 'c')]).toEqual([undefined, undefined, undefined]);
  set(copy, 0, 5);
  expect(entries(copy)).toEqual([['a', 1], ['b', 1], [0, 5]]);
});

test('tables with 32-bit index words', () => {
  const dict = newDict(), count = 120_000;
  for (let i = 0; i < count; i++) set(dict, i * 3, i & 0xff);
  expect(call('dictLength', dict)).toBe(count);
  for (let i = 0; i < count; i += 997) expect(get(dict, i * 3)).toBe(i & 0xff);
  expect(get(dict, 1)).toBeUndefined();
  for (let i = 0; i < count; i += 2) expect(remove(dict, i * 3)).toBe(Status.OK);
  for (let i = 0; i < count; i += 1001) expect(get(dict, i * 3)).toBe(i % 2 ? i & 0xff : undefined);
});

test('a global cell is empty until its key is set, and keeps its place in no order before', () => {
  const dict = newDict();
  set(dict, 'x', 1);
  const cell = call('globalCell', THREAD, dict, machine.string('late'));
  expect(machine.value(cell + Cell.VALUE)).toBe(NULL);
  expect(entries(dict)).toEqual([['x', 1]]);
  expect(get(dict, 'late')).toBeUndefined();
  set(dict, 'y', 2);
  set(dict, 'late', 3);
  expect(machine.decode(machine.value(cell + Cell.VALUE))).toBe(3);
  expect(entries(dict)).toEqual([['x', 1], ['y', 2], ['late', 3]]);
  expect(remove(dict, 'late')).toBe(Status.OK);
  expect(remove(dict, 'late')).toBe(Status.STOP);
  for (let i = 0; i < 500; i++) set(dict, `n${i}`, i);
  expect(call('globalCell', THREAD, dict, machine.string('late'))).toBe(cell);
  set(dict, 'x', 9);
  expect(machine.decode(machine.value(call('globalCell', THREAD, dict, machine.string('x')) + Cell.VALUE))).toBe(9);
  expect(entries(dict).length).toBe(502);
});

/** An instance of a class made for it, with a live __dict__. */
function instance(): { object: number; dict: number } {
  const klass = machine.object(Class.Size, ClassId.TYPE, Kind.CLASS);
  machine.setWord(klass + Class.CLASS, klass);
  machine.setWord(klass + Class.DICT_OFFSET, 8);
  machine.setWord(klass + Class.INLINE_CAPACITY, 3);
  const object = machine.object(8 + DictArea.VALUES + 24, ClassId.OBJECT, Kind.OBJECT);
  machine.setWord(object + Header.SHAPE, klass);
  const dict = call('newInstanceDict', THREAD, object);
  machine.setWord(object + 8 + DictArea.DICT, dict);
  return { object, dict };
}

test('the dict of an instance is live both ways', () => {
  const { object, dict } = instance();
  const attribute = (name: string): number => {
    const word = machine.encode(name);
    machine.call('dictSetStr', THREAD, Number(machine.value(0x1458) & 0xffffffffn), Number(word & 0xffffffffn), word);
    return call('internString', THREAD, machine.string(name));
  };
  expect(machine.call('instanceSet', THREAD, object, attribute('a'), machine.encode(1))).toBe(Status.OK);
  expect(entries(dict)).toEqual([['a', 1]]);
  set(dict, 'b', 2);
  for (let i = 0; i < 6; i++) set(dict, `more${i}`, i);
  expect(machine.decode(machine.callWide('instanceGet', object, attribute('b')))).toBe(2);
  expect(get(dict, { at: machine.freshString('a') })).toBe(1);
  expect(remove(dict, 'a')).toBe(Status.OK);
  expect(machine.callWide('instanceGet', object, attribute('a'))).toBe(NULL);
  expect(entries(dict).map(([name]) => name)).toEqual(['b', 'more0', 'more1', 'more2', 'more3', 'more4', 'more5']);
  expect(machine.word(dict + Dict.FORM)).toBe(DictForm.INSTANCE);
  set(dict, 7, 70); // no attribute's name: a plain dict from here on, live all the same
  expect(machine.word(dict + Dict.FORM)).toBe(DictForm.PLAIN);
  expect(machine.word(machine.word(object + Header.SHAPE) + Shape.FLAGS)).toBe(1);
  machine.call('instanceSet', THREAD, object, attribute('late'), machine.encode(8));
  expect(get(dict, 'late')).toBe(8);
  expect(get(dict, 7)).toBe(70);
  expect(entries(dict).length).toBe(9);
});

test('counting in a dict takes a few nanoseconds a step', () => {
  const times: number[] = [];
  for (const make of [(i: number): Value => i, (i: number): Value => `word${i}`]) {
    const dict = newDict(), count = 500, keys = machine.object(8 + count * 8, ClassId.OBJECT, Kind.BLOCK) + 8;
    for (let i = 0; i < count; i++) {
      const word = machine.encode(make(i));
      machine.setValue(keys + i * 8, word);
      set(dict, make(i), 0);
    }
    call('countUp', THREAD, dict, keys, count, 2000);
    const start = performance.now();
    expect(call('countUp', THREAD, dict, keys, count, 2000)).toBe(1);
    times.push((performance.now() - start) * 1e6 / (count * 2000));
    expect(get(dict, make(3))).toBe(4000);
  }
  console.log(`get and set with an int key ${times[0]!.toFixed(1)} ns, with a str key ${times[1]!.toFixed(1)} ns`);
  expect(Math.max(...times)).toBeLessThan(1000);
});
