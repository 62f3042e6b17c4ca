// Fetch and dispatch: the one function that runs bytecode. It is never re-entered.
//
// Registers (Wasm locals, hoisted once): `pc` next instruction, `sp` first free word of the operand stack, `fp` the frame,
// `constants` and `sites` of its code. Memory holds PC and SP of a frame only where somebody may look: before anything that can
// raise, call, switch threads or collect, the case stores them (SAVE: PC as it is, SP with the operands taken off); whoever
// changes the frame leaves them there and the loop loads all registers again (`reload`).
//
// A case ends in one of two ways: `continue` (done, next instruction) or `break` with `status` set, to the tail below the switch,
// which pushes a result, enters a frame, unwinds, or runs the instruction again after a collection. A fast path lives in the
// case; anything longer is a function in ops/, which answers a Status. `sp` itself is not changed before the fast path is
// certain: on RETRY the operands are still there.
//
// The eval breaker is polled by an ordinary load: a bit that is seen one jump later does no harm, what a bit announces is read by
// pollBreaker, which loads it atomically, and an atomic load's test of alignment would cost every jump and call three instructions.
//
// No two opcodes share a body (`case A: case B:`): asc and Binaryen then break the jump table up into a chain of comparisons,
// which cost fib() a third of its time (test/tidy/wasm.test.ts counts the tables).
import {
  Cache, CacheKind, Cell, Class, ClassId, Code, ExceptionItem, Frame, FrameFlag, Function, Generator, GeneratorState, Header, Iterator, Kind, Link, List, Native, OnRaise, OnReturn, Sequence, Status, Thread, Tracing, Tuple, RunResult,
} from "./shared/layout.ts";
import { CommonConstant, Fused, Op } from "./shared/opcodes.ts";
import { NULL, TAG_INT } from "./shared/values.ts";
import {
  FALSE, NONE, NOT_IMPLEMENTED, TRUE, bothInt, cls, fitsSmall, fromAddress, fromBool, fromFloat, fromSmall, isFloat, isInt, isObject,
  kindOf, shapeOf, toFloat, toInt,
} from "./objects/object.ts";
import { NOT_DIRECT, callNativeDirect, enterSimple, callValue, settle, underRaise } from "./calls.ts";
import { unwind } from "./unwind.ts";
import { finishReturn } from "./returns.ts";
import { afterRetry, pollAtJump, pollBreaker } from "./breaker.ts";
import { binaryInstruction, unaryOperation } from "./ops/arithmetic.ts";
import { compareInstruction, containsValue, truth } from "./ops/compare.ts";
import * as build from "./ops/build.ts";
import * as names from "./ops/names.ts";
import { enterCallable } from "./ops/enter.ts";
import * as attributes from "./ops/attributes_cache.ts";
import { deleteAttribute } from "./ops/attributes_set.ts";
import * as quick from "./ops/quick.ts";
import * as subscript from "./ops/subscript.ts";
import * as iterate from "./ops/iterate.ts";
import * as format from "./ops/format.ts";
import * as exceptions from "./ops/exceptions.ts";
import { enterAsend } from "./ops/async_generators.ts";
import * as generators from "./ops/generators.ts";
import * as functions from "./ops/functions.ts";
import * as matching from "./ops/matching.ts";
import * as intrinsics from "./ops/intrinsics.ts";
import { callObjectDirect } from "./ops/direct.ts";
import { enterMapped, filterVerdict } from "./ops/mapped.ts";
import * as callOps from "./ops/calls.ts";
import { quickCall, quickClass } from "./ops/quick_calls.ts";
import { beforeInstruction, countInstruction } from "./ops/tracing.ts";
import { plainOpcode } from "./ops/fused.ts";
import { endsStep } from "./loop_free.ts";

/** A small int or float as a double. */
function toDouble(value: u64): f64 { return isInt(value) ? <f64>toInt(value) : toFloat(value); }

/** For each comparison, from COMPARE_LT on, four bits: which of less, equal, greater and unordered make it true. */
const OUTCOMES: u32 = 0x64d231;
const UNORDERED: u32 = 8;

/** Adds to what the requested call's result shall mean (OnReturn.AGAIN, NEGATE ...). */
function markRequest(thread: u32, flag: u32): void { store<u32>(thread, load<u32>(thread, Thread.ON_RETURN) | flag, Thread.ON_RETURN); }

/**
 * The word of the instruction before `pc`, read once more: a case that needs it behind a call asks here, since `word` kept over one call
 * anywhere is stored to the machine's stack for every instruction.
 */
function wordBefore(pc: u32): u32 { return load<u32>(pc - 4); }

/**
 * The loop: runs the thread's current frame until its entry frame ends (RETURNED: value in RESULT; RAISED: EXCEPTION) or a slice is over
 * (SLICE: call again). The GIL is held. It exists twice: with a float type for `Mode` it stops before every instruction, to give a tracer
 * its events, to count (ops/tracing.ts), or to give the lock up that serves instead of a GIL (run.ts).
 */
