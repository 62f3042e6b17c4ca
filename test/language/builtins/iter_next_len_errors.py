it = iter([1])
print(next(it), next(it, "default"), next(it, None), len("abc"))  # expect: 1 default None 3
print(len([]), len({1: 2}), len(range(5)), len(b"ab"))  # expect: 0 1 5 2
print(len({1, 2}))  # expect: 2
for call in (lambda: next(it), lambda: next([]), lambda: next(), lambda: iter(), lambda: iter(5),
             lambda: iter([], 5), lambda: len(5), lambda: len(), lambda: len([], 1),
             lambda: len(x for x in []), lambda: next(it, 1, 2), lambda: len(None),
             lambda: len(int)):
    try:
        print(call())
    except (TypeError, StopIteration) as error:
        print(repr(error))
# expect: StopIteration()
# expect: TypeError("'list' object is not an iterator")
# expect: TypeError('next expected at least 1 argument, got 0')
# expect: TypeError('iter expected at least 1 argument, got 0')
# expect: TypeError("'int' object is not iterable")
# expect: TypeError('iter(v, w): v must be callable')
# expect: TypeError("object of type 'int' has no len()")
# expect: TypeError('len() takes exactly one argument (0 given)')
# expect: TypeError('len() takes exactly one argument (2 given)')
# expect: TypeError("object of type 'generator' has no len()")
# expect: TypeError('next expected at most 2 arguments, got 3')
# expect: TypeError("object of type 'NoneType' has no len()")
# expect: TypeError("object of type 'type' has no len()")
