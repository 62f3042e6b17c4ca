# Message, line, column, end line, end column.
texts = [
    "x = 1\ny = = 2",
    "def f(:\n  pass",
    "if x\n  pass",
    "a b",
    "'unclosed",
    "(1, 2",
    "x = 5 +",
    "for in y: pass",
    "1 = x",
    "f() = 1",
    "return",
    "break",
    "class",
    "def f(a, a): pass",
    "x = (1\ny = 2",
    "print 'a'",
    "  indented",
    "if True:\npass",
    "a $ b",
    "def f():\n\tif 1:\n        pass",
    "nonlocal x",
    "def f(a=1, b): pass",
    "f(a=1, 2)",
    "f(**a, *b)",
    "f(a=1, a=2)",
    "{1: 2, 3}",
    "x: int: str",
]
for text in texts:
    try:
        compile(text, "<t>", "exec")
        print(repr(text), "compiled")
    except SyntaxError as error:
        place = (error.lineno, error.offset, error.end_lineno, error.end_offset)
        print(repr(text), type(error).__name__, error.msg, *place)
# expect: 'x = 1\ny = = 2' SyntaxError invalid syntax 2 5 2 6
# expect: 'def f(:\n  pass' SyntaxError invalid syntax 1 7 1 8
# expect: 'if x\n  pass' SyntaxError expected ':' 1 5 1 6
# expect: 'a b' SyntaxError invalid syntax 1 3 1 4
# expect: "'unclosed" SyntaxError unterminated string literal (detected at line 1) 1 1 1 1
# expect: '(1, 2' SyntaxError '(' was never closed 1 1 1 0
# expect: 'x = 5 +' SyntaxError invalid syntax 1 8 1 9
# expect: 'for in y: pass' SyntaxError invalid syntax 1 5 1 7
# expect: '1 = x' SyntaxError cannot assign to literal here. Maybe you meant '==' instead of '='? 1 1 1 2
# expect: 'f() = 1' SyntaxError cannot assign to function call here. Maybe you meant '==' instead of '='? 1 1 1 4
# expect: 'return' SyntaxError 'return' outside function 1 1 1 7
# expect: 'break' SyntaxError 'break' outside loop 1 1 1 6
# expect: 'class' SyntaxError invalid syntax 1 6 1 7
# expect: 'def f(a, a): pass' SyntaxError duplicate argument 'a' in function definition 1 10 1 11
# expect: 'x = (1\ny = 2' SyntaxError '(' was never closed 1 5 1 0
# expect: "print 'a'" SyntaxError Missing parentheses in call to 'print'. Did you mean print(...)? 1 1 1 10
# expect: '  indented' IndentationError unexpected indent 1 2 1 -1
# expect: 'if True:\npass' IndentationError expected an indented block after 'if' statement on line 1 2 1 2 5
# expect: 'a $ b' SyntaxError invalid syntax 1 3 1 4
# expect: 'def f():\n\tif 1:\n        pass' TabError inconsistent use of tabs and spaces in indentation 3 1 3 0
# expect: 'nonlocal x' SyntaxError nonlocal declaration not allowed at module level 1 1 1 11
# expect: 'def f(a=1, b): pass' SyntaxError parameter without a default follows parameter with a default 1 12 1 13
# expect: 'f(a=1, 2)' SyntaxError positional argument follows keyword argument 1 9 1 10
# expect: 'f(**a, *b)' SyntaxError iterable argument unpacking follows keyword argument unpacking 1 6 1 10
# expect: 'f(a=1, a=2)' SyntaxError keyword argument repeated: a 1 8 1 11
# expect: '{1: 2, 3}' SyntaxError ':' expected after dictionary key 1 8 1 0
# expect: 'x: int: str' SyntaxError invalid syntax 1 7 1 8
