// The library image (build/stdlib.bin): CPython's own library, compiled, module by module, with the sources for tracebacks.
//
//   'GLIB' | u32 format | u32 bytes of the index | u32 CRC-32 of the index | index (JSON) | stored code and deflated sources
//
// The index says per module where its code (src/image/code_format.ts) and its source lie.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CodeObject } from '../compile/code.ts';
import { CODE_FORMAT, CodeFormatError, ISA_HASH, decodeCode } from './code_format.ts';

const MAGIC = 0x42494c47; // 'GLIB'
const LIBRARY_FORMAT = 1;
const HEADER_BYTES = 16;

/** Where the library's files seem to lie: their names in tracebacks and in `__file__`. There is no such folder. */
export const LIBRARY_FOLDER = '/gilvm/lib/python3.13';

/** Per module: offset, length and CRC-32 of the code, offset and length of the source; 1 where it is a package. Offsets count from the end of the index. */
type Entry = [codeOffset: number, codeBytes: number, codeSum: number, sourceOffset: number, sourceBytes: number, isPackage: 0 | 1];
export interface LibraryIndex { isa: number; codeFormat: number; /** hash of what it was made of */ inputs: string; modules: Record<string, Entry> }

export class LibraryImageError extends Error {}

/** The image of modules given by name. */
export function writeLibraryImage(inputs: string, modules: { name: string; isPackage: boolean; code: Uint8Array; source: Uint8Array }[]): Buffer {
  const index: LibraryIndex = { isa: ISA_HASH, codeFormat: CODE_FORMAT, inputs, modules: {} };
  const pieces: Uint8Array[] = [];
  let offset = 0;
  const put = (bytes: Uint8Array): number => { pieces.push(bytes); offset += bytes.length; return offset - bytes.length; };
  for (const { name, isPackage, code, source } of modules) {
    const packed = deflateRawSync(source, { level: 9 });
    index.modules[name] = [put(code), code.length, crc32(code), put(packed), packed.length, isPackage ? 1 : 0];
  }
  const text = Buffer.from(JSON.stringify(index));
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(MAGIC, 0);
  header.writeUInt32LE(LIBRARY_FORMAT, 4);
  header.writeUInt32LE(text.length, 8);
  header.writeUInt32LE(crc32(text), 12);
  return Buffer.concat([header, text, ...pieces]);
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (readSync(descriptor, bytes, 0, length, position) !== length) throw new LibraryImageError('it ends too early');
  return bytes;
}

/** An image that is open; modules are read when they are asked for. */
export class LibraryImage {
  readonly #descriptor: number;
  readonly #start: number;
  readonly index: LibraryIndex;
  /** Says what the image holds: it covers the index, which has a checksum of each module's code. */
  readonly digest: string;

  constructor(path: string) {
    try {
      this.#descriptor = openSync(path, 'r');
    } catch (error) {
      throw new LibraryImageError((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is missing' : (error as Error).message);
    }
    const header = readAt(this.#descriptor, 0, HEADER_BYTES);
    if (header.readUInt32LE(0) !== MAGIC || header.readUInt32LE(4) !== LIBRARY_FORMAT) throw new LibraryImageError('it is of another version');
    const text = readAt(this.#descriptor, HEADER_BYTES, header.readUInt32LE(8));
    if (crc32(text) !== header.readUInt32LE(12)) throw new LibraryImageError('its index is damaged');
    this.index = JSON.parse(text.toString()) as LibraryIndex;
    if (this.index.isa !== ISA_HASH || this.index.codeFormat !== CODE_FORMAT) throw new LibraryImageError('it is of another version');
    this.digest = createHash('sha256').update(text).digest('hex');
    this.#start = HEADER_BYTES + text.length;
  }

  close(): void { closeSync(this.#descriptor); }

  code(name: string): CodeObject {
    const [offset, length, sum] = this.#entry(name);
    try {
      const bytes = readAt(this.#descriptor, this.#start + offset, length);
      if (crc32(bytes) !== sum) throw new LibraryImageError(`module ${name} is damaged`);
      return decodeCode(bytes);
    } catch (error) {
      if (error instanceof CodeFormatError) throw new LibraryImageError(`module ${name}: ${error.message}`);
      throw error;
    }
  }
  /** The module's source as it was in the archive. */
  source(name: string): Buffer {
    const [, , , offset, length] = this.#entry(name);
    try {
      return inflateRawSync(readAt(this.#descriptor, this.#start + offset, length));
    } catch {
      throw new LibraryImageError(`module ${name}: its source is damaged`);
    }
  }
  #entry(name: string): Entry {
    const entry = this.index.modules[name];
    if (!entry) throw new LibraryImageError(`it has no module ${name}`);
    return entry;
  }
}
