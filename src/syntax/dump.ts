// A tree as text, in the very shape of CPython's `ast.dump`, so that trees can be read, and be
// compared with CPython's as strings.

import type { ConstantValue, Node, NodeKind } from './ast.ts';
import { isPrintable } from './characters.ts';
import type { Source } from './source.ts';

/** The fields of each class, in the order of Python.asdl. */
export const fieldsOf: Readonly<Record<NodeKind, readonly string[]>> = {
  Module: ['body'],
  Expression: ['body'],
  Interactive: ['body'],
  FunctionDef: ['name', 'args', 'body', 'decorator_list', 'returns', 'type_params'],
  AsyncFunctionDef: ['name', 'args', 'body', 'decorator_list', 'returns', 'type_params'],
  ClassDef: ['name', 'bases', 'keywords', 'body', 'decorator_list', 'type_params'],
  Return: ['value'],
  Delete: ['targets'],
  Assign: ['targets', 'value'],
  TypeAlias: ['name', 'type_params', 'value'],
  AugAssign: ['target', 'op', 'value'],
  AnnAssign: ['target', 'annotation', 'value', 'simple'],
  For: ['target', 'iter', 'body', 'orelse'],
  AsyncFor: ['target', 'iter', 'body', 'orelse'],
  While: ['test', 'body', 'orelse'],
  If: ['test', 'body', 'orelse'],
  With: ['items', 'body'],
  AsyncWith: ['items', 'body'],
  Match: ['subject', 'cases'],
  Raise: ['exc', 'cause'],
  Try: ['body', 'handlers', 'orelse', 'finalbody'],
  TryStar: ['body', 'handlers', 'orelse', 'finalbody'],
  Assert: ['test', 'msg'],
  Import: ['names'],
  ImportFrom: ['module', 'names', 'level'],
  Global: ['names'],
  Nonlocal: ['names'],
  Expr: ['value'],
  Pass: [],
  Break: [],
  Continue: [],
  BoolOp: ['op', 'values'],
  NamedExpr: ['target', 'value'],
  BinOp: ['left', 'op', 'right'],
  UnaryOp: ['op', 'operand'],
  Lambda: ['args', 'body'],
  IfExp: ['test', 'body', 'orelse'],
  Dict: ['keys', 'values'],
  Set: ['elts'],
  ListComp: ['elt', 'generators'],
  SetComp: ['elt', 'generators'],
  DictComp: ['key', 'value', 'generators'],
  GeneratorExp: ['elt', 'generators'],
  Await: ['value'],
  Yield: ['value'],
  YieldFrom: ['value'],
  Compare: ['left', 'ops', 'comparators'],
  Call: ['func', 'args', 'keywords'],
  FormattedValue: ['value', 'conversion', 'format_spec'],
  JoinedStr: ['values'],
  Constant: ['value', 'kind'],
  Attribute: ['value', 'attr', 'ctx'],
  Subscript: ['value', 'slice', 'ctx'],
  Starred: ['value', 'ctx'],
  Name: ['id', 'ctx'],
  List: ['elts', 'ctx'],
  Tuple: ['elts', 'ctx'],
  Slice: ['lower', 'upper', 'step'],
  MatchValue: ['value'],
  MatchSingleton: ['value'],
  MatchSequence: ['patterns'],
  MatchMapping: ['keys', 'patterns', 'rest'],
  MatchClass: ['cls', 'patterns', 'kwd_attrs', 'kwd_patterns'],
  MatchStar: ['name'],
  MatchAs: ['pattern', 'name'],
  MatchOr: ['patterns'],
  TypeVar: ['name', 'bound', 'default_value'],
  ParamSpec: ['name', 'default_value'],
  TypeVarTuple: ['name', 'default_value'],
  comprehension: ['target', 'iter', 'ifs', 'is_async'],
  ExceptHandler: ['type', 'name', 'body'],
  arguments: ['posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kw_defaults', 'kwarg', 'defaults'],
  arg: ['arg', 'annotation'],
  keyword: ['arg', 'value'],
  alias: ['name', 'asname'],
  withitem: ['context_expr', 'optional_vars'],
  match_case: ['pattern', 'guard', 'body'],
};

/** Classes whose nodes have no place in CPython. */
export const placeless: ReadonlySet<NodeKind> = new Set([
  'Module',
  'Expression',
  'Interactive',
  'arguments',
  'comprehension',
  'withitem',
  'match_case',
] as const);

/** Fields that hold an operator or a context: a class without fields in CPython. */
export const classFields: ReadonlySet<string> = new Set(['op', 'ops', 'ctx']);

export interface DumpOptions {
  /** Adds the places of the nodes: `include_attributes=True`. */
  source?: Source;
  /** Spaces for each level, one line for each part: `indent=...`. Without it all is one line. */
  indent?: number;
}

