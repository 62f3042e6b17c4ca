// Small pieces that expressions, statements and patterns share.

import { Op } from '../../../assembly/shared/opcodes.ts';
import type { Expr, Operator, Slice } from '../../syntax/ast.ts';
import type { CodegenContext, Location } from './context.ts';

const binaryOps: Record<Operator, number> = {
  Add: Op.BINARY_ADD,
  Sub: Op.BINARY_SUBTRACT,
  Mult: Op.BINARY_MULTIPLY,
  MatMult: Op.BINARY_MATRIX_MULTIPLY,
  Div: Op.BINARY_TRUE_DIVIDE,
  Mod: Op.BINARY_REMAINDER,
  Pow: Op.BINARY_POWER,
  LShift: Op.BINARY_LSHIFT,
  RShift: Op.BINARY_RSHIFT,
  BitOr: Op.BINARY_OR,
  BitXor: Op.BINARY_XOR,
  BitAnd: Op.BINARY_AND,
  FloorDiv: Op.BINARY_FLOOR_DIVIDE,
};

/** The instruction of a binary operator. */
export function emitBinary(
  c: CodegenContext,
  op: Operator,
  inPlace: boolean,
  location: Location,
): void {
  c.emit(binaryOps[op], inPlace ? 1 : 0, location);
}

export function isTwoPartSlice(node: Expr): node is Slice {
  return node.kind === 'Slice' && node.step === null;
}

/** Pushes the parts of a slice; returns how many. */
export function sliceParts(c: CodegenContext, node: Slice): number {
  if (node.lower === null) c.loadNone(c.locate(node));
  else c.expression(node.lower);
  if (node.upper === null) c.loadNone(c.locate(node));
  else c.expression(node.upper);
  if (node.step === null) return 2;
  c.expression(node.step);
  return 3;
}
