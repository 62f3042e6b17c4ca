// Expressions, but for calls, comprehensions and functions, which have files of their own.

import { Conversion, Op } from '../../../assembly/shared/opcodes.ts';
import type {
  Attribute,
  BoolOp,
  Expr,
  FormattedValue,
  IfExp,
  JoinedStr,
  Subscript,
  UnaryOp,
} from '../../syntax/ast.ts';
import { Pseudo } from '../flow/instruction.ts';
import { awaitValue, yieldFrom, yieldValue } from './await.ts';
import {
  call,
  canOptimizeSuper,
  finishCall,
  isMethodCall,
  locationFromAttribute,
  superAttribute,
  validateKeywords,
} from './calls.ts';
import { warnOfCall, warnOfSubscript } from './checks.ts';
import { comparison, negatedComparison } from './comparisons.ts';
import { comprehension } from './comprehensions.ts';
import { jumpIf } from './conditions.ts';
import { type CodegenContext, stackUseGuideline } from './context.ts';
import { dictDisplay, sequence, unpackingDisplay } from './displays.ts';
import { formatAsJoinedString } from './format.ts';
import { lambda } from './functions.ts';
import { emitBinary, isTwoPartSlice, sliceParts } from './operators.ts';

/**
 * Compiles an expression to code that pushes its value (or stores or deletes it, by its context).
 * What is evaluated first is reached by a loop, since such spines may be thousands long.
 */
export function compileExpression(c: CodegenContext, start: Expr): void {
  const spine: Expr[] = [];
  let node = start;
  for (;;) {
    const inner = innerOfSpine(c, node);
    if (inner === null) break;
    spine.push(node);
    node = inner;
  }
  compileLeaf(c, node);
  for (let outer = spine.pop(); outer !== undefined; outer = spine.pop()) finish(c, outer);
}

/** The part of a node that is evaluated before the rest of it; null for nodes without one. */
function innerOfSpine(c: CodegenContext, node: Expr): Expr | null {
  switch (node.kind) {
    case 'BinOp':
      if (c.folder.constant(node) !== null || formatAsJoinedString(c, node) !== null) return null;
      return node.left;
    case 'Attribute':
      noteStaticAttribute(c, node);
      if (node.ctx === 'Load' && canOptimizeSuper(c, node)) return null;
      return node.value;
    case 'Subscript':
      if (node.ctx === 'Load') {
        if (c.folder.constant(node) !== null) return null;
        warnOfSubscript(c, node);
      }
      return node.value;
    case 'Call': {
      validateKeywords(c, node.keywords);
      if (isMethodCall(c, node)) {
        const method = node.func as Attribute;
        return canOptimizeSuper(c, method) ? null : method.value;
      }
      warnOfCall(c, node.func);
      return node.func;
    }
    default:
      return null;
  }
}

/** The rest of a node whose inner part has been compiled. */
function finish(c: CodegenContext, node: Expr): void {
  switch (node.kind) {
    case 'BinOp':
      c.expression(node.right);
      emitBinary(c, node.op, false, c.locate(node));
      break;
    case 'Attribute':
      finishAttribute(c, node);
      break;
    case 'Subscript':
      finishSubscript(c, node);
      break;
    case 'Call':
      finishCall(c, node);
      break;
  }
}

function compileLeaf(c: CodegenContext, node: Expr): void {
  const location = c.locate(node);
  const constant = c.folder.constant(node);
  if (constant !== null) {
    c.loadConstant(constant, location);
    return;
  }
  switch (node.kind) {
    case 'Name':
      c.nameOperation(node.id, node.ctx, location);
      break;
    case 'NamedExpr':
      c.expression(node.value);
      c.emit(Op.COPY, 1, location);
      c.expression(node.target);
      break;
    case 'BoolOp':
      boolOperation(c, node);
      break;
    case 'BinOp':
      joinedString(c, formatAsJoinedString(c, node) as JoinedStr);
      break;
    case 'UnaryOp':
      unaryOperation(c, node);
      break;
    case 'Lambda':
      lambda(c, node);
      break;
    case 'IfExp':
      conditional(c, node);
      break;
    case 'Dict':
      dictDisplay(c, node);
      break;
    case 'Set':
      unpackingDisplay(c, location, node.elts, 0, 'set');
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      comprehension(c, node);
      break;
    case 'Yield':
      yieldValue(c, node);
      break;
    case 'YieldFrom':
      yieldFrom(c, node);
      break;
    case 'Await':
      awaitValue(c, node);
      break;
    case 'Compare':
      comparison(c, node);
      break;
    case 'Call':
      call(c, node);
      break;
    case 'JoinedStr':
      joinedString(c, node);
      break;
    case 'FormattedValue':
      formattedValue(c, node);
      break;
    case 'Attribute':
      superAttribute(c, node);
      break;
    case 'Starred':
      c.fail(
        node,
        node.ctx === 'Store'
          ? 'starred assignment target must be in a list or tuple'
          : "can't use starred expression here",
      );
      break;
    case 'Slice':
      c.emit(Op.BUILD_SLICE, sliceParts(c, node), location);
      break;
    case 'List':
    case 'Tuple':
      sequence(c, node);
      break;
  }
}

