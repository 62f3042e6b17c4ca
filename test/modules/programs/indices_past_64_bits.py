# Indices, sizes and counts past 64 bits, of classes with __index__, and of wrong types: every sequence, every method that takes one.
import array
import collections
import io
import itertools
import operator
import time
class Ix:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
class IntSub(int): pass
BIG = [2**62, 2**63, -2**63 - 1, Ix(10**30), Ix(1), IntSub(10**30), 1.5]
def show(v):
    if isinstance(v, Ix): return f"Ix({v.v})"
    return repr(v)
def attempt(label, f, *a):
    try:
        r = f(*a)
        r = repr(bytes(r) if isinstance(r, memoryview) else r)
    except MemoryError: r = "MemoryError"
    except Exception as e: r = f"{type(e).__name__}: {e}"
    print(label, *[show(x) for x in a[-1:]], "->", r)
mk = {"list": lambda: [1, 2, 3], "tuple": lambda: (1, 2, 3), "str": lambda: "abc", "bytes": lambda: b"abc", "bytearray": lambda: bytearray(b"abc"), "range": lambda: range(3), "mv": lambda: memoryview(b"abc"), "array": lambda: array.array("i", [1, 2, 3]), "deque": lambda: collections.deque([1, 2, 3])}
for n, m in mk.items():
    for v in BIG:
        attempt(n + "[i]", lambda i: m()[i], v)
        attempt(n + "[i:]", lambda i: m()[i:], v)
        attempt(n + "[:i]", lambda i: m()[:i], v)
        attempt(n + "[::i]", lambda i: m()[::i], v)
        for meth in ("pop", "center", "zfill", "expandtabs"):
            if hasattr(m(), meth) and not (meth != "pop" and isinstance(v, int) and 10 < v < 2**63):
                attempt(n + "." + meth, lambda i: getattr(m(), meth)(i), v)
        if n not in ("range", "mv") and not (isinstance(v, int) and 10 < v < 2**63): attempt(n + "*i", lambda i: m() * i, v)
        if n not in ("range", "mv") and not (isinstance(v, int) and 10 < v < 2**63): attempt("i*" + n, lambda i: i * m(), v)
        if hasattr(m(), "insert"):
            def ins(i): x = m(); x.insert(i, 7); return x
            attempt(n + ".insert", ins, v)
        if hasattr(m(), "__setitem__") and n != "mv":
            def st(i): x = m(); x[i] = 7; return x
            def dl(i): x = m(); del x[i]; return x
            attempt(n + "[i]=", st, v); attempt("del " + n + "[i]", dl, v)
        if n in ("list", "tuple", "str", "bytes", "bytearray", "array", "deque"):
            what = {"str": "b", "bytes": b"b", "bytearray": b"b"}.get(n, 2)
            attempt(n + ".index(,i)", lambda i: m().index(what, i), v)
            attempt(n + ".index(,0,i)", lambda i: m().index(what, 0, i), v)
        if n in ("str", "bytes", "bytearray"):
            attempt(n + ".find", lambda i: m().find(what, i), v); attempt(n + ".count", lambda i: m().count(what, i, i), v)
            attempt(n + ".split", lambda i: m().split(what, i), v); attempt(n + ".rsplit", lambda i: m().rsplit(None, i), v); attempt(n + ".replace", lambda i: m().replace(what, what, i), v)
            attempt(n + ".startswith", lambda i: m().startswith(what, i), v)
        if n == "deque": attempt("rotate", lambda i: (lambda d: (d.rotate(i), d))(m()), v)
for v in BIG:
    for label, f in {"StringIO.read": lambda i: io.StringIO("abc").read(i), "BytesIO.read": lambda i: io.BytesIO(b"abc").read(i), "StringIO.readline": lambda i: io.StringIO("abc").readline(i), "islice": lambda i: list(itertools.islice("abc", i))}.items():
        attempt(label, f, v)
for v in (1e30, 2**70, -1, float("nan"), Ix(-1), "x", None):
    attempt("sleep", time.sleep, v)
attempt("sleep", time.sleep, Ix(0))
deep = iter([1])
for _ in range(1000):
    deep = itertools.chain(deep, [])
print(next(deep))
paired = iter([1])
for _ in range(500):
    paired = enumerate(paired)
print(next(paired)[0])
