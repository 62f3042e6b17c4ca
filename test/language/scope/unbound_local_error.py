x = 1


def f():
    print(x)
    x = 2


def g(flag):
    if flag:
        y = 1
    return y


def h():
    x += 1


for call in (f, lambda: g(False), h):
    try:
        call()
    except UnboundLocalError as error:
        print(error)
# expect: cannot access local variable 'x' where it is not associated with a value
# expect: cannot access local variable 'y' where it is not associated with a value
# expect: cannot access local variable 'x' where it is not associated with a value
print(g(True))  # expect: 1
