// Operators of instances of user classes, where the language leaves no choice: the left operand's class has the method, as a plain function, and
// the right one's is no subclass of it, so that method is called first. No record of what else there is to try is made before
// it says NotImplemented; then the instruction itself tells what it was (ops/compare.ts, ops/arithmetic.ts).
import { Frame, Kind, OnReturn, Status, Thread } from "../shared/layout.ts";
import { Op } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { addressOf, classOf, classOfObject, hasKind, isObject, isSubclass, kindOf, special } from "../objects/object.ts";
import { call2, setExtra } from "../state/thread.ts";
import { keepOperands } from "./temporaries.ts";
import { compareAfterLeft } from "./compare.ts";
import { binaryAfterLeft } from "./arithmetic.ts";

/** The left operand's method of that name, NULL where another way must decide. */
export function leftOperator(left: u64, right: u64, which: u32): u64 {
  if (!isObject(left) || kindOf(addressOf(left)) != Kind.OBJECT) return NULL;
  const klass = classOfObject(addressOf(left)), method = special(klass, which);
  if (!hasKind(method, Kind.FUNCTION)) return NULL;
  const rightClass = classOf(right);
  return rightClass == klass || !isSubclass(rightClass, klass) ? method : NULL;
}

/** Calls it for the current instruction. */
export function callOperator(thread: u32, method: u64, left: u64, right: u64): i32 {
  keepOperands(left, right);
  call2(thread, method, left, right, OnReturn.OPERATOR);
  setExtra(thread, left, right);
  return Status.CALL;
}

/** It said NotImplemented. */
export function afterLeftOperator(thread: u32, left: u64, right: u64): i32 {
  const word = load<u32>(load<u32>(load<u32>(thread, Thread.FRAME), Frame.PC) - 4), opcode = word & 0xff;
  if (opcode >= <u32>Op.COMPARE_LT && opcode <= <u32>Op.COMPARE_GE) return compareAfterLeft(thread, opcode - Op.COMPARE_LT, left, right);
  return binaryAfterLeft(thread, opcode - Op.BINARY_ADD, left, right, word >>> 8);
}
