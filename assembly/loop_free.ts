// The loop without a GIL: what a thread may do without holding the lock (state/gil_off.ts). It runs on from the current frame's PC until an instruction
// that needs the lock, which it leaves untouched for the loop: so there is nothing here that can raise, allocate, or change what others
// rely on. What it reads of other threads' objects is
//
//   what never changes        code, constants, tuples, strings, numbers, records of caches
//   one word of its own       variables of closures, globals, attributes: whatever order two threads write them in, one of them was last
//   under haltFree()          what is moved or taken away only while nobody is here: an instance's slots, a function's code, items within a list
//   checked afterwards        items of a list, whose store may be exchanged for a larger one meanwhile (itemAt)
//
// What makes a list longer, changes a dict or looks into one takes the lock for the moment, where it is free (tryLock). Natives that hold it and go over a
// list's items twice, relying on finding them again (join, sort), halt the free threads.
//
// It relies on a processor that shows one thread's stores to others in their order and does not take loads past loads (x86-64): with others
// --gil=off is refused. Instructions mean what they mean in loop.ts, peeking at the next one included.
import { Cache, CacheKind, Cell, ClassId, Code, Frame, Function, Header, Iterator, Kind, Link, List, Native, OnRaise, OnReturn, Quick, Range, RunResult, Sequence, Status, Thread, Tuple } from "./shared/layout.ts";
import { CodeFlag, Fused, Op } from "./shared/opcodes.ts";
import { NULL, TAG_INT } from "./shared/values.ts";
import {
  FALSE, NONE, TRUE, bothInt, cls, fitsSmall, fromAddress, fromBool, fromFloat, fromSmall, isFloat, isInt, isObject, kindOf, shapeOf, toFloat, toInt,
} from "./objects/object.ts";
import { tryLock, unlock } from "./state/gil_off.ts";
import { hasFreeCell, sizeClass } from "./state/heap.ts";
import { appendToList, listOf } from "./objects/list.ts";
import { tupleOf } from "./objects/tuple.ts";
import { binaryInstruction } from "./ops/arithmetic.ts";
import { compareInstruction, containsValue } from "./ops/compare.ts";
import { buildMap, buildSequence, extend, mapAdd } from "./ops/build.ts";
import { copyFreeVariables, siteName } from "./ops/names.ts";
import { enterCallable } from "./ops/enter.ts";
import { cachedLoad, cachedMethod, cachedStore, cachedSuper, loadAttribute, loadMethod, storeAttribute } from "./ops/attributes_cache.ts";
import { enterGenerator, quickContains, quickEqual, quickItem, quickStoreItem, reducedProduct, reductionBytes } from "./ops/quick.ts";
import { getItem, getSlice, setItem } from "./ops/subscript.ts";
import { fastNext, getIterator, newIterator, nextValue } from "./ops/iterate.ts";
import { formatSimple, formatWithSpec } from "./ops/format.ts";
import { stopIteration } from "./ops/exceptions.ts";
import { plainOpcode } from "./ops/fused.ts";
import { suspend } from "./ops/generators.ts";
import { callObjectDirect } from "./ops/direct.ts";
import { rangeNew } from "./natives/range.ts";
import { quickCall, quickClass } from "./ops/quick_calls.ts";
import { NOT_DIRECT, callNativeDirect, callValue, settle, underRaise } from "./calls.ts";
import { afterRetry } from "./breaker.ts";
import { unwind } from "./unwind.ts";

/** Is it worth giving the lock up before this instruction? (It may still turn out to need it.) */
function runsFree(op: u32): bool {
  switch (op) {
    case Op.NOP: case Op.POP_TOP: case Op.COPY: case Op.SWAP: case Op.PUSH_NULL: case Op.LOAD_CONST: case Op.LOAD_SMALL_INT:
    case Op.LOAD_FAST: case Op.LOAD_FAST_CHECK: case Op.STORE_FAST: case Op.LOAD_FAST_LOAD_FAST: case Op.STORE_FAST_LOAD_FAST: case Op.STORE_FAST_STORE_FAST:
    case Op.LOAD_DEREF: case Op.STORE_DEREF: case Op.LOAD_GLOBAL: case Op.STORE_GLOBAL: case Op.LOAD_ATTR: case Op.LOAD_METHOD: case Op.STORE_ATTR:
    case Op.BINARY_ADD: case Op.BINARY_SUBTRACT: case Op.BINARY_MULTIPLY: case Op.BINARY_TRUE_DIVIDE: case Op.BINARY_FLOOR_DIVIDE: case Op.BINARY_REMAINDER:
    case Op.BINARY_AND: case Op.BINARY_OR: case Op.BINARY_XOR: case Op.BINARY_LSHIFT: case Op.BINARY_RSHIFT:
    case Op.COMPARE_LT: case Op.COMPARE_LE: case Op.COMPARE_EQ: case Op.COMPARE_NE: case Op.COMPARE_GT: case Op.COMPARE_GE: case Op.IS_OP:
    case Op.JUMP_FORWARD: case Op.JUMP_BACKWARD: case Op.POP_JUMP_IF_FALSE: case Op.POP_JUMP_IF_TRUE: case Op.POP_JUMP_IF_NONE: case Op.POP_JUMP_IF_NOT_NONE:
    case Op.BINARY_SUBSCR: case Op.STORE_SUBSCR: case Op.LIST_APPEND: case Op.CONTAINS_OP: case Op.FOR_ITER: case Op.BUILD_TUPLE: case Op.BUILD_LIST: case Op.GET_ITER: case Op.CALL: case Op.CALL_METHOD: case Op.RETURN_VALUE: case Op.RETURN_CONST: return true;
    default: return false;
  }
}

/** The copy of the loop that steps asks before every instruction: shall the thread be free from here on? Prelude code keeps the lock to its end. */
export function endsStep(thread: u32, frame: u32, pc: u32): bool {
  const left = load<u32>(thread, Thread.STEPS_LEFT);
  if (left > 1) { store<u32>(thread, left - 1, Thread.STEPS_LEFT); return false; }
  return runsFree(plainOpcode(load<u32>(pc))) && !isPrelude(load<u32>(frame, Frame.CODE));
}

function isPrelude(code: u32): bool { return (load<u32>(code, Code.FLAGS) & CodeFlag.PRELUDE) != 0; }

/**
 * Item `index` of a list, NULL where the lock must tell. A store that is exchanged (reserveList, clear) is 0 first, then the new one: with the same
 * ITEMS before and after, CAPACITY and LENGTH belong to it, what lies before LENGTH was written, and the old store stays readable until
 * the next collection, which halts this thread.
 */
