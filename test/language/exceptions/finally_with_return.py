def a():
    try:
        return "try"
    finally:
        print("a finally")


def b():
    x = 1
    try:
        return x
    finally:
        x = 2


def c():
    try:
        1 / 0
    except ZeroDivisionError:
        return "except"
    else:
        return "else"
    finally:
        print("c finally")


def d():
    try:
        pass
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("d finally")


def e():
    try:
        try:
            return "inner"
        finally:
            print("e inner finally")
    finally:
        print("e outer finally")


print(a(), b(), c(), d(), e())
# expect: a finally
# expect: c finally
# expect: d finally
# expect: e inner finally
# expect: e outer finally
# expect: try 1 except else inner
