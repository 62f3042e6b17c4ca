// The text of an expression as CPython's compiler writes annotations that are not evaluated
// (`from __future__ import annotations`): its spaces, its parentheses, its quotes.

import { pythonRepr, stringRepr } from '../isa/repr.ts';
import type { Arguments, Comprehension, Expr, Operator } from '../syntax/ast.ts';
import { constantOfLiteral } from './constants.ts';

/** How tightly an expression binds; one within a tighter place gets parentheses. */
const Level = {
  tuple: 0,
  named: 1,
  test: 2,
  or: 3,
  and: 4,
  not: 5,
  compare: 6,
  expression: 7,
  bitOr: 7,
  bitXor: 8,
  bitAnd: 9,
  shift: 10,
  arithmetic: 11,
  term: 12,
  factor: 13,
  power: 14,
  await: 15,
  atom: 16,
} as const;

const binaryOperators: Record<Operator, [string, number]> = {
  Add: ['+', Level.arithmetic],
  Sub: ['-', Level.arithmetic],
  Mult: ['*', Level.term],
  MatMult: ['@', Level.term],
  Div: ['/', Level.term],
  Mod: ['%', Level.term],
  LShift: ['<<', Level.shift],
  RShift: ['>>', Level.shift],
  BitOr: ['|', Level.bitOr],
  BitXor: ['^', Level.bitXor],
  BitAnd: ['&', Level.bitAnd],
  FloorDiv: ['//', Level.term],
  Pow: ['**', Level.power],
};

const unaryOperators = {
  Invert: ['~', Level.factor],
  Not: ['not ', Level.not],
  UAdd: ['+', Level.factor],
  USub: ['-', Level.factor],
} as const;

const compareOperators = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
  Is: 'is',
  IsNot: 'is not',
  In: 'in',
  NotIn: 'not in',
} as const;

export function unparse(node: Expr): string {
  return text(node, Level.test);
}

function wrapped(inner: string, needsParentheses: boolean): string {
  return needsParentheses ? `(${inner})` : inner;
}

function list(nodes: readonly Expr[]): string {
  return nodes.map((node) => text(node, Level.test)).join(', ');
}

function text(node: Expr, level: number): string {
  switch (node.kind) {
    case 'BoolOp': {
      const own = node.op === 'And' ? Level.and : Level.or;
      const parts = node.values.map((value) => text(value, own + 1));
      return wrapped(parts.join(node.op === 'And' ? ' and ' : ' or '), level > own);
    }
    case 'BinOp':
      return binary(node, level);
    case 'UnaryOp': {
      const [operator, own] = unaryOperators[node.op];
      return wrapped(operator + text(node.operand, own), level > own);
    }
    case 'Lambda': {
      const args = parameters(node.args);
      // No space before `*` or `**`: so CPython writes it.
      const isPositional = node.args.posonlyargs.length + node.args.args.length > 0;
      const head = isPositional ? `lambda ${args}` : `lambda${args}`;
      return wrapped(`${head}: ${text(node.body, Level.test)}`, level > Level.test);
    }
    case 'IfExp': {
      const body = text(node.body, Level.test + 1);
      const test = text(node.test, Level.test + 1);
      const inner = `${body} if ${test} else ${text(node.orelse, Level.test)}`;
      return wrapped(inner, level > Level.test);
    }
    case 'Dict': {
      const items = node.values.map((value, index) => {
        const key = node.keys[index] ?? null;
        if (key === null) return `**${text(value, Level.expression)}`;
        return `${text(key, Level.test)}: ${text(value, Level.test)}`;
      });
      return `{${items.join(', ')}}`;
    }
    case 'Set':
      return `{${list(node.elts)}}`;
    case 'GeneratorExp':
      return `(${text(node.elt, Level.test)}${clauses(node.generators)})`;
    case 'ListComp':
      return `[${text(node.elt, Level.test)}${clauses(node.generators)}]`;
    case 'SetComp':
      return `{${text(node.elt, Level.test)}${clauses(node.generators)}}`;
    case 'DictComp': {
      const item = `${text(node.key, Level.test)}: ${text(node.value, Level.test)}`;
      return `{${item}${clauses(node.generators)}}`;
    }
    case 'Yield':
      return node.value === null ? '(yield)' : `(yield ${text(node.value, Level.test)})`;
    case 'YieldFrom':
      return `(yield from ${text(node.value, Level.test)})`;
    case 'Await':
      return wrapped(`await ${text(node.value, Level.atom)}`, level > Level.await);
    case 'Compare': {
      let inner = text(node.left, Level.compare + 1);
      for (const [index, op] of node.ops.entries()) {
        const right = text(node.comparators[index] as Expr, Level.compare + 1);
        inner += ` ${compareOperators[op]} ${right}`;
      }
      return wrapped(inner, level > Level.compare);
    }
    case 'Call':
      return callText(node);
    case 'JoinedStr':
      return `f${stringRepr({ value: stringBody(node) })}`;
    case 'FormattedValue':
      return `f${stringRepr({ value: field(node) })}`;
    case 'Constant':
      return constantText(node);
    case 'Attribute': {
      const isInt = node.value.kind === 'Constant' && node.value.value.type === 'int';
      return `${text(node.value, Level.atom)}${isInt ? ' .' : '.'}${node.attr}`;
    }
    case 'Subscript':
      return `${text(node.value, Level.atom)}[${text(node.slice, Level.tuple)}]`;
    case 'Starred':
      return `*${text(node.value, Level.expression)}`;
    case 'Name':
      return node.id;
    case 'List':
      return `[${list(node.elts)}]`;
    case 'Tuple': {
      if (node.elts.length === 0) return '()';
      const inner = list(node.elts) + (node.elts.length === 1 ? ',' : '');
      return wrapped(inner, level > Level.tuple);
    }
    case 'NamedExpr': {
      const inner = `${text(node.target, Level.atom)} := ${text(node.value, Level.atom)}`;
      return wrapped(inner, level > Level.named);
    }
    case 'Slice': {
      const lower = node.lower === null ? '' : text(node.lower, Level.test);
      const upper = node.upper === null ? '' : text(node.upper, Level.test);
      const step = node.step === null ? '' : `:${text(node.step, Level.test)}`;
      return `${lower}:${upper}${step}`;
    }
  }
}

