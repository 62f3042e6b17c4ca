// Small helpers of the natives about attributes: names given as values, results of statements, addresses as text.
import { Kind, Status, Thread } from "../shared/layout.ts";
import { NONE, addressOf, hasKind } from "../objects/object.ts";
import { asciiString, internString, plainString } from "../objects/strings.ts";
import { ok } from "../state/thread.ts";
import { typeError } from "../state/raise.ts";
import { msg } from "../env.ts";

/** '0x...' of an address, as repr shows it: a str value, or 0 out of memory. */
export function addressText(thread: u32, value: u64): u64 {
  const text = thread + Thread.ARGS;
  store<u16>(text, 0x7830); // '0x'
  let digits: u32 = 0;
  const word = <u64>0x7f0000000000 | <u64><u32>value;
  for (let shift = 44; shift >= 0; shift -= 4) {
    const digit = <u32>(word >> shift) & 15;
    store<u8>(text + 2 + digits, <u8>(digit < 10 ? 0x30 + digit : 0x57 + digit));
    digits++;
  }
  return asciiString(thread, text, digits + 2);
}

/** A str to look an attribute up by, interned; 0 with the TypeError raised. */
export function attributeName(thread: u32, value: u64): u32 {
  if (hasKind(value, Kind.STR)) return internString(thread, plainString(thread, addressOf(value)));
  typeError(thread, msg("attribute name must be string, not '%T'"), value);
  return 0;
}

/** The result of a statement-like operation is None; a CALL's result is whatever the setter returned, which nobody looks at. */
export function noneAfter(thread: u32, status: i32): i32 { return status == Status.OK ? ok(thread, NONE) : status; }

