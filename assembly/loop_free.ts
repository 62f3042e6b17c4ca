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
import { Cache, CacheKind, Cell, ClassId, Code, Frame, Function, Header, Iterator, Kind, Link, List, OnReturn, Sequence, Thread } from "./shared/layout.ts";
import { CodeFlag, Op } from "./shared/opcodes.ts";
import { NULL, TAG_INT } from "./shared/values.ts";
import {
  FALSE, NONE, TRUE, bothInt, cls, fitsSmall, fromAddress, fromBool, fromFloat, fromSmall, isFloat, isInt, isObject, kindOf, shapeOf, toFloat, toInt,
} from "./objects/object.ts";
import { appendToList } from "./objects/list.ts";
import { tryLock, unlock } from "./state/gil_off.ts";
import { copyFreeVariables } from "./ops/names.ts";
import { cachedLoad, cachedMethod, cachedSuper } from "./ops/attributes_cache.ts";
import { quickContains, quickEqual, quickItem, quickStoreItem, reducedProduct, reductionBytes } from "./ops/quick.ts";

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
    case Op.BINARY_SUBSCR: case Op.STORE_SUBSCR: case Op.LIST_APPEND: case Op.CONTAINS_OP: case Op.FOR_ITER: case Op.RETURN_VALUE: case Op.RETURN_CONST: return true;
    default: return false;
  }
}

