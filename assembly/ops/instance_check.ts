// isinstance as far as no Python code has a say in it: for the built-in function and for class patterns.
import { ClassFlag, ClassId, Kind, Special } from "../shared/layout.ts";
import { addressOf, classOf, cls, fromAddress, hasKind, isSubclass, nameAt, special } from "../objects/object.ts";
import { hasFlag, typeLookup } from "../objects/classes.ts";
import { tupleItem, tupleLength } from "../objects/classes_mro.ts";
import { abstractCheck } from "./abstract_checks.ts";
import { name as nameIndex } from "../env.ts";

/** What can be told without Python code: 1 yes, 0 no, -1 ask. */
export function instanceNatively(value: u64, klass: u64, depth: i32): i32 {
  if (hasKind(klass, Kind.CLASS)) {
    const target = addressOf(klass);
    if (classOf(value) == target) return 1;
    if (!checksAsType(target, Special.INSTANCECHECK)) return abstractCheck(classOf(value), target);
    if (isSubclass(classOf(value), target)) return 1;
    return plainClassAttribute(value) ? 0 : -1;
  }
  if (!hasKind(klass, Kind.TUPLE) || depth > 100) return -1;
  const tuple = addressOf(klass);
  for (let i: u32 = 0; i < tupleLength(tuple); i++) {
    const one = instanceNatively(value, tupleItem(tuple, i), depth + 1);
    if (one != 0) return one;
  }
  return 0;
}
/** Has the class's metaclass type's own check? */
export function checksAsType(klass: u32, which: u32): bool {
  const metaclass = classOf(fromAddress(klass));
  return metaclass == cls(ClassId.TYPE) || special(metaclass, which) == special(cls(ClassId.TYPE), which);
}
/** Is __class__ of the value object's own, so that it can only be its type? */
function plainClassAttribute(value: u64): bool {
  const klass = classOf(value);
  if (klass < cls(ClassId.ELLIPSIS_TYPE)) return true; // int, str, list ...: their own, not subclasses
  if (hasFlag(klass, ClassFlag.CUSTOM_GETATTRIBUTE)) return false;
  const key = classKey();
  return typeLookup(klass, key) == typeLookup(cls(ClassId.OBJECT), key);
}
function classKey(): u32 { return nameAt(nameIndex("__class__")); }
