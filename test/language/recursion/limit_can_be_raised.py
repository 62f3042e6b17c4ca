import sys

print(sys.getrecursionlimit())  # expect: 1000
sys.setrecursionlimit(20000)


def g(n):
    return 0 if n == 0 else 1 + g(n - 1)


print(g(15000), sys.getrecursionlimit())  # expect: 15000 20000
sys.setrecursionlimit(200)
try:
    g(1000)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
for limit in (0, -5, "x", 1.5):
    try:
        sys.setrecursionlimit(limit)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError recursion limit must be greater or equal than 1
# expect: ValueError recursion limit must be greater or equal than 1
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