// ---- operators

const unaryOps: Record<UnaryOp['op'], number> = {
  Invert: Op.UNARY_INVERT,
  Not: Op.UNARY_NOT,
  USub: Op.UNARY_NEGATIVE,
  UAdd: Op.UNARY_POSITIVE,
};

function unaryOperation(c: CodegenContext, node: UnaryOp): void {
  const negated = negatedComparison(node);
  if (negated !== null) {
    c.expression(negated);
    return;
  }
  if (node.op === 'Not' && node.operand.kind === 'Compare') comparison(c, node.operand, node);
  else c.expression(node.operand);
  c.emit(unaryOps[node.op], 0, c.locate(node));
}

function boolOperation(c: CodegenContext, node: BoolOp): void {
  const op = node.op === 'And' ? Op.JUMP_IF_FALSE_OR_POP : Op.JUMP_IF_TRUE_OR_POP;
  const end = c.newLabel();
  const last = node.values.length - 1;
  for (let index = 0; index < last; index++) {
    c.expression(node.values[index] as Expr);
    c.jump(op, end, c.locate(node));
  }
  c.expression(node.values[last] as Expr);
  c.useLabel(end);
}

function conditional(c: CodegenContext, node: IfExp): void {
  const end = c.newLabel();
  const next = c.newLabel();
  jumpIf(c, node.test, next, false);
  c.expression(node.body);
  c.jump(Pseudo.JUMP, end, null);
  c.useLabel(next);
  c.expression(node.orelse);
  c.useLabel(end);
}

// ---- attributes and subscripts

/** What methods assign to `self` is listed in the class's __static_attributes__. */
function noteStaticAttribute(c: CodegenContext, node: Attribute): void {
  if (node.ctx !== 'Store' || node.value.kind !== 'Name' || node.value.id !== 'self') return;
  for (let index = c.outerUnits.length - 1; index >= 0; index--) {
    const unit = c.outerUnits[index];
    if (unit?.kind === 'class') {
      unit.staticAttributes.add(node.attr);
      return;
    }
  }
}

const attributeOps = { Load: Op.LOAD_ATTR, Store: Op.STORE_ATTR, Del: Op.DELETE_ATTR };

function finishAttribute(c: CodegenContext, node: Attribute): void {
  const location = locationFromAttribute(c.locate(node), c, node);
  if (node.ctx === 'Store') c.refuseDebug(node.attr, 'Store', location);
  c.emitName(attributeOps[node.ctx], node.attr, location);
}

function finishSubscript(c: CodegenContext, node: Subscript): void {
  const location = c.locate(node);
  const { slice, ctx } = node;
  if (isTwoPartSlice(slice) && ctx !== 'Del') {
    sliceParts(c, slice);
    c.emit(ctx === 'Load' ? Op.BINARY_SLICE : Op.STORE_SLICE, 0, c.locate(node));
    return;
  }
  c.expression(slice);
  const ops = { Load: Op.BINARY_SUBSCR, Store: Op.STORE_SUBSCR, Del: Op.DELETE_SUBSCR };
  c.emit(ops[ctx], 0, location);
}

// ---- f-strings

function joinedString(c: CodegenContext, node: JoinedStr): void {
  const location = c.locate(node);
  const count = node.values.length;
  if (count > stackUseGuideline) {
    c.loadString('', location);
    c.emitName(Op.LOAD_METHOD, 'join', location);
    c.emit(Op.BUILD_LIST, 0, location);
    for (const value of node.values) {
      c.expression(value);
      c.emit(Op.LIST_APPEND, 1, location);
    }
    c.emit(Op.CALL_METHOD, 1, location);
    return;
  }
  c.expressions(node.values);
  if (count !== 1) c.emit(Op.BUILD_STRING, count, location);
}

const conversions: Record<number, number> = {
  115: Conversion.STR,
  114: Conversion.REPR,
  97: Conversion.ASCII,
};

function formattedValue(c: CodegenContext, node: FormattedValue): void {
  c.expression(node.value);
  const location = c.locate(node);
  const conversion = conversions[node.conversion];
  if (conversion !== undefined) c.emit(Op.CONVERT_VALUE, conversion, location);
  if (node.format_spec === null) {
    c.emit(Op.FORMAT_SIMPLE, 0, location);
  } else {
    c.expression(node.format_spec);
    c.emit(Op.FORMAT_WITH_SPEC, 0, location);
  }
}
