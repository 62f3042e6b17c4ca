type Pair = tuple[int, int]
type List[T] = list[T]
type Recursive = int | list[Recursive]
print(Pair, Pair.__name__, Pair.__value__, type(Pair).__name__)
# expect: Pair Pair tuple[int, int] TypeAliasType
print(List, List.__type_params__, List.__value__, List[int])  # expect: List (T,) list[T] List[int]
print(Recursive.__value__)  # expect: int | list[Recursive]
type Lazy = undefined
try:
    Lazy.__value__
except NameError as error:
    print(error)  # expect: name 'undefined' is not defined
undefined = "now defined"
print(Lazy.__value__)  # expect: now defined
type = 5
print(type)  # expect: 5
