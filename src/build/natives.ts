// Takes the natives out of the exports of vm.wasm and puts them into its function table by an element segment. An export is a JavaScript
// function that every instance, so every worker, has to make; a table entry costs next to nothing. The names, in table order, go into
// a custom section, which only boot reads.

const enum Section { CUSTOM = 0, TABLE = 4, EXPORT = 7, ELEMENT = 9, CODE = 10 }
const FUNCTION_EXPORT = 0;
const I32_CONST = 0x41;
const END = 0x0b;

class Reader {
  at = 0;
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) { this.bytes = bytes; }
  byte(): number { return this.bytes[this.at++] as number; }
  number(): number {
    let result = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      result |= (byte & 127) << shift;
      if (byte < 128) return result >>> 0;
    }
  }
  take(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

function leb(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}
function section(id: number, body: Uint8Array): Uint8Array { return Buffer.concat([Uint8Array.of(id, ...leb(body.length)), body]); }

interface Exported { name: string; kind: number; index: number; bytes: Uint8Array }

function exportsOf(body: Uint8Array): Exported[] {
  const reader = new Reader(body);
  return Array.from({ length: reader.number() }, () => {
    const from = reader.at;
    const name = Buffer.from(reader.take(reader.number())).toString();
    const kind = reader.byte();
    return { name, kind, index: reader.number(), bytes: body.subarray(from, reader.at) };
  });
}

/**
 * The module with the functions that `isNative` names in its table, from `first` on in the order of their names, and no longer exported. `moved` is
 * by how many bytes its code lies further on (for the source map).
 */
export function tableNatives(binary: Uint8Array, isNative: (name: string) => boolean, first: number, sectionName: string): { binary: Uint8Array; moved: number } {
  const reader = new Reader(binary);
  const sections: { id: number; body: Uint8Array }[] = [];
  let codeAt = 0;
  for (reader.at = 8; reader.at < binary.length;) {
    const id = reader.byte();
    const size = reader.number();
    if (id === Section.CODE) codeAt = reader.at;
    sections.push({ id, body: reader.take(size) });
  }
  if (sections.some(({ id }) => id === Section.ELEMENT)) throw new Error('vm.wasm has an element segment of its own: natives cannot be put into the table');
  const all = exportsOf(sections.find(({ id }) => id === Section.EXPORT)?.body ?? new Uint8Array([0]));
  const natives = all.filter(({ name, kind }) => kind === FUNCTION_EXPORT && isNative(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const kept = all.filter((entry) => !natives.includes(entry));
  const element = Uint8Array.from([1, 0, I32_CONST, ...leb(first), END, ...leb(natives.length), ...natives.flatMap(({ index }) => leb(index))]);
  const names = Buffer.from(natives.map(({ name }) => name).join('\n'));
  const parts: Uint8Array[] = [binary.subarray(0, 8)];
  let newCodeAt = 0;
  for (const { id, body } of sections) {
    if (id === Section.TABLE) parts.push(section(id, Uint8Array.from([1, 0x70, 0, ...leb(first + natives.length)])));
    else if (id === Section.EXPORT) parts.push(section(id, Buffer.concat([Uint8Array.from(leb(kept.length)), ...kept.map(({ bytes }) => bytes)])), section(Section.ELEMENT, element));
    else {
      parts.push(section(id, body));
      if (id === Section.CODE) newCodeAt = parts.reduce((sum, part) => sum + part.length, 0) - body.length;
    }
  }
  parts.push(section(Section.CUSTOM, Buffer.concat([Uint8Array.from([...leb(sectionName.length), ...Buffer.from(sectionName)]), names])));
  return { binary: Buffer.concat(parts), moved: newCodeAt - codeAt };
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A source map for code that lies `by` bytes further on: all positions but the first are relative to the one before. */
export function movedMap(map: string, by: number): string {
  return map.replace(/("mappings":")([^",;]*)/, (_, start: string, segment: string) => {
    let column = 0;
    let length = 0;
    for (let shift = 0; ; shift += 5) { // 5 bits a digit, the least significant first, 32 = more follow; the lowest bit is the sign
      const digit = BASE64.indexOf(segment[length++] as string);
      column |= (digit & 31) << shift;
      if (digit < 32) break;
    }
    let rest = ((column >> 1) + by) * 2;
    let first = '';
    for (; rest >= 32; rest >>>= 5) first += BASE64[(rest & 31) | 32];
    return start + first + BASE64[rest] + segment.slice(length);
  });
}
