print(isinstance(5, int), isinstance(5, (str, int)))  # expect: True True
print(isinstance(5, ()), isinstance(True, int))  # expect: False True
print(isinstance("", object), issubclass(int, object))  # expect: True True
print(issubclass(int, (str, int)))  # expect: True
for call in (lambda: isinstance(5), lambda: isinstance(5, 5), lambda: isinstance(5, "int"),
             lambda: isinstance(5, [int]), lambda: issubclass(5, int), lambda: issubclass(int, "x"),
             lambda: issubclass(int), lambda: isinstance(5, (str, 5)),
             lambda: isinstance(5, (int, 5))):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: isinstance expected 2 arguments, got 1
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect: issubclass expected 2 arguments, got 1
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: True
