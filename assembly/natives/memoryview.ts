// memoryview where it has one dimension and looks at bytes, a bytearray or an array: making one, items, slices, casts, lists and bytes of it, ==.
// Several dimensions, lenders with a __buffer__ in Python and whatever is wrong are left to src/lib/prelude/memoryview.py, which these begin like.
import { Bytes, ClassId, Header, Kind, List, MemoryView, Sequence, Str, Tuple, ViewFlag } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  NONE, addressOf, classOfObject, cls, fromAddress, fromBool, fromSmall, hasKind, isExact, isInt, isObject, isSubclass, kindOf, toInt,
} from "../objects/object.ts";
import { addView, newBytes } from "../objects/bytes.ts";
import { viewStart } from "../objects/bytes_view.ts";
import { newList } from "../objects/list.ts";
import { charString } from "../objects/strings.ts";
import { textData, textLength } from "../objects/text.ts";
import { newTuple } from "../objects/tuple.ts";
import { Bounds, sliceBounds } from "../objects/slices.ts";
import { newIterator } from "../ops/iterate.ts";
import { allocate } from "../state/heap.ts";
import { argument, ok, prelude1, prelude2, prelude3 } from "../state/thread.ts";
import { outOfMemory } from "../state/raise.ts";
import { equalBytes } from "../text/units.ts";
import { packValue, unpackValue } from "./struct.ts";
import { prelude } from "../env.ts";

function self(args: u32): u32 { return addressOf(argument(args, 0)); }
function field(view: u32, offset: u32): i64 { return toInt(load<u64>(view + offset)); }
function itemSize(view: u32): u32 { return <u32>field(view, MemoryView.ITEM_SIZE); }
function isReadOnly(view: u32): bool { return (field(view, MemoryView.FLAGS) & ViewFlag.READONLY) != 0; }
function isReleased(view: u32): bool { return (field(view, MemoryView.FLAGS) & ViewFlag.RELEASED) != 0; }
function only(view: u32, tuple: u32): i64 { return toInt(load<u64>(load<u32>(addressOf(load<u64>(view + tuple)), Sequence.ITEMS))); }
function count(view: u32): u32 { return <u32>only(view, MemoryView.SHAPE); }
function stride(view: u32): i32 { return <i32>only(view, MemoryView.STRIDES); }

/** One dimension, not released, and all of it within the object's bytes (a bytearray may have become shorter where no view was thought to live). */
function isFlat(view: u32): bool {
  if (isReleased(view) || load<u32>(addressOf(load<u64>(view, MemoryView.SHAPE)), Sequence.LENGTH) != 1) return false;
  const items = <i64>count(view);
  if (items == 0) return true;
  const first = field(view, MemoryView.OFFSET), last = first + (items - 1) * stride(view), length = <i64>textLength(addressOf(load<u64>(view, MemoryView.OBJECT)));
  return min(first, last) >= 0 && max(first, last) + itemSize(view) <= length;
}
/** The format's letter ("@" before it is what it means anyway); 0 for any other. */
function letter(format: u64): u32 {
  const text = addressOf(format), data = load<u32>(text, Str.DATA), length = load<u32>(text, Str.LENGTH);
  if ((load<u16>(text, Header.FLAGS) & 7) != 1) return 0;
  return length == 1 ? load<u8>(data) : length == 2 && load<u8>(data) == 0x40 ? load<u8>(data + 1) : 0;
}
/** Bytes of an item of a letter, 0 where it is none. */
function sizeOf(code: u32): u32 {
  switch (code) {
    case 0x62: case 0x42: case 0x63: case 0x3f: return 1; // b B c ?
    case 0x68: case 0x48: return 2; // h H
    case 0x69: case 0x49: case 0x66: return 4; // i I f
    case 0x6c: case 0x4c: case 0x71: case 0x51: case 0x6e: case 0x4e: case 0x64: case 0x50: return 8; // l L q Q n N d P
    default: return 0;
  }
}
function isByte(code: u32): bool { return code == 0x42 || code == 0x62 || code == 0x63; }
/** Does it lend its bytes itself, and not through a __buffer__ in Python, whose views are counted? */
function lendsItself(view: u32): bool {
  const lender = load<u64>(view, MemoryView.LENDER);
  if (!isObject(lender)) return false;
  const object = addressOf(lender), kind = kindOf(object);
  return kind == Kind.BYTES || kind == Kind.BYTEARRAY || (kind == Kind.OBJECT && isSubclass(classOfObject(object), cls(ClassId.ARRAY)));
}
function oneTuple(thread: u32, value: i64): u64 {
  const tuple = newTuple(thread, 1);
  if (tuple == 0) return 0;
  store<u64>(tuple, fromSmall(value), Tuple.INLINE);
  return fromAddress(tuple);
}
/** A view of `object`, of one dimension. */
function newView(thread: u32, object: u64, offset: i64, format: u64, size: u32, items: i64, step: i64, flags: i64, lender: u64): i32 {
  const shape = oneTuple(thread, items), strides = oneTuple(thread, step);
  if (shape == 0 || strides == 0) return outOfMemory(thread);
  const view = allocate(thread, MemoryView.Size, cls(ClassId.MEMORYVIEW), Kind.MEMORYVIEW);
  if (view == 0) return outOfMemory(thread);
  store<u64>(view, object, MemoryView.OBJECT);
  store<u64>(view, fromSmall(offset), MemoryView.OFFSET);
  store<u64>(view, format, MemoryView.FORMAT);
  store<u64>(view, fromSmall(size), MemoryView.ITEM_SIZE);
  store<u64>(view, shape, MemoryView.SHAPE);
  store<u64>(view, strides, MemoryView.STRIDES);
  store<u64>(view, fromSmall(flags), MemoryView.FLAGS);
  store<u64>(view, lender, MemoryView.LENDER);
  store<u64>(view, NONE, MemoryView.HASH);
  if (hasKind(object, Kind.BYTEARRAY)) addView(addressOf(object));
  return ok(thread, fromAddress(view));
}
/** Another view of what `view` looks at. */
function again(thread: u32, view: u32, offset: i64, format: u64, size: u32, items: i64, step: i64, flags: i64): i32 {
  return newView(thread, load<u64>(view, MemoryView.OBJECT), offset, format, size, items, step, flags, load<u64>(view, MemoryView.LENDER));
}

