// Reading CSV: one line of text through the states that a record goes through. Fields are appended to a list as they end; what is left
// of a field at the end of the line is handed back, since a quoted or escaped line end goes on in the next line.
//
// A field is mostly a run of characters as they stand, cut out of the line; only what was escaped or doubled needs a builder.
import { List } from "../shared/layout.ts";
import { EMPTY_STR, NONE } from "../objects/object.ts";
import { appendToList } from "../objects/list.ts";
import { strData, strLength, strWidth, stringOf } from "../objects/strings.ts";
import { Builder, builderText, builderUnit, builderUnits, finishBuilder, newBuilder } from "../objects/strings_builder.ts";
import { tupleOf } from "../objects/tuple.ts";
import { CsvConfig, Quoting, configWord } from "./layout.ts";

/** Where in a record the next character is. */
export const enum Reading { START, START_FIELD, ESCAPED, FIELD, QUOTED, ESCAPED_QUOTED, QUOTE_IN_QUOTED, NEWLINE, AFTER_ESCAPED_NEWLINE }
/** Beside the state: the field began with a quote. */
export const FIELD_WAS_QUOTED: i32 = 16;

/** What is wrong with a line (the caller words it). */
export const enum Wrong { EXPECTED_DELIMITER = -1, NEWLINE_IN_FIELD = -2, FIELD_TOO_LONG = -3, NO_MEMORY = -4 }

/** The field being read, among the thread's keyword words (which are free between calls): a builder or 0, and a run of the line behind it. */
const enum Field { BUILDER = 368, FROM = 372, END = 376 }

const END_OF_LINE: u32 = 0xffffffff, NO_CHARACTER: u32 = 0xfffffffe;

/** Scans a line on from `state`, with `pending` in the field already: the state behind it, or a Wrong. */
export function scanLine(thread: u32, line: u32, fields: u32, pending: u32, state: i32, config: u32, limit: i64): i32 {
  const kept = load<u32>(fields, List.LENGTH), width = strWidth(line);
  store<u32>(thread, 0, Field.BUILDER);
  store<u64>(thread, 0, Field.FROM); // and END
  let outcome: i32 = Wrong.NO_MEMORY;
  if (strLength(pending) == 0 || startField(thread, pending)) {
    if (width == 1) outcome = scan<u8>(thread, strData(line), strLength(line), fields, state, config, limit);
    else if (width == 2) outcome = scan<u16>(thread, strData(line), strLength(line), fields, state, config, limit);
    else outcome = scan<u32>(thread, strData(line), strLength(line), fields, state, config, limit);
  }
  if (outcome == Wrong.NO_MEMORY) store<u32>(fields, kept, List.LENGTH);
  return outcome;
}
function startField(thread: u32, pending: u32): bool {
  const builder = newBuilder(thread, (strLength(pending) << 1) * strWidth(pending) + 64);
  store<u32>(thread, builder, Field.BUILDER);
  return builder != 0 && builderText(thread, builder, pending);
}

/** What the line left of a field, as a string value; 0 out of memory. */
export function pendingField(thread: u32): u64 {
  const builder = load<u32>(thread, Field.BUILDER);
  return builder ? finishBuilder(thread, builder) : EMPTY_STR;
}

