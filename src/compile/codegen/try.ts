// try, except, except*, finally.
//
// A handler is entered with the exception on the stack; PUSH_EXC_INFO puts the exception handled
// before below it. A finally body is compiled once for each way out of the try statement.

import { Intrinsic2, Op } from '../../../assembly/shared/opcodes.ts';
import type { ExceptHandler, Try, TryStar } from '../../syntax/ast.ts';
import { type Block, Pseudo } from '../flow/instruction.ts';
import type { CodegenContext } from './context.ts';

type AnyTry = Try | TryStar;

export function tryStatement(c: CodegenContext, node: AnyTry): void {
  if (node.finalbody.length > 0) tryFinally(c, node);
  else tryExcept(c, node);
}

function tryExcept(c: CodegenContext, node: AnyTry): void {
  if (node.kind === 'Try') plainExcept(c, node);
  else groupExcept(c, node);
}

/** `[previous, lasti, exception]`: restores the handled exception and raises the other again. */
export function popExceptAndReraise(c: CodegenContext): void {
  c.emit(Op.COPY, 3, null);
  c.emit(Op.POP_EXCEPT, 0, null);
  c.emit(Op.RERAISE, 1, null);
}

function tryFinally(c: CodegenContext, node: AnyTry): void {
  const handler = c.newLabel();
  const exit = c.newLabel();
  const cleanup = c.newLabel();
  const { frameBlocks } = c.unit;
  c.jump(Pseudo.SETUP_FINALLY, handler, c.locate(node));
  c.enterBlock({ kind: 'finallyTry', body: node.finalbody });
  if (node.handlers.length > 0) tryExcept(c, node);
  else c.statements(node.body);
  c.emit(Pseudo.POP_BLOCK, 0, null);
  frameBlocks.pop();
  c.statements(node.finalbody);
  c.jump(Pseudo.JUMP, exit, null);

  c.useLabel(handler);
  c.jump(Pseudo.SETUP_CLEANUP, cleanup, null);
  c.emit(Op.PUSH_EXC_INFO, 0, null);
  c.enterBlock({ kind: 'finallyEnd' });
  c.statements(node.finalbody);
  frameBlocks.pop();
  c.emit(Op.RERAISE, 0, null);

  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(exit);
}

/** `name = None; del name` at the end of an except clause. */
function unbindName(c: CodegenContext, name: string | null): void {
  if (name === null) return;
  c.loadNone(null);
  c.storeName(name, null);
  c.deleteName(name, null);
}

function plainExcept(c: CodegenContext, node: Try): void {
  const except = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();
  const { frameBlocks } = c.unit;
  c.jump(Pseudo.SETUP_FINALLY, except, c.locate(node));
  c.enterBlock({ kind: 'tryExcept' });
  c.statements(node.body);
  frameBlocks.pop();
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.statements(node.orelse);
  c.jump(Pseudo.JUMP, end, null);

  c.useLabel(except);
  c.jump(Pseudo.SETUP_CLEANUP, cleanup, null);
  c.emit(Op.PUSH_EXC_INFO, 0, null);
  c.enterBlock({ kind: 'exceptionHandler' });
  for (const [index, handler] of node.handlers.entries()) {
    if (handler.type === null && index < node.handlers.length - 1) {
      c.fail(handler, "default 'except:' must be last");
    }
    exceptClause(c, handler, end);
  }
  frameBlocks.pop();
  c.emit(Op.RERAISE, 0, null);

  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(end);
}

/** `[previous, exception]` before and, where the clause does not match, after it. */
function exceptClause(c: CodegenContext, handler: ExceptHandler, end: Block): void {
  const { frameBlocks } = c.unit;
  const location = c.locate(handler);
  const next = c.newLabel();
  if (handler.type !== null) {
    c.expression(handler.type);
    c.emit(Op.CHECK_EXC_MATCH, 0, location);
    c.jump(Op.POP_JUMP_IF_FALSE, next, location);
  }
  if (handler.name === null) {
    c.emit(Op.POP_TOP, 0, location);
    c.enterBlock({ kind: 'handlerCleanup', name: null });
    c.statements(handler.body);
    frameBlocks.pop();
    c.emit(Pseudo.POP_BLOCK, 0, null);
    c.emit(Op.POP_EXCEPT, 0, null);
    c.jump(Pseudo.JUMP, end, null);
  } else {
    const cleanupName = c.newLabel();
    c.storeName(handler.name, location);
    c.jump(Pseudo.SETUP_CLEANUP, cleanupName, location);
    c.enterBlock({ kind: 'handlerCleanup', name: handler.name });
    c.statements(handler.body);
    frameBlocks.pop();
    c.emit(Pseudo.POP_BLOCK, 0, null);
    c.emit(Pseudo.POP_BLOCK, 0, null);
    c.emit(Op.POP_EXCEPT, 0, null);
    unbindName(c, handler.name);
    c.jump(Pseudo.JUMP, end, null);
    c.useLabel(cleanupName);
    unbindName(c, handler.name);
    c.emit(Op.RERAISE, 1, null);
  }
  c.useLabel(next);
}

