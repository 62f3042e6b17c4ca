def f():
    a = 1
    inside = [sorted(locals()) for x in range(1)]
    return inside, sorted(locals())


print(f())  # expect: ([['a', 'x']], ['a', 'inside'])


def g():
    return [len(locals()) for i in range(2)]


print(g())  # expect: [1, 1]
print([__name__ for _ in range(1)], [x for x in [1] if "x" not in globals()])
# expect: ['__main__'] [1]


def unbound():
    try:
        return [later for _ in range(1)]
    except NameError as error:
        return str(error)
    later = 1


print(unbound())
# expect: cannot access local variable 'later' where it is not associated with a value
