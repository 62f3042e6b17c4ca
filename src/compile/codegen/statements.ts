// Statements: the simple ones here, the others in files of their own.

import { CommonConstant, Intrinsic1, Op } from '../../../assembly/shared/opcodes.ts';
import type {
  AnnAssign,
  Assert,
  Assign,
  AugAssign,
  Expr,
  ExprStmt,
  If,
  Raise,
  Stmt,
} from '../../syntax/ast.ts';
import { type Block, Pseudo } from '../flow/instruction.ts';
import { locationFromAttribute } from './calls.ts';
import { classDefinition } from './classes.ts';
import { jumpIf } from './conditions.ts';
import type { CodegenContext } from './context.ts';
import { annotationText, functionDefinition, makeClosure } from './functions.ts';
import { importFrom, importModules } from './imports.ts';
import {
  asyncForLoop,
  breakLoop,
  continueLoop,
  forLoop,
  returnStatement,
  whileLoop,
} from './loops.ts';
import { emitBinary, isTwoPartSlice, sliceParts } from './operators.ts';
import { matchStatement } from './patterns.ts';
import { tryStatement } from './try.ts';
import { typeAlias } from './type_parameters.ts';
import { withStatement } from './with.ts';

export function compileStatement(c: CodegenContext, node: Stmt): void {
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      functionDefinition(c, node);
      return;
    case 'ClassDef':
      classDefinition(c, node);
      return;
    case 'TypeAlias':
      typeAlias(c, node, makeClosure);
      return;
    case 'Return':
      returnStatement(c, node);
      return;
    case 'Delete':
      c.expressions(node.targets);
      return;
    case 'Assign':
      assignment(c, node);
      return;
    case 'AugAssign':
      augmentedAssignment(c, node);
      return;
    case 'AnnAssign':
      annotatedAssignment(c, node);
      return;
    case 'For':
      forLoop(c, node);
      return;
    case 'AsyncFor':
      asyncForLoop(c, node);
      return;
    case 'While':
      whileLoop(c, node);
      return;
    case 'If':
      ifStatement(c, node);
      return;
    case 'With':
    case 'AsyncWith':
      withStatement(c, node);
      return;
    case 'Match':
      matchStatement(c, node);
      return;
    case 'Raise':
      raiseStatement(c, node);
      return;
    case 'Try':
    case 'TryStar':
      tryStatement(c, node);
      return;
    case 'Assert':
      assertStatement(c, node);
      return;
    case 'Import':
      importModules(c, node);
      return;
    case 'ImportFrom':
      importFrom(c, node);
      return;
    case 'Global':
    case 'Nonlocal':
      return;
    case 'Expr':
      expressionStatement(c, node);
      return;
    case 'Pass':
      c.emit(Op.NOP, 0, c.locate(node));
      return;
    case 'Break':
      breakLoop(c, node);
      return;
    case 'Continue':
      continueLoop(c, node);
      return;
  }
}

/** An elif chain may be thousands long: a loop. All branches jump to the end of the last. */
function ifStatement(c: CodegenContext, start: If): void {
  const ends: Block[] = [];
  let node = start;
  for (;;) {
    const end = c.newLabel();
    const hasElse = node.orelse.length > 0;
    const next = hasElse ? c.newLabel() : end;
    jumpIf(c, node.test, next, false);
    c.statements(node.body);
    ends.push(end);
    if (!hasElse) break;
    c.jump(Pseudo.JUMP, end, null);
    c.useLabel(next);
    const [only] = node.orelse;
    if (node.orelse.length === 1 && only?.kind === 'If') {
      node = only;
    } else {
      c.statements(node.orelse);
      break;
    }
  }
  for (const end of ends.toReversed()) c.useLabel(end);
}

function assignment(c: CodegenContext, node: Assign): void {
  c.expression(node.value);
  const last = node.targets.length - 1;
  for (const [index, target] of node.targets.entries()) {
    if (index < last) c.emit(Op.COPY, 1, c.locate(node));
    c.expression(target);
  }
}

