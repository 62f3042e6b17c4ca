// What each kind of object refers to: one function that knows the layout of every kind, used by marking, by the heap's
// verifier and by gc.get_referents. A kind that is added to layout.ts and has references needs a case here; kinds whose payload
// is u64 values up to Class.BASIC_SIZE, then a dict area, are the default.
//
// After the payload of its built-in kind an instance of a user's class has the values of its __slots__ (from the built-in
// base's BASIC_SIZE up to its own class's) and the dict area, whose extent the shape tells.
import {
  Base, Block, ByteArray, Cache, CacheKind, Cell, Class, Code, Dict, DictArea, DictEntry, DictForm, Exception, ExceptionItem, Frame, FrameObject,
  Function, Generator, GeneratorState, Header, Heap, IntObject, Kind, Link, MemoryView, Method, Module, Native, PageRow, PageState, Sequence, Set, SetEntry, Shape, ShapeFlag,
  Special, Str, Traceback, Tuple, ViewFlag, Weakref,
} from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, isObject, kindOf } from "../objects/object.ts";
import { PIECE, Stretch, markAddresses, markBlock, markInterior, markObject, markValue, markValues, postpone, pushWeak } from "./collector_mark.ts";
import { clearCache, forgetCaches } from "./collector_weak.ts";
import { pageState, rowOfAddress } from "./heap_pages.ts";

/** Follows what an entry of the mark stack stands for. */
export function traceEntry(entry: u64): void {
  const at = <u32>entry, count = <u32>(entry >> 32) & Stretch.COUNT_MASK;
  switch (<u32>(entry >> 32) & ~Stretch.COUNT_MASK) {
    case 0: if (count) markValues(at, count); else traceObject(at); return;
    case Stretch.DICT: traceDictEntries(at, count); return;
    default: traceSetEntries(at, count); return;
  }
}

/** Visits everything an object refers to (weak fields excepted). */
export function traceObject(object: u32): void {
  const header = load<u64>(object), shape = <u32>header, kind = <u32>(header >> 32) & 0xff;
  if (shape == 0) { traceInternal(object, kind); return; }
  markObject(shape);
  const klass = load<u32>(shape, Shape.CLASS);
  let payload = true; // values up to BASIC_SIZE are still to be visited
  switch (kind) {
    case Kind.LIST: {
      const items = load<u32>(object, Sequence.ITEMS);
      if (items) { markBlock(items - Block.PAYLOAD); markValues(items, load<u32>(object, Sequence.LENGTH)); }
      payload = false;
      break;
    }
    case Kind.TUPLE: traceTuple(object); payload = false; break;
    case Kind.DICT: // behind it: defaultdict's factory, __slots__ of subclasses
      traceDict(object);
      if (load<u32>(klass, Class.BASIC_SIZE) > <u32>Dict.Size) markValues(object + Dict.Size, (load<u32>(klass, Class.BASIC_SIZE) - Dict.Size) >>> 3);
      traceDictArea(object, shape, klass);
      return;
    case Kind.SET: traceSet(object); payload = false; break;
    case Kind.STR: case Kind.BYTES: markBlock(load<u32>(object, Str.BUFFER)); payload = false; break;
    case Kind.BYTEARRAY: markBlock(load<u32>(object, ByteArray.BUFFER)); payload = false; break;
    case Kind.INT_OBJECT: markValue(load<u64>(object, IntObject.VALUE)); payload = false; break;
    case Kind.INT: case Kind.FLOAT_OBJECT: case Kind.COMPLEX: case Kind.OPAQUE: payload = false; break;
    case Kind.CELL:
      markValue(load<u64>(object, Cell.VALUE));
      markAddresses(object + Cell.FALLBACK, object + Cell.Size);
      return;
    case Kind.FUNCTION:
      markAddresses(object + Function.CODE, object + Function.DOC);
      markValues(object + Function.DOC, 4);
      return;
    case Kind.NATIVE: traceNative(object); return;
    case Kind.CODE: traceCode(object); return;
    case Kind.LINK: case Kind.CACHE: case Kind.SHAPE: traceInternal(object, kind); return;
    case Kind.CLASS: traceClass(object); return;
    case Kind.MODULE: markObject(load<u32>(object, Module.DICT)); payload = false; break;
    case Kind.ITERATOR: case Kind.HOLDER: markValues(object + 16, load<u32>(object, 8)); payload = false; break;
    case Kind.GENERATOR: traceGenerator(object); return;
    case Kind.FRAME: traceFrameObject(object); return;
    case Kind.TRACEBACK: markAddresses(object + Traceback.NEXT, object + Traceback.LASTI); return;
    case Kind.EXCEPTION: {
      markAddresses(object + Exception.ARGS, object + Exception.SUPPRESS_CONTEXT);
      const end = load<u32>(klass, Class.BASIC_SIZE);
      if (end > <u32>Exception.FIELDS) markValues(object + Exception.FIELDS, (end - Exception.FIELDS) >>> 3);
      traceDictArea(object, shape, klass);
      return;
    }
    case Kind.METHOD: // its class may be that of built-in functions, whose size is another kind's
      markValues(object + Method.FUNCTION, 2);
      payload = false;
      break;
    case Kind.MEMORYVIEW: { // a bytearray learns that one of its views lives: finishStatistics makes this number the current one
      const owner = load<u64>(object, MemoryView.OBJECT);
      if (isObject(owner) && kindOf(addressOf(owner)) == Kind.BYTEARRAY && !(load<u64>(object, MemoryView.FLAGS) & ViewFlag.RELEASED)) {
        store<u32>(addressOf(owner), load<u32>(Heap.COLLECTIONS) + 1, ByteArray.VIEWED_IN);
      }
      break;
    }
    case Kind.WEAKREF:
      markValues(object + Weakref.CALLBACK, 2); // and HASH
      payload = false;
      break;
    default: break;
  }
  if (payload) {
    const end = load<u32>(klass, Class.BASIC_SIZE);
    if (end > <u32>Header.Size) markValues(object + Header.Size, (end - Header.Size) >>> 3);
  } else if (klass >= <u32>Base.HEAP) traceSlots(object, klass);
  traceDictArea(object, shape, klass);
}

