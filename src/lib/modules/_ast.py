"""The node classes of Python's abstract syntax, as its grammar (ASDL, in the documentation of module ast) lists them."""
import _warnings

PyCF_ONLY_AST = 0x400
PyCF_OPTIMIZED_AST = 0x8400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000

_PLACE = 'int lineno, int col_offset, int? end_lineno, int? end_col_offset'
_GRAMMAR = f'''
mod = Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body) | Expression(expr body) | FunctionType(expr* argtypes, expr returns)
stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
  | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)
  | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)
  | Return(expr? value) | Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment)
  | TypeAlias(expr name, type_param* type_params, expr value) | AugAssign(expr target, operator op, expr value)
  | AnnAssign(expr target, expr annotation, expr? value, int simple)
  | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
  | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse)
  | With(withitem* items, stmt* body, string? type_comment) | AsyncWith(withitem* items, stmt* body, string? type_comment)
  | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause)
  | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
  | Assert(expr test, expr? msg) | Import(alias* names) | ImportFrom(identifier? module, alias* names, int? level)
  | Global(identifier* names) | Nonlocal(identifier* names) | Expr(expr value) | Pass | Break | Continue @ {_PLACE}
expr = BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value) | BinOp(expr left, operator op, expr right) | UnaryOp(unaryop op, expr operand)
  | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse) | Dict(expr?* keys, expr* values) | Set(expr* elts)
  | ListComp(expr elt, comprehension* generators) | SetComp(expr elt, comprehension* generators)
  | DictComp(expr key, expr value, comprehension* generators) | GeneratorExp(expr elt, comprehension* generators)
  | Await(expr value) | Yield(expr? value) | YieldFrom(expr value) | Compare(expr left, cmpop* ops, expr* comparators)
  | Call(expr func, expr* args, keyword* keywords) | FormattedValue(expr value, int conversion, expr? format_spec) | JoinedStr(expr* values)
  | Constant(constant value, string? kind) | Attribute(expr value, identifier attr, expr_context ctx) | Subscript(expr value, expr slice, expr_context ctx)
  | Starred(expr value, expr_context ctx) | Name(identifier id, expr_context ctx) | List(expr* elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx)
  | Slice(expr? lower, expr? upper, expr? step) @ {_PLACE}
expr_context = Load | Store | Del
boolop = And | Or
operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
unaryop = Invert | Not | UAdd | USub
cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
comprehension = (expr target, expr iter, expr* ifs, int is_async)
excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body) @ {_PLACE}
arguments = (arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)
arg = (identifier arg, expr? annotation, string? type_comment) @ {_PLACE}
keyword = (identifier? arg, expr value) @ {_PLACE}
alias = (identifier name, identifier? asname) @ {_PLACE}
withitem = (expr context_expr, expr? optional_vars)
match_case = (pattern pattern, expr? guard, stmt* body)
pattern = MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns)
  | MatchMapping(expr* keys, pattern* patterns, identifier? rest) | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)
  | MatchStar(identifier? name) | MatchAs(pattern? pattern, identifier? name) | MatchOr(pattern* patterns) @ int lineno, int col_offset, int end_lineno, int end_col_offset
type_ignore = TypeIgnore(int lineno, string tag)
type_param = TypeVar(identifier name, expr? bound, expr? default_value) | ParamSpec(identifier name, expr? default_value)
  | TypeVarTuple(identifier name, expr? default_value) @ int lineno, int col_offset, int end_lineno, int end_col_offset
'''


class AST:
    __module__ = 'ast'
    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f'{cls.__name__} constructor takes at most {len(fields)} positional argument{"" if len(fields) == 1 else "s"}')
        missing = list(fields[len(args):])
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields and name not in missing:
                raise TypeError(f'{cls.__name__} got multiple values for argument {name!r}')
            if name in missing:
                missing.remove(name)
            elif name not in cls._attributes:
                _warnings.warn(f'{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. '
                               'Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.', DeprecationWarning)
            setattr(self, name, value)
        for name in missing:
            kind = _forms.get(cls, {}).get(name)
            if kind == '*':
                setattr(self, name, [])
            elif kind == 'context':
                setattr(self, name, _load())
            elif kind == '':
                _warnings.warn(f'{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. '
                               'This will become an error in Python 3.15.', DeprecationWarning)

    def __reduce__(self):
        return (_rebuild, (type(self), self.__dict__.copy()))

    def __replace__(self, /, **changes):
        cls = type(self)
        for name in changes:
            if name not in cls._fields and name not in cls._attributes:
                raise TypeError(f'{cls.__name__}.__replace__ got an unexpected keyword argument {name!r}.')
        made = _new(cls)
        made.__dict__.update(self.__dict__)
        made.__dict__.update(changes)
        return made


_new = object.__new__
_forms = {}  # class -> field -> '*' list, '?' optional, 'context', '' required
_singletons = {}


def _load():
    return Load()


def _rebuild(cls, state):
    made = _new(cls)
    made.__dict__.update(state)
    return made


def _type_of_field(text, classes):
    simple = {'identifier': str, 'string': str, 'int': int, 'constant': object}
    name = text.rstrip('?*')
    cls = simple.get(name) or classes[name]
    if text.endswith('*'):
        return list[cls]
    return cls | None if text.endswith('?') else cls


def _make_classes(namespace):
    classes = {}
    pending = []
    rules = []
    for line in _GRAMMAR.strip().split('\n'):
        if line.startswith('  '):
            rules[-1] += ' ' + line.strip()
        else:
            rules.append(line)
    for rule in rules:
        name, _, rest = rule.partition(' = ')
        rest, _, place = rest.partition(' @ ')
        attributes = [part.split(' ') for part in place.split(', ')] if place else []
        names = tuple([part[1] for part in attributes])
        optional = {part[1]: None for part in attributes if part[0].endswith('?')}
        if rest.startswith('('):
            classes[name] = _node_class(name, AST, rest.strip('()'), names, optional, pending, rest)
        else:
            base = classes[name] = type(name, (AST,), {'__module__': 'ast', '_attributes': names, '__doc__': f'{name} = {rest}', **optional})
            for form in rest.split(' | '):
                child, _, fields = form.partition('(')
                classes[child] = _node_class(child, base, fields.rstrip(')'), names, {}, pending, form)
                if not fields and name not in ('stmt', 'expr'):
                    _singletons[child] = None
    for cls, fields in pending:
        cls._field_types = {name: _type_of_field(kind, classes) for kind, name in fields}
    for name, cls in classes.items():
        namespace[name] = cls


def _node_class(name, base, fields, attributes, optional, pending, doc):
    parsed = [part.split(' ') for part in fields.split(', ')] if fields else []
    names = tuple([field for _, field in parsed])
    namespace = {'__module__': 'ast', '_fields': names, '__match_args__': names, '__doc__': doc, **optional}
    if base is AST:
        namespace['_attributes'] = attributes
    for kind, field in parsed:
        if kind.endswith('?'):
            namespace[field] = None
    cls = type(name, (base,), namespace)
    _forms[cls] = {field: '*' if kind.endswith('*') else '?' if kind.endswith('?') else 'context' if kind == 'expr_context' else '' for kind, field in parsed}
    pending.append((cls, parsed))
    return cls


_namespace = {}
_make_classes(_namespace)
from _intrinsics import BUILTIN_MODULES as _modules
_modules['_ast'].__dict__.update(_namespace)
del _namespace
