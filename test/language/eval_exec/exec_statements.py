exec("a = 1\nb = a + 1\ndef f(): return a * 10")
print(a, b, f())  # expect: 1 2 10
namespace = {}
print(exec("x = 5\nclass C:\n    y = x", namespace))  # expect: None
print(namespace["x"], namespace["C"].y)  # expect: 5 5
print("__builtins__" in namespace)  # expect: True
g, l = {"n": 1}, {}
exec("m = n + 1\nglobal k\nk = 3", g, l)
print(l, g["k"], "m" in g)  # expect: {'m': 2} 3 False


def function():
    value = 1
    exec("value = 2")
    exec("made = 3")
    return value, "made" in locals()


print(function())  # expect: (1, False)


def with_dict():
    d = {}
    exec("for i in range(3): total = i", d)
    return d["total"]


print(with_dict())  # expect: 2
exec("if True:\n  print('indented')\nelse:\n  pass")  # expect: indented
exec("print(1); print(2)")
# expect: 1
# expect: 2
exec("")
try:
    exec("1/0")
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
try:
    exec("x = = 1")
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset)  # expect: invalid syntax 1 5
exec("""
def outer():
    def inner():
        return v
    v = 'closure'
    return inner()
print(outer())
""")
# expect: closure
try:
    exec("print(len([1]))", {"__builtins__": {"print": print}})
except NameError as error:
    print(error)  # expect: name 'len' is not defined
