// Writes the records of the timeline: one buffer beside the VM's memory, chunks with one writer each, no lock anywhere
// (assembly/shared/trace.ts draws it). A place in the program is a text "file, function, library function called from there",
// written once per worker and kind of place; a record only has its offset.
import { Code, Frame, FrameFlag, PositionRow, Str, Thread } from '../../assembly/shared/layout.ts';
import { CodeFlag } from '../../assembly/shared/opcodes.ts';
import { TraceBuffer, TraceChunk, TraceEvent, TraceReason, TraceRecord } from '../../assembly/shared/trace.ts';

/** Between the parts of a place's text. */
export const TEXT_SEPARATOR = '\u001f';

const CHUNK_RECORDS = (TraceBuffer.CHUNK_BYTES - TraceChunk.Size) / TraceRecord.Size;
const NO_COLUMN = 0xffff;
const CODE_CACHE_LIMIT = 4096;

/** A buffer of about so many bytes, with nothing in it. */
export function newTraceBuffer(bytes: number): SharedArrayBuffer {
  const chunks = Math.max(4, Math.floor((bytes - TraceBuffer.CHUNKS) / TraceBuffer.CHUNK_BYTES));
  const buffer = new SharedArrayBuffer(TraceBuffer.CHUNKS + chunks * TraceBuffer.CHUNK_BYTES);
  const words = new Uint32Array(buffer, 0, TraceBuffer.HEAD / 4);
  words[TraceBuffer.CHUNK_COUNT / 4] = chunks;
  words[TraceBuffer.TEXT_END / 4] = TraceBuffer.HEAD + 4; // offset 0 and the first word stand for "no place"
  return buffer;
}

/** Adds a text that any number of records may point at; 0 where there is no room left. */
function addText(words: Uint32Array, bytes: Uint8Array, text: string): number {
  const encoded = Buffer.from(text, 'utf8').subarray(0, 1000);
  const size = (4 + encoded.length + 3) & ~3;
  // Other workers add texts too: each gets a range of its own.
  const at = Atomics.add(words, TraceBuffer.TEXT_END / 4, size);
  if (at + size > TraceBuffer.CHUNKS) return 0;
  words[at / 4] = encoded.length;
  bytes.set(encoded, at + 4);
  return at;
}

/** Files that are no part of the program: CPython's library, and what has no file. */
export const isLibraryFile = (filename: string): boolean => filename.startsWith('/gilvm/lib/') || (filename.startsWith('<') && filename !== '<string>' && filename !== '<stdin>');

interface Place { text: number; line: number; column: number; endColumn: number }
const NOWHERE: Place = { text: 0, line: 0, column: NO_COLUMN, endColumn: 0 };

/** Whoever writes for one interpreter thread at a time; a worker has one. */
export class TraceWriter {
  readonly #memory: WebAssembly.Memory;
  readonly #isLibrary: (filename: string) => boolean;
  readonly #words: Uint32Array;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** my chunks, oldest first; the last one is being written */
  readonly #chunks: number[] = [];
  #slot = -1;
  #count = CHUNK_RECORDS;
  #sequence = 0;
  #vm: DataView;
  readonly #codes = new Map<number, { filename: string; qualname: string; isLibrary: boolean; check: number }>();
  readonly #texts = new Map<string, number>();
  #lastUser = 0;
  #lastVia = 0;
  #lastText = 0;

  constructor(buffer: SharedArrayBuffer, memory: WebAssembly.Memory, isLibrary: (filename: string) => boolean) {
    this.#memory = memory;
    this.#isLibrary = isLibrary;
    this.#words = new Uint32Array(buffer);
    this.#bytes = new Uint8Array(buffer);
    this.#view = new DataView(buffer);
    this.#vm = new DataView(memory.buffer);
  }

