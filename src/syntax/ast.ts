// The syntax tree: one interface per class of CPython 3.13's `ast` module, told apart by `kind`.
//
// `kind` is the name of the class in CPython's Python.asdl, and the fields have the names and the
// meaning they have there (snake_case kept), so that Python's own documentation of `ast` describes
// this tree too. Two things differ:
//
// - A place in the source is a pair of UTF-16 offsets into `Source.text` (`end` is exclusive).
//   `Source.position` turns an offset into CPython's line and columns. Nodes that have no place in
//   CPython (arguments, comprehension, withitem, match_case, the modules) have one here.
// - The value of a constant is a tagged `ConstantValue`, not a Python object.
//
// Consumers beware of depth: `a + a + ... + a` with ten thousand terms is a left spine of ten
// thousand BinOp nodes, and so are long chains of attributes, calls and subscripts. An `elif` chain
// is a right spine through `If.orelse`. The parser builds them by loops, and whoever walks the
// tree must follow `left`, `value`, `func` and a lone `If` in `orelse` by loops as well. All other
// nesting is bounded (limits.ts), and recursion over it is safe.

/** Where a node stands: UTF-16 offsets into `Source.text`, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

export type ConstantValue =
  | { type: 'int'; value: bigint }
  | { type: 'float'; value: number }
  | { type: 'complex'; imag: number }
  /**
   * `codePoints` is given only where the text holds surrogates that came from escapes: only it
   * tells the one character "\U0001F600" from the two characters "\ud83d\ude00".
   */
  | { type: 'str'; value: string; codePoints?: Uint32Array }
  | { type: 'bytes'; value: Uint8Array }
  | { type: 'bool'; value: boolean }
  | { type: 'None' }
  | { type: 'Ellipsis' };

export type ExprContext = 'Load' | 'Store' | 'Del';

export type Operator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';

export type BoolOperator = 'And' | 'Or';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CompareOperator =
  | 'Eq'
  | 'NotEq'
  | 'Lt'
  | 'LtE'
  | 'Gt'
  | 'GtE'
  | 'Is'
  | 'IsNot'
  | 'In'
  | 'NotIn';

// ---- modules

export type Mod = Module | Expression | Interactive;

/** What `exec` mode gives: a file. */
export interface Module extends Span {
  kind: 'Module';
  body: Stmt[];
}

/** What `eval` mode gives. */
export interface Expression extends Span {
  kind: 'Expression';
  body: Expr;
}

/** What `single` mode gives: one interactive statement. */
export interface Interactive extends Span {
  kind: 'Interactive';
  body: Stmt[];
}

// ---- statements

export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

interface FunctionFields extends Span {
  name: string;
  args: Arguments;
  body: Stmt[];
  /** In the order written. The span of the definition starts at `def`, after them. */
  decorator_list: Expr[];
  returns: Expr | null;
  type_params: TypeParam[];
}

export interface FunctionDef extends FunctionFields {
  kind: 'FunctionDef';
}

export interface AsyncFunctionDef extends FunctionFields {
  kind: 'AsyncFunctionDef';
}

export interface ClassDef extends Span {
  kind: 'ClassDef';
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorator_list: Expr[];
  type_params: TypeParam[];
}

export interface Return extends Span {
  kind: 'Return';
  value: Expr | null;
}

export interface Delete extends Span {
  kind: 'Delete';
  targets: Expr[];
}

/** `a = b = value`: `targets` holds a and b. */
export interface Assign extends Span {
  kind: 'Assign';
  targets: Expr[];
  value: Expr;
}

export interface TypeAlias extends Span {
  kind: 'TypeAlias';
  name: Name;
  type_params: TypeParam[];
  value: Expr;
}

export interface AugAssign extends Span {
  kind: 'AugAssign';
  target: Name | Attribute | Subscript;
  op: Operator;
  value: Expr;
}

export interface AnnAssign extends Span {
  kind: 'AnnAssign';
  target: Name | Attribute | Subscript;
  annotation: Expr;
  value: Expr | null;
  /** 1 for a bare name, 0 for `(name)`, an attribute or a subscript, as in CPython. */
  simple: 0 | 1;
}

