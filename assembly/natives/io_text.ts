// TextIOWrapper where it is fast: text that is written goes as bytes to PENDING, lines come from what was decoded; print() to such a
// stream. Everything else, and whatever needs the stream below, is Python (src/lib/prelude/io_text*.py).
import { ClassId, Kind, Module, TextFlag, TextIo, Tuple, Vm } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, NONE, addressOf, classOfObject, cls, fromAddress, fromSmall, hasKind, isExact, isInt, isObject, nameAt, toInt,
} from "../objects/object.ts";
import { settlesBeforeOutput } from "../state/collector.ts";
import { dictGetStr } from "../objects/dict.ts";
import { nativeStr } from "../objects/repr.ts";
import { strData, strLength, strWidth } from "../objects/strings.ts";
import { newTuple } from "../objects/tuple.ts";
import { textPart } from "../objects/text.ts";
import { argument, keyword, ok, prelude1, prelude2 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { findCharacter } from "../text/search.ts";
import { widthShift } from "../text/units.ts";
import { LINE_FEED, encodedSize, flagsOf, hasLineEnd, isOpen, mustFlush, pendingRoom, putText, takesText } from "../ops/text_streams.ts";
import { printGenerally } from "../ops/print.ts";
import { name, prelude } from "../env.ts";

/** TextIOWrapper.write(text) */
export function textWrite(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), value = argument(args, 1), stream = addressOf(self);
  if (!hasKind(value, Kind.STR) || !takesText(stream)) return prelude2(thread, prelude("io_text_write"), self, value);
  const text = addressOf(value), size = encodedSize(stream, text);
  if (size < 0) return prelude2(thread, prelude("io_text_write"), self, value);
  const room = pendingRoom(thread, stream, size);
  if (room == 0) return outOfMemory(thread);
  putText(room, text);
  const length = fromSmall(strLength(text));
  if (!mustFlush(stream, (flagsOf(stream) & TextFlag.LINE_BUFFERING) != 0 && hasLineEnd(text))) return ok(thread, length);
  return prelude2(thread, prelude("io_text_written"), self, length);
}

/** The next line of what was decoded, up to '\n'; 0 out of memory, NULL where its end is not there. */
function bufferedLine(thread: u32, stream: u32): u64 {
  const decoded = load<u64>(stream, TextIo.DECODED);
  if (!hasKind(decoded, Kind.STR) || (flagsOf(stream) & TextFlag.PLAIN_LINES) == 0) return NULL;
  const text = addressOf(decoded), used = <u32>toInt(load<u64>(stream, TextIo.USED)), width = strWidth(text);
  const found = findCharacter(strData(text) + (used << widthShift(width)), strLength(text) - used, width, LINE_FEED);
  if (found < 0) return NULL;
  const line = textPart(thread, text, used, used + found + 1);
  if (line) store<u64>(stream, fromSmall(used + found + 1), TextIo.USED);
  return line;
}

/** TextIOWrapper.readline(size=-1) */
export function textReadline(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), size = argument(args, 1), stream = addressOf(self);
  if ((size == NULL || size == fromSmall(-1)) && isInt(load<u64>(stream, TextIo.FLAGS)) && isOpen(stream)) {
    const line = bufferedLine(thread, stream);
    if (line == 0) return outOfMemory(thread);
    if (line != NULL) return ok(thread, line);
  }
  return prelude2(thread, prelude("io_text_readline"), self, size == NULL ? fromSmall(-1) : size);
}
/** TextIOWrapper.__next__() */
export function textNext(thread: u32, args: u32, count: i32): i32 {
  const self = argument(args, 0), stream = addressOf(self);
  if (classOfObject(stream) == cls(ClassId.TEXT_IO_WRAPPER) && isInt(load<u64>(stream, TextIo.FLAGS)) && isOpen(stream)) {
    const line = bufferedLine(thread, stream);
    if (line == 0) return outOfMemory(thread);
    if (line != NULL) return ok(thread, line);
  }
  return prelude1(thread, prelude("io_text_next"), self);
}

