// match statements: what kind of thing the subject is, keys of mappings, attributes of classes.
import { Class, ClassFlag } from "../shared/layout.ts";
import { classOf, fromBool, fromSmall } from "../objects/object.ts";
import { prelude2, prelude4 } from "../state/thread.ts";
import { prelude } from "../env.ts";

export function isMapping(value: u64): u64 { return fromBool((load<u32>(classOf(value), Class.FLAGS) & ClassFlag.MAPPING) != 0); }
export function isSequence(value: u64): u64 { return fromBool((load<u32>(classOf(value), Class.FLAGS) & ClassFlag.SEQUENCE) != 0); }
/** A tuple of the values of all keys, or None. */
export function matchKeys(thread: u32, subject: u64, keys: u64): i32 { return prelude2(thread, prelude("match_keys"), subject, keys); }
/** A tuple of attributes for `count` positional patterns and the names, or None. */
export function matchClass(thread: u32, subject: u64, klass: u64, names: u64, count: u32): i32 {
  return prelude4(thread, prelude("match_class"), subject, klass, fromSmall(count), names);
}
