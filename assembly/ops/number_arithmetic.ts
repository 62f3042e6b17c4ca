// Operators on ints and floats. NOT_NATIVE where an operand is no number of a built-in class.
import { Op } from "../shared/opcodes.ts";
import { ok } from "../state/thread.ts";
import { outOfMemory, raise } from "../state/raise.ts";
import { bothInt, fromFloat, isFloat, isInt, toFloat, toInt } from "../objects/object.ts";
import { fromI64 } from "../objects/numbers.ts";
import { ClassId } from "../shared/layout.ts";
import { NOT_NATIVE } from "./arithmetic.ts";
import { msg } from "../env.ts";

function i64Result(thread: u32, value: i64): i32 {
  const result = fromI64(thread, value);
  return result ? ok(thread, result) : outOfMemory(thread);
}

export function numberBinary(thread: u32, which: u32, left: u64, right: u64): i32 {
  if (bothInt(left, right)) return smallBinary(thread, which, toInt(left), toInt(right));
  if (isFloat(left) ? isFloat(right) || isInt(right) : isInt(left) && isFloat(right)) {
    return floatBinary(thread, which, isFloat(left) ? toFloat(left) : <f64>toInt(left), isFloat(right) ? toFloat(right) : <f64>toInt(right));
  }
  return NOT_NATIVE;
}

function smallBinary(thread: u32, which: u32, a: i64, b: i64): i32 {
  switch (which + Op.BINARY_ADD) {
    case Op.BINARY_ADD: return i64Result(thread, a + b);
    case Op.BINARY_SUBTRACT: return i64Result(thread, a - b);
    case Op.BINARY_TRUE_DIVIDE:
      if (b == 0) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("division by zero"));
      return ok(thread, fromFloat(<f64>a / <f64>b)); // both below 2^53: the quotient is correctly rounded
    case Op.BINARY_FLOOR_DIVIDE: {
      if (b == 0) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("integer division or modulo by zero"));
      const quotient = a / b;
      return i64Result(thread, a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient);
    }
    case Op.BINARY_REMAINDER: {
      if (b == 0) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("integer modulo by zero"));
      const remainder = a % b;
      return i64Result(thread, remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder);
    }
    default: return NOT_NATIVE;
  }
}

function floatBinary(thread: u32, which: u32, a: f64, b: f64): i32 {
  switch (which + Op.BINARY_ADD) {
    case Op.BINARY_ADD: return ok(thread, fromFloat(a + b));
    case Op.BINARY_SUBTRACT: return ok(thread, fromFloat(a - b));
    case Op.BINARY_MULTIPLY: return ok(thread, fromFloat(a * b));
    case Op.BINARY_TRUE_DIVIDE:
      if (b == 0) return raise(thread, ClassId.ZERO_DIVISION_ERROR, msg("float division by zero"));
      return ok(thread, fromFloat(a / b));
    default: return NOT_NATIVE;
  }
}

export function numberUnary(thread: u32, opcode: u32, value: u64): i32 {
  if (isInt(value)) {
    if (opcode == Op.UNARY_NEGATIVE) return i64Result(thread, -toInt(value));
    return i64Result(thread, opcode == Op.UNARY_INVERT ? ~toInt(value) : toInt(value));
  }
  if (isFloat(value)) {
    if (opcode == Op.UNARY_NEGATIVE) return ok(thread, fromFloat(-toFloat(value)));
    if (opcode == Op.UNARY_POSITIVE) return ok(thread, value);
  }
  return NOT_NATIVE;
}
