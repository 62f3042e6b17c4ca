// Tests that decide a jump: `not`, `and`, `or`, chained comparisons and conditional expressions
// become jumps of their own instead of values.

import { Op } from '../../../assembly/shared/opcodes.ts';
import type { Expr } from '../../syntax/ast.ts';
import { type Block, Pseudo } from '../flow/instruction.ts';
import { warnOfIdentity } from './checks.ts';
import { chainLinks, negatedComparison } from './comparisons.ts';
import type { CodegenContext } from './context.ts';

/** Jumps to `target` where the truth of `node` is `condition`, else goes on. */
export function jumpIf(c: CodegenContext, node: Expr, target: Block, condition: boolean): void {
  if (c.folder.constant(node) === null) {
    switch (node.kind) {
      case 'UnaryOp':
        if (node.op === 'Not' && negatedComparison(node) === null) {
          jumpIf(c, node.operand, target, !condition);
          return;
        }
        break;
      case 'BoolOp': {
        const isOr = node.op === 'Or';
        const decided = isOr === condition ? target : c.newLabel();
        const last = node.values.length - 1;
        for (let index = 0; index < last; index++) {
          jumpIf(c, node.values[index] as Expr, decided, isOr);
        }
        jumpIf(c, node.values[last] as Expr, target, condition);
        if (decided !== target) c.useLabel(decided);
        return;
      }
      case 'IfExp': {
        const end = c.newLabel();
        const otherwise = c.newLabel();
        jumpIf(c, node.test, otherwise, false);
        jumpIf(c, node.body, target, condition);
        c.jump(Pseudo.JUMP, end, null);
        c.useLabel(otherwise);
        jumpIf(c, node.orelse, target, condition);
        c.useLabel(end);
        return;
      }
      case 'Compare':
        if (node.ops.length > 1) {
          jumpIfChain(c, node, target, condition);
          return;
        }
        break;
    }
  }
  c.expression(node);
  const place = node.kind === 'UnaryOp' ? (negatedComparison(node) ?? node) : node;
  c.jump(condition ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target, c.locate(place));
}

function jumpIfChain(
  c: CodegenContext,
  node: Expr & { kind: 'Compare' },
  target: Block,
  condition: boolean,
): void {
  const location = c.locate(node);
  warnOfIdentity(c, node);
  const cleanup = c.newLabel();
  chainLinks(c, node, Op.POP_JUMP_IF_FALSE, cleanup, location);
  c.jump(condition ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target, location);
  const end = c.newLabel();
  c.jump(Pseudo.JUMP, end, null);
  c.useLabel(cleanup);
  c.emit(Op.POP_TOP, 0, location);
  if (!condition) c.jump(Pseudo.JUMP, target, null);
  c.useLabel(end);
}
