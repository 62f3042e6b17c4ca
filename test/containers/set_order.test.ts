// The order of sets of ints after random series of operations, and hashes, are CPython's (recorded by record_sets.py).
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { ClassId, Set as SetLayout, Status } from '../../assembly/shared/layout.ts';
import { Machine, THREAD, type Value, compile } from './harness.ts';

type Row = [name: 'a' | 'b', operation: string, operand: number | number[] | null, order: number[]];
const expected = (name: string): unknown => JSON.parse(readFileSync(new URL(`./expected/${name}.json`, import.meta.url), 'utf8'));

let module: WebAssembly.Module;
beforeAll(async () => { module = await compile(); }, 120_000);

class Sets {
  readonly machine = new Machine(module);
  readonly a = { at: this.fresh() };
  readonly b = { at: this.fresh() };

  fresh(id: number = ClassId.SET): number { return this.machine.call('newSet', THREAD, this.machine.classAddress(id)) >>> 0; }
  ok(name: string, ...operands: (number | bigint)[]): void {
    expect(this.machine.call(name, THREAD, ...operands), name).toBe(Status.OK);
  }
  add(set: number, item: number): void {
    const value = this.machine.encode(item);
    this.ok('addItem', set, value, this.machine.hash(value));
  }
  dict(keys: number[]): number {
    const dict = this.machine.call('newDict', THREAD) >>> 0;
    for (const key of keys) {
      const value = this.machine.encode(key);
      this.ok('dictSet', dict, value, this.machine.hash(value), this.machine.encode(null));
    }
    return dict;
  }
  order(set: number): Value[] {
    const items: Value[] = [];
    for (let p = this.machine.call('setNext', set, 0); p; p = this.machine.call('setNext', set, p)) {
      items.push(this.machine.decode(this.machine.callWide('itemAt', set, p)));
    }
    expect(items.length).toBe(this.machine.word(set + SetLayout.LENGTH));
    return items;
  }

  /** Does an operation as the methods of set do it; answers the set that the name stands for afterwards. */
  perform(operation: string, set: number, other: number, operand: number | number[] | null): number {
    const fresh = operation === 'from' ? this.fresh() : 0;
    const result = (name: string): number => {
      const made = this.fresh();
      this.ok(name, made, set, other);
      return made;
    };
    switch (operation) {
      case 'add': this.add(set, operand as number); return set;
      case 'discard': {
        const value = this.machine.encode(operand as number);
        this.machine.call('discardItem', set, value, this.machine.hash(value));
        return set;
      }
      case 'pop': for (let i = 0; i < (operand as number); i++) this.machine.call('popItem', set); return set;
      case 'from': for (const item of operand as number[]) this.add(fresh, item); return fresh;
      case 'update': for (const item of operand as number[]) this.add(set, item); return set;
      case 'dict': this.ok('mergeDictKeys', set, this.dict(operand as number[])); return set;
      case 'subtract_dict': {
        const made = this.fresh();
        this.ok('subtractDictKeys', made, set, this.dict(operand as number[]));
        return made;
      }
      case 'merge': this.ok('mergeSet', set, other); return set;
      case 'copy': case 'union': {
        const made = this.fresh();
        this.ok('mergeSet', made, set);
        if (operation === 'union') this.ok('mergeSet', made, other);
        return made;
      }
      case 'intersection': return result('intersectSets');
      case 'difference': return result('subtractSets');
      case 'symmetric': {
        const made = this.fresh();
        this.ok('mergeSet', made, other);
        this.ok('exchangeSets', made, set);
        return made;
      }
      case 'difference_update': this.ok('removeSet', set, other); return set;
      case 'intersection_update': {
        const made = result('intersectSets');
        this.machine.call('swapSets', set, made);
        return set;
      }
      case 'symmetric_update': this.ok('exchangeSets', set, other); return set;
      case 'clear': this.machine.call('clearSet', THREAD, set); return set;
      default: throw new Error(`no operation ${operation}`);
    }
  }
}

test('sets of ints keep the order that CPython gives them', () => {
  const all = expected('sets') as Row[][];
  expect(all.length).toBe(50);
  for (const [number, rows] of all.entries()) {
    const sets = new Sets();
    for (const [step, [name, operation, operand, order]] of rows.entries()) {
      const other = name === 'a' ? 'b' : 'a';
      sets[name].at = sets.perform(operation, sets[name].at, sets[other].at, operand);
      expect(sets.order(sets[name].at), `series ${number}, step ${step}: ${operation}`).toEqual(order);
    }
  }
});

type Encoded = null | boolean | string | { int: string } | { float: string } | { tuple: Encoded[] };

/** A float as float.hex() writes it. */
function fromHex(text: string): number {
  const [, sign, whole, fraction, exponent] = /^(-?)0x([01])\.([0-9a-f]+)p([+-]\d+)$/.exec(text) ?? [];
  const mantissa = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** -(fraction!.length * 4);
  const power = Number(exponent);
  const value = power < -1000 ? mantissa * 2 ** (power + 60) * 2 ** -60 : mantissa * 2 ** power;
  return sign === '-' ? -value : value;
}
function decode(value: Encoded): Value {
  if (value === null || typeof value !== 'object') return value;
  if ('int' in value) return BigInt(value.int);
  if ('float' in value) return { float: /inf|nan/.test(value.float) ? Number(value.float.replace('inf', 'Infinity')) : fromHex(value.float) };
  return { tuple: value.tuple.map(decode) };
}

test('hashes of numbers and tuples are CPython\'s', () => {
  const machine = new Machine(module);
  const { values } = expected('hashes') as { values: [Encoded, string][] };
  expect(values.length).toBeGreaterThan(1000);
  for (const [value, hash] of values) expect(String(machine.hash(machine.encode(decode(value)))), JSON.stringify(value)).toBe(hash);
});

test('hashes of frozensets are CPython\'s', () => {
  const { frozensets } = expected('hashes') as { frozensets: [number[], string][] };
  const sets = new Sets();
  for (const [items, hash] of frozensets) {
    const set = sets.fresh(ClassId.FROZENSET);
    for (const item of items) sets.add(set, item);
    expect(String(sets.machine.exports.setHash!(set)), String(items)).toBe(hash);
  }
});
