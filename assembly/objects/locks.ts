// Lock objects of all kinds (Lock in shared/layout.ts) and the fast way into a with block. Waiting is in state/park.ts.
import { Class, ClassId, HandleState, Kind, Lock, Special } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { allocate } from "../state/heap.ts";
import { ticket } from "../state/gil_common.ts";
import { makeAvailableToAll, tryTake } from "../state/park.ts";
import { newMethod } from "./descriptors.ts";
import { addressOf, classOfObject, cls, fromAddress, isObject, shapeOf, special } from "./object.ts";

/** A fresh object of one of the classes of Kind.LOCK, or of a subclass; 0 where memory is short. */
export function newWaitable(thread: u32, klass: u32): u32 {
  const object = allocate(thread, load<u32>(klass, Class.INSTANCE_SIZE), klass, Kind.LOCK); // zeroed
  if (object == 0) return 0;
  const end = object + load<u32>(klass, Class.BASIC_SIZE);
  store<u64>(object, NULL, Lock.VALUE);
  store<u64>(object, NULL, Lock.VALUE2);
  for (let at = object + Lock.Size; at < end; at += 8) store<u64>(at, NULL); // __slots__ of a subclass
  return object;
}

// ---- RLock: COUNT is 0 for plain locks, which makes no difference to them

function isRecursive(lock: u32): bool { return shapeOf(lock) != cls(ClassId.LOCK); }
/** An RLock that the thread has already. */
function isOwnedAgain(thread: u32, lock: u32): bool { return isRecursive(lock) && load<u32>(lock, Lock.STATE) == ticket(thread); }
export function taken(lock: u32): void { if (isRecursive(lock)) store<u32>(lock, load<u32>(lock, Lock.COUNT) + 1, Lock.COUNT); }

// ---- with: the fast way of BEFORE_WITH

/** Is the manager a lock or RLock exactly, whose methods are the built-in ones? */
export function isPlainLock(manager: u64): bool {
  if (!isObject(manager)) return false;
  const shape = shapeOf(addressOf(manager));
  return shape == cls(ClassId.LOCK) || shape == cls(ClassId.RLOCK);
}

/** The bound __exit__, made once per lock: what a with block keeps on the stack. NULL where memory is short. */
export function lockExitMethod(thread: u32, lock: u32): u64 {
  const known = load<u64>(lock, Lock.VALUE);
  if (known != NULL) return known;
  const method = newMethod(thread, special(classOfObject(lock), Special.EXIT), fromAddress(lock));
  if (method == 0) return NULL;
  store<u64>(lock, fromAddress(method), Lock.VALUE);
  return fromAddress(method);
}
/** Takes a plain lock for a with block, where it is free. */
export function enterLock(thread: u32, lock: u32): bool {
  if (!isOwnedAgain(thread, lock) && !tryTake(thread, lock)) return false;
  taken(lock);
  return true;
}

/** The thread that a handle stands for is done: who waits for that may go on. */
export function finishHandle(thread: u32, handle: u32): void {
  store<u32>(handle, HandleState.DONE, Lock.COUNT);
  makeAvailableToAll(thread, handle);
}
