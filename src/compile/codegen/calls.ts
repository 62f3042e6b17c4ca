// Calls: plain ones, calls of methods without making the bound method, calls that unpack, and
// `super()`, which in most methods needs no super object.

import { Op } from '../../../assembly/shared/opcodes.ts';
import type { Attribute, Call, Expr, Keyword } from '../../syntax/ast.ts';
import { codePointCount } from '../../syntax/source.ts';
import type { Position } from '../code.ts';
import { tupleOfStrings } from '../constants.ts';
import { Fact } from '../scopes/scope.ts';
import { type CodegenContext, stackUseGuideline } from './context.ts';
import { unpackingDisplay } from './displays.ts';

/** An attribute over several lines is reported at the line of its name. */
export function locationFromAttribute(
  location: Position,
  c: CodegenContext,
  attribute: Attribute,
): Position {
  const { endLine, endColumn } = c.locate(attribute);
  if (location.line === endLine) return location;
  const length = codePointCount(attribute.attr, 0, attribute.attr.length);
  const adjusted = { ...location, line: endLine, endLine: Math.max(endLine, location.endLine) };
  if (length <= endColumn) {
    adjusted.column = endColumn - length;
  } else {
    adjusted.column = -1;
    adjusted.endColumn = -1;
  }
  if (adjusted.line === adjusted.endLine) {
    adjusted.endColumn = Math.max(adjusted.column, adjusted.endColumn);
  }
  return adjusted;
}

export function validateKeywords(c: CodegenContext, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.arg !== null) c.refuseDebug(keyword.arg, 'Store', keyword);
  }
  // The error is that of the first name repeated, at its first repetition.
  for (const [index, keyword] of keywords.entries()) {
    if (keyword.arg === null || seen.has(keyword.arg)) continue;
    seen.add(keyword.arg);
    const repeated = keywords.slice(index + 1).find((other) => other.arg === keyword.arg);
    if (repeated !== undefined) {
      c.fail(repeated, `keyword argument repeated: ${keyword.arg}`);
    }
  }
}

function hasUnpacking(node: Call): boolean {
  return (
    node.args.some((argument) => argument.kind === 'Starred') ||
    node.keywords.some((keyword) => keyword.arg === null)
  );
}

/** Whether the call is of an attribute that need not be bound first. */
export function isMethodCall(c: CodegenContext, node: Call): boolean {
  const { func, args, keywords } = node;
  if (func.kind !== 'Attribute' || func.ctx !== 'Load') return false;
  // Functions of imported modules are no methods.
  if (func.value.kind === 'Name' && c.table.module.facts(func.value.id) & Fact.import) return false;
  const values = args.length + keywords.length + (keywords.length > 0 ? 1 : 0);
  return values < stackUseGuideline && !hasUnpacking(node);
}

/** `super().name` and `super(class, self).name`, where no local `super` can be meant. */
export function canOptimizeSuper(c: CodegenContext, node: Attribute): boolean {
  const { value } = node;
  if (value.kind !== 'Call' || value.func.kind !== 'Name' || value.func.id !== 'super') {
    return false;
  }
  if (node.attr === '__class__' || value.keywords.length > 0) return false;
  if (c.placeOf('super') !== 'globalImplicit') return false;
  if (c.table.module.place('super') !== 'unknown') return false;
  if (value.args.length === 2) {
    return value.args.every((argument) => argument.kind !== 'Starred');
  }
  if (value.args.length !== 0) return false;
  const { unit } = c;
  if (unit.argCount === 0) return false;
  return c.placeOf('__class__') === 'free';
}

/** Pushes super, class and self. */
function loadSuperArguments(c: CodegenContext, node: Attribute): void {
  const superCall = node.value as Call;
  c.loadName('super', c.locate(superCall.func));
  if (superCall.args.length === 2) {
    c.expressions(superCall.args);
    return;
  }
  const location = c.locate(superCall);
  c.loadName('__class__', location);
  const [self] = c.unit.variables.keys();
  c.loadName(self as string, location);
}

/** A leaf of the spine: `super().name` as a value. */
export function superAttribute(c: CodegenContext, node: Attribute): void {
  loadSuperArguments(c, node);
  c.emitName(Op.LOAD_SUPER_ATTR, node.attr, c.locate(node));
}

