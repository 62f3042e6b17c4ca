// with and async with. The bound `__exit__` stays on the stack while the body runs.

import { Op } from '../../../assembly/shared/opcodes.ts';
import type { AsyncWith, With, WithItem } from '../../syntax/ast.ts';
import { type Block, Pseudo } from '../flow/instruction.ts';
import { emitAwait } from './await.ts';
import type { CodegenContext } from './context.ts';
import { popExceptAndReraise } from './try.ts';
import { callExitWithNones } from './unwind.ts';

export function withStatement(c: CodegenContext, node: With | AsyncWith): void {
  const isAsync = node.kind === 'AsyncWith';
  if (isAsync) {
    if (c.isTopLevelAwait) c.unit.isTopLevelCoroutine = true;
    else if (c.unit.kind !== 'asyncFunction') {
      c.fail(node, "'async with' outside async function");
    }
  }
  withItem(c, node, 0, isAsync);
}

/** Several managers are nested statements. */
function withItem(
  c: CodegenContext,
  node: With | AsyncWith,
  index: number,
  isAsync: boolean,
): void {
  const item = node.items[index] as WithItem;
  const final = c.newLabel();
  const exit = c.newLabel();
  const cleanup = c.newLabel();
  c.expression(item.context_expr);
  const location = c.locate(item.context_expr);
  c.emit(isAsync ? Op.BEFORE_ASYNC_WITH : Op.BEFORE_WITH, 0, location);
  if (isAsync) emitAwait(c, 1, location);
  c.jump(Pseudo.SETUP_WITH, final, location);
  c.enterBlock({ kind: 'with', isAsync, location });
  if (item.optional_vars === null) c.emit(Op.POP_TOP, 0, location);
  else c.expression(item.optional_vars);
  if (index + 1 < node.items.length) withItem(c, node, index + 1, isAsync);
  else c.statements(node.body);
  c.unit.frameBlocks.pop();
  c.emit(Pseudo.POP_BLOCK, 0, isAsync ? location : null);
  callExitWithNones(c, location);
  if (isAsync) emitAwait(c, 2, location);
  c.emit(Op.POP_TOP, 0, location);
  c.jump(Pseudo.JUMP, exit, location);

  c.useLabel(final);
  c.jump(Pseudo.SETUP_CLEANUP, cleanup, location);
  c.emit(Op.PUSH_EXC_INFO, 0, location);
  c.emit(Op.WITH_EXCEPT_START, 0, location);
  if (isAsync) emitAwait(c, 2, location);
  finishException(c, cleanup);
  c.useLabel(exit);
}

/** `[exit, lasti, previous, exception, suppress]` */
function finishException(c: CodegenContext, cleanup: Block): void {
  const suppress = c.newLabel();
  const exit = c.newLabel();
  c.jump(Op.POP_JUMP_IF_TRUE, suppress, null);
  // Not suppressed: the exception of the body goes on, as if nothing had caught it.
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.emit(Op.SWAP, 2, null);
  c.emit(Op.POP_EXCEPT, 0, null);
  c.emit(Op.RERAISE, 1, null);

  c.useLabel(suppress);
  c.emit(Op.POP_TOP, 0, null);
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.emit(Op.POP_EXCEPT, 0, null);
  c.emit(Op.POP_TOP, 0, null);
  c.emit(Op.POP_TOP, 0, null);
  c.jump(Pseudo.JUMP, exit, null);

  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(exit);
}
