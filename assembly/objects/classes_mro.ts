// From bases to a method resolution order (C3), to the base whose layout instances extend, to the metaclass.
//
// C3 (Barrett et al., "A monotonic superclass linearization for Dylan", 1996): merge the bases' orders and the list of bases,
// always taking the first head that is in no other list's tail.
import { Class, ClassFlag, Kind, Sequence } from "../shared/layout.ts";
import { addressOf, fromAddress, isSubclass } from "./object.ts";
import { newTuple } from "./tuple.ts";
import { ok, prelude1 } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { allocateBlock } from "../state/heap.ts";
import { msg, prelude } from "../env.ts";
import { isClass } from "./classes.ts";

export function tupleLength(tuple: u32): u32 { return load<u32>(tuple, Sequence.LENGTH); }
export function tupleItem(tuple: u32, i: u32): u64 { return load<u64>(load<u32>(tuple, Sequence.ITEMS) + (i << 3)); }
export function setTupleItem(tuple: u32, i: u32, value: u64): void { store<u64>(load<u32>(tuple, Sequence.ITEMS) + (i << 3), value); }

/** Leaves the MRO of a class (with these bases) as a tuple in RESULT. A Status; CALL where the error text needs Python. */
export function computeMro(thread: u32, klass: u32, bases: u32): i32 {
  const count = tupleLength(bases);
  if (count == 0) return ownOnly(thread, klass);
  if (count == 1) return followSingle(thread, klass, <u32>tupleItem(bases, 0));
  for (let i: u32 = 1; i < count; i++) {
    for (let j: u32 = 0; j < i; j++) {
      if (tupleItem(bases, i) == tupleItem(bases, j)) return typeError(thread, msg("duplicate base class %N"), tupleItem(bases, i));
    }
  }
  let room: u32 = 1;
  for (let i: u32 = 0; i < count; i++) room += tupleLength(load<u32>(<u32>tupleItem(bases, i), Class.MRO));
  // work: positions in each of count + 1 lists (u32), then the result (u64)
  const work = allocateBlock(thread, ((count + 2) << 2) + (room << 3) + 8);
  if (work == 0) return outOfMemory(thread);
  const positions = work + 8, merged = (positions + ((count + 2) << 2) + 7) & ~7;
  store<u64>(merged, fromAddress(klass));
  let length: u32 = 1;
  for (;;) {
    let remaining = false, next: u32 = 0;
    for (let i: u32 = 0; i <= count; i++) {
      const list = listAt(bases, i, count), position = load<u32>(positions + (i << 2));
      if (position >= tupleLength(list)) continue;
      remaining = true;
      const head = <u32>tupleItem(list, position);
      if (inSomeTail(bases, positions, count, head)) continue;
      next = head;
      break;
    }
    if (!remaining) break;
    if (next == 0) return inconsistent(thread, bases, positions, count);
    store<u64>(merged + (length << 3), fromAddress(next));
    length++;
    for (let i: u32 = 0; i <= count; i++) {
      const list = listAt(bases, i, count), position = load<u32>(positions + (i << 2));
      if (position < tupleLength(list) && <u32>tupleItem(list, position) == next) store<u32>(positions + (i << 2), position + 1);
    }
  }
  const tuple = newTuple(thread, length);
  if (tuple == 0) return outOfMemory(thread);
  memory.copy(load<u32>(tuple, Sequence.ITEMS), merged, length << 3);
  return ok(thread, fromAddress(tuple));
}

function listAt(bases: u32, i: u32, count: u32): u32 { return i == count ? bases : load<u32>(<u32>tupleItem(bases, i), Class.MRO); }

function inSomeTail(bases: u32, positions: u32, count: u32, head: u32): bool {
  for (let i: u32 = 0; i <= count; i++) {
    const list = listAt(bases, i, count), length = tupleLength(list);
    for (let j = load<u32>(positions + (i << 2)) + 1; j < length; j++) if (<u32>tupleItem(list, j) == head) return true;
  }
  return false;
}

/** The prelude words the error, from the heads that are left. */
function inconsistent(thread: u32, bases: u32, positions: u32, count: u32): i32 {
  let left: u32 = 0;
  for (let i: u32 = 0; i <= count; i++) if (load<u32>(positions + (i << 2)) < tupleLength(listAt(bases, i, count))) left++;
  const heads = newTuple(thread, left);
  if (heads == 0) return outOfMemory(thread);
  left = 0;
  for (let i: u32 = 0; i <= count; i++) {
    const list = listAt(bases, i, count), position = load<u32>(positions + (i << 2));
    if (position < tupleLength(list)) setTupleItem(heads, left++, tupleItem(list, position));
  }
  return prelude1(thread, prelude("inconsistent_mro"), fromAddress(heads));
}

function ownOnly(thread: u32, klass: u32): i32 {
  const tuple = newTuple(thread, 1);
  if (tuple == 0) return outOfMemory(thread);
  setTupleItem(tuple, 0, fromAddress(klass));
  return ok(thread, fromAddress(tuple));
}

function followSingle(thread: u32, klass: u32, base: u32): i32 {
  const mro = load<u32>(base, Class.MRO);
  if (mro == 0) return typeError(thread, msg("Cannot extend an incomplete type '%N'"), fromAddress(base));
  const count = tupleLength(mro), tuple = newTuple(thread, count + 1);
  if (tuple == 0) return outOfMemory(thread);
  setTupleItem(tuple, 0, fromAddress(klass));
  memory.copy(load<u32>(tuple, Sequence.ITEMS) + 8, load<u32>(mro, Sequence.ITEMS), count << 3);
  return ok(thread, fromAddress(tuple));
}

/** The nearest class that adds something to the layout it extends. */
export function solidBase(klass: u32): u32 {
  let base = load<u32>(klass, Class.BASE);
  while (base != 0 && sameLayout(klass, base)) {
    klass = base;
    base = load<u32>(klass, Class.BASE);
  }
  return klass;
}
function sameLayout(klass: u32, base: u32): bool {
  if (load<u32>(klass, Class.BASIC_SIZE) != load<u32>(base, Class.BASIC_SIZE)) return false;
  const kind = load<u32>(klass, Class.INSTANCE_KIND), baseKind = load<u32>(base, Class.INSTANCE_KIND);
  return kind == baseKind || (kind == Kind.INT_OBJECT && baseKind == Kind.INT); // int keeps its values in two ways
}

/** Leaves the base (a class value) whose layout a class with these bases extends in RESULT. */
export function bestBase(thread: u32, bases: u32): i32 {
  let winner: u32 = 0, best: u32 = 0;
  for (let i: u32 = 0; i < tupleLength(bases); i++) {
    const value = tupleItem(bases, i);
    if (!isClass(value)) return typeError(thread, msg("bases must be types"));
    const base = addressOf(value);
    if ((load<u32>(base, Class.FLAGS) & ClassFlag.SUBCLASSABLE) == 0) return typeError(thread, msg("type '%N' is not an acceptable base type"), value);
    const candidate = solidBase(base);
    if (winner == 0 || isExtension(candidate, winner)) {
      winner = candidate;
      best = base;
    } else if (!isSubclass(winner, candidate)) return typeError(thread, msg("multiple bases have instance lay-out conflict"));
  }
  return ok(thread, fromAddress(best));
}

function isExtension(candidate: u32, winner: u32): bool { return candidate != winner && isSubclass(candidate, winner); }
