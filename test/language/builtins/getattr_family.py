class C:
    x = 1


c = C()
print(getattr(c, "x"), getattr(c, "y", None), hasattr(c, "x"), hasattr(c, "y"))
# expect: 1 None True False
setattr(c, "y", 5)
print(c.y, vars(c))  # expect: 5 {'y': 5}
delattr(c, "y")
print(hasattr(c, "y"))  # expect: False
for call in (lambda: getattr(c, "y"), lambda: getattr(c), lambda: getattr(c, 5),
             lambda: hasattr(c, 5), lambda: setattr(c, "x"), lambda: delattr(c, "nope"),
             lambda: vars(5), lambda: getattr(1, 2, 3), lambda: vars(1, 2), lambda: dir(1, 2)):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: AttributeError 'C' object has no attribute 'y'
# expect: TypeError getattr expected at least 2 arguments, got 1
# expect: TypeError attribute name must be string, not 'int'
# expect: TypeError attribute name must be string, not 'int'
# expect: TypeError setattr expected 3 arguments, got 2
# expect: AttributeError 'C' object has no attribute 'nope'
# expect: TypeError vars() argument must have __dict__ attribute
# expect: TypeError attribute name must be string, not 'int'
# expect: TypeError vars expected at most 1 argument, got 2
# expect: TypeError dir expected at most 1 argument, got 2


class Raises:
    @property
    def p(self):
        raise ValueError("not an AttributeError")


try:
    hasattr(Raises(), "p")
except ValueError as error:
    print(error)  # expect: not an AttributeError