function fieldLength(thread: u32): i64 {
  const builder = load<u32>(thread, Field.BUILDER);
  return <i64>(load<u32>(thread, Field.END) - load<u32>(thread, Field.FROM)) + (builder ? load<u32>(builder, Builder.LENGTH) : 0);
}
/** Puts the run into the builder. */
function flush<T>(thread: u32, data: u32): bool {
  const from = load<u32>(thread, Field.FROM), count = load<u32>(thread, Field.END) - from;
  let builder = load<u32>(thread, Field.BUILDER);
  if (builder == 0) {
    builder = newBuilder(thread, 120);
    if (builder == 0) return false;
    store<u32>(thread, builder, Field.BUILDER);
  }
  store<u32>(thread, from, Field.END);
  return count == 0 || builderUnits(thread, builder, data + from * sizeof<T>(), count, sizeof<T>());
}
/** Adds characters `from` .. `to` of the line to the field: 0, or a Wrong. */
function add<T>(thread: u32, data: u32, from: u32, to: u32, limit: i64): i32 {
  if (fieldLength(thread) + (to - from) > limit) return Wrong.FIELD_TOO_LONG;
  const end = load<u32>(thread, Field.END);
  if (end != from) {
    if ((end != load<u32>(thread, Field.FROM) || load<u32>(thread, Field.BUILDER)) && !flush<T>(thread, data)) return Wrong.NO_MEMORY;
    store<u32>(thread, from, Field.FROM);
  }
  store<u32>(thread, to, Field.END);
  return 0;
}
/** Adds the line's end. */
function addNewline<T>(thread: u32, data: u32, limit: i64): i32 {
  if (fieldLength(thread) >= limit) return Wrong.FIELD_TOO_LONG;
  return flush<T>(thread, data) && builderUnit(thread, load<u32>(thread, Field.BUILDER), 10) ? 0 : Wrong.NO_MEMORY;
}
/** The field is complete. What is to become a float is wrapped in a tuple, since only Python can say what is wrong with its text. */
function save<T>(thread: u32, data: u32, fields: u32, quoting: u32, wasQuoted: i32): bool {
  const builder = load<u32>(thread, Field.BUILDER), empty = fieldLength(thread) == 0;
  let value: u64;
  if (empty && !wasQuoted && (quoting == Quoting.NOTNULL || quoting == Quoting.STRINGS)) value = NONE;
  else {
    const from = load<u32>(thread, Field.FROM);
    if (builder) value = flush<T>(thread, data) ? finishBuilder(thread, builder) : 0;
    else value = stringOf(thread, data + from * sizeof<T>(), load<u32>(thread, Field.END) - from, sizeof<T>());
    store<u32>(thread, 0, Field.BUILDER);
    store<u64>(thread, 0, Field.FROM);
    if (value && !empty && !wasQuoted && (quoting == Quoting.NONNUMERIC || quoting == Quoting.STRINGS)) {
      store<u64>(thread, value, Field.FROM);
      value = tupleOf(thread, thread + Field.FROM, 1);
      store<u64>(thread, 0, Field.FROM);
    }
  }
  return value != 0 && appendToList(thread, fields, value);
}

