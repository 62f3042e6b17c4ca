// Constant folding: which expressions are constants, and what they are.
//
// The tree stays as it is; the code generator asks `constant(node)` before it compiles a node, and
// answers are remembered. What is folded, and up to which size, is as in CPython 3.13. Where an
// operation would raise, or where a float result could differ in its last bit from the machine's
// own (powers), nothing is folded and the program computes it.

import type { BinOp, Expr, Subscript, UnaryOp } from '../syntax/ast.ts';
import type { Constant } from './code.ts';
import {
  codePointsOf,
  constantIsTrue,
  constantKey,
  constantOfLiteral,
  stringOfCodePoints,
} from './constants.ts';
import { foldArithmetic } from './fold_arithmetic.ts';

export class ConstantFolder {
  private readonly known = new Map<Expr, Constant | null>();
  private readonly debug: boolean;

  /** `debug` is the value of `__debug__`. */
  constructor(debug: boolean) {
    this.debug = debug;
  }

  /** The value of an expression that is constant; null for all others. */
  constant(node: Expr): Constant | null {
    switch (node.kind) {
      case 'Constant':
        return constantOfLiteral(node.value);
      case 'Name':
        if (node.id !== '__debug__' || node.ctx !== 'Load') return null;
        return { type: 'bool', value: this.debug };
      case 'UnaryOp':
      case 'BinOp':
      case 'Tuple':
      case 'Subscript':
        break;
      default:
        return null;
    }
    let value = this.known.get(node);
    if (value === undefined) {
      value = this.fold(node);
      this.known.set(node, value);
    }
    return value;
  }

  /** The constants of all of `nodes`, or null where one is none. */
  constants(nodes: readonly Expr[]): Constant[] | null {
    const values: Constant[] = [];
    for (const node of nodes) {
      const value = this.constant(node);
      if (value === null) return null;
      values.push(value);
    }
    return values;
  }

  /**
   * A list or set display that is only iterated or searched: the tuple or frozenset that stands
   * for it, or null.
   */
  iterated(node: Expr): Constant | null {
    if (node.kind !== 'List' && node.kind !== 'Set') return null;
    const items = this.constants(node.elts);
    if (items === null) return null;
    if (node.kind === 'List') return { type: 'tuple', items };
    return frozenSetOf(items);
  }

  private fold(node: Expr): Constant | null {
    switch (node.kind) {
      case 'UnaryOp':
        return this.foldUnary(node);
      case 'BinOp':
        return this.foldBinary(node);
      case 'Tuple': {
        if (node.ctx !== 'Load') return null;
        const items = this.constants(node.elts);
        return items === null ? null : { type: 'tuple', items };
      }
      case 'Subscript':
        return this.foldSubscripts(node);
      default:
        return null;
    }
  }

  private foldUnary(node: UnaryOp): Constant | null {
    const operand = this.constant(node.operand);
    if (operand === null) return null;
    if (node.op === 'Not') return { type: 'bool', value: !constantIsTrue(operand) };
    return foldUnaryNumber(node.op, operand);
  }

  /** `x[0][1]...` may be long as well. */
  private foldSubscripts(start: Subscript): Constant | null {
    const spine: Subscript[] = [];
    let node: Expr = start;
    while (node.kind === 'Subscript' && !this.known.has(node)) {
      spine.push(node);
      node = node.value;
    }
    let value = this.constant(node);
    for (let outer = spine.pop(); outer !== undefined; outer = spine.pop()) {
      const index = value === null || outer.ctx !== 'Load' ? null : this.constant(outer.slice);
      value = value === null || index === null ? null : foldSubscript(value, index);
      this.known.set(outer, value);
    }
    return value;
  }

  /** A long sum is a long left spine: folded from its inner end, by a loop. */
  private foldBinary(start: BinOp): Constant | null {
    const spine: BinOp[] = [];
    let node: Expr = start;
    while (node.kind === 'BinOp' && !this.known.has(node)) {
      spine.push(node);
      node = node.left;
    }
    let left = this.constant(node);
    for (let outer = spine.pop(); outer !== undefined; outer = spine.pop()) {
      const right = left === null ? null : this.constant(outer.right);
      left = left === null || right === null ? null : foldArithmetic(outer.op, left, right);
      this.known.set(outer, left);
    }
    return left;
  }
}

function foldUnaryNumber(op: 'Invert' | 'UAdd' | 'USub', operand: Constant): Constant | null {
  switch (operand.type) {
    case 'bool':
      if (op === 'Invert') return { type: 'int', value: operand.value ? -2n : -1n };
      return { type: 'int', value: operand.value ? (op === 'USub' ? -1n : 1n) : 0n };
    case 'int':
      if (op === 'Invert') return { type: 'int', value: ~operand.value };
      return { type: 'int', value: op === 'USub' ? -operand.value : operand.value };
    case 'float':
      if (op === 'Invert') return null;
      return { type: 'float', value: op === 'USub' ? -operand.value : operand.value };
    case 'complex':
      if (op === 'Invert') return null;
      return op === 'USub'
        ? { type: 'complex', real: -operand.real, imag: -operand.imag }
        : operand;
    default:
      return null;
  }
}

function foldSubscript(container: Constant, index: Constant): Constant | null {
  if (index.type !== 'int' && index.type !== 'bool') return null;
  let items: ArrayLike<unknown>;
  if (container.type === 'tuple') items = container.items;
  else if (container.type === 'str') items = codePointsOf(container);
  else if (container.type === 'bytes') items = container.value;
  else return null;
  let place = Number(index.value);
  if (place < 0) place += items.length;
  if (!(place >= 0 && place < items.length)) return null;
  const item = items[place];
  if (container.type === 'tuple') return item as Constant;
  if (container.type === 'str') return stringOfCodePoints([item as number]);
  return { type: 'int', value: BigInt(item as number) };
}

/** Equal items (1, 1.0 and True are equal) are in a set once, the first of them. */
export function frozenSetOf(items: readonly Constant[]): Constant {
  const seen = new Set<string>();
  const distinct: Constant[] = [];
  for (const item of items) {
    const key = equalityKey(item);
    if (key !== null && seen.has(key)) continue;
    if (key !== null) seen.add(key);
    distinct.push(item);
  }
  return { type: 'frozenset', items: distinct };
}

/** The same text for constants that compare equal; null where that cannot be told. */
export function equalityKey(constant: Constant): string | null {
  switch (constant.type) {
    case 'bool':
      return `i${constant.value ? 1 : 0}`;
    case 'float':
      if (Number.isNaN(constant.value)) return null;
      return Number.isInteger(constant.value) ? `i${BigInt(constant.value)}` : `f${constant.value}`;
    case 'complex':
      if (constant.imag === 0) return equalityKey({ type: 'float', value: constant.real });
      return constantKey(constant);
    case 'tuple': {
      const keys = constant.items.map(equalityKey);
      return keys.includes(null) ? null : `(${keys.join(' ')})`;
    }
    default:
      return constantKey(constant);
  }
}