function itemAt(list: u32, index: i64): u64 {
  const items = atomic.load<u32>(list, List.ITEMS);
  const capacity = load<u32>(list, List.CAPACITY), length = load<u32>(list, List.LENGTH);
  if (index < 0) index += length;
  if (items == 0 || <u64>index >= <u64>length || <u64>index >= <u64>capacity) return NULL;
  const value = load<u64>(items + (<u32>index << 3));
  return atomic.load<u32>(list, List.ITEMS) == items ? value : NULL; // acquire: the compiler must not take the first load's result
}
/**
 * list[index] = value; false where the lock must do it (again, where it is done already). Dekker with reserveList(): here the item, then ITEMS; there
 * ITEMS = 0, then the items are copied: so either the copy has the new item, or this sees that ITEMS has changed.
 */
function storeItem(list: u32, index: i64, value: u64): bool {
  const items = atomic.load<u32>(list, List.ITEMS);
  const capacity = load<u32>(list, List.CAPACITY), length = load<u32>(list, List.LENGTH);
  if (index < 0) index += length;
  if (items == 0 || <u64>index >= <u64>length || <u64>index >= <u64>capacity) return false;
  if (atomic.load<u32>(list, List.ITEMS) != items) return false; // before the store: LENGTH and CAPACITY were this store's
  atomic.store<u64>(items + (<u32>index << 3), value); // sequentially consistent with the load below
  return atomic.load<u32>(list, List.ITEMS) == items;
}

/** A small int or float as a double. */
function toDouble(value: u64): f64 { return isInt(value) ? <f64>toInt(value) : toFloat(value); }

/** What runFree() answers where it is not the loop's own answer. */
export const enum Free {
  NEEDS_LOCK = 16, // the thread does not hold it; PC and SP of the current frame are saved, PC at an instruction that needs it
  HAS_LOCK = 17, // the thread holds it and is not free any more: an instruction was begun that is not the plain next one
}

/** Gives up the lock that tryLock() took. What blocked meanwhile has said that the thread is not free, so that is said again. */
function unlockFree(thread: u32): void {
  store<u32>(thread, 1, Thread.FREE_RUNNING); // before the lock is free
  unlock();
}

