// Writes the records of the timeline: one buffer beside the VM's memory, chunks with one writer each, no lock anywhere
// (assembly/shared/trace.ts draws it). A place in the program is a text "file, function, library function called from there",
// written once per worker and kind of place; a record only has its offset.
import { Code, Frame, FrameFlag, PositionRow, Str, Thread } from '../../assembly/shared/layout.ts';
import { CodeFlag } from '../../assembly/shared/opcodes.ts';
import { TraceBuffer, TraceChunk, TraceEvent, TraceReason, TraceRecord } from '../../assembly/shared/trace.ts';
import { bufferTo } from '../image/memory.ts';

/** Between the parts of a place's text. */
export const TEXT_SEPARATOR = '\u001f';

const CHUNK_RECORDS = (TraceBuffer.CHUNK_BYTES - TraceChunk.Size) / TraceRecord.Size;
const NO_COLUMN = 0xffff;
const TOUCHED_BYTES = 8 << 20;
const CODE_CACHE_LIMIT = 4096;

/** A buffer of about so many bytes, with nothing in it. */
export function newTraceBuffer(size: number): SharedArrayBuffer {
  const chunks = Math.max(4, Math.floor((size - TraceBuffer.CHUNKS) / TraceBuffer.CHUNK_BYTES));
  const buffer = new SharedArrayBuffer(TraceBuffer.CHUNKS + chunks * TraceBuffer.CHUNK_BYTES);
  const words = new Uint32Array(buffer, 0, TraceBuffer.HEAD / 4);
  words[TraceBuffer.CHUNK_COUNT / 4] = chunks;
  words[TraceBuffer.TEXT_END / 4] = TraceBuffer.HEAD + 4; // offset 0 and the first word stand for "no place"
  // A page that is touched for the first time costs more than the hundred records that go into it: the first ones are touched now.
  const bytes = new Uint8Array(buffer);
  for (let at = 0; at < Math.min(bytes.length, TOUCHED_BYTES); at += 4096) bytes[at] = bytes[at] as number;
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
  readonly #times: BigUint64Array;
  /** my chunks, oldest first; the last one is being written */
  readonly #chunks: number[] = [];
  #chunk = 0;
  #slot = -1;
  #count = CHUNK_RECORDS;
  #sequence = 0;
  #vm: Int32Array;
  /** the instruction that the last place was found for, and the place */
  #lastThread = 0;
  #lastFrame = 0;
  #lastPc = 0;
  #lastCode = 0;
  #lastPlace: Place = NOWHERE;
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
    this.#times = new BigUint64Array(buffer);
    this.#vm = new Int32Array(memory.buffer);
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
    const chunk = this.#chunk;
    const at = (chunk + TraceChunk.Size + this.#count * TraceRecord.Size) >>> 2;
    const words = this.#words;
    this.#times[at >>> 1] = time;
    words[at + TraceRecord.EVENT / 4] = event | Math.min(255, reason) << 8 | place.column << 16;
    words[at + TraceRecord.LINE / 4] = place.line;
    words[at + TraceRecord.PLACE / 4] = place.text;
    words[at + TraceRecord.A / 4] = a;
    words[at + TraceRecord.B / 4] = b;
    words[at + TraceRecord.END_COLUMN / 4] = place.endColumn;
    this.#count++;
    // A plain store: the buffer is read after the run, when a message from the worker has ordered both.
    words[(chunk + TraceChunk.COUNT) >>> 2] = this.#count;
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
    this.#chunk = chunk;
    this.#count = 0;
    return true;
  }

  #u32(address: number): number {
    const word = this.#vm[address >>> 2];
    if (word !== undefined) return word >>> 0;
    this.#vm = new Int32Array(bufferTo(this.#memory, (address >>> 0) + 4)); // the memory has grown
    return (this.#vm[address >>> 2] ?? 0) >>> 0;
  }

  /** Where the program is: the innermost frame of its own, and the library function that it called, where it did. */
  #place(thread: number, isAtTarget: boolean): Place {
    const frame = this.#u32(thread + Thread.FRAME), pc = this.#u32(frame + Frame.PC), code = this.#u32(frame + Frame.CODE);
    // Only where the innermost frame is the program's own does its place depend on nothing else.
    if (frame === this.#lastFrame && pc === this.#lastPc && code === this.#lastCode && thread === this.#lastThread) return this.#lastPlace;
    const place = this.#findPlace(thread, isAtTarget);
    const isOwn = frame !== 0 && code !== 0 && (this.#u32(frame + Frame.ON_RETURN) >>> 16 & (FrameFlag.SHIM | FrameFlag.PRELUDE)) === 0 && (this.#u32(code + Code.FLAGS) & CodeFlag.PRELUDE) === 0 && !this.#code(code).isLibrary;
    this.#lastFrame = isOwn ? frame : 0;
    this.#lastPc = pc;
    this.#lastCode = code;
    this.#lastThread = thread;
    this.#lastPlace = place;
    return place;
  }

  #findPlace(thread: number, isAtTarget: boolean): Place {
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
