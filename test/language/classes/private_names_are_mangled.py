class A:
    __secret = "A's"
    __both__ = "not mangled"

    def __init__(self):
        self.__value = 1

    def get(self):
        return self.__value, self.__secret, self.__both__

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()

    def local(self):
        __x = 5
        return list(locals())

    def keyword(self, __arg=3):
        return __arg


class B(A):
    def __init__(self):
        super().__init__()
        self.__value = 2


b = B()
print(b.get(), sorted(b.__dict__), b.call(), b.local(), b.keyword())
# expect: (1, "A's", 'not mangled') ['_A__value', '_B__value'] hidden ['self', '_A__x'] 3
print(hasattr(b, "__secret"), A._A__secret, b._A__hidden())  # expect: False A's hidden


class _Under:
    __x = 1


print(_Under._Under__x, [n for n in dir(_Under) if "x" in n])
# expect: 1 ['_Under__x', '__reduce_ex__']


class __Lead:
    __y = 2


print(__Lead._Lead__y)  # expect: 2
