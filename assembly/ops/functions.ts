// Function objects: made by MAKE_FUNCTION over the frame's globals, with the link that belongs to (code, globals).
import { ClassId, Code, Frame, Function, Kind, Link } from "../shared/layout.ts";
import { CodeFlag, FunctionAttribute } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, cls, fromAddress, nameAt } from "../objects/object.ts";
import { dictGetStr } from "../objects/dict.ts";
import { allocate } from "../state/heap.ts";
import { ok } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { name } from "../env.ts";

/** The link of code under globals, made where there is none yet; 0 out of memory. */
export function linkFor(thread: u32, code: u32, globals: u32, builtins: u32): u32 {
  let link = load<u32>(code, Code.LINK);
  while (link) {
    if (load<u32>(link, Link.GLOBALS) == globals && load<u32>(link, Link.BUILTINS) == builtins) return link;
    link = load<u32>(link, Link.NEXT);
  }
  link = allocate(thread, Link.SITES + (load<u32>(code, Code.SITE_COUNT) << 2), 0, Kind.LINK);
  if (link == 0) return 0;
  store<u32>(link, code, Link.CODE);
  store<u32>(link, globals, Link.GLOBALS);
  store<u32>(link, builtins, Link.BUILTINS);
  store<u32>(link, load<u32>(code, Code.LINK), Link.NEXT);
  atomic.store<u32>(code + Code.LINK, link); // published whole: another thread may be walking the chain
  return link;
}

/** A function of code over globals; 0 out of memory. */
export function newFunction(thread: u32, code: u32, globals: u32, builtins: u32): u32 {
  const link = linkFor(thread, code, globals, builtins);
  if (link == 0) return 0;
  const made = allocate(thread, Function.Size, cls(ClassId.FUNCTION), Kind.FUNCTION);
  if (made == 0) return 0;
  store<u32>(made, code, Function.CODE);
  store<u32>(made, link, Function.LINK);
  store<u32>(made, globals, Function.GLOBALS);
  store<u32>(made, builtins, Function.BUILTINS);
  store<u32>(made, load<u32>(code, Code.NAME), Function.NAME);
  store<u32>(made, load<u32>(code, Code.QUALNAME), Function.QUALNAME);
  const hasDocstring = (load<u32>(code, Code.FLAGS) & CodeFlag.HAS_DOCSTRING) != 0;
  store<u64>(made, hasDocstring ? load<u64>(load<u32>(code, Code.CONSTANT_ITEMS)) : NONE, Function.DOC);
  store<u64>(made, NULL, Function.ANNOTATIONS);
  const module = dictGetStr(globals, nameAt(name("__name__")));
  store<u64>(made, module == NULL ? NONE : module, Function.MODULE);
  store<u64>(made, NULL, Function.TYPE_PARAMS);
  return made;
}

export function makeFunction(thread: u32, frame: u32, code: u32): i32 {
  const made = newFunction(thread, code, load<u32>(frame, Frame.GLOBALS), load<u32>(frame, Frame.BUILTINS));
  return made ? ok(thread, fromAddress(made)) : outOfMemory(thread);
}

export function setFunctionAttribute(made: u32, which: u32, value: u64): void {
  switch (which) {
    case FunctionAttribute.DEFAULTS: store<u32>(made, addressOf(value), Function.DEFAULTS); break;
    case FunctionAttribute.KWDEFAULTS: store<u32>(made, addressOf(value), Function.KWDEFAULTS); break;
    case FunctionAttribute.ANNOTATIONS: store<u64>(made, value, Function.ANNOTATIONS); break;
    case FunctionAttribute.CLOSURE: store<u32>(made, addressOf(value), Function.CLOSURE); break;
    default: unreachable();
  }
}
