def f(a, *, b, c=2):
    return a, b, c


print(f(1, b=5), f(a=1, c=3, b=2))  # expect: (1, 5, 2) (1, 2, 3)
print(f.__kwdefaults__)  # expect: {'c': 2}


def g(*args, sep):
    return sep.join(args)


print(g("a", "b", sep="-"))  # expect: a-b
for call in (lambda: f(1, 2), lambda: f(1), lambda: f(b=1), lambda: g("a")):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: f() takes 1 positional argument but 2 were given
# expect: f() missing 1 required keyword-only argument: 'b'
# expect: f() missing 1 required positional argument: 'a'
# expect: g() missing 1 required keyword-only argument: 'sep'
