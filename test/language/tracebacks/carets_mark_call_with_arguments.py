def f(x, y):
    raise ValueError(f"{x} {y}")


result = [1] + [f("a" * 3, y=len([1, 2]))] + [2]
# expect raises: ValueError: aaa 2
