// Names: globals, built-ins, class and module namespaces, cells.
//
// A site is a name plus one word per (code, globals): for a global the address of its Cell in the globals dict. Cells are made when
// a site is first used, empty where the name is not there, with FALLBACK to the built-ins' cell: so a hit is one load of the
// cell and one of its value, and a name that appears or goes later needs no invalidation.
import { Cell, ClassId, Code, Frame, Function, Kind, Status, Thread, Tuple, Vm } from "../shared/layout.ts";
import { LocalKind } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { NONE, addressOf, cls, fromAddress, isExact, nameAt, isObject, kindOf } from "../objects/object.ts";
import { dictDelStr, dictGetStr, dictSetStr, globalCell, newDict } from "../objects/dict.ts";
import { allocate } from "../state/heap.ts";
import { Link } from "../shared/layout.ts";
import { ok, prelude2, prelude3, setArgument, request } from "../state/thread.ts";
import { outOfMemory, raise } from "../state/raise.ts";
import { setItem } from "./subscript.ts";
import { frameLocals, isHidden, isLibraryFrame } from "../objects/frame_objects.ts";
import { raiseNameError } from "./exceptions.ts";
import { msg, name, prelude } from "../env.ts";

/** The interned name (str address) of a site of the frame's code. */
export function siteName(frame: u32, site: u32): u32 {
  const code = load<u32>(frame, Frame.CODE);
  return nameByIndex(code, load<u32>(load<u32>(code, Code.SITES) + (site << 2)));
}
export function nameOf(frame: u32, index: u32): u32 { return nameByIndex(load<u32>(frame, Frame.CODE), index); }
function nameByIndex(code: u32, index: u32): u32 { return <u32>load<u64>(load<u32>(load<u32>(code, Code.NAMES), Tuple.ITEMS) + (index << 3)); }

/** The cell of a global, made and put into the site's word; 0 out of memory. */
function linkGlobal(thread: u32, frame: u32, site: u32): u32 {
  const globals = load<u32>(frame, Frame.GLOBALS), text = siteName(frame, site);
  const cell = globalCell(thread, globals, text);
  if (cell == 0) return 0;
  const builtins = load<u32>(frame, Frame.BUILTINS);
  if (load<u32>(cell, Cell.FALLBACK) == 0 && builtins != 0 && builtins != globals) {
    const fallback = globalCell(thread, builtins, text);
    if (fallback == 0) return 0;
    store<u32>(cell, fallback, Cell.FALLBACK);
  }
  // one aligned store publishes the cell: a reader sees 0 or a complete cell
  atomic.store<u32>(load<u32>(frame, Frame.LINK) + Link.SITES + (site << 2), cell);
  return cell;
}

export function loadGlobal(thread: u32, frame: u32, site: u32): i32 {
  const cell = linkGlobal(thread, frame, site);
  if (cell == 0) return outOfMemory(thread);
  let value = load<u64>(cell, Cell.VALUE);
  if (value != NULL) return ok(thread, value);
  const fallback = load<u32>(cell, Cell.FALLBACK);
  if (fallback) {
    value = load<u64>(fallback, Cell.VALUE);
    if (value != NULL) return ok(thread, value);
  }
  return raiseNameError(thread, siteName(frame, site));
}

export function storeGlobal(thread: u32, frame: u32, site: u32, value: u64): i32 {
  if (linkGlobal(thread, frame, site) == 0) return outOfMemory(thread);
  return dictSetStr(thread, load<u32>(frame, Frame.GLOBALS), siteName(frame, site), value);
}

export function deleteGlobal(thread: u32, frame: u32, site: u32): i32 {
  const text = siteName(frame, site);
  const globals = load<u32>(frame, Frame.GLOBALS), dropped = dictGetStr(globals, text);
  if (dictDelStr(thread, globals, text) == Status.OK) { afterDelete(thread, dropped); return Status.OK; }
  return raiseNameError(thread, text);
}

