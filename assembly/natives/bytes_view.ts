// The steps of memoryview that touch raw memory or fields; the rest is in src/lib/prelude/memoryview.py.
import { Bytes, ClassId, Kind, MemoryView, ViewFlag } from "../shared/layout.ts";
import { NONE, addressOf, cls, fromAddress, fromFloat, fromSmall, hasKind, toFloat, toInt } from "../objects/object.ts";
import { viewStart } from "../objects/bytes_view.ts";
import { addView, bytesOf, dropView, newBytes } from "../objects/bytes.ts";
import { textData, textLength } from "../objects/text.ts";
import { allocate } from "../state/heap.ts";
import { argument, ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";

/** _view_make(object, offset, format, item size, shape, strides, flags, lender) */
export function viewMake(thread: u32, args: u32, count: i32): i32 {
  const view = allocate(thread, MemoryView.Size, cls(ClassId.MEMORYVIEW), Kind.MEMORYVIEW);
  if (view == 0) return outOfMemory(thread);
  for (let i: u32 = 0; i < 8; i++) store<u64>(view + (i << 3), argument(args, i), MemoryView.OBJECT);
  store<u64>(view, NONE, MemoryView.HASH);
  if (hasKind(argument(args, 0), Kind.BYTEARRAY)) addView(addressOf(argument(args, 0)));
  return ok(thread, fromAddress(view));
}
/** _view_get(view, field), _view_set(view, field, value) */
export function viewGet(thread: u32, args: u32, count: i32): i32 {
  return ok(thread, load<u64>(addressOf(argument(args, 0)) + (<u32>toInt(argument(args, 1)) << 3), MemoryView.OBJECT));
}
export function viewSet(thread: u32, args: u32, count: i32): i32 {
  store<u64>(addressOf(argument(args, 0)) + (<u32>toInt(argument(args, 1)) << 3), argument(args, 2), MemoryView.OBJECT);
  return ok(thread, NONE);
}
/** _view_release(view): it is no view of anything any more. */
export function viewRelease(thread: u32, args: u32, count: i32): i32 {
  const view = addressOf(argument(args, 0)), owner = load<u64>(view, MemoryView.OBJECT), flags = toInt(load<u64>(view, MemoryView.FLAGS));
  if (!(flags & ViewFlag.RELEASED) && hasKind(owner, Kind.BYTEARRAY)) dropView(addressOf(owner));
  store<u64>(view, fromSmall(flags | ViewFlag.RELEASED), MemoryView.FLAGS);
  return ok(thread, NONE);
}
/** Is [offset, offset + size) of the view's first item within its object? */
function within(view: u32, offset: i64, size: u32): bool {
  const at = toInt(load<u64>(view, MemoryView.OFFSET)) + offset;
  return at >= 0 && at + size <= <i64>textLength(addressOf(load<u64>(view, MemoryView.OBJECT)));
}
/** _view_read(view, offset, size): bytes; _view_write(view, offset, bytes) */
export function viewRead(thread: u32, args: u32, count: i32): i32 {
  const view = addressOf(argument(args, 0)), offset = toInt(argument(args, 1)), size = <u32>toInt(argument(args, 2));
  const bytes = within(view, offset, size) ? bytesOf(thread, viewStart(view) + <u32>offset, size) : 0;
  return bytes ? ok(thread, bytes) : outOfMemory(thread);
}
export function viewWrite(thread: u32, args: u32, count: i32): i32 {
  const view = addressOf(argument(args, 0)), offset = toInt(argument(args, 1)), bytes = addressOf(argument(args, 2));
  if (within(view, offset, textLength(bytes))) memory.copy(viewStart(view) + <u32>offset, textData(bytes), textLength(bytes));
  return ok(thread, NONE);
}
/** _unpack_float(bytes of length 4 or 8), _pack_float(value, size) */
export function floatUnpack(thread: u32, args: u32, count: i32): i32 {
  const bytes = addressOf(argument(args, 0)), data = textData(bytes);
  return ok(thread, fromFloat(textLength(bytes) == 4 ? <f64>load<f32>(data) : load<f64>(data)));
}
export function floatPack(thread: u32, args: u32, count: i32): i32 {
  const value = toFloat(argument(args, 0)), size = <u32>toInt(argument(args, 1)), bytes = newBytes(thread, size);
  if (bytes == 0) return outOfMemory(thread);
  if (size == 4) store<f32>(load<u32>(bytes, Bytes.DATA), <f32>value);
  else store<f64>(load<u32>(bytes, Bytes.DATA), value);
  return ok(thread, fromAddress(bytes));
}
