// When may an object of one class become one of another (__class__, __bases__)? Where its bytes mean the same: the same built-in
// payload, the same members of __slots__ in the same places, both or neither with a __dict__ and weak references.
import { Class, ClassFlag, Sequence } from "../shared/layout.ts";
import { addressOf, hasKind, nameAt } from "./object.ts";
import { dictGetStr } from "./dict.ts";
import { builtinBase, hasFlag } from "./classes.ts";
import { solidBase } from "./classes_mro.ts";
import { name as nameIndex } from "../env.ts";
import { Kind } from "../shared/layout.ts";

export function layoutsAgree(from: u32, to: u32): bool {
  if (load<u32>(from, Class.BASIC_SIZE) != load<u32>(to, Class.BASIC_SIZE)) return false;
  if (load<u32>(from, Class.DICT_OFFSET) != load<u32>(to, Class.DICT_OFFSET)) return false;
  if (hasFlag(from, ClassFlag.MANAGED_WEAKREF) != hasFlag(to, ClassFlag.MANAGED_WEAKREF)) return false;
  if (builtinBase(from) != builtinBase(to)) return false;
  const first = solidBase(from), second = solidBase(to);
  return first == second || (load<u32>(first, Class.BASE) == load<u32>(second, Class.BASE) && sameSlots(first, second));
}

function sameSlots(first: u32, second: u32): bool {
  const key = nameAt(nameIndex("__slots__"));
  const a = dictGetStr(load<u32>(first, Class.DICT), key), b = dictGetStr(load<u32>(second, Class.DICT), key);
  if (a == b) return true;
  if (!(hasKind(a, Kind.TUPLE) || hasKind(a, Kind.LIST)) || !(hasKind(b, Kind.TUPLE) || hasKind(b, Kind.LIST))) return false;
  const count = load<u32>(addressOf(a), Sequence.LENGTH);
  if (load<u32>(addressOf(b), Sequence.LENGTH) != count) return false;
  for (let i: u32 = 0; i < count; i++) if (!contains(addressOf(b), count, load<u64>(load<u32>(addressOf(a), Sequence.ITEMS) + (i << 3)))) return false;
  return true;
}
function contains(sequence: u32, count: u32, value: u64): bool {
  for (let i: u32 = 0; i < count; i++) if (load<u64>(load<u32>(sequence, Sequence.ITEMS) + (i << 3)) == value) return true;
  return false;
}
