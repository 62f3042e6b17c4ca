a = [1]
b = [1]
print(a == b, a is b, a is not b, a is a)  # expect: True False True True
print(None is None, True is True, ... is ...)  # expect: True True True
c = a
c.append(2)
print(a, a is c)  # expect: [1, 2] True
