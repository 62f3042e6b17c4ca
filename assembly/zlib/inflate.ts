// Inflating, from where the stream stands until input or room for output runs out. A step either happens as a whole or leaves the bits it
// has looked at: so a stream can stop between any two bytes of input.
import { orderOf, reversed } from "./huffman.ts";
import { Inflate, InflateMode, InflateOutcome } from "./layout.ts";
import { adler32Of, crc32Of } from "../hash/checksums.ts";

/** Makes a table of `count` code lengths at `lengths`; its bits, or -1 where they are over-subscribed or incomplete (`partial`: one code may stand alone). */
function makeTable(table: u32, lengths: u32, count: u32, partial: bool): i32 {
  let longest: u32 = 0, used: u32 = 0, left: i32 = 1;
  for (let i: u32 = 0; i < count; i++) {
    const length = <u32>load<u8>(lengths + i);
    if (length > longest) longest = length;
    if (length) used++;
  }
  if (longest == 0) { store<u64>(table, 0); return 1; } // no code: whoever needs one finds length 0
  let code: u32 = 0;
  const size: u32 = 1 << longest;
  memory.fill(table, 0, size << 1);
  for (let length: u32 = 1; length <= longest; length++) {
    left <<= 1;
    for (let symbol: u32 = 0; symbol < count; symbol++) {
      if (<u32>load<u8>(lengths + symbol) != length) continue;
      left--;
      if (left < 0) return -1;
      for (let at = reversed(code, length); at < size; at += 1 << length) store<u16>(table + (at << 1), <u16>(symbol << 4 | length));
      code++;
    }
    code <<= 1;
  }
  if (left > 0 && !(partial && used == 1 && longest == 1)) return -1;
  return <i32>longest;
}

function fixedTables(z: u32): void {
  const lengths = z + Inflate.LENGTHS;
  memory.fill(lengths, 8, 144);
  memory.fill(lengths + 144, 9, 112);
  memory.fill(lengths + 256, 7, 24);
  memory.fill(lengths + 280, 8, 8);
  store<u32>(z, makeTable(z + Inflate.LITERALS, lengths, 288, false), Inflate.LITERAL_BITS);
  memory.fill(lengths, 5, 32);
  store<u32>(z, makeTable(z + Inflate.DISTANCES, lengths, 32, false), Inflate.DISTANCE_BITS);
}

