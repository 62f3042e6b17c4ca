// Comparison, truth and containment of any values.
import { ClassId, Holder, Kind, OnReturn, Sequence, Special, Status, Thread } from "../shared/layout.ts";
import { NULL } from "../shared/values.ts";
import {
  FALSE, NONE, NOT_IMPLEMENTED, TRUE, addressOf, classOf, cls, fromAddress, fromBool, fromSmall, isFloat, isInt, isObject, isSubclass,
  shapeOf, special, toFloat, toInt,
} from "../objects/object.ts";
import { nativeCompare, strCompare } from "../objects/equality.ts";
import { allocate } from "../state/heap.ts";
import { ok, prelude2, setExtra } from "../state/thread.ts";
import { outOfMemory, raise, typeError } from "../state/raise.ts";
import { callNativeAt, callSpecial0, callSpecial1, isNativeMethod } from "./attributes.ts";
import { containsNative } from "./containers.ts";
import { dropOperands, keepOperands } from "./temporaries.ts";
import { callOperator, leftOperator } from "./operators.ts";
import { msg, prelude } from "../env.ts";

/** The reflected operator of <, <=, ==, !=, >, >= (0..5). */
function reflected(op: u32): u32 {
  switch (op) {
    case 0: return 4;
    case 1: return 5;
    case 4: return 0;
    case 5: return 1;
    default: return op;
  }
}

/** left op right for op 0..5 = < <= == != > >=: OK with any value in RESULT, or CALL. */
export function compareValues(thread: u32, op: u32, left: u64, right: u64): i32 {
  const outcome = nativeCompare(left, right, op);
  if (outcome >= 0) return ok(thread, fromBool(outcome != 0));
  return compareGeneral(thread, op, left, right);
}

/** The same for the current instruction, which alone has its operands. */
export function compareInstruction(thread: u32, op: u32, left: u64, right: u64): i32 {
  if (isObject(left) && isObject(right) && shapeOf(addressOf(left)) == cls(ClassId.STR) && shapeOf(addressOf(right)) == cls(ClassId.STR)) return ok(thread, fromBool(strCompare(addressOf(left), addressOf(right), op)));
  const method = leftOperator(left, right, Special.LT + op);
  if (method != NULL) return callOperator(thread, method, left, right);
  const outcome = nativeCompare(left, right, op);
  if (outcome < 0) {
    keepOperands(left, right);
    return compareGeneral(thread, op, left, right);
  }
  dropOperands(thread, left, right);
  return ok(thread, fromBool(outcome != 0));
}

/** Candidates in the language's order: a right operand of a proper subclass first, then left, then right, then the default. */
function compareGeneral(thread: u32, op: u32, left: u64, right: u64): i32 {
  const leftClass = classOf(left), rightClass = classOf(right);
  const forward = special(leftClass, Special.LT + op), backward = special(rightClass, Special.LT + reflected(op));
  const rightFirst = leftClass != rightClass && backward != NULL && isSubclass(rightClass, leftClass);
  const state = newState(thread, op, left, right, rightFirst ? NULL : backward, rightFirst ? forward : NULL);
  if (state == 0) return outOfMemory(thread);
  if (rightFirst) return tryCompare(thread, state, backward, right, left);
  if (forward != NULL) return tryCompare(thread, state, forward, left, right);
  return nextCompareCandidate(thread, fromAddress(state));
}

function newState(thread: u32, op: u32, left: u64, right: u64, backward: u64, forward: u64): u32 {
  const state = allocate(thread, Holder.VALUES + 6 * 8, 0, Kind.HOLDER);
  if (state == 0) return 0;
  store<u32>(state, 6, Holder.COUNT);
  store<u64>(state, fromSmall(op), Holder.VALUES);
  store<u64>(state, left, Holder.VALUES + 8);
  store<u64>(state, right, Holder.VALUES + 16);
  store<u64>(state, backward, Holder.VALUES + 24); // still to try: right's method
  store<u64>(state, forward, Holder.VALUES + 32); // still to try: left's method
  store<u64>(state, NULL, Holder.VALUES + 40);
  return state;
}

/** A comparison whose left operand's method, called by callOperator(), said NotImplemented. */
export function compareAfterLeft(thread: u32, op: u32, left: u64, right: u64): i32 {
  const state = newState(thread, op, left, right, special(classOf(right), Special.LT + reflected(op)), NULL);
  return state ? nextCompareCandidate(thread, fromAddress(state)) : raise(thread, ClassId.MEMORY_ERROR, msg(""));
}

