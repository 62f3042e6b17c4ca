def show(x):
    print("annotation", x)
    return x


def f(a: show(1), b: show(2) = show("default")) -> show(3):
    pass
# expect: annotation default
# expect: annotation 1
# expect: annotation 2
# expect: annotation 3


print(f.__annotations__)  # expect: {'a': 1, 'b': 2, 'return': 3}
x: show("module")  # expect: annotation module
y: show("value first?") = show("value")
# expect: annotation value
# expect: annotation value first?


class C:
    a: show("class") = 1
    self_reference: "C"
# expect: annotation class


print(__annotations__, C.__annotations__)
# expect: {'x': 'module', 'y': 'value first?'} {'a': 'class', 'self_reference': 'C'}
try:
    def g(a: undefined): pass
except NameError as error:
    print(error)  # expect: name 'undefined' is not defined
d = {}
d["k"]: show("subscript") = 5  # expect: annotation subscript
print(d)  # expect: {'k': 5}
C.attr: show("attribute") = 6  # expect: annotation attribute
print(C.attr, list(C.__annotations__))  # expect: 6 ['a', 'self_reference']
(parens): show("parens") = 7  # expect: annotation parens
print(parens, "parens" in __annotations__)  # expect: 7 False