/** Runs the current frame, and what it calls, as far as it goes without the lock or with it for a moment: a RunResult or Free. */
export function runFree(thread: u32): i32 {
  let fp = load<u32>(thread, Thread.FRAME);
  if (isPrelude(load<u32>(fp, Frame.CODE))) return Free.NEEDS_LOCK;
  let pc = load<u32>(fp, Frame.PC), sp = load<u32>(fp, Frame.SP);
  let constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS), sites = load<u32>(fp, Frame.LINK) + Link.SITES;
  while (true) {
    const word = load<u32>(pc);
    pc += 4;
    switch (word & 0xff) {
      case Op.NOP: continue;
      case Op.POP_TOP: sp -= 8; continue;
      case Op.COPY: store<u64>(sp, load<u64>(sp - ((word >>> 8) << 3))); sp += 8; continue;
      case Op.SWAP: {
        const other = sp - ((word >>> 8) << 3), value = load<u64>(other);
        store<u64>(other, load<u64>(sp - 8));
        store<u64>(sp - 8, value);
        continue;
      }
      case Op.PUSH_NULL: store<u64>(sp, NULL); sp += 8; continue;
      case Op.LOAD_CONST: store<u64>(sp, load<u64>(constants + ((word >>> 8) << 3))); sp += 8; continue;
      case Op.LOAD_SMALL_INT: {
        const next = load<u32>(pc) & 0xff, number = <i64>(<i32>word >> 8);
        if (next == Op.BINARY_ADD || next == Op.BINARY_SUBTRACT) {
          const left = load<u64>(sp - 8);
          if (isInt(left)) {
            const sum = next == Op.BINARY_ADD ? toInt(left) + number : toInt(left) - number;
            if (fitsSmall(sum)) {
              const after = load<u32>(pc, 4);
              if ((after & 0xff) == Op.STORE_FAST) {
                sp -= 8;
                pc += 8;
                store<u64>(fp + ((after >>> 8) << 3), fromSmall(sum), Frame.LOCALS);
                continue;
              }
              pc += 4;
              store<u64>(sp - 8, fromSmall(sum));
              continue;
            }
          }
        }
        store<u64>(sp, fromSmall(number));
        sp += 8;
        continue;
      }

      // ---- variables
      case Op.LOAD_FAST: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Op.LOAD_FAST_CHECK: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (value == NULL) break;
        store<u64>(sp, value);
        sp += 8;
        continue;
      }
      case Op.STORE_FAST: sp -= 8; store<u64>(fp + ((word >>> 8) << 3), load<u64>(sp), Frame.LOCALS); continue;
      case Op.LOAD_FAST_LOAD_FAST:
        store<u64>(sp, load<u64>(fp + ((word >>> 8 & 0xfff) << 3), Frame.LOCALS));
        store<u64>(sp, load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS), 8);
        sp += 16;
        continue;
      case Op.STORE_FAST_LOAD_FAST:
        store<u64>(fp + ((word >>> 8 & 0xfff) << 3), load<u64>(sp - 8), Frame.LOCALS);
        store<u64>(sp - 8, load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS));
        continue;
      case Op.STORE_FAST_STORE_FAST:
        store<u64>(fp + ((word >>> 8 & 0xfff) << 3), load<u64>(sp - 8), Frame.LOCALS);
        store<u64>(fp + ((word >>> 20) << 3), load<u64>(sp - 16), Frame.LOCALS);
        sp -= 16;
        continue;
      case Op.COPY_FREE_VARS: copyFreeVariables(fp, word >>> 8); continue;
      case Op.LOAD_DEREF: {
        const value = load<u64>(<u32>load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS), Cell.VALUE);
        if (value == NULL) break;
        store<u64>(sp, value);
        sp += 8;
        continue;
      }
      case Op.STORE_DEREF: sp -= 8; store<u64>(<u32>load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS), load<u64>(sp), Cell.VALUE); continue;
      case Op.LOAD_GLOBAL: {
        const value = globalValue(load<u32>(sites + ((word >>> 8) << 2)));
        if (value == NULL) break;
        store<u64>(sp, value);
        sp += 8;
        continue;
      }
      case Op.LOAD_NAME: {
        if (load<u32>(fp, Frame.LOCALS_MAPPING) != load<u32>(fp, Frame.GLOBALS)) break;
        const value = globalValue(load<u32>(sites + ((word >>> 8) << 2)));
        if (value == NULL) break;
        store<u64>(sp, value);
        sp += 8;
        continue;
      }
      case Op.STORE_GLOBAL: {
        if (!setGlobal(load<u32>(sites + ((word >>> 8) << 2)), load<u64>(sp - 8))) break;
        sp -= 8;
        continue;
      }
      case Op.STORE_NAME: {
        if (load<u32>(fp, Frame.LOCALS_MAPPING) != load<u32>(fp, Frame.GLOBALS)) break;
        if (!setGlobal(load<u32>(sites + ((word >>> 8) << 2)), load<u64>(sp - 8))) break;
        sp -= 8;
        continue;
      }

      // ---- attributes: slots of instances move under haltFree() only
      case Op.LOAD_ATTR: {
        const object = load<u64>(sp - 8), site = sites + ((word >>> 8) << 2);
        if (isObject(object)) {
          const record = load<u32>(site), value = record ? cachedLoad(<u32>object, record, site) : NULL;
          if (value != NULL) { store<u64>(sp - 8, value); continue; }
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        const status = loadAttribute(thread, site, object, siteName(fp, word >>> 8));
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.LOAD_METHOD: {
        const object = load<u64>(sp - 8), site = sites + ((word >>> 8) << 2);
        if (isObject(object)) {
          const record = load<u32>(site), value = record ? cachedMethod(<u32>object, record, site) : NULL;
          if (value != NULL) { store<u64>(sp - 8, value); store<u64>(sp, object); sp += 8; continue; }
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        const status = loadMethod(thread, site, object, siteName(fp, word >>> 8));
        if (status == Status.CALL) store<u32>(thread, OnReturn.METHOD_PAIR, Thread.ON_RETURN);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        store<u64>(sp, load<u64>(thread, Thread.EXTRA));
        sp += 8;
        continue;
      }
      case Op.LOAD_SUPER_METHOD: {
        const record = load<u32>(sites + ((word >>> 8) << 2)), self = load<u64>(sp - 8);
        if (record == 0) break;
        const value = cachedSuper(load<u64>(sp - 24), load<u64>(sp - 16), self, record);
        if (value == NULL) break;
        sp -= 8;
        store<u64>(sp - 16, value);
        store<u64>(sp - 8, self);
        continue;
      }
      case Op.STORE_ATTR: {
        const object = load<u64>(sp - 8), value = load<u64>(sp - 16), site = sites + ((word >>> 8) << 2);
        if (isObject(object)) {
          const record = load<u32>(site);
          if (record && load<u32>(<u32>object, Header.SHAPE) == load<u32>(record, Cache.SHAPE) && load<u32>(record, Cache.KIND) == CacheKind.INLINE) {
            store<u64>(<u32>object + load<u32>(record, Cache.OFFSET), value);
            sp -= 16;
            continue;
          }
          if (record && tryLock(thread)) {
            const isStored = cachedStore(<u32>object, record, value, site);
            unlock();
            if (isStored) { sp -= 16; continue; }
          }
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = storeAttribute(thread, site, object, siteName(fp, word >>> 8), value);
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 16;
        continue;
      }

      // ---- operators on numbers
      case Op.BINARY_ADD: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const result = toInt(left) + toInt(right);
          if (fitsSmall(result)) { sp -= 8; store<u64>(sp - 8, fromSmall(result)); continue; }
        } else if (!isObject(left) && !isObject(right)) { sp -= 8; store<u64>(sp - 8, fromFloat(toDouble(left) + toDouble(right))); continue; }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_ADD - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_SUBTRACT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const result = toInt(left) - toInt(right);
          if (fitsSmall(result)) { sp -= 8; store<u64>(sp - 8, fromSmall(result)); continue; }
        } else if (!isObject(left) && !isObject(right)) { sp -= 8; store<u64>(sp - 8, fromFloat(toDouble(left) - toDouble(right))); continue; }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_SUBTRACT - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_MULTIPLY: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const a = toInt(left), b = toInt(right);
          if (<i64><i32>a == a && <i64><i32>b == b) {
            const product = a * b;
            if (fitsSmall(product)) { sp -= 8; store<u64>(sp - 8, fromSmall(product)); continue; }
          }
          const bytes = reductionBytes(pc);
          if (bytes) {
            const reduced = reducedProduct(a, b, pc, bytes, constants);
            if (reduced != NULL) { sp -= 8; store<u64>(sp - 8, reduced); pc += bytes; continue; }
          }
        } else if (!isObject(left) && !isObject(right)) { sp -= 8; store<u64>(sp - 8, fromFloat(toDouble(left) * toDouble(right))); continue; }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_MULTIPLY - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_TRUE_DIVIDE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (!isObject(left) && !isObject(right)) {
          const divisor = toDouble(right);
          if (divisor != 0) { sp -= 8; store<u64>(sp - 8, fromFloat(toDouble(left) / divisor)); continue; }
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_TRUE_DIVIDE - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_FLOOR_DIVIDE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right) && toInt(right) > 0) {
          const a = toInt(left), b = toInt(right);
          let quotient = a / b;
          if (a - quotient * b < 0) quotient--;
          sp -= 8;
          store<u64>(sp - 8, fromSmall(quotient));
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_FLOOR_DIVIDE - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_REMAINDER: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right) && toInt(right) > 0) {
          const a = toInt(left), b = toInt(right);
          let remainder: i64;
          if (((a | b) & 0xffffffff80000000) == 0) remainder = <i64>(<u32>a % <u32>b);
          else { remainder = a % b; if (remainder < 0) remainder += b; }
          sp -= 8;
          store<u64>(sp - 8, fromSmall(remainder));
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_REMAINDER - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_AND: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) { sp -= 8; store<u64>(sp - 8, left & right); continue; }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_AND - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_OR: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) { sp -= 8; store<u64>(sp - 8, left | right); continue; }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_OR - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_XOR: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) { sp -= 8; store<u64>(sp - 8, (left ^ right) | TAG_INT); continue; }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_XOR - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_LSHIFT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right) && <u64>toInt(right) < 48) {
          const a = toInt(left), shift = toInt(right), shifted = a << shift;
          if (shifted >> shift == a && fitsSmall(shifted)) { sp -= 8; store<u64>(sp - 8, fromSmall(shifted)); continue; }
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_LSHIFT - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_RSHIFT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right) && toInt(right) >= 0) {
          const shift = toInt(right);
          sp -= 8;
          store<u64>(sp - 8, fromSmall(toInt(left) >> (shift > 63 ? 63 : shift)));
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_RSHIFT - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_POWER: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_POWER - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BINARY_MATRIX_MULTIPLY: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = binaryInstruction(thread, Op.BINARY_MATRIX_MULTIPLY - Op.BINARY_ADD, left, right, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.UNARY_NEGATIVE: {
        const value = load<u64>(sp - 8);
        if (isFloat(value)) { store<u64>(sp - 8, fromFloat(-toFloat(value))); continue; }
        if (!isInt(value) || !fitsSmall(-toInt(value))) break;
        store<u64>(sp - 8, fromSmall(-toInt(value)));
        continue;
      }
      case Op.UNARY_NOT: {
        const truth = truthOf(load<u64>(sp - 8));
        if (truth < 0) break;
        store<u64>(sp - 8, fromBool(truth == 0));
        continue;
      }

      case Op.COMPARE_LT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: i32 = -1;
        if (bothInt(left, right)) outcome = <i64>(left << 15) < <i64>(right << 15) ? 1 : 0;
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) < toDouble(right) ? 1 : 0; // a small int is a double exactly
        if (outcome >= 0) {
          const next = load<u32>(pc);
          if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
          if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
            sp -= 16;
            pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
            continue;
          }
          sp -= 8;
          store<u64>(sp - 8, fromBool(outcome != 0));
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = compareInstruction(thread, Op.COMPARE_LT - Op.COMPARE_LT, left, right);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.COMPARE_LE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: i32 = -1;
        if (bothInt(left, right)) outcome = <i64>(left << 15) <= <i64>(right << 15) ? 1 : 0;
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) <= toDouble(right) ? 1 : 0; // a small int is a double exactly
        if (outcome >= 0) {
          const next = load<u32>(pc);
          if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
          if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
            sp -= 16;
            pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
            continue;
          }
          sp -= 8;
          store<u64>(sp - 8, fromBool(outcome != 0));
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = compareInstruction(thread, Op.COMPARE_LE - Op.COMPARE_LT, left, right);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.COMPARE_EQ: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: i32 = -1;
        if (bothInt(left, right)) outcome = <i64>(left << 15) == <i64>(right << 15) ? 1 : 0;
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) == toDouble(right) ? 1 : 0; // a small int is a double exactly
        else {
          const equal = quickEqual(left, right);
          if (equal >= 0) outcome = (equal != 0) ? 1 : 0;
        }
        if (outcome >= 0) {
          const next = load<u32>(pc);
          if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
          if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
            sp -= 16;
            pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
            continue;
          }
          sp -= 8;
          store<u64>(sp - 8, fromBool(outcome != 0));
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = compareInstruction(thread, Op.COMPARE_EQ - Op.COMPARE_LT, left, right);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.COMPARE_NE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: i32 = -1;
        if (bothInt(left, right)) outcome = <i64>(left << 15) != <i64>(right << 15) ? 1 : 0;
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) != toDouble(right) ? 1 : 0; // a small int is a double exactly
        else {
          const equal = quickEqual(left, right);
          if (equal >= 0) outcome = (equal == 0) ? 1 : 0;
        }
        if (outcome >= 0) {
          const next = load<u32>(pc);
          if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
          if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
            sp -= 16;
            pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
            continue;
          }
          sp -= 8;
          store<u64>(sp - 8, fromBool(outcome != 0));
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = compareInstruction(thread, Op.COMPARE_NE - Op.COMPARE_LT, left, right);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.COMPARE_GT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: i32 = -1;
        if (bothInt(left, right)) outcome = <i64>(left << 15) > <i64>(right << 15) ? 1 : 0;
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) > toDouble(right) ? 1 : 0; // a small int is a double exactly
        if (outcome >= 0) {
          const next = load<u32>(pc);
          if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
          if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
            sp -= 16;
            pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
            continue;
          }
          sp -= 8;
          store<u64>(sp - 8, fromBool(outcome != 0));
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = compareInstruction(thread, Op.COMPARE_GT - Op.COMPARE_LT, left, right);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.COMPARE_GE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: i32 = -1;
        if (bothInt(left, right)) outcome = <i64>(left << 15) >= <i64>(right << 15) ? 1 : 0;
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) >= toDouble(right) ? 1 : 0; // a small int is a double exactly
        if (outcome >= 0) {
          const next = load<u32>(pc);
          if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
          if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
            sp -= 16;
            pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
            continue;
          }
          sp -= 8;
          store<u64>(sp - 8, fromBool(outcome != 0));
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = compareInstruction(thread, Op.COMPARE_GE - Op.COMPARE_LT, left, right);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.IS_OP: {
        const outcome = (load<u64>(sp - 16) == load<u64>(sp - 8)) != ((word >>> 8) != 0);
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }

      // ---- jumps: a backward one looks at the breaker first
      case Op.JUMP_FORWARD: pc += (word >>> 8) << 2; continue;
      case Op.JUMP_BACKWARD_NO_INTERRUPT: pc += (<i32>word >> 8) << 2; continue;
      case Op.JUMP_BACKWARD:
        if (load<u32>(thread, Thread.EVAL_BREAKER)) break;
        pc += (<i32>word >> 8) << 2;
        continue;
      case Op.POP_JUMP_IF_FALSE: {
        const truth = truthOf(load<u64>(sp - 8));
        if (truth < 0) break;
        sp -= 8;
        if (truth == 0) pc += (word >>> 8) << 2;
        continue;
      }
      case Op.POP_JUMP_IF_TRUE: {
        const truth = truthOf(load<u64>(sp - 8));
        if (truth < 0) break;
        sp -= 8;
        if (truth != 0) pc += (word >>> 8) << 2;
        continue;
      }
      case Op.POP_JUMP_IF_NONE: sp -= 8; if (load<u64>(sp) == NONE) pc += (word >>> 8) << 2; continue;
      case Op.POP_JUMP_IF_NOT_NONE: sp -= 8; if (load<u64>(sp) != NONE) pc += (word >>> 8) << 2; continue;
      case Op.POP_JUMP_BACKWARD_IF_FALSE: {
        const truth = truthOf(load<u64>(sp - 8));
        if (truth < 0 || load<u32>(thread, Thread.EVAL_BREAKER)) break;
        sp -= 8;
        if (truth == 0) pc += (<i32>word >> 8) << 2;
        continue;
      }
      case Op.POP_JUMP_BACKWARD_IF_TRUE: {
        const truth = truthOf(load<u64>(sp - 8));
        if (truth < 0 || load<u32>(thread, Thread.EVAL_BREAKER)) break;
        sp -= 8;
        if (truth != 0) pc += (<i32>word >> 8) << 2;
        continue;
      }
      case Op.JUMP_IF_FALSE_OR_POP: {
        const truth = truthOf(load<u64>(sp - 8));
        if (truth < 0) break;
        if (truth == 0) pc += (word >>> 8) << 2;
        else sp -= 8;
        continue;
      }
      case Op.JUMP_IF_TRUE_OR_POP: {
        const truth = truthOf(load<u64>(sp - 8));
        if (truth < 0) break;
        if (truth != 0) pc += (word >>> 8) << 2;
        else sp -= 8;
        continue;
      }

      // ---- items and iteration
      case Op.BINARY_SUBSCR: {
        const container = load<u64>(sp - 16), key = load<u64>(sp - 8);
        if (isObject(container)) {
          const object = <u32>container, shape = shapeOf(object);
          let value = NULL;
          if (isInt(key) && shape == cls(ClassId.LIST)) value = itemAt(object, toInt(key));
          else if (isInt(key) && shape == cls(ClassId.TUPLE)) {
            const length = load<u32>(object, Sequence.LENGTH);
            let index = toInt(key);
            if (index < 0) index += length;
            if (<u64>index < <u64>length) value = load<u64>(load<u32>(object, Sequence.ITEMS) + (<u32>index << 3));
          } else if (shape == cls(ClassId.STR)) value = quickItem(container, key);
          if (value != NULL) { sp -= 8; store<u64>(sp - 8, value); continue; }
        }
        if (!tryLock(thread)) break;
        // getItem() takes an int for out of range in a list: here its store may only have been exchanged just now, which cannot be under the lock
        const found = isInt(key) && isObject(container) && shapeOf(<u32>container) == cls(ClassId.LIST) ? itemAt(<u32>container, toInt(key)) : quickItem(container, key);
        if (found != NULL) { unlock(); sp -= 8; store<u64>(sp - 8, found); continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = getItem(thread, container, key);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.STORE_SUBSCR: {
        const container = load<u64>(sp - 16), key = load<u64>(sp - 8);
        if (isInt(key) && isObject(container) && shapeOf(<u32>container) == cls(ClassId.LIST) && storeItem(<u32>container, toInt(key), load<u64>(sp - 24))) {
          sp -= 24;
          continue;
        }
        if (!tryLock(thread)) break;
        const isDone = isInt(key) && isObject(container) && shapeOf(<u32>container) == cls(ClassId.LIST)
          ? storeItem(<u32>container, toInt(key), load<u64>(sp - 24)) : quickStoreItem(thread, container, key, load<u64>(sp - 24)); // as in BINARY_SUBSCR
        if (isDone) { unlock(); sp -= 24; continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 24, Frame.SP);
        const status = setItem(thread, container, key, load<u64>(sp - 24));
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 24;
        continue;
      }
      case Op.BINARY_SLICE: {
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 24, Frame.SP);
        const status = getSlice(thread, load<u64>(sp - 24), load<u64>(sp - 16), load<u64>(sp - 8));
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 16;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BUILD_TUPLE: {
        const bottom = sp - ((word >>> 8) << 3);
        if (hasFreeCell(thread, Tuple.INLINE + (word >>> 8 << 3))) {
          store<u64>(bottom, tupleOf(thread, bottom, word >>> 8));
          sp = bottom + 8;
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        const status = buildSequence(thread, Op.BUILD_TUPLE, bottom, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp = bottom + 8;
        store<u64>(bottom, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BUILD_LIST: {
        const bottom = sp - ((word >>> 8) << 3), bytes = word >>> 8 << 3;
        if (hasFreeCell(thread, List.Size) && (bytes == 0 || (hasFreeCell(thread, Header.Size + bytes) && !sameClass(List.Size, Header.Size + bytes)))) {
          store<u64>(bottom, fromAddress(listOf(thread, bottom, word >>> 8)));
          sp = bottom + 8;
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        const status = buildSequence(thread, Op.BUILD_LIST, bottom, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp = bottom + 8;
        store<u64>(bottom, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BUILD_SET: {
        const bottom = sp - ((word >>> 8) << 3);
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        const status = buildSequence(thread, Op.BUILD_SET, bottom, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp = bottom + 8;
        store<u64>(bottom, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BUILD_STRING: {
        const bottom = sp - ((word >>> 8) << 3);
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        const status = buildSequence(thread, Op.BUILD_STRING, bottom, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp = bottom + 8;
        store<u64>(bottom, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BUILD_SLICE: {
        const bottom = sp - ((word >>> 8) << 3);
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        const status = buildSequence(thread, Op.BUILD_SLICE, bottom, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp = bottom + 8;
        store<u64>(bottom, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.BUILD_MAP: {
        const bottom = sp - ((word >>> 8) << 4);
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        const status = buildMap(thread, bottom, word >>> 8);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp = bottom + 8;
        store<u64>(bottom, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.SET_ADD: {
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        const status = extend(thread, Op.SET_ADD, sp - 8 - ((word >>> 8) << 3), load<u64>(sp - 8));
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        continue;
      }
      case Op.MAP_ADD: {
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = mapAdd(thread, load<u64>(sp - 16 - ((word >>> 8) << 3)), load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 16;
        continue;
      }
      case Op.FORMAT_SIMPLE: {
        if (isObject(load<u64>(sp - 8)) && shapeOf(<u32>load<u64>(sp - 8)) == cls(ClassId.STR)) continue;
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        const status = formatSimple(thread, load<u64>(sp - 8));
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.FORMAT_WITH_SPEC: {
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = formatWithSpec(thread, load<u64>(sp - 16), load<u64>(sp - 8));
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.GET_ITER: {
        const over = load<u64>(sp - 8), shape = isObject(over) ? shapeOf(<u32>over) : 0;
        if (shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE)) {
          if (hasFreeCell(thread, Iterator.VALUES + 8)) {
            store<u64>(sp - 8, fromAddress(newIterator(thread, shape == cls(ClassId.LIST) ? ClassId.LIST_ITERATOR : ClassId.TUPLE_ITERATOR, over, 1)));
            continue;
          }
        } else if (shape == cls(ClassId.GENERATOR)) continue;
        else if (shape == cls(ClassId.RANGE) && hasFreeCell(thread, Iterator.VALUES + 24) && getIterator(thread, over) == Status.OK) {
          store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
          continue;
        }
        if (!tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        const status = getIterator(thread, load<u64>(sp - 8));
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.LIST_APPEND: {
        const list = <u32>load<u64>(sp - 8 - ((word >>> 8) << 3));
        if (!tryLock(thread)) break;
        const isAppended = appendToList(thread, list, load<u64>(sp - 8));
        unlock();
        if (!isAppended) break;
        sp -= 8;
        continue;
      }
      case Op.CONTAINS_OP: {
        if (!tryLock(thread)) break;
        const isIn = quickContains(load<u64>(sp - 16), load<u64>(sp - 8));
        if (isIn >= 0) {
          unlock();
          sp -= 8;
          store<u64>(sp - 8, fromBool((isIn != 0) != ((word >>> 8) != 0)));
          continue;
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        const status = containsValue(thread, load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.CALL && word >>> 8) store<u32>(thread, load<u32>(thread, Thread.ON_RETURN) | OnReturn.NEGATE, Thread.ON_RETURN);
        if (status != Status.OK) return finish(thread, fp, pc, sp, status);
        unlockFree(thread);
        sp -= 8;
        store<u64>(sp - 8, word >>> 8 ? load<u64>(thread, Thread.RESULT) ^ (TRUE ^ FALSE) : load<u64>(thread, Thread.RESULT));
        continue;
      }
      case Op.UNPACK_SEQUENCE: {
        const sequence = load<u64>(sp - 8), count = word >>> 8;
        if (!isObject(sequence) || shapeOf(<u32>sequence) != cls(ClassId.TUPLE) || load<u32>(<u32>sequence, Sequence.LENGTH) != count) break;
        const items = load<u32>(<u32>sequence, Sequence.ITEMS);
        let to = sp - 8;
        for (let i: u32 = count; i > 0; i--) { store<u64>(to, load<u64>(items + (i << 3) - 8)); to += 8; }
        sp = to;
        continue;
      }
      case Op.FOR_ITER: { // an iterator that two threads share may give them one value twice
        const iterator = <u32>load<u64>(sp - 8), shape = shapeOf(iterator);
        let value = NULL;
        if (shape == cls(ClassId.RANGE_ITERATOR)) {
          const left = load<u64>(iterator, Iterator.VALUES + 8);
          if (left == fromSmall(0)) { sp -= 8; pc += (word >>> 8) << 2; continue; }
          value = load<u64>(iterator, Iterator.VALUES);
          store<u64>(iterator, left - 1, Iterator.VALUES + 8);
          store<u64>(iterator, fromSmall(toInt(value) + toInt(load<u64>(iterator, Iterator.VALUES + 16))), Iterator.VALUES);
        } else if (shape == cls(ClassId.LIST_ITERATOR) || shape == cls(ClassId.TUPLE_ITERATOR)) {
          const over = load<u64>(iterator, Iterator.VALUES), index = load<u32>(iterator, Iterator.INDEX);
          if (over != NONE) {
            if (shape == cls(ClassId.LIST_ITERATOR)) value = itemAt(<u32>over, index);
            else if (index < load<u32>(<u32>over, Sequence.LENGTH)) value = load<u64>(load<u32>(<u32>over, Sequence.ITEMS) + (index << 3));
          }
          if (value != NULL) store<u32>(iterator, index + 1, Iterator.INDEX);
        }
        if (value == NULL) {
          if (!tryLock(thread)) break;
          if (shape == cls(ClassId.GENERATOR)) {
            store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
            const entered = enterGenerator(thread, fp, iterator, NONE, OnRaise.FOR_ITER);
            if (entered) {
              unlock();
              fp = entered;
              if (isPrelude(load<u32>(fp, Frame.CODE))) return Free.NEEDS_LOCK;
              pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
              constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
              continue;
            }
          } else value = fastNext(iterator);
          if (value == NULL) {
            store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
            let status = nextValue(thread, load<u64>(sp - 8));
            if (status == Status.STOP) { unlockFree(thread); sp -= 8; pc += (word >>> 8) << 2; continue; }
            if (status == Status.CALL || status == Status.RESUME) status = underRaise(thread, fp, status, OnRaise.FOR_ITER);
            if (status != Status.OK) return finish(thread, fp, pc, sp, status);
            value = load<u64>(thread, Thread.RESULT);
          }
          unlockFree(thread);
        }
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.STORE_FAST) { store<u64>(fp + ((next >>> 8) << 3), value, Frame.LOCALS); pc += 4; continue; }
        store<u64>(sp, value);
        sp += 8;
        continue;
      }
      case Op.YIELD_VALUE: {
        if (!tryLock(thread)) break;
        const value = load<u64>(sp - 8), onReturn = load<u32>(fp, Frame.ON_RETURN), generator = load<u32>(fp, Frame.GENERATOR);
        if ((onReturn & 0xff) != OnReturn.PUSH) { unlock(); break; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        fp = suspend(thread, fp, generator);
        unlock();
        pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
        store<u64>(sp, value);
        sp += 8;
        constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
        if (isPrelude(load<u32>(fp, Frame.CODE))) { store<u32>(fp, sp, Frame.SP); return Free.NEEDS_LOCK; }
        continue;
      }

      // ---- calls
      case Op.CALL: {
        const count = word >>> 8, slot = sp - 8 - (count << 3), callee = load<u64>(slot);
        if (load<u32>(thread, Thread.EVAL_BREAKER)) break;
        let entered = enterFree(thread, fp, callee, slot, slot + 8, count, pc);
        if (entered == 0) {
          const value = callQuickly(thread, callee, slot + 8, count);
          if (value != NULL) { store<u64>(slot, value); sp = slot + 8; continue; }
          if (!tryLock(thread)) break;
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, slot, Frame.SP);
          entered = enterCallable(thread, fp, callee, slot + 8, count, NULL);
          if (entered == 0) {
            let status = !isObject(callee) ? NOT_DIRECT : kindOf(<u32>callee) == Kind.NATIVE ? callNativeDirect(thread, <u32>callee, slot + 8, count)
              : callObjectDirect(thread, <u32>callee, slot, count + 1);
            if (status == NOT_DIRECT) status = callValue(thread, fp, callee, slot + 8, count, NULL, OnReturn.PUSH, OnRaise.NONE, NULL, NULL);
            if (status != Status.OK) return finish(thread, fp, pc, sp, status);
            unlockFree(thread);
            store<u64>(slot, load<u64>(thread, Thread.RESULT));
            sp = slot + 8;
            continue;
          }
          unlock();
          if (isPrelude(load<u32>(entered, Frame.CODE))) return Free.NEEDS_LOCK;
        }
        fp = entered;
        pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
        constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
        continue;
      }
      case Op.CALL_METHOD: {
        let count = word >>> 8;
        const slot = sp - 16 - (count << 3), callee = load<u64>(slot);
        let args = slot + 16;
        if (load<u64>(slot, 8) != NULL) { args -= 8; count++; }
        if (load<u32>(thread, Thread.EVAL_BREAKER)) break;
        let entered = enterFree(thread, fp, callee, slot, args, count, pc);
        if (entered == 0) {
          const value = callQuickly(thread, callee, args, count);
          if (value != NULL) { store<u64>(slot, value); sp = slot + 8; continue; }
          if (!tryLock(thread)) break;
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, slot, Frame.SP);
          entered = enterCallable(thread, fp, callee, args, count, NULL);
          if (entered == 0) {
            let status = isObject(callee) && kindOf(<u32>callee) == Kind.NATIVE ? callNativeDirect(thread, <u32>callee, args, count) : NOT_DIRECT;
            if (status == NOT_DIRECT) status = callValue(thread, fp, callee, args, count, NULL, OnReturn.PUSH, OnRaise.NONE, NULL, NULL);
            if (status != Status.OK) return finish(thread, fp, pc, sp, status);
            unlockFree(thread);
            store<u64>(slot, load<u64>(thread, Thread.RESULT));
            sp = slot + 8;
            continue;
          }
          unlock();
          if (isPrelude(load<u32>(entered, Frame.CODE))) return Free.NEEDS_LOCK;
        }
        fp = entered;
        pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
        constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
        continue;
      }
      case Op.CALL_KW: {
        const count = word >>> 8, slot = sp - 16 - (count << 3);
        if (load<u32>(thread, Thread.EVAL_BREAKER) || !tryLock(thread)) break;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, slot, Frame.SP);
        const entered = enterCallable(thread, fp, load<u64>(slot), slot + 8, count, load<u64>(sp - 8));
        if (entered == 0) { unlock(); break; }
        unlock();
        if (isPrelude(load<u32>(entered, Frame.CODE))) return Free.NEEDS_LOCK;
        fp = entered;
        pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
        constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
        continue;
      }
      case Op.RETURN_CONST: {
        const value = load<u64>(constants + ((word >>> 8) << 3));
        if (!returnsFreely(fp, value)) break;
        fp = leaveFree(thread, fp, value);
        pc = load<u32>(fp, Frame.PC);
        sp = load<u32>(fp, Frame.SP);
        constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
        if (isPrelude(load<u32>(fp, Frame.CODE))) return Free.NEEDS_LOCK;
        continue;
      }
      case Op.RETURN_VALUE: {
        if (!returnsFreely(fp, load<u64>(sp - 8))) break;
        fp = leaveFree(thread, fp, load<u64>(sp - 8));
        pc = load<u32>(fp, Frame.PC);
        sp = load<u32>(fp, Frame.SP);
        constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
        if (isPrelude(load<u32>(fp, Frame.CODE))) return Free.NEEDS_LOCK;
        continue;
      }
      // ---- fused instructions: here their first one alone (a body each: see loop.ts)
      case Fused.FAST_ATTR: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.FAST_METHOD: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.FAST_INT_ADD: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.FAST_INT_SUBTRACT: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.FAST_INT_REMAINDER: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.FAST_INT_AND: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.FAST_INT_COMPARE: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.FAST_INT_SUBSCR: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.FAST_ADD: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.FAST_SUBTRACT: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.FAST_MULTIPLY: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.FAST_SUBSCR: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Fused.PAIR_ADD:
        store<u64>(sp, load<u64>(fp + ((word >>> 8 & 0xfff) << 3), Frame.LOCALS));
        store<u64>(sp, load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS), 8);
        sp += 16;
        continue;
      case Fused.PAIR_SUBTRACT:
        store<u64>(sp, load<u64>(fp + ((word >>> 8 & 0xfff) << 3), Frame.LOCALS));
        store<u64>(sp, load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS), 8);
        sp += 16;
        continue;
      case Fused.PAIR_MULTIPLY:
        store<u64>(sp, load<u64>(fp + ((word >>> 8 & 0xfff) << 3), Frame.LOCALS));
        store<u64>(sp, load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS), 8);
        sp += 16;
        continue;
      case Fused.PAIR_SUBSCR:
        store<u64>(sp, load<u64>(fp + ((word >>> 8 & 0xfff) << 3), Frame.LOCALS));
        store<u64>(sp, load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS), 8);
        sp += 16;
        continue;
      case Fused.PAIR_COMPARE:
        store<u64>(sp, load<u64>(fp + ((word >>> 8 & 0xfff) << 3), Frame.LOCALS));
        store<u64>(sp, load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS), 8);
        sp += 16;
        continue;
      case Fused.GLOBAL_FAST: {
        const value = globalValue(load<u32>(sites + ((word >>> 8) << 2)));
        if (value == NULL) break;
        store<u64>(sp, value);
        sp += 8;
        continue;
      }
      default: break;
    }
    store<u32>(fp, pc - 4, Frame.PC); store<u32>(fp, sp, Frame.SP);
    return Free.NEEDS_LOCK;
  }
}

/** What a global's cell, or the built-in behind it, holds; NULL where the lock must tell. */
function globalValue(cell: u32): u64 {
  if (cell == 0) return NULL;
  const value = load<u64>(cell, Cell.VALUE);
  if (value != NULL) return value;
  const fallback = load<u32>(cell, Cell.FALLBACK);
  return fallback ? load<u64>(fallback, Cell.VALUE) : NULL;
}
/** Gives a global that has a value another one. By an exchange: a name that is being deleted under the lock must not come back behind its dict's back. */
function setGlobal(cell: u32, value: u64): bool {
  if (cell == 0) return false;
  const before = load<u64>(cell, Cell.VALUE);
  return before != NULL && atomic.cmpxchg<u64>(cell + Cell.VALUE, before, value) == before;
}

/** Truth of what has no Python in it: 1 or 0, else -1. */
function truthOf(value: u64): i32 {
  if (value == TRUE) return 1;
  if (value == FALSE || value == NONE) return 0;
  if (isInt(value)) return toInt(value) != 0 ? 1 : 0;
  if (isFloat(value)) return toFloat(value) != 0 ? 1 : 0;
  const shape = shapeOf(<u32>value);
  if (shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE)) return load<u32>(<u32>value, Sequence.LENGTH) != 0 ? 1 : 0;
  return -1;
}

/**
 * Pushes the frame of a plain function, as CALL in loop.ts does; PC and SP of both frames are saved. 0: the lock is needed, nothing was done.
 * CODE and LINK belong together: who changes them halts the free threads first.
 */
function enterFree(thread: u32, caller: u32, callee: u64, slot: u32, args: u32, count: u32, pc: u32): u32 {
  if (!isObject(callee) || kindOf(<u32>callee) != Kind.FUNCTION) return 0;
  const code = load<u32>(<u32>callee, Function.CODE), depth = load<i32>(thread, Thread.DEPTH_LEFT);
  if (load<u32>(code, Code.SIMPLE_ARGS) != count || depth <= 0 || isPrelude(code)) return 0;
  const top = load<u32>(thread, Thread.STACK_TOP), chunk = load<u32>(thread, Thread.STACK_CHUNK), end = top + load<u32>(code, Code.FRAME_SIZE);
  if (end - chunk > load<u32>(thread, Thread.STACK_LIMIT) - chunk) return 0;
  store<u32>(caller, pc, Frame.PC); store<u32>(caller, slot, Frame.SP);
  store<i32>(thread, depth - 1, Thread.DEPTH_LEFT);
  store<u32>(thread, end, Thread.STACK_TOP);
  store<u32>(thread, top, Thread.FRAME);
  store<u32>(top, caller, Frame.PREVIOUS);
  store<u32>(top, code, Frame.CODE);
  store<u32>(top, <u32>callee, Frame.FUNCTION);
  store<u32>(top, load<u32>(code, Code.WORDS), Frame.PC);
  store<u64>(top, load<u64>(<u32>callee, Function.GLOBALS), Frame.GLOBALS); // and BUILTINS
  store<u64>(top, <u64>load<u32>(<u32>callee, Function.LINK) << 32, Frame.LOCALS_MAPPING); // and LINK
  store<u32>(top, 0, Frame.ON_RETURN);
  store<u64>(top, 0, Frame.FRAME_OBJECT); // and GENERATOR
  let to = top + Frame.LOCALS;
  for (let from: u32 = args, bound = from + (count << 3); from < bound; from += 8) { store<u64>(to, load<u64>(from)); to += 8; }
  const sp = top + Frame.LOCALS + (load<u32>(code, Code.LOCAL_COUNT) << 3);
  while (to < sp) { store<u64>(to, NULL); to += 8; }
  store<u32>(top, sp, Frame.SP);
  return top;
}

/** range() of one to three ints of 32 bits, where the thread has a cell for it. */
function makeRange(thread: u32, args: u32, count: u32): u64 {
  if (count - 1 > 2 || !hasFreeCell(thread, Range.Size)) return NULL;
  for (let i: u32 = 0; i < count; i++) {
    const value = load<u64>(args + (i << 3));
    if (!isInt(value) || <i64><i32>toInt(value) != toInt(value)) return NULL;
    if (i == 2 && toInt(value) == 0) return NULL; // a ValueError, whose making needs the lock
  }
  store<u64>(args + (count << 3), NULL); // what was left out: above the operand stack
  store<u64>(args + (count << 3), NULL, 8);
  return rangeNew(thread, args - 8, count + 1) == Status.OK ? load<u64>(thread, Thread.RESULT) : NULL;
}

/** The built-ins that the common loop answers itself: those that only look need no lock. NULL: nothing was done. */
function callQuickly(thread: u32, callee: u64, args: u32, count: u32): u64 {
  if (!isObject(callee)) return NULL;
  const kind = kindOf(<u32>callee);
  if (kind == Kind.CLASS) return callee == fromAddress(cls(ClassId.RANGE)) ? makeRange(thread, args, count) : quickClass(<u32>callee, args, count);
  const which: u32 = kind == Kind.NATIVE ? load<u8>(<u32>callee, Native.QUICK) : 0;
  if (which == Quick.NONE) return NULL;
  if (which <= <u32>Quick.ISINSTANCE) return quickCall(which, args, count);
  if (!tryLock(thread)) return NULL;
  const value = quickCall(which, args, count);
  unlock();
  return value;
}

/** Do cells of both sizes come from one list, whose first cell may be its last? */
function sameClass(bytes: u32, others: u32): bool { return sizeClass(bytes) == sizeClass(others); }

/** Is all that is to be done at the frame's end to pop it? */
function returnsFreely(frame: u32, value: u64): bool {
  const onReturn = load<u32>(frame, Frame.ON_RETURN);
  return (onReturn == OnReturn.PUSH || (onReturn == OnReturn.INIT && value == NONE)) && load<u64>(frame, Frame.FRAME_OBJECT) == 0;
}

/** Pops it and pushes its value (a constructor's instance) in the caller, whose frame this answers. */
function leaveFree(thread: u32, frame: u32, value: u64): u32 {
  if (load<u32>(frame, Frame.ON_RETURN) == OnReturn.INIT) value = load<u64>(frame, Frame.EXTRA);
  const caller = load<u32>(frame, Frame.PREVIOUS), sp = load<u32>(caller, Frame.SP);
  store<u32>(thread, frame, Thread.STACK_TOP);
  store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) + 1, Thread.DEPTH_LEFT);
  store<u32>(thread, caller, Thread.FRAME);
  store<u64>(sp, value);
  store<u32>(caller, sp + 8, Frame.SP);
  return caller;
}

/**
 * An instruction that was begun under tryLock() has answered something else than OK: from here on the thread is not free, and this does what the tail
 * of loop.ts does. `sp` with the instruction's operands, `pc` behind it.
 */
function finish(thread: u32, frame: u32, pc: u32, sp: u32, status: i32): i32 {
  atomic.store<u32>(thread, 0, Thread.FREE_RUNNING); // the lock is held: nobody waits for it
  if (status == Status.CALL || status == Status.RESUME) status = settle(thread, frame, status);
  if (status == Status.RETRY || status == Status.AGAIN) {
    store<u32>(frame, sp, Frame.SP);
    store<u32>(frame, pc, Frame.PC);
    status = afterRetry(thread, frame, status, pc);
    if (status == Status.OK) store<u32>(frame, pc - 4, Frame.PC);
  } else if (status == Status.OK) {
    const current = load<u32>(thread, Thread.FRAME), top = load<u32>(current, Frame.SP);
    store<u64>(top, load<u64>(thread, Thread.RESULT));
    store<u32>(current, top + 8, Frame.SP);
  }
  if (status == Status.STOP) status = stopIteration(thread);
  if (status == Status.RAISED && unwind(thread, true) == Status.LEAVE) return RunResult.RAISED;
  return status == Status.LEAVE ? RunResult.SLICE : Free.HAS_LOCK;
}