/**
 * except*: `[previous, group, results, rest]` between the clauses. Each takes its part out of rest;
 * what the clauses raise is collected in results, and at the end all of it is raised as one.
 */
function groupExcept(c: CodegenContext, node: TryStar): void {
  const except = c.newLabel();
  const orelse = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();
  const reraise = c.newLabel();
  const { frameBlocks } = c.unit;
  c.jump(Pseudo.SETUP_FINALLY, except, c.locate(node));
  c.enterBlock({ kind: 'tryExcept' });
  c.statements(node.body);
  frameBlocks.pop();
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.jump(Pseudo.JUMP, orelse, null);

  c.useLabel(except);
  c.jump(Pseudo.SETUP_CLEANUP, cleanup, null);
  c.emit(Op.PUSH_EXC_INFO, 0, null);
  c.enterBlock({ kind: 'exceptionGroupHandler' });
  for (const [index, handler] of node.handlers.entries()) {
    if (index === 0) {
      const location = c.locate(handler);
      c.emit(Op.BUILD_LIST, 0, location);
      c.emit(Op.COPY, 2, location);
    }
    groupClause(c, handler);
  }
  frameBlocks.pop();
  c.emit(Op.LIST_APPEND, 1, null);
  c.emit(Op.CALL_INTRINSIC_2, Intrinsic2.PREP_RERAISE_STAR, null);
  c.emit(Op.COPY, 1, null);
  c.jump(Op.POP_JUMP_IF_NOT_NONE, reraise, null);
  // Nothing is left to raise.
  c.emit(Op.POP_TOP, 0, null);
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.emit(Op.POP_EXCEPT, 0, null);
  c.jump(Pseudo.JUMP, end, null);

  c.useLabel(reraise);
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.emit(Op.SWAP, 2, null);
  c.emit(Op.POP_EXCEPT, 0, null);
  c.emit(Op.RERAISE, 0, null);

  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(orelse);
  c.statements(node.orelse);
  c.useLabel(end);
}

function groupClause(c: CodegenContext, handler: ExceptHandler): void {
  const { frameBlocks } = c.unit;
  const location = c.locate(handler);
  const next = c.newLabel();
  const withError = c.newLabel();
  const noMatch = c.newLabel();
  const cleanupName = c.newLabel();
  if (handler.type !== null) {
    c.expression(handler.type);
    c.emit(Op.CHECK_EG_MATCH, 0, location);
    c.emit(Op.COPY, 1, location);
    c.jump(Op.POP_JUMP_IF_NONE, noMatch, location);
  }
  if (handler.name === null) c.emit(Op.POP_TOP, 0, location);
  else c.storeName(handler.name, location);
  c.jump(Pseudo.SETUP_CLEANUP, cleanupName, location);
  c.enterBlock({ kind: 'handlerCleanup', name: handler.name });
  c.statements(handler.body);
  frameBlocks.pop();
  c.emit(Pseudo.POP_BLOCK, 0, null);
  unbindName(c, handler.name);
  c.jump(Pseudo.JUMP, next, null);

  c.useLabel(cleanupName);
  unbindName(c, handler.name);
  // [group, results, rest, lasti, exception]
  c.emit(Op.LIST_APPEND, 3, null);
  c.emit(Op.POP_TOP, 0, null);
  c.jump(Pseudo.JUMP, withError, null);

  c.useLabel(next);
  c.emit(Op.NOP, 0, null);
  c.jump(Pseudo.JUMP, withError, null);
  c.useLabel(noMatch);
  c.emit(Op.POP_TOP, 0, location);
  c.useLabel(withError);
}
