// Puts constants and code objects into the VM's heap. The writer's thread must hold the GIL (or be alone, at boot).
import {
  Base, Bytes, ClassId, Class, Code, Complex, ExceptionRow, Int, Kind, PositionRow, Singleton, Str, Tuple, Vm,
} from '../../assembly/shared/layout.ts';
import { CodeFlag, LocalKind } from '../../assembly/shared/opcodes.ts';
import type { CodeObject, Constant } from '../compile/code.ts';
import { withSwitchPoints } from './every_op.ts';
import { fused } from './fuse.ts';
import type { Machine } from './machine.ts';
import { fitsSmallInt, fromAddress, fromFloat, fromSmallInt, toAddress } from './memory.ts';

const STR_ASCII = 8;
const FRAME_LOCALS = 64;

export const classAddress = (id: number): number => Base.CLASSES + id * Class.Size;

export class HeapFull extends Error {}

export class Writer {
  readonly machine: Machine;
  readonly thread: number;
  readonly #interned = new Map<string, number>();

  constructor(machine: Machine, thread: number) {
    this.machine = machine;
    this.thread = thread;
  }

  allocate(size: number, shape: number, kind: number): number {
    const address = this.machine.exports.bootAllocate(this.thread, size, shape, kind) >>> 0;
    if (address === 0) throw new HeapFull('the heap is used up');
    return address;
  }
  block(bytes: number): number { return this.allocate(bytes + 8, 0, Kind.BLOCK); }

