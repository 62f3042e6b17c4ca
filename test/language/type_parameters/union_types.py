print(int | str, int | None, (int | str).__args__, int | str == str | int, type(int | str).__name__)
# expect: int | str int | None (<class 'int'>, <class 'str'>) True UnionType
print(isinstance(5, int | str), isinstance("x", int | str))  # expect: True True
print(issubclass(bool, int | str), int | int, (int | str) | float)
# expect: True <class 'int'> int | str | float
print(list[int] | None, hash(int | str) == hash(str | int), int | list[str])
# expect: list[int] | None True int | list[str]
for call in (lambda: int | 5, lambda: 5 | int, lambda: isinstance(1, int | list[int])):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for |: 'type' and 'int'
# expect: unsupported operand type(s) for |: 'int' and 'type'
# expect: True
