// Code objects as bytes: what the library image holds per module, and the one form for code that is stored anywhere.
//
//   'GVMC' | u16 format | u16 0 | u32 opcode table | u32 CRC-32 of the payload | payload
//   payload: strings (count, then each: length in UTF-16 units << 1 | wide, units), then the code object
//
// Numbers are LEB128; signed ones zigzag. Names and string constants are indices into the strings. The opcode table's hash says which
// machine the words are for: code of another one is refused, since its words would mean other instructions.
import { crc32 } from 'node:zlib';
import { operandEnums, OPCODES } from '../isa/opcodes.ts';
import type { CodeObject, Constant, ExceptionEntry } from '../compile/code.ts';

const MAGIC = 0x434d5647; // 'GVMC'
export const CODE_FORMAT = 1;
const HEADER_BYTES = 16;

/** Why bytes are no code of this machine. */
export class CodeFormatError extends Error {}

const isaText = JSON.stringify([OPCODES.map(({ opcode, name, operand, picture }) => [opcode, name, operand, picture]), operandEnums]);
/** A number that changes with the opcode table. */
export const ISA_HASH = crc32(isaText);

const TAGS = ['None', 'Ellipsis', 'True', 'False', 'int', 'float', 'complex', 'str', 'points', 'bytes', 'tuple', 'frozenset', 'code'] as const;
type Tag = (typeof TAGS)[number];

class Encoder {
  #bytes = new Uint8Array(4096);
  #length = 0;

