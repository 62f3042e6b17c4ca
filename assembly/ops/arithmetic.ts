// Binary and unary operators on any values. Operators are numbered 0..12 in the order of the BINARY_ opcodes, which is that of
// the special methods (Special.ADD + i, RADD + i, IADD + i).
import { ClassId, Holder, Kind, Native, OnReturn, Special, Status, Thread } from "../shared/layout.ts";
import { Op } from "../shared/opcodes.ts";
import { NULL } from "../shared/values.ts";
import { NOT_IMPLEMENTED, addressOf, classOf, cls, fromAddress, fromSmall, hasKind, isObject, isSubclass, nameAt, shapeOf, special, toInt } from "../objects/object.ts";
import { allocate } from "../state/heap.ts";
import { ok, setExtra } from "../state/thread.ts";
import { outOfMemory, raise, typeError } from "../state/raise.ts";
import { concatenate } from "../objects/strings.ts";
import { percent } from "./format_templates.ts";
import { callOperator, leftOperator } from "./operators.ts";
import { callNativeAt, callSpecial0, callSpecial1, isNativeMethod } from "./attributes.ts";
import { isExactInt, numberBinary, numberUnary } from "./number_arithmetic.ts";
import { intBinary } from "./number_arithmetic_int.ts";
import { keepOperands, settleOperands } from "./temporaries.ts";
import { msg, name } from "../env.ts";

/** No answer of a native fast path: the general way decides. */
export const NOT_NATIVE: i32 = 100;

/** left op right. `inPlace` 1 for the augmented statement. OK with the result, CALL, RAISED ... */
export function binaryOperation(thread: u32, which: u32, left: u64, right: u64, inPlace: u32): i32 {
  if (which == 0 && isObject(left) && isObject(right)) { // str + str
    const a = addressOf(left), b = addressOf(right);
    if (shapeOf(a) == cls(ClassId.STR) && shapeOf(b) == cls(ClassId.STR)) {
      const sum = concatenate(thread, a, b);
      return sum ? ok(thread, sum) : outOfMemory(thread);
    }
  }
  const status = numberBinary(thread, which, left, right);
  if (status != NOT_NATIVE) return status;
  return binaryGeneral(thread, which, left, right, inPlace);
}
/** The same for the current instruction: its operands come from the stack and from nowhere else. */
export function binaryInstruction(thread: u32, which: u32, left: u64, right: u64, inPlace: u32): i32 {
  // Classes of strings are compared in place, here and in compareInstruction(): a call of isExact() costs each operator a tenth.
  if ((which == ADD || which == REMAINDER) && isObject(left) && shapeOf(addressOf(left)) == cls(ClassId.STR)) {
    if (which == REMAINDER) {
      const own = classOf(right) != cls(ClassId.STR) && isSubclass(classOf(right), cls(ClassId.STR)); // its __rmod__ comes first
      if (!own) {
        const status = percent(thread, left, right);
        if (status != Status.OK) keepOperands(left, right);
        return status;
      }
    } else if (isObject(right) && shapeOf(addressOf(right)) == cls(ClassId.STR)) {
      const sum = concatenate(thread, addressOf(left), addressOf(right));
      return sum ? ok(thread, sum) : outOfMemory(thread);
    }
  }
  if (!isExactInt(left) || !isExactInt(right)) {
    const method = leftMethod(which, left, right, inPlace);
    if (method != NULL) return callOperator(thread, method, left, right);
    keepOperands(left, right);
    return binaryOperation(thread, which, left, right, inPlace);
  }
  const status = intBinary(thread, which, left, right);
  if (status == Status.OK) settleOperands(thread, left, right);
  if (status == NOT_NATIVE) keepOperands(left, right);
  return status == NOT_NATIVE ? binaryGeneral(thread, which, left, right, inPlace) : status;
}

/** What binaryGeneral() need not try any more. */
const enum Tried { NOTHING, IN_PLACE, LEFT }

/** The method of a user class that the current instruction calls first, NULL where binaryGeneral() must tell. */
function leftMethod(which: u32, left: u64, right: u64, inPlace: u32): u64 {
  if (inPlace && isObject(left)) {
    const own = special(classOf(left), Special.IADD + which);
    if (own != NULL) return hasKind(own, Kind.FUNCTION) && hasKind(left, Kind.OBJECT) ? own : NULL;
  }
  return leftOperator(left, right, Special.ADD + which);
}

