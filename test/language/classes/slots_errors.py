def attempt(function):
    try:
        function()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def conflicts():
    class C:
        __slots__ = ("x",)
        x = 1


def not_identifier():
    class C:
        __slots__ = ("not ok",)


def not_string():
    class C:
        __slots__ = (5,)


def two_layouts():
    class A:
        __slots__ = ("a",)

    class B:
        __slots__ = ("b",)

    class C(A, B):
        pass


def int_with_slots():
    class C(int):
        __slots__ = ("x",)


def two_dicts():
    class C:
        __slots__ = ("__dict__", "__dict__")


def assign_class():
    class A:
        __slots__ = ("a",)

    class B:
        __slots__ = ("b",)

    A().__class__ = B


for function in (conflicts, not_identifier, not_string, two_layouts, int_with_slots, two_dicts,
                 assign_class):
    attempt(function)
# expect: ValueError 'x' in __slots__ conflicts with class variable
# expect: TypeError __slots__ must be identifiers
# expect: TypeError __slots__ items must be strings, not 'int'
# expect: TypeError multiple bases have instance lay-out conflict
# expect: TypeError nonempty __slots__ not supported for subtype of 'int'
# expect: TypeError __dict__ slot disallowed: we already got one
# expect: TypeError __class__ assignment: 'B' object layout differs from 'A'


class Mangled:
    __slots__ = ("__private", "__dunder__")

    def __init__(self):
        self.__private = 1


print(Mangled()._Mangled__private)  # expect: 1
