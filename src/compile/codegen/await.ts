// `yield`, `yield from`, `await`: the places where a frame rests.

import { Intrinsic1, Op } from '../../../assembly/shared/opcodes.ts';
import type { Await, Yield, YieldFrom } from '../../syntax/ast.ts';
import type { Position } from '../code.ts';
import { Pseudo } from '../flow/instruction.ts';
import type { CodegenContext } from './context.ts';

/** Drives the iterator below the top until it returns; pushes what it returned. */
export function emitSendLoop(c: CodegenContext, location: Position): void {
  const send = c.newLabel();
  const fail = c.newLabel();
  const exit = c.newLabel();
  c.useLabel(send);
  c.jump(Op.SEND, exit, location);
  // YIELD_VALUE raises only where the generator is thrown into or closed.
  c.jump(Pseudo.SETUP_FINALLY, fail, location);
  c.emit(Op.YIELD_VALUE, 1, location);
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.jump(Pseudo.JUMP_NO_INTERRUPT, send, location);
  c.useLabel(fail);
  c.emit(Op.CLEANUP_THROW, 0, location);
  c.useLabel(exit);
  c.emit(Op.END_SEND, 0, location);
}

/** Awaits the top; `kind` 1 after __aenter__, 2 after __aexit__. */
export function emitAwait(c: CodegenContext, kind: number, location: Position): void {
  c.emit(Op.GET_AWAITABLE, kind, location);
  c.loadNone(location);
  emitSendLoop(c, location);
}

/** Yields the top. */
export function emitYield(c: CodegenContext, location: Position): void {
  const { scope } = c.unit;
  if (scope.isGenerator && scope.isCoroutine) {
    c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.ASYNC_GEN_WRAP, location);
  }
  c.emit(Op.YIELD_VALUE, 0, location);
}

export function yieldValue(c: CodegenContext, node: Yield): void {
  if (!c.unit.scope.isFunctionLike) c.fail(node, "'yield' outside function");
  const location = c.locate(node);
  if (node.value === null) c.loadNone(location);
  else c.expression(node.value);
  emitYield(c, location);
}

export function yieldFrom(c: CodegenContext, node: YieldFrom): void {
  if (!c.unit.scope.isFunctionLike) c.fail(node, "'yield from' outside function");
  if (c.unit.kind === 'asyncFunction') c.fail(node, "'yield from' inside async function");
  const location = c.locate(node);
  c.expression(node.value);
  c.emit(Op.GET_YIELD_FROM_ITER, 0, location);
  c.loadNone(location);
  emitSendLoop(c, location);
}

export function awaitValue(c: CodegenContext, node: Await): void {
  const { unit } = c;
  if (c.isTopLevelAwait) {
    unit.isTopLevelCoroutine = true;
  } else {
    if (!unit.scope.isFunctionLike) c.fail(node, "'await' outside function");
    if (unit.kind !== 'asyncFunction' && unit.kind !== 'comprehension') {
      c.fail(node, "'await' outside async function");
    }
  }
  const location = c.locate(node);
  c.expression(node.value);
  emitAwait(c, 0, location);
}
