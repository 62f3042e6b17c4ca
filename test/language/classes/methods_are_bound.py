class C:
    def __init__(self, n):
        self.n = n

    def method(self, x):
        return self.n + x


c = C(10)
bound = c.method
print(bound(5), C.method(c, 6), bound.__self__ is c, bound.__func__ is C.method, bound.__name__)
# expect: 15 16 True True method
print(c.method == c.method, c.method is c.method)  # expect: True False
print(C(1).method == C(1).method, list(map(c.method, [1, 2])))  # expect: False [11, 12]
c.method = lambda x: "instance attribute, not bound"
print(c.method(1), C(1).method(1))  # expect: instance attribute, not bound 2
C.extra = lambda self: self.n * 2
print(c.extra(), type(c.extra).__name__, type(C.extra).__name__)  # expect: 20 method function
try:
    bound.attr = 1
except AttributeError as error:
    print(error)
    # expect: 'method' object has no attribute 'attr' and no __dict__ for setting new attributes
