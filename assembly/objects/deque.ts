// deque: a ring of values, so both ends are one store away. The ring is a HOLDER whose size is a power of two; unused places hold NULL,
// so that it keeps nothing alive.
import { ClassId, Deque, Holder, Kind } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, classOf, cls, fromAddress, isObject, isSubclass } from "./object.ts";
import { allocate } from "../state/heap.ts";

export function isDeque(value: u64): bool { return isObject(value) && isSubclass(classOf(value), cls(ClassId.DEQUE)); }
export function dequeLength(deque: u32): u32 { return load<u32>(deque, Deque.LENGTH); }
export function dequeMaxlen(deque: u32): i32 { return load<i32>(deque, Deque.MAXLEN); }
function ringOf(deque: u32): u32 { return addressOf(load<u64>(deque, Deque.RING)); }
/** Address of the value with a number; it must be below the length. */
export function dequePlace(deque: u32, index: u32): u32 {
  const ring = ringOf(deque);
  return ring + Holder.VALUES + (((load<u32>(deque, Deque.HEAD) + index) & (load<u32>(ring, Holder.COUNT) - 1)) << 3);
}
export function dequeAt(deque: u32, index: u32): u64 { return load<u64>(dequePlace(deque, index)); }
export function dequeChanged(deque: u32): void { store<u32>(deque, (load<u32>(deque, Deque.VERSION) + 1) & 0x7fffffff, Deque.VERSION); }
export function dequeVersion(deque: u32): u32 { return load<u32>(deque, Deque.VERSION); }

function newRing(thread: u32, count: u32): u32 {
  const ring = allocate(thread, Holder.VALUES + (count << 3), 0, Kind.HOLDER);
  if (ring == 0) return 0;
  store<u32>(ring, count, Holder.COUNT);
  for (let i: u32 = 0; i < count; i++) store<u64>(ring + (i << 3), NULL, Holder.VALUES);
  return ring;
}

/** Room for one more; false out of memory. */
export function dequeReserve(thread: u32, deque: u32): bool {
  const ring = ringOf(deque), length = dequeLength(deque), count: u32 = ring ? load<u32>(ring, Holder.COUNT) : 0;
  if (length < count) return true;
  if (count > 0x8000000) return false;
  const grown = newRing(thread, count ? count << 1 : 8);
  if (grown == 0) return false;
  for (let i: u32 = 0; i < length; i++) store<u64>(grown + (i << 3), dequeAt(deque, i), Holder.VALUES);
  store<u64>(deque, fromAddress(grown), Deque.RING);
  store<u32>(deque, 0, Deque.HEAD);
  return true;
}

/** Appends at the right; what falls out at the left of a full one is gone. False out of memory. */
export function dequeAppend(thread: u32, deque: u32, value: u64): bool {
  const length = dequeLength(deque), maxlen = dequeMaxlen(deque);
  if (maxlen >= 0 && length >= <u32>maxlen) {
    if (maxlen == 0) return true;
    dequePopLeft(deque);
    return dequeAppend(thread, deque, value);
  }
  if (!dequeReserve(thread, deque)) return false;
  store<u32>(deque, length + 1, Deque.LENGTH);
  store<u64>(dequePlace(deque, length), value);
  dequeChanged(deque);
  return true;
}
export function dequeAppendLeft(thread: u32, deque: u32, value: u64): bool {
  const length = dequeLength(deque), maxlen = dequeMaxlen(deque);
  if (maxlen >= 0 && length >= <u32>maxlen) {
    if (maxlen == 0) return true;
    dequePop(deque);
    return dequeAppendLeft(thread, deque, value);
  }
  if (!dequeReserve(thread, deque)) return false;
  store<u32>(deque, (load<u32>(deque, Deque.HEAD) - 1) & (load<u32>(ringOf(deque), Holder.COUNT) - 1), Deque.HEAD);
  store<u32>(deque, length + 1, Deque.LENGTH);
  store<u64>(dequePlace(deque, 0), value);
  dequeChanged(deque);
  return true;
}

/** Takes the last value off; there must be one. */
export function dequePop(deque: u32): u64 {
  const length = dequeLength(deque) - 1, place = dequePlace(deque, length), value = load<u64>(place);
  store<u64>(place, NULL);
  store<u32>(deque, length, Deque.LENGTH);
  dequeChanged(deque);
  return value;
}
export function dequePopLeft(deque: u32): u64 {
  const place = dequePlace(deque, 0), value = load<u64>(place);
  store<u64>(place, NULL);
  store<u32>(deque, (load<u32>(deque, Deque.HEAD) + 1) & (load<u32>(ringOf(deque), Holder.COUNT) - 1), Deque.HEAD);
  store<u32>(deque, dequeLength(deque) - 1, Deque.LENGTH);
  dequeChanged(deque);
  return value;
}

export function dequeClear(deque: u32): void {
  store<u64>(deque, NULL, Deque.RING);
  store<u32>(deque, 0, Deque.HEAD);
  store<u32>(deque, 0, Deque.LENGTH);
  dequeChanged(deque);
}

/** Rotates by n steps to the right, |n| below the length: whatever is the shorter way. */
export function dequeRotate(deque: u32, n: i64): void {
  const length = <i64>dequeLength(deque);
  if (length < 2) return;
  let steps = n % length;
  if (steps * 2 > length) steps -= length;
  else if (steps * 2 < -length) steps += length;
  const ring = ringOf(deque), mask = load<u32>(ring, Holder.COUNT) - 1;
  for (; steps > 0; steps--) {
    const from = dequePlace(deque, <u32>length - 1), value = load<u64>(from);
    store<u64>(from, NULL);
    store<u32>(deque, (load<u32>(deque, Deque.HEAD) - 1) & mask, Deque.HEAD);
    store<u64>(dequePlace(deque, 0), value);
  }
  for (; steps < 0; steps++) {
    const from = dequePlace(deque, 0), value = load<u64>(from);
    store<u64>(from, NULL);
    store<u32>(deque, (load<u32>(deque, Deque.HEAD) + 1) & mask, Deque.HEAD);
    store<u64>(dequePlace(deque, <u32>length - 1), value);
  }
}

/** Removes the value with a number. */
export function dequeRemoveAt(deque: u32, index: u32): void {
  const length = dequeLength(deque);
  for (let i = index; i + 1 < length; i++) store<u64>(dequePlace(deque, i), dequeAt(deque, i + 1));
  store<u64>(dequePlace(deque, length - 1), NULL);
  store<u32>(deque, length - 1, Deque.LENGTH);
  dequeChanged(deque);
}
