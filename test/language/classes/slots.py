class P:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


p = P(1)
print(p.x, P.__slots__, hasattr(p, "__dict__"), type(P.x).__name__)
# expect: 1 ('x', 'y') False member_descriptor
p.y = 2
print(p.y)  # expect: 2
del p.y
for action in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: delattr(p, "y"), lambda: p.__dict__,
               lambda: P.x.__get__(5)):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
# expect: AttributeError 'P' object has no attribute 'y'
# expect: AttributeError 'P' object has no attribute 'z' and no __dict__ for setting new attributes
# expect: AttributeError y
# expect: AttributeError 'P' object has no attribute '__dict__'
# expect: TypeError descriptor 'x' for 'P' objects doesn't apply to a 'int' object


class Q(P):
    pass


q = Q(5)
q.anything = 1
print(q.x, q.__dict__)  # expect: 5 {'anything': 1}


class R(P):
    __slots__ = "z"


r = R(1)
r.z = 3
print(r.x, r.z, hasattr(r, "__dict__"))  # expect: 1 3 False


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.__dict__)  # expect: 1 {'b': 2}
