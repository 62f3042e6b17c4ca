// Shapes (hidden classes): which attribute of an instance lies in which slot. A class is its own empty shape; each further
// shape adds one name to its parent, so objects that got the same attributes in the same order share a shape, and a cache
// that has seen the shape knows the slot. Where that does not pay (more than MAXIMUM_SLOTS attributes, classes with more than
// MAXIMUM_SHAPES shapes, names that are no strings) the attributes move into a real dict for good: the class's DICT_SHAPE.
//
//   instance:  | header | __slots__ members ... | OVERFLOW | DICT | value 0 | value 1 | ... up to INLINE_CAPACITY |
//   overflow block:  | header (FLAGS: capacity) | value INLINE_CAPACITY | ... |
//
// Names are interned strings here, compared by address.
import { slotOf } from "../state/gil_common.ts";
import { haltFree, isWithoutGil } from "../state/gil_off.ts";
import { Block, Class, Dict, DictArea, DictForm, Header, Kind, Shape, ShapeFlag, Status, Base, Vm } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import { allocate, allocateBlock, freeBlock } from "../state/heap.ts";
import { outOfMemory } from "../state/raise.ts";
import { dictDelStr, dictGetStr, dictSetStr, dictTakeTable, newDict, newInstanceDict } from "./dict.ts";

const MAXIMUM_SLOTS: u32 = 128;
const MAXIMUM_SHAPES: u32 = 1024;
const TABLE_FROM: u32 = 8; // shapes with more names have a hash table

// ---- names to slots

/** Slot of an interned name in a shape, or -1. */
export function shapeLookup(shape: u32, name: u32): i32 {
  const count = load<u32>(shape, Shape.SLOT_COUNT);
  if (count > TABLE_FROM) return tableLookup(shape, name, count);
  for (let i = count; i > 0; i--) {
    if (load<u32>(shape, Shape.NAME) == name) return i - 1;
    shape = load<u32>(shape, Shape.PARENT);
  }
  return -1;
}

function tableLookup(shape: u32, name: u32, count: u32): i32 {
  let table = load<u32>(shape, Shape.TABLE);
  if (table == 0) table = makeTable(shape, count);
  if (table == 0) return chainLookup(shape, name, count);
  const mask = tableSize(count) - 1;
  let i = hashOfName(name) & mask;
  while (true) {
    const row = table + Block.PAYLOAD + (i << 3);
    const found = load<u32>(row);
    if (found == name) return load<i32>(row, 4);
    if (found == 0) return -1;
    i = (i + 1) & mask;
  }
}

function chainLookup(shape: u32, name: u32, count: u32): i32 {
  for (let i = count; i > 0; i--) {
    if (load<u32>(shape, Shape.NAME) == name) return i - 1;
    shape = load<u32>(shape, Shape.PARENT);
  }
  return -1;
}

function hashOfName(name: u32): u32 { return (name >>> 4) ^ (name >>> 11); }
function tableSize(count: u32): u32 { return <u32>1 << (33 - clz<u32>(count)); } // at most half full

/** The thread that runs: whoever looks a name up holds the GIL. (Before the first has taken it, boot works for the main thread.) */
function holder(): u32 {
  const ticket = load<u32>(isWithoutGil() ? Vm.OFF_LAST_USER : Vm.GIL_LAST_HOLDER); // only its holder writes it, and that is who reads it here
  return ticket ? slotOf(ticket) : <u32>Base.THREADS;
}

/** Makes a shape's table of rows (name, slot); 0 where memory is short (the chain serves as well). */
function makeTable(shape: u32, count: u32): u32 {
  const size = tableSize(count), mask = size - 1;
  const table = allocateBlock(holder(), size << 3);
  if (table == 0) return 0;
  let at = shape;
  for (let slot = count; slot > 0; slot--) {
    const name = load<u32>(at, Shape.NAME);
    let i = hashOfName(name) & mask;
    while (load<u32>(table + Block.PAYLOAD + (i << 3))) i = (i + 1) & mask;
    store<u32>(table + Block.PAYLOAD + (i << 3), name);
    store<u32>(table + Block.PAYLOAD + (i << 3), slot - 1, 4);
    at = load<u32>(at, Shape.PARENT);
  }
  // A whole table is published by this one store; two threads without a GIL may both make it, to the same effect.
  atomic.store<u32>(shape + Shape.TABLE, table);
  return table;
}

