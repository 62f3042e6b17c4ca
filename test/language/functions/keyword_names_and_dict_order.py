def f(**kw):
    return kw


print(f(b=1, a=2, **{"z": 3, "m": 4}), list(f(z=1, y=2, x=3)))
# expect: {'b': 1, 'a': 2, 'z': 3, 'm': 4} ['z', 'y', 'x']
print(f(**{"not an identifier": 1, "class": 2, "": 3}))
# expect: {'not an identifier': 1, 'class': 2, '': 3}


def g(self=None, *, cls=1, **kwargs):
    return self, cls, kwargs


print(g(self=5), g(cls=2, args=3, kwargs=4))
# expect: (5, 1, {}) (None, 2, {'args': 3, 'kwargs': 4})


def h(a, /, **kw):
    return a, kw


print(h(1, a=2, b=3), (lambda x, /: x)(5))  # expect: (1, {'a': 2, 'b': 3}) 5
original = {"k": [1]}
result = f(**original)
result["k"].append(2)
result["new"] = 1
print(original)  # expect: {'k': [1, 2]}
