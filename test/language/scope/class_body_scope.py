# Names of a class body are not visible in its methods; a class body reads the enclosing scopes.
x = "global"


class C:
    x = "class"
    y = x + "!"

    def method(self):
        return x

    z = [x for _ in range(2)]
    w = (lambda: x)()


print(C.y, C().method(), C.z, C.w)  # expect: class! global ['global', 'global'] global


def f(x):
    class D:
        seen = x
        x = "body"
        after = x
    return D


D = f("argument")
print(D.seen if hasattr(D, "seen") else None, D.after)  # expect: global body
