f = lambda x: x.missing


class C:
    value = [f(i) for i in range(2)]
# expect raises: AttributeError: 'int' object has no attribute 'missing'
