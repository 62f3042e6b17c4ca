print((lambda: 5)())  # expect: 5
print((lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1))  # expect: (1, 2, (), 3, {})
print((lambda x, /, y, *, z: x + y + z)(1, y=2, z=3))  # expect: 6
print((lambda *a, **k: (a, k))(1, b=2))  # expect: ((1,), {'b': 2})
print((lambda x: lambda y: x + y)(1)(2))  # expect: 3
f = lambda x: (x, x)
print(f.__name__, f(1), f.__qualname__)  # expect: <lambda> (1, 1) <lambda>
print([(lambda n: n * n)(i) for i in range(4)])  # expect: [0, 1, 4, 9]
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))  # expect: ['ccc', 'bb', 'a']
print((lambda: (yield))().__class__.__name__)  # expect: generator