/** Runs the stream. */
export function inflateRun(z: u32): u32 {
  let input = load<u32>(z, Inflate.IN), out = load<u32>(z, Inflate.OUT), bits = load<u64>(z, Inflate.BITS), count = load<u32>(z, Inflate.BIT_COUNT);
  const inputEnd = load<u32>(z, Inflate.IN_END), outEnd = load<u32>(z, Inflate.OUT_END), outStart = load<u32>(z, Inflate.OUT_START);
  let mode = load<u32>(z, Inflate.MODE), outcome: u32 = InflateOutcome.NEEDS_INPUT;
  while (true) {
    while (count <= 56 && input < inputEnd) {
      bits |= <u64>load<u8>(input) << count;
      input++;
      count += 8;
    }
    if (mode == InflateMode.CODES) {
      // the hot loop: symbols until something runs out
      const literals = z + Inflate.LITERALS, distances = z + Inflate.DISTANCES, history = load<u32>(z, Inflate.HISTORY);
      const literalMask: u32 = (1 << load<u32>(z, Inflate.LITERAL_BITS)) - 1, distanceMask: u32 = (1 << load<u32>(z, Inflate.DISTANCE_BITS)) - 1;
      outcome = 99;
      while (true) {
        while (count <= 56 && input < inputEnd) {
          bits |= <u64>load<u8>(input) << count;
          input++;
          count += 8;
        }
        const entry = <u32>load<u16>(literals + ((<u32>bits & literalMask) << 1)), length = entry & 15, symbol = entry >>> 4;
        if (length > count) { outcome = InflateOutcome.NEEDS_INPUT; break; }
        if (length == 0) { outcome = count < 15 ? InflateOutcome.NEEDS_INPUT : InflateOutcome.LITERAL; break; }
        if (symbol < 256) {
          if (out >= outEnd) { outcome = InflateOutcome.NEEDS_OUTPUT; break; }
          store<u8>(out, <u8>symbol);
          out++;
          bits >>= length;
          count -= length;
          continue;
        }
        if (symbol == 256) {
          bits >>= length;
          count -= length;
          mode = load<u32>(z, Inflate.LAST) ? InflateMode.CHECK : InflateMode.BLOCK;
          break;
        }
        const code = symbol - 257;
        if (code > 28) { outcome = InflateOutcome.LITERAL; break; }
        let taken = length, size = code + 3;
        if (code == 28) size = 258;
        else if (code >= 8) {
          const extra = (code >>> 2) - 1;
          size = 3 + ((4 + (code & 3)) << extra) + (<u32>(bits >> taken) & (1 << extra) - 1);
          taken += extra;
        }
        const second = <u32>load<u16>(distances + ((<u32>(bits >> taken) & distanceMask) << 1)), distanceLength = second & 15, distanceCode = second >>> 4;
        if (taken + distanceLength > count) { outcome = InflateOutcome.NEEDS_INPUT; break; }
        if (distanceLength == 0) { outcome = count < taken + 15 ? InflateOutcome.NEEDS_INPUT : InflateOutcome.DISTANCE; break; }
        taken += distanceLength;
        if (distanceCode > 29) { outcome = InflateOutcome.DISTANCE; break; }
        let distance = distanceCode + 1;
        if (distanceCode >= 4) {
          const extra = (distanceCode >>> 1) - 1;
          distance = 1 + ((2 + (distanceCode & 1)) << extra) + (<u32>(bits >> taken) & (1 << extra) - 1);
          taken += extra;
        }
        if (taken > count) { outcome = InflateOutcome.NEEDS_INPUT; break; }
        if (distance > out - outStart + history) { outcome = InflateOutcome.TOO_FAR; break; }
        bits >>= taken;
        count -= taken;
        if (distance <= out - outStart && out + size <= outEnd) {
          let from = out - distance;
          for (const end = out + size; out < end; out++, from++) store<u8>(out, load<u8>(from));
          continue;
        }
        store<u32>(z, size, Inflate.LENGTH);
        store<u32>(z, distance, Inflate.DISTANCE);
        mode = InflateMode.COPY;
        break;
      }
      if (outcome == InflateOutcome.NEEDS_INPUT && input < inputEnd && count <= 56) continue;
      if (outcome != 99) break;
      continue;
    }
    if (mode == InflateMode.COPY) { // slowly: from the window, or where the room ends
      let size = load<u32>(z, Inflate.LENGTH);
      const distance = load<u32>(z, Inflate.DISTANCE), windowEnd = z + Inflate.WINDOW + load<u32>(z, Inflate.HISTORY);
      while (size > 0 && out < outEnd) {
        const back = out - outStart;
        store<u8>(out, distance <= back ? load<u8>(out - distance) : load<u8>(windowEnd - (distance - back)));
        out++;
        size--;
      }
      store<u32>(z, size, Inflate.LENGTH);
      if (size) { outcome = InflateOutcome.NEEDS_OUTPUT; break; }
      mode = InflateMode.CODES;
      continue;
    }
    if (mode == InflateMode.STORED_COPY) {
      let size = load<u32>(z, Inflate.LENGTH);
      while (size > 0 && count >= 8 && out < outEnd) { // bytes that were taken in already
        store<u8>(out, <u8>bits);
        out++;
        bits >>= 8;
        count -= 8;
        size--;
      }
      if (size > 0 && count < 8) {
        const part = min<u32>(min<u32>(size, inputEnd - input), outEnd - out);
        memory.copy(out, input, part);
        out += part;
        input += part;
        size -= part;
      }
      store<u32>(z, size, Inflate.LENGTH);
      if (size) { outcome = out >= outEnd ? InflateOutcome.NEEDS_OUTPUT : InflateOutcome.NEEDS_INPUT; break; }
      mode = load<u32>(z, Inflate.LAST) ? InflateMode.CHECK : InflateMode.BLOCK;
      continue;
    }
    if (mode == InflateMode.BLOCK) {
      if (count < 3) { outcome = InflateOutcome.NEEDS_INPUT; break; }
      store<u32>(z, <u32>bits & 1, Inflate.LAST);
      const type = <u32>bits >>> 1 & 3;
      bits >>= 3;
      count -= 3;
      if (type == 0) {
        const odd = count & 7;
        bits >>= odd;
        count -= odd;
        mode = InflateMode.STORED;
      } else if (type == 1) {
        fixedTables(z);
        mode = InflateMode.CODES;
      } else if (type == 2) mode = InflateMode.TABLE;
      else { outcome = InflateOutcome.BLOCK_TYPE; break; }
      continue;
    }
    if (mode == InflateMode.STORED) {
      if (count < 32) { outcome = InflateOutcome.NEEDS_INPUT; break; }
      const size = <u32>bits & 0xffff;
      if (size != (<u32>(bits >> 16) & 0xffff ^ 0xffff)) { outcome = InflateOutcome.STORED_LENGTHS; break; }
      bits >>= 32;
      count -= 32;
      store<u32>(z, size, Inflate.LENGTH);
      mode = InflateMode.STORED_COPY;
      continue;
    }
    if (mode == InflateMode.TABLE) {
      if (count < 14) { outcome = InflateOutcome.NEEDS_INPUT; break; }
      const literals = (<u32>bits & 31) + 257, distances = (<u32>bits >>> 5 & 31) + 1;
      if (literals > 286 || distances > 30) { outcome = InflateOutcome.TOO_MANY; break; }
      store<u32>(z, literals, Inflate.HLIT);
      store<u32>(z, distances, Inflate.HDIST);
      store<u32>(z, (<u32>bits >>> 10 & 15) + 4, Inflate.HCLEN);
      store<u32>(z, 0, Inflate.COUNT);
      memory.fill(z + Inflate.CODE_LENGTHS, 0, 19);
      bits >>= 14;
      count -= 14;
      mode = InflateMode.CODE_LENGTHS;
      continue;
    }
    if (mode == InflateMode.CODE_LENGTHS) {
      let i = load<u32>(z, Inflate.COUNT);
      const wanted = load<u32>(z, Inflate.HCLEN);
      while (i < wanted && count >= 3) {
        store<u8>(z + Inflate.CODE_LENGTHS + orderOf(i), <u8>(<u32>bits & 7));
        bits >>= 3;
        count -= 3;
        i++;
      }
      store<u32>(z, i, Inflate.COUNT);
      if (i < wanted) {
        if (input < inputEnd) continue;
        outcome = InflateOutcome.NEEDS_INPUT;
        break;
      }
      const made = makeTable(z + Inflate.LITERALS, z + Inflate.CODE_LENGTHS, 19, false);
      if (made < 0) { outcome = InflateOutcome.CODE_LENGTHS; break; }
      store<u32>(z, made, Inflate.LITERAL_BITS);
      store<u32>(z, 0, Inflate.COUNT);
      mode = InflateMode.LENGTHS;
      continue;
    }
    if (mode == InflateMode.LENGTHS) {
      const wanted = load<u32>(z, Inflate.HLIT) + load<u32>(z, Inflate.HDIST), lengths = z + Inflate.LENGTHS, i = load<u32>(z, Inflate.COUNT);
      if (i < wanted) {
        const entry = <u32>load<u16>(z + Inflate.LITERALS + ((<u32>bits & (1 << load<u32>(z, Inflate.LITERAL_BITS)) - 1) << 1)), length = entry & 15, symbol = entry >>> 4;
        if (length == 0) { outcome = count < 7 ? InflateOutcome.NEEDS_INPUT : InflateOutcome.CODE_LENGTHS; break; }
        const extra: u32 = symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7;
        if (length + extra > count) { outcome = InflateOutcome.NEEDS_INPUT; break; }
        let times: u32 = 1, value = symbol;
        if (symbol >= 16) {
          if (symbol == 16 && i == 0) { outcome = InflateOutcome.REPEAT; break; }
          value = symbol == 16 ? <u32>load<u8>(lengths + i - 1) : 0;
          times = (symbol == 18 ? 11 : 3) + (<u32>(bits >> length) & (1 << extra) - 1);
          if (i + times > wanted) { outcome = InflateOutcome.REPEAT; break; }
        }
        memory.fill(lengths + i, <u8>value, times);
        store<u32>(z, i + times, Inflate.COUNT);
        bits >>= length + extra;
        count -= length + extra;
        continue;
      }
      if (load<u8>(lengths + 256) == 0) { outcome = InflateOutcome.NO_END; break; }
      const literals = load<u32>(z, Inflate.HLIT), first = makeTable(z + Inflate.LITERALS, lengths, literals, true);
      if (first < 0) { outcome = InflateOutcome.LITERAL_SET; break; }
      const second = makeTable(z + Inflate.DISTANCES, lengths + literals, load<u32>(z, Inflate.HDIST), true);
      if (second < 0) { outcome = InflateOutcome.DISTANCE_SET; break; }
      store<u32>(z, first, Inflate.LITERAL_BITS);
      store<u32>(z, second, Inflate.DISTANCE_BITS);
      mode = InflateMode.CODES;
      continue;
    }
    if (mode == InflateMode.CHECK) {
      const odd = count & 7, wrap = load<u32>(z, Inflate.WRAP);
      bits >>= odd;
      count -= odd;
      if (wrap == 0) { mode = InflateMode.DONE; continue; }
      if (count < 32) { outcome = InflateOutcome.NEEDS_INPUT; break; }
      sumUp(z, out);
      const found = <u32>bits;
      if ((wrap == 2 ? found : bswap<u32>(found)) != load<u32>(z, Inflate.CHECK)) { outcome = InflateOutcome.DATA_CHECK; break; }
      bits >>= 32;
      count -= 32;
      mode = wrap == 2 ? InflateMode.LENGTH : InflateMode.DONE;
      continue;
    }
    if (mode == InflateMode.LENGTH) {
      if (count < 32) { outcome = InflateOutcome.NEEDS_INPUT; break; }
      sumUp(z, out);
      if (<u32>bits != load<u32>(z, Inflate.TOTAL)) { outcome = InflateOutcome.LENGTH_CHECK; break; }
      bits >>= 32;
      count -= 32;
      mode = InflateMode.DONE;
      continue;
    }
    if (mode == InflateMode.DONE) {
      outcome = InflateOutcome.DONE;
      break;
    }
    if (mode == InflateMode.DICTIONARY) { outcome = InflateOutcome.NEEDS_DICTIONARY; break; }
    if (mode == InflateMode.HEAD) {
      let wrap = load<u32>(z, Inflate.WRAP);
      if (wrap == 0) { mode = InflateMode.BLOCK; continue; }
      if (count < 16) { outcome = InflateOutcome.NEEDS_INPUT; break; }
      const head = <u32>bits & 0xffff;
      if (wrap >= 2 && head == 0x8b1f) {
        if (count < 32) { outcome = InflateOutcome.NEEDS_INPUT; break; }
        if ((<u32>bits >>> 16 & 255) != 8) { outcome = InflateOutcome.METHOD; break; }
        store<u32>(z, <u32>bits >>> 24, Inflate.FLAGS);
        store<u32>(z, 2, Inflate.WRAP);
        store<u32>(z, 6, Inflate.COUNT); // bytes of the fixed header still to be dropped
        store<u32>(z, 0, Inflate.CHECK);
        bits >>= 32;
        count -= 32;
        mode = InflateMode.GZIP_FLAGS;
        continue;
      }
      if (wrap == 2 || ((head & 255) << 8 | head >>> 8) % 31 != 0) { outcome = InflateOutcome.HEADER; break; }
      if ((head & 15) != 8) { outcome = InflateOutcome.METHOD; break; }
      if ((head >>> 4 & 15) > 7) { outcome = InflateOutcome.WINDOW_SIZE; break; }
      if (head & 0x2000) {
        if (count < 48) { outcome = InflateOutcome.NEEDS_INPUT; break; }
        store<u32>(z, bswap<u32>(<u32>(bits >> 16)), Inflate.WANTED);
        bits >>= 48;
        count -= 48;
        mode = InflateMode.DICTIONARY;
      } else {
        bits >>= 16;
        count -= 16;
        mode = InflateMode.BLOCK;
      }
      store<u32>(z, 1, Inflate.WRAP);
      store<u32>(z, 1, Inflate.CHECK);
      continue;
    }
    // ---- gzip's header, byte by byte
    if (count < 8) { outcome = InflateOutcome.NEEDS_INPUT; break; }
    const flags = load<u32>(z, Inflate.FLAGS);
    if (mode == InflateMode.GZIP_FLAGS) {
      const left = load<u32>(z, Inflate.COUNT);
      if (left > 0) { bits >>= 8; count -= 8; store<u32>(z, left - 1, Inflate.COUNT); continue; }
      mode = flags & 4 ? InflateMode.GZIP_EXTRA_LENGTH : InflateMode.GZIP_NAME;
    } else if (mode == InflateMode.GZIP_EXTRA_LENGTH) {
      if (count < 16) { outcome = InflateOutcome.NEEDS_INPUT; break; }
      store<u32>(z, <u32>bits & 0xffff, Inflate.COUNT);
      bits >>= 16;
      count -= 16;
      mode = InflateMode.GZIP_EXTRA;
    } else if (mode == InflateMode.GZIP_EXTRA) {
      const left = load<u32>(z, Inflate.COUNT);
      if (left > 0) { bits >>= 8; count -= 8; store<u32>(z, left - 1, Inflate.COUNT); continue; }
      mode = InflateMode.GZIP_NAME;
    } else if (mode == InflateMode.GZIP_NAME || mode == InflateMode.GZIP_COMMENT) {
      const isName = mode == InflateMode.GZIP_NAME;
      if (flags & (isName ? 8 : 16)) {
        const byte = <u32>bits & 255;
        bits >>= 8;
        count -= 8;
        if (byte != 0) continue;
      }
      mode = isName ? InflateMode.GZIP_COMMENT : InflateMode.GZIP_HEADER_CRC;
    } else if (mode == InflateMode.GZIP_HEADER_CRC) {
      if (flags & 2) {
        if (count < 16) { outcome = InflateOutcome.NEEDS_INPUT; break; }
        bits >>= 16;
        count -= 16;
      }
      mode = InflateMode.BLOCK;
    } else break;
  }
  if (outcome != InflateOutcome.NEEDS_INPUT) { // whole bytes that were taken in too early go back, as far as they are this run's
    const back = min<u32>(count >>> 3, input - load<u32>(z, Inflate.IN));
    input -= back;
    count -= back << 3;
    bits &= (<u64>1 << count) - 1;
  }
  store<u32>(z, outcome >= 16 ? InflateMode.FAILED : mode, Inflate.MODE);
  store<u32>(z, input, Inflate.IN);
  store<u32>(z, out, Inflate.OUT);
  store<u64>(z, bits, Inflate.BITS);
  store<u32>(z, count, Inflate.BIT_COUNT);
  return outcome;
}