/** The text of CPython's `ast.dump`. */
export function dumpTree(node: Node, options: DumpOptions = {}): string {
  return new Dumper(options).node(node, 0).text;
}

interface Dumped {
  text: string;
  /** Without parts, so that several of its kind fit on a line. */
  isSimple: boolean;
}

class Dumper {
  private readonly source: Source | null;
  private readonly indent: number | null;

  constructor(options: DumpOptions) {
    this.source = options.source ?? null;
    this.indent = options.indent ?? null;
  }

  node(node: Node, level: number): Dumped {
    const parts: string[] = [];
    let allSimple = true;
    for (const name of fieldsOf[node.kind]) {
      const value = this.field(node, name, level + 1);
      if (value === null) continue;
      parts.push(`${name}=${value.text}`);
      allSimple &&= value.isSimple;
    }
    if (this.source !== null && !placeless.has(node.kind)) {
      const start = this.source.position(node.start);
      const end = this.source.position(node.end);
      parts.push(
        `lineno=${start.line}`,
        `col_offset=${start.column}`,
        `end_lineno=${end.line}`,
        `end_col_offset=${end.column}`,
      );
    }
    const isShort = allSimple && parts.length <= 3;
    const text = isShort ? parts.join(', ') : this.join(parts, level + 1);
    return { text: `${node.kind}(${text})`, isSimple: parts.length === 0 };
  }

  private join(parts: readonly string[], level: number): string {
    if (this.indent === null) return parts.join(', ');
    const lineStart = `\n${' '.repeat(this.indent * level)}`;
    return lineStart + parts.join(`,${lineStart}`);
  }

  /** null for what `ast.dump` leaves out: absent nodes and empty lists. */
  private field(node: Node, name: string, level: number): Dumped | null {
    if (node.kind === 'Constant') {
      if (name === 'kind') return node.kindU ? { text: "'u'", isSimple: true } : null;
      return { text: pythonRepr(node.value), isSimple: true };
    }
    if (node.kind === 'MatchSingleton') return { text: pythonRepr(node.value), isSimple: true };
    const value: unknown = node[name as keyof Node];
    if (value === null) return null;
    if (!Array.isArray(value)) return this.value(value, name, level);
    if (value.length === 0) return null;
    const elements = value.map((element) => this.value(element, name, level + 1).text);
    return { text: `[${this.join(elements, level + 1)}]`, isSimple: false };
  }

  private value(value: unknown, field: string, level: number): Dumped {
    if (value === null) return { text: 'None', isSimple: true };
    if (typeof value === 'number') return { text: String(value), isSimple: true };
    if (typeof value === 'string') {
      return { text: classFields.has(field) ? `${value}()` : textRepr(value), isSimple: true };
    }
    return this.node(value as Node, level);
  }
}

// ---- Python's repr

export function pythonRepr(value: ConstantValue): string {
  switch (value.type) {
    case 'int':
      return value.value.toString();
    case 'float':
      return floatRepr(value.value);
    case 'complex':
      return `${floatRepr(value.imag).replace(/\.0$/, '')}j`;
    case 'str':
      return textRepr(value.value, value.codePoints);
    case 'bytes':
      return `b${bytesRepr(value.value)}`;
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'None':
    case 'Ellipsis':
      return value.type;
  }
}

/** The shortest digits that read back the same; exponents from 1e16 and below 1e-4. */
function floatRepr(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value !== 0 && (Math.abs(value) >= 1e16 || Math.abs(value) < 1e-4)) {
    const [digits, exponent] = value.toExponential().split('e') as [string, string];
    return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  }
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}

function quoteFor(hasSingle: boolean, hasDouble: boolean): string {
  return hasSingle && !hasDouble ? '"' : "'";
}

const namedEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function textRepr(text: string, codePoints?: Uint32Array): string {
  const quote = quoteFor(text.includes("'"), text.includes('"'));
  const points = codePoints ?? Array.from(text, (character) => character.codePointAt(0) as number);
  let out = quote;
  for (const point of points) {
    const character = String.fromCodePoint(point);
    if (character === quote) out += `\\${quote}`;
    else if (namedEscapes[character] !== undefined) out += namedEscapes[character];
    else if (isPrintable(character)) out += character;
    else if (point < 0x100) out += `\\x${point.toString(16).padStart(2, '0')}`;
    else if (point < 0x10000) out += `\\u${point.toString(16).padStart(4, '0')}`;
    else out += `\\U${point.toString(16).padStart(8, '0')}`;
  }
  return out + quote;
}

function bytesRepr(bytes: Uint8Array): string {
  const quote = quoteFor(bytes.includes(39), bytes.includes(34));
  let out = quote;
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (character === quote) out += `\\${quote}`;
    else if (namedEscapes[character] !== undefined) out += namedEscapes[character];
    else if (byte >= 32 && byte < 127) out += character;
    else out += `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return out + quote;
}