/** Name of a slot. */
export function shapeName(shape: u32, slot: u32): u32 {
  for (let i = load<u32>(shape, Shape.SLOT_COUNT); i > slot + 1; i--) shape = load<u32>(shape, Shape.PARENT);
  return load<u32>(shape, Shape.NAME);
}

/** The shape with one name more; 0 where there may be no more shapes (or there is no memory): use a dict. */
export function shapeWith(thread: u32, shape: u32, name: u32): u32 {
  for (let child = load<u32>(shape, Shape.TRANSITIONS); child; child = load<u32>(child, Shape.NEXT)) {
    if (load<u32>(child, Shape.NAME) == name) return child;
  }
  const klass = load<u32>(shape, Shape.CLASS), count = load<u32>(shape, Shape.SLOT_COUNT);
  const shapes = load<u32>(klass, Class.SHAPE_COUNT);
  if (count >= MAXIMUM_SLOTS || shapes >= MAXIMUM_SHAPES) return 0;
  const child = newShape(thread, klass, shape, name, count + 1, 0);
  if (child == 0) return 0;
  store<u32>(klass, shapes + 1, Class.SHAPE_COUNT);
  store<u32>(child, load<u32>(shape, Shape.TRANSITIONS), Shape.NEXT);
  atomic.store<u32>(shape + Shape.TRANSITIONS, child); // after the child is complete: readers walk the chain without a lock
  return child;
}

function newShape(thread: u32, klass: u32, parent: u32, name: u32, count: u32, flags: u32): u32 {
  const shape = allocate(thread, Shape.Size, 0, Kind.SHAPE);
  if (shape == 0) return 0;
  store<u32>(shape, klass, Shape.CLASS);
  store<u32>(shape, count, Shape.SLOT_COUNT);
  store<u32>(shape, flags, Shape.FLAGS);
  store<u32>(shape, parent, Shape.PARENT);
  store<u32>(shape, name, Shape.NAME);
  return shape;
}

/** The shape of a class's instances whose attributes live in a dict; 0 where memory is short. */
export function dictionaryShape(thread: u32, klass: u32): u32 {
  let shape = load<u32>(klass, Class.DICT_SHAPE);
  if (shape == 0) {
    shape = newShape(thread, klass, klass, 0, 0, ShapeFlag.DICTIONARY);
    if (shape) atomic.store<u32>(klass + Class.DICT_SHAPE, shape);
  }
  return shape;
}

// ---- attributes of an instance whose class has a dict area

export function dictArea(object: u32): u32 {
  return object + load<u32>(load<u32>(load<u32>(object), Shape.CLASS), Class.DICT_OFFSET);
}

export function isDictionary(shape: u32): bool { return (load<u32>(shape, Shape.FLAGS) & ShapeFlag.DICTIONARY) != 0; }

/** Where the value of a slot lies. */
export function slotAddress(object: u32, slot: u32): u32 {
  const klass = load<u32>(load<u32>(object), Shape.CLASS);
  const area = object + load<u32>(klass, Class.DICT_OFFSET), capacity = load<u32>(klass, Class.INLINE_CAPACITY);
  if (slot < capacity) return area + DictArea.VALUES + (slot << 3);
  return load<u32>(area, DictArea.OVERFLOW) + Block.PAYLOAD + ((slot - capacity) << 3);
}

/** An attribute of the instance itself, NULL where it has none of that name. */
export function instanceGet(object: u32, name: u32): u64 {
  const shape = load<u32>(object, Header.SHAPE);
  if (load<u32>(shape, Shape.SLOT_COUNT) == 0) {
    if (!isDictionary(shape)) return NULL;
    return dictGetStr(load<u32>(dictArea(object), DictArea.OVERFLOW), name);
  }
  const slot = shapeLookup(shape, name);
  return slot < 0 ? NULL : load<u64>(slotAddress(object, slot));
}

