class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"


class Sub(Box):
    pass


print(Box[int], Sub[1, "a"], Box[1:2])
# expect: Box[<class 'int'>] Sub[(1, 'a')] Box[slice(1, 2, None)]
print(list[int], dict[str, list[int]], tuple[int, ...], type[int])
# expect: list[int] dict[str, list[int]] tuple[int, ...] type[int]
print(list[int].__origin__, list[int].__args__)  # expect: <class 'list'> (<class 'int'>,)
print(list[int]([1, 2]), isinstance([], list), list[int] == list[int], list[int] is list[int])
# expect: [1, 2] True True False
for call in (lambda: int[str], lambda: Box()[1], lambda: isinstance([], list[int]),
             lambda: list[int][str]):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: type 'int' is not subscriptable
# expect: 'Box' object is not subscriptable
# expect: isinstance() argument 2 cannot be a parameterized generic
# expect: list[int] is not a generic class