/** A leaf of the spine: a call of `super().name`. */
export function call(c: CodegenContext, node: Call): void {
  const method = node.func as Attribute;
  loadSuperArguments(c, method);
  const location = c.locate(method);
  c.emitName(Op.LOAD_SUPER_METHOD, method.attr, location);
  methodArguments(c, node, location);
}

/** The rest of a call whose callable (or whose method's object) has been pushed. */
export function finishCall(c: CodegenContext, node: Call): void {
  if (!isMethodCall(c, node)) {
    callWithArguments(c, c.locate(node), 0, node.args, node.keywords);
    return;
  }
  const method = node.func as Attribute;
  const location = locationFromAttribute(c.locate(method), c, method);
  c.emitName(Op.LOAD_METHOD, method.attr, location);
  methodArguments(c, node, location);
}

function methodArguments(c: CodegenContext, node: Call, location: Position): void {
  const { args, keywords } = node;
  c.expressions(args);
  const callLocation = locationFromAttribute(c.locate(node), c, node.func as Attribute);
  const count = args.length + keywords.length;
  if (keywords.length === 0) {
    c.emit(Op.CALL_METHOD, count, callLocation);
    return;
  }
  for (const keyword of keywords) c.expression(keyword.value);
  loadKeywordNames(c, keywords, location);
  c.emit(Op.CALL_METHOD_KW, count, callLocation);
}

function loadKeywordNames(
  c: CodegenContext,
  keywords: readonly Keyword[],
  location: Position,
): void {
  c.loadConstant(tupleOfStrings(keywords.map((keyword) => keyword.arg as string)), location);
}

/** A call of what lies below `pushed` arguments on the stack. */
export function callWithArguments(
  c: CodegenContext,
  location: Position,
  pushed: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
): void {
  validateKeywords(c, keywords);
  const isPlain =
    args.length + keywords.length * 2 <= stackUseGuideline &&
    args.every((argument) => argument.kind !== 'Starred') &&
    keywords.every((keyword) => keyword.arg !== null);
  if (!isPlain) {
    callUnpacking(c, location, pushed, args, keywords);
    return;
  }
  c.expressions(args);
  const count = pushed + args.length + keywords.length;
  if (keywords.length === 0) {
    c.emit(Op.CALL, count, location);
    return;
  }
  for (const keyword of keywords) c.expression(keyword.value);
  loadKeywordNames(c, keywords, location);
  c.emit(Op.CALL_KW, count, location);
}

function callUnpacking(
  c: CodegenContext,
  location: Position,
  pushed: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
): void {
  const [first] = args;
  if (pushed === 0 && args.length === 1 && first?.kind === 'Starred') c.expression(first.value);
  else unpackingDisplay(c, location, args, pushed, 'tuple');
  if (keywords.length > 0) mergeKeywords(c, location, keywords);
  c.emit(Op.CALL_FUNCTION_EX, keywords.length > 0 ? 1 : 0, location);
}

/** Pushes one dict of all keyword arguments, `**mappings` merged into it. */
function mergeKeywords(c: CodegenContext, location: Position, keywords: readonly Keyword[]): void {
  let hasDict = false;
  let start = 0;
  const flush = (end: number): void => {
    if (start === end) return;
    keywordDict(c, location, keywords.slice(start, end));
    if (hasDict) c.emit(Op.DICT_MERGE, 1, location);
    hasDict = true;
  };
  for (const [index, keyword] of keywords.entries()) {
    if (keyword.arg !== null) continue;
    flush(index);
    if (!hasDict) c.emit(Op.BUILD_MAP, 0, location);
    hasDict = true;
    c.expression(keyword.value);
    c.emit(Op.DICT_MERGE, 1, location);
    start = index + 1;
  }
  flush(keywords.length);
}

function keywordDict(c: CodegenContext, location: Position, keywords: readonly Keyword[]): void {
  const isBig = keywords.length * 2 > stackUseGuideline;
  if (isBig) c.emit(Op.BUILD_MAP, 0, null);
  for (const keyword of keywords) {
    c.loadString(keyword.arg as string, location);
    c.expression(keyword.value);
    if (isBig) c.emit(Op.MAP_ADD, 1, null);
  }
  if (!isBig) c.emit(Op.BUILD_MAP, keywords.length, location);
}