// ---- print

/** print(*args, sep=' ', end='\n', file=None, flush=False): natively where all is plain and the stream takes it, else by Python. */
export function printValues(thread: u32, args: u32, count: i32): i32 {
  const sep = keyword(thread, 0), end = keyword(thread, 1), file = keyword(thread, 2), flush = keyword(thread, 3);
  if (settlesBeforeOutput()) return printGenerally(thread, args, count); // which lets finalisers run first
  const stream = printStream(file);
  if (stream == 0 || (flush != NULL && flush != FALSE) || !isPlainText(sep) || !isPlainText(end)) return printGenerally(thread, args, count);
  let texts = args;
  for (let i: i32 = 0; i < count; i++) {
    const value = argument(args, i);
    if (isExact(value, ClassId.STR)) continue;
    if (texts == args) { // not in place: the arguments may be a tuple's own items
      const tuple = newTuple(thread, count);
      if (tuple == 0) return outOfMemory(thread);
      texts = tuple + Tuple.INLINE;
      memory.copy(texts, args, count << 3);
    }
    const text = nativeStr(thread, value);
    if (text == 0) return outOfMemory(thread);
    if (text == NULL) return printGenerally(thread, args, count);
    store<u64>(texts + (i << 3), text);
  }
  const status = printTexts(thread, stream, texts, count, sep, end);
  return status < 0 ? printGenerally(thread, args, count) : status;
}
/** What printTexts answers where a text cannot be encoded here. */
const NOT_HERE: i32 = -1;
function isPlainText(value: u64): bool { return value == NULL || value == NONE || isExact(value, ClassId.STR); }

function printStream(file: u64): u32 {
  if (file == NULL || file == NONE) {
    const sys = load<u64>(Vm.SYS_MODULE);
    if (sys == NULL) return 0;
    const cell = dictGetStr(load<u32>(addressOf(sys), Module.DICT), nameAt(name("stdout")));
    if (cell == NULL) return 0;
    file = cell;
  }
  if (!isObject(file)) return 0;
  const object = addressOf(file);
  return classOfObject(object) == cls(ClassId.TEXT_IO_WRAPPER) && takesText(object) ? object : 0;
}

function printTexts(thread: u32, stream: u32, texts: u32, count: i32, sep: u64, end: u64): i32 {
  const separator = sep == NULL || sep == NONE ? <u32>0 : addressOf(sep), last = end == NULL || end == NONE ? <u32>0 : addressOf(end);
  let total: u32 = 0;
  const watch = (flagsOf(stream) & TextFlag.LINE_BUFFERING) != 0;
  for (let i: i32 = 0; i < count; i++) {
    const text = addressOf(argument(texts, i)), size = encodedSize(stream, text);
    if (size < 0) return NOT_HERE;
    total += size;
    if (watch && hasLineEnd(text)) return NOT_HERE; // what stands before its line end goes out by itself, as in CPython
  }
  const separatorSize = separator ? encodedSize(stream, separator) : 1, lastSize = last ? encodedSize(stream, last) : 1;
  if (separatorSize < 0 || lastSize < 0) return NOT_HERE;
  if (count > 1) total += <u32>(separatorSize * (count - 1));
  total += lastSize;
  if (watch && separator != 0 && count > 1 && hasLineEnd(separator)) return NOT_HERE;
  const lineEnd: bool = last == 0 || (watch && hasLineEnd(last));
  let target = pendingRoom(thread, stream, total);
  if (target == 0) return outOfMemory(thread);
  for (let i: i32 = 0; i < count; i++) {
    if (i) {
      if (separator) target = putText(target, separator);
      else store<u8>(target++, 0x20);
    }
    target = putText(target, addressOf(argument(texts, i)));
  }
  if (last) putText(target, last);
  else store<u8>(target, <u8>LINE_FEED);
  if (!mustFlush(stream, lineEnd)) return ok(thread, NONE);
  return prelude2(thread, prelude("io_text_written"), fromAddress(stream), NONE);
}