/** The values of __slots__ behind the payload of a built-in kind. */
function traceSlots(object: u32, klass: u32): void {
  let builtin = klass;
  while (builtin >= <u32>Base.HEAP) builtin = load<u32>(builtin, Class.BASE);
  const from = load<u32>(builtin, Class.BASIC_SIZE), to = load<u32>(klass, Class.BASIC_SIZE);
  if (to > from) markValues(object + from, (to - from) >>> 3);
}

function traceDictArea(object: u32, shape: u32, klass: u32): void {
  const offset = load<u32>(klass, Class.DICT_OFFSET);
  if (offset == 0) return;
  const area = object + offset, overflow = load<u32>(area, DictArea.OVERFLOW);
  markObject(load<u32>(area, DictArea.DICT));
  if (load<u32>(shape, Shape.FLAGS) & ShapeFlag.DICTIONARY) { markObject(overflow); return; }
  const count = load<u32>(shape, Shape.SLOT_COUNT), capacity = load<u32>(klass, Class.INLINE_CAPACITY);
  markBlock(overflow);
  if (count <= capacity) { markValues(area + DictArea.VALUES, count); return; }
  markValues(area + DictArea.VALUES, capacity);
  markValues(overflow + Block.PAYLOAD, count - capacity);
}

function traceTuple(tuple: u32): void {
  const items = load<u32>(tuple, Sequence.ITEMS), count = load<u32>(tuple, Sequence.LENGTH);
  if (count == 0) return;
  if (items != tuple + Tuple.INLINE && !liesInside(tuple, items)) markBlock(items - Block.PAYLOAD);
  markValues(items, count);
}
/** Does an address lie inside the cell or run that starts at `object`? */
function liesInside(object: u32, address: u32): bool {
  if (address < object) return false;
  const row = rowOfAddress(object), state = pageState(row);
  if (state == PageState.CELLS) return address - object < load<u32>(row, PageRow.CELL_BYTES);
  return address - object < load<u32>(row, PageRow.PAGES) << 16;
}

// ---- tables: visited a piece at a time, the rest waits on the mark stack (see collector_mark.ts)

function traceDict(dict: u32): void {
  markBlock(load<u32>(dict, Dict.BLOCK));
  markObject(load<u32>(dict, Dict.OWNER));
  const form = load<u32>(dict, Dict.FORM);
  if (form == DictForm.INSTANCE) return;
  let at = load<u32>(dict, Dict.ENTRIES);
  const used = load<u32>(dict, Dict.USED);
  if (form == DictForm.PLAIN) { traceDictEntries(at, used); return; }
  for (const end = at + used * DictEntry.Size; at < end; at += DictEntry.Size) {
    markValue(load<u64>(at));
    markObject(load<u32>(at, DictEntry.VALUE)); // a cell; the low word of NULL is 0
  }
}

