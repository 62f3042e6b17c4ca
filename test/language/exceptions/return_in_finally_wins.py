def a():
    try:
        return "try"
    finally:
        return "finally"


def b():
    try:
        1 / 0
    finally:
        return "swallowed"


def c():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            continue
    return "continued"


def d():
    while True:
        try:
            raise KeyError
        finally:
            break
    return "broke"


def e():
    for i in range(2):
        try:
            return "try"
        finally:
            if i == 0:
                continue


print(a(), b(), c(), d(), e())  # expect: finally swallowed continued broke try