export function interpret<Mode>(thread: u32): i32 {
  if (load<u32>(thread, Thread.SLICE_FLAGS)) { // a call that was begun from outside has raised at once
    store<u32>(thread, 0, Thread.SLICE_FLAGS);
    if (unwind(thread, true) == Status.LEAVE) return RunResult.RAISED;
  }
  let fp = load<u32>(thread, Thread.FRAME);
  let pc = load<u32>(fp, Frame.PC), sp = load<u32>(fp, Frame.SP);
  let constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS), sites = load<u32>(fp, Frame.LINK) + Link.SITES;
  let status: i32 = 0;
  while (true) {
    if (!isInteger<Mode>()) {
      if (load<u32>(thread, Thread.STEPS_LEFT) && endsStep(thread, fp, pc)) {
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        return RunResult.SLICE;
      }
      const tracing = load<u32>(thread, Thread.TRACING);
      status = tracing & Tracing.EVENTS ? beforeInstruction(thread, fp, pc, sp) : Status.OK;
      if (tracing & Tracing.COUNTS && status == Status.OK) countInstruction(plainOpcode(load<u32>(pc)));
      if (status != Status.OK) {
        if (status == Status.RAISED && unwind(thread, true) == Status.LEAVE) return RunResult.RAISED;
        fp = load<u32>(thread, Thread.FRAME);
        pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
        constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
        continue;
      }
    }
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
        if (next == Op.BINARY_ADD || next == Op.BINARY_SUBTRACT) { // i + 1 and its like
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
        if (next - Op.COMPARE_LT <= <u32>(Op.COMPARE_GE - Op.COMPARE_LT)) { // n > 0 and its like, with the jump behind it
          const left = load<u64>(sp - 8);
          if (isInt(left)) {
            // for each comparison, from LT on, three bits: which of less, equal and greater make it true
            const order: u32 = toInt(left) < number ? 1 : toInt(left) == number ? 2 : 4;
            const outcome = (<u32>(1 | 3 << 3 | 2 << 6 | 5 << 9 | 4 << 12 | 6 << 15) >>> ((next - Op.COMPARE_LT) * 3) & order) != 0;
            const after = load<u32>(pc, 4);
            if ((after & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 8; pc += outcome ? 8 : 8 + ((<i32>after >> 8) << 2); continue; }
            pc += 4;
            store<u64>(sp - 8, fromBool(outcome));
            continue;
          }
        }
        store<u64>(sp, fromSmall(number));
        sp += 8;
        continue;
      }

      // ---- locals and cells
      case Op.LOAD_FAST: store<u64>(sp, load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS)); sp += 8; continue;
      case Op.LOAD_FAST_CHECK: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (value != NULL) { store<u64>(sp, value); sp += 8; continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.unboundLocal(thread, fp, word >>> 8);
        break;
      }
      case Op.LOAD_FAST_AND_CLEAR: {
        const slot = fp + ((word >>> 8) << 3) + Frame.LOCALS;
        store<u64>(sp, load<u64>(slot));
        store<u64>(slot, NULL);
        sp += 8;
        continue;
      }
      case Op.STORE_FAST: sp -= 8; store<u64>(fp + ((word >>> 8) << 3), load<u64>(sp), Frame.LOCALS); continue;
      case Op.DELETE_FAST: {
        const slot = fp + ((word >>> 8) << 3) + Frame.LOCALS;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        const dropped = load<u64>(slot);
        if (dropped != NULL) {
          store<u64>(slot, NULL);
          names.afterDelete(thread, dropped);
          if (atomic.load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
          status = pollAtJump(thread, fp); // finalisers run before the next instruction
          if (status == Status.OK) continue;
          break;
        }
        status = names.unboundLocal(thread, fp, word >>> 8);
        break;
      }
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
      case Op.MAKE_CELL: store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP); status = names.makeCell(thread, fp, word >>> 8); if (status == Status.OK) continue; break;
      case Op.COPY_FREE_VARS: names.copyFreeVariables(fp, word >>> 8); continue;
      case Op.LOAD_DEREF: {
        const value = load<u64>(<u32>load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS), Cell.VALUE);
        if (value != NULL) { store<u64>(sp, value); sp += 8; continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.unboundLocal(thread, fp, word >>> 8);
        break;
      }
      case Op.STORE_DEREF: sp -= 8; store<u64>(<u32>load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS), load<u64>(sp), Cell.VALUE); continue;
      case Op.DELETE_DEREF: {
        const cell = <u32>load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (load<u64>(cell, Cell.VALUE) != NULL) { store<u64>(cell, NULL, Cell.VALUE); continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.unboundLocal(thread, fp, word >>> 8);
        break;
      }
      case Op.LOAD_FROM_DICT_OR_DEREF:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = names.loadFromDictOrDeref(thread, fp, load<u64>(sp - 8), word >>> 8);
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.LOAD_FROM_DICT_OR_GLOBALS:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = names.loadFromDictOrGlobals(thread, fp, load<u64>(sp - 8), word >>> 8);
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;

      // ---- globals and names: a site holds the address of the global's cell once it is known
      case Op.LOAD_GLOBAL: {
        const cell = load<u32>(sites + ((word >>> 8) << 2));
        if (cell) {
          let value = load<u64>(cell, Cell.VALUE);
          if (value != NULL) { store<u64>(sp, value); sp += 8; continue; }
          const fallback = load<u32>(cell, Cell.FALLBACK);
          if (fallback) {
            value = load<u64>(fallback, Cell.VALUE);
            if (value != NULL) { store<u64>(sp, value); sp += 8; continue; }
          }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.loadGlobal(thread, fp, word >>> 8);
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        break;
      }
      case Op.STORE_GLOBAL: {
        const cell = load<u32>(sites + ((word >>> 8) << 2));
        if (cell && load<u64>(cell, Cell.VALUE) != NULL) { sp -= 8; store<u64>(cell, load<u64>(sp), Cell.VALUE); continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = names.storeGlobal(thread, fp, word >>> 8, load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 8; continue; }
        break;
      }
      case Op.DELETE_GLOBAL:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.deleteGlobal(thread, fp, word >>> 8);
        if (status == Status.OK && atomic.load<u32>(thread, Thread.EVAL_BREAKER) != 0) { status = pollAtJump(thread, fp); if (status != Status.OK) break; }
        if (status == Status.OK) continue;
        break;
      case Op.LOAD_NAME: {
        if (load<u32>(fp, Frame.LOCALS_MAPPING) == load<u32>(fp, Frame.GLOBALS)) { // module code: the same cells as LOAD_GLOBAL
          const cell = load<u32>(sites + ((word >>> 8) << 2));
          if (cell) {
            let value = load<u64>(cell, Cell.VALUE);
            if (value != NULL) { store<u64>(sp, value); sp += 8; continue; }
            const fallback = load<u32>(cell, Cell.FALLBACK);
            if (fallback) {
              value = load<u64>(fallback, Cell.VALUE);
              if (value != NULL) { store<u64>(sp, value); sp += 8; continue; }
            }
          }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.loadName(thread, fp, word >>> 8);
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        break;
      }
      case Op.STORE_NAME: {
        if (load<u32>(fp, Frame.LOCALS_MAPPING) == load<u32>(fp, Frame.GLOBALS)) {
          const cell = load<u32>(sites + ((word >>> 8) << 2));
          if (cell && load<u64>(cell, Cell.VALUE) != NULL) { sp -= 8; store<u64>(cell, load<u64>(sp), Cell.VALUE); continue; }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = names.storeName(thread, fp, word >>> 8, load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 8; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      }
      case Op.DELETE_NAME:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.deleteName(thread, fp, word >>> 8);
        if (status == Status.OK && atomic.load<u32>(thread, Thread.EVAL_BREAKER) != 0) { status = pollAtJump(thread, fp); if (status != Status.OK) break; }
        if (status == Status.OK) continue;
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      case Op.LOAD_LOCALS:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.loadLocals(thread, fp);
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        break;

      // ---- attributes
      case Op.LOAD_ATTR: {
        const object = load<u64>(sp - 8);
        if (isObject(object)) {
          const record = load<u32>(sites + ((word >>> 8) << 2));
          if (record) {
            if (load<u32>(<u32>object, Header.SHAPE) == load<u32>(record, Cache.SHAPE) && load<u32>(record, Cache.KIND) == CacheKind.INLINE) {
              store<u64>(sp - 8, load<u64>(<u32>object + load<u32>(record, Cache.OFFSET)));
              continue;
            }
            const slowSite = sites + ((wordBefore(pc) >>> 8) << 2);
            const value = attributes.cachedLoad(<u32>object, record, slowSite);
            if (value != NULL) { store<u64>(sp - 8, value); continue; }
            const getter = attributes.cachedGetter(<u32>object, load<u32>(slowSite));
            if (getter) { // a property in Python
              store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
              const entered = enterSimple(thread, fp, getter, sp - 8, 1);
              if (entered) {
                fp = entered;
                pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
                constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
                if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
                status = pollBreaker(thread, fp);
                if (status == Status.OK) continue;
                break;
              }
            }
          }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = attributes.loadAttribute(thread, sites + ((wordBefore(pc) >>> 8) << 2), object, names.siteName(fp, wordBefore(pc) >>> 8));
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.LOAD_METHOD: {
        const object = load<u64>(sp - 8);
        if (isObject(object)) {
          const record = load<u32>(sites + ((word >>> 8) << 2));
          if (record) {
            if (load<u32>(<u32>object, Header.SHAPE) == load<u32>(record, Cache.SHAPE) && load<u32>(record, Cache.KIND) == CacheKind.METHOD &&
                load<u32>(load<u32>(record, Cache.OWNER), Class.VERSION) == load<u32>(record, Cache.VERSION)) {
              store<u64>(sp - 8, load<u64>(record, Cache.VALUE));
              store<u64>(sp, object);
              sp += 8;
              continue;
            }
            const value = attributes.cachedMethod(<u32>object, record, sites + ((wordBefore(pc) >>> 8) << 2));
            if (value != NULL) { store<u64>(sp - 8, value); store<u64>(sp, object); sp += 8; continue; }
          }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = attributes.loadMethod(thread, sites + ((wordBefore(pc) >>> 8) << 2), object, names.siteName(fp, wordBefore(pc) >>> 8));
        if (status == Status.OK) {
          store<u64>(sp - 8, load<u64>(thread, Thread.RESULT));
          store<u64>(sp, load<u64>(thread, Thread.EXTRA));
          sp += 8;
          continue;
        }
        if (status == Status.CALL) store<u32>(thread, OnReturn.METHOD_PAIR, Thread.ON_RETURN); // what it returns is called without self
        break;
      }
      case Op.LOAD_SUPER_ATTR:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 24, Frame.SP);
        status = attributes.loadSuperAttribute(thread, sites + ((wordBefore(pc) >>> 8) << 2), load<u64>(sp - 24), load<u64>(sp - 16), load<u64>(sp - 8), names.siteName(fp, wordBefore(pc) >>> 8));
        if (status == Status.OK) { sp -= 16; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.LOAD_SUPER_METHOD: {
        const site = sites + ((wordBefore(pc) >>> 8) << 2), record = load<u32>(site), self = load<u64>(sp - 8);
        if (record) {
          const value = attributes.cachedSuper(load<u64>(sp - 24), load<u64>(sp - 16), self, record);
          if (value != NULL) { sp -= 8; store<u64>(sp - 16, value); store<u64>(sp - 8, self); continue; }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 24, Frame.SP);
        status = attributes.loadSuperMethod(thread, site, load<u64>(sp - 24), load<u64>(sp - 16), self, names.siteName(fp, wordBefore(pc) >>> 8));
        if (status == Status.OK) {
          sp -= 8;
          store<u64>(sp - 16, load<u64>(thread, Thread.RESULT));
          store<u64>(sp - 8, load<u64>(thread, Thread.EXTRA));
          continue;
        }
        if (status == Status.CALL) store<u32>(thread, OnReturn.METHOD_PAIR, Thread.ON_RETURN);
        break;
      }
      case Op.STORE_ATTR: {
        const object = load<u64>(sp - 8), value = load<u64>(sp - 16);
        if (isObject(object)) {
          const record = load<u32>(sites + ((word >>> 8) << 2));
          if (record && load<u32>(<u32>object, Header.SHAPE) == load<u32>(record, Cache.SHAPE) && load<u32>(record, Cache.KIND) == CacheKind.INLINE) {
            store<u64>(<u32>object + load<u32>(record, Cache.OFFSET), value);
            sp -= 16;
            continue;
          }
          if (record && attributes.cachedStore(<u32>object, record, value, sites + ((wordBefore(pc) >>> 8) << 2))) { sp -= 16; continue; }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = attributes.storeAttribute(thread, sites + ((wordBefore(pc) >>> 8) << 2), object, names.siteName(fp, wordBefore(pc) >>> 8), value);
        if (status == Status.OK) { sp -= 16; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      }
      case Op.DELETE_ATTR:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = deleteAttribute(thread, load<u64>(sp - 8), names.siteName(fp, word >>> 8));
        if (status == Status.OK) { sp -= 8; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;

      // ---- operators
      case Op.BINARY_ADD: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const sum = toInt(left) + toInt(right);
          if (fitsSmall(sum)) { sp -= 8; store<u64>(sp - 8, fromSmall(sum)); continue; }
        } else if (isFloat(left) && isFloat(right)) { sp -= 8; store<u64>(sp - 8, fromFloat(toFloat(left) + toFloat(right))); continue; }
        else if (!isObject(left) && !isObject(right)) { sp -= 8; store<u64>(sp - 8, fromFloat(toDouble(left) + toDouble(right))); continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_ADD - Op.BINARY_ADD, left, right, wordBefore(pc) >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BINARY_SUBTRACT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const difference = toInt(left) - toInt(right);
          if (fitsSmall(difference)) { sp -= 8; store<u64>(sp - 8, fromSmall(difference)); continue; }
        } else if (isFloat(left) && isFloat(right)) { sp -= 8; store<u64>(sp - 8, fromFloat(toFloat(left) - toFloat(right))); continue; }
        else if (!isObject(left) && !isObject(right)) { sp -= 8; store<u64>(sp - 8, fromFloat(toDouble(left) - toDouble(right))); continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_SUBTRACT - Op.BINARY_ADD, left, right, wordBefore(pc) >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BINARY_MULTIPLY: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const a = toInt(left), b = toInt(right);
          if (<i64><i32>a == a && <i64><i32>b == b) { // the product of two 32-bit numbers fits 64 bits
            const product = a * b;
            if (fitsSmall(product)) { sp -= 8; store<u64>(sp - 8, fromSmall(product)); continue; }
          }
          const bytes = quick.reductionBytes(pc);
          if (bytes) { // x * a + c & m
            const reduced = quick.reducedProduct(a, b, pc, bytes, constants);
            if (reduced != NULL) { sp -= 8; store<u64>(sp - 8, reduced); pc += bytes; continue; }
          }
        } else if (isFloat(left) && isFloat(right)) { sp -= 8; store<u64>(sp - 8, fromFloat(toFloat(left) * toFloat(right))); continue; }
        else if (!isObject(left) && !isObject(right)) { sp -= 8; store<u64>(sp - 8, fromFloat(toDouble(left) * toDouble(right))); continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_MULTIPLY - Op.BINARY_ADD, left, right, wordBefore(pc) >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BINARY_TRUE_DIVIDE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (!isObject(left) && !isObject(right)) { // small ints are doubles exactly, so the quotient is rounded once
          const divisor = toDouble(right);
          if (divisor != 0) { sp -= 8; store<u64>(sp - 8, fromFloat(toDouble(left) / divisor)); continue; }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_TRUE_DIVIDE - Op.BINARY_ADD, left, right, wordBefore(pc) >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BINARY_FLOOR_DIVIDE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const a = toInt(left), b = toInt(right);
          if (b > 0) {
            let quotient = a / b;
            if (a - quotient * b < 0) quotient--;
            sp -= 8; store<u64>(sp - 8, fromSmall(quotient)); continue;
          }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_FLOOR_DIVIDE - Op.BINARY_ADD, left, right, wordBefore(pc) >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BINARY_REMAINDER: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const a = toInt(left), b = toInt(right);
          if (b > 0) {
            let remainder: i64;
            // a 32-bit division is several times as fast as a 64-bit one on many processors
            if (((a | b) & 0xffffffff80000000) == 0) remainder = <i64>(<u32>a % <u32>b);
            else { remainder = a % b; if (remainder < 0) remainder += b; }
            sp -= 8; store<u64>(sp - 8, fromSmall(remainder)); continue;
          }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_REMAINDER - Op.BINARY_ADD, left, right, wordBefore(pc) >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BINARY_AND: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) { sp -= 8; store<u64>(sp - 8, left & right); continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_AND - Op.BINARY_ADD, left, right, wordBefore(pc) >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BINARY_OR: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) { sp -= 8; store<u64>(sp - 8, left | right); continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_OR - Op.BINARY_ADD, left, right, wordBefore(pc) >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BINARY_XOR: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) { sp -= 8; store<u64>(sp - 8, (left ^ right) | TAG_INT); continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_XOR - Op.BINARY_ADD, left, right, wordBefore(pc) >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BINARY_LSHIFT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const a = toInt(left), shift = toInt(right);
          if (<u64>shift < 48) {
            const shifted = a << shift;
            if (shifted >> shift == a && fitsSmall(shifted)) { sp -= 8; store<u64>(sp - 8, fromSmall(shifted)); continue; }
          }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_LSHIFT - Op.BINARY_ADD, left, right, wordBefore(pc) >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BINARY_RSHIFT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        if (bothInt(left, right)) {
          const shift = toInt(right);
          if (shift >= 0) { sp -= 8; store<u64>(sp - 8, fromSmall(toInt(left) >> (shift > 63 ? 63 : shift))); continue; }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_RSHIFT - Op.BINARY_ADD, left, right, wordBefore(pc) >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BINARY_POWER:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_POWER - Op.BINARY_ADD, load<u64>(sp - 16), load<u64>(sp - 8), word >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.BINARY_MATRIX_MULTIPLY:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = binaryInstruction(thread, Op.BINARY_MATRIX_MULTIPLY - Op.BINARY_ADD, load<u64>(sp - 16), load<u64>(sp - 8), word >>> 8);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.UNARY_NEGATIVE: {
        const value = load<u64>(sp - 8);
        if (isFloat(value)) { store<u64>(sp - 8, fromFloat(-toFloat(value))); continue; }
        if (isInt(value)) {
          const negated = -toInt(value);
          if (fitsSmall(negated)) { store<u64>(sp - 8, fromSmall(negated)); continue; }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = unaryOperation(thread, Op.UNARY_NEGATIVE, value);
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.UNARY_POSITIVE:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = unaryOperation(thread, Op.UNARY_POSITIVE, load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.UNARY_INVERT:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = unaryOperation(thread, Op.UNARY_INVERT, load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.UNARY_NOT: {
        const value = load<u64>(sp - 8);
        if (value == TRUE) { store<u64>(sp - 8, FALSE); continue; }
        if (value == FALSE || value == NONE) { store<u64>(sp - 8, TRUE); continue; }
        if (isInt(value)) { store<u64>(sp - 8, fromBool(value == fromSmall(0))); continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = truth(thread, value);
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT) ^ (TRUE ^ FALSE)); continue; }
        if (status == Status.CALL) markRequest(thread, OnReturn.NEGATE);
        break;
      }

      // ---- comparisons: where a jump on the result follows it is taken here
      case Op.COMPARE_LT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: bool;
        if (bothInt(left, right)) outcome = <i64>(left << 15) < <i64>(right << 15);
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) < toDouble(right);
        else {
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
          status = compareInstruction(thread, Op.COMPARE_LT - Op.COMPARE_LT, left, right);
          if (status != Status.OK) break;
          const result = load<u64>(thread, Thread.RESULT);
          if (result != TRUE && result != FALSE) { sp -= 8; store<u64>(sp - 8, result); continue; }
          outcome = result == TRUE;
        }
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
          sp -= 16;
          pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
          continue;
        }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.COMPARE_LE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: bool;
        if (bothInt(left, right)) outcome = <i64>(left << 15) <= <i64>(right << 15);
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) <= toDouble(right);
        else {
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
          status = compareInstruction(thread, Op.COMPARE_LE - Op.COMPARE_LT, left, right);
          if (status != Status.OK) break;
          const result = load<u64>(thread, Thread.RESULT);
          if (result != TRUE && result != FALSE) { sp -= 8; store<u64>(sp - 8, result); continue; }
          outcome = result == TRUE;
        }
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
          sp -= 16;
          pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
          continue;
        }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.COMPARE_EQ: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: bool;
        if (bothInt(left, right)) outcome = <i64>(left << 15) == <i64>(right << 15);
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) == toDouble(right);
        else {
          const equal = quick.quickEqual(left, right);
          if (equal >= 0) outcome = equal != 0;
          else {
            store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
            status = compareInstruction(thread, Op.COMPARE_EQ - Op.COMPARE_LT, left, right);
            if (status != Status.OK) break;
            const result = load<u64>(thread, Thread.RESULT);
            if (result != TRUE && result != FALSE) { sp -= 8; store<u64>(sp - 8, result); continue; }
            outcome = result == TRUE;
          }
        }
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
          sp -= 16;
          pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
          continue;
        }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.COMPARE_NE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: bool;
        if (bothInt(left, right)) outcome = <i64>(left << 15) != <i64>(right << 15);
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) != toDouble(right);
        else {
          const equal = quick.quickEqual(left, right);
          if (equal >= 0) outcome = equal == 0;
          else {
            store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
            status = compareInstruction(thread, Op.COMPARE_NE - Op.COMPARE_LT, left, right);
            if (status != Status.OK) break;
            const result = load<u64>(thread, Thread.RESULT);
            if (result != TRUE && result != FALSE) { sp -= 8; store<u64>(sp - 8, result); continue; }
            outcome = result == TRUE;
          }
        }
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
          sp -= 16;
          pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
          continue;
        }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.COMPARE_GT: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: bool;
        if (bothInt(left, right)) outcome = <i64>(left << 15) > <i64>(right << 15);
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) > toDouble(right);
        else {
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
          status = compareInstruction(thread, Op.COMPARE_GT - Op.COMPARE_LT, left, right);
          if (status != Status.OK) break;
          const result = load<u64>(thread, Thread.RESULT);
          if (result != TRUE && result != FALSE) { sp -= 8; store<u64>(sp - 8, result); continue; }
          outcome = result == TRUE;
        }
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
          sp -= 16;
          pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
          continue;
        }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.COMPARE_GE: {
        const left = load<u64>(sp - 16), right = load<u64>(sp - 8);
        let outcome: bool;
        if (bothInt(left, right)) outcome = <i64>(left << 15) >= <i64>(right << 15);
        else if (!isObject(left) && !isObject(right)) outcome = toDouble(left) >= toDouble(right);
        else {
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
          status = compareInstruction(thread, Op.COMPARE_GE - Op.COMPARE_LT, left, right);
          if (status != Status.OK) break;
          const result = load<u64>(thread, Thread.RESULT);
          if (result != TRUE && result != FALSE) { sp -= 8; store<u64>(sp - 8, result); continue; }
          outcome = result == TRUE;
        }
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        if ((next & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
          sp -= 16;
          pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4;
          continue;
        }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.IS_OP: {
        const outcome = (load<u64>(sp - 16) == load<u64>(sp - 8)) != ((word >>> 8) != 0);
        const next = load<u32>(pc);
        if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
        if ((next & 0xff) == Op.POP_JUMP_IF_TRUE) { sp -= 16; pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4; continue; }
        sp -= 8;
        store<u64>(sp - 8, fromBool(outcome));
        continue;
      }
      case Op.CONTAINS_OP: {
        const isIn = quick.quickContains(load<u64>(sp - 16), load<u64>(sp - 8));
        if (isIn >= 0) {
          const outcome = (isIn != 0) != ((wordBefore(pc) >>> 8) != 0);
          const next = load<u32>(pc);
          if ((next & 0xff) == Op.POP_JUMP_IF_FALSE) { sp -= 16; pc += outcome ? 4 : 4 + ((<i32>next >> 8) << 2); continue; }
          if ((next & 0xff) == Op.POP_JUMP_IF_TRUE) { sp -= 16; pc += outcome ? 4 + ((<i32>next >> 8) << 2) : 4; continue; }
          sp -= 8;
          store<u64>(sp - 8, fromBool(outcome));
          continue;
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = containsValue(thread, load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.OK) {
          sp -= 8;
          const found = load<u64>(thread, Thread.RESULT);
          store<u64>(sp - 8, wordBefore(pc) >>> 8 ? found ^ (TRUE ^ FALSE) : found);
          continue;
        }
        if (status == Status.CALL && wordBefore(pc) >>> 8) markRequest(thread, OnReturn.NEGATE);
        break;
      }

      // ---- jumps
      case Op.JUMP_FORWARD: pc += (word >>> 8) << 2; continue;
      case Op.JUMP_BACKWARD_NO_INTERRUPT: pc += (<i32>word >> 8) << 2; continue;
      case Op.JUMP_BACKWARD: {
        pc += (<i32>word >> 8) << 2;
        if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
          if (!isInteger<Mode>() || (load<u32>(pc) & 0xff) != Op.FOR_ITER) continue; // (a tracer is told of each FOR_ITER)
          const iterator = <u32>load<u64>(sp - 8), shape = shapeOf(iterator);
          let value: u64;
          if (shape == cls(ClassId.RANGE_ITERATOR)) { // the next turn at once: FOR_ITER's own first ways
            const left = load<u64>(iterator, Iterator.VALUES + 8);
            if (left == fromSmall(0)) continue;
            value = load<u64>(iterator, Iterator.VALUES);
            store<u64>(iterator, left - 1, Iterator.VALUES + 8);
            store<u64>(iterator, fromSmall(toInt(value) + toInt(load<u64>(iterator, Iterator.VALUES + 16))), Iterator.VALUES);
          } else if (shape == cls(ClassId.LIST_ITERATOR) || shape == cls(ClassId.TUPLE_ITERATOR)) {
            const over = load<u64>(iterator, Iterator.VALUES), index = load<u32>(iterator, Iterator.INDEX);
            if (over == NONE || index >= load<u32>(<u32>over, Sequence.LENGTH)) continue;
            value = load<u64>(load<u32>(<u32>over, Sequence.ITEMS) + (index << 3));
            store<u32>(iterator, index + 1, Iterator.INDEX);
          } else continue;
          const next = load<u32>(pc, 4);
          if ((next & 0xff) == Op.STORE_FAST) { store<u64>(fp + ((next >>> 8) << 3), value, Frame.LOCALS); pc += 8; continue; }
          pc += 4;
          store<u64>(sp, value);
          sp += 8;
          continue;
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = pollAtJump(thread, fp);
        if (status == Status.OK) continue;
        break;
      }
      case Op.POP_JUMP_IF_FALSE: {
        const value = load<u64>(sp - 8);
        if (value == TRUE) { sp -= 8; continue; }
        if (value == FALSE || value == NONE) { sp -= 8; pc += (wordBefore(pc) >>> 8) << 2; continue; }
        if (isInt(value)) { sp -= 8; if (value == fromSmall(0)) pc += (wordBefore(pc) >>> 8) << 2; continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP); // a call of __bool__ leaves its result here and runs this again
        status = truth(thread, value);
        if (status == Status.OK) { sp -= 8; if (load<u64>(thread, Thread.RESULT) != TRUE) pc += (wordBefore(pc) >>> 8) << 2; continue; }
        if (status == Status.CALL) markRequest(thread, OnReturn.AGAIN);
        break;
      }
      case Op.POP_JUMP_IF_TRUE: {
        const value = load<u64>(sp - 8);
        if (value == TRUE) { sp -= 8; pc += (word >>> 8) << 2; continue; }
        if (value == FALSE || value == NONE) { sp -= 8; continue; }
        if (isInt(value)) { sp -= 8; if (value != fromSmall(0)) pc += (wordBefore(pc) >>> 8) << 2; continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = truth(thread, value);
        if (status == Status.OK) { sp -= 8; if (load<u64>(thread, Thread.RESULT) == TRUE) pc += (wordBefore(pc) >>> 8) << 2; continue; }
        if (status == Status.CALL) markRequest(thread, OnReturn.AGAIN);
        break;
      }
      case Op.POP_JUMP_IF_NONE: sp -= 8; if (load<u64>(sp) == NONE) pc += (word >>> 8) << 2; continue;
      case Op.POP_JUMP_IF_NOT_NONE: sp -= 8; if (load<u64>(sp) != NONE) pc += (word >>> 8) << 2; continue;
      case Op.POP_JUMP_BACKWARD_IF_FALSE: {
        const value = load<u64>(sp - 8);
        let outcome: bool;
        if (value == TRUE) outcome = true;
        else if (value == FALSE || value == NONE) outcome = false;
        else if (isInt(value)) outcome = value != fromSmall(0);
        else {
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
          status = truth(thread, value);
          if (status != Status.OK) {
            if (status == Status.CALL) markRequest(thread, OnReturn.AGAIN);
            break;
          }
          outcome = load<u64>(thread, Thread.RESULT) == TRUE;
        }
        sp -= 8;
        if (outcome) continue;
        pc += (<i32>wordBefore(pc) >> 8) << 2;
        if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = pollAtJump(thread, fp);
        if (status == Status.OK) continue;
        break;
      }
      case Op.POP_JUMP_BACKWARD_IF_TRUE: {
        const value = load<u64>(sp - 8);
        let outcome: bool;
        if (value == TRUE) outcome = true;
        else if (value == FALSE || value == NONE) outcome = false;
        else if (isInt(value)) outcome = value != fromSmall(0);
        else {
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
          status = truth(thread, value);
          if (status != Status.OK) {
            if (status == Status.CALL) markRequest(thread, OnReturn.AGAIN);
            break;
          }
          outcome = load<u64>(thread, Thread.RESULT) == TRUE;
        }
        sp -= 8;
        if (!outcome) continue;
        pc += (<i32>wordBefore(pc) >> 8) << 2;
        if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = pollAtJump(thread, fp);
        if (status == Status.OK) continue;
        break;
      }
      case Op.JUMP_IF_FALSE_OR_POP: {
        const value = load<u64>(sp - 8);
        let outcome: bool;
        if (value == TRUE) outcome = true;
        else if (value == FALSE || value == NONE) outcome = false;
        else if (isInt(value)) outcome = value != fromSmall(0);
        else {
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
          status = truth(thread, value);
          if (status != Status.OK) {
            if (status == Status.CALL) markRequest(thread, OnReturn.KEEP_OR_POP);
            break;
          }
          outcome = load<u64>(thread, Thread.RESULT) == TRUE;
        }
        if (!outcome) pc += (wordBefore(pc) >>> 8) << 2;
        else sp -= 8;
        continue;
      }
      case Op.JUMP_IF_TRUE_OR_POP: {
        const value = load<u64>(sp - 8);
        let outcome: bool;
        if (value == TRUE) outcome = true;
        else if (value == FALSE || value == NONE) outcome = false;
        else if (isInt(value)) outcome = value != fromSmall(0);
        else {
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
          status = truth(thread, value);
          if (status != Status.OK) {
            if (status == Status.CALL) markRequest(thread, OnReturn.KEEP_OR_POP);
            break;
          }
          outcome = load<u64>(thread, Thread.RESULT) == TRUE;
        }
        if (outcome) pc += (wordBefore(pc) >>> 8) << 2;
        else sp -= 8;
        continue;
      }

      // ---- subscripts
      case Op.BINARY_SUBSCR: {
        const container = load<u64>(sp - 16), key = load<u64>(sp - 8);
        if (isInt(key) && isObject(container)) {
          const object = <u32>container, shape = shapeOf(object);
          if (shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE)) {
            const length = load<u32>(object, Sequence.LENGTH);
            let index = toInt(key);
            if (index < 0) index += length;
            if (<u64>index < <u64>length) {
              sp -= 8;
              store<u64>(sp - 8, load<u64>(load<u32>(object, Sequence.ITEMS) + (<u32>index << 3)));
              continue;
            }
          }
        }
        const item = quick.quickItem(container, key);
        if (item != NULL) { sp -= 8; store<u64>(sp - 8, item); continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = subscript.getItem(thread, container, key);
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.STORE_SUBSCR: {
        const container = load<u64>(sp - 16), key = load<u64>(sp - 8);
        if (isInt(key) && isObject(container) && shapeOf(<u32>container) == cls(ClassId.LIST)) {
          const length = load<u32>(<u32>container, Sequence.LENGTH);
          let index = toInt(key);
          if (index < 0) index += length;
          if (<u64>index < <u64>length) {
            store<u64>(load<u32>(<u32>container, Sequence.ITEMS) + (<u32>index << 3), load<u64>(sp - 24));
            sp -= 24;
            continue;
          }
        }
        if (quick.quickStoreItem(thread, container, key, load<u64>(sp - 24))) { sp -= 24; continue; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 24, Frame.SP);
        status = subscript.setItem(thread, container, key, load<u64>(sp - 24));
        if (status == Status.OK) { sp -= 24; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      }
      case Op.DELETE_SUBSCR:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = subscript.deleteItem(thread, load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 16; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      case Op.BINARY_SLICE:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 24, Frame.SP);
        status = subscript.getSlice(thread, load<u64>(sp - 24), load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 16; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.STORE_SLICE:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 32, Frame.SP);
        status = subscript.setSlice(thread, load<u64>(sp - 24), load<u64>(sp - 16), load<u64>(sp - 8), load<u64>(sp - 32));
        if (status == Status.OK) { sp -= 32; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;

      // ---- building containers; the operand is a count
      case Op.BUILD_SLICE: {
        const bottom = sp - ((word >>> 8) << 3);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        status = build.buildSequence(thread, Op.BUILD_SLICE, bottom, word >>> 8);
        if (status == Status.OK) { sp = bottom + 8; store<u64>(bottom, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BUILD_TUPLE: {
        const bottom = sp - ((word >>> 8) << 3);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        status = build.buildSequence(thread, Op.BUILD_TUPLE, bottom, word >>> 8);
        if (status == Status.OK) { sp = bottom + 8; store<u64>(bottom, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BUILD_LIST: {
        const bottom = sp - ((word >>> 8) << 3);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        status = build.buildSequence(thread, Op.BUILD_LIST, bottom, word >>> 8);
        if (status == Status.OK) { sp = bottom + 8; store<u64>(bottom, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BUILD_SET: {
        const bottom = sp - ((word >>> 8) << 3);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        status = build.buildSequence(thread, Op.BUILD_SET, bottom, word >>> 8);
        if (status == Status.OK) { sp = bottom + 8; store<u64>(bottom, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BUILD_STRING: {
        const bottom = sp - ((word >>> 8) << 3);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        status = build.buildSequence(thread, Op.BUILD_STRING, bottom, word >>> 8);
        if (status == Status.OK) { sp = bottom + 8; store<u64>(bottom, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.BUILD_MAP: {
        const bottom = sp - ((word >>> 8) << 4);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        status = build.buildMap(thread, bottom, word >>> 8);
        if (status == Status.OK) { sp = bottom + 8; store<u64>(bottom, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      }
      case Op.LIST_APPEND: {
        const list = <u32>load<u64>(sp - 8 - ((word >>> 8) << 3)), length = load<u32>(list, List.LENGTH);
        if (length < load<u32>(list, List.CAPACITY)) {
          sp -= 8;
          store<u64>(load<u32>(list, List.ITEMS) + (length << 3), load<u64>(sp));
          store<u32>(list, length + 1, List.LENGTH);
          continue;
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = build.listAppendSlow(thread, list, load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 8; continue; }
        break;
      }
      case Op.SET_ADD:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = build.extend(thread, Op.SET_ADD, sp - 8 - ((word >>> 8) << 3), load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 8; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      case Op.LIST_EXTEND:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = build.extend(thread, Op.LIST_EXTEND, sp - 8 - ((word >>> 8) << 3), load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 8; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      case Op.SET_UPDATE:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = build.extend(thread, Op.SET_UPDATE, sp - 8 - ((word >>> 8) << 3), load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 8; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      case Op.DICT_UPDATE:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = build.extend(thread, Op.DICT_UPDATE, sp - 8 - ((word >>> 8) << 3), load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 8; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      case Op.DICT_MERGE:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = build.extend(thread, Op.DICT_MERGE, sp - 8 - ((word >>> 8) << 3), load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 8; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      case Op.MAP_ADD:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = build.mapAdd(thread, load<u64>(sp - 16 - ((word >>> 8) << 3)), load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 16; continue; }
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      case Op.UNPACK_SEQUENCE: {
        const sequence = load<u64>(sp - 8), count = word >>> 8;
        if (isObject(sequence)) {
          const object = <u32>sequence, shape = shapeOf(object);
          if ((shape == cls(ClassId.TUPLE) || shape == cls(ClassId.LIST)) && load<u32>(object, Sequence.LENGTH) == count) {
            const items = load<u32>(object, Sequence.ITEMS);
            let to = sp - 8;
            for (let i: u32 = count; i > 0; i--) { store<u64>(to, load<u64>(items + (i << 3) - 8)); to += 8; }
            sp = to;
            continue;
          }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = iterate.unpackSequence(thread, sequence, count); // RESULT: a tuple of exactly count
        if (status == Status.OK) { sp = iterate.pushUnpacked(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        if (status == Status.CALL) markRequest(thread, OnReturn.AGAIN);
        break;
      }
      case Op.UNPACK_EX: {
        const before = wordBefore(pc) >>> 8 & 0xfff, after = wordBefore(pc) >>> 20;
        const sequence = load<u64>(sp - 8);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = iterate.unpackEx(thread, sequence, before, after); // RESULT: a tuple: before, list, after
        if (status == Status.OK) { sp = iterate.pushUnpacked(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        if (status == Status.CALL) markRequest(thread, OnReturn.AGAIN);
        break;
      }

      // ---- formatting
      case Op.FORMAT_SIMPLE:
        if (isObject(load<u64>(sp - 8)) && shapeOf(<u32>load<u64>(sp - 8)) == cls(ClassId.STR)) continue;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = format.formatSimple(thread, load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.FORMAT_WITH_SPEC:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = format.formatWithSpec(thread, load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.CONVERT_VALUE:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = format.convertValue(thread, load<u64>(sp - 8), word >>> 8);
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;

      // ---- iteration and generators
      case Op.GET_ITER:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = iterate.getIterator(thread, load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.FOR_ITER: {
        const iterator = <u32>load<u64>(sp - 8), shape = shapeOf(iterator);
        if (shape == cls(ClassId.RANGE_ITERATOR)) {
          const left = load<u64>(iterator, Iterator.VALUES + 8);
          if (left == fromSmall(0)) { sp -= 8; pc += (word >>> 8) << 2; continue; }
          const value = load<u64>(iterator, Iterator.VALUES), next = load<u32>(pc);
          store<u64>(iterator, left - 1, Iterator.VALUES + 8);
          store<u64>(iterator, fromSmall(toInt(value) + toInt(load<u64>(iterator, Iterator.VALUES + 16))), Iterator.VALUES);
          if ((next & 0xff) == Op.STORE_FAST) { store<u64>(fp + ((next >>> 8) << 3), value, Frame.LOCALS); pc += 4; continue; }
          store<u64>(sp, value);
          sp += 8;
          continue;
        }
        if (shape == cls(ClassId.LIST_ITERATOR) || shape == cls(ClassId.TUPLE_ITERATOR)) {
          const over = load<u64>(iterator, Iterator.VALUES), index = load<u32>(iterator, Iterator.INDEX);
          if (over != NONE && index < load<u32>(<u32>over, Sequence.LENGTH)) {
            const value = load<u64>(load<u32>(<u32>over, Sequence.ITEMS) + (index << 3)), next = load<u32>(pc);
            store<u32>(iterator, index + 1, Iterator.INDEX);
            if ((next & 0xff) == Op.STORE_FAST) { store<u64>(fp + ((next >>> 8) << 3), value, Frame.LOCALS); pc += 4; continue; }
            store<u64>(sp, value);
            sp += 8;
            continue;
          }
        } else if (load<u32>(pc) == (Op.UNPACK_SEQUENCE | (2 << 8)) && iterate.nextPair(iterator, sp)) { // no tuple is made
          sp += 16;
          pc += 4;
          continue;
        }
        if (shape == cls(ClassId.GENERATOR)) {
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
          const entered = quick.enterGenerator(thread, fp, iterator, NONE, OnRaise.FOR_ITER);
          if (entered) {
            fp = entered;
            pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
            if (isInteger<Mode>() && (load<u32>(pc) & 0xff) == Op.POP_TOP) { pc += 4; sp -= 8; } // what was sent is dropped
            constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
            if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
            status = pollBreaker(thread, fp);
            if (status == Status.OK) continue;
            break;
          }
        }
        if (shape == cls(ClassId.MAP) || shape == cls(ClassId.FILTER)) {
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
          const entered = enterMapped(thread, fp, iterator, sp);
          if (entered) {
            fp = entered;
            pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
            constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
            if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
            status = pollBreaker(thread, fp);
            if (status == Status.OK) continue;
            break;
          }
        }
        const value = iterate.fastNext(iterator); // ranges, lists, tuples, dicts, sets: NULL where it takes more
        if (value != NULL) {
          const next = load<u32>(pc);
          if ((next & 0xff) == Op.STORE_FAST) { store<u64>(fp + ((next >>> 8) << 3), value, Frame.LOCALS); pc += 4; continue; }
          store<u64>(sp, value);
          sp += 8;
          continue;
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = iterate.nextValue(thread, load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        if (status == Status.STOP) { sp -= 8; pc += (wordBefore(pc) >>> 8) << 2; continue; }
        if (status == Status.CALL || status == Status.RESUME) status = underRaise(thread, fp, status, OnRaise.FOR_ITER);
        break;
      }
      case Op.GET_YIELD_FROM_ITER:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = generators.yieldFromIterator(thread, fp, load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.SEND: {
        const receiver = load<u64>(sp - 16);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        if (isObject(receiver) && (shapeOf(<u32>receiver) == cls(ClassId.COROUTINE) || shapeOf(<u32>receiver) == cls(ClassId.GENERATOR))) {
          const entered = quick.enterGenerator(thread, fp, <u32>receiver, load<u64>(sp - 8), OnRaise.SEND);
          if (entered) {
            fp = entered;
            pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
            constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
            if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
            status = pollBreaker(thread, fp);
            if (status == Status.OK) continue;
            break;
          }
        }
        if (isObject(receiver) && shapeOf(<u32>receiver) == cls(ClassId.ASYNC_GENERATOR_ASEND)) {
          const entered = enterAsend(thread, fp, <u32>receiver, load<u64>(sp - 8));
          if (entered) {
            fp = entered;
            pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
            constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
            if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
            status = pollBreaker(thread, fp);
            if (status == Status.OK) continue;
            break;
          }
        }
        status = generators.send(thread, load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        if (status == Status.STOP) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); pc += (wordBefore(pc) >>> 8) << 2; continue; }
        if (status == Status.CALL || status == Status.RESUME) status = underRaise(thread, fp, status, OnRaise.SEND);
        break;
      }
      case Op.END_SEND: store<u64>(sp - 16, load<u64>(sp - 8)); sp -= 8; continue;
      case Op.YIELD_VALUE: {
        const value = load<u64>(sp - 8);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        const onReturn = load<u32>(fp, Frame.ON_RETURN), generator = load<u32>(fp, Frame.GENERATOR);
        if ((onReturn & 0xff) == OnReturn.PUSH) { // the resumer's FOR_ITER, SEND or next(): go on there with the value
          // generators.suspend() written out
          store<u32>(generator, GeneratorState.SUSPENDED, Generator.STATE);
          store<u32>(thread, load<u32>(generator + Generator.HANDLED, ExceptionItem.PREVIOUS), Thread.HANDLED);
          store<u32>(generator + Generator.HANDLED, 0, ExceptionItem.PREVIOUS);
          if ((onReturn & (FrameFlag.PRELUDE << 16)) == 0) store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) + 1, Thread.DEPTH_LEFT);
          const resumer = load<u32>(fp, Frame.PREVIOUS);
          store<u32>(fp, 0, Frame.PREVIOUS);
          store<u32>(thread, resumer, Thread.FRAME);
          fp = resumer;
          pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
          constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
          const next = load<u32>(pc);
          if (isInteger<Mode>() && (next & 0xff) == Op.STORE_FAST) { store<u64>(fp + ((next >>> 8) << 3), value, Frame.LOCALS); pc += 4; continue; }
          store<u64>(sp, value);
          sp += 8;
          continue;
        }
        const extra = load<u64>(fp, Frame.EXTRA), extra2 = load<u64>(fp, Frame.EXTRA2);
        fp = generators.suspend(thread, fp, generator);
        status = finishReturn(thread, onReturn & 0xff, onReturn >>> 8 & 0xff, extra, extra2, value);
        break;
      }
      case Op.RETURN_GENERATOR:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = generators.makeGenerator(thread, fp); // RESULT: the generator; the frame now lies in it
        if (status == Status.OK) {
          const word36 = load<u32>(fp, Frame.ON_RETURN), extra = load<u64>(fp, Frame.EXTRA), extra2 = load<u64>(fp, Frame.EXTRA2);
          fp = generators.leaveToGenerator(thread, fp);
          if (word36 & 0xffff) status = finishReturn(thread, word36 & 0xff, word36 >>> 8 & 0xff, extra, extra2, load<u64>(thread, Thread.RESULT));
          else if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) {
            pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
            store<u64>(sp, load<u64>(thread, Thread.RESULT));
            sp += 8;
            constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
            continue;
          }
        }
        break;
      case Op.GET_AWAITABLE:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = generators.getAwaitable(thread, load<u64>(sp - 8), word >>> 8);
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.GET_AITER:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = generators.getAsyncIterator(thread, load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.GET_ANEXT:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = generators.getAsyncNext(thread, load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        break;
      case Op.END_ASYNC_FOR:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = generators.endAsyncFor(thread, load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 16; continue; }
        break;
      case Op.CLEANUP_THROW:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 24, Frame.SP);
        status = generators.cleanupThrow(thread, load<u64>(sp - 8));
        if (status == Status.OK) {
          store<u64>(sp - 24, NONE);
          store<u64>(sp - 16, load<u64>(thread, Thread.RESULT));
          sp -= 8;
          continue;
        }
        status = unwind(thread, false); // raised again: the traceback has this frame already
        if (status == Status.LEAVE) return RunResult.RAISED;
        fp = load<u32>(thread, Thread.FRAME);
        pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
        constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
        continue;

      // ---- with
      case Op.BEFORE_WITH:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = exceptions.beforeWith(thread, fp, load<u64>(sp - 8), false); // pushes exit itself
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        break;
      case Op.BEFORE_ASYNC_WITH:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = exceptions.beforeWith(thread, fp, load<u64>(sp - 8), true); // pushes exit itself
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        break;
      case Op.WITH_EXCEPT_START:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = exceptions.withExceptStart(thread, load<u64>(sp - 32), load<u64>(sp - 8));
        break;

      // ---- calls
      case Op.CALL: {
        const count = word >>> 8, slot = sp - 8 - (count << 3);
        const callee = load<u64>(slot);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, slot, Frame.SP);
        if (isObject(callee) && kindOf(<u32>callee) == Kind.FUNCTION) {
          const code = load<u32>(<u32>callee, Function.CODE), depth = load<i32>(thread, Thread.DEPTH_LEFT);
          const top = load<u32>(thread, Thread.STACK_TOP), chunk = load<u32>(thread, Thread.STACK_CHUNK), end = top + load<u32>(code, Code.FRAME_SIZE);
          if (load<u32>(code, Code.SIMPLE_ARGS) == count && depth > 0 && end - chunk <= load<u32>(thread, Thread.STACK_LIMIT) - chunk) {
            // enterSimple() written out: PC and SP of the new frame stay in registers
            store<i32>(thread, depth - 1, Thread.DEPTH_LEFT);
            store<u32>(thread, end, Thread.STACK_TOP);
            store<u32>(thread, top, Thread.FRAME);
            store<u32>(top, fp, Frame.PREVIOUS);
            store<u32>(top, code, Frame.CODE);
            store<u32>(top, <u32>callee, Frame.FUNCTION);
            store<u64>(top, load<u64>(<u32>callee, Function.GLOBALS), Frame.GLOBALS); // and BUILTINS
            const link = load<u32>(<u32>callee, Function.LINK);
            store<u64>(top, <u64>link << 32, Frame.LOCALS_MAPPING); // and LINK
            store<u32>(top, 0, Frame.ON_RETURN);
            store<u64>(top, 0, Frame.FRAME_OBJECT); // and GENERATOR
            let to = top + Frame.LOCALS;
            for (let from: u32 = slot + 8, bound = from + (count << 3); from < bound; from += 8) { store<u64>(to, load<u64>(from)); to += 8; }
            sp = top + Frame.LOCALS + (load<u32>(code, Code.LOCAL_COUNT) << 3);
            while (to < sp) { store<u64>(to, NULL); to += 8; }
            fp = top;
            pc = load<u32>(code, Code.WORDS);
            constants = load<u32>(code, Code.CONSTANT_ITEMS);
            sites = link + Link.SITES;
            if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
            store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
            status = pollAtJump(thread, fp);
            if (status == Status.OK) continue;
            break;
          }
        }
        const given = wordBefore(pc) >>> 8, bottom = sp - 8 - (given << 3);
        if (isInteger<Mode>() && isObject(callee)) { // (a profiler hears of built-ins, and of their ends)
          const kind = kindOf(<u32>callee);
          let value: u64 = NULL;
          if (kind == Kind.NATIVE) {
            const which: u32 = load<u8>(<u32>callee, Native.QUICK);
            if (which) value = quickCall(which, bottom + 8, given);
            if (value == NULL) {
              status = callNativeDirect(thread, <u32>callee, bottom + 8, given);
              if (status == Status.OK && load<u32>(thread, Thread.EVAL_BREAKER) == 0) { store<u64>(bottom, load<u64>(thread, Thread.RESULT)); sp = bottom + 8; continue; }
              if (status != NOT_DIRECT) break;
            }
          } else if (kind == Kind.CLASS) value = quickClass(<u32>callee, bottom + 8, given);
          if (value != NULL) { store<u64>(bottom, value); sp = bottom + 8; continue; }
        }
        const entered = enterCallable(thread, fp, callee, bottom + 8, given, NULL);
        if (entered) {
          fp = entered;
          pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
          constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
          if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
          status = pollAtJump(thread, fp);
          if (status == Status.OK) continue;
          break;
        }
        status = !isObject(callee) ? NOT_DIRECT : kindOf(<u32>callee) == Kind.NATIVE ? callNativeDirect(thread, <u32>callee, bottom + 8, given)
          : callObjectDirect(thread, <u32>callee, bottom, given + 1);
        if (status == NOT_DIRECT) status = callValue(thread, fp, callee, bottom + 8, given, NULL, OnReturn.PUSH, OnRaise.NONE, NULL, NULL);
        if (status == Status.OK && load<u32>(thread, Thread.EVAL_BREAKER) == 0) { store<u64>(bottom, load<u64>(thread, Thread.RESULT)); sp = bottom + 8; continue; }
        break;
      }
      case Op.CALL_METHOD: {
        let count = word >>> 8;
        const slot = sp - 16 - (count << 3);
        const callee = load<u64>(slot);
        let args = slot + 16;
        if (load<u64>(slot, 8) != NULL) { args -= 8; count++; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, slot, Frame.SP);
        if (isObject(callee) && kindOf(<u32>callee) == Kind.FUNCTION) {
          const code = load<u32>(<u32>callee, Function.CODE), depth = load<i32>(thread, Thread.DEPTH_LEFT);
          const top = load<u32>(thread, Thread.STACK_TOP), chunk = load<u32>(thread, Thread.STACK_CHUNK), end = top + load<u32>(code, Code.FRAME_SIZE);
          if (load<u32>(code, Code.SIMPLE_ARGS) == count && depth > 0 && end - chunk <= load<u32>(thread, Thread.STACK_LIMIT) - chunk) {
            // enterSimple() written out: PC and SP of the new frame stay in registers
            store<i32>(thread, depth - 1, Thread.DEPTH_LEFT);
            store<u32>(thread, end, Thread.STACK_TOP);
            store<u32>(thread, top, Thread.FRAME);
            store<u32>(top, fp, Frame.PREVIOUS);
            store<u32>(top, code, Frame.CODE);
            store<u32>(top, <u32>callee, Frame.FUNCTION);
            store<u64>(top, load<u64>(<u32>callee, Function.GLOBALS), Frame.GLOBALS); // and BUILTINS
            const link = load<u32>(<u32>callee, Function.LINK);
            store<u64>(top, <u64>link << 32, Frame.LOCALS_MAPPING); // and LINK
            store<u32>(top, 0, Frame.ON_RETURN);
            store<u64>(top, 0, Frame.FRAME_OBJECT); // and GENERATOR
            let to = top + Frame.LOCALS;
            for (let from: u32 = args, bound = from + (count << 3); from < bound; from += 8) { store<u64>(to, load<u64>(from)); to += 8; }
            sp = top + Frame.LOCALS + (load<u32>(code, Code.LOCAL_COUNT) << 3);
            while (to < sp) { store<u64>(to, NULL); to += 8; }
            fp = top;
            pc = load<u32>(code, Code.WORDS);
            constants = load<u32>(code, Code.CONSTANT_ITEMS);
            sites = link + Link.SITES;
            if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
            store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
            status = pollAtJump(thread, fp);
            if (status == Status.OK) continue;
            break;
          }
        }
        let given = wordBefore(pc) >>> 8;
        const bottom = sp - 16 - (given << 3);
        let first = bottom + 16;
        if (load<u64>(bottom, 8) != NULL) { first -= 8; given++; }
        if (isInteger<Mode>() && isObject(callee) && kindOf(<u32>callee) == Kind.NATIVE) {
          const which: u32 = load<u8>(<u32>callee, Native.QUICK);
          if (which) {
            const value = quickCall(which, first, given);
            if (value != NULL) {
              if ((load<u32>(pc) & 0xff) == Op.POP_TOP) { pc += 4; sp = bottom; continue; } // items.append(x) for its effect
              store<u64>(bottom, value);
              sp = bottom + 8;
              continue;
            }
          }
          status = callNativeDirect(thread, <u32>callee, first, given);
          if (status == Status.OK && load<u32>(thread, Thread.EVAL_BREAKER) == 0) { store<u64>(bottom, load<u64>(thread, Thread.RESULT)); sp = bottom + 8; continue; }
          if (status != NOT_DIRECT) break;
        }
        const entered = enterCallable(thread, fp, callee, first, given, NULL);
        if (entered) {
          fp = entered;
          pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
          constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
          if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
          status = pollAtJump(thread, fp);
          if (status == Status.OK) continue;
          break;
        }
        status = isObject(callee) && kindOf(<u32>callee) == Kind.NATIVE ? callNativeDirect(thread, <u32>callee, first, given) : NOT_DIRECT;
        if (status == NOT_DIRECT) status = callValue(thread, fp, callee, first, given, NULL, OnReturn.PUSH, OnRaise.NONE, NULL, NULL);
        if (status == Status.OK && load<u32>(thread, Thread.EVAL_BREAKER) == 0) { store<u64>(bottom, load<u64>(thread, Thread.RESULT)); sp = bottom + 8; continue; }
        break;
      }
      case Op.CALL_KW: {
        const count = word >>> 8, slot = sp - 16 - (count << 3);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, slot, Frame.SP);
        const entered = enterCallable(thread, fp, load<u64>(slot), slot + 8, count, load<u64>(sp - 8));
        if (entered) {
          fp = entered;
          pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
          constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
          if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
          status = pollAtJump(thread, fp);
          if (status == Status.OK) continue;
          break;
        }
        status = callValue(thread, fp, load<u64>(slot), slot + 8, count, load<u64>(sp - 8), OnReturn.PUSH, OnRaise.NONE, NULL, NULL);
        break;
      }
      case Op.CALL_METHOD_KW: {
        let count = word >>> 8;
        const slot = sp - 24 - (count << 3);
        let args = slot + 16;
        if (load<u64>(slot, 8) != NULL) { args -= 8; count++; }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, slot, Frame.SP);
        const entered = enterCallable(thread, fp, load<u64>(slot), args, count, load<u64>(sp - 8));
        if (entered) {
          fp = entered;
          pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
          constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
          if (load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
          status = pollAtJump(thread, fp);
          if (status == Status.OK) continue;
          break;
        }
        status = callValue(thread, fp, load<u64>(slot), args, count, load<u64>(sp - 8), OnReturn.PUSH, OnRaise.NONE, NULL, NULL);
        break;
      }
      case Op.CALL_FUNCTION_EX: {
        const slot = sp - 16 - ((word >>> 8) << 3);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, slot, Frame.SP);
        status = callOps.callFunctionEx(thread, fp, load<u64>(slot), load<u64>(slot, 8), word >>> 8 ? load<u64>(sp - 8) : NULL);
        break;
      }
      case Op.CALL_INTRINSIC_1:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = intrinsics.intrinsic1(thread, fp, word >>> 8, load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.CALL_INTRINSIC_2:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = intrinsics.intrinsic2(thread, fp, word >>> 8, load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.RETURN_CONST: store<u64>(sp, load<u64>(constants + ((word >>> 8) << 3))); sp += 8; // and on as RETURN_VALUE
      case Op.RETURN_VALUE: {
        let value = load<u64>(sp - 8);
        let onReturn = load<u32>(fp, Frame.ON_RETURN);
        if (onReturn) {
          if (onReturn == OnReturn.INIT && value == NONE) { value = load<u64>(fp, Frame.EXTRA); onReturn = 0; } // a constructor's instance
          else if (onReturn == OnReturn.OPERATOR && value != NOT_IMPLEMENTED) onReturn = 0; // an operator's method knew the answer
          else if (onReturn == OnRaise.FOR_ITER << 8) onReturn = 0; // map's function, or a __next__
          else if (onReturn == (OnReturn.NATIVE | OnRaise.FOR_ITER << 8) && load<u64>(fp, Frame.FRAME_OBJECT) == 0) {
            const verdict = filterVerdict(fp, value); // of filter's function: the value is given out, or FOR_ITER runs again
            if (verdict > 0) { value = load<u64>(<u32>load<u64>(fp, Frame.EXTRA), Iterator.VALUES + 16); onReturn = 0; }
            else if (verdict == 0) {
              store<u32>(thread, fp, Thread.STACK_TOP);
              store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) + 1, Thread.DEPTH_LEFT);
              fp = load<u32>(fp, Frame.PREVIOUS);
              store<u32>(thread, fp, Thread.FRAME);
              pc = load<u32>(fp, Frame.PC) - 4; sp = load<u32>(fp, Frame.SP);
              constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
              continue;
            }
          }
        }
        if (onReturn == 0 && load<u64>(fp, Frame.FRAME_OBJECT) == 0) {
          store<u32>(thread, fp, Thread.STACK_TOP);
          store<i32>(thread, load<i32>(thread, Thread.DEPTH_LEFT) + 1, Thread.DEPTH_LEFT);
          fp = load<u32>(fp, Frame.PREVIOUS);
          store<u32>(thread, fp, Thread.FRAME);
          pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
          store<u64>(sp, value);
          sp += 8;
          constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
          continue;
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = callOps.returnSlow(thread, fp, load<u64>(sp - 8)); // leaves the frame; what the caller sees is in RESULT
        fp = load<u32>(thread, Thread.FRAME);
        if (status == Status.LEAVE) return RunResult.RETURNED;
        break;
      }

      // ---- exceptions
      case Op.RAISE_VARARGS: {
        if (word >>> 8 == 0 && exceptions.reraiseHandled(thread)) { // the traceback goes on where it was: no entry for this line
          store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
          status = unwind(thread, false);
          if (status == Status.LEAVE) return RunResult.RAISED;
          fp = load<u32>(thread, Thread.FRAME);
          pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
          constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
          continue;
        }
        const count = wordBefore(pc) >>> 8, bottom = sp - (count << 3);
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, bottom, Frame.SP);
        status = exceptions.raiseVarargs(thread, bottom, count);
        break;
      }
      case Op.RERAISE:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        store<u64>(thread, load<u64>(sp - 8), Thread.EXCEPTION);
        status = unwind(thread, false);
        if (status == Status.LEAVE) return RunResult.RAISED;
        fp = load<u32>(thread, Thread.FRAME);
        pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
        constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
        continue;
      case Op.PUSH_EXC_INFO: {
        const exception = load<u64>(sp - 8);
        store<u64>(sp - 8, exceptions.pushHandled(thread, fp, exception));
        store<u64>(sp, exception);
        sp += 8;
        continue;
      }
      case Op.POP_EXCEPT: sp -= 8; exceptions.popHandled(thread, fp, load<u64>(sp)); continue;
      case Op.CHECK_EXC_MATCH:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = exceptions.checkMatch(thread, load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.CHECK_EG_MATCH:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = exceptions.checkGroupMatch(thread, load<u64>(sp - 16), load<u64>(sp - 8)); // RESULT: a tuple of rest and match
        if (status == Status.OK) {
          const items = load<u32>(<u32>load<u64>(thread, Thread.RESULT), Tuple.ITEMS);
          store<u64>(sp - 16, load<u64>(items));
          store<u64>(sp - 8, load<u64>(items, 8));
          continue;
        }
        if (status == Status.CALL) store<u32>(thread, OnReturn.UNPACK_PAIR, Thread.ON_RETURN);
        break;
      case Op.LOAD_COMMON_CONSTANT:
        store<u64>(sp, fromAddress(word >>> 8 == CommonConstant.ASSERTION_ERROR ? cls(ClassId.ASSERTION_ERROR) : cls(ClassId.NOT_IMPLEMENTED_ERROR)));
        sp += 8;
        continue;

      // ---- functions, classes, modules
      case Op.LOAD_BUILD_CLASS:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.loadBuildClass(thread, fp);
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        break;
      case Op.SETUP_ANNOTATIONS:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.setupAnnotations(thread, fp);
        if (status == Status.OK) continue;
        if (status == Status.CALL) store<u32>(thread, OnReturn.DROP, Thread.ON_RETURN);
        break;
      case Op.MAKE_FUNCTION:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 8, Frame.SP);
        status = functions.makeFunction(thread, fp, <u32>load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.SET_FUNCTION_ATTRIBUTE: {
        const functionObject = load<u64>(sp - 8);
        functions.setFunctionAttribute(<u32>functionObject, word >>> 8, load<u64>(sp - 16));
        sp -= 8;
        store<u64>(sp - 8, functionObject);
        continue;
      }
      case Op.IMPORT_NAME:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 16, Frame.SP);
        status = names.importName(thread, fp, names.nameOf(fp, word >>> 8), load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.OK) { sp -= 8; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.IMPORT_FROM:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.importFrom(thread, load<u64>(sp - 8), names.nameOf(fp, word >>> 8));
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        break;

      // ---- match
      case Op.MATCH_MAPPING: store<u64>(sp, matching.isMapping(load<u64>(sp - 8))); sp += 8; continue;
      case Op.MATCH_SEQUENCE: store<u64>(sp, matching.isSequence(load<u64>(sp - 8))); sp += 8; continue;
      case Op.MATCH_KEYS:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = matching.matchKeys(thread, load<u64>(sp - 16), load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        break;
      case Op.MATCH_CLASS:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp - 24, Frame.SP);
        status = matching.matchClass(thread, load<u64>(sp - 24), load<u64>(sp - 16), load<u64>(sp - 8), word >>> 8);
        if (status == Status.OK) { sp -= 16; store<u64>(sp - 8, load<u64>(thread, Thread.RESULT)); continue; }
        break;
      case Op.GET_LEN:
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = subscript.lengthOf(thread, load<u64>(sp - 8));
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        break;
      case Op.SWITCH_POINT:
        if (atomic.load<u32>(thread, Thread.EVAL_BREAKER) == 0) continue;
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = pollAtJump(thread, fp);
        if (status == Status.OK) continue;
        break;
      // ---- fused instructions (Fused in shared/opcodes.ts): where the short way does not fit, the first one alone
      case Fused.FAST_ATTR: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>() && isObject(value)) {
          const record = load<u32>(sites + ((load<u32>(pc) >>> 8) << 2)); // 0: no object has the shape that lies there
          if (load<u32>(<u32>value, Header.SHAPE) == load<u32>(record, Cache.SHAPE) && load<u32>(record, Cache.KIND) == CacheKind.INLINE) {
            store<u64>(sp, load<u64>(<u32>value + load<u32>(record, Cache.OFFSET)));
            sp += 8;
            pc += 4;
            continue;
          }
          if (record) { // slots, places that see many shapes ...
            const found = attributes.cachedLoad(<u32>value, record, sites + ((load<u32>(pc) >>> 8) << 2));
            if (found != NULL) { store<u64>(sp, found); sp += 8; pc += 4; continue; }
          }
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.FAST_METHOD: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>() && isObject(value)) {
          const record = load<u32>(sites + ((load<u32>(pc) >>> 8) << 2));
          if (load<u32>(<u32>value, Header.SHAPE) == load<u32>(record, Cache.SHAPE) && load<u32>(record, Cache.KIND) == CacheKind.METHOD &&
              load<u32>(load<u32>(record, Cache.OWNER), Class.VERSION) == load<u32>(record, Cache.VERSION)) {
            store<u64>(sp, load<u64>(record, Cache.VALUE));
            store<u64>(sp, value, 8);
            sp += 16;
            pc += 4;
            continue;
          }
          if (record) {
            const found = attributes.cachedMethod(<u32>value, record, sites + ((load<u32>(pc) >>> 8) << 2));
            if (found != NULL) { store<u64>(sp, found); store<u64>(sp, value, 8); sp += 16; pc += 4; continue; }
          }
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.FAST_INT_ADD: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>() && isInt(value)) {
          const sum = toInt(value) + <i64>(<i32>load<u32>(pc) >> 8);
          if (fitsSmall(sum)) {
            const after = load<u32>(pc, 8);
            if ((after & 0xff) == Op.STORE_FAST) { store<u64>(fp + ((after >>> 8) << 3), fromSmall(sum), Frame.LOCALS); pc += 12; continue; }
            store<u64>(sp, fromSmall(sum));
            sp += 8;
            pc += 8;
            continue;
          }
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.FAST_INT_SUBTRACT: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>() && isInt(value)) {
          const difference = toInt(value) - <i64>(<i32>load<u32>(pc) >> 8);
          if (fitsSmall(difference)) {
            const after = load<u32>(pc, 8);
            if ((after & 0xff) == Op.STORE_FAST) { store<u64>(fp + ((after >>> 8) << 3), fromSmall(difference), Frame.LOCALS); pc += 12; continue; }
            store<u64>(sp, fromSmall(difference));
            sp += 8;
            pc += 8;
            continue;
          }
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.FAST_INT_REMAINDER: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>() && isInt(value)) {
          const number = toInt(value), divisor = <i32>load<u32>(pc) >> 8;
          if ((number & 0xffffffff80000000) == 0 && divisor > 0) {
            store<u64>(sp, fromSmall(<i64>(<u32>number % <u32>divisor)));
            sp += 8;
            pc += 8;
            continue;
          }
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.FAST_INT_AND: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>() && isInt(value)) {
          store<u64>(sp, value & fromSmall(<i64>(<i32>load<u32>(pc) >> 8)));
          sp += 8;
          pc += 8;
          continue;
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.FAST_INT_SUBSCR: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>() && isObject(value)) {
          const shape = shapeOf(<u32>value);
          if (shape == cls(ClassId.TUPLE) || shape == cls(ClassId.LIST)) {
            const length = load<u32>(<u32>value, Sequence.LENGTH);
            let index = <i32>load<u32>(pc) >> 8;
            if (index < 0) index += length;
            if (<u32>index < length) {
              store<u64>(sp, load<u64>(load<u32>(<u32>value, Sequence.ITEMS) + (<u32>index << 3)));
              sp += 8;
              pc += 8;
              continue;
            }
          }
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.FAST_INT_COMPARE: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>() && isInt(value)) {
          const left = toInt(value), right = <i64>(<i32>load<u32>(pc) >> 8), after = load<u32>(pc, 8);
          const order = u32(left < right) | u32(left == right) << 1 | u32(left > right) << 2;
          const outcome = (OUTCOMES >>> (((load<u32>(pc, 4) & 0xff) - Op.COMPARE_LT) << 2) & order) != 0;
          if ((after & 0xff) == Op.POP_JUMP_IF_FALSE) { pc += outcome ? 12 : 12 + ((<i32>after >> 8) << 2); continue; }
          if ((after & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) { pc += outcome ? 12 + ((<i32>after >> 8) << 2) : 12; continue; }
          if ((after & 0xff) == Op.POP_JUMP_BACKWARD_IF_FALSE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) { pc += outcome ? 12 : 12 + ((<i32>after >> 8) << 2); continue; }
          store<u64>(sp, fromBool(outcome));
          sp += 8;
          pc += 8;
          continue;
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.FAST_ADD: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>()) {
          const left = load<u64>(sp - 8);
          if (bothInt(left, value)) {
            const sum = toInt(left) + toInt(value);
            if (fitsSmall(sum)) { store<u64>(sp - 8, fromSmall(sum)); pc += 4; continue; }
          } else if (!isObject(left) && !isObject(value)) { store<u64>(sp - 8, fromFloat(toDouble(left) + toDouble(value))); pc += 4; continue; }
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.FAST_SUBTRACT: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>()) {
          const left = load<u64>(sp - 8);
          if (bothInt(left, value)) {
            const difference = toInt(left) - toInt(value);
            if (fitsSmall(difference)) { store<u64>(sp - 8, fromSmall(difference)); pc += 4; continue; }
          } else if (!isObject(left) && !isObject(value)) { store<u64>(sp - 8, fromFloat(toDouble(left) - toDouble(value))); pc += 4; continue; }
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.FAST_MULTIPLY: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>()) {
          const left = load<u64>(sp - 8);
          if (bothInt(left, value)) {
            const a = toInt(left), b = toInt(value);
            if (<i64><i32>a == a && <i64><i32>b == b) {
              const product = a * b;
              if (fitsSmall(product)) { store<u64>(sp - 8, fromSmall(product)); pc += 4; continue; }
            }
          } else if (!isObject(left) && !isObject(value)) { store<u64>(sp - 8, fromFloat(toDouble(left) * toDouble(value))); pc += 4; continue; }
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.FAST_SUBSCR: {
        const value = load<u64>(fp + ((word >>> 8) << 3), Frame.LOCALS);
        if (isInteger<Mode>()) {
          const container = load<u64>(sp - 8);
          if (isInt(value) && isObject(container)) {
            const shape = shapeOf(<u32>container);
            if (shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE)) {
              const length = load<u32>(<u32>container, Sequence.LENGTH);
              let index = toInt(value);
              if (index < 0) index += length;
              if (<u64>index < <u64>length) {
                store<u64>(sp - 8, load<u64>(load<u32>(<u32>container, Sequence.ITEMS) + (<u32>index << 3)));
                pc += 4;
                continue;
              }
            }
          }
        }
        store<u64>(sp, value); sp += 8; continue;
      }
      case Fused.PAIR_ADD: {
        const left = load<u64>(fp + ((word >>> 8 & 0xfff) << 3), Frame.LOCALS), right = load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS);
        if (isInteger<Mode>()) {
          if (bothInt(left, right)) {
            const sum = toInt(left) + toInt(right);
            if (fitsSmall(sum)) { store<u64>(sp, fromSmall(sum)); sp += 8; pc += 4; continue; }
          } else if (!isObject(left) && !isObject(right)) { store<u64>(sp, fromFloat(toDouble(left) + toDouble(right))); sp += 8; pc += 4; continue; }
        }
        store<u64>(sp, left);
        store<u64>(sp, right, 8);
        sp += 16;
        continue;
      }
      case Fused.PAIR_SUBTRACT: {
        const left = load<u64>(fp + ((word >>> 8 & 0xfff) << 3), Frame.LOCALS), right = load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS);
        if (isInteger<Mode>()) {
          if (bothInt(left, right)) {
            const difference = toInt(left) - toInt(right);
            if (fitsSmall(difference)) { store<u64>(sp, fromSmall(difference)); sp += 8; pc += 4; continue; }
          } else if (!isObject(left) && !isObject(right)) { store<u64>(sp, fromFloat(toDouble(left) - toDouble(right))); sp += 8; pc += 4; continue; }
        }
        store<u64>(sp, left);
        store<u64>(sp, right, 8);
        sp += 16;
        continue;
      }
      case Fused.PAIR_MULTIPLY: {
        const left = load<u64>(fp + ((word >>> 8 & 0xfff) << 3), Frame.LOCALS), right = load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS);
        if (isInteger<Mode>()) {
          if (bothInt(left, right)) {
            const a = toInt(left), b = toInt(right);
            if (<i64><i32>a == a && <i64><i32>b == b) {
              const product = a * b;
              if (fitsSmall(product)) { store<u64>(sp, fromSmall(product)); sp += 8; pc += 4; continue; }
            }
          } else if (!isObject(left) && !isObject(right)) { store<u64>(sp, fromFloat(toDouble(left) * toDouble(right))); sp += 8; pc += 4; continue; }
        }
        store<u64>(sp, left);
        store<u64>(sp, right, 8);
        sp += 16;
        continue;
      }
      case Fused.PAIR_SUBSCR: {
        const left = load<u64>(fp + ((word >>> 8 & 0xfff) << 3), Frame.LOCALS), right = load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS);
        if (isInteger<Mode>()) {
          if (isInt(right) && isObject(left)) {
            const shape = shapeOf(<u32>left);
            if (shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE)) {
              const length = load<u32>(<u32>left, Sequence.LENGTH);
              let index = toInt(right);
              if (index < 0) index += length;
              if (<u64>index < <u64>length) {
                store<u64>(sp, load<u64>(load<u32>(<u32>left, Sequence.ITEMS) + (<u32>index << 3)));
                sp += 8;
                pc += 4;
                continue;
              }
            }
          }
        }
        store<u64>(sp, left);
        store<u64>(sp, right, 8);
        sp += 16;
        continue;
      }
      case Fused.PAIR_COMPARE: {
        const left = load<u64>(fp + ((word >>> 8 & 0xfff) << 3), Frame.LOCALS), right = load<u64>(fp + ((word >>> 20) << 3), Frame.LOCALS);
        if (isInteger<Mode>()) {
          let order: u32 = 0;
          if (bothInt(left, right)) order = u32(toInt(left) < toInt(right)) | u32(left == right) << 1 | u32(toInt(left) > toInt(right)) << 2;
          else if (!isObject(left) && !isObject(right)) {
            const a = toDouble(left), b = toDouble(right);
            order = a < b ? 1 : a == b ? 2 : a > b ? 4 : UNORDERED;
          }
          if (order) {
            const after = load<u32>(pc, 4), outcome = (OUTCOMES >>> (((load<u32>(pc) & 0xff) - Op.COMPARE_LT) << 2) & order) != 0;
            if ((after & 0xff) == Op.POP_JUMP_IF_FALSE) { pc += outcome ? 8 : 8 + ((<i32>after >> 8) << 2); continue; }
            if ((after & 0xff) == Op.POP_JUMP_BACKWARD_IF_TRUE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) { pc += outcome ? 8 + ((<i32>after >> 8) << 2) : 8; continue; }
            if ((after & 0xff) == Op.POP_JUMP_BACKWARD_IF_FALSE && load<u32>(thread, Thread.EVAL_BREAKER) == 0) { pc += outcome ? 8 : 8 + ((<i32>after >> 8) << 2); continue; }
            store<u64>(sp, fromBool(outcome));
            sp += 8;
            pc += 4;
            continue;
          }
        }
        store<u64>(sp, left);
        store<u64>(sp, right, 8);
        sp += 16;
        continue;
      }
      case Fused.GLOBAL_FAST: {
        const cell = load<u32>(sites + ((word >>> 8) << 2));
        if (cell) {
          let value = load<u64>(cell, Cell.VALUE);
          if (value == NULL) {
            const fallback = load<u32>(cell, Cell.FALLBACK);
            if (fallback) value = load<u64>(fallback, Cell.VALUE);
          }
          if (value != NULL) {
            store<u64>(sp, value);
            sp += 8;
            if (!isInteger<Mode>()) continue;
            store<u64>(sp, load<u64>(fp + ((load<u32>(pc) >>> 8) << 3), Frame.LOCALS));
            sp += 8;
            pc += 4;
            continue;
          }
        }
        store<u32>(fp, pc, Frame.PC); store<u32>(fp, sp, Frame.SP);
        status = names.loadGlobal(thread, fp, wordBefore(pc) >>> 8);
        if (status == Status.OK) { store<u64>(sp, load<u64>(thread, Thread.RESULT)); sp += 8; continue; }
        break;
      }
      default: unreachable(); // the verifier lets no other word through
    }

    // ---- the tail: everything that is not the plain next instruction
    if (status == Status.RETRY || status == Status.AGAIN) {
      store<u32>(fp, sp, Frame.SP); // the operands are still there, and must be seen by the collector
      store<u32>(fp, pc, Frame.PC);
      status = afterRetry(thread, fp, status, pc);
      if (status == Status.OK) store<u32>(fp, pc - 4, Frame.PC);
    } else {
      if (status == Status.CALL || status == Status.RESUME) status = settle(thread, fp, status);
      if (status == Status.OK) { // a result for the current frame
        fp = load<u32>(thread, Thread.FRAME);
        const top = load<u32>(fp, Frame.SP);
        store<u64>(top, load<u64>(thread, Thread.RESULT));
        store<u32>(fp, top + 8, Frame.SP);
      } else if (status == Status.RETRY || status == Status.AGAIN) {
        store<u32>(fp, sp, Frame.SP);
        store<u32>(fp, pc, Frame.PC);
        status = afterRetry(thread, fp, status, pc);
        if (status == Status.OK) store<u32>(fp, pc - 4, Frame.PC);
      }
    }
    if (status == Status.STOP) status = exceptions.stopIteration(thread);
    if (status == Status.RAISED) {
      if (unwind(thread, true) == Status.LEAVE) return RunResult.RAISED;
    } else if (status == Status.LEAVE) return RunResult.SLICE;
    fp = load<u32>(thread, Thread.FRAME);
    if (load<u32>(thread, Thread.EVAL_BREAKER) != 0) {
      status = pollBreaker(thread, fp);
      if (status == Status.RAISED) { if (unwind(thread, true) == Status.LEAVE) return RunResult.RAISED; }
      else if (status == Status.LEAVE) return RunResult.SLICE;
      fp = load<u32>(thread, Thread.FRAME);
    }
    pc = load<u32>(fp, Frame.PC); sp = load<u32>(fp, Frame.SP);
    constants = load<u32>(load<u32>(fp, Frame.CODE), Code.CONSTANT_ITEMS); sites = load<u32>(fp, Frame.LINK) + Link.SITES;
  }
}
