class Meta(type):
    def __call__(cls, *args, **kwargs):
        print("Meta.__call__")
        self = cls.__new__(cls, *args, **kwargs)
        print("created")
        if isinstance(self, cls):
            self.__init__(*args, **kwargs)
        return self


class Base(metaclass=Meta):
    def __new__(cls, *args):
        print("Base.__new__", args)
        return super().__new__(cls)

    def __init__(self, *args):
        print("Base.__init__", args)


class Derived(Base):
    def __init__(self, x):
        super().__init__(x, "more")
        print("Derived.__init__", x)


d = Derived(5)
# expect: Meta.__call__
# expect: Base.__new__ (5,)
# expect: created
# expect: Base.__init__ (5, 'more')
# expect: Derived.__init__ 5
print(type(d).__name__)  # expect: Derived


class OnlyInit:
    def __init__(self, a):
        pass


class OnlyNew:
    def __new__(cls, a):
        return super().__new__(cls)


for call in (lambda: OnlyInit(), lambda: OnlyInit(1, 2), lambda: OnlyNew(), lambda: OnlyNew(1, 2),
             lambda: OnlyNew(1) and object(5)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: OnlyInit.__init__() missing 1 required positional argument: 'a'
# expect: OnlyInit.__init__() takes 2 positional arguments but 3 were given
# expect: OnlyNew.__new__() missing 1 required positional argument: 'a'
# expect: OnlyNew.__new__() takes 2 positional arguments but 3 were given
# expect: object() takes no arguments