function tryCompare(thread: u32, state: u32, method: u64, self: u64, other: u64): i32 {
  if (method == NONE) return nextCompareCandidate(thread, fromAddress(state));
  if (isNativeMethod(method)) {
    const status = callNativeAt(thread, method, self, other, 2);
    if (status == Status.OK && load<u64>(thread, Thread.RESULT) == NOT_IMPLEMENTED) return nextCompareCandidate(thread, fromAddress(state));
    if (status != Status.CALL || load<u32>(thread, Thread.ON_RETURN) == OnReturn.NATIVE) return status;
  } else callSpecial1(thread, method, self, classOf(self), other);
  store<u32>(thread, OnReturn.COMPARE_NEXT, Thread.ON_RETURN);
  setExtra(thread, fromAddress(state), NULL);
  return Status.CALL;
}

/** The last candidate said NotImplemented: the next one, or the default (identity for == and !=, else TypeError). */
export function nextCompareCandidate(thread: u32, stateValue: u64): i32 {
  const state = addressOf(stateValue);
  const left = load<u64>(state, Holder.VALUES + 8), right = load<u64>(state, Holder.VALUES + 16);
  const forward = load<u64>(state, Holder.VALUES + 32);
  if (forward != NULL) {
    store<u64>(state, NULL, Holder.VALUES + 32);
    return tryCompare(thread, state, forward, left, right);
  }
  const backward = load<u64>(state, Holder.VALUES + 24);
  if (backward != NULL) {
    store<u64>(state, NULL, Holder.VALUES + 24);
    return tryCompare(thread, state, backward, right, left);
  }
  const op = <u32>toInt(load<u64>(state, Holder.VALUES));
  if (op == 2) return ok(thread, fromBool(left == right));
  if (op == 3) return ok(thread, fromBool(left != right));
  switch (op) {
    case 0: return typeError(thread, msg("'<' not supported between instances of '%T' and '%T'"), left, right);
    case 1: return typeError(thread, msg("'<=' not supported between instances of '%T' and '%T'"), left, right);
    case 4: return typeError(thread, msg("'>' not supported between instances of '%T' and '%T'"), left, right);
    default: return typeError(thread, msg("'>=' not supported between instances of '%T' and '%T'"), left, right);
  }
}

/** bool(value): OK with TRUE or FALSE; CALL of __bool__ or __len__ (ON_RETURN makes it a bool). */
export function truth(thread: u32, value: u64): i32 {
  if (isInt(value)) return ok(thread, fromBool(toInt(value) != 0));
  if (isFloat(value)) return ok(thread, fromBool(toFloat(value) != 0));
  const object = addressOf(value), shape = shapeOf(object);
  if (value == TRUE || value == FALSE) return ok(thread, value);
  if (value == NONE) return ok(thread, FALSE);
  if (shape == cls(ClassId.STR) || shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE) || shape == cls(ClassId.BYTES)) {
    return ok(thread, fromBool(load<u32>(object, Sequence.LENGTH) != 0));
  }
  const klass = classOf(value), method = special(klass, Special.BOOL);
  if (method != NULL) {
    return callSpecial0(thread, method, value, OnReturn.TO_BOOL);
  }
  const length = special(klass, Special.LEN);
  if (length == NULL) return ok(thread, TRUE);
  if (isNativeMethod(length)) {
    const status = callNativeAt(thread, length, value, NULL, 1);
    if (status == Status.OK) return ok(thread, fromBool(load<u64>(thread, Thread.RESULT) != fromSmall(0)));
    if (status == Status.CALL) store<u32>(thread, OnReturn.TO_BOOL_LENGTH, Thread.ON_RETURN);
    return status;
  }
  return callSpecial0(thread, length, value, OnReturn.TO_BOOL_LENGTH);
}

/** item in container. */
export function containsValue(thread: u32, item: u64, container: u64): i32 {
  const outcome = containsNative(thread, item, container); // 0, 1; -1 needs more; -2 an exception
  if (outcome >= 0) return ok(thread, fromBool(outcome != 0));
  if (outcome == -2) return Status.RAISED;
  const klass = classOf(container), method = special(klass, Special.CONTAINS);
  if (method == NONE) return typeError(thread, msg("'%T' object is not a container"), container);
  if (method != NULL) {
    if (isNativeMethod(method)) return callNativeAt(thread, method, container, item, 2);
    callSpecial1(thread, method, container, klass, item);
    store<u32>(thread, OnReturn.CONTAINS, Thread.ON_RETURN);
    return Status.CALL;
  }
  if (special(klass, Special.ITER) == NULL && special(klass, Special.GETITEM) == NULL) {
    return typeError(thread, msg("argument of type '%T' is not iterable"), container);
  }
  return prelude2(thread, prelude("contains_by_iteration"), container, item);
}
