// Displays: lists, tuples, sets and dicts, and the unpacking of sequences into targets.

import { Intrinsic1, Op } from '../../../assembly/shared/opcodes.ts';
import type { Dict, Expr, List, Tuple } from '../../syntax/ast.ts';
import type { Constant, Position } from '../code.ts';
import { frozenSetOf } from '../fold.ts';
import { type CodegenContext, stackUseGuideline } from './context.ts';

type DisplayKind = 'list' | 'tuple' | 'set';

/** A list, tuple or set display, or the arguments of a call; `pushed` values are there already. */
export function unpackingDisplay(
  c: CodegenContext,
  location: Position,
  elements: readonly Expr[],
  pushed: number,
  kind: DisplayKind,
): void {
  const isSet = kind === 'set';
  const build = isSet ? Op.BUILD_SET : Op.BUILD_LIST;
  const add = isSet ? Op.SET_ADD : Op.LIST_APPEND;
  const extend = isSet ? Op.SET_UPDATE : Op.LIST_EXTEND;
  const count = elements.length;
  if (kind === 'tuple' && count + pushed === 0) {
    c.loadConstant({ type: 'tuple', items: [] }, location);
    return;
  }
  const constants = count > 2 ? c.folder.constants(elements) : null;
  if (constants !== null) {
    const items: Constant = isSet ? frozenSetOf(constants) : { type: 'tuple', items: constants };
    if (kind === 'tuple' && pushed === 0) {
      c.loadConstant(items, location);
      return;
    }
    c.emit(build, pushed, location);
    c.loadConstant(items, location);
    c.emit(extend, 1, location);
    if (kind === 'tuple') c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.LIST_TO_TUPLE, location);
    return;
  }
  const isBig = count + pushed > stackUseGuideline;
  if (!isBig && !elements.some((element) => element.kind === 'Starred')) {
    c.expressions(elements);
    c.emit(kind === 'tuple' ? Op.BUILD_TUPLE : build, count + pushed, location);
    return;
  }
  let isBuilt = false;
  if (isBig) {
    c.emit(build, pushed, location);
    isBuilt = true;
  }
  for (let index = 0; index < count; index++) {
    const element = elements[index] as Expr;
    if (element.kind === 'Starred') {
      if (!isBuilt) c.emit(build, index + pushed, location);
      isBuilt = true;
      c.expression(element.value);
      c.emit(extend, 1, location);
    } else {
      c.expression(element);
      if (isBuilt) c.emit(add, 1, location);
    }
  }
  if (kind === 'tuple') c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.LIST_TO_TUPLE, location);
}

export function sequence(c: CodegenContext, node: List | Tuple): void {
  const location = c.locate(node);
  switch (node.ctx) {
    case 'Load':
      unpackingDisplay(c, location, node.elts, 0, node.kind === 'List' ? 'list' : 'tuple');
      break;
    case 'Store':
      unpack(c, location, node.elts);
      for (const element of node.elts) {
        c.expression(element.kind === 'Starred' ? element.value : element);
      }
      break;
    case 'Del':
      c.expressions(node.elts);
      break;
  }
}

function unpack(c: CodegenContext, location: Position, elements: readonly Expr[]): void {
  const count = elements.length;
  let seenStar = false;
  for (let index = 0; index < count; index++) {
    if (elements[index]?.kind !== 'Starred') continue;
    if (seenStar) c.fail(location, 'multiple starred expressions in assignment');
    const after = count - index - 1;
    if (index >= 256 || after >= 4096) {
      c.fail(location, 'too many expressions in star-unpacking assignment');
    }
    c.emit(Op.UNPACK_EX, index | (after << 12), location);
    seenStar = true;
  }
  if (!seenStar) c.emit(Op.UNPACK_SEQUENCE, count, location);
}

/** `{key: value, **mapping}` */
export function dictDisplay(c: CodegenContext, node: Dict): void {
  const location = c.locate(node);
  let hasDict = false;
  let start = 0;
  const flush = (end: number): void => {
    if (start === end) return;
    dictItems(c, node, start, end, location);
    if (hasDict) c.emit(Op.DICT_UPDATE, 1, location);
    hasDict = true;
  };
  for (let index = 0; index < node.values.length; index++) {
    if (node.keys[index] !== null) continue;
    flush(index);
    if (!hasDict) c.emit(Op.BUILD_MAP, 0, location);
    hasDict = true;
    c.expression(node.values[index] as Expr);
    c.emit(Op.DICT_UPDATE, 1, location);
    start = index + 1;
  }
  flush(node.values.length);
  if (!hasDict) c.emit(Op.BUILD_MAP, 0, location);
}

/** A dict of the pairs from `start` to `end`, none of them unpacked. */
function dictItems(
  c: CodegenContext,
  node: Dict,
  start: number,
  end: number,
  location: Position,
): void {
  const count = end - start;
  const isBig = count * 2 > stackUseGuideline;
  if (isBig) c.emit(Op.BUILD_MAP, 0, location);
  for (let index = start; index < end; index++) {
    c.expression(node.keys[index] as Expr);
    c.expression(node.values[index] as Expr);
    if (isBig) c.emit(Op.MAP_ADD, 1, location);
  }
  if (!isBig) c.emit(Op.BUILD_MAP, count, location);
}

/** A display that is only iterated or searched is a constant or at least a tuple. */
export function iterableOrSearched(c: CodegenContext, node: Expr): void {
  const constant = c.folder.iterated(node);
  if (constant !== null) {
    c.loadConstant(constant, c.locate(node));
  } else if (node.kind === 'List' && !node.elts.some((element) => element.kind === 'Starred')) {
    unpackingDisplay(c, c.locate(node), node.elts, 0, 'tuple');
  } else {
    c.expression(node);
  }
}