  /** One event of `thread`, which this worker runs. */
  record(thread: number, event: number, reason: number, a: number, b: number): void {
    const time = process.hrtime.bigint();
    const slot = this.#u32(thread + Thread.INDEX);
    if (this.#count === CHUNK_RECORDS || slot !== this.#slot) {
      if (!this.#nextChunk(slot)) return;
    }
    const place = event === TraceEvent.TAKE || event === TraceEvent.REQUEST || event === TraceEvent.EXPIRED || event === TraceEvent.COLLECTED
      ? NOWHERE : this.#place(thread, reason === TraceReason.FORCED);
    this.#write(time, event, reason, place, a, b);
  }

  /** The name of the Python thread that this worker runs from now on. */
  name(thread: number, name: string): void {
    const slot = this.#u32(thread + Thread.INDEX);
    if ((this.#count === CHUNK_RECORDS || slot !== this.#slot) && !this.#nextChunk(slot)) return;
    this.#write(process.hrtime.bigint(), TraceEvent.NAME, 0, { ...NOWHERE, text: addText(this.#words, this.#bytes, name) }, 0, 0);
  }

  #write(time: bigint, event: number, reason: number, place: Place, a: number, b: number): void {
    const chunk = this.#chunks[this.#chunks.length - 1] as number;
    const at = chunk + TraceChunk.Size + this.#count * TraceRecord.Size;
    const view = this.#view;
    view.setBigUint64(at + TraceRecord.TIME, time, true);
    view.setUint8(at + TraceRecord.EVENT, event);
    view.setUint8(at + TraceRecord.REASON, Math.min(255, reason));
    view.setUint16(at + TraceRecord.COLUMN, place.column, true);
    view.setUint32(at + TraceRecord.LINE, place.line, true);
    view.setUint32(at + TraceRecord.PLACE, place.text, true);
    view.setUint32(at + TraceRecord.A, a, true);
    view.setUint32(at + TraceRecord.B, b, true);
    view.setUint16(at + TraceRecord.END_COLUMN, place.endColumn, true);
    this.#count++;
    // After the record: a reader that sees the count sees what it counts.
    Atomics.store(this.#words, (chunk + TraceChunk.COUNT) / 4, this.#count);
  }

  /** Goes on in a new chunk of the pool, or in the oldest of its own. False: there is none. */
  #nextChunk(slot: number): boolean {
    const words = this.#words;
    if (slot !== this.#slot) { this.#slot = slot; this.#chunks.length = 0; this.#sequence = 0; }
    const count = words[TraceBuffer.CHUNK_COUNT / 4] as number;
    let chunk: number;
    let overwritten = 0;
    // Tested before the addition, so that the counter of an empty pool does not run over.
    const index = Atomics.load(words, TraceBuffer.NEXT_CHUNK / 4) < count ? Atomics.add(words, TraceBuffer.NEXT_CHUNK / 4, 1) : count;
    if (index < count) chunk = TraceBuffer.CHUNKS + index * TraceBuffer.CHUNK_BYTES;
    else {
      const oldest = this.#chunks.shift();
      if (oldest === undefined) { Atomics.add(words, TraceBuffer.LOST / 4, 1); return false; }
      chunk = oldest;
      overwritten = (words[(chunk + TraceChunk.OVERWRITTEN) / 4] as number) + (words[(chunk + TraceChunk.COUNT) / 4] as number);
    }
    words[(chunk + TraceChunk.COUNT) / 4] = 0;
    words[(chunk + TraceChunk.OVERWRITTEN) / 4] = overwritten;
    words[(chunk + TraceChunk.SEQUENCE) / 4] = this.#sequence++;
    Atomics.store(words, (chunk + TraceChunk.SLOT) / 4, slot + 1); // last: it makes the chunk part of the trace
    this.#chunks.push(chunk);
    this.#count = 0;
    return true;
  }

  #u32(address: number): number {
    const at = address >>> 0;
    if (at + 4 > this.#vm.byteLength) this.#vm = new DataView(this.#memory.buffer); // the memory has grown
    return this.#vm.getUint32(at, true);
  }

  /** Where the program is: the innermost frame of its own, and the library function that it called, where it did. */
  #place(thread: number, isAtTarget: boolean): Place {
    let via = 0;
    let first: Place | undefined;
    let firstCode = 0;
    for (let frame = this.#u32(thread + Thread.FRAME), steps = 0; frame !== 0 && steps < 64; frame = this.#u32(frame + Frame.PREVIOUS), steps++) {
      const flags = this.#u32(frame + Frame.ON_RETURN) >>> 16 & 255;
      const code = this.#u32(frame + Frame.CODE);
      if (flags & (FrameFlag.SHIM | FrameFlag.PRELUDE) || code === 0 || this.#u32(code + Code.FLAGS) & CodeFlag.PRELUDE) continue;
      if (!this.#code(code).isLibrary) return this.#at(frame, code, via, isAtTarget);
      if (!first) { first = this.#at(frame, code, 0, isAtTarget); firstCode = code; }
      via = code;
      isAtTarget = false;
    }
    return first ? { ...first, text: this.#text(firstCode, 0) } : NOWHERE;
  }

  #at(frame: number, code: number, via: number, isAtTarget: boolean): Place {
    const text = this.#text(code, via);
    const rows = this.#u32(code + Code.POSITIONS);
    // PC is behind the instruction that calls, and on the target of the jump that polls.
    const index = (this.#u32(frame + Frame.PC) - this.#u32(code + Code.WORDS) >> 2) - (isAtTarget ? 0 : 1);
    if (rows === 0 || index < 0 || index >= this.#u32(code + Code.WORD_COUNT)) return { ...NOWHERE, text, line: this.#u32(code + Code.FIRST_LINE) };
    const row = rows + index * PositionRow.Size;
    const line = this.#u32(row + PositionRow.LINE) | 0;
    const columns = this.#u32(row + PositionRow.COLUMN);
    const isOneLine = line === (this.#u32(row + PositionRow.END_LINE) | 0);
    return { text, line: Math.max(0, line), column: columns & 0xffff, endColumn: isOneLine ? columns >>> 16 : NO_COLUMN };
  }

  #text(code: number, via: number): number {
    if (code === this.#lastUser && via === this.#lastVia) return this.#lastText;
    const user = this.#code(code);
    const key = `${user.filename}${TEXT_SEPARATOR}${user.qualname}${TEXT_SEPARATOR}${via ? this.#code(via).qualname : ''}`;
    let text = this.#texts.get(key);
    if (text === undefined) { text = addText(this.#words, this.#bytes, key); this.#texts.set(key, text); }
    this.#lastUser = code; this.#lastVia = via; this.#lastText = text;
    return text;
  }

  /** File and name of a code object. Its address may be another one's by now: the first line and the addresses of its texts tell. */
  #code(code: number): { filename: string; qualname: string; isLibrary: boolean; check: number } {
    const check = (this.#u32(code + Code.FILENAME) * 31 + this.#u32(code + Code.QUALNAME) * 17 + this.#u32(code + Code.FIRST_LINE)) >>> 0;
    const known = this.#codes.get(code);
    if (known && known.check === check) return known;
    const filename = this.#string(this.#u32(code + Code.FILENAME));
    const entry = { filename, qualname: this.#string(this.#u32(code + Code.QUALNAME)), isLibrary: this.#isLibrary(filename), check };
    if (this.#codes.size > CODE_CACHE_LIMIT) this.#codes.clear();
    this.#codes.set(code, entry);
    if (code === this.#lastUser || code === this.#lastVia) this.#lastUser = 0;
    return entry;
  }

  #string(address: number): string {
    const length = Math.min(this.#u32(address + Str.LENGTH), 400);
    const data = this.#u32(address + Str.DATA);
    const width = this.#u32(address + 4) >>> 16 & 7;
    let text = '';
    for (let i = 0; i < length; i++) {
      const word = this.#u32(data + (i * width & ~3)) >>> (i * width & 3) * 8;
      text += String.fromCodePoint(width === 4 ? word : word & (width === 1 ? 0xff : 0xffff));
    }
    return text;
  }
}
