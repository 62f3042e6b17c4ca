# Message, line, column, end line, end column.
texts = [
    "import",
    "from x import",
    "lambda x=: 1",
    "0777",
    "1_",
    "0b12",
    "1e",
    "'\\N{no such name}'",
    "b'é'",
    "f'{a'",
    "f'{}'",
    "f'{a!x}'",
    "del 5",
    "None = 1",
    "x = yield",
    "async def f(): await = 1",
    "global x; x: int = 1",
    "try: pass",
    "a := 1",
    "(a := 1) = 2",
    "not = 1",
    "else: pass",
    "@\ndef f(): pass",
    "with x as 5: pass",
    "match x:\n  case a: pass\n  case b: pass",
    "match x:\n  case [a, a]: pass",
]
for text in texts:
    try:
        compile(text, "<t>", "exec")
        print(repr(text), "compiled")
    except SyntaxError as error:
        place = (error.lineno, error.offset, error.end_lineno, error.end_offset)
        print(repr(text), type(error).__name__, error.msg, *place)
# expect: 'import' SyntaxError Expected one or more names after 'import' 1 7 1 7
# expect: 'from x import' SyntaxError Expected one or more names after 'import' 1 14 1 14
# expect: 'lambda x=: 1' SyntaxError invalid syntax 1 10 1 11
# expect: '0777' SyntaxError leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers 1 1 1 2
# expect: '1_' SyntaxError invalid decimal literal 1 2 1 2
# expect: '0b12' SyntaxError invalid digit '2' in binary literal 1 4 1 4
# expect: '1e' SyntaxError invalid decimal literal 1 1 1 1
# expect: "'\\N{no such name}'" SyntaxError (unicode error) 'unicodeescape' codec can't decode bytes in position 0-15: unknown Unicode character name 1 1 1 19
# expect: "b'é'" SyntaxError bytes can only contain ASCII literal characters 1 1 1 5
# expect: "f'{a'" SyntaxError f-string: expecting '}' 1 5 1 5
# expect: "f'{}'" SyntaxError f-string: valid expression required before '}' 1 4 1 5
# expect: "f'{a!x}'" SyntaxError f-string: invalid conversion character 'x': expected 's', 'r', or 'a' 1 6 1 7
# expect: 'del 5' SyntaxError cannot delete literal 1 5 1 6
# expect: 'None = 1' SyntaxError cannot assign to None 1 1 1 5
# expect: 'x = yield' SyntaxError 'yield' outside function 1 5 1 10
# expect: 'async def f(): await = 1' SyntaxError invalid syntax 1 22 1 23
# expect: 'global x; x: int = 1' compiled
# expect: 'try: pass' SyntaxError expected 'except' or 'finally' block 1 10 1 -1
# expect: 'a := 1' SyntaxError invalid syntax 1 3 1 5
# expect: '(a := 1) = 2' SyntaxError cannot assign to named expression here. Maybe you meant '==' instead of '='? 1 2 1 8
# expect: 'not = 1' SyntaxError invalid syntax 1 5 1 6
# expect: 'else: pass' SyntaxError invalid syntax 1 1 1 5
# expect: '@\ndef f(): pass' SyntaxError invalid syntax 1 2 1 3
# expect: 'with x as 5: pass' SyntaxError cannot assign to literal 1 11 1 12
# expect: 'match x:\n  case a: pass\n  case b: pass' SyntaxError name capture 'a' makes remaining patterns unreachable 2 8 2 9
# expect: 'match x:\n  case [a, a]: pass' SyntaxError multiple assignments to name 'a' in pattern 2 12 2 13
