// The bytes of objects that are neither bytes nor bytearray but lend theirs: memoryviews.
import { ArrayObject, ClassId, Kind } from "../shared/layout.ts";
import { addressOf, classOfObject, cls, isObject, isSubclass, kindOf } from "../objects/object.ts";
import { viewBytes } from "../objects/bytes_view.ts";

/** A bytes-like object's contents: the object itself where it is bytes or a bytearray, else a copy as bytes; 0 where it is none. */
export function asBuffer(thread: u32, value: u64): u32 {
  if (!isObject(value)) return 0;
  const object = addressOf(value), kind = kindOf(object);
  if (kind == Kind.BYTES || kind == Kind.BYTEARRAY) return object;
  if (kind == Kind.OBJECT && isSubclass(classOfObject(object), cls(ClassId.ARRAY))) return addressOf(load<u64>(object, ArrayObject.DATA));
  return kind == Kind.MEMORYVIEW ? viewBytes(thread, object) : 0;
}