/** Of a dict what its header refers to, and the entries that lie between two addresses. */
export function traceDictPart(dict: u32, from: u32, to: u32): void {
  markBlock(load<u32>(dict, Dict.BLOCK));
  markObject(load<u32>(dict, Dict.OWNER));
  const form = load<u32>(dict, Dict.FORM), entries = load<u32>(dict, Dict.ENTRIES), end = entries + load<u32>(dict, Dict.USED) * DictEntry.Size;
  if (form == DictForm.INSTANCE) return;
  let at = from <= entries ? entries : entries + (from - entries) / DictEntry.Size * DictEntry.Size;
  for (; at < to && at < end; at += DictEntry.Size) {
    markValue(load<u64>(at));
    if (form == DictForm.PLAIN) markValue(load<u64>(at, DictEntry.VALUE));
    else markObject(load<u32>(at, DictEntry.VALUE));
  }
}

function traceDictEntries(at: u32, count: u32): void {
  if (count > PIECE && postpone(at + PIECE * DictEntry.Size, count - PIECE, Stretch.DICT)) count = PIECE;
  for (const end = at + count * DictEntry.Size; at < end; at += DictEntry.Size) {
    markValue(load<u64>(at));
    markValue(load<u64>(at, DictEntry.VALUE));
  }
}

function traceSet(set: u32): void {
  const table = load<u32>(set, Set.TABLE);
  if (table == 0) return;
  if (!liesInside(set, table)) markBlock(table - Block.PAYLOAD);
  traceSetEntries(table, load<u32>(set, Set.MASK) + 1);
}

function traceSetEntries(at: u32, count: u32): void {
  if (count > PIECE && postpone(at + PIECE * SetEntry.Size, count - PIECE, Stretch.SET)) count = PIECE;
  for (const end = at + count * SetEntry.Size; at < end; at += SetEntry.Size) markValue(load<u64>(at) ^ NULL); // see SetEntry
}

// ---- code, functions, classes

function traceNative(native: u32): void {
  markObject(load<u32>(native, Native.NAME));
  markObject(load<u32>(native, Native.OWNER));
  markAddresses(native + Native.PARAMETERS, native + Native.SELF);
  markValue(load<u64>(native, Native.SELF));
  markAddresses(native + Native.FUNCTION, native + Native.MODULE);
  markValue(load<u64>(native, Native.MODULE));
}

function traceCode(code: u32): void {
  markObject(load<u32>(code, Code.CONSTANTS));
  markObject(load<u32>(code, Code.LINE_TABLE));
  markInterior(load<u32>(code, Code.WORDS));
  markObject(load<u32>(code, Code.NAMES));
  markInterior(load<u32>(code, Code.SITES));
  markAddresses(code + Code.LOCAL_NAMES, code + Code.EXCEPTIONS);
  markInterior(load<u32>(code, Code.EXCEPTIONS));
  markInterior(load<u32>(code, Code.POSITIONS));
  markAddresses(code + Code.NAME, code + Code.FIRST_LINE);
  if (load<u32>(code, Code.LINK) && !pushWeak(code)) {
    for (let link = load<u32>(code, Code.LINK); link; link = load<u32>(link, Link.NEXT)) markObject(link);
  }
}

function traceClass(klass: u32): void {
  markObject(load<u32>(klass, Class.TRANSITIONS));
  markAddresses(klass + Class.NAME, klass + Class.FLAGS);
  markObject(load<u32>(klass, Class.BASE));
  markObject(load<u32>(klass, Class.DICT_SHAPE));
  markValues(klass + Class.DOC, 2);
  // What SPECIAL holds is in a dict of the MRO. (It is a hundred values a class: a third of the marking of a small heap.)
  if (load<u32>(Heap.MARKING) > 2) markValues(klass + Class.SPECIAL, Special.Size);
  const subclasses = load<u32>(klass, Class.SUBCLASSES), caches = load<u32>(klass, Class.CACHES);
  if ((subclasses | caches) == 0) return;
  if (!pushWeak(klass)) {
    markObject(subclasses);
    traceCaches(klass + Class.CACHES);
  } else if (subclasses) { // the list itself lives, what is in it does not for its sake
    markObjectAlone(subclasses);
    const items = load<u32>(subclasses, Sequence.ITEMS);
    if (items) markBlock(items - Block.PAYLOAD);
  }
}
/** Marks without following references. */
function markObjectAlone(object: u32): void { markBlock(object); }