function augmentedAssignment(c: CodegenContext, node: AugAssign): void {
  const { target } = node;
  const location = c.locate(target);
  const compute = (): void => {
    c.expression(node.value);
    emitBinary(c, node.op, true, c.locate(node));
  };
  switch (target.kind) {
    case 'Name':
      c.loadName(target.id, location);
      compute();
      c.storeName(target.id, location);
      break;
    case 'Attribute': {
      c.expression(target.value);
      c.emit(Op.COPY, 1, location);
      const place = locationFromAttribute(location, c, target);
      c.emitName(Op.LOAD_ATTR, target.attr, place);
      compute();
      c.emit(Op.SWAP, 2, place);
      c.emitName(Op.STORE_ATTR, target.attr, place);
      break;
    }
    case 'Subscript': {
      c.expression(target.value);
      const { slice } = target;
      if (isTwoPartSlice(slice)) {
        sliceParts(c, slice);
        for (let count = 0; count < 3; count++) c.emit(Op.COPY, 3, location);
        c.emit(Op.BINARY_SLICE, 0, location);
        compute();
        for (let depth = 4; depth > 1; depth--) c.emit(Op.SWAP, depth, location);
        c.emit(Op.STORE_SLICE, 0, location);
      } else {
        c.expression(slice);
        for (let count = 0; count < 2; count++) c.emit(Op.COPY, 2, location);
        c.emit(Op.BINARY_SUBSCR, 0, location);
        compute();
        for (let depth = 3; depth > 1; depth--) c.emit(Op.SWAP, depth, location);
        c.emit(Op.STORE_SUBSCR, 0, location);
      }
      break;
    }
  }
}

/** Evaluates an expression for its errors alone. */
function checkExpression(c: CodegenContext, node: Expr): void {
  c.expression(node);
  c.emit(Op.POP_TOP, 0, c.locate(node));
}

function checkSubscript(c: CodegenContext, node: Expr): void {
  if (node.kind === 'Slice') {
    for (const part of [node.lower, node.upper, node.step]) {
      if (part !== null) checkExpression(c, part);
    }
  } else if (node.kind === 'Tuple') {
    for (const element of node.elts) checkSubscript(c, element);
  } else {
    checkExpression(c, node);
  }
}

function annotatedAssignment(c: CodegenContext, node: AnnAssign): void {
  const { target } = node;
  const location = c.locate(node);
  const evaluates = c.unit.kind === 'module' || c.unit.kind === 'class';
  if (node.value !== null) {
    c.expression(node.value);
    c.expression(target);
  }
  switch (target.kind) {
    case 'Name':
      c.refuseDebug(target.id, 'Store', location);
      if (node.simple === 1 && evaluates) {
        if (c.options.futureAnnotations) annotationText(c, node.annotation);
        else c.expression(node.annotation);
        c.emit(Op.LOAD_NAME, c.unit.nameIndex('__annotations__'), location);
        c.loadString(c.mangled(target.id), location);
        c.emit(Op.STORE_SUBSCR, 0, location);
      }
      break;
    case 'Attribute':
      c.refuseDebug(target.attr, 'Store', location);
      if (node.value === null) checkExpression(c, target.value);
      break;
    case 'Subscript':
      if (node.value === null) {
        checkExpression(c, target.value);
        checkSubscript(c, target.slice);
      }
      break;
  }
  if (node.simple === 0 && evaluates && !c.options.futureAnnotations) {
    checkExpression(c, node.annotation);
  }
}

function raiseStatement(c: CodegenContext, node: Raise): void {
  let count = 0;
  for (const part of [node.exc, node.cause]) {
    if (part === null) break;
    c.expression(part);
    count++;
  }
  c.emit(Op.RAISE_VARARGS, count, c.locate(node));
}

function assertStatement(c: CodegenContext, node: Assert): void {
  const constant = c.folder.constant(node.test);
  const isTuple =
    (node.test.kind === 'Tuple' && node.test.elts.length > 0) ||
    (constant?.type === 'tuple' && constant.items.length > 0);
  if (isTuple) c.warn(node, 'assertion is always true, perhaps remove parentheses?');
  if (c.options.optimize > 0) return;
  const end = c.newLabel();
  jumpIf(c, node.test, end, true);
  const location = c.locate(node);
  c.emit(Op.LOAD_COMMON_CONSTANT, CommonConstant.ASSERTION_ERROR, location);
  if (node.msg !== null) {
    c.expression(node.msg);
    c.emit(Op.CALL, 1, location);
  }
  c.emit(Op.RAISE_VARARGS, 1, c.locate(node.test));
  c.useLabel(end);
}

function expressionStatement(c: CodegenContext, node: ExprStmt): void {
  const location = c.locate(node);
  if (c.options.interactive && c.unit.kind === 'module') {
    c.expression(node.value);
    c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.PRINT, location);
    c.emit(Op.POP_TOP, 0, null);
    return;
  }
  if (c.folder.constant(node.value) !== null) {
    c.emit(Op.NOP, 0, location);
    return;
  }
  c.expression(node.value);
  c.emit(Op.POP_TOP, 0, null);
}
