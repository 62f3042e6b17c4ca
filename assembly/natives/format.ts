// __format__ of str and numbers, __repr__ of bytes; ascii() of strings.
import { ClassId, Kind } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, hasKind, isExact, isInt } from "../objects/object.ts";
import { strLength } from "../objects/strings.ts";
import { dropBuilder, finishBuilder, newBuilder } from "../objects/strings_builder.ts";
import { textLength, typeWord } from "../objects/text.ts";
import { writeBytes } from "../objects/repr.ts";
import { argument, ok, prelude1 } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { formatSimple, formatWithSpec, strValue } from "../ops/format.ts";
import { formatAny, formatByParts } from "../ops/format_spec.ts";
import { msg, prelude } from "../env.ts";

/** __format__(self, spec) of str, int, float, complex and bool. */
export function valueFormat(thread: u32, args: u32, count: i32): i32 {
  const spec = argument(args, 1);
  if (!hasKind(spec, Kind.STR)) return typeError(thread, msg("__format__() argument must be str, not %S"), typeWord(spec));
  if (strLength(addressOf(spec)) == 0) return strValue(thread, argument(args, 0));
  return formatAny(thread, argument(args, 0), addressOf(spec));
}

/** format(value, format_spec='') */
export function builtinFormat(thread: u32, args: u32, count: i32): i32 {
  const spec = argument(args, 1);
  if (spec == NULL) return formatSimple(thread, argument(args, 0));
  if (!hasKind(spec, Kind.STR)) return typeError(thread, msg("format() argument 2 must be str, not %S"), typeWord(spec));
  return strLength(addressOf(spec)) ? formatWithSpec(thread, argument(args, 0), spec) : formatSimple(thread, argument(args, 0));
}

function radix(thread: u32, args: u32, code: u32, otherwise: u32): i32 {
  const value = argument(args, 0);
  return isInt(value) || isExact(value, ClassId.INT) ? formatByParts(thread, value, false, false, 0, true, -1, -1, code) : prelude1(thread, otherwise, value);
}
export function builtinHex(thread: u32, args: u32, count: i32): i32 { return radix(thread, args, 0x78, prelude("hex_of")); }
export function builtinOct(thread: u32, args: u32, count: i32): i32 { return radix(thread, args, 0x6f, prelude("oct_of")); }
export function builtinBin(thread: u32, args: u32, count: i32): i32 { return radix(thread, args, 0x62, prelude("bin_of")); }

/** repr of bytes and of their subclasses. */
export function bytesRepr(thread: u32, args: u32, count: i32): i32 {
  const bytes = addressOf(argument(args, 0)), builder = newBuilder(thread, textLength(bytes) * 2 + 16);
  if (builder == 0) return outOfMemory(thread);
  if (!writeBytes(thread, builder, bytes)) {
    dropBuilder(thread, builder);
    return outOfMemory(thread);
  }
  const text = finishBuilder(thread, builder);
  return text ? ok(thread, text) : outOfMemory(thread);
}
