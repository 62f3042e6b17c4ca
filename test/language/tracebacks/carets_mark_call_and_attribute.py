class A:
    b = None


a = A()
print(len("x"), a.b.c.d(1), "rest")
# expect raises: AttributeError: 'NoneType' object has no attribute 'c'