/** memoryview(object) */
export function memoryviewNew(thread: u32, args: u32, argumentCount: i32): i32 {
  const object = argument(args, 1);
  const writable = isExact(object, ClassId.BYTEARRAY);
  if (!writable && !isExact(object, ClassId.BYTES)) return prelude2(thread, prelude("memoryview_new"), argument(args, 0), object);
  return newView(thread, object, 0, charString(thread, 0x42), 1, textLength(addressOf(object)), 1, writable ? 0 : ViewFlag.READONLY, object);
}

/** The place of item `key` from the first one on, or -1. */
function placeOf(view: u32, key: u64): i64 {
  const items = <i64>count(view), index = toInt(key) < 0 ? toInt(key) + items : toInt(key);
  return <u64>index < <u64>items ? index : -1;
}
function itemAt(thread: u32, view: u32, code: u32, at: u32): u64 { return unpackValue(thread, code, itemSize(view), false, at); }
function arrived(code: u32, value: u64): bool { return value != 0 || code == 0x66 || code == 0x64; } // 0.0 is 0 too

export function memoryviewGetitem(thread: u32, args: u32, argumentCount: i32): i32 {
  const view = self(args), key = argument(args, 1);
  if (isFlat(view)) {
    if (isInt(key)) {
      const place = placeOf(view, key), code = letter(load<u64>(view, MemoryView.FORMAT));
      if (place >= 0 && code) {
        const value = itemAt(thread, view, code, viewStart(view) + <u32>(<i32>place * stride(view)));
        return arrived(code, value) ? ok(thread, value) : outOfMemory(thread);
      }
    } else if (hasKind(key, Kind.SLICE) && lendsItself(view) && sliceBounds(thread, addressOf(key), count(view)) == 0) {
      const items = load<i64>(thread, Bounds.COUNT), from = items ? load<i64>(thread, Bounds.START) * stride(view) : 0;
      return again(thread, view, field(view, MemoryView.OFFSET) + from, load<u64>(view, MemoryView.FORMAT), itemSize(view),
        items, load<i64>(thread, Bounds.STEP) * stride(view), field(view, MemoryView.FLAGS));
    }
  }
  return prelude2(thread, prelude("memoryview_getitem"), argument(args, 0), key);
}

