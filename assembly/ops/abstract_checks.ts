// isinstance and issubclass of abstract base classes without a call of Python: a table of what _abc.py has found out, by the two classes. It says what
// ABCMeta's own methods would say, so it is asked only where the metaclass has these (Vm.ABC_INSTANCE_CHECK, ABC_SUBCLASS_CHECK), and for
// objects whose __class__ is their type. _abc.py's caches stay: the table forgets everything with each collection, and where somebody registers.
import { Base, ClassFlag, ClassId, Special, Vm } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { NONE, TRUE, addressOf, classOf, cls, fromAddress, nameAt, special } from "../objects/object.ts";
import { hasFlag, isClass, typeLookup } from "../objects/classes.ts";
import { argument, ok } from "../state/thread.ts";
import { name as nameIndex } from "../env.ts";

const ENTRIES: u32 = 1024;
/** In an entry's low word, beside the class's address: the answer. */
const YES: u32 = 1;

function entryFor(klass: u32, abstract: u32): u32 { return Base.ABSTRACT_CHECKS + (((((klass >>> 4) * 0x9e3779b1) ^ ((abstract >>> 4) * 0x85ebca6b)) >>> 22) << 3); }

function hasPlainChecks(abstract: u32): bool {
  const metaclass = classOf(fromAddress(abstract)), check = load<u64>(Vm.ABC_INSTANCE_CHECK);
  return check != NULL && special(metaclass, Special.INSTANCECHECK) == check && special(metaclass, Special.SUBCLASSCHECK) == load<u64>(Vm.ABC_SUBCLASS_CHECK);
}

/** Is `klass` (or, without __getattribute__, an instance of it) one of `abstract`: 1 yes, 0 no, -1 ask Python. */
export function abstractCheck(klass: u32, abstract: u32): i32 {
  const entry = load<u64>(entryFor(klass, abstract)); // one word: another thread's entry is there as a whole or not at all
  if (<u32>(entry >>> 32) != abstract || (<u32>entry & ~YES) != klass || !hasPlainChecks(abstract) || hasFlag(klass, ClassFlag.CUSTOM_GETATTRIBUTE)) return -1;
  return <u32>entry & YES;
}

/** Somebody has registered a class, or set __bases__ of one. */
export function forgetAbstractChecks(): void { memory.fill(Base.ABSTRACT_CHECKS, 0, ENTRIES << 3); }

// ---- for _abc.py

/** abc_checks(instancecheck, subclasscheck): ABCMeta's own methods */
export function abcChecks(thread: u32, args: u32, count: i32): i32 {
  store<u64>(Vm.ABC_INSTANCE_CHECK, argument(args, 0));
  store<u64>(Vm.ABC_SUBCLASS_CHECK, argument(args, 1));
  return ok(thread, NONE);
}
/** abc_note(abstract, class, outcome): what both checks say of the class and of its instances */
export function abcNote(thread: u32, args: u32, count: i32): i32 {
  const abstract = argument(args, 0), klass = argument(args, 1);
  if (isClass(abstract) && isClass(klass) && hasPlainChecks(addressOf(abstract))) {
    const key = nameAt(nameIndex("__class__"));
    if (typeLookup(addressOf(klass), key) == typeLookup(cls(ClassId.OBJECT), key)) {
      const word = addressOf(klass) | (argument(args, 2) == TRUE ? YES : 0);
      store<u64>(entryFor(addressOf(klass), addressOf(abstract)), <u64>addressOf(abstract) << 32 | word);
    }
  }
  return ok(thread, NONE);
}
export function abcForget(thread: u32, args: u32, count: i32): i32 { forgetAbstractChecks(); return ok(thread, NONE); }