/** That method said NotImplemented. */
export function binaryAfterLeft(thread: u32, which: u32, left: u64, right: u64, inPlace: u32): i32 {
  const wasInPlace = inPlace != 0 && special(classOf(left), Special.IADD + which) != NULL;
  const status = binaryGeneral(thread, which, left, right, inPlace, wasInPlace ? Tried.IN_PLACE : Tried.LEFT);
  return status == Status.RETRY ? raise(thread, ClassId.MEMORY_ERROR, msg("")) : status; // the call cannot be made a second time
}

const ADD: u32 = 0;
const MULTIPLY: u32 = 2;
const REMAINDER: u32 = 5;

/** Is the value's + and * that of a built-in sequence, which CPython tries after both sides' number operators? */
function isSequence(value: u64): bool {
  if (!isObject(value)) return false;
  const shape = shapeOf(addressOf(value));
  return shape == cls(ClassId.LIST) || shape == cls(ClassId.TUPLE) || shape == cls(ClassId.STR) || shape == cls(ClassId.BYTES) || shape == cls(ClassId.BYTEARRAY);
}

/** In-place method, then right's reflected one where its class is a proper subclass that overrides it, left's, right's. */
function binaryGeneral(thread: u32, which: u32, left: u64, right: u64, inPlace: u32, tried: u32 = Tried.NOTHING): i32 {
  const leftClass = classOf(left), rightClass = classOf(right);
  let forward = special(leftClass, Special.ADD + which);
  let backward = special(rightClass, Special.RADD + which);
  if (leftClass == rightClass) backward = NULL;
  let rightFirst = backward != NULL && isSubclass(rightClass, leftClass) && backward != special(leftClass, Special.RADD + which);
  if ((which == ADD || which == MULTIPLY) && isSequence(left) && !isSequence(right)) { // a sequence's own + and * are tried last
    if (backward != NULL && !hasKind(backward, Kind.NATIVE)) rightFirst = true;
  }
  if (which == MULTIPLY && isSequence(left) && special(rightClass, Special.INDEX) == NULL) forward = NULL;
  if (which == MULTIPLY && isSequence(right) && special(leftClass, Special.INDEX) == NULL) backward = NULL;
  if (backward == NULL || tried == Tried.LEFT) rightFirst = false;
  if (tried == Tried.LEFT) forward = NULL;
  if (inPlace && rightFirst && isSequence(left) && special(leftClass, Special.IADD + which) != NULL) forward = special(leftClass, Special.IADD + which);
  const state = allocate(thread, Holder.VALUES + 6 * 8, 0, Kind.HOLDER);
  if (state == 0) return outOfMemory(thread);
  store<u32>(state, 6, Holder.COUNT);
  store<u64>(state, fromSmall(which | (inPlace << 8)), Holder.VALUES);
  store<u64>(state, left, Holder.VALUES + 8);
  store<u64>(state, right, Holder.VALUES + 16);
  store<u64>(state, rightFirst ? backward : NULL, Holder.VALUES + 24); // first: the reflected method of a subclass
  store<u64>(state, forward, Holder.VALUES + 32);
  store<u64>(state, rightFirst ? NULL : backward, Holder.VALUES + 40);
  if (inPlace && tried == Tried.NOTHING && !(rightFirst && isSequence(left)) && !(which == MULTIPLY && forward == NULL && isSequence(left))) {
    const own = special(leftClass, Special.IADD + which);
    if (own != NULL) return tryBinary(thread, state, own, left, right);
  }
  return nextBinaryCandidate(thread, fromAddress(state));
}

function tryBinary(thread: u32, state: u32, method: u64, self: u64, other: u64): i32 {
  if (isNativeMethod(method)) {
    const status = callNativeAt(thread, method, self, other, 2);
    if (status == Status.OK && load<u64>(thread, Thread.RESULT) == NOT_IMPLEMENTED) return nextBinaryCandidate(thread, fromAddress(state));
    if (status != Status.CALL) return status;
  } else callSpecial1(thread, method, self, classOf(self), other);
  store<u32>(thread, OnReturn.BINARY_NEXT, Thread.ON_RETURN);
  setExtra(thread, fromAddress(state), NULL);
  return Status.CALL;
}

/** The next candidate of an operator whose last one said NotImplemented; the TypeError where there is none left. */
export function nextBinaryCandidate(thread: u32, stateValue: u64): i32 {
  const state = addressOf(stateValue);
  const left = load<u64>(state, Holder.VALUES + 8), right = load<u64>(state, Holder.VALUES + 16);
  for (let i: u32 = 0; i < 3; i++) {
    const at = state + Holder.VALUES + 24 + (i << 3), method = load<u64>(at);
    if (method == NULL) continue;
    store<u64>(at, NULL);
    return i == 1 ? tryBinary(thread, state, method, left, right) : tryBinary(thread, state, method, right, left);
  }
  const code = <u32>toInt(load<u64>(state, Holder.VALUES));
  return unsupported(thread, code & 0xff, (code >> 8) != 0, left, right);
}

