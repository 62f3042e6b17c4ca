// Writing CSV: a row of built-in values as a line of text, for the dialects that double their quotes and have no escape character. What
// is anything else, or would be an error, is left to src/lib/modules/_csv.py.
import { ClassId, List, Sequence } from "../shared/layout.ts";
import { FALSE, NONE, TRUE, addressOf, isExact, isFloat, isInt, toInt } from "../objects/object.ts";
import { Written, nativeStr, putDecimal } from "../objects/repr.ts";
import { strData, strLength, strWidth } from "../objects/strings.ts";
import { builderPair, builderText, builderUnit, builderUnits } from "../objects/strings_builder.ts";
import { CsvConfig, Quoting, configWord } from "./layout.ts";

/** Appends the row (a list or tuple) with its line end; specials of the dialect are its delimiter, its quote, and line ends. */
export function joinRow(thread: u32, builder: u32, row: u32, config: u32, lineEnd: u32): Written {
  const count = load<u32>(row, List.LENGTH), items = load<u32>(row, Sequence.ITEMS), delimiter = configWord(config, CsvConfig.DELIMITER);
  const quote = configWord(config, CsvConfig.QUOTE), quoting = configWord(config, CsvConfig.QUOTING);
  for (let i: u32 = 0; i < count; i++) {
    const value = load<u64>(items + (i << 3)), isText = isExact(value, ClassId.STR);
    if (i && !builderUnit(thread, builder, delimiter)) return Written.NO_MEMORY;
    const quoted = quoting == Quoting.ALL || (quoting == Quoting.STRINGS && isText) || (quoting == Quoting.NOTNULL && value != NONE)
      || (quoting == Quoting.NONNUMERIC && (isText || value == NONE));
    if (isInt(value) && !quoted && isPlain(delimiter) && isPlain(quote)) {
      const end = thread + 496, from = putDecimal(end, toInt(value));
      if (!builderUnits(thread, builder, from, end - from, 1)) return Written.NO_MEMORY;
      continue;
    }
    if (!isText && !isInt(value) && !isFloat(value) && value != NONE && value != TRUE && value != FALSE) return Written.NEEDS_PYTHON;
    let text: u32 = 0;
    if (value != NONE) {
      const made = nativeStr(thread, value);
      if (made == 0) return Written.NO_MEMORY;
      text = addressOf(made);
    }
    if (count == 1 && !quoted && (text == 0 || strLength(text) == 0)) { // an empty line would be no record
      if (quoting != Quoting.MINIMAL) return Written.NEEDS_PYTHON;
      if (!builderPair(thread, builder, quote, quote)) return Written.NO_MEMORY;
    } else if (!putField(thread, builder, text, delimiter, quote, quoted)) return Written.NO_MEMORY;
  }
  return builderText(thread, builder, lineEnd) ? Written.OK : Written.NO_MEMORY;
}

/** Does no text of an int have the character? */
function isPlain(unit: u32): bool { return unit != 0x2d && unit - 0x30 >= 10; }

/** A field's text (0: none), quoted where that is asked for or some character of it needs it. */
function putField(thread: u32, builder: u32, text: u32, delimiter: u32, quote: u32, quoted: bool): bool {
  if (text == 0) return !quoted || builderPair(thread, builder, quote, quote);
  const width = strWidth(text);
  if (width == 1) return putUnits<u8>(thread, builder, strData(text), strLength(text), delimiter, quote, quoted);
  if (width == 2) return putUnits<u16>(thread, builder, strData(text), strLength(text), delimiter, quote, quoted);
  return putUnits<u32>(thread, builder, strData(text), strLength(text), delimiter, quote, quoted);
}
function putUnits<T>(thread: u32, builder: u32, data: u32, length: u32, delimiter: u32, quote: u32, quoted: bool): bool {
  let hasQuote = false;
  for (let i: u32 = 0; i < length; i++) {
    const unit = <u32>load<T>(data + i * sizeof<T>());
    if (unit == quote) hasQuote = quoted = true;
    else if (unit == delimiter || unit == 10 || unit == 13) quoted = true;
  }
  if (quoted && !builderUnit(thread, builder, quote)) return false;
  let from: u32 = 0;
  if (hasQuote) {
    for (let i: u32 = 0; i < length; i++) { // up to and with each quote, which then begins the next part too
      if (<u32>load<T>(data + i * sizeof<T>()) != quote) continue;
      if (!builderUnits(thread, builder, data + from * sizeof<T>(), i + 1 - from, sizeof<T>())) return false;
      from = i;
    }
  }
  if (!builderUnits(thread, builder, data + from * sizeof<T>(), length - from, sizeof<T>())) return false;
  return !quoted || builderUnit(thread, builder, quote);
}
