// What reader and writer know of a dialect: a tuple of small ints that src/lib/modules/_csv.py makes once. Characters are code points,
// -2 where there is none (as u32 neither a character nor the end of a line).
import { Sequence } from "../shared/layout.ts";
import { toInt } from "../objects/object.ts";

export const enum CsvConfig { DELIMITER, QUOTE, ESCAPE, QUOTING, DOUBLE_QUOTE, SKIP_SPACE, STRICT }
/** csv.QUOTE_... */
export const enum Quoting { MINIMAL, ALL, NONNUMERIC, NONE, STRINGS, NOTNULL }

export function configWord(config: u32, which: u32): u32 {
  return <u32>toInt(load<u64>(load<u32>(config, Sequence.ITEMS) + (which << 3)));
}