/** A long sum is a long left spine: a loop. */
function binary(node: Expr & { kind: 'BinOp' }, level: number): string {
  const [operator, own] = binaryOperators[node.op];
  const isPower = node.op === 'Pow';
  const rights: string[] = [];
  let left: Expr = node;
  // Parts of the same level on the left need no parentheses.
  while (left.kind === 'BinOp' && binaryOperators[left.op][1] === own && !isPower) {
    const right = text(left.right, own + 1);
    rights.push(` ${binaryOperators[left.op][0]} ${right}`);
    left = left.left;
  }
  if (isPower) {
    rights.push(` ${operator} ${text(node.right, own)}`);
    left = node.left;
  }
  const inner = text(left, isPower ? own + 1 : own) + rights.reverse().join('');
  return wrapped(inner, level > own);
}

function clauses(generators: readonly Comprehension[]): string {
  return generators
    .map((generator) => {
      const head = generator.is_async === 1 ? ' async for ' : ' for ';
      const target = text(generator.target, Level.tuple);
      const iterable = text(generator.iter, Level.test + 1);
      const tests = generator.ifs.map((test) => ` if ${text(test, Level.test + 1)}`);
      return `${head}${target} in ${iterable}${tests.join('')}`;
    })
    .join('');
}

function callText(node: Expr & { kind: 'Call' }): string {
  const callable = text(node.func, Level.atom);
  const [only] = node.args;
  if (node.args.length === 1 && node.keywords.length === 0 && only?.kind === 'GeneratorExp') {
    return callable + text(only, Level.test);
  }
  const args = node.args.map((argument) => text(argument, Level.test));
  for (const keyword of node.keywords) {
    const value = text(keyword.value, Level.test);
    args.push(keyword.arg === null ? `**${value}` : `${keyword.arg}=${value}`);
  }
  return `${callable}(${args.join(', ')})`;
}

function parameters(args: Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  for (const [index, arg] of positional.entries()) {
    const value = args.defaults[index - firstDefault];
    parts.push(value === undefined ? arg.arg : `${arg.arg}=${text(value, Level.test)}`);
    if (args.posonlyargs.length > 0 && index + 1 === args.posonlyargs.length) parts.push('/');
  }
  if (args.vararg !== null || args.kwonlyargs.length > 0) parts.push(`*${args.vararg?.arg ?? ''}`);
  for (const [index, arg] of args.kwonlyargs.entries()) {
    const value = args.kw_defaults[index] ?? null;
    parts.push(value === null ? arg.arg : `${arg.arg}=${text(value, Level.test)}`);
  }
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(', ');
}

function constantText(node: Expr & { kind: 'Constant' }): string {
  const { value } = node;
  if (value.type === 'Ellipsis') return '...';
  const repr = pythonRepr(constantOfLiteral(value));
  if (value.type === 'float' || value.type === 'complex') return repr.replace('inf', '1e309');
  return node.kindU ? `u${repr}` : repr;
}

/** What stands between the quotes of an f-string. */
function stringBody(node: Expr & { kind: 'JoinedStr' }): string {
  return node.values
    .map((value) => {
      if (value.kind === 'FormattedValue') return field(value);
      const literal = value.value.type === 'str' ? value.value.value : '';
      return literal.replaceAll('{', '{{').replaceAll('}', '}}');
    })
    .join('');
}

function field(node: Expr & { kind: 'FormattedValue' }): string {
  const expression = text(node.value, Level.test + 1);
  const conversion = node.conversion > 0 ? `!${String.fromCharCode(node.conversion)}` : '';
  const spec = node.format_spec === null ? '' : `:${stringBody(node.format_spec)}`;
  return `{${expression.startsWith('{') ? ' ' : ''}${expression}${conversion}${spec}}`;
}
