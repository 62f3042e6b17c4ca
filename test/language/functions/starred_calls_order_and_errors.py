def f(*args, **kwargs):
    return args, kwargs


print(f(*[1], 2, *(3, 4), x=1, **{"y": 2}, z=3))  # expect: ((1, 2, 3, 4), {'x': 1, 'y': 2, 'z': 3})
print(f(*"ab", *range(2), **{}, **{"k": 1}))  # expect: (('a', 'b', 0, 1), {'k': 1})
print(f(*{"a": 1, "b": 2}), f(*iter([1])), f(**dict(a=1), b=2))
# expect: (('a', 'b'), {}) ((1,), {}) ((), {'a': 1, 'b': 2})
for call in (lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: f(**{"a": 1}, a=2),
             lambda: f(a=1, **{"a": 2}), lambda: f(*[1], **[2]), lambda: f(**{"a": 1}, **{"a": 2}),
             lambda: (lambda a: a)(1, **{"a": 2}), lambda: (lambda a: a)(*[1, 2]),
             lambda: (lambda: 0)(**{"x": 1})):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: __main__.f() argument after * must be an iterable, not int
# expect: __main__.f() argument after ** must be a mapping, not int
# expect: keywords must be strings
# expect: __main__.f() got multiple values for keyword argument 'a'
# expect: __main__.f() got multiple values for keyword argument 'a'
# expect: __main__.f() argument after ** must be a mapping, not list
# expect: __main__.f() got multiple values for keyword argument 'a'
# expect: <lambda>.<locals>.<lambda>() got multiple values for argument 'a'
# expect: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given
# expect: <lambda>.<locals>.<lambda>() got an unexpected keyword argument 'x'
