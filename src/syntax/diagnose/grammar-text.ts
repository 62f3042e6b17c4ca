// The grammar of Python 3.13 as CPython's own parser applies it, wrong programs included.
//
// The parser of right programs (../parser-*.ts) does not use it. It serves `diagnose` alone: which
// words CPython finds for a wrong program, and which token it blames, follows from the order in
// which its parser tries the alternatives of each rule, from the tokens it looks at on the way,
// and from what it remembers. So the rules here have CPython's names, alternatives and order, and
// a change of any of them changes messages. What is left out is what no error depends on: the
// trees of statements and patterns.
//
// Notation (read by grammar.ts)
//
//   name: a | b        a rule and its alternatives, tried in this order
//   name (memo): ...   its results are remembered for each token
//   name (left): ...   left-recursive; remembered, too
//   wrong_name: ...    describes errors. An alternative that is nothing but such a rule is tried
//                      only in the second pass, when the program is known to be wrong
//   'if' '+'           a keyword, an operator
//   "match"            a soft keyword
//   NAME NEWLINE       a kind of token
//   x=e                e, called x in the action
//   [e] e? e* e+       optional, repeated
//   s.e+               repeated, separated by s
//   &e !e              looks ahead: e follows, e does not follow
//   &&e                e must follow, else: expected 'e'
//   ~                  no other alternative is tried after this
//
// Actions
//
//   -> x               the alternative's value is x
//   -> Kind(x, ...)    a node of that kind with these parts
//   -> function(...)   see actions.ts
//   => function(...)   an error; the same. Without an action, the value is that of the only item.