  // ---- strings
  string(text: string, codePoints?: Uint32Array): number {
    if (codePoints) return this.#stringOf(codePoints.length, codePoints, maximum(codePoints));
    let top = 0;
    let astral = false;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > top) top = unit;
      if (unit >= 0xd800 && unit < 0xdc00) astral = true;
    }
    if (astral) {
      const points = Uint32Array.from(text, (character) => character.codePointAt(0) as number);
      return this.#stringOf(points.length, points, maximum(points));
    }
    const units = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    return this.#stringOf(units.length, units, top);
  }
  #stringOf(length: number, units: Uint16Array | Uint32Array, top: number): number {
    if (length === 0) return Singleton.EMPTY_STR;
    if (length === 1 && top < 256) return Base.LATIN1 + top * 32;
    const width = top < 256 ? 1 : top < 65536 ? 2 : 4;
    const address = this.allocate(Str.INLINE + length * width, classAddress(ClassId.STR), Kind.STR);
    const { memory } = this.machine;
    memory.setU16(address + 6, width | (top < 128 ? STR_ASCII : 0));
    memory.setU32(address + Str.LENGTH, length);
    memory.setU32(address + Str.DATA, address + Str.INLINE);
    const view = memory.viewTo(address + Str.INLINE + length * width);
    for (let i = 0; i < length; i++) {
      const unit = units[i] as number;
      const at = address + Str.INLINE + i * width;
      if (width === 1) view.setUint8(at, unit);
      else if (width === 2) view.setUint16(at, unit, true);
      else view.setUint32(at, unit, true);
    }
    return address;
  }
  /** The interned string of a name. */
  name(text: string): number {
    let address = this.#interned.get(text);
    if (address === undefined) {
      address = this.machine.exports.bootIntern(this.thread, this.string(text)) >>> 0;
      this.#interned.set(text, address);
    }
    return address;
  }

  // ---- other constants
  integer(value: bigint): bigint {
    if (fitsSmallInt(value)) return fromSmallInt(value);
    const negative = value < 0n;
    let rest = negative ? -value : value;
    const limbs: number[] = [];
    while (rest > 0n) { limbs.push(Number(rest & 0xffffffffn)); rest >>= 32n; }
    const address = this.allocate(Int.LIMBS + ((limbs.length + 1) & ~1) * 4, classAddress(ClassId.INT), Kind.INT);
    this.machine.memory.setI32(address + Int.SIZE, negative ? -limbs.length : limbs.length);
    limbs.forEach((limb, i) => this.machine.memory.setU32(address + Int.LIMBS + i * 4, limb));
    return fromAddress(address);
  }
  tuple(items: bigint[]): number {
    if (items.length === 0) return Singleton.EMPTY_TUPLE;
    const address = this.allocate(Tuple.INLINE + items.length * 8, classAddress(ClassId.TUPLE), Kind.TUPLE);
    const { memory } = this.machine;
    memory.setU32(address + Tuple.LENGTH, items.length);
    memory.setU32(address + Tuple.ITEMS, address + Tuple.INLINE);
    items.forEach((item, i) => memory.setU64(address + Tuple.INLINE + i * 8, item));
    return address;
  }
  bytes(bytes: Uint8Array): number {
    if (bytes.length === 0) return Singleton.EMPTY_BYTES;
    const address = this.allocate(Bytes.INLINE + bytes.length, classAddress(ClassId.BYTES), Kind.BYTES);
    const { memory } = this.machine;
    memory.setU32(address + Bytes.LENGTH, bytes.length);
    memory.setU32(address + Bytes.DATA, address + Bytes.INLINE);
    memory.write(address + Bytes.INLINE, bytes);
    return address;
  }
  constant(constant: Constant): bigint {
    switch (constant.type) {
      case 'None': return fromAddress(Singleton.NONE);
      case 'Ellipsis': return fromAddress(Singleton.ELLIPSIS);
      case 'bool': return fromAddress(constant.value ? Singleton.TRUE : Singleton.FALSE);
      case 'int': return this.integer(constant.value);
      case 'float': return fromFloat(constant.value);
      case 'complex': {
        const address = this.allocate(Complex.Size, classAddress(ClassId.COMPLEX), Kind.COMPLEX);
        const view = this.machine.memory.viewTo(address + Complex.Size);
        view.setFloat64(address + Complex.REAL, constant.real, true);
        view.setFloat64(address + Complex.IMAG, constant.imag, true);
        return fromAddress(address);
      }
      case 'str': return fromAddress(constant.codePoints ? this.string('', constant.codePoints) : this.internable(constant.value));
      case 'bytes': return fromAddress(this.bytes(constant.value));
      case 'tuple': return fromAddress(this.tuple(constant.items.map((item) => this.constant(item))));
      case 'frozenset': return this.frozenset(constant.items.map((item) => this.constant(item)));
      case 'code': return fromAddress(this.code(constant.code));
    }
  }
  /** Constants that look like names are interned, as CPython does it (so that `is` and dict look-ups agree). */
  internable(text: string): number { return /^[A-Za-z0-9_]*$/.test(text) ? this.name(text) : this.string(text); }
  frozenset(items: bigint[]): bigint { return this.machine.exports.bootFrozenset(this.thread, this.tuple(items)); }

  // ---- code
  code(given: CodeObject): number {
    const { memory } = this.machine;
    const code = memory.u32(Vm.SWITCH_EVERY_OP) !== 0 && (given.flags & CodeFlag.PRELUDE) === 0 ? withSwitchPoints(given) : given;
    const constants = this.tuple(code.constants.map((constant) => this.constant(constant)));
    const names = this.tuple(code.names.map((name) => fromAddress(this.name(name))));
    const localNames = this.tuple(code.localsPlusNames.map((name) => fromAddress(this.name(name))));
    const localKinds = this.bytes(Uint8Array.from(code.localsPlusKinds));
    const words = this.block(code.words.length * 4) + 8;
    fused(Uint32Array.from(code.words)).forEach((word, i) => memory.setU32(words + i * 4, word));
    const sites = this.block(Math.max(4, code.sites.length * 4)) + 8;
    code.sites.forEach((name, i) => memory.setU32(sites + i * 4, name));
    let rows = 0;
    if (code.exceptionTable.length > 0) {
      rows = this.block(code.exceptionTable.length * ExceptionRow.Size) + 8;
      code.exceptionTable.forEach((entry, i) => {
        const row = rows + i * ExceptionRow.Size;
        memory.setU32(row + ExceptionRow.START, entry.start);
        memory.setU32(row + ExceptionRow.END, entry.end);
        memory.setU32(row + ExceptionRow.TARGET, entry.target);
        memory.setU32(row + ExceptionRow.DEPTH_LASTI, entry.depth * 2 + (entry.pushLastInstruction ? 1 : 0));
      });
    }
    // Frames of the prelude are in no traceback: without the places of its instructions every start reads a megabyte less.
    const positions = (code.flags & CodeFlag.PRELUDE) !== 0 && !process.env.GILVM_DEBUG ? 0 : this.#positions(code);
    const count = code.localsPlusNames.length;
    const address = this.allocate(Code.Size, classAddress(ClassId.CODE), Kind.CODE);
    const set = (offset: number, value: number) => memory.setU32(address + offset, value);
    set(Code.WORDS, words);
    set(Code.WORD_COUNT, code.words.length);
    set(Code.CONSTANTS, constants);
    set(Code.CONSTANT_ITEMS, memory.u32(constants + Tuple.ITEMS));
    set(Code.NAMES, names);
    set(Code.SITES, sites);
    set(Code.SITE_COUNT, code.sites.length);
    memory.setU16(address + Code.ARG_COUNT, code.argCount);
    memory.setU16(address + Code.POSITIONAL_ONLY, code.positionalOnlyArgCount);
    memory.setU16(address + Code.KEYWORD_ONLY, code.keywordOnlyArgCount);
    set(Code.LOCAL_COUNT, count);
    set(Code.FLAGS, code.flags);
    set(Code.STACK_SIZE, code.stackSize);
    set(Code.FRAME_SIZE, FRAME_LOCALS + 8 * (count + code.stackSize + 2));
    set(Code.LOCAL_NAMES, localNames);
    set(Code.LOCAL_KINDS, localKinds);
    set(Code.EXCEPTIONS, rows);
    set(Code.EXCEPTION_COUNT, code.exceptionTable.length);
    set(Code.POSITIONS, positions);
    set(Code.NAME, this.name(code.name));
    set(Code.QUALNAME, this.name(code.qualname));
    set(Code.FILENAME, this.name(code.filename));
    set(Code.FIRST_LINE, code.firstLine);
    // code of a module or class keeps its names in a mapping, which only the general way of a call gives it
    const simple = (code.flags & (CodeFlag.VARARGS | CodeFlag.VARKEYWORDS)) === 0 && code.keywordOnlyArgCount === 0 && (code.flags & CodeFlag.OPTIMIZED) !== 0;
    set(Code.SIMPLE_ARGS, simple ? code.argCount : 0xffffffff);
    set(Code.FREE_COUNT, code.localsPlusKinds.filter((kind) => kind & LocalKind.FREE).length);
    set(Code.CELL_COUNT, code.localsPlusKinds.filter((kind) => kind & LocalKind.CELL).length);
    return address;
  }

  #positions(code: CodeObject): number {
    const rows = this.block(Math.max(8, code.words.length * PositionRow.Size)) + 8;
    const { memory } = this.machine;
    for (let i = 0; i < code.words.length; i++) {
      const row = rows + i * PositionRow.Size;
      const [line = -1, endLine = -1, column = -1, endColumn = -1] = code.positions.subarray(i * 4, i * 4 + 4);
      memory.setI32(row + PositionRow.LINE, line);
      memory.setI32(row + PositionRow.END_LINE, endLine);
      const narrow = column <= 0x7fff && endColumn <= 0x7fff; // columns beyond are given up, lines stay
      memory.setU16(row + PositionRow.COLUMN, (narrow ? column : -1) & 0xffff);
      memory.setU16(row + PositionRow.END_COLUMN, (narrow ? endColumn : -1) & 0xffff);
    }
    return rows;
  }

  // ---- what boot needs
  dict(): number {
    const address = this.machine.exports.bootDict(this.thread) >>> 0;
    if (address === 0) throw new HeapFull('the heap is used up');
    return address;
  }
  set(dict: number, key: string, value: bigint): void {
    if (this.machine.exports.bootDictSet(this.thread, dict, this.name(key), value) !== 0) throw new HeapFull('the heap is used up');
  }
  /** A function of the prelude, as a value. */
  prelude(name: string): bigint {
    const found = this.get(toAddress(this.machine.memory.u64(Vm.PRELUDE_GLOBALS)), name);
    if (found === undefined) throw new Error(`the prelude has no ${name}`);
    return fromAddress(found);
  }
  get(dict: number, key: string): number | undefined {
    const value = this.machine.exports.bootDictGet(dict, this.name(key));
    const address = toAddress(value);
    return address === 0 && (BigInt.asUintN(64, value) >> 48n) === 0xfffcn ? undefined : address;
  }
}

function maximum(units: Uint32Array): number {
  let top = 0;
  for (const unit of units) if (unit > top) top = unit;
  return top;
}
