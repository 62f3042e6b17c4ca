class C:
    @classmethod
    def make(cls, *args):
        return cls.__name__, args

    @staticmethod
    def plain(*args):
        return args

    def instance(self):
        return self.make(1), self.plain(2)


class D(C):
    pass


print(C.make(), D.make(1), D().make(2), C.plain(1), C().plain(2), D().instance())
# expect: ('C', ()) ('D', (1,)) ('D', (2,)) (1,) (2,) (('D', (1,)), (2,))
print(type(C.__dict__["make"]).__name__)  # expect: classmethod
print(type(C.__dict__["plain"]).__name__, C.make.__self__ is C)  # expect: staticmethod True
print(C.make.__func__.__name__)  # expect: make
print(C.__dict__["plain"](5), C.__dict__["make"].__func__(D))  # expect: (5,) ('D', ())


class Callable:
    def __call__(self, *args):
        return len(args)


class E:
    a = staticmethod(len)
    b = classmethod(lambda cls, x: (cls.__name__, x))
    c = len
    d = Callable()


print(E.a("ab"), E().a("abc"), E().b(1), E().c([1]), E().d(1, 2))  # expect: 2 3 ('E', 1) 1 2
try:
    C.__dict__["make"]()
except TypeError as error:
    print(error)  # expect: 'classmethod' object is not callable
