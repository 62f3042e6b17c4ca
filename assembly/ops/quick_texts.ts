// Methods of str that quickCall (quick_calls.ts) answers without calling the native: tests of characters, beginnings and ends, the case of a single
// character, a strip that takes nothing off. All of it for exact ASCII strings; NULL: call the native.
import { Base, ClassId, Header, Quick, Str, StrFlag } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { FALSE, TRUE, fromAddress, fromBool, isExact } from "../objects/object.ts";

function asciiOf(value: u64): u32 {
  return isExact(value, ClassId.STR) && (load<u16>(<u32>value, Header.FLAGS) & StrFlag.ASCII) != 0 ? <u32>value : 0;
}

export function quickText(which: u32, args: u32, count: u32): u64 {
  if (count == 0) return NULL;
  const text = asciiOf(load<u64>(args));
  if (text == 0) return NULL;
  const length = load<u32>(text, Str.LENGTH), data = load<u32>(text, Str.DATA);
  if (which <= <u32>Quick.STR_ENDSWITH) return count == 2 ? edge(data, length, load<u64>(args, 8), which == Quick.STR_ENDSWITH) : NULL;
  if (count != 1) return NULL;
  if (which == Quick.STR_STRIP) { // white space: 9 .. 13, 28 .. 32
    if (length == 0) return load<u64>(args);
    return <u32>load<u8>(data) - 0x21 < 0x5f && <u32>load<u8>(data + length - 1) - 0x21 < 0x5f ? load<u64>(args) : NULL;
  }
  if (which == Quick.STR_LOWER || which == Quick.STR_UPPER) {
    if (length != 1) return NULL;
    const unit = <u32>load<u8>(data), other = unit ^ 0x20; // the letter in the other case
    return fromAddress(Base.LATIN1 + ((other - (which == Quick.STR_LOWER ? 0x61 : 0x41) < 26 ? other : unit) << 5));
  }
  for (let at = data, end = data + length; at < end; at++) {
    const unit = <u32>load<u8>(at);
    if (which == Quick.STR_ISSPACE) { if (unit - 9 >= 5 && unit - 28 >= 5) return FALSE; }
    else if ((unit | 0x20) - 0x61 < 26) { if (which == Quick.STR_ISDIGIT) return FALSE; }
    else if (unit - 0x30 >= 10 || which == Quick.STR_ISALPHA) return FALSE;
  }
  return fromBool(length != 0);
}

/** startswith and endswith of one string. */
function edge(data: u32, length: u32, value: u64, atEnd: bool): u64 {
  const part = asciiOf(value);
  if (part == 0) return NULL;
  const size = load<u32>(part, Str.LENGTH), start = load<u32>(part, Str.DATA);
  if (size > length) return FALSE;
  if (size > 32) return NULL;
  const from = atEnd ? data + length - size : data;
  for (let i: u32 = 0; i < size; i++) if (load<u8>(from + i) != load<u8>(start + i)) return FALSE;
  return TRUE;
}
