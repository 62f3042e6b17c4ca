def f(n):
    return f(n + 1)


try:
    f(0)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded


def depth():
    try:
        return depth() + 1
    except RecursionError:
        return 0


print(900 < depth() < 1001)  # expect: True


def g(n):
    return 0 if n == 0 else 1 + g(n - 1)


print(g(900))  # expect: 900
try:
    g(5000)
except RecursionError:
    print("too deep")  # expect: too deep
print(g(10))  # expect: 10
