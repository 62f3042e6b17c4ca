// Making a class from its name, bases and namespace: the native half of type.__new__. The prelude (type_new in
// src/lib/prelude/classes.py) has checked the arguments, found the metaclass and worked out __slots__; it calls __set_name__ and
// __init_subclass__ afterwards.
//
// Instances extend the layout of one base: its BASIC_SIZE, then a value per new slot, then the dict area if there is one. The
// dict area moves where a subclass adds slots, so its place is looked up in the class (or known to a cache by the shape).
import { visibleFrame } from "./frame_objects.ts";
import { Cell, Class, ClassFlag, ClassId, Dict, DictForm, Frame, IntObject, Kind, MemberFlag, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { allocate } from "../state/heap.ts";
import { NONE, addressOf, classOf, cls, fromAddress, hasKind, kindOfValue, nameAt } from "./object.ts";
import { copyTable, dictDelStr, dictGetStr, dictNext, dictSet, dictSetStr, entryHash, entryKey, entryValue, newDict } from "./dict.ts";
import { newMember, newWrappedMethod, wrapAttributes } from "./descriptors.ts";
import { internString } from "./strings.ts";
import { computeInstanceSize, finishClass, hasFlag, typeLookup } from "./classes.ts";
import { bestBase, computeMro, tupleItem, tupleLength } from "./classes_mro.ts";
import { ok, result } from "../state/thread.ts";
import { outOfMemory, typeError } from "../state/raise.ts";
import { msg, name as nameIndex } from "../env.ts";

const MAXIMUM_INLINE: u32 = 64;

/**
 * Leaves a new class in RESULT. `slots`: tuple of the (mangled, sorted) names, or NULL where there is no __slots__. Where the
 * metaclass has an mro() of its own the class has no MRO yet: setMro follows.
 */
export function createClass(
  thread: u32, metaclass: u32, name: u32, bases: u32, namespace: u32, slots: u64, wantsDict: bool, wantsWeakref: bool,
): i32 {
  let status = bestBase(thread, bases);
  if (status != Status.OK) return status;
  const base = addressOf(result(thread));
  const klass = allocate(thread, Class.Size, metaclass, Kind.CLASS);
  const dict = newDict(thread);
  if (klass == 0 || dict == 0 || !copyNamespace(thread, dict, namespace)) return outOfMemory(thread);
  store<u32>(klass, klass, Class.CLASS);
  store<u32>(klass, name, Class.NAME);
  store<u32>(klass, bases, Class.BASES);
  store<u32>(klass, base, Class.BASE);
  store<u32>(klass, dict, Class.DICT);
  for (let at = klass + Class.SPECIAL; at < klass + <u32>Class.Size; at += 8) store<u64>(at, NULL);
  store<u64>(klass, NULL, Class.DOC);
  store<u64>(klass, NULL, Class.MODULE_NAME);
  status = fillNamespace(thread, klass, dict, name);
  if (status != Status.OK) return status;
  status = layOut(thread, klass, base, dict, slots, wantsDict, wantsWeakref);
  if (status != Status.OK) return status;
  const docKey = nameAt(nameIndex("__doc__"));
  if (dictGetStr(dict, docKey) == NULL && dictSetStr(thread, dict, docKey, NONE) != Status.OK) return outOfMemory(thread);
  const cell = dictGetStr(dict, nameAt(nameIndex("__classcell__")));
  if (cell != NULL) {
    if (!hasKind(cell, Kind.CELL)) return typeError(thread, msg("__classcell__ must be a nonlocal cell, not %R"), fromAddress(classOf(cell)));
    store<u64>(addressOf(cell), fromAddress(klass), Cell.VALUE);
    dictDelStr(thread, dict, nameAt(nameIndex("__classcell__")));
  }
  const mro = nameAt(nameIndex("mro"));
  if (metaclass != cls(ClassId.TYPE) && typeLookup(metaclass, mro) != typeLookup(cls(ClassId.TYPE), mro)) return ok(thread, fromAddress(klass));
  status = computeMro(thread, klass, bases);
  if (status != Status.OK) return status;
  return completeClass(thread, klass, addressOf(result(thread)));
}

/** Gives a class its MRO and all that follows from it, and enters it with its bases. Leaves it in RESULT. */
export function completeClass(thread: u32, klass: u32, mro: u32): i32 {
  store<u32>(klass, mro, Class.MRO);
  setInlineCapacity(klass);
  computeInstanceSize(klass);
  const status = finishClass(thread, klass);
  return status == Status.OK ? ok(thread, fromAddress(klass)) : status;
}

function copyNamespace(thread: u32, dict: u32, namespace: u32): bool {
  if (load<u32>(namespace, Dict.FORM) == DictForm.PLAIN) return copyTable(thread, dict, namespace);
  for (let p = dictNext(namespace, 0); p; p = dictNext(namespace, p)) {
    if (dictSet(thread, dict, entryKey(namespace, p), entryHash(namespace, p), entryValue(namespace, p)) != Status.OK) return false;
  }
  return true;
}

/** What type.__new__ adds to and changes in the namespace. */
function fillNamespace(thread: u32, klass: u32, dict: u32, name: u32): i32 {
  const qualnameKey = nameAt(nameIndex("__qualname__"));
  const qualname = dictGetStr(dict, qualnameKey);
  if (qualname != NULL) {
    if (!hasKind(qualname, Kind.STR)) return typeError(thread, msg("type __qualname__ must be a str, not %T"), qualname);
    store<u32>(klass, addressOf(qualname), Class.QUALNAME);
    dictDelStr(thread, dict, qualnameKey);
  } else store<u32>(klass, name, Class.QUALNAME);
  const moduleKey = nameAt(nameIndex("__module__"));
  let module = dictGetStr(dict, moduleKey);
  if (module == NULL) {
    module = callersModule(thread);
    if (module != NULL && dictSetStr(thread, dict, moduleKey, module) != Status.OK) return outOfMemory(thread);
  }
  store<u64>(klass, module, Class.MODULE_NAME);
  if (dictGetStr(dict, nameAt(nameIndex("__eq__"))) != NULL && dictGetStr(dict, nameAt(nameIndex("__hash__"))) == NULL) {
    if (dictSetStr(thread, dict, nameAt(nameIndex("__hash__")), NONE) != Status.OK) return outOfMemory(thread);
  }
  if (!wrapFunction(thread, dict, nameAt(nameIndex("__new__")), ClassId.STATICMETHOD)) return outOfMemory(thread);
  if (!wrapFunction(thread, dict, nameAt(nameIndex("__init_subclass__")), ClassId.CLASSMETHOD)) return outOfMemory(thread);
  if (!wrapFunction(thread, dict, nameAt(nameIndex("__class_getitem__")), ClassId.CLASSMETHOD)) return outOfMemory(thread);
  return Status.OK;
}

/** A few methods need no decorator: a plain function of that name is wrapped. */
function wrapFunction(thread: u32, dict: u32, name: u32, id: u32): bool {
  const value = dictGetStr(dict, name);
  if (kindOfValue(value) != Kind.FUNCTION || value == NULL) return true;
  const wrapped = newWrappedMethod(thread, cls(id), value);
  if (wrapped == 0) return false;
  return wrapAttributes(thread, wrapped, value) && dictSetStr(thread, dict, name, fromAddress(wrapped)) == Status.OK;
}

/** __name__ of the globals of the nearest frame that is not the prelude's. */
export function callersModule(thread: u32): u64 {
  const frame = visibleFrame(load<u32>(thread, Thread.FRAME));
  return frame ? dictGetStr(load<u32>(frame, Frame.GLOBALS), nameAt(nameIndex("__name__"))) : NULL;
}

// ---- layout

/** Do instances of this class have a namespace (in a dict area, or in a field as modules and classes do)? */
export function instancesHaveDict(klass: u32): bool {
  if (load<u32>(klass, Class.DICT_OFFSET)) return true;
  const kind = load<u32>(klass, Class.INSTANCE_KIND);
  return kind == Kind.CLASS || kind == Kind.MODULE || kind == Kind.FUNCTION;
}

function layOut(thread: u32, klass: u32, base: u32, dict: u32, slots: u64, wantsDict: bool, wantsWeakref: bool): i32 {
  let flags: u32 = ClassFlag.HEAP | ClassFlag.SUBCLASSABLE;
  let size = load<u32>(base, Class.BASIC_SIZE), kind = load<u32>(base, Class.INSTANCE_KIND);
  if (kind == Kind.INT) { kind = Kind.INT_OBJECT; size = IntObject.Size; }
  if (slots != NULL) {
    flags |= ClassFlag.HAS_SLOTS;
    const names = addressOf(slots);
    for (let i: u32 = 0; i < tupleLength(names); i++) {
      const name = internString(thread, addressOf(tupleItem(names, i)));
      const member = newMember(thread, klass, name, size, MemberFlag.SLOT);
      if (member == 0 || dictSetStr(thread, dict, name, fromAddress(member)) != Status.OK) return outOfMemory(thread);
      size += 8;
    }
  }
  const addsDict = wantsDict && !instancesHaveDict(base);
  if (load<u32>(base, Class.DICT_OFFSET) != 0 || addsDict) store<u32>(klass, size, Class.DICT_OFFSET);
  if (addsDict && !addComputed(thread, klass, dict, nameAt(nameIndex("__dict__")), MemberFlag.DICT)) return outOfMemory(thread);
  if (wantsWeakref && !hasFlag(base, ClassFlag.MANAGED_WEAKREF)) {
    flags |= ClassFlag.MANAGED_WEAKREF;
    if (!addComputed(thread, klass, dict, nameAt(nameIndex("__weakref__")), MemberFlag.WEAKREF)) return outOfMemory(thread);
  }
  store<u32>(klass, size, Class.BASIC_SIZE);
  store<u32>(klass, kind, Class.INSTANCE_KIND);
  store<u32>(klass, flags, Class.FLAGS);
  return Status.OK;
}

function addComputed(thread: u32, klass: u32, dict: u32, name: u32, flag: u32): bool {
  if (dictGetStr(dict, name) != NULL) return true;
  const member = newMember(thread, klass, name, 0, flag);
  return member != 0 && dictSetStr(thread, dict, name, fromAddress(member)) == Status.OK;
}

/**
 * Room for the attributes that methods of the class and its bases assign (the compiler collects them in __static_attributes__);
 * a class without any, often a namespace to be filled from outside, gets a few.
 */
function setInlineCapacity(klass: u32): void {
  if (load<u32>(klass, Class.DICT_OFFSET) == 0) return;
  const mro = load<u32>(klass, Class.MRO), key = nameAt(nameIndex("__static_attributes__"));
  let count: u32 = 0;
  for (let i: u32 = 0; i < tupleLength(mro); i++) {
    const names = dictGetStr(load<u32>(<u32>tupleItem(mro, i), Class.DICT), key);
    if (!hasKind(names, Kind.TUPLE)) continue;
    for (let j: u32 = 0; j < tupleLength(addressOf(names)); j++) if (!namedBefore(mro, i, key, tupleItem(addressOf(names), j))) count++;
  }
  if (count == 0) count = load<u32>(klass, Class.INSTANCE_KIND) == Kind.OBJECT ? 3 : 1;
  store<u32>(klass, count < MAXIMUM_INLINE ? count : MAXIMUM_INLINE, Class.INLINE_CAPACITY);
}

function namedBefore(mro: u32, before: u32, key: u32, name: u64): bool {
  for (let i: u32 = 0; i < before; i++) {
    const names = dictGetStr(load<u32>(<u32>tupleItem(mro, i), Class.DICT), key);
    if (!hasKind(names, Kind.TUPLE)) continue;
    for (let j: u32 = 0; j < tupleLength(addressOf(names)); j++) if (tupleItem(addressOf(names), j) == name) return true;
  }
  return false;
}
