def first[T](items: list[T]) -> T:
    return items[0]


class Box[T, *Ts, **P]:
    def __init__(self, value: T):
        self.value = value

    def get[U](self, default: U) -> T | U:
        return self.value or default


print(first([1, 2]), first.__type_params__, first.__annotations__)
# expect: 1 (T,) {'items': list[T], 'return': T}
print(Box(5).get(1), Box.__type_params__, Box.get.__type_params__)  # expect: 5 (T, Ts, P) (U,)
print([(p.__name__, type(p).__name__) for p in Box.__type_params__])
# expect: [('T', 'TypeVar'), ('Ts', 'TypeVarTuple'), ('P', 'ParamSpec')]


class Bounded[T: int, S: (str, bytes), D = int]:
    pass


t, s, d = Bounded.__type_params__
print(t.__bound__, s.__constraints__, d.__default__, t.__constraints__, s.__bound__)
# expect: <class 'int'> (<class 'str'>, <class 'bytes'>) <class 'int'> () None
print(Box.__bases__, Box.__parameters__ if hasattr(Box, "__parameters__") else None)
# expect: (<class 'typing.Generic'>,) (T, Ts, P)
