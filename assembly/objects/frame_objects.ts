// Frames as programs see them, made on demand. While its frame runs, a frame object points at it; when the frame ends, code,
// position and locals are copied here, so that tracebacks and sys._getframe() outlive it.
import { ClassId, Code, Frame, FrameObject, Kind } from "../shared/layout.ts";
import { CodeFlag } from "../shared/opcodes.ts";
import { cls, fromAddress, EMPTY_TUPLE, addressOf, nameAt } from "./object.ts";
import { allocate } from "../state/heap.ts";
import { tupleOf } from "./tuple.ts";
import { lastInstruction } from "../unwind.ts";
import { prelude1 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { textData, textLength, textWidth } from "./text.ts";
import { equalUnits } from "../text/units.ts";
import { name, prelude } from "../env.ts";

/** The frame object of a frame; 0 out of memory. */
export function frameObjectFor(thread: u32, frame: u32): u32 {
  const known = load<u32>(frame, Frame.FRAME_OBJECT);
  if (known) return known;
  const made = allocate(thread, FrameObject.Size, cls(ClassId.FRAME), Kind.FRAME);
  if (made == 0) return 0;
  store<u32>(made, frame, FrameObject.ADDRESS);
  store<u32>(made, load<u32>(frame, Frame.CODE), FrameObject.CODE);
  store<u32>(made, load<u32>(frame, Frame.GLOBALS), FrameObject.GLOBALS);
  store<u32>(made, load<u32>(frame, Frame.BUILTINS), FrameObject.BUILTINS);
  store<u32>(made, load<u32>(frame, Frame.FUNCTION), FrameObject.FUNCTION);
  store<u32>(made, load<u32>(frame, Frame.GENERATOR), FrameObject.GENERATOR);
  store<u32>(frame, made, Frame.FRAME_OBJECT);
  return made;
}

/**
 * Is this a frame of the prelude or a shim (whose code bears the same flag)? Programs never see those. The code is asked: the loop's short way
 * of calls within the prelude sets no flags of the frame.
 */
export function isHidden(frame: u32): bool { return (load<u32>(load<u32>(frame, Frame.CODE), Code.FLAGS) & CodeFlag.PRELUDE) != 0; }

/** Does a frame run code of the library that comes with the VM? The program's own and what it installed does not. */
export function isLibraryFrame(frame: u32): bool {
  const file = load<u32>(load<u32>(frame, Frame.CODE), Code.FILENAME), folder = nameAt(name("/gilvm/lib/")), length = textLength(folder);
  return textLength(file) > length && equalUnits(textData(file), textWidth(file), textData(folder), textWidth(folder), length);
}

/** The next frame that programs can see (no prelude code, no shims), or 0. */
export function visibleFrame(frame: u32): u32 {
  while (frame && isHidden(frame)) frame = load<u32>(frame, Frame.PREVIOUS);
  return frame;
}

/** A frame ends: its frame object takes what it needs. Without memory the locals are lost, nothing else. */
export function leaveFrameObject(thread: u32, frame: u32): void {
  const object = load<u32>(frame, Frame.FRAME_OBJECT), code = load<u32>(frame, Frame.CODE);
  const locals = tupleOf(thread, frame + Frame.LOCALS, load<u32>(code, Code.LOCAL_COUNT));
  store<u32>(object, locals ? addressOf(locals) : addressOf(EMPTY_TUPLE), FrameObject.LOCALS);
  const mapping = load<u32>(frame, Frame.LOCALS_MAPPING);
  if (mapping) store<u32>(object, mapping, FrameObject.LOCALS);
  const back = visibleFrame(load<u32>(frame, Frame.PREVIOUS));
  store<u32>(object, back ? frameObjectFor(thread, back) : 0, FrameObject.BACK);
  store<u32>(object, lastInstruction(frame), FrameObject.LASTI);
  store<u32>(object, 0, FrameObject.ADDRESS);
  store<u32>(frame, 0, Frame.FRAME_OBJECT);
}

/** locals() of an optimised frame: a new dict of its bound variables. */
export function frameLocals(thread: u32, frame: u32): i32 {
  const object = frameObjectFor(thread, frame);
  return object ? prelude1(thread, prelude("frame_locals"), fromAddress(object)) : outOfMemory(thread);
}
