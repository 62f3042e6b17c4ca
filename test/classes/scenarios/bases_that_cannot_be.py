# An assignment to __bases__ that fails leaves everything as it was, in the classes below too, and says why it failed.
class Top: pass
class Left(Top): pass
class Right(Top): pass
class Changed(Top): pass
class First(Changed): pass
class Conflict(Right, Changed): pass


def attempt(klass, bases):
    try:
        klass.__bases__ = bases
    except TypeError as error:
        print(error)
    else:
        print("done")


def names(klass):
    return " ".join(base.__name__ for base in klass.__mro__)


# First has its new order when Conflict turns out to have none
attempt(Changed, (Right, Left))  # expect: Cannot create a consistent method resolution order (MRO) for bases Right, Changed
print(names(Changed))  # expect: Changed Top object
print(names(First))  # expect: First Changed Top object
print(names(Conflict))  # expect: Conflict Right Changed Top object
print([klass.__name__ for klass in Right.__subclasses__()])  # expect: ['Conflict']
attempt(Left, (First,))  # expect: done
print(names(Left))  # expect: Left First Changed Top object
attempt(Top, (Left,))  # expect: a __bases__ item causes an inheritance cycle


class OfInt(int): pass
class Slots:
    __slots__ = ()
class Slot:
    __slots__ = ("value",)


# CPython frees instances of classes made by programs in another way than an object's or an int's
class Plain: pass
attempt(Plain, (Top,))  # expect: __bases__ assignment: 'Top' deallocator differs from 'object'
attempt(Left, (object,))  # expect: __bases__ assignment: 'object' deallocator differs from 'First'
attempt(Left, (OfInt,))  # expect: __bases__ assignment: 'OfInt' object layout differs from 'First'
attempt(Left, (int,))  # expect: __bases__ assignment: 'int' deallocator differs from 'First'
attempt(Left, (list,))  # expect: __bases__ assignment: 'list' object layout differs from 'First'
attempt(Left, (Slot,))  # expect: __bases__ assignment: 'Slot' object layout differs from 'First'
attempt(Left, (Slots,))  # expect: __bases__ assignment: 'Slots' object layout differs from 'First'