interface ForFields extends Span {
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

export interface For extends ForFields {
  kind: 'For';
}

export interface AsyncFor extends ForFields {
  kind: 'AsyncFor';
}

export interface While extends Span {
  kind: 'While';
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

/** `elif` is an `If` alone in `orelse`. */
export interface If extends Span {
  kind: 'If';
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

interface WithFields extends Span {
  items: WithItem[];
  body: Stmt[];
}

export interface With extends WithFields {
  kind: 'With';
}

export interface AsyncWith extends WithFields {
  kind: 'AsyncWith';
}

export interface Match extends Span {
  kind: 'Match';
  subject: Expr;
  cases: MatchCase[];
}

export interface Raise extends Span {
  kind: 'Raise';
  exc: Expr | null;
  cause: Expr | null;
}

interface TryFields extends Span {
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}

export interface Try extends TryFields {
  kind: 'Try';
}

export interface TryStar extends TryFields {
  kind: 'TryStar';
}

export interface Assert extends Span {
  kind: 'Assert';
  test: Expr;
  msg: Expr | null;
}

export interface Import extends Span {
  kind: 'Import';
  names: Alias[];
}

export interface ImportFrom extends Span {
  kind: 'ImportFrom';
  /** null for `from . import x`. */
  module: string | null;
  names: Alias[];
  /** The number of leading dots. */
  level: number;
}

export interface Global extends Span {
  kind: 'Global';
  names: string[];
}

export interface Nonlocal extends Span {
  kind: 'Nonlocal';
  names: string[];
}

/** An expression that stands as a statement. */
export interface ExprStmt extends Span {
  kind: 'Expr';
  value: Expr;
}

export interface Pass extends Span {
  kind: 'Pass';
}

export interface Break extends Span {
  kind: 'Break';
}

export interface Continue extends Span {
  kind: 'Continue';
}

// ---- expressions

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetDisplay
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

/** `a or b or c` is one node with three values. */
export interface BoolOp extends Span {
  kind: 'BoolOp';
  op: BoolOperator;
  values: Expr[];
}

export interface NamedExpr extends Span {
  kind: 'NamedExpr';
  target: Name;
  value: Expr;
}

export interface BinOp extends Span {
  kind: 'BinOp';
  left: Expr;
  op: Operator;
  right: Expr;
}

export interface UnaryOp extends Span {
  kind: 'UnaryOp';
  op: UnaryOperator;
  operand: Expr;
}

export interface Lambda extends Span {
  kind: 'Lambda';
  args: Arguments;
  body: Expr;
}

export interface IfExp extends Span {
  kind: 'IfExp';
  test: Expr;
  body: Expr;
  orelse: Expr;
}

/** A key is null where the value is unpacked: `{**value}`. */
export interface Dict extends Span {
  kind: 'Dict';
  keys: (Expr | null)[];
  values: Expr[];
}

export interface SetDisplay extends Span {
  kind: 'Set';
  elts: Expr[];
}

export interface ListComp extends Span {
  kind: 'ListComp';
  elt: Expr;
  generators: Comprehension[];
}

export interface SetComp extends Span {
  kind: 'SetComp';
  elt: Expr;
  generators: Comprehension[];
}

export interface DictComp extends Span {
  kind: 'DictComp';
  key: Expr;
  value: Expr;
  generators: Comprehension[];
}

export interface GeneratorExp extends Span {
  kind: 'GeneratorExp';
  elt: Expr;
  generators: Comprehension[];
}

export interface Await extends Span {
  kind: 'Await';
  value: Expr;
}

export interface Yield extends Span {
  kind: 'Yield';
  value: Expr | null;
}

export interface YieldFrom extends Span {
  kind: 'YieldFrom';
  value: Expr;
}

/** `left ops[0] comparators[0] ops[1] comparators[1] ...` */
export interface Compare extends Span {
  kind: 'Compare';
  left: Expr;
  ops: CompareOperator[];
  comparators: Expr[];
}

export interface Call extends Span {
  kind: 'Call';
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}

/** A replacement field of an f-string. */
export interface FormattedValue extends Span {
  kind: 'FormattedValue';
  value: Expr;
  /** -1 for none, else the code of 's', 'r' or 'a'. */
  conversion: -1 | 115 | 114 | 97;
  format_spec: JoinedStr | null;
}

/** An f-string: its values are `Constant` (of type str) and `FormattedValue`. */
export interface JoinedStr extends Span {
  kind: 'JoinedStr';
  values: (Constant | FormattedValue)[];
}

export interface Constant extends Span {
  kind: 'Constant';
  value: ConstantValue;
  /** Written with the prefix u: CPython's `kind='u'`. */
  kindU: boolean;
}

export interface Attribute extends Span {
  kind: 'Attribute';
  value: Expr;
  attr: string;
  ctx: ExprContext;
}

export interface Subscript extends Span {
  kind: 'Subscript';
  value: Expr;
  slice: Expr;
  ctx: ExprContext;
}

export interface Starred extends Span {
  kind: 'Starred';
  value: Expr;
  ctx: ExprContext;
}

export interface Name extends Span {
  kind: 'Name';
  id: string;
  ctx: ExprContext;
}

export interface List extends Span {
  kind: 'List';
  elts: Expr[];
  ctx: ExprContext;
}

export interface Tuple extends Span {
  kind: 'Tuple';
  elts: Expr[];
  ctx: ExprContext;
}

/** Stands only in `Subscript.slice`, or in a tuple there. */
export interface Slice extends Span {
  kind: 'Slice';
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

// ---- patterns

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

export interface MatchValue extends Span {
  kind: 'MatchValue';
  value: Expr;
}

export interface MatchSingleton extends Span {
  kind: 'MatchSingleton';
  value: { type: 'None' } | { type: 'bool'; value: boolean };
}

export interface MatchSequence extends Span {
  kind: 'MatchSequence';
  patterns: Pattern[];
}

export interface MatchMapping extends Span {
  kind: 'MatchMapping';
  keys: Expr[];
  patterns: Pattern[];
  rest: string | null;
}

export interface MatchClass extends Span {
  kind: 'MatchClass';
  cls: Expr;
  patterns: Pattern[];
  kwd_attrs: string[];
  kwd_patterns: Pattern[];
}

/** `*name`, or `*_` with a null name. */
export interface MatchStar extends Span {
  kind: 'MatchStar';
  name: string | null;
}

/** `pattern as name`; a bare `name` has no pattern, `_` has neither. */
export interface MatchAs extends Span {
  kind: 'MatchAs';
  pattern: Pattern | null;
  name: string | null;
}

export interface MatchOr extends Span {
  kind: 'MatchOr';
  patterns: Pattern[];
}

// ---- type parameters

export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

export interface TypeVar extends Span {
  kind: 'TypeVar';
  name: string;
  bound: Expr | null;
  default_value: Expr | null;
}

export interface ParamSpec extends Span {
  kind: 'ParamSpec';
  name: string;
  default_value: Expr | null;
}

export interface TypeVarTuple extends Span {
  kind: 'TypeVarTuple';
  name: string;
  default_value: Expr | null;
}

// ---- parts of other nodes

export interface Comprehension extends Span {
  kind: 'comprehension';
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  is_async: 0 | 1;
}

export interface ExceptHandler extends Span {
  kind: 'ExceptHandler';
  /** null for a bare `except:`. */
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}

export interface Arguments extends Span {
  kind: 'arguments';
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  /** One for each of `kwonlyargs`; null where it has no default. */
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  /** Of the last parameters among `posonlyargs` and `args`, taken together. */
  defaults: Expr[];
}

export interface Arg extends Span {
  kind: 'arg';
  arg: string;
  annotation: Expr | null;
}

/** `arg=value` in a call or a class header; `arg` is null for `**value`. */
export interface Keyword extends Span {
  kind: 'keyword';
  arg: string | null;
  value: Expr;
}

export interface Alias extends Span {
  kind: 'alias';
  /** A dotted name, or '*'. */
  name: string;
  asname: string | null;
}

export interface WithItem extends Span {
  kind: 'withitem';
  context_expr: Expr;
  optional_vars: Expr | null;
}

export interface MatchCase extends Span {
  kind: 'match_case';
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}

export type Node =
  | Mod
  | Stmt
  | Expr
  | Pattern
  | TypeParam
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase;

export type NodeKind = Node['kind'];