/** The mapping of a frame that has one (class bodies, module code, exec). */
function mapping(frame: u32): u32 { return load<u32>(frame, Frame.LOCALS_MAPPING); }
function isPlainDict(object: u32): bool { return isExact(fromAddress(object), ClassId.DICT); }

export function loadName(thread: u32, frame: u32, site: u32): i32 {
  const locals = mapping(frame), text = siteName(frame, site);
  if (locals == load<u32>(frame, Frame.GLOBALS)) return loadGlobal(thread, frame, site);
  if (isPlainDict(locals)) {
    const value = dictGetStr(locals, text);
    if (value != NULL) return ok(thread, value);
    return loadGlobal(thread, frame, site);
  }
  return prelude3(thread, prelude("load_name"), fromAddress(locals), fromAddress(text), fromAddress(load<u32>(frame, Frame.GLOBALS)));
}

export function loadFromDictOrGlobals(thread: u32, frame: u32, namespace: u64, site: u32): i32 {
  const text = siteName(frame, site);
  if (isExact(namespace, ClassId.DICT)) {
    const value = dictGetStr(addressOf(namespace), text);
    return value != NULL ? ok(thread, value) : loadGlobal(thread, frame, site);
  }
  return prelude3(thread, prelude("load_name"), namespace, fromAddress(text), fromAddress(load<u32>(frame, Frame.GLOBALS)));
}

export function storeName(thread: u32, frame: u32, site: u32, value: u64): i32 {
  const locals = mapping(frame), text = siteName(frame, site);
  if (locals == load<u32>(frame, Frame.GLOBALS)) return storeGlobal(thread, frame, site, value);
  if (isPlainDict(locals)) return dictSetStr(thread, locals, text, value);
  return setItem(thread, fromAddress(locals), fromAddress(text), value);
}

export function deleteName(thread: u32, frame: u32, site: u32): i32 {
  const locals = mapping(frame), text = siteName(frame, site);
  if (isPlainDict(locals)) {
    const dropped = dictGetStr(locals, text);
    if (dictDelStr(thread, locals, text) == Status.OK) { afterDelete(thread, dropped); return Status.OK; }
    return raiseNameError(thread, text);
  }
  return prelude2(thread, prelude("delete_name"), fromAddress(locals), fromAddress(text));
}

export function loadLocals(thread: u32, frame: u32): i32 {
  const locals = mapping(frame);
  return locals ? ok(thread, fromAddress(locals)) : frameLocals(thread, frame);
}

export function loadFromDictOrDeref(thread: u32, frame: u32, namespace: u64, local: u32): i32 {
  const text = localName(frame, local);
  const inCell = load<u64>(<u32>load<u64>(frame + (local << 3), Frame.LOCALS), Cell.VALUE);
  if (isExact(namespace, ClassId.DICT)) {
    const value = dictGetStr(addressOf(namespace), text);
    if (value != NULL) return ok(thread, value);
    return inCell != NULL ? ok(thread, inCell) : unboundLocal(thread, frame, local);
  }
  return prelude3(thread, prelude("load_name_or_cell"), namespace, fromAddress(text), load<u64>(frame + (local << 3), Frame.LOCALS));
}

/** Name of a local slot (str address). */
export function localName(frame: u32, local: u32): u32 {
  return <u32>load<u64>(load<u32>(load<u32>(load<u32>(frame, Frame.CODE), Code.LOCAL_NAMES), Tuple.ITEMS) + (local << 3));
}
function localKind(code: u32, local: u32): u32 { return load<u8>(load<u32>(load<u32>(code, Code.LOCAL_KINDS), 16) + local); }

/** A read or delete of a local or cell that holds nothing. */
export function unboundLocal(thread: u32, frame: u32, local: u32): i32 {
  const text = fromAddress(localName(frame, local));
  if (localKind(load<u32>(frame, Frame.CODE), local) & LocalKind.FREE) {
    return raise(thread, ClassId.NAME_ERROR, msg("cannot access free variable '%S' where it is not associated with a value in enclosing scope"), text);
  }
  return raise(thread, ClassId.UNBOUND_LOCAL_ERROR, msg("cannot access local variable '%S' where it is not associated with a value"), text);
}