const RIGHT_SHIFT: u32 = 10;
/** The built-in print: `print >> stream, text` is what Python 2 wrote. */
function isPrint(value: u64): bool {
  return hasKind(value, Kind.NATIVE) && load<u32>(addressOf(value), Native.OWNER) == 0 && load<u32>(addressOf(value), Native.NAME) == nameAt(name("print"));
}

/** Templates stand one per line, since the build collects them by their text. */
function unsupported(thread: u32, which: u32, inPlace: bool, left: u64, right: u64): i32 {
  if (which == MULTIPLY && isSequence(left)) return typeError(thread, msg("can't multiply sequence by non-int of type '%T'"), right);
  if (which == MULTIPLY && isSequence(right)) return typeError(thread, msg("can't multiply sequence by non-int of type '%T'"), left);
  if (which == RIGHT_SHIFT && !inPlace && isPrint(left)) {
    return typeError(thread, msg("unsupported operand type(s) for >>: '%T' and '%T'. Did you mean \"print(<message>, file=<output_stream>)\"?"), left, right);
  }
  let template: u32;
  switch (which) {
    case 0: template = inPlace ? msg("unsupported operand type(s) for +=: '%T' and '%T'") : msg("unsupported operand type(s) for +: '%T' and '%T'"); break;
    case 1: template = inPlace ? msg("unsupported operand type(s) for -=: '%T' and '%T'") : msg("unsupported operand type(s) for -: '%T' and '%T'"); break;
    case 2: template = inPlace ? msg("unsupported operand type(s) for *=: '%T' and '%T'") : msg("unsupported operand type(s) for *: '%T' and '%T'"); break;
    case 3: template = inPlace ? msg("unsupported operand type(s) for /=: '%T' and '%T'") : msg("unsupported operand type(s) for /: '%T' and '%T'"); break;
    case 4: template = inPlace ? msg("unsupported operand type(s) for //=: '%T' and '%T'") : msg("unsupported operand type(s) for //: '%T' and '%T'"); break;
    case 5: template = inPlace ? msg("unsupported operand type(s) for %%=: '%T' and '%T'") : msg("unsupported operand type(s) for %%: '%T' and '%T'"); break;
    case 6: template = inPlace ? msg("unsupported operand type(s) for &=: '%T' and '%T'") : msg("unsupported operand type(s) for &: '%T' and '%T'"); break;
    case 7: template = inPlace ? msg("unsupported operand type(s) for |=: '%T' and '%T'") : msg("unsupported operand type(s) for |: '%T' and '%T'"); break;
    case 8: template = inPlace ? msg("unsupported operand type(s) for ^=: '%T' and '%T'") : msg("unsupported operand type(s) for ^: '%T' and '%T'"); break;
    case 9: template = inPlace ? msg("unsupported operand type(s) for <<=: '%T' and '%T'") : msg("unsupported operand type(s) for <<: '%T' and '%T'"); break;
    case 10: template = inPlace ? msg("unsupported operand type(s) for >>=: '%T' and '%T'") : msg("unsupported operand type(s) for >>: '%T' and '%T'"); break;
    case 11: template = inPlace ? msg("unsupported operand type(s) for **=: '%T' and '%T'") : msg("unsupported operand type(s) for ** or pow(): '%T' and '%T'"); break;
    default: template = inPlace ? msg("unsupported operand type(s) for @=: '%T' and '%T'") : msg("unsupported operand type(s) for @: '%T' and '%T'");
  }
  return typeError(thread, template, left, right);
}

/** UNARY_NEGATIVE, UNARY_POSITIVE, UNARY_INVERT. */
export function unaryOperation(thread: u32, opcode: u32, value: u64): i32 {
  const status = numberUnary(thread, opcode, value);
  if (status != NOT_NATIVE) return status;
  const which: u32 = opcode == Op.UNARY_NEGATIVE ? Special.NEG : opcode == Op.UNARY_POSITIVE ? Special.POS : Special.INVERT;
  const method = special(classOf(value), which);
  if (method == NULL) {
    return typeError(thread, opcode == Op.UNARY_NEGATIVE ? msg("bad operand type for unary -: '%T'")
      : opcode == Op.UNARY_POSITIVE ? msg("bad operand type for unary +: '%T'") : msg("bad operand type for unary ~: '%T'"), value);
  }
  return callSpecial0(thread, method, value);
}
