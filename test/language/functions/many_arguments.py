def f(a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u):
    return a + u, b * t


print(f(*range(20)))  # expect: (19, 18)
print(f(**{name: i for i, name in enumerate("abcdeghijklmnopqrstu")}))  # expect: (19, 18)
print((lambda *a: sum(a))(*range(1000)), len((lambda **k: k)(**{f"k{i}": i for i in range(300)})))
# expect: 499500 300
source = "def g(" + ", ".join(f"p{i}" for i in range(300)) + "): return p0 + p299"
exec(source)
print(g(*range(300)))  # expect: 299
print(max(*range(100)), print.__name__, "{} {}".format(*"ab"))  # expect: 99 print a b
print(dict(**{str(i): i for i in range(5)}))  # expect: {'0': 0, '1': 1, '2': 2, '3': 3, '4': 4}
