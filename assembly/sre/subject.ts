// What is searched: any str or bytes-like object, as (data, width, length); and texts cut out of it.
import { Bytes, ClassId, Kind } from "../shared/layout.ts";
import { EMPTY_BYTES, EMPTY_STR, addressOf, fromAddress, isExact, isObject, kindOf, toInt } from "../objects/object.ts";
import { bytesOf } from "../objects/bytes.ts";
import { textData, textPart } from "../objects/text.ts";
import { asBuffer } from "../ops/buffers.ts";
import { typeError } from "../state/raise.ts";
import { Pattern } from "./layout.ts";
import { msg } from "../env.ts";

/** The object whose data is searched: the subject itself, or a copy of a view's bytes. 0 where it is neither text nor bytes. */
export function subjectOf(thread: u32, subject: u64): u32 {
  if (!isObject(subject)) return 0;
  return kindOf(addressOf(subject)) == Kind.STR ? addressOf(subject) : asBuffer(thread, subject);
}
/** Raises TypeError where pattern and subject are not of one kind; true where they are. */
export function subjectFits(thread: u32, pattern: u32, subject: u64, object: u32): bool {
  if (object == 0) {
    typeError(thread, msg("expected string or bytes-like object, got '%T'"), subject);
    return false;
  }
  const wanted = toInt(load<u64>(pattern, Pattern.IS_BYTES)), isBytes = kindOf(object) != Kind.STR;
  if (wanted == 0 && isBytes) typeError(thread, msg("cannot use a string pattern on a bytes-like object"));
  else if (wanted == 1 && !isBytes) typeError(thread, msg("cannot use a bytes pattern on a string-like object"));
  else return true;
  return false;
}

/** Characters `from` .. `to` as str or bytes (the object itself where that is all of it). 0 out of memory. */
export function sliceOf(thread: u32, object: u32, from: u32, to: u32): u64 {
  if (kindOf(object) == Kind.STR) return from >= to ? EMPTY_STR : textPart(thread, object, from, to);
  if (from >= to) return EMPTY_BYTES;
  if (from == 0 && to == load<u32>(object, Bytes.LENGTH) && isExact(fromAddress(object), ClassId.BYTES)) return fromAddress(object);
  return bytesOf(thread, textData(object) + from, to - from);
}
