// Functions and lambdas: defaults, annotations, the body's own code object, the closure.

import { FunctionAttribute, Intrinsic2, Op } from '../../../assembly/shared/opcodes.ts';
import type {
  Arg,
  Arguments,
  AsyncFunctionDef,
  Expr,
  FunctionDef,
  Lambda,
  Stmt,
} from '../../syntax/ast.ts';
import type { CodeObject, Constant, Position } from '../code.ts';
import { noneConstant } from '../constants.ts';
import { cleanDocstring } from '../docstring.ts';
import { unparse } from '../unparse.ts';
import type { CodegenContext } from './context.ts';
import { typeParameters } from './type_parameters.ts';

/** Makes a function of a code object; its attributes (defaults ...) lie below in this order. */
export function makeClosure(
  c: CodegenContext,
  location: Position,
  code: CodeObject,
  attributes: number,
): void {
  const free = code.localsPlusNames.slice(code.localsPlusKinds.findIndex(isFree));
  const hasClosure = code.localsPlusKinds.some(isFree);
  if (hasClosure) {
    for (const name of free) c.loadClosure(name, location);
    c.emit(Op.BUILD_TUPLE, free.length, location);
  }
  c.loadConstant({ type: 'code', code }, location);
  c.emit(Op.MAKE_FUNCTION, 0, location);
  if (hasClosure) c.emit(Op.SET_FUNCTION_ATTRIBUTE, FunctionAttribute.CLOSURE, location);
  for (const attribute of [
    FunctionAttribute.ANNOTATIONS,
    FunctionAttribute.KWDEFAULTS,
    FunctionAttribute.DEFAULTS,
  ]) {
    if (attributes & attribute) c.emit(Op.SET_FUNCTION_ATTRIBUTE, attribute, location);
  }
}

function isFree(kind: number): boolean {
  return (kind & 0x80) !== 0;
}

/** Pushes the decorators, the first of them first. */
export function decorators(c: CodegenContext, nodes: readonly Expr[]): void {
  c.expressions(nodes);
}

/** Applies them to what has been made since, the last of them first. */
export function applyDecorators(c: CodegenContext, nodes: readonly Expr[]): void {
  for (const node of nodes.toReversed()) c.emit(Op.CALL, 1, c.locate(node));
}

/** The line where a definition begins: that of its first decorator. */
export function firstLineOf(
  c: CodegenContext,
  node: { start: number; end: number; decorator_list: Expr[] },
): number {
  const [decorator] = node.decorator_list;
  return c.source.lineOf((decorator ?? node).start);
}

/** Refuses parameters called __debug__. */
function checkParameters(c: CodegenContext, args: Arguments): void {
  const all = [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg];
  for (const arg of all) if (arg !== null) c.refuseDebug(arg.arg, 'Store', arg);
}

/** Pushes the defaults; returns which FunctionAttributes they make. */
function defaults(c: CodegenContext, args: Arguments, location: Position): number {
  let attributes = 0;
  if (args.defaults.length > 0) {
    const constants = c.folder.constants(args.defaults);
    if (constants !== null) {
      const before = c.unit.constants.length;
      c.loadConstant({ type: 'tuple', items: constants }, location);
      if (c.unit.constants.length > before) c.unit.lateConstants.add(before);
    } else {
      c.expressions(args.defaults);
      c.emit(Op.BUILD_TUPLE, args.defaults.length, location);
    }
    attributes |= FunctionAttribute.DEFAULTS;
  }
  let count = 0;
  for (const [index, value] of args.kw_defaults.entries()) {
    if (value === null) continue;
    c.loadString(c.mangled((args.kwonlyargs[index] as Arg).arg), location);
    c.expression(value);
    count++;
  }
  if (count > 0) {
    c.emit(Op.BUILD_MAP, count, location);
    attributes |= FunctionAttribute.KWDEFAULTS;
  }
  return attributes;
}

/** The text of an annotation under `from __future__ import annotations`. */
export function annotationText(c: CodegenContext, annotation: Expr): void {
  c.loadString(unparse(annotation), c.locate(annotation));
}

