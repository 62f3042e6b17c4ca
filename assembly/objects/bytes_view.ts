// memoryviews: an object, and how items lie in its bytes. All fields are values. Python code (src/lib/prelude/memoryview.py) does what
// is not about raw bytes.
import { Bytes, MemoryView, Sequence, ViewFlag } from "../shared/layout.ts";
import { addressOf, toInt } from "./object.ts";
import { textData } from "./text.ts";
import { newBytes } from "./bytes.ts";


function field(view: u32, offset: u32): i64 { return toInt(load<u64>(view + offset)); }
function dimension(view: u32, offset: u32, i: u32): i64 { return toInt(load<u64>(load<u32>(addressOf(load<u64>(view + offset)), Sequence.ITEMS) + (i << 3))); }
function dimensions(view: u32): u32 { return load<u32>(addressOf(load<u64>(view, MemoryView.SHAPE)), Sequence.LENGTH); }

/** Address of the first item. */
export function viewStart(view: u32): u32 { return textData(addressOf(load<u64>(view, MemoryView.OBJECT))) + <u32>field(view, MemoryView.OFFSET); }

/** Number of bytes of all items. */
export function viewSize(view: u32): u32 {
  let size = field(view, MemoryView.ITEM_SIZE);
  for (let i: u32 = 0; i < dimensions(view); i++) size *= dimension(view, MemoryView.SHAPE, i);
  return <u32>size;
}

/** The items' bytes in order, as a new bytes object; 0 out of memory or released. */
export function viewBytes(thread: u32, view: u32): u32 {
  if (field(view, MemoryView.FLAGS) & ViewFlag.RELEASED) return 0;
  const bytes = newBytes(thread, viewSize(view));
  if (bytes) copyDimension(view, 0, viewStart(view), load<u32>(bytes, Bytes.DATA));
  return bytes;
}

/** Copies one dimension and those below it; answers where the next one goes. */
function copyDimension(view: u32, i: u32, from: u32, to: u32): u32 {
  const size = <u32>field(view, MemoryView.ITEM_SIZE);
  if (i == dimensions(view)) {
    memory.copy(to, from, size);
    return to + size;
  }
  const count = <u32>dimension(view, MemoryView.SHAPE, i), stride = <i32>dimension(view, MemoryView.STRIDES, i);
  if (i + 1 == dimensions(view) && stride == <i32>size) { // without gaps
    memory.copy(to, from, count * size);
    return to + count * size;
  }
  for (let k: u32 = 0; k < count; k++) to = copyDimension(view, i + 1, from + <u32>(stride * <i32>k), to);
  return to;
}