export function memoryviewSetitem(thread: u32, args: u32, argumentCount: i32): i32 {
  const view = self(args), key = argument(args, 1), value = argument(args, 2);
  if (isFlat(view) && !isReadOnly(view)) {
    if (isInt(key)) {
      const place = placeOf(view, key), code = letter(load<u64>(view, MemoryView.FORMAT));
      if (place >= 0 && code && packValue(code, itemSize(view), false, true, viewStart(view) + <u32>(<i32>place * stride(view)), value)) return ok(thread, NONE);
    } else if (hasKind(key, Kind.SLICE) && copySlice(thread, view, addressOf(key), value)) return ok(thread, NONE);
  }
  return prelude3(thread, prelude("memoryview_setitem"), argument(args, 0), key, value);
}
/** Items without gaps put in the place of as many; false: nothing was done. */
function copySlice(thread: u32, view: u32, slice: u32, value: u64): bool {
  if (stride(view) != <i32>itemSize(view) || sliceBounds(thread, slice, count(view)) != 0 || load<i64>(thread, Bounds.STEP) != 1) return false;
  const size = <u32>load<i64>(thread, Bounds.COUNT) * itemSize(view), code = letter(load<u64>(view, MemoryView.FORMAT));
  let from: u32;
  if (isExact(value, ClassId.BYTES) || isExact(value, ClassId.BYTEARRAY)) {
    if (code != 0x42 || textLength(addressOf(value)) != size) return false;
    from = textData(addressOf(value));
  } else {
    if (!hasKind(value, Kind.MEMORYVIEW)) return false;
    const other = addressOf(value);
    if (!isFlat(other) || code == 0 || letter(load<u64>(other, MemoryView.FORMAT)) != code || stride(other) != <i32>itemSize(other) || count(other) * itemSize(other) != size) return false;
    from = viewStart(other);
  }
  memory.copy(viewStart(view) + <u32>(load<i64>(thread, Bounds.START) * itemSize(view)), from, size);
  return true;
}

export function memoryviewLen(thread: u32, args: u32, argumentCount: i32): i32 {
  const view = self(args);
  return isFlat(view) ? ok(thread, fromSmall(count(view))) : prelude1(thread, prelude("memoryview_len"), argument(args, 0));
}
export function memoryviewNbytes(thread: u32, args: u32, argumentCount: i32): i32 {
  const view = self(args);
  return isFlat(view) ? ok(thread, fromSmall(count(view) * itemSize(view))) : prelude1(thread, prelude("memoryview_nbytes"), argument(args, 0));
}
/** A field that any view has until it is released. */
function given(thread: u32, args: u32, value: u64, otherwise: u32): i32 { return isReleased(self(args)) ? prelude1(thread, otherwise, argument(args, 0)) : ok(thread, value); }
export function memoryviewReadonly(thread: u32, args: u32, argumentCount: i32): i32 { return given(thread, args, fromBool(isReadOnly(self(args))), prelude("memoryview_readonly")); }
export function memoryviewItemsize(thread: u32, args: u32, argumentCount: i32): i32 {
  return given(thread, args, load<u64>(self(args), MemoryView.ITEM_SIZE), prelude("memoryview_itemsize"));
}
export function memoryviewFormat(thread: u32, args: u32, argumentCount: i32): i32 {
  return given(thread, args, load<u64>(self(args), MemoryView.FORMAT), prelude("memoryview_format"));
}