/** Objects of the machine that programs never see: no class. */
function traceInternal(object: u32, kind: u32): void {
  switch (kind) {
    case Kind.SHAPE:
      markObject(load<u32>(object, Shape.CLASS));
      markObject(load<u32>(object, Shape.TRANSITIONS));
      markObject(load<u32>(object, Shape.PARENT));
      markObject(load<u32>(object, Shape.NEXT));
      markObject(load<u32>(object, Shape.NAME));
      markBlock(load<u32>(object, Shape.TABLE));
      if (load<u32>(object, Shape.CACHES) && !pushWeak(object)) traceCaches(object + Shape.CACHES);
      return;
    case Kind.LINK: traceLink(object); return;
    case Kind.CACHE: traceCache(object); return;
    case Kind.CELL:
      markValue(load<u64>(object, Cell.VALUE));
      markAddresses(object + Cell.FALLBACK, object + Cell.Size);
      return;
    case Kind.HOLDER: case Kind.ITERATOR: markValues(object + 16, load<u32>(object, 8)); return;
    case Kind.TUPLE: traceTuple(object); return;
    default: return; // blocks
  }
}

function traceLink(link: u32): void {
  const code = load<u32>(link, Link.CODE);
  markObject(code);
  markObject(load<u32>(link, Link.GLOBALS));
  markObject(load<u32>(link, Link.BUILTINS));
  // NEXT is weak: the code object keeps the links whose globals live. Sites hold cells and cache records.
  markAddresses(link + Link.SITES, link + Link.SITES + (load<u32>(code, Code.SITE_COUNT) << 2));
}

/** A cache record keeps nothing alive (a class that is only remembered here is gone): see finishCache. */
function traceCache(cache: u32): void {
  markObject(load<u32>(cache, Cache.NAME));
  if (pushWeak(cache)) return;
  if (load<u32>(Heap.MARKING) <= 2) { clearCache(cache); return; } // no memory to remember it in
  markObject(load<u32>(cache, Cache.SHAPE));
  markObject(load<u32>(cache, Cache.OWNER));
  markObject(load<u32>(cache, Cache.NEXT_SHAPE));
  markObject(cachedValue(cache));
}
/** `chain`: the field of a shape or class that its records hang on. */
function traceCaches(chain: u32): void {
  if (load<u32>(Heap.MARKING) <= 2) { forgetCaches(chain); return; }
  for (let cache = load<u32>(chain); cache; cache = load<u32>(cache, Cache.NEXT)) markObject(cache);
}
/** The object that a cache record's VALUE refers to, 0 where it is none. */
export function cachedValue(cache: u32): u32 {
  const value = load<u64>(cache, Cache.VALUE);
  return value >> 49 == 0x7ffe || load<u32>(cache, Cache.KIND) == CacheKind.MODULE ? <u32>value : 0;
}

// ---- frames

function traceGenerator(generator: u32): void {
  markAddresses(generator + Generator.NAME, generator + Generator.HANDLED);
  markValue(load<u64>(generator + Generator.HANDLED, ExceptionItem.VALUE));
  markValue(load<u64>(generator, Generator.ORIGIN));
  markValue(load<u64>(generator, Generator.FINALIZER));
  const state = load<u32>(generator, Generator.STATE);
  // A running one's frame is in its thread's chain, a closed one's is over.
  if (state == GeneratorState.CREATED || state == GeneratorState.SUSPENDED) traceFrame(generator + Generator.FRAME, false);
}

/**
 * Visits what a frame refers to: locals and operands lie together, from LOCALS up to SP. What a continuation needs (EXTRA) is
 * only set where there is one, and means nothing in a suspended generator, whose next resumer sets it.
 */
export function traceFrame(frame: u32, running: bool): void {
  markAddresses(frame + Frame.CODE, frame + Frame.PC);
  markAddresses(frame + Frame.GLOBALS, frame + Frame.ON_RETURN);
  markAddresses(frame + Frame.FRAME_OBJECT, frame + Frame.EXTRA);
  if (running && load<u16>(frame, Frame.ON_RETURN) != 0) markValues(frame + Frame.EXTRA, 2);
  const from = frame + Frame.LOCALS, to = load<u32>(frame, Frame.SP);
  if (to > from) markValues(from, (to - from) >>> 3);
}

function traceFrameObject(object: u32): void {
  markAddresses(object + FrameObject.CODE, object + FrameObject.LASTI);
  markObject(load<u32>(object, FrameObject.FUNCTION));
  markValue(load<u64>(object, FrameObject.TRACE));
  markValue(load<u64>(object, FrameObject.C_CALLEE));
  markObject(load<u32>(object, FrameObject.EXTRA_LOCALS));
  markObject(load<u32>(object, FrameObject.GENERATOR));
}
