def double(x):
    return 2 * x


table = {"double": double, "square": lambda x: x * x, "text": str}
print([table[name](7) for name in table])  # expect: [14, 49, '7']
print([f(-3) for f in (abs, str, double, bool)])  # expect: [3, '-3', -6, True]
print((double if True else abs)(5), [double][0](1))  # expect: 10 2
print(max([1, 2, 3], key=lambda x: -x))  # expect: 1
