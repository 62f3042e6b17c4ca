// Exception messages from templates (Base.MESSAGES): pieces are measured, then written into a new string. Placeholders: see
// state/raise.ts. What needs Python code to be shown is shown by its class instead.
import { Base, Class, ClassFlag, ClassId, Kind } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { EMPTY_STR, addressOf, classOf, cls, fromAddress, hasKind, nameAt } from "./object.ts";
import { hasFlag } from "./classes.ts";
import { concatenate, stringOf, strData, strLength } from "./strings.ts";
import { name as nameIndex } from "../env.ts";
import { nativeRepr, nativeReprOf } from "./repr.ts";

/** The text of a template with up to four values put in: a str value, or 0 out of memory. */
export function formatMessage(thread: u32, template: u32, a: u64, b: u64, c: u64, d: u64 = NULL): u64 {
  const text = load<u32>(Base.MESSAGES + (template << 2));
  const data = strData(text), length = strLength(text);
  let whole = EMPTY_STR, from: u32 = 0, used = 0;
  for (let i: u32 = 0; i + 1 < length; i++) {
    if (load<u8>(data + i) != 0x25) continue; // '%'
    const which = <u32>load<u8>(data + i + 1);
    whole = append(thread, whole, stringOf(thread, data + from, i - from, 1));
    if (which == 0x25) whole = append(thread, whole, stringOf(thread, data + i, 1, 1));
    else {
      const value = used == 0 ? a : used == 1 ? b : used == 2 ? c : d;
      used++;
      whole = append(thread, whole, shown(thread, which, value));
    }
    if (whole == 0) return 0;
    i++;
    from = i + 1;
  }
  return append(thread, whole, stringOf(thread, data + from, length - from, 1));
}

function append(thread: u32, whole: u64, part: u64): u64 {
  if (whole == 0 || part == 0) return 0;
  return concatenate(thread, addressOf(whole), addressOf(part));
}

function shown(thread: u32, which: u32, value: u64): u64 {
  switch (which) {
    case 0x54: return className(thread, classOf(value)); // %T
    case 0x51: return fromAddress(load<u32>(classOf(value), Class.QUALNAME)); // %Q
    case 0x4e: return className(thread, addressOf(value)); // %N
    case 0x53: return hasKind(value, Kind.STR) ? value : nativeRepr(thread, value); // %S
    case 0x52: { // %R
      const text = nativeReprOf(thread, value);
      return text == NULL ? nativeRepr(thread, value) : text;
    }
    default: return nativeRepr(thread, value); // %d
  }
}

/** A class's name in messages: with its module, as C types spell it, where it is a built-in class of a library module. */
function className(thread: u32, klass: u32): u64 {
  const name = fromAddress(load<u32>(klass, Class.NAME)), module = load<u64>(klass, Class.MODULE_NAME);
  if ((klass >= cls(ClassId.Size) && !hasFlag(klass, ClassFlag.C_TYPE)) || !hasKind(module, Kind.STR) || addressOf(module) == nameAt(nameIndex("builtins"))) return name;
  return append(thread, append(thread, module, fromAddress(Base.LATIN1 + (0x2e << 5))), name);
}
