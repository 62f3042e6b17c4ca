class Iter:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print("close called")

    def throw(self, *args):
        print("throw", args[0].args if isinstance(args[0], Exception) else args)
        return "thrown value"


def g():
    yield from Iter()


a = g()
print(next(a), a.throw(ValueError("x")))
# expect: throw ('x',)
# expect: 1 thrown value
a.close()  # expect: close called


def sub():
    try:
        yield 1
    finally:
        print("sub closed")


def main():
    try:
        yield from sub()
    finally:
        print("main closed")


m = main()
next(m)
m.close()
# expect: sub closed
# expect: main closed
b = g()
next(b)
try:
    b.send(5)
except AttributeError as error:
    print(error)  # expect: 'Iter' object has no attribute 'send'


def plain():
    yield from [1, 2]


p = plain()
next(p)
try:
    p.throw(KeyError("through a list iterator"))
except KeyError as error:
    print(error)  # expect: 'through a list iterator'