/** The copy of the loop that steps asks before every instruction: shall the thread be free from here on? Prelude code keeps the lock to its end. */
export function endsStep(thread: u32, frame: u32, pc: u32): bool {
  const left = load<u32>(thread, Thread.STEPS_LEFT);
  if (left > 1) { store<u32>(thread, left - 1, Thread.STEPS_LEFT); return false; }
  return runsFree(load<u32>(pc) & 0xff) && !isPrelude(load<u32>(frame, Frame.CODE));
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
function setItem(list: u32, index: i64, value: u64): bool {
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

/** Runs the current frame, and what it calls, without the lock. Afterwards PC and SP of the current frame are saved, PC at an instruction that needs it. */
export function runFree(thread: u32): void {
  let fp = load<u32>(thread, Thread.FRAME);
  if (isPrelude(load<u32>(fp, Frame.CODE))) return;
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
            if (fitsSmall(sum)) { pc += 4; store<u64>(sp - 8, fromSmall(sum)); continue; }
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
        if (!isObject(object)) break;
        const record = load<u32>(site);
        if (record == 0) break;
        const value = cachedLoad(<u32>object, record, site);
        if (value == NULL) break;
        store<u64>(sp - 8, value);
        continue;
      }
      case Op.LOAD_METHOD: {
        const object = load<u64>(sp - 8), site = sites + ((word >>> 8) << 2);
        if (!isObject(object)) break;
        const record = load<u32>(site);
        if (record == 0) break;
        const value = cachedMethod(<u32>object, record, site);
        if (value == NULL) break;
        store<u64>(sp - 8, value);
        store<u64>(sp, object);
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
        const object = load<u64>(sp - 8);
        if (!isObject(object)) break;
        const record = load<u32>(sites + ((word >>> 8) << 2));
        if (record == 0 || load<u32>(<u32>object, Header.SHAPE) != load<u32>(record, Cache.SHAPE) || load<u32>(record, Cache.KIND) != CacheKind.INLINE) break;
        store<u64>(<u32>object + load<u32>(record, Cache.OFFSET), load<u64>(sp - 16));
        sp -= 16;
        continue;
      }

      // ---- operators on numbers
      case Op.BINARY_ADD: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const result = toInt(left) + toInt(right);
          if (!fitsSmall(result)) break;
          sp -= 8;
          store<u64>(sp - 8, fromSmall(result));
          continue;
        }
        if (isObject(left) || isObject(right)) break;
        sp -= 8;
        store<u64>(sp - 8, fromFloat(toDouble(left) + toDouble(right)));
        continue;
      }
      case Op.BINARY_SUBTRACT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const result = toInt(left) - toInt(right);
          if (!fitsSmall(result)) break;
          sp -= 8;
          store<u64>(sp - 8, fromSmall(result));
          continue;
        }
        if (isObject(left) || isObject(right)) break;
        sp -= 8;
        store<u64>(sp - 8, fromFloat(toDouble(left) - toDouble(right)));
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
          if (bytes == 0) break;
          const reduced = reducedProduct(a, b, pc, bytes, constants);
          if (reduced == NULL) break;
          sp -= 8;
          store<u64>(sp - 8, reduced);
          pc += bytes;
          continue;
        }
        if (isObject(left) || isObject(right)) break;
        sp -= 8;
        store<u64>(sp - 8, fromFloat(toDouble(left) * toDouble(right)));
        continue;
      }
      case Op.BINARY_TRUE_DIVIDE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (isObject(left) || isObject(right)) break;
        const divisor = toDouble(right);
        if (divisor == 0) break;
        sp -= 8;
        store<u64>(sp - 8, fromFloat(toDouble(left) / divisor));
        continue;
      }
      case Op.BINARY_FLOOR_DIVIDE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (!bothInt(left, right)) break;
        const a = toInt(left), b = toInt(right);
        if (b <= 0) break;
        let quotient = a / b;
        if (a - quotient * b < 0) quotient--;
        sp -= 8;
        store<u64>(sp - 8, fromSmall(quotient));
        continue;
      }
      case Op.BINARY_REMAINDER: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (!bothInt(left, right)) break;
        const a = toInt(left), b = toInt(right);
        if (b <= 0) break;
        let remainder: i64;
        if (((a | b) & 0xffffffff80000000) == 0) remainder = <i64>(<u32>a % <u32>b);
        else { remainder = a % b; if (remainder < 0) remainder += b; }
        sp -= 8;
        store<u64>(sp - 8, fromSmall(remainder));
        continue;
      }
      case Op.BINARY_AND: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (!bothInt(left, right)) break;
        sp -= 8;
        store<u64>(sp - 8, left & right);
        continue;
      }
      case Op.BINARY_OR: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (!bothInt(left, right)) break;
        sp -= 8;
        store<u64>(sp - 8, left | right);
        continue;
      }
      case Op.BINARY_XOR: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (!bothInt(left, right)) break;
        sp -= 8;
        store<u64>(sp - 8, (left ^ right) | TAG_INT);
        continue;
      }
      case Op.BINARY_LSHIFT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (!bothInt(left, right)) break;
        const a = toInt(left), shift = toInt(right);
        if (<u64>shift >= 48) break;
        const shifted = a << shift;
        if (shifted >> shift != a || !fitsSmall(shifted)) break;
        sp -= 8;
        store<u64>(sp - 8, fromSmall(shifted));
        continue;
      }
      case Op.BINARY_RSHIFT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (!bothInt(left, right)) break;
        const shift = toInt(right);
        if (shift < 0) break;
        sp -= 8;
        store<u64>(sp - 8, fromSmall(toInt(left) >> (shift > 63 ? 63 : shift)));
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
        let outcome = false;
        if (bothInt(left, right)) outcome = <i64>(left << 15) < <i64>(right << 15);
        else if (isFloat(left) && isFloat(right)) outcome = toFloat(left) < toFloat(right);
        else break;
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.COMPARE_LE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome = false;
        if (bothInt(left, right)) outcome = <i64>(left << 15) <= <i64>(right << 15);
        else if (isFloat(left) && isFloat(right)) outcome = toFloat(left) <= toFloat(right);
        else break;
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.COMPARE_EQ: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome = false;
        if (bothInt(left, right)) outcome = <i64>(left << 15) == <i64>(right << 15);
        else if (isFloat(left) && isFloat(right)) outcome = toFloat(left) == toFloat(right);
        else {
          const equal = quickEqual(left, right);
          if (equal < 0) break;
          outcome = equal != 0;
        }
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.COMPARE_NE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome = false;
        if (bothInt(left, right)) outcome = <i64>(left << 15) != <i64>(right << 15);
        else if (isFloat(left) && isFloat(right)) outcome = toFloat(left) != toFloat(right);
        else {
          const equal = quickEqual(left, right);
          if (equal < 0) break;
          outcome = equal == 0;
        }
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.COMPARE_GT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome = false;
        if (bothInt(left, right)) outcome = <i64>(left << 15) > <i64>(right << 15);
        else if (isFloat(left) && isFloat(right)) outcome = toFloat(left) > toFloat(right);
        else break;
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.COMPARE_GE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome = false;
        if (bothInt(left, right)) outcome = <i64>(left << 15) >= <i64>(right << 15);
        else if (isFloat(left) && isFloat(right)) outcome = toFloat(left) >= toFloat(right);
        else break;
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
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
        if (!isObject(container)) break;
        const object = <u32>container, shape = shapeOf(object);
        let value = NULL;
        if (isInt(key) && shape == cls(ClassId.LIST)) value = itemAt(object, toInt(key));
        else if (isInt(key) && shape == cls(ClassId.TUPLE)) {
          const length = load<u32>(object, Sequence.LENGTH);
          let index = toInt(key);
          if (index < 0) index += length;
          if (<u64>index < <u64>length) value = load<u64>(load<u32>(object, Sequence.ITEMS) + (<u32>index << 3));
        } else if (shape == cls(ClassId.STR)) value = quickItem(container, key);
        else if (shape == cls(ClassId.DICT) && tryLock()) {
          value = quickItem(container, key);
          unlock();
        }
        if (value == NULL) break;
        sp -= 8;
        store<u64>(sp - 8, value);
        continue;
      }
      case Op.STORE_SUBSCR: {
        const container = load<u64>(sp - 16), key = load<u64>(sp - 8);
        if (!isObject(container)) break;
        if (isInt(key) && shapeOf(<u32>container) == cls(ClassId.LIST)) {
          if (!setItem(<u32>container, toInt(key), load<u64>(sp - 24))) break;
          sp -= 24;
          continue;
        }
        if (!tryLock()) break;
        const isStored = quickStoreItem(thread, container, key, load<u64>(sp - 24));
        unlock();
        if (!isStored) break;
        sp -= 24;
        continue;
      }
      case Op.LIST_APPEND: {
        const list = <u32>load<u64>(sp - 8 - ((word >>> 8) << 3));
        if (!tryLock()) break;
        const isAppended = appendToList(thread, list, load<u64>(sp - 8));
        unlock();
        if (!isAppended) break;
        sp -= 8;
        continue;
      }
      case Op.CONTAINS_OP: {
        if (!tryLock()) break;
        const isIn = quickContains(load<u64>(sp - 16), load<u64>(sp - 8));
        unlock();
        if (isIn < 0) break;
        sp -= 8;
        store<u64>(sp - 8, fromBool((isIn != 0) != ((word >>> 8) != 0)));
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
          if (!isObject(over) || over == NONE) break;
          if (shape == cls(ClassId.LIST_ITERATOR)) value = itemAt(<u32>over, index);
          else if (index < load<u32>(<u32>over, Sequence.LENGTH)) value = load<u64>(load<u32>(<u32>over, Sequence.ITEMS) + (index << 3));
          if (value == NULL) break;
          store<u32>(iterator, index + 1, Iterator.INDEX);
        } else break;
        store<u64>(sp, value);
        sp += 8;
        continue;
      }

      // ---- calls of plain functions with just their positional arguments
      case Op.CALL: {
        const count = word >>> 8, slot = sp - 8 - (count << 3);
        const entered = enterFree(thread, fp, load<u64>(slot), slot, slot + 8, count, pc);
        if (entered == 0) break;
        fp = entered;
        pc = load<u32>(fp, Frame.PC);
        sp = load<u32>(fp, Frame.SP);
        constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
        continue;
      }
      case Op.CALL_METHOD: {
        let count = word >>> 8;
        const slot = sp - 16 - (count << 3);
        let args = slot + 16;
        if (load<u64>(slot, 8) != NULL) { args -= 8; count++; }
        const entered = enterFree(thread, fp, load<u64>(slot), slot, args, count, pc);
        if (entered == 0) break;
        fp = entered;
        pc = load<u32>(fp, Frame.PC);
        sp = load<u32>(fp, Frame.SP);
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
        if (isPrelude(load<u32>(fp, Frame.CODE))) return;
        continue;
      }
      case Op.RETURN_VALUE: {
        if (!returnsFreely(fp, load<u64>(sp - 8))) break;
        fp = leaveFree(thread, fp, load<u64>(sp - 8));
        pc = load<u32>(fp, Frame.PC);
        sp = load<u32>(fp, Frame.SP);
        constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
        if (isPrelude(load<u32>(fp, Frame.CODE))) return;
        continue;
      }
      default: break;
    }
    store<u32>(fp, pc - 4, Frame.PC); store<u32>(fp, sp, Frame.SP);
    return;
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
  if (!isObject(callee) || kindOf(<u32>callee) != Kind.FUNCTION || load<u32>(thread, Thread.EVAL_BREAKER)) return 0;
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