/** Sets an attribute of the instance itself. A Status. */
export function instanceSet(thread: u32, object: u32, name: u32, value: u64): i32 {
  const shape = load<u32>(object, Header.SHAPE);
  if (isDictionary(shape)) return dictSetStr(thread, load<u32>(dictArea(object), DictArea.OVERFLOW), name, value);
  const slot = shapeLookup(shape, name);
  if (slot >= 0) {
    store<u64>(slotAddress(object, slot), value);
    return Status.OK;
  }
  const next = shapeWith(thread, shape, name);
  if (next != 0) return addSlot(thread, object, next, value);
  const status = moveToDictionary(thread, object);
  if (status != Status.OK) return status;
  return dictSetStr(thread, load<u32>(dictArea(object), DictArea.OVERFLOW), name, value);
}

/** Adds the value of the last slot of `next`, which follows the object's shape. */
export function addSlot(thread: u32, object: u32, next: u32, value: u64): i32 {
  const klass = load<u32>(next, Shape.CLASS), slot = load<u32>(next, Shape.SLOT_COUNT) - 1;
  const area = object + load<u32>(klass, Class.DICT_OFFSET), capacity = load<u32>(klass, Class.INLINE_CAPACITY);
  if (slot < capacity) store<u64>(area + (slot << 3), value, DictArea.VALUES);
  else {
    const index = slot - capacity;
    let block = load<u32>(area, DictArea.OVERFLOW);
    const room: u32 = block ? load<u16>(block, Header.FLAGS) : 0;
    if (index >= room) {
      block = growOverflow(thread, block, room);
      if (block == 0) return outOfMemory(thread);
      store<u32>(area, block, DictArea.OVERFLOW);
    }
    store<u64>(block + (index << 3), value, Block.PAYLOAD);
  }
  store<u32>(object, next, Header.SHAPE); // last: whoever sees the shape finds the value
  return Status.OK;
}

function growOverflow(thread: u32, old: u32, room: u32): u32 {
  const capacity: u32 = room ? room << 1 : 4;
  const block = allocateBlock(thread, capacity << 3);
  if (block == 0) return 0;
  store<u16>(block, <u16>capacity, Header.FLAGS);
  if (old) {
    memory.copy(block + Block.PAYLOAD, old + Block.PAYLOAD, room << 3);
    if (!isWithoutGil()) freeBlock(thread, old); // else somebody may be reading it: the next collection frees it
  }
  return block;
}

/** Deletes an attribute of the instance itself: OK with RESULT untouched, or STOP where it has none of that name. */
export function instanceDelete(thread: u32, object: u32, name: u32): i32 {
  const shape = load<u32>(object, Header.SHAPE);
  if (!isDictionary(shape)) {
    const slot = shapeLookup(shape, name);
    if (slot < 0) return Status.STOP;
    const last = load<u32>(shape, Shape.SLOT_COUNT) - 1;
    haltFree(thread);
    if (<u32>slot == last) {
      store<u64>(slotAddress(object, slot), NULL);
      store<u32>(object, load<u32>(shape, Shape.PARENT), Header.SHAPE);
      return Status.OK;
    }
    if (last < 32 && removeSlot(thread, object, shape, slot)) return Status.OK;
    const status = moveToDictionary(thread, object);
    if (status != Status.OK) return status;
  }
  const dict = load<u32>(dictArea(object), DictArea.OVERFLOW);
  return dictDelStr(thread, dict, name); // STOP where the name is not there
}

/** Takes a slot out of the middle: the object gets the shape that the other names in their order lead to. */
function removeSlot(thread: u32, object: u32, shape: u32, slot: u32): bool {
  const count = load<u32>(shape, Shape.SLOT_COUNT);
  let next = shape;
  for (let i = count; i > slot; i--) next = load<u32>(next, Shape.PARENT);
  for (let i = slot + 1; i < count; i++) {
    next = shapeWith(thread, next, shapeName(shape, i));
    if (next == 0) return false;
  }
  for (let i = slot + 1; i < count; i++) store<u64>(slotAddress(object, i - 1), load<u64>(slotAddress(object, i)));
  store<u64>(slotAddress(object, count - 1), NULL);
  store<u32>(object, next, Header.SHAPE);
  return true;
}