/**
 * After a value was dropped on purpose: objects with finalisers may be waiting for just that (the collector limits the rate). None, which
 * the end of an `except ... as name` drops, and values that refer to nothing keep nobody alive. What the library deletes is a reference of its
 * own to something that lives on elsewhere (`del task` of create_task()): asyncio.run() made three collections for that.
 */
export function afterDelete(thread: u32, dropped: u64): void {
  if (!isObject(dropped)) return;
  const kind = kindOf(addressOf(dropped));
  if (kind != Kind.OBJECT && kind <= <u32>Kind.BYTEARRAY) return;
  const frame = load<u32>(thread, Thread.FRAME);
  if (load<u32>(Vm.FINALIZERS) != 0 && !isHidden(frame) && !isLibraryFrame(frame)) promptCollection(thread);
}
import { promptCollection } from "../state/collector.ts";

export function newCell(thread: u32, value: u64): u32 {
  const cell = allocate(thread, Cell.Size, cls(ClassId.CELL), Kind.CELL);
  if (cell) store<u64>(cell, value, Cell.VALUE);
  return cell;
}

export function makeCell(thread: u32, frame: u32, local: u32): i32 {
  const slot = frame + (local << 3) + Frame.LOCALS;
  const cell = newCell(thread, load<u64>(slot));
  if (cell == 0) return outOfMemory(thread);
  store<u64>(slot, fromAddress(cell));
  return Status.OK;
}

/** Puts the function's closure cells into the last `count` slots. */
export function copyFreeVariables(frame: u32, count: u32): void {
  const closure = load<u32>(load<u32>(frame, Frame.FUNCTION), Function.CLOSURE);
  const from = load<u32>(closure, Tuple.ITEMS);
  const to = frame + Frame.LOCALS + ((load<u32>(load<u32>(frame, Frame.CODE), Code.LOCAL_COUNT) - count) << 3);
  memory.copy(to, from, count << 3);
}

export function loadBuildClass(thread: u32, frame: u32): i32 {
  const value = dictGetStr(load<u32>(frame, Frame.BUILTINS), nameAt(name("__build_class__")));
  return value != NULL ? ok(thread, value) : raise(thread, ClassId.NAME_ERROR, msg("__build_class__ not found"));
}

export function setupAnnotations(thread: u32, frame: u32): i32 {
  const locals = mapping(frame), text = nameAt(name("__annotations__"));
  if (!isPlainDict(locals)) return prelude2(thread, prelude("setup_annotations"), fromAddress(locals), fromAddress(text));
  if (dictGetStr(locals, text) != NULL) return Status.OK;
  const annotations = newDict(thread);
  return annotations ? dictSetStr(thread, locals, text, fromAddress(annotations)) : outOfMemory(thread);
}

/** import: builtins.__import__(name, globals, locals, fromlist, level). */
export function importName(thread: u32, frame: u32, text: u32, level: u64, fromList: u64): i32 {
  const callee = dictGetStr(load<u32>(frame, Frame.BUILTINS), nameAt(name("__import__")));
  if (callee == NULL) return raise(thread, ClassId.IMPORT_ERROR, msg("__import__ not found"));
  setArgument(thread, 0, fromAddress(text));
  setArgument(thread, 1, fromAddress(load<u32>(frame, Frame.GLOBALS)));
  setArgument(thread, 2, mapping(frame) ? fromAddress(mapping(frame)) : NONE);
  setArgument(thread, 3, fromList);
  setArgument(thread, 4, level);
  return request(thread, callee, 5);
}

export function importFrom(thread: u32, module: u64, text: u32): i32 {
  return prelude2(thread, prelude("import_from"), module, fromAddress(text));
}
