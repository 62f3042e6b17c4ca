c = compile("1 + 2", "<test>", "eval")
print(eval(c), type(c).__name__, c.co_filename, c.co_name, c.co_argcount)
# expect: 3 code <test> <module> 0
c = compile("x = 5\ny = x", "<file>", "exec")
d = {}
exec(c, d)
print(d["y"], c.co_names, eval(c, {}))  # expect: 5 ('x', 'y') None
c = compile("5 * 5", "<in>", "single")
exec(c)  # expect: 25
exec(compile("for i in range(2): i\n", "s", "single"))
# expect: 0
# expect: 1
exec(compile("None", "s", "single"))
for arguments in (("1 +", "f", "eval"), ("1", "f", "bad"), ("a = 1", "f", "eval"), (5, "f", "exec"),
                  ("1\n2", "f", "single"), ("x", 5, "eval"), ("a\0b", "f", "exec")):
    try:
        compile(*arguments)
        print("compiled")
    except (SyntaxError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: SyntaxError invalid syntax (f, line 1)
# expect: ValueError compile() mode must be 'exec', 'eval' or 'single'
# expect: SyntaxError invalid syntax (f, line 1)
# expect: TypeError compile() arg 1 must be a string, bytes or AST object
# expect: SyntaxError multiple statements found while compiling a single statement (f, line 1)
# expect: TypeError expected str, bytes or os.PathLike object, not int
# expect: SyntaxError source code string cannot contain null bytes
try:
    eval(compile("1/0", "zero.py", "eval"))
except ZeroDivisionError as error:
    print(error.__traceback__.tb_next.tb_frame.f_code.co_filename)  # expect: zero.py
code = compile("a + b", "f", "eval")
print(eval(code, {"a": 1, "b": 2}), eval(code, {"a": "x", "b": "y"}))  # expect: 3 xy


def f():
    return 1


exec(f.__code__)
print(eval(f.__code__))  # expect: 1
