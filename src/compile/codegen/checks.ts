// What can be told of an expression's type, and the SyntaxWarnings drawn from it.

import type { Compare, Expr, Subscript } from '../../syntax/ast.ts';
import { constantTypeName } from '../constants.ts';
import type { CodegenContext } from './context.ts';

const missedComma = 'perhaps you missed a comma?';

/** `x is 1` draws a warning. */
export function warnOfIdentity(c: CodegenContext, node: Compare): void {
  let left = node.left;
  let leftMayBe = mayBeIdentical(c, left);
  for (let index = 0; index < node.ops.length; index++) {
    const op = node.ops[index];
    const right = node.comparators[index] as Expr;
    const rightMayBe = mayBeIdentical(c, right);
    if ((op === 'Is' || op === 'IsNot') && !(leftMayBe && rightMayBe)) {
      const type = inferType(c, leftMayBe ? right : left);
      const [words, instead] = op === 'Is' ? ['is', '=='] : ['is not', '!='];
      c.warn(node, `"${words}" with '${type}' literal. Did you mean "${instead}"?`);
      return;
    }
    left = right;
    leftMayBe = rightMayBe;
  }
}

function mayBeIdentical(c: CodegenContext, node: Expr): boolean {
  const constant = c.folder.constant(node);
  return constant === null || ['None', 'bool', 'Ellipsis'].includes(constant.type);
}

/** The name of the type that an expression surely has; null where it is not known. */
export function inferType(c: CodegenContext, node: Expr): string | null {
  const constant = c.folder.constant(node);
  if (constant !== null) return constantTypeName(constant);
  switch (node.kind) {
    case 'Tuple':
      return 'tuple';
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'GeneratorExp':
      return 'generator';
    case 'Lambda':
      return 'function';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'str';
    default:
      return null;
  }
}

const uncallableKinds: ReadonlySet<Expr['kind']> = new Set([
  'Tuple',
  'List',
  'ListComp',
  'Dict',
  'DictComp',
  'Set',
  'SetComp',
  'GeneratorExp',
  'JoinedStr',
  'FormattedValue',
]);

/** `(1, 2) (3, 4)` draws a warning. */
export function warnOfCall(c: CodegenContext, callable: Expr): void {
  if (!uncallableKinds.has(callable.kind) && c.folder.constant(callable) === null) return;
  const type = inferType(c, callable);
  c.warn(callable, `'${type}' object is not callable; ${missedComma}`);
}

/** `1[0]` and `'text'['key']` draw a warning. */
export function warnOfSubscript(c: CodegenContext, node: Subscript): void {
  const { value, slice } = node;
  const constant = c.folder.constant(value);
  if (constant !== null) {
    if (!['str', 'bytes', 'tuple'].includes(constant.type)) {
      const type = constantTypeName(constant);
      c.warn(value, `'${type}' object is not subscriptable; ${missedComma}`);
    }
  } else if (['Set', 'SetComp', 'GeneratorExp', 'Lambda'].includes(value.kind)) {
    c.warn(value, `'${inferType(c, value)}' object is not subscriptable; ${missedComma}`);
  }
  const indexType = slice.kind === 'Slice' ? null : inferType(c, slice);
  if (indexType === null || indexType === 'int' || indexType === 'bool') return;
  const isSequence =
    constant !== null
      ? ['str', 'bytes', 'tuple'].includes(constant.type)
      : ['Tuple', 'List', 'ListComp', 'JoinedStr', 'FormattedValue'].includes(value.kind);
  if (!isSequence) return;
  const type = inferType(c, value);
  c.warn(value, `${type} indices must be integers or slices, not ${indexType}; ${missedComma}`);
}
