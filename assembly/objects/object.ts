// Values and object headers: boxing, unboxing, type tests. Everything here is a few instructions and is inlined by Binaryen.
import { Base, Class, ClassId, Header, Kind, Shape, Singleton, Vm } from "../shared/layout.ts";
import { CANONICAL_NAN, NULL, TAG_INT, TAG_OBJECT } from "../shared/values.ts";

export const NONE: u64 = TAG_OBJECT | Singleton.NONE;
export const TRUE: u64 = TAG_OBJECT | Singleton.TRUE;
export const FALSE: u64 = TAG_OBJECT | Singleton.FALSE;
export const ELLIPSIS: u64 = TAG_OBJECT | Singleton.ELLIPSIS;
export const NOT_IMPLEMENTED: u64 = TAG_OBJECT | Singleton.NOT_IMPLEMENTED;
export const EMPTY_TUPLE: u64 = TAG_OBJECT | Singleton.EMPTY_TUPLE;
export const EMPTY_STR: u64 = TAG_OBJECT | Singleton.EMPTY_STR;
export const EMPTY_BYTES: u64 = TAG_OBJECT | Singleton.EMPTY_BYTES;

// ---- values
export function isInt(value: u64): bool { return value >= TAG_INT; } // a small int; bool and heap ints are objects
export function isFloat(value: u64): bool { return value < TAG_OBJECT; }
export function isObject(value: u64): bool { return value >> 49 == 0x7ffe; }
export function bothInt(a: u64, b: u64): bool { return (a & b) >= TAG_INT; }
export function toInt(value: u64): i64 { return (<i64>(value << 15)) >> 15; }
export function fitsSmall(value: i64): bool { return (value << 15) >> 15 == value; } // 49 bits
/** Boxes an integer known to be in the small range (see numbers.ts for any i64). */
export function fromSmall(value: i64): u64 { return TAG_INT | (<u64>value & 0x1ffffffffffff); }
export function toFloat(value: u64): f64 { return reinterpret<f64>(value); }
export function fromFloat(value: f64): u64 { return value != value ? CANONICAL_NAN : reinterpret<u64>(value); }
export function fromBool(value: bool): u64 { return value ? TRUE : FALSE; }
/** Address of the object a value refers to (only where isObject). */
export function addressOf(value: u64): u32 { return <u32>value; }
export function fromAddress(address: u32): u64 { return TAG_OBJECT | <u64>address; }

/** Copies `count` values, forward: to before them, or clear of them. memory.copy is a call into C++, which few of them are not worth. */
export function copyValues(to: u32, from: u32, count: u32): void {
  if (count > 8) {
    memory.copy(to, from, count << 3);
    return;
  }
  for (const end = from + (count << 3); from < end; from += 8) {
    store<u64>(to, load<u64>(from));
    to += 8;
  }
}

// ---- headers
export function shapeOf(object: u32): u32 { return load<u32>(object, Header.SHAPE); }
export function kindOf(object: u32): u32 { return load<u8>(object, Header.KIND); }
export function flagsOf(object: u32): u32 { return load<u16>(object, Header.FLAGS); }
/** type(o) of an object in memory. */
export function classOfObject(object: u32): u32 { return load<u32>(load<u32>(object, Header.SHAPE), Shape.CLASS); }
/** type(v) of any value. */
export function classOf(value: u64): u32 {
  if (isInt(value)) return cls(ClassId.INT);
  if (isFloat(value)) return cls(ClassId.FLOAT);
  return classOfObject(addressOf(value));
}
/** Kind of any value: Kind.INT for small ints; floats answer Kind.FREE, since they have no object. */
export function kindOfValue(value: u64): u32 {
  if (isInt(value)) return Kind.INT;
  if (isFloat(value)) return Kind.FREE;
  return kindOf(addressOf(value));
}
export function hasKind(value: u64, kind: u32): bool { return isObject(value) && kindOf(addressOf(value)) == kind; }
/** Is the value exactly of this built-in class (which has no instance attributes)? */
export function isExact(value: u64, id: u32): bool { return isObject(value) && shapeOf(addressOf(value)) == cls(id); }

/** Address of a built-in class. */
export function cls(id: u32): u32 { return Base.CLASSES + id * Class.Size; }
/** A name("...") index as an interned string's address. */
export function nameAt(index: u32): u32 { return load<u32>(Base.NAMES + (index << 2)); }
export function preludeAt(index: u32): u64 { return load<u64>(Base.PRELUDE + (index << 3)); }
/** The cached answer to "what is this special method on this class", NULL where it has none. */
export function special(klass: u32, which: u32): u64 { return load<u64>(klass + Class.SPECIAL + (which << 3)); }
/** Is `klass` a subclass of `base` (by the MRO; no hooks)? */
export function isSubclass(klass: u32, base: u32): bool {
  if (klass == base) return true;
  const mro = load<u32>(klass, Class.MRO);
  if (mro == 0) return false;
  const count = load<u32>(mro, 8), items = load<u32>(mro, 12);
  for (let i: u32 = 0; i < count; i++) if (<u32>load<u64>(items + (i << 3)) == base) return true;
  return false;
}
export function isInstance(value: u64, id: u32): bool { return isSubclass(classOf(value), cls(id)); }
export function isNull(value: u64): bool { return value == NULL; }
export function vmWord(address: u32): u32 { return load<u32>(address); }
export function nextClassVersion(): u32 { return atomic.add<u32>(Vm.CLASS_VERSION, 1) + 1; } // relaxed would do: only uniqueness counts
