// Comparisons, chained ones too.

import { Op } from '../../../assembly/shared/opcodes.ts';
import type { Compare, CompareOperator, Expr, UnaryOp } from '../../syntax/ast.ts';
import { type Block, Pseudo } from '../flow/instruction.ts';
import { warnOfIdentity } from './checks.ts';
import type { CodegenContext, Location } from './context.ts';
import { iterableOrSearched } from './displays.ts';

const negatedOperators: Partial<Record<CompareOperator, CompareOperator>> = {
  Is: 'IsNot',
  IsNot: 'Is',
  In: 'NotIn',
  NotIn: 'In',
};

/** `not a in b` is `a not in b`; null where a negation has no such form. */
export function negatedComparison(node: UnaryOp): Compare | null {
  const { operand } = node;
  if (node.op !== 'Not' || operand.kind !== 'Compare' || operand.ops.length !== 1) return null;
  const operator = negatedOperators[operand.ops[0] as CompareOperator];
  return operator === undefined ? null : { ...operand, ops: [operator] };
}

const compareOps: Record<CompareOperator, [number, number]> = {
  Eq: [Op.COMPARE_EQ, 0],
  NotEq: [Op.COMPARE_NE, 0],
  Lt: [Op.COMPARE_LT, 0],
  LtE: [Op.COMPARE_LE, 0],
  Gt: [Op.COMPARE_GT, 0],
  GtE: [Op.COMPARE_GE, 0],
  Is: [Op.IS_OP, 0],
  IsNot: [Op.IS_OP, 1],
  In: [Op.CONTAINS_OP, 0],
  NotIn: [Op.CONTAINS_OP, 1],
};

export function emitComparison(c: CodegenContext, op: CompareOperator, location: Location): void {
  const [opcode, operand] = compareOps[op];
  c.emit(opcode, operand, location);
}

/** `x in [1, 2]` searches a constant tuple, `x in {1, 2}` a frozenset. */
export function comparator(c: CodegenContext, node: Compare, index: number): void {
  const operand = node.comparators[index] as Expr;
  const op = node.ops[index];
  if (index === node.ops.length - 1 && (op === 'In' || op === 'NotIn')) {
    iterableOrSearched(c, operand);
  } else {
    c.expression(operand);
  }
}

/** The links of a chain: each compares, and jumps by `op` to `cleanup`, its right operand still on the stack, where that is false. The last value stays. */
export function chainLinks(c: CodegenContext, node: Compare, op: Op, cleanup: Block, location: Location): void {
  const last = node.ops.length - 1;
  c.expression(node.left);
  for (let index = 0; index < last; index++) {
    comparator(c, node, index);
    c.emit(Op.SWAP, 2, location);
    c.emit(Op.COPY, 2, location);
    emitComparison(c, node.ops[index] as CompareOperator, location);
    c.jump(op, cleanup, location);
  }
  comparator(c, node, last);
  emitComparison(c, node.ops[last] as CompareOperator, location);
}

/**
 * A comparison's value. `not a < b` is reported as a whole, so a plain comparison can be given the
 * place of what is around it.
 */
export function comparison(c: CodegenContext, node: Compare, around: Expr = node): void {
  const location = c.locate(node.ops.length === 1 ? around : node);
  warnOfIdentity(c, node);
  const cleanup = c.newLabel();
  chainLinks(c, node, Op.JUMP_IF_FALSE_OR_POP, cleanup, location);
  if (node.ops.length === 1) return;
  const end = c.newLabel();
  c.jump(Pseudo.JUMP, end, null);
  c.useLabel(cleanup);
  c.emit(Op.SWAP, 2, location);
  c.emit(Op.POP_TOP, 0, location);
  c.useLabel(end);
}
