class Meta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        print("meta new", name, [b.__name__ for b in bases], kwargs)
        namespace["added"] = name.lower()
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        print("meta init", name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("meta call", args)
        return super().__call__(*args)

    def class_method(cls):
        return f"called on {cls.__name__}"

    @property
    def prop(cls):
        return "prop of " + cls.__name__


class A(metaclass=Meta, option=1):
    def __init__(self, x):
        self.x = x
# expect: meta new A [] {'option': 1}
# expect: meta init A


class B(A):
    pass
# expect: meta new B ['A'] {}
# expect: meta init B


print(A.added, B.added, type(B).__name__, A.class_method(), B.prop)
# expect: a b Meta called on A prop of B
print(B(5).x, isinstance(A, Meta), A.__class__ is Meta)
# expect: meta call (5,)
# expect: 5 True True
for action in (lambda: A(1).class_method(), lambda: A(1).prop):
    try:
        action()
    except AttributeError as error:
        print(error)
# expect: meta call (1,)
# expect: 'A' object has no attribute 'class_method'
# expect: meta call (1,)
# expect: 'A' object has no attribute 'prop'
