// What str, bytes and bytearray have in common: a length, a data address and a width of 1, 2 or 4 bytes. The natives of
// natives/text_*.ts are written once for all three; results are of the same family as the object they come from.
import { Base, ClassId, Header, Kind, Str, StrFlag, Table } from "../shared/layout.ts";
import { NULL, SMALL_INT_MAX } from "../shared/values.ts";
import { EMPTY_STR, NONE, addressOf, classOf, classOfObject, fromAddress, cls, hasKind, isInt, isObject, kindOf, nameAt, toInt } from "./object.ts";
import { byteArrayOf, bytesOf } from "./bytes.ts";
import { appendToList } from "./list.ts";
import { plainInt } from "./numbers.ts";
import { asciiString, isAscii, stringOf } from "./strings.ts";
import { widthShift } from "../text/units.ts";
import { name } from "../env.ts";

/** Address of the Unicode tables. */
export function unicodeTables(): u32 { return load<u32>(Base.TABLES + (Table.UNICODE << 2)); }

export function textLength(object: u32): u32 { return load<u32>(object, Str.LENGTH); }
export function textData(object: u32): u32 { return load<u32>(object, Str.DATA); }
export function textWidth(object: u32): u32 { return kindOf(object) == Kind.STR ? load<u16>(object, Header.FLAGS) & StrFlag.WIDTH_MASK : 1; }
export function isStr(object: u32): bool { return kindOf(object) == Kind.STR; }

/** A str, bytes or bytearray (as `like` is) of units at an address, as a value; 0 out of memory. */
export function textOf(thread: u32, like: u32, data: u32, length: u32, width: u32): u64 {
  const kind = kindOf(like);
  if (kind == Kind.STR) return stringOf(thread, data, length, width);
  return kind == Kind.BYTES ? bytesOf(thread, data, length) : byteArrayOf(thread, data, length);
}
/** Units `from` .. `to` of an object; the object itself where that is all of it and it is immutable. 0 out of memory. */
export function textPart(thread: u32, object: u32, from: u32, to: u32): u64 {
  if (from == 0 && to == textLength(object)) return load<u32>(object) == cls(ClassId.STR) ? fromAddress(object) : wholeText(thread, object);
  if (isStr(object) && isAscii(object)) {
    if (to - from > 1) return asciiString(thread, textData(object) + from, to - from);
    return to == from ? EMPTY_STR : fromAddress(Base.LATIN1 + (<u32>load<u8>(textData(object) + from) << 5));
  }
  const width = textWidth(object);
  return textOf(thread, object, textData(object) + (from << widthShift(width)), to - from, width);
}
/** The object as a value of the exact built-in class: itself, but for bytearrays and instances of subclasses. */
export function wholeText(thread: u32, object: u32): u64 {
  const klass = classOfObject(object);
  if (klass == cls(ClassId.STR) || klass == cls(ClassId.BYTES)) return fromAddress(object);
  return textOf(thread, object, textData(object), textLength(object), textWidth(object));
}
/** Appends a part to a list; false out of memory. */
export function appendPart(thread: u32, list: u32, object: u32, from: u32, to: u32): bool {
  const part = textPart(thread, object, from, to);
  return part != 0 && appendToList(thread, list, part);
}

// ---- arguments

/** Is it an int of any class, so that indexOf can read it? */
export function isIndex(value: u64): bool { return isInt(value) || plainInt(value) != NULL; }
/** An int as an index: heap ints count as very large ones. */
export function indexOf(value: u64): i64 {
  const plain = plainInt(value);
  if (isInt(plain)) return toInt(plain);
  return load<i32>(addressOf(plain), 8) < 0 ? -SMALL_INT_MAX : SMALL_INT_MAX;
}
/** None, not given, or an int. */
export function isBound(value: u64): bool { return value == NULL || value == NONE || isIndex(value); }
export function startOf(value: u64, length: u32): i64 {
  if (value == NULL || value == NONE) return 0;
  const index = indexOf(value);
  return index < 0 ? max<i64>(index + length, 0) : index;
}
export function endOf(value: u64, length: u32): i64 {
  if (value == NULL || value == NONE) return length;
  const index = indexOf(value);
  return index < 0 ? max<i64>(index + length, 0) : min<i64>(index, length);
}

/** What CPython's argument clinic calls a value's type in "must be str, not ..." */
export function typeWord(value: u64): u64 { return value == NONE ? fromAddress(nameAt(name("None"))) : fromAddress(load<u32>(classOf(value), 24)); }
export function isBytesLike(value: u64): bool { return hasKind(value, Kind.BYTES) || hasKind(value, Kind.BYTEARRAY); }
export function isText(value: u64): bool { return isObject(value) && kindOf(addressOf(value)) >= Kind.STR && kindOf(addressOf(value)) <= Kind.BYTEARRAY; }