/** Pushes a tuple of names and annotations; returns whether there are any. */
function annotations(
  c: CodegenContext,
  args: Arguments,
  returns: Expr | null,
  location: Position,
): boolean {
  let count = 0;
  const annotate = (name: string, annotation: Expr | null): void => {
    if (annotation === null) return;
    c.loadString(c.mangled(name), location);
    if (c.options.futureAnnotations) {
      annotationText(c, annotation);
    } else if (annotation.kind === 'Starred') {
      // `*args: *Ts` is what unpacking Ts into one target gives.
      c.expression(annotation.value);
      c.emit(Op.UNPACK_SEQUENCE, 1, location);
    } else {
      c.expression(annotation);
    }
    count += 2;
  };
  for (const arg of [...args.args, ...args.posonlyargs]) annotate(arg.arg, arg.annotation);
  if (args.vararg !== null) annotate(args.vararg.arg, args.vararg.annotation);
  for (const arg of args.kwonlyargs) annotate(arg.arg, arg.annotation);
  if (args.kwarg !== null) annotate(args.kwarg.arg, args.kwarg.annotation);
  annotate('return', returns);
  if (count > 0) c.emit(Op.BUILD_TUPLE, count, location);
  return count > 0;
}

function setParameterCounts(c: CodegenContext, args: Arguments): void {
  c.unit.argCount = args.posonlyargs.length + args.args.length;
  c.unit.positionalOnlyArgCount = args.posonlyargs.length;
  c.unit.keywordOnlyArgCount = args.kwonlyargs.length;
}

/** The string literal that a body begins with; null where there is none. */
export function docstringOf(body: readonly Stmt[]): (Expr & { kind: 'Constant' }) | null {
  const [first] = body;
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  return first.value.value.type === 'str' ? first.value : null;
}

export function functionDefinition(c: CodegenContext, node: FunctionDef | AsyncFunctionDef): void {
  checkParameters(c, node.args);
  decorators(c, node.decorator_list);
  const firstLine = firstLineOf(c, node);
  const location = c.locate(node);
  let attributes = defaults(c, node.args, location);
  const hasDefaults = (attributes & FunctionAttribute.DEFAULTS) !== 0;
  const hasKwDefaults = (attributes & FunctionAttribute.KWDEFAULTS) !== 0;
  const passed = (hasDefaults ? 1 : 0) + (hasKwDefaults ? 1 : 0);
  const isGeneric = node.type_params.length > 0;
  if (isGeneric) {
    // The defaults are evaluated out here and passed in.
    if (passed === 2) c.emit(Op.SWAP, 2, location);
    const scope = c.scopeOf(node.type_params);
    c.enterUnit('typeParameters', `<generic parameters of ${node.name}>`, scope, firstLine);
    c.unit.argCount = passed;
    typeParameters(c, node.type_params, makeClosure);
    for (let index = 0; index < passed; index++) c.emit(Op.LOAD_FAST, index, location);
  }
  if (annotations(c, node.args, node.returns, location))
    attributes |= FunctionAttribute.ANNOTATIONS;
  makeClosure(c, location, functionBody(c, node, firstLine), attributes);
  if (isGeneric) {
    c.emit(Op.SWAP, 2, location);
    c.emit(Op.CALL_INTRINSIC_2, Intrinsic2.SET_FUNCTION_TYPE_PARAMS, location);
    makeClosure(c, location, c.leaveUnit(false), 0);
    if (passed > 0) c.emit(Op.SWAP, passed + 1, location);
    c.emit(Op.CALL, passed, location);
  }
  applyDecorators(c, node.decorator_list);
  c.storeName(node.name, location);
}

function functionBody(
  c: CodegenContext,
  node: FunctionDef | AsyncFunctionDef,
  firstLine: number,
): CodeObject {
  const kind = node.kind === 'FunctionDef' ? 'function' : 'asyncFunction';
  const unit = c.enterUnit(kind, node.name, c.scopeOf(node), firstLine);
  const docstring = docstringOf(node.body);
  let first: Constant = noneConstant;
  if (docstring !== null && c.options.optimize < 2) {
    first = cleanDocstring(docstring);
    unit.docstring = true;
  }
  unit.constantIndex(first);
  setParameterCounts(c, node.args);
  c.statements(docstring === null ? node.body : node.body.slice(1));
  if (unit.scope.isCoroutine || unit.scope.isGenerator) c.wrapInStopIterationHandler();
  return c.leaveUnit(true);
}

export function lambda(c: CodegenContext, node: Lambda): void {
  checkParameters(c, node.args);
  const location = c.locate(node);
  const attributes = defaults(c, node.args, location);
  const unit = c.enterUnit('lambda', '<lambda>', c.scopeOf(node), location.line);
  unit.constantIndex(noneConstant);
  setParameterCounts(c, node.args);
  c.expression(node.body);
  let code: CodeObject;
  if (unit.scope.isGenerator) {
    code = c.leaveUnit(false);
  } else {
    c.emit(Op.RETURN_VALUE, 0, c.locate(node.body));
    code = c.leaveUnit(true);
  }
  makeClosure(c, location, code, attributes);
}