/** Takes the output since OUT_START, or since it was last called in this run, into the checksum. */
export function sumUp(z: u32, out: u32): void {
  const from = load<u32>(z, Inflate.SUMMED), length = out - from;
  if (length == 0) return;
  const wrap = load<u32>(z, Inflate.WRAP);
  if (wrap == 1) store<u32>(z, adler32Of(load<u32>(z, Inflate.CHECK), from, length), Inflate.CHECK);
  else if (wrap == 2) store<u32>(z, crc32Of(load<u32>(z, Inflate.CHECK), from, length), Inflate.CHECK);
  store<u32>(z, load<u32>(z, Inflate.TOTAL) + length, Inflate.TOTAL);
  store<u32>(z, out, Inflate.SUMMED);
}

/** Keeps the last 32 KiB of what lies from OUT_START to OUT, for distances that reach back beyond the next run. */
export function keepWindow(z: u32): void {
  const start = load<u32>(z, Inflate.OUT_START), end = load<u32>(z, Inflate.OUT), length = end - start, window = z + Inflate.WINDOW, history = load<u32>(z, Inflate.HISTORY);
  if (length >= <u32>Inflate.WindowSize) {
    memory.copy(window, end - Inflate.WindowSize, Inflate.WindowSize);
    store<u32>(z, Inflate.WindowSize, Inflate.HISTORY);
    return;
  }
  const kept: u32 = history + length > <u32>Inflate.WindowSize ? <u32>Inflate.WindowSize - length : history;
  memory.copy(window, window + history - kept, kept);
  memory.copy(window + kept, start, length);
  store<u32>(z, kept + length, Inflate.HISTORY);
}