/** tobytes(order='C'): the order says nothing about one dimension, but has to be a right one. */
export function memoryviewToBytes(thread: u32, args: u32, argumentCount: i32): i32 {
  const view = self(args);
  if (argument(args, 1) != NULL) return prelude2(thread, prelude("memoryview_tobytes"), argument(args, 0), argument(args, 1));
  if (!isFlat(view)) return prelude1(thread, prelude("memoryview_tobytes"), argument(args, 0));
  const items = count(view), size = itemSize(view), step = stride(view), bytes = newBytes(thread, items * size);
  if (bytes == 0) return outOfMemory(thread);
  let from = viewStart(view), to = load<u32>(bytes, Bytes.DATA);
  if (step == <i32>size) memory.copy(to, from, items * size);
  else for (let i: u32 = 0; i < items; i++) {
    if (size == 1) store<u8>(to, load<u8>(from));
    else memory.copy(to, from, size);
    to += size;
    from += step;
  }
  return ok(thread, fromAddress(bytes));
}
/** The items as a list; 0 where it takes Python, 1 out of memory. */
function listOfItems(thread: u32, view: u32): u32 {
  const code = letter(load<u64>(view, MemoryView.FORMAT));
  if (!isFlat(view) || code == 0) return 0;
  const items = count(view), step = stride(view), list = newList(thread, items);
  if (list == 0) return 1;
  let from = viewStart(view);
  for (let i: u32 = 0; i < items; i++) {
    const value = itemAt(thread, view, code, from);
    if (!arrived(code, value)) return 1;
    store<u64>(load<u32>(list, List.ITEMS) + (i << 3), value);
    store<u32>(list, i + 1, List.LENGTH);
    from += step;
  }
  return list;
}
export function memoryviewToList(thread: u32, args: u32, argumentCount: i32): i32 {
  const list = listOfItems(thread, self(args));
  if (list == 0) return prelude1(thread, prelude("memoryview_tolist"), argument(args, 0));
  return list == 1 ? outOfMemory(thread) : ok(thread, fromAddress(list));
}
export function memoryviewIter(thread: u32, args: u32, argumentCount: i32): i32 {
  const list = listOfItems(thread, self(args));
  if (list == 0) return prelude1(thread, prelude("memoryview_iter"), argument(args, 0));
  const iterator = list == 1 ? 0 : newIterator(thread, ClassId.LIST_ITERATOR, fromAddress(list), 1);
  return iterator ? ok(thread, fromAddress(iterator)) : outOfMemory(thread);
}

/** cast(format, shape=None) */
export function memoryviewCast(thread: u32, args: u32, argumentCount: i32): i32 {
  const view = self(args), format = argument(args, 1);
  if (argument(args, 2) == NULL && isFlat(view) && lendsItself(view) && isExact(format, ClassId.STR) && stride(view) == <i32>itemSize(view)) {
    const code = letter(format), size = sizeOf(code), total = count(view) * itemSize(view);
    if (size && (isByte(code) || isByte(letter(load<u64>(view, MemoryView.FORMAT)))) && total % size == 0) {
      return again(thread, view, field(view, MemoryView.OFFSET), format, size, total / size, size, field(view, MemoryView.FLAGS));
    }
  }
  if (argument(args, 2) == NULL) return prelude2(thread, prelude("memoryview_cast"), argument(args, 0), format);
  return prelude3(thread, prelude("memoryview_cast"), argument(args, 0), format, argument(args, 2));
}
export function memoryviewToReadonly(thread: u32, args: u32, argumentCount: i32): i32 {
  const view = self(args);
  if (!isFlat(view) || !lendsItself(view)) return prelude1(thread, prelude("memoryview_toreadonly"), argument(args, 0));
  return again(thread, view, field(view, MemoryView.OFFSET), load<u64>(view, MemoryView.FORMAT), itemSize(view), count(view), stride(view), field(view, MemoryView.FLAGS) | ViewFlag.READONLY);
}

/** Where the bytes of a view of bytes without gaps, of bytes or of a bytearray are: 0 for any other. */
function plainBytes(value: u64): u32 {
  if (isExact(value, ClassId.BYTES) || isExact(value, ClassId.BYTEARRAY)) return textData(addressOf(value));
  if (!hasKind(value, Kind.MEMORYVIEW)) return 0;
  const view = addressOf(value);
  return isFlat(view) && stride(view) == 1 && letter(load<u64>(view, MemoryView.FORMAT)) == 0x42 ? viewStart(view) : 0;
}
function plainLength(value: u64): u32 { return hasKind(value, Kind.MEMORYVIEW) ? count(addressOf(value)) : textLength(addressOf(value)); }
function equal(thread: u32, args: u32, wanted: bool): i32 {
  const left = argument(args, 0), right = argument(args, 1), a = plainBytes(left), b = isObject(right) ? plainBytes(right) : 0;
  if (a == 0 || b == 0) return prelude2(thread, wanted ? prelude("memoryview_eq") : prelude("memoryview_ne"), left, right);
  const size = plainLength(left);
  return ok(thread, fromBool((size == plainLength(right) && equalBytes(a, b, size)) == wanted));
}
export function memoryviewEq(thread: u32, args: u32, argumentCount: i32): i32 { return equal(thread, args, true); }
export function memoryviewNe(thread: u32, args: u32, argumentCount: i32): i32 { return equal(thread, args, false); }
