// Instances of subclasses of str and bytes.
import { Header, Kind, Str, StrBuffer, StrFlag } from "../shared/layout.ts";
import { fromAddress, kindOf } from "../objects/object.ts";
import { textData, textLength, textWidth } from "../objects/text.ts";
import { widthShift } from "../text/units.ts";
import { allocateBlock } from "../state/heap.ts";
import { newBuiltinInstance } from "./instances.ts";

/** An instance of a subclass of str or bytes with a text's contents (in a buffer block: attributes follow the header); 0 out of memory. */
export function subclassText(thread: u32, klass: u32, text: u32): u64 {
  const kind = kindOf(text), width = textWidth(text), length = textLength(text), bytes = length << widthShift(width);
  const object = newBuiltinInstance(thread, klass, kind, Str.INLINE), buffer = allocateBlock(thread, bytes + 8);
  if (object == 0 || buffer == 0) return 0;
  store<u32>(buffer, bytes, StrBuffer.WATERMARK);
  store<u32>(buffer, bytes, StrBuffer.CAPACITY);
  memory.copy(buffer + StrBuffer.DATA, textData(text), bytes);
  if (kind == Kind.STR) store<u16>(object, load<u16>(text, Header.FLAGS) & ~<u16>StrFlag.INTERNED, Header.FLAGS);
  store<u32>(object, length, Str.LENGTH);
  store<u32>(object, buffer + StrBuffer.DATA, Str.DATA);
  store<u32>(object, buffer, Str.BUFFER);
  return fromAddress(object);
}
