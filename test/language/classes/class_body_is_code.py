class C:
    print("body runs")
    for i in range(3):
        exec(f"x{i} = i * 10")
    if True:
        def chosen(self):
            return "if"
    else:
        def chosen(self):
            return "else"
    total = sum([1, 2, 3])
    del i
    try:
        1 / 0
    except ZeroDivisionError:
        handled = True
    a, *b = 1, 2, 3
    with_walrus = (w := 5) + 1
    locals_seen = "total" in locals()
# expect: body runs


print(C.x2, C().chosen(), C.total, hasattr(C, "i"), C.handled, C.b, C.w, C.locals_seen)
# expect: 20 if 6 False True [2, 3] 5 True
print(C.__qualname__, C.__module__, C.__doc__, C.__firstlineno__, C.__static_attributes__)
# expect: C __main__ None 1 ()


class Documented:
    """The docstring."""
    x = 1

    def set(self):
        self.seen = 1
        self.other = 2


print(Documented.__doc__, sorted(Documented.__static_attributes__))
# expect: The docstring. ['other', 'seen']
