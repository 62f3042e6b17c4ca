a = []
print(id(a) == id(a), id(a) == id([]), hash("a") == hash("a"))  # expect: True False True
print(hash(5), hash(-1), hash(-2), hash(0.0), hash(1.5))  # expect: 5 -2 -2 0 1152921504606846977
print(hash(None) == hash(None), hash(True), hash(2**61 - 1))  # expect: True 1 0
print(hash(2**61), hash(1e300))  # expect: 1 1224995262755759164
print(hash(float("inf")), hash(-float("inf")), hash(0.1))
# expect: 314159 -314159 230584300921369408
print(hash(-0.5), hash(1j), hash(1 + 2j), hash(3.0 + 0j))
# expect: -1152921504606846976 1000003 2000007 3
print(hash(2**100), hash(-(2**100)), hash((1, 2.0)))
# expect: 549755813888 -549755813888 -3550055125485641917
print(callable(len), callable(int), callable(lambda: 0))  # expect: True True True
print(callable(5), callable("x"), callable(type))  # expect: False False True
print(callable([].append))  # expect: True
print(type(5), type("x"), type([]), type(None))
# expect: <class 'int'> <class 'str'> <class 'list'> <class 'NoneType'>
print(type(len).__name__, type([].append).__name__)
# expect: builtin_function_or_method builtin_function_or_method
print(type(lambda: 0).__name__, type(type), type(...))
# expect: function <class 'type'> <class 'ellipsis'>
print(type(iter([])).__name__)  # expect: list_iterator
for call in (lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)),
             lambda: hash(), lambda: id(), lambda: callable(), lambda: hash(slice([]))):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'set'
# expect: unhashable type: 'list'
# expect: hash() takes exactly one argument (0 given)
# expect: id() takes exactly one argument (0 given)
# expect: callable() takes exactly one argument (0 given)
# expect: unhashable type: 'list'
