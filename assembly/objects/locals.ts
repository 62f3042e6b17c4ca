// threading.local without a call of Python. Its class is in src/lib/modules/_thread.py: an object has a dict `_parts` from a thread's serial number
// to a dict of what that thread sees. Where the running thread has such a dict and the class has nothing of a name, that dict alone decides;
// everything else (the first use by a thread, properties, what is missing) is the class's own Python.
import { Kind, Member, Special, Status, Thread, Vm } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, fromAddress, fromSmall, hasKind, isSubclass, special } from "./object.ts";
import { dictGet, dictGetStr, dictSetStr } from "./dict.ts";
import { typeLookup } from "./classes.ts";

/** From here on instances of this class, and of those that inherit both methods, are looked at here first. */
export function setLocalClass(klass: u32, parts: u64): void {
  store<u64>(Vm.LOCAL_CLASS, fromAddress(klass));
  store<u64>(Vm.LOCAL_PARTS, parts);
}
/** Is it the class, or one of its subclasses that does with attributes what it does? */
function isLocal(klass: u32, which: Special): bool {
  const local = load<u64>(Vm.LOCAL_CLASS);
  if (local == NULL) return false;
  return klass == addressOf(local) || (special(klass, which) == special(addressOf(local), which) && isSubclass(klass, addressOf(local)));
}

/** The dict of the running thread, 0 where Python has to make it, or where the class has something of that name. */
function partFor(thread: u32, klass: u32, object: u32, name: u32): u32 {
  const parts = load<u64>(object + load<u32>(addressOf(load<u64>(Vm.LOCAL_PARTS)), Member.OFFSET));
  if (!hasKind(parts, Kind.DICT)) return 0; // not yet initialised
  const serial = load<u64>(thread, Thread.SERIAL);
  const part = dictGet(addressOf(parts), fromSmall(serial), serial); // a small int is its own hash
  return hasKind(part, Kind.DICT) && typeLookup(klass, name) == NULL ? addressOf(part) : 0;
}

/** object.name where the object is such a one; NULL: ask the class. */
export function localGet(thread: u32, klass: u32, value: u64, name: u32): u64 {
  if (!isLocal(klass, Special.GETATTRIBUTE)) return NULL;
  const part = partFor(thread, klass, addressOf(value), name);
  return part ? dictGetStr(part, name) : NULL;
}
/** object.name = newValue where the object is such a one: OK or RETRY; NEEDS_PYTHON: ask the class. */
export function localSet(thread: u32, klass: u32, value: u64, name: u32, newValue: u64): i32 {
  if (!isLocal(klass, Special.SETATTR)) return Status.NEEDS_PYTHON;
  const part = partFor(thread, klass, addressOf(value), name);
  return part ? dictSetStr(thread, part, name, newValue) : Status.NEEDS_PYTHON;
}
