def f(a, b=1, /, c=2, *args, d, e=3, **kw):
    local = a
    def inner():
        return local
    return inner


c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount)  # expect: f f 3
print(c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals)  # expect: 2 2 8
print(c.co_varnames, c.co_cellvars, c.co_freevars)
# expect: ('a', 'b', 'c', 'd', 'e', 'args', 'kw', 'inner') ('local',) ()
print(c.co_firstlineno)  # expect: 1
inner = f(1, d=2).__code__
print(inner.co_freevars, inner.co_name, inner.co_qualname)
# expect: ('local',) inner f.<locals>.inner
print(bool(c.co_flags & 4), bool(c.co_flags & 8))  # expect: True True
print(bool(c.co_flags & 32), c.co_consts[0], c == f.__code__)  # expect: False None True


def gen():
    yield


async def co():
    pass


async def ag():
    yield


print(*(bool(x.__code__.co_flags & flag) for x,
        flag in ((gen, 0x20), (co, 0x80), (ag, 0x200), (f, 0x20))))
# expect: True True True False
g = lambda x: x + 1
g.__code__ = (lambda x: x * 100).__code__
print(g(2))  # expect: 200
renamed = f.__code__.replace(co_name="other", co_firstlineno=99)
print(renamed.co_name, renamed.co_firstlineno, renamed.co_varnames == c.co_varnames)
# expect: other 99 True
F = type(f)
h = F((lambda: global_name).__code__, {"global_name": "from other globals"})
print(h())  # expect: from other globals
k = F((lambda a, b: (a, b)).__code__, globals(), "named", (1, 2))
print(k(), k.__name__, k.__defaults__)  # expect: (1, 2) named (1, 2)
try:
    g.__code__ = f(1, d=1).__code__
except ValueError as error:
    print(error)  # expect: <lambda>() requires a code object with 0 free vars, not 1
