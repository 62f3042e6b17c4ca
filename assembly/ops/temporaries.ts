// Intermediate results of arithmetic with heap ints, `a * b` in `a * b + c`, are garbage as soon as the next operator has used
// them. CPython's reference counts free them there and then; here the operator does, so that long numbers neither fill the heap
// nor leave the processor's cache.
//
// Whether a result is one is known where it is made: the instructions behind are looked at, and where nothing but loads and operators
// stands between it and the operator that takes it off the stack, it is flagged TEMPORARY. Only that operator will ever see it (or
// nobody, where an exception clears the stack). An operator that is not served by numbers natively hands its operands to Python, which may
// keep them: keepOperands() takes the flags off first.
import { Frame, Header, IntFlag, Kind, Thread } from "../shared/layout.ts";
import { Op } from "../shared/opcodes.ts";
import { plainOpcode } from "./fused.ts";
import { addressOf, isObject, kindOf } from "../objects/object.ts";
import { freeBlock } from "../state/heap.ts";

/** How many instructions are looked at. */
const FAR: u32 = 12;

function isHeapInt(value: u64): bool { return isObject(value) && kindOf(addressOf(value)) == Kind.INT; }

/** Is the value on top of the stack at `pc` an operand of an operator and nothing else? */
function feedsOperator(pc: u32): bool {
  let above: u32 = 0; // values on top of it
  for (const end = pc + (FAR << 2); pc < end; pc += 4) {
    const op = plainOpcode(load<u32>(pc));
    if (op >= <u32>Op.BINARY_ADD && op <= <u32>Op.BINARY_RSHIFT || op >= <u32>Op.COMPARE_LT && op <= <u32>Op.COMPARE_GE) {
      if (above <= 1) return true;
      above--;
    } else if (op == Op.LOAD_FAST || op == Op.LOAD_CONST || op == Op.LOAD_SMALL_INT || op == Op.LOAD_GLOBAL || op == Op.LOAD_DEREF) above++;
    else if (op == Op.LOAD_FAST_LOAD_FAST) above += 2;
    else return false;
  }
  return false;
}

/**
 * After an operator of the current instruction on ints: gives its temporary operands back, and flags its result where that is one.
 * The frame's PC is saved: it stands behind the instruction.
 */
export function settleOperands(thread: u32, left: u64, right: u64): void {
  const made = load<u64>(thread, Thread.RESULT);
  dropTemporary(thread, left, made);
  dropTemporary(thread, right, made);
  if (!isHeapInt(made)) return;
  const isNew = made != left && made != right && feedsOperator(load<u32>(load<u32>(thread, Thread.FRAME), Frame.PC));
  store<u16>(addressOf(made), isNew ? IntFlag.TEMPORARY : 0, Header.FLAGS);
}
/** The same where the result is no int of theirs (a comparison). */
export function dropOperands(thread: u32, left: u64, right: u64): void {
  dropTemporary(thread, left, 0);
  dropTemporary(thread, right, 0);
}
function dropTemporary(thread: u32, value: u64, made: u64): void {
  if (value == made || !isHeapInt(value) || load<u16>(addressOf(value), Header.FLAGS) == 0) return;
  freeBlock(thread, addressOf(value));
}

/** Python is about to see the operands. */
export function keepOperands(left: u64, right: u64): void {
  if (isHeapInt(left)) store<u16>(addressOf(left), 0, Header.FLAGS);
  if (isHeapInt(right)) store<u16>(addressOf(right), 0, Header.FLAGS);
}
