class A:
    def f(self):
        return "A"

    @classmethod
    def c(cls):
        return f"A.c {cls.__name__}"

    @property
    def p(self):
        return "A.p"


class B(A):
    def f(self):
        return "B" + super().f() + super(B, self).f()

    @classmethod
    def c(cls):
        return "B then " + super().c()

    @property
    def p(self):
        return "B then " + super().p

    def nested(self):
        def inner():
            return super(B, self).f()
        return inner() + [super(B, self).f() for _ in range(1)][0]

    def in_comprehension(self):
        return [super().f() for _ in range(2)]

    @staticmethod
    def no_self():
        return super().f()

    def first_argument_deleted(self):
        del self
        return super().f()


b = B()
print(b.f(), B.c(), b.p, b.nested(), b.in_comprehension())
# expect: BAA B then A.c B B then A.p AA ['A', 'A']
print(super(B, B).c(), super(B, b).f.__self__ is b, super(B, b).__thisclass__.__name__)
# expect: A.c B True B


def outside():
    super()


def not_in_class(self):
    super()


for call in (outside, lambda: not_in_class(1), B.no_self, b.first_argument_deleted,
             lambda: super(B, 5), lambda: super(5), lambda: super(B, A()),
             lambda: super(B, b).missing):
    try:
        print(call())
    except (RuntimeError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: RuntimeError super(): no arguments
# expect: RuntimeError super(): __class__ cell not found
# expect: RuntimeError super(): no arguments
# expect: RuntimeError super(): arg[0] deleted
# expect: TypeError super(type, obj): obj (instance of int) is not an instance or subtype of type (B).
# expect: TypeError super() argument 1 must be a type, not int
# expect: TypeError super(type, obj): obj (instance of A) is not an instance or subtype of type (B).
# expect: AttributeError 'super' object has no attribute 'missing'
