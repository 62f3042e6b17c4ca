x = 10
print(eval("x + 1"), eval("x * y", {"x": 2, "y": 3}))  # expect: 11 6
print(eval("a + b", {"a": 1}, {"b": 2}))  # expect: 3
print(eval("[i for i in range(3)]"), eval("lambda: x")())  # expect: [0, 1, 2] 10
print(eval("  5  "), eval("(1,\n2)"))  # expect: 5 (1, 2)
print(eval("x", None, {"x": "local"}), eval(b"1 + 1"))  # expect: local 2
print(eval("__name__"), eval("'a' 'b'"), eval("(y := 5)"), y)  # expect: __main__ ab 5 5


def f():
    local = 5
    return eval("local + x")


print(f())  # expect: 15


class Mapping:
    def __getitem__(self, key):
        if key == "magic":
            return 42
        raise KeyError(key)


print(eval("magic + 1", {}, Mapping()))  # expect: 43
for text in ("", "1 +", "x = 5", "import sys", "undefined", "1 2", "(", "'", "lambda", "yield 1",
             "await x", "*a", "return 1"):
    try:
        print(eval(text))
    except (SyntaxError, NameError) as error:
        print(repr(text), type(error).__name__, error)
# expect: '' SyntaxError invalid syntax (<string>, line 0)
# expect: '1 +' SyntaxError invalid syntax (<string>, line 1)
# expect: 'x = 5' SyntaxError invalid syntax (<string>, line 1)
# expect: 'import sys' SyntaxError invalid syntax (<string>, line 1)
# expect: 'undefined' NameError name 'undefined' is not defined
# expect: '1 2' SyntaxError invalid syntax (<string>, line 1)
# expect: '(' SyntaxError '(' was never closed (<string>, line 1)
# expect: "'" SyntaxError unterminated string literal (detected at line 1) (<string>, line 1)
# expect: 'lambda' SyntaxError invalid syntax (<string>, line 1)
# expect: 'yield 1' SyntaxError invalid syntax (<string>, line 1)
# expect: 'await x' SyntaxError 'await' outside function (<string>, line 1)
# expect: '*a' SyntaxError invalid syntax (<string>, line 1)
# expect: 'return 1' SyntaxError invalid syntax (<string>, line 1)
for call in (lambda: eval(5), lambda: eval(), lambda: eval("1", 5), lambda: eval("1", {}, 5),
             lambda: eval("1", [])):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: eval() arg 1 must be a string, bytes or code object
# expect: eval() takes at least 1 positional argument (0 given)
# expect: globals must be a dict
# expect: locals must be a mapping
# expect: globals must be a real dict; try eval(expr, {}, mapping)