/** Moves an instance's attributes into a dict of its own, for good: the dict that __dict__ gave out becomes a real one. */
export function moveToDictionary(thread: u32, object: u32): i32 {
  const shape = load<u32>(object, Header.SHAPE);
  if (isDictionary(shape)) return Status.OK;
  haltFree(thread); // what is stored into a slot from here on would be lost
  const area = dictArea(object);
  const dict = newDict(thread);
  const next = dictionaryShape(thread, load<u32>(shape, Shape.CLASS));
  if (dict == 0 || next == 0) return outOfMemory(thread);
  const count = load<u32>(shape, Shape.SLOT_COUNT);
  for (let i: u32 = 0; i < count; i++) {
    const status = dictSetStr(thread, dict, shapeName(shape, i), load<u64>(slotAddress(object, i)));
    if (status != Status.OK) return status;
  }
  let own = load<u32>(area, DictArea.DICT);
  if (own) dictTakeTable(thread, own, dict);
  else own = dict;
  useDictionary(object, area, own, next);
  return Status.OK;
}

function useDictionary(object: u32, area: u32, dict: u32, shape: u32): void {
  store<u32>(area, dict, DictArea.OVERFLOW);
  store<u32>(area, dict, DictArea.DICT);
  store<u32>(object, shape, Header.SHAPE);
}

// ---- __dict__

/** The live __dict__ of an instance whose class has a dict area, made when first asked for; 0 where memory is short. */
export function instanceDict(thread: u32, object: u32): u32 {
  const area = dictArea(object);
  let dict = load<u32>(area, DictArea.DICT);
  if (dict) return dict;
  if (isDictionary(load<u32>(object, Header.SHAPE))) dict = load<u32>(area, DictArea.OVERFLOW);
  else dict = newInstanceDict(thread, object);
  if (dict) store<u32>(area, dict, DictArea.DICT);
  return dict;
}

/** object.__dict__ = dict (a dict or an instance of a subclass). The dict that was given out before keeps what it held. */
export function setInstanceDict(thread: u32, object: u32, dict: u32): i32 {
  if (load<u32>(dict, Dict.FORM) == DictForm.INSTANCE) { // shared by two instances from now on: its owner gives up its slots
    const status = moveToDictionary(thread, load<u32>(dict, Dict.OWNER));
    if (status != Status.OK) return status;
  }
  haltFree(thread);
  const status = moveToDictionary(thread, object);
  if (status == Status.OK) useDictionary(object, dictArea(object), dict, load<u32>(object, Header.SHAPE));
  return status;
}

/** del object.__dict__: the instance starts over without attributes. */
export function dropInstanceDict(thread: u32, object: u32): i32 {
  const fresh = newDict(thread);
  return fresh ? setInstanceDict(thread, object, fresh) : outOfMemory(thread);
}

// ---- __class__

/**
 * Gives an object another class of the same layout (see layoutsAgree in classes_layout.ts). Where the new class keeps no more
 * values inline than the object has room for, the attributes stay in slots; else they move into a dict, since nothing remembers
 * how many an object was made for.
 */
export function changeClass(thread: u32, object: u32, klass: u32): i32 {
  const shape = load<u32>(object, Header.SHAPE), old = load<u32>(shape, Shape.CLASS);
  haltFree(thread);
  if (load<u32>(klass, Class.DICT_OFFSET) == 0) {
    store<u32>(object, klass, Header.SHAPE);
    return Status.OK;
  }
  if (!isDictionary(shape) && load<u32>(klass, Class.INLINE_CAPACITY) == load<u32>(old, Class.INLINE_CAPACITY)) {
    const count = load<u32>(shape, Shape.SLOT_COUNT);
    let next = klass;
    for (let i: u32 = 0; i < count && next != 0; i++) next = shapeWith(thread, next, shapeName(shape, i));
    if (next) {
      store<u32>(object, next, Header.SHAPE);
      return Status.OK;
    }
  }
  const status = moveToDictionary(thread, object);
  if (status != Status.OK) return status;
  const next = dictionaryShape(thread, klass);
  if (next == 0) return outOfMemory(thread);
  store<u32>(object, next, Header.SHAPE);
  return Status.OK;
}