function scan<T>(thread: u32, data: u32, length: u32, fields: u32, reading: i32, config: u32, limit: i64): i32 {
  const delimiter = configWord(config, CsvConfig.DELIMITER), escape = configWord(config, CsvConfig.ESCAPE), quoting = configWord(config, CsvConfig.QUOTING);
  const quote = quoting == Quoting.NONE ? NO_CHARACTER : configWord(config, CsvConfig.QUOTE);
  let state = reading & 15, wasQuoted = reading & FIELD_WAS_QUOTED, at: u32 = 0;
  while (true) {
    const c: u32 = at < length ? <u32>load<T>(data + at * sizeof<T>()) : END_OF_LINE, isEnd = c == END_OF_LINE || c == 10 || c == 13;
    let wrong: i32 = 0, ends = false; // ends: the field does, and what comes next is `state`
    if (state == Reading.START) {
      if (c == END_OF_LINE) return Reading.START;
      state = isEnd ? Reading.NEWLINE : Reading.START_FIELD;
      if (isEnd) { at++; continue; }
    }
    switch (state) {
      case Reading.START_FIELD:
        if (isEnd) { ends = true; state = c == END_OF_LINE ? Reading.START : Reading.NEWLINE; }
        else if (c == quote) { wasQuoted = FIELD_WAS_QUOTED; state = Reading.QUOTED; }
        else if (c == escape) state = Reading.ESCAPED;
        else if (c == 0x20 && configWord(config, CsvConfig.SKIP_SPACE)) {}
        else if (c == delimiter) ends = true;
        else { state = Reading.FIELD; continue; } // its run begins here
        break;
      case Reading.FIELD: case Reading.AFTER_ESCAPED_NEWLINE: {
        if (c == END_OF_LINE && state == Reading.AFTER_ESCAPED_NEWLINE) return keep<T>(thread, data, state | wasQuoted);
        const from = at;
        for (; at < length; at++) {
          const unit = <u32>load<T>(data + at * sizeof<T>());
          if (unit == delimiter || unit == escape || unit == 10 || unit == 13) break;
        }
        if (at > from) wrong = add<T>(thread, data, from, at, limit);
        if (wrong) return wrong;
        const stop: u32 = at < length ? <u32>load<T>(data + at * sizeof<T>()) : END_OF_LINE;
        if (stop == END_OF_LINE && state == Reading.AFTER_ESCAPED_NEWLINE) continue;
        if (stop == escape) state = Reading.ESCAPED;
        else { ends = true; state = stop == delimiter ? Reading.START_FIELD : stop == END_OF_LINE ? Reading.START : Reading.NEWLINE; }
        break;
      }
      case Reading.ESCAPED:
        if (c == END_OF_LINE) { wrong = addNewline<T>(thread, data, limit); state = Reading.FIELD; }
        else { wrong = add<T>(thread, data, at, at + 1, limit); state = isEnd ? Reading.AFTER_ESCAPED_NEWLINE : Reading.FIELD; }
        break;
      case Reading.QUOTED: {
        const from = at;
        for (; at < length; at++) {
          const unit = <u32>load<T>(data + at * sizeof<T>());
          if (unit == quote || unit == escape) break;
        }
        if (at > from) wrong = add<T>(thread, data, from, at, limit);
        if (wrong) return wrong;
        if (at < length) {
          state = <u32>load<T>(data + at * sizeof<T>()) == escape ? Reading.ESCAPED_QUOTED
            : configWord(config, CsvConfig.DOUBLE_QUOTE) ? Reading.QUOTE_IN_QUOTED : Reading.FIELD;
        }
        break;
      }
      case Reading.ESCAPED_QUOTED:
        wrong = c == END_OF_LINE ? addNewline<T>(thread, data, limit) : add<T>(thread, data, at, at + 1, limit);
        state = Reading.QUOTED;
        break;
      case Reading.QUOTE_IN_QUOTED:
        if (c == quote) { wrong = add<T>(thread, data, at, at + 1, limit); state = Reading.QUOTED; }
        else if (c == delimiter) { ends = true; state = Reading.START_FIELD; }
        else if (isEnd) { ends = true; state = c == END_OF_LINE ? Reading.START : Reading.NEWLINE; }
        else if (configWord(config, CsvConfig.STRICT)) return Wrong.EXPECTED_DELIMITER;
        else { wrong = add<T>(thread, data, at, at + 1, limit); state = Reading.FIELD; }
        break;
      default: // NEWLINE
        if (c == END_OF_LINE) return Reading.START;
        if (!isEnd) return Wrong.NEWLINE_IN_FIELD;
    }
    if (wrong) return wrong;
    if (ends) {
      if (!save<T>(thread, data, fields, quoting, wasQuoted)) return Wrong.NO_MEMORY;
      wasQuoted = 0;
    }
    if (at >= length) return state == Reading.START || state == Reading.NEWLINE ? Reading.START : keep<T>(thread, data, state | wasQuoted);
    at++;
  }
  return Reading.START;
}
/** The record goes on in the next line: the run must not outlive this one. */
function keep<T>(thread: u32, data: u32, state: i32): i32 {
  const isEmpty = load<u32>(thread, Field.BUILDER) == 0 && load<u32>(thread, Field.FROM) == load<u32>(thread, Field.END);
  return isEmpty || flush<T>(thread, data) ? state : Wrong.NO_MEMORY;
}
