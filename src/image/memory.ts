// The shared memory as the host sees it: views that are made anew after every growth (a view of a shared memory keeps its old
// length, and a write beyond it vanishes), addresses that are unsigned (from 2 GiB up Wasm hands them over negative), values.

const TAG_INT = 0xfffe000000000000n;
const TAG_OBJECT = 0xfffc000000000000n;
const SMALL_INT_MIN = -(1n << 48n);
const SMALL_INT_MAX = (1n << 48n) - 1n;
const INT_MASK = (1n << 49n) - 1n;

/** The value word of "no value". */
export const NULL_VALUE = TAG_OBJECT;

export const isSmallInt = (value: bigint): boolean => value >= TAG_INT;
export const isObjectValue = (value: bigint): boolean => value >= TAG_OBJECT && value < TAG_INT;
export const fitsSmallInt = (value: bigint): boolean => value >= SMALL_INT_MIN && value <= SMALL_INT_MAX;
export const fromSmallInt = (value: bigint): bigint => TAG_INT | (value & INT_MASK);
export const toSmallInt = (value: bigint): bigint => BigInt.asIntN(49, value);
export const fromAddress = (address: number): bigint => TAG_OBJECT | BigInt(address >>> 0);
export const toAddress = (value: bigint): number => Number(value & 0xffffffffn);

const floatBits = new DataView(new ArrayBuffer(8));
export function fromFloat(value: number): bigint {
  if (Number.isNaN(value)) return 0x7ff8000000000000n;
  floatBits.setFloat64(0, value);
  return floatBits.getBigUint64(0);
}
export function toFloat(value: bigint): number {
  floatBits.setBigUint64(0, value);
  return floatBits.getFloat64(0);
}

/** Has memory hold so many pages at least. 1: it does, 0: there is no more. */
export function growMemory(memory: WebAssembly.Memory, pages: number): number {
  const missing = pages - bufferTo(memory, pages * 65536).byteLength / 65536;
  if (missing <= 0) return 1;
  try { memory.grow(missing); return 1; } catch { return 0; }
}

/**
 * memory.buffer with `end` bytes at least. Where another thread has made memory longer, V8 tells this one at its next check of the stack only, and
 * between taking the GIL and a host call there need not be one: growing by nothing asks for it.
 */
export function bufferTo(memory: WebAssembly.Memory, end: number): ArrayBuffer {
  if (memory.buffer.byteLength < end) memory.grow(0);
  return memory.buffer;
}

export class SharedMemory {
  readonly memory: WebAssembly.Memory;
  #view: DataView;
  #bytes: Uint8Array;

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    this.#view = new DataView(memory.buffer);
    this.#bytes = new Uint8Array(memory.buffer);
  }

  #reach(end: number): void {
    if (end <= this.#bytes.byteLength) return;
    const buffer = bufferTo(this.memory, end);
    this.#view = new DataView(buffer);
    this.#bytes = new Uint8Array(buffer);
  }
  /** All memory, up to `end` at least. */
  viewTo(end: number): DataView { this.#reach(end); return this.#view; }
  bytesTo(end: number): Uint8Array { this.#reach(end); return this.#bytes; }

  #at(address: number, size: number): DataView { return this.viewTo((address >>> 0) + size); }
  u8(address: number): number { return this.#at(address, 1).getUint8(address >>> 0); }
  u16(address: number): number { return this.#at(address, 2).getUint16(address >>> 0, true); }
  u32(address: number): number { return this.#at(address, 4).getUint32(address >>> 0, true); }
  i32(address: number): number { return this.#at(address, 4).getInt32(address >>> 0, true); }
  u64(address: number): bigint { return this.#at(address, 8).getBigUint64(address >>> 0, true); }
  setU8(address: number, value: number): void { this.#at(address, 1).setUint8(address >>> 0, value); }
  setU16(address: number, value: number): void { this.#at(address, 2).setUint16(address >>> 0, value, true); }
  setU32(address: number, value: number): void { this.#at(address, 4).setUint32(address >>> 0, value, true); }
  setI32(address: number, value: number): void { this.#at(address, 4).setInt32(address >>> 0, value, true); }
  setU64(address: number, value: bigint): void { this.#at(address, 8).setBigUint64(address >>> 0, value, true); }
  /** A copy of bytes (never a view: TextDecoder and fs refuse shared ones). */
  slice(address: number, length: number): Uint8Array<ArrayBuffer> {
    const from = address >>> 0;
    const copy = new Uint8Array(length);
    copy.set(this.bytesTo(from + length).subarray(from, from + length));
    return copy;
  }
  write(address: number, bytes: Uint8Array): void { this.bytesTo((address >>> 0) + bytes.length).set(bytes, address >>> 0); }
  copyWithin(target: number, source: number, length: number): void {
    this.bytesTo(Math.max(target >>> 0, source >>> 0) + length).copyWithin(target >>> 0, source >>> 0, (source >>> 0) + length);
  }
}
