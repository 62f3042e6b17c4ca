// What boot (src/boot/) and the host need of the heap: thin exports, called while nothing else runs.
import { Class, Code, Frame, FrameFlag, Function, Heap, Sequence, Status, Thread } from "./shared/layout.ts";
import { addressOf } from "./objects/object.ts";
import { allocate } from "./state/heap.ts";
import { dictGetStr, dictSetStr, dictToGlobals, newDict } from "./objects/dict.ts";
import { internString } from "./objects/strings.ts";
import { finishClass } from "./objects/classes.ts";
import { computeMro } from "./objects/classes_mro.ts";
import { newFunction } from "./ops/functions.ts";
import { initializeFrame, takeFrame } from "./state/frames.ts";
import { frozensetOf } from "./objects/set.ts";

export function bootHeap(base: u32): void { store<u32>(Heap.BASE, base); }
export function bootAllocate(thread: u32, size: u32, shape: u32, kind: u32): u32 { return allocate(thread, size, shape, kind); }
export function bootDict(thread: u32): u32 { return newDict(thread); }
export function bootDictSet(thread: u32, dict: u32, key: u32, value: u64): i32 { return dictSetStr(thread, dict, key, value); }
export function bootDictGet(dict: u32, key: u32): u64 { return dictGetStr(dict, key); }
export function bootToGlobals(thread: u32, dict: u32): i32 { return dictToGlobals(thread, dict); }
export function bootIntern(thread: u32, text: u32): u32 { return internString(thread, text); }
export function bootFrozenset(thread: u32, items: u32): u64 { return frozensetOf(thread, load<u32>(items, Sequence.ITEMS), load<u32>(items, Sequence.LENGTH)); }
export function bootMro(thread: u32, klass: u32): i32 {
  const status = computeMro(thread, klass, load<u32>(klass, Class.BASES));
  if (status == Status.OK) store<u32>(klass, addressOf(load<u64>(thread, Thread.RESULT)), Class.MRO);
  return status;
}
export function bootFinishClass(thread: u32, klass: u32): i32 { return finishClass(thread, klass); }
export function bootFunction(thread: u32, code: u32, globals: u32, builtins: u32): u32 { return newFunction(thread, code, globals, builtins); }

/** The first frame of a thread: code without parameters over a locals mapping (module code), or a function called with nothing. */
export function bootFrame(thread: u32, functionObject: u32, localsMapping: u32): i32 {
  const code = load<u32>(functionObject, Function.CODE);
  const frame = takeFrame(thread, load<u32>(code, Code.FRAME_SIZE));
  if (frame == 0) return Status.RETRY;
  initializeFrame(
    frame, load<u32>(thread, Thread.FRAME), code, functionObject, load<u32>(functionObject, Function.GLOBALS),
    load<u32>(functionObject, Function.BUILTINS), load<u32>(functionObject, Function.LINK), 0,
  );
  store<u32>(frame, localsMapping, Frame.LOCALS_MAPPING);
  store<u8>(frame, FrameFlag.ENTRY, Frame.FLAGS);
  store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) - 1, Thread.DEPTH_LEFT);
  store<u32>(thread, frame, Thread.FRAME);
  return Status.OK;
}
