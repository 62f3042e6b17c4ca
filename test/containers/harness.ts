// Builds the hash tables alone into a small Wasm module and gives the tests Python values as JavaScript ones.
import { readFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';
import { Base, Class, ClassId, Kind, Singleton, Special, Str, StrFlag, Vm } from '../../assembly/shared/layout.ts';
import { TextCollector } from '../../src/build/texts.ts';
import { root } from '../paths.ts';

// asc finds a module behind `export ... from "x.ts"` only under its name without the ending.
const entry = `
export * from "./assembly/objects/dict";
export { globalsClear, instanceDictToPlain } from "./assembly/objects/dict_forms";
export * from "./assembly/objects/set";
export * from "./assembly/objects/set_algebra";
export { instanceGet, instanceSet, instanceDelete } from "./assembly/objects/shapes";
export { nativeHash, setHash } from "./assembly/objects/hash";
export { nativeEqual, nativeCompare } from "./assembly/objects/equality";
export { allocate } from "./assembly/state/heap";
export { internString } from "./assembly/objects/strings";
`;

// The tables need two things of the rest of the machine: these stand in for the modules that would bring all of it along.
const standIns: Record<string, string> = {
  'assembly/state/raise.ts': `
    export function outOfMemory(thread: u32): i32 { return 3; }
  `,
  'assembly/objects/strings.ts': `
    import { Header, StrFlag, Vm } from "../shared/layout.ts";
    import { NULL } from "../shared/values.ts";
    import { addressOf, fromAddress } from "./object.ts";
    import { dictGetStr, dictSetStr } from "./dict.ts";
    export function internString(thread: u32, text: u32): u32 {
      const table = addressOf(load<u64>(Vm.INTERNED)), known = dictGetStr(table, text);
      if (known != NULL) return addressOf(known);
      dictSetStr(thread, table, text, fromAddress(text));
      store<u16>(text, load<u16>(text, Header.FLAGS) | StrFlag.INTERNED, Header.FLAGS);
      return text;
    }
  `,
};

/** Everything a test calls, by name: addresses are numbers, values and hashes bigints. */
export type Exports = Record<string, (...operands: never[]) => unknown>;

export async function compile(extra = ''): Promise<WebAssembly.Module> {
  const collector = new TextCollector();
  let binary: Uint8Array<ArrayBuffer> | undefined;
  const { error, stderr } = await asc.main(
    [
      'entry.ts', '--outFile', 'tables.wasm', '--config', 'none', '--runtime', 'stub', '--importMemory', '--sharedMemory',
      '--initialMemory', '256', '--maximumMemory', '65535', '--memoryBase', '1024', '--enable', 'threads,simd',
      '-O3', '--shrinkLevel', '1', '--noAssert', '--exportTable',
    ],
    {
      readFile: (name: string) => {
        if (name === 'entry.ts') return entry + extra;
        if (name in standIns) return standIns[name]!;
        try {
          const text = readFileSync(`${root}/${name}`, 'utf8');
          return name.includes('/shared/') ? text : collector.replace(text);
        } catch { return null; }
      },
      writeFile: (_name: string, contents: string | Uint8Array) => {
        if (typeof contents !== 'string') binary = contents as Uint8Array<ArrayBuffer>;
      },
      listFiles: () => [],
    },
  );
  if (error || !binary) throw new Error(`asc: ${error?.message}\n${stderr.toString()}`);
  return new WebAssembly.Module(binary);
}

const TAG_INT = 0xfffe000000000000n;
const TAG_OBJECT = 0xfffc000000000000n;
export const NULL = TAG_OBJECT;
export const THREAD = Base.THREADS;
export const enumOk = 0;

/** What the tests use as values. Objects are addresses in `{ at }`. */
export type Value = number | bigint | string | null | boolean | { float: number } | { at: number } | { tuple: Value[] };

export class Machine {
  readonly memory: WebAssembly.Memory;
  readonly exports: Record<string, (...operands: unknown[]) => unknown>;
  readonly #strings = new Map<string, number>();

  constructor(module: WebAssembly.Module) {
    this.memory = new WebAssembly.Memory({ initial: 256, maximum: 65535, shared: true });
    const imports: Record<string, Record<string, unknown>> = {};
    for (const item of WebAssembly.Module.imports(module)) {
      imports[item.module] ??= {};
      imports[item.module]![item.name] = item.kind === 'memory' ? this.memory : () => 0;
    }
    imports.env!.changedPages = () => -1;
    imports.env!.growMemory = (pages: number) => {
      const wanted = (pages >>> 0) - this.memory.buffer.byteLength / 65536;
      if (wanted > 0) this.memory.grow(wanted);
      return 1;
    };
    this.exports = new WebAssembly.Instance(module, imports as WebAssembly.Imports).exports as typeof this.exports;
    this.#boot();
  }

  get view(): DataView { return new DataView(this.memory.buffer); }
  word(address: number): number { return this.view.getUint32(address, true); }
  setWord(address: number, value: number): void { this.view.setUint32(address, value, true); }
  setValue(address: number, value: bigint): void { this.view.setBigUint64(address, value, true); }
  value(address: number): bigint { return this.view.getBigUint64(address, true); }

  /** Calls an export; u32 results come as unsigned numbers, u64 ones as unsigned bigints. */
  call(name: string, ...operands: (number | bigint | boolean)[]): number {
    const found = this.exports[name];
    if (!found) throw new Error(`no export ${name}`);
    this.exports.__setArgumentsLength?.(operands.length); // for functions with optional parameters
    return found(...operands) as number;
  }
  callWide(name: string, ...operands: (number | bigint)[]): bigint { return BigInt.asUintN(64, this.exports[name]!(...operands) as bigint); }

  /** Just enough of what boot makes: classes that differ in their special methods, the singletons. */
  #boot(): void {
    for (let id = 0; id < ClassId.Size; id++) {
      const at = Base.CLASSES + id * Class.Size;
      this.setWord(at, Base.CLASSES + ClassId.TYPE * Class.Size);
      this.view.setUint8(at + 4, Kind.CLASS);
      this.setWord(at + Class.CLASS, at);
      for (let special = 0; special < Special.Size; special++) this.setValue(at + Class.SPECIAL + special * 8, NULL);
      const own = [ClassId.INT, ClassId.FLOAT, ClassId.STR, ClassId.TUPLE, ClassId.FROZENSET, ClassId.BYTES, ClassId.LIST, ClassId.DICT, ClassId.SET].indexOf(id);
      for (const special of [Special.HASH, Special.LT, Special.LE, Special.EQ, Special.NE, Special.GT, Special.GE]) {
        this.setValue(at + Class.SPECIAL + special * 8, TAG_OBJECT | BigInt(0x1000 + (own + 1) * 16));
      }
    }
    for (const [at, id, kind] of [
      [Singleton.NONE, ClassId.NONE_TYPE, Kind.NONE], [Singleton.TRUE, ClassId.BOOL, Kind.BOOL], [Singleton.FALSE, ClassId.BOOL, Kind.BOOL],
      [Singleton.EMPTY_TUPLE, ClassId.TUPLE, Kind.TUPLE],
    ] as const) {
      this.setWord(at, Base.CLASSES + id * Class.Size);
      this.view.setUint8(at + 4, kind);
    }
    this.setValue(Vm.INTERNED, TAG_OBJECT | BigInt(this.call('newDict', THREAD)));
  }

  classAddress(id: number): number { return Base.CLASSES + id * Class.Size; }

  object(size: number, id: number, kind: number): number {
    const at = this.call('allocate', THREAD, size, this.classAddress(id), kind) >>> 0;
    if (at === 0) throw new Error('no memory');
    return at;
  }

  /** A new string object (width 1), never interned. */
  freshString(text: string): number {
    const at = this.object(Str.INLINE + text.length, ClassId.STR, Kind.STR);
    this.view.setUint16(at + 6, 1 | StrFlag.ASCII, true);
    this.setWord(at + Str.LENGTH, text.length);
    this.setWord(at + Str.DATA, at + Str.INLINE);
    for (let i = 0; i < text.length; i++) this.view.setUint8(at + Str.INLINE + i, text.charCodeAt(i));
    return at;
  }
  string(text: string): number {
    let at = this.#strings.get(text);
    if (at === undefined) {
      at = this.freshString(text);
      this.#strings.set(text, at);
    }
    return at;
  }

  encode(value: Value): bigint {
    if (value === null) return TAG_OBJECT | BigInt(Singleton.NONE);
    if (value === true) return TAG_OBJECT | BigInt(Singleton.TRUE);
    if (value === false) return TAG_OBJECT | BigInt(Singleton.FALSE);
    if (typeof value === 'string') return TAG_OBJECT | BigInt(this.string(value));
    if (typeof value === 'number') return TAG_INT | BigInt.asUintN(49, BigInt(value));
    if (typeof value === 'bigint') return this.#bigint(value);
    if ('at' in value) return TAG_OBJECT | BigInt(value.at);
    if ('float' in value) {
      const word = new DataView(new ArrayBuffer(8));
      word.setFloat64(0, value.float);
      return word.getBigUint64(0);
    }
    return this.#tuple(value.tuple.map((item) => this.encode(item)), ClassId.TUPLE);
  }
  #tuple(items: bigint[], id: number): bigint {
    const at = this.object(16 + items.length * 8, id, Kind.TUPLE);
    this.setWord(at + 8, items.length);
    this.setWord(at + 12, at + 16);
    items.forEach((item, i) => { this.setValue(at + 16 + i * 8, item); });
    return TAG_OBJECT | BigInt(at);
  }
  #bigint(value: bigint): bigint {
    if (value >= -(2n ** 48n) && value < 2n ** 48n) return TAG_INT | BigInt.asUintN(49, value);
    let rest = value < 0n ? -value : value;
    const limbs: number[] = [];
    for (; rest > 0n; rest >>= 32n) limbs.push(Number(rest & 0xffffffffn));
    const at = this.object(16 + limbs.length * 4, ClassId.INT, Kind.INT);
    this.view.setInt32(at + 8, value < 0n ? -limbs.length : limbs.length, true);
    limbs.forEach((limb, i) => { this.setWord(at + 16 + i * 4, limb); });
    return TAG_OBJECT | BigInt(at);
  }
  /** Small ints as numbers, strings as text, None as null; anything else as its word. */
  decode(value: bigint): Value {
    if (value >= TAG_INT) return Number(BigInt.asIntN(49, value));
    if (value >= TAG_OBJECT) {
      const at = Number(value & 0xffffffffn);
      if (at === Singleton.NONE) return null;
      if (at === Singleton.TRUE) return true;
      if (at === Singleton.FALSE) return false;
      if (this.view.getUint8(at + 4) === Kind.STR) {
        const data = this.word(at + Str.DATA);
        return Buffer.from(new Uint8Array(this.memory.buffer).slice(data, data + this.word(at + Str.LENGTH))).toString('latin1');
      }
      return { at };
    }
    const word = new DataView(new ArrayBuffer(8));
    word.setBigUint64(0, value);
    return { float: word.getFloat64(0) };
  }

  hash(value: bigint): bigint { return this.exports.nativeHash!(value) as bigint; }
}
