import sys


def f(n):
    return f(n + 1)


sys.setrecursionlimit(50)
f(0)
# expect raises: RecursionError: maximum recursion depth exceeded
