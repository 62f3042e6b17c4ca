T = "outer"


def f[T](x=T):
    return T.__name__ if hasattr(T, "__name__") else T, x


print(f(), T)  # expect: ('T', 'outer') outer


class C[T]:
    seen = T.__name__

    def m(self):
        return T.__name__

    class Inner:
        also = T.__name__


print(C.seen, C().m(), C.Inner.also)  # expect: T T T


def decorated(label):
    def apply(g):
        g.label = label
        return g
    return apply


@decorated(T)
def g[T](x: T) -> T:
    return x


print(g.label, g(3))  # expect: outer 3


def outer():
    x = "local"

    def inner[U]() -> U:
        nonlocal x
        x = "changed"
        return U.__name__

    return inner(), x


print(outer())  # expect: ('U', 'changed')