  get result(): Uint8Array { return this.#bytes.subarray(0, this.#length); }
  #room(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
  byte(value: number): void { this.#room(1); this.#bytes[this.#length++] = value; }
  raw(bytes: Uint8Array): void { this.#room(bytes.length); this.#bytes.set(bytes, this.#length); this.#length += bytes.length; }
  number(value: number): void {
    while (value >= 128) { this.byte((value & 127) | 128); value = Math.floor(value / 128); }
    this.byte(value);
  }
  signed(value: number): void { this.number(value < 0 ? -2 * value - 1 : 2 * value); }
  float(value: number): void { const bytes = new Uint8Array(8); new DataView(bytes.buffer).setFloat64(0, value, true); this.raw(bytes); }
}

/** A code object in the stored form. */
export function encodeCode(code: CodeObject): Uint8Array<ArrayBuffer> {
  const strings = new Map<string, number>();
  const body = new Encoder();
  const text = (value: string): void => {
    let index = strings.get(value);
    if (index === undefined) { index = strings.size; strings.set(value, index); }
    body.number(index);
  };
  const tag = (value: Tag): void => body.byte(TAGS.indexOf(value));
  const list = <T>(items: readonly T[], each: (item: T) => void): void => { body.number(items.length); items.forEach(each); };

  const constant = (value: Constant): void => {
    switch (value.type) {
      case 'None': case 'Ellipsis': tag(value.type); break;
      case 'bool': tag(value.value ? 'True' : 'False'); break;
      case 'int': tag('int'); text(value.value.toString(36)); break;
      case 'float': tag('float'); body.float(value.value); break;
      case 'complex': tag('complex'); body.float(value.real); body.float(value.imag); break;
      case 'str':
        if (value.codePoints) { tag('points'); list([...value.codePoints], (point) => body.number(point)); }
        else { tag('str'); text(value.value); }
        break;
      case 'bytes': tag('bytes'); body.number(value.value.length); body.raw(value.value); break;
      case 'tuple': case 'frozenset': tag(value.type); list(value.items, constant); break;
      case 'code': tag('code'); codeObject(value.code); break;
    }
  };
  const positions = (rows: Int32Array): void => {
    const last = [0, 0, 0, 0];
    for (let i = 0; i < rows.length; i += 4) {
      const line = rows[i] as number, endLine = rows[i + 1] as number;
      body.signed(line - (last[0] as number));
      body.signed(endLine - line);
      body.signed((rows[i + 2] as number) - (last[2] as number));
      body.signed((rows[i + 3] as number) - (rows[i + 2] as number));
      last[0] = line; last[2] = rows[i + 2] as number;
    }
  };
  const codeObject = (value: CodeObject): void => {
    text(value.name); text(value.qualname); text(value.filename);
    for (const field of [value.firstLine, value.flags, value.argCount, value.positionalOnlyArgCount, value.keywordOnlyArgCount, value.stackSize]) body.number(field);
    list(value.localsPlusNames, text);
    value.localsPlusKinds.forEach((kind) => body.number(kind));
    body.number(value.words.length);
    const words = new Uint8Array(value.words.length * 4);
    const view = new DataView(words.buffer);
    value.words.forEach((word, i) => view.setUint32(i * 4, word, true));
    body.raw(words);
    list(value.constants, constant);
    list(value.names, text);
    list(value.sites, (site) => body.number(site));
    list(value.exceptionTable, (row) => {
      for (const field of [row.start, row.end, row.target, row.depth]) body.number(field);
      body.byte(row.pushLastInstruction ? 1 : 0);
    });
    positions(value.positions);
  };
  codeObject(code);

  const head = new Encoder();
  head.number(strings.size);
  for (const value of strings.keys()) {
    let isWide = false;
    for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 255) isWide = true;
    head.number(value.length * 2 + (isWide ? 1 : 0));
    head.raw(Buffer.from(value, isWide ? 'utf16le' : 'latin1'));
  }
  const payload = Buffer.concat([head.result, body.result]);
  const whole = new Uint8Array(HEADER_BYTES + payload.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, CODE_FORMAT, true);
  view.setUint32(8, ISA_HASH, true);
  view.setUint32(12, crc32(payload), true);
  whole.set(payload, HEADER_BYTES);
  return whole;
}

class Decoder {
  readonly #bytes: Buffer;
  at = 0;
  readonly strings: string[] = [];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const count = this.number();
    for (let i = 0; i < count; i++) {
      const size = this.number();
      const length = (size >>> 1) * (size & 1 ? 2 : 1);
      this.strings.push(this.take(length).toString(size & 1 ? 'utf16le' : 'latin1'));
    }
  }

  byte(): number {
    const value = this.#bytes[this.at++];
    if (value === undefined) throw new CodeFormatError('the code ends too early');
    return value;
  }
  take(count: number): Buffer {
    if (this.at + count > this.#bytes.length) throw new CodeFormatError('the code ends too early');
    this.at += count;
    return this.#bytes.subarray(this.at - count, this.at);
  }
  number(): number {
    let value = this.byte();
    if (value < 128) return value;
    value &= 127;
    for (let factor = 128; ; factor *= 128) {
      const next = this.byte();
      value += (next & 127) * factor;
      if (next < 128) return value;
    }
  }
  signed(): number { const value = this.number(); return value % 2 === 1 ? -(value + 1) / 2 : value / 2; }
  float(): number { return this.take(8).readDoubleLE(0); }
  text(): string {
    const value = this.strings[this.number()];
    if (value === undefined) throw new CodeFormatError('the code names a string that is not there');
    return value;
  }
  list<T>(each: () => T): T[] {
    const count = this.number();
    const items: T[] = [];
    for (let i = 0; i < count; i++) items.push(each());
    return items;
  }

  constant(): Constant {
    const tag = TAGS[this.byte()];
    switch (tag) {
      case 'None': case 'Ellipsis': return { type: tag };
      case 'True': return { type: 'bool', value: true };
      case 'False': return { type: 'bool', value: false };
      case 'int': return { type: 'int', value: parseInteger(this.text()) };
      case 'float': return { type: 'float', value: this.float() };
      case 'complex': return { type: 'complex', real: this.float(), imag: this.float() };
      case 'str': return { type: 'str', value: this.text() };
      case 'points': return { type: 'str', value: '', codePoints: Uint32Array.from(this.list(() => this.number())) };
      case 'bytes': return { type: 'bytes', value: Uint8Array.from(this.take(this.number())) };
      case 'tuple': case 'frozenset': return { type: tag, items: this.list(() => this.constant()) };
      case 'code': return { type: 'code', code: this.code() };
      default: throw new CodeFormatError('the code holds a constant of an unknown type');
    }
  }

  #positions(count: number): Int32Array {
    const rows = new Int32Array(count * 4);
    let line = 0;
    let column = 0;
    for (let i = 0; i < rows.length; i += 4) {
      line += this.signed();
      rows[i] = line;
      rows[i + 1] = line + this.signed();
      column += this.signed();
      rows[i + 2] = column;
      rows[i + 3] = column + this.signed();
    }
    return rows;
  }

  code(): CodeObject {
    const name = this.text(), qualname = this.text(), filename = this.text();
    const firstLine = this.number(), flags = this.number(), argCount = this.number(), positionalOnlyArgCount = this.number();
    const keywordOnlyArgCount = this.number(), stackSize = this.number();
    const localsPlusNames = this.list(() => this.text());
    const localsPlusKinds = localsPlusNames.map(() => this.number());
    const words = new Uint32Array(this.number());
    const raw = this.take(words.length * 4);
    for (let i = 0; i < words.length; i++) words[i] = raw.readUInt32LE(i * 4);
    const constants = this.list(() => this.constant());
    const names = this.list(() => this.text());
    const sites = this.list(() => this.number());
    const exceptionTable = this.list((): ExceptionEntry => ({
      start: this.number(), end: this.number(), target: this.number(), depth: this.number(), pushLastInstruction: this.byte() === 1,
    }));
    const positions = this.#positions(words.length);
    return {
      name, qualname, filename, firstLine, flags, argCount, positionalOnlyArgCount, keywordOnlyArgCount, localsPlusNames, localsPlusKinds,
      stackSize, words, constants, names, sites, exceptionTable, positions,
    };
  }
}

function parseInteger(text: string): bigint {
  const digits = text.replace('-', '');
  let value = 0n;
  for (let from = 0; from < digits.length; from += 10) {
    const part = digits.slice(from, from + 10);
    if (!/^[0-9a-z]+$/.test(part)) throw new CodeFormatError('a number is none');
    value = value * 36n ** BigInt(part.length) + BigInt(Number.parseInt(part, 36));
  }
  return text.startsWith('-') ? -value : value;
}

/** The code object that bytes hold; CodeFormatError where they are damaged or of another machine. What it does is for the verifier to say. */
export function decodeCode(bytes: Uint8Array): CodeObject {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (whole.length < HEADER_BYTES || whole.readUInt32LE(0) !== MAGIC) throw new CodeFormatError('this is no stored code');
  if (whole.readUInt16LE(4) !== CODE_FORMAT || whole.readUInt32LE(8) !== ISA_HASH) throw new CodeFormatError('the code is of another version');
  const payload = whole.subarray(HEADER_BYTES);
  if (crc32(payload) !== whole.readUInt32LE(12)) throw new CodeFormatError('the code is damaged (its checksum is wrong)');
  return new Decoder(payload).code();
}
