// Code objects out of parts that a program gives: code.replace(), types.CodeType(), marshal.loads(). Nothing here trusts the parts: they are
// made the compiler's form of a code object, and the verifier has the last word. The constants stay the objects that they are.
import { Bytes, Code, ExceptionRow, Kind, PositionRow, Sequence } from '../../assembly/shared/layout.ts';
import type { CodeObject, Constant, ExceptionEntry } from '../compile/code.ts';
import { verify } from '../compile/verify.ts';
import { unfused } from '../image/fuse.ts';
import type { SharedMemory } from '../image/memory.ts';
import { isObjectValue, isSmallInt, toAddress, toSmallInt } from '../image/memory.ts';
import { readText } from './texts.ts';

/** Places of the parts in the tuple that a program hands over (frames.py, code_parts). */
enum Part {
  ARG_COUNT, POSITIONAL_ONLY, KEYWORD_ONLY, STACK_SIZE, FLAGS, FIRST_LINE, WORDS, CONSTANTS, NAMES, SITES, LOCAL_NAMES, LOCAL_KINDS,
  FILENAME, NAME, QUALNAME, POSITIONS, EXCEPTIONS,
}

class Reader {
  constructor(readonly memory: SharedMemory) {}
  text(address: number): string { return readText(this, address); }
  items(tuple: number): bigint[] {
    const { memory } = this;
    const at = memory.u32(tuple + Sequence.ITEMS);
    return Array.from({ length: memory.u32(tuple + Sequence.LENGTH) }, (_, i) => memory.u64(at + i * 8));
  }
  bytes(address: number): Uint8Array { return this.memory.slice(this.memory.u32(address + Bytes.DATA), this.memory.u32(address + Bytes.LENGTH)); }
  words(address: number): Uint32Array { return wordsOf(this.bytes(address)); }

  /** As far as the verifier looks at constants. */
  constant(value: bigint): Constant {
    if (isSmallInt(value)) return { type: 'int', value: toSmallInt(value) };
    if (!isObjectValue(value)) return { type: 'float', value: 0 };
    const address = toAddress(value);
    switch (this.memory.u8(address + 4)) {
      case Kind.STR: return { type: 'str', value: this.text(address) };
      case Kind.TUPLE: return { type: 'tuple', items: this.items(address).map((item) => this.constant(item)) };
      case Kind.CODE: return { type: 'code', code: this.code(address) };
      default: return { type: 'None' };
    }
  }
  /** A code object of the heap; its own code objects too. */
  code(address: number): CodeObject {
    const { memory } = this;
    const at = (offset: number): number => memory.u32(address + offset);
    const raw = (offset: number, bytes: number): Uint8Array => at(offset) === 0 ? new Uint8Array(0) : memory.slice(at(offset), bytes);
    const names = (offset: number): string[] => this.items(at(offset)).map((item) => this.text(toAddress(item)));
    return {
      name: this.text(at(Code.NAME)), qualname: this.text(at(Code.QUALNAME)), filename: this.text(at(Code.FILENAME)), firstLine: at(Code.FIRST_LINE),
      flags: at(Code.FLAGS), argCount: memory.u16(address + Code.ARG_COUNT), positionalOnlyArgCount: memory.u16(address + Code.POSITIONAL_ONLY),
      keywordOnlyArgCount: memory.u16(address + Code.KEYWORD_ONLY), localsPlusNames: names(Code.LOCAL_NAMES),
      localsPlusKinds: [...this.bytes(at(Code.LOCAL_KINDS))], stackSize: at(Code.STACK_SIZE),
      words: unfused(wordsOf(raw(Code.WORDS, at(Code.WORD_COUNT) * 4))), constants: this.items(at(Code.CONSTANTS)).map((value) => this.constant(value)),
      names: names(Code.NAMES), sites: [...wordsOf(raw(Code.SITES, at(Code.SITE_COUNT) * 4))],
      exceptionTable: exceptionsOf(raw(Code.EXCEPTIONS, at(Code.EXCEPTION_COUNT) * ExceptionRow.Size)),
      positions: positionsOf(raw(Code.POSITIONS, at(Code.WORD_COUNT) * PositionRow.Size)),
    };
  }
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >>> 2 }, (_, i) => view.getUint32(i * 4, true));
}
function exceptionsOf(bytes: Uint8Array): ExceptionEntry[] {
  const words = wordsOf(bytes);
  return Array.from({ length: words.length >>> 2 }, (_, i) => {
    const [start = 0, end = 0, target = 0, depth = 0] = words.subarray(i * 4, i * 4 + 4);
    return { start, end, target, depth: depth >>> 1, pushLastInstruction: (depth & 1) !== 0 };
  });
}
function positionsOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = new Int32Array(Math.floor(bytes.length / PositionRow.Size) * 4);
  for (let i = 0; i < rows.length / 4; i++) {
    const at = i * PositionRow.Size;
    rows.set([view.getInt32(at, true), view.getInt32(at + 4, true), view.getInt16(at + 8, true), view.getInt16(at + 10, true)], i * 4);
  }
  return rows;
}

/**
 * The code object of `parts` (an address of a tuple) and the address of its constants, or in words why there is none. Types of the parts
 * are the caller's business.
 */
export function codeOfParts(memory: SharedMemory, parts: number): { code: CodeObject; constants: number } | string {
  const reader = new Reader(memory);
  const values = reader.items(parts);
  const number = (part: Part): number => Number(toSmallInt(values[part] as bigint));
  const address = (part: Part): number => toAddress(values[part] as bigint);
  const names = (part: Part): string[] => reader.items(address(part)).map((item) => reader.text(toAddress(item)));
  const words = reader.words(address(Part.WORDS));
  const code: CodeObject = {
    name: reader.text(address(Part.NAME)), qualname: reader.text(address(Part.QUALNAME)), filename: reader.text(address(Part.FILENAME)),
    firstLine: number(Part.FIRST_LINE), flags: number(Part.FLAGS), argCount: number(Part.ARG_COUNT), positionalOnlyArgCount: number(Part.POSITIONAL_ONLY),
    keywordOnlyArgCount: number(Part.KEYWORD_ONLY), localsPlusNames: names(Part.LOCAL_NAMES), localsPlusKinds: [...reader.bytes(address(Part.LOCAL_KINDS))],
    stackSize: number(Part.STACK_SIZE), words, constants: reader.items(address(Part.CONSTANTS)).map((value) => reader.constant(value)),
    names: names(Part.NAMES), sites: [...reader.words(address(Part.SITES))], exceptionTable: exceptionsOf(reader.bytes(address(Part.EXCEPTIONS))),
    positions: positionsOf(reader.bytes(address(Part.POSITIONS))),
  };
  if (code.positions.length !== 4 * words.length) { // another line table, perhaps none: what is missing has no line
    const rows = new Int32Array(4 * words.length).fill(-1);
    rows.set(code.positions.subarray(0, rows.length));
    code.positions = rows;
  }
  return verify(code) ?? { code, constants: address(Part.CONSTANTS) };
}
