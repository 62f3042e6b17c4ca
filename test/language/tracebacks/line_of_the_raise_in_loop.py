def process(items):
    for item in items:
        if item is None:
            continue
        yield item ** -1


for n, value in enumerate(process([2, None, 1, 0])):
    print(n, value)
# expect: 0 0.5
# expect: 1 1.0
# expect raises: ZeroDivisionError: 0.0 cannot be raised to a negative power
