class Even(type):
    def __instancecheck__(cls, instance):
        return isinstance(instance, int) and instance % 2 == 0

    def __subclasscheck__(cls, sub):
        return hasattr(sub, "quack")


class E(metaclass=Even):
    pass


class Duck:
    quack = 1


print(isinstance(4, E), isinstance(3, E), isinstance("a", E))  # expect: True False False
print(issubclass(Duck, E), issubclass(int, E))  # expect: True False
print(isinstance(E(), E), isinstance(1, (str, int)))  # expect: True True
print(isinstance(1, int | str), isinstance(None, int | None))  # expect: True True
print(issubclass(bool, (float, int)))  # expect: True
print(isinstance(1, ((str, (float,)), int)))  # expect: True
print(issubclass(int, int | str), isinstance(True, int))  # expect: True True
print(isinstance(int, type))  # expect: True
for call in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: issubclass(int, 5),
             lambda: isinstance(1, (5,)), lambda: isinstance(1, list[int]), lambda: isinstance(1)):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: issubclass() arg 1 must be a class
# expect: issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: isinstance() argument 2 cannot be a parameterized generic
# expect: isinstance expected 2 arguments, got 1
