// Loops and the statements that leave them.

import { Op } from '../../../assembly/shared/opcodes.ts';
import type { AsyncFor, Break, Continue, For, Return, While } from '../../syntax/ast.ts';
import { Pseudo } from '../flow/instruction.ts';
import { emitSendLoop } from './await.ts';
import { jumpIf } from './conditions.ts';
import type { CodegenContext } from './context.ts';
import { iterableOrSearched } from './displays.ts';
import { unwindBlock, unwindBlocks } from './unwind.ts';

/** The test stands at the bottom, so that a round takes one jump; the loop is entered there. */
export function whileLoop(c: CodegenContext, node: While): void {
  const body = c.newLabel();
  const test = c.newLabel();
  const anchor = c.newLabel();
  const end = c.newLabel();
  c.enterBlock({ kind: 'whileLoop', start: test, exit: end });
  jumpIf(c, node.test, anchor, false);
  c.useLabel(body);
  c.statements(node.body);
  c.useLabel(test);
  jumpIf(c, node.test, body, true);
  c.unit.frameBlocks.pop();
  c.useLabel(anchor);
  c.statements(node.orelse);
  c.useLabel(end);
}

export function forLoop(c: CodegenContext, node: For): void {
  const start = c.newLabel();
  const cleanup = c.newLabel();
  const end = c.newLabel();
  c.enterBlock({ kind: 'forLoop', start, exit: end });
  iterableOrSearched(c, node.iter);
  const location = c.locate(node.iter);
  c.emit(Op.GET_ITER, 0, location);
  c.useLabel(start);
  c.jump(Op.FOR_ITER, cleanup, location);
  // Bears the line of the target, where that differs.
  c.emit(Op.NOP, 0, c.locate(node.target));
  c.expression(node.target);
  c.statements(node.body);
  c.jump(Pseudo.JUMP, start, null);
  c.useLabel(cleanup);
  c.unit.frameBlocks.pop();
  c.statements(node.orelse);
  c.useLabel(end);
}

export function asyncForLoop(c: CodegenContext, node: AsyncFor): void {
  const { unit } = c;
  const location = c.locate(node);
  if (c.isTopLevelAwait) unit.isTopLevelCoroutine = true;
  else if (unit.kind !== 'asyncFunction') c.fail(node, "'async for' outside async function");
  const start = c.newLabel();
  const except = c.newLabel();
  const end = c.newLabel();
  c.expression(node.iter);
  const iterLocation = c.locate(node.iter);
  c.emit(Op.GET_AITER, 0, iterLocation);
  c.useLabel(start);
  c.enterBlock({ kind: 'forLoop', start, exit: end });
  c.jump(Pseudo.SETUP_FINALLY, except, location);
  c.emit(Op.GET_ANEXT, 0, location);
  c.loadNone(location);
  emitSendLoop(c, location);
  c.emit(Pseudo.POP_BLOCK, 0, location);
  c.expression(node.target);
  c.statements(node.body);
  c.jump(Pseudo.JUMP, start, null);
  unit.frameBlocks.pop();
  c.useLabel(except);
  c.emit(Op.END_ASYNC_FOR, 0, iterLocation);
  c.statements(node.orelse);
  c.useLabel(end);
}

export function breakLoop(c: CodegenContext, node: Break): void {
  const location = c.locate(node);
  c.emit(Op.NOP, 0, location);
  const { loop, location: place } = unwindBlocks(c, location, false, true);
  if (loop === null) c.fail(node, "'break' outside loop");
  const after = unwindBlock(c, loop, false, place);
  c.jump(Pseudo.JUMP, loop.exit, after);
}

export function continueLoop(c: CodegenContext, node: Continue): void {
  const location = c.locate(node);
  c.emit(Op.NOP, 0, location);
  const { loop, location: place } = unwindBlocks(c, location, false, true);
  if (loop === null) c.fail(node, "'continue' not properly in loop");
  c.jump(Pseudo.JUMP, loop.start, place);
}

export function returnStatement(c: CodegenContext, node: Return): void {
  const { scope } = c.unit;
  if (!scope.isFunctionLike) c.fail(node, "'return' outside function");
  if (node.value !== null && scope.isCoroutine && scope.isGenerator) {
    c.fail(node, "'return' with value in async generator");
  }
  const constant = node.value === null ? null : c.folder.constant(node.value);
  const keepTop = node.value !== null && constant === null;
  let location = c.locate(node);
  if (keepTop && node.value !== null) {
    c.expression(node.value);
  } else if (node.value !== null) {
    location = c.locate(node.value);
    c.emit(Op.NOP, 0, location);
  }
  const place = c.locate(node);
  if (node.value === null || c.locate(node.value).line !== place.line) {
    location = place;
    c.emit(Op.NOP, 0, location);
  }
  const { location: after } = unwindBlocks(c, location, keepTop, false);
  if (node.value === null) c.loadNone(after);
  else if (constant !== null) c.loadConstant(constant, after);
  c.emit(Op.RETURN_VALUE, 0, after);
}