export const grammarText = `
file: [statements] ENDMARKER
interactive: statement_newline
eval: expressions NEWLINE* ENDMARKER

statements: statement+
statement: compound_stmt | simple_stmts
statement_newline:
  | compound_stmt NEWLINE
  | simple_stmts
  | NEWLINE
  | ENDMARKER => interactiveExit()
simple_stmts:
  | simple_stmt !';' NEWLINE
  | ';'.simple_stmt+ [';'] NEWLINE
simple_stmt (memo):
  | assignment
  | &"type" type_alias
  | star_expressions
  | &'return' return_stmt
  | &('import' | 'from') import_stmt
  | &'raise' raise_stmt
  | 'pass'
  | &'del' del_stmt
  | &'yield' yield_stmt
  | &'assert' assert_stmt
  | 'break'
  | 'continue'
  | &'global' global_stmt
  | &'nonlocal' nonlocal_stmt
compound_stmt:
  | &('def' | '@' | 'async') function_def
  | &'if' if_stmt
  | &('class' | '@') class_def
  | &('with' | 'async') with_stmt
  | &('for' | 'async') for_stmt
  | &'try' try_stmt
  | &'while' while_stmt
  | match_stmt

assignment:
  | NAME ':' expression ['=' annotated_rhs]
  | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ['=' annotated_rhs]
  | (star_targets '=')+ (yield_expr | star_expressions) !'=' TYPE_COMMENT?
  | single_target augassign ~ (yield_expr | star_expressions)
  | wrong_assignment
annotated_rhs: yield_expr | star_expressions
augassign:
  | '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
return_stmt: 'return' [star_expressions]
raise_stmt:
  | 'raise' expression ['from' expression]
  | 'raise'
global_stmt: 'global' ','.NAME+
nonlocal_stmt: 'nonlocal' ','.NAME+
del_stmt:
  | 'del' del_targets &(';' | NEWLINE)
  | wrong_del_stmt
yield_stmt: yield_expr
assert_stmt: 'assert' expression [',' expression]
import_stmt:
  | wrong_import
  | import_name
  | import_from
import_name: 'import' dotted_as_names
import_from:
  | 'from' ('.' | '...')* a=dotted_name 'import' b=import_from_targets -> futureImport(a, b)
  | 'from' ('.' | '...')+ 'import' import_from_targets
import_from_targets:
  | '(' a=import_from_as_names [','] ')' -> a
  | a=import_from_as_names !',' -> a
  | '*'
  | wrong_import_from_targets
import_from_as_names: ','.import_from_as_name+
import_from_as_name: a=NAME ['as' NAME] -> a
dotted_as_names: ','.dotted_as_name+
dotted_as_name: dotted_name ['as' NAME]
dotted_name (left):
  | dotted_name '.' NAME
  | NAME

block (memo):
  | NEWLINE INDENT statements DEDENT
  | simple_stmts
  | wrong_block
decorators: ('@' named_expression NEWLINE)+
class_def:
  | decorators class_def_raw
  | class_def_raw
class_def_raw:
  | wrong_class_def_raw
  | 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
function_def:
  | decorators function_def_raw
  | function_def_raw
function_def_raw:
  | wrong_def_raw
  | 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' [func_type_comment] block
  | 'async' 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' [func_type_comment]
    block
func_type_comment:
  | NEWLINE TYPE_COMMENT &(NEWLINE INDENT)
  | TYPE_COMMENT

params:
  | wrong_parameters
  | parameters
parameters:
  | slash_no_default param_no_default* param_with_default* [star_etc]
  | slash_with_default param_with_default* [star_etc]
  | param_no_default+ param_with_default* [star_etc]
  | param_with_default+ [star_etc]
  | star_etc
slash_no_default:
  | param_no_default+ '/' ','
  | param_no_default+ '/' &')'
slash_with_default:
  | param_no_default* param_with_default+ '/' ','
  | param_no_default* param_with_default+ '/' &')'
star_etc:
  | wrong_star_etc
  | '*' param_no_default param_maybe_default* [kwds]
  | '*' param_no_default_star_annotation param_maybe_default* [kwds]
  | '*' ',' param_maybe_default+ [kwds]
  | kwds
kwds:
  | wrong_kwds
  | '**' param_no_default
param_no_default:
  | a=param ',' TYPE_COMMENT? -> a
  | a=param TYPE_COMMENT? &')' -> a
param_no_default_star_annotation:
  | param_star_annotation ',' TYPE_COMMENT?
  | param_star_annotation TYPE_COMMENT? &')'
param_with_default:
  | param default ',' TYPE_COMMENT?
  | param default TYPE_COMMENT? &')'
param_maybe_default:
  | param default? ',' TYPE_COMMENT?
  | param default? TYPE_COMMENT? &')'
param: NAME annotation? -> Arg()
param_star_annotation: NAME star_annotation
annotation: ':' expression
star_annotation: ':' star_expression
default:
  | '=' expression
  | wrong_default

if_stmt:
  | wrong_if_stmt
  | 'if' named_expression ':' block elif_stmt
  | 'if' named_expression ':' block [else_block]
elif_stmt:
  | wrong_elif_stmt
  | 'elif' named_expression ':' block elif_stmt
  | 'elif' named_expression ':' block [else_block]
else_block:
  | wrong_else_stmt
  | 'else' &&':' block
while_stmt:
  | wrong_while_stmt
  | 'while' named_expression ':' block [else_block]
for_stmt:
  | wrong_for_stmt
  | 'for' star_targets 'in' ~ star_expressions ':' TYPE_COMMENT? block [else_block]
  | 'async' 'for' star_targets 'in' ~ star_expressions ':' TYPE_COMMENT? block [else_block]
  | wrong_for_target
with_stmt:
  | wrong_with_stmt_indent
  | 'with' '(' ','.with_item+ ','? ')' ':' TYPE_COMMENT? block
  | 'with' ','.with_item+ ':' TYPE_COMMENT? block
  | 'async' 'with' '(' ','.with_item+ ','? ')' ':' block
  | 'async' 'with' ','.with_item+ ':' TYPE_COMMENT? block
  | wrong_with_stmt
with_item:
  | expression 'as' star_target &(',' | ')' | ':')
  | wrong_with_item
  | expression
try_stmt:
  | wrong_try_stmt
  | 'try' &&':' block finally_block
  | 'try' &&':' block except_block+ [else_block] [finally_block]
  | 'try' &&':' block except_star_block+ [else_block] [finally_block]
except_block:
  | wrong_except_stmt_indent
  | 'except' expression ['as' NAME] ':' block
  | 'except' ':' block
  | wrong_except_stmt
except_star_block:
  | wrong_except_star_stmt_indent
  | 'except' '*' expression ['as' NAME] ':' block
  | wrong_except_stmt
finally_block:
  | wrong_finally_stmt
  | 'finally' &&':' block

match_stmt:
  | "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
  | wrong_match_stmt
subject_expr:
  | star_named_expression ',' star_named_expressions?
  | named_expression
case_block:
  | wrong_case_block
  | "case" patterns guard? ':' block
guard: 'if' named_expression
patterns: open_sequence_pattern | pattern
pattern: as_pattern | or_pattern
as_pattern:
  | or_pattern 'as' pattern_capture_target -> Pattern()
  | wrong_as_pattern
or_pattern: '|'.closed_pattern+ -> Pattern()
closed_pattern (memo):
  | literal_pattern
  | capture_pattern
  | wildcard_pattern
  | value_pattern
  | group_pattern
  | sequence_pattern
  | mapping_pattern
  | class_pattern
literal_pattern:
  | signed_number !('+' | '-')
  | complex_number
  | strings
  | 'None'
  | 'True'
  | 'False'
literal_expr:
  | signed_number !('+' | '-')
  | complex_number
  | strings
  | 'None'
  | 'True'
  | 'False'
complex_number:
  | signed_real_number '+' imaginary_number
  | signed_real_number '-' imaginary_number
signed_number:
  | NUMBER
  | '-' NUMBER
signed_real_number:
  | real_number
  | '-' real_number
real_number: a=NUMBER -> realNumber(a)
imaginary_number: a=NUMBER -> imaginaryNumber(a)
capture_pattern: pattern_capture_target
pattern_capture_target: !"_" NAME !('.' | '(' | '=')
wildcard_pattern: "_"
value_pattern: attr !('.' | '(' | '=')
attr (left): name_or_attr '.' NAME
name_or_attr: attr | NAME
group_pattern: '(' pattern ')'
sequence_pattern:
  | '[' maybe_sequence_pattern? ']'
  | '(' open_sequence_pattern? ')'
open_sequence_pattern: maybe_star_pattern ',' maybe_sequence_pattern?
maybe_sequence_pattern: ','.maybe_star_pattern+ ','?
maybe_star_pattern: star_pattern | pattern
star_pattern (memo):
  | '*' pattern_capture_target
  | '*' wildcard_pattern
mapping_pattern:
  | '{' '}'
  | '{' double_star_pattern ','? '}'
  | '{' items_pattern ',' double_star_pattern ','? '}'
  | '{' items_pattern ','? '}'
items_pattern: ','.key_value_pattern+
key_value_pattern: (literal_expr | attr) ':' pattern
double_star_pattern: '**' pattern_capture_target
class_pattern:
  | name_or_attr '(' ')'
  | name_or_attr '(' positional_patterns ','? ')'
  | name_or_attr '(' keyword_patterns ','? ')'
  | name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')'
  | wrong_class_pattern
positional_patterns: ','.pattern+
keyword_patterns: ','.keyword_pattern+
keyword_pattern: NAME '=' pattern

type_alias: "type" NAME [type_params] '=' expression
type_params:
  | wrong_type_params
  | '[' type_param_seq ']'
type_param_seq: ','.type_param+ [',']
type_param (memo):
  | NAME [type_param_bound] [type_param_default]
  | '*' NAME a=':' b=expression => bound(a, b, 'TypeVarTuple')
  | '*' NAME [type_param_starred_default]
  | '**' NAME a=':' b=expression => bound(a, b, 'ParamSpec')
  | '**' NAME [type_param_default]
type_param_bound: ':' expression
type_param_default: '=' expression
type_param_starred_default: '=' star_expression

expressions:
  | a=expression b=(',' c=expression -> c)+ [','] -> tuple(a, b)
  | a=expression ',' -> tuple(a)
  | expression
expression (memo):
  | wrong_expression
  | wrong_legacy_expression
  | disjunction 'if' disjunction 'else' expression -> IfExp()
  | disjunction
  | lambdef
yield_expr:
  | 'yield' 'from' expression -> Yield()
  | 'yield' [star_expressions] -> Yield()
star_expressions:
  | a=star_expression b=(',' c=star_expression -> c)+ [','] -> tuple(a, b)
  | a=star_expression ',' -> tuple(a)
  | star_expression
star_expression (memo):
  | '*' value=bitwise_or -> Starred(value)
  | expression
star_named_expressions: a=','.star_named_expression+ [','] -> a
star_named_expression:
  | '*' value=bitwise_or -> Starred(value)
  | named_expression
assignment_expression: NAME ':=' ~ expression -> NamedExpr()
named_expression:
  | assignment_expression
  | wrong_named_expression
  | a=expression !':=' -> a
disjunction (memo):
  | conjunction ('or' conjunction)+ -> BoolOp()
  | conjunction
conjunction (memo):
  | inversion ('and' inversion)+ -> BoolOp()
  | inversion
inversion (memo):
  | 'not' inversion -> UnaryOp()
  | comparison
comparison:
  | left=bitwise_or pairs=compare_op_bitwise_or_pair+ -> Compare(left, pairs)
  | bitwise_or
compare_op_bitwise_or_pair:
  | '==' bitwise_or
  | (a='!=' -> inequality(a)) bitwise_or
  | '<=' bitwise_or
  | '<' bitwise_or
  | '>=' bitwise_or
  | '>' bitwise_or
  | 'not' 'in' bitwise_or
  | a='in' bitwise_or -> a
  | 'is' 'not' bitwise_or
  | 'is' bitwise_or
bitwise_or (left):
  | bitwise_or '|' bitwise_xor -> BinOp()
  | bitwise_xor
bitwise_xor (left):
  | bitwise_xor '^' bitwise_and -> BinOp()
  | bitwise_and
bitwise_and (left):
  | bitwise_and '&' shift_expr -> BinOp()
  | shift_expr
shift_expr (left):
  | shift_expr '<<' sum -> BinOp()
  | shift_expr '>>' sum -> BinOp()
  | wrong_arithmetic
  | sum
sum (left):
  | sum '+' term -> BinOp()
  | sum '-' term -> BinOp()
  | term
term (left):
  | term '*' factor -> BinOp()
  | term '/' factor -> BinOp()
  | term '//' factor -> BinOp()
  | term '%' factor -> BinOp()
  | term '@' factor -> BinOp()
  | wrong_factor
  | factor
factor (memo):
  | '+' factor -> UnaryOp()
  | '-' factor -> UnaryOp()
  | '~' factor -> UnaryOp()
  | power
power:
  | await_primary '**' factor -> BinOp()
  | await_primary
await_primary (memo):
  | 'await' primary -> Await()
  | primary
primary (left):
  | primary '.' NAME -> Attribute()
  | primary genexp -> Call()
  | primary '(' [arguments] ')' -> Call()
  | primary '[' slices ']' -> Subscript()
  | atom
slices:
  | a=slice !',' -> a
  | a=','.(slice | starred_expression)+ [','] -> tupleOf(a)
slice:
  | [expression] ':' [expression] [':' [expression]] -> Slice()
  | named_expression
atom:
  | NAME
  | 'True' -> Constant()
  | 'False' -> Constant()
  | 'None' -> Constant()
  | &(STRING | FSTRING_START) a=strings -> a
  | NUMBER
  | &'(' a=(tuple | group | genexp) -> a
  | &'[' a=(list | listcomp) -> a
  | &'{' a=(dict | set | dictcomp | setcomp) -> a
  | '...' -> Constant()
group:
  | '(' a=(yield_expr | named_expression) ')' -> a
  | wrong_group
lambdef: 'lambda' [lambda_params] ':' expression -> Lambda()
lambda_params:
  | wrong_lambda_parameters
  | lambda_parameters
lambda_parameters:
  | lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* [lambda_star_etc]
  | lambda_slash_with_default lambda_param_with_default* [lambda_star_etc]
  | lambda_param_no_default+ lambda_param_with_default* [lambda_star_etc]
  | lambda_param_with_default+ [lambda_star_etc]
  | lambda_star_etc
lambda_slash_no_default:
  | lambda_param_no_default+ '/' ','
  | lambda_param_no_default+ '/' &':'
lambda_slash_with_default:
  | lambda_param_no_default* lambda_param_with_default+ '/' ','
  | lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc:
  | wrong_lambda_star_etc
  | '*' lambda_param_no_default lambda_param_maybe_default* [lambda_kwds]
  | '*' ',' lambda_param_maybe_default+ [lambda_kwds]
  | lambda_kwds
lambda_kwds:
  | wrong_lambda_kwds
  | '**' lambda_param_no_default
lambda_param_no_default:
  | a=lambda_param ',' -> a
  | a=lambda_param &':' -> a
lambda_param_with_default:
  | lambda_param default ','
  | lambda_param default &':'
lambda_param_maybe_default:
  | lambda_param default? ','
  | lambda_param default? &':'
lambda_param: NAME

fstring_middle:
  | fstring_replacement_field
  | a=FSTRING_MIDDLE -> textPart(a)
fstring_replacement_field:
  | '{' annotated_rhs '='? conversion=[fstring_conversion] [fstring_full_format_spec] '}'
    -> field(conversion)
  | wrong_replacement_field
fstring_conversion: a='!' b=NAME -> conversion(a, b)
fstring_full_format_spec: ':' fstring_format_spec*
fstring_format_spec:
  | a=FSTRING_MIDDLE -> specPart(a)
  | fstring_replacement_field
fstring: a=FSTRING_START b=fstring_middle* FSTRING_END -> fString(a, b)
string: a=STRING -> plainString(a)
strings (memo): a=(fstring | string)+ -> concatenation(a)
list: '[' elts=[star_named_expressions] ']' -> List(elts)
tuple:
  | '(' elts=[a=star_named_expression ',' b=[star_named_expressions] -> sequence(a, b)] ')'
    -> Tuple(elts)
set: '{' star_named_expressions '}' -> Set()
dict:
  | '{' [double_starred_kvpairs] '}' -> Dict()
  | '{' wrong_double_starred_kvpairs '}'
double_starred_kvpairs: ','.double_starred_kvpair+ [',']
double_starred_kvpair:
  | '**' bitwise_or
  | kvpair
kvpair: expression ':' expression
for_if_clauses: for_if_clause+
for_if_clause:
  | 'async' 'for' star_targets 'in' ~ iter=disjunction ifs=('if' a=disjunction -> a)*
    -> comprehension(iter, ifs)
  | 'for' star_targets 'in' ~ iter=disjunction ifs=('if' a=disjunction -> a)*
    -> comprehension(iter, ifs)
  | 'async'? 'for' (bitwise_or (',' bitwise_or)* [',']) !'in'
    => last("'in' expected after for-loop variables")
  | wrong_for_target
listcomp:
  | '[' named_expression for_if_clauses ']' -> ListComp()
  | wrong_comprehension
setcomp:
  | '{' named_expression for_if_clauses '}' -> SetComp()
  | wrong_comprehension
genexp:
  | '(' (assignment_expression | expression !':=') for_if_clauses ')' -> GeneratorExp()
  | wrong_comprehension
dictcomp:
  | '{' kvpair for_if_clauses '}' -> DictComp()
  | wrong_dict_comprehension

arguments (memo):
  | a=args [','] &')' -> a
  | wrong_arguments
args:
  | a=','.(starred_expression | (assignment_expression | b=expression !':=' -> b) !'=')+
    b=[',' c=kwargs -> c] -> callArguments(a, b)
  | a=kwargs -> callKeywords(a)
kwargs:
  | a=','.kwarg_or_starred+ ',' b=','.kwarg_or_double_starred+ -> join(a, b)
  | ','.kwarg_or_starred+
  | ','.kwarg_or_double_starred+
starred_expression:
  | wrong_starred_expression
  | '*' value=expression -> Starred(value)
  | '*' => last("Invalid star expression")
kwarg_or_starred:
  | wrong_kwarg
  | NAME '=' expression -> Keyword()
  | starred_expression
kwarg_or_double_starred:
  | wrong_kwarg
  | NAME '=' expression -> Keyword()
  | '**' expression -> DoubleStarred()

star_targets:
  | a=star_target !',' -> a
  | star_target (',' star_target)* [','] -> Tuple()
star_targets_list_seq: ','.star_target+ [',']
star_targets_tuple_seq:
  | star_target (',' star_target)+ [',']
  | star_target ','
star_target (memo):
  | '*' (!'*' star_target) -> Starred()
  | target_with_star_atom
target_with_star_atom (memo):
  | t_primary '.' NAME !t_lookahead -> Attribute()
  | t_primary '[' slices ']' !t_lookahead -> Subscript()
  | star_atom
star_atom:
  | NAME
  | '(' a=target_with_star_atom ')' -> a
  | '(' [star_targets_tuple_seq] ')' -> Tuple()
  | '[' [star_targets_list_seq] ']' -> List()
single_target:
  | single_subscript_attribute_target
  | NAME
  | '(' a=single_target ')' -> a
single_subscript_attribute_target:
  | t_primary '.' NAME !t_lookahead -> Attribute()
  | t_primary '[' slices ']' !t_lookahead -> Subscript()
t_primary (left):
  | t_primary '.' NAME &t_lookahead -> Attribute()
  | t_primary '[' slices ']' &t_lookahead -> Subscript()
  | t_primary genexp &t_lookahead -> Call()
  | t_primary '(' [arguments] ')' &t_lookahead -> Call()
  | a=atom &t_lookahead -> a
t_lookahead: '(' | '[' | '.'
del_targets: ','.del_target+ [',']
del_target (memo):
  | t_primary '.' NAME !t_lookahead
  | t_primary '[' slices ']' !t_lookahead
  | del_t_atom
del_t_atom:
  | NAME
  | '(' del_target ')'
  | '(' [del_targets] ')'
  | '[' [del_targets] ']'

wrong_arguments:
  | (','.(starred_expression | (assignment_expression | expression !':=') !'=')+ ',' kwargs | kwargs)
    a=',' ','.(starred_expression !'=')+
    => from(a, "iterable argument unpacking follows keyword argument unpacking")
  | a=expression b=for_if_clauses ',' [args | expression for_if_clauses]
    => toComprehensionEnd(a, b, "Generator expression must be parenthesized")
  | a=NAME b='=' expression for_if_clauses
    => range(a, b, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
  | [args ','] a=NAME b='=' &(',' | ')') => range(a, b, "expected argument value expression")
  | a=args b=for_if_clauses => bareGenerator(a, b)
  | args ',' a=expression b=for_if_clauses
    => toComprehensionEnd(a, b, "Generator expression must be parenthesized")
  | a=args ',' args => positionalAfterKeyword(a)
wrong_kwarg:
  | a=('True' | 'False' | 'None') b='=' => range(a, b, "cannot assign to {text:a}")
  | a=NAME b='=' expression for_if_clauses
    => range(a, b, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
  | !(NAME '=') a=expression b='='
    => range(a, b, "expression cannot contain assignment, perhaps you meant ""==""?")
  | a='**' expression '=' b=expression
    => range(a, b, "cannot assign to keyword argument unpacking")
expression_without_invalid (quiet):
  | disjunction 'if' disjunction 'else' expression -> IfExp()
  | disjunction
  | lambdef
wrong_legacy_expression:
  | a=NAME !'(' b=star_expressions => legacyStatement(a, b)
wrong_expression:
  | !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_without_invalid
    => forgottenComma(a, b)
  | a=disjunction 'if' b=disjunction !('else' | ':')
    => range(a, b, "expected 'else' after 'if' expression")
  | a='lambda' [lambda_params] b=':' &FSTRING_MIDDLE
    => range(a, b, "f-string: lambda expressions are not allowed without parentheses")
wrong_named_expression (memo):
  | a=expression ':=' expression => at(a, "cannot use assignment expressions with {name:a}")
  | a=NAME '=' b=bitwise_or !('=' | ':=')
    => range(a, b, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=')
    => at(a, "cannot assign to {name:a} here. Maybe you meant '==' instead of '='?")
wrong_assignment:
  | a=wrong_ann_assign_target ':' expression
    => at(a, "only single target (not {name:a}) can be annotated")
  | a=star_named_expression ',' star_named_expressions* ':' expression
    => at(a, "only single target (not tuple) can be annotated")
  | a=expression ':' expression => at(a, "illegal target for annotation")
  | (star_targets '=')* a=star_expressions '=' => target('assign to', a)
  | (star_targets '=')* a=yield_expr '=' => at(a, "assignment to yield expression not possible")
  | a=star_expressions augassign (yield_expr | star_expressions)
    => at(a, "'{name:a}' is an illegal expression for augmented assignment")
wrong_ann_assign_target:
  | list
  | tuple
  | '(' a=wrong_ann_assign_target ')' -> a
wrong_del_stmt: 'del' a=star_expressions => target('delete', a)
wrong_block: NEWLINE !INDENT => lastIndent("expected an indented block")
wrong_comprehension:
  | ('[' | '(' | '{') a=starred_expression for_if_clauses
    => at(a, "iterable unpacking cannot be used in comprehension")
  | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
    => toLast(a, b, "did you forget parentheses around the comprehension target?")
  | ('[' | '{') a=star_named_expression b=',' for_if_clauses
    => range(a, b, "did you forget parentheses around the comprehension target?")
wrong_dict_comprehension:
  | '{' a='**' bitwise_or for_if_clauses '}'
    => at(a, "dict unpacking cannot be used in dict comprehension")
wrong_parameters:
  | a='/' ',' => at(a, "at least one argument must precede /")
  | (slash_no_default | slash_with_default) param_maybe_default* a='/'
    => at(a, "/ may appear only once")
  | slash_no_default? param_no_default* wrong_parameters_helper a=param_no_default
    => at(a, "parameter without a default follows parameter with a default")
  | param_no_default* a='(' param_no_default+ ','? b=')'
    => range(a, b, "Function parameters cannot be parenthesized")
  | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default)
    param_maybe_default* a='/'
    => at(a, "/ must be ahead of *")
  | param_maybe_default+ '/' a='*' => at(a, "expected comma between / and *")
wrong_parameters_helper:
  | slash_with_default
  | param_with_default+
wrong_default: a='=' &(')' | ',') => at(a, "expected default value expression")
wrong_star_etc:
  | a='*' (')' | ',' (')' | '**')) => at(a, "named arguments must follow bare *")
  | '*' ',' TYPE_COMMENT => last("bare * has associated type comment")
  | '*' param a='=' => at(a, "var-positional argument cannot have default value")
  | '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',')
    => at(a, "* argument may appear only once")
wrong_kwds:
  | '**' param a='=' => at(a, "var-keyword argument cannot have default value")
  | '**' param ',' a=param => at(a, "arguments cannot follow var-keyword argument")
  | '**' param ',' a=('*' | '**' | '/') => at(a, "arguments cannot follow var-keyword argument")
wrong_lambda_parameters:
  | a='/' ',' => at(a, "at least one argument must precede /")
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/'
    => at(a, "/ may appear only once")
  | lambda_slash_no_default? lambda_param_no_default* wrong_lambda_parameters_helper
    a=lambda_param_no_default
    => at(a, "parameter without a default follows parameter with a default")
  | lambda_param_no_default* a='(' ','.lambda_param+ ','? b=')'
    => range(a, b, "Lambda expression parameters cannot be parenthesized")
  | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*'
    (',' | lambda_param_no_default) lambda_param_maybe_default* a='/'
    => at(a, "/ must be ahead of *")
  | lambda_param_maybe_default+ '/' a='*' => at(a, "expected comma between / and *")
wrong_lambda_parameters_helper:
  | lambda_slash_with_default
  | lambda_param_with_default+
wrong_lambda_star_etc:
  | '*' (':' | ',' (':' | '**')) => last("named arguments must follow bare *")
  | '*' lambda_param a='=' => at(a, "var-positional argument cannot have default value")
  | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*'
    (lambda_param_no_default | ',')
    => at(a, "* argument may appear only once")
wrong_lambda_kwds:
  | '**' lambda_param a='=' => at(a, "var-keyword argument cannot have default value")
  | '**' lambda_param ',' a=lambda_param
    => at(a, "arguments cannot follow var-keyword argument")
  | '**' lambda_param ',' a=('*' | '**' | '/')
    => at(a, "arguments cannot follow var-keyword argument")
wrong_with_item: expression 'as' a=expression &(',' | ')' | ':') => target('assign to', a)
wrong_for_target: 'async'? 'for' a=star_expressions => target('for', a)
wrong_group:
  | '(' a=starred_expression ')' => at(a, "cannot use starred expression here")
  | '(' a='**' expression ')' => at(a, "cannot use double starred expression here")
wrong_import:
  | a='import' ','.dotted_name+ 'from' dotted_name
    => from(a, "Did you mean to use 'from ... import ...' instead?")
  | 'import' a=NEWLINE => from(a, "Expected one or more names after 'import'")
wrong_import_from_targets:
  | import_from_as_names ',' NEWLINE
    => last("trailing comma not allowed without surrounding parentheses")
  | a=NEWLINE => from(a, "Expected one or more names after 'import'")
wrong_with_stmt:
  | ['async'] 'with' ','.(expression ['as' star_target])+ NEWLINE => last("expected ':'")
  | ['async'] 'with' '(' ','.(expressions ['as' star_target])+ ','? ')' NEWLINE
    => last("expected ':'")
wrong_with_stmt_indent:
  | ['async'] a='with' ','.(expression ['as' star_target])+ ':' NEWLINE !INDENT
    => noBlock(a, "'with' statement")
  | ['async'] a='with' '(' ','.(expressions ['as' star_target])+ ','? ')' ':' NEWLINE !INDENT
    => noBlock(a, "'with' statement")
wrong_try_stmt:
  | a='try' ':' NEWLINE !INDENT => noBlock(a, "'try' statement")
  | 'try' ':' block !('except' | 'finally') => last("expected 'except' or 'finally' block")
  | 'try' ':' block* except_block+ a='except' b='*' expression ['as' NAME] ':'
    => range(a, b, "cannot have both 'except' and 'except*' on the same 'try'")
  | 'try' ':' block* except_star_block+ a='except' [expression ['as' NAME]] ':'
    => at(a, "cannot have both 'except' and 'except*' on the same 'try'")
wrong_except_stmt:
  | 'except' '*'? a=expression ',' expressions ['as' NAME] ':'
    => from(a, "multiple exception types must be parenthesized")
  | 'except' '*'? expression ['as' NAME] NEWLINE => last("expected ':'")
  | 'except' NEWLINE => last("expected ':'")
  | 'except' '*' (NEWLINE | ':') => last("expected one or more exception types")
wrong_finally_stmt: a='finally' ':' NEWLINE !INDENT => noBlock(a, "'finally' statement")
wrong_except_stmt_indent:
  | a='except' expression ['as' NAME] ':' NEWLINE !INDENT => noBlock(a, "'except' statement")
  | a='except' ':' NEWLINE !INDENT => noBlock(a, "'except' statement")
wrong_except_star_stmt_indent:
  | a='except' '*' expression ['as' NAME] ':' NEWLINE !INDENT => noBlock(a, "'except*' statement")
wrong_match_stmt:
  | "match" subject_expr NEWLINE => last("expected ':'")
  | a="match" subject_expr ':' NEWLINE !INDENT => noBlock(a, "'match' statement")
wrong_case_block:
  | "case" patterns guard? NEWLINE => last("expected ':'")
  | a="case" patterns guard? ':' NEWLINE !INDENT => noBlock(a, "'case' statement")
wrong_as_pattern:
  | or_pattern 'as' a="_" => at(a, "cannot use '_' as a target")
  | or_pattern 'as' !NAME a=expression => at(a, "invalid pattern target")
wrong_class_pattern:
  | name_or_attr '(' a=wrong_class_argument_pattern
    => firstToLast(a, "positional patterns follow keyword patterns")
wrong_class_argument_pattern:
  | [positional_patterns ','] keyword_patterns ',' a=positional_patterns -> a
wrong_if_stmt:
  | 'if' named_expression NEWLINE => last("expected ':'")
  | a='if' named_expression ':' NEWLINE !INDENT => noBlock(a, "'if' statement")
wrong_elif_stmt:
  | 'elif' named_expression NEWLINE => last("expected ':'")
  | a='elif' named_expression ':' NEWLINE !INDENT => noBlock(a, "'elif' statement")
wrong_else_stmt: a='else' ':' NEWLINE !INDENT => noBlock(a, "'else' statement")
wrong_while_stmt:
  | 'while' named_expression NEWLINE => last("expected ':'")
  | a='while' named_expression ':' NEWLINE !INDENT => noBlock(a, "'while' statement")
wrong_for_stmt:
  | ['async'] 'for' star_targets 'in' star_expressions NEWLINE => last("expected ':'")
  | ['async'] a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
    => noBlock(a, "'for' statement")
wrong_def_raw:
  | ['async'] a='def' NAME [type_params] '(' [params] ')' ['->' expression] ':' NEWLINE !INDENT
    => noBlock(a, "function definition")
  | ['async'] 'def' NAME [type_params] &&'(' [params] ')' ['->' expression] &&':'
    [func_type_comment] block
wrong_class_def_raw:
  | 'class' NAME [type_params] ['(' [arguments] ')'] NEWLINE => last("expected ':'")
  | a='class' NAME [type_params] ['(' [arguments] ')'] ':' NEWLINE !INDENT
    => noBlock(a, "class definition")
wrong_double_starred_kvpairs:
  | ','.double_starred_kvpair+ ',' wrong_kvpair
  | expression ':' a='*' bitwise_or
    => from(a, "cannot use a starred expression in a dictionary value")
  | expression a=':' &('}' | ',')
    => at(a, "expression expected after dictionary key and ':'")
wrong_kvpair:
  | a=expression !':' => atLastCharacter(a, "':' expected after dictionary key")
  | expression ':' a='*' bitwise_or
    => from(a, "cannot use a starred expression in a dictionary value")
  | expression a=':' &('}' | ',')
    => at(a, "expression expected after dictionary key and ':'")
wrong_starred_expression:
  | a='*' expression '=' b=expression
    => range(a, b, "cannot assign to iterable argument unpacking")
wrong_replacement_field:
  | '{' a='=' => at(a, "f-string: valid expression required before '='")
  | '{' a='!' => at(a, "f-string: valid expression required before '!'")
  | '{' a=':' => at(a, "f-string: valid expression required before ':'")
  | '{' a='}' => at(a, "f-string: valid expression required before '}'")
  | '{' !annotated_rhs => next("f-string: expecting a valid expression after '{'")
  | '{' annotated_rhs !('=' | '!' | ':' | '}')
    => next("f-string: expecting '=', or '!', or ':', or '}'")
  | '{' annotated_rhs '=' !('!' | ':' | '}') => next("f-string: expecting '!', or ':', or '}'")
  | '{' annotated_rhs '='? wrong_conversion_character
  | '{' annotated_rhs '='? ['!' NAME] !(':' | '}') => next("f-string: expecting ':' or '}'")
  | '{' annotated_rhs '='? ['!' NAME] ':' fstring_format_spec* !'}'
    => next("f-string: expecting '}', or format specs")
  | '{' annotated_rhs '='? ['!' NAME] !'}' => next("f-string: expecting '}'")
wrong_conversion_character:
  | '!' &(':' | '}') => next("f-string: missing conversion character")
  | '!' !NAME => next("f-string: invalid conversion character")
wrong_arithmetic:
  | sum ('+' | '-' | '*' | '/' | '%' | '//' | '@') a='not' b=inversion
    => range(a, b, "'not' after an operator must be parenthesized")
wrong_factor:
  | ('+' | '-' | '~') a='not' b=factor
    => range(a, b, "'not' after an operator must be parenthesized")
wrong_type_params: '[' a=']' => from(a, "Type parameter list cannot be empty")
`;
